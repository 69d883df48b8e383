internal import Sodium
private import Synchronization
internal import System

/// exiftool, which is a long time starting: it is started when it is first needed, and stays until this is let go.
///
/// Whatever it could not do, it is started anew for what follows.
final class ExifTool: Sendable {
  private let name: String
  private let limits: Program.Limits
  private let program = Mutex<StandingProgram?>(nil)

  /// - Parameters:
  ///   - name: a program that can be asked as exiftool can.
  ///   - limits: what one answer may take.
  init(_ name: String = "exiftool", limits: Program.Limits = Program.Limits()) {
    self.name = name
    self.limits = limits
  }

  /// Has it do something with a file.
  ///
  /// - Returns: what it writes to its standard output.
  func run(
    _ arguments: [String], _ bytes: [UInt8], successes: Set<Int32> = [0]
  ) throws(Program.Failure) -> [UInt8] {
    try program.withLock { (program) throws(Program.Failure) -> [UInt8] in
      if let kept = program.take(), kept.isRunning {
        do throws(Program.Failure) {
          let answer = try answer(of: kept, arguments, bytes, successes)
          program = kept
          return answer
        } catch {
          // It may have ended before it was asked, which is no fault of this file.
          if kept.isRunning { throw error }
        }
      }
      let new = try StandingProgram(Program(name), ["-stay_open", "True", "-@", "-"])
      let answer = try answer(of: new, arguments, bytes, successes)
      program = new
      return answer
    }
  }

  private func answer(
    of program: StandingProgram, _ arguments: [String], _ bytes: [UInt8], _ successes: Set<Int32>
  ) throws(Program.Failure) -> [UInt8] {
    // Nobody who made a file can have known this number.
    let number = randomBytes(16).map { String($0) }.joined()
    let lines = arguments + [StandingProgram.inputPath, "-echo3", "${status}", "-execute\(number)"]
    var answer = try program.ask(
      lines.joined(separator: "\n") + "\n", about: bytes, until: "\n{ready\(number)}\n", limits: limits)
    guard let status = answer.popLast(), successes.contains(Int32(status) - 0x30) else {
      throw .failed(program: name, words: program.words)
    }
    return answer
  }
}

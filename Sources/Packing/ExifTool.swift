internal import Sodium
private import Synchronization
internal import System

/// exiftool, which is a long time starting: it is started when it is first needed, and stays until this is let go.
///
/// Whatever it could not do, it is started anew for what follows.
final class ExifTool: Sendable {
  private let program = Mutex<StandingProgram?>(nil)

  /// Has it do something with a file.
  ///
  /// - Returns: what it writes to its standard output.
  func run(
    _ arguments: [String], _ bytes: [UInt8], successes: Set<Int32> = [0]
  ) throws(Program.Failure) -> [UInt8] {
    try program.withLock { (program) throws(Program.Failure) -> [UInt8] in
      let kept = program.take()
      let exiftool =
        if let kept, kept.isRunning {
          kept
        } else {
          try StandingProgram(Program("exiftool"), ["-stay_open", "True", "-@", "-"])
        }
      // Nobody who made a file can have known this number.
      let number = randomBytes(16).map { String($0) }.joined()
      let lines = arguments + [StandingProgram.inputPath, "-echo3", "${status}", "-execute\(number)"]
      var answer = try exiftool.ask(
        lines.joined(separator: "\n") + "\n", about: bytes, until: "\n{ready\(number)}\n")
      guard let status = answer.popLast(), successes.contains(Int32(status) - 0x30) else {
        throw .failed(program: "exiftool", words: exiftool.words)
      }
      program = exiftool
      return answer
    }
  }
}

private import CPlatform
internal import Glibc

/// A program that stays, and is asked one thing after the other; so what it costs to start is paid once.
///
/// What it is asked about lies in memory, in a file without a name. After an error it should be let go, which ends
/// it: it may be in the middle of something.
package final class StandingProgram {
  /// What it is to open to find what it is asked about.
  package static let inputPath = "/dev/fd/3"
  /// The most bytes of a question: so many are written to a pipe at one stroke, without waiting for the reader.
  package static let maximumQuestion = Int(PIPE_BUF)

  private let name: String
  private let child: Child
  private let (input, errors): (MemoryFile, MemoryFile)
  private let questions: (writing: Descriptor, reading: Descriptor)
  private let answers: Descriptor

  /// Starts a program, without a shell and in an empty environment.
  package init(_ program: Program, _ arguments: [String]) throws(Program.Failure) {
    name = program.name
    (input, errors) = (try MemoryFile(), try MemoryFile())
    // Its end of this one stays open here, so that a question to a program that has died is no signal to us.
    questions = try Descriptor.pipe()
    let pipe = try Descriptor.pipe()
    answers = pipe.reading
    child = try Child(
      program, arguments,
      [questions.reading.number, pipe.writing.number, errors.descriptor, input.descriptor])
  }

  /// Whether it can be asked: it may have ended by itself.
  package var isRunning: Bool { (try? child.hasEnded) == false }

  /// Asks a question, and waits for the answer.
  ///
  /// - Parameters:
  ///   - question: what is written to its standard input.
  ///   - bytes: what it finds at ``inputPath``.
  ///   - mark: what it writes behind its answer; it must be new each time, so that nothing it is given can hold it.
  ///   - limits: what this answer may take.
  /// - Returns: the answer without the mark.
  package func ask(
    _ question: String, about bytes: [UInt8], until mark: String, limits: Program.Limits = Program.Limits()
  ) throws(Program.Failure) -> [UInt8] {
    precondition(question.utf8.count <= Self.maximumQuestion, "a question that is too long")
    try errors.fill([])
    try input.fill(bytes)
    let question = Array(question.utf8)
    let written = unsafe question.withUnsafeBytes { buffer in
      retrying { unsafe write(questions.writing.number, buffer.baseAddress, buffer.count) }
    }
    guard written == question.count else { throw .system(.last("")) }
    let answer = try answer(until: Array(mark.utf8), limits)
    try input.fill([])
    return answer
  }

  /// What it said of errors since it was last asked.
  package var words: String { errors.words }

  private func answer(until mark: [UInt8], _ limits: Program.Limits) throws(Program.Failure) -> [UInt8] {
    let end = ContinuousClock.now + .seconds(limits.time)
    var answer: [UInt8] = []
    while !answer.hasSuffix(mark) {
      guard answer.count <= limits.output, try hasMore(before: end, errors: limits.output) else {
        throw .exceeded(program: name)
      }
      guard try readMore(into: &answer) else {
        // It is ending, mostly; so that it can be told.
        child.waitForEnd(milliseconds: 1000)
        throw .failed(program: name, words: words)
      }
    }
    answer.removeLast(mark.count)
    return answer
  }

  /// Waits for more of an answer, or for its end, as long as it says no more of errors than it may.
  private func hasMore(before end: ContinuousClock.Instant, errors limit: Int) throws(Program.Failure) -> Bool
  {
    while ContinuousClock.now < end, errors.length <= limit {
      var event = pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&event, 1, 10)
      guard count >= 0 || errno == EINTR else { throw .system(.last("")) }
      if count > 0 { return true }
    }
    return false
  }

  /// Reads what there is of an answer.
  ///
  /// - Returns: whether the program still has its end of the pipe.
  private func readMore(into answer: inout [UInt8]) throws(Program.Failure) -> Bool {
    var length = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      length = retrying { unsafe read(answers.number, buffer.baseAddress, buffer.count) }
      filled = max(length, 0)
    }
    guard length >= 0 else { throw .system(.last("")) }
    answer += part
    return length > 0
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

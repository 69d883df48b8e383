internal import CPlatform
private import Dispatch
internal import Glibc
private import Threads

/// Another program, which is given bytes and gives bytes back; neither is written to a disk.
package struct Program: Sendable {
  /// Why a program was of no use.
  package enum Failure: Error, Equatable, Sendable {
    /// It is not installed.
    case missing(program: String)
    /// It ended with an error; what it said about it.
    case failed(program: String, words: String)
    /// It took longer, or gave more, than it may.
    case exceeded(program: String)
    /// The system could not run it.
    case system(SystemError)
  }

  /// What a run of a program may take.
  package struct Limits: Sendable {
    /// In seconds.
    package var time: Int
    /// In bytes.
    package var output: Int

    /// Limits of these values.
    package init(time: Int = 120, output: Int = 256 << 20) {
      self.time = time
      self.output = output
    }
  }

  /// Its name.
  package let name: String
  private let path: String

  /// Finds a program in the folders of `PATH`, or by its whole path.
  package init(_ name: String) throws(Failure) {
    let folders = (Process.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    // A relative folder would find whatever lies in the folder that is being packed.
    let candidates =
      name.hasPrefix("/") ? [name] : folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
    guard let path = candidates.first(where: { unsafe access($0, X_OK) == 0 && !FilePath.isFolder($0) })
    else {
      throw .missing(program: name)
    }
    self.name = name
    self.path = path
  }

  /// No more programs run at a time than there are cores, as each has memory of its own.
  private static let turns = DispatchSemaphore(value: Threads.cores)

  /// Runs the program, without a shell and in an empty environment, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: its arguments; ``inputPath`` and ``outputPath`` stand for the input and output where it wants the
  ///     names of files.
  ///   - input: what it finds at its standard input, in memory and at any position.
  ///   - successes: the exit statuses that are no error.
  /// - Returns: its standard output.
  package func run(
    _ arguments: [String], input: [UInt8], limits: Limits = Limits(), successes: Set<Int32> = [0]
  ) throws(Failure) -> [UInt8] {
    try runWithRemarks(arguments, input: input, limits: limits, successes: successes).output
  }

  /// Runs the program as ``run(_:input:limits:successes:)`` does, and hands out what it said of errors, too.
  package func runWithRemarks(
    _ arguments: [String], input: [UInt8], limits: Limits = Limits(), successes: Set<Int32> = [0]
  ) throws(Failure) -> (output: [UInt8], remarks: String) {
    Self.turns.wait()
    defer { Self.turns.signal() }
    let (output, errors) = (try MemoryFile(), try MemoryFile())
    let file = try MemoryFile()
    try file.fill(input)
    let child = try Child(self, arguments, [file.descriptor, output.descriptor, errors.descriptor])
    let start = ContinuousClock.now
    while try !child.hasEnded {
      guard start.duration(to: .now) < .seconds(limits.time), output.length <= limits.output,
        errors.length <= limits.output
      else {
        throw .exceeded(program: name)
      }
      child.waitForEnd(milliseconds: 10)
    }
    guard let status = child.exitStatus, successes.contains(status) else {
      throw .failed(program: name, words: errors.words)
    }
    return (try output.contents(atMost: limits.output), errors.words)
  }

  /// Where a program finds its input if it wants to open it by name.
  package static let inputPath = "/dev/stdin"
  /// Where it finds its output if it wants to open that by name.
  package static let outputPath = "/dev/stdout"

  /// Starts the program; `files` become its standard input, output and error, as many as are given.
  ///
  /// - Parameter leadsGroup: whether it and what it starts itself are a process group, of its number.
  func spawn(
    _ arguments: [String], _ files: [Int32], _ environment: [String], leadsGroup: Bool = false
  ) throws(Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // Out of the way of the numbers that they get there, or one would be closed for another.
    let copies = files.map { fcntl($0, F_DUPFD_CLOEXEC, Int32(files.count)) }
    defer { copies.forEach { close($0) } }
    guard !copies.contains(-1) else { throw .system(.last(path)) }
    for (number, copy) in copies.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, copy, Int32(number))
    }
    // What is ignored or held back here is not to be there.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGQUIT] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var held = sigset_t()
    unsafe sigemptyset(&held)
    unsafe posix_spawnattr_setsigmask(&attributes, &held)
    let group = leadsGroup ? POSIX_SPAWN_SETPGROUP : 0
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | group))
    // What it might want to write beside itself has no place to go.
    unsafe platform_start_in_root(&actions)
    var child: pid_t = 0
    let code = unsafe withCStrings([path] + arguments) { argv in
      unsafe withCStrings(environment) { envp in
        unsafe posix_spawn(&child, path, &actions, &attributes, argv, envp)
      }
    }
    guard code == 0 else { throw .system(SystemError(code: code, path: path)) }
    return child
  }
}

/// A file that has no name and lies in memory.
final class MemoryFile {
  let descriptor: Int32

  init() throws(Program.Failure) {
    descriptor = platform_memory_file()
    guard descriptor >= 0 else { throw .system(.last("")) }
  }

  deinit { close(descriptor) }

  var length: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Makes these bytes all that it holds, and goes to their start, as do all who have it open through this.
  func fill(_ bytes: [UInt8]) throws(Program.Failure) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(.last("")) }
    var written = 0
    while written < bytes.count {
      let length = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying { unsafe write(descriptor, rest.baseAddress, rest.count) }
      }
      guard length > 0 else { throw .system(.last("")) }
      written += length
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  /// What a program said of an error, or the start of it.
  var words: String { String(decoding: (try? contents(atMost: 4096)) ?? [], as: UTF8.self) }

  func contents(atMost limit: Int) throws(Program.Failure) -> [UInt8] {
    let count = min(length, limit)
    var isComplete = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let length = retrying { unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(filled)) }
        guard length > 0 else {
          isComplete = false
          return
        }
        filled += length
      }
    }
    guard isComplete else { throw .system(.last("")) }
    return bytes
  }
}

/// Gives a function an array of C strings as programs get their arguments: the last is null.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { fatalError("an array that is not empty has no address") }
    return unsafe body(base)
  }
}

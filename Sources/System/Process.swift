private import CPlatform
internal import Glibc
internal import Sodium
private import Synchronization

/// The running process and its terminal.
package enum Process {
  /// Sees to it that no memory of this process is written to disk or read by another: no core dumps, no
  /// tracing by programs of the same user; and that little is left in it of what was freed.
  package static func protectMemory() {
    _ = platform_disable_core_dumps()
    FreedMemory.wipeFromNowOn()
  }

  /// Sees to it that memory for the next block is not asked of the system again, which costs as much as reading one.
  package static func reuseMemory() { platform_reuse_memory() }

  /// Gives memory that is free back to the system.
  ///
  /// Parsers build trees of small parts, which leave holes among what is kept; over many files, the holes of all threads
  /// add up to many times what is in use.
  package static func releaseMemory() { platform_release_memory() }

  /// Whether all arguments of the program are well-formed UTF-8, which Swift makes them without a word, and have no control
  /// characters but tabs.
  package static var argumentsAreText: Bool {
    let arguments = unsafe UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return unsafe arguments.allSatisfy { argument in
      guard let argument = unsafe argument else { return true }
      guard let text = unsafe String(validatingCString: argument) else { return false }
      // Names with line ends and the like are made to look like something else.
      return text.unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control }
    }
  }

  /// Whether standard output is a terminal.
  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  package static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The terminal's width in columns; `nil` if standard output is none.
  package static var outputWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }

  /// Today's date in universal time, as `YYYY-MM-DD`.
  package static var today: String { day(after: 0) }

  /// The date so many days from now.
  package static func day(after days: Int) -> String {
    var now = time(nil) + days * 86_400
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    func digits(_ value: Int32, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// Writes to standard output or standard error; a reader that has gone away ends the program quietly, with
  /// status 141 as shells have it.
  package static func print(_ text: String, toError: Bool = false) {
    write(Array(text.utf8), toError: toError)
  }

  /// Writes bytes as ``print(_:toError:)`` does text.
  package static func write(_ bytes: [UInt8], toError: Bool = false) {
    var written = 0
    while written < bytes.count {
      let length = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying {
          unsafe Glibc.write(toError ? STDERR_FILENO : STDOUT_FILENO, rest.baseAddress, rest.count)
        }
      }
      guard length > 0 else {
        if toError { return }
        // As a program that the signal of a broken pipe ends: quietly, and without a verdict.
        if errno == EPIPE { exit(128 + SIGPIPE) }
        outputHasFailed(SystemError.last(standardOutput))
      }
      written += length
    }
  }

  /// Says that what was to be printed could not be, and ends the program; set once, before anything is printed.
  package static var outputHasFailed: @Sendable (SystemError) -> Never {
    get { outputFailure.withLock { $0 } }
    set { outputFailure.withLock { $0 = newValue } }
  }

  private static let outputFailure = Mutex<@Sendable (SystemError) -> Never>({ _ in exit(6) })

  /// Lets a write to a closed pipe fail instead of killing the program, and the ends of other programs be waited for.
  package static func setSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGCHLD, SIG_DFL)
  }
}

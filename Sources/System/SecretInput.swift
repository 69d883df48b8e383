private import CPlatform
internal import Glibc
package import Sodium

/// Secrets that come from outside: typed without echo, or read from a file or standard input.
package enum SecretInput {
  /// Far more than anybody types.
  private static let longestPassphrase = 1024

  /// The terminal, or why there is none. It stays open: who only reads can't open it any more.
  private static let terminal: Result<Descriptor, SystemError> = {
    guard let terminal = Descriptor(unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) else {
      return .failure(.last("/dev/tty"))
    }
    return .success(terminal)
  }()

  /// Opens the terminal, if there is one, for all that will be asked.
  static func keepTerminal() { _ = terminal }

  /// Whether there is a terminal to ask at.
  package static var canAsk: Bool { (try? terminal.get()) != nil }

  /// Asks at the terminal, without echo; the terminal's settings are put back in any case.
  package static func ask(_ question: String) throws(SystemError) -> Secret {
    let terminal = try terminal.get().number
    var settings = termios()
    guard unsafe tcgetattr(terminal, &settings) == 0 else { throw .last("/dev/tty") }
    let saved = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    settings.c_lflag |= tcflag_t(ICANON)
    // Ctrl-C must not leave the terminal without echo: as a character, it ends the question here.
    settings.c_lflag &= ~tcflag_t(ISIG)
    guard unsafe tcsetattr(terminal, TCSAFLUSH, &settings) == 0 else { throw .last("/dev/tty") }
    defer {
      var saved = saved
      unsafe tcsetattr(terminal, TCSAFLUSH, &saved)
      write("\n", to: terminal)
    }
    write(question, to: terminal)
    return try line(from: terminal, path: "/dev/tty")
  }

  /// Shows a secret at the terminal, and nowhere else.
  package static func show(_ secret: Secret, after words: String) throws(SystemError) {
    let terminal = try terminal.get().number
    write(words, to: terminal)
    unsafe secret.withTerminatedBytes { bytes in
      _ = unsafe Glibc.write(terminal, bytes, secret.count)
    }
    write("\n", to: terminal)
  }

  /// Asks for one of some letters at the terminal; `nil` for any other answer.
  package static func askChoice(_ question: String, among letters: Set<String>) throws(SystemError) -> String?
  {
    let terminal = try terminal.get().number
    write(question, to: terminal)
    var answer = try line(from: terminal, path: "/dev/tty").reveal()
    defer { answer.wipe() }
    let text = String(decoding: answer, as: UTF8.self).lowercased()
    return letters.contains(text) ? text : nil
  }

  /// Reads the first line of standard input, or as much of it as anybody needs to say what to look for.
  package static func question() throws(SystemError) -> Secret {
    try claimStandardInput()
    return try line(from: STDIN_FILENO, path: standardStream, isCut: true)
  }

  /// Reads the first line of a file; `-` is standard input.
  package static func firstLine(of path: String) throws(SystemError) -> Secret {
    if path == standardStream {
      try claimStandardInput()
      return try line(from: STDIN_FILENO, path: path)
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    return try line(from: descriptor, path: path)
  }

  /// Reads a whole small file; `-` is standard input.
  package static func contents(of path: String, atMost limit: Int) throws(SystemError) -> Secret {
    if path == standardStream { try claimStandardInput() }
    let descriptor = path == standardStream ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { if path != standardStream { close(descriptor) } }
    var failure: SystemError?
    // Straight into memory for secrets, of which there is little: no more of it is locked than the file needs.
    var status = stat()
    let isRegular = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let capacity = isRegular ? min(Int(status.st_size), limit) + 1 : limit + 1
    let secret = unsafe Secret(capacity: capacity) { buffer in
      var filled = 0
      while filled < buffer.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let length = retrying { unsafe Glibc.read(descriptor, rest.baseAddress, rest.count) }
        if length < 0 { failure = .last(path) }
        guard length > 0 else { break }
        filled += length
      }
      return filled
    }
    if let failure { throw failure }
    guard secret.count <= limit else { throw SystemError(code: EOVERFLOW, path: path) }
    return secret
  }

  private static func line(
    from descriptor: Int32, path: String, isCut: Bool = false
  ) throws(SystemError) -> Secret {
    var failure: SystemError?
    let secret = Secret(atMost: longestPassphrase + 1) {
      guard let byte = next(from: descriptor, path: path, failure: &failure) else { return nil }
      if byte == 3 { failure = SystemError(code: ECANCELED, path: path) }
      return failure != nil || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? nil : byte
    }
    if let failure { throw failure }
    guard isCut || secret.count <= longestPassphrase else { throw SystemError(code: EOVERFLOW, path: path) }
    return secret
  }

  /// One byte at a time, so that no buffer of ours holds more of a secret than that.
  private static func next(from descriptor: Int32, path: String, failure: inout SystemError?) -> UInt8? {
    var byte: UInt8 = 0
    let length = retrying { unsafe read(descriptor, &byte, 1) }
    if length < 0 { failure = .last(path) }
    return length == 1 ? byte : nil
  }

  private static func write(_ text: String, to terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.write(terminal, bytes, bytes.count)
  }
}

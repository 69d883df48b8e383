private import CPlatform
internal import Glibc

/// The whole screen of the terminal that standard input and output are, for as long as it is wanted.
///
/// Everything shown is in the terminal's other buffer, which is cleared and left again at the end, also when a signal
/// ends the program. No file is opened.
package struct TerminalScreen: ~Copyable {
  /// Whether there is a terminal that has a screen, on both sides.
  package static var isThere: Bool { isTerminal && Process.environment("TERM") != "dumb" }

  /// Whether there is a terminal on both sides, though it may have no screen.
  package static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// What happens at a terminal.
  package enum Event: Equatable, Sendable {
    /// Somebody typed, or moved the wheel of the mouse.
    case bytes([UInt8])
    /// Nothing happened for as long as was to be waited.
    case nothing
    /// What was on the screen may be gone, and its size another.
    case wakened
    /// There is no terminal any more.
    case gone
  }

  /// Takes the screen: each key is told at once, and not shown.
  package init() throws(SystemError) {
    guard platform_enter_screen() == 0 else { throw .last("/dev/tty") }
  }

  deinit { platform_leave_screen() }

  /// The columns and lines that there are.
  package var size: (width: Int, height: Int) {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// What a character takes in pixels, if the terminal told the system.
  package var cell: (width: Int, height: Int)? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    let cell = (width: Int(size.ws_xpixel / size.ws_col), height: Int(size.ws_ypixel / size.ws_row))
    return cell.width > 0 && cell.height > 0 ? cell : nil
  }

  /// Sees to it that the terminal forgets the pictures that it is given in kitty's way, however the program ends.
  package static func willShowPictures() { unsafe platform_screen().pointee.has_pictures = 1 }

  /// Waits for something to happen, for so many milliseconds or, for `nil`, for ever.
  package func wait(_ milliseconds: Int32?) -> Event {
    switch platform_wait_at_screen(milliseconds ?? -1) {
    case 0: return .nothing
    case 1: break
    case 2: return .wakened
    default: return .gone
    }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      filled = max(0, retrying { unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count) })
    }
    return bytes.isEmpty ? .gone : .bytes(bytes)
  }

  /// Clears the screen that was there before, and what had run off its top.
  package static func forgetEverything() { Process.print("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
}

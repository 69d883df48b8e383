internal import Glibc

/// A call to the operating system that failed: what was tried, on what, and its `errno`.
package struct SystemError: Error, Equatable {
  /// The `errno` value.
  package let code: Int32
  /// The path concerned, if there is one.
  package let path: String

  /// An error with the code that the last call left.
  static func last(_ path: String) -> SystemError { SystemError(code: errno, path: path) }

  /// An error with a given code.
  package init(code: Int32, path: String) {
    self.code = code
    self.path = path
  }

  /// A file that is longer than what it should be may be.
  package static func tooLong(_ path: String) -> SystemError { SystemError(code: EOVERFLOW, path: path) }

  /// The system's own words for the code.
  package var reason: String {
    switch code {
    case EOVERFLOW: "it is too long for what it should be"
    case EALREADY: "it can be read once only, and is given twice"
    default: unsafe String(cString: strerror(code))
    }
  }
}

/// Repeats a call for as long as a signal interrupts it.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result == -1 && errno == EINTR { continue }
    return result
  }
}

extension SystemError {
  /// The kinds of failure that a person can do something about.
  package enum Kind: Sendable { case noSpace, missing, denied, tooLong, other }

  /// Which of them this is.
  package var kind: Kind {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .noSpace
    case EOVERFLOW: .tooLong
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM, EROFS: .denied
    default: .other
    }
  }
}

internal import Glibc
private import Synchronization

/// How files and folders are made.
enum NewFiles {
  private static let turn = Mutex(())

  /// Makes one.
  ///
  /// - Parameters:
  ///   - exactly: whether it gets just the rights that `call` asks for, also those that new files are denied (umask). As that
  ///     is a matter of the whole process, nothing else is made meanwhile.
  ///   - call: makes it, and leaves its error in `errno`.
  static func make(exactly: Bool = false, _ call: () -> Int32) -> Int32 {
    let (result, code) = turn.withLock { _ in
      guard exactly else { return (call(), errno) }
      let denied = umask(0)
      defer { umask(denied) }
      return (call(), errno)
    }
    errno = code
    return result
  }
}

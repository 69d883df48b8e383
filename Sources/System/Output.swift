package import Bytes
internal import Glibc
private import Synchronization

/// A destination that is complete when it is committed, and not there before.
package protocol Output: ByteSink {
  /// Completes it.
  func commit() throws
}

extension AtomicFile: Output {
  package func commit() throws { try commit(isDurable: true) }
}

/// Standard output as a destination: what is written is kept in memory until it is complete.
package final class StandardOutput: Output {
  private let memory = MemorySink()

  /// Nothing yet.
  package init() {}

  package func write(_ bytes: [UInt8]) throws { try memory.write(bytes) }
  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    try memory.overwrite(at: offset, with: bytes)
  }
  package func commit() throws { Process.write(memory.bytes) }
}

/// The name by which standard input and standard output are given in place of a file.
package let standardStream = "-"

/// What standard output is called in an error.
package let standardOutput = "/dev/stdout"

/// A destination by its path.
package func openOutput(_ path: String, ownerOnly: Bool = false) throws(SystemError) -> any Output {
  path == standardStream ? StandardOutput() : try AtomicFile(path: path, ownerOnly: ownerOnly)
}

private let isInputClaimed = Atomic(false)

/// Says that standard input is about to be read: it can be, once.
func claimStandardInput() throws(SystemError) {
  guard isInputClaimed.exchange(true, ordering: .relaxed) == false else {
    throw SystemError(code: EALREADY, path: standardStream)
  }
}

/// The most that is read from standard input; it is held in memory.
private let maximumInput = 1 << 30

/// A file to read by its path, or all of standard input.
package func openSource(_ path: String) throws(SystemError) -> any ByteSource {
  guard path == standardStream else { return try FileSource(path: path) }
  try claimStandardInput()
  var bytes: [UInt8] = []
  while true {
    var length = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      length = retrying { unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count) }
      filled = max(0, length)
    }
    guard length >= 0 else { throw .last(path) }
    if piece.isEmpty { return MemorySource(bytes) }
    guard bytes.count <= maximumInput - piece.count else { throw SystemError(code: EOVERFLOW, path: path) }
    bytes += piece
  }
}

internal import Bytes

/// What is written, in memory.
package final class MemorySink: ByteSink {
  /// All of it.
  package private(set) var bytes: [UInt8] = []

  /// An empty sink.
  package init() {}

  package func write(_ bytes: [UInt8]) throws {
    self.bytes += bytes
  }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    self.bytes.replaceSubrange(Int(offset)..<Int(offset) + bytes.count, with: bytes)
  }
}

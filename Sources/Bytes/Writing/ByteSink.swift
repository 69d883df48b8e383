/// Where bytes are written in order.
package protocol ByteSink: AnyObject {
  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws

  /// Replaces bytes already written near the start, so that a header can say what is
  /// known only at the end.
  func overwrite(at offset: UInt64, with bytes: [UInt8]) throws
}

/// Bytes in memory as a sink.
package final class MemorySink: ByteSink {
  /// All that was written.
  package private(set) var bytes: [UInt8] = []

  /// An empty sink.
  package init() {}

  package func write(_ bytes: [UInt8]) throws { self.bytes += bytes }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    self.bytes.replaceSubrange(Int(offset)..<Int(offset) + bytes.count, with: bytes)
  }
}

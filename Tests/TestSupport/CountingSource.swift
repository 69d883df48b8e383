package import Bytes
internal import Synchronization

/// A source that counts how much of it is read.
package final class CountingSource: ByteSource {
  private let base: any ByteSource
  private let total = Mutex<UInt64>(0)

  /// Counts what is read of another source.
  package init(_ base: any ByteSource) {
    self.base = base
  }

  package var count: UInt64 { base.count }

  /// How many bytes were read so far.
  package var bytesRead: UInt64 { total.withLock(\.self) }

  package func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    total.withLock { $0 += UInt64(max(count, 0)) }
    try base.read(at: offset, count: count, into: &target)
  }
}

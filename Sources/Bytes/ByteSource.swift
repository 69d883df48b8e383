/// Bytes that can be read at any position: a file, a decrypted payload, a block.
///
/// It is the one spine of reading: who reads does not know which kind lies beneath.
package protocol ByteSource: AnyObject, Sendable {
  /// How many bytes there are.
  var count: UInt64 { get }

  /// Reads exactly `count` bytes, the first of them at `offset`, into memory that has room for them.
  ///
  /// - Throws: ``SourceError`` if there are not that many, if they cannot be read, or if they are not
  ///   what was written.
  func read(at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>) throws(SourceError)
}

extension ByteSource {
  /// Reads exactly `count` bytes, the first of them at `offset`.
  // Embedded Swift would have a body for it in each module that uses it, and an empty one here, under one name.
  @inline(__always)
  package func read(at offset: UInt64, count: Int) throws(SourceError) -> [UInt8] {
    try checkRange(offset, count, of: self.count)
    return try [UInt8](capacity: count) { target throws(SourceError) in
      try read(at: offset, count: count, into: &target)
    }
  }
}

/// Sees to it that there are so many bytes among `length`.
package func checkRange(_ offset: UInt64, _ count: Int, of length: UInt64) throws(SourceError) {
  guard count >= 0, offset <= length, UInt64(count) <= length - offset else { throw .beyondEnd }
}

extension OutputSpan<UInt8> {
  /// Appends bytes, for which there must be room.
  package mutating func append(_ bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity)
    unsafe withUnsafeMutableBufferPointer { buffer, filled in
      let end = filled + bytes.count
      unsafe bytes.withUnsafeBufferPointer {
        _ = unsafe buffer[filled..<end].initialize(fromContentsOf: $0)
      }
      filled = end
    }
  }
}

/// Why a ``ByteSource`` could not give the bytes asked for.
package enum SourceError: Error, Equatable {
  /// More was asked for than there is, or the file became shorter while it was read.
  case beyondEnd
  /// The bytes at this offset of the encrypted payload are not what was written.
  case damaged(at: UInt64)
  /// The system could not read; an `errno` value.
  case system(Int32)
}

/// Bytes in memory as a source.
package final class MemorySource: ByteSource {
  private let bytes: [UInt8]

  /// A source of these bytes.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var count: UInt64 { UInt64(bytes.count) }

  package func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    let bytes = bytes
    target.append(bytes.span.extracting(Int(offset)..<Int(offset) + count))
  }
}

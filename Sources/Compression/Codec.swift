/// How a block of bytes is compressed.
package enum Codec: UInt8, CaseIterable, Sendable {
  /// As it is.
  case stored = 0
  /// zlib (RFC 1950).
  case zlib = 1
  /// Zstandard (RFC 8878).
  case zstd = 2

  /// Compresses at the strongest setting that still decompresses fast.
  package func compress(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .stored: bytes
    case .zlib: Zlib.compress(bytes)
    case .zstd: Zstandard.compress(bytes)
    }
  }

  /// Decompresses to exactly `count` bytes; never writes, nor asks for memory for, more than that.
  package func decompress(_ bytes: [UInt8], count: Int) throws(CompressionError) -> [UInt8] {
    switch self {
    case .stored:
      guard bytes.count == count else { throw .damaged }
      return bytes
    case .zlib: return try Zlib.decompress(bytes, count: count)
    case .zstd: return try Zstandard.decompress(bytes, count: count)
    }
  }
}

/// Why bytes could not be decompressed.
package enum CompressionError: Error, Equatable {
  /// They are not what the codec writes, or do not have the promised length.
  case damaged
}

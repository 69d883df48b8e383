/// How a block of bytes is compressed.
package enum Codec: UInt8, CaseIterable, Sendable {
  /// As it is.
  case stored = 0
  /// zlib (RFC 1950).
  case zlib = 1
  /// Zstandard (RFC 8878).
  case zstd = 2

  /// Compresses at the strongest setting that still decompresses fast.
  ///
  /// - Returns: `nil` if that is not worth the reader's work. A quick try tells: it saves an eighth of any
  ///   text and next to nothing of pictures and archives, on which a thorough try would spend minutes.
  package func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard self != .stored, compress(bytes, isQuick: true).count <= bytes.count / 8 * 7 else { return nil }
    return compress(bytes, isQuick: false)
  }

  private func compress(_ bytes: [UInt8], isQuick: Bool) -> [UInt8] {
    switch self {
    case .stored: bytes
    case .zlib: Zlib.compress(bytes, isQuick: isQuick)
    case .zstd: Zstandard.compress(bytes, isQuick: isQuick)
    }
  }

  /// Whether bytes are worth compressing, by the same quick try on some of them.
  package static func isCompressible(_ bytes: [UInt8]) -> Bool {
    let sample = Array(bytes.prefix(256 << 10))
    return Zstandard.compress(sample, isQuick: true).count <= sample.count / 8 * 7
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

/// How a block of bytes is compressed.
package enum Codec: UInt8, CaseIterable, Sendable {
  /// As it is.
  case stored = 0
  /// zlib (RFC 1950).
  case zlib = 1
  /// Zstandard (RFC 8878).
  case zstd = 2

  /// Compresses as far as is worth the work.
  ///
  /// A quick try tells. It saves an eighth of any text, on which the strongest setting that still decompresses fast is
  /// worth its while. It saves some percent of many pictures and archives, and that is taken as it is: a thorough try
  /// would spend minutes on little more.
  ///
  /// - Returns: `nil` if it saves next to nothing.
  package func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard self != .stored else { return nil }
    let quick = compress(bytes, isQuick: true)
    if quick.count <= bytes.count / 8 * 7 { return compress(bytes, isQuick: false) }
    return quick.count <= bytes.count / 128 * 127 ? quick : nil
  }

  private func compress(_ bytes: [UInt8], isQuick: Bool) -> [UInt8] {
    switch self {
    case .stored: bytes
    case .zlib: Zlib.compress(bytes, isQuick: isQuick)
    case .zstd: Zstandard.compress(bytes, isQuick: isQuick)
    }
  }

  /// Whether bytes are worth compressing well, by the same quick try on some of them.
  package static func isCompressible(_ bytes: [UInt8]) -> Bool {
    let sample = Array(bytes.prefix(256 << 10))
    return Zstandard.compress(sample, isQuick: true).count <= sample.count / 8 * 7
  }

  /// Decompresses to exactly `count` bytes; never writes, nor asks for memory for, more than that.
  package func decompress(_ bytes: [UInt8], count: Int) throws(CompressionError) -> [UInt8] {
    if self == .stored, bytes.count == count { return bytes }
    return try [UInt8](capacity: count) { target throws(CompressionError) in
      try decompress(bytes.span, count: count, into: &target)
    }
  }

  /// Decompresses to exactly `count` bytes, into memory that has room for them.
  package func decompress(
    _ bytes: Span<UInt8>, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(CompressionError) {
    switch self {
    case .stored:
      guard bytes.count == count else { throw .damaged }
      for index in bytes.indices { target.append(bytes[index]) }
    case .zlib: try Zlib.decompress(bytes, count: count, into: &target)
    case .zstd: try Zstandard.decompress(bytes, count: count, into: &target)
    }
  }
}

/// Why bytes could not be decompressed.
package enum CompressionError: Error, Equatable {
  /// They are not what the codec writes, or do not have the promised length.
  case damaged
}

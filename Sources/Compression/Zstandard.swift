private import CZstd

enum Zstandard {
  /// The strongest level of the ordinary range: blocks are small, and a collection is packed once and
  /// read many times.
  private static let level: Int32 = 19

  static func compress(_ bytes: [UInt8], isQuick: Bool) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let length = unsafe ZSTD_compress(&output, output.count, bytes, bytes.count, isQuick ? 1 : level)
    precondition(ZSTD_isError(length) == 0, "zstd has no memory")
    return Array(output.prefix(length))
  }

  static func decompress(_ bytes: [UInt8], count: Int) throws(CompressionError) -> [UInt8] {
    // One frame and nothing else: the library would also read several, skip over others, and decode what
    // versions before the specification wrote.
    guard bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]),
      unsafe ZSTD_findFrameCompressedSize(bytes, bytes.count) == bytes.count
    else { throw .damaged }
    var output = [UInt8](repeating: 0, count: count)
    let length = unsafe ZSTD_decompress(&output, count, bytes, bytes.count)
    guard ZSTD_isError(length) == 0, length == count else { throw .damaged }
    return output
  }
}

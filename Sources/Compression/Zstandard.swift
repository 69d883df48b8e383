private import CZstd
private import Synchronization

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
    let decompressor = idle.withLock { $0.popLast() } ?? Decompressor()
    defer { idle.withLock { $0.append(decompressor) } }
    return try decompressor.decompress(bytes, count: count)
  }

  /// The library's working memory for a block, which takes longer to make than many blocks to read.
  private static let idle = Mutex<[Decompressor]>([])

  // Safety: only whoever took it out of the list uses it.
  @safe private final class Decompressor: @unchecked Sendable {
    private let context: OpaquePointer

    init() {
      guard let context = unsafe ZSTD_createDCtx() else { preconditionFailure("zstd has no memory") }
      unsafe self.context = context
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    func decompress(_ bytes: [UInt8], count: Int) throws(CompressionError) -> [UInt8] {
      var isRight = false
      let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let length = unsafe ZSTD_decompressDCtx(context, buffer.baseAddress, count, bytes, bytes.count)
        isRight = ZSTD_isError(length) == 0 && length == count
        filled = isRight ? count : 0
      }
      guard isRight else { throw .damaged }
      return output
    }
  }
}

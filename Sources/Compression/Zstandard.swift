private import CZstd
private import Synchronization

enum Zstandard {
  /// The levels from which on text becomes hardly smaller, by less than 1 %, while it takes up to twice as long. They are
  /// not the same for all lengths, as the library has other settings for each level up to 256 KiB.
  private static func thoroughLevel(for count: Int) -> Int32 { count > 256 << 10 ? 18 : 16 }
  private static let quickLevel: Int32 = 1

  static func compress(_ bytes: [UInt8], isQuick: Bool) -> [UInt8] {
    let level = isQuick ? quickLevel : thoroughLevel(for: bytes.count)
    let compressor = idleCompressors.withLock { $0.popLast() } ?? Compressor()
    defer { idleCompressors.withLock { $0.append(compressor) } }
    return compressor.compress(bytes, level: level)
  }

  /// The library's working memory for a block, which is many times as large as that and takes long to be made.
  private static let idleCompressors = Mutex<[Compressor]>([])

  // Safety: only whoever took it out of the list uses it.
  @safe private final class Compressor: @unchecked Sendable {
    private let context: OpaquePointer

    init() {
      guard let context = unsafe ZSTD_createCCtx() else { preconditionFailure("zstd has no memory") }
      unsafe self.context = context
    }

    deinit { unsafe ZSTD_freeCCtx(context) }

    /// What was compressed before changes nothing in what comes out.
    func compress(_ bytes: [UInt8], level: Int32) -> [UInt8] {
      let room = unsafe [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { room, count in
        count = unsafe ZSTD_compressCCtx(
          context, room.baseAddress, room.count, bytes, bytes.count, level)
        precondition(ZSTD_isError(count) == 0, "zstd has no memory")
      }
      // What is kept takes no more room than it is long: as a slice of all, it would be the same memory.
      var compressed: [UInt8] = []
      compressed.reserveCapacity(room.count)
      compressed += room
      return compressed
    }
  }

  static func decompress(
    _ bytes: Span<UInt8>, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(CompressionError) {
    // One frame and nothing else: the library would also read several, skip over others, and decode what
    // versions before the specification wrote.
    let isFrame = unsafe bytes.withUnsafeBufferPointer {
      unsafe $0.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
        && ZSTD_findFrameCompressedSize($0.baseAddress, $0.count) == $0.count
    }
    guard isFrame else { throw .damaged }
    let decompressor = idle.withLock { $0.popLast() } ?? Decompressor()
    defer { idle.withLock { $0.append(decompressor) } }
    try decompressor.decompress(bytes, count: count, into: &target)
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

    func decompress(
      _ bytes: Span<UInt8>, count: Int, into target: inout OutputSpan<UInt8>
    ) throws(CompressionError) {
      precondition(count <= target.freeCapacity)
      try unsafe target.withUnsafeMutableBufferPointer { buffer, filled throws(CompressionError) in
        let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<filled + count])
        let length = unsafe bytes.withUnsafeBufferPointer {
          unsafe ZSTD_decompressDCtx(context, room.baseAddress, count, $0.baseAddress, $0.count)
        }
        guard ZSTD_isError(length) == 0, length == count else { throw .damaged }
        filled += count
      }
    }
  }
}

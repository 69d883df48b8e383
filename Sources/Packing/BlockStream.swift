internal import BundleFormat
internal import Compression

/// Fills blocks with the bytes of many files of one kind.
struct BlockStream {
  private let codec: Codec
  private let target: Int
  /// Whether the first block is being filled. It may be as long as blocks get, so that a small collection
  /// compresses as one; such a collection is searched as a whole anyway.
  private var isFirst: Bool
  private var pending: [UInt8] = []
  /// Extents into the block that is being filled, whose number is not known yet: where to put them.
  private var waiting: [(extent: Extent, place: (Extent) -> Void)] = []

  /// - Parameter target: about how many bytes a block should have, if not as many as compress best.
  init(codec: Codec, target: Int? = nil) {
    self.codec = codec
    self.target = target ?? BundleWriter.targetBlockLength
    isFirst = target == nil
  }

  /// Adds bytes, and says where they are once that is known.
  mutating func add(
    _ bytes: [UInt8], to writer: BundleWriter, then place: @escaping (Extent) -> Void
  ) throws {
    if bytes.isEmpty {
      place(.empty)
      return
    }
    let target = isFirst && codec != .stored ? Limits.blockLength : self.target
    if !pending.isEmpty, pending.count + bytes.count > target { try flush(to: writer) }
    if bytes.count > self.target {
      // What is longer than a block has blocks of its own, one after the other.
      let first = writer.blocks
      for start in stride(from: 0, to: bytes.count, by: self.target) {
        let end = min(start + self.target, bytes.count)
        _ = try writer.add(block: Array(bytes[start..<end]), codec: codec)
      }
      place(Extent(length: UInt64(bytes.count), block: first, offset: 0))
      return
    }
    waiting.append((Extent(length: UInt64(bytes.count), block: 0, offset: pending.count), place))
    pending += bytes
  }

  /// Writes the block that is being filled.
  mutating func flush(to writer: BundleWriter) throws {
    guard !pending.isEmpty else { return }
    isFirst = false
    let number = try writer.add(block: pending, codec: codec)
    for (extent, place) in waiting {
      place(Extent(length: extent.length, block: number, offset: extent.offset))
    }
    waiting = []
    pending = []
  }
}

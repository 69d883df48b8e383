internal import Bytes
internal import Compression
internal import Sodium

/// Where a block lies, how it is compressed, and the hash that proves it.
struct BlockDescriptor: Equatable, Sendable {
  static let length = 48

  var offset: UInt64
  var storedLength: Int
  var rawLength: Int
  var codec: Codec
  var hash: [UInt8]

  func write(to writer: inout ByteWriter) {
    writer.littleEndian(offset)
    writer.littleEndian(UInt32(storedLength))
    writer.littleEndian(UInt32(rawLength) | UInt32(codec.rawValue) << 24)
    writer.bytes(hash)
  }

  /// Reads a descriptor of a block that must lie in the first `dataEnd` bytes.
  init(_ reader: inout ByteReader, dataEnd: UInt64) throws(BundleError) {
    guard let offset: UInt64 = try? reader.littleEndian(), let stored: UInt32 = try? reader.littleEndian(),
      let word: UInt32 = try? reader.littleEndian(), let hash = try? reader.bytes(32)
    else { throw .damaged(.table) }
    let raw = Int(word & 0xFF_FFFF)
    guard let codec = Codec(rawValue: UInt8(word >> 24)) else {
      throw .unsupported("codec \(word >> 24)")
    }
    guard raw > 0, raw <= Limits.blockLength, stored > 0, stored <= raw, raw / Limits.ratio <= stored,
      codec != .stored || raw == Int(stored),
      offset >= UInt64(Frame.headerLength), offset <= dataEnd, UInt64(stored) <= dataEnd - offset
    else { throw .damaged(.table) }
    self.init(
      offset: offset, storedLength: Int(stored), rawLength: raw, codec: codec, hash: hash)
  }

  init(offset: UInt64, storedLength: Int, rawLength: Int, codec: Codec, hash: [UInt8]) {
    self.offset = offset
    self.storedLength = storedLength
    self.rawLength = rawLength
    self.codec = codec
    self.hash = hash
  }

  /// The block itself, of its bytes as they are stored.
  ///
  /// - Throws: ``BundleError/damaged(_:)`` if they are not those of this block.
  func open(_ stored: [UInt8], number: Int) throws(BundleError) -> [UInt8] {
    guard Self.hash(ofStored: stored.span) == hash,
      let bytes = try? codec.decompress(stored, count: rawLength)
    else { throw .damaged(.block(number)) }
    return bytes
  }

  /// Checks what ``open(_:number:)`` does, and uses the same memory for all blocks that are decompressed for that.
  ///
  /// - Parameter isUnpacked: whether to try that it can be decompressed; what it is stored as is checked in any case.
  func check(
    _ stored: Span<UInt8>, number: Int, isUnpacked: Bool, by raw: inout [UInt8]
  ) throws(BundleError) {
    guard Self.hash(ofStored: stored) == hash else { throw .damaged(.block(number)) }
    guard codec != .stored, isUnpacked else { return }
    raw.removeAll(keepingCapacity: true)
    do {
      try raw.append(addingCapacity: rawLength) { raw throws(CompressionError) in
        try codec.decompress(stored, count: rawLength, into: &raw)
      }
    } catch { throw .damaged(.block(number)) }
  }

  static func hash(ofStored bytes: Span<UInt8>) -> [UInt8] {
    BLAKE2b.hash256(bytes, purpose: "bundle1 block")
  }
}

/// The shape of the hash tree over the descriptors of a given number of blocks.
///
/// The lowest level is the descriptors one after the other, cut into pages; each level above is the hashes
/// of the pages below it, cut into pages; the highest level is one page, whose hash is the root. All
/// places follow from the number of blocks.
struct TableShape {
  static let descriptorsPerPage = 128
  static let hashesPerPage = 192

  /// How many items each level has, the descriptors first.
  let items: [Int]

  init(blocks: Int) {
    var items = [blocks]
    var pages = Self.pages(items: blocks, level: 0)
    while pages > 1 {
      items.append(pages)
      pages = Self.pages(items: pages, level: items.count - 1)
    }
    self.items = items
  }

  static func itemLength(level: Int) -> Int { level == 0 ? BlockDescriptor.length : 32 }
  static func itemsPerPage(level: Int) -> Int { level == 0 ? descriptorsPerPage : hashesPerPage }

  private static func pages(items: Int, level: Int) -> Int {
    (items + itemsPerPage(level: level) - 1) / itemsPerPage(level: level)
  }

  func pages(level: Int) -> Int { Self.pages(items: items[level], level: level) }

  /// The length of all levels.
  var length: UInt64 {
    items.indices.reduce(0) { $0 + UInt64(items[$1]) * UInt64(Self.itemLength(level: $1)) }
  }

  /// Where a page lies, from the start of the table, and its length.
  func place(level: Int, page: Int) -> (offset: UInt64, length: Int) {
    let below = (0..<level).reduce(UInt64(0)) { $0 + UInt64(items[$1]) * UInt64(Self.itemLength(level: $1)) }
    let perPage = Self.itemsPerPage(level: level)
    let first = page * perPage
    let count = min(perPage, items[level] - first)
    let itemLength = Self.itemLength(level: level)
    return (below + UInt64(first) * UInt64(itemLength), count * itemLength)
  }

  static func hash(ofPage bytes: Span<UInt8>) -> [UInt8] {
    BLAKE2b.hash256(bytes, purpose: "bundle1 table")
  }

  /// All levels over these descriptors as they are stored, and the root.
  static func encode(_ descriptors: [BlockDescriptor]) -> (bytes: [UInt8], root: [UInt8]) {
    let shape = TableShape(blocks: descriptors.count)
    var writer = ByteWriter()
    for descriptor in descriptors { descriptor.write(to: &writer) }
    var table = writer.bytes
    var hashes: [[UInt8]] = []
    for level in shape.items.indices {
      if level > 0 { table += hashes.joined() }
      hashes = (0..<shape.pages(level: level)).map { page in
        let place = shape.place(level: level, page: page)
        let start = Int(place.offset)
        return hash(ofPage: table.span.extracting(start..<start + place.length))
      }
    }
    return (table, hashes[0])
  }
}

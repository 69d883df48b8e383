internal import Bytes
internal import Compression
private import Synchronization
internal import Threads

/// The blocks of a bundle, and the table that proves them. Every page and block is proven by its hash, up to the signed root,
/// before it is decompressed or looked into.
final class BlockStore: Sendable {
  /// How many blocks there are.
  let count: Int
  /// The shape of their table.
  let shape: TableShape
  /// Where the blocks end and the table begins.
  let end: UInt64
  private let source: any ByteSource
  private let root: [UInt8]
  private let state = Mutex(State())

  /// What was read lately: it saves reading the same page or block again for the next file beside it.
  struct State {
    var pages: [PageID: [UInt8]] = [:]
    var blocks: [(number: Int, bytes: [UInt8])] = []
    var blockBytes = 0
    var mostBlockBytes = BlockStore.rememberedBytes
    /// The blocks that are being read, each with a latch that is opened when it has been.
    var reading: [Int: Latch] = [:]

    /// What to do about a block that is needed.
    mutating func turn(_ number: Int) -> Turn {
      if let bytes = recall(number) { return .known(bytes) }
      if let other = reading[number] { return .wait(other) }
      let latch = Latch()
      reading[number] = latch
      return .read(latch)
    }

    /// A block that is remembered; it will be so for longest now.
    mutating func recall(_ number: Int) -> [UInt8]? {
      guard let index = blocks.firstIndex(where: { $0.number == number }) else { return nil }
      let block = blocks.remove(at: index)
      blocks.insert(block, at: 0)
      return block.bytes
    }

    mutating func remember(_ bytes: [UInt8], as number: Int) {
      guard recall(number) == nil else { return }
      blocks.insert((number, bytes), at: 0)
      blockBytes += bytes.count
      while blocks.count > 1,
        blockBytes > mostBlockBytes || blocks.count > BlockStore.rememberedBlocks
      {
        blockBytes -= blocks.removeLast().bytes.count
      }
    }
  }

  enum Turn {
    case known([UInt8])
    /// Somebody else is reading it.
    case wait(Latch)
    case read(Latch)
  }

  struct PageID: Hashable {
    var level: Int
    var page: Int
  }

  private static let rememberedPages = 64
  /// One block is remembered in any case.
  private static let rememberedBytes = 16 << 20
  /// Small blocks are looked for among so many; somebody could make millions of one byte.
  private static let rememberedBlocks = 256
  /// Each core takes memory of its own.
  static let cores = min(Threads.cores, 4)

  init(_ source: any ByteSource, of manifest: Manifest) {
    self.source = source
    count = manifest.blocks
    root = manifest.root
    shape = TableShape(blocks: count)
    end = UInt64(Frame.headerLength) + manifest.dataLength
  }

  /// A page of the table, proven by the pages above it.
  func page(level: Int, page: Int) throws(BundleError) -> [UInt8] {
    let id = PageID(level: level, page: page)
    if let bytes = state.withLock({ $0.pages[id] }) { return bytes }
    let expected: [UInt8]
    if level + 1 < shape.items.count {
      let above = try self.page(level: level + 1, page: page / TableShape.hashesPerPage)
      let start = page % TableShape.hashesPerPage * 32
      expected = Array(above[start..<start + 32])
    } else {
      expected = root
    }
    let place = shape.place(level: level, page: page)
    let bytes = try source.bytes(at: end + place.offset, count: place.length, as: .table)
    guard TableShape.hash(ofPage: bytes.span) == expected else { throw .damaged(.table) }
    state.withLock { state in
      if state.pages.count >= Self.rememberedPages { state.pages.removeAll() }
      state.pages[id] = bytes
    }
    return bytes
  }

  func descriptor(_ number: Int) throws(BundleError) -> BlockDescriptor {
    guard (0..<count).contains(number) else { throw .damaged(.catalog) }
    let page = try page(level: 0, page: number / TableShape.descriptorsPerPage)
    var reader = ByteReader(page)
    guard (try? reader.bytes(number % TableShape.descriptorsPerPage * BlockDescriptor.length)) != nil else {
      throw .damaged(.table)
    }
    return try BlockDescriptor(&reader, dataEnd: end)
  }

  /// A block, proven and decompressed. It is never read by two at the same time.
  func block(_ number: Int) throws(BundleError) -> [UInt8] {
    while true {
      switch state.withLock({ $0.turn(number) }) {
      case .known(let bytes): return bytes
      case .wait(let other): other.wait()
      case .read(let latch):
        defer {
          state.withLock { $0.reading[number] = nil }
          latch.open()
        }
        return try read(number)
      }
    }
  }

  private func read(_ number: Int) throws(BundleError) -> [UInt8] {
    let descriptor = try descriptor(number)
    let stored = try source.bytes(
      at: descriptor.offset, count: descriptor.storedLength, as: .block(number))
    let bytes = try descriptor.open(stored, number: number)
    state.withLock { $0.remember(bytes, as: number) }
    return bytes
  }

  /// Remembers less of the blocks than usual from now on, as there are other things to keep.
  ///
  /// - Parameter length: how many bytes of them; one block is remembered in any case.
  func remember(atMost length: Int) {
    state.withLock { $0.mostBlockBytes = min(length, Self.rememberedBytes) }
  }

  /// Gives the memory for a block back, as nobody will ask for it again.
  func forget(_ number: Int) {
    state.withLock { state in
      guard state.recall(number) != nil else { return }
      state.blockBytes -= state.blocks.removeFirst().bytes.count
    }
  }

  // MARK: Proof without reading

  /// Checks a block, and uses the same memory for all blocks that are checked one after the other.
  ///
  /// - Parameter isUnpacked: whether to try that it can be decompressed.
  func check(
    _ descriptor: BlockDescriptor, _ number: Int, isUnpacked: Bool, by stored: inout [UInt8],
    _ raw: inout [UInt8]
  ) throws(BundleError) {
    stored.removeAll(keepingCapacity: true)
    try source.append(
      at: descriptor.offset, count: descriptor.storedLength, as: .block(number), to: &stored)
    try descriptor.check(stored.span, number: number, isUnpacked: isUnpacked, by: &raw)
  }

  /// Checks that there is nothing in a part of the padding.
  func checkPadding(_ range: Range<UInt64>, by stored: inout [UInt8]) throws(BundleError) {
    stored.removeAll(keepingCapacity: true)
    try source.append(at: range.lowerBound, count: range.count, as: .padding, to: &stored)
    guard stored.reduce(0, |) == 0 else { throw .damaged(.padding) }
  }

  /// The places of all blocks, as the table has them.
  func places() throws(BundleError) -> BlockPlaces {
    var starts: [UInt64] = [0]
    for number in 0..<count { starts.append(starts[number] + UInt64(try descriptor(number).rawLength)) }
    return BlockPlaces(starts: starts)
  }
}

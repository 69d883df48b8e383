internal import Bytes
internal import Compression
private import Synchronization
internal import Threads

/// Reads the files of a bundle. Every page and block is proven by its hash, up to the signed root, before
/// it is decompressed or looked into.
package final class BundleReader: Sendable {
  package let manifest: Manifest
  private let source: any ByteSource
  private let frame: Frame
  private let shape: TableShape
  private let tableStart: UInt64
  private let state = Mutex(State())
  /// What is left, if it is read in spite of damage; nothing else is then handed out.
  package let salvage: Salvage?

  /// What was read lately: it saves reading the same page or block again for the next file beside it.
  struct State {
    var pages: [PageID: [UInt8]] = [:]
    var blocks: [(number: Int, bytes: [UInt8])] = []
    var blockBytes = 0
    var mostBlockBytes = BundleReader.rememberedBytes
    var catalogPages: [Int: (page: CatalogPage, length: Int)] = [:]
    /// What the list of all files may take.
    var listLimit = Int.max
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
        blockBytes > mostBlockBytes || blocks.count > BundleReader.rememberedBlocks
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
  private static let rememberedCatalogPages = 32
  /// A page takes many times its length when it is read, and may be a mebibyte long.
  private static let rememberedCatalogBytes = 2 << 20

  init(_ source: any ByteSource, frame: Frame, manifest: Manifest, salvage: Salvage? = nil) {
    self.source = source
    self.frame = frame
    self.manifest = manifest
    self.salvage = salvage
    shape = TableShape(blocks: manifest.blocks)
    tableStart = UInt64(Frame.headerLength) + manifest.dataLength
  }

  // MARK: Blocks

  /// A page of the table, proven by the pages above it.
  private func page(level: Int, page: Int) throws(BundleError) -> [UInt8] {
    let id = PageID(level: level, page: page)
    if let bytes = state.withLock({ $0.pages[id] }) { return bytes }
    let expected: [UInt8]
    if level + 1 < shape.items.count {
      let above = try self.page(level: level + 1, page: page / TableShape.hashesPerPage)
      let start = page % TableShape.hashesPerPage * 32
      expected = Array(above[start..<start + 32])
    } else {
      expected = manifest.root
    }
    let place = shape.place(level: level, page: page)
    let bytes = try source.bytes(at: tableStart + place.offset, count: place.length, as: .table)
    guard TableShape.hash(ofPage: bytes.span) == expected else { throw .damaged(.table) }
    state.withLock { state in
      if state.pages.count >= Self.rememberedPages { state.pages.removeAll() }
      state.pages[id] = bytes
    }
    return bytes
  }

  private func descriptor(_ number: Int) throws(BundleError) -> BlockDescriptor {
    guard (0..<manifest.blocks).contains(number) else { throw .damaged(.catalog) }
    let page = try page(level: 0, page: number / TableShape.descriptorsPerPage)
    var reader = ByteReader(page)
    guard (try? reader.bytes(number % TableShape.descriptorsPerPage * BlockDescriptor.length)) != nil else {
      throw .damaged(.table)
    }
    return try BlockDescriptor(&reader, dataEnd: tableStart)
  }

  /// A block, proven and decompressed. It is never read by two at the same time.
  package func block(_ number: Int) throws(BundleError) -> [UInt8] {
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
  package func remember(atMost length: Int) {
    state.withLock { $0.mostBlockBytes = min(length, Self.rememberedBytes) }
  }

  /// What a file in the list of all files takes besides its part of the catalog, in bytes of memory and about as much work.
  package static let listedFile = 256

  /// Lets the list of all files take only so much from now on, as there are other bundles beside this one.
  ///
  /// - Parameter cost: the bytes of the catalog, and ``listedFile`` for each file.
  package func list(atMost cost: Int) {
    state.withLock { $0.listLimit = cost }
  }

  /// Gives the memory for a block back, as nobody will ask for it again.
  func forget(_ number: Int) {
    state.withLock { state in
      guard state.recall(number) != nil else { return }
      state.blockBytes -= state.blocks.removeFirst().bytes.count
    }
  }

  /// More than some would take too much memory.
  static let cores = min(Threads.cores, 4)

  // MARK: Contents

  /// The bytes of an extent that is at most `limit` long.
  package func bytes(of extent: Extent, atMost limit: Int) throws(BundleError) -> [UInt8] {
    guard extent.length <= limit else { throw .damaged(.catalog) }
    var bytes: [UInt8] = []
    var pieces = ExtentPieces(extent)
    while let piece = try pieces.next(block) { bytes += piece }
    return bytes
  }

  // MARK: Catalog

  private func catalogPage(_ number: Int) throws(BundleError) -> (page: CatalogPage, length: Int) {
    if let known = state.withLock({ $0.catalogPages[number] }) { return known }
    let bytes = try block(number)
    guard bytes.count <= Limits.catalogPage else { throw .damaged(.catalog) }
    let page = try CatalogPage(bytes)
    state.withLock { state in
      let length = state.catalogPages.values.reduce(bytes.count) { $0 + $1.length }
      if state.catalogPages.count >= Self.rememberedCatalogPages || length > Self.rememberedCatalogBytes {
        state.catalogPages.removeAll()
      }
      state.catalogPages[number] = (page, bytes.count)
    }
    return (page, bytes.count)
  }

  private func catalogRoot() throws(BundleError) -> Int {
    guard let block = manifest.block(ofSection: Manifest.Section.catalog) else { throw .damaged(.manifest) }
    return block
  }

  /// The file of this path, found by reading one page on each level of the catalog.
  package func entry(at path: String) throws(BundleError) -> CatalogEntry? {
    if let salvage { return salvage.intact.first { $0.path.utf8.elementsEqual(path.utf8) } }
    let leaf = try leaf { children in
      children.lastIndex { !CatalogPage.precedes(path, $0.path) }
    }
    return leaf?.entries.first { $0.path.utf8.elementsEqual(path.utf8) }
  }

  /// The file of this number in the order of paths, found in the same way.
  package func entry(ordinal: Int) throws(BundleError) -> CatalogEntry? {
    if let intact = salvage?.intact { return intact.indices.contains(ordinal) ? intact[ordinal] : nil }
    guard (0..<manifest.files).contains(ordinal) else { return nil }
    let leaf = try leaf { children in children.lastIndex { $0.ordinal <= ordinal } }
    guard let leaf, leaf.entries.indices.contains(ordinal - leaf.start) else { throw .damaged(.catalog) }
    return leaf.entries[ordinal - leaf.start]
  }

  /// Goes down the catalog to a leaf, whose first file has the number `start`; `nil` if no child is chosen.
  ///
  /// What a branch says of the page below is checked on the way, so that a file is found here only if it is
  /// found among ``entries()`` too.
  private func leaf(
    choosing choose: ([CatalogPage.Child]) -> Int?
  ) throws(BundleError) -> (entries: [CatalogEntry], start: Int)? {
    var number = try catalogRoot()
    var start = 0
    var (first, bound): (String?, String?) = (nil, nil)
    for _ in 0..<Limits.catalogDepth {
      let page = try catalogPage(number).page
      if let first, !page.firstPath.utf8.elementsEqual(first.utf8) { throw .damaged(.catalog) }
      if let bound, !CatalogPage.precedes(page.lastPath, bound) { throw .damaged(.catalog) }
      switch page {
      case .leaf(let entries): return (entries, start)
      case .branch(let children):
        guard let index = choose(children) else { return nil }
        guard children[index].ordinal >= start else { throw .damaged(.catalog) }
        (number, start) = (children[index].block, children[index].ordinal)
        first = children[index].path
        if index + 1 < children.count { bound = children[index + 1].path }
      }
    }
    throw .damaged(.catalog)
  }

  /// All files in order.
  ///
  /// - Parameter areToBeFiles: whether they may become files.
  /// - Throws: besides damage, ``BundleError/listTooLong`` if it takes more than ``list(atMost:)`` allowed, and
  ///   ``BundleError/collidingPaths(_:_:)`` if they may become files, of which two are one on some file systems, or one
  ///   lies where another needs a folder.
  package func entries(areToBeFiles: Bool = true) throws(BundleError) -> [CatalogEntry] {
    if let intact = salvage?.intact {
      if areToBeFiles { try Self.checkCollisions(intact.map { $0.path }) }
      return intact
    }
    var entries: [CatalogEntry] = []
    var length = 0
    // Its pages were parsed into the list, which is many times as long as they were.
    defer { state.withLock { $0.catalogPages.removeAll() } }
    try collect(try catalogRoot(), depth: 0, into: &entries, &length)
    let guides = entries.lazy.compactMap { $0.guide }
    guard entries.count == manifest.files, CatalogPage.areAscending(entries.map { $0.path }),
      Self.totalLength(entries) == manifest.size, guides.count == manifest.guides,
      Set(guides.map { $0.language }).filter({ !$0.isEmpty }).sorted() == manifest.languages
    else { throw .damaged(.catalog) }
    if areToBeFiles { try Self.checkCollisions(entries.map { $0.path }) }
    return entries
  }

  /// The length of all files together; `nil` if there is no such number.
  private static func totalLength(_ entries: [CatalogEntry]) -> UInt64? {
    entries.reduce(0) { total, entry in
      guard let (sum, overflow) = total?.addingReportingOverflow(entry.contents.length) else { return nil }
      return overflow ? nil : sum
    }
  }

  private func collect(
    _ number: Int, depth: Int, into entries: inout [CatalogEntry], _ length: inout Int
  ) throws(BundleError) {
    guard depth < Limits.catalogDepth else { throw .damaged(.catalog) }
    let (page, pageLength) = try catalogPage(number)
    length += pageLength
    // A page that is used twice would not ascend; a tree that led back into itself would be too deep.
    guard length <= Limits.catalog,
      entries.last.map({ CatalogPage.precedes($0.path, page.firstPath) }) ?? true
    else { throw .damaged(.catalog) }
    guard length + entries.count * Self.listedFile <= state.withLock({ $0.listLimit }) else {
      throw .listTooLong
    }
    switch page {
    case .leaf(let page):
      guard page.count <= manifest.files - entries.count else { throw .damaged(.catalog) }
      entries += page
    case .branch(let children):
      for child in children {
        guard child.ordinal == entries.count else { throw .damaged(.catalog) }
        let before = entries.count
        try collect(child.block, depth: depth + 1, into: &entries, &length)
        guard entries.count > before, entries[before].path.utf8.elementsEqual(child.path.utf8) else {
          throw .damaged(.catalog)
        }
      }
    }
  }

  /// The files of all pages of the catalog that are proven and where they belong.
  func provenEntries() -> [CatalogEntry] {
    var entries: [CatalogEntry] = []
    var length = 0
    var seen: Set<Int> = []
    if let root = try? catalogRoot() {
      collectProven(root, first: nil, depth: 0, into: &entries, &length, &seen)
    }
    return entries
  }

  private func collectProven(
    _ number: Int, first: String?, depth: Int, into entries: inout [CatalogEntry], _ length: inout Int,
    _ seen: inout Set<Int>
  ) {
    // A page may be named as often as one likes, and be none.
    guard depth < Limits.catalogDepth, seen.insert(number).inserted, let descriptor = try? descriptor(number)
    else { return }
    length += descriptor.rawLength
    guard length <= Limits.catalog, descriptor.rawLength <= Limits.catalogPage,
      let page = try? catalogPage(number).page,
      first.map({ page.firstPath.utf8.elementsEqual($0.utf8) }) ?? true,
      entries.last.map({ CatalogPage.precedes($0.path, page.firstPath) }) ?? true
    else { return }
    switch page {
    case .leaf(let page): entries += page.prefix(manifest.files - entries.count)
    case .branch(let children):
      for child in children {
        collectProven(child.block, first: child.path, depth: depth + 1, into: &entries, &length, &seen)
      }
    }
  }

  /// Finds paths that some file system would take for one, files and the folders above them.
  package static func checkCollisions(_ paths: [String]) throws(BundleError) {
    /// A name within a folder, in the form in which it is compared.
    struct Place: Hashable {
      let folder: Int
      let name: String
      /// The hash of the name, which takes its normal form: found once, as a dictionary asks for it again and again.
      let nameHash: Int

      init(folder: Int, name: String) {
        self.folder = folder
        self.name = SafePath.collisionKey(name)
        nameHash = self.name.hashValue
      }

      func hash(into hasher: inout Hasher) {
        hasher.combine(folder)
        hasher.combine(nameHash)
      }

      static func == (one: Place, other: Place) -> Bool {
        one.folder == other.folder && one.nameHash == other.nameHash && one.name == other.name
      }
    }
    // A tree of names, so that long paths cost no more than their length.
    var seen: [Place: (number: Int, name: String, isFile: Bool)] = [:]
    var folders = 0
    for path in paths {
      let names = SafePath.names(of: path)
      var folder = 0
      for (index, name) in names.enumerated() {
        let place = Place(folder: folder, name: name)
        let isFile = index == names.count - 1
        if let other = seen[place] {
          guard !isFile, !other.isFile, other.name.utf8.elementsEqual(name.utf8) else {
            let others = names[..<index] + [other.name]
            throw .collidingPaths(others.joined(separator: "/"), path)
          }
          folder = other.number
        } else {
          if !isFile { folders += 1 }
          guard folders <= Limits.folders else { throw .damaged(.catalog) }
          seen[place] = (seen.count + 1, name, isFile)
          folder = seen.count
        }
      }
    }
  }

  // MARK: Proof of everything

  /// Reads and checks every byte: blocks, table, padding, catalog and the places of all files.
  package func verify() throws(BundleError) {
    for level in shape.items.indices {
      for page in 0..<shape.pages(level: level) { _ = try self.page(level: level, page: page) }
    }
    let starts = try starts()
    let unpacked = starts[manifest.blocks]
    let isUnpacked = canUnpack(unpacked)
    try verifyStretches(unpacking: isUnpacked)
    guard isUnpacked else { throw .unpacksTooFar(to: unpacked, from: frame.length) }
    for entry in try entries() {
      for extent in [entry.contents, entry.guide?.text, entry.guide?.map].compactMap({ $0 }) {
        guard isWithin(extent, starts) else { throw .damaged(.file(entry.path)) }
      }
    }
  }

  /// Whether so many bytes, which all blocks together come to, are no more than may be unpacked only to be checked.
  private func canUnpack(_ length: UInt64) -> Bool {
    length
      <= max(
        Limits.unpacked.bytes,
        frame.length.multipliedReportingOverflow(by: Limits.unpacked.ratio).partialValue)
  }

  /// The lengths of all blocks before compression; `nil` for each that is not proven, or has bytes of one before it.
  func provenLengths() -> [Int?] {
    let descriptors = (0..<manifest.blocks).map { try? descriptor($0) }
    let isUnpacked = canUnpack(descriptors.reduce(0) { $0 + UInt64($1?.rawLength ?? 0) })
    var end: UInt64 = 0
    var (stored, raw): ([UInt8], [UInt8]) = ([], [])
    return descriptors.enumerated().map { number, descriptor in
      guard let descriptor, descriptor.offset >= end else { return nil }
      end = descriptor.offset + UInt64(descriptor.storedLength)
      stored.removeAll(keepingCapacity: true)
      do throws(BundleError) {
        try source.append(
          at: descriptor.offset, count: descriptor.storedLength, as: .block(number), to: &stored)
        try descriptor.check(stored.span, number: number, isUnpacked: isUnpacked, by: &raw)
      } catch { return nil }
      return descriptor.rawLength
    }
  }

  /// Checks that the contents of files lie within the blocks, by the table and without reading them.
  package func checkPlaces(of entries: [CatalogEntry]) throws(BundleError) {
    let starts = try starts()
    for entry in entries where !isWithin(entry.contents, starts) { throw .damaged(.file(entry.path)) }
  }

  /// The blocks that extents lie in, each of them once, in the order in which they are needed first; and for every
  /// block, how many of the extents need it.
  func blocks(of extents: [Extent]) throws(BundleError) -> (numbers: [Int], uses: [Int]) {
    let starts = try starts()
    var uses = [Int](repeating: 0, count: manifest.blocks)
    var numbers: [Int] = []
    for extent in extents where extent.length > 0 && isWithin(extent, starts) {
      let end = starts[extent.block] + UInt64(extent.offset) + extent.length
      for number in extent.block..<manifest.blocks {
        guard starts[number] < end else { break }
        if uses[number] == 0 { numbers.append(number) }
        uses[number] += 1
      }
    }
    return (numbers, uses)
  }

  /// The places of all blocks when laid end to end before compression, and the end of the last, as the table has them.
  private func starts() throws(BundleError) -> [UInt64] {
    var starts: [UInt64] = [0]
    for number in 0..<manifest.blocks {
      starts.append(starts[number] + UInt64(try descriptor(number).rawLength))
    }
    return starts
  }

  /// A part of the bundle that is checked on one core.
  private enum Stretch {
    case blocks(Range<Int>)
    case padding(Range<UInt64>)
  }

  /// About how long such a part is: enough that it hardly counts that a chunk of the encryption in which two of them
  /// meet is opened twice.
  private static let stretchLength: UInt64 = 4 << 20

  /// Checks that blocks lie end to end.
  ///
  /// - Returns: all blocks and all padding.
  private func stretches() throws(BundleError) -> [Stretch] {
    var stretches: [Stretch] = []
    var (first, start) = (0, UInt64(Frame.headerLength))
    var end = start
    for number in 0..<manifest.blocks {
      let descriptor = try descriptor(number)
      guard descriptor.offset == end else { throw .damaged(.table) }
      end += UInt64(descriptor.storedLength)
      if end - start >= Self.stretchLength || number == manifest.blocks - 1 {
        stretches.append(.blocks(first..<number + 1))
        (first, start) = (number + 1, end)
      }
    }
    guard end == tableStart else { throw .damaged(.table) }
    let padding = tableStart + shape.length..<frame.manifestStart
    for start in stride(from: padding.lowerBound, to: padding.upperBound, by: Int(Self.stretchLength)) {
      stretches.append(.padding(start..<min(start + Self.stretchLength, padding.upperBound)))
    }
    return stretches
  }

  /// Reads and checks all blocks and all padding, on all cores.
  ///
  /// - Throws: what is wrong first, if anything is: whatever stands before it is checked to its end.
  private func verifyStretches(unpacking isUnpacked: Bool) throws(BundleError) {
    let stretches = try stretches()
    let next = Atomic(0)
    let failures = Mutex<[(number: Int, error: BundleError)]>([])
    Threads.concurrently(min(Self.cores, stretches.count)) { _ in
      // The same memory for all of them: new memory would be cleared, and not be in the processor's cache.
      var (stored, raw): ([UInt8], [UInt8]) = ([], [])
      while failures.withLock({ $0.isEmpty }) {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < stretches.count else { break }
        do throws(BundleError) { try check(stretches[number], isUnpacked, by: &stored, &raw) } catch {
          failures.withLock { $0.append((number, error)) }
        }
      }
    }
    if let first = failures.withLock({ $0.min { $0.number < $1.number } }) { throw first.error }
  }

  private func check(
    _ stretch: Stretch, _ isUnpacked: Bool, by stored: inout [UInt8], _ raw: inout [UInt8]
  ) throws(BundleError) {
    switch stretch {
    case .blocks(let numbers):
      for number in numbers {
        let descriptor = try descriptor(number)
        stored.removeAll(keepingCapacity: true)
        try source.append(
          at: descriptor.offset, count: descriptor.storedLength, as: .block(number), to: &stored)
        try descriptor.check(stored.span, number: number, isUnpacked: isUnpacked, by: &raw)
      }
    case .padding(let range):
      stored.removeAll(keepingCapacity: true)
      try source.append(at: range.lowerBound, count: range.count, as: .padding, to: &stored)
      guard stored.reduce(0, |) == 0 else { throw .damaged(.padding) }
    }
  }

  /// Whether an extent lies within the blocks; `starts` are their places when laid end to end before
  /// compression, and the end of the last.
  private func isWithin(_ extent: Extent, _ starts: [UInt64]) -> Bool {
    guard extent.length > 0 else { return true }
    guard extent.block < manifest.blocks, let end = starts.last else { return false }
    let start = starts[extent.block] + UInt64(extent.offset)
    guard start < starts[extent.block + 1], extent.length <= end - start else { return false }
    let last = extent.block + Limits.blocks(ofExtent: extent.length)
    return last >= manifest.blocks || starts[last] >= start + extent.length
  }
}

internal import Bytes
internal import Compression
private import Dispatch
private import Glibc
private import Synchronization

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
  private struct State {
    var pages: [PageID: [UInt8]] = [:]
    var blocks: [(number: Int, bytes: [UInt8])] = []
    var blockBytes = 0
    var catalogPages: [Int: (page: CatalogPage, length: Int)] = [:]
  }

  private struct PageID: Hashable {
    var level: Int
    var page: Int
  }

  private static let rememberedPages = 64
  /// In bytes; one block is remembered in any case.
  private static let rememberedBlocks = 16 << 20
  private static let rememberedCatalogPages = 32

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
    guard TableShape.hash(ofPage: bytes) == expected else { throw .damaged(.table) }
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

  /// A block, proven and decompressed.
  package func block(_ number: Int) throws(BundleError) -> [UInt8] {
    if let bytes = state.withLock({ state in state.blocks.first { $0.number == number }?.bytes }) {
      return bytes
    }
    let descriptor = try descriptor(number)
    let stored = try source.bytes(
      at: descriptor.offset, count: descriptor.storedLength, as: .block(number))
    let bytes = try descriptor.open(stored, number: number)
    remember(bytes, as: number)
    return bytes
  }

  private func remember(_ bytes: [UInt8], as number: Int) {
    state.withLock { state in
      guard !state.blocks.contains(where: { $0.number == number }) else { return }
      state.blocks.insert((number, bytes), at: 0)
      state.blockBytes += bytes.count
      while state.blockBytes > Self.rememberedBlocks, state.blocks.count > 1 {
        state.blockBytes -= state.blocks.removeLast().bytes.count
      }
    }
  }

  /// Reads a block and those that follow it at once, on all cores, if it is not remembered already: for those who go
  /// through all blocks in order. What is wrong with one shows when it is asked for.
  private func readAhead(_ number: Int) {
    guard !state.withLock({ state in state.blocks.contains { $0.number == number } }) else { return }
    let numbers = number..<min(number + Self.cores, manifest.blocks)
    DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
      _ = try? block(numbers.lowerBound + index)
    }
  }

  /// More than some would take too much memory.
  private static let cores = min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 4)

  // MARK: Contents

  /// Hands out the bytes of an extent piece by piece.
  ///
  /// - Parameter isInOrder: whether the extents that follow will be asked for next.
  package func forEachPiece(
    of extent: Extent, isInOrder: Bool = false, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var rest = extent.length
    var number = extent.block
    var offset = extent.offset
    while rest > 0 {
      if isInOrder { readAhead(number) }
      let bytes = try block(number)
      guard offset < bytes.count else { throw BundleError.damaged(.catalog) }
      let length = Int(min(rest, UInt64(bytes.count - offset)))
      try body(bytes[offset..<offset + length])
      rest -= UInt64(length)
      number += 1
      offset = 0
    }
  }

  /// The bytes of an extent that is at most `limit` long.
  package func bytes(of extent: Extent, atMost limit: Int) throws(BundleError) -> [UInt8] {
    guard extent.length <= limit else { throw .damaged(.catalog) }
    var bytes: [UInt8] = []
    do {
      try forEachPiece(of: extent) { bytes += $0 }
    } catch let error as BundleError {
      throw error
    } catch {
      preconditionFailure("nothing else is thrown")
    }
    return bytes
  }

  // MARK: Catalog

  private func catalogPage(_ number: Int) throws(BundleError) -> (page: CatalogPage, length: Int) {
    if let known = state.withLock({ $0.catalogPages[number] }) { return known }
    let bytes = try block(number)
    guard bytes.count <= Limits.catalogPage else { throw .damaged(.catalog) }
    let page = try CatalogPage(bytes)
    state.withLock { state in
      if state.catalogPages.count >= Self.rememberedCatalogPages { state.catalogPages.removeAll() }
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
  /// - Throws: besides damage, ``BundleError/collidingPaths(_:_:)`` if they may become files, of which two are one on
  ///   some file systems, or one lies where another needs a folder.
  package func entries(areToBeFiles: Bool = true) throws(BundleError) -> [CatalogEntry] {
    if let intact = salvage?.intact {
      if areToBeFiles { try Self.checkCollisions(intact.map(\.path)) }
      return intact
    }
    var entries: [CatalogEntry] = []
    var length = 0
    try collect(try catalogRoot(), depth: 0, into: &entries, &length)
    let guides = entries.lazy.compactMap(\.guide)
    guard entries.count == manifest.files, CatalogPage.areAscending(entries.map(\.path)),
      Self.totalLength(entries) == manifest.size, guides.count == manifest.guides,
      Set(guides.map(\.language)).filter({ !$0.isEmpty }).sorted() == manifest.languages
    else { throw .damaged(.catalog) }
    if areToBeFiles { try Self.checkCollisions(entries.map(\.path)) }
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
    if let root = try? catalogRoot() { collectProven(root, first: nil, depth: 0, into: &entries, &length) }
    return entries
  }

  private func collectProven(
    _ number: Int, first: String?, depth: Int, into entries: inout [CatalogEntry], _ length: inout Int
  ) {
    guard depth < Limits.catalogDepth, let (page, pageLength) = try? catalogPage(number) else { return }
    length += pageLength
    guard length <= Limits.catalog, first.map({ page.firstPath.utf8.elementsEqual($0.utf8) }) ?? true,
      entries.last.map({ CatalogPage.precedes($0.path, page.firstPath) }) ?? true
    else { return }
    switch page {
    case .leaf(let page): entries += page.prefix(manifest.files - entries.count)
    case .branch(let children):
      for child in children {
        collectProven(child.block, first: child.path, depth: depth + 1, into: &entries, &length)
      }
    }
  }

  /// Finds paths that some file system would take for one, files and the folders above them.
  package static func checkCollisions(_ paths: [String]) throws(BundleError) {
    /// A name within a folder, in the form in which it is compared.
    struct Place: Hashable {
      var folder: Int
      var name: String
    }
    // A tree of names, so that long paths cost no more than their length.
    var seen: [Place: (number: Int, name: String, isFile: Bool)] = [:]
    for path in paths {
      let names = SafePath.names(of: path)
      var folder = 0
      for (index, name) in names.enumerated() {
        let place = Place(folder: folder, name: SafePath.collisionKey(name))
        let isFile = index == names.count - 1
        if let other = seen[place] {
          guard !isFile, !other.isFile, other.name.utf8.elementsEqual(name.utf8) else {
            let others = names[..<index] + [other.name]
            throw .collidingPaths(others.joined(separator: "/"), path)
          }
          folder = other.number
        } else {
          seen[place] = (seen.count + 1, name, isFile)
          folder = seen.count
        }
      }
    }
  }

  // MARK: Proof of everything

  /// Reads and checks every byte: blocks, table, padding, catalog and the places of all files.
  ///
  /// - Parameter progress: told how many of all blocks are done.
  package func verify(progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws(BundleError) {
    for level in shape.items.indices {
      for page in 0..<shape.pages(level: level) { _ = try self.page(level: level, page: page) }
    }
    let starts = try verifyBlocks(progress)
    try verifyPadding()

    for entry in try entries() {
      for extent in [entry.contents, entry.guide?.text, entry.guide?.map].compactMap(\.self) {
        guard isWithin(extent, starts) else { throw .damaged(.file(entry.path)) }
      }
    }
  }

  /// Checks that the contents of files lie within the blocks, by the table and without reading them.
  package func checkPlaces(of entries: [CatalogEntry]) throws(BundleError) {
    var starts: [UInt64] = [0]
    for number in 0..<manifest.blocks {
      starts.append(starts[number] + UInt64(try descriptor(number).rawLength))
    }
    for entry in entries where !isWithin(entry.contents, starts) { throw .damaged(.file(entry.path)) }
  }

  /// Reads and checks all blocks, and that they lie end to end; on all cores, some megabytes at a time.
  ///
  /// - Returns: the places of all blocks when laid end to end before compression, and the end of the last.
  private func verifyBlocks(_ progress: (_ done: Int, _ of: Int) -> Void) throws(BundleError) -> [UInt64] {
    var starts: [UInt64] = [0]
    var expected = UInt64(Frame.headerLength)
    var number = 0
    while number < manifest.blocks {
      var runs: [[BlockDescriptor]] = []
      let first = number
      while number < manifest.blocks, runs.count < 2 * Self.cores {
        var run: [BlockDescriptor] = []
        var length = 0
        while number < manifest.blocks, length < Self.runLength {
          let descriptor = try descriptor(number)
          guard descriptor.offset == expected else { throw .damaged(.table) }
          expected += UInt64(descriptor.storedLength)
          length += descriptor.storedLength
          starts.append(starts[number] + UInt64(descriptor.rawLength))
          run.append(descriptor)
          number += 1
        }
        runs.append(run)
      }
      let failures = Mutex([BundleError?](repeating: nil, count: runs.count))
      let firsts = runs.reduce(into: [first]) { $0.append($0[$0.count - 1] + $1.count) }
      DispatchQueue.concurrentPerform(iterations: runs.count) { [runs] index in
        let failure = failure(in: runs[index], from: firsts[index])
        failures.withLock { $0[index] = failure }
      }
      if let failure = failures.withLock({ $0.lazy.compactMap(\.self).first }) { throw failure }
      progress(number, manifest.blocks)
    }
    guard expected == tableStart else { throw .damaged(.table) }
    return starts
  }

  /// About how many bytes of blocks are read at once.
  private static let runLength = 1 << 20

  /// What is wrong with blocks that lie end to end, if anything is.
  private func failure(in run: [BlockDescriptor], from first: Int) -> BundleError? {
    do throws(BundleError) {
      let length = run.reduce(0) { $0 + $1.storedLength }
      let bytes = try source.bytes(at: run[0].offset, count: length, as: .block(first))
      var start = 0
      for (index, descriptor) in run.enumerated() {
        let end = start + descriptor.storedLength
        let stored = run.count == 1 ? bytes : Array(bytes[start..<end])
        _ = try descriptor.open(stored, number: first + index)
        start = end
      }
      return nil
    } catch {
      return error
    }
  }

  /// Whether an extent lies within the blocks; `starts` are their places when laid end to end before
  /// compression, and the end of the last.
  private func isWithin(_ extent: Extent, _ starts: [UInt64]) -> Bool {
    guard extent.length > 0 else { return true }
    guard extent.block < manifest.blocks, let end = starts.last else { return false }
    let start = starts[extent.block] + UInt64(extent.offset)
    return start < starts[extent.block + 1] && extent.length <= end - start
  }

  private func verifyPadding() throws(BundleError) {
    var offset = tableStart + shape.length
    while offset < frame.manifestStart {
      let length = Int(min(frame.manifestStart - offset, 1 << 20))
      let bytes = try source.bytes(at: offset, count: length, as: .padding)
      guard bytes.allSatisfy({ $0 == 0 }) else { throw .damaged(.padding) }
      offset += UInt64(length)
    }
  }
}

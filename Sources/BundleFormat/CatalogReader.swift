private import Synchronization

/// Finds files in the catalog of a bundle, and reads all of it.
final class CatalogReader: Sendable {
  private let blocks: BlockStore
  private let manifest: Manifest
  private let state = Mutex(State())

  private struct State {
    /// Pages that were read lately.
    var pages: [Int: (page: CatalogPage, length: Int)] = [:]
    /// All files, once they were asked for: what lists them and what searches them would hold their names twice.
    var entries: [CatalogEntry]?
    /// What the list of all files may take.
    var listLimit = Int.max
  }

  private static let rememberedPages = 32
  /// A page takes many times its length when it is read, and may be a mebibyte long.
  private static let rememberedBytes = 2 << 20

  init(_ blocks: BlockStore, of manifest: Manifest) {
    self.blocks = blocks
    self.manifest = manifest
  }

  private func page(_ number: Int) throws(BundleError) -> (page: CatalogPage, length: Int) {
    if let known = state.withLock({ $0.pages[number] }) { return known }
    let bytes = try blocks.block(number)
    guard bytes.count <= Limits.catalogPage else { throw .damaged(.catalog) }
    let page = try CatalogPage(bytes)
    state.withLock { state in
      let length = state.pages.values.reduce(bytes.count) { $0 + $1.length }
      if state.pages.count >= Self.rememberedPages || length > Self.rememberedBytes {
        state.pages.removeAll()
      }
      state.pages[number] = (page, bytes.count)
    }
    return (page, bytes.count)
  }

  /// Lets the list of all files take only so much from now on.
  func list(atMost cost: Int) { state.withLock { $0.listLimit = cost } }

  private func root() throws(BundleError) -> Int {
    guard let block = manifest.block(ofSection: Manifest.Section.catalog) else { throw .damaged(.manifest) }
    return block
  }

  /// The file of this path, found by reading one page on each level of the catalog.
  func entry(at path: GuidePath) throws(BundleError) -> CatalogEntry? {
    let leaf = try leaf { children in
      children.lastIndex { $0.path <= path }
    }
    return leaf?.entries.first { $0.path == path }
  }

  /// The file of this number in the order of paths, found in the same way.
  func entry(ordinal: Int) throws(BundleError) -> CatalogEntry? {
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
    var number = try root()
    var start = 0
    var (first, bound): (GuidePath?, GuidePath?) = (nil, nil)
    for _ in 0..<Limits.catalogDepth {
      let page = try self.page(number).page
      if let first, page.firstPath != first { throw .damaged(.catalog) }
      if let bound, page.lastPath >= bound { throw .damaged(.catalog) }
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
  func entries() throws(BundleError) -> [CatalogEntry] {
    if let known = state.withLock({ $0.entries }) { return known }
    var entries: [CatalogEntry] = []
    var length = 0
    // Its pages were parsed into the list, which is many times as long as they were.
    defer { state.withLock { $0.pages.removeAll() } }
    try collect(try root(), depth: 0, into: &entries, &length)
    let guides = entries.lazy.compactMap { $0.guide }
    guard entries.count == manifest.files, CatalogPage.areAscending(entries.map { $0.path }),
      Self.totalLength(entries) == manifest.size, guides.count == manifest.guides,
      Set(guides.map { $0.language }).filter({ !$0.isEmpty }).sorted() == manifest.languages
    else { throw .damaged(.catalog) }
    state.withLock { $0.entries = entries }
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
    let (page, pageLength) = try self.page(number)
    length += pageLength
    // A page that is used twice would not ascend; a tree that led back into itself would be too deep.
    guard length <= Limits.catalog,
      entries.last.map({ $0.path < page.firstPath }) ?? true
    else { throw .damaged(.catalog) }
    guard length + entries.count * BundleReader.listedFile <= state.withLock({ $0.listLimit }) else {
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
        guard entries.count > before, entries[before].path == child.path else {
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
    if let root = try? root() {
      collectProven(root, first: nil, depth: 0, into: &entries, &length, &seen)
    }
    return entries
  }

  private func collectProven(
    _ number: Int, first: GuidePath?, depth: Int, into entries: inout [CatalogEntry], _ length: inout Int,
    _ seen: inout Set<Int>
  ) {
    // A page may be named as often as one likes, and be none.
    guard depth < Limits.catalogDepth, seen.insert(number).inserted,
      let descriptor = try? blocks.descriptor(number)
    else { return }
    length += descriptor.rawLength
    guard length <= Limits.catalog, descriptor.rawLength <= Limits.catalogPage,
      let page = try? self.page(number).page,
      first.map({ page.firstPath == $0 }) ?? true,
      entries.last.map({ $0.path < page.firstPath }) ?? true
    else { return }
    switch page {
    case .leaf(let page): entries += page.prefix(manifest.files - entries.count)
    case .branch(let children):
      for child in children {
        collectProven(child.block, first: child.path, depth: depth + 1, into: &entries, &length, &seen)
      }
    }
  }
}

package import Bytes
package import Compression
package import Minisign
private import Synchronization
private import Threads

/// Writes a bundle from front to back, holding no more than a few blocks at a time.
///
/// The result depends only on what is written and in which order, not on how many threads compress it.
package final class BundleWriter {
  /// About how much text a block should hold. Measured on a collection of 1.3 MB of Chinese text with
  /// zstd: blocks of 256 KiB come to 8.8 % more than one solid stream, of 512 KiB to 5.4 %, of 1 MiB to
  /// 2.6 %; and a block of 1 MiB is decompressed in about two milliseconds.
  package static let targetBlockLength = 1 << 20

  private let sink: any ByteSink
  private var descriptors: [BlockDescriptor] = []
  private var waiting: [(bytes: [UInt8], codec: Codec)] = []
  private var offset = UInt64(Frame.headerLength)
  /// How many blocks are compressed at once, at the most.
  private static let batch = 8

  /// Begins a bundle.
  package init(to sink: any ByteSink) throws {
    self.sink = sink
    try sink.write([UInt8](repeating: 0, count: Frame.headerLength))
  }

  /// How many blocks there are so far: the number of the next one.
  package var blocks: Int { descriptors.count + waiting.count }

  /// How many bytes the blocks so far take as they are stored.
  package func storedLength() throws -> UInt64 {
    try flush()
    return offset - UInt64(Frame.headerLength)
  }

  /// Adds a block, and returns its number. It is stored as it is if compression is not worth its while.
  package func add(block bytes: [UInt8], codec: Codec) throws -> Int {
    precondition(!bytes.isEmpty && bytes.count <= Limits.blockLength)
    let number = blocks
    waiting.append((bytes, codec))
    if waiting.count == Self.batch { try flush() }
    return number
  }

  private func flush() throws {
    let waiting = self.waiting
    self.waiting = []
    let results = Mutex(
      [(descriptor: BlockDescriptor, stored: [UInt8])?](repeating: nil, count: waiting.count))
    Threads.concurrently(waiting.count) { index in
      let (codec, stored) = Self.compressed(waiting[index].bytes, waiting[index].codec)
      let descriptor = BlockDescriptor(
        offset: 0, storedLength: stored.count, rawLength: waiting[index].bytes.count, codec: codec,
        hash: BlockDescriptor.hash(ofStored: stored.span))
      results.withLock { $0[index] = (descriptor, stored) }
    }
    for case .some(var result) in results.withLock({ $0 }) {
      result.descriptor.offset = offset
      offset += UInt64(result.stored.count)
      descriptors.append(result.descriptor)
      try sink.write(result.stored)
    }
  }

  /// A block as it is stored, and how that is compressed.
  private static func compressed(_ bytes: [UInt8], _ codec: Codec) -> (Codec, [UInt8]) {
    func isAllowed(_ stored: [UInt8]) -> Bool {
      (max(1, bytes.count / Limits.ratio)..<bytes.count).contains(stored.count)
    }
    guard let compressed = codec.compress(bytes) else { return (.stored, bytes) }
    if isAllowed(compressed) { return (codec, compressed) }
    // One line again and again becomes less than readers put up with; so it is compressed less well.
    let less = Zlib.compress(bytes, isQuick: true)
    return isAllowed(less) ? (.zlib, less) : (.stored, bytes)
  }

  /// What the manifest says of the collection, besides what follows from its files.
  package struct Identity {
    /// The title.
    package var title: String
    /// The number of the edition, from 1 on.
    package var edition: Int64
    /// The day, `YYYY-MM-DD`.
    package var date: String
    /// What its publisher says besides.
    package var notes: [Manifest.Note]

    /// An identity of these parts; the notes sorted by name.
    package init(title: String, edition: Int64, date: String, notes: [Manifest.Note] = []) {
      self.notes = notes
      self.title = title
      self.edition = edition
      self.date = date
    }
  }

  /// Writes the catalog, the table, the padding, the manifest and the signatures.
  ///
  /// - Parameters:
  ///   - identity: what the collection is.
  ///   - entries: its files, in the order of their paths.
  ///   - sections: the blocks at which optional sections begin, by their names.
  ///   - codec: how the catalog is compressed.
  ///   - signers: who signs; the first is the publisher.
  /// - Returns: the manifest.
  package func finish(
    _ identity: Identity, entries: [CatalogEntry], sections: [String: Int] = [:], codec: Codec,
    signers: [SecretKey]
  ) throws -> Manifest {
    let catalog = try addCatalog(entries, codec: codec)
    try flush()
    guard descriptors.count <= Limits.blocks, entries.count <= Limits.files else {
      throw BundleError.tooLarge
    }
    let table = TableShape.encode(descriptors)
    try sink.write(table.bytes)

    let guides = entries.compactMap(\.guide)
    let manifest = try Manifest(
      title: identity.title, publisher: signers[0].publicKey, edition: identity.edition, date: identity.date,
      languages: Set(guides.map(\.language)).filter { !$0.isEmpty }.sorted(), guides: guides.count,
      files: entries.count, size: entries.reduce(0) { $0 + $1.contents.length }, blocks: descriptors.count,
      dataLength: offset - UInt64(Frame.headerLength), root: table.root,
      sections: [.init(name: Manifest.Section.catalog, block: catalog, isRequired: true)]
        + sections.sorted { $0.key < $1.key }.map { .init(name: $0.key, block: $0.value, isRequired: false) },
      notes: identity.notes)
    let manifestBytes = manifest.encoded()
    // What is signed must be what readers will read.
    guard try Manifest(manifestBytes) == manifest else { throw BundleError.damaged(.manifest) }
    let signatures = try signers.map { try BundleSignature(of: manifest, by: $0) }
    let signatureBytes = BundleSignature.encode(signatures)

    let body = offset + UInt64(table.bytes.count)
    let end = UInt64(manifestBytes.count + signatureBytes.count + Frame.trailerLength)
    let length = Padme.padded(body + end)
    try sink.writeZeros(length - body - end)
    try sink.write(manifestBytes)
    try sink.write(signatureBytes)
    try sink.write(
      Frame.trailer(manifestLength: manifestBytes.count, signaturesLength: signatureBytes.count))
    try sink.overwrite(at: 0, with: Frame.header(length: length))
    return manifest
  }

  /// Writes the pages of the catalog, leaves first, and returns the block of its root.
  private func addCatalog(_ entries: [CatalogEntry], codec: Codec) throws -> Int {
    precondition(!entries.isEmpty && CatalogPage.areAscending(entries.map(\.path)))
    var children: [CatalogPage.Child] = []
    var length = 0
    func add(_ page: CatalogPage) throws -> Int {
      let bytes = page.encoded()
      length += bytes.count
      guard length <= Limits.catalog else { throw BundleError.tooLarge }
      return try self.add(block: bytes, codec: codec)
    }
    for (start, page) in Self.pages(of: entries, length: { $0.estimatedLength }) {
      children.append(.init(block: try add(.leaf(page)), ordinal: start, path: page[0].path))
    }
    while children.count > 1 {
      var parents: [CatalogPage.Child] = []
      for (_, page) in Self.pages(of: children, length: { $0.path.text.utf8.count + 8 }) {
        parents.append(.init(block: try add(.branch(page)), ordinal: page[0].ordinal, path: page[0].path))
      }
      children = parents
    }
    return children[0].block
  }

  /// Cuts items into runs of about a page's length, of at least two items so that the tree narrows.
  private static func pages<Item>(of items: [Item], length: (Item) -> Int) -> [(start: Int, items: [Item])] {
    var pages: [(start: Int, items: [Item])] = []
    var start = 0
    var total = 0
    for (index, item) in items.enumerated() {
      if index - start >= 2, total + length(item) > CatalogPage.targetLength {
        pages.append((start, Array(items[start..<index])))
        start = index
        total = 0
      }
      total += length(item)
    }
    pages.append((start, Array(items[start...])))
    return pages
  }
}

extension ByteSink {
  func writeZeros(_ count: UInt64) throws {
    var rest = count
    while rest > 0 {
      let length = Int(min(rest, 1 << 20))
      try write([UInt8](repeating: 0, count: length))
      rest -= UInt64(length)
    }
  }
}

extension CatalogEntry {
  /// About how many bytes the entry takes; it need not be exact.
  fileprivate var estimatedLength: Int {
    path.text.utf8.count + 16
      + (guide.map { guide in
        guide.title.utf8.count + 16
          + guide.attributes.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 2 }
      } ?? 0)
  }
}

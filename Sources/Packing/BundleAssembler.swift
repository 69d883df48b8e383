internal import BundleFormat
internal import Compression
internal import Documents
internal import Ingest
internal import Minisign
internal import Search
internal import System

/// Puts files that are ready together into a bundle, in the order of their paths.
///
/// Texts, maps and other files each fill blocks of their own kind, which compress best among their like.
struct BundleAssembler {
  private let writer: BundleWriter
  private let folder: String
  private let codec: Codec
  private var texts: BlockStream
  private var maps: BlockStream
  private var compressible: BlockStream
  /// What hardly compresses.
  private var dense: BlockStream
  private var index: IndexBuilder?
  /// What sections mean, if that is to be stored.
  var meaning: MeaningBuilder?
  /// It is left if it takes more than one part of the bundle in so many; 0 if it is stored in any case.
  var leastShare = 0
  private let catalog = DeduplicatedEntries()

  /// With an index, answers come from here and there, and less has to be decompressed for each.
  private static let indexedBlock = 256 << 10

  /// - Parameters:
  ///   - folder: where the files are from.
  ///   - codec: how text is compressed.
  ///   - index: an index to be made along with it.
  init(_ writer: BundleWriter, from folder: String, codec: Codec, index: IndexBuilder?) {
    self.writer = writer
    self.folder = folder
    self.codec = codec
    self.index = index
    texts = BlockStream(codec: codec, target: index == nil ? nil : Self.indexedBlock)
    maps = BlockStream(codec: codec)
    compressible = BlockStream(codec: codec)
    dense = BlockStream(codec: codec, target: BundleWriter.targetBlockLength)
  }

  /// Whether there is nothing in it so far.
  var isEmpty: Bool { catalog.entries.isEmpty }

  /// Adds a file.
  ///
  /// - Parameter path: its path in the bundle.
  mutating func add(_ result: Preparation.Result, at path: GuidePath) throws {
    let catalog = self.catalog
    switch result.contents {
    case .nothing: return
    case .file(let file):
      let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
      catalog.entries[number].contents = try addLarge(file, result.report.path)
    case .bytes(let bytes, let hash, let kind):
      let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
      try catalog.share(contentsOf: number, hash: hash) { place in
        switch kind {
        case .text: try texts.add(bytes, to: writer, then: place)
        case .compressible: try compressible.add(bytes, to: writer, then: place)
        case .dense: try dense.add(bytes, to: writer, then: place)
        }
      }
      if let (guide, map) = result.guide { try add(guide, map, path, number, hasOwnText: kind == .text) }
      if let meaning = result.meaning { self.meaning?.add(meaning, number: number) }
    }
  }

  private mutating func add(
    _ guide: Guide, _ map: [UInt8], _ path: GuidePath, _ number: Int, hasOwnText: Bool
  ) throws {
    let catalog = self.catalog
    catalog.entries[number].guide = .init(
      title: guide.title, language: guide.language,
      attributes: guide.attributes.map { .init(name: $0.name, value: $0.value) }, text: nil, map: .empty)
    try index?.add(GuideText(guide, map, at: path), number: number)
    if !hasOwnText {
      try texts.add(guide.document.text, to: writer) { catalog.entries[number].guide?.text = $0 }
    }
    let place: (Extent) -> Void = { catalog.entries[number].guide?.map = $0 }
    // With an index, one guide here and one there is read: best if all of it is in one place.
    if index == nil {
      try maps.add(map, to: writer, then: place)
    } else {
      try texts.add(map, to: writer, then: place)
    }
  }

  /// A file that is not held in memory as a whole: blocks of its own, one after the other.
  private func addLarge(_ file: FileSource, _ path: String) throws -> Extent {
    let first = writer.blocks
    let fullPath = "\(folder)/\(path)"
    var offset: UInt64 = 0
    while offset < file.count {
      let length = Int(min(UInt64(BundleWriter.targetBlockLength), file.count - offset))
      let bytes = try file.bytes(at: offset, count: length, of: path, fullPath)
      _ = try writer.add(block: bytes, codec: codec)
      offset += UInt64(length)
    }
    guard !file.hasChanged else { throw PackError.changed(path) }
    return Extent(length: file.count, block: first, offset: 0)
  }

  /// Writes what is left, and signs.
  mutating func finish(_ identity: BundleWriter.Identity, signers: [SecretKey]) throws -> Manifest {
    try texts.flush(to: writer)
    try maps.flush(to: writer)
    try compressible.flush(to: writer)
    try dense.flush(to: writer)
    var sections: [String: Int] = [:]
    sections[Manifest.Section.index] = try addIndex()
    sections[Manifest.Section.meaning] = try addMeaning()
    return try writer.finish(
      identity, entries: catalog.entries, sections: sections, codec: codec, signers: signers)
  }

  /// Stores the index, if there is to be one, and says where its root is.
  private mutating func addIndex() throws -> Int? {
    var root: Int?
    let (writer, codec) = (writer, codec)
    try index?.finish(firstBlock: writer.blocks) { block, isPostings in
      root = try writer.add(block: block, codec: isPostings ? .stored : codec)
    }
    return root
  }

  /// Stores what sections mean, if that is wanted and worth its room, and says where its root is.
  private mutating func addMeaning() throws -> Int? {
    guard let meaning, try UInt64(meaning.length * leastShare) <= writer.storedLength() else { return nil }
    var root: Int?
    try meaning.finish(firstBlock: writer.blocks) { block, isRoot in
      root = try writer.add(block: block, codec: isRoot ? codec : .stored)
    }
    return root
  }
}

/// The entries so far, equal contents stored once. Where their contents lie may become known only later, when a block is full.
private final class DeduplicatedEntries {
  var entries: [CatalogEntry] = []
  private var placed: [[UInt8]: Extent] = [:]
  private var waiting: [[UInt8]: [Int]] = [:]

  func add(_ entry: CatalogEntry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  /// Gives an entry the contents of an equal file before it, or has them added.
  func share(
    contentsOf index: Int, hash: [UInt8], add: (@escaping (Extent) -> Void) throws -> Void
  ) rethrows {
    if let extent = placed[hash] {
      entries[index].contents = extent
    } else if waiting[hash] != nil {
      waiting[hash]?.append(index)
    } else {
      waiting[hash] = [index]
      try add { [self] extent in
        for index in waiting.removeValue(forKey: hash) ?? [] { entries[index].contents = extent }
        placed[hash] = extent
      }
    }
  }
}

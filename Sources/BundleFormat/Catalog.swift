internal import Bytes

/// Where some bytes lie: so many, from an offset in a block on, through the blocks that follow it.
package struct Extent: Equatable, Sendable {
  /// How many bytes.
  package var length: UInt64
  /// The block in which they begin; nought if there are none.
  package var block: Int
  /// Where in that block, before compression.
  package var offset: Int

  /// An extent of these values.
  package init(length: UInt64, block: Int, offset: Int) {
    self.length = length
    self.block = block
    self.offset = offset
  }

  /// No bytes.
  package static let empty = Extent(length: 0, block: 0, offset: 0)

  func write(to writer: inout ByteWriter, after ends: inout [Int: Int]) {
    writer.varint(length)
    guard length > 0 else { return }
    writer.count(block)
    let difference = offset - (ends[block] ?? 0)
    writer.count(difference >= 0 ? difference * 2 : -difference * 2 - 1)
    ends[block] = endInBlock
  }

  init(_ reader: inout PartReader, after ends: inout [Int: Int]) throws(BundleError) {
    length = try reader.varint()
    block = length > 0 ? try reader.varint(atMost: Limits.blocks) : 0
    guard length > 0 else {
      offset = 0
      return
    }
    let code = try reader.varint(atMost: 4 * Limits.blockLength)
    let difference = code % 2 == 0 ? code / 2 : -(code + 1) / 2
    offset = (ends[block] ?? 0) + difference
    guard (0..<Limits.blockLength).contains(offset) else { throw .damaged(.catalog) }
    ends[block] = endInBlock
  }

  /// Where in its first block it would end if that were long enough: where the next extent is to be
  /// expected. Each extent of a page says how far from there it begins, which mostly is nought.
  private var endInBlock: Int { Int(clamping: min(length, UInt64(Limits.blockLength))) + offset }
}

/// A file of a bundle.
package struct CatalogEntry: Equatable, Sendable {
  /// Its path in the collection, parted by `/`.
  package var path: GuidePath
  /// Its contents.
  package var contents: Extent
  /// What else there is to it if it is a guide; `nil` for an attachment.
  package var guide: Guide?

  /// What makes a file a guide.
  package struct Guide: Equatable, Sendable {
    /// The title.
    package var title: String
    /// The language, as a BCP 47 tag; empty if it is not known.
    package var language: String
    /// Facets and the like: topic, country, stage, kind. Sorted by name.
    package var attributes: Attributes
    /// The text in UTF-8 that the map is about; `nil` if that is the file's own contents.
    package var text: Extent?
    /// The map of the text's structure.
    package var map: Extent

    /// A guide of these parts.
    package init(title: String, language: String, attributes: [Attribute], text: Extent?, map: Extent) {
      self.title = title
      self.language = language
      self.attributes = Attributes(attributes)
      self.text = text
      self.map = map
    }
  }

  /// A name and a value.
  package struct Attribute: Equatable, Sendable {
    /// The name, in lower case.
    package var name: String
    /// The value.
    package var value: String

    /// An attribute of these parts.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Names and values in the bytes of the catalog: as texts they would take sixteen times as much memory, in each of
  /// all files.
  package struct Attributes: Sequence, Equatable, Sendable {
    private let bytes: [UInt8]

    fileprivate init(_ attributes: [Attribute]) {
      var writer = ByteWriter()
      writer.count(attributes.count)
      for attribute in attributes {
        writer.string(attribute.name)
        writer.string(attribute.value)
      }
      bytes = writer.bytes
    }

    fileprivate init(_ reader: inout PartReader) throws(BundleError) {
      let start = reader.offset
      for _ in 0..<2 * (try reader.varint(atMost: Limits.attributes)) {
        try reader.skipString(atMost: Limits.attribute)
      }
      bytes = reader.bytes(from: start)
    }

    package func makeIterator() -> some IteratorProtocol<Attribute> {
      var reader = ByteReader(bytes)
      _ = try? reader.varint()
      return AnyIterator {
        guard let name = try? reader.string(atMost: Limits.attribute),
          let value = try? reader.string(atMost: Limits.attribute)
        else { return nil }
        return Attribute(name: withoutLongCharacters(name), value: withoutLongCharacters(value))
      }
    }

    fileprivate func write(to writer: inout ByteWriter) { writer.bytes(bytes) }
  }

  /// An entry of these parts.
  package init(path: GuidePath, contents: Extent, guide: Guide?) {
    self.path = path
    self.contents = contents
    self.guide = guide
  }

  /// Where the text of a guide lies; `nil` for an attachment.
  package var guideText: Extent? {
    guide.map { $0.text ?? contents }
  }

  /// Where all that belongs to it lies.
  var extents: [Extent] { [contents, guide?.text, guide?.map].compactMap { $0 } }

  func write(to writer: inout ByteWriter, after ends: inout [Int: Int]) {
    writer.string(path.text)
    contents.write(to: &writer, after: &ends)
    guard let guide else {
      writer.byte(0)
      return
    }
    writer.byte(guide.text == nil ? 1 : 2)
    guide.text?.write(to: &writer, after: &ends)
    guide.map.write(to: &writer, after: &ends)
    writer.string(guide.title == path.stem ? "" : guide.title)
    writer.string(guide.language)
    guide.attributes.write(to: &writer)
  }

  init(_ reader: inout PartReader, after ends: inout [Int: Int]) throws(BundleError) {
    path = try GuidePath(&reader)
    contents = try Extent(&reader, after: &ends)
    let kind = try reader.byte()
    guard kind <= 2 else { throw .damaged(.catalog) }
    guard kind > 0 else { return }
    let text = kind == 2 ? try Extent(&reader, after: &ends) : nil
    let map = try Extent(&reader, after: &ends)
    let title = withoutLongCharacters(try reader.string(atMost: Limits.title))
    let language = withoutLongCharacters(try reader.string(atMost: 64))
    let attributes = try Attributes(&reader)
    guide = Guide(
      title: title.isEmpty ? path.stem : title, language: language, attributes: [], text: text,
      map: map)
    guide?.attributes = attributes
    guard guideText.map({ $0.length <= Limits.guideText }) ?? true, map.length <= Limits.guideMap else {
      throw .damaged(.catalog)
    }
  }
}

/// A page of the catalog: a tree over the files in the order of their paths' bytes.
enum CatalogPage {
  /// Files.
  case leaf([CatalogEntry])
  /// Pages, each with the number of the block that it is, the ordinal and the path of its first file.
  case branch([Child])

  struct Child: Equatable {
    var block: Int
    var ordinal: Int
    var path: GuidePath
  }

  /// About how many bytes a page has before compression. Large enough to compress well, small enough that
  /// one file of a hundred thousand is found by reading little.
  static let targetLength = 32 << 10

  /// The first path that the page is about; no page is empty.
  var firstPath: GuidePath {
    switch self {
    case .leaf(let entries): entries[0].path
    case .branch(let children): children[0].path
    }
  }

  /// The last path that the page has; below a branch there may be later ones.
  var lastPath: GuidePath {
    switch self {
    case .leaf(let entries): entries[entries.count - 1].path
    case .branch(let children): children[children.count - 1].path
    }
  }

  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .leaf(let entries):
      writer.byte(0)
      writer.count(entries.count)
      var ends: [Int: Int] = [:]
      for entry in entries { entry.write(to: &writer, after: &ends) }
    case .branch(let children):
      writer.byte(1)
      writer.count(children.count)
      for child in children {
        writer.count(child.block)
        writer.count(child.ordinal)
        writer.string(child.path.text)
      }
    }
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws(BundleError) {
    var reader = PartReader(bytes, of: .catalog)
    let kind = try reader.byte()
    // No item is shorter than two bytes.
    let count = try reader.varint(atMost: bytes.count / 2)
    guard count > 0 else { throw .damaged(.catalog) }
    switch kind {
    case 0:
      var entries: [CatalogEntry] = []
      var ends: [Int: Int] = [:]
      for _ in 0..<count { entries.append(try CatalogEntry(&reader, after: &ends)) }
      guard Self.areAscending(entries.map({ $0.path })) else { throw .damaged(.catalog) }
      self = .leaf(entries)
    case 1:
      var children: [Child] = []
      for _ in 0..<count {
        let child = Child(
          block: try reader.varint(atMost: Limits.blocks), ordinal: try reader.varint(atMost: Limits.files),
          path: try GuidePath(&reader))
        children.append(child)
      }
      guard Self.areAscending(children.map({ $0.path })),
        zip(children, children.dropFirst()).allSatisfy({ $0.ordinal < $1.ordinal })
      else { throw .damaged(.catalog) }
      self = .branch(children)
    default:
      throw .damaged(.catalog)
    }
    try reader.finish()
  }

  /// Whether each path comes before the next by its bytes.
  static func areAscending(_ paths: [GuidePath]) -> Bool {
    zip(paths, paths.dropFirst()).allSatisfy(<)
  }
}

extension GuidePath {
  /// A path that is allowed.
  init(_ reader: inout PartReader) throws(BundleError) {
    let text = try reader.string(atMost: Limits.path)
    guard SafePath.fault(in: text) == nil else { throw .unsafePath(text) }
    self.init(text)
  }
}

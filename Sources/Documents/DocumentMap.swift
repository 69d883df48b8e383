internal import Bytes

/// The bytes that a document's structure is stored as: a stream of tags, in which places in the text are
/// given as the distance from the place before.
package enum DocumentMap {
  /// Why a map could not be read.
  package enum Failure: Error, Equatable {
    /// The bytes are no map, or those of the text no text.
    case malformed
    /// The map points outside the text, or into the middle of a character.
    case outsideText
    /// It is deeper or larger than documents may be.
    case overLimit
  }

  /// The most nodes.
  package static let maximumNodes = 1 << 20
  /// The deepest nesting that is read.
  package static let maximumDepth = 64
  /// The most columns of a table, and cells of a row.
  package static let maximumColumns = 256

  static let lineFeed: UInt8 = 0x0A

  enum Tag {
    static let end: UInt8 = 0
    static let paragraph: UInt8 = 1
    static let headings: ClosedRange<UInt8> = 2...7
    static let quote: UInt8 = 8
    static let bulletList: UInt8 = 9
    static let looseBulletList: UInt8 = 10
    static let orderedList: UInt8 = 11
    static let looseOrderedList: UInt8 = 12
    static let item: UInt8 = 13
    static let openTask: UInt8 = 14
    static let doneTask: UInt8 = 15
    static let codeBlock: UInt8 = 16
    static let table: UInt8 = 17
    static let row: UInt8 = 18
    static let headerRow: UInt8 = 19
    static let cell: UInt8 = 20
    static let rule: UInt8 = 21
    static let footnote: UInt8 = 22
    static let emphasis: UInt8 = 23
    static let strong: UInt8 = 24
    static let strike: UInt8 = 25
    static let link: UInt8 = 26
    static let image: UInt8 = 27
    static let text: UInt8 = 28
    static let code: UInt8 = 29
    static let lineBreak: UInt8 = 30
    static let footnoteReference: UInt8 = 31
  }

  static func isContainer(_ kind: Document.Kind) -> Bool {
    switch kind {
    case .rule, .text, .code, .lineBreak, .footnoteReference: false
    default: true
    }
  }

  // MARK: Reading

  /// Puts a text and its map together.
  package static func decode(_ map: [UInt8], text: [UInt8]) throws(Failure) -> Document {
    try reading(map, text) { decoder throws(Failure) in try decoder.document() }
  }

  /// One heading of a document's own and what stands below it, up to the next.
  package struct Section {
    /// The headings above it and its own, the highest first. Empty for what stands above the first heading.
    package var headings: [String] = []
    /// The index of its heading among the nodes of the whole document, or of its first block.
    package var node = 0
    /// What stands below the heading, as a document by itself.
    package var blocks: Document
  }

  /// The section of a guide that begins at a node, or the last that begins before. Where what stands above the first
  /// heading is asked for and there is nothing, the first heading's is meant.
  ///
  /// - Throws: what ``decode(_:text:)`` throws for the same text and map, if that is wrong up to the section's end.
  package static func section(at node: Int, of map: [UInt8], text: [UInt8]) throws(Failure) -> Section {
    try reading(map, text) { decoder throws(Failure) in try decoder.section(at: node) }
  }

  private static func reading<Result>(
    _ map: [UInt8], _ text: [UInt8], _ read: (inout Decoder) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do { _ = try UTF8Span(validating: text.span) } catch { throw .malformed }
    var decoder = Decoder(reader: ByteReader(map), text: text)
    return try read(&decoder)
  }

  /// What a map says, step by step, without a document being built.
  package enum Run {
    /// A heading of the document's own begins: the index of its node.
    case heading(Int)
    /// Words that stand in the text.
    case source(Range<Int>)
    /// Words that the map has itself.
    case literal(String)
    /// A line break within a block.
    case lineBreak
    /// A block ends, or a cell.
    case blockEnd
  }

  /// Hands out the words of a text in order, with no more than is needed to search them, for as long as they are wanted.
  ///
  /// - Throws: what ``decode(_:text:)`` throws for the same map, after some of it was handed out.
  package static func forEachRun(
    of map: [UInt8], text: [UInt8], while isWanted: () -> Bool = { true }, _ body: (Run) -> Void
  ) throws(Failure) {
    var decoder = Decoder(reader: ByteReader(map), text: text)
    while let step = try decoder.next() {
      guard isWanted() else { return }
      switch step {
      case .node(.heading):
        body(.blockEnd)
        if decoder.open.count == 1 { body(.heading(decoder.count - 1)) }
      case .node(.text(let piece)), .node(.code(let piece)):
        switch piece {
        case .source(let range): body(.source(range))
        case .literal(let literal): body(.literal(literal))
        }
      case .node(.lineBreak): body(.lineBreak)
      case .node(.emphasis), .node(.strong), .node(.strike), .node(.link), .node(.image),
        .node(.footnoteReference):
        break
      case .node: body(.blockEnd)
      case .end(_, .emphasis), .end(_, .strong), .end(_, .strike), .end(_, .link), .end(_, .image): break
      case .end: body(.blockEnd)
      }
    }
  }

  private struct Decoder {
    enum Step {
      /// The next node.
      case node(Document.Kind)
      /// The container that began last, and is not yet ended, ends: which node, and what it is.
      case end(Int, Document.Kind)
    }

    var reader: ByteReader
    let text: [UInt8]
    var cursor = 0
    /// How many nodes there were so far.
    var count = 0
    /// The containers that are open, and how many cells each has.
    var open: [(node: Int, kind: Document.Kind, cells: Int)] = []

    init(reader: ByteReader, text: [UInt8]) {
      self.reader = reader
      self.text = text
    }

    // Whatever is wrong with the bytes, they are no map.

    private mutating func byte() throws(Failure) -> UInt8 {
      do { return try reader.byte() } catch { throw .malformed }
    }

    private mutating func varint(atMost limit: Int) throws(Failure) -> Int {
      do { return try reader.varint(atMost: limit) } catch { throw .malformed }
    }

    private mutating func string(atMost limit: Int) throws(Failure) -> String {
      do { return try reader.string(atMost: limit) } catch { throw .malformed }
    }

    mutating func document() throws(Failure) -> Document {
      var nodes: [Document.Node] = []
      nodes.reserveCapacity(min(reader.remaining / 3, maximumNodes))
      while let step = try next() {
        switch step {
        case .node(let kind): nodes.append(.init(kind: kind, end: nodes.count + 1))
        case .end(let node, let kind): nodes[node] = .init(kind: kind, end: nodes.count)
        }
      }
      return Document(text: text, nodes: nodes)
    }

    mutating func section(at wanted: Int) throws(Failure) -> Section {
      var path: [(level: Int, text: String)] = []
      var section = Section(blocks: Document(text: text, nodes: []))
      // Those since the last heading of the document's own, and the index of the first.
      var (nodes, first): ([Document.Node], Int) = ([], 0)
      reading: while let step = try next() {
        switch step {
        case .node(let kind):
          if case .heading = kind, open.count == 1 {
            if count - 1 > wanted { break reading }
            (nodes, first) = ([], count - 1)
          }
          nodes.append(.init(kind: kind, end: nodes.count + 1))
        case .end(let node, let kind):
          nodes[node - first] = .init(kind: kind, end: nodes.count)
          if case .heading(let level) = kind, open.isEmpty {
            while let last = path.last, last.level >= level { path.removeLast() }
            path.append((level, Document(text: text, nodes: nodes).plainText(1..<nodes.count)))
            section.node = node
            (nodes, first) = ([], count)
          }
        }
      }
      section.headings = path.map { $0.text }
      section.blocks = Document(text: text, nodes: nodes)
      return section
    }

    mutating func next() throws(Failure) -> Step? {
      if reader.isAtEnd {
        guard open.isEmpty else { throw .malformed }
        return nil
      }
      let tag = try byte()
      if tag == Tag.end { return try endContainer() }
      guard count < maximumNodes else { throw .overLimit }
      let kind = try self.kind(tag)
      if kind == .cell, !open.isEmpty {
        open[open.count - 1].cells += 1
        guard open[open.count - 1].cells <= maximumColumns else { throw .overLimit }
      }
      if isContainer(kind) {
        guard open.count < maximumDepth else { throw .overLimit }
        open.append((count, kind, 0))
      }
      count += 1
      return .node(kind)
    }

    private mutating func endContainer() throws(Failure) -> Step {
      guard let last = open.popLast() else { throw .malformed }
      switch last.kind {
      case .link: return .end(last.node, .link(destination: try piece()))
      case .image: return .end(last.node, .image(source: try piece()))
      default: return .end(last.node, last.kind)
      }
    }

    mutating func kind(_ tag: UInt8) throws(Failure) -> Document.Kind {
      switch tag {
      case Tag.paragraph: return .paragraph
      case Tag.headings: return .heading(level: Int(tag - Tag.headings.lowerBound) + 1)
      case Tag.quote: return .quote
      case Tag.bulletList: return .list(start: nil, isLoose: false)
      case Tag.looseBulletList: return .list(start: nil, isLoose: true)
      case Tag.orderedList: return .list(start: try varint(atMost: 999_999_999), isLoose: false)
      case Tag.looseOrderedList: return .list(start: try varint(atMost: 999_999_999), isLoose: true)
      case Tag.item: return .item(isDone: nil)
      case Tag.openTask: return .item(isDone: false)
      case Tag.doneTask: return .item(isDone: true)
      case Tag.codeBlock: return .codeBlock
      case Tag.table:
        let count = try varint(atMost: maximumColumns)
        var columns: [Document.Alignment] = []
        for _ in 0..<count {
          guard let alignment = Document.Alignment(rawValue: try byte()) else { throw .malformed }
          columns.append(alignment)
        }
        return .table(columns: columns)
      case Tag.row: return .row(isHeader: false)
      case Tag.headerRow: return .row(isHeader: true)
      case Tag.cell: return .cell
      case Tag.rule: return .rule
      case Tag.footnote: return .footnote(label: try string(atMost: 256))
      case Tag.emphasis: return .emphasis
      case Tag.strong: return .strong
      case Tag.strike: return .strike
      case Tag.link: return .link(destination: .literal(""))
      case Tag.image: return .image(source: .literal(""))
      case Tag.text: return .text(try piece())
      case Tag.code: return .code(try piece())
      case Tag.lineBreak: return .lineBreak
      case Tag.footnoteReference: return .footnoteReference(label: try string(atMost: 256))
      default: throw .malformed
      }
    }

    mutating func piece() throws(Failure) -> Document.Piece {
      let distance = try varint(atMost: text.count + 1)
      guard distance > 0 else { return .literal(try string(atMost: reader.remaining)) }
      let start = distance - 1
      guard start <= text.count - cursor else { throw .outsideText }
      let range = cursor + start..<(try end(from: cursor + start))
      guard isBoundary(range.lowerBound), isBoundary(range.upperBound) else { throw .outsideText }
      cursor = range.upperBound
      return .source(range)
    }

    /// Where a piece ends that begins at a place.
    private mutating func end(from start: Int) throws(Failure) -> Int {
      let extent = try varint(atMost: 2 * text.count + 1)
      if extent % 2 == 1 {
        guard extent / 2 <= text.count - start else { throw .outsideText }
        return start + extent / 2
      }
      var lineEnd = start
      for line in 0...extent / 2 {
        if line > 0 { lineEnd += 1 }
        guard lineEnd <= text.count else { throw .outsideText }
        lineEnd = text.firstIndex(of: lineFeed, from: lineEnd) ?? text.count
      }
      return lineEnd
    }

    /// Whether a character of the text begins here.
    func isBoundary(_ index: Int) -> Bool {
      index == text.count || text[index] & 0xC0 != 0x80
    }
  }
}

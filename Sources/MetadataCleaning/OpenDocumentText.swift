internal import Bytes

/// A text of OpenDocument with what converters do not understand of it said in a way that they do: cells that others cover are cells
/// without words, so that each of the rest stands in its column, and have nothing but paragraphs; rows of the head are rows; and links to
/// places are references to them.
struct OpenDocumentText {
  private static let mostCells = 10_000

  private struct Heading {
    var start: Int
    var prefix: String
    var words = ""
  }

  private struct Link {
    var start: Int
    var prefix: String
    var mark: String
    var words = ""
    /// Whether it has nothing but words.
    var isText = true
  }

  private let text: [UInt8]
  private var edits: TextEdits
  private var marks: Set<String> = []
  /// The first heading of each title.
  private var headings: [String: Heading] = [:]
  /// Those that links lead to, by where they begin, with what marks them.
  private var marked: [Int: String] = [:]
  private var link: Link?
  private var cell: (start: Int, copies: Int, hasWords: Bool)?
  /// The cell that is covered, and how deep it lies.
  private var covered: (start: Int, prefix: String, depth: Int, cells: Int)?
  private var depth = 0
  /// How many cells are open, of which all but the first are in the table of a cell, and how many paragraphs and drawings in them.
  private var (cells, blocks) = (0, 0)
  /// What the next paragraph of a cell begins with, as it is an item.
  private var itemMark = ""
  /// How many cells were added: a few letters could ask for very many.
  private var added = 0

  /// The document written so, or as it is if it can't be read.
  static func written(_ text: [UInt8]) -> [UInt8] {
    var reader = OpenDocumentText(text)
    reader.findPlaces()
    let isRead = XMLWalk.read(text) { event in
      switch event {
      case .start(let tag): reader.start(tag)
      case .end(let tag): reader.end(tag)
      case .text(let words):
        reader.link?.words += String(decoding: words, as: UTF8.self)
        if words.contains(where: { $0 > 0x20 }) { reader.cell?.hasWords = true }
      }
    }
    guard isRead else { return text }
    for (place, mark) in reader.marked { reader.edits.insert(mark, at: place) }
    return reader.edits.output
  }

  private init(_ text: [UInt8]) {
    self.text = text
    edits = TextEdits(of: text)
  }

  private static func isText(_ tag: XMLWalk.Tag) -> Bool { tag.namespace.hasSuffix(":text:1.0") }

  private mutating func findPlaces() {
    var (marks, headings): (Set<String>, [String: Heading]) = ([], [:])
    var heading: Heading?
    let text = text
    _ = XMLWalk.read(text) { event in
      switch event {
      case .start(let tag) where Self.isText(tag):
        switch tag.local {
        case "bookmark", "bookmark-start": if let name = tag.attributes["name"] { marks.insert(name) }
        case "h": heading = Heading(start: tag.range.upperBound, prefix: tag.prefix(in: text))
        default: break
        }
      case .end(let tag) where Self.isText(tag) && tag.local == "h":
        if let found = heading, headings[found.words.trimmed] == nil { headings[found.words.trimmed] = found }
        heading = nil
      case .text(let words): heading?.words += String(decoding: words, as: UTF8.self)
      default: break
      }
    }
    (self.marks, self.headings) = (marks, headings)
  }

  /// The bookmark that an address means. LibreOffice's may mean a heading: `#1.2.Words|outline`.
  private mutating func mark(of address: String) -> String? {
    guard address.hasPrefix("#") else { return nil }
    let name = PercentEncoding.decode(String(address.dropFirst()))
    guard !marks.contains(name), name.hasSuffix("|outline") else { return marks.contains(name) ? name : nil }
    let title = name.dropLast("|outline".count)
    let titles = [title, title.drop { $0.isNumber || $0 == "." }].map { String($0).trimmed }
    guard let heading = titles.compactMap({ headings[$0] }).first else { return nil }
    let mark = "heading-\(heading.start)"
    marked[heading.start] = "<\(heading.prefix)bookmark \(heading.prefix)name=\"\(mark)\"/>"
    return mark
  }

  private static func isTable(_ tag: XMLWalk.Tag) -> Bool { tag.namespace.hasSuffix(":table:1.0") }

  /// The head of a table (9.2) is not known to converters.
  private static func isHead(_ tag: XMLWalk.Tag) -> Bool { isTable(tag) && tag.local == "table-header-rows" }

  /// In a cell there may be lists, headings, sections and tables: what of them is a paragraph is one of the cell.
  ///
  /// - Returns: whether the tag is of something that is no more.
  private mutating func flatten(start tag: XMLWalk.Tag) -> Bool {
    defer { if Self.isCell(tag) { cells += 1 } }
    guard cells > 0 else { return false }
    let isEmpty = text[tag.range].suffix(2).first == UInt8(ascii: "/")
    let isParagraph = Self.isText(tag) && ["p", "h"].contains(tag.local)
    if blocks > 0 || isParagraph || !Self.isText(tag) && !Self.isTable(tag) {
      blocks += 1
      guard blocks == 1, isParagraph else { return false }
      let prefix = tag.prefix(in: text)
      if tag.local == "h" { edits.replace(tag.range, by: isEmpty ? "" : "<\(prefix)p>") }
      if !isEmpty, !itemMark.isEmpty {
        edits.insert(itemMark, at: tag.range.upperBound)
        itemMark = ""
      }
      return false
    }
    if tag.local == "list-item" { itemMark = "• " }
    edits.replace(tag.range, by: "")
    return true
  }

  private mutating func flatten(end tag: XMLWalk.Tag) -> Bool {
    if Self.isCell(tag) { cells -= 1 }
    guard cells > 0 else { return false }
    if blocks > 0 {
      blocks -= 1
      // That of an element without contents has no place.
      if blocks == 0, Self.isText(tag), tag.local == "h", !tag.range.isEmpty {
        let name = text[tag.range].dropFirst(2).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        edits.replace(tag.range, by: "</\(String(decoding: name.dropLast(), as: UTF8.self))p>")
      }
      return false
    }
    if tag.local == "list-item" { itemMark = "" }
    edits.replace(tag.range, by: "")
    return true
  }

  private static func isCell(_ tag: XMLWalk.Tag) -> Bool { isTable(tag) && tag.local == "table-cell" }

  private mutating func start(_ tag: XMLWalk.Tag) {
    depth += 1
    if flatten(start: tag) { return }
    if Self.isHead(tag) { edits.replace(tag.range, by: "") }
    let count = min(max(tag.attributes["number-columns-repeated"].flatMap(Int.init) ?? 1, 1), 64)
    switch tag.local {
    case "covered-table-cell":
      if covered == nil { covered = (tag.range.lowerBound, tag.prefix(in: text), depth, count) }
    case "table-cell": cell = (tag.range.lowerBound, count - 1, false)
    case "a" where Self.isText(tag):
      if let address = tag.attributes["href"], let mark = mark(of: address) {
        link = Link(start: tag.range.lowerBound, prefix: tag.prefix(in: text), mark: mark)
      }
    case "s", "tab", "line-break": link?.words += " "
    case "span", "soft-page-break": break
    default: link?.isText = false
    }
  }

  private mutating func end(_ tag: XMLWalk.Tag) {
    depth -= 1
    if flatten(end: tag) { return }
    if Self.isHead(tag) { edits.replace(tag.range, by: "") }
    switch tag.local {
    case "covered-table-cell":
      guard let open = covered, depth < open.depth else { return }
      covered = nil
      let cells = max(0, min(open.cells, Self.mostCells - added))
      added += cells
      let empty = "<\(open.prefix)table-cell/>"
      edits.replaceAll(open.start..<tag.range.upperBound, by: String(repeating: empty, count: cells))
    case "table-cell":
      // One that stands for several (9.1.4).
      guard let open = cell else { return }
      cell = nil
      let copy = text[open.start..<tag.range.upperBound]
      let copies = min(open.copies, Self.mostCells - added)
      guard open.hasWords, copies > 0, copy.count < 1000 else { return }
      added += copies
      edits.insert(
        String(repeating: String(decoding: copy, as: UTF8.self), count: copies), at: tag.range.upperBound)
    case "a" where Self.isText(tag):
      guard let open = link else { return }
      link = nil
      guard open.isText else { return }
      let prefix = open.prefix
      edits.replaceAll(
        open.start..<tag.range.upperBound,
        by:
          "<\(prefix)bookmark-ref \(prefix)reference-format=\"text\" \(prefix)ref-name=\"\(XML.attribute(open.mark))\">"
          + "\(XML.attribute(open.words))</\(prefix)bookmark-ref>")
    default: break
    }
  }
}

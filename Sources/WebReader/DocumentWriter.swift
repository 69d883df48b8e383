internal import BundleFormat
internal import Documents

/// Writes a document as nested arrays: a word for what it is, the values that go with it, and what is within.
///
///     ["p", …]  ["h", level, node, …]  ["quote", …]  ["ul", isLoose, …]  ["ol", start, isLoose, …]
///     ["li", isDone or null, …]  ["pre", …]  ["table", [alignment…], …]  ["tr", isHeader, …]  ["td", …]  ["hr"]
///     ["note", label, …]  ["em", …]  ["strong", …]  ["s", …]  ["a", target, path, fragment, …]
///     ["img", target, path, …]  ["text", words, …]  ["code", words, …]  ["br"]  ["ref", label]  ["at", node]  ["cut"]
///
/// The path is that of a file of the collection, with nothing in it for a place in the same guide; it is null for what
/// leads elsewhere. Behind words, every second text is one that was looked for: `["text", "the ", "visa", " office"]`.
/// `at` stands first in a block that links lead to and that is no heading. `cut` stands where a document goes on that is longer than anybody writes one.
struct DocumentWriter {
  private let document: Document
  private let path: GuidePath
  private let marks: DocumentMarks?
  /// The blocks that links of the document lead to, and the one that is asked for, where they have numbers.
  private let places: Set<Int>

  init(_ document: Document, path: GuidePath, marks: DocumentMarks?, at fragment: String = "") {
    self.document = document
    self.path = path
    self.marks = marks
    var places: Set<Int> = []
    for node in document.nodes {
      guard case .link(let piece) = node.kind else { continue }
      let target = document.string(piece, atMost: Document.longestName)
      if target.utf8.first == UInt8(ascii: "#"), let place = Document.block(in: target) {
        places.insert(place)
      }
    }
    if let place = Document.block(in: fragment) { places.insert(place) }
    self.places = places
  }

  func write(to json: inout JSONWriter) {
    json.array { json in
      var line: LineJoiner?
      for node in document.topLevel { write(node, of: &line, to: &json) }
    }
  }

  /// In bytes of JSON. Links within links, each with the words of all others, could come to gigabytes.
  private static let longestDocument = 64 << 20

  /// - Parameter line: makes one line of the text of a block, from node to node; code has its own lines.
  private func write(_ index: Int, of line: inout LineJoiner?, to json: inout JSONWriter) {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code, .emphasis, .strong, .strike, .link: break
    case .image, .footnoteReference, .lineBreak:
      // Its words are no part of the line.
      if line?.finish().isEmpty == false {
        json.array { json in
          json.string("text")
          json.string(" ")
        }
      }
    case .codeBlock: line = nil
    default: line = LineJoiner()
    }
    json.array { json in
      guard json.bytes.count < Self.longestDocument else { return json.string("cut") }
      switch node.kind {
      case .paragraph: json.string("p")
      case .heading(let level):
        json.string("h")
        json.number(level)
        json.number(index)
      case .quote: json.string("quote")
      case .list(nil, let isLoose):
        json.string("ul")
        json.bool(isLoose)
      case .list(let start?, let isLoose):
        json.string("ol")
        json.number(start)
        json.bool(isLoose)
      case .item(let isDone):
        json.string("li")
        if let isDone { json.bool(isDone) } else { json.null() }
      case .codeBlock: json.string("pre")
      case .table(let columns):
        json.string("table")
        json.array { json in for column in columns { json.number(column.rawValue) } }
      case .row(let isHeader):
        json.string("tr")
        json.bool(isHeader)
      case .cell: json.string("td")
      case .rule: json.string("hr")
      case .footnote(let label):
        json.string("note")
        json.string(label)
      case .emphasis: json.string("em")
      case .strong: json.string("strong")
      case .strike: json.string("s")
      case .link:
        json.string("a")
        let target = writeTarget(of: index, to: &json)
        if let fragment = target.fragment { json.string(fragment) } else { json.null() }
      case .image:
        json.string("img")
        _ = writeTarget(of: index, to: &json)
      case .text(let piece):
        json.string("text")
        write(piece, of: index, in: &line, to: &json)
      case .code(let piece):
        json.string("code")
        write(piece, of: index, in: &line, to: &json)
      case .lineBreak: json.string("br")
      case .footnoteReference(let label):
        json.string("ref")
        json.string(label)
      }
      if let place = place(at: index) {
        json.array { json in
          json.string("at")
          json.number(place)
        }
      }
      for child in document.children(of: index + 1..<node.end) { write(child, of: &line, to: &json) }
    }
    if case .image = node.kind { line = LineJoiner() }
  }

  /// The place that is to be marked at the beginning of a node: its own, or that of the row whose first cell it is.
  private func place(at index: Int) -> Int? {
    switch document.nodes[index].kind {
    case .paragraph, .quote, .item, .codeBlock, .footnote: places.contains(index) ? index : nil
    case .cell: index > 0 && places.contains(index - 1) ? index - 1 : nil
    default: nil
    }
  }

  /// Writes where a link leads, and which file that is.
  private func writeTarget(of index: Int, to json: inout JSONWriter) -> LinkTarget {
    let target = LinkTarget(document.target(at: index) ?? "")
    json.string(target.text)
    if target.isLocal, let path = path.following(target.text) {
      json.string(path.text)
    } else if target.text.utf8.first == UInt8(ascii: "#") {
      json.string("")
    } else {
      json.null()
    }
    return target
  }

  private func write(
    _ piece: Document.Piece, of index: Int, in line: inout LineJoiner?, to json: inout JSONWriter
  ) {
    let words = document.string(piece)
    var parts: [String] = []
    if let ranges = marks?.ranges[index], !ranges.isEmpty {
      let bytes = Array(words.utf8)
      var start = 0
      for range in ranges {
        parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
        parts.append(String(decoding: bytes[range], as: UTF8.self))
        start = range.upperBound
      }
      parts.append(String(decoding: bytes[start...], as: UTF8.self))
    } else {
      parts = [words]
    }
    for part in parts { json.string((line?.add(part) ?? part) + (line?.settle() ?? "")) }
  }
}

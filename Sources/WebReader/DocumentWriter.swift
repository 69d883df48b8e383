internal import Documents

extension JSONWriter {
  /// A document as nested arrays: a word for what it is, the values that go with it, and what is within.
  ///
  ///     ["p", …]  ["h", level, …]  ["quote", …]  ["ul", isLoose, …]  ["ol", start, isLoose, …]  ["li", isDone or null, …]
  ///     ["pre", …]  ["table", [alignment…], …]  ["tr", isHeader, …]  ["td", …]  ["hr"]  ["note", label, …]
  ///     ["em", …]  ["strong", …]  ["s", …]  ["a", target, …]  ["img", target, …]  ["text", words]  ["code", words]
  ///     ["br"]  ["ref", label]  ["cut"]
  ///
  /// The last stands where a document goes on that is longer than anybody writes one.
  mutating func document(_ document: Document) {
    array { json in
      for node in document.topLevel { json.node(node, of: document) }
    }
  }

  /// In bytes of JSON. Links within links, each with the words of all others, could come to gigabytes.
  private static let longestDocument = 64 << 20

  private mutating func node(_ index: Int, of document: Document) {
    let node = document.nodes[index]
    array { json in
      guard json.bytes.count < Self.longestDocument else { return json.string("cut") }
      switch node.kind {
      case .paragraph: json.string("p")
      case .heading(let level):
        json.string("h")
        json.number(level)
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
        json.string(document.target(at: index) ?? "")
      case .image:
        json.string("img")
        json.string(document.target(at: index) ?? "")
      case .text(let piece):
        json.string("text")
        json.string(document.string(piece))
      case .code(let piece):
        json.string("code")
        json.string(document.string(piece))
      case .lineBreak: json.string("br")
      case .footnoteReference(let label):
        json.string("ref")
        json.string(label)
      }
      for child in document.children(of: index + 1..<node.end) { json.node(child, of: document) }
    }
  }
}

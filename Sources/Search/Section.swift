package import Documents

/// A heading of a guide and what stands below it, up to the next heading: what a search shows.
package struct Section: Equatable, Sendable {
  /// The headings above it and its own, the highest first. Empty for what stands above the first heading.
  package var headings: [String]
  /// Its words without structure, its own heading left out; blocks are parted by line ends.
  package var text: String
  /// The index of its heading among the nodes of the document, or of its first block.
  package var node: Int

  /// The section of a guide that begins at a node, or the last that begins before.
  package static func section(at node: Int, of document: Document) -> Section {
    var path: [(level: Int, text: String)] = []
    var section = Section(headings: [], text: "", node: 0)
    var blocks: [Int] = []
    var hasBegun = false
    for index in document.topLevel {
      let heading = document.nodes[index]
      if case .heading(let level) = heading.kind {
        // Where the text above the first heading is asked for and there is none, that heading's is meant.
        if index > node, hasBegun { break }
        while let last = path.last, last.level >= level { path.removeLast() }
        path.append((level, document.plainText(index + 1..<heading.end)))
        section = Section(headings: path.map(\.text), text: "", node: index)
        blocks = []
      } else {
        blocks.append(index)
      }
      hasBegun = true
    }
    for index in blocks { appendText(of: index, in: document, to: &section.text) }
    return section
  }

  /// The words of a block and all in it. Blocks end with a line end, cells and items too.
  private static func appendText(of index: Int, in document: Document, to text: inout String) {
    var inline = ""
    func endBlock() {
      if inline.isEmpty { return }
      if !text.isEmpty { text += "\n" }
      text += joiningLines(inline)
      inline = ""
    }
    for node in document.nodes[index..<document.nodes[index].end] {
      switch node.kind {
      case .text(let piece), .code(let piece): inline += document.string(piece)
      case .lineBreak: inline += " "
      case .emphasis, .strong, .strike, .link, .image, .footnoteReference: break
      case .cell: if !inline.isEmpty { inline += " " }
      case .paragraph, .heading, .quote, .list, .item, .codeBlock, .table, .row, .rule, .footnote: endBlock()
      }
    }
    endBlock()
  }
}

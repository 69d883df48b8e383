internal import Documents

/// A heading of a guide and what stands below it, up to the next heading: what a search shows.
package struct Section: Equatable, Sendable {
  /// The headings above it and its own, the highest first. Empty for what stands above the first heading.
  package var headings: [String]
  /// Its words without structure, its own heading left out; blocks are parted by line ends.
  package var text: String
  /// The index of its heading among the nodes of the document, or of its first block.
  package var node: Int

  /// About so much of a section is looked at for a few words to show, in bytes.
  private static let longestText = 1 << 20

  init(_ section: DocumentMap.Section) {
    headings = section.headings
    node = section.node
    text = ""
    for index in section.blocks.topLevel where text.utf8.count < Self.longestText {
      Self.appendText(of: index, in: section.blocks, to: &text)
    }
  }

  /// The words of a block and all in it, blocks parted by line ends.
  static func text(of index: Int, in document: Document) -> String {
    var text = ""
    appendText(of: index, in: document, to: &text)
    return text
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
      case .text(let piece), .code(let piece):
        if inline.utf8.count < longestText { inline += document.string(piece, atMost: longestText) }
      case .lineBreak: inline += " "
      case .emphasis, .strong, .strike, .link, .image, .footnoteReference: break
      case .cell: if !inline.isEmpty { inline += " " }
      case .paragraph, .heading, .quote, .list, .item, .codeBlock, .table, .row, .rule, .footnote: endBlock()
      }
    }
    endBlock()
  }
}

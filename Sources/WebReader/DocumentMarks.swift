internal import Documents
internal import Search

/// Where the words of a query stand in a document: for each node with words, ranges of their UTF-8.
///
/// Words are looked for in a paragraph as a whole, since a phrase may begin in plain words and end in bold ones.
struct DocumentMarks {
  private(set) var ranges: [Int: [Range<Int>]] = [:]
  private var marker: QueryMarker

  /// More are never looked at one after the other.
  private static let most = 10_000
  private var count = 0

  init(of document: Document, by marker: QueryMarker) {
    var text: [UInt8] = []
    Self.forEachBlock(of: document) { bytes, _ in text += bytes + [0x0A] }
    // What stands nowhere as it was typed may be there as the search found it.
    self.marker = marker.corrected(by: text) ?? marker
    Self.forEachBlock(of: document) { mark($0, $1) }
  }

  /// Gives the words of each paragraph or the like, and where in them those of a node begin.
  private static func forEachBlock(
    of document: Document, _ body: (_ bytes: [UInt8], _ pieces: [(node: Int, start: Int)]) -> Void
  ) {
    var bytes: [UInt8] = []
    var pieces: [(node: Int, start: Int)] = []
    func endBlock() {
      if !pieces.isEmpty { body(bytes, pieces) }
      bytes.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .text(let piece), .code(let piece):
        pieces.append((index, bytes.count))
        bytes += document.string(piece).utf8
      case .lineBreak: bytes.append(0x20)
      case .emphasis, .strong, .strike, .link, .image, .footnoteReference: break
      case .paragraph, .heading, .quote, .list, .item, .codeBlock, .table, .row, .cell, .rule, .footnote:
        endBlock()
      }
    }
    endBlock()
  }

  private mutating func mark(_ bytes: [UInt8], _ pieces: [(node: Int, start: Int)]) {
    guard count < Self.most else { return }
    var piece = 0
    for mark in marker.marks(in: bytes) {
      count += 1
      var start = mark.lowerBound
      while start < mark.upperBound {
        while piece + 1 < pieces.count, pieces[piece + 1].start <= start { piece += 1 }
        let limit = piece + 1 < pieces.count ? pieces[piece + 1].start : bytes.count
        let end = min(mark.upperBound, limit)
        let offset = pieces[piece].start
        if start >= offset { ranges[pieces[piece].node, default: []].append(start - offset..<end - offset) }
        start = end
      }
    }
  }
}

internal import Documents
internal import Search

/// Where the words of a query stand in a document: for each node with words, ranges of their UTF-8.
///
/// Words are looked for in a paragraph as a whole, since a phrase may begin in plain words and end in bold ones.
struct DocumentMarks {
  private(set) var ranges: [Int: [Range<Int>]] = [:]
  private var marker: QueryMarker
  private var bytes: [UInt8] = []
  private var pieces: [(node: Int, start: Int)] = []

  /// More are never looked at one after the other.
  private static let most = 10_000
  private var count = 0

  init(of document: Document, by marker: QueryMarker) {
    self.marker = marker
    for (index, node) in document.nodes.enumerated() where count < Self.most {
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

  private mutating func endBlock() {
    defer {
      bytes.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
    guard !pieces.isEmpty else { return }
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

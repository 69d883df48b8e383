internal import Bytes

extension DocumentMap {
  /// The map of a document.
  package static func encode(_ document: Document) -> [UInt8] {
    var writer = ByteWriter()
    var cursor = 0
    var open: [(end: Int, target: Document.Piece?)] = []
    for (index, node) in document.nodes.enumerated() {
      close(&open, before: index, of: document, &writer, &cursor)
      let target = write(node.kind, of: document, &writer, &cursor)
      if isContainer(node.kind) { open.append((node.end, target)) }
    }
    close(&open, before: document.nodes.count, of: document, &writer, &cursor)
    return writer.bytes
  }

  private static func close(
    _ open: inout [(end: Int, target: Document.Piece?)], before index: Int, of document: Document,
    _ writer: inout ByteWriter, _ cursor: inout Int
  ) {
    while let last = open.last, last.end <= index {
      writer.byte(Tag.end)
      if let target = last.target { write(target, of: document, &writer, &cursor) }
      open.removeLast()
    }
  }

  private static func write(
    _ kind: Document.Kind, of document: Document, _ writer: inout ByteWriter, _ cursor: inout Int
  ) -> Document.Piece? {
    switch kind {
    case .paragraph: writer.byte(Tag.paragraph)
    case .heading(let level): writer.byte(Tag.headings.lowerBound + UInt8(min(max(level, 1), 6) - 1))
    case .quote: writer.byte(Tag.quote)
    case .list(nil, let isLoose): writer.byte(isLoose ? Tag.looseBulletList : Tag.bulletList)
    case .list(let start?, let isLoose):
      writer.byte(isLoose ? Tag.looseOrderedList : Tag.orderedList)
      writer.count(max(start, 0))
    case .item(nil): writer.byte(Tag.item)
    case .item(let isDone?): writer.byte(isDone ? Tag.doneTask : Tag.openTask)
    case .codeBlock: writer.byte(Tag.codeBlock)
    case .table(let columns):
      writer.byte(Tag.table)
      writer.count(columns.count)
      writer.bytes(columns.map(\.rawValue))
    case .row(let isHeader): writer.byte(isHeader ? Tag.headerRow : Tag.row)
    case .cell: writer.byte(Tag.cell)
    case .rule: writer.byte(Tag.rule)
    case .footnote(let label):
      writer.byte(Tag.footnote)
      writer.string(label)
    case .emphasis: writer.byte(Tag.emphasis)
    case .strong: writer.byte(Tag.strong)
    case .strike: writer.byte(Tag.strike)
    case .link(let target):
      writer.byte(Tag.link)
      return target
    case .image(let target):
      writer.byte(Tag.image)
      return target
    case .text(let piece):
      writer.byte(Tag.text)
      write(piece, of: document, &writer, &cursor)
    case .code(let piece):
      writer.byte(Tag.code)
      write(piece, of: document, &writer, &cursor)
    case .lineBreak: writer.byte(Tag.lineBreak)
    case .footnoteReference(let label):
      writer.byte(Tag.footnoteReference)
      writer.string(label)
    }
    return nil
  }

  /// A piece: one more than its distance and then its extent, or nought and then the words themselves,
  /// which is also the way for a place before the one where the text has got to.
  ///
  /// Most pieces go to the end of a line, so the extent is twice the number of line ends within if it
  /// does, and twice its length and one if it does not. Lengths hardly compress; noughts do.
  private static func write(
    _ piece: Document.Piece, of document: Document, _ writer: inout ByteWriter, _ cursor: inout Int
  ) {
    if case .source(let range) = piece, range.lowerBound >= cursor {
      writer.count(range.lowerBound - cursor + 1)
      let text = document.text
      let goesToLineEnd = range.upperBound == text.count || text[range.upperBound] == lineFeed
      writer.count(goesToLineEnd ? text[range].count { $0 == lineFeed } * 2 : range.count * 2 + 1)
      cursor = range.upperBound
    } else {
      writer.byte(0)
      writer.string(document.string(piece))
    }
  }
}

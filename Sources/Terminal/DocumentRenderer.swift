internal import Bytes
package import Documents

/// Lays a document out in lines for a terminal.
package struct DocumentRenderer {
  private let document: Document
  private let limit: Int
  private let inline: InlineReader
  private let foldsCode: Bool
  private let figure: (_ node: Int, _ width: Int) -> [Line]?
  private var figures: [Figure] = []
  private var lines: [Line] = []
  /// For each line, the block that it is of.
  private var origins: [Int] = []
  private var current = 0
  /// What may still be laid out.
  private let budget: Budget
  /// Whether there is more than is laid out.
  private var isFull: Bool { budget.isSpent }

  /// Long lines are hard to read, however wide a terminal is.
  package static let comfortableWidth = 88

  /// The most lines that are laid out, some five thousand pages. A map of a few bytes can ask for millions.
  package static let maximumLines = 1 << 18

  /// The most work that is done for one document: each byte of words counts once where they are gathered and once where they
  /// are shown, each piece of a line for as much as it takes in memory. A long book takes half of it.
  package static let maximumWork = 24 << 20
  private static let workOfSpan = 48
  private static let workOfFigure = 512

  /// The lines of a document, or of some of its own blocks, at most `width` columns wide as far as that
  /// can be done.
  package static func lines(of document: Document, in range: Range<Int>? = nil, width: Int) -> [Line] {
    layout(of: document, in: range, width: width).lines
  }

  /// A document in lines.
  package struct Layout {
    package var lines: [Line]
    /// For each line, the node of the innermost block that it shows.
    package var nodes: [Int]
    /// The pictures that have lines of their own.
    package var figures: [Figure]
  }

  /// Whole lines that stand for a picture.
  package struct Figure: Sendable {
    /// The picture.
    package var node: Int
    package var lines: Range<Int>
    /// What stands to the left of the first of them, and of the others.
    package var first: [Span]
    package var rest: [Span]
    /// The columns that there are beside that.
    package var width: Int
  }

  /// Lays a document out.
  ///
  /// - Parameters:
  ///   - showsLocalTargets: whether links within the collection say where they lead.
  ///   - foldsCode: whether lines of code that are too long go on below, behind a sign; else they stay as they are.
  ///   - figure: the lines that a picture has below the words it stands in, at most so wide; `nil` for none.
  package static func layout(
    of document: Document, in range: Range<Int>? = nil, width: Int, showsLocalTargets: Bool = true,
    foldsCode: Bool = false,
    figure: @escaping (_ node: Int, _ width: Int) -> [Line]? = { _, _ in nil }
  ) -> Layout {
    var renderer = DocumentRenderer(
      document: document, limit: max(min(width, comfortableWidth), 20), showsLocalTargets: showsLocalTargets,
      foldsCode: foldsCode, figure: figure)
    renderer.blocks(document.children(of: range ?? 0..<document.nodes.count), Margin(), isLoose: true)
    while renderer.lines.last?.spans.isEmpty == true { renderer.removeLast() }
    if renderer.isFull {
      // All of it can still be written to a file.
      renderer.lines.append(Line([Span("… (--extract)", .dim)]))
      renderer.origins.append(renderer.current)
    }
    return Layout(lines: renderer.lines, nodes: renderer.origins, figures: renderer.figures)
  }

  private init(
    document: Document, limit: Int, showsLocalTargets: Bool, foldsCode: Bool,
    figure: @escaping (Int, Int) -> [Line]?
  ) {
    self.foldsCode = foldsCode
    self.figure = figure
    self.document = document
    self.limit = limit
    budget = Budget(steps: Self.maximumWork)
    inline = InlineReader(document: document, showsLocalTargets: showsLocalTargets, budget: budget)
  }

  /// What stands to the left of a block: on its first line a bullet, say, on the others as much space.
  private struct Margin {
    var first: [Span] = []
    var rest: [Span] = []

    /// A margin wider by what is added, as long as half of the line is left for words.
    func adding(first: Span, rest: Span, limit: Int) -> Margin {
      guard (width + Terminal.width(of: rest.text)) * 2 <= limit else { return self }
      return Margin(first: Self.joined(self.first, first), rest: Self.joined(self.rest, rest))
    }

    /// One span for what looks alike: a margin is repeated on every line.
    private static func joined(_ spans: [Span], _ span: Span) -> [Span] {
      guard let last = spans.last, last.style == span.style else { return spans + [span] }
      return spans.dropLast() + [Span(last.text + span.text, span.style)]
    }

    var width: Int { Line(rest).width }
    var continued: Margin { Margin(first: rest, rest: rest) }
  }

  // MARK: Blocks

  private mutating func blocks(_ indices: [Int], _ margin: Margin, isLoose: Bool) {
    var margin = margin
    var inline: [Int] = []
    for (position, index) in indices.enumerated() where !isFull {
      if isInline(document.nodes[index].kind) {
        // A format may have words beside blocks, in a list item or a cell.
        inline.append(index)
        let next = position + 1 < indices.count ? document.nodes[indices[position + 1]].kind : nil
        if let next, isInline(next) { continue }
        words(inline[0]..<document.nodes[index].end, margin)
        inline = []
      } else {
        block(index, margin)
      }
      margin = margin.continued
      if isLoose { blank(margin) }
    }
  }

  private mutating func block(_ index: Int, _ margin: Margin) {
    let node = document.nodes[index]
    let inside = index + 1..<node.end
    current = index
    switch node.kind {
    case .paragraph, .cell: words(inside, margin)
    case .heading(let level):
      heading(level, inline.words(in: inside, .bold), margin)
      figures(inside, margin.continued)
    case .quote:
      let bar = Span("│ ", .dim)
      blocks(document.children(of: inside), margin.adding(first: bar, rest: bar, limit: limit), isLoose: true)
      dropBlank()
    case .list(let start, let isLoose): list(inside, start, isLoose, margin)
    case .item, .row: blocks(document.children(of: inside), margin, isLoose: false)
    case .codeBlock: code(inside, margin)
    case .table(let columns): table(inside, columns, margin)
    case .rule:
      put([Span(String(repeating: "─", count: max(3, min(limit - margin.width, 40))), .dim)], margin)
    case .footnote(let label):
      let mark = Span("[\(label)] ", .dim)
      let space = Span(String(repeating: " ", count: width(of: mark.text)))
      blocks(
        document.children(of: inside), margin.adding(first: mark, rest: space, limit: limit), isLoose: false)
    case .emphasis, .strong, .strike, .link, .image, .text, .code, .lineBreak, .footnoteReference: break
    }
  }

  /// Words, and below them the pictures that are among them; a picture that stands alone has its words with itself.
  private mutating func words(_ range: Range<Int>, _ margin: Margin) {
    let isPictures = isPictures(range)
    if !isPictures { text(inline.words(in: range, []), margin) }
    figures(range, isPictures ? margin : margin.continued)
  }

  /// Whether there is nothing but pictures that have lines of their own.
  private func isPictures(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      guard budget.spend(1) else { return false }
      switch document.nodes[index].kind {
      case .image:
        budget.spend(Self.workOfFigure)
        guard figure(index, limit) != nil else { return false }
        count += 1
        index = document.nodes[index].end
      case .text(let piece):
        guard document.string(piece, atMost: 256).allSatisfy(\.isWhitespace) else { return false }
        index += 1
      case .code, .footnoteReference: return false
      default: index += 1
      }
    }
    return count > 0
  }

  private mutating func figures(_ range: Range<Int>, _ margin: Margin) {
    var margin = margin
    // A picture that another holds is not shown by itself.
    var next = range.lowerBound
    for index in range where index >= next {
      guard budget.spend(1) else { return }
      guard case .image = document.nodes[index].kind, budget.spend(Self.workOfFigure),
        let shown = figure(index, limit - margin.width)
      else { continue }
      next = document.nodes[index].end
      let start = lines.count
      let first = margin.first
      for line in shown {
        put(line.spans, margin)
        margin = margin.continued
      }
      figures.append(
        Figure(
          node: index, lines: start..<lines.count, first: first, rest: margin.rest,
          width: limit - margin.width))
    }
  }

  private mutating func heading(_ level: Int, _ words: InlineWords, _ margin: Margin) {
    let start = lines.count
    text(words, margin)
    guard level <= 2 else { return }
    let longest = lines[start...].map { $0.width - margin.width }.max() ?? 0
    let sign = level == 1 ? "═" : "─"
    put([Span(String(repeating: sign, count: max(longest, 1)), .dim)], margin.continued)
  }

  private mutating func list(_ range: Range<Int>, _ start: Int?, _ isLoose: Bool, _ margin: Margin) {
    var margin = margin
    let items = document.children(of: range)
    let widest = start.map { String($0 + items.count - 1).count + 2 } ?? 2
    for (offset, index) in items.enumerated() where budget.spend(Self.workOfSpan) {
      let item = document.nodes[index]
      var sign = start.map { "\($0 + offset). " } ?? "• "
      if case .item(let isDone?) = item.kind { sign = isDone ? "☑ " : "☐ " }
      let space = max(widest, width(of: sign))
      sign += String(repeating: " ", count: space - width(of: sign))
      let inner = margin.adding(
        first: Span(sign), rest: Span(String(repeating: " ", count: space)), limit: limit)
      let before = lines.count
      blocks(document.children(of: index + 1..<item.end), inner, isLoose: isLoose)
      if isLoose { dropBlank() }
      if lines.count == before { put([], inner) }
      margin = margin.continued
      if isLoose { blank(margin) }
    }
    if isLoose { dropBlank() }
  }

  private mutating func code(_ range: Range<Int>, _ margin: Margin) {
    let words = document.nodes[range].map { node in
      switch node.kind {
      case .text(let piece), .code(let piece): inline.string(piece)
      case .lineBreak: "\n"
      default: ""
      }
    }.joined()
    var margin = margin
    var rest = words[...]
    while !rest.isEmpty, !isFull {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let row = String(rest[..<end]).replacing("\t", with: "    ")
      for (number, part) in folded(row, width: limit - margin.width - 4).enumerated() {
        put([number == 0 ? Span("    ") : Span("  ↳ ", .dim), Span(part)], margin)
        margin = margin.continued
      }
      rest = rest[end...].dropFirst()
    }
  }

  /// A line of code in pieces that fit, if it is to be folded: its spaces matter, so it is cut anywhere.
  private func folded(_ row: String, width: Int) -> [String] {
    let row = cleaned(row)
    guard foldsCode, Terminal.width(of: row) > width else { return [row] }
    var parts = [""]
    var left = width
    for character in row {
      let columns = Terminal.width(of: character)
      if columns > left {
        parts.append("")
        left = width
      }
      parts[parts.count - 1].append(character)
      left -= columns
    }
    return parts
  }

  // MARK: Tables

  private mutating func table(_ range: Range<Int>, _ columns: [Document.Alignment], _ margin: Margin) {
    var margin = margin
    var rows: [TableLayout.Row] = []
    for index in document.children(of: range) where budget.spend(Self.workOfSpan) {
      let inside = index + 1..<document.nodes[index].end
      guard case .row(let isHeader) = document.nodes[index].kind else {
        // A caption, or what a careless page has between its rows.
        blocks([index], margin, isLoose: false)
        margin = margin.continued
        continue
      }
      let cells = document.children(of: inside).map { cell in
        inline.words(in: cell + 1..<document.nodes[cell].end, isHeader ? .bold : [])
      }
      rows.append(TableLayout.Row(node: index, isHeader: isHeader, cells: cells))
    }
    guard !isFull else { return }
    TableLayout(rows: rows, alignments: columns, width: limit - margin.width).lines { spans, node in
      if let node { current = node }
      put(spans, margin)
      margin = margin.continued
      return !isFull
    }
  }

  // MARK: Lines

  private func isInline(_ kind: Document.Kind) -> Bool {
    switch kind {
    case .emphasis, .strong, .strike, .link, .image, .text, .code, .lineBreak, .footnoteReference: true
    default: false
    }
  }

  private mutating func text(_ words: InlineWords, _ margin: Margin) {
    var margin = margin
    for line in words.lines(width: limit - margin.width) where !isFull {
      put(line.spans, margin)
      margin = margin.continued
    }
  }

  /// An address with its escaped characters as they are, if they make text: Chinese names are escaped in
  /// links. Those of ASCII stay escaped, or an address would seem to lead elsewhere.
  package static func readable(_ target: String) -> String {
    var target = target
    // The number of a block is for readers (``Document/block(in:)``).
    if let at = target.lastIndex(of: "@"), let mark = target[..<at].firstIndex(of: "#"),
      mark == target.startIndex || LinkTarget(target).isLocal,
      Document.block(in: String(target[at...])) != nil
    {
      target = String(target[..<at])
      if target.last == "#" { target.removeLast() }
    }
    guard target.contains("%") else { return target }
    let bytes = PercentEncoding.decode(target.utf8) { $0 >= 0x80 }
    return String(validating: bytes, as: UTF8.self) ?? target
  }

  private mutating func put(_ spans: [Span], _ margin: Margin) {
    append(Line(margin.first + spans))
  }

  private mutating func append(_ line: Line) {
    let work = line.spans.reduce(Self.workOfSpan) { $0 + Self.workOfSpan + $1.text.utf8.count }
    guard !isFull else { return }
    budget.spend(lines.count < Self.maximumLines ? work : .max)
    lines.append(line)
    origins.append(current)
  }

  private mutating func removeLast() {
    lines.removeLast()
    origins.removeLast()
  }

  private mutating func blank(_ margin: Margin) {
    var spans = margin.rest
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
    if lines.last?.spans.isEmpty != true || !spans.isEmpty { append(Line(spans)) }
  }

  /// Whether this is what stands to the left of quotations, and nothing else.
  private static func isBar(_ text: String) -> Bool {
    text.utf8.starts(with: "│".utf8) && text.unicodeScalars.allSatisfy { $0 == "│" || $0 == " " }
  }

  /// Takes back the empty line after the last block of a container.
  private mutating func dropBlank() {
    while let last = lines.last, last.spans.allSatisfy({ $0.text.isEmpty || Self.isBar($0.text) }) {
      removeLast()
    }
  }
}

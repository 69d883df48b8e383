internal import Documents

/// A table in lines: columns beside each other if there is space for them, else each cell on a line of its own.
struct TableLayout {
  /// A row, whose cells are words with line breaks among them.
  struct Row {
    /// The node that it is.
    var node: Int
    var isHeader: Bool
    var cells: [InlineWords]
  }

  let rows: [Row]
  let alignments: [Document.Alignment]
  /// How many columns of the terminal there are.
  let width: Int

  /// Takes a line and the node that it is of, if that is not the table itself; says whether there is room for more.
  typealias Use = (_ spans: [Span], _ node: Int?) -> Bool

  /// Hands the lines out, one after the other.
  func lines(_ use: Use) {
    let count = rows.map(\.cells.count).max() ?? 0
    guard count > 0 else { return }
    let space = width - 3 * (count - 1)
    // Narrower columns than one character and its border can't be.
    guard count * 4 <= width + 3,
      let widths = Self.widths(rows.map { $0.cells.map(\.width) }, count: count, space: space)
    else { return stacked(use) }
    for row in rows {
      let cells = (0..<count).map { column in
        column < row.cells.count
          ? row.cells[column].lines(width: widths[column]) : InlineWords().lines(width: widths[column])
      }
      for height in 0..<(cells.map(\.count).max() ?? 0) {
        var spans: [Span] = []
        for column in 0..<count {
          if column > 0 { spans.append(Span(" │ ", .dim)) }
          let line = height < cells[column].count ? cells[column][height] : Line()
          let alignment = column < alignments.count ? alignments[column] : .none
          spans += Self.aligned(line, widths[column], alignment, isLast: column == count - 1)
        }
        guard use(spans, row.node) else { return }
      }
      if row.isHeader {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
        guard use([Span(rule, .dim)], row.node) else { return }
      }
    }
  }

  private static func aligned(
    _ line: Line, _ width: Int, _ alignment: Document.Alignment, isLast: Bool
  ) -> [Span] {
    let gap = max(0, width - line.width)
    let left = alignment == .right ? gap : alignment == .center ? gap / 2 : 0
    let right = isLast ? 0 : gap - left
    return [Span(String(repeating: " ", count: left))] + line.spans + [
      Span(String(repeating: " ", count: right))
    ]
  }

  /// As wide as the cells are, if there is space; else narrow columns keep their width and the others
  /// share what is left. `nil` if that would leave columns that nobody could read.
  private static func widths(_ cells: [[Int]], count: Int, space: Int) -> [Int]? {
    let natural = (0..<count).map { column in
      max(1, cells.map { column < $0.count ? $0[column] : 0 }.max() ?? 1)
    }
    if natural.reduce(0, +) <= space { return natural }
    var widths = natural
    var wide = Set(0..<count)
    var left = space
    while !wide.isEmpty {
      let share = left / wide.count
      let narrow = wide.filter { natural[$0] <= share }
      if narrow.isEmpty {
        guard share >= 8 else { return nil }
        for column in wide { widths[column] = share }
        return widths
      }
      for column in narrow { left -= natural[column] }
      wide.subtract(narrow)
    }
    return widths
  }

  /// Each cell on a line of its own, behind the heading of its column.
  private func stacked(_ use: Use) {
    let header = rows.first.flatMap { $0.isHeader ? $0.cells : nil } ?? []
    let body = header.isEmpty ? rows[...] : rows.dropFirst()
    if body.isEmpty {
      for cell in header { guard self.use(cell, nil, use) else { return } }
    }
    let names = header.map(Self.shortened)
    for (number, row) in body.enumerated() {
      if number > 0 { guard use([Span("──", .dim)], row.node) else { return } }
      for (column, cell) in row.cells.enumerated() {
        let name = column < names.count ? names[column] : []
        let words = name.isEmpty ? cell : InlineWords(spans: name + [Span(": ")] + cell.spans)
        guard self.use(words, row.node, use) else { return }
      }
    }
  }

  /// Hands out the lines of a cell.
  private func use(_ words: InlineWords, _ node: Int?, _ use: Use) -> Bool {
    words.lines(width: width).allSatisfy { use($0.spans, node) }
  }

  /// The beginning of a heading that is repeated for each row, and must not be as long as it likes.
  private static func shortened(_ words: InlineWords) -> [Span] {
    var left = 24
    return words.spans.prefix { span in
      defer { left -= span.text.unicodeScalars.prefix(24).count }
      return left > 0
    }.map { Span(String($0.text.unicodeScalars.prefix(24)), $0.style) }
  }
}

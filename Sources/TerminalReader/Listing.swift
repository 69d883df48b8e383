internal import Localization
internal import Terminal

/// A list of things to choose from, each of one or more lines, with others between them.
struct Listing {
  /// A line of the list, and the number of the thing that it is about.
  struct Row {
    private var content: Content
    var item: Int?

    private enum Content {
      case line(Line)
      /// Made a line when it is seen: of hundreds of thousands, a screen shows some.
      case words(String, Style)
    }

    init(line: Line, item: Int? = nil) { (content, self.item) = (.line(line), item) }
    init(words: String, _ style: Style = [], item: Int? = nil) {
      (content, self.item) = (.words(words, style), item)
    }

    var line: Line {
      switch content {
      case .line(let line): line
      case .words(let words, let style): Line([Span(singleSpaced(words), style)])
      }
    }
  }

  private(set) var rows: [Row] = []
  /// The first row of each thing; they are numbered in the order of the rows.
  private var starts: [Int] = []
  private(set) var selected = 0
  private var top = 0
  private var height = 1

  init(_ rows: [Row] = [], selected: Int = 0) {
    self.rows = rows
    for (place, row) in rows.enumerated() where row.item == starts.count { starts.append(place) }
    self.selected = min(max(selected, 0), max(starts.count - 1, 0))
  }

  var count: Int { starts.count }
  /// What is chosen, if there is anything.
  var choice: Int? { starts.isEmpty ? nil : selected }

  /// Does what a key asks for, if it is one that lists know.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .wheelUp, .control("p"), .backTab: move(by: -1)
    case .down, .wheelDown, .control("n"): move(by: 1)
    case .pageUp, .control("b"): moveRows(by: -max(1, height - 1))
    case .pageDown, .control("f"): moveRows(by: max(1, height - 1))
    case .control("u"): moveRows(by: -max(1, height / 2))
    case .control("d"): moveRows(by: max(1, height / 2))
    case .home: select(0)
    case .end: select(count - 1)
    default: return false
    }
    return true
  }

  /// The keys that letters stand for where nothing is typed.
  mutating func handleLetter(_ key: Key) -> Bool {
    switch key {
    case .character("j"): handle(.down)
    case .character("k"): handle(.up)
    case .character(" "), .character("f"), .character("d"): handle(.pageDown)
    case .character("b"), .character("u"): handle(.pageUp)
    case .character("g"): handle(.home)
    case .character("G"): handle(.end)
    default: handle(key)
    }
  }

  /// What is on a line of the list as it is shown.
  func item(onLine line: Int) -> Int? {
    rows.indices.contains(top + line) && line < height ? rows[top + line].item : nil
  }

  mutating func select(_ item: Int) { selected = min(max(item, 0), max(count - 1, 0)) }

  private mutating func move(by count: Int) {
    if starts.isEmpty {
      top = max(0, min(top + count, rows.count - height))
    } else {
      select(selected + count)
    }
  }

  private mutating func moveRows(by rowCount: Int) {
    guard let start = starts.isEmpty ? nil : starts[selected] else { return move(by: rowCount) }
    let target = start + rowCount
    let next = (starts.firstIndex { $0 > target } ?? count) - 1
    select(next == selected ? selected + rowCount.signum() : next)
  }

  /// The rows that are to be seen, with what is chosen among them.
  mutating func lines(width: Int, height: Int) -> [Line] {
    self.height = max(height, 1)
    if let start = starts.isEmpty ? nil : starts[selected] {
      var end = start
      while end < rows.count, rows[end].item == selected { end += 1 }
      // The heading of a group is seen as well as its first.
      var from = start
      while from > 0, rows[from - 1].item == nil, start - from < 2 { from -= 1 }
      if end > top + self.height { top = end - self.height }
      if from < top || start < top { top = end - from <= self.height ? from : start }
    }
    top = max(0, min(top, rows.count - self.height))
    return rows[top..<min(top + self.height, rows.count)].enumerated().map { offset, row in
      guard let item = row.item, item == selected else {
        return Line([Span(row.item == nil ? "" : "  ")] + row.line.spans).clipped(to: width)
      }
      let isFirst = top + offset == starts[selected]
      let line = Line([Span(isFirst ? "▸ " : "  ")] + row.line.spans)
      return isFirst ? line.filled(to: width).adding(.reversed) : line.clipped(to: width)
    }
  }
}

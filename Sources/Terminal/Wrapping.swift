/// Breaks words into lines of at most so many columns.
///
/// A line can break at a space, and beside any character of two columns; but none begins with punctuation
/// that closes, or ends with one that opens, as the rules of Chinese and Japanese typesetting have it. What
/// is too long for a line by itself, such as an address, goes on in the next.
package func wrapped(_ spans: [Span], width limit: Int) -> [Line] {
  var wrapper = Wrapper(limit: max(limit, 2))
  for span in spans {
    for character in span.text { wrapper.add(character, of: span) }
  }
  return wrapper.finish()
}

private struct Wrapper {
  private struct Cell {
    var character: Character
    var style: Style
    var link: Int?
    var width: Int
  }

  let limit: Int
  private var lines: [Line] = []
  private var cells: [Cell] = []
  private var total = 0
  /// Before which cell the line can break at the latest.
  private var breakPoint: Int?

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ character: Character, of span: Span) {
    let cell = Cell(
      character: character, style: span.style, link: span.link, width: width(of: character))
    if character == " ", cells.isEmpty, !lines.isEmpty { return }
    if canBreak(before: cell) { breakPoint = cells.count }
    if total + cell.width > limit, character != " " { breakLine() }
    cells.append(cell)
    total += cell.width
  }

  private func canBreak(before cell: Cell) -> Bool {
    guard let last = cells.last, cell.character != " " else { return false }
    if last.character == " " { return true }
    guard last.width == 2 || cell.width == 2 else { return false }
    return !isMark(cell.character, of: closing) && !isMark(last.character, of: opening)
  }

  private mutating func breakLine() {
    let place = breakPoint ?? cells.count
    let rest = Array(cells[place...])
    cells.removeSubrange(place...)
    endLine()
    cells = rest
    total = rest.reduce(0) { $0 + $1.width }
  }

  private mutating func endLine() {
    while cells.last?.character == " " { cells.removeLast() }
    var spans: [Span] = []
    var text = ""
    for (index, cell) in cells.enumerated() {
      text.append(cell.character)
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      if next?.style != cell.style || next?.link != cell.link {
        spans.append(Span(text, cell.style, link: cell.link))
        text = ""
      }
    }
    lines.append(Line(spans))
    cells = []
    total = 0
    breakPoint = nil
  }

  mutating func finish() -> [Line] {
    if !cells.isEmpty || lines.isEmpty { endLine() }
    return lines
  }
}

/// Whether a character is one of some marks; most of a Chinese text is none, without looking it up.
private func isMark(_ character: Character, of marks: Set<Character>) -> Bool {
  if let first = character.unicodeScalars.first, (0x4E00...0x9FA5).contains(first.value) { return false }
  return marks.contains(character)
}

private let closing = Set("，。、；：？！）」』】》〉〕”’…—·,.;:?!)]}%％～")
private let opening = Set("（「『【《〈〔“‘([{")

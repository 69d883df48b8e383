/// Breaks words into lines of at most so many columns.
///
/// A line can break at a space, and beside any character of two columns; but none begins with punctuation
/// that closes, or ends with one that opens (``LineMarks``). What is too long for a line by itself, such as an address, goes on in
/// the next.
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
    // What is carried over can be too long by itself.
    while total + cell.width > limit, character != " ", !cells.isEmpty { breakLine(before: cell) }
    cells.append(cell)
    total += cell.width
  }

  private func canBreak(before cell: Cell) -> Bool {
    guard let last = cells.last, cell.character != " " else { return false }
    if last.character == " " { return true }
    guard last.width == 2 || cell.width == 2 else { return false }
    return !LineMarks.join(last.character, cell.character)
  }

  private mutating func breakLine(before cell: Cell) {
    let place = breakPoint ?? lastPlace(before: cell)
    let rest = Array(cells[place...])
    cells.removeSubrange(place...)
    endLine()
    cells = rest
    total = rest.reduce(0) { $0 + $1.width }
  }

  /// Where a line breaks that has no place for it: at its end, or where the next begins with no mark that may not; in an address, such
  /// marks are letters like any others.
  private func lastPlace(before cell: Cell) -> Int {
    var carried = cell.width
    var next = cell
    for place in cells.indices.reversed() {
      let last = cells[place]
      if last.character.isASCII && next.character.isASCII || !LineMarks.join(last.character, next.character) {
        return place + 1
      }
      next = last
      carried += next.width
      if carried > limit { break }
    }
    return cells.count
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

/// Marks between which and their neighbours no line breaks: the rules of JIS X 4051 and of the W3C's requirements for Japanese (JLREQ,
/// 3.1.7) and Chinese (CLREQ, 3.1.2).
private enum LineMarks {
  /// What no line begins with: brackets and quotation marks that close, punctuation, dots, dashes and strokes, units; and in Japanese marks
  /// of repetition and length, and small kana.
  private static let closing = Set(
    """
    ，。、；：？！．,.;:?!､｡︐︑︒︓︔︕︖﹐﹑﹒﹔﹕﹖﹗‼⁇⁈⁉‽…‥—–‐-～〜〰゠·・‧･•/／﹣－％%﹪‰℃℉°′″￠¢
    )]}）］｝｠」』】》〉〕〗〙〛〞〟｣”’»›"'︶︸︺︼︾﹀﹂﹄﹈﹚﹜﹞︘
    々〻ゝゞヽヾーｰ゛゜ﾞﾟぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ
    """.unicodeScalars.filter { $0 != "\n" })
  /// What no line ends with: those that open, strokes, and signs that stand before numbers.
  private static let opening = Set(
    """
    ([{（［｛｟「『【《〈〔〖〘〚〝｢“‘«‹"'/／︵︷︹︻︽︿﹁﹃﹇﹙﹛﹝︗$¥£€₩＄￥￡￦﹩#＃﹟№
    """.unicodeScalars.filter { $0 != "\n" })

  /// Whether two characters stay in one line for what they are. Most of a Chinese text is none of them, without looking it up; a mark has
  /// others that change its form behind it.
  static func join(_ before: Character, _ after: Character) -> Bool {
    isMark(after, closing) || isMark(before, opening)
  }

  private static func isMark(_ character: Character, _ marks: Set<Unicode.Scalar>) -> Bool {
    guard let first = character.unicodeScalars.first, !(0x4E00...0x9FFF).contains(first.value) else {
      return false
    }
    return marks.contains(first)
  }
}

/// Formulas on lines of their own.
extension MarkdownBoxes {
  /// What stands before the words of a block: blanks, and marks of quotations and items.
  struct Margin {
    let first: Substring
    /// What stands before its further lines.
    let further: String

    init(_ first: Substring) {
      self.first = first
      further = String(first.map { $0 == ">" || $0.isBlank ? $0 : " " })
    }

    /// All that stands before one of some marks, if there is no word in it.
    init?(before marks: String, in line: String) {
      let first = line.prefix { !marks.contains($0) }
      guard first.count < 40,
        first.allSatisfy({ $0.isBlank || $0.isNumber || ">-*+.)".contains($0) })
      else {
        return nil
      }
      self.init(first)
    }

    /// A further line without it.
    func dropped(from line: String) -> Substring {
      further.contains(">") ? line[...].drop { $0.isBlank || $0 == ">" } : line[...]
    }
  }

  /// `$$`, `\[` or `\begin{…}` up to its end, row by row.
  mutating func formula(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ margin: Margin, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let close: String
    let isEnvironment = body.hasPrefix("\\begin{")
    if body.hasPrefix("$$") {
      close = "$$"
    } else if body.hasPrefix("$\\begin{") {
      close = "$"
    } else if isEnvironment {
      close = "\\end{" + body.dropFirst(7).prefix { $0 != "}" } + "}"
    } else if body.hasPrefix("\\[") || body.hasPrefix("\\\\[") {
      close = body.hasPrefix("\\[") ? "\\]" : "\\\\]"
    } else {
      return nil
    }
    let begin = isEnvironment ? body : body.dropFirst(close.count)
    // One within a line is for ``MarkdownSpans``.
    if begin.contains(close) { return nil }
    guard let end = end(in: lines, after: index, where: { $0.isEmpty || $0.contains(close) }),
      !lines[end].text.isEmpty
    else { return nil }
    let last = margin.dropped(from: lines[end].text)
    guard let mark = last.firstRange(of: close) else { return nil }
    // Its name, or the end of the sentence, may stand behind it.
    let behind = last[mark.upperBound...].trimmed
    guard behind.isEmpty || "({\\.,;，。；".contains(behind.prefix(1)) else { return nil }
    let source =
      [begin] + lines[index + 1..<end].map { margin.dropped(from: $0.text) } + [
        last[..<(isEnvironment ? mark.upperBound : mark.lowerBound)]
      ]
    return (rows(of: source, margin, end: lines[end].end), end + 1)
  }

  /// A fence of `math` (GitHub) or `{math}` (MyST).
  mutating func fencedFormula(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let mark = body.prefix { $0 == body.first }
    let info = body[mark.endIndex...].trimmed
    guard mark.count >= 3, info == "math" || info.hasPrefix("{math}"),
      let end = end(in: lines, after: index, where: { $0.trimmed == mark })
    else { return nil }
    let isDirective = info.hasPrefix("{")
    if isDirective { isMyST = true }
    let source =
      [Substring(isDirective ? info.dropFirst(6).trimmed : "")]
      + Self.withoutOptions(lines[index + 1..<end]).map { $0.text[...] }
    return (rows(of: source, Margin(indent), end: lines[end].end), end + 1)
  }

  /// The rows of a formula as lines of a paragraph of its own; as code where it means nothing here.
  func rows(of source: [Substring], _ margin: Margin, end: Int) -> [MarkdownSource.Line] {
    var texts: [String]
    if let rows = Formula.rows(of: source.joined(separator: "\n")) {
      texts = rows.map { Formula.escaped($0) + "\\" }
      texts[texts.count - 1].removeLast()
    } else {
      texts = ["~~~~~~"] + source.map(\.trimmed).filter { !$0.isEmpty } + ["~~~~~~"]
    }
    let blank = margin.further.trimmed
    let marked = texts.enumerated().map {
      ($0.offset == 0 ? String(margin.first) : margin.further) + $0.element
    }
    return ([blank] + marked + [blank]).map { Line(text: $0, end: end, isFinal: true) }
  }
}

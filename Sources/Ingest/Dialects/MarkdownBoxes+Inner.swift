/// Blocks that begin within another, and those that another text puts in.
extension MarkdownBoxes {
  /// What stands before the words of a line: the marks of a quotation, or columns of an item.
  enum Mark {
    case quotation
    case item(columns: Int)
  }

  /// A box or a drawn table in the first line of a quotation or an item: `- ::: tip`, `> :::note`, `1. !!! note`.
  mutating func inner(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int
  ) -> ([MarkdownSource.Line], Int)? {
    let text = lines[index].text
    guard let (marks, body) = Self.marks(of: text), Self.canBegin(body) else { return nil }
    var within = [Line(text: String(body), end: lines[index].end)]
    var end = index + 1
    while end < lines.endIndex, patience > 0, let inside = Self.inside(lines[end].text, marks) {
      patience -= lines[end].text.utf8.count + 1
      within.append(Line(text: inside, end: lines[end].end))
      end += 1
    }
    guard let (block, count) = block(in: within[...], at: 0) else { return nil }
    let words = block.drop { $0.text.allSatisfy(\.isBlank) }
    let last = words.lastIndex { !$0.text.allSatisfy(\.isBlank) } ?? words.startIndex - 1
    let margin = Margin(text[..<body.startIndex])
    let blank = margin.further.trimmed
    let isItem = marks.contains { if case .item = $0 { true } else { false } }
    var result: [Line] = isItem ? [] : [Line(text: blank, end: lines[index].end)]
    for line in words.prefix(through: last) {
      let isFirst = result.isEmpty
      result.append(
        Line(
          text: (isFirst ? String(margin.first) : margin.further) + line.text, end: line.end,
          isFinal: line.isFinal))
    }
    if result.isEmpty { result = [Line(text: String(margin.first), end: lines[index].end)] }
    // What follows would go on in it, but an item would stand apart from the next.
    let next = index + count < lines.endIndex ? lines[index + count].text.drop { $0.isBlank } : ""
    if !next.isEmpty, Self.marks(of: String(next)) == nil || !isItem {
      result.append(Line(text: blank, end: result[result.count - 1].end))
    }
    return (result, index + count)
  }

  /// Whether what is behind such marks may begin something of those.
  private static func canBegin(_ body: Substring) -> Bool {
    ["::: ", ":::", "```{", "~~~{", "!!! ", "??? ", "???+ ", "+-", "+=", "+:", "{%", "{{"].contains {
      body.hasPrefix($0)
    }
  }

  /// The marks that a line begins with, and what is behind them; `nil` if there are none.
  static func marks(of line: String) -> (marks: [Mark], body: Substring)? {
    var marks: [Mark] = []
    var rest = line[...]
    while marks.count < 8 {
      let body = rest.drop { $0.isBlank }
      var behind: Substring
      switch body.utf8.first {
      case UInt8(ascii: ">"):
        marks.append(.quotation)
        behind = body.dropFirst()
        if behind.first == " " { behind = behind.dropFirst() }
        rest = behind
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): behind = body.dropFirst()
      case (0x30...0x39)?:
        behind = body.drop { $0.isASCII && $0.isNumber }
        guard let mark = behind.first, mark == "." || mark == ")" else { behind = ""; break }
        behind = behind.dropFirst()
      // What a term means (``LooseMarkdown``).
      case UInt8(ascii: ":"):
        behind = body.dropFirst()
        if !["!!! ", "??? ", "???+ "].contains(where: behind.drop(while: \.isBlank).hasPrefix) {
          behind = ""
        }
      default: behind = ""
      }
      guard behind.first?.isBlank == true else { break }
      let next = behind.drop { $0.isBlank }
      marks.append(.item(columns: rest[..<next.startIndex].columns))
      rest = next
    }
    let body = rest.drop { $0.isBlank }
    return marks.isEmpty ? nil : (marks, body)
  }

  /// What a further line has behind such marks; `nil` if it is not within them.
  private static func inside(_ line: String, _ marks: [Mark]) -> String? {
    var rest = line
    for mark in marks {
      switch mark {
      case .quotation:
        let body = rest.drop { $0.isBlank }
        guard body.first == ">" else { return nil }
        rest = String(body.dropFirst())
        if rest.first == " " { rest.removeFirst() }
      case .item(let columns):
        if rest.allSatisfy(\.isBlank) { return "" }
        // A container may be closed farther out.
        let isClose = rest.allSatisfy { $0 == ":" } && rest.utf8.count > 2
        guard isClose || rest.prefix(while: \.isBlank).columns >= columns else { return nil }
        rest = rest.droppingColumns(columns)
      }
    }
    return rest
  }

  /// `{{ name }}` alone in a line, which stands for several (MyST).
  mutating func value(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let text = body.trimmed
    guard text.hasPrefix("{{"), text.hasSuffix("}}"), let value = values.value(text.dropFirst(2).dropLast(2)),
      value.trimmed.contains(where: \.isNewline), included.count + value.utf8.count <= Self.mostIncluded
    else { return nil }
    included += value.utf8 + [0x0A]
    let end = lines[index].end
    let within = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      Line(text: String($0), end: end)
    }
    let blank = Line(text: "", end: end)
    return (
      [blank]
        + rewritten(within[...]).map { Line(text: indent + $0.text, end: end, isFinal: $0.isFinal) } + [
          blank
        ],
      index + 1
    )
  }
}

internal import Documents

/// What people write who know Markdown by its looks, read as they mean it and not as CommonMark has it: headings without a space
/// (`##标题`), lists that only Chinese has (`1、` and `（一）`), each on a line of its own, a line of dashes below a sentence; and
/// definitions, which PHP Markdown Extra and Pandoc have.
struct LooseMarkdown {
  private typealias Line = MarkdownSource.Line

  /// Whether a single `#` without a space begins a heading. It does where there is no other heading of the first level, and there
  /// are others without a space: else it is a tag.
  private let hasTightTitles: Bool

  /// - Parameter lines: the text, in which a line begins with `#` if there is to be a heading without a space.
  init(_ lines: [MarkdownSource.Line], hasTightHeadings: Bool) {
    guard hasTightHeadings else {
      hasTightTitles = false
      return
    }
    var (titles, others, hasTitle) = (0, 0, false)
    var fence: Fence?
    for line in lines {
      fence.follow(line.text)
      guard fence == nil, line.text.utf8.first == UInt8(ascii: "#") else { continue }
      if line.text.utf8.starts(with: "# ".utf8) { hasTitle = true }
      switch Self.tightLevel(line.text[...]) {
      case 1?: titles += Self.isTags(line.text) ? 0 : 1
      case _?: others += 1
      case nil: break
      }
    }
    hasTightTitles = !hasTitle && (others > 0 || titles > 1)
  }

  /// Writes a line, or the one before it, as its author meant it.
  func mend(_ lines: inout [MarkdownSource.Line], at index: Int) {
    let text = lines[index].text
    let place = text.utf8.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") } ?? text.endIndex
    guard place < text.endIndex else { return }
    if let task = Self.task(text[place...]) {
      lines[index].text = text[..<place] + task
      return
    }
    switch text.utf8[place] {
    case UInt8(ascii: "#"):
      guard let level = Self.tightLevel(text[place...]) else { return }
      let words = text.utf8.index(place, offsetBy: level)
      guard level > 1 || text[words...].first == Self.wideSpace || hasTightTitles && !Self.isTags(text)
      else { return }
      let marks = text[place..<words]
      // As many may stand behind it.
      let title = text[words...].hasSuffix(marks) ? text[words...].dropLast(level) : text[words...]
      lines[index].text = "\(text[..<words]) \(title.drop { $0 == Self.wideSpace })"
    case UInt8(ascii: "|"):
      if index > 0, let ruling = Self.ruling(text[place...]),
        lines[index - 1].text.utf8.contains(UInt8(ascii: "|")),
        index < 2 || !lines[index - 2].text.utf8.contains(UInt8(ascii: "|"))
      {
        lines[index].text = text[..<place] + ruling
      }
    case UInt8(ascii: "-"):
      let isBare = text.utf8[place...].dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBare, Self.isEmptyItem(at: index, lines) {
        lines[index].text = "\(text[..<place])- <!-- -->"
      } else if index > 0, text[place...].trimmed == "---", Self.isSentence(at: index - 1, lines) {
        lines[index].text = "\(text[..<place])***"
      } else {
        breakLine(&lines, at: index, place)
      }
    case UInt8(ascii: ":"):
      if !Self.nameTable(&lines, at: index, place, "") { define(&lines, at: index, place) }
    case UInt8(ascii: "T"), UInt8(ascii: "t"):
      if !Self.nameTable(&lines, at: index, place, "Table") { breakLine(&lines, at: index, place) }
    case UInt8(ascii: "("), 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
      breakLine(&lines, at: index, place)
    default: break
    }
  }

  private func breakLine(_ lines: inout [MarkdownSource.Line], at index: Int, _ place: String.Index) {
    guard index > 0, !lines[index - 1].isFinal,
      Self.isEnumerated(lines[index].text[place...]) || Self.isSetIn(lines[index].text[place...])
        || Self.isField(lines[index].text[place...]) && Self.isField(lines[index - 1].text[...]),
      !lines[index - 1].text.isEmpty,
      lines[index - 1].text.utf8.last != UInt8(ascii: "\\")
    else { return }
    // Two spaces break a line (CommonMark, 6.7).
    lines[index - 1].text += "  "
  }

  // MARK: Tables

  /// A line between the head and the rows of a table with the dashes that it has to have; `nil` if it has no others, such as
  /// those that methods of input for Chinese make of them: `|—|—|`.
  private static func ruling(_ text: Substring) -> String? {
    guard text.utf8.dropFirst().prefix(8).contains(where: { $0 >= 0x80 }),
      text.unicodeScalars.allSatisfy({ "|-:： \t".unicodeScalars.contains($0) || dashes.contains($0) })
    else { return nil }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if dashes.contains(scalar) {
        result += "-"
      } else {
        result.unicodeScalars.append(scalar == "：" ? ":" : scalar)
      }
    }
  }

  private static let dashes = Set("‐‑‒–—―－ー─━".unicodeScalars)

  // MARK: Headings

  /// What methods of input for Chinese write where others write a space.
  private static let wideSpace: Character = "\u{3000}"

  /// The level of a heading without a space before its words.
  private static func tightLevel(_ text: Substring) -> Int? {
    let level = text.utf8.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), let next = text.unicodeScalars.dropFirst(level).first else { return nil }
    let isWord =
      next.properties.isAlphabetic || next.properties.numericType != nil
      || "「【《（“\u{3000}".unicodeScalars.contains(next)
    // `#include` and the like are code somebody left bare, `#12` the number of a question.
    return isWord && (level > 1 || next.value >= 0x80) ? level : nil
  }

  /// `#出国/准备 #签证`: nothing but tags.
  private static func isTags(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1 && words.dropFirst().contains { $0.hasPrefix("#") || $0.hasPrefix("^") }
      || words.first?.contains("/") == true
  }

  // MARK: Rules

  /// Whether a dash by itself is an item without words: below another it would underline the words of that (CommonMark, 4.3).
  private static func isEmptyItem(at index: Int, _ lines: [MarkdownSource.Line]) -> Bool {
    let text = lines[index].text
    guard index > 0, text.first?.isBlank == true else { return false }
    let last = lines[index - 1].text
    let isWithin = last.first?.isBlank == true || MarkdownBoxes.marks(of: last) != nil
    return isWithin && !last.allSatisfy(\.isBlank) && text.prefix(while: \.isBlank).columns >= 2
  }

  /// Whether a line of three dashes below a line is a rule: who underlines a title (CommonMark, 4.3) draws more of them, below a
  /// title, and not below a sentence, several lines, or a picture.
  private static func isSentence(at index: Int, _ lines: [MarkdownSource.Line]) -> Bool {
    let text = lines[index].text.trimmed
    guard let last = text.unicodeScalars.last else { return false }
    if text.unicodeScalars.contains(where: { "，。！？；".unicodeScalars.contains($0) }) { return true }
    if ".!?;:：…|".unicodeScalars.contains(last) || text.utf8.count > 120 { return true }
    guard index > 0, let before = lines[index - 1].text.utf8.first(where: { $0 != 0x20 }) else {
      return false
    }
    return before != UInt8(ascii: "#") && before != UInt8(ascii: "`") && before != UInt8(ascii: "-")
  }

  // MARK: Lists

  private static let bullets = Set("•·●○◆◇■□▶►★☆※▪✓✔✅❌".unicodeScalars)
  private static let numerals = Set("一二三四五六七八九十百".unicodeScalars)

  /// Whether a line begins as one of a list does that only Chinese has: `1、`, `１．`, `1.第`, `（1）`, `①`, `一、`, `•`, `-第`; or `a)`.
  private static func isEnumerated(_ text: Substring) -> Bool {
    var scalars = text.unicodeScalars.prefix(6)
    guard let first = scalars.first else { return false }
    if (0x2460...0x249B).contains(first.value) || bullets.contains(first) { return true }
    if first == "-" { return scalars.dropFirst().first.map { $0.value >= 0x2E80 } ?? false }
    let isBracketed = first == "（" || first == "("
    if isBracketed { scalars.removeFirst() }
    if let letter = scalars.first, letter.isASCII, letter.properties.isAlphabetic {
      guard let mark = scalars.dropFirst().first else { return false }
      if mark == "." && !isBracketed {
        return scalars.dropFirst(2).first { $0 != " " }.map { $0.value >= 0x2E80 } ?? false
      }
      return mark == ")" || mark == "）" || !isBracketed && (mark == "、" || mark == "．")
    }
    let number = scalars.prefix(3).prefix { scalar in
      (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        || numerals.contains(scalar)
    }
    let rest = scalars.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first else { return false }
    if isBracketed { return mark == "）" || mark == ")" }
    // With a space behind it, it is a list for everybody.
    if mark == "." || mark == ")" { return rest.dropFirst().first.map { $0.value >= 0x2E80 } ?? false }
    return mark == "、" || mark == "．" || mark == "）"
  }

  /// Whether a line begins a paragraph as those of books do, two ideographs farther in.
  private static func isSetIn(_ text: Substring) -> Bool { text.utf8.starts(with: "\u{3000}\u{3000}".utf8) }

  /// Whether a line begins as one of a form does, with a short label and a colon: `地址：`, `微信: `, `Q：`.
  private static func isField(_ text: Substring) -> Bool {
    // Most lines have no colon there, narrow or wide, the last byte of which is this.
    guard text.utf8.prefix(64).contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x9A }) else {
      return false
    }
    let scalars = text.unicodeScalars.prefix(60).drop { " \t>-*+".unicodeScalars.contains($0) }
    let label = scalars.prefix(9).prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    guard (1...8).contains(label.count), let colon = scalars[label.endIndex...].first else { return false }
    let next = scalars[label.endIndex...].dropFirst().first
    let isApart = next.map { $0 == " " } ?? true
    // A single character is rather the end of a word that goes over two lines.
    if label.count == 1, !"QA问答問甲乙".unicodeScalars.contains(label[label.startIndex]) { return false }
    return colon == "：" || colon == ":" && isApart && label.contains { isSetWithoutSpaces($0) }
  }

  /// A task in a state that themes of Obsidian know besides done and not: `[-]` is not to be done any more, `[/]` begun, `[>]` and
  /// `[<]` put off.
  private static func task(_ text: Substring) -> String? {
    guard text.utf8.dropFirst().starts(with: " [".utf8), "-*+".utf8.contains(text.utf8[text.startIndex])
    else {
      return nil
    }
    let rest = text.dropFirst(4)
    let words = rest.dropFirst().trimmed
    guard rest.hasPrefix("] "), !words.isEmpty else { return nil }
    switch text.dropFirst(3).first {
    case "-", "~": return "\(text.prefix(1)) [x] " + (words.contains("~~") ? words : "~~\(words)~~")
    case "/", ">", "<": return "\(text.prefix(1)) [ ]\(rest.dropFirst())"
    default: return nil
    }
  }

  // MARK: Definitions

  /// `: words` or `Table: words` (Pandoc), apart from a table that they are below or above, as what the table is called.
  ///
  /// - Returns: whether they are that.
  private static func nameTable(
    _ lines: inout [MarkdownSource.Line], at index: Int, _ place: String.Index, _ mark: String
  ) -> Bool {
    let text = lines[index].text
    let words = text.utf8[place...].dropFirst(mark.utf8.count + 1)
    guard words.first == 0x20 || words.first == 0x09,
      text[place..<words.startIndex].lowercased() == "\(mark.lowercased()):"
    else { return false }
    func isBlank(_ index: Int) -> Bool { lines[index].text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    var above = index - 1
    while above >= 0, above > index - 4, isBlank(above) { above -= 1 }
    // A table that is no more than drawn is code by now.
    let isBelow = above >= 0 && ["|", "~~~~~~"].contains { lines[above].text.trimmed.hasPrefix($0) }
    if !isBelow {
      var below = index + 1
      while below < min(index + 4, lines.count), isBlank(below) { below += 1 }
      guard above < max(index - 1, 0), below > index + 1, below + 1 < lines.count,
        lines[below].text.contains("|"),
        lines[below + 1].text.utf8.contains(UInt8(ascii: "-")),
        lines[below + 1].text.utf8.allSatisfy({ "|-: >".utf8.contains($0) })
      else { return false }
    }
    let what = text[words.startIndex...].trimmed
    let list = what.lastIndex(of: "{").map { what[$0...] } ?? ""
    let bare = MarkdownSpans.isAttributeList(list) ? what.dropLast(list.count).trimmed : what
    // Right below a table it would be a row.
    lines[index].text = above == index - 1 && isBelow && !bare.isEmpty ? text : text[..<place] + bare
    return true
  }

  /// `: what it is` below a term, as an item of a list.
  private func define(_ lines: inout [MarkdownSource.Line], at index: Int, _ place: String.Index) {
    let text = lines[index].text
    let words = text.utf8[place...].dropFirst()
    guard words.first == 0x20 || words.first == 0x09,
      text[words.startIndex...].contains(where: { $0 != " " && $0 != "\t" })
    else { return }
    let what = text[words.startIndex...].trimmed
    if MarkdownSpans.isAttributeList(what[...]) {
      lines[index].text = String(text[..<place])
      return
    }
    var above = index - 1
    if above >= 0, lines[above].text.trimmed.isEmpty { above -= 1 }
    guard above >= 0 else { return }
    let term = lines[above].text.trimmed
    // Code that stands farther in is of the definition before.
    let isCode = ["```", "~~~"].contains { lines[above].text.hasPrefix($0) }
    if !term.isEmpty, !isCode, !["|", "#"].contains(where: { term.hasPrefix($0) }) {
      // What only another program would put in is no item: an empty one would make a heading of the term.
      let isEmpty = what.hasPrefix("{") && Shortcode(line: what[...])?.markdown.isEmpty == true
      lines[index].text = "\(text[..<place])\(isEmpty ? "" : "-")\(text[words.startIndex...])"
      // Hugo lets links lead to terms.
      if term.utf8.count <= 80, !term.hasPrefix("```"), let first = term.utf8.first,
        first.isWord || first == 0x60 || first >= 0x80
      {
        lines[above].text += MarkdownSpans.anchor(Anchors.name(ofTerm: term))
      }
    }
  }
}

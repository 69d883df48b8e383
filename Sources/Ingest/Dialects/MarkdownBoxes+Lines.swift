/// What other programs make of single lines, and of those in some boxes.
extension MarkdownBoxes {
  /// `@[youtube](id)`, `@[card](address)` by itself on a line (Zenn), as the address.
  func embedded(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let text = body.trimmed
    guard text.hasPrefix("@["), text.hasSuffix(")"), let mark = text.firstRange(of: "](") else { return nil }
    let (kind, target) = (text[..<mark.lowerBound].dropFirst(2), text[mark.upperBound...].dropLast())
    guard !target.isEmpty, !target.contains(where: { " <>()".contains($0) }) else { return nil }
    let sites = ["youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"]
    guard let site = target.contains("://") ? "" : sites[String(kind)] else { return nil }
    return ([Line(text: "\(indent)<\(site)\(target)>", end: lines[index].end)], index + 1)
  }

  /// What an abbreviation stands for, `*[HTML]: Hypertext` (PHP Markdown Extra, Python-Markdown).
  static func abbreviation(_ line: String) -> (short: Substring, long: Substring)? {
    let text = line.drop { $0.isBlank }
    guard text.hasPrefix("*["), let end = text.firstRange(of: "]:") else { return nil }
    let (short, long) = (text[..<end.lowerBound].dropFirst(2), text[end.upperBound...].trimmed)
    // Where the mark comes again, it is emphasis.
    return short.isEmpty || long.isEmpty || long.contains("*") ? nil : (short, long[...])
  }

  /// Abbreviations one below the other, as a list: their page shows what they stand for where a pointer rests on them, and not every
  /// reader has one.
  static func abbreviations(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let found = lines[index...].lazy.map { line in (line, Self.abbreviation(line.text)) }
      .prefix { $0.1 != nil }
      .compactMap { line, words in words.map { ("\(indent)- \($0.short): \($0.long)", line.end) } }
    let list = found.map { Line(text: $0.0, end: $0.1) }
    guard let last = list.last else { return nil }
    return (
      [Line(text: "", end: lines[index].end)] + list + [Line(text: "", end: last.end)], index + list.count
    )
  }

  /// `--8<--`, the names of files, and `--8<--` again (Python-Markdown), which are put in there.
  mutating func files(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    guard body.trimmed == "--8<--",
      let end = lines[(index + 1)...].prefix(50).firstIndex(where: { $0.text.trimmed == "--8<--" })
    else { return nil }
    for line in lines[index + 1..<end] where !line.text.trimmed.isEmpty { note(line) }
    return ([Line(text: "", end: lines[end].end)], end + 1)
  }

  /// Tabs that begin with `@tab Title` or `@tab:active Title#name` (VuePress).
  static func tabs(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    var fence: Fence?
    return lines.flatMap { line -> [Line] in
      fence.follow(line.text)
      let rest = line.text.trimmed.dropFirst(4)
      guard fence == nil, line.text.trimmed.hasPrefix("@tab"), rest.isEmpty || " :".contains(rest.prefix(1))
      else { return [line] }
      let title = (rest.hasPrefix(":") ? rest.drop { $0 != " " } : rest).prefix { $0 != "#" }.trimmed
      return ["", title.isEmpty ? "" : "**\(title)**", ""].map { Line(text: $0, end: line.end) }
    }
  }

  /// The terms of a glossary (MyST), and what stands farther in below each.
  static func terms(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    var result: [Line] = []
    var isExplained = false
    for line in lines {
      let text = line.text.trimmed
      if line.text.first?.isBlank == true, !text.isEmpty {
        result.append(Line(text: (isExplained ? "  " : "- ") + text, end: line.end))
        isExplained = true
      } else {
        if isExplained, !text.isEmpty { result.append(Line(text: "", end: line.end)) }
        if !text.isEmpty { isExplained = false }
        result.append(line)
      }
    }
    return result
  }

  /// In bytes: such a line has no other words.
  private static let longestMark = 200

  /// A line of code without what tells programs to show it in another way: `// [!code focus]` at its end (VitePress); `nil` if it is
  /// nothing else, as `// highlight-next-line` (Docusaurus).
  static func withoutMarks(_ line: MarkdownSource.Line) -> MarkdownSource.Line? {
    let text = line.text
    if text.utf8.contains(UInt8(ascii: "!")), let mark = text.firstRange(of: "[!code ") {
      var code = String(text[..<mark.lowerBound]).trimmedAtEnd
      guard let open = ["//", "#", "<!--", "/*", "--", ";", "%"].first(where: { code.hasSuffix($0) }) else {
        return line
      }
      code.removeLast(open.count)
      return code.allSatisfy(\.isBlank) ? nil : Line(text: code.trimmedAtEnd, end: line.end)
    }
    // Nothing but a remark is on such a line; most lines are none.
    guard let first = text.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }), "/#<-*;%{".utf8.contains(first),
      text.utf8.count < longestMark, text.utf8.contains("highlight-".utf8), isRemark(text.trimmed)
    else { return line }
    let words = text.filter { $0.isLetter || $0 == "-" }.drop { $0 == "-" }
    let isMark = ["highlight-next-line", "highlight-start", "highlight-end"].contains {
      words == $0 || words == "\($0)--"
    }
    return isMark ? nil : line
  }

  /// Whether a line of code is a remark as a whole, and no path, item of a list or selector, as `#highlight-start {`.
  private static func isRemark(_ code: String) -> Bool {
    ["//", "/*", "<!--", "--", "*", ";", "%", "{/*", "{#"].contains(where: code.hasPrefix)
      || code.hasPrefix("#") && !code.utf8.contains(where: { "{,.:>+".utf8.contains($0) })
  }
}

/// Tables of HTML with empty lines in them: behind such a line GitHub reads Markdown, up to the next tag of the table.
extension MarkdownBoxes {
  /// Such a table with the Markdown in it as HTML, so that it is one table for the parser, too.
  mutating func tableOfHTML(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    guard Self.beginsTable(body), unendedElements < Self.mostUnended else { return nil }
    var (depth, end, hasGap) = (0, index, false)
    repeat {
      guard end < lines.endIndex, patience > 0 else {
        unendedElements += 1
        return nil
      }
      let text = lines[end].text
      patience -= text.utf8.count + 1
      hasGap = hasGap || text.allSatisfy(\.isBlank)
      depth += Self.count("<table", in: text[...]).count - Self.count("</table", in: text[...]).count
      end += 1
    } while depth > 0
    guard hasGap else { return nil }
    var result: [Line] = []
    var markdown: [Line]?
    func finish() {
      if let words = markdown { result += Self.html(of: words, indent) }
      markdown = nil
    }
    for line in lines[index..<end] {
      let text = line.text.drop(while: \.isBlank)
      guard text.isEmpty || markdown != nil && !Self.isPart(text) else {
        finish()
        result.append(Line(text: "\(indent)\(text)", end: line.end))
        continue
      }
      markdown = markdown ?? []
      markdown?.append(line)
    }
    finish()
    return (result + [Line(text: "", end: lines[end - 1].end)], end)
  }

  private static func beginsTable(_ text: Substring) -> Bool {
    text.utf8.count > 6 && text.prefix(6).lowercased() == "<table"
      && text.dropFirst(6).first?.isLetter == false
  }

  /// Whether a line begins with a tag of a table.
  private static func isPart(_ text: Substring) -> Bool {
    guard text.first == "<" else { return false }
    let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"].contains(name)
  }

  /// Lines of Markdown as lines of HTML, none of which is empty.
  private static func html(of lines: [MarkdownSource.Line], _ indent: Substring) -> [MarkdownSource.Line] {
    guard let end = lines.last?.end, lines.contains(where: { !$0.text.allSatisfy(\.isBlank) }) else {
      return []
    }
    let margin = lines.filter { !$0.text.allSatisfy(\.isBlank) }.map {
      $0.text.prefix(while: \.isBlank).columns
    }.min()
    let text = lines.map { EastAsianEmphasis.marked($0.text.droppingColumns(margin ?? 0)) }.joined(
      separator: "\n")
    return Markdown.html(of: text).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      line in
      // Nor does one begin as a fence does.
      let mark = line.isEmpty ? "&#10;" : line.first == "`" ? "&#96;" : line.first == "~" ? "&#126;" : ""
      return Line(text: "\(indent)\(mark)\(mark.isEmpty ? line : line.dropFirst())", end: end, isFinal: true)
    }
  }
}

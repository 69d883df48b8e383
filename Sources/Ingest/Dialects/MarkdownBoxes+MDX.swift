/// Code of JavaScript between the words (MDX).
extension MarkdownBoxes {
  /// The line behind code that imports and exports, which begins a paragraph; `nil` if it is none.
  mutating func endOfCode(_ lines: ArraySlice<MarkdownSource.Line>, _ index: Int) -> Int? {
    let text = lines[index].text
    guard isMDX, text.hasPrefix("import ") || text.hasPrefix("export "),
      index == lines.startIndex || !Self.isWord(before: index, lines)
    else { return nil }
    // It ends with a line behind which no bracket is open; else at an empty one.
    var depth = 0
    var firstGap: Int?
    var end = index
    while end < lines.endIndex, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      let line = lines[end].text
      if line.allSatisfy(\.isBlank) {
        firstGap = firstGap ?? end
      } else {
        depth += line.utf8.reduce(0) {
          "({[".utf8.contains($1) ? $0 + 1 : ")}]".utf8.contains($1) ? $0 - 1 : $0
        }
        let goesOn = ["=", "=>", ",", "("].contains { line.hasSuffix($0) }
        if depth <= 0, !goesOn { return end + 1 }
      }
      end += 1
    }
    return firstGap ?? index + 1
  }

  /// Whether the line before is of the same paragraph, and no code.
  private static func isWord(before index: Int, _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    let last = lines[index - 1].text
    return !last.allSatisfy(\.isBlank) && !";)}'\"".contains(last.suffix(1))
  }

  /// `import Tabs from '@theme/Tabs';`, which Docusaurus also understands in Markdown.
  static func isImport(_ line: String) -> Bool {
    guard line.hasPrefix("import "), let place = line.firstRange(of: " from ") else { return false }
    let source = line[place.upperBound...].filter { $0 != ";" }.trimmed
    return source.count > 3 && "'\"".contains(source.prefix(1)) && source.last == source.first
      && "@.~/".contains(source.dropFirst().prefix(1))
  }
}

extension MarkdownSpans {
  /// A line without what only code gives to elements, and with the words that stand in braces (MDX).
  static func withoutCode(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) || line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var result = ""
    var rest = line.replacing("<>", with: "").replacing("</>", with: "")[...]
    while let open = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "`") }) {
      let before = rest[..<open]
      // Behind code, it is left.
      guard rest.utf8[open] != UInt8(ascii: "`"), let end = endOfBraces(rest[open...]) else { break }
      let whole = rest[open..<end]
      let inside = whole.dropFirst().dropLast().trimmed
      rest = rest[end...]
      if before.utf8.last == UInt8(ascii: "="), let name = before.dropLast().lastIndex(of: " "),
        before[name...].dropFirst().dropLast().allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
      {
        result += before[..<name]
      } else if inside.count > 1, "'\"".contains(inside.prefix(1)), inside.last == inside.first {
        result += before + inside.dropFirst().dropLast()
      } else {
        result += before + whole
      }
    }
    return result + rest
  }

  /// The end of the braces that a text begins with.
  private static func endOfBraces(_ text: Substring) -> String.Index? {
    var depth = 0
    var place = text.startIndex
    while place < text.endIndex {
      switch text.utf8[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return text.utf8.index(after: place) }
      default: break
      }
      place = text.utf8.index(after: place)
    }
    return nil
  }
}

/// Lines that only Pandoc reads so (Pandoc, "Pandoc's Markdown"): examples with numbers of their own, `(@)` and `(@name)`; items that are
/// counted, `#.`; lines that stay lines, `| so`; and commands of LaTeX for new pages.
enum PandocLines {
  static func mend(_ lines: inout [MarkdownSource.Line]) {
    var numbers: [Substring: Int] = [:]
    var count = 0
    var fence: Fence?
    var code: Set<Int> = []
    for index in lines.indices {
      fence.follow(lines[index].text)
      if fence != nil { code.insert(index) }
      guard fence == nil, let mark = example(lines[index].text) else { continue }
      count += 1
      if mark.name.count > 0 { numbers[mark.name] = count }
      lines[index].text = "\(count). \(mark.words)"
    }
    for index in lines.indices where !code.contains(index) {
      let text = lines[index].text
      let next = index + 1 < lines.count ? lines[index + 1].text : ""
      if text.utf8.starts(with: "#. ".utf8) {
        lines[index].text = "1\(text.dropFirst())"
      } else if text.utf8.starts(with: "| ".utf8) || text == "|" {
        guard !isTable(lines, at: index) else { continue }
        let words = text.dropFirst(2)
        let blanks = words.prefix { $0 == " " }
        lines[index].text =
          String(repeating: "\u{A0}", count: blanks.count) + words[blanks.endIndex...]
          + (next.utf8.first == UInt8(ascii: "|") ? "\\" : "")
      } else if ["\\newpage", "\\pagebreak", "\\clearpage"].contains(text.trimmed) {
        lines[index].text = ""
      } else if count > 0, text.contains("(@") {
        lines[index].text = numbered(text, numbers)
      }
    }
  }

  /// The name and the words of an example.
  private static func example(_ line: String) -> (name: Substring, words: Substring)? {
    guard line.utf8.starts(with: "(@".utf8) else { return nil }
    let name = line.dropFirst(2).prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    let rest = line[name.endIndex...]
    return rest.hasPrefix(") ") ? (name, rest.dropFirst(2)) : nil
  }

  /// Whether a line stands in a table: there is a ruling in those around it.
  private static func isTable(_ lines: [MarkdownSource.Line], at index: Int) -> Bool {
    let text = lines[index].text
    // The lines before it are mended.
    return text.dropFirst().contains("|")
      || text.utf8.allSatisfy { "|-: ".utf8.contains($0) } && text.contains("-")
  }

  /// A line with the numbers of the examples that it names.
  private static func numbered(_ line: String, _ numbers: [Substring: Int]) -> String {
    var result = ""
    var rest = line[...]
    while let open = rest.firstRange(of: "(@") {
      let name = rest[open.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      result += rest[..<open.lowerBound]
      rest = rest[name.endIndex...]
      if let number = numbers[name], rest.hasPrefix(")") {
        result += "(\(number)"
      } else {
        result += "(@\(name)"
      }
    }
    return result + rest
  }
}

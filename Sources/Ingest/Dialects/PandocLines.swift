/// Lines that only Pandoc reads so (Pandoc, "Pandoc's Markdown"): examples with numbers of their own, `(@)` and `(@name)`; items that are
/// counted, `#.`, or have letters, `a.` and `(iv)`; lines that stay lines, `| so`; and commands of LaTeX for new pages.
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
    markLetters(of: &lines, except: code)
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

  /// Items with letters or small numbers of Rome, as items of a list that begin with these.
  private static func markLetters(of lines: inout [MarkdownSource.Line], except code: Set<Int>) {
    /// What would follow in lists that stand so far in.
    var next: [Int: Set<Int>] = [:]
    /// The marks of these: beside another list, one with the same mark would go on in that.
    var marks: [Int: Character] = [:]
    /// How far in the item stands that the line before begins.
    var item: Int?
    var isBehindGap = true
    /// Whether a line may be of an item: else what stands four columns in is code.
    var isInItem = false
    for index in lines.indices where !code.contains(index) {
      let text = lines[index].text
      let blanks = text.prefix(while: \.isBlank)
      guard blanks.endIndex < text.endIndex else {
        (item, isBehindGap) = (nil, true)
        continue
      }
      let columns = blanks.columns
      if !next.isEmpty { next = next.filter { $0.key <= columns } }
      let numbers = letter(text[blanks.endIndex...])
      let following = numbers.intersection(next[columns] ?? [])
      // A list does not begin within a paragraph, but right below the first line of an item.
      let mayBegin = columns < 4 || isInItem
      let isFirst = numbers.contains(1) && mayBegin && (isBehindGap || item.map { $0 < columns } ?? false)
      if !following.isEmpty || isFirst {
        let mark: Character = (marks[columns] == "*") == following.isEmpty ? "+" : "*"
        marks[columns] = mark
        next[columns] = Set((following.isEmpty ? [1] : following).map { $0 + 1 })
        lines[index].text = "\(blanks)\(mark) \(text[blanks.endIndex...])"
        (item, isInItem) = (columns, true)
      } else {
        item = MarkdownBoxes.marks(of: text) == nil ? nil : columns
        if item != nil { isInItem = true } else if columns == 0, isBehindGap { isInItem = false }
      }
      isBehindGap = false
    }
  }

  /// Which number the letters may be that a text begins with as an item: `b.`, `b)` and `(b)`, `B.` before two blanks, `ii.`; none if it is no
  /// item.
  private static func letter(_ text: Substring) -> Set<Int> {
    let isOpen = text.utf8.first == UInt8(ascii: "(")
    let letters = text.utf8.dropFirst(isOpen ? 1 : 0).prefix(7).prefix { $0.isLetter && $0 < 0x80 }
    let rest = text.utf8[letters.endIndex...]
    guard let first = letters.first, let mark = rest.first,
      mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") && !isOpen
    else { return [] }
    // `B. Russell` is a name.
    let isName = first < 0x61 && mark == UInt8(ascii: ".")
    let blanks = rest.dropFirst().prefix { $0 == 0x20 || $0 == 0x09 }
    guard blanks.count > (isName && blanks.first == 0x20 ? 1 : 0), blanks.endIndex < text.endIndex else {
      return []
    }
    let isOfOneKind = letters.allSatisfy { ($0 < 0x61) == (first < 0x61) }
    var numbers: Set<Int> = isOfOneKind ? Set([roman(letters.map { $0 | 0x20 })].compactMap(\.self)) : []
    if letters.count == 1 { numbers.insert(Int(first | 0x20) - 0x60) }
    return numbers
  }

  /// A number of Rome in small letters.
  private static func roman(_ letters: [UInt8]) -> Int? {
    let digits: [UInt8: Int] = [
      UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10, UInt8(ascii: "l"): 50,
      UInt8(ascii: "c"): 100,
    ]
    let values = letters.compactMap { digits[$0] }
    guard values.count == letters.count else { return nil }
    return values.indices.reduce(0) { sum, place in
      let isLess = place + 1 < values.count && values[place] < values[place + 1]
      return sum + (isLess ? -values[place] : values[place])
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

/// Blocks that only some programs know, written as quotations with a label: admonitions of Python-Markdown (`!!! note "Title"`),
/// alerts of GitHub and callouts of Obsidian (`> [!note] Title`), containers of Docusaurus and VuePress (`:::tip`), directives of
/// MyST (a fence of `{note}`), hints of GitBook; tabs (`=== "Title"`) become a line in bold.
struct MarkdownBoxes {
  private typealias Line = MarkdownSource.Line

  let words: BoxWords
  /// Whether lines that import and export code are no words (MDX).
  let isMDX: Bool
  private var depth = 0
  /// How many bytes are still looked at for the ends of boxes: somebody could begin a thousand that never end.
  private var patience: Int

  /// Deeper ones stay as they are.
  private static let maximumDepth = 12

  /// - Parameter length: of the text, in bytes.
  init(words: BoxWords, isMDX: Bool, length: Int) {
    (self.words, self.isMDX) = (words, isMDX)
    patience = (256 << 10) + 16 * length
  }

  /// The lines with all boxes in them rewritten.
  mutating func rewritten(_ lines: ArraySlice<MarkdownSource.Line>) -> [MarkdownSource.Line] {
    guard depth < Self.maximumDepth else { return Array(lines) }
    depth += 1
    defer { depth -= 1 }
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var fence: Fence?
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      let wasOpen = fence != nil
      if !wasOpen, let (box, end) = box(in: lines, at: index) {
        append(box, to: &result)
        index = end
        continue
      }
      fence.follow(line.text)
      index += 1
      if !wasOpen, fence == nil {
        if isDropped(line.text) { continue }
        if let alert = alert(line), Self.beginsQuotation(line.text, behind: result.last?.text ?? "") {
          result += alert
          continue
        }
      }
      result.append(line)
    }
    return result
  }

  /// A box: its heading, what is in it, and how both are set.
  private struct Box {
    var heading: String
    var end: Int
    var indent: Substring
    var body: [MarkdownSource.Line]
    /// Tabs have no bar beside them: they follow one another.
    var isQuoted = true
  }

  private mutating func append(_ box: Box, to result: inout [MarkdownSource.Line]) {
    let mark = box.isQuoted ? "\(box.indent)> " : String(box.indent)
    let blank = box.isQuoted ? "\(box.indent)>" : ""
    // What stands before would go on in it.
    result.append(Line(text: "", end: result.last?.end ?? 0))
    result.append(Line(text: "\(mark)**\(box.heading)**", end: box.end))
    result.append(Line(text: blank, end: box.end))
    let body = rewritten(box.body[...])
    for line in body { result.append(Line(text: mark + line.text, end: line.end)) }
    result.append(Line(text: "", end: body.last?.end ?? box.end))
  }

  // MARK: Kinds of boxes

  /// The box that begins at a line, and the line behind it.
  private mutating func box(in lines: ArraySlice<MarkdownSource.Line>, at index: Int) -> (Box, Int)? {
    let text = lines[index].text
    let indent = text.prefix(while: \.isBlank)
    let body = text[indent.endIndex...]
    switch body.utf8.first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): return indented(lines, index, indent, body)
    case UInt8(ascii: ":"): return container(lines, index, indent, body)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return directive(lines, index, indent, body)
    case UInt8(ascii: "{"): return hint(lines, index, indent, body)
    default: return nil
    }
  }

  /// `!!! note "Title"`, `??? note`, `=== "Tab"`, each with what is indented below it.
  private mutating func indented(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard let mark = ["!!!", "???+", "???", "===!", "===+", "==="].first(where: { body.hasPrefix($0) }) else {
      return nil
    }
    let isTab = mark.hasPrefix("=")
    let rest = body.dropFirst(mark.count).trimmed
    let kinds = rest.prefix { $0 != "\"" }
    let title = rest.dropFirst(kinds.count).drop { $0 == "\"" }.prefix { $0 != "\"" }
    guard isTab ? kinds.isEmpty && !title.isEmpty : kinds.first?.isLetter == true else { return nil }
    var end = index + 1
    var last = end
    while end < lines.endIndex, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      let line = lines[end].text
      if line.allSatisfy(\.isBlank) {
        end += 1
      } else if line.prefix(while: \.isBlank).columns >= indent.columns + 4 {
        end += 1
        last = end
      } else {
        break
      }
    }
    // An underline of a heading is no tab.
    if isTab, last == index + 1 { return nil }
    let within = lines[index + 1..<last].map { line in
      Line(text: line.text.droppingColumns(indent.columns + 4), end: line.end)
    }
    let kind = kinds.split(separator: " ").first ?? ""
    let heading = isTab ? String(title) : words.heading(kind, title: title)
    return (
      Box(heading: heading, end: lines[index].end, indent: indent, body: within, isQuoted: !isTab), last
    )
  }

  /// `:::tip Title` or `:::{tip} Title`, up to its `:::`.
  private mutating func container(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let colons = body.prefix { $0 == ":" }.count
    guard colons >= 3 else { return nil }
    let rest = body.dropFirst(colons).trimmed
    guard let (kind, title) = Self.kindAndTitle(rest) else { return nil }
    var open: [Int] = [colons]
    var end = index + 1
    while end < lines.endIndex, !open.isEmpty, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      let line = lines[end].text.trimmed
      let count = line.prefix { $0 == ":" }.count
      if count >= 3 {
        if line.count == count {
          while let last = open.last, last > count { open.removeLast() }
          _ = open.popLast()
        } else if Self.kindAndTitle(line.dropFirst(count).trimmed) != nil {
          open.append(count)
        }
      }
      end += 1
    }
    // One that is never closed is no container.
    guard open.isEmpty else { return nil }
    return (
      Box(
        heading: words.heading(kind, title: title), end: lines[index].end, indent: indent,
        body: Self.withoutOptions(lines[index + 1..<end - 1])), end
    )
  }

  /// A fence of `{note} Title`: what is in it is text, not code.
  private mutating func directive(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let mark = body.first ?? "`"
    let count = body.prefix { $0 == mark }.count
    let rest = body.dropFirst(count).trimmed
    guard count >= 3, rest.hasPrefix("{"), let (kind, title) = Self.kindAndTitle(rest),
      words.label(kind) != nil
    else { return nil }
    guard
      let end = end(
        in: lines, after: index,
        where: { line in
          let text = line.trimmed
          return text.count >= count && text.allSatisfy { $0 == mark }
        })
    else { return nil }
    return (
      Box(
        heading: words.heading(kind, title: title), end: lines[index].end, indent: indent,
        body: Self.withoutOptions(lines[index + 1..<end])), end + 1
    )
  }

  /// `{% hint style="info" %}` up to `{% endhint %}`.
  private mutating func hint(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard body.hasPrefix("{%"), body.dropFirst(2).trimmed.hasPrefix("hint") else { return nil }
    let kind = body.split(separator: "\"").dropFirst().first ?? "note"
    guard let end = end(in: lines, after: index, where: { $0.contains("endhint") }) else {
      return nil
    }
    return (
      Box(
        heading: words.heading(kind, title: ""), end: lines[index].end, indent: indent,
        body: Array(lines[index + 1..<end])), end + 1
    )
  }

  private mutating func end(
    in lines: ArraySlice<MarkdownSource.Line>, after index: Int, where isEnd: (String) -> Bool
  ) -> Int? {
    var end = index + 1
    while end < lines.endIndex, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      if isEnd(lines[end].text) { return end }
      end += 1
    }
    return nil
  }

  /// `tip Title`, `{tip} Title`, `tip[Title]`, `warning{title="Title"}`.
  private static func kindAndTitle(_ text: String) -> (kind: Substring, title: Substring)? {
    let isBraced = text.hasPrefix("{")
    let body = text.dropFirst(isBraced ? 1 : 0)
    let kind = body.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard !kind.isEmpty else { return nil }
    var title = body.dropFirst(kind.count)
    if isBraced {
      guard title.hasPrefix("}") else { return nil }
      title = title.dropFirst()
    } else if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
      title = title[..<end].dropFirst()
    } else if title.hasPrefix("{") {
      title = title.split(separator: "\"").dropFirst().first ?? ""
    }
    return (kind, title)
  }

  /// The options of a directive, `:name: value`, at its beginning are not for reading.
  private static func withoutOptions(_ lines: ArraySlice<MarkdownSource.Line>) -> [MarkdownSource.Line] {
    Array(
      lines.drop { line in
        line.text.hasPrefix(":") && line.text.dropFirst().contains(":") && !line.text.hasPrefix("::")
      })
  }

  // MARK: Lines

  /// `> [!note]- Title`, as a label in bold with what follows on a line of its own.
  private func alert(_ line: MarkdownSource.Line) -> [MarkdownSource.Line]? {
    guard let start = line.text.firstRange(of: "[!"),
      line.text[..<start.lowerBound].allSatisfy({ $0.isBlank || $0 == ">" }),
      line.text[..<start.lowerBound].contains(">"),
      let end = line.text[start.upperBound...].firstIndex(of: "]")
    else { return nil }
    let kind = line.text[start.upperBound..<end].prefix { $0 != "|" }
    guard !kind.isEmpty, kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else { return nil }
    var title = line.text[end...].dropFirst()
    if title.first == "-" || title.first == "+" { title = title.dropFirst() }
    let mark = line.text[..<start.lowerBound]
    return [
      Line(text: "\(mark)**\(words.heading(kind, title: title))**", end: line.end),
      Line(text: mark.trimmed, end: line.end),
    ]
  }

  /// Whether a line is the first of a quotation: the one before it is in fewer of them, or has nothing but their marks.
  private static func beginsQuotation(_ line: String, behind last: String) -> Bool {
    func marks(_ text: String) -> Substring { text.prefix { $0.isBlank || $0 == ">" } }
    let before = marks(last)
    return before.endIndex == last.endIndex || before.count { $0 == ">" } < marks(line).count { $0 == ">" }
  }

  /// Lines that are for programs: files to be put in, abbreviations, marks of a block, tables of contents, code of MDX.
  private func isDropped(_ line: String) -> Bool {
    let text = line.trimmed
    switch text.utf8.first {
    case UInt8(ascii: "-"), UInt8(ascii: ";"): return text.contains("--8<--")
    case UInt8(ascii: "*"): return text.hasPrefix("*[") && text.contains("]: ")
    case UInt8(ascii: "["):
      return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(text.lowercased())
    case UInt8(ascii: "{"):
      return MarkdownSpans.isAttributeList(text[...]) || text.hasPrefix("{% ") && text.hasSuffix("%}")
    case UInt8(ascii: "i"): return isMDX && text.hasPrefix("import ") && text.contains("from")
    case UInt8(ascii: "e"): return isMDX && text.hasPrefix("export ")
    default: return false
    }
  }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension StringProtocol {
  /// How far blanks move a line in; a tab goes on to the next fourth column.
  fileprivate var columns: Int { reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 } }

  /// Without so many columns of blanks at the beginning.
  fileprivate func droppingColumns(_ count: Int) -> String {
    var column = 0
    var rest = self[...]
    while column < count, let first = rest.first, first.isBlank {
      column = first == "\t" ? (column / 4 + 1) * 4 : column + 1
      rest = rest.dropFirst()
    }
    return String(repeating: " ", count: Swift.max(0, column - count)) + rest
  }
}

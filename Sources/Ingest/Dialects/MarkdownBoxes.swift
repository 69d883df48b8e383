/// Blocks that only some programs know, written as quotations with a label: admonitions of Python-Markdown (`!!! note "Title"`),
/// alerts of GitHub and callouts of Obsidian (`> [!note] Title`), containers of Docusaurus and VuePress (`:::tip`), divisions of
/// Pandoc and Quarto (`::: {.callout-tip}`), directives of MyST (a fence of `{note}`), hints of GitBook and notices of Hugo; tabs
/// (`=== "Title"`) become a line in bold, formulas between lines of `$$` their rows.
struct MarkdownBoxes {
  typealias Line = MarkdownSource.Line

  let words: BoxWords
  /// Whether lines that import and export code are no words (MDX).
  let isMDX: Bool
  /// What other programs would put in, and is not here.
  private(set) var missing: [MarkdownSource.Missing] = []
  /// What authors say to one another.
  private(set) var remarks: [MarkdownSource.Missing] = []
  /// What stands for names.
  let values: Values
  /// Finds the text of another file; and what was put in.
  let include: ((String) -> [UInt8]?)?
  var included: [UInt8] = []
  /// What a text says that it calls values (Liquid).
  private(set) var names: Set<String> = []
  /// Whether something of MyST was met.
  var isMyST = false
  /// Whether there are directives (MyST) in the text, once that is asked for.
  private var hasDirectives: Bool?
  private var depth = 0
  /// How many elements are open whose contents are Markdown.
  var openElements = 0
  /// How many elements that could be boxes never end.
  var unendedElements = 0
  /// How many bytes are still looked at for the ends of boxes: somebody could begin a thousand that never end.
  var patience: Int

  /// What the next tabs are called that have no names of their own, the last first, and by their values those that do.
  var tabs: [String] = []
  var tabLabels: [String: String] = [:]

  /// Deeper ones stay as they are.
  private static let maximumDepth = 12

  /// - Parameter length: of the text, in bytes.
  init(words: BoxWords, isMDX: Bool, length: Int, values: Values, include: ((String) -> [UInt8]?)?) {
    (self.words, self.isMDX, self.values, self.include) = (words, isMDX, values, include)
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
    /// What the pictures are called that the code of a fence would make.
    var captions: [Line] = []
    /// Who said what is quoted, and the line behind the quotation.
    var speaker: (words: String, end: Int)?
    var index = lines.startIndex
    while index < lines.endIndex {
      if let (words, end) = speaker, index >= end {
        speaker = nil
        result += [">", "> — \(words)"].map { Line(text: $0, end: lines[end - 1].end) }
      }
      let line = lines[index]
      let wasOpen = fence != nil
      if !wasOpen, let (table, end) = DrawnTable.ruled(lines, at: index, words, &patience),
        !table.takesLineBefore || result.last?.text == lines[index - 1].text
      {
        if table.takesLineBefore { result.removeLast() }
        result += table.lines(behind: "", end: lines[end - 1].end)
        index = end
        continue
      }
      if !wasOpen, let (block, end) = block(in: lines, at: index) {
        result += block
        index = end
        continue
      }
      fence.follow(line.text)
      index += 1
      if !wasOpen, fence != nil {
        let before = result.last?.text ?? ""
        let caption = Self.directiveOptions(line, lines, &index)
        result += opening(line, captioned: caption, behind: before)
        // What programs are told about the code (Quarto) is none, but for what its pictures are called; unless it is an example.
        let first = index
        let isExample = line.text.utf8[...].contains("{{".utf8)
        while index < lines.endIndex, !isExample, Self.isOption(lines[index].text, isFirst: index == first) {
          index += 1
        }
        captions += self.captions(among: lines[first..<index])
        continue
      }
      if wasOpen, fence != nil {
        if let words = snippet(line, in: fence) {
          result += words
          continue
        }
        guard let code = Self.withoutMarks(line) else { continue }
        result.append(code)
        continue
      }
      if !wasOpen, fence == nil {
        if isDropped(line) || isBreak(line.text, lines) {
          // The table of contents stands in the place of a list (kramdown).
          if let last = result.last, Self.isTableOfContents(line.text), last.text.utf8.count < 60,
            ["* ", "- ", "+ ", "1. "].contains(where: { last.text.hasPrefix($0) })
          {
            result.removeLast()
          }
          Self.giveName(line, &result)
          // What is beside it is no one paragraph.
          if ["{%", "{{", "+++", "<--->"].contains(where: { line.text.contains($0) }) {
            result.append(Line(text: "", end: line.end))
          } else if line.text.hasPrefix("{"), index < lines.endIndex {
            result += Self.parted(line, lines[index].text)
            speaker = Self.speaker(line, lines, index)
          }
          continue
        }
        if let alert = alert(line), Self.beginsQuotation(line.text, behind: result.last?.text ?? "") {
          result += alert
          continue
        }
      }
      result.append(line)
      if fence == nil, !captions.isEmpty {
        result += [Line(text: "", end: line.end)] + captions + [Line(text: "", end: line.end)]
        captions = []
      }
    }
    if let (words, end) = speaker {
      result += [">", "> — \(words)"].map { Line(text: $0, end: lines[end - 1].end) }
    }
    return result
  }

  /// A box: its heading, what is in it, and how both are set.
  struct Box {
    var heading: String
    var end: Int
    var indent: Substring
    var body: [MarkdownSource.Line]
    /// Tabs have no bar beside them: they follow one another.
    var isQuoted = true
  }

  private mutating func lines(of box: Box) -> [MarkdownSource.Line] {
    let isQuoted = box.isQuoted && !box.heading.isEmpty
    let mark = isQuoted ? "\(box.indent)> " : String(box.indent)
    // What stands before would go on in it.
    var result = [Line(text: "", end: box.end)]
    if !box.heading.isEmpty {
      result.append(Line(text: "\(mark)**\(box.heading.trimmed)**", end: box.end))
      result.append(Line(text: isQuoted ? "\(box.indent)>" : "", end: box.end))
    }
    let body = rewritten(box.body[...])
    for line in body {
      result.append(Line(text: mark + line.text, end: line.end, isFinal: line.isFinal))
    }
    result.append(Line(text: "", end: body.last?.end ?? box.end))
    return result
  }

  /// The name that a directive has among its options (MyST), for links.
  private static func name(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring
  ) -> [MarkdownSource.Line] {
    let line = lines[index].text
    if let open = line.firstIndex(of: "{"), line.hasSuffix("}"), line[..<open].contains(":::"),
      MarkdownSpans.isAttributeList(line[open...])
    {
      // A division of Pandoc.
      let anchor = MarkdownSpans.anchor(in: line[open...])
      return anchor.isEmpty ? [] : ["", indent + anchor, ""].map { Line(text: $0, end: lines[index].end) }
    }
    let options = lines[(index + 1)...].prefix(16).lazy.map { $0.text.trimmed }.prefix { $0.hasPrefix(":") }
    guard let option = options.first(where: { $0.hasPrefix(":name: ") || $0.hasPrefix(":label: ") }) else {
      return []
    }
    let anchor = MarkdownSpans.anchor(option.dropFirst().drop { $0 != ":" }.dropFirst().trimmed)
    return ["", indent + anchor, ""].map { Line(text: $0, end: lines[index].end) }
  }

  // MARK: Kinds of boxes

  /// What a block that begins at a line is rewritten to, and the line behind it.
  mutating func block(
    in lines: ArraySlice<MarkdownSource.Line>, at index: Int
  ) -> ([MarkdownSource.Line], Int)? {
    let text = lines[index].text
    let indent = text.prefix(while: \.isBlank)
    let body = text[indent.endIndex...]
    let box: (Box, Int)?
    switch body.utf8.first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="):
      box = marked(lines, index, indent, body) ?? indented(lines, index, indent, body)
    case UInt8(ascii: ":"):
      if let result = fields(lines, index) ?? colonFence(lines, index, indent, body) { return result }
      if body.dropFirst().first?.isBlank == true { return inner(lines, index) }
      box = container(lines, index, indent, body)
    case UInt8(ascii: "/"): box = slashed(lines, index, indent, body)
    case UInt8(ascii: "@"): return embedded(lines, index, indent, body)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if let formula = fencedFormula(lines, index, indent, body) { return formula }
      box = calledBox(lines, index, indent, body) ?? directive(lines, index, indent, body)
    case UInt8(ascii: "{"):
      if let remark = remark(lines, index, body) { return remark }
      if body.hasPrefix("{!"), body.trimmed.hasSuffix("!}"), body.utf8.count < 300 {
        // A file to be put in (markdown-include).
        note(lines[index])
        return ([Line(text: "", end: lines[index].end)], index + 1)
      }
      if let value = value(lines, index, indent, body) { return value }
      if let code = highlighted(lines, index, indent, body) { return code }
      box = called(lines, index, indent, body)
    case UInt8(ascii: "<"):
      // Markdown within a link; the tag by itself would begin HTML (CommonMark, 4.6).
      if body.hasPrefix("<a "), body.dropLast().firstIndex(of: ">") == nil, body.last == ">",
        Self.isMarkdown(below: index, lines)
      {
        let next = lines[index + 1]
        return ([Line(text: text + next.text.trimmed, end: next.end)], index + 2)
      }
      // A summary would go on to the next empty line, also where Markdown is right below it.
      if openElements > 0, body.hasPrefix("<summary"), body.trimmed.hasSuffix("</summary>"),
        index + 1 < lines.endIndex, lines[index + 1].text.prefix(while: \.isBlank).columns < 4,
        !lines[index + 1].text.trimmed.hasPrefix("<")
      {
        return ([lines[index], Line(text: "", end: lines[index].end)], index + 1)
      }
      if let table = tableOfHTML(lines, index, indent, body) { return table }
      box = element(lines, index, indent, body) ?? component(lines, index, indent, body)
    case UInt8(ascii: "$"), UInt8(ascii: "\\"):
      return formula(lines, index, Margin(text[..<body.startIndex]), body)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      return endOfCode(lines, index).map { ([], $0) }
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      (0x30...0x39)?:
      if body.hasPrefix("--8<--"), let files = files(lines, index, body) { return files }
      if body.hasPrefix("*["), let list = Self.abbreviations(lines, index, indent) { return list }
      if let grid = grid(lines, index, indent, body) ?? inner(lines, index) { return grid }
      // The first line of a quotation, or of an item.
      guard body.utf8.suffix(2).elementsEqual("$$".utf8) || body.utf8.contains("\\[".utf8),
        let margin = Margin(before: "$\\", in: text)
      else { return nil }
      return formula(lines, index, margin, text[margin.first.endIndex...])
    default: return nil
    }
    return box.map { box, end in (Self.name(lines, index, indent) + self.lines(of: box), end) }
  }

  /// `!!! note "Title"`, `??? note`, `=== "Tab"`, each with what is indented below it.
  private mutating func indented(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard
      let mark = ["!!!", "???+", "???", "===!", "===+", "==="].first(where: { body.hasPrefix($0) })
    else {
      return nil
    }
    let isTab = mark.hasPrefix("=")
    let rest = body.dropFirst(mark.count).trimmed
    let kinds = rest.prefix { $0 != "\"" }
    // It may have quotation marks of its own.
    let given = rest.dropFirst(kinds.count).drop { $0 == "\"" }
    let title = given.lastIndex(of: "\"").map { given[..<$0] } ?? given
    // What can be folded needs no kind.
    let isNamed = kinds.isEmpty && !title.isEmpty && (isTab || mark.hasPrefix("?"))
    guard isNamed || !isTab && kinds.first?.isLetter == true else { return nil }
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
    let heading = isNamed ? String(title) : words.heading(kind, title: title)
    return (
      Box(heading: heading, end: lines[index].end, indent: indent, body: within, isQuoted: !isTab),
      last
    )
  }

  /// `!> words` and `?> words` (docsify), up to the end of the paragraph.
  private func marked(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard body.hasPrefix("!> ") || body.hasPrefix("?> ") else { return nil }
    let end = lines[index...].firstIndex { $0.text.allSatisfy(\.isBlank) } ?? lines.endIndex
    let first = Line(text: String(body.dropFirst(3)), end: lines[index].end)
    let heading = words.heading(body.hasPrefix("!") ? "important" : "tip", title: "")
    return (
      Box(heading: heading, end: first.end, indent: indent, body: [first] + lines[index + 1..<end]), end
    )
  }

  /// `/// note | Title` (Python-Markdown), up to its `///`.
  private mutating func slashed(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let mark = body.prefix { $0 == "/" }
    let rest = body[mark.endIndex...].trimmed
    let kind = rest.prefix { $0.isASCII && $0.isLetter || $0 == "-" }
    let title = rest[kind.endIndex...].trimmed
    guard mark.count >= 3, !kind.isEmpty, title.isEmpty || title.hasPrefix("|"),
      let end = end(in: lines, after: index, where: { $0.trimmed == mark })
    else { return nil }
    // Its options stand farther in, up to an empty line.
    let within = lines[index + 1..<end].drop { $0.text.hasPrefix("\(indent)    ") }
    let type = lines[index + 1..<end].prefix { $0.text.hasPrefix("\(indent)    ") }
      .first { $0.text.trimmed.hasPrefix("type:") }?.text.trimmed.dropFirst(5).trimmed
    let isAny = kind == "admonition"
    var box = box(
      isAny ? Substring(type ?? "") : kind, title.dropFirst(), lines[index], indent,
      Self.movedOut(within, by: indent))
    // What it is given is an element, not a title.
    if kind == "html" { box.heading = "" }
    return (box, end + 1)
  }

  /// `:name: words` and `:param x: words` (reStructuredText, MyST), at least two of them, as the items of a list.
  private func fields(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int
  ) -> ([MarkdownSource.Line], Int)? {
    guard index == lines.startIndex || lines[index - 1].text.allSatisfy(\.isBlank) else { return nil }
    var result: [Line] = []
    var (end, count) = (index, 0)
    while end < lines.endIndex, count > 0 || end == index {
      let line = lines[end]
      if let (name, words) = Self.field(line.text) {
        result.append(Line(text: "- \(name): \(words)", end: line.end))
        count += 1
      } else if line.text.first?.isBlank == true, !line.text.allSatisfy(\.isBlank) {
        result.append(line)
      } else {
        break
      }
      end += 1
    }
    guard count > 1 else { return nil }
    return (result + [Line(text: "", end: result[result.count - 1].end)], end)
  }

  private static func field(_ line: String) -> (name: Substring, words: String)? {
    guard line.utf8.first == UInt8(ascii: ":"), line.utf8.dropFirst().first?.isLetter == true else {
      return nil
    }
    let name = line.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || " -_.".contains($0)) }
    let rest = line[name.endIndex...].dropFirst()
    guard line[name.endIndex...].first == ":", rest.isEmpty || rest.first?.isBlank == true,
      name.last != " ", Emoji.characters[name] == nil, !MarkdownSpans.isIcon(name)
    else { return nil }
    return (name, rest.trimmed)
  }

  /// `:::tip Title`, `:::{tip} Title` or `::: {.callout-tip title="Title"}`, up to its `:::`. One of a kind that has no name
  /// here is what is in it.
  private mutating func container(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let colons = body.prefix { $0 == ":" }.count
    guard colons >= 3 else { return nil }
    let rest = body.dropFirst(colons).trimmed
    guard var (kind, title) = Self.kindAndTitle(rest) else { return nil }
    if rest.hasPrefix("{\(kind)}") { isMyST = true }
    var open = 1
    var fence: Fence?
    var end = index + 1
    while end < lines.endIndex, open > 0, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      var line = lines[end].text.trimmed
      fence.follow(lines[end].text)
      // An item or a quotation can begin with one.
      if line.contains(":::"), let (_, body) = Self.marks(of: line) { line = body.trimmed }
      let count = line.prefix { $0 == ":" }.count
      if count >= 3, fence == nil {
        // What ends is the innermost, however many colons it began with (Pandoc, "Divs and Spans").
        if line.count == count {
          open -= 1
        } else if Self.isOpening(line.dropFirst(count)) {
          open += 1
        }
      }
      end += 1
    }
    // One that is never closed is no container, but for boxes that all know (markdown-it-container).
    guard open == 0 || open == 1 && end == lines.endIndex && fence == nil && words.label(kind) != nil else {
      return nil
    }
    let last = open == 0 ? end - 1 : end
    if kind == "note" || kind == "message", ["info", "warn", "alert"].contains(title.trimmed) {
      // Kinds of Qiita and Zenn.
      (kind, title) = (title.trimmed == "alert" ? "danger" : Substring(title.trimmed), "")
    }
    if let table = table(kind, title, lines[index + 1..<last], lines[index], indent) {
      return (table, end)
    }
    if kind.hasSuffix("tabs"),
      lines[index + 1..<last].contains(where: { $0.text.trimmed.hasPrefix("@tab") })
    {
      let tabs = Self.tabs(Self.movedOut(lines[index + 1..<last], by: indent))
      return (Box(heading: "", end: lines[index].end, indent: indent, body: tabs), end)
    }
    if Self.isHidden(rest) {
      return (Box(heading: "", end: lines[end - 1].end, indent: indent, body: [], isQuoted: false), end)
    }
    // Only directives have options (MyST); elsewhere the code of an icon may begin the words.
    let isDirective = rest.hasPrefix("{") && rest.dropFirst().first?.isLetter == true
    let inside = Self.movedOut(lines[index + 1..<last], by: indent)
    if isDirective, kind == "admonition" {
      return (admonition(title, lines[index], indent, inside[...]), end)
    }
    if isDirective { return (directive(kind, title, lines[index], indent, inside), end) }
    // Nothing is put in there (VitePress), as it is by a directive of that name.
    return (box(kind == "raw" ? "div" : kind, title, lines[index], indent, inside), end)
  }

  /// Directives whose contents are no text, also between colons (MyST).
  private static let codes: Set<Substring> = [
    "code", "code-block", "code-cell", "sourcecode", "parsed-literal", "literalinclude", "mermaid", "math",
    "productionlist", "graphviz", "plantuml", "doctest", "eval-rst",
  ]

  /// A fence of colons around such, as one that all programs know.
  private mutating func colonFence(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    let colons = body.prefix { $0 == ":" }
    let info = body[colons.endIndex...].trimmed
    guard colons.utf8.count >= 3, info.hasPrefix("{"), let kind = Self.kindAndTitle(info)?.kind,
      Self.codes.contains(kind), info.hasPrefix("{\(kind)}"),
      let end = end(
        in: lines, after: index,
        where: { line in
          let text = line.trimmed
          return text.utf8.count >= colons.utf8.count && text.utf8.allSatisfy { $0 == UInt8(ascii: ":") }
        })
    else { return nil }
    let within = lines[index + 1..<end]
    let longest = within.map { $0.text.trimmed.prefix { $0 == "~" }.utf8.count }.max() ?? 0
    let fence = indent + String(repeating: "~", count: max(3, longest + 1))
    let blank = Line(text: "", end: lines[index].end)
    let fenced =
      [Line(text: "\(fence)\(info)", end: lines[index].end)] + within + [
        Line(text: String(fence), end: lines[end].end)
      ]
    return ([blank] + rewritten(fenced[...]) + [blank], end + 1)
  }

  /// Whether pages do not show a division (Quarto, "Conditional Content").
  private static func isHidden(_ attributes: String) -> Bool {
    // What else it depends on is not known here.
    guard attributes.hasPrefix("{"), attributes.contains(".content-hidden"), !attributes.contains("-meta="),
      !attributes.contains("-profile=")
    else { return false }
    let isOfPages = attributes.contains("html")
    return attributes.contains("unless-format")
      ? !isOfPages : !attributes.contains("when-") || attributes.contains("when-format") && isOfPages
  }

  /// A box that is only told by a class what it is: `:class: warning`.
  private mutating func admonition(
    _ title: Substring, _ line: MarkdownSource.Line, _ indent: Substring,
    _ body: ArraySlice<MarkdownSource.Line>
  ) -> Box {
    let options = body.prefix { $0.text.hasPrefix(":") }
    let kinds = options.first { $0.text.hasPrefix(":class:") }?.text.dropFirst(7).split(separator: " ") ?? []
    let kind = kinds.first { words.label($0) != nil && $0 != "dropdown" }
    let heading = kind.map { words.heading($0, title: title) } ?? title.trimmed
    return Box(heading: heading, end: line.end, indent: indent, body: Self.withoutOptions(body))
  }

  /// A box of a kind, with its title.
  private mutating func box(
    _ kind: Substring, _ title: Substring, _ line: MarkdownSource.Line, _ indent: Substring,
    _ body: [MarkdownSource.Line]
  ) -> Box {
    var body = body
    var heading = title.trimmed
    if words.label(kind) != nil {
      heading = words.heading(kind, title: title.allSatisfy(\.isBlank) ? Self.heading(&body) : heading)
    }
    switch kind {
    case "figure-md":
      // What it is given is a name.
      heading = ""
      let anchor = MarkdownSpans.anchor(title.trimmed)
      body.insert(contentsOf: [anchor, ""].map { Line(text: $0, end: line.end) }, at: 0)
    case "include", "literalinclude":
      heading = ""
      note(line)
    case "glossary": body = Self.terms(body)
    case _ where Self.unread.contains(kind): (heading, body) = ("", [])
    default: break
    }
    return Box(heading: heading, end: line.end, indent: indent, body: body)
  }

  /// The heading that a box begins with, which is its title and is taken out of it (Quarto).
  private static func heading(_ body: inout [MarkdownSource.Line]) -> String {
    guard let first = body.firstIndex(where: { !$0.text.allSatisfy(\.isBlank) }) else { return "" }
    let text = body[first].text.trimmed
    let mark = text.prefix { $0 == "#" }
    guard (1...6).contains(mark.count), text[mark.endIndex...].first?.isBlank == true else { return "" }
    body.removeSubrange(...first)
    return title(ofHeading: text[mark.endIndex...])
  }

  /// The words of a heading as they stand in bold.
  static func title(ofHeading text: Substring) -> String {
    var title = text.trimmed
    var anchor = ""
    if let open = title.lastIndex(of: "{"), MarkdownSpans.isAttributeList(title[open...]) {
      anchor = MarkdownSpans.anchor(in: title[open...])
      title = title[..<open].trimmed
    }
    while title.hasSuffix("#") { title.removeLast() }
    return title.trimmed.replacing("**", with: "") + anchor
  }

  mutating func note(_ line: MarkdownSource.Line) {
    missing.append(MarkdownSource.Missing(words: line.text.trimmed, end: line.end))
  }

  /// A fence of `{note} Title`: what is in it is text, not code.
  private mutating func directive(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let mark = body.first ?? "`"
    let count = body.prefix { $0 == mark }.count
    let rest = body.dropFirst(count).trimmed
    guard count >= 3, rest.hasPrefix("{"), let (kind, title) = Self.kindAndTitle(rest),
      words.label(kind) != nil || Self.directives.contains(kind)
    else { return nil }
    isMyST = true
    guard
      let end = end(
        in: lines, after: index,
        where: { line in
          let text = line.trimmed
          return text.count >= count && text.allSatisfy { $0 == mark }
            && line.prefix(while: \.isBlank).columns < indent.columns + 4
        })
    else { return nil }
    if let table = table(kind, title, lines[index + 1..<end], lines[index], indent) {
      return (table, end + 1)
    }
    let inside = Self.movedOut(lines[index + 1..<end], by: indent)
    if kind == "admonition" { return (admonition(title, lines[index], indent, inside[...]), end + 1) }
    return (directive(kind, title, lines[index], indent, inside), end + 1)
  }

  /// A directive of MyST or Sphinx Design, whose options stand in its first lines.
  private mutating func directive(
    _ kind: Substring, _ title: Substring, _ line: MarkdownSource.Line, _ indent: Substring,
    _ inside: [MarkdownSource.Line]
  ) -> Box {
    var body = Self.withoutOptions(inside[...])
    var given = title.trimmed
    if ["{octicon}`", "{fa", "{material-"].contains(where: { given.hasPrefix($0) }) {
      // An icon before the words.
      given = given.split(separator: "`", maxSplits: 2).dropFirst(2).joined().trimmed
    }
    func option(_ name: String) -> String? {
      inside.prefix(inside.count - body.count).first { $0.text.hasPrefix(":\(name):") }
        .map { $0.text.dropFirst(name.utf8.count + 2).trimmed }
    }
    func box(_ heading: String, _ body: [MarkdownSource.Line]) -> Box {
      Box(heading: heading, end: line.end, indent: indent, body: body)
    }
    switch kind {
    case "line-block":
      // Its lines are lines.
      for place in body.indices.dropLast() where !body[place + 1].text.trimmed.isEmpty {
        body[place].text += "  "
      }
    case "figure", "image":
      // What it is given is a file, not a title.
      let picture = "![\(Formula.escaped(option("alt") ?? ""))](<\(given)>)"
      return box("", [picture, ""].map { Line(text: $0, end: line.end) } + body)
    case "button-link", "button-ref":
      let words = body.map(\.text.trimmed).joined(separator: " ").trimmed
      return box("", [Line(text: "[\(words)](<\(given)>)", end: line.end)])
    case "card", "grid-item-card":
      // What is above or below such lines is only set in another way.
      for place in body.indices where ["^^^", "+++"].contains(body[place].text.trimmed) {
        body[place].text = ""
      }
      guard let link = option("link") else { break }
      let isNamed = !given.isEmpty
      return box(
        isNamed ? "[\(given)](<\(link)>)" : "",
        isNamed ? body : body + [Line(text: "", end: line.end), Line(text: "[](<\(link)>)", end: line.end)])
    // What these are given says how they look, or for whom they are.
    case "grid", "grid-item", "div", "container", "only", "hlist": return box("", body)
    case "youtube", "iframe":
      let address = given.contains("://") ? given : "https://www.youtube.com/watch?v=\(given)"
      return box("", [Line(text: "<\(address)>", end: line.end), Line(text: "", end: line.end)] + body)
    case "toctree":
      let entries = body.compactMap { line -> Line? in
        let entry = line.text.trimmed
        guard !entry.isEmpty, entry != "self", !entry.contains("*") else { return nil }
        guard entry.hasSuffix(">"), let open = entry.lastIndex(of: "<") else {
          return Line(text: "- [](<\(entry)>)", end: line.end)
        }
        let (words, target) = (entry[..<open].trimmed, entry[open...].dropFirst().dropLast())
        return Line(text: "- [\(Formula.escaped(words))](<\(target)>)", end: line.end)
      }
      let isHidden = inside.prefix(inside.count - body.count).contains { $0.text.hasPrefix(":hidden:") }
      let caption = isHidden || entries.isEmpty ? nil : option("caption")
      var list = box(caption.map { Formula.escaped($0) } ?? "", isHidden ? [] : entries)
      list.isQuoted = false
      return list
    default: break
    }
    return self.box(kind, given[...], line, indent, body)
  }

  /// Lines without the blanks that all of a box stands behind.
  static func movedOut(_ lines: ArraySlice<MarkdownSource.Line>, by indent: Substring) -> [MarkdownSource
    .Line]
  {
    let columns = indent.columns
    return columns == 0
      ? Array(lines) : lines.map { Line(text: $0.text.droppingColumns(columns), end: $0.end) }
  }

  /// Directives of MyST whose contents are text and have no label.
  private static let directives: Set<Substring> = [
    "figure", "figure-md", "image", "include", "literalinclude", "toctree", "contents", "tableofcontents",
    "bibliography",
    "raw", "grid",
    "grid-item", "grid-item-card", "card", "card-carousel", "tab-set", "tab-item", "margin",
    "sidebar",
    "glossary", "epigraph",
    "pull-quote", "topic", "rubric", "csv-table", "list-table", "table", "container", "div", "versionadded",
    "versionchanged", "deprecated",
    "button-link", "button-ref", "centered", "compound",
  ]

  /// Those whose contents are for programs.
  static let unread: Set<Substring> = ["toctree", "contents", "tableofcontents", "bibliography", "raw"]

  /// The kind of a directive whose contents are text, by what stands behind its fence.
  static func kind(of info: ArraySlice<UInt8>) -> Substring? {
    if info.first == UInt8(ascii: "a") { return calledKind(String(decoding: info, as: UTF8.self))?.kind }
    guard info.first == UInt8(ascii: "{") else { return nil }
    return kindAndTitle(String(decoding: info, as: UTF8.self).trimmed).map(\.kind).flatMap {
      BoxWords.hasLabel($0) || directives.contains($0) ? $0 : nil
    }
  }

  mutating func end(
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

  /// Whether what is behind colons begins a container.
  private static func isOpening(_ text: Substring) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return false }
    return first == UInt8(ascii: "{") || (0x61...0x7A).contains(first | 0x20) || first >= 0x80
  }

  /// `tip Title`, `{tip} Title`, `tip[Title]`, `warning{title="Title"}`, `{.callout-tip title="Title"}`.
  static func kindAndTitle(_ text: String) -> (kind: Substring, title: Substring)? {
    let isBraced = text.hasPrefix("{")
    // What mathematicians number (Sphinx-Proof) has a prefix.
    let body = text.dropFirst(text.hasPrefix("{prf:") ? 5 : isBraced ? 1 : 0)
    let kind = body.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    var title = body.dropFirst(kind.count)
    if isBraced, kind.isEmpty || !title.hasPrefix("}") {
      guard let end = text.firstIndex(of: "}"),
        MarkdownSpans.isAttributeList(text[...end]) || text == "{}"
      else { return nil }
      let classes = text[..<end].split { " {}".contains($0) }.filter { $0.hasPrefix(".") }.map {
        $0.dropFirst()
      }
      let kind = classes.first { $0.hasPrefix("callout-") } ?? classes.first ?? "div"
      return (Self.short(kind), Self.title(in: text[..<end]))
    }
    guard !kind.isEmpty else { return nil }
    if isBraced {
      title = title.dropFirst()
    } else if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
      title = title[..<end].dropFirst()
    } else if Self.isValue(title.trimmed[...]) {
      // `card title="so" icon="x"`
      title = Self.title(in: title)
    } else if let brace = title.firstIndex(of: "{") {
      let given = Self.title(in: title[brace...])
      title = given.isEmpty ? title[..<brace] : given
    }
    return (Self.short(kind), title)
  }

  /// Whether words begin as a value does that has a name, `name="`.
  private static func isValue(_ text: Substring) -> Bool {
    let name = text.prefix { $0.isASCII && $0.isLetter || $0 == "-" }
    return !name.isEmpty && text[name.endIndex...].hasPrefix("=\"")
  }

  /// `callout-tip` as `tip`.
  private static func short(_ kind: Substring) -> Substring {
    kind.hasPrefix("callout-") ? kind.dropFirst(8) : kind
  }

  private static func title(in attributes: Substring) -> Substring {
    MarkdownSpans.value(of: "title", in: attributes).map { $0[...] } ?? ""
  }

  /// The options of a directive, `:name: value`, at its beginning are not for reading.
  static func withoutOptions(_ lines: ArraySlice<MarkdownSource.Line>) -> [MarkdownSource.Line] {
    Array(
      lines.drop { line in
        line.text.hasPrefix(":") && line.text.dropFirst().contains(":")
          && !line.text.hasPrefix("::")
      })
  }

  // MARK: Lists of attributes

  /// A list after one of attributes is a list of its own, and not more of the one before.
  private static func parted(_ line: MarkdownSource.Line, _ next: String) -> [MarkdownSource.Line] {
    let mark = next.drop { $0.isNumber || $0.isASCII && $0.isLetter }
    guard ".)-*+".contains(mark.prefix(1)), mark.dropFirst().first == " ", next.count - mark.count < 10,
      mark.count < next.count || !".)".contains(mark.prefix(1))
    else { return [] }
    return ["", "<!-- -->"].map { Line(text: $0, end: line.end) }
  }

  /// Whom `{attribution="Hamlet"}` before a quotation names, and the line behind that.
  private static func speaker(
    _ line: MarkdownSource.Line, _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int
  ) -> (words: String, end: Int)? {
    guard let place = line.text.firstRange(of: "attribution=\""), lines[index].text.hasPrefix(">") else {
      return nil
    }
    let end = lines[index...].firstIndex { !$0.text.hasPrefix(">") } ?? lines.endIndex
    return (String(line.text[place.upperBound...].prefix { $0 != "\"" }), end)
  }

  /// The caption among the options of a directive of code, which are passed over.
  private static func directiveOptions(
    _ line: MarkdownSource.Line, _ lines: ArraySlice<MarkdownSource.Line>, _ index: inout Int
  ) -> String? {
    guard line.text.utf8.contains(UInt8(ascii: "{")), line.text.contains("{code") else { return nil }
    var caption: String?
    while index < lines.endIndex {
      let text = lines[index].text.trimmed
      let name = text.dropFirst().prefix { $0.isLetter || $0 == "-" }
      guard text.hasPrefix(":"), !name.isEmpty, text[name.endIndex...].hasPrefix(":") else { break }
      if name == "caption" { caption = text[name.endIndex...].dropFirst().trimmed }
      index += 1
    }
    return caption
  }

  // MARK: Lines

  private static func isTableOfContents(_ line: String) -> Bool {
    let text = line.trimmed
    return text.hasPrefix("{:toc") || text.hasPrefix("{: toc")
  }

  /// `> [!note]- Title`, as a label in bold with what follows on a line of its own.
  private func alert(_ line: MarkdownSource.Line) -> [MarkdownSource.Line]? {
    let mark = line.text.prefix { $0.isBlank || $0 == ">" || $0 == "-" }
    guard mark.utf8.contains(UInt8(ascii: ">")), line.text[mark.endIndex...].utf8.starts(with: "[!".utf8),
      let end = line.text[mark.endIndex...].firstIndex(of: "]")
    else { return nil }
    let kind = line.text[mark.endIndex..<end].dropFirst(2).prefix { $0 != "|" }
    guard !kind.isEmpty, kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else {
      return nil
    }
    var title = line.text[end...].dropFirst()
    if title.first == "-" || title.first == "+" { title = title.dropFirst() }
    return [
      Line(text: "\(mark)**\(words.heading(kind, title: title))**", end: line.end),
      Line(text: String(mark).replacing("-", with: " ").trimmedAtEnd, end: line.end),
    ]
  }

  /// Whether a line is the first of a quotation: the one before it is in fewer of them, or has nothing but their marks.
  private static func beginsQuotation(_ line: String, behind last: String) -> Bool {
    func marks(_ text: String) -> Substring { text.prefix { $0.isBlank || $0 == ">" || $0 == "-" } }
    let before = marks(last)
    return before.endIndex == last.endIndex
      || before.count { $0 == ">" } < marks(line).count { $0 == ">" }
  }

  /// Lines that are for programs: files to be put in, which are missing then, marks of a block, tables of contents, code of MDX.
  private mutating func isDropped(_ line: MarkdownSource.Line) -> Bool {
    let text = line.text.trimmed
    switch text.utf8.first {
    case UInt8(ascii: "-"), UInt8(ascii: ";"):
      // A semicolon before it says that it is none.
      guard text.drop(while: { $0 == ";" }).drop(while: { $0 == "-" }).hasPrefix("8<-") else { return false }
      if !text.hasPrefix(";"), text.contains("\"") { note(line) }
      return true
    case UInt8(ascii: "@"):
      if text.prefix(6).lowercased() == "@[toc]" { return true }
      guard text.hasPrefix("@include") || text.hasPrefix("@[code") else { return false }
      note(line)
      return true
    case UInt8(ascii: "<"):
      // It parts columns (Hugo).
      if text == "<--->" { return true }
      guard text.hasPrefix("<<< ") || text.hasPrefix("<!--") && text.contains("@include") else {
        return false
      }
      note(line)
      return true
    case UInt8(ascii: ":"): return text == ":orphan:"
    case UInt8(ascii: "["): return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(text.lowercased())
    case UInt8(ascii: "("):
      // The name of what follows (MyST).
      let isName =
        text.hasSuffix(")=")
        && text.dropFirst().dropLast(2).allSatisfy { $0 != "(" && $0 != ")" && (isMyST || $0 != " ") }
      if isName { isMyST = true }
      return isName
    case UInt8(ascii: "{"):
      if MarkdownSpans.isAttributeList(text[...]) || Self.isTableOfContents(text) { return true }
      // What kramdown is told.
      if ["{::options", "{::nomarkdown", "{:/"].contains(where: { text.hasPrefix($0) }) { return true }
      guard let code = Shortcode(line: text[...]), code.name != "raw", code.markdown.isEmpty else {
        return false
      }
      if ["meta", "param"].contains(code.name), code.words.first.flatMap(values.own) != nil { return false }
      if code.isMissed { note(line) }
      if !code.isEnd, ["assign", "capture", "for"].contains(code.name), let name = code.words.first {
        names.insert(name)
      }
      return true
    case UInt8(ascii: "%"):
      guard isMyST || values.isMyST, text.hasPrefix("% ") else { return false }
      remarks.append(MarkdownSource.Missing(words: text.dropFirst(2).trimmed, end: line.end))
      return true
    case UInt8(ascii: "i"): return Self.isImport(text)
    default: return false
    }
  }

  /// Whether a line parts the cells of a notebook, `+++` (MyST), where there are directives.
  private mutating func isBreak(_ line: String, _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    guard line.hasPrefix("+++"), line.utf8.dropFirst(3).first ?? 0x20 == 0x20,
      line.trimmed == "+++" || line.hasPrefix("+++ {")
    else { return false }
    let has =
      hasDirectives
      ?? lines.contains { line in
        line.text.hasPrefix("```{") && Self.kind(of: Array(line.text.utf8.dropFirst(3))[...]) != nil
          || line.text.hasPrefix(":::{")
      }
    hasDirectives = has
    return has
  }

  /// The name on a line that is dropped: `{: #name}` is for the block that it ends (kramdown), `(name)=` for what follows (MyST).
  private static func giveName(_ line: MarkdownSource.Line, _ result: inout [MarkdownSource.Line]) {
    let text = line.text.trimmed
    let isNext = text.hasPrefix("(")
    guard isNext || MarkdownSpans.isAttributeList(text[...]) else { return }
    let anchor =
      isNext ? MarkdownSpans.anchor(text.dropFirst().dropLast(2)) : MarkdownSpans.anchor(in: text[...])
    guard !anchor.isEmpty else { return }
    if !isNext, let last = result.last, !last.isFinal, isWords(last.text) {
      result[result.count - 1].text += anchor
    } else {
      let indent = line.text.prefix(while: \.isBlank)
      result += ["", indent + anchor, ""].map { Line(text: $0, end: line.end) }
    }
  }

  /// Whether a name can stand at the end of a line.
  private static func isWords(_ line: String) -> Bool {
    guard let first = line.first(where: { !$0.isBlank && $0 != ">" }), !"|`~$\\<".contains(first) else {
      return false
    }
    return !line.allSatisfy { "=-*_> ".contains($0) }
  }
}

extension Substring.UTF8View {
  /// Whether a few bytes stand in it, one behind the other: several times as fast as looking for them as characters.
  func contains(_ part: String.UTF8View) -> Bool {
    guard let first = part.first else { return true }
    var rest = self
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension Character {
  var isBlank: Bool { self == " " || self == "\t" }
}

extension StringProtocol {
  /// How far blanks move a line in; a tab goes on to the next fourth column.
  var columns: Int { reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 } }

  /// Without so many columns of blanks at the beginning.
  func droppingColumns(_ count: Int) -> String {
    var column = 0
    var rest = self[...]
    while column < count, let first = rest.first, first.isBlank {
      column = first == "\t" ? (column / 4 + 1) * 4 : column + 1
      rest = rest.dropFirst()
    }
    return String(repeating: " ", count: Swift.max(0, column - count)) + rest
  }
}

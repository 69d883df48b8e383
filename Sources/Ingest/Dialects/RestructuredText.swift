/// Writes what only docutils and Sphinx read of reStructuredText as pandoc reads it, too: what an API is about, notes that nothing
/// refers to, examples of Python, lists of options and letters, tables whose cells take several columns or rows, and files that are put in.
/// What is code or a remark stays as it is.
struct RestructuredText {
  typealias Line = MarkdownSource.Line

  /// The lines for pandoc.
  private(set) var lines: [String] = []
  /// What stands for words that are somewhere else.
  var missing: [MarkdownSource.Missing] = []
  /// What was put in of other files.
  private(set) var included: [UInt8] = []
  var names = Names()
  /// The notes at the top level that were written, and where: what they are called is set before their words if nothing refers to them.
  private var notes: [(name: String, id: Int, start: Int, indent: Int)] = []

  /// How many more lines are looked through in vain for the ends of tables.
  private var patience = 20_000

  /// So deep may what is taken apart be in itself.
  private static let maximumDepth = 6
  /// What a note is called in what pandoc makes of it, before its number.
  static let note = "bundle-note-"
  /// What a box of words is called that are no more than that.
  private static let wordsBox = "bundle-words"
  /// What stands around the number of a note, a character for private use.
  static let noteMark = "\u{F5A3}"

  init(_ text: [UInt8], including others: OtherFiles? = nil) {
    var source = Self.lines(of: text)
    if let others {
      var inclusion = Inclusion(others)
      source = inclusion.expandedDirectives(source)
      (missing, included) = (inclusion.missing, inclusion.included)
    }
    names.find(in: source)
    rewrite(source, depth: 0)
    nameNotes()
  }

  static func lines(of text: [UInt8]) -> [Line] {
    var place = 0
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      place += line.count + 1
      return Line(
        text: String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self), end: place)
    }
  }

  /// How far a line stands in, in bytes.
  static func indent(of line: String) -> Int { line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Blocks

  private mutating func rewrite(_ source: [Line], depth: Int) {
    guard depth < Self.maximumDepth else {
      lines += source.map(\.text)
      return
    }
    var literal = LiteralBlocks()
    var index = 0
    while index < source.count {
      let line = source[index]
      guard !literal.follow(line.text), !Self.isBlank(line.text) else {
        lines.append(line.text)
        index += 1
        continue
      }
      let indent = Self.indent(of: line.text)
      let body = line.text.dropFirst(indent)
      if let end = block(source, index, indent, body, depth) {
        index = end
      } else {
        index = paragraph(source, index, indent, body, &literal)
      }
    }
  }

  /// Writes a block that is not as pandoc knows it.
  ///
  /// - Returns: the line behind it; `nil` for all others.
  private mutating func block(
    _ source: [Line], _ index: Int, _ indent: Int, _ body: Substring, _ depth: Int
  ) -> Int? {
    switch body.utf8.first {
    case UInt8(ascii: ".") where body.hasPrefix(".. "):
      if let note = Names.note(body) { return put(note, source, index, indent, depth) }
      return Directive(body).flatMap { put($0, source, index, indent) }
    case UInt8(ascii: ">") where body == ">>>" || body.hasPrefix(">>> "):
      let end = source[index...].firstIndex { Self.isBlank($0.text) } ?? source.count
      lines += [Self.spaces(indent) + "::", ""]
      lines += source[index..<end].map { "   " + $0.text }
      return end
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return options(source, index, indent, depth)
    case UInt8(ascii: "+"), UInt8(ascii: "="): return table(source, index, indent, depth)
    default: return nil
    }
  }

  /// Writes the lines up to an empty one, or to what begins a block of its own.
  private mutating func paragraph(
    _ source: [Line], _ index: Int, _ indent: Int, _ body: Substring, _ literal: inout LiteralBlocks
  ) -> Int {
    let directive = Directive(body)
    let name = directive?.name ?? ""
    var end = index + 1
    // What begins right below is the first block of a box, and not what it is called.
    let isBox =
      directive?.arguments.isEmpty == true && !LiteralBlocks.directives.contains(name)
      && end < source.count && Self.indent(of: source[end].text) > indent && !Self.isBlank(source[end].text)
      && !source[end].text.trimmed.hasPrefix(":")
    while !isBox, end < source.count, !Self.isBlank(source[end].text),
      !source[end].text.trimmed.hasPrefix(".. ")
    {
      var next = literal
      if next.follow(source[end].text) { break }
      literal = next
      end += 1
    }
    let isLettered = Self.letter(source[index].text, before: index + 1 < end ? source[index + 1].text : nil)
    var texts = source[index..<end].map(\.text)
    if isLettered != nil {
      for place in texts.indices where Self.indent(of: texts[place]) == indent {
        let next = place + 1 < texts.count ? texts[place + 1] : nil
        if let item = Self.letter(texts[place], before: next) { texts[place] = item }
      }
    }
    // Neither where something leads nor a remark has words.
    let isBare = body.hasPrefix(".. ") && directive == nil && !body.hasPrefix(".. |")
    if LiteralBlocks.directives.contains(name) || isBare {
      lines += texts
    } else {
      for place in texts.indices { texts[place] = mended(texts[place]) }
      let words = spans(texts.joined(separator: "\n"), source[index].end)
      lines += Self.underlined(words.split(separator: "\n").map(String.init))
    }
    if isBox { lines.append("") }
    return end
  }

  /// Lines with rules as long as the heading that they belong to, which may have become longer.
  private static func underlined(_ lines: [String]) -> [String] {
    guard (2...3).contains(lines.count), let rule = lines.last, let mark = rule.first, mark.isASCII,
      !mark.isLetter, !mark.isNumber, rule.utf8.count > 3, rule.allSatisfy({ $0 == mark })
    else { return lines }
    let missing = lines[lines.count - 2].utf8.count - rule.utf8.count
    guard missing > 0, lines.count == 2 || lines[0] == rule else { return lines }
    return lines.map { $0 == rule ? rule + String(repeating: mark, count: missing) : $0 }
  }

  /// A line with what pandoc does not see at its beginning: marks behind the blanks of a line that stays one, and the name that a
  /// picture links to.
  private func mended(_ line: String) -> String {
    let body = line.drop { $0 == " " }
    if body.hasPrefix("|  "), let first = body.dropFirst().first(where: { $0 != " " }), "*`".contains(first) {
      let words = body.dropFirst().drop { $0 == " " }
      return "\(line[..<words.startIndex])\\ \(words)"
    }
    guard body.hasPrefix(":target: "), body.hasSuffix("_") else { return line }
    let name = body.dropFirst(9).dropLast().trimmed.filter { $0 != "`" }
    let address = names.addresses[Names.key(name[...])]
    return "\(line[..<body.startIndex]):target: \(address ?? "#\(name.replacing(" ", with: "-"))")"
  }

  // MARK: Items

  /// Whether letters are a number of Rome, all small or all capitals: `mild` and `civil` have the letters and are none.
  private static func isRoman(_ mark: Substring) -> Bool {
    guard mark.count > 1, mark == mark.lowercased() || mark == mark.uppercased() else { return false }
    var rest = mark.lowercased()[...]
    for (one, five, ten) in [("m", "", ""), ("c", "d", "m"), ("x", "l", "c"), ("i", "v", "x")] {
      if !ten.isEmpty, let pair = [one + ten, one + five].first(where: rest.hasPrefix) {
        rest = rest.dropFirst(pair.count)
        continue
      }
      if !five.isEmpty, rest.hasPrefix(five) { rest = rest.dropFirst() }
      rest = rest.dropFirst(rest.prefix(3).prefix { String($0) == one }.count)
    }
    return rest.isEmpty
  }

  /// An item of a list with letters, with the letter as one of its words, since lists of Markdown have numbers only; `nil` if it is
  /// none, as the line behind it is not of it.
  private static func letter(_ line: String, before next: String?) -> String? {
    let indent = indent(of: line)
    let body = line.dropFirst(indent)
    let open = body.utf8.first == UInt8(ascii: "(") ? 1 : 0
    let mark = body.dropFirst(open).prefix(8).prefix { $0.isASCII && $0.isLetter }
    let isRoman = isRoman(mark)
    let rest = body[mark.endIndex...]
    guard mark.count == 1 || isRoman, let end = rest.first,
      end == ")" || end == "." && open == 0, rest.dropFirst().first == " "
    else { return nil }
    let words = rest.dropFirst().drop { $0 == " " }
    let width = body.utf8.count - words.utf8.count
    if let next, self.indent(of: next) < indent + width {
      let isNext = self.indent(of: next) == indent && letter(next, before: nil) != nil
      guard isNext, !words.isEmpty else { return nil }
    }
    let label = "\(open == 1 ? "\\(" : "")\(mark)\\\(end)"
    return "\(spaces(indent))*\(spaces(max(1, width - 1)))\(label) \(words)"
  }

  /// Writes a list of options, `-f file  what it is`, as items.
  private mutating func options(_ source: [Line], _ index: Int, _ indent: Int, _ depth: Int) -> Int? {
    guard Self.option(source, index) != nil else { return nil }
    var end = index
    while end < source.count, let (option, words) = Self.option(source, end),
      Self.indent(of: source[end].text) == indent
    {
      let first = end
      end = Self.end(of: source, after: end, indent)
      let further = Self.movedOut(source[first + 1..<end])
      lines += ["", "\(Self.spaces(indent))*  ``\(option)``  \(words)".trimmedAtEnd]
      if words.isEmpty { lines.append("") }
      let margin = Self.spaces(indent + 3)
      let moved = further.map { Line(text: Self.isBlank($0.text) ? "" : margin + $0.text, end: $0.end) }
      rewrite(moved, depth: depth + 1)
    }
    lines.append("")
    return end
  }

  /// An option and what is said of it in its line; `nil` for a line that begins with none.
  private static func option(_ source: [Line], _ index: Int) -> (option: Substring, words: String)? {
    let text = source[index].text
    let body = text.dropFirst(indent(of: text))
    let gap = body.prefix(200).firstRange(of: "  ")
    let option = body[..<(gap?.lowerBound ?? body.endIndex)]
    guard option.utf8.count < 200, !option.contains("`"),
      option.split(separator: ", ", omittingEmptySubsequences: false).allSatisfy(isOption)
    else { return nil }
    let words = gap.map { body[$0.upperBound...].trimmed } ?? ""
    if words.isEmpty {
      guard index + 1 < source.count, indent(of: source[index + 1].text) > indent(of: text),
        !isBlank(source[index + 1].text)
      else { return nil }
    }
    return (option, words)
  }

  /// `-f`, `-f file`, `-ffile`, `--name=value`, `/V`
  private static func isOption(_ text: Substring) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2,
      parts.count < 2 || parts[1].utf8.first?.isWord == true || parts[1].hasPrefix("<")
    else { return false }
    let bytes = Array(first.utf8)
    let strokes = bytes.prefix { $0 == UInt8(ascii: "-") }.count
    let name = bytes.dropFirst(strokes)
    if strokes == 2 { return name.first?.isWord == true && name.allSatisfy { $0 < 0x80 } }
    guard strokes == 1 || strokes == 0 && bytes.first == UInt8(ascii: "/") else { return false }
    let letter = strokes == 1 ? name : bytes.dropFirst()
    return letter.first?.isWord == true && (letter.first ?? 0x80) < 0x80
      && (letter.count == 1 || letter.dropFirst().first == UInt8(ascii: "<"))
  }

  /// Where the lines end that stand farther in than a line.
  private static func end(of source: [Line], after index: Int, _ indent: Int) -> Int {
    source[(index + 1)...].firstIndex { !isBlank($0.text) && self.indent(of: $0.text) <= indent }
      ?? source.count
  }

  /// Lines without what all of them stand in.
  private static func movedOut(_ source: ArraySlice<Line>) -> [Line] {
    let margin = source.lazy.filter { !isBlank($0.text) }.map { indent(of: $0.text) }.min() ?? 0
    return source.map { Line(text: String($0.text.dropFirst(min(margin, indent(of: $0.text)))), end: $0.end) }
  }

  // MARK: Notes

  /// Writes a note: one that is referred to as what is found again in pandoc's Markdown (``PandocText``), any other with what it is called.
  private mutating func put(
    _ note: (name: String, words: Substring), _ source: [Line], _ index: Int, _ indent: Int, _ depth: Int
  ) -> Int {
    let end = Self.end(of: source, after: index, indent)
    let id = depth == 0 && indent == 0 ? names.id(ofNote: note.name) : nil
    let start = lines.count
    // Only at the top level is it looked for by its number; elsewhere, the mark of a cell may come to stand before it.
    let box = id.map { "\(Self.note)\($0)" } ?? Self.wordsBox
    lines += [Self.spaces(indent) + ".. container:: " + box, "", ""]
    notes.append((note.name, id ?? 0, start, indent))
    let margin = Self.spaces(indent + 3)
    let words =
      [Line(text: note.words.trimmed, end: source[index].end)] + Self.movedOut(source[(index + 1)..<end])
    rewrite(
      words.drop { Self.isBlank($0.text) }.map {
        Line(text: Self.isBlank($0.text) ? "" : margin + $0.text, end: $0.end)
      }, depth: depth + 1)
    lines.append("")
    return end
  }

  /// Sets what notes are called before their words, where readers would not know it otherwise.
  private mutating func nameNotes() {
    for note in notes {
      let isReferredTo = names.used.contains(note.id)
      let margin = Self.spaces(note.indent + 3)
      if !isReferredTo, note.id > 0 {
        lines[note.start] = margin.dropLast(3) + ".. container:: " + Self.wordsBox
      }
      if !note.name.hasPrefix("#"), note.name != "*", !isReferredTo || Names.number(note.name) == nil {
        lines[note.start + 2] = "\(margin)\\[\(Names.escaped(note.name))]"
      }
    }
  }

  // MARK: Tables

  /// Writes a table as a list if pandoc would not read it as it is drawn.
  private mutating func table(_ source: [Line], _ index: Int, _ indent: Int, _ depth: Int) -> Int? {
    guard let (table, end) = RestructuredTable.read(source, at: index, indent, &patience) else { return nil }
    let margin = Self.spaces(indent)
    switch table {
    case .known: lines += source[index..<end].map(\.text)
    case .broken:
      // Nothing of it is torn apart.
      lines += [margin + ".. code-block:: text", ""] + source[index..<end].map { "   " + $0.text } + [""]
    case .rows(let rows, let hasHeader):
      lines += [margin + ".. list-table::"] + (hasHeader ? [margin + "   :header-rows: 1"] : []) + [""]
      for row in rows {
        for (column, cell) in row.enumerated() {
          let first = margin + (column == 0 ? "   * -" : "     -")
          let start = lines.count
          rewrite(
            cell.map { Line(text: $0.isEmpty ? "" : margin + "       " + $0, end: source[index].end) },
            depth: depth + 1)
          if start < lines.count {
            lines[start] = first + lines[start].dropFirst(first.utf8.count)
          } else {
            lines.append(first)
          }
        }
      }
      lines.append("")
    }
    return end
  }

  // MARK: Directives

  private mutating func put(_ directive: Directive, _ source: [Line], _ index: Int, _ indent: Int) -> Int? {
    let margin = Self.spaces(indent)
    if directive.isRendered {
      let end = source[(index + 1)...].firstIndex { !Self.isBlank($0.text) } ?? source.count
      let body = Self.end(of: source, after: index, indent)
      guard end < body else { return nil }
      let first =
        source[index + 1..<body].firstIndex { !$0.text.trimmed.hasPrefix(":") && !Self.isBlank($0.text) }
        ?? body
      let isParsed = directive.name == "parsed-literal"
      lines += [margin + "::", ""]
      lines += source[first..<body].map { isParsed ? withoutMarks($0) : $0.text } + [""]
      return body
    }
    guard directive.isDescription else { return nil }
    var end = index + 1
    var signatures = [directive.arguments]
    var options: [Substring: String] = [:]
    while end < source.count, Self.indent(of: source[end].text) > indent, !Self.isBlank(source[end].text) {
      let text = source[end].text.trimmed
      if let option = Directive.option(text) {
        options[option.name] = option.value
      } else if !options.isEmpty {
        // Long values of options go on.
      } else if signatures[signatures.count - 1].hasSuffix("\\") {
        signatures[signatures.count - 1] = signatures[signatures.count - 1].dropLast() + text
      } else {
        signatures.append(text)
      }
      end += 1
    }
    if directive.isElsewhere {
      let words = source[index].text.trimmed
      missing.append(MarkdownSource.Missing(words: words, end: source[index].end))
    }
    for signature in signatures where !signature.isEmpty {
      var words = directive.label + signature
      if let type = options["type"], !type.isEmpty { words += ": " + type }
      if let value = options["value"], !value.isEmpty { words += " = " + value }
      let isPlain = words.utf8.contains(UInt8(ascii: "`"))
      lines += [margin + ".. function:: " + (isPlain ? words : "``\(words)``"), ""]
    }
    return end
  }

  /// A line of code that may have marks in it, without these.
  private func withoutMarks(_ line: Line) -> String {
    guard line.text.utf8.contains(where: { "*`|\\".utf8.contains($0) }) else { return line.text }
    var result: [UInt8] = []
    /// Where emphasis may begin, and by how many marks.
    var open: [(place: Int, run: Int)] = []
    let bytes = Array(line.text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\") where index < bytes.count:
        if bytes[index] != 0x20 { result.append(bytes[index]) }
        index += 1
      case UInt8(ascii: "`"):
        // What it is called stands before the words, and after a link there is a stroke.
        if let role = Self.role(endingWith: result) { result.removeLast(role) }
        if index < bytes.count, bytes[index] == UInt8(ascii: "_") {
          index += bytes[index...].prefix(2).prefix { $0 == UInt8(ascii: "_") }.count
        }
      case UInt8(ascii: "*"):
        // One that nothing ends is a sign of the code.
        let run = 1 + bytes[index...].prefix { $0 == byte }.count
        let (before, end) = (index > 1 ? bytes[index - 2] : 0x20, index - 1 + run)
        let behind = end < bytes.count ? bytes[end] : 0x20
        index = end
        let begun = open.indices.suffix(8).last { open[$0].run == run }
        if let begun, before != 0x20, !behind.isWord {
          result.removeSubrange(open[begun].place..<open[begun].place + run)
          open.removeSubrange(begun...)
          continue
        }
        if !before.isWord, behind != 0x20 { open.append((result.count, run)) }
        result += bytes[(end - run)..<end]
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

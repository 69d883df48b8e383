/// Reads the words of a file in a simple way: those outside of markup are surely for readers; those in it, such as addresses,
/// attributes and remarks, may be.
struct WordScanner {
  enum Syntax {
    case markdown, mdx, html
    /// Markup of which nothing is known here: words of scripts that no markup is in are for readers.
    case otherMarkup
    /// The same of LaTeX, whose commands are known to have words or not.
    case latex
    /// All words are for readers.
    case plain
  }

  let text: [UInt8]
  /// Where it begins to be for readers.
  var start = 0
  let syntax: Syntax
  /// Whether the lines of the text are those of the file.
  var hasLines = true

  /// - Returns: how many characters of formulas may be shown as others, or between others.
  @discardableResult func forEach(_ found: (CountedWord) -> Void) -> Int {
    var pass = ScannerPass(text: text, syntax: syntax)
    pass.run(from: start, found)
    return pass.signs
  }
}

/// One reading of a text. It goes forward only; regions of markup are told by how far they reach.
private struct ScannerPass {
  private let text: [UInt8]
  private let isMarkdown: Bool
  private let isMDX: Bool
  private let isOther: Bool
  private let isLaTeX: Bool
  private let isPlain: Bool
  private var maker = WordMaker()
  /// Words before this are not surely shown.
  private var unsureEnd = 0
  /// No markup begins before this: it is code.
  private var codeEnd = 0
  private var fence: OpenFence?
  /// What ends the block of HTML that nothing opens a fence in.
  private var raw: RawBlock?
  /// Where a template ends that begins a line, in other markup.
  private var templateEnd = 0
  /// Fences whose contents are text.
  private var textFences: [OpenFence] = []
  /// Strokes before this begin commands: words don't go over them.
  private var formulaEnd = 0
  private lazy var hasMathML = HiddenElements.hasMathML(text)
  /// How many commands, raised and lowered characters there are in formulas.
  private(set) var signs = 0
  /// Where blocks are that have names (Logseq), once one is asked for.
  private var blocks: [ArraySlice<UInt8>: Range<Int>]?
  /// Marks whose end is nowhere in the rest of the text; each is looked for in vain but once.
  private var unended: Set<String> = []
  /// Where the next ends of calls are that go over several lines.
  private var callEnds: [String: Int] = [:]
  /// Up to where the ends of formulas were looked for in vain.
  private var unendedFormulas: [String: Int] = [:]

  private struct OpenFence {
    let mark: UInt8
    let length: Int
    /// How far in it begins.
    let columns: Int
  }

  /// So far the end of something within a line is looked for, in bytes.
  private static let longest = 1024

  init(text: [UInt8], syntax: WordScanner.Syntax) {
    self.text = text
    isMarkdown = syntax == .markdown || syntax == .mdx
    isMDX = syntax == .mdx
    isOther = syntax == .otherMarkup || syntax == .latex
    isLaTeX = syntax == .latex
    isPlain = syntax == .plain || isOther
  }

  mutating func run(from start: Int, _ found: (CountedWord) -> Void) {
    var index = start
    if isLaTeX { unsure(through: find("\\begin{document}", from: index)) }
    if isMarkdown || isOther { beginLine(index, found) }
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A {
        maker.finish(found)
        index += 1
        if isMarkdown || isOther { beginLine(index, found) }
        continue
      }
      if byte >= 0x80 {
        let (scalar, length) = text[...].scalar(at: index)
        maker.add(scalar, index..<index + length, isSure: index >= unsureEnd, found)
        index += length
        continue
      }
      if index < formulaEnd, byte == UInt8(ascii: "_") || byte == UInt8(ascii: "^") || byte == 0x5C {
        signs += 1
        maker.finish(found)
      }
      if isLaTeX, byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%") { index = command(index) }
      if !isPlain, index >= codeEnd, let next = markup(byte, index, found) {
        index = next
        continue
      }
      maker.add(UInt32(byte), index..<index + 1, isSure: index >= unsureEnd && !isOther, found)
      index += 1
    }
    maker.finish(found)
  }

  // MARK: LaTeX

  /// A remark, or a command: what it is given is no text, if it is known for that.
  ///
  /// - Returns: the place of the last byte that was looked at.
  private mutating func command(_ index: Int) -> Int {
    if text[index] == UInt8(ascii: "%") {
      if index >= unsureEnd { unsure(through: lineEnd(index)) }
      return index
    }
    var end = index + 1
    while end < text.count, isLetter(text[end]) { end += 1 }
    // `\%` and the like.
    guard end > index + 1 else { return end < text.count && "%\\".utf8.contains(text[end]) ? end : index }
    guard index >= unsureEnd else { return index }
    let name = String(decoding: text[(index + 1)..<end], as: UTF8.self)
    if name == "end", has("{document}", end) { unsure(through: text.count) }
    if name == "begin", has("{comment}", end) { unsure(through: find("\\end{comment}", from: end)) }
    if !LaTeXCommands.isSpoken(name[...]) {
      // Up to the end of what it is given, which may go over lines.
      var depth = 0
      let limit = min(text.count, end + 4 * Self.longest)
      while end < limit, depth > 0 || "[{*".utf8.contains(text[end]) {
        if "[{".utf8.contains(text[end]) { depth += 1 }
        if "]}".utf8.contains(text[end]) { depth -= 1 }
        end += 1
        if name == "begin", depth == 0 { break }
      }
      unsure(through: end)
    }
    return index
  }

  // MARK: Within lines

  /// What begins with a character, if it is of markup, and where to go on if that is not right behind it.
  private mutating func markup(_ byte: UInt8, _ index: Int, _ found: (CountedWord) -> Void) -> Int? {
    switch byte {
    // In formulas it is a sign.
    case UInt8(ascii: "<") where index >= formulaEnd: return tag(index, found)
    case UInt8(ascii: "&"): return entity(index, found)
    case _ where !isMarkdown: return nil
    case UInt8(ascii: "`"): code(index)
    case UInt8(ascii: "$"), UInt8(ascii: "\\"): formula(index, found)
    case UInt8(ascii: "(") where has("((", index):
      let end = end(of: "))", from: index, limit: 60)
      unsure(through: end)
      if end == index + 40 { block(text[index + 2..<index + 38], found) }
    case UInt8(ascii: "]") where has("](", index):
      unsure(through: closing(index + 1))
    // The name of a definition.
    case UInt8(ascii: "]") where has("][", index): unsure(through: end(of: "]", from: index + 2, limit: 1000))
    case UInt8(ascii: "[") where has("[[", index): wikiLink(index)
    case UInt8(ascii: "[")
    where ["[^", "[!", "[x]", "[name=", "[time=", "[color="].contains(where: { has($0, index) }):
      unsure(through: end(of: "]", from: index, limit: 200))
    case UInt8(ascii: "{"):
      remark(index)
      let close = has("{{", index) ? "}}" : has("{%", index) ? "%}" : "}"
      // Attributes describe whole pictures.
      let list = close == "}" ? endOfAttributes(index) : nil
      let near = list ?? end(of: close, from: index, limit: close == "}" ? 1500 : 500)
      unsure(through: near ?? (close == "}" ? nil : end(ofCall: close, from: index)))
    case UInt8(ascii: "%") where has("%%", index):
      if let end = find("%%", from: index + 2) { unsure(through: end) }
    case UInt8(ascii: ":") where has(":::", index): unsure(through: kindEnd(index))
    // The name of a heading (docsify).
    case UInt8(ascii: ":") where has(":id=", index): unsure(through: lineEnd(index))
    case UInt8(ascii: ":"): icon(index)
    case UInt8(ascii: "|"): size(index)
    case UInt8(ascii: "+") where has("++", index): keys(index)
    case UInt8(ascii: "^") where index > 0 && (text[index - 1] == 0x20 || text[index - 1] == 0x0A):
      // The mark of a block, at the end of a line or on one of its own.
      var end = index + 1
      while end < text.count, isName(text[end]) { end += 1 }
      if end == text.count || text[end] == 0x0A || text[end] == 0x0D { unsure(through: end) }
    default: break
    }
    return nil
  }

  private mutating func unsure(through end: Int?) {
    if let end { unsureEnd = max(unsureEnd, end) }
  }

  private mutating func code(_ index: Int) {
    var open = index
    while open < text.count, text[open] == UInt8(ascii: "`") { open += 1 }
    var end = open
    let limit = min(text.count, open + Self.longest)
    while end < limit, text[end] != 0x0A {
      guard text[end] == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let run = end
      while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
      if end - run == open - index {
        // In a table that is drawn, fences stand side by side.
        if open - index > 2, text[open..<run].contains(UInt8(ascii: "|")) { break }
        codeEnd = end
        if isRole(before: index) { unsure(through: end) }
        return
      }
    }
    // Not looked at again. In a table that is drawn, it can be a fence.
    codeEnd = open
    if open - index > 2 { unsure(through: self.end(of: "|", from: open, limit: Self.longest)) }
  }

  /// Whether `{name}` or `:name:` stands before code, and says what it is.
  private func isRole(before index: Int) -> Bool {
    guard index > 1, text[index - 1] == UInt8(ascii: "}") || text[index - 1] == UInt8(ascii: ":") else {
      return false
    }
    let open = UInt8(ascii: text[index - 1] == UInt8(ascii: "}") ? "{" : ":")
    var place = index - 2
    while place > 0, place > index - 30, isName(text[place]) || text[place] == UInt8(ascii: ":"),
      text[place] != open
    {
      place -= 1
    }
    return place < index - 2 && text[place] == open
  }

  /// Formulas are shown as other characters.
  private mutating func formula(_ index: Int, _ found: (CountedWord) -> Void) {
    guard index >= unsureEnd else { return }
    let end: Int?
    if has("$$", index) {
      end = self.end(ofFormula: "$$", from: index + 2)
    } else if has("$", index) {
      end = self.end(of: "$", from: index + 1, limit: Self.longest)
    } else if let (_, close) = [("\\(", "\\)"), ("\\[", "\\]"), ("\\begin{", "\\end{")].first(where: {
      has($0.0, index)
    }) {
      end = self.end(ofFormula: close, from: index + 2)
    } else {
      return
    }
    if let end { formulaEnd = end }
    unsure(through: end)
  }

  /// The place behind something in the same paragraph.
  private mutating func end(ofFormula mark: String, from index: Int) -> Int? {
    guard index >= unendedFormulas[mark, default: 0] else { return nil }
    var place = index
    while place < text.count, !has("\n\n", place) {
      if has(mark, place) { return place + mark.utf8.count }
      place += 1
    }
    unendedFormulas[mark] = place
    return nil
  }

  private static let remarks = [
    ("{% comment", "endcomment"), ("{%- comment", "endcomment"), ("{{< comment", "/comment"),
    ("{{% comment", "/comment"), ("{{/*", "*/"), ("{{- /*", "*/"), ("{{!--", "--}}"),
    ("{::comment}", "{:/comment}"), ("{# ", " #}"),
  ]

  /// What authors say to one another.
  private mutating func remark(_ index: Int) {
    guard index >= unsureEnd, let (open, close) = Self.remarks.first(where: { has($0.0, index) }) else {
      return
    }
    unsure(through: find(close, from: index + open.utf8.count))
  }

  /// The end of the brackets that begin at a place, in the same paragraph.
  private mutating func closing(_ index: Int) -> Int? {
    var depth = 0
    var place = index
    let limit = min(text.count, index + Self.longest)
    while place < limit {
      switch text[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: "\\"): place += 1
      case 0x0A where place + 1 < limit && text[place + 1] == 0x0A: return nil
      default: break
      }
      place += 1
    }
    // An address that holds a file is longer.
    if has("(data:", index) || has("(<data:", index) { return find(")", from: index) }
    guard place < text.count, index >= unsureEnd else { return nil }
    return text[index...].firstIndex { $0 <= 0x20 } ?? text.count
  }

  /// Of `[[target|words]]`, the words behind the last bar or slash are shown.
  private mutating func wikiLink(_ index: Int) {
    guard let end = end(of: "]]", from: index, limit: 500) else { return }
    let shown = text[index..<end].lastIndex { "|/#".utf8.contains($0) }
    unsure(through: shown ?? index)
    // What is embedded stands there itself, and the mark of a block is not shown.
    let isMark = shown.map { text[$0] == UInt8(ascii: "#") && has("^", $0 + 1) } ?? false
    if text[max(0, index - 1)] == UInt8(ascii: "!") || isMark { unsure(through: end) }
  }

  /// `++ctrl+c++`, whose names are shown with capitals.
  private mutating func keys(_ index: Int) {
    var end = index + 2
    while end < text.count, end < index + 62, !has("++", end),
      isName(text[end]) || "+\"".utf8.contains(text[end])
    {
      end += 1
    }
    if has("++", end) { unsure(through: end) }
  }

  /// The words of a block that is shown where it is named, too: the line above `id:: name` that is no property.
  private mutating func block(_ name: ArraySlice<UInt8>, _ found: (CountedWord) -> Void) {
    let blocks = self.blocks ?? namedBlocks()
    self.blocks = blocks
    guard let line = blocks[name] else { return }
    var words = WordMaker()
    var place = line.lowerBound
    while place < line.upperBound {
      let (scalar, length) = text[...].scalar(at: place)
      words.add(scalar, place..<place + length, isSure: false, found)
      place += length
    }
    words.finish(found)
  }

  private func namedBlocks() -> [ArraySlice<UInt8>: Range<Int>] {
    var blocks: [ArraySlice<UInt8>: Range<Int>] = [:]
    var last = 0..<0
    for line in text.split(separator: 0x0A) {
      let words = line.drop { " \t-".utf8.contains($0) }
      let value = words.drop { isName($0) || $0 == UInt8(ascii: ".") }
      if words.starts(with: "id:: ".utf8) {
        blocks[value.dropFirst(3).prefix(36)] = last
      } else if !words.isEmpty, !value.starts(with: "::".utf8) {
        // Of a long one, the beginning is shown.
        last = words.startIndex..<min(words.endIndex, words.startIndex + 800)
      }
    }
    return blocks
  }

  /// The size of a picture behind its words, `|300x200](`.
  private mutating func size(_ index: Int) {
    var end = index + 1
    while end < text.count, (0x30...0x39).contains(text[end]) || has("x", end) { end += 1 }
    if end > index + 1, has("](", end) { unsure(through: end) }
  }

  /// `:smile:` and the like.
  private mutating func icon(_ index: Int) {
    var end = index + 1
    while end < text.count, end < index + 60, isName(text[end]) || text[end] == UInt8(ascii: "+") { end += 1 }
    if end > index + 1, end < text.count, text[end] == UInt8(ascii: ":") { unsure(through: end) }
  }

  /// Characters that are written by their names or numbers: a word with one in it is not compared, unless it is a mark or space.
  private mutating func entity(_ index: Int, _ found: (CountedWord) -> Void) -> Int? {
    var end = index + 1
    while end < text.count, end < index + 33, isName(text[end]) || text[end] == UInt8(ascii: "#") { end += 1 }
    guard end > index + 1, end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
    let name = text[index + 1..<end]
    if name.first == UInt8(ascii: "#") {
      let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
      let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
      guard let value = UInt32(digits, radix: isHex ? 16 : 10) else { return nil }
      maker.add(value, index..<end + 1, isSure: index >= unsureEnd, found)
      return end + 1
    }
    if [
      "amp", "lt", "gt", "quot", "apos", "nbsp", "mdash", "ndash", "hellip", "ldquo", "rdquo", "ensp", "emsp",
    ]
    .contains(where: { name.elementsEqual($0.utf8) }) {
      maker.finish(found)
      return end + 1
    }
    maker.doubt()
    unsure(through: end + 1)
    return nil
  }

  // MARK: Tags

  /// Elements within a line: words go over their tags.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]
  /// Elements whose contents are not for reading.
  private static let unread: Set<String> = [
    "script", "style", "head", "noscript", "template", "iframe", "object", "svg", "canvas", "select",
    "textarea",
    "button", "audio", "video", "title", "annotation", "annotation-xml",
  ]
  private static let empty: Set<String> = [
    "br", "hr", "img", "input", "col", "meta", "link", "source", "area",
  ]

  private mutating func tag(_ index: Int, _ found: (CountedWord) -> Void) -> Int? {
    guard index + 1 < text.count else { return nil }
    if has("<!--", index) {
      guard index >= unsureEnd, let end = find("-->", from: index + 4) else { return nil }
      unsure(through: end)
      // A word goes on behind it.
      let isInWord = index > 0 && isLetter(text[index - 1]) && end < text.count && isLetter(text[end])
      return isInWord ? end : nil
    }
    let isEnd = text[index + 1] == UInt8(ascii: "/")
    let first = index + (isEnd ? 2 : 1)
    guard first < text.count, isLetter(text[first]) || "!?".utf8.contains(text[first]),
      let end = tagEnd(first)
    else { return nil }
    var nameEnd = first
    while nameEnd < end, isName(text[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: text[first..<nameEnd], as: UTF8.self).lowercased()
    if Self.unread.contains(name), !isEnd || index < unsureEnd {
      if !isEnd, index >= unsureEnd, text[end - 2] != UInt8(ascii: "/") {
        unsure(through: find("</\(name)", from: end) ?? text.count)
      }
    } else if !isEnd, index >= unsureEnd, !Self.empty.contains(name),
      isHiding(name, text[nameEnd..<end])
    {
      unsure(through: endOfElement(name, from: end))
    }
    unsure(through: end)
    guard Self.inline.contains(name) else {
      maker.finish(found)
      return nil
    }
    // What stands in attributes may be shown, but is no part of the word around.
    var attributes = WordMaker()
    var place = nameEnd
    while place < end {
      let (scalar, length) = text[...].scalar(at: place)
      attributes.add(scalar, place..<place + length, isSure: false, found)
      place += length
    }
    attributes.finish(found)
    return end
  }

  /// The place behind the `>` of a tag; a `>` within quotation marks is none.
  private func tagEnd(_ index: Int) -> Int? {
    var quote: UInt8?
    var place = index
    let limit = min(text.count, index + Self.longest)
    while place < limit {
      let byte = text[place]
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "d"), has("data:", place), !has("data:image/svg", place) {
          // What an address holds is as long as a file.
          return text[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        }
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), place > index,
        text[place - 1] == UInt8(ascii: "=")
      {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      place += 1
    }
    return nil
  }

  private mutating func isHiding(_ name: String, _ attributes: ArraySlice<UInt8>) -> Bool {
    guard attributes.count > 5 else { return false }
    let words = String(decoding: attributes, as: UTF8.self)
    return HiddenElements.isHiding(attributes: words)
      || hasMathML
        && HiddenElements.isRepeated(name, words, words.contains("aria-hidden=\"true\"") ? "true" : nil)
  }

  /// The end of an element, with those of its kind that are in it.
  private func endOfElement(_ name: String, from start: Int) -> Int {
    var depth = 1
    var place = start
    while let next = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      if has("</\(name)", next) {
        depth -= 1
        if depth == 0 { return next }
      } else if has("<\(name)", next), !isName(text[min(next + 1 + name.utf8.count, text.count - 1)]) {
        depth += 1
      }
      place = next + 1
    }
    return text.count
  }

  // MARK: Lines

  /// Lines of Markdown that are for programs, and marks at the beginning of others.
  private mutating func beginLine(_ start: Int, _ found: (CountedWord) -> Void) {
    var index = start
    while index < text.count, " \t>".utf8.contains(text[index]) { index += 1 }
    guard index < text.count else { return }
    if isMarkdown, has("{:toc", lineEnd(index) + 1) || has("{: toc", lineEnd(index) + 1) {
      unsure(through: lineEnd(index))
    }
    if isLaTeX { return }
    if isOther {
      // Directives, remarks, links, templates and commands, which may name files.
      let end = lineEnd(index)
      if has("{{", index), templateEnd <= index { templateEnd = find("}}", from: index) ?? index }
      // What a template is given are words that nobody sees (MediaWiki).
      if index < templateEnd {
        let isName = text[index] == UInt8(ascii: "{")
        if isName {
          unsure(through: text[index..<min(end, templateEnd)].firstIndex(of: UInt8(ascii: "|")) ?? end)
        }
        return
      }
      let isMarkup = [UInt8(ascii: "."), 0x23, 0x25, UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "{")]
        .contains(text[index])
      let hasLink = text[index..<end].contains {
        [UInt8(ascii: "["), UInt8(ascii: "<"), 0x5C, 0x60].contains($0)
      }
      if isMarkup || hasLink { unsure(through: end) }
      return
    }
    if isRaw(index) || isFence(index) { return }
    guard fence == nil else {
      codeEnd = max(codeEnd, lineEnd(index))
      // What programs are told about the code.
      if ["#| ", "//| ", "%%| ", "-8<-", "--8<-"].contains(where: { has($0, index) }) {
        unsure(through: codeEnd)
      }
      if "]d>t/e".utf8.contains(text[codeEnd - 1]),
        end(of: "[!code ", from: index, limit: 500) ?? end(of: "highlight-", from: index, limit: 60) != nil
      {
        unsure(through: codeEnd)
      }
      // And what a directive is told about it.
      if text[index] == UInt8(ascii: ":") { unsure(through: option(index)) }
      return
    }
    // Behind the marks of items, too.
    while let next = behindMark(index) {
      index = next
      if isFence(index) { return }
      task(index)
    }
    guard index < text.count else { return }
    switch text[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index
      while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
      if end < text.count, ".)".utf8.contains(text[end]) { unsure(through: end) }
    case UInt8(ascii: "["): definition(index)
    // The short form of an abbreviation; the long one is shown.
    case UInt8(ascii: "*") where has("*[", index): unsure(through: end(of: "]:", from: index, limit: 200))
    // A remark of MyST.
    case UInt8(ascii: "%") where has("% ", index): unsure(through: lineEnd(index))
    case UInt8(ascii: ":") where has(":logbook:", index): unsure(through: find(":end:", from: index))
    case UInt8(ascii: ":"):
      // `:::tip`, and `:name: value` of a directive.
      unsure(through: has(":::", index) ? kindEnd(index) : option(index))
      if has(":::", index) {
        unsure(through: end(of: "\" icon=\"", from: index, limit: 500).map { _ in lineEnd(index) })
      }
      if ["{toctree}", "{contents}", "{raw}"].contains(where: { has($0, kindEnd(index) - $0.utf8.count) }) {
        unsure(through: find("\n:::", from: index))
      }
    case UInt8(ascii: "/") where has("///", index):
      unsure(through: kindEnd(index))
      // The options of a block stand right below (PyMdown).
      var next = lineEnd(index) + 1
      while has("    ", next), let end = blockOption(next + 4) {
        unsure(through: end)
        next = end + 1
      }
    case UInt8(ascii: "("):
      // The name of what follows.
      let end = lineEnd(index)
      if has(")=", end - 2) || has(")=\r", end - 3) { unsure(through: end) }
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): unsure(through: kindEnd(index))
    case UInt8(ascii: "-"), UInt8(ascii: ";"):
      if has("-8<-", index + 1) || has("8<", index) {
        let end = lineEnd(index)
        let isBare = has("--8<--", index) && end <= index + 7
        unsure(through: isBare ? find("--8<--", from: end) ?? end : end)
      }
    case UInt8(ascii: "i") where isMDX && has("import ", index),
      UInt8(ascii: "e") where isMDX && has("export ", index):
      unsure(through: find("\n\n", from: index) ?? text.count)
    case UInt8(ascii: "i")
    where has("import ", index)
      && MarkdownBoxes.isImport(String(decoding: text[index..<lineEnd(index)], as: UTF8.self)):
      unsure(through: lineEnd(index))
    case UInt8(ascii: "@") where has("@[", index): unsure(through: lineEnd(index))
    case UInt8(ascii: "@") where has("@tab", index): unsure(through: kindEnd(index))
    case let byte where isLetter(byte):
      // `name:: value`
      var end = index
      while end < text.count, isName(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
      if has(":: ", end) { unsure(through: lineEnd(index)) }
    case UInt8(ascii: "#") where has("#+begin_", index) || has("#+end_", index):
      // Blocks of Org mode, in Logseq.
      unsure(through: lineEnd(index))
      if has("#+begin_query", index) { unsure(through: find("#+end_query", from: index)) }
    default: break
    }
  }

  /// The place behind the mark of an item.
  private mutating func behindMark(_ index: Int) -> Int? {
    var end = index
    while end < text.count, end < index + 9, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end + 1 < text.count, (end > index ? ".)" : "-*+").utf8.contains(text[end]), text[end + 1] == 0x20
    else {
      return nil
    }
    unsure(through: end)
    end += 2
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }

  /// The states of tasks that other programs have a sign for (Logseq).
  private mutating func task(_ index: Int) {
    for state in ["TODO ", "DONE "]
    where index + 5 <= text.count && text[index..<index + 5].elementsEqual(state.utf8) {
      unsure(through: index + 4)
    }
  }

  /// How many columns of a line stand before a place.
  private func columns(before index: Int) -> Int {
    let start = text[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return text[start..<index].reduce(0) { $1 == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1 }
  }

  /// Whether a line is in a block of HTML in which nothing is Markdown.
  private mutating func isRaw(_ index: Int) -> Bool {
    let line = text[index..<lineEnd(index)]
    if let block = raw {
      if block.isEnded(by: line) { raw = nil }
      return true
    }
    if fence == nil, line.first == UInt8(ascii: "<") { raw = RawBlock(opening: line) }
    return false
  }

  private mutating func isFence(_ index: Int) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: "`") || text[index] == UInt8(ascii: "~") else {
      return false
    }
    let mark = text[index]
    var end = index
    while end < text.count, text[end] == mark { end += 1 }
    let lineEnd = lineEnd(index)
    let isBare = end - index >= 3 && text[end..<lineEnd].allSatisfy { $0 <= 0x20 }
    let columns = columns(before: index)
    // What stands farther in ends none.
    if fence == nil, isBare, let open = textFences.last, open.mark == mark, end - index >= open.length,
      columns < open.columns + 4
    {
      textFences.removeLast()
    } else if let open = fence {
      guard open.mark == mark, end - index >= open.length, isBare, columns < open.columns + 4 else {
        return false
      }
      fence = nil
    } else {
      guard end - index >= 3, mark != UInt8(ascii: "`") || !text[end..<lineEnd].contains(mark) else {
        return false
      }
      let kind = MarkdownBoxes.kind(of: text[end..<lineEnd])
      let open = OpenFence(mark: mark, length: end - index, columns: columns)
      if kind == nil { fence = open } else { textFences.append(open) }
      if let kind, MarkdownBoxes.unread.contains(kind) {
        let close = String(repeating: Character(Unicode.Scalar(mark)), count: end - index)
        unsure(through: find(close, from: lineEnd))
      }
      // The name of a language; a title in another script would be words, but not what is marked in the code, `"words"` or `/words/`.
      let words = text[end..<lineEnd].firstIndex { $0 >= 0x80 } ?? lineEnd
      unsure(through: isMarkedInCode(text[end..<lineEnd], words) ? lineEnd : words)
    }
    codeEnd = max(codeEnd, lineEnd)
    return true
  }

  /// Whether what stands behind the beginning of a fence has more than a name or title in another script, which begins at a place.
  private func isMarkedInCode(_ info: ArraySlice<UInt8>, _ words: Int) -> Bool {
    guard let mark = info[..<words].lastIndex(where: { "\"'/{ ".utf8.contains($0) }), info[mark] != 0x20
    else {
      return false
    }
    let before = info[..<mark]
    let close = info[words...].firstIndex(of: info[mark]) ?? info.endIndex
    return before.last == 0x20 || info[close...].dropFirst().contains { $0 > 0x20 }
      || ["ins=", "del=", "mark="].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// `[name]: address "title"`; what only looks like one has words in place of an address.
  private mutating func definition(_ index: Int) {
    let end = lineEnd(index)
    guard let colon = self.end(of: "]:", from: index, limit: 1000) else { return }
    if has("[^", index) { return unsure(through: colon) }
    let rest = text[colon..<max(end, colon)].drop { $0 == 0x20 }
    let address = rest.prefix { $0 > 0x20 }
    let isAddress = address.contains { $0 < 0x80 }
    if rest.isEmpty || isAddress {
      unsure(through: end)
      // The title may be on a line of its own.
      var next = end + 1
      while next < text.count, text[next] == 0x20 { next += 1 }
      if next < text.count, "\"'(".utf8.contains(text[next]) || rest.isEmpty {
        unsure(through: lineEnd(next))
      }
    }
  }

  /// The end of the kind of a box, which may be said in other words.
  private func kindEnd(_ index: Int) -> Int {
    let end = lineEnd(index)
    return text[index..<end].firstIndex { $0 >= 0x80 || "\"[".utf8.contains($0) } ?? end
  }

  private func blockOption(_ index: Int) -> Int? {
    var end = index
    while end < text.count, isName(text[end]) { end += 1 }
    return end > index && has(": ", end) ? lineEnd(index) : nil
  }

  private func option(_ index: Int) -> Int? {
    var end = index + 1
    while end < text.count, isName(text[end]) { end += 1 }
    return end > index + 1 && has(":", end) ? lineEnd(index) : nil
  }

  // MARK: Bytes

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a word stands at a place, in small letters or capitals.
  private func has(_ word: String, _ index: Int) -> Bool {
    guard index >= 0, index + word.utf8.count <= text.count else { return false }
    var place = index
    for byte in word.utf8 {
      let other = text[place]
      guard byte == other || isLetter(byte) && byte == other | 0x20 else { return false }
      place += 1
    }
    return true
  }

  private func lineEnd(_ index: Int) -> Int {
    guard index < text.count else { return text.count }
    return text[index...].firstIndex(of: 0x0A) ?? text.count
  }

  /// The place behind something in the same line, not far away.
  private func end(of mark: String, from index: Int, limit: Int) -> Int? {
    var place = index
    let limit = min(text.count, index + limit)
    let first = mark.utf8.first
    while place < limit, text[place] != 0x0A {
      if text[place] == first, has(mark, place) { return place + mark.utf8.count }
      place += 1
    }
    return nil
  }

  /// The place behind a call that goes over several lines.
  private mutating func end(ofCall mark: String, from index: Int) -> Int? {
    if callEnds[mark, default: 0] <= index + 2 { callEnds[mark] = find(mark, from: index + 2) ?? .max }
    guard let end = callEnds[mark], end - index <= Self.longest else { return nil }
    return (index..<end).contains { has("\n\n", $0) } ? nil : end
  }

  /// The place behind a list of attributes, in whose quotation marks anything may stand.
  private func endOfAttributes(_ index: Int) -> Int? {
    var quote: UInt8?
    var place = index + 1
    let limit = min(text.count, index + 1500)
    while place < limit, text[place] != 0x0A {
      switch text[place] {
      case quote: quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\"") where text[place - 1] == UInt8(ascii: "="),
        UInt8(ascii: "'") where text[place - 1] == UInt8(ascii: "="):
        quote = text[place]
      case UInt8(ascii: "}"): return place + 1
      case UInt8(ascii: "{"): return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The place behind something, however far away.
  private mutating func find(_ mark: String, from index: Int) -> Int? {
    guard !unended.contains(mark) else { return nil }
    let first = mark.utf8.first ?? 0
    var place = index
    while place < text.count, let next = text[place...].firstIndex(of: first) {
      if has(mark, next) { return next + mark.utf8.count }
      place = next + 1
    }
    unended.insert(mark)
    return nil
  }
}

internal import Bytes

/// What only some programs know within a line: wiki links and highlights of Obsidian, its comments and marks of blocks, lists of
/// attributes and codes of icons of Python-Markdown, roles of MyST, shortcodes of Hugo and Jekyll, formulas, codes of emoji, marks
/// of editors (CriticMarkup), raised and lowered characters; and what makes a stretch bold in text without spaces.
struct MarkdownSpans {
  /// Whether a comment goes on from the line before.
  private var isInComment = false
  /// Whether a comment may go on in the next line: one that never ends is none.
  var canContinueComment = false
  /// Whether what a mark at the end of a line begins ends where a later line begins.
  var beginsComment = false
  /// Whether nothing is a shortcode until `{% endraw %}`.
  var isRaw = false
  /// What other programs would put in the place of a shortcode, and is not here.
  var missing: [String] = []
  /// Footnotes that stand within a line, `^[so]`, in their order; they belong at the end.
  var notes: [String] = []
  var ends = Ends()
  /// Whether there may be `==` in the line.
  private var hasHighlights = false
  /// Whether there may be an address in the line that begins with `www.`
  private var hasNames = false
  /// Whether what is rewritten stands right behind code.
  var isBehindCode = false
  /// Whether the line is HTML, where Markdown is none, but the program behind a site puts in what it does elsewhere.
  var isInHTML = false
  /// Whether names of pages, with spaces, are where a link leads (Logseq).
  var takesNames = false
  /// What the text calls values (Liquid).
  var names: Set<String> = []
  /// What stands for names, and what was put in of it.
  var values = Values()
  var included: [UInt8] = []
  /// Whether what is rewritten is such a value itself.
  var isInValue = false
  /// Whether all that stands between braces is a value (Vue).
  var isTemplate = false
  /// Whether that is the name of words that are said elsewhere (MyST).
  var isMyST = false
  /// Whether there may be code of JavaScript between the words (MDX).
  var isMDX = false
  /// Whether it is a chapter of a book in Pandoc's Markdown, which refers to others.
  var isPandoc = false

  /// Whether words may stand between double strokes.
  var hasSpoilers = false
  /// Elements that end somewhere in the text, looked for when one is in question.
  private var endedElements: Set<String>?
  /// Blocks that links of the text name.
  private var namedBlocks: Set<String>?
  /// The labels of links that the text says the addresses of.
  var labels: Set<String>?
  /// What places are called that can be referred to, by their names, once one is in question (``reference(_:_:)``); and names that words
  /// stand for.
  var captions: [String: String?]?
  var called: [UInt8] = []
  let text: [UInt8]
  /// The files that code imports (MDX), once they are asked for.
  var imports: [String: String]?
  /// The words that it gives names, once one is in question.
  var constants: [String: String]?

  init(text: [UInt8]) { self.text = text }

  /// Whether it is the line of a heading, which may have attributes right behind its words.
  var isHeading = false

  /// A line as all programs understand it.
  mutating func rewritten(_ line: String) -> String {
    isHeading = line.utf8.first == UInt8(ascii: "#")
    let hasTag = isMDX || line.utf8.contains(UInt8(ascii: "<")) && line.utf8[...].contains("={".utf8)
    var line =
      !hasTag
      ? isHeading ? Self.withName(line) : line
      : isMDX || Self.namesFile(line) ? withoutCode(line) : withoutCodeInTags(line)
    if line.utf8.contains(UInt8(ascii: "^")), line.utf8[...].contains("][^".utf8) {
      line = withNotedLinks(line)
    }
    let name = isHeading ? Self.nameOfFormulas(line) : ""
    guard isInComment || line.utf8.contains(where: Self.isMark) else { return line }
    ends = Ends()
    (isBehindCode, hasHighlights) = (false, false)
    hasNames = line.firstRange(of: "www.") != nil
    // Code is left as it is.
    var result = ""
    var rest = line[...]
    // Runs of a length that ends nothing are looked for once.
    var unended: Set<Int> = []
    while let tick = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
      if let end = spanned(rest, tick, &result) {
        rest = end
        continue
      }
      let run = rest[tick...].prefix { $0 == "`" }
      let length = run.utf8.count
      guard !unended.contains(length), let end = Self.end(ofCode: length, in: rest[run.endIndex...])
      else {
        unended.insert(length)
        result += rewritten(rest[..<tick], before: "`") + run
        rest = rest[run.endIndex...]
        continue
      }
      result += rewritten(rest[..<tick], before: "`")
      let code = rest[run.endIndex..<end].dropLast(length)
      if rest[end...].first == "$", result.utf8.last == UInt8(ascii: "$") {
        // GitLab's formulas.
        result.removeLast()
        result += Formula.markdown(code)
        rest = rest[end...].dropFirst()
        continue
      }
      if let (name, end) = Self.role(behindCode: rest[end...]) {
        result += Self.words(ofRole: name, code)
        rest = end
        continue
      }
      result += Self.role(code, behind: &result) ?? Shortcode.unescaped(String(rest[tick..<end]))
      rest = rest[end...]
      // `[link](`code`){ .class }`
      if let end = Self.attributeList(at: rest) {
        result += Self.anchor(in: rest[..<end.startIndex])
        rest = end
      }
      isBehindCode = true
    }
    result += rewritten(rest, before: nil)
    Self.tighten(&result, of: line)
    result += name
    return EastAsianEmphasis.marked(hasHighlights ? EastAsianEmphasis.withHighlights(result) : result)
  }

  /// A title in bold, of which a role or the like at an end is gone, without the space that stood beside that.
  private static func tighten(_ result: inout String, of line: String) {
    guard line.utf8.count > 4, line.utf8.suffix(2).elementsEqual("**".utf8), result != line,
      let start = line.firstIndex(where: { $0 != " " && $0 != ">" }), line[start...].hasPrefix("**")
    else { return }
    let margin = line[..<start]
    guard result.hasPrefix(margin + "**"), result.hasSuffix("**") else { return }
    let words = result.dropFirst(margin.count + 2).dropLast(2)
    guard words.first == " " || words.last == " ", !words.contains("**") else { return }
    result = words.trimmed.isEmpty ? "" : "\(margin)**\(words.trimmed)**"
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: "{"),
      UInt8(ascii: ":"),
      UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "\\"),
      UInt8(ascii: "!"),
      UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "`"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  static func end(ofCode length: Int, in text: Substring) -> String.Index? {
    var rest = text
    while let tick = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
      let run = rest[tick...].prefix { $0 == "`" }
      if run.utf8.count == length { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  mutating func rewritten(_ text: Substring, before next: Character?) -> String {
    var result = ""
    var rest = text
    while !rest.isEmpty {
      // What is no mark is taken over all at once.
      let mark =
        isInComment ? rest.startIndex : rest.utf8.firstIndex(where: Self.isMark) ?? rest.endIndex
      if hasNames, !isInComment, let start = BareAddress.name(in: rest[..<mark], behind: result),
        let (words, end) = namedAddress(
          rest[start...], behind: Self.last(of: result) + Self.last(of: rest[..<start]))
      {
        result += rest[..<start] + words
        rest = end
        continue
      }
      result += rest[..<mark]
      rest = rest[mark...]
      guard let first = rest.utf8.first else { break }
      if isInComment {
        guard let end = ends.next("%%", in: rest) ?? rest.firstRange(of: "%%") else {
          return result
        }
        isInComment = false
        rest = rest[end.upperBound...]
        continue
      }
      let behind = rest.utf8.dropFirst()
      if let (words, end) = span(first, behind.first, rest, &result, isLast: next == nil) {
        result += words
        rest = end
      } else {
        // Nothing of its own: on to what follows.
        result.unicodeScalars.append(Unicode.Scalar(first))
        rest = rest[behind.startIndex...]
      }
    }
    return hasSpoilers ? Self.withoutSpoilers(result) : result
  }

  /// What a text that begins with a mark stands for, and what is behind that; `nil` if it is words like any others.
  ///
  /// - Parameters:
  ///   - first: its first byte.
  ///   - second: its second.
  ///   - result: what is before it.
  ///   - isLast: whether it goes to the end of the line.
  private mutating func span(
    _ first: UInt8, _ second: UInt8?, _ rest: Substring, _ result: inout String, isLast: Bool
  ) -> (words: String, rest: Substring)? {
    if isInHTML, first != UInt8(ascii: "{"), first != UInt8(ascii: ":") { return nil }
    switch (first, second) {
    case (UInt8(ascii: "\\"), UInt8(ascii: "(")?), (UInt8(ascii: "\\"), UInt8(ascii: "[")?),
      (UInt8(ascii: "\\"), UInt8(ascii: "\\")?):
      return bracketedFormula(rest) ?? (
        String(rest.unicodeScalars.prefix(2)), Self.dropping(2, rest)
      )
    case (UInt8(ascii: "\\"), _?):
      return (String(rest.unicodeScalars.prefix(2)), Substring(rest.unicodeScalars.dropFirst(2)))
    case (UInt8(ascii: "%"), UInt8(ascii: "%")?): return comment(rest, result)
    case (UInt8(ascii: "["), UInt8(ascii: "[")?), (UInt8(ascii: "!"), UInt8(ascii: "[")?):
      return wikiLink(rest, behind: result.utf8.last)
    case (UInt8(ascii: "]"), UInt8(ascii: "(")?): return destination(rest, &result)
    case (UInt8(ascii: "["), UInt8(ascii: "@")?), (UInt8(ascii: "["), UInt8(ascii: "-")?),
      (UInt8(ascii: "@"), _?):
      return reference(rest, result)
    case (UInt8(ascii: "["), _?): return said(rest, result)
    case (UInt8(ascii: "="), UInt8(ascii: "=")?):
      hasHighlights = true
      return nil
    case (UInt8(ascii: "{"), _): return braced(rest, second, &result)
    case (UInt8(ascii: "<"), _):
      // No tag begins with that character, which does not stay in the words.
      return isPlaceholder(rest, result)
        ? ("<\(EastAsianEmphasis.mark)", Self.dropping(1, rest)) : element(rest) ?? tag(rest)
    case (UInt8(ascii: ":"), UInt8(ascii: "/")?): return bareAddress(rest, &result)
    case (UInt8(ascii: ":"), _?): return icon(rest, &result)
    case (UInt8(ascii: "+"), UInt8(ascii: "+")?): return keys(rest, result) ?? inserted(rest, result)
    case (UInt8(ascii: "$"), _?): return formula(rest, result)
    case (UInt8(ascii: "^"), UInt8(ascii: "[")?): return note(rest)
    case (UInt8(ascii: "^"), UInt8(ascii: "^")?): return highlight(rest, result)
    case (UInt8(ascii: "^"), _?):
      let isApart =
        result.utf8.last == UInt8(ascii: " ")
        || !isBehindCode && result.utf8.allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x09 }
      let isBehindPicture = result.hasSuffix("\(Self.wikiTitle)\")")
      if isLast, isApart || isBehindPicture, isBlockMark(rest, isSure: isBehindPicture) {
        result = result.trimmedAtEnd
        return (Self.anchor(rest), rest[rest.endIndex...])
      }
      // `a^2+b^2=c^2` has no mark that ends one.
      guard let script = Self.script(rest), !(script.rest.utf8.first ?? 0).isWord,
        !script.words.dropFirst().contains(where: { "+-".contains($0) }),
        // `(^o^)` is a face.
        script.words.contains(where: \.isNumber) || result.utf8.last != UInt8(ascii: "(")
          || script.rest.utf8.first != UInt8(ascii: ")")
      else { return nil }
      return (Scripts.raised(script.words), script.rest)
    case (UInt8(ascii: "~"), let second?) where second != first && (result.utf8.last ?? 0).isLetter:
      return Self.script(rest).map { (Scripts.lowered($0.words), $0.rest) }
    default: return nil
    }
  }

  private static func last(of text: some StringProtocol) -> Substring {
    Substring(Substring(text).unicodeScalars.suffix(500))
  }

  static func dropping(_ count: Int, _ text: Substring) -> Substring {
    text[text.utf8.index(text.startIndex, offsetBy: count)...]
  }

  /// `^block-1` at the end of a line: only programs see it. A short one could be a power, unless a link names it.
  private mutating func isBlockMark(_ text: Substring, isSure: Bool) -> Bool {
    let name = text.utf8.dropFirst()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    else { return false }
    if isSure || name.count > 2 || name.first?.isLetter == true && name.last?.isDigit == true { return true }
    let all = namedBlocks ?? Self.ends(of: "#^", in: self.text)
    namedBlocks = all
    return all.contains(String(text.dropFirst()))
  }

  // MARK: Obsidian

  /// `%%…%%`. What never ends is none, as in formats of `printf`.
  private mutating func comment(_ rest: Substring, _ result: String) -> (
    words: String, rest: Substring
  )? {
    let body = Self.dropping(2, rest)
    if let end = ends.next("%%", in: body) {
      let isRemark = Remark.isOfObsidian(
        behind: result.utf8.suffix(8), body[..<end.lowerBound].utf8,
        before: body[end.upperBound...].utf8.first)
      return isRemark ? ("", body[end.upperBound...]) : nil
    }
    // One over several lines begins a line, or ends one behind a space if the mark that ends it begins one.
    let isApart = beginsComment && body.allSatisfy { $0 == " " } && result.utf8.last == 0x20
    guard canContinueComment,
      isApart || result.utf8.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") })
    else { return nil }
    isInComment = true
    return ("", body)
  }

  /// The title that a wiki link has as a link of Markdown: of a character for private use, so that no author writes it.
  static let wikiTitle = "\u{F5A0}"

  /// `[[Guide#Heading|words]]` and `![[picture.png|300]]` as links of Markdown.
  mutating func wikiLink(_ text: Substring, behind last: UInt8?) -> (words: String, rest: Substring)? {
    let isEmbedded = text.utf8.starts(with: "![[".utf8)
    guard isEmbedded || text.utf8.starts(with: "[[".utf8) else { return nil }
    let begin = Self.dropping(isEmbedded ? 3 : 2, text)
    guard let end = ends.next("]]", in: begin), !ends.has("[", in: begin, before: end.lowerBound)
    else {
      return nil
    }
    let body = begin[..<end.lowerBound]
    if !isEmbedded, let last, last.isWord || last == UInt8(ascii: "]") || last == UInt8(ascii: ")"),
      Self.isSubscript(body)
    {
      return nil
    }
    // `[[1]](a.md)` is a link with brackets in its words.
    let behind = begin[end.upperBound...]
    if behind.hasPrefix("["), body.utf8.allSatisfy(\.isDigit) { return nil }
    if behind.hasPrefix("(") {
      let address = behind.dropFirst().prefix(300).prefix { $0 != ")" && !$0.isWhitespace }
      if behind[address.endIndex...].first == ")", address.contains(where: { "./#:".contains($0) }) {
        return nil
      }
    }
    guard !body.isEmpty, body.utf8.first != 0x20, !body.contains("<"), !body.contains(">"),
      !body.contains("\n")
    else { return nil }
    let bar = body.firstIndex(of: "|")
    // Within tables the bar is escaped.
    let target = (bar.map { body[..<$0] } ?? body).trimmed.replacing("\\", with: "")
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let words = bar.map { body[body.index(after: $0)...].trimmed } ?? Self.words(ofTarget: name)
    // The mark of a block in this text.
    let shown = words.isEmpty && name.hasPrefix("#^") ? "\\" + name.dropFirst() : words
    let file = name.prefix { $0 != "#" }
    let isPicture =
      isEmbedded
      && ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "avif"].contains(
        file.split(separator: ".").last?.lowercased() ?? "")
    if isPicture {
      let isSize = bar == nil || words.allSatisfy { $0.isNumber || $0 == "x" }
      // An icon of the program has no file, and is called what it shows.
      let isIcon = target.hasSuffix("#icon")
      let own =
        isIcon
        ? file.dropFirst(file.hasPrefix("lucide-") ? 7 : 0).prefix { $0 != "." }.replacing("-", with: " ")[
          ...] : file
      return ("![\(isSize ? own : words[...])](<\(target)> \"\(Self.wikiTitle)\")", text[end.upperBound...])
    }
    return ("[\(shown)](<\(target)> \"\(Self.wikiTitle)\")", text[end.upperBound...])
  }

  /// Whether what is between `[[` and `]]` says which element of a list, as in `a[[0]]`, `x[[i+1]]`, `d[["name"]]`.
  private static func isSubscript(_ body: Substring) -> Bool {
    if let first = body.utf8.first, "\"'".utf8.contains(first) { return body.utf8.last == first }
    var wasLetter = false
    for byte in body.utf8 {
      guard byte.isWord || " +-*/%:,.()".utf8.contains(byte), !(wasLetter && byte.isLetter) else {
        return false
      }
      wasLetter = byte.isLetter
    }
    return true
  }

  /// Who says what is quoted, and when: `[name=so]`, `[time=then]`, `[color=red]` (HackMD).
  private func said(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard let name = ["[name=", "[time=", "[color="].first(where: { text.utf8.starts(with: $0.utf8) }),
      result.utf8.prefix(100).first(where: { $0 != 0x20 }) == UInt8(ascii: ">"),
      let end = text.utf8.prefix(200).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let words = Formula.escaped(text[..<end].dropFirst(name.count).trimmed)
    let isColour = name == "[color="
    return (isColour ? "" : name == "[name=" ? "— \(words)" : words, text[end...].dropFirst())
  }

  /// `^^words^^` (Logseq, Roam).
  private mutating func highlight(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard !(result.utf8.last ?? 0).isWord, let (words, rest) = between("^^", text),
      !words.utf8.contains(UInt8(ascii: "^")), !(rest.utf8.first ?? 0).isWord
    else { return nil }
    hasHighlights = true
    return (EastAsianEmphasis.set(words, between: "=="), rest)
  }

  /// `Guide#Heading` as it is read, without the mark of a block, which is no name.
  private static func words(ofTarget name: String) -> String {
    let parts = name.split(separator: "#", omittingEmptySubsequences: true).filter {
      !$0.hasPrefix("^")
    }
    return parts.joined(separator: " › ").trimmed
  }

  // MARK: HTML

  /// Elements within a line that change what is said: raised and lowered characters, what is struck out or marked, and readings,
  /// which stand behind the words that they are for.
  private mutating func element(_ text: Substring) -> (words: String, rest: Substring)? {
    guard let end = ends.next(">", in: text) else { return nil }
    if text.utf8.starts(with: "<Badge ".utf8), let place = text[..<end.lowerBound].firstRange(of: " text=\"")
    {
      // The words of a badge (VitePress) are among its attributes.
      return (
        Formula.escaped(String(text[place.upperBound...].prefix { $0 != "\"" })), text[end.upperBound...]
      )
    }
    let tag = text[..<end.lowerBound]
    // Links of components are links.
    if ["<Link ", "<LinkButton ", "<NuxtLink ", "<RouterLink "].contains(where: { tag.hasPrefix($0) }),
      let target = MarkdownBoxes.value("to", in: tag) ?? MarkdownBoxes.value("href", in: tag)
    {
      return ("<a href=\"\(target)\">", text[end.upperBound...])
    }
    if ["</Link", "</LinkButton", "</NuxtLink", "</RouterLink"].contains(tag) {
      return ("</a>", text[end.upperBound...])
    }
    let name = tag.dropFirst().lowercased()
    guard ["sup", "sub", "del", "s", "strike", "mark", "ruby"].contains(name) else { return nil }
    let body = text[end.upperBound...]
    guard
      let close = ends.next("</\(name)>", in: body)
        ?? ends.next("</\(name.uppercased())>", in: body)
    else { return nil }
    let words = body[..<close.lowerBound]
    let rest = text[close.upperBound...]
    if name == "ruby" { return (Self.ruby(words), rest) }
    guard !words.isEmpty, !ends.has("<", in: body, before: close.lowerBound) else { return nil }
    switch name {
    case "sup": return words.contains("[") ? nil : (Scripts.raised(words), rest)
    case "sub": return (Scripts.lowered(words), rest)
    case "mark":
      hasHighlights = true
      return (EastAsianEmphasis.set(words, between: "=="), rest)
    default: return (EastAsianEmphasis.set(words, between: "~~"), rest)
    }
  }

  /// The words of `<ruby>签<rt>qiān</rt>证<rt>zhèng</rt></ruby>`, then their readings.
  private static func ruby(_ text: Substring) -> String {
    var (words, reading) = ("", "")
    var element = ""
    for part in text.split(separator: "<", omittingEmptySubsequences: false) {
      let isFirst = part.startIndex == text.startIndex
      let tag = isFirst ? "" : part.prefix { $0 != ">" }.lowercased()
      let content = isFirst ? part : part.drop { $0 != ">" }.dropFirst()
      if !isFirst { element = tag.hasPrefix("/") ? "" : String(tag.prefix { $0 != " " }) }
      switch element {
      case "rt": reading += (reading.isEmpty ? "" : " ") + content.trimmed
      case "rp", "rtc": break
      default: words += content
      }
    }
    return reading.isEmpty ? words : "\(words)（\(reading)）"
  }

  /// Whether a text begins with what looks like a tag and is none, as `<your name>`: it has the name of no element. Those of components
  /// have capitals or hyphens, and an end.
  private mutating func isPlaceholder(_ text: Substring, _ before: String) -> Bool {
    let inside = text.utf8.dropFirst(text.utf8.starts(with: "</".utf8) ? 2 : 1)
    let name = inside.prefix { $0.isWord || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetter, let next = inside[name.endIndex...].first,
      next == UInt8(ascii: ">") || next == 0x20, name.count <= 40,
      // Where a link leads may stand between such brackets.
      !before.utf8.suffix(2).elementsEqual("](".utf8), !before.utf8.suffix(3).elementsEqual("]: ".utf8),
      let end = ends.next(">", in: text)
    else { return false }
    let body = text[inside.startIndex...]
    guard !ends.has("<", in: body, before: end.lowerBound), !ends.has("=", in: body, before: end.lowerBound),
      text.utf8[text.utf8.index(before: end.lowerBound)] != UInt8(ascii: "/")
    else { return false }
    let written = String(Substring(name))
    if Elements.names.contains(written.lowercased()) { return false }
    let isComponent = name.contains { $0 == UInt8(ascii: "-") || (0x41...0x5A).contains($0) }
    return !isComponent || !hasEnd(of: written)
  }

  private mutating func hasEnd(of name: String) -> Bool {
    let names = endedElements ?? Self.ends(of: "</", in: text)
    endedElements = names
    return names.contains(name)
  }

  /// The names in a text that stand behind a mark.
  private static func ends(of mark: String, in text: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var place = 0
    while let next = text.firstIndex(of: Array(mark.utf8), in: place..<text.count) {
      place = next + 2
      let name = text[place...].prefix(41).prefix { $0.isWord || $0 == UInt8(ascii: "-") }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// A tag with attributes, in which nothing is a mark.
  private mutating func tag(_ text: Substring) -> (words: String, rest: Substring)? {
    guard text.utf8.dropFirst().first?.isLetter == true, let end = ends.next(">", in: text),
      text[..<end.lowerBound].utf8.contains(UInt8(ascii: "=")),
      !text[..<end.lowerBound].dropFirst().contains(where: { $0 == "{" || $0 == "<" }),
      text[..<end.lowerBound].utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2)
    else { return nil }
    return (String(text[..<end.upperBound]), text[end.upperBound...])
  }

  // MARK: Words between marks

  /// A heading with the name that docsify gives it, `:id=name`, as others have it.
  private static func withName(_ line: String) -> String {
    for mark in [" {docsify-ignore}", " {docsify-ignore-all}"] where line.hasSuffix(mark) {
      return String(line.dropLast(mark.count))
    }
    guard line.utf8.contains(UInt8(ascii: "=")), let place = line.firstRange(of: " :id=") else { return line }
    let name = line[place.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? line : "\(line[..<place.lowerBound]) {#\(name)}\(line[name.endIndex...])"
  }

  /// What a heading with formulas is called by the letters that they are written with, as it is shown with others.
  private static func nameOfFormulas(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")), line.utf8.count(where: { $0 == UInt8(ascii: "$") }) > 1,
      !line.utf8.contains(UInt8(ascii: "{")) || !line.contains("{#"), line.utf8.count < 300
    else { return "" }
    let letters = line.lowercased().filter {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
    }
    return anchor(letters.trimmed.replacing(" ", with: "-"))
  }

  /// `||words||`, which other programs hide until they are touched. In a table and in code they are something else.
  private static func withoutSpoilers(_ text: String) -> String {
    guard text.utf8.first(where: { $0 != 0x20 && $0 != UInt8(ascii: ">") }) != UInt8(ascii: "|") else {
      return text
    }
    let parts = text.split(separator: "||", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, !parts.contains(where: { $0.utf8.contains(UInt8(ascii: "|")) }) else {
      return text
    }
    var result = parts[0]
    var index = 1
    while index < parts.count {
      let words = parts[index].utf8
      let isTight =
        index + 1 < parts.count && words.first.map { $0 > 0x20 } ?? false
        && words.last.map { $0 > 0x20 } ?? false
        && !(result.utf8.last ?? 0).isWord && !"\\/=&#".utf8.contains(result.utf8.last ?? 0)
        && !(parts[index + 1].utf8.first ?? 0).isWord
      result += isTight ? parts[index] + parts[index + 1] : "||" + parts[index]
      index += isTight ? 2 : 1
    }
    return result
  }

  mutating func between(_ mark: String, _ text: Substring) -> (
    words: Substring, rest: Substring
  )? {
    let body = Self.dropping(mark.utf8.count, text)
    guard let end = ends.next(mark, in: body), end.lowerBound > body.startIndex,
      body.utf8.first != 0x20,
      body.utf8[body.utf8.index(before: end.lowerBound)] != 0x20
    else { return nil }
    return (body[..<end.lowerBound], body[end.upperBound...])
  }

  /// Up to eight characters without a space between two marks.
  private static func script(_ text: Substring) -> (words: Substring, rest: Substring)? {
    guard let mark = text.first, let end = text.dropFirst().prefix(9).firstIndex(of: mark) else {
      return nil
    }
    let words = text[..<end].dropFirst()
    guard !words.isEmpty,
      words.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-".contains($0)) })
    else {
      return nil
    }
    return (words, text[end...].dropFirst())
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isWord: Bool { isLetter || isDigit }
}

extension String {
  var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

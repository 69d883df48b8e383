/// What only some programs know within a line: wiki links and highlights of Obsidian, its comments and marks of blocks, lists of
/// attributes and codes of icons of Python-Markdown, roles of MyST, shortcodes of Hugo and Jekyll, formulas, codes of emoji, marks
/// of editors (CriticMarkup), raised and lowered characters; and what makes a stretch bold in text without spaces.
struct MarkdownSpans {
  /// Whether a comment goes on from the line before.
  private var isInComment = false
  /// Whether a comment may go on in the next line: one that never ends is none.
  var canContinueComment = false
  /// Whether nothing is a shortcode until `{% endraw %}`.
  private var isRaw = false
  /// What other programs would put in the place of a shortcode, and is not here.
  private(set) var missing: [String] = []
  /// Footnotes that stand within a line, `^[so]`, in their order; they belong at the end.
  private(set) var notes: [String] = []
  private var ends = Ends()
  /// Whether what is rewritten stands right behind code.
  private var isBehindCode = false
  /// Whether the line is HTML, where Markdown is none, but the program behind a site puts in what it does elsewhere.
  var isInHTML = false
  /// Whether names of pages, with spaces, are where a link leads (Logseq).
  var takesNames = false

  /// A line as all programs understand it.
  mutating func rewritten(_ line: String) -> String {
    guard isInComment || line.utf8.contains(where: Self.isMark) else { return line }
    ends = Ends()
    isBehindCode = false
    // Code is left as it is.
    var result = ""
    var rest = line[...]
    // Runs of a length that ends nothing are looked for once.
    var unended: Set<Int> = []
    while let tick = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
      let run = rest[tick...].prefix { $0 == "`" }
      let length = run.utf8.count
      guard !unended.contains(length), let end = Self.end(ofCode: length, in: rest[run.endIndex...]) else {
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
      result += Self.role(code, behind: &result) ?? String(rest[tick..<end])
      rest = rest[end...]
      // `[link](`code`){ .class }`
      if let attributes = attributeList(at: rest) { rest = attributes }
      isBehindCode = true
    }
    return result + rewritten(rest, before: nil)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "{"),
      UInt8(ascii: ":"),
      UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"),
      UInt8(ascii: "!"),
      UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func end(ofCode length: Int, in text: Substring) -> String.Index? {
    var rest = text
    while let tick = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
      let run = rest[tick...].prefix { $0 == "`" }
      if run.utf8.count == length { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  private mutating func rewritten(_ text: Substring, before next: Character?) -> String {
    var result = ""
    var rest = text
    while !rest.isEmpty {
      // What is no mark is taken over all at once.
      let mark = isInComment ? rest.startIndex : rest.utf8.firstIndex(where: Self.isMark) ?? rest.endIndex
      result += rest[..<mark]
      rest = rest[mark...]
      guard let first = rest.utf8.first else { break }
      if isInComment {
        guard let end = ends.next("%%", in: rest) ?? rest.firstRange(of: "%%") else { return result }
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
    return EastAsianEmphasis.marked(result)
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
      return bracketedFormula(rest) ?? (String(rest.unicodeScalars.prefix(2)), Self.dropping(2, rest))
    case (UInt8(ascii: "\\"), _?):
      return (String(rest.unicodeScalars.prefix(2)), Substring(rest.unicodeScalars.dropFirst(2)))
    case (UInt8(ascii: "%"), UInt8(ascii: "%")?): return comment(rest, result)
    case (UInt8(ascii: "["), UInt8(ascii: "[")?), (UInt8(ascii: "!"), UInt8(ascii: "[")?):
      return wikiLink(rest)
    case (UInt8(ascii: "]"), UInt8(ascii: "(")?): return destination(rest)
    case (UInt8(ascii: "="), UInt8(ascii: "=")?):
      guard result.utf8.last != first, let (words, end) = between("==", rest), end.utf8.first != first else {
        return nil
      }
      return ("**\(words)**", end)
    case (UInt8(ascii: "{"), _): return braced(rest, second, &result)
    case (UInt8(ascii: "<"), _): return element(rest)
    case (UInt8(ascii: ":"), _?): return icon(rest, result)
    case (UInt8(ascii: "+"), UInt8(ascii: "+")?): return keys(rest, result)
    case (UInt8(ascii: "$"), _?): return formula(rest, result)
    case (UInt8(ascii: "^"), UInt8(ascii: "[")?): return note(rest)
    case (UInt8(ascii: "^"), _?):
      if isLast, result.utf8.last == UInt8(ascii: " "), Self.isBlockMark(rest) {
        result = result.trimmedAtEnd
        return ("", rest[rest.endIndex...])
      }
      return Self.script(rest).map { (Scripts.raised($0.words), $0.rest) }
    case (UInt8(ascii: "~"), let second?) where second != first && (result.utf8.last ?? 0).isLetter:
      return Self.script(rest).map { (Scripts.lowered($0.words), $0.rest) }
    default: return nil
    }
  }

  private static func dropping(_ count: Int, _ text: Substring) -> Substring {
    text[text.utf8.index(text.startIndex, offsetBy: count)...]
  }

  /// `^block-1` at the end of a line: only programs see it.
  private static func isBlockMark(_ text: Substring) -> Bool {
    let name = text.utf8.dropFirst()
    return name.count > 2 && name.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  // MARK: Obsidian

  /// `%%…%%`. What never ends is none, as in formats of `printf`.
  private mutating func comment(_ rest: Substring, _ result: String) -> (words: String, rest: Substring)? {
    if result.utf8.last?.isDigit == true { return nil }
    let body = Self.dropping(2, rest)
    if let end = ends.next("%%", in: body) { return ("", body[end.upperBound...]) }
    guard canContinueComment, result.utf8.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) else {
      return nil
    }
    isInComment = true
    return ("", body)
  }

  /// `[[Guide#Heading|words]]` and `![[picture.png|300]]` as links of Markdown.
  private mutating func wikiLink(_ text: Substring) -> (words: String, rest: Substring)? {
    let isEmbedded = text.utf8.starts(with: "![[".utf8)
    guard isEmbedded || text.utf8.starts(with: "[[".utf8) else { return nil }
    let begin = Self.dropping(isEmbedded ? 3 : 2, text)
    guard let end = ends.next("]]", in: begin), !ends.has("[", in: begin, before: end.lowerBound) else {
      return nil
    }
    let body = begin[..<end.lowerBound]
    guard !body.isEmpty, body.utf8.first != 0x20, !body.contains("<"), !body.contains(">"),
      !body.contains("\n")
    else { return nil }
    let bar = body.firstIndex(of: "|")
    // Within tables the bar is escaped.
    let target = (bar.map { body[..<$0] } ?? body).trimmed.replacing("\\", with: "")
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let words = bar.map { body[body.index(after: $0)...].trimmed } ?? Self.words(ofTarget: name)
    let isPicture =
      isEmbedded
      && ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "avif"].contains(
        target.split(separator: ".").last?.lowercased() ?? "")
    if isPicture {
      let isSize = words.allSatisfy { $0.isNumber || $0 == "x" }
      return ("![\(isSize ? name : words)](<\(target)>)", text[end.upperBound...])
    }
    return ("[\(words)](<\(target)>)", text[end.upperBound...])
  }

  /// `Guide#Heading` as it is read, without the mark of a block, which is no name.
  private static func words(ofTarget name: String) -> String {
    let parts = name.split(separator: "#", omittingEmptySubsequences: true).filter { !$0.hasPrefix("^") }
    return parts.joined(separator: " › ").trimmed
  }

  // MARK: HTML

  /// Elements within a line that change what is said: raised and lowered characters, what is struck out or marked, and readings,
  /// which stand behind the words that they are for.
  private mutating func element(_ text: Substring) -> (words: String, rest: Substring)? {
    guard let end = ends.next(">", in: text) else { return nil }
    let name = text[..<end.lowerBound].dropFirst().lowercased()
    guard ["sup", "sub", "del", "s", "mark", "ruby"].contains(name) else { return nil }
    let body = text[end.upperBound...]
    guard let close = ends.next("</\(name)>", in: body) ?? ends.next("</\(name.uppercased())>", in: body)
    else { return nil }
    let words = body[..<close.lowerBound]
    let rest = text[close.upperBound...]
    if name == "ruby" { return (Self.ruby(words), rest) }
    guard !words.isEmpty, !ends.has("<", in: body, before: close.lowerBound) else { return nil }
    switch name {
    case "sup": return words.contains("[") ? nil : (Scripts.raised(words), rest)
    case "sub": return (Scripts.lowered(words), rest)
    case "mark": return ("**\(words)**", rest)
    default: return ("~~\(words)~~", rest)
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

  // MARK: Links

  /// `](a.png =100x200)` without the size, and `](my file.md)` with a name that has spaces as Markdown wants it.
  private mutating func destination(_ text: Substring) -> (words: String, rest: Substring)? {
    let begin = Self.dropping(2, text)
    guard let end = ends.next(")", in: begin), ends.has(" ", in: begin, before: end.lowerBound),
      !ends.has("(", in: begin, before: end.lowerBound), !ends.has("<", in: begin, before: end.lowerBound),
      !ends.has("{", in: begin, before: end.lowerBound)
    else { return nil }
    let body = begin[..<end.lowerBound].trimmed
    let quote = body.firstIndex { $0 == "\"" || $0 == "'" } ?? body.endIndex
    var target = body[..<quote].trimmed
    let title = body[quote...]
    if let size = target.lastIndex(of: "="),
      target[size...].dropFirst().allSatisfy({ $0.isNumber || "x%*".contains($0) }),
      size > target.startIndex, target[target.index(before: size)] == " "
    {
      target = target[..<size].trimmed
    } else if !target.contains(" ") {
      return nil
    }
    if target.contains(" ") {
      // Words in brackets are no address.
      let path = target.prefix { $0 != "#" && $0 != "?" }
      let ending = path.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
      let isFile =
        path.contains(".") && (1...8).contains(ending.count)
        && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard
        takesNames || isFile || path.hasPrefix("/") || path.hasPrefix("./") || path.hasPrefix("../")
          || path.isEmpty
      else { return nil }
      target = "<\(target)>"
    }
    return ("](\(target)\(title.isEmpty ? "" : " \(title)"))", begin[end.upperBound...])
  }

  /// A footnote within a line, as one of those that stand elsewhere.
  private mutating func note(_ text: Substring) -> (words: String, rest: Substring)? {
    var depth = 0
    var place = Self.dropping(2, text).startIndex
    let limit = text.utf8.index(text.startIndex, offsetBy: 1500, limitedBy: text.endIndex) ?? text.endIndex
    while place < limit {
      switch text.utf8[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth == 0:
        let words = Self.dropping(2, text)[..<place]
        guard words.utf8.count > 3, !words.trimmed.isEmpty, notes.count < 10_000 else { return nil }
        notes.append(String(words))
        return ("[^in-line-\(notes.count)]", text[text.utf8.index(after: place)...])
      case UInt8(ascii: "]"): depth -= 1
      // One in one would be looked through again and again.
      case UInt8(ascii: "^") where text[place...].utf8.starts(with: "^[".utf8): return nil
      default: break
      }
      place = text.utf8.index(after: place)
    }
    return nil
  }

  // MARK: Braces

  /// What stands between braces: a shortcode, marks of an editor, a list of attributes, a value that a program would put in.
  private mutating func braced(
    _ text: Substring, _ second: UInt8?, _ result: inout String
  ) -> (words: String, rest: Substring)? {
    switch second {
    case UInt8(ascii: "%")?, UInt8(ascii: "{")?:
      return shortcode(text, result) ?? (isRaw ? nil : value(text, result))
    case UInt8(ascii: "+")?, UInt8(ascii: "-")?, UInt8(ascii: "~")?, UInt8(ascii: "=")?, UInt8(ascii: ">")?:
      if let (words, rest) = edited(text) {
        // Marks right behind one another would be one.
        return (words.hasPrefix("~~") && result.hasSuffix("~~") ? " \(words)" : words, rest)
      }
    case UInt8(ascii: "/")? where text.utf8.starts(with: "{/*".utf8):
      if let end = ends.next("*/}", in: text) { return ("", text[end.upperBound...]) }
    default: break
    }
    guard canHaveAttributes(result, text), let rest = attributeList(at: text) else { return nil }
    if result.utf8.last == UInt8(ascii: "]") { Self.unbracket(&result) }
    return ("", rest)
  }

  private mutating func shortcode(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard let code = Shortcode(text, ends: &ends) else { return nil }
    let rest = text[code.end...]
    if code.name == "raw" {
      isRaw = !code.isEnd
      return ("", rest)
    }
    if isRaw { return nil }
    if Self.isAddress(result) { return (Self.address(code.words.first ?? ""), rest) }
    let words = code.markdown
    if words.isEmpty, code.isMissed { missing.append(String(text[..<code.end])) }
    return (words, rest)
  }

  /// `{{ page.title }}`, `{{#include file}}`: what only the program behind a site knows. Others stay, as they may be words.
  private mutating func value(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard text.utf8.starts(with: "{{".utf8), let end = ends.next("}}", in: text) else { return nil }
    let body = text[..<end.lowerBound].dropFirst(2).trimmed
    let rest = text[end.upperBound...]
    if Self.isAddress(result) {
      let quoted = body.split(separator: "|").first.map { $0.trimmed } ?? ""
      let isQuoted = quoted.first == "'" || quoted.first == "\""
      return (isQuoted ? Self.address(quoted.dropFirst().prefix { $0 != quoted.first }) : "", rest)
    }
    let names = [
      "#", "$frontmatter", "$page", "$site", "site.", "page.", "include.", "post.", "layout.", "renderer ",
      "query ",
    ]
    guard names.contains(where: { body.hasPrefix($0) }) else { return nil }
    missing.append(String(text[..<end.upperBound]))
    return ("", rest)
  }

  /// Whether what follows is where a link leads.
  private static func isAddress(_ before: String) -> Bool {
    before.hasSuffix("](") || before.hasSuffix("=\"")
  }

  private static func address(_ words: some StringProtocol) -> String {
    words.contains(" ") && !words.contains(">") ? "<\(words)>" : String(words)
  }

  /// What an editor has put in, struck out or marked (CriticMarkup); remarks go.
  private mutating func edited(_ text: Substring) -> (words: String, rest: Substring)? {
    for (open, close) in [("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}")]
    where text.utf8.starts(with: open.utf8) {
      let begin = Self.dropping(3, text)
      guard let end = ends.next(close, in: begin), end.lowerBound > begin.startIndex else { return nil }
      let words = begin[..<end.lowerBound]
      let rest = begin[end.upperBound...]
      switch open {
      case "{++": return (String(words), rest)
      case "{--": return ("~~\(words.trimmed)~~", rest)
      case "{==": return ("**\(words.trimmed)**", rest)
      case "{>>": return ("", rest)
      default:
        guard let arrow = words.firstRange(of: "~>") else { return nil }
        let old = words[..<arrow.lowerBound].trimmed
        return ((old.isEmpty ? "" : "~~\(old)~~ ") + words[arrow.upperBound...], rest)
      }
    }
    return nil
  }

  /// Lists of attributes stand behind what they are for: a link, a picture, emphasis, or the words of a heading, which
  /// a class or a name can stand behind but no value.
  private func canHaveAttributes(_ before: String, _ text: Substring) -> Bool {
    guard let last = before.utf8.last(where: { $0 != 0x20 }) else { return isBehindCode }
    if ")]*_`\">$".utf8.contains(last) { return true }
    if before.utf8.first == UInt8(ascii: "#"), text.utf8.last == UInt8(ascii: "}") { return true }
    guard before.utf8.last == 0x20, let first = text.utf8.dropFirst().first(where: { $0 != 0x20 }) else {
      return false
    }
    return ".#:-".utf8.contains(first)
  }

  /// What is behind a list of attributes, `{ .class #id name="value" }`; `nil` if there is none here.
  private mutating func attributeList(at text: Substring) -> Substring? {
    guard text.utf8.first == UInt8(ascii: "{"), let end = ends.next("}", in: text) else { return nil }
    let inside = Self.dropping(1, text)
    guard !ends.has("{", in: inside, before: end.lowerBound), Self.isAttributeList(text[..<end.upperBound])
    else { return nil }
    return text[end.upperBound...]
  }

  /// Whether all of a text is a list of attributes.
  static func isAttributeList(_ text: Substring) -> Bool {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return false }
    var body = text.dropFirst().dropLast()
    if body == "-" { return true }
    guard body.count > 1 else { return false }
    if body.first == ":" {
      body = body.dropFirst()
      // Logseq's, as in `{:height 100, :width 200}`.
      let parts = body.split(separator: ",").map { $0.split(separator: " ") }
      if parts.allSatisfy({ $0.count == 2 && ["height", "width", ":height", ":width"].contains($0[0]) }) {
        return true
      }
    }
    guard body.contains(where: { $0 == "." || $0 == "#" || $0 == "=" }) else { return false }
    // What is between quotation marks may have spaces.
    let parts = body.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.flatMap { $0.element.split(separator: " ") }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let first = part.first else { return false }
        if first == "." || first == "#" {
          return part.count > 1
            && part.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_:.#".contains($0) }
        }
        guard let equals = part.firstIndex(of: "=") else { return part == "markdown" || part == "-" }
        // One that begins with it names the format that something is for, as in `{=html}`.
        return part[..<equals].allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
      }
  }

  /// `[words]`, which something stood behind that goes, without the brackets.
  private static func unbracket(_ result: inout String) {
    var depth = 0
    var place = result.utf8.endIndex
    for _ in 0..<300 where place > result.startIndex {
      place = result.utf8.index(before: place)
      switch result.utf8[place] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "["): depth -= 1
      default: break
      }
      guard depth == 0 else { continue }
      let before = place > result.startIndex ? result.utf8[result.utf8.index(before: place)] : 0
      guard before != UInt8(ascii: "!"), before != UInt8(ascii: "]"), before != UInt8(ascii: "\\") else {
        return
      }
      let inside = result.utf8.index(after: place)
      guard inside < result.endIndex, result.utf8[inside] != UInt8(ascii: "^") else { return }
      result.unicodeScalars.remove(at: place)
      result.removeLast()
      return
    }
  }

  /// The code of an icon, such as `:material-alert:`, which goes, or of a character that there is, such as `:smile:`.
  private mutating func icon(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    let body = Self.dropping(1, text)
    // In 12:100:30 it is none.
    guard result.utf8.last.map({ !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: ":") }) ?? true,
      let end = ends.next(":", in: body), body.startIndex < end.lowerBound,
      body.utf8.distance(from: body.startIndex, to: end.lowerBound) <= 60
    else { return nil }
    let code = body[..<end.lowerBound]
    let rest = body[end.upperBound...]
    if let character = Emoji.characters[code] {
      return rest.utf8.first.map { $0.isDigit } ?? false ? nil : (character, rest)
    }
    let sets = ["material-", "fontawesome-", "octicons-", "simple-", "fa-", "fas-", "fab-", "bi-", "mdi-"]
    guard sets.contains(where: { code.utf8.starts(with: $0.utf8) }),
      code.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      )
    else { return nil }
    let after = attributeList(at: rest) ?? rest
    return ("", after.drop { $0 == " " && (result.utf8.last ?? 0x20) == 0x20 })
  }

  /// `++ctrl+alt+c++` as `Ctrl+Alt+C`.
  private mutating func keys(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    let body = Self.dropping(2, text)
    guard result.utf8.last.map({ !$0.isLetter && $0 != UInt8(ascii: "+") }) ?? true,
      let end = ends.next("++", in: body),
      body.utf8.distance(from: body.startIndex, to: end.lowerBound) <= 60
    else { return nil }
    let keys = body[..<end.lowerBound].split(separator: "+", omittingEmptySubsequences: false)
    guard keys.joined().utf8.count > 1,
      keys.allSatisfy({ key in
        !key.isEmpty
          && (key.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
            || key.hasPrefix("\""))
      }), body[end.upperBound...].utf8.first.map({ $0 != UInt8(ascii: "+") && !$0.isLetter }) ?? true
    else { return nil }
    let names = keys.map { $0.filter { $0 != "\"" } }.map {
      String($0.prefix(1)).uppercased() + $0.dropFirst()
    }
    return (names.joined(separator: "+"), body[end.upperBound...])
  }

  // MARK: Roles

  /// Names that stand for words in MyST and Sphinx, where others stand for code.
  private static let wordRoles: Set<Substring> = [
    "ref", "doc", "term", "numref", "eq", "any", "download", "external", "abbr", "guilabel", "menuselection",
    "sup", "sub", "math",
    "octicon", "fas", "material-regular", "dfn", "cite", "cite:p", "cite:t", "std:ref", "std:doc", "std:term",
  ]

  /// What `{ref}`, or `:ref:`, makes of the code behind it; its name is taken away.
  private static func role(_ code: Substring, behind result: inout String) -> String? {
    guard let last = result.utf8.last, last == UInt8(ascii: "}") || last == UInt8(ascii: ":") else {
      return nil
    }
    let isBraced = last == UInt8(ascii: "}")
    let before = result.utf8.dropLast()
    guard let open = before.suffix(40).lastIndex(of: UInt8(ascii: isBraced ? "{" : ":")) else { return nil }
    let name = result[result.utf8.index(after: open)..<before.endIndex]
    let isName = name.utf8.allSatisfy { $0.isLetter || $0.isDigit || ":_+-".utf8.contains($0) }
    guard !name.isEmpty, name.utf8.first.map(\.isLetter) ?? false, isName,
      isBraced || wordRoles.contains(name) || name == "func" || name == "class" || name == "file"
    else { return nil }
    // `/users/{id}` is an address.
    if isBraced, open > result.startIndex, "/{}$".utf8.contains(result.utf8[result.utf8.index(before: open)])
    {
      return nil
    }
    result.removeSubrange(open...)
    guard wordRoles.contains(name) else { return Formula.code(code) }
    switch name {
    case "math": return Formula.markdown(code)
    case "sup": return Formula.escaped(Scripts.raised(code.trimmed))
    case "sub": return Formula.escaped(Scripts.lowered(code.trimmed))
    case "octicon", "fas", "material-regular": return ""
    default: break
    }
    let text = code.trimmed
    guard text.hasSuffix(">"), let mark = text.lastIndex(of: "<") else {
      let words = text.drop { $0 == "~" || $0 == "!" }
      return name.hasSuffix("doc") || name == "download"
        ? "[\(Formula.escaped(String(words)))](<\(words)>)" : Formula.escaped(String(words))
    }
    let words = Formula.escaped(text[..<mark].trimmed)
    let target = text[mark...].dropFirst().dropLast()
    return name.hasSuffix("doc") || name == "download" || target.contains("://")
      ? "[\(words)](<\(target)>)" : words
  }

  // MARK: Formulas

  /// `$x^2$` and `$$x^2$$`. A price is none: behind the second sign there is a number or letter, or before it a space.
  private mutating func formula(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    let isDisplayed = text.utf8.starts(with: "$$".utf8)
    let begin = Self.dropping(isDisplayed ? 2 : 1, text)
    guard let end = ends.next(isDisplayed ? "$$" : "$", in: begin), end.lowerBound > begin.startIndex else {
      return nil
    }
    let source = begin[..<end.lowerBound]
    let rest = begin[end.upperBound...]
    if !isDisplayed {
      let hasSpace = source.utf8.first == 0x20 || source.utf8.last == 0x20
      guard !(result.utf8.last.map { $0.isWord } ?? false),
        !(rest.utf8.first.map { $0.isWord || $0 == UInt8(ascii: "$") } ?? false),
        source.utf8.last != UInt8(ascii: "\\"), !hasSpace || source.utf8.contains(UInt8(ascii: "\\")),
        Formula.isLikely(source)
      else { return nil }
    }
    return (Formula.markdown(source), rest)
  }

  /// `\(x\)` and `\[x\]`, with one or two strokes, unless what is in them has nothing of a formula.
  private mutating func bracketedFormula(_ text: Substring) -> (words: String, rest: Substring)? {
    let strokes = text.prefix(3).prefix { $0 == "\\" }
    let after = text[strokes.endIndex...]
    guard strokes.count <= 2, let bracket = after.first, bracket == "(" || bracket == "[" else { return nil }
    let begin = after.dropFirst()
    guard let end = ends.next("\(strokes)\(bracket == "(" ? ")" : "]")", in: begin) else { return nil }
    let source = begin[..<end.lowerBound]
    let isFormula =
      source.contains("\\") || source.contains("^")
      || source.trimmed.count == 1 && source.trimmed.first?.isLetter == true
    guard isFormula, Formula.isLikely(source) else { return nil }
    return (Formula.markdown(source), begin[end.upperBound...])
  }

  // MARK: Words between marks

  private mutating func between(_ mark: String, _ text: Substring) -> (words: Substring, rest: Substring)? {
    let body = Self.dropping(mark.utf8.count, text)
    guard let end = ends.next(mark, in: body), end.lowerBound > body.startIndex, body.utf8.first != 0x20,
      body.utf8[body.utf8.index(before: end.lowerBound)] != 0x20
    else { return nil }
    return (body[..<end.lowerBound], body[end.upperBound...])
  }

  /// Up to eight characters without a space between two marks.
  private static func script(_ text: Substring) -> (words: Substring, rest: Substring)? {
    guard let mark = text.first, let end = text.dropFirst().prefix(9).firstIndex(of: mark) else { return nil }
    let words = text[..<end].dropFirst()
    guard !words.isEmpty,
      words.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-".contains($0)) })
    else {
      return nil
    }
    return (words, text[end...].dropFirst())
  }
}

/// Characters that are raised or lowered, as characters of their own where there are such, else with a mark before them.
enum Scripts {
  private static let normal = Array("0123456789+-=()n")
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
  private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ")

  /// `5` as `⁵`, `th` as `^th`.
  static func raised(_ words: some StringProtocol) -> String { replaced(words, by: raised) ?? "^\(words)" }

  /// `2` as `₂`, `max` as `_max`.
  static func lowered(_ words: some StringProtocol) -> String { replaced(words, by: lowered) ?? "_\(words)" }

  private static func replaced(_ words: some StringProtocol, by others: [Character]) -> String? {
    var result = ""
    for character in words {
      guard let place = normal.firstIndex(of: character) else { return nil }
      result.append(others[place])
    }
    return result
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isWord: Bool { isLetter || isDigit }
}

extension String {
  var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

/// What only some programs know within a line: wiki links and highlights of Obsidian, its comments and marks of blocks, lists of
/// attributes and codes of icons of Python-Markdown, shortcodes of Hugo and Jekyll, raised and lowered characters; and what makes
/// a stretch bold in text without spaces.
struct MarkdownSpans {
  /// Whether a comment goes on from the line before.
  private var isInComment = false
  /// Whether it is the line of a heading, which may have attributes right behind its words.
  private var isHeading = false

  /// A line as all programs understand it.
  mutating func rewritten(_ line: String) -> String {
    isHeading = line.utf8.first == UInt8(ascii: "#")
    guard isInComment || line.utf8.contains(where: Self.isMark) else { return line }
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
      result += rewritten(rest[..<tick], before: "`") + rest[tick..<end]
      rest = rest[end...]
      // `[link](`code`){ .class }`
      if let end = Self.attributeList(at: rest) {
        result += Self.anchor(in: rest[..<end.startIndex])
        rest = end
      }
    }
    return result + rewritten(rest, before: nil)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: ":"),
      UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "!"),
      UInt8(ascii: "<"):
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
      guard let first = rest.first else { break }
      if isInComment {
        guard let end = rest.firstRange(of: "%%") else { return result }
        isInComment = false
        rest = rest[end.upperBound...]
        continue
      }
      switch first {
      case "\\":
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      case "%" where rest.hasPrefix("%%"):
        isInComment = true
        rest = rest.dropFirst(2)
        continue
      case "[", "!":
        if let (link, end) = Self.wikiLink(rest) {
          result += link
          rest = end
          continue
        }
      case "=" where rest.hasPrefix("=="):
        if let (words, end) = Self.between("==", rest), result.last != "=", end.first != "=" {
          result += "**\(words)**"
          rest = end
          continue
        }
      case "{":
        if let end = Self.shortcode(rest) {
          rest = end
          continue
        }
        if Self.canHaveAttributes(result) || isHeading, let end = Self.attributeList(at: rest) {
          let anchor = Self.anchor(in: rest[..<end.startIndex])
          while !anchor.isEmpty, result.last == " " { result.removeLast() }
          result += anchor
          rest = end
          continue
        }
      case "<":
        if let (words, end) = Self.element(rest) {
          result += words
          rest = end
          continue
        }
      case ":":
        if let end = Self.icon(rest) {
          rest = end.drop { $0 == " " && result.last == " " }
          continue
        }
      case "^":
        if result.last == " ", next == nil, !rest.dropFirst(3).isEmpty,
          rest.dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        {
          // The mark of a block.
          return result.trimmedAtEnd + Self.anchor(String(rest))
        }
        if let (words, end) = Self.script(rest) {
          result += Scripts.raised(words)
          rest = end
          continue
        }
      case "~" where !rest.hasPrefix("~~") && result.last?.isASCII == true && result.last?.isLetter == true:
        if let (words, end) = Self.script(rest) {
          result += Scripts.lowered(words)
          rest = end
          continue
        }
      default: break
      }
      result.append(first)
      rest = rest.dropFirst()
    }
    return EastAsianEmphasis.marked(result)
  }

  /// So far the end of something is looked for, in characters: a line can be as long as a guide.
  private static let longest = 500

  // MARK: Wiki links

  /// The title that a wiki link has as a link of Markdown: of a character for private use, so that no author writes it.
  static let wikiTitle = "\u{F5A0}"

  /// `[[Guide#Heading|words]]` and `![[picture.png|300]]` as links of Markdown.
  private static func wikiLink(_ text: Substring) -> (link: String, rest: Substring)? {
    let isEmbedded = text.hasPrefix("![[")
    guard isEmbedded || text.hasPrefix("[["), let end = text.prefix(longest).firstRange(of: "]]") else {
      return nil
    }
    let body = text[..<end.lowerBound].dropFirst(isEmbedded ? 3 : 2)
    guard !body.isEmpty, !body.contains("["), !body.contains("<"), !body.contains(">"), !body.contains("\n")
    else {
      return nil
    }
    let bar = body.firstIndex(of: "|")
    // Within tables the bar is escaped.
    let target = (bar.map { body[..<$0] } ?? body).trimmed.replacing("\\", with: "")
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let words = bar.map { body[body.index(after: $0)...].trimmed } ?? name.replacing("#", with: " › ").trimmed
    let isPicture =
      isEmbedded
      && ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "avif"].contains(
        target.split(separator: ".").last?.lowercased() ?? "")
    if isPicture {
      let isSize = words.allSatisfy { $0.isNumber || $0 == "x" }
      return ("![\(isSize ? name : words)](<\(target)> \"\(wikiTitle)\")", text[end.upperBound...])
    }
    return ("[\(words)](<\(target)> \"\(wikiTitle)\")", text[end.upperBound...])
  }

  // MARK: HTML

  /// Elements within a line that change what is said: raised and lowered characters, what is struck out or marked, and readings,
  /// which stand behind the words that they are for.
  private static func element(_ text: Substring) -> (words: String, rest: Substring)? {
    let start = text.prefix(longest)
    guard let end = start.firstIndex(of: ">") else { return nil }
    let name = start[..<end].dropFirst().lowercased()
    guard ["sup", "sub", "del", "s", "mark", "ruby"].contains(name),
      let close = start.firstRange(of: "</\(name)>") ?? start.firstRange(of: "</\(name.uppercased())>")
    else { return nil }
    let words = start[start.index(after: end)..<close.lowerBound]
    let rest = text[close.upperBound...]
    if name == "ruby" { return (ruby(words), rest) }
    guard !words.isEmpty, !words.contains("<") else { return nil }
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

  // MARK: What goes

  /// `{{< … >}}`, `{{% … %}}` and `{% … %}`.
  private static func shortcode(_ text: Substring) -> Substring? {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")] where text.hasPrefix(open) {
      return text.prefix(longest).firstRange(of: close).map { text[$0.upperBound...] }
    }
    return nil
  }

  /// Lists of attributes stand behind what they are for: a link, a picture, emphasis, a heading.
  private static func canHaveAttributes(_ before: String) -> Bool {
    guard let last = before.last else { return false }
    return ")]*_`\">".contains(last) || last == " "
  }

  /// What is behind a list of attributes, `{ .class #id name="value" }`; `nil` if there is none here.
  private static func attributeList(at text: Substring) -> Substring? {
    // MDX has names in comments.
    if text.hasPrefix("{/* #") {
      return text.prefix(longest).firstRange(of: "*/}").map { text[$0.upperBound...] }
    }
    guard text.hasPrefix("{"), let end = text.prefix(longest).firstIndex(of: "}") else { return nil }
    let list = text[...end]
    return isAttributeList(list) ? text[text.index(after: end)...] : nil
  }

  /// The name that a list of attributes gives, as HTML has it.
  private static func anchor(in list: Substring) -> String {
    let parts = list.split { " {}".contains($0) }
    return parts.first { $0.drop { $0 == ":" }.first == "#" }
      .map { anchor($0.drop { $0 == ":" }.dropFirst()) } ?? ""
  }

  private static func anchor(_ name: some StringProtocol) -> String { "<a id=\"\(name)\">" }

  /// Whether all of a text is a list of attributes.
  static func isAttributeList(_ text: Substring) -> Bool {
    guard text.hasPrefix("{"), text.hasSuffix("}"), text.count > 3 else { return false }
    var body = text.dropFirst().dropLast()
    if body.first == ":" { body = body.dropFirst() }
    let parts = body.split(separator: " ")
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let first = part.first else { return false }
        if first == "." || first == "#" {
          return part.count > 1
            && part.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_:.#".contains($0) }
        }
        guard let equals = part.firstIndex(of: "=") else { return part.hasSuffix("\"") || part == "markdown" }
        return part[..<equals].allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
          && equals != part.startIndex
      } && (body.contains(".") || body.contains("#") || body.contains("="))
  }

  /// What is behind the code of an icon, such as `:material-alert:`.
  private static func icon(_ text: Substring) -> Substring? {
    let body = text.dropFirst()
    guard ["material-", "fontawesome-", "octicons-", "simple-"].contains(where: { body.hasPrefix($0) }),
      let end = body.prefix(longest).firstIndex(of: ":"),
      body[..<end].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    else { return nil }
    let rest = body[body.index(after: end)...]
    return attributeList(at: rest) ?? rest
  }

  // MARK: Words between marks

  private static func between(_ mark: String, _ text: Substring) -> (words: Substring, rest: Substring)? {
    let body = text.dropFirst(mark.count)
    guard let end = body.prefix(longest).firstRange(of: mark), end.lowerBound > body.startIndex,
      body.first != " ",
      body[body.index(before: end.lowerBound)] != " "
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

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

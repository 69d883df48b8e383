/// What stands between braces, colons or signs of plus, and is for a program.
extension MarkdownSpans {
  /// What stands between braces: a shortcode, marks of an editor, a list of attributes, a value that a program would put in.
  mutating func braced(
    _ text: Substring, _ second: UInt8?, _ result: inout String
  ) -> (words: String, rest: Substring)? {
    // What MDX has in a line may be a name.
    if !isRaw, !text.utf8.starts(with: "{/*".utf8), let rest = Remark(text)?.rest(&ends) { return ("", rest) }
    if text.utf8.starts(with: "{{</*".utf8) || text.utf8.starts(with: "{{%/*".utf8),
      let end = ends.next("}}", in: text)
    {
      return (Formula.escaped(Shortcode.unescaped(String(text[..<end.upperBound]))), text[end.upperBound...])
    }
    switch second {
    case UInt8(ascii: "%")?, UInt8(ascii: "{")?:
      guard let (words, rest) = shortcode(text, result) ?? (isRaw ? nil : value(text, result)) else {
        return nil
      }
      // Emphasis of nothing is none.
      let mark =
        ["**", "*", "__"].first { words.isEmpty && result.hasSuffix($0) && rest.hasPrefix($0) } ?? ""
      result.removeLast(mark.count)
      return (words, rest.dropFirst(mark.count))
    case UInt8(ascii: "+")?, UInt8(ascii: "-")?, UInt8(ascii: "~")?, UInt8(ascii: "=")?,
      UInt8(ascii: ">")?:
      if let (words, rest) = edited(text) {
        // Marks right behind one another would be one.
        return (words.hasPrefix("~~") && result.hasSuffix("~~") ? " \(words)" : words, rest)
      }
    case UInt8(ascii: "/")? where text.utf8.starts(with: "{/*".utf8):
      if let end = ends.next("*/}", in: text) {
        // MDX has names of places in comments.
        let words = Self.dropping(3, text[..<end.lowerBound]).trimmed
        let name = words.utf8.first == UInt8(ascii: "#") ? Self.anchor(words.dropFirst()) : ""
        return (Self.set(name, behind: &result), text[end.upperBound...])
      }
    default:
      if let (words, end) = Self.reading(text) { return (words, end) }
    }
    guard isHeading || canHaveAttributes(result, text), let rest = Self.attributeList(at: text) else {
      return nil
    }
    if result.utf8.last == UInt8(ascii: ")") { title(&result, as: text[..<rest.startIndex]) }
    if result.utf8.last == UInt8(ascii: "]") {
      // What stands in the margin elsewhere is no part of the word before it.
      let isAside = text[..<rest.startIndex].contains(".aside")
      Self.unbracket(&result, as: isAside ? (" (", ")") : ("", ""))
    }
    return (Self.set(Self.anchor(in: text[..<rest.startIndex]), behind: &result), rest)
  }

  /// `{漢字|かんじ}` (markdown-it-ruby): characters, and how they are read.
  private static func reading(_ text: Substring) -> (words: String, rest: Substring)? {
    guard let second = text.utf8.dropFirst().first, second >= 0xE3,
      let end = text.utf8.prefix(200).firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let parts = text[..<end].dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    let readings = parts.dropFirst().joined().unicodeScalars
    guard let words = parts.first,
      words.unicodeScalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) || $0 == "々" }),
      readings.contains(where: { !$0.isASCII }),
      readings.allSatisfy({
        (0x3040...0x312F).contains($0.value) || $0.value < 0x2E0 && $0.properties.isAlphabetic
      })
    else { return nil }
    return ("\(words)（\(parts.dropFirst().joined(separator: " "))）", text[end...].dropFirst())
  }

  /// Gives a link that has no words, as those of icons have none, the title that a list of attributes has for it, and a picture
  /// what is said to those who don't see it.
  func title(_ result: inout String, as list: Substring) {
    guard list.utf8.contains(UInt8(ascii: "=")) else { return }
    let end = result.utf8.suffix(1500)
    guard let open = end.lastIndex(of: UInt8(ascii: "(")), open > end.startIndex else { return }
    let words = end[..<open].dropLast().reversed().drop { $0 == 0x20 }
    guard end[end.index(before: open)] == UInt8(ascii: "]"), words.first == UInt8(ascii: "[")
    else { return }
    let names = words.dropFirst().first == UInt8(ascii: "!") ? ["fig-alt", "alt"] : ["title"]
    guard let title = names.lazy.compactMap({ Self.value(of: $0, in: list) }).first else { return }
    result.insert(contentsOf: Formula.escaped(filled(title).trimmed), at: end.index(before: open))
  }

  /// Words with what calls in them stand for, or without these.
  private func filled(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
    var (filled, ends) = ("", Ends())
    var rest = words[...]
    while let open = rest.firstRange(of: "{{<"), let code = Shortcode(rest[open.lowerBound...], ends: &ends) {
      filled += rest[..<open.lowerBound] + (valueOfGuide(code) ?? "")
      rest = rest[code.end...]
    }
    return filled + rest
  }

  /// What a list of attributes says behind a name, between quotation marks or as one word.
  static func value(of name: String, in list: some StringProtocol) -> String? {
    for quote in "\"'" {
      guard let place = list.firstRange(of: "\(name)=\(quote)"), place.lowerBound > list.startIndex,
        " \t{".contains(list[list.index(before: place.lowerBound)])
      else { continue }
      var value = ""
      var isEscaped = false
      for character in list[place.upperBound...] {
        if character == quote, !isEscaped { return value }
        // Only the mark itself is escaped.
        if isEscaped, character == quote { value.removeLast() }
        isEscaped = character == "\\" && !isEscaped
        value.append(character)
      }
      return value
    }
    let word = withoutQuoted(list).split { " \t{}".contains($0) }
      .first { $0.hasPrefix("\(name)=") }?.dropFirst(name.count + 1)
    return word.flatMap { $0.isEmpty || "\"'".contains($0.prefix(1)) ? nil : String($0) }
  }

  /// The name that a list of attributes gives, as HTML has it.
  static func anchor(in list: Substring) -> String {
    let parts = withoutQuoted(list).split { " {}".contains($0) }
    return parts.first { $0.drop { $0 == ":" }.first == "#" }
      .map { anchor($0.drop { $0 == ":" }.dropFirst()) } ?? ""
  }

  /// A name of a place, as HTML has it.
  static func anchor(_ name: some StringProtocol) -> String {
    name.isEmpty || name.contains("\"") ? "" : "<a id=\"\(name)\">"
  }

  /// A name right behind the words that it is for.
  private static func set(_ name: String, behind result: inout String) -> String {
    if !name.isEmpty { result = result.trimmedAtEnd }
    return name
  }

  mutating func shortcode(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard let code = Shortcode(text, ends: &ends) else { return nil }
    let rest = text[code.end...]
    if !code.isEnd, ["assign", "capture", "for"].contains(code.name), let name = code.words.first {
      names.insert(name)
    }
    if code.name == "raw" {
      isRaw = !code.isEnd
      return ("", rest)
    }
    if isRaw { return nil }
    if let words = valueOfGuide(code) { return put(words, behind: result, rest) }
    let isValue = ["meta", "param", "var", "env"].contains(code.name)
    if Self.isAddress(result), !isValue { return (Self.address(code.address), rest) }
    if ["button", "btn"].contains(code.name), !code.isEnd, !code.isWhole,
      let address = ["href", "url", "link", "relref"].lazy.compactMap({ code.values[$0] }).first,
      let next = ends.next("{", in: rest), let close = Shortcode(rest[next.lowerBound...], ends: &ends),
      close.isEnd, close.name == code.name
    {
      return ("[\(rest[..<next.lowerBound].trimmed)](<\(address)>)", rest[close.end...])
    }
    let words = code.markdown
    if words.isEmpty, code.isMissed { missing.append(String(text[..<code.end])) }
    return (words, rest)
  }

  /// `{{< meta title >}}` (Quarto), `{{< param title >}}` (Hugo)
  private func valueOfGuide(_ code: Shortcode) -> String? {
    guard ["meta", "param"].contains(code.name), let path = code.words.first else { return nil }
    return values.own(path)
  }

  /// A value in the place of what stood for it.
  private mutating func put(
    _ value: String, behind result: String, _ rest: Substring
  ) -> (words: String, rest: Substring)? {
    guard included.count + value.utf8.count <= MarkdownBoxes.mostIncluded else { return nil }
    included += value.utf8 + [0x0A]
    if Self.isAddress(result) { return (Self.address(value), rest) }
    let words = value.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
    guard !isInValue, words.contains("{"), !words.contains("`") else { return (words, rest) }
    // It may have marks of its own, but no further values.
    let before = (ends, isBehindCode, isHeading)
    defer { (ends, isBehindCode, isHeading) = before }
    (ends, isBehindCode, isHeading, isInValue) = (Ends(), false, false, true)
    defer { isInValue = false }
    return (rewritten(words[...], before: nil), rest)
  }

  /// `{{ page.title }}`, `{{#include file}}`, and what the text itself has given a name: what only the program behind a site
  /// knows. Others stay, as they may be words.
  mutating func value(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard text.utf8.starts(with: "{{".utf8), let end = ends.next("}}", in: text) else { return nil }
    let body = text[..<end.lowerBound].dropFirst(2).trimmed
    let rest = text[end.upperBound...]
    if let value = values.value(body[...]) { return put(value, behind: result, rest) }
    if let words = Shortcode(call: body)?.markdown, !words.isEmpty { return (words, rest) }
    if Self.isAddress(result) {
      // What the settings of the site say is known where all files are. Addresses begin at the top of the site.
      let name = body.dropFirst(5)
      if body.hasPrefix("site."), !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") })
      {
        return (name == "url" || name == "baseurl" ? "" : "{{\(body)}}", rest)
      }
      let quoted = body.split(separator: "|").first.map { $0.trimmed } ?? ""
      let isQuoted = quoted.first == "'" || quoted.first == "\""
      return (isQuoted ? Self.address(quoted.dropFirst().prefix { $0 != quoted.first }) : "", rest)
    }
    let known = [
      "#", "$frontmatter", "$page", "$site", "site.", "page.", "include.", "post.", "layout.",
      "renderer ",
      "query ",
    ]
    let name = body.drop { $0 == "-" || $0 == " " }.prefix {
      $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-"
    }
    if isMyST, name.endIndex == body.endIndex {
      // The best that is known of the words that it stands for.
      missing.append(String(text[..<end.upperBound]))
      return (Formula.escaped(String(name)), rest)
    }
    guard isTemplate || self.names.contains(String(name)) || known.contains(where: { body.hasPrefix($0) })
    else { return nil }
    missing.append(String(text[..<end.upperBound]))
    return ("", rest)
  }

  /// Whether what follows is where a link leads.
  static func isAddress(_ before: String) -> Bool {
    before.hasSuffix("](") || before.hasSuffix("=\"") || before.hasPrefix("[") && before.hasSuffix("]: ")
  }

  static func address(_ words: some StringProtocol) -> String {
    words.contains(" ") && !words.contains(">") ? "<\(words)>" : String(words)
  }

  /// What an editor has put in, struck out or marked (CriticMarkup); remarks go.
  mutating func edited(_ text: Substring) -> (words: String, rest: Substring)? {
    for (open, close) in [
      ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}"),
    ]
    where text.utf8.starts(with: open.utf8) {
      let begin = Self.dropping(3, text)
      guard let end = ends.next(close, in: begin), end.lowerBound > begin.startIndex else {
        return nil
      }
      let words = begin[..<end.lowerBound]
      let rest = begin[end.upperBound...]
      switch open {
      case "{++": return (String(words), rest)
      case "{--": return ("~~\(words.trimmed)~~", rest)
      case "{==": return ("**\(words.trimmed)**", rest)
      case "{>>": return ("", rest)
      default:
        guard let arrow = ends.next("~>", in: begin), arrow.upperBound <= end.lowerBound else { return nil }
        let old = words[..<arrow.lowerBound].trimmed
        return ((old.isEmpty ? "" : "~~\(old)~~ ") + words[arrow.upperBound...], rest)
      }
    }
    return nil
  }

  /// Lists of attributes stand behind what they are for: a link, a picture, emphasis, or the words of a heading, which
  /// a class or a name can stand behind but no value.
  func canHaveAttributes(_ before: String, _ text: Substring) -> Bool {
    guard let last = before.utf8.last(where: { $0 != 0x20 }) else { return isBehindCode }
    if ")]*_`\">$:".utf8.contains(last) { return true }
    if before.utf8.first == UInt8(ascii: "#"), text.utf8.last == UInt8(ascii: "}") { return true }
    guard before.utf8.last == 0x20, let first = text.utf8.dropFirst().first(where: { $0 != 0x20 })
    else {
      return false
    }
    return ".#:-".utf8.contains(first)
  }

  /// What is behind a list of attributes, `{ .class #id name="value" }`; `nil` if there is none here.
  static func attributeList(at text: Substring) -> Substring? {
    guard text.utf8.first == UInt8(ascii: "{"), let end = end(ofList: text), isAttributeList(text[..<end])
    else { return nil }
    return text[end...]
  }

  /// Where a list of attributes ends, in whose quotation marks anything may stand.
  private static func end(ofList text: Substring) -> String.Index? {
    var quote: UInt8?
    var last: UInt8 = 0
    for place in text.utf8.indices.dropFirst().prefix(1500) {
      let byte = text.utf8[place]
      switch byte {
      case quote where last != UInt8(ascii: "\\"): quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "'") where last == UInt8(ascii: "="): quote = byte
      case UInt8(ascii: "}"): return text.utf8.index(after: place)
      case UInt8(ascii: "{"), UInt8(ascii: "`"): return nil
      default: break
      }
      last = byte
    }
    return nil
  }

  /// A list of attributes without what is between quotation marks, where anything may stand.
  private static func withoutQuoted(_ list: some StringProtocol) -> String {
    var (bare, quote) = ("", nil as Character?)
    var last: Character = " "
    for character in list {
      defer { last = character }
      if quote != nil {
        if character == quote, last != "\\" { quote = nil }
      } else if character == "\"" || character == "'" && bare.last == "=" {
        quote = character
      } else {
        bare.append(character)
      }
    }
    return bare
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
      if parts.allSatisfy({
        $0.count == 2 && ["height", "width", ":height", ":width"].contains($0[0])
      }) {
        return true
      }
    }
    guard body.contains(where: { $0 == "." || $0 == "#" || $0 == "=" }) else { return false }
    let parts = withoutQuoted(body).split(separator: " ")
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let first = part.first else { return false }
        if first == "." || first == "#" {
          return part.count > 1
            && part.dropFirst().allSatisfy {
              $0.isLetter || $0.isNumber || !$0.isASCII || "-_:.#".contains($0)
            }
        }
        guard let equals = part.firstIndex(of: "=") else {
          return part == "markdown" || part == "-"
        }
        // One that begins with it names the format that something is for, as in `{=html}`.
        return part[..<equals].allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0))
        }
      }
  }

  /// `[words]`, which something stood behind that goes, without the brackets.
  static func unbracket(_ result: inout String, as marks: (open: String, close: String) = ("", "")) {
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
      guard before != UInt8(ascii: "!"), before != UInt8(ascii: "]"), before != UInt8(ascii: "\\")
      else {
        return
      }
      let inside = result.utf8.index(after: place)
      guard inside < result.endIndex, result.utf8[inside] != UInt8(ascii: "^") else { return }
      result = "\(result[..<place])\(marks.open)\(result[inside...].dropLast())\(marks.close)"
      return
    }
  }

  /// The code of an icon, such as `:material-alert:`, which goes, or of a character that there is, such as `:smile:`.
  mutating func icon(_ text: Substring, _ result: inout String) -> (words: String, rest: Substring)? {
    let body = Self.dropping(1, text)
    // In 12:100:30 it is none.
    guard result.utf8.last.map({ !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: ":") }) ?? true,
      let end = ends.next(":", in: body), body.startIndex < end.lowerBound,
      body.utf8.distance(from: body.startIndex, to: end.lowerBound) <= 60
    else { return nil }
    // GitBook writes a stroke before what could be emphasis.
    let code = Substring(body[..<end.lowerBound].replacing("\\_", with: "_"))
    let rest = body[end.upperBound...]
    // GitBook's icons, as `<i class="fa-key">:key:</i>`
    let tag = Substring(result.unicodeScalars.suffix(80))
    if tag.utf8.last == UInt8(ascii: ">"), let begin = tag.utf8.lastIndex(of: UInt8(ascii: "<")),
      tag[begin...].hasPrefix("<i class=\"fa")
    {
      return ("", rest)
    }
    if let character = Emoji.characters[code] ?? Self.flag(code) {
      return rest.utf8.first.map { $0.isDigit } ?? false
        ? nil : (character, Self.attributeList(at: rest) ?? rest)
    }
    guard Self.isIcon(code) else { return nil }
    let after = Self.attributeList(at: rest) ?? rest
    // One that is a link is called as that is.
    let isLink = result.utf8.last == UInt8(ascii: "[") && after.utf8.first == UInt8(ascii: "]")
    if !isLink, let sign = Self.sign(of: code) { return (sign, after) }
    // Nothing begins or ends emphasis with a space.
    let behind = after.utf8.first { !Self.isEmphasis($0) } ?? 0x20
    if let mark = after.utf8.first, Self.isEmphasis(mark), behind < 0x80, !behind.isWord {
      result = result.trimmedAtEnd
    }
    let before = result.utf8.last { !Self.isEmphasis($0) } ?? 0x20
    return ("", before == 0x20 || before == UInt8(ascii: "[") ? after.drop { $0 == " " } : after)
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool { "*_~".utf8.contains(byte) }

  /// What an icon says that stands for yes or no, as in the cells of tables; all others only adorn.
  private static func sign(of code: Substring) -> String? {
    let forms: Set = ["solid", "regular", "circle", "square", "outline"]
    switch code.split(separator: "-").dropFirst().first(where: { !forms.contains(String($0)) }) {
    case "check": return "✓"
    case "close", "xmark", "times", "cancel": return "✗"
    default: return code.hasPrefix("octicons-x-") ? "✗" : nil
    }
  }

  /// Whether a code is one of a set of icons.
  static func isIcon(_ code: Substring) -> Bool {
    let sets = [
      "material-", "fontawesome-", "octicons-", "simple-", "fa-", "fas-", "fab-", "bi-", "mdi-", "custom-",
      "lucide-",
      "tabler-",
    ]
    return sets.contains { code.utf8.starts(with: $0.utf8) }
      && code.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// `flag_de` as the two letters that make a flag.
  static func flag(_ code: Substring) -> String? {
    guard code.utf8.count == 7, code.hasPrefix("flag_") || code.hasPrefix("flag-") else { return nil }
    var flag = String.UnicodeScalarView()
    for letter in code.utf8.suffix(2) {
      guard (0x61...0x7A).contains(letter), let scalar = Unicode.Scalar(0x1F1E6 + UInt32(letter - 0x61))
      else { return nil }
      flag.append(scalar)
    }
    return String(flag)
  }

  /// `++护照++`, which was put in; in other scripts it could be code.
  mutating func inserted(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    guard result.utf8.last.map({ !$0.isWord && $0 != UInt8(ascii: "+") }) ?? true,
      let (words, rest) = between("++", text), words.utf8.contains(where: { $0 >= 0x80 })
    else { return nil }
    return (String(words), rest)
  }

  /// `++ctrl+alt+c++` as `Ctrl+Alt+C`.
  mutating func keys(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    let body = Self.dropping(2, text)
    guard result.utf8.last.map({ !$0.isLetter && $0 != UInt8(ascii: "+") }) ?? true,
      let end = ends.next("++", in: body),
      body.utf8.distance(from: body.startIndex, to: end.lowerBound) <= 60
    else { return nil }
    let keys = body[..<end.lowerBound].split(separator: "+", omittingEmptySubsequences: false)
    guard
      keys.allSatisfy({ key in
        !key.isEmpty
          && (key.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
            || key.hasPrefix("\""))
      }),
      body[end.upperBound...].utf8.first.map({ $0 != UInt8(ascii: "+") && !$0.isLetter }) ?? true
    else { return nil }
    let names = keys.map { $0.filter { $0 != "\"" } }.map {
      String($0.prefix(1)).uppercased() + $0.dropFirst()
    }
    return (names.joined(separator: "+"), body[end.upperBound...])
  }
}

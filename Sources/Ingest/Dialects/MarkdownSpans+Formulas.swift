/// Roles, which say what the code behind them is, and formulas.
extension MarkdownSpans {
  /// Names that stand for words in MyST and Sphinx, where others stand for code.
  static let wordRoles: Set<Substring> = [
    "ref", "doc", "term", "numref", "eq", "any", "download", "external", "abbr", "guilabel",
    "menuselection",
    "sup", "sub", "math",
    "octicon", "fas", "material-regular", "dfn", "cite", "cite:p", "cite:t", "std:ref", "std:doc",
    "std:term", "prf:ref",
  ]

  /// What `{ref}`, or `:ref:`, makes of the code behind it; its name is taken away.
  static func role(_ code: Substring, behind result: inout String) -> String? {
    guard let last = result.utf8.last, last == UInt8(ascii: "}") || last == UInt8(ascii: ":") else {
      return nil
    }
    let isBraced = last == UInt8(ascii: "}")
    // The name is copied out: as long as a part of what is before it is held, taking the name away would copy all of that.
    let end = String(result.unicodeScalars.suffix(40))
    guard let mark = end.utf8.dropLast().lastIndex(of: UInt8(ascii: isBraced ? "{" : ":")) else { return nil }
    let name = end[end.utf8.index(after: mark)...].dropLast()
    let open = result.utf8.index(result.endIndex, offsetBy: -end.utf8.distance(from: mark, to: end.endIndex))
    let isName = name.utf8.allSatisfy { $0.isLetter || $0.isDigit || ":_+-".utf8.contains($0) }
    guard !name.isEmpty, name.utf8.first.map(\.isLetter) ?? false, isName,
      isBraced || wordRoles.contains(name) || name == "func" || name == "class" || name == "file"
    else { return nil }
    // `/users/{id}` is an address.
    if isBraced, open > result.startIndex,
      "/{}$".utf8.contains(result.utf8[result.utf8.index(before: open)])
    {
      return nil
    }
    result.removeSubrange(open...)
    return words(ofRole: name, code)
  }

  /// The title that a link has which is called as what it leads to, of a character for private use.
  static let nameTitle = "\u{F5A2}"

  /// The role that pandoc says behind code, `{.interpreted-text role="ref"}`, and what is behind that.
  static func role(behindCode text: Substring) -> (name: Substring, rest: Substring)? {
    let mark = "{.interpreted-text role=\""
    guard text.utf8.starts(with: mark.utf8) else { return nil }
    let name = dropping(mark.utf8.count, text).prefix { $0 != "\"" }
    let rest = text[name.endIndex...]
    return rest.hasPrefix("\"}") ? (name, dropping(2, rest)) : nil
  }

  /// Code as its role has it: words, links to places and guides, formulas.
  static func words(ofRole name: Substring, _ code: Substring) -> String {
    guard wordRoles.contains(name) else { return Formula.code(code) }
    let short = name.hasPrefix("std:") || name.hasPrefix("prf:") ? name.dropFirst(4) : name
    switch short {
    case "math": return Formula.markdown(code)
    case "sup": return Formula.escaped(Scripts.raised(code.trimmed))
    case "sub": return Formula.escaped(Scripts.lowered(code.trimmed))
    case "octicon", "fas", "material-regular": return ""
    default: break
    }
    let isPlace = ["ref", "numref", "any"].contains(short)
    func link(_ words: String, _ target: some StringProtocol, _ title: String = "") -> String {
      "[\(words)](<\(isPlace && !target.contains("://") ? "#" : "")\(target)>\(title))"
    }
    let text = code.trimmed
    guard text.hasSuffix(">"), let mark = text.lastIndex(of: "<") else {
      let target = text.drop { $0 == "~" || $0 == "!" }
      let words = Formula.escaped(String(target))
      if isPlace, isElsewhere(target) { return words }
      switch short {
      case "ref", "any", "doc": return link(words, target, " \"\(nameTitle)\"")
      case "numref", "download": return link(words, target)
      default: return words
      }
    }
    let words = Formula.escaped(text[..<mark].trimmed)
    let target = text[mark...].dropFirst().dropLast()
    if isPlace, isElsewhere(target) { return words }
    return isPlace || short == "doc" || short == "download" || target.contains("://")
      ? link(words, target) : words
  }

  /// Whether a label is one of another project, `sphinx:rst-roles` (intersphinx), and not of a kind, as `fig:one`.
  private static func isElsewhere(_ label: Substring) -> Bool {
    guard let colon = label.firstIndex(of: ":"), !label.contains("//") else { return false }
    return ![
      "fig", "figure", "tab", "tbl", "table", "sec", "section", "eq", "lst", "code", "chap", "ch", "app",
      "alg", "thm",
    ].contains(label[..<colon].lowercased())
  }

  // MARK: Formulas

  /// `$x^2$` and `$$x^2$$`. A price is none: behind the second sign there is a number or letter, or before it a space.
  mutating func formula(_ text: Substring, _ result: String) -> (words: String, rest: Substring)? {
    let isDisplayed = text.utf8.starts(with: "$$".utf8)
    let begin = Self.dropping(isDisplayed ? 2 : 1, text)
    guard let end = ends.next(isDisplayed ? "$$" : "$", in: begin),
      end.lowerBound > begin.startIndex
    else {
      return nil
    }
    let source = begin[..<end.lowerBound]
    let rest = begin[end.upperBound...]
    if !isDisplayed {
      let hasSpace = source.utf8.first == 0x20 || source.utf8.last == 0x20
      guard !(result.utf8.last.map { $0.isWord } ?? false),
        !(rest.utf8.first.map { $0.isWord || $0 == UInt8(ascii: "$") } ?? false),
        source.utf8.last != UInt8(ascii: "\\"),
        !hasSpace || source.utf8.contains(UInt8(ascii: "\\")),
        Formula.isLikely(source)
      else { return nil }
    }
    let words = Formula.markdown(source)
    // Behind brackets, others would be where a link leads.
    return (result.utf8.last == UInt8(ascii: "]") && words.hasPrefix("(") ? "\\\(words)" : words, rest)
  }

  /// `\(x\)` and `\[x\]`, with one or two strokes, unless what is in them has nothing of a formula.
  mutating func bracketedFormula(_ text: Substring) -> (words: String, rest: Substring)? {
    let strokes = text.prefix(3).prefix { $0 == "\\" }
    let after = text[strokes.endIndex...]
    guard strokes.count <= 2, let bracket = after.first, bracket == "(" || bracket == "[" else {
      return nil
    }
    let begin = after.dropFirst()
    guard let end = ends.next("\(strokes)\(bracket == "(" ? ")" : "]")", in: begin) else {
      return nil
    }
    let source = begin[..<end.lowerBound]
    // Escapes of what would be marks are none of its commands.
    var bare = source.utf8
    while bare.first == UInt8(ascii: "\\"), let next = bare.dropFirst().first,
      "^*_~[]#`!&-.<>".utf8.contains(next)
    {
      bare = bare.dropFirst(2).drop { $0.isWord || $0 == 0x20 || $0 == UInt8(ascii: "-") }
    }
    let isFormula =
      bare.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "^") }
      || source.trimmed.count == 1 && source.trimmed.first?.isLetter == true
    guard isFormula, Formula.isLikely(source) else { return nil }
    return (Formula.markdown(source), begin[end.upperBound...])
  }
}

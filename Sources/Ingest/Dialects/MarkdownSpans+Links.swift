/// Where links lead, and footnotes that stand within a line.
extension MarkdownSpans {
  /// An address that has no marks around it, between such where the parser would not see its end, or marks in it.
  func bareAddress(_ text: Substring, _ result: inout String) -> (words: String, rest: Substring)? {
    guard !isInHTML, text.utf8.starts(with: "://".utf8),
      let scheme = ["https", "http"].first(where: { result.hasSuffix($0) }),
      // Nothing of what is before it is held here: taking the scheme away would copy all of that.
      let (rest, isDefined) = Self.end(ofAddress: text, behind: result[...].dropLast(scheme.count))
    else { return nil }
    if isDefined { return (String(text[..<rest.startIndex]), rest) }
    result.removeLast(scheme.count)
    return ("<\(scheme)\(text[..<rest.startIndex])>", rest)
  }

  /// What is behind such an address, and whether it is that of a definition, `[name]: address`.
  private static func end(
    ofAddress text: Substring, behind before: Substring
  ) -> (rest: Substring, isDefined: Bool)? {
    let last = before.utf8.last ?? 0x20
    guard !last.isLetter, last != UInt8(ascii: "<"), !before.hasSuffix("](") else { return nil }
    let rest = text[BareAddress.end(text, behind: before)...]
    let address = text[..<rest.startIndex]
    guard !address.isEmpty, BareAddress.isInDanger(address, before: rest), !BareAddress.isWithin(before, rest)
    else { return nil }
    return (rest, before.hasPrefix("[") && !before.hasPrefix("[^") && before.hasSuffix("]: "))
  }

  /// `www.a.cn`, where the parser would not see its end or, without a space before it, its beginning.
  ///
  /// - Parameter before: the last words before it.
  func namedAddress(_ text: Substring, behind before: Substring) -> (words: String, rest: Substring)? {
    let rest = text[BareAddress.end(text, behind: before)...]
    let address = text[..<rest.startIndex]
    guard address.dropFirst(4).contains("."), !isInHTML,
      before.utf8.last ?? 0 >= 0x80 || BareAddress.isInDanger(address, before: rest),
      !BareAddress.isWithin(before, rest)
    else { return nil }
    return ("[\(Formula.escaped(String(address)))](<http://\(address)>)", rest)
  }

  /// `](a.png =100x200)` without the size, and `](my file.md)` with a name that has spaces as Markdown wants it; else where a link
  /// leads as it is written.
  mutating func destination(_ text: Substring, _ result: inout String) -> (words: String, rest: Substring)? {
    let begin = Self.dropping(2, text)
    if begin.utf8.starts(with: "[[".utf8), let end = ends.next("]])", in: begin) {
      // Logseq's links to pages with words of their own.
      let name = begin[..<end.lowerBound].dropFirst(2)
      return name.contains { "[]<>".contains($0) } ? nil : ("](<\(name)>)", begin[end.upperBound...])
    }
    Self.dropSize(&result)
    // As most are: nothing but an address.
    let address = begin.utf8.prefix { $0 > 0x20 && !"\"'()<[{\\=".utf8.contains($0) }
    if address.endIndex < begin.endIndex, begin.utf8[address.endIndex] == UInt8(ascii: ")"),
      address.allSatisfy({ $0 < 0x80 })
    {
      return ("](\(Substring(address))", begin[address.endIndex...])
    }
    guard ends.next(")", in: begin) != nil, let end = Self.closing(begin) else { return nil }
    let body = begin[..<end].trimmed
    let isCall = body.contains("{{") || body.contains("{%")
    let quote = body.firstIndex { $0 == "\"" || $0 == "'" } ?? body.endIndex
    var target = body[..<quote].trimmed
    var title = body[quote...].trimmed
    if let shorter = Self.withoutSize(title.isEmpty ? target : title) {
      if title.isEmpty { target = shorter } else { title = shorter }
    } else if title.dropFirst().hasPrefix(":include") {
      // What docsify is told of the file.
      title = ""
    } else if !target.contains(" ") || isCall {
      guard !isCall else { return nil }
      let plain = begin[..<end].prefix { !$0.isWhitespace }
      return ("](\(plain)", begin[plain.endIndex...])
    }
    if target.contains(" ") {
      guard !target.contains("<"), !target.contains("{") else { return nil }
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
    return ("](\(target)\(title.isEmpty ? "" : " \(title)"))", begin[end...].dropFirst())
  }

  /// The bracket that ends where a link leads; `nil` if there is none, or words behind the address.
  private static func closing(_ text: Substring) -> String.Index? {
    var depth = 0
    var isEscaped = false
    for place in text.utf8.indices.prefix(2048) {
      defer { isEscaped = !isEscaped && text.utf8[place] == UInt8(ascii: "\\") }
      switch text.utf8[place] {
      case _ where isEscaped: break
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return place }
      // Another link.
      case UInt8(ascii: "]") where text.utf8[place...].starts(with: "](".utf8): return nil
      default: break
      }
    }
    return nil
  }

  /// Words without a size at their end, ` =100x200`; `nil` if they have none.
  private static func withoutSize(_ words: String) -> String? {
    guard let size = words.lastIndex(of: "="), size > words.startIndex,
      words[words.index(before: size)] == " ",
      words[size...].dropFirst().allSatisfy({ $0.isNumber || "x%*".contains($0) })
    else { return nil }
    return words[..<size].trimmed
  }

  /// Takes the size from the words of a picture, `![words|300x200](a.png)` (Obsidian).
  private static func dropSize(_ result: inout String) {
    let digits = result.utf8.suffix(12).reversed().prefix { $0.isDigit || $0 == UInt8(ascii: "x") }
    guard let first = digits.last, first.isDigit, let last = digits.first, last.isDigit else { return }
    let words = result.utf8.dropLast(digits.count)
    guard words.last == UInt8(ascii: "|"), let open = words.suffix(500).lastIndex(of: UInt8(ascii: "[")),
      open > words.startIndex, words[words.index(before: open)] == UInt8(ascii: "!")
    else { return }
    let isEscaped = words.dropLast().last == UInt8(ascii: "\\")
    result.removeLast(digits.count + (isEscaped ? 2 : 1))
  }

  /// What is behind a wiki link, a footnote or a list of attributes that has code in it, which a tick begins.
  mutating func spanned(_ rest: Substring, _ tick: String.Index, _ result: inout String) -> Substring? {
    let before = rest[..<tick]
    // There may be braces in its values, too.
    var earlier = before.utf8
    for _ in 0..<8 {
      guard let open = earlier.lastIndex(of: UInt8(ascii: "{")), open > before.startIndex else { break }
      earlier = earlier[..<open]
      guard ")]".utf8.contains(earlier.last ?? 0), let end = Self.attributeList(at: rest[open...]),
        end.startIndex > tick
      else { continue }
      let list = rest[open..<end.startIndex]
      result += rewritten(before[..<open], before: "`")
      title(&result, as: list)
      result += Self.anchor(in: list)
      return end
    }
    if let open = before.firstRange(of: "^[")?.lowerBound, !before[..<open].hasSuffix("\\"),
      let (words, end) = note(rest[open...])
    {
      if end.startIndex > tick {
        result += rewritten(before[..<open], before: "`") + words
        return end
      }
      notes.removeLast()
    }
    guard let open = before.firstRange(of: "[[")?.lowerBound, !before[..<open].hasSuffix("\\"),
      !before[open...].contains("]]"),
      let end = ends.next("]]", in: rest[tick...])?.upperBound
    else { return nil }
    let all = ends
    defer { ends = all }
    ends = Ends()
    guard
      let (words, _) = wikiLink(
        Substring(rest[open..<end].filter { $0 != "`" }), behind: before[..<open].utf8.last)
    else { return nil }
    result += rewritten(before[..<open], before: "`") + words
    return rest[end...]
  }

  /// A line in which a link that has no more than its label, `[label][^1]`, stands before a footnote, and is none of words that have
  /// that for theirs (Python-Markdown, Pandoc).
  mutating func withNotedLinks(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    var isCode = false
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "^")) {
      let end = rest.utf8.index(after: mark)
      let before = rest[..<mark]
      result += before
      if !before.utf8.count(where: { $0 == 0x60 }).isMultiple(of: 2) { isCode.toggle() }
      if !isCode, before.utf8.suffix(2).elementsEqual("][".utf8), let label = Self.lastLabel(result),
        isDefined(label)
      {
        result.removeLast()
        result += "[]["
      }
      result += rest[mark..<end]
      rest = rest[end...]
    }
    return result + rest
  }

  /// The words of the brackets that a text ends with, before `[`; `nil` if they are of something else, or code.
  private static func lastLabel(_ text: String) -> String? {
    let words = text.utf8.dropLast(2).suffix(200)
    guard let open = words.lastIndex(of: UInt8(ascii: "[")), !words[open...].contains(UInt8(ascii: "]")),
      text.utf8[..<open].last.map({ !"[]\\".utf8.contains($0) }) ?? true,
      words[open...].count(where: { $0 == 0x60 }).isMultiple(of: 2)
    else { return nil }
    return String(text[words.index(after: open)..<words.endIndex])
  }

  /// Whether the text says where a link of a label leads.
  private mutating func isDefined(_ label: String) -> Bool {
    let all = labels ?? Self.labels(in: text)
    labels = all
    return all.contains(Self.folded(label))
  }

  private static func labels(in text: [UInt8]) -> Set<String> {
    var labels: Set<String> = []
    for line in text.split(separator: 0x0A) {
      let words = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      guard words.first == UInt8(ascii: "["), words.dropFirst().first != UInt8(ascii: "^"),
        let end = words.prefix(1000).firstIndex(of: UInt8(ascii: "]")),
        words[end...].dropFirst().first == UInt8(ascii: ":")
      else { continue }
      labels.insert(folded(String(decoding: words[..<end].dropFirst(), as: UTF8.self)))
    }
    return labels
  }

  /// A label as others are compared with it (CommonMark, 4.7).
  private static func folded(_ label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// A footnote within a line, as one of those that stand elsewhere.
  mutating func note(_ text: Substring) -> (words: String, rest: Substring)? {
    var depth = 0
    var place = Self.dropping(2, text).startIndex
    let limit =
      text.utf8.index(text.startIndex, offsetBy: 1500, limitedBy: text.endIndex) ?? text.endIndex
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
}

/// Where links lead, and footnotes that stand within a line.
extension MarkdownSpans {
  /// An address in the midst of text without spaces, `见https://a.cn，**重要**`: the parser would take all up to the next space for it.
  func bareAddress(_ text: Substring, _ result: inout String) -> (words: String, rest: Substring)? {
    guard !isInHTML, text.utf8.starts(with: "://".utf8),
      let scheme = ["https", "http"].first(where: { result.hasSuffix($0) }), !Self.isAddress(result)
    else { return nil }
    let before = result.utf8.dropLast(scheme.utf8.count).last ?? 0x20
    guard before == 0x20 || before >= 0x80 else { return nil }
    let address = text.utf8.dropFirst(3).prefix {
      $0.isWord || "-._~:/?#@!$&+,;=%".utf8.contains($0)
    }
    let end = address.last.map { ".,:;!?~_".utf8.contains($0) } ?? true
    let rest = text[address.endIndex...]
    // Punctuation of East Asia ends it; and only marks behind that would be lost.
    guard !address.isEmpty, !end,
      let next = rest.unicodeScalars.first?.value,
      (0x3000...0x303F).contains(next) || (0xFF01...0xFF0F).contains(next)
        || (0xFF1A...0xFF20).contains(next),
      rest.prefix(500).prefix(while: { !$0.isWhitespace }).utf8.contains(where: { "*[`~=".utf8.contains($0) })
    else { return nil }
    result.removeLast(scheme.count)
    return ("<\(scheme)\(text[..<address.endIndex])>", rest)
  }

  /// `](a.png =100x200)` without the size, and `](my file.md)` with a name that has spaces as Markdown wants it.
  mutating func destination(_ text: Substring) -> (words: String, rest: Substring)? {
    let begin = Self.dropping(2, text)
    if begin.utf8.starts(with: "[[".utf8), let end = ends.next("]])", in: begin) {
      // Logseq's links to pages with words of their own.
      let name = begin[..<end.lowerBound].dropFirst(2)
      return name.contains { "[]<>".contains($0) } ? nil : ("](<\(name)>)", begin[end.upperBound...])
    }
    guard let end = ends.next(")", in: begin), ends.has(" ", in: begin, before: end.lowerBound),
      !ends.has("(", in: begin, before: end.lowerBound),
      !ends.has("<", in: begin, before: end.lowerBound),
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
    guard let (words, _) = wikiLink(Substring(rest[open..<end].filter { $0 != "`" })) else { return nil }
    result += rewritten(before[..<open], before: "`") + words
    return rest[end...]
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

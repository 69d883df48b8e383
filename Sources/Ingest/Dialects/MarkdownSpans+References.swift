internal import Bytes

/// References to figures, tables, sections and formulas (Quarto, pandoc-crossref).
extension MarkdownSpans {
  /// What names of places begin with that are referred to.
  private static let kinds = [
    "fig-", "tbl-", "sec-", "eq-", "lst-", "thm-", "fig:", "tbl:", "sec:", "eq:", "lst:",
  ]

  /// Whether a place of that name can be referred to.
  static func isReferred(_ name: Substring) -> Bool {
    kinds.contains { name.utf8.starts(with: $0.utf8) }
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
  }

  /// `@fig-one`, `[@fig-one]` and `[-@fig-one]` as a link to the place of that name, if there is one in this guide; in a book, it may be
  /// in another.
  mutating func reference(_ text: Substring, _ before: String) -> (words: String, rest: Substring)? {
    let mark = text.prefix(text.hasPrefix("[-") ? 2 : text.hasPrefix("[") ? 1 : 0)
    let isBracketed = !mark.isEmpty
    guard text[mark.endIndex...].first == "@", before.utf8.last.map({ !$0.isWord && $0 != 0x2F }) ?? true
    else {
      return nil
    }
    let begin = text[mark.endIndex...].dropFirst()
    guard Self.kinds.contains(where: { begin.utf8.starts(with: $0.utf8) }) else { return nil }
    var name = begin.prefix(100).prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    while let last = name.last, ".:-".contains(last) { name = name.dropLast() }
    var rest = text[name.endIndex...]
    if isBracketed {
      guard rest.first == "]", !rest.dropFirst().hasPrefix("(") else { return nil }
      rest = rest.dropFirst()
    }
    if captions == nil { captions = Self.captions(in: self.text) }
    // It may be in another guide of the book.
    guard let caption = captions?[String(name)] ?? (isPandoc ? .some(.some("")) : nil) else { return nil }
    let isPlace = caption != nil || name.hasPrefix("sec")
    let words = caption.flatMap { $0.isEmpty ? nil : $0 }
    if words != nil { called += name.utf8 + [0x0A] }
    let shown = Formula.escaped(words ?? String(name))
    return (isPlace ? "[\(shown)](<#\(name)> \"\(Self.nameTitle)\")" : shown, rest)
  }

  /// What pictures are called that have names, if anything; `nil` for other places with names, which are called as their headings or by
  /// these.
  private static func captions(in text: [UInt8]) -> [String: String?] {
    var captions: [String: String?] = [:]
    for line in text.split(separator: 0x0A) where line.count < 4096 {
      if let mark = ["#| label:", "//| label:", "%%| label:"].first(where: { line.starts(with: $0.utf8) }) {
        captions[String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self).trimmed] = .some("")
        continue
      }
      // In the head of a cell it names a picture that only a program makes.
      if line.starts(with: "```{".utf8) {
        let head = String(decoding: line, as: UTF8.self).dropFirst(4)
        let name = head.drop { $0 != " " && $0 != "}" }.dropFirst().prefix {
          $0 != "," && $0 != "}" && $0 != " "
        }
        if isReferred(name) { captions[String(name)] = .some(nil) }
        continue
      }
      guard let open = line.lastIndex(of: UInt8(ascii: "{")), line[open...].contains(UInt8(ascii: "#")) else {
        continue
      }
      let words = String(decoding: line, as: UTF8.self)
      guard let mark = words.firstRange(of: "{#") else { continue }
      let name = words[mark.upperBound...].prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      guard kinds.contains(where: { name.hasPrefix($0) }) else { continue }
      let before = words[..<mark.lowerBound].drop { $0.isBlank }
      let caption =
        before.hasPrefix("![")
        ? before.firstRange(of: "](").map { before[..<$0.lowerBound].dropFirst(2) } : nil
      // What has marks in it is no plain words.
      let isPlain =
        caption.map { !$0.isEmpty && $0.utf8.count < 100 && !$0.contains { "[]`$*{<\\".contains($0) } }
        ?? false
      captions[String(name)] = .some(isPlain ? caption.map(String.init) : caption.map { _ in "" })
    }
    return captions
  }
}

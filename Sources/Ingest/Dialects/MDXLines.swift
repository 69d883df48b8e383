/// Lines as only MDX reads them: no code is told by how far in it stands ("Troubleshooting MDX"), so that what is in a component may stand
/// as far in as that; and code may be what a component is given.
enum MDXLines {
  private typealias Line = MarkdownSource.Line

  /// An item whose words stand so far in, and by how much they are moved out.
  private struct Item {
    let columns: Int
    let shift: Int
  }

  /// Lines of which none is code because of the blanks before it.
  static func movedOut(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    guard lines.contains(where: { $0.text.utf8.first == 0x20 || $0.text.utf8.first == 0x09 }) else {
      return lines
    }
    var result = lines
    var items: [Item] = []
    var fence: Fence?
    /// By how much the code between fences is moved out.
    var shift = 0
    var isVerbatim = false
    for index in lines.indices {
      let text = lines[index].text
      if isVerbatim {
        isVerbatim = !text.utf8[...].contains("</pre".utf8)
        continue
      }
      let wasOpen = fence != nil
      fence.follow(text)
      if wasOpen {
        if shift > 0 { result[index].text = text.droppingColumns(shift) }
        continue
      }
      let blanks = text.prefix(while: \.isBlank)
      let body = text[blanks.endIndex...]
      guard !body.isEmpty else { continue }
      let columns = blanks.isEmpty ? 0 : blanks.columns
      while let item = items.last, item.columns > columns { items.removeLast() }
      let within = items.last ?? Item(columns: 0, shift: 0)
      let isFar = columns - within.columns >= 4
      let own = isFar ? within.shift + columns - within.columns : within.shift
      if own > 0 { result[index].text = String(repeating: " ", count: columns - own) + body }
      if fence != nil { shift = own }
      if let width = width(ofMark: body) { items.append(Item(columns: columns + width, shift: own)) }
      if body.utf8.first == UInt8(ascii: "<"), body.utf8.contains("<pre".utf8) {
        isVerbatim = !body.utf8.contains("</pre".utf8)
      }
    }
    return result
  }

  /// How far behind the beginning of a text the words of an item stand, if it begins with the mark of one.
  private static func width(ofMark text: Substring) -> Int? {
    let digits = text.utf8.prefix(10).prefix { (0x30...0x39).contains($0) }
    let rest = text.utf8[digits.endIndex...]
    guard digits.count < 10, let mark = rest.first, (digits.isEmpty ? "-*+" : ".)").utf8.contains(mark) else {
      return nil
    }
    let blanks = rest.dropFirst().prefix(5).prefix { $0 == 0x20 || $0 == 0x09 }
    guard !blanks.isEmpty || rest.count == 1 else { return nil }
    return digits.count + 1 + (1...4 ~= blanks.count ? blanks.count : 1)
  }

  // MARK: Code

  /// So many lines may code go over that a component is given, and so many bytes what is around it.
  private static let (mostLines, mostAttributes) = (400, 2000)

  /// Lines, in which ``<Code code={`so`} lang="js" />`` is code between fences (Astro).
  static func withFences(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    guard lines.contains(where: { begins(code: $0.text) }) else { return lines }
    var result: [Line] = []
    var fence: Fence?
    var index = 0
    while index < lines.count {
      let text = lines[index].text
      fence.follow(text)
      if fence == nil, begins(code: text), let (code, end) = code(in: lines, at: index) {
        result += code
        index = end + 1
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result
  }

  private static func begins(code text: String) -> Bool {
    let body = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    return body.starts(with: "<Code".utf8) && (body.dropFirst(5).first ?? 0x20) <= 0x20
  }

  /// The code of a component between fences, and the line in which that ends; `nil` if it is given no words.
  private static func code(
    in lines: [MarkdownSource.Line], at index: Int
  ) -> (lines: [MarkdownSource.Line], end: Int)? {
    var code: [Line] = []
    var attributes = ""
    var isCode = false
    for place in index..<min(index + mostLines, lines.count) {
      var rest = lines[place].text[...]
      if !isCode, !attributes.utf8[...].contains("code={`".utf8), let open = rest.firstRange(of: "code={`") {
        attributes += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        isCode = true
      }
      if isCode {
        let end = end(ofTemplate: rest)
        code.append(Line(text: unescaped(rest[..<(end ?? rest.endIndex)]), end: lines[place].end))
        guard let end else { continue }
        rest = rest[end...].dropFirst()
        isCode = false
      }
      attributes += rest.trimmed + " "
      if let close = MarkdownBoxes.endOfTag(attributes[...].drop { $0.isBlank }) {
        // What is behind it would be lost.
        guard attributes[close...].allSatisfy({ $0.isBlank || $0 == ">" }) else { return nil }
        if code.isEmpty, let words = MarkdownBoxes.value("code", in: attributes[...]) {
          code = [Line(text: words, end: lines[place].end)]
        }
        return code.isEmpty ? nil : (fenced(code, attributes[...], at: lines[place].end), place)
      }
      guard attributes.utf8.count < mostAttributes, place + 1 < lines.count,
        !begins(code: lines[place + 1].text)
      else { return nil }
    }
    return nil
  }

  /// Where the template ends that a text is in.
  private static func end(ofTemplate text: Substring) -> String.Index? {
    var isEscaped = false
    return text.utf8.indices.first { place in
      let byte = text.utf8[place]
      defer { isEscaped = byte == 0x5C && !isEscaped }
      return byte == UInt8(ascii: "`") && !isEscaped
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    return String(text).replacing("\\`", with: "`").replacing("\\$", with: "$").replacing("\\\\", with: "\\")
  }

  private static func fenced(
    _ code: [MarkdownSource.Line], _ tag: Substring, at end: Int
  ) -> [MarkdownSource.Line] {
    let runs = code.lazy.map { $0.text.drop { $0.isBlank }.prefix { $0 == "~" }.utf8.count }
    let fence = String(repeating: "~", count: max(3, (runs.max() ?? 0) + 1))
    let language = (MarkdownBoxes.value("lang", in: tag) ?? "").filter { $0.isLetter || $0.isNumber }
    let title = MarkdownBoxes.value("title", in: tag).map { " title=\"\($0)\"" } ?? ""
    let start = code.first?.end ?? end
    let open = ["", fence + language + title].map { Line(text: $0, end: start) }
    return open + code + [fence, ""].map { Line(text: $0, end: end) }
  }
}

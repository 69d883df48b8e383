/// What authors say to one another, and no program shows: remarks of Liquid, Hugo, Handlebars, kramdown, Jinja and MDX.
struct Remark {
  /// What it begins with.
  private let form: Form
  /// What stands behind its beginning.
  private let body: Substring

  private typealias Form = (open: String, name: String, last: String, close: String)

  private static let forms: [Form] = [
    ("{%", "comment", "endcomment", "%}"), ("{{<", "comment", "/comment", ">}}"),
    ("{{%", "comment", "/comment", "%}}"), ("{{", "/*", "*/", "}}"), ("{{", "!--", "--", "}}"),
    ("{::comment}", "", "", "{:/comment}"), ("{# ", "", "", " #}"), ("{/*", "", "*/", "}"),
  ]

  /// Reads the one that a text begins with.
  init?(_ text: Substring) {
    for form in Self.forms where text.utf8.starts(with: form.open.utf8) {
      let body = MarkdownSpans.dropping(form.open.utf8.count, text)
      let name = form.name.isEmpty ? body : body.drop { $0 == " " || $0 == "-" }
      guard name.utf8.starts(with: form.name.utf8) else { continue }
      (self.form, self.body) = (form, MarkdownSpans.dropping(form.name.utf8.count, name))
      return
    }
    return nil
  }

  /// Whether words between two `%%` are a remark of Obsidian's, and these no signs of percent and no parts of formats, as in
  /// `50%% 到 100%%`, `printf("%%d %%s")`, `"%s%%, %s%%"` and `7 %% 2`.
  ///
  /// - Parameters:
  ///   - before: the last bytes before them.
  ///   - next: what is behind them.
  static func isOfObsidian(
    behind before: some BidirectionalCollection<UInt8>, _ words: some BidirectionalCollection<UInt8>,
    before next: UInt8?
  ) -> Bool {
    let last = before.last ?? 0x0A
    let begin = String(decoding: words.prefix(6), as: UTF8.self).unicodeScalars
    guard let first = begin.first, !(next ?? 0).isWord, !last.isDigit, !"\"'%\\".utf8.contains(last),
      !",.;:!?)，、。；：！？）".unicodeScalars.contains(first),
      !isFormat(before.suffix(8)), !isFormat(words.suffix(8)),
      !"dsfuxcoeg".unicodeScalars.contains(first) || begin.dropFirst().first.map(isWord) ?? true
    else { return false }
    guard first == " ", last == 0x20 else { return true }
    let operand = before.dropLast().reversed().prefix { $0.isWord }
    return operand.isEmpty || operand.count > 1 && !operand.allSatisfy(\.isDigit)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || UInt8(ascii: scalar).isWord
  }

  /// Whether words end with a format, as `%s` and `%.2f` are.
  private static func isFormat(_ words: some BidirectionalCollection<UInt8>) -> Bool {
    words.last?.isLetter == true
      && words.reversed().first { !$0.isWord && $0 != UInt8(ascii: ".") } == UInt8(ascii: "%")
  }

  /// What is behind it in its line.
  func rest(_ ends: inout Ends) -> Substring? { rest(of: body, &ends) }

  /// What is behind it in a line in which it ends.
  func rest(of line: Substring, _ ends: inout Ends) -> Substring? {
    var rest = line
    if !form.last.isEmpty {
      guard let last = ends.next(form.last, in: rest) else { return nil }
      rest = rest[last.upperBound...]
    }
    guard let close = ends.next(form.close, in: rest) else { return nil }
    return rest[close.upperBound...]
  }
}

extension MarkdownBoxes {
  /// A remark that goes over several lines.
  mutating func remark(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    var ends = Ends()
    guard let remark = Remark(body), remark.rest(&ends) == nil else { return nil }
    var rest: Substring?
    let end = end(
      in: lines, after: index,
      where: { line in
        var ends = Ends()
        rest = remark.rest(of: line[...], &ends)
        return rest != nil
      })
    guard let end, let rest else { return nil }
    return ([Line(text: String(rest), end: lines[end].end)], end + 1)
  }
}

extension Remark {
  /// The lines without the remarks of HTML that begin behind words and end in a later line. What is behind them goes on in the line: the
  /// parser ends them at an empty one (CommonMark, 6.6).
  static func without(in lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    guard let last = lines.lastIndex(where: { end(in: $0.text) != nil }) else { return lines }
    var result: [MarkdownSource.Line] = []
    result.reserveCapacity(lines.count)
    var fence: Fence?
    var index = 0
    while index < lines.count {
      var line = lines[index]
      index += 1
      fence.follow(line.text)
      var words = ""
      while fence == nil, index <= last, let start = start(in: line.text, isFirst: words.isEmpty) {
        while index < last, end(in: lines[index].text) == nil { index += 1 }
        let end = end(in: lines[index].text) ?? lines[index].text.startIndex
        words += line.text[..<start]
        line = MarkdownSource.Line(text: String(lines[index].text[end...]), end: lines[index].end)
        index += 1
      }
      line.text = words + line.text
      result.append(line)
    }
    return result
  }

  /// Where one begins that does not end in its line, behind words that are no code.
  ///
  /// - Parameter isFirst: whether no words are before the text.
  private static func start(in text: String, isFirst: Bool) -> String.Index? {
    var start: String.Index?
    var rest = text.utf8[...]
    var ticks = 0
    while let place = rest.firstIndex(where: {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "-") || $0 == 0x60
    }) {
      rest = rest[place...]
      if start == nil, ticks.isMultiple(of: 2), rest.starts(with: "<!--".utf8) {
        start = place
        rest = rest.dropFirst(3)
      } else if start != nil, rest.starts(with: "-->".utf8) {
        start = nil
      } else if start == nil, rest.first == 0x60 {
        ticks += 1
      }
      rest = rest.dropFirst()
    }
    guard let start else { return nil }
    let isCode = text.hasPrefix("    ") || text.hasPrefix("\t")
    if isFirst, isCode || text[..<start].allSatisfy(\.isBlank) { return nil }
    return start
  }

  /// The place behind the end of one.
  private static func end(in text: String) -> String.Index? {
    var rest = text.utf8[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[place...]
      if rest.starts(with: "-->".utf8) { return text.utf8.index(place, offsetBy: 3) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

/// Boxes that are written as HTML, or as components that stand for such.
extension MarkdownBoxes {
  /// `<div class="admonition danger" markdown>` (Python-Markdown), `<details class="warning">`, `<div class="note warning">` (Jekyll),
  /// `<aside>`, `<Aside type="tip">` (Starlight) and the like, up to their end.
  mutating func element(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard unendedElements < Self.mostUnended, let tag = Tag(body) else { return nil }
    // Behind an empty line, what is in it is Markdown.
    let isBareQuotation =
      tag.name == "blockquote" && tag.attributes.isEmpty && tag.rest.allSatisfy(\.isBlank)
      && index + 1 < lines.endIndex && lines[index + 1].text.allSatisfy(\.isBlank)
    guard let kind = kind(of: tag) ?? (isBareQuotation ? "" : nil) else { return nil }
    guard let (within, end) = contents(of: tag, lines, index) else {
      unendedElements += 1
      return nil
    }
    var body = Self.movedOut(within)
    let title = tag.value("title") ?? tag.value("data-title") ?? Self.title(&body) ?? ""
    // What is no Markdown goes on to an empty line, however far in it stands.
    if tag.value("markdown") == nil {
      for place in body.indices.prefix(while: { !body[$0].text.trimmed.isEmpty }) {
        body[place].text = String(body[place].text.drop { $0.isBlank })
      }
    }
    if isBareQuotation { for place in body.indices { body[place].text = "> " + body[place].text } }
    let isOfNoKind = tag.value("class") == "admonition" && !title.isEmpty
    let heading = isOfNoKind || isBareQuotation ? title : words.heading(kind, title: title)
    return (Box(heading: heading, end: lines[index].end, indent: indent, body: body), end)
  }

  /// The tag that a line begins with.
  struct Tag {
    let name: Substring
    let attributes: Substring
    let rest: Substring

    init?(_ text: Substring) {
      let body = text.dropFirst()
      name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let behind = body[name.endIndex...]
      guard !name.isEmpty, let next = behind.first, next == ">" || next == " ",
        let end = behind.firstIndex(of: ">"), behind[..<end].last != "/"
      else { return nil }
      attributes = behind[..<end]
      rest = behind[end...].dropFirst()
    }

    /// The value of an attribute; empty if it has none, `nil` if there is no such attribute.
    func value(_ name: String) -> String? {
      guard let place = attributes.firstRange(of: " \(name)") else { return nil }
      let behind = attributes[place.upperBound...]
      guard let next = behind.first, next != " " else { return "" }
      guard next == "=", let quote = behind.dropFirst().first else { return nil }
      return quote == "\"" || quote == "'"
        ? String(behind.dropFirst(2).prefix { $0 != quote })
        : String(behind.dropFirst().prefix { $0 != " " })
    }
  }

  /// After so many that never end, elements are no boxes.
  static let mostUnended = 20

  /// Classes of elements that are boxes of whatever kind the other classes say.
  private static let boxClasses: Set<Substring> = [
    "admonition", "callout", "alert", "hint", "notice", "custom-block", "theme-admonition", "markdown-alert",
  ]
  /// Kinds that are nothing else as classes of elements.
  private static let plainKinds: Set<Substring> = [
    "note", "info", "tip", "warning", "caution", "danger", "important", "attention", "deprecated",
    "versionadded", "versionchanged", "seealso",
  ]

  /// Which kind of box a tag begins; `nil` if it begins none.
  private func kind(of tag: Tag) -> Substring? {
    switch tag.name {
    case "Aside", "Admonition", "Callout", "Alert", "Hint":
      return Substring(tag.value("type") ?? tag.value("variant") ?? tag.value("kind") ?? "note")
    // Those of Mintlify.
    case "Note", "Tip", "Info", "Warning", "Danger", "Check":
      return tag.rest.allSatisfy(\.isBlank) ? Substring(tag.name.lowercased()) : nil
    case "div", "section", "aside", "details", "blockquote": break
    default: return nil
    }
    if tag.value("data-tag") == "hint" { return Substring(tag.value("data-style") ?? "note") }
    let classes = (tag.value("class") ?? "").lowercased().split(separator: " ")
    // `alert-danger`, `bs-callout-warning`
    let kinds = classes.map { $0.split(separator: "-").last ?? $0 }
    let isBox = classes.contains(where: Self.boxClasses.contains)
    let known = kinds.last {
      isBox || tag.name == "details" ? words.label($0) != nil : Self.plainKinds.contains($0)
    }
    guard known == nil else { return known }
    return isBox || tag.name == "aside" && tag.attributes.allSatisfy(\.isBlank) ? "note" : nil
  }

  /// What is between a tag and its end, and the line behind that.
  private mutating func contents(
    of tag: Tag, _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int
  ) -> ([MarkdownSource.Line], Int)? {
    var within: [Line] = []
    var depth = 1
    var fence: Fence?
    var place = index
    while place < lines.endIndex, patience > 0 {
      patience -= lines[place].text.utf8.count + 1
      let text = place == index ? tag.rest : lines[place].text[...]
      if place > index { fence.follow(lines[place].text) }
      var last: Range<String.Index>?
      if fence == nil, text.utf8.contains(UInt8(ascii: "<")) {
        depth += Self.count("<\(tag.name)", in: text).count
        let ends = Self.count("</\(tag.name)", in: text)
        depth -= ends.count
        last = ends.last
      }
      guard depth > 0 || last == nil else {
        let before = text[..<(last?.lowerBound ?? text.endIndex)]
        let behind = text[before.endIndex...].drop { $0 != ">" }.dropFirst()
        for part in [before, behind] where !part.allSatisfy(\.isBlank) {
          within.append(Line(text: String(part), end: lines[place].end))
        }
        return (within, place + 1)
      }
      if place > index || !text.allSatisfy(\.isBlank) {
        within.append(Line(text: String(text), end: lines[place].end))
      }
      place += 1
    }
    return nil
  }

  /// How often the beginning of a tag stands in a line, and where it does last.
  static func count(_ mark: String, in line: Substring) -> (count: Int, last: Range<String.Index>?) {
    var (count, last): (Int, Range<String.Index>?) = (0, nil)
    var rest = line
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.utf8.starts(with: mark.utf8) {
        let end = rest.utf8.index(start, offsetBy: mark.utf8.count)
        if !(rest.utf8[end...].first?.isWord ?? false) { (count, last) = (count + 1, start..<end) }
      }
      rest = rest.dropFirst()
    }
    return (count, last)
  }

  /// Lines as far out as the first of them allows.
  private static func movedOut(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    let margins = lines.filter { !$0.text.trimmed.isEmpty }.map { $0.text.prefix(while: \.isBlank).columns }
    guard let margin = margins.min(), margin > 0 else { return lines }
    return lines.map { Line(text: $0.text.droppingColumns(margin), end: $0.end) }
  }

  /// The title that a box begins with, which is taken out of it.
  private static func title(_ body: inout [MarkdownSource.Line]) -> String? {
    guard let first = body.firstIndex(where: { !$0.text.trimmed.isEmpty }),
      let tag = Tag(body[first].text.drop { $0.isBlank })
    else { return nil }
    let isHeading = tag.name.count == 2 && tag.name.first == "h"
    guard isHeading || tag.name == "summary" || tag.value("class")?.contains("title") == true else {
      return nil
    }
    // It may be on lines of its own.
    for end in first..<min(first + 6, body.count) {
      let line = end == first ? tag.rest : body[end].text[...]
      guard let close = line.firstRange(of: "</\(tag.name)>") else { continue }
      let words = (body[first..<end].dropFirst().map { $0.text[...] } + [line[..<close.lowerBound]])
      let title = ((end > first ? [tag.rest] : []) + words).joined(separator: " ")
      body[end].text = String(line[close.upperBound...])
      body.removeSubrange(..<end)
      return withoutTags(title).trimmed
    }
    return nil
  }

  private static func withoutTags(_ text: String) -> String {
    var isTag = false
    return text.filter { character in
      if character == "<" { isTag = true }
      defer { if character == ">" { isTag = false } }
      return !isTag
    }
  }
}

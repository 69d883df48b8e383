/// Boxes that a shortcode or a tag begins.
extension MarkdownBoxes {
  /// Names of shortcodes that are boxes whatever kind they are given.
  static let boxes: Set<String> = [
    "hint", "notice", "alert", "admonition", "callout", "box", "details", "expand", "spoiler",
  ]
  /// Names of those that have a title and are nothing more.
  static let titled: Set<String> = [
    "tab", "step", "update", "code", "tabitem", "card", "column", "stepper", "tabs", "columns",
    "updates",
    "content-ref", "tabpane",
    "steps", "cards", "content-ref",
  ]

  /// `{% hint style="info" %}` up to `{% endhint %}`, `{{% notice tip "Title" %}}` up to `{{% /notice %}}`; a tab, which is only its
  /// title.
  mutating func called(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard let code = Shortcode(line: body), !code.isEnd, !code.isWhole else { return nil }
    if Self.titled.contains(code.name) {
      let title = Formula.escaped(code.title)
      return (
        Box(heading: title, end: lines[index].end, indent: indent, body: [], isQuoted: false),
        index + 1
      )
    }
    let isNamed = words.label(code.name) != nil
    guard isNamed || Self.boxes.contains(code.name),
      let end = end(
        in: lines, after: index,
        where: {
          Shortcode(line: $0.trimmed[...]).map { $0.isEnd && $0.name == code.name } ?? false
        })
    else { return nil }
    let given =
      (code.values["style"] ?? code.values["type"] ?? code.values["color"]).map { [$0] } ?? []
    let others = given + code.words
    let kind = others.first { words.label($0) != nil } ?? (isNamed ? code.name : "note")
    let title =
      code.title.isEmpty
      ? others.first { words.label($0) == nil && !given.contains($0) } ?? "" : code.title
    return (
      Box(
        heading: words.heading(kind, title: title), end: lines[index].end, indent: indent,
        body: Self.movedOut(lines[index + 1..<end], by: indent)), end + 1
    )
  }

  /// `{% highlight ruby %}` up to `{% endhighlight %}`, as code between fences.
  mutating func highlighted(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    guard let code = Shortcode(line: body), !code.isEnd, !code.isWhole,
      ["highlight", "code-toggle"].contains(code.name),
      let end = end(
        in: lines, after: index,
        where: {
          Shortcode(line: $0.trimmed[...]).map { $0.isEnd && $0.name == code.name } ?? false
        })
    else { return nil }
    let fence = "\(indent)~~~~~~"
    let body = lines[index + 1..<end].filter { Shortcode(line: $0.text.trimmed[...])?.name != "raw" }
    return (
      [Line(text: fence, end: lines[index].end)] + body + [
        Line(text: fence, end: lines[end].end)
      ], end + 1
    )
  }

  /// A tag by itself on a line, of a component (`<TabItem label="Linux">`) or of an element whose contents are said to be Markdown
  /// (`<div markdown>`): only what it is called is for reading. HTML would go on to the next empty line (CommonMark, 4.6).
  mutating func component(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let line = lines[index]
    let text = body.trimmed
    guard let end = text.firstIndex(of: ">"), !text[..<end].dropFirst().contains("<") else {
      return nil
    }
    var words = text[end...].dropFirst()
    let isEnd = text.hasPrefix("</")
    let name = text.dropFirst(isEnd ? 2 : 1).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    let isComponent = name.first?.isUppercase == true && name.contains { $0.isLowercase }
    let isElement = ["div", "section", "figure", "article", "center", "aside", "p"].contains(name)
    let isMarkdown =
      isElement && !isEnd
      && (text[..<end].contains(" markdown")
        || words.isEmpty && Self.isMarkdown(below: index, lines))
    if !words.isEmpty {
      // Words behind the tag, up to one that ends it.
      guard isComponent || isMarkdown, !isEnd else { return nil }
      if words.hasSuffix("</\(name)>") { words = words.dropLast(name.count + 3) }
    }
    if isElement, isEnd, openElements > 0 {
      openElements -= 1
    } else if isMarkdown {
      if words.isEmpty { openElements += 1 }
    } else {
      guard isComponent else { return nil }
    }
    var title = ""
    for attribute in [" label=\"", " title=\""] where title.isEmpty {
      if let place = text.firstRange(of: attribute) {
        title = String(text[place.upperBound...].prefix { $0 != "\"" })
      }
    }
    let body = words.isEmpty ? [] : [Line(text: String(words), end: line.end)]
    return (
      Box(heading: title, end: line.end, indent: indent, body: body, isQuoted: false), index + 1
    )
  }

  /// Whether a line right below a tag is no HTML: whoever centers a picture leaves no empty line above it.
  static func isMarkdown(below index: Int, _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    let text = lines[index + 1].text.drop { $0.isBlank }
    return ["![", "[", "**", "#"].contains { text.hasPrefix($0) }
  }
}

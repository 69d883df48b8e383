/// Boxes that a shortcode or a tag begins.
extension MarkdownBoxes {
  /// Names of shortcodes that are boxes whatever kind they are given.
  static let boxes: Set<String> = [
    "hint", "notice", "alert", "admonition", "callout", "box", "details", "expand", "spoiler", "hidetoggle",
    "folding", "hideblock", "detail", "accordion", "blockquote",
  ]
  /// The kinds of those that don't say one.
  private static let folded = [
    "hidetoggle": "details", "folding": "details", "hideblock": "details", "detail": "details",
    "accordion": "details", "blockquote": "quote",
  ]
  /// How a box is to look (Hexo).
  private static let looks: Set<String> = [
    "simple", "modern", "flat", "no-icon", "disabled", "open", "default", "primary",
  ]
  /// Names of those that have a title and are nothing more.
  static let titled: Set<String> = [
    "tab", "step", "update", "code", "tabitem", "card", "column", "stepper", "tabs", "columns",
    "updates",
    "content-ref", "tabpane",
    "steps", "cards", "timeline",
  ]

  /// `{% hint style="info" %}` up to `{% endhint %}`, `{{% notice tip "Title" %}}` up to `{{% /notice %}}`; a tab, which is only its
  /// title.
  mutating func called(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let whole = Shortcode.around(line: body)
    guard let code = whole?.code ?? Shortcode(line: body), !code.isEnd, !code.isWhole else { return nil }
    let isOne = ["tab", "tabitem", "step", "card", "column", "timeline"].contains(code.name)
    if whole == nil ? Self.titled.contains(code.name) : isOne {
      var name = code.title.isEmpty && isOne ? code.words.first ?? "" : code.title
      if let items = code.values["items"] {
        tabs = items.split(separator: ",").map(\.trimmed).reversed()
      } else if name.isEmpty, code.name == "tab" {
        name = tabs.popLast() ?? ""
      }
      let title = Formula.escaped(name)
      let link = code.name == "card" ? code.values["link"] ?? code.values["url"] : nil
      let about = (code.values["subtitle"]).map { [Line(text: Formula.escaped($0), end: lines[index].end)] }
      return (
        Box(
          heading: link.map { "[\(title)](<\($0)>)" } ?? title, end: lines[index].end, indent: indent,
          body: (about ?? [])
            + (whole.map { [Line(text: String($0.words), end: lines[index].end)] } ?? []), isQuoted: false),
        index + 1
      )
    }
    let isNamed = words.label(code.name) != nil
    guard isNamed || Self.boxes.contains(code.name),
      let end = whole != nil
        ? index
        : end(
          in: lines, after: index,
          where: {
            Shortcode(line: $0.trimmed[...]).map { $0.isEnd && ($0.name == code.name || $0.name.isEmpty) }
              ?? false
          })
    else { return nil }
    let given = ["style", "type", "color", "context"].lazy.compactMap { code.values[$0] }.prefix(1)
    let others = Array(given) + code.words
    let kind =
      others.first { words.label($0) != nil }
      ?? (isNamed ? code.name : Self.folded[code.name] ?? "note")
    // What follows the title says how it looks, or stands before it.
    let parts = Self.folded[code.name] != nil && code.hasCommas ? code.arguments : []
    let title =
      code.title.isEmpty && parts.count > 1
      ? (code.name == "folding" ? parts.last : parts.first) ?? ""
      : code.title.isEmpty
        ? others.filter { words.label($0) == nil && !given.contains($0) && !Self.looks.contains($0) }
          .joined(separator: " ") : code.title
    return (
      Box(
        heading: words.heading(kind, title: title), end: lines[index].end, indent: indent,
        body: whole.map { [Line(text: String($0.words), end: lines[index].end)] }
          ?? Self.movedOut(lines[index + 1..<end], by: indent)), end + 1
    )
  }

  /// `{% highlight ruby %}` up to `{% endhighlight %}`, as code between fences.
  mutating func highlighted(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    guard let code = Shortcode(line: body), !code.isEnd, !code.isWhole,
      ["highlight", "code-toggle", "codeblock"].contains(code.name),
      let end = end(
        in: lines, after: index,
        where: {
          Shortcode(line: $0.trimmed[...]).map { $0.isEnd && $0.name == code.name } ?? false
        })
    else { return nil }
    let fence = "\(indent)~~~~~~"
    let title = code.name == "codeblock" ? code.words.filter { !$0.contains(":") }.joined(separator: " ") : ""
    let heading = title.isEmpty ? [] : ["\(indent)**\(Formula.escaped(title))**"]
    let body = lines[index + 1..<end].filter { Shortcode(line: $0.text.trimmed[...])?.name != "raw" }
    return (
      (heading + [fence]).map { Line(text: $0, end: lines[index].end) } + body + [
        Line(text: fence, end: lines[end].end)
      ], end + 1
    )
  }

  /// A fence that begins a box: `admonish warning "Title"` (mdBook), `ad-note` (Obsidian), whose options stand in its first lines.
  mutating func calledBox(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    guard let mark = body.first else { return nil }
    let fence = body.prefix { $0 == mark }
    guard fence.count > 2, let (kind, title) = Self.calledKind(body[fence.endIndex...].trimmed),
      let end = end(
        in: lines, after: index,
        where: { line in
          let text = line.trimmed
          return text.count >= fence.count && text.allSatisfy { $0 == mark }
            && line.prefix(while: \.isBlank).columns < indent.columns + 4
        })
    else { return nil }
    let within = lines[index + 1..<end]
    let names = ["title:", "collapse:", "icon:", "color:"]
    let options = within.prefix { line in title == nil && names.contains { line.text.trimmed.hasPrefix($0) } }
    let named = options.first { $0.text.trimmed.hasPrefix("title:") }?.text.trimmed.dropFirst(6).trimmed
    return (
      Box(
        heading: words.heading(kind, title: title ?? named ?? ""), end: lines[index].end, indent: indent,
        body: Array(within[options.endIndex...])), end + 1
    )
  }

  /// The kind and title of such a box, by what stands behind its fence; `nil` as a title where its first lines may have one.
  static func calledKind(_ info: String) -> (kind: Substring, title: String?)? {
    if info.hasPrefix("ad-") {
      let kind = info.dropFirst(3).prefix { $0.isLetter || $0 == "-" }
      return kind.count == info.count - 3 && !kind.isEmpty ? (kind, nil) : nil
    }
    guard info == "admonish" || info.hasPrefix("admonish ") else { return nil }
    let rest = info.dropFirst(8).drop { $0 == " " }
    let kind = rest.prefix { $0.isLetter || $0 == "-" }
    let isKind = rest[kind.endIndex...].first != "="
    let quoted = rest.drop { $0 != "\"" && $0 != "'" }
    let title = quoted.dropFirst().prefix { $0 != quoted.first }
    return (isKind && !kind.isEmpty ? kind : "note", String(title))
  }

  /// Components whose names are small: of Feishu.
  private static let components: Set<Substring> = ["grid", "column", "quote-container", "view", "add-ons"]

  /// A tag by itself on a line, of a component (`<TabItem label="Linux">`) or of an element whose contents are said to be Markdown
  /// (`<div markdown>`): only what it is called is for reading. HTML would go on to the next empty line (CommonMark, 4.6).
  mutating func component(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> (Box, Int)? {
    let line = lines[index]
    let text = body.trimmed
    if text.hasPrefix("<!-- tab "), text.hasSuffix("-->") {
      // A tab of Hexo's.
      let title = Formula.escaped(text.dropFirst(9).dropLast(3).trimmed)
      return (Box(heading: title, end: line.end, indent: indent, body: [], isQuoted: false), index + 1)
    }
    guard let end = Self.endOfTag(text[...]),
      !text[..<end].dropFirst().contains("<") || text[..<end].contains("{")
    else {
      return nil
    }
    var words = text[end...].dropFirst()
    let isEnd = text.hasPrefix("</")
    let name = text.dropFirst(isEnd ? 2 : 1).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    let isComponent =
      name.first?.isUppercase == true && name != "Badge"
      && (isMDX || name.contains { $0.isLowercase })
      || Self.components.contains(name)
    let isElement =
      ["div", "section", "figure", "article", "center", "aside", "p"].contains(name)
      || name == "details" && text[..<end].contains(" markdown")
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
    let tag = text[..<end]
    if name == "Tabs" { nameTabs(tag) }
    // What it shows has another name in the code (``MDXLines`` knows it where it is written there).
    if name == "Code", tag.contains(" code={") { note(line) }
    let names =
      ["label", "title", "caption", "question", "heading", "text"] + (Self.names[String(name)] ?? [])
    var title = names.lazy.compactMap { Self.value($0, in: tag) }.first ?? ""
    if name == "TabItem", let label = tabLabels[title] { title = label }
    let plainTitle = title
    if title.isEmpty, !isEnd, name == "Tab" || name == "Tabs.Tab" { title = tabs.popLast() ?? "" }
    // A summary would go on to the next empty line.
    var within = words.isEmpty ? [] : [String(words)] + (words.hasPrefix("<summary") ? [""] : [])
    if isComponent, let target = ["href", "to", "link"].lazy.compactMap({ Self.value($0, in: tag) }).first {
      if title.isEmpty {
        within = words.isEmpty || words.contains("[") ? within : ["[\(words)](<\(target)>)"]
      } else {
        title = "[\(title)](<\(target)>)"
      }
    }
    if isComponent {
      var about: [String] = []
      for words in Self.further.compactMap({ Self.value($0, in: tag) })
      where words != plainTitle && !about.contains(words) {
        about.append(words)
      }
      within = about.flatMap { [$0, ""] } + within
    }
    let body = within.map { Line(text: $0, end: line.end) }
    return (
      Box(heading: title, end: line.end, indent: indent, body: body, isQuoted: false), index + 1
    )
  }

  /// What attributes of components are called that are shown below their titles.
  private static let further = [
    "subtitle", "description", "text", "content", "tip", "tooltip", "message", "summary", "answer",
  ]

  /// Whether a line right below a tag is no HTML: whoever centers a picture leaves no empty line above it.
  static func isMarkdown(below index: Int, _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    let text = lines[index + 1].text.drop { $0.isBlank }
    return ["![", "[", "**", "#"].contains { text.hasPrefix($0) }
  }
}

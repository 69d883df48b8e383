/// A call that the program behind a site would replace: `{{< figure src="a.png" >}}` (Hugo, Quarto), `{{% notice tip %}}` (Hugo),
/// `{% include a.html %}` (Jekyll, GitBook).
struct Shortcode {
  /// What it is called, in small letters.
  let name: String
  /// Whether it ends what one of this name has begun.
  let isEnd: Bool
  /// Whether nothing belongs to it that an end would follow.
  let isWhole: Bool
  /// What it is given, in order, without quotation marks.
  private(set) var words: [String] = []
  /// What it is given by name.
  private(set) var values: [String: String] = [:]
  /// What it is given, as it is written.
  private let given: Substring
  /// Where it ends.
  let end: String.Index

  /// How they begin and end.
  static let marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]

  /// Reads the one that a text begins with.
  init?(_ text: Substring, ends: inout Ends) {
    guard let (open, close) = Self.marks.first(where: { text.utf8.starts(with: $0.0.utf8) }),
      let end = ends.next(close, in: text.dropFirst(open.count))
    else { return nil }
    self.end = end.upperBound
    var body = text[text.index(text.startIndex, offsetBy: open.count)..<end.lowerBound]
    body = body.drop { $0 == " " || $0 == "-" }
    isWhole = body.utf8.last { $0 != 0x20 } == UInt8(ascii: "/")
    while let last = body.last, last == " " || last == "-" || last == "/" { body.removeLast() }
    let hasSlash = body.first == "/"
    if hasSlash { body = body.dropFirst().drop { $0 == " " } }
    let name = body.prefix { !$0.isWhitespace && $0 != "=" && $0 != "(" }.lowercased()
    isEnd = hasSlash || name.hasPrefix("end") && open == "{%"
    self.name = isEnd && !hasSlash ? String(name.dropFirst(3)) : name
    given = body.dropFirst(name.count)
    // `name(id="a", b=2)` (Zola)
    read(given.first == "(" && given.last == ")" ? given.dropFirst().dropLast() : given)
  }

  /// Reads one that stands in the place of a value, `{{ name(id="a") }}` (Zola).
  init?(call: String) {
    guard call.hasSuffix(")"), let open = call.utf8.firstIndex(of: UInt8(ascii: "(")), open > call.startIndex,
      call[..<open].utf8.allSatisfy({ $0.isWord || $0 == UInt8(ascii: "_") })
    else { return nil }
    self.init(line: "{% \(call) %}")
  }

  /// One that begins and ends in a line which has nothing besides, and what is between.
  static func around(line: Substring) -> (code: Shortcode, words: Substring)? {
    var ends = Ends()
    guard line.utf8.last == UInt8(ascii: "}"), let code = Shortcode(line, ends: &ends), !code.isEnd,
      let brace = line[code.end...].utf8.lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let isDouble = line[code.end..<brace].utf8.last == UInt8(ascii: "{")
    let rest = line[(isDouble ? line.utf8.index(before: brace) : brace)...]
    guard let close = Shortcode(line: rest), close.isEnd, close.name == code.name || close.name.isEmpty else {
      return nil
    }
    return (code, line[code.end..<rest.startIndex])
  }

  /// The whole line, if it is one and nothing else.
  init?(line: Substring) {
    var ends = Ends()
    self.init(line, ends: &ends)
    guard line[end...].allSatisfy(\.isWhitespace) else { return nil }
  }

  private mutating func read(_ text: Substring) {
    var rest = text.drop { $0 == " " }
    while let first = rest.first {
      if first == "\"" || first == "'" || first == "`" {
        let word = rest.dropFirst().prefix { $0 != first }
        words.append(String(word))
        rest = rest[word.endIndex...].dropFirst()
      } else {
        let name = rest.prefix { $0 != " " && $0 != "=" && $0 != "\"" }
        rest = rest[name.endIndex...]
        if rest.first == "=" {
          rest = rest.dropFirst()
          let quote = rest.first.flatMap { "\"'`".contains($0) ? $0 : nil }
          if quote != nil { rest = rest.dropFirst() }
          let value = rest.prefix { $0 != quote ?? " " }
          values[name.lowercased()] = String(value)
          rest = rest[value.endIndex...].dropFirst(quote == nil ? 0 : 1)
        } else if name.isEmpty {
          rest = rest.dropFirst()
        } else {
          words.append(String(name))
        }
      }
      rest = rest.drop { $0 == " " || $0 == "," }
    }
  }

  /// What its box or tab is called: words of its own.
  var title: String {
    ["title", "name", "label", "date", "header", "summary", "author"].lazy.compactMap { values[$0] }.first
      ?? ""
  }

  /// Those that are to be shown as they are, `{{</* x */>}}` (Hugo), as they are shown.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var text = text
    // Those of mdBook.
    if text.utf8[...].contains("\\{{#".utf8) {
      text = ["include ", "rustdoc_include ", "playground ", "title "].reduce(text) {
        $0.replacing("\\{{#\($1)", with: "{{#\($1)")
      }
    }
    guard text.utf8[...].contains("{{</*".utf8) || text.utf8[...].contains("{{%/*".utf8) else { return text }
    return [("{{</*", "{{<"), ("*/>}}", ">}}"), ("{{%/*", "{{%"), ("*/%}}", "%}}")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// So many lines a call or a value may go over.
  private static let mostLines = 20

  /// Lines, of which those are one that a call goes over, or a list of attributes, outside of code.
  ///
  /// - Parameter lists: takes the lists, in which there are no words for readers.
  static func joined(_ lines: [MarkdownSource.Line], _ lists: inout [UInt8]) -> [MarkdownSource.Line] {
    MarkdownSource.joined(lines, where: isOpen) { line, next in
      if openList(line.text) == nil, let end = end(ofCallIn: line.text, lines, from: next) {
        return (lines[next...end].reduce(line.text) { "\($0) \($1.text.trimmed)" }, end)
      }
      guard let joined = attributes(openedIn: line.text, lines, from: next) else { return nil }
      let brace = line.text.utf8.lastIndex(of: UInt8(ascii: "{")) ?? line.text.startIndex
      lists += joined.text.utf8[brace...] + [0x0A]
      return joined
    }
  }

  /// The line in which a call ends that begins in another; `nil` if something else begins before.
  private static func end(ofCallIn line: String, _ lines: [MarkdownSource.Line], from start: Int) -> Int? {
    guard let brace = line.utf8.lastIndex(of: UInt8(ascii: "{")), !line.hasPrefix("    "),
      !line.hasPrefix("\t"),
      line.utf8[..<brace].count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2)
    else { return nil }
    let close = line.utf8[brace...].dropFirst().first == UInt8(ascii: "%") ? "%}" : "}}"
    for place in start..<min(start + mostLines, lines.count) {
      let text = lines[place].text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = text.first else { return nil }
      let isMarked = "-*+".utf8.contains(first) && text.dropFirst().first == 0x20
      let isNumbered = text.drop { (0x30...0x39).contains($0) }.starts(with: ". ".utf8)
      let isQuoted = first == UInt8(ascii: ">") && !text.starts(with: ">}}".utf8)
      if isMarked || isNumbered || isQuoted || "#|`".utf8.contains(first) { return nil }
      if text.contains(close.utf8) { return place }
    }
    return nil
  }

  /// A line with the list of attributes that it begins behind a link or a picture, and the line in which that ends.
  private static func attributes(
    openedIn line: String, _ lines: [MarkdownSource.Line], from start: Int
  ) -> (text: String, end: Int)? {
    guard let brace = openList(line) else { return nil }
    var text = String(line[brace...])
    for place in start..<min(start + mostLines, lines.count) {
      let next = lines[place].text.trimmed
      guard !next.isEmpty else { return nil }
      text += " " + next
      if next.contains("}"), MarkdownSpans.attributeList(at: text[...]) != nil {
        return (line[..<brace] + text, place)
      }
    }
    return nil
  }

  /// Where a list of attributes begins in a line that does not end in it.
  private static func openList(_ line: String) -> String.Index? {
    guard let brace = line.utf8.lastIndex(of: UInt8(ascii: "{")), brace > line.startIndex,
      ")]".utf8.contains(line.utf8[line.utf8.index(before: brace)]),
      !line.utf8[brace...].contains(UInt8(ascii: "}"))
    else { return nil }
    return brace
  }

  /// Whether a line has the beginning of a call, `{{` or `{%`, or of a list of attributes, and not its end.
  private static func isOpen(_ line: String) -> Bool {
    guard let brace = line.utf8.lastIndex(of: UInt8(ascii: "{")),
      !line.utf8[brace...].contains(UInt8(ascii: "}"))
    else { return false }
    if openList(line) != nil { return true }
    if line.utf8[brace...].dropFirst().first == UInt8(ascii: "%") { return true }
    return brace > line.startIndex && line.utf8[line.utf8.index(before: brace)] == UInt8(ascii: "{")
  }

  /// Where it leads, as an address in the place of which it stands.
  var address: String {
    let path = words.first ?? values["path"] ?? ""
    switch name {
    // From the top of a site (Jekyll).
    case "link" where !path.contains("/"): return "/" + path
    // Posts lie in folders of their own.
    case "post_url": return path.split(separator: "/").last.map(String.init) ?? path
    default: return path
    }
  }

  /// Whether another program would put words in its place that are not in the text.
  var isMissed: Bool {
    !isEnd && !name.hasPrefix("$")
      && (!Self.silent.contains(name) || name == "code-toggle" && !values.isEmpty)
  }

  /// What it says, as Markdown; empty if that is nothing here.
  var markdown: String {
    guard !isEnd else { return "" }
    switch name {
    case "figure", "img", "image", "picture", "imgproc":
      guard let source = values["src"] ?? values["image"] ?? words.first else { return "" }
      let parts = ["title", "caption"].compactMap { values[$0] }.filter { !$0.isEmpty }
      let alternative = values["alt"] ?? parts.first ?? ""
      let author = values["attr"].map { name in values["attrlink"].map { link(name, to: $0) } ?? plain(name) }
      let further = parts.filter { $0 != alternative }.map { plain($0) } + [author].compactMap(\.self)
      return ([link(alternative, to: source, isPicture: true)] + further).joined(separator: " ")
    case "youtube": return link(to: "https://www.youtube.com/watch?v=")
    case "vimeo": return link(to: "https://vimeo.com/")
    case "bilibili": return link(to: "https://www.bilibili.com/video/")
    case "video", "embed", "audio", "tweet", "x", "file", "asciinema":
      guard let address = values["url"] ?? values["src"] ?? values["file"] ?? words.first else { return "" }
      if address.contains("://") { return "<\(address)>" }
      return "[\(plain(address.split(separator: "/").last ?? ""))](<\(address)>)"
    case "kbd":
      // Each reader's own keys (Quarto) are all shown, those of one system once.
      let keys = [("win", "Windows"), ("mac", "Mac"), ("linux", "Linux")].compactMap { name, system in
        values[name].map { (keys: $0, system: system) }
      }
      if words.isEmpty, Set(keys.map(\.keys)).count == 1 { return plain(keys[0].keys) }
      let own = keys.map { "\($0.keys) (\($0.system))" }.joined(separator: ", ")
      return plain((words + [own]).filter { !$0.isEmpty }.joined(separator: " "))
    case "asset_img", "asset_link":
      guard let source = words.first else { return "" }
      return link(words.dropFirst().last ?? "", to: source, isPicture: name == "asset_img")
    // What Hexo's themes have: `{% link words, address %}`, `{% label colour@words %}`, `{% post_link name words %}`.
    case "link", "btn", "button":
      if let address = values["href"] ?? values["url"] {
        return link(["content", "text", "title"].lazy.compactMap { values[$0] }.first ?? "", to: address)
      }
      let all = arguments
      let address = all.first { $0.contains("://") } ?? all.first { $0.contains("/") && !$0.contains(" ") }
      guard let address else { return name == "link" && hasCommas ? plain(all.joined(separator: ", ")) : "" }
      let labels = all.filter { $0 != address && !$0.isEmpty }
      if name == "link", hasCommas, let label = labels.first {
        // What else it says; behind the address is a picture.
        let further = all.prefix { $0 != address }.filter { !$0.isEmpty }.dropFirst().map { plain($0) }
        return ([link(label, to: address)] + further).joined(separator: ", ")
      }
      return link(given.contains(",") ? labels.first ?? "" : labels.joined(separator: " "), to: address)
    // Their tags for words: `{% u words %}`, `{% checkbox checked, words %}`.
    case "u", "emp", "wavy", "psw": return plain(given.trimmed)
    case "del": return given.trimmed.isEmpty ? "" : "~~\(plain(given.trimmed))~~"
    case "checkbox", "radio":
      let all = arguments
      let isDone = all.count > 1 && all[0].contains("checked")
      return all.last.map { "\(isDone ? "☑" : "☐") \(plain($0))" } ?? ""
    case "hideinline": return arguments.first.map { plain($0) } ?? ""
    case "post_link":
      guard let name = words.first else { return "" }
      let label = words.count > 1 ? words.dropFirst().joined(separator: " ") : name
      return "[\(plain(label))](<\(name)> \"\(MarkdownSpans.wikiTitle)\")"
    case "label":
      let all = words.joined(separator: " ")
      return plain(all.firstIndex(of: "@").map { all[$0...].dropFirst() } ?? all[...])
    case "span": return plain(words.dropFirst().joined(separator: " "))
    case "badge": return plain(values["content"] ?? values["text"] ?? words.first ?? "")
    case "new-in", "deprecated-in":
      guard let version = words.first else { return "" }
      return (name == "new-in" ? "New in v" : "Deprecated in v") + plain(version)
    default: return ""
    }
  }

  /// Whether commas part what it is given.
  var hasCommas: Bool { given.utf8.contains(UInt8(ascii: ",")) && words.count > 1 }

  /// What stands between commas, without quotation marks; without commas, its words.
  var arguments: [String] {
    let parts = given.contains(",") ? given.split(separator: ",") : given.split(separator: " ")
    return parts.map { $0.filter { $0 != "'" && $0 != "\"" }.trimmed }
  }

  private func link(_ words: String, to address: String, isPicture: Bool = false) -> String {
    words.isEmpty && !isPicture ? "<\(address)>" : "\(isPicture ? "!" : "")[\(plain(words))](<\(address)>)"
  }

  private func link(to site: String) -> String {
    guard let name = values["id"] ?? words.first else { return "" }
    return "<\(name.contains("://") ? name : site + name)>"
  }

  private func plain(_ words: some StringProtocol) -> String { Formula.escaped(String(words)) }

  /// Those without words of their own: what programs are told, and what has begun and ends around words that are there.
  private static let silent: Set<String> = [
    "figure", "img", "image", "picture", "imgproc", "youtube", "vimeo", "bilibili", "video", "embed", "audio",
    "tweet", "x", "file",
    "asciinema", "kbd", "if", "elsif", "else", "unless", "for", "assign", "capture", "case", "when",
    "comment", "raw", "break",
    "continue", "increment", "decrement", "set", "highlight", "code", "code-toggle", "link", "post_url",
    "ref", "relref", "hint",
    "notice", "tabs", "tab", "steps", "step", "stepper", "columns", "column", "content-ref", "updates",
    "update", "fa", "icon",
    "toc", "pagebreak", "br", "rawhtml", "center", "expand", "details", "card", "cards", "alert",
    "admonition", "callout",
    "contents", "children", "spoiler", "tabpane", "tabitem", "button", "badge", "placeholder", "seo",
    "feed_meta", "prompt", "u", "emp", "wavy", "psw", "del", "checkbox", "radio", "hideinline", "btn",
    "timeline",
  ]
}

/// Where marks stand next in a line. Each is looked for once over the whole line, however often it is asked for: else a line of a
/// million beginnings would take a million times its length.
struct Ends {
  /// The place of each, or the end of the line.
  private var places: [String: String.Index] = [:]

  /// So far an end may be, in bytes: what is farther away belongs to something else.
  private static let reach = 1500

  /// Where a mark stands next in what is left of a line.
  mutating func next(_ mark: String, in rest: Substring) -> Range<String.Index>? {
    guard let place = place(of: mark, in: rest), place < rest.endIndex,
      rest.utf8.distance(from: rest.startIndex, to: place) <= Self.reach
    else { return nil }
    return place..<rest.utf8.index(place, offsetBy: mark.utf8.count)
  }

  /// Whether one stands before a place.
  mutating func has(_ mark: String, in rest: Substring, before end: String.Index) -> Bool {
    place(of: mark, in: rest).map { $0 < end } ?? false
  }

  private mutating func place(of mark: String, in rest: Substring) -> String.Index? {
    if let known = places[mark], known >= rest.startIndex { return known }
    let place = rest.firstRange(of: mark)?.lowerBound
    places[mark] = place ?? rest.endIndex
    return place
  }
}

/// What stands above a guide between two lines of `---`, in YAML, or of `+++`, in TOML, or between braces, in JSON, or as
/// `title:: value`, in Logseq, or as `title: value` alone, in MkDocs and Pelican, or above one line of `---`, in Hexo, or as `% value`, in
/// Pandoc: names with a value or a list of values.
struct FrontMatter {
  var title: String?
  var language: String?
  var attributes: [(name: String, value: String)] = []
  /// All single values in it, also those within others, by their paths (``YAML/Contents``).
  var values: [String: String] = [:]

  /// The longest front matter.
  private static let maximumLength = 64 << 10
  /// The most attributes kept, and their lengths, so that a catalog can hold them.
  private static let maximumAttributes = 64
  private static let maximumAttribute = 1024

  /// Reads front matter that begins at `start`.
  ///
  /// - Returns: what it says, and where the guide proper begins; `nil` if there is none, or it is not YAML
  ///   of that form.
  static func parse(_ text: [UInt8], from start: Int) -> (matter: FrontMatter, end: Int)? {
    guard let (pairs, values, end) = pairs(text, from: start) else { return nil }
    var matter = FrontMatter()
    matter.values = values
    for (name, values) in pairs {
      if values.count == 1, matter.values[name] == nil { matter.values[name] = values[0] }
      let name = name.lowercased()
      let value = oneLine(values.joined(separator: ", "))
      switch name {
      case "title": matter.title = ["null", "~"].contains(value) ? nil : value
      case "language", "lang": matter.language = Language.tag(value)
      default:
        guard matter.attributes.count < maximumAttributes, !value.isEmpty, oneLine(name) == name,
          name.utf8.count <= maximumAttribute, value.utf8.count <= maximumAttribute,
          !matter.attributes.contains(where: { $0.name == name })
        else { continue }
        matter.attributes.append((name, value))
      }
    }
    return (matter, end)
  }

  /// The same as it is written, with all single values by their paths.
  static func pairs(
    _ text: [UInt8], from start: Int
  ) -> (pairs: [(name: String, values: [String])], values: [String: String], end: Int)? {
    var lines = text[start...].prefix(maximumLength).split(separator: 0x0A, omittingEmptySubsequences: false)[
      ...]
    func isFence(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
      // Blanks behind it are not seen.
      line.starts(with: mark.utf8) && line.dropFirst(mark.utf8.count).allSatisfy { $0 <= 0x20 }
    }
    guard let first = lines.popFirst(), let begin = lines.first?.startIndex else { return nil }
    let close: ArraySlice<UInt8>
    let read: [(name: String, values: [String])]?
    var values: [String: String] = [:]
    if isFence(first, "---"), let end = lines.first(where: { isFence($0, "---") || isFence($0, "...") }) {
      close = end
      // Jekyll takes a page that has nothing there.
      let contents =
        begin == end.startIndex ? YAML.Contents() : YAML.contents(of: Array(text[begin..<end.startIndex]))
      (read, values) = (contents?.pairs ?? loosePairs(text[begin..<end.startIndex]), contents?.values ?? [:])
    } else if isFence(first, "+++"), let end = lines.first(where: { isFence($0, "+++") }) {
      close = end
      read = TOML.pairs(in: text[begin..<end.startIndex])
    } else if isFence(first, "{"), let end = lines.first(where: { isFence($0, "}") }) {
      close = end
      // What JSON has is YAML, too.
      let contents = YAML.contents(of: Array(text[start..<end.endIndex]))
      (read, values) = (contents?.pairs, contents?.values ?? [:])
    } else if LogseqPage.property(String(decoding: first, as: UTF8.self)) != nil {
      // They are words of the guide as well.
      close = text[start..<start]
      read = LogseqPage.properties(of: [first] + lines)
    } else if let end = unopenedEnd([first] + lines.prefix(64)) {
      close = end
      let contents = YAML.contents(of: Array(text[start..<end.startIndex]))
      (read, values) = (contents?.pairs ?? loosePairs(text[start..<end.startIndex]), contents?.values ?? [:])
    } else if let (pairs, end) = metadata([first] + lines.prefix(32)) {
      close = end
      read = pairs
    } else if first.starts(with: "% ".utf8), let (pairs, end) = titleBlock([first] + lines.prefix(32)) {
      close = end
      read = pairs
    } else {
      return nil
    }
    guard let read else { return nil }
    return (read, values, close.isEmpty ? start : min(close.endIndex + 1, text.count))
  }

  /// Names that MkDocs' guides begin with; others could be words.
  private static let names: Set<Substring> = [
    "author", "authors", "title", "date", "tags", "description", "summary", "template", "disqus", "comments",
    "hide", "status", "keywords", "category", "slug", "lang", "language", "updated", "contributors",
  ]
  /// Names that there are besides where one is `Title` (MultiMarkdown, Pelican).
  private static let titledNames: Set<String> = [
    "subtitle", "modified", "affiliation", "copyright", "email", "css", "base header level", "save_as", "url",
  ]

  /// Names that front matter without a line before it has, in small letters; elsewhere such a line is the first of a text.
  private static let unopenedNames: Set<Substring> = [
    "title", "date", "updated", "tags", "categories", "category", "layout", "permalink", "comments",
    "author", "description", "keywords", "toc", "excerpt", "photos", "id", "cover", "thumbnail", "slug",
  ]

  /// The line of `---` that ends front matter which nothing begins (Hexo): names above it, `title` among them.
  private static func unopenedEnd(_ lines: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
    guard lines.first?.first.map({ (0x61...0x7A).contains($0) }) == true else { return nil }
    var isTitled = false
    for line in lines {
      let text = String(decoding: line, as: UTF8.self).trimmed
      let mark = text.utf8.first
      if text.utf8.count > 2, mark == UInt8(ascii: "-") || mark == UInt8(ascii: ";"),
        text.utf8.allSatisfy({ $0 == mark })
      {
        return isTitled ? line : nil
      }
      // Values go on farther in, and as items.
      if line.first == 0x20 || line.first == 0x09 || text == "-" || text.hasPrefix("- ") { continue }
      let name = text.prefix { $0 != ":" }
      let value = text[name.endIndex...].dropFirst()
      guard unopenedNames.contains(name), name.endIndex < text.endIndex, value.first?.isBlank ?? true else {
        return nil
      }
      isTitled = isTitled || name == "title"
    }
    return nil
  }

  /// What lines say that YAML refuses, as `title: [A] B`, if one of them has a name that such lines have: `name: value`, and further
  /// values as items or farther in.
  private static func loosePairs(_ text: ArraySlice<UInt8>) -> [(name: String, values: [String])]? {
    var pairs: [(name: String, values: [String])] = []
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = String(decoding: line, as: UTF8.self)
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      if line.first?.isBlank == true || words.hasPrefix("- ") {
        guard let last = pairs.indices.last else { return nil }
        pairs[last].values.append(words.hasPrefix("- ") ? words.dropFirst(2).trimmed : words)
        continue
      }
      let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      let rest = line[name.endIndex...].dropFirst()
      guard !name.isEmpty, name.utf8.count <= 40, line[name.endIndex...].first == ":",
        rest.first?.isBlank ?? true
      else { return nil }
      let value = rest.trimmed
      let isQuoted = value.utf8.count > 1 && "'\"".contains(value.prefix(1)) && value.last == value.first
      pairs.append(
        (String(name), value.isEmpty ? [] : [isQuoted ? String(value.dropFirst().dropLast()) : value]))
    }
    return pairs.contains { names.contains(Substring($0.name.lowercased())) } ? pairs : nil
  }

  /// `author: A, B` in the first lines, up to an empty one (MultiMarkdown): what it says, and its last line.
  private static func metadata(
    _ lines: [ArraySlice<UInt8>]
  ) -> (pairs: [(name: String, values: [String])], end: ArraySlice<UInt8>)? {
    var pairs: [(name: String, values: [String])] = []
    var last: ArraySlice<UInt8>?
    let isTitled = lines.contains { $0.starts(with: "Title: ".utf8) }
    for line in lines {
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      // A title alone could be words.
      if text.trimmed.isEmpty { return isTitled && pairs.count < 2 ? nil : last.map { (pairs, $0) } }
      if text.hasPrefix("    "), !pairs.isEmpty {
        pairs[pairs.count - 1].values.append(text.trimmed)
      } else {
        let name = text.prefix { $0 != ":" }
        let known = isTitled ? Substring(name.lowercased()) : name
        guard names.contains(known) || isTitled && titledNames.contains(String(known)),
          text[name.endIndex...].hasPrefix(": ")
        else { return nil }
        pairs.append((String(name), [text[name.endIndex...].dropFirst().trimmed]))
      }
      last = line
    }
    return nil
  }

  /// `% title`, `% authors` and `% date` in the first lines, up to an empty one (Pandoc): what they say, and the last of them.
  /// Remarks of MyST begin so as well: one line before a heading of the first level is none.
  private static func titleBlock(
    _ lines: [ArraySlice<UInt8>]
  ) -> (pairs: [(name: String, values: [String])], end: ArraySlice<UInt8>)? {
    let texts = lines.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
    var pairs: [(name: String, values: [String])] = []
    for (index, text) in texts.enumerated() {
      if text.trimmed.isEmpty {
        let next = texts[index...].first { !$0.trimmed.isEmpty } ?? ""
        let isTitle =
          pairs.count > 1 || !next.hasPrefix("# ") && !next.hasPrefix("% ") && !next.hasPrefix("(")
        return isTitle ? (pairs.filter { !$0.values[0].isEmpty }, lines[index - 1]) : nil
      }
      if text.hasPrefix(" "), let last = pairs.indices.last {
        pairs[last].values[0] += " " + text.trimmed
      } else {
        guard text.hasPrefix("%"), text.dropFirst().first ?? " " == " ", pairs.count < 3 else { return nil }
        pairs.append((["title", "author", "date"][pairs.count], [text.dropFirst().trimmed]))
      }
    }
    return nil
  }

  // MARK: What is shown of it

  /// What a page has above its text that only its front matter says, as Markdown: of the first page of a site (VitePress, VuePress,
  /// Starlight), and of a paper (Quarto, R Markdown).
  mutating func lead(isPaper: Bool) -> [String] {
    let values = values
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { values[$0] }.first { !$0.isEmpty && $0 != "null" && $0 != "false" }
    }
    var parts: [String] = []
    if isPaper {
      parts += [value("subtitle").map { "**\($0)**" }, value("abstract").map { "::: abstract\n\($0)\n:::" }]
        .compactMap(\.self)
    }
    if value("layout") == "home" || value("home") == "true" || value("template") == "splash" {
      let name = value("hero.name", "heroText", "hero.title")
      if title == nil { title = name } else if name != title { parts += [name].compactMap(\.self) }
      parts += [value("hero.text").map { "**\($0)**" }, value("hero.tagline", "tagline")].compactMap(\.self)
      func link(_ words: String?, _ target: String?) -> String? {
        words.map { words in target.map { "[\(words)](<\($0)>)" } ?? words }
      }
      parts += [link(value("actionText"), value("actionLink"))].compactMap(\.self)
      for index in 0..<Self.mostParts {
        let (action, other) = ("hero.actions.\(index)", "actions.\(index)")
        guard
          let words = link(value("\(action).text", "\(other).text"), value("\(action).link", "\(other).link"))
        else { break }
        parts.append("- \(words)")
      }
      for index in 0..<Self.mostParts {
        let feature = "features.\(index)"
        guard let words = link(value("\(feature).title"), value("\(feature).link")) else { break }
        parts += ["**\(words)**", value("\(feature).details") ?? ""]
      }
      parts += [value("footer")].compactMap(\.self)
    }
    return parts.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) + [""] }
      .map { String($0) }
  }

  /// So many of each kind are shown.
  private static let mostParts = 50
}

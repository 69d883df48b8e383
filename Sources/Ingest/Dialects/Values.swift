/// What a guide says of itself above its text (``FrontMatter``), and its site of all guides (``SiteFile``), by the names that programs
/// put it in by: `{{ name }}` (MyST, MkDocs), `{{ page.title }}` (Jekyll), `{{ .Params.x }}` (Hugo), `{{ $frontmatter.title }}` (Vue).
struct Values {
  private var own: [String: String]
  private let site: [String: String]

  /// As long may what is put in be.
  private static let longest = 4096

  init(own: [String: String] = [:], site: [String: String] = [:]) {
    (self.own, self.site) = (own, site)
    // Values may have others in them, which may have others.
    for _ in 0..<3 {
      // Each from those of the round before, so that their order is of no matter.
      let before = self
      for (path, value) in before.own where value.utf8.count <= Self.longest && value.contains("{{") {
        self.own[path] = before.filled(value)
      }
    }
  }

  /// Whether the guide says how MyST is to read it.
  var isMyST: Bool { own.keys.contains { $0.hasPrefix("myst.") } }

  private var isEmpty: Bool { own.isEmpty && site.isEmpty }

  /// A value with the values of the names in it.
  private func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}"), result.utf8.count <= Self.longest
    {
      result += rest[..<open.lowerBound]
      result +=
        value(rest[open.upperBound..<close.lowerBound]) ?? String(rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// What changes nothing that is shown here.
  private static let filters: Set<String> = [
    "escape", "escape_once", "xml_escape", "e", "safe", "strip", "trim", "string", "markdownify",
    "strip_html",
    "strip_newlines", "smartify", "safeHTML", "plainify",
  ]

  /// What an expression between braces stands for; `nil` if that is not known here.
  func value(_ expression: Substring) -> String? {
    guard !isEmpty else { return nil }
    let parts = expression.split(separator: "|", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.dropFirst().allSatisfy({ Self.filters.contains($0.trimmed) }) else {
      return nil
    }
    let name = Substring(first.drop { $0 == "-" }.trimmed)
    guard !name.isEmpty, name.utf8.count <= 200,
      name.allSatisfy({ $0.isLetter || $0.isNumber || "._-$".contains($0) })
    else { return nil }
    return found(name).flatMap { !$0.isEmpty && $0.utf8.count <= Self.longest ? $0 : nil }
  }

  /// What a guide says of itself under a path.
  func own(_ path: some StringProtocol) -> String? { own[String(path)] ?? own[path.lowercased()] }

  private func found(_ name: Substring) -> String? {
    let prefixes = [
      "$frontmatter.", "frontmatter.", "frontMatter.", "$page.frontmatter.", "$page.", "page.meta.",
      "page.params.", "page.",
      "$.Params.", ".Params.", ".Page.Params.", "$.Page.Params.", ".Page.", "$.", ".",
    ]
    for prefix in prefixes where name.hasPrefix(prefix) { return own(name.dropFirst(prefix.utf8.count)) }
    for prefix in ["config.extra.", "extra."] where name.hasPrefix(prefix) {
      return site["extra.\(name.dropFirst(prefix.utf8.count))"]
    }
    for prefix in ["config.", "site."] where name.hasPrefix(prefix) {
      return site[String(name.dropFirst(prefix.utf8.count))]
    }
    return own["myst.substitutions.\(name)"] ?? own["substitutions.\(name)"] ?? own[String(name)]
      ?? site["extra.\(name)"] ?? site["parse.myst_substitutions.\(name)"]
  }
}

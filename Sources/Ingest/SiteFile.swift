/// What makes a folder into a site says where that is, as a rule.
package enum SiteFile {
  /// The files that say so.
  package static let names = ["mkdocs.yml", "_config.yml", "book.toml"]

  /// What the navigation of MkDocs calls the guides, by their paths beside its file.
  package static func titles(in bytes: [UInt8]) -> [String: String] {
    var folder = "docs"
    var entries: [(title: String, path: String)] = []
    var isNavigation = false
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line.first?.isLetter == true {
        isNavigation = line.hasPrefix("nav:")
        if line.hasPrefix("docs_dir:") { folder = unquoted(line.dropFirst(9)) }
        continue
      }
      let entry = line.trimmed
      guard isNavigation, entry.hasPrefix("- "), let mark = entry.lastIndex(of: ":") else { continue }
      let path = unquoted(entry[mark...].dropFirst())
      guard path.hasSuffix(".md") else { continue }
      entries.append((unquoted(entry[..<mark].dropFirst(2)), path))
    }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    return Dictionary(
      entries.map { ((parts + [$0.path[...]]).joined(separator: "/"), $0.title) }
    ) { first, _ in first }
  }

  /// The files that MkDocs appends to every guide, and the folder of the guides.
  package static func appended(in bytes: [UInt8]) -> (folder: String, names: [String]) {
    var folder = "docs"
    var names: [String] = []
    /// How far in the list of them stands at least.
    var indent: Int?
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let (columns, entry) = (line.prefix { $0 == " " }.count, line.trimmed)
      if line.hasPrefix("docs_dir:") { folder = unquoted(line.dropFirst(9)) }
      if entry.hasPrefix("auto_append:") {
        indent = columns
        let list = entry.dropFirst(12).trimmed
        if list.hasPrefix("["), list.hasSuffix("]") {
          names += list.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }
        }
      } else if let least = indent, columns >= least, entry.hasPrefix("- ") {
        names.append(unquoted(entry.dropFirst(2)))
      } else if !entry.hasPrefix("#") {
        indent = nil
      }
    }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    return (parts.joined(separator: "/"), Array(names.filter { !$0.isEmpty }.prefix(mostAppended)))
  }

  private static let mostAppended = 8

  static func unquoted(_ value: Substring) -> String {
    let bare = value.firstRange(of: " #").map { value[..<$0.lowerBound].trimmed } ?? value.trimmed
    guard let mark = bare.first, mark == "\"" || mark == "'", bare.last == mark else { return bare }
    return String(bare.dropFirst().dropLast())
  }

  /// What such a file in YAML says, by the paths of its values, for guides that put it in.
  package static func values(in bytes: [UInt8]) -> [String: String] {
    YAML.contents(of: bytes)?.values ?? [:]
  }

  /// The addresses of the site and of its repository, as such a file says them.
  package static func homes(in bytes: [UInt8], named name: String) -> [String] {
    if name.hasSuffix(".toml") {
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      return lines.filter { $0.hasPrefix("git-repository-url") }.compactMap { line in
        line.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first.map(
          String.init)
      }
    }
    let pairs = YAML.pairs(in: bytes) ?? []
    func value(_ name: String) -> String? {
      pairs.first { $0.0 == name }?.1.first.flatMap { $0.isEmpty ? nil : $0 }
    }
    // Jekyll names only the owner and the repository, and the two halves of an address apart.
    let repository = value("repository").map { $0.contains("://") ? $0 : "https://github.com/\($0)" }
    let site = value("url").map { $0 + (value("baseurl") ?? "") }
    return [value("repo_url"), value("site_url"), repository, site].compactMap(\.self)
  }
}

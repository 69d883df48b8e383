internal import Bytes

/// A site that Jekyll makes of a folder: at which addresses its pages are (jekyllrb.com/docs/permalinks), and what its settings say.
package struct JekyllSite: Sendable {
  /// The folder that its settings are for.
  package let folder: String
  /// What they say, by names with those above them, as in `collections.docs.permalink`.
  private var settings: [String: String] = [:]

  /// What makes a site of a folder.
  package static let settingsName = "_config.yml"

  /// The patterns of posts that have a name.
  private static let styles = [
    "date": "/:categories/:year/:month/:day/:title", "pretty": "/:categories/:year/:month/:day/:title",
    "none": "/:categories/:title",
  ]

  /// Reads the settings: names with a value each, moved in below others.
  package init(folder: String, settings bytes: [UInt8] = []) {
    self.folder = folder
    var names: [(indent: Int, name: Substring)] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " || $0 == "-" }
      let indent = line.utf8.distance(from: line.startIndex, to: words.startIndex)
      guard let mark = words.firstIndex(of: ":"), words.first != "#" else { continue }
      while let last = names.last, last.indent >= indent { names.removeLast() }
      names.append((indent, words[..<mark]))
      let value = SiteFile.unquoted(words[mark...].dropFirst())
      let name = names.map(\.name).joined(separator: ".")
      if !value.isEmpty, names.count < 8, settings[name] == nil { settings[name] = value }
    }
  }

  /// What the settings say under a name.
  package func value(_ name: String) -> String? { settings[name] }

  /// Whether there are any.
  package var isKnown: Bool { !settings.isEmpty }

  /// What its addresses begin with.
  package var base: String { settings["baseurl"] ?? "" }

  /// Where a page is, by its path below the folder and its front matter; `nil` if it is where its path says.
  package func address(of path: String, _ front: [String: [String]]) -> String? {
    let own = front["permalink"]?.first
    var folders = path.split(separator: "/")
    let name = folders.popLast().map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
    guard let mark = folders.firstIndex(where: { $0.hasPrefix("_") }) else { return own }
    let collection = String(folders[mark].dropFirst())
    let isPost = collection == "posts" || collection == "drafts"
    let general = isPost ? settings["permalink"] ?? "date" : "/:collection/:path"
    let given =
      own ?? settings["collections.\(isPost ? "posts" : collection).permalink"] ?? settings[
        "defaults.values.permalink"]
      ?? general
    let pattern = Self.styles[given] ?? given
    // `2020-01-02-title`
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    let isDated = parts.count == 4 && parts.prefix(3).allSatisfy { Int($0) != nil }
    let title = isDated ? parts[3] : name
    var categories: [String] = folders[..<mark].map(String.init)
    for value in (front["categories"] ?? []) + (front["category"] ?? []) {
      categories += value.lowercased().split(separator: " ").map(String.init)
    }
    let inside: [Substring] = folders[(mark + 1)...] + [name]
    var values: [String: String] = [:]
    values["collection"] = collection
    values["name"] = String(name)
    values["path"] = inside.joined(separator: "/")
    values["title"] = front["slug"]?.first ?? String(title)
    values["categories"] = categories.joined(separator: "/")
    values["slug"] = values["title"]
    if isDated {
      (values["year"], values["month"], values["day"]) = (
        String(parts[0]), String(parts[1]), String(parts[2])
      )
      values["short_year"] = String(parts[0].suffix(2))
      for name in ["month", "day"] { values["i_\(name)"] = values[name].flatMap { Int($0) }.map(String.init) }
    }
    var address = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      address += rest[..<colon]
      let name = rest[colon...].dropFirst().prefix { $0.isLetter || $0 == "_" }
      address += values[String(name)] ?? ""
      rest = rest[name.endIndex...]
    }
    return address + rest
  }
}

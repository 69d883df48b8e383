internal import Bytes

/// What a guide is called besides its path, as links of others call it: what its front matter says of its address, and labels of places
/// in it (MyST and Sphinx, "Cross-references"). Found without a parser, since it is wanted of all guides at once.
package struct GuideNames: Sendable {
  /// A place that links of all guides can name.
  package struct Label: Sendable {
    package let name: String
    /// The heading behind it, where no parser knows the label.
    package var heading: String?
  }

  /// What the front matter says, by names in small letters, if any of it is about where the guide is.
  package private(set) var front: [String: [String]] = [:]
  package private(set) var labels: [Label] = []

  private static let longestLabel = 200

  /// Reads what a text says.
  package init(of file: [UInt8], _ format: GuideFormat) {
    let text = GuideFormat.withLineFeeds(file).text
    guard format != .restructuredText else {
      findTargets(in: text)
      return
    }
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let words = ["slug", "url", "link", "alias", "redirect", "id", "categor", "title::"]
    if words.contains(where: {
      text.firstIndex(of: Array($0.utf8), in: start..<min(start + 4096, text.count)) != nil
    }),
      let pairs = FrontMatter.pairs(text, from: start)?.pairs
    {
      front = Dictionary(pairs.map { ($0.name.lowercased(), $0.values) }) { first, _ in first }
    }
    if format == .markdown {
      var found: [(place: Int, name: String)] = []
      findLabels(in: text, &found)
      findNames(in: text, &found)
      findReferred(in: text, &found)
      guard !found.isEmpty else { return }
      var code = Self.code(in: text)[...]
      for (place, name) in found.sorted(by: { $0.place < $1.place }) {
        code = code.drop { $0.upperBound < place }
        if code.first.map({ $0.lowerBound > place }) ?? true { labels.append(Label(name: name)) }
      }
    }
  }

  /// Where code is in a text: in it there are no labels, but for the options of a directive, which stand right below its fence.
  private static func code(in text: [UInt8]) -> [Range<Int>] {
    var code: [Range<Int>] = []
    /// Fences that are open, and whether what is in them is text.
    var open: [(mark: String, isText: Bool)] = []
    var areOptions = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let body = line.drop { $0 == 0x20 || $0 == 0x09 }
      let mark = body.prefix { $0 == body.first && ($0 == 0x60 || $0 == 0x7E) }
      let info = body[mark.endIndex...]
      let fence = mark.count > 2 ? String(decoding: mark, as: UTF8.self) : ""
      if let last = open.last, fence.hasPrefix(last.mark), info.allSatisfy({ $0 <= 0x20 }) {
        open.removeLast()
      } else if open.last?.isText ?? true, !fence.isEmpty, !info.contains(0x60) {
        // In other directives, there may be some in reStructuredText.
        let isDirective = info.first == UInt8(ascii: "{") && info.dropFirst().first?.isLetter == true
        open.append((fence, isDirective && !info.starts(with: "{code".utf8)))
        areOptions = info.first == UInt8(ascii: "{")
      } else if open.last?.isText == false {
        areOptions = areOptions && body.first == UInt8(ascii: ":")
        if !areOptions { code.append(line.startIndex..<line.endIndex) }
      }
    }
    return code
  }

  /// `:name: label`, an option of a directive on a line of its own.
  private func findNames(in text: [UInt8], _ found: inout [(place: Int, name: String)]) {
    var place = 0
    while let option = text.firstIndex(of: Array(":name: ".utf8), in: place..<text.count) {
      place = option + 7
      let blanks = text[max(0, option - 32)..<option].reversed().prefix { $0 == 0x20 }
      let start = option - blanks.count
      guard start == 0 || text[start - 1] == 0x0A else { continue }
      let name = String(
        decoding: text[place...].prefix(Self.longestLabel).prefix { $0 >= 0x20 }, as: UTF8.self
      ).trimmed
      if !name.isEmpty { found.append((option, name)) }
    }
  }

  /// `{#sec-name}` and `#| label: fig-name` (Quarto), which chapters of a book refer to.
  private func findReferred(in text: [UInt8], _ found: inout [(place: Int, name: String)]) {
    for mark in ["{#", "#| label: ", "//| label: ", "%%| label: "] {
      var place = 0
      while let open = text.firstIndex(of: Array(mark.utf8), in: place..<text.count) {
        place = open + mark.utf8.count
        guard mark == "{#" || open == 0 || text[open - 1] == 0x0A else { continue }
        let bytes = text[place...].prefix(Self.longestLabel).prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") }
        let name = String(decoding: bytes, as: UTF8.self)
        if MarkdownSpans.isReferred(name[...]) { found.append((open, name)) }
      }
    }
  }

  /// `(name)=` on a line of its own.
  private func findLabels(in text: [UInt8], _ found: inout [(place: Int, name: String)]) {
    var place = 0
    while let end = text.firstIndex(of: Array(")=".utf8), in: place..<text.count) {
      place = end + 2
      guard place == text.count || text[place] == 0x0A || text[place] == 0x0D else { continue }
      let line = text[max(0, end - Self.longestLabel)..<end]
      let name = line.lastIndex(of: 0x0A).map { line[($0 + 1)...] } ?? line
      let bare = name.drop { $0 == 0x20 }
      guard bare.first == UInt8(ascii: "("), !bare.dropFirst().contains(where: { "() ".utf8.contains($0) })
      else {
        continue
      }
      found.append((end, String(decoding: bare.dropFirst(), as: UTF8.self)))
    }
  }

  /// `.. _name:` with nothing behind it (reStructuredText, "Hyperlink Targets").
  private mutating func findTargets(in text: [UInt8]) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for (index, line) in lines.enumerated() {
      let target = line.drop { $0 == 0x20 }
      guard target.starts(with: ".. _".utf8) else { continue }
      let name = String(decoding: target.dropFirst(4), as: UTF8.self).trimmed
      guard name.last == ":", name.utf8.count <= Self.longestLabel else { continue }
      let next = lines[(index + 1)...].prefix(8).map { String(decoding: $0, as: UTF8.self).trimmed }
        .filter { !$0.isEmpty && !$0.hasPrefix(".. _") }
      // A heading has a line of marks below it, and may have one above it.
      let heading = next.drop { Self.isRule($0) }.prefix(2)
      let isHeading = heading.count == 2 && Self.isRule(heading.last ?? "")
      labels.append(
        Label(
          name: name.dropLast().filter { $0 != "`" }.replacing("\\", with: ""),
          heading: isHeading ? heading.first : nil))
    }
  }

  private static func isRule(_ line: String) -> Bool {
    guard let first = line.utf8.first, line.utf8.count > 1, !first.isWord, first < 0x80 else { return false }
    return line.utf8.allSatisfy { $0 == first }
  }
}

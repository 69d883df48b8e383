/// The places of a guide that links can name: its own names for them, and its headings.
///
/// Readers know headings by their words, and blocks by their numbers (``Document/place(named:)``). Whatever else a link says
/// is brought to one of these when a guide is packed.
package struct Anchors: Sendable {
  /// Names that the author gave, and what readers know the places by.
  private var own: [String: String] = [:]
  /// The same, whatever the case of their letters.
  private var folded: [String: String] = [:]
  /// For some letters, what readers know the headings by that have them.
  private var headings: [String: [String]] = [:]
  /// The words of headings, by what readers know them by.
  private var words: [String: String] = [:]
  /// The headings in which nothing is ASCII, which Python-Markdown calls `_1`, `_2` and so on.
  private var numbered: [String] = []
  /// What else programs call headings, with the letters of each, for what nothing else is called: Python-Markdown leaves out what
  /// is not ASCII, Pandoc what stands before the first letter.
  private var others: [String: [(letters: String, place: String)]] = [:]
  /// The letters of headings in which there are emoji, of which GitHub keeps what their codes are called.
  private var withEmoji: Set<String> = []

  /// What a term is called that is explained, so that headings of the same words come first.
  package static func name(ofTerm words: String) -> String { "term-" + Document.letters(of: words) }

  /// - Parameter names: names of places, each with the node that it is at.
  package init(of document: Document, names: [(name: String, node: Int)]) {
    let found = document.nodes.indices.compactMap { index -> (node: Int, letters: String, words: String)? in
      guard case .heading = document.nodes[index].kind else { return nil }
      let words = document.plainText(index + 1..<document.nodes[index].end)
      return (index, Document.letters(of: words), words)
    }
    let letters = Set(found.lazy.map(\.letters))
    var known: [Int: String] = [:]
    for heading in found {
      let number = headings[heading.letters]?.count ?? 0
      let slug = Self.slug(heading.words)
      let name = number == 0 ? slug : "\(slug)-\(number)"
      // `a-1` is the second heading `a`, unless there is a heading `a 1`.
      let isUnique =
        number == 0
        ? Document.letters(of: slug) == heading.letters : !letters.contains(Document.letters(of: name))
      let place = isUnique && !heading.letters.isEmpty ? name : "@\(heading.node)"
      known[heading.node] = place
      words[place] = heading.words
      headings[heading.letters, default: []].append(place)
      if !heading.letters.utf8.contains(where: { $0 < 0x80 }) { numbered.append(place) }
      if heading.words.unicodeScalars.contains(where: {
        (0x2190...0x2BFF).contains($0.value) || $0.value >= 0x1F000 && $0.value < 0x1FB00
      }) {
        withEmoji.insert(heading.letters)
      }
      let ascii = String(heading.letters.filter(\.isASCII))
      let behind = String(heading.letters.drop { !$0.isLetter })
      for other in Set([ascii, behind]) where !other.isEmpty && other != heading.letters {
        others[other, default: []].append((heading.letters, place))
      }
    }
    for (name, node) in names where own[name] == nil && name.utf8.count <= Document.longestName {
      let block = Self.line(at: node, of: document)
      // The number is what counts; the name is for those who see where a link leads.
      let place = known[block] ?? name.replacing("%", with: "%25") + "@\(block)"
      own[name] = place
      if folded[name.lowercased()] == nil { folded[name.lowercased()] = place }
    }
  }

  /// What readers know a place by that a link calls so; `nil` if there is none.
  ///
  /// - Parameter fragment: as ``LinkTarget/fragment`` has it.
  package func name(for fragment: String) -> String? {
    if fragment.isEmpty { return fragment }
    let heading = heading(for: fragment)
    if let name = own[fragment] ?? folded[fragment.lowercased()], name != heading?.name { return name }
    // What readers find as it is written stays so.
    if let heading { return heading.isFound ? fragment : heading.name }
    if fragment.lowercased() == "top" { return fragment }
    if let term = own[Self.name(ofTerm: fragment)] { return term }
    let prefix = "user-content-"
    // GitHub's own prefix, and the way of wikis to a heading below another.
    if fragment.hasPrefix(prefix) { return name(for: String(fragment.dropFirst(prefix.count))) }
    // No name begins with a digit in GitBook.
    let digits = fragment.dropFirst(3)
    if fragment.hasPrefix("id-"), digits.first?.isNumber == true { return name(for: String(digits)) }
    return fragment.lastIndex(of: "#").flatMap { name(for: String(fragment[$0...].dropFirst())) }
  }

  /// The words of the heading that a link means; `nil` if it means none.
  package func words(for fragment: String) -> String? {
    let heading = own[fragment] ?? folded[fragment.lowercased()] ?? heading(for: fragment)?.name
    return heading.flatMap { words[$0] }
  }

  private func heading(for fragment: String) -> (name: String, isFound: Bool)? {
    func heading(_ name: String, isFound: Bool = true) -> (name: String, isFound: Bool) {
      (name, isFound && Document.block(in: name) == nil && Document.block(in: fragment) == nil)
    }
    if let name = headings[Document.letters(of: fragment)]?.first { return heading(name) }
    if let mark = fragment.lastIndex(where: { $0 == "-" || $0 == "_" }),
      let number = Int(fragment[mark...].dropFirst()), number > 0
    {
      let letters = Document.letters(of: String(fragment[..<mark]))
      // A term of the same words comes first (Hugo).
      let isTerm = own[Self.name(ofTerm: letters)] != nil
      let all = headings[letters] ?? (isTerm ? [] : others[letters]?.map(\.place) ?? [])
      let places = letters.isEmpty ? numbered[...] : isTerm ? all[...] : all.dropFirst()
      if number <= places.count {
        return heading(
          places[places.startIndex + number - 1],
          isFound: fragment[mark] == "-" && !letters.isEmpty && !isTerm && headings[letters] != nil)
      }
    }
    return otherHeading(for: fragment).map { ($0, false) }
  }

  /// The heading that only some programs call so, if it is the only one of such words.
  private func otherHeading(for fragment: String) -> String? {
    if let all = others[Document.letters(of: fragment)], let first = all.first {
      return all.allSatisfy { $0.letters == first.letters } ? first.place : nil
    }
    guard !withEmoji.isEmpty, fragment.utf8.count <= Self.longestWithCodes else { return nil }
    // The code stands before the words or behind them, as a rule.
    let marks = fragment.indices.filter { fragment[$0] == "-" || fragment[$0] == "_" }
    let parts = marks.map { fragment[$0...] } + marks.reversed().map { fragment[..<$0] }
    return parts.lazy.map { Document.letters(of: String($0)) }.first(where: withEmoji.contains)
      .flatMap { letters in headings[letters].flatMap { $0.count == 1 ? $0[0] : nil } }
  }

  /// So long a name may be, in bytes, in which codes of emoji are looked for.
  private static let longestWithCodes = 200

  /// The first block from a node on that has a line of its own.
  private static func line(at node: Int, of document: Document) -> Int {
    var place = node
    while place < document.nodes.count {
      switch document.nodes[place].kind {
      case .list, .table, .quote: place += 1
      // What has a name and nothing else stands before what it names.
      case .paragraph where document.nodes[place].end == place + 1: place += 1
      default: return place
      }
    }
    return max(document.nodes.count - 1, 0)
  }

  /// The words of a heading as they can stand in an address.
  private static func slug(_ words: String) -> String {
    words.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

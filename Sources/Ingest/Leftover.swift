internal import Bytes
internal import Documents

/// Markup that no dialect understood, so that it is shown as text; or words that only another program would have put in.
package struct Leftover: Equatable, Sendable {
  /// What it is.
  package var kind: Kind
  /// The line it is in, from 1 on.
  package var line: Int
  /// How it begins.
  package var words: String

  /// What it looks like.
  package enum Kind: CaseIterable, Sendable {
    case box, shortcode, attributes, wikiLink, link, footnote, formula, emphasis, icon, table
    /// What stands for words which are somewhere else.
    case missing
  }

  /// Finds the first of each kind in a guide.
  ///
  /// - Parameter missing: what stood for words of other files.
  static func find(in document: Document, missing: [MarkdownSource.Missing]) -> [Leftover] {
    var finder = LeftoverFinder(document: document)
    finder.run()
    var found = finder.found
    if let first = missing.min(by: { $0.end < $1.end }) {
      var counter = LineCounter(text: document.text)
      let line = counter.line(at: max(first.end - 1, 0))
      found.append(Leftover(kind: .missing, line: line, words: oneLine(String(first.words.prefix(60)))))
    }
    return found.sorted { $0.line < $1.line }
  }

  /// The first of each kind of what a text in other markup has of others that are missing.
  static func first(of missing: [MarkdownSource.Missing], in text: [UInt8]) -> [Leftover] {
    var counter = LineCounter(text: text)
    var kinds: Set<Substring> = []
    return missing.sorted { $0.end < $1.end }.compactMap { missing in
      let kind = missing.words.hasPrefix("|") ? "|" : missing.words.prefix { $0 != ":" }
      guard kinds.insert(kind).inserted else { return nil }
      let line = counter.line(at: max(min(missing.end, text.count) - 1, 0))
      return Leftover(kind: .missing, line: line, words: oneLine(String(missing.words.prefix(60))))
    }
  }
}

/// Reads what is shown of a guide, without its code, and looks for what the marks of dialects begin with.
private struct LeftoverFinder {
  let document: Document
  private(set) var found: [Leftover] = []
  private var counter: LineCounter
  /// The words of a block, and where in the text some of them stand.
  private var words: [UInt8] = []
  private var places: [(offset: Int, place: Int)] = []
  private var place = 0
  /// How often something of a kind may still begin, and turn out to be none.
  private var patience: [Leftover.Kind: Int] = [:]

  /// How marks begin and end.
  private struct Mark {
    let open: [UInt8]
    let close: [UInt8]
    let kind: Leftover.Kind
    /// Whether it stands at the beginning of a line only.
    let isFirst: Bool
    /// Whether what is within can't begin or end with a space.
    let isTight: Bool

    init(_ open: String, _ close: String, _ kind: Leftover.Kind, isFirst: Bool = false, isTight: Bool = false)
    {
      (self.open, self.close) = (Array(open.utf8), Array(close.utf8))
      (self.kind, self.isFirst, self.isTight) = (kind, isFirst, isTight)
    }
  }

  private static let marks: [[Mark]] = {
    var marks = Array(repeating: [Mark](), count: 256)
    let all =
      Shortcode.marks.map { Mark($0.0, $0.1, .shortcode) } + [
        Mark("!!! ", "", .box, isFirst: true, isTight: true),
        Mark("??? ", "", .box, isFirst: true, isTight: true),
        Mark("???+ ", "", .box, isFirst: true, isTight: true), Mark("$$", "", .formula, isFirst: true),
        Mark("=== \"", "\"", .box, isFirst: true), Mark("::: ", "", .box, isFirst: true),
        Mark(":::{", "", .box, isFirst: true),
        Mark("[!", "]", .box, isFirst: true, isTight: true),
        Mark("{.", "}", .attributes, isTight: true), Mark("{#", "}", .attributes, isTight: true),
        Mark("{: ", "}", .attributes),
        Mark("[[", "]]", .wikiLink, isTight: true), Mark("](", ")", .link, isTight: true),
        Mark("]（", "）", .link, isTight: true), Mark("】(", ")", .link, isTight: true),
        Mark("] (", ")", .link, isTight: true),
        Mark("][", "]", .link, isTight: true),
        Mark("[^", "]", .footnote, isTight: true), Mark("^[", "]", .footnote, isTight: true),
        Mark("$$", "$$", .formula), Mark("\\begin{", "}", .formula), Mark("\\frac{", "}", .formula),
        Mark("{{", "}}", .shortcode),
        Mark("**", "**", .emphasis, isTight: true), Mark("** ", " **", .emphasis),
        Mark("==", "==", .emphasis, isTight: true),
        Mark("~~", "~~", .emphasis, isTight: true),
        Mark(":material-", ":", .icon), Mark(":fontawesome-", ":", .icon), Mark(":octicons-", ":", .icon),
        Mark("|--", "", .table, isFirst: true), Mark("| --", "", .table, isFirst: true),
        Mark("|:--", "", .table, isFirst: true),
        Mark("--8<--", "", .missing, isFirst: true), Mark("<<< @", "", .missing, isFirst: true),
        Mark("@include", "", .missing, isFirst: true),
      ]
    for mark in all { marks[Int(mark.open[0])].append(mark) }
    return marks
  }()

  /// So far away may an end be, in bytes.
  private static let reach = 200
  /// What stands for code, which is passed over.
  private static let code: UInt8 = 0

  init(document: Document) {
    self.document = document
    counter = LineCounter(text: document.text)
  }

  mutating func run() {
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      index += 1
      switch node.kind {
      case .text(.source(let range)):
        places.append((words.count, range.lowerBound))
        words += document.text[range]
      case .text(.literal(let text)): words += text.utf8
      case .code, .footnoteReference: words.append(Self.code)
      case .lineBreak: words.append(0x0A)
      case .emphasis, .strong, .strike, .link, .image: break
      case .codeBlock:
        search()
        index = node.end
      default: search()
      }
    }
    search()
  }

  /// Looks through the words of a block.
  private mutating func search() {
    var isFirst = true
    for (index, byte) in words.enumerated() {
      let marks = Self.marks[Int(byte)]
      if !marks.isEmpty {
        for mark in marks where !mark.isFirst || isFirst {
          if let end = end(of: mark, at: index) { report(mark.kind, index..<end) }
        }
      }
      isFirst = byte == 0x0A || isFirst && byte == 0x20
    }
    if let row = firstRow(), patience[.table, default: 1000] > 0 { report(.table, row) }
    if let last = places.last { place = last.place }
    words.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// The first of two lines that would be rows of a table if there were a ruling between them.
  private func firstRow() -> Range<Int>? {
    guard words.contains(UInt8(ascii: "|")) else { return nil }
    var before: Range<Int>?
    for line in words.split(separator: 0x0A) {
      let cells = line.drop { $0 == 0x20 }
      let isRow =
        cells.first == UInt8(ascii: "|") && line.last { $0 != 0x20 } == UInt8(ascii: "|")
        && cells.count { $0 == UInt8(ascii: "|") } > 2
      if isRow, let before { return before }
      before = isRow ? line.startIndex..<line.endIndex : nil
    }
    return nil
  }

  /// Where something ends that begins at a place with a mark.
  private mutating func end(of mark: Mark, at index: Int) -> Int? {
    let begin = index + mark.open.count
    guard begin <= words.count, words[index..<begin].elementsEqual(mark.open),
      patience[mark.kind, default: 1000] > 0
    else { return nil }
    patience[mark.kind, default: 1000] -= 1
    let limit = min(words.count, begin + Self.reach)
    guard let close = mark.close.first else {
      // The name of a kind follows.
      return !mark.isTight || begin < words.count && (0x61...0x7A).contains(words[begin] | 0x20) ? limit : nil
    }
    guard begin < limit, !mark.isTight || isWord(words[begin]) else { return nil }
    var end = begin + 1
    while end < limit, words[end] != 0x0A {
      if words[end] == close, words[end..<min(end + mark.close.count, limit)].elementsEqual(mark.close) {
        return isLikely(mark, begin..<end) ? end + mark.close.count : nil
      }
      end += 1
    }
    return nil
  }

  /// Whether what is between two marks is what is marked so, and no formula or code that somebody left bare.
  private func isLikely(_ mark: Mark, _ range: Range<Int>) -> Bool {
    let inside = words[range]
    if inside.contains(Self.code) { return false }
    switch mark.kind {
    case .link where mark.open.last == UInt8(ascii: "["): return isLabel(range)
    case .link where mark.open.count > 2:
      // Other brackets, or a space, may stand beside each other in any text.
      return ["http", ".md", ".html"].contains { inside.firstRange(of: Array($0.utf8)) != nil }
    case .shortcode where mark.open.elementsEqual("{{".utf8):
      return inside.allSatisfy { $0.isWord || " ._-|()'\"".utf8.contains($0) }
        && inside.contains { $0.isLetter }
    case .link:
      // Where it leads has a point or a stroke.
      return inside.count > 4 && inside.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        && !inside.contains(UInt8(ascii: "("))
    case .wikiLink:
      return inside.count > 2 && !inside.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ",") }
    case .emphasis where !mark.isTight:
      // `2 ** 3 ** 4`
      return (inside.first ?? 0) >= 0x80 && (inside.last ?? 0) >= 0x80
    case .emphasis:
      let before = range.lowerBound - mark.open.count - 1
      return isWord(words[range.upperBound - 1]) && (before < 0 || words[before] != mark.open[0])
    default: return !mark.isTight || isWord(words[range.upperBound - 1])
    }
  }

  /// Whether what is between brackets behind others can be the label of a link (CommonMark, 6.3), and is no second index or range of
  /// letters.
  private func isLabel(_ range: Range<Int>) -> Bool {
    let before = words[..<(range.lowerBound - 2)].suffix(Self.reach)
    guard let open = before.lastIndex(of: UInt8(ascii: "[")), before.endIndex - open > 1,
      !before[open...].contains(UInt8(ascii: "]")),
      before[..<open].last.map({ $0 >= 0x80 || !$0.isWord && !"_])[\\".utf8.contains($0) }) ?? true
    else { return false }
    let label = words[range]
    return label.count > 3 && label.contains { $0 >= 0x80 || $0.isLetter }
      && label.allSatisfy { $0 >= 0x80 || $0.isWord || " ._-/:#".utf8.contains($0) }
  }

  /// A letter, a number or a character of a language without letters; nothing that only looks like markup has one there.
  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/")
  }

  /// Whether an author wrote what looks like a link or emphasis so that it is shown as it is: `\[\[words\]\]`.
  private func isEscaped(_ kind: Leftover.Kind, _ range: Range<Int>) -> Bool {
    guard [.wikiLink, .footnote, .emphasis, .link].contains(kind) else { return false }
    let open = words[range].prefix(2).flatMap { [UInt8(ascii: "\\"), $0] }
    let escaped = open + words[range].dropFirst(2).prefix(8).prefix(while: isWord)
    return document.text.firstIndex(of: escaped, in: 0..<document.text.count) != nil
  }

  /// Where in the text a word stands that is shown, if its place is not known: in what was written otherwise, behind what is before it.
  private func place(of range: Range<Int>) -> Int {
    let word = words[range].drop { !isWord($0) }.prefix { isWord($0) || $0 == 0x20 }
    guard word.count > 2 else { return place }
    let found = document.text.firstIndex(
      of: Array(word), in: min(place, document.text.count)..<document.text.count)
    return found ?? place
  }

  /// Where the bracket stands that the one of a link ends, `【` if that is wide.
  private func openBracket(before range: Range<Int>) -> Int? {
    let before = words[..<range.lowerBound].suffix(Self.reach)
    guard words[range.lowerBound] == 0xE3 else { return before.lastIndex(of: UInt8(ascii: "[")) }
    let wide = Array("【".utf8)
    return before.indices.last { before[$0...].prefix(wide.count).elementsEqual(wide) }
  }

  private mutating func report(_ kind: Leftover.Kind, _ range: Range<Int>) {
    let open = openBracket(before: range)
    guard kind != .link || open != nil, !isEscaped(kind, range) else {
      patience[kind, default: 1000] -= 100
      return
    }
    // One of a kind is enough to go and see.
    patience[kind] = 0
    let before = places.last { $0.offset <= range.lowerBound }
    let near = before.map { $0.place + range.lowerBound - $0.offset } ?? place(of: range)
    let start = open.flatMap { kind == .link && range.lowerBound - $0 < 40 ? $0 : nil } ?? range.lowerBound
    let excerpt = words[start..<range.upperBound].prefix(60).filter { $0 != Self.code }
    found.append(
      Leftover(
        kind: kind, line: counter.line(at: near), words: oneLine(String(decoding: excerpt, as: UTF8.self))))
  }
}

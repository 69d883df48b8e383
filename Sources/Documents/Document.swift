internal import Bytes

/// A guide as its readers see it: a text, and a map of which parts of the text are what.
///
/// The text is the guide's own file wherever that is readable as it stands, so nothing is stored twice and
/// nothing is rewritten. The map is made once, when a collection is packed, by the parser of the guide's
/// format; those who read a bundle need no parser for Markdown or HTML, only this.
package struct Document: Equatable, Sendable {
  /// The text in UTF-8.
  package let text: [UInt8]
  /// The structure, each node followed by all that is within it.
  package let nodes: [Node]

  /// A document of these parts; the nodes must be what a ``DocumentBuilder`` made for this text.
  init(text: [UInt8], nodes: [Node]) {
    self.text = text
    self.nodes = nodes
  }

  /// A part of a document.
  package struct Node: Equatable, Sendable {
    /// What it is.
    package var kind: Kind
    /// The index of the first node that is not within it.
    package var end: Int
  }

  /// What a part of a document is.
  package enum Kind: Equatable, Sendable {
    case paragraph
    case heading(level: Int)
    case quote
    /// `start` is the first number of an ordered list, `nil` for one with bullets; a loose list has its
    /// items apart.
    case list(start: Int?, isLoose: Bool)
    /// `isDone` is `nil` unless it is a task.
    case item(isDone: Bool?)
    case codeBlock
    case table(columns: [Alignment])
    case row(isHeader: Bool)
    case cell
    case rule
    case footnote(label: String)
    case emphasis
    case strong
    case strike
    case link(destination: Piece)
    case image(source: Piece)
    case text(Piece)
    case code(Piece)
    case lineBreak
    case footnoteReference(label: String)
  }

  /// How a column of a table is set.
  package enum Alignment: UInt8, Sendable { case none = 0, left, center, right }

  /// Some words: as they stand in the text, or, where the text has them in another form (an escape, an
  /// entity), as they are meant.
  package enum Piece: Equatable, Sendable {
    case source(Range<Int>)
    case literal(String)
  }

  /// The words of a piece. Line ends within are those of the source; what they mean is up to the reader.
  package func string(_ piece: Piece) -> String {
    switch piece {
    case .source(let range): String(decoding: text[range], as: UTF8.self)
    case .literal(let literal): literal
    }
  }

  /// The beginning of the words of a piece, cut between characters at so many bytes.
  package func string(_ piece: Piece, atMost limit: Int) -> String {
    switch piece {
    case .source(let range) where range.count > limit:
      var end = range.lowerBound + max(limit, 0)
      while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
      return String(decoding: text[range.lowerBound..<end], as: UTF8.self)
    case .literal(let literal) where literal.utf8.count > limit:
      var end = literal.utf8.index(literal.startIndex, offsetBy: max(limit, 0))
      while end > literal.startIndex, literal.utf8[end] & 0xC0 == 0x80 {
        literal.utf8.formIndex(before: &end)
      }
      return String(literal[..<end])
    default: return string(piece)
    }
  }

  /// No name, heading or address is longer, in bytes; and none is made of more nodes. Those of a hostile document can hold
  /// one another, so that each alone could be as long as all of it.
  package static let longestName = 2048

  /// Where a link leads or what an image shows; a link without a target of its own leads where its words say,
  /// as addresses do that stand in a text as they are.
  package func target(at index: Int) -> String? {
    switch nodes[index].kind {
    case .link(.literal("")): plainText(index + 1..<nodes[index].end)
    case .link(let piece), .image(let piece): string(piece, atMost: Self.longestName)
    default: nil
    }
  }

  /// The words within some nodes, in one line, without any structure; only the beginning of what is too long for a name.
  package func plainText(_ range: Range<Int>) -> String {
    var words = ""
    for node in nodes[range.prefix(Self.longestName)] {
      let left = Self.longestName - words.utf8.count
      guard left > 0 else { break }
      switch node.kind {
      case .text(let piece), .code(let piece): words += string(piece, atMost: left)
      case .lineBreak: words += " "
      default: break
      }
    }
    return joiningLines(words)
  }

  /// The first heading that is one of the document's own blocks, not in a list or quotation.
  package var firstHeading: String? {
    topLevel.first { if case .heading = nodes[$0].kind { true } else { false } }
      .map { plainText($0 + 1..<nodes[$0].end) }
  }

  /// Whether its first heading is the title, but for spaces and for what can't be seen: both need not be shown.
  package func isHeaded(by title: String) -> Bool {
    guard let heading = firstHeading, heading.utf8.count <= title.utf8.count + Self.mostInvisible else {
      return false
    }
    return heading == title || Self.visible(heading).elementsEqual(Self.visible(title))
  }

  /// So many bytes more a heading may have that can't be seen.
  private static let mostInvisible = 4096

  private static func visible(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value }.filter { value in
      switch value {
      // Spaces, the soft hyphen, joiners and marks of direction, selectors of a variant, the mark of the order of bytes.
      case 0x20, 0x09, 0xA0, 0xAD, 0x3000, 0x034F, 0x061C, 0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F,
        0x205F...0x206F, 0xFE00...0xFE0F, 0xFEFF:
        false
      default: true
      }
    }
  }

  /// The block that the fragment of a link means; `nil` if there is none like it.
  package func place(named fragment: String) -> Int? {
    if let block = Self.block(in: fragment) { return nodes.indices.contains(block) ? block : nil }
    // Sites lead to their top by these.
    let top = nodes.isEmpty ? nil : 0
    if fragment.isEmpty { return top }
    return heading(named: fragment) ?? (fragment.lowercased() == "top" ? top : nil)
  }

  /// The number at the end of a fragment such as `note@12`, which packing writes for places that are no headings.
  package static func block(in fragment: String) -> Int? {
    guard let at = fragment.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let digits = fragment.utf8[fragment.utf8.index(after: at)...]
    return digits.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(fragment[at...].dropFirst())) : nil
  }

  /// The heading that the fragment of a link means; `nil` if there is none like it.
  func heading(named fragment: String) -> Int? {
    let budget = Budget(steps: Self.mostLetters)
    if let heading = heading(with: Self.letters(of: fragment), number: 0, within: budget) { return heading }
    // The second heading of a name is called `name-1`, the third `name-2`.
    guard let hyphen = fragment.lastIndex(of: "-"), let number = Int(fragment[hyphen...].dropFirst()),
      number > 0
    else { return nil }
    return heading(with: Self.letters(of: String(fragment[..<hyphen])), number: number, within: budget)
  }

  private func heading(with letters: String, number: Int, within budget: Budget) -> Int? {
    var left = number
    return nodes.indices.first { index in
      guard case .heading = nodes[index].kind, budget.spend(Self.longestName),
        Self.letters(of: plainText(index + 1..<nodes[index].end)) == letters
      else { return false }
      left -= 1
      return left < 0
    }
  }

  /// How much of headings is looked at for one that a link means, if each were as long as can be, in bytes.
  private static let mostLetters = 32 << 20

  /// Every site makes names of headings in its own way; letters and digits are what stays.
  static func letters(of text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The indices of the document's own blocks.
  package var topLevel: [Int] { children(of: 0..<nodes.count) }

  /// The indices of the nodes in a range that are within no other of the range.
  package func children(of range: Range<Int>) -> [Int] {
    var indices: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      indices.append(index)
      index = nodes[index].end
    }
    return indices
  }
}

/// Makes one line of several: a line end is a space, except between two Chinese or Japanese characters,
/// where writers break lines without meaning a space; and spaces in a row are one.
package func joiningLines(_ text: String) -> String {
  var joiner = LineJoiner()
  return joiner.add(text) + joiner.finish()
}

/// Makes one line of a text that comes in parts, as ``joiningLines(_:)`` does.
package struct LineJoiner {
  /// The last character, and the space that may have to follow it.
  private var last: Unicode.Scalar?
  private var gap = (isWanted: false, hasLineEnd: false)

  /// A joiner at the beginning of a line; a space there is kept.
  package init() {}

  /// The next part of the line. A space at its end comes with the part that follows.
  package mutating func add(_ text: String) -> String {
    if !gap.isWanted, !text.utf8.contains(where: Self.isGap) {
      last = text.unicodeScalars.last ?? last
      return text
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if Self.isGap(bytes[index]) {
        gap = (true, gap.hasLineEnd || bytes[index] == 0x0A || bytes[index] == 0x0D)
        index += 1
        continue
      }
      if gap.isWanted, !isTight(Self.scalar(at: index, of: bytes)) { result.append(0x20) }
      gap = (false, false)
      // As much as possible is taken over at once: words and single spaces between them.
      var end = index + 1
      while end < bytes.count,
        !Self.isGap(bytes[end]) || bytes[end] == 0x20 && end + 1 < bytes.count && !Self.isGap(bytes[end + 1])
      { end += 1 }
      result += bytes[index..<end]
      var start = end - 1
      while bytes[start] & 0xC0 == 0x80 { start -= 1 }
      last = Self.scalar(at: start, of: bytes)
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The space at the end of what has come so far, if there is one whatever follows.
  package mutating func settle() -> String {
    guard gap.isWanted,
      !gap.hasLineEnd || !(last.map { isSetWithoutSpaces($0) || sharedMarks.contains($0) } ?? false)
    else { return "" }
    return finish()
  }

  /// The character that begins at a place of what is known to be UTF-8.
  private static func scalar(at index: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    let lead = bytes[index]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let first = UInt32(lead & (0xFF >> (UInt8(length) + 1)))
    return Unicode.Scalar(bytes[index + 1..<index + length].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) })
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The space that the line ends with, if any.
  package mutating func finish() -> String {
    defer { self = LineJoiner() }
    return gap.isWanted ? " " : ""
  }

  private func isTight(_ next: Unicode.Scalar?) -> Bool {
    guard gap.hasLineEnd, let last, let next else { return false }
    return isSetTight(last, next)
  }
}

/// Whether two characters stand beside each other without a space: both of a script that has none, or one
/// of them a mark that Chinese and Western typesetting share.
private func isSetTight(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
  let (isLeft, isRight) = (isSetWithoutSpaces(left), isSetWithoutSpaces(right))
  return isLeft ? isRight || sharedMarks.contains(right) : isRight && sharedMarks.contains(left)
}

private let sharedMarks: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "—", "…", "·"]

/// Whether a character is of a script that is written without spaces: Han, kana, and their punctuation.
package func isSetWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2E80...0x303E, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
    0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFF:
    true
  default: false
  }
}

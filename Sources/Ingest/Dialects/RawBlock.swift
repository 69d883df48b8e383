internal import Bytes

/// A block of HTML in which nothing is Markdown, whatever empty lines are in it: preformatted words, scripts, styles, remarks
/// (CommonMark, 4.6).
struct RawBlock {
  private let isRemark: Bool

  private static let names: Set<String> = ["pre", "script", "style", "textarea"]

  /// The one that a line begins, behind its margin, and does not end.
  init?(opening line: some BidirectionalCollection<UInt8>) {
    guard line.first == UInt8(ascii: "<") else { return nil }
    isRemark = line.starts(with: "<!--".utf8)
    guard isRemark || Self.isTag(line.dropFirst(), endingWith: "> \t"), !isEnded(by: line) else { return nil }
  }

  /// Whether a line of it is its last.
  func isEnded(by line: some BidirectionalCollection<UInt8>) -> Bool {
    var place = line.startIndex
    while let next = line[place...].firstIndex(of: UInt8(ascii: isRemark ? "-" : "<")) {
      place = line.index(after: next)
      let rest = line[place...]
      if isRemark ? rest.starts(with: "->".utf8) : Self.isEnd(rest) { return true }
    }
    return false
  }

  private static func isEnd(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    text.first == UInt8(ascii: "/") && isTag(text.dropFirst(), endingWith: ">")
  }

  /// Whether one of the names is what a tag has behind its first mark, and one of some marks, or nothing, follows.
  private static func isTag(_ text: some BidirectionalCollection<UInt8>, endingWith marks: String) -> Bool {
    let name = text.prefix(9).prefix { $0.isLetter }
    guard let next = text.dropFirst(name.count).first ?? marks.utf8.first, marks.utf8.contains(next) else {
      return false
    }
    return names.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}

extension RawBlock {
  private typealias Line = MarkdownSource.Line

  /// Lines in which nothing opens a fence in such a block, and nothing in another block of HTML that would not end there: a character
  /// stands before it that what the parser says is freed of.
  static func withoutFences(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    guard lines.contains(where: { body(of: $0.text).first == UInt8(ascii: "<") }) else { return lines }
    var lines = lines
    var fence: Fence?
    var indented = IndentedCode()
    var block: (raw: RawBlock, isQuoted: Bool, columns: Int)?
    var isHTML = false
    for index in lines.indices {
      let text = lines[index].text
      if let (raw, isQuoted, columns) = block, isQuoted == Self.isQuoted(text),
        columns == 0 || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 })
          || text.prefix(while: \.isBlank).columns >= columns
      {
        lines[index].text = marked(text)
        if raw.isEnded(by: text.utf8) { block = nil }
        continue
      }
      block = nil
      let wasCode = fence != nil
      fence.follow(text)
      if !wasCode, fence != nil, isHTML, !isClosed(lines, from: index) {
        lines[index].text = marked(text)
        fence = nil
        continue
      }
      isHTML = fence == nil && MarkdownSource.isHTML(text, isHTML)
      guard fence == nil, !indented.follow(text) else { continue }
      let body = body(of: text)
      guard let raw = RawBlock(opening: body) else { continue }
      // In an item it ends with that.
      let isQuoted = Self.isQuoted(text)
      let margin = text[..<body.startIndex]
      let isInItem = !isQuoted && !margin.allSatisfy(\.isBlank)
      block = (raw, isQuoted, isInItem ? margin.utf8.count : 0)
    }
    return lines
  }

  /// So far the end of a fence is looked for, in lines.
  private static let reach = 100

  /// Whether a fence in a block of HTML ends before an element does.
  private static func isClosed(_ lines: [MarkdownSource.Line], from index: Int) -> Bool {
    var fence: Fence?
    fence.follow(lines[index].text)
    for line in lines[(index + 1)...].prefix(reach) {
      fence.follow(line.text)
      if fence == nil { return true }
      if body(of: line.text).starts(with: "</".utf8) { return false }
    }
    return true
  }

  private static func isQuoted(_ line: String) -> Bool {
    line.utf8.first { $0 != 0x20 } == UInt8(ascii: ">")
  }

  /// A line behind its margin, and behind the marks of items.
  private static func body(of line: String) -> Substring.UTF8View {
    let text = line.utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let first = text.first, "-*+".utf8.contains(first) || first.isDigit else { return text }
    let mark = text.prefix(10).prefix { $0.isDigit || "-*+.)".utf8.contains($0) }
    let rest = text[mark.endIndex...]
    return rest.first == 0x20 ? rest.drop { $0 == 0x20 } : text
  }

  private static func marked(_ line: String) -> String {
    let text = body(of: line)
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return line }
    return "\(line[..<text.startIndex])\(EastAsianEmphasis.mark)\(line[text.startIndex...])"
  }
}

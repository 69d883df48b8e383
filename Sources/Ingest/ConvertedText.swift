internal import Bytes

/// Markdown that was made of a document, whose author typed no Markdown: what other programs than GitHub's would read in its words is
/// escaped, so that it stays what it is.
enum ConvertedText {
  /// What is no mark in GitHub's Markdown, but one elsewhere: in pairs.
  private static let pairs = [
    "%%", "{%", "{{", "==", "++",
  ].map { Array($0.utf8) }
  /// The same at the beginning of a line.
  private static let starts = [":::", "!!!", "???", "===", "///"].map { Array($0.utf8) }

  /// Escapes the words of a text; code, formulas, tags and addresses stay as they are.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 64)
    var fence: Fence?
    // Whether the line goes on with the paragraph of the one before it.
    var goesOn = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let wasCode = fence != nil
      fence.follow(String(decoding: line, as: UTF8.self))
      if wasCode || fence != nil || !goesOn && line.starts(with: "    ".utf8) {
        result += line
        goesOn = false
      } else {
        escape(goesOn ? withoutMark(Array(line)) : Array(line), into: &result)
        goesOn = line.suffix(2).elementsEqual("  ".utf8)
      }
      result.append(0x0A)
    }
    result.removeLast()
    return result
  }

  /// A line of a paragraph in which nothing begins that would end it.
  private static func withoutMark(_ line: [UInt8]) -> [UInt8] {
    guard var place = line.firstIndex(where: { !" >".utf8.contains($0) }) else { return line }
    let mark = line[place]
    let digits = line[place...].prefix { (0x30...0x39).contains($0) }
    if (1...9).contains(digits.count) { place = digits.endIndex }
    let rest = line[place...].dropFirst()
    let isMark =
      digits.isEmpty
      ? "-+:".utf8.contains(mark) && rest.first ?? 0x20 == 0x20
        || "-=".utf8.contains(mark) && rest.allSatisfy { $0 == mark || $0 == 0x20 }
      : ".)".utf8.contains(line[place...].first ?? 0) && rest.first ?? 0x20 == 0x20
    return isMark ? line[..<place] + [UInt8(ascii: "\\")] + line[place...] : line
  }

  private static func escape(_ line: [UInt8], into result: inout [UInt8]) {
    var index = 0
    func has(_ words: [UInt8]) -> Bool { line[index...].starts(with: words) }
    let first = line.firstIndex { $0 > 0x20 } ?? line.endIndex
    // What has no end in this line is not looked for again.
    var endless: Set<UInt8> = []
    while index < line.endIndex {
      let byte = line[index]
      var end = index + 1
      switch byte {
      case UInt8(ascii: "\\") where end < line.endIndex:
        end += 1
        // Two such brackets are those of a formula elsewhere, and an address would go on with this one.
        if "]>".utf8.contains(line[index + 1]) {
          result += (line[index + 1] == UInt8(ascii: "]") ? "&#93;" : "&gt;").utf8
          index = end
          continue
        }
      case UInt8(ascii: "`"), UInt8(ascii: "$"):
        let mark = line[index...].prefix { $0 == byte }
        end = mark.endIndex
        if !endless.contains(byte) {
          if let close = line.firstIndex(of: Array(mark), in: end..<line.endIndex) {
            end = close + mark.count
          } else {
            endless.insert(byte)
          }
        }
      case UInt8(ascii: "<"),
        UInt8(ascii: "]") where line[end...].first == UInt8(ascii: "("):
        let last = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ")")
        if !endless.contains(byte) {
          if let close = line.firstIndex(of: last, from: index) {
            end = close + 1
          } else {
            endless.insert(byte)
          }
        }
      case UInt8(ascii: ":") where has(Array("://".utf8)):
        end =
          line[index...].firstIndex { $0 <= 0x20 || $0 >= 0x80 || "\\<>".utf8.contains($0) } ?? line.endIndex
      case UInt8(ascii: ":"):
        let name = line[end...].prefix { isName($0) }
        if !name.isEmpty, line[name.endIndex...].first == byte { result.append(UInt8(ascii: "\\")) }
      default: break
      }
      if end == index + 1, pairs.contains(where: has) || index == first && starts.contains(where: has) {
        for _ in 0..<2 { result += [UInt8(ascii: "\\"), line[index]]; index += 1 }
        continue
      }
      result += line[index..<end]
      index = end
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_+-".utf8.contains(byte)
  }
}

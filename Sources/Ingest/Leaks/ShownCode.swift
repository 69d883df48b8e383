internal import Bytes

/// Where a Markdown text is code, in which nothing is hidden (CommonMark, 4.4, 4.5 and 6.1).
struct ShownCode {
  private var fence: (mark: UInt8, length: Int)?
  private var raw: RawBlock?
  private var isIndented = false
  private var isInList = false
  private var wasBlank = true
  /// Where the last code span ends.
  var spanEnd = 0
  /// Up to where no run of backticks of a length ends a span.
  var unended: [Int: Int] = [:]

  /// Whether a line is code.
  var isBlock: Bool { fence != nil || isIndented }

  /// Goes on to a line.
  ///
  /// - Returns: where its words begin.
  mutating func follow(_ text: [UInt8], _ start: Int) -> Int {
    var (index, indentation) = (start, 0)
    while index < text.count, ByteSet.indentation.contains(text[index]) {
      indentation =
        text[index] == UInt8(ascii: ">") ? 0 : indentation + (text[index] == UInt8(ascii: "\t") ? 4 : 1)
      index += 1
    }
    guard index < text.count, text[index] != 0x0A, text[index] != 0x0D else {
      wasBlank = true
      return index
    }
    defer { wasBlank = false }
    let words = index
    index = Self.behindListMark(text, index)
    if index > words { isInList = true } else if indentation == 0 { isInList = false }
    if let block = raw {
      // What is in it can hide something.
      if block.isEnded(by: Self.line(text, index)) { raw = nil }
      return words
    }
    if fence == nil { isIndented = indentation >= 4 && !isInList && (wasBlank || isIndented) }
    followFence(text, index)
    if !isBlock, index < text.count, text[index] == UInt8(ascii: "<"),
      text[index...].dropFirst().first != 0x21
    {
      raw = RawBlock(opening: Self.line(text, index))
    }
    return words
  }

  private static func line(_ text: [UInt8], _ index: Int) -> ArraySlice<UInt8> {
    text[index..<(text.firstIndex(of: 0x0A, from: index) ?? text.count)]
  }

  private mutating func followFence(_ text: [UInt8], _ index: Int) {
    guard index < text.count, "`~".utf8.contains(text[index]), !isIndented else { return }
    var end = index
    while end < text.count, text[end] == text[index] { end += 1 }
    guard end - index >= 3 else { return }
    var rest = end
    while rest < text.count, text[rest] != 0x0A, text[rest] <= 0x20 { rest += 1 }
    let isBare = rest == text.count || text[rest] == 0x0A
    if let open = fence {
      if open.mark == text[index], end - index >= open.length, isBare { fence = nil }
    } else {
      // ```code``` in one line is a span.
      while rest < text.count, text[rest] != 0x0A, text[rest] != UInt8(ascii: "`") { rest += 1 }
      if text[index] == UInt8(ascii: "~") || rest == text.count || text[rest] == 0x0A {
        fence = (text[index], end - index)
      }
    }
  }

  private static func behindListMark(_ text: [UInt8], _ index: Int) -> Int {
    var end = index
    while end < text.count, (0x30...0x39).contains(text[end]), end - index < 9 { end += 1 }
    guard end < text.count, (end == index ? "-*+" : ".)").utf8.contains(text[end]), end + 1 < text.count,
      text[end + 1] == 0x20
    else {
      return index
    }
    end += 1
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }
}

extension LeakFinder {
  func isCode(_ index: Int) -> Bool { markup == .markdown && (code.isBlock || index < code.spanEnd) }

  /// A code span goes to the next run of as many backticks, in the same paragraph.
  mutating func codeSpan(_ index: Int) -> Int? {
    let start = end(from: index) { $0 == UInt8(ascii: "`") }
    let length = start - index
    guard markup == .markdown, !isCode(index), byte(before: index) != UInt8(ascii: "\\"),
      code.unended[length] ?? 0 <= index
    else { return start }
    var place = start
    let reach = min(text.count, start + 4096)
    while place < reach {
      if text[place] == UInt8(ascii: "`") {
        let run = end(from: place) { $0 == UInt8(ascii: "`") }
        if run - place == length {
          code.spanEnd = run
          return start
        }
        place = run
      } else if text[place] == 0x0A, byte(at: place + 1) == 0x0A || byte(at: place + 1) == 0x0D {
        break
      } else {
        place += 1
      }
    }
    code.unended[length] = place
    return start
  }
}

/// Some words of a section around those that were looked for.
package struct Snippet: Equatable, Sendable {
  /// The words, in one line; an ellipsis stands where something was left out.
  package var text: String
  /// Where the words that were looked for stand, as offsets in the text's UTF-8; ascending, apart.
  package var marks: [Range<Int>]

  /// Some words, and which of them were looked for.
  package init(text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }

  /// About how many bytes a snippet has: two lines of a terminal.
  private static let targetLength = 210
  /// The part of that before the first word found.
  private static let leadLength = 50

  /// The part of a text with the most of what was looked for.
  ///
  /// - Parameter groups: for each pattern, the groups that it answers.
  init(of text: String, patterns: [Pattern], groups: [[Int]]) {
    let bytes = Array(text.utf8)
    var matcher = Matcher(patterns, recording: .marks)
    var tokenizer = Tokenizer()
    tokenizer.feed(bytes.span, to: &matcher)
    tokenizer.endBlock(to: &matcher)
    let found = matcher.marks.filter {
      !groups[$0.pattern].isEmpty && $0.range.lowerBound < $0.range.upperBound
    }
    .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }

    let window = Self.window(found, groups, end: bytes.count)
    let start = Self.boundary(bytes, near: window.lowerBound)
    var end = min(window.upperBound, bytes.count)
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }

    var output = start > 0 ? Array("…".utf8) : []
    let shift = output.count - start
    output += bytes[start..<end].map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
    if end < bytes.count { output += Array("…".utf8) }
    self.text = String(decoding: output, as: UTF8.self)
    marks = []
    for range in found.map({ $0.range }) where range.lowerBound >= start && range.upperBound <= end {
      let shifted = range.lowerBound + shift..<range.upperBound + shift
      if let last = marks.last, last.upperBound >= shifted.lowerBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, shifted.upperBound)
      } else {
        marks.append(shifted)
      }
    }
  }

  /// The stretch with the most different groups, then the most words found.
  private static func window(_ found: [Matcher.Mark], _ groups: [[Int]], end: Int) -> Range<Int> {
    var best = (groups: 0, count: 0, start: 0)
    var last = 0
    for (first, item) in found.enumerated() {
      let limit = item.range.lowerBound + targetLength - leadLength
      last = max(last, first)
      while last + 1 < found.count, found[last + 1].range.upperBound <= limit { last += 1 }
      let different = Set(found[first...last].prefix(64).flatMap { groups[$0.pattern] }).count
      let count = last - first + 1
      if (different, count) > (best.groups, best.count) { best = (different, count, item.range.lowerBound) }
    }
    let start = max(0, min(best.start - leadLength, end - targetLength))
    return start..<min(start + targetLength, end)
  }

  /// A place to begin at that is not within a word of letters, and never within a character.
  private static func boundary(_ bytes: [UInt8], near place: Int) -> Int {
    if place == 0 { return 0 }
    var start = place
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    // A word goes on for some letters at most.
    let limit = min(start + 24, bytes.count)
    var end = start
    while end < limit, end > 0, isLetter(bytes[end - 1]), isLetter(bytes[end]) { end += 1 }
    while end < limit, bytes[end] == 0x20 { end += 1 }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

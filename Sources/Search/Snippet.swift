/// Some words of a section around those that were looked for.
package struct Snippet: Equatable, Sendable {
  /// The words, in one line; an ellipsis stands where something was left out.
  package var text: String
  /// Where the words that were looked for stand, as offsets in the text's UTF-8; ascending, apart.
  package var marks: [Range<Int>]

  /// About how many bytes a snippet has: two lines of a terminal.
  private static let targetLength = 210
  /// The part of that before the first word found.
  private static let leadLength = 50

  /// The part of a text with the most of the clauses.
  init(of text: String, clauses: [Query.Clause], expand: (Term, _ isExact: Bool) -> [Term]) {
    let bytes = Array(text.utf8)
    let tokens = Analyzer.tokens(bytes)
    var found: [(range: Range<Int>, clause: Int)] = []
    for (number, clause) in clauses.enumerated() {
      let wanted = clause.terms.map { Set(expand($0, clause.isExact)) }
      guard tokens.count >= wanted.count else { continue }
      for start in 0...(tokens.count - wanted.count) where wanted[0].contains(tokens[start].term) {
        let run = tokens[start..<start + wanted.count]
        if zip(run, wanted).allSatisfy({ $1.contains($0.term) }), let last = run.last {
          found.append((tokens[start].range.lowerBound..<last.range.upperBound, number))
        }
      }
    }
    found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }

    let window = Self.window(found, end: bytes.count)
    let start = Self.boundary(bytes, near: window.lowerBound, tokens)
    var end = min(window.upperBound, bytes.count)
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }

    var output = start > 0 ? Array("…".utf8) : []
    let shift = output.count - start
    output += bytes[start..<end].map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
    if end < bytes.count { output += Array("…".utf8) }
    self.text = String(decoding: output, as: UTF8.self)
    marks = []
    for (range, _) in found where range.lowerBound >= start && range.upperBound <= end {
      let shifted = range.lowerBound + shift..<range.upperBound + shift
      if let last = marks.last, last.upperBound >= shifted.lowerBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, shifted.upperBound)
      } else {
        marks.append(shifted)
      }
    }
  }

  /// The stretch with the most different clauses, then the most words found.
  private static func window(_ found: [(range: Range<Int>, clause: Int)], end: Int) -> Range<Int> {
    var best = (clauses: 0, count: 0, start: 0)
    var last = 0
    for (first, item) in found.enumerated() {
      let limit = item.range.lowerBound + targetLength - leadLength
      last = max(last, first)
      while last + 1 < found.count, found[last + 1].range.upperBound <= limit { last += 1 }
      let clauses = Set(found[first...last].prefix(64).map(\.clause)).count
      let count = last - first + 1
      if (clauses, count) > (best.clauses, best.count) { best = (clauses, count, item.range.lowerBound) }
    }
    let start = max(0, min(best.start - leadLength, end - targetLength))
    return start..<min(start + targetLength, end)
  }

  /// A place to begin at that is not within a word.
  private static func boundary(_ bytes: [UInt8], near place: Int, _ tokens: [Token]) -> Int {
    if place == 0 { return 0 }
    return tokens.first { $0.range.lowerBound >= place }?.range.lowerBound ?? place
  }
}

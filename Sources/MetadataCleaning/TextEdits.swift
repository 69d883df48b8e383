/// Changes to a text, in places that come in any order.
struct TextEdits {
  private let text: [UInt8]
  private var edits: [(range: Range<Int>, words: [UInt8])] = []

  init(of text: [UInt8]) { self.text = text }

  mutating func insert(_ words: String, at place: Int) { replace(place..<place, by: words) }

  mutating func replace(_ range: Range<Int>, by words: String) { edits.append((range, Array(words.utf8))) }

  /// Replaces what ends where all changes so far end, and these with it.
  mutating func replaceAll(_ range: Range<Int>, by words: String) {
    while let last = edits.last, last.range.lowerBound >= range.lowerBound { edits.removeLast() }
    replace(range, by: words)
  }

  /// Whether words begin a part of the text.
  func begins(_ words: String, at range: Range<Int>) -> Bool { text[range].starts(with: words.utf8) }

  /// The text with the changes; of those that overlap, the first counts.
  var output: [UInt8] {
    guard !edits.isEmpty else { return text }
    var output: [UInt8] = []
    var place = 0
    // What is put in comes before what is replaced there.
    let sorted = edits.enumerated().sorted { one, other in
      (one.element.range.lowerBound, one.element.range.upperBound, one.offset)
        < (other.element.range.lowerBound, other.element.range.upperBound, other.offset)
    }
    for edit in sorted.map(\.element) where edit.range.lowerBound >= place {
      output += text[place..<edit.range.lowerBound]
      output += edit.words
      place = edit.range.upperBound
    }
    return output + text[place...]
  }
}

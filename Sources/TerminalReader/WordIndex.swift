internal import Search
internal import Terminal

/// The characters of laid out lines one after the other, to find words that a line's end may cut in two.
///
/// Spaces don't count, since they are lost where lines break; characters are compared as the search compares them.
struct WordIndex {
  /// Some words that were found: for each line that they are on, which of its characters.
  struct Match: Equatable {
    var pieces: [(line: Int, range: Range<Int>)]

    var line: Int { pieces.first?.line ?? 0 }

    static func == (left: Match, right: Match) -> Bool {
      left.pieces.elementsEqual(right.pieces) { $0.line == $1.line && $0.range == $1.range }
    }
  }

  /// The text of all lines, one after the other, and where in it each of its characters begins and stands.
  private var text: [UInt8] = []
  private var starts: [Int32] = []
  private var places: [(line: Int32, offset: Int32)] = []
  /// What is compared, and for each of these which character of the text it is of.
  private var folded = FoldedCharacters()
  private var origins: [Int32] = []

  static let mostMatches = 10_000

  init(_ lines: [Line]) {
    // Arrays that grow are there twice for a moment, and half empty afterwards.
    let count = lines.reduce(0) { sum, line in
      line.spans.reduce(sum + 1) { $0 + $1.text.unicodeScalars.count }
    }
    text.reserveCapacity(count)
    starts.reserveCapacity(count)
    places.reserveCapacity(count)
    origins.reserveCapacity(count)
    for (number, line) in lines.enumerated() {
      var offset: Int32 = 0
      for span in line.spans {
        for scalar in span.text.unicodeScalars {
          // The bar beside a quotation is no part of it.
          let isBar = scalar.value == 0x2502
          starts.append(Int32(text.count))
          places.append((Int32(number), offset))
          text += isBar ? [0x20] : Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          if !isBar { folded.append(scalar) }
          while origins.count < folded.characters.count { origins.append(Int32(starts.count - 1)) }
          offset += 1
        }
      }
      starts.append(Int32(text.count))
      places.append((Int32(number), offset))
      text.append(0x20)
    }
  }

  /// All places of some words, in their order: as they stand here and, if there is a marker, as that finds them.
  func matches(of words: [String], by marker: QueryMarker? = nil) -> [Match] {
    var found: [Range<Int>] = []
    for word in words {
      let wanted = Self.folded(word)
      let characters = folded.characters
      guard let first = wanted.first, wanted.count <= characters.count else { continue }
      var place = 0
      while place + wanted.count <= characters.count, found.count < Self.mostMatches {
        if characters[place] == first, characters[place..<place + wanted.count].elementsEqual(wanted) {
          found.append(Int(origins[place])..<Int(origins[place + wanted.count - 1]) + 1)
          place += wanted.count
        } else {
          place += 1
        }
      }
    }
    if var marker {
      found += marker.marks(in: text).prefix(Self.mostMatches - min(found.count, Self.mostMatches)).map(
        characters)
    }
    return Self.apart(found).map(match)
  }

  /// All places that a marker finds, or those of what may have been meant.
  func matches(by marker: QueryMarker) -> [Match] {
    var marker = marker.corrected(by: text) ?? marker
    return Self.apart(marker.marks(in: text).prefix(Self.mostMatches).map(characters)).map(match)
  }

  private static func folded(_ word: String) -> [UInt32] {
    var folded = FoldedCharacters()
    for scalar in cleaned(word).unicodeScalars where scalar.value != 0x2502 { folded.append(scalar) }
    return folded.characters
  }

  /// What was found in two ways is one.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }.reduce(into: []) {
      kept, range in
      if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    }
  }

  /// The characters of the text that some bytes of it are.
  private func characters(_ bytes: Range<Int>) -> Range<Int> {
    character(at: bytes.lowerBound)..<character(at: bytes.upperBound - 1) + 1
  }

  /// Which character of the text has a byte.
  private func character(at byte: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  private func match(_ range: Range<Int>) -> Match {
    var match = Match(pieces: [])
    for (line, offset) in places[range].lazy.map({ (Int($0.line), Int($0.offset)) }) {
      if let last = match.pieces.last, last.line == line {
        match.pieces[match.pieces.count - 1].range = last.range.lowerBound..<offset + 1
      } else {
        match.pieces.append((line, offset..<offset + 1))
      }
    }
    return match
  }
}

internal import Terminal

/// The characters of laid out lines one after the other, to find words that a line's end may cut in two.
///
/// Spaces don't count, since they are lost where lines break; nor does the difference of capital and small letters.
struct WordIndex {
  /// Some words that were found: for each line that they are on, which of its characters.
  struct Match: Equatable {
    var pieces: [(line: Int, range: Range<Int>)]

    var line: Int { pieces.first?.line ?? 0 }

    static func == (left: Match, right: Match) -> Bool {
      left.pieces.elementsEqual(right.pieces) { $0.line == $1.line && $0.range == $1.range }
    }
  }

  private var characters: [UInt32] = []
  /// Where each is: its line, and its number among the line's characters.
  private var places: [(line: Int32, offset: Int32)] = []

  static let mostMatches = 10_000

  init(_ lines: [Line]) {
    for (number, line) in lines.enumerated() {
      var offset: Int32 = 0
      for span in line.spans {
        for scalar in span.text.unicodeScalars {
          if let folded = Self.folded(scalar) {
            characters.append(folded)
            places.append((Int32(number), offset))
          }
          offset += 1
        }
      }
    }
  }

  /// What counts of a character; `nil` if nothing does. The bar beside a quotation is no part of it.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x20, 0xA0, 0x2502, 0x3000: nil
    case 0x41...0x5A: scalar.value | 0x20
    case ..<0xC0, 0x2E80...: scalar.value
    default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// All places of some words, in their order.
  func matches(of words: [String]) -> [Match] {
    var found: [Range<Int>] = []
    for word in words {
      let wanted = cleaned(word).unicodeScalars.compactMap(Self.folded)
      guard let first = wanted.first, wanted.count <= characters.count else { continue }
      var place = 0
      while place + wanted.count <= characters.count, found.count < Self.mostMatches {
        if characters[place] == first, characters[place..<place + wanted.count].elementsEqual(wanted) {
          found.append(place..<place + wanted.count)
          place += wanted.count
        } else {
          place += 1
        }
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.map(match)
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

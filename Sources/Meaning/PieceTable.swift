/// The pieces that words are made of, and how likely each is.
struct PieceTable: Sendable {
  /// All pieces one after the other, sorted by their bytes, and where each begins; the last number is where they end.
  private let text: [UInt8]
  private let starts: [UInt32]
  /// A tenth of the logarithm of how likely each is, without its sign.
  private let scores: [UInt8]

  /// What stands for a space before a word: U+2581.
  private static let space: [UInt8] = [0xE2, 0x96, 0x81]
  /// As unlikely is a character that is in no piece.
  private static let unknown = 300
  /// So much of a text is looked at, in bytes.
  private static let longestText = 1024

  init(lengths: [UInt8], scores: [UInt8], text: [UInt8]) {
    self.text = text
    self.scores = scores
    var starts: [UInt32] = [0]
    starts.reserveCapacity(lengths.count + 1)
    for length in lengths { starts.append(starts[starts.count - 1] + UInt32(length)) }
    self.starts = starts
  }

  /// The numbers of the pieces that a text is most likely made of (Kudo: Subword Regularization, 2018, section 3.2), from 1
  /// on; 0 for a character that is in none.
  func cut(_ text: String) -> [Int] {
    let bytes = Self.evened(text)
    // The best way to each place, the first of equal ones: how unlikely it is, where its last piece begins, and which that is.
    var best = [(cost: Int, start: Int, piece: Int)](repeating: (.max, 0, 0), count: bytes.count + 1)
    best[0].cost = 0
    var place = 0
    while place < bytes.count {
      let length = Self.length(ofCharacter: bytes[place])
      let cost = best[place].cost
      var hasCharacter = false
      forEachPiece(of: bytes, from: place) { end, piece in
        if end == place + length { hasCharacter = true }
        let sum = cost + Int(scores[piece])
        if sum < best[end].cost { best[end] = (sum, place, piece + 1) }
      }
      let next = min(place + length, bytes.count)
      if !hasCharacter, cost + Self.unknown < best[next].cost {
        best[next] = (cost + Self.unknown, place, 0)
      }
      place = next
    }
    var found: [Int] = []
    var end = bytes.count
    while end > 0 {
      found.append(best[end].piece)
      end = best[end].start
    }
    return found.reversed()
  }

  /// Whether at least half of the letters stand in words, or in parts of words that say something. What is no word, or a number,
  /// is made of one or two letters at a time.
  func areWords(_ pieces: some BidirectionalCollection<Int>) -> Bool {
    var (letters, known) = (0, 0)
    var isAtEnd = true
    for piece in pieces.reversed() {
      guard piece > 0 else {
        (letters, isAtEnd) = (letters + 1, false)
        continue
      }
      let bytes = text[Int(starts[piece - 1])..<Int(starts[piece])]
      let isAtStart = bytes.starts(with: Self.space)
      let word = bytes.dropFirst(isAtStart ? Self.space.count : 0)
      // Of a script whose characters are words or syllables, each says something.
      let isIdeographic = word.contains { $0 >= 0xE3 }
      let count = word.count { !(0x80..<0xC0).contains($0) }
      letters += count
      if isIdeographic || count > 2 || count == 2 && isAtStart && isAtEnd { known += count }
      isAtEnd = isAtStart
    }
    return letters > 0 && 2 * known >= letters
  }

  /// The pieces that stand at a place, the shortest first.
  private func forEachPiece(of bytes: [UInt8], from start: Int, _ body: (_ end: Int, _ piece: Int) -> Void) {
    // Those that begin as the text does.
    var range = 0..<scores.count
    for end in start..<bytes.count {
      let depth = end - start
      let byte = Int(bytes[end])
      range = first(in: range, at: depth, atLeast: byte)..<range.upperBound
      range = range.lowerBound..<first(in: range, at: depth, atLeast: byte + 1)
      guard let piece = range.first else { return }
      if starts[piece + 1] - starts[piece] == UInt32(depth + 1) { body(end + 1, piece) }
    }
  }

  /// The first of some pieces whose byte at a place is as large; one that has ended there comes before all others.
  private func first(in range: Range<Int>, at depth: Int, atLeast byte: Int) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let place = Int(starts[middle]) + depth
      let isBefore = place >= Int(starts[middle + 1]) || Int(text[place]) < byte
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The beginning of a text in UTF-8, each word with the sign for a space before it.
  private static func evened(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(longestText + 8)
    var isInWord = false
    for scalar in text.unicodeScalars {
      guard bytes.count < longestText else { break }
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x3000:
        isInWord = false
        continue
      case 0xFF01...0xFF5E:
        append(UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0))
      default:
        append()
        bytes += scalar.utf8
      }
      func append(_ byte: UInt8? = nil) {
        if !isInWord { bytes += space }
        isInWord = true
        if let byte { bytes.append(byte) }
      }
    }
    return bytes
  }

  private static func length(ofCharacter first: UInt8) -> Int {
    switch first {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

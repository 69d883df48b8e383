/// Takes the tokens of a text as a ``Tokenizer`` finds them.
protocol TokenSink {
  /// A word at the next place.
  ///
  /// - Parameters:
  ///   - word: its folded letters in UTF-8, at most ``Tokenizer/maximumWordLength`` bytes.
  ///   - hash: their hash.
  ///   - range: where it stands in what the tokenizer was given.
  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>)

  /// The last few words once more as one, because hyphens join them: `H-1B` is `h1b` too.
  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>)

  /// A folded character that is a token by itself, at the next place.
  mutating func character(_ character: UInt32, range: Range<Int>)

  /// The characters from an index on, which moves behind them, as long as they are of the first block of Han
  /// characters: the most frequent tokens by far, so that who has no use for most of them can pass over those quickly.
  ///
  /// - Parameters:
  ///   - base: how much more than their index their place is.
  ///   - table: what they are folded to, see ``Folding/table``.
  mutating func ideographs(_ text: Span<UInt8>, _ index: inout Int, base: Int, table: Span<UInt16>)

  /// Such characters, folded, where it is not known any more where they stand.
  mutating func ideographs(_ folded: Span<UInt16>)

  /// What follows does not follow on what was before: no phrase goes over this.
  mutating func gap()
}

extension TokenSink {
  mutating func ideographs(_ text: Span<UInt8>, _ index: inout Int, base: Int, table: Span<UInt16>) {
    while let ideograph = Tokenizer.ideograph(text, index) {
      let place = base &+ index
      character(UInt32(table[ideograph]), range: place..<place &+ 3)
      index &+= 3
    }
  }

  mutating func ideographs(_ folded: Span<UInt16>) {
    for index in folded.indices { character(UInt32(folded[index]), range: 0..<0) }
  }
}

/// Cuts text into tokens. Index and query use the same rules, or nothing would be found.
///
/// A run of letters and digits is a word; a character of a script written without spaces is a token by itself. Between
/// two such characters anything but space is a gap; words of a phrase may have marks between them. The rules are part
/// of the bundle format: see docs/FORMAT.md.
struct Tokenizer {
  /// The rules and tables that an index was made with must be those that it is read with.
  static let version = 2

  /// Longer words are cut: they are no words, and a dictionary must not grow without bound.
  static let maximumWordLength = 64
  private static let maximumJoinedParts = 4

  private var word = WordBuffer()
  private var wordStart = 0
  private var wordEnd = 0
  /// The words so far that hyphens or dots join, and where the next must begin.
  private var joined = WordBuffer()
  private var joinedParts = 0
  private var joinedStart = 0
  private var joinAt = -1
  private var lastWasSingle = false
  private var sawMark = false
  /// How many bytes there were so far: tokens are told where they stand by this count.
  private var offset = 0
  private let table = Folding.shared.table

  /// Ends a word, and everything that could be joined or follow on.
  mutating func endBlock(to sink: inout some TokenSink) {
    endWord(&sink)
    joinedParts = 0
    lastWasSingle = false
    offset += 1
    sink.gap()
  }

  /// Takes the next part of a block: a word may go on from the part before.
  ///
  /// - Parameter text: well-formed UTF-8.
  mutating func feed(_ text: Span<UInt8>, to sink: inout some TokenSink) {
    let base = offset
    offset += text.count
    let folding = self.table
    let table = folding.span
    let count = text.count
    var index = 0
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        let folded = table[Int(byte)]
        if folded > Folding.hyphen {
          append(UInt8(truncatingIfNeeded: folded), at: base &+ index, end: base &+ index &+ 1)
          index &+= 1
          while index < count, text[index] < 0x80 {
            let folded = table[Int(text[index])]
            guard folded > Folding.hyphen else { break }
            word.append(UInt8(truncatingIfNeeded: folded))
            index &+= 1
          }
          wordEnd = base &+ index
        } else {
          separate(folded, byte, at: base &+ index, &sink)
          index &+= 1
        }
        continue
      }
      if Self.ideograph(text, index) != nil {
        // By far the most frequent case, and never part of anything else.
        endWord(&sink)
        beginSingle(&sink)
        sink.ideographs(text, &index, base: base, table: table)
        continue
      }
      let start = index
      var scalar = Self.scalar(text, &index)
      if scalar < 1 << 16, !Self.canCompose(scalar) {
        switch table[Int(scalar)] {
        case Folding.separator: separate(Folding.separator, 0, at: base &+ start, &sink)
        case Folding.space: separate(Folding.space, 0, at: base &+ start, &sink)
        case Folding.ignored: break
        default: take(Folding.shared.of(scalar), base &+ start..<base &+ index, &sink)
        }
        continue
      }
      var folded = Folding.shared.of(scalar)
      if Self.canCompose(scalar) {
        if case .single(let value) = folded { scalar = value }
        while index < count {
          var next = index
          var mark = Self.scalar(text, &next)
          if mark == 0xFF9E || mark == 0xFF9F { mark = mark - 0xFF9E + 0x3099 }
          guard let whole = Folding.composed(scalar, mark) else { break }
          scalar = whole
          index = next
        }
        if Folding.isSingle(scalar) { folded = .single(scalar) }
      }
      take(folded, base &+ start..<base &+ index, &sink)
    }
  }

  private mutating func take(_ folded: Folding.Class, _ range: Range<Int>, _ sink: inout some TokenSink) {
    switch folded {
    case .word(let scalar):
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        append(byte, at: range.lowerBound, end: range.upperBound)
      }
    case .single(let value):
      endWord(&sink)
      single(value, range, &sink)
    case .multiple(let parts):
      for part in parts {
        take(Folding.shared.of(part), range, &sink)
      }
    case .separator: separate(Folding.separator, 0, at: range.lowerBound, &sink)
    case .space: separate(Folding.space, 0, at: range.lowerBound, &sink)
    case .hyphen: separate(Folding.hyphen, 0, at: range.lowerBound, &sink, length: range.count)
    case .ignored: break
    }
  }

  private mutating func single(_ value: UInt32, _ range: Range<Int>, _ sink: inout some TokenSink) {
    beginSingle(&sink)
    sink.character(value, range: range)
  }

  @inline(__always)
  private mutating func beginSingle(_ sink: inout some TokenSink) {
    if lastWasSingle, sawMark { sink.gap() }
    lastWasSingle = true
    sawMark = false
    joinedParts = 0
  }

  private mutating func append(_ byte: UInt8, at start: Int, end: Int) {
    if word.count == 0 { wordStart = start }
    word.append(byte)
    wordEnd = end
  }

  /// What parts tokens.
  private mutating func separate(
    _ kind: UInt16, _ byte: UInt8, at place: Int, _ sink: inout some TokenSink, length: Int = 1
  ) {
    let joins = kind == Folding.hyphen || byte == UInt8(ascii: ".") && word.isLetter
    endWord(&sink)
    if joins, joinedParts > 0, joinAt == place { joinAt = place + length } else { joinedParts = 0 }
    if kind == Folding.separator || kind == Folding.hyphen { sawMark = true }
  }

  private mutating func endWord(_ sink: inout some TokenSink) {
    if word.count == 0 { return }
    sink.word(word.storage.span.extracting(0..<word.count), hash: word.hash, range: wordStart..<wordEnd)
    lastWasSingle = false
    sawMark = false
    if joinedParts > 0, joinAt == wordStart, joinedParts < Self.maximumJoinedParts {
      joined.append(word.storage.span.extracting(0..<word.count))
      joinedParts += 1
      // `5-6` is not 56.
      if joined.hasLetter {
        sink.joined(
          joined.storage.span.extracting(0..<joined.count), hash: joined.hash, parts: joinedParts,
          range: joinedStart..<wordEnd)
      }
    } else {
      joined.removeAll()
      joined.append(word.storage.span.extracting(0..<word.count))
      joinedParts = 1
      joinedStart = wordStart
    }
    joinAt = wordEnd
    word.removeAll()
  }

  /// The character at an index if it is one of the first block of Han characters, from U+4E00 to U+9FFF.
  @inline(__always)
  static func ideograph(_ text: Span<UInt8>, _ index: Int) -> Int? {
    guard index &+ 2 < text.count else { return nil }
    let first = Int(text[index])
    guard first >= 0xE4, first <= 0xE9 else { return nil }
    let value = (first & 0xF) << 12 | Int(text[index &+ 1] & 0x3F) << 6 | Int(text[index &+ 2] & 0x3F)
    return value >= 0x4E00 ? value : nil
  }

  /// The character at an index, which moves behind it.
  @inline(__always)
  static func scalar(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index &+ length, text.count)
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    index &+= 1
    while index < end {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index &+= 1
    }
    return value
  }

  private static func canCompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x1112, 0x3041...0x30FF, 0xAC00...0xD7A3, 0xFF66...0xFF9D: true
    default: false
    }
  }
}

/// The folded letters of a word, and their hash.
struct WordBuffer {
  /// The letters, and what is left of words before.
  private(set) var storage = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  private(set) var hash = WordBuffer.seed

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Whether it is one letter, as in `U.S.`
  var isLetter: Bool { count == 1 && storage[0] >= UInt8(ascii: "a") }

  /// Whether there is anything but digits.
  var hasLetter: Bool { (0..<count).contains { storage[$0] >= UInt8(ascii: "a") } }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == Tokenizer.maximumWordLength { return }
    storage[count] = byte
    count &+= 1
    // FNV-1a.
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func append(_ letters: Span<UInt8>) {
    for index in letters.indices { append(letters[index]) }
  }

  mutating func removeAll() {
    count = 0
    hash = Self.seed
  }

  /// The hash of a word's folded letters.
  static func hash(_ letters: Span<UInt8>) -> UInt64 {
    var hash = seed
    for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// The hash of a word's folded letters.
  static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

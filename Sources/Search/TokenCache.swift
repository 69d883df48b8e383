internal import BundleFormat

/// The tokens of a guide as they were found once, to be had again for a fraction of the work.
struct TokenCache: GuideSink, Sendable {
  /// What was handed out, in order. The lowest three bits say what kind it is of, the others which, and a word is
  /// followed by its hash.
  private var events: [UInt64] = []
  private var letters: [UInt8] = []
  private var ideographs: [UInt16] = []
  private var fields: [Field] = []
  /// What its tokens have in common with those of other guides.
  private(set) var minHash = MinHash()

  private enum Kind: UInt64 { case character, word, joined, ideographs, gap, begin }

  /// How much memory it takes, in bytes.
  var size: Int { events.count * 8 + letters.count + ideographs.count * 2 }

  /// The tokens of a guide.
  init(_ guide: GuideText) throws(BundleError) {
    try guide.feed(&self)
    // It is kept: what the arrays have to spare would be as much again.
    events = events.map { $0 }
    letters = letters.map { $0 }
    ideographs = ideographs.map { $0 }
  }

  // MARK: Recording

  private mutating func note(_ kind: Kind, _ value: UInt64 = 0) { events.append(value << 3 | kind.rawValue) }

  mutating func begin(_ field: Field, node: Int) {
    let number = fields.firstIndex(of: field) ?? fields.count
    if number == fields.count { fields.append(field) }
    note(.begin, UInt64(node) << 16 | UInt64(number))
  }

  mutating func gap() { note(.gap) }

  mutating func character(_ character: UInt32, range: Range<Int>) {
    note(.character, UInt64(character))
    minHash.add(UInt64(character))
  }

  mutating func ideographs(_ text: Span<UInt8>, _ index: inout Int, base: Int, table: Span<UInt16>) {
    let start = ideographs.count
    while let ideograph = Tokenizer.ideograph(text, index) {
      let folded = table[ideograph]
      ideographs.append(folded)
      minHash.add(UInt64(folded))
      index &+= 3
    }
    if ideographs.count > start { note(.ideographs, UInt64(start) << 29 | UInt64(ideographs.count - start)) }
  }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    note(.word, place(word))
    events.append(hash)
    minHash.add(hash)
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    note(.joined, place(word) | UInt64(parts) << 48)
    events.append(hash)
  }

  /// Keeps the letters of a word; what is returned has their place above its lowest byte, which is their number.
  private mutating func place(_ word: Span<UInt8>) -> UInt64 {
    let start = letters.count
    for index in word.indices { letters.append(word[index]) }
    return UInt64(start) << 8 | UInt64(word.count)
  }

  // MARK: Playing

  /// Hands out all tokens again. Where they stand in the text is not known any more.
  func feed(_ sink: inout some GuideSink) {
    let events = events.span
    let letters = letters.span
    let ideographs = ideographs.span
    var index = 0
    while index < events.count {
      let event = events[index]
      let value = event >> 3
      index &+= 1
      switch event & 7 {
      case Kind.character.rawValue: sink.character(UInt32(truncatingIfNeeded: value), range: 0..<0)
      case Kind.word.rawValue:
        sink.word(letters.extracting(Self.range(value)), hash: events[index], range: 0..<0)
        index &+= 1
      case Kind.joined.rawValue:
        sink.joined(
          letters.extracting(Self.range(value)), hash: events[index], parts: Int(value >> 48), range: 0..<0)
        index &+= 1
      case Kind.ideographs.rawValue:
        let start = Int(value >> 29)
        sink.ideographs(ideographs.extracting(start..<start &+ Int(value & 0x1FFF_FFFF)))
      case Kind.gap.rawValue: sink.gap()
      default: sink.begin(fields[Int(value & 0xFFFF)], node: Int(value >> 16))
      }
    }
  }

  private static func range(_ value: UInt64) -> Range<Int> {
    let start = Int(value >> 8 & 0xFF_FFFF_FFFF)
    return start..<start + Int(value & 0xFF)
  }
}

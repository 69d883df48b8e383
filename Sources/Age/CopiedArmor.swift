internal import Bytes

/// Armor as chats and mails leave it: what they did to it is undone, as far as that takes no guessing.
///
/// What ``CopiedText`` undoes comes first. Then all between the two marks that is Base64 is put together, however it was
/// broken into lines; names and times that a chat put between are not. A short word could be either. Then the few
/// readings that are plausible are tried, and one is taken if an age file comes of it whose payload has a length that it
/// can have. The encryption proves the rest: no reading opens but the right one.
struct CopiedArmor {
  /// How much of a file is looked through for the first mark.
  static let recognitionLength = 1 << 20
  /// A word of so many characters is nobody's name.
  private static let surelyPayload = 24
  /// More short words than this are no names, but lines.
  private static let mostDoubts = 1 << 16
  /// `age-encryption.org` in Base64, with which all of them begin.
  private static let head = Array("YWdlLWVuY3J5cHRpb24ub3Jn".utf8)
  /// So far into a text its beginning is looked for, where something else may stand between the mark and it.
  private static let longestGap = 1 << 16

  /// What a beginning of a file says.
  enum Recognition { case armor, text, other }

  /// Looks for the mark, or for the beginning of an age file in Base64, in a text.
  static func recognise<Source: RandomAccessCollection<UInt8>>(_ start: Source) -> Recognition
  where Source.Index == Int {
    var reading = Reader()
    for byte in CopiedText(start) {
      guard byte >= 0x20 && byte != 0x7F || byte == 0x0A else { return .other }
      reading.take(byte)
      if reading.isInside { return .armor }
    }
    return .text
  }

  /// The bytes that a text stands for.
  ///
  /// - Parameter canBe: whether the payload of what is looked for can have a length.
  static func decode(_ text: [UInt8], whereLength canBe: (UInt64) -> Bool) throws(AgeError) -> [UInt8] {
    var reader = Reader()
    for byte in CopiedText(text) { reader.take(byte) }
    var block = try reader.finish()
    var tried: [[Bool]] = []
    for reading in Reading.allCases {
      let kept = block.kept(in: reading)
      if tried.contains(kept) { continue }
      tried.append(kept)
      if let start = block.start(keeping: kept, whereLength: canBe) {
        block.drop(keeping: kept)
        if let bytes = try? Base64.decode(Array(block.symbols[start...]), padding: .none) { return bytes }
        throw .malformedArmor
      }
    }
    throw block.isFinished ? .malformedArmor : .truncatedArmor(characters: block.symbols.count)
  }

  /// Whether a stanza is as long as those of its type are: characters too many could be part of a header as well.
  private static func isWhole(_ stanza: Stanza) -> Bool {
    let length =
      switch stanza.type {
      case X25519Identity.stanzaType: 43
      case Passphrase.stanzaType: 22
      case hybridStanzaType: 1494
      default: Int?.none
      }
    return length == nil || stanza.arguments.first?.utf8.count == length && stanza.body.count == 32
  }

  /// Which of the short words count, in the order in which that is likely.
  private enum Reading: CaseIterable {
    /// All on lines of nothing but Base64.
    case all
    /// The one behind the last long one: the last line.
    case endsAtOnce
    /// The last of all: other words stand before the last line.
    case endsLate
    case none
    /// One behind each long one: lines were broken twice.
    case rests
    /// Those that are there once, as names come again.
    case unrepeated
    /// All, beside names and times as well.
    case every
  }

  /// A word that may belong to the payload.
  private struct Doubt {
    enum Place { case line, besideOthers, nowhere }
    var start: Int
    var count: Int
    var place: Place
    /// Whether a word that surely belongs to it stands directly before.
    var isRest: Bool
  }

  /// What stands between two marks.
  private struct Block {
    /// All words that belong to it, and those that may.
    var symbols: [UInt8] = []
    var doubts: [Doubt] = []
    /// How many words surely belong to it, and how many that may stood before the last of them.
    var sure = 0
    var doubtsBeforeLast = 0
    var isFinished = false

    /// For each doubt, whether a reading keeps it.
    func kept(in reading: Reading) -> [Bool] {
      // Where lines are short, most words have the same length.
      var lengths = [Int](repeating: 0, count: CopiedArmor.surelyPayload)
      for doubt in doubts where doubt.place == .line { lengths[doubt.count] += 1 }
      let usual = lengths.indices.first { $0 >= 8 && lengths[$0] * 2 > doubts.count + sure }
      let isLine = doubts.map { $0.count == usual && $0.place == .line }
      let last = max(doubts.indices.last { isLine[$0] }.map { $0 + 1 } ?? 0, doubtsBeforeLast)
      let ends = doubts.indices[last...].filter { doubts[$0].place != .nowhere }
      var counts: [[UInt8]: Int] = [:]
      if reading == .unrepeated { for doubt in doubts { counts[word(doubt), default: 0] += 1 } }
      return doubts.indices.map { index in
        let doubt = doubts[index]
        if isLine[index] { return true }
        return switch reading {
        case .all: doubt.place == .line
        case .endsAtOnce: index == ends.first
        case .endsLate: index == ends.last
        case .none: false
        case .rests: doubt.isRest && doubt.place == .line
        case .unrepeated: doubt.place == .line && counts[word(doubt)] == 1
        case .every: doubt.place != .nowhere
        }
      }
    }

    private func word(_ doubt: Doubt) -> [UInt8] { Array(symbols[doubt.start..<doubt.start + doubt.count]) }

    /// Where an age file that is right as far as can be seen begins among what is kept; `nil` if there is none.
    func start(keeping kept: [Bool], whereLength canBe: (UInt64) -> Bool) -> Int? {
      let most = CopiedArmor.longestGap + Header.maximumLength / 3 * 4 + 4
      var first: [UInt8] = []
      var end = 0
      var total = symbols.count
      for (doubt, isKept) in zip(doubts, kept) where !isKept {
        total -= doubt.count
        if first.count < most { first += symbols[end..<doubt.start].prefix(most - first.count) }
        end = doubt.start + doubt.count
      }
      if first.count < most { first += symbols[end...].prefix(most - first.count) }
      let gap = 0..<min(first.count, CopiedArmor.longestGap)
      guard let start = first.firstIndex(of: CopiedArmor.head, in: gap) else { return nil }
      let count = total - start
      guard count % 4 != 1,
        let bytes = try? Base64.decode(first[start...].prefix((first.count - start) / 4 * 4)),
        case (let header, let length)?? = try? Header.parse(bytes),
        header.stanzas.allSatisfy(CopiedArmor.isWhole)
      else { return nil }
      let sealed = UInt64(count / 4 * 3 + count % 4 * 3 / 4) &- UInt64(length + Stream.nonceLength)
      guard sealed < UInt64(count), let payload = Stream.plainLength(ofSealed: sealed), canBe(payload) else {
        return nil
      }
      return start
    }

    /// Takes out what is not kept.
    mutating func drop(keeping kept: [Bool]) {
      guard kept.contains(false) else { return }
      var end = 0
      var source = 0
      func move(_ symbols: inout [UInt8], upTo limit: Int) {
        while source < limit {
          symbols[end] = symbols[source]
          (end, source) = (end + 1, source + 1)
        }
      }
      for (doubt, isKept) in zip(doubts, kept) where !isKept {
        move(&symbols, upTo: doubt.start)
        source = doubt.start + doubt.count
      }
      move(&symbols, upTo: symbols.count)
      symbols.removeSubrange(end...)
    }

    var hasHead: Bool {
      symbols.firstIndex(of: CopiedArmor.head, in: 0..<min(symbols.count, CopiedArmor.longestGap)) != nil
    }
  }

  /// Takes a text apart, byte by byte.
  private struct Reader {
    private var begin = Mark("beginageencryptedfile")
    private var end = Mark("endageencryptedfile")
    /// How much of the head has been seen where there was no mark.
    private var headCount = 0
    private var isWord = false
    private(set) var isInside = false
    /// Whether only the dashes of a mark have come since it.
    private var isBehindMark = false
    private var block = Block()
    private var found: Block?
    private var hasOthers = false

    /// Where in the symbols the word began that is being read.
    private var wordStart = 0
    private var isDrawn = true
    private var isOtherWord = false
    private var lineIsMixed = false
    private var lineDoubts = 0
    private var isBehindSure = false

    mutating func take(_ byte: UInt8) {
      defer { isWord = isLetter(byte) }
      let place = block.symbols.count
      if begin.take(byte, at: place, after: isWord) { return open(with: []) }
      guard isInside else { return takeOutside(byte) }
      if end.take(byte, at: place, after: isWord) {
        close(before: end, isFinished: true)
        isInside = false
        return
      }
      if isBehindMark, byte == UInt8(ascii: "-") { return }
      isBehindMark = false
      takeInside(byte)
    }

    private mutating func takeOutside(_ byte: UInt8) {
      guard headCount > 0 || !isWord, byte == CopiedArmor.head[headCount] else {
        headCount = 0
        return
      }
      headCount += 1
      if headCount == CopiedArmor.head.count { open(with: CopiedArmor.head) }
    }

    private mutating func open(with symbols: [UInt8]) {
      if isInside { close(before: begin, isFinished: false) }
      (block, isInside, isBehindMark, headCount) = (Block(), true, symbols.isEmpty, 0)
      block.symbols = symbols
      (wordStart, isDrawn, isOtherWord) = (0, symbols.isEmpty, false)
      (lineIsMixed, lineDoubts, isBehindSure) = (false, 0, false)
    }

    /// Ends a block, of which a mark that was taken for words is no part.
    private mutating func close(before mark: Mark, isFinished: Bool) {
      block.symbols.removeSubrange(min(mark.start, block.symbols.count)...)
      while let last = block.doubts.last, last.start + last.count > block.symbols.count {
        block.doubts.removeLast()
      }
      wordStart = min(wordStart, block.symbols.count)
      endWord()
      block.doubtsBeforeLast = min(block.doubtsBeforeLast, block.doubts.count)
      block.isFinished = isFinished
      keep()
    }

    /// Remembers a block. The same again, or its beginning, as answers quote it, is no other.
    private mutating func keep() {
      guard block.hasHead else { return }
      if let found {
        let (short, long) = found.symbols.count < block.symbols.count ? (found, block) : (block, found)
        hasOthers = hasOthers || !long.symbols.starts(with: short.symbols)
        self.found = long.symbols.count == short.symbols.count && found.isFinished ? found : long
      } else {
        found = block
      }
    }

    /// What was found.
    mutating func finish() throws(AgeError) -> Block {
      if isInside {
        endWord()
        keep()
      }
      guard !hasOthers else { throw .severalInArmor }
      if let found { return found }
      throw isInside ? .truncatedArmor(characters: block.symbols.count) : .malformedArmor
    }

    private mutating func takeInside(_ byte: UInt8) {
      switch byte {
      case 0x0A:
        endWord()
        (lineIsMixed, lineDoubts) = (false, block.doubts.count)
      case _ where isBesideCopiedText(byte): endWord()
      // It only fills up the end, which the count of the others tells as well.
      case UInt8(ascii: "="): break
      case UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"):
        endWord()
        mixLine()
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        _ where isLetter(byte):
        guard !isOtherWord else { return }
        // The alphabet for addresses (RFC 4648 §5) has other signs at these two places.
        let sign =
          byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
        isDrawn = isDrawn && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"))
        block.symbols.append(sign)
      default:
        if block.symbols.count - wordStart < CopiedArmor.surelyPayload {
          block.symbols.removeSubrange(wordStart...)
          endWord()
          isOtherWord = true
        } else {
          endWord()
        }
        mixLine()
      }
    }

    private mutating func endWord() {
      defer { (wordStart, isDrawn, isOtherWord) = (block.symbols.count, true, false) }
      let count = block.symbols.count - wordStart
      guard count > 0 else { return }
      // A line that is drawn.
      guard !isDrawn else { return block.symbols.removeSubrange(wordStart...) }
      if count >= CopiedArmor.surelyPayload {
        block.sure += 1
        (block.doubtsBeforeLast, isBehindSure) = (block.doubts.count, true)
      } else {
        if block.doubts.count < CopiedArmor.mostDoubts {
          block.doubts.append(
            Doubt(
              start: wordStart, count: count, place: lineIsMixed ? .besideOthers : .line,
              isRest: isBehindSure))
        }
        isBehindSure = false
      }
    }

    /// What stands before something else on a line is a name or a time.
    private mutating func mixLine() {
      lineIsMixed = true
      for index in lineDoubts..<max(lineDoubts, block.doubts.count) { block.doubts[index].place = .nowhere }
      lineDoubts = block.doubts.count
    }
  }

  /// The words of a mark with dashes beside them, in letters of either case, however they are spaced.
  private struct Mark {
    private let letters: [UInt8]
    private var count = 0
    private var isBehindDash = false
    private var dashes = 0
    /// Where it began, with the dashes before it.
    private(set) var start = 0

    init(_ letters: String) { self.letters = Array(letters.utf8) }

    /// Whether the mark is complete with a byte, at a place that is remembered if it begins there.
    mutating func take(_ byte: UInt8, at place: Int, after isWord: Bool) -> Bool {
      if isBesideCopiedText(byte) || byte == 0x0A { return false }
      if byte == UInt8(ascii: "-") {
        let isComplete = count == letters.count
        if !isBehindDash || count > 0 { dashes = place }
        (count, isBehindDash) = (0, !isComplete)
        return isComplete
      }
      guard count < letters.count, byte | 0x20 == letters[count], count > 0 || !isWord else {
        (count, isBehindDash, start) = (!isWord && byte | 0x20 == letters[0] ? 1 : 0, false, place)
        return false
      }
      if count == 0 { start = isBehindDash ? dashes : place }
      count += 1
      guard count == letters.count, isBehindDash else { return false }
      (count, isBehindDash) = (0, false)
      return true
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

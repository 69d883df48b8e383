internal import Bytes

/// Some of the characters of ASCII, as bytes.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: StaticString) {
    for byte in String(describing: characters).utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  static let endsLink = ByteSet("\"'<>()[]`|")
  static let endsHost = ByteSet("/?#)>\"'")
  static let separatesDigits = ByteSet(" -.()\\*")
  static let beforeValue = ByteSet("= \"'")
  static let indentation = ByteSet(" \t>")
}

/// Reads a text once and stops at the few bytes that a leak can begin with or contain.
///
/// Each kind of leak has a function that is asked at a place where it may begin. It reports what it finds, and returns where to
/// go on; `nil` if there is nothing. None looks further than ``maximumReach``, but for marks that are looked for once.
struct LeakFinder {
  let text: [UInt8]
  let markup: Leak.Markup
  private let limit: Int
  /// Whether lines end where they happen to, and a label may stand in the line before its value.
  let joinsLines: Bool
  private(set) var leaks: [Leak] = []
  private(set) var line = 1
  var code = ShownCode()
  var zeroWidths = ZeroWidths()
  /// Where the last number ends that was reported.
  var numberEnd = -1
  /// Where the front matter ends; the beginning if there is none.
  var frontMatterEnd = 0
  /// What the page's own styles hide: classes and names of elements.
  private(set) var hidingSelectors: Set<Substring> = []
  let openings = Opening.all
  private var marks: [String: (from: Int, place: Int?)] = [:]

  /// So far ahead is looked, in bytes: a text may begin something everywhere and end it nowhere.
  private static let maximumReach = 4096

  init(text: [UInt8], markup: Leak.Markup, limit: Int, joinsLines: Bool = false) {
    self.text = text
    self.markup = markup
    self.limit = limit
    self.joinsLines = joinsLines
  }

  mutating func run() {
    frontMatter()
    if markup == .html { hidingSelectors = HiddenElements.selectors(in: text) }
    lineStart(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var index = 0
    while index < text.count, leaks.count < limit {
      let byte = text[index]
      if byte >= 0x80 {
        index = max(openings.mayBegin(text, index) ? opening(index) ?? 0 : 0, index + 1)
        continue
      }
      let next: Int? =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): word(index)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number(index)
        case UInt8(ascii: "\n"): newLine(index)
        case UInt8(ascii: "/"): userPath(index)
        case UInt8(ascii: "\\"): windowsPath(index)
        case UInt8(ascii: "<"): tag(index)
        case UInt8(ascii: "!"): picture(index)
        case UInt8(ascii: "@"): address(index, sign: 1)
        case UInt8(ascii: "["), UInt8(ascii: "("): disguisedAddress(index)
        case UInt8(ascii: "#"), UInt8(ascii: "*"): hashedAddress(index, sign: 1)
        case UInt8(ascii: "{"): remark(index) ?? disguisedAddress(index)
        case UInt8(ascii: "%"): remark(index)
        case UInt8(ascii: "+"): plus(index)
        case UInt8(ascii: "`"): codeSpan(index)
        case UInt8(ascii: "-"): keyFile(index) ?? passwordOption(index)
        case UInt8(ascii: ":"): credentials(index) ?? drivePath(index)
        default: nil
        }
      index = max(next ?? 0, index + 1)
    }
    reportZeroWidths()
  }

  private mutating func newLine(_ index: Int) -> Int? {
    line += 1
    return lineStart(index + 1)
  }

  /// A word of letters and digits that begins with a letter: what it may open is found at its beginning only.
  private mutating func word(_ index: Int) -> Int {
    if openings.mayBegin(text, index), let next = opening(index) { return next }
    let end = wordEnd(index)
    if "=:\"'".utf8.contains(byte(at: end)), let next = secretName(index..<end) { return next }
    if end - index == 2, let next = networkCard(index) { return next }
    // `N39.9042 E116.4074`
    if "NS".utf8.contains(text[index]), isDigit(byte(at: index + 1)), let next = position(index, index + 1) {
      return next
    }
    return longWord(index..<end) ?? numberedWord(index..<end) ?? end
  }

  /// `+V name`; what is on keys, and what was put into code, is none.
  private mutating func plus(_ index: Int) -> Int? {
    openings.mayBegin(text, index) && !isWord(byte(before: index)) && !isCode(index) ? opening(index) : nil
  }

  private mutating func opening(_ index: Int) -> Int? {
    for opening in openings.beginning(text, index) where has(opening, at: index) {
      let end = index + opening.bytes.count
      let next: Int? =
        switch opening.meaning {
        case .link: link(index, host: index + opening.bytes.count)
        case .bareLink: bareLink(index)
        case .fileLink: fileLink(index)
        case .share: credentials(end - 3) ?? share(index, end)
        case .embedded: embedded(index)
        case .proxy: proxy(index, end)
        case .key(let count): key(index, end, count: count)
        case .label(let label): labelled(label, index, end)
        case .device: device(index)
        case .digit: number(index)
        case .invisible: invisible(index)
        case .at: address(index, sign: opening.bytes.count)
        case .bracket: disguisedAddress(index, bracket: opening.bytes.count)
        case .hash: hashedAddress(index, sign: opening.bytes.count)
        case .spokenAt: spokenAddress(index)
        case .spelledAt: disguised(index, signEnd: end)
        case .account:
          "/.".utf8.contains(byte(before: index)) || !(isWord(byte(at: end)) || byte(before: end) == 0x2B)
            ? nil : report(.account, index..<linkEnd(end))
        case .publicKey: keyOwner(end)
        }
      if let next { return next }
    }
    return nil
  }

  // MARK: Reporting

  /// Notes a leak, and passes over it.
  mutating func report(_ kind: Leak.Kind, _ range: Range<Int>) -> Int {
    report(kind, range, words: String(decoding: text[range].prefix(Leak.maximumLength), as: UTF8.self))
  }

  mutating func report(_ kind: Leak.Kind, _ range: Range<Int>, words: String) -> Int {
    note(Leak(kind: kind, line: line, words: oneLine(words)))
    return passing(range)
  }

  /// Goes on behind a range; lines in it count, too.
  mutating func passing(_ range: Range<Int>) -> Int {
    line += text[range].count { $0 == UInt8(ascii: "\n") }
    return range.upperBound
  }

  mutating func note(_ leak: Leak) {
    if leaks.last != leak { leaks.append(leak) }
  }

  // MARK: Bytes

  /// Whether a word in small letters stands at a place, in small letters or capitals. It is asked at every other place, so it
  /// goes byte by byte.
  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8.count <= text.count else { return false }
    var place = index
    for byte in word.utf8 {
      guard byte == lowered(text[place]) else { return false }
      place += 1
    }
    return true
  }

  func has(_ opening: Opening, at index: Int) -> Bool {
    guard index + opening.bytes.count <= text.count else { return false }
    for (place, byte) in opening.bytes.enumerated() {
      let found = text[index + place]
      guard byte == found || !opening.isExact && byte == lowered(found) else { return false }
    }
    return true
  }

  func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// The byte before a place; an end of a line before the first.
  func byte(before index: Int) -> UInt8 { index > 0 ? text[index - 1] : 0x0A }

  /// The byte at a place; an end of a line behind the last.
  func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0x0A }

  func end(from index: Int, atMost reach: Int = maximumReach, while isPart: (UInt8) -> Bool) -> Int {
    var end = index
    let limit = min(text.count, index + reach)
    while end < limit, isPart(text[end]) { end += 1 }
    return end
  }

  func wordEnd(_ index: Int) -> Int {
    var end = index
    while end < text.count, isWord(text[end]) { end += 1 }
    return end
  }

  func lineEnd(_ index: Int) -> Int { text.firstIndex(of: 0x0A, from: index) ?? text.count }

  func lowercased(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self).lowercased()
  }

  /// Where a mark stands next. Asked from further and further on, it looks at each byte once.
  mutating func next(_ mark: String, from index: Int) -> Int? {
    if let known = marks[mark], known.from <= index, known.place.map({ index <= $0 }) ?? true {
      return known.place
    }
    let place = text.firstIndex(of: Array(mark.utf8), in: min(index, text.count)..<text.count)
    marks[mark] = (index, place)
    return place
  }
}

internal import Bytes
internal import Documents

/// Words that the file of a guide has and its readers would not see, or that they would see more often than it has them.
package struct WordDifference: Equatable, Sendable {
  package enum Kind: CaseIterable, Sendable {
    case missing, doubled
    /// They may be others, as the encoding of the file is only likely.
    case guessed
  }

  package var kind: Kind
  /// The line it begins in, from 1 on; `nil` for formats that have none.
  package var line: Int?
  /// The beginning of the words in question.
  package var words: String
}

extension WordDifference {
  /// Of a text in an encoding that its bytes do not prove, how the first line reads in which that matters.
  init?(guessed text: [UInt8], of encoding: TextEncoding) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let place = lines.firstIndex(where: { $0.contains { $0 >= 0x80 } }) else { return nil }
    let line = oneLine(String(decoding: lines[place], as: UTF8.self))
    self.init(kind: .guessed, line: place + 1, words: "\(encoding.rawValue): \(line.prefix(40))")
  }
}

/// Compares the words of a guide's file with those of the document that was made of it.
///
/// The file is read a second time in a much simpler way (``WordScanner``), which knows nothing of the parsers: what a converter
/// loses quietly shows then. Words are counted, by sixteen bits of their hashes and without regard to their order, so that it
/// takes a small part of the time of a parser; only where the counts differ is it looked for where.
struct WordCheck {
  /// For each hash: how many more words the file surely has, and may have, than the document.
  private var sure = [Int32](repeating: 0, count: 1 << 16)
  private var possible = [Int32](repeating: 0, count: 1 << 16)

  /// As many differences are told of one guide.
  private static let most = 20
  /// Single words come from the parsers' finer points.
  private static let (leastMissing, leastDoubled) = (2, 8)
  private static let longestExcerpt = 100

  /// - Parameter title: what readers see above the document, which may have been a part of the file.
  /// - Parameter foreign: what was put in of other files.
  static func differences(
    of document: Document, titled title: String, from source: WordScanner,
    including foreign: MarkdownSource.Foreign
  ) -> [WordDifference] {
    var check = WordCheck()
    var maker = WordMaker()
    for scalar in title.unicodeScalars + [" "] {
      maker.add(scalar.value, 0..<0, isSure: true) { check.sure[Int($0.hash)] -= 1 }
    }
    var signs = source.forEach { word in
      check.possible[Int(word.hash)] += 1
      if word.isSure { check.sure[Int(word.hash)] += 1 }
    }
    WordScanner(text: foreign.included, syntax: .plain).forEach { check.possible[Int($0.hash)] += 1 }
    WordScanner(text: foreign.called, syntax: .plain).forEach { check.sure[Int($0.hash)] -= 1 }
    // They may have formulas of their own.
    signs += WordScanner(text: foreign.included, syntax: .markdown).forEach { _ in }
    document.forEachWord { word in
      check.possible[Int(word.hash)] -= 1
      check.sure[Int(word.hash)] -= 1
    }
    var differences: [WordDifference] = []
    // All at once, which is faster than one after the other.
    if check.sure.reduce(0, max) > 0 {
      var runs = WordRuns(counts: check.sure)
      source.forEach { if $0.isSure { runs.add($0) } }
      differences += runs.found(least: leastMissing).prefix(most).map { range in
        let line = source.hasLines ? source.text[..<range.lowerBound].count { $0 == 0x0A } + 1 : nil
        return WordDifference(kind: .missing, line: line, words: excerpt(source.text[range]))
      }
    }
    if check.possible.reduce(0, min) < 0 {
      var runs = WordRuns(counts: check.possible.map { -$0 })
      document.forEachWord { runs.add($0) }
      differences += runs.found(least: leastDoubled, forgiving: signs).prefix(most).map { range in
        // Words that do not stand in the text are behind the place of those before them.
        let words =
          range.isEmpty ? Array(document.words(behind: range.lowerBound).utf8)[...] : document.text[range]
        let place = document.text[range.lowerBound...].firstIndex { $0 > 0x20 } ?? range.lowerBound
        let line = source.hasLines ? document.text[..<place].count { $0 == 0x0A } + 1 : nil
        return WordDifference(kind: .doubled, line: line, words: excerpt(words))
      }
    }
    return Array(differences.prefix(most))
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let words = oneLine(String(decoding: bytes.prefix(longestExcerpt), as: UTF8.self))
    return bytes.count > longestExcerpt ? words.replacing("\u{FFFD}", with: "") + "…" : words
  }
}

/// A word, or a character of a script without spaces, or a digit.
struct CountedWord {
  /// Some bits of a hash.
  var hash: UInt16
  /// Where it stands.
  var range: Range<Int>
  /// Whether it is surely to be shown.
  var isSure = true
  /// Whether it is as short as the words of formulas: digits, and names of at most three letters.
  var isShort = false
}

/// Words in a row of each of which there are too many.
private struct WordRuns {
  private var counts: [Int32]
  private var runs: [[CountedWord]] = []
  private var current: [CountedWord] = []

  init(counts: [Int32]) { self.counts = counts }

  mutating func add(_ word: CountedWord) {
    if counts[Int(word.hash)] > 0 {
      current.append(word)
    } else if !current.isEmpty {
      runs.append(current)
      current = []
    }
  }

  /// Where the words stand that are too many: in long runs rather than in short ones, as what is lost is mostly lost together.
  ///
  /// - Parameter signs: runs of short words are none if there are no more short words than so many, as α is for `\alpha`.
  mutating func found(least: Int, forgiving signs: Int = 0) -> [Range<Int>] {
    if !current.isEmpty { runs.append(current) }
    runs.sort { $0.count > $1.count }
    var found: [ArraySlice<CountedWord>] = []
    var short = 0
    for run in runs {
      var start = 0
      for (index, word) in run.enumerated() {
        if counts[Int(word.hash)] > 0 {
          counts[Int(word.hash)] -= 1
          if word.isShort { short += 1 }
        } else {
          if index - start >= least { found.append(run[start..<index]) }
          start = index + 1
        }
      }
      if run.count - start >= least { found.append(run[start...]) }
    }
    if short <= signs { found.removeAll { $0.allSatisfy(\.isShort) } }
    return found.map(Self.range).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func range(_ words: ArraySlice<CountedWord>) -> Range<Int> {
    let (first, last) = (words.first?.range ?? 0..<0, words.last?.range ?? 0..<0)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}

/// Puts words together from characters.
struct WordMaker {
  private var hash: UInt32 = 0
  private var start = 0
  private var end = 0
  private var length = 0
  private var isOpen = false
  /// Whether the word that is being made is one that may be shown in another form.
  private var isUnsure = false

  /// The next character, which stands in `place`.
  ///
  /// - Parameters:
  ///   - isSure: whether it is surely shown.
  ///   - found: is given what is complete.
  mutating func add(_ scalar: UInt32, _ place: Range<Int>, isSure: Bool, _ found: (CountedWord) -> Void) {
    switch Self.kind(of: scalar) {
    case .letter:
      if !isOpen { (hash, start, length, isOpen, isUnsure) = (0x811C_9DC5, place.lowerBound, 0, true, false) }
      length += 1
      hash = (hash ^ scalar) &* 0x0100_0193
      end = place.upperBound
      if !isSure { isUnsure = true }
    case .single(let value):
      finish(found)
      (hash, start, end, length, isOpen, isUnsure) = (
        value &* 0x9E37_79B1, place.lowerBound, place.upperBound, value < 0x80 ? 1 : 4, true, !isSure
      )
      finish(found)
    case .transparent: break
    case .other: finish(found)
    }
  }

  /// The word is not to be relied on.
  mutating func doubt() { isUnsure = true }

  /// Ends the word.
  mutating func finish(_ found: (CountedWord) -> Void) {
    guard isOpen else { return }
    isOpen = false
    let bits = UInt16(truncatingIfNeeded: hash ^ hash >> 16)
    found(CountedWord(hash: bits, range: start..<max(end, start), isSure: !isUnsure, isShort: length < 4))
  }

  private enum Kind { case letter, single(UInt32), transparent, other }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x30...0x39: return .single(scalar)
    // Marks of emphasis may stand within words, and escapes before anything.
    case 0x2A, 0x5C, 0x5F, 0x7E: return .transparent
    case 0..<0x80: return .other
    case 0xB2, 0xB3: return .single(scalar - 0xB2 + 0x32)
    case 0xB9: return .single(0x31)
    case 0x2070, 0x2074...0x2079: return .single(scalar - 0x2070 + 0x30)
    case 0x2080...0x2089: return .single(scalar - 0x2080 + 0x30)
    case 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A, 0x20000...0x3FFFF:
      return .single(scalar)
    case 0xAC00...0xD7A3: return .letter
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return .other }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
      case .format, .nonspacingMark, .spacingMark, .enclosingMark: return .transparent
      default: return .other
      }
    }
  }
}

extension Document {
  /// The words that readers see, in their order.
  fileprivate func forEachWord(_ found: (CountedWord) -> Void) {
    var maker = WordMaker()
    /// The ends of what no word goes over.
    var ends: [Int] = []
    var place = 0
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index {
        ends.removeLast()
        maker.finish(found)
      }
      switch node.kind {
      case .text(.source(let range)), .code(.source(let range)):
        if case .code = node.kind { maker.finish(found) }
        place = range.upperBound
        add(text[range], at: range.lowerBound, to: &maker, found)
        if case .code = node.kind { maker.finish(found) }
      case .text(.literal(let words)), .code(.literal(let words)):
        for scalar in words.unicodeScalars { maker.add(scalar.value, place..<place, isSure: true, found) }
      case .emphasis, .strong, .strike: break
      default:
        maker.finish(found)
        ends.append(node.end)
      }
    }
    maker.finish(found)
  }

  /// What is shown behind a place of the text and does not stand in it.
  fileprivate func words(behind place: Int) -> String {
    var words = ""
    var last = 0
    for node in nodes {
      switch node.kind {
      case .text(.source(let range)), .code(.source(let range)): last = range.upperBound
      case .text(.literal(let literal)), .code(.literal(let literal)):
        if last == place { words += literal }
      default: break
      }
      if last > place { break }
    }
    return words
  }

  private func add(
    _ bytes: ArraySlice<UInt8>, at start: Int, to maker: inout WordMaker, _ found: (CountedWord) -> Void
  ) {
    var index = start
    while index < bytes.endIndex {
      let (scalar, length) = bytes.scalar(at: index)
      maker.add(scalar, index..<index + length, isSure: true, found)
      index += length
    }
  }
}

extension ArraySlice<UInt8> {
  /// The character that begins at a place of what is known to be UTF-8, and its length.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= endIndex else { return (0, endIndex - index) }
    var scalar = UInt32(lead & (0xFF >> (UInt8(length) + 1)))
    for place in index + 1..<index + length { scalar = scalar << 6 | UInt32(self[place] & 0x3F) }
    return (scalar, length)
  }
}

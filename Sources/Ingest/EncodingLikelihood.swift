internal import Search

/// How likely a text is, as it reads in one encoding: in bits, as if it were written down with short codes for what is common. The
/// encoding in which it takes the fewest is the likeliest, and by how many fewer says how sure that is.
struct EncodingLikelihood {
  let encoding: TextEncoding

  /// Decoded, and how many bits it takes.
  struct Reading {
    var encoding: TextEncoding
    var text: String
    var cost: Double
  }

  /// What an encoding takes before anything is known of a text: those of Chinese the least.
  var prior: Double {
    switch encoding {
    case .utf8: -8
    case .gb18030, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .iso2022JP,
      .iso2022KR:
      0
    case .big5, .shiftJIS: 3
    case .eucKR, .windows1252: 4
    case .eucJP: 5
    case .windows1254: 7
    case .windows1250, .windows1251: 8
    case .iso8859Part2, .koi8, .ibm866: 11
    case .iso8859Part5, .macCyrillic, .windows1253, .windows1255, .windows1256, .windows874: 13
    }
  }

  /// Whether it is one of an alphabet that is not Latin, each letter in a byte.
  var isAlphabetic: Bool {
    switch encoding {
    case .windows1251, .koi8, .ibm866, .iso8859Part5, .macCyrillic, .windows1253, .windows1255, .windows1256,
      .windows874:
      true
    default: false
    }
  }

  /// What a text takes.
  ///
  /// - Parameter bytes: what it was decoded of.
  func cost(of text: String, from bytes: [UInt8]) -> Double {
    let scalars = text.unicodeScalars.map(\.value)
    switch encoding {
    case .gb18030, .big5, .shiftJIS, .eucJP, .eucKR: return eastAsian(scalars, bytes)
    case .windows1251, .koi8, .ibm866, .iso8859Part5, .macCyrillic: return letters(scalars, isCyrillic: true)
    case .windows1253, .windows1255, .windows1256, .windows874: return script(scalars)
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .iso2022JP,
      .iso2022KR:
      return min(letters(scalars, isCyrillic: false), letters(scalars, isCyrillic: true))
    case .windows1250, .windows1252, .windows1254, .iso8859Part2: return letters(scalars, isCyrillic: false)
    }
  }

  /// What a text may take for each character beyond ASCII and still be one.
  var most: Double {
    switch encoding {
    case .gb18030, .big5, .shiftJIS, .eucJP, .eucKR: 19
    default: 10.5
    }
  }

  private static func ascii(_ scalar: UInt32) -> Double {
    switch scalar {
    case 0x61...0x7A: 4.7
    case 0x0A, 0x0D, 0x20: 3
    case 0x30...0x39: 5
    default: 7
    }
  }

  /// What the characters of ASCII in a text take, whatever its encoding.
  static func plain(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $1.value < 0x80 ? $0 + ascii($1.value) : $0 }
  }

  private static func isLatin(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) }

  // MARK: East Asia

  /// Characters of two bytes, mostly: those for daily use come first in each table, then those that are rare.
  private func eastAsian(_ scalars: [UInt32], _ bytes: [UInt8]) -> Double {
    var (cost, index, last): (Double, Int, UInt32) = (0, 0, 0)
    // Whether a rare character stands behind a letter without a mark: two bytes within a word are that rather than it.
    var isRare = false
    for scalar in scalars {
      var bits: Double
      if scalar < 0x80 {
        bits = Self.ascii(scalar) + (last >= 0x80 && Self.isLatin(scalar) ? isRare ? 7 : 2 : 0)
        index += 1
      } else {
        let lead = index < bytes.count ? bytes[index] : 0
        let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
        let length = self.length(lead, trail)
        index += length
        bits = eastAsian(scalar, after: last, lead, length > 1 ? trail : 0, length)
        if Self.familiar.isPair(last, scalar) { bits = min(bits, 5) }
        isRare = bits > 13 && Self.isLatin(last)
        if Self.isLatin(last) { bits += 2 }
      }
      cost += bits
      last = scalar
    }
    return cost
  }

  private func length(_ lead: UInt8, _ trail: UInt8) -> Int {
    switch encoding {
    case .shiftJIS where (0xA0...0xDF).contains(lead) || lead == 0x80 || lead >= 0xFD: 1
    case .eucJP where lead == 0x8F: 3
    case .gb18030 where (0x30...0x39).contains(trail): 4
    default: 2
    }
  }

  private func eastAsian(
    _ scalar: UInt32, after last: UInt32, _ lead: UInt8, _ trail: UInt8, _ length: Int
  ) -> Double {
    let isJapanese = encoding == .shiftJIS || encoding == .eucJP
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF:
      return han(scalar, lead, trail, length)
    case 0x3041...0x3096: return isJapanese ? 6.5 : 13
    case 0x30A1...0x30FA, 0x30FC: return isJapanese ? 7.3 : 13
    case 0xFF61...0xFF65: return 20
    case 0xFF66...0xFF9F: return (0xFF61...0xFF9F).contains(last) ? 9 : 13
    case 0xAC00...0xD7A3:
      if let rank = Self.syllables[scalar] { return Self.bits(rank: rank, of: 12) + 2.6 }
      return lead >= 0xB0 && trail >= 0xA1 ? 15 : 21
    case 0xE000...0xF8FF: return 40
    default:
      if Self.commonMarks.contains(scalar) { return 8 }
      return (0xFF01...0xFF5E).contains(scalar) || Self.marks.contains(scalar) ? 12 : 16
    }
  }

  private func han(_ scalar: UInt32, _ lead: UInt8, _ trail: UInt8, _ length: Int) -> Double {
    let known = Self.familiar.rank(of: scalar).map { Self.bits(rank: $0, of: 40) + 2.2 }
    switch encoding {
    case .gb18030:
      if trail >= 0xA1, (0xB0...0xD7).contains(lead) { return known ?? 14 }
      if trail >= 0xA1, (0xD8...0xF7).contains(lead) { return known.map { $0 + 1 } ?? 16.5 }
      return length > 2 ? 26 : known.map { $0 + 6 } ?? 20
    case .big5:
      if (0xA4...0xC6).contains(lead) { return known ?? 14.5 }
      if (0xC9...0xF9).contains(lead) { return known.map { $0 + 3 } ?? 18 }
      return Self.cantonese.contains(scalar) ? 13 : 22
    case .shiftJIS where (0x88...0x98).contains(lead), .eucJP where (0xB0...0xCF).contains(lead):
      return known.map { $0 + 0.8 } ?? 13
    default: return length > 2 ? 24 : 19
    }
  }

  /// The first few share what they have, the others have ever less.
  private static func bits(rank: Int, of few: Int) -> Double {
    // The logarithm to the base of two, by parts of straight lines.
    let value = rank + few
    let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
    return Double(whole) + Double(value - 1 << whole) / Double(1 << whole)
  }

  private static let familiar = FamiliarHan(words: EncodingWords.words)
  private static let syllables = Dictionary(
    zip(EncodingWords.syllables.unicodeScalars.lazy.map(\.value), 0...)
  ) { first, _ in first }
  private static func values(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.lazy.map(\.value)) }
  private static let commonMarks = values("，。、：；！？（）《》“”「」…—・\u{3000}")
  private static let marks = values("①②③④⑤●★○◆■□→※·×‘’～€")
  private static let cantonese = values("喺嘅嚟咗咁啲冇佢哋唔嘢睇俾")

  // MARK: Alphabets

  /// Letters with marks, all of one language, among those without; or Cyrillic ones.
  private func letters(_ scalars: [UInt32], isCyrillic: Bool) -> Double {
    var cost = 0.0
    var marked: [UInt32: Int] = [:]
    for (index, scalar) in scalars.enumerated() {
      if scalar < 0x80 {
        cost += Self.ascii(scalar)
        continue
      }
      let (before, own, behind) = Self.letters(around: index, in: scalars)
      let isByPlain = before.isPlain || behind.isPlain
      let isAlone = !before.isLetter && !behind.isLetter
      // No word has a letter three times in a row.
      if own.isLetter, before.value == scalar, behind.value == scalar { cost += 10 }
      switch scalar {
      case 0x0410...0x044F, 0x0401, 0x0451:
        cost += (isCyrillic ? Self.cyrillic[own.small] ?? 5 : 14) + (isByPlain ? 6 : 0) + (isAlone ? 4 : 0)
        if own.isCapital, !before.isCapital { cost += before.isLetter ? 9 : 2 }
      case 0x040E: cost += 14
      case 0x0404, 0x0406, 0x0407, 0x0454, 0x0456, 0x0457, 0x045E, 0x0490, 0x0491:
        cost += (isCyrillic ? 9 : 20) + (isByPlain ? 6 : 0)
      case 0x0370...0x03FF where own.isLetter, 0x05D0...0x05EA, 0x0621...0x064A: cost += 6.5
      case _ where own.isLetter:
        cost += isByPlain ? 0 : isAlone ? 4 : 5
        if own.isCapital, before.isLetter, !before.isCapital { cost += 6 }
        if scalar > 0x17F { cost += 6 }
        if encoding == .windows1252, Self.isOdd(own.small, before, behind) { cost += 7 }
        marked[own.small, default: 0] += 1
      default: cost += Self.mark(scalar, before, behind)
      }
    }
    if marked.isEmpty { return cost }
    let languages = isCyrillic ? [] : Self.languages(of: encoding)
    let best = languages.lazy.map { language in
      marked.reduce(0) { sum, letter in
        sum + Double(letter.value) * (language.firstIndex(of: letter.key).map { 4.5 + Double($0) / 2 } ?? 13)
      }
    }.min()
    return cost + (best ?? 13 * Double(marked.values.reduce(0, +)))
  }

  /// A character between those beside it; at an end of the text, a space is.
  private static func letters(
    around index: Int, in scalars: [UInt32]
  ) -> (before: Letter, own: Letter, behind: Letter) {
    (
      Letter(index > 0 ? scalars[index - 1] : 0x20), Letter(scalars[index]),
      Letter(index + 1 < scalars.count ? scalars[index + 1] : 0x20)
    )
  }

  /// What Cyrillic letters take, by how frequent they are in Russian.
  private static let cyrillic: [UInt32: Double] = bits(
    of: ["оеа", "интс", "рвлкмдп", "уяыьгзбч", "йхжшю", "цщэф"], from: 4, step: 0.7
  ).merging([0x044A: 11, 0x0451: 7.5]) { $1 }
  private static let greek = bits(
    of: ["αοιετσνηυρπκμλς", "ίόάέήώύδγωχθφβ", "ξζψϊϋΐ"], from: 4.2, step: 1.3)
  private static let hebrew = bits(of: ["יוהלאר", "תבשמנ", "םכדקפחע", "גצסזטן", "ךףץ"], from: 3.8, step: 0.8)
  private static let arabic = bits(
    of: ["ايل", "مونرتبة", "عدسفهكحقأ", "جشصطخىإذ", "ضثزئءغظؤآ"], from: 3.6, step: 0.9)
  private static let thai = bits(
    of: ["านรอกเง", "่้วมยลสทดต็ิี", "ะหคปบัใ์ไุขจ", "พชูโซแธึืถศผณ", "ำฟภญษฐฏฎฆฌฬฉฝฮฯๆ๊๋"], from: 4.2, step: 0.9)

  /// The bits of letters in groups, those of the first group the fewest.
  private static func bits(of groups: [String], from first: Double, step: Double) -> [UInt32: Double] {
    let pairs = groups.enumerated().flatMap { index, letters in
      letters.unicodeScalars.map { ($0.value, first + step * Double(index)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Letters of Greek, Hebrew, Arabic or Thai.
  private func script(_ scalars: [UInt32]) -> Double {
    let known =
      switch encoding {
      case .windows1253: Self.greek
      case .windows1255: Self.hebrew
      case .windows1256: Self.arabic
      default: Self.thai
      }
    var cost = 0.0
    for (index, scalar) in scalars.enumerated() {
      if scalar < 0x80 {
        cost += Self.ascii(scalar)
        continue
      }
      let (before, own, behind) = Self.letters(around: index, in: scalars)
      if let bits = known[own.small] ?? (own.isLetter && (0x370..<0xE80).contains(scalar) ? 10 : nil) {
        cost += bits + (before.isPlain || behind.isPlain ? 6 : 0)
        if own.isCapital { cost += before.isLetter && !before.isCapital ? 9 : 2 }
        if before.value == scalar, behind.value == scalar { cost += 10 }
        // What stands above or below a letter of Thai needs one.
        if Self.isAbove(scalar), !(0x0E01...0x0E4E).contains(before.value) { cost += 10 }
      } else {
        cost += own.isLetter ? 14 : Self.mark(scalar, before, behind)
      }
    }
    return cost
  }

  private static func isAbove(_ scalar: UInt32) -> Bool {
    scalar == 0x0E31 || (0x0E34...0x0E3A).contains(scalar) || (0x0E47...0x0E4E).contains(scalar)
  }

  /// Whether a letter with a mark stands where the languages of the West do not have it, and those of Central Europe have the one of
  /// the same code: `è` in front of a vowel (`č`), `ñ` in front of none (`ń`).
  private static func isOdd(_ letter: UInt32, _ before: Letter, _ behind: Letter) -> Bool {
    func isIn(_ neighbour: Letter, _ letters: String) -> Bool {
      letters.unicodeScalars.contains { $0.value == neighbour.small }
    }
    switch letter {
    case 0xEC, 0xF9: return behind.isLetter
    case 0xE3: return behind.isLetter && !isIn(behind, "oeis")
    case 0xF5: return !isIn(behind, "e")
    case 0xE8:
      return isIn(behind, "aeiouyáéíóúý") || isIn(before, "e") || !before.isLetter && behind.isLetter
    case 0xEA: return isIn(behind, "bdgjkwz") || before.isLetter && !isIn(before, "bc") && !behind.isLetter
    case 0xF1: return !isIn(behind, "aeiouáéíóúü")
    case 0xE6: return isIn(behind, "aeiou")
    case 0xF8: return isIn(behind, "aiou")
    case 0xFB: return !before.isLetter || !behind.isLetter
    case 0xEF: return !isIn(before, "aeou")
    default: return false
    }
  }

  private static func mark(_ scalar: UInt32, _ before: Letter, _ behind: Letter) -> Double {
    switch scalar {
    case 0xB0 where behind.value == 0x43 || behind.value == 0x46 || before.isDigit: 5
    case 0x2019: before.isLetter ? 5 : 10
    case 0x201C, 0x201D, 0x2018, 0x2013, 0x2014, 0x2026, 0xAB, 0xBB, 0xA3, 0x20AC:
      before.isLetter && behind.isLetter ? 14 : 9
    case 0xA0: 10
    // In Windows-1250 there are letters.
    case let sign
    where [0xB2, 0xB3, 0xB9, 0xBC, 0xBE, 0xBF].contains(sign) && before.isLetter && behind.isLetter: 22
    case 0xA7, 0xB0, 0xA9, 0xBF, 0xA1, 0xB2, 0xB3, 0xBD, 0xB7, 0x2022, 0xAE, 0x2122, 0xBA, 0xAA: 11
    case 0x80..<0xA0: 40
    default: scalar > 0x2FF ? 24 : 14
    }
  }

  private struct Letter {
    let value: UInt32
    let isLetter: Bool
    let isCapital: Bool
    let small: UInt32

    init(_ value: UInt32) {
      self.value = value
      let properties = Unicode.Scalar(value)?.properties
      isLetter = properties?.isAlphabetic ?? false
      isCapital = properties?.isUppercase ?? false
      small = isCapital ? properties?.lowercaseMapping.unicodeScalars.first?.value ?? value : value
    }

    var isPlain: Bool { EncodingLikelihood.isLatin(value) }
    var isDigit: Bool { (0x30...0x39).contains(value) }
  }

  /// The letters with marks of each language, the most frequent first: French, German, Spanish, Portuguese, Italian, those of the
  /// North, Dutch; Polish, Czech and Slovak, Hungarian, Croatian, Romanian; Turkish.
  private static let western = lists("éèàêçôîûùâïëœæ üäöß óíáéñúü ãçáéíóêõúâôà àèùòìé åäöøæé ëéïöü")
  private static let central = lists("łęąóżśćńź íáéěýčžřšůúňťďó áéöóőíüúű šžčćđ ăâîșțşţ")
  private static let turkish = lists("ıüşçğöiâ")

  private static func lists(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  private static func languages(of encoding: TextEncoding) -> [[UInt32]] {
    switch encoding {
    case .windows1252: western
    case .windows1250, .iso8859Part2: central
    case .windows1254: turkish
    default: western + central + turkish
    }
  }
}

internal import System

/// The encodings that texts come in, told by their bytes.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"
  case windows1252 = "Windows-1252"

  /// Decodes a text in whatever of these encodings it is.
  ///
  /// - Parameter isPage: whether it may say itself in which it is, as pages of the web do.
  /// - Returns: the text in UTF-8, as it is if it was; and its encoding.
  static func decode(
    _ bytes: [UInt8], isPage: Bool = false
  ) throws(IngestError) -> (text: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf16(bytes.dropFirst(2), .utf16LittleEndian), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes.dropFirst(2), .utf16BigEndian), .utf16BigEndian)
    }
    if bytes.contains(0) {
      for encoding in [utf16LittleEndian, .utf16BigEndian] {
        if let text = try? utf16(bytes[...], encoding), isPlausible(text) { return (text, encoding) }
      }
      throw .notText
    }
    let declared = isPage ? declared(bytes) : nil
    if String(validating: bytes, as: UTF8.self) != nil {
      let isCertain = isAccident(bytes, isDeclared: declared == .gb18030)
      guard isCertain || isOdd(bytes), let text = try legacy(bytes, gb18030),
        isCertain || gb18030.score(of: text) >= 0.75
      else { return (bytes, .utf8) }
      return (text, gb18030)
    }
    if let line = turningLine(of: bytes) { throw .twoEncodings(line: line) }
    if let declared, declared != .utf8, let text = try legacy(bytes, declared),
      isPlausible(text, needsSpace: false)
    {
      return (text, declared)
    }
    var best: (text: [UInt8], encoding: TextEncoding, score: Double)?
    for encoding in [gb18030, big5, shiftJIS, eucJP, eucKR] {
      guard let text = try legacy(bytes, encoding) else { continue }
      let score = encoding.score(of: text)
      // Of two that fit alike, the first is more common.
      if score > best.map({ $0.score + 0.02 }) ?? 0 { best = (text, encoding, score) }
    }
    if let best { return (best.text, best.encoding) }
    if let encoding = onlyFitting(bytes), let text = try legacy(bytes, encoding) { return (text, encoding) }
    guard isWestern(bytes), let text = try legacy(bytes, windows1252) else { throw .notText }
    return (text, windows1252)
  }

  // MARK: What a page says

  /// Names of encodings as pages write them (WHATWG Encoding, 4.2), in small letters.
  private static let names: [String: TextEncoding] = [
    "utf-8": .utf8, "utf8": .utf8, "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030,
    "x-gbk": .gb18030,
    "gb_2312-80": .gb18030, "big5": .big5, "big5-hkscs": .big5, "shift_jis": .shiftJIS,
    "shift-jis": .shiftJIS,
    "sjis": .shiftJIS, "x-sjis": .shiftJIS, "windows-31j": .shiftJIS, "euc-jp": .eucJP, "x-euc-jp": .eucJP,
    "euc-kr": .eucKR, "ks_c_5601-1987": .eucKR, "windows-949": .eucKR, "iso-8859-1": .windows1252,
    "latin1": .windows1252, "us-ascii": .windows1252, "windows-1252": .windows1252, "cp1252": .windows1252,
  ]

  /// The encoding that stands behind `charset=` or `encoding=` near the beginning.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for mark in ["charset", "encoding"] {
      guard let place = head.firstRange(of: mark) else { continue }
      let value = head[place.upperBound...].drop { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" }
      if let encoding = names[String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })] {
        return encoding
      }
    }
    return nil
  }

  // MARK: Telling encodings apart

  /// Whether a few Chinese characters in GBK are UTF-8 by accident, as those of 签证 are: characters of scripts that do not go
  /// together, or marks without a letter to stand on, where GB 2312 has its most common characters.
  private static func isAccident(_ bytes: [UInt8], isDeclared: Bool) -> Bool {
    var scripts: Set<UInt32> = []
    var (count, letters) = (0, 0)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
        index += 1
        continue
      }
      count += 1
      // Two bytes each, of the first level (B0 to D7) in GB 2312.
      guard count <= 32, (0xC2...0xD7).contains(byte), index + 1 < bytes.count, bytes[index + 1] >= 0xA1
      else {
        return false
      }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      scripts.insert(script(of: scalar))
      index += 2
    }
    guard count > 0, isDeclared || letters <= count else { return false }
    return scripts.count > 1 || scripts.contains(0)
  }

  /// Whether a few characters of UTF-8 are of one script, but hardly words in it: 学校 in GBK is ѧУ there, 目录 is Ŀ¼.
  private static func isOdd(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 64, bytes.contains(where: { $0 >= 0x80 }),
      !bytes.contains(where: { (0x61...0x7A).contains($0 | 0x20) })
    else { return false }
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      if (0x460...0x48F).contains(scalar.value) || (0x4B0...0x52F).contains(scalar.value) { return true }
      guard let before = last, before.value >= 0x80, before.properties.isAlphabetic else { continue }
      let isFraction = (0xBC...0xBE).contains(scalar.value)
      if isFraction || before.properties.isLowercase && scalar.properties.isUppercase { return true }
    }
    return false
  }

  /// A number for each script with two bytes in UTF-8; 0 for what does not stand alone.
  private static func script(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x250: 1
    case 0x370..<0x400: 2
    case 0x400..<0x530: 3
    case 0x531..<0x590: 4
    case 0x5D0..<0x600: 5
    default: 0
    }
  }

  /// The line, from 1 on, in which a text turns from UTF-8 to something else, or the other way round.
  private static func turningLine(of bytes: [UInt8]) -> Int? {
    var lines = (utf8: 0, other: 0)
    var (turn, number) = (0, 0)
    var (whole, longest, foreign) = (0, 0, 0)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let high = line.count { $0 >= 0x80 }
      if high == 0 { continue }
      if String(validating: line, as: UTF8.self) != nil {
        // Three bytes that belong together are hardly ever so by accident; four times, never.
        let sequences = line.count { $0 >= 0xE0 }
        whole += sequences
        longest = max(longest, sequences)
        lines.utf8 += 1
      } else {
        foreign += high
        lines.other += 1
      }
      if turn == 0, lines.utf8 > 0, lines.other > 0 { turn = number }
    }
    return turn > 0 && (longest >= 4 || whole >= 2 && whole * 60 >= foreign) ? turn : nil
  }

  /// Of a few characters, none of which is among the most common: the only encoding in which all are of those that it has for
  /// daily use, if there is one.
  private static func onlyFitting(_ bytes: [UInt8]) -> TextEncoding? {
    let areas: [(encoding: TextEncoding, leads: ClosedRange<UInt8>, trails: [ClosedRange<UInt8>])] = [
      (gb18030, 0xB0...0xD7, [0xA1...0xFE]), (big5, 0xA4...0xC6, [0x40...0x7E, 0xA1...0xFE]),
      (eucKR, 0xB0...0xC8, [0xA1...0xFE]),
    ]
    let fitting = areas.filter { area in
      var (count, letters, index) = (0, 0, 0)
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
          index += 1
          continue
        }
        // Marks stand in A1 to A3 in all of them.
        guard index + 1 < bytes.count, (0xA1...0xA3).contains(byte) || area.leads.contains(byte),
          area.trails.contains(where: { $0.contains(bytes[index + 1]) })
        else { return false }
        if byte > 0xA3 { count += 1 }
        index += 2
      }
      return count >= 2 && letters <= 2 * count
    }
    return fitting.count == 1 ? fitting[0].encoding : nil
  }

  /// How common the characters of a text are in the language of its encoding, from 0 to 1; 0 if it is hardly a text.
  private func score(of text: [UInt8]) -> Double {
    var (all, kana, sum) = (0, 0, 0.0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if Self.marks.contains(scalar) { continue }
      all += 1
      let isKana = (0x3041...0x30FE).contains(scalar.value)
      if isKana { kana += 1 }
      let (simple, full) = (CommonCharacters.simplified[scalar], CommonCharacters.traditional[scalar])
      let share =
        switch self {
        case .big5: full ?? 0
        case .eucKR: CommonCharacters.korean.contains(scalar) ? 0.92 : 0
        case .shiftJIS, .eucJP: isKana ? 1 : 0.8 * max(simple ?? 0, full ?? 0)
        default: simple ?? 0.7 * (full ?? 0)
        }
      sum += share
    }
    guard all > 0 else { return 0 }
    // Hardly any Japanese is without kana.
    let isJapanese = self == .shiftJIS || self == .eucJP
    let score = sum / Double(all) * (isJapanese && kana * 6 < all ? self == .eucJP ? 0.6 : 0.8 : 1)
    return score >= 0.25 ? score : 0
  }

  /// What texts of every language have among their characters.
  private static let marks = Set(
    "，。、：；？！（）「」『』《》“”‘’·—…　～０１２３４５６７８９％①②③④⑤".unicodeScalars)

  /// The letters with marks that each language of the West has; in small letters, as they are in Windows-1252.
  private static let western: [Set<UInt8>] = [
    // French, German, Spanish, Portuguese, Italian, those of the North, Dutch.
    [0xE0, 0xE2, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF9, 0xFB, 0xFC, 0xFF],
    [0xE4, 0xF6, 0xFC, 0xDF, 0xE9],
    [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFC, 0xF1],
    [0xE0, 0xE1, 0xE2, 0xE3, 0xE7, 0xE9, 0xEA, 0xED, 0xF3, 0xF4, 0xF5, 0xFA, 0xFC],
    [0xE0, 0xE8, 0xE9, 0xEC, 0xED, 0xEE, 0xF2, 0xF3, 0xF9],
    [0xE5, 0xE4, 0xF6, 0xE6, 0xF8, 0xE9],
    [0xE9, 0xEB, 0xEF, 0xF3, 0xF6, 0xFC, 0xE8, 0xE1, 0xED, 0xFA],
  ]
  /// Marks: quotation, dashes, the degree and the like.
  private static let westernMarks: Set<UInt8> = [
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7,
    0xBB,
    0xBF,
  ]

  /// Whether a text is in one of those languages: letters with marks, all of one language, among more without.
  private static func isWestern(_ bytes: [UInt8]) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    var used: Set<UInt8> = []
    var (marked, joined, plain) = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      if isPlain(byte) { plain += 1 }
      guard byte >= 0x80, !westernMarks.contains(byte) else { continue }
      // Capitals stand 32 before.
      let small = (0xC0...0xDE).contains(byte) ? byte + 0x20 : byte
      let hasNeighbour =
        index > 0 && isPlain(bytes[index - 1]) || index + 1 < bytes.count && isPlain(bytes[index + 1])
      used.insert(small)
      marked += 1
      if hasNeighbour { joined += 1 }
    }
    let high = bytes.count { $0 >= 0x80 }
    if marked == 0 { return plain >= 3 * high }
    // A few words are such a letter alone; and one by itself says nothing.
    return (joined > 1 || plain >= 6 && joined > 0) && joined * 5 >= marked * 4 && plain > marked
      && western.contains { used.isSubset(of: $0) }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(IngestError)
    -> [UInt8]
  {
    guard bytes.count.isMultiple(of: 2) else { throw .notText }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .notText }
    return Array(text.utf8)
  }

  /// Whether something is a text rather than bytes that happen to decode.
  private static func isPlausible(_ text: [UInt8], needsSpace: Bool = true) -> Bool {
    let controls = text.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return controls == 0 && (!needsSpace || text.contains(0x0A) || text.contains(0x20))
  }

  /// By `iconv`, which every Debian has, as a static program can't load the C library's tables. `nil` if the bytes
  /// are not of that encoding.
  private static func legacy(_ bytes: [UInt8], _ encoding: TextEncoding) throws(IngestError) -> [UInt8]? {
    do throws(Program.Failure) {
      // What these mean in practice: with Hong Kong's and Microsoft's extensions.
      let name =
        switch encoding {
        case .big5: "BIG5-HKSCS"
        case .shiftJIS: "CP932"
        case .eucKR: "CP949"
        case .windows1252: "CP1252"
        default: encoding.rawValue
        }
      let text = try Program("iconv").run(["-f", name, "-t", "UTF-8"], input: bytes)
      return String(validating: text, as: UTF8.self) == nil ? nil : text
    } catch {
      if case .failed = error { return nil }
      throw .program(error)
    }
  }
}

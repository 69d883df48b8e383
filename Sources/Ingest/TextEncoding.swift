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
  case windows1250 = "Windows-1250"
  case windows1251 = "Windows-1251"
  case windows1254 = "Windows-1254"
  case iso8859Part2 = "ISO-8859-2"
  case koi8 = "KOI8-U"
  case ibm866 = "IBM866"
  case iso8859Part5 = "ISO-8859-5"
  case macCyrillic = "x-mac-cyrillic"
  case windows1253 = "Windows-1253"
  case windows1255 = "Windows-1255"
  case windows1256 = "Windows-1256"
  case windows874 = "Windows-874"
  case iso2022JP = "ISO-2022-JP"
  case iso2022KR = "ISO-2022-KR"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"

  /// Those with characters beyond ASCII that only their bytes tell.
  private static let legacy: [TextEncoding] = [
    gb18030, big5, shiftJIS, eucJP, eucKR, windows1252, windows1250, windows1251, windows1254,
  ]

  /// Those that are only thought of where a text does not read well in any of these.
  private static let rare: [TextEncoding] = [
    iso8859Part2, koi8, ibm866, iso8859Part5, macCyrillic, windows1253, windows1255, windows1256, windows874,
  ]

  /// What else than its bytes tells in which encoding a text is: how many bits it is worth.
  package typealias Evidence = [TextEncoding: Double]

  /// A text in UTF-8, and what it was in.
  struct Decoded {
    var text: [UInt8]
    var encoding: TextEncoding
    /// How many bits the next encoding took more.
    var margin = Double.infinity

    /// Whether another encoding might as well be it.
    var isGuess: Bool { margin < 7 }
  }

  /// Decodes a text in whatever of these encodings it is.
  ///
  /// - Parameters:
  ///   - isPage: whether what it says itself of its encoding holds, as in pages of the web.
  ///   - name: the name of its file, which may have that of the encoding in it.
  ///   - evidence: what else there is to know, asked for if the text itself does not tell.
  static func decode(
    _ bytes: [UInt8], isPage: Bool = false, name: String = "", evidence: () -> Evidence = { [:] }
  ) throws(IngestError) -> Decoded {
    if let (encoding, start) = utf32(bytes) {
      return Decoded(text: try utf32(bytes.dropFirst(start), encoding), encoding: encoding)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Decoded(text: try utf16(bytes.dropFirst(2), .utf16LittleEndian), encoding: .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Decoded(text: try utf16(bytes.dropFirst(2), .utf16BigEndian), encoding: .utf16BigEndian)
    }
    if bytes.contains(0) {
      for encoding in [utf16LittleEndian, .utf16BigEndian] {
        if let text = try? utf16(bytes[...], encoding), isPlausible(text) {
          return Decoded(text: text, encoding: encoding)
        }
      }
      throw .notText
    }
    if let encoding = escaped(bytes) {
      guard let text = try legacy(bytes, encoding) else { throw .notText }
      return Decoded(text: text, encoding: encoding)
    }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if isUTF8, !mayBeAccident(bytes, isPage: isPage) { return Decoded(text: bytes, encoding: .utf8) }
    if !isUTF8, let line = brokenLine(of: bytes) { throw .broken(line: line) }
    if !isUTF8, let line = turningLine(of: bytes) { throw .twoEncodings(line: line) }
    let declared = declared(bytes, isPage: isPage)
    if isPage, !isUTF8, let declared, declared != .utf8, let text = try legacy(bytes, declared),
      isPlausible(text, needsSpace: false)
    {
      return Decoded(text: text, encoding: declared)
    }
    let sample = Sample(bytes)
    var readings = try readings(of: sample, in: legacy)
    if readings.filter(sample.isPlausible).min(by: { $0.cost < $1.cost }).map(sample.isDoubtful) ?? true {
      readings += try Self.readings(of: sample, in: rare)
    }
    if isUTF8, let text = String(validating: sample.bytes, as: UTF8.self) {
      readings.append(EncodingLikelihood(encoding: .utf8).reading(of: text, from: sample.bytes))
    }
    let named = name.split { !($0.isLetter || $0.isNumber) }.dropFirst().compactMap { names[$0.lowercased()] }
    for said in [declared, named.last].compactMap(\.self) { readings.add([said: 25]) }
    // What is UTF-8 is a text, at least.
    readings = readings.filter { $0.encoding == .utf8 || sample.isPlausible($0) }
    if readings.margin < 7 { readings.add(evidence()) }
    readings.sort { $0.cost < $1.cost }
    if !isUTF8, let line = try brokenChineseLine(of: bytes, sample, besides: readings.first) {
      throw .broken(line: line)
    }
    guard let best = readings.first else { throw .notText }
    if let line = try sample.strangeLine(in: best) { throw .twoEncodings(line: line) }
    let decoded = best.encoding == .utf8 ? bytes : try legacy(bytes, best.encoding)
    // What is broken behind the sample.
    guard let decoded else { throw .notText }
    let margin = sample.isStrange(best) ? 0 : readings.margin
    return Decoded(text: decoded, encoding: best.encoding, margin: margin)
  }

  /// A sample in each encoding that it may be in.
  fileprivate static func readings(
    of sample: Sample, in encodings: [TextEncoding] = legacy
  ) throws(IngestError) -> [EncodingLikelihood.Reading] {
    var readings: [EncodingLikelihood.Reading] = []
    for encoding in encodings {
      guard let text = try legacy(sample.bytes, encoding) else { continue }
      let likelihood = EncodingLikelihood(encoding: encoding)
      readings.append(likelihood.reading(of: String(decoding: text, as: UTF8.self), from: sample.bytes))
    }
    return readings
  }

  /// The encoding that a text tells others beside it to be in; `nil` if it is not sure itself, is in UTF-8 or is no text.
  package static func vote(of bytes: [UInt8], isPage: Bool) -> TextEncoding? {
    guard let decoded = try? decode(bytes, isPage: isPage), !decoded.isGuess else { return nil }
    return legacy.contains(decoded.encoding) || rare.contains(decoded.encoding) ? decoded.encoding : nil
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
    "cp936": .gb18030, "cp950": .big5, "cp932": .shiftJIS, "eucjp": .eucJP, "euckr": .eucKR,
    "cp949": .eucKR, "windows-1250": .windows1250, "cp1250": .windows1250, "windows-1251": .windows1251,
    "cp1251": .windows1251, "windows-1254": .windows1254, "iso-8859-9": .windows1254, "cp1254": .windows1254,
    "iso-8859-2": .iso8859Part2, "latin2": .iso8859Part2, "koi8-r": .koi8, "koi8-u": .koi8, "koi8": .koi8,
    "ibm866": .ibm866, "cp866": .ibm866, "iso-8859-5": .iso8859Part5, "x-mac-cyrillic": .macCyrillic,
    "windows-1253": .windows1253, "cp1253": .windows1253, "iso-8859-7": .windows1253,
    "windows-1255": .windows1255, "cp1255": .windows1255, "iso-8859-8": .windows1255,
    "windows-1256": .windows1256, "cp1256": .windows1256, "windows-874": .windows874, "cp874": .windows874,
    "tis-620": .windows874, "iso-8859-11": .windows874,
  ]

  /// The encoding that stands behind `charset=`, `encoding=` or, for editors, `coding:` near the beginning.
  private static func declared(_ bytes: [UInt8], isPage: Bool) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for mark in isPage ? ["charset", "encoding"] : ["charset", "coding"] {
      guard let place = head.firstRange(of: mark) else { continue }
      let value = head[place.upperBound...].drop {
        $0.isWhitespace || $0 == "=" || $0 == ":" || $0 == "\"" || $0 == "'"
      }
      if let encoding = names[String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })] {
        return encoding
      }
    }
    return nil
  }

  // MARK: Telling encodings apart

  /// Whether a few Chinese or Korean characters in an old encoding may be UTF-8 by accident, as those of 签证 in GBK are: each of two
  /// bytes among the most common there, and as UTF-8 of scripts that do not go together, or hardly words in one.
  ///
  /// Words of ASCII beside them speak against it, unless they name another encoding.
  private static func mayBeAccident(_ bytes: [UInt8], isPage: Bool) -> Bool {
    var (count, letters, index) = (0, 0, 0)
    var scripts: Set<UInt32> = []
    var isOdd = false
    var last: Unicode.Scalar?
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
        last = nil
        index += 1
        continue
      }
      guard count < 32, (0xC2...0xD7).contains(byte), index + 1 < bytes.count, bytes[index + 1] >= 0xA1,
        let scalar = Unicode.Scalar(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
      else { return false }
      scripts.insert(script(of: scalar.value))
      let isRare = (0x460...0x48F).contains(scalar.value) || (0x4B0...0x52F).contains(scalar.value)
      let isFraction = (0xBC...0xBE).contains(scalar.value)
      let goesUp = last?.properties.isLowercase == true && scalar.properties.isUppercase
      isOdd = isOdd || isRare || goesUp || last?.properties.isAlphabetic == true && isFraction
      last = scalar
      count += 1
      index += 2
    }
    guard count > 0, isOdd || scripts.count > 1 || scripts.contains(0) else { return false }
    return letters <= count || declared(bytes, isPage: isPage).map { $0 != .utf8 } ?? false
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

  /// The line, from 1 on, in which a text in UTF-8 has bytes that are not.
  private static func brokenLine(of bytes: [UInt8]) -> Int? {
    var (whole, broken, number, first) = (0, 0, 1, 0)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      let limit = min(index + max(length, 1), bytes.count)
      let end =
        bytes[index + 1..<max(limit, index + 1)].firstIndex { $0 & 0xC0 != 0x80 } ?? max(limit, index + 1)
      if byte == 0x0A { number += 1 }
      // Halves of a pair of UTF-16, each as if it were a character (CESU-8).
      let isHalf = byte == 0xED && index + 1 < bytes.count && bytes[index + 1] >= 0xA0
      if length == 0 || end - index < length || isHalf {
        if !isHalf || index + 1 < bytes.count && bytes[index + 1] < 0xB0 { broken += 1 }
        if isHalf, end - index == 3 { whole += 1 }
        if first == 0 { first = number }
      } else if length > 2 {
        whole += 1
      }
      // What is left of a character that is cut is one fault.
      index = end
    }
    // In other encodings, three bytes seldom go together; and what is in another has more. With one fault alone, two do.
    return broken <= 4 && first > 0 && (whole >= 4 && whole > 4 * broken || whole >= 2 && broken == 1)
      ? first : nil
  }

  /// The line, from 1 on, in which a Chinese text in GBK has bytes that are not, if it reads far better without them than in any
  /// encoding that takes all bytes.
  private static func brokenChineseLine(
    of bytes: [UInt8], _ sample: Sample, besides best: EncodingLikelihood.Reading?
  ) throws(IngestError) -> Int? {
    if let best, best.encoding == .gb18030 || best.encoding == .utf8 { return nil }
    var (whole, index, number) = (0, 0, 1)
    var lines: [Int] = []
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    while index < bytes.count, lines.count <= 4 {
      let byte = bytes[index]
      if byte == 0x0A { number += 1 }
      if byte < 0x80 {
        kept.append(byte)
        index += 1
        continue
      }
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte > 0x80, byte < 0xFF, trail >= 0x40, trail != 0x7F, trail != 0xFF {
        kept += [byte, trail]
        whole += 1
        index += 2
      } else {
        lines.append(number)
        index += 1
      }
    }
    guard let first = lines.first, lines.count <= 4, whole >= 4, whole > 4 * lines.count,
      let reading = try readings(of: Sample(kept), in: [.gb18030]).first, Sample(kept).isFamiliar(reading),
      reading.text.unicodeScalars.count(where: { (0x4E00...0x9FFF).contains($0.value) }) >= 4
    else { return nil }
    return best.map { reading.cost + 20 * Double(lines.count) < $0.cost } ?? true ? first : nil
  }

  // MARK: Signs of an encoding

  /// The encoding whose escapes are in a text that is all ASCII otherwise (ISO 2022).
  private static func escaped(_ bytes: [UInt8]) -> TextEncoding? {
    guard let first = bytes.firstIndex(of: 0x1B), !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var place = first
    while let next = bytes[place...].firstIndex(of: 0x1B) {
      let rest = bytes[next...].dropFirst().prefix(3)
      if rest.starts(with: "$B".utf8) || rest.starts(with: "$@".utf8) { return .iso2022JP }
      if rest.elementsEqual("$)C".utf8) { return .iso2022KR }
      place = next + 1
    }
    return nil
  }

  /// UTF-32 by its mark, or by the bytes that are zero in all its characters, and where it begins.
  private static func utf32(_ bytes: [UInt8]) -> (TextEncoding, start: Int)? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 4) else { return nil }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    guard bytes.contains(0) else { return nil }
    // The highest character is U+10FFFF.
    func areHigh(_ first: Int, _ second: Int) -> Bool {
      stride(from: 0, to: bytes.count, by: 4).allSatisfy {
        bytes[$0 + first] == 0 && bytes[$0 + second] <= 0x10
      }
    }
    return areHigh(3, 2) ? (.utf32LittleEndian, 0) : areHigh(0, 1) ? (.utf32BigEndian, 0) : nil
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(IngestError)
    -> [UInt8]
  {
    var text = String.UnicodeScalarView()
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      let unit = bytes[index..<index + 4]
      let value = (encoding == .utf32BigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) {
        $0 << 8 | UInt32($1)
      }
      guard let scalar = Unicode.Scalar(value), value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else {
        throw .notText
      }
      text.append(scalar)
    }
    return Array(String(text).utf8)
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
  fileprivate static func legacy(_ bytes: [UInt8], _ encoding: TextEncoding) throws(IngestError) -> [UInt8]? {
    do throws(Program.Failure) {
      // What these mean in practice: with Hong Kong's and Microsoft's extensions.
      let name =
        switch encoding {
        case .big5: "BIG5-HKSCS"
        case .shiftJIS: "CP932"
        case .eucKR: "CP949"
        case .windows1250: "CP1250"
        case .windows1251: "CP1251"
        case .windows1252: "CP1252"
        case .windows1254: "CP1254"
        case .windows1253: "CP1253"
        case .windows1255: "CP1255"
        case .windows1256: "CP1256"
        case .windows874: "CP874"
        case .ibm866: "CP866"
        case .macCyrillic: "MAC-CYRILLIC"
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

/// The lines of a text that have more than ASCII in them: of a long one, so many as tell its encoding.
private struct Sample {
  private(set) var bytes: [UInt8] = []
  private var numbers: [Int] = []

  private static let enough = 16 << 10

  init(_ text: [UInt8]) {
    for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 >= 0x80 }) {
      bytes += line
      bytes.append(0x0A)
      numbers.append(number + 1)
      if bytes.count >= Self.enough { break }
    }
  }

  /// Whether a sample of these bytes may be a text at all as it reads in an encoding.
  func isPlausible(_ reading: EncodingLikelihood.Reading) -> Bool {
    let high = reading.text.unicodeScalars.count { $0.value >= 0x80 }
    let likelihood = EncodingLikelihood(encoding: reading.encoding)
    return reading.cost <= EncodingLikelihood.plain(reading.text) + likelihood.most * Double(high) + 10
  }

  /// Whether a text does not read so well in an encoding that others need not be thought of.
  func isDoubtful(_ reading: EncodingLikelihood.Reading) -> Bool {
    switch reading.encoding {
    case .gb18030, .big5, .shiftJIS, .eucJP, .eucKR: !isFamiliar(reading)
    default: true
    }
  }

  /// Whether the characters that a text has in East Asia are such as texts have.
  func isFamiliar(_ reading: EncodingLikelihood.Reading) -> Bool {
    let high = reading.text.unicodeScalars.count { $0.value >= 0x80 }
    return reading.cost <= EncodingLikelihood.plain(reading.text) + 12.5 * Double(high) + 10
  }

  /// Whether a text in letters reads so badly that it may be in an encoding that is not thought of.
  func isStrange(_ reading: EncodingLikelihood.Reading) -> Bool {
    let high = reading.text.unicodeScalars.count { $0.value >= 0x80 }
    let likelihood = EncodingLikelihood(encoding: reading.encoding)
    return likelihood.isAlphabetic && high >= 8
      && reading.cost > EncodingLikelihood.plain(reading.text) + 8 * Double(high) + 10
  }

  /// The line from which on a text reads far better in another encoding, if there is one.
  func strangeLine(in reading: EncodingLikelihood.Reading) throws(IngestError) -> Int? {
    let likelihood = EncodingLikelihood(encoding: reading.encoding)
    let lines = bytes.split(separator: 0x0A)
    // By scalars: as a character, a line feed is one with the carriage return before it.
    let texts = reading.text.unicodeScalars.split(separator: "\n").map { Substring($0) }
    guard lines.count == texts.count, lines.count > 1 else { return nil }
    var tries = 3
    for (index, (line, text)) in zip(lines, texts).enumerated() {
      let high = text.unicodeScalars.count { $0.value >= 0x80 }
      let cost = likelihood.cost(of: String(text), from: Array(line))
      guard high >= 4, cost > 13.5 * Double(high) + EncodingLikelihood.plain(text) else {
        continue
      }
      let others = try TextEncoding.readings(of: Sample(Array(line)))
      if let best = others.map(\.cost).min(), best + 25 < cost {
        // If it is the first, the next is the one that is not like the one before.
        return numbers[index > 0 ? index : 1]
      }
      tries -= 1
      if tries == 0 { return nil }
    }
    return nil
  }
}

extension EncodingLikelihood {
  fileprivate func reading(of text: String, from bytes: [UInt8]) -> Reading {
    Reading(encoding: encoding, text: text, cost: prior + cost(of: text, from: bytes))
  }
}

extension [EncodingLikelihood.Reading] {
  /// How many bits the best takes less than the next that is another text.
  fileprivate var margin: Double {
    guard let best = self.min(by: { $0.cost < $1.cost }) else { return 0 }
    let others = lazy.filter { $0.text != best.text }
    return others.map { $0.cost - best.cost }.min() ?? .infinity
  }

  fileprivate mutating func add(_ evidence: TextEncoding.Evidence) {
    for index in indices { self[index].cost -= evidence[self[index].encoding] ?? 0 }
  }
}

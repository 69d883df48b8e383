internal import System

/// The encodings that texts come in, told by their bytes.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// Decodes a text in whatever of these encodings it is.
  ///
  /// - Returns: the text in UTF-8, as it is if it was; and its encoding.
  static func decode(_ bytes: [UInt8]) throws(IngestError) -> (text: [UInt8], encoding: TextEncoding) {
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
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, .utf8) }
    var best: (text: [UInt8], encoding: TextEncoding, share: Double)?
    for encoding in [gb18030, big5] {
      guard let text = try legacy(bytes, encoding) else { continue }
      let share = commonShare(text)
      if share >= max(leastShare, best?.share ?? 0) { best = (text, encoding, share) }
    }
    guard let best else { throw .notText }
    return (best.text, best.encoding)
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
  private static func isPlausible(_ text: [UInt8]) -> Bool {
    let controls = text.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return controls == 0 && (text.contains(0x0A) || text.contains(0x20))
  }

  /// By `iconv`, which every Debian has, as a static program can't load the C library's tables. `nil` if the bytes
  /// are not of that encoding.
  private static func legacy(_ bytes: [UInt8], _ encoding: TextEncoding) throws(IngestError) -> [UInt8]? {
    do throws(Program.Failure) {
      // Hong Kong's and Microsoft's extensions are what Big5 means in practice.
      let name = encoding == .big5 ? "BIG5-HKSCS" : encoding.rawValue
      let text = try Program("iconv").run(["-f", name, "-t", "UTF-8"], input: bytes)
      return String(validating: text, as: UTF8.self) == nil ? nil : text
    } catch {
      if case .failed = error { return nil }
      throw .program(error)
    }
  }

  /// Which part of the characters that are not ASCII are such as every Chinese text has: decoded wrongly, it has hardly
  /// any.
  private static func commonShare(_ text: [UInt8]) -> Double {
    var all = 0
    var common = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      if commonCharacters.contains(scalar) { common += 1 }
    }
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static let leastShare = 0.05
  private static let commonCharacters = Set(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年，。、".unicodeScalars)
}

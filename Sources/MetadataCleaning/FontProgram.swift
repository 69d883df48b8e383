/// Typefaces inside other files: names of people and remarks are overwritten where they stand, so that nothing moves.
package enum FontProgram {
  /// Blanks what a typeface of any kind says in words beside its shapes.
  package static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.has("%!") || bytes.first == 0x80 { return type1(bytes) }
    if bytes.has("\0\u{1}\0\0") || bytes.has("true") || bytes.has("OTTO") { return openType(bytes) }
    var bytes = bytes
    if bytes.count > 4, bytes[0] == 1, bytes[2] >= 4 { blankTexts(&bytes, 0..<bytes.count) }
    return bytes
  }

  // MARK: OpenType and TrueType

  /// The tables that shapes, their widths and the characters that they are for need; what a rasteriser of text or an editor
  /// of typefaces wants is not among them.
  private static let tables: Set<String> = [
    "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "prep",
    "gasp",
    "CFF ", "CFF2", "VORG", "vhea", "vmtx", "GDEF", "GPOS", "GSUB", "BASE", "kern", "hdmx", "LTSH", "VDMX",
    "mort",
    "morx", "bhed", "EBDT", "EBLC", "bdat", "bloc",
  ]

  /// Tables keep their places; everything else is zero.
  private static func openType(_ bytes: [UInt8]) -> [UInt8] {
    guard let count = bytes.bigEndian(at: 4, count: 2), bytes.count >= 12 + 16 * count else { return bytes }
    var output = Array(bytes[..<(12 + 16 * count)])
    output += [UInt8](repeating: 0, count: bytes.count - output.count)
    var copied = 0
    for number in 0..<count {
      let entry = 12 + 16 * number
      guard let start = bytes.bigEndian(at: entry + 8), let length = bytes.bigEndian(at: entry + 12),
        start >= 12 + 16 * count, let name = bytes.slice(at: entry, count: 4),
        tables.contains(String(decoding: name, as: UTF8.self)), start < bytes.count
      else { continue }
      // The last one may be cut short; but many that lie on each other would be copied for ever.
      let range = start..<start + min(length, bytes.count - start)
      copied += range.count
      guard copied <= 4 * bytes.count else { break }
      output.replaceSubrange(range, with: bytes[range])
      blank(&output, String(decoding: name, as: UTF8.self), range)
    }
    return output
  }

  /// Blanks what a table has besides numbers.
  private static func blank(_ bytes: inout [UInt8], _ name: String, _ range: Range<Int>) {
    let (start, length) = (range.lowerBound, range.count)
    switch name {
    case "name":
      let strings = bytes.bigEndian(at: start + 4, count: 2) ?? 0
      blank(&bytes, start + min(strings, length)..<range.upperBound)
    case "CFF ": if length > 4 { blankTexts(&bytes, range) }
    // achVendID: who made it.
    case "OS/2": if length >= 62 { blank(&bytes, start + 58..<start + 62) }
    // When it was made, and when last changed.
    case "head": if length >= 36 { for place in start + 20..<start + 36 { bytes[place] = 0 } }
    default: break
    }
  }

  private static func blankTexts(_ bytes: inout [UInt8], _ font: Range<Int>) {
    for text in CompactFont.texts(in: bytes, font) ?? [] { blank(&bytes, text) }
  }

  private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
    guard range.upperBound <= bytes.count else { return }
    for place in range { bytes[place] = UInt8(ascii: " ") }
  }

  // MARK: Type 1 (Adobe Type 1 Font Format 2.2)

  private static let spoken: Set<String> = [
    "version", "Notice", "Copyright", "FullName", "FamilyName", "Weight", "BaseFontName",
  ]

  /// Blanks remarks, but for the first line, and the strings of FontInfo in what is not encrypted.
  private static func type1(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var position = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    var key: String?
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "%"):
        let start = position
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        blank(&bytes, start..<position)
      case UInt8(ascii: "("):
        let start = position + 1
        position = endOfString(bytes, from: start)
        if let key, spoken.contains(key) { blank(&bytes, start..<max(start, position - 1)) }
        key = nil
      case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let start = position
        position += 1
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if word == "eexec" { return bytes }
        key = word.hasPrefix("/") ? String(word.dropFirst()) : nil
      default: position += 1
      }
    }
    return bytes
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & ~0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// Behind the parenthesis that closes a string.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var (position, depth) = (start, 1)
    while position < bytes.count, depth > 0 {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    }
    return min(position, bytes.count)
  }
}

/// Typefaces inside other files: what they say in words is overwritten where it stands, so that nothing moves.
package enum FontProgram {
  /// A typeface of any kind without names of people, remarks, names of glyphs that somebody chose, and what is no part of
  /// it; `nil` if it is none.
  package static func cleaned(_ bytes: [UInt8], _ names: GlyphNames) -> [UInt8]? {
    if bytes.first == 0x80 { return unwrapped(bytes).flatMap { Type1Font.cleaned($0, names) } }
    if bytes.has("%!") { return Type1Font.cleaned(bytes, names) }
    if bytes.has("\0\u{1}\0\0") || bytes.has("true") || bytes.has("OTTO") { return openType(bytes, names) }
    var bytes = bytes
    return CompactFont.clean(&bytes, 0..<bytes.count, names) == nil ? nil : bytes
  }

  /// A font of Type 1 without the heads that files on disks have before each of its parts (Adobe Technical Note 5040).
  private static func unwrapped(_ bytes: [UInt8]) -> [UInt8]? {
    var (output, place): ([UInt8], Int) = ([], 0)
    while bytes.slice(at: place, count: 1)?.first == 0x80,
      let kind = bytes.slice(at: place + 1, count: 1)?.first,
      kind == 1 || kind == 2
    {
      guard let length = bytes.littleEndian(at: place + 2),
        let part = bytes.slice(at: place + 6, count: length)
      else { return nil }
      output += part
      place += 6 + length
    }
    return output
  }

  // MARK: OpenType and TrueType

  /// The tables that shapes, their widths and the characters that they are for need, and how long those are that always
  /// have the same length; what sets a line of text, or shows fonts in lists, is not among them.
  private static let tables: [String: Int?] = [
    "cmap": nil, "glyf": nil, "head": 54, "hhea": 36, "hmtx": nil, "loca": nil, "maxp": 32, "post": nil,
    "cvt ": nil, "fpgm": nil, "prep": nil, "CFF ": nil, "VORG": nil, "vhea": 36, "vmtx": nil,
  ]

  /// Tables keep their places; everything else is zero.
  private static func openType(_ bytes: [UInt8], _ names: GlyphNames) -> [UInt8]? {
    guard let count = bytes.bigEndian(at: 4, count: 2), bytes.count >= 12 + 16 * count else { return nil }
    var output = [UInt8](repeating: 0, count: bytes.count)
    output.replaceSubrange(0..<4, with: bytes[..<4])
    var (kept, copied): ([String], Int) = ([], 0)
    for number in 0..<count {
      let entry = 12 + 16 * number
      guard let start = bytes.bigEndian(at: entry + 8), let length = bytes.bigEndian(at: entry + 12),
        start >= 12 + 16 * count, let tag = bytes.slice(at: entry, count: 4), start < bytes.count
      else { continue }
      let name = String(decoding: tag, as: UTF8.self)
      guard let most = tables[name], !kept.contains(name) else { continue }
      // The last one may be cut short; but many that lie on each other would be copied for ever.
      let range = start..<start + min(length, most ?? length, bytes.count - start)
      copied += range.count
      guard copied <= 4 * bytes.count else { return nil }
      output.replaceSubrange(range, with: bytes[range])
      guard blank(&output, name, range, names) else { return nil }
      output.replaceSubrange(12 + 16 * kept.count..<28 + 16 * kept.count, with: bytes[entry..<entry + 16])
      kept.append(name)
    }
    guard kept.contains("glyf") && kept.contains("loca") || kept.contains("CFF ") else { return nil }
    // 4.5.1: how many tables there are, and how to look for one.
    var power = 1
    while power * 2 <= kept.count { power *= 2 }
    var head: [UInt8] = []
    for value in [kept.count, power * 16, power.trailingZeroBitCount, (kept.count - power) * 16] {
      head.appendBigEndian(value, count: 2)
    }
    output.replaceSubrange(4..<12, with: head)
    return output
  }

  /// Blanks what a table has besides numbers; `false` if it is not what it should be.
  private static func blank(
    _ bytes: inout [UInt8], _ name: String, _ range: Range<Int>, _ names: GlyphNames
  ) -> Bool {
    let start = range.lowerBound
    switch name {
    case "CFF ": return CompactFont.clean(&bytes, range, names) != nil
    // When it was made, and when last changed.
    case "head": if range.count >= 36 { for place in start + 20..<start + 36 { bytes[place] = 0 } }
    case "post": renameGlyphs(&bytes, range, names)
    case "cmap": clearBetweenMaps(&bytes, range)
    default: break
    }
    return true
  }

  /// The table `post`: names of glyphs, each with its length before it, behind the numbers by which glyphs have them.
  static func renameGlyphs(_ bytes: inout [UInt8], _ range: Range<Int>, _ names: GlyphNames) {
    var place = range.lowerBound + 32
    if bytes.bigEndian(at: range.lowerBound) == 0x2_0000, let count = bytes.bigEndian(at: place, count: 2) {
      place += 2 + 2 * count
      while place < range.upperBound, place + 1 + Int(bytes[place]) <= range.upperBound {
        let name = place + 1..<place + 1 + Int(bytes[place])
        bytes.replaceSubrange(name, with: names(bytes[name]))
        place = name.upperBound
      }
    }
    if place < range.upperBound { for index in place..<range.upperBound { bytes[index] = 0 } }
  }

  /// The table `cmap`: maps, each with its length in it.
  private static func clearBetweenMaps(_ bytes: inout [UInt8], _ range: Range<Int>) {
    let start = range.lowerBound
    guard let count = bytes.bigEndian(at: start + 2, count: 2) else { return }
    var parts = [start..<start + 4 + 8 * count]
    for number in 0..<count {
      guard let place = bytes.bigEndian(at: start + 8 + 8 * number).map({ start + $0 }),
        let format = bytes.bigEndian(at: place, count: 2),
        let length = format < 8
          ? bytes.bigEndian(at: place + 2, count: 2) : bytes.bigEndian(at: place + (format == 14 ? 2 : 4))
      else { continue }
      parts.append(place..<place + length)
    }
    CompactFont.clear(&bytes, range, but: parts)
  }
}

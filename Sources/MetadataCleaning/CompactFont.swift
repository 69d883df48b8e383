/// The Compact Font Format (Adobe Technical Note 5176).
enum CompactFont {
  /// Blanks the texts that a font has for people to read (version, notice, copyright, names and weight), renames its
  /// glyphs, and clears what is no part of it; returns what the texts said, or `nil` if its lists can't be read.
  static func clean(_ bytes: inout [UInt8], _ font: Range<Int>, _ names: GlyphNames) -> [String]? {
    guard let start = bytes.slice(at: font.lowerBound, count: 3), start.first == 1,
      let fonts = Index(bytes, at: font.lowerBound + Int(bytes[font.lowerBound + 2])),
      let tops = Index(bytes, at: fonts.end), tops.count == 1, let top = tops.range(0, bytes),
      let strings = Index(bytes, at: tops.end), let global = Index(bytes, at: strings.end),
      global.end <= font.upperBound,
      var parts = parts(of: entries(of: bytes[top]), bytes, font.lowerBound)
    else { return nil }
    parts.append(font.lowerBound..<global.end)
    let texts = entries(of: bytes[top]).filter { Self.texts.contains($0.key) }.compactMap { $0.value.last }
    var said: [String] = []
    var total = 0
    for number in 0..<strings.count {
      guard let place = strings.range(number, bytes) else { return nil }
      // Strings that lie on each other are those of no font.
      total += place.count
      guard total <= font.count, place.upperBound <= font.upperBound else { return nil }
      // Annex A: the first 391 strings are the same in all fonts.
      if texts.contains(number + 391) {
        if bytes[place].contains(where: { $0 != 0x20 }) {
          said.append(String(decoding: bytes[place].prefix(100), as: UTF8.self))
        }
        for index in place { bytes[index] = 0x20 }
      } else if !collections.contains(where: { bytes[place].elementsEqual($0.utf8) }) {
        bytes.replaceSubrange(place, with: names(bytes[place]))
      }
    }
    clear(&bytes, font, but: parts)
    return said
  }

  /// What characters of a font are numbered by (9.7.3 of ISO 32000-1).
  private static let collections = ["Adobe", "Identity", "GB1", "CNS1", "Japan1", "Japan2", "Korea1", "KR"]

  /// Clears what lies in a range, but not in those.
  static func clear(_ bytes: inout [UInt8], _ range: Range<Int>, but parts: [Range<Int>]) {
    var place = range.lowerBound
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let next = min(max(part.lowerBound, place), range.upperBound)
      for index in place..<next { bytes[index] = 0 }
      place = min(max(part.upperBound, place), range.upperBound)
    }
    for index in place..<range.upperBound { bytes[index] = 0 }
  }

  /// Where all lies that the first dictionary leads to; `nil` if something is not there.
  private static func parts(of top: [Int: [Int]], _ bytes: [UInt8], _ start: Int) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    func place(_ key: Int) -> Int? { top[key]?.last.map { start + $0 } }
    guard let shapes = place(17).flatMap({ Index(bytes, at: $0) }) else { return nil }
    parts.append(shapes.start..<shapes.end)
    func add(_ length: Int?, at place: Int) -> Bool {
      guard let length, bytes.slice(at: place, count: length) != nil else { return false }
      parts.append(place..<place + length)
      return true
    }
    /// 15: the dictionary of a font's hints, and the shapes that glyphs have in common.
    func addPrivate(_ entry: [Int]?) -> Bool {
      guard let entry else { return true }
      guard entry.count == 2, add(entry[0], at: start + entry[1]) else { return false }
      let own = start + entry[1]
      guard let common = entries(of: bytes[own..<own + entry[0]])[19]?.last else { return true }
      guard let common = Index(bytes, at: own + common) else { return false }
      parts.append(common.start..<common.end)
      return true
    }
    // 13: three are the same in all fonts; and 12, two.
    if let place = place(15), place - start > 2 {
      guard add(charset(bytes, place, shapes.count), at: place) else { return nil }
    }
    if let place = place(16), place - start > 1 {
      guard add(encoding(bytes, place), at: place) else { return nil }
    }
    guard addPrivate(top[18]) else { return nil }
    if let list = place(0x0C24) {
      guard let list = Index(bytes, at: list) else { return nil }
      parts.append(list.start..<list.end)
      for number in 0..<min(list.count, 256) {
        guard let one = list.range(number, bytes), addPrivate(entries(of: bytes[one])[18]) else { return nil }
      }
    }
    if let place = place(0x0C25) {
      let isList = bytes.bigEndian(at: place, count: 1) == 0
      let ranges = bytes.bigEndian(at: place + 1, count: 2) ?? 0
      guard add(isList ? 1 + shapes.count : 5 + 3 * ranges, at: place) else { return nil }
    }
    return parts.allSatisfy { $0.upperBound <= bytes.count } ? parts : nil
  }

  private static func charset(_ bytes: [UInt8], _ place: Int, _ glyphs: Int) -> Int? {
    guard let format = bytes.bigEndian(at: place, count: 1), format < 3 else { return nil }
    if format == 0 { return 1 + 2 * max(glyphs - 1, 0) }
    var (length, named) = (1, 1)
    while named < glyphs {
      guard let more = bytes.bigEndian(at: place + length + 2, count: format) else { return nil }
      named += more + 1
      length += 2 + format
    }
    return length
  }

  private static func encoding(_ bytes: [UInt8], _ place: Int) -> Int? {
    guard let format = bytes.bigEndian(at: place, count: 1),
      let count = bytes.bigEndian(at: place + 1, count: 1)
    else { return nil }
    let length = 2 + (format & 0x7F == 0 ? 1 : 2) * count
    guard format & 0x80 != 0 else { return length }
    return bytes.bigEndian(at: place + length, count: 1).map { length + 1 + 3 * $0 }
  }

  /// Version, notice, full and family name, weight, copyright, PostScript and the name of the font that it was made of.
  private static let texts: Set<Int> = [0, 1, 2, 3, 4, 0x0C00, 0x0C15, 0x0C16]

  /// 4: what stands before each operator; those of two bytes begin with 12.
  private static func entries(of dictionary: ArraySlice<UInt8>) -> [Int: [Int]] {
    let bytes = Array(dictionary)
    var (entries, numbers, position): ([Int: [Int]], [Int], Int) = ([:], [], 0)
    while position < bytes.count {
      let byte = Int(bytes[position])
      position += 1
      switch byte {
      case 12:
        entries[0x0C00 | (bytes.bigEndian(at: position, count: 1) ?? 0xFF)] = numbers
        position += 1
        numbers = []
      case ..<22:
        entries[byte] = numbers
        numbers = []
      case 28, 29:
        let count = byte == 28 ? 2 : 4
        numbers.append(bytes.bigEndian(at: position, count: count) ?? 0)
        position += count
      case 30:
        while position < bytes.count, bytes[position] & 0xF != 0xF { position += 1 }
        position += 1
        numbers.append(0)
      case 32...246: numbers.append(byte - 139)
      case 247...254:
        let low = bytes.bigEndian(at: position, count: 1) ?? 0
        numbers.append(byte < 251 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108)
        position += 1
      default: break
      }
    }
    return entries
  }

  /// A list of pieces, each by where it ends.
  private struct Index {
    let start: Int
    let count: Int
    let size: Int
    let offsets: Int
    let end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard let count = bytes.bigEndian(at: start, count: 2) else { return nil }
      (self.start, self.count) = (start, count)
      guard count > 0 else {
        (size, offsets, end) = (1, start, start + 2)
        return
      }
      guard let size = bytes.bigEndian(at: start + 2, count: 1), (1...4).contains(size),
        let last = bytes.bigEndian(at: start + 3 + count * size, count: size)
      else { return nil }
      (self.size, offsets, end) = (size, start + 3, start + 2 + (count + 1) * size + last)
    }

    func range(_ number: Int, _ bytes: [UInt8]) -> Range<Int>? {
      guard number >= 0, number < count, let from = bytes.bigEndian(at: offsets + number * size, count: size),
        let to = bytes.bigEndian(at: offsets + (number + 1) * size, count: size), from >= 1, to >= from
      else { return nil }
      let base = offsets + (count + 1) * size - 1
      return base + to <= bytes.count ? base + from..<base + to : nil
    }
  }
}

/// The Compact Font Format (Adobe Technical Note 5176).
enum CompactFont {
  /// Where the texts lie that a font has for people to read: version, notice, copyright, names and weight; `nil` if its
  /// lists can't be read.
  static func texts(in bytes: [UInt8], _ font: Range<Int>) -> Set<Range<Int>>? {
    guard let header = bytes.slice(at: font.lowerBound + 2, count: 1)?.first,
      let names = Index(bytes, at: font.lowerBound + Int(header)), let tops = Index(bytes, at: names.end),
      let strings = Index(bytes, at: tops.end), strings.end <= font.upperBound
    else { return nil }
    var found: Set<Range<Int>> = []
    var total = 0
    for number in 0..<tops.count {
      guard let top = tops.range(number, bytes) else { return nil }
      // Annex A: the first 391 strings are the same in all fonts, and none of them is such a text.
      for word in words(of: bytes[top]) {
        guard let text = strings.range(word - 391, bytes), found.insert(text).inserted else { continue }
        // Texts that lie on each other are those of no font.
        total += text.count
        guard total <= font.count else { return nil }
      }
    }
    return found
  }

  /// The numbers of strings for version, notice, full and family name, weight, copyright, PostScript and base font name.
  private static func words(of dictionary: ArraySlice<UInt8>) -> [Int] {
    let bytes = Array(dictionary)
    var (numbers, last, position): ([Int], Int?, Int) = ([], nil, 0)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 12:
        if let second = bytes.slice(at: position, count: 1)?.first, [0, 21, 22].contains(second), let last {
          numbers.append(last)
        }
        position += 1
        last = nil
      case 0...4:
        if let last { numbers.append(last) }
        last = nil
      case ..<22: last = nil
      case 28:
        last = bytes.bigEndian(at: position, count: 2)
        position += 2
      case 29:
        last = bytes.bigEndian(at: position)
        position += 4
      case 30:
        while position < bytes.count, bytes[position] & 0xF != 0xF { position += 1 }
        position += 1
        last = nil
      case 32...246: last = Int(byte) - 139
      case 247...250:
        last = bytes.bigEndian(at: position, count: 1).map { (Int(byte) - 247) * 256 + $0 + 108 }
        position += 1
      case 251...254:
        position += 1
        last = nil
      default: last = nil
      }
    }
    return numbers
  }

  /// A list of pieces, each by where it ends.
  private struct Index {
    let count: Int
    let size: Int
    let offsets: Int
    let end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard let count = bytes.bigEndian(at: start, count: 2) else { return nil }
      self.count = count
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

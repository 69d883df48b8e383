/// Characters without width that stand alone; many of them can be a mark by which a copy is known.
struct ZeroWidths {
  var count = 0
  var kinds = Set<UInt32>()
  var line = 0
}

/// Characters that can't be seen.
extension LeakFinder {
  /// One line has so many marks, or a text so many characters between its letters, that they are no accident.
  private static let longRun = 3
  private static let longRepetition = 8
  private static let manyAlone = 16

  private enum Unseen { case zeroWidth, tag, variation, direction }

  private func unseen(_ index: Int) -> (kind: Unseen, value: UInt32, length: Int)? {
    guard index < text.count, text[index] >= 0xC2 else { return nil }
    let length = text[index] >= 0xF0 ? 4 : text[index] >= 0xE0 ? 3 : 2
    guard index + length <= text.count else { return nil }
    let value = text[index + 1..<index + length].reduce(UInt32(text[index]) & (0xFF >> UInt32(length + 1))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    switch value {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x034F, 0x180E, 0x3164: return (.zeroWidth, value, length)
    case 0x202A...0x202E, 0x2066...0x2069: return (.direction, value, length)
    case 0xE0000...0xE007F: return (.tag, value, length)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return (.variation, value, length)
    default: return nil
    }
  }

  mutating func invisible(_ index: Int) -> Int? {
    guard let first = unseen(index) else { return nil }
    var (end, values) = (index, [UInt32]())
    while let next = unseen(end) {
      // The longest runs are only counted further.
      if values.count < 4096 { values.append(next.value) }
      end += next.length
    }
    // A letter or a sign may be followed by one that says how it is drawn; flags are written with tags.
    let isFlag = index >= 4 && text[index - 4..<index].elementsEqual("🏴".utf8)
    if isFlag, first.kind == .tag { return end }
    let tags = values.filter { (0xE0020...0xE007E).contains($0) }
    if !tags.isEmpty {
      return report(
        .invisible, index..<end,
        words: "“\(String(decoding: tags.map { UInt8($0 - 0xE0000) }, as: UTF8.self).prefix(80))”")
    }
    let drawn = values.filter { (0xE0100...0xE01EF).contains($0) }
    let hasDirection = values.contains { 0x202A...0x202E ~= $0 && $0 != 0x202C || 0x2066...0x2068 ~= $0 }
    // The same one again and again says nothing, unless how often does.
    let isLong = values.count >= Self.longRun && Set(values).count > 1 || values.count >= Self.longRepetition
    if isLong || drawn.count > 1 || hasDirection || first.kind == .tag {
      return report(.invisible, index..<end, words: description(values))
    }
    if first.kind == .zeroWidth, isWord(byte(before: index)) || byte(before: index) >= 0x80,
      isWord(byte(at: end)) || (0xE3...0xE9).contains(byte(at: end)),
      !(0xF0...0xF4).contains(byte(at: end))
    {
      if zeroWidths.count == 0 { zeroWidths.line = line }
      zeroWidths.count += values.count
      zeroWidths.kinds.formUnion(values)
    }
    return end
  }

  private func description(_ values: [UInt32]) -> String {
    let names = Set(values).sorted().prefix(4).map {
      "U+" + String($0, radix: 16, uppercase: true).leftPadded
    }
    return "\(values.count) × \(names.joined(separator: ", "))"
  }

  /// Reports those that stand alone if they could say something: two kinds of them, and many.
  mutating func reportZeroWidths() {
    guard zeroWidths.count >= Self.manyAlone, zeroWidths.kinds.count > 1 else { return }
    note(
      Leak(
        kind: .invisible, line: zeroWidths.line,
        words: "\(zeroWidths.count) × "
          + zeroWidths.kinds.sorted().prefix(4).map {
            "U+" + String($0, radix: 16, uppercase: true).leftPadded
          }.joined(separator: ", ")))
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - utf8.count)) + self }
}

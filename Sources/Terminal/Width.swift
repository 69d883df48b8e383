/// How many columns of a terminal a character takes.
package func width(of character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  // Most of a Chinese text, without looking anything up.
  if (0x4E00...0x9FA5).contains(first.value) { return 2 }
  if (0xA1..<0x300).contains(first.value), first.value != 0xAD { return hasEmojiStyle(character) ? 2 : 1 }
  if (0x3A3...0x482).contains(first.value) || (0x1E00...0x1EFF).contains(first.value) { return 1 }
  if first.isASCII { return character.unicodeScalars.count > 1 && hasEmojiStyle(character) ? 2 : 1 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: return isWide(first) || hasEmojiStyle(character) || isFlag(character) ? 2 : 1
  }
}

/// How many columns a text takes.
package func width(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + width(of: $1) }
}

/// Whether a variation selector asks for a picture instead of a sign.
private func hasEmojiStyle(_ character: Character) -> Bool {
  character.unicodeScalars.contains("\u{FE0F}")
}

/// Whether a character is a flag, which is written as two letters of its own kind.
private func isFlag(_ character: Character) -> Bool {
  character.unicodeScalars.count == 2
    && character.unicodeScalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  let ranges = WideCharacters.ranges
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].last < scalar.value { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count && ranges[low].first <= scalar.value
}

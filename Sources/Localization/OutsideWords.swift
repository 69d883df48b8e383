/// Words from outside in one line: every run of spaces and line ends is one space, as many could push what follows to
/// where the program's own words stand.
package func singleSpaced(_ text: some StringProtocol) -> String {
  if !hasRuns(text) { return String(text) }
  var result = String.UnicodeScalarView()
  var isAfterSpace = false
  for scalar in text.unicodeScalars {
    let isSpace = isBlank(scalar)
    // What can't be seen parts no spaces.
    if isAfterSpace, !isSpace, scalar.properties.isDefaultIgnorableCodePoint || isUnseen(scalar) { continue }
    if !isSpace {
      result.append(scalar)
    } else if !isAfterSpace {
      result.append(" ")
    }
    isAfterSpace = isSpace
  }
  return String(result)
}

/// Whether a character leaves nothing on a screen.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .privateUse, .unassigned, .surrogate: true
  default: false
  }
}

/// Whether there is anything that ``singleSpaced(_:)`` would change.
private func hasRuns(_ text: some StringProtocol) -> Bool {
  var isAfterSpace = false
  for byte in text.utf8 {
    guard byte >= 0x20, byte < 0x80 else { return true }
    if byte == 0x20, isAfterSpace { return true }
    isAfterSpace = byte == 0x20
  }
  return false
}

/// Whether a character is seen as a space: those that Unicode calls so, line ends, and the pattern of Braille without dots.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{2800}",
    "\u{13441}", "\u{13442}", "\u{1D159}":
    true
  // Unicode's space separators, by name: this is asked of every character.
  case "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": true
  default: false
  }
}

/// A long text without its middle: both the folder that a path begins with and the name that it ends with tell something.
func abbreviated(_ text: String) -> String {
  let longest = 300
  guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
  let scalars = text.unicodeScalars
  return String(scalars.prefix(longest / 2)) + "…" + String(scalars.suffix(longest / 2))
}

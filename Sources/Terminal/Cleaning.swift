/// Makes text from a bundle safe to show: a terminal obeys what it is sent.
///
/// Removed are control characters (escape sequences begin with one), both kinds of line separators, and
/// characters that can't be seen or that change the direction of those around them. The joiners within
/// emoji and some scripts are kept. Line ends become spaces unless they are wanted; tabs always do.
package func cleaned(_ text: String, keepingLineEnds: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result.append(keepingLineEnds ? "\n" : " ")
    case "\t": result.append(" ")
    case "\u{200C}", "\u{200D}": result.append(scalar)
    // Most of a text: nothing has to be looked up for it.
    case "\u{20}"..."\u{7E}", "\u{4E00}"..."\u{9FA5}": result.append(scalar)
    default: if isShown(scalar) { result.append(scalar) }
    }
  }
  return String(result)
}

private func isShown(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  // Letters by their class, but blank on the screen: Hangul fillers and the like.
  default: !scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector
  }
}

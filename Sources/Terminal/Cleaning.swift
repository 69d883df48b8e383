internal import Bytes
internal import Localization

/// Makes text from a bundle safe to show: a terminal obeys what it is sent.
///
/// Removed are control characters (escape sequences begin with one), both kinds of line separators, and
/// characters that can't be seen or that change the direction of those around them. The joiners within
/// emoji and some scripts are kept. Line ends become spaces unless they are wanted; tabs always do. Of characters that are
/// made of many, only so much is left as people write.
package func cleaned(_ text: String, keepingLineEnds: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  // Nearly all texts are clean, and to write one anew is most of the work there is with it.
  guard
    let first = text.unicodeScalars.firstIndex(where: { scalar in
      !isShown(scalar) && !(keepingLineEnds && scalar == "\n")
    })
  else { return withoutLongCharacters(text) }
  var result = text.unicodeScalars[..<first]
  for scalar in text.unicodeScalars[first...] {
    switch scalar {
    case "\n": result.append(keepingLineEnds ? "\n" : " ")
    case "\t": result.append(" ")
    default: if isShown(scalar) { result.append(scalar) }
    }
  }
  return withoutLongCharacters(String(result))
}

private func isShown(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  // What a terminal would obey, and ends of lines.
  case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": return false
  case "\u{200C}", "\u{200D}": return true
  // Most of a text: nothing has to be looked up for it.
  case "\u{20}"..."\u{7E}", "\u{4E00}"..."\u{9FA5}", "\u{AE}"..."\u{34E}", "\u{350}"..."\u{36F}",
    "\u{390}"..."\u{3A1}", "\u{3A3}"..."\u{52F}", "\u{591}"..."\u{5BD}",
    "\u{1E00}"..."\u{1EFF}", "\u{3041}"..."\u{3096}", "\u{30A0}"..."\u{30FF}", "\u{AC00}"..."\u{D7A3}":
    return true
  default: break
  }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  // Letters by their class, but blank on the screen: Hangul fillers and the like.
  default: !scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector
  }
}

/// Words from a bundle in one line of at most so many columns, in quotation marks. They have none themselves, so that it is
/// seen where they end and the program's own words go on.
package func quoted(_ text: String, columns: Int = 60) -> String {
  var words = singleSpaced(cleaned(text))
  if words.unicodeScalars.contains(where: isQuotationMark) {
    var others = String.UnicodeScalarView()
    for scalar in words.unicodeScalars { others.append(isQuotationMark(scalar) ? "\"" : scalar) }
    words = String(others)
  }
  return "“\(Line([Span(words)]).clipped(to: max(columns - 2, 1)).spans.map(\.text).joined())”"
}

/// Whether it is a mark as those around words of a bundle, or looks like one.
private func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "“", "”", "„", "‟", "〝", "〞", "〟", "＂", "\u{2BA}", "\u{2DD}", "\u{2EE}", "\u{5F2}", "\u{5F4}", "″",
    "‶",
    "❝", "❞", "〃", "\u{1F676}", "\u{1F677}", "\u{1F678}":
    true
  default: false
  }
}

/// The name of a file: as it is if nobody could take it for the program's own words, else in quotation marks. A word alone could
/// be a verdict, and in Chinese a whole sentence takes no space.
package func fileName(_ path: String, columns: Int = 60) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "/._-+@~=".utf8.contains(byte)
  }
  let columns = max(columns, 24)
  let isName = path.utf8.contains {
    !(0x41...0x5A).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_")
  }
  return isPlain && isName && width(of: path) <= columns ? path : quoted(path, columns: columns)
}

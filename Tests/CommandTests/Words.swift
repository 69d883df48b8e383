import Localization
import Testing

/// Whether there are Chinese characters in a text.
func hasHan(_ text: String) -> Bool {
  text.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
}

/// English in a text that should be Chinese: two words in small letters, one after the other, that are neither options
/// nor what is typed or named so.
func english(in text: String) -> [String] {
  let technical: Set<Substring> = [
    "bundle", "init", "pack", "verify", "read", "sign", "convert", "key", "new", "show", "fingerprint",
    "passphrase",
    "trust", "help", "minisign", "age", "word",
  ]
  let words = text.split { !($0.isASCII && ($0.isLetter || "-<>=/._'".contains($0)) || $0 == " ") }
  return words.flatMap { run in
    let pieces = run.split(separator: " ")
    return zip(pieces, pieces.dropFirst()).filter { pair in
      [pair.0, pair.1].allSatisfy { piece in
        !technical.contains(piece) && piece.count > 1
          && piece.allSatisfy { ("a"..."z").contains($0) || $0 == "'" }
      }
    }.map { "\($0.0) \($0.1)" }
  }
}

/// Checks that something is said in both languages, and in nothing but that language.
func checkWords(
  _ phrase: Phrase, isName: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (en, zh) = (phrase[.en], phrase[.zh])
  #expect(!en.isEmpty && !hasHan(en), "\(en)", sourceLocation: sourceLocation)
  #expect(isName || hasHan(zh), "\(zh)", sourceLocation: sourceLocation)
  #expect(english(in: zh).isEmpty, "\(zh)", sourceLocation: sourceLocation)
  for text in [en, zh] {
    #expect(
      !text.contains("\\(") && !text.contains("Optional(") && !text.contains("nil"), "\(text)",
      sourceLocation: sourceLocation)
  }
  #expect(
    !zh.contains(#/\p{Han}[,;:?!.]|[,;?!]\p{Han}/#), "half-width punctuation: \(zh)",
    sourceLocation: sourceLocation)
}

/// An enumeration whose cases can be gone through one after the other. The switch behind it has all of them, so that
/// a new case must be put into the row before the tests compile.
protocol Row: Sendable {
  /// The case behind this one; the first one for `nil`, and `nil` for the last.
  static func after(_ previous: Self?) -> Self?
}

extension Row {
  static var all: [Self] {
    Array(
      sequence(state: Self?.none) {
        $0 = after($0); return $0
      })
  }
}

/// Something that people are told, in every language that the program speaks.
///
/// There is no way to make one from a plain string, so that no language can be forgotten. Phrases within phrases stay
/// in their language.
package struct Phrase: Equatable, Sendable {
  private let english: String
  private let chinese: String

  /// The same in each language. What stands in `zh` is Chinese.
  package init(_ english: Sentence, zh chinese: Sentence) {
    self.english = english.english
    self.chinese = chinese.chinese
  }

  /// What is the same in all languages: a name, a path, a key.
  package init(name: String) {
    english = name
    chinese = name
  }

  /// The words in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }

  /// The words in the language of this run of the program.
  package var text: String { self[.current] }

  /// Nothing at all.
  package var isEmpty: Bool { english.isEmpty }
}

extension Phrase {
  /// What is written in one language, with other phrases in it.
  package struct Sentence: ExpressibleByStringInterpolation, Sendable {
    fileprivate var english: String
    fileprivate var chinese: String

    package init(stringLiteral text: String) {
      english = text
      chinese = text
    }

    package init(stringInterpolation parts: Parts) { self = parts.sentence }

    /// Puts a sentence together, in both languages at once: which one it is in is known in the end only.
    package struct Parts: StringInterpolationProtocol {
      fileprivate var sentence: Sentence = ""

      package init(literalCapacity: Int, interpolationCount: Int) {}

      package mutating func appendLiteral(_ text: String) { append(text, text) }
      /// Names, paths and other words from outside. They stay in one line, and are not longer than a few of them.
      package mutating func appendInterpolation(_ text: some StringProtocol) {
        let text = abbreviated(singleSpaced(text))
        append(text, text)
      }
      package mutating func appendInterpolation(_ number: some BinaryInteger) {
        append(String(number), String(number))
      }
      package mutating func appendInterpolation(_ phrase: Phrase) { append(phrase.english, phrase.chinese) }

      private mutating func append(_ english: String, _ chinese: String) {
        sentence.english += english
        sentence.chinese += chinese
      }
    }
  }
}

extension [Phrase] {
  /// All of them, one behind the other.
  package func joined(separator: Phrase) -> Phrase {
    reduce(Phrase(name: "")) {
      $0.isEmpty ? $1 : Phrase("\($0)\(separator)\($1)", zh: "\($0)\(separator)\($1)")
    }
  }

  /// All of them as a list within a sentence.
  package func listed() -> Phrase { joined(separator: Phrase(", ", zh: "、")) }
}

extension DefaultStringInterpolation {
  /// A phrase in a plain string would have lost one of its languages.
  @available(*, unavailable, message: "say which language, or make it a Phrase")
  package mutating func appendInterpolation(_ phrase: Phrase) { fatalError("unavailable") }
}

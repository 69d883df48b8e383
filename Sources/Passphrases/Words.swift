package import Sodium

/// The languages in which there are words for numbers.
package enum WordLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// How many words make a passphrase: 110 bits, which nobody guesses.
  package static let passphraseWords = 10
  /// How many words make a fingerprint: 132 bits.
  package static let fingerprintWords = 12
  private static let bitsPerWord = 11

  private static let englishWords = WordLists.english.split(whereSeparator: { $0.isWhitespace }).map {
    Array($0.utf8)
  }
  private static let chineseWords = WordLists.chinese.filter { !$0.isWhitespace }.map {
    Array(String($0).utf8)
  }

  /// The 2,048 words.
  private var words: [[UInt8]] { self == .english ? Self.englishWords : Self.chineseWords }

  /// What stands between words: Chinese has nothing there, and nobody must wonder how many spaces.
  private var separator: [UInt8] { self == .english ? Array("-".utf8) : [] }

  /// A new passphrase, in guarded memory.
  package func newPassphrase() -> Secret {
    let numbers = Secret.random(count: Self.passphraseWords * 2)
    var place = numbers.bytes.makeIterator()
    var rest: ArraySlice<UInt8> = []
    var isFirst = true
    return Secret(atMost: 256) {
      if rest.isEmpty {
        guard let high = place.next(), let low = place.next() else { return nil }
        // 2,048 divides 65,536, so no word is likelier than another.
        let word = words[(Int(high) << 8 | Int(low)) % words.count]
        rest = (isFirst ? word : separator + word)[...]
        isFirst = false
      }
      return rest.popFirst()
    }
  }

  /// The first bits of a hash as words, most significant first.
  package func fingerprint(_ hash: [UInt8]) -> String {
    precondition(hash.count * 8 >= Self.fingerprintWords * Self.bitsPerWord)
    let chosen = (0..<Self.fingerprintWords).map { place -> String in
      let number = (0..<Self.bitsPerWord).reduce(0) { number, bit in
        let index = place * Self.bitsPerWord + bit
        return number << 1 | Int(hash[index / 8] >> UInt8(7 - index % 8) & 1)
      }
      return String(decoding: words[number], as: UTF8.self)
    }
    return chosen.joined(separator: " ")
  }
}

/// A key's line in words of English and of Chinese, to be compared aloud.
package func keyWords(_ line: String) -> [String] {
  let hash = fingerprintHash(of: Array(line.utf8))
  return WordLanguage.allCases.map { $0.fingerprint(hash) }
}

/// The hash of a key of which a fingerprint is made.
func fingerprintHash(of key: [UInt8]) -> [UInt8] {
  BLAKE2b.hash256(key.span, purpose: "bundle1 print")
}

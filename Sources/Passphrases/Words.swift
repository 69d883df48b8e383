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

  /// The passphrase that somebody typed in another way, if it is one of so many words: in capitals, with something else
  /// between them, or in traditional characters. `nil` if it is none in this language.
  func meant(by typed: Secret) -> Secret? {
    let bytes = typed.bytes
    var index = bytes.startIndex
    var count = 0
    var isRight = true
    var rest: ArraySlice<UInt8> = []
    let secret = Secret(atMost: 256) {
      if rest.isEmpty {
        // What stands between words: signs of ASCII, since all others have become such.
        while index < bytes.endIndex, bytes[index] < 0x80, !isLetter(bytes[index]) { index += 1 }
        guard isRight, index < bytes.endIndex else { return nil }
        guard let word = word(in: bytes, at: &index) else {
          isRight = false
          return nil
        }
        rest = (count == 0 ? word : separator + word)[...]
        count += 1
      }
      return rest.popFirst()
    }
    return isRight && count == Self.passphraseWords ? secret : nil
  }

  /// The word that stands at a place.
  private func word(in bytes: Secret.Bytes, at index: inout Int) -> [UInt8]? {
    let written =
      self == .english
      ? bytes[index...].prefix(while: isLetter) : bytes[index...].prefix(Self.bytesOfCharacter)
    index = written.endIndex
    if self == .english { return words.first { $0.elementsEqual(written.lazy.map { $0 | 0x20 }) } }
    let place = Self.traditional.firstIndex { $0.elementsEqual(written) }
    return words.first { word in place.map { Self.simplified[$0] == word } ?? word.elementsEqual(written) }
  }

  private static let bytesOfCharacter = 3
  private static let traditional = WordLists.traditional.filter { !$0.isWhitespace }.map {
    Array(String($0).utf8)
  }
  private static let simplified = WordLists.simplified.filter { !$0.isWhitespace }.map {
    Array(String($0).utf8)
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

/// All forms in which a passphrase may have been used: those given, the words that were meant, and the one whose characters
/// are the usual ones of their meaning (Unicode's normal form KC), without blanks around it.
///
/// Each costs as much as a guess, so there are four at most.
package func passphraseForms(_ forms: [Secret], withCompatible compatible: Secret) -> [Secret] {
  let bytes = compatible.bytes
  let start = bytes.prefix { $0 == 0x20 }.count
  let end = bytes.count - bytes.dropFirst(start).reversed().prefix { $0 == 0x20 }.count
  let trimmed = compatible.slice(start..<end)
  var all = forms
  for form in WordLanguage.allCases.compactMap({ $0.meant(by: trimmed) }) + [trimmed]
  where form.count > 0 && !all.contains(where: { $0.isEqual(to: form) }) {
    all.append(form)
  }
  return all
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// A key's line in words of English and of Chinese, to be compared aloud.
package func keyWords(_ line: String) -> [String] {
  let hash = fingerprintHash(of: Array(line.utf8))
  return WordLanguage.allCases.map { $0.fingerprint(hash) }
}

/// The hash of a key of which a fingerprint is made.
func fingerprintHash(of key: [UInt8]) -> [UInt8] {
  BLAKE2b.hash256(key.span, purpose: "bundle1 print")
}

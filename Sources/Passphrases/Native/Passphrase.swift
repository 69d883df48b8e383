private import CUTF8Proc
private import CZxcvbn
package import Sodium

/// What is to be known of a passphrase before it is used. All of it happens in guarded memory.
package enum PassphraseText {
  /// The forms in which a passphrase may have been used, the one for new files first: Unicode's normal form C
  /// (UAX #15), and, should they differ, the bytes as they were typed, the words that were meant, and normal form KC without
  /// blanks around it.
  ///
  /// Keyboards of different systems send different bytes for the same accented letter or Hangul syllable, and input methods
  /// wide letters and blanks for narrow ones.
  package static func forms(_ typed: Secret) -> [Secret] {
    var forms = [typed]
    if let composed = normal(typed), !composed.isEqual(to: typed) { forms.insert(composed, at: 0) }
    return passphraseForms(forms, withCompatible: normal(typed, isCompatible: true) ?? typed)
  }

  /// The normal form C or KC; `nil` for what is not UTF-8.
  private static func normal(_ typed: Secret, isCompatible: Bool = false) -> Secret? {
    // No character decomposes to more than four others, or eighteen of the same meaning.
    let room = (typed.count * (isCompatible ? 18 : 4) + 16) * MemoryLayout<Int32>.size
    let options = utf8proc_option_t(
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | (isCompatible ? UTF8PROC_COMPAT.rawValue : 0))
    var isText = false
    let secret = unsafe typed.withTerminatedBytes { bytes in
      unsafe Secret(capacity: room) { buffer in
        unsafe buffer.withMemoryRebound(to: Int32.self) { characters in
          unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: typed.count + 1) { bytes in
            let count = unsafe utf8proc_decompose(
              bytes, typed.count, characters.baseAddress, characters.count - 1, options)
            guard count >= 0, count < characters.count else { return 0 }
            let length = unsafe utf8proc_reencode(characters.baseAddress, count, options)
            isText = length >= 0
            return max(0, length)
          }
        }
      }
    }
    return isText ? secret : nil
  }

  /// How well a passphrase withstands guessing.
  package enum Strength: Sendable {
    /// Found by somebody who tries for a while.
    case weak
    /// Found by somebody who spends a lot on it.
    case fair
    /// Not found.
    case strong
  }

  /// About how many guesses it takes, as a power of two (zxcvbn: words, names, dates, keyboard patterns).
  ///
  /// zxcvbn knows no Chinese and takes its bytes for noise, so a character of it counts as what one adds to a
  /// sentence at most: five bits.
  package static func bits(_ passphrase: Secret) -> Double {
    let estimate = unsafe passphrase.withTerminatedBytes { unsafe ZxcvbnMatch($0, nil, nil) }
    let ascii = passphrase.bytes.count { $0 < 0x80 }
    let others = passphrase.bytes.count { $0 >= 0xC0 }
    return others == 0
      ? estimate : min(estimate, Double(ascii) * bitsPerASCII + Double(others) * bitsPerOther)
  }

  private static let bitsPerASCII = 6.5
  private static let bitsPerOther = 5.0

  /// What that means. Each guess takes a second of a computer and 256 MiB (scrypt at age's work factor), so the
  /// bounds are lower than for passwords of web sites.
  package static func strength(bits: Double) -> Strength {
    bits < 40 ? .weak : bits < 60 ? .fair : .strong
  }
}

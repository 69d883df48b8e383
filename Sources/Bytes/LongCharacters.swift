/// The most Unicode scalars that make one character together: twice what the longest emoji takes, and more marks than any
/// language puts on a letter.
private let longestCharacter = 20
/// The most marks on one base.
private let mostMarks = 6

/// Text without characters so long that they could be taken for many: to Swift, a letter with a million marks is one
/// character, and comparing, measuring or moving it takes a million steps or more.
///
/// Marks beyond a few on one base are left out, and so is what would make other characters longer than anybody writes them.
package func withoutLongCharacters(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0xCC }), hasLongCharacters(text) else { return text }
  var result = String.UnicodeScalarView()
  var cluster = Cluster()
  for scalar in text.unicodeScalars where cluster.takes(scalar) { result.append(scalar) }
  return String(result)
}

private func hasLongCharacters(_ text: String) -> Bool {
  var cluster = Cluster()
  return !text.unicodeScalars.allSatisfy { cluster.takes($0) }
}

/// What stands since the last scalar that surely begins a character (UAX #29; what may join is taken to join).
private struct Cluster {
  private var length = 0
  private var marks = 0
  /// What the last scalar that stays is.
  private var last = Role.base
  private var isHalfFlag = false

  /// Whether a scalar stays. One that does not is as if it had never been there.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    let role = Role(scalar)
    let begins =
      switch role {
      case .base: last != .joiner
      case .flag: last != .joiner && !(last == .flag && isHalfFlag)
      case .leading: last != .joiner && last != .leading
      case .mark, .part, .joiner: false
      }
    let (length, marks) = begins ? (1, 0) : (self.length + 1, self.marks + (role == .mark ? 1 : 0))
    // What joins must have something to join: it is never the last that fits.
    let room = role == .joiner ? longestCharacter - 1 : longestCharacter
    guard begins || length <= room && marks <= mostMarks else { return false }
    isHalfFlag = role == .flag && begins
    (self.length, self.marks, last) = (length, marks, role)
    return true
  }

  private enum Role {
    /// It begins a character, unless what is before joins it.
    case base
    /// It joins what is before.
    case mark
    /// It joins what is before and what comes, or may do so.
    case joiner
    /// One of the two letters of a flag.
    case flag
    /// A leading consonant of Hangul: it joins those before.
    case leading
    /// A vowel or trailing consonant of Hangul.
    case part

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      // Most of a text, without looking anything up.
      case 0..<0x300, 0x2010...0x20CF, 0x2190...0x2BFF, 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x9FFF,
        0xAC00...0xD7A3, 0xFF01...0xFF9D:
        self = .base
      case 0x1F1E6...0x1F1FF: self = .flag
      case 0x1100...0x115F, 0xA960...0xA97C: self = .leading
      case 0x1160...0x11FF, 0xD7B0...0xD7FB: self = .part
      case 0x300...0x36F, 0x591...0x5BD: self = .mark
      // Letters to Unicode, which join as marks do: vowels of Thai and Lao, sounds of narrow kana; and what changes an emoji.
      case 0x0E33, 0x0EB3, 0xFF9E, 0xFF9F, 0x200C, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: self = .mark
      case 0xE0000...0xE0FFF: self = .part
      // The zero-width joiner; what joins consonants (InCB=Linker); signs and letters that join what comes (Prepend).
      case 0x200D, 0x094D, 0x09CD, 0x0ACD, 0x0B4D, 0x0C4D, 0x0D4D, 0x1039, 0x17D2, 0x1A60, 0x1B44, 0x1BAB,
        0xA9C0,
        0xAAF6, 0x10A3F, 0x11133, 0x113D0, 0x1193E, 0x11A47, 0x11A99, 0x11F42,
        0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x0D4E, 0x110BD, 0x110CD, 0x111C2, 0x111C3,
        0x1193F,
        0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02:
        self = .joiner
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
        default: self = .base
        }
      }
    }
  }
}

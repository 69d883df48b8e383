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
  private var joinsNext = false
  private var isHalfFlag = false

  /// Whether a scalar stays. One that does not is as if it had never been there.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    let role = Role(scalar)
    let begins = (role == .base || role == .flag && !isHalfFlag) && !joinsNext
    let (length, marks) = begins ? (1, 0) : (self.length + 1, self.marks + (role == .mark ? 1 : 0))
    guard begins || length <= longestCharacter && marks <= mostMarks else { return false }
    (self.length, self.marks) = (length, marks)
    joinsNext = role == .joiner
    isHalfFlag = role == .flag && begins
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

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      // Most of a text, without looking anything up.
      case 0..<0x300, 0x2010...0x20CF, 0x2190...0x2DFF, 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x9FFF,
        0xFF00...0xFFEF:
        self = .base
      case 0x1F1E6...0x1F1FF: self = .flag
      // Hangul in letters, of which any number of leading ones would be one character; the zero-width joiner.
      case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x200D: self = .joiner
      case 0x200C, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: self = .mark
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark:
          // A virama joins consonants.
          self = scalar.properties.canonicalCombiningClass == .virama ? .joiner : .mark
        // Characters that stand before others, such as the Arabic number sign.
        case .format: self = .joiner
        default: self = .base
        }
      }
    }
  }
}

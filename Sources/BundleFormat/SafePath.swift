internal import Bytes

/// Names that files in a bundle may have: such as are safe to write anywhere, and mean the same everywhere.
package enum SafePath {
  /// Names that are devices on Windows, with whatever ending.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
      + ["¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] })
  private static let forbidden = Set("<>:\"|?*\\".unicodeScalars)

  /// Why a path is not allowed; `nil` if it is.
  ///
  /// Allowed is a relative path of names that are neither empty nor `.` nor `..`, of printable characters
  /// without those that Windows and its file systems forbid, that neither begin with a dot or a mark that
  /// would join what stands before, nor end in a dot or space, nor name a device.
  ///
  /// Paths are cut at bytes, as systems cut them: to Swift, `/` and a combining mark are one character.
  package static func fault(in path: String) -> Fault? {
    guard !path.isEmpty, path.utf8.count <= Limits.path else { return .length }
    if isPlain(path) { return nil }
    for name in names(of: path) {
      guard !name.isEmpty, name != ".", name != ".." else { return .traversal }
      guard name.utf8.count <= Limits.name else { return .length }
      guard let first = name.unicodeScalars.first, first != "." else { return .hidden }
      guard !joinsWhatIsBefore(first), withoutLongCharacters(name).utf8.count == name.utf8.count else {
        return .character
      }
      for scalar in name.unicodeScalars {
        // Letters and marks of Latin: looking them up is most of the work there is with a name.
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "\u{300}"..."\u{36F}": continue
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
          return .character
        case .format where !joiners.contains(scalar): return .character
        default: if scalar.isASCII, forbidden.contains(scalar) { return .character }
        }
      }
      guard let last = name.unicodeScalars.last, last != ".", last != " " else { return .ending }
      let stem = String(name.unicodeScalars.prefix { $0 != "." }).trimmingSpaces()
      if stem.utf8.count <= longestDevice, devices.contains(stem.lowercased()) { return .device }
    }
    return nil
  }

  /// Whether a path is of the most frequent kind, which needs no closer look: of ASCII and of the Chinese characters
  /// of the first block. Paths are looked at so often that this goes by bytes.
  private static func isPlain(_ path: String) -> Bool {
    var length = 0
    var last: UInt8 = 0
    /// The name up to its first dot, as a key, and how long it is in bytes.
    var stem: (key: UInt64, length: Int, hasEnded: Bool) = (0, 0, false)
    var hasSpace = false
    /// How many bytes are still to come of a Chinese character, and the least that the next may be.
    var rest = (count: 0, least: UInt8(0x80))

    func endName() -> Bool {
      guard length > 0, length <= Limits.name, last != UInt8(ascii: "."), last != UInt8(ascii: " ") else {
        return false
      }
      // Spaces before a dot do not count.
      return !hasSpace && (stem.length > longestDevice || !deviceKeys.contains(stem.key))
    }

    for byte in path.utf8 {
      if rest.count > 0 {
        guard byte >= rest.least else { return false }
        rest = (rest.count - 1, 0x80)
      } else {
        switch byte {
        case UInt8(ascii: "/"):
          guard endName() else { return false }
          (length, last, stem, hasSpace) = (0, 0, (0, 0, false), false)
          continue
        case UInt8(ascii: "."):
          guard length > 0 else { return false }
          stem.hasEnded = true
        case UInt8(ascii: " "): hasSpace = true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
          UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
          return false
        case 0x21...0x7E: break
        case 0xE4...0xE9: rest = (2, byte == 0xE4 ? 0xB8 : 0x80)  // U+4E00 to U+9FFF
        default: return false
        }
      }
      length += 1
      last = byte
      if !stem.hasEnded {
        stem.length += 1
        stem.key = key(stem.key, byte)
      }
    }
    return endName()
  }

  /// In bytes: `conout$`.
  private static let longestDevice = 7
  private static let deviceKeys = Set(devices.map { $0.utf8.reduce(0, key) })

  /// The key of some bytes, lower case, with one more.
  private static func key(_ before: UInt64, _ byte: UInt8) -> UInt64 {
    before << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }

  /// The names of a path, parted by the byte `/`.
  package static func names(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// Why nobody honest gives a file this name, or puts it so deep; `nil` if somebody may.
  ///
  /// Such paths are not packed. Bundles that are older may have them, so they are read, but not written to a disk: there, a
  /// name can become part of a command.
  package static func oddity(in path: String) -> Oddity? {
    let names = names(of: path)
    if names.count > Limits.depth + 1 { return .depth }
    for name in names {
      if let first = name.unicodeScalars.first, first == "-" || first == "~" || isBlank(first) {
        return .beginning
      }
      var last: Unicode.Scalar = "a"
      for scalar in name.unicodeScalars {
        if isBlank(scalar), isBlank(last) { return .blanks }
        switch (last, scalar) {
        case (_, "`"), (_, ";"), ("$", "("), ("$", "{"), ("&", "&"): return .command
        default: last = scalar
        }
      }
    }
    return nil
  }

  /// What can be odd about a path that is allowed.
  package enum Oddity: Equatable, Sendable {
    /// More folders above it than ``Limits/depth``.
    case depth
    /// A hyphen, tilde or space at the beginning of a name: programs take it for an option or for another folder.
    case beginning
    /// Spaces in a row.
    case blanks
    /// What a shell could take for a command.
    case command
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{2800}"
      || !scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator
  }

  /// Whether a path is made of nothing but letters, digits and `-._/`, so that it means nothing to any shell, and no name in
  /// it begins like an option.
  package static func isInert(_ path: String) -> Bool {
    oddity(in: path) == nil
      && path.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "/": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
      }
  }

  /// Whether a name is that of a folder which makes a library, with its trusted keys, of the one it is in, to whatever file
  /// system: some take no notice of case, some of characters that can't be seen.
  package static func isLibraryPart(_ name: String) -> Bool {
    ["bundles", "keys"].contains(folded(name))
  }

  /// A path in a form in which it is equal to every other that any file system takes for the same: without regard to case,
  /// to characters that can't be seen, and to wide forms of letters.
  package static func folded(_ path: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in path.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      // Fullwidth forms of ASCII.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      seen.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    // Bringing it to upper case first also folds letters such as the long s and the last sigma.
    return String(seen).uppercased().lowercased()
  }

  private static func joinsWhatIsBefore(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default:
      // The last are letters to Unicode, and join what is before as marks do.
      scalar.properties.isVariationSelector || scalar.properties.isEmojiModifier
        || [0x0E33, 0x0EB3, 0xFF9E, 0xFF9F].contains(scalar.value)
    }
  }

  /// Zero-width joiners stand within emoji and in some scripts, and change no direction.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// What can be wrong with a path.
  package enum Fault: Equatable, Sendable {
    /// Too long, or empty.
    case length
    /// A part that leads elsewhere: empty, `.` or `..`, or an absolute path.
    case traversal
    /// A character that some file system forbids, or that can't be seen.
    case character
    /// A dot at the beginning of a name: such files are hidden, and some are obeyed.
    case hidden
    /// A dot or space at the end of a name.
    case ending
    /// The name of a device.
    case device
  }

  /// A form in which two paths are equal if some common file system takes them for the same: upper and
  /// lower case, and composed and decomposed characters.
  package static func collisionKey(_ path: String) -> String {
    // Swift compares strings by canonical equivalence, so NFC and NFD need no folding of their own.
    path.lowercased()
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Fonts of Type 1 (Adobe Type 1 Font Format 2.2): a program in PostScript, the second part of which is encrypted.
enum Type1Font {
  /// The same font without remarks, texts, names that somebody chose, and what follows it; `nil` if it is none.
  static func cleaned(_ bytes: [UInt8], _ names: GlyphNames) -> [UInt8]? {
    let heads: [StaticString] = ["%!PS-AdobeFont-1.", "%!FontType1-1."]
    guard let head = heads.first(where: { bytes.has($0) }) else { return nil }
    var bytes = bytes
    // The first line says of which kind it is, with a digit; then its name and version.
    let start = min(head.utf8CodeUnitCount + 1, bytes.count)
    let line = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    if start < line { for place in start..<line { bytes[place] = 0x20 } }
    var words = Words(names)
    let end = words.clean(&bytes, from: line, until: "eexec")
    guard end < bytes.count else { return bytes }
    let places = encrypted(bytes, from: end)
    guard !places.digits.isEmpty else { return bytes }
    var cipher = places.isHexadecimal ? [] : places.digits.map { bytes[$0] }
    if places.isHexadecimal {
      for pair in stride(from: 0, to: places.digits.count - 1, by: 2) {
        cipher.append(value(bytes[places.digits[pair]]) << 4 | value(bytes[places.digits[pair + 1]]))
      }
    }
    var plain = decrypted(cipher)
    guard plain.count > 4, contains("/CharStrings", plain) else { return nil }
    let length = words.clean(&plain, from: 4, until: "closefile")
    // The end of the line is encrypted too.
    let whole = min(length + 1, plain.count)
    let new = encrypted(Array(plain[..<whole]))
    for (index, byte) in new.enumerated() {
      if places.isHexadecimal {
        bytes[places.digits[2 * index]] = digits[Int(byte >> 4)]
        bytes[places.digits[2 * index + 1]] = digits[Int(byte & 15)]
      } else {
        bytes[places.digits[index]] = byte
      }
    }
    let last = places.digits[min((places.isHexadecimal ? 2 : 1) * whole, places.digits.count) - 1]
    trim(&bytes, from: last + 1)
    return bytes
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit & 15 : (digit & 7) + 9 }

  private static func contains(_ word: String, _ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == 0x2F && bytes[$0...].starts(with: word.utf8) }
  }

  /// 7.2: behind a space, as bytes, or as digits if the first four are some.
  private static func encrypted(_ bytes: [UInt8], from start: Int) -> (digits: [Int], isHexadecimal: Bool) {
    func isDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & ~0x20)
    }
    let begin = bytes[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? bytes.count
    let isHexadecimal = bytes[begin...].prefix(4).count == 4 && bytes[begin...].prefix(4).allSatisfy(isDigit)
    return (
      isHexadecimal ? (begin..<bytes.count).filter { isDigit(bytes[$0]) } : Array(begin..<bytes.count),
      isHexadecimal
    )
  }

  /// 7.1.
  private static func decrypted(_ cipher: [UInt8]) -> [UInt8] {
    var key: UInt16 = 55665
    return cipher.map { byte in
      defer { key = (UInt16(byte) &+ key) &* 52845 &+ 22719 }
      return byte ^ UInt8(key >> 8)
    }
  }

  private static func encrypted(_ plain: [UInt8]) -> [UInt8] {
    var key: UInt16 = 55665
    return plain.map { byte in
      let cipher = byte ^ UInt8(key >> 8)
      key = (UInt16(cipher) &+ key) &* 52845 &+ 22719
      return cipher
    }
  }

  /// 7.2: behind the encrypted part stand zeros and a word; all else is blanked.
  private static func trim(_ bytes: inout [UInt8], from start: Int) {
    var place = start
    var hasWord = false
    while place < bytes.count {
      if !hasWord, bytes.has("cleartomark", at: place) {
        place += 11
        hasWord = true
        continue
      }
      if bytes[place] != 0x30 || hasWord, bytes[place] != 0x0A, bytes[place] != 0x0D { bytes[place] = 0x20 }
      place += 1
    }
  }

  /// What a program in PostScript has besides numbers.
  private struct Words {
    let names: GlyphNames
    /// What reads the shapes, each of which is as long as the number before says, and what was defined last.
    private var readers: Set<[UInt8]> = [Array("RD".utf8), Array("-|".utf8)]
    private var defined: [UInt8] = []

    init(_ names: GlyphNames) { self.names = names }

    /// Goes on to behind a word, or to the end.
    mutating func clean(_ bytes: inout [UInt8], from start: Int, until end: StaticString) -> Int {
      var position = start
      var number: Int?
      var isName = false
      while position < bytes.count {
        let byte = bytes[position]
        let first = position
        position += 1
        switch byte {
        case UInt8(ascii: "%"):
          while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
          for place in first..<position { bytes[place] = 0x20 }
        case UInt8(ascii: "("):
          position = Self.endOfString(bytes, from: position)
          for place in first + 1..<max(first + 1, position - 1) { bytes[place] = 0x20 }
        case UInt8(ascii: "<") where bytes.slice(at: position, count: 1)?.first != UInt8(ascii: "<"):
          while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            bytes[position] = 0x30
            position += 1
          }
        case UInt8(ascii: "/"): isName = true
        case let byte where Self.isRegular(byte):
          while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
          let word = Array(bytes[first..<position])
          let before = number
          number = nil
          if word.elementsEqual(end.description.utf8) { return position }
          if !isName, let length = before, readers.contains(word) {
            // One space stands before the shape.
            position = min(position + 1 + length, bytes.count)
          } else if !isName, let value = Self.number(word) {
            number = value
          } else {
            if word.elementsEqual("readstring".utf8) { readers.insert(defined) }
            // The name of the font is known by other ways, too.
            let isFont = isName && defined.elementsEqual("FontName".utf8)
            if isName { defined = word }
            if !isFont, !Type1Font.known.contains(String(decoding: word, as: UTF8.self)[...]) {
              bytes.replaceSubrange(first..<position, with: names(word))
            }
          }
          isName = false
        default: isName = false
        }
      }
      return position
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
      byte > 0x20 && !"()<>[]{}/%".utf8.contains(byte)
    }

    /// A length, or any other number, which is none.
    private static func number(_ word: [UInt8]) -> Int? {
      let text = String(decoding: word, as: UTF8.self)
      if let length = Int(text) { return (0...65535).contains(length) ? length : 0 }
      let isNumber =
        word.count < 24 && word.allSatisfy { (0x30...0x39).contains($0) || "+-.eE#".utf8.contains($0) }
      return isNumber && word.contains { (0x30...0x39).contains($0) } ? 0 : nil
    }

    /// Behind the parenthesis that closes a string.
    private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
      var (position, depth) = (start, 1)
      while position < bytes.count, depth > 0 {
        switch bytes[position] {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        position += 1
      }
      return min(position, bytes.count)
    }
  }

  /// The words of such programs: operators, and what fonts have (2 and 5).
  private static let known = Set(
    """
    -| |- | || ND NP RD abs add aload and anchorsearch array astore begin bind bitshift ceiling cleartomark closefile copy
    count counttomark currentdict currentfile currentglobal cvi cvn cvr cvs cvx def definefont dict div dup eexec end eq
    exch exec executeonly exit false FontDirectory for forall ge get getinterval globaldict gt idiv if ifelse index
    internaldict ISOLatin1Encoding known le length load loop lt mark maxlength mod mul ne neg noaccess not null or pop put
    putinterval readonly readstring repeat restore roll round save setglobal StandardEncoding stopped store string sub
    systemdict true truncate type undef userdict where xcheck xor AbsMod ascent Ascent BaseFontName BlendAxisTypes
    BlendDesignMap BlendDesignPositions Blend BlueFuzz BlueScale BlueShift BlueValues BuildCharArray CharStrings Copyright
    DesignVector CDV NDV Encoding ExpansionFactor FID FamilyBlues FamilyName FamilyOtherBlues FontBBox FontInfo FontMatrix
    FontName FontType ForceBold ForceBoldThreshold FullName ItalicAngle LanguageGroup LenBuildCharArray MinFeature
    NormalizeDesignVector ConvertDesignVector Notice OtherBlues OtherSubrs PaintType Private Private RndStemUp StdHW StdVW
    StemSnapH StemSnapV StrokeWidth Subrs UnderlinePosition UnderlineThickness UniqueID Weight WeightVector XUID erode
    hires isFixedPitch lenIV password version makeblendedfont Metrics FSType ForceBold .notdef
    """.split { $0 == " " || $0 == "\n" })
}

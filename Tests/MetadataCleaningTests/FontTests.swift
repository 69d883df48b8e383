import Testing

@testable import MetadataCleaning

/// Fonts within documents: nothing in words, and nothing that is no font.
@Suite struct FontTests {
  private static let word = Array("CANARY".utf8)

  private static func isThere(_ bytes: [UInt8], _ wanted: [UInt8] = word) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  // MARK: Names

  @Test(arguments: [
    "A", "Aacute", "quotesinglbase", "uni4E2D", "uni00410301", "u1F600", "g123", "cid4711", "glyph7", "a10",
    "afii10017",
    "Aacutesmall", "Zcaronsmall", "Abrevehookabove", "iotadieresistonos", "Edotbelow",
    ".notdef", "f_f_i", "one.oldstyle", "A.ss01", "Lslash", "contourintegral", "12",
  ]) func namesOfCharactersStay(name: String) {
    #expect(GlyphNames()(name.utf8) == Array(name.utf8))
  }

  @Test(arguments: [
    "CANARY", "CANARY.alt", "uniCANARY", "A_CANARY", "gCANARY", "A.CANARY", "a1234567", "Xacutex", "xy",
    "Aacuteacuteacute", "CANARYsmall",
  ])
  func otherNamesBecomeNumbers(name: String) {
    let names = GlyphNames()
    let new = names(name.utf8)
    #expect(new.count == name.utf8.count && !Self.isThere(new) && new != Array(name.utf8))
    #expect(names(name.utf8) == new && names("OTHERS".utf8) != names("others".utf8))
  }

  @Test func shortNamesAreNotMixedUp() {
    let names = GlyphNames()
    var found: Set<[UInt8]> = []
    for first in "!#$&+,-;=?@^`|~" {
      for second in "!#$&+,-;=?@^`|~" { found.insert(names("\(first)\(second)".utf8)) }
    }
    #expect(found.count == 225)
    #expect(names("A.CANARY".utf8).starts(with: "A.".utf8))
  }

  // MARK: Type 1

  private static func encrypted(_ plain: [UInt8]) -> [UInt8] {
    var key: UInt16 = 55665
    return plain.map { byte in
      let cipher = byte ^ UInt8(key >> 8)
      key = (UInt16(cipher) &+ key) &* 52845 &+ 22719
      return cipher
    }
  }

  private static func decrypted(_ cipher: some Sequence<UInt8>) -> [UInt8] {
    var key: UInt16 = 55665
    return cipher.map { byte in
      defer { key = (UInt16(byte) &+ key) &* 52845 &+ 22719 }
      return byte ^ UInt8(key >> 8)
    }
  }

  private static func type1(_ clear: String, _ hidden: String, isHexadecimal: Bool = false) -> [UInt8] {
    let cipher = encrypted(Array("0000\(hidden)\nmark currentfile closefile\n".utf8))
    let digits = cipher.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return Array("%!PS-AdobeFont-1.0: CANARY 1\n\(clear)/FontName /Plain def currentfile eexec\n".utf8)
      + (isHexadecimal ? Array(digits.utf8) : cipher)
      + Array("\n0000CANARY0000\ncleartomark CANARY\ncleartomark".utf8)
  }

  @Test(arguments: [false, true]) func fontsOfType1(isHexadecimal: Bool) throws {
    // A shape that would be a remark and a name, if it were looked into.
    let shape = "%(/XY"
    let hidden = """
      /Private 9 dict dup begin /RD{string currentfile exch readstring pop}executeonly def /lenIV 4 def % CANARY
      /Own (CANARY) def /CANARY 5 def <43414E415259> pop 2 index /CharStrings 2 dict dup begin
      /A 5 RD \(shape) ND /CANARY 5 RD \(shape) ND end end
      """
    let font = Self.type1(
      "/FontInfo 9 dict dup begin /Own(CANARY (CANARY)) def end def /Encoding 2 array dup 65 /CANARY put CANARY\n",
      hidden,
      isHexadecimal: isHexadecimal)
    let names = GlyphNames()
    let clean = try #require(FontProgram.cleaned(font, names))
    #expect(clean.count == font.count && !Self.isThere(clean))
    let start = try #require(clean.indices.first { clean[$0...].starts(with: "eexec\n".utf8) }) + 6
    let cipher =
      isHexadecimal
      ? stride(from: start, to: clean.count - 46, by: 2).compactMap { place in
        UInt8(String(decoding: clean[place..<place + 2], as: UTF8.self), radix: 16)
      } : Array(clean[start...])
    let plain = Self.decrypted(cipher)
    #expect(!Self.isThere(plain) && !Self.isThere(plain, Array("43414E".utf8)))
    let name = String(decoding: names(Self.word), as: UTF8.self)
    for words in [
      "/A 5 RD \(shape) ND", "/\(name) 5 RD \(shape) ND", "mark currentfile closefile\n", "/lenIV 4 def",
    ] {
      #expect(Self.isThere(plain, Array(words.utf8)), "\(words)")
    }
    for words in ["dup 65 /\(name) put", "/FontName /Plain def", "cleartomark"] {
      #expect(Self.isThere(clean, Array(words.utf8)), "\(words)")
    }
    #expect(FontProgram.cleaned(clean, GlyphNames())?.count == clean.count)
    // With heads, as in files on disks.
    func part(_ kind: UInt8, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
      [0x80, kind, UInt8(bytes.count & 255), UInt8(bytes.count >> 8), 0, 0] + bytes
    }
    #expect(
      FontProgram.cleaned(part(1, font[..<90]) + part(2, font[90...]) + [0x80, 3], GlyphNames())?.count
        == font.count)
  }

  // MARK: Compact fonts

  private static func index(_ items: [UInt8]...) -> [UInt8] {
    var ends: [UInt8] = [1]
    for item in items { ends.append(ends[ends.count - 1] + UInt8(item.count)) }
    return [0, UInt8(items.count), 1] + ends + items.joined()
  }

  /// With a notice, and a glyph of that name behind the one that all have.
  private static func compact(_ notice: String, _ glyph: String, gap: [UInt8] = []) -> [UInt8] {
    func top(_ shapes: Int, _ charset: Int) -> [UInt8] {
      [
        0xF8, 0x1B, 1, 28, UInt8(charset >> 8), UInt8(charset & 255), 15, 28, UInt8(shapes >> 8),
        UInt8(shapes & 255), 17,
      ]
    }
    let strings = index(Array(notice.utf8), Array(glyph.utf8))
    let start = 4 + index(Array("Plain".utf8)).count + index(top(0, 0)).count + strings.count + 2 + gap.count
    return [1, 0, 4, 1] + index(Array("Plain".utf8)) + index(top(start + 3, start)) + strings + [0, 0] + gap
      + [0, 0x01, 0x88] + index([14], [14])
  }

  @Test func compactFonts() throws {
    let font = Self.compact("by CANARY", "CANARY", gap: Self.word)
    let names = GlyphNames()
    let clean = try #require(FontProgram.cleaned(font + Self.word, names))
    #expect(!Self.isThere(clean) && clean.count == font.count + 6)
    #expect(
      Self.isThere(clean, names(Self.word)) && clean.dropLast(6).suffix(8).elementsEqual(font.suffix(8)))
    let plain = Self.compact("         ", "uni4E2D")
    #expect(FontProgram.cleaned(plain, GlyphNames()) == plain)
  }

  // MARK: OpenType

  private static func open(_ tables: [(String, [UInt8])]) -> [UInt8] {
    var head: [UInt8] = [0, 1, 0, 0, 0, UInt8(tables.count), 0, 0, 0, 0, 0, 0]
    var body: [UInt8] = []
    for (name, data) in tables {
      head += Array(name.utf8) + [0, 0, 0, 0]
      head.appendBigEndian(12 + 16 * tables.count + body.count)
      head.appendBigEndian(data.count)
      body += data
    }
    return head + body
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  @Test func openFonts() throws {
    let post = [0, 2, 0, 0] + Self.zeros(28) + [0, 1, 1, 2, 6] + Self.word + [9] + Self.word
    let map: [UInt8] = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 6, 0, 12, 0, 0, 0, 65, 0, 1, 0, 1]
    let font = Self.open([
      ("GSUB", Self.word), ("head", Self.zeros(54) + Self.word), ("loca", [0, 0]), ("glyf", [1, 2, 3]),
      ("name", Self.word),
      ("post", post), ("cmap", map + Self.word), ("OS/2", Self.word), ("OWNT", Self.word),
    ])
    let clean = try #require(FontProgram.cleaned(font + Self.word, GlyphNames()))
    #expect(!Self.isThere(clean) && clean.count == font.count + 6)
    #expect(clean[4..<12].elementsEqual([0, 5, 0, 64, 0, 2, 0, 16]))
    #expect(
      Self.isThere(clean, map) && Self.isThere(clean, [1, 2, 3]) && !Self.isThere(clean, Array("OWNT".utf8)))
    #expect(FontProgram.cleaned(clean, GlyphNames()).map { $0[4] == 0 && $0[5] == 5 } == true)
    // In files by themselves nobody asks for glyphs by name.
    let alone = Self.open([("head", Self.zeros(54)), ("post", post)])
    #expect(!Self.isThere(try cleaned(alone).bytes))
  }

  @Test(arguments: [
    "CANARY", "%!PS CANARY", "%!PS-AdobeFont-1.0: A\neexec CANARY CANARY CANARY", "OTTO CANARY",
    "\0\u{1}\0\0\0\0CANARY",
    "\u{1}\0\u{4}\u{1}CANARY", "",
  ]) func whatIsNoFontIsNone(text: String) {
    #expect(FontProgram.cleaned(Array(text.utf8), GlyphNames()) == nil)
  }

  @Test func cutAndChangedFontsDoNoHarm() {
    let fonts = [
      Self.compact("by", "CANARY"), Self.type1("", "/CharStrings /A 5 RD 12345 ND "),
      Self.type1("", "/CharStrings /A 5 RD 12345 ND ", isHexadecimal: true),
      Self.open([
        ("glyf", [1]), ("loca", [0]), ("post", [0, 2, 0, 0] + Self.zeros(40)),
        ("cmap", [0, 0, 0, 2, 0, 3, 0, 1, 0, 0, 0, 20, 0, 1, 0, 0, 0, 0, 0, 24, 0, 6, 0, 12, 0, 12, 0, 0]),
        ("CFF ", Self.compact("a", "b")),
      ]),
    ]
    for font in fonts {
      for length in 0..<font.count { _ = FontProgram.cleaned(Array(font.prefix(length)), GlyphNames()) }
      for place in font.indices {
        for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var changed = font
          changed[place] = value
          if let clean = FontProgram.cleaned(changed, GlyphNames()), changed[0] != 0x80 {
            #expect(clean.count == font.count)
          }
        }
      }
    }
  }
}

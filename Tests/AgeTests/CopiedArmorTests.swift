import Bytes
import Testing
import TestSupport

@testable import Age

/// Armor as chats, mails and editors leave it.
@Suite struct CopiedArmorTests {
  private static let identity = X25519Identity()
  private static let payload = AgeFileTests.payload(101)

  /// An age file, and the lines of its armor.
  private static func sample() throws -> (file: [UInt8], lines: [String]) {
    let file = try encrypted(payload, to: [identity.recipient])
    return (file, String(decoding: Armor.encode(file), as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func restored(_ text: [UInt8]) throws -> [UInt8] {
    let source = try Armor.restore(MemorySource(text)) { $0 == UInt64(payload.count) }
    return try source.read(at: 0, count: Int(source.count))
  }

  /// What was done to a text.
  struct Change: CustomTestStringConvertible, Sendable {
    var name: String
    var change: @Sendable ([String]) -> [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ change: @escaping @Sendable ([String]) -> String) {
      (self.name, self.change) = (name, { Array(change($0).utf8) })
    }

    init(_ name: String, bytes change: @escaping @Sendable ([String]) -> [UInt8]) {
      (self.name, self.change) = (name, change)
    }
  }

  private static func joined(_ lines: [String], _ end: String = "\n") -> String {
    lines.map { $0 + end }.joined()
  }

  private static func rewrapped(_ lines: [String], at width: Int) -> [String] {
    let body = Array(lines.dropFirst().dropLast().joined())
    let parts = stride(from: 0, to: body.count, by: width).map {
      String(body[$0..<min($0 + width, body.count)])
    }
    return [lines[0]] + parts + [lines[lines.count - 1]]
  }

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
        }
      ))
  }

  private static func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  /// The mark with other dashes.
  private static func dashed(_ dashes: String) -> Change {
    Change("dashes: \(dashes)") { joined($0).replacing("-----", with: dashes) }
  }

  static let changes: [Change] =
    [
      "\r", "\r\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", " ", "  \n", "\u{3000}", "\t",
      "\n\n\n", "<br>",
      "<br/>\n", "</p><p class=\"a\">", "\\n", "\\r\\n", "&#10;", "%0D%0A", "\u{A0}\n", "&nbsp;\n", "=\n",
      "↵\n",
    ]
    .map { end in Change("line ends: \(end.debugDescription)") { joined($0, end) } }
    + [
      "> ", ">> ", "> > ", "| ", "│ ", "    ", "\t", "　　", "\u{A0}", "&gt; ", " * ", "\u{200E}", "小王：",
      "[10:12] Wang: ",
      "[29/11/2026, 10:12:33] 小王: ", "12: ",
    ]
    .map { start in Change("before lines: \(start.debugDescription)") { joined($0.map { start + $0 }) } }
    + [1, 2, 3, 4, 19, 20, 40, 60, 63, 65, 72, 76, 1000]
    .map { width in Change("\(width) columns") { joined(rewrapped($0, at: width)) } }
    + [
      "—--", "–––––", "———", "—–-", "－－－－－", "−−−−−", "﹣﹣﹣﹣﹣", "‑‑‑‑‑", "⸺-", "--", "------", "&#45;&#45;",
      "&mdash;&#x2d;", "- - -",
      "\\-\\-\\-\\-\\-", "─────",
    ].map(dashed)
    + [
      Change("a mark with dashes on one side") {
        joined($0.map { $0.replacing("-----BEGIN", with: "BEGIN") })
      },
      Change("a mark with dashes on the other") { joined($0.map { $0.replacing("-----END", with: "END") }) },
      Change("byte order mark") { "\u{FEFF}" + joined($0) },
      Change("UTF-16", bytes: { utf16(joined($0)) }),
      Change("UTF-16, big end first", bytes: { utf16(joined($0, "\r\n"), bigEndian: true) }),
      Change("UTF-16 without a mark", bytes: { utf16("Hello!\n" + joined($0), mark: false) }),
      Change(
        "UTF-32",
        bytes: {
          joined(["\u{FEFF}"] + $0).unicodeScalars.flatMap {
            [UInt8($0.value & 0xFF), UInt8($0.value >> 8), 0, 0]
          }
        }),
      Change(
        "another encoding before it", bytes: { [0xD0, 0xA1, 0xCD, 0xF5, 0x0A] + Array(joined($0).utf8) }),
      Change("full-width") { wide(joined($0)) },
      Change("full-width marks") {
        joined([wide($0[0])] + $0[1..<($0.count - 1)] + [wide($0[$0.count - 1])])
      },
      Change("blanks in the marks") { joined($0.map { $0.replacing(" ", with: "\u{A0} \u{3000}") }) },
      Change("no blanks in the marks") { joined($0.map { $0.replacing(" ", with: "") }) },
      Change("marks in two lines") { joined($0.map { $0.replacing("AGE ", with: "AGE\n> ") }) },
      Change("small letters in the marks") {
        joined([$0[0].lowercased()] + $0[1..<($0.count - 1)] + [$0[$0.count - 1].lowercased()])
      },
      Change("invisible characters") { lines in
        let unseen = [
          "\u{200B}", "\u{200C}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{202E}", "\u{2066}", "\u{FE0F}",
          "&shy;",
        ]
        return joined(lines).enumerated().map { "\($1)" + unseen[$0 % unseen.count] }.joined()
      },
      Change("smart quotes") { "“" + joined($0) + "”" },
      Change("a fence") { "```text\n" + joined($0) + "```\n" },
      Change("HTML") {
        "<!DOCTYPE html>\n<html><body><pre>" + joined($0.map { "<span style=\"color: red\">\($0)</span>" })
          + "</pre></body></html>"
      },
      Change("breaks within words") { joined($0).replacing("a", with: "a<wbr>") },
      Change("JSON") {
        "{\"text\": \"" + joined($0, "\\n").replacing("/", with: "\\/").replacing("=", with: "\\u003d")
          + "\"}"
      },
      Change("quoted-printable") { joined($0).replacing("=", with: "=3D") },
      Change("for addresses") {
        joined(
          [$0[0]] + $0[1..<($0.count - 1)].map { $0.replacing("+", with: "-").replacing("/", with: "_") } + [
            $0[$0.count - 1]
          ])
      },
      Change("percent signs") {
        joined($0).replacing("+", with: "%2B").replacing("/", with: "%2f").replacing("=", with: "%3D")
      },
      Change("other signs") {
        joined($0).replacing("+", with: "＋").replacing("/", with: "∕").replacing("=", with: "﹦")
      },
      Change("no padding") { joined($0).replacing("=", with: "") },
      Change("text before and behind") { "小王，这是给你的：\n\n" + joined($0) + "\n发自我的手机\nSent from my phone\n" },
      Change("much text before it") { String(repeating: "你好，", count: 60_000) + "\n" + joined($0) },
      Change("a conversation") { "[2026/3/1 10:00] 小王: 看看这个\n" + joined($0) + "[2026/3/1 10:02] 小李: 收到\n" },
      Change("no last line") { joined($0.dropLast()) },
      Change("no last line, and more behind it") { joined($0.dropLast()) + "Sent from my phone\n" },
      Change("no first line") { joined(Array($0.dropFirst())) },
      Change("neither") { "here:\n" + joined($0.dropFirst().dropLast()) },
      Change("all in one line, behind a name") { "Wang: " + joined($0, " ") },
      Change("nothing between the lines") { $0.joined() },
      Change("a name on a line of its own") { joined([$0[0], "Wang", $0[1], "Wang"] + $0[2...]) },
      Change("names on lines of their own before the last one") { lines in
        joined(lines.prefix(lines.count - 2) + ["Wang", "2026/11/29", "10:12"] + lines.suffix(2))
      },
      Change("names on lines of their own behind the last one") { lines in
        joined(lines.dropLast() + ["Wang", "2026/11/29", lines[lines.count - 1]])
      },
      Change("broken twice") { lines in
        joined(lines.flatMap { $0.count == 64 ? [String($0.prefix(60)), String($0.suffix(4))] : [$0] })
      },
      Change("broken twice, with names") { lines in
        joined(
          lines.flatMap {
            $0.count == 64 ? [String($0.prefix(60)), String($0.suffix(4)), "Wang", "2026/11/29"] : [$0]
          })
      },
      Change("short lines with a name") { joined([$0[0], "XiaoWang"] + rewrapped($0, at: 20).dropFirst()) },
      Change("messages") { lines in
        joined(
          lines.enumerated().flatMap {
            [
              ["Wang, [29.11.26 10:1\($0 % 10)]", "小王 2026/11/29 10:12:33", "On Sunday at 10:12 AM"][$0 % 3],
              $1,
            ]
          })
      },
      Change("quoted in an answer") { joined($0) + "\nThanks!\n" + joined($0.map { "> " + $0 }) },
      Change("cut off, and then whole") { joined($0.dropLast(3)) + joined($0) },
      Change("the first line mentioned before") {
        "Copy from -----BEGIN AGE ENCRYPTED FILE----- to the end.\n" + joined($0)
      },
    ]

  @Test(arguments: changes)
  func isRestored(_ change: Change) throws {
    let (file, lines) = try Self.sample()
    let text = change.change(lines)
    #expect(Envelope.recognise(text) == .armored)
    #expect(try Self.restored(text) == file)
    #expect(throws: AgeError.self) { try Armor.decode(text) }
  }

  @Test(arguments: [
    ("another bundle", AgeError.severalInArmor, 2, 0), ("a missing character", .malformedArmor, 1, 1),
    ("four of them", .malformedArmor, 1, 4), ("a line", .malformedArmor, 1, 64),
  ])
  func whatIsAmbiguousOrIncompleteIsSaid(_ what: String, error: AgeError, copies: Int, missing: Int) throws {
    let text = try (0..<copies).map { _ -> String in
      var lines = try Self.sample().lines
      let place = lines.count - 3
      lines[place] = "> " + lines[place].dropLast(missing)
      return Self.joined(lines)
    }.joined()
    #expect(throws: error, "\(what)") { try Self.restored(Array(text.utf8)) }
  }

  @Test func whatIsMissingAtTheEndIsSaid() throws {
    let lines = try Self.sample().lines
    let text = Self.joined(lines.prefix(3).map { "> \($0)" })
    #expect(throws: AgeError.truncatedArmor(characters: 128)) { try Self.restored(Array(text.utf8)) }
    #expect(throws: AgeError.truncatedArmor(characters: 0)) {
      try Self.restored(Array((lines[0] + "\n").utf8))
    }
  }

  /// The mark is not looked for in what is no text, nor taken from what only speaks of it.
  @Test(arguments: [
    "from the line BEGIN AGE ENCRYPTED FILE to the line END AGE ENCRYPTED FILE",
    "\u{1}-----BEGIN AGE ENCRYPTED FILE-----",
    "-----BEGIN PGP MESSAGE-----", "-----BEGIN AGE ENCRYPTED FOLDER-----", "", "-", "&", "<", "\\", "%", "=",
    "<br", "&#;", "\\u12",
  ])
  func otherTextIsNoArmor(_ text: String) {
    #expect(Envelope.recognise(Array(text.utf8)) == nil)
  }

  /// A text of many short words, tags or entities takes no more time than it is long, nor more memory.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["Wang\n", "a:", "<a ", "&am", "\\", "-----BEGIN AGE ENCRYPTED FILE-----\n", "=", "-", "E"])
  func longTextsTakeTheirTime(_ part: String) throws {
    let text = Array(
      (try Self.sample().lines[0] + "\n" + String(repeating: part, count: (1 << 18) / part.utf8.count)).utf8)
    #expect(throws: AgeError.self) { try Self.restored(text) }
  }

  // MARK: What happens by chance

  /// Numbers that are the same in each run (SplitMix64, Steele, Lea and Flood, OOPSLA 2014).
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }

    mutating func one<Value>(of values: [Value]) -> Value {
      values[Int.random(in: values.indices, using: &self)]
    }
    mutating func happens(once times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
  }

  /// A text that has been through several hands, each of which kept its characters open.
  private static func mangled(_ lines: [String], _ chance: inout Chance) -> [UInt8] {
    var lines = lines
    if chance.happens(once: 2) { lines = rewrapped(lines, at: Int.random(in: 24...100, using: &chance)) }
    if chance.happens(once: 4) { lines = lines.map { $0.hasPrefix("--") ? wide($0) : $0 } }
    if chance.happens(once: 4) { lines = lines.map { $0.hasPrefix("--") ? $0.lowercased() : $0 } }
    if chance.happens(once: 3) {
      let dashes = chance.one(of: ["—--", "———", "–––––", "−−", "－－－－－", "------"])
      lines = lines.map { $0.replacing("-----", with: dashes) }
    }
    if chance.happens(once: 3) {
      let words = [
        "Wang", "小王 2026/11/29 10:12:33", "Wang, [29.11.26 10:12]", "[10:12, 2026/11/29] Wang:", "", "  ",
        "XiaoMing",
      ]
      let place = Int.random(in: 1..<lines.count - 1, using: &chance)
      lines.insert(chance.one(of: words), at: place)
    }
    if chance.happens(once: 3) {
      let start = chance.one(of: [
        "> ", ">> ", "│ ", "    ", "　", "\u{A0} ", "小王: ", "[10:12, 2026/11/29] Wang: ",
      ])
      lines = lines.map { start + $0 }
    }
    if chance.happens(once: 4) {
      let unseen = chance.one(of: ["\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{200E}"])
      let line = Int.random(in: lines.indices, using: &chance)
      let place = Int.random(in: 0...lines[line].count, using: &chance)
      lines[line].insert(contentsOf: unseen, at: lines[line].index(lines[line].startIndex, offsetBy: place))
    }
    if chance.happens(once: 4) { lines = lines.map { $0 + "  " } }
    if chance.happens(once: 4) { lines = ["你好，", "see below"] + lines + ["Sent from my phone", "谢谢"] }
    var text = joined(
      lines,
      chance.one(of: ["\n", "\r\n", "\r", "\n\n", " \n", "<br>\n", "\u{2028}", "\u{85}", "&#10;", "\n", "\n"])
    )
    if chance.happens(once: 6) { text = text.replacing("=", with: "&#61;").replacing("+", with: "＋") }
    if chance.happens(once: 6) { return utf16(text, bigEndian: chance.happens(once: 2)) }
    return Array((chance.happens(once: 6) ? "\u{FEFF}" : "").utf8) + Array(text.utf8)
  }

  @Test func tenThousandWaysToChangeATextChangeNothing() throws {
    let (file, lines) = try Self.sample()
    var chance = Chance(state: 20_261_129)
    for number in 0..<10_000 {
      let text = Self.mangled(lines, &chance)
      let isSame = (try? Self.restored(text)) == file
      #expect(isSame, "\(number): \(String(decoding: text, as: UTF8.self))")
      guard isSame else { break }
    }
  }

  @Test func noneOfTenThousandOtherCharactersIsTakenForTheRightOne() throws {
    let (_, lines) = try Self.sample()
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var chance = Chance(state: 1)
    for number in 0..<10_000 {
      var changed = lines
      let line = Int.random(in: 1..<lines.count - 1, using: &chance)
      var characters = Array(lines[line])
      let place = Int.random(in: 0..<characters.count, using: &chance)
      guard characters[place] != "=" else { continue }
      characters[place] = chance.one(of: alphabet.filter { $0 != characters[place] })
      changed[line] = String(characters)
      let text = Self.mangled(changed, &chance)
      let opened = (try? Self.restored(text)).flatMap { try? decrypted($0, with: [Self.identity]) }
      #expect(opened == nil, "\(number): \(String(decoding: text, as: UTF8.self))")
      guard opened == nil else { break }
    }
  }
}

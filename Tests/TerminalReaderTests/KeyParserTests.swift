import TerminalReader
import Testing

@Suite struct KeyParserTests {
  /// What terminals send for each key.
  static let sequences: [(String, Key)] = [
    ("a", .character("a")), ("医", .character("医")), ("é", .character("é")), ("😀", .character("😀")),
    ("\u{3}", .control("c")), ("\u{4}", .control("d")), ("\u{C}", .control("l")), ("\u{E}", .control("n")),
    ("\u{10}", .control("p")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
    ("\u{8}", .backspace), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}[1;5A", .up), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OH", .home), ("\u{1B}[F", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
    ("\u{1B}[<64;3;4M", .wheelUp), ("\u{1B}[<65;3;4M", .wheelDown),
    ("\u{1B}[<0;3;4M", .click(column: 2, line: 3)), ("\u{1B}[<16;300;4M", .click(column: 299, line: 3)),
    ("\u{1B}[M !!", .click(column: 0, line: 0)),
  ]

  @Test(arguments: sequences)
  func eachKeyIsKnown(bytes: String, key: Key) {
    var parser = KeyParser()
    #expect(parser.feed(Array(bytes.utf8)) == [key])
    #expect(!parser.isWaiting)
  }

  /// However the bytes come, the keys are the same; and what breaks off leaves nothing behind.
  @Test(arguments: sequences)
  func everyPrefixWaitsOrIsDropped(bytes: String, key: Key) {
    let bytes = Array(bytes.utf8)
    for count in 1..<max(bytes.count, 2) where count < bytes.count {
      var parser = KeyParser()
      #expect(parser.feed(Array(bytes[..<count])).isEmpty)
      #expect(parser.isWaiting)
      #expect(parser.feed(Array(bytes[count...])) == [key])

      parser = KeyParser()
      _ = parser.feed(Array(bytes[..<count]))
      let flushed = parser.flush()
      #expect(flushed == (bytes[..<count] == [0x1B] ? [.escape] : []))
      #expect(parser.feed(Array("x".utf8)) == [.character("x")])
    }
  }

  @Test func keysComeOneAfterTheOther() {
    var parser = KeyParser()
    let all = Self.sequences.flatMap { Array($0.0.utf8) }
    #expect(parser.feed(all) == Self.sequences.map(\.1))
  }

  @Test(arguments: [
    ("\u{1B}[?1;2c", []), ("\u{1B}[I", []), ("\u{1B}[200~", []), ("\u{1B}[<0;3;4m", []),
    ("\u{1B}[<35;3;4M", []), ("\u{1B}[<0;0;0M", []), ("\u{1B}[<;;M", []),
    ("\u{1B}[<99999999999999999999;1;1M", []),
    ("\u{1B}]11;rgb:0/0/0\u{7}", []), ("\u{1B}]11;rgb:0/0/0\u{1B}\\", []), ("\u{1B}P1$r0m\u{1B}\\", []),
    ("\u{1B}[[A", []), ("\u{1B}x", [Key.escape, .character("x")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}[1;\rq", [.enter, .character("q")]), ("\0", []), ("\u{9B}A", [.character("A")]),
    ("\u{202E}", []), ("\u{FEFF}", []), ("\u{E000}", []),
  ])
  func whatIsNoKeyIsPassedOver(bytes: String, keys: [Key]) {
    var parser = KeyParser()
    #expect(parser.feed(Array(bytes.utf8)) == keys)
    #expect(!parser.isWaiting)
  }

  /// Any bytes whatever: no harm, nothing kept for ever, and only characters that can be shown.
  @Test func noiseDoesNoHarm() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var parser = KeyParser()
      let alphabet: [UInt8] = [
        0x1B, 0x5B, 0x4F, 0x5D, 0x3C, 0x4D, 0x3B, 0x31, 0x7E, 0xE5, 0x8C, 0xBB, 0xFF, 0x9B, 0x07,
      ]
      for _ in 0..<20 {
        let noise = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          Bool.random(using: &random)
            ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        }
        for case .character(let scalar) in parser.feed(noise) {
          #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        }
      }
      _ = parser.flush()
      #expect(!parser.isWaiting)
      #expect(parser.feed(Array("q".utf8)) == [.character("q")])
    }
  }

  @Test func endlessSequencesEnd() {
    for start in ["\u{1B}[", "\u{1B}]"] {
      var parser = KeyParser()
      _ = parser.feed(Array((start + String(repeating: "1", count: 1000)).utf8))
      #expect(parser.feed(Array("q".utf8)).contains(.character("q")))
    }
  }
}

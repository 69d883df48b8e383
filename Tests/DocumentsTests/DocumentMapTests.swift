import Bytes
import Documents
import Testing

@Suite struct DocumentMapTests {
  /// A document with every kind of node.
  static let sample: Document = {
    let text = Array("# 标题\n正文 words\nmore 词\nlast\n".utf8)
    var builder = DocumentBuilder(text: text)
    func leaf(_ kinds: Document.Kind...) { for kind in kinds { builder.add(kind) } }
    func within(_ kind: Document.Kind, target: Document.Piece? = nil, _ body: () -> Void = {}) {
      builder.begin(kind)
      body()
      builder.end(target: target)
    }
    for level in 1...6 { within(.heading(level: level)) { leaf(.text(.source(2..<2))) } }
    within(.paragraph) {
      leaf(.text(.source(2..<8)), .lineBreak, .text(.literal("other")), .code(.source(9..<15)))
      within(.emphasis) { within(.strong) { within(.strike) { leaf(.text(.literal(""))) } } }
      within(.link(destination: .literal("")), target: .literal("https://example.org")) {
        within(.image(source: .literal("")), target: .source(16..<21))
      }
      leaf(.footnoteReference(label: "一"))
    }
    for isDone in [nil, false, true] {
      for start in [nil, 7] {
        for isLoose in [false, true] {
          within(.list(start: start, isLoose: isLoose)) { within(.item(isDone: isDone)) }
        }
      }
    }
    within(.quote) { within(.codeBlock) { leaf(.text(.source(22..<31))) } }
    leaf(.rule)
    within(.table(columns: [.none, .left, .center, .right])) {
      within(.row(isHeader: true)) { within(.cell) }
      within(.row(isHeader: false)) { within(.cell) { leaf(.text(.source(31..<36))) } }
    }
    within(.footnote(label: "一")) { within(.paragraph) }
    return builder.finish()
  }()

  @Test func isReadAsItIsWritten() throws {
    let map = DocumentMap.encode(Self.sample)
    let isSame = try DocumentMap.decode(map, text: Self.sample.text) == Self.sample
    #expect(isSame)
    #expect(try DocumentMap.encode(DocumentMap.decode(map, text: Self.sample.text)) == map)
  }

  @Test func `a section is what stands between two headings of the document's own`() throws {
    let text = Array("intro\none\nfirst\ntwo\nsecond\nthree\n".utf8)
    var builder = DocumentBuilder(text: text)
    func block(_ kind: Document.Kind, _ words: Range<Int>) {
      builder.begin(kind)
      builder.add(.text(.source(words)))
      builder.end()
    }
    block(.paragraph, 0..<5)
    block(.heading(level: 1), 6..<9)
    block(.paragraph, 10..<15)
    block(.heading(level: 2), 16..<19)
    builder.begin(.quote)
    block(.heading(level: 1), 20..<26)
    builder.end()
    block(.heading(level: 1), 27..<32)
    let map = DocumentMap.encode(builder.finish())

    let sections: [(nodes: Range<Int>, node: Int, headings: [String], words: String)] = [
      (0..<2, 0, [], "intro"), (2..<6, 2, ["one"], "first"), (6..<11, 6, ["one", "two"], "second"),
      (11..<20, 11, ["three"], ""),
    ]
    for expected in sections {
      for node in expected.nodes {
        let section = try DocumentMap.section(at: node, of: map, text: text)
        #expect(section.node == expected.node, "\(node)")
        #expect(section.headings == expected.headings, "\(node)")
        #expect(section.blocks.plainText(0..<section.blocks.nodes.count) == expected.words, "\(node)")
      }
    }
    #expect(throws: DocumentMap.Failure.malformed) { try DocumentMap.section(at: 0, of: map, text: [0xFF]) }
    #expect(throws: DocumentMap.Failure.malformed) {
      try DocumentMap.section(at: 15, of: map.dropLast(), text: text)
    }
  }

  /// A map that ends early is well-formed only where nothing is open.
  @Test func everyTruncationIsAnErrorOrAShorterDocument() {
    let map = DocumentMap.encode(Self.sample)
    for length in map.indices {
      if let document = try? DocumentMap.decode(Array(map[..<length]), text: Self.sample.text) {
        #expect(Self.isStart(document), "\(length) bytes")
      }
    }
  }

  private static func isStart(_ document: Document) -> Bool { sample.nodes.starts(with: document.nodes) }

  /// Whatever the bytes, the result lies within the text, nested as it should be, or is an error.
  @Test func noMapIsATrap() {
    let map = DocumentMap.encode(Self.sample)
    for index in map.indices {
      for value in 0...UInt8.max where value != map[index] {
        var altered = map
        altered[index] = value
        guard let document = try? DocumentMap.decode(altered, text: Self.sample.text) else { continue }
        Self.check(document)
      }
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        UInt8.random(in: 0...40, using: &random)
      }
      if let document = try? DocumentMap.decode(bytes, text: Self.sample.text) { Self.check(document) }
    }
  }

  private static func check(_ document: Document) {
    var open: [Int] = []
    for (index, node) in document.nodes.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      #expect(node.end > index && node.end <= open.last ?? document.nodes.count)
      open.append(node.end)
      switch node.kind {
      case .text(let piece), .code(let piece), .link(let piece), .image(let piece):
        _ = document.string(piece)
      default: break
      }
    }
    _ = document.plainText(0..<document.nodes.count)
    _ = document.firstHeading
  }

  @Test(
    arguments: [
      ([28, 30, 41], DocumentMap.Failure.outsideText), ([28, 4, 3], .outsideText),
      ([28, 37, 4], .outsideText),
      ([1], .malformed), ([0], .malformed), ([32], .malformed), ([17, 1, 4, 0], .malformed),
      ([28, 0, 5, 0x61], .malformed), ([17, 0x81, 0x02], .malformed),
      (Array(repeating: 8, count: 66), .overLimit),
      ([18] + Array(repeating: [20, 0], count: 257).joined() + [0], .overLimit),
    ] as [([UInt8], DocumentMap.Failure)])
  func saysWhatIsWrong(map: [UInt8], failure: DocumentMap.Failure) {
    #expect(throws: failure) { try DocumentMap.decode(map, text: Self.sample.text) }
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8]] as [[UInt8]])
  func aTextIsUTF8(text: [UInt8]) {
    #expect(throws: DocumentMap.Failure.malformed) { try DocumentMap.decode([], text: text) }
  }
}

@Suite struct JoiningLinesTests {
  @Test(arguments: [
    ("a\nb", "a b"), ("签\n证", "签证"), ("签\na", "签 a"), ("a \n b", "a b"), ("，\n“", "，“"), ("a  b", "a b"),
    (" a ", " a "), ("签 证", "签 证"), ("あ\nア", "あア"), ("한\n글", "한 글"), ("", ""),
  ])
  func aLineEndIsASpaceUnlessTheScriptHasNone(text: String, line: String) {
    let actual = joiningLines(text)
    #expect(actual == line)
  }
}

import Bytes
import Documents
import Foundation
import Testing
import TestSupport

@testable import Search

/// Thousands of queries over real guides: an index, reading everything, and a plain search through the text must find
/// the same guides.
@Suite struct OracleTests {
  /// The runs of tokens of a guide, made without anything that searches.
  struct Plain: GuideSink {
    var runs: [[String]] = [[]]

    mutating func begin(_ field: Field, node: Int) { gap() }
    mutating func gap() { runs.append([]) }
    mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {}

    mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
      runs[runs.count - 1].append(String(decoding: word.indices.map { word[$0] }, as: UTF8.self))
    }

    mutating func character(_ character: UInt32, range: Range<Int>) {
      runs[runs.count - 1].append(Unicode.Scalar(character).map(String.init) ?? "")
    }

    /// All runs in one text, in which each token stands between bars.
    var text: String { runs.map { "|" + $0.map { $0 + "|" }.joined() }.joined(separator: "\n") }
  }

  static func corpus() throws -> [GuideText] {
    let files =
      FileManager.default.enumerator(at: Shared.corpus, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.map { file in
      var guide = try MemorySource.guide(
        String(contentsOf: file, encoding: .utf8), path: file.lastPathComponent)
      // A path and a language are no text.
      guide.path = "x"
      guide.language = ""
      guide.attributes = []
      return guide
    }
  }

  /// A query, and what a guide must have for it.
  struct Case {
    var query: String
    var required: [[String]]
    var excluded: [[String]] = []

    func isAnswered(by text: String) -> Bool {
      func has(_ tokens: [String]) -> Bool { text.contains("|" + tokens.map { $0 + "|" }.joined()) }
      return required.allSatisfy(has) && !excluded.contains(where: has)
    }
  }

  static func cases(_ plain: [Plain], count: Int) -> [Case] {
    var random = Seeded(seed: 7)
    // A code such as `H1B` is found in other ways of writing it, too.
    func isCode(_ token: String) -> Bool {
      token.contains(where: \.isNumber) && token.contains(where: \.isLetter)
    }
    let runs = plain.flatMap(\.runs).filter { $0.count > 1 && !$0.contains(where: isCode) }
    func fragment(_ length: Int) -> [String] {
      let run = runs[Int.random(in: 0..<runs.count, using: &random)]
      let start = Int.random(in: 0..<run.count, using: &random)
      return Array(run[start..<min(run.count, start + length)])
    }
    // Words are parted by spaces, characters stand close.
    func typed(_ tokens: [String]) -> String {
      tokens.reduce(into: "") { text, token in
        if let last = text.unicodeScalars.last, last.isASCII, token.unicodeScalars.first?.isASCII ?? false {
          text += " "
        }
        text += token
      }
    }
    return (0..<count).map { number in
      switch number % 6 {
      case 0:
        let tokens = fragment(1)
        return Case(query: "\"\(typed(tokens))\"", required: [tokens])
      case 1:
        let tokens = fragment(2)
        return Case(query: "\"\(typed(tokens))\"", required: [tokens])
      case 2:
        let tokens = fragment(Int.random(in: 3...8, using: &random))
        return Case(query: "“\(typed(tokens))”", required: [tokens])
      case 3:
        let (one, other) = (fragment(2), fragment(1))
        return Case(query: "\"\(typed(one))\" \"\(typed(other))\"", required: [one, other])
      case 4:
        let (one, other) = (fragment(1), fragment(2))
        return Case(query: "\"\(typed(one))\" -\"\(typed(other))\"", required: [one], excluded: [other])
      default:
        let (one, other, third) = (fragment(2), fragment(2), fragment(3))
        return Case(
          query: "\"\(typed(one))\" \"\(typed(other))\" -\"\(typed(third))\"", required: [one, other],
          excluded: [third])
      }
    }
  }

  /// Pairs of the words of the guides, as they would be if half of them were terms of a glossary.
  private static func pairs(_ plain: [Plain]) -> WordPairs {
    var glossary = Glossary()
    for (number, run) in plain.flatMap(\.runs).enumerated() where number % 2 == 0 {
      for (first, second) in zip(run, run.dropFirst()) where (first + second).allSatisfy(\.isASCII) {
        glossary.add(Array("\(first) \(second)\tx\n".utf8))
      }
    }
    return WordPairs(glossary)
  }

  @Test(.enabled(if: Shared.isNeeded(Shared.corpus), "the corpus is not beside the checkout"))
  func allWaysFindTheSame() throws {
    let source = MemorySource(try Self.corpus().enumerated().filter { $0.offset % 4 == 0 }.map(\.element))
    let plain = try source.guides.map { guide in
      var plain = Plain()
      try guide.feed(&plain)
      return plain
    }
    let pairs = Self.pairs(plain)
    #expect(pairs.terms.count > 100)
    let indexes = try [0, 1 << 30].map {
      SearchEngine([try source.indexed(forText: $0, pairs: pairs)], glossary: Glossary())
    }
    let texts = plain.map(\.text)
    var answers = 0
    let reading = SearchEngine([source], glossary: Glossary())
    for (number, item) in Self.cases(plain, count: 3000).enumerated() {
      let expected = texts.indices.filter { item.isAnswered(by: texts[$0]) }
      let query = try Query(item.query)
      let found = indexes[number / 6 % 2].matches(query).sorted()
      #expect(found == expected, "\(item.query)")
      // Reading everything takes longest, and goes the same way for all queries.
      if number % 10 == 0 {
        let scanned = reading.matches(query).sorted()
        #expect(scanned == expected, "\(item.query)")
      }
      answers += expected.count
    }
    #expect(answers > 3000)
  }

  /// What is not quoted, too: with forms, sounds, and what a glossary has.
  @Test(.enabled(if: Shared.isNeeded(Shared.corpus), "the corpus is not beside the checkout"))
  func theIndexFindsWhatReadingFinds() throws {
    let source = MemorySource(try Self.corpus())
    let indexed = try source.indexed()
    let queries = [
      "visas", "healthcare", "yiliao", "qianzheng", "H-1B", "I-485", "regist*", "签证", "大学 申请", "加拿大 工作", "润",
      "移民 OR 留学", "身份 -美国", "title:美国", "编程", "的", "what is this", "东京 大阪", "找工作",
    ]
    for query in queries {
      let scanned = try source.search(query, limit: 1000, glossary: .builtIn)
      let found = try indexed.search(query, limit: 1000, glossary: .builtIn)
      #expect(scanned.exactGuides == found.exactGuides, "\(query)")
      #expect(scanned.reading == found.reading, "\(query)")
      // Which guides have only most of it depends on how often each word occurs, which an index guesses.
      if scanned.reading != .partial { #expect(scanned.total == found.total, "\(query)") }
      #expect(!found.isEstimate)
    }
  }
}

extension SearchEngine.Outcome {
  fileprivate var exactGuides: [Int] {
    hits.filter { reading == .asTyped && $0.isExact }.map(\.guide).sorted()
  }
}

/// Always the same numbers.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct PostingTests {
  /// Lists come back as they were written, whatever is in them.
  @Test func listsComeBack() throws {
    var random = Seeded(seed: 3)
    for count in [0, 1, 2, 127, 128, 129, 1000] {
      var guide = -1
      let postings = (0..<count).map { _ in
        guide += Int.random(in: 1...(Bool.random(using: &random) ? 2 : 900), using: &random)
        return Posting(guide: guide, impact: UInt8.random(in: 0...15, using: &random))
      }
      var writer = ByteWriter()
      PostingList.write(postings, to: &writer)
      let list = try #require(PostingList(writer.bytes, count: count, bound: guide + 1))
      var read: [Posting] = []
      for chunk in list.chunks { list.forEach(in: chunk) { read.append($0) } }
      #expect(read == postings)
      #expect(count == 0 || PostingList(writer.bytes, count: count, bound: guide) == nil)
      #expect(
        count == 0 || PostingList(Array(writer.bytes.dropLast()), count: count, bound: guide + 1) == nil)
      #expect(PostingList(writer.bytes + [0], count: count, bound: guide + 1) == nil)
    }
  }

  /// The best of a long list are found without all of it, and are the best.
  @Test func theBestAreFound() throws {
    var random = Seeded(seed: 5)
    let texts = (0..<600).map { number in
      "# g\(number)\n\n" + String(repeating: "word ", count: Int.random(in: 0...9, using: &random))
        + String(repeating: "other ", count: Int.random(in: 0...2000, using: &random))
    }
    let source = try MemorySource(markdown: texts).indexed()
    let plan = Plan(try Query("word"), glossary: Glossary())
    var run = IndexRun(try #require(source.index), plan.patterns)
    let best = try #require(try run.best(10, of: plan.required[0], from: 1))
    let strengths = try run.strengths(plan.required[0])
    let all = IndexRun.ranked([strengths], [1], all: true, minimumCoverage: 0)
    #expect(best.guides.count == 10)
    for (one, other) in zip(best.guides, all) { #expect(abs(one.score - other.score) < 1e-6) }
    #expect(best.about == strengths.count)
  }

  /// However much was gathered before it was put aside, the index is the same.
  @Test func segmentsLeaveNoTrace() throws {
    var random = Seeded(seed: 5)
    let texts = (0..<600).map { number in
      "# 第\(number)章\n\n"
        + String(repeating: "签证与护照，the visa. ", count: Int.random(in: 1...9, using: &random))
        + "word\(number % 7) only\(number)"
    }
    let source = try MemorySource(markdown: texts)
    var glossary = Glossary()
    glossary.add(Array("签证\tthe visa; visa word\n".utf8))
    func blocks(segmentLength: Int) throws -> [[UInt8]] {
      try source.indexBlocks(
        first: 3,
        builder: IndexBuilder(
          forText: 1 << 30, pairs: WordPairs(glossary), segmentLength: segmentLength))
    }
    let whole = try blocks(segmentLength: 1 << 30)
    #expect(whole.count > 2)
    for length in [1, 3000, 100_000] { #expect(try blocks(segmentLength: length) == whole) }
  }

  /// Where there is much text, characters that stand apart name no guide: their pair is asked for.
  @Test func pairsOfMuchText() throws {
    let source = try MemorySource(markdown: ["医生治疗", "医疗", "医院，疗法"])
    for (length, expected) in [(0, [0, 1, 2]), (1 << 30, [1])] as [(UInt64, [Int])] {
      let plan = Plan(try Query("医疗"), glossary: Glossary())
      var run = IndexRun(try #require(try source.indexed(forText: length).index), plan.patterns)
      let strengths = try run.strengths(plan.required[0])
      #expect(strengths.values.indices.filter { strengths.values[$0] > 0 } == expected)
      #expect(strengths.isSure == (expected == [1]))
    }
  }

  /// Where there is much text, words that stand apart name no guide if they are a glossary's term together.
  @Test func pairsOfWords() throws {
    var glossary = Glossary()
    glossary.add(Array("移民\tmoving abroad; run philosophy; send email address; work permit\n".utf8))
    let source = try MemorySource(markdown: [
      "移民", "They moved abroad.", "Abroad, then moving house", "a philosophy to run", "self-moving → abroad",
      "e-moving-abroad", "To send my e-mail address", "Sent to send e-mail addresses", "moving\n\nabroad",
      "moving 到 abroad", "a.b.send-e-mail-address", "# Work permits\n\nHere.", "the runner's philosophy",
      "permit work",
    ])
    for (text, guides) in [
      ("移民", [0, 1, 4, 5, 7, 11]), ("\"work permits\"", [11]), ("\"send email\"", [7]),
      ("\"to run\"", [3]), ("send e-mail address", [6, 7, 10]), ("\"send my\"", [6]),
      ("moved abroad", [1, 2, 4, 5, 8, 9]),
    ] as [(String, [Int])] {
      for pairs in [WordPairs(), WordPairs(glossary)] {
        let indexed = try source.indexed(forText: 1 << 30, pairs: pairs)
        #expect(try indexed.search(text, glossary: glossary).hits.map(\.guide).sorted() == guides, "\(text)")
      }
      #expect(try source.search(text, glossary: glossary).hits.map(\.guide).sorted() == guides, "\(text)")
    }
    let plan = Plan(try Query("移民"), glossary: glossary)
    let named = try [WordPairs(), WordPairs(glossary)].map { pairs in
      var run = IndexRun(
        try #require(try source.indexed(forText: 1 << 30, pairs: pairs).index), plan.patterns)
      let strengths = try run.strengths(plan.required[0])
      return strengths.values.indices.filter { strengths.values[$0] > 0 }
    }
    #expect(named == [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13], [0, 1, 4, 5, 7, 11]])
    let terms = [" ema add", " mov abr", " run phi", " sen ema", " wor per"]
    #expect(WordPairs(glossary).terms == terms.map { Array($0.utf8) })
  }

  @Test func anIndexOfOtherRules() throws {
    var blocks = try MemorySource(markdown: ["签证"]).indexBlocks(first: 0)
    func open() throws {
      _ = try GuideIndex(
        root: blocks[blocks.count - 1], number: blocks.count - 1, files: (1, 1),
        in: MemoryStore(blocks: blocks, first: 0))
    }
    try open()
    // 128 frequent characters become 16,256.
    let place = try #require(blocks[blocks.count - 1].firstIndex(of: 0x80))
    blocks[blocks.count - 1][place + 1] = 0x7F
    #expect(throws: GuideIndex.Failure.otherRules) { try open() }
  }

  @Test func anIndexOfNothing() throws {
    let blocks = try MemorySource([]).indexBlocks(first: 0)
    #expect(blocks.count == 1)
    let index = try GuideIndex(
      root: blocks[0], number: 0, files: (0, 0), in: MemoryStore(blocks: blocks, first: 0))
    #expect(try index.entry(Array("visa".utf8)) == nil)
  }

  /// Whatever an index says, searching neither traps nor hangs, and what it names is made sure of.
  @Test func anIndexThatLiesDoesNoHarm() throws {
    let texts = (0..<40).map { "# 第\($0)章\n\n签证与护照，visa and passport \($0)。" }
    let plain = try MemorySource(markdown: texts)
    let honest = try plain.indexBlocks(first: 0)
    var random = Seeded(seed: 11)
    for _ in 0..<1500 {
      var blocks = honest
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let block = Int.random(in: 0..<blocks.count, using: &random)
        guard !blocks[block].isEmpty else { continue }
        let place = Int.random(in: 0..<blocks[block].count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: blocks[block][place] = UInt8.random(in: 0...255, using: &random)
        case 1: blocks[block].remove(at: place)
        default: blocks[block].insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      let source = MemorySource(
        plain.guides,
        index: try? GuideIndex(
          root: blocks[blocks.count - 1], number: blocks.count - 1, files: (40, 40),
          in: MemoryStore(blocks: blocks, first: 0)))
      for query in ["签证", "visa*", "passports", "护照 -签证", "章 visa", "qianzheng"] {
        let outcome = SearchEngine([source], glossary: Glossary()).search(try Query(query), limit: 5)
        for hit in outcome.hits { #expect(hit.guide < 40) }
      }
    }
  }
}

import Documents
import Ingest
import Search
import TestSupport
import Testing

@Suite struct SearchTests {
  static func index(_ texts: [String]) throws -> SearchIndex {
    var index = SearchIndex()
    for (number, text) in texts.enumerated() {
      let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "\(number).md", limit: 1 << 20)
      index.add(number, title: guide.title, document: guide.document)
    }
    return index
  }

  private static func found(_ query: String, in texts: [String]) throws -> [Int] {
    try index(texts).search(Query(query), limit: 100).hits.map(\.guide)
  }

  static let guides = [
    "# 工作签证\n\n申请 H1B 要雇主担保。\n\n## 费用\n\n看官网。",
    "# 学生签证\n\n先拿录取，再申请签证。I-20 表格由学校寄出。",
    "# Healthcare\n\nRegister with a doctor. Registered patients are insured.\n\n## Insurance\n\nWaiting periods apply.",
    "# 移民加拿大\n\n快速通道，微信 RSS 群，重跑gen-itgc后再看。",
  ]

  @Test(
    arguments: [
      ("签证", [0, 1]), ("签", [0, 1]), ("证签", []), ("H1B", [0]), ("h1b", [0]), ("Ｈ１Ｂ", [0]), ("I-20", [1]),
      ("i20", []), ("\"学生签证\"", [1]), ("学生 录取", [1]), ("registering", [2]), ("\"registering\"", []),
      ("INSURED", [2]), ("微信 RSS", [3]), ("gen-itgc", [3]), ("itgc", [3]), ("移民 加拿大", [3]), ("「快速通道」", [3]),
      ("", []), ("!?", []), ("没有", []),
    ] as [(String, [Int])])
  func findsWhatIsThere(query: String, guides: [Int]) throws {
    #expect(try Self.found(query, in: Self.guides).sorted() == guides)
  }

  /// Simplified finds traditional and the reverse; the marks stand on the characters as they were written.
  @Test func bothWaysOfWritingChineseAreOne() throws {
    let index = try Self.index(["# 簽證與護照\n\n臺灣的醫療，請先問。", "# 签证与护照\n\n台湾的医疗，请先问。"])
    for query in ["签证", "簽證", "簽证", "医疗", "醫療", "\"请先问\"", "\"請先問\""] {
      #expect(index.search(Query(query), limit: 9).hits.map(\.guide).sorted() == [0, 1], "\(query)")
    }
    let hit = try #require(index.search(Query("医疗"), limit: 9).hits.first { $0.guide == 0 })
    let bytes = Array(hit.snippet.text.utf8)
    #expect(hit.snippet.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["醫療"])
  }

  /// The oracle is a search through the plain text: a run of Chinese characters is found just where it stands.
  @Test func runsOfCharactersAreFoundJustWhereTheyStand() throws {
    let words = ["签证", "证件", "护照", "照片", "国家", "家庭", "医疗", "保险", "险中", "工作"]
    var random = SystemRandomNumberGenerator()
    let texts = (0..<60).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined()
    }
    let index = try Self.index(texts)
    for _ in 0..<500 {
      let source = Array(texts.randomElement(using: &random) ?? "")
      let start = Int.random(in: 0..<source.count, using: &random)
      let length = Int.random(in: 1...min(6, source.count - start), using: &random)
      let query = String(source[start..<start + length])
      let result = index.search(Query("\"\(query)\""), limit: 100)
      let expected = texts.indices.filter { texts[$0].contains(query) }
      #expect(result.hits.map(\.guide).sorted() == expected, "\(query)")
      #expect(result.total == expected.count)
    }
  }

  @Test func titlesAndHeadingsCountMore() throws {
    let texts = [
      "# 杂谈\n\n医疗医疗的事以后再说，还有很多别的。", "# 医疗\n\n先登记。", "# 生活\n\n## 医疗\n\n先登记。", "# 其他\n\n没有。",
    ]
    #expect(try Self.found("医疗", in: texts) == [1, 2, 0])
  }

  @Test func theSectionThatAnswersIsShown() throws {
    let hit = try #require(try Self.index(Self.guides).search(Query("waiting"), limit: 1).hits.first)
    #expect(hit.headings == ["Healthcare", "Insurance"])
    #expect(hit.snippet.text == "Waiting periods apply.")
    #expect(hit.snippet.marks == [0..<7])
  }

  @Test func saysHowStrictlyItWasTaken() throws {
    let index = try Self.index(Self.guides)
    #expect(index.search(Query("工作签证"), limit: 9).match == .exact)
    // Nobody wrote it in one piece, but there is a guide with all of its pairs.
    let loosened = try Self.index(["# 签证\n\n带好证件。", "# 签证"]).search(Query("签证件"), limit: 9)
    #expect(loosened.match == .loosened)
    #expect(loosened.hits.map(\.guide) == [0])
    let partial = index.search(Query("doctor 火星"), limit: 9)
    #expect(partial.match == .partial)
    #expect(partial.hits.map(\.guide) == [2])
    #expect(index.search(Query("火星"), limit: 9).total == 0)
  }

  /// Marks are whole characters of the snippet that are what was looked for.
  @Test func marksStandOnTheWords() throws {
    let text =
      "# 长文\n\n" + String(repeating: "没有关系的文字，", count: 100) + "这里说医保与签证。"
      + String(repeating: "后面还有，", count: 100)
    let hit = try #require(try Self.index([text]).search(Query("签证 医保"), limit: 1).hits.first)
    let bytes = Array(hit.snippet.text.utf8)
    #expect(hit.snippet.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["医保", "签证"])
    #expect(hit.snippet.text.hasPrefix("…") && hit.snippet.text.hasSuffix("…"))
    #expect(bytes.count < 300)
    #expect(!hit.snippet.text.contains("\u{FFFD}"))
  }

  @Test func aLongQueryIsCutNotRefused() throws {
    let query = String(repeating: "签证 ", count: 10_000) + String(repeating: "长", count: 10_000)
    _ = try Self.index(Self.guides).search(Query(query), limit: 1)
    _ = try Self.index([]).search(Query("签证"), limit: 1)
  }

  @Test func limitsWhatIsShownNotWhatIsCounted() throws {
    let result = try Self.index(Array(repeating: "# 签证", count: 30)).search(Query("签证"), limit: 10)
    #expect(result.total == 30)
    #expect(result.hits.map(\.guide) == Array(0..<10))
  }
}

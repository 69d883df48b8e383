import BundleFormat
import Testing
import TestSupport

@testable import Search

@Suite struct SearchTests {
  static let guides = [
    "# 工作签证\n\n申请 H1B 要雇主担保。表格 I-140 由雇主交。\n\n## 费用\n\n看官网。",
    "# 学生签证\n\n先拿录取，再申请签证。I-20 表格由学校寄出。U.S. 也要 I140 吗？",
    "# Healthcare\n\nRegister with a doctor. Registered patients are insured.\n\n## Insurance\n\nWaiting periods apply.",
    "# 移民加拿大\n\n快速通道，微信 RSS 群，重跑gen-itgc后再看。visa/passport 都要。",
  ]

  @Test(
    arguments: [
      ("签证", [0, 1]), ("签", [0, 1]), ("\"证签\"", []), ("H1B", [0]), ("h1b", [0]), ("Ｈ１Ｂ", [0]), ("H-1B", [0]),
      ("I-20", [1]), ("i20", [1]), ("I-140", [0, 1]), ("I140", [0, 1]), ("140", [0]), ("US", [1]),
      ("U.S.", [1]),
      ("\"学生签证\"", [1]), ("学生 录取", [1]), ("registering", [2]), ("\"registering\"", []), ("INSURED", [2]),
      ("微信 RSS", [3]), ("微信RSS", [3]), ("gen-itgc", [3]), ("itgc", [3]), ("移民 加拿大", [3]),
      ("「快速通道」", [3]), ("visa", [3]), ("visa/passport", [3]), ("\"pass\"", []), ("pass*", [3]),
      ("regist*", [2]),
      ("签证 -H1B", [1]), ("签证 -\"学生签证\"", [0]), ("H1B OR RSS", [0, 3]), ("签证 H1B OR I-20", [0, 1]),
      ("title:签证", [0, 1]), ("title:费用", []), ("标题:加拿大", [3]), ("title:\"工作签证\"", [0]), ("\"申请签证\"", [1]),
      ("\"录取再申请\"", []), ("\"patients are insured\"", [2]),
    ] as [(String, [Int])])
  func findsWhatIsThere(query: String, guides: [Int]) throws {
    let source = try MemorySource(markdown: Self.guides)
    #expect(try source.found(query).sorted() == guides)
    #expect(try source.indexed().found(query).sorted() == guides)
  }

  @Test(
    arguments: [
      ("", .noWord), ("!?", .noWord), ("-签证", .onlyExclusions), ("签证 topic:", .emptyField("topic")),
      ("*", .loneStar), ("签证 -*", .loneStar),
    ] as [(String, Query.Failure)])
  func saysWhatIsWrongWithAQuery(text: String, failure: Query.Failure) {
    #expect(throws: failure) { try Query(text) }
  }

  @Test func fieldsAreAttributes() throws {
    let texts = [
      "---\ntopic: 签证\ncountry: 加拿大\nstage: student\n---\n# 一\n\n正文，这里写的都是中文，读的人也是中国人。",
      "---\ntopic: 医疗\ncountry: Canada\n---\n# 二\n\n正文 签证，这里写的都是中文，读的人也是中国人。",
      "# Three\n\nIn English about visas, words and words.",
    ]
    let source = try MemorySource(markdown: texts)
    for source in [source, try source.indexed()] {
      #expect(try source.found("topic:签证") == [0])
      #expect(try source.found("主题:医疗 正文") == [1])
      #expect(try source.found("country:canada") == [1])
      #expect(try source.found("country:canada", glossary: .builtIn).sorted() == [0, 1])
      #expect(try source.found("stage:student 正文") == [0])
      #expect(try source.found("lang:en") == [2])
      #expect(try source.found("lang:zh 正文").sorted() == [0, 1])
      #expect(try source.found("正文 -topic:医疗") == [0])
      // What a guide says of itself can be found without naming the field; the language can't.
      #expect(try source.found("student") == [0])
      #expect(try source.found("hans").isEmpty)
    }
  }

  /// Simplified finds traditional and the reverse; the marks stand on the characters as they were written.
  @Test func bothWaysOfWritingChineseAreOne() throws {
    let source = try MemorySource(markdown: ["# 簽證與護照\n\n臺灣的醫療，請先問。", "# 签证与护照\n\n台湾的医疗，请先问。"])
    for query in ["签证", "簽證", "簽证", "医疗", "醫療", "\"请先问\"", "\"請先問\""] {
      #expect(try source.found(query).sorted() == [0, 1], "\(query)")
    }
    let hit = try #require(try source.search("医疗").hits.first { $0.guide == 0 })
    #expect(Self.marked(hit.snippet) == ["醫療"])
  }

  static func marked(_ snippet: Snippet) -> [String] {
    let bytes = Array(snippet.text.utf8)
    return snippet.marks.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func compatibilityFormsAreOne() throws {
    let texts = ["# ａ\n\nＶＩＳＡ ｶﾞｲﾄﾞ ﬁnance ①", "# b\n\nvisa ガイド finance 1", "# c\n\nVisa ガイド Zürich 비자"]
    let source = try MemorySource(markdown: texts)
    #expect(try source.found("visa").sorted() == [0, 1, 2])
    #expect(try source.found("ガイド").sorted() == [0, 1, 2])
    #expect(try source.found("finance").sorted() == [0, 1])
    #expect(try source.found("zurich") == [2])
    #expect(try source.found("비자") == [2])
    // Decomposed, as some systems write it.
    #expect(try source.found("비자") == [2])
    #expect(try source.found("Zu\u{308}rich") == [2])
    // A compatibility ideograph is the character that it stands for.
    #expect(try MemorySource(markdown: ["# a\n\n\u{F90A}錢"]).found("金钱") == [0])
  }

  @Test func titlesAndHeadingsCountMore() throws {
    let texts = [
      "# 杂谈\n\n医疗医疗的事以后再说，还有很多别的。", "# 医疗\n\n先登记。", "# 生活\n\n## 医疗\n\n先登记。", "# 其他\n\n没有。",
    ]
    let source = try MemorySource(markdown: texts)
    #expect(try source.found("医疗") == [1, 2, 0])
    #expect(try source.indexed().found("医疗") == [1, 2, 0])
  }

  @Test func exactFormsCountMore() throws {
    let texts = ["# a\n\nproviding for all.", "# b\n\nprovider for all.", "# c\n\nprovides for all."]
    #expect(try MemorySource(markdown: texts).found("provides").first == 2)
    #expect(try MemorySource(markdown: texts).found("providing").first == 0)
  }

  @Test func nearnessCounts() throws {
    let filler = String(repeating: "其他的话还有很多。", count: 60)
    let texts = ["# a\n\n医院\(filler)登记", "# b\n\n\(filler)医院先登记", "# c\n\n登记\(filler)医院"]
    #expect(try MemorySource(markdown: texts).found("医院 登记").first == 1)
  }

  @Test func theSectionThatAnswersIsShown() throws {
    let source = try MemorySource(markdown: Self.guides)
    let hit = try #require(try source.search("waiting").hits.first)
    #expect(hit.headings == ["Healthcare", "Insurance"])
    #expect(hit.snippet.text == "Waiting periods apply.")
    #expect(hit.snippet.marks == [0..<7])
  }

  @Test func saysHowStrictlyItWasTaken() throws {
    let source = try MemorySource(markdown: Self.guides)
    #expect(try source.search("工作签证").reading == .asTyped)
    // Nobody wrote it in one piece, but there is a guide with all of its pairs.
    let loosened = try MemorySource(markdown: ["# 签证\n\n带好证件。", "# 签证"]).search("签证件")
    #expect(loosened.reading == .loosened)
    #expect(loosened.hits.map(\.guide) == [0])
    let partial = try source.search("doctor 火星")
    #expect(partial.reading == .partial)
    #expect(partial.hits.map(\.guide) == [2])
    #expect(try source.search("火星").total == 0)
  }

  @Test func errorsAreMadeGood() throws {
    let source = try MemorySource(markdown: Self.guides)
    for source in [source, try source.indexed()] {
      let word = try source.search("registred")
      #expect(word.reading == .corrected(["Registered"]))
      #expect(word.hits.map(\.guide) == [2])
      let sound = try source.search("签正")
      #expect(sound.reading == .corrected(["签证"]))
      #expect(sound.hits.map(\.guide).sorted() == [0, 1])
      let shape = try source.search("移民加那大")
      #expect(shape.hits.map(\.guide) == [3])
      #expect(shape.hits.allSatisfy { $0.relation == .corrected })
    }
    // What was quoted is meant, and so is a term that is known.
    #expect(try source.search("\"签正\"").total == 0)
    var glossary = Glossary()
    glossary.add(Array("签正\tsigning\nregistred\t登记册".utf8))
    for query in ["签正", "registred"] { #expect(try source.search(query, glossary: glossary).total == 0) }
  }

  /// Of a guide in either script, the one comes first that is written as the query is.
  @Test func theScriptThatWasTypedComesFirst() throws {
    let words = "办理护照要带身份证和照片，先在网上预约，再去出入境管理局，十天以后可以领取，也可以寄到家里。"
    let traditional = "辦理護照要帶身份證和照片，先在網上預約，再去出入境管理局，十天以後可以領取，也可以寄到家裡。"
    let source = MemorySource(
      try [("a.md", traditional), ("b.md", words), ("c.md", "护照")].map {
        var guide = try MemorySource.guide("# 护照\n\n\($1)", path: $0)
        guide.language = $0 == "a.md" ? "zh-Hant" : "zh-Hans"
        return guide
      })
    for source in [source, try source.indexed()] {
      for (query, first) in [("护照预约", 1), ("護照預約", 0), ("照片", 1)] {
        #expect(try source.search(query).hits.first?.guide == first, "\(query)")
      }
      #expect(try source.search("护照").hits.map(\.guide).last == 0)
      #expect(try source.search("照片 lang:zh-TW").hits.map(\.guide) == [0])
      #expect(try source.search("照片 lang:zh-cn").hits.map(\.guide) == [1])
    }
  }

  /// A character that is left over of a run is no reason to put a guide before one with the word.
  @Test func whatIsLeftOverWeighsLess() throws {
    let others = (0..<6).map { "# \($0)\n\n带护照去办。" }
    let source = try MemorySource(markdown: ["# 租房\n\n写清退还条件，条件要合理。"] + others)
    for source in [source, try source.indexed()] {
      #expect(try source.search("护照复印件", glossary: .builtIn).hits.map(\.guide).last == 0)
    }
  }

  /// Letters that no accent can be taken from are written otherwise where there is no key for them.
  @Test(
    arguments: [
      ("oresund", "Øresund"), ("Øresund", "Oresund"), ("Øresund", "Öresund"), ("lodz", "Łódź"),
      ("Łódź", "Lodz"),
      ("oeuvre", "œuvre"), ("smorrebrod", "smørrebrød"), ("aeroskobing", "Ærøskøbing"),
      ("koebenhavn", "København"),
      ("zuerich", "Zürich"), ("Zürich", "Zuerich"), ("thingvellir", "Þingvellir"), ("istanbul", "ıstanbul"),
      ("aarhus", "Århus"), ("Århus", "Aarhus"), ("dakovo", "Đakovo"), ("baekkelund", "Bækkelund"),
    ])
  func otherLettersAreMadeGood(typed: String, written: String) throws {
    let source = try MemorySource(markdown: [
      "# a\n\nThe way to \(written) is long", "# b\n\nA way to somewhere",
    ])
    for source in [source, try source.indexed()] { #expect(try source.found(typed) == [0]) }
  }

  @Test func pinyinFindsCharacters() throws {
    let source = try MemorySource(markdown: ["# a\n\n看病与医疗。", "# yiliao\n\nnothing else", "# women\n\n我们"])
    for source in [source, try source.indexed()] {
      #expect(try source.found("yiliao") == [1, 0])
      #expect(try source.found("yi liao") == [1, 0])
      #expect(try source.search("yi liao").hits.last?.relation == .pinyin)
      // English words are not taken for pinyin.
      #expect(try source.found("women") == [2])
      #expect(try source.search("women").hits.first?.relation == .direct)
    }
  }

  @Test func aGlossaryFindsTheOtherLanguage() throws {
    let source = try MemorySource(markdown: [
      "# 看医生\n\n医疗要钱。", "# Doctors\n\nhealth care costs money", "# 签证",
    ])
    for source in [source, try source.indexed()] {
      let outcome = try source.search("healthcare", glossary: .builtIn)
      #expect(outcome.hits.map(\.guide).sorted() == [0, 1])
      #expect(outcome.hits.allSatisfy { $0.relation == .translated })
      #expect(try source.found("health care", glossary: .builtIn) == [1, 0])
      #expect(try source.found("visas", glossary: .builtIn) == [2])
      #expect(try source.found("\"visas\"", glossary: .builtIn).isEmpty)
      #expect(try source.found("簽證", glossary: .builtIn) == [2])
    }
    var own = Glossary()
    own.add(Array("# mine\n看医生\tquack;medic\n孤\n\n".utf8))
    #expect(try source.found("medics", glossary: own) == [0])
    #expect(throws: Glossary.Failure.loneTerm(line: 3)) {
      try Glossary.check(Array("# mine\na\tb\n孤\n".utf8))
    }
    #expect(throws: Glossary.Failure.notText) { try Glossary.check([0xFF]) }
    try Glossary.check(Array("# mine\n\na;b\r\nc\td\te\r\n".utf8))
  }

  /// However much a glossary says, what was typed is looked for, and what was excluded stays out.
  @Test func aGlossaryCannotCrowdOutTheQuery() throws {
    var flood = Glossary()
    for line in 0..<40 {
      let terms = (0..<60).map { term in
        "q\(line)x\(term) " + (0..<40).map { "w\($0)" }.joined(separator: " ")
      }
      flood.add(Array("visa\t\(terms.joined(separator: "\t"))\n".utf8))
      flood.add(Array("visa\t\((0..<60).map { "q\(line)y\($0)" }.joined(separator: "\t"))\n".utf8))
    }
    let source = try MemorySource(markdown: ["# a\n\nvisa asylum", "# b\n\nvisa informer", "# c\n\nq3y7"])
    for source in [source, try source.indexed()] {
      #expect(try source.found("visa asylum", glossary: flood) == [0])
      #expect(try source.found("visa -informer", glossary: flood).contains(0))
      #expect(try !source.found("visa -informer", glossary: flood).contains(1))
    }
  }

  @Test func aQuotationWithMarksIsSeveralPieces() throws {
    let source = try MemorySource(markdown: ["# a\n\n中,国", "# b\n\n中国", "# c\n\n国"])
    #expect(try source.found("\"中,国\"").sorted() == [0, 1])
    #expect(try source.found("\"中国\"") == [1])
  }

  @Test func nearlyTheSameDoesNotCrowd() throws {
    let long = (0..<40).map { "第\($0)句说医疗。" }.joined()
    let texts = [
      "# 医疗\n\n\(long)", "# 医疗\n\n\(long)完", "# 别的\n\n" + String(repeating: "无关的话很多很多。", count: 30) + "医疗",
    ]
    let hits = try MemorySource(markdown: texts).search("医疗").hits.map(\.guide)
    #expect(hits.count == 3)
    #expect(hits[1] == 2)
  }

  /// Marks are whole characters of the snippet that are what was looked for.
  @Test func marksStandOnTheWords() throws {
    let text =
      "# 长文\n\n" + String(repeating: "没有关系的文字，", count: 100) + "这里说医保与签证。"
      + String(repeating: "后面还有，", count: 100)
    let hit = try #require(try MemorySource(markdown: [text]).search("签证 医保").hits.first)
    #expect(Self.marked(hit.snippet) == ["医保", "签证"])
    #expect(hit.snippet.text.hasPrefix("…") && hit.snippet.text.hasSuffix("…"))
    #expect(hit.snippet.text.utf8.count < 300)
    #expect(!hit.snippet.text.contains("\u{FFFD}"))
  }

  /// A word that goes on from a part of the text into words of the map's own, as with an entity.
  @Test func wordsGoOverPieces() throws {
    let source = try MemorySource(markdown: ["# a\n\nfoo&#98;ar **vi**sa 签**证** H\\-1B x"])
    for query in ["foobar", "visa", "签证", "H1B"] { #expect(try source.found(query) == [0], "\(query)") }
  }

  @Test func aLongQueryIsCutNotRefused() throws {
    let query = String(repeating: "签证 ", count: 10_000) + String(repeating: "长", count: 10_000)
    _ = try MemorySource(markdown: Self.guides).search(query, limit: 1)
    _ = try MemorySource(markdown: []).search("签证", limit: 1)
    _ = try MemorySource(markdown: []).indexed().search("签证", limit: 1)
    _ = try MemorySource(markdown: Self.guides).indexed().search(
      String(repeating: "yi ", count: 300), glossary: .builtIn)
  }

  /// A guide that can't be read is named.
  @Test func saysWhichGuideIsDamaged() throws {
    var guides = try MemorySource(markdown: ["boats", "more boats"]).guides
    guides[1].map = [0xFF]
    let outcome = try MemorySource(guides).search("boats")
    #expect(outcome.failures.map(\.error) == [.damaged(.file("1.md"))])
  }

  @Test func limitsWhatIsShownNotWhatIsCounted() throws {
    let source = try MemorySource(markdown: Array(repeating: "# 签证", count: 30))
    for source in [source, try source.indexed()] {
      let result = try source.search("签证", limit: 10)
      #expect(result.total == 30)
      #expect(result.hits.map(\.guide) == Array(0..<10))
      let page = SearchEngine([source], glossary: Glossary()).search(try Query("签证"), limit: 10, skipping: 25)
      #expect(page.hits.map(\.guide) == Array(25..<30))
    }
  }

  /// Pages follow on each other as one list does, whether words stand near each other or apart, in guides that are nearly the
  /// same, and where an index names guides for nothing.
  @Test(arguments: ["签证", "visa", "visa office", "办理护照", "护照 office", "what do I need for the visa office"])
  func pagesShowEachGuideOnce(_ query: String) throws {
    var random = Seeded(seed: 7)
    let pieces = [
      "签证", "护照", "照护", "办", "理", "办理护照", "visa", "office", "the visa office", "I need a form", "xyz", "签。证",
    ]
    let guides = (0..<150).map { number in
      let words = (0..<Int.random(in: 3..<63, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      return number % 5 == 4
        ? "# 同\n\n签证 visa office 办理护照 the need" : "# t\(number)\n\n" + words.joined(separator: " ")
    }
    let source = try MemorySource(markdown: guides)
    for source in [source, try source.indexed()] {
      let engine = SearchEngine([source], glossary: Glossary())
      let all = engine.search(try Query(query), limit: 1000).hits.map { $0.guide }
      #expect(Set(all).count == all.count)
      #expect(all.count > 60)
      for limit in [7, 10, 25] {
        let pages = try stride(from: 0, to: all.count + limit, by: limit).map {
          engine.search(try Query(query), limit: limit, skipping: $0).hits.map { $0.guide }
        }
        #expect(pages.flatMap { $0 } == all, "\(limit)")
      }
    }
  }
}

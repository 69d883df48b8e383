import Testing

@testable import Search

/// What people ask, and what they call things.
@Suite struct QuestionTests {
  /// A guide is found first by its title, and by the name of its file, whatever others say how often.
  static func named() throws -> MemorySource {
    let others = (0..<30).map { number in
      (
        "list\(number).md",
        "# Tools \(number)\n\n" + String(repeating: "Calendar sync, V2ray 机场、签证是什么。 ", count: 20)
      )
    }
    let guides = [
      ("calendar.md", "# Calendar Sync\n\nKeep dates. \(String(repeating: "Other words. ", count: 60))"),
      ("V2ray机场.md", "# 怎么选\n\n只有一句。"), ("b.md", "# What a Visa Is\n\nA stamp."),
      ("c.md", "# Don't Stop at Half-Way Solutions: Think (Again)\n\nWords."), ("d.md", "# 簽證是什麼？\n\n印章。"),
      ("e/Ｗｉ－Ｆｉ.md", "# 無線\n\n上网。"),
    ]
    return MemorySource(try (others + guides).map { try MemorySource.guide($0.1, path: $0.0) })
  }

  @Test(
    arguments: [
      ("Calendar Sync", 30), ("calendar  sync!", 30), ("Calender Sync", 30), ("calendar syncs", 30),
      ("calendar", 30),
      ("V2ray机场", 31), ("v2ray 机场", 31), ("Ｖ２ray机場", 31), ("What a visa is", 32), ("what is a visa", 32),
      ("Don’t stop at half-way solutions, think again", 33),
      ("don't stop at half way solutions think again", 33), ("签证是什么", 34), ("簽證是什麼", 34), ("wi-fi", 35),
    ] as [(String, Int)])
  func whatIsNamedComesFirst(query: String, guide: Int) throws {
    let source = try Self.named()
    #expect(try source.search(query, limit: 10).hits.first?.guide == guide)
    #expect(try source.indexed().search(query, limit: 10).hits.first?.guide == guide)
  }

  /// Of two that are called so, one by its title and one by its file, the title counts for more.
  @Test func aTitleIsMoreThanTheNameOfAFile() throws {
    let source = MemorySource([
      try MemorySource.guide("# Other\n\nreadme readme", path: "readme.md"),
      try MemorySource.guide("# readme\n\nx", path: "a.md"),
    ])
    #expect(try source.search("README").hits.map(\.guide) == [1, 0])
  }

  static let asked = [
    "# 看医生\n\n在国外看病要先登记。医疗保险报销。", "# Sending money\n\n把钱转到国外：银行汇款。Transfer money abroad by a bank.",
    "# 语言\n\n英语不好也能去美国，先学。", "# Pets\n\n带猫带狗上飞机。",
    "# 引言\n\n" + String(repeating: "这里什么都说一点：国外、美国、英语、医生、银行、学校、工作、房子、孩子。", count: 60),
    "# 目的地\n\n了解目的地的天气。",
  ]

  @Test(
    arguments: [
      ("How do I see a doctor abroad", 0), ("如何把钱转到国外", 1), ("英语不好能去美国吗", 2), ("怎么把猫带上飞机", 3),
      ("what do I have to do to send my money to a bank in another country", 1),
      ("can I take my dog on the plane", 3),
      ("了解目的地", 5), ("目的地的天气怎么样", 5), ("我想知道在国外看病能不能报销呢", 0),
      ("is there anything about zebras and how to see a doctor", 0),
    ] as [(String, Int)])
  func questionsAreAnswered(question: String, guide: Int) throws {
    let source = try MemorySource(markdown: Self.asked)
    #expect(try source.search(question, glossary: .builtIn).hits.first?.guide == guide)
    // An index knows less of how rare a run of characters is: a long guide may come before.
    #expect(
      try source.indexed().search(question, glossary: .builtIn).hits.prefix(2).contains { $0.guide == guide })
  }

  /// Small words need not be there; but where there are no others, or they are quoted, they are looked for.
  @Test(
    arguments: [
      ("the visa", [0, 1]), ("visa for a", [0, 1]), ("is it", [1]), ("的", [2]), ("\"the visa\"", [0]),
      ("IT visa", [1]),
      ("it visa", [1, 0]), ("签证 吗", [2]), ("什么是签证", [2]),
    ] as [(String, [Int])])
  func smallWordsAreNotRequired(query: String, guides: [Int]) throws {
    let source = try MemorySource(markdown: [
      "# a\n\nthe visa for you", "# b\n\nvisa, what is this? it is", "# 三\n\n签证的事",
    ])
    #expect(try source.found(query) == guides)
    #expect(try source.indexed().found(query) == guides)
  }

  /// Up to three words find what has them all before what has some of them often, however long they are.
  @Test(arguments: ["驾驶执照 天气预报 医院", "程序员培训班 机场"])
  func fewWordsAreAllWanted(query: String) throws {
    let words = query.split(separator: " ")
    let rest = String(repeating: "这里还有许多别的话。Many other things. ", count: 60)
    let all = "# 一\n\n" + words.joined(separator: "\n\n\(rest)\n\n")
    let some = words.dropLast().joined(separator: " ") + "。"
    let source = try MemorySource(
      markdown: (0..<6).map { _ in "# \(some)\n\n" + String(repeating: some, count: 9) } + [all]
        + Array(repeating: rest, count: 9))
    #expect(try source.search(query).hits.first?.guide == 6)
    #expect(try source.indexed().search(query).hits.first?.guide == 6)
  }

  /// What was typed, once, counts for more than what means the same, however often that is there.
  @Test(arguments: [("bank visa", "签证银行。")])
  func whatWasTypedCountsForMore(query: String, other: String) throws {
    var glossary = Glossary()
    glossary.add(Array("银行\tbank; lender\n签证\tvisa; permit\n".utf8))
    let typed = query.split(separator: " ").reversed().joined(separator: " ")
    let source = try MemorySource(
      markdown: (0..<20).map { "# \($0)\n\n" + String(repeating: other, count: 20) }
        + ["# x\n\n\(typed)。" + String(repeating: "Words 词语。", count: 15)])
    #expect(try source.search(query, glossary: glossary).hits.first?.guide == 20)
    #expect(try source.indexed().search(query, glossary: glossary).hits.first?.guide == 20)
  }

  /// A question is no better answered by all of its small words.
  @Test func smallWordsOfQuestionsCountForNothing() throws {
    let question = "what can I do if I lost my passport on the way to my embassy"
    let source = try MemorySource(
      markdown: [
        "# a\n\n\(question.replacing("passport", with: "way, the passport")) "
          + String(repeating: "Other words here. ", count: 300)
      ]
        + ["# Lost passports\n\nYour embassy replaces a lost passport."]
        + Array(repeating: "# c\n\nWords.", count: 9))
    #expect(try source.search(question).hits.first?.guide == 1)
    #expect(try source.indexed().search(question).hits.first?.guide == 1)
  }

  /// What has only some of it says so, and comes behind what has all of it.
  @Test func whatHasOnlyPartsIsTold() throws {
    let source = try MemorySource(markdown: [
      "# a\n\nA visa for students and a passport from the embassy.", "# b\n\nA visa for students.",
      "# c\n\nEmbassy.",
    ])
    for source in [source, try source.indexed()] {
      let all = try source.search("students visa passport embassy")
      #expect(all.hits.map(\.guide) == [0, 1, 2] || all.hits.map(\.guide) == [0, 2, 1])
      #expect(all.hits.map(\.isExact) == [true, false, false])
      #expect(all.exact == 1)
      #expect(all.reading == .asTyped)
      let some = try source.search("students visa unicorn zebra")
      #expect(some.hits.first?.guide == 1)
      #expect(some.reading == .partial)
      #expect(some.exact == 0)
    }
  }
}

/// The same, as people write it.
@Suite struct OtherWritingsTests {
  static let guides = [
    "# 一\n\n费用 1,200 元，電話 010-1234-5678 或 +86 138 0013 8000，2026年3月5日截止。",
    "# b\n\nIt costs 1200 yuan, call 01012345678 or 13800138000 before 5 March 2026, user_name wi-fi e-mail.",
    "# 三\n\nガイド と がいど と ｶﾞｲﾄﾞ、1，200 円。",
    "# d\n\nThe passports of everybody. Username, wifi, email. 2026-03-05.",
    "# e\n\nDon’t «wait here» for it: „not now“ but 「立刻」.",
    "# f\n\nWindows11, TLS 1.3, 500 ml, B1/B2, +44 20 7946 0958, the 1st of May 2020. He slept, and so did our wives and O’Brien."
      + "二〇二一年十月一日，西安的银行。",
    "# g\n\n経済と戸籍、渡辺。4×6 厘米，2x2 inches。",
  ]

  @Test(
    arguments: [
      ("1200", [0, 1, 2]), ("1,200", [0, 1, 2]), ("1，200", [0, 1, 2]), ("120", []),
      ("01012345678", [0, 1]), ("010-1234-5678", [0, 1]), ("010 1234 5678", [0, 1]),
      ("13800138000", [0, 1]), ("138-0013-8000", [0, 1]), ("138 0013 8000", [0, 1]),
      ("+86 138 0013 8000", [0]),
      ("2026-03-05", [0, 1, 3]), ("2026年3月5日", [0, 1, 3]), ("2026/3/5", [0, 1, 3]),
      ("5 Mar 2026", [0, 1, 3]),
      ("March 5, 2026", [0, 1, 3]), ("5th March 2026", [0, 1, 3]), ("20260305", [0, 1, 3]),
      ("2026.3.5", [0, 1, 3]),
      ("2026年3月", [0, 1, 3]), ("3月5日", [0, 1]), ("2026-03-06", []),
      ("1 May 2020", [5]), ("2020-05-01", [5]), ("May 1", [5]), ("2021-10-01", [5]), ("2021年10月1日", [5]),
      ("二零二一年十月一日", [5]), ("二〇二六年三月五日", [0, 1, 3]), ("十月一日", [5]), ("2021-10-02", []), ("10月1日", [5]),
      ("1月1日", []),
      ("+442079460958", [5]), ("+44 20 79460958", [5]),
      ("Windows 11", [5]), ("TLS1.3", [5]), ("TLS 1.3", [5]), ("500ml", [5]), ("500 ml", [5]),
      ("B-1/B-2", [5]),
      ("B1/B2", [5]), ("win dows 11", []), ("user name", [1, 3]), ("UserName", [1, 3]), ("WiFi", [1, 3]),
      ("sleeping", [5]), ("wife", [5]), ("yin hang", [5]), ("xi'an", [5]), ("xi an", [5]),
      ("user_name", [1, 3]), ("wi-fi", [1, 3]), ("wifi", [1, 3]), ("e-mail", [1, 3]), ("email", [1, 3]),
      ("passport's", []),
      ("経済", [6]), ("经济", [6]), ("經濟", [6]), ("户籍", [6]), ("渡邊", [6]),
      ("4x6", [6]), ("4X6", [6]), ("4×6", [6]), ("4*6 厘米", [6]), ("2×2", [6]), ("2x2", [6]), ("4x7", []),
      ("6x4", []),
      ("がいど", [2]), ("ガイド", [2]), ("ｶﾞｲﾄﾞ", [2]),
      ("dont wait", [4]), ("don't wait", [4]), ("don’t wait", [4]),
      ("«wait here»", [4]), ("„wait here“", [4]), ("“wait here”", [4]), ("”wait here“", [4]),
      ("＂wait here＂", [4]),
      ("『立刻』", [4]), ("｢立刻｣", [4]), ("»here wait«", []),
      ("yuan AND call", [1]), ("passports OR yuan", [1, 3]), ("yuan NOT call", []), ("费用 NOT yuan", [0]),
      ("passports NOT \"wait here\"", [3]), ("here NOT title:e", []), ("1200 -yuan", [0, 2]),
      ("not now", [4]),
      ("yuan AND NOT zebra", [1]),
      ("passports (NOT \"wait here\")", [3]), ("1200 –yuan", [0, 2]), ("1200 NOT (yuan OR 円)", [0]),
      ("1200 -(yuan 円)", [0]), ("(-円 yuan) 1200", [1]), ("1200 -\"yuan (x\" call", [1]), ("\"500ml\"", []),
      ("1200 -call", [0, 2]), ("slept -sleep", [5]), ("THESIS", []), ("(passports OR yuan) call", [1]),
      ("费用 ——yuan", []),
    ] as [(String, [Int])])
  func findsTheSame(query: String, guides: [Int]) throws {
    let source = try MemorySource(markdown: Self.guides)
    #expect(try source.found(query).sorted() == guides)
    #expect(try source.indexed().found(query).sorted() == guides)
  }

  /// A small character may be a part of a word.
  @Test(
    arguments: [
      ("不丹", [1]), ("以太网", [1]), ("也丹", []), ("吧网", []), ("去丹麦", [0]), ("丹麦的网络", [0]), ("你好", []),
      ("怎么去丹麦", [0]), ("签证和网络", [0]),
    ] as [(String, [Int])])
  func smallCharactersArePartsOfWords(query: String, guides: [Int]) throws {
    let source = try MemorySource(markdown: [
      "# a\n\n丹麦签证，太阳网络。你们都好。", "# b\n\n不丹和以太网。", "# c\n\nx",
    ])
    #expect(try source.found(query).sorted() == guides)
    #expect(try source.indexed().found(query).sorted() == guides)
    #expect(try source.search(query).total == guides.count)
  }

  /// What is a slip in one word is made good, also where it is a plural, or two words.
  @Test(
    arguments: [("pasport", 3), ("pasports", 3), ("passportt", 3), ("everbody", 3), ("OBrien", 5)]
      as [(String, Int)])
  func slipsInPlurals(query: String, guide: Int) throws {
    let source = try MemorySource(markdown: Self.guides)
    for source in [source, try source.indexed()] {
      let outcome = try source.search(query)
      #expect(outcome.hits.map(\.guide) == [guide])
      #expect(outcome.hits.first?.relation == .corrected)
    }
  }

  /// What only sounds like a part of something else is not offered, nor what a number or a word for it would become.
  @Test(arguments: ["洋芋头", "寿司", "担保金", "五万美元"])
  func partsOfOtherWordsAreNotMeant(query: String) throws {
    let source = try MemorySource(markdown: ["# a\n\n牛羊鱼投，手撕包菜，担保配额，一万美元。"])
    for source in [source, try source.indexed()] {
      if case .corrected(let words) = try source.search(query).reading { Issue.record("\(query): \(words)") }
    }
  }

  /// A path that is shown below what was found is typed to find that again.
  @Test(arguments: ["各国/日本/润日指南.md", "日本/润日指南.md", "各国/日本/润日指南"])
  func pathsAreFound(query: String) throws {
    let links = String(repeating: "[各国/日本/润日指南](各国/日本/润日指南.md)\n\n", count: 5)
    let source = MemorySource(
      try [("README.md", "# 目录\n\n\(links)"), ("各国/日本/润日指南.md", "# 去东京\n\n日本。")].map {
        try MemorySource.guide($0.1, path: $0.0)
      })
    for source in [source, try source.indexed()] {
      #expect(try source.search(query).hits.first?.guide == 1)
    }
  }

  @Test func oneWordMayBeTwo() throws {
    let source = try MemorySource(markdown: ["# a\n\nThe user_name is required, by night-shift."])
    for source in [source, try source.indexed()] {
      for query in ["username", "nightshift"] {
        #expect(try source.search(query).hits.map(\.guide) == [0], "\(query)")
      }
    }
  }

  /// Nothing that is typed takes long, whatever it could be read as.
  @Test func hostileQueriesAreShort() throws {
    let source = try MemorySource(markdown: Self.guides).indexed()
    for query in [
      String(repeating: "1", count: 4000), String(repeating: "1 ", count: 400),
      String(repeating: "1,", count: 400),
      String(repeating: "2026年", count: 90), String(repeating: "NOT ", count: 90),
      String(repeating: "„", count: 300),
      String(repeating: "か゛", count: 200), String(repeating: "的是了", count: 100),
      String(repeating: "the a ", count: 60),
    ] {
      if let query = try? Query(query) {
        _ = SearchEngine([source], glossary: .builtIn).search(query, limit: 3)
      }
    }
  }
}

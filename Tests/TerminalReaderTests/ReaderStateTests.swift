import BundleReading
import BundleFormat
import Documents
import Localization
import Terminal
import TerminalReader
import Testing

/// A reader with a window, as a person has it.
struct Person {
  var state: ReaderState
  var size = (width: 80, height: 24)
  private(set) var lines: [String] = []
  private(set) var frame = Frame(lines: [])

  init(_ shelf: SampleShelf, language: Language = .zh, size: (Int, Int) = (80, 24)) {
    state = ReaderState(shelf.bundles, outside: SampleShelf.outside, language: language)
    self.size = (size.0, size.1)
    look()
  }

  mutating func look() {
    frame = state.screen(width: size.width, height: size.height)
    lines = frame.lines.map { $0.encoded(hasStyle: false) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      state.handle(key)
      look()
    }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
    if state.isBehind { state.catchUp() }
    look()
  }

  mutating func resize(_ width: Int, _ height: Int) {
    size = (width, height)
    look()
  }

  var text: String { lines.joined(separator: "\n") }
  /// What is chosen.
  var chosen: String { lines.first { $0.hasPrefix("▸ ") }.map { $0.trimmed } ?? "" }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { "▸ ".contains($0) }.reversed().drop { $0 == " " }.reversed())
  }
}

@Suite struct ReaderStateTests {
  @Test func oneBundleOpensAtItsContents() {
    var person = Person(SampleShelf.sample)
    #expect(person.lines[0].contains("✓ alice  样本"))
    #expect(person.chosen == "签证")
    #expect(person.lines[23].contains("q 退出"))
    person.press(.escape)
    #expect(person.state.end == nil)
    person.press(.character("q"))
    #expect(person.state.end != nil)
  }

  @Test func severalBundlesAreChosenFrom() {
    let stranger = SampleShelf([("a.md", "甲", [], "# 甲\n\n乙\n")], title: "别的", verdict: .unknown)
    var person = Person(SampleShelf([.sample, stranger]))
    #expect(person.lines[0].contains("未核实") && person.lines[0].contains("2 个资料包中有 1 个"))
    person.press(.down, .enter)
    #expect(person.lines[0].contains("未核实：不认识发布者"))
    #expect(person.chosen == "甲")
    person.press(.enter)
    #expect(person.lines[0].contains("未核实：不认识发布者"))
    person.resize(40, 10)
    #expect(person.lines[0].contains("未核实：不认识发布者"))
  }

  @Test func contentsAreGroupedAndInOrder() {
    var person = Person(SampleShelf.sample)
    func titles() -> [String] {
      person.lines[3..<23].map(\.trimmed).filter { !$0.isEmpty }
    }
    // By topic: the order of the collection, and what has no topic at the end.
    #expect(titles() == ["签证", "签证", "医疗", "在国外看病", "其他", "Money"])
    person.press(.tab)
    #expect(person.lines[1].contains("国家"))
    #expect(titles() == ["日本", "签证", "其他", "在国外看病", "Money"])
    person.press(.tab)
    #expect(titles() == ["zh", "签证", "在国外看病", "en", "Money"])
    person.press(.backTab)
    #expect(person.lines[1].contains("国家"))
    #expect(person.chosen == "签证")
  }

  @Test func anOpenedHitShowsTheWords() {
    var person = Person(SampleShelf.sample)
    person.press(.character("/"))
    person.type("医疗")
    #expect(person.text.contains("找到 2 篇"))
    person.press(.down)
    #expect(person.chosen == "签证")
    person.press(.enter)
    #expect(person.lines[0].contains("签证"))
    #expect(person.text.contains("医疗证明也要等"))
    #expect(person.text.contains("第 1 处，共 2 处"))
    person.press(.escape, .escape)
    #expect(person.text.contains("找到 2 篇"))
    #expect(person.chosen == "签证")
    person.press(.backspace, .backspace, .backspace)
    #expect(person.lines[1].contains("目录"))
  }

  @Test func enterBeforeTheAnswerOpensNothing() {
    var person = Person(SampleShelf.sample)
    person.press(.character("s"), .character("医"), .enter)
    #expect(person.text.contains("正在搜索"))
    #expect(person.frame.cursor != nil)
  }

  @Test func linksAreFollowedWithinTheBundleOnly() {
    var person = Person(SampleShelf.sample)
    person.press(.down, .enter)
    #expect(person.lines[0].contains("在国外看病"))
    person.press(.tab)
    #expect(person.lines[23].contains("签证.md"))
    person.press(.enter)
    #expect(person.lines[0].contains("签证"))
    #expect(person.text.contains("医疗证明也要等"))
    person.press(.tab, .tab)
    person.press(.enter)
    #expect(person.lines[23].contains("没有这一篇：zh/none.md"))
    person.press(.character("q"), .tab)
    #expect(person.lines[23].contains("https://example.org/医"))
    person.press(.enter)
    #expect(person.lines[23].contains("不会打开"))
    #expect(person.lines[0].contains("在国外看病"))
    person.press(.backTab, .escape)
    #expect(person.lines[23].contains("翻页"))
  }

  @Test func aClickFollowsALink() {
    var person = Person(SampleShelf.sample)
    person.press(.click(column: 5, line: 7))
    #expect(person.lines[0].contains("在国外看病"))
    let line = person.lines.firstIndex { $0.contains("先看签证") } ?? 0
    person.press(.click(column: 6, line: line))
    #expect(person.lines[0].hasSuffix("签证") || person.lines[0].contains("  签证 "))
  }

  @Test func wordsAreFoundInAGuide() {
    var person = Person(SampleShelf.sample)
    person.press(.enter, .character("/"))
    person.type("第5")
    // An input method shows its offers where the cursor is.
    #expect(person.frame.cursor.map { $0.line == 23 && $0.column == 10 } == true)
    #expect(person.text.contains("第5段"))
    person.press(.enter)
    #expect(person.text.contains("第 1 处，共 11 处"))
    person.press(.character("n"))
    #expect(person.text.contains("第 2 处，共 11 处") && person.text.contains("第50段"))
    person.press(.character("N"), .character("N"))
    #expect(person.text.contains("第 11 处，共 11 处"))
    person.press(.escape, .character("/"))
    person.type("没有的词")
    person.press(.enter)
    #expect(person.lines[23].contains("这一篇里没有“没有的词”"))
  }

  /// As the search finds it: in the other script, without accents, in any width and form.
  @Test(
    arguments: [
      ("護照", 2), ("护照", 2), ("resume", 1), ("Ｗｉ－Ｆｉ", 1), ("wifi", 1), ("1200", 1), ("１，２００", 1), ("がいど", 1),
      ("passports", 1), ("don't", 1), ("don’t", 1), ("护照与签证", 1), ("签证怎么办护照", 4), ("火星", 0),
      ("passports zebra", 3), ("pasport", 1), ("dont", 1), ("签正", 1), ("zebra", 0),
    ] as [(String, Int)])
  func wordsAreFoundAsTheSearchFindsThem(words: String, places: Int) {
    let text = "# t\n\n護照與簽證。护照。 a résumé, Wi-Fi, 1,200, a passport, don’t ガイド。\n"
    var person = Person(SampleShelf([("a.md", "t", [], text)]))
    person.press(.enter, .character("/"))
    person.type(words)
    person.press(.enter)
    #expect(person.text.contains(places == 0 ? "这一篇里没有" : "第 1 处，共 \(places) 处"), "\(person.text)")
  }

  /// A word that the end of a line cuts in two is found all the same.
  @Test(arguments: 20...60)
  func wordsAreFoundAcrossLines(width: Int) {
    var person = Person(SampleShelf.sample, size: (width, 12))
    person.press(.enter, .character("/"))
    person.type("段落之间空一行")
    person.press(.enter)
    person.resize(60, 12)
    #expect(person.text.contains("第 1 处，共 60 处"))
  }

  @Test func headingsLeadToTheirPlaces() {
    var person = Person(SampleShelf.sample)
    person.press(.down, .enter, .character("t"))
    #expect(person.text.contains("本篇目录"))
    person.press(.down, .down, .enter)
    #expect(person.text.contains("最后的一段"))
    person.press(.character("t"))
    #expect(person.chosen.isEmpty == false)
    person.press(.character("q"), .character("g"))
    #expect(person.lines[1].contains("在国外看病"))
  }

  @Test func resizeKeepsThePlace() {
    var person = Person(SampleShelf.sample)
    person.press(.enter)
    for _ in 0..<4 { person.press(.character(" ")) }
    let paragraph = person.lines.dropFirst().first { $0.contains("第") }?.prefix(8) ?? "?"
    for width in [40, 250, 61, 33, 80] {
      person.resize(width, 24)
      #expect(person.lines[1...7].joined().contains(paragraph.trimmingSpaces))
    }
  }

  @Test func scrollingStaysWithinTheGuide() {
    var person = Person(SampleShelf.sample)
    person.press(.enter, .up, .pageUp, .wheelUp)
    #expect(person.lines[1].contains("签证"))
    person.press(.character("G"), .pageDown, .down, .wheelDown, .character(" "))
    #expect(person.lines[22].contains("医疗证明也要等") || person.lines[21].contains("医疗证明也要等"))
    person.press(.home)
    #expect(person.lines[1].contains("签证"))
  }

  @Test func theHurriedWayOutIsThereEverywhere() {
    for keys in [[], [Key.enter], [.enter, .character("t")], [.character("?")]] {
      var person = Person(SampleShelf.sample)
      for key in keys { person.press(key) }
      person.press(.character("Q"))
      if case .quitAndClear? = person.state.end {} else { Issue.record("\(keys)") }
    }
    var person = Person(SampleShelf.sample)
    person.press(.character("s"), .control("c"))
    #expect(person.state.end != nil)
  }

  @Test func whatIsDamagedIsSaid() {
    var person = Person(SampleShelf([("a.md", "甲", [], "damaged")]), language: .en)
    person.press(.enter)
    #expect(person.lines[23].contains("can't be opened: it is broken"))
    person.press(.down)
    #expect(person.lines[23].contains("? help"))
  }

  @Test func whatIsLostIsNamed() {
    // The last two have a page of the catalog for themselves, and that is lost.
    let page =
      [(name: "note", value: "a damaged page")]
      + (0..<40).map { (name: "text-\($0)", value: String(repeating: "t", count: 1000)) }
    let shelf = SampleShelf(
      SampleShelf.guides + [
        ("zh/没了.md", "没了", [], "damaged"), ("zz/1.md", "一", page, "1"), ("zz/2.md", "二", [], "2"),
      ], salvages: true)
    var person = Person(shelf)
    #expect(person.lines[0].contains("✓ alice  抢救：6 个文件中有 3 个已损坏"))
    #expect(person.text.contains("已损坏，略去") && person.text.contains("zh/没了.md"))
    #expect(person.text.contains("另有 2 个文件"))
    person.press(.enter)
    #expect(person.lines[0].contains("抢救"))
    person.press(.end, .escape, .end)
    #expect(person.chosen == "Money")
  }

  /// Whatever a bundle says, what is sent has no control character but those of the reader itself, and every frame
  /// fits its window.
  @Test(arguments: ["\u{1B}[2J\u{7}", "\u{9B}31m", "\u{202E}evil\u{2066}", "\r\n\t\0", "👨‍👩‍👧🇯🇵é한Ａ"])
  func hostileWordsAreHarmless(evil: String) {
    // Neither paths nor the titles of bundles can have what is worst.
    let path = "z\(evil)/a.md"
    let title = "包\(evil)"
    let shelf = SampleShelf(
      [
        (
          SafePath.fault(in: path) == nil ? path : "z/a.md", "题\(evil)名",
          [("topic", evil + "t"), ("country", evil)],
          "# h\(evil)\n\n[l\(evil)](b\(evil).md) 字 \(evil)\n\n## 二\n"
        ),
        ("b.md", evil, [], "x"),
      ], title: Manifest.isText(title) ? title : "包", name: "f\(evil)", verdict: .known("n\(evil)"))
    for (width, height) in [(20, 6), (40, 20), (80, 24), (250, 50)] {
      var person = Person(SampleShelf([shelf, shelf]), size: (width, height))
      let keys: [Key] = [
        .enter, .tab, .tab, .enter, .tab, .enter, .character("t"), .enter, .character("/"), .character("字"),
        .enter, .escape, .character("s"), .character("字"), .down, .enter, .character("?"), .escape,
      ]
      for key in keys {
        person.press(key)
        if person.state.isBehind { person.state.catchUp() }
        person.look()
        #expect(person.lines.count == height)
        #expect(person.lines.allSatisfy { Terminal.width(of: $0) <= width })
        #expect(
          !person.text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        #expect(
          !person.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x2066 })
      }
    }
  }

  @Test func bothLanguagesHaveTheSameHelp() {
    for language in Language.allCases {
      var person = Person(SampleShelf.sample, language: language, size: (80, 60))
      person.press(.character("?"))
      #expect(person.lines.count { !$0.trimmed.isEmpty } > 15)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
}

@Suite struct PainterTests {
  @Test func onlyWhatChangedIsSent() {
    var painter = Painter(hasColor: true)
    let first = painter.update(to: Frame(lines: [Line([Span("一")]), Line([Span("二")])]))
    #expect(first.contains("一") && first.contains("二"))
    #expect(painter.update(to: Frame(lines: [Line([Span("一")]), Line([Span("二")])])).isEmpty)
    let second = painter.update(to: Frame(lines: [Line([Span("一")]), Line([Span("三")])]))
    #expect(!second.contains("一") && second.contains("三") && !second.contains("2J"))
    painter.forget()
    #expect(painter.update(to: Frame(lines: [Line([Span("一")])])).contains("2J"))
  }

  @Test func withoutColourThereIsNone() {
    var painter = Painter(hasColor: false)
    let output = painter.update(to: Frame(lines: [Line([Span("一", .marked)])]))
    #expect(!output.contains("33m") && output.contains("一"))
  }
}

@Suite struct SpeedTests {
  /// Each key is answered at once in a guide of ten thousand lines. The limit is wide, as tests aren't optimised.
  @Test func longGuidesAreQuick() {
    let text = "# 长\n\n" + (0..<5000).map { "第\($0)段，说的是别的事情。" }.joined(separator: "\n\n")
    var person = Person(SampleShelf([("a.md", "长", [], text)]))
    person.press(.enter)
    let keys: [Key] = [.down, .character(" "), .character("G"), .character("g"), .wheelDown]
    for key in keys {
      let time = ContinuousClock().measure { person.press(key) }
      #expect(time < .milliseconds(100), "\(key): \(time)")
    }
  }
}

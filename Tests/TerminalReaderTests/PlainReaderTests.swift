import BundleReading
import Localization
import TerminalReader
import Testing

@Suite struct PlainReaderTests {
  private static func start(_ shelf: SampleShelf) -> (reader: PlainReader, lines: [String]) {
    var reader = PlainReader(shelf.bundles, outside: SampleShelf.outside, language: .en)
    let lines = reader.begin()
    return (reader, lines)
  }

  @Test func numbersOpenWhatTheyStandBefore() {
    var (reader, lines) = Self.start(.sample)
    #expect(lines[0].hasPrefix("Type a number"))
    #expect(lines[1] == "“样本”. publisher: alice")
    #expect(lines[2...] == ["1. 签证", "2. 在国外看病", "3. Money", "end"])
    lines = reader.answer("3")
    #expect(lines == ["Money", "heading 1: Money", "", "No headings but this.", "end"])
    #expect(reader.answer("b").contains("1. 签证"))
    #expect(reader.answer("9") == ["there are numbers from 1 to 3 here"])
  }

  @Test func longGuidesComeInPieces() {
    var (reader, lines) = Self.start(.sample)
    lines = reader.answer("2")
    #expect(lines[1] == "heading 1: 在国外看病")
    #expect(lines.contains("link 1: 签证, 签证.md#等待"))
    #expect(lines.last?.hasPrefix("Enter for more, ") == true)
    var count = 0
    while lines.last != "end" {
      lines = reader.answer("")
      #expect(lines.count <= 21)
      count += 1
      guard count < 100 else { break }
    }
    #expect(lines.contains("最后的一段，钱。"))
  }

  @Test func headingsAndLinksLeadOn() {
    var (reader, lines) = Self.start(.sample)
    _ = reader.answer("2")
    lines = reader.answer("t")
    #expect(lines == ["In this guide", "1. 在国外看病", "2. 医疗保险", "3. 医疗费用", "end"])
    lines = reader.answer("3")
    #expect(lines[0] == "heading 2: 医疗费用")
    #expect(reader.answer("2") == ["on the web, not opened: https://example.org/医"])
    #expect(reader.answer("1")[0] == "签证")
    #expect(reader.answer("2") == ["no guide of this bundle: zh/none.md"])
    #expect(reader.answer("b")[0] == "在国外看病")
  }

  @Test func wordsAreSearched() {
    var (reader, lines) = Self.start(.sample)
    lines = reader.answer("  医疗 ")
    #expect(lines[0] == "2 found" && lines.contains("1. 在国外看病"))
    #expect(reader.answer("1")[0] == "在国外看病")
    #expect(reader.answer("鲸鱼") == ["nothing found; try fewer or other words"])
    // Of what can't be read, it does not say that nothing is in it.
    var broken = Self.start(SampleShelf([("a.md", "甲", [], "damaged")])).reader
    #expect(broken.answer("鲸鱼") == ["can't be opened: it is broken"])
  }

  @Test func whoIsNotKnownIsSaidEachTime() {
    let stranger = SampleShelf([("a.md", "甲", [], "# 甲\n")], verdict: .unknown)
    var (reader, lines) = Self.start(SampleShelf([.sample, stranger]))
    #expect(lines.contains("2. “样本”, 1 guide") && lines.contains("UNVERIFIED: the publisher is not known"))
    #expect(reader.answer("2")[0] == "“样本”. UNVERIFIED: the publisher is not known")
    lines = reader.answer("1")
    #expect(lines[0] == "甲. UNVERIFIED: the publisher is not known")
    #expect(reader.answer("甲").contains("1. UNVERIFIED: 甲"))
  }

  @Test func attachmentsAreListedAndNotWritten() {
    let shelf = SampleShelf(SampleShelf.guides, files: [("表.pdf", [UInt8](repeating: 1, count: 4000))])
    var (reader, lines) = Self.start(shelf)
    #expect(lines.contains("4. Attachments: 表.pdf (PDF, 4.0 kB)"))
    #expect(reader.answer("4")[0].contains("--extract FOLDER"))
  }

  @Test(arguments: ["q", "Q", " q "])
  func itEnds(key: String) {
    var (reader, _) = Self.start(.sample)
    #expect(reader.answer(key).isEmpty && reader.isDone)
  }

  @Test func backFromTheFirstPlaceEnds() {
    var (reader, _) = Self.start(.sample)
    _ = reader.answer("b")
    #expect(reader.isDone)
  }

  @Test func whatIsDamagedIsSaid() {
    var (reader, lines) = Self.start(SampleShelf([("a.md", "甲", [], "damaged")]))
    lines = reader.answer("1")
    #expect(lines == ["can't be opened: it is broken"])
  }
}

@Suite struct PlaceTests {
  private static let shelf = SampleShelf([
    (
      "a.md", "甲", [],
      "# 甲\n\n[节](#二) [注](#n@40) [无](#没有) [乙](b.md#没有)[^1]\n\n"
        + SampleShelf.long.joined(separator: "\n\n") + "\n\n# 二\n\n完\n\n[^1]: 注释在这里。\n"
    ), ("b.md", "乙", [], "# 乙\n"),
  ])

  @Test func linksOfAGuideAreFollowedAndComeBack() {
    var person = Person(Self.shelf)
    person.press(.enter, .tab, .enter)
    #expect(person.text.contains("完") && !person.text.contains("第1段") && person.lines[23].contains("回到原处"))
    person.press(.left)
    #expect(person.text.contains("第1段"))
    // A place that is no heading, and one that is not there.
    person.press(.tab, .tab, .enter)
    #expect(!person.text.contains("第1段") && person.lines[1].contains("第"))
    person.press(.backspace, .tab, .tab, .tab, .enter)
    #expect(person.lines[23].contains("没有这个位置：#没有"))
    // A footnote, and back.
    person.press(.tab, .tab, .enter)
    #expect(person.text.contains("注释在这里"))
    person.press(.left, .tab, .tab, .tab, .tab, .enter)
    #expect(person.lines[0].contains("乙") && person.lines[23].contains("没有这个位置：#没有"))
  }

  @Test func linksOfAGuideAreFollowedByWhoListens() {
    var reader = PlainReader(Self.shelf.bundles, outside: SampleShelf.outside, language: .en)
    _ = reader.begin()
    _ = reader.answer("1")
    #expect(reader.answer("1").prefix(2) == ["甲", "heading 1: 二"])
    #expect(reader.answer("b")[0] == "甲")
    #expect(reader.answer("3")[0] == "there is no such place in this guide: #没有")
    #expect(reader.answer("4").prefix(2) == ["there is no such place in this guide: #没有", "乙"])
  }
}

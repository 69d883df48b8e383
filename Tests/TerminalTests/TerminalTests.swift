import Documents
import Ingest
import Terminal
import Testing
import TestSupport

@Suite struct CleaningTests {
  /// Every character that a terminal could obey, or that hides or turns what is beside it, by its class.
  @Test func nothingThatATerminalObeysGetsThrough() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = cleaned("a\(scalar)b", keepingLineEnds: true)
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n": #expect(shown == "a\nb")
      case .control where scalar == "\t": #expect(shown == "a b")
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: #expect(shown == "ab")
      case .format where value != 0x200C && value != 0x200D: #expect(shown == "ab")
      default: break
      }
    }
  }

  @Test(arguments: ["签证 visa", "é", "👨‍👩‍👧", "한글", "«»„“…—", "می‌خواهم"])
  func textIsLeftAsItIs(text: String) {
    #expect(cleaned(text) == text)
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{9B}2J", "\u{1B}]52;c;aGk=\u{7}", "\u{202E}", "\u{2066}", "\u{7F}", "\r", "\u{115F}",
  ])
  func sequencesAreDisarmed(text: String) {
    let shown = cleaned(text)
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    #expect(!shown.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) || $0.value == 0x2066 })
    #expect(!Span(text).text.unicodeScalars.contains("\u{1B}"))
  }
}

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("签证", 4), ("é", 1), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("👍", 2), ("👨‍👩‍👧", 2),
    ("❤\u{FE0F}", 2), ("、", 2), ("🇯🇵", 2), ("“", 1), ("…", 1), ("\u{200D}", 0),
  ])
  func isWhatTerminalsMakeOfIt(text: String, columns: Int) {
    #expect(width(of: text) == columns)
  }
}

@Suite struct WrappingTests {
  private static func lines(_ text: String, _ width: Int) -> [String] {
    wrapped([Span(text)], width: width).map { $0.encoded(hasStyle: false) }
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("签证要先申请", 6, ["签证要", "先申请"]),
    ("签证，先申请", 4, ["签", "证，", "先申", "请"]), ("“签证”好", 6, ["“签证”", "好"]),
    ("https://example.org/a", 8, ["https://", "example.", "org/a"]), ("", 10, [""]), ("a", 1, ["a"]),
    ("visa签证", 6, ["visa签", "证"]),
  ])
  func breaksWhereTheScriptAllows(text: String, width: Int, expected: [String]) {
    #expect(Self.lines(text, width) == expected)
  }

  /// What JIS X 4051, JLREQ and CLREQ forbid at the beginning of a line.
  @Test(arguments: Array("、。，．：；！？）」』】》〉〕｝］〗〙〟·・ー々ぁっゃょァッュョヵｯｰﾞ”’»…—～〜％／℃︒﹐｡､‼゛ゝ〻"))
  func noLineBeginsWithWhatCloses(mark: Character) {
    for width in 4...9 {
      let lines = Self.lines(String(repeating: "签证\(mark)先甲乙丙", count: 4), width)
      #expect(!lines.contains { $0.first == mark })
      // Nor where a word is longer than a line.
      #expect(!Self.lines("abcdefgh\(mark)", width).contains { $0.first == mark })
    }
  }

  @Test(arguments: Array("（「『【《〈〔｛［〖〘〝“‘«｢￥＄€／(["))
  func noLineEndsWithWhatOpens(mark: Character) {
    for width in 6...9 {
      let lines = Self.lines(String(repeating: "签证\(mark)先甲乙丙", count: 4), width)
      #expect(!lines.contains { $0.last == mark })
    }
  }

  @Test(arguments: [
    ("他说……好的", 7, ["他说……", "好的"]), ("甲乙——丙丁", 5, ["甲", "乙——", "丙丁"]),
    ("“”“”，，，", 4, ["“”", "“”，", "，，"]), ("（（（（甲", 4, ["（（", "（（", "甲"]),
    ("a（签", 3, ["a", "（", "签"]), ("か゛が、か\u{3099}。", 4, ["か゛", "が、", "が。"]),
    ("用。\u{FE00}甲", 4, ["用。\u{FE00}", "甲"]), ("参见«甲»和乙", 7, ["参见", "«甲»和", "乙"]),
  ])
  func marksStayWhereTheyBelong(text: String, width: Int, expected: [String]) {
    #expect(Self.lines(text, width) == expected)
  }

  /// Nothing is lost but spaces at the ends of lines, and no line is too long.
  @Test func keepsEveryWord() {
    let text = "工作签证（H1B）与 student visa 不同；详见 https://example.org/a/very/long/address?x=1 。"
    for limit in 2...100 {
      let lines = Self.lines(text, limit)
      #expect(lines.allSatisfy { width(of: $0) <= limit })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}

@Suite struct DocumentRendererTests {
  private static func render(_ text: String, width: Int = 40) throws -> String {
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "a.md", limit: 1 << 20)
    return DocumentRenderer.lines(of: guide.document, width: width).map { $0.encoded(hasStyle: false) }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("# 签证\n\n正文", "签证\n════\n\n正文"), ("- a\n  - b\n- c", "• a\n  • b\n• c"),
    ("9. a\n10. b", "9.  a\n10. b"), ("- [x] a\n- [ ] b", "☑ a\n☐ b"), ("> a\n> b", "│ a b"),
    ("|a|签证|\n|-|-:|\n|bb|一|", "a  │ 签证\n───┼─────\nbb │   一"), ("```\na\tb\n```", "    a    b"),
    ("[x](y.md) ![z](i.png)", "x <y.md> ▣ z (i.png)"), ("a[^1]\n\n[^1]: n", "a[1]\n\n[1] n"),
    ("a  \nb", "a\nb"), ("> 第一行\r\n> 中文", "│ 第一行中文"), ("~~作废~~", "~~作废~~"),
    ("费用 ~~100 元~~ 200", "费用 ~~100 元~~ 200"),
    ("> “甲”\n> 乙", "│ “甲”乙"),
    ("[x](https://bank.com%2Flogin.evil.example/)", "x\n<https://bank.com%2Flogin.evil.example/>"),
    ("---", "────────────────────────────────────────"),
    ("<https://e.org>", "https://e.org"), ("[签](%E7%AD%BE.md)", "签 <签.md>"),
  ])
  func laysOut(text: String, expected: String) throws {
    let actual = try Self.render(text)
    #expect(actual == expected)
  }

  @Test(arguments: [
    ("<table><caption>题</caption><tr><td><p>甲</p><p>乙</td><td><ul><li>一<li>二</table>", "题\n甲 │ 一\n乙 │ 二"),
    ("<table><tr><td>做<pre>cd x\n  make\n</pre>完<td>二</table>", "做     │ 二\ncd x   │ \n  make │ \n完     │ "),
    ("<pre>a<br>b</pre>", "    a\n    b"),
    (
      "<table><tr>" + (0..<12).map { "<th>头\($0)" }.joined() + "</table>",
      (0..<12).map { "头\($0)" }.joined(separator: "\n")
    ),
  ])
  func losesNothingOfTables(html: String, expected: String) throws {
    let guide = try GuideFormat.html.guide(from: Array(html.utf8), name: "a.html", limit: 1 << 20)
    let lines = DocumentRenderer.lines(of: guide.document, width: 40).map { $0.encoded(hasStyle: false) }
    #expect(lines.joined(separator: "\n") == expected)
  }

  /// A hostile guide costs no more than its own length: neither by its depth nor by its tables.
  @Test func noGuideCostsMuchMoreThanItsLength() {
    func table(columns: Int, rows: Int) -> Document {
      var builder = DocumentBuilder(text: [])
      builder.begin(.table(columns: []))
      for row in 0..<rows {
        builder.begin(.row(isHeader: row == 0))
        for _ in 0..<(row == 0 ? columns : 1) {
          builder.begin(.cell)
          builder.add(.text(.literal(row == 0 ? String(repeating: "长", count: 1000) : "x")))
          builder.end()
        }
        builder.end()
      }
      return builder.finish()
    }
    let lines = DocumentRenderer.lines(of: table(columns: 256, rows: 2000), width: 80)
    #expect(lines.reduce(0) { $0 + $1.width } < 1_000_000)

    var builder = DocumentBuilder(text: [])
    for _ in 0..<60 { builder.begin(.quote) }
    builder.begin(.paragraph)
    builder.add(.text(.literal(String(repeating: "深", count: 5000))))
    let deep = DocumentRenderer.lines(of: builder.finish(), width: 80)
    #expect(deep.count < 300)
  }

  /// Of what is endless, the beginning is shown, and it is said that there is more.
  @Test(arguments: [Document.Kind.rule, .codeBlock, .list(start: nil, isLoose: false)])
  func noGuideHasMoreLinesThanItMay(kind: Document.Kind) {
    var builder = DocumentBuilder(text: [])
    let count = DocumentRenderer.maximumLines + 10
    switch kind {
    case .rule: for _ in 0..<count { builder.add(.rule) }
    case .codeBlock:
      builder.begin(kind)
      builder.add(.text(.literal(String(repeating: "\n", count: count))))
    default:
      builder.begin(kind)
      for _ in 0..<count {
        builder.begin(.item(isDone: nil))
        builder.end()
      }
    }
    let lines = DocumentRenderer.lines(of: builder.finish(), width: 80)
    #expect(lines.count <= DocumentRenderer.maximumLines + 1)
    #expect(lines.last?.spans.first?.text.hasPrefix("… (--extract)") == true)
  }

  /// However narrow, lines keep within the terminal, and all words are there.
  @Test(arguments: [20, 21, 30, 40, 80, 250])
  func keepsWithinItsWidth(width limit: Int) throws {
    let text = """
      # 一个很长的标题在这里说明签证的各种情况与处理方法

      > - 引文中的列表，有**很长**的文字需要换行处理，and English words too

      |甲|乙|丙|丁|
      |-|-|-|-|
      |一个很长的单元格内容|another long cell content|三|四|
      """
    let lines = try Self.render(text, width: limit).split(separator: "\n")
    #expect(lines.allSatisfy { width(of: $0) <= limit })
    for word in ["很长", "English", "another", "四"] { #expect(lines.joined().contains(word)) }
  }

  @Test(arguments: [
    ("plain", "“plain”"), ("two  spaces\u{3000}\n\tand lines", "“two spaces and lines”"),
    ("“quoted” „so‟ ＂too＂", "“\"quoted\" \"so\" \"too\"”"),
    ("braille\u{2800}\u{2800}blank", "“braille blank”"), ("\u{1B}[31mred\u{202E}", "“[31mred”"),
  ])
  func wordsFromOutsideStandApart(words: String, shown: String) {
    #expect(quoted(words) == shown)
    let long = quoted(String(repeating: words, count: 100), columns: 40)
    #expect(width(of: long) <= 40 && long.hasSuffix("…”"))
  }

  @Test(arguments: [
    ("a/b-1_2.md", true), ("签证/加拿大.md", false), ("GENUINE", false), ("a", true), ("a b.md", false),
    ("x  GENUINE  y", false), ("", false),
    ("a\u{A0}b", false),
    ("a(b)", false), ("a·b", false),
  ])
  func fileNamesThatCouldBeWordsAreQuoted(name: String, isPlain: Bool) {
    #expect(fileName(name) == (isPlain ? name : quoted(name)))
  }
}

import Documents
import Foundation
import Ingest
import Synchronization
import Testing
import TestSupport

/// A guide made of a text.
func guide(_ text: String, _ format: GuideFormat = .markdown, name: String = "name.md") throws -> Guide {
  try format.guide(from: Array(text.utf8), name: name, limit: 1 << 20)
}

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("# 签证 *visa*\n\ntext", "(h1 “签证 ” (em “visa”)) (p “text”)"),
    ("Title\n===\n\n- a\n- b\n", "(h1 “Title”) (list (item (p “a”)) (item (p “b”)))"),
    ("3. a\n\n4. b\n", "(list 3 loose (item (p “a”)) (item (p “b”)))"),
    ("- [ ] open\n- [x] done\n", "(list (todo (p “open”)) (done (p “done”)))"),
    ("> quoted\n> on two lines\n", "(quote (p “quoted\n” “on two lines”))"),
    ("```sh\na <b>\n  c\n```\n", "(code “a <b>\n  c\n”)"),
    ("> ```\n> a\n> b\n> ```\n", "(quote (code “a\n” “b\n”))"),
    ("one  \ntwo\\\nthree", "(p “one” break “two” break “three”)"),
    ("a `code` ~~gone~~ **strong**", "(p “a ” `code` “ ” (strike “gone”) “ ” (strong “strong”))"),
    ("[签证](../zh/签证.md \"title\") ![图](a.png)", "(p (link ../zh/签证.md “签证”) “ ” (image a.png “图”))"),
    ("[a][b]\n\n[b]: https://example.org/%E7%AD%BE\n", "(p (link https://example.org/%E7%AD%BE “a”))"),
    (
      "<https://example.org> and https://example.org/b",
      "(p (link https://example.org “https://example.org”) “ and ” (link https://example.org/b “https://example.org/b”))"
    ),
    (
      "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n",
      "(table lcr (header (cell “a”) (cell “b”) (cell “c”)) (row (cell “1”) (cell “2”) (cell “3”)))"
    ),
    ("a&amp;b &copy; \\*", "(p “a&b © *”)"),
    ("text[^x]\n\n[^x]: note\n", "(p “text” [1]) (note 1 (p “note”))"),
    ("a\n\n---\n\nb", "(p “a”) rule (p “b”)"),
    ("<details><summary>more</summary>\n\ninner\n\n</details>\n", "(p “more”) (p “inner”)"),
    ("a<br>b <img src=x.png alt=图> <b>c</b>", "(p “a” break “b ” (image x.png “图”) “ ” (strong “c”))"),
    ("<!-- hidden -->\n\n<script>alert(1)</script>\n\nseen", "(p “seen”)"),
    ("需要3~5个月，费用10~20万元", "(p “需要3~5个月，费用10~20万元”)"),
    ("见https://a.com 然后\n第二行", "(p “见” (link https://a.com “https://a.com”) “ 然后\n第二行”)"),
    ("看 <a href=\"b.md\">这**里**</a>。", "(p “看 ” (link b.md “这” (strong “里”)) “。”)"),
    ("<a href=x>never ended\n\nnext</a>", "(p (link x “never ended”)) (p “next”)"),
    ("**<a href=x>crossed**</a> end", "(p (strong (link x “crossed”)) “ end”)"),
    ("", ""), ("\n\n\n", ""), ("\u{FEFF}# bom", "(h1 “bom”)"),
    ("# crlf\r\n\r\na\r\nb\r\n", "(h1 “crlf”) (p “a” “\nb”)"),
  ])
  func isReadAsGitHubReadsIt(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  /// What the reader sees stands in the text itself, at least for ordinary guides: nothing is stored twice.
  @Test func placesInTheTextAreFoundAgain() throws {
    let text = "# 签证\n\n- 先看**官方**网站\n- [链接](https://example.org)\n\n|甲|乙|\n|-|-|\n|一|二|\n"
    for node in try guide(text).document.nodes {
      switch node.kind {
      case .text(.literal(let words)), .code(.literal(let words)): Issue.record("not found again: \(words)")
      default: break
      }
    }
  }

  /// Nesting and repetition that would exhaust a careless parser.
  @Test(arguments: ["> ", "- ", "*", "[", "![", "<div>", "`", "**a", "[a](", "|", "&", "\\", "# "])
  func deepAndLongTextIsNoTrap(part: String) throws {
    for count in [100, 5_000] {
      let document = try guide(String(repeating: part, count: count) + "x").document
      let map = DocumentMap.encode(document)
      #expect(try DocumentMap.decode(map, text: document.text) == document)
    }
  }

  /// Packing reads several guides at a time; what one is must not hang on the others.
  @Test func guidesAreReadAtOnceAsTheyAreOneByOne() throws {
    let long = String(repeating: "~~gone~~ and https://example.org\n\n", count: 300)
    let expected = try guide(long).document.outline
    let different = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      // The short ones end while a long one is being read.
      let (text, outline) = index.isMultiple(of: 10) ? (long, expected) : ("short", "(p “short”)")
      let isSame = (try? guide(text).document.outline) == outline
      different.withLock { $0 += isSame ? 0 : 1 }
    }
    #expect(different.withLock(\.self) == 0)
  }
}

@Suite struct FrontMatterTests {
  @Test func saysWhatTheGuideIs() throws {
    let text = """
      ---
      title: "看病: 在国外"
      lang: zh-CN
      topic: [healthcare, 保险]
      Country: 日本
      nested:
        deeper: x
      empty: ""
      ---
      # 医疗
      """
    let guide = try guide(text)
    #expect(guide.title == "看病: 在国外")
    #expect(guide.language == "zh-Hans")
    #expect(guide.attributes.map(\.name) == ["country", "topic"])
    #expect(guide.attributes.map(\.value) == ["日本", "healthcare, 保险"])
    #expect(guide.document.outline == "(h1 “医疗”)")
  }

  @Test(arguments: [
    "---\nnot closed\n# a", "---\n: : :\n---\ntext", "---\n- a list\n---\ntext", "--- x\ntitle: x\n---\n",
    "title x\n---\n", "Title: x\n---\n", "date: x\n---\n", "title: x\n文\n---\n", "title:x\n---\n",
    "---\n&a [*a]\n---\nx", "---\n\"\n---\nx", "---\n\t\n---\n", "text\n---\ntitle: x\n---\n",
  ])
  func whatIsNoFrontMatterIsText(text: String) throws {
    let guide = try guide(text)
    #expect(guide.attributes.isEmpty)
    #expect(guide.title != "x")
  }

  /// Markdown has many endings; other markup that looks like it is named as such.
  @Test func endingsOfMarkdownAreKnown() {
    for ending in ["md", "mkdn", "mdwn", "mkdown", "MDTEXT", "mdtxt", "livemd", "ronn"] {
      #expect(GuideFormat(name: "a.\(ending)") == .markdown)
    }
    for ending in ["djot", "creole", "adoc"] {
      #expect(GuideFormat(name: "a.\(ending)") == nil && OtherDocument(name: "a.\(ending)") == .markup)
    }
  }

  /// Blanks behind the line before it are not seen, and Hexo's front matter needs no such line.
  @Test(arguments: [
    "--- \ntitle: x\ntags: [a]\n---\n字", "---\t\r\ntitle: x\r\ntags: a\r\n--- \r\n字",
    "+++  \ntitle = \"x\"\ntags = [\"a\"]\n+++\n字",
    "title: x\ntags: a\n---\n字", "title: x\ndate: 2015-01-02 10:00:00\ntags:\n- a\n---\n字",
    "date: 2015-01-02\ntags:\n  - a\ntitle: x\n;;;\n字",
  ])
  func endsAndBeginsAsProgramsTakeIt(text: String) throws {
    let guide = try guide(text)
    #expect(guide.title == "x" && guide.document.outline == "(p “字”)")
    #expect(guide.attributes.first { $0.name == "tags" }?.value == "a")
  }

  /// Aliases of aliases of aliases make a small file a huge one elsewhere.
  @Test func bombsOfAliasesDoNothing() throws {
    var yaml = "---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(references)]\n"
    }
    let guide = try guide(yaml + "---\n# t\n")
    #expect(guide.attributes.map(\.name) == ["a0"])
    #expect(guide.title == "t")
  }

  @Test(arguments: [
    ("# heading\n", "x.md", "heading"), ("no heading\n", "我的文件.md", "我的文件"),
    ("- # not mine\n", "a.b.md", "a.b"), ("# \n", "name.md", "name"),
    ("# a\u{200B}\u{202E} b\u{7}\n", "x.md", "a b"),
  ])
  func theTitleComesFromWhateverThereIs(text: String, name: String, title: String) throws {
    let actual = try guide(text, name: name).title
    #expect(actual == title)
  }

  @Test(arguments: [
    ("这个国家的签证要先问使馆。", "zh-Hans"), ("這個國家的簽證要先問使館。", "zh-Hant"),
    ("Ask the embassy of that country first.", "en"), ("まず大使館に聞いてください。", "ja"),
    ("먼저 대사관에 문의하세요.", "ko"), ("123", ""), ("H1B 签证怎么申请 apply", "zh-Hans"),
    ("这里有软件。\n\n```sh\nsudo apt-get install something and more of the same\n```\n", "zh-Hans"),
    ("```\nnothing here but code and its remarks\n```\n", "en"),
    ("免费软件，都可以用：\n\n- [The Public Domain Review](https://a.example/x) 好看\n", "zh-Hans"),
    ("见 docs/free-software-for-everybody.md 和 free-music.example.org 两处", "zh-Hans"),
    ("- [资料一](a.md)\n- [资料二](b.md)\n- [资料三](c.md)\n", "zh-Hans"),
    ("Ask the embassy, see www.example.org. Then wait.", "en"),
    (
      "# 公司合集\n\n[Antra](https://a.example)\n\n[Beaconfire Solution](https://b.example)\n\n[Mercury System](c.md)",
      "zh-Hans"
    ),
    ("急诊 打 112", "zh-Hans"), ("x 点", ""),
    ("# Frequently Asked Questions\n\nVisas, Passports", "en"),
    ("Ask the embassy of 中国 first, then wait for it.", "en"),
    ("请写信给 somebody.long.name@example.org 吧", "zh-Hans"),
  ])
  func theLanguageIsToldByItsCharacters(text: String, language: String) throws {
    #expect(try guide(text).language == language)
  }
}

@Suite struct OtherFormatTests {
  @Test(arguments: [
    ("<title>T</title><h1>标题</h1><p>a <b>b</b><p>c", "(h1 “标题”) (p “a ” (strong “b”)) (p “c”)"),
    ("<ul><li>a<li>b</ul>", "(list (item (p “a”)) (item (p “b”)))"),
    ("<p>a<script>x</script><style>y</style><!-- z --></p>", "(p “a”)"),
    ("<a href='b.html'>b</a>", "(p (link b.html “b”))"),
    ("<table><tr><th>a<tr><td>b</table>", "(table  (header (cell “a”)) (row (cell “b”)))"),
    (
      "<table><caption>题</caption><tr><td><p>甲</p><p>乙</p></td><td><ul><li>一<li>二</ul></table>",
      "(table  (p “题”) (row (cell “甲” break “乙”) (cell (list (item (p “一”)) (item (p “二”))))))"
    ),
    ("<pre>a<br>b</pre>", "(code “a” break “b”)"), ("<pre>a\n  b</pre>", "(code “a\n  b”)"),
    ("loose words", "(p “loose words”)"),
    ("<ol><li value=7>七<li>八</ol>", "(list 7 (item (p “七”)) (item (p “八”)))"),
    ("<ol><li>一<li value=7>七</ol>", "(list 1 (item (p “一”))) (list 7 (item (p “七”)))"),
    ("<ol reversed><li>二<li>一</ol>", "(list 2 (item (p “二”))) (list 1 (item (p “一”)))"),
    ("<ol type=A start=26><li>甲<li><p>乙</ol>", "(list (item (p “Z. 甲”)) (item (p “AA. 乙”)))"),
    ("<ol type=i start=4>\n<li>甲</ol>", "(list (item (p “iv. 甲”)))"),
    ("<ol></ol>", "(list 1)"),
    ("<q>引<q>内</q></q>", "(p ““引‘内’””)"),
    ("x<sup>y<sup>2</sup></sup> a<sub>i<b><sub>1</sub></b></sub>", "(p “x^y² a_i₁”)"),
    ("<ruby>\n北 <rp>(</rp><rt>běi</rt>\n京 <rt>jīng</rt>\n</ruby>", "(p “北京（běi jīng）”)"),
    (
      "<div><en-todo checked=\"true\"/>甲</div><div><en-todo/>乙<en-todo checked=false>丙</div>",
      "(p “☑ 甲”) (p “☐ 乙☐ 丙”)"
    ),
    ("<pre><code>if a:</code><code>  b</code></pre>", "(code “if a:\n  b”)"),
    (
      "<video src=\"f/a.mp4?x\" controls>old</video><audio title=题><source src=b.mp3></audio><video src=blob:x></video>",
      "(p (link f/a.mp4?x “▶ a.mp4”) (link b.mp3 “▶ 题”))"
    ),
    // What styles raise, lower or strike out.
    ("10<span style='vertical-align: super'>5</span>，H<b style=vertical-align:sub>2</b>", "(p “10⁵，H₂”)"),
    ("<style>.c3{vertical-align:super}</style>10<span class='c1 c3'>5</span>", "(p “10⁵”)"),
    (
      "<span style='vertical-align:sub'>字</span><img style='vertical-align:super' src=a>", "(p “字” (image a))"
    ),
    (
      "<style>/* .b{} */ .c2, p#n{text-decoration:line-through!important} @media print{.e{text-decoration:line-through}}</style>"
        + "<span class=c2>旧</span>新<span class=e>后</span>",
      "(p (strike “旧”) “新后”)"
    ),
    ("<style>.p .c{text-decoration:line-through}</style><b class=c>甲</b>", "(p (strong “甲”))"),
    (
      "<p style='text-decoration:line-through'>旧<b>话</b><p style='text-decoration:underline'>新",
      "(p (strike “旧”) (strong (strike “话”))) (p “新”)"
    ),
    (
      "<ul><li style='text-decoration-line:line-through'>旧<li>新</ul>",
      "(list (item (p (strike “旧”))) (item (p “新”)))"
    ),
    (
      "<del><p>旧</p></del><s><ol><li>项</ol></s>新", "(p (strike “旧”)) (list 1 (item (p (strike “项”)))) (p “新”)"
    ),
  ])
  func htmlIsReadAsBrowsersReadIt(text: String, outline: String) throws {
    let actual = try guide(text, .html, name: "a.html").document.outline.replacing("” “", with: "")
    #expect(actual == outline)
  }

  /// What an element strikes or hides goes on behind empty lines of Markdown, up to its end.
  @Test(arguments: [
    (
      "<del>\n\n整**段**\n\n- 列\n\n</del>\n\n后",
      "(p (strike “整”) (strong (strike “段”))) (list (item (p (strike “列”)))) (p “后”)", []
    ),
    ("<div style=\"display:none\">\n\n**藏**\n\n# 题\n\n</div>\n\n后", "(p “后”)", ["藏题"]),
    ("<div hidden>\n\n一\n\n<div>\n\n二\n\n</div>\n\n三\n\n</div>\n\n后", "(p “后”)", ["一二三"]),
    ("> <div hidden>\n>\n> 一\n\n后\n\n<div>\n\n见</div>", "(quote) (p “后”) (p “见”)", ["一"]),
    ("<div hidden>\n\n一\n\n没有结束", "(p “一”) (p “没有结束”)", []),
    ("<q>引</q>语 <audio controls><source src=\"a.mp3\"></audio>", "(p ““引”语 ” (link a.mp3 “▶ a.mp3”))", []),
  ])
  func elementsGoOnBehindEmptyLines(text: String, outline: String, hidden: [String]) throws {
    let guide = try guide(text)
    #expect(guide.document.outline.replacing("” “", with: "") == outline)
    #expect(guide.hidden.map(\.words) == hidden)
  }

  /// What is a text in a script, or the tag of another element, neither hides nor strikes what follows.
  @Test(arguments: [
    "<script>\ne.x = \"<div hidden>\";\n</script>\n\n一\n\n<div>二</div>\n\n末",
    "<script>\nif (a<s>b) x\n</script>\n\n一\n\n和 <span>二</span>\n\n末",
    "<div>\ncmd <s>\n</div>\n\n一\n\n<details><summary>二</summary></details>\n\n末", "<s-box>\n\n一</S>\n\n末",
    "见 <a\n  href=\"https://a.cn/a_b_c\">甲</a>\n\n末",
  ])
  func whatIsNoElementHidesNothing(text: String) throws {
    let guide = try guide(text)
    #expect(
      guide.document.outline.hasSuffix("(p “末”)")
        && guide.document.outline.contains("一") != text.hasPrefix("见"))
    #expect(guide.hidden.allSatisfy { !$0.words.contains("一") })
    if text.hasPrefix("见") { #expect(guide.document.outline.contains("(link https://a.cn/a_b_c “甲”)")) }
  }

  /// Elements in elements are looked through once, and what is begun and not ended takes its room.
  @Test(.timeLimit(.minutes(1))) func elementsInElementsTakeTheirTime() throws {
    for text in [
      "<div><sup>" + String(repeating: "<span>", count: 60) + "<a href=\"b\">c</a></div>",
      "<div>\n" + String(repeating: "<", count: 200_000) + ">\n</div>",
      String(repeating: "<div>", count: 40_000),
      String(repeating: "- a\n\n  <s>\n\n", count: 20_000) + "</s>",
    ] {
      _ = try guide(text)
    }
  }

  @Test func htmlSaysItsTitleAndLanguage() throws {
    let guide = try guide("<html lang=zh-TW><title> 簽證\n說明 </title><p>x", .html, name: "a.html")
    #expect(guide.title == "簽證說明")
    #expect(guide.language == "zh-Hant")
  }

  @Test func deepHTMLIsNoTrap() throws {
    for part in ["<div>", "<b>", "<ul><li>", "<table><td>", "<blockquote>", "<a href=x>", "<p", "&#"] {
      let document = try guide(String(repeating: part, count: 2_000) + "x", .html).document
      let map = DocumentMap.encode(document)
      #expect(try DocumentMap.decode(map, text: document.text) == document)
    }
  }

  @Test func plainTextKeepsItsLines() throws {
    let document = try guide("一\n二  \r\n\n# no heading\n", .plainText, name: "a.txt").document
    #expect(document.outline == "(p “一” break “二”) (p “# no heading”)")
  }

  @Test func whatIsNoTextIsNoGuide() {
    #expect(throws: IngestError.notText) {
      try GuideFormat.markdown.guide(from: [0x81, 0xFF, 0x90, 0xFF], name: "a.md", limit: 100)
    }
    #expect(throws: IngestError.notText) {
      try GuideFormat.markdown.guide(from: [0x63, 0x00], name: "a.md", limit: 100)
    }
    #expect(throws: IngestError.tooLarge) {
      try GuideFormat.markdown.guide(from: Array("abc".utf8), name: "a.md", limit: 2)
    }
  }

  @Test(arguments: [
    ("a.md", GuideFormat.markdown), ("A.MARKDOWN", .markdown), ("a.html", .html), ("a.txt", .plainText),
    ("a.md.jpg", nil), ("md", nil), (".md", nil), ("a", nil),
  ])
  func theEndingSaysTheFormat(name: String, format: GuideFormat?) {
    #expect(GuideFormat(name: name) == format)
  }
}

import Documents
import Testing
import TestSupport

@testable import Ingest

/// What people write for other programs than GitHub's, read as its authors see it.
@Suite struct DialectTests {
  /// Emphasis beside the punctuation of languages without spaces.
  @Test(arguments: [
    ("这一步是**必须本人到场的。**其余", "(p “这一步是” (strong “必须本人到场的。”) “其余”)"),
    (
      "请带上**“原件”**和复印件，**（不收扫描件）**请注意。",
      "(p “请带上” (strong ““原件””) “和复印件，” (strong “（不收扫描件）”) “请注意。”)"
    ),
    ("他说**「不用急」**就好。", "(p “他说” (strong “「不用急」”) “就好。”)"),
    ("文件分**三类：**第一类", "(p “文件分” (strong “三类：”) “第一类”)"),
    ("작성할 때 **여권(Passport)**을", "(p “작성할 때 ” (strong “여권(Passport)”) “을”)"),
    ("これは**「大事なこと」**です。", "(p “これは” (strong “「大事なこと」”) “です。”)"),
    ("这是_重点_内容 a_b_c 2*3*4", "(p “这是” (em “重点”) “内容 a_b_c 2” (em “3”) “4”)"),
    (
      "# **注意：**开户\n\n- **一。**甲\n\n|**表：**格|\n|-|\n",
      "(h1 (strong “注意：”) “开户”) (list (item (p (strong “一。”) “甲”))) (table - (header (cell (strong “表：”) “格”)))"
    ),
    ("`**码。**乙` 价**¥5**起 \\*\\*不。**", "(p `**码。**乙` “ 价” (strong “¥5”) “起 **不。**”)"),
  ])
  func emphasisNeedsNoSpaces(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    ("> [!WARNING]\n> Do not carry.", "(quote (p (strong “Warning”)) (p “Do not carry.”))"),
    ("> [!tip]- 省钱的办法\n> 提前三个月订票。", "(quote (p (strong “提示：省钱的办法”)) (p “提前三个月订票。”))"),
    (
      "> [!note] 一\n> > [!tip] 二\n> > 三三三三",
      "(quote (p (strong “说明：一”)) (quote (p (strong “提示：二”)) (p “三三三三”)))"
    ),
    (
      "前\n!!! warning \"出发前一天\"\n    不要在\n\n    - 一\n\n        ??? note\n            内\n\n后",
      "(p “前”) (quote (p (strong “警告：出发前一天”)) (p “不要在”) (list loose (item (p “一”) (quote (p (strong “说明”)) (p “内”))))) (p “后”)"
    ),
    (
      "!!! example\n    ```sh\n    !!! note\n    ```\n", "(quote (p (strong “Example”)) (code “!!! note\n”))"
    ),
    (
      "=== \"A\"\n\n    one\n\n=== \"B\"\n\n    two\n",
      "(p (strong “A”)) (p “one”) (p (strong “B”)) (p “two”)"
    ),
    ("Title\n=====\n\nText", "(h1 “Title”) (p “Text”)"),
    (":::tip 标题\n内容内容\n:::\n后", "(quote (p (strong “提示：标题”)) (p “内容内容”)) (p “后”)"),
    (
      "::::danger\n:::note[One]\na\n:::\nb\n::::",
      "(quote (p (strong “Danger”)) (quote (p (strong “Note: One”)) (p “a”)) (p “b”))"
    ),
    ("::: never closed\n\ntext", "(p “::: never closed”) (p “text”)"),
    ("```{note} 空腹\n:class: dropdown\n不要吃饭饭\n```", "(quote (p (strong “说明：空腹”)) (p “不要吃饭饭”))"),
    ("```{code-block} python\nx = 1\n```", "(code “x = 1\n”)"),
    ("{% hint style=\"danger\" %}\nText\n{% endhint %}", "(quote (p (strong “Danger”)) (p “Text”))"),
  ])
  func boxesAreQuotationsWithALabel(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "先读[[签证/学生签证]]，再读[[签证/工作签证#费用|工作签证]]",
      "(p “先读” (link 签证/学生签证 “学生签证”) “，再读” (link 签证/工作签证#费用 “工作签证”))"
    ),
    ("# 甲 {#b}\n\n乙 {#c}", "(h1 “甲”) (p “乙”)"),
    ("![[附 图.png|300]] `[[code]]`", "(p (image 附 图.png “附 图.png”) “ ” `[[code]]`)"),
    ("==重点== a == b %%备注%%\n\n%% 一\n二 %% 三", "(p (strong “重点”) “ a == b”) (p “三”)"),
    ("段落 ^block1", "(p “段落”)"),
    ("# Criteria { #criteria }\n\n[b](a.md){ .md-button } {x}", "(h1 “Criteria”) (p (link a.md “b”) “ {x}”)"),
    (":material-alert-circle:{ .pg-red } 注意 :smile", "(p “注意 :smile”)"),
    ("{{< ref \"a\" >}}文字{% include x %}", "(p “文字”)"),
    ("--8<-- \"a.md\"\n\n*[HTML]: Hyper\n\n[TOC]\n\n文字", "(p “文字”)"),
    ("10^5^ m^2^ H~2~O 3~5个月 ~~旧~~ 1^st^", "(p “10⁵ m² H₂O 3~5个月 ” (strike “旧”) “ 1^st”)"),
    ("```\n[[x]] ==y== {#z}\n```", "(code “[[x]] ==y== {#z}\n”)"),
  ])
  func whatOtherProgramsKnowIsReadAsTheyDo(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "见 https://example.org/guide（中文说明）了解。",
      "(p “见 ” (link https://example.org/guide “https://example.org/guide”) “（中文说明）了解。”)"
    ),
    ("www.example.org/c。完", "(p (link http://www.example.org/c “www.example.org/c”) “。完”)"),
    ("http://a.com/“b”", "(p (link http://a.com/ “http://a.com/”) ““b””)"),
    (
      "<https://zh.example.org/wiki/护照>",
      "(p (link https://zh.example.org/wiki/护照 “https://zh.example.org/wiki/护照”))"
    ),
  ])
  func bareAddressesEndBeforeChinese(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "10<sup>5</sup> 平方米，H<sub>2</sub>O，<del>旧</del> <mark>新</mark>",
      "(p “10⁵ 平方米，H₂O，” (strike “旧”) “ ” (strong “新”))"
    ),
    ("<ruby>签<rt>qiān</rt>证<rp>(</rp><rt>zhèng</rt></ruby>办理", "(p “签证（qiān zhèng）办理”)"),
    ("注<sup>[1](#a)</sup>", "(p “注” (link #a “1”))"),
  ])
  func elementsWithinLinesSayWhatTheyMean(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "<table><tr><th>城市<th>地址<th>电话</tr><tr><td rowspan=2>北城<td>一街<td>甲</tr><tr><td>二街<td>乙</tr></table>",
      "(table  (header (cell “城市”) (cell “地址”) (cell “电话”)) (row (cell “北城”) (cell “一街”) (cell “甲”)) (row (cell) (cell “二街”) (cell “乙”)))"
    ),
    (
      "<table><tr><td colspan=2>a<td>b</tr><tr><td>c<td>d<td rowspan=9>e</tr><tr><td>f</tr></table>",
      "(table  (row (cell “a”) (cell) (cell “b”)) (row (cell “c”) (cell “d”) (cell “e”)) (row (cell “f”)))"
    ),
    (
      "<p>10<sup>5</sup> x<sub>i</sub> <ruby>護照<rt>ごしょう</rt></ruby></p>",
      "(p “10” “⁵” “ x” “_i” “ ” “護照” “（ごしょう）”)"
    ),
  ])
  func pagesSayWhatTheyMean(text: String, outline: String) throws {
    let actual = try guide(text, .html).document.outline
    #expect(actual == outline)
  }

  @Test func cellsOverManyRowsEnd() throws {
    let rows = String(
      repeating: "<tr>" + String(repeating: "<td colspan=100 rowspan=100>", count: 40), count: 400)
    #expect(try guide("<table>\(rows)</table>", .html).document.nodes.count < 200_000)
  }

  @Test func frontMatterCanBeTOMLOrJSON() throws {
    let toml =
      "+++\ntitle = \"如何 \\\"开户\\\"\"\ndate = 2024-01-02\ntags = [\"钱\", 'b',\n  \"c\"]\n[extra]\nweight = 3 # x\n+++\n\n正文正文\n"
    let made = try guide(toml)
    #expect(made.title == "如何 \"开户\"" && made.document.outline == "(p “正文正文”)")
    #expect(
      made.attributes.map { "\($0.name)=\($0.value)" } == ["date=2024-01-02", "tags=钱, b, c", "weight=3"])
    let json = try guide("{\n  \"title\": \"A\",\n  \"tags\": [\"x\"]\n}\n\nText\n")
    #expect(json.title == "A" && json.document.outline == "(p “Text”)")
  }

  @Test func repeatedHeadingsHaveNumbers() throws {
    let document = try guide("# 常见问题\n\n## Q-1\n\n# 常见问题\n\n# 常见问题\n").document
    let places = ["常见问题", "常见问题-1", "常见问题-2", "常见问题-3", "q-1"].map { document.place(named: $0) }
    #expect(Set(places.prefix(3).compactMap(\.self)).count == 3)
    #expect(places[0] == 0 && places[3] == nil && places[4] != nil)
  }

  @Test func addressesAreInNoLanguage() throws {
    let text =
      String(repeating: "https://example.org/free-software-and-music/download\n", count: 20) + "\n这是音乐软件的清单\n"
    #expect(try guide(text).language == "zh-Hans")
  }

  @Test func codeOfMDXIsNoText() throws {
    let text = "import Tabs from '@theme/Tabs';\nexport const x = 1;\n\n# Title\n\n<Note>words</Note>\n"
    #expect(GuideFormat(name: "a.mdx") == .mdx)
    #expect(try guide(text, .mdx).document.outline == "(h1 “Title”) (p “words”)")
    #expect(try guide("import this from there", .markdown).document.outline == "(p “import this from there”)")
  }

  /// Words keep their places in the text, so that nothing is stored twice.
  @Test func wordsInBoxesAreFoundInTheText() throws {
    let text = "!!! note \"题\"\n    第一段。\n\n    第二段。\n\n> [!tip]\n> 第三段。\n\n**重要。**第四段。\n"
    let document = try guide(text).document
    let literals = document.nodes.filter { if case .text(.literal) = $0.kind { true } else { false } }
    #expect(literals.count == 2)
  }

  @Test(arguments: [
    "!!! note\n", "    ", "> [!x]\n", ":::a\n", "```{note}\n", "=== \"a\"\n\n    ", "[[", "==", "%%", "{#a",
    "^a", ":material-", "**。",
  ])
  func deepAndLongDialectIsNoTrap(part: String) throws {
    _ = try guide(String(repeating: part, count: 3000))
    var nested = ""
    for depth in 0..<200 { nested += String(repeating: "    ", count: depth) + part }
    _ = try guide(nested)
  }
}

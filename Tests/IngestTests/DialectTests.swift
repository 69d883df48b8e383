import Documents
import Testing
import TestSupport

@testable import Ingest

/// What people write for other programs than GitHub's, read as its authors see it.
@Suite struct DialectTests {
  private func expect(
    _ text: String, _ format: GuideFormat = .markdown, isReadAs outline: String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let actual = try guide(text, format).document.outline
    #expect(actual == outline, sourceLocation: place)
  }

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
    ("这是_重点_内容 a_b_c 2*3*4", "(p “这是_重点_内容 a_b_c 2” (em “3”) “4”)"),
    (
      "# **注意：**开户\n\n- **一。**甲\n\n|**表：**格|\n|-|\n",
      "(h1 (strong “注意：”) “开户”) (list (item (p (strong “一。”) “甲”))) (table - (header (cell (strong “表：”) “格”)))"
    ),
    ("`**码。**乙` 价**¥5**起 \\*\\*不。**", "(p `**码。**乙` “ 价” (strong “¥5”) “起 **不。**”)"),
  ])
  func emphasisNeedsNoSpaces(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
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
      "??? \"甲\"\n    乙\n\n???+ \"丙\"\n\n    丁\n\n??? 1\n",
      "(quote (p (strong “甲”)) (p “乙”)) (quote (p (strong “丙”)) (p “丁”)) (p “??? 1”)"
    ),
    (
      "!!! example\n    ```sh\n    !!! note\n    ```\n", "(quote (p (strong “Example”)) (code “!!! note\n”))"
    ),
    // Nothing in code is one, also where it shows other code.
    (
      "```\n=== \"甲\"\n\n    ``` c\n    x\n    ```\n\n!!! note \"乙\"\n\n    ```\n    y\n    ```\n```\n\n=== \"丙\"\n\n    ```\n    z\n    ```\n\n丁",
      "(code “=== \"甲\"\n\n    ``` c\n    x\n    ```\n\n!!! note \"乙\"\n\n    ```\n    y\n    ```\n”) (p (strong “丙”)) (code “z\n”) (p “丁”)"
    ),
    (
      "- 甲\n\n  ```\n      ```\n  !!! note\n   ```\n\n1.  ```\n    x\n    ```\n\n> ```\n>   ```\n乙",
      "(list loose (item (p “甲”) (code “    ```\n” “!!! note\n”))) (list 1 (item (code “x\n”))) (quote (code)) (p “乙”)"
    ),
    (
      "=== \"A\"\n\n    one\n\n=== \"B\"\n\n    two\n",
      "(p (strong “A”)) (p “one”) (p (strong “B”)) (p “two”)"
    ),
    (
      "!!! note \"[“甲”\"乙\"丙](a.md)\"\n    文\n", "(quote (p (strong “说明：” (link a.md ““甲”\"乙\"丙”))) (p “文”))"
    ),
    ("- 写 `--8<-- \"a\"` 就行", "(list (item (p “写 ” `--8<-- \"a\"` “ 就行”)))"),
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
    ("!> 重要的话要说\n两行\n\n后", "(quote (p (strong “重要”)) (p “重要的话要说” “\n” “两行”)) (p “后”)"),
    ("?> A tip.", "(quote (p (strong “Tip”)) (p “A tip.”))"),
    (
      "/// note | 标题\n    open: True\n\n内容内容内容\n///\n后",
      "(quote (p (strong “说明：标题”)) (p “内容内容内容”)) (p “后”)"
    ),
    ("/// 不是盒子\n文字", "(p “/// 不是盒子\n文字”)"),
    (
      ":::: {.x}\n```\n:::\n```\n:::: {.callout-tip}\n甲\n:::\n乙\n:::\n\n::: {layout.nrow=\"2\"}\n丙\n:::",
      "(code “:::\n”) (quote (p (strong “Tip”)) (p “甲”)) (p “乙”) (p “丙”)"
    ),
  ])
  func boxesAreQuotationsWithALabel(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  @Test(arguments: [
    (
      "先读[[签证/学生签证]]，再读[[签证/工作签证#费用|工作签证]]",
      "(p “先读” (link 签证/学生签证 “学生签证”) “，再读” (link 签证/工作签证#费用 “工作签证”))"
    ),
    ("# 甲 {#b}\n\n乙 {#c}", "(h1 “甲”) (p “乙”)"),
    ("![[附 图.png|300]] `[[code]]`", "(p (image 附 图.png “附 图.png”) “ ” `[[code]]`)"),
    ("前{% comment %}备注{% endcomment %}后{# 备注 #}完 {{/* 备注 */}}", "(p “前后完”)"),
    ("甲\n\n{% comment %}\n备注\n\n{% endcomment %}\n\n{::comment}\n备注\n{:/comment}\n乙", "(p “甲”) (p “乙”)"),
    ("{% comment %}\n没有结束", "(p “没有结束”)"),
    ("formats[except *one*]{.aside}, [two]{.u}", "(p “formats (except ” (em “one”) “), two”)"),
    ("++护照++ ++ctrl+c++ C++和C++ i++", "(p “护照 Ctrl+C C++和C++ i++”)"),
    ("<strike>旧</strike>新", "(p (strike “旧”) “新”)"),
    ("==重点== a == b %%备注%%\n\n%% 一\n二 %% 三", "(p (strong “重点”) “ a == b”) (p “三”)"),
    ("段落 ^block1", "(p “段落”)"), ("你好(^o^)。x^2^", "(p “你好(^o^)。x²”)"),
    (
      "<details markdown>\n<summary>题</summary>\n- 一\n- 二\n</details>",
      "(p “题”) (list (item (p “一”)) (item (p “二”)))"
    ),
    ("<blockquote>\n\n**粗** 引\n\n</blockquote>\n\n后", "(quote (p (strong “粗”) “ 引”)) (p “后”)"),
    ("<Faq question=\"问句？\">答句</Faq>", "(p (strong “问句？”)) (p “答句”)"),
    ("<Tooltip title=\"VPN 使用\" content=\"VPN\">词</Tooltip>", "(p (strong “VPN 使用”)) (p “VPN”) (p “词”)"),
    ("写 %%\n\n重要\n\n则 %%i 为", "(p “写 %%”) (p “重要”) (p “则 %%i 为”)"),
    ("*[注意]: 请看* 后面", "(p (em “[注意]: 请看”) “ 后面”)"),
    ("按 {{< kbd Ctrl-C mac=Cmd-C >}}", "(p “按 Ctrl-C Cmd-C (Mac)”)"),
    (
      "![a](a#only-light)\n\n![甲](b#only-dark)\n\n![乙](c#only-dark)",
      "(p (image a#only-light “a”)) (p) (p (image c#only-dark “乙”))"
    ),
    (":material-calendar-check: 日历 :fontawesome-solid-circle-xmark:", "(p “日历 ✗”)"),
    ("<Hero title=\"大题\" subtitle=\"副题\" />", "(p (strong “大题”)) (p “副题”)"),
    ("文 %%\n隐一\n%% 公开字\n\n又 %%\n隐二\n%%", "(p “文”) (p “公开字”) (p “又”)"),
    ("甲\n\n{/* 隐a\n\n隐b */}\n\n乙", "(p “甲”) (p “乙”)"),
    (":material-check: 有 :octicons-x-16: 无 :material-alert: 注意", "(p “✓ 有 ✗ 无 注意”)"),
    (
      "![a](a.svg#only-light)![a](b.svg#only-dark) <img src=\"c#gh-dark-mode-only\">",
      "(p (image a.svg#only-light “a”) “ ” (image c#gh-dark-mode-only))"
    ),
    ("`#!css a {}` `#!/bin/sh -e`", "(p `a {}` “ ” `#!/bin/sh -e`)"),
    ("[:material-web:](https://a.org){ .x title=主页 }", "(p (link https://a.org “主页”))"),
    (
      "按 {{< kbd mac=Cmd-C win=Ctrl-C linux=Ctrl-C >}}",
      "(p “按 Ctrl-C (Windows), Cmd-C (Mac), Ctrl-C (Linux)”)"
    ),
    ("# Criteria { #criteria }\n\n[b](a.md){ .md-button } {x}", "(h1 “Criteria”) (p (link a.md “b”) “ {x}”)"),
    (":material-alert-circle:{ .pg-red } 注意 :smile", "(p “注意 :smile”)"),
    ("{{< ref \"a\" >}}文字{% include x %}", "(p “文字”)"),
    ("--8<-- \"a.md\"\n\n[TOC]\n\n文字", "(p “文字”)"),
    (
      "PR 难。\n*[PR]: 永久居留\n*[TFW]: 临时外劳\n后\n\n*[见](a): 重*",
      "(p “PR 难。”) (list (item (p “PR: 永久居留”)) (item (p “TFW: 临时外劳”))) (p “后”) (p (em (link a “见”) “: 重”))"
    ),
    ("10^5^ m^2^ H~2~O 3~5个月 ~~旧~~ 1^st^", "(p “10⁵ m² H₂O 3~5个月 ” (strike “旧”) “ 1^st”)"),
    ("```\n[[x]] ==y== {#z}\n```", "(code “[[x]] ==y== {#z}\n”)"),
    (
      "用 [[#`移`|移动]] 与 [[函数#f|`f`]]，==`新`==，\\[[`a`]]",
      "(p “用 ” (link #移 “移动”) “ 与 ” (link 函数#f “f”) “，” (strong `新`) “，[[” `a` “]]”)"
    ),
    ("文 `a`^[脚注 `b` [c](d.md)] 后", "(p “文 ” `a` [1] “ 后”) (note 1 (p “脚注 ” `b` “ ” (link d.md “c”)))"),
    (
      "![](a.png){.x fig-alt=\"打开 `b.md` 之后\" .y}甲 ![](c.png){fig-alt='用 {{< meta x >}}'}乙",
      "(p (image a.png “打开 `b.md` 之后”) “甲 ” (image c.png “用”) “乙”)"
    ),
    ("- 甲\n\n段\n^block-2", "(list (item (p “甲”))) (p “段\n”)"),
    ("<i class=\"fa-key\">:key:</i> 甲 :custom-flag: :bouquet:", "(p “ 甲 💐”)"),
    (
      "<table><tr><td><i class=\"fa-puzzle-piece\">:puzzle-piece:</i></td><td>甲</td></tr></table>",
      "(table  (row (cell (em)) (cell “甲”)))"
    ),
    (
      "甲\n\n:class: 乙\n:param x: 丙\n  丁\n\n:smile: 一\n:grin: 二",
      "(p “甲”) (list (item (p “class: 乙”)) (item (p “param x: 丙\n” “丁”))) (p “😄 一” “\n” “😁 二”)"
    ),
    (":::{tip}\n甲\n:::\n\n% 备注备注\n\n{{词}} {math}`x`", "(quote (p (strong “提示”)) (p “甲”)) (p “词 x”)"),
    ("```{math} x^2\n:label: a\n```\n\n{{词}}", "(p “x²”) (p “词”)"),
    (":orphan:\n\n(x)=\n# 甲\n\n% 备注\n\n一 {{词}} {{ a | b }}", "(h1 “甲”) (p “一 词 {{ a | b }}”)"),
  ])
  func whatOtherProgramsKnowIsReadAsTheyDo(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
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
    try expect(text, isReadAs: outline)
  }

  @Test(arguments: [
    (
      "10<sup>5</sup> 平方米，H<sub>2</sub>O，<del>旧</del> <mark>新</mark>",
      "(p “10⁵ 平方米，H₂O，” (strike “旧”) “ ” (strong “新”))"
    ),
    ("<ruby>签<rt>qiān</rt>证<rp>(</rp><rt>zhèng</rt></ruby>办理", "(p “签证（qiān zhèng）办理”)"),
    ("注<sup>[1](#a)</sup>", "(p “注” “[” (link #a “1”) “]”)"),
    ("2<sup>n - 1</sup>x<sub>i + 1</sub>", "(p “2^(n - 1)x_(i + 1)”)"),
  ])
  func elementsWithinLinesSayWhatTheyMean(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  /// However their tags are written: with attributes, over lines, in capitals, in one another.
  @Test(arguments: [
    (
      "10<sup class=\"x\">6</sup> 10<SUP\n  id=e>n</SUP> H<sub style=\"color:red\">2</sub>O",
      "(p “10⁶ 10ⁿ H₂O”)"
    ),
    (
      "<del class=\"x\">100</del><ins class=\"x\">200</ins> <S style=\"a\">**二**\n三</S> <strike id=a>四</strike>",
      "(p (strike “100”) “200 ” (strike (strong “二”) “\n三”) “ ” (strike “四”))"
    ),
    (
      "<b class=\"x\">粗<i>斜</i></b> <mark data-a>标</mark> <q cite=\"a\">引</q> <span style='text-decoration: line-through'>旧</span>",
      "(p (strong “粗” (em “斜”)) “ ” (strong “标”) “ “引” ” (strike “旧”))"
    ),
    (
      "<ruby lang=\"zh\">签<rt>qiān</rt>\n**证**<rt>zhèng</rt></ruby>办 x<sup class=a>**y**<sub class=b>2</sub></sup>",
      "(p “签” (strong “证”) “（qiān zhèng）办 x^y₂”)"
    ),
    (
      "注<sup class=\"x\">[1](#a)</sup> <sup id=\"r\"><a href=\"#f\">2</a></sup>",
      "(p “注[” (link #a “1”) “] [” (link #f “2”) “]”)"
    ),
    ("<b>甲<i>乙</b>丙</i> <a href=\"b.md\"><b>丁</a>戊</b>", "(p (strong “甲乙”) “丙 ” (link b.md “丁”) “戊”)"),
    // Nothing is in these, or they do not end where they begin.
    (
      "<i class=\"fa\"></i>甲<del class=\"x\" />乙<b>丙 *<s id=a>丁* 戊</s> `<sup class=\"x\">2</sup>`",
      "(p “甲乙丙 ” (em “丁”) “ 戊 ” `<sup class=\"x\">2</sup>`)"
    ),
  ])
  func elementsOfAnyFormSayTheSame(text: String, outline: String) throws {
    let made = try guide(text)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.differences == [])
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
    // To the end of the group.
    (
      "<table><tr><th>城市<th>电话<tbody><tr><td rowspan=0>北城<td>甲<tr><td>乙<tbody><tr><td>南城<td>丙</table>",
      "(table  (header (cell “城市”) (cell “电话”)) (row (cell “北城”) (cell “甲”)) (row (cell) (cell “乙”)) (row (cell “南城”) (cell “丙”)))"
    ),
    (
      "<p>10<sup>5</sup> x<sub>i</sub> <ruby>護照<rt>ごしょう</rt></ruby></p>",
      "(p “10” “⁵” “ x” “_i” “ ” “護照” “（ごしょう）”)"
    ),
  ])
  func pagesSayWhatTheyMean(text: String, outline: String) throws {
    try expect(text, .html, isReadAs: outline)
  }

  /// In blocks of HTML, what would open a fence elsewhere is shown as it is, and what follows them is Markdown.
  @Test(arguments: [
    (
      "<pre><code>```mermaid\ngraph\n```</code></pre>\n\n[[b]]",
      "(code “```mermaid\ngraph\n```”) (p (link b “b”))"
    ),
    ("<pre>\n\n```\n</PRE>\n\n==标==", "(code “\n```\n”) (p (strong “标”))"),
    ("> <pre>\n> ~~~\n> </pre>\n\n==标==", "(quote (code “~~~\n”)) (p (strong “标”))"),
    ("- <pre>\n  ```\n  </pre>\n\n==标==", "(list (item (code “```\n”))) (p (strong “标”))"),
    ("> <pre>\n> 一\n\n```\n[[a]]\n```\n", "(quote (code “一\n”)) (code “[[a]]\n”)"),
    ("<div>一\n```\n</div>\n\n==标==", "(p “一\n```\n”) (p (strong “标”))"),
    ("<!--\n```\n-->\n\n==标==", "(p (strong “标”))"),
    ("```\n<pre>\n```\n\n==标==", "(code “<pre>\n”) (p (strong “标”))"),
    ("<pre>一</pre>\n```\n[[a]]\n```", "(code “一”) (code “[[a]]\n”)"),
    ("<div>\n\n```js\n[[a]]\n\n</b>\n```\n\n</div>", "(code “[[a]]\n\n</b>\n”)"),
  ])
  func htmlOpensNoFence(text: String, outline: String) throws {
    let made = try guide(text)
    #expect(made.document.outline == outline)
    #expect(made.leftovers == [] && made.differences == [])
  }

  @Test func cellsOverManyRowsEnd() throws {
    let rows = String(
      repeating: "<tr>" + String(repeating: "<td colspan=100 rowspan=100>", count: 40), count: 400)
    #expect(try guide("<table>\(rows)</table>", .html).document.nodes.count < 200_000)
  }

  @Test func frontMatterCanBeTOMLOrJSON() throws {
    let toml =
      "+++\ntitle = \"如何 \\\"开户\\\"\"\ndate = 2024-01-02\ntags = [ # 标签\n\"钱\", 'b',\n # \"x\", y\n  \"c\", # z\n]\n[extra]\nweight = 3 # x\n+++\n\n正文正文\n"
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

  /// What components are given.
  @Test(arguments: [
    (
      "import 图 from './图.png'\n\n<img src={图} alt=\"甲\" />\n\n<img\n  src={require('./x.png').default}\n  alt=\"乙\"\n/>\n\n<img src={useBaseUrl('/y.png')} />",
      "(p (image ./图.png “甲”) “ ”) (p (image ./x.png “乙”) “ ”) (p (image /y.png) “ ”)"
    ),
    (
      "<Tabs\n  defaultValue=\"a\"\n  values={[\n    {label: '苹果', value: 'a'},\n    {label: '视窗', value: 'b'},\n  ]}>\n<TabItem value=\"a\">甲</TabItem>\n<TabItem value=\"b\">乙</TabItem>\n</Tabs>",
      "(p (strong “苹果”)) (p “甲”) (p (strong “视窗”)) (p “乙”)"
    ),
    (
      "<Tabs items={['npm', 'yarn']}>\n<Tabs.Tab>甲</Tabs.Tab>\n<Tabs.Tab>乙</Tabs.Tab>\n</Tabs>",
      "(p (strong “npm”)) (p “甲”) (p (strong “yarn”)) (p “乙”)"
    ),
    (
      "见<Link to=\"/docs/x\">那里</Link>。\n\n<Link to=\"/y\">去</Link>\n\n<LinkCard title=\"链\" href=\"/z\" description=\"述\" />\n\n<Cards.Card title=\"卡\" href=\"/x\" icon={<X />} />\n\n<Card title=\"题\" href=\"/i\">\n卡文\n</Card>",
      "(p “见” (link /docs/x “那里”) “。”) (p (link /y “去”)) (p (strong (link /z “链”))) (p “述”) (p (strong (link /x “卡”))) (p (strong (link /i “题”))) (p “卡文”)"
    ),
    (
      "<Note>\n注注注\n</Note>\n\n<ResponseField name=\"x\" type=\"string\">\n返返\n</ResponseField>",
      "(quote (p (strong “说明”)) (p “注注注”)) (p (strong “x”)) (p “返返”)"
    ),
    ("<Tabs\n\n不是", "(p “<Tabs”) (p “不是”)"),
    // What is in them may stand as far in as it likes: there is no such code.
    (
      "<Card title=\"甲\">\n\t见 **乙** [丙](b.mdx)。\n\n\t## 丁\n\n\t- 一\n\t\t- 二\n\n\t```js\n\tif (a) {\n\t\tb\n\t}\n\t```\n</Card>",
      "(p (strong “甲”)) (p “见 ” (strong “乙”) “ ” (link b.mdx “丙”) “。”) (h2 “丁”) (list (item (p “一”) (list (item (p “二”))))) (code “if (a) {\n” “\tb\n” “}\n”)"
    ),
    (
      "<Box>\n    <Inner>\n        **甲**\n\n        ***\n    </Inner>\n</Box>\n\n    **乙**\n\n1. 丙\n\n        **丁**\n   - 戊\n",
      "(p (strong “甲”)) rule (p (strong “乙”)) (list 1 loose (item (p “丙”) (p (strong “丁”)) (list (item (p “戊”)))))"
    ),
    ("<pre>\n    甲\n        乙\n</pre>", "(code “    甲\n        乙\n”)"),
    // Code that they are given.
    (
      "<Code\n\tcode={`## 甲\n\n    **\\`乙\\`**`}\n\tlang=\"md\"\n\ttitle=\"a.md\"\n/>\n\n丙 <Code code=\"x\" />\n\n<Code code=\"y\" />",
      "(p (strong “a.md”)) (code “## 甲\n” “\n” “    **`乙`**\n”) (p “丙 ”) (code “y\n”)"
    ),
    (
      "export const version = '4.2';\nexport const most = 12;\n\n版本 {version}，{most} 个 `{version}` {'字'} {most}",
      "(p “版本 4.2，12 个 ” `{version}` “ 字 12”)"
    ),
  ])
  func componentsShowWhatTheyAreGiven(text: String, outline: String) throws {
    try expect(text, .mdx, isReadAs: outline)
  }

  @Test func codeOfMDXIsNoText() throws {
    let text = "import Tabs from '@theme/Tabs';\nexport const x = 1;\n\n# Title\n\n<Note>words</Note>\n"
    #expect(GuideFormat(name: "a.mdx") == .mdx)
    #expect(try guide(text, .mdx).document.outline == "(h1 “Title”) (p “words”)")
    #expect(try guide("import this from there", .markdown).document.outline == "(p “import this from there”)")
  }

  @Test(arguments: [
    ("复杂度 $O(n\\log n)$，$a^2+b_1\\le\\frac{a+1}{2}$。", "(p “复杂度 O(n log n)，a²+b₁ ≤ (a+1)/2。”)"),
    ("价格 $5 到 $10，US$100、HK$200，$HOME/$USER，$5,$6", "(p “价格 $5 到 $10，US$100、HK$200，$HOME/$USER，$5,$6”)"),
    ("花了$5。省了$。 $\\text{中文}_*x_*$", "(p “花了$5。省了$。 中文_*x_*”)"),
    (
      "$$\nx = \\sqrt{y+1} \\\\\n  \\alpha\\times 2^{n-1}\n$$\n后", "(p “x = √(y+1)” break “α × 2ⁿ⁻¹”) (p “后”)"
    ),
    ("- $$\n  a_{i+1}\n  $$\n- 后", "(list loose (item (p “a_(i+1)”)) (item (p “后”)))"),
    ("> $$\n> a*b*c\n> $$", "(quote (p “a*b*c”))"),
    ("$\\unknown{x}$ 和 $$\\mathbb{R}\\setminus\\{0\\}$$", "(p `\\unknown{x}` “ 和 ℝ ∖ {0}”)"),
    ("```math\na \\ne b\n```", "(p “a ≠ b”)"),
    ("\\begin{align}\n\\unknown a\n\\end{align}", "(code “\\begin{align}\n\\unknown a\n\\end{align}\n”)"),
    ("行内 \\\\(x^2\\\\) 与 \\(\\pi\\)，但 \\[注\\] 与 \\(说明\\)", "(p “行内 x² 与 π，但 [注] 与 (说明)”)"),
    ("`$x$` $`y^2`$", "(p `$x$` “ y²”)"),
    ("中位[^a]$\\frac{a+c}{b}$\n\n[^a]: 译名", "(p “中位” [1] “(a+c)/b”) (note 1 (p “译名”))"),
    ("$\\nexists x \\And {n\\brack k}+{n\\choose k}$", "(p “∄ x & [n k]+C(n, k)”)"),
  ])
  func formulasAreReadable(text: String, outline: String) throws {
    let actual = try guide(text).document.outline.replacing("” “", with: "")
    #expect(actual == outline)
  }

  /// Formulas whose words alone would say something else.
  @Test(arguments: [
    (
      "\\begin{bmatrix}1 & 2\\\\ 3 & 4\\end{bmatrix}\\begin{bmatrix}5\\\\ 6\\end{bmatrix} \\equiv x \\bmod 26",
      "[1 2; 3 4][5; 6] ≡ x mod 26"
    ),
    ("\\begin{vmatrix}a & b\\\\ c & -d+1\\end{vmatrix}=ad-bc", "|a b; c -d+1|=ad-bc"),
    ("\\begin{pmatrix}a + b & c\\\\ & d\\end{pmatrix}x", "(a + b, c; , d)x"),
    ("\\left[\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right]^T y", "[1 2; 3 4]^T y"),
    ("A_{\\begin{smallmatrix}1\\\\2\\end{smallmatrix}}", "A_((1; 2))"),
    ("f = \\begin{cases}x & x>0\\\\ 0, & \\text{otherwise}\\end{cases}", "f = {x, x>0; 0, otherwise}"),
    ("\\left\\{\\begin{array}{ll}a & b\\\\ c & d\\end{array}\\right.", "{a, b; c, d}"),
    ("\\begin{aligned}a&=b\\\\&\\quad+c\\end{aligned}", "a =b; \u{2003}+c"),
    ("\\begin{cases}a", nil),
    ("\\frac{a}{b}c + \\frac{a}{b} + \\frac ab\\cdot c", "(a/b)c + a/b + a/b · c"),
    (
      "\\frac{1}{2}\\sigma^2 x\\frac12 \\frac{a}{b}\\left(c\\right) \\frac12\\, m",
      "(1/2)σ² x(1/2) (a/b)(c) (1/2) m"
    ),
    (
      "\\frac{1}{2x} \\frac{1}{2\\pi} \\frac{dy}{dx} \\frac{\\frac ab}{c}",
      "(1/(2x)) (1/(2π)) (dy/dx) ((a/b)/c)"
    ),
    ("a/\\frac{b}{c} \\log\\frac{a}{b} \\sum_i\\frac{1}{i}", "a/(b/c) log(a/b) ∑_i(1/i)"),
    ("\\left(\\frac{a}{b}\\right)^2=\\frac{a}{b}^2=e^{\\frac12}", "(a/b)²=(a/b)²=e^(1/2)"),
    ("\\sqrt{x}y+\\sqrt2+\\sqrt{2x}+2\\sqrt[3]{x}", "√(x)y+√2+√(2x)+2 ³√x"),
    ("\\log^2 n+\\log_2 x+\\log x+n\\log n", "log² n+log₂ x+log x+n log n"),
    ("\\max_i a_i+\\max_{i}a+\\lim_{x\\to 0} f+\\gcd(a,b)", "max_i a_i+max_i a+lim_(x → 0) f+gcd(a,b)"),
    ("\\sin^2x+\\operatorname{rank}A+\\max\\{a\\}", "sin² x+rank A+max{a}"),
    ("a_ib_j+2^kn+x_{ij}y+x_2y", "a_i b_j+2^k n+x_(ij)y+x₂y"),
    ("\\rm{\\LaTeX}, a\\ast b, f\\circ g, 90^\\circ, f\\colon A", "LaTeX, a ∗ b, f ∘ g, 90∘, f: A"),
    (
      "\\overline{ab}+\\bar x+\\underbrace{a+b}_{n}+\\hat{ab}", "a\u{305}b\u{305}+x\u{304}+(a+b)ₙ+(ab)\u{302}"
    ),
    ("\\sum_{\\substack{i<n\\\\ j<m}}a", "∑_(i<n; j<m)a"),
    ("{\\frac12\\choose k}+x_{n\\choose k}y\\frac12\\cr a", "C(1/2, k)+x_(C(n, k))y(1/2); a"),
    ("\\begin{pmatrix}{n\\brack k}&\\bigvee a\\\\b\\And c&d\\end{pmatrix}", "([n k], ⋁ a; b& c, d)"),
    ("\\frac{1}{2} + \\frac{a}\n{b + c}", "1/2 + a/(b + c)"),
    ("\\sqrt\r\n[3]\n{x} \\sin\n(x) x^\n2 \\frac\n{a}\n\n\t{b}", "³√(x) sin(x) x² (a/b)"),
    ("a\nb \\\\\n[c]", "a b; [c]"),
  ])
  func formulasSayWhatTheySaid(source: String, words: String?) {
    #expect(Formula.rows(of: source)?.joined(separator: "; ") == words)
  }

  @Test(arguments: [
    (
      "$$\n\\begin{array}{ll}\n1 & \\textbf{if } u \\\\\n2 & \\qquad \\text{connect } u\n\\end{array}\n$$",
      "(p “1 if u” break “2 \u{2003}\u{2003}connect u”)"
    ),
    (
      "|甲|乙|\n|-|-|\n| $|b|$ | y |\n| $P(A|B)$ | `a|b` |\n| $5 | $6 | $7 |\n",
      "(table -- (header (cell “甲”) (cell “乙”)) (row (cell “|b|”) (cell “y”)) (row (cell “P(A|B)”) (cell `a|b`)) (row (cell “$5”) (cell “$6 | $7”)))"
    ),
  ])
  func formulasStandWhereTheyStood(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  /// A guide is called as its heading says that is above all of it; sections are not what it is called.
  @Test(arguments: [
    ("# 甲\n\n## 乙\n", "甲"), ("序。\n\n# 甲\n\n# 乙\n", "甲"), ("## 甲\n\n正文\n\n### 乙\n", "甲"),
    ("![图](a.png)\n\n## 甲\n\n正文\n", "甲"), ("## 甲\n\n正文\n\n## 乙\n", "name"), ("序。\n\n## 甲\n\n正文\n", "name"),
    ("### 甲\n\n## 乙\n", "name"), ("## 目录\n\n- 一\n\n# 甲\n\n正文\n", "甲"), ("> # 甲\n\n正文\n", "name"),
    ("---\ntitle: 丙\n---\n## 甲\n\n## 乙\n", "丙"), ("正文\n", "name"),
    ("序。\n\n## 甲\n\n<h1>例</h1>\n", "name"), ("<h1>例</h1>\n\n正文\n", "例"), ("甲\n\n<h1>例</h1>\n\n# 乙\n", "乙"),
    ("---\ntitle: null\n---\n正文\n", "name"), ("---\ntitle: [转] 题\ntags:\n- 甲\n---\n正文\n", "[转] 题"),
  ])
  func sectionsAreNoTitles(text: String, title: String) throws {
    #expect(try guide(text).title == title)
    let called = try GuideFormat.markdown.guide(
      from: Array(text.utf8), name: "name.md", title: "站名", limit: 1 << 20)
    #expect(called.title == (title == "name" ? "站名" : title))
  }

  @Test(arguments: [
    (
      "[:octicons-eye-16:](https://a.org/p){ .card title=\"Privacy *P*\" }",
      "(p (link https://a.org/p “Privacy *P*”))"
    ),
    ("[](https://a.org/p \"题\") [ ](b.md)", "(p (link https://a.org/p “题”) “ ” (link b.md “b.md”))"),
    ("[<i class=\"fa\"></i>](b.md#x)", "(p (link b.md#x “b.md#x”))"),
    ("[](data:image/gif;base64,R0lGODlhAQABAAAAACw=)", "(p (link data:image/gif “data:image/gif”))"),
    ("[:xyz:](b.md){ title=\"用 `y` 的题\" }", "(p (link b.md “:xyz:”))"),
    ("[:fa-x:](b.md){ title=\"用 `y` {z} #题\" }", "(p (link b.md “用 `y` {z} #题”))"),
    ("[![](a.png)](b.md) [x](b.md \"题\") []()", "(p (link b.md (image a.png)) “ ” (link b.md “x”) “ ”)"),
  ])
  func linksWithoutWordsShowTheirTitleOrAddress(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    ("> - [x] Milk\n> - [ ] Eggs", "(quote (list (done (p “Milk”)) (todo (p “Eggs”))))"),
    (
      "> [!tip]\n> 1. [X] *一*\n> 2. [?] 二\n> 3. [x](y)",
      "(quote (p (strong “Tip”)) (list 1 (done (p (em “一”))) (item (p “[?] 二”)) (item (p (link y “x”)))))"
    ),
    ("- 甲\n  > - [ ] 乙\n", "(list (item (p “甲”) (quote (list (todo (p “乙”))))))"),
  ])
  func tasksInQuotationsAreTasks(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  /// Boxes that are elements of HTML, or components.
  @Test(arguments: [
    (
      "<div class=\"admonition danger\" markdown>\n<p class=\"admonition-title\">Never do this</p>\n\nIn the **box**.\n\n</div>\n\nAfter.",
      "(quote (p (strong “Danger: Never do this”)) (p “In the ” (strong “box”) “.”)) (p “After.”)"
    ),
    (
      "<details class=\"warning\" markdown>\n<summary>\nA <b>B</b>\n</summary>\n\n- one\n\n```html\n</details>\n```\n</details>",
      "(quote (p (strong “Warning: A B”)) (list (item (p “one”))) (code “</details>\n”))"
    ),
    (
      "<div class=\"note warning\">\n      <h5>Title</h5>\n      <p>Text <a href=\"b.md\">b</a>.</p>\n</div>\nAfter",
      "(quote (p (strong “Warning: Title”)) (p “Text ” (link b.md “b”) “.”)) (p “After”)"
    ),
    (
      "<div class=\"alert alert-danger\" role=\"alert\">小心小心</div>\n\n<aside>\n💡 一句一句\n</aside>",
      "(quote (p (strong “危险”)) (p “小心小心”)) (quote (p (strong “说明”)) (p “💡 一句一句”))"
    ),
    (
      "<div class=\"custom-block tip\">\n<p class=\"custom-block-title\">省钱省钱</p>\n<div>\n\n甲\n\n</div>\n\n乙\n</div>\n\n丙",
      "(quote (p (strong “提示：省钱省钱”)) (p “甲”) (p “乙”)) (p “丙”)"
    ),
    (
      "<Aside type=\"caution\" title=\"T\">\nText *a*\n</Aside>\n\n<div data-gb-custom-block data-tag=\"hint\" data-style='info'>\n\nHint\n\n</div>",
      "(quote (p (strong “Caution: T”)) (p “Text ” (em “a”))) (quote (p (strong “Info”)) (p “Hint”))"
    ),
    (
      "- 一\n\n    <div class=\"admonition tip\" markdown>\n    <p class=\"admonition-title\">题题</p>\n\n    内内\n\n    </div>\n\n- 二",
      "(list loose (item (p “一”) (quote (p (strong “提示：题题”)) (p “内内”))) (item (p “二”)))"
    ),
    (
      "<grid cols=\"2\">\n<column width=\"50\">\n左**左**\n</column>\n<column width=\"50\">\n右\n</column>\n</grid>\n\n后",
      "(p “左” (strong “左”)) (p “右”) (p “后”)"
    ),
    (
      "::: {.content-hidden}\n藏\n:::\n\n::: {.content-hidden when-format=\"pdf\"}\n网\n:::\n\n::: {.content-hidden when-format=\"html\"}\n印\n:::\n\n::: {.content-hidden unless-meta=\"a.b\"}\n或许\n:::\n\n::: tip .content-hidden\n内\n:::\n\n后",
      "(p “网”) (p “或许”) (quote (p (strong “Tip: .content-hidden”)) (p “内”)) (p “后”)"
    ),
    (
      "<div class=\"note-list\">\n文\n</div>\n\n<div class=\"tip\">\n没有结束\n\n<details>\n<summary>题</summary>\n\n内\n\n</details>",
      "(p “\n文\n”) (p “\n没有结束\n”) (p “题”) (p “内”)"
    ),
  ])
  func boxesOfHTMLAreBoxes(text: String, outline: String) throws {
    let actual = try guide(text).document.outline.replacing(" “ ”", with: "")
    #expect(actual == outline)
  }

  /// What is put into code of other files, and what stands above it.
  @Test(arguments: [
    ("```cpp\n--8<-- \"a.cpp\"\n```", "(code “int a;\nint b;\n”)", []),
    ("> ```\n> --8<-- \"a.cpp:two\"\n> ```", "(quote (code “int b;\n”))", []),
    ("```\n  --8<-- \"a.cpp:1:1\"\nx\n```", "(code “  int a;\nx\n”)", []),
    ("```\n--8<-- \"gone.cpp\"\n```", "(code “--8<-- \"gone.cpp\"\n”)", ["missing:2"]),
    ("```\n--8<-- \"a.cpp:none\"\n```", "(code “--8<-- \"a.cpp:none\"\n”)", ["missing:2"]),
    ("```\n--8<-- \"fence\"\n```", "(code “--8<-- \"fence\"\n”)", ["missing:2"]),
    ("```\n;--8<-- \"a.cpp\"\n```", "(code “;--8<-- \"a.cpp\"\n”)", []),
  ])
  func filesArePutIntoCode(text: String, outline: String, kinds: [String]) throws {
    let files = ["a.cpp": "int a;\n// --8<-- [start:two]\nint b;\n// --8<-- [end:two]\n", "fence": "```\n"]
    let made = try GuideFormat.markdown.guide(
      from: Array(text.utf8), name: "a.md", limit: 1 << 20,
      including: OtherFiles(
        for: "a.md", text: { _, _, _ in nil }, code: { files[$0].map { Array($0.utf8) } },
        address: { _, _ in nil }))
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.leftovers.map { "\($0.kind):\($0.line)" } == kinds)
    #expect(made.differences == [])
  }

  /// Words of other files are no words too many, and there is an end to them.
  @Test func filesInCodeAreNotEndless() throws {
    let file = Array(
      String(repeating: "one two three four five six seven eight nine ten\n", count: 1000).utf8)
    let made = try GuideFormat.markdown.guide(
      from: Array(String(repeating: "```\n--8<-- \"a\"\n```\n\n", count: 100).utf8), name: "a.md",
      limit: 1 << 20,
      including: OtherFiles(
        for: "a.md", text: { _, _, _ in nil }, code: { _ in file }, address: { _, _ in nil }))
    #expect(made.differences == [] && made.leftovers.map(\.kind) == [.missing])
    #expect(DocumentMap.encode(made.document).count < 300 << 10)
  }

  /// Boxes that say what a term means, and what mathematicians number.
  @Test(arguments: [
    (
      "词\n\n:   !!! note\n\n        文\n\n乙\n:   ??? tip \"多\"\n\n        字\n",
      "(p “词”) (list (item (quote (p (strong “说明”)) (p “文”)))) (p “乙”) (list (item (quote (p (strong “提示：多”)) (p “字”))))"
    ),
    ("一\n\n:   !!!\n", "(p “一”) (list (item (p “!!!”)))"),
    (
      "```{prf:theorem} Title\n:label: a\nWords.\n```\n\nSee {prf:ref}`a` and {prf:ref}`it <a>`.",
      "(quote (p (strong “Theorem: Title”)) (p “Words.”)) (p “See ” (link #a “a”) “ and ” (link #a “it”) “.”)"
    ),
    (":::{prf:proof}\n甲乙丙丁\n:::\n", "(quote (p (strong “证明”)) (p “甲乙丙丁”))"),
    (
      "| 甲 |\n|-|\n| a<div class=\"x\">iOS</div> |\n",
      "(table - (header (cell “甲”)) (row (cell “a” break “iOS”)))"
    ),
    (
      "{% link 甲, 乙 丙, https://a.cn/b %} {% link One, Two words, url %} {% btn 甲, https://a.cn/, x %}",
      "(p (link https://a.cn/b “甲”) “, 乙 丙 One, Two words, url ” (link https://a.cn/ “甲”))"
    ),
    (
      "```css\n#highlight-start {\n}\n- highlight-end\n// highlight-end\n# highlight-start\n```",
      "(code “#highlight-start {\n}\n- highlight-end\n”)"
    ),
    ("```\n\\{{#include a.rs}}\n\\{{#each}}\n```", "(code “{{#include a.rs}}\n\\{{#each}}\n”)"),
  ])
  func furtherMarksAreReadAsTheirProgramsDo(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual.replacing("” “", with: "") == outline)
  }

  @Test(arguments: [
    ("```python title=\"run *x*.py\" linenums=\"1\"\nx\n```", "(p (strong “run *x*.py”)) (code “x\n”)"),
    ("前\n```{.python filename=\"run.py\"}\nx\n```", "(p “前”) (p (strong “run.py”)) (code “x\n”)"),
    (
      "```go {file=\"layouts/x.html\"}\nx\n```\n\n```js:title=src/a.js\ny\n```",
      "(p (strong “layouts/x.html”)) (code “x\n”) (p (strong “src/a.js”)) (code “y\n”)"
    ),
    (
      "- ```sh title='a.sh'\n  x\n  ```\n- 二", "(list (item (p (strong “a.sh”)) (code “x\n”)) (item (p “二”)))"
    ),
    ("> ```sh title=\"a.sh\"\n> x\n> ```", "(quote (p (strong “a.sh”)) (code “x\n”))"),
    ("```{code-block} python\n:linenos:\n:caption: a.py\nx = 1\n```", "(p (strong “a.py”)) (code “x = 1\n”)"),
    ("```sh subtitle=\"x\"\ny\n```", "(code “y\n”)"),
    ("```{{python}}\n#| label: a\n#| fig-cap: \"b\"\nx\n```", "(code “#| label: a\n#| fig-cap: \"b\"\nx\n”)"),
    (
      "```text\n{{</* foo */>}} {{%/* foo */%}}\n```\n\n`{{</* a */>}}` {{</* b */>}}",
      "(code “{{< foo >}} {{% foo %}}\n”) (p `{{< a >}}` “ {{< b >}}”)"
    ),
    (
      "段\n\n    [[Page]] $x^2$\n    ==y==\n\n- 一\n\n    [[a]]\n",
      "(p “段”) (code “[[Page]] $x^2$\n==y==\n”) (list loose (item (p “一”) (p (link a “a”))))"
    ),
    (
      "![](a.png){fig-alt=\"See {x}, `y` is.\" #i} ![](b.png){alt=\"b\"} `f(){a=\"{\"}`",
      "(p (image a.png “See {x}, `y` is.”) “ ” (image b.png “b”) “ ” `f(){a=\"{\"}`)"
    ),
  ])
  func codeIsShownAsItsProgramsDo(text: String, outline: String) throws {
    let actual = try guide(text).document.outline.replacing("” “", with: "")
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "{attribution=\"Hamlet, 5\"}\n> We know\n> this.\n\nAfter",
      "(quote (p “We know\n” “this.”) (p “— Hamlet, 5”)) (p “After”)"
    ),
    (
      "{style=lower-alpha}\n1. a\n2. b\n\n{style=upper-alpha}\n1. c\n",
      "(list 1 (item (p “a”)) (item (p “b”))) (list 1 (item (p “c”)))"
    ),
    ("1. a\n{ .annotate }\n\n2. b\n", "(list 1 loose (item (p “a”)) (item (p “b”)))"),
    (
      "Text.\n\n`code`\n: X\n\n`two`\n: Y",
      "(p “Text.”) (p `code`) (list (item (p “X”))) (p `two`) (list (item (p “Y”)))"
    ),
    (
      "`old`\n: Use.\n\n    !!! note \"N\"\n\n        In.\n",
      "(p `old`) (list loose (item (p “Use.”) (quote (p (strong “Note: N”)) (p “In.”))))"
    ),
    ("old\n: {{< new />}}\n: Use it.\n", "(p “old”) (list (item (p “Use it.”)))"),
    ("old\n: {{< new-in 0.1 />}}\n: Use.\n", "(p “old”) (list (item (p “New in v0.1”)) (item (p “Use.”)))"),
    ("```\nx\n```\n: y", "(code “x\n”) (p “: y”)"),
    ("甲\n: 乙:\n\n  ```\n  x\n  ```\n: 丙", "(p “甲”) (list loose (item (p “乙:”) (code “x\n”)) (item (p “丙”)))"),
    (
      "|a|\n|-|\n|b|\n\n: Prices {tbl-colwidths=\"[75,25]\"}\n\n后",
      "(table - (header (cell “a”)) (row (cell “b”))) (p “Prices”) (p “后”)"
    ),
    ("|a|\n|-|\n|b|\n\n: {tbl-colwidths=\"[75,25]\"}\n", "(table - (header (cell “a”)) (row (cell “b”)))"),
    (
      "title:: 题\n\n- 一\n### 二\n\t- 见 [[页]]\n\t  id:: 1\n\t\t- `x`\n- 三",
      "(list (item (p “一”))) (h3 “二”) (list (item (p “见 ” (link 页 “页”)) (list (item (p `x`)))) (item (p “三”)))"
    ),
  ])
  func listsAndQuotationsKeepTheirKinds(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    (
      "```{csv-table} Frozen!\n:header: \"Treat\", Quantity\n:widths: 15, 10\n\n\"A \"\"B\"\", |\", 2.99\nC\n```\n后",
      "(p (strong “Frozen!”)) (table -- (header (cell “Treat”) (cell “Quantity”)) (row (cell “A \"B\", |”) (cell “2.99”)) (row (cell “C”) (cell))) (p “后”)"
    ),
    (
      ":::{csv-table}\n:header: >\n:    a, b\n\n1, *2*\n:::",
      "(table -- (header (cell “a”) (cell “b”)) (row (cell “1”) (cell (em “2”))))"
    ),
    (
      "```{list-table} T\n:header-rows: 1\n* - Treat\n  - Quantity\n* - Albatross\n    and more\n  -\n```",
      "(p (strong “T”)) (table -- (header (cell “Treat”) (cell “Quantity”)) (row (cell “Albatross and more”) (cell)))"
    ),
    (
      ":::: {.list-table header-rows=1}\n- - Name\n  - Price\n- - Apple\n  - 2\n::::",
      "(table -- (header (cell “Name”) (cell “Price”)) (row (cell “Apple”) (cell “2”)))"
    ),
    (
      "::: {.list-table header-rows=1}\n- - Syntax\n  - Output\n\n- - ``` markdown\n    [x](a.md)\n\n      y\n    ```\n  - ::: pad\n    [x](a.md)\n\n    ::: tip\n    z\n    :::\n    :::\n- - a | b\n  -\n:::\n\n后",
      "(table -- (header (cell “Syntax”) (cell “Output”)) (row (cell `[x](a.md)` break `  y`) (cell (link a.md “x”) break (strong “Tip”) break “z”)) (row (cell “a | b”) (cell))) (p “后”)"
    ),
    (
      "```{list-table}\n* - a\n  - b\n\n    - c\n```",
      "(list (item (list loose (item (p “a”)) (item (p “b”) (list (item (p “c”)))))))"
    ),
    (
      ":::{list-table} 题！\n:header-rows: 1\n\n*   - 甲\n    - 乙\n*   - 一\n    - 二\n  下\n:::",
      "(p (strong “题！”)) (table -- (header (cell “甲”) (cell “乙”)) (row (cell “一”) (cell “二下”)))"
    ),
    (
      "::: {.list-table header-rows=0}\n价目\n\n- - 苹果\n  - 1\n:::",
      "(p (strong “价目”)) (table -- (row (cell “苹果”) (cell “1”)))"
    ),
    (":::{line-block}\n**Fleas**\nAdam\n\nHad\n:::", "(p (strong “Fleas”) break “Adam”) (p “Had”)"),
  ])
  func tablesOfDirectivesAreTables(text: String, outline: String) throws {
    let made = try guide(text)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.differences == [])
  }

  /// Tables that are drawn with strokes (Pandoc, reStructuredText).
  @Test(arguments: [
    (
      "前\n\n+:-----:+------:+\n| Fruit | Price |\n+=======+=======+\n| [A](https://a.org) | 2 |\n+-------+-------+\n\n: Sample {.striped tbl-colwidths=\"[1,2]\"}\n",
      "(p “前”) (table -- (header (cell “Fruit”) (cell “Price”)) (row (cell (link https://a.org “A”)) (cell “2”))) (p “Sample”)"
    ),
    (
      "+-----+------+\n| a   | b    |\n+:===:+=====:+\n| - x | 1 **2**\t\n+-----+------+",
      "(code “+-----+------+\n| a   | b    |\n+:===:+=====:+\n| - x | 1 **2**\t\n+-----+------+\n”)"
    ),
    (
      "+---------------+-----+\n| Fruit         | b   |\n+:==============+:===:+\n| - **one**     | p   |\n|   more        |     |\n| - `a|b`       | q   |\n+---------------+-----+\n| [x](a.md),\\   | r s |\n| y             | t   |\n+---------------+-----+",
      "(table lc (header (cell “Fruit”) (cell “b”)) (row (cell “• ” (strong “one”) “ more” break “• ” `a|b`) (cell “p” break “q”)) (row (cell (link a.md “x”) “,” break “y”) (cell “r s t”)))"
    ),
    (
      "+------+------+\n| 护照 | b    |\n+======+======+\n| 一二 | c    |\n| 三   |      |\n+------+------+",
      "(table -- (header (cell “护照”) (cell “b”)) (row (cell “一二三”) (cell “c”)))"
    ),
    (
      "+------+------+\n| 护照   | b    |\n+======+======+\n| 一二三四 | c    |\n+------+------+",
      "(table -- (header (cell “护照”) (cell “b”)) (row (cell “一二三四”) (cell “c”)))"
    ),
    (
      "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+",
      "(table -- (row (cell “a”) (cell “b”)) (row (cell “1”) (cell “2”)))"
    ),
    (
      "+---------------------+----------+\n| Property            | Earth    |\n+=============+=======+==========+\n|             | min   | -89.2 °C |\n| Temperature +-------+----------+\n| 1961-1990   | mean  | 14 °C    |\n|             +-------+----------+\n|             | min   | 56.7 °C  |\n+-------------+-------+----------+",
      "(table --- (header (cell “Property”) (cell) (cell “Earth”)) (row (cell “Temperature 1961-1990”) (cell “min”) (cell “-89.2 °C”)) (row (cell) (cell “mean”) (cell “14 °C”)) (row (cell) (cell “min”) (cell “56.7 °C”)))"
    ),
    (
      "+---+-------+\n| A | wide  |\n+---+-------+\n| B | c | d |\n+---+---+---+\n| E | wide  |\n+---+-------+\n| F | g | h |\n+---+---+---+",
      "(table --- (row (cell “A”) (cell “wide”) (cell)) (row (cell “B”) (cell “c”) (cell “d”)) (row (cell “E”) (cell “wide”) (cell)) (row (cell “F”) (cell “g”) (cell “h”)))"
    ),
    (
      "+---+---+\n| a | b |\n+---+---+\n| c     |\n+===+===+\n| 1 | 2 |\n+===+===+\n| S | 3 |\n+===+===+",
      "(table -- (header (cell “a” break “c”) (cell “b”)) (row (cell “1”) (cell “2”)) (row (cell “S”) (cell “3”)))"
    ),
    (
      "- 项\n\n  +---+---+\n  | a | b |\n  +===+===+\n  | 1 | 2 |\n  +---+---+\n\n> +---+---+\n> | a | b |\n> +---+---+\n> 后",
      "(list loose (item (p “项”) (table -- (header (cell “a”) (cell “b”)) (row (cell “1”) (cell “2”))))) (quote (table -- (row (cell “a”) (cell “b”))) (p “后”))"
    ),
    (
      "Table: 表 {#tbl-a}\n\n+---+---+\n| a | b |\n+---+---+\n\n: 又\n  一\n\n|c|\n|-|\n\nTable: 无\n\nTable: x\ny",
      "(p “表”) (table -- (row (cell “a”) (cell “b”))) (p “又\n一”) (table - (header (cell “c”))) (p “无”) (p “Table: x\ny”)"
    ),
    (
      "+----------------------+------------------+\n| ```` {.md file=\"a\"} | # Title {.x}     |\n|  ```                 |                  |\n|   x                  | ::: callout-tip  |\n|  ```                 | b c              |\n| ````                 | :::              |\n+----------------------+------------------+",
      "(table -- (row (cell (strong “a”) break ` ```` break `  x` break ` ````) (cell (strong “Title”) break (strong “Tip”) break “b c”)))"
    ),
    (
      "+-----------------+-----------------+\n| ``` {.yaml a=b} | ``` {.yaml a=c} |\n| x: 1            | x: 2            |\n| ```             | ```             |\n+-----------------+-----------------+",
      "(table -- (row (cell `x: 1`) (cell `x: 2`)))"
    ),
    // What only looks like one.
    ("+-----+\n| esp |\n+-----+\n| ebp |\n+-----+", "(code “+-----+\n| esp |\n+-----+\n| ebp |\n+-----+\n”)"),
    (
      "+----------+---+\n| +--+     |   |\n| |  | ->  | x |\n| +--+     |   |\n+----------+---+",
      "(code “+----------+---+\n| +--+     |   |\n| |  | ->  | x |\n| +--+     |   |\n+----------+---+\n”)"
    ),
    (
      "+---+    +---+\n| a |--->| b |\n+---+    +---+",
      "(code “+---+    +---+\n| a |--->| b |\n+---+    +---+\n”)"
    ),
    ("```\n+---+---+\n| a | b |\n+---+---+\n```", "(code “+---+---+\n| a | b |\n+---+---+\n”)"),
  ])
  func tablesBetweenStrokesAreTables(text: String, outline: String) throws {
    let made = try guide(text)
    let actual = made.document.outline.replacing("” “", with: "").replacing("\n” “", with: "\n")
    #expect(actual == outline)
    #expect(made.differences == [])
  }

  /// Tables under rulings (Pandoc), and what are none.
  @Test(arguments: [
    (
      "  Right     Left     Center     Default\n-------     ------ ----------   -------\n     12     12        12            12\n    123     **1**     123          123\n\nTable: 说明\n",
      "(table rlc- (header (cell “Right”) (cell “Left”) (cell “Center”) (cell “Default”)) (row (cell “12”) (cell “12”) (cell “12”) (cell “12”)) (row (cell “123”) (cell (strong “1”)) (cell “123”) (cell “123”))) (p “说明”)"
    ),
    (
      "前\n\n-----  -----\n一     二\n三     四\n-----  -----\n\n后",
      "(p “前”) (table ll (row (cell “一”) (cell “二”)) (row (cell “三”) (cell “四”))) (p “后”)"
    ),
    (
      "---------------------\n Centered  Default\n  Header   Aligned\n---------- ----------\n  First    row of\n           two|lines\n\n  Second   5\n---------------------\n\n: 说明",
      "(table cl (header (cell “Centered Header”) (cell “Default Aligned”)) (row (cell “First”) (cell “row of two|lines”)) (row (cell “Second”) (cell “5”))) (p “说明”)"
    ),
    (
      "----- -----\na     b\n      c\n\nd     e\n----- -----\n",
      "(table ll (row (cell “a”) (cell “b c”)) (row (cell “d”) (cell “e”)))"
    ),
    (
      "名字   数\n-----  --\n甲乙   1\n\n后",
      "(table l- (header (cell “名字”) (cell “数”)) (row (cell “甲乙”) (cell “1”))) (p “后”)"
    ),
    ("标题\n-----\n\n--- ---\n\n一 二\n\n--- ---\n", "(h2 “标题”) rule (p “一 二”) rule"),
    ("一句话没有空格的\n--- ---\n后面的话\n", "(p “一句话没有空格的”) rule (p “后面的话”)"),
    ("----\n\n甲\n\n----\n乙\n\n- - -\n- -- a\n", "rule (p “甲”) rule (p “乙”) rule (list (item (p “-- a”)))"),
  ])
  func tablesUnderRulingsAreTables(text: String, outline: String) throws {
    let made = try guide(text)
    let actual = made.document.outline.replacing("” “", with: "")
    #expect(actual == outline)
    #expect(made.differences == [])
  }

  /// Boxes that begin an item or a line of a quotation, and those that stand in one.
  @Test(arguments: [
    (
      "- One\n- ::: pad\n  Two\n  :::\n- ::: {.pad}\n  Three\n\n  Four\n  :::\n",
      "(list loose (item (p “One”)) (item (p “Two”)) (item (p “Three”) (p “Four”)))"
    ),
    ("- One\n- ::: pad\n  Two\n  :::\n- 三\n", "(list (item (p “One”)) (item (p “Two”)) (item (p “三”)))"),
    (
      "1. ::: tip 题\n   内\n\n   - a\n   :::\n   后\n2. 二",
      "(list 1 loose (item (quote (p (strong “提示：题”)) (p “内”) (list (item (p “a”)))) (p “后”)) (item (p “二”)))"
    ),
    (
      "> 前\n> ::: tip\n> 内\n> :::\n> 后\n\n再",
      "(quote (p “前”) (quote (p (strong “提示”)) (p “内”)) (p “后”)) (p “再”)"
    ),
    (
      "> - :::: note\n>   ::: tip\n>   甲\n>   :::\n>   乙\n>   ::::\n> - 丙",
      "(quote (list (item (quote (p (strong “说明”)) (quote (p (strong “提示”)) (p “甲”)) (p “乙”))) (item (p “丙”))))"
    ),
    (
      "- 一\n  - ::: warning\n    二\n    :::\n\n  ::: note\n  三\n  :::\n- 四",
      "(list loose (item (p “一”) (list (item (quote (p (strong “警告”)) (p “二”)))) (quote (p (strong “说明”)) (p “三”))) (item (p “四”)))"
    ),
    (
      "1.  一\n\n    ::: tip\n    二\n\n        码\n    :::\n\n    ```{note}\n    三\n    ```\n\n    {% hint style=\"info\" %}\n    四\n    {% endhint %}\n",
      "(list 1 loose (item (p “一”) (quote (p (strong “Tip”)) (p “二”) (code “码\n”)) (quote (p (strong “Note”)) (p “三”)) (quote (p (strong “Info”)) (p “四”))))"
    ),
    (
      "- ```{note}\n  甲\n  ```\n- !!! tip\n      乙\n- `x` ::: y",
      "(list (item (quote (p (strong “Note”)) (p “甲”))) (item (quote (p (strong “Tip”)) (p “乙”))) (item (p `x` “ ::: y”)))"
    ),
    ("- ::: open\n  甲\n\n乙", "(list (item (p “::: open\n甲”))) (p “乙”)"),
    ("- ::: tip\n  甲\n:::\n\n乙", "(list (item (quote (p (strong “提示”)) (p “甲”)))) (p “乙”)"),
    // The heading that a box begins with is its title.
    (
      "::: {.callout-warning}\n\n## 小心 `x` {#sec-a}\n\n文\n\n### 节\n:::\n",
      "(quote (p (strong “警告：小心 ” `x`)) (p “文”) (h3 “节”))"
    ),
    (
      "::: tip 题\n# 节\n:::\n\n:::{note}\n# **My** title #\nText\n:::",
      "(quote (p (strong “Tip: 题”)) (h1 “节”)) (quote (p (strong “Note: My title”)) (p “Text”))"
    ),
    ("::: {.column}\n## 节\n:::\n\n::: tip\n#标签\n:::", "(h2 “节”) (quote (p (strong “提示”)) (p “#标签”))"),
  ])
  func boxesStandInItemsAndQuotations(text: String, outline: String) throws {
    let made = try guide(text)
    let actual = made.document.outline.replacing("” “", with: "")
    #expect(actual == outline)
    #expect(made.differences == [])
  }

  /// What guides, or their sites, say of themselves stands where its name does.
  @Test(arguments: [
    (
      "myst:\n  substitutions:\n    a: \"I'm **bold**\"\n    b: \"{{ a }} too\"\n", "{{ a }}, {{b}}, {{ c }}",
      "(p “I'm ” (strong “bold”) “, I'm ” (strong “bold”) “ too, c”)", true
    ),
    (
      "substitutions:\n  k: |\n    ```{note}\n    {{ t }}\n    ```\n  t: 内\n", "前\n\n{{ k }}\n\n后 `{{ k }}`",
      "(p “前”) (quote (p (strong “说明”)) (p “内”)) (p “后 ” `{{ k }}`)", false
    ),
    (
      "title: T\nx:\n  y: 3\n",
      "{{ page.title }} {{ page.x.y | escape }} {{ page.z }} {{ page.x.y | plus: 1 }}", "(p “T 3”)", true
    ),
    (
      "params:\n  Version: '1.2'\ntitle: T\n",
      "{{ .Params.Version }} {{ $.Title }} {{< param title >}} {{ .Unknown }}",
      "(p “{{ .Params.Version }} T T {{ .Unknown }}”)", false
    ),
    (
      "title: 甲 *乙*\n", "# {{ $frontmatter.title }}\n\n{{ $frontmatter.none }}x {{< meta title >}}",
      "(h1 “甲 ” (em “乙”)) (p “x 甲 ” (em “乙”))", true
    ),
    (
      "base: https://a.org\n", "[a]({{ page.base }}/x) [b]({{ base }})",
      "(p (link https://a.org/x “a”) “ ” (link https://a.org “b”))", false
    ),
    (
      "a: 1\n",
      "{{ version }} {{ config.extra.deep.x }} {{ site.name }} {% raw %}{{ a }}{% endraw %} \\{{ a }}",
      "(p “9 d N {{ a }} {{ a }}”)", false
    ),
    (
      "tags: [a, b]\nempty:\n", "{{ tags }} {{ empty }} {{ a b }}", "(p “{{ tags }} {{ empty }} {{ a b }}”)",
      false
    ),
  ])
  func valuesStandForTheirNames(front: String, text: String, outline: String, isMissing: Bool) throws {
    let made = try GuideFormat.markdown.guide(
      from: Array("---\n\(front)---\n\(text)\n".utf8), name: "a.md", limit: 1 << 20,
      site: ["extra.version": "9", "extra.deep.x": "d", "name": "N"])
    #expect(made.document.outline.replacing("” “", with: "") == outline.replacing("” “", with: ""))
    #expect(made.leftovers.contains { $0.kind == .missing } == isMissing && made.differences == [])
  }

  /// A few letters can't make a text of any length.
  @Test func valuesAreNotEndless() throws {
    let value = (1...400).map { "word\($0)" }.joined(separator: " ")
    let front =
      "---\na: \(value)\nb: |\n  {{ b }}\n  {{ b }}\nc: '{{ d }}{{ d }}'\nd: '{{ c }}{{ c }}'\n---\n"
    let made = try guide(front + String(repeating: "{{ a }}\n\n{{ b }}\n\n{{ c }}\n\n", count: 1000))
    #expect(made.differences == [])
    #expect(DocumentMap.encode(made.document).count < 800 << 10)
  }

  @Test(arguments: [
    ("author: Ir1d, hsfzLZH1\n\n## 引入\n\n正文\n", "(h2 “引入”) (p “正文”)", ["author=Ir1d, hsfzLZH1"]),
    ("title: 甲\ntags: a\n    b\n\n正文\n", "(p “正文”)", ["tags=a, b"]),
    ("author: 甲\n正文正文\n", "(p “author: 甲\n正文正文”)", []), ("Author: 甲\n\n文\n", "(p “Author: 甲”) (p “文”)", []),
    ("note: 甲\n\n文\n", "(p “note: 甲”) (p “文”)", []), ("\n文\n", "(p “文”)", []),
  ])
  func metadataOfMkDocsIsNoText(text: String, outline: String, attributes: [String]) throws {
    let made = try guide(text)
    #expect(
      made.document.outline == outline && made.attributes.map { "\($0.name)=\($0.value)" } == attributes)
    #expect(made.differences == [])
  }

  @Test(arguments: [
    ("完成 :white_check_mark: :unknown_code: 12:100:30 :+1:", "(p “完成 ✅ :unknown_code: 12:100:30 👍”)"),
    ("一:mag\\_right: 二", "(p “一🔎 二”)"),
    (":flag_de: :robot:{ .lg } :unknown:{ .lg } 甲", "(p “🇩🇪 🤖 :unknown: 甲”)"),
    ("按 ++ctrl+alt+c++，C++ 和 C++，i++", "(p “按 Ctrl+Alt+C，C++ 和 C++，i++”)"),
    (
      "{++新++}{--旧--}{~~甲~>乙~~}{==丙==}{>>批注<<}",
      "(p “新” (strike “旧”) “ ” (strike “甲”) “ 乙” (strong “丙”))"
    ),
    (
      "见 {ref}`下节 <x>`、{doc}`别处 <a.md>`、H{sub}`2`O、{py:func}`f`、{math}`x^2`",
      "(p “见 ” (link #x “下节”) “、” (link a.md “别处”) “、H₂O、” `f` “、x²”)"
    ),
    (
      "[词语]{.smallcaps} [b](a.md){.x title=\"a b\"} `c`{=html} {a}",
      "(p “词语 ” (link a.md “b”) “ ” `c` “ {a}”)"
    ),
    ("# `v-if` {#v-if}\n\n## 标题{.unnumbered}", "(h1 `v-if`) (h2 “标题”)"),
    ("地址 /users/{id}`GET`，x^[2]，if [[ -f x ]]", "(p “地址 /users/{id}” `GET` “，x^[2]，if [[ -f x ]]”)"),
    ("文^[脚注 *一*] 后", "(p “文” [1] “ 后”) (note 1 (p “脚注 ” (em “一”)))"),
    ("100%% 与 50%% 不完", "(p “100%% 与 50%% 不完”)"),
    ("%%\n注\n%%\n正文 %%内%% 完", "(p “正文  完”)"),
    ("费用~~（100 元）~~后", "(p “费用” (strike “（100 元）”) “后”)"),
    (
      "[Mat  Jax][^1] [`c`][^1] [z][^1] `[Mat Jax][^1]`\n\n[^1]: 注\n\n[mat jax]: a.md\n[`c`]: b.md",
      "(p (link a.md “Mat  Jax”) [1] “ ” (link b.md `c`) [1] “ [z]” [1] “ ” `[Mat Jax][^1]`) (note 1 (p “注”))"
    ),
  ])
  func marksWithinLinesAreReadAsTheirProgramsDo(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  @Test(arguments: [
    (
      "![图](a.png =100x200) ![图](a.png){:height 50, :width 100}",
      "(p (image a.png “图”) “ ” (image a.png “图”))"
    ),
    (
      "![x](图/my pic.png) [y](my file.md#a \"t\") [注](见 别处)",
      "(p (image 图/my pic.png “x”) “ ” (link my file.md#a “y”) “ [注](见 别处)”)"
    ),
    ("{{< figure src=\"a.png\" alt=\"甲\" caption=\"说明 乙\" >}}", "(p (image a.png “甲”) “ 说明 乙”)"),
    (
      "{{< youtube abc >}}",
      "(p (link https://www.youtube.com/watch?v=abc “https://www.youtube.com/watch?v=abc”))"
    ),
    (
      "[a]({{< ref \"b.md\" >}}) [c]({% link _d/e.md %}) [f]({{ '/g/' | relative_url }})",
      "(p (link b.md “a”) “ ” (link _d/e.md “c”) “ ” (link /g/ “f”))"
    ),
    ("{% raw %}{{ page.title }}{% x %}{% endraw %} {{ page.title }}", "(p “{{ page.title }}{% x %}”)"),
    ("{% highlight ruby %}\n*a*\n{% endhighlight %}", "(code “*a*\n”)"),
    (
      "{%\n  highlight\n  ruby\n%}\n{% raw\n%}\n*a* {{ b }}\n{% endraw %}\n{% endhighlight %}",
      "(code “*a* {{ b }}\n”)"
    ),
    (
      "见 [甲]({{ site.repository\n}}/issues/1)。\n\n{{< figure\n  src=\"a.png\"\n  alt=\"乙\"\n>}}\n\n```\n{{ a\n}}\n```\n\n{{ 丙\n\n}}",
      "(p “见 ” (link {{site.repository}}/issues/1 “甲”) “。”) (p (image a.png “乙”)) (code “{{ a\n}}\n”) (p “{{ 丙”) (p “}}”)"
    ),
    (
      "{% assign t = site.x %}\n{% for y in t %}\n\n**{{ t.a }}** [甲](https://a.org/{{ y.b }}) {{ c }}",
      "(p (link https://a.org/ “甲”) “ {{ c }}”)"
    ),
    ("<script setup>\nx\n</script>\n\n版本 {{ v }} `{{ v }}`", "(p “版本  ” `{{ v }}`)"),
    (
      "|a|\n|-|\n|b|\n\n: 甲 {tbl-colwidths=\"\\[1,2\\]\"}\n\n+-+\n|a|\n+-+\n\n: {.x}\n\n`乙`\n\n:   丙",
      "(table - (header (cell “a”)) (row (cell “b”))) (p “甲”) (code “+-+\n” “|a|\n” “+-+\n”) (p `乙`) (list (item (p “丙”)))"
    ),
    ("{{% notice tip \"省钱\" %}}\n内\n{{% /notice %}}", "(quote (p (strong “提示：省钱”)) (p “内”))"),
    (
      "{% tabs %}\n{% tab title=\"安卓\" %}\n一\n{% endtab %}\n{% endtabs %}\n{% embed url=\"https://a.org\" %}",
      "(p (strong “安卓”)) (p “一”) (p (link https://a.org “https://a.org”))"
    ),
    ("::: {.callout-tip title=\"省钱\"}\n内内\n:::", "(quote (p (strong “提示：省钱”)) (p “内内”))"),
    ("::::: {#fig-x layout-ncol=2}\n::: column-margin\n内\n:::\n:::::", "(p “内”)"),
    ("```{r}\n#| echo: false\n#| fig-cap: \"图一\"\nx\n```", "(code “x\n”) (p “图一”)"),
    (
      "```{r}\n#| fig-cap: |\n#|   图\n#|\n#|   一 *斜*\n#| fig-alt: >\n#|   看\n#|   不见\n#| echo: false\nx\n```\n后",
      "(code “x\n”) (p “图 一 ” (em “斜”)) (p “看 不见”) (p “后”)"
    ),
    (
      "```{python}\n#| fig-cap:\n#|   - 甲\n#|   - \"乙: 丙\"\n#| fig-alt: 丁\n#|   戊\nx\n```",
      "(code “x\n”) (p “甲”) (p “乙: 丙”) (p “丁 戊”)"
    ),
    ("```racket\n#|\n甲\n|#\n```", "(code “#|\n甲\n|#\n”)"),
    (
      "{{< code-toggle config=x />}}\n正文\n\n{{< code-toggle >}}\na\n{{< /code-toggle >}}",
      "(p “正文”) (code “a\n”)"
    ),
    ("```{figure} a.png\n:name: x\n说明\n```", "(p (image a.png)) (p “说明”)"),
    ("<TabItem label=\"甲\">\n\n**乙**\n\n</TabItem>", "(p (strong “甲”)) (p (strong “乙”))"),
    ("<div class=\"grid\" markdown>\n- **甲**\n</div>", "(list (item (p (strong “甲”))))"),
    ("<center>\n![图](a.png)\n</center>", "(p (image a.png “图”))"),
    (
      "<img class=lazy src=\"p.gif\" data-src=\"a.png\" alt=\"甲\">\n\n<picture>\n<source srcset=\"b.webp 1x, b2.webp 2x\">\n<img src=\"b.png\">\n</picture>\n\n<div><picture><source srcset=\"c.webp\"></picture><img srcset=\" d.png, e.png 2x\"></div>",
      "(p (image a.png “甲”) “ ”) (p (image b.png) “ ” “ ”) (p (image c.webp) (image d.png))"
    ),
    (
      "<video poster=\"a.jpg\" controls><source src=\"a.mp4\"></video>\n\n甲 <object data=\"b.svg\"></object>\n\n<object data=\"c.png\" type=\"image/png\" title=\"丙\">旧</object>\n\n<object data=\"d.pdf\">旧</object>",
      "(p (image a.jpg) (link a.mp4 “▶ a.mp4”)) (p “甲 ” (image b.svg)) (p (image c.png “丙”) “旧”) (p “旧”)"
    ),
    ("<a href=\"a.md\">\n![图](b.png)甲\n</a>", "(p (link a.md (image b.png “图”) “甲\n”))"),
    ("<div><s>旧</s> $5 ==x==</div>", "(p (strike “旧”) “ $5 ==x==”)"),
  ])
  func whatGeneratorsPutInIsReadAsTheyShowIt(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  @Test(arguments: [
    ("藏||甲乙||后 ||x|| a||b||c \\||x|| 3 || 4", "(p “藏甲乙后 x a||b||c ||x|| 3 || 4”)"),
    ("|a|b|\n|-|-|\n||x||", "(table -- (header (cell “a”) (cell “b”)) (row (cell) (cell “x”)))"),
    (
      "- [-] 不做了\n- [/] 一半\n- [>] 改天\n- [?] 问\n- [x] ~~好~~",
      "(list (done (p (strike “不做了”))) (todo (p “一半”)) (todo (p “改天”)) (item (p “[?] 问”)) (done (p (strike “好”))))"
    ),
    ("前 <!-- 一\n\n```\n\n二 --> 后 <!-- 三\n四 -->完\n再", "(p “前  后 完” “\n” “再”)"),
    ("`<!--` 是\n\n    x <!-- 码\n    y -->\n\n-->", "(p `<!--` “ 是”) (code “x <!-- 码\n” “y -->\n”) (p “-->”)"),
    ("<div>甲 <!-- 一\n\n二 --></div>\n\n乙 <!-- 不完", "(p “甲 ”) (p “乙 <!-- 不完”)"),
    (
      "::: tip\n```\n:::\n```\n内\n\n:::: note\n再\n::::\n:::\n后",
      "(quote (p (strong “提示”)) (code “:::\n”) (p “内”) (quote (p (strong “说明”)) (p “再”))) (p “后”)"
    ),
    (
      "填 <user> 和 <your name>，</user> List<String> <API-KEY>",
      "(p “填 <user> 和 <your name>，</user> List<String> <API-KEY>”)"
    ),
    (
      "<name>\n字 <b>粗</b> <My-Tag>甲</My-Tag> <Tip>乙</Tip> <Icon /> <x y=1>",
      "(p “<name>\n字 ” (strong “粗”) “ ” “甲” “ ” “乙” “ ” “ ”)"
    ),
    ("**<甲乙>**或**<name>。**\n\n    <name>\n", "(p (strong “<甲乙>”) “或” (strong “<name>。”)) (code “<name>\n”)"),
    (
      "[x](<my file.md>) `<user>` <a@b.org> <https://a.org> <Tip",
      "(p (link my file.md “x”) “ ” `<user>` “ ” (link mailto:a@b.org “a@b.org”) “ ” (link https://a.org “https://a.org”) “ <Tip”)"
    ),
  ])
  func smallMarksAreReadAsTheyAreMeant(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  /// Lists of attributes, and what they say of pictures and links.
  @Test(arguments: [
    (
      "![](a.png){fig-alt=\"Direct words\"} ![乙](b.png){fig-alt='x'}",
      "(p (image a.png “Direct words”) “ ” (image b.png “乙”))"
    ),
    ("![B](a.png){.l fig-alt=\"S \\\"Award W\\\" text\"} 后", "(p (image a.png “B”) “ 后”)"),
    ("![](a.png){.l fig-alt=\"S \\\"Award W\\\" text\"}", "(p (image a.png “S \"Award W\" text”))"),
    ("[E]{.l title=\"S \\\"A B\\\" text\"} 后", "(p “E 后”)"),
    ("![](a.png \"T\"){\n  .dark-content\n}\n后", "(p (image a.png) “\n后”)"),
    ("c [pane]{\n  .x unless-meta=\"t.v\"} d", "(p “c pane d”)"),
    ("![](a.png){\n  #fig-a\n  fig-alt=\"甲\n  乙\"\n}", "(p (image a.png “甲 乙”))"),
    ("![](a.png){\n  .a\n  fig-alt='{{< meta x >}}'\n}\n后", "(p (image a.png) “\n后”)"),
    ("f(x){\n  return a\n}", "(p “f(x){\nreturn a\n}”)"),
    ("[x](a.md){\n\n.a }", "(p (link a.md “x”) “{”) (p “.a }”)"),
  ])
  func attributesAreForPrograms(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// References to what has a name in the same guide lead there; others stay.
  @Test(arguments: [
    (
      "![El](e.png){#fig-el}\n\nSee @fig-el, [@fig-el], [-@fig-el].",
      "(p (image e.png “El”)) (p “See ” (link #fig-el “El”) “, ” (link #fig-el “El”) “, ” (link #fig-el “El”) “.”)"
    ),
    ("## A {#sec-a}\n\n见 @sec-a。", "(h2 “A”) (p “见 ” (link #sec-a “sec-a”) “。”)"),
    (
      "|a|\n|-|\n|b|\n\n: 表一 {#tbl-x}\n\n@tbl-x",
      "(table - (header (cell “a”)) (row (cell “b”))) (p “表一”) (p “tbl-x”)"
    ),
    (
      "```{r}\n#| label: fig-p\n#| fig-cap: \"A plot\"\nx\n```\n\n@fig-p",
      "(code “x\n”) (p “A plot”) (p (link #fig-p “fig-p”))"
    ),
    ("![](e.png){#fig-el}\n\n[@fig-el]", "(p (image e.png)) (p (link #fig-el “fig-el”))"),
    (
      "@fig-none [@fig-none] a@fig-el.com @someone [@smith2020] `@fig-el`",
      "(p “@fig-none [@fig-none] ” (link mailto:a@fig-el.com “a@fig-el.com”) “ @someone [@smith2020] ” `@fig-el`)"
    ),
  ])
  func referencesLeadToTheirPlaces(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// Pictures of Obsidian with marks of how they are set, and its icons.
  @Test(arguments: [
    ("![[e.png#outline]]", "(p (image e.png#outline “e.png”))"),
    ("![[e.png#icon|100]]", "(p (image e.png#icon “e”))"),
    ("![[a/e.png#outline|甲]]", "(p (image a/e.png#outline “甲”))"),
    ("选 ![[lucide-table.svg#icon]] 表", "(p “选 ” (image lucide-table.svg#icon “table”) “ 表”)"),
    ("![[B#^vh]] [[p.png#x]]", "(p (link B#^vh “B”) “ ” (link p.png#x “p.png › x”))"),
    ("![[p.png]]^vh", "(p (image p.png “p.png”))"),
  ])
  func picturesOfObsidianArePictures(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// Formulas of which not all is known, and what is none.
  @Test(arguments: [
    ("$A_{i,j}\\pod{i\\in S}$", "(p “A_(i,j) (i ∈ S)”)"),
    ("$(a \\npreceq b \\land b \\npreceq a)$", "(p “(a ⋠ b ∧ b ⋠ a)”)"),
    ("${ L_1 + 0.05 \\over L_2 + 0.05 }$", "(p “(L₁ + 0.05)/(L₂ + 0.05)”)"),
    ("$\\ce{H2O}$ $\\pu{5 kg}$", "(p “H2O 5 kg”)"),
    ("$x_1\\le\\unknown{y} z$", "(p “x₁ ≤ \\unknown{y} z”)"), ("$\\unknown x$", "(p `\\unknown x`)"),
    ("\\[\\^longnote\\] \\(\\^x\\) \\[\\*a b\\]", "(p “[^longnote] (^x) [*a b]”)"),
    ("$M－AB－N$ $x，y，z$", "(p “M－AB－N x，y，z”)"), ("付$5，或$6。$，$", "(p “付$5，或$6。$，$”)"),
  ])
  func formulasKeepWhatIsNotKnown(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// Titles of boxes and tabs without the spaces beside what is gone.
  @Test(arguments: [
    ("=== \" 甲[^1]\"\n    乙\n\n[^1]: 注", "(p (strong “甲” [1])) (p “乙”) (note 1 (p “注”))"),
    ("=== \"C++ \"\n    乙", "(p (strong “C++”)) (p “乙”)"),
    ("::::{grid-item-card} {octicon}`x` Words\n乙\n::::", "(quote (p (strong “Words”)) (p “乙”))"),
    (
      "<div class=\"note\">\n<h5>Gather your {%- include a.html -%}</h5>\n</div>",
      "(quote (p (strong “Note: Gather your”)))"
    ),
    ("** a **", "(p “** a **”)"), ("::::{grid} 1 1 2 3\n乙\n::::", "(p “乙”)"),
    ("type ++y++ or ++ctrl+a++", "(p “type Y or Ctrl+A”)"), ("C++ and i++ + j++", "(p “C++ and i++ + j++”)"),
  ])
  func titlesAreTight(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// A box of Org mode that ends is one, whatever else is in a guide.
  @Test(arguments: [
    ("- #+BEGIN_TIP\n  For people\n  #+END_TIP", "(list (item (quote (p (strong “Tip”)) (p “For people”))))"),
    ("#+BEGIN_QUOTE\na\n#+END_QUOTE", "(quote (p “a”))"),
    ("#+BEGIN_TIP\na", "(p “#+BEGIN_TIP\na”)"),
    ("```\n#+BEGIN_TIP\na\n#+END_TIP\n```", "(code “#+BEGIN_TIP\na\n#+END_TIP\n”)"),
  ])
  func boxesOfOrgAreBoxes(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  /// What a guide says of itself may be Markdown.
  @Test(arguments: [
    ("---\nq: '[]{.wiz title=\"Logo\"}'\n---\nThe {{< meta q >}} Wizard", "(p “The  Wizard”)", "a"),
    ("---\nq: '**a** [b]{.c}'\n---\n{{< meta q >}}", "(p (strong “a”) “ b”)", "a"),
    ("---\nx: {a: W}\n---\n[{{< meta x.a >}}]({{< meta y.1.url >}})", "(p “W”)", "a"),
    ("---\ntitle: \"A `code` and *it* {{< meta who >}}\"\nwho: 甲\n---\n文", "(p “文”)", "A code and it 甲"),
    ("---\ntitle: a_b_c 2*3\n---\n文", "(p “文”)", "a_b_c 2*3"),
  ])
  func valuesAreMarkdown(text: String, outline: String, title: String) throws {
    let made = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "a.qmd", limit: 1 << 20)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.title == title)
  }

  /// Names that stand on lines of their own, before a block or behind it.
  @Test(arguments: [
    ("## 甲\n{: #x .no_toc}\n\n乙", 0), ("(x)=\n## 甲\n\n乙", 0), ("(x)=\n乙", 0), ("甲\n乙\n{: #x}\n\n丙", 0),
    ("甲\n\n{: #x}\n乙", 2),
    ("甲\n\n> 乙\n{: .a #x}", 3), ("甲\n\n(x)=\n# 乙", 2),
  ])
  func namesOnTheirOwnLinesAreThoseOfBlocks(text: String, node: Int) throws {
    let made = try guide(text)
    #expect(made.names.map(\.name) == ["x"] && made.names.map(\.node) == [node])
    #expect(!made.document.outline.contains("x"))
  }

  @Test func pagesOfLogseqAreRead() throws {
    let text = """
      title:: 租房
      tags:: 生活, [[住房]]
      id:: 1

      - 看房
        id:: 64a1b2c3-0000-4000-8000-000000000001
        collapsed:: true
        price:: 3000
      - 见 ((64a1b2c3-0000-4000-8000-000000000001)) 与 ((00000000-0000-4000-8000-000000000000))
      - DONE 联系
        SCHEDULED: <2026-03-01 Sun>
        :LOGBOOK:
        CLOCK: x
        :END:
      - #+BEGIN_WARNING
        小心
        #+END_WARNING
      - ```
        #+BEGIN_NOTE
        ```
      - [页](一 页) [押]([[押 金]]) [块](((64a1b2c3-0000-4000-8000-000000000001))) {{cloze 空}} {{video https://a.org/v}} {{query (todo)}}
      """
    let made = try guide(text)
    #expect(made.title == "租房")
    #expect(made.attributes.map { "\($0.name)=\($0.value)" } == ["tags=生活, 住房"])
    #expect(
      made.document.outline
        == "(p “tags: 生活, ” (link 住房 “住房”)) (list loose (item (p “看房” break “price: 3000”)) (item (p “见 看房 与”)) (done (p “联系” break “SCHEDULED: 2026-03-01 Sun”)) (item (quote (p (strong “警告”)) (p “小心”))) (item (code “#+BEGIN_NOTE\n”)) (item (p (link 一 页 “页”) “ ” (link 押 金 “押”) “ ” “块” “ 空 ” (link https://a.org/v “https://a.org/v”))))"
    )
    #expect(made.leftovers.map(\.kind) == [.missing])
  }

  /// Pages without properties, too, and lists that are moved in by tabs.
  @Test(arguments: [
    (
      "- 甲\n  {{{youtube abc}}}\n- {{{embed [[乙]] }}}{{own x}}",
      "(list (item (p “甲\n” (link https://www.youtube.com/watch?v=abc “https://www.youtube.com/watch?v=abc”))) (item (p (link 乙 “乙”))))"
    ),
    ("- TODO 甲\n  updated-at:: 1609233700536", "(list (todo (p “甲”)))"),
    (
      "- 甲\n\t- 乙\n\t\t- #+BEGIN_SRC\n\t\t  x\n\t\t  #+END_SRC\n\t\t- [[丙]] 丁\n\t\t  collapsed:: true",
      "(list (item (p “甲”) (list (item (p “乙”) (list (item (code “x\n”)) (item (p (link 丙 “丙”) “ 丁”)))))))"
    ),
    ("url:: {{base x}}\nid:: 1\n\n甲", "(p “甲”)"),
    // Items without words underline nothing.
    (
      "- 甲\n\t-\n\t-\n- 乙",
      "(list (item (p “甲”) (list (item) (item))) (item (p “乙”)))"
    ),
    ("- 甲\n  乙\n\t-\n\t\t- 丙", "(list (item (p “甲\n” “乙”) (list (item (list (item (p “丙”)))))))"),
    ("甲\n-\n\n- 乙\n-\n- 丙", "(h2 “甲”) (list (item (p “乙”)) (item) (item (p “丙”)))"),
    (
      "- 甲\n\t- <div><b>乙</b></div>\n- [[丙]]",
      "(list (item (p “甲”) (list (item (p (strong “乙”))))) (item (p (link 丙 “丙”))))"
    ),
  ])
  func whatLogseqWritesIsRead(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  @Test(arguments: [
    ("#标题\n\n##第二\n正文", "(h1 “标题”) (h2 “第二”) (p “正文”)"),
    ("# 有标题\n\n#标签/甲 #乙\n\n#标签", "(h1 “有标题”) (p “#标签/甲 #乙”) (p “#标签”)"),
    ("#标签\n\n正文 #include", "(p “#标签”) (p “正文 #include”)"),
    ("一句话，后面是线\n---\n后", "(p “一句话，后面是线”) rule (p “后”)"),
    ("标题\n---\n后\n\n标题二\n-----\n", "(h2 “标题”) (p “后”) (h2 “标题二”)"),
    ("1、一\n2、二\n（3）三\n④四\n5.五\n一、六", "(p “1、一” break “2、二” break “（3）三” break “④四” break “5.五” break “一、六”)"),
    (
      "选：\nA. 北京\nB、上海\n(c) 广州\nd) x\n-没空\n-格",
      "(p “选：” break “A. 北京” break “B、上海” break “(c) 广州” break “d) x” break “-没空” break “-格”)"
    ),
    ("见\nJ. Smith 与\n-1 和\nI, too", "(p “见\nJ. Smith 与\n-1 和\nI, too”)"),
    (
      "+---+---+\n| 甲 | 乙 |\n+===+===+\n| 一 | 二 |\n+---+---+\n后",
      "(table -- (header (cell “甲”) (cell “乙”)) (row (cell “一”) (cell “二”))) (p “后”)"
    ),
    (
      "|命令|用|\n|-|-|\n|`a|b`|管|\n|``x||`y``|或|\n|`c`|d|\n",
      "(table -- (header (cell “命令”) (cell “用”)) (row (cell `a|b`) (cell “管”)) (row (cell `x||`y`) (cell “或”)) (row (cell `c`) (cell “d”)))"
    ),
    (
      "`a|b`|c\n-|-\n1|2\n\n`a|b`",
      "(table -- (header (cell `a|b`) (cell “c”)) (row (cell “1”) (cell “2”))) (p `a|b`)"
    ),
    (
      "> |a|b|\n> |-|-|\n> |甲|乙 | 丙 | |\n> |一|二|  |",
      "(quote (table -- (header (cell “a”) (cell “b”)) (row (cell “甲”) (cell “乙 | 丙”)) (row (cell “一”) (cell “二”))))"
    ),
    ("`a|b`|c|d\n-|-", "(p `a|b` “|c|d\n-|-”)"),
    ("##　甲\n\n文\n\n#　乙", "(h2 “甲”) (p “文”) (h1 “乙”)"),
    ("|项|值|\n|—|：－－|\n|甲|乙|", "(table -l (header (cell “项”) (cell “值”)) (row (cell “甲”) (cell “乙”)))"),
    (
      "|甲|乙|\n|-|-|\n|一|二|\n|—|—|",
      "(table -- (header (cell “甲”) (cell “乙”)) (row (cell “一”) (cell “二”)) (row (cell “—”) (cell “—”)))"
    ),
    ("签证（工作）\n---\n第一行\n第二行\n---", "(h2 “签证（工作）”) (p “第一行\n第二行”) rule"),
    ("写到\n3 个月，（大约）", "(p “写到\n3 个月，（大约）”)"),
    ("术语\n:   解释\n\n别的\n\n: 又一", "(p “术语”) (list (item (p “解释”))) (p “别的”) (list (item (p “又一”)))"),
    ("|a|\n|-|\n|b|\n\n: 表一 {#tbl-x}", "(table - (header (cell “a”)) (row (cell “b”))) (p “表一”)"),
  ])
  func looseMarkdownIsReadAsItIsMeant(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
  }

  @Test(arguments: [
    ("一\n\n!!! 3\n\n::: open\n\n**甲 乙 **丙**", ["box:5"]),
    ("`[[a b]]`\n\n    {#a}\n\n```\n$$x$$\n```", []),
    ("甲[^1]\n\n乙[^2]\n\n{#a b}\n\n[x](a.md \"", ["footnote:1", "attributes:5"]),
    ("--8<-- \"a.md\"\n\n{% include b.html %}", ["missing:1"]),
    ("文 {{< unknown >}} {{< /unknown >}}", ["missing:1"]),
    ("一\n\n$$\n二", ["formula:3"]),
    ("| 甲 | 乙 |\n| 一 | 二 |", ["table:1"]), ("x | y\n\n|x|\n|y|\n\n| 甲 | 乙 |", []),
    ("见[官网]（https://a.cn/b）", ["link:1"]), ("见【官网】(https://a.cn/b)", ["link:1"]),
    ("见[官网] (https://a.cn/b)", ["link:1"]), ("见[一] (2.5 元)，【二】(三)，a[1]（二）", []),
    ("请 ** 务必 ** 带，2 ** 3 ** 4", ["emphasis:1"]), ("文 {{ macro.x }} 字", ["shortcode:1"]),
    ("文 {{ }} 字 {{1}}", []),
    ("用 \\[\\[Wikilinks\\]\\] 和 \\[\\^note\\]", []),
    ("# 甲\n\n\\*\\*not bold\\*\\* and \\=\\=no mark\\=\\=", []),
    ("# 甲\n\n&#42;&#42;not bold&#42;&#42;", ["emphasis:3"]),
    ("设 [`nav`][mkdocs.nav] 与 [文件][no.such.label]", ["link:1"]),
    ("[a-z][A-Z] a[row][column] [x][1] [甲][b] int[][] [a][b, c]", []),
    ("这里 [[1,2],[3]]，a == b，x ** y，100%%，#标签，12:30:45，[x](y)，{a}，~~~", []),
  ])
  func markupThatStaysIsSaid(text: String, kinds: [String]) throws {
    #expect(try guide(text).leftovers.map { "\($0.kind):\($0.line)" } == kinds)
  }

  /// Two signs of percent, and brackets behind a name, that are none of Obsidian's.
  @Test(arguments: [
    (
      "进度 50%% 到 100%%，printf(\"%%d %%s\")，编码 %%20 与 %%21",
      "(p “进度 50%% 到 100%%，printf(\"%%d %%s\")，编码 %%20 与 %%21”)"
    ),
    ("\"%s%%, %.2f%%\"，7 %% 2 与 x %% y", "(p “\"%s%%, %.2f%%\"，7 %% 2 与 x %% y”)"),
    ("正文%%藏%%后 text %%hidden%% on %%2024 年写%%，%% 藏 %%后", "(p “正文后 text  on ，后”)"),
    (
      "a[[0]]，m[[1]][[2]]，x[[i+1]]，f(x)[[3]]，d[[\"name\"]]",
      "(p “a[[0]]，m[[1]][[2]]，x[[i+1]]，f(x)[[3]]，d[[\"name\"]]”)"
    ),
    ("见[[页]]，see[[Page]]，[[0]]", "(p “见” (link 页 “页”) “，see” (link Page “Page”) “，” (link 0 “0”))"),
  ])
  func signsOfCodeAreWords(text: String, outline: String) throws {
    try expect(text, isReadAs: outline)
    let isRemark = outline.contains("hidden") || text.contains("藏")
    #expect(Leak.find(in: Array(text.utf8), limit: 9).contains { $0.kind == .comment } == isRemark)
  }

  /// What programs beside the great ones have: VuePress' themes, Qiita, Zenn, HackMD, MyST, Zola, Hugo's themes, docsify.
  @Test(arguments: [
    (
      "块 ^b1\n\n[[#^b1]]\n\n功率 ^n\n\n二 ^ab\n\n[[#^ab|见]]",
      "(p “块”) (p (link #^b1 “^b1”)) (p “功率 ^n”) (p “二”) (p (link #^ab “见”))"
    ),
    ("高 ^^亮^^ x^^2 + y^^2", "(p “高 ” (strong “亮”) “ x^^2 + y^^2”)"),
    (
      "::: tabs#shell\n\n@tab 甲\n\n一一\n\n@tab:active 乙#id\n\n```\n@tab 丙\n```\n\n:::",
      "(p (strong “甲”)) (p “一一”) (p (strong “乙”)) (code “@tab 丙\n”)"
    ),
    ("::: card title=\"卡题\" icon=\"x\"\n内内\n:::", "(quote (p (strong “卡题”)) (p “内内”))"),
    ("/// admonition | 题二\n    type: tip\n内容内容\n///", "(quote (p (strong “提示：题二”)) (p “内容内容”))"),
    ("/// admonition | 题二\n内容内容\n///", "(quote (p (strong “题二”)) (p “内容内容”))"),
    (
      ":::note warn\n小心\n:::\n\n:::note info\n知道\n:::\n\n:::message alert\n警报\n:::\n\n:::message\n言语\n:::",
      "(quote (p (strong “警告”)) (p “小心”)) (quote (p (strong “信息”)) (p “知道”)) (quote (p (strong “危险”)) (p “警报”)) (p “言语”)"
    ),
    ("一\n\n+++\n\n二\n\n```{tip}\n三三三三三\n```", "(p “一”) (p “二”) (quote (p (strong “提示”)) (p “三三三三三”))"),
    ("一\n\n+++\n\n二", "(p “一”) (p “+++”) (p “二”)"),
    (
      "```{glossary}\n签证\n  入境许可\n  第二行\n\n护照\n  证件\n```",
      "(p “签证”) (list (item (p “入境许可\n” “第二行”))) (p “护照”) (list (item (p “证件”)))"
    ),
    (
      "```ruby:title.rb\nx\n```\n\n```diff js:src/b.js\ny\n```\n\n```sh http://a.b\nz\n```",
      "(p (strong “title.rb”)) (code “x\n”) (p (strong “src/b.js”)) (code “y\n”) (code “z\n”)"
    ),
    (
      "@[youtube](abc123)\n\n@[card](https://a.cn)\n\n@[别](x)",
      "(p (link https://www.youtube.com/watch?v=abc123 “https://www.youtube.com/watch?v=abc123”)) (p (link https://a.cn “https://a.cn”)) (p “@” (link x “别”))"
    ),
    ("{漢字|かんじ} {是|否} {国|guó} {文件|file}", "(p “漢字（かんじ） {是|否} 国（guó） {文件|file}”)"),
    ("> 引用\n> [name=小明] [time=昨天] [color=#f00]", "(quote (p “引用\n” “— 小明 昨天”))"),
    (
      "{{ youtube(id=\"abc\") }} {{ image(src=\"a.png\", alt=\"图\") }} {{ _(\"x\") }}\n\n{% quote(author=\"鲁迅\") %}\n引文引文引文引文引文引文引文\n{% end %}",
      "(p (link https://www.youtube.com/watch?v=abc “https://www.youtube.com/watch?v=abc”) “ ” (image a.png “图”) “ {{ _(\"x\") }}”) (quote (p (strong “引文：鲁迅”)) (p “引文引文引文引文引文引文引文”))"
    ),
    (
      "{{< button href=\"https://a.cn\" >}}按钮{{< /button >}}\n\n{{< detail \"折叠题\" >}}内内内内内{{< /detail >}}\n\n{{< alert context=\"warning\" >}}警警{{< /alert >}}",
      "(p (link https://a.cn “按钮”)) (quote (p (strong “详情：折叠题”)) (p “内内内内内”)) (quote (p (strong “警告”)) (p “警警”))"
    ),
    (
      "{{% columns %}}\n左\n<--->\n右\n{{% /columns %}}\n\n{{< card link=\"/x\" title=\"卡\" subtitle=\"副\" >}}",
      "(p “左”) (p “右”) (p (strong (link /x “卡”))) (p “副”)"
    ),
    ("文\n\n--8<--\na.md\n--8<--\n\n{!b.md!}\n\n`{!c.md!}`", "(p “文”) (p `{!c.md!}`)"),
    (
      "::: tip\n甲甲\n:::\n\n```js\n// highlight-next-line\na // [!code focus]\n# [!code ++]\nb // highlight-me\n```",
      "(quote (p (strong “Tip”)) (p “甲甲”)) (code “a\nb // highlight-me\n”)"
    ),
    (
      "<div class=\"warning\">\n\n<div class=\"title\">\n\nWarning\n\n</div>\n\n小心小心小心小心小心小心小心小心小心小心小心小心\n\n</div>",
      "(quote (p (strong “警告”)) (p “小心小心小心小心小心小心小心小心小心小心小心小心”))"
    ),
    // What is no text between colons (MyST).
    (
      ":::{math}\na_1 = b*c*d\n:::\n\n:::{code-block} python\ndef g():\n    return a*b*c\n:::\n\n::::{code}\n:::{x}\n::::\n后后",
      "(p “a₁ = b*c*d”) (code “def g():\n    return a*b*c\n”) (code “:::{x}\n”) (p “后后”)"
    ),
    (
      "::::{note}\n:::{mermaid}\na --> b\n:::\n文\n::::",
      "(quote (p (strong “Note”)) (code “a --> b\n”) (p “文”))"
    ),
    // Arguments of shortcodes.
    (
      "{{< figure src=\"/a.png\" title=\"图题\" caption=\"说明\" attr=\"出处\" attrlink=\"https://a.cn\" >}}\n\n{{< link href=\"https://a.cn/x\" content=\"字\" >}}",
      "(p (image /a.png “图题”) “ 说明 ” (link https://a.cn “出处”)) (p (link https://a.cn/x “字”))"
    ),
    (
      "{{< tab \"Linux\" >}}内内内{{< /tab >}}\n\n{{< tabs items=\"甲,乙\" >}}\n{{< tab >}}一一{{< /tab >}}\n{{< tab >}}二二{{< /tab >}}\n{{< /tabs >}}",
      "(p (strong “Linux”)) (p “内内内”) (p (strong “甲”)) (p “一一”) (p (strong “乙”)) (p “二二”)"
    ),
    (
      "{% btn https://a.cn/?x=1, 按钮, home %} {% btn 'https://b.cn/',字 %} {% link 名称, https://c.cn, 图标 %} {% button https://d.cn, 文字 %} {% link 名 https://e.cn %}",
      "(p (link https://a.cn/?x=1 “按钮”) “ ” (link https://b.cn/ “字”) “ ” (link https://c.cn “名称”) “ ” (link https://d.cn “文字”) “ ” (link https://e.cn “名”))"
    ),
    (
      "{% u 下划线 %}、{% emp 着重 %}、{% del 删 %}、{% checkbox checked, 已选 %}、{% radio 单选 %}、{% hideInline 四十二,查看 %}、{% asset_link f.zip 下载 %}",
      "(p “下划线、着重、” (strike “删”) “、☑ 已选、☐ 单选、四十二、” (link f.zip “下载”))"
    ),
    ("{% folding yellow, 展开看 %}\n内内内内内\n{% endfolding %}", "(quote (p (strong “详情：展开看”)) (p “内内内内内”))"),
    // Directives of MyST and Sphinx Design.
    (
      "```{figure} a.png\n:alt: 图上\n图说\n```\n\n```{toctree}\n:caption: 目录\nb\n丙 <c>\n```\n\n```{button-ref} b\n:color: primary\n去乙\n```",
      "(p (image a.png “图上”)) (p “图说”) (p (strong “目录”)) (list (item (p (link b “b”))) (item (p (link c “丙”)))) (p (link b “去乙”))"
    ),
    (
      "::::{grid} 1 2 2 3\n:::{card} {octicon}`book` 卡片\n:link: b.md\n头\n^^^\n内容\n+++\n脚\n:::\n::::\n\n:::{div} cls\n内内\n:::\n\n:::{youtube} abc\n:::",
      "(quote (p (strong (link b.md “卡片”))) (p “头”) (p “内容”) (p “脚”)) (p “内内”) (p (link https://www.youtube.com/watch?v=abc “https://www.youtube.com/watch?v=abc”))"
    ),
    // Lines of a form, and paragraphs that are set in.
    ("地址：北京路1号\n电话：12345\n时间：周一", "(p “地址：北京路1号” break “电话：12345” break “时间：周一”)"),
    ("姓名: 张三\n微信: abc\n\nQ：怎么办？\nA：这样办。", "(p “姓名: 张三” break “微信: abc”) (p “Q：怎么办？” break “A：这样办。”)"),
    ("我们这里有一个说法是这样的：甲\n电话：12345", "(p “我们这里有一个说法是这样的：甲\n电话：12345”)"),
    ("注意：这里换\n行：继续", "(p “注意：这里换\n行：继续”)"),
    ("　　第一段。\n　　第二段。", "(p “　　第一段。” break “　　第二段。”)"),
    (
      "## 标题 {docsify-ignore}\n\n##标题二##\n\n:::danger\n文文文\n",
      "(h2 “标题”) (h2 “标题二”) (quote (p (strong “危险”)) (p “文文文”))"
    ),
    (
      ":hong_kong: :man_raising_hand: :family_man_woman_girl: :smiling_face_with_three_hearts: :id: :taiwan:",
      "(p “🇭🇰 🙋‍♂️ 👨‍👩‍👧 🥰 🆔 🇹🇼”)"
    ),
  ])
  func otherProgramsAreReadAsTheyDo(text: String, outline: String) throws {
    let made = try guide(text)
    let actual = made.document.outline.replacing("” “", with: "")
    #expect(actual == outline.replacing("” “", with: ""))
    #expect(made.differences == [])
  }

  /// What is only in the front matter, and what stands in its place elsewhere.
  @Test(arguments: [
    (
      "---\nlayout: home\nhero:\n  name: 出国手册\n  tagline: 一步一步\n  actions:\n    - text: 开始\n      link: /a\nfeatures:\n  - title: 签证\n    details: 怎么*办*\n    link: /b\n  - title: 护照\n---\n",
      "a.md", "出国手册",
      "(p “一步一步”) (list (item (p (link /a “开始”)))) (p (strong (link /b “签证”))) (p “怎么” (em “办”)) (p (strong “护照”))"
    ),
    (
      "---\nhome: true\nheroText: 手册\ntagline: 句\nactionText: 开始\nactionLink: /a\nfeatures:\n- title: 甲\n  details: 乙\nfooter: 脚\n---\n文\n",
      "a.md", "手册",
      "(p “句”) (p (link /a “开始”)) (p (strong “甲”)) (p “乙”) (p “脚”) (p “文”)"
    ),
    (
      "---\ntitle: 题\nsubtitle: 副题\nabstract: |\n  摘要\n---\n文文\n", "a.qmd", "题",
      "(p (strong “副题”)) (quote (p (strong “摘要”)) (p “摘要”)) (p “文文”)"
    ),
    ("---\ntitle: 题\nsubtitle: 副题\n---\n文\n", "a.md", "题", "(p “文”)"),
    ("% 出国手册\n% 张三\n% 2024\n\n正文\n", "a.md", "出国手册", "(p “正文”)"), ("% 手册\n\n正文\n", "a.md", "手册", "(p “正文”)"),
    ("% 手\n  册\n\n正文\n", "a.md", "手 册", "(p “正文”)"), ("% 备注\n\n# 题\n", "a.md", "题", "(p “% 备注”) (h1 “题”)"),
    ("% 备注\n正文\n", "a.md", "a", "(p “% 备注\n正文”)"),
    ("Title: 出国手册\nDate: 2024-01-01\nCategory: 生活\n\n正文\n", "a.md", "出国手册", "(p “正文”)"),
    ("Title: 书\n\n正文\n", "a.md", "a", "(p “Title: 书”) (p “正文”)"),
    ("Title: 书\nPrice: 5\n\n正文\n", "a.md", "a", "(p “Title: 书\nPrice: 5”) (p “正文”)"),
    ("---\ntitle: 题\n...  \n\n正文\n", "a.md", "题", "(p “正文”)"),
    ("---\ntitle: 题: [甲] 乙\ndate: 2024\n---\n正文\n", "a.md", "题: [甲] 乙", "(p “正文”)"),
    ("---\n# 甲\n---\n", "a.md", "甲", "rule (h1 “甲”) rule"),
    ("---\nx: [甲] 乙\n---\n正文\n", "a.md", "x: [甲] 乙", "rule (h2 “x: [甲] 乙”) (p “正文”)"),
    (
      "---\rtitle: 题\r---\r# 节\r\r::: tip\r甲甲\r:::\r\r- ==乙==\r", "a.md", "题",
      "(h1 “节”) (quote (p (strong “提示”)) (p “甲甲”)) (list (item (p (strong “乙”))))"
    ),
  ])
  func frontMatterSaysWhatIsShown(text: String, name: String, title: String, outline: String) throws {
    let made = try guide(text, name: name)
    #expect(made.title == title && made.document.outline == outline && made.differences == [])
  }

  /// What only Pandoc reads so, in files that are surely for it.
  @Test(arguments: [
    (
      "(@a) 例一\n\n文\n\n(@) 例二，见 (@a) 与 (@x)",
      "(list 1 (item (p “例一”))) (p “文”) (list 2 (item (p “例二，见 (1) 与 (@x)”)))",
      "(p “(@a) 例一”) (p “文”) (p “(@) 例二，见 (@a) 与 (@x)”)"
    ),
    ("#. 一\n#. 二", "(list 1 (item (p “一”)) (item (p “二”)))", "(p “#. 一\n#. 二”)"),
    ("| 行一\n|   行二\n\n后", "(p “行一” break “\u{A0}\u{A0}行二”) (p “后”)", "(p “| 行一\n|   行二”) (p “后”)"),
    (
      "| a | b |\n|---|---|\n| c | d |",
      "(table -- (header (cell “a”) (cell “b”)) (row (cell “c”) (cell “d”)))", nil
    ),
    ("\\newpage\n\n文 `(@a)`", "(p “文 ” `(@a)`)", "(p “\\newpage”) (p “文 ” `(@a)`)"),
    // Items with letters keep them, since what is said of them does.
    (
      "1.  甲:\n\n    a.  一\n    b.  二\n\n        三\n\n(i) 四\n(ii) 五\n\nA.  六\nB.  七",
      "(list 1 loose (item (p “甲:”) (list loose (item (p “a.  一”)) (item (p “b.  二”) (p “三”))))) (list (item (p “(i) 四”)) (item (p “(ii) 五”))) (list (item (p “A.  六”)) (item (p “B.  七”)))",
      nil
    ),
    (
      "1. 甲\n   a) 一\n   b) 二",
      "(list 1 (item (p “甲”) (list (item (p “a) 一”)) (item (p “b) 二”)))))", nil
    ),
    (
      "(c) 2024 甲\n\nB. Russell 说\n\n甲见\na. 乙\n\n```\na. b\n```",
      "(p “(c) 2024 甲”) (p “B. Russell 说”) (p “甲见” break “a. 乙”) (code “a. b\n”)", nil
    ),
  ])
  func linesOfPandocAreReadInItsFiles(text: String, outline: String, plain: String?) throws {
    #expect(try guide(text, name: "a.Rmd").document.outline.replacing("” “", with: "") == outline)
    if let plain { #expect(try guide(text).document.outline == plain) }
  }

  /// A chapter refers to places of others by names that only the packer knows.
  @Test func referencesOfBooksMayLeadToOthers() throws {
    let text = "见 @sec-two、[@fig-a]、@smith2020。"
    let outline = "(p “见 ” (link #sec-two “sec-two”) “、” (link #fig-a “fig-a”) “、@smith2020。”)"
    #expect(try guide(text, name: "a.qmd").document.outline.replacing("” “", with: "") == outline)
    #expect(try guide(text).document.outline == "(p “见 @sec-two、[@fig-a]、@smith2020。”)")
    let names =
      "# 甲 {#sec-a}\n\n![](b.png){#fig-b}\n\n{#other}\n\n```{r}\n#| label: tbl-c\nx\n```\n\n```\n{#sec-d}\n```\n"
    #expect(
      GuideNames(of: Array(names.utf8), .markdown).labels.map(\.name) == ["sec-a", "fig-b", "tbl-c"])
  }

  /// Code between words of MDX whose value is not known is said to be missing; formulas and attributes are none.
  @Test(arguments: [
    ("甲 v{props.name} 乙", 1), ("甲\n\n共 {2 + 2} 个", 3), ("<b>{children}</b>", 1),
    ("甲\n\n{items.map((item) => (\n  <b>{item}</b>\n))}", 3),
    ("<Code code={other} title=\"a.json\" />", 1),
    ("甲 {/* 注 */} {'字'} `{a}` \\{a}", nil), ("$\\frac{a}{b}$ 与 x_{a}", nil),
    ("<Foo {...props} a={b} />甲", nil),
    ("## 甲 {#a}", nil),
  ])
  func codeWithoutKnownValueIsSaid(text: String, line: Int?) throws {
    let made = try guide(text, .mdx)
    #expect(made.leftovers.first { $0.kind == .missing }?.line == line)
  }

  /// Programs that read other Markdown as MDX know code in tags.
  @Test(arguments: [
    (
      "- <ins style={{background: '#f0f8ff'}} className=\"color-box\" /> 甲 (#f0f8ff)\n\n`a` <span style={{color: 'red'}}>乙</span> 丙 `<a b={c}>`",
      "(list (item (p “ 甲 (#f0f8ff)”))) (p `a` “ 乙 丙 ” `<a b={c}>`)"
    ),
    ("<div style={{\n  border: '1px solid',\n}}>\n\n甲\n\n</div>", "(p “甲”)"),
    ("a <b ={c} 与 {a}={b} x<y={z}", "(p “a <b ={c} 与 {a}={b} x<y={z}”)"),
  ])
  func codeInTagsIsForPrograms(text: String, outline: String) throws {
    #expect(try guide(text).document.outline.replacing("” “", with: "") == outline)
  }

  @Test func labelsInCodeAreNone() {
    let text =
      "(a)=\n# A\n\n```\n(b)=\n:name: c\n```\n\n```{code-block} sh\n:name: d\n\n:name: e\n```\n\n~~~~{note}\n:name: f\n\n(g)=\n```\n(h)=\n```\n~~~~\n(i)=\n```{eval-rst}\n.. figure:: a\n  :name: j\n```\n"
    #expect(GuideNames(of: Array(text.utf8), .markdown).labels.map(\.name) == ["a", "d", "f", "g", "i", "j"])
  }

  /// A line of many beginnings takes its length, not the square of it.
  @Test(
    .serialized, .timeLimit(.minutes(1)),
    arguments: [
      "#| a-cap: b\n", "[[", "((", "$", "$$", "{#a", "{{<a", "^[", "](a b", "++", ":a", "{==", "\\(",
      "- a:: b\n", "$$\n",
      "{% highlight x %}\n", ":+1:", "$\\pi$ ", "`{a}", "$\\frac12{", "<div class=note>\n",
      "```\n--8<-- \"a\"\n", "){a=\"`", "^[`a` ", "[[`a` ", "{{youtube ",
      ":a: b\n", "<div class=\"note\"><div>", "<a{={>", "<Code code={`\n", "<Code\na\n", "<a b={\nc\n",
      "\t- a\n", "a. b\n",
      "```\n#| a-cap: b\n#|   c\n", "a: b\n", "    a\n",
      "+--", "+--+\n", "+--+\n||\n", "+-+-+\n|a|b|\n", "--- ---\n", "\n---\na\n--- ---\nb c\n\n", "- ::: a\n",
      "> ::: a\n", "- - ::: a\n",
      "<b>", "<del a>x</del>", "<sup a>", "<b><i>x</b>", "[a][^1", "<pre>\n", "<div>\n```x\n", "{++",
      "{--a--}",
      "{>>a", "[a][b ", "<a id=x><s>", ":   !!! a\n",
      "{{a}}", "[[a]](b ", "\n-- --\nab cd\n", "（a。*字|", "\n\nTable: a\n\n", "a <!-- \n", "a <!-- \n--> ",
      "<a b ", "<A>", "||a", "<A></B>",
      ":::{code}\n", ":::danger\n\n", "<Tabs a={\n", "<Tab a=\n", "地址：a\n", "{% button a, ", "<Link to=\"",
    ])
  func manyBeginningsTakeTheirTime(part: String) throws {
    _ = try guide(String(repeating: part, count: 100_000 / part.utf8.count))
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

import Documents
import Testing
import TestSupport

@testable import Ingest

@Suite struct WordCheckTests {
  private static func differences(_ text: String, _ format: GuideFormat = .markdown) throws -> [String] {
    try guide(text, format).differences.map { "\($0.kind) \($0.line ?? 0) \($0.words)" }
  }

  /// What is for programs is no loss.
  @Test(arguments: [
    "---\ntitle: 题目 words\n---\n# 标题\n\n正文 **粗**体 *em*phasis `code` [链接](别处/指南.md \"标题文字\") ![图](图/流程.png)\n",
    "<!-- 给编者的话 -->\n\n正文<br>再 <span title=\"不显示的话\">说</span>\n\n<script>var 变量 = 1</script>\n",
    "[脚注][定义的名字]，又见[^n]\n\n[定义的名字]: 别处/文件.md '标题文字'\n[^n]: 注文\n",
    "按 ++ctrl+alt+del++，再按 ++cmd+arrow-left++，c++ 与 a++b，foo<!-- x -->bar 和 字<!-- 乙 -->丙\n",
    "看[编辑器](a.md){\n  .hero-banner fig-align=\"center\"\n  unless-meta=\"tool.name of all\"\n} 之后\n\n{{< video a\n  b >}}\n",
    "1. 一\n2. 二\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n",
    "!!! warning \"注意安全\"\n    护照\n\n=== \"安卓\"\n    步骤\n",
    "> [!note] 提示一句\n> 正文\n\n{{< figure src=\"图片/说明.png\" >}}\n\n## 题 { #id .class }\n",
    "caf&eacute; r&eacute;sum&eacute; &amp; &#25252;照 &nbsp;x H<sub>2</sub>O 10<sup>5</sup> m\n",
    "```python title=\"a.py\"\nprint('<b>护照</b>') # [x](y)\n```\n\n`<script>` 之后\n",
    "[[指南/签证#材料|材料清单]]与[[护照]]，==重点==，%%只给自己看%%\n",
    "<p hidden>藏起来的话</p>\n\n<div style=\"display: none\">也藏<b>起来</b></div>\n\n看得见\n",
    "![码](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ) 扫码\n",
    "设 $a_i\\leq\\Theta(n\\log n)$，又 $$\n\\frac{甲}{乙} \\cdot way\n$$ 和 \\(x \\le \\pi\\)\n\n\\begin{align}\na \\leq b \\cdot c\n\\end{align}\n",
    "[点这里](https://example.org/#\(String(repeating: "Ab3", count: 600))) 看\n",
    "前 {% comment %}只给编者{% endcomment %} 后\n\n{{/* 只给编者 */}}\n\n{::comment}\n只给编者\n{:/comment}\n",
    "```{code-block} python\n:lineno-start: 10\n:emphasize-lines: 1, 3\n:caption: a\nprint(1)\n```\n",
    "```{python}\n#| label: fig-one\n#| echo: false\nprint(1)\n```\n",
    "(syntax/math)=\n# 题\n\n{ref}`文字 <syntax/math>` 与 :ref:`文字 <a/b>`\n\n````{note} 题\n:class: a b\n```{toctree}\nintro/one\nintro/two\n```\n文\n````\n",
    "```{=html}\n<table class=\"a b\"><tr><td style=\"text-align:left\">格</td></tr></table>\n```\n",
    "- 甲\n  id:: 64a1b2c3-0000-4000-8000-000000000001\n- 见 ((64a1b2c3-0000-4000-8000-000000000001))\n",
    "- id:: 64a1b2c3-0000-4000-8000-000000000001\n- 写 `{{query 甲乙丙}}` 就行\n- 一\n  logseq.order-list-type:: number\n- #+BEGIN_QUERY\n  {:title \"问题甲\"}\n  #+END_QUERY\n",
    "/// details | 题目\n    type: warning\n\n文字\n///\n\n!> 注意 all words\n",
    "/// details | 题目\n    type: warning\n    open: true\n    attrs: {id: some-words, class: more}\n\n文字\n///\n",
    "句子 ^id-of-block\n\n见 [[#^id-of-block]]，[[#^id-of-block|这一句]]，![[#^id-of-block]]。\n",
    "| 令 | 说明 |\n|---|---|\n| `a|b` | 管道 |\n| ``x || `y`` | 或者 |\n| 甲 | 乙 | 丙丁 | 戊己 |\n",
    "若 $4y<x+y\\sqrt{D}$ 则 $D\\geq 5,13$ 或 $\\left|x\\right|>\\left|y\\right|$，且 $ \\lambda_2(L) > \\gamma \\lambda_1(L)$ 。\n",
    "{%\n  highlight\n  ruby\n%}\n码\n{% endhighlight %}\n\n- - ::: only for programs\n    % a remark of somebody\n\n    文\n    :::\n",
    "(a)=\n# 题\n\n% 给编者的话 and more\n\n- 甲\n% 给编者的话\n- 乙\n",
    "1. - ``` markdown\n     [字](图)\n     ```\n   - ::: pad-to-code\n\n     ::: light-content\n     图\n     :::\n\n     :::\n",
    "按 ++ctrl+ins++ 或 ++ctrl+alt+del++，C++ 和 ++i 不是\n",
    "- TODO 甲乙\n- DONE 丙丁\n- LATER 戊己 `LATER` -> `NOW`\n- CANCELLED 庚\n  id:: 64a1b2c3-0000-4000-8000-000000000001\n",
    "- 一二三四五六七八九十\n  price:: 3\n  id:: 64a1b2c3-0000-4000-8000-000000000001\n  :LOGBOOK:\n  CLOCK: [2021-09-01 Wed 15:15]--[2021-09-01 Wed 15:16] =>  00:01\n  :END:\n- 见 ((64a1b2c3-0000-4000-8000-000000000001))\n- {{embed ((64a1b2c3-0000-4000-8000-000000000001))}}\n",
    "$\\boldsymbol{e}_r(\\vartheta, \\varphi)$，$\\boldsymbol{e}_{\\vartheta}(\\vartheta, \\varphi)$，$\\boldsymbol{e}_{\\varphi}(\\varphi)$ 组成右手正交系\n",
    "$\\alpha+\\beta+\\gamma+\\delta+\\zeta+\\eta+\\theta+\\iota+\\kappa$，$M(\\mu_i)=\\{m\\in M : \\mu_j(m)\\prec_m\\mu_i(m)\\}$\n",
    "```js \"单个词组\" /甚.*表达/\n// 可以\n```\n\n```md title=\"文件.md\" ins=\"data-pagefind-ignore\"\nx\n```\n",
    "第一行\n第二行<https://example.org/a?b=c>和 https://example.org/路径\n\nSetext 标题\n===\n",
  ])
  func whatIsForProgramsIsNoLoss(text: String) throws {
    let differences = try Self.differences(text)
    #expect(differences == [])
  }

  @Test(arguments: [
    // A footnote that nothing refers to.
    ("# t\n\n正文\n\n[^注]: 左结合 | 可以重载的\n", GuideFormat.markdown, [5], "左结合 | 可以重载的"),
    // What only looks like a definition.
    ("一\n\n[注意事项]: 不要携带现金\n\n二\n", .markdown, [3], "注意事项]: 不要携带现金"),
    // What a template is given.
    ("正文。\n\n{{Warning|请务必携带护照原件}}\n\n后文。\n", .mediaWiki, [3], "请务必携带护照原件"),
    ("正文。\n\n{{Box\n| text = 请务必携带护照原件\n}}\n\n后文。\n", .mediaWiki, [4], "请务必携带护照原件"),
    ("正文。{{lang|zh|请务必携带护照原件}}后文。\n", .mediaWiki, [1], "请务必携带护照原件"),
  ])
  func lossesAreTold(text: String, format: GuideFormat, lines: [Int], words: String) throws {
    let differences = try guide(text, format).differences
    #expect(differences.map(\.line) == lines.map { $0 })
    #expect(differences.first?.words ?? "" == words)
    #expect(differences.allSatisfy { $0.kind == .missing })
  }

  /// A paragraph that is lost is found, whatever stands around it: here in a footnote that nothing refers to.
  @Test(arguments: [0, 17, 39])
  func anyLostParagraphIsFound(lost: Int) throws {
    let paragraphs = (0..<40).map { number in
      let own = (0..<12).compactMap { Unicode.Scalar(0x4E00 + number * 100 + $0 * 7) }.map(String.init)
        .joined()
      return "\(own)，说的是签证和护照 and passports."
    }
    #expect(try guide(paragraphs.joined(separator: "\n\n")).differences.isEmpty)
    var texts = paragraphs
    texts[lost] = "正文\n\n[^甲]: \(paragraphs[lost])"
    let differences = try guide(texts.joined(separator: "\n\n")).differences
    #expect(differences.map(\.kind) == [.missing] && differences.first?.line == 2 * lost + 3)
    #expect(differences.first?.words.hasPrefix(paragraphs[lost].prefix(12)) == true)
  }

  /// Whatever is for programs beside it, words that a reader would lose are found.
  @Test(arguments: [
    ("(a)=\n# 题\n\n% 给编者的话\n丢了的话\n", "丢了的话"), ("- TODO 甲\n- DONE 丢了的事\n", "丢了的事"),
    ("- 甲\n  :LOGBOOK:\n  CLOCK: x\n  :END:\n  丢了 of words\n", "丢了 of words"),
    (
      "- 甲乙丙\n  id:: 64a1b2c3-0000-4000-8000-000000000001\n- 丢了的话 ((64a1b2c3-0000-4000-8000-000000000001))\n",
      "丢了的话"
    ),
    ("按 ++ctrl+c++ 丢了的话 ++ctrl+v++\n", "丢了的话"), ("C++ and lost words, ++i\n", "and lost words"),
    ("- - ```\n    码\n    ```\n  - 丢了的话\n", "丢了的话"), ("设 $\\alpha_1$ 丢了的话 $\\beta$\n", "丢了的话"),
    ("1. ```\n   lost code\n   ```\n", "lost code"),
  ])
  func lostWordsAreFound(text: String, lost: String) throws {
    let read = try guide(text.replacing(lost, with: "")).document
    let whole = WordScanner(text: Array(text.utf8), syntax: .markdown)
    let found = WordCheck.differences(of: read, titled: "", from: whole, including: .init())
    #expect(found.map(\.kind) == [.missing] && found[0].words == lost)
    #expect(try guide(text).differences == [])
  }

  /// What is shown twice and stands nowhere in the text, as the characters of a formula, is said with its words.
  @Test(arguments: [
    ("$\\alpha+\\beta+\\gamma+\\delta+\\zeta+\\eta+\\theta+\\iota+\\kappa$", "α+β+γ+δ+ζ+η+θ+ι+κ"),
    ("正文", "一个读者会看到两次的句子"), ("words", "a sentence that nobody has written in the file"),
  ])
  func wordsThatAreNotInTheTextAreShown(text: String, shown: String) throws {
    let file = Array("甲\n\n\(text)\n".utf8)
    var builder = DocumentBuilder(text: file)
    builder.begin(.paragraph)
    builder.add(.text(.source(0..<3)))
    builder.end()
    builder.begin(.paragraph)
    builder.add(.text(.literal(shown)))
    builder.add(.code(.literal(shown)))
    builder.end()
    let found = WordCheck.differences(
      of: builder.finish(), titled: "", from: WordScanner(text: file, syntax: .markdown), including: .init())
    #expect(found.contains { $0.kind == .doubled && $0.words.hasPrefix(shown) && $0.line == 3 })
  }

  /// What begins everywhere and ends nowhere takes its time, and no more.
  @Test(arguments: [
    "<a ", "](", "`", "[[", "<!--", "<p hidden>", "{{", "%%", "&amp", "<script>", "[a]: ", "字",
    "$", "$$ ", "\\begin{", "{% comment ", "{# ", "```{note}\n", "|`", "(a)=\n", "!> ", "++a", "- ", "1. ",
    ":LOGBOOK:\n", "((64a1b2c3-0000-4000-8000-000000000001))\n",
    "id:: 64a1b2c3-0000-4000-8000-000000000001\n",
  ])
  func takesTimeThatIsLinear(piece: String) throws {
    // The end of some stands at the very end.
    let text = String(repeating: piece, count: 20_000) + "\n\n尾声 --> endcomment %} #} $$ \\end{a}\n"
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try guide(text) }
    #expect(time < .seconds(20))
  }
}

@Suite struct HiddenElementTests {
  @Test(arguments: [
    ("a\n\n<p hidden>藏起</p>\n", 3, "藏起"),
    ("<div style=\"color: red; DISPLAY : none\">藏<b>起</b></div>\n", 1, "藏起"),
    ("x\n\n<div>\n<p style='visibility:hidden'>藏起</p>\n</div>\n", 4, "藏起"),
    ("看 <span hidden>藏<b>起</b></span> 见\n", 1, "藏起"),
    ("看 <span style='display:none'>藏<span>起</span></span> 见\n", 1, "藏起"),
    ("看 <b hidden>藏起\n\n见\n", 1, "藏起"),
    ("<div>\n<template><p>藏起</p></template></div>\n", 2, "藏起"),
  ])
  func areTold(text: String, line: Int, words: String) throws {
    let guide = try guide(text)
    #expect(guide.hidden.map(\.kind) == [.hidden])
    #expect(guide.hidden.map(\.line) == [line] && guide.hidden.map(\.words) == [words])
    #expect(!guide.document.outline.contains("藏"))
    #expect(guide.differences.isEmpty)
  }

  @Test(arguments: [
    "<p aria-hidden=\"true\">看得见</p>\n", "<p class=\"hidden\">看得见</p>\n",
    "<div style=\"overflow:hidden\">看得见</div>\n",
  ])
  func othersAreShown(text: String) throws {
    let guide = try guide(text)
    #expect(guide.hidden.isEmpty && guide.document.outline.contains("看得见"))
  }
}

@Suite struct EmbeddedPictureTests {
  private static let data = "data:image/png;base64," + String(repeating: "iVBORw0KGgo", count: 500)

  /// A file that is in its own address is named by its kind, wherever it stands.
  @Test(arguments: [
    ("![码](\(data))", GuideFormat.markdown), ("![码][a]\n\n[a]: \(data)\n", .markdown),
    ("x <img alt=码 src=\"\(data)\">", .markdown), ("<p><img alt=码 src='\(data)'></p>", .html),
    ("<a href=\"\(data)\">码</a>", .html), ("[码](\(data))", .markdown), ("![码](<\(data)>)", .markdown),
  ])
  func isNotPrinted(text: String, format: GuideFormat) throws {
    let guide = try guide(text, format)
    #expect(guide.document.outline.contains("data:image/png “码”)"))
    #expect(!guide.document.outline.contains("base64"))
    #expect(guide.differences.isEmpty)
  }

  private static let gif = "R0lGODlhAQABAAAAACw="

  /// In whatever way its address is written, the same picture is found, once, with all that show it.
  @Test(arguments: [
    ("![x](data:image/gif;base64,\(gif))", 1, GuideFormat.markdown),
    (
      "![x](DATA:text/plain;charset=utf-8;BASE64,\(gif) \"题\") ![x](data:;base64,R0lGODlhAQABAAAAACw)", 2,
      .markdown
    ),
    ("![x](data:image/gif;base64,\nR0lGOD\nlhAQABAA\nAAACw=) 后", 1, .markdown),
    ("> ![x](<data:image/gif;base64, R0lGOD\r\nlhAQABAAAAACw=>)", 1, .markdown),
    ("![x](data:image/gif,GIF89a%01%00%01%00%00%00%00,)", 1, .markdown),
    ("![x][a] ![y][a]\n\n[a]: <data:image/gif;base64,\(gif)>", 2, .markdown),
    (
      "<img src=\"data:image/gif;base64,\(gif)\"> ==重== <img src=\"data:image/gif;base64,\(gif)\">", 2,
      .markdown
    ),
    ("<div><img src='data:image/gif;base64,R0lGOD\n\n  lhAQABAAAAACw='></div>", 1, .html),
    ("<img src=data:image/gif;base64,\(gif)#a>", 1, .html),
    (
      "<svg width=\"9\">\n<g><image width=\"9\" xlink:href=\"data:image/gif;base64,\(gif)\"/></g>\n</svg>\n\n甲 <svg><image href=\"data:image/gif;base64,\(gif)\"/></svg>",
      2, .markdown
    ),
    ("<img src=\"a.gif\" data-src=\"data:image/gif;base64,\(gif)\">", 1, .markdown),
    ("<video poster=\"data:image/gif;base64,\(gif)\"></video>", 1, .html),
    ("<object data=\"data:image/gif;base64,\(gif)\"></object>", 1, .markdown),
    ("<picture><source srcset=\"data:image/gif;base64,\(gif)\"></picture>", 1, .html),
    ("`![x](data:image/gif;base64,\(gif))` \\![x](data:image/gif;base64,\(gif))", 0, .markdown),
    ("```\n![x](data:image/gif;base64,\(gif))\n```", 0, .markdown),
    ("[x](data:image/gif;base64,\(gif))", 0, .markdown), ("![x](data:image/gif;base64,R0lGO)", 0, .markdown),
    ("![x](data:image/gif;base64,5Lit5paH)", 0, .markdown), ("![x](data:image/gif)", 0, .markdown),
  ])
  func isFoundOnce(text: String, shown: Int, format: GuideFormat) throws {
    let guide = try guide(text, format)
    #expect(guide.pictures.map(\.nodes.count) == (shown > 0 ? [shown] : []))
    for picture in guide.pictures {
      #expect(picture.bytes.starts(with: "GIF89a".utf8) && picture.bytes.count == 14)
      let kinds = picture.nodes.map { guide.document.nodes[$0].kind }
      #expect(kinds.allSatisfy { if case .image = $0 { true } else { false } })
    }
    #expect(guide.document.outline.contains("R0lGOD") == (shown == 0 && text.contains("`")))
  }

  /// Whatever is for reading stands in the text as it was written, and nothing beside a picture is taken for a part of it.
  @Test func leavesTheWordsAroundIt() throws {
    let text = "甲 ![x](data:image/gif;base64,\(Self.gif)) R0 `;base64,AA==` ;base64,BB== 乙\n"
    let outline = try guide(text).document.outline
    #expect(
      outline == "(p “甲 ” (image data:image/gif “x”) “ R0 ” `;base64,AA==` “ ;base64,BB== 乙”)")
    // The sign that stands for one is nothing if an author writes it.
    let sign = "\u{F5A1}0\u{F5A1}"
    #expect(try guide("\(sign) ![x](data:image/gif;base64,\(Self.gif))").document.outline.contains(sign))
  }

  /// However often one of a megabyte is named.
  @Test(.timeLimit(.minutes(1))) func isReadOnce() throws {
    let data = "data:image/gif;base64,\(Self.gif.dropLast(2))" + String(repeating: "AAAA", count: 100_000)
    let text = String(repeating: "![x][a] ", count: 20_000) + "\n\n[a]: \(data)\n"
    #expect(try guide(text).pictures.map(\.nodes.count) == [20_000])
    _ = try guide(String(repeating: "](data:;base64,A \n", count: 20_000))
    _ = try guide(String(repeating: "![](data:;base64,R0lGODlh)", count: 20_000))
  }
}

@Suite struct PageTests {
  @Test(arguments: [
    ("<ruby>签<rt><span>qiān</span></rt>证<rt>zhèng</rt></ruby>办", "(p “签” “证” “（qiān zhèng）” “办”)"),
    ("<p>10<sup><b>5</b></sup></p>", "(p “10” “⁵”)"),
    ("<p><strike>旧</strike>新</p>", "(p (strike “旧”) “新”)"),
    ("<p>式<math><mi>a</mi><mo>=</mo><mn>2</mn></math></p>", "(p “式” `a=2`)"),
    ("<p><math alttext='x^2'><msup><mi>x</mi><mn>2</mn></msup></math></p>", "(p `x^2`)"),
  ])
  func saysWhatBrowsersShow(text: String, outline: String) throws {
    #expect(try guide(text, .html).document.outline == outline)
  }
}

@Suite struct TableTextTests {
  @Test(arguments: [
    (
      "国家,费用\n甲国,100\n", GuideFormat.commaTable,
      "(table  (header (cell “国家”) (cell “费用”)) (row (cell “甲国”) (cell “100”)))"
    ),
    ("a;b\r\n1;2\r\n", .commaTable, "(table  (header (cell “a”) (cell “b”)) (row (cell “1”) (cell “2”)))"),
    ("a\tb,c\n", .tabTable, "(table  (header (cell “a”) (cell “b,c”)))"),
    (
      "\"x, \"\"y\"\"\",\"一\n二\"\n", .commaTable,
      "(table  (header (cell “x, \"” “y\"”) (cell “一” break “二”)))"
    ),
    ("\"never ended,1\n", .commaTable, "(table  (header (cell “never ended,1” break)))"),
  ])
  func isATable(text: String, format: GuideFormat, outline: String) throws {
    let guide = try guide(text, format)
    #expect(guide.document.outline == outline)
    #expect(guide.differences.isEmpty && guide.isOwnText)
  }
}

@Suite struct MarkupFormatTests {
  @Test(arguments: [
    ("a.rst", "标题\n====\n\n.. note:: 注意\n\n   护照 **粗**\n\n.. include:: /etc/passwd\n"),
    ("a.org", "#+TITLE: 标题\n* 第一节\n护照 [[file:b.org][链接]]\n#+INCLUDE: \"/etc/passwd\"\n"),
    ("a.textile", "h1. 标题\n\n护照 *粗*\n"), ("a.wiki", "= 标题 =\n护照 '''粗''' [[页|链接]]\n"),
    (
      "a.tex",
      "\\title{标题}\\begin{document}\\maketitle\n护照 \\textbf{粗}\\input{/etc/passwd}\n\\end{document}\n"
    ),
  ])
  func areRead(name: String, text: String) throws {
    let guide = try guide(text, try #require(GuideFormat(name: name)), name: name)
    #expect(guide.title == "标题" && guide.document.outline.contains("护照"))
    #expect(!guide.isOwnText && guide.differences.isEmpty)
    #expect(!String(decoding: guide.document.text, as: UTF8.self).contains("root:"))
  }

  @Test(arguments: [
    ("a.doc", OtherDocument.letter), ("a.RTF", .letter), ("费用.xlsx", .sheet), ("a.pptx", .slides),
    ("a.mht", .page),
    ("a.adoc", .markup), ("日程.ics", .text), ("a.mobi", .book),
  ])
  func orToldWhatToSaveAs(name: String, kind: OtherDocument) {
    #expect(GuideFormat(name: name) == nil && OtherDocument(name: name) == kind)
  }

  @Test(arguments: ["a.png", "style.css", "a.md", "Makefile", ".htaccess", "a.mp4"])
  func unlessItIsNoDocument(name: String) {
    #expect(OtherDocument(name: name) == nil)
  }
}

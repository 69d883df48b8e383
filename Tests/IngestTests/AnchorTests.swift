import Documents
import Testing

@testable import Ingest

/// The places of guides that links name.
@Suite struct AnchorTests {
  /// The words of the block that a reader arrives at.
  private func words(_ text: String, _ fragment: String, _ format: GuideFormat) throws -> String? {
    let guide = try guide(text, format)
    let name = Anchors(of: guide.document, names: guide.names).name(for: fragment)
    return name.flatMap(guide.document.place(named:)).map { place in
      guide.document.plainText(place..<guide.document.nodes[place].end)
    }
  }

  @Test(arguments: [
    // Names at headings, which are not shown.
    ("# 一\n\n## 另一节 {#my-id}\n\n庚", "my-id", "另一节"),
    ("## 另一节{#my-id}\n", "MY-ID", "另一节"),
    ("## A {/* #b */}\n", "b", "A"),
    ("## A { #b .c }\n", "b", "A"),
    ("## A {: #b}\n\n## B\n", "b", "A"),
    ("A\n---\n\nB {#c}\n---\n", "c", "B"),
    ("# x\n\n# x {#b}\n\n# x 1\n", "b", "x"),
    ("<a name=\"old\"></a>\n\n## A\n", "old", "A"),
    ("<a id=\"old\"></a>\n## A\n", "old", "A"),
    ("## <a id=\"old\"></a>A\n", "old", "A"),
    ("## A <a name='old'></a>\n", "old", "A "),
    ("<h2 id=\"x\">A</h2>\n\ntext\n", "x", "A"),
    ("<span id=\"ch2.xhtml\"></span>\n\n# A {#ch2.xhtml#s2}\n", "ch2.xhtml#s2", "A"),
    ("<span id=\"ch2.xhtml\"></span>\n\n# A {#ch2.xhtml#s2}\n", "ch2.xhtml", "A"),
    // What only some programs call them so: GitHub, Python-Markdown, Pandoc.
    ("## :rocket: Getting Started\n", "rocket-getting-started", "🚀 Getting Started"),
    ("## Getting Started :rocket:\n", "getting-started-rocket", "Getting Started 🚀"),
    ("## Getting Started\n", "rocket-getting-started", nil),
    ("## 🚀 a\n\n## 🚀 a\n", "rocket-a", nil),
    ("## 1.1 概述\n", "11", "1.1 概述"), ("## C++ 语言\n", "c", "C++ 语言"), ("## Hello 你好\n", "hello", "Hello 你好"),
    ("## Hello 你好\n\n# x\n\n## Hello 世界\n", "hello_1", "Hello 世界"),
    ("## Hello 你好\n\n## Hello 世界\n", "hello", nil), ("## Hello 你好\n\n## Hello\n", "hello", "Hello"),
    ("## 1.1 概述\n", "概述", "1.1 概述"), ("## 2. Two\n", "two", "2. Two"),
    // And elsewhere.
    ("# A\n\n一\n\n二<a id=\"p\"></a>二\n\n三\n", "p", "二二"),
    ("一\n\n- 甲\n- <span id=\"p\">乙</span>\n", "p", "乙"),
    ("|a|b|\n|-|-|\n|c|<a name=\"p\"></a>d|\n", "p", "cd"),
    ("一\n\n二二 ^block-1\n\n三\n", "^block-1", "二二"),
    ("一\n\n<div id=\"p\">\n\n- 甲\n\n</div>\n", "p", "甲"),
    ("一\n\n<a id=\"100%\"></a>\n", "100%", ""),
    // Headings by what sites call them.
    ("# 一\n\n# 二\n\n# C 3\n\n# 四\n", "_3", "四"),
    ("# C\n\na\n\n# C\n\nb\n\n# D\n", "c_1", "C"),
    ("# A\n\n## B\n", "user-content-b", "B"),
    ("# A\n\n## B\n", "A#B", "B"),
    ("# 🎯 目标\n", "-目标", "🎯 目标"),
    ("# a\n\n# 🎯\n", "", "a"),
    ("# a\n", "top", "a"),
    ("OPTIONS\n: words\n\n## Options\n", "options-1", "Options"), ("# a\n\n# a\n", "a-1", "a"),
    (
      "# x\n\n### 1. Create a new application\n", "id-1.-create-a-new-application",
      "1. Create a new application"
    ),
    ("# x\n\n### $\\Theta(n)$ 建树\n", "thetan-建树", "Θ(n) 建树"),
    ("一\n\n::: {#two}\n二\n:::\n", "two", "二"), ("一\n\n::: {.callout-tip #two}\n二\n:::\n", "two", "提示"),
    ("一\n\n:::{figure-md} fig-target\n![a](b.png)\n:::\n", "fig-target", "a"),
    ("一\n\n```{note}\nx\n```\n\n(name with spaces)=\n二\n", "name with spaces", "二"),
    ("<span name=\"ref1\">[1]</span> 二\n", "ref1", "[1] 二"), ("一\n\n![[p.png]]^vh\n", "^vh", "p.png"),
  ])
  func areFound(text: String, fragment: String, expected: String?) throws {
    #expect(try words(text, fragment, .markdown) == expected)
    #expect(try words(text, "no such place", .markdown) == nil)
  }

  @Test(arguments: [
    ("<h2 id=a>A</h2><p id=b>B <b id=c>C</b></p>", "a", "A"),
    ("<h2 id=a>A</h2><p>B</p><p id=b>C <b id=c>D</b></p>", "b", "C D"),
    ("<p>B</p><p>C <b id=c>D</b></p>", "c", "C D"),
    ("<p>A</p><ul id=u><li>B<li id=l>C</ul>", "u", "B"),
    ("<p>A</p><ul id=u><li>B<li id=l>C</ul>", "l", "C"),
    ("<p>A</p><table id=t><tr><td>B<td id=d>C</table>", "t", "BC"),
    ("<p>A</p><table id=t><tr><td>B<td id=d><p id=e>C</table>", "e", "BC"),
    ("<p>A</p><section id=s><h3>B</h3></section>", "s", "B"),
    ("<p>A</p><a name=s></a><p>B</p>", "s", "B"),
  ])
  func areFoundInHTML(text: String, fragment: String, expected: String) throws {
    #expect(try words(text, fragment, .html) == expected)
  }

  /// Readers that know headings only find as much as they can.
  @Test(arguments: [
    ("# 一\n\n## 另 一节 {#my-id}\n", "my-id", "另-一节"), ("# x\n\n# x {#b}\n", "b", "x-1"),
    ("# 带 空格\n", "带 空格", "带 空格"), ("# x\n\n# x {#b}\n\n# x 1\n", "b", "@2"),
    ("# a\n\nb <a id=\"c%\"></a>\n", "c%", "c%25@2"),
  ])
  func headingsAreNamedByTheirWords(text: String, fragment: String, expected: String) throws {
    let guide = try guide(text)
    #expect(Anchors(of: guide.document, names: guide.names).name(for: fragment) == expected)
  }

  @Test func numbersOfBlocksAreWithinTheGuide() throws {
    let document = try guide("# a\n\nb\n").document
    let places = ["x@2", "x@9", "@99999999999999999999", "x@-1", "x@", "@+1"].map {
      document.place(named: $0)
    }
    #expect(places == [2, nil, nil, nil, nil, nil])
  }
}

import Bytes
import Documents
import Testing
import TestSupport

@testable import Ingest

/// What guides put in of other files.
@Suite struct InclusionTests {
  private static let files = [
    "part.md": "---\ntitle: x\n---\n\nOne *two*.\n\nThree.\n\n", "words.md": "some words\n",
    "list.md": "- a\n- b",
    "deep.md": "{{< include words.md >}} deeper", "self.md": "me {{< include self.md >}}",
    "round.md": "round {{< include about.md >}}", "about.md": "about {{< include round.md >}}",
    "sections.md": "all\n<!-- --8<-- [start:one] -->\nfirst\n<!-- --8<-- [end:one] -->\n## second\nthird",
    "marks.md": "A <!--go--> B\n\nC <!--stop--> D",
    "region.md": "x\n<!-- #region r -->\ny\n<!-- #endregion r -->",
    "anchor.md": "x\n<!-- ANCHOR: r -->\ny\n<!-- ANCHOR_END: r -->", "title.md": "# T\n\ntext",
    "code.cpp": "```\nint a;\n",
    "far/pics.md": "![a](a.png) [b](b.md#c) <img src=\"a.png\"> [x]\n\n[x]: b.md", "rows.md": "| c | d |",
    "gbk.md": "a", "fragment.md": "x\n### [f]\ny\n### [f]",
    "note.md": "{{< meta who >}}[^1]\n\n[^1]: the note",
    "numbers.txt": "1\n2\n3\n4\n5\n6\n", "links.md": "[nav]: nav.md\n*[HTML]: Hyper Text\n",
    "raw.md": "```\n{{< include words.md >}}\n```",
    "a.rs": "fn a() {}\n\nfn b() {}\n", "deep.rs": "// {{#include words.md}}\nfn a() {}",
    "long.rs": "// ANCHOR: here2\nx\n// ANCHOR_END: here2\n// ANCHOR: here\ny\n// ANCHOR: in\nz",
    "self.rs": "{{#include self.rs}}",
  ]

  private func guide(
    _ text: String, _ format: GuideFormat = .markdown, appended: [String] = []
  ) throws -> Guide {
    let others = OtherFiles(
      for: "guide.md",
      text: { name, _, _ in
        let name = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        return Self.files[name].map { (name, Array($0.utf8)) }
      }, code: { Self.files[$0].map { Array($0.utf8) } },
      address: { address, file in file.hasPrefix("far/") ? "far/\(address)" : nil }, appended: appended)
    return try format.guide(from: Array(text.utf8), name: "guide.md", limit: 1 << 20, including: others)
  }

  @Test(arguments: [
    ("甲\n\n{{< include part.md >}}\n\n乙", "(p “甲”) (p “One ” (em “two”) “.”) (p “Three.”) (p “乙”)"),
    ("{{% include \"part.md\" %}}\n乙", "(p “One ” (em “two”) “.”) (p “Three.”) (p “乙”)"),
    ("{{< readfile file=\"words.md\" >}}", "(p “some words”)"),
    ("{{< readfile file=\"code.cpp\" code=\"true\" lang=\"cpp\" >}}", "(code “```\nint a;\n”)"),
    ("{% include_relative part.md %}", "(p “One ” (em “two”) “.”) (p “Three.”)"),
    ("前 {% include words.md a=\"b\" %} 后", "(p “前 some words 后”)"),
    ("{% include \"./words.md\" %}", "(p “some words”)"),
    ("{{#include words.md}}", "(p “some words”)"), ("{{#include anchor.md:r}}", "(p “y”)"),
    ("{!words.md!}", "(p “some words”)"),
    (
      "{%\n  include-markdown \"marks.md\"\n  start=\"<!--go-->\"\n  end=\"<!--stop-->\"\n%}",
      "(p “B”) (p “C”)"
    ),
    ("```{include} words.md\n```", "(p “some words”)"),
    (":::{include} title.md\n:heading-offset: 2\n:::\n乙", "(h3 “T”) (p “text”) (p “乙”)"),
    (
      ":::{include} title.md\n:heading-offset: 9223372036854775807\n:start-line: -9223372036854775808\n:::",
      "(h6 “T”) (p “text”)"
    ),
    (
      "看 ``{{#include words.md}}`` 和 {{#include words.md}}",
      "(p “看 ” `{{#include words.md}}` “ 和 some words”)"
    ),
    ("~~~{include} marks.md\n:start-after: \"<!--go-->\"\n:end-before: <!--stop-->\n~~~", "(p “B”) (p “C”)"),
    ("```{literalinclude} code.cpp\n:language: cpp\n:lines: 2\n```", "(code “int a;\n”)"),
    ("~~~{literalinclude} numbers.txt\n:lines: 1,3-4, 6-\n~~~", "(code “1\n3\n4\n6\n”)"),
    ("~~~{literalinclude} numbers.txt\n:lines: 5-,5-\n~~~", "(code “5\n6\n5\n6\n”)"),
    ("~~~{literalinclude} numbers.txt\n:start-line: 3\n:end-line: -1\n~~~", "(code “4\n5\n”)"),
    ("--8<-- \"words.md\"", "(p “some words”)"), ("--8<-- \"sections.md:one\"", "(p “first”)"),
    ("{{#include part.md:5}}", "(p “One ” (em “two”) “.”)"),
    ("--8<-- \"sections.md:5:6\"", "(h2 “second”) (p “third”)"), ("--8<-- 'sections.md:3'", "(p “first”)"),
    (
      "--8<--\nwords.md\n;gone.md\n\nlist.md\n--8<--", "(p “some words”) (list (item (p “a”)) (item (p “b”)))"
    ),
    (
      "| a | b |\n|---|---|\n--8<-- \"rows.md\"\n| e | f |",
      "(table -- (header (cell “a”) (cell “b”)) (row (cell “c”) (cell “d”)) (row (cell “e”) (cell “f”)))"
    ),
    ("<!--@include: ./words.md-->", "(p “some words”)"),
    ("<!-- @include: ./sections.md{5,6} -->", "(h2 “second”) (p “third”)"),
    ("<!-- @include: ./sections.md{5-} -->", "(h2 “second”) (p “third”)"),
    ("<!--@include: ./region.md#r-->", "(p “y”)"),
    ("[label of it](words.md ':include')", "(p “some words”)"),
    ("[x](fragment.md \":include :fragment=f\")", "(p “y”)"),
    ("[x](code.cpp ':include :type=code')", "(code “```\nint a;\n”)"),
    ("import Part from './part.mdx'\nimport W from \"./words.md\"\n\n<W a=\"b\" />", "(p “some words”)"),
    ("<<< @/code.cpp{2}", "(code “```\nint a;\n”)"),
    ("```{r, child='words.md'}\n```\n", "(p “some words”)"),
    (
      "- {{< include part.md >}}\n- 乙",
      "(list loose (item (p “One ” (em “two”) “.”) (p “Three.”)) (item (p “乙”)))"
    ),
    ("> {{< include list.md >}}\n\n乙", "(quote (list (item (p “a”)) (item (p “b”)))) (p “乙”)"),
    ("- ```{include} words.md\n  ```\n- 乙", "(list loose (item (p “some words”)) (item (p “乙”)))"),
    ("!!! note\n    --8<-- \"words.md\"", "(quote (p (strong “Note”)) (p “some words”))"),
    ("{{< include deep.md >}}", "(p “some words deeper”)"),
    ("{{< include words.md >}} {{< include words.md >}}", "(p “some words some words”)"),
    (
      "{{< include far/pics.md >}}",
      "(p (image far/a.png “a”) “ ” (link far/b.md#c “b”) “ ” (image far/a.png) “ ” (link far/b.md “x”))"
    ),
    ("{{< include raw.md >}}", "(code “{{< include words.md >}}\n”)"),
    // What mdBook puts into code, too.
    ("```rust\n{{#include a.rs}}\n```\n乙", "(code “fn a() {}\n\nfn b() {}\n”) (p “乙”)"),
    ("~~~\n{{ #rustdoc_include a.rs:3 }}\n~~~", "(code “fn b() {}\n”)"),
    ("```\n{{#include long.rs:here}}\n```", "(code “y\nz\n”)"),
    ("```\n{{#include long.rs::1}}\n```", "(code “// ANCHOR: here2\n”)"),
    ("```\n<{{#include words.md}}> {{#include words.md}}\n```", "(code “<some words> some words\n”)"),
    ("```\n{{#include deep.rs}}\n```", "(code “// some words\nfn a() {}\n”)"),
    ("    甲\n    {{#include words.md}}", "(code “甲\nsome words\n”)"),
    (
      "- 甲\n\n  ```\n  {{#include a.rs}}\n  ```\n- 乙",
      "(list loose (item (p “甲”) (code “fn a() {}\n\nfn b() {}\n”)) (item (p “乙”)))"
    ),
    ("> ```\n> {{#include a.rs:1}}\n> ```", "(quote (code “fn a() {}\n”))"),
    ("```\n\\{{#include a.rs}} {{#if a}}\n```", "(code “{{#include a.rs}} {{#if a}}\n”)"),
    ("甲\n\n{{#playground a.rs editable}}\n\n乙", "(p “甲”) (code “fn a() {}\n\nfn b() {}\n”) (p “乙”)"),
    ("{{#include a.rs:1}}", "(code “fn a() {}\n”)"),
  ])
  func filesStandWhereTheyAreCalled(text: String, outline: String) throws {
    let made = try guide(text, text.hasPrefix("import") ? .mdx : .markdown)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.leftovers == [] && made.differences == [] && made.hidden == [])
  }

  /// What is not there is said, and stays as it is written; nothing is put into itself.
  @Test(arguments: [
    ("一\n\n{{< include gone.md >}}\n\n二", "(p “一”) (p `{{< include gone.md >}}`) (p “二”)", 3),
    ("--8<-- \"gone.md\"", "(p `--8<-- \"gone.md\"`)", 1),
    ("一 {% include_relative ../gone.md %} 二", "(p “一 ” `{% include_relative ../gone.md %}` “ 二”)", 1),
    ("<!--@include: ./gone.md-->", "(p `<!--@include: ./gone.md-->`)", 1),
    ("[x y z](gone.md ':include')", "(p `[x y z](gone.md ':include')`)", 1),
    ("```{include} gone.md\n:start-line: 9223372036854775807\n```", "(p `{include} gone.md`)", 1),
    ("```{include} gone.md\n:start-line: 3\n```", "(p `{include} gone.md`)", 1),
    (
      "{{< include sections.md:none >}}\n\n--8<-- \"sections.md:none\"",
      "(p `{{< include sections.md:none >}}`) (p `--8<-- \"sections.md:none\"`)", 1
    ),
    ("{{% include \"a.html\" %}}", "(p `{{% include \"a.html\" %}}`)", 1),
    ("<<< @/gone.cpp", "(p `<<< @/gone.cpp`)", 1),
    ("{{< include self.md >}}", "(p “me ” `{{< include self.md >}}`)", 1),
    ("```\n\n{{#include gone.rs}}\n```", "(code “\n{{#include gone.rs}}\n”)", 3),
    ("```\n{{#include code.cpp}}\n```", "(code “{{#include code.cpp}}\n”)", 2),
    ("```\n{{#include self.rs}}\n```", "(code “{{#include self.rs}}\n”)", 2),
    ("{{#include gone.rs}}", "(p `{{#include gone.rs}}`)", 1),
    ("甲 {{#include a.rs}} 乙", "(p “甲 ” `{{#include a.rs}}` “ 乙”)", 1),
    ("{{#include page.html}}", "(p `{{#include page.html}}`)", 1),
    ("{{< include round.md >}}", "(p “round about ” `{{< include round.md >}}`)", 1),
  ])
  func whatIsNotThereIsSaid(text: String, outline: String, line: Int) throws {
    let made = try guide(text)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.leftovers.map { "\($0.kind):\($0.line)" } == ["missing:\(line)"] && made.differences == [])
  }

  /// Neither code nor remarks call anything, nor what is written to be seen.
  @Test(arguments: [
    "```\n{{< include words.md >}}\n```", "    {{< include words.md >}}", "`{{< include words.md >}}`",
    "<!-- {{< include words.md >}} -->", "<!--\n{{< include words.md >}}\n-->",
    "{{</* include words.md */>}}",
    "{% raw %}\n{% include words.md %}\n{% endraw %}", ";--8<-- \"words.md\"",
    "{{< include https://example.org/words.md >}}",
    "{{{< include words.md >}}}", "{% comment %}{% include words.md %}{% endcomment %}", "words.md include",
    "```{code} {include} words.md\n```", "```\n{{#if words.md}}\n```", "[include](words.md)",
    "{% include analytics.html %}",
  ])
  func codeCallsNothing(text: String) throws {
    #expect(try !guide(text).document.outline.contains("some words"))
  }

  /// What a site appends to its guides says where their links lead; what is not there is said.
  @Test func sitesAppendTexts() throws {
    let made = try guide(
      "See [it][nav] or [other][gone].", appended: ["links.md", "words.md", "guide.md", "gone.md"])
    #expect(
      made.document.outline.replacing("” “", with: "")
        == "(p “See ” (link nav.md “it”) “ or [other][gone].”) (p “some words”)")
    #expect(
      made.leftovers.map { "\($0.kind):\($0.line)" } == ["link:1", "missing:1"] && made.differences == [])
  }

  @Test func valuesAndNotesAreThoseOfTheGuide() throws {
    let text = "---\nwho: 甲\n---\n{{< include note.md >}}\n"
    #expect(try guide(text).document.outline == "(p “甲” [1]) (note 1 (p “the note”))")
  }

  /// However many calls there are in a line, it takes the time that it is long.
  @Test(
    .serialized, .timeLimit(.minutes(1)),
    arguments: [
      "{{< include words.md >}}", "{{< include gone.md >}}", "{!gone.md!}", "{{#include a.md}}",
      "{% include ", "--8<-- \"gone.md\"\n",
      "--8<--\n", "    {{#include a.rs}}\n", "    {{#include a.rs}}", "```{include} a.md\n", "](a){\n.b\n",
      "){\n", "[@fig-a]{#fig-a}\n", "@fig-a ",
      "#+BEGIN_TIP\n",
      "import A from './words.md'\n<A />\n", "<!-- \n{{< include a.md >}}\n",
    ])
  func manyCallsTakeTheirTime(part: String) throws {
    _ = try guide(String(repeating: part, count: 200_000 / part.utf8.count), .mdx)
  }

  /// There is an end to what is put in, and it takes the time that it is long.
  @Test(.timeLimit(.minutes(1))) func inclusionsAreNotEndless() throws {
    let long = String(repeating: "one two three four five six seven eight nine ten\n", count: 10_000)
    var asked = 0
    let others = OtherFiles(
      for: "guide.md",
      text: { name, _, _ in
        asked += 1
        return (
          "\(name)\(asked)",
          Array((name == "deep.md" ? "{{< include deep.md >}} {{< include deep.md >}}" : long).utf8)
        )
      }, code: { _ in nil }, address: { _, _ in nil })
    for name in ["long.md", "deep.md"] {
      let text = String(repeating: "{{< include \(name) >}}\n\n", count: 10_000)
      let made = try GuideFormat.markdown.guide(
        from: Array(text.utf8), name: "guide.md", limit: 1 << 20, including: others)
      #expect(made.differences == [] && made.leftovers.map(\.kind) == [.missing])
      #expect(DocumentMap.encode(made.document).count < 4 << 20)
    }
    #expect(asked <= 512)
  }
}

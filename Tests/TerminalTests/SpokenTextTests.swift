import Ingest
import Localization
import Terminal
import Testing

@Suite struct SpokenTextTests {
  private static func spoken(_ markdown: String, _ language: Language = .en) throws -> SpokenText {
    let guide = try GuideFormat.markdown.guide(from: Array(markdown.utf8), name: "a.md", limit: 1 << 20)
    return SpokenText(guide.document, language: language)
  }

  @Test func everythingIsSaid() throws {
    let text = try Self.spoken(
      """
      # Visas

      See [the list](list.md) and <https://example.org/x>.

      ## Steps

      1. Ask.
      2. Wait for [it](b.md).

      - one
      - [x] two

      > Said by others.

      ![A map](map.png)

      ```
      run  this
      ```

      | step | where |
      | --- | --- |
      | form | [office](c.md) |
      | fee | |

      ---

      Last.[^1]

      [^1]: A note.
      """)
    #expect(
      text.lines == [
        "heading 1: Visas", "", "See the list and https://example.org/x.", "link 1: the list, list.md",
        "link 2: https://example.org/x", "", "heading 2: Steps", "", "1. Ask.", "", "2. Wait for it.",
        "link 3: it, b.md", "", "item: one", "", "done: two", "", "quotation:", "Said by others.", "",
        "end of quotation", "", "picture: A map", "", "code:", "run  this", "end of code", "", "row 1",
        "step: form", "where: office", "link 4: office, c.md", "", "row 2", "step: fee", "", "Last.[1]", "",
        "note 1: A note.",
      ])
    #expect(text.links.count == 4)
    #expect(text.headings.map(\.words) == ["Visas", "Steps"])
    #expect(text.headings.map { text.lines[$0.line] } == ["heading 1: Visas", "heading 2: Steps"])
    #expect(text.nodes.count == text.lines.count)
  }

  @Test func itIsSaidInChinese() throws {
    let text = try Self.spoken("## 签证\n\n见[名单](a.md)，现价~~50~~30元。\n", .zh)
    #expect(text.lines == ["2 级标题：签证", "", "见名单，现价（已划去：50）30元。", "链接 1：名单, a.md"])
  }

  /// What is struck out is said, with all that is within and once.
  @Test func whatIsStruckOutIsSaid() throws {
    let text = try Self.spoken(
      "Now ~~50 *or* <b>60</b>~~ 30<br><del>Ask</del>\n\n- ~~x~~\n\n| a |\n| - |\n| <del>b</del> c |\n")
    #expect(
      text.lines == [
        "Now (struck out: 50 or 60) 30", "(struck out: Ask)", "", "item: (struck out: x)", "", "row 1",
        "a: (struck out: b) c",
      ])
  }

  /// Nothing is drawn, nothing is a sequence, and lines are short.
  @Test func linesArePlain() throws {
    let text = try Self.spoken(
      "# a\u{1B}[2Jb\n\n" + String(repeating: "long words and 中文 ", count: 200)
        + "\n\n> q\n\n| a |\n| - |\n| b |\n")
    for line in text.lines {
      #expect(Terminal.width(of: line) <= SpokenText.width)
      #expect(!line.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) || $0.value < 32 })
    }
  }
}

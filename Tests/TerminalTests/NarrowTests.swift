import Ingest
import Localization
import Terminal
import Testing

/// Nothing is lost, and nothing sticks out, whatever the width.
@Suite struct NarrowTests {
  static let address = "https://example.org/" + String(repeating: "very-long-name/", count: 12) + "?q=1&r=2"
  static let code = "curl --silent " + String(repeating: "--header 'X: 医疗' ", count: 8) + "end"
  static let text = """
    # A heading that is rather long for a narrow window, 标题也很长很长很长很长很长很长

    See \(address) and [a link](\(address)).

    | step | where you go for it | 需要的文件 | how long it takes | cost | notes |
    | --- | :-: | --- | --- | --: | --- |
    | form | the office of immigration | 护照、照片、申请表、存款证明 | weeks, sometimes months | 1,000 | \(address) |

    | a | b |
    | - | - |
    | 一 | 二 |

    > quoted
    > > twice, with code
    >
    > ```
    > \(code)
    > ```

    1. one
       - two
         - three
           - four, \(address)

               \(code)

    ```
    \(code)
    ```
    """

  private static func letters(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && !"│─═┼↳•".contains($0) })
  }

  @Test(arguments: [20, 21, 30, 40, 41, 60, 80, 89, 120, 250])
  func everythingFits(width: Int) throws {
    let document = try GuideFormat.markdown.guide(from: Array(Self.text.utf8), name: "a.md", limit: 1 << 20)
      .document
    let layout = DocumentRenderer.layout(of: document, width: width, foldsCode: true)
    #expect(layout.lines.allSatisfy { $0.width <= width })
    // Where cells don't stand beside each other, the words of the text follow each other.
    let shown = Self.letters(layout.lines.map { $0.encoded(hasStyle: false) }.joined())
    #expect(shown.split(separator: Self.letters(Self.code), omittingEmptySubsequences: false).count == 4)
    if width <= 41 {
      #expect(shown.split(separator: Self.letters(Self.address), omittingEmptySubsequences: false).count == 5)
    }
  }

  /// Nobody sees the numbers of blocks, by which links find what is no heading.
  @Test(arguments: [
    ("#old@98", "#old"), ("b.md#x@2", "b.md#x"), ("#@98", ""), ("b.md#@2", "b.md"), ("#a@b", "#a@b"),
    ("https://a.org/#x@2", "https://a.org/#x@2"), ("a@2", "a@2"), ("mailto:a@b.cn", "mailto:a@b.cn"),
    ("#%E7%AD%BE@3", "#签"),
  ])
  func addressesAreAsTheirAuthorsWroteThem(target: String, shown: String) throws {
    #expect(DocumentRenderer.readable(target) == shown)
    let document = try GuideFormat.markdown.guide(
      from: Array("[字](\(target))".utf8), name: "a.md", limit: 1 << 20
    )
    .document
    let line = DocumentRenderer.lines(of: document, width: 80)[0].encoded(hasStyle: false)
    #expect(line == (shown.isEmpty ? "字" : "字 <\(shown)>"))
    let spoken = SpokenText(document, language: .en).lines
    #expect(!spoken.joined().contains("@98"))
  }

  /// Elsewhere than in the reader, code stays as it can be copied.
  @Test func codeIsNotFoldedElsewhere() throws {
    let document = try GuideFormat.markdown.guide(from: Array(Self.text.utf8), name: "a.md", limit: 1 << 20)
      .document
    let lines = DocumentRenderer.lines(of: document, width: 40).map { $0.encoded(hasStyle: false) }
    #expect(lines.contains("    " + Self.code))
  }
}

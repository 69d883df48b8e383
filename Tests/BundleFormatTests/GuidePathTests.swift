import BundleFormat
import Testing
import TestSupport

@Suite struct GuidePathTests {
  @Test func areComparedByTheirBytes() {
    let (composed, decomposed): (GuidePath, GuidePath) = ("\u{E9}.md", "e\u{301}.md")
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    let ordered: [GuidePath] = ["", "B", "a", "a/b", "a0", decomposed, "zz", composed, "中"]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(!(composed < composed))
  }

  @Test(arguments: [
    ("a.md", "", "a.md", "a"), ("zh/b/c.d.md", "zh/b", "c.d.md", "c.d"), ("zh/.md", "zh", ".md", ".md"),
    ("a.b/c", "a.b", "c", "c"), ("a/\u{301}b.md", "a", "\u{301}b.md", "\u{301}b"),
  ])
  func areCutAtTheirBytes(path: GuidePath, folder: String, name: String, stem: String) {
    #expect(
      [path.folder, path.name, path.stem].map { Array($0.utf8) }
        == [folder, name, stem].map { Array($0.utf8) })
  }

  @Test func linksAreFollowedFromTheFolderOfTheGuide() {
    let guide: GuidePath = "zh/a/guide.md"
    #expect(guide.following("b.md#x?y") == "zh/a/b.md")
    #expect(guide.following("./../c%20d.md?x") == "zh/c d.md")
    #expect(guide.following("/top.md") == "top.md")
    #expect(guide.following("../../../out.md") == nil)
  }
}

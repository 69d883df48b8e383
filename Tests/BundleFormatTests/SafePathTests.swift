import BundleFormat
import Testing

@Suite struct SafePathTests {
  @Test(arguments: [
    "a", "README.md", "经济问题相关/金融数据.md", "a b/c d.txt", "润学方法论/“动态清零”.md", "a..b", "a.b.c", "console.md",
    "👨‍👩‍👧.md", "com10.txt", "-rf", "~", "%2e%2e", "é.md", "e\u{301}.md",
  ])
  func allows(path: String) {
    #expect(SafePath.fault(in: path) == nil)
  }

  @Test(
    arguments: [
      ("", .length), (String(repeating: "名", count: 86), .length),
      (String(repeating: "a/", count: 2500) + "a", .length),
      ("/a", .traversal), ("a/", .traversal), ("a//b", .traversal), (".", .traversal), ("..", .traversal),
      ("a/../b", .traversal), ("./a", .traversal), ("a\\b", .character), ("a:b", .character),
      ("a?", .character),
      ("a\u{0}b", .character), ("a\nb", .character), ("a\u{1B}[31m", .character), ("a\u{202E}b", .character),
      ("a\u{200B}b", .character), ("a\u{2028}b", .character), ("a\u{E000}b", .character), ("a.", .ending),
      ("a ", .ending), ("a /b", .ending), ("CON", .device), ("nul.txt", .device), ("a/Com1.md", .device),
      ("LPT¹", .device), ("aux .x", .device), (".hidden", .hidden), ("a/.ssh/b", .hidden), ("...", .hidden),
      // To Swift, a slash or dot and the mark behind it are one character; to a file system they are two.
      ("../\u{301}x", .traversal), ("/\u{301}etc", .traversal), ("./\u{200D}x", .traversal),
      ("a/\u{301}x", .character),
      ("..\u{301}/x", .hidden), ("con.\u{301}txt", .device), ("\u{FE0F}", .character),
      ("a/\u{1F3FB}", .character),
    ] as [(String, SafePath.Fault)])
  func refuses(path: String, fault: SafePath.Fault) {
    #expect(SafePath.fault(in: path) == fault)
  }

  /// Plain paths are let pass by a quicker look. Behind a name that is not plain, the same path gets the closer one.
  @Test func theQuickLookSeesWhatTheCloserOneSees() {
    let parts = [
      "con", "PRN", "aux", "nul", "com1", "conout$", "a", "guide", "医疗", "鿿", "一", "丁", "㐀", "é", ".", " ",
      "/", "~", "<", ":", "\u{7F}",
      "\u{301}",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let path = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      #expect(SafePath.fault(in: path) == SafePath.fault(in: "é/" + path), "\(path.debugDescription)")
    }
  }

  @Test(
    arguments: [
      ("-rf.md", .beginning), ("a/-x", .beginning), ("~root.md", .beginning), (" a.md", .beginning),
      ("a/\u{3000}b", .beginning), ("a  b.md", .blanks), ("a \u{A0}b.md", .blanks),
      ("a\u{2800}\u{2800}b", .blanks),
      ("a$(id).md", .command), ("a${IFS}b", .command), ("a`id`", .command), ("a;b.md", .command),
      ("a&&b", .command),
      (String(repeating: "d/", count: 33) + "x", .depth),
    ] as [(String, SafePath.Oddity)])
  func namesThatNobodyHonestGives(path: String, oddity: SafePath.Oddity) {
    #expect(SafePath.oddity(in: path) == oddity)
    #expect(!SafePath.isInert(path))
  }

  @Test(arguments: [
    "a.md", "签证/加拿大.md", "Q&A (2024).md", "don’t panic!.md", "C++ $5 #1.md", "a - b.md", "润学方法论/“动态清零”.md",
    "[a] {b} ^c ~d.md", String(repeating: "d/", count: 32) + "x",
  ])
  func honestNamesAreNotOdd(path: String) {
    #expect(SafePath.oddity(in: path) == nil)
  }

  @Test func onlyInertNamesAreOffered() {
    for path in ["a.md", "zh/国外看病.md", "x_y-1.2/é.md"] { #expect(SafePath.isInert(path)) }
    for character in " !\"#$%&'()*+,:;<=>?@[\\]^`{|}~“·\u{200D}" {
      #expect(!SafePath.isInert("a\(character)b.md"))
    }
    #expect(!SafePath.isInert("-a.md"))
  }

  @Test(arguments: [
    "Keys", "keys", "KEYS", "Bundles", "bUNDLES", "\u{212A}eys", "Key\u{17F}", "Ke\u{200D}ys", "K\u{200C}eys",
  ])
  func partsOfALibraryAreKnownInEveryForm(name: String) {
    #expect(SafePath.isLibraryPart(name))
  }

  @Test func othersAreNoPartsOfALibrary() {
    for name in ["Key", "Keyss", "My Keys", "bundle", "Bundle"] { #expect(!SafePath.isLibraryPart(name)) }
  }

  @Test func marksThatNobodyCountsAreRefused() {
    #expect(SafePath.fault(in: "a\u{301}\u{302}.md") == nil)
    #expect(SafePath.fault(in: "a" + String(repeating: "\u{301}", count: 7) + ".md") == .character)
  }
}

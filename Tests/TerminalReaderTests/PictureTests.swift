import BundleReading
import Pictures
import Terminal
import TerminalReader
import Testing

/// Pictures and attachments in the reader.
@Suite struct ReaderPictureTests {
  static let text =
    "# 图\n\n前言。\n\n![一张图](picture.png)\n\n" + SampleShelf.long.prefix(30).joined(separator: "\n\n")
    + "\n\n见[表格](表.pdf)和![小图](picture-2.png)。\n"

  static func shelf(verdict: Verdict = .known("alice")) -> SampleShelf {
    SampleShelf(
      [("a.md", "图", [], text)],
      files: [
        ("picture-2.png", SampleShelf.picture(length: 20_000)),
        ("picture.png", SampleShelf.picture(length: 30_000)),
        ("表.pdf", [UInt8](repeating: 1, count: 4000)),
      ], verdict: verdict)
  }

  private static func reading(_ shelf: SampleShelf = shelf(), display: PictureDisplay?) -> Person {
    var person = Person(shelf)
    person.state.display = display
    person.press(.enter)
    while person.state.isBehind {
      person.state.catchUp()
      person.look()
    }
    return person
  }

  static let display = PictureDisplay(.kitty, cell: (8, 16))

  @Test func withoutAWayToShowItABoxStands() {
    let person = Self.reading(display: nil)
    #expect(person.text.contains("│ ▣ 一张图"))
    #expect(person.text.contains("│ picture.png · PNG, 30.0 kB · 按 o 写入磁盘 │"))
    #expect(person.frame.pictures.isEmpty)
    #expect(person.state.wantsPictures)
  }

  @Test func aPictureTakesWholeLines() throws {
    let person = Self.reading(display: Self.display)
    let picture = try #require(person.frame.pictures.first)
    // Half of 22 lines of 16 pixels.
    #expect(picture.raster.height == 176 && picture.rows == 0..<176 && picture.lines == 11)
    #expect(picture.line == person.lines.firstIndex { $0.contains("▣ 一张图") }.map { $0 + 1 })
    let below = person.lines[picture.line..<picture.line + picture.lines]
    #expect(below.allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(!person.text.contains("┌"))
    #expect(person.lines[picture.line + picture.lines + 1].contains("第1段"))
  }

  @Test func scrollingCutsItAtTheEdges() throws {
    var person = Self.reading(display: Self.display)
    let first = try #require(person.frame.pictures.first)
    person.press(.down, .down, .down, .down, .down, .down, .down)
    let cut = try #require(person.frame.pictures.first)
    #expect(cut.number == first.number && cut.line == 1 && cut.lines < 11)
    #expect(cut.rows == (11 - cut.lines) * 16..<176)
    for _ in 0..<20 { person.press(.down) }
    #expect(person.frame.pictures.isEmpty)
    person.press(.home)
    #expect(person.frame.pictures.first?.rows == 0..<176)
    // Off the lower edge.
    person.resize(80, 10)
    let low = try #require(person.frame.pictures.first)
    #expect(low.rows.lowerBound == 0 && low.line + low.lines == 9 && low.rows.upperBound == low.lines * 16)
  }

  /// Whatever the window, a picture stays within it and within the width of the text.
  @Test(arguments: [20, 40, 60, 61, 100, 250])
  func picturesFitTheirWindow(width: Int) {
    for height in [6, 12, 50] {
      var person = Self.reading(display: Self.display)
      person.resize(width, height)
      for key in [Key.home, .down, .pageDown, .end, .up, .pageUp] {
        person.press(key)
        while person.state.isBehind {
          person.state.catchUp()
          person.look()
        }
        for picture in person.frame.pictures {
          #expect(picture.line >= 1 && picture.line + picture.lines <= height - 1)
          #expect(picture.column + picture.columns <= width)
          #expect(picture.rows.upperBound <= picture.raster.height && !picture.rows.isEmpty)
        }
      }
    }
  }

  @Test func strangersPicturesAreNotShown() {
    var person = Self.reading(Self.shelf(verdict: .unknown), display: Self.display)
    #expect(person.frame.pictures.isEmpty && !person.state.wantsPictures)
    #expect(person.text.contains("不认识发布者，因此不显示"))
    person.press(.character("o"))
    #expect(person.text.contains("文件夹："))
  }

  @Test func whatIsNoPictureKeepsItsBox() {
    let shelf = SampleShelf(
      [("a.md", "图", [], "# 图\n\n![坏](broken.png)\n\n字\n")], files: [("broken.png", [1, 2, 3])])
    let person = Self.reading(shelf, display: Self.display)
    #expect(person.frame.pictures.isEmpty && person.text.contains("│ ▣ 坏"))
    #expect(!person.state.wantsPictures)
  }

  @Test func picturesAreOnlyInTheGuide() {
    var person = Self.reading(display: Self.display)
    for key in [Key.character("t"), .character("?"), .character("s")] {
      person.press(key)
      #expect(person.frame.pictures.isEmpty)
      person.press(.escape)
      #expect(!person.frame.pictures.isEmpty)
    }
  }

  @Test func aFoundWordStaysFoundBesideAPicture() {
    var person = Person(Self.shelf())
    person.state.display = Self.display
    person.press(.character("/"))
    person.type("前言")
    person.press(.enter)
    person.state.catchUp()
    person.look()
    #expect(!person.frame.pictures.isEmpty)
    #expect(person.text.contains("第 1 处，共 1 处"))
  }

  // MARK: Writing

  @Test func aFileIsWrittenWhereOneSays() {
    var person = Self.reading(display: nil)
    person.press(.character("o"))
    #expect(person.text.contains("picture.png（PNG, 30.0 kB）") && person.text.contains("写入磁盘，只有你自己的账户能读"))
    #expect(person.frame.cursor != nil)
    person.press(.enter)
    #expect(person.lines[23].contains("请输入要写入的文件夹"))
    person.type("full")
    person.press(.enter)
    #expect(person.lines[23].contains("没有写入：no room"))
    person.press(.control("u"))
    person.type("图片")
    #expect(person.text.contains("文件夹：图片"))
    person.press(.enter)
    #expect(person.lines[23].contains("已写入：图片/picture.png"))
    #expect(person.text.contains("▣ 一张图"))
  }

  @Test func askingCanBeGivenUp() {
    var person = Self.reading(display: nil)
    person.press(.character("o"), .character("q"), .escape)
    #expect(person.text.contains("▣ 一张图"))
    person.press(.character("o"), .backspace)
    #expect(person.text.contains("▣ 一张图"))
  }

  @Test func aLinkToAnAttachmentOffersIt() {
    var person = Self.reading(display: nil)
    person.press(.end, .backTab, .backTab)
    #expect(person.lines[23].contains("表.pdf（PDF, 4.0 kB）"))
    person.press(.enter)
    #expect(person.lines[23].contains("按 o 写入磁盘"))
    person.press(.character("o"))
    #expect(person.text.contains("表.pdf（PDF, 4.0 kB）") && person.text.contains("文件夹："))
  }

  @Test func whereThereIsNothingNothingIsOffered() {
    var person = Person(SampleShelf.sample)
    person.press(.character("o"))
    #expect(person.lines[23].contains("这里没有图片或附件"))
    person.press(.enter, .character("o"))
    #expect(person.lines[23].contains("这里没有图片或附件"))
  }

  @Test func contentsListAttachments() {
    var person = Person(Self.shelf())
    #expect(person.text.contains("附件") && person.text.contains("表.pdf · PDF, 4.0 kB"))
    person.press(.end, .enter)
    #expect(person.lines[23].contains("表.pdf（PDF, 4.0 kB）：按 o 写入磁盘"))
    person.press(.character("o"))
    #expect(person.text.contains("文件夹："))
    person.press(.escape)
    #expect(person.chosen.hasPrefix("表.pdf"))
  }

  // MARK: Terminals

  private static func display(_ environment: [String: String], _ answers: [String]) -> Graphics? {
    var inquiry = PictureInquiry()
    let questions = inquiry.questions { environment[$0] }
    #expect(questions.hasSuffix("\u{1B}[c"))
    var parser = KeyParser()
    for answer in answers {
      #expect(parser.feed(Array(answer.utf8)).isEmpty)
      for answer in parser.takeAnswers() { inquiry.take(answer) }
    }
    return inquiry.display(cell: nil)?.graphics
  }

  @Test func terminalsSayWhatTheyCan() {
    let (size, kitty, plain) = ("\u{1B}[6;16;8t", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?62;22c")
    #expect(Self.display([:], [kitty, size, plain]) == .kitty)
    #expect(Self.display([:], [size, "\u{1B}[?62;4;22c"]) == .sixel)
    #expect(Self.display([:], [kitty, size, "\u{1B}[?62;4c"]) == .kitty)
    #expect(Self.display(["LC_TERMINAL": "iTerm2"], [size, plain]) == .iTerm)
    #expect(Self.display([:], [size, plain]) == nil)
    // A class of terminals, no ability.
    #expect(Self.display([:], [size, "\u{1B}[?4;22c"]) == nil)
    #expect(Self.display([:], ["\u{1B}_Gi=31;ENOTSUP\u{1B}\\", size, plain]) == nil)
    // Without the size of a character, or with none that makes sense, there is none.
    #expect(Self.display([:], [kitty, plain]) == nil)
    #expect(Self.display([:], [kitty, "\u{1B}[6;0;0t", plain]) == nil)
    // Nobody waits for a terminal that says nothing.
    #expect(Self.display([:], []) == nil)
  }

  /// tmux would take the question for the title of its window.
  @Test(arguments: [["TMUX": "a socket"], ["STY": "1"], ["TERM": "screen-256color"], ["TERM": "linux"]])
  func someAreNotAskedForKitty(environment: [String: String]) {
    var inquiry = PictureInquiry()
    #expect(!inquiry.questions { environment[$0] }.contains("_G"))
  }

  @Test(arguments: [Graphics.kitty, .iTerm, .sixel])
  func onlyWhatChangedIsSent(graphics: Graphics) {
    var person = Self.reading(display: PictureDisplay(graphics, cell: (8, 16)))
    var painter = Painter(hasColor: true)
    painter.graphics = graphics
    let sign =
      switch graphics {
      case .kitty: "\u{1B}_Ga=p"
      case .iTerm: "\u{1B}]1337;"
      case .sixel: "\u{1B}P"
      }
    let pixels = graphics == .kitty ? "\u{1B}_Ga=t" : sign
    #expect(painter.update(to: person.frame).contains(pixels))
    #expect(painter.update(to: person.frame).isEmpty)
    person.press(.down)
    let moved = painter.update(to: person.frame)
    #expect(moved.contains(sign))
    if graphics == .kitty { #expect(!moved.contains(pixels)) }
    person.press(.character("t"))
    let left = painter.update(to: person.frame)
    #expect(!left.contains(sign))
    // What was below is drawn anew, which takes pictures away; kitty is told.
    if graphics == .kitty { #expect(left.contains("a=d,d=A")) }
    person.press(.escape)
    #expect(painter.update(to: person.frame).contains(pixels))
    painter.forget()
    #expect(painter.update(to: person.frame).contains(pixels))
  }
}

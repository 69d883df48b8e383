import Testing

@testable import Ingest

extension LeakTests {
  private func leaks(_ text: String, as markup: Leak.Markup = .markdown) -> [Leak] {
    Leak.find(in: Array("第一行\n\(text)\n".utf8), as: markup, limit: 10)
  }

  @Test(arguments: LeakCases.remarks)
  func remarksAreFound(text: String) {
    #expect(leaks(text).map(\.kind) == [.comment])
  }

  @Test(arguments: LeakCases.hidden)
  func hiddenWordsAreFound(text: String) {
    #expect(leaks(text).map(\.kind) == [.hidden])
  }

  @Test(arguments: LeakCases.invisible)
  func whatCannotBeSeenIsNamed(text: String, words: String) {
    let leaks = leaks(text)
    #expect(leaks.map(\.kind) == [.invisible] && leaks.map(\.words) == [words])
  }

  @Test(arguments: LeakCases.people + LeakCases.secrets)
  func peopleAndSecretsAreFound(text: String, kind: Leak.Kind) {
    let leaks = leaks(text)
    #expect(leaks.map(\.kind) == [kind] && leaks.first?.line == 2)
  }

  @Test(arguments: LeakCases.tracking)
  func whoSharedALinkIsFound(text: String) {
    #expect(leaks(text).map(\.kind) == [.tracking])
  }

  @Test(arguments: LeakCases.shown)
  func whatIsShownIsFound(text: String, kind: Leak.Kind) {
    for markup in [Leak.Markup.html, .markdown] {
      let leaks = leaks(text, as: markup)
      #expect(leaks.map(\.kind) == [kind] && leaks.first?.line == 2)
    }
  }

  @Test(arguments: LeakCases.shownInPages)
  func whatPagesShowIsFound(text: String, kind: Leak.Kind) {
    #expect(leaks(text, as: .html).map(\.kind) == [kind])
  }

  /// The names of columns stand in paragraphs in pages that office programs save; what is found beside something else is another.
  @Test func whatColumnsOfPagesAreCalledIsRead() {
    let page = "<table><tr><th><p>姓名</p><th><p>护照</p></tr><tr><td><p>王</p><td><p>E12345678</p></tr></table>"
    #expect(leaks(page, as: .html).map(\.kind) == [.identity])
    let line = "<p>电话：１３９<b>１２３４</b>５６７８ 。 a@protonmail.com</p>"
    #expect(Set(leaks(line, as: .html).map(\.kind)).contains(.phone))
  }

  @Test(arguments: LeakCases.shownInMarkdown)
  func whatMarkdownShowsIsFound(text: String, kind: Leak.Kind) {
    #expect(leaks(text).map(\.kind) == [kind])
  }

  @Test(arguments: LeakCases.harmlessShown)
  func whatIsHarmlessAsShownIsNot(text: String) {
    for markup in [Leak.Markup.html, .markdown] {
      #expect(leaks(text, as: markup).filter { $0.kind != .hidden } == [])
    }
  }

  /// In a table, what a column is called tells what is in it.
  @Test(arguments: [
    ("姓名,手机,身份证\n王,13912345687,110101199003070011\n", [Leak.Kind.phone, .identity]),
    ("姓名,微信,座机\n\"王\",\"wang_xm88\",66668888\n", [.account, .phone]),
    ("\u{FEFF}姓名\t密码\r\n王\txk29mm31\r\n李\t没有\r\n", [.secret]),
    ("姓名,年份,数量\n王,66668888,12\n", []), ("电话,地址\n110,北京\n", []),
  ])
  func columnsAreRead(text: String, kinds: [Leak.Kind]) {
    let leaks = Leak.find(in: Array(text.utf8), as: Leak.Markup(name: "a.csv"), limit: 10)
    #expect(leaks.map(\.kind) == kinds && leaks.allSatisfy { $0.line == 2 })
  }

  /// Two numbers in one line are two, whatever stands between them.
  @Test(arguments: ["/", ",", "-", "、", " "])
  func numbersInARowAreFound(sign: String) {
    #expect(leaks("13912345687\(sign)13812345678").map(\.kind) == [.phone, .phone])
  }

  @Test(arguments: LeakCases.harmless)
  func whatIsHarmlessIsNot(text: String) {
    #expect(leaks(text) == [])
  }

  @Test(arguments: [
    (".x1{display:none}", true), (".a, .x1 { color: red; font-size: 0 }", true), ("#y{opacity:0}", true),
    (".x1{display:block}", false), (".x1:hover{display:none}", false),
    ("@media print{.x1{display:none}}", false),
    (".x1 .z{display:none}", false),
  ])
  func whatAPageHidesByItsStylesIsFound(style: String, isFound: Bool) {
    let page = "<style>\(style)</style><p>见</p><p id=y class=\"a0 x1\">藏</p>"
    #expect(leaks(page, as: .html).map(\.kind) == (isFound ? [.hidden] : []))
  }

  /// What is a remark in one markup is shown in another.
  @Test(arguments: [
    ("a.rst", ".. 小王", true), ("a.rst", ".. 多行\n   小王\n   写的", true), ("a.html", "{>>小王<<}", false),
    ("a.rst", ".. note:: 字", false),
    ("a.rst", ".. _a: b", false),
    ("a.md", ".. 小王", false),
    ("a.org", "# 小王", true), ("a.org", "#+BEGIN_COMMENT\n小王\n#+END_COMMENT", true), ("a.org", "* 字", false),
    ("a.md", "# 小王", false),
    ("a.adoc", "// 小王", true), ("a.adoc", "////\n小王\n////", true), ("a.md", "// 小王", false),
    ("a.tex", "% 小王", true), ("a.md", "% 小王", false), ("a.txt", "<!-- 小王 --> [//]: # (a) %%b%%", false),
    ("a.txt", "<p hidden>小王</p>", false), ("a.html", "<!-- 小王 -->", true),
    ("a.html", "<pre>`<!-- 小王 -->`</pre>", true),
    ("a.html", "%%a%% [//]: # (b)", false), ("README", "<!-- 小王 -->", false), ("a.py", "# 小王", false),
    ("a.docx", "[//]: # (小王)", true), ("a.mdx", "{/* 小王 */}", true), ("a.pdf", "<!-- 小王 -->", false),
  ])
  func remarksAreThoseOfTheMarkup(name: String, text: String, isRemark: Bool) {
    #expect(leaks(text, as: Leak.Markup(name: name)).map(\.kind) == (isRemark ? [.comment] : []))
  }

  @Test(arguments: [
    ("---\nauthor: 张三\n---\n", [Leak.Kind.author]),
    ("\u{FEFF}---\r\ntitle: a\r\nauthors:\r\n  - 张三\r\n---\r\n", [.author]),
    ("+++\nauthor = \"张三\"\n+++\n", [.author]),
    ("{\n  \"title\": \"a\",\n  \"author\": \"张三\"\n}\n", [.author]),
    ("---\n# 张三写的\ntitle: a\n---\n", [.comment]),
    ("---\nlast_modified_by: 张三\n作者: 张三\n---\n", [.author, .author]), ("---\nauthor:\ntitle: a\n---\n", []),
    ("---\ntitle: author\n---\n", []), ("---\nlatitude: 39.90420\n---\n", [.position]),
    ("---\nlatitude: 39.90420\nlongitude: 116.4074\n---\n", [.position]),
    ("Title: 签证\nAuthor: 王五\n\n文。\n", [.author]), ("Title: 签证\nDate: 2026\n\nAuthor: 王五\n", []),
    ("% 签证\n% 王五; 李四\n% 2026\n\n文。\n", [.author]), ("% 签证\n%\n% 2026\n\n文。\n", []),
    ("title:: 签证\nauthor:: 王五\n\n- 文\n", [.author]),
    ("title: 签证\nauthor: 王五\n---\n文\n", [.author]), ("--- \nauthor: 王五\n---\n文\n", [.author]),
  ])
  func frontMatterIsRead(text: String, kinds: [Leak.Kind]) {
    #expect(Leak.find(in: Array(text.utf8), limit: 10).map(\.kind) == kinds)
  }

  @Test(arguments: LeakCases.names)
  func namesOfFilesAreRead(name: String, kinds: [Leak.Kind]) {
    let leaks = Leak.find(inName: name)
    #expect(leaks.map(\.kind) == kinds && leaks.allSatisfy { $0.line == nil })
  }

  /// The name of a folder has no ending.
  @Test func namesOfFoldersAreRead() {
    #expect(Leak.find(inName: "zhang.wei@gmail.com", isFolder: true).map(\.kind) == [.address])
    #expect(Leak.find(inName: "src", isFolder: true) == [])
  }

  /// A wallet that is named twice is one.
  @Test func walletsAreSaidOnce() {
    let address = "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh"
    #expect(leaks("\(address)\n字 \(address)").map(\.kind) == [.wallet])
  }

  @Test func longRemarksEndWhereTheyEnd() {
    let remark = "<!-- " + String(repeating: "字\n", count: 5000) + "-->"
    let leaks = leaks("\(remark)\nx@y.cn")
    #expect(leaks.map(\.kind) == [.comment, .address] && leaks.map(\.line) == [2, 5003])
  }

  /// Whatever begins again and again, it is read in a moment.
  @Test(arguments: [
    "`", "%%", "{#", "{{/*", "<!--", "[//]: ", "1 ", "138 ", "微信", "密码：", "token=", "-----BEGIN ",
    "\u{200B}a", "\u{E0041}", "[at]", "\\\\a\\b", "C:\\", "/storage/emulated/0/",
    "<p style=", "sk-", "eyJ.", "一三八", "GB82 ", "MacBook-", "vmess://", "{% comment", "a@b:/", "<script",
    "wx_", "坐标 1.11111,", "\\\\wsl$\\", "{--", "{>>a", "{++++", "{~~\n", "<pre>\n", "3c:22:", "N1.11111 ",
    "geo:1.11111,", "[name=", "文：a\n", "**1**", "<td>", "&#49;", "| 手机 |\n|-|\n", "<!--a", "<b", "1,", "手机,",
    "WIFI:S:", "（at）", "a{at}", "a*163.com", "a @ ", "微信【", "+v ", "群：", "邮箱：a at ", "smb://a/", "\\\\1.1",
    "110105199003071239=",
    "0571 ", "/110105199003071239", "https://web.archive.org/",
  ])
  func costsLittle(piece: String) {
    let text = Array((String(repeating: piece, count: 50_000 / piece.utf8.count) + "\n\nx@y.cn").utf8)
    let start = ContinuousClock.now
    #expect(Leak.find(in: text, limit: 10_000_000).last?.words.contains("x@y.cn") == true)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}

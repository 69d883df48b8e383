import BundleFormat
import Documents
@testable import Ingest
import System
import Testing
import TestSupport

/// What a program makes of an input.
private func made(by program: String, _ arguments: [String], of input: String) throws -> [UInt8] {
  try run(program, arguments, input: Array(input.utf8)).output
}

@Suite struct EncodingTests {
  private static let text = "# 签证\n\n这是一篇关于签证的指南，说的是在国外的生活。\n"
  private static let traditional = "# 簽證\n\n這是一篇關於簽證的指南，說的是在國外的生活。\n"

  @Test(arguments: [
    (text, "GB18030", TextEncoding.gb18030), (traditional, "BIG5", .big5),
    (text, "UTF-16", .utf16LittleEndian),
    (text, "UTF-16BE", .utf16BigEndian), (text, "UTF-8", .utf8),
  ])
  func isToldByItsBytes(text: String, name: String, encoding: TextEncoding) throws {
    let bytes = try made(by: "iconv", ["-f", "UTF-8", "-t", name], of: text)
    let guide = try GuideFormat.markdown.guide(from: bytes, name: "a.md", limit: 1 << 20)
    #expect(guide.encoding == encoding)
    #expect(guide.isOwnText == (encoding == .utf8))
    #expect(String(decoding: guide.document.text, as: UTF8.self) == text)
    #expect(guide.language == (text == Self.text ? "zh-Hans" : "zh-Hant"))
  }

  @Test(arguments: [
    ("日本の在留資格について説明します。", "SHIFT-JIS", TextEncoding.shiftJIS), ("日本の在留資格について説明します。", "EUC-JP", .eucJP),
    ("여권 신청 안내입니다.", "EUC-KR", .eucKR), ("# Café\n\nRésumé für Ämter.\n", "ISO-8859-1", .windows1252),
    ("« Où déposer la demande ? » À la préfecture, dès le début de l’été.", "CP1252", .windows1252),
    ("¿Cuánto cuesta? El año que viene será más caro, según la embajada.", "ISO-8859-1", .windows1252),
    ("签证", "GBK", .gb18030), ("485 签证\n", "GBK", .gb18030), ("证", "GBK", .gb18030),
    ("dom дом", "UTF-8", .utf8),
    ("дом", "UTF-8", .utf8),
    ("naïve Ω", "UTF-8", .utf8),
    ("שלום", "UTF-8", .utf8),
    ("λόγος é", "UTF-8", .utf8),
    ("护照办理", "GBK", .gb18030),
    ("新建文本文档", "GBK", .gb18030),
    ("密码", "GBK", .gb18030),
    ("# 机场\n", "GBK", .gb18030),
    ("学校", "GBK", .gb18030),
    ("目录", "GBK", .gb18030),
    ("一", "GBK", .gb18030),
    ("README\n密码: 123\n", "GBK", .gb18030),
    ("紧急联系人", "GBK", .gb18030),
    ("簡介", "BIG5", .big5),
    ("電話", "BIG5", .big5),
    ("銀行開戶", "BIG5", .big5),
    ("銀行口座の開設", "SHIFT-JIS", .shiftJIS),
    ("目次", "SHIFT-JIS", .shiftJIS),
    ("よくある質問", "EUC-JP", .eucJP),
    ("전화번호", "EUC-KR", .eucKR),
    ("은행 계좌 개설", "EUC-KR", .eucKR),
    ("The fee is £50 – don’t pay “agents”.", "CP1252", .windows1252),
    ("Größe und Maße", "ISO-8859-1", .windows1252),
    ("Une réponse en français", "ISO-8859-1", .windows1252),
    ("5×3 · 路", "UTF-8", .utf8),
    ("联系方式", "GBK", .gb18030),
    ("目錄", "BIG5", .big5),
    ("使用說明", "BIG5", .big5),
    ("喺香港嘅銀行開戶口，唔該。", "BIG5-HKSCS", .big5),
    ("銀行口座の開設", "CP932", .shiftJIS),
    ("住所", "CP932", .shiftJIS),
    ("ビザ申請", "CP932", .shiftJIS),
    ("전화번호", "CP949", .eucKR),
    ("주의사항", "CP949", .eucKR),
    ("café", "CP1252", .windows1252),
    ("Größe", "CP1252", .windows1252),
    ("It’s £120…", "CP1252", .windows1252),
    ("Don’t", "CP1252", .windows1252),
    ("86 €", "CP1252", .windows1252),
    ("Le passeport coûte 86 €, à régler en espèces.", "CP1252", .windows1252),
    ("Для получения визы нужен паспорт.", "CP1251", .windows1251),
    ("Jak założyć konto bankowe? Należy mieć paszport.", "CP1250", .windows1250),
    ("Dziękuję", "CP1250", .windows1250),
    ("Dzień dobry", "CP1250", .windows1250),
    ("Książka adresowa", "CP1250", .windows1250),
    ("Złóż wniosek", "CP1250", .windows1250),
    ("Děkuji", "CP1250", .windows1250),
    ("Munkaszerződés", "CP1250", .windows1250),
    ("Kako otvoriti račun?", "CP1250", .windows1250),
    ("Você deseja", "CP1252", .windows1252),
    ("còdec de vídeo", "CP1252", .windows1252),
    ("Où est la pièce ? Così è.", "CP1252", .windows1252),
    ("æøå Knæ på høj sø", "CP1252", .windows1252),
    ("Türkiye'de oturma izni için başvuru yapılmalıdır.", "CP1254", .windows1254),
    ("# Հայաստան\n\nԲարեւ ձեզ", "UTF-8", .utf8),
    ("Kā jums klājas? Man viņš ļoti patīk; mēs ēdām kūkas", "UTF-8", .utf8),
    ("Mən sənə dedim", "UTF-8", .utf8),
    ("đi đâu đó, ăn đi", "UTF-8", .utf8),
    ("Ticket ¥100\nTicket ¥50\n", "UTF-8", .utf8),
    ("25 ± 3\n25 ± 3\n2×3\n", "UTF-8", .utf8),
    ("/ˈnjuːtən/, /ˈwɔːtə/", "UTF-8", .utf8),
    ("nǐ hǎo, wǒ xiǎng mǎi yī zhāng piào", "UTF-8", .utf8),
    ("Tōkyō, Kyōto, Ōsaka", "UTF-8", .utf8),
    ("§ 5 ¶ 50¢", "UTF-8", .utf8),
    ("Для получения визы нужен паспорт. Обратитесь в консульство.", "KOI8-R", .koi8),
    ("Для получения визы нужен паспорт. Обратитесь в консульство.", "CP866", .ibm866),
    ("Для получения визы нужен паспорт. Обратитесь в консульство.", "ISO-8859-5", .iso8859Part5),
    ("Для получения визы нужен паспорт. Обратитесь в консульство.", "MAC-CYRILLIC", .macCyrillic),
    ("Виза и паспорт", "KOI8-R", .koi8), ("Виза и паспорт", "CP1251", .windows1251),
    ("Для отримання візи потрібен паспорт.", "CP1251", .windows1251),
    ("Για τη βίζα χρειάζεστε διαβατήριο και μία φωτογραφία.", "CP1253", .windows1253),
    ("כדי לקבל אשרה יש להביא דרכון ותמונה אחת לקונסוליה.", "CP1255", .windows1255),
    ("للحصول على التأشيرة يجب إحضار جواز السفر وصورة واحدة.", "CP1256", .windows1256),
    ("การขอวีซ่าต้องใช้หนังสือเดินทางและรูปถ่ายหนึ่งใบ", "CP874", .windows874),
    (
      "Należy przynieść paszport i świadectwo urodzenia, a także źródło dochodu.", "ISO-8859-2", .iso8859Part2
    ),
    ("ビザの申請について説明します。", "ISO-2022-JP", .iso2022JP), ("비자 신청 안내입니다.", "ISO-2022-KR", .iso2022KR),
    ("ab\n1\n2 ", "UTF-16LE", .utf16LittleEndian), ("签证\n", "UTF-32LE", .utf32LittleEndian),
    ("签证😀\n", "UTF-32BE", .utf32BigEndian),
    ("<!-- -*- coding: gbk -*- -->\n签证", "GBK", .gb18030), ("README: café\n", "UTF-8", .utf8),
  ])
  func isToldInShortTextsToo(text: String, name: String, encoding: TextEncoding) throws {
    let bytes = try made(by: "iconv", ["-f", "UTF-8", "-t", name], of: text)
    let guide = try GuideFormat.plainText.guide(from: bytes, name: "a.txt", limit: 1 << 20)
    #expect(guide.encoding == encoding)
    #expect(String(decoding: guide.document.text, as: UTF8.self) == text)
  }

  /// What could as well be another encoding is read in the likeliest, and that is said.
  @Test func whatIsOnlyLikelyIsSaid() throws {
    func guesses(_ bytes: [UInt8], _ name: String, _ evidence: TextEncoding.Evidence) throws
      -> [WordDifference]
    {
      let guide = try GuideFormat.plainText.guide(
        from: bytes, name: name, limit: 1 << 20, evidence: { evidence })
      return guide.differences.filter { $0.kind == .guessed }
    }
    let bytes = try made(by: "iconv", ["-f", "UTF-8", "-t", "BIG5"], of: "\n證\n")
    let guess = try #require(try guesses(bytes, "a.txt", [:]).first)
    #expect(guess.line == 2 && guess.words.hasPrefix("GB18030: "))
    // Other texts, or the name of the file, can tell.
    #expect(try guesses(bytes, "a.txt", [.big5: 15]).isEmpty)
    #expect(try guesses(bytes, "a.big5.txt", [:]).isEmpty)
  }

  /// A text with a fault is refused, and the line of the fault is named: it is not read as something else that takes all its bytes.
  @Test(arguments: [
    // The last character is cut, in GBK and in UTF-8; a byte that is none; the euro of Windows.
    ("甲\n这是一篇关于签证的指南，说的是在国外的生活。", "GBK", [UInt8](), 1, 2),
    ("甲\n这是一篇关于签证的指南，说的是在国外的生活。", "GBK", [0xFF, 0x0A], 0, 2),
    ("甲\n这是一篇关于签证的指南，说的是在国外的生活，30 ", "GBK", [0x80], 0, 2),
    ("签证办理须知，材料", "UTF-8", [], 1, 1), ("# 签证\n办理", "UTF-8", [], 2, 2),
    // An emoji as two halves.
    ("# 甲\n\n", "UTF-8", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], 0, 3),
  ])
  func faultsAreNamed(text: String, name: String, more: [UInt8], cut: Int, line: Int) throws {
    let bytes = try made(by: "iconv", ["-f", "UTF-8", "-t", name], of: text).dropLast(cut) + more
    #expect(throws: IngestError.broken(line: line)) {
      try GuideFormat.markdown.guide(from: Array(bytes), name: "a.md", limit: 1 << 20)
    }
  }

  /// What a page says holds, unless it can't be so.
  @Test(arguments: [
    ("gb2312", "GBK", TextEncoding.gb18030), ("shift_jis", "SHIFT-JIS", .shiftJIS),
    ("gb2312", "UTF-8", .utf8),
    ("utf-8", "GBK", .gb18030),
  ])
  func isWhatThePageSays(declared: String, name: String, encoding: TextEncoding) throws {
    let text = "<meta charset=\"\(declared)\"><p>日本的中国人在不同的地方。</p>"
    let bytes = try made(by: "iconv", ["-f", "UTF-8", "-t", name], of: text)
    let guide = try GuideFormat.html.guide(from: bytes, name: "a.html", limit: 1 << 20)
    #expect(guide.encoding == encoding && guide.document.outline.contains("日本的中国人"))
  }

  @Test(arguments: [["UTF-8", "GBK"], ["GBK", "UTF-8"], ["UTF-8", "BIG5"]])
  func twoInOneAreTold(names: [String]) throws {
    var bytes: [UInt8] = []
    for name in names {
      bytes += try made(by: "iconv", ["-f", "UTF-8", "-t", name], of: "# ascii\n在不同的地方，也有人。\n")
    }
    #expect(throws: IngestError.twoEncodings(line: 4)) {
      try GuideFormat.plainText.guide(from: bytes, name: "a.txt", limit: 1 << 20)
    }
  }

  @Test func twoOfOldAreTold() throws {
    let first = try made(by: "iconv", ["-f", "UTF-8", "-t", "BIG5"], of: "繁體內容說明。\n")
    let second = try made(by: "iconv", ["-f", "UTF-8", "-t", "GBK"], of: "简体内容说明。\n")
    #expect(throws: IngestError.twoEncodings(line: 2)) {
      try GuideFormat.plainText.guide(from: first + second, name: "a.txt", limit: 1 << 20)
    }
  }

  @Test func theLineOfBrokenBytesIsTold() {
    let bytes = Array("题目\n\n中文文字".utf8) + [0xFF] + Array("文字\n".utf8)
    #expect(throws: IngestError.broken(line: 3)) {
      try GuideFormat.plainText.guide(from: bytes, name: "a.txt", limit: 1 << 20)
    }
  }

  @Test(arguments: [
    [0x81, 0xFF, 0x90, 0xFF] as [UInt8], [0, 1, 2, 3], Array(repeating: 0xA1, count: 99), [0xFF, 0xFE, 0x00],
  ])
  func isNotGuessed(bytes: [UInt8]) {
    #expect(throws: IngestError.notText) {
      try GuideFormat.plainText.guide(from: bytes, name: "a.txt", limit: 1 << 20)
    }
  }
}

@Suite struct OfficeTests {
  @Test(arguments: ["docx", "odt", "epub"])
  func documentsKeepTheirStructure(format: String) throws {
    let bytes = try made(
      by: "pandoc", ["-f", "markdown", "-t", format, "-o", "-", "--metadata", "title=T"],
      of: "# 护照\n\n先看**官方**网站。\n\n- 一\n- 二\n")
    let guideFormat = try #require(GuideFormat(name: "a.\(format)"))
    let guide = try guideFormat.guide(from: bytes, name: "a.\(format)", limit: 1 << 20)
    let outline = guide.document.outline
    #expect(outline.contains("“护照”") && outline.contains("(strong “官方”)") && outline.contains("(list"))
    #expect(!guide.isOwnText)
  }

  @Test func formulasOfDocumentsAreRead() throws {
    let text = "面积$S = \\frac{1}{2}ah$，根$\\sqrt{x}$，价 \\$5 与 \\$6\n"
    let bytes = try made(by: "pandoc", ["-f", "markdown", "-t", "docx", "-o", "-"], of: text)
    let guide = try GuideFormat.docx.guide(from: bytes, name: "a.docx", limit: 1 << 20)
    #expect(guide.document.outline == "(p “面积S = (1/2)ah，根√x，价 $5 与 $6”)")
  }

  /// Nobody types marks of Markdown into a letter.
  @Test(arguments: ["docx", "odt", "epub"])
  func wordsOfDocumentsAreNoMarkup(format: String) throws {
    let words = "[[页]]、{{x}}、{%y%}、==a==、%%b%%、:tada:、++e++、[c](d)、[e]: f、<https://a.cn/y> %%"
    let page =
      "<p>%%整段%%</p><p>\(words.replacing("<", with: "&lt;"))</p><p><code>a==b</code> <a href='https://a.cn/?x==1'>链[1]</a></p>"
    let bytes = try made(
      by: "pandoc", ["-f", "html", "-t", format, "-o", "-", "--metadata", "title=T"], of: page)
    let shown = words.replacing(
      "https://a.cn/y", with: "” (link https://a.cn/y “https://a.cn/y”) “")
    let guideFormat = try #require(GuideFormat(name: "a.\(format)"))
    let outline = try guideFormat.guide(from: bytes, name: "a.\(format)", limit: 1 << 20).document.outline
    #expect(outline.contains("(p “%%整段%%”) (p “\(shown)”)"))
    #expect(
      outline.contains("`a==b`") && outline.contains("https://a.cn/?x==1") && outline.contains("链[1]"))
  }

  /// What begins a line of a paragraph begins nothing else.
  @Test(arguments: ["docx", "odt", "epub"])
  func linesOfParagraphsStayInThem(format: String) throws {
    let lines = ["甲", "- 乙", "+ 丙", "1. 丁", "2) 戊", "# 己", "---", "===", ": 庚", "2024.5", "-5"]
    let bytes = try made(
      by: "pandoc", ["-f", "html", "-t", format, "-o", "-", "--metadata", "title=T"],
      of: "<p>\(lines.joined(separator: "<br>"))</p><ul><li><p>甲<br>1. 乙</p></li></ul>")
    let guideFormat = try #require(GuideFormat(name: "a.\(format)"))
    let outline = try guideFormat.guide(from: bytes, name: "a.\(format)", limit: 1 << 20).document.outline
    let shown = lines.map { "“\($0)”" }.joined(separator: " break ")
    #expect(outline.contains("(p \(shown))") && outline.contains("“甲” break “1. 乙”"))
  }

  @Test func pagesOfPDFsAreSections() throws {
    // A PDF of two pages, as small as one gets (ISO 32000-1, annex H).
    func page(_ number: Int, _ words: String) -> String {
      let content = "BT /F1 24 Tf 72 700 Td (\(words)) Tj ET"
      return """
        \(number) 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents \(number + 1) 0 R\
        /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
        \(number + 1) 0 obj <</Length \(content.utf8.count)>> stream
        \(content)
        endstream endobj

        """
    }
    let pdf =
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      + "2 0 obj <</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>> endobj\n"
      + page(3, "Passport first") + page(5, "Visa second") + "trailer <</Root 1 0 R>>\n%%EOF\n"
    let guide = try GuideFormat.pdf.guide(from: Array(pdf.utf8), name: "手册.pdf", limit: 1 << 20)
    #expect(guide.title == "手册")
    #expect(guide.document.outline == "(h2 “p. 1”) (p “Passport first”) (h2 “p. 2”) (p “Visa second”)")
  }

  /// Lines of a page belong together if only the edge of their column is between them.
  @Test func shortLinesOfPDFsAreParagraphs() throws {
    let lines: [(x: Int, y: Int, words: String)] = [
      (72, 700, "All of the people who want to apply for a new passport have to"),
      (72, 684, "bring the old one, two pictures, and the fee, which has to be paid in"),
      (72, 668, "cash. Nothing else is taken by anybody who works in this office, and"),
      (72, 652, "that is all."), (72, 636, "Passport"), (72, 620, "Visa"), (72, 604, "Ticket"),
      (72, 588, "City           Telephone"), (72, 572, "Tokyo          12345"),
    ]
    let content = lines.map { "BT /F1 12 Tf 1 0 0 1 \($0.x) \($0.y) Tm (\($0.words)) Tj ET" }.joined(
      separator: "\n")
    let pdf = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R\
      /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF

      """
    let guide = try GuideFormat.pdf.guide(from: Array(pdf.utf8), name: "a.pdf", limit: 1 << 20)
    let paragraphs = guide.document.outline.split(separator: "(p ").dropFirst()
    #expect(paragraphs.count == 6)
    #expect(paragraphs.first?.contains("that is all.") == true)
    #expect(
      paragraphs.dropFirst().map {
        $0.prefix { $0 != "”" }.replacing("“", with: "").replacing("\n", with: " ")
      } == [
        "Passport", "Visa", "Ticket", "City Telephone", "Tokyo 12345",
      ])
  }

  /// Where lines stand says nothing of a text that is not theirs.
  @Test func linesOfOtherTextsStay() {
    func line(_ y: Int, _ right: Int, _ words: String) -> String {
      let place = "xMin=\"10\" yMin=\"\(y)\" xMax=\"\(right)\" yMax=\"\(y + 10)\""
      return "<line \(place)>\n<word \(place)>\(words)</word>\n</line>\n"
    }
    let layout = PageLayout(
      Array(
        "<page width=\"9\">\n\(line(0, 40, "ab&lt;c"))\(line(12, 60, "defgh"))\(line(24, 30, "x-"))\(line(36, 500, "y"))</page>"
          .utf8))
    func parted(_ text: String) -> String { String(decoding: layout.parted(Array(text.utf8)), as: UTF8.self) }
    #expect(parted("a b<c\ndefgh\nxy\n") == "a b<c\n\ndefgh\n\nxy\n")
    #expect(parted("a b<c\nother\nxy\n") == "a b<c\nother\nxy\n")
    #expect(parted("ab<c\n") == "ab<c\n" && parted("") == "" && parted("\u{0C}ab") == "\u{0C}ab")
    let hostile = PageLayout(
      Array(
        "<word>\n<line xMin=\"nan\">\n<word xMin=\"1e999\" xMax=\"\">a<\n</line>\n<page \n<line \n</line>"
          .utf8))
    #expect(hostile.parted(Array("a\nb".utf8)) == Array("a\nb".utf8))
  }

  @Test func whatIsNoDocumentSaysSo() {
    for (format, name) in [(GuideFormat.docx, "a.docx"), (.epub, "a.epub"), (.pdf, "a.pdf")] {
      do {
        _ = try format.guide(from: Array("no document".utf8), name: name, limit: 1 << 20)
        Issue.record("\(name) was read")
      } catch {
        guard case .program(.failed) = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }
}

@Suite struct DeepPageTests {
  /// However deep it is, what is raised is looked through within reason.
  @Test func raisedElementsMayBeDeep() throws {
    let page =
      "<p>x<span style=\"vertical-align:super\">" + String(repeating: "<b>", count: 50_000) + "1</span>"
    #expect(throws: Never.self) {
      try GuideFormat.html.guide(from: Array(page.utf8), name: "a.html", limit: 1 << 20)
    }
  }
}

@Suite struct LeakTests {
  @Test(arguments: [
    ("see /home/zhang/a.md", Leak.Kind.userName), ("C:\\Users\\张三\\文件", .userName),
    ("/Users/li/x", .userName),
    ("open file:///guides/x", .fileLink), ("写信给 zhang.san@mail.cn。", .address), ("微信 13812345678", .phone),
    ("+86 138 1234 5678", .phone), ("https://b23.tv/x?share_source=copy&a=1", .tracking),
    ("https://a.com/?utm_source=x", .tracking), ("![图](https://a.com/x.png)", .remote),
    ("<img alt=1 src=\"https://a.com/x.png\">", .remote), ("<script src='//a.com/x.js'></script>", .remote),
    ("<!-- 张三写的 -->", .comment), ("git@github.com:me/run.git", .repository),
    ("https://me:secret@a.com/x", .credential), ("<meta name=\"author\" content=张三>", .author),
    ("![](data:image/png;base64,iVBORw0KGgo=)", .embedded),
  ])
  func isFound(text: String, kind: Leak.Kind) {
    let leaks = Leak.find(in: Array("第一行\n\(text)\n".utf8), limit: 10)
    #expect(leaks.map(\.kind) == [kind])
    #expect(leaks.first?.line == 2)
  }

  @Test(arguments: [
    "https://example.org/home/page and https://a.com/users/li", "a@example.com", "12345678901234",
    "2026-11-24 110000",
    "![图](pictures/a.png)", "<img src=a.png>", "a < b ! c @ d", "https://a.com/x?id=13812345678", "1380000",
    "/home/",
  ])
  func isNotMadeUp(text: String) {
    #expect(Leak.find(in: Array(text.utf8), limit: 10).isEmpty)
  }

  @Test func frontMatterNamesItsAuthor() {
    let leaks = Leak.find(in: Array("---\ntitle: a\nauthor: 张三\n---\nauthor: not here\n".utf8), limit: 10)
    #expect(leaks.map(\.line) == [3] && leaks.map(\.kind) == [.author])
  }

  /// What begins everywhere and ends nowhere does not keep the rest from being read.
  @Test(arguments: ["<img ", "![", "<meta name", "https://a.com/?", "12345", "data:image/", "a@"])
  func isReadToItsEnd(piece: String) {
    let text = Array((String(repeating: piece, count: 30_000) + "\nx@y.cn").utf8)
    #expect(Leak.find(in: text, limit: 1_000_000).last?.words == "x@y.cn")
  }

  @Test func anyTextIsReadWithoutHarm() {
    let pieces = [
      "<", "!", "[", "](", "@", "a.cn", "/home/", "\\Users\\", ":", "http://", "?", "utm_", "+", "1", "<!--",
      "-->", "<img src=", "<meta name", "data:image/", "file://", "---\n", "author:", "中", "\n", ">", "=",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      for leak in Leak.find(in: Array(text.utf8), limit: 100) {
        #expect((leak.line ?? 0) <= text.utf8.count { $0 == 0x0A } + 1, "\(text)")
      }
    }
  }

  @Test func aLineEndBeforeAPathIsCountedOnce() {
    let leaks = Leak.find(in: Array("a\n:\\Users\\zhang b\n:\\Users\\li".utf8), limit: 10)
    #expect(leaks.map(\.line) == [2, 3] && leaks.map(\.words) == [":\\Users\\zhang", ":\\Users\\li"])
  }

  @Test func linesAreCountedBehindCommentsToo() {
    let leaks = Leak.find(in: Array("<!-- a\nb\nc -->\nx@y.cn\n".utf8), limit: 10)
    #expect(leaks.map(\.line) == [1, 4])
  }
}

@Suite struct LinkTests {
  @Test func leadToPaths() throws {
    let text =
      "# t\n\n[a](../b/c.md#d) ![p](p%20q.png)\n\n[out](../../x) [web](https://a.com) [here](#t) [top](/z.md)\n"
    let links = LocalLink.find(in: try guide(text).document)
    #expect(
      links.map { GuidePath("zh/guide.md").following($0.target) } == ["b/c.md", "zh/p q.png", nil, "z.md"])
    #expect(links.map(\.line) == [3, 3, 5, 5])
  }

  /// Pictures without words are in lines of their own.
  @Test func areInTheirLines() throws {
    let text =
      "# t\n\n字\n\n![](b.png)\n\n![](c.png) x\n\n<img src=\"e.png\">\n\n[![](f.png)](g.md)\n\n![甲](b.png)\n"
    let links = LocalLink.find(in: try guide(text).document)
    #expect(links.map(\.line) == [5, 7, 9, 11, 11, 13])
  }
}

@Suite struct CollectionTests {
  @Test func saysWhatItIs() throws {
    let file = try CollectionFile(
      Array(
        "title: 出发\ndescription: \"a: b\"\nlicence: CC0\nedition: 3\nhome: https://a.org\nlanguages: [zh, en]\norder:\n  - a/\n  - b.md\n"
          .utf8))
    #expect(file.title == "出发" && file.description == "a: b" && file.licence == "CC0" && file.edition == 3)
    #expect(file.languages == ["zh-Hans", "en"] && file.homes == ["https://a.org"])
    #expect(file.place(of: "a/x.md") == 1 && file.place(of: "b.md") == 2 && file.place(of: "ab.md") == nil)
  }

  @Test(arguments: [
    ("- a", CollectionFile.Failure.notYAML),
    ("title: \"\\u200b\"", .badValue(name: "title", fault: .invisible)),
    ("tilte: x", .unknownName("tilte")),
    ("edition: many", .badValue(name: "edition", fault: .notANumber)),
    ("home: example.org", .badValue(name: "home", fault: .notAnAddress("example.org"))),
  ])
  func saysWhatIsWrong(text: String, failure: CollectionFile.Failure) {
    #expect(throws: failure) { try CollectionFile(Array(text.utf8)) }
  }

  @Test(arguments: [
    (
      "mkdocs.yml", "site_url: https://a.org/b/\nrepo_url: https://c.org/d/e\nnav:\n  - x\n",
      ["https://c.org/d/e", "https://a.org/b/"]
    ),
    (
      "_config.yml", "repository: a/b\nurl: https://c.org\nbaseurl: /d\n",
      ["https://github.com/a/b", "https://c.org/d"]
    ),
    ("book.toml", "[output.html]\ngit-repository-url = \"https://a.org/b/c\"\n", ["https://a.org/b/c"]),
    ("_config.yml", "- a", []), ("mkdocs.yml", "site_url:\n", []), ("book.toml", "git-repository-url\n", []),
  ])
  func sitesSayWhereTheyAre(name: String, text: String, homes: [String]) {
    #expect(SiteFile.homes(in: Array(text.utf8), named: name) == homes)
  }

  @Test(arguments: [
    (
      "markdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n      auto_append:\n        - a.md # x\n\n        - \"b.md\"\n  - c.md\n",
      "docs", ["a.md", "b.md"]
    ),
    (
      "docs_dir: ./x/y\npymdownx.snippets:\n  auto_append: ['a.md', b.md]\n  - c.md", "x/y",
      ["a.md", "b.md", "c.md"]
    ),
    ("docs_dir: .\nauto_append: []\nplugins:\n- a", "", []), ("", "docs", []),
  ])
  func sitesSayWhatTheyAppend(text: String, folder: String, names: [String]) {
    let appended = SiteFile.appended(in: Array(text.utf8))
    #expect(appended.folder == folder && appended.names == names)
  }

  @Test func sitesSayWhatTheyAre() {
    let file =
      "site_name: N\nextra:\n  deep:\n    x: d\n  list: [a, b: c]\n  y: !!python/name:a.b\nnav:\n  - a: b.md\n"
    let long = String(repeating: "a", count: 200)
    #expect(
      SiteFile.values(in: Array("\(file)\(long): 1\n".utf8)) == [
        "site_name": "N", "extra.deep.x": "d", "extra.y": "",
      ])
    #expect(SiteFile.values(in: Array("- a".utf8)).isEmpty)
  }

  @Test func templateIsOne() throws {
    let text = CollectionFile.template(title: "a \"b\" \\ 中", languages: ["en"], guides: ["a.md"])
    #expect(try CollectionFile(Array(text.utf8)).title == "a \"b\" \\ 中")
    let whole = text.replacing("#order", with: "order").replacing("#  -", with: "  -")
    #expect(try CollectionFile(Array(whole.utf8)).order == ["a.md"])
  }

  @Test func foldersSayWhatGuidesAreAbout() {
    let facets = Facets.of(path: "01-加拿大/签证/Student/how to/a.md").map { "\($0.name)=\($0.value)" }
    #expect(facets == ["country=canada", "kind=how-to", "stage=student", "topic=visa"])
    #expect(Facets.of(path: "加拿大.md").isEmpty)
  }
}

@Suite struct OtherMarkupTests {
  private func guide(_ page: String) throws -> Guide {
    try GuideFormat.html.guide(from: Array(page.utf8), name: "a.html", limit: 1 << 20)
  }

  /// No formula of a page is another number than it was.
  @Test(arguments: [
    ("<mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>", "x=1/2"),
    ("<mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "1 1/2"),
    (
      "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>c</mi></mrow></mfrac>",
      "(a+b)/(2c)"
    ),
    ("<mfrac><msup><mi>x</mi><mn>2</mn></msup><mn>2</mn></mfrac><mi>y</mi>", "x²/2 y"),
    ("<msqrt><mn>2</mn></msqrt><mo>+</mo><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√2+√(a+b)"),
    ("<mn>2</mn><mroot><mi>x</mi><mn>3</mn></mroot><mroot><mi>x</mi><mi>n</mi></mroot>", "2 ∛x ⁿ√x"),
    ("<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup><mn>5</mn>", "10⁻³5"),
    ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mi>k</mi></msup>", "(a)^k"),
    ("<msup><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></msup>", "(x²)³"),
    ("<msub><mi>x</mi><mtext>max</mtext></msub><mi>y</mi>", "x_max y"),
    (
      "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
      "∑_(i=1)ⁿi"
    ),
    ("<mfenced><mn>1</mn><mn>2</mn></mfenced><msup><mi>f</mi><mo>′</mo></msup>", "(1, 2)f′"),
    (
      "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>",
      "1, 2; 3, 4"
    ),
    ("<mtable><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr></mtable>", "x=1"),
    (
      "<mfrac linethickness=0><mi>n</mi><mi>k</mi></mfrac><mn>2</mn><mo>÷</mo><mfrac><mn>3</mn><mn>4</mn></mfrac>",
      "(n; k)2÷(3/4)"
    ),
    ("<mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>6</mn><mn>14</mn></mmultiscripts>", "₆¹⁴C"),
    ("<semantics><mfrac><mn>1</mn><mn>3</mn></mfrac><annotation>13</annotation></semantics>", "1/3"),
  ])
  func formulasAreTheSame(formula: String, words: String) throws {
    let made = try guide(
      "<p>甲 <math>\(formula)</math></p><p>乙<m:math>\(formula.replacing("<", with: "<m:").replacing("<m:/", with: "</m:"))</m:math></p>"
    )
    #expect(made.document.outline == "(p “甲 ” `\(words)`) (p “乙” `\(words)`)")
  }

  /// What stands in forms and drawings is shown as a browser shows it, and what that does not show is said.
  @Test(arguments: [
    ("<p>见<textarea>草稿\n字</textarea>后", "(p “见”) (p “草稿\n字”) (p “后”)", []),
    ("<p><button>按<b>钮</b></button><button>二</button>", "(p “[按” (strong “钮”) “][二]”)", []),
    (
      "<p>选<select><optgroup label=x><option>一<option label=二></optgroup><option>三</select>",
      "(p “选[一 / 二 / 三]”)", []
    ),
    (
      "<p>名<input value=\"王 小\"><input type=submit value=交><input type=hidden value=藏>", "(p “名[王 小][交]”)", []
    ),
    ("<p>图<svg><title>题</title><text>矢<tspan>字</tspan></text><text>二</text></svg>", "(p “图 矢字 二”)", []),
    (
      "<p>式<span class=\"katex-mathml\"><math><msup><mi>x</mi><mn>2</mn></msup></math></span><span class=\"katex-html\" aria-hidden=\"true\">x2</span>",
      "(p “式” `x²`)", []
    ), ("<p>式<span class=katex-html aria-hidden=true>x2</span>", "(p “式x2”)", []),
    ("<p>甲<object data=x.pdf>替文</object><canvas>画布</canvas>", "(p “甲”)", ["替文", "画布"]),
    ("<map><area href=b.html alt=区><area href=c.html></map>", "(p (link b.html “区”))", []),
  ])
  func formsAndDrawingsAreShown(page: String, outline: String, hidden: [String]) throws {
    let made = try guide(page)
    #expect(made.document.outline.replacing("” “", with: "") == outline)
    #expect(made.hidden.map(\.words) == hidden)
    #expect(made.differences == [])
  }

  /// What pandoc adds to texts in other markup, or leaves out of them.
  @Test(arguments: [
    ("a.rst", ".. note:: 注意看这里的说明\n", "(quote (p (strong “说明”)) (p “注意看这里的说明”))"),
    ("a.rst", ".. admonition:: 自定\n\n   内容在这里的说明\n", "(quote (p (strong “自定”)) (p “内容在这里的说明”))"),
    ("a.rst", ".. seealso:: 另见这里的说明\n", "(quote (p (strong “另见”)) (p “另见这里的说明”))"),
    ("a.rst", "文\n\n.. image:: b.png\n", "(p “文”) (p (image b.png))"),
    ("a.rst", ".. code-block:: python\n   :caption: 例子\n\n   x = 1\n", "(p (strong “例子”)) (code “x = 1\n”)"),
    (
      "a.rst", ".. toctree::\n   :maxdepth: 2\n   :caption: 目录\n\n   a\n   丙 <b>\n\n后文\n",
      "(p (strong “目录”)) (list (item (p (link a “a”))) (item (p (link b “丙”)))) (p “后文”)"
    ),
    ("a.org", "* 一级\n[[*一级]] [[*一级][见]]\n", "(h1 “一级”) (p (link #一级 “一级”) “ ” (link #一级 “见”))"),
    (
      "a.org", "[[#c][见]]\n* 一级\n:PROPERTIES:\n:CUSTOM_ID: c\n:END:\n文\n",
      "(p (link #c “见”)) (h1 “一级”) (p “文”)"
    ),
    (
      "a.tex",
      "\\section{签证}\\label{v}\n前，\\important{本人\\emph{到场}}，\\hl{高亮} \\todo[x]{待办} \\fcolorbox{red}{white}{盒} \\vspace{1em}后",
      "(h1 “签证”) (p “前，本人” (em “到场”) “，高亮 待办 盒 后”)"
    ),
    (
      "a.tex", "\\important{\\hl{两层}}的 \\note{please call them first} \\foo{bar}",
      "(p “两层的 please call them first”)"
    ),
    ("a.tex", "前\n\n\\important{整段}\n\n\\hspace{1em}\\hl{后}\n", "(p “前”) (p “整段”) (p “后”)"),
    ("a.tex", "\\newcommand{\\x}[1]{（#1）}\\x{词}", "(p “（词）”)"),
    (
      "a.tex", "\\begin{lstlisting}[language=Python,caption=例]\nx\n\\end{lstlisting}",
      "(p (strong “例”)) (code “x\n”)"
    ),
    (
      "a.org", "** TODO 二\n:PROPERTIES:\n:ID: abc\n:END:\n#+begin_src sh :results output\nls\n#+end_src\n",
      "(h2 “TODO 二”) (code “ls\n”)"
    ),
  ])
  func otherMarkupIsAsItWasWritten(name: String, text: String, outline: String) throws {
    let made = try #require(GuideFormat(name: name)).guide(from: Array(text.utf8), name: name, limit: 1 << 20)
    #expect(made.document.outline.replacing("” “", with: "") == outline.replacing("” “", with: ""))
    #expect(made.differences == [])
  }

  /// Links to headings of other markup lead there.
  @Test(arguments: [
    ("a.org", "[[#c]]\n* 一级\n:PROPERTIES:\n:CUSTOM_ID: c\n:END:\n文\n", "c"),
    ("a.tex", "\\hypertarget{visa}{\\section{签证}\\label{visa}}见\\hyperref[visa]{这里}", "visa"),
  ])
  func headingsOfOtherMarkupHaveTheirNames(name: String, text: String, place: String) throws {
    let made = try #require(GuideFormat(name: name)).guide(from: Array(text.utf8), name: name, limit: 1 << 20)
    #expect(Anchors(of: made.document, names: made.names).name(for: place) != nil)
  }

  /// A file of drawings alone is no guide, and needs no converter; with any word beside them, it is one.
  @Test(arguments: [
    ("", "\\centering\n% 备注\n\\begin{tikzpicture}\\node {字};\\end{tikzpicture}\\newpage", true),
    ("", "\\begin{tikzpicture}\\node {字};\\end{tikzpicture}\n图一", false),
    ("", "\\begin{tikzpicture}\\node {字};\\end{tikzpicture}\\LaTeX", false),
    ("\\title{题}", "\\maketitle\\begin{tikzpicture}\\node {字};\\end{tikzpicture}", false),
  ])
  func drawingsAreNoGuides(preamble: String, body: String, areAll: Bool) throws {
    let text = "\\documentclass{standalone}\(preamble)\n\\begin{document}\n\(body)\n\\end{document}\n"
    #expect(LaTeXCommands.areDrawings(Array(text.utf8)) == areAll)
    let guide = try? GuideFormat.latex.guide(from: Array(text.utf8), name: "a.tex", limit: 1 << 20)
    #expect((guide == nil) == areAll)
  }

  /// What a converter of LaTeX drops is said, and so is what is in another file.
  @Test func whatLaTeXLosesIsSaid() throws {
    let text = """
      \\documentclass{article}
      \\title{题目在此}\\author{某某}
      \\begin{document}
      % \\input{no}
      文 % 给自己看的
      \\begin{comment}
      不给人看的
      \\end{comment}
      \\label{标签名}\\index{索引词} 见 \\input{other} 后
      \\begin{itemize}
      \\item[甲乙丙)] 一
      \\end{itemize}
      \\end{document}
      尾巴的话
      """
    let made = try GuideFormat.latex.guide(from: Array(text.utf8), name: "a.tex", limit: 1 << 20)
    #expect(made.leftovers == [Leftover(kind: .missing, line: 9, words: "\\input{other}")])
    #expect(made.differences.map(\.line) == [11] && made.differences.first?.words == "甲乙丙")
  }

  /// What authors of MyST say to one another is not shown, and said.
  @Test func remarksOfMySTAreSaid() throws {
    let text = "(a)=\n# 题\n\n% 小王的备注\n\n文\n"
    let made = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "a.md", limit: 1 << 20)
    #expect(made.document.outline == "(h1 “题”) (p “文”)")
    #expect(made.hidden == [Leak(kind: .hidden, line: 4, words: "小王的备注")])
  }
}

@Suite struct HiddenTests {
  /// What is hidden until a script shows it is what the page is there for.
  @Test(arguments: [
    ("<div id=js_content style=\"visibility: hidden; opacity: 0;\"><p>文章</p></div>", true),
    ("<body style=\"visibility:hidden\"><p>文章</p></body>", true),
    ("<div style=\"visibility: hidden\"><p>文章</p></div>", false),
  ])
  func articlesThatScriptsShowAreShown(page: String, isShown: Bool) throws {
    let guide = try GuideFormat.html.guide(from: Array(page.utf8), name: "a.html", limit: 1 << 20)
    #expect(guide.document.outline.contains("文章") == isShown)
  }
}

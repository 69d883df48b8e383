import Testing

@testable import MetadataCleaning

/// What a converter is given of a document, and which words it should find.
@Suite struct DocumentSourceTests {
  private static func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }

  private static func box(_ words: String, old: String? = nil) -> String {
    """
    <w:p><w:r><mc:AlternateContent><mc:Choice Requires="a"><w:drawing><w:txbxContent>\(paragraph(words))</w:txbxContent>\
    </w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\(paragraph(old ?? words))</w:txbxContent>\
    </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
    """
  }

  private static func ruby(_ base: String, _ reading: String) -> String {
    """
    <w:r><w:ruby><w:rt><w:r><w:t>\(reading)</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>\(base)</w:t></w:r></w:rubyBase>\
    </w:ruby></w:r>
    """
  }

  @Test(arguments: [
    (box("框里"), "Hello|框里"), (box("框里", old: "旧框"), "Hello|框里"),
    (
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(paragraph("老框"))</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
      "Hello|老框"
    ),
    (paragraph("甲") + box("一") + paragraph("乙"), "Hello|甲|一|乙"),
    ("<w:p>\(ruby("签", "qiān"))\(ruby("证", "zhèng"))<w:r><w:t>办</w:t></w:r></w:p>", "Hello|签证（qiān zhèng）办"),
    (
      "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>留</w:t></w:r></w:ins></w:p>",
      "Hello|留"
    ),
    (
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r><w:r><w:t>是</w:t><w:sym w:char=\"F0A8\" w:font=\"Wingdings\"></w:sym><w:t>否</w:t></w:r></w:p>",
      "Hello|☑是□否"
    ),
  ])
  func wordHasItsWordsInParagraphs(body: String, lines: String) throws {
    let source = try #require(DocumentSource(try Samples.text(body)))
    let words = String(decoding: source.words, as: UTF8.self).split(separator: "\n").joined(separator: "|")
    #expect(words == lines)
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(xml.contains("<w:txbxContent></w:txbxContent>") == body.contains("txbxContent"))
    #expect(!xml.contains("ruby"))
  }

  @Test func tablesGetTheirGrid() throws {
    let table =
      "<w:tbl><w:tr><w:tc>\(Self.paragraph("甲"))</w:tc><w:tc>\(Self.paragraph("乙"))</w:tc></w:tr></w:tbl>"
    let source = try #require(DocumentSource(try Samples.text(table)))
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(xml.contains("<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"))
    let whole = table.replacing("<w:tbl>", with: "<w:tbl><w:tblGrid/>")
    let bytes = try Samples.text(whole)
    #expect(DocumentSource(bytes)?.bytes == bytes)
  }

  /// The number of a page is no link within the link of its line.
  @Test func numbersOfPagesAreNoLinks() throws {
    let line =
      "<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>甲</w:t></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF a \\h </w:instrText></w:r>"
      + "<w:r><w:t>12</w:t></w:r></w:hyperlink><w:r><w:instrText> TOC \\o </w:instrText></w:r></w:p>"
    let source = try #require(DocumentSource(try Samples.text(line)))
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(!xml.contains("PAGEREF") && xml.contains("<w:instrText> TOC") && xml.contains("<w:t>12</w:t>"))
  }

  @Test func headersAndFootersStandOnceAtTheEnd() throws {
    func margin(_ kind: String, _ body: String) -> String {
      "<w:\(kind) \(Samples.namespaces)>\(body)</w:\(kind)>"
    }
    let page =
      "<w:p><w:r><w:t>第</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>页</w:t></w:r></w:p>"
    func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let number =
      "\(field("begin"))<w:r><w:instrText>PAGE</w:instrText></w:r>\(field("separate"))<w:r><w:t>1</w:t></w:r>\(field("end"))"
    let numbered =
      "<w:p><w:r><w:t>第 </w:t></w:r>\(number)<w:r><w:t xml:space=\"preserve\"> 页 联系电话 12308</w:t></w:r></w:p>"
    let source = try #require(
      DocumentSource(
        try Samples.text(
          Self.paragraph("正文"),
          [
            ("word/header1.xml", "header", margin("hdr", Self.paragraph("热线 110 &amp; 119"))),
            (
              "word/header2.xml", "header",
              margin("hdr", Self.paragraph("热线 110 &amp; 119") + Self.paragraph("正文"))
            ),
            ("word/footer1.xml", "footer", margin("ftr", page)),
            ("word/footer2.xml", "footer", margin("ftr", numbered)),
          ])))
    #expect(String(decoding: source.words, as: UTF8.self) == "Hello\n正文\n热线 110 & 119\n联系电话 12308\n")
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(
      xml.contains(" 110 &amp; 119</w:t></w:r></w:p>") && xml.contains(" 12308</w:t></w:r></w:p></w:body>"))
  }

  @Test func styleOfTheTitleIsAHeading() throws {
    let styles =
      "<w:styles \(Samples.namespaces)><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style></w:styles>"
    let source = try #require(DocumentSource(try Samples.text("", [("word/styles.xml", "styles", styles)])))
    #expect(
      try Samples.entries(loose: source.bytes)["word/styles.xml"]?.contains(
        "w:styleId=\"Title\"><w:name w:val=\"heading 1\"/>") == true)
  }

  @Test(arguments: [
    ("<text:p>前<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>后</text:p>", "前后|框"),
    ("<draw:frame><draw:text-box><text:p>页框</text:p></draw:text-box></draw:frame><text:p>后</text:p>", "页框|后"),
    ("<text:p>形<draw:custom-shape><text:p>状</text:p></draw:custom-shape></text:p>", "形|状"),
    (
      "<text:p>看<text:ruby><text:ruby-base>签</text:ruby-base><text:ruby-text>qiān</text:ruby-text></text:ruby>证</text:p>",
      "看签（qiān）证"
    ),
  ])
  func openDocumentHasItsWordsInParagraphs(body: String, lines: String) throws {
    let source = try #require(DocumentSource(try Samples.openDocument(body)))
    #expect(
      String(decoding: source.words, as: UTF8.self).split(separator: "\n").joined(separator: "|") == lines)
  }

  @Test func booksSayWhatTheyAre() throws {
    let source = try #require(DocumentSource(try Samples.book()))
    #expect(source.isHTML && source.title != nil)
    #expect(String(decoding: source.words, as: UTF8.self).contains("<body"))
  }

  /// A converter is given all pages but the contents.
  @Test func booksAreReadWithoutTheirContents() throws {
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>\
      <item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>\
      <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>\
      <spine><itemref idref="n"/><itemref idref="a" linear="no"/></spine></package>
      """
    let container = "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>"
    let source = try #require(
      DocumentSource(
        try Samples.archive([
          ("mimetype", Array("application/epub+zip".utf8)),
          ("META-INF/container.xml", Array(container.utf8)), ("book.opf", Array(package.utf8)),
          ("n.xhtml", Array("<nav>contents</nav>".utf8)), ("a.xhtml", Array("<p>text</p>".utf8)),
        ])))
    #expect(source.words == Array("<p>text</p>\n".utf8))
    let opf = try #require(try Samples.entries(loose: source.bytes)["book.opf"])
    #expect(opf.contains("<spine><itemref idref=\"a\" /></spine>"))
  }

  /// Text that styles hide goes, and is told.
  @Test(arguments: [
    ("<w:p><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>CANARY</w:t></w:r></w:p>", true),
    ("<w:p><w:r><w:rPr><w:rStyle w:val=\"B\"/></w:rPr><w:t>CANARY</w:t></w:r></w:p>", true),
    ("<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>CANARY</w:t></w:r></w:p>", true),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>CANARY</w:t></w:r></w:p>", true),
    (
      "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>CANARY</w:t></w:r></w:p>",
      false
    ),
    ("<w:p><w:r><w:rPr><w:rStyle w:val=\"S\"/></w:rPr><w:t>CANARY</w:t></w:r></w:p>", false),
  ])
  func hiddenTextOfWordGoes(body: String, isHidden: Bool) throws {
    func style(_ id: String, _ base: String, _ more: String) -> String {
      "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:basedOn w:val=\"\(base)\"/>\(more)</w:style>"
    }
    let styles =
      style("H", "", "<w:rPr><w:vanish/></w:rPr>") + style("B", "H", "") + style("P", "H", "")
      + style("S", "H", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>")
    let file = try Samples.text(
      body, [("word/styles.xml", "styles", "<w:styles \(Samples.namespaces)>\(styles)</w:styles>")])
    guard case .clean(let cleaned?, let found) = Cleaning(of: file) else { throw Obstacle.damaged }
    let text = try #require(try Samples.entries(cleaned)["word/document.xml"])
    #expect(text.contains("CANARY") == !isHidden)
    #expect(found.contains { $0.kind == .hidden && $0.detail == "t CANARY" } == isHidden)
  }

  @Test(arguments: [
    "<text:p>x<text:span text:style-name=\"T\">CANARY</text:span></text:p>",
    "<text:p text:style-name=\"T\">CANARY</text:p>", "<text:h text:style-name=\"U\">CANARY</text:h>",
    "<text:p>x<text:hidden-text text:string-value=\"a\">CANARY</text:hidden-text></text:p>",
    "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>CANARY</text:p>",
    "<text:section text:display=\"none\"><text:p>CANARY</text:p></text:section>",
  ])
  func hiddenTextOfOpenDocumentGoes(body: String) throws {
    let styles = """
      <style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>\
      <style:style style:name="U" style:family="text" style:parent-style-name="T"/>
      """
    let file = try Samples.openDocument("<text:p>Hello</text:p>" + body, styles: styles)
    guard case .clean(let cleaned?, let found) = Cleaning(of: file) else { throw Obstacle.damaged }
    let text = try #require(try Samples.entries(cleaned)["content.xml"])
    #expect(!text.contains("CANARY") && text.contains("Hello"))
    #expect(found.contains { $0.kind == .hidden && $0.detail.contains("CANARY") })
  }
}

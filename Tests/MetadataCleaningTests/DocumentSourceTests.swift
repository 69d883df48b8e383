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

  private static func form(_ kind: String) -> String {
    """
    <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>\(kind)</w:ffData></w:fldChar></w:r>\
    <w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>旧</w:t></w:r></w:p>
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
    (
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>\u{F0FC}þ</w:t></w:r><w:r><w:t>对þ</w:t></w:r></w:p>",
      "Hello|✓☑对þ"
    ),
    (
      "<w:p><w:r><w:t>年</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>   </w:t><w:tab/></w:r><w:r><w:t>月</w:t></w:r>"
        + "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t> </w:t></w:r><w:r><w:rPr><w:u w:val=\"none\"/></w:rPr><w:t>   </w:t></w:r><w:r><w:t>日</w:t></w:r></w:p>",
      "Hello|年_______月    日"
    ),
    ("<w:p><w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r></w:p>", "Hello|甲 乙"),
    (form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>"), "Hello|☑旧"),
    (form("<w:checkBox><w:checked w:val=\"0\"/><w:default w:val=\"1\"/></w:checkBox>"), "Hello|☐旧"),
    (form("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>"), "Hello|☑旧"),
    (
      form(
        "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>"),
      "Hello|乙旧"
    ),
    (form("<w:textInput/>"), "Hello|旧"),
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

  private static func mark(_ type: String) -> String { "<w:fldChar w:fldCharType=\"\(type)\"/>" }

  private static func run(_ words: String) -> String { "<w:r>\(words)</w:r>" }

  private static func instruction(_ words: String) -> String {
    "<w:instrText xml:space=\"preserve\">\(words.replacing("\"", with: "&quot;"))</w:instrText>"
  }

  /// A link as a field up to its words.
  private static func link(to target: String) -> String {
    run(mark("begin"))
      + run("<w:instrText xml:space=\"preserve\"> HYPERLINK \"\(target)\" </w:instrText>")
      + run(mark("separate"))
  }

  /// Links that are fields are written in one way, whatever their switches, in whatever runs.
  @Test(arguments: [
    ([" HYPERLINK \"https://a.cn/b\" \\t \"_blank\" "], "https://a.cn/b"),
    ([" HYPERLINK \"https://a.cn/b\" \\o \"a \\\"b\" \\h"], "https://a.cn/b"),
    ([" hyperlink \\o \"x\" https://a.cn/b?x=1&amp;y=2 \\n"], "https://a.cn/b?x=1&amp;y=2"),
    ([" HYPER", "LINK \"https://a", ".cn/b\" "], "https://a.cn/b"),
    ([" HYPERLINK \"https://a.cn/b\" \\l \"c\" "], "https://a.cn/b#c"),
    ([" HYPERLINK \\l _Toc1 "], "#_Toc1"), ([" HYPERLINK \\l \"_Toc1\" \\h "], "#_Toc1"),
  ])
  func fieldsOfWordThatAreLinksLead(pieces: [String], target: String) throws {
    let end = Self.run(Self.mark("end"))
    let runs =
      Self.run(Self.mark("begin")) + pieces.map { Self.run(Self.instruction($0)) }.joined()
      + Self.run(Self.mark("separate"))
    // Some programs write them in a single run.
    let one = Self.run(Self.mark("begin") + pieces.map(Self.instruction).joined() + Self.mark("separate"))
    let attribute = pieces.joined().replacing("\"", with: "&quot;")
    let simple = "<w:fldSimple w:instr=\"\(attribute)\">\(Self.run("<w:t>x</w:t>"))</w:fldSimple>"
    for (body, tail) in [
      (runs + Self.run("<w:t>x</w:t>") + end, ""), (one + Self.run("<w:t>x</w:t>") + end, ""), (simple, ""),
    ] {
      let source = try #require(DocumentSource(try Samples.text("<w:p>\(body)</w:p>")))
      let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
      #expect(xml.contains(Self.link(to: target) + Self.run("<w:t>x</w:t>") + end + tail + "</w:p>"))
    }
  }

  /// What is no such link stays, and the words of simple fields are words.
  @Test(
    arguments: [
      (run(mark("begin")) + run(instruction(" REF a \\h ")) + run(mark("separate")), nil),
      (run(mark("begin")) + run(instruction(" HYPERLINK ")) + run(mark("separate")), nil),
      (run(mark("begin")) + run(instruction(" \"HYPERLINK\" \"a\" ")) + run(mark("separate")), nil),
      (
        "<w:fldSimple w:instr=\" REF a \"><w:r><w:t>三</w:t></w:r></w:fldSimple>",
        "<w:p><w:r><w:t>三</w:t></w:r></w:p>"
      ),
      ("<w:fldSimple w:instr=\" PAGE \"/>", nil),
    ] as [(String, String?)])
  func otherFieldsOfWordStay(body: String, written: String?) throws {
    let source = try #require(DocumentSource(try Samples.text("<w:p>\(body)</w:p>")))
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(xml.contains(Self.bytes(written ?? "<w:p>\(body)</w:p>")))
  }

  @Test(arguments: [
    // What marks a place in front of a paragraph.
    (
      "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>x</w:t></w:r></w:p>"
    ),
    (
      "<w:bookmarkStart w:id=\"1\" w:name=\"a\"></w:bookmarkStart><w:p/><w:p><w:r><w:t>x</w:t></w:r></w:p>",
      "<w:p/><w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"></w:bookmarkStart><w:r><w:t>x</w:t></w:r></w:p>"
    ),
    // Rows and columns.
    (
      "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    ),
    (
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"-1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:gridBefore w:val=\"-1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    ),
    // Two strokes.
    (
      "<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:dstrike w:val=\"0\"></w:dstrike></w:rPr><w:t>y</w:t></w:r></w:p>",
      "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr></w:rPr><w:t>y</w:t></w:r></w:p>"
    ),
  ])
  func wordIsWrittenForConverters(body: String, written: String) throws {
    let source = try #require(DocumentSource(try Samples.text(body)))
    let xml = try #require(try Samples.entries(loose: source.bytes)["word/document.xml"])
    #expect(xml.contains(written))
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

  /// Words that are too small or too pale to be seen stay, and are told; those on a colour can be seen.
  @Test(arguments: [
    ("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>白</w:t></w:r>", ["白"]),
    ("<w:r><w:rPr><w:color w:val=\"auto\" w:themeColor=\"background1\"/></w:rPr><w:t>白</w:t></w:r>", ["白"]),
    ("<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>小</w:t></w:r>", ["小"]),
    ("<w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>白</w:t></w:r>", ["白"]),
    (
      "<w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:rPr><w:color w:val=\"000000\"/></w:rPr><w:t>黑</w:t></w:r>",
      []
    ),
    ("<w:pPr><w:pStyle w:val=\"S\"/></w:pPr><w:r><w:t>字</w:t></w:r>", []),
    ("<w:pPr><w:rPr><w:color w:val=\"000000\"/></w:rPr></w:pPr><w:r><w:t>字</w:t></w:r>", []),
    ("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/></w:rPr><w:t>字</w:t></w:r>", []),
    (
      "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"00FF00\"/></w:rPr><w:t>字</w:t></w:r>",
      []
    ),
  ])
  func faintWordsAreTold(runs: String, words: [String]) throws {
    let styles = """
      <w:styles \(Samples.namespaces)><w:style w:styleId="B"><w:rPr><w:color w:val="ffffff"/></w:rPr></w:style>\
      <w:style w:styleId="P"><w:basedOn w:val="B"/></w:style>\
      <w:style w:styleId="S"><w:basedOn w:val="B"/><w:pPr><w:shd w:fill="000000"/></w:pPr></w:style></w:styles>
      """
    let parts = [("word/styles.xml", "styles", styles)]
    let source = try #require(DocumentSource(try Samples.text("<w:p>\(runs)</w:p>", parts)))
    #expect(source.faint == words)
    // A table has colours of its own.
    let cell = "<w:tbl><w:tr><w:tc><w:p>\(runs)</w:p></w:tc></w:tr></w:tbl>"
    #expect(try #require(DocumentSource(try Samples.text(cell, parts))).faint == words.filter { $0 == "小" })
  }

  @Test(arguments: [
    (
      "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell></table:table-row></table:table>",
      "<text:p>a</text:p></table:table-cell><table:table-cell/></table:table-row>"
    ),
    (
      "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell/></table:table-row>",
      "<table:table-row><table:table-cell/><table:table-cell/><table:table-cell/></table:table-row>"
    ),
    (
      "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>",
      "<text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>"
    ),
    (
      "<text:p><text:bookmark text:name=\"b\"/><text:a xlink:href=\"#b\"><text:span>内</text:span>链</text:a></text:p>",
      "<text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"b\">内链</text:bookmark-ref></text:p>"
    ),
    (
      "<text:h>题</text:h><text:p><text:a xlink:href=\"#1.2.%E9%A2%98|outline\">见</text:a></text:p>",
      ">题</text:h><text:p><text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"heading-"
    ),
    (
      "<text:p><text:a xlink:href=\"#题|outline\">见</text:a></text:p><text:h>题</text:h>",
      "<text:h><text:bookmark text:name=\"heading-"
    ),
    (
      "<table:table><table:table-header-rows><table:table-row><table:table-cell/></table:table-row></table:table-header-rows></table:table>",
      "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"
    ),
    // Nothing but paragraphs is in a cell.
    (
      "<table:table-cell><text:list><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item><text:list-item/><text:list-item><text:h/><text:h>c</text:h></text:list-item></text:list></table:table-cell><text:list><text:list-item><text:p>d</text:p></text:list-item></text:list>",
      "<table:table-cell><text:p>• a</text:p><text:p>b</text:p><text:p>• c</text:p></table:table-cell><text:list><text:list-item><text:p>d</text:p></text:list-item></text:list>"
    ),
    (
      "<table:table-cell><table:table><table:table-column/><table:table-row><table:table-cell><text:p>a<text:span>b</text:span></text:p></table:table-cell><table:table-cell/></table:table-row></table:table><text:p>c</text:p></table:table-cell><table:table-cell/>",
      "<table:table-cell><text:p>a<text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell><table:table-cell/>"
    ),
    // No more cells than a table has.
    (
      String(
        repeating:
          "<table:table-cell table:number-columns-repeated=\"64\"><text:p>x</text:p></table:table-cell>",
        count: 200)
        + "<table:covered-table-cell table:number-columns-repeated=\"64\"/><text:p>末</text:p>",
      "<text:p>末</text:p>"
    ),
    ("<text:p><text:a xlink:href=\"#none\">死</text:a></text:p>", "<text:a xlink:href=\"#none\">死</text:a>"),
    (
      "<text:p><text:bookmark text:name=\"b\"/><text:a xlink:href=\"#b\">图<draw:frame/></text:a></text:p>",
      "<text:a xlink:href=\"#b\">图<draw:frame/></text:a>"
    ),
  ])
  func openDocumentIsWrittenForConverters(body: String, written: String) throws {
    let source = try #require(DocumentSource(try Samples.openDocument(body)))
    let xml = try #require(try Samples.entries(loose: source.bytes)["content.xml"])
    #expect(xml.contains(Self.bytes(written)))
  }

  @Test func booksSayWhatTheyAre() throws {
    let source = try #require(DocumentSource(try Samples.book()))
    #expect(source.isHTML && source.title != nil)
    #expect(String(decoding: source.words, as: UTF8.self).contains("<body"))
  }

  /// A book of such a package and pages.
  private func book(_ package: String, _ pages: [(String, [UInt8])]) throws -> DocumentSource {
    let container = "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>"
    let parts = [
      ("mimetype", Array("application/epub+zip".utf8)),
      ("META-INF/container.xml", Array(container.utf8)), ("book.opf", Array(package.utf8)),
    ]
    return try #require(DocumentSource(try Samples.archive(parts + pages)))
  }

  /// A converter is given all pages but the contents.
  @Test func booksAreReadWithoutTheirContents() throws {
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>\
      <item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>\
      <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>\
      <spine><itemref idref="n"/><itemref idref="a" linear="no"/></spine></package>
      """
    let source = try book(
      package,
      [("n.xhtml", Array("<nav>contents</nav>".utf8)), ("a.xhtml", Array("<p>text</p>".utf8))])
    #expect(source.words == Array("<p>text</p>\n".utf8))
    let opf = try #require(try Samples.entries(loose: source.bytes)["book.opf"])
    #expect(opf.contains("<spine><itemref idref=\"a\" /></spine>"))
  }

  /// Pages that only links lead to are of the book, and lists of contents in pages are no words that get lost.
  @Test func booksHaveThePagesThatTheyLeadTo() throws {
    let package = """
      <o:package xmlns:o="http://www.idpf.org/2007/opf"><o:manifest><o:item id="a" href="a.xhtml"/><o:item id="b" href="t/b.xhtml"/>\
      <o:item id="c" href="c.xhtml"/><o:item id="d" href="d.xhtml"/></o:manifest><o:spine><o:itemref idref="a"/></o:spine></o:package>
      """
    func page(_ body: String) -> [UInt8] {
      Array(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>\(body)</body></html>"
          .utf8)
    }
    let source = try book(
      package,
      [
        ("a.xhtml", page("<nav epub:type=\"toc\"><p>list</p></nav><a href=\"t/b.xhtml#x\">one</a>")),
        ("t/b.xhtml", page("<p id=\"x\">two</p><a href=\"../c.xhtml\">c</a>")), ("c.xhtml", page("three")),
        ("d.xhtml", page("four")),
      ])
    let words = String(decoding: source.words, as: UTF8.self)
    #expect(
      ["one", "two", "three"].allSatisfy(words.contains) && !words.contains("four") && !words.contains("list")
    )
    let entries = try Samples.entries(loose: source.bytes)
    #expect(
      entries["book.opf"]?.contains(
        "<o:itemref idref=\"a\"/><o:itemref idref=\"b\"/><o:itemref idref=\"c\"/></o:spine>") == true)
    #expect(entries["a.xhtml"]?.contains("<a href=\"b.xhtml#place-") == true)
  }

  /// What styles raise, lower or strike out is so by elements, and so are boxes.
  @Test(arguments: [
    (
      "10<span class=\"s\">5</span><b class=\"s\">th</b>",
      "10<span class=\"s\"><sup>5</sup></span><b class=\"s\">th</b>"
    ),
    (
      "10<span style=\"vertical-align: sub\">5</span>",
      "10<span style=\"vertical-align: sub\"><sub>5</sub></span>"
    ),
    ("10<sup class=\"s\">5</sup>", "10<sup class=\"s\">5</sup>"),
    ("<p class=\"x d\">a<b>b</b></p>c", "<p class=\"x d\"><del>a</del><b><del>b</del></b></p>c"),
    (
      "<p class=\"e\">a</p><div class=\"e\">b</div>",
      "<p class=\"e\"><del>a</del></p><div class=\"e\">b</div>"
    ),
    ("<p id=\"n\">a</p><p class=\"m\">b</p>", "<p id=\"n\"><del>a</del></p><p class=\"m\">b</p>"),
    ("<del><p>a</p> <p>b</p></del><s>c</s>", "<p><del>a</del></p> <p><del>b</del></p><del>c</del>"),
    (
      "<ul><li><input type=\"checkbox\" checked=\"\"/>a</li><li><p><input type=\"checkbox\"></input>b</p></li></ul><input type=\"checkbox\" checked=\"\"/>c",
      "<ul><li>☒ a</li><li><p>☐ b</p></li></ul>☑ c"
    ),
  ])
  func stylesOfBooksAreElements(body: String, written: String) throws {
    let sheet =
      ".s, .t { vertical-align: super } /* .x {} */ .d{text-decoration:line-through red} @media print { .m { text-decoration: line-through } }"
    func page(_ body: String) -> String {
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link rel=\"stylesheet\" href=\"s.css\"/><style>p.e, #n {text-decoration: line-through}</style></head><body>\(body)</body></html>"
    }
    let pages = BookPages([("t/a.xhtml", Array(page(body).utf8))], contents: []) {
      $0 == "t/s.css" ? Array(sheet.utf8) : nil
    }
    let text = try #require(pages.written["t/a.xhtml"]?.text)
    #expect(String(decoding: text, as: UTF8.self) == page(written))
  }

  /// A text as one is read of which each byte is a character.
  private static func bytes(_ text: String) -> String {
    String(text.utf8.map { Character(Unicode.Scalar($0)) })
  }

  private static func place(_ number: Int) -> String { "<span id=\"place-\(number)\"></span>" }

  /// Links lead to an empty element in front of the words that they are of; the first page is `Text/a b.xhtml`, the second `c.html`.
  @Test(arguments: [
    // Between pages, by whatever way, to whatever element.
    (
      "<a href=\"../c.html#n\">c</a>", "<p id=\"n\">t</p>", "<a href=\"c.html#place-1\">c</a>",
      "<p id=\"n\">\(place(1))t</p>"
    ),
    (
      "<a href=\"../c.html#n\">c</a>", "<table id=\"n\"><tr><td>t</td></tr></table>",
      "<a href=\"c.html#place-1\">c</a>", "<table id=\"n\"><tr><td>\(place(1))t</td></tr></table>"
    ),
    (
      "<a href=\"../c.html\">c</a>", "<h1>t</h1>", "<a href=\"c.html#place-1\">c</a>", "<h1>\(place(1))t</h1>"
    ),
    (
      "<a id=\"x%y\" href=\"./../c.html#%E4%B8%80\">c</a>",
      "<ul><li id=\"一\"><img/>t</li></ul><a href=\"Text/a%20b.xhtml#x%25y\">b</a>",
      "\(place(2))<a href=\"c.html#place-1\">c</a>",
      "<ul><li id=\"一\">\(place(1))<img/>t</li></ul><a href=\"a_b.xhtml#place-2\">b</a>"
    ),
    (
      "<a href=\"#n\">c</a><pre><a name=\"n\"></a>t</pre>", "",
      "<a href=\"a_b.xhtml#place-1\">c</a><pre><a name=\"n\"></a>t</pre><p>\(place(1))</p>", ""
    ),
    (
      "<a href=\"#n\">c</a><pre id=\"n\">t</pre>", "",
      "<a href=\"a_b.xhtml#place-1\">c</a><p>\(place(1))</p><pre id=\"n\">t</pre>", ""
    ),
    // To nothing.
    (
      "<a href=\"../c.html#none\">c</a><a href=\"x.html#y\">x</a>", "",
      "<a href=\"c.html#none\">c</a><a href=\"x.html#y\">x</a>", ""
    ),
    (
      "<a title=\"t\" href=\"https://a.cn/c.html#n\">c</a>", "", "<a href=\"https://a.cn/c.html#n\">c</a>", ""
    ),
    // Lists of contents are left out.
    ("<a href=\"../nav.html#n\">c</a>t", "", "\(place(1))<a href=\"a_b.xhtml#place-1\">c</a>t", ""),
    // Notes that a link in the page calls, and others.
    (
      "t<a id=\"r\" href=\"#n\"><img/></a><aside epub:type=\"footnote\" id=\"n\"><a href=\"#r\"></a>w</aside>",
      "",
      "t\(place(2))<a epub:type=\"noteref\" href=\"#n\"><img/></a><aside epub:type=\"footnote\" id=\"n\">\(place(1))w</aside>",
      ""
    ),
    (
      "<a id=\"r\" href=\"#n\">1</a><ol><li id=\"n\"><a href=\"#r\"/>w</li></ol>", "",
      "\(place(2))<a href=\"a_b.xhtml#place-1\">1</a><ol><li id=\"n\">\(place(1))<a href=\"a_b.xhtml#place-2\">↩</a>w</li></ol>",
      ""
    ),
    (
      "<a epub:type=\"noteref\" href=\"../c.html#n\">1</a>",
      "<aside id=\"n\" epub:type=\"footnote\">w</aside>",
      "<a href=\"c.html#place-1\">1</a>", "<div>\(place(1))w</div>"
    ),
  ])
  func linksOfBooksLeadToPlaces(first: String, second: String, firstWritten: String, secondWritten: String)
    throws
  {
    func page(_ body: String) -> String {
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>\(body)</body></html>"
    }
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf"><manifest>\
      <item id="n" href="nav.html" properties="nav"/><item id="a" href="Text/a%20b.xhtml"/><item id="c" href="c.html"/></manifest>\
      <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="c"/></spine></package>
      """
    let container = "<container><rootfiles><rootfile full-path=\"O/book.opf\"/></rootfiles></container>"
    let source = try #require(
      DocumentSource(
        try Samples.archive([
          ("mimetype", Array("application/epub+zip".utf8)),
          ("META-INF/container.xml", Array(container.utf8)), ("O/book.opf", Array(package.utf8)),
          ("O/nav.html", Array("<nav>contents</nav>".utf8)), ("O/Text/a b.xhtml", Array(page(first).utf8)),
          ("O/c.html", Array(page(second).utf8)),
        ])))
    let entries = try Samples.entries(loose: source.bytes)
    #expect(entries["O/Text/a_b.xhtml"] == Self.bytes(page(firstWritten)))
    #expect(entries["O/c.html"] == Self.bytes(page(secondWritten)))
    #expect(entries["O/book.opf"]?.contains("href=\"Text/a_b.xhtml\"") == true)
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

import Testing
import TestSupport

@testable import MetadataCleaning

/// One leak a file: of each kind that formats have for it, in every part it can be in.
@Suite struct PackageTests {
  private static let canary = "CANARY"
  private static let file = "C:\\Users\\CANARY\\a.docx"

  /// Whether the word is nowhere in a cleaned file, names of parts among it; and what it is then.
  @discardableResult
  private func forgets(_ marked: [UInt8], _ what: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
    -> [String: String]
  {
    #expect(
      try Samples.entries(loose: marked).contains { "\($0) \($1)".contains(Self.canary) }, "no test: \(what)")
    let entries = try Samples.entries(try cleaned(marked, sourceLocation: sourceLocation).bytes)
    for (name, text) in entries {
      #expect(!"\(name) \(text)".contains(Self.canary), "\(what) in \(name)", sourceLocation: sourceLocation)
    }
    return entries
  }

  // MARK: Word

  static let bodies: [String] = [
    "<w:p own:user=\"CANARY\"/>", "<own:note>CANARY</own:note>", "<w:p w:own=\"CANARY\"/>",
    "<w:own>CANARY</w:own>",
    "<w:p><w:r><w:rPr><w:rPrChange w:id=\"1\" w:author=\"CANARY\"/></w:rPr></w:r></w:p>",
    "<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>CANARY</w:delText></w:r></w:del></w:p>",
    "<w:p><w:ins w:id=\"1\" w:author=\"CANARY\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>",
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>CANARY</w:t></w:r></w:p>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"CANARY\"/><w:dataBinding w:storeItemID=\"CANARY\"/></w:sdtPr></w:sdt>",
    "<w:p><w:smartTag w:element=\"x\"><w:smartTagPr><w:attr w:val=\"CANARY\"/></w:smartTagPr></w:smartTag></w:p>",
    "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBackCANARY\"/><w:bookmarkEnd w:id=\"0\"/></w:p>",
    "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"CANARY\" descr=\"/home/CANARY/a.png\"/></wp:inline></w:drawing></w:r></w:p>",
    "<w:p><w:r><w:pict><v:shape id=\"CANARY x\" alt=\"CANARY\" o:gfxdata=\"CANARY\"/></w:pict></w:r></w:p>",
    "<w:p><w:r><w:object><o:OLEObject ProgID=\"CANARY\"><o:LinkType>CANARY</o:LinkType></o:OLEObject></w:object></w:r></w:p>",
    "<mc:AlternateContent><mc:Choice Requires=\"own\"><w:p><w:r><w:t>CANARY</w:t></w:r></w:p></mc:Choice></mc:AlternateContent>",
    "<w:p><w:hyperlink r:id=\"CANARY\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
    "<w:p><w:fldSimple w:instr=\" FILENAME \\p \"><w:r><w:t>CANARY</w:t></w:r></w:fldSimple></w:p>",
    "<!-- CANARY --><?CANARY?>",
  ]

  @Test(arguments: bodies) func wordForgets(body: String) throws {
    let entries = try forgets(try Samples.text(body), body)
    #expect(entries["word/document.xml"]?.contains("Hello") == true)
  }

  @Test(arguments: [
    "AUTHOR", "LASTSAVEDBY", "USERNAME", "FILENAME \\p", "TEMPLATE", "SAVEDATE", "EDITTIME", "INFO Author",
  ])
  func fieldsThatTellGo(instruction: String) throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let field = """
      <w:p>\(mark("begin"))<w:r><w:instrText> \(instruction) </w:instrText></w:r>\(mark("separate"))\
      <w:r><w:t>CANARY</w:t></w:r>\(mark("end"))<w:r><w:t>after</w:t></w:r></w:p>
      """
    let entries = try forgets(try Samples.text(field), instruction)
    #expect(entries["word/document.xml"]?.contains("after") == true)
    #expect(entries["word/document.xml"]?.contains("fldChar") == false)
  }

  @Test func fieldsOfTheTextStay() throws {
    let kept = "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
    let cited =
      "<w:p><w:fldSimple w:instr=\" ADDIN CANARY \"><w:r><w:t>[Li 1999]</w:t></w:r></w:fldSimple></w:p>"
    let link =
      "<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;https://a.cn/b&quot; \"><w:r><w:t>b</w:t></w:r></w:fldSimple></w:p>"
    let other = link.replacing(" \">", with: " \\o &quot;file:///home/CANARY&quot; \">")
    let place = link.replacing("&quot;https", with: "\\l &quot;_Toc1&quot; \\t &quot;https")
    let entries = try forgets(try Samples.text(kept + cited + link + place + other), "ADDIN")
    let text = try #require(entries["word/document.xml"])
    #expect(text.contains("w:instr=\" PAGE \"") && text.contains("[Li 1999]"))
    #expect(text.contains("w:instr=\" HYPERLINK &quot;https://a.cn/b&quot; \"><w:r><w:t>b</w:t>"))
    #expect(text.contains("w:instr=\" HYPERLINK \\l &quot;_Toc1&quot; \\t &quot;https://a.cn/b&quot; \""))
  }

  @Test func partsAreFoundByRelationships() throws {
    func named(_ root: String) -> String {
      "<w:\(root) \(Samples.namespaces)><w:p w:author=\"CANARY\"/></w:\(root)>"
    }
    let parts: [(String, String, String)] = [
      ("word/who.xml", "people", named("people")), ("word/notes.xml", "comments", named("comments")),
      ("word/CANARY.xml", "own", named("x")), ("a/settings.xml", "settings", named("comments")),
      ("word/g.xml", "glossaryDocument", named("glossaryDocument")),
      ("word/i.xml", "customXml", "<a>CANARY</a>"),
      ("word/t.xml", "webSettings", named("webSettings")),
    ]
    let root = [
      ("meta/core.xml", "core-properties", "<coreProperties><creator>CANARY</creator></coreProperties>")
    ]
    let entries = try forgets(try Samples.text("", parts, root: root), "parts")
    #expect(entries.keys.sorted() == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
    let targets = [
      "file:///C:/CANARY.docx", "\\\\CANARY\\a", "../CANARY/a.docx", "smb://CANARY/a", "onenote:CANARY",
    ]
    for target in targets {
      try forgets(try Samples.text("", external: [("hyperlink", target)]), target)
    }
    try forgets(
      try Samples.text("", external: [("attachedTemplate", "https://CANARY.example/x.dotm")]), "template")
  }

  @Test func settingsAreThoseOfTheLayout() throws {
    let settings = """
      <w:settings \(Samples.namespaces)><w:zoom w:percent="90"/><w:evenAndOddHeaders/><w:docVars><w:docVar w:name="CANARY"/>\
      </w:docVars><w:own w:val="CANARY"/><w:themeFontLang w:val="zh-CANARYCANARY"/><w:decimalSymbol w:val="CANARY"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      <w:compatSetting w:name="x" w:uri="http://x" w:val="CANARY"/></w:compat></w:settings>
      """
    let entries = try forgets(try Samples.text("", [("word/s.xml", "settings", settings)]), "settings")
    let kept = try #require(entries["word/settings.xml"])
    #expect(kept.contains("evenAndOddHeaders") && kept.contains("w:val=\"15\""))
  }

  // MARK: Excel and PowerPoint

  static let sheets: [String] = [
    "<x:sheetData><x:row><x:c r=\"A1\"><x:f>'C:\\Users\\CANARY\\[a.xlsx]S'!A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData>",
    "<x:protectedRanges><x:protectedRange name=\"CANARY\" sqref=\"A1\"/></x:protectedRanges>",
    "<x:sheetProtection hashValue=\"CANARY\"/>",
    "<x:scenarios><x:scenario name=\"a\" user=\"CANARY\"/></x:scenarios>",
    "<x:hyperlinks><x:hyperlink ref=\"A1\" location=\"C:\\Users\\CANARY\"/></x:hyperlinks>",
    "<x:extLst><x:ext uri=\"CANARY\"/></x:extLst>",
    "<x:customSheetViews><x:customSheetView guid=\"CANARY\"/></x:customSheetViews>",
    "<x:sheetData><x:row><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t><x:rPh sb=\"0\" eb=\"1\"><x:t>CANARY</x:t></x:rPh></x:is></x:c></x:row></x:sheetData>",
  ]

  private func workbook(_ more: String, _ sheet: String = "", state: String = "visible") throws -> [UInt8] {
    try Samples.package(
      (
        "xl/workbook.xml", "spreadsheetml.sheet.main",
        "<x:workbook \(Samples.namespaces)><x:sheets><x:sheet name=\"S\" sheetId=\"1\" state=\"\(state)\" r:id=\"r0\"/></x:sheets>\(more)</x:workbook>"
      ),
      [
        (
          "xl/worksheets/CANARYsheet.xml", "worksheet",
          "<x:worksheet \(Samples.namespaces)>\(sheet)</x:worksheet>"
        )
      ])
  }

  @Test(arguments: sheets) func sheetsForget(sheet: String) throws {
    let entries = try forgets(try workbook("", sheet), sheet)
    #expect(
      entries["xl/worksheets/sheet1.xml"] != nil && entries["xl/workbook.xml"]?.contains("name=\"S\"") == true
    )
  }

  @Test(arguments: [
    "<x:fileSharing userName=\"CANARY\"/>", "<x:workbookPr codeName=\"CANARY\"/>",
    "<x:extLst><x:ext uri=\"x\"><own:a b=\"CANARY\"/></x:ext></x:extLst>",
    "<x:definedNames><x:definedName name=\"n\" comment=\"CANARY\">S!A1</x:definedName></x:definedNames>",
    "<x:definedNames><x:definedName name=\"CANARY\" hidden=\"1\">S!A1</x:definedName></x:definedNames>",
    "<x:customWorkbookViews><x:customWorkbookView name=\"CANARY\"/></x:customWorkbookViews>",
  ]) func workbooksForget(more: String) throws { try forgets(try workbook(more), more) }

  @Test func hiddenSheetsAreRefused() throws {
    #expect(Cleaning(of: try workbook("", state: "hidden")) == .impossible(.hidden("sheet")))
  }

  @Test func slidesForget() throws {
    let slide = """
      <p:sld \(Samples.namespaces)><p:cSld name="CANARY"><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="CANARY.jpg"/></p:nvSpPr>\
      <p:txBody><a:p><a:r><a:t>Words</a:t></a:r><a:fld id="{00C0FFEE-0000-0000-0000-000000000000}" type="datetime1">\
      <a:t>CANARY</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree><p:custDataLst><p:tags r:id="CANARY"/></p:custDataLst>\
      </p:cSld></p:sld>
      """
    let hidden = "<p:sld \(Samples.namespaces) show=\"0\"><p:cSld name=\"CANARY\"/></p:sld>"
    let presentation = """
      <p:presentation \(Samples.namespaces)><p:sldIdLst><p:sldId id="256" r:id="r0"/><p:sldId id="257" r:id="r1"/>\
      </p:sldIdLst><p:modifyVerifier hashData="CANARY"/></p:presentation>
      """
    let entries = try forgets(
      try Samples.package(
        ("ppt/presentation.xml", "presentationml.presentation.main", presentation),
        [
          ("ppt/CANARY.xml", "slide", slide), ("ppt/b.xml", "slide", hidden),
          ("ppt/c.xml", "commentAuthors", "<a>CANARY</a>"), ("ppt/d.xml", "viewProps", "<a>CANARY</a>"),
        ]), "presentation")
    #expect(
      entries["ppt/slides/slide1.xml"]?.contains("Words") == true && entries["ppt/slides/slide2.xml"] == nil)
  }

  // MARK: OpenDocument

  static let openDocuments: [String] = [
    "<text:p><text:author-name>CANARY</text:author-name></text:p>",
    "<text:p><text:sender-email>CANARY</text:sender-email></text:p>",
    "<text:p><text:file-name>CANARY</text:file-name></text:p>",
    "<text:p><text:user-defined text:name=\"CANARY\">CANARY</text:user-defined></text:p>",
    "<text:p><text:creation-date text:date-value=\"CANARY\">CANARY</text:creation-date></text:p>",
    "<text:p><office:annotation><dc:creator>CANARY</dc:creator></office:annotation></text:p>",
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>CANARY</text:p></text:deletion></text:changed-region></text:tracked-changes>",
    "<text:section text:name=\"s\" text:display=\"none\"><text:p>CANARY</text:p></text:section>",
    "<text:section text:name=\"s\"><text:section-source xlink:href=\"file:///home/CANARY/x.odt\"/></text:section>",
    "<text:p xml:id=\"CANARY\"/>", "<text:p own:a=\"CANARY\"/>", "<own:a>CANARY</own:a>",
    "<text:own>CANARY</text:own>",
    "<text:p><text:a xlink:href=\"../CANARY/x.odt\">x</text:a></text:p>",
    "<text:p><draw:frame draw:name=\"/home/CANARY/a.png\"><draw:image xlink:href=\"file:///home/CANARY/a.png\"/></draw:frame></text:p>",
    "<text:p><draw:frame><draw:plugin xlink:href=\"CANARY\"/></draw:frame></text:p>",
    "<text:p><text:hidden-text text:string-value=\"CANARY\"/></text:p>",
    "<text:user-field-decls><text:user-field-decl text:name=\"CANARY\"/></text:user-field-decls>",
  ]

  @Test(arguments: openDocuments) func openDocumentForgets(body: String) throws {
    let entries = try forgets(try Samples.openDocument("<text:p>Hello</text:p>" + body), body)
    #expect(entries["content.xml"]?.contains("<text:p>Hello</text:p>") == true)
  }

  @Test func openDocumentKeepsWhatIsReferredTo() throws {
    let body = "<text:p><draw:frame><draw:image xlink:href=\"Pictures/CANARY.png\"/></draw:frame></text:p>"
    let style =
      "<style:style style:name=\"P1\"><style:text-properties officeooo:rsid=\"00c0ffee\"/></style:style>"
    let settings = """
      <config:config-item config:name="PrinterName" config:type="string">CANARY</config:config-item>\
      <config:config-item config:name="TabOverflow" config:type="boolean">true</config:config-item>
      """
    let parts: [(String, [UInt8])] = [
      ("Pictures/CANARY.png", Samples.png), ("Pictures/other.png", [1, 2, 3]),
      ("meta.xml", Array("<a>CANARY</a>".utf8)),
      ("Configurations2/x.xml", Array("<a>CANARY</a>".utf8)), ("own/CANARY.xml", Array("<a/>".utf8)),
    ]
    let entries = try forgets(
      try Samples.openDocument(body, parts, styles: style, settings: settings), "OpenDocument")
    #expect(
      entries.keys.sorted() == [
        "META-INF/manifest.xml", "Pictures/1.png", "content.xml", "mimetype", "settings.xml",
      ])
    #expect(entries["settings.xml"]?.contains("TabOverflow") == true)
    #expect(entries["content.xml"]?.contains("rsid") == false)
    let hidden = try Samples.openDocument("<table:table table:display=\"false\"/>", kind: "spreadsheet")
    #expect(Cleaning(of: hidden) == .impossible(.hidden("table")))
    #expect(Cleaning(of: try Samples.openDocument("", [("Basic/M.xml", [1])])) == .impossible(.macros))
  }

  // MARK: Books and fonts

  static let pages: [String] = [
    "<p data-user=\"CANARY\">x</p>", "<p hidden=\"hidden\">CANARY</p>",
    "<p style=\"display: none\">CANARY</p>",
    "<script>CANARY</script>", "<template>CANARY</template>", "<input type=\"hidden\" value=\"CANARY\"/>",
    "<a href=\"file:///home/CANARY\">x</a>", "<a href=\"data:text/plain,CANARY\">x</a>",
    "<iframe srcdoc=\"CANARY\"/>",
    "<img src=\"a.jpg\" alt=\"C:\\Users\\CANARY\\a.jpg\"/>", "<ins cite=\"http://CANARY\">x</ins>",
    "<p style=\"background:url(file:///CANARY)\">x</p>", "<style>/* CANARY */ p{color:red}</style>",
    "<p xmlns:own=\"http://example.org\" own:a=\"CANARY\">x</p>",
    "<meta name=\"author\" content=\"CANARY\"/>",
    "<link rel=\"author\" href=\"mailto:CANARY\"/>", "<base href=\"file:///CANARY/\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>CANARY</metadata></svg>",
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><annotation>CANARY</annotation></math>",
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><own>CANARY</own></math>",
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi own=\"CANARY\" mathcolor=\"CANARY\">x</mi></math>",
    "<p xml:space=\"CANARY\">x</p>", "<p align=\"CANARY\" dir=\"CANARY\">x</p>",
    "<ol type=\"CANARY\"><li>x</li></ol>",
    "<p role=\"CANARY\" xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"CANARY\">x</p>",
    "<time datetime=\"CANARY\">x</time>", "<p style=\"--CANARY:1\">x</p>", "<p style=\"own:CANARY\">x</p>",
    "<p style=\"color:CANARY\">x</p>", "<link rel=\"CANARY stylesheet\" href=\"c.css\" media=\"CANARY\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"CANARY\"/>",
  ]

  private func book(
    _ page: String, metadata: String = "", files: [(String, [UInt8])] = [],
    _ change: (String) -> String = { $0 }
  ) throws -> [UInt8] {
    let package = change(
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>T</dc:title>\(metadata)\
      </metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>\
      <item id="c" href="c.css" media-type="text/css"/><item id="j" href="j.js" media-type="text/javascript"/>\
      <item id="f" href="f.ttf" media-type="font/ttf"/></manifest><spine><itemref idref="a"/></spine></package>
      """)
    let container = """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf" \
      media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    let html = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Hello</p>\(page)</body></html>"
    return try Samples.archive(
      [
        ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(container.utf8)),
        ("b.opf", Array(package.utf8)), ("a.xhtml", Array(html.utf8)),
      ] + files)
  }

  @Test(arguments: pages) func pagesForget(page: String) throws {
    let entries = try forgets(try book(page), page)
    #expect(entries["a.xhtml"]?.contains("<p>Hello</p>") == true)
  }

  @Test(arguments: [
    "p{own:CANARY}", "p{--CANARY:1;color:var(--CANARY)}", "p{color:CANARY}", "p{color:\"CANARY\"}",
    "p{width:1CANARY}",
    "@CANARY x;", "@own{p{color:CANARY}}", "@media CANARY{p{color:red}}", "p[data-x='CANARY']{color:red}",
    "@page{-x-CANARY:1}", "p{;CANARY;}", "p{color:red}CANARY", "p{color:r\\65 d CANARY}",
    "p{col/*CANARY*/or:red}",
    "@im/**/port \"http://CANARY\";", "p{background:u/**/rl(http://CANARY)}", "p{color\u{301}:CANARY}",
    "@font-face{own:CANARY}", "@supports (own:CANARY){p{color:red}}",
  ]) func styleSheetsForget(style: String) throws {
    let css = "a{color:blue}" + style
    let entries = try forgets(try book("", files: [("c.css", Array(css.utf8))]), style)
    #expect(entries["c.css"]?.contains("a{color:blue}") == true)
  }

  @Test func styleSheetsKeepWhatIsKnown() throws {
    let css = """
      @charset-free{} @font-face { font-family: "My Font"; src: url(f.ttf) format("truetype") }
      @media screen and (min-width: 30em), print { p.a:first-child > b::before { content: "\\201C"; } }
      @page :left { margin: 1.5in 5% 0 -.5em; @top-left { content: counter(page) } }
      body{font:italic 1.2em/1.5 Own,serif!important;color:#Fa0;background:RED url('a.jpg') no-repeat 50% 0}
      p{-webkit-hyphens:auto;-epub-text-emphasis-style:filled sesame;transform:rotate(-1.5deg) scale(2,.5)}
      a[href^="http"]{text-decoration:underline}@keyframes own{from{opacity:0}to{opacity:1e0}}
      """.replacing("@charset-free{} ", with: "")
    var nothing = Findings()
    #expect(CSS(depth: 0, isInBook: true).style(css) == css)
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(#g)\" style=\"fill:url(#g);stroke-width:2px\"/></svg>"
    #expect(try SVG.clean(Array(svg.utf8), &nothing, depth: 0) == Array(svg.utf8))
  }

  @Test(arguments: [
    ("html PUBLIC \"CANARY\" \"http://www.w3.org/CANARY.dtd\"", ""),
    ("html PUBLIC \"-//W3C//DTD CANARY//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\"", ""),
    ("html SYSTEM \"http://www.w3.org/CANARY\"", ""), ("CANARY", ""),
    ("CANARY SYSTEM \"about:legacy-compat\"", ""),
    (
      "CANARY PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/CANARY.dtd\"",
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">\n"
    ),
    ("html", "<!DOCTYPE html>\n"),
  ]) func documentTypesAreThoseOfAll(type: String, kept: String) throws {
    var findings = Findings()
    let page = Array("<!DOCTYPE \(type)><html>x</html>".utf8)
    let clean = try XML.rewrite(page, &findings, options: .init(keepsDocumentType: true)) { _ in .keep }
    #expect(clean == (type == "html" ? page : Array("\(kept)<html>x</html>\n".utf8)))
  }

  @Test func entitiesAreThoseOfPages() throws {
    var findings = Findings()
    func clean(_ entity: String) throws(Obstacle) -> [UInt8] {
      let type = "html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\""
      return try XML.rewrite(
        Array("<!DOCTYPE \(type)><html>&\(entity);</html>".utf8), &findings,
        options: .init(keepsDocumentType: true)
      ) { _ in .keep }
    }
    #expect(String(decoding: try clean("nbsp"), as: UTF8.self).contains("&nbsp;"))
    #expect(throws: Obstacle.documentType) { try clean("CANARY") }
    // Nobody knows what the declarations of another type say.
    #expect(throws: Obstacle.documentType) {
      try XML.rewrite(
        Array("<!DOCTYPE html SYSTEM \"own.dtd\"><html title=\"caf&eacute;\"/>".utf8), &findings,
        options: .init(keepsDocumentType: true)
      ) { _ in .keep }
    }
  }

  /// What a package and a table of contents say in words that there are lists of.
  @Test func packagesForget() throws {
    let metadata = "<meta property=\"media:duration\">CANARY</meta>"
    let entries = try forgets(
      try book("", metadata: metadata, files: [("d.png", Samples.png), ("n.ncx", Array(Self.contents.utf8))])
      {
        $0.replacing(
          "<manifest>",
          with:
            "<manifest><item id=\"n\" href=\"n.ncx\" media-type=\"application/x-dtbncx+xml\"/><item id=\"d\" href=\"d.png\" media-type=\"image/CANARY\"/>"
        )
        .replacing("version=\"3.0\"", with: "version=\"CANARY\" dir=\"CANARY\"")
        .replacing("<spine>", with: "<spine page-progression-direction=\"CANARY\">")
      }, "package")
    #expect(entries["d.png"] != nil)
  }

  private static let contents = """
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap><navPoint id="a" playOrder="CANARY" \
    content="CANARY" name="CANARY"><navLabel><text>x</text></navLabel><content src="a.xhtml"/></navPoint></navMap>\
    <pageList><pageTarget type="CANARY" value="CANARY"><content src="a.xhtml"/></pageTarget></pageList></ncx>
    """

  @Test func booksForget() throws {
    let metadata =
      "<dc:creator>CANARY</dc:creator><meta name=\"calibre:x\" content=\"CANARY\"/><meta property=\"own\">CANARY</meta>"
    let files: [(String, [UInt8])] = [
      (
        "c.css",
        Array(
          "/* CANARY */ @import url(http://CANARY); p{color:red;mso-x:CANARY;background:ur\\6c(http://CANARY)}"
            .utf8)
      ),
      ("j.js", Array("// CANARY".utf8)), ("notes.txt", Array("CANARY".utf8)),
      ("f.ttf", Samples.font(designer: "CANARY")),
      ("META-INF/own.xml", Array("<a>CANARY</a>".utf8)),
    ]
    let entries = try forgets(try book("", metadata: metadata, files: files), "book")
    #expect(
      entries.keys.sorted() == ["META-INF/container.xml", "a.xhtml", "b.opf", "c.css", "f.ttf", "mimetype"])
    #expect(entries["c.css"]?.contains("color:red") == true)
  }

  @Test func fontsForget() throws {
    let (clean, found) = try cleaned(Samples.font(designer: "CANARY"))
    let text = String(decoding: clean, as: UTF8.self)
    #expect(!text.contains("CANARY") && !text.contains("FFTM") && text.contains("Plain"))
    #expect(found.contains { $0.detail.contains("CANARY") })
  }

  /// Tables that lie on each other would be copied again and again.
  @Test func tablesOfFontsTogetherAreNoLongerThanTheFile() {
    var font: [UInt8] = [0, 1, 0, 0, 0, 64, 0, 0, 0, 0, 0, 0]
    for number in 0..<64 {
      font += [UInt8(0x41 + number / 26), UInt8(0x41 + number % 26), 0x41, 0x41, 0, 0, 0, 0, 0, 0, 4, 0x0C]
      font.appendBigEndian(1 << 16)
    }
    font += [UInt8](repeating: 0, count: 1 << 16)
    #expect(Cleaning(of: font) == .impossible(.overLimit))
  }

  /// What a tag that is left out declares is declared by each of those in it.
  @Test func declarationsDoNotMultiply() {
    let declarations = (0..<1001).map { "xmlns:n\($0)=\"u\"" }.joined(separator: " ")
    var findings = Findings()
    #expect(throws: Obstacle.overLimit) {
      try XML.rewrite(Array("<a \(declarations)/>".utf8), &findings) { _ in .keep }
    }
    let names = (0..<900).map { "xmlns:n\($0)=\"u\"" }.joined(separator: " ")
    let many = "<a><b \(names)>\(String(repeating: "<c/>", count: 5000))</b></a>"
    #expect(throws: Obstacle.overLimit) {
      try XML.rewrite(Array(many.utf8), &findings) { $0.name.local == "b" ? .unwrap : .keep }
    }
  }

  /// Nor those that are not kept, each in a tag of its own around many others.
  @Test(.timeLimit(.minutes(1))) func declarationsThatGoTakeTheirTime() throws {
    let tags = (0..<900).map { "<b xmlns:n\($0)=\"u\">" }.joined()
    let many = tags + String(repeating: "<c/>", count: 5000) + String(repeating: "</b>", count: 900)
    var findings = Findings()
    let clean = try XML.rewrite(
      Array("<a>\(many)</a>".utf8), &findings, options: .init(keepsNamespace: { _ in false })
    ) {
      $0.name.local == "b" ? .unwrap : .keep
    }
    #expect(!String(decoding: clean, as: UTF8.self).contains("xmlns"))
  }
}

import Testing

@testable import MetadataCleaning

/// What a file is, however much stands before that.
@Suite struct FileKindTests {
  private static let long = "<!-- " + String(repeating: "long ", count: 20_000) + "-->"
  private static let flat = """
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:meta>Zhang</office:meta>\
    </office:document>
    """

  static let documents: [String] = [
    flat, "<?xml version=\"1.0\"?>\n\(flat)", long + flat, "<?xml version=\"1.0\"?>\(long)\(flat)",
    "\u{FEFF}\n\n \(flat)",
    "<?xml version=\"1.0\"?>\(long)<!DOCTYPE a [<!-- ]> ' --><!ENTITY b \"]>\">]>\n\(flat)",
    "<!DOCTYPE html>\(flat)", "<!DOCTYPE html \"\(long)\">\(flat)", "<?own \(long)?>\(flat)",
    "<document xmlns=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
    "<?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
    "<gpx creator=\"Zhang\"><wpt/></gpx>",
    "<article xmlns=\"http://docbook.org/ns/docbook\"><info/></article>",
    "<?xml version=\"1.0\"?><article><front/></article>", "<html><!--<o:DocumentProperties>Zhang--></html>",
    "<p>x</p><?xpacket begin='' id='x'?>", "<gpx creator=\"Zhang\"><gpx/><wpt/></gpx>\n<!-- end -->",
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><xml><o:DocumentProperties><o:Author>Zhang</xml></html>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    String(repeating: "\n", count: 5000) + "{\\rtf1 x}",
    "<?xml version=\"1.0\" " + String(repeating: " ", count: 99),
  ]

  @Test(arguments: documents) func documentsAreNoTexts(text: String) {
    var utf16: [UInt8] = []
    for unit in text.utf16 { utf16 += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let marked: [UInt8] = [0xFF, 0xFE] + utf16
    let swapped = stride(from: 0, to: utf16.count, by: 2).flatMap { [utf16[$0 + 1], utf16[$0]] }
    for bytes in [Array(text.utf8), utf16, marked, swapped, [0xFE, 0xFF] + swapped] {
      #expect(FileKind.isDocument(bytes))
      #expect(FileKind(of: bytes) != .text)
    }
  }

  @Test(arguments: [
    "# Title", "<p align=\"center\">x</p>\n# Title", "\(long)\n# Title", "<https://a.example> is",
    "<name> says hello",
    "<!DOCTYPE html><html><body>x</body></html>", "a < b", "<", "<!-- never closed",
    "<?xml version=\"1.0\"?>\(long)<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><p/></html>",
    "<?php echo 1; ?>\n<div>x</div>", "<Note>注意</Note>\n\n# 题",
    "<配置>\n端口 80\n</配置>", "<config>\n</config>\n见下",
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body>文</body></html>",
  ]) func textsStayTexts(text: String) {
    #expect(!FileKind.isDocument(Array(text.utf8)))
    #expect(FileKind(of: Array(text.utf8)) == .text)
  }

  /// Markdown may begin with a component or a drawing, but not be the file of a program.
  @Test(arguments: [
    ("<Note>注意</Note>\n\n# 题", false), ("<Tabs>\n<Tab>甲</Tab>\n</Tabs>\n", false),
    ("<my-component></my-component>\n\n字", false), ("<Tabs>\n\n甲\n\n</Tabs>", false),
    ("<my-box>甲</my-box>", false),
    ("<gpx creator=\"甲\"><wpt lat=\"39.9\"/></gpx>", true), ("<Kml><name>甲</name></Kml>", false),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>\n\n# 题", false),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>Zhang</metadata></svg>\n\n# 题", true),
    ("<gpx xmlns=\"http://www.topografix.com/GPX/1/1\"><wpt/></gpx>\n", true),
    ("<?xml version=\"1.0\"?><note><to/></note>", true), ("<office:document>x</office:document>", true),
  ]) func markdownMayBeginWithElements(text: String, isDocument: Bool) {
    #expect(FileKind.isDocument(Array(text.utf8), isMarkdown: true) == isDocument)
  }

  /// By any other name it is one.
  @Test func programsMayCallElementsWithCapitals() {
    #expect(FileKind.isDocument(Array("<Project author=\"甲\"><Item/></Project>".utf8)))
  }

  @Test func whatIsRefusedIsNamed() {
    #expect(Cleaning(of: Array((Self.long + Self.flat).utf8)) == .impossible(.markup("office:document")))
    let drawing = "\(Self.long)<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>Zhang</metadata></svg>"
    guard case .clean(let clean?, _) = Cleaning(of: Array(drawing.utf8)) else {
      Issue.record("not cleaned")
      return
    }
    #expect(!String(decoding: clean, as: UTF8.self).contains("Zhang"))
  }
}

import Foundation
import Testing
import TestSupport

@testable import MetadataCleaning

@Suite struct DocumentTests {
  private static let people = [
    "张三", "李四", "王五", "赵六", "zhangsan", "rsid", "paraId", "hdid", "noted", "withdrawn",
  ]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let drawing = """
    <w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="\(office)"><v:shape><v:imagedata r:id="rId9"/>\
    </v:shape></w:pict></w:r></w:p>
    """

  private static func image(_ name: String) -> String {
    "<Relationship Id=\"rId9\" Type=\"\(office)/image\" Target=\"media/\(name)\"/>"
  }

  @Test func takesOutWhatWordNotes() throws {
    let picture = try written(Samples.png, "png", ["-Artist=张三"])
    let marked = try Samples.document(
      [("word/media/zhangsan.png", picture)], body: Self.drawing, relationships: Self.image("zhangsan.png"))
    let (clean, found) = try cleaned(marked)
    let entries = try Samples.entries(clean)
    #expect(entries.keys.first { $0.hasPrefix("docProps") || $0.contains("comments") } == nil)
    for (name, text) in entries {
      for word in Self.people { #expect(!text.contains(word), "\(word) in \(name)") }
      #expect(!text.contains("comments") && !text.contains("docProps") && !text.contains("attachedTemplate"))
    }
    let document = try #require(entries["word/document.xml"])
    #expect(document.contains("kept &amp; said </w:t>") && document.contains("added"))
    #expect(entries["word/settings.xml"]?.contains("<w:zoom w:percent=\"100\"") == true)
    #expect(entries["word/_rels/document.xml.rels"]?.contains("https://example.org/") == true)
    #expect(
      entries["word/media/image1.png"]
        == String(decoding: Samples.png.flatMap { Array(String(UnicodeScalar($0)).utf8) }, as: UTF8.self))
    for author in ["creator 张三", "lastModifiedBy 李四", "王五", "赵六"] {
      #expect(found.contains(Finding(kind: .author, detail: author)), "\(author)")
    }
    #expect(try mat2(clean, "docx") == "")
    #expect(try exiftool(clean, "docx").allSatisfy { $0.hasPrefix("[ZIP]") })
  }

  /// Another program reads the same from it as before, but for what was deleted.
  @Test(.enabled(if: (try? run("pandoc", ["--version"]).status) == 0))
  func pandocReadsTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# 标题\n\nText *x*, [link](https://a.example/).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".utf8, to: "a.md")
    for format in ["docx", "odt", "epub"] {
      let options = ["a.md", "-M", "author=张三", "-M", "title=T", "-o", "a.\(format)"]
      try #require(try run("pandoc", options, in: folder.url).status == 0)
      let (clean, found) = try cleaned(try folder.read("a.\(format)"))
      #expect(found.contains { $0.kind == .author && $0.detail.contains("张三") }, "\(format): \(found)")
      try folder.write(clean, to: "b.\(format)")
      let texts = try ["a", "b"].map {
        try run("pandoc", ["\($0).\(format)", "-t", "plain", "--wrap=none"], in: folder.url).text
      }
      #expect(texts[0] == texts[1])
      if format != "epub" { #expect(try mat2(clean, format) == "") }
    }
  }

  @Test func namesWhatCannotBeCleaned() throws {
    func document(_ name: String, _ bytes: [UInt8]) throws -> Cleaning {
      Cleaning(
        of: try Samples.document(
          [("word/media/\(name)", bytes)], body: Self.drawing, relationships: Self.image(name)))
    }
    #expect(try document("a.emf", [1, 0, 0, 0]) == .impossible(.entry("word/media/a.emf", .unknownKind)))
    let film = Array("\0\0\0\u{18}ftypisom".utf8)
    #expect(try document("a.mp4", film) == .impossible(.entry("word/media/a.mp4", .damaged)))
    let mail = try Samples.document(
      [("word/a.mht", Array("From: 张三".utf8))],
      relationships: "<Relationship Id=\"rId9\" Type=\"\(Self.office)/aFChunk\" Target=\"a.mht\"/>")
    #expect(Cleaning(of: mail) == .impossible(.entry("word/a.mht", .unknownKind)))
    #expect(Cleaning(of: try Samples.document([("word/vbaProject.bin", [1])])) == .impossible(.macros))
    #expect(Cleaning(of: try Samples.archive([("a.txt", [0x61])])) == .impossible(.unknownKind))
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(Cleaning(of: old) == .impossible(.unknownKind))
    let locked = old + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }
    #expect(Cleaning(of: locked) == .impossible(.encrypted))
  }

  @Test func refusesWhatUnpacksToTooMuch() throws {
    let bomb = try Samples.document([("word/media/a.png", [UInt8](repeating: 0, count: 2 << 20))])
    #expect(bomb.count < 20_000)
    #expect(Cleaning(of: bomb) == .impossible(.overLimit))
    var findings = Findings()
    #expect(throws: Obstacle.overLimit) { try ZIPArchive(bomb, &findings) }
  }

  @Test func refusesNamesThatLeadElsewhere() throws {
    for name in ["../a", "/a", "a//b", "a/./b"] {
      var findings = Findings()
      let bytes = try Samples.archive([(name, [1])])
      #expect(throws: Obstacle.damaged) { try ZIPArchive(bytes, &findings) }
    }
  }

  @Test func keepsTheBookAndForgetsItsMaking() throws {
    let (clean, found) = try cleaned(try Samples.book())
    let entries = try Samples.entries(clean)
    for (name, text) in entries {
      for word in ["张三", "calibre", "2024", "0b71", "a.png"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
    let package = try #require(entries["book.opf"])
    #expect(package.contains("<dc:title>书</dc:title>") && package.contains("name=\"cover\""))
    let identifier = try #require(package.firstMatch(of: /urn:uuid:[0-9a-f-]{36}/)?.output)
    #expect(entries["toc.ncx"]?.contains(identifier) == true)
    #expect(entries["a.xhtml"]?.contains("one&nbsp;two") == true)
    #expect(entries["a.xhtml"]?.contains("<div></div>") == true)
    #expect(found.contains(Finding(kind: .author, detail: "creator 张三")))
    // The same book from somebody else is the same file.
    #expect(try cleaned(try Samples.book(identifier: "7777")).bytes == clean)
  }

  @Test func keepsAnISBN() throws {
    let clean = try cleaned(try Samples.book(identifier: "urn:isbn:978-0-306-40615-7")).bytes
    #expect(try Samples.entries(clean)["book.opf"]?.contains("978-0-306-40615-7") == true)
    let protected = try Samples.book(more: [("META-INF/encryption.xml", Array("<a/>".utf8))])
    #expect(Cleaning(of: protected) == .impossible(.encrypted))
  }
}

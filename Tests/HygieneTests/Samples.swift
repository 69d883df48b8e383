import Bytes
import Foundation
import TestSupport
import Testing

@testable import Hygiene

/// Small files without a word about their maker.
enum Samples {
  /// Sixteen by eight pixels, each as Pillow writes it.
  static let jpeg = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5\
    moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIA\
    AhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAYEAEAAwEAAAAAAAAAAAAAAAAAAwVhYv/EABUBAQEAAAAAAAAAAAAAAAAAAAIE/8QAGhEAAg\
    IDAAAAAAAAAAAAAAAAAAECAwQSUf/aAAwDAQACEQMRAD8Ahir8WRV3IIN2w410+n//2Q==
    """)
  static let progressive = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5\
    moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAIABADASIA\
    AhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAABBP/aAAwDAQACEAMQAAABhYnP/8QAFhAAAwAAAAAAAAAAAA\
    AAAAAAAAED/9oACAEBAAEFAlMUz//EABcRAAMBAAAAAAAAAAAAAAAAAAABAgP/2gAIAQMBAT8Bztn/xAAVEQEBAAAAAAAAAAAAAAAAAAAAEf/aAAgB\
    AgEBPwGv/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFRABAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQEAAT8hEH//2gAMAwEAAgADAA\
    AAEAv/xAAVEQEBAAAAAAAAAAAAAAAAAAAAUf/aAAgBAwEBPxC1/8QAFhEAAwAAAAAAAAAAAAAAAAAAAAER/9oACAECAQE/ELZ//8QAFRABAQAAAAAA\
    AAAAAAAAAAAAEGH/2gAIAQEAAT8Qkb//2Q==
    """)
  static let png = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAANUlEQVR4nGNkYGAQIAWxMMgxMDAwEo/gGpiIRMgamIlBaBpYCCJMDaz4EVYNbHgQLg\
    3suBAAvrYDTKNH8GEAAAAASUVORK5CYII=
    """)
  static let gif = decoded(
    """
    R0lGODdhEAAIAIEAALCWNzCWD7AeCzAeAywAAAAAEAAIAAAIMQAHCBwoUIDBgwYJDkTIUGFBhgcHBpg48SCAixcpagyAsSOAjRM9dgTJUWRGkCYvBg\
    QAOw==
    """)
  static let webp = decoded(
    """
    UklGRkAAAABXRUJQVlA4IDQAAAAQAgCdASoQAAgABUB8JbACdLoAAwg4ltAAAP7sVcqWkN3OQYL9h9InRTsAwnpbbNw+AAAA
    """)
  static let pictures = [("jpg", jpeg), ("jpg", progressive), ("png", png), ("gif", gif), ("webp", webp)]

  /// Three frames of silence: 128 kbit/s, 44.1 kHz, one channel.
  static let mp3 = Array([[UInt8]](repeating: frame, count: 3).joined())
  static let frame: [UInt8] = [0xFF, 0xFB, 0x90, 0xC0] + [UInt8](repeating: 0, count: 413)

  static let wav: [UInt8] =
    Array("RIFF".utf8) + [44, 0, 0, 0] + Array("WAVEfmt ".utf8) + [16, 0, 0, 0, 1, 0, 1, 0]
    + [0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0] + Array("data".utf8) + [8, 0, 0, 0] + [
      1, 2, 3, 4, 5, 6, 7, 8,
    ]

  private static let stream: [UInt8] = [0, 0, 0, 34] + [UInt8](repeating: 1, count: 34)
  private static let sound: [UInt8] = [0xFF, 0xF8, 0xC9, 0x18, 0, 0xC2, 1, 2, 3]
  static let flac = Array("fLaC".utf8) + [0x80] + stream.dropFirst() + sound
  /// The same with padding, and a comment of who wrote it.
  static let flacWithComment: [UInt8] = {
    let text = Array("ARTIST=张三".utf8)
    var comment: [UInt8] =
      [4, 0, 0, 0] + Array("Lavf".utf8) + [1, 0, 0, 0, UInt8(text.count), 0, 0, 0] + text
    comment = [4, 0, 0, UInt8(comment.count)] + comment
    return Array("fLaC".utf8) + stream + comment + [0x81, 0, 0, 2, 0, 0] + sound
  }()

  private static func decoded(_ text: String) -> [UInt8] {
    (try? Base64.decode(text.utf8)) ?? []
  }

  /// A ZIP file with what Python notes in one: today's date, the system, permissions.
  static func archive(_ entries: [(name: String, bytes: [UInt8])], time: String = "2024, 5, 6, 7, 8, 10")
    throws
    -> [UInt8]
  {
    let list = entries.map { "(\"\($0.name)\", \"\(Hex.encode($0.bytes))\")" }.joined(separator: ",")
    let script = """
      import sys, io, zipfile
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
          for name, data in [\(list),]:
              info = zipfile.ZipInfo(name, (\(time)))
              info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
              file.writestr(info, bytes.fromhex(data))
      sys.stdout.buffer.write(out.getvalue())
      """
    return try run("python3", ["-"], input: Array(script.utf8)).output
  }

  /// The entries of a ZIP file, as Python reads them; each has to be well-formed if it is XML.
  static func entries(_ archive: [UInt8]) throws -> [String: String] {
    let script = """
      import sys, io, json, zipfile, xml.dom.minidom
      file = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert file.testzip() is None
      found = {}
      for info in file.infolist():
          data = file.read(info)
          assert info.date_time == (1980, 1, 1, 0, 0, 0) and not info.extra and not info.comment
          if info.filename.endswith((".xml", ".rels", ".opf", ".ncx", ".xhtml")):
              xml.dom.minidom.parseString(data)
          found[info.filename] = data.decode("latin1" if info.filename.endswith("png") else "utf-8")
      print(json.dumps(found))
      """
    let outcome = try run("python3", ["-c", script], input: archive)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([String: String].self, from: Data(outcome.output))
  }

  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A document with everything in it that Word notes; `more` is added.
  static func document(_ more: [(name: String, bytes: [UInt8])] = []) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    func part(_ name: String, _ text: String) -> (name: String, bytes: [UInt8]) {
      (name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text).utf8))
    }
    return try archive(
      [
        part(
          "[Content_Types].xml",
          """
          <Types xmlns="\(package)/content-types"><Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/word/document.xml" \
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
          <Override PartName="/word/comments.xml" ContentType="x/comments"/>\
          <Override PartName="/docProps/core.xml" ContentType="x/core"/></Types>
          """),
        part(
          "_rels/.rels",
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
          Target="word/document.xml"/><Relationship Id="rId2" Type="x/core" Target="docProps/core.xml"/>\
          <Relationship Id="rId3" Type="x/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>
          """),
        part(
          "docProps/core.xml",
          """
          <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
          <dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>
          """),
        ("docProps/thumbnail.jpeg", jpeg),
        part(
          "word/document.xml",
          """
          <w:document xmlns:w="\(word)" xmlns:x="\(word)" \
          xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>\
          <w:p w:rsidR="00AB12CD" x:rsidP="00AB12CE" w14:paraId="1234ABCD"><w:commentRangeStart w:id="0"/>\
          <w:r w:rsidRPr="00AB12CD"><w:t xml:space="preserve">kept &amp; said </w:t></w:r>\
          <w:del w:id="1" w:author="王五" w:date="2024-05-06T07:08:09Z"><w:r><w:delText>withdrawn</w:delText></w:r></w:del>\
          <w:ins w:id="2" w:author="王五" w:date="2024-05-06T07:08:09Z"><w:r><w:t>added</w:t></w:r></w:ins>\
          <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><!-- noted -->\
          </w:body></w:document>
          """),
        part(
          "word/comments.xml",
          """
          <w:comments xmlns:w="\(word)"><w:comment w:id="0" w:author="赵六" w:initials="Z"><w:p/></w:comment></w:comments>
          """),
        part(
          "word/settings.xml",
          """
          <w:settings xmlns:w="\(word)" xmlns:r="\(office)"><w:attachedTemplate r:id="rId1"/>\
          <w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="hdid" w:val="x"/></w:docVars>\
          <w:zoom w:percent="100"/></w:settings>
          """),
        part(
          "word/_rels/settings.xml.rels",
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/attachedTemplate" \
          Target="file:///C:\\Users\\zhangsan\\t.dotm" TargetMode="External"/></Relationships>
          """),
        part(
          "word/_rels/document.xml.rels",
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/comments" \
          Target="comments.xml"/><Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
          <Relationship Id="rId3" Type="\(office)/hyperlink" Target="https://example.org/" TargetMode="External"/>\
          </Relationships>
          """),
      ] + more)
  }

  static func book(identifier: String = "0b71", more: [(name: String, bytes: [UInt8])] = []) throws -> [UInt8]
  {
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">\
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">\
      <dc:title>书</dc:title><dc:language>zh</dc:language><dc:creator opf:role="aut">张三</dc:creator>\
      <dc:identifier id="id" opf:scheme="uuid">\(identifier)</dc:identifier>\
      <dc:contributor>calibre (5.25.0)</dc:contributor><dc:date>2024-05-06</dc:date>\
      <meta name="calibre:timestamp" content="2024"/><meta name="cover" content="cover"/></metadata>\
      <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>\
      <spine><itemref idref="a"/></spine></package>
      """
    let page = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>书</title><meta name="author" content="张三"/></head>\
      <body><p>one&nbsp;two</p><!-- Written by 张三 --><div></div><img src="https://example.org/a.png" alt="x"/></body></html>
      """
    let contents = """
      <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><head><meta name="dtb:uid" content="\(identifier)"/>\
      <meta name="dtb:generator" content="calibre"/></head><docTitle><text>书</text></docTitle></ncx>
      """
    let container = """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>\
      <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    return try archive(
      [
        ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(container.utf8)),
        ("META-INF/calibre_bookmarks.txt", Array("x".utf8)), ("book.opf", Array(package.utf8)),
        ("toc.ncx", Array(contents.utf8)), ("a.xhtml", Array(page.utf8)),
      ] + more)
  }
}

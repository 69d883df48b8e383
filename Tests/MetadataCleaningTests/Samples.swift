import Bytes
import Foundation
import Testing
import TestSupport

@testable import MetadataCleaning

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
          found[info.filename] = data.decode("latin1" if info.filename.endswith(("png", "ttf")) else "utf-8")
      print(json.dumps(found))
      """
    let outcome = try run("python3", ["-c", script], input: archive)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([String: String].self, from: Data(outcome.output))
  }

  /// The entries of a ZIP file that is not cleaned.
  static func entries(loose archive: [UInt8]) throws -> [String: String] {
    let script = """
      import sys, io, json, zipfile
      file = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      print(json.dumps({i.filename: file.read(i).decode("latin1") for i in file.infolist()}))
      """
    let outcome = try run("python3", ["-c", script], input: archive)
    return try JSONDecoder().decode([String: String].self, from: Data(outcome.output))
  }

  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A document with everything in it that Word notes; `more` is added, with the relationships that lead there.
  static func document(
    _ more: [(name: String, bytes: [UInt8])] = [], body: String = "", relationships: String = ""
  ) throws -> [UInt8] {
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
          <w:p><w:hyperlink xmlns:r="\(office)" r:id="rId3"><w:r><w:t>web</w:t></w:r></w:hyperlink></w:p>\(body)\
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
          \(relationships)</Relationships>
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
      <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>\
      <item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\
      <item id="cover" href="cover.png" media-type="image/png"/></manifest>\
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
        ("toc.ncx", Array(contents.utf8)), ("a.xhtml", Array(page.utf8)), ("cover.png", png),
      ] + more)
  }

  // MARK: Packages with one thing in them

  static let namespaces = """
    xmlns:w="\(word)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
    xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:own="http://example.org/own"
    """

  /// A package of parts; each with its name, the kind of the relationship that leads to it from the first, and its XML.
  static func package(
    _ main: (name: String, type: String, xml: String),
    _ parts: [(name: String, kind: String, xml: String)] = [],
    external: [(kind: String, target: String)] = [], root: [(name: String, kind: String, xml: String)] = []
  ) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    func list(_ parts: [(name: String, kind: String, xml: String)], _ more: String) -> [UInt8] {
      let rows = parts.enumerated().map {
        "<Relationship Id=\"r\($0.offset)\" Type=\"\(office)/\($0.element.kind)\" Target=\"/\($0.element.name)\"/>"
      }
      return Array(
        "<Relationships xmlns=\"\(package)/relationships\">\(rows.joined())\(more)</Relationships>".utf8)
    }
    let types = """
      <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/\(main.name)" ContentType="application/vnd.openxmlformats-officedocument.\(main.type)+xml"/></Types>
      """
    let outside = external.enumerated().map {
      """
      <Relationship Id="e\($0.offset)" Type="\(office)/\($0.element.kind)" Target="\($0.element.target)" \
      TargetMode="External"/>
      """
    }
    var pieces = main.name.split(separator: "/").map(String.init)
    pieces.insert("_rels", at: pieces.count - 1)
    return try archive(
      [
        ("[Content_Types].xml", Array(types.utf8)),
        ("_rels/.rels", list([(main.name, "officeDocument", "")] + root, "")),
        (main.name, Array(main.xml.utf8)),
        (pieces.joined(separator: "/") + ".rels", list(parts, outside.joined())),
      ] + (root + parts).map { ($0.name, Array($0.xml.utf8)) })
  }

  static func text(
    _ body: String, _ parts: [(name: String, kind: String, xml: String)] = [],
    external: [(kind: String, target: String)] = [], root: [(name: String, kind: String, xml: String)] = []
  ) throws -> [UInt8] {
    try package(
      (
        "word/document.xml", "wordprocessingml.document.main",
        "<w:document \(namespaces)><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p>\(body)</w:body></w:document>"
      ), parts, external: external, root: root)
  }

  static func openDocument(
    _ body: String, _ parts: [(name: String, bytes: [UInt8])] = [], styles: String = "",
    settings: String = "",
    kind: String = "text"
  ) throws -> [UInt8] {
    let urn = "urn:oasis:names:tc:opendocument:xmlns"
    let names = """
      xmlns:office="\(urn):office:1.0" xmlns:text="\(urn):text:1.0" xmlns:table="\(urn):table:1.0" \
      xmlns:draw="\(urn):drawing:1.0" xmlns:style="\(urn):style:1.0" xmlns:meta="\(urn):meta:1.0" \
      xmlns:config="\(urn):config:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:officeooo="http://openoffice.org/2009/office" \
      xmlns:own="http://example.org/own"
      """
    let content = """
      <office:document-content \(names) office:version="1.2"><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
      """
    let set = """
      <office:document-settings \(names)><office:settings><config:config-item-set \
      config:name="ooo:configuration-settings">\(settings)</config:config-item-set></office:settings></office:document-settings>
      """
    return try archive(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.\(kind)".utf8)),
        ("content.xml", Array(content.utf8)), ("settings.xml", Array(set.utf8)),
        ("META-INF/manifest.xml", Array("<manifest xmlns=\"\(urn):manifest:1.0\"/>".utf8)),
      ] + parts)
  }

  /// A font of four tables, one of them with names.
  static func font(designer: String) -> [UInt8] {
    func row(_ id: Int, _ text: String, _ offset: Int) -> [UInt8] {
      [0, 1, 0, 0, 0, 0, 0, UInt8(id), 0, UInt8(text.utf8.count), 0, UInt8(offset)]
    }
    let names =
      [0, 0, 0, 2, 0, 30] + row(1, "Plain", 0) + row(9, designer, 5) + Array("Plain".utf8)
      + Array(designer.utf8)
    let tables: [(String, [UInt8])] = [
      ("FFTM", [UInt8](repeating: 7, count: 28)), ("OS/2", [UInt8](repeating: 0x41, count: 78)),
      ("head", [UInt8](repeating: 9, count: 54)), ("name", names),
    ]
    var output: [UInt8] = [0, 1, 0, 0, 0, UInt8(tables.count), 0, 0, 0, 0, 0, 0]
    var body: [UInt8] = []
    for (name, data) in tables {
      let start = 12 + tables.count * 16 + body.count
      output += Array(name.utf8) + [0, 0, 0, 0, 0, 0, UInt8(start >> 8), UInt8(start & 0xFF)]
      output += [0, 0, UInt8(data.count >> 8), UInt8(data.count & 0xFF)]
      body += data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
    }
    return output + body
  }
}

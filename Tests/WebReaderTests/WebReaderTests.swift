import Age
import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Foundation
import Ingest
import Minisign
import Packing
import Search
import Sodium
import Testing
import TestSupport

@testable import WebReader

/// What pages ask, and the answers. That the same comes of it in WebAssembly is for Scripts/test-web to tell.
@Suite struct WebReaderTests {
  private static let publisher = SecretKey()

  private func packed(for recipients: [any Recipient] = []) throws -> MemorySource {
    let folder = try TemporaryFolder()
    let guide =
      "# Visas \"1\"\n\nAsk the consulate.\n\n- [x] done\n- <b>bold</b>\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nend <a id=\"z\"></a>\n\n[z](#z)\n"
    try folder.write(Array(guide.utf8), to: "guides/visas.md")
    try folder.write([1, 2, 3], to: "guides/other.bin")
    var request = PackRequest(
      folder: folder.path("guides"), output: folder.path("a"), signers: [Self.publisher],
      protection: recipients.isEmpty ? .none : .recipients(recipients, .binary),
      identity: .init(title: "Guides\u{301}", edition: 7, date: "2026-11-29"), codec: .zstd)
    request.uncleaned = .keep
    _ = try Packer.pack(request)
    return MemorySource(try folder.read("a"))
  }

  private func object(_ answer: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any])
  }

  private func error(_ answer: [UInt8]) throws -> String? { try object(answer)["error"] as? String }

  @Test func opensJudgesAndSearches() throws {
    let session = WebSession()
    let source = try packed()
    #expect(try object(session.look(at: source))["lock"] as? String == "none")
    #expect(try error(session.open(source, named: "a", allowing: [])) == "unknownPublisher")
    let key = Array(Self.publisher.publicKey.fileContents.utf8)
    #expect(
      try object(session.know(key, as: .trusted, named: "alice", at: "here"))["key"] as? String
        == Self.publisher.publicKey.line)
    let opened = try object(session.open(source, named: "a", allowing: []))
    #expect(opened["verdict"] as? String == "known" && opened["edition"] as? Int == 7)
    #expect(opened["title"] as? String == "Guides\u{301}" && opened["bundle"] as? Int == 0)
    #expect(try object(session.verify(0))["isIntact"] as? Bool == true)
    let files = try #require(try object(session.files(of: 0))["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["other.bin", "visas.md"])
    let found = try #require(
      try object(session.search("签证", limit: 5, skipping: 0))["hits"] as? [[String: Any]])
    #expect(found.map { $0["relation"] as? String } == ["translated"])
    #expect(session.contents(of: "other.bin", in: 0, atMost: 3) == [1, 2, 3])
    #expect(session.contents(of: "other.bin", in: 0, atMost: 2) == nil)
  }

  @Test func guidesAreNestedArrays() throws {
    let session = WebSession()
    _ = session.open(try packed(), named: "a", allowing: .unknown)
    let answer = String(decoding: session.guide("visas.md", of: 0), as: UTF8.self)
    #expect(answer.contains(#"["h",1,0,["text","Visas \"1\""]]"#))
    #expect(answer.contains(#"["li",true,"#))
    #expect(answer.contains(#"["table",[0,3],["tr",true,["td",["text","a"]]"#))
    #expect(!answer.contains("[\"b\""))
    // The place that a link leads to is marked, and found by its name.
    let place = try #require(answer.firstRange(of: #"["p",["at","#)?.upperBound)
    let node = try #require(Int(answer[place...].prefix { $0.isNumber }))
    #expect(answer.contains(##"["a","#z@\##(node)","","z@\##(node)""##))
    for (name, found) in [("z@\(node)", node), ("visas 1", 0), ("top", 0), ("gone", nil)] {
      #expect(try object(session.guide("visas.md", of: 0, at: name))["node"] as? Int == found)
    }
    #expect(try error(session.guide("boats", of: 0)) == "noSuchGuide")
    #expect(try error(session.guide("visas.md", of: 1)) == "noSuchBundle")
  }

  @Test func whatIsWrongHasAName() throws {
    let session = WebSession()
    let (reader, other) = (HybridIdentity(), X25519Identity())
    let source = try packed(for: [reader.recipient])
    #expect(try object(session.look(at: source))["types"] as? [String] == ["mlkem768x25519"])
    func secret(_ identity: any KeyIdentity) -> Secret {
      var text = identity.revealText()
      return Secret(wiping: &text)
    }
    #expect(try error(session.open(source, named: "a", allowing: .unknown)) == "keyNeeded")
    #expect(
      try error(session.open(source, named: "a", secrets: [secret(other)], allowing: .unknown)) == "noKeyFits"
    )
    #expect(
      try error(session.open(source, named: "a", secrets: [Secret("no key")], allowing: .unknown))
        == "invalidIdentity")
    #expect(
      try object(session.open(source, named: "a", secrets: [secret(reader)], allowing: .unknown))[
        "isEncrypted"] as? Bool
        == true)
    #expect(try error(session.open(MemorySource([1]), named: "a", allowing: .unknown)) == "notABundle")
    #expect(try error(session.search("", limit: 1, skipping: 0)) == "noWord")
    #expect(try error(session.know([1], as: .trusted, named: "a", at: "b")) == "noPublicKey")
  }

  @Test func textsAreQuoted() throws {
    var json = JSONWriter()
    json.array { json in
      json.strings(["\"\\\n\u{0}\u{1F}é\u{2028}", ""])
      json.null()
      json.bool(false)
      json.number(Int64.min)
      json.object { json in
        json.key("a"); json.array { _ in }
      }
    }
    let value = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [Any]
    #expect(value?[0] as? [String] == ["\"\\\n\u{0}\u{1F}é\u{2028}", ""])
    #expect(value?.count == 5)
  }

  /// Words are marked as a search finds them, also where a phrase goes on in bold; links say which file they mean.
  @Test func guidesAreMarkedAndLinked() throws {
    var builder = DocumentBuilder(text: Array("要办簽證，先预约。".utf8))
    builder.begin(.heading(level: 2))
    builder.add(.text(.source(0..<6)))
    builder.begin(.strong)
    builder.add(.text(.source(6..<27)))
    builder.end()
    builder.end()
    builder.begin(.paragraph)
    for target in ["../b.md#c d", "#top", "https://example.org"] {
      builder.begin(.link(destination: .literal(target)))
      builder.add(.text(.literal("Visas")))
      builder.end()
    }
    builder.end()
    let document = builder.finish()
    // The second has a character that sounds like the right one.
    for query in ["办签证", "办签正"] {
      let marks = DocumentMarks(of: document, by: QueryMarker(try Query(query), glossary: Glossary()))
      var json = JSONWriter()
      DocumentWriter(document, path: "zh/a.md", marks: marks).write(to: &json)
      #expect(
        String(decoding: json.bytes, as: UTF8.self) == #"""
          [["h",2,0,["text","要","办",""],["strong",["text","","簽證","，先预约。"]]],\#
          ["p",["a","../b.md#c d","b.md","c d",["text","Visas"]],["a","#top","","top",["text","Visas"]],\#
          ["a","https://example.org",null,null,["text","Visas"]]]]
          """#)
    }
  }

  /// Lines that end between Chinese characters go on without a space, whatever stands before the next one; code keeps its lines.
  @Test func linesAreJoined() throws {
    let text = """
      > 引文很长，到**这里
      > 换**行 and
      > so [on](a.md)
      > ![图](b.png)

      - 项目
        继续`码`
        x

      ```
      一
        二
      ```
      """
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "a.md", limit: 1 << 20)
    let marks = DocumentMarks(of: guide.document, by: QueryMarker(try Query("so"), glossary: Glossary()))
    var json = JSONWriter()
    DocumentWriter(guide.document, path: "a.md", marks: marks).write(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        [["quote",["p",["text","引文很长，到"],["strong",["text","这里"],["text","换"]],["text","行 and "],\#
        ["text","","so"," "],["a","a.md","a.md",null,["text","on"]],["text"," "],["img","b.png","b.png",["text","图"]]]],\#
        ["ul",false,["li",null,["p",["text","项目"],["text","继续"],["code","码"],["text",""],["text"," x"]]]],\#
        ["pre",["text","一\u000a  二\u000a"]]]
        """#)
  }

  /// A passphrase can be tried by a program of its own; what it finds opens the bundle in another one.
  @Test func contentsKeysOpenBundles() throws {
    let passphrase = Secret(atMost: 100, Array("five small words".utf8))
    let source = try packed(for: [Passphrase(passphrase, workFactor: 10)])
    let answer = WebSession().unlock(source, with: [passphrase])
    let key = try #require(try JSONSerialization.jsonObject(with: Data(answer)) as? [String: String])["key"]
    let session = WebSession()
    let secret = Secret(atMost: 32, Array(try #require(key).utf8))
    let opened = session.open(
      source, named: "a", secrets: [secret], isContentsKey: true, allowing: .unknown)
    #expect(String(decoding: opened, as: UTF8.self).contains(#""isEncrypted":true"#))
    let other = Secret(atMost: 32, Array("00112233445566778899aabbccddeeff".utf8))
    #expect(
      try error(
        session.open(source, named: "a", secrets: [other], isContentsKey: true, allowing: .unknown))
        == "headerAltered")
    #expect(try error(WebSession().unlock(source, with: [other])) == "wrongPassphrase")
  }

  /// Links within links, each with the words of all others, end.
  @Test func hostileDocumentsAreCut() throws {
    var builder = DocumentBuilder(text: Array(String(repeating: "a", count: 2000).utf8))
    builder.begin(.paragraph)
    for _ in 0..<40 { builder.begin(.link(destination: .literal(""))) }
    for _ in 0..<200 { builder.add(.text(.literal(String(repeating: "a", count: 1 << 19)))) }
    for _ in 0..<40 { builder.end() }
    builder.end()
    var json = JSONWriter()
    DocumentWriter(builder.finish(), path: "a.md", marks: nil).write(to: &json)
    #expect(json.bytes.count < 66 << 20)
    #expect(String(decoding: json.bytes.suffix(300), as: UTF8.self).contains(#"["cut"]"#))
  }
}

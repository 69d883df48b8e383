import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Ingest
import Library
import MetadataCleaning
import Minisign
import Testing
import TestSupport

@testable import Packing

/// Pictures that guides have in themselves (RFC 2397) travel as files do.
@Suite struct EmbeddedPictureTests {
  private static let signed =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAEHRFWHRBdXRob3IAWmhhbmcgU2FuT7bUcgAAAApJREFUeJxjYAAAAAIAAUivpHEAAAAASUVORK5CYII="
  private static let bare =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="

  private static func request(_ folder: TemporaryFolder, _ name: String, to output: String?) -> PackRequest {
    PackRequest(
      folder: folder.path(name), output: output.map { folder.path($0) }, signers: [SecretKey()],
      protection: .none, identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
  }

  private static func open(_ path: String) throws -> OpenedBundle {
    try BundleOpener(identities: [], passphrase: { nil }, trust: TrustStore(), allowing: .unknown).open(path)
  }

  /// The names of pictures, without what follows from what they are.
  private static func short(_ path: String) -> String {
    let parts = path.split(separator: ".")
    return parts.count == 4 ? "\(parts[0]).\(parts[1]).….\(parts[3])" : path
  }

  @Test func areCleanedFilesBesideTheirGuides() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        """
        # 甲

        ![一](data:image/jpeg;base64,\(Self.signed)) <img alt=二 src="data:image/png;base64,
          \(Self.signed.prefix(60))
          \(Self.signed.dropFirst(60))"> ![三][x]

        ![坏](data:image/png;base64,iVBOR)

        [x]: data:image/png;base64,\(Self.bare)
        """.utf8), to: "g/a.md")
    try folder.write(
      Array("<p><img src='data:;base64,\(Self.signed.replacing("/", with: "%2F"))'>字".utf8), to: "g/b/c.html")
    // Between the guide and its pictures, in order.
    try folder.write(Array("# 乙".utf8), to: "g/a.md-b.md")
    try folder.write(Array("# 丙".utf8), to: "g/a.md.txt")
    let report = try Packer.pack(Self.request(folder, "g", to: "o"))
    let paths = ["a.md", "a.md-b.md", "a.md.….png", "a.md.….png", "a.md.txt", "b/c.html", "b/c.html.….png"]
    #expect(report.files.map { Self.short($0.path) } == paths)
    #expect(report.files.map(\.findings.count).sorted() == [0, 0, 0, 0, 0, 1, 1])
    #expect(report.files[0].brokenLinks.map(\.target) == ["data:image/png"])
    #expect(report.files[0].brokenLinks.map(\.line) == [7])
    let bundle = try Self.open(folder.path("o"))
    try bundle.reader.verify()
    let entries = try bundle.reader.entries()
    #expect(entries.map { Self.short($0.path.text) } == paths)
    let clean = try Base64.decode(Array(Self.bare.utf8))
    for entry in entries where entry.path.name.hasSuffix(".png") {
      #expect(try bundle.reader.bytes(of: entry.contents, atMost: 1000) == clean)
    }
    // Each is where its guide shows it.
    let document = try bundle.document(of: entries[0])
    let shown = document.nodes.indices.compactMap { node -> String? in
      guard case .image = document.nodes[node].kind, let target = document.target(at: node) else {
        return nil
      }
      return entries[0].path.following(target).map { Self.short($0.text) }
    }
    #expect(shown == ["a.md.….png", "a.md.….png", "a.md.….png", "data:image/png"])

    // What was unpacked makes the same bundle again: its files take the place of what guides have.
    try bundle.extract(entries, to: folder.path("out"), replacing: false, keepingOut: .usual)
    let again = try Packer.pack(Self.request(folder, "out", to: nil))
    #expect(again.manifest.root == report.manifest.root)
  }

  /// One that can't be cleaned is left out with a warning, and its guide is packed with its words; a file is refused.
  @Test(arguments: [
    ("image/gif;base64,R0lGODlhAQABAAAAACw=", 2), ("image/gif;base64,R0lGODlhAQABAAAA", 2),
    ("image/gif;base64,R0lGODlhAgABAAAAACwAAAAAAgABAAA=", 2), ("image/png;base64,iVBORw0KGgo=", 2),
    ("image/png;base64,", 1), ("image/png;base64,iVBOR!", 1), ("image/x-own;base64,AAECAw==", 1),
    ("image/gif", 1),
    ("image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cg%3E", 2), ("image/svg+xml,%3Chtml%3E", 1),
  ])
  func thoseThatCannotBeCleanedAreSaid(address: String, mostFiles: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# 甲\n\n字 <img alt=图 src=\"data:\(address)\"> 后".utf8), to: "g/a.md")
    var request = Self.request(folder, "g", to: "o")
    for choice in [UncleanedChoice.refuse, .omit] {
      request.uncleaned = choice
      let report = try Packer.pack(request)
      #expect(report.manifest.files == 1 && report.uncleaned == [])
      #expect(report.files[0].brokenLinks.map(\.line) == [3])
      #expect(report.files[0].brokenLinks.allSatisfy { $0.target.hasPrefix("data:image/") })
      let bundle = try Self.open(folder.path("o"))
      let document = try bundle.document(of: try bundle.entry(named: "a.md"))
      #expect(document.plainText(document.nodes.indices).contains("图"))
    }
    request.uncleaned = .keep
    request.output = nil
    #expect(try Packer.pack(request).manifest.files == mostFiles)
    request.isStrict = true
    request.uncleaned = .refuse
    #expect(throws: PackError.self) { try Packer.pack(request) }
    try folder.write([0x47, 0x49, 0x46, 0x38, 0x39, 0x61], to: "g/b.gif")
    request.isStrict = false
    request.output = folder.path("p")
    #expect(throws: PackError.self) { try Packer.pack(request) }
  }

  @Test func stayOutWherePicturesDo() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# 甲\n\n![x](data:image/png;base64,\(Self.signed))".utf8), to: "g/a.md")
    var request = Self.request(folder, "g", to: nil)
    request.pictures = .none
    #expect(try Packer.pack(request).manifest.files == 1)
    request.pictures = .keep
    request.isTextOnly = true
    #expect(try Packer.pack(request).manifest.files == 1)
  }

  /// Where there can be no file of such a name, the picture is one that leads nowhere.
  @Test func needANameThatCanBe() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "a", count: 240) + ".md"
    try folder.write(Array("# 甲\n\n![x](data:image/png;base64,\(Self.signed))".utf8), to: "g/\(name)")
    let report = try Packer.pack(Self.request(folder, "g", to: nil))
    #expect(report.manifest.files == 1 && report.files[0].brokenLinks.count == 1)
  }
}

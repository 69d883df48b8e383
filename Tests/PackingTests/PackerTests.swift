import Age
import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Foundation
import Ingest
import Library
import MetadataCleaning
import Minisign
import Packing
import Sodium
import System
import Testing
import TestSupport

@Suite struct PackerTests {
  /// Packs a folder and opens the result.
  private static func pack(
    _ folder: TemporaryFolder, to output: String, signer: SecretKey = SecretKey(),
    recipients: [any Recipient]? = nil,
    title: String = "t"
  ) throws -> PackReport {
    var request = PackRequest(
      folder: folder.path("guides"), output: output, signers: [signer],
      protection: recipients.map { .recipients($0, .binary) } ?? .none,
      identity: .init(title: title, edition: 1, date: "2026-11-24"), codec: .zstd)
    request.uncleaned = .keep
    return try Packer.pack(request)
  }

  private static func open(_ path: String, identities: [any Identity] = []) throws -> OpenedBundle {
    try BundleOpener(identities: identities, passphrase: { nil }, trust: TrustStore(), allowing: .unknown)
      .open(path)
  }

  /// What the bytes of a short text don't tell, the texts beside it do.
  @Test func textsTellTheEncodingOfEachOther() throws {
    let short: [UInt8] = [0xC3, 0xD2]  // 證 in Big5
    let long = try run(
      "iconv", ["-f", "UTF-8", "-t", "BIG5"], input: Array("護照與簽證辦理須知，請帶備正本。\n".utf8)
    ).output
    for hasOthers in [false, true] {
      let folder = try TemporaryFolder()
      try folder.write(short, to: "guides/a.txt")
      if hasOthers { for name in ["b.txt", "c.txt"] { try folder.write(long, to: "guides/\(name)") } }
      let report = try Self.pack(folder, to: folder.path("out.bundle"))
      let file = try #require(report.files.first { $0.path == "a.txt" })
      #expect((file.encoding == .big5) == hasOthers)
      #expect(file.differences.isEmpty == hasOthers)
    }
  }

  @Test func everyFileComesBackByteForByte() throws {
    let folder = try TemporaryFolder()
    var files: [String: [UInt8]] = [
      "guides/中文/签证.md": Array("# 签证\n\n正文。\n".utf8), "guides/page.html": Array("<h1>Page</h1><p>x".utf8),
      "guides/empty.md": [], "guides/empty.bin": [], "guides/LICENSE": Array("CC BY\n".utf8),
      "guides/unknown.txt": [0x81, 0xFF, 0x90, 0xFF], "guides/noise.jpg": randomBytes(3_000_000),
      "guides/zeros.bin": Array(repeating: 0, count: 500_000), "guides/copy of noise.jpg": [],
    ]
    files["guides/copy of noise.jpg"] = files["guides/noise.jpg"]
    files["guides/large.bin"] = randomBytes(9_000_000)
    for (name, contents) in files { try folder.write(contents, to: name) }
    let report = try Self.pack(folder, to: folder.path("out.bundle"))
    #expect(report.manifest.files == files.count)
    #expect(report.manifest.guides == 3)
    #expect(report.unreadableGuides == ["unknown.txt"])
    // The noise is stored once.
    #expect(report.length < 13_200_000)

    let bundle = try Self.open(folder.path("out.bundle"))
    try bundle.reader.verify()
    try bundle.extract(
      bundle.reader.entries(), to: folder.path("extracted"), replacing: false, keepingOut: .usual)
    for (name, contents) in files {
      #expect(try folder.read(name.replacing("guides/", with: "extracted/")) == contents)
    }
  }

  @Test func staysOutAndSaysWhy() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# a".utf8), to: "guides/a.md")
    try folder.write([1], to: "guides/.git/config")
    try folder.write([1], to: "guides/.DS_Store")
    try folder.write([1], to: "guides/Thumbs.db")
    try folder.write([1], to: "guides/draft.md~")
    try folder.write([1], to: "guides/what?.md")
    try folder.write([1], to: "guides/nul.txt")
    try folder.write([1], to: "secret.txt")
    let guides = folder.path("guides")
    try FileManager.default.createSymbolicLink(
      atPath: "\(guides)/link.txt", withDestinationPath: "../secret.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(guides)/loop", withDestinationPath: ".")
    let output = folder.path("guides/out.bundle")
    _ = try Self.pack(folder, to: output)
    let report = try Self.pack(folder, to: output)
    #expect(report.manifest.files == 1)
    let expected: [String: FolderScan.Reason] = [
      ".git": .hidden, ".DS_Store": .hidden, "Thumbs.db": .clutter, "draft.md~": .clutter,
      "what?.md": .unsafeName(.character), "nul.txt": .unsafeName(.device), "link.txt": .link, "loop": .link,
      "out.bundle": .output,
    ]
    #expect(Dictionary(uniqueKeysWithValues: report.leftOut.map { ($0.path, $0.reason) }) == expected)
  }

  /// A key that lies among the guides by accident would be everybody's.
  /// Whatever a folder has of them, reports of warnings take a bounded part of the memory, and none is kept quiet.
  @Test func countsMoreWarningsThanAnybodyReads() throws {
    let folder = try TemporaryFolder()
    let links = String(repeating: "[x](gone.md)\n", count: 60_000)
    for name in ["a", "b", "c"] {
      try folder.write(Array((name == "c" ? "[x](gone.md)" : links).utf8), to: "guides/\(name).md")
    }
    let report = try Self.pack(folder, to: folder.path("out.bundle"))
    #expect(report.files.map(\.brokenLinks.count) == [60_000, 0, 1])
    #expect(report.files.map(\.unlisted) == [0, 60_000, 0])
    #expect(report.warnings.count == 3)
  }

  /// Names travel, those of folders with each file in them: once is enough to say so.
  @Test func namesOfFilesAndFoldersAreReported() throws {
    let folder = try TemporaryFolder()
    let names = ["QQ群123456789/一.md", "QQ群123456789/二.md", "QQ群123456789/图/张伟-13812345678.png", "a.md"]
    for name in names { try folder.write(Array("# 字\n".utf8), to: "guides/\(name)") }
    let report = try Self.pack(folder, to: folder.path("out.bundle"))
    let leaks = report.files.flatMap { file in file.leaks.map { "\(file.path): \($0.words)" } }
    #expect(
      leaks == ["QQ群123456789/一.md: QQ群123456789", "QQ群123456789/图/张伟-13812345678.png: 13812345678"])
    #expect(report.files.flatMap(\.leaks).allSatisfy { $0.line == nil })
  }

  @Test func refusesToPackSecretKeys() throws {
    let signer = SecretKey()
    let plain = String(decoding: try signer.fileContents(passphrase: nil), as: UTF8.self)
    let halves = [plain.prefix(140), plain.dropFirst(140)].map { "> " + $0 }.joined(separator: "\n")
    let keys: [String: [UInt8]] = [
      "me.key": try signer.fileContents(passphrase: nil),
      "fence.md": Array("# 备份\n\n```\n\(plain)```\n\n字\n".utf8),
      "line.txt": Array("密钥是 \(plain.split(separator: "\n")[1])。".utf8),
      "quote.md": Array("字\n\n\(halves)\n字".utf8),
      "wide.md": plain.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      "me.txt": try signer.fileContents(
        passphrase: Secret("p"), limits: .init(operations: 32_768, memory: 16 << 20)),
      "notes.md": Array("my key: \(String(decoding: X25519Identity().revealText(), as: UTF8.self))\n".utf8),
      "keys.html": Array("<p>\(String(decoding: HybridIdentity().revealText(), as: UTF8.self))</p>".utf8),
    ]
    for (name, contents) in keys {
      let folder = try TemporaryFolder()
      let words = "# keys begin with AGE-SECRET-KEY-1, or RWQAAEIyAAAA and RWRTY0Iy"
      try folder.write(Array(words.utf8), to: "guides/a.md")
      _ = try Self.pack(folder, to: folder.path("out.bundle"))
      try folder.write(contents, to: "guides/\(name)")
      #expect(throws: PackError.secretKey(name)) { try Self.pack(folder, to: folder.path("other.bundle")) }
      #expect(try folder.names() == ["guides", "out.bundle"])
    }
  }

  /// Nor may the passphrase's own file go in, whatever is in it.
  @Test func refusesToPackFilesInUse() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# a".utf8), to: "guides/a.md")
    let secret = try folder.write(Array("correct horse".utf8), to: "guides/pass.txt")
    #expect(throws: PackError.secretKey("pass.txt")) {
      try Packer.pack(
        PackRequest(
          folder: folder.path("guides"), output: nil, secretFiles: [secret], signers: [SecretKey()],
          protection: .none,
          identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd))
    }
  }

  /// Only what is in the files and options counts: not their dates, rights and order on the disk.
  @Test func theSameFolderGivesTheSameBytes() throws {
    let signer = SecretKey()
    let identity = X25519Identity()
    var signed: [[UInt8]] = []
    for isReversed in [false, true] {
      let folder = try TemporaryFolder()
      let files = (0..<200).map { ("guides/\($0 % 7)/\($0).md", Array("# \($0)\n\ntext \($0 * 7)\n".utf8)) }
      for (name, contents) in isReversed ? files.reversed() : files {
        let path = try folder.write(contents, to: name)
        if isReversed {
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 86_400), .posixPermissions: 0o600],
            ofItemAtPath: path)
        }
      }
      let output = folder.path("out.bundle")
      _ = try Self.pack(
        folder, to: output, signer: signer, recipients: isReversed ? [identity.recipient] : nil)
      if isReversed {
        let payload = try AgeFile(FileSource(path: output)).open(with: [identity])
        signed.append(try payload.read(at: 0, count: Int(payload.count)))
      } else {
        signed.append(try folder.read("out.bundle"))
      }
    }
    #expect(signed[0] == signed[1])
  }

  @Test func aFailureLeavesNothingAndKeepsWhatWasThere() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# a".utf8), to: "guides/A.md")
    try folder.write(Array("# b".utf8), to: "guides/a.md")
    try folder.write([42], to: "out.bundle")
    #expect(throws: PackError.colliding("A.md", "a.md")) {
      try Self.pack(folder, to: folder.path("out.bundle"))
    }
    try FileManager.default.removeItem(atPath: folder.path("guides/a.md"))
    let hugeTitle = String(repeating: "长", count: 1500)
    #expect(throws: (any Error).self) {
      try Self.pack(folder, to: folder.path("out.bundle"), title: hugeTitle)
    }
    #expect(throws: (any Error).self) { try Self.pack(folder, to: folder.path("no such folder/out.bundle")) }
    #expect(try folder.read("out.bundle") == [42])
    #expect(try folder.names() == ["guides", "out.bundle"])
  }

  @Test func refusesAFolderWithNothingToPack() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "guides/.hidden")
    #expect(throws: PackError.empty(folder.path("guides"))) {
      try Self.pack(folder, to: folder.path("out.bundle"))
    }
    try folder.write([1], to: "file")
    #expect(throws: PackError.notAFolder(folder.path("file"))) {
      try Packer.pack(
        PackRequest(
          folder: folder.path("file"), output: nil, signers: [SecretKey()], protection: .none,
          identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd))
    }
  }

  /// Nothing of the file's owner, dates, rights or place goes in.
  @Test func nothingOfThePublisherGoesIn() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# a".utf8), to: "guides/a.md")
    _ = try Packer.pack(
      PackRequest(
        folder: folder.path("guides"), output: folder.path("out.bundle"), signers: [SecretKey()],
        protection: .none,
        identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .stored))
    let text = String(decoding: try folder.read("out.bundle"), as: UTF8.self)
    #expect(text.contains("a.md"))
    #expect(!text.contains("bundle-test-"))
    #expect(!text.contains(ProcessInfo.processInfo.hostName))
    #expect(!text.contains("timestamp:"))
  }
}

@Suite(.enabled(if: Shared.isNeeded(Shared.corpus), "the collection ../shared/corpus/run is not here"))
struct CorpusTests {
  /// A whole real collection comes back as it was, but for what its pictures said about their makers.
  @Test func theCorpusComesBackByteForByte() throws {
    let folder = try TemporaryFolder()
    let identity = X25519Identity()
    let signer = SecretKey()
    let output = folder.path("corpus.bundle")
    let report = try Packer.pack(
      PackRequest(
        folder: Shared.corpus.path, output: output, signers: [signer],
        protection: .recipients([identity.recipient], .binary),
        identity: .init(title: "润学", edition: 1, date: "2026-11-24"), codec: .zstd))
    #expect(report.manifest.guides >= 230)
    #expect(report.unreadableGuides == [])
    try folder.write(Array(signer.publicKey.fileContents.utf8), to: "Keys/run.pub")
    let opener = BundleOpener(
      identities: [identity], passphrase: { nil }, trust: try TrustStore(folder: folder.path("Keys")),
      allowing: [])
    let bundle = try opener.open(output)
    #expect(bundle.verdict.isTrusted)
    try bundle.reader.verify()
    let entries = try bundle.reader.entries()
    let cleaned = Set(report.files.filter { !$0.findings.isEmpty }.map(\.path))
    #expect(cleaned.count < entries.count / 2)
    for entry in entries where !cleaned.contains(entry.path.text) {
      let original = try Data(contentsOf: Shared.corpus.appending(path: entry.path.text))
      let contents = try bundle.reader.bytes(of: entry.contents, atMost: 64 << 20)
      let kind = report.files.first { $0.path == entry.path.text }?.kind
      if kind == .text { #expect(contents == Array(original), "\(entry.path)") }
      if entry.guide != nil, kind == .text { #expect(try bundle.document(of: entry).text == Array(original)) }
    }
    #expect(entries.count == report.manifest.files)

    try bundle.extract(entries, to: folder.path("out"), replacing: false, keepingOut: .usual)
    let tags = [
      "EXIF:all", "XMP:all", "IPTC:all", "GPS:all", "ICC_Profile:all", "Author", "Artist", "Software",
    ]
    let judged = try run("exiftool", ["-r", "-q", "-q", "-s"] + tags.map { "-\($0)" } + [folder.path("out")])
    #expect(!judged.text.split(separator: "\n").contains { !$0.hasPrefix("=====") }, "\(judged.text)")
  }
}

import Age
import BundleFormat
import Bytes
import Compression
import Minisign
import Packing
import Sodium
import Testing
import TestSupport

@testable import BundleReading

/// What is said of files that are no bundles.
@Suite struct LookalikeTests {
  private static let reader = X25519Identity()
  private static let publisher = SecretKey()
  private static let guide = "# 签证\n\nAsk the consulate about visas first, then about everything else.\n"
  private static let hybrid = HybridIdentity()

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private static func base64(_ bytes: [UInt8], columns: Int) -> String {
    let text = Array(Base64.encode(bytes))
    return stride(from: 0, to: text.count, by: columns).map {
      String(text[$0..<min($0 + columns, text.count)])
    }.joined(separator: "\n")
  }

  private static let secretAge: String = {
    String(decoding: KeyFile.contents(of: [reader]), as: UTF8.self)
  }()
  private static let secretMinisign = """
    untrusted comment: minisign encrypted secret key
    RWRTY0Iy\(String(repeating: "Ab3d", count: 51))

    """
  private static let signature = """
    untrusted comment: signature from minisign secret key
    RUQ\(String(repeating: "a", count: 97))
    trusted comment: timestamp:1 file:a
    \(String(repeating: "b", count: 86))==

    """
  private static let start = [0x89] + Array("bundle\r\n\u{1A}\n\0".utf8) + Array(0..<200 as Range<UInt8>)

  /// Texts and the others, with what they are.
  static let cases: [(name: String, bytes: [UInt8], kind: Lookalike?)] = [
    ("nothing", [], .empty),
    ("zeros", Array(repeating: 0, count: 100_000), .blank),
    ("erased memory", Array(repeating: 0xFF, count: 2000), .blank),
    ("zeros at both ends", zeros(around: 1, of: 20_000), nil),
    ("a ZIP file", Array("PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0".utf8) + Array(repeating: 9, count: 90), .archive),
    ("an empty ZIP file", Array("PK\u{5}\u{6}".utf8) + Array(repeating: 0, count: 18), .archive),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 1, 2], .archive),
    ("RAR", Array("Rar!\u{1A}\u{7}\u{1}\0".utf8), .archive),
    ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], .archive),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4], .archive),
    ("tar", tar, .archive),
    (
      "a Word file",
      Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 26) + Array("word/document.xml".utf8), .document
    ),
    ("PDF", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3], .document),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .picture),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xDB, 0, 0, 0, 0], .picture),
    ("HEIC", [0, 0, 0, 0x18] + Array("ftypheic".utf8), .picture),
    ("SVG", Array("<?xml version='1.0'?>\n<!-- <html> -->\n<svg xmlns='a'/>".utf8), .picture),
    ("a film", [0, 0, 0, 0x20] + Array("ftypisom".utf8), .recording),
    ("a page", Array("\n<!DOCTYPE HTML>\n<title>502</title>".utf8), .webPage),
    ("a page behind a comment", Array("\u{FEFF}<!-- a --><HTML lang=zh>登录".utf8), .webPage),
    ("a page in UTF-16", utf16("<html><body>登录"), .webPage),
    ("an error of a site", Array("<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code>".utf8), .webPage),
    ("a bundle in Base64", Array(base64(start, columns: 64).utf8), .base64),
    ("a bundle in Base64, behind words", Array("小王，给你：\n\(base64(start, columns: 76))\n".utf8), .base64),
    ("noise in one line of Base64", Array(base64((0..<240).map { $0 &* 167 }, columns: 999).utf8), .base64),
    ("hexadecimal digits", Array(String(repeating: "0123456789abcdef", count: 9).utf8), .text),
    ("a guide", Array(guide.utf8), .text),
    ("a guide in UTF-16", utf16(guide), .text),
    ("a guide in GBK", gbk, .text),
    ("a guide with tags", Array("# Tags\n\n<html> begins a page, <svg> a drawing.\n".utf8), .text),
    ("a guide about keys", Array((guide + guide + publisher.publicKey.line + "\n" + guide).utf8), .text),
    ("a publisher's key", Array(publisher.publicKey.fileContents.utf8), .publicKey),
    ("a key in a chat", Array("公钥：\(publisher.publicKey.line)".utf8), .publicKey),
    ("a recipient", Array("# me\n\(reader.recipient.text)\n".utf8), .publicKey),
    ("a hybrid recipient", Array("\(hybrid.recipient.text)\n".utf8), .publicKey),
    ("a reader's key", Array(secretAge.utf8), .readersKey),
    ("a reader's key in UTF-16", utf16(secretAge), .readersKey),
    ("a publisher's secret key", Array(secretMinisign.utf8), .secretKey),
    ("a signature", Array(signature.utf8), .signature),
    ("a signature of Windows", Array(signature.replacing("\n", with: "\r\n").utf8), .signature),
    ("a control character", Array("# A guide\u{1} with one\n".utf8), nil),
    ("a few bytes", Array("hello".utf8), nil),
  ]

  private static func zeros(around byte: UInt8, of count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes[count / 2 - 1] = byte
    return bytes
  }

  private static let tar: [UInt8] = {
    var bytes = Array("guides/a.md".utf8) + [UInt8](repeating: 0, count: 600)
    bytes.replaceSubrange(257..<263, with: Array("ustar\0".utf8))
    return bytes
  }()

  /// “签证” again and again, with line ends.
  private static let gbk = [UInt8]((0..<80).flatMap { _ in [0xC7, 0xA9, 0xD6, 0xA4, 0x0A] as [UInt8] })

  @Test(arguments: cases.indices)
  func isToldByItsContents(_ index: Int) throws {
    let (name, bytes, kind) = Self.cases[index]
    #expect(try Lookalike(MemorySource(bytes), besidesNoise: false) == kind, "\(name)")
    #expect(throws: ReadingError.notABundle(kind), "\(name)") {
      // A length that no unmarked bundle has.
      try BundleFile(MemorySource(bytes), named: "a")
    }
  }

  /// Nothing is known of what may be an unmarked bundle, unless random bytes would never look like it.
  @Test func randomBytesAreNothing() throws {
    // A payload of 512 bytes, in its chunk and behind the fields.
    let unmarked = 80 + 16 + 512 + 16
    for length in [8, 9, 30, 100, unmarked, 5001] {
      for _ in 0..<40 {
        #expect(try Lookalike(MemorySource(randomBytes(length)), besidesNoise: true) == nil)
      }
    }
    for start in [[0xFF, 0xD8, 0xFF], [0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], Array("ID3".utf8)] as [[UInt8]] {
      let bytes = start + (start.count..<unmarked).map { UInt8($0 % 251 | 1) }
      #expect(try BundleFile.Kind(of: MemorySource(bytes)) == .encrypted(.unmarked))
      #expect(try Lookalike(MemorySource(bytes), besidesNoise: false) != nil)
    }
    for bytes in [Array(repeating: 0, count: unmarked), Array(repeating: UInt8(ascii: "a"), count: unmarked)]
    {
      #expect(throws: ReadingError.self) { try BundleFile(MemorySource(bytes), named: "a") }
    }
  }

  private func packed() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.guide.utf8), to: "guides/a.md")
    _ = try Packer.pack(
      PackRequest(
        folder: folder.path("guides"), output: folder.path("a"), signers: [Self.publisher],
        protection: .none, identity: .init(title: "Guides", edition: 1, date: "2026-11-29"), codec: .zstd))
    return try folder.read("a")
  }

  /// As the transfer of texts changes line ends and characters.
  @Test func aBundleThatWasChangedOrLostItsBeginningIsKnown() throws {
    let bundle = try packed()
    func error(_ bytes: [UInt8]) -> ReadingError? {
      #expect(throws: ReadingError.self) { try BundleFile(MemorySource(bytes), named: "a") }
    }
    #expect(error(bundle.filter { $0 != 0x0D }) == .bundle(.changedText))
    #expect(error(bundle.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) == .bundle(.changedText))
    #expect(error(Array(String(decoding: bundle, as: UTF8.self).utf8) + [0]) == .bundle(.changedText))
    for start in [1, 20, 100] { #expect(error(Array(bundle.dropFirst(start))) == .bundle(.headless)) }
    #expect(error(Array("\u{FEFF}".utf8) + bundle) == .bundle(.headless))
    // A text can end so, too.
    #expect(error(Array("\(Self.guide)\r\nbundle".utf8)) == .notABundle(.text))
  }

  /// What is encrypted can be anything.
  @Test(arguments: [nil, .text, .readersKey, .encrypted, .archive, .empty] as [Lookalike?])
  func whatIsEncryptedAndNoBundleIsToldToo(kind: Lookalike?) throws {
    let contents: [UInt8] =
      switch kind {
      case .text: Array(Self.guide.utf8)
      case .readersKey: Array(Self.secretAge.utf8)
      case .encrypted: try encrypted(Array(Self.guide.utf8))
      case .archive: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
      case .empty: []
      default: [1, 2, 3]
      }
    let file = try BundleFile(MemorySource(encrypted(contents)), named: "a")
    #expect(throws: ReadingError.noBundleInside(kind)) {
      try file.inspect(with: [Self.reader], knowing: KnownKeys())
    }
  }

  private func encrypted(_ contents: [UInt8]) throws -> [UInt8] {
    let sink = MemorySink()
    let encryptor = try Encryptor(to: sink, recipients: [Self.reader.recipient])
    try encryptor.write(contents)
    try encryptor.finish()
    return sink.bytes
  }

  @Test(arguments: [
    ("a.bundle.crdownload", true), ("a.PART", true), ("Unconfirmed 1.download", true), ("a.part1", false),
    ("part", false), (".part", false), ("指南.xltd", true), ("a.bundle", false),
  ])
  func unfinishedDownloadsAreKnownByName(name: String, isOne: Bool) {
    #expect(UnfinishedDownload.isNamed(name) == isOne)
  }
}

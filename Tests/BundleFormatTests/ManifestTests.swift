import BundleFormat
import Minisign
import Testing

@Suite struct ManifestTests {
  static func sample(_ key: PublicKey = SecretKey().publicKey) throws -> Manifest {
    try Manifest(
      title: "出发之前 · Before You Go", publisher: key, edition: 2, date: "2026-11-24",
      languages: ["en", "zh-Hans"],
      guides: 28, files: 33, size: 123_456, blocks: 9, dataLength: 65_432,
      root: Array(repeating: 0xAB, count: 32),
      sections: [.init(name: "catalog", block: 8, isRequired: true)])
  }

  @Test func isLinesOfText() throws {
    let manifest = try Self.sample()
    let text = String(decoding: manifest.encoded(), as: UTF8.self)
    #expect(
      text == """
        bundle manifest 1
        title: 出发之前 · Before You Go
        publisher: \(manifest.publisher.line)
        edition: 2
        date: 2026-11-24
        languages: en zh-Hans
        guides: 28
        files: 33
        size: 123456
        blocks: 9
        data: 65432
        root: \(String(repeating: "ab", count: 32))
        section: catalog 8 required

        """)
    #expect(try Manifest(manifest.encoded()) == manifest)
  }

  /// Each change of one line, and what it must lead to.
  @Test(arguments: [
    ("edition: 2", "edition: 02"), ("edition: 2", "edition: 0"), ("edition: 2", "edition: +2"),
    ("edition: 2", "edition:2"), ("edition: 2", "Edition: 2"), ("date: 2026-11-24", "date: 2026-11-31"),
    ("date: 2026-11-24", "date: 2026-1-24"), ("languages: en zh-Hans", "languages: zh-Hans en"),
    ("languages: en zh-Hans", "languages: en  zh-Hans"), ("guides: 28", "guides: 34"),
    ("guides: 28", "guides: 99999999999999999999"), ("blocks: 9", "blocks: 0"),
    ("blocks: 9", "blocks: 99999999"),
    ("root: ab", "root: AB"), ("root: ab", "root: "), ("catalog 8", "catalog 9"), ("catalog 8", "catalog -1"),
    ("required", "needed"), ("title: 出", "title: \u{202E}出"), ("title: 出", "title:  出"),
    ("title: 出发之前 · Before You Go", "title: "), ("files: 33\n", ""), ("size: 123456\n", "size: 123456\n\n"),
    ("8 required\n", "8 required"), ("8 required\n", "8 required\nsection: catalog 8 required\n"),
    ("guides: 28\nfiles: 33", "files: 33\nguides: 28"), ("size: 123456\n", "size: 123456\r\n"),
    ("manifest 1\n", "manifest 1\r\n"), ("manifest 1\n", "manifest 01\n"), ("manifest 1\n", "manifest \n"),
    ("manifest 1\n", "manifest \(String(repeating: "2", count: 60_000))\n"),
  ])
  func refusesEveryOtherForm(line: String, other: String) throws {
    let text = String(decoding: try Self.sample().encoded(), as: UTF8.self)
    let altered = text.replacing(line, with: other)
    #expect(altered != text)
    #expect(throws: BundleError.damaged(.manifest)) { try Manifest(Array(altered.utf8)) }
  }

  @Test(arguments: [
    ("bundle manifest 1", "bundle manifest 2", "bundle manifest 2"),
    ("8 required\n", "8 required\nsection: locks 3 required\n", "section locks"),
    ("8 required\n", "8 required\nexpires: 2027-01-01\n", "manifest line expires"),
  ])
  func saysWhatItDoesNotKnow(line: String, other: String, what: String) throws {
    let text = String(decoding: try Self.sample().encoded(), as: UTF8.self)
    #expect(throws: BundleError.unsupported(what)) {
      try Manifest(Array(text.replacing(line, with: other).utf8))
    }
  }

  /// There is room for what is to come: sections and notes that may be passed over.
  @Test func passesOverWhatIsOptional() throws {
    let text = String(decoding: try Self.sample().encoded(), as: UTF8.self)
    let more = text + "section: index 3 optional\nnote-supersedes: \(String(repeating: "0", count: 64))\n"
    let manifest = try Manifest(Array(more.utf8))
    #expect(manifest.block(ofSection: "index") == 3)
    #expect(manifest.notes.map(\.name) == ["supersedes"])
    #expect(manifest.encoded() == Array(more.utf8))
  }

  /// What parses, encodes to the same bytes; so there are no two ways to say the same.
  @Test func whatParsesEncodesToTheSameBytes() throws {
    let bytes = try Self.sample().encoded()
    for index in bytes.indices {
      for bit in 0..<8 {
        var altered = bytes
        altered[index] ^= 1 << UInt8(bit)
        guard let manifest = try? Manifest(altered) else { continue }
        #expect(manifest.encoded() == altered)
      }
    }
    for length in bytes.indices {
      #expect(throws: BundleError.self) { try Manifest(Array(bytes[..<length])) }
    }
  }

  @Test(arguments: [
    ("2026-02-28", true), ("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false),
    ("2000-02-29", true),
    ("2026-13-01", false), ("2026-00-10", false), ("2026-04-31", false), ("26-04-30", false),
    ("2026-04-3０", false),
  ])
  func knowsTheCalendar(date: String, isDate: Bool) {
    #expect(Manifest.isDate(date) == isDate)
  }
}

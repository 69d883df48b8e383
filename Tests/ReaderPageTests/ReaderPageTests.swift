import BundleFormat
import BundleReading
import Bytes
import Compression
import Minisign
import Packing
import TestSupport
import Testing

@testable import ReaderPage

@Suite struct ReaderPageTests {
  /// A page as short as one can be.
  private static let page = """
    <!doctype html><p>a</p><!--face-->no scripts here<!--/face-->\
    <script type="application/json" id="publishers-in-page"></script><script>code</script>\
    <script type="text/plain" id="bundle-in-page"></script></html>
    """

  private func written(
    publishers: String = "[]", bundle: [UInt8]? = nil, opened: OpenedBundle? = nil
  ) throws -> [UInt8] {
    let sink = MemorySink()
    try PageWriter.write(
      #require(PageTemplate(Array(Self.page.utf8))), publishers: Array(publishers.utf8),
      bundle: bundle.map { MemorySource($0) },
      opened: opened, to: sink)
    return sink.bytes
  }

  @Test func whatIsPutInIsTakenOut() throws {
    for length in [1, 2, 3, 4, 1000, (3 << 18) - 1, 3 << 18, (3 << 18) + 1] {
      let bundle = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let page = try #require(
        try BundlePage(MemorySource(written(publishers: #"["</script>"]"#, bundle: bundle))))
      #expect(String(decoding: page.publishers, as: UTF8.self) == #"["\u003C/script>"]"#)
      let source = try #require(page.bundle)
      #expect(try source.read(at: 0, count: Int(source.count)) == bundle)
      // At every place, and across what four characters stand for.
      for start in 0..<min(length, 8) {
        for end in start...min(length, start + 8) {
          #expect(try source.read(at: UInt64(start), count: end - start) == Array(bundle[start..<end]))
        }
      }
      #expect(throws: SourceError.beyondEnd) { try source.read(at: UInt64(length), count: 1) }
    }
  }

  @Test func aPageWithoutABundleHasNone() throws {
    let page = try #require(try BundlePage(MemorySource(written())))
    #expect(page.bundle == nil)
  }

  @Test func whatIsNoPageIsNone() throws {
    for bytes in [
      [], Array("<!doctype html>".utf8), Array(Self.page.utf8.dropFirst()),
      Array(Self.page.utf8.dropLast(40)),
    ] {
      #expect(try BundlePage(MemorySource(bytes)) == nil)
    }
  }

  @Test func charactersThatAreNotBase64AreDamage() throws {
    var bytes = try written(bundle: Array(repeating: 7, count: 300))
    let place = try #require(bytes.firstRange(of: Array("bundle-in-page\">".utf8))?.upperBound)
    bytes[place + 100] = UInt8(ascii: "*")
    let page = try #require(try BundlePage(MemorySource(bytes)))
    let source = try #require(page.bundle)
    #expect(try source.read(at: 0, count: 60).count == 60)
    #expect(throws: SourceError.self) { try source.read(at: 60, count: 60) }
  }

  /// Words of a bundle never become markup, and links lead to guides of the page.
  @Test func aFaceHasWordsOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        "# A 1 < 2 & 3\n\nSee [b](sub/b.md), [c](https://example.org/?a&b) and ![map](map.png).\n\n- [x] done\n"
          .utf8),
      to: "guides/a.md")
    try folder.write(Array("# B\n\nText \u{202E}turned\u{202C}.\n".utf8), to: "guides/sub/b.md")
    try folder.write([1, 2, 3], to: "guides/map.png")
    var request = PackRequest(
      folder: folder.path("guides"), output: folder.path("a"), signers: [SecretKey()], protection: .none,
      identity: .init(title: "<b>Guides</b>", edition: 1, date: "2026-11-29"), codec: .zstd)
    request.uncleaned = .keep
    _ = try Packer.pack(request)
    let opened = try BundleFile(MemorySource(folder.read("a")), named: "a").inspect(knowing: KnownKeys())
      .opened(
        allowing: .unknown)
    let page = try written(bundle: folder.read("a"), opened: opened)
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<h1>&lt;b&gt;Guides&lt;/b&gt;</h1>"))
    #expect(text.contains("A 1 &lt; 2 &amp; 3"))
    #expect(text.contains(##"See <a href="#g2">b</a>, c ‹https://example.org/?a&amp;b› and [图 map]."##))
    #expect(text.contains("<li>☑ "))
    #expect(text.contains("Text turned."))
    let parts = try #require(try BundlePage(MemorySource(page)))
    let source = try #require(parts.bundle)
    #expect(try source.read(at: 0, count: Int(source.count)) == folder.read("a"))
  }
}

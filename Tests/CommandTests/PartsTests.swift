import Localization
import System
import Testing

@testable import Ingest
@testable import Packing
@testable import bundle

@Suite struct PartsTests {
  @Test func eachPartHasALine() {
    let record = BuildRecord(
      "Swift=6.3.1,swift-crypto=4.5.2,libpng-dev=1.6.39-2,libgumbo-dev=0.10.1,libgcc-12-dev=12.2")
    let lines = Parts.lines(of: record)
    #expect(
      lines.prefix(4).map { $0[.en] } == [
        "bundle 0.1.0", "Swift 6.3.1", "swift-crypto 4.5.2", "libgcc-12-dev 12.2",
      ])
    let png = lines.first { $0[.en].hasPrefix("libpng ") }
    #expect(png?[.en].hasSuffix(" (libpng-dev 1.6.39-2)") == true)
    #expect(png?[.zh].hasSuffix("（libpng-dev 1.6.39-2）") == true)
    #expect(lines.contains { $0[.en] == "gumbo (libgumbo-dev 0.10.1)" })
    #expect(lines.contains { $0[.en].hasPrefix("zlib 1.") && $0[.en].hasSuffix(" (package not recorded)") })
  }

  /// Warnings about the same line are in the same order whenever a folder is packed.
  @Test func warningsHaveAnOrder() {
    let kinds: [Leftover.Kind] = [
      .box, .shortcode, .attributes, .wikiLink, .link, .footnote, .formula, .icon,
    ]
    var report = FileReport(path: "a.md")
    report.leftovers = (kinds + kinds).map { Leftover(kind: $0, line: 3, words: "x") }
    #expect(
      PackScreen.warnings([report], isWhole: false).map { $0[.en] }
        == kinds.map { "a.md:3: \($0.words[.en]): x (and 1 more in this file)" })
  }

  @Test func withoutARecordItSaysSo() {
    let lines = Parts.lines(of: BuildRecord(""))
    #expect(lines[1][.en] == "Swift (version not recorded)")
    #expect(lines.allSatisfy { !$0[.zh].isEmpty })
  }
}

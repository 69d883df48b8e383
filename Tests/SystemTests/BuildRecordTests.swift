import System
import Testing

@Suite struct BuildRecordTests {
  @Test(arguments: [
    ("", []),
    ("Swift=6.3.1", ["Swift 6.3.1"]),
    (
      "zlib1g-dev=1:1.2.13.dfsg-1,libpng-dev=1.6.39-2+deb12u4~1",
      ["zlib1g-dev 1:1.2.13.dfsg-1", "libpng-dev 1.6.39-2+deb12u4~1"]
    ),
    ("a=b=c,d,=,e=", ["a b=c"]),
  ])
  func isReadInOrder(text: String, parts: [String]) {
    #expect(BuildRecord(text).parts.map { "\($0.name) \($0.version)" } == parts)
  }

  @Test func theSystemLibrarySaysItsVersion() {
    #expect(BuildRecord.systemLibrary.hasPrefix("2."))
  }
}

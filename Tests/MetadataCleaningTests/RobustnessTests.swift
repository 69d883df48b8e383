import Testing
import TestSupport

@testable import MetadataCleaning

/// Whatever the bytes are, there is an answer, and cleaned files are clean.
@Suite struct RobustnessTests {
  private static func samples() throws -> [[UInt8]] {
    let marked = try written(Samples.jpeg, "jpg", ["-Artist=张三", "-GPSLatitude=31.2", "-Comment=x"])
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>/* */ @import x; a{b:url(c)}</style><g style=\"u\"/></svg>"
    return Samples.pictures.map(\.1) + [
      marked, Samples.wav, Samples.flacWithComment, Samples.mp3, Array(svg.utf8), try Samples.document(),
      try Samples.book(), try Samples.openDocument("<text:p text:style-name=\"a\">x</text:p>"),
      Samples.font(designer: "x"),
    ]
  }

  private func check(_ bytes: [UInt8]) {
    if case .clean(let new?, _) = Cleaning(of: bytes) {
      #expect(Cleaning(of: new) == .clean(nil, found: []))
    }
    _ = Cleaning.orientation(of: bytes)
  }

  @Test func cutOffAnywhere() throws {
    for sample in try Self.samples() {
      for length in stride(from: 0, to: sample.count, by: sample.count > 2000 ? 17 : 1) {
        check(Array(sample.prefix(length)))
      }
    }
  }

  @Test func alteredAnywhere() throws {
    for sample in try Self.samples() {
      for index in stride(from: 0, to: sample.count, by: sample.count > 2000 ? 13 : 1) {
        for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
          var altered = sample
          altered[index] = value
          check(altered)
        }
      }
    }
  }
}

import Foundation
import FuzzTargets
import Testing

/// What fuzzing found interesting is borne again, in every run of the tests.
@Suite struct ReplayTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  @Test(arguments: Targets.all.keys.sorted())
  func isBorne(target: String) throws {
    let parse = try #require(Targets.all[target])
    let folder = Self.corpus.appending(path: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() { parse([UInt8](try Data(contentsOf: folder.appending(path: name)))) }
    // Where nothing was kept yet, a little noise.
    for length in 0..<64 {
      parse((0..<length).map { UInt8(truncatingIfNeeded: ($0 + 7) &* (length + 3) &* 31) })
    }
  }

  @Test func everythingThatWasKeptIsOfATarget() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(!names.isEmpty)
    for name in names { #expect(Targets.all[name] != nil, "\(name)") }
  }
}

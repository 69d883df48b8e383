import Bytes
import Minisign
import Testing

@testable import BundleFormat

@Suite struct SuccessionTests {
  private let old = SecretKey()
  private let new = SecretKey().publicKey

  @Test func whatTheOldKeySaysIsRead() throws {
    let said = try Succession(from: old, to: new, on: "2026-11-29")
    let read = try #require(Succession(said.text))
    #expect(read == said)
    #expect((read.old, read.new, read.date) == (old.publicKey, new, "2026-11-29"))
  }

  /// Every word of it is signed, or is the signature.
  @Test func nothingOfItCanBeChanged() throws {
    let words = try Succession(from: old, to: new, on: "2026-11-29").text.split(separator: " ").map(
      String.init)
    let other = try Succession(from: SecretKey(), to: SecretKey().publicKey, on: "2026-11-28")
      .text.split(separator: " ").map(String.init)
    for index in words.indices {
      var changed = words
      changed[index] = other[index]
      #expect(Succession(changed.joined(separator: " ")) == nil, "word \(index)")
    }
    for text in ["", " ", words.joined(separator: "  "), words.dropLast().joined(separator: " ")] {
      #expect(Succession(text) == nil)
    }
  }

  @Test func aKeyDoesNotFollowItself() throws {
    #expect(Succession(try Succession(from: old, to: old.publicKey, on: "2026-11-29").text) == nil)
  }

  /// Neither is ever taken for the other, though the same key signs both.
  @Test func itIsNoManifest() {
    #expect(throws: BundleError.damaged(.manifest)) {
      try Manifest(Succession.message(from: old.publicKey, to: new, on: "2026-11-29"))
    }
  }

  @Test(arguments: [
    ("2026-11-28", true), ("2026-11-29", false), ("2026-12-01", false), ("2025-12-31", true), ("soon", false),
    ("2026-02-30", false),
  ])
  func theNextEditionIsOverdueTheDayAfter(nextBy: String, isOverdue: Bool) throws {
    var manifest = try ManifestTests.sample()
    manifest.notes = [.init(name: Manifest.nextNote, text: nextBy)]
    #expect(manifest.isOverdue(on: "2026-11-29") == isOverdue)
  }
}

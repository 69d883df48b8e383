import Search
import Testing

@testable import Meaning

/// The numbers are those that Scripts/generate-meaning-table --examples has for the same sentences, by another way.
struct SentenceEncoderTests {
  @Test(
    arguments: [
      (
        "How do I see a doctor abroad?", [15732, 24307, 15797, 31003, 20925, 24311, 20947, 52],
        [-0.0399, -0.0003, -0.0741, 0.0054, -0.0408, 0.0040]
      ),
      (
        "如何把钱转到国外", [11958, 35282, 36129, 39542, 39229, 34396, 34989],
        [0.0774, 0.0263, -0.0129, -0.0103, 0.1293, -0.0015]
      ),
      (
        "ＶＰＮ  被封了怎么办", [20377, 1028, 11958, 38803, 35493, 33818, 35931, 33774, 34441],
        [0.0398, 0.0409, -0.0594, -0.0354, 0.0399, -0.0441]
      ),
    ] as [(String, [Int], [Float])])
  func sentencesHaveTheNumbersOfTheTable(text: String, pieces: [Int], numbers: [Float]) throws {
    let table = try #require(EncoderTable())
    // The generator counts the three rows that stand for no piece.
    #expect(table.pieces.cut(text).map { $0 == 0 ? 0 : $0 + 2 } == pieces)
    let vector = try #require(SentenceEncoder.builtIn.vector(of: text))
    #expect(vector.count == MeaningCode.width)
    for (number, wanted) in zip(vector, numbers) { #expect(abs(number - wanted) < 0.0002) }
    #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 0.0001)
  }

  @Test(arguments: [
    ("看病要花多少钱", "How much does a doctor cost?", "How to rent an apartment"),
    ("I lost my passport", "护照丢了怎么办", "如何学习做饭"),
    ("怎么给父母办养老", "caring for old parents", "learning to drive"),
  ])
  func whatMeansTheSameIsNear(text: String, near: String, far: String) throws {
    let encoder = SentenceEncoder.builtIn
    func likeness(_ other: String) throws -> Float {
      zip(try #require(encoder.vector(of: text)), try #require(encoder.vector(of: other)))
        .reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(try likeness(near) > likeness(far) + 0.2)
  }

  @Test(arguments: [
    "", " \n\u{3000}", "こんにちは、ありがとう", "Здравствуйте", "안녕하세요 여러분", "\u{0}\u{1}\u{7F}",
    "q3y7", "asdfgh jkl", "zzzz", "999999", "I-485", "192.168.1.1", "a b c d e",
  ])
  func whatItDoesNotKnowHasNoMeaning(text: String) {
    #expect(SentenceEncoder.builtIn.vector(of: text) == nil)
  }

  @Test func onlyTheBeginningOfALongTextCounts() throws {
    let pieces = try #require(EncoderTable()).pieces
    let text = String(repeating: "如何把钱转到国外。", count: 100)
    #expect(pieces.cut(text) == pieces.cut(text + String(repeating: "x", count: 1 << 20)))
    // An emoji at the place where the text is cut.
    for count in 1010...1026 {
      let cut = pieces.cut(String(repeating: "a", count: count) + "👩‍👩‍👧")
      #expect(cut.count > 200 && cut.count < 1026)
    }
  }
}

import BundleFormat
import Bytes
import Testing

@testable import Search

/// Says of a text that it means the numbers that its letters have.
private final class LetterEncoder: MeaningEncoder {
  let name = "letters"

  func vector(of text: String) -> [Float]? {
    var vector = [Float](repeating: 0.01, count: MeaningCode.width)
    for byte in text.lowercased().utf8 where byte > 0x60 && byte < 0x7B {
      for index in 0..<9 { vector[Int(byte - 0x61) * 9 + index] += 1 }
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }
}

struct SectionMeaningTests {
  private let encoder = LetterEncoder()

  private func guide(_ title: String, _ paragraphs: [String], language: String = "en") throws -> GuideText {
    var guide = try MemorySource.guide(paragraphs.joined(separator: "\n\n"), path: "\(title).md")
    guide.title = title
    guide.language = language
    return guide
  }

  private func blocks(_ guides: [(Int, GuideText)]) throws -> [[UInt8]] {
    var builder = MeaningBuilder(encoder: encoder.name)
    for (number, guide) in guides {
      if let meaning = GuideMeaning(guide, by: encoder) { builder.add(meaning, number: number) }
    }
    var blocks: [[UInt8]] = []
    builder.finish(firstBlock: 0) { block, _ in blocks.append(block) }
    return blocks
  }

  private func meanings(_ blocks: [[UInt8]], files: Int = 10) -> SectionMeanings? {
    SectionMeanings(
      root: blocks.last ?? [], number: blocks.count - 1, files: files, encoder: encoder.name,
      in: MemoryStore(blocks: blocks, first: 0))
  }

  @Test func theNearestSectionOfEachGuideIsFound() throws {
    let blocks = try self.blocks([
      (2, try guide("aaa", ["# bbb", "bbbb", "# ccc", "cccc"])), (5, try guide("xxx", ["zzz"])),
      (7, try guide("日本語", ["これは"], language: "ja")), (8, try guide("ccccc", ["cc"])),
    ])
    let meanings = try #require(self.meanings(blocks))
    let near = meanings.nearest(to: MeaningComparison(try #require(encoder.vector(of: "ccc"))), atMost: 2)
    #expect(near.map { $0.guide } == [8, 2])
    // The heading ccc is the node behind heading, words, paragraph, words.
    #expect(near.map { $0.node } == [0, 4])
    #expect(near[0].likeness > near[1].likeness)
  }

  @Test func longSectionsHaveSeveralParts() throws {
    let long = try guide(
      "t", ["# aaa", String(repeating: "a ", count: 1000), String(repeating: "q ", count: 1000)])
    let meaning = try #require(GuideMeaning(long, by: encoder))
    #expect(meaning.parts.map { $0.node } == [0, 4])
    #expect(meaning.parts[0].code != meaning.parts[1].code)
  }

  @Test func vectorsOfSeveralBlocksAreOneAfterTheOther() throws {
    let many = try (0..<5).map { number in
      try guide("z", (0..<2048).map { "# \(number == 4 && $0 == 2040 ? "qqq" : "x")" })
    }
    let blocks = try self.blocks(many.enumerated().map { ($0.offset, $0.element) })
    #expect(blocks.map { $0.count / MeaningCode.length }.dropLast() == [8192, 2048])
    let meanings = try #require(self.meanings(blocks))
    let near = meanings.nearest(to: MeaningComparison(try #require(encoder.vector(of: "zqqq"))), atMost: 1)
    // A heading and its words for each before.
    #expect(near.map { [$0.guide, $0.node] } == [[4, 4080]])
    #expect(meanings.knows(guide: 4) && !meanings.knows(guide: 5))
  }

  /// Whatever of the root is cut off or changed, it is no root, or names nothing that there is not.
  @Test func lyingRootsNameNothing() throws {
    let blocks = try self.blocks(
      try (0..<8).map { ($0, try guide("g\($0)", ["# aaa", "bbb", "# ccc", "ddd"])) })
    let root = blocks[1]
    let comparison = MeaningComparison(try #require(encoder.vector(of: "ccc")))
    func check(_ bytes: [UInt8]) {
      guard let meanings = self.meanings([blocks[0], bytes]) else { return }
      for near in meanings.nearest(to: comparison, atMost: 20) {
        #expect((0..<10).contains(near.guide) && near.node >= 0)
      }
    }
    for count in root.indices { #expect(meanings([blocks[0], Array(root.prefix(count))]) == nil) }
    for index in root.indices {
      for change in [1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = root
        bytes[index] ^= change
        check(bytes)
        check(Array(bytes[..<index]) + [UInt8](repeating: 0xFF, count: 9) + bytes[index...])
      }
    }
    #expect(
      meanings([Array(blocks[0].dropLast()), root])?.nearest(to: comparison, atMost: 3).isEmpty == true)
    #expect(meanings([blocks[0] + [0], root])?.nearest(to: comparison, atMost: 3).isEmpty == true)
    #expect(
      SectionMeanings(
        root: root, number: 1, files: 7, encoder: encoder.name, in: MemoryStore(blocks: blocks, first: 0))
        == nil)
    #expect(
      SectionMeanings(
        root: root, number: 1, files: 10, encoder: "another", in: MemoryStore(blocks: blocks, first: 0))
        == nil)
  }

  @Test func codesAreNearToTheirVectors() throws {
    var seed: UInt64 = 7
    for _ in 0..<20 {
      let vector = (0..<MeaningCode.width).map { _ in
        (0..<12).reduce(Float(-6)) { sum, _ in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return sum + Float(seed >> 40) / Float(1 << 24)
        }
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let unit = vector.map { $0 / length }
      let code = MeaningCode.code(of: unit)
      #expect(code.count == MeaningCode.length)
      // What four levels leave of normally distributed numbers: an error of 0.1175 of their variance (Max, 1960).
      #expect(abs(MeaningComparison(unit).likeness(of: code.span) - 0.939) < 0.02)
    }
  }

  // MARK: Among what is found by words

  private final class Named: MeaningSearch {
    let near: [NearSection]
    init(_ near: [NearSection]) { self.near = near }
    func nearest(to text: String, atMost count: Int, within budget: Budget) -> [NearSection] {
      Array(near.prefix(count))
    }
    func knows(guide: Int, of source: Int) -> Bool { source == 0 }
  }

  private func search(_ query: String, near: [(Int, Int)], limit: Int = 10, skipping: Int = 0) throws
    -> SearchEngine.Outcome
  {
    let words = [
      "visa office", "visa", "bank account", "doctor", "the dentist", "kitchen", "visa fees office",
      "office visa hours",
    ]
    let source = MemorySource(
      try words.enumerated().map { try guide("guide \($0.offset)", [$0.element]) })
    var engine = SearchEngine(
      [source, MemorySource([try guide("elsewhere", ["doctor abroad please tell insurance"])])],
      glossary: Glossary())
    engine.meaning = Named(near.map { NearSection(source: $0.0, guide: $0.1, node: 0, likeness: 0.5) })
    return engine.search(try Query(query), limit: limit, skipping: skipping)
  }

  @Test func whatHasAllOfFewWordsStaysFirst() throws {
    let outcome = try search("dentist", near: [(0, 3), (0, 4), (0, 5)])
    #expect(outcome.hits.map { $0.guide } == [4, 3, 5])
    #expect(outcome.hits.map { $0.relation } == [.direct, .related, .related])
    #expect(outcome.total == 3 && outcome.exact == 1)
  }

  @Test func enoughWordsLeaveNoDoubt() throws {
    let outcome = try search("visa office", near: [(0, 3)])
    #expect(outcome.hits.allSatisfy { $0.relation == .direct } && outcome.total == 3)
  }

  @Test func aPieceOfAGuideIsFoundByWordsAlone() throws {
    let source = MemorySource(
      try ["one would have to wait for the second letter", "letters", "wait"].map {
        try guide($0, ["# \($0)x", $0])
      })
    var engine = SearchEngine([source], glossary: Glossary())
    engine.meaning = Named([1, 2].map { NearSection(source: 0, guide: $0, node: 0, likeness: 0.5) })
    func found(_ query: String) throws -> [Int] {
      engine.search(try Query(query), limit: 9).hits.filter { $0.relation == .related }.map { $0.guide }
    }
    #expect(try found("have to wait for the second letter").isEmpty)
    #expect(try !found("how long would the second letter of somebody take").isEmpty)
  }

  @Test(arguments: ["\"bank\" kitchen", "-visa zebra", "title:zebra", "zeb*", "zebra OR quagga"])
  func whatIsMeantToTheLetterIsFoundByWordsAlone(query: String) throws {
    let outcome = try search(query, near: [(0, 3)])
    #expect(outcome.hits.allSatisfy { $0.relation != .related })
  }

  @Test func whatHasNoWordOfItIsSaidToBeNear() throws {
    let outcome = try search("zebra", near: [(0, 3), (0, 99), (5, 0), (0, 1)])
    #expect(outcome.hits.map { $0.guide } == [3, 1] && outcome.reading == .related && outcome.total == 2)
    #expect(outcome.failures.isEmpty)
  }

  @Test func pagesOfWhatIsFoundFitTogether() throws {
    let near = [(0, 3), (0, 5), (0, 2), (0, 0)]
    let question = "how would somebody pay visa fees office hours abroad"
    let all = try search(question, near: near, limit: 20).hits.map { [$0.source, $0.guide] }
    #expect(Set(all).count == all.count && all.contains([0, 5]))
    var pages: [[Int]] = []
    for start in stride(from: 0, to: all.count, by: 2) {
      pages += try search(question, near: near, limit: 2, skipping: start).hits.map { [$0.source, $0.guide] }
    }
    #expect(pages == all)
  }

  @Test func theOrderDoesNotDependOnHowManyAreWanted() throws {
    let source = MemorySource(try (0..<40).map { try guide("guide \($0)", ["word"]) })
    var engine = SearchEngine([source], glossary: Glossary())
    // Some are among the first by words, some farther down, some were not found by them.
    engine.meaning = Named(
      [3, 9, 0, 25, 30, 36, 38].map { NearSection(source: 0, guide: $0, node: 0, likeness: 0.5) })
    let byWords = (0..<35).map { number in
      SearchEngine.Hit(
        source: 0, guide: number, score: 1, relation: .direct, isExact: number == 1, title: "",
        path: GuidePath("\(number)"), headings: [], node: 0, snippet: Snippet(text: "", marks: []))
    }
    func found(_ limit: Int, skipping: Int = 0) throws -> [Int] {
      var outcome = SearchEngine.Outcome()
      (outcome.isQuestion, outcome.total, outcome.exact) = (true, 35, 1)
      outcome.hits = Array(byWords.prefix(max(SearchEngine.fused, limit + skipping)))
      engine.addNear(to: &outcome, try Query("what is this about"))
      #expect(outcome.total == (limit + skipping >= 35 ? 37 : 35))
      return outcome.hits.dropFirst(skipping).prefix(limit).map { $0.guide }
    }
    let all = try found(50)
    // What is in both lists, by the sum of what it is worth in each; then the best by words alone.
    #expect(all.prefix(4) == [0, 3, 9, 1])
    #expect(all.count == 37 && Set(all).count == 37 && all.suffix(3) == [32, 33, 34])
    for limit in [1, 3, 10, 15, 25] {
      #expect(try found(limit) == Array(all.prefix(limit)))
      let pages = try stride(from: 0, to: 37, by: limit).flatMap { try found(limit, skipping: $0) }
      #expect(pages == all)
    }
  }

  @Test func whatIsInABundleWithoutMeaningsIsNotPushedBack() throws {
    let outcome = try search("please tell somebody doctor abroad insurance", near: [(0, 5), (0, 3), (0, 2)])
    #expect(outcome.hits.first.map { [$0.source, $0.guide] } == [1, 0])
  }
}

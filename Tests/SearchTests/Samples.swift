import BundleFormat
import Documents
import Ingest
import TestSupport

@testable import Search

/// Guides in memory, with an index or without.
final class MemorySource: SearchSource {
  let guides: [GuideText]
  let index: GuideIndex?

  var count: Int { guides.count }

  func batches() -> [[Int]] {
    stride(from: 0, to: guides.count, by: 8).map { Array($0..<min($0 + 8, guides.count)) }
  }

  func guide(_ number: Int) throws(BundleError) -> GuideText {
    guard guides.indices.contains(number) else { throw .damaged(.catalog) }
    return guides[number]
  }

  init(_ guides: [GuideText], index: GuideIndex? = nil) {
    self.guides = guides
    self.index = index
  }

  /// Guides of Markdown.
  convenience init(markdown texts: [String]) throws {
    self.init(try texts.enumerated().map { number, text in try Self.guide(text, path: "\(number).md") })
  }

  static func guide(_ text: String, path: String) throws -> GuideText {
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: path, limit: 1 << 20)
    return GuideText(
      title: guide.title, path: GuidePath(path), language: guide.language,
      attributes: guide.attributes.map { ($0.name, $0.value) }, text: guide.document.text,
      map: DocumentMap.encode(guide.document))
  }

  /// The same guides with an index of them, as it would be if they were so many bytes of text.
  func indexed(forText length: UInt64 = 0, pairs: WordPairs = WordPairs()) throws -> MemorySource {
    let blocks = try indexBlocks(first: 7, builder: IndexBuilder(forText: length, pairs: pairs))
    return MemorySource(
      guides,
      index: try GuideIndex(
        root: blocks[blocks.count - 1], number: 6 + blocks.count, files: (guides.count, guides.count),
        in: MemoryStore(blocks: blocks, first: 7)))
  }

  /// The blocks of an index of the guides.
  func indexBlocks(first: Int, builder: IndexBuilder = IndexBuilder()) throws -> [[UInt8]] {
    var builder = builder
    for (number, guide) in guides.enumerated() { try builder.add(guide, number: number) }
    return builder.blocks(firstBlock: first)
  }

  func search(_ query: String, limit: Int = 1000, glossary: Glossary = Glossary()) throws
    -> SearchEngine.Outcome
  {
    SearchEngine([self], glossary: glossary).search(try Query(query), limit: limit)
  }

  /// The guides that have all of it.
  func found(_ query: String, glossary: Glossary = Glossary()) throws -> [Int] {
    let outcome = try search(query, glossary: glossary)
    return outcome.hits.filter(\.isExact).map(\.guide)
  }
}

final class MemoryStore: IndexStore {
  let blocks: [[UInt8]]
  let first: Int

  init(blocks: [[UInt8]], first: Int) {
    self.blocks = blocks
    self.first = first
  }

  func block(_ number: Int) throws(BundleError) -> [UInt8] {
    guard blocks.indices.contains(number - first) else { throw .damaged(.catalog) }
    return blocks[number - first]
  }
}

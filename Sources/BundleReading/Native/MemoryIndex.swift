internal import BundleFormat
internal import Bytes
internal import Search

/// The blocks of an index that was made in memory.
private final class MemoryIndexStore: IndexStore {
  private let blocks: [[UInt8]]

  init(_ blocks: [[UInt8]]) { self.blocks = blocks }

  func block(_ number: Int) throws(BundleError) -> [UInt8] {
    guard blocks.indices.contains(number) else { throw .damaged(.catalog) }
    return blocks[number]
  }
}

extension BundleGuides {
  /// So much text is indexed in a moment, and the index takes as much memory at the worst as may be taken; a bundle with more
  /// has an index.
  private static let indexedLength: UInt64 = 8 << 20

  /// An index of the guides, if it is made in a moment: then further queries are answered sooner.
  func makeIndex() throws(BundleError) -> GuideIndex? {
    let numbers = try batches().joined()
    guard length(of: numbers) <= Self.indexedLength else { return nil }
    var builder = IndexBuilder()
    // What a guide has besides its text can be more than that.
    let budget = Budget(time: .seconds(2))
    for number in numbers {
      guard budget.spend(1) else { return nil }
      let guide = try guide(number)
      try builder.add(guide, number: number)
    }
    let blocks = builder.blocks(firstBlock: 0)
    guard let root = blocks.last else { return nil }
    return try? GuideIndex(
      root: root, number: blocks.count - 1, files: (bundle.files, bundle.guides),
      in: MemoryIndexStore(blocks))
  }
}

private import Dispatch

/// The contents of files that are read one after the other: the blocks of those that come next are read, proven and
/// decompressed on all cores, while one does something with those before.
package final class ReadAhead {
  private let reader: BundleReader
  /// What is to be read, in the order in which it is needed.
  private var numbers: ArraySlice<Int>
  /// How often each block will still be asked for.
  private var uses: [Int]
  private var running: [(number: Int, work: DispatchWorkItem)] = []
  /// One for each core, and as many that are done before they are needed.
  private static let most = 2 * BundleReader.cores

  /// - Parameter extents: what will be asked for, in this order.
  package init(_ reader: BundleReader, _ extents: [Extent]) throws(BundleError) {
    self.reader = reader
    let blocks = try reader.blocks(of: extents)
    numbers = blocks.numbers[...]
    uses = blocks.uses
  }

  deinit {
    for item in running { item.work.cancel() }
    for item in running { item.work.wait() }
  }

  /// Hands out the bytes of an extent piece by piece.
  package func forEachPiece(of extent: Extent, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    try reader.forEachPiece(of: extent, block: block, body)
  }

  /// The reader remembers what was read ahead. What is wrong with a block shows when it is asked for.
  private func block(_ number: Int) throws(BundleError) -> [UInt8] {
    while let next = numbers.first, running.count < Self.most {
      let work = DispatchWorkItem { [reader] in _ = try? reader.block(next) }
      DispatchQueue.global().async(execute: work)
      running.append((next, work))
      numbers.removeFirst()
    }
    if let index = running.firstIndex(where: { $0.number == number }) {
      running.remove(at: index).work.wait()
    }
    let bytes = try reader.block(number)
    uses[number] -= 1
    if uses[number] == 0 { reader.forget(number) }
    return bytes
  }
}

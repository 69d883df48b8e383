/// What can still be read of a damaged bundle. Every byte of it is proven as in any other: damage costs what it hit.
package struct Salvage: Sendable {
  /// The files of which every byte is proven, in the order of paths.
  package var intact: [CatalogEntry] = []
  /// The paths of those of which some are not.
  package var damaged: [GuidePath] = []
  /// How many files there should be. The catalog may be damaged, too, and not name all of them.
  package var total: Int
  /// Whether the first bytes, which no signature covers, were not what they should be.
  package var isMended: Bool

  /// What is left of so many files.
  package init(intact: [CatalogEntry] = [], damaged: [GuidePath] = [], total: Int, isMended: Bool = false) {
    self.intact = intact
    self.damaged = damaged
    self.total = total
    self.isMended = isMended
  }

  /// How many files are damaged or not even known by name.
  package var lost: Int { total - intact.count }
  /// Whether there is nothing to be salvaged, since all is as it should be.
  package var isWhole: Bool { lost == 0 && !isMended }
}

extension BundleReader {
  /// Finds out what of a bundle is intact: reads every block once.
  func salvage(isMended: Bool) -> Salvage {
    let proven = ProvenBlocks(verification.provenLengths())
    var salvage = Salvage(total: manifest.files, isMended: isMended)
    for entry in catalog.provenEntries() {
      if entry.extents.allSatisfy(proven.contain) {
        salvage.intact.append(entry)
      } else {
        salvage.damaged.append(entry.path)
      }
    }
    return salvage
  }
}

/// Which blocks of a bundle are proven, and how long they are.
private struct ProvenBlocks {
  /// Where each block begins when those that are proven are laid end to end, and the end of the last.
  private var starts: [UInt64] = [0]
  /// For each block, the first from there on that is lost, or the number of blocks.
  private var losses: [Int]

  /// - Parameter lengths: of the blocks before compression; `nil` for one that is lost.
  init(_ lengths: [Int?]) {
    for length in lengths { starts.append(starts[starts.count - 1] + UInt64(length ?? 0)) }
    losses = Array(repeating: lengths.count, count: lengths.count)
    for number in lengths.indices.reversed() {
      let next = number + 1 < lengths.count ? losses[number + 1] : lengths.count
      losses[number] = lengths[number] == nil ? number : next
    }
  }

  /// Whether all bytes of an extent are in proven blocks.
  func contain(_ extent: Extent) -> Bool {
    guard extent.length > 0 else { return true }
    guard losses.indices.contains(extent.block) else { return false }
    let start = starts[extent.block] + UInt64(extent.offset)
    let end = starts[losses[extent.block]]
    return losses[extent.block] > extent.block && start < starts[extent.block + 1]
      && extent.length <= end - start
  }
}

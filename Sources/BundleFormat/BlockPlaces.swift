/// The places of the blocks of a bundle when laid end to end before compression.
struct BlockPlaces {
  /// Where each begins, and the end of the last.
  let starts: [UInt64]

  private var count: Int { starts.count - 1 }
  /// The length of all blocks together.
  var length: UInt64 { starts[count] }

  /// Whether an extent lies within the blocks.
  func contain(_ extent: Extent) -> Bool {
    guard extent.length > 0 else { return true }
    guard extent.block < count else { return false }
    let start = starts[extent.block] + UInt64(extent.offset)
    guard start < starts[extent.block + 1], extent.length <= length - start else { return false }
    let last = extent.block + Limits.blocks(ofExtent: extent.length)
    return last >= count || starts[last] >= start + extent.length
  }

  /// The blocks that extents lie in, each of them once, in the order in which they are needed first; and for every
  /// block, how many of the extents need it.
  func blocks(of extents: [Extent]) -> (numbers: [Int], uses: [Int]) {
    var uses = [Int](repeating: 0, count: count)
    var numbers: [Int] = []
    for extent in extents where extent.length > 0 && contain(extent) {
      let end = starts[extent.block] + UInt64(extent.offset) + extent.length
      for number in extent.block..<count {
        guard starts[number] < end else { break }
        if uses[number] == 0 { numbers.append(number) }
        uses[number] += 1
      }
    }
    return (numbers, uses)
  }
}

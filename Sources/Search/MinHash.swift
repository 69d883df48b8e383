/// Tells guides that are nearly the same, by the smallest hashes of what stands in them (Broder, On the resemblance
/// and containment of documents, 1997).
struct MinHash: Sendable {
  private static let size = 48
  /// Shorter guides have too little to tell.
  private static let minimumTokens = 24
  private static let threshold = 0.75

  private var smallest: [UInt64] = []
  private var tokens = 0
  private var last = (UInt64(0), UInt64(0))
  /// The greatest hash that is still among the smallest.
  private var bound = UInt64.max

  @inline(__always)
  mutating func add(_ token: UInt64) {
    tokens &+= 1
    var hash = last.0 &* 31 &+ last.1
    hash = (hash &* 31 &+ token) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    last = (last.1, token)
    if hash <= bound { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    var low = 0
    var high = smallest.count
    while low < high {
      let middle = (low + high) / 2
      if smallest[middle] < hash { low = middle + 1 } else { high = middle }
    }
    if low < smallest.count, smallest[low] == hash { return }
    smallest.insert(hash, at: low)
    if smallest.count > Self.size { smallest.removeLast() }
    if smallest.count == Self.size { bound = smallest[Self.size - 1] }
  }

  func isNearly(_ other: MinHash) -> Bool {
    guard min(tokens, other.tokens) >= Self.minimumTokens else { return false }
    // Of the smallest of both together, how many are in both.
    var (left, right, all, common) = (0, 0, 0, 0)
    while all < Self.size, left < smallest.count || right < other.smallest.count {
      let one = left < smallest.count ? smallest[left] : .max
      let another = right < other.smallest.count ? other.smallest[right] : .max
      if one == another { common += 1 }
      if one <= another { left += 1 }
      if another <= one { right += 1 }
      all += 1
    }
    return Double(common) >= Self.threshold * Double(all)
  }
}

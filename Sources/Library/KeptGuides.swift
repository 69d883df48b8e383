internal import Search

/// Guides that were read lately, in two generations: when the young ones take half of the memory, they become the old
/// ones, and those that were old and not asked for since are forgotten.
struct KeptGuides {
  /// In bytes.
  let size: Int
  private var young: [Int: GuideText] = [:]
  private var old: [Int: GuideText] = [:]
  private var youngSize = 0

  init(size: Int) { self.size = size }

  mutating func recall(_ number: Int) -> GuideText? {
    if let guide = young[number] { return guide }
    guard let guide = old.removeValue(forKey: number) else { return nil }
    keep(guide, number)
    return guide
  }

  mutating func keep(_ guide: GuideText, _ number: Int) {
    guard guide.size <= size / 2, young[number] == nil else { return }
    if youngSize + guide.size > size / 2 { (old, young, youngSize) = (young, [:], 0) }
    young[number] = guide
    youngSize += guide.size
  }
}

internal import Search

/// Guides that were read lately, in two generations: when the young ones take half of the memory, they become the old
/// ones, and those that were old and not asked for since are forgotten.
struct KeptGuides {
  private let mostBytes: Int
  private var young: [Int: GuideText] = [:]
  private var old: [Int: GuideText] = [:]
  private var youngBytes = 0

  /// About what a guide takes besides text, map and tokens.
  private static let overhead = 1 << 10
  /// The tokens of longer guides are not kept: they would push out those of all others.
  private static let longGuide = 256 << 10
  /// The most that tokens take for each byte of a guide.
  private static let tokensPerByte = 10

  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// Whether a guide is worth its tokens' memory.
  func hasRoomForTokens(of guide: GuideText) -> Bool {
    guide.size <= min(Self.longGuide, mostBytes / 2 / Self.tokensPerByte)
  }

  mutating func recall(_ number: Int) -> GuideText? {
    if let guide = young[number] { return guide }
    guard let guide = old.removeValue(forKey: number) else { return nil }
    keep(guide, as: number)
    return guide
  }

  mutating func keep(_ guide: GuideText, as number: Int) {
    let bytes = guide.size + Self.overhead
    guard bytes <= mostBytes / 2, young[number] == nil else { return }
    if youngBytes + bytes > mostBytes / 2 { (old, young, youngBytes) = (young, [:], 0) }
    young[number] = guide
    youngBytes += bytes
  }
}

package import BundleFormat
internal import Minisign

/// Which of several bundles are copies and editions of one collection, and which of those counts: a library is what people
/// saved, one thing several times.
///
/// A collection is told by its publisher's key and its title. A key that the reader trusts as following another that they
/// trust is the same publisher's (``Succession``). What is trusted and what is not never supersede each other, so that a
/// stranger's edition 99 hides nobody's.
package struct Editions {
  /// What a bundle is among the others; they are meant by their numbers.
  package enum Place: Equatable, Sendable {
    /// No newer one is here.
    case newest
    /// The same bundle is here already.
    case copy(of: Int)
    /// A newer edition is here.
    case superseded(by: Int)
  }

  /// What is odd about it: the first signs of a key that is in the wrong hands, or of a slip.
  package enum Oddity: Equatable, Sendable {
    /// It has a higher number than another, and an earlier date.
    case datedBefore(Int)
    /// It has the same number as another, and is another.
    case sameNumber(Int)
  }

  /// What each is among the others.
  package private(set) var places: [Place]
  /// What is odd about each.
  package private(set) var oddities: [[Oddity]]

  /// - Parameters:
  ///   - known: whom the reader trusts.
  ///   - successions: what publishers said of keys that follow theirs, besides what is in the bundles.
  package init(
    _ bundles: [InspectedBundle], knowing known: KnownKeys, successions: [Succession] = []
  ) {
    places = Array(repeating: .newest, count: bundles.count)
    oddities = Array(repeating: [], count: bundles.count)
    let heirs = Self.heirs(bundles.compactMap { $0.sealed.manifest.succession } + successions, known)
    var collections: [Collection: [Int]] = [:]
    var order: [Collection] = []
    for (number, bundle) in bundles.enumerated() {
      let collection = Collection(bundle, heirs)
      if collections[collection] == nil { order.append(collection) }
      collections[collection, default: []].append(number)
    }
    for collection in order { compare(collections[collection] ?? [], bundles) }
  }

  private mutating func compare(_ numbers: [Int], _ bundles: [InspectedBundle]) {
    guard numbers.count > 1 else { return }
    // The newest first; of those alike the one with the shorter name, as copies are called “name (1)”.
    let sorted = numbers.sorted { one, other in
      let (left, right) = (bundles[one].sealed.manifest, bundles[other].sealed.manifest)
      if left.edition != right.edition { return left.edition > right.edition }
      if left.date != right.date { return left.date > right.date }
      return (bundles[one].name.utf8.count, one) < (bundles[other].name.utf8.count, other)
    }
    var first: [[UInt8]: Int] = [:]
    let top = bundles[sorted[0]].sealed.manifest.edition
    // The earliest date among higher numbers: a later one with a lower number is odd.
    var earliest: (date: String, number: Int)?
    var different: Int?
    for number in sorted {
      let manifest = bundles[number].sealed.manifest
      if let same = first[bundles[number].sealed.manifestBytes] {
        places[number] = .copy(of: same)
        continue
      }
      first[bundles[number].sealed.manifestBytes] = number
      if manifest.edition < top { places[number] = .superseded(by: sorted[0]) }
      if let other = different, bundles[other].sealed.manifest.edition == manifest.edition {
        oddities[number].append(.sameNumber(other))
        oddities[other].append(.sameNumber(number))
      }
      different = number
      if let early = earliest, early.date < manifest.date,
        bundles[early.number].sealed.manifest.edition > manifest.edition,
        !oddities[early.number].contains(where: { if case .datedBefore = $0 { true } else { false } })
      {
        oddities[early.number].append(.datedBefore(number))
      }
      if earliest.map({ manifest.date < $0.date }) ?? true { earliest = (manifest.date, number) }
    }
  }

  /// The key that follows each, where the reader trusts both.
  private static func heirs(_ successions: [Succession], _ known: KnownKeys) -> [[UInt8]: [UInt8]] {
    var heirs: [[UInt8]: [UInt8]] = [:]
    for succession in successions {
      if case .known = known.standing(of: succession.old), case .known = known.standing(of: succession.new) {
        heirs[succession.old.key] = succession.new.key
      }
    }
    return heirs
  }

  private struct Collection: Hashable {
    let isTrusted: Bool
    let publisher: [UInt8]
    let title: [UInt8]

    init(_ bundle: InspectedBundle, _ heirs: [[UInt8]: [UInt8]]) {
      isTrusted = bundle.verdict.isTrusted
      title = Array(bundle.sealed.manifest.title.utf8)
      var key = bundle.publisher.key.key
      // Keys that follow each other in a circle are followed once around.
      var steps = heirs.count
      while steps > 0, let next = heirs[key] { (key, steps) = (next, steps - 1) }
      publisher = key
    }
  }
}

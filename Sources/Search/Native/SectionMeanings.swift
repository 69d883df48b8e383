internal import BundleFormat
package import Bytes

/// What the sections of a bundle's guides mean, as it says; see docs/FORMAT.md, section 8.
///
/// It is a help, not an authority: it can only name guides that the bundle has.
package final class SectionMeanings: Sendable {
  /// A guide, and where its sections begin.
  private struct Guide {
    var number: Int
    var nodes: Range<Int>
  }

  private let guides: [Guide]
  private let nodes: [Int32]
  private let firstBlock: Int
  private let store: any IndexStore

  /// Vectors in a block.
  static let vectorsInBlock = 8192
  /// The most vectors.
  static let mostVectors = 1 << 20
  static let longestName = 64

  /// Reads the root.
  ///
  /// - Parameters:
  ///   - number: the number of its block.
  ///   - files: how many files the bundle has.
  ///   - name: of the encoder that is there to compare with.
  /// - Returns: `nil` if that is no such root, or one of another encoder.
  package init?(root: [UInt8], number: Int, files: Int, encoder name: String, in store: any IndexStore) {
    var reader = ByteReader(root)
    var guides: [Guide] = []
    var nodes: [Int32] = []
    do {
      guard try reader.string(atMost: Self.longestName) == name else { return nil }
      let count = try reader.varint(atMost: min(files, Self.mostVectors))
      let vectors = try reader.varint(atMost: Self.mostVectors)
      firstBlock = try reader.varint(atMost: number)
      guard count <= vectors,
        (vectors + Self.vectorsInBlock - 1) / Self.vectorsInBlock == number - firstBlock
      else { return nil }
      var last = -1
      for _ in 0..<count {
        last += 1 + (try reader.varint(atMost: files))
        guard last < files else { return nil }
        let start = nodes.count
        var node = 0
        for _ in 0..<(try reader.varint(atMost: vectors - start)) {
          node += try reader.varint(atMost: Int(Int32.max))
          guard node <= Int(Int32.max) else { return nil }
          nodes.append(Int32(node))
        }
        guides.append(Guide(number: last, nodes: start..<nodes.count))
      }
      guard nodes.count == vectors, reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
    self.guides = guides
    self.nodes = nodes
    self.store = store
  }

  /// A guide's section that is nearest to something.
  struct Near {
    var guide: Int
    var node: Int
    var likeness: Float
  }

  /// Whether it says what a guide means.
  func knows(guide number: Int) -> Bool {
    var (low, high) = (0, guides.count)
    while low < high {
      let middle = (low + high) / 2
      if guides[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < guides.count && guides[low].number == number
  }

  /// The nearest section of each of the guides that are nearest, the best first; none if they can't be read.
  func nearest(to comparison: MeaningComparison, atMost count: Int, within budget: Budget = Budget())
    -> [Near]
  {
    var best: [Near] = []
    var block: [UInt8] = []
    for guide in guides {
      var near = Near(guide: guide.number, node: 0, likeness: -.infinity)
      for vector in guide.nodes {
        let place = vector % Self.vectorsInBlock
        if place == 0 {
          let wanted = min(Self.vectorsInBlock, nodes.count - vector) * MeaningCode.length
          guard budget.spend(wanted), let read = try? store.block(firstBlock + vector / Self.vectorsInBlock),
            read.count == wanted
          else { return [] }
          block = read
        }
        let start = place * MeaningCode.length
        let likeness = comparison.likeness(of: block.span.extracting(start..<start + MeaningCode.length))
        if likeness > near.likeness { (near.node, near.likeness) = (Int(nodes[vector]), likeness) }
      }
      if near.likeness == -.infinity || best.count == count && near.likeness <= best[count - 1].likeness {
        continue
      }
      let place = best.firstIndex { $0.likeness < near.likeness } ?? best.count
      best.insert(near, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}

/// Finds sections by meaning in several sources.
package final class SectionSearch: MeaningSearch {
  private let encoder: any MeaningEncoder
  /// What is less like what was typed is no answer, nor what is so much less like it than the best: of 185 questions, nine in ten
  /// have their answers above both.
  private static let (leastLikeness, leastPart): (Float, Float) = (0.25, 0.75)
  private let sources: [SectionMeanings?]

  /// A search in sources, by the same numbers as their guides are searched by words.
  package init(_ sources: [SectionMeanings?], encoder: any MeaningEncoder) {
    self.sources = sources
    self.encoder = encoder
  }

  package func knows(guide: Int, of source: Int) -> Bool { sources[source]?.knows(guide: guide) ?? false }

  package func nearest(to text: String, atMost count: Int, within budget: Budget) -> [NearSection] {
    guard let vector = encoder.vector(of: text) else { return [] }
    let comparison = MeaningComparison(vector)
    var all: [(source: Int, near: SectionMeanings.Near)] = []
    for (number, source) in sources.enumerated() {
      all += (source?.nearest(to: comparison, atMost: count, within: budget) ?? []).map { (number, $0) }
    }
    all.sort {
      ($1.near.likeness, $0.source, $0.near.guide) < ($0.near.likeness, $1.source, $1.near.guide)
    }
    let least = max(Self.leastLikeness, Self.leastPart * (all.first?.near.likeness ?? 0))
    // Copies of a guide, as in two editions, are just as near.
    var kept: [(source: Int, near: SectionMeanings.Near)] = []
    for one in all where kept.count < count && one.near.likeness >= least {
      if kept.last?.near.likeness != one.near.likeness { kept.append(one) }
    }
    return kept.map {
      NearSection(
        source: $0.source, guide: $0.near.guide, node: $0.near.node, likeness: $0.near.likeness)
    }
  }
}

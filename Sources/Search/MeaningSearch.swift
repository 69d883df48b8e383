package import Bytes

/// Knows which sections are near in meaning to what is typed, whatever their words.
package protocol MeaningSearch: AnyObject, Sendable {
  /// Sections of different guides, the nearest first; fewer if a budget is not enough.
  func nearest(to text: String, atMost count: Int, within budget: Budget) -> [NearSection]

  /// Whether it knows what a guide of a source means.
  func knows(guide: Int, of source: Int) -> Bool
}

/// A section that is near in meaning to something.
package struct NearSection: Sendable {
  /// Which source its guide is in, and which guide there.
  package var source: Int
  package var guide: Int
  /// The index of a node of the document that is in the section.
  package var node: Int
  /// The cosine of the angle between the two meanings.
  package var likeness: Float

  /// A section of these.
  package init(source: Int, guide: Int, node: Int, likeness: Float) {
    self.source = source
    self.guide = guide
    self.node = node
    self.likeness = likeness
  }
}

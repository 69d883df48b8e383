package import BundleFormat

/// Guides that can be searched: those of a bundle.
package protocol SearchSource: AnyObject, Sendable {
  /// How many guides there are.
  var count: Int { get }

  /// The numbers of all guides, those together that are best read together.
  func batches() throws(BundleError) -> [[Int]]

  /// A guide, by its number.
  func guide(_ number: Int) throws(BundleError) -> GuideText

  /// An index of the guides, if there is one.
  var index: GuideIndex? { get }
}

/// A guide that may be an answer.
struct Candidate: Sendable {
  /// Which source it is in.
  var source: Int
  /// Its number there.
  var guide: Int
  /// How often each pattern stands in it.
  var counts: [Matcher.FieldCounts]
  /// How many tokens its body and its title have.
  var length: Int
  var titleLength: Int
  /// How much it is called what was typed, see ``Naming``.
  var name = Naming.Answer()

  /// What a matcher found in a guide.
  init(source: Int, guide: Int, _ text: GuideText, _ matcher: Matcher, _ naming: Naming) {
    self.source = source
    self.guide = guide
    counts = matcher.counts
    length = matcher.length
    titleLength = matcher.titleLength
    if counts.contains(where: { $0.title | $0.topic != 0 }) { name = naming.answer(text) }
  }
}

internal import BundleFormat
internal import Search

extension BundleGuides {
  /// None is made: a page answers as a single query of the program does.
  func makeIndex() throws(BundleError) -> GuideIndex? { nil }
}

internal import BundleFormat

extension [OpenedBundle] {
  /// What the lists of all bundles of a library may take together: twice what that of one bundle can.
  private static var listsOfLibrary: Int { 2 * (Limits.catalog + Limits.files * BundleReader.listedFile) }

  /// What is remembered of their blocks together; each bundle remembers one block in any case.
  private static var blocksOfLibrary: Int { 32 << 20 }

  /// Shares among several bundles what the lists of their files may take, so that a library of bundles made to be costly
  /// costs no more than two of them. One bundle alone has the limits of the format.
  ///
  /// Each gets what its manifest lets one expect, and more than enough of that; where this is too much for all, those that
  /// want most have equal shares of what the others leave, so nobody who wants little has to do without.
  ///
  /// - Parameter total: the bytes of all catalogs, and ``BundleReader/listedFile`` for each file.
  package func shareLists(_ total: Int? = nil) {
    guard count > 1 else { return }
    let wanted = map { 1 << 20 + $0.manifest.files * (BundleReader.listedFile + 1024) }
    var left = total ?? Self.listsOfLibrary
    for (rank, index) in indices.sorted(by: { wanted[$0] < wanted[$1] }).enumerated() {
      let share = Swift.min(wanted[index], left / (count - rank))
      self[index].reader.list(atMost: share)
      self[index].reader.remember(atMost: Self.blocksOfLibrary / count)
      left -= share
    }
  }
}

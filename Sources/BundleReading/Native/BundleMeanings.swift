internal import BundleFormat
package import Search

extension BundleSearch {
  /// The same search, which also finds what is near in meaning, in those bundles that say what their sections mean.
  package func finding(byMeaningOf encoder: (any MeaningEncoder)?) -> BundleSearch {
    guard let encoder else { return self }
    // What strangers say counts for their own bundles only: beside bundles of people one trusts, it could fill all places.
    let isTrusted = sources.contains { $0.bundle.verdict.isTrusted }
    let meanings = sources.map { source -> SectionMeanings? in
      let bundle = source.bundle
      guard bundle.salvage == nil, bundle.verdict.isTrusted == isTrusted,
        let number = bundle.manifest.block(ofSection: Manifest.Section.meaning),
        let root = try? bundle.reader.block(number)
      else { return nil }
      return SectionMeanings(
        root: root, number: number, files: bundle.manifest.files, encoder: encoder.name,
        in: BundleIndexStore(bundle.reader))
    }
    guard meanings.contains(where: { $0 != nil }) else { return self }
    var search = self
    search.engine.meaning = SectionSearch(meanings, encoder: encoder)
    return search
  }
}

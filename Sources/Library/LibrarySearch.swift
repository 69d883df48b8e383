package import BundleFormat
internal import Documents
package import Search

/// Several bundles as one collection to search.
package struct LibrarySearch {
  private var index = SearchIndex()
  private var guides: [(bundle: OpenedBundle, entry: CatalogEntry)] = []
  private var length: UInt64 = 0
  /// The most text that is searched at once: an index of it takes ten times its length in memory, and
  /// files of a bundle may share their bytes.
  private static let maximumLength: UInt64 = 64 << 20

  /// A search through nothing.
  package init() {}

  /// Reads and indexes the guides of a bundle. Nothing of it leaves the memory. What comes before a failure
  /// can be searched.
  package mutating func add(_ bundle: OpenedBundle) throws {
    for entry in try bundle.reader.entries() {
      guard let guide = entry.guide, let text = entry.guideText else { continue }
      // Most of what a hostile guide says can be in its map.
      length += text.length + guide.map.length
      guard length <= Self.maximumLength else { throw LibraryError.tooMuchToSearch }
      index.add(guides.count, title: guide.title, document: try bundle.document(of: entry))
      guides.append((bundle, entry))
    }
  }

  /// A guide that answers a query.
  package struct Hit {
    /// The bundle it is in.
    package var bundle: OpenedBundle
    /// The guide.
    package var entry: CatalogEntry
    /// Where in the guide, and how well.
    package var match: SearchIndex.Hit
  }

  /// What a search finds: how many guides, how strictly the query was taken, and the best hits.
  package func search(_ query: Query, limit: Int) -> (total: Int, match: SearchIndex.Match, hits: [Hit]) {
    let result = index.search(query, limit: limit)
    let hits = result.hits.map { hit in
      Hit(bundle: guides[hit.guide].bundle, entry: guides[hit.guide].entry, match: hit)
    }
    return (result.total, result.match, hits)
  }
}

package import BundleFormat
internal import Documents
package import Search

/// Several bundles as one collection to search.
package struct LibrarySearch {
  private var index = SearchIndex()
  private var guides: [(bundle: OpenedBundle, entry: CatalogEntry)] = []

  /// Reads and indexes the guides of all bundles. Nothing of it leaves the memory.
  package init(_ bundles: [OpenedBundle]) throws {
    for bundle in bundles {
      for entry in try bundle.reader.entries() {
        guard let guide = entry.guide else { continue }
        index.add(guides.count, title: guide.title, document: try bundle.document(of: entry))
        guides.append((bundle, entry))
      }
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

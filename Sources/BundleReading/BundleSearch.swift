package import BundleFormat
package import Search
private import Synchronization
private import Threads

/// Several bundles as one collection to search.
package struct BundleSearch {
  private let failures: [(bundle: OpenedBundle, error: BundleError)]
  let sources: [BundleSource]
  var engine: SearchEngine

  /// Reads what every search needs, while the bundles are still being opened.
  package static func prepare() {
    Threads.prepare { _ = Glossary.builtIn }
  }

  /// How much of the guides is kept for further queries, in bytes; with its tokens, a guide takes about twice as much as
  /// its text if that is Chinese, and five times if it is English.
  private static let keptSize = 6 << 20
  /// How many bytes of its blocks a bundle remembers besides: two of the largest, as text and map of a guide can be in two;
  /// beside an index, blocks are small and a guide is in one.
  private static let blocksSize = (whole: 8 << 20, withIndex: 4 << 20)

  /// A search through bundles. Nothing of them leaves the memory.
  ///
  /// - Parameter isRepeated: whether there will be many queries, so that it is worth its while to make an index of
  ///   what has none.
  package init(_ bundles: [OpenedBundle], isRepeated: Bool = false) {
    var sources: [BundleSource] = []
    var failures: [(bundle: OpenedBundle, error: BundleError)] = []
    var glossaries: [[UInt8]] = []
    for bundle in bundles {
      do throws(BundleError) {
        let source = try BundleSource(bundle, keeping: isRepeated ? Self.keptSize / bundles.count : nil)
        sources.append(source)
        if isRepeated {
          bundle.reader.remember(
            atMost: source.hasOwnIndex ? Self.blocksSize.withIndex : Self.blocksSize.whole)
        }
        // What strangers say means the same is not taken over for other bundles.
        if bundle.verdict.isTrusted, let own = try bundle.reader.entry(at: GuidePath(Glossary.path)),
          own.contents.length <= UInt64(Glossary.maximumLength - glossaries.reduce(0) { $0 + $1.count })
        {
          glossaries.append(try bundle.reader.bytes(of: own.contents, atMost: Glossary.maximumLength))
        }
      } catch {
        failures.append((bundle, error))
      }
    }
    // It comes last, so that it is made ready meanwhile.
    var glossary = Glossary.builtIn
    for own in glossaries { glossary.add(own) }
    self.sources = sources
    self.failures = failures
    engine = SearchEngine(sources.map { $0 as any SearchSource }, glossary: glossary, isRepeated: isRepeated)
  }

  /// A guide that answers a query.
  package struct Hit {
    /// The bundle it is in.
    package var bundle: OpenedBundle
    /// Its path.
    package var path: GuidePath
    /// Where in the guide, and how well.
    package var match: SearchEngine.Hit
  }

  /// What a search finds.
  package struct Result {
    /// The best hits.
    package var hits: [Hit]
    /// How many there are, and how strictly the query was taken.
    package var outcome: SearchEngine.Outcome
    /// The bundles that could not be searched, and why.
    package var failures: [(bundle: OpenedBundle, error: BundleError)]
  }

  /// Finds the words of a query in a guide that it found, by the same rules.
  package func marker(of query: Query, inOnePiece: Bool = false) -> QueryMarker {
    QueryMarker(query, glossary: engine.glossary, inOnePiece: inOnePiece)
  }

  /// Finds guides.
  ///
  /// - Parameters:
  ///   - limit: the most hits.
  ///   - skipping: how many of the best to leave out.
  package func search(_ query: Query, limit: Int, skipping: Int = 0) -> Result {
    let outcome = engine.search(query, limit: limit, skipping: skipping)
    return Result(
      hits: outcome.hits.map { hit in
        Hit(bundle: sources[hit.source].bundle, path: hit.path, match: hit)
      },
      outcome: outcome,
      failures: failures
        + outcome.failures.map { (bundle: sources[$0.source].bundle, error: $0.error) })
  }
}

/// The blocks of the index of a bundle.
final class BundleIndexStore: IndexStore {
  private let reader: BundleReader

  init(_ reader: BundleReader) { self.reader = reader }

  func block(_ number: Int) throws(BundleError) -> [UInt8] { try reader.block(number) }
}

/// The guides of a bundle, for searching.
final class BundleSource: SearchSource {
  let guides: BundleGuides
  let index: GuideIndex?
  /// Whether the bundle has it.
  let hasOwnIndex: Bool

  var bundle: OpenedBundle { guides.bundle }
  var count: Int { bundle.guides }

  /// - Parameter keptSize: if there will be many queries, how much memory the guides may take that are kept for them.
  init(_ bundle: OpenedBundle, keeping keptSize: Int?) throws(BundleError) {
    guides = BundleGuides(bundle, keeping: keptSize)
    // An index that is of no use is no reason not to search; one of a damaged bundle counts files that are lost.
    let own = bundle.salvage == nil ? Self.index(of: bundle) : nil
    hasOwnIndex = own != nil
    index = if own == nil, keptSize != nil { try guides.makeIndex() } else { own }
    if index == nil { guides.beginReading() }
  }

  private static func index(of bundle: OpenedBundle) -> GuideIndex? {
    guard let number = bundle.manifest.block(ofSection: Manifest.Section.index),
      let root = try? bundle.reader.block(number)
    else { return nil }
    return try? GuideIndex(
      root: root, number: number, files: (bundle.manifest.files, bundle.manifest.guides),
      in: BundleIndexStore(bundle.reader))
  }

  func batches() throws(BundleError) -> [[Int]] { try guides.batches() }
  func guide(_ number: Int) throws(BundleError) -> GuideText { try guides.guide(number) }
}

/// Reads the guides of a bundle by their numbers.
final class BundleGuides: Sendable {
  let bundle: OpenedBundle
  /// All files, once all guides have to be read.
  private let allEntries = Mutex<[CatalogEntry]?>(nil)
  /// Guides that were read, if they are kept for further queries.
  private let kept: Mutex<KeptGuides?>

  private static let batchLength: UInt64 = 128 << 10

  init(_ bundle: OpenedBundle, keeping keptSize: Int?) {
    self.bundle = bundle
    kept = Mutex(keptSize.map { KeptGuides(mostBytes: $0) })
  }

  /// How long guides are with their maps, in bytes.
  func length(of numbers: some Sequence<Int>) -> UInt64 {
    allEntries.withLock { entries in
      numbers.reduce(0) { $0 + (entries?[$1].guideText?.length ?? 0) + (entries?[$1].guide?.map.length ?? 0) }
    }
  }

  /// Guides whose texts lie together are read together, but not so many that one core has all the work.
  func batches() throws(BundleError) -> [[Int]] {
    let entries: [CatalogEntry]
    if let known = allEntries.withLock({ $0 }) {
      entries = known
    } else {
      entries = try bundle.reader.entries(areToBeFiles: false)
      allEntries.withLock { $0 = entries }
    }
    var batches: [[Int]] = []
    var length: UInt64 = 0
    var block = -1
    for (number, entry) in entries.enumerated() {
      guard let text = entry.guideText else { continue }
      if batches.isEmpty || text.block != block || length + text.length > Self.batchLength {
        batches.append([])
        length = 0
        block = text.block
      }
      batches[batches.count - 1].append(number)
      length += text.length
    }
    return batches
  }

  /// Begins to read the guides that come first, while others make ready what to look for.
  func beginReading() {
    // What is wrong with them shows when they are asked for.
    guard let first = try? batches().first?.first, let entry = allEntries.withLock({ $0?[first] }),
      let text = entry.guideText, let map = entry.guide?.map
    else { return }
    for extent in [text, map] where extent.length > 0 {
      Threads.prepare { [reader = bundle.reader] in _ = try? reader.block(extent.block) }
    }
  }

  func guide(_ number: Int) throws(BundleError) -> GuideText {
    if let guide = kept.withLock({ $0?.recall(number) }) { return guide }
    var guide = try read(number)
    if kept.withLock({ $0?.hasRoomForTokens(of: guide) ?? false }) { try guide.keepTokens() }
    kept.withLock { $0?.keep(guide, as: number) }
    return guide
  }

  private func read(_ number: Int) throws(BundleError) -> GuideText {
    var entry = allEntries.withLock { $0?[number] }
    if entry == nil { entry = try bundle.reader.entry(ordinal: number) }
    guard let entry, let guide = entry.guide, let text = entry.guideText else {
      throw .damaged(.catalog)
    }
    return GuideText(
      title: guide.title, path: entry.path, language: guide.language,
      attributes: guide.attributes.map { ($0.name, $0.value) },
      text: try bundle.reader.bytes(of: text, atMost: Limits.guideText),
      map: try bundle.reader.bytes(of: guide.map, atMost: Limits.guideMap))
  }
}

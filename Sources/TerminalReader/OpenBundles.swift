package import BundleFormat
package import BundleReading
package import Localization
package import Search

/// What the reader leaves to the program that it is part of, as it has neither the words for errors nor the right to write.
package struct Outside {
  /// What an error means that came up while a bundle was read.
  package var explain: (any Error, OpenedBundle) -> Phrase
  /// Writes the file at a path of a bundle into a folder, and over nothing.
  package var save: (_ path: GuidePath, OpenedBundle, _ folder: String) -> Saved
  /// Tells what a question means, where guides are to be found by that.
  package var encoder: (any MeaningEncoder)?

  /// What became of a file that was to be written.
  package enum Saved {
    case written(to: String)
    case refused(Phrase)
  }

  package init(
    explain: @escaping (any Error, OpenedBundle) -> Phrase,
    save: @escaping (_ path: GuidePath, OpenedBundle, _ folder: String) -> Saved,
    encoder: (any MeaningEncoder)? = nil
  ) {
    self.explain = explain
    self.save = save
    self.encoder = encoder
  }
}

/// The bundles that a reader has open, and what was read of them once.
final class OpenBundles {
  let all: [OpenedBundle]
  let outside: Outside
  private let language: Language
  private var contents: [ObjectIdentifier: Contents] = [:]
  /// It makes an index, and only for those who search.
  private var madeEngine: BundleSearch?

  init(_ all: [OpenedBundle], outside: Outside, language: Language) {
    self.all = all
    self.outside = outside
    self.language = language
  }

  /// Which of them one is.
  func number(of bundle: OpenedBundle) -> Int { all.firstIndex { $0.reader === bundle.reader } ?? 0 }

  func contents(of bundle: OpenedBundle) throws(BundleError) -> Contents {
    let key = ObjectIdentifier(bundle.reader)
    if let contents = contents[key] { return contents }
    let read = try Contents(bundle, for: language)
    contents[key] = read
    return read
  }

  /// Guides that answer a query; `nil` if there is no word in it.
  func search(_ text: String, limit: Int) -> BundleSearch.Result? {
    guard let query = try? Query(text) else { return nil }
    let engine = madeEngine ?? BundleSearch(all, isRepeated: true).finding(byMeaningOf: outside.encoder)
    madeEngine = engine
    return engine.search(query, limit: limit)
  }

  /// What finds in a guide what the search finds; whoever has not searched need not wait for its index.
  func marker(of text: String, inOnePiece: Bool) -> QueryMarker? {
    guard let query = try? Query(text) else { return nil }
    return madeEngine?.marker(of: query, inOnePiece: inOnePiece)
      ?? QueryMarker(query, glossary: .builtIn, inOnePiece: inOnePiece)
  }

  /// Why not everything could be searched.
  func problems(of result: BundleSearch.Result) -> [Phrase] {
    (result.outcome.isCutShort ? [.cutShort] : [])
      + result.failures.map { outside.explain($0.error, $0.bundle) }
  }
}

package import BundleFormat
internal import Minisign
internal import System

/// The newest edition of each collection that a reader has checked, in a file among the keys that they trust: an older one is
/// told from the newest then, even where nobody shows them the newer one any more.
///
/// The file is a trace of what somebody reads, so it is written only when they say so.
package struct SeenEditions: Equatable, Sendable {
  /// The name of the file.
  static let file = "seen"

  /// An edition, by what tells it from others.
  package struct Edition: Equatable, Sendable {
    package var publisher: [UInt8]
    package var title: String
    package var number: Int64
    package var date: String

    fileprivate init(of manifest: Manifest) {
      (publisher, title) = (manifest.publisher.key, manifest.title)
      (number, date) = (manifest.edition, manifest.date)
    }

    fileprivate init?(line: Substring) {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count == 4, let key = try? PublicKey(line: words[0]), let number = Int64(words[1]),
        case let date = String(words[2]), Manifest.isDate(date)
      else { return nil }
      (publisher, title, self.number, self.date) = (key.key, String(words[3]), number, date)
    }

    fileprivate func isSameCollection(as other: Edition) -> Bool {
      publisher == other.publisher && title.utf8.elementsEqual(other.title.utf8)
    }
  }

  private var editions: [Edition] = []
  /// As lines of the file.
  private var lines: [String] = []

  /// None.
  package init() {}

  /// What a file says; a line that says nothing is passed over.
  init(_ path: String) throws {
    guard let text = String(validating: try KeyFiles.contents(of: path), as: UTF8.self) else { return }
    for line in text.split(separator: "\n") {
      guard let edition = Edition(line: line) else { continue }
      editions.append(edition)
      lines.append(String(line))
    }
  }

  mutating func add(_ others: SeenEditions) {
    editions += others.editions
    lines += others.lines
  }

  /// A newer edition than a bundle is, that was seen; `nil` if none was.
  package func newer(than manifest: Manifest) -> Edition? {
    let this = Edition(of: manifest)
    return editions.filter { $0.isSameCollection(as: this) && $0.number > this.number }
      .max { $0.number < $1.number }
  }

  /// Notes that an edition was seen. Of a collection, the newest stays.
  ///
  /// - Returns: whether that is news.
  mutating func see(_ manifest: Manifest) -> Bool {
    let this = Edition(of: manifest)
    if editions.contains(where: { $0.isSameCollection(as: this) && $0.number >= this.number }) {
      return false
    }
    let kept = editions.indices.filter { !editions[$0].isSameCollection(as: this) }
    lines = kept.map { lines[$0] } + ["\(manifest.publisher.line) \(this.number) \(this.date) \(this.title)"]
    editions = kept.map { editions[$0] } + [this]
    return true
  }

  var contents: [UInt8] { Array(lines.sorted().map { $0 + "\n" }.joined().utf8) }
}

extension TrustFolders {
  /// Where the editions are noted that were seen; `nil` if there is no place for it.
  package var seenFile: String? { store.map { "\($0)/\(SeenEditions.file)" } }

  /// Notes that these editions were seen.
  ///
  /// - Throws: ``LibraryError/noStore`` if there is no place for it.
  package func remember(_ manifests: [Manifest]) throws {
    guard let store, let path = seenFile else { throw LibraryError.noStore }
    var seen = FilePath.isAbsent(path) ? SeenEditions() : try SeenEditions(path)
    var isNews = false
    for manifest in manifests where seen.see(manifest) { isNews = true }
    if isNews { try write(seen.contents, to: path, in: store, existing: .replace) }
  }
}

package import BundleFormat
package import BundleReading
package import Documents
package import Pictures
package import Search
internal import System

/// What a reader can read: bundles, their guides, and answers to queries. The reader knows nothing else of them.
package protocol Shelf {
  /// The bundles, in order.
  var bundles: [ShelvedBundle] { get }
  /// The guides of a bundle, in the order of paths.
  func guides(of bundle: Int) throws(ShelfProblem) -> [ShelvedGuide]
  /// The text of a guide.
  func document(at path: String, of bundle: Int) throws(ShelfProblem) -> Document
  /// The files of a bundle that are no guides, in the order of paths.
  func attachments(of bundle: Int) throws(ShelfProblem) -> [ShelvedFile]
  /// One of them; `nil` if there is none at this path.
  func attachment(at path: String, of bundle: Int) -> ShelvedFile?
  /// A picture among them, in at most so many pixels.
  func picture(at path: String, of bundle: Int, width: Int, height: Int) throws(ShelfProblem) -> Raster
  /// Writes one of them to the disk, into a folder and over nothing, and says where it is then.
  func write(_ path: String, of bundle: Int, to folder: String) throws(ShelfProblem) -> String
  /// Guides that answer a query; `nil` if there is no word in it.
  func search(_ query: String, limit: Int) -> ShelfAnswer?
}

/// Why something can't be read, in words.
package struct ShelfProblem: Error, Equatable {
  package var message: String

  package init(_ message: String) { self.message = message }
}

/// A bundle, as the reader shows it.
package struct ShelvedBundle: Sendable {
  package var title: String
  /// The name of the file.
  package var name: String
  /// What its signatures are worth.
  package var verdict: Verdict
  package var edition: Int64
  package var date: String
  package var guides: Int
  /// What is left of it, if it is damaged.
  package var salvage: Salvage?

  package init(
    title: String, name: String, verdict: Verdict, edition: Int64, date: String, guides: Int,
    salvage: Salvage? = nil
  ) {
    self.title = title
    self.name = name
    self.verdict = verdict
    self.edition = edition
    self.date = date
    self.guides = guides
    self.salvage = salvage
  }
}

/// A guide, as a table of contents has it.
package struct ShelvedGuide: Sendable {
  package var path: String
  package var title: String
  package var language: String
  package var attributes: [(name: String, value: String)]

  package init(path: String, title: String, language: String, attributes: [(name: String, value: String)]) {
    self.path = path
    self.title = title
    self.language = language
    self.attributes = attributes
  }

  func values(of name: String) -> [String] {
    attributes.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
  }

  /// The attributes that the reader makes use of.
  package static let usedAttributes = Set(Grouping.facets.map(\.rawValue) + ["order"])
}

/// A file that is no guide.
package struct ShelvedFile: Equatable, Sendable {
  package var path: String
  /// How long it is, in words.
  package var size: String

  package init(path: String, size: String) {
    self.path = path
    self.size = size
  }

  /// Its name without the folders.
  var name: String { FilePath.name(of: path) }

  /// What its name says that it is, such as `PDF`; empty if that is nothing.
  var kind: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.utf8.allSatisfy { $0 < 0x80 } ? ending.uppercased() : ""
  }
}

/// What a search found.
package struct ShelfAnswer: Sendable {
  package var hits: [Hit]
  package var total: Int
  package var isEstimate: Bool
  /// How strictly the query was taken.
  package var reading: SearchEngine.Reading
  /// What could not be searched.
  package var problems: [String]

  /// A section of a guide.
  package struct Hit: Sendable {
    package var bundle: Int
    package var path: String
    package var title: String
    package var headings: [String]
    /// The first node of the section.
    package var node: Int
    /// Some of its words; what was looked for is marked.
    package var snippet: Snippet
    /// How it was found.
    package var relation: SearchEngine.Relation

    package init(
      bundle: Int, path: String, title: String, headings: [String], node: Int, snippet: Snippet,
      relation: SearchEngine.Relation = .direct
    ) {
      self.bundle = bundle
      self.path = path
      self.title = title
      self.headings = headings
      self.node = node
      self.snippet = snippet
      self.relation = relation
    }
  }

  package init(
    hits: [Hit], total: Int, isEstimate: Bool = false, reading: SearchEngine.Reading = .asTyped,
    problems: [String] = []
  ) {
    self.hits = hits
    self.total = total
    self.isEstimate = isEstimate
    self.reading = reading
    self.problems = problems
  }
}

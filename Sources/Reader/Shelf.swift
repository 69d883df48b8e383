package import Documents
package import Terminal

/// What a reader can read: bundles, their guides, and answers to queries. The reader knows nothing else of them.
package protocol Shelf {
  /// The bundles, in order.
  var bundles: [ShelvedBundle] { get }
  /// The guides of a bundle, in the order of paths.
  func guides(of bundle: Int) throws(ShelfProblem) -> [ShelvedGuide]
  /// The text of a guide.
  func document(at path: String, of bundle: Int) throws(ShelfProblem) -> Document
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
  /// Who is known to have signed it; `nil` for a bundle by strangers.
  package var publisher: String?
  package var edition: Int
  package var date: String
  package var guides: Int

  package init(
    title: String, name: String, publisher: String?, edition: Int, date: String, guides: Int
  ) {
    self.title = title
    self.name = name
    self.publisher = publisher
    self.edition = edition
    self.date = date
    self.guides = guides
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

  func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }
}

/// What a search found.
package struct ShelfAnswer: Sendable {
  package var hits: [Hit]
  package var total: Int
  package var isEstimate: Bool
  package var reading: Reading
  /// What could not be searched.
  package var problems: [String]

  /// How strictly the query was taken.
  package enum Reading: Equatable, Sendable {
    case asTyped
    case corrected([String])
    case loosened
    case partial
  }

  /// A section of a guide.
  package struct Hit: Sendable {
    package var bundle: Int
    package var path: String
    package var title: String
    package var headings: [String]
    /// The first node of the section.
    package var node: Int
    /// Some of its words; what was looked for is marked.
    package var snippet: [Span]
    /// How it was found, unless by its own words.
    package var relation: Relation?

    package init(
      bundle: Int, path: String, title: String, headings: [String], node: Int, snippet: [Span],
      relation: Relation? = nil
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

  /// How what was found is related to what was typed, if it is not the same.
  package enum Relation: Sendable { case meaning, sound, similar }

  package init(
    hits: [Hit], total: Int, isEstimate: Bool = false, reading: Reading = .asTyped, problems: [String] = []
  ) {
    self.hits = hits
    self.total = total
    self.isEstimate = isEstimate
    self.reading = reading
    self.problems = problems
  }
}

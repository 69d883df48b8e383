internal import Bytes
package import Minisign

/// The one thing that is signed: what a bundle is, and the root of the hashes of everything in it.
///
/// It is lines of text, in one order and one form only: what parses, encodes to the same bytes.
package struct Manifest: Equatable, Sendable {
  private static let firstWords = "bundle manifest "
  private static let version: Int64 = 1
  private static let notePrefix = "note-"

  /// What the collection is called.
  package var title: String
  /// The key of the publisher, who is the first to sign.
  package var publisher: PublicKey
  /// A number that grows with each edition of the collection.
  package var edition: Int64
  /// The day of the edition, `YYYY-MM-DD`.
  package var date: String
  /// The languages of the guides, as BCP 47 tags, sorted.
  package var languages: [String]
  /// How many guides there are.
  package var guides: Int
  /// How many files there are, guides among them.
  package var files: Int
  /// The length of all files together, in bytes.
  package var size: UInt64
  /// How many blocks there are.
  package var blocks: Int
  /// The length of all blocks together as they are stored, in bytes.
  package var dataLength: UInt64
  /// The root of the hash tree over the blocks, 32 bytes.
  package var root: [UInt8]
  /// The parts that blocks make up.
  package var sections: [Section]
  /// What may be said besides; readers show or ignore it. Sorted by name.
  package var notes: [Note]

  /// A part that blocks make up, by the block at which it begins.
  package struct Section: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// The number of its first block.
    package var block: Int
    /// Whether a reader that does not know it must refuse the bundle.
    package var isRequired: Bool

    /// The files and where they are.
    package static let catalog = "catalog"
    /// What is searched; a reader can do without.
    package static let index = "index"
    /// What the sections of guides mean; a reader can do without.
    package static let meaning = "meaning"
    private static let known: Set<String> = [catalog]

    /// A section of these parts.
    package init(name: String, block: Int, isRequired: Bool) {
      self.name = name
      self.block = block
      self.isRequired = isRequired
    }

    fileprivate var isAcceptable: Bool { !isRequired || Self.known.contains(name) }
  }

  /// A remark.
  package struct Note: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// Its text.
    package var text: String

    /// A remark of these parts.
    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The block at which a section begins.
  package func block(ofSection name: String) -> Int? {
    sections.first { $0.name == name }?.block
  }

  /// The text that is signed.
  package func encoded() -> [UInt8] {
    var lines = [
      "\(Self.firstWords)\(Self.version)",
      "title: \(title)",
      "publisher: \(publisher.line)",
      "edition: \(edition)",
      "date: \(date)",
      "languages: \(languages.joined(separator: " "))",
      "guides: \(guides)",
      "files: \(files)",
      "size: \(size)",
      "blocks: \(blocks)",
      "data: \(dataLength)",
      "root: \(Hex.encode(root))",
    ]
    lines += sections.map { "section: \($0.name) \($0.block) \($0.isRequired ? "required" : "optional")" }
    lines += notes.map { "\(Self.notePrefix)\($0.name): \($0.text)" }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Reads a manifest.
  package init(_ bytes: [UInt8]) throws(BundleError) {
    guard bytes.count <= Limits.manifest, bytes.last == UInt8(ascii: "\n"),
      let text = try? String(strictUTF8: bytes)
    else { throw .damaged(.manifest) }
    var lines = Lines(text)
    // By bytes, and a number that is one: what else may stand there, a line end of another system for one, is damage.
    guard let first = lines.next(), first.utf8.starts(with: Self.firstWords.utf8),
      let version: Int64 = Self.decimal(Substring(first.utf8.dropFirst(Self.firstWords.utf8.count)))
    else { throw .damaged(.manifest) }
    guard version == Self.version else { throw .unsupported("\(Self.firstWords)\(version)") }
    title = try lines.value("title")
    guard Self.isText(title), case let line = try lines.value("publisher"),
      let publisher = try? PublicKey(line: line)
    else { throw .damaged(.manifest) }
    self.publisher = publisher
    edition = try lines.number("edition")
    date = try lines.value("date")
    languages = try lines.value("languages").split(separator: " ").map(String.init)
    guides = try lines.number("guides")
    files = try lines.number("files")
    size = UInt64(try lines.number("size") as Int64)
    blocks = try lines.number("blocks")
    dataLength = UInt64(try lines.number("data") as Int64)
    let rootText = try lines.value("root")
    guard let root = try? Hex.decode(rootText), root.count == 32 else {
      throw .damaged(.manifest)
    }
    self.root = root
    sections = []
    notes = []
    while let line = lines.next() {
      guard line.utf8.count <= Limits.manifestLine else { throw .damaged(.manifest) }
      if line.utf8.starts(with: "section: ".utf8) {
        sections.append(try Self.section(line))
      } else if line.utf8.starts(with: Self.notePrefix.utf8) {
        let rest = line.utf8.dropFirst(Self.notePrefix.utf8.count)
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { throw .damaged(.manifest) }
        // The space behind the colon is proven when the whole is encoded again.
        notes.append(
          Note(name: String(Substring(rest[..<colon])), text: String(Substring(rest[colon...].dropFirst(2)))))
      } else {
        throw .unsupported("manifest line \(line.prefix { $0 != ":" }.prefix(40))")
      }
    }
    try check()
    // One meaning, one form.
    guard encoded() == bytes else { throw .damaged(.manifest) }
  }

  /// A manifest of these values.
  ///
  /// - Throws: ``BundleError/damaged(_:)`` if one of them can't stand in a manifest.
  package init(
    title: String, publisher: PublicKey, edition: Int64, date: String, languages: [String], guides: Int,
    files: Int, size: UInt64, blocks: Int, dataLength: UInt64, root: [UInt8], sections: [Section],
    notes: [Note] = []
  ) throws(BundleError) {
    self.title = title
    self.publisher = publisher
    self.edition = edition
    self.date = date
    self.languages = languages
    self.guides = guides
    self.files = files
    self.size = size
    self.blocks = blocks
    self.dataLength = dataLength
    self.root = root
    self.sections = sections
    self.notes = notes
    try check()
  }

  private func check() throws(BundleError) {
    guard Self.isText(title), !title.isEmpty, edition >= 1, Self.isDate(date),
      Self.areAscending(languages), languages.allSatisfy(Self.isLanguage),
      guides >= 0, files >= guides, files <= Limits.files, (1...Limits.blocks).contains(blocks),
      root.count == 32,
      sections.count <= Limits.sections, Self.areAscending(sections.map({ $0.name })),
      sections.allSatisfy({ Self.isName($0.name) && (0..<blocks).contains($0.block) }),
      sections.contains(where: { $0.name == Section.catalog && $0.isRequired }),
      Self.areAscending(notes.map({ $0.name })),
      notes.allSatisfy({ Self.isName($0.name) && Self.isText($0.text) && !$0.text.isEmpty })
    else { throw .damaged(.manifest) }
    if let section = sections.first(where: { !$0.isAcceptable }) {
      throw .unsupported("section \(section.name)")
    }
  }

  /// Whether they are in order, and each once.
  private static func areAscending(_ names: [String]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func section(_ line: Substring) throws(BundleError) -> Section {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let block: Int = decimal(words[2]), ["required", "optional"].contains(words[3])
    else {
      throw .damaged(.manifest)
    }
    return Section(name: String(words[1]), block: block, isRequired: words[3] == "required")
  }

  /// One line that shows as it is: no control, format or separator characters.
  package static func isText(_ text: String) -> Bool {
    text.utf8.count <= Limits.manifestLine
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: false
        default: true
        }
      } && text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
  }

  /// A day of the Gregorian calendar as `YYYY-MM-DD`.
  package static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map({ $0.utf8.count }) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func isLanguage(_ tag: String) -> Bool {
    (1...35).contains(tag.utf8.count)
      && tag.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  private static func isName(_ name: String) -> Bool {
    (1...32).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  private static func decimal<Number: FixedWidthInteger>(_ text: some StringProtocol) -> Number? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Number(text)
  }

  /// A cursor over the lines of a manifest.
  private struct Lines {
    private var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    mutating func next() -> Substring? {
      guard let end = rest.unicodeScalars.firstIndex(of: "\n") else { return nil }
      defer { rest = rest[rest.unicodeScalars.index(after: end)...] }
      return rest[..<end]
    }

    mutating func value(_ key: String) throws(BundleError) -> String {
      // By bytes: a character could be composed of the space and a mark that follows it.
      let prefix = "\(key): ".utf8
      guard let line = next(), line.utf8.count <= Limits.manifestLine, line.utf8.starts(with: prefix),
        let value = String(line.utf8.dropFirst(prefix.count))
      else { throw .damaged(.manifest) }
      return value
    }

    mutating func number<Number: FixedWidthInteger>(_ key: String) throws(BundleError) -> Number {
      guard let number: Number = Manifest.decimal(try value(key)) else { throw .damaged(.manifest) }
      return number
    }
  }
}

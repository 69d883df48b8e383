package import Documents
package import System

/// A guide made from a file, in whatever format it came.
package struct Guide: Equatable, Sendable {
  /// Its title: from the front matter, else the heading that is one, else what it is called elsewhere or the name of the file.
  package var title: String
  /// Its language as a BCP 47 tag, empty if it can't be told.
  package var language: String
  /// What the front matter says besides, sorted by name.
  package var attributes: [(name: String, value: String)]
  /// Its text and structure.
  package var document: Document
  /// What it calls places in it, and the nodes that they are at.
  package var names: [(name: String, node: Int)]
  /// Its links that name a guide as wikis do, without saying where it lies.
  package var wikiLinks: Set<Int>
  /// Its links without words, which show where they lead.
  package var bareLinks: Set<Int> = []
  /// Its pictures that are in their own addresses.
  package var pictures: [EmbeddedPicture] = []
  /// In which encoding it was.
  package var encoding: TextEncoding
  /// Whether its text is the file itself.
  package var isOwnText: Bool
  /// Markup in it that is shown as text.
  package var leftovers: [Leftover] = []
  /// Elements of it that are not shown.
  package var hidden: [Leak] = []
  /// Words that its file has and its document lacks, or has more often.
  package var differences: [WordDifference] = []

  package static func == (left: Guide, right: Guide) -> Bool {
    left.title == right.title && left.language == right.language && left.document == right.document
      && left.attributes.elementsEqual(right.attributes, by: ==)
  }
}

/// Why a file that looks like a guide is none; it can still travel as an attachment.
package enum IngestError: Error, Equatable, Sendable {
  /// It is no text, or in an encoding that can't be told.
  case notText
  /// It is in two encodings, of which the second begins in this line, from 1 on.
  case twoEncodings(line: Int)
  /// It is in UTF-8 but for some bytes, the first of which are in this line, from 1 on.
  case broken(line: Int)
  /// It has no words, as pictures of pages have none.
  case noWords
  /// It is too large for a guide.
  case tooLarge
  /// The program that reads its format is missing, or could not read it.
  case program(Program.Failure)
}

/// The formats that guides come in.
package enum GuideFormat: CaseIterable, Sendable {
  case markdown, mdx, html, plainText, commaTable, tabTable
  case docx, odt, epub, pdf
  /// Markup that another program turns into Markdown.
  case restructuredText, org, textile, mediaWiki, latex

  /// The format that the ending of a file's name promises; `nil` for attachments.
  package init?(name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      // What people write without an ending.
      guard Self.bareNames.contains(name.uppercased()) else { return nil }
      self = .plainText
      return
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd", "rmd", "qmd", "mkdown", "mkdn", "mdwn", "mdtext", "mdtxt",
      "livemd", "ronn":
      self = .markdown
    case "mdx": self = .mdx
    case "html", "htm", "xhtml": self = .html
    case "txt", "text", "srt", "vtt": self = .plainText
    case "csv": self = .commaTable
    // The words that a collection explains are for the search.
    case "tsv", "tab": if name.lowercased() == "glossary.tsv" { return nil } else { self = .tabTable }
    case "docx": self = .docx
    case "odt": self = .odt
    case "epub": self = .epub
    case "pdf": self = .pdf
    case "rst", "rest": self = .restructuredText
    case "org": self = .org
    case "textile": self = .textile
    case "mediawiki", "wiki": self = .mediaWiki
    case "tex", "latex": self = .latex
    default: return nil
    }
  }

  private static let bareNames: Set<String> = [
    "README", "READ ME", "LIESMICH", "LEEME", "说明", "FAQ", "NOTES",
  ]

  /// Whether files of this format are texts, which can be shown as they are.
  package var isText: Bool {
    switch self {
    case .markdown, .mdx, .html, .plainText, .commaTable, .tabTable: true
    case .docx, .odt, .epub, .pdf, .restructuredText, .org, .textile, .mediaWiki, .latex: false
    }
  }

  /// Whether files of this format are texts that another program reads.
  package var isMarkup: Bool {
    switch self {
    case .restructuredText, .org, .textile, .mediaWiki, .latex: true
    default: false
    }
  }

  /// What pandoc calls it, if it is read by that.
  private var pandoc: OfficeDocument.Format? {
    switch self {
    case .docx: .docx
    case .odt: .odt
    case .epub: .epub
    case .restructuredText: .rst
    case .org: .org
    case .textile: .textile
    case .mediaWiki: .mediawiki
    case .latex: .latex
    case .markdown, .mdx, .html, .plainText, .commaTable, .tabTable, .pdf: nil
    }
  }

  /// Reads a guide.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name, of which the title is made if there is no other.
  ///   - title: what others call it, if that is known.
  ///   - limit: the most bytes that a guide may have.
  ///   - isForPlaces: whether all that is asked for is which places are in it; nothing is found out about its words then.
  ///   - site: what the site of all guides says of itself (``SiteFile/values(in:)``).
  ///   - others: the files that it can put in.
  ///   - evidence: what tells its encoding besides its bytes.
  package func guide(
    from bytes: [UInt8], name: String, title: String? = nil, limit: Int, isForPlaces: Bool = false,
    site: [String: String] = [:], including others: OtherFiles? = nil,
    evidence: () -> TextEncoding.Evidence = { [:] }
  ) throws(IngestError) -> Guide {
    let (decoded, source) = try text(of: bytes, name, including: others, evidence)
    let (text, hasOtherLines) = isText ? Self.withLineFeeds(decoded.text) : (decoded.text, false)
    let encoding = decoded.encoding
    guard text.count <= limit else { throw .tooLarge }
    var front = FrontMatter()
    var foreign = MarkdownSource.Foreign()
    var emitter = Emitter(text: text, cursor: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var words = WordScanner(text: text, start: emitter.cursor, syntax: .plain)
    switch self {
    case .markdown, .mdx, .docx, .odt, .epub, .restructuredText, .org, .textile, .mediaWiki, .latex:
      if let (matter, end) = FrontMatter.parse(text, from: emitter.cursor) {
        front = matter
        emitter.cursor = end
      }
      words = WordScanner(text: text, start: emitter.cursor, syntax: self == .mdx ? .mdx : .markdown)
      let values = Values(own: front.values, site: site)
      let isPaper = name.hasSuffix("md") && name.lowercased().suffix(4).contains { $0 == "q" || $0 == "r" }
      let lead = front.lead(isPaper: isPaper)
      // In other markup, what looks like a call is text.
      foreign = Markdown.parse(
        into: &emitter, isMDX: self == .mdx, isPandoc: isPaper, values: values, lead: lead,
        including: self == .markdown || self == .mdx ? others : nil)
      foreign.included += lead.joined(separator: "\n").utf8
      if let title = front.title, name.hasSuffix(".qmd") || self == .restructuredText {
        front.title = Markdown.words(of: title, values)
      }
    case .html:
      words = WordScanner(text: text, start: emitter.cursor, syntax: .html)
      let head = HTML.parse(into: &emitter)
      front.title = head.title
      front.language = head.language
    case .plainText:
      PlainText.parse(into: &emitter)
    case .commaTable: TableText.parse(into: &emitter, separator: UInt8(ascii: ","))
    case .tabTable: TableText.parse(into: &emitter, separator: UInt8(ascii: "\t"))
    case .pdf:
      OfficeDocument.parsePages(into: &emitter)
    }
    if let source {
      words = source.words
      front.title = source.title ?? front.title
      front.language = source.language.flatMap(Language.tag)
      foreign.included += source.included
    }
    foreign.called += emitter.twins
    let document = emitter.finish()
    let stem = Self.stem(of: name, hasNamespaces: self == .markdown || self == .org)
    // The headings of a PDF are its pages.
    let heading =
      self == .pdf ? nil : document.titleHeading(tagged: self == .markdown ? emitter.taggedTitles : [])
    let title = [front.title, heading, title, stem].compactMap(\.self).map(oneLine).first { !$0.isEmpty }
    if isForPlaces {
      return Guide(
        title: title ?? "", language: "", attributes: [], document: document, names: emitter.names,
        wikiLinks: emitter.wikiLinks, encoding: encoding,
        isOwnText: isText && encoding == .utf8 && !hasOtherLines)
    }
    var lines = LineCounter(text: text)
    let guess = decoded.isGuess ? WordDifference(guessed: text, of: encoding) : nil
    let fault = source?.fault.map { WordDifference(kind: .missing, line: nil, words: oneLine($0)) }
    return Guide(
      title: title ?? "", language: front.language ?? Language.detect(document),
      attributes: front.attributes.sorted { $0.name < $1.name }, document: document,
      names: emitter.names, wikiLinks: emitter.wikiLinks, bareLinks: emitter.bareLinks,
      pictures: emitter.pictures, encoding: encoding,
      isOwnText: isText && encoding == .utf8 && !hasOtherLines,
      leftovers: self == .markdown || self == .mdx
        ? Leftover.find(in: document, missing: foreign.missing) : source?.leftovers ?? [],
      hidden: emitter.hidden.map { place, words in
        Leak(kind: .hidden, line: lines.line(at: place), words: oneLine(words))
      } + (source?.faint ?? []).prefix(1000).map { Leak(kind: .hidden, line: 1, words: oneLine($0)) },
      differences: [guess, fault].compactMap(\.self)
        + WordCheck.differences(
          of: document, titled: document.isHeaded(by: title ?? "") ? "" : title ?? "", from: words,
          including: foreign))
  }

  /// A name of a file without its ending.
  ///
  /// - Parameter hasNamespaces: whether `a___b` may be `a/b`, as Logseq writes it.
  private static func stem(of name: String, hasNamespaces: Bool) -> String {
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    guard hasNamespaces, stem.contains("___") else { return stem }
    let parts = stem.replacing("___", with: "/").split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains { $0.isEmpty || $0.hasPrefix("_") } ? stem : parts.joined(separator: "/")
  }

  /// A text whose lines end with carriage returns alone, as those of old Macintosh computers do, with line feeds; and whether it was
  /// one.
  package static func withLineFeeds(_ text: [UInt8]) -> (text: [UInt8], wasOther: Bool) {
    guard !text.contains(0x0A), text.contains(0x0D) else { return (text, false) }
    return (text.map { $0 == 0x0D ? 0x0A : $0 }, true)
  }

  /// The text of a file in UTF-8; and what it was made of, if that is another.
  private func text(
    of bytes: [UInt8], _ name: String, including others: OtherFiles?, _ evidence: () -> TextEncoding.Evidence
  ) throws(IngestError) -> (text: TextEncoding.Decoded, source: OfficeDocument.Source?) {
    if self == .pdf {
      let (text, fault) = try OfficeDocument.pages(ofPDF: bytes)
      let words = WordScanner(text: text, syntax: .plain, hasLines: false)
      return (
        TextEncoding.Decoded(text: text, encoding: .utf8), OfficeDocument.Source(words: words, fault: fault)
      )
    }
    guard let pandoc else {
      return (
        try TextEncoding.decode(bytes, isPage: self == .html, name: name, evidence: evidence), nil
      )
    }
    if pandoc.isMarkup {
      var decoded = try TextEncoding.decode(bytes, name: name, evidence: evidence)
      let isLaTeX = pandoc == .latex
      let words = WordScanner(text: decoded.text, syntax: isLaTeX ? .latex : .otherMarkup)
      var source = OfficeDocument.Source(words: words)
      if isLaTeX { source.leftovers = LaTeXCommands.missing(in: decoded.text) }
      if pandoc == .rst {
        let own = RestructuredText(decoded.text, including: others)
        source.included = own.included
        source.leftovers = Leftover.first(of: own.missing, in: decoded.text)
        decoded.text = Array(own.lines.joined(separator: "\n").utf8)
      }
      decoded.text = try OfficeDocument.markdown(of: decoded.text, pandoc)
      return (decoded, source)
    }
    let (text, source) = try OfficeDocument.text(of: bytes, pandoc)
    return (TextEncoding.Decoded(text: text, encoding: .utf8), source)
  }
}

/// Text as one line that shows as it is: without controls, invisible characters and needless spaces, and
/// not longer than titles may be.
func oneLine(_ text: String) -> String {
  var line = joiningLines(text)
  line.unicodeScalars.removeAll { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }
  while line.utf8.count > 1024 { line.unicodeScalars.removeLast() }
  let words = line.drop { $0 == " " }
  return words.last == " "
    ? String(words[...(words.lastIndex { $0 != " " } ?? words.startIndex)]) : String(words)
}

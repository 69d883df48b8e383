package import Documents
package import System

/// A guide made from a file, in whatever format it came.
package struct Guide: Equatable, Sendable {
  /// Its title: from the front matter, else the first heading, else the name of the file.
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
  /// In which encoding it was.
  package var encoding: TextEncoding
  /// Whether its text is the file itself.
  package var isOwnText: Bool

  package static func == (left: Guide, right: Guide) -> Bool {
    left.title == right.title && left.language == right.language && left.document == right.document
      && left.attributes.elementsEqual(right.attributes, by: ==)
  }
}

/// Why a file that looks like a guide is none; it can still travel as an attachment.
package enum IngestError: Error, Equatable, Sendable {
  /// It is no text, or in an encoding that can't be told.
  case notText
  /// It has no words, as pictures of pages have none.
  case noWords
  /// It is too large for a guide.
  case tooLarge
  /// The program that reads its format is missing, or could not read it.
  case program(Program.Failure)
}

/// The formats that guides come in.
package enum GuideFormat: CaseIterable, Sendable {
  case markdown, mdx, html, plainText, docx, odt, epub, pdf

  /// The format that the ending of a file's name promises; `nil` for attachments.
  package init?(name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd", "rmd", "qmd": self = .markdown
    case "mdx": self = .mdx
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .plainText
    case "docx": self = .docx
    case "odt": self = .odt
    case "epub": self = .epub
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// Whether files of this format are texts, which can be shown as they are.
  package var isText: Bool {
    switch self {
    case .markdown, .mdx, .html, .plainText: true
    case .docx, .odt, .epub, .pdf: false
    }
  }

  /// Reads a guide.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name, of which the title is made if there is no other.
  ///   - limit: the most bytes that a guide may have.
  package func guide(from bytes: [UInt8], name: String, limit: Int) throws(IngestError) -> Guide {
    let (text, encoding) = try text(of: bytes)
    guard text.count <= limit else { throw .tooLarge }
    var front = FrontMatter()
    var emitter = Emitter(text: text, cursor: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    switch self {
    case .markdown, .mdx, .docx, .odt, .epub:
      if self == .markdown || self == .mdx, let (matter, end) = FrontMatter.parse(text, from: emitter.cursor)
      {
        front = matter
        emitter.cursor = end
      }
      Markdown.parse(into: &emitter, isMDX: self == .mdx)
    case .html:
      let head = HTML.parse(into: &emitter)
      front.title = head.title
      front.language = head.language
    case .plainText:
      PlainText.parse(into: &emitter)
    case .pdf:
      OfficeDocument.parsePages(into: &emitter)
    }
    let document = emitter.finish()
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    // The headings of a PDF are its pages.
    let heading = self == .pdf ? nil : document.firstHeading
    let title = [front.title, heading, stem].compactMap(\.self).map(oneLine).first { !$0.isEmpty }
    return Guide(
      title: title ?? "", language: front.language ?? Language.detect(document),
      attributes: front.attributes.sorted { $0.name < $1.name }, document: document,
      names: emitter.names, wikiLinks: emitter.wikiLinks, encoding: encoding,
      isOwnText: isText && encoding == .utf8)
  }

  /// The text of a file in UTF-8.
  private func text(of bytes: [UInt8]) throws(IngestError) -> (text: [UInt8], encoding: TextEncoding) {
    switch self {
    case .markdown, .mdx, .html, .plainText: try TextEncoding.decode(bytes)
    case .docx: (try OfficeDocument.markdown(of: bytes, .docx), .utf8)
    case .odt: (try OfficeDocument.markdown(of: bytes, .odt), .utf8)
    case .epub: (try OfficeDocument.markdown(of: bytes, .epub), .utf8)
    case .pdf: (try OfficeDocument.pages(ofPDF: bytes), .utf8)
    }
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
  return String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

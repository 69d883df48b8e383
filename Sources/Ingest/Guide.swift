package import Documents

/// A guide made from a file, in whatever format it came.
package struct Guide: Equatable, Sendable {
  /// Its title: from the front matter, else the first heading, else the name of the file.
  package var title: String
  /// Its language as a BCP 47 tag, empty if it can't be told.
  package var language: String
  /// What the front matter says besides, sorted by name.
  package var attributes: [(name: String, value: String)]
  /// Its text and structure. The text is the file itself.
  package var document: Document

  package static func == (left: Guide, right: Guide) -> Bool {
    left.title == right.title && left.language == right.language && left.document == right.document
      && left.attributes.elementsEqual(right.attributes, by: ==)
  }
}

/// Why a file that looks like a guide is none; it can still travel as an attachment.
package enum IngestError: Error, Equatable {
  /// Its text is not UTF-8.
  case notUTF8
  /// It is too large for a guide.
  case tooLarge
}

/// The formats that guides come in.
package enum GuideFormat: CaseIterable, Sendable {
  case markdown, html, plainText

  /// The format that the ending of a file's name promises; `nil` for attachments.
  package init?(name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .plainText
    default: return nil
    }
  }

  /// Reads a guide.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name, of which the title is made if there is no other.
  ///   - limit: the most bytes that a guide may have.
  package func guide(from bytes: [UInt8], name: String, limit: Int) throws(IngestError) -> Guide {
    guard bytes.count <= limit else { throw .tooLarge }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw .notUTF8 }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var front = FrontMatter()
    var emitter = Emitter(text: bytes, cursor: start)
    switch self {
    case .markdown:
      if let (matter, end) = FrontMatter.parse(bytes, from: start) {
        front = matter
        emitter.cursor = end
      }
      Markdown.parse(into: &emitter)
    case .html:
      let head = HTML.parse(into: &emitter)
      front.title = head.title
      front.language = head.language
    case .plainText:
      PlainText.parse(into: &emitter)
    }
    let document = emitter.finish()
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let title = [front.title, document.firstHeading, stem].compactMap(\.self).map(oneLine).first {
      !$0.isEmpty
    }
    return Guide(
      title: title ?? "", language: front.language ?? Language.detect(document),
      attributes: front.attributes.sorted { $0.name < $1.name }, document: document)
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

internal import Documents
internal import MetadataCleaning
internal import System

/// Formats that other programs turn into text: only for packing, never for reading a bundle.
enum OfficeDocument {
  /// What pandoc calls the formats that it reads.
  enum Format: String {
    case docx, odt, epub
    case rst, org, textile, mediawiki, latex

    var isMarkup: Bool {
      switch self {
      case .docx, .odt, .epub: false
      case .rst, .org, .textile, .mediawiki, .latex: true
      }
    }
  }

  /// What a text was made of.
  struct Source {
    /// The words that it should have.
    var words: WordScanner
    /// What a book says of itself.
    var title: String?
    var language: String?
    /// Words that are too small or too pale to be seen.
    var faint: [String] = []
    /// What was put in of other files, and the first of each kind of what is missing of them.
    var included: [UInt8] = []
    var leftovers: [Leftover] = []
    /// Why words are missing, if whoever read it said so.
    var fault: String?
  }

  /// The text of a document in Markdown, and what it was made of.
  static func text(
    of bytes: [UInt8], _ format: Format
  ) throws(IngestError) -> (text: [UInt8], source: Source) {
    let document = DocumentSource(bytes)
    let words = WordScanner(
      text: document?.words ?? [], syntax: document?.isHTML == true ? .html : .plain, hasLines: false)
    let source = Source(
      words: words, title: document?.title, language: document?.language, faint: document?.faint ?? [])
    return (try markdown(of: document?.bytes ?? bytes, format), source)
  }

  /// By pandoc, which may read nothing but what it is given.
  static func markdown(of bytes: [UInt8], _ format: Format) throws(IngestError) -> [UInt8] {
    var bytes = format == .rst ? PandocText.listed(bytes) : bytes
    if format == .latex {
      if LaTeXCommands.areDrawings(bytes) { throw .noWords }
      bytes =
        try LaTeXCommands.definitions(for: bytes) { text throws(IngestError) in
          try checked(converted(text, format, marking: true))
        } + bytes
    }
    let text = try checked(converted(bytes, format))
    return format.isMarkup ? PandocText.mended(text, format) : ConvertedText.escaped(text)
  }

  /// - Parameter marking: whether commands that it does not know are marked.
  private static func converted(
    _ bytes: [UInt8], _ format: Format, marking: Bool = false
  ) throws(IngestError) -> [UInt8] {
    // With more room it tidies its memory less often, which is a fifth of its time.
    // The parts of a book refer to each other's headings by names of their own, as authors do in markup, and roles (Sphinx) are attributes.
    let hasNames = [.epub, .rst, .org, .latex].contains(format)
    let arguments =
      [
        "+RTS", "-M1024m", "-A32m", "-n4m", "-RTS", "--sandbox", "--from",
        format.rawValue + (marking ? "+raw_tex" : ""), "--to",
        // Formulas between dollars stay as they are; elsewhere their strokes would be doubled.
        "gfm+tex_math_dollars" + (hasNames ? "+attributes" : "") + (marking ? "+raw_attribute" : ""),
        "--wrap",
        "none",
        // Above the text of markup stands its title.
      ] + (format.isMarkup ? ["--standalone"] : [])
    return try run("pandoc", arguments, of: bytes).output
  }

  /// The words of a PDF, by Poppler; a form feed ends each page, and an empty line a paragraph. And what it said of words that it could not read, as those in a
  /// font whose encoding is missing on this machine.
  static func pages(ofPDF bytes: [UInt8]) throws(IngestError) -> (text: [UInt8], fault: String?) {
    let (text, remarks) = try run("pdftotext", ["-enc", "UTF-8", "-eol", "unix", "-", "-"], of: bytes)
    let fault = remarks.split(separator: "\n").first { remark in
      ["Missing language pack", "Unknown CMap", "Couldn't find", "Unknown character collection"].contains {
        remark.contains($0)
      }
    }
    do throws(IngestError) {
      let whole = try checked(text)
      // It only says where lines end.
      let layout = try? run("pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"], of: bytes).output
      return (layout.map { PageLayout($0).parted(whole) } ?? whole, fault.map(String.init))
    } catch {
      if let fault { throw .program(.failed(program: "pdftotext", words: String(fault))) }
      throw error
    }
  }

  private static func run(
    _ name: String, _ arguments: [String], of bytes: [UInt8]
  ) throws(IngestError) -> (output: [UInt8], remarks: String) {
    do throws(Program.Failure) {
      return try Program(name).runWithRemarks(arguments, input: bytes)
    } catch {
      throw .program(error)
    }
  }

  private static func checked(_ text: [UInt8]) throws(IngestError) -> [UInt8] {
    guard String(validating: text, as: UTF8.self) != nil else { throw .notText }
    guard text.contains(where: { $0 > 0x20 }) else { throw .noWords }
    return text
  }

  /// Makes a section of each page, named by its number. The lines of a paragraph are those of the page, so they are
  /// joined when it is read; which belong together is told by where they end (``PageLayout``).
  static func parsePages(into emitter: inout Emitter) {
    let text = emitter.text
    var start = 0
    var page = 1
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0C) ?? text.count
      if text[start..<end].contains(where: { $0 > 0x20 }) {
        emitter.begin(.heading(level: 2))
        emitter.add(.text(.literal("p. \(page)")))
        emitter.end()
        parseParagraphs(start..<end, into: &emitter)
      }
      start = end + 1
      page += 1
    }
  }

  private static func parseParagraphs(_ range: Range<Int>, into emitter: inout Emitter) {
    let text = emitter.text
    var paragraph: Range<Int>?
    func end() {
      guard let words = paragraph else { return }
      emitter.begin(.paragraph)
      emitter.add(.text(.source(words)))
      emitter.end()
      paragraph = nil
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let lineEnd = text[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var line = start..<lineEnd
      while let last = line.last, text[last] <= 0x20 { line.removeLast() }
      if line.isEmpty {
        end()
      } else {
        paragraph = (paragraph?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
      start = lineEnd + 1
    }
    end()
  }
}

internal import Documents
internal import System

/// Formats that other programs turn into text: only for packing, never for reading a bundle.
enum OfficeDocument {
  /// What pandoc calls the formats that it reads.
  enum Format: String {
    case docx, odt, epub
  }

  /// The text of a document in Markdown, by pandoc, which may read nothing but what it is given.
  static func markdown(of bytes: [UInt8], _ format: Format) throws(IngestError) -> [UInt8] {
    // With more room it tidies its memory less often, which is a fifth of its time.
    // The parts of a book refer to each other's headings by names of their own.
    let arguments = [
      "+RTS", "-M1024m", "-A32m", "-n4m", "-RTS", "--sandbox", "--from", format.rawValue, "--to",
      format == .epub ? "gfm+attributes" : "gfm", "--wrap", "none",
    ]
    return try text("pandoc", arguments, of: bytes)
  }

  /// The words of a PDF, by Poppler; a form feed ends each page.
  static func pages(ofPDF bytes: [UInt8]) throws(IngestError) -> [UInt8] {
    try text("pdftotext", ["-enc", "UTF-8", "-eol", "unix", "-", "-"], of: bytes)
  }

  private static func text(
    _ name: String, _ arguments: [String], of bytes: [UInt8]
  ) throws(IngestError) -> [UInt8] {
    let text: [UInt8]
    do throws(Program.Failure) {
      text = try Program(name).run(arguments, input: bytes)
    } catch {
      throw .program(error)
    }
    guard String(validating: text, as: UTF8.self) != nil else { throw .notText }
    guard text.contains(where: { $0 > 0x20 }) else { throw .noWords }
    return text
  }

  /// Makes a section of each page, named by its number. The lines of a paragraph are those of the page, so they are
  /// joined when it is read.
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

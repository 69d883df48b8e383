internal import Pictures

/// What a file is, told by what is in it.
package enum FileKind: String, Sendable {
  case jpeg, png, gif, webp, heif, tiff, svg
  case mp4, wav, mp3, flac, ogg
  /// TrueType, OpenType and WOFF.
  case font
  case pdf, docx, xlsx, pptx, openDocument, epub
  /// A ZIP file that is none of the above.
  case zip
  /// What Office wrote before 2007, and still does for documents under a password.
  case compoundFile
  /// Well-formed UTF-8 without control characters.
  case text
  case unknown

  /// Tells it by the first bytes, and for ZIP files by their contents.
  package init(of bytes: [UInt8]) {
    if let picture = PictureFormat(of: bytes) {
      self = Self.kind(of: picture)
    } else if bytes.has("GIF87a") || bytes.has("GIF89a") {
      self = .gif
    } else if bytes.has("RIFF"), bytes.has("WAVE", at: 8) {
      self = .wav
    } else if bytes.has("ftyp", at: 4) {
      self = Self.isStillPicture(bytes) ? .heif : .mp4
    } else if ["moov", "mdat", "wide", "free", "skip"].contains(where: {
      bytes.dropFirst(4).starts(with: $0.utf8)
    }) {
      // QuickTime before it had brands.
      self = .mp4
    } else if bytes.has("II*\0") || bytes.has("MM\0*") || bytes.has("II+\0") || bytes.has("MM\0+") {
      self = .tiff
    } else if bytes.has("%PDF-") {
      self = .pdf
    } else if bytes.has("fLaC") {
      self = .flac
    } else if Font.isFont(bytes) {
      self = .font
    } else if bytes.has("OggS") {
      self = .ogg
    } else if bytes.has("PK\u{3}\u{4}") {
      self = Self.archive(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if bytes.has("ID3") {
      self = bytes.has("fLaC", at: MP3.endOfTags(in: bytes)) ? .flac : .mp3
    } else if let frame = MP3.Frame(in: bytes, at: 0),
      frame.length == bytes.count || MP3.Frame(in: bytes, at: frame.length) != nil
    {
      self = .mp3
    } else if Self.isText(bytes) {
      let isDrawing = XMLStart(of: bytes)?.localName == "svg"
      self = isDrawing ? .svg : Self.isDocument(bytes) ? .unknown : .text
    } else {
      self = .unknown
    }
  }

  /// Whether it is a still picture or an animated one.
  package var isPicture: Bool { [.jpeg, .png, .gif, .webp, .heif, .tiff, .svg].contains(self) }

  private static func kind(of picture: PictureFormat) -> FileKind {
    switch picture {
    case .jpeg: .jpeg
    case .png: .png
    case .webp: .webp
    }
  }

  /// ISO/IEC 23008-12 and the brands of AVIF: major or among the compatible ones.
  private static func isStillPicture(_ bytes: [UInt8]) -> Bool {
    let pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"]
    let length = min(bytes.bigEndian(at: 0) ?? 0, bytes.count, 1024)
    guard length >= 12 else { return false }
    let isMajor = pictures.contains { bytes[8..<12].elementsEqual($0.utf8) }
    return isMajor
      || stride(from: 16, to: length - 3, by: 4).contains { start in
        bytes[start..<start + 4].elementsEqual("mif1".utf8)
          || bytes[start..<start + 4].elementsEqual("avif".utf8)
      }
  }

  private static func archive(_ bytes: [UInt8]) -> FileKind {
    guard let directory = try? ZIPArchive.directory(of: bytes) else { return .zip }
    if let first = directory.first(where: { $0.name == "mimetype" }), first.size <= 256,
      let type = try? first.contents(in: bytes)
    {
      if type.starts(with: "application/epub+zip".utf8) { return .epub }
      if type.starts(with: "application/vnd.oasis.opendocument.".utf8) { return .openDocument }
    }
    guard let types = directory.first(where: { $0.name == "[Content_Types].xml" }), types.size <= 4 << 20,
      let text = try? types.contents(in: bytes)
    else { return .zip }
    // By the types of the parts, as parts may have any name.
    let kinds: KeyValuePairs<String, FileKind> = [
      "wordprocessingml.": .docx, "spreadsheetml.": .xlsx, "presentationml.": .pptx,
      "ms-word.": .docx, "ms-excel.": .xlsx, "ms-powerpoint.": .pptx,
    ]
    let words = String(decoding: text, as: UTF8.self)
    let main = kinds.first { kind, _ in
      words.contains(kind + "document.main") || words.contains(kind + "template.main")
        || words.contains(kind + "sheet.main") || words.contains(kind + "presentation.main")
        || words.contains(kind + "slideshow.main") || words.contains("\(kind)document.macroEnabled")
        || words.contains("\(kind)sheet.macroEnabled") || words.contains("\(kind)presentation.macroEnabled")
    }
    return main?.value ?? .zip
  }

  /// Whether a text is the source of some document, which has a place for its author: RTF, PostScript, PDF, mail, and
  /// XML other than pages of the web.
  ///
  /// - Parameter isMarkdown: whether it is Markdown by its name, which may begin with a component or a drawing.
  package static func isDocument(_ text: [UInt8], isMarkdown: Bool = false) -> Bool {
    let text = unfolded(text)
    let hasPDF = text.indices.prefix(1024).contains { place in
      text[place] == UInt8(ascii: "%") && text[place...].starts(with: "%PDF-".utf8)
    }
    // Spaces and a mark of the order of bytes may come first.
    let start = text.firstIndex { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } ?? text.count
    var head = text[start...].prefix(1024)
    if head.first ?? 0 >= 0x80 {
      // Spaces of other scripts.
      let blanks = String(decoding: head.prefix(64), as: UTF8.self).prefix { $0.isWhitespace }
      head = head.dropFirst(blanks.utf8.count)
    }
    if head.starts(with: "{\\rtf".utf8) || head.starts(with: "%!".utf8) || hasPDF { return true }
    return isMail(head) || XMLStart(of: text)?.isDocument(isMarkdown: isMarkdown) ?? false
  }

  private static let mailHeaders = [
    "from:", "received:", "return-path:", "delivered-to:", "message-id:", "mime-version:", "x-",
  ].map { Array($0.utf8) }

  /// Whether two headers of mails are in the first lines of a text.
  private static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
    var (rest, count) = (head, 0)
    for _ in 0..<13 {
      let line = line(of: rest)
      guard !line.isEmpty else { break }
      if mailHeaders.contains(where: { header in
        line.starts(with: header) { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
      }) {
        count += 1
      }
      rest = rest[line.endIndex...]
      rest = rest.dropFirst(Self.lineEnds.first(where: rest.starts)?.count ?? 1)
    }
    return count >= 2
  }

  /// All that ends lines in some program.
  private static let lineEnds: [[UInt8]] = [
    [0x0D, 0x0A], [0x0A], [0x0B], [0x0C], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
  ]

  private static func line(of rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    rest[
      ..<(rest.indices.first { place in
        (0x0A...0x0D).contains(rest[place])
          || (rest[place] == 0xC2 || rest[place] == 0xE2)
            && lineEnds.contains { rest[place...].starts(with: $0) }
      } ?? rest.endIndex)]
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    let hasControls = bytes.contains { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B || $0 == 0x7F }
    return !hasControls && String(validating: bytes, as: UTF8.self) != nil
  }
}

/// What became of a file that was to be freed of what it says about its maker.
package enum Cleaning: Equatable, Sendable {
  /// Nothing of that kind is in it any more.
  ///
  /// The bytes are the cleaned file, or `nil` if it can stay as it is; `found` is what was taken out.
  case clean([UInt8]?, found: [Finding])
  /// It is of a kind that another program has to clean.
  case needsProgram(FileKind)
  /// It can't be cleaned.
  case impossible(Obstacle)

  /// Cleans a whole file, whatever it is called.
  package init(of bytes: [UInt8]) {
    self.init(of: bytes, depth: 0)
  }

  /// How deep a file may lie in files: a table in a presentation, and a picture in that.
  private static let maximumDepth = 2

  init(of bytes: [UInt8], depth: Int) {
    let kind = FileKind(of: bytes)
    var findings = Findings()
    do throws(Obstacle) {
      guard depth <= Self.maximumDepth else { throw .overLimit }
      let cleaned: [UInt8]
      switch kind {
      case .jpeg: cleaned = try JPEG.clean(bytes, &findings)
      case .png: cleaned = try PNG.clean(bytes, &findings)
      case .tiff: cleaned = try TIFF.clean(bytes, &findings)
      case .gif: cleaned = try GIF.clean(bytes, &findings)
      case .webp, .wav: cleaned = try RIFF.clean(bytes, &findings)
      case .svg: cleaned = try SVG.clean(bytes, &findings, depth: depth)
      case .docx, .xlsx, .pptx: cleaned = try Office.clean(bytes, &findings, depth: depth)
      case .openDocument: cleaned = try OpenDocument.clean(bytes, &findings, depth: depth)
      case .epub: cleaned = try EPUB.clean(bytes, &findings, depth: depth)
      case .mp3: cleaned = try MP3.clean(bytes, &findings)
      case .font: cleaned = try Font.clean(bytes, &findings)
      case .flac: cleaned = try FLAC.clean(bytes, &findings)
      case .text: cleaned = bytes
      case .pdf, .heif, .mp4, .ogg:
        self = .needsProgram(kind)
        return
      case .compoundFile:
        // [MS-OFFCRYPTO] 2.3.4.4: an Office document under a password is a stream of this name.
        throw bytes.contains("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
          ? .encrypted : .unknownKind
      case .zip:
        // What is wrong with it, if that is why it is no document.
        _ = try ZIPArchive.directory(of: bytes)
        throw .unknownKind
      case .unknown:
        let start = XMLStart(of: FileKind.unfolded(bytes))
        throw start.flatMap { $0.isDocument(isMarkdown: false) ? .markup(String($0.name.prefix(40))) : nil }
          ?? .unknownKind
      }
      self = .clean(cleaned == bytes ? nil : cleaned, found: findings.all)
    } catch {
      self = .impossible(error)
    }
  }

  /// Which way up a picture is to be shown, 1...8 as in EXIF (1: as it is stored, or not known).
  ///
  /// What says so goes when the picture is cleaned.
  package static func orientation(of bytes: [UInt8]) -> Int {
    let tiff: ArraySlice<UInt8>?
    switch FileKind(of: bytes) {
    case .jpeg: tiff = JPEG.exif(in: bytes)
    case .png: tiff = PNG.exif(in: bytes)
    case .webp: tiff = RIFF.exif(in: bytes)
    default: tiff = nil
    }
    return tiff.flatMap { Exif(Array($0)) }?.orientation ?? 1
  }

  /// Cleans a file that lies in another.
  static func part(
    _ bytes: [UInt8], named name: String, _ findings: inout Findings, depth: Int
  ) throws(Obstacle) -> [UInt8] {
    // No other program is at hand for what lies in a file; of a film, what counts is done here.
    if FileKind(of: bytes) == .mp4 {
      do throws(Obstacle) {
        let film = try Film.blanked(bytes)
        if film != bytes { findings.add(.properties, "moov") }
        return film
      } catch { throw .entry(name, error) }
    }
    switch Cleaning(of: bytes, depth: depth + 1) {
    case .clean(let cleaned, let found):
      for finding in found { findings.add(finding.kind, finding.detail) }
      return cleaned ?? bytes
    case .needsProgram(let kind): throw .entry(name, .otherKind(kind))
    case .impossible(let obstacle): throw .entry(name, obstacle)
    }
  }
}

/// Why a file can't be cleaned.
package indirect enum Obstacle: Error, Equatable, Sendable {
  /// What it is can't be told, or it could hold anything.
  case unknownKind
  /// Only another program could clean it, and it lies where none gets at it.
  case otherKind(FileKind)
  /// It is not what its kind should be.
  case damaged
  /// It is under a password or other protection.
  case encrypted
  /// It holds programs, and those can hold anything.
  case macros
  /// It would unpack to more than is reasonable.
  case overLimit
  /// It is XML that nothing here reads, with that first element: a flat document of some program, mostly.
  case markup(String)
  /// It is XML that declares its own entities.
  case documentType
  /// It holds something that is not shown, and taking it out would break the rest; what that is.
  case hidden(String)
  /// A file in it can't be cleaned; by name.
  case entry(String, Obstacle)
}

/// Something in a file that tells of its maker.
package struct Finding: Hashable, Sendable {
  /// What it tells.
  package enum Kind: String, CaseIterable, Sendable {
    case author, organisation, device, software, position, times, identifiers, comment, changes, thumbnail
    case exif, xmp, iptc, colourProfile, resolution, properties, reference, script, trailer
    /// Words that the document does not show.
    case hidden
  }

  /// The longest detail, in bytes of UTF-8.
  package static let maximumDetail = 200
  /// The most that are listed of one file.
  package static let maximumCount = 32

  /// What it tells.
  package let kind: Kind
  /// What it says, as it was found (not fit for a terminal), with the name that the format has for it.
  package let detail: String

  /// A finding of that kind; a longer detail is cut.
  package init(kind: Kind, detail: String) {
    var short = detail.unicodeScalars
    if detail.utf8.count > Self.maximumDetail {
      // A scalar has at most four bytes.
      short = .init(detail.unicodeScalars.prefix(Self.maximumDetail))
      while String(short).utf8.count > Self.maximumDetail { short.removeLast() }
    }
    self.kind = kind
    self.detail = String(short)
  }
}

/// What was found so far, each thing once, and not more than can be shown.
struct Findings {
  private(set) var all: [Finding] = []

  mutating func add(_ kind: Finding.Kind, _ detail: String) {
    let finding = Finding(kind: kind, detail: detail)
    guard !all.contains(finding) else { return }
    if all.count < Finding.maximumCount {
      all.append(finding)
    } else if kind != .properties, let last = all.lastIndex(where: { $0.kind == .properties }) {
      // Who and when is worth more than one more setting of a program.
      all.remove(at: last)
      all.append(finding)
    }
  }
}

extension [UInt8] {
  /// So many bytes from there, if there are.
  func slice(at start: Int, count: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, count >= 0, start <= self.count, count <= self.count - start else { return nil }
    return self[start..<start + count]
  }

  /// A number of at most four bytes, the most significant first.
  func bigEndian(at start: Int, count: Int = 4) -> Int? {
    slice(at: start, count: count)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of at most four bytes, the least significant first.
  func littleEndian(at start: Int, count: Int = 4) -> Int? {
    slice(at: start, count: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether this text stands there.
  func has(_ text: StaticString, at start: Int = 0) -> Bool {
    let length = text.utf8CodeUnitCount
    return unsafe slice(at: start, count: length)?
      .elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length)) ?? false
  }

  mutating func appendBigEndian(_ value: Int, count: Int = 4) {
    for shift in (0..<count).reversed() { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
  }

  mutating func appendLittleEndian(_ value: Int, count: Int = 4) {
    for shift in 0..<count { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
  }
}

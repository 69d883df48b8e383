internal import BundleFormat
internal import Bytes
internal import Compression
internal import Documents
internal import Ingest
internal import MetadataCleaning
internal import Pictures
internal import Search
internal import System

/// Makes files ready for a bundle, each by itself, so that several can be made ready at once.
struct Preparation: Sendable {
  let folder: String
  let pictures: PictureChoice
  let isTextOnly: Bool
  let links: LinkResolver
  let reader: GuideReader
  let collection: CollectionFile?
  /// What tells the meaning of sections, if that is wanted.
  let encoder: (any MeaningEncoder)?
  /// Whether pictures that guides have in themselves stay in them if they can't be cleaned.
  let keepsUncleaned: Bool
  private let outside = OutsideCleaning()

  /// A file that is ready.
  struct Result: Sendable {
    var report: FileReport
    var contents: Contents
    /// The guide and its map, if it is one.
    var guide: (Guide, map: [UInt8])?
    var meaning: GuideMeaning?
    /// The pictures that it has in itself, as files of their own.
    var pictures: [Result] = []
  }

  /// What of a file goes into the bundle.
  enum Contents: Sendable {
    /// These bytes, their hash, and the bytes that they go among.
    case bytes([UInt8], hash: [UInt8], Kind)
    /// What is in the folder, as it is.
    case file(FileSource)
    case nothing
  }

  /// Bytes that compress best among their like, or hardly at all.
  enum Kind: Sendable {
    case text, compressible, dense
  }

  private static let leaksPerFile = 1000

  /// Where a file is in the bundle: the text of a document is not what the ending of its name says.
  static func packedPath(of path: String, isTextOnly: Bool) -> GuidePath {
    guard isTextOnly, let format = GuideFormat(name: FilePath.name(of: path)), !format.isText else {
      return GuidePath(path)
    }
    let longer = path + (format == .pdf ? ".txt" : ".md")
    return GuidePath(SafePath.fault(in: longer) == nil ? longer : path)
  }

  /// Reads and prepares a file.
  func prepare(_ path: String) throws -> Result {
    let fullPath = "\(folder)/\(path)"
    let file = try FileSource(path: fullPath, followsLinks: false)
    guard file.count <= Packer.wholeFileLength else {
      if isTextOnly { return Self.leftOut(FileReport(path: path, length: file.count)) }
      var result = Result(report: FileReport(path: path, length: file.count), contents: .file(file))
      result.report.obstacle = .tooLong
      result.report.packedLength = file.count
      if GuideFormat(name: FilePath.name(of: path)) != nil { result.report.problem = .tooLarge }
      return result
    }
    let bytes = try file.bytes(at: 0, count: Int(file.count), of: path, fullPath)
    guard !file.hasChanged else { throw PackError.changed(path) }
    return try prepare(path, bytes)
  }

  /// Prepares a file of these bytes.
  func prepare(_ path: String, _ bytes: [UInt8]) throws -> Result {
    guard !SecretKeys.arePresent(in: bytes) else { throw PackError.secretKey(path) }
    // Its remarks may name guides that are not there any more.
    let bytes = path == CollectionFile.path ? CollectionFile.withoutRemarks(bytes) : bytes
    var result = Result(report: FileReport(path: path, length: UInt64(bytes.count)), contents: .nothing)
    let format = GuideFormat(name: FilePath.name(of: path))
    var cleaned = bytes
    var guide: (Guide, map: [UInt8])?
    // A text has nothing in it but itself, in whatever encoding.
    let isMarkdown = format == .markdown || format == .mdx
    if let format, format.isText, !FileKind.isDocument(bytes, isMarkdown: isMarkdown) {
      guide = try self.guide(from: bytes, format, path, &result)
      if guide != nil { result.report.kind = .text }
    }
    if guide == nil, !bytes.isEmpty { cleaned = clean(bytes, &result.report) }
    // What is cleaned has no comments and rejected changes left, which its text should not have either.
    if let format, !format.isText, result.report.obstacle != .contents(.overLimit) {
      guide = try self.guide(from: cleaned, format, path, &result)
    }
    // In a document or another encoding, a key is only seen in the words.
    if let guide, !guide.0.isOwnText, SecretKeys.arePresent(in: guide.0.document.text) {
      throw PackError.secretKey(path)
    }
    if isTextOnly, guide == nil, result.report.kind != .text {
      return Self.leftOut(result.report)
    }
    // Nothing has to be taken out of a document that stays behind.
    let staysBehind = isTextOnly && guide.map { !$0.0.isOwnText && format?.isText == false } ?? false
    if staysBehind { result.report.obstacle = nil }
    if result.report.kind == .text, guide == nil {
      result.report.leaks = Leak.find(
        in: bytes, as: Leak.Markup(name: FilePath.name(of: path)), limit: Self.leaksPerFile)
    }
    if let guide {
      // Of markup that is read as Markdown, what travels is the file as it is.
      let travels = format?.isMarkup == true && !staysBehind ? bytes : guide.0.document.text
      describe(guide.0, path, travelling: travels, &result.report)
      if staysBehind { cleaned = guide.0.document.text }
    }
    guide?.0.pictures = []
    result.guide = guide
    if let encoder, let (guide, map) = guide {
      result.meaning = GuideMeaning(GuideText(guide, map, at: GuidePath(path)), by: encoder)
    }
    if pictures != .keep, result.report.kind.isPicture {
      if pictures == .none { return Self.leftOut(result.report) }
      cleaned = smaller(cleaned, Cleaning.orientation(of: bytes), &result.report)
    }
    result.report.packedLength = UInt64(cleaned.count)
    let kind: Kind =
      guide?.0.document.text == cleaned
      ? .text : Codec.isCompressible(cleaned) ? .compressible : .dense
    result.report.contentHash = FileReport.hash(of: cleaned)
    result.contents = .bytes(cleaned, hash: result.report.contentHash, kind)
    return result
  }

  /// A file that stays out, whatever it would have said.
  private static func leftOut(_ report: FileReport) -> Result {
    var report = report
    report.isLeftOut = true
    report.obstacle = nil
    report.findings = []
    return Result(report: report, contents: .nothing)
  }

  // MARK: Guides

  private func guide(
    from bytes: [UInt8], _ format: GuideFormat, _ path: String, _ result: inout Result
  ) throws -> (Guide, map: [UInt8])? {
    var guide: Guide
    do throws(IngestError) {
      guide = try reader.guide(from: bytes, format, at: path)
    } catch {
      result.report.problem = error
      return nil
    }
    let pictures = try pictures(of: &guide, path)
    let links = links.links(
      of: guide, at: Self.packedPath(of: path, isTextOnly: isTextOnly),
      isText: format.isText || format == .restructuredText)
    result.report.brokenLinks = LocalLink.find(in: guide.document) { node, _ in links.dead.contains(node) }
    guide.document = guide.document.leading(links.targets).naming(links.names)
    // A guide that readers would refuse is better an attachment.
    guard guide.document.nodes.count <= DocumentMap.maximumNodes else {
      result.report.problem = .tooLarge
      return nil
    }
    let map = DocumentMap.encode(guide.document)
    guard map.count <= Limits.guideMap else {
      result.report.problem = .tooLarge
      return nil
    }
    addFacets(to: &guide, path)
    result.pictures = pictures
    return (guide, map)
  }

  /// The pictures in the addresses of a guide, made ready as files are that lie beside it. Those that can't be cleaned are taken from the
  /// guide: nobody can easily mend bytes in the midst of a text, and its words are worth having without them.
  private func pictures(of guide: inout Guide, _ path: String) throws -> [Result] {
    let path = Self.packedPath(of: path, isTextOnly: isTextOnly)
    var ready: [Result] = []
    guide.pictures = try guide.pictures.filter { picture in
      guard let own = links.path(of: picture, in: path), !links.hasFile(own) else { return true }
      let result = try prepare(own.text, picture.bytes)
      guard result.report.obstacle == nil || keepsUncleaned else { return false }
      ready.append(result)
      return true
    }
    return ready
  }

  /// Adds what the folders say where the guide itself says nothing, and its place in the order.
  private func addFacets(to guide: inout Guide, _ path: String) {
    for facet in Facets.of(path: path) where !guide.attributes.contains(where: { $0.name == facet.name }) {
      guide.attributes.append(facet)
    }
    if let place = collection?.place(of: path), !guide.attributes.contains(where: { $0.name == "order" }) {
      guide.attributes.append(("order", String(place)))
    }
    guide.attributes.sort { $0.name < $1.name }
  }

  private func describe(
    _ guide: Guide, _ path: String, travelling text: [UInt8], _ report: inout FileReport
  ) {
    report.language = guide.language
    report.facets = Dictionary(guide.attributes.map { ($0.name, $0.value) }) { first, _ in first }
    if guide.encoding != .utf8 { report.encoding = guide.encoding }
    let found = Leak.find(
      in: text, as: Leak.Markup(name: FilePath.name(of: path)),
      limit: Self.leaksPerFile)
    let lines = Set(found.filter { $0.kind == .hidden }.map(\.line))
    report.leaks = found + guide.hidden.filter { !lines.contains($0.line) }
    report.leftovers = guide.leftovers
    report.differences = guide.differences
  }

  // MARK: Cleaning and pictures

  /// The file without what it says about its maker; as it is if that can't be taken out.
  private func clean(_ bytes: [UInt8], _ report: inout FileReport) -> [UInt8] {
    report.kind = FileKind(of: bytes)
    switch Cleaning(of: bytes) {
    case .clean(let cleaned, let found):
      report.findings = found
      let bare = cleaned ?? bytes
      // A picture that is made smaller is turned then.
      return pictures.setting == nil ? upright(bare, Cleaning.orientation(of: bytes), &report) : bare
    case .needsProgram(let kind):
      do throws(OutsideCleaning.CleaningFailure) {
        let (cleaned, found) = try outside.clean(bytes, kind)
        report.findings = found
        return cleaned
      } catch {
        report.obstacle = error.obstacle
      }
    case .impossible(let obstacle): report.obstacle = .contents(obstacle)
    }
    return bytes
  }

  /// A JPEG turned as its EXIF said, which is gone.
  private func upright(_ bytes: [UInt8], _ orientation: Int, _ report: inout FileReport) -> [UInt8] {
    guard orientation != 1, report.kind == .jpeg else { return bytes }
    do throws(PictureError) {
      return try Picture.upright(bytes, orientation: orientation)
    } catch {
      report.obstacle = .contents(error == .tooLarge ? .overLimit : .damaged)
      return bytes
    }
  }

  /// A picture that is made smaller, and turned; as it is if that gains nothing or can't be done.
  private func smaller(_ bytes: [UInt8], _ orientation: Int, _ report: inout FileReport) -> [UInt8] {
    guard let setting = pictures.setting,
      let smaller = (try? Picture.smaller(bytes, setting, orientation: orientation)) ?? nil
    else { return upright(bytes, orientation, &report) }
    report.isSmaller = true
    return smaller
  }
}

extension FileSource {
  /// Reads a part of a file that lies in the folder that is packed.
  func bytes(at offset: UInt64, count: Int, of path: String, _ fullPath: String) throws -> [UInt8] {
    do throws(SourceError) { return try read(at: offset, count: count) } catch {
      switch error {
      case .system(let code): throw SystemError(code: code, path: fullPath)
      default: throw PackError.changed(path)
      }
    }
  }
}

extension GuideText {
  /// A guide that is packed, as it is searched.
  init(_ guide: Guide, _ map: [UInt8], at path: GuidePath) {
    self.init(
      title: guide.title, path: path, language: guide.language,
      attributes: guide.attributes.map { ($0.name, $0.value) }, text: guide.document.text, map: map)
  }
}

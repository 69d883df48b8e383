package import BundleFormat
internal import Bytes
package import Compression
internal import Documents
package import Ingest
package import Minisign
internal import Search
internal import System

/// Why a folder could not be packed.
package enum PackError: Error, Equatable {
  /// It is not a folder.
  case notAFolder(String)
  /// It holds nothing that could go into a bundle.
  case empty(String)
  /// Two names that are one on some file systems.
  case colliding(String, String)
  /// A file that is or holds a secret key, or the passphrase in use.
  case secretKey(String)
  /// There is more than a bundle may hold.
  case tooLarge
  /// The collection's own glossary, and the one that was given, are no glossary together.
  case glossary
  /// A file was changed while it was read.
  case changed(String)
  /// Files can't be freed of what they may say about their maker.
  case uncleaned([FileReport])
  /// There are warnings, and none were to be.
  case warnings([FileReport])
  /// With the hardest choice for pictures it is still longer than it was to be: so long, in bytes.
  case tooLong(UInt64)
  /// The collection's file about itself is not as it should be.
  case collection(CollectionFile.Failure)
}

/// A folder on its way into a bundle.
package struct PackRequest {
  /// The folder.
  package var folder: String
  /// The file to write; `nil` to find out only what it would be.
  package var output: String?
  /// Files in use that must not go in: keys and passphrases.
  package var secretFiles: [String]
  /// Who signs, the publisher first.
  package var signers: [SecretKey]
  /// Who can open it.
  package var protection: Protection
  /// What the collection is called, which edition it is and of which day.
  package var identity: BundleWriter.Identity
  /// How text is compressed.
  package var codec: Codec
  /// Whether an index is made for searching.
  package var index: IndexChoice
  /// A glossary to take along, besides the collection's own.
  package var glossary: [UInt8]?
  /// What becomes of files that can't be cleaned.
  package var uncleaned = UncleanedChoice.refuse
  /// What becomes of pictures.
  package var pictures = PictureChoice.keep
  /// Whether only the texts of guides travel, and not the documents they were in, nor pictures.
  package var isTextOnly = false
  /// Whether warnings are errors.
  package var isStrict = false
  /// The most bytes that the file may have: pictures are made as small as that takes.
  package var maximumLength: UInt64?
  /// What the collection says of itself.
  package var collection: CollectionFile?

  /// Whether an index is made.
  package enum IndexChoice: String, CaseIterable, Sendable {
    /// If there is so much text that reading all of it would take a person's patience.
    case auto
    case always
    case never
  }

  /// A request of these parts.
  package init(
    folder: String, output: String?, secretFiles: [String] = [], signers: [SecretKey], protection: Protection,
    identity: BundleWriter.Identity, codec: Codec, index: IndexChoice = .auto, glossary: [UInt8]? = nil
  ) {
    self.folder = folder
    self.output = output
    self.secretFiles = secretFiles
    self.signers = signers
    self.protection = protection
    self.identity = identity
    self.codec = codec
    self.index = index
    self.glossary = glossary
  }
}

/// What went into a bundle, and what did not.
package struct PackReport {
  /// What was signed.
  package var manifest: Manifest
  /// The length of the written file.
  package var length: UInt64
  /// What stayed out, and why.
  package var leftOut: [FolderScan.LeftOut]
  /// What was found out about each file.
  package var files: [FileReport]
  /// What was done about pictures, and about files that can't be cleaned.
  package var pictures: PictureChoice
  package var uncleanedChoice: UncleanedChoice

  /// Files that look like guides and travel as attachments: their paths.
  package var unreadableGuides: [String] { files.filter { $0.problem != nil && !$0.isLeftOut }.map(\.path) }
  /// Files that could not be cleaned.
  package var uncleaned: [FileReport] { files.filter { $0.obstacle != nil } }
  /// Files with something that a publisher should look at.
  package var warnings: [FileReport] { files.filter(\.hasWarnings) }
}

/// Turns a folder into a bundle.
///
/// Files are taken in the order of their paths. Texts, maps and other files each fill blocks of their own
/// kind, which compress best among their like.
package struct Packer {
  private let request: PackRequest
  private let writer: BundleWriter
  private var texts: BlockStream
  private var maps: BlockStream
  private var compressible: BlockStream
  /// What hardly compresses.
  private var dense: BlockStream
  private var index: IndexBuilder?
  private let catalog = DeduplicatedEntries()
  private var reports: [FileReport] = []
  /// How many warnings are kept in the reports.
  private var listed = 0
  /// Bytes of files since free memory was last given back.
  private var sinceRelease: UInt64 = 0

  /// So many files, of so many bytes together, are in work at once.
  private static let limit = (count: 64, length: UInt64(24 << 20))
  /// More warnings than anybody reads are only counted.
  private static let listedWarnings = 100_000
  /// The bytes of files after which free memory is given back.
  private static let releasing: UInt64 = 4 << 20
  /// The bytes of guides from which on an index is worth its while: without one, so much is read through in about a
  /// tenth of a second.
  private static let indexedLength: UInt64 = 4 << 20
  /// With an index, answers come from here and there, and less has to be decompressed for each.
  private static let indexedBlock = 256 << 10

  /// How far packing has come.
  package struct Progress: Sendable {
    /// How many files are done, and how many there are.
    package var files: (done: Int, all: Int)
    /// Their bytes.
    package var bytes: (done: UInt64, all: UInt64)
  }

  /// Packs a folder.
  ///
  /// - Parameter progress: told how far it has come.
  package static func pack(
    _ request: PackRequest, progress: (Progress) -> Void = { _ in }
  ) throws -> PackReport {
    guard FilePath.isFolder(request.folder) else { throw PackError.notAFolder(request.folder) }
    let scan = try FolderScan(request.folder, output: request.output)
    guard !scan.files.isEmpty else { throw PackError.empty(request.folder) }
    let files = Self.files(scan.files, request)
    try check(files, request)
    guard let limit = request.maximumLength else {
      return try pack(request, scan, files, progress)
    }
    // The gentlest choice that fits.
    var length: UInt64 = 0
    var attempt = request
    let choices = PictureChoice.allCases.drop { $0 != request.pictures }
    for choice in request.isTextOnly ? choices.prefix(1) : choices {
      attempt.pictures = choice
      do {
        return try pack(attempt, scan, files, progress)
      } catch PackError.tooLong(let actual) where actual > limit {
        length = actual
      }
    }
    throw PackError.tooLong(length)
  }

  private static func pack(
    _ request: PackRequest, _ scan: FolderScan, _ files: [String], _ progress: (Progress) -> Void
  ) throws -> PackReport {
    let output = try BundleOutput(path: request.output, protection: request.protection)
    var packer = Packer(
      request, writer: try BundleWriter(to: output.sink), index: index(of: scan.files, request))
    try packer.add(files, progress)
    let uncleaned = packer.reports.filter { $0.obstacle != nil }
    guard uncleaned.isEmpty || request.uncleaned != .refuse || request.output == nil else {
      throw PackError.uncleaned(uncleaned)
    }
    let manifest = try packer.finish()
    let length = try output.finish(atMost: request.maximumLength)
    return PackReport(
      manifest: manifest, length: length, leftOut: scan.leftOut, files: packer.reports,
      pictures: request.pictures, uncleanedChoice: request.uncleaned)
  }

  /// Refuses names that some readers could not write, and files that must not go in.
  private static func check(_ files: [String], _ request: PackRequest) throws {
    do throws(BundleError) {
      try BundleReader.checkCollisions(
        files.map { Preparation.packedPath(of: $0, isTextOnly: request.isTextOnly) })
    } catch {
      guard case .collidingPaths(let first, let second) = error else { throw error }
      throw PackError.colliding(first, second)
    }
    for path in files {
      for secret in request.secretFiles where FilePath.isSame("\(request.folder)/\(path)", secret) {
        throw PackError.secretKey(path)
      }
    }
  }

  /// The files with the place where a glossary goes that was given besides.
  private static func files(_ files: [String], _ request: PackRequest) -> [String] {
    let isMissing = request.glossary != nil && !files.contains(Glossary.path)
    return (files + (isMissing ? [Glossary.path] : [])).sorted {
      pathPrecedes(
        Preparation.packedPath(of: $0, isTextOnly: request.isTextOnly),
        Preparation.packedPath(of: $1, isTextOnly: request.isTextOnly))
    }
  }

  /// An index to be made, if one is wanted.
  private static func index(of files: [String], _ request: PackRequest) -> IndexBuilder? {
    if request.index == .never { return nil }
    var length: UInt64 = 0
    for path in files {
      guard let format = GuideFormat(name: FilePath.name(of: path)) else { continue }
      let whole = FilePath.length(of: "\(request.folder)/\(path)") ?? 0
      // What is in other formats is text for a small part.
      length += format.isText ? whole : whole / 8
    }
    guard request.index == .always || length >= indexedLength else { return nil }
    return IndexBuilder(forText: length, pairs: WordPairs(glossary(request)))
  }

  /// What the collection will be searched with.
  private static func glossary(_ request: PackRequest) -> Glossary {
    var glossary = Glossary.builtIn
    // If it can't be read, that is said when it is packed.
    let own =
      try? request.glossary.map { try wholeGlossary(request, with: $0) }
      ?? ownGlossary("\(request.folder)/\(Glossary.path)")
    if let own { glossary.add(own) }
    return glossary
  }

  private init(_ request: PackRequest, writer: BundleWriter, index: IndexBuilder?) {
    self.request = request
    self.writer = writer
    texts = BlockStream(codec: request.codec, target: index == nil ? nil : Self.indexedBlock)
    maps = BlockStream(codec: request.codec)
    self.index = index
    compressible = BlockStream(codec: request.codec)
    dense = BlockStream(codec: request.codec, target: BundleWriter.targetBlockLength)
  }

  /// Adds all files in their order; several at once are made ready for it.
  private mutating func add(_ files: [String], _ progress: (Progress) -> Void) throws {
    let lengths = files.map { FilePath.length(of: "\(request.folder)/\($0)") ?? 0 }
    var now = Progress(files: (0, files.count), bytes: (0, lengths.reduce(0, +)))
    let preparation = Preparation(
      folder: request.folder, pictures: request.isTextOnly ? .none : request.pictures,
      isTextOnly: request.isTextOnly, paths: Self.targets(of: files), collection: request.collection)
    let glossary = try request.glossary.map { try Self.wholeGlossary(request, with: $0) }
    let things = zip(files, lengths).map { path, length in
      // Their texts and findings are found by other programs.
      Flow.Thing(cost: length, isSlow: GuideFormat(name: FilePath.name(of: path)).map { !$0.isText } ?? false)
    }
    let flow = Flow(things: things, limit: Self.limit.length, count: Self.limit.count)
    try flow.run { index in
      if files[index] == Glossary.path, let glossary {
        try preparation.prepare(files[index], glossary)
      } else {
        try preparation.prepare(files[index])
      }
    } use: { index, result in
      try add(result)
      now.files.done = index + 1
      now.bytes.done += lengths[index]
      progress(now)
    }
    let warnings = reports.filter(\.hasWarnings)
    guard !request.isStrict || warnings.isEmpty else { throw PackError.warnings(warnings) }
  }

  /// The paths that links may lead to: files, and folders that have any.
  private static func targets(of files: [String]) -> Set<String> {
    var targets: Set<String> = [""]
    for file in files {
      targets.insert(file)
      var folder = FilePath.folder(of: file)
      while folder != ".", targets.insert(folder).inserted { folder = FilePath.folder(of: folder) }
    }
    return targets
  }

  private static func wholeGlossary(_ request: PackRequest, with glossary: [UInt8]) throws -> [UInt8] {
    let joined = try ownGlossary("\(request.folder)/\(Glossary.path)") + glossary
    guard joined.count <= Glossary.maximumLength, (try? Glossary.check(joined)) != nil else {
      throw PackError.glossary
    }
    return joined
  }

  /// The glossary of the collection itself, if it has one, with a line end behind it.
  private static func ownGlossary(_ path: String) throws -> [UInt8] {
    let file: FileSource
    do throws(SystemError) { file = try FileSource(path: path, followsLinks: false) } catch {
      guard error.kind == .missing else { throw error }
      return []
    }
    let length = Int(min(file.count, UInt64(Glossary.maximumLength) + 1))
    return try file.bytes(at: 0, count: length, of: Glossary.path, path) + [UInt8(ascii: "\n")]
  }

  /// Adds a file that is ready.
  private mutating func add(_ result: Preparation.Result) throws {
    var report = result.report
    if listed + report.warnings > Self.listedWarnings { report.countOnly() }
    listed += report.leaks.count + report.brokenLinks.count
    sinceRelease += report.length
    if sinceRelease >= Self.releasing {
      Process.releaseMemory()
      sinceRelease = 0
    }
    reports.append(report)
    if report.obstacle != nil, request.uncleaned == .omit {
      reports[reports.count - 1].isLeftOut = true
      return
    }
    let path = Preparation.packedPath(of: report.path, isTextOnly: request.isTextOnly)
    let catalog = self.catalog
    switch result.contents {
    case .nothing: return
    case .file(let file):
      let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
      catalog.entries[number].contents = try addLarge(file, path)
    case .bytes(let bytes, let hash, let kind):
      let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
      try catalog.share(contentsOf: number, hash: hash) { place in
        switch kind {
        case .text: try texts.add(bytes, to: writer, then: place)
        case .compressible: try compressible.add(bytes, to: writer, then: place)
        case .dense: try dense.add(bytes, to: writer, then: place)
        }
      }
      if let (guide, map) = result.guide { try add(guide, map, path, number, hasOwnText: kind == .text) }
    }
  }

  private mutating func add(
    _ guide: Guide, _ map: [UInt8], _ path: String, _ number: Int, hasOwnText: Bool
  ) throws {
    let catalog = self.catalog
    catalog.entries[number].guide = .init(
      title: guide.title, language: guide.language,
      attributes: guide.attributes.map { .init(name: $0.name, value: $0.value) }, text: nil, map: .empty)
    try index?.add(
      GuideText(
        title: guide.title, path: path, language: guide.language,
        attributes: guide.attributes.map { ($0.name, $0.value) }, text: guide.document.text, map: map),
      number: number)
    if !hasOwnText {
      try texts.add(guide.document.text, to: writer) { catalog.entries[number].guide?.text = $0 }
    }
    let place: (Extent) -> Void = { catalog.entries[number].guide?.map = $0 }
    // With an index, one guide here and one there is read: best if all of it is in one place.
    if index == nil {
      try maps.add(map, to: writer, then: place)
    } else {
      try texts.add(map, to: writer, then: place)
    }
  }

  /// A file that is not held in memory as a whole: blocks of its own, one after the other.
  private func addLarge(_ file: FileSource, _ path: String) throws -> Extent {
    let first = writer.blocks
    let fullPath = "\(request.folder)/\(path)"
    var offset: UInt64 = 0
    while offset < file.count {
      let length = Int(min(UInt64(BundleWriter.targetBlockLength), file.count - offset))
      let bytes = try file.bytes(at: offset, count: length, of: path, fullPath)
      _ = try writer.add(block: bytes, codec: request.codec)
      offset += UInt64(length)
    }
    guard !file.hasChanged else { throw PackError.changed(path) }
    return Extent(length: file.count, block: first, offset: 0)
  }

  private mutating func finish() throws -> Manifest {
    try texts.flush(to: writer)
    try maps.flush(to: writer)
    try compressible.flush(to: writer)
    try dense.flush(to: writer)
    let index = try addIndex()
    guard !catalog.entries.isEmpty else {
      let uncleaned = reports.filter { $0.obstacle != nil }
      throw uncleaned.isEmpty ? PackError.empty(request.folder) : PackError.uncleaned(uncleaned)
    }
    return try writer.finish(
      request.identity, entries: catalog.entries, index: index, codec: request.codec, signers: request.signers
    )
  }

  /// Stores the index, if there is to be one, and says where its root is.
  private mutating func addIndex() throws -> Int? {
    var root: Int?
    let (writer, codec) = (writer, request.codec)
    try index?.finish(firstBlock: writer.blocks) { block, isPostings in
      root = try writer.add(block: block, codec: isPostings ? .stored : codec)
    }
    return root
  }
}

/// The entries so far, equal contents stored once. Where their contents lie may become known only later, when a block is full.
private final class DeduplicatedEntries {
  var entries: [CatalogEntry] = []
  private var placed: [[UInt8]: Extent] = [:]
  private var waiting: [[UInt8]: [Int]] = [:]

  func add(_ entry: CatalogEntry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  /// Gives an entry the contents of an equal file before it, or has them added.
  func share(
    contentsOf index: Int, hash: [UInt8], add: (@escaping (Extent) -> Void) throws -> Void
  ) rethrows {
    if let extent = placed[hash] {
      entries[index].contents = extent
    } else if waiting[hash] != nil {
      waiting[hash]?.append(index)
    } else {
      waiting[hash] = [index]
      try add { [self] extent in
        for index in waiting.removeValue(forKey: hash) ?? [] { entries[index].contents = extent }
        placed[hash] = extent
      }
    }
  }
}

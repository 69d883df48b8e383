package import BundleFormat
internal import Bytes
package import Compression
internal import Documents
internal import Ingest
package import Minisign
internal import Search
internal import Sodium
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
  /// A file became shorter while it was read.
  case changed(String)
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
  /// Files that look like guides and travel as attachments: their paths.
  package var unreadableGuides: [String]
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
  private var stored = BlockStream(codec: .stored)
  private var index: IndexBuilder?
  private let catalog = Catalog()
  private var unreadableGuides: [String] = []

  /// Files up to this length are held in memory as a whole, and stored once if they are alike.
  private static let wholeFileLength: UInt64 = 8 << 20
  /// The bytes of guides from which on an index is worth its while: without one, so much is read through in about a
  /// tenth of a second.
  private static let indexedLength: UInt64 = 4 << 20
  /// With an index, answers come from here and there, and less has to be decompressed for each.
  private static let indexedBlock = 256 << 10

  /// Packs a folder.
  ///
  /// - Parameter progress: told how many of all files are done.
  package static func pack(
    _ request: PackRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> PackReport {
    guard FilePath.isFolder(request.folder) else { throw PackError.notAFolder(request.folder) }
    let scan = try FolderScan(request.folder, output: request.output)
    guard !scan.files.isEmpty else { throw PackError.empty(request.folder) }
    let files = Self.files(scan.files, request)
    try check(files, request)

    let output = try BundleOutput(path: request.output, protection: request.protection)
    var packer = Packer(
      request, writer: try BundleWriter(to: output.sink), hasIndex: try wantsIndex(scan.files, request))
    for (index, path) in files.enumerated() {
      try packer.add(path)
      progress(index + 1, files.count)
    }
    let manifest = try packer.finish()
    let length = try output.finish()
    return PackReport(
      manifest: manifest, length: length, leftOut: scan.leftOut,
      unreadableGuides: packer.unreadableGuides)
  }

  /// Refuses names that some readers could not write, and files that must not go in.
  private static func check(_ files: [String], _ request: PackRequest) throws {
    do throws(BundleError) {
      try BundleReader.checkCollisions(files)
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
    guard request.glossary != nil, !files.contains(Glossary.path) else { return files }
    return (files + [Glossary.path]).sorted(by: pathPrecedes)
  }

  private static func wantsIndex(_ files: [String], _ request: PackRequest) throws -> Bool {
    switch request.index {
    case .always: return true
    case .never: return false
    case .auto:
      var length: UInt64 = 0
      for path in files where length < indexedLength && GuideFormat(name: FilePath.name(of: path)) != nil {
        length += try FileSource(path: "\(request.folder)/\(path)", followsLinks: false).count
      }
      return length >= indexedLength
    }
  }

  private init(_ request: PackRequest, writer: BundleWriter, hasIndex: Bool) {
    self.request = request
    self.writer = writer
    texts = BlockStream(codec: request.codec, target: hasIndex ? Self.indexedBlock : nil)
    maps = BlockStream(codec: request.codec)
    index = hasIndex ? IndexBuilder() : nil
    compressible = BlockStream(codec: request.codec)
  }

  private mutating func add(_ path: String) throws {
    let fullPath = "\(request.folder)/\(path)"
    if path == Glossary.path, let glossary = request.glossary {
      let joined = try ownGlossary(fullPath) + glossary
      guard joined.count <= Glossary.maximumLength, (try? Glossary.check(joined)) != nil else {
        throw PackError.glossary
      }
      return try add(path, joined)
    }
    let file = try FileSource(path: fullPath, followsLinks: false)
    let catalog = self.catalog
    if file.count > Self.wholeFileLength {
      let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
      if GuideFormat(name: FilePath.name(of: path)) != nil { unreadableGuides.append(path) }
      catalog.entries[number].contents = try addLarge(file, fullPath)
      return
    }
    try add(path, read(file, at: 0, count: Int(file.count), fullPath))
  }

  /// The glossary of the collection itself, if it has one, with a line end behind it.
  private func ownGlossary(_ path: String) throws -> [UInt8] {
    let file: FileSource
    do throws(SystemError) { file = try FileSource(path: path, followsLinks: false) } catch {
      guard error.kind == .missing else { throw error }
      return []
    }
    return try read(file, at: 0, count: Int(min(file.count, Self.wholeFileLength)), path) + [
      UInt8(ascii: "\n")
    ]
  }

  /// Adds a file that is held in memory.
  private mutating func add(_ path: String, _ bytes: [UInt8]) throws {
    let catalog = self.catalog
    let number = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
    guard !SecretKeys.arePresent(in: bytes) else { throw PackError.secretKey(path) }
    let hash = BLAKE2b.hash256(bytes, purpose: "bundle1 file")
    let parsed = guide(from: bytes, path)
    try catalog.share(contentsOf: number, hash: hash) { place in
      if let guide = parsed?.guide {
        try texts.add(guide.document.text, to: writer, then: place)
      } else if request.codec != .stored, Codec.isCompressible(bytes) {
        try compressible.add(bytes, to: writer, then: place)
      } else {
        try stored.add(bytes, to: writer, then: place)
      }
    }
    if let (guide, map) = parsed {
      catalog.entries[number].guide = .init(
        title: guide.title, language: guide.language,
        attributes: guide.attributes.map { .init(name: $0.name, value: $0.value) }, text: nil, map: .empty)
      do {
        try index?.add(
          GuideText(
            title: guide.title, path: path, language: guide.language,
            attributes: guide.attributes.map { ($0.name, $0.value) }, text: guide.document.text, map: map),
          number: number)
      } catch is IndexBuilder.Failure {
        throw PackError.tooLarge
      }
      let place: (Extent) -> Void = { catalog.entries[number].guide?.map = $0 }
      // With an index, one guide here and one there is read: best if all of it is in one place.
      if index == nil {
        try maps.add(map, to: writer, then: place)
      } else {
        try texts.add(map, to: writer, then: place)
      }
    }
  }

  private mutating func guide(from bytes: [UInt8], _ path: String) -> (guide: Guide, map: [UInt8])? {
    let name = FilePath.name(of: path)
    guard let format = GuideFormat(name: name) else { return nil }
    // A guide that readers would refuse is better an attachment.
    guard let guide = try? format.guide(from: bytes, name: name, limit: Limits.guideText),
      guide.document.nodes.count <= DocumentMap.maximumNodes
    else {
      unreadableGuides.append(path)
      return nil
    }
    let map = DocumentMap.encode(guide.document)
    guard map.count <= Limits.guideMap else {
      unreadableGuides.append(path)
      return nil
    }
    return (guide, map)
  }

  /// A file that is not held in memory as a whole: blocks of its own, one after the other.
  private func addLarge(_ file: FileSource, _ path: String) throws -> Extent {
    let first = writer.blocks
    var offset: UInt64 = 0
    while offset < file.count {
      let length = Int(min(UInt64(BundleWriter.targetBlockLength), file.count - offset))
      _ = try writer.add(block: read(file, at: offset, count: length, path), codec: request.codec)
      offset += UInt64(length)
    }
    return Extent(length: file.count, block: first, offset: 0)
  }

  private func read(_ file: FileSource, at offset: UInt64, count: Int, _ path: String) throws -> [UInt8] {
    do throws(SourceError) { return try file.read(at: offset, count: count) } catch {
      switch error {
      case .system(let code): throw SystemError(code: code, path: path)
      default: throw PackError.changed(path)
      }
    }
  }

  private mutating func finish() throws -> Manifest {
    try texts.flush(to: writer)
    try maps.flush(to: writer)
    try compressible.flush(to: writer)
    try stored.flush(to: writer)
    let index = try index.map { try add($0.finish(firstBlock: writer.blocks)) }
    return try writer.finish(
      request.identity, entries: catalog.entries, index: index, codec: request.codec, signers: request.signers
    )
  }

  /// Stores an index, and says where its root is.
  private func add(_ layout: IndexBuilder.Layout) throws -> Int {
    var last = 0
    for (number, block) in layout.blocks.enumerated() {
      last = try writer.add(block: block, codec: number < layout.postingBlocks ? .stored : request.codec)
    }
    return last
  }
}

/// The entries so far. Where their contents lie may become known only later, when a block is full.
private final class Catalog {
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

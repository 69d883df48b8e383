package import BundleFormat
internal import Bytes
package import Compression
internal import Documents
internal import Ingest
package import Minisign
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

  /// A request of these parts.
  package init(
    folder: String, output: String?, secretFiles: [String] = [], signers: [SecretKey], protection: Protection,
    identity: BundleWriter.Identity, codec: Codec
  ) {
    self.folder = folder
    self.output = output
    self.secretFiles = secretFiles
    self.signers = signers
    self.protection = protection
    self.identity = identity
    self.codec = codec
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
  private let catalog = Catalog()
  private var unreadableGuides: [String] = []

  /// Files up to this length are held in memory as a whole, and stored once if they are alike.
  private static let wholeFileLength: UInt64 = 8 << 20

  /// Packs a folder.
  ///
  /// - Parameter progress: told how many of all files are done.
  package static func pack(
    _ request: PackRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> PackReport {
    guard FilePath.isFolder(request.folder) else { throw PackError.notAFolder(request.folder) }
    let scan = try FolderScan(request.folder, output: request.output)
    guard !scan.files.isEmpty else { throw PackError.empty(request.folder) }
    try check(scan.files, request)

    let output = try BundleOutput(path: request.output, protection: request.protection)
    var packer = Packer(request, writer: try BundleWriter(to: output.sink))
    for (index, path) in scan.files.enumerated() {
      try packer.add(path)
      progress(index + 1, scan.files.count)
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

  private init(_ request: PackRequest, writer: BundleWriter) {
    self.request = request
    self.writer = writer
    texts = BlockStream(codec: request.codec)
    maps = BlockStream(codec: request.codec)
    compressible = BlockStream(codec: request.codec)
  }

  private mutating func add(_ path: String) throws {
    let fullPath = "\(request.folder)/\(path)"
    let file = try FileSource(path: fullPath, followsLinks: false)
    let catalog = self.catalog
    let index = catalog.add(CatalogEntry(path: path, contents: .empty, guide: nil))
    if file.count > Self.wholeFileLength {
      if GuideFormat(name: FilePath.name(of: path)) != nil { unreadableGuides.append(path) }
      catalog.entries[index].contents = try addLarge(file, fullPath)
      return
    }
    let bytes = try read(file, at: 0, count: Int(file.count), fullPath)
    guard !SecretKeys.arePresent(in: bytes) else { throw PackError.secretKey(path) }
    let hash = BLAKE2b.hash256(bytes, purpose: "bundle1 file")
    let parsed = guide(from: bytes, path)
    try catalog.share(contentsOf: index, hash: hash) { place in
      if let guide = parsed?.guide {
        try texts.add(guide.document.text, to: writer, then: place)
      } else if request.codec != .stored, Codec.isCompressible(bytes) {
        try compressible.add(bytes, to: writer, then: place)
      } else {
        try stored.add(bytes, to: writer, then: place)
      }
    }
    if let (guide, map) = parsed {
      catalog.entries[index].guide = .init(
        title: guide.title, language: guide.language,
        attributes: guide.attributes.map { .init(name: $0.name, value: $0.value) }, text: nil, map: .empty)
      try maps.add(map, to: writer) { catalog.entries[index].guide?.map = $0 }
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
    return try writer.finish(
      request.identity, entries: catalog.entries, codec: request.codec, signers: request.signers)
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

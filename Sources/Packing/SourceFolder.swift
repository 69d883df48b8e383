internal import BundleFormat
internal import Bytes
internal import Ingest
internal import Search
internal import System

/// The folder that is packed: what there is to know of it before its files are read, found out once for all attempts.
struct SourceFolder {
  /// A file of it.
  struct File {
    /// Its path in the folder.
    let path: String
    /// Its path in the bundle.
    let packedPath: GuidePath
    /// How long it is, in bytes.
    let length: UInt64
    /// What it is written in if it is a guide, by its name.
    let format: GuideFormat?
  }

  let path: String
  /// The files, in the order of their paths in the bundle.
  let files: [File]
  /// What stays out, and why.
  let leftOut: [FolderScan.LeftOut]
  /// The collection's own glossary and the one that was given, if one was: it takes the place of the file.
  let glossary: [UInt8]?
  /// What the collection will be searched with, besides what is built in.
  private let terms: [UInt8]?

  /// Looks through the folder.
  ///
  /// - Throws: ``PackError`` for names that some readers could not write, and for files that must not go in.
  init(_ request: PackRequest) throws {
    path = request.folder
    guard FilePath.isFolder(path) else { throw PackError.notAFolder(path) }
    let scan = try FolderScan(path, output: request.output)
    guard !scan.files.isEmpty else { throw PackError.empty(path) }
    leftOut = scan.leftOut
    let isMissing = request.glossary != nil && !scan.files.contains(Glossary.path)
    let paths = scan.files + (isMissing ? [Glossary.path] : [])
    files = paths.map { [path] name in
      File(
        path: name, packedPath: Preparation.packedPath(of: name, isTextOnly: request.isTextOnly),
        length: FilePath.length(of: "\(path)/\(name)") ?? 0,
        format: GuideFormat(name: FilePath.name(of: name)))
    }.sorted { $0.packedPath < $1.packedPath }
    try Self.check(files, request)
    let own = Result { [path] in try Self.ownGlossary("\(path)/\(Glossary.path)") }
    glossary = try request.glossary.map { try Self.joined(own.get(), $0) }
    // If the collection's own can't be read, that is said when it is packed.
    terms = glossary ?? (try? own.get())
  }

  private static func check(_ files: [File], _ request: PackRequest) throws {
    try checkCollisions(files.map(\.packedPath))
    for file in files {
      for secret in request.secretFiles where FilePath.isSame("\(request.folder)/\(file.path)", secret) {
        throw PackError.secretKey(file.path)
      }
    }
  }

  static func checkCollisions(_ paths: [GuidePath]) throws {
    do throws(BundleError) { try SafePath.checkCollisions(paths) } catch {
      guard case .collidingPaths(let first, let second) = error else { throw error }
      throw PackError.colliding(first, second)
    }
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

  private static func joined(_ own: [UInt8], _ given: [UInt8]) throws -> [UInt8] {
    let joined = own + given
    guard joined.count <= Glossary.maximumLength, (try? Glossary.check(joined)) != nil else {
      throw PackError.glossary
    }
    return joined
  }

  /// About how many bytes of text the guides are.
  var textLength: UInt64 {
    files.reduce(0) { sum, file in
      guard let format = file.format else { return sum }
      // Assume an eighth of other formats is text.
      return sum + (format.isText ? file.length : file.length / 8)
    }
  }

  /// The pairs of words that an index of it has.
  var pairs: WordPairs {
    var glossary = Glossary.builtIn
    if let terms { glossary.add(terms) }
    return WordPairs(glossary)
  }

  /// Where the collection is at home on the web: what it says itself, else what makes a site of it.
  func homes(_ collection: CollectionFile?) -> [String] {
    if let homes = collection?.homes, !homes.isEmpty { return homes }
    return SiteFile.names.flatMap { name in siteFile(name).map { SiteFile.homes(in: $0, named: name) } ?? [] }
  }

  /// What the guides are called that do not say it themselves, by their paths: what the site calls them, or for the page of a folder
  /// what the folder is called.
  var titles: [String: String] {
    var titles: [String: String] = [:]
    for file in files where file.format != nil {
      let names = file.path.split(separator: "/")
      let stem = FilePath.name(of: file.path).prefix { $0 != "." }.lowercased()
      if names.count > 1, ["readme", "index", "_index"].contains(stem) {
        titles[file.path] = String(names[names.count - 2])
      }
    }
    if let bytes = siteFile("mkdocs.yml") { titles.merge(SiteFile.titles(in: bytes)) { _, own in own } }
    return titles
  }

  /// What the site says of itself, for guides that put it in.
  var values: [String: String] {
    ["mkdocs.yml", "_config.yml"].compactMap(siteFile).map(SiteFile.values).reduce(into: [:]) { all, values in
      all.merge(values) { first, _ in first }
    }
  }

  /// The files that the site appends to its guides, and the folder of these.
  var appended: (folder: String, names: [String]) {
    siteFile("mkdocs.yml").map(SiteFile.appended) ?? ("", [])
  }

  /// What makes a site of the folder, if that is in it.
  private func siteFile(_ name: String) -> [UInt8]? {
    guard files.contains(where: { $0.path == name }),
      let file = try? FileSource(path: "\(path)/\(name)", followsLinks: false),
      file.count <= CollectionFile.maximumLength
    else { return nil }
    return try? file.read(at: 0, count: Int(file.count))
  }
}

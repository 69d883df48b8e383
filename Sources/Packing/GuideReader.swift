internal import BundleFormat
internal import Bytes
internal import Documents
internal import Ingest
private import Synchronization
internal import System

/// Reads the guides of a folder with what their collection knows of them: as a rule once each, also where the links of others ask
/// for the places in one before it has its turn.
final class GuideReader: Sendable {
  private let folder: String
  /// What guides are called that do not say it themselves.
  private let titles: [String: String]
  /// What their site says of itself.
  private let siteValues: [String: String]
  private let neighbours: Neighbours
  private let snippets: Snippets
  private let ahead = Mutex(Ahead())

  /// Guides whose turn is still to come, by their paths, with the files that they were read from.
  private struct Ahead {
    var guides: [String: (bytes: [UInt8], guide: Guide)] = [:]
    var length = 0
    /// Those whose turn has come: they are not kept any more.
    var done: Set<String> = []
  }

  /// How many bytes of files are kept; of what is read beyond that, only the places are found.
  private static let mostKept = 8 << 20

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    titles = folder.titles
    siteValues = folder.values
    neighbours = Neighbours(folder)
    snippets = Snippets(folder)
  }

  /// A guide whose turn it is.
  ///
  /// - Parameter bytes: its file.
  func guide(from bytes: [UInt8], _ format: GuideFormat, at path: String) throws(IngestError) -> Guide {
    let known = ahead.withLock { ahead in
      ahead.done.insert(path)
      let known = ahead.guides.removeValue(forKey: path)
      if let known { ahead.length -= Self.length(known.bytes, known.guide) }
      return known
    }
    if let known, known.bytes == bytes { return known.guide }
    return try read(bytes, format, path)
  }

  /// How much counts as kept of a guide, in bytes.
  private static func length(_ bytes: [UInt8], _ guide: Guide) -> Int {
    max(bytes.count, guide.document.text.count)
  }

  /// A guide before its turn, for the places in it; `nil` if it is too long.
  func guideAhead(_ file: SourceFolder.File) throws -> Guide? {
    let source = try FileSource(path: "\(folder)/\(file.path)", followsLinks: false)
    guard let format = file.format, source.count <= UInt64(Limits.guideText) else { return nil }
    let bytes = try source.read(at: 0, count: Int(source.count))
    let isKept = ahead.withLock { ahead in
      guard ahead.length + bytes.count <= Self.mostKept, !ahead.done.contains(file.path) else { return false }
      ahead.length += bytes.count
      return true
    }
    guard isKept else { return try read(bytes, format, file.path, isForPlaces: true) }
    do {
      let guide = try read(bytes, format, file.path)
      ahead.withLock { ahead in
        // Its turn may have come since, two may have read it at once, and what it puts in may be too much.
        ahead.length -= bytes.count
        let length = Self.length(bytes, guide)
        guard !ahead.done.contains(file.path), ahead.length + length <= Self.mostKept else { return }
        ahead.length += length
        let other = ahead.guides.updateValue((bytes, guide), forKey: file.path)
        if let other { ahead.length -= Self.length(other.bytes, other.guide) }
      }
      return guide
    } catch {
      ahead.withLock { $0.length -= bytes.count }
      throw error
    }
  }

  private func read(
    _ bytes: [UInt8], _ format: GuideFormat, _ path: String, isForPlaces: Bool = false
  ) throws(IngestError) -> Guide {
    try format.guide(
      from: bytes, name: FilePath.name(of: path), title: titles[path], limit: Limits.guideText,
      isForPlaces: isForPlaces, site: siteValues,
      including: snippets.others(for: GuidePath(path)),
      evidence: { self.neighbours.evidence(for: path) })
  }
}

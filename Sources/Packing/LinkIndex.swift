internal import BundleFormat
internal import Ingest

/// The files of a collection by what links call them.
///
/// Sites, wikis and programs each have their own way to write where a link leads: without an ending, with that of the page
/// that a guide is made into, as the folder that a guide stands for, in another case, with other marks for spaces. All these
/// come to one key; of the files that share it, the nearest to what is written is meant.
struct LinkIndex: Sendable {
  /// A path without what may be written in other ways.
  private struct Place: Sendable {
    /// Without the ending of a guide, and without the name of a guide that stands for its folder.
    let path: String
    /// What the path ends in if it is a guide's.
    let format: GuideFormat?
    /// Which of ``folderNames`` was there.
    let folderName: Int?

    init(_ path: String) {
      var (stem, name) = (path, GuidePath(path).name)
      format = GuideFormat(name: name)
      if format != nil, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
        stem = String(stem.dropLast(name[dot...].count))
        name = String(name[..<dot])
      }
      folderName = format == nil ? nil : LinkIndex.folderNames.firstIndex(of: name.lowercased())
      self.path = folderName == nil ? stem : GuidePath(stem).folder
    }

    /// In which case does not matter, nor what stands for spaces.
    var key: String {
      String(
        decoding: SafePath.collisionKey(path).utf8.map { " _+".utf8.contains($0) ? 0x2D : $0 }, as: UTF8.self)
    }
  }

  private struct File: Sendable {
    let path: String
    let packedPath: GuidePath
    let place: Place
  }

  /// What guides are called that stand for the folder that they lie in, what is taken first first.
  private static let folderNames = ["readme", "index", "_index"]

  private var files: [File] = []
  private var byKey: [String: [Int]] = [:]
  /// The files that stand for no folder by the last names of their keys, those with the shortest paths first.
  private var byName: [String: [Int]] = [:]
  /// Of files that share a name, so many are looked at.
  private static let mostOfName = 32

  init(_ folder: [SourceFolder.File]) {
    files = folder.map { File(path: $0.path, packedPath: $0.packedPath, place: Place($0.path)) }
    var depths: [Int] = []
    for (number, file) in files.enumerated() {
      let key = file.place.key
      byKey[key, default: []].append(number)
      depths.append(key.utf8.count { $0 == UInt8(ascii: "/") })
      if file.place.folderName == nil { byName[GuidePath(key).name, default: []].append(number) }
    }
    for (name, numbers) in byName where numbers.count > 1 {
      let nearest = numbers.sorted { (depths[$0], $0) < (depths[$1], $1) }
      byName[name] = Array(nearest.prefix(Self.mostOfName))
    }
  }

  /// The file that a path from the top of the collection means, if it is clear which.
  ///
  /// - Parameter isFolder: whether there is a slash at its end.
  func file(at path: String, isFolder: Bool) -> GuidePath? {
    let place = Place(path)
    let found = (byKey[place.key] ?? []).prefix(Self.mostOfName).compactMap { number in
      rank(files[number], of: path, place, isFolder).map { (rank: $0, number: number) }
    }
    guard let best = found.min(by: { ($0.rank, $0.number) < ($1.rank, $1.number) }) else {
      // `guide/README` (docsify, VuePress): what stands for its folder, without its ending.
      let isBare = place.format == nil && Self.folderNames.contains(GuidePath(path).name.lowercased())
      return isBare ? file(at: path + ".md", isFolder: false) : nil
    }
    return best.rank < Self.guessed || found.count == 1 ? files[best.number].packedPath : nil
  }

  /// The rank of files that have other marks for spaces: of several, none is more likely than the others.
  private static let guessed = 1000

  /// How far a file is from what is written; `nil` if it can't be meant.
  private func rank(_ file: File, of path: String, _ place: Place, _ isFolder: Bool) -> Int? {
    if !isFolder {
      if file.path.utf8.elementsEqual(path.utf8) { return 0 }
      // Composed or decomposed.
      if file.path == path { return 1 }
      if SafePath.collisionKey(file.path) == SafePath.collisionKey(path) { return 2 }
    }
    guard Self.canMean(place.format, file.place.format) else { return nil }
    var rank = 3 + (file.place.format.flatMap(GuideFormat.allCases.firstIndex) ?? 0)
    rank += 20 * (file.place.folderName ?? 0)
    if (file.place.folderName != nil) != (isFolder || place.folderName != nil) { rank += 100 }
    let isSame = SafePath.collisionKey(file.place.path) == SafePath.collisionKey(place.path)
    return isSame ? rank : rank + Self.guessed
  }

  /// Whether what is written in one format, or without any, can mean a file of another: the pages of sites are made of Markdown, but
  /// who names a PDF means that.
  private static func canMean(_ written: GuideFormat?, _ actual: GuideFormat?) -> Bool {
    written == actual || written == nil || written?.isPage == true && actual?.isPage == true
  }

  /// The file of a name, wherever it lies, as wikis find it: the one with the shortest path.
  ///
  /// - Parameter isOnly: whether there must be no other.
  func file(named path: String, isOnly: Bool) -> GuidePath? {
    let place = Place(path)
    let key = place.key
    let found = (byName[GuidePath(key).name] ?? []).filter { number in
      let other = files[number].place
      guard Self.canMean(place.format, other.format) else { return false }
      return other.key == key || other.key.hasSuffix("/" + key)
    }
    return isOnly && found.count > 1 ? nil : found.first.map { files[$0].packedPath }
  }
}

extension GuideFormat {
  /// Whether sites have guides of this format as pages.
  fileprivate var isPage: Bool { [.markdown, .mdx, .html, .restructuredText].contains(self) }
}

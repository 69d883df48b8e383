internal import BundleFormat
internal import Bytes
internal import Ingest
internal import System

/// What links call the guides of a collection and places in them besides paths: addresses that a site gives its pages, the names that the
/// front matter says, and labels.
///
/// Asked only for what no path leads to, so that a file that is named is what is meant; and found out when that is first asked.
struct GuideAddresses: Sendable {
  /// A label, and the guide that has it.
  struct Label: Sendable {
    let guide: GuidePath
    let name: String
    let heading: String?
  }

  /// From the top of the site, which may be any folder.
  private var byAddress: [String: [GuidePath]] = [:]
  /// From the top of the collection.
  private var byPath: [String: [GuidePath]] = [:]
  private var byName: [String: [GuidePath]] = [:]
  private var labels: [String: [Label]] = [:]
  /// Where the guides are on their site, if that is not where their paths say.
  private var own: [GuidePath: String] = [:]
  /// The innermost first.
  private let sites: [JekyllSite]

  /// A guide has so many other names at most, and folders so far above it are where these begin.
  private static let (mostNames, mostAbove) = (64, 16)
  /// Of those that share a name, so many are looked at.
  private static let mostOfName = 32
  private static let longestSettings: UInt64 = 256 << 10

  init(_ folder: String, _ files: [SourceFolder.File]) {
    func bytes(of file: SourceFolder.File, atMost limit: UInt64) -> [UInt8]? {
      guard file.length <= limit,
        let source = try? FileSource(path: "\(folder)/\(file.path)", followsLinks: false),
        source.count <= limit
      else { return nil }
      return try? source.read(at: 0, count: Int(source.count))
    }
    var sites = files.filter { FilePath.name(of: $0.path) == JekyllSite.settingsName }.compactMap { file in
      bytes(of: file, atMost: Self.longestSettings).map {
        JekyllSite(folder: GuidePath(file.path).folder, settings: $0)
      }
    }
    // Without its settings, a site is as it is if they say nothing.
    if !sites.contains(where: \.folder.isEmpty) { sites.append(JekyllSite(folder: "")) }
    self.sites = sites.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
    for file in files {
      guard let format = file.format, [.markdown, .mdx, .html, .restructuredText].contains(format),
        let text = bytes(of: file, atMost: UInt64(Limits.guideText))
      else { continue }
      add(GuideNames(of: text, format), of: file.packedPath)
    }
  }

  private mutating func add(_ names: GuideNames, of path: GuidePath) {
    for label in names.labels {
      labels[Self.folded(label.name), default: []].append(
        Label(guide: path, name: label.name, heading: label.heading))
    }
    func values(_ name: String) -> [String] {
      names.front[name]?.prefix(Self.mostNames).filter { !$0.contains("://") } ?? []
    }
    let site = site(of: path)
    let below = site.folder.isEmpty ? path.text : String(path.text.dropFirst(site.folder.count + 1))
    var addresses = values("url") + values("redirect_from")
    // Where a site begins that has no settings can't be told.
    for top in site.isKnown ? [below[...]] : Self.below(below) {
      guard let address = site.address(of: String(top), names.front), !address.contains("://") else {
        continue
      }
      own[path] = address
      addresses.append(address)
    }
    let isFolder = ["index", "_index", "readme"].contains(path.stem.lowercased())
    let folder = isFolder ? GuidePath(path.folder).folder : path.folder
    // An alias is another name in Obsidian, and another address in Hugo.
    let aliases = values("aliases") + values("alias")
    // Logseq writes namespaces in names of files so.
    let spaced = path.stem.replacing("___", with: "/").replacing("%2F", with: "/")
    let logseq = (spaced == path.stem ? [] : [spaced]) + values("title")
    // Docusaurus leaves out numbers that say the order.
    let plain = path.text.split(separator: "/").map(Self.withoutNumber).joined(separator: "/")
    if plain.utf8.count < path.text.utf8.count { byPath[Self.key(plain), default: []].append(path) }
    for name in values("slug") + values("id") + aliases + logseq {
      if name.hasPrefix("/") { addresses.append(name) }
      // What it begins at may have a name of its own on the site (Docusaurus).
      let tops = name.hasPrefix("/") ? Self.above(path.folder) : [folder]
      for top in tops { byPath[Self.key("\(top)/\(name)"), default: []].append(path) }
      byName[Self.key(name), default: []].append(path)
    }
    for address in addresses { byAddress[Self.key(address), default: []].append(path) }
  }

  /// A folder and those that it lies in.
  private static func above(_ folder: String) -> [String] {
    let names = folder.split(separator: "/")
    return (0...min(names.count, mostAbove)).map { names.prefix($0).joined(separator: "/") }
  }

  /// A path, and as it is from each folder up to the first that is one of Jekyll's.
  private static func below(_ path: String) -> [Substring] {
    var paths = [path[...]]
    while let last = paths.last, !last.hasPrefix("_"), let slash = last.firstIndex(of: "/") {
      paths.append(last[slash...].dropFirst())
    }
    return paths.last?.hasPrefix("_") ?? false ? paths : [path[...]]
  }

  /// `intro` of `01-intro`.
  private static func withoutNumber(_ name: Substring) -> Substring {
    let rest = name.drop { $0.isASCII && $0.isNumber }
    let bare = rest.drop { "-_. ".contains($0) }
    return rest.startIndex > name.startIndex && bare.startIndex > rest.startIndex
      && bare.first?.isLetter == true
      ? bare : name
  }

  /// An address without what may be written in other ways.
  private static func key(_ address: String) -> String {
    var names = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").filter { $0 != "." }
    if let last = names.last,
      let ending = [".html", ".htm", ".md", ".mdx"].first(where: { last.hasSuffix($0) })
    {
      names[names.count - 1] = last.dropLast(ending.count)
    }
    if names.last == "index" { names.removeLast() }
    return folded(names.joined(separator: "/"))
  }

  private static func folded(_ name: String) -> String {
    String(
      decoding: SafePath.collisionKey(name).utf8.map { " _+".utf8.contains($0) ? 0x2D : $0 }, as: UTF8.self)
  }

  private func site(of guide: GuidePath) -> JekyllSite {
    sites.first { $0.folder.isEmpty || guide.text.hasPrefix($0.folder + "/") } ?? JekyllSite(folder: "")
  }

  /// The guide that an address means.
  ///
  /// - Parameters:
  ///   - bases: the folders that it may begin at.
  ///   - isWiki: whether it is a name.
  func guide(at address: String, from guide: GuidePath, bases: [String], isWiki: Bool) -> GuidePath? {
    if isWiki, let found = nearest(byName[Self.key(address)], to: guide) { return found }
    for base in bases {
      if let found = nearest(byPath[Self.key("\(base)/\(address)")], to: guide) { return found }
    }
    if address.hasPrefix("/") {
      return nearest(byAddress[Self.key(address)], to: guide)
    }
    if let own = own[guide] {
      // With a slash at its end, a page is a folder.
      for base in [own, GuidePath(own).folder] {
        if let path = GuidePath(base + "/x").following(address),
          let found = nearest(byAddress[Self.key(path.text)], to: guide)
        {
          return found
        }
      }
    }
    let found = address.contains("/") ? nil : byName[Self.key(address)]
    return found?.count == 1 ? found?.first : nil
  }

  /// An address without what all of those on the site begin with; `nil` if it does not.
  func withoutBase(_ address: String, in guide: GuidePath) -> String? {
    let base = site(of: guide).base
    guard base.utf8.count > 1, address.hasPrefix(base + "/") else { return nil }
    return String(address.dropFirst(base.count))
  }

  /// The place that a label is at.
  func label(_ name: String, from guide: GuidePath) -> Label? {
    let all = (labels[Self.folded(name)] ?? []).prefix(Self.mostOfName)
    let near = nearest(all.map(\.guide), to: guide)
    return all.first { label in near.map { $0 == label.guide } ?? false }
  }

  /// What the settings of the site say, as `{{ site.name }}`.
  func value(_ name: String, for guide: GuidePath) -> String? { site(of: guide).value(name) }

  /// Of several, the one that shares the most folders with a guide.
  private func nearest(_ guides: [GuidePath]?, to guide: GuidePath) -> GuidePath? {
    guard let guides, guides.count > 1 else { return guides?.first }
    let names = guide.folder.split(separator: "/")
    func distance(_ other: GuidePath) -> Int {
      -zip(names, other.folder.split(separator: "/")).prefix { $0 == $1 }.count
    }
    return guides.prefix(Self.mostOfName).enumerated().min {
      (distance($0.element), $0.offset) < (distance($1.element), $1.offset)
    }?.element
  }
}

internal import BundleFormat
internal import Bytes
internal import Documents
internal import Ingest
internal import MetadataCleaning
private import Synchronization
internal import System

/// Finds out where the links of guides lead, and writes it in a way that every reader follows: the path of a file as it is, and
/// the name of a place as ``Document/place(named:)`` knows it.
final class LinkResolver: Sendable {
  private let folder: String
  private let index: LinkIndex
  private let homes: [Home]
  /// The guides whose places are known without another program.
  private let guides: [GuidePath: SourceFolder.File]
  /// The formats of the guides that other programs read.
  private let formats: [GuidePath: GuideFormat]
  private let reader: GuideReader
  private let files: [SourceFolder.File]
  /// What guides are called besides their paths, once that is asked.
  private let found = Mutex<GuideAddresses?>(nil)
  /// The places of guides that links of others name, or may name, and what those guides are called: of those that were read anyway, up to
  /// some of them.
  private let known = Mutex<[GuidePath: Known?]>([:])
  private static let mostKept = 2_000

  private struct Known {
    let anchors: Anchors
    let title: String
  }

  init(_ folder: SourceFolder, homes: [Home], _ reader: GuideReader) {
    self.folder = folder.path
    self.homes = homes
    self.reader = reader
    files = folder.files
    index = LinkIndex(folder.files)
    let texts = folder.files.filter { $0.format?.isText == true }
    guides = Dictionary(texts.map { ($0.packedPath, $0) }) { first, _ in first }
    let others = folder.files.compactMap { file in
      file.format.flatMap { $0.isText ? nil : (file.packedPath, $0) }
    }
    formats = Dictionary(others) { first, _ in first }
  }

  /// What became of the links of a guide, by their nodes.
  struct Links {
    /// Where those lead that are to be written in another way.
    var targets: [Int: String] = [:]
    /// What those are to be called that have no words, if it is known.
    var names: [Int: String] = [:]
    /// Those that lead nowhere.
    var dead: Set<Int> = []
  }

  /// Where a link leads.
  private struct Way {
    /// How that is to be written; `nil` if it stays as it is.
    var target: String?
    var isDead = false

    static let asWritten = Way()
    static let dead = Way(isDead: true)
  }

  /// Finds out where the links and pictures of a guide lead.
  ///
  /// - Parameter isText: whether files are where its links say; those of an office document lead into it or out of the collection.
  func links(of guide: Guide, at path: GuidePath, isText: Bool) -> Links {
    var links = Links()
    for picture in guide.pictures {
      guard let own = self.path(of: picture, in: path) else { continue }
      for node in picture.nodes { links.targets[node] = Self.address(of: own) }
    }
    var known: [String: Way] = [:]
    lazy var own = Anchors(of: guide.document, names: guide.names)
    for node in guide.document.nodes.indices {
      guard let target = guide.document.target(at: node) else { continue }
      guard isText || !LinkTarget(target).isLocal else {
        // What is in a book is one guide, in which a page that is there is a place.
        if formats[path] == .epub, case .link = guide.document.nodes[node].kind { links.dead.insert(node) }
        continue
      }
      if DataAddress.begins(target.utf8) {
        // What it holds could not be read.
        if case .image = guide.document.nodes[node].kind, links.targets[node] == nil {
          links.dead.insert(node)
        }
        continue
      }
      let isWiki = guide.wikiLinks.contains(node)
      let key = (isWiki ? "[" : " ") + target
      var way = known[key] ?? self.way(of: target, isWiki: isWiki, from: path) { own }
      known[key] = way
      if way.isDead, isWiki {
        // GitHub's wikis have the words first.
        let words = guide.document.plainText(node + 1..<guide.document.nodes[node].end)
        let isPath = words.utf8.count <= 200 && !Link(words).path.isEmpty
        let other = !isPath ? .dead : self.way(of: words, isWiki: true, from: path) { own }
        if !other.isDead { way = Way(target: other.target ?? words) }
      }
      if let target = way.target { links.targets[node] = target }
      // An icon of the program has no file (Obsidian).
      var isIcon = false
      if case .image = guide.document.nodes[node].kind { isIcon = isWiki && target.hasSuffix("#icon") }
      if way.isDead, !isIcon { links.dead.insert(node) }
      if guide.bareLinks.contains(node) { links.names[node] = name(of: target, from: path) { own } }
    }
    if isText, self.known.withLock({ $0.count < Self.mostKept && $0[path] == nil }) {
      let now = Known(anchors: own, title: guide.title)
      self.known.withLock { $0[path] = .some(now) }
    }
    return links
  }

  /// - Parameter isFilled: whether what other programs put in is in it already.
  private func way(
    of target: String, isWiki: Bool, isFilled: Bool = false, from guide: GuidePath, _ own: () -> Anchors
  ) -> Way {
    if !isFilled, let way = way(ofMarked: target, from: guide, own) { return way }
    let link = Link(target)
    let file: GuidePath?
    if link.path.isEmpty {
      file = link.fragment == nil ? nil : guide
    } else if isWiki && !target.contains("://") || LinkTarget(target).isLocal || link.isRoute {
      file = self.file(link.path, isWiki: isWiki, from: guide)
      if file == nil { return way(toLabel: PercentEncoding.decode(target), from: guide, own) ?? .dead }
    } else {
      file = link.namesLines ? nil : fileAtHome(target, from: guide)
    }
    guard let file else {
      // `sec:one` has a colon, and may be a label.
      let isScheme =
        target.contains("//") || ["mailto:", "tel:"].contains { target.lowercased().hasPrefix($0) }
      return isScheme || !target.contains(":")
        ? .asWritten : way(toLabel: target, from: guide, own) ?? .asWritten
    }
    guard let fragment = link.fragment else {
      return GuidePath.same(guide.following(target), file) ? .asWritten : Way(target: Self.address(of: file))
    }
    let anchors = file == guide ? own() : self.anchors(of: file)
    // Places of files that are no guides here, such as lines, are for others to find.
    let name = anchors.map { $0.name(for: fragment) } ?? fragment
    if name == nil, link.path.isEmpty, let way = way(toLabel: fragment, from: guide, own) { return way }
    let isAsWritten = !link.isSpecial && (link.path.isEmpty || GuidePath.same(guide.following(target), file))
    if isAsWritten, name == nil || name == fragment { return Way(isDead: name == nil) }
    let written = name == nil || name == fragment ? link.rawFragment : name
    let address = (link.path.isEmpty ? "" : Self.address(of: file)) + "#" + (written ?? "")
    return Way(target: address.utf8.count <= Document.longestName ? address : nil, isDead: name == nil)
  }

  private var addresses: GuideAddresses {
    found.withLock { found in
      if let found { return found }
      let made = GuideAddresses(folder, files)
      found = made
      return made
    }
  }

  /// Where a link leads that has marks of a program in it: `{{ site.name }}` for what the settings of a site say (Jekyll), or that it is one of
  /// the project (MyST).
  private func way(ofMarked target: String, from guide: GuidePath, _ own: () -> Anchors) -> Way? {
    guard
      let bare = filled(target, in: guide)
        ?? ["project:", "path:"].first(where: { target.hasPrefix($0) }).map({
          String(target.dropFirst($0.count))
        })
    else { return nil }
    guard bare.isEmpty || bare.hasPrefix("#") || LinkTarget(bare).isLocal else { return Way(target: bare) }
    var way = way(of: bare, isWiki: false, isFilled: true, from: guide, own)
    way.target = way.target ?? bare
    return way
  }

  /// An address with what the site would put in; `nil` if that is nothing, or not known.
  private func filled(_ target: String, in guide: GuidePath) -> String? {
    var address = ""
    var rest = target[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return nil }
      let body = rest[open.upperBound..<close.lowerBound].drop { $0 == " " }
      address += rest[..<open.lowerBound]
      if let quote = body.first, quote == "'" || quote == "\"" {
        address += body.dropFirst().prefix { $0 != quote }
      } else if body.hasPrefix("site.") {
        let name = String(body.dropFirst(5).prefix { $0 != " " && $0 != "|" })
        // What begins at the top of the site is of the collection.
        if name != "url", name != "baseurl" { address += addresses.value(name, for: guide) ?? "" }
      } else {
        return nil
      }
      rest = rest[close.upperBound...]
    }
    return rest.startIndex == target.startIndex ? nil : address + rest
  }

  // MARK: Labels

  /// Where a label of the whole collection is (MyST, Sphinx); other formats have none that count outside of a guide.
  private func way(toLabel name: String, from guide: GuidePath, _ own: () -> Anchors) -> Way? {
    guard let label = addresses.label(name, from: guide) else { return nil }
    let format = guides[guide]?.format ?? formats[guide] ?? .markdown
    guard label.guide == guide || [.markdown, .mdx, .restructuredText].contains(format) else { return nil }
    let anchors = label.guide == guide ? own() : anchors(of: label.guide)
    let heading = label.heading?.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let place = anchors.flatMap { $0.name(for: label.name) } ?? heading
    guard label.guide != guide || place != nil else { return Way(target: Self.address(of: guide)) }
    return Way(
      target: (label.guide == guide ? "" : Self.address(of: label.guide)) + (place.map { "#\($0)" } ?? ""))
  }

  // MARK: Pictures in addresses

  /// Where a picture lies that a guide has in itself: beside the guide, and behind it in order. Its name follows from what it is, so that a
  /// folder that was unpacked becomes the same bundle again.
  ///
  /// - Returns: `nil` if there can be no such file.
  func path(of picture: EmbeddedPicture, in guide: GuidePath) -> GuidePath? {
    let hash = Hex.encode(FileReport.hash(of: picture.bytes).prefix(8))
    let path = "\(guide.text).\(hash).\(FileKind(of: picture.bytes).rawValue)"
    return SafePath.fault(in: path) == nil ? GuidePath(path) : nil
  }

  /// Whether the folder has a file.
  func hasFile(_ path: GuidePath) -> Bool {
    GuidePath.same(index.file(at: path.text, isFolder: false), path)
  }

  /// A path as the target of a link, from the top of the collection.
  private static func address(of file: GuidePath) -> String {
    "/" + file.text.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
  }

  /// What a link shows that has no words: the heading that it leads to, or what the guide is called.
  private func name(of target: String, from guide: GuidePath, _ own: () -> Anchors) -> String? {
    let target = target.hasPrefix("project:") ? String(target.dropFirst(8)) : target
    let link = Link(target)
    let file = link.path.isEmpty ? nil : file(link.path, isWiki: false, from: guide)
    let anchors = link.path.isEmpty ? own() : file.flatMap { self.known(of: $0)?.anchors }
    if let heading = link.fragment.flatMap({ anchors?.words(for: $0) }) { return heading }
    if let title = file.flatMap({ self.known(of: $0)?.title }) { return title }
    guard file == nil,
      let label = addresses.label(link.fragment ?? PercentEncoding.decode(target), from: guide)
    else {
      return nil
    }
    if label.guide == guide { return own().words(for: label.name) }
    let known = known(of: label.guide)
    return label.heading ?? known?.anchors.words(for: label.name) ?? known?.title
  }

  // MARK: Files

  /// What the path of a link means: as it is written, or as people write it who forget that it is an address.
  private func file(_ path: String, isWiki: Bool, from guide: GuidePath) -> GuidePath? {
    let decoded = PercentEncoding.decode(path)
    var ways = [decoded]
    if decoded.utf8.contains(UInt8(ascii: "%")) { ways.append(PercentEncoding.decode(decoded)) }
    if decoded.utf8.contains(UInt8(ascii: "\\")) { ways.append(decoded.replacing("\\", with: "/")) }
    if path.utf8.contains(UInt8(ascii: "%")) { ways.append(path) }
    for way in ways {
      if let file = file(decoded: way, isWiki: isWiki, from: guide) { return file }
    }
    let addresses = addresses
    if let below = addresses.withoutBase(decoded, in: guide) {
      return file(below, isWiki: false, from: guide)
    }
    let names = Self.names(of: decoded)
    guard !names.isEmpty else { return nil }
    return addresses.guide(
      at: decoded, from: guide,
      bases: bases(for: decoded, names, of: guide).map { $0.joined(separator: "/") },
      isWiki: isWiki)
  }

  private func file(decoded path: String, isWiki: Bool, from guide: GuidePath) -> GuidePath? {
    let names = Self.names(of: path)
    let isFolder = path.utf8.last == UInt8(ascii: "/") || names.last.map { $0 == "." || $0 == ".." } ?? true
    let folder = Self.names(of: guide.folder).count
    for base in bases(for: path, names, of: guide) {
      guard let whole = Self.joined(base, names), let file = index.file(at: whole, isFolder: isFolder) else {
        continue
      }
      // `README.md` in a folder without one is not the guide that asks for it, though on a site that is a folder.
      if file == guide, !names.isEmpty, base.count > folder { continue }
      return file
    }
    guard isWiki || names.count == 1, !isFolder, path.utf8.first != UInt8(ascii: "/"),
      let whole = Self.joined([], names)
    else { return nil }
    return index.file(named: whole, isOnly: !isWiki)
  }

  /// The folders that a path may begin at, the likeliest first.
  private func bases(for path: String, _ names: [String], of guide: GuidePath) -> [[String]] {
    let folder = Self.names(of: guide.folder)
    // The top of a site is a folder of the collection, as a rule.
    let tops = (0...folder.count).map { Array(folder.prefix($0)) }
    if path.utf8.first == UInt8(ascii: "/") {
      return tops + tops.flatMap { [$0 + ["static"], $0 + ["public"]] }
    }
    // On a site, a page is a folder of its own.
    return [folder, folder + [guide.stem]]
      + (names.count > 1 && names.first?.utf8.first != UInt8(ascii: ".") ? tops : [])
  }

  private static func names(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// `nil` for what leads out of the collection.
  private static func joined(_ base: [String], _ names: [String]) -> String? {
    var whole = base
    for name in names where name != "." {
      if name != ".." { whole.append(name) } else if whole.popLast() == nil { return nil }
    }
    return whole.joined(separator: "/")
  }

  /// The file that an address on the web means, if the collection is at home there.
  private func fileAtHome(_ address: String, from guide: GuidePath) -> GuidePath? {
    let isFolder = address.utf8.last == UInt8(ascii: "/")
    for home in homes {
      for path in home.paths(for: address) {
        // A repository says where a file lies; the top of a site may be a folder.
        let file =
          home.isRepository
          ? index.file(at: path, isFolder: isFolder)
          : self.file(decoded: "/\(path)\(isFolder ? "/" : "")", isWiki: false, from: guide)
        if let file { return file }
      }
    }
    return nil
  }

  // MARK: Places

  /// The places of another guide; `nil` if they are not known.
  private func anchors(of path: GuidePath) -> Anchors? { known(of: path)?.anchors }

  private func known(of path: GuidePath) -> Known? {
    guard let file = guides[path] else { return nil }
    if let known = known.withLock({ $0[path] }) { return known }
    let found = (try? reader.guideAhead(file)).flatMap(\.self).map {
      Known(anchors: Anchors(of: $0.document, names: $0.names), title: $0.title)
    }
    known.withLock { $0[path] = .some(found) }
    return found
  }
}

/// What a link says, part by part.
private struct Link {
  /// Which file, as it is written.
  var path: String
  /// Which place in it, as it is written.
  var rawFragment: String?
  /// Whether it leads to a page of docsify behind a `#`.
  var isRoute = false
  /// Whether it is written as only docsify's readers understand.
  var isSpecial = false

  init(_ target: String) {
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "#"))
    let bare = target[..<(mark ?? target.endIndex)]
    rawFragment = mark.map { String(target[target.utf8.index(after: $0)...]) }
    path = Self.path(of: bare)
    // `guide?id=place` and `#/guide?id=place`
    if let route = rawFragment, route.hasPrefix("/"), path.isEmpty || path == "/" {
      (path, isRoute, isSpecial) = (Self.path(of: route[...]), true, true)
      rawFragment = Self.place(in: route[...])
    } else if rawFragment == nil, let place = Self.place(in: bare) {
      (rawFragment, isSpecial) = (place, true)
    }
  }

  /// The same with its escapes read.
  var fragment: String? { rawFragment.map(PercentEncoding.decode) }

  /// Whether it is about lines of a file, as forges number them.
  var namesLines: Bool {
    guard let rawFragment, rawFragment.first == "L" else { return false }
    return rawFragment.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func path(of address: Substring) -> String {
    String(Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") }))
  }

  private static func place(in address: Substring) -> String? {
    let query = address.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
    let id = query.split(separator: UInt8(ascii: "&")).first { $0.starts(with: "id=".utf8) }
    return id.map { String(Substring($0.dropFirst(3))) }
  }
}

extension GuidePath {
  fileprivate static func same(_ one: GuidePath?, _ other: GuidePath) -> Bool {
    one.map { $0 == other } ?? false
  }
}

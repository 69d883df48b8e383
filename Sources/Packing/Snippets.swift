internal import BundleFormat
internal import Bytes
internal import Ingest
internal import MetadataCleaning
private import Synchronization
internal import System

/// Files of the collection whose words other programs put into guides.
final class Snippets: Sendable {
  private let folder: String
  private let paths: Set<String>
  /// The files that a site appends to its guides, and the folder of these.
  private let appended: (folder: String, names: [String])
  /// Texts that were read: many guides put in the same.
  private let known = Mutex<(texts: [String: [UInt8]], length: Int)>(([:], 0))
  /// The words of blocks that have names, once one is asked for (Logseq).
  private let blocks = Mutex<[String: (words: String, path: String)]?>(nil)

  /// Larger ones are not put in: code, and texts.
  private static let (maximumCode, maximumText): (UInt64, UInt64) = (64 << 10, 1 << 20)
  /// How many bytes of texts are kept.
  private static let mostKept = 4 << 20
  /// Folders in which sites have what is only put into guides, or their guides.
  private static let homes = [
    "_includes", "includes", "_snippets", "snippets", "_partials", "docs", "content", "src",
  ]

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    paths = Set(folder.files.lazy.map(\.path))
    appended = folder.appended
  }

  /// All of them, as a guide asks for them.
  func others(for guide: GuidePath) -> OtherFiles {
    OtherFiles(
      for: guide.text,
      text: { name, caller, home in self.text(of: name, in: GuidePath(caller), of: guide, home) },
      code: { self.bytes(of: $0, in: guide) },
      address: { self.address($0, in: GuidePath($1), for: guide) }, block: { self.block($0) },
      appended: appended.folder.isEmpty || guide.text.hasPrefix(appended.folder + "/") ? appended.names : [])
  }

  /// The code that a guide calls by a path, from the top, from the folder of the site's texts, or from where the guide is; only one
  /// that travels with it.
  func bytes(of name: String, in guide: GuidePath) -> [UInt8]? {
    let path = ["", "docs", guide.folder].lazy.compactMap { self.path(name, from: $0) }.first
    return path.flatMap { read($0, limit: Self.maximumCode) }
  }

  /// The text that a file calls by a name.
  ///
  /// - Parameters:
  ///   - caller: the file in which that stands: the guide itself, or one that is put into it.
  ///   - home: where it is looked for first.
  func text(
    of name: String, in caller: GuidePath, of guide: GuidePath, _ home: OtherFiles.Home
  ) -> (path: String, bytes: [UInt8])? {
    var (name, home) = (name, home)
    for mark in ["@site/", "@/", "~/", "/"] where name.hasPrefix(mark) {
      name.removeFirst(mark.count)
      home = .top
    }
    let folders = [caller.folder] + (caller.folder == guide.folder ? [] : [guide.folder])
    var above = folders
    while let last = above.last, !last.isEmpty { above.append(GuidePath(last).folder) }
    let homes = above.flatMap { folder in Self.homes.map { folder.isEmpty ? $0 : "\(folder)/\($0)" } }
    let bases =
      switch home {
      // What says that it is beside is nowhere else.
      case .beside: name.hasPrefix(".") ? folders : above + homes
      case .top: ["", "docs", "content", "src"] + above.reversed() + homes
      case .includes: homes + above
      }
    for base in bases {
      guard let path = path(name, from: base) ?? path(name + ".md", from: base), path != caller.text else {
        continue
      }
      if let text = known.withLock({ $0.texts[path] }) { return (path, text) }
      guard let text = read(path, limit: Self.maximumText) else { return nil }
      known.withLock { known in
        guard known.length + text.count <= Self.mostKept, known.texts.updateValue(text, forKey: path) == nil
        else {
          return
        }
        known.length += text.count
      }
      return (path, text)
    }
    return nil
  }

  /// The words of a block of any page, and where that lies.
  private func block(_ name: String) -> (words: String, path: String)? {
    blocks.withLock { blocks in
      if let blocks { return blocks[name] }
      var found: [String: (words: String, path: String)] = [:]
      for path in paths.sorted() where path.hasSuffix(".md") {
        guard let text = read(path, limit: Self.maximumText) else { continue }
        for (name, words) in LogseqPage.blocks(in: text) where found[name] == nil {
          found[name] = (words, path)
        }
      }
      blocks = found
      return found[name]
    }
  }

  /// The path of a file by its name in a folder, if it travels.
  private func path(_ name: String, from folder: String) -> String? {
    let path = GuidePath(folder.isEmpty ? "x" : "\(folder)/x").following("./\(name)")?.text
    return path.flatMap { paths.contains($0) ? $0 : nil }
  }

  private func read(_ path: String, limit: UInt64) -> [UInt8]? {
    guard let file = try? FileSource(path: "\(folder)/\(path)", followsLinks: false), file.count <= limit,
      let bytes = try? file.read(at: 0, count: Int(file.count)), FileKind(of: bytes) == .text
    else { return nil }
    return bytes
  }

  /// An address in a file that is put into a guide, as the guide writes it, if it leads nowhere from there.
  func address(_ address: String, in file: GuidePath, for guide: GuidePath) -> String? {
    guard file.folder != guide.folder, !isThere(guide.following(address)), isThere(file.following(address))
    else {
      return nil
    }
    let (from, to) = (guide.folder.utf8.split(separator: 0x2F), file.folder.utf8.split(separator: 0x2F))
    let common = zip(from, to).prefix { $0.elementsEqual($1) }.count
    let way =
      Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map { String(Substring($0)) }
    return way.joined(separator: "/").replacing(" ", with: "%20").replacing("(", with: "%28")
      .replacing(")", with: "%29") + "/" + address
  }

  private func isThere(_ path: GuidePath?) -> Bool {
    path.map { paths.contains($0.text) || paths.contains($0.text + ".md") } ?? false
  }
}

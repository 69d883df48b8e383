internal import BundleFormat
internal import Bytes
internal import Ingest
internal import MetadataCleaning
internal import System

/// Files of the collection whose words other programs put into guides.
struct Snippets {
  private let folder: String
  private let paths: Set<String>

  /// Larger ones are not put in.
  private static let maximumLength: UInt64 = 64 << 10

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    paths = Set(folder.files.lazy.map(\.path))
  }

  /// The text that a guide calls by a path, from the top, from the folder of the site's texts, or from where the guide is; only one
  /// that travels with it.
  func bytes(of name: String, in guide: GuidePath) -> [UInt8]? {
    bases: for base in ["", "docs", guide.folder] {
      var names: [Substring] = base.split(separator: "/")
      for part in name.split(separator: "/") where part != "." {
        if part != ".." { names.append(part) } else if names.popLast() == nil { continue bases }
      }
      let path = names.joined(separator: "/")
      guard paths.contains(path) else { continue }
      guard let file = try? FileSource(path: "\(folder)/\(path)", followsLinks: false),
        file.count <= Self.maximumLength, let bytes = try? file.read(at: 0, count: Int(file.count)),
        FileKind(of: bytes) == .text
      else { return nil }
      return bytes
    }
    return nil
  }
}

internal import BundleFormat
internal import Bytes
internal import Ingest
private import Synchronization
internal import System

/// In which encodings the texts of a collection are that are not in UTF-8: whoever wrote one wrote the others, so that they tell what a
/// short one can't. They are looked at only when one needs it.
final class Neighbours: Sendable {
  private struct Vote {
    let path: String
    let encoding: TextEncoding
  }

  private let folder: String
  private let files: [SourceFolder.File]
  /// By folder; under no name, those of all.
  private let votes = Mutex<[String?: [Vote]]>([:])

  /// So many votes are enough, of texts that are no longer than this.
  private static let (most, longest) = (64, UInt64(64 << 10))
  /// What one is worth, and all of them together at most.
  private static let (bits, mostBits) = (5.0, 15.0)

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    files = folder.files.filter { $0.format?.isText == true && $0.length <= Self.longest }
  }

  /// What the others say of the encoding of one: those in its folder, or if they say nothing, all.
  func evidence(for path: String) -> TextEncoding.Evidence {
    var others = votes(in: GuidePath(path).folder).filter { $0.path != path }
    if others.isEmpty { others = votes(in: nil).filter { $0.path != path } }
    let counts = others.reduce(into: [:]) { $0[$1.encoding, default: 0.0] += 1 }
    // A few short ones are mistaken; where they are many in several encodings, they say nothing.
    return counts.mapValues { min(Self.mostBits, $0 * Self.bits) * $0 / Double(others.count) }
  }

  private func votes(in folder: String?) -> [Vote] {
    votes.withLock { votes in
      let found = votes[folder] ?? ask(folder)
      votes[folder] = found
      return found
    }
  }

  private func ask(_ folder: String?) -> [Vote] {
    var votes: [Vote] = []
    for file in files where folder.map({ $0 == GuidePath(file.path).folder }) ?? true {
      guard let source = try? FileSource(path: "\(self.folder)/\(file.path)", followsLinks: false),
        let bytes = try? source.read(at: 0, count: Int(min(source.count, Self.longest))),
        let encoding = TextEncoding.vote(of: bytes, isPage: file.format == .html)
      else { continue }
      votes.append(Vote(path: file.path, encoding: encoding))
      if votes.count == Self.most { break }
    }
    return votes
  }
}

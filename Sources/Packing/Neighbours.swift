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
  private let votes = Mutex<[Vote]?>(nil)

  /// So many texts are asked, none longer than this.
  private static let (most, longest) = (64, UInt64(64 << 10))
  /// What one is worth, and all of them together at most.
  private static let (bits, mostBits) = (5.0, 15.0)

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    files = folder.files.filter { $0.format?.isText == true && $0.length <= Self.longest }
  }

  /// What the others say of the encoding of one; those in the same folder twice as loud.
  func evidence(for path: String) -> TextEncoding.Evidence {
    let votes = votes.withLock { votes in
      let found = votes ?? ask()
      votes = found
      return found
    }
    let own = GuidePath(path).folder
    var evidence: TextEncoding.Evidence = [:]
    for vote in votes where vote.path != path {
      let isBeside = GuidePath(vote.path).folder == own
      evidence[vote.encoding, default: 0] += isBeside ? Self.bits : Self.bits / 2
    }
    // A few short ones are mistaken; where they are many in several encodings, they say nothing.
    let all = evidence.values.reduce(0, +)
    return evidence.mapValues { min(Self.mostBits, $0) * $0 / all }
  }

  private func ask() -> [Vote] {
    var votes: [Vote] = []
    for file in files {
      guard let source = try? FileSource(path: "\(folder)/\(file.path)", followsLinks: false),
        let bytes = try? source.read(at: 0, count: Int(min(source.count, Self.longest))),
        let encoding = TextEncoding.vote(of: bytes, isPage: file.format == .html)
      else { continue }
      votes.append(Vote(path: file.path, encoding: encoding))
      if votes.count == Self.most { break }
    }
    return votes
  }
}

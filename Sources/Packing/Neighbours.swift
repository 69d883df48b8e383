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
  /// By folder; under no name, all.
  private let files: [String?: [SourceFolder.File]]
  /// By folder; under no name, those of all.
  private let votes = Mutex<[String?: [Vote]]>([:])

  /// So many votes are enough, of texts that are no longer than this.
  private static let (most, longest) = (64, UInt64(64 << 10))
  /// And so many texts are asked, most of which may not know it.
  private static let mostAsked = 1024
  /// What one is worth, and all of them together at most.
  private static let (bits, mostBits) = (5.0, 15.0)

  init(_ folder: SourceFolder) {
    self.folder = folder.path
    let texts = folder.files.filter { $0.format?.isText == true && $0.length <= Self.longest }
    var files: [String?: [SourceFolder.File]] = [:]
    for file in texts { files[GuidePath(file.path).folder, default: []].append(file) }
    files[nil] = texts
    self.files = files
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
    let texts = files[folder] ?? []
    // From all over them.
    let step = texts.count / Self.mostAsked + 1
    for index in stride(from: 0, to: texts.count, by: step) {
      let file = texts[index]
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

import BundleFormat
import BundleReading
import Compression
import Ingest
import Localization
import Meaning
import Minisign
import Packing
import System
import Terminal

/// A folder that is packed once more to see whether a bundle has the same bytes: then the bundle has nothing in it but what
/// anybody can look at in the folder.
///
/// The root that was signed tells it (FORMAT.md, section 5), whoever signs, and on whatever day.
struct PackedAgain {
  private let report: PackReport

  /// Packs a folder as `bundle pack` does when nothing else is said, and keeps nothing of it.
  init(_ folder: String, like manifest: Manifest) throws {
    var request = PackRequest(
      folder: folder, output: nil, signers: [SecretKey()], protection: .none,
      identity: .init(title: manifest.title, edition: manifest.edition, date: manifest.date), codec: .zstd)
    (request.meaning, request.encoder) = (.auto, SentenceEncoder.builtIn)
    request.collection = try CollectionFile.read(in: folder)
    report = try Packer.pack(request)
  }

  /// Whether a bundle has the same bytes in its blocks.
  func isSame(as bundle: InspectedBundle) -> Bool { report.manifest.root == bundle.sealed.manifest.root }

  /// What is different: the files; none if the same files are packed in another way.
  func differences(from bundle: InspectedBundle) throws -> [Phrase] {
    let reader = bundle.sealed.contents()
    var hashes: [String: [UInt8]] = [:]
    for file in report.files where !file.isLeftOut { hashes[file.packedPath] = file.contentHash }
    var differences: [Phrase] = []
    for entry in try reader.entries(areToBeFiles: false) {
      let path = entry.path.text
      let name = fileName(path)
      guard let hash = hashes.removeValue(forKey: path) else {
        differences.append(Phrase("only in the bundle: \(name)", zh: "只在资料包里：\(name)"))
        continue
      }
      // A file that is too long to be held has no hash here: the root tells whether it is the same.
      guard !hash.isEmpty, entry.contents.length <= UInt64(Packer.wholeFileLength) else { continue }
      let bytes = try reader.bytes(of: entry.contents, atMost: Int(Packer.wholeFileLength))
      if FileReport.hash(of: bytes) != hash {
        differences.append(Phrase("not the same: \(name)", zh: "不一样：\(name)"))
      }
    }
    for path in hashes.keys.sorted() {
      differences.append(Phrase("only in the folder: \(fileName(path))", zh: "只在文件夹里：\(fileName(path))"))
    }
    return differences
  }
}

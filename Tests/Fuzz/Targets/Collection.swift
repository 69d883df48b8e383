import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Foundation
import Library
import Minisign
import Packing
import Search
import Terminal
import TestSupport

/// Whole bundles of a hostile publisher: the inside is changed as the input says, then hashed and signed anew, so that
/// everything behind the signatures is reached; then everything is done with it that a reader does.
enum Collection {
  private static let publisher = SecretKey()
  private static let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid())")
  private static let queries = ["医疗 visa", "\"family doctor\"", "helth"]

  /// A small bundle, as the program makes it: its blocks before compression, and its manifest.
  private static let base: (blocks: [[UInt8]], manifest: Manifest) = {
    do {
      let guides = folder.appending(path: "guides")
      try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
      let texts = [
        "医疗.md":
          "---\ntopic: 医疗\n---\n# 在国外看病\n\n先登记**家庭医生**。\n\n## 医保\n\n- [签证](visa.md)\n- [x] 办好\n\n| 国家 | 等 |\n|---|--:|\n| 日本 | 3 |\n",
        "visa.md":
          "# Visas\n\nApply early[^1]. `H-1B`, I-140.\n\n> Ask a *doctor*.\n\n[^1]: At the embassy.\n",
        "note.txt": "plain words\n", "picture.bin": "\u{1}\u{2}\u{3}",
      ]
      for (name, text) in texts { try Data(text.utf8).write(to: guides.appending(path: name)) }
      let file = folder.appending(path: "base").path
      var request = PackRequest(
        folder: guides.path, output: file, signers: [publisher], protection: .none,
        identity: .init(title: "样本", edition: 1, date: "2026-11-24"), codec: .zstd, index: .always)
      request.uncleaned = .keep
      _ = try Packer.pack(request)
      let sealed = try SealedBundle(MemorySource([UInt8](Data(contentsOf: URL(filePath: file)))))
      let reader = sealed.contents()
      return (try (0..<sealed.manifest.blocks).map { try reader.block($0) }, sealed.manifest)
    } catch {
      fatalError("the sample can't be packed: \(error)")
    }
  }()

  static func read(_ bytes: [UInt8]) {
    guard let bundle = try? changed(bytes) else { return }
    let path = folder.appending(path: "changed").path
    guard (try? Data(bundle).write(to: URL(filePath: path))) != nil else { return }
    let opener = BundleOpener(identities: [], passphrase: { nil }, trust: TrustStore(), allowing: .unknown)
    guard let bundle = try? opener.open(path) else { return }
    _ = try? bundle.reader.verify()
    // All of them, one after the other, would take most of the time.
    let search = BundleSearch([bundle], isRepeated: bytes.count % 4 == 0)
    if let query = try? Query(queries[bytes.count % queries.count]) {
      for hit in search.search(query, limit: 3).hits { expectClean(hit.match.title + hit.match.snippet.text) }
    }
    guard let entries = try? bundle.reader.entries() else { return }
    for entry in entries {
      if let document = try? bundle.document(of: entry) {
        for line in DocumentRenderer.lines(of: document, width: 40) {
          expectClean(line.encoded(hasStyle: false))
        }
      }
      // What shares its bytes with others can be long.
      if entry.contents.length < 1 << 20 { try? bundle.reader.forEachPiece(of: entry.contents) { _ in } }
      _ = try? bundle.entry(named: entry.path.text)
    }
  }

  /// Nothing that a terminal would obey. Titles and snippets are cleaned where they are printed.
  private static func expectClean(_ text: String) {
    precondition(!cleaned(text).unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0 == "\u{9B}" })
  }

  /// The bundle with those changes that the input says.
  private static func changed(_ bytes: [UInt8]) throws -> [UInt8] {
    var (blocks, manifest) = base
    var input = ByteReader(bytes)
    while let place = try? input.byte(), let kind = try? input.byte(),
      let where_: UInt16 = try? input.littleEndian(),
      let value: UInt32 = try? input.littleEndian()
    {
      let number = Int(place) % (blocks.count + 1)
      if number == blocks.count {
        change(&manifest, kind, value, blocks: blocks.count)
      } else {
        change(&blocks[number], kind, Int(where_) % max(blocks[number].count, 1), value)
      }
    }
    return try signed(blocks, manifest)
  }

  private static func change(_ block: inout [UInt8], _ kind: UInt8, _ place: Int, _ value: UInt32) {
    let byte = UInt8(truncatingIfNeeded: value)
    switch kind % 6 {
    case 0: block[place] = byte
    case 1: if block.count < 1 << 16 { block.insert(byte, at: place) }
    case 2: if block.count > 1 { block.remove(at: place) }
    case 3:
      // A number as the format writes them.
      var writer = ByteWriter()
      writer.varint(UInt64(value) << UInt64(value % 33))
      block.replaceSubrange(place..<min(place + writer.bytes.count, block.count), with: writer.bytes)
    case 4: if block.count < 1 << 16 { block += block[place...].prefix(Int(byte)) }
    default: if place > 0 { block.removeLast(block.count - place) }
    }
  }

  private static func change(_ manifest: inout Manifest, _ kind: UInt8, _ value: UInt32, blocks: Int) {
    switch kind % 5 {
    case 0: manifest.files = Int(value % 64)
    case 1: manifest.guides = Int(value % 64)
    case 2: manifest.size = UInt64(value)
    case 3: for index in manifest.sections.indices { manifest.sections[index].block = Int(value) % blocks }
    default: manifest.sections.removeAll { $0.name == Manifest.Section.index }
    }
  }

  /// Blocks as a bundle: stored, hashed and signed as it should be, whatever they hold.
  private static func signed(_ blocks: [[UInt8]], _ wanted: Manifest) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    for block in blocks { _ = try writer.add(block: block, codec: .stored) }
    // A catalog that nothing leads to.
    let last = CatalogEntry(path: "x", contents: .empty, guide: nil)
    let made = try writer.finish(
      .init(title: "x", edition: 1, date: "2026-11-24"), entries: [last], codec: .stored, signers: [publisher]
    )
    var manifest = wanted
    (manifest.blocks, manifest.dataLength, manifest.root) = (made.blocks, made.dataLength, made.root)
    // One page of the table: there are fewer than 128 blocks.
    let body = 24 + Int(made.dataLength) + 48 * made.blocks
    let signatures = BundleSignature.encode([try BundleSignature(of: manifest, by: publisher)])
    let manifestBytes = manifest.encoded()
    let length = Padme.padded(UInt64(body + manifestBytes.count + signatures.count + 16))
    var trailer = ByteWriter()
    trailer.littleEndian(UInt32(manifestBytes.count))
    trailer.littleEndian(UInt32(signatures.count))
    var header = ByteWriter()
    header.littleEndian(length)
    let padding = Int(length) - body - manifestBytes.count - signatures.count - 16
    return Array(sink.bytes[..<16]) + header.bytes + sink.bytes[24..<body]
      + [UInt8](repeating: 0, count: padding)
      + manifestBytes + signatures + trailer.bytes + Array("\r\nbundle".utf8)
  }
}

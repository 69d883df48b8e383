import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Ingest
import Localization
import Minisign
import Pictures
import Terminal
import TerminalReader

/// Bundles that tests make up: written, signed and opened as any others, but without the care that packing takes.
struct SampleShelf {
  typealias Guide = (
    path: String, title: String, attributes: [(name: String, value: String)], text: String
  )

  var bundles: [OpenedBundle] = []

  /// One bundle of guides in Markdown, in the order in which they are to be listed. What says `damaged` is.
  init(
    _ guides: [Guide], files: [(path: String, bytes: [UInt8])] = [], title: String = "样本",
    name: String = "sample.bundle", verdict: Verdict = .known("alice"), salvages: Bool = false
  ) {
    do {
      let publisher = SecretKey()
      var known = KnownKeys()
      if case .known(let name) = verdict { known.trust(publisher.publicKey.key, as: name) }
      var bytes = try Self.bundle(guides, files, title, publisher)
      while let place = bytes.firstRange(of: Array("damaged".utf8)) { bytes[place.lowerBound] ^= 1 }
      let file = try BundleFile(MemorySource(bytes), named: name, salvages: salvages)
      bundles = [try file.inspect(knowing: known).opened(allowing: .unknown)]
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func bundle(
    _ guides: [Guide], _ files: [(path: String, bytes: [UInt8])], _ title: String, _ publisher: SecretKey
  ) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    func extent(_ bytes: [UInt8]) throws -> Extent {
      guard !bytes.isEmpty else { return .empty }
      return Extent(
        length: UInt64(bytes.count), block: try writer.add(block: bytes, codec: .stored), offset: 0)
    }
    var entries: [CatalogEntry] = []
    for guide in guides {
      let document = try GuideFormat.markdown.guide(
        from: Array(guide.text.utf8), name: "a.md", limit: 1 << 22
      ).document
      entries.append(
        CatalogEntry(
          path: GuidePath(guide.path), contents: try extent(document.text),
          guide: .init(
            title: guide.title, language: "zh-Hans",
            attributes: guide.attributes.sorted { $0.name < $1.name }.map {
              .init(name: $0.name, value: $0.value)
            },
            text: nil, map: try extent(DocumentMap.encode(document)))))
    }
    for file in files {
      entries.append(CatalogEntry(path: GuidePath(file.path), contents: try extent(file.bytes), guide: nil))
    }
    entries.sort { $0.path < $1.path }
    _ = try writer.finish(
      .init(title: title, edition: 1, date: "2026-11-24"), entries: entries, codec: .stored,
      signers: [publisher])
    return sink.bytes
  }

  /// Several bundles as one shelf.
  init(_ shelves: [SampleShelf]) { bundles = shelves.flatMap(\.bundles) }

  /// A grey picture of 400 by 300 pixels, as a file of so many bytes.
  static func picture(length: Int) -> [UInt8] {
    let raster = Raster(width: 400, height: 300, bytes: [UInt8](repeating: 128, count: 400 * 300 * 3))
    let png = InlineImage.png(raster)
    return png + [UInt8](repeating: 0, count: length - png.count)
  }

  /// What the readers leave to others: no folder has room that is called `full`.
  static var outside: Outside {
    Outside(explain: { _, _ in Phrase("it is broken", zh: "已经坏了") }) { path, _, folder in
      folder == "full" ? .refused(Phrase(name: "no room")) : .written(to: "\(folder)/\(path)")
    }
  }

  static let long = (1...60).map { "第\($0)段，说的是别的事情，一行写不完，所以换行；段落之间空一行，如此而已。" }

  static let guides: [Guide] = [
    (
      "zh/b.md", "在国外看病", [("topic", "healthcare"), ("order", "2")],
      "# 在国外看病\n\n先看[签证](签证.md#等待)，再看[网站](https://example.org/%E5%8C%BB)。\n\n## 医疗保险\n\n"
        + long.joined(separator: "\n\n") + "\n\n## 医疗费用\n\n最后的一段，钱。\n"
    ),
    (
      "zh/签证.md", "签证", [("topic", "visa"), ("country", "japan"), ("order", "1")],
      "# 签证\n\n" + long.joined(separator: "\n\n") + "\n\n## 等待\n\n医疗证明也要等。回[看病](b.md)，[没有](none.md)。\n"
    ),
    ("en/c.md", "Money", [], "# Money\n\nNo headings but this.\n"),
  ]

  static let sample = SampleShelf(guides)
}

extension Verdict {
  /// By somebody who is known by this name.
  static func known(_ name: String) -> Verdict { .known(KeyName(name: name, place: "")) }
}

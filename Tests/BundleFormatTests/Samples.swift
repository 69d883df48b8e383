import BundleFormat
import Bytes
import Compression
import Minisign
import TestSupport

/// Bundles made for tests, without the care that packing takes: they can be hostile.
struct SampleBundle {
  var signers: [SecretKey]
  var bytes: [UInt8]

  /// A bundle of files with these paths and contents, each in a block of its own.
  init(
    _ files: [(path: String, contents: [UInt8])], signers: [SecretKey] = [SecretKey()],
    title: String = "样本 sample",
    codec: Codec = .zstd
  ) throws {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    var entries: [CatalogEntry] = []
    for (path, contents) in files {
      let extent =
        contents.isEmpty
        ? Extent.empty
        : Extent(
          length: UInt64(contents.count), block: try writer.add(block: contents, codec: codec), offset: 0)
      entries.append(CatalogEntry(path: GuidePath(path), contents: extent, guide: nil))
    }
    entries.sort { $0.path < $1.path }
    _ = try writer.finish(
      .init(title: title, edition: 3, date: "2026-11-24"), entries: entries, codec: codec, signers: signers)
    self.signers = signers
    bytes = sink.bytes
  }

  /// Reads everything there is to read.
  static func verify(_ bytes: [UInt8]) throws(BundleError) {
    try SealedBundle(MemorySource(bytes)).contents().verify()
  }
}

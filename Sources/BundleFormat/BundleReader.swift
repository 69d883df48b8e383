internal import Bytes

/// The files of a bundle: how a reader comes to them.
package final class BundleReader: Sendable {
  package let manifest: Manifest
  /// What is left, if it is read in spite of damage; nothing else is then handed out.
  package let salvage: Salvage?
  let blocks: BlockStore
  let catalog: CatalogReader
  let verification: Verification

  init(_ source: any ByteSource, frame: Frame, manifest: Manifest, salvage: Salvage? = nil) {
    self.manifest = manifest
    self.salvage = salvage
    blocks = BlockStore(source, of: manifest)
    catalog = CatalogReader(blocks, of: manifest)
    verification = Verification(blocks: blocks, frame: frame)
  }

  // MARK: Files

  /// The file of this path, found by reading one page on each level of the catalog.
  package func entry(at path: GuidePath) throws(BundleError) -> CatalogEntry? {
    guard let salvage else { return try catalog.entry(at: path) }
    return salvage.intact.first { $0.path == path }
  }

  /// The file of this number in the order of paths, found in the same way.
  package func entry(ordinal: Int) throws(BundleError) -> CatalogEntry? {
    guard let intact = salvage?.intact else { return try catalog.entry(ordinal: ordinal) }
    return intact.indices.contains(ordinal) ? intact[ordinal] : nil
  }

  /// All files in order.
  ///
  /// - Parameter areToBeFiles: whether they may become files.
  /// - Throws: besides damage, ``BundleError/listTooLong`` if it takes more than ``list(atMost:)`` allowed, and
  ///   ``BundleError/collidingPaths(_:_:)`` if they may become files, of which two are one on some file systems, or one
  ///   lies where another needs a folder.
  package func entries(areToBeFiles: Bool = true) throws(BundleError) -> [CatalogEntry] {
    let entries = if let salvage { salvage.intact } else { try catalog.entries() }
    if areToBeFiles { try SafePath.checkCollisions(entries.map { $0.path }) }
    return entries
  }

  /// What a file in the list of all files takes besides its part of the catalog, in bytes of memory and about as much work.
  package static let listedFile = 256

  /// Lets the list of all files take only so much from now on, as there are other bundles beside this one.
  ///
  /// - Parameter cost: the bytes of the catalog, and ``listedFile`` for each file.
  package func list(atMost cost: Int) { catalog.list(atMost: cost) }

  // MARK: Contents

  /// The bytes of an extent that is at most `limit` long.
  package func bytes(of extent: Extent, atMost limit: Int) throws(BundleError) -> [UInt8] {
    guard extent.length <= limit else { throw .damaged(.catalog) }
    var bytes: [UInt8] = []
    var pieces = ExtentPieces(extent)
    while let piece = try pieces.next(block) { bytes += piece }
    return bytes
  }

  /// A block, proven and decompressed. It is never read by two at the same time.
  package func block(_ number: Int) throws(BundleError) -> [UInt8] { try blocks.block(number) }

  /// Remembers less of the blocks than usual from now on, as there are other things to keep.
  ///
  /// - Parameter length: how many bytes of them; one block is remembered in any case.
  package func remember(atMost length: Int) { blocks.remember(atMost: length) }

  // MARK: Proof

  /// Reads and checks every byte: blocks, table, padding, catalog and the places of all files.
  package func verify() throws(BundleError) {
    try verification.run { () throws(BundleError) in try entries() }
  }

  /// Checks that the contents of files lie within the blocks, by the table and without reading them.
  package func checkPlaces(of entries: [CatalogEntry]) throws(BundleError) {
    let places = try blocks.places()
    for entry in entries where !places.contain(entry.contents) { throw .damaged(.file(entry.path)) }
  }
}

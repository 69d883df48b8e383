/// What a reader accepts, and so what a writer may make. Each number stands in docs/FORMAT.md.
package enum Limits {
  /// A block before compression.
  package static let blockLength = 4 << 20
  /// Blocks in a bundle.
  package static let blocks = 1 << 24
  /// The manifest, in bytes.
  package static let manifest = 64 << 10
  /// One line of the manifest, in bytes.
  package static let manifestLine = 2048
  /// Sections that a manifest may name.
  package static let sections = 16
  /// Signatures on a bundle.
  package static let signatures = 16
  /// All signatures together, in bytes.
  package static let signatureBytes = 128 << 10
  /// A page of the catalog before compression.
  package static let catalogPage = 1 << 20
  /// All pages of the catalog together, before compression.
  package static let catalog = 64 << 20
  /// Files in a bundle.
  package static let files = 1 << 18
  /// Folders that paths name, each counted once. Deep paths are short, compressed: they must not mean endless work.
  package static let folders = 1 << 18
  /// Folders above a file in a bundle that is made today; readers take deeper ones.
  package static let depth = 32
  /// How many times longer a block may be than what it is stored as: zlib comes to no more, and a small file
  /// must not mean endless work.
  package static let ratio = 1024
  /// How much all blocks together are unpacked to be checked: so many bytes, or so many times the bundle. Text comes to six
  /// times.
  package static let unpacked: (bytes: UInt64, ratio: UInt64) = (1 << 30, 32)

  /// How many blocks an extent may lie in: blocks of single bytes would make reading it endless work.
  package static func blocks(ofExtent length: UInt64) -> Int {
    Int(min(16 + length / 4096, UInt64(blocks)))
  }

  /// Levels of the catalog's tree.
  package static let catalogDepth = 8
  /// A path, in bytes.
  package static let path = 4096
  /// One name in a path, in bytes: what the common file systems allow.
  package static let name = 255
  /// A guide's title, in bytes.
  package static let title = 1024
  /// A guide's attributes.
  package static let attributes = 64
  /// The name or the value of an attribute, in bytes.
  package static let attribute = 1024
  /// The text of a guide, in bytes.
  package static let guideText = 32 << 20
  /// The structure map of a guide, in bytes.
  package static let guideMap = 16 << 20
}

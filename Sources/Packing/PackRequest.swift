package import BundleFormat
package import Compression
package import Ingest
package import Minisign
package import Search

/// A folder on its way into a bundle.
package struct PackRequest {
  /// The folder.
  package var folder: String
  /// The file to write; `nil` to find out only what it would be.
  package var output: String?
  /// Files in use that must not go in: keys and passphrases.
  package var secretFiles: [String]
  /// Who signs, the publisher first.
  package var signers: [SecretKey]
  /// Who can open it.
  package var protection: Protection
  /// What the collection is called, which edition it is and of which day.
  package var identity: BundleWriter.Identity
  /// How text is compressed.
  package var codec: Codec
  /// Whether an index is made for searching.
  package var index: SectionChoice
  /// Whether it is stored what the sections of guides mean, and what tells that.
  package var meaning = SectionChoice.never
  package var encoder: (any MeaningEncoder)?
  /// A glossary to take along, besides the collection's own.
  package var glossary: [UInt8]?
  /// What becomes of files that can't be cleaned.
  package var uncleaned = UncleanedChoice.refuse
  /// What becomes of pictures.
  package var pictures = PictureChoice.keep
  /// Whether only the texts of guides travel, and not the documents they were in, nor pictures.
  package var isTextOnly = false
  /// Whether warnings are errors.
  package var isStrict = false
  /// The most bytes that the file may have: pictures are made as small as that takes.
  package var maximumLength: UInt64?
  /// What the collection says of itself.
  package var collection: CollectionFile?

  /// Whether a section is made that readers can do without.
  package enum SectionChoice: String, CaseIterable, Sendable {
    /// An index, if there is so much text that reading all of it would take a person's patience; meanings, if they are but a
    /// small part of the bundle.
    case auto
    case always
    case never
  }

  /// A request of these parts.
  package init(
    folder: String, output: String?, secretFiles: [String] = [], signers: [SecretKey], protection: Protection,
    identity: BundleWriter.Identity, codec: Codec, index: SectionChoice = .auto, glossary: [UInt8]? = nil
  ) {
    self.folder = folder
    self.output = output
    self.secretFiles = secretFiles
    self.signers = signers
    self.protection = protection
    self.identity = identity
    self.codec = codec
    self.index = index
    self.glossary = glossary
  }
}

package import Bytes
internal import Minisign

/// A bundle whose manifest is proven by all its signatures, by whomever they are.
///
/// Whether to read on is for the one to say who knows whom to trust; ``contents()`` then opens it.
package struct SealedBundle: Sendable {
  /// What was signed.
  package let manifest: Manifest
  /// The manifest, byte for byte.
  package let manifestBytes: [UInt8]
  /// The signatures, the publisher's first. All of them are valid.
  package let signatures: [BundleSignature]
  let source: any ByteSource
  private let frame: Frame
  private let isMended: Bool

  /// Reads both ends of a bundle, checks the signatures, then reads the manifest.
  ///
  /// - Parameter mends: whether its first bytes, which are not signed, may be damaged.
  package init(_ source: any ByteSource, mends: Bool = false) throws(BundleError) {
    let (frame, isMended) = mends ? try Frame.mended(source) : (try Frame(source), false)
    let manifestBytes = try source.bytes(at: frame.manifestStart, count: frame.manifestLength, as: .manifest)
    let signatures = try BundleSignature.decode(
      source.bytes(at: frame.signaturesStart, count: frame.signaturesLength, as: .signatures))
    for item in signatures where !item.signature.isValid(for: manifestBytes, by: item.key) {
      throw .invalidSignature(item.key)
    }
    let manifest = try Manifest(manifestBytes)
    guard signatures[0].key == manifest.publisher else { throw .damaged(.signatures) }
    for item in signatures where !item.agrees(with: manifest) { throw .invalidSignature(item.key) }

    let shape = TableShape(blocks: manifest.blocks)
    let header = UInt64(Frame.headerLength)
    guard frame.manifestStart >= header, manifest.dataLength <= frame.manifestStart - header,
      shape.length <= frame.manifestStart - header - manifest.dataLength
    else { throw .damaged(.manifest) }
    // There is one length for what is in it, so that nothing can hide in more.
    let unpadded = header + manifest.dataLength + shape.length + (frame.length - frame.manifestStart)
    guard frame.length == Padme.padded(unpadded) else { throw .damaged(.padding) }
    self.source = source
    self.frame = frame
    self.isMended = isMended
    self.manifest = manifest
    self.manifestBytes = manifestBytes
    self.signatures = signatures
  }

  /// The files within.
  package func contents() -> BundleReader {
    BundleReader(source, frame: frame, manifest: manifest)
  }

  /// Those of the files within that are intact, whatever happened to the others.
  package func salvage() -> BundleReader {
    let salvage = contents().salvage(isMended: isMended)
    return BundleReader(source, frame: frame, manifest: manifest, salvage: salvage)
  }
}

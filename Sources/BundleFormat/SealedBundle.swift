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
    var (frame, isMended) = mends ? try Frame.mended(source) : (try Frame(source), false)
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
    var source = source
    if isMended, let whole = Self.length(of: manifest, shape, endingWith: frame), whole != frame.length,
      // What is read, and how far it may unpack, goes by the length, so that must not be far from what there is.
      whole / 16 <= frame.length
    {
      source = RealignedSource(source, length: frame.length, as: whole)
      frame = frame.moved(toEndAt: whole)
    }
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

  /// How long a bundle has to be with what is signed.
  private static func length(
    of manifest: Manifest, _ shape: TableShape, endingWith frame: Frame
  ) -> UInt64? {
    let parts = [
      manifest.dataLength, shape.length, UInt64(Frame.headerLength), frame.length - frame.manifestStart,
    ]
    guard parts.allSatisfy({ $0 < 1 << 60 }) else { return nil }
    return Padme.padded(parts.reduce(0, +))
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

/// A bundle of which the beginning is missing, or other bytes stand before it, as if it had the length that was signed.
private final class RealignedSource: ByteSource {
  let count: UInt64
  private let base: any ByteSource
  private let length: UInt64

  init(_ base: any ByteSource, length: UInt64, as count: UInt64) {
    (self.base, self.length, self.count) = (base, length, count)
  }

  func read(at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    guard offset + length >= self.count else { throw .beyondEnd }
    try base.read(at: offset + length - self.count, count: count, into: &target)
  }
}

package import BundleFormat
package import Minisign

/// Adds signatures to a bundle that is there.
package enum CoSigner {
  /// Why a bundle could not be signed.
  package enum Failure: Error, Equatable {
    /// The key has signed it already.
    case alreadySigned(PublicKey)
    /// The signature is not of this key over this bundle's manifest.
    case doesNotFit(PublicKey)
    /// It has as many signatures as a bundle may have.
    case tooMany
  }

  /// Writes a bundle again with one more signature.
  ///
  /// - Parameters:
  ///   - bundle: the bundle. All of it should have been verified: who signs it vouches for it.
  ///   - signature: the signature; it must be valid for the manifest.
  ///   - output: the file to write.
  ///   - protection: who can open it.
  package static func add(
    _ signature: BundleSignature, to bundle: SealedBundle, output: String, protection: Protection
  ) throws {
    guard !bundle.signatures.contains(where: { $0.key.key == signature.key.key }) else {
      throw Failure.alreadySigned(signature.key)
    }
    guard bundle.signatures.count < Limits.signatures else { throw Failure.tooMany }
    guard signature.signature.isValid(for: bundle.manifestBytes, by: signature.key),
      signature.agrees(with: bundle.manifest)
    else { throw Failure.doesNotFit(signature.key) }
    let file = try BundleOutput(path: output, protection: protection)
    try bundle.write(to: file.sink, signatures: bundle.signatures + [signature])
    _ = try file.finish()
  }
}

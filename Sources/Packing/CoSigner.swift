package import BundleFormat
package import Minisign

/// Adds signatures to a bundle that is there.
package enum CoSigner {
  /// Why a bundle could not be signed.
  package enum Failure: Error, Equatable {
    /// The key has signed it already.
    case alreadySigned(PublicKey)
    /// It has as many signatures as a bundle may have.
    case tooMany
  }

  /// Writes a bundle again with one more signature.
  ///
  /// - Parameters:
  ///   - bundle: the bundle. All of it should have been verified: who signs it vouches for it.
  ///   - signer: who signs.
  ///   - output: the file to write.
  ///   - protection: who can open it.
  package static func sign(
    _ bundle: SealedBundle, by signer: SecretKey, to output: String, protection: Protection
  ) throws {
    guard !bundle.signatures.contains(where: { $0.key.key == signer.publicKey.key }) else {
      throw Failure.alreadySigned(signer.publicKey)
    }
    guard bundle.signatures.count < Limits.signatures else { throw Failure.tooMany }
    let signature = try BundleSignature(of: bundle.manifest, by: signer)
    let file = try BundleOutput(path: output, protection: protection)
    try bundle.write(to: file.sink, signatures: bundle.signatures + [signature])
    _ = try file.finish()
  }
}

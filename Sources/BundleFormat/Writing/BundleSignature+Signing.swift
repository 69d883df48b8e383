package import Minisign

extension BundleSignature {
  /// Signs a manifest.
  package init(of manifest: Manifest, by signer: SecretKey) throws(MinisignError) {
    key = signer.publicKey
    signature = try signer.sign(
      manifest.encoded(), trustedComment: Self.comment(for: manifest, key: signer.publicKey))
  }
}

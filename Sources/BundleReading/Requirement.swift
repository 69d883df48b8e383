package import Minisign

/// A reader's rule that what a publisher publishes counts only if several people have signed it: one key that is stolen is
/// not enough then.
package struct Requirement: Equatable, Sendable {
  /// One of those whose signatures count.
  package struct Key: Equatable, Sendable {
    /// The key.
    package let key: PublicKey
    /// What the reader calls whose it is.
    package let name: String

    /// A key of this name.
    package init(_ key: PublicKey, named name: String) { (self.key, self.name) = (key, name) }
  }

  /// How many of them must sign.
  package let needed: Int
  /// Those whose signatures count, each once.
  package let keys: [Key]
  /// The file that says so.
  package let file: String

  /// A rule of these parts; `nil` if it can't be met, or is met by nobody's signature.
  package init?(needed: Int, of keys: [Key], file: String) {
    guard needed > 0, needed <= keys.count, Set(keys.map { $0.key.key }).count == keys.count else {
      return nil
    }
    (self.needed, self.keys, self.file) = (needed, keys, file)
  }

  /// Those of its keys that signed, by name. A key that is revoked does not count.
  package func names(among signers: [Signer]) -> [String] {
    keys.compactMap { item in
      let signed = signers.contains { signer in
        if case .revoked = signer.standing { false } else { signer.key.key == item.key.key }
      }
      return signed ? item.name : nil
    }
  }

  /// Whether enough of them signed.
  package func isMet(by signers: [Signer]) -> Bool { names(among: signers).count >= needed }
}

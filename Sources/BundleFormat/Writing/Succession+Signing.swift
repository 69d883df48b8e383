package import Minisign

extension Succession {
  /// Says with the old key, on a day, that another follows it.
  package init(from old: SecretKey, to new: PublicKey, on date: String) throws(MinisignError) {
    self.init(
      old: old.publicKey, new: new, date: date,
      signature: try old.sign(
        Self.message(from: old.publicKey, to: new, on: date), trustedComment: Self.comment))
  }
}

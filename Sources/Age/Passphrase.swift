internal import Bytes
package import Sodium

/// A passphrase, which opens files and which they can be encrypted with (C2SP age.md, "The scrypt recipient type").
package final class Passphrase: Identity {
  package static let stanzaType = "scrypt"
  package var stanzaType: String { Self.stanzaType }
  static let purpose = Array("age-encryption.org/v1/scrypt".utf8)
  /// The work factor that files are written with: 2^18, 256 MiB and about a second.
  package static let standardWorkFactor = 18
  /// The highest work factor that is read: a file could ask for more than a machine has, or somebody's patience.
  package static let maximumWorkFactor = standardWorkFactor

  let forms: [Secret]
  let workFactor: Int

  /// A passphrase. Only tests have a reason for another work factor than the standard one.
  package convenience init(_ secret: Secret, workFactor: Int = standardWorkFactor) {
    self.init(forms: [secret], workFactor: workFactor)
  }

  /// A passphrase of which it is not certain in which form it was used: files are encrypted with the first, and
  /// opened with any.
  package init(forms: [Secret], workFactor: Int = standardWorkFactor) {
    precondition(!forms.isEmpty)
    self.forms = forms
    self.workFactor = workFactor
  }

  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? {
    guard let stanza = stanzas.first(where: { $0.type == Self.stanzaType }) else { return nil }
    guard stanzas.count == 1, stanza.arguments.count == 2,
      let salt = try? Base64.decode(stanza.arguments[0].utf8, padding: .none), salt.count == 16,
      let logN = Self.workFactor(stanza.arguments[1])
    else { throw .malformedHeader(.passphrase) }
    guard stanza.body.count == fileKeyLength + ChaChaPoly.overhead else { throw .malformedHeader(.fileKey) }
    guard logN <= Self.maximumWorkFactor else { throw .workFactorTooHigh(logN) }
    for form in forms {
      guard let key = Scrypt.derive(form, salt: Self.purpose + salt, logN: logN) else { throw .outOfMemory }
      if let fileKey = ChaChaPoly.openSecret(stanza.body, nonce: zeroNonce, key: key) { return fileKey }
    }
    throw .wrongPassphrase
  }

  /// A decimal number without sign or leading zero, from 1 on.
  private static func workFactor(_ text: String) -> Int? {
    guard let first = text.utf8.first, first != UInt8(ascii: "0"), text.utf8.count <= 9,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Whether a file with this header is opened with a passphrase.
  static func isNeeded(for stanzas: [Stanza]) -> Bool {
    stanzas.contains { $0.type == Self.stanzaType }
  }
}

internal import Bytes
package import Sodium

private let purpose = Array("age-encryption.org/v1/scrypt".utf8)
private let zeroNonce = [UInt8](repeating: 0, count: 12)

/// A passphrase, as recipient and as identity (C2SP age.md, "The scrypt recipient type").
package struct Passphrase: Recipient, Identity {
  package static let stanzaType = "scrypt"
  /// The work factor that files are written with: 2^18, 256 MiB and about a second.
  package static let standardWorkFactor = 18
  /// The highest work factor that is read: a file could ask for more than a machine has, or somebody's patience.
  package static let maximumWorkFactor = standardWorkFactor

  private let forms: [Secret]
  private let workFactor: Int

  /// A passphrase. Only tests have a reason for another work factor than the standard one.
  package init(_ secret: Secret, workFactor: Int = standardWorkFactor) {
    self.init(forms: [secret], workFactor: workFactor)
  }

  /// A passphrase of which it is not certain in which form it was used: files are encrypted with the first, and
  /// opened with any.
  package init(forms: [Secret], workFactor: Int = standardWorkFactor) {
    precondition(!forms.isEmpty)
    self.forms = forms
    self.workFactor = workFactor
  }

  package var company: RecipientCompany { .alone }

  package func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza] {
    let salt = randomBytes(16)
    guard let key = Scrypt.derive(forms[0], salt: purpose + salt, logN: workFactor) else {
      throw .outOfMemory
    }
    let body = ChaChaPoly.seal(fileKey, nonce: zeroNonce, key: key)
    let arguments = [Base64.encode(salt, padding: .none), String(workFactor)]
    return [Stanza(type: Self.stanzaType, arguments: arguments, body: body)]
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
      guard let key = Scrypt.derive(form, salt: purpose + salt, logN: logN) else { throw .outOfMemory }
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

package import Age
internal import BundleReading
internal import Bytes
internal import Passphrases
package import Sodium
internal import System

/// Files with the secret keys of a reader, as age-keygen writes them or encrypted with a passphrase.
package enum IdentityFile {
  /// Reads a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - passphrase: asked if the file is itself encrypted with one.
  package static func read(
    _ path: String, passphrase: () throws -> Secret?
  ) throws -> [any KeyIdentity] {
    try read(SecretInput.contents(of: path, atMost: KeyFile.maximumLength), passphrase: passphrase)
  }

  /// Reads the contents of such a file.
  package static func read(
    _ contents: Secret, passphrase: () throws -> Secret?
  ) throws -> [any KeyIdentity] {
    try KeyFile.identities(plain(contents, passphrase: passphrase))
  }

  /// The contents of such a file without its encryption, if it has any.
  package static func plain(_ contents: Secret, passphrase: () throws -> Secret?) throws -> Secret {
    guard let envelope = Envelope.recognise(contents.bytes) else { return contents }
    // What is encrypted need not be kept secret.
    let file = try AgeFile(envelope.binary(MemorySource(contents.reveal())) { _ in true })
    guard file.needsPassphrase else { throw AgeError.invalidIdentity(line: 1) }
    guard let secret = try passphrase() else { throw ReadingError.passphraseNeeded }
    return try file.openSecret(with: [Passphrase(forms: PassphraseText.forms(secret))])
  }

  /// The contents of such a file, encrypted with a passphrase, as text.
  package static func encrypted(_ contents: Secret, with passphrase: Secret) throws -> [UInt8] {
    let output = MemorySink()
    let form = Envelope.armored.sink(to: output)
    let encryptor = try Encryptor(
      to: form, recipients: [Passphrase(forms: PassphraseText.forms(passphrase))])
    var plain = contents.reveal()
    defer { plain.wipe() }
    try encryptor.write(plain)
    try encryptor.finish()
    try form.finish()
    return output.bytes
  }
}

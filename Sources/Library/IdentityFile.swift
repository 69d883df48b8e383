package import Age
internal import Bytes
internal import Phrases
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
    guard let envelope = Envelope.recognise(Array(contents.bytes.prefix(Envelope.recognitionLength))) else {
      return try KeyFile.identities(contents)
    }
    // What is encrypted need not be kept secret.
    let file = try AgeFile(envelope.binary(MemorySource(contents.reveal())))
    guard file.needsPassphrase else { throw AgeError.invalidIdentity(line: 1) }
    guard let secret = try passphrase() else { throw LibraryError.passphraseNeeded }
    return try KeyFile.identities(file.openSecret(with: [Passphrase(forms: PassphraseText.forms(secret))]))
  }

  /// A file with these keys, encrypted with a passphrase, as text.
  package static func encrypted(
    _ identities: [any KeyIdentity], with passphrase: Secret
  ) throws -> [UInt8] {
    let output = MemorySink()
    let form = Envelope.armored.sink(to: output)
    let encryptor = try Encryptor(
      to: form, recipients: [Passphrase(forms: PassphraseText.forms(passphrase))])
    var contents = KeyFile.contents(of: identities)
    defer { contents.wipe() }
    try encryptor.write(contents)
    try encryptor.finish()
    try form.finish()
    return output.bytes
  }
}

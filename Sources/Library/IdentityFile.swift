package import Age
internal import Bytes
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
    let contents = try SecretInput.contents(of: path, atMost: KeyFile.maximumLength)
    var start = contents.reveal()
    defer { start.wipe() }
    let isArmored = Armor.isRecognised(start)
    guard isArmored || AgeFile.isRecognised(start) else { return try KeyFile.identities(contents) }
    let file = try AgeFile(MemorySource(isArmored ? Armor.decode(start) : start))
    guard file.needsPassphrase else { throw AgeError.invalidIdentity(line: 1) }
    guard let secret = try passphrase() else { throw LibraryError.passphraseNeeded }
    return try KeyFile.identities(file.openSecret(with: [Passphrase(secret)]))
  }
}

internal import Bytes
package import Sodium

/// A publisher's secret key, unlocked.
package struct SecretKey: Sendable {
  /// The public key that goes with it.
  package let publicKey: PublicKey
  private let secret: Secret

  /// A new key.
  package init() {
    let pair = Ed25519.newKeyPair()
    self.init(identifier: randomBytes(PublicKey.identifierLength), secret: pair.secretKey)
  }

  private init(identifier: [UInt8], secret: Secret) {
    guard let publicKey = PublicKey(identifier: identifier, key: Ed25519.publicKey(of: secret)) else {
      preconditionFailure("an identifier has eight bytes, a public key thirty-two")
    }
    self.publicKey = publicKey
    self.secret = secret
  }

  /// Signs a message, by its hash, and a trusted comment.
  package func sign(_ message: [UInt8], trustedComment: String) throws(MinisignError) -> Signature {
    let signature = Ed25519.sign(BLAKE2b.hash512(message), with: secret)
    let comment = Ed25519.sign(signature + Array(trustedComment.utf8), with: secret)
    return try Signature(
      identifier: publicKey.identifier, signature: signature, trustedComment: trustedComment,
      commentSignature: comment)
  }

  /// Whether a file is a secret key, with a passphrase or without.
  package static func isRecognised(_ file: Secret) -> Bool {
    (try? SecretKeyLayout(file: file)) != nil
  }

  /// Asks for the passphrase of a key, when it turns out to have one.
  package typealias PassphraseSource = () throws -> Secret?

  /// Reads a secret key file as minisign writes it.
  package init(file contents: Secret, passphrase: PassphraseSource) throws {
    var layout = try SecretKeyLayout(file: contents)
    switch layout.derivation {
    case .none:
      break
    case .scrypt:
      guard let passphrase = try passphrase() else { throw MinisignError.passphraseNeeded }
      try layout.mask(with: passphrase)
    }
    let identifier = layout.secret.slice(0..<8)
    let key = layout.secret.slice(8..<72)
    let checksum = layout.secret.slice(72..<104).reveal()
    // minisign itself leaves the checksum of a key without passphrase empty.
    let isLeftOut = layout.derivation == .none && checksum.allSatisfy { $0 == 0 }
    guard isLeftOut || constantTimeEqual(layout.checksum(), checksum) else {
      throw layout.derivation == .scrypt ? MinisignError.wrongPassphrase : .malformed
    }
    self.init(identifier: identifier.reveal(), secret: key)
    guard Ed25519.publicKey(of: key) == key.slice(32..<64).reveal() else { throw MinisignError.malformed }
  }

  /// The secret key file, protected by a passphrase if one is given. Wipe it after use.
  package func fileContents(passphrase: Secret?, limits: Scrypt.Limits = Scrypt.sensitiveLimits) throws
    -> [UInt8]
  {
    var layout = SecretKeyLayout(publicKey: publicKey, secret: secret)
    if let passphrase {
      layout.derivation = .scrypt
      layout.salt = randomBytes(32)
      layout.limits = limits
      try layout.mask(with: passphrase)
    }
    let comment = passphrase == nil ? "minisign secret key" : "minisign encrypted secret key"
    var line = layout.encodedLine()
    defer { line.wipe() }
    var file: [UInt8] = []
    file.reserveCapacity(256)
    file += "\(untrustedPrefix)\(comment)\n".utf8
    file += line
    file.append(UInt8(ascii: "\n"))
    return file
  }
}

/// The fields of a secret key file: `Ed`, key derivation, `B2`, salt, limits, and a part of 104 bytes
/// (identifier, key, checksum) that is masked if there is a passphrase.
private struct SecretKeyLayout {
  enum Derivation { case none, scrypt }

  /// The most memory that unlocking a key may take: what minisign itself asks for.
  private static let maximumMemory = Scrypt.sensitiveLimits.memory
  private static let maximumOperations = Scrypt.sensitiveLimits.operations

  var derivation = Derivation.none
  var salt = [UInt8](repeating: 0, count: 32)
  var limits = Scrypt.Limits(operations: 0, memory: 0)
  var secret: Secret

  init(publicKey: PublicKey, secret key: Secret) {
    var identifier = publicKey.identifier
    secret = Secret(joining: [Secret(wiping: &identifier), key])
    var checksum = checksum()
    secret = Secret(joining: [secret, Secret(wiping: &checksum)])
  }

  init(file contents: Secret) throws(MinisignError) {
    let lines = contents.bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let keys = lines.filter { !$0.starts(with: untrustedPrefix.utf8) }
    guard keys.count == 1, var fields = try? Base64.decode(keys[0]) else { throw .malformed }
    defer { fields.wipe() }
    guard fields.count == 158, fields.starts(with: Array("Ed".utf8)), Array(fields[4..<6]) == Array("B2".utf8)
    else { throw .malformed }
    switch Array(fields[2..<4]) {
    case Array("Sc".utf8): derivation = .scrypt
    case [0, 0]: derivation = .none
    default: throw .malformed
    }
    salt = Array(fields[6..<38])
    var reader = ByteReader(Array(fields[38..<54]))
    guard let operations = try? reader.littleEndian(UInt64.self),
      let memory = try? reader.littleEndian(UInt64.self)
    else { throw .malformed }
    limits = Scrypt.Limits(operations: operations, memory: memory)
    var rest = Array(fields[54...])
    secret = Secret(wiping: &rest)
  }

  /// Takes the mask off, or puts it on.
  mutating func mask(with passphrase: Secret) throws(MinisignError) {
    guard limits.memory <= Self.maximumMemory, limits.operations <= Self.maximumOperations else {
      throw .tooMuchMemory
    }
    guard let stream = Scrypt.derive(passphrase, salt: salt, limits: limits, count: 104) else {
      throw .tooMuchMemory
    }
    secret = exclusiveOr(secret, stream)
  }

  /// BLAKE2b over the algorithm, the identifier and the key.
  func checksum() -> [UInt8] {
    var algorithm = Array("Ed".utf8)
    return BLAKE2b.hash256(Secret(joining: [Secret(wiping: &algorithm), secret.slice(0..<72)]))
  }

  /// The one line of the file. Wipe it after use.
  func encodedLine() -> [UInt8] {
    var numbers = ByteWriter()
    numbers.littleEndian(limits.operations)
    numbers.littleEndian(limits.memory)
    // With room for all of it at once, there is no other copy to be wiped.
    var fields: [UInt8] = []
    fields.reserveCapacity(158)
    defer { fields.wipe() }
    fields += "Ed".utf8
    fields += derivation == .scrypt ? Array("Sc".utf8) : [0, 0]
    fields += "B2".utf8
    fields += salt
    fields += numbers.bytes
    fields += secret.bytes
    return Base64.encodeBytes(fields)
  }
}

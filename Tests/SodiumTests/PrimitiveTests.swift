import Bytes
import Crypto
import Foundation
import Sodium
import Testing
import TestSupport

/// What libsodium computes is what another library computes, or what the specifications print.
@Suite struct PrimitiveTests {
  static let lengths = [0, 1, 15, 16, 17, 63, 64, 65, 1000]

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
  }

  @Test(arguments: lengths)
  func chaChaPolyIsWhatSwiftCryptoHas(count: Int) throws {
    let plain = Self.bytes(count)
    let (key, nonce) = (Self.bytes(32), Self.bytes(12))
    let box = ChaChaPoly.seal(plain, nonce: nonce, key: Secret(key))
    let expected = try Crypto.ChaChaPoly.seal(
      plain, using: SymmetricKey(data: key), nonce: .init(data: nonce))
    #expect(box == Array(expected.ciphertext + expected.tag))
    // What was there before is kept.
    func open(_ box: [UInt8], _ nonce: [UInt8]) -> [UInt8]? {
      var isRight = false
      let bytes = [UInt8](capacity: 1 + box.count) { target in
        target.append(7)
        isRight = ChaChaPoly.open(box.span, nonce: nonce, key: Secret(key), into: &target)
      }
      #expect(bytes.count == (isRight ? 1 + plain.count : 1) && bytes[0] == 7)
      return isRight ? Array(bytes.dropFirst()) : nil
    }
    #expect(open(box, nonce) == plain)
    #expect(open(box, nonce.reversed()) == nil)
    #expect(open(box + [1], nonce) == nil)
    #expect(open(Array(box.prefix(15)), nonce) == nil)
    #expect(ChaChaPoly.openSecret(box, nonce: nonce, key: Secret(key))?.reveal() == plain)
    #expect(ChaChaPoly.seal(Secret(plain), nonce: nonce, key: Secret(key)) == box)
    for index in box.indices {
      var altered = box
      altered[index] ^= 0x10
      #expect(open(altered, nonce) == nil)
      #expect(ChaChaPoly.openSecret(altered, nonce: nonce, key: Secret(key)) == nil)
    }
  }

  @Test(arguments: lengths)
  func derivationIsWhatSwiftCryptoHas(count: Int) {
    let key = Crypto.HKDF<Crypto.SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Self.bytes(16)), salt: Self.bytes(count),
      info: Data("payload".utf8),
      outputByteCount: 32)
    let ours = SHA256.derive(from: Secret(Self.bytes(16)), salt: Self.bytes(count), info: "payload")
    let expected = unsafe key.withUnsafeBytes { unsafe Array($0) }
    #expect(ours.reveal() == expected)

    let code = HMAC<Crypto.SHA256>.authenticationCode(
      for: Self.bytes(count), using: SymmetricKey(data: Self.bytes(count)))
    #expect(SHA256.authenticationCode(Self.bytes(count), key: Secret(Self.bytes(count))) == Array(code))
  }

  @Test func sharedSecretsAreWhatSwiftCryptoHas() throws {
    let theirs = Curve25519.KeyAgreement.PrivateKey()
    let ours = Secret.random(count: 32)
    let ourPoint = X25519.publicKey(of: ours)
    let expected = try theirs.sharedSecretFromKeyAgreement(with: .init(rawRepresentation: ourPoint))
    let shared = X25519.sharedSecret(ours, with: Array(theirs.publicKey.rawRepresentation))
    let bytes = unsafe expected.withUnsafeBytes { unsafe Array($0) }
    #expect(shared?.reveal() == bytes)
    #expect(X25519.sharedSecret(ours, with: Array(repeating: 0, count: 32)) == nil)
    #expect(X25519.sharedSecret(ours, with: [1] + Array(repeating: 0, count: 31)) == nil)
    #expect(X25519.sharedSecret(ours, with: [9]) == nil)
  }

  @Test(arguments: lengths)
  func signaturesAreWhatSwiftCryptoHas(count: Int) throws {
    let message = Self.bytes(count)
    let pair = Ed25519.newKeyPair()
    #expect(Ed25519.publicKey(of: pair.secretKey) == pair.publicKey)
    let signature = Ed25519.sign(message, with: pair.secretKey)
    let theirs = try Curve25519.Signing.PublicKey(rawRepresentation: pair.publicKey)
    #expect(theirs.isValidSignature(signature, for: message))
    let theirKey = Curve25519.Signing.PrivateKey()
    let theirSignature = Array(try theirKey.signature(for: message))
    let theirPublic = Array(theirKey.publicKey.rawRepresentation)
    #expect(Ed25519.isValid(theirSignature, of: message, by: theirPublic))
    #expect(!Ed25519.isValid(theirSignature, of: message + [0], by: theirPublic))
    #expect(!Ed25519.isValid(theirSignature, of: message, by: pair.publicKey))
    #expect(!Ed25519.isValid(Array(theirSignature.dropLast()), of: message, by: theirPublic))
  }

  /// A key of small order would make some signatures valid for any message.
  @Test func keysOfSmallOrderSignNothing() {
    let identity = [1] + [UInt8](repeating: 0, count: 31)
    let signature = identity + [UInt8](repeating: 0, count: 32)
    #expect(!Ed25519.isValid(signature, of: [1, 2, 3], by: identity))
  }

  @Test func hashesAreWhatPythonHas() throws {
    for count in Self.lengths {
      let bytes = Self.bytes(count)
      let script = """
        import hashlib, sys
        data = sys.stdin.buffer.read()
        print(hashlib.blake2b(data).hexdigest())
        print(hashlib.blake2b(data, digest_size=32).hexdigest())
        print(hashlib.blake2b(data, digest_size=32, person=b"bundle1 block").hexdigest())
        """
      let lines = try run("python3", ["-c", script], input: bytes).text.split(separator: "\n").map(
        String.init)
      #expect(Hex.encode(BLAKE2b.hash512(bytes)) == lines[0])
      #expect(Hex.encode(BLAKE2b.hash256(Secret(bytes))) == lines[1])
      #expect(Hex.encode(BLAKE2b.hash256(bytes.span, purpose: "bundle1 block")) == lines[2])
    }
  }

  /// RFC 7914 §12, the vector with r = 8 and p = 1; its first half is what a shorter key is.
  @Test func scryptIsAsInItsSpecification() {
    let expected = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    let key = Scrypt.derive(Secret("pleaseletmein"), salt: Array("SodiumChloride".utf8), logN: 14)
    #expect(key.map { Hex.encode($0.reveal()) } == expected)
  }
}

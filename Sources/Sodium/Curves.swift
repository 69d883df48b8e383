private import CSodium

/// X25519 (RFC 7748).
package enum X25519 {
  /// The public key of a secret key of 32 bytes.
  package static func publicKey(of secret: Secret) -> [UInt8] {
    precondition(secret.count == 32)
    var point = [UInt8](repeating: 0, count: 32)
    let code = unsafe secret.withBytes { unsafe crypto_scalarmult_base(&point, $0) }
    precondition(code == 0)
    return point
  }

  /// The shared secret with a public key; `nil` for points of low order, where it would be zero.
  package static func sharedSecret(_ secret: Secret, with point: [UInt8]) -> Secret? {
    precondition(secret.count == 32)
    guard point.count == 32 else { return nil }
    var code: Int32 = -1
    let shared = unsafe Secret(count: 32) { target in
      code = unsafe secret.withBytes { unsafe crypto_scalarmult(target, $0, point) }
    }
    return code == 0 ? shared : nil
  }
}

/// Ed25519 (RFC 8032).
package enum Ed25519 {
  /// A new key pair; the secret key has 64 bytes, the seed and the public key.
  package static func newKeyPair() -> (secretKey: Secret, publicKey: [UInt8]) {
    precondition(Library.isReady)
    var publicKey = [UInt8](repeating: 0, count: 32)
    let secretKey = unsafe Secret(count: 64) { target in
      let code = unsafe crypto_sign_keypair(&publicKey, target)
      precondition(code == 0)
    }
    return (secretKey, publicKey)
  }

  /// The public key in a secret key of 64 bytes, computed anew from its seed.
  package static func publicKey(of secretKey: Secret) -> [UInt8] {
    precondition(secretKey.count == 64)
    var publicKey = [UInt8](repeating: 0, count: 32)
    _ = unsafe Secret(count: 64) { target in
      let code = unsafe secretKey.withBytes { unsafe crypto_sign_seed_keypair(&publicKey, target, $0) }
      precondition(code == 0)
    }
    return publicKey
  }

  /// Signs a message with a secret key of 64 bytes.
  package static func sign(_ message: [UInt8], with secretKey: Secret) -> [UInt8] {
    precondition(secretKey.count == 64)
    var signature = [UInt8](repeating: 0, count: 64)
    let code = unsafe secretKey.withBytes {
      unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), $0)
    }
    precondition(code == 0)
    return signature
  }

  /// Whether a signature of 64 bytes over a message was made by the owner of a public key of 32 bytes.
  package static func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard Library.isReady, signature.count == 64, publicKey.count == 32 else { return false }
    return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}

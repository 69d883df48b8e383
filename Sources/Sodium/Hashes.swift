private import CSodium

/// Random bytes from the operating system.
package func randomBytes(_ count: Int) -> [UInt8] {
  precondition(Library.isReady)
  var bytes = [UInt8](repeating: 0, count: count)
  unsafe randombytes_buf(&bytes, count)
  return bytes
}

/// BLAKE2b (RFC 7693).
package enum BLAKE2b {
  /// A hash with a purpose of at most 16 bytes as personalisation, so that a hash made for one purpose
  /// never passes for another.
  package static func hash256(_ bytes: Span<UInt8>, purpose: String) -> [UInt8] {
    var personal = Array(purpose.utf8)
    precondition(Library.isReady && personal.count <= 16)
    personal.append(contentsOf: repeatElement(0, count: 16 - personal.count))
    var output = [UInt8](repeating: 0, count: 32)
    let code = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe crypto_generichash_blake2b_salt_personal(
        &output, 32, bytes.baseAddress, UInt64(bytes.count), nil, 0, nil, personal)
    }
    precondition(code == 0)
    return output
  }

  /// The plain 256-bit hash of secret bytes.
  package static func hash256(_ secret: Secret) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 32)
    let code = unsafe secret.withBytes {
      unsafe crypto_generichash(&output, 32, $0, UInt64(secret.count), nil, 0)
    }
    precondition(code == 0)
    return output
  }

  /// The plain 512-bit hash.
  package static func hash512(_ bytes: [UInt8]) -> [UInt8] {
    precondition(Library.isReady)
    var output = [UInt8](repeating: 0, count: 64)
    let code = unsafe crypto_generichash(&output, 64, bytes, UInt64(bytes.count), nil, 0)
    precondition(code == 0)
    return output
  }
}

/// HMAC-SHA-256 (RFC 2104) and HKDF-SHA-256 (RFC 5869).
///
/// libsodium 1.0.18 has no HKDF of its own, so it is built from its HMAC.
package enum SHA256 {
  /// The authentication code of a message.
  package static func authenticationCode(_ message: [UInt8], key: Secret) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 32)
    unsafe key.withBytes { unsafe hmac(message, key: $0, keyCount: key.count, output: &output) }
    return output
  }

  /// Derives a key of 32 bytes; one round of expansion is all that needs.
  package static func derive(from secret: Secret, salt: [UInt8], info: String) -> Secret {
    let extracted = unsafe Secret(count: 32) { target in
      unsafe secret.withBytes { unsafe hmac($0, count: secret.count, key: salt, output: target) }
    }
    return unsafe Secret(count: 32) { target in
      unsafe extracted.withBytes { key in
        unsafe hmac(Array(info.utf8) + [1], key: key, keyCount: 32, output: target)
      }
    }
  }

  private static func hmac(
    _ message: [UInt8], key: UnsafePointer<UInt8>, keyCount: Int, output: UnsafeMutablePointer<UInt8>
  ) {
    var state = crypto_auth_hmacsha256_state()
    unsafe crypto_auth_hmacsha256_init(&state, key, keyCount)
    unsafe crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    unsafe crypto_auth_hmacsha256_final(&state, output)
    unsafe sodium_memzero(&state, MemoryLayout.size(ofValue: state))
  }

  private static func hmac(
    _ message: UnsafePointer<UInt8>, count: Int, key: [UInt8], output: UnsafeMutablePointer<UInt8>
  ) {
    var state = crypto_auth_hmacsha256_state()
    unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
    unsafe crypto_auth_hmacsha256_update(&state, message, UInt64(count))
    unsafe crypto_auth_hmacsha256_final(&state, output)
    unsafe sodium_memzero(&state, MemoryLayout.size(ofValue: state))
  }
}

/// Whether two byte strings are the same, in a time that depends only on their length.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return unsafe sodium_memcmp(left, right, left.count) == 0
}

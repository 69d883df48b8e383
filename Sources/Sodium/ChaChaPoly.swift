private import CSodium

/// ChaCha20-Poly1305 (RFC 8439) without associated data.
package enum ChaChaPoly {
  /// How much longer a box is than what it holds.
  package static let overhead = 16

  /// Encrypts; the nonce has 12 bytes and is used once only with this key of 32 bytes.
  package static func seal(_ plaintext: [UInt8], nonce: [UInt8], key: Secret) -> [UInt8] {
    precondition(nonce.count == 12 && key.count == 32)
    var box = [UInt8](repeating: 0, count: plaintext.count + overhead)
    let code = unsafe key.withBytes {
      unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
        &box, nil, plaintext, UInt64(plaintext.count), nil, 0, nil, nonce, $0)
    }
    precondition(code == 0)
    return box
  }

  /// Encrypts a secret.
  package static func seal(_ secret: Secret, nonce: [UInt8], key: Secret) -> [UInt8] {
    precondition(nonce.count == 12 && key.count == 32)
    var box = [UInt8](repeating: 0, count: secret.count + overhead)
    let code = unsafe key.withBytes { key in
      unsafe secret.withBytes {
        unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
          &box, nil, $0, UInt64(secret.count), nil, 0, nil, nonce, key)
      }
    }
    precondition(code == 0)
    return box
  }

  /// Decrypts into memory that has room for what the box holds.
  ///
  /// - Returns: whether it is a box made with this key and nonce; if not, nothing is appended.
  package static func open(
    _ box: Span<UInt8>, nonce: [UInt8], key: Secret, into target: inout OutputSpan<UInt8>
  ) -> Bool {
    precondition(nonce.count == 12 && key.count == 32)
    let length = box.count - overhead
    guard length >= 0 else { return false }
    precondition(length <= target.freeCapacity)
    return unsafe target.withUnsafeMutableBufferPointer { buffer, filled in
      let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<filled + length])
      let code = unsafe box.withUnsafeBufferPointer { box in
        unsafe key.withBytes { key in
          guard let start = box.baseAddress else { return Int32(-1) }
          return unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
            room.baseAddress, nil, nil, start, UInt64(box.count), nil, 0, nonce, key)
        }
      }
      if code == 0 { filled += length }
      return code == 0
    }
  }

  /// Decrypts a secret; `nil` if it is not a box made with this key and nonce.
  package static func openSecret(_ box: [UInt8], nonce: [UInt8], key: Secret) -> Secret? {
    precondition(nonce.count == 12 && key.count == 32)
    guard box.count >= overhead else { return nil }
    var code: Int32 = -1
    let secret = unsafe Secret(count: box.count - overhead) { target in
      code = unsafe key.withBytes {
        unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
          target, nil, nil, box, UInt64(box.count), nil, 0, nonce, $0)
      }
    }
    return code == 0 ? secret : nil
  }
}

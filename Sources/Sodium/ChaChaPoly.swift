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

  /// Decrypts boxes that lie one after the other, all of them of `boxLength` bytes but the last.
  ///
  /// - Parameter nonce: the nonce of each box, by its number.
  /// - Returns: what they hold, one after the other, or the number of the first that is not right.
  package static func open(
    _ bytes: [UInt8], boxLength: Int, key: Secret, nonce: (Int) -> [UInt8]
  ) -> Result<[UInt8], WrongBox> {
    precondition(key.count == 32 && boxLength >= overhead)
    let boxes = (bytes.count + boxLength - 1) / boxLength
    var wrong: Int?
    let plaintext = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { output, filled in
      for number in 0..<boxes {
        let range = number * boxLength..<min((number + 1) * boxLength, bytes.count)
        let code =
          range.count < overhead
          ? -1
          : unsafe open(
            bytes, in: range, nonce: nonce(number), key: key,
            into: output.baseAddress.map { unsafe $0 + filled })
        guard code == 0 else {
          wrong = number
          return
        }
        filled += range.count - overhead
      }
    }
    return wrong.map { .failure(WrongBox(number: $0)) } ?? .success(plaintext)
  }

  private static func open(
    _ bytes: [UInt8], in range: Range<Int>, nonce: [UInt8], key: Secret,
    into output: UnsafeMutablePointer<UInt8>?
  ) -> Int32 {
    precondition(nonce.count == 12)
    return unsafe bytes.withUnsafeBufferPointer { box in
      unsafe key.withBytes { key in
        guard let box = box.baseAddress else { return -1 }
        return unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
          output, nil, nil, box + range.lowerBound, UInt64(range.count), nil, 0, nonce, key)
      }
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

/// A box that was not made with the key and its nonce.
package struct WrongBox: Error, Equatable {
  /// Which of several it is.
  package var number: Int

  /// The box of this number.
  package init(number: Int) { self.number = number }
}

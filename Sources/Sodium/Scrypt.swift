private import CSodium

/// scrypt (RFC 7914), with its parameters given in the two ways that the formats have them.
package enum Scrypt {
  /// Derives a key of 32 bytes with N = 2^`logN`, r = 8, p = 1, as age does.
  ///
  /// Needs 2^`logN` KiB of memory; `nil` if it is not to be had.
  package static func derive(_ passphrase: Secret, salt: [UInt8], logN: Int) -> Secret? {
    precondition((1...30).contains(logN))
    var code: Int32 = -1
    let key = unsafe Secret(count: 32) { target in
      code = unsafe passphrase.withBytes {
        unsafe crypto_pwhash_scryptsalsa208sha256_ll(
          $0, passphrase.count, salt, salt.count, 1 << UInt64(logN), 8, 1, target, 32)
      }
    }
    return code == 0 ? key : nil
  }

  /// libsodium's limits for keys that are rarely unlocked, as minisign uses them: about a second and 1 GiB.
  package static let sensitiveLimits = Limits(
    operations: UInt64(crypto_pwhash_scryptsalsa208sha256_opslimit_sensitive()),
    memory: UInt64(crypto_pwhash_scryptsalsa208sha256_memlimit_sensitive()))

  /// libsodium's limits for scrypt: operations, and bytes of memory.
  package struct Limits: Equatable, Sendable {
    /// How many operations.
    package var operations: UInt64
    /// How many bytes of memory.
    package var memory: UInt64

    /// Limits as given.
    package init(operations: UInt64, memory: UInt64) {
      self.operations = operations
      self.memory = memory
    }
  }

  /// Derives `count` bytes within libsodium's limits; `nil` if the memory is not to be had.
  package static func derive(_ passphrase: Secret, salt: [UInt8], limits: Limits, count: Int) -> Secret? {
    precondition(salt.count == 32)
    var code: Int32 = -1
    let key = unsafe Secret(count: count) { target in
      code = unsafe passphrase.withBytes { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: max(passphrase.count, 1)) {
          unsafe crypto_pwhash_scryptsalsa208sha256(
            target, UInt64(count), $0, UInt64(passphrase.count), salt, limits.operations,
            Int(clamping: limits.memory))
        }
      }
    }
    return code == 0 ? key : nil
  }
}

/// Combines two secrets of one length byte by byte with exclusive or.
package func exclusiveOr(_ left: Secret, _ right: Secret) -> Secret {
  precondition(left.count == right.count)
  let count = left.count
  return unsafe Secret(count: count) { target in
    unsafe left.withBytes { left in
      unsafe right.withBytes { right in
        for index in 0..<count { unsafe target[index] = left[index] ^ right[index] }
      }
    }
  }
}

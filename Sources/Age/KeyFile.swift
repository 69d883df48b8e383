internal import Bytes
package import Sodium

/// Files with keys in them: a key a line, `#` before comments, empty lines between.
package enum KeyFile {
  /// The largest key file that is read.
  package static let maximumLength = 1 << 20

  /// The identities of a file as age-keygen writes it.
  package static func identities(_ contents: Secret) throws(AgeError) -> [any KeyIdentity] {
    try keys(contents.bytes) { line, number throws(AgeError) in
      guard let identity: any KeyIdentity = X25519Identity(line) ?? HybridIdentity(line) else {
        throw .invalidIdentity(line: number)
      }
      return identity
    }
  }

  static func keys<Bytes: BidirectionalCollection<UInt8>, Key>(
    _ bytes: Bytes, _ read: (_ line: Bytes.SubSequence, _ number: Int) throws(AgeError) -> Key
  ) throws(AgeError) -> [Key] {
    var keys: [Key] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      keys.append(try read(line, index + 1))
    }
    return keys
  }
}

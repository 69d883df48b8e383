internal import Bytes
package import Sodium

/// Files with keys in them: a key a line, `#` before comments, empty lines between.
package enum KeyFile {
  /// The largest key file that is read.
  package static let maximumLength = 1 << 20

  /// The identities of a file as age-keygen writes it.
  package static func identities(_ contents: Secret) throws(AgeError) -> [any KeyIdentity] {
    var bytes = contents.reveal()
    defer { bytes.wipe() }
    return try keys(bytes) { line throws(AgeError) in
      guard let identity: any KeyIdentity = X25519Identity(line.text) ?? HybridIdentity(line.text) else {
        throw .invalidIdentity(line: line.number)
      }
      return identity
    }
  }

  /// A recipient of any kind; `nil` if the text is none.
  package static func recipient(_ text: some StringProtocol) -> (any Recipient)? {
    X25519Recipient(text) ?? HybridRecipient(text)
  }

  /// The recipients of a file.
  package static func recipients(_ contents: [UInt8]) throws(AgeError) -> [any Recipient] {
    try keys(contents) { line throws(AgeError) in
      guard let recipient = recipient(line.text) else { throw .invalidRecipient(line: line.number) }
      return recipient
    }
  }

  private static func keys<Key>(
    _ bytes: [UInt8], _ read: ((text: String, number: Int)) throws(AgeError) -> Key
  ) throws(AgeError) -> [Key] {
    var keys: [Key] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      keys.append(try read((String(decoding: line, as: UTF8.self), index + 1)))
    }
    return keys
  }
}

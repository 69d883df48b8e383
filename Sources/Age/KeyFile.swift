internal import Bytes
package import Sodium

/// Files with keys in them: a key a line, `#` before comments, empty lines between.
package enum KeyFile {
  /// The largest key file that is read.
  package static let maximumLength = 1 << 20

  /// A file of identities, as age-keygen writes it. Wipe it after use.
  package static func contents(of identities: [any KeyIdentity]) -> [UInt8] {
    var file: [UInt8] = []
    // With room for all of it at once, there is no other copy to be wiped.
    file.reserveCapacity(identities.reduce(0) { $0 + $1.recipientText.utf8.count + 256 })
    for identity in identities {
      file += "# public key: \(identity.recipientText)\n".utf8
      var text = identity.revealText()
      file += text
      text.wipe()
      file.append(UInt8(ascii: "\n"))
    }
    return file
  }

  /// The identities of a file as age-keygen writes it.
  package static func identities(_ contents: Secret) throws(AgeError) -> [any KeyIdentity] {
    try keys(contents.bytes) { line, number throws(AgeError) in
      guard let identity: any KeyIdentity = X25519Identity(line) ?? HybridIdentity(line) else {
        throw .invalidIdentity(line: number)
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
    try keys(contents) { line, number throws(AgeError) in
      guard let recipient = recipient(String(decoding: line, as: UTF8.self)) else {
        throw .invalidRecipient(line: number)
      }
      return recipient
    }
  }

  private static func keys<Bytes: BidirectionalCollection<UInt8>, Key>(
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

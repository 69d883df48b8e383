internal import Bytes
internal import Sodium

extension KeyFile {
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

  /// A recipient of any kind; `nil` if the text is none.
  package static func recipient(_ text: some StringProtocol) -> (any Recipient)? {
    X25519Recipient(text) ?? HybridRecipient(text)
  }

  /// The recipients of a file, or of a text as people pass it on.
  package static func recipients(_ contents: [UInt8]) throws(AgeError) -> [any Recipient] {
    do throws(AgeError) {
      return try keys(contents) { line, number throws(AgeError) in
        guard let recipient = recipient(String(decoding: line, as: UTF8.self)) else {
          throw .invalidRecipient(line: number)
        }
        return recipient
      }
    } catch {
      let keys = try CopiedKeys.read(Array(CopiedText(contents)), .recipients) { key in
        recipient(String(decoding: Array(key), as: UTF8.self))
      }
      guard !keys.isEmpty else { throw error }
      return keys
    }
  }
}

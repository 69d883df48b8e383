internal import Bytes
package import Sodium

/// Files with keys in them: a key a line, `#` before comments, empty lines between.
package enum KeyFile {
  /// The largest key file that is read.
  package static let maximumLength = 1 << 20

  /// The identities of a file as age-keygen writes it, or as people pass it on.
  package static func identities(_ contents: Secret) throws(AgeError) -> [any KeyIdentity] {
    do throws(AgeError) {
      return try keys(contents.bytes) { line, number throws(AgeError) in
        guard let identity = identity(line) else { throw .invalidIdentity(line: number) }
        return identity
      }
    } catch {
      let text = Secret(
        atMost: CopiedText<Secret.Bytes>.mostBytes(of: contents.count), CopiedText(contents.bytes))
      let keys = try CopiedKeys.read(text.bytes, .identities) { key in
        identity(Secret(atMost: longestIdentity, key).bytes)
      }
      guard !keys.isEmpty else { throw error }
      return keys
    }
  }

  private static let longestIdentity = 77

  private static func identity(_ text: some BidirectionalCollection<UInt8>) -> (any KeyIdentity)? {
    X25519Identity(text) ?? HybridIdentity(text)
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

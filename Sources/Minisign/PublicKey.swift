internal import Bytes
internal import Sodium

/// A publisher's public key, as in minisign's `.pub` files.
package struct PublicKey: Hashable, Sendable {
  /// How many bytes the identifier has.
  package static let identifierLength = 8
  /// How many bytes the Ed25519 key has.
  package static let keyLength = 32

  /// Eight random bytes that minisign finds keys by. Two keys may share them: they identify nobody.
  package let identifier: [UInt8]
  /// The Ed25519 public key.
  package let key: [UInt8]

  /// A key of these parts; `nil` if they do not have the right lengths.
  package init?(identifier: [UInt8], key: [UInt8]) {
    guard identifier.count == Self.identifierLength, key.count == Self.keyLength else { return nil }
    self.identifier = identifier
    self.key = key
  }

  /// Reads the one line that a key has: `RW…`.
  package init(line: some StringProtocol) throws(MinisignError) {
    try self.init(bytes: Array(line.utf8))
  }

  init(bytes line: [UInt8]) throws(MinisignError) {
    guard let bytes = try? Base64.decode(line), bytes.count == 42, bytes.starts(with: Array("Ed".utf8)),
      let key = PublicKey(identifier: Array(bytes[2..<10]), key: Array(bytes[10...]))
    else { throw .malformed }
    self = key
  }

  /// Reads a `.pub` file: a comment line, then the key; or the key alone, or in a text, as people pass it on.
  package init(file contents: [UInt8]) throws(MinisignError) {
    guard contents.count <= Self.longestFile else { throw .malformed }
    self = try CopiedKey.read(contents)
  }

  /// A comment, or a greeting, takes no more.
  private static let longestFile = 1 << 16

  /// The key's one line.
  package var line: String { Base64.encode(Array("Ed".utf8) + identifier + key) }

  /// The identifier as minisign shows it.
  package var identifierText: String { Hex.encode(identifier.reversed()).uppercased() }

  /// The whole `.pub` file.
  package var fileContents: String {
    "\(untrustedPrefix)minisign public key \(identifierText)\n\(line)\n"
  }
}

let untrustedPrefix = "untrusted comment: "
let trustedPrefix = "trusted comment: "

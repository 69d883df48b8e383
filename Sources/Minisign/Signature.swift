internal import Bytes
internal import Sodium

/// A prehashed minisign signature: over the BLAKE2b-512 hash of a message, and over its own trusted comment.
package struct Signature: Equatable, Sendable {
  /// The longest trusted comment, in bytes of UTF-8; minisign reads up to 8,192 with the line's prefix.
  package static let maximumComment = 4096

  /// Which key made it, in minisign's way.
  package let identifier: [UInt8]
  /// Ed25519 over the hash of the message.
  package let signature: [UInt8]
  /// What the signer says about the message, one line.
  package let trustedComment: String
  /// Ed25519 over the signature and the trusted comment.
  package let commentSignature: [UInt8]

  /// A signature of these parts, which need not be valid.
  ///
  /// - Throws: `malformed` for wrong lengths, `invalidComment` for a comment that is no line of text.
  package init(
    identifier: [UInt8], signature: [UInt8], trustedComment: String, commentSignature: [UInt8]
  ) throws(MinisignError) {
    guard identifier.count == PublicKey.identifierLength, signature.count == 64, commentSignature.count == 64
    else { throw .malformed }
    guard trustedComment.utf8.count <= Self.maximumComment, Self.isOneLine(trustedComment) else {
      throw .invalidComment
    }
    self.identifier = identifier
    self.signature = signature
    self.trustedComment = trustedComment
    self.commentSignature = commentSignature
  }

  /// Reads a `.minisig` file.
  package init(file contents: [UInt8]) throws(MinisignError) {
    guard contents.count <= 16384, let text = String(validating: contents, as: UTF8.self) else {
      throw .malformed
    }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last == "" { lines.removeLast() }
    guard lines.count == 4, lines[0].hasPrefix(untrustedPrefix), lines[2].hasPrefix(trustedPrefix),
      let bytes = try? Base64.decode(lines[1].utf8), bytes.count == 74,
      let commentSignature = try? Base64.decode(lines[3].utf8)
    else { throw .malformed }
    switch String(decoding: bytes.prefix(2), as: UTF8.self) {
    case "ED": break
    case "Ed": throw .legacySignature
    default: throw .malformed
    }
    try self.init(
      identifier: Array(bytes[2..<10]), signature: Array(bytes[10...]),
      trustedComment: String(lines[2].dropFirst(trustedPrefix.count)), commentSignature: commentSignature)
  }

  /// The whole `.minisig` file.
  package func fileContents(untrustedComment: String) -> String {
    let first = Base64.encode(Array("ED".utf8) + identifier + signature)
    return """
      \(untrustedPrefix)\(untrustedComment)
      \(first)
      \(trustedPrefix)\(trustedComment)
      \(Base64.encode(commentSignature))

      """
  }

  /// Whether it was made by the owner of a key, over this message, with this trusted comment.
  package func isValid(for message: [UInt8], by key: PublicKey) -> Bool {
    identifier == key.identifier
      && Ed25519.isValid(signature, of: BLAKE2b.hash512(message), by: key.key)
      && Ed25519.isValid(commentSignature, of: signature + Array(trustedComment.utf8), by: key.key)
  }

  /// A comment stands on a line of its own, and tabs are minisign's own separators.
  static func isOneLine(_ comment: String) -> Bool {
    comment.unicodeScalars.allSatisfy { scalar in
      scalar == "\t" || !(scalar.properties.generalCategory == .control)
    }
  }
}

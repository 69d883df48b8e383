internal import Bytes
package import Minisign

/// A signature on a manifest, together with the key that proves it.
///
/// The key travels along, so that a file can be called intact or altered even where its publisher is not
/// known. It proves nothing about who the publisher is.
package struct BundleSignature: Equatable, Sendable {
  /// The key.
  package let key: PublicKey
  /// The signature.
  package let signature: Signature

  /// A signature of these parts.
  package init(key: PublicKey, signature: Signature) {
    self.key = key
    self.signature = signature
  }

  /// The trusted comment that goes with a manifest, in minisign's way of writing fields.
  package static func comment(for manifest: Manifest, key: PublicKey) -> String {
    fields(for: manifest, key: key).map { "\($0.name):\($0.value)" }.joined(separator: "\t")
  }

  private static func fields(for manifest: Manifest, key: PublicKey) -> [(name: String, value: String)] {
    [
      ("title", manifest.title), ("edition", String(manifest.edition)), ("date", manifest.date),
      ("key", key.identifierText),
    ]
  }

  /// Whether what the trusted comment says of the manifest's fields is what the manifest says. A comment
  /// that says nothing of them, as minisign's own do, agrees.
  package func agrees(with manifest: Manifest) -> Bool {
    let expected = Self.fields(for: manifest, key: key)
    // By bytes: a character could be composed of the colon and a mark that follows it.
    return signature.trustedComment.utf8.split(separator: UInt8(ascii: "\t")).allSatisfy { part in
      guard let field = expected.first(where: { part.starts(with: "\($0.name):".utf8) }) else { return true }
      return part.dropFirst(field.name.utf8.count + 1).elementsEqual(field.value.utf8)
    }
  }

  /// The signatures as they stand in a bundle.
  package static func encode(_ signatures: [BundleSignature]) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(UInt8(signatures.count))
    for item in signatures {
      writer.bytes(item.key.identifier)
      writer.bytes(item.key.key)
      writer.bytes(item.signature.signature)
      writer.bytes(item.signature.commentSignature)
      writer.littleEndian(UInt16(item.signature.trustedComment.utf8.count))
      writer.bytes(item.signature.trustedComment.utf8)
    }
    return writer.bytes
  }

  /// Reads what ``encode(_:)`` writes.
  static func decode(_ bytes: [UInt8]) throws(BundleError) -> [BundleSignature] {
    var reader = PartReader(bytes, of: .signatures)
    var signatures: [BundleSignature] = []
    let count = Int(try reader.byte())
    guard (1...Limits.signatures).contains(count) else { throw .damaged(.signatures) }
    for _ in 0..<count {
      let identifier = try reader.bytes(PublicKey.identifierLength)
      let point = try reader.bytes(PublicKey.keyLength)
      let signature = try reader.bytes(64)
      let commentSignature = try reader.bytes(64)
      let length: UInt16 = try reader.littleEndian()
      let comment = try reader.bytes(Int(length))
      guard let key = PublicKey(identifier: identifier, key: point),
        let comment = try? String(strictUTF8: comment),
        let signature = try? Signature(
          identifier: identifier, signature: signature, trustedComment: comment,
          commentSignature: commentSignature)
      else { throw .damaged(.signatures) }
      signatures.append(BundleSignature(key: key, signature: signature))
    }
    try reader.finish()
    guard Set(signatures.map({ $0.key.key })).count == signatures.count else { throw .damaged(.signatures) }
    return signatures
  }
}

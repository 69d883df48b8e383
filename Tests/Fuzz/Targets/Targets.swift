import Age
import BundleFormat
import Bytes
import Documents
import Minisign
import Sodium
import TestSupport

/// What is given arbitrary bytes. What parses must encode to the same bytes again; nothing may trap, hang or take memory
/// without bound.
package enum Targets {
  /// Parsers, by name.
  package static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "age-header": header, "age-armor": armor, "age-payload": payload, "age-identity": identity,
    "age-recipient": recipient, "age-unmarked": unmarked, "minisign-secret-key": secretKey,
    "minisign-public-key": publicKey,
    "minisign-signature": signature, "manifest": manifest, "bundle": bundle, "map": map,
    "collection": Collection.read,
  ]

  private static func expectSame(_ left: [UInt8], _ right: some Sequence<UInt8>) {
    precondition(left.elementsEqual(right), "what was parsed encodes to something else")
  }

  private static func header(_ bytes: [UInt8]) {
    guard case (let header, let length)?? = try? Header.parse(bytes) else { return }
    expectSame(header.encoded(), bytes[..<length])
    _ = try? AgeFile(MemorySource(bytes)).open(with: [identityKey, hybridKey])
  }

  private static func armor(_ bytes: [UInt8]) {
    // What chats leave of it.
    if Envelope.recognise(bytes) == .armored {
      _ = try? Envelope.armored.binary(MemorySource(bytes)) { $0 > 0 }
    }
    guard let decoded = try? Armor.decode(bytes) else { return }
    let again = try? Armor.decode(Armor.encode(decoded))
    precondition(again == decoded)
  }

  private static let identityKey = X25519Identity()
  private static let hybridKey = HybridIdentity()
  /// A whole file, whose payload is replaced by what is tried, or changed where it says.
  private static let file: [UInt8] = {
    let sink = MemorySink()
    guard let encryptor = try? Encryptor(to: sink, recipients: [identityKey.recipient]),
      (try? encryptor.write([UInt8](repeating: 7, count: 140_000))) != nil, (try? encryptor.finish()) != nil
    else { fatalError("encrypting into memory can't fail") }
    return sink.bytes
  }()
  private static let headerLength: Int = {
    guard case (_, let length)?? = try? Header.parse(file) else { fatalError("the header is well-formed") }
    return length
  }()

  /// The first bytes say where to cut the file and which bytes to change; what comes out is what went in, as
  /// far as it comes out at all.
  private static func payload(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    var altered = file
    if let cut: UInt32 = try? reader.littleEndian() {
      altered = Array(altered.prefix(headerLength + Int(cut) % (altered.count - headerLength + 1)))
    }
    while let place: UInt32 = try? reader.littleEndian(), let value = try? reader.byte() {
      let body = altered.count - headerLength
      if body > 0 { altered[headerLength + Int(place) % body] = value }
    }
    guard let payload = try? AgeFile(MemorySource(altered)).open(with: [identityKey]) else { return }
    var offset: UInt64 = 0
    while offset < payload.count {
      let length = Int(min(50_000, payload.count - offset))
      guard let piece = try? payload.read(at: offset, count: length) else { return }
      precondition(piece.allSatisfy { $0 == 7 }, "bytes that were not written")
      offset += UInt64(length)
    }
  }

  private static func identity(_ bytes: [UInt8]) {
    var copy = bytes
    guard let identities = try? KeyFile.identities(Secret(wiping: &copy)) else { return }
    for identity in identities { precondition(KeyFile.recipient(identity.recipientText) != nil) }
    let written = KeyFile.contents(of: identities)
    let again = try? KeyFile.identities(Secret(atMost: written.count, written))
    precondition(again.map { KeyFile.contents(of: $0) } == written)
  }

  private static func recipient(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), let (prefix, data) = try? Bech32.decode(text)
    else { return }
    expectSame(Array(text.lowercased().utf8), Bech32.encode(prefix: prefix.lowercased(), data: data).utf8)
    _ = KeyFile.recipient(text)
  }

  /// Any bytes are an unmarked file; what can be written in that form is read from it again.
  private static func unmarked(_ bytes: [UInt8]) {
    if let source = try? UnmarkedSource(MemorySource(bytes)) {
      let binary = try? source.read(at: 0, count: Int(source.count))
      _ = try? AgeFile(source).open(with: [identityKey])
      let sink = MemorySink()
      let form = Envelope.unmarked.sink(to: sink)
      guard let binary, (try? form.write(binary)) != nil, (try? form.finish()) != nil else { return }
      precondition(sink.bytes == bytes)
    }
    let form = Envelope.unmarked.sink(to: MemorySink())
    if (try? form.write(bytes)) != nil { try? form.finish() }
  }

  private static func secretKey(_ bytes: [UInt8]) {
    var copy = bytes
    guard let key = try? SecretKey(file: Secret(wiping: &copy), passphrase: { nil }),
      let encoded = try? key.fileContents(passphrase: nil)
    else { return }
    var again = encoded
    precondition(
      (try? SecretKey(file: Secret(wiping: &again), passphrase: { nil }).publicKey) == key.publicKey)
  }

  private static func publicKey(_ bytes: [UInt8]) {
    guard let key = try? PublicKey(file: bytes) else { return }
    precondition((try? PublicKey(file: Array(key.fileContents.utf8))) == key)
  }

  private static func signature(_ bytes: [UInt8]) {
    guard let signature = try? Signature(file: bytes) else { return }
    precondition(
      (try? Signature(file: Array(signature.fileContents(untrustedComment: "").utf8))) == signature)
  }

  private static func manifest(_ bytes: [UInt8]) {
    guard let manifest = try? Manifest(bytes) else { return }
    expectSame(manifest.encoded(), bytes)
  }

  private static func bundle(_ bytes: [UInt8]) {
    guard let sealed = try? SealedBundle(MemorySource(bytes)) else { return }
    try? sealed.contents().verify()
  }

  private static let text = Array("# 标题\n正文 words\nmore 词\n".utf8)

  private static func map(_ bytes: [UInt8]) {
    guard let document = try? DocumentMap.decode(bytes, text: text) else { return }
    precondition((try? DocumentMap.decode(DocumentMap.encode(document), text: text)) != nil)
  }
}

package import Bytes
internal import Sodium

/// Encrypts what is written to it into an age file.
///
/// The first chunk is kept back and written last, so that its beginning can still be replaced; each chunk
/// is encrypted once only.
package final class Encryptor: ByteSink {
  private let output: any ByteSink
  private let key: Secret
  private let payloadStart: UInt64
  private var first: [UInt8]?
  private var pending: [UInt8] = []
  private var next: UInt64 = 0

  /// Begins an age file: writes its header for the recipients.
  package convenience init(to output: any ByteSink, recipients: [any Recipient]) throws {
    guard !recipients.isEmpty else { throw AgeError.noRecipients }
    let company = Set(recipients.map(\.company))
    guard company.count == 1, company != [.alone] || recipients.count == 1 else {
      throw AgeError.mixedRecipients
    }
    let fileKey = Secret.random(count: fileKeyLength)
    var stanzas: [Stanza] = []
    for recipient in recipients { stanzas += try recipient.wrap(fileKey) }
    let header = Header(stanzas: stanzas, code: Header.code(of: stanzas, fileKey: fileKey))
    guard stanzas.count <= Header.maximumStanzas, header.encoded().count <= Header.maximumLength else {
      throw AgeError.tooManyRecipients
    }
    try self.init(to: output, header: header, fileKey: fileKey)
  }

  /// Begins an age file for those whom a header is for, whoever they are. The key of the payload is a new one
  /// all the same: it depends on a nonce.
  init(to output: any ByteSink, header: Header, fileKey: Secret) throws {
    let head = header.encoded()
    let nonce = randomBytes(Stream.nonceLength)
    key = Stream.key(fileKey: fileKey, nonce: nonce)
    self.output = output
    payloadStart = UInt64(head.count + nonce.count)
    try output.write(head + nonce)
  }

  package func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      // A full chunk is written only when something follows: else it would be the last.
      if pending.count == Stream.chunk { try flush() }
      let length = min(Stream.chunk - pending.count, bytes.count - offset)
      pending += bytes[offset..<offset + length]
      offset += length
    }
  }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    let isFirst = first == nil
    let length = isFirst ? pending.count : Stream.chunk
    precondition(offset <= UInt64(length) && bytes.count <= length - Int(offset), "only in the first chunk")
    let range = Int(offset)..<Int(offset) + bytes.count
    if isFirst {
      pending.replaceSubrange(range, with: bytes)
    } else {
      first?.replaceSubrange(range, with: bytes)
    }
  }

  /// Writes what was kept back. The payload must not be written to afterwards.
  package func finish() throws {
    // What is encrypted may be a key.
    defer { pending.wipe() }
    if var kept = first {
      // Let go here, or the copy would be wiped and not the bytes.
      first = nil
      try output.write(seal(pending, isLast: true))
      next = 0
      try output.overwrite(at: payloadStart, with: seal(kept, isLast: false))
      kept.wipe()
    } else {
      try output.write(seal(pending, isLast: true))
    }
  }

  private func flush() throws {
    if next == 0 {
      first = pending
      next = 1
      try output.write([UInt8](repeating: 0, count: Stream.sealedChunk))
    } else {
      try output.write(seal(pending, isLast: false))
    }
    if next > 1 { pending.wipe() }
    pending.removeAll(keepingCapacity: true)
  }

  private func seal(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
    defer { next += 1 }
    return ChaChaPoly.seal(chunk, nonce: Stream.nonce(next, isLast: isLast), key: key)
  }
}

extension AgeFile {
  /// Begins another file for the same recipients, whoever they are, by keeping the header and with it the key of
  /// the file. The specification wants a new key for each file, so this is for those who ask for it: the two files
  /// can be told to belong together. The payload has a key of its own, by a new nonce.
  package func encryptor(
    to output: any ByteSink, with identities: [any Identity]
  ) throws -> Encryptor {
    try Encryptor(to: output, header: header, fileKey: fileKey(for: identities))
  }
}

package import Bytes
package import Sodium

/// An age file whose header has been read and whose payload is still closed.
package struct AgeFile: Sendable {
  /// The header.
  package let header: Header
  private let source: any ByteSource
  private let headerLength: Int

  /// Whether a file that begins with these bytes is an age file, of whatever version.
  package static func isRecognised(_ start: some Sequence<UInt8>) -> Bool {
    start.starts(with: "age-encryption.org/".utf8)
  }

  /// Reads the header of a file in its binary form.
  package init(_ source: any ByteSource) throws(AgeError) {
    self.source = source
    var length = 4096
    while true {
      let available = Int(min(UInt64(length), source.count))
      let bytes: [UInt8]
      do throws(SourceError) { bytes = try source.read(at: 0, count: available) } catch {
        throw .init(error)
      }
      if let (header, headerLength) = try Header.parse(bytes) {
        // A passphrase stanza must be alone, whoever tries to open the file.
        guard !Passphrase.isNeeded(for: header.stanzas) || header.stanzas.count == 1 else {
          throw .malformedHeader(.passphrase)
        }
        self.header = header
        self.headerLength = headerLength
        return
      }
      guard UInt64(available) < source.count else { throw .truncated(.header) }
      length *= 8
    }
  }

  /// Whether it takes a passphrase to open it, not a key.
  package var needsPassphrase: Bool { Passphrase.isNeeded(for: header.stanzas) }

  /// How long the payload is, decrypted; `nil` if the file is too short to have one.
  package var payloadLength: UInt64? {
    let head = UInt64(headerLength + Stream.nonceLength)
    return source.count > head ? Stream.plainLength(ofSealed: source.count - head) : nil
  }

  /// Opens the payload with the first identity that fits.
  package func open(with identities: [any Identity]) throws(AgeError) -> DecryptedPayload {
    let fileKey = try fileKey(for: identities)
    return try DecryptedPayload(source, at: UInt64(headerLength), fileKey: fileKey)
  }

  /// The first bytes of a payload whose end is missing or damaged. They are what was encrypted, but nothing proves
  /// that all of it is there: good for saying what is missing, and for nothing else.
  package func unprovenStart(with identities: [any Identity]) -> [UInt8]? {
    let start = UInt64(headerLength)
    guard let fileKey = try? fileKey(for: identities), source.count > start,
      let bytes = try? source.read(
        at: start, count: Int(min(source.count - start, UInt64(Stream.nonceLength + Stream.sealedChunk))))
    else { return nil }
    let key = Stream.key(fileKey: fileKey, nonce: Array(bytes.prefix(Stream.nonceLength)))
    let chunk = bytes.span.extracting(droppingFirst: Stream.nonceLength)
    var isRight = false
    let plain = [UInt8](capacity: Stream.chunk) { target in
      isRight = ChaChaPoly.open(chunk, nonce: Stream.nonce(0, isLast: false), key: key, into: &target)
    }
    return isRight ? plain : nil
  }

  /// How long the file is.
  package var length: UInt64 { source.count }

  /// How long it would be with a payload of so many bytes.
  package func length(withPayload length: UInt64) -> UInt64 {
    let chunks = max((length + UInt64(Stream.chunk) - 1) / UInt64(Stream.chunk), 1)
    return UInt64(headerLength + Stream.nonceLength) + length + chunks * UInt64(ChaChaPoly.overhead)
  }

  /// Opens a payload that is itself a secret; it is never in ordinary memory.
  package func openSecret(with identities: [any Identity]) throws(AgeError) -> Secret {
    let fileKey = try fileKey(for: identities)
    let rest: [UInt8]
    do throws(SourceError) {
      rest = try source.read(at: UInt64(headerLength), count: Int(source.count) - headerLength)
    } catch { throw .init(error) }
    guard rest.count > Stream.nonceLength else { throw .truncated(.header) }
    let key = Stream.key(fileKey: fileKey, nonce: Array(rest[..<Stream.nonceLength]))
    guard Stream.plainLength(ofSealed: UInt64(rest.count - Stream.nonceLength)) != nil else {
      throw .truncated(.payload)
    }
    var parts: [Secret] = []
    for start in stride(from: Stream.nonceLength, to: rest.count, by: Stream.sealedChunk) {
      let end = min(start + Stream.sealedChunk, rest.count)
      let nonce = Stream.nonce(UInt64(parts.count), isLast: end == rest.count)
      guard let part = ChaChaPoly.openSecret(Array(rest[start..<end]), nonce: nonce, key: key) else {
        throw .truncated(.payload)
      }
      parts.append(part)
    }
    return Secret(joining: parts)
  }

  /// The key of the payload, for whoever opens the file elsewhere, see ``FileKey``.
  package func fileKey(for identities: [any Identity]) throws(AgeError) -> Secret {
    for identity in identities {
      guard let fileKey = try identity.unwrap(header.stanzas) else { continue }
      guard constantTimeEqual(Header.code(of: header.stanzas, fileKey: fileKey), header.code) else {
        throw .headerAltered
      }
      return fileKey
    }
    throw .noIdentityMatched(recipientTypes: header.stanzas.map { $0.type })
  }
}

extension AgeError {
  init(_ error: SourceError) {
    self =
      switch error {
      case .beyondEnd: .truncated(.payload)
      case .damaged(let offset): .damagedPayload(at: offset)
      case .system(let code): .system(code)
      }
  }
}

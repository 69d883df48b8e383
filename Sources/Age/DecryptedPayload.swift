package import Bytes
internal import Sodium
private import Synchronization

/// The content of an age file, decrypted chunk by chunk as it is read.
///
/// The last chunk is decrypted when the file is opened, as the specification demands of readers that seek,
/// so that a file that was cut off is never taken for a whole one.
package final class DecryptedPayload: ByteSource {
  package let count: UInt64
  private let base: any ByteSource
  private let start: UInt64
  private let sealedLength: UInt64
  private let chunks: UInt64
  private let key: Secret
  private let recent: Mutex<[(number: UInt64, bytes: [UInt8])]>
  /// Enough for the two ends of a table and of what it leads to, and where several go through the payload at once, for
  /// each of them the chunk in which what was read ends and what is read next begins.
  private static let recentChunks = 8

  /// The payload that begins at `offset` of `base`, right behind the header.
  init(_ base: any ByteSource, at offset: UInt64, fileKey: Secret) throws(AgeError) {
    self.base = base
    guard offset <= base.count, base.count - offset >= UInt64(Stream.nonceLength) else {
      throw .truncated(.header)
    }
    start = offset + UInt64(Stream.nonceLength)
    sealedLength = base.count - start
    guard let length = Stream.plainLength(ofSealed: sealedLength) else { throw .truncated(.payload) }
    count = length
    chunks = (sealedLength - length) / UInt64(ChaChaPoly.overhead)
    do throws(SourceError) {
      key = Stream.key(fileKey: fileKey, nonce: try base.read(at: offset, count: Stream.nonceLength))
      recent = Mutex([])
      let bytes = try decrypt(chunks - 1)
      recent.withLock { $0 = [(chunks - 1, bytes)] }
    } catch {
      switch error {
      case .system(let code): throw .system(code)
      case .beyondEnd: throw .truncated(.payload)
      case .damaged: throw .truncated(.payload)
      }
    }
  }

  package func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    let size = UInt64(Stream.chunk)
    let end = offset + UInt64(count)
    var place = offset
    var sealed: [UInt8] = []
    while place < end {
      let number = place / size
      let start = number * size
      let next = min(start + size, end)
      if place == start, next == start + size || next == self.count {
        try decrypt(number, by: &sealed, into: &target)
      } else {
        let bytes = try chunk(number)
        target.append(bytes.span.extracting(Int(place - start)..<Int(next - start)))
      }
      place = next
    }
  }

  /// One chunk, remembered for the next read of a part of it.
  private func chunk(_ number: UInt64) throws(SourceError) -> [UInt8] {
    if let bytes = recent.withLock({ chunks in chunks.first { $0.number == number }?.bytes }) { return bytes }
    let bytes = try decrypt(number)
    recent.withLock { chunks in
      chunks.insert((number, bytes), at: 0)
      if chunks.count > Self.recentChunks { chunks.removeLast() }
    }
    return bytes
  }

  private func decrypt(_ number: UInt64) throws(SourceError) -> [UInt8] {
    var sealed: [UInt8] = []
    return try [UInt8](capacity: Stream.chunk) { target throws(SourceError) in
      try decrypt(number, by: &sealed, into: &target)
    }
  }

  /// Reads a chunk into memory that is used again for the next, which then is in the processor's cache, and decrypts it.
  private func decrypt(
    _ number: UInt64, by sealed: inout [UInt8], into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    let size = UInt64(Stream.sealedChunk)
    let count = Int(min(size, sealedLength - number * size))
    sealed.removeAll(keepingCapacity: true)
    try sealed.append(addingCapacity: count) { sealed throws(SourceError) in
      try base.read(at: start + number * size, count: count, into: &sealed)
    }
    let nonce = Stream.nonce(number, isLast: number == chunks - 1)
    guard ChaChaPoly.open(sealed.span, nonce: nonce, key: key, into: &target) else {
      throw .damaged(at: number * UInt64(Stream.chunk))
    }
  }
}

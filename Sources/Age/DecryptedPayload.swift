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
  /// Enough for the two ends of a table and of what it leads to.
  private static let recentChunks = 4

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
      let bytes = try decrypt(chunks - 1, count: 1)
      recent.withLock { $0 = [(chunks - 1, bytes)] }
    } catch {
      switch error {
      case .system(let code): throw .system(code)
      case .beyondEnd: throw .truncated(.payload)
      case .damaged: throw .truncated(.payload)
      }
    }
  }

  package func read(at offset: UInt64, count: Int) throws(SourceError) -> [UInt8] {
    guard count >= 0, offset <= self.count, UInt64(count) <= self.count - offset else { throw .beyondEnd }
    guard count > 0 else { return [] }
    let size = UInt64(Stream.chunk)
    let first = offset / size
    let last = (offset + UInt64(count) - 1) / size
    let skipped = Int(offset - first * size)
    if first == last {
      let bytes = try chunk(first)
      return count == bytes.count ? bytes : Array(bytes[skipped..<skipped + count])
    }
    let bytes = try decrypt(first, count: Int(last - first) + 1)
    return bytes.count == count ? bytes : Array(bytes[skipped..<skipped + count])
  }

  /// One chunk, remembered for the next small read beside this one.
  private func chunk(_ number: UInt64) throws(SourceError) -> [UInt8] {
    if let bytes = recent.withLock({ chunks in chunks.first { $0.number == number }?.bytes }) { return bytes }
    let bytes = try decrypt(number, count: 1)
    recent.withLock { chunks in
      chunks.insert((number, bytes), at: 0)
      if chunks.count > Self.recentChunks { chunks.removeLast() }
    }
    return bytes
  }

  /// Reads and decrypts chunks that follow one another; the caller keeps within the payload.
  private func decrypt(_ first: UInt64, count: Int) throws(SourceError) -> [UInt8] {
    let sealedChunk = UInt64(Stream.sealedChunk)
    let begin = first * sealedChunk
    let end = min(begin + UInt64(count) * sealedChunk, sealedLength)
    let sealed = try base.read(at: start + begin, count: Int(end - begin))
    let result = ChaChaPoly.open(sealed, boxLength: Stream.sealedChunk, key: key) { number in
      let number = first + UInt64(number)
      return Stream.nonce(number, isLast: number == chunks - 1)
    }
    switch result {
    case .success(let plain): return plain
    case .failure(let wrong): throw .damaged(at: (first + UInt64(wrong.number)) * UInt64(Stream.chunk))
    }
  }
}

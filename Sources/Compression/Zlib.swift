private import CZlib

/// Deflate in the frame of zlib (RFC 1950).
package enum Zlib {
  /// Compresses; quickly, or at the strongest setting.
  package static func compress(_ bytes: [UInt8], isQuick: Bool) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    let code = unsafe compress2(&output, &length, bytes, UInt(bytes.count), isQuick ? 1 : 9)
    precondition(code == Z_OK, "zlib has no memory")
    return Array(output.prefix(Int(length)))
  }

  static func decompress(
    _ bytes: Span<UInt8>, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(CompressionError) {
    precondition(count <= target.freeCapacity)
    try unsafe target.withUnsafeMutableBufferPointer { buffer, filled throws(CompressionError) in
      var length = UInt(count)
      var consumed = UInt(bytes.count)
      let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<filled + count])
      let code = unsafe bytes.withUnsafeBufferPointer {
        unsafe uncompress2(room.baseAddress, &length, $0.baseAddress, &consumed)
      }
      guard code == Z_OK, length == UInt(count), consumed == UInt(bytes.count) else { throw .damaged }
      filled += count
    }
  }

  /// What came of decompressing bytes that may end anywhere.
  package struct Inflated {
    /// The first of what came out, as much as was to be kept.
    package var bytes: [UInt8] = []
    /// How much came out.
    package var count = 0
    /// How many bytes it came from.
    package var consumed = 0
    /// Whether it ended as it should, rather than in an error or too early.
    package var isWhole = false
  }

  /// Decompresses what there is from a place on, and stops after the end, at an error, or when more than `limit` bytes came
  /// out; the first `kept` of them are kept.
  package static func inflate(
    _ bytes: [UInt8], from start: Int = 0, keeping kept: Int, limit: Int
  ) -> Inflated {
    var result = Inflated()
    var stream = unsafe z_stream()
    guard start >= 0, start <= bytes.count,
      unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return result }
    defer { unsafe inflateEnd(&stream) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    unsafe bytes.withUnsafeBufferPointer { source in
      // zlib only reads there.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: start))
      unsafe stream.avail_in = UInt32(clamping: source.count - start)
      while result.count <= limit {
        let (code, length) = unsafe part.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          let code = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          return unsafe (code, target.count - Int(stream.avail_out))
        }
        let wanted = min(length, max(kept - result.count, 0))
        result.bytes += part[..<wanted]
        result.count += length
        result.isWhole = code == Z_STREAM_END
        if code != Z_OK || length == 0 { break }
      }
      result.consumed = unsafe Int(stream.total_in)
    }
    return result
  }
}

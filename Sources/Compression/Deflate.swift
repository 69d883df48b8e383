private import CZlib

/// Deflate without a frame around it (RFC 1951), as ZIP files have it, and their checksum.
package enum Deflate {
  /// Compresses at the strongest setting.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Fifteen bits of window, negative: without the frame of zlib.
    let code = unsafe deflateInit2_(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(code == Z_OK, "zlib has no memory")
    defer { unsafe deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))))
    let end = unsafe run(&stream, from: bytes, into: &output) { unsafe deflate(&$0, Z_FINISH) }
    precondition(end.code == Z_STREAM_END, "there is room for everything")
    output.removeLast(output.count - end.produced)
    return output
  }

  /// Decompresses to exactly `count` bytes, of which there are not fewer and not more; nothing may follow.
  package static func decompress(_ bytes: [UInt8], count: Int) throws(CompressionError) -> [UInt8] {
    var stream = unsafe z_stream()
    guard count >= 0,
      unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .damaged }
    defer { unsafe inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: max(count, 1))
    let end = unsafe run(&stream, from: bytes, into: &output) { unsafe inflate(&$0, Z_FINISH) }
    guard end.code == Z_STREAM_END, end.produced == count, end.consumed == bytes.count else { throw .damaged }
    output.removeLast(output.count - count)
    return output
  }

  /// The checksum of ZIP and PNG (ISO 3309), of some bytes or of those that follow them.
  package static func crc32(_ bytes: some Collection<UInt8>, after previous: UInt32 = 0) -> UInt32 {
    let sum = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe UInt32(CZlib.crc32(UInt(previous), buffer.baseAddress, UInt32(clamping: buffer.count)))
    }
    // zlib takes no address to mean the start of a sum.
    return bytes.isEmpty ? previous : sum ?? crc32(Array(bytes), after: previous)
  }

  private static func run(
    _ stream: inout z_stream, from input: [UInt8], into output: inout [UInt8],
    step: (inout z_stream) -> Int32
  ) -> (code: Int32, consumed: Int, produced: Int) {
    var input = input
    return unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(clamping: source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(clamping: target.count)
        let code = unsafe step(&stream)
        return unsafe (code, Int(stream.total_in), Int(stream.total_out))
      }
    }
  }
}

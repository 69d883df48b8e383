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
}

/// Base64 (RFC 4648 §4) in canonical form only: no white space, and unused bits are zero.
package enum Base64 {
  /// Whether the text is filled up to a multiple of four with `=`.
  package enum Padding { case required, none }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
    return table
  }()

  /// Encodes bytes as text.
  package static func encode(_ bytes: some Collection<UInt8>, padding: Padding = .required) -> String {
    String(decoding: encodeBytes(bytes, padding: padding), as: UTF8.self)
  }

  /// Encodes as ``encode(_:padding:)`` does, into bytes that can be wiped: there is no other copy of them.
  package static func encodeBytes(_ bytes: some Collection<UInt8>, padding: Padding = .required) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(buffer >> UInt32(bits) & 0x3F)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt32(6 - bits) & 0x3F)]) }
    if padding == .required {
      while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    }
    return text
  }

  /// Decodes text, which must be in the one form that ``encode(_:padding:)`` writes.
  package static func decode(
    _ text: some Collection<UInt8>, padding: Padding = .required
  ) throws(ByteError) -> [UInt8] {
    try decode(Array(text), padding: padding)
  }

  /// Decodes a whole file of it: it need not be copied.
  package static func decode(_ text: [UInt8], padding: Padding = .required) throws(ByteError) -> [UInt8] {
    var symbols = text.count
    if padding == .required {
      guard symbols % 4 == 0 else { throw .invalidEncoding }
      let fill = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
      symbols -= fill
    }
    guard symbols % 4 != 1 else { throw .invalidEncoding }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(symbols / 4 * 3 + 2)
    var buffer: UInt32 = 0
    var bits = 0
    let values = Self.values
    for character in text[..<symbols] {
      let value = values[Int(character)]
      guard value != 0xFF else { throw .invalidEncoding }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    guard buffer & (1 << UInt32(bits) - 1) == 0 else { throw .invalidEncoding }
    return bytes
  }
}

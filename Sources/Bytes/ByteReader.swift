/// A bounded cursor over bytes from outside.
///
/// Every read is checked against the end, and a read that fails leaves the cursor where it was.
package struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  /// The position of the next byte to be read.
  package private(set) var offset: Int

  /// A reader over all of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.offset = 0
    self.end = bytes.count
  }

  /// How many bytes are left.
  package var remaining: Int { end - offset }

  /// Whether everything has been read.
  package var isAtEnd: Bool { offset == end }

  /// Reads one byte.
  package mutating func byte() throws(ByteError) -> UInt8 {
    guard offset < end else { throw .truncated }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Reads exactly `count` bytes.
  package mutating func bytes(_ count: Int) throws(ByteError) -> [UInt8] {
    guard count >= 0, count <= remaining else { throw .truncated }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  /// Reads a fixed-width little-endian integer.
  package mutating func littleEndian<Value: FixedWidthInteger & UnsignedInteger>(
    _: Value.Type = Value.self
  ) throws(ByteError) -> Value {
    let width = Value.bitWidth / 8
    guard width <= remaining else { throw .truncated }
    var value: Value = 0
    for index in (0..<width).reversed() {
      value = value << 8 | Value(bytes[offset + index])
    }
    offset += width
    return value
  }

  /// Reads a variable-length integer: seven bits a byte, least significant first (LEB128), in its
  /// shortest form only.
  package mutating func varint() throws(ByteError) -> UInt64 {
    var value: UInt64 = 0
    var cursor = offset
    for shift in stride(from: 0, through: 63, by: 7) {
      guard cursor < end else { throw .truncated }
      let byte = bytes[cursor]
      cursor += 1
      if shift == 63 && byte > 1 { throw .invalidInteger }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 {
        if byte == 0 && shift > 0 { throw .invalidInteger }
        offset = cursor
        return value
      }
    }
    throw .invalidInteger
  }

  /// Reads a variable-length integer that is at most `limit`.
  package mutating func varint(atMost limit: Int) throws(ByteError) -> Int {
    let start = offset
    let value = try varint()
    guard let value = Int(exactly: value), value <= limit else {
      offset = start
      throw .overLimit
    }
    return value
  }

  /// Reads a length, at most `limit`, and that many bytes of UTF-8.
  package mutating func string(atMost limit: Int) throws(ByteError) -> String {
    try text(atMost: limit) { String(copying: $0) }
  }

  /// Passes over what ``string(atMost:)`` reads, with the same errors.
  package mutating func skipString(atMost limit: Int) throws(ByteError) {
    try text(atMost: limit) { _ in }
  }

  private mutating func text<Result>(
    atMost limit: Int, _ body: (borrowing UTF8Span) -> Result
  ) throws(ByteError) -> Result {
    let start = offset
    do throws(ByteError) {
      let length = try varint(atMost: limit)
      guard length <= remaining else { throw .truncated }
      offset += length
      do { return body(try UTF8Span(validating: bytes.span.extracting(offset - length..<offset))) } catch {
        throw ByteError.invalidUTF8
      }
    } catch {
      offset = start
      throw error
    }
  }

  /// What was read from an offset on.
  package func bytes(from start: Int) -> [UInt8] { Array(bytes[start..<offset]) }

  /// Says that nothing may be left.
  package func finish() throws(ByteError) {
    guard isAtEnd else { throw .trailing }
  }
}

extension String {
  /// Text from well-formed UTF-8; nothing is repaired.
  package init(strictUTF8 bytes: [UInt8]) throws(ByteError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
    self = text
  }
}

/// The counterpart of ``ByteReader``: it writes what that one reads.
package struct ByteWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// An empty writer.
  package init() {}

  /// Writes one byte.
  package mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// Writes bytes as they are.
  package mutating func bytes(_ values: some Sequence<UInt8>) {
    bytes.append(contentsOf: values)
  }

  /// Writes a fixed-width little-endian integer.
  package mutating func littleEndian<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
    }
  }

  /// Writes a variable-length integer (LEB128) in its shortest form.
  package mutating func varint(_ value: some UnsignedInteger) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a count or length; it must not be negative.
  package mutating func count(_ value: Int) {
    varint(UInt64(value))
  }

  /// Writes the length of a text in UTF-8, and the text.
  package mutating func string(_ text: String) {
    count(text.utf8.count)
    bytes(text.utf8)
  }
}

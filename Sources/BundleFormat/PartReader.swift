internal import Bytes

/// A cursor over a part of a bundle: whatever is wrong with the bytes, that part is damaged.
struct PartReader {
  private var reader: ByteReader
  private let part: BundleError.Part

  init(_ bytes: [UInt8], of part: BundleError.Part) {
    reader = ByteReader(bytes)
    self.part = part
  }

  private mutating func read<Value>(
    _ body: (inout ByteReader) throws(ByteError) -> Value
  ) throws(BundleError) -> Value {
    do { return try body(&reader) } catch { throw .damaged(part) }
  }

  var offset: Int { reader.offset }

  func bytes(from start: Int) -> [UInt8] { reader.bytes(from: start) }

  mutating func byte() throws(BundleError) -> UInt8 {
    try read { reader throws(ByteError) in try reader.byte() }
  }

  mutating func bytes(_ count: Int) throws(BundleError) -> [UInt8] {
    try read { reader throws(ByteError) in try reader.bytes(count) }
  }

  mutating func littleEndian<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type = Value.self
  ) throws(BundleError) -> Value {
    try read { reader throws(ByteError) in try reader.littleEndian(type) }
  }

  mutating func varint() throws(BundleError) -> UInt64 {
    try read { reader throws(ByteError) in try reader.varint() }
  }

  mutating func varint(atMost limit: Int) throws(BundleError) -> Int {
    try read { reader throws(ByteError) in try reader.varint(atMost: limit) }
  }

  mutating func string(atMost limit: Int) throws(BundleError) -> String {
    try read { reader throws(ByteError) in try reader.string(atMost: limit) }
  }

  mutating func skipString(atMost limit: Int) throws(BundleError) {
    try read { reader throws(ByteError) in try reader.skipString(atMost: limit) }
  }

  mutating func finish() throws(BundleError) {
    try read { reader throws(ByteError) in try reader.finish() }
  }
}

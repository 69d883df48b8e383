/// JBIG2 (ITU-T T.88), as PDF files have it: segments one after the other, without the header of a file.
package enum JBIG2 {
  /// 7.3: what makes up a picture. Comments (62), profiles and everything unknown are not.
  private static let kept: Set<UInt8> = [
    0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 49, 50, 51, 53,
  ]

  /// The same picture without comments; bytes that are no segment, at the end, go.
  package static func cleaned(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      guard let (type, data, length) = segment(bytes, at: position) else { break }
      // 7.2.7: of one without a length, the end can be told only by decoding it.
      guard length != 0xFFFF_FFFF else { throw .damaged }
      let end = min(data + length, bytes.count)
      if kept.contains(type) { output += bytes[position..<end] }
      position = end
      if type == 51 { break }
    }
    return output
  }

  /// 7.2: of a segment, its type, where its data begins, and how long that is.
  private static func segment(_ bytes: [UInt8], at start: Int) -> (type: UInt8, data: Int, length: Int)? {
    guard let number = bytes.bigEndian(at: start), let head = bytes.slice(at: start + 4, count: 2),
      let flags = head.first, let counts = head.last
    else { return nil }
    var position = start + 6
    var references = Int(counts >> 5)
    if references == 7 {
      guard let long = bytes.bigEndian(at: start + 5) else { return nil }
      references = long & 0x1FFF_FFFF
      position = start + 9 + (references + 8) / 8
    } else if references > 4 {
      return nil
    }
    position += references * (number <= 256 ? 1 : number <= 65536 ? 2 : 4) + (flags & 0x40 == 0 ? 1 : 4)
    guard let length = bytes.bigEndian(at: position) else { return nil }
    return (flags & 0x3F, position + 4, length)
  }
}

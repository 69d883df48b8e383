/// GIF (version 89a, and the loops that Netscape added).
///
/// As browsers take it, whatever is missing or stands behind its last picture: then its end is put right. So they do a picture
/// that is cut off; but of that something is lost, unless it is a single pixel, as pages are spaced and watched with.
enum GIF {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    // Section 17, 18: signature, screen, and a table of colours if there is one.
    guard let packed = bytes.slice(at: 10, count: 1)?.first,
      let start = bytes.slice(at: 0, count: 13 + tableSize(packed))
    else { throw .damaged }
    var output = Array(start)
    output.reserveCapacity(bytes.count)
    var position = start.count
    var hasPicture = false
    // What is said of how the next picture is shown; it goes with what it is about.
    var control: ArraySlice<UInt8> = []
    blocks: while true {
      switch bytes.bigEndian(at: position, count: 1) {
      case 0x3B?:
        position += 1
        break blocks
      case 0x2C?:
        let (picture, end) = try picture(in: bytes, at: position)
        output += control + picture
        control = []
        hasPicture = true
        position = end
      case 0x21?:
        guard let kind = bytes.bigEndian(at: position + 1, count: 1),
          let end = endOfBlocks(bytes, from: position + 2)
        else {
          guard hasPicture else { throw .damaged }
          break blocks
        }
        let block = bytes[position..<end]
        switch kind {
        case 0xF9 where block.count == 8: control = block
        case 0xFF where isLoop(block):
          // In the order in which they stand.
          if control.isEmpty { output += block } else { control += block }
        case 0xFF:
          let name = String(decoding: block.dropFirst(3).prefix(11), as: UTF8.self)
          findings.add(name.hasPrefix("XMP") ? .xmp : .properties, name)
        case 0xFE:
          findings.add(.comment, String(decoding: block.dropFirst(3).dropLast().prefix(255), as: UTF8.self))
        default:
          control = []
          findings.add(.comment, "")
        }
        position = end
      default:
        guard hasPicture else { throw .damaged }
        break blocks
      }
    }
    if position < bytes.count { findings.add(.trailer, "\(bytes.count - position) B") }
    output.append(0x3B)
    return output
  }

  /// The picture that begins at a place (section 20 to 22), and where it ends.
  private static func picture(
    in bytes: [UInt8], at start: Int
  ) throws(Obstacle) -> (picture: ArraySlice<UInt8>, end: Int) {
    guard let packed = bytes.slice(at: start + 9, count: 1)?.first,
      let head = bytes.slice(at: start, count: 10 + tableSize(packed))
    else { throw .damaged }
    if let end = endOfBlocks(bytes, from: head.endIndex + 1) { return (bytes[start..<end], end) }
    guard bytes[6..<10].elementsEqual([1, 0, 1, 0]) else { throw .damaged }
    // Its code is in the first block, or it has no colour of its own.
    let code = bytes[head.endIndex...].dropFirst(2).prefix(
      Int(bytes.slice(at: head.endIndex + 1, count: 1)?.first ?? 0))
    let data =
      [bytes.slice(at: head.endIndex, count: 1)?.first ?? 2]
      + (code.isEmpty ? [] : [UInt8(code.count)] + code)
    return (head + data + [0], bytes.count)
  }

  private static func tableSize(_ packed: UInt8) -> Int {
    packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
  }

  /// Section 15: each block begins with its length, and an empty one is the last.
  private static func endOfBlocks(_ bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while let length = bytes.slice(at: position, count: 1)?.first {
      position += 1 + Int(length)
      if length == 0 { return position }
    }
    return nil
  }

  /// How often an animation is repeated: three bytes, the first of them 1, and nothing else.
  private static func isLoop(_ block: ArraySlice<UInt8>) -> Bool {
    let name = block.dropFirst(3).prefix(11)
    return block.count == 19 && block.dropFirst(14).starts(with: [3, 1])
      && (name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8))
  }
}

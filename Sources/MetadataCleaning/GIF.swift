/// GIF (version 89a, and the loops that Netscape added).
enum GIF {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    // Section 17, 18: signature, screen, and a table of colours if there is one.
    guard let packed = bytes.slice(at: 10, count: 1)?.first,
      let start = bytes.slice(at: 0, count: 13 + tableSize(packed))
    else { throw .damaged }
    var output = Array(start)
    output.reserveCapacity(bytes.count)
    var position = start.count
    // What is said of how the next picture is shown; it goes with what it is about.
    var control: ArraySlice<UInt8> = []
    while true {
      guard let label = bytes.bigEndian(at: position, count: 1) else { throw .damaged }
      switch label {
      case 0x3B:
        if position + 1 < bytes.count {
          findings.add(.trailer, "\(bytes.count - position - 1) B")
        }
        output.append(0x3B)
        return output
      case 0x2C:
        guard let packed = bytes.slice(at: position + 9, count: 1)?.first else { throw .damaged }
        let end = try skipBlocks(bytes, from: position + 11 + tableSize(packed))
        output += control
        output += bytes[position..<end]
        control = []
        position = end
      case 0x21:
        guard let kind = bytes.bigEndian(at: position + 1, count: 1) else { throw .damaged }
        let end = try skipBlocks(bytes, from: position + 2)
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
      default: throw .damaged
      }
    }
  }

  private static func tableSize(_ packed: UInt8) -> Int {
    packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
  }

  /// Section 15: each block begins with its length, and an empty one is the last.
  private static func skipBlocks(_ bytes: [UInt8], from start: Int) throws(Obstacle) -> Int {
    var position = start
    while let length = bytes.slice(at: position, count: 1)?.first {
      position += 1 + Int(length)
      if length == 0 { return position }
    }
    throw .damaged
  }

  /// How often an animation is repeated: three bytes, the first of them 1, and nothing else.
  private static func isLoop(_ block: ArraySlice<UInt8>) -> Bool {
    let name = block.dropFirst(3).prefix(11)
    return block.count == 19 && block.dropFirst(14).starts(with: [3, 1])
      && (name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8))
  }
}

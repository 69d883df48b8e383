package import Bytes

extension Armor {
  /// The text that stands for these bytes.
  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let base64 = Array(Base64.encode(bytes).utf8)
    var text = begin + [UInt8(ascii: "\n")]
    text.reserveCapacity(base64.count + base64.count / columns + 128)
    for start in stride(from: 0, to: base64.count, by: columns) {
      text += base64[start..<min(start + columns, base64.count)]
      text.append(UInt8(ascii: "\n"))
    }
    return text + end + [UInt8(ascii: "\n")]
  }
}

/// Turns an age file that is written to it into text. The text is written when all of the file is there.
package final class ArmorSink: EnvelopeSink {
  private let output: any ByteSink
  private var bytes: [UInt8] = []

  /// A sink that writes the text to another.
  package init(to output: any ByteSink) {
    self.output = output
  }

  package func write(_ bytes: [UInt8]) throws {
    // Three bytes are four characters.
    guard UInt64(self.bytes.count + bytes.count) < Armor.maximumLength / 3 * 2 else {
      throw AgeError.tooLongForArmor
    }
    self.bytes += bytes
  }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    self.bytes.replaceSubrange(Int(offset)..<Int(offset) + bytes.count, with: bytes)
  }

  /// Writes the text.
  package func finish() throws {
    try output.write(Armor.encode(bytes))
  }
}

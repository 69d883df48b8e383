package import Bytes

/// Age files as text, for chats and mails (C2SP age.md, "ASCII armor"): strict Base64 in lines of 64
/// characters between two marks.
package enum Armor {
  private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  private static let columns = 64
  /// The longest text: it is held in memory as a whole, and nobody pastes more.
  package static let maximumLength: UInt64 = 256 << 20
  /// How much white space may stand before it.
  private static let maximumSpace = 1024
  /// How many bytes of a file it takes to recognise one.
  package static let recognitionLength = maximumSpace + begin.count

  /// Whether a file that begins with these bytes is armored. White space may stand before the mark.
  package static func isRecognised(_ start: some Sequence<UInt8>) -> Bool {
    start.prefix(recognitionLength).drop(while: isSpace).starts(with: begin)
  }

  /// The bytes that an armored file stands for.
  package static func decode(_ source: any ByteSource) throws(AgeError) -> MemorySource {
    guard source.count <= maximumLength else { throw .malformedArmor }
    let text: [UInt8]
    do throws(SourceError) { text = try source.read(at: 0, count: Int(source.count)) } catch {
      throw .init(error)
    }
    return MemorySource(try decode(text))
  }

  /// The bytes that an armored text stands for.
  package static func decode(_ text: [UInt8]) throws(AgeError) -> [UInt8] {
    var start = text.prefix(while: isSpace).count
    guard start < maximumSpace else { throw .malformedArmor }
    func nextLine() -> ArraySlice<UInt8>? {
      guard start < text.count else { return nil }
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let line = text[start..<end]
      start = end + 1
      return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    guard let first = nextLine(), first.elementsEqual(begin) else { throw .malformedArmor }
    // All lines at once: one by one, a file of many megabytes would take seconds.
    var symbols: [UInt8] = []
    symbols.reserveCapacity(text.count)
    var isLast = false
    while let line = nextLine() {
      if line.elementsEqual(end) {
        let rest = text[min(start, text.count)...]
        guard rest.count <= maximumSpace, rest.allSatisfy(isSpace), let bytes = try? Base64.decode(symbols)
        else {
          throw .malformedArmor
        }
        return bytes
      }
      guard !isLast, !line.isEmpty, line.count <= columns else {
        throw start < text.count ? .malformedArmor : .truncatedArmor
      }
      symbols += line
      isLast = line.count < columns || line.last == UInt8(ascii: "=")
    }
    throw .truncatedArmor
  }

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

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
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

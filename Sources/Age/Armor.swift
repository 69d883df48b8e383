internal import Bytes

/// Age files as text, for chats and mails (C2SP age.md, "ASCII armor"): strict Base64 in lines of 64
/// characters between two marks.
package enum Armor {
  static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  static let columns = 64
  /// The longest text: it is held in memory as a whole, and nobody pastes more.
  package static let maximumLength: UInt64 = 256 << 20
  /// How much white space may stand before it.
  private static let maximumSpace = 1024
  /// How many bytes of a file it takes to recognise one that is written as it must be.
  static let recognitionLength = maximumSpace + begin.count

  /// Whether a file that begins with these bytes is armored. White space may stand before the mark.
  package static func isRecognised(_ start: some Sequence<UInt8>) -> Bool {
    start.prefix(recognitionLength).drop(while: isSpace).starts(with: begin)
  }

  /// The bytes that an armored file stands for, also of one that was changed on its way, see ``CopiedArmor``.
  ///
  /// - Parameter canBe: whether the payload can have a length.
  static func restore(
    _ source: any ByteSource, whereLength canBe: (UInt64) -> Bool
  ) throws(AgeError) -> MemorySource {
    guard source.count <= maximumLength else { throw .armorTooLong }
    let text: [UInt8]
    do throws(SourceError) { text = try source.read(at: 0, count: Int(source.count)) } catch {
      throw .init(error)
    }
    if let bytes = try? decode(text) { return MemorySource(bytes) }
    return MemorySource(try CopiedArmor.decode(text, whereLength: canBe))
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
        throw start < text.count ? .malformedArmor : .truncatedArmor(characters: symbols.count)
      }
      symbols += line
      isLast = line.count < columns || line.last == UInt8(ascii: "=")
    }
    throw .truncatedArmor(characters: symbols.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

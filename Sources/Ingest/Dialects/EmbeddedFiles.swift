internal import Bytes
internal import MetadataCleaning

/// A picture of a guide that is in its own address (RFC 2397).
package struct EmbeddedPicture: Equatable, Sendable {
  /// The picture as it is there.
  package let bytes: [UInt8]
  /// The nodes that show it.
  package var nodes: [Int] = []
}

/// Files in Base64 in the addresses of a Markdown text. Each is as long as a thousand lines and can look like any markup, so what
/// reads the text is given a number in its place.
struct EmbeddedFiles {
  /// Where in the text their Base64 stands, ascending.
  private(set) var ranges: [Range<Int>] = []

  /// What stands around a number: a character for private use, so that no author writes it.
  private static let mark = Array("\u{F5A1}".utf8)
  private static let opening = Array(";base64,".utf8)
  /// So far before the Base64 an address begins.
  private static let longestHead = 100

  init() {}

  /// Finds those of a text from a place on; none if the text has the mark itself.
  init(in text: [UInt8], from start: Int) {
    guard text.firstIndex(of: Self.mark, in: start..<text.count) == nil else { return }
    var place = start
    while let found = text.firstIndex(of: Self.opening, in: place..<text.count) {
      let begin = found + Self.opening.count
      let head = text[max(place, found - Self.longestHead)..<found]
      place = begin
      // `data:image/png`, and what its address stands in.
      guard let colon = head.lastIndex(of: UInt8(ascii: ":")), colon - 4 >= head.startIndex,
        DataAddress.begins(text[(colon - 4)..<begin]),
        head[colon...].allSatisfy({ $0 > 0x20 && !"()<>\"'`".utf8.contains($0) })
      else { continue }
      let end = Self.end(in: text, from: begin, of: Array(text[max(start, colon - 7)..<(colon - 4)]))
      if end > begin { ranges.append(begin..<end) }
      place = end
    }
  }

  /// The end of the Base64 that begins at a place. It goes over several lines if its address does: between quotation marks, or between the
  /// brackets of a picture.
  private static func end(in text: [UInt8], from begin: Int, of before: [UInt8]) -> Int {
    let close: UInt8? =
      switch before.last {
      case UInt8(ascii: "\"")?, UInt8(ascii: "'")?: before.last
      case UInt8(ascii: "(")? where before.dropLast().last == UInt8(ascii: "]"): UInt8(ascii: ")")
      case UInt8(ascii: "<")? where before.elementsEqual("](<".utf8): UInt8(ascii: ">")
      default: nil
      }
    var end = begin
    while end < text.count, isSymbol(text[end]) { end += 1 }
    var place = end
    var last = end
    var isEmpty = false
    while close != nil, place < text.count {
      let byte = text[place]
      if isSymbol(byte) {
        last = place + 1
        isEmpty = false
      } else if byte == 0x0A {
        // Addresses end with their paragraph.
        if isEmpty { return end }
        isEmpty = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D {
        break
      }
      place += 1
    }
    return place < text.count && text[place] == close ? last : end
  }

  private static func isSymbol(_ byte: UInt8) -> Bool { byte.isWord || "+/=-_%".utf8.contains(byte) }

  /// What stands for one of them.
  static func sign(for number: Int) -> [UInt8] { mark + Array(String(number).utf8) + mark }

  /// The one that an address has.
  func number(in address: [UInt8]) -> Int? {
    guard !ranges.isEmpty, let start = address.firstIndex(of: Self.mark, in: address.indices) else {
      return nil
    }
    return sign(in: address, at: start)?.number
  }

  /// Where the one stands that an address has.
  func range(in address: [UInt8]) -> Range<Int>? { number(in: address).map { ranges[$0] } }

  /// The file of a number; `nil` if it is not written rightly.
  func contents(of number: Int, in text: [UInt8]) -> [UInt8]? {
    DataAddress(Array("data:;base64,".utf8) + text[ranges[number]])?.file
  }

  /// Words of the parser as they stand in the text.
  func restored(_ words: [UInt8], from text: [UInt8]) -> [UInt8] {
    guard !ranges.isEmpty, var start = words.firstIndex(of: Self.mark, in: words.indices) else {
      return words
    }
    var restored: [UInt8] = []
    var place = 0
    while let (number, end) = sign(in: words, at: start) {
      restored += words[place..<start] + text[ranges[number]]
      place = end
      guard let next = words.firstIndex(of: Self.mark, in: end..<words.count) else { break }
      start = next
    }
    return restored + words[place...]
  }

  /// The number between two marks, and what is behind them.
  private func sign(in words: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    let begin = start + Self.mark.count
    guard let end = words[begin...].firstIndex(where: { !$0.isDigit }),
      words[end...].starts(with: Self.mark),
      let number = Int(String(decoding: words[begin..<end], as: UTF8.self)), ranges.indices.contains(number)
    else { return nil }
    return (number, end + Self.mark.count)
  }
}

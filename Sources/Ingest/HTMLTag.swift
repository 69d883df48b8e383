internal import Bytes

/// A tag in a block of HTML.
struct HTMLTag {
  /// In small letters.
  let name: String
  let range: Range<Int>
  let isEnd: Bool
  /// Whether its element ends in the block, too.
  var isEnded = false

  /// Elements whose contents are text, whatever it looks like (HTML, 13.1.2).
  private static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template",
  ]

  static func isName(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") }

  /// Where the tag begins that ends an element of a name, in whatever case.
  static func end(of name: String, in text: [UInt8], from start: Int) -> Int? {
    var place = start
    while let open = text[min(place, text.count)...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let rest = text[place...].dropFirst().prefix(while: Self.isName)
      if text[place...].first == UInt8(ascii: "/"), rest.count == name.utf8.count,
        rest.elementsEqual(name.utf8, by: { $0 | 0x20 == $1 | 0x20 })
      {
        return open
      }
    }
    return nil
  }

  /// The tags in a block, outside of comments.
  static func find(in words: [UInt8]) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var open: [String: [Int]] = [:]
    var place = words.startIndex
    while let start = words[place...].firstIndex(of: UInt8(ascii: "<")) {
      if words[start...].starts(with: "<!--".utf8) {
        guard let end = words.firstIndex(of: Array("-->".utf8), in: start..<words.count) else { break }
        place = end
        continue
      }
      let isEnd = words[start...].dropFirst().first == UInt8(ascii: "/")
      let name = words[start...].dropFirst(isEnd ? 2 : 1).prefix(while: Self.isName)
      place = start + 1
      guard name.first?.isLetter == true else { continue }
      guard let end = words[name.endIndex...].firstIndex(of: UInt8(ascii: ">")) else { break }
      place = end + 1
      var tag = HTMLTag(
        name: String(decoding: name, as: UTF8.self).lowercased(), range: start..<place, isEnd: isEnd,
        isEnded: words[end - 1] == UInt8(ascii: "/"))
      if isEnd {
        tag.isEnded = true
        if let begun = open[tag.name]?.popLast() { tags[begun].isEnded = true }
      } else if !tag.isEnded {
        open[tag.name, default: []].append(tags.count)
      }
      tags.append(tag)
      if !isEnd, Self.raw.contains(tag.name) {
        // What is in these is no HTML.
        guard let close = Self.end(of: tag.name, in: words, from: place) else { break }
        place = close
      }
    }
    return tags
  }
}

extension [UInt8] {
  /// Without the white space around it.
  var trimmingSpaces: [UInt8] {
    Array(drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
  }
}

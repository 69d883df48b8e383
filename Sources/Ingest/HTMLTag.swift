internal import Bytes

/// A tag in a block of HTML.
struct HTMLTag {
  /// In small letters.
  let name: String
  let range: Range<Int>
  let isEnd: Bool
  /// Whether its element ends in the block, too.
  var isEnded = false

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
      let name = words[start...].dropFirst(isEnd ? 2 : 1).prefix { (0x61...0x7A).contains($0 | 0x20) }
      place = start + 1
      guard !name.isEmpty else { continue }
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

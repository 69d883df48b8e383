internal import Bytes

/// Keys in a text as people pass them on: with labels before them, quoted, in several lines, in another encoding.
///
/// Each has a checksum, so nothing can be taken for a key that is not the one that was meant.
struct CopiedKeys {
  /// Keys of one of these kinds are looked for; one of the other is called what it is.
  enum Kind { case recipients, identities }

  /// How a key begins, in small letters, and how many characters it has; the longer beginnings first.
  private static let marks: [(text: [UInt8], length: Int, kind: Kind)] = [
    ("age-secret-key-pq-1", 77, Kind.identities), ("age-secret-key-1", 74, .identities),
    ("age1pq1", 1959, .recipients), ("age1", 62, .recipients),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }
  /// A word of so many characters is no label, but a key of a kind that is not known here.
  private static let longestLabel = 32

  /// What is shorter is a word that begins as keys do, or one that is mistyped.
  private static let shortestKey = 24

  /// The keys, one after the other; none if there is also something that may be one.
  ///
  /// - Parameter read: makes one of its characters, which are in the case that they have to be in.
  static func read<Text: RandomAccessCollection<UInt8>, Key>(
    _ text: Text, _ kind: Kind, _ read: (_ key: Characters<Text>) -> Key?
  ) throws(AgeError) -> [Key] where Text.Index == Int {
    var keys: [Key] = []
    var mixedUp: Int?
    var index = text.startIndex
    var line = 1
    var word = 0
    var isLineStart = true
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x0A || isBesideCopiedText(byte) {
        if byte == 0x0A { (line, isLineStart) = (line + 1, true) }
        (word, index) = (0, index + 1)
        continue
      }
      if isLineStart, byte == UInt8(ascii: "#") {
        while index < text.endIndex, text[index] != 0x0A { index += 1 }
        continue
      }
      isLineStart = false
      if word == 0, let mark = marks.first(where: { begins(text, at: index, with: $0.text) }) {
        if mark.kind != kind {
          mixedUp = mixedUp ?? line
        } else {
          let characters = Characters(
            text: text, index: index, left: mark.length, isUpper: kind == .identities)
          if let key = read(characters), let end = characters.end {
            keys.append(key)
            line += text[index..<end].count { $0 == 0x0A }
            index = end
            continue
          }
          guard characters.prefix(shortestKey).reduce(0, { count, _ in count + 1 }) < shortestKey else {
            throw .incompleteKey(line: line)
          }
          // A key that somebody mistyped is not to be left out in silence.
          return []
        }
      }
      word = isPart(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") ? word + 1 : 0
      if word > longestLabel, mixedUp == nil { return [] }
      index += 1
    }
    if let mixedUp, kind == .recipients || keys.isEmpty {
      throw kind == .recipients ? .secretForPublic(line: mixedUp) : .publicForSecret(line: mixedUp)
    }
    return keys
  }

  /// The characters of a key, which may stand in several lines.
  struct Characters<Text: RandomAccessCollection<UInt8>>: Sequence, IteratorProtocol where Text.Index == Int {
    fileprivate let text: Text
    fileprivate var index: Int
    fileprivate var left: Int
    fileprivate let isUpper: Bool

    /// Where it ends; `nil` if it is cut short, or goes on.
    fileprivate var end: Int? {
      var rest = self
      while rest.next() != nil {}
      return rest.left == 0 && (rest.index == text.endIndex || !isPart(text[rest.index])) ? rest.index : nil
    }

    mutating func next() -> UInt8? {
      guard left > 0 else { return nil }
      while index < text.endIndex {
        let byte = text[index]
        guard isPart(byte) || byte == 0x0A || isBesideCopiedText(byte) else { return nil }
        index += 1
        guard isPart(byte) else { continue }
        left -= 1
        return isUpper
          ? ((0x61...0x7A).contains(byte) ? byte & ~0x20 : byte)
          : ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      return nil
    }
  }

  private static func begins<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, at index: Int, with mark: [UInt8]
  ) -> Bool where Text.Index == Int {
    guard text.endIndex - index >= mark.count else { return false }
    return mark.indices.allSatisfy { offset in
      let byte = text[index + offset]
      return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == mark[offset]
    }
  }
}

/// Letters, digits and the hyphen within the beginning of a secret key.
private func isPart(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
}

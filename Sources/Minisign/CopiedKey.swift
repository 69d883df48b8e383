internal import Bytes

/// The text of a public key as people pass it on: in a mail, with a label before it, in another encoding, in several lines.
///
/// A key has no checksum. So what is undone stands for one thing only (``CopiedText``), a word is the key only if it has
/// all of its characters, and parts are only joined where there is nothing else.
struct CopiedKey {
  private static let length = 56
  /// No line of a key that was broken is shorter.
  private static let shortestPart = 8
  private static let mark = Array("RW".utf8)
  /// How secret keys begin, with a passphrase and without.
  private static let secretMarks = ["RWRTY0Iy", "RWQAAEIy"].map { Array($0.utf8) }
  private static let readersMarks = ["age-secret-key-", "age1"].map { Array($0.utf8) }

  static func read(_ contents: [UInt8]) throws(MinisignError) -> PublicKey {
    let lines = Array(CopiedText(contents)).split(separator: 0x0A).map(trimmed).filter { !$0.isEmpty }
    let others = lines.filter { !$0.starts(with: untrustedPrefix.utf8.dropLast()) }
    let words = others.flatMap { $0.split { !isSymbol($0) } }
    if words.contains(where: { word in secretMarks.contains { word.count > length && word.starts(with: $0) } }
    )
      || contains(readersMarks[0], in: lines)
    {
      throw .secretKey
    }
    let keys = words.filter { $0.count == length && $0.starts(with: mark) }
    if keys.count == 1 { return try PublicKey(bytes: Array(keys[0])) }
    guard keys.isEmpty else { throw .malformed }
    if contains(readersMarks[1], in: others) { throw .readersKey }
    guard let first = words.first(where: { $0.starts(with: mark) && $0.count >= shortestPart }) else {
      throw .malformed
    }
    let parts = others.map { $0.filter { !isBesideCopiedText($0) } }
    let isWhole =
      parts.reduce(0) { $0 + $1.count } == length && first.startIndex == others[0].startIndex
      && parts.allSatisfy { $0.count >= shortestPart && $0.allSatisfy(isSymbol) }
    guard isWhole else { throw .cutShort }
    return try PublicKey(bytes: Array(parts.joined()))
  }

  private static func contains(_ mark: [UInt8], in lines: [ArraySlice<UInt8>]) -> Bool {
    lines.contains { line in
      let line = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return line.firstIndex(of: mark, in: line.indices) != nil
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = line.drop(while: isBesideCopiedText)
    return start.dropLast(start.reversed().prefix(while: isBesideCopiedText).count)
  }

  private static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
    default: false
    }
  }
}

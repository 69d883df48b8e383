/// Names as expat hands them out, taken apart: `namespace local prefix`, the first or the last of which may be missing. A document
/// has few names and many tags, so each is taken apart once.
struct XMLNames {
  /// What parts the pieces; expat refuses it in a namespace.
  static let separator: UInt8 = 0x0A

  /// So many slots for names, and so many names in each are remembered at most.
  private static let (slots, mostInSlot) = (256, 8)

  /// By their bytes, as texts are equal that XML tells apart; and by their ends, as they begin alike.
  private var known: [[(bytes: [UInt8], name: XMLName)]] = Array(repeating: [], count: slots)

  /// - Parameter text: ends with a nought.
  @unsafe mutating func name(_ text: UnsafePointer<CChar>) -> XMLName {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
    let key = unsafe bytes.suffix(8).reduce(UInt(count)) { $0 &* 31 &+ UInt($1) }
    let slot = Int(key % UInt(Self.slots))
    for known in known[slot] where unsafe Self.areSame(known.bytes, bytes) { return known.name }
    let name = unsafe Self.parts(Array(bytes))
    if known[slot].count < Self.mostInSlot { unsafe known[slot].append((Array(bytes), name)) }
    return name
  }

  /// Whether they are the same, eight by eight: names begin with addresses, and are long.
  private static func areSame(_ known: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard known.count == bytes.count else { return false }
    return unsafe known.withUnsafeBytes { known in
      let words = known.count & ~7
      for place in stride(from: 0, to: words, by: 8) {
        let word = unsafe known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard unsafe word == bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
      }
      return unsafe known[words...].elementsEqual(bytes[words...])
    }
  }

  private static func parts(_ bytes: [UInt8]) -> XMLName {
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    return switch parts.count {
    case 1: XMLName(namespace: "", local: parts[0], prefix: "")
    case 2: XMLName(namespace: parts[0], local: parts[1], prefix: "")
    default: XMLName(namespace: parts[0], local: parts[1], prefix: parts[2])
    }
  }
}

/// Names as expat hands them out, taken apart: `namespace local prefix`, the first or the last of which may be missing. A document
/// has few names and many tags, so each is taken apart once.
struct XMLNames {
  /// What parts the pieces; expat refuses it in a namespace.
  static let separator: UInt8 = 0x0A

  private static let maximumCount = 1000

  /// By their bytes: texts are equal that XML tells apart.
  private var known: [Bytes: XMLName] = [:]

  private struct Bytes: Hashable {
    var bytes: [UInt8]

    // At once, and not one after another.
    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }

  /// - Parameter text: ends with a nought.
  @unsafe mutating func name(_ text: UnsafePointer<CChar>) -> XMLName {
    let bytes = unsafe Bytes(bytes: Array(String(cString: text).utf8))
    if let name = known[bytes] { return name }
    let parts = bytes.bytes.split(separator: Self.separator, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let name =
      switch parts.count {
      case 1: XMLName(namespace: "", local: parts[0], prefix: "")
      case 2: XMLName(namespace: parts[0], local: parts[1], prefix: "")
      default: XMLName(namespace: parts[0], local: parts[1], prefix: parts[2])
      }
    if known.count < Self.maximumCount { known[bytes] = name }
    return name
  }
}

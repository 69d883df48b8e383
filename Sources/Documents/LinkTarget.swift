internal import Bytes

/// Where a link or a picture leads, as a guide has it: out into the world, to another file of the collection,
/// or to a place in the same guide.
package struct LinkTarget: Equatable, Sendable {
  /// As it is written.
  package let text: String

  /// A target as it is written.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether it leads to a file of the collection: it has neither a scheme nor a host, nor is it a place in the
  /// same guide.
  package var isLocal: Bool {
    if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("//") || text.hasPrefix("?") { return false }
    let scheme = text.utf8.prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0)
    }
    return scheme.isEmpty || scheme.endIndex == text.utf8.endIndex
      || text.utf8[scheme.endIndex] != UInt8(ascii: ":")
  }

  /// The place within a guide that it names, behind a `#`.
  package var fragment: String? {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let bytes = text.utf8[text.utf8.index(after: mark)...]
    return String(decoding: PercentEncoding.decode(bytes), as: UTF8.self)
  }
}

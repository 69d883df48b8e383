internal import Bytes

/// Where a file lies in a bundle.
///
/// A path is bytes, and is cut and compared as such: to Swift, `/` and a combining mark are one character, and there are
/// several ways to write é.
package struct GuidePath: Hashable, Comparable, CustomStringConvertible, Sendable {
  /// As it is written; see ``SafePath`` for what is allowed.
  package let text: String

  /// A path as it is written.
  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func == (one: GuidePath, other: GuidePath) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// The order of files in a catalog: by bytes, whatever the language.
  package static func < (left: GuidePath, right: GuidePath) -> Bool {
    let left = left.text.utf8.span
    let right = right.text.utf8.span
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  private var lastSlash: String.Index? { text.utf8.lastIndex(of: UInt8(ascii: "/")) }

  /// The folder that it lies in; empty for the top.
  package var folder: String { String(text[..<(lastSlash ?? text.startIndex)]) }

  /// The name at its end.
  package var name: String { String(text[(lastSlash.map(text.utf8.index(after:)) ?? text.startIndex)...]) }

  /// The name without its ending, which is the title of a guide that has no other.
  package var stem: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The path that a link or picture of this guide leads to, as it is written there; `nil` if it leads out of the collection.
  package func following(_ link: String) -> GuidePath? {
    let bare = link.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let decoded = PercentEncoding.decode(bare)
    // An address that begins at the top is one of the collection.
    var names =
      decoded.first == UInt8(ascii: "/")
      ? [] : Array(text.utf8.split(separator: 0x2F).dropLast().map(Array.init))
    for name in decoded.split(separator: 0x2F) where !name.elementsEqual(".".utf8) {
      if name.elementsEqual("..".utf8) {
        guard names.popLast() != nil else { return nil }
      } else {
        names.append(Array(name))
      }
    }
    return GuidePath(String(decoding: Array(names.joined(separator: [0x2F])), as: UTF8.self))
  }
}

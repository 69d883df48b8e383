package import Documents

/// A link or picture of a guide that leads into its own collection.
package struct LocalLink: Equatable, Sendable {
  /// Where it leads, as it is written.
  package var target: String
  /// The line it is in, from 1 on.
  package var line: Int

  /// All such links of a document.
  package static func find(in document: Document) -> [LocalLink] {
    var links: [LocalLink] = []
    var counter = LineCounter(text: document.text)
    var place = 0
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .text(.source(let range)), .code(.source(let range)): place = range.lowerBound
      case .link, .image:
        guard let target = document.target(at: index), isLocal(target) else { continue }
        // The words of a link are where it stands; a picture without words is near what was before.
        let words = document.nodes[index..<node.end].lazy.compactMap { node in
          if case .text(.source(let range)) = node.kind { range.lowerBound } else { nil }
        }
        links.append(LocalLink(target: target, line: counter.line(at: words.first ?? place)))
      default: break
      }
    }
    return links
  }

  /// Whether a target has neither a scheme nor a host, nor is a place in the same guide.
  private static func isLocal(_ target: String) -> Bool {
    if target.isEmpty || target.hasPrefix("#") || target.hasPrefix("//") || target.hasPrefix("?") {
      return false
    }
    let scheme = target.utf8.prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0)
    }
    return scheme.isEmpty || scheme.endIndex == target.utf8.endIndex
      || target.utf8[scheme.endIndex] != UInt8(ascii: ":")
  }

  /// The path in the collection that it leads to from a guide; `nil` if it leads out of the collection.
  package func path(from guide: String) -> String? {
    let bare = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let decoded = Self.percentDecoded(Array(bare))
    // An address that begins at the top is one of the collection.
    var names =
      decoded.first == UInt8(ascii: "/")
      ? [] : Array(guide.utf8.split(separator: 0x2F).dropLast().map(Array.init))
    for name in decoded.split(separator: 0x2F) where !name.elementsEqual(".".utf8) {
      if name.elementsEqual("..".utf8) {
        guard names.popLast() != nil else { return nil }
      } else {
        names.append(Array(name))
      }
    }
    return String(decoding: Array(names.joined(separator: [0x2F])), as: UTF8.self)
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}

/// Counts lines for places that mostly ascend.
private struct LineCounter {
  let text: [UInt8]
  private var place = 0
  private var lines = 1

  init(text: [UInt8]) {
    self.text = text
  }

  mutating func line(at target: Int) -> Int {
    if target < place { (place, lines) = (0, 1) }
    lines += text[place..<min(target, text.count)].count { $0 == 0x0A }
    place = min(target, text.count)
    return lines
  }
}

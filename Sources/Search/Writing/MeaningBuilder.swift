internal import Bytes
internal import Documents

/// What the parts of one guide mean.
package struct GuideMeaning: Sendable {
  /// For each part, the node of the document at which its section begins, ascending, and its code.
  private(set) var parts: [(node: Int, code: [UInt8])] = []

  /// Sections are cut into parts of about so many bytes; what is behind the beginning of a part counts no more.
  private static let partLength = 1800
  /// What a part begins with says enough.
  private static let countedLength = 1200
  /// No guide has more.
  private static let mostParts = 2048
  /// Languages that the encoder knows.
  private static let languages = ["", "zh", "en"]

  /// - Returns: `nil` if the guide is of a language that the encoder does not know.
  package init?(_ guide: GuideText, by encoder: any MeaningEncoder) {
    let language = guide.language.prefix { $0 != "-" }.lowercased()
    guard Self.languages.contains(language) else { return nil }
    guard let document = try? DocumentMap.decode(guide.map, text: guide.text) else { return nil }
    var headings: [(level: Int, text: String)] = []
    var found: [(node: Int, text: String)] = []
    // The part that is being gathered: where it begins, its words as far as they count, and how long it is.
    var part = (node: 0, text: "", length: 0)
    func endPart() {
      guard part.length > 0, found.count < Self.mostParts else { return }
      let names = [guide.title] + headings.map { $0.text }.filter { $0 != guide.title }
      found.append((part.node, names.joined(separator: " · ") + "\n" + part.text))
    }
    for index in document.topLevel {
      let node = document.nodes[index]
      if case .heading(let level) = node.kind {
        endPart()
        while let last = headings.last, last.level >= level { headings.removeLast() }
        headings.append((level, document.plainText(index..<node.end)))
        // A heading says something even where nothing stands below it.
        part = (index, "", 1)
        continue
      }
      if part.length > Self.partLength {
        endPart()
        part = (index, "", 0)
      }
      let text = Section.text(of: index, in: document)
      part.length += text.utf8.count
      if part.text.utf8.count < Self.countedLength {
        part.text += String(decoding: text.utf8.prefix(Self.countedLength), as: UTF8.self) + "\n"
      }
    }
    endPart()
    parts = found.compactMap { part in
      encoder.vector(of: part.text).map { (part.node, MeaningCode.code(of: $0)) }
    }
    if parts.isEmpty { return nil }
  }
}

/// Gathers what guides mean, for a bundle.
package struct MeaningBuilder {
  private var root = ByteWriter()
  private var codes: [UInt8] = []
  private var guides = 0
  private var bound = 0
  private let name: String

  /// - Parameter name: of the encoder.
  package init(encoder name: String) { self.name = name }

  /// About how many bytes it will take.
  package var length: Int { codes.count + root.bytes.count }

  /// Adds a guide.
  ///
  /// - Parameter number: a number above those of all guides before.
  package mutating func add(_ guide: GuideMeaning, number: Int) {
    guard codes.count / MeaningCode.length + guide.parts.count <= SectionMeanings.mostVectors else { return }
    precondition(number >= bound)
    root.count(number - bound)
    root.count(guide.parts.count)
    var last = 0
    for part in guide.parts {
      root.count(part.node - last)
      last = part.node
      codes += part.code
    }
    guides += 1
    bound = number + 1
  }

  /// Hands out all blocks; the last is the root.
  package consuming func finish(
    firstBlock first: Int, store: (_ block: [UInt8], _ isRoot: Bool) throws -> Void
  ) rethrows {
    if guides == 0 { return }
    let length = SectionMeanings.vectorsInBlock * MeaningCode.length
    for start in stride(from: 0, to: codes.count, by: length) {
      try store(Array(codes[start..<min(start + length, codes.count)]), false)
    }
    var head = ByteWriter()
    head.string(name)
    head.count(guides)
    head.count(codes.count / MeaningCode.length)
    head.count(first)
    head.bytes(root.bytes)
    try store(head.bytes, true)
  }
}

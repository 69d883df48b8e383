package import BundleFormat
internal import Bytes
internal import Documents

/// Takes the tokens of a guide field by field.
protocol GuideSink: TokenSink {
  /// What follows belongs to this field.
  ///
  /// - Parameter node: at which node of the document the section begins that it is in.
  mutating func begin(_ field: Field, node: Int)
}

/// All of a guide that can be searched.
package struct GuideText: Sendable {
  /// Its title.
  package var title: String
  /// Its path in the collection.
  package var path: GuidePath
  /// Its language, as a BCP 47 tag.
  package var language: String
  /// Topic, country and the like: names and values.
  package var attributes: [(name: String, value: String)]
  /// Its text in UTF-8.
  package var text: [UInt8]
  /// The map of the text, see ``DocumentMap``.
  package var map: [UInt8]
  /// Its tokens, if they are kept.
  private var tape: TokenCache?

  /// A guide of these parts.
  package init(
    title: String, path: GuidePath, language: String, attributes: [(name: String, value: String)],
    text: [UInt8],
    map: [UInt8]
  ) {
    self.title = title
    self.path = path
    self.language = language
    self.attributes = attributes
    self.text = text
    self.map = map
  }

  /// Keeps its tokens, so that it is searched faster from now on.
  package mutating func keepTokens() throws(BundleError) { tape = try TokenCache(self) }

  /// What tells it from others, if its tokens are kept.
  var minHash: MinHash? { tape?.minHash }

  /// How much memory it takes, in bytes.
  package var size: Int { text.count + map.count + (tape?.size ?? 0) }

  /// The section that begins at a node, or the last that begins before.
  func section(at node: Int) throws(BundleError) -> Section {
    do { return Section(try DocumentMap.section(at: node, of: map, text: text)) } catch {
      throw .damaged(.file(path))
    }
  }

  /// Hands out all tokens, or as many as a budget is enough for.
  func feed(_ sink: inout some GuideSink, within budget: Budget = Budget()) throws(BundleError) {
    if let tape {
      budget.spend(tape.size)
      return tape.feed(&sink)
    }
    feedFields(&sink)
    do { try feedText(&sink, within: budget) } catch { throw .damaged(.file(path)) }
  }

  /// So much of a text is taken at once, in bytes.
  private static let stretch = 128 << 10

  private func feedText(
    _ sink: inout some GuideSink, within budget: Budget
  ) throws(DocumentMap.Failure) {
    var tokenizer = Tokenizer()
    // A map can have a node for each of its bytes, and no words.
    var unspent = 0
    func spend(_ steps: Int) {
      unspent += steps + 1
      guard unspent > Self.stretch / 4 else { return }
      budget.spend(unspent)
      unspent = 0
    }
    let bytes = text.span
    sink.begin(.body, node: 0)
    var inHeading = false
    var node = 0
    try DocumentMap.forEachRun(of: map, text: text, while: { !budget.isSpent }) { run in
      spend(0)
      switch run {
      case .heading(let heading):
        tokenizer.endBlock(to: &sink)
        inHeading = true
        node = heading
        sink.begin(.heading, node: node)
      case .source(let range):
        var start = range.lowerBound
        while start < range.upperBound, !budget.isSpent {
          let end = Self.end(ofStretchFrom: start, to: range.upperBound, of: bytes)
          tokenizer.feed(bytes.extracting(start..<end), to: &sink)
          spend(end - start)
          start = end
        }
      case .literal(let literal): tokenizer.feed(Array(literal.utf8).span, to: &sink)
      case .lineBreak: tokenizer.feed([0x20].span, to: &sink)
      case .blockEnd:
        tokenizer.endBlock(to: &sink)
        if inHeading {
          inHeading = false
          sink.begin(.body, node: node)
        }
      }
    }
    tokenizer.endBlock(to: &sink)
  }

  /// Where the text can be cut: never within a character.
  private static func end(ofStretchFrom start: Int, to limit: Int, of bytes: Span<UInt8>) -> Int {
    guard limit - start > stretch else { return limit }
    var end = start + stretch
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func feedFields(_ sink: inout some GuideSink) {
    var tokenizer = Tokenizer()
    func feed(_ field: Field, _ text: String) {
      sink.begin(field, node: 0)
      tokenizer.feed(Array(text.utf8).span, to: &sink)
      tokenizer.endBlock(to: &sink)
    }
    feed(.title, title)
    feed(.path, path.text)
    feed(.language, language)
    for (name, value) in attributes { feed(.attribute(name), value) }
  }
}

internal import Documents

/// Takes the tokens of a guide field by field.
protocol GuideSink: TokenSink {
  /// What follows belongs to this field.
  ///
  /// - Parameter node: at which node of the document the section begins that it is in.
  mutating func begin(_ field: Field, node: Int)
}

/// A guide whose map is not one of its text.
package struct DamagedGuide: Error, Equatable {
  /// Its path.
  package var path: String
}

/// All of a guide that can be searched.
package struct GuideText: Sendable {
  /// Its title.
  package var title: String
  /// Its path in the collection.
  package var path: String
  /// Its language, as a BCP 47 tag.
  package var language: String
  /// Topic, country and the like: names and values.
  package var attributes: [(name: String, value: String)]
  /// Its text in UTF-8.
  package var text: [UInt8]
  /// The map of the text, see ``DocumentMap``.
  package var map: [UInt8]
  /// Its tokens, if they are kept.
  private var tape: GuideTape?

  /// A guide of these parts.
  package init(
    title: String, path: String, language: String, attributes: [(name: String, value: String)], text: [UInt8],
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
  package mutating func keepTokens() throws { tape = try GuideTape(self) }

  /// What tells it from others, if its tokens are kept.
  var sketch: Sketch? { tape?.sketch }

  /// How much memory it takes, in bytes.
  package var size: Int { text.count + map.count + (tape?.size ?? 0) }

  /// The section that begins at a node, or the last that begins before.
  func section(at node: Int) throws(DamagedGuide) -> Section {
    do { return Section(try DocumentMap.section(at: node, of: map, text: text)) } catch {
      throw DamagedGuide(path: path)
    }
  }

  /// Hands out all tokens.
  func feed(_ sink: inout some GuideSink) throws(DamagedGuide) {
    if let tape { return tape.feed(&sink) }
    feedFields(&sink)
    do { try feedText(&sink) } catch { throw DamagedGuide(path: path) }
  }

  private func feedText(_ sink: inout some GuideSink) throws(DocumentMap.Failure) {
    var tokenizer = Tokenizer()
    let bytes = text.span
    sink.begin(.body, node: 0)
    var inHeading = false
    var node = 0
    try DocumentMap.forEachRun(of: map, text: text) { run in
      switch run {
      case .heading(let heading):
        tokenizer.endBlock(to: &sink)
        inHeading = true
        node = heading
        sink.begin(.heading, node: node)
      case .source(let range): tokenizer.feed(bytes.extracting(range), to: &sink)
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

  private func feedFields(_ sink: inout some GuideSink) {
    var tokenizer = Tokenizer()
    func feed(_ field: Field, _ text: String) {
      sink.begin(field, node: 0)
      tokenizer.feed(Array(text.utf8).span, to: &sink)
      tokenizer.endBlock(to: &sink)
    }
    feed(.title, title)
    feed(.path, path)
    feed(.language, language)
    for (name, value) in attributes { feed(.attribute(name), value) }
  }
}

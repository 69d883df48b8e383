/// How a text begins that is XML or HTML, whatever it is called and however long what stands before its first tag
/// (XML 1.0, 2.8): remarks, instructions and a document type.
struct XMLStart {
  /// What the first element is called, as it is written; empty if the text ends before one.
  private(set) var name = ""
  /// Where the first tag ends.
  private(set) var end: Int
  private var tag = ""
  /// Whether something before it says that it is XML, or of which type.
  private var isDeclared = false
  private let text: [UInt8]

  /// `nil` if it does not begin as markup does.
  init?(of text: [UInt8]) {
    (self.text, end) = (text, text.count)
    var place = 0
    while true {
      if text.slice(at: place, count: 3)?.elementsEqual([0xEF, 0xBB, 0xBF]) == true {
        place += 3
      } else if let byte = text.slice(at: place, count: 1)?.first, byte <= 0x20 {
        place += 1
      } else if text.has("<!--", at: place) {
        guard let next = Self.place(behind: "-->", in: text, from: place + 4) else { return }
        place = next
      } else if text.has("<?", at: place) {
        isDeclared = isDeclared || text.has("<?xml", at: place)
        guard let next = Self.place(behind: "?>", in: text, from: place) else { return }
        place = next
      } else if text.has("<!", at: place) {
        let word = String(decoding: text[place...].prefix(14), as: UTF8.self).lowercased()
        isDeclared = isDeclared || word.hasPrefix("<!doctype") && word != "<!doctype html"
        guard let next = Self.endOfDeclaration(in: text, from: place) else { return }
        place = next
      } else {
        break
      }
    }
    guard text.has("<", at: place) else { return nil }
    let letters = text[(place + 1)...].prefix { Self.isLetter($0) }
    let next = letters.endIndex
    // An address or a word between angle brackets is no tag.
    guard !letters.isEmpty, next < text.count,
      text[next] <= 0x20 || text[next] == 0x3E || text.has("/>", at: next)
    else { return nil }
    name = String(decoding: letters, as: UTF8.self)
    end = Self.endOfDeclaration(in: text, from: place) ?? text.count
    tag = String(decoding: text[next..<end], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & ~0x20) || (0x2D...0x3A).contains(byte) && byte != 0x2F || byte == 0x5F
      || byte >= 0x80
  }

  private static func place(behind end: StaticString, in text: [UInt8], from start: Int) -> Int? {
    (start..<max(start, text.count)).first { text.has(end, at: $0) }.map { $0 + end.utf8CodeUnitCount }
  }

  /// Behind the > that ends it, which may stand within quotation marks, brackets and remarks before.
  private static func endOfDeclaration(in text: [UInt8], from start: Int) -> Int? {
    var (place, depth): (Int, Int) = (start + 1, 0)
    var quote: UInt8?
    while place < text.count {
      let byte = text[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if depth > 0, text.has("<!--", at: place) {
        guard let next = Self.place(behind: "-->", in: text, from: place + 4) else { return nil }
        place = next
        continue
      } else if byte == 0x5B {
        depth += 1
      } else if byte == 0x5D {
        depth -= 1
      } else if byte == 0x3E, depth <= 0 {
        return place + 1
      }
      place += 1
    }
    return nil
  }

  /// Its name without a prefix.
  var localName: Substring { name.split(separator: ":").last ?? "" }

  /// HTML's elements, with which a page or a text for one may begin.
  private static let elements = Set(
    """
    a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite \
    code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font \
    footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend \
    li link main map mark menu meta nav noscript object ol optgroup option p param picture pre progress q rp rt ruby \
    s samp script search section select small source span strike strong style sub summary sup table tbody td \
    template textarea tfoot th thead time title tr track tt u ul var video wbr
    """.split(separator: " "))
  /// What programs note in pages.
  private static let notes = [":DocumentProperties", ":xmpmeta", "xpacket begin"]
  /// And in drawings.
  private static let drawingNotes = notes + ["<metadata", "sodipodi:", "dc:creator"]

  /// Whether it is a document of some program, which has a place for its author, and no page or text with tags in it.
  ///
  /// - Parameter isMarkdown: whether it is Markdown by its name, which may begin with a component or a drawing.
  func isDocument(isMarkdown: Bool) -> Bool {
    let folded = name.lowercased()
    // Pages name spaces of their programs, too.
    let isForeign =
      tag.contains("xmlns") && !tag.contains("http://www.w3.org/1999/xhtml") && folded != "html"
    if Self.elements.contains(folded[...]), !isForeign, !isDeclared || folded == "html" {
      return Self.notes.contains(where: contains)
    }
    let isDrawing = localName == "svg"
    if isDeclared || name.contains(":") || tag.contains("xmlns") && !(isMarkdown && isDrawing) { return true }
    if isDrawing, !isMarkdown || Self.drawingNotes.contains(where: contains) { return true }
    // Behind the element that a document is there is nothing; a guide may begin with a component, or a drawing.
    return isWhole && (isDrawing || !isComponent(inMarkdown: isMarkdown) && contains("</\(name)"))
  }

  /// Whether no program calls an element so: with letters of other languages, or in Markdown as components are called, with a
  /// capital at the beginning or a hyphen.
  private func isComponent(inMarkdown isMarkdown: Bool) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first >= 0x80 || isMarkdown && ((0x41...0x5A).contains(first) || name.contains("-"))
  }

  /// Whether nothing is behind the first element, or a remark is.
  private var isWhole: Bool {
    let close = Array("</\(name)".utf8)
    var place = end
    if var last = text.indices.dropFirst(end).last(where: {
      text[$0] == 0x3C && text[$0...].starts(with: close)
    }) {
      last += close.count
      place = text[last...].firstIndex(of: 0x3E).map { $0 + 1 } ?? text.count
    }
    let rest = text[min(place, text.count)...].drop { $0 <= 0x20 }
    return rest.isEmpty || rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8)
  }

  private func contains(_ words: String) -> Bool {
    let first = words.utf8.first
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: words.utf8) }
  }
}

extension FileKind {
  /// A text in UTF-16 as UTF-8, as far as it can be; any other as it is.
  static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.prefix(2)
    guard start.count == 2,
      start.elementsEqual([0xFF, 0xFE]) || start.elementsEqual([0xFE, 0xFF]) || start.contains(0)
    else { return bytes }
    let isBig = start[0] == 0xFE || start[0] == 0
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[isBig ? place : place + 1]) << 8 | UInt16(bytes[isBig ? place + 1 : place])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

internal import Bytes
private import CMarkdown
internal import Documents

/// Elements of HTML within the lines of Markdown that change how what is in them is read. To the parser their tags are nodes between
/// others, however they are written: with attributes, over several lines, in capitals, in one another.
struct InlineElements {
  /// What the tag does that a node is.
  enum Role: Equatable {
    /// Sets all up to the tag that ends it.
    case begin(Document.Kind)
    /// Has words that are not shown as they are written; it ends with the tag of a number.
    case words(end: Int)
    case end
  }

  private var roles: [Int: Role] = [:]
  /// The nodes that were looked through.
  private var known: Set<Int> = []

  /// What a node can be called by in a table.
  static func number(of node: OpaquePointer) -> Int { Int(bitPattern: node) }

  /// What the tag does that a node is; `nil` if it shows nothing, or has no end beside it.
  mutating func role(of node: OpaquePointer) -> Role? {
    if let parent = unsafe cmark_node_parent(node), unsafe known.insert(Self.number(of: parent)).inserted {
      unsafe find(from: node)
    }
    return unsafe roles.removeValue(forKey: Self.number(of: node))
  }

  /// Finds the elements of a line from its first tag on. Each end belongs to the last of its name that is open, and ends what was begun
  /// since.
  private mutating func find(from first: OpaquePointer) {
    var open: [(tag: Tag, number: Int)] = []
    var counts: [String: Int] = [:]
    var last = 0
    var next = unsafe Optional(first)
    while let node = unsafe next {
      unsafe next = cmark_node_next(node)
      let number = unsafe Self.number(of: node)
      defer { last = number }
      guard unsafe cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE,
        let text = unsafe cmark_node_get_literal(node), let tag = unsafe Tag(String(cString: text))
      else { continue }
      guard tag.isEnd else {
        open.append((tag, number))
        counts[tag.name, default: 0] += 1
        continue
      }
      guard counts[tag.name, default: 0] > 0 else { continue }
      while let (begun, start) = open.popLast() {
        counts[begun.name, default: 0] -= 1
        guard begun.name == tag.name else { continue }
        // There may be nothing in it, as in those of icons.
        guard start != last else { break }
        if let kind = begun.kind {
          (roles[start], roles[number]) = (.begin(kind), .end)
        } else if begun.hasOtherWords {
          roles[start] = .words(end: number)
        }
        break
      }
    }
  }

  private struct Tag {
    /// In small letters.
    let name: String
    let isEnd: Bool
    /// How what is in it is set.
    private(set) var kind: Document.Kind?
    /// Whether what is in it is shown in other words.
    private(set) var hasOtherWords = false

    /// Reads one whose element has something in it.
    init?(_ text: String) {
      let bytes = text.utf8
      isEnd = bytes.dropFirst().first == UInt8(ascii: "/")
      let word = bytes.dropFirst(isEnd ? 2 : 1).prefix { $0.isWord }
      guard word.count < 7, bytes.dropLast().last != UInt8(ascii: "/") else { return nil }
      name = String(Substring(word)).lowercased()
      let isHidden = !isEnd && HiddenElements.isHiding(attributes: String(text[word.endIndex...]))
      switch name {
      case "del", "s", "strike": kind = .strike
      case "b", "strong", "mark": kind = .strong
      case "i", "em", "cite": kind = .emphasis
      case "span": if !isEnd, text.contains("line-through") { kind = .strike }
      case "sup", "sub", "ruby": hasOtherWords = !isHidden
      // A link ends what was begun in it.
      case "a": break
      default: return nil
      }
      if isHidden { kind = nil }
    }
  }
}

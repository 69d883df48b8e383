internal import Search
internal import Terminal

/// Words that are looked for in a guide, and where they are.
struct GuideFinder {
  /// Whether they are being typed.
  private(set) var isTyping: Bool
  /// The line that was at the top before.
  let origin: Int
  private var words: [String]
  /// Makes of what was typed what the search would look for.
  private let marker: (_ text: String, _ inOnePiece: Bool) -> QueryMarker?
  private var index: WordIndex
  private var matches: [WordIndex.Match] = []
  private var current = 0

  /// In characters: more than is ever looked for.
  private static let longestText = 100

  /// What became of a key that was typed.
  enum Typed {
    case nothing
    /// The words are others now.
    case changed
    /// They are not to be looked for any more.
    case left
    /// They are nowhere.
    case missed
    case unknown
  }

  /// One whose words are still to be typed.
  init(in lines: [Line], origin: Int, marker: @escaping (_ text: String, _ inOnePiece: Bool) -> QueryMarker?)
  {
    self.init(index: WordIndex(lines), words: [""], isTyping: true, origin, marker)
  }

  /// One that looks for some words, the first of them from a line on.
  init(
    _ words: [String], in lines: [Line], from line: Int, origin: Int,
    marker: @escaping (_ text: String, _ inOnePiece: Bool) -> QueryMarker?
  ) {
    self.init(index: WordIndex(lines), words: words, isTyping: false, origin, marker)
    find(from: line)
  }

  private init(
    index: WordIndex, words: [String], isTyping: Bool, _ origin: Int,
    _ marker: @escaping (_ text: String, _ inOnePiece: Bool) -> QueryMarker?
  ) {
    self.marker = marker
    self.index = index
    self.words = words
    self.isTyping = isTyping
    self.origin = origin
  }

  /// One for the same lines, whose words are still to be typed.
  func typingAgain(from origin: Int) -> GuideFinder {
    GuideFinder(index: index, words: [""], isTyping: true, origin, marker)
  }

  /// What was typed so far.
  var text: String { words.first ?? "" }

  /// Which of how many places the reader is at.
  var place: (number: Int, all: Int)? { matches.isEmpty ? nil : (current + 1, matches.count) }

  /// The line of that place.
  var line: Int? { matches.indices.contains(current) ? matches[current].line : nil }

  mutating func type(_ key: Key) -> Typed {
    var text = text
    switch key {
    case .character(let scalar):
      guard text.count < Self.longestText else { return .nothing }
      text.unicodeScalars.append(scalar)
    case .backspace where text.isEmpty, .escape: return .left
    case .backspace: text.removeLast()
    case .control("u"): text = ""
    case .enter:
      isTyping = false
      return matches.isEmpty ? .missed : .nothing
    case .control: return .unknown
    default: return .nothing
    }
    words = [text]
    find(from: origin)
    return .changed
  }

  /// Goes on to the next place, or back to the one before.
  mutating func step(_ step: Int) {
    if !matches.isEmpty { current = (current + step + matches.count) % matches.count }
  }

  private mutating func find(from line: Int) {
    if words.count == 1, !words[0].isEmpty {
      matches = index.matches(of: words, by: marker(words[0], true))
      // What stands nowhere as it was typed may be there as the search found it.
      if matches.isEmpty, let marker = marker(words[0], false) { matches = index.matches(by: marker) }
    } else {
      matches = index.matches(of: words)
    }
    current = matches.firstIndex { $0.line >= line } ?? 0
  }

  /// Finds the same again in lines that are others now.
  mutating func findAgain(in lines: [Line]) {
    index = WordIndex(lines)
    let current = current
    find(from: 0)
    self.current = min(current, max(matches.count - 1, 0))
  }

  /// What is found on some lines: which characters of each, and which of those are where the reader is.
  func marks(in range: Range<Int>) -> [Int: (all: [Range<Int>], current: [Range<Int>])] {
    var marks: [Int: (all: [Range<Int>], current: [Range<Int>])] = [:]
    for (number, match) in matches.enumerated() {
      if match.line >= range.upperBound { break }
      for piece in match.pieces where range.contains(piece.line) {
        marks[piece.line, default: ([], [])].all.append(piece.range)
        if number == current { marks[piece.line]?.current.append(piece.range) }
      }
    }
    return marks
  }
}

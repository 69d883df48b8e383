internal import Documents

/// What somebody looks for, as it was typed.
///
///     word word          guides with all of these
///     "some words"       these, one after the other
///     -word, NOT word    without this
///     word AND word      the same as without AND
///     word OR word       with one of these
///     pre*               words that begin so
///     topic:word         with this in a field: title, path, lang, topic, country, stage, kind, tag
///
/// Quotation marks may be those of any language, and fields have Chinese names too.
package struct Query: Equatable, Sendable {
  /// Why a text is no query.
  package enum Failure: Error, Equatable {
    /// There is no word in it.
    case noWord
    /// It only says what to leave out.
    case onlyExclusions
    /// A field without a word to look for in it.
    case emptyField(String)
    /// A star without letters before it.
    case loneStar
  }

  /// What a guide must have: one of each group.
  var required: [[Clause]] = []
  /// What it must not have.
  var excluded: [Clause] = []
  /// As it was typed, if it is not too long.
  package let text: String
  /// All words in their order, whatever else they mean: what is looked for may be called so.
  let tokens: [QueryToken]
  /// Whether there are capitals only, so that they mean nothing.
  let isInCapitals: Bool
  /// Whether there are characters in it that only traditional Chinese has.
  let isTraditional: Bool

  /// Words that belong together.
  struct Clause: Hashable, Sendable {
    var text: String
    /// Whether it stood in quotation marks: then it is meant to the letter.
    var isPhrase = false
    var isPrefix = false
    var field: Field?
  }

  /// The most clauses that count; nobody types more.
  private static let maximumClauses = 32
  /// In characters.
  private static let maximumLength = 256

  /// Reads a query.
  package init(_ text: String) throws(Failure) {
    var scanner = Scanner(text, limit: Self.maximumLength)
    self.text = scanner.text
    tokens = TokenRuns(scanner.text).tokens
    isInCapitals = !scanner.text.utf8.contains { (0x61...0x7A).contains($0) }
    isTraditional = scanner.text.unicodeScalars.contains { scalar in
      if case .single(let folded) = Folding.shared.of(scalar.value) { folded != scalar.value } else { false }
    }
    var joinsLast = false
    var excludesNext = false
    var count = 0
    // Within brackets behind what leaves something out, everything is left out.
    var excludedBrackets = 0
    while var part = scanner.next() {
      switch part.operator {
      case .or:
        joinsLast = !required.isEmpty
        continue
      case .and: continue
      case .not:
        excludesNext = true
        continue
      case nil: break
      }
      if excludesNext || excludedBrackets > 0 { part.isExcluded = true }
      excludesNext = false
      if part.isExcluded { excludedBrackets = max(0, excludedBrackets + part.brackets) }
      guard let clause = try Self.clause(part) else { continue }
      count += 1
      if count > Self.maximumClauses { break }
      if part.isExcluded {
        excluded.append(clause)
      } else if joinsLast {
        required[required.count - 1].append(clause)
      } else if !required.contains([clause]) {
        required.append([clause])
      }
      joinsLast = false
    }
    guard !required.isEmpty else { throw excluded.isEmpty ? .noWord : .onlyExclusions }
  }

  /// Whether there is nothing in it but words.
  var isPlain: Bool {
    excluded.isEmpty
      && required.allSatisfy { clauses in
        clauses.count == 1 && !clauses[0].isPhrase && !clauses[0].isPrefix && clauses[0].field == nil
      }
  }

  /// A clause; `nil` if there is no word in it.
  private static func clause(_ part: Scanner.Part) throws(Failure) -> Clause? {
    var clause = Clause(text: part.text, isPhrase: part.isQuoted)
    if let name = part.field {
      clause.field = fields[name]
      guard !TokenRuns(part.text).tokens.isEmpty else { throw .emptyField(name) }
      if clause.field == .language { clause.text = chinese[part.text.lowercased()] ?? part.text }
    }
    if !part.isQuoted, clause.text.utf8.last == UInt8(ascii: "*") {
      clause.text = String(Substring(clause.text.utf8.dropLast()))
      clause.isPrefix = true
      guard !TokenRuns(clause.text).tokens.isEmpty else { throw .loneStar }
    }
    return TokenRuns(clause.text).tokens.isEmpty ? nil : clause
  }

  /// The fields, by all of their names.
  private static let fields: [String: Field] = {
    var fields: [String: Field] = [
      "title": .title, "标题": .title, "標題": .title,
      "path": .path, "路径": .path, "路徑": .path,
      "lang": .language, "language": .language, "语言": .language, "語言": .language,
    ]
    for facet in Facet.allCases {
      for name in facet.names { fields[name] = .attribute(facet.rawValue) }
    }
    return fields
  }()

  /// Chinese is told by its script, which some say by a place.
  private static let chinese = [
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
  ]

  /// The names of all fields that people are told of.
  package static let fieldNames = ["title", "path", "lang"] + Facet.allCases.map { $0.names[0] }

  /// Cuts a query into its parts.
  private struct Scanner {
    struct Part {
      var text = ""
      var isQuoted = false
      var isExcluded = false
      var field: String?
      /// How many brackets begin here, less those that end.
      var brackets = 0

      enum Operator { case and, or, not }

      /// What a word in capitals does, if it does anything.
      var `operator`: Operator? {
        if isQuoted || isExcluded || field != nil { return nil }
        return switch text {
        case "AND": .and
        case "OR": .or
        case "NOT": .not
        default: nil
        }
      }
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// What ends a quotation: people mix the marks of a kind, and some languages turn them round.
    private static func closing(_ mark: Unicode.Scalar) -> String.UnicodeScalarView {
      switch mark {
      case "\"", "“", "”", "„", "‟", "＂", "〝", "〞": "\"“”„‟＂〝〞〟".unicodeScalars
      case "«", "»": "«»".unicodeScalars
      case "「", "｢": "」｣".unicodeScalars
      case "『": "』".unicodeScalars
      default: "".unicodeScalars
      }
    }

    init(_ text: String, limit: Int) {
      scalars = Array(text.unicodeScalars.prefix(limit))
    }

    var text: String { string(0..<scalars.count) }

    mutating func next() -> Part? {
      while index < scalars.count, isSpace(scalars[index]) { index += 1 }
      guard index < scalars.count else { return nil }
      var part = Part()
      // Brackets that one who knows other searches puts around several words; those before a minus are not of what it leaves out.
      func skipBrackets() {
        let start = index
        while index + 1 < scalars.count, Self.bracket(scalars[index]) > 0 { index += 1 }
        part.brackets = index - start
      }
      skipBrackets()
      if isMinus(at: index) {
        part.isExcluded = true
        index += 1
        skipBrackets()
      }
      part.field = field()
      if index < scalars.count, case let closing = Self.closing(scalars[index]), !closing.isEmpty {
        let start = index + 1
        // A quotation that nobody ends goes on to the end.
        let end = scalars[start...].firstIndex(where: closing.contains) ?? scalars.count
        part.text = string(start..<end)
        part.isQuoted = true
        index = min(end + 1, scalars.count)
        return part
      }
      let start = index
      while index < scalars.count, !isSpace(scalars[index]) {
        if index > start, hasEnd(index) { break }
        index += 1
      }
      part.text = string(start..<index)
      part.brackets -= scalars[start..<index].reversed().prefix { Self.bracket($0) < 0 }.count
      return part
    }

    /// The name of a field and its colon, if that is what stands here.
    private mutating func field() -> String? {
      guard let colon = scalars[index...].prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
        return nil
      }
      let name = string(index..<colon).lowercased()
      guard Query.fields[name] != nil else { return nil }
      index = colon + 1
      return name
    }

    private func hasEnd(_ start: Int) -> Bool {
      let closing = Self.closing(scalars[start])
      return !closing.isEmpty && scalars[(start + 1)...].contains(where: closing.contains)
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Whether what follows is to be left out: a hyphen, or what a keyboard makes of one, right before a word.
    private func isMinus(at index: Int) -> Bool {
      guard index + 1 < scalars.count, !isSpace(scalars[index + 1]) else { return false }
      switch scalars[index] {
      case "-", "－", "−": return true
      // In Chinese a dash stands before words, too.
      case "–", "—", "‒", "﹣": return scalars[index + 1].isASCII && scalars[index + 1].properties.isAlphabetic
      default: return false
      }
    }

    private static func bracket(_ scalar: Unicode.Scalar) -> Int {
      switch scalar {
      case "(", "（": 1
      case ")", "）": -1
      default: 0
      }
    }

    private func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }
}

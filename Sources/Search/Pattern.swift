/// What a token must be to stand at a place of a pattern.
enum Element: Hashable, Sendable {
  /// This word, folded.
  case word([UInt8])
  /// A word of this stem.
  case stem([UInt8])
  /// A word that begins so.
  case prefix([UInt8])
  /// One of these folded characters, ascending.
  case characters([UInt32])
  /// Any character that is a token by itself.
  case anyCharacter
}

/// Tokens that follow one another, as one way to say what somebody looks for.
struct Pattern: Hashable, Sendable {
  /// The tokens: from 1 to ``maximumLength``.
  var elements: [Element]
  /// How what it finds is related to what was typed.
  var kind: Kind
  /// Where alone it may stand.
  var field: Field?

  /// What one word of a state holds.
  static let maximumLength = 64

  /// How a pattern came about.
  enum Kind: Int, CaseIterable, Comparable, Sendable {
    /// As it was typed.
    case exact
    /// In another form of the same word.
    case form
    /// In the other language, from a glossary.
    case translated
    /// By its sound.
    case pinyin
    /// With an error made good.
    case corrected

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  init(_ elements: [Element], _ kind: Kind, in field: Field? = nil) {
    self.elements = Array(elements.prefix(Self.maximumLength))
    self.kind = kind
    self.field = field
  }
}

/// A part of a guide.
enum Field: Hashable, Sendable {
  case title
  case heading
  case body
  case path
  case language
  /// One of its attributes, by its name.
  case attribute(String)

  /// Whether words that are looked for anywhere are looked for here.
  var isCommon: Bool { self != .language }
}

/// A query made ready to be run: all patterns that could answer it, and which guides they ask for.
struct Plan {
  /// All patterns, without doubles.
  private(set) var patterns: [Pattern] = []
  /// What a guide must have: one pattern of each.
  private(set) var required: [Group] = []
  /// The patterns that it must not have.
  private(set) var excluded: [Int] = []

  /// Patterns any of which will do.
  struct Group: Equatable, Sendable {
    var patterns: [Int] = []
    /// What it falls into if nobody wrote it in one piece; empty if it can't be taken apart.
    var parts: [Group] = []
    /// The tokens that were typed, for finding what might have been meant.
    var tokens: [QueryToken]
    /// Whether it was meant to the letter, or in one field: then nothing else will do.
    var isStrict: Bool
  }

  private let glossary: Glossary
  private let stemmer = Stemmer()
  private var numbers: [Pattern: Int] = [:]

  private static let maximumPatterns = 1024
  /// What was not typed, but may be meant: a glossary of others must not cost more than it is worth.
  private static let maximumAdditions = 256
  private static let maximumAdditionsAtOnce = 32
  private static let maximumAdditionLength = 12
  private var additions = 0

  init(_ query: Query, glossary: Glossary) {
    self.glossary = glossary
    // First of all, since nothing may keep them from being left out.
    for clause in query.excluded { excluded += strictPatterns(clause) }
    for alternatives in query.required {
      if alternatives.count == 1, let clause = alternatives.first, !clause.isPhrase, clause.field == nil {
        required += groups(clause)
      } else if alternatives.count == 1, let clause = alternatives.first, clause.field == nil {
        // A quotation with marks in it is several pieces.
        for run in TokenRuns(clause.text).runs {
          var group = Group(tokens: [], isStrict: true)
          group.patterns = directPatterns(run.map({ $0.token }), [:], isPrefix: false, isPhrase: true)
          required.append(group)
        }
      } else {
        var group = Group(tokens: [], isStrict: true)
        for clause in alternatives {
          group.patterns += strictPatterns(clause)
          // What was not quoted may be in the other language.
          if !clause.isPhrase, !clause.isPrefix {
            group.patterns += translations(TokenRuns(clause.text).tokens, in: clause.field)
          }
        }
        required.append(group)
      }
    }
    addTermsOfSeveralWords()
  }

  // MARK: Patterns

  /// Adds a pattern that nobody typed.
  private mutating func addition(_ pattern: Pattern) -> Int? {
    if let number = numbers[pattern] { return number }
    guard additions < Self.maximumAdditions, pattern.elements.count <= Self.maximumAdditionLength else {
      return nil
    }
    additions += 1
    return add(pattern)
  }

  private mutating func add(_ pattern: Pattern) -> Int? {
    if let number = numbers[pattern] { return number }
    guard !pattern.elements.isEmpty, patterns.count < Self.maximumPatterns else { return nil }
    numbers[pattern] = patterns.count
    patterns.append(pattern)
    return patterns.count - 1
  }

  /// What words that belong together are looked for as: as they stand, each word in any of its forms unless it was
  /// quoted.
  private mutating func strictPatterns(_ clause: Query.Clause) -> [Int] {
    let runs = TokenRuns(clause.text)
    return directPatterns(
      runs.tokens, runs.joined, isPrefix: clause.isPrefix, isPhrase: clause.isPhrase, clause.field)
  }

  private mutating func directPatterns(
    _ tokens: [QueryToken], _ joined: [Int: (word: [UInt8], parts: Int)], isPrefix: Bool, isPhrase: Bool,
    _ field: Field? = nil
  ) -> [Int] {
    var exact = tokens.map(Self.element)
    if isPrefix, case .word(let word)? = tokens.last { exact[exact.count - 1] = .prefix(word) }
    var found = [add(Pattern(exact, .exact, in: field))]
    if !isPhrase, !isPrefix {
      let forms = tokens.map { token in
        if case .word(let word) = token { Element.stem(stemmer.stem(word)) } else { Self.element(token) }
      }
      if forms != exact { found.append(add(Pattern(forms, .form, in: field))) }
    }
    if !isPrefix {
      // `H-1B` may be written `H1B`, and the reverse.
      if let whole = joined.values.first(where: { $0.parts == tokens.count }) {
        found.append(add(Pattern([.word(whole.word)], .exact, in: field)))
      }
      if tokens.count == 1, case .word(let word) = tokens[0], let cut = Self.codeBoundary(word) {
        let parts = [Element.word(Array(word[..<cut])), .word(Array(word[cut...]))]
        found.append(add(Pattern(parts, .exact, in: field)))
      }
    }
    return found.compactMap({ $0 })
  }

  private static func element(_ token: QueryToken) -> Element {
    switch token {
    case .word(let word): .word(word)
    case .character(let character): .characters([character])
    }
  }

  /// Where the letters of a code such as `i140` end and its digits begin.
  private static func codeBoundary(_ word: [UInt8]) -> Int? {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let digit = word.firstIndex(where: isDigit), digit > 0, digit <= 4,
      word[..<digit].allSatisfy({ $0 < 0x80 })
    else { return nil }
    return digit
  }

  // MARK: Groups

  /// What a part of a query is looked for as, if it is not meant to the letter: each run of characters in one piece,
  /// each word.
  private mutating func groups(_ clause: Query.Clause) -> [Group] {
    let runs = TokenRuns(clause.text)
    var groups: [Group] = []
    for run in runs.runs {
      var start = 0
      while start < run.count {
        var end = start + 1
        while end < run.count, run[end].token.isWord == run[start].token.isWord { end += 1 }
        let isLast = clause.isPrefix && end == run.count && run.last?.range == runs.runs.last?.last?.range
        let range = run[start].range.lowerBound..<run[end - 1].range.upperBound
        let joined = runs.joined.filter { range.contains($0.key - 1) }
        let new = group(run[start..<end].map({ $0.token }), joined, isPrefix: isLast)
        if !groups.contains(new) { groups.append(new) }
        start = end
      }
    }
    return groups.filter { !required.contains($0) }
  }

  private mutating func group(
    _ tokens: [QueryToken], _ joined: [Int: (word: [UInt8], parts: Int)], isPrefix: Bool
  ) -> Group {
    var group = Group(tokens: tokens, isStrict: false)
    group.patterns = directPatterns(tokens, joined, isPrefix: isPrefix, isPhrase: false)
    if !isPrefix {
      group.patterns += translations(tokens)
      group.patterns += pinyin(tokens)
    }
    group.parts = parts(of: tokens, isPrefix: isPrefix)
    return group
  }

  /// What a run falls into: words apart; characters into terms of the glossary and, where there is none, pairs.
  private mutating func parts(of tokens: [QueryToken], isPrefix: Bool) -> [Group] {
    guard tokens.count > 1 else { return [] }
    var parts: [Group] = []
    func add(_ part: ArraySlice<QueryToken>) {
      let new = group(Array(part), [:], isPrefix: false)
      if new.tokens.count < tokens.count, !parts.contains(new) { parts.append(new) }
    }
    if tokens.allSatisfy({ $0.isWord }) {
      if isPrefix { return [] }
      for index in tokens.indices { add(tokens[index...index]) }
      return parts
    }
    guard tokens.count > 2 else { return [] }
    let terms = terms(in: tokens)
    for term in terms { add(tokens[term]) }
    let isTerm = tokens.indices.map { index in terms.contains { $0.contains(index) } }
    for index in tokens.indices where !isTerm[index] {
      if index + 1 < tokens.count, !isTerm[index + 1] {
        add(tokens[index...index + 1])
      } else if index == 0 || isTerm[index - 1] {
        add(tokens[index...index])
      }
    }
    return parts
  }

  /// Where terms of the glossary stand in a run, the longest first.
  private func terms(in tokens: [QueryToken]) -> [Range<Int>] {
    var terms: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      let longest = min(glossary.longestTerm, tokens.count - index, tokens.count - 1)
      let length = stride(from: longest, through: 2, by: -1).first { length in
        glossary.contains(tokens[index..<index + length])
      }
      if let length { terms.append(index..<index + length) }
      index += length ?? 1
    }
    return terms
  }

  private mutating func translations(_ tokens: [QueryToken], in field: Field? = nil) -> [Int] {
    let stems = tokens.map { token in
      if case .word(let word) = token { QueryToken.word(stemmer.stem(word)) } else { token }
    }
    return glossary.synonyms(of: tokens, stems: stems, limit: Self.maximumAdditionsAtOnce).compactMap {
      term in
      let elements = term.map { token in
        if case .word(let word) = token, word.count > 3 {
          Element.stem(stemmer.stem(word))
        } else {
          Self.element(token)
        }
      }
      return addition(Pattern(elements, .translated, in: field))
    }
  }

  private mutating func pinyin(_ tokens: [QueryToken]) -> [Int] {
    guard tokens.count == 1, case .word(let word) = tokens[0], word.count > 2,
      word.allSatisfy({ $0 > 0x60 && $0 < 0x7B })
    else { return [] }
    return Pinyin.shared.readings(of: String(decoding: word, as: UTF8.self)).compactMap { reading in
      addition(Pattern(reading.map(Element.characters), .pinyin))
    }
  }

  /// Words that are a term together, or the syllables of one, answer for each of them.
  private mutating func addTermsOfSeveralWords() {
    let words: [[UInt8]?] = required.map { group in
      if !group.isStrict, group.tokens.count == 1, case .word(let word) = group.tokens[0] {
        word
      } else {
        nil
      }
    }
    for start in words.indices {
      for length in 2...max(2, min(6, words.count - start)) where start + length <= words.count {
        let run = words[start..<start + length].compactMap({ $0 })
        guard run.count == length else { break }
        var found = translations(run.map(QueryToken.word))
        if let reading = Pinyin.shared.reading(of: run.map { String(decoding: $0, as: UTF8.self) }) {
          found += [addition(Pattern(reading.map(Element.characters), .pinyin))].compactMap({ $0 })
        }
        for index in start..<start + length {
          required[index].patterns += found.filter { !required[index].patterns.contains($0) }
        }
      }
    }
  }

  // MARK: Other readings

  /// The groups with those taken apart that can be; `nil` if none can.
  var loosened: [Group]? {
    guard required.contains(where: { !$0.parts.isEmpty }) else { return nil }
    var groups: [Group] = []
    for group in required {
      for part in group.parts.isEmpty ? [group] : group.parts where !groups.contains(part) {
        groups.append(part)
      }
    }
    return groups
  }

  /// Adds what may have been meant where something typed is nowhere. A term of the glossary is meant as it is.
  ///
  /// - Parameters:
  ///   - missing: which groups nothing was found for.
  ///   - words: for a word, words like it that there are.
  /// - Returns: whether there was anything to add.
  mutating func addCorrections(for missing: [Int], words: (_ word: [UInt8]) -> [[UInt8]]) -> Bool {
    var hasAdded = false
    for index in missing where !required[index].isStrict {
      let tokens = required[index].tokens
      if glossary.contains(tokens[...]) { continue }
      var corrections: [Pattern] = []
      if tokens.count == 1, case .word(let word) = tokens[0] {
        corrections = words(word).map { Pattern([.word($0)], .corrected) }
      } else if tokens.count > 1, !tokens.contains(where: { $0.isWord }) {
        corrections = Self.corrections(ofCharacters: tokens.map(Self.element))
      }
      let numbers = corrections.compactMap { add($0) }
      required[index].patterns += numbers
      hasAdded = hasAdded || !numbers.isEmpty
    }
    return hasAdded
  }

  /// Characters that sound alike are mistaken for each other most often; in a longer run any one may be wrong.
  private static func corrections(ofCharacters elements: [Element]) -> [Pattern] {
    let homophones = elements.map { element in
      guard case .characters(let characters) = element else { return element }
      let alike = Pinyin.shared.homophones(of: characters[0])
      return alike.isEmpty ? element : .characters(alike)
    }
    var patterns = [Pattern(homophones, .corrected)]
    if (3...8).contains(elements.count) {
      for index in elements.indices {
        var pattern = elements
        pattern[index] = .anyCharacter
        patterns.append(Pattern(pattern, .corrected))
      }
    }
    return patterns
  }
}

extension QueryToken {
  var isWord: Bool {
    if case .word = self { true } else { false }
  }
}

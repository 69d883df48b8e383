/// A query made ready to be run: all patterns that could answer it, and which guides they ask for.
struct Plan {
  /// All patterns, without doubles.
  private(set) var patterns: [Pattern] = []
  /// What a guide must have: one pattern of each.
  private(set) var required: [Group] = []
  /// The same with what carries nothing, and with nothing cut out of a run of characters.
  private(set) var everything: [Group] = []
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
    /// Whether it is a character that is left over where the others are terms.
    var isRest = false
  }

  /// Whether there is in it what may have been meant (``addCorrections(for:words:)``).
  private(set) var isCorrected = false
  /// Whether what was typed is traditional Chinese.
  let isTraditional: Bool
  /// All that was typed, in one piece.
  private(set) var whole: Int?
  /// How many words were typed, small ones included; those that are meant to the letter are not counted.
  private(set) var words = 0
  private(set) var naming: Naming
  /// The single words as they were typed, small ones included, and the groups that they are.
  private var typed: [(word: [UInt8]?, group: Int?)] = []

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
    naming = Naming(query.tokens)
    isTraditional = query.isTraditional
    // First of all, since nothing may keep them from being left out.
    for clause in query.excluded { excluded += strictPatterns(clause) }
    let clauses = pieces(of: query)
    // Words that carry nothing count where there are no others.
    let weight = Self.leastWeight(clauses.flatMap { $0 })
    var place = 0
    while place < clauses.count {
      if let (date, length) = date(query.required[place...]) {
        typed.append((nil, required.count))
        require(date)
        place += length
        words += length
        continue
      }
      let alternatives = query.required[place]
      let pieces = clauses[place]
      place += 1
      guard let clause = alternatives.first, alternatives.count == 1, clause.field == nil, !clause.isPhrase
      else {
        for group in strictGroups(alternatives) { require(group) }
        typed.append((nil, required.count - 1))
        continue
      }
      for piece in pieces {
        words += piece.words
        let word: [UInt8]? =
          if piece.tokens.count == 1, case .word(let word) = piece.tokens[0] { word } else { nil }
        if piece.isWhole, piece.weight < weight || piece.isCut {
          let group = group(piece.tokens, piece.joined, isPrefix: piece.isPrefix)
          if !everything.contains(group) { everything.append(group) }
          if piece.weight < weight { typed.append((word, nil)) }
        } else if piece.weight >= weight {
          var group = group(piece.tokens, piece.joined, isPrefix: piece.isPrefix, isName: piece.isName)
          if let parts = add(Pattern(piece.capitals.map(Self.element), .exact)) {
            group.patterns = inOrder(group.patterns + [parts])
          }
          typed.append((word, required.firstIndex(of: group) ?? required.count))
          require(group, isWhole: piece.isWhole)
        }
      }
    }
    addTermsOfSeveralWords()
    joinCodes()
    if query.tokens.count > 1, query.excluded.isEmpty {
      whole = add(Pattern(query.tokens.map(Self.element), .exact))
    }
  }

  private mutating func require(_ group: Group, isWhole: Bool = true) {
    if !required.contains(group) { required.append(group) }
    if isWhole, !everything.contains(group) { everything.append(group) }
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
      runs.tokens, runs.joined, isPrefix: clause.isPrefix, isPhrase: clause.isPhrase, isStrict: true,
      clause.field)
  }

  /// - Parameters:
  ///   - isPhrase: whether it was quoted.
  ///   - isStrict: whether only what was typed counts, and no other writing or form that no rule makes of it.
  private mutating func directPatterns(
    _ tokens: [QueryToken], _ joined: [Int: (word: [UInt8], parts: Int)], isPrefix: Bool, isPhrase: Bool,
    isStrict: Bool = false, isName: Bool = false, _ field: Field? = nil
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
      if let whole = joined.values.first(where: { $0.parts == tokens.count })?.word
        ?? (isPhrase ? nil : Self.joined(tokens))
      {
        found.append(add(Pattern([.word(whole)], .exact, in: field)))
        if !isPhrase { found.append(add(Pattern([.stem(stemmer.stem(whole))], .form, in: field))) }
      }
      if !isPhrase {
        if tokens.count == 1, case .word(let word) = tokens[0] {
          for groups in OtherWritings.groups(ofNumber: word) + OtherWritings.sides(of: word) {
            found.append(add(Pattern(groups.map(Element.word), .exact, in: field)))
          }
        }
        if !isStrict, !isName, tokens.count == 1, case .word(let word) = tokens[0] {
          found += IrregularForms.others(of: word, stemmer).map {
            add(Pattern([.word($0)], .form, in: field))
          }
          // `dont` is `don't`.
          if word.count > 3, word.suffix(2).elementsEqual("nt".utf8) {
            found.append(add(Pattern([.word(word.dropLast()), .word([0x74])], .exact, in: field)))
          }
        }
        if let either = OtherWritings.japanese(exact) {
          found.append(add(Pattern(either, .exact, in: field)))
        }
      }
      if !isPhrase, !isStrict {
        for other in [Self.cutAtDigits(tokens), Self.joined(tokens, by: joined)] where other != tokens {
          found.append(add(Pattern(other.map(Self.element), .exact, in: field)))
        }
      }
    }
    return inOrder(found.compactMap({ $0 }))
  }

  /// Patterns once each, those of what was typed before all others.
  private func inOrder(_ numbers: [Int]) -> [Int] {
    var seen: Set<Int> = []
    let once = numbers.filter { seen.insert($0).inserted }
    func isTyped(_ number: Int) -> Bool { patterns[number].kind <= .form }
    return once.filter(isTyped) + once.filter { !isTyped($0) }
  }

  /// Words that marks part in one, as in `user_name`; of numbers only if they are groups of one number.
  private static func joined(_ tokens: [QueryToken]) -> [UInt8]? {
    let words = tokens.compactMap { $0.word }
    guard words.count == tokens.count, (2...4).contains(words.count) else { return nil }
    // What is somebody's is not several of them.
    if words.last == [UInt8(ascii: "s")] { return nil }
    if words.allSatisfy(OtherWritings.isNumber) {
      return OtherWritings.number(inGroups: words) ?? OtherWritings.size(ofSides: words)
    }
    let whole = Array(words.joined())
    return whole.count <= Tokenizer.maximumWordLength ? whole : nil
  }

  private static func element(_ token: QueryToken) -> Element {
    switch token {
    case .word(let word): .word(word)
    case .character(let character): .characters([character])
    }
  }

  /// With the letters and the digits of codes such as `i140` and `11ac` parted.
  private static func cutAtDigits(_ tokens: [QueryToken]) -> [QueryToken] {
    tokens.flatMap { token in
      guard case .word(let word) = token, let cut = codeBoundary(word) else { return [token] }
      return [.word(Array(word[..<cut])), .word(Array(word[cut...]))]
    }
  }

  /// Where the letters of a code end and its digits begin, or the reverse.
  private static func codeBoundary(_ word: [UInt8]) -> Int? {
    guard let first = word.first, word.allSatisfy({ $0 < 0x80 }) else { return nil }
    let isNumber = isDigit(first)
    guard let cut = word.firstIndex(where: { isDigit($0) != isNumber }), cut <= 4,
      // Behind a number there is but one word; `2nd` is none.
      !isNumber || word[cut...].allSatisfy({ !isDigit($0) }) && !OtherWritings.isOrdinal(word)
    else { return nil }
    return cut
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// With the words joined that hyphens join: `B-1/B-2` is `B1/B2`.
  private static func joined(
    _ tokens: [QueryToken], by joined: [Int: (word: [UInt8], parts: Int)]
  ) -> [QueryToken] {
    var tokens = tokens
    for (word, parts) in joined.values.sorted(by: { $0.parts > $1.parts }) where parts <= tokens.count {
      let start = (0...tokens.count - parts).first { start in
        tokens[start..<start + parts].compactMap({ $0.word }).joined().elementsEqual(word)
      }
      if let start { tokens.replaceSubrange(start..<start + parts, with: [.word(word)]) }
    }
    return tokens
  }

  // MARK: Groups

  /// A part of a query that is looked for in one piece.
  private struct Piece {
    var tokens: [QueryToken]
    var joined: [Int: (word: [UInt8], parts: Int)]
    var isPrefix: Bool
    var weight: StopWords.Weight
    /// Whether it was typed so, or is a part of a run that others are cut out of.
    var isWhole = true
    /// Whether parts of it follow.
    var isCut = false
    /// How many words it is, if it was typed so.
    var words = 1
    /// The words that it is if each begins with a capital: `ProtonMail`.
    var capitals: [QueryToken] = []
    /// Whether it was typed in capitals, as `US` and `LED` are.
    var isName = false
  }

  /// What words must weigh at least to be asked for, as long as there are enough of those.
  private static func leastWeight(_ pieces: [Piece]) -> StopWords.Weight {
    let heavy = pieces.count { $0.weight == .heavy && !$0.isCut }
    return heavy > 1 ? .heavy : heavy == 1 || pieces.contains { $0.weight == .light } ? .light : .none
  }

  /// For each clause of a query its pieces; what is meant to the letter is one.
  private func pieces(of query: Query) -> [[Piece]] {
    query.required.map { alternatives in
      guard alternatives.count == 1, let clause = alternatives.first, !clause.isPhrase, clause.field == nil
      else { return [Piece(tokens: [], joined: [:], isPrefix: false, weight: .heavy)] }
      return pieces(of: clause, inCapitals: query.isInCapitals)
    }
  }

  /// Each run of words and each run of characters, and behind such a run what is left of it without what carries nothing.
  private func pieces(of clause: Query.Clause, inCapitals: Bool) -> [Piece] {
    let runs = TokenRuns(clause.text)
    let text = Array(clause.text.utf8)
    var pieces: [Piece] = []
    for run in runs.runs {
      var start = 0
      while start < run.count {
        var end = start + 1
        while end < run.count, run[end].token.isWord == run[start].token.isWord { end += 1 }
        let tokens = run[start..<end].map { $0.token }
        let range = run[start].range.lowerBound..<run[end - 1].range.upperBound
        let isLast = clause.isPrefix && end == run.count && run.last?.range == runs.runs.last?.last?.range
        var piece = Piece(
          tokens: tokens, joined: runs.joined.filter { range.contains($0.key - 1) }, isPrefix: isLast,
          weight: .heavy)
        if run[start].token.isWord {
          // `US` is a country, and `it` is not `IT`.
          let isName =
            !inCapitals && range.count > 1 && text[range].allSatisfy { (0x41...0x5A).contains($0) }
          piece.isName = isName
          if tokens.count == 1 { piece.capitals = Self.capitals(in: text[range]) }
          if !isLast, !isName { piece.weight = StopWords.weight(ofWords: tokens.compactMap { $0.word }) }
          pieces.append(piece)
        } else {
          let characters = tokens.compactMap { $0.character }
          let parts = StopWords.pieces(of: characters, longestTerm: glossary.longestTerm) {
            glossary.contains(tokens[$0])
          }
          if parts.isEmpty { piece.weight = .none }
          // What stands between them, or at either end, is a small word or several.
          let ends = [0] + parts.map { $0.upperBound }
          let starts = parts.map { $0.lowerBound } + [tokens.count]
          piece.words = parts.count + zip(ends, starts).count { $0 < $1 }
          piece.isCut = !parts.isEmpty && parts != [tokens.indices]
          pieces.append(piece)
          for part in parts where piece.isCut {
            pieces.append(
              Piece(
                tokens: Array(tokens[part]), joined: [:], isPrefix: isLast && part.upperBound == tokens.count,
                weight: .heavy, isWhole: false, words: 0))
          }
        }
        start = end
      }
    }
    return pieces
  }

  /// The words that a word in ASCII is made of by its capitals; none if it is one word.
  private static func capitals(in word: ArraySlice<UInt8>) -> [QueryToken] {
    var words: [[UInt8]] = []
    var wasSmall = false
    for byte in word {
      let isCapital = (0x41...0x5A).contains(byte)
      guard isCapital || (0x61...0x7A).contains(byte) else { return [] }
      if words.isEmpty || isCapital && wasSmall { words.append([]) }
      words[words.count - 1].append(byte | 0x20)
      wasSmall = !isCapital
    }
    return words.count > 1 && words.allSatisfy({ $0.count > 1 }) ? words.map(QueryToken.word) : []
  }

  /// What is to be found to the letter, in one field, or as any of several.
  private mutating func strictGroups(_ alternatives: [Query.Clause]) -> [Group] {
    if alternatives.count == 1, let clause = alternatives.first, clause.field == nil {
      // A quotation with marks in it is several pieces.
      return TokenRuns(clause.text).runs.map { run in
        var group = Group(tokens: [], isStrict: true)
        group.patterns = directPatterns(run.map({ $0.token }), [:], isPrefix: false, isPhrase: true)
        return group
      }
    }
    var group = Group(tokens: [], isStrict: true)
    for clause in alternatives {
      group.patterns += strictPatterns(clause)
      // What was not quoted may be in the other language.
      if !clause.isPhrase, !clause.isPrefix {
        group.patterns += translations(TokenRuns(clause.text).tokens, in: clause.field)
      }
    }
    return [group]
  }

  /// A date that some clauses begin with, and how many of them it is.
  private mutating func date(_ clauses: ArraySlice<[Query.Clause]>) -> (group: Group, length: Int)? {
    var tokens: [QueryToken] = []
    var found: (group: [QueryToken], forms: [[Element]], length: Int)?
    for (number, alternatives) in clauses.enumerated() {
      guard alternatives.count == 1, let clause = alternatives.first, !clause.isPhrase, !clause.isPrefix,
        clause.field == nil
      else { break }
      tokens += TokenRuns(clause.text).tokens
      guard tokens.count <= OtherWritings.longestDate else { break }
      let forms = OtherWritings.dates(tokens)
      if !forms.isEmpty { found = (tokens, forms, number + 1) }
    }
    guard let found else { return nil }
    var group = Group(tokens: found.group, isStrict: false)
    group.patterns = ([found.group.map(Self.element)] + found.forms).compactMap { add(Pattern($0, .exact)) }
    return (group, found.length)
  }

  private mutating func group(
    _ tokens: [QueryToken], _ joined: [Int: (word: [UInt8], parts: Int)], isPrefix: Bool, isName: Bool = false
  ) -> Group {
    var group = Group(tokens: tokens, isStrict: false)
    group.patterns = directPatterns(tokens, joined, isPrefix: isPrefix, isPhrase: false, isName: isName)
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
    func add(_ part: ArraySlice<QueryToken>, isRest: Bool = false) {
      var new = group(Array(part), [:], isPrefix: false)
      new.isRest = isRest
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
        add(tokens[index...index], isRest: !tokens[index].isWord)
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
    // `xi'an`
    let words = tokens.compactMap { $0.word }
    if words.count == tokens.count, (2...6).contains(words.count),
      let reading = Pinyin.shared.reading(of: words.map { String(decoding: $0, as: UTF8.self) })
    {
      return [addition(Pattern(reading.map(Element.characters), .pinyin))].compactMap { $0 }
    }
    guard tokens.count == 1, case .word(let word) = tokens[0], word.count > 2,
      word.allSatisfy({ $0 > 0x60 && $0 < 0x7B })
    else { return [] }
    return Pinyin.shared.readings(of: String(decoding: word, as: UTF8.self)).compactMap { reading in
      addition(Pattern(reading.map(Element.characters), .pinyin))
    }
  }

  /// A code whose letters and digits stand apart here, `HTML 5`, may be one word there, and so for both of them.
  private mutating func joinCodes() {
    for place in typed.indices.dropLast() {
      guard let number = typed[place].group, let next = typed[place + 1].group, number != next,
        required.indices.contains(number), required.indices.contains(next)
      else { continue }
      let (left, right) = (required[number].tokens, required[next].tokens)
      guard case .word(let first)? = left.last, case .word(let second)? = right.first,
        !required[number].isStrict, !required[next].isStrict,
        (left + right).allSatisfy({ $0.isWord }), first.count + second.count <= 16,
        first.allSatisfy(Self.isDigit) != second.allSatisfy(Self.isDigit),
        let last = first.last, let start = second.first, Self.isDigit(last) != Self.isDigit(start)
      else { continue }
      let whole = left.dropLast() + [.word(first + second)] + right.dropFirst()
      guard let pattern = addition(Pattern(whole.map(Self.element), .exact)) else { continue }
      answer(with: [pattern], groups: [number, next])
    }
  }

  /// Lets patterns answer for groups, which stay the same among all that was typed.
  private mutating func answer(with found: [Int], groups: [Int]) {
    for index in groups {
      let other = everything.firstIndex(of: required[index])
      required[index].patterns = inOrder(required[index].patterns + found)
      if let other { everything[other] = required[index] }
    }
  }

  /// Words that are a term together, the syllables of one, or the groups of a number answer for each of them; small words
  /// may be parts of a term.
  private mutating func addTermsOfSeveralWords() {
    for start in typed.indices {
      for length in 2...max(2, min(6, typed.count - start)) where start + length <= typed.count {
        let part = typed[start..<start + length]
        let run = part.compactMap { $0.word }
        let groups = part.compactMap { $0.group }
        guard run.count == length else { break }
        if groups.isEmpty { continue }
        var found = translations(run.map(QueryToken.word))
        if let reading = Pinyin.shared.reading(of: run.map { String(decoding: $0, as: UTF8.self) }) {
          found += [addition(Pattern(reading.map(Element.characters), .pinyin))].compactMap({ $0 })
        }
        // `wire guard` may be written as one.
        if length == 2, groups.count == 2,
          run.allSatisfy({ $0.count > 1 && !$0.contains(where: Self.isDigit) }),
          run[0].count + run[1].count <= 24
        {
          found += [addition(Pattern([.stem(stemmer.stem(run[0] + run[1]))], .form))].compactMap { $0 }
        }
        if let number = OtherWritings.number(inGroups: run) {
          found += ([[number]] + OtherWritings.groups(ofNumber: number)).compactMap {
            addition(Pattern($0.map(Element.word), .exact))
          }
        }
        answer(with: found, groups: groups)
      }
    }
  }

  // MARK: Other readings

  /// The groups with those taken apart that can be; `nil` if none can.
  var loosened: [Group]? { takenApart { _ in true } }

  private func takenApart(_ isWanted: (Group) -> Bool) -> [Group]? {
    guard required.contains(where: { !$0.parts.isEmpty && isWanted($0) }) else { return nil }
    var groups: [Group] = []
    for group in required {
      for part in group.parts.isEmpty || !isWanted(group) ? [group] : group.parts
      where !groups.contains(part) {
        groups.append(part)
      }
    }
    return groups
  }

  /// Whether it is rather a question than a list of words.
  var isQuestion: Bool { typed.count > 3 || everything.count < required.count }

  /// What to weigh guides by where so much was asked that hardly any has all of it: the smallest parts.
  var weighed: [Group]? {
    if !isQuestion || required.contains(where: { $0.isStrict }) { return nil }
    // Words that marks join stay together.
    let groups = takenApart { !$0.tokens.contains { $0.isWord } } ?? required
    return groups.count > 2 ? groups : nil
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
        let similar = words(word)
        naming.add(similar, for: word)
        corrections =
          (similar + OtherWritings.writings(of: word)).map { Pattern([.word($0)], .corrected) }
          + Self.halves(word)
      } else if tokens.count > 1, !tokens.contains(where: { $0.isWord }) {
        corrections = self.corrections(ofCharacters: tokens.compactMap { $0.character })
      }
      let numbers = corrections.compactMap { add($0) }
      required[index].patterns += numbers
      hasAdded = hasAdded || !numbers.isEmpty
    }
    isCorrected = isCorrected || hasAdded
    return hasAdded
  }

  /// What is one word here may be two there: `username`, `user_name`.
  private static func halves(_ word: [UInt8]) -> [Pattern] {
    guard (5...24).contains(word.count), !OtherWritings.isNumber(word) else { return [] }
    // `O'Brien` has one letter only before the mark.
    return (1...word.count - 2).map { cut in
      Pattern([.word(Array(word[..<cut])), .word(Array(word[cut...]))], .corrected)
    }
  }

  /// No number is taken for another one.
  private static let numerals = Set("〇零一二两三四五六七八九十百千万亿".unicodeScalars.map { $0.value })
  /// Of so many characters is a name that hardly any other is like.
  private static let longRun = 5...8

  /// What may have been meant by a run of characters: one with the same sound as one of them, which is mistaken most often; a term
  /// of the glossary that sounds the same, or has one other character; of a long run what has any other in one place. What else
  /// sounds alike, or is like a short one, is rather a part of something else.
  private func corrections(ofCharacters characters: [UInt32]) -> [Pattern] {
    let homophones = characters.map { Pinyin.shared.homophones(of: $0) }
    let elements = characters.map { Element.characters([$0]) }
    var patterns: [Pattern] = []
    for index in elements.indices where !homophones[index].isEmpty {
      var pattern = elements
      pattern[index] = .characters(homophones[index])
      patterns.append(Pattern(pattern, .corrected))
    }
    for term in glossary.terms(ofCharacters: characters.count) {
      let other = characters.indices.filter { term[$0] != characters[$0] }
      let soundsAlike = other.allSatisfy { homophones[$0].contains(term[$0]) }
      let isNear =
        characters.count > 2 && other.count == 1
        && Self.numerals.isDisjoint(with: other.map { characters[$0] })
      guard soundsAlike || isNear else { continue }
      patterns.append(Pattern(term.map { .characters([$0]) }, .corrected))
      // The glossary of a bundle may have any number of them.
      if patterns.count > elements.count + Self.maximumAdditionsAtOnce { break }
    }
    if Self.longRun.contains(characters.count) {
      for index in elements.indices where !Self.numerals.contains(characters[index]) {
        var pattern = elements
        pattern[index] = .anyCharacter
        patterns.append(Pattern(pattern, .corrected))
      }
    }
    return patterns
  }
}

extension QueryToken {
  var isWord: Bool { word != nil }

  var word: [UInt8]? {
    if case .word(let word) = self { word } else { nil }
  }

  var character: UInt32? {
    if case .character(let character) = self { character } else { nil }
  }
}

/// Other ways to write what was typed that mean the very same: numbers, dates, kana, letters of other alphabets.
enum OtherWritings {
  // MARK: Numbers

  /// How many digits the groups have in which telephone numbers, cards and codes are written, in hexadecimal digits.
  private static let layouts: [[Int]] = """
    34 44 2222 422 333 234 45 334 37 28 244 22222 46 433 344 38 47 434 1334 335 56 48 444 2a 2334 2b 2344 4444 684
    226 238 2134 2144 2234 2244 2333 3144 3234 3333 13322 212222
    """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { $0.map { Int($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) } }

  /// The longest that is taken apart or joined.
  private static let mostDigits = 18

  /// A number of one word in groups.
  static func groups(ofNumber word: [UInt8]) -> [[[UInt8]]] {
    guard (4...mostDigits).contains(word.count), isNumber(word) else { return [] }
    var lengths = layouts.filter { $0.reduce(0, +) == word.count }
    if word[0] != UInt8(ascii: "0") {
      let first = word.count % 3
      let thousands = (first == 0 ? [] : [first]) + Array(repeating: 3, count: word.count / 3)
      if !lengths.contains(thousands) { lengths.append(thousands) }
    }
    return lengths.map { lengths in
      var start = 0
      return lengths.map { length in
        defer { start += length }
        return Array(word[start..<start + length])
      }
    }
  }

  /// The number that groups of digits are together; `nil` if they are rather several numbers.
  static func number(inGroups words: [[UInt8]]) -> [UInt8]? {
    guard words.count > 1, words.allSatisfy(isNumber) else { return nil }
    let whole = Array(words.joined())
    let isThousands = words[0].count < 4 && words.dropFirst().allSatisfy { $0.count == 3 }
    return whole.count <= mostDigits && (isThousands || whole.count > 6) ? whole : nil
  }

  static func isNumber(_ word: [UInt8]) -> Bool {
    !word.isEmpty && word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The numbers of `4x6`, as they stand in `4×6`.
  static func sides(of word: [UInt8]) -> [[[UInt8]]] {
    let sides = word.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false).map(Array.init)
    return (2...3).contains(sides.count) && sides.allSatisfy({ $0.count <= 5 && isNumber($0) }) ? [sides] : []
  }

  /// The size that numbers are, in one word.
  static func size(ofSides words: [[UInt8]]) -> [UInt8]? {
    words.count <= 3 && words.allSatisfy({ $0.count <= 5 })
      ? Array(words.joined(separator: [UInt8(ascii: "x")])) : nil
  }

  // MARK: Dates

  private struct Day {
    var year: [UInt8]?
    var month: Int
    var day: Int?
  }

  private static let months =
    "january february march april may june july august september october november december"
    .utf8.split(separator: 0x20).map(Array.init)
  /// 年 and 月, and 号 or 日.
  private static let yearSigns = "年".unicodeScalars.map { $0.value }
  private static let monthSigns = "月".unicodeScalars.map { $0.value }
  private static let daySigns = "号日".unicodeScalars.map { $0.value }

  /// The most tokens of a date: 二〇二五年十二月三十一日.
  static let longestDate = 13

  /// All ways to write what may be a date; none if it is none.
  static func dates(_ tokens: [QueryToken]) -> [[Element]] {
    let tokens = inDigits(tokens)
    guard tokens.count <= 6 else { return [] }
    var found: [[Element]] = []
    for day in days(tokens) {
      for form in forms(of: day) where !found.contains(form) { found.append(form) }
    }
    return found
  }

  private static let numerals = "〇一二三四五六七八九".unicodeScalars.map { $0.value }
  private static let (otherZero, ten): (UInt32, UInt32) = (0x96F6, 0x5341)

  /// With Chinese numerals as numbers: digit by digit, or as those below a hundred are said.
  private static func inDigits(_ tokens: [QueryToken]) -> [QueryToken] {
    func digit(_ token: QueryToken) -> Int? {
      switch token.character {
      case otherZero?: 0
      case ten?: 10
      case let character?: numerals.firstIndex(of: character)
      case nil: nil
      }
    }
    var result: [QueryToken] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      guard let first = digit(token) else {
        result.append(token)
        continue
      }
      var digits = [first]
      while let next = rest.first.flatMap(digit) {
        digits.append(next)
        rest.removeFirst()
      }
      let parts = digits.split(separator: 10, omittingEmptySubsequences: false)
      let number: String
      if parts.count == 1 {
        number = digits.map { String($0) }.joined()
      } else if parts.count == 2, parts.allSatisfy({ $0.count < 2 }) {
        number = String((parts[0].first ?? 1) * 10 + (parts[1].first ?? 0))
      } else {
        return tokens
      }
      result.append(.word(Array(number.utf8)))
    }
    return result
  }

  /// A number below a hundred as it is said in Chinese.
  private static func numeral(_ number: Int) -> [Element] {
    let tens = number / 10 > 1 ? [numerals[number / 10]] : []
    let characters = tens + (number > 9 ? [ten] : []) + (number % 10 > 0 ? [numerals[number % 10]] : [])
    return characters.map { .characters([$0]) }
  }

  private static func days(_ tokens: [QueryToken]) -> [Day] {
    // A number, or a month by its name.
    var words: [(number: Int?, month: Int?, letters: [UInt8])] = []
    var signs: [UInt32] = []
    for token in tokens {
      switch token {
      case .word(let word): words.append((number(word), month(word), word))
      case .character(let sign): signs.append(sign)
      }
    }
    func year(_ place: Int) -> [UInt8]? {
      let word = words[place].letters
      return word.count == 4 && isNumber(word) && (0x31...0x32).contains(word[0]) ? word : nil
    }
    func day(_ year: [UInt8]?, _ month: Int?, _ day: Int?, needsDay: Bool = true) -> Day? {
      guard let month, (1...12).contains(month), day.map((1...31).contains) ?? !needsDay else { return nil }
      return Day(year: year, month: month, day: day)
    }
    let numbers = words.map { $0.number }
    if !signs.isEmpty {
      // Each stands behind its number.
      guard tokens.count == 2 * words.count,
        tokens.indices.allSatisfy({ (tokens[$0] == .word(words[$0 / 2].letters)) == ($0 % 2 == 0) })
      else { return [] }
      switch signs.count {
      case 3
      where yearSigns.contains(signs[0]) && monthSigns.contains(signs[1]) && daySigns.contains(signs[2]):
        return [year(0).flatMap { day($0, numbers[1], numbers[2]) }].compactMap { $0 }
      case 2 where yearSigns.contains(signs[0]) && monthSigns.contains(signs[1]):
        return [year(0).flatMap { day($0, numbers[1], nil, needsDay: false) }].compactMap { $0 }
      case 2 where monthSigns.contains(signs[0]) && daySigns.contains(signs[1]):
        return [day(nil, numbers[0], numbers[1])].compactMap { $0 }
      default: return []
      }
    }
    let found: [Day?]
    switch words.count {
    case 1:
      let word = words[0].letters
      guard word.count == 8, isNumber(word) else { return [] }
      found = [
        (0x31...0x32).contains(word[0])
          ? day(Array(word[..<4]), number(Array(word[4..<6])), number(Array(word[6...]))) : nil
      ]
    case 2:
      found = [
        day(nil, words[0].month, numbers[1]), day(nil, words[1].month, numbers[0]),
        year(1).flatMap { day($0, words[0].month, nil, needsDay: false) },
        year(0).flatMap { day($0, words[1].month, nil, needsDay: false) },
      ]
    case 3:
      let (first, last) = (year(0), year(2))
      found = [
        first.flatMap { day($0, numbers[1] ?? words[1].month, numbers[2]) },
        last.flatMap { day($0, numbers[1] ?? words[1].month, numbers[0]) },
        last.flatMap { day($0, numbers[0] ?? words[0].month, numbers[1]) },
      ]
    default: found = []
    }
    return found.compactMap { $0 }
  }

  private static func number(_ word: [UInt8]) -> Int? {
    var word = word[...]
    // 1st, 2nd, 3rd, 4th.
    if word.count > 2, (1...4).contains(where: { word.suffix(2).elementsEqual(ordinalEnding($0).utf8) }) {
      word = word.dropLast(2)
    }
    guard (1...2).contains(word.count), isNumber(Array(word)) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether a word is `1st`, `2nd` and so on.
  static func isOrdinal(_ word: [UInt8]) -> Bool {
    ["st", "nd", "rd", "th"].contains { word.suffix(2).elementsEqual($0.utf8) }
      && isNumber(Array(word.dropLast(2)))
  }

  private static func ordinalEnding(_ day: Int) -> String {
    switch day {
    case 1, 21, 31: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }

  private static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || $0.prefix(3).elementsEqual(word) }.map { $0 + 1 }
      ?? (word.elementsEqual("sept".utf8) ? 9 : nil)
  }

  private static func forms(of day: Day) -> [[Element]] {
    func word(_ text: String) -> Element { .word(Array(text.utf8)) }
    func text(_ number: Int, _ width: Int) -> String {
      (number < 10 && width == 2 ? "0" : "") + String(number)
    }
    let year = day.year.map { [Element.word($0)] } ?? []
    let name = months[day.month - 1]
    let names = [Element.word(name), .word(Array(name.prefix(3)))] + (day.month == 9 ? [word("sept")] : [])
    let (yearSign, monthSign) = (Element.characters(yearSigns), Element.characters(monthSigns))
    let daySign = Element.characters(daySigns)
    let yearPart = year.isEmpty ? [] : year + [yearSign]
    let digits = (day.year ?? []).map {
      Element.characters($0 == 0x30 ? [numerals[0], otherZero] : [numerals[Int($0 - 0x30)]])
    }
    var forms: [[Element]] = []
    // 一月 is also the end of 十一月.
    if !digits.isEmpty || day.month > 2 {
      let rest = day.day.map { numeral($0) + [daySign] } ?? []
      forms.append(digits + (digits.isEmpty ? [] : [yearSign]) + numeral(day.month) + [monthSign] + rest)
    }
    for width in 1...2 {
      let month = word(text(day.month, width))
      guard let given = day.day else {
        forms.append(yearPart + [month, monthSign])
        forms.append(year + [month])
        continue
      }
      let day = word(text(given, width))
      forms.append(yearPart + [month, monthSign, day, daySign])
      // Without a year, two small numbers are seldom a date.
      if !year.isEmpty {
        forms += [year + [month, day], [day, month] + year, [month, day] + year]
      }
      for name in names { forms += [[day, name] + year, [name, day] + year] }
    }
    guard let given = day.day else { return forms + names.map { [$0] + year } }
    if let year = day.year {
      forms.append([.word(year + Array((text(day.month, 2) + text(given, 2)).utf8))])
    }
    let ordinal = word(String(given) + ordinalEnding(given))
    for name in names {
      forms += [[ordinal, name] + year, [name, ordinal] + year, [ordinal, word("of"), name] + year]
    }
    return forms
  }

  // MARK: Letters

  /// Letters that have no accents to lose, and letters without those that they lost, each with what is written where it is not
  /// to be had.
  private static let letters =
    "ø o ł l æ ae œ oe ø oe ı i đ d ð d þ th ħ h o oe u ue a ae a aa".utf8.split(separator: 0x20).map {
      [UInt8]($0)
    }
  private static let mostWritings = 48

  /// A word with other letters: `łodz` for `lodz`, and the other way round.
  static func writings(of word: [UInt8]) -> [[UInt8]] {
    guard (2...40).contains(word.count) else { return [] }
    var found = [word]
    func add(_ writing: [UInt8]) {
      if found.count <= mostWritings, !found.contains(writing) { found.append(writing) }
    }
    for index in stride(from: 0, to: letters.count, by: 2) {
      let (letter, plain) = (letters[index], letters[index + 1])
      for (old, new) in [(plain, letter), (letter, plain)] {
        for writing in found {
          var all = writing
          for place in writing.indices.reversed() where writing[place...].starts(with: old) {
            all.replaceSubrange(place..<min(place + old.count, all.count), with: new)
            if writing == word { add(word[..<place] + new + word[(place + old.count)...]) }
          }
          add(all)
        }
      }
    }
    return Array(found.dropFirst())
  }

  // MARK: Japanese

  /// For characters that Japan and China write otherwise, what the other one writes.
  private static let counterparts: [UInt32: [UInt32]] = {
    var counterparts: [UInt32: [UInt32]] = [:]
    var scalars = JapaneseData.pairs.unicodeScalars.map { $0.value }[...]
    while let japanese = scalars.popFirst(), let chinese = scalars.popFirst() {
      counterparts[japanese, default: []].append(chinese)
      counterparts[chinese, default: []].append(japanese)
    }
    return counterparts
  }()

  /// The same with each kana in either kind, and each character as either country writes it; `nil` if there is none of them.
  static func japanese(_ elements: [Element]) -> [Element]? {
    var hasOthers = false
    let either = elements.map { element -> Element in
      guard case .characters(let characters) = element, characters.count == 1 else { return element }
      switch characters[0] {
      case 0x3041...0x3096:
        hasOthers = true
        return .characters([characters[0], characters[0] + 0x60])
      case 0x30A1...0x30F6:
        hasOthers = true
        return .characters([characters[0] - 0x60, characters[0]])
      default:
        guard let others = counterparts[characters[0]] else { return element }
        hasOthers = true
        return .characters([characters[0]] + others)
      }
    }
    return hasOthers ? either : nil
  }
}

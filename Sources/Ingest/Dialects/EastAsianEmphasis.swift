/// Lets emphasis begin and end beside Chinese, Japanese and Korean, which have no spaces there.
///
/// In CommonMark, a run of `*` ends emphasis only if what is before it is no punctuation or what is behind it no letter (0.31,
/// 6.2, "right-flanking"), so `**重要的。**所以` is not bold. Where the parser would leave marks in a line, those are helped that
/// make pairs: a character that counts as punctuation, and stands in no guide, is put beside them; what the parser makes of the
/// text is without it (``withoutMarks(_:)``). What the parser sees by itself stays as it is.
struct EastAsianEmphasis {
  /// A point of the Old South Arabian numerals: punctuation, and three thousand years out of use.
  static let mark: Unicode.Scalar = "\u{10A7F}"
  private static let markBytes = Array(String(mark).utf8)

  private let bytes: [UInt8]
  private let runs: [EmphasisRun]
  /// Runs that are blanks to fill in: of four strokes or more, or such that words between them would begin with a comma.
  private let blanks: Set<Int>

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    runs = EmphasisRun.all(in: bytes)
    var blanks: Set<Int> = []
    var canEnd = false
    for (index, run) in runs.enumerated() where run.mark == UInt8(ascii: "_") {
      if run.length > 3 || run.length > 1 && !canEnd && run.ability.canOpen && run.after.kind == .closing {
        blanks.insert(index)
      } else if run.ability.canOpen {
        canEnd = true
      }
    }
    self.blanks = blanks
  }

  /// A line with the characters that the parser needs.
  static func marked(_ line: String) -> String {
    // Characters of East Asia begin so, nearly all of them.
    guard
      line.utf8.contains(where: {
        $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "~")
      }),
      line.utf8.contains(where: { (0xE3...0xED).contains($0) })
    else { return line }
    let whole = EastAsianEmphasis(Array(line.utf8))
    let best = whole.best()
    if best.strays > 0, let split = whole.split() {
      let other = split.best()
      if other.strays == 0 { return split.marked(as: other.abilities) }
    }
    return whole.marked(as: best.abilities)
  }

  /// Words between marks that begin and end emphasis wherever they stand.
  static func set(_ words: Substring, between marks: String) -> String {
    let inside = words.trimmed
    let (before, after) = (words.first == " " ? " " : "", words.last == " " ? " " : "")
    guard !inside.isEmpty else { return String(words) }
    // Highlights get theirs with all others.
    let mark = marks == "==" ? "" : String(mark)
    return "\(before)\(mark)\(marks)\(inside)\(marks)\(mark)\(after)"
  }

  /// What the parser says, without these characters.
  static func withoutMarks(_ words: [UInt8]) -> [UInt8] {
    guard words.contains(markBytes[0]) else { return words }
    return Array(
      String(decoding: words, as: UTF8.self).unicodeScalars.filter { $0 != mark }.map { String($0).utf8 }
        .joined())
  }

  // MARK: Readings of a line

  /// How the runs can be taken, so that the fewest marks stay, and how many these are.
  private func best() -> (abilities: [EmphasisRun.Ability], strays: Int) {
    let own = withStrokes(
      runs.indices.map {
        blanks.contains($0) ? EmphasisRun.Ability(canOpen: false, canClose: false) : runs[$0].ability
      })
    let plain = pairs(own)
    guard plain.strays > 0 else { return (own, 0) }
    let beside = runs.indices.map { helped($0, own[$0], anywhere: false) }
    // What makes no pair in this line may make one with a mark in another.
    let mixed = runs.indices.map { plain.paired[$0] ? own[$0] : beside[$0] }
    let other = pairs(mixed)
    var best = (abilities: own, strays: plain.strays)
    if other.strays < plain.strays || other.paired == plain.paired { best = (mixed, other.strays) }
    for other in [beside, runs.indices.map { helped($0, beside[$0], anywhere: true) }] {
      let strays = pairs(other).strays
      if strays < best.strays { best = (other, strays) }
    }
    return best
  }

  /// What a run can be beside characters of East Asia: it opens unless words can't begin behind it, and closes unless they can't
  /// end before it.
  ///
  /// - Parameter anywhere: whether it also can where these are only elsewhere in the line, as in `**费用:**50`.
  private func helped(_ index: Int, _ own: EmphasisRun.Ability, anywhere: Bool) -> EmphasisRun.Ability {
    let run = runs[index]
    let (before, after) = (run.before, run.after)
    guard !before.isSpace, !after.isSpace, isEmphasis(run), run.mark != UInt8(ascii: "_") else { return own }
    guard before.isEastAsian || after.isEastAsian || anywhere && run.length > 1 else { return own }
    let isImage = bytes[run.range.upperBound...].prefix(2).elementsEqual("![".utf8)
    return EmphasisRun.Ability(
      canOpen: own.canOpen || (after.kind != .closing || isImage || goesOn(index)) && canBegin(index),
      canClose: own.canClose || before.kind != .opening && canEnd(index))
  }

  /// Whether it is as long as one of emphasis: longer ones are blanks to fill in, or stand for what is not said.
  private func isEmphasis(_ run: EmphasisRun) -> Bool {
    run.mark == UInt8(ascii: "~") ? run.length == 2 : run.mark != UInt8(ascii: "=") && run.length < 4
  }

  /// The next run of the same mark.
  private func next(_ index: Int) -> EmphasisRun? {
    runs[(index + 1)...].prefix(8).first { $0.mark == runs[index].mark && $0.part == runs[index].part }
  }

  /// Whether a run within words may begin emphasis with the punctuation behind it.
  private func canBegin(_ index: Int) -> Bool {
    let run = runs[index]
    guard let end = next(index) else { return run.length > 1 }
    // Names are hidden so: `王**（男）和李**（女）`.
    if end.before.kind == .letter, end.after.scalar == run.after.scalar { return false }
    let inside = run.range.upperBound..<end.range.lowerBound
    guard run.length == 1 else {
      return run.after.isEastAsian || run.before.isEastAsian || hasEastAsian(inside)
    }
    // One may also multiply.
    return [.closing, .neutral].contains(end.before.kind) && !isFormula(inside, withSigns: true)
  }

  /// Whether what is bold goes on from the comma behind a run to the end of the line.
  private func goesOn(_ index: Int) -> Bool {
    guard let end = next(index), runs[index].length > 1, end.length == runs[index].length else {
      return false
    }
    return end.after.isSpace && end.range.lowerBound - runs[index].range.upperBound > 15
  }

  /// Whether a run may end emphasis before a letter.
  private func canEnd(_ index: Int) -> Bool {
    let run = runs[index]
    guard run.length == 1 else { return true }
    // Without one that begins it, there is nothing to end.
    guard let start = runs[..<index].suffix(8).last(where: { $0.mark == run.mark && $0.part == run.part })
    else { return true }
    return !isFormula(start.range.upperBound..<run.range.lowerBound, withSigns: false)
  }

  /// Whether what is between two `*` is rather part of a formula: it has half of a pair of brackets, or signs.
  private func isFormula(_ range: Range<Int>, withSigns: Bool) -> Bool {
    var depth = 0
    if isAddress(range) { return false }
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）":
        depth -= 1
        if depth < 0 { return true }
      case "+", "-", "/", "=", "×", "÷", "＋", "－": if withSigns { return true }
      default: break
      }
    }
    return depth != 0
  }

  private func hasEastAsian(_ range: Range<Int>) -> Bool {
    bytes[range].contains { (0xE3...0xED).contains($0) }
  }

  /// Whether there is nothing but an address between angle brackets.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let words = bytes[range]
    return words.starts(with: "<http".utf8) && words.firstIndex(of: UInt8(ascii: ">")) == words.endIndex - 1
  }

  // MARK: Strokes below

  /// `这是__重点__内容`, which GitHub's parser takes for parts of one word, and `这是 _重点_内容`. Blanks to fill in, names of files and
  /// those of programs are none, nor is what has single strokes between letters on both sides: so people part names, `签证_材料_清单`.
  private func withStrokes(_ own: [EmphasisRun.Ability]) -> [EmphasisRun.Ability] {
    let strokes = runs.indices.filter { runs[$0].mark == UInt8(ascii: "_") }
    guard strokes.count.isMultiple(of: 2), strokes.allSatisfy({ runs[$0].length < 3 }) else { return own }
    var result = own
    for place in stride(from: 0, to: strokes.count, by: 2) {
      let (open, close) = (strokes[place], strokes[place + 1])
      let (canOpen, canClose) = (own[open].canOpen, own[close].canClose)
      guard canOpen || runs[open].before.isEastAsian, canClose || runs[close].after.isEastAsian,
        isWords(from: runs[open], to: runs[close], isLoose: !canOpen && !canClose)
      else { continue }
      result[open].canOpen = true
      result[close].canClose = true
    }
    return result
  }

  /// - Parameter isLoose: whether both stand within words.
  private func isWords(from open: EmphasisRun, to close: EmphasisRun, isLoose: Bool) -> Bool {
    let inside = open.range.upperBound..<close.range.lowerBound
    guard open.length == close.length, open.part == close.part,
      hasEastAsian(inside) || !bytes[inside].contains(where: \.isLetter) || isAddress(inside),
      !isLoose || open.length > 1,
      !open.after.isSpace, open.after.kind != .closing, !close.before.isSpace, close.before.kind != .opening,
      // `甲方：__公司，乙方：__公司`
      open.before.kind == .letter || open.before.isSpace || open.before.scalar != close.before.scalar
    else { return false }
    let words = String(decoding: bytes[inside], as: UTF8.self).unicodeScalars
    let next = bytes[close.range.upperBound...].drop { $0 >= 0x80 || $0.isWord }.prefix(2)
    let isFile = next.first == UInt8(ascii: ".") && next.last?.isLetter == true
    return !isFile && words.count >= open.length
      && !(isLoose && words.dropLast().contains { "，。；！？、：".unicodeScalars.contains($0) })
  }

  // MARK: The parser's pairs

  /// Which runs the parser makes pairs of (CommonMark 0.31, "process emphasis"), and how many marks stay; something bold within
  /// something bold is rather a mistake, which counts nearly as much, and so is something struck out within what is.
  private func pairs(_ abilities: [EmphasisRun.Ability]) -> (strays: Int, paired: [Bool]) {
    var paired = Array(repeating: false, count: runs.count)
    var strays = 0
    var open: [(index: Int, count: Int)] = []
    /// Where the last pair of one mark, of two, and of strokes through words began.
    var last = [-1, -1, -1]
    for (index, run) in runs.enumerated() where isPaired(run) {
      if let first = open.first, runs[first.index].part != run.part {
        strays += open.reduce(0) { $0 + $1.count }
        open.removeAll()
      }
      let ability = abilities[index]
      var count = run.length
      while ability.canClose, count > 0 {
        // Farther back, hardly anything begins.
        let found = open.indices.suffix(32).last { place in
          let other = runs[open[place].index]
          guard other.mark == run.mark else { return false }
          if run.mark == UInt8(ascii: "~") { return true }
          return !(ability.canOpen || abilities[open[place].index].canClose) || run.length.isMultiple(of: 3)
            || !(other.length + run.length).isMultiple(of: 3)
        }
        guard let found else { break }
        strays += open[(found + 1)...].reduce(0) { $0 + $1.count }
        open.removeSubrange((found + 1)...)
        let used = count > 1 && open[found].count > 1 ? 2 : 1
        let start = open[found].index
        if run.mark != UInt8(ascii: "_") {
          let kind = run.mark == UInt8(ascii: "*") ? used - 1 : 2
          if last[kind] > start { strays += 2 * used - 1 }
          last[kind] = start
        }
        (paired[start], paired[index]) = (true, true)
        count -= used
        open[found].count -= used
        if open[found].count == 0 { open.removeLast() }
      }
      if ability.canOpen, count > 0 {
        open.append((index, count))
      } else if !run.before.isSpace || !run.after.isSpace {
        strays += run.mark == UInt8(ascii: "_") ? 0 : count
      }
    }
    return (strays + open.reduce(0) { $0 + $1.count }, paired)
  }

  private func isPaired(_ run: EmphasisRun) -> Bool {
    switch run.mark {
    case UInt8(ascii: "~"): run.length == 2
    case UInt8(ascii: "="): false
    default: true
    }
  }

  // MARK: Writing

  /// With runs of four as two of two: `**一****二**`.
  private func split() -> EastAsianEmphasis? {
    let bold = runs.filter { $0.mark == UInt8(ascii: "*") && $0.length == 2 }
    guard let first = bold.first, let last = bold.last else { return nil }
    var parted: [UInt8] = []
    var place = 0
    for run in runs
    where run.mark == UInt8(ascii: "*") && run.length == 4 && first.range.upperBound < run.range.lowerBound
      && run.range.upperBound < last.range.lowerBound && !run.before.isSpace && !run.after.isSpace
    {
      parted += bytes[place..<run.range.lowerBound + 2] + Self.markBytes
      place = run.range.lowerBound + 2
    }
    parted += bytes[place...]
    return EastAsianEmphasis(parted)
  }

  private func marked(as abilities: [EmphasisRun.Ability]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var place = 0
    for (index, (run, ability)) in zip(runs, abilities).enumerated() {
      let own = run.ability
      if blanks.contains(index) {
        result += bytes[place..<run.range.lowerBound]
        for _ in run.range { result += "\\_".utf8 }
        place = run.range.upperBound
        continue
      }
      if ability.canOpen, !own.canOpen {
        result += bytes[place..<run.range.lowerBound] + Self.markBytes
        place = run.range.lowerBound
      }
      if ability.canClose, !own.canClose {
        result += bytes[place..<run.range.upperBound] + Self.markBytes
        place = run.range.upperBound
      }
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  // MARK: Highlights

  /// A line in which `==words==` are bold, for there is no other way to mark words here; within what is bold they are words.
  static func withHighlights(_ line: String) -> String {
    let bytes = Array(line.utf8)
    // `numpy==1.20` and `a=="b"` are no highlights.
    func isSign(_ run: EmphasisRun) -> Bool {
      func isWord(_ scalar: Unicode.Scalar) -> Bool { UInt8(ascii: scalar.isASCII ? scalar : " ").isWord }
      return run.mark == UInt8(ascii: "=") && isWord(run.before.scalar)
        && (isWord(run.after.scalar) || run.after.scalar == "\"" || run.after.scalar == "'")
    }
    let runs = EmphasisRun.all(in: bytes).filter {
      $0.length == 2 && "=*".utf8.contains($0.mark) && !isSign($0)
    }
    let bold = Array("**".utf8)
    var result: [UInt8] = []
    var (place, index, part) = (0, 0, 0)
    var isBold = false
    while index < runs.count {
      let run = runs[index]
      index += 1
      if run.part != part { (part, isBold) = (run.part, false) }
      if run.mark == UInt8(ascii: "*") {
        isBold.toggle()
        continue
      }
      guard let end = runs[index...].firstIndex(where: { $0.mark == UInt8(ascii: "=") }),
        runs[end].part == part,
        !run.after.isSpace, run.after.kind != .closing, !runs[end].before.isSpace,
        runs[end].before.kind != .opening
      else { continue }
      let inside = runs[index..<end]
      let isWithin = isBold && runs[(end + 1)...].first.map { $0.part == part && $0.mark == bold[0] } ?? false
      result += bytes[place..<run.range.lowerBound]
      if !isWithin { result += (run.before.isSpace ? [] : markBytes) + bold }
      place = run.range.upperBound
      for other in inside where !isWithin && inside.count.isMultiple(of: 2) {
        result += bytes[place..<other.range.lowerBound]
        place = other.range.upperBound
      }
      result += bytes[place..<runs[end].range.lowerBound]
      if !isWithin { result += bold + (runs[end].after.isSpace ? [] : markBytes) }
      place = runs[end].range.upperBound
      index = end + 1
    }
    return place == 0 ? line : String(decoding: result + bytes[place...], as: UTF8.self)
  }
}

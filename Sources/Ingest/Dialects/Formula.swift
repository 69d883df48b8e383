/// Formulas of TeX as people type them who have no TeX: `\frac{a}{b}` as `a/b`, `x^2` as `x²`, `\le` as `≤`.
///
/// While one is read, `\t` stands between cells and `\n` between rows.
struct Formula {
  private var rest: Substring
  private var depth = 0
  private var isUnderstood = true
  /// How many of its commands mean something here, and how many do not.
  private var (known, unknown) = (0, 0)
  /// What stands around, and between, the two parts of a group that the last command divides.
  private var infix: (open: String, between: String, close: String)?

  /// Deeper groups are not understood.
  private static let maximumDepth = 30
  /// What ``words(until:)`` is given to go on to the end of an environment.
  private static let environmentEnd: UInt8 = 3

  private init(_ source: Substring) { rest = source }

  /// The rows of a formula; `nil` if it has commands that mean nothing here: it is better shown as it was written.
  static func rows(of source: some StringProtocol) -> [String]? {
    var formula = Formula(Substring(source))
    let text = formula.words(until: nil)
    guard formula.isUnderstood, formula.unknown == 0 || formula.known > formula.unknown else { return nil }
    var rows = text.utf8.split(separator: 0x0A).map { row(Substring($0)) }.filter { !$0.isEmpty }
    // Nothing is moved in that stands alone.
    if rows.count == 1 { rows[0] = String(rows[0].drop { $0 == Self.wide }) }
    return rows.isEmpty || rows == [""] ? nil : rows
  }

  /// A row without needless spaces; a cell that begins with wide ones keeps them, as code does that is set as a formula.
  private static func row(_ text: Substring) -> String {
    guard text.utf8.contains(0x09) || text.unicodeScalars.contains("\u{2003}") else {
      return tidied(text)
    }
    return text.split(separator: "\t").map { cell in
      cell.drop { $0 == " " }.prefix { $0 == wide || $0 == " " }.filter { $0 == wide } + tidied(cell)
    }.filter { $0.contains { $0 != wide } }.joined(separator: " ")
  }

  private static func tidied(_ words: Substring) -> String {
    words.unicodeScalars.split { $0 == " " || $0 == "\u{2003}" }.map { String($0) }.joined(separator: " ")
  }

  /// A space as wide as a letter is high.
  private static let wide: Character = "\u{2003}"

  /// What something that was read is, for what stands beside it.
  private enum Kind { case words, function, fraction, script }

  /// Up to the end of a group, of an environment, or of the formula.
  private mutating func words(until end: UInt8?) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else {
      isUnderstood = false
      rest = ""
      return ""
    }
    var result = ""
    var last = Kind.words
    func add(_ words: String, _ kind: Kind = .words) {
      if last != .words {
        guard let first = words.first else { return }
        // Else a script would go on.
        let isApart =
          last == .script ? first.isLetter || first.isNumber : !" ([{|‖,.;:)]}!′\n\t".contains(first)
        if isApart { result += " " }
      }
      result += words
      last = kind
    }
    while let next = rest.utf8.first, isUnderstood {
      guard next == end || Self.isMark(next) else {
        if last == .words {
          // What means itself is taken over all at once.
          let others = rest.utf8.firstIndex { $0 == end || Self.isMark($0) } ?? rest.endIndex
          result += rest[..<others]
          rest = rest[others...]
        } else if next == 0x20 {
          if last != .function { last = .words }
          result += " "
          rest = MarkdownSpans.dropping(1, rest)
        } else if let next = rest.popFirst() {
          add(String(next))
        }
        continue
      }
      rest = MarkdownSpans.dropping(1, rest)
      switch next {
      case end: return end == Self.environmentEnd ? result : Self.inOneRow(result)
      case UInt8(ascii: "\\") where end == Self.environmentEnd && rest.utf8.starts(with: "end{".utf8):
        rest = MarkdownSpans.dropping(3, rest)
        _ = argument()
        return result
      case UInt8(ascii: "\\"):
        let isEnvironment = rest.utf8.starts(with: "begin{".utf8)
        let (words, kind) = command(behind: isEnvironment ? lastSign(of: result) : nil)
        if let (open, between, close) = infix {
          infix = nil
          let (above, below) = (trimmed(Self.inOneRow(result)), trimmed(self.words(until: end)))
          if between == "/" { return "\(grouped(above))/\(united(below))" }
          return open + above + between + below + close
        }
        guard let first = words.utf8.first else { break }
        if kind == .fraction {
          let before = lastSign(of: result)
          let isAlone = !isBeforeFactor && before != "/" && !(before.map(Self.isFactor) ?? false)
          add(isAlone ? words : "(\(words))")
          break
        }
        // TeX leaves a space before the name of a function.
        if first.isLetter,
          let last = result.last, last.isLetter || last.isNumber || kind == .function && last == ")"
        {
          add(" ")
        }
        add(words, kind)
      case UInt8(ascii: "{"): add(words(until: UInt8(ascii: "}")))
      case UInt8(ascii: "^"), UInt8(ascii: "_"):
        let words = script(isRaised: next == UInt8(ascii: "^"))
        known += 1
        result += words
        guard last != .function else { break }
        // Else what follows would be raised or lowered, too.
        last = words.utf8.count > 1 && words.utf8.last.map(\.isWord) == true ? .script : .words
      case UInt8(ascii: "&"): add("\t")
      case UInt8(ascii: "'"): add("′")
      case UInt8(ascii: "}"): isUnderstood = false
      default: add(" ")
      }
    }
    if end != nil { isUnderstood = false }
    return result
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "'"), 0x0A, 0x09:
      true
    default: false
    }
  }

  /// The last character but for some spaces.
  private func lastSign(of words: String) -> Character? { words.suffix(16).last { $0 != " " } }

  private static func inOneRow(_ words: String) -> String {
    guard words.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return words }
    return words.replacing("\n", with: "; ").replacing("\t", with: " ")
  }

  /// Goes on behind spaces and ends of lines: before what a command is given, TeX takes them for nothing.
  private mutating func passBlanks() {
    if let first = rest.utf8.first, Self.isBlank(first) {
      rest = Substring(rest.utf8.drop(while: Self.isBlank))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// What a command is given: a group, a command or a character.
  private mutating func argument() -> String {
    passBlanks()
    guard let next = rest.popFirst() else { return "" }
    switch next {
    case "{": return trimmed(words(until: UInt8(ascii: "}")))
    case "\\": return trimmed(command(behind: nil).words)
    default: return String(next)
    }
  }

  /// What stands between square brackets behind a command.
  private mutating func option() -> String? {
    guard rest.utf8.first(where: { !Self.isBlank($0) }) == UInt8(ascii: "[") else { return nil }
    passBlanks()
    rest = MarkdownSpans.dropping(1, rest)
    return words(until: UInt8(ascii: "]"))
  }

  private mutating func script(isRaised: Bool) -> String {
    let words = argument()
    switch words {
    case "∘", "′", "″": return words
    default: break
    }
    let short = isRaised ? Scripts.raised(words) : Scripts.lowered(words)
    return words.utf8.count > 1 && words.count > 1 && short.dropFirst() == words
      ? "\(short.prefix(1))(\(words))" : short
  }

  /// - Parameter before: what stands before it in its group, but for spaces.
  private mutating func command(behind before: Character?) -> (words: String, kind: Kind) {
    let name = String(Substring(rest.utf8.prefix(while: \.isLetter)))
    guard !name.isEmpty else { return (signCommand(), .words) }
    rest = MarkdownSpans.dropping(name.utf8.count, rest)
    if rest.utf8.first == UInt8(ascii: "*") { rest = MarkdownSpans.dropping(1, rest) }
    if name != "begin", name != "end" { known += 1 }
    if let sign = Self.signs[name] { return (sign, .words) }
    switch name {
    case _ where Self.functions.contains(name):
      passBlanks()
      return (name, .function)
    case "operatorname", "operatornamewithlimits": return (argument(), .function)
    case "frac", "dfrac", "tfrac", "cfrac":
      let above = argument()
      return ("\(grouped(above))/\(united(argument()))", .fraction)
    case "begin": return (environment(behind: before), .words)
    default: return (words(of: name), .words)
    }
  }

  /// A command whose name is no word.
  private mutating func signCommand() -> String {
    guard let sign = rest.popFirst() else { return "" }
    switch sign {
    case "\\":
      if rest.first == "[", let end = rest.prefix(12).firstIndex(of: "]") {
        rest = rest[end...].dropFirst()
      }
      return "\n"
    case ",", ";", ":", " ", "!", ">", "\n": return sign == "!" ? "" : " "
    case "|": return "‖"
    case "(", ")", "[", "]": return ""
    default: return String(sign)
    }
  }

  private mutating func words(of name: String) -> String {
    switch name {
    case "sqrt":
      // What is raised belongs to the root behind it.
      let root = option().map { " " + Scripts.raised($0) } ?? ""
      let words = argument()
      let isOne = !isBeforeFactor && !words.contains(where: Scripts.isScript) && united(words) == words
      return "\(root)√\(isOne ? words : "(\(words))")"
    case "binom", "dbinom", "tbinom": return "C(\(argument()), \(argument()))"
    case "pmod": return " (mod \(argument()))"
    case "pod": return " (\(argument()))"
    case "ce", "pu": return argument()
    case "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "middle":
      if rest.first == "." { rest.removeFirst() }
      return ""
    case "text", "textit", "textbf", "texttt", "textrm", "textsf", "mathrm", "mathbf", "mathit", "mathcal",
      "mathsf",
      "mathtt", "mathfrak", "mathscr", "boldsymbol", "bm", "mbox", "hbox", "underline", "boxed", "mathop",
      "mathrel", "mathbin", "fbox", "substack", "pmb", "bold":
      // Within words, spaces are meant.
      return rest.first == "{" ? argumentWithSpaces() : argument()
    case "underbrace", "overbrace":
      let words = argument()
      // What stands below it is for all of it.
      let next = rest.utf8.first { !Self.isBlank($0) }
      let isMarked = next == UInt8(ascii: "_") || next == UInt8(ascii: "^")
      return words.count > 1 && isMarked ? "(\(words))" : words
    case "mathbb", "Bbb":
      let letter = argument()
      return Self.sets[letter] ?? letter
    case "hat", "widehat": return accented("\u{302}")
    case "bar", "overline": return overlined()
    case "tilde", "widetilde": return accented("\u{303}")
    case "dot": return accented("\u{307}")
    case "vec", "overrightarrow": return accented("\u{20D7}")
    case "overset", "stackrel":
      let above = argument()
      return "\(argument())^\(grouped(above))"
    case "underset":
      let below = argument()
      return "\(argument())_\(grouped(below))"
    case "xrightarrow": return " →\(option() ?? "")(\(argument())) "
    case "not":
      let sign = trimmed(argument())
      return " \(sign)\u{338} "
    case "end":
      _ = argument()
      return ""
    case "hspace":
      _ = argument()
      return String(Self.wide)
    case "color", "label", "vspace", "phantom":
      _ = argument()
      return ""
    case "textcolor":
      _ = argument()
      return argument()
    case "tag": return " (\(argument()))"
    case "cr": return "\n"
    case "choose":
      infix = ("C(", ", ", ")")
      return ""
    case "over":
      infix = ("", "/", "")
      return ""
    case "brack":
      infix = ("[", " ", "]")
      return ""
    case "brace":
      infix = ("{", " ", "}")
      return ""
    default:
      // It stays, with what it is given.
      (known, unknown) = (known - 1, unknown + 1)
      var words = "\\\(name)"
      while rest.utf8.first == UInt8(ascii: "{"), isUnderstood { words += "{\(argument())}" }
      return words
    }
  }

  private mutating func argumentWithSpaces() -> String {
    rest = MarkdownSpans.dropping(1, rest)
    return words(until: UInt8(ascii: "}"))
  }

  // MARK: Matrices and cases

  /// What is set in rows and cells: in one row with brackets, unless it is what the formula is set in.
  private mutating func environment(behind before: Character?) -> String {
    let kind = argument().prefix { $0 != "*" }
    if ["array", "tabular", "alignedat", "alignat", "subarray"].contains(kind) {
      _ = option()
      _ = argument()
    }
    let isOpened = before.map { "([{|‖⌊⌈⟨".contains($0) } ?? false
    var (open, close) = ("", "")
    switch kind {
    case "pmatrix", "psmallmatrix": (open, close) = ("(", ")")
    case "bmatrix", "bsmallmatrix": (open, close) = ("[", "]")
    case "Bmatrix", "cases", "dcases", "rcases": (open, close) = ("{", "}")
    case "vmatrix": (open, close) = ("|", "|")
    case "Vmatrix": (open, close) = ("‖", "‖")
    case "matrix", "smallmatrix": if !isOpened { (open, close) = ("(", ")") }
    default: if depth == 1, !isOpened { return "" }
    }
    let isMatrix = kind.hasSuffix("matrix") || kind == "array" && before != "{"
    let isCases = kind.hasSuffix("cases") || kind == "array"
    let rows = words(until: Self.environmentEnd).split(separator: "\n").compactMap { row -> String? in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(Self.tidied)
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      if isMatrix {
        let isPlain = cells.allSatisfy { !$0.isEmpty && !$0.utf8.contains(0x20) }
        return cells.joined(separator: isPlain ? " " : ", ")
      }
      return cells.filter { !$0.isEmpty }.reduce("") { all, cell in
        guard let last = all.last else { return cell }
        return all + (isCases && !",;，；".contains(last) ? ", " : " ") + cell
      }
    }
    if before == "{", rest.utf8.drop(while: Self.isBlank).starts(with: "\\right.".utf8) { close = "}" }
    return open + rows.joined(separator: "; ") + close
  }

  // MARK: What belongs together

  /// Whether what follows is multiplied with what was read last, or raises it.
  private var isBeforeFactor: Bool {
    var rest = rest
    while let next = rest.popFirst() {
      switch next {
      case " ", "\n", "\r\n", "\t", "{", "~": continue
      case "^", "_", "'", "!", "(", "[", "|": return true
      case "\\":
        let name = String(Substring(rest.utf8.prefix(while: \.isLetter)))
        rest = MarkdownSpans.dropping(name.utf8.count, rest)
        if let sign = Self.signs[name] {
          guard let first = sign.first else { continue }
          return Self.isFactor(first) || "⌊⌈⟨{[|‖∞ℏ∇∂∑∏∫".contains(first)
        }
        guard name.isEmpty else {
          let isText = name.hasPrefix("text") || name.hasSuffix("box")
          return isText
            ? rest.dropFirst().first.map(Self.isFactor) ?? false : !Self.endings.contains(name)
        }
        guard let sign = rest.popFirst() else { return false }
        if !",;:! ".contains(sign) { return sign == "{" || sign == "|" }
      default: return Self.isFactor(next)
      }
    }
    return false
  }

  /// Commands that no factor begins with.
  private static let endings: Set<String> = [
    "right", "end", "pmod", "tag", "not", "xrightarrow", "middle", "bigr", "Bigr", "label", "color", "hspace",
    "vspace", "overset", "underset", "stackrel", "big", "Big", "bigg", "Bigg", "cr",
    "choose", "brack", "brace", "over", "pod",
  ]

  /// Whether a character can be a part of what is multiplied; words are not.
  private static func isFactor(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber) && character < "\u{2E80}" || ")]′√∑∏∫".contains(character)
  }

  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    let words = argument()
    return words.count == 1 ? words + String(mark) : "(\(words))\(mark)"
  }

  private mutating func overlined() -> String {
    let words = argument()
    guard words.count > 1, words.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return words.count == 1 ? words + "\u{304}" : "(\(words))\u{304}"
    }
    return words.map { "\($0)\u{305}" }.joined()
  }

  /// In brackets, unless it is one number or word.
  private func grouped(_ words: String) -> String {
    words.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: ".") }
      || words.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? words : "(\(words))"
  }

  /// In brackets, unless nobody could think that a part of it belongs to what follows or not to what is before: `2x` could be two
  /// factors, `dx` and words are one.
  private func united(_ words: String) -> String {
    let bare = words.filter { !Scripts.isScript($0) }
    let isOne =
      bare.count == 1 && bare != "-" || bare.allSatisfy { $0.isNumber || $0 == "." }
      || bare.allSatisfy(\.isLetter)
        && (bare.first == "d" || bare.count > 2 || bare.allSatisfy { $0 >= "\u{2E80}" })
    return isOne ? grouped(words) : "(\(words))"
  }

  private func trimmed(_ words: String) -> String { String(words.trimmed) }

  private static let sets = ["R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ", "F": "𝔽", "E": "𝔼"]

  /// What commands stand for that take nothing.
  private static let signs: [String: String] = {
    var signs: [String: String] = [:]
    func add(_ table: String, _ sign: (Substring) -> String) {
      for pair in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let parts = pair.split(separator: "=", maxSplits: 1)
        signs[String(parts[0])] = sign(parts.count > 1 ? parts[1] : "")
      }
    }
    add(letters) { String($0) }
    // Authors leave no spaces beside what TeX gives some.
    add(relations) { " \($0) " }
    for name in spaces.split(separator: " ") { signs[String(name)] = " " }
    signs["quad"] = String(wide)
    signs["qquad"] = String([wide, wide])
    signs["colon"] = ": "
    for name in nothing.split(whereSeparator: { $0 == " " || $0 == "\n" }) { signs[String(name)] = "" }
    return signs
  }()

  private static let letters = """
    alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ
    pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ
    Phi=Φ Psi=Ψ Omega=Ω ell=ℓ infty=∞ partial=∂ nabla=∇ emptyset=∅ varnothing=∅ forall=∀ exists=∃ neg=¬ lnot=¬ sum=∑ prod=∏ int=∫
    iint=∬ oint=∮ bigcup=⋃ bigcap=⋂ bigoplus=⨁ dots=… cdots=⋯ ldots=… vdots=⋮ ddots=⋱ prime=′ degree=° angle=∠ triangle=△
    lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ langle=⟨ rangle=⟩ lbrace={ rbrace=} lbrack=[ rbrack=] vert=| lvert=| rvert=| lVert=‖ rVert=‖
    Vert=‖ aleph=ℵ hbar=ℏ Re=ℜ Im=ℑ top=⊤ bot=⊥ square=□ blacksquare=■ checkmark=✓ backslash=\\ surd=√ imath=ı jmath=ȷ
    nexists=∄ bigvee=⋁ bigwedge=⋀ bigotimes=⨂ coprod=∐ iiint=∭ complement=∁ intercal=⊺ dagger=† ddagger=‡ dotsb=… dotsc=…
    LaTeX=LaTeX TeX=TeX KaTeX=KaTeX And=& llcorner=⌞ lrcorner=⌟ lozenge=◊ clubsuit=♣ heartsuit=♥ spadesuit=♠ diamondsuit=♦ ulcorner=⌜ urcorner=⌝
    """
  private static let relations = """
    times=× ast=∗ star=⋆ circ=∘ div=÷ pm=± mp=∓ cdot=· le=≤ leq=≤ leqslant=≤ ge=≥ geq=≥ geqslant=≥ ne=≠ neq=≠ lt=< gt=> ll=≪ gg=≫ approx=≈ equiv=≡
    sim=∼ simeq=≃ cong=≅ propto=∝ in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ subsetneq=⊊ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖
    land=∧ wedge=∧ lor=∨ vee=∨ oplus=⊕ otimes=⊗ odot=⊙ boxplus=⊞ mid=∣ nmid=∤ parallel=∥ perp=⊥ to=→ rightarrow=→ longrightarrow=→
    gets=← leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Longrightarrow=⇒ implies=⇒ Leftarrow=⇐ Leftrightarrow=⇔ Longleftrightarrow=⇔
    iff=⇔ mapsto=↦ uparrow=↑ downarrow=↓ Uparrow=⇑ Downarrow=⇓ prec=≺ preceq=⪯ succ=≻ succeq=⪰ bullet=• diamond=⋄ vdash=⊢
    models=⊨ therefore=∴ because=∵ trianglelefteq=⊴ rightleftharpoons=⇌ bmod=mod mod=mod coloneqq=≔ impliedby=⇐ leadsto=⇝ hookrightarrow=↪ nleftarrow=↚
    nrightarrow=↛ nleftrightarrow=↮ nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ doteq=≐ nless=≮ ngtr=≯ nleq=≰ ngeq=≱ nsubseteq=⊈
    subsetneqq=⫋ lesssim=≲ gtrsim=≳ triangleq=≜ asymp=≍ uplus=⊎ sqcup=⊔ sqcap=⊓ ltimes=⋉ rtimes=⋊ ominus=⊖ bowtie=⋈
    npreceq=⋠ nsucceq=⋡ nprec=⊀ nsucc=⊁ lesseqgtr=⋚ gtreqless=⋛ lesseqqgtr=⪋ gtreqqless=⪌
    """
  private static let functions: Set<String> = Set(
    """
    log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup liminf gcd lcm det dim ker
    deg arg Pr hom
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  private static let spaces = "space enspace thinspace"
  private static let nothing = """
    limits nolimits displaystyle textstyle scriptstyle hline rm bf it tt sf cal large Large small tiny normalsize nonumber notag
    mathstrut strut hfill centering
    """
}

extension Formula {
  /// A formula within a line, as Markdown: its words, or its source as code where it means nothing here.
  static func markdown(_ source: some StringProtocol) -> String {
    guard let rows = rows(of: source) else { return code(source) }
    return rows.map(escaped).joined(separator: "; ")
  }

  /// Code in Markdown (CommonMark, 6.1).
  static func code(_ source: some StringProtocol) -> String {
    let text = source.trimmed
    let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let mark = String(repeating: "`", count: longest + 1)
    return longest > 0 ? "\(mark) \(text) \(mark)" : "\(mark)\(text)\(mark)"
  }

  /// Words in which nothing is markup (CommonMark, 2.4).
  static func escaped(_ words: String) -> String {
    let isMark = { (byte: UInt8) in "\\`*_[]<>&~|#+-=!:".utf8.contains(byte) }
    guard words.utf8.contains(where: isMark) else { return words }
    var result: [UInt8] = []
    result.reserveCapacity(words.utf8.count + 16)
    for byte in words.utf8 {
      if isMark(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether what is between two signs of dollar looks like a formula: Chinese says of prices what is no formula.
  static func isLikely(_ source: Substring) -> Bool {
    if source.utf8.contains(UInt8(ascii: "\\")) { return true }
    if source.utf8.allSatisfy({ $0 < 0xE3 }) { return true }
    // Signs that an editor for Chinese has set between letters.
    return source.utf8.first?.isLetter == true
      && source.unicodeScalars.allSatisfy { $0.value < 0x3000 || (0xFF01...0xFF5E).contains($0.value) }
  }
}

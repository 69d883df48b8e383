/// Formulas of TeX as people type them who have no TeX: `\frac{a}{b}` as `a/b`, `x^2` as `x²`, `\le` as `≤`.
struct Formula {
  private var rest: Substring
  private var depth = 0
  private var isUnderstood = true
  /// What stands around, and between, the two parts of a group that the last command divides.
  private var infix: (open: String, between: String, close: String)?

  /// Deeper groups are not understood.
  private static let maximumDepth = 30

  private init(_ source: Substring) { rest = source }

  /// The rows of a formula; `nil` if it has commands that mean nothing here: it is better shown as it was written.
  static func rows(of source: some StringProtocol) -> [String]? {
    var formula = Formula(Substring(source))
    let text = formula.words(until: nil)
    guard formula.isUnderstood else { return nil }
    let rows = text.utf8.split(separator: UInt8(ascii: "\n")).map { row in
      row.split(separator: UInt8(ascii: " ")).map { Substring($0) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
    return rows.isEmpty ? nil : rows
  }

  /// Up to the end of a group, or of the formula.
  private mutating func words(until end: UInt8?) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else {
      isUnderstood = false
      rest = ""
      return ""
    }
    var result = ""
    while let next = rest.utf8.first, isUnderstood {
      // What means itself is taken over all at once.
      guard next == end || Self.isMark(next) else {
        let others = rest.utf8.firstIndex { $0 == end || Self.isMark($0) } ?? rest.endIndex
        result += rest[..<others]
        rest = rest[others...]
        continue
      }
      rest = MarkdownSpans.dropping(1, rest)
      switch next {
      case end: return result
      case UInt8(ascii: "\\"):
        let words = command()
        if let (open, between, close) = infix {
          infix = nil
          return open + trimmed(result) + between + trimmed(self.words(until: end)) + close
        }
        // TeX leaves a space before the name of a function.
        if words.utf8.first?.isLetter == true, result.last?.isLetter == true || result.last?.isNumber == true
        {
          result += " "
        }
        result += words
      case UInt8(ascii: "{"): result += words(until: UInt8(ascii: "}"))
      case UInt8(ascii: "^"), UInt8(ascii: "_"): result += script(isRaised: next == UInt8(ascii: "^"))
      case UInt8(ascii: "'"): result += "′"
      case UInt8(ascii: "}"): isUnderstood = false
      default: result += " "
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

  /// What a command is given: a group, a command or a character.
  private mutating func argument() -> String {
    if rest.utf8.first == UInt8(ascii: " ") { rest = rest.drop { $0 == " " } }
    guard let next = rest.popFirst() else { return "" }
    switch next {
    case "{": return trimmed(words(until: UInt8(ascii: "}")))
    case "\\": return trimmed(command())
    default: return String(next)
    }
  }

  /// What stands between square brackets behind a command.
  private mutating func option() -> String? {
    guard rest.utf8.first == UInt8(ascii: "[") else { return nil }
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

  private mutating func command() -> String {
    let name = String(Substring(rest.utf8.prefix(while: \.isLetter)))
    guard !name.isEmpty else {
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
    rest = MarkdownSpans.dropping(name.utf8.count, rest)
    if rest.utf8.first == UInt8(ascii: "*") { rest = MarkdownSpans.dropping(1, rest) }
    if let sign = Self.signs[name] { return sign }
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return "\(grouped(argument()))/\(grouped(argument()))"
    case "sqrt":
      let root = option().map { Scripts.raised($0) } ?? ""
      return "\(root)√\(grouped(argument()))"
    case "binom", "dbinom", "tbinom": return "C(\(argument()), \(argument()))"
    case "pmod": return " (mod \(argument()))"
    case "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "middle":
      if rest.first == "." { rest.removeFirst() }
      return ""
    case "text", "textit", "textbf", "texttt", "textrm", "textsf", "mathrm", "mathbf", "mathit", "mathcal",
      "mathsf",
      "mathtt", "mathfrak", "mathscr", "boldsymbol", "bm", "operatorname", "operatornamewithlimits", "mbox",
      "hbox",
      "underbrace", "overbrace", "underline", "boxed", "mathop", "mathrel", "mathbin", "fbox", "substack",
      "pmb", "bold":
      // Within words, spaces are meant.
      return rest.first == "{" ? argumentWithSpaces() : argument()
    case "mathbb", "Bbb":
      let letter = argument()
      return Self.sets[letter] ?? letter
    case "hat", "widehat": return accented("\u{302}")
    case "bar", "overline": return accented("\u{304}")
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
    case "begin":
      let kind = argument()
      if ["array", "tabular", "alignedat", "alignat"].contains(kind) {
        _ = option()
        _ = argument()
      }
      return kind == "cases" ? "{ " : ""
    case "end":
      _ = argument()
      return ""
    case "color", "label", "hspace", "vspace", "phantom":
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
    case "brack":
      infix = ("[", " ", "]")
      return ""
    case "brace":
      infix = ("{", " ", "}")
      return ""
    default:
      isUnderstood = false
      return ""
    }
  }

  private mutating func argumentWithSpaces() -> String {
    rest = MarkdownSpans.dropping(1, rest)
    return words(until: UInt8(ascii: "}"))
  }

  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    let words = argument()
    return words.count == 1 ? words + String(mark) : "\(grouped(words))\(mark)"
  }

  /// In brackets, unless it is one number or word.
  private func grouped(_ words: String) -> String {
    words.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: ".") }
      || words.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? words : "(\(words))"
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
    for name in functions.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      signs[String(name)] = "\(name) "
    }
    for name in spaces.split(separator: " ") { signs[String(name)] = " " }
    for name in nothing.split(whereSeparator: { $0 == " " || $0 == "\n" }) { signs[String(name)] = "" }
    return signs
  }()

  private static let letters = """
    alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ
    pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ
    Phi=Φ Psi=Ψ Omega=Ω ell=ℓ infty=∞ partial=∂ nabla=∇ emptyset=∅ varnothing=∅ forall=∀ exists=∃ neg=¬ lnot=¬ sum=∑ prod=∏ int=∫
    iint=∬ oint=∮ bigcup=⋃ bigcap=⋂ bigoplus=⨁ dots=… cdots=⋯ ldots=… vdots=⋮ ddots=⋱ prime=′ circ=∘ degree=° angle=∠ triangle=△
    lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ langle=⟨ rangle=⟩ lbrace={ rbrace=} lbrack=[ rbrack=] vert=| lvert=| rvert=| lVert=‖ rVert=‖
    Vert=‖ ast=∗ star=⋆ aleph=ℵ hbar=ℏ Re=ℜ Im=ℑ top=⊤ bot=⊥ square=□ blacksquare=■ checkmark=✓ backslash=\\ surd=√ imath=ı jmath=ȷ
    nexists=∄ bigvee=⋁ bigwedge=⋀ bigotimes=⨂ coprod=∐ iiint=∭ complement=∁ intercal=⊺ dagger=† ddagger=‡ dotsb=… dotsc=…
    LaTeX=LaTeX TeX=TeX And=& lozenge=◊ clubsuit=♣ heartsuit=♥ spadesuit=♠ diamondsuit=♦ ulcorner=⌜ urcorner=⌝
    """
  private static let relations = """
    times=× div=÷ pm=± mp=∓ cdot=· le=≤ leq=≤ leqslant=≤ ge=≥ geq=≥ geqslant=≥ ne=≠ neq=≠ lt=< gt=> ll=≪ gg=≫ approx=≈ equiv=≡
    sim=∼ simeq=≃ cong=≅ propto=∝ in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ subsetneq=⊊ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖
    land=∧ wedge=∧ lor=∨ vee=∨ oplus=⊕ otimes=⊗ odot=⊙ boxplus=⊞ mid=∣ nmid=∤ parallel=∥ perp=⊥ to=→ rightarrow=→ longrightarrow=→
    gets=← leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Longrightarrow=⇒ implies=⇒ Leftarrow=⇐ Leftrightarrow=⇔ Longleftrightarrow=⇔
    iff=⇔ mapsto=↦ uparrow=↑ downarrow=↓ Uparrow=⇑ Downarrow=⇓ prec=≺ preceq=⪯ succ=≻ succeq=⪰ bullet=• diamond=⋄ vdash=⊢
    models=⊨ therefore=∴ because=∵ trianglelefteq=⊴ rightleftharpoons=⇌ bmod=mod mod=mod coloneqq=≔ impliedby=⇐ leadsto=⇝ hookrightarrow=↪ nleftarrow=↚
    nrightarrow=↛ nleftrightarrow=↮ nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ doteq=≐ nless=≮ ngtr=≯ nleq=≰ ngeq=≱ nsubseteq=⊈
    subsetneqq=⫋ lesssim=≲ gtrsim=≳ triangleq=≜ asymp=≍ uplus=⊎ sqcup=⊔ sqcap=⊓ ltimes=⋉ rtimes=⋊ ominus=⊖ bowtie=⋈
    """
  private static let functions = """
    log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup liminf gcd lcm det dim ker
    deg arg Pr hom
    """
  private static let spaces = "quad qquad space enspace thinspace colon"
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
    return source.utf8.allSatisfy { $0 < 0xE3 }
  }
}

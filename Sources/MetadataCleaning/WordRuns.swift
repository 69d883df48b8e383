/// What stands in the runs of a text of Word and converters pass over: symbols of its own fonts, as the boxes that forms are ticked
/// in, boxes and lists that are fields, and blanks that are underlined.
struct WordRuns {
  /// What stands at a place of such a font (ECMA-376, 17.3.3.30).
  private static let signs: [String: String] = [
    "wingdings F06C": "●", "wingdings F06D": "○", "wingdings F06E": "■", "wingdings F06F": "□",
    "wingdings F071": "❑", "wingdings F0A1": "○", "wingdings F0A7": "▪", "wingdings F0A8": "□",
    "wingdings F0D8": "➢", "wingdings F0DF": "←", "wingdings F0E0": "→", "wingdings F0E1": "↑",
    "wingdings F0E2": "↓", "wingdings F0E8": "➔", "wingdings F0FB": "✗", "wingdings F0FC": "✓",
    "wingdings F0FD": "☒", "wingdings F0FE": "☑", "wingdings F028": "☎", "wingdings F02A": "✉",
    "wingdings F04A": "☺", "wingdings F04C": "☹", "wingdings F046": "☞",
    "wingdings 2 F04F": "✗", "wingdings 2 F050": "✓", "wingdings 2 F051": "☒", "wingdings 2 F052": "☑",
    "wingdings 2 F053": "☒", "wingdings 2 F054": "☒", "wingdings 2 F0A3": "□", "wingdings 2 F02A": "□",
  ]

  private struct Run {
    var font = ""
    var isUnderlined = false
    var look = WordLook()
    /// Its words, with where their elements stand; a tab is a blank.
    var words: [(range: Range<Int>, text: String)] = []
    /// What comes behind it.
    var next = ""
  }

  /// A field of a form (17.16.17): a box, or a list to choose from.
  private struct Field {
    var isBox = false
    var isTicked: (own: Bool?, usual: Bool) = (nil, false)
    var choices: [String] = []
    var choice: (own: Int?, usual: Int) = (nil, 0)
    var hasResult = false

    var words: String? {
      if isBox { return isTicked.own ?? isTicked.usual ? "☑" : "☐" }
      let choice = choice.own ?? choice.usual
      return choices.indices.contains(choice) && !hasResult ? choices[choice] : nil
    }
  }

  private var edits: TextEdits
  private let styles: [String: WordLook]
  /// The paragraphs and runs that are open; a paragraph has properties as a run has.
  private var runs: [Run] = []
  private var fields: [Field] = []
  private var prefix = ""
  /// Where the element begins that is being read, and the words in it.
  private var start = 0
  private var text = ""
  private var symbol: String?
  /// How deep we are in what may have a colour behind it.
  private var coloured = 0
  /// Whether what follows is said of a paragraph.
  private var isInParagraph = false
  private var faint: [String] = []

  /// The text of a document with these as characters, and what in it is too small or too pale to be seen.
  ///
  /// - Parameter styles: the part with the styles.
  static func written(_ document: [UInt8], styles: [UInt8]) -> (text: [UInt8], faint: [String]) {
    var reader = WordRuns(edits: TextEdits(of: document), styles: WordLook.ofStyles(styles))
    let isRead = XMLWalk.read(document) { event in
      switch event {
      case .start(let tag): if OfficeVocabulary.isWord(tag.namespace) { reader.start(tag, document) }
      case .end(let tag): if OfficeVocabulary.isWord(tag.namespace) { reader.end(tag) }
      case .text(let words): if !reader.runs.isEmpty { reader.text += String(decoding: words, as: UTF8.self) }
      }
    }
    return isRead ? (reader.edits.output, reader.faint) : (document, [])
  }

  private init(edits: TextEdits, styles: [String: WordLook]) { (self.edits, self.styles) = (edits, styles) }

  private mutating func start(_ tag: XMLWalk.Tag, _ document: [UInt8]) {
    let value = tag.attributes["val"]
    // 17.17.4: a property that is there is on, if it doesn't say that it is off.
    let isOn = value.map { !["0", "false", "off"].contains($0) } ?? true
    start = tag.range.lowerBound
    text = ""
    switch tag.local {
    case "background", "tbl", "txbxContent": coloured += 1
    case "p": runs.append(Run())
    case "pPr": isInParagraph = true
    // How the mark at the end of the paragraph looks (17.3.1.29) is not how its words do.
    case "rPr" where isInParagraph: runs.append(Run())
    case "r":
      prefix = tag.prefix(in: document)
      runs.append(Run(look: runs.last?.look ?? WordLook()))
    case "sym":
      let (font, code) = (tag.attributes["font"] ?? "", tag.attributes["char"] ?? "")
      symbol = Self.signs["\(font.lowercased()) \(code.uppercased())"]
    case "fldChar":
      switch tag.attributes["fldCharType"] {
      case "begin": if fields.count < 64 { fields.append(Field()) }
      case "end": if let words = fields.popLast()?.words { withRun { $0.next += words } }
      default: break
      }
    case "rFonts":
      withRun { $0.font = (tag.attributes["hAnsi"] ?? tag.attributes["ascii"] ?? "").lowercased() }
    case "u": withRun { $0.isUnderlined = value != "none" }
    case "pStyle", "rStyle":
      if let look = value.flatMap({ styles[$0] }) { withRun { $0.look.add(look) } }
    case "checkBox": withField { $0.isBox = true }
    case "checked": withField { $0.isTicked.own = isOn }
    case "default":
      withField {
        $0.isTicked.usual = isOn
        $0.choice.usual = value.flatMap(Int.init) ?? 0
      }
    case "listEntry": withField { if $0.choices.count < 64 { $0.choices.append(value ?? "") } }
    case "result": withField { $0.choice.own = value.flatMap(Int.init) }
    default: withRun { $0.look.read(tag) }
    }
  }

  private mutating func withRun(_ change: (inout Run) -> Void) {
    if let last = runs.indices.last { change(&runs[last]) }
  }

  private mutating func withField(_ change: (inout Field) -> Void) {
    if let last = fields.indices.last { change(&fields[last]) }
  }

  private mutating func end(_ tag: XMLWalk.Tag) {
    let range = start..<max(start, tag.range.upperBound)
    switch tag.local {
    // That of a page goes on.
    case "tbl", "txbxContent": coloured -= 1
    case "p": _ = runs.popLast()
    case "t":
      let words = text
      withRun { $0.words.append((range, words)) }
      if !words.isEmpty { withField { $0.hasResult = true } }
    case "tab": withRun { $0.words.append((range, "\t")) }
    case "sym": if let symbol { edits.replace(range, by: words(symbol)) }
    case "rPr" where isInParagraph: _ = runs.popLast()
    case "pPr": isInParagraph = false
    // A return within a paragraph (17.3.3.4) is the end of a line.
    case "cr": edits.replace(range, by: "<\(prefix)br/>")
    case "r":
      guard let run = runs.popLast() else { return }
      write(run)
      if !run.next.isEmpty {
        edits.insert("<\(prefix)r>\(words(run.next))</\(prefix)r>", at: tag.range.upperBound)
      }
    default: break
    }
  }

  private mutating func write(_ run: Run) {
    let all = run.words.map(\.text).joined()
    if run.look.isFaint(onColour: coloured > 0), !all.trimmed.isEmpty { faint.append(all) }
    if run.font.hasPrefix("wingdings") {
      for (range, text) in run.words {
        let signs = text.unicodeScalars.map { scalar in
          let code = scalar.value < 0x100 ? scalar.value | 0xF000 : scalar.value
          return Self.signs["\(run.font) \(String(code, radix: 16, uppercase: true))"] ?? String(scalar)
        }.joined()
        if signs != text { edits.replace(range, by: words(signs)) }
      }
    } else if run.isUnderlined, all.count > 1 || all == "\t", all.allSatisfy(\.isWhitespace) {
      // A blank to be filled in.
      for (range, text) in run.words where !text.isEmpty {
        edits.replace(
          range, by: words(text == "\t" ? "____" : String(repeating: "_", count: min(text.count, 40))))
      }
    }
  }

  private func words(_ text: String) -> String {
    "<\(prefix)t xml:space=\"preserve\">\(XML.attribute(text))</\(prefix)t>"
  }
}

/// What decides whether words can be seen, of a run or a style.
struct WordLook {
  var isWhite: Bool?
  var isTiny: Bool?
  var isShaded: Bool?

  /// - Parameter onColour: whether it may stand on a colour.
  func isFaint(onColour: Bool) -> Bool {
    isTiny == true || isWhite == true && isShaded != true && !onColour
  }

  mutating func add(_ other: WordLook) {
    isWhite = other.isWhite ?? isWhite
    isTiny = other.isTiny ?? isTiny
    isShaded = other.isShaded ?? isShaded
  }

  mutating func read(_ tag: XMLWalk.Tag) {
    let value = tag.attributes["val"] ?? ""
    switch tag.local {
    case "color":
      let theme = ["background1", "light1"].contains(tag.attributes["themeColor"])
      isWhite = theme || value.count == 6 && value.allSatisfy { "Ff".contains($0) }
    // 17.3.2.38: half points.
    case "sz": isTiny = Double(value).map { $0 <= 4 } ?? false
    case "shd":
      let fill = tag.attributes["fill"]?.lowercased() ?? ""
      isShaded = !["", "auto", "ffffff"].contains(fill) || !["", "clear", "nil"].contains(value)
    case "highlight": isShaded = !["white", "none"].contains(value)
    default: break
    }
  }

  /// The looks that styles give, by their names.
  static func ofStyles(_ part: [UInt8]) -> [String: WordLook] {
    var styles: [String: (base: String, look: WordLook)] = [:]
    var name = ""
    _ = XMLWalk.read(part) { event in
      guard case .start(let tag) = event else { return }
      switch tag.local {
      case "style":
        name = tag.attributes["styleId"] ?? ""
        styles[name] = ("", WordLook())
      case "basedOn": styles[name]?.base = tag.attributes["val"] ?? ""
      default: styles[name]?.look.read(tag)
      }
    }
    return styles.mapValues { style in
      var (looks, base) = ([style.look], style.base)
      while let next = styles[base], looks.count < 16 {
        looks.append(next.look)
        base = next.base
      }
      return looks.reversed().reduce(into: WordLook()) { $0.add($1) }
    }
  }
}

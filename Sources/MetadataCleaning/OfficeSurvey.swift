/// A first reading of a part, for what can only be decided when more of it is known: fields by their instructions,
/// hidden text by the properties that follow, and alternatives by what there is to choose from.
final class OfficeSurvey {
  enum Action { case keep, drop, unwrap, hide }

  /// What becomes of an element, by where it begins.
  private(set) var actions: [Int: Action] = [:]
  private(set) var findings = Findings()

  /// Reads a part of a document in which these styles hide what is in them.
  init(_ bytes: [UInt8], hidingStyles: Set<String>) throws(Obstacle) {
    self.hidingStyles = hidingStyles
    var nothing = Findings()
    _ = try XML.rewrite(bytes, &nothing) { [self] element in visit(element) }
    closeAlternates(0)
    while !fields.isEmpty { closeField() }
  }

  private func visit(_ element: XMLElement) -> XMLVerdict {
    let name = element.name
    if name.namespace == OfficeVocabulary.compatibility {
      alternate(element)
    } else if OfficeVocabulary.isWord(name.namespace) {
      return word(element)
    }
    return .keep
  }

  // MARK: Alternatives (ISO/IEC 29500-3, 7.5)

  private struct Alternate {
    var place: Int
    var depth: Int
    var choices: [(place: Int, isKnown: Bool)] = []
    var fallback: Int?
  }

  private var alternates: [Alternate] = []

  private func alternate(_ element: XMLElement) {
    switch element.name.local {
    case "AlternateContent":
      closeAlternates(element.parents.count)
      alternates.append(Alternate(place: element.position, depth: element.parents.count))
    case "Choice" where !alternates.isEmpty:
      let required = (element["Requires"] ?? "").split(separator: " ")
      let isKnown =
        !required.isEmpty
        && required.allSatisfy { prefix in
          element.namespace(of: prefix).map {
            OfficeVocabulary.isKnown($0) && !OfficeVocabulary.isVML($0)
          } == true
        }
      closeAlternates(element.parents.count)
      if let last = alternates.indices.last {
        alternates[last].choices.append((element.position, isKnown))
      }
    case "Fallback":
      closeAlternates(element.parents.count)
      if let last = alternates.indices.last { alternates[last].fallback = element.position }
    default: break
    }
  }

  /// Decides on those that are over where something begins at that depth.
  private func closeAlternates(_ depth: Int) {
    while let alternate = alternates.last, alternate.depth >= depth {
      alternates.removeLast()
      let isUsable = alternate.choices.contains(where: \.isKnown)
      actions[alternate.place] = isUsable ? .keep : .unwrap
      for choice in alternate.choices { actions[choice.place] = choice.isKnown ? .keep : .drop }
      if let fallback = alternate.fallback { actions[fallback] = isUsable ? .keep : .unwrap }
    }
  }

  // MARK: Fields and hidden text

  private struct Field {
    var instruction = ""
    var hasResult = false
    /// What the field is made of, and what it says.
    var marks: [Int] = []
    var result: [Int] = []
  }

  private var fields: [Field] = []
  private let hidingStyles: Set<String>
  /// What hides a run: its own properties, or the styles of the run and its paragraph, of which one undoes the other (17.7.3).
  private var hiding: (own: Bool?, run: Bool, paragraph: Bool) = (nil, false, false)
  private var isRunHidden: Bool { hiding.own ?? (hiding.run != hiding.paragraph) }

  private static let contents: Set<String> = [
    "t", "tab", "sym", "drawing", "pict", "object", "noBreakHyphen", "cr", "br", "ptab", "dayLong",
    "dayShort",
    "monthLong", "monthShort", "yearLong", "yearShort",
  ]

  private func word(_ element: XMLElement) -> XMLVerdict {
    let local = element.name.local
    switch local {
    case "p": hiding = (nil, false, false)
    case "r": (hiding.own, hiding.run) = (nil, false)
    case "pStyle" where element.parents.last?.local == "pPr": hiding.paragraph = isHiding(element)
    case "rStyle" where element.parents.suffix(2).map(\.local) == ["r", "rPr"]: hiding.run = isHiding(element)
    // 17.3.2.41: runs that are never shown; `webHidden` is something else, and shown in print.
    case "vanish", "specVanish":
      let parents = element.parents.suffix(2).map(\.local)
      let value = element.attributes.first { $0.name.local == "val" }?.value ?? "1"
      if parents == ["r", "rPr"] {
        hiding.own = hiding.own == true || !["0", "false", "off"].contains(value)
      }
    case "fldChar": mark(element)
    case "instrText":
      let place = element.position
      guard let last = fields.indices.last else {
        actions[place] = .drop
        break
      }
      fields[last].marks.append(place)
      return .text(
        { [self] text in
          if let last = fields.indices.last, !fields[last].hasResult { fields[last].instruction += text }
          return text
        }, nil)
    case "fldSimple":
      let instruction = element.attributes.first { $0.name.local == "instr" }?.value ?? ""
      var kind = OfficeField(instruction)
      if case .kept = kind, OfficeField.namesFile(instruction) { kind = .text }
      switch kind {
      case .kept: break
      case .text: actions[element.position] = .unwrap
      case .dropped: actions[element.position] = .drop
      }
      note(kind, instruction)
    case _ where Self.contents.contains(local):
      if isRunHidden, element.parents.last?.local == "r" {
        actions[element.position] = .hide
      }
      for index in fields.indices where fields[index].hasResult {
        fields[index].result.append(element.position)
      }
    default: break
    }
    return .keep
  }

  private func isHiding(_ element: XMLElement) -> Bool {
    element.attributes.first { $0.name.local == "val" }.map { hidingStyles.contains($0.value) } == true
  }

  /// The styles of which text is hidden, by themselves or by what they are based on.
  static func hidingStyles(_ part: [UInt8]) -> Set<String> {
    var styles: [String: (base: String, hides: Bool?)] = [:]
    var current = ""
    var nothing = Findings()
    _ = try? XML.rewrite(part, &nothing) { element in
      let value = element.attributes.first { ["val", "styleId"].contains($0.name.local) }?.value ?? ""
      switch element.name.local {
      case "style":
        current = value
        styles[current] = ("", nil)
      case "basedOn": styles[current]?.base = value
      case "vanish" where element.parents.suffix(2).map(\.local) == ["style", "rPr"]:
        styles[current]?.hides = !["0", "false", "off"].contains(value)
      default: break
      }
      return .keep
    }
    return Set(
      styles.keys.filter { name in
        var (name, steps) = (name, 0)
        while let style = styles[name], steps < 32 {
          if let hides = style.hides { return hides }
          (name, steps) = (style.base, steps + 1)
        }
        return false
      })
  }

  private func mark(_ element: XMLElement) {
    let place = element.position
    switch element.attributes.first(where: { $0.name.local == "fldCharType" })?.value {
    case "begin":
      // Fields in fields are few; a file with very many open ones is none that anybody wrote.
      if fields.count > 64 { closeField() }
      fields.append(Field(marks: [place]))
    case "separate":
      guard let last = fields.indices.last else {
        actions[place] = .drop
        return
      }
      fields[last].hasResult = true
      fields[last].marks.append(place)
    default:
      guard let last = fields.indices.last else {
        actions[place] = .drop
        return
      }
      fields[last].marks.append(place)
      closeField()
    }
  }

  private func closeField() {
    guard let field = fields.popLast() else { return }
    let kind = OfficeField(field.instruction)
    note(kind, field.instruction)
    switch kind {
    case .kept: return
    case .text: break
    case .dropped: for place in field.result { actions[place] = .drop }
    }
    for place in field.marks { actions[place] = .drop }
  }

  private func note(_ kind: OfficeField, _ instruction: String) {
    guard kind != .kept else { return }
    findings.add(.properties, instruction.trimmed)
  }
}

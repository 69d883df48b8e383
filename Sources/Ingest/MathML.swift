internal import Bytes

/// A formula of a page (MathML 3) as a line: fractions have a stroke, roots their sign, what is raised or lowered is so, and what stands
/// below one another has a semicolon between.
struct MathML {
  /// The name of its element; empty for words.
  var name = ""
  var words = ""
  var attributes: [String: String] = [:]
  var children: [MathML] = []

  static let maximumDepth = 64
  /// What says how an element looks.
  static let knownAttributes = ["open", "close", "separators", "linethickness", "notation"]

  var line: String {
    let parts = children.map(\.line)
    switch name {
    case "": return words.filter { !Self.unseen.contains($0) }
    case "mphantom", "annotation", "annotation-xml", "none", "mprescripts": return ""
    case "mspace": return " "
    case "semantics", "maction": return parts.first ?? ""
    case "mfrac":
      // Without a stroke one stands on the other, as of a binomial.
      let isBare = attributes["linethickness"].map { $0.hasPrefix("0") && Double($0) ?? 0 == 0 } == true
      return isBare ? "(\(parts.joined(separator: "; ")))" : operand(0, parts) + "/" + operand(1, parts)
    case "msqrt": return "√" + (children.count == 1 ? operand(0, parts, isBase: true) : "(\(row(parts)))")
    case "mroot":
      let sign = ["2": "√", "3": "∛", "4": "∜"][parts.dropFirst().first ?? ""]
      return (sign ?? raised(1, parts) + "√") + operand(0, parts, isBase: true)
    case "menclose" where attributes["notation"] == "radical": return "√(\(row(parts)))"
    case "msup", "mover": return operand(0, parts, isBase: true) + raised(1, parts)
    case "msub", "munder": return operand(0, parts, isBase: true) + lowered(1, parts)
    case "msubsup", "munderover":
      return operand(0, parts, isBase: true) + lowered(1, parts) + raised(2, parts)
    case "mmultiscripts":
      let middle = children.firstIndex { $0.name == "mprescripts" } ?? children.count
      func scripts(_ places: Range<Int>) -> String {
        places.map { ($0 - places.lowerBound).isMultiple(of: 2) ? lowered($0, parts) : raised($0, parts) }
          .joined()
      }
      return scripts(min(middle + 1, parts.count)..<parts.count) + operand(0, parts, isBase: true)
        + scripts(min(1, middle)..<middle)
    case "mfenced":
      let separator = attributes["separators"].map { $0.trimmed.first.map(String.init) ?? "" } ?? ","
      return (attributes["open"] ?? "(") + parts.joined(separator: separator + " ")
        + (attributes["close"] ?? ")")
    case "mtable", "mstack", "mlongdiv": return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    case "mtr", "mlabeledtr":
      // What is on both sides of a sign stands in two cells.
      return parts.reduce("") { row, cell in
        row + (row.isEmpty || cell.isEmpty || cell.first.map("=<>≤≥≠≈≡∼→⇒∈∝".contains) == true ? "" : ", ")
          + cell
      }
    default: return row(parts)
    }
  }

  /// Signs that say how what is around them belongs together.
  private static let unseen: Set<Character> = ["\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}", "\u{200B}"]
  /// Signs that stand above or behind what they are for.
  private static let accents: Set<String> = [
    "′", "″", "‴", "'", "°", "¯", "‾", "→", "~", "˜", "^", "ˆ", "˙", "¨",
  ]
  private static let tokens: Set<String> = ["", "mi", "mn", "mo", "mtext", "ms"]
  private static let scripts: Set<String> = [
    "msup", "msub", "msubsup", "mover", "munder", "munderover", "mroot", "mmultiscripts",
  ]

  /// What is in it, if that is one element.
  private var inner: MathML {
    ["mrow", "mstyle", "mpadded", "mtd", "math"].contains(name) && children.count == 1
      ? children[0].inner : self
  }

  /// A part as it stands beside a sign: in brackets, if it is more than a name or a number.
  private func operand(_ index: Int, _ parts: [String], isBase: Bool = false) -> String {
    guard index < parts.count else { return "" }
    let (part, inner) = (parts[index], children[index].inner)
    let isOne = Self.tokens.contains(inner.name) || !isBase && Self.scripts.contains(inner.name)
    let isWord = part.allSatisfy { $0.isLetter || $0.isNumber || ".,%".contains($0) }
    let isClosed =
      part.hasPrefix("(") && part.hasSuffix(")")
      && !part.dropFirst().dropLast().contains { "()".contains($0) }
    return part.count < 2 || isOne && isWord || isClosed ? part : "(\(part))"
  }

  private func raised(_ index: Int, _ parts: [String]) -> String {
    script(index, parts, by: Scripts.raised, "^")
  }

  private func lowered(_ index: Int, _ parts: [String]) -> String {
    script(index, parts, by: Scripts.lowered, "_")
  }

  private func script(_ index: Int, _ parts: [String], by move: (String) -> String, _ mark: String) -> String
  {
    guard index < parts.count, !parts[index].isEmpty else { return "" }
    if Self.accents.contains(parts[index]) { return parts[index] }
    let moved = move(parts[index].replacing("−", with: "-"))
    return moved.hasPrefix(mark) ? mark + operand(index, parts) : moved
  }

  /// One after the other, with a space where they would be read as something else.
  private func row(_ parts: [String]) -> String {
    var row = ""
    var last: MathML?
    for (part, child) in zip(parts, children) {
      guard let first = part.first else { continue }
      let next = child.inner
      let isFraction = next.name == "mfrac"
      if let last, let end = row.last {
        let areWords = Self.isWord(end) && Self.isWord(first)
        let isParted =
          areWords
          && (end.isNumber && first.isNumber || isFraction || !Self.tokens.contains(last.name)
            || end.isLetter && first.isLetter && (last.children.first?.words.count ?? 1) + part.count > 2)
        if isParted || next.name == "mroot" && Self.isWord(end) { row += " " }
        if isFraction, "÷/∕^".contains(end) {
          row += "(\(part))"
          continue
        }
      }
      row += part
      last = next
    }
    return row
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}

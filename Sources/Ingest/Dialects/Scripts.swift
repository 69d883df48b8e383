/// Characters that are raised or lowered, as characters of their own where there are such, else with a mark before them.
enum Scripts {
  private static let normal = Array("0123456789+-=()n".utf8)
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ".unicodeScalars)
  private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ".unicodeScalars)

  /// `5` as `⁵`, `th` as `^th`, `n - k` as `^(n - k)`.
  static func raised(_ words: some StringProtocol) -> String {
    replaced(words, by: raised) ?? "^" + together(words)
  }

  /// `2` as `₂`, `max` as `_max`, `i + k` as `_(i + k)`.
  static func lowered(_ words: some StringProtocol) -> String {
    replaced(words, by: lowered) ?? "_" + together(words)
  }

  /// In brackets, if what stands behind the first part of it would seem to be beside it.
  private static func together(_ words: some StringProtocol) -> String {
    let isParted = words.dropFirst().contains { " +-*/=−×÷·≤≥".contains($0) }
    let isClosed = ["()", "[]", "（）"].contains { $0.first == words.first && $0.last == words.last }
    let isOne = isClosed && !words.dropFirst().dropLast().contains { "()[]（）".contains($0) }
    return isParted && !isOne ? "(\(words))" : String(words)
  }

  static func isScript(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x208E: true
    default: false
    }
  }

  private static func replaced(_ words: some StringProtocol, by others: [Unicode.Scalar]) -> String? {
    var result = String.UnicodeScalarView()
    for byte in words.utf8 {
      guard let place = normal.firstIndex(of: byte) else { return nil }
      result.append(others[place])
    }
    return String(result)
  }
}

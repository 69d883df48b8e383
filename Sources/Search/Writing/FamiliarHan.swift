/// How familiar Han characters are, and which of them stand together in words: what tells a text from one that was read in the wrong
/// encoding.
package struct FamiliarHan: Sendable {
  private let ranks: [UInt32: Int]
  private var pairs: Set<UInt64> = []

  /// Knows the words of the built-in glossary, and more.
  ///
  /// - Parameter words: what else stands together, parted by spaces.
  package init(words: String) {
    let characters = FrequencyData.characters.unicodeScalars
    ranks = Dictionary(zip(characters.lazy.map(\.value), 0...)) { first, _ in first }
    for text in [BuiltInGlossary.text, words] {
      var last: UInt32 = 0
      for scalar in text.unicodeScalars.lazy.map(\.value) {
        if last >= 0x80, scalar >= 0x80 { pairs.insert(Self.pair(last, scalar)) }
        last = scalar
      }
    }
  }

  /// The place of a character among those that are read most often, from 0 on, whichever way it is written; `nil` if it is none of them.
  package func rank(of scalar: UInt32) -> Int? { ranks[Self.simplified(scalar)] }

  /// Whether two characters stand together in a word.
  package func isPair(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(Self.pair(first, second)) }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(simplified(first)) << 32 | UInt64(simplified(second))
  }

  private static func simplified(_ scalar: UInt32) -> UInt32 {
    if case .single(let folded) = Folding.shared.of(scalar) {
      folded
    } else if case .word(let folded) = Folding.shared.of(scalar) {
      folded.value
    } else {
      scalar
    }
  }
}

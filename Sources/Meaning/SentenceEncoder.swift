internal import Search

/// Says in 256 numbers what a sentence means, in Chinese or English: the nearer two meanings, the nearer the numbers.
///
/// Yang et al.: Multilingual Universal Sentence Encoder for Semantic Retrieval, 2019, in its form with convolutions; made
/// smaller, see docs/MEANING.md.
package final class SentenceEncoder: MeaningEncoder {
  /// Runs of pieces that are looked at together, and how many of them stand before.
  static let runs = [(length: 2, before: 0), (length: 3, before: 1), (length: 5, before: 2)]
  static let runWidth = 256
  /// The most pieces of a text that count.
  private static let mostPieces = 128

  /// The encoder that the program brings.
  package static let builtIn = SentenceEncoder()
  /// Made ready when it is needed first.
  private static let table = EncoderTable()

  package let name = EncoderTable.name

  /// What a text means: numbers whose squares add up to 1; `nil` if most of it is no word of a language that the encoder knows.
  package func vector(of text: String) -> [Float]? {
    guard let table = Self.table else { return nil }
    let pieces = table.pieces.cut(text).prefix(Self.mostPieces)
    guard table.pieces.areWords(pieces) else { return nil }
    // Behind the row of what is unknown are those of the beginning and the end.
    let rows = ([1] + pieces.map { $0 == 0 ? 0 : $0 + 2 } + [2]).map(table.row)
    return Self.vector(of: rows, table)
  }

  private static func vector(of rows: [[Float]], _ table: EncoderTable) -> [Float] {
    let (layers, count) = (table.layers, rows.count)
    var words = layers[0](Array(rows.joined()), step: EncoderTable.width, count: count)
    table.norms[0](&words)
    var parts = rows
    for (number, run) in runs.enumerated() {
      let start = number * runWidth
      var values: [Float] = []
      for row in 0..<count {
        values += words[row * layers[0].width + start..<row * layers[0].width + start + runWidth]
      }
      for layer in layers[1 + 2 * number...2 + 2 * number] {
        values = convolved(values, by: layer, run)
      }
      for row in 0..<count { parts[row] += values[row * runWidth..<(row + 1) * runWidth] }
    }
    var all = Array(parts.joined())
    table.norms[1](&all)
    let width = all.count / count
    var sum = [Float](repeating: 0, count: width)
    for row in 0..<count {
      for index in 0..<width { sum[index] += all[row * width + index] / Float(count) }
    }
    let root = Float(count).squareRoot()
    return answer(to: layers[7](sum, step: 0, count: 1).map { $0 * root }, layers)
  }

  /// Each row and what the run of rows around it adds to it.
  private static func convolved(
    _ rows: [Float], by layer: Layer, _ run: (length: Int, before: Int)
  ) -> [Float] {
    let before = [Float](repeating: 0, count: run.before * runWidth)
    let after = [Float](repeating: 0, count: (run.length - 1 - run.before) * runWidth)
    let added = layer(before + rows + after, step: runWidth, count: rows.count / runWidth)
    return zip(rows, added).map { $0 + max($1, 0) }
  }

  /// The last net, which goes from what the words say to what a question and its answer have in common.
  private static func answer(to sentence: [Float], _ layers: [Layer]) -> [Float] {
    func times(_ number: Int, _ row: [Float]) -> [Float] { layers[number](row, step: 0, count: 1) }
    func positive(_ row: [Float]) -> [Float] { row.map { max($0, 0) } }
    func sum(_ left: [Float], _ right: [Float]) -> [Float] { zip(left, right).map { $0 + $1 } }
    let first = positive(times(8, sentence))
    let second = positive(sum(times(9, sentence), times(10, first)))
    let all = sum(times(12, second), times(13, positive(times(11, second)))).map(hyperbolicTangent)
    // The directions in which meanings differ most.
    let last = times(14, all)
    let length = last.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return last.map { $0 / length }
  }

  /// tanh x = 1 - 2 / (e^2x + 1), without a mathematics library, so that it is the same everywhere.
  private static func hyperbolicTangent(_ x: Float) -> Float {
    let exponent = Double(max(-20, min(20, x))) * 2 / 0.693_147_180_559_945_3
    let whole = exponent.rounded(.down)
    let rest = (exponent - whole) * 0.693_147_180_559_945_3
    var (term, power) = (1.0, 1.0)
    for number in 1...16 {
      term *= rest / Double(number)
      power += term
    }
    return Float(1 - 2 / (power * Double(sign: .plus, exponent: Int(whole), significand: 1) + 1))
  }
}

/// Says in numbers what a text means.
package protocol MeaningEncoder: AnyObject, Sendable {
  /// Which encoder it is: what two of the same name say can be compared.
  var name: String { get }

  /// What a text means: as many numbers as ``MeaningCode/width``, whose squares add up to 1; `nil` if it can't be told.
  func vector(of text: String) -> [Float]?
}

/// What a text means in two bits for each number; see docs/FORMAT.md.
package enum MeaningCode {
  /// How many numbers there are.
  package static let width = 512
  /// How many bytes they take.
  package static let length = width / 4
  /// What two bits stand for: the four levels that are the best for what is normally distributed (Max: Quantizing for Minimum
  /// Distortion, 1960, table I).
  package static let levels: [Float] = [-1.510, -0.4528, 0.4528, 1.510]

  /// The code of a vector.
  static func code(of vector: [Float]) -> [UInt8] {
    // The squares of the numbers have a mean of 1 then.
    let scale = Float(width).squareRoot()
    let limit = (levels[2] + levels[3]) / 2
    var code = [UInt8](repeating: 0, count: length)
    for (index, number) in vector.enumerated() {
      let value = number * scale
      let level: UInt8 = value < -limit ? 0 : value < 0 ? 1 : value < limit ? 2 : 3
      code[index / 4] |= level << UInt8(index % 4 * 2)
    }
    return code
  }
}

/// Tells how near codes are to one vector.
struct MeaningComparison {
  /// For each byte of a code and each value of it, what it adds to the product with the vector.
  private let products: [Float]
  /// For each value of a byte, what it adds to the square of the code's length.
  private let squares: [Float]

  init(_ vector: [Float]) {
    let levels = MeaningCode.levels
    var products: [Float] = []
    products.reserveCapacity(MeaningCode.length * 256)
    for start in stride(from: 0, to: MeaningCode.width, by: 4) {
      for value in 0..<256 {
        var sum: Float = 0
        for index in 0..<4 { sum += vector[start + index] * levels[value >> (2 * index) & 3] }
        products.append(sum)
      }
    }
    self.products = products
    squares = (0..<256).map { value in
      (0..<4).reduce(0) { $0 + levels[value >> (2 * $1) & 3] * levels[value >> (2 * $1) & 3] }
    }
  }

  /// The cosine of the angle between the vector and a code.
  func likeness(of code: Span<UInt8>) -> Float {
    var (product, square): (Float, Float) = (0, 0)
    for index in 0..<MeaningCode.length {
      let value = Int(code[index])
      product += products[index &* 256 &+ value]
      square += squares[value]
    }
    return product / square.squareRoot()
  }
}

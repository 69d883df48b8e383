/// Weights by which rows of numbers become other rows.
struct Layer: Sendable {
  let height: Int
  let width: Int
  /// Sixteen columns after another, each row of them together.
  private let weights: [SIMD16<Float>]
  private let scale: [Float]
  private let shift: [Float]

  private static let lanes = 16

  /// - Parameter weights: as signed bytes.
  init(height: Int, width: Int, _ weights: [UInt8], scale: [Float], shift: [Float]) {
    self.height = height
    self.width = width
    self.scale = scale
    self.shift = shift
    self.weights = (0..<height * width / Self.lanes).map { index in
      var bytes = SIMD16<UInt8>()
      for lane in 0..<Self.lanes { bytes[lane] = weights[index * Self.lanes + lane] }
      return SIMD16<Float>(SIMD16<Int8>(truncatingIfNeeded: bytes))
    }
  }

  /// Each row times the weights.
  ///
  /// - Parameters:
  ///   - step: how far apart rows begin: less than they are long where they overlap.
  ///   - count: how many rows there are.
  func callAsFunction(_ rows: [Float], step: Int, count: Int) -> [Float] {
    precondition(count == 0 || (count - 1) * step + height <= rows.count)
    return unsafe [Float](unsafeUninitializedCapacity: count * width) { output, initialized in
      unsafe rows.withUnsafeBufferPointer { rows in
        unsafe weights.withUnsafeBufferPointer { weights in
          for block in 0..<width / Self.lanes {
            var row = 0
            // Two rows at once make better use of the weights that were loaded.
            while row < count {
              let second = min(row + 1, count - 1)
              var (one, two) = (SIMD16<Float>(), SIMD16<Float>())
              for place in 0..<height {
                // In bounds by the precondition, and as there are height times width weights.
                let weight = unsafe weights[block &* height &+ place]
                one += unsafe weight * rows[row &* step &+ place]
                two += unsafe weight * rows[second &* step &+ place]
              }
              for lane in 0..<Self.lanes {
                let column = block * Self.lanes + lane
                unsafe output[row * width + column] = one[lane] * scale[column] + shift[column]
                unsafe output[second * width + column] = two[lane] * scale[column] + shift[column]
              }
              row += 2
            }
          }
        }
      }
      initialized = count * width
    }
  }
}

/// Makes rows even: of mean 0 and variance 1, then each number by a scale and a shift of its own.
struct LayerNorm: Sendable {
  let scale: [Float]
  let shift: [Float]

  func callAsFunction(_ rows: inout [Float]) {
    let width = scale.count
    for start in stride(from: 0, to: rows.count, by: width) {
      var sum: Float = 0
      for index in start..<start + width { sum += rows[index] }
      let mean = sum / Float(width)
      var squares: Float = 0
      for index in start..<start + width { squares += (rows[index] - mean) * (rows[index] - mean) }
      let factor = 1 / (squares / Float(width) + 1e-12).squareRoot()
      for index in 0..<width {
        rows[start + index] = (rows[start + index] - mean) * factor * scale[index] + shift[index]
      }
    }
  }
}

/// A decoded picture.
struct Pixels: Equatable {
  private(set) var size: Size
  /// Row by row from the top: alpha, red, green and blue from the highest byte to the lowest, so blue comes first in
  /// memory. That is what all three libraries can have, and it is never copied into another form.
  var values: [UInt32]

  /// All transparent.
  init(_ size: Size) {
    self.size = size
    values = [UInt32](repeating: 0, count: size.width * size.height)
  }

  /// Whether encoding without loss may take less room than with: as many colours as a palette has.
  var hasFewColours: Bool {
    var colours: Set<UInt32> = []
    for value in values where colours.insert(value).inserted && colours.count > 256 { return false }
    return true
  }

  /// Whether an orientation of EXIF exchanges width and height.
  static func isTransposed(_ orientation: Int) -> Bool { (5...8).contains(orientation) }

  /// Makes a picture upright that an orientation of EXIF says is not.
  mutating func turn(from orientation: Int) {
    guard (2...8).contains(orientation) else { return }
    let (width, height) = (size.width, size.height)
    let isTransposed = Self.isTransposed(orientation)
    // Which way the stored rows and columns run, seen upright.
    let isFlippedAcross = [2, 3, 7, 8].contains(orientation)
    let isFlippedDown = [3, 4, 6, 7].contains(orientation)
    var turned = Pixels(isTransposed ? Size(width: height, height: width) : size)
    var next = 0
    for row in 0..<turned.size.height {
      for column in 0..<turned.size.width {
        let (x, y) = isTransposed ? (row, column) : (column, row)
        let place = (isFlippedDown ? height - 1 - y : y) * width + (isFlippedAcross ? width - 1 - x : x)
        turned.values[next] = values[place]
        next += 1
      }
    }
    self = turned
  }
}

package import Pictures

/// A picture in at most 256 colours, to be sent as sixels.
///
/// The colours are found by median cut: all that there are, thirty-two shades of each primary told apart, are halved and
/// halved again where they differ most, and each part becomes its mean.
package struct Sixel: Sendable {
  private let width: Int
  private let height: Int
  /// In percent, as the terminal wants them.
  private let palette: [(red: Int, green: Int, blue: Int)]
  /// The colour of each pixel.
  private let pixels: [UInt8]

  package init(_ raster: Raster) {
    width = raster.width
    height = raster.height
    let cells = Self.cells(of: raster)
    let boxes = Self.cut(cells)
    var colours = [UInt8](repeating: 0, count: 1 << 15)
    var palette: [(red: Int, green: Int, blue: Int)] = []
    for (number, box) in boxes.enumerated() {
      var (sum, count) = ((0, 0, 0), 0)
      for cell in box {
        colours[cell.code] = UInt8(number)
        sum = (sum.0 + cell.sum.0, sum.1 + cell.sum.1, sum.2 + cell.sum.2)
        count += cell.count
      }
      func percent(_ total: Int) -> Int { (total * 100 / count + 127) / 255 }
      palette.append((percent(sum.0), percent(sum.1), percent(sum.2)))
    }
    self.palette = palette
    pixels = (0..<width * height).map { colours[Self.code(raster.bytes, $0)] }
  }

  // MARK: Colours

  /// Pixels whose colours are nearly the same.
  private struct Cell {
    var code: Int
    var count = 0
    var sum = (0, 0, 0)

    /// One of the three shades.
    func shade(_ shift: Int) -> Int { code >> shift & 31 }
  }

  private static func code(_ bytes: [UInt8], _ pixel: Int) -> Int {
    Int(bytes[pixel * 3] >> 3) << 10 | Int(bytes[pixel * 3 + 1] >> 3) << 5 | Int(bytes[pixel * 3 + 2] >> 3)
  }

  private static func cells(of raster: Raster) -> [Cell] {
    var cells = (0..<1 << 15).map { Cell(code: $0) }
    let bytes = raster.bytes
    for pixel in 0..<raster.width * raster.height {
      let code = code(bytes, pixel)
      cells[code].count += 1
      cells[code].sum.0 += Int(bytes[pixel * 3])
      cells[code].sum.1 += Int(bytes[pixel * 3 + 1])
      cells[code].sum.2 += Int(bytes[pixel * 3 + 2])
    }
    return cells.filter { $0.count > 0 }
  }

  private static func cut(_ cells: [Cell]) -> [[Cell]] {
    /// Which shade differs most, and by how much; weighted as eyes see it.
    func spread(_ cells: [Cell]) -> (shift: Int, extent: Int) {
      [(10, 3), (5, 4), (0, 2)].map { shift, weight in
        let shades = cells.lazy.map { $0.shade(shift) }
        return (shift, ((shades.max() ?? 0) - (shades.min() ?? 0)) * weight)
      }.max { $0.1 < $1.1 } ?? (0, 0)
    }
    func weighed(_ cells: [Cell]) -> (cells: [Cell], shift: Int, weight: Int) {
      let (shift, extent) = spread(cells)
      return (cells, shift, extent * cells.reduce(0) { $0 + $1.count })
    }
    var boxes = [weighed(cells)]
    while boxes.count < 256 {
      guard let place = boxes.indices.max(by: { boxes[$0].weight < boxes[$1].weight }),
        boxes[place].weight > 0
      else { break }
      let shift = boxes[place].shift
      let sorted = boxes[place].cells.sorted { ($0.shade(shift), $0.code) < ($1.shade(shift), $1.code) }
      // Half of the pixels on each side, but at least one colour.
      var left = sorted.reduce(0) { $0 + $1.count } / 2
      let half = sorted.firstIndex { cell in
        left -= cell.count
        return left <= 0
      }
      let middle = min(max((half ?? 0) + 1, 1), sorted.count - 1)
      boxes[place] = weighed(Array(sorted[..<middle]))
      boxes.append(weighed(Array(sorted[middle...])))
    }
    return boxes.map(\.cells)
  }

  // MARK: Sixels

  /// Shows some rows of pixels at the cursor.
  package func shown(rows: Range<Int>) -> String {
    let rows = rows.clamped(to: 0..<height)
    var output: [UInt8] = Array("\u{1B}P0;1;0q\"1;1;\(width);\(rows.count)".utf8)
    for (number, colour) in palette.enumerated() {
      output += "#\(number);2;\(colour.red);\(colour.green);\(colour.blue)".utf8
    }
    // For each colour of a band of six rows, which of the six pixels of each column have it.
    var columns = [[UInt8]](repeating: [], count: palette.count)
    for top in stride(from: rows.lowerBound, to: rows.upperBound, by: 6) {
      var used: [Int] = []
      for row in top..<min(top + 6, rows.upperBound) {
        let bit = UInt8(1 << (row - top))
        for column in 0..<width {
          let colour = Int(pixels[row * width + column])
          if columns[colour].isEmpty {
            columns[colour] = [UInt8](repeating: 0, count: width)
            used.append(colour)
          }
          columns[colour][column] |= bit
        }
      }
      for colour in used {
        output += "#\(colour)".utf8
        Self.append(columns[colour], to: &output)
        output.append(UInt8(ascii: "$"))
        columns[colour] = []
      }
      output.append(UInt8(ascii: "-"))
    }
    return String(decoding: output, as: UTF8.self) + "\u{1B}\\"
  }

  /// Runs of the same are counted.
  private static func append(_ columns: [UInt8], to output: inout [UInt8]) {
    var place = 0
    while place < columns.count {
      var end = place + 1
      while end < columns.count, columns[end] == columns[place] { end += 1 }
      let sign = columns[place] + 63
      if end - place > 3 {
        output += "!\(end - place)".utf8
        output.append(sign)
      } else {
        output += repeatElement(sign, count: end - place)
      }
      place = end
    }
  }
}

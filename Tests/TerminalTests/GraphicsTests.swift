import Bytes
import Compression
import Pictures
import Terminal
import Testing

@Suite struct GraphicsTests {
  /// A picture of many colours.
  static let gradient = drawn(70, 45) { x, y in [UInt8(x * 3), UInt8(y * 5), UInt8((x + y) * 2)] }

  static func drawn(_ width: Int, _ height: Int, _ colour: (Int, Int) -> [UInt8]) -> Raster {
    var bytes: [UInt8] = []
    for y in 0..<height { for x in 0..<width { bytes += colour(x, y) } }
    return Raster(width: width, height: height, bytes: bytes)
  }

  /// The sequences of kitty's protocol: what is asked for, and what comes with it.
  private static func kitty(_ output: String) -> [(control: String, payload: String)] {
    output.split(separator: "\u{1B}\\").map { sequence in
      let parts = sequence.dropFirst(3).split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  @Test func kittyGetsThePixelsInParts() throws {
    var noise: UInt32 = 1
    let raster = Self.drawn(90, 60) { _, _ in
      noise = noise &* 1_664_525 &+ 1_013_904_223
      return [UInt8(noise >> 24), UInt8(noise >> 16 & 255), 0]
    }
    let parts = Self.kitty(KittyGraphics.send(raster, number: 7))
    #expect(parts.count > 2)
    #expect(parts[0].control == "a=t,f=24,o=z,i=7,s=90,v=60,q=2,m=1")
    #expect(parts.dropFirst().dropLast().allSatisfy { $0.control == "m=1" })
    #expect(parts.last?.control == "m=0")
    #expect(parts.allSatisfy { $0.payload.utf8.count <= 4096 })
    #expect(parts.dropLast().allSatisfy { $0.payload.utf8.count % 4 == 0 })
    let bytes = try Base64.decode(Array(parts.map(\.payload).joined().utf8))
    #expect(try Codec.zlib.decompress(bytes, count: raster.bytes.count) == raster.bytes)
  }

  @Test func aSmallPictureIsOnePart() {
    let parts = Self.kitty(KittyGraphics.send(Self.drawn(2, 2) { _, _ in [1, 2, 3] }, number: 1))
    #expect(parts.count == 1 && parts[0].control.hasSuffix(",m=0"))
  }

  @Test func iTermGetsAPNGOfOurs() throws {
    let png = InlineImage.png(Self.gradient)
    #expect(try Picture.raster(png, width: 100, height: 100) == Self.gradient)
    let output = InlineImage.show(Self.gradient, columns: 9, lines: 3)
    #expect(output.hasPrefix("\u{1B}]1337;File=size=\(png.count);width=9;height=3;"))
    #expect(output.hasSuffix(":\(Base64.encode(png))\u{7}"))
  }

  /// What a terminal shows of sixels: the colour of each pixel in percent; `nil` where there is none.
  private static func shown(_ output: String, width: Int, height: Int) -> [[Int]?] {
    var pixels = [[Int]?](repeating: nil, count: width * height)
    var palette: [Int: [Int]] = [:]
    var (colour, x, y) = (0, 0, 0)
    var rest = Array(output.utf8.dropFirst("\u{1B}P0;1;0q".utf8.count).dropLast(2))[...]
    func numbers() -> [Int] {
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
      rest = rest.dropFirst(digits.count)
      return String(decoding: digits, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
    }
    while let byte = rest.popFirst() {
      var count = 1
      switch byte {
      case UInt8(ascii: "\""):
        #expect(numbers() == [1, 1, width, height])
        continue
      case UInt8(ascii: "#"):
        let values = numbers()
        if values.count == 5 { palette[values[0]] = Array(values[2...]) } else { colour = values[0] }
        continue
      case UInt8(ascii: "$"):
        x = 0
        continue
      case UInt8(ascii: "-"):
        (x, y) = (0, y + 6)
        continue
      case UInt8(ascii: "!"): count = numbers()[0]
      default: break
      }
      let sign = byte == UInt8(ascii: "!") ? rest.removeFirst() : byte
      #expect((63...126).contains(sign))
      for _ in 0..<count {
        for bit in 0..<6 where (sign - 63) >> UInt8(bit) & 1 == 1 {
          pixels[(y + bit) * width + x] = palette[colour]
        }
        x += 1
      }
    }
    #expect(palette.count <= 256)
    return pixels
  }

  @Test func sixelsAreThePicture() {
    for raster in [Self.gradient, Self.drawn(9, 20) { x, y in x > y ? [255, 0, 10] : [1, 254, 3] }] {
      let pixels = Self.shown(
        Sixel(raster).shown(rows: 0..<raster.height), width: raster.width, height: raster.height)
      for (place, pixel) in pixels.enumerated() {
        let wanted = raster.bytes[place * 3..<place * 3 + 3].map { Int($0) * 100 / 255 }
        let difference = zip(pixel ?? [-100, -100, -100], wanted).map { abs($0 - $1) }.max() ?? 100
        #expect(difference <= 8, "\(place)")
      }
    }
  }

  @Test func aPartOfItIsThatPart() {
    let raster = Self.drawn(5, 30) { _, y in y < 10 ? [255, 255, 255] : [0, 0, 0] }
    let pixels = Self.shown(Sixel(raster).shown(rows: 8..<13), width: 5, height: 5)
    #expect(pixels == (0..<25).map { $0 < 10 ? [100, 100, 100] : [0, 0, 0] })
  }
}

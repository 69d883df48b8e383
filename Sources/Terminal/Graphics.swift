internal import Bytes
internal import Compression
package import Pictures

/// A way that a terminal has of showing pictures.
///
/// Only pixels are ever sent, which were decoded here: no byte of a picture's file reaches the terminal.
package enum Graphics: Sendable {
  /// The protocol of kitty (sw.kovidgoyal.net/kitty/graphics-protocol), which others have as well.
  case kitty
  /// Inline images as iTerm2 has them (iterm2.com/documentation-images.html).
  case iTerm
  /// Sixel, the way of the VT340 (DEC STD 070, chapter 9).
  case sixel
}

/// What kitty is told. A picture is sent once, under a number, and then placed as often as it moves.
package enum KittyGraphics {
  /// As long as one sequence may be, in characters of base64.
  private static let chunk = 4096

  /// Sends a picture, and shows nothing of it yet; no answer is wanted (`q=2`).
  package static func send(_ raster: Raster, number: Int) -> String {
    let text = Base64.encodeBytes(Zlib.compress(raster.bytes, isQuick: true))[...]
    var output = ""
    var rest = text
    while true {
      let part = rest.prefix(chunk)
      rest = rest.dropFirst(chunk)
      let head =
        part.startIndex == text.startIndex
        ? "a=t,f=24,o=z,i=\(number),s=\(raster.width),v=\(raster.height),q=2," : ""
      output += sequence("\(head)m=\(rest.isEmpty ? 0 : 1)", part)
      if rest.isEmpty { return output }
    }
  }

  /// Shows some rows of pixels at the cursor, which stays where it is; where it was shown before, it is no more.
  package static func place(_ number: Int, rows: Range<Int>, width: Int) -> String {
    sequence("a=p,i=\(number),p=1,x=0,y=\(rows.lowerBound),w=\(width),h=\(rows.count),C=1,q=2")
  }

  /// Shows it no more, but keeps it.
  package static func hide(_ number: Int) -> String { sequence("a=d,d=i,i=\(number),q=2") }

  /// Forgets all pictures.
  package static let forget = sequence("a=d,d=A,q=2")

  private static func sequence(_ control: String, _ payload: ArraySlice<UInt8> = []) -> String {
    "\u{1B}_G\(control)\(payload.isEmpty ? "" : ";" + String(decoding: payload, as: UTF8.self))\u{1B}\\"
  }
}

/// What iTerm2 is told: a PNG, made here of nothing but pixels.
package enum InlineImage {
  /// Shows a picture at the cursor, in so many columns and lines.
  package static func show(_ raster: Raster, columns: Int, lines: Int) -> String {
    let png = png(raster)
    let options = "size=\(png.count);width=\(columns);height=\(lines);preserveAspectRatio=1;inline=1"
    return "\u{1B}]1337;File=\(options):\(Base64.encode(png))\u{7}"
  }

  /// PNG (ISO 15948) of one kind only: eight bits each of red, green and blue, no filters.
  package static func png(_ raster: Raster) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(raster.bytes.count + raster.height)
    for row in 0..<raster.height {
      rows.append(0)
      rows += raster.bytes[row * raster.width * 3..<(row + 1) * raster.width * 3]
    }
    return PictureFormat.pngSignature
      + chunk("IHDR", big(UInt32(raster.width)) + big(UInt32(raster.height)) + [8, 2, 0, 0, 0])
      + chunk("IDAT", Zlib.compress(rows, isQuick: true)) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return big(UInt32(content.count)) + body + big(Deflate.crc32(body))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

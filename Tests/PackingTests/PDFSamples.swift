import Compression
import Foundation
import MetadataCleaning
import System
import Testing

@testable import Packing

/// Small PDF files, written by hand.
enum PDFSamples {
  /// A file of one page; objects from 10 on are the case's own. qpdf finds them without a table.
  static func pdf(
    catalog: String = "", page: String = "", resources: String = "", annotations: String = "",
    contents: [UInt8] = Array("BT /F1 12 Tf 20 100 Td (Hello) Tj ET".utf8), objects: [Int: [UInt8]] = [:]
  ) -> [UInt8] {
    var all: [Int: [UInt8]] = [
      1: Array("<</Type/Catalog/Pages 2 0 R \(catalog)>>".utf8),
      2: Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      3: Array(
        """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[\(annotations)]\(page)
        /Resources<</Font<</F1 5 0 R>>\(resources)>>>>
        """.utf8),
      4: stream(contents),
      5: Array("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".utf8),
    ]
    all.merge(objects) { $1 }
    var file = Array("%PDF-1.7\n".utf8)
    var places: [Int: Int] = [:]
    for (number, object) in all.sorted(by: { $0.key < $1.key }) {
      places[number] = file.count
      file += Array("\(number) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = file.count
    let size = (all.keys.max() ?? 0) + 1
    file += "xref\n0 \(size)\n0000000000 65535 f \n".utf8
    for number in 1..<size {
      let place = String(places[number] ?? 0)
      let zeros = String(repeating: "0", count: 10 - place.utf8.count)
      file += "\(zeros)\(place) \(places[number] == nil ? "00001 f" : "00000 n") \n".utf8
    }
    file += "trailer <</Root 1 0 R/Size \(size)>>\nstartxref\n\(start)\n%%EOF\n".utf8
    return file
  }

  static func stream(_ data: [UInt8], _ entries: String = "") -> [UInt8] {
    Array("<<\(entries)/Length \(data.count)>>stream\n".utf8) + data + Array("\nendstream".utf8)
  }

  static func stream(_ data: String, _ entries: String = "") -> [UInt8] { stream(Array(data.utf8), entries) }

  static func form(_ contents: String, _ entries: String = "") -> [UInt8] {
    stream(contents, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + entries)
  }

  /// A picture of 4 by 4 grey pixels.
  static func image(_ data: [UInt8], _ entries: String) -> [UInt8] {
    stream(
      data, "/Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8" + entries)
  }

  static let samples = [UInt8](repeating: 0x80, count: 16)

  /// A JPEG of one grey block (T.81), with a comment.
  static func jpeg(_ comment: String) -> [UInt8] {
    func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
      [0xFF, marker, 0, UInt8(data.count + 2)] + data
    }
    return [0xFF, 0xD8] + segment(0xFE, Array(comment.utf8))
      + segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
      + segment(0xC0, [8, 0, 4, 0, 4, 1, 1, 0x11, 0])
      + segment(0xC4, [0, 1] + [UInt8](repeating: 0, count: 15) + [0])
      + segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
      + segment(0xDA, [1, 1, 0, 0, 63, 0])
      + [0x3F, 0xFF, 0xD9]
  }

  /// A colour profile with a text, a time and a device.
  static func profile(_ text: String) -> [UInt8] {
    func big(_ value: Int, _ count: Int = 4) -> [UInt8] {
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let curve = Array("curv".utf8) + big(0) + big(1) + [2, 0x33, 0, 0]
    let point = Array("XYZ ".utf8) + big(0) + big(0xF6D6) + big(0x10000) + big(0xD32D)
    let words = Array("text\0\0\0\0\(text)\0".utf8)
    let tags: [(String, [UInt8])] = [
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve), ("rXYZ", point), ("gXYZ", point), ("bXYZ", point),
      ("wtpt", point), ("cprt", words + [UInt8](repeating: 0, count: (4 - words.count % 4) % 4)),
    ]
    var (table, body): ([UInt8], [UInt8]) = (big(tags.count), [])
    for (name, data) in tags {
      table += Array(name.utf8) + big(132 + 12 * tags.count + body.count) + big(data.count)
      body += data
    }
    let head =
      Array("lcms".utf8) + big(0x0210_0000) + Array("mntrRGB XYZ ".utf8)
      + [7, 195, 0, 6, 0, 5, 0, 4, 0, 3, 0, 2] + Array("acspAPPL".utf8) + big(0) + Array("ABCDEFGH".utf8)
    let header = big(128 + table.count + body.count) + head
    return header + [UInt8](repeating: 0, count: 128 - header.count) + table + body
  }
}

/// What is in a PDF, taken apart by qpdf: its dictionaries as text, and what its streams decode to.
func everything(in pdf: [UInt8]) throws -> [[UInt8]] {
  let json = try Program("qpdf").run(
    [
      "--warning-exit-0", "--json-output=2", "--decode-level=generalized", Program.inputPath,
      Program.outputPath,
    ],
    input: pdf)
  let parts = try #require(JSONValue(json)?.members?["qpdf"]?.items)
  var pieces = [json]
  for (key, value) in parts[1].members ?? [:] where key.words.hasPrefix("obj:") {
    if let data = PDFObject(json: value)?.data { pieces.append(data) }
  }
  return pieces
}

/// Whether a word stands somewhere, in any of the ways that a PDF may have it.
func isThere(_ word: String, in pieces: [[UInt8]]) -> Bool {
  let wide = Array(word.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  let digits = word.utf8.map { String($0, radix: 16) }.joined()
  return [Array(word.utf8), wide, Array(digits.utf8)].contains { form in
    pieces.contains { piece in Data(piece).range(of: Data(form)) != nil }
  }
}

import Testing

@testable import MetadataCleaning

@Suite struct TIFFTests {
  /// A file of grey pixels, a page with two strips of one row each; with more entries, each a text in the file.
  private func tiff(pages: Int, isBigEndian: Bool, texts: [Int: String] = [:], compression: Int = 1)
    -> [UInt8]
  {
    var bytes = Array((isBigEndian ? "MM" : "II").utf8)
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      var number: [UInt8] = []
      if isBigEndian {
        number.appendBigEndian(value, count: count)
      } else {
        number.appendLittleEndian(value, count: count)
      }
      return number
    }
    bytes += number(42, 2)
    for page in 0..<pages {
      let start = bytes.count + 4
      var data: [UInt8] =
        [1, 2, 3, 4] + number(start, 4) + number(start + 2, 4) + number(2, 4) + number(2, 4)
      var entries: [(tag: Int, type: Int, count: Int, value: Int)] = [
        (256, 4, 1, 2), (257, 4, 1, 2), (259, 4, 1, compression), (273, 4, 2, start + 4), (278, 4, 1, 1),
        (279, 4, 2, start + 12),
      ]
      for (tag, text) in texts {
        entries.append((tag, 2, text.utf8.count, start + data.count))
        data += text.utf8
      }
      // One byte a pixel.
      entries.append((258, 4, 1, 8))
      entries.append((262, 4, 1, 1))
      bytes += number(start + data.count, 4) + data + number(entries.count, 2)
      for entry in entries.sorted(by: { $0.tag < $1.tag }) {
        bytes +=
          number(entry.tag, 2) + number(entry.type, 2) + number(entry.count, 4) + number(entry.value, 4)
      }
      if page == pages - 1 { bytes += number(0, 4) }
    }
    return bytes
  }

  @Test(arguments: [false, true])
  func keepsPixelsOfAllPages(isBigEndian: Bool) throws {
    let texts = [
      270: "canary-270", 305: "canary-305", 33922: "canary-33922", 34737: "canary-34737",
      50708: "canary-50708",
      65002: "canary-65002", 330: "canary-330",
    ]
    let marked = tiff(pages: 3, isBigEndian: isBigEndian, texts: texts) + Array("canary behind".utf8)
    let (clean, found) = try cleaned(marked)
    #expect(!String(decoding: clean, as: UTF8.self).contains("canary"))
    #expect(clean == (try cleaned(tiff(pages: 3, isBigEndian: isBigEndian)).bytes))
    #expect(Cleaning(of: clean) == .clean(nil, found: []))
    #expect(found.contains(Finding(kind: .software, detail: "Software canary-305")))
    #expect(found.contains(Finding(kind: .position, detail: "GeoTIFF")))
    // Each row of each page is still there.
    #expect(clean.indices.count { clean[$0...].starts(with: [1, 2, 3, 4]) } == 3)
  }

  @Test func cleansPicturesInStrips() throws {
    var strip = Samples.jpeg
    strip.insert(contentsOf: [0xFF, 0xFE, 0, 8] + Array("canary".utf8), at: 2)
    var file = Array("II*\0".utf8)
    file.appendLittleEndian(8 + strip.count)
    file += strip
    let entries = [
      (256, 16), (257, 8), (258, 8), (259, 7), (262, 6), (273, 8), (277, 3), (278, 8), (279, strip.count),
    ]
    file.appendLittleEndian(entries.count, count: 2)
    for (tag, value) in entries {
      file.appendLittleEndian(tag, count: 2)
      file.appendLittleEndian(4, count: 2)
      file.appendLittleEndian(1)
      file.appendLittleEndian(value)
    }
    file.appendLittleEndian(0)
    let (clean, found) = try cleaned(file)
    #expect(clean.dropFirst(8).starts(with: Samples.jpeg))
    #expect(found == [Finding(kind: .comment, detail: "canary")])
  }

  @Test func refusesWhatItDoesNotKnow() {
    #expect(Cleaning(of: tiff(pages: 1, isBigEndian: false, compression: 6)) == .impossible(.unknownKind))
    #expect(Cleaning(of: Array("II+\0".utf8)) == .impossible(.unknownKind))
    #expect(Cleaning(of: Array("II*\0".utf8)) == .impossible(.damaged))
    let file = tiff(pages: 2, isBigEndian: true)
    for count in 8..<file.count { #expect(Cleaning(of: Array(file.prefix(count))) == .impossible(.damaged)) }
    // A page that is its own next one.
    var ring = tiff(pages: 1, isBigEndian: false)
    ring.replaceSubrange(ring.count - 4..<ring.count, with: ring[4..<8])
    #expect(Cleaning(of: ring) == .impossible(.damaged))
  }

  /// Pages may share what their entries say, but not so much of it that the result is longer and longer.
  @Test func whatPagesShareIsCountedForEach() {
    var file = Array("II*\0".utf8)
    let count = 1 << 18
    let (pages, table) = (100, 8 + 100 * 90)
    for page in 0..<pages {
      file.appendLittleEndian(page == 0 ? 8 : file.count + 4)
      let entries = [
        (256, 4, 1, 1), (257, 4, 1, 1), (258, 4, 1, 8), (262, 4, 1, 1), (273, 4, count, table),
        (278, 4, 1, 1), (279, 4, count, table),
      ]
      file.appendLittleEndian(entries.count, count: 2)
      for entry in entries {
        file.appendLittleEndian(entry.0, count: 2)
        file.appendLittleEndian(entry.1, count: 2)
        file.appendLittleEndian(entry.2)
        file.appendLittleEndian(entry.3)
      }
    }
    file.appendLittleEndian(0)
    file += [UInt8](repeating: 0, count: table + 4 * count - file.count)
    #expect(Cleaning(of: file) == .impossible(.overLimit))
  }
}

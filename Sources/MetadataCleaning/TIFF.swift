/// TIFF (revision 6.0, and the supplements by Adobe): each page is written anew, with what decoding it needs and nothing
/// besides.
enum TIFF {
  private static let maximumPages = 1000
  private static let maximumEntries = 4096
  private static let maximumPieces = 1 << 20

  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    let isBigEndian = bytes.has("MM")
    guard isBigEndian || bytes.has("II") else { throw .damaged }
    let reader = Reader(bytes: bytes, isBigEndian: isBigEndian)
    // Of more than 4 GB, with longer numbers: nobody shows it in a guide.
    guard reader.number(at: 2, 2) != 43 else { throw .unknownKind }
    guard reader.number(at: 2, 2) == 42, var next = reader.number(at: 4) else { throw .damaged }
    var writer = Writer(isBigEndian: isBigEndian)
    var seen: Set<Int> = []
    // Pieces that overlap may not be used again and again, or the result could be of any length.
    var budget = bytes.count
    // The same holds for what the entries of the pages say.
    var values = 4 * bytes.count + 1 << 16
    while next != 0 {
      guard seen.insert(next).inserted else { throw .damaged }
      guard seen.count <= maximumPages else { throw .overLimit }
      let page = try Page(reader, at: next, &values, &findings)
      try writer.write(page, reader, &budget, &findings)
      next = page.next
    }
    guard !seen.isEmpty else { throw .damaged }
    return writer.bytes
  }

  private enum Kind { case number, rational, tables }

  /// What decoding needs: the type that the values have, and how many there can be.
  private static let kept: [Int: (kind: Kind, most: Int)] = [
    254: (.number, 1), 256: (.number, 1), 257: (.number, 1), 258: (.number, 32), 259: (.number, 1),
    262: (.number, 1), 266: (.number, 1), 274: (.number, 1), 277: (.number, 1), 278: (.number, 1),
    282: (.rational, 1), 283: (.rational, 1), 284: (.number, 1), 292: (.number, 1), 293: (.number, 1),
    296: (.number, 1), 297: (.number, 2), 317: (.number, 1), 320: (.number, 3 << 16), 322: (.number, 1),
    323: (.number, 1), 332: (.number, 1), 338: (.number, 32), 339: (.number, 32), 347: (.tables, 1 << 16),
    529: (.rational, 3), 530: (.number, 2), 531: (.number, 1), 532: (.rational, 6),
  ]
  /// Where the pieces lie and how long they are: strips or tiles.
  private static let pieces: Set<Int> = [273, 279, 324, 325]

  private struct Reader {
    let bytes: [UInt8]
    let isBigEndian: Bool

    func number(at place: Int, _ count: Int = 4) -> Int? {
      isBigEndian ? bytes.bigEndian(at: place, count: count) : bytes.littleEndian(at: place, count: count)
    }
  }

  /// An entry that stays.
  private struct Entry {
    var tag: Int
    var type: Int
    /// Of a fraction, both of its numbers.
    var values: [Int]
  }

  private struct Page {
    var entries: [Entry] = []
    var tables: ArraySlice<UInt8>?
    var offsets: [Int] = []
    var lengths: [Int] = []
    var areTiles = false
    var next = 0

    /// The first value of a tag, or what holds if it is not there.
    func value(_ tag: Int, else usual: Int? = nil) throws(Obstacle) -> Int {
      guard let value = entries.first(where: { $0.tag == tag })?.values.first ?? usual else { throw .damaged }
      return value
    }

    init(
      _ reader: Reader, at start: Int, _ budget: inout Int, _ findings: inout Findings
    ) throws(Obstacle) {
      guard let count = reader.number(at: start, 2), (1...TIFF.maximumEntries).contains(count) else {
        throw .damaged
      }
      for finding in Exif(reader.bytes, at: start)?.findings ?? [] {
        findings.add(finding.kind, finding.detail)
      }
      var seen: Set<Int> = []
      for place in (0..<count).map({ start + 2 + $0 * 12 }) {
        guard let tag = reader.number(at: place, 2), let type = reader.number(at: place + 2, 2),
          let length = reader.number(at: place + 4), let value = reader.number(at: place + 8)
        else { throw .damaged }
        if TIFF.pieces.contains(tag) || TIFF.kept[tag].map({ length <= $0.most }) == true {
          budget -= min(length, TIFF.maximumPieces) * (type == 3 ? 2 : 4)
          guard budget >= 0 else { throw .overLimit }
        }
        if TIFF.pieces.contains(tag) {
          guard seen.insert(tag).inserted, type == 3 || type == 4, length <= TIFF.maximumPieces else {
            throw .damaged
          }
          let size = type == 3 ? 2 : 4
          let from = length * size <= 4 ? place + 8 : value
          let values = try Self.values(reader, from, size, length)
          if tag == 273 || tag == 324 { offsets = values } else { lengths = values }
          areTiles = areTiles || tag == 324
        } else if let (kind, most) = TIFF.kept[tag], length > 0, length <= most {
          guard seen.insert(tag).inserted else { throw .damaged }
          switch kind {
          case .tables:
            guard type == 7, length > 4, let data = reader.bytes.slice(at: value, count: length) else {
              throw .damaged
            }
            tables = data
          case .rational:
            if type == 5 {
              entries.append(Entry(tag: tag, type: 5, values: try Self.values(reader, value, 4, length * 2)))
            }
          case .number:
            guard type == 3 || type == 4 else { throw .damaged }
            let size = type == 3 ? 2 : 4
            let from = length * size <= 4 ? place + 8 : value
            entries.append(Entry(tag: tag, type: type, values: try Self.values(reader, from, size, length)))
          }
        } else {
          TIFF.report(tag, &findings)
        }
      }
      guard seen.contains(273) != seen.contains(324), let next = reader.number(at: start + 2 + count * 12)
      else { throw .damaged }
      self.next = next
      try check()
    }

    private static func values(
      _ reader: Reader, _ place: Int, _ size: Int, _ count: Int
    ) throws(Obstacle) -> [Int] {
      guard reader.bytes.slice(at: place, count: size * count) != nil else { throw .damaged }
      return (0..<count).compactMap { reader.number(at: place + $0 * size, size) }
    }

    /// As many pieces as the picture has; others would be shown by nobody.
    private mutating func check() throws(Obstacle) {
      let (width, height) = (try value(256), try value(257))
      let samples = try value(277, else: 1)
      guard width > 0, height > 0, (1...32).contains(samples) else { throw .damaged }
      for index in entries.indices {
        switch entries[index].tag {
        case 258, 338, 339: entries[index].values = Array(entries[index].values.prefix(samples))
        case 320:
          let bits = try value(258, else: 1)
          guard bits <= 16 else { throw .damaged }
          entries[index].values = Array(entries[index].values.prefix(3 << bits))
        default: break
        }
      }
      let across = areTiles ? try value(322) : width
      let down = areTiles ? try value(323) : min(try value(278, else: height), height)
      guard across > 0, down > 0 else { throw .damaged }
      let planes = try value(284, else: 1) == 2 ? samples : 1
      let (columns, rows) = ((width - 1) / across + 1, (height - 1) / down + 1)
      guard columns <= TIFF.maximumPieces, rows <= TIFF.maximumPieces,
        columns * rows * planes <= offsets.count,
        columns * rows * planes <= lengths.count
      else { throw .damaged }
      offsets = Array(offsets.prefix(columns * rows * planes))
      lengths = Array(lengths.prefix(columns * rows * planes))
      guard try value(259, else: 1) == 1, try value(262, else: 1) != 6 else { return }
      // What is not compressed has as many bytes as pixels need.
      var bits = entries.first { $0.tag == 258 }?.values ?? [1]
      if bits.count < samples { bits += repeatElement(bits[0], count: samples - bits.count) }
      let perPixel = planes == 1 ? bits.reduce(0, +) : bits.max() ?? 1
      let (total, isTooLong) = across.multipliedReportingOverflow(by: perPixel)
      guard !isTooLong, total <= Int(UInt32.max) else { throw .overLimit }
      let most = (total + 7) / 8 * down
      lengths = lengths.map { min($0, most) }
    }
  }

  private static func report(_ tag: Int, _ findings: inout Findings) {
    switch tag {
    case 330: findings.add(.thumbnail, "SubIFDs")
    case 700: findings.add(.xmp, "XMP")
    case 33550, 33922, 34264, 34735...34737, 42112, 50844: findings.add(.position, "GeoTIFF")
    case 33723, 34377: findings.add(.iptc, "Photoshop")
    case 34665: findings.add(.exif, "EXIF")
    case 34675: findings.add(.colourProfile, "ICC")
    // Those that Exif reads and names.
    case 0x010E...0x0110, 0x0131, 0x0132, 0x013B, 0x8298, 0x8825, 0x9C9B...0x9C9D: break
    default: findings.add(.properties, "TIFF \(tag)")
    }
  }

  private struct Writer {
    private(set) var bytes: [UInt8]
    private let isBigEndian: Bool
    /// The pieces that were written, by where they were: several tiles, and pages, may share one.
    private var written: [Range<Int>: Range<Int>] = [:]
    private var arePictures = false
    /// Where the place of the next page is to be written.
    private var link = 4

    init(isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
      bytes = Array((isBigEndian ? "MM" : "II").utf8)
      append(42, 2)
      append(0, 4)
    }

    private mutating func append(_ value: Int, _ count: Int) {
      if isBigEndian {
        bytes.appendBigEndian(value, count: count)
      } else {
        bytes.appendLittleEndian(value, count: count)
      }
    }

    private mutating func align() {
      if bytes.count & 1 == 1 { bytes.append(0) }
    }

    mutating func write(
      _ page: Page, _ reader: Reader, _ budget: inout Int, _ findings: inout Findings
    ) throws(Obstacle) {
      let compression = try page.value(259, else: 1)
      switch compression {
      case 1, 2, 3, 4, 5, 7, 8, 32773, 32946: break
      // JPEG as it was before 1995 lies anywhere in the file; of the others it is not known what they could hold.
      default: throw .unknownKind
      }
      // One that was copied as it is may not pass for one that was cleaned.
      if arePictures != (compression == 7) { (written, arePictures) = ([:], compression == 7) }
      var (offsets, lengths) = ([Int](), [Int]())
      for (offset, length) in zip(page.offsets, page.lengths) {
        // Of tiles where nothing is, some programs write none.
        guard length > 0 else {
          offsets.append(0)
          lengths.append(0)
          continue
        }
        guard let data = reader.bytes.slice(at: offset, count: length) else { throw .damaged }
        if let range = written[offset..<offset + length] {
          offsets.append(range.lowerBound)
          lengths.append(range.count)
          continue
        }
        guard length <= budget else { throw .overLimit }
        budget -= length
        align()
        let start = bytes.count
        if compression == 7 {
          let picture = Array(data)
          guard picture.starts(with: [0xFF, 0xD8]) else { throw .damaged }
          bytes += try JPEG.clean(picture, &findings)
        } else {
          bytes += data
        }
        written[offset..<offset + length] = start..<bytes.count
        offsets.append(start)
        lengths.append(bytes.count - start)
      }
      var entries = page.entries
      entries.append(Entry(tag: page.areTiles ? 324 : 273, type: 4, values: offsets))
      entries.append(Entry(tag: page.areTiles ? 325 : 279, type: 4, values: lengths))
      if compression == 7, let tables = page.tables {
        guard tables.starts(with: [0xFF, 0xD8]) else { throw .damaged }
        let cleaned = try JPEG.clean(Array(tables), &findings, areTables: true)
        entries.append(Entry(tag: 347, type: 7, values: cleaned.map(Int.init)))
      }
      directory(entries.sorted { $0.tag < $1.tag })
      guard bytes.count <= Int(UInt32.max) else { throw .overLimit }
    }

    /// 2: the values that are longer than four bytes, then the entries, and a place for that of the next page.
    private mutating func directory(_ entries: [Entry]) {
      let sizes = [3: 2, 4: 4, 5: 4, 7: 1]
      var places: [Int: Int] = [:]
      for entry in entries {
        let size = sizes[entry.type] ?? 4
        guard entry.values.count * size > 4 else { continue }
        align()
        places[entry.tag] = bytes.count
        for value in entry.values { append(value, size) }
      }
      align()
      let start = bytes.count
      append(entries.count, 2)
      for entry in entries {
        append(entry.tag, 2)
        append(entry.type, 2)
        append(entry.type == 5 ? entry.values.count / 2 : entry.values.count, 4)
        if let place = places[entry.tag] {
          append(place, 4)
        } else {
          let size = sizes[entry.type] ?? 4
          for value in entry.values { append(value, size) }
          bytes += repeatElement(0, count: 4 - entry.values.count * size)
        }
      }
      let next = bytes.count
      append(0, 4)
      let place = Writer.number(start, isBigEndian)
      bytes.replaceSubrange(link..<link + 4, with: place)
      link = next
    }

    private static func number(_ value: Int, _ isBigEndian: Bool) -> [UInt8] {
      var bytes: [UInt8] = []
      if isBigEndian { bytes.appendBigEndian(value) } else { bytes.appendLittleEndian(value) }
      return bytes
    }
  }
}

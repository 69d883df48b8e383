internal import Compression

/// Fonts (ISO/IEC 14496-22, and WOFF 1.0): the tables that draw stay; who made them, when, and under what licence goes.
enum Font {
  static func isFont(_ bytes: [UInt8]) -> Bool {
    let isPlain = bytes.starts(with: [0, 1, 0, 0]) || bytes.has("OTTO") || bytes.has("true")
    let hasTables = bytes.bigEndian(at: 4, count: 2).map { (1...64).contains($0) } ?? false
    return isPlain && hasTables || bytes.has("wOFF")
  }

  /// What draws and sets.
  private static let kept: Set<String> = [
    "cmap", "head", "hhea", "hmtx", "maxp", "OS/2", "post", "cvt ", "fpgm", "prep", "glyf", "loca", "gasp",
    "CFF ",
    "CFF2", "VORG", "BASE", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "kern", "vhea", "vmtx", "hdmx", "VDMX",
    "LTSH",
    "COLR", "CPAL", "CBDT", "CBLC", "EBDT", "EBLC", "EBSC", "fvar", "gvar", "avar", "HVAR", "MVAR", "VVAR",
    "STAT",
    "cvar", "morx", "kerx", "feat", "name",
  ]
  /// The most bytes that all tables have together.
  private static let maximumLength = 64 << 20

  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    let isWOFF = bytes.has("wOFF")
    guard let flavour = bytes.slice(at: isWOFF ? 4 : 0, count: 4) else { throw .damaged }
    var tables: [(name: String, data: [UInt8])] = []
    for (name, data) in try isWOFF ? packed(bytes) : plain(bytes) {
      guard kept.contains(name) else {
        findings.add(.properties, name)
        continue
      }
      tables.append((name, try clean(name, data, &findings)))
    }
    guard tables.contains(where: { $0.name == "head" }) else { throw .damaged }
    let font = write(Array(flavour), tables)
    return isWOFF ? wrap(font, tables.count) : font
  }

  // MARK: Tables

  private static func plain(_ bytes: [UInt8]) throws(Obstacle) -> [(String, [UInt8])] {
    guard let count = bytes.bigEndian(at: 4, count: 2) else { throw .damaged }
    var tables: [(String, [UInt8])] = []
    var total = 0
    for index in 0..<count {
      let row = 12 + index * 16
      guard let tag = bytes.slice(at: row, count: 4), let start = bytes.bigEndian(at: row + 8),
        let length = bytes.bigEndian(at: row + 12), let data = bytes.slice(at: start, count: length)
      else { throw .damaged }
      // Tables may lie on each other.
      total += length
      guard total <= min(bytes.count, maximumLength) else { throw .overLimit }
      tables.append((String(decoding: tag, as: Unicode.ASCII.self), Array(data)))
    }
    return try unique(tables)
  }

  /// WOFF 1.0, 5: tables compressed by zlib, each by itself.
  private static func packed(_ bytes: [UInt8]) throws(Obstacle) -> [(String, [UInt8])] {
    guard let count = bytes.bigEndian(at: 12, count: 2) else { throw .damaged }
    var tables: [(String, [UInt8])] = []
    var total = 0
    for index in 0..<count {
      let row = 44 + index * 20
      guard let tag = bytes.slice(at: row, count: 4), let start = bytes.bigEndian(at: row + 4),
        let length = bytes.bigEndian(at: row + 8), let full = bytes.bigEndian(at: row + 12),
        let data = bytes.slice(at: start, count: length)
      else { throw .damaged }
      total += full
      guard total <= min(bytes.count * 200, maximumLength) else { throw .overLimit }
      if length == full {
        tables.append((String(decoding: tag, as: Unicode.ASCII.self), Array(data)))
        continue
      }
      // RFC 1950: two bytes before the compressed data, and a checksum behind them.
      guard length > 6,
        let unpacked = try? Deflate.decompress(Array(data.dropFirst(2).dropLast(4)), count: full)
      else { throw .damaged }
      tables.append((String(decoding: tag, as: Unicode.ASCII.self), unpacked))
    }
    return try unique(tables)
  }

  private static func unique(_ tables: [(String, [UInt8])]) throws(Obstacle) -> [(String, [UInt8])] {
    guard Set(tables.map(\.0)).count == tables.count else { throw .damaged }
    return tables
  }

  private static func clean(
    _ name: String, _ data: [UInt8], _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    var data = data
    switch name {
    case "head":
      // When it was made and last changed; and a sum that is set when the font is written.
      guard data.count >= 54 else { throw .damaged }
      if data[20..<36].contains(where: { $0 != 0 }) { findings.add(.times, name) }
      for index in [8, 9, 10, 11] + Array(20..<36) { data[index] = 0 }
    case "OS/2":
      // achVendID.
      guard data.count >= 68 else { throw .damaged }
      data.replaceSubrange(58..<62, with: repeatElement(0x20, count: 4))
    case "name": return try names(data, &findings)
    case "CFF ": try blankTexts(&data, &findings)
    // 5.2.10: in version 3 glyphs have no names; nothing here needs them.
    case "post":
      guard data.count >= 32 else { throw .damaged }
      data = [0, 3, 0, 0] + data[4..<32]
    default: break
    }
    return data
  }

  /// Family, style, full name, and the names by which a page finds it.
  private static let names: Set<Int> = [1, 2, 4, 6, 16, 17, 21, 22]

  private static func names(_ data: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    guard let count = data.bigEndian(at: 2, count: 2), let storage = data.bigEndian(at: 4, count: 2) else {
      throw .damaged
    }
    var rows: [UInt8] = []
    var texts: [UInt8] = []
    var kept = 0
    for index in 0..<count {
      let row = 6 + index * 12
      guard let record = data.slice(at: row, count: 8), let id = data.bigEndian(at: row + 6, count: 2),
        let language = data.bigEndian(at: row + 4, count: 2),
        let length = data.bigEndian(at: row + 8, count: 2),
        let offset = data.bigEndian(at: row + 10, count: 2),
        let text = data.slice(at: storage + offset, count: length)
      else { throw .damaged }
      guard names.contains(id), length <= 128, language < 0x8000 else {
        findings.add(
          .properties, "name \(id) \(String(decoding: text.prefix(200).filter { $0 != 0 }, as: UTF8.self))")
        continue
      }
      guard texts.count <= Int(UInt16.max) else { throw .overLimit }
      rows += record
      rows.appendBigEndian(length, count: 2)
      rows.appendBigEndian(texts.count, count: 2)
      texts += text
      kept += 1
    }
    var output: [UInt8] = [0, 0]
    output.appendBigEndian(kept, count: 2)
    output.appendBigEndian(6 + kept * 12, count: 2)
    return output + rows + texts
  }

  /// What the font says in words becomes spaces, and what it calls its glyphs says nothing.
  private static func blankTexts(_ data: inout [UInt8], _ findings: inout Findings) throws(Obstacle) {
    guard let texts = CompactFont.clean(&data, 0..<data.count, GlyphNames()) else { throw .damaged }
    for text in texts { findings.add(.properties, text) }
  }

  // MARK: Writing

  private static func sum(_ data: [UInt8]) -> UInt32 {
    var total: UInt32 = 0
    for start in stride(from: 0, to: data.count, by: 4) {
      var word: UInt32 = 0
      for index in start..<start + 4 { word = word << 8 | UInt32(index < data.count ? data[index] : 0) }
      total &+= word
    }
    return total
  }

  private static func write(_ flavour: [UInt8], _ tables: [(name: String, data: [UInt8])]) -> [UInt8] {
    var power = 1
    while power * 2 <= tables.count { power *= 2 }
    let sorted = tables.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var output = flavour
    output.appendBigEndian(tables.count, count: 2)
    output.appendBigEndian(power * 16, count: 2)
    output.appendBigEndian(power.trailingZeroBitCount, count: 2)
    output.appendBigEndian((tables.count - power) * 16, count: 2)
    var body: [UInt8] = []
    var head = 0
    for table in sorted {
      let start = 12 + tables.count * 16 + body.count
      if table.name == "head" { head = start }
      output += table.name.utf8
      output.appendBigEndian(Int(sum(table.data)))
      output.appendBigEndian(start)
      output.appendBigEndian(table.data.count)
      body += table.data
      while body.count % 4 != 0 { body.append(0) }
    }
    output += body
    // The sum of the whole font is a fixed number.
    let adjustment = 0xB1B0_AFBA &- sum(output)
    for (index, shift) in [24, 16, 8, 0].enumerated() {
      output[head + 8 + index] = UInt8(truncatingIfNeeded: adjustment >> UInt32(shift))
    }
    return output
  }

  /// The same tables with the header of WOFF, not compressed: the archive around it does that.
  private static func wrap(_ font: [UInt8], _ count: Int) -> [UInt8] {
    var output = Array("wOFF".utf8) + font.prefix(4)
    let start = 44 + count * 20
    let body = font.dropFirst(12 + count * 16)
    output.appendBigEndian(start + body.count)
    output.appendBigEndian(count, count: 2)
    output += [0, 0]
    output.appendBigEndian(font.count)
    output += [0, 1, 0, 0] + [UInt8](repeating: 0, count: 20)
    for row in 0..<count {
      let place = 12 + row * 16
      let offset = (font.bigEndian(at: place + 8) ?? 0) - 12 - count * 16 + start
      let length = font.bigEndian(at: place + 12) ?? 0
      output += font[place..<place + 4]
      output.appendBigEndian(offset)
      output.appendBigEndian(length)
      output.appendBigEndian(length)
      output += font[place + 4..<place + 8]
    }
    return output + body
  }
}

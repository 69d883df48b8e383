/// Colour profiles (ICC.1:2010): what turns colours into others is kept; texts, times, makers and devices are not.
package enum ICCProfile {
  /// What stands where a profile must have a text.
  package static let text = "profile"

  /// 9.2: the tags that say how colours are turned into others, or where white lies.
  private static let kept: Set<String> = [
    "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "B2D0", "B2D1", "B2D2", "B2D3", "D2B0", "D2B1", "D2B2",
    "D2B3", "rTRC", "gTRC", "bTRC", "kTRC", "rXYZ", "gXYZ", "bXYZ", "wtpt", "bkpt", "chad", "gamt", "lumi",
  ]
  /// Clause 10: what these tags are made of has no room for words. Measurement and named colours are not among them.
  private static let types: Set<String> = [
    "curv", "para", "XYZ ", "mft1", "mft2", "mAB ", "mBA ", "mpet", "sf32",
  ]
  private static let maximumTags = 100

  /// The same profile without what tells of its maker; `nil` if it is none.
  package static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.has("acsp", at: 36), let count = bytes.bigEndian(at: 128), (1...maximumTags).contains(count)
    else { return nil }
    var tags: [(name: [UInt8], data: [UInt8])] = []
    for number in 0..<count {
      let entry = 132 + 12 * number
      guard let name = bytes.slice(at: entry, count: 4), let start = bytes.bigEndian(at: entry + 4),
        let length = bytes.bigEndian(at: entry + 8)
      else { return nil }
      guard kept.contains(String(decoding: name, as: UTF8.self)) else { continue }
      guard let data = bytes.slice(at: start, count: length), let data = element(Array(data)) else {
        return nil
      }
      tags.append((Array(name), data))
    }
    guard !tags.isEmpty else { return nil }
    let isVersion4 = bytes[8] >= 4
    tags.append((Array("desc".utf8), isVersion4 ? unicode() : description()))
    tags.append((Array("cprt".utf8), isVersion4 ? unicode() : Array("text\0\0\0\0\(text)\0".utf8)))
    return assembled(header(bytes), tags)
  }

  /// 7.2: version, class, colour spaces, intent and illuminant stay.
  private static func header(_ bytes: [UInt8]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 128)
    for range in [8..<10, 12..<24, 36..<40, 64..<80] {
      header.replaceSubrange(range, with: bytes[range])
    }
    return header
  }

  /// An element as long as what it says of itself needs: what follows could be anything.
  private static func element(_ data: [UInt8]) -> [UInt8]? {
    guard data.count >= 12, types.contains(String(decoding: data[..<4], as: UTF8.self)) else { return nil }
    var length = data.count
    if data.has("curv") {
      guard let count = data.bigEndian(at: 8) else { return nil }
      length = 12 + 2 * count
    } else if data.has("para") {
      guard let kind = data.bigEndian(at: 8, count: 2), kind < 5 else { return nil }
      length = 12 + 4 * [1, 3, 4, 5, 7][kind]
    } else if data.has("XYZ ") {
      length = 20
    } else if data.has("sf32") {
      length = 44
    } else if data.has("mft1") || data.has("mft2") {
      guard let tables = tableLength(data) else { return nil }
      length = tables
    }
    guard length <= data.count else { return nil }
    return Array(data[..<4]) + [0, 0, 0, 0] + data[8..<length]
  }

  /// 10.10, 10.11: how long tables of one or two bytes an entry are.
  private static func tableLength(_ data: [UInt8]) -> Int? {
    guard data.count >= 52 else { return nil }
    let (inputs, outputs, points) = (Int(data[8]), Int(data[9]), Int(data[10]))
    let isWide = data.has("mft2")
    guard let first = isWide ? data.bigEndian(at: 48, count: 2) : 256,
      let last = isWide ? data.bigEndian(at: 50, count: 2) : 256
    else { return nil }
    var grid = outputs
    for _ in 0..<inputs {
      grid *= points
      guard grid <= data.count else { return nil }
    }
    let entries = inputs * first + grid + outputs * last
    return isWide ? 52 + 2 * entries : 48 + entries
  }

  /// A text as version 2 has it for descriptions.
  private static func description() -> [UInt8] {
    var data = Array("desc\0\0\0\0".utf8)
    data.appendBigEndian(text.utf8.count + 1)
    data += text.utf8
    return data + [UInt8](repeating: 0, count: 1 + 4 + 4 + 2 + 1 + 67)
  }

  /// A text in one language, as version 4 has it (10.15).
  private static func unicode() -> [UInt8] {
    var data = Array("mluc\0\0\0\0".utf8)
    data.appendBigEndian(1)
    data.appendBigEndian(12)
    data += "enUS".utf8
    data.appendBigEndian(2 * text.utf8.count)
    data.appendBigEndian(28)
    for byte in text.utf8 { data += [0, byte] }
    return data
  }

  private static func assembled(_ header: [UInt8], _ tags: [(name: [UInt8], data: [UInt8])]) -> [UInt8] {
    var (table, body): ([UInt8], [UInt8]) = ([], [])
    let start = 132 + 12 * tags.count
    // Curves of three colours are mostly the same one.
    var places: [[UInt8]: Int] = [:]
    table.appendBigEndian(tags.count)
    for tag in tags {
      let place = places[tag.data] ?? start + body.count
      if places.updateValue(place, forKey: tag.data) == nil {
        body += tag.data
        body += [UInt8](repeating: 0, count: (4 - tag.data.count % 4) % 4)
      }
      table += tag.name
      table.appendBigEndian(place)
      table.appendBigEndian(tag.data.count)
    }
    var profile = header + table + body
    var length: [UInt8] = []
    length.appendBigEndian(profile.count)
    profile.replaceSubrange(0..<4, with: length)
    return profile
  }
}

internal import Compression

/// A ZIP file (APPNOTE.TXT 6.3.10) as documents are one: stored and deflated entries, in one piece.
///
/// It is read through its directory with bounds on everything, and written in one form only, which tells nothing of
/// who wrote it, when, or with what.
struct ZIPArchive {
  private static let maximumEntries = 10_000
  private static let maximumTotal = 256 << 20
  /// Text can be this much smaller, and hardly more; small entries may be anything.
  private static let maximumRatio = 200
  private static let freeSize = 1 << 20
  /// 4.4.6: the first day that can be written, 1980-01-01.
  private static let firstDate = 0x21

  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  var entries: [Entry]

  /// Reads all entries; folders are left out.
  init(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) {
    let directory = try Self.directory(of: bytes)
    entries = []
    for record in directory where !record.name.hasSuffix("/") {
      entries.append(Entry(name: record.name, bytes: try record.contents(in: bytes)))
    }
    if let newest = directory.map(\.time).max(), newest != Self.firstDate << 16 {
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      let (date, time) = (newest >> 16, newest & 0xFFFF)
      let day = "\(1980 + date >> 9)-\(two(date >> 5 & 15))-\(two(date & 31))"
      findings.add(.times, "\(day) \(two(time >> 11)):\(two(time >> 5 & 63))")
    }
    if directory.contains(where: \.hasComment) { findings.add(.comment, "ZIP") }
  }

  /// The entry of that name.
  subscript(name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

  /// 4.4.5: no entry is written in another way than these two.
  fileprivate enum Method: Int { case stored = 0, deflated = 8 }

  /// What the directory says of an entry.
  struct Record {
    var name: String
    var size: Int
    fileprivate var method: Method
    fileprivate var data: Range<Int>
    fileprivate var start: Int
    fileprivate var sum: UInt32
    fileprivate var time: Int
    fileprivate var hasComment: Bool

    func contents(in bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
      let packed = Array(bytes[data])
      let contents: [UInt8]?
      switch method {
      case .stored: contents = packed
      case .deflated: contents = try? Deflate.decompress(packed, count: size)
      }
      guard let contents, contents.count == size, Deflate.crc32(contents) == sum else { throw .damaged }
      return contents
    }
  }

  /// Reads the directory, unpacking nothing.
  static func directory(of bytes: [UInt8]) throws(Obstacle) -> [Record] {
    guard let end = endRecord(of: bytes), let count = bytes.littleEndian(at: end + 10, count: 2),
      bytes.littleEndian(at: end + 8, count: 2) == count, bytes.littleEndian(at: end + 4) == 0,
      let length = bytes.littleEndian(at: end + 12), let start = bytes.littleEndian(at: end + 16),
      length <= end, start <= end - length
    else { throw .damaged }
    guard count <= maximumEntries else { throw .overLimit }
    var records: [Record] = []
    var position = start
    for _ in 0..<count {
      guard bytes.has("PK\u{1}\u{2}", at: position),
        let nameLength = bytes.littleEndian(at: position + 28, count: 2),
        let extra = bytes.littleEndian(at: position + 30, count: 2),
        let comment = bytes.littleEndian(at: position + 32, count: 2)
      else { throw .damaged }
      var record = try record(bytes, at: position, name: bytes.slice(at: position + 46, count: nameLength))
      record.hasComment = comment > 0
      guard record.data.upperBound <= start else { throw .damaged }
      records.append(record)
      position += 46 + nameLength + extra + comment
    }
    guard position <= end, Set(records.map(\.name)).count == count else { throw .damaged }
    guard records.reduce(0, { $0 + $1.size }) <= maximumTotal else { throw .overLimit }
    // Entries that share bytes could unpack to more than all limits together allow.
    let places = records.sorted { $0.start < $1.start }
    for (one, next) in zip(places, places.dropFirst()) where one.data.upperBound > next.start {
      throw .overLimit
    }
    return records
  }

  /// 4.3.16: the last record of the file, with nothing behind it but its comment.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).last { place in
      bytes[place] == 0x50 && bytes.has("PK\u{5}\u{6}", at: place)
        && bytes.littleEndian(at: place + 20, count: 2) == last - place
    }
  }

  /// 4.3.12, and 4.3.7 for where the data begin.
  private static func record(
    _ bytes: [UInt8], at place: Int, name: ArraySlice<UInt8>?
  ) throws(Obstacle) -> Record {
    guard let name, let flags = bytes.littleEndian(at: place + 8, count: 2),
      let time = bytes.littleEndian(at: place + 12, count: 2),
      let date = bytes.littleEndian(at: place + 14, count: 2),
      let sum = bytes.littleEndian(at: place + 16), let packed = bytes.littleEndian(at: place + 20),
      let size = bytes.littleEndian(at: place + 24), let start = bytes.littleEndian(at: place + 42),
      bytes.has("PK\u{3}\u{4}", at: start), let nameLength = bytes.littleEndian(at: start + 26, count: 2),
      let extra = bytes.littleEndian(at: start + 28, count: 2),
      bytes.slice(at: start + 30, count: nameLength)?.elementsEqual(name) == true,
      let data = bytes.slice(at: start + 30 + nameLength + extra, count: packed),
      let text = String(validating: name, as: UTF8.self), isSafe(text)
    else { throw .damaged }
    // 4.4.4: bit 0 and 6 are encryption, bit 13 hides the directory.
    guard flags & 0x2041 == 0 else { throw .encrypted }
    guard let method = bytes.littleEndian(at: place + 10, count: 2).flatMap(Method.init(rawValue:)) else {
      throw .damaged
    }
    guard size <= maximumTotal, size <= freeSize || size / maximumRatio <= packed else { throw .overLimit }
    guard method == .deflated || size == packed else { throw .damaged }
    return Record(
      name: text, size: size, method: method, data: data.indices, start: start,
      sum: UInt32(truncatingIfNeeded: sum), time: date << 16 | time, hasComment: false)
  }

  /// Whether a name leads to a place in the archive and to no other.
  private static func isSafe(_ name: String) -> Bool {
    let bytes = name.utf8.last == 0x2F ? name.utf8.dropLast() : name.utf8[...]
    return !bytes.contains { $0 == 0x5C || $0 < 0x20 }
      && bytes.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }

  /// Which entries are written as they are, and not compressed.
  enum Stored { case none, first, all }

  /// Writes all entries in their order, `first` before the others.
  func write(first: String, stored: Stored) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    let ordered = entries.filter { $0.name == first } + entries.filter { $0.name != first }
    for entry in ordered {
      let name = Array(entry.name.utf8)
      let isStored = stored == .all || stored == .first && entry.name == first
      let deflated = isStored ? entry.bytes : Deflate.compress(entry.bytes)
      let method = deflated.count < entry.bytes.count ? Method.deflated : .stored
      let data = method == .deflated ? deflated : entry.bytes
      // From the version needed to the length of the extra field: the same in both places.
      var common: [UInt8] = [20, 0]
      common.appendLittleEndian(name.contains { $0 > 0x7F } ? 0x0800 : 0, count: 2)
      common.appendLittleEndian(method.rawValue, count: 2)
      common.appendLittleEndian(Self.firstDate << 16)
      common.appendLittleEndian(Int(Deflate.crc32(entry.bytes)))
      common.appendLittleEndian(data.count)
      common.appendLittleEndian(entry.bytes.count)
      common.appendLittleEndian(name.count, count: 2)
      common += [0, 0]
      // Made on Unix (3), without comment and attributes.
      directory += Array("PK\u{1}\u{2}".utf8) + [20, 3] + common + [UInt8](repeating: 0, count: 10)
      directory.appendLittleEndian(output.count)
      directory += name
      output += Array("PK\u{3}\u{4}".utf8) + common + name
      output += data
    }
    var end = Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0]
    end.appendLittleEndian(entries.count, count: 2)
    end.appendLittleEndian(entries.count, count: 2)
    end.appendLittleEndian(directory.count)
    end.appendLittleEndian(output.count)
    return output + directory + end + [0, 0]
  }
}

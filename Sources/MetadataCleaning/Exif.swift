/// What an EXIF block says (CIPA DC-008, in the structure of TIFF 6.0): read to be reported, never kept.
struct Exif {
  private(set) var orientation = 1
  private(set) var findings: [(kind: Finding.Kind, detail: String)] = []

  private static let tags: [Int: (kind: Finding.Kind, name: String)] = [
    0x010E: (.comment, "ImageDescription"), 0x010F: (.device, "Make"), 0x0110: (.device, "Model"),
    0x0131: (.software, "Software"), 0x0132: (.times, "DateTime"), 0x013B: (.author, "Artist"),
    0x8298: (.author, "Copyright"), 0x9003: (.times, "DateTimeOriginal"), 0x9C9B: (.comment, "XPTitle"),
    0x9C9C: (.comment, "XPComment"), 0x9C9D: (.author, "XPAuthor"), 0xA430: (.author, "CameraOwnerName"),
    0xA431: (.device, "BodySerialNumber"), 0xA434: (.device, "LensModel"),
    0xA435: (.device, "LensSerialNumber"),
  ]
  private static let sizes = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8]

  private let bytes: [UInt8]
  private let isBigEndian: Bool

  /// Reads a block, or one page of a TIFF file; `nil` if it is none.
  init?(_ tiff: [UInt8], at page: Int? = nil) {
    // Some writers put the mark of the JPEG segment before it elsewhere too.
    bytes = tiff.has("Exif\0\0") ? Array(tiff.dropFirst(6)) : tiff
    isBigEndian = bytes.has("MM")
    guard isBigEndian || bytes.has("II"), number(at: 2, count: 2) == 42, let first = number(at: 4) else {
      return nil
    }
    let next = read(directory: page ?? first)
    if page == nil, next > 0 { findings.append((.thumbnail, "IFD1")) }
  }

  private func number(at place: Int, count: Int = 4) -> Int? {
    isBigEndian ? bytes.bigEndian(at: place, count: count) : bytes.littleEndian(at: place, count: count)
  }

  /// Reads a directory, and the two that the first may point to; returns where the next one is.
  private mutating func read(directory start: Int, isFirst: Bool = true) -> Int {
    guard let count = number(at: start, count: 2) else { return 0 }
    var hasSubdirectory = false
    for entry in (0..<min(count, 1024)).map({ start + 2 + $0 * 12 }) {
      // There is one of each, and more is not reported.
      guard findings.count < 8 * Finding.maximumCount else { break }
      guard let tag = number(at: entry, count: 2), let type = number(at: entry + 2, count: 2),
        let length = number(at: entry + 4), let value = number(at: entry + 8)
      else { return 0 }
      switch tag {
      case 0x0112:
        orientation = number(at: entry + 8, count: 2).flatMap { (1...8).contains($0) ? $0 : nil } ?? 1
      case 0x8769 where isFirst:
        guard !hasSubdirectory else { continue }
        hasSubdirectory = true
        _ = read(directory: value, isFirst: false)
      case 0x8825 where isFirst: findings.append((.position, "GPS"))
      case 0x927C: findings.append((.device, "MakerNote"))
      default:
        guard let (kind, name) = Self.tags[tag], let size = Self.sizes[type] else { continue }
        let total = size * length
        guard let field = bytes.slice(at: total <= 4 ? entry + 8 : value, count: total) else { continue }
        findings.append((kind, "\(name) \(text(field.prefix(1024), isWide: tag >> 8 == 0x9C))"))
      }
    }
    return number(at: start + 2 + count * 12) ?? 0
  }

  private func text(_ field: ArraySlice<UInt8>, isWide: Bool) -> String {
    guard isWide else { return String(decoding: field.prefix { $0 != 0 }, as: UTF8.self) }
    // The fields that Windows writes are UTF-16, little-endian in any case.
    let units = stride(from: field.startIndex, to: field.endIndex - 1, by: 2)
      .map { UInt16(field[$0]) | UInt16(field[$0 + 1]) << 8 }
    return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
  }
}

extension Findings {
  /// Reports an EXIF block, whatever can be read of it.
  mutating func add(exif tiff: ArraySlice<UInt8>) {
    add(.exif, "EXIF")
    for finding in Exif(Array(tiff))?.findings ?? [] { add(finding.kind, finding.detail) }
  }
}

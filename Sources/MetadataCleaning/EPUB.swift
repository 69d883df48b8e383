internal import Compression

/// EPUB (versions 2 and 3): the book stays, what was said about it and its making goes but for its title and language.
///
/// Of the files in it those stay that the manifest names and a reader needs.
enum EPUB {
  private static let container = "META-INF/container.xml"

  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    let archive = try ZIPArchive(bytes, &findings)
    // Fonts too are made unreadable with what is said there, from the book's identifier.
    guard archive["META-INF/encryption.xml"] == nil, archive["META-INF/rights.xml"] == nil else {
      throw .encrypted
    }
    guard let list = archive[container], let path = try rootFile(list), let package = archive[path] else {
      throw .damaged
    }
    let book = try EPUBPackage(package, at: path)
    var files = EPUBFiles(book, findings, depth: depth)
    var kept: [ZIPArchive.Entry] = []
    for entry in archive.entries where entry.name != path {
      guard let item = book.items[entry.name] else {
        report(entry.name, &files.findings)
        continue
      }
      do throws(Obstacle) {
        guard let bytes = try files.clean(entry, item) else {
          report(entry.name, &files.findings)
          continue
        }
        kept.append(ZIPArchive.Entry(name: entry.name, bytes: bytes))
      } catch {
        if case .entry = error { throw error }
        throw .entry(entry.name, error)
      }
    }
    // The package and the table of contents come last: they name the book by what all the rest is.
    let name = identifier(of: kept.filter { !files.contents.contains($0.name) })
    do throws(Obstacle) {
      for index in kept.indices where files.contents.contains(kept[index].name) {
        kept[index].bytes = try EPUBContents.clean(kept[index].bytes, name, &files.findings)
      }
      let package = try book.cleaned(keeping: Set(kept.map(\.name)), name, &files.findings)
      kept.insert(ZIPArchive.Entry(name: path, bytes: package), at: 0)
    } catch { throw .entry(path, error) }
    findings = files.findings
    var output = archive
    output.entries =
      [
        ZIPArchive.Entry(name: "mimetype", bytes: Array("application/epub+zip".utf8)),
        ZIPArchive.Entry(name: container, bytes: Array(newContainer(path).utf8)),
      ] + kept
    return output.write(first: "mimetype", stored: .first)
  }

  private static func report(_ name: String, _ findings: inout Findings) {
    if name != container, name != "mimetype" { findings.add(.properties, name) }
  }

  /// Where the package document is (EPUB OCF 3.3, 4.2.6.3.1).
  private static func rootFile(_ list: [UInt8]) throws(Obstacle) -> String? {
    var path: String?
    var nothing = Findings()
    _ = try XML.rewrite(list, &nothing) { element in
      if element.name.local == "rootfile", element["media-type"] == "application/oebps-package+xml" {
        path = path ?? element["full-path"]
      }
      return .keep
    }
    return path
  }

  private static func newContainer(_ path: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
      + "<rootfile full-path=\"\(XML.attribute(path))\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n"
  }

  /// A name for the book that is the same whenever it is packed, and follows from what is in it: FNV-1a over the
  /// checksums of all else, as a UUID of one's own making (RFC 9562, 5.8).
  private static func identifier(of entries: [ZIPArchive.Entry]) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for entry in entries {
      var bytes = Array(entry.name.utf8)
      bytes.appendBigEndian(entry.bytes.count)
      bytes.appendBigEndian(Int(Deflate.crc32(entry.bytes)))
      for byte in bytes { hash = (hash ^ UInt128(byte)) &* 0x100_0000_0000_0000_0000_013B }
    }
    hash = hash & ~(0xF << 76) | 8 << 76
    hash = hash & ~(3 << 62) | 2 << 62
    let digits = String(hash, radix: 16)
    let text = Array(String(repeating: "0", count: 32 - digits.count) + digits)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// An ISBN names a published book, not a copy of it.
  static func isISBN(_ text: String) -> Bool {
    let text = text.trimmed.lowercased()
    let number =
      text.hasPrefix("urn:isbn:")
      ? text.dropFirst(9) : text.hasPrefix("isbn:") ? text.dropFirst(5) : text[...]
    let digits = number.filter { $0 != "-" && $0 != " " }.map {
      $0 == "x" ? 10 : $0.isASCII ? $0.wholeNumberValue ?? 99 : 99
    }
    switch digits.count {
    case 10 where digits.dropLast().allSatisfy { $0 < 10 } && digits[9] <= 10:
      return digits.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element } % 11 == 0
    case 13
    where digits.allSatisfy { $0 < 10 }
      && (digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])):
      return digits.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 1 : 3) * $1.element } % 10 == 0
    default: return false
    }
  }
}

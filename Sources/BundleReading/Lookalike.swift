internal import BundleFormat
internal import Bytes
internal import Minisign

/// What a file is that is no bundle, as far as its first and last bytes tell: enough to say what to do instead.
///
/// An unmarked bundle looks like random bytes. So what can be one is only called something else if random bytes would
/// never look like that.
package enum Lookalike: String, CaseIterable, Sendable {
  /// It has no bytes.
  case empty
  /// It has bytes, but nothing was ever written there.
  case blank
  case archive, document, picture, recording
  case webPage
  /// What may be a bundle, as mail writes files. An age file in Base64 is taken for armor.
  case base64
  case signature
  case publicKey
  /// A publisher's key.
  case secretKey
  /// A secret key that opens bundles.
  case readersKey
  case text
  /// An age file within one.
  case encrypted

  /// So many bytes are looked at.
  private static let lengths: (start: UInt64, end: UInt64) = (8192, 512)
  /// What is shorter is nothing, or a text, by chance.
  private static let shortest = 8

  /// Tells what a file is; `nil` if it is nothing that is known.
  ///
  /// - Parameter besidesNoise: whether it could also be random bytes.
  init?(_ source: any ByteSource, besidesNoise: Bool) throws(SourceError) {
    guard source.count > 0 else {
      self = .empty
      return
    }
    let start = try source.read(at: 0, count: Int(min(source.count, Self.lengths.start)))
    guard start.count >= Self.shortest else { return nil }
    if Self.isBlank(start) {
      let length = min(source.count, Self.lengths.end)
      for place in [source.count / 2, source.count] {
        let bytes = try source.read(at: place - min(place, length), count: Int(min(place, length)))
        guard Self.isBlank(bytes) else { return nil }
      }
      self = .blank
    } else if let mark = FileMark.all.first(where: { $0.isSeen(in: start, besidesNoise) }) {
      self = mark.kind
    } else if isText(start) {
      self = Self.kind(ofText: start)
    } else {
      return nil
    }
  }

  /// Memory that was never written has zeros, or where it was erased, ones.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0 } || bytes.allSatisfy { $0 == 0xFF }
  }

  // MARK: Texts

  private static func kind(ofText start: [UInt8]) -> Lookalike {
    if let kind = markup(start) { return kind }
    let text = CopiedLines(start)
    if text.has("untrusted comment:"), text.has("\ntrusted comment:") { return .signature }
    return key(start, text) ?? (text.isBase64 ? .base64 : .text)
  }

  /// A key, or several; not a text in which one stands. Of secret ones people must know even then.
  private static func key(_ start: [UInt8], _ text: CopiedLines) -> Lookalike? {
    do throws(MinisignError) { _ = try PublicKey(file: start) } catch {
      switch error {
      case .secretKey where text.keys * 8 >= text.count:
        return text.has("age-secret-key-") ? .readersKey : .secretKey
      case .readersKey: break
      default: return nil
      }
    }
    return text.keys * 2 >= text.count ? .publicKey : nil
  }

  /// Pages and drawings, by their first tag.
  private static func markup(_ start: [UInt8]) -> Lookalike? {
    // In UTF-16, every other byte of a tag is zero.
    let text = start.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var index = 0
    func begins(_ words: String) -> Bool { text[index...].starts(with: words.utf8) }
    func skip(to words: String) {
      let end = text.firstIndex(of: Array(words.utf8), in: index..<text.count)
      index = end.map { $0 + words.utf8.count } ?? text.count
    }
    while index < text.count {
      if isBlankOrMark(text[index]) {
        index += 1
      } else if begins("<!--") {
        skip(to: "-->")
      } else if begins("<?xml") {
        skip(to: "?>")
      } else {
        break
      }
    }
    if pageStarts.contains(where: begins) { return .webPage }
    return begins("<svg") || begins("<!doctype svg") ? .picture : nil
  }

  /// The last two are the errors of sites that keep files, and pages saved with their pictures.
  private static let pageStarts = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<error>", "from: <saved by",
  ]

  /// White space, and the bytes of byte order marks.
  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
  }
}

/// A text without its comments, as far as keys and Base64 can be told by it.
private struct CopiedLines {
  /// All of it, in small letters.
  private let small: [UInt8]
  private let words: [ArraySlice<UInt8>]
  private let lines: [ArraySlice<UInt8>]
  /// How many characters it has that are no blanks.
  let count: Int

  /// No word of a language is so long, and no key is shorter.
  private static let longWord = 50
  /// No line of Base64 is shorter, but the last.
  private static let base64Line = 40
  private static let shortestBase64 = 64
  /// Characters that tell what Base64 stands for.
  private static let base64Start = 28

  init(_ start: [UInt8]) {
    let text = Array(CopiedText(start))
    small = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    lines = text.split(separator: 0x0A).filter {
      $0.first != UInt8(ascii: "#") && !$0.starts(with: "untrusted comment:".utf8)
    }
    words = lines.flatMap { $0.split { !isSymbol($0) } }
    count = lines.reduce(0) { sum, line in sum + line.count { !isBesideCopiedText($0) } }
  }

  func has(_ words: String) -> Bool { small.firstIndex(of: Array(words.utf8), in: small.indices) != nil }

  /// How many characters are those of keys.
  var keys: Int { words.reduce(0) { $0 + ($1.count >= Self.longWord ? $1.count : 0) } }

  /// Whether it is a file in Base64: a bundle with whatever before it, or anything without a word beside it.
  var isBase64: Bool {
    for word in words where word.count >= Self.base64Start {
      guard let bytes = try? Base64.decode(word.prefix(Self.base64Start), padding: .none) else { continue }
      if Frame.isRecognised(bytes) { return true }
    }
    guard count >= Self.shortestBase64, words.count == lines.count, lines[0].count >= Self.base64Line,
      words.reduce(0, { $0 + $1.count }) == count
    else { return false }
    // Numbers in hexadecimal digits are none, nor is a line of one letter.
    func has(_ range: ClosedRange<UInt8>) -> Bool {
      words.contains { word in word.contains { range.contains($0) } }
    }
    return has(0x47...0x5A) && has(0x67...0x7A)
  }
}

/// Letters, digits, and the signs of keys and of both kinds of Base64.
private func isSymbol(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"): true
  default: false
  }
}

/// Whether bytes begin a text: UTF-8, UTF-16 with its mark, or, if there are enough of them, anything without control characters.
private func isText(_ start: [UInt8]) -> Bool {
  if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
    let text = Array(CopiedText(start))
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    return text.allSatisfy(isTextual)
      // Half a character may stand at the end.
      && text.firstIndex(of: replacement, in: 0..<max(0, text.count - 3)) == nil
  }
  guard start.allSatisfy(isTextual) else { return false }
  return start.count >= 256 || String(validating: start, as: UTF8.self) != nil
}

private func isTextual(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte)
}

/// The first bytes of a kind of file.
private struct FileMark {
  let kind: Lookalike
  private let parts: [(offset: Int, bytes: [UInt8])]

  private init(_ kind: Lookalike, _ parts: (offset: Int, bytes: [UInt8])...) {
    (self.kind, self.parts) = (kind, parts)
  }
  private init(_ kind: Lookalike, _ text: String) { self.init(kind, (0, Array(text.utf8))) }

  /// Random bytes have marks that are shorter by chance.
  private static let leastBesidesNoise = 6

  func isSeen(in start: [UInt8], _ besidesNoise: Bool) -> Bool {
    (!besidesNoise || parts.reduce(0) { $0 + $1.bytes.count } >= Self.leastBesidesNoise)
      && parts.allSatisfy { start.dropFirst($0.offset).starts(with: $0.bytes) }
  }

  private static func local(_ name: String) -> FileMark {
    FileMark(.document, (0, Array("PK\u{3}\u{4}".utf8)), (30, Array(name.utf8)))
  }

  private static func brand(_ name: String) -> FileMark {
    FileMark(.picture, (4, Array("ftyp\(name)".utf8)))
  }

  private static func riff(_ kind: Lookalike, _ name: String) -> FileMark {
    FileMark(kind, (0, Array("RIFF".utf8)), (8, Array(name.utf8)))
  }

  /// Those that stand before others are parts of these.
  static let all = [
    // Documents and books are ZIP files, too.
    local("[Content_Types].xml"), local("_rels/"), local("docProps/"), local("word/"), local("xl/"),
    local("ppt/"), local("mimetype"),
    FileMark(.document, "%PDF-1."), FileMark(.document, "%PDF-"), FileMark(.document, "{\\rtf1"),
    FileMark(.document, (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
    // The version that it takes to unpack one, and the method, are small numbers.
    FileMark(.archive, (0, Array("PK\u{3}\u{4}".utf8)), (5, [0]), (9, [0])),
    FileMark(.archive, "PK\u{3}\u{4}"), FileMark(.archive, "PK\u{5}\u{6}"),
    FileMark(.archive, "PK\u{7}\u{8}"),
    FileMark(.archive, (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])), FileMark(.archive, "Rar!\u{1A}\u{7}"),
    FileMark(.archive, (0, [0x1F, 0x8B, 0x08])),
    FileMark(.archive, (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])),
    FileMark(.archive, (0, Array("BZh".utf8)), (4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])),
    FileMark(.archive, (0, [0x28, 0xB5, 0x2F, 0xFD])), FileMark(.archive, (0, [0x04, 0x22, 0x4D, 0x18])),
    FileMark(.archive, (257, Array("ustar\0".utf8))), FileMark(.archive, (257, Array("ustar ".utf8))),
    FileMark(.archive, "MSCF\0\0\0\0"),
    FileMark(.picture, (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
    FileMark(.picture, (0, [0xFF, 0xD8, 0xFF, 0xE0]), (6, Array("JFIF".utf8))),
    FileMark(.picture, (0, [0xFF, 0xD8, 0xFF, 0xE1]), (6, Array("Exif".utf8))),
    FileMark(.picture, (0, [0xFF, 0xD8, 0xFF])), FileMark(.picture, "GIF87a"), FileMark(.picture, "GIF89a"),
    riff(.picture, "WEBP"), FileMark(.picture, "II*\0"), FileMark(.picture, "MM\0*"),
    FileMark(.picture, (0, Array("BM".utf8)), (6, [0, 0, 0, 0]), (15, [0, 0, 0])),
    brand("heic"), brand("heix"), brand("mif1"), brand("msf1"), brand("avif"), brand("avis"),
    FileMark(.recording, (0, [0, 0, 0]), (4, Array("ftyp".utf8))),
    FileMark(.recording, (4, Array("ftyp".utf8))),
    riff(.recording, "WAVE"), riff(.recording, "AVI "), FileMark(.recording, "ID3"),
    FileMark(.recording, "OggS\0"), FileMark(.recording, "fLaC"),
    FileMark(.recording, (0, [0x1A, 0x45, 0xDF, 0xA3])),
  ]
}

/// Names tell nothing but this: whether a program that downloads calls a file unfinished.
package enum UnfinishedDownload {
  /// How browsers and other programs end such names.
  package static let endings = [
    ".crdownload", ".part", ".partial", ".filepart", ".download", ".downloading", ".opdownload", ".aria2",
    ".!qb", ".!ut", ".td", ".xltd",
  ]

  /// Whether a file has such a name.
  package static func isNamed(_ name: String) -> Bool {
    let small = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return endings.contains {
      small.count > $0.utf8.count && small.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}

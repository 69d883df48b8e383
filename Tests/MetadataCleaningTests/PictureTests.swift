import Bytes
import Testing
import TestSupport

@testable import MetadataCleaning

@Suite struct PictureTests {
  private static let options = [
    "-Artist=张三", "-Make=Apple", "-Model=iPhone 15", "-Software=17.1", "-GPSLatitude=31.2",
    "-GPSLatitudeRef=N",
    "-DateTimeOriginal=2024:05:06 07:08:09", "-XMP-dc:Creator=张三", "-Comment=by me", "-Orientation#=6",
  ]

  @Test(arguments: Samples.pictures)
  func leavesWhatIsClean(suffix: String, bytes: [UInt8]) throws {
    #expect(Cleaning(of: bytes) == .clean(nil, found: []))
    #expect(try exiftool(bytes, suffix) == [])
  }

  @Test(arguments: Samples.pictures)
  func takesOutWhatExiftoolWrites(suffix: String, bytes: [UInt8]) throws {
    let iptc = suffix == "jpg" ? ["-IPTC:By-line=张三", "-Photoshop:CopyrightFlag=true"] : []
    let marked = try written(bytes, suffix, Self.options + iptc)
    #expect(try exiftool(marked, suffix).count >= (suffix == "gif" ? 2 : 8))
    let (clean, found) = try cleaned(marked)
    #expect(try exiftool(clean, suffix) == [])
    if suffix != "webp" { #expect(try mat2(clean, suffix) == "") }
    #expect(found.contains { $0.kind == .xmp } || suffix == "webp")
    // exiftool makes an extended WebP of a simple one; the others are as they were, bit for bit.
    if suffix == "webp" {
      #expect(clean.suffix(bytes.count - 12).elementsEqual(bytes.dropFirst(12)))
    } else if suffix != "gif" {
      #expect(clean == bytes)
    }
    guard suffix != "gif" else { return }
    #expect(found.contains(Finding(kind: .position, detail: "GPS")))
    #expect(found.contains(Finding(kind: .device, detail: "Make Apple")))
    #expect(found.contains(Finding(kind: .author, detail: "Artist 张三")))
    #expect(Cleaning.orientation(of: marked) == 6)
    #expect(Cleaning.orientation(of: clean) == 1)
  }

  @Test func takesOutWhatFollowsThePicture() throws {
    for (_, bytes) in Samples.pictures {
      let (clean, found) = try cleaned(bytes + Array("SEFT 张三".utf8))
      #expect(clean == bytes)
      #expect(found.map(\.kind) == [.trailer])
    }
  }

  @Test func keepsScansWithRestartsAndFillBytes() throws {
    // In front of the coded data, between segments, and a restart marker in the data.
    var bytes = Samples.jpeg
    bytes.insert(contentsOf: [0xFF, 0xFF], at: 2)
    let end = bytes.count - 2
    bytes.insert(contentsOf: [0xFF, 0xD0, 1, 0xFF, 0], at: end)
    let (clean, found) = try cleaned(bytes)
    #expect(found == [])
    #expect(clean.suffix(12).elementsEqual(bytes.suffix(12)))
    #expect(try cleaned(Array(bytes.dropLast(2))).bytes == clean)
  }

  @Test func dropsColourProfilesAndThumbnails() throws {
    var bytes = Samples.jpeg
    let profile: [UInt8] = [0xFF, 0xE2, 0, 18] + Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7]
    let extra: [UInt8] = [0xFF, 0xE0, 0, 8] + Array("JFXX\0".utf8) + [0x10]
    bytes.insert(contentsOf: profile + extra, at: 20)
    let (clean, found) = try cleaned(bytes)
    #expect(clean == Samples.jpeg)
    #expect(found.map(\.kind) == [.colourProfile, .thumbnail])
  }

  /// GIFs that Chromium and Firefox show, and what is made of them.
  @Test(arguments: [
    // Cut off behind where the picture lies, behind what its codes are like, within its data, and before the end.
    ("AAAAACwAAAAAAQABAAA=", "AAAAACwAAAAAAQABAAACADs="),
    ("AAAAACwAAAAAAQABAAAC", "AAAAACwAAAAAAQABAAACADs="),
    ("AIAAAAAAAP///ywAAAAAAQABAAACAg==", "AIAAAAAAAP///ywAAAAAAQABAAACADs="),
    ("AIAAAAAAAP///ywAAAAAAQABAAACAkQB", "AIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="),
    ("AIAAAAAAAP///ywAAAAAAQABAAACAkQBAA==", "AIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="),
    // With something else behind its picture.
    ("AIAAAAAAAP///ywAAAAAAQABAAACAkQBAHp6eg==", "AIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="),
    ("AIAAAAAAAP///ywAAAAAAQABAAACAkQBACH+BeW8oA==", "AIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="),
  ])
  func putsTheEndOfGIFRight(written: String, clean: String) throws {
    let head = "R0lGODlhAQAB"
    let bytes = try Base64.decode(Array((head + written).utf8))
    #expect(try cleaned(bytes).bytes == Base64.decode(Array((head + clean).utf8)))
    // Of a larger one that is cut off within its picture something is lost.
    var larger = bytes
    larger[6] = 2
    let isWhole = written.hasPrefix("AIAAAAAAAP///ywAAAAAAQABAAACAkQBA")
    #expect((Cleaning(of: larger) != .impossible(.damaged)) == isWhole)
  }

  @Test func keepsLoopsOfGIFOnly() throws {
    func animated(_ name: String) -> [UInt8] {
      var bytes = Samples.gif
      let block: [UInt8] = [0x21, 0xFF, 11] + Array(name.utf8) + [3, 1, 0, 0, 0]
      bytes.insert(contentsOf: block, at: 25)
      return bytes
    }
    #expect(Cleaning(of: animated("NETSCAPE2.0")) == .clean(nil, found: []))
    #expect(try cleaned(animated("MAKER  0001")).bytes == Samples.gif)
  }

  @Test func keepsOfHEIFWhatPicturesNeed() throws {
    func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
      var box: [UInt8] = []
      box.appendBigEndian(body.count + 8)
      return box + name.utf8 + body
    }
    // A unit of AV1 that is a frame.
    let frame: [UInt8] = [0x32, 2, 3, 4]
    func heif(_ canary: String, start: Int) -> [UInt8] {
      let words = Array(canary.utf8)
      let infe = box("infe", [2, 0, 0, 0, 0, 1, 0, 0] + "av01".utf8 + words + [0])
      let note = box("infe", [2, 0, 0, 0, 0, 2, 0, 0] + "mime".utf8 + [0] + words + [0, 0])
      var iloc: [UInt8] = [0, 0, 0, 0, 0x44, 0, 0, 2]
      for (id, place, count) in [(1, start, 4), (2, start + 4, words.count)] {
        iloc += [0, UInt8(id), 0, 0, 0, 1]
        iloc.appendBigEndian(place)
        iloc.appendBigEndian(count)
      }
      let ipco = box("ipco", box("ispe", [0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8]) + box("udes", words))
      let meta =
        [0, 0, 0, 0]
        + box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0] + "pict".utf8 + [UInt8](repeating: 0, count: 12) + words)
        + box("pitm", [0, 0, 0, 0, 0, 1]) + box("iloc", iloc)
        + box("iinf", [0, 0, 0, 0, 0, 2] + infe + note) + box("uuid", words)
        + box("iprp", ipco + box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1]))
      return box("ftyp", Array("avif\0\0\0\0mif1".utf8)) + box("meta", meta) + box("mpvd", words)
        + box("mdat", frame + words)
    }
    let length = heif("canary", start: 0).count
    let marked = heif("canary", start: length - 10)
    let clean = try HEIF.blanked(marked)
    #expect(clean.count == marked.count)
    #expect(!String(decoding: clean, as: UTF8.self).contains("canary"))
    #expect(clean.suffix(10).elementsEqual(frame + [0, 0, 0, 0, 0, 0]))
    #expect(try HEIF.blanked(clean) == clean)
    for count in 0..<marked.count {
      #expect(throws: Obstacle.self) { try HEIF.blanked(Array(marked.prefix(count))) }
    }
  }

  @Test func refusesWhatIsDamaged() {
    var altered = Samples.png
    altered[45] ^= 1
    #expect(Cleaning(of: altered) == .impossible(.damaged))
    #expect(Cleaning(of: Array(Samples.jpeg.prefix(100))) == .impossible(.damaged))
    #expect(Cleaning(of: Array(Samples.gif.prefix(60))) == .impossible(.damaged))
    #expect(Cleaning(of: Array(Samples.webp.prefix(60))) == .impossible(.damaged))
  }

  @Test func tellsKindsByContent() {
    let kinds: [(String, FileKind)] = [
      ("%PDF-1.7", .pdf), ("\0\0\0\u{18}ftypheic\0\0\0\0mif1", .heif),
      ("\0\0\0\u{18}ftypisom\0\0\0\0mp42", .mp4), ("OggS", .ogg),
    ]
    for (text, kind) in kinds { #expect(Cleaning(of: Array(text.utf8)) == .needsProgram(kind)) }
    #expect(Cleaning(of: Array("一篇文章\n".utf8)) == .clean(nil, found: []))
    #expect(Cleaning(of: []) == .clean(nil, found: []))
    #expect(Cleaning(of: [0, 1, 2]) == .impossible(.unknownKind))
  }

  /// A directory that says again and again where the same other one is takes no more time than one that says so once.
  @Test func directoriesThatRepeatEnd() {
    var tiff = Array("II*\0".utf8)
    tiff.appendLittleEndian(8)
    let count = 1000
    tiff.appendLittleEndian(count, count: 2)
    let second = 8 + 2 + count * 12 + 4
    for _ in 0..<count {
      tiff.appendLittleEndian(0x8769, count: 2)
      tiff.appendLittleEndian(4, count: 2)
      tiff.appendLittleEndian(1)
      tiff.appendLittleEndian(second)
    }
    tiff.appendLittleEndian(0)
    tiff.appendLittleEndian(count, count: 2)
    for _ in 0..<count {
      tiff.appendLittleEndian(0x013B, count: 2)
      tiff.appendLittleEndian(2, count: 2)
      tiff.appendLittleEndian(1000)
      tiff.appendLittleEndian(0)
    }
    tiff.appendLittleEndian(0)
    #expect(Exif(tiff).map { $0.findings.count <= 8 * Finding.maximumCount } == true)
  }
}

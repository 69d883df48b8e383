import Testing

@testable import MetadataCleaning

/// A word in each place where a film or picture can have one among what is played and what says how.
@Suite struct FilmLeakTests {
  private static let word = Array("CANARY".utf8)

  private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    length.appendBigEndian(body.count + 8)
    return length + Array(name.utf8) + body
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// A film of one sample, which follows its first box.
  private static func film(
    _ handler: String, _ codec: String, _ boxes: [UInt8], sample: [UInt8] = [0, 0, 0, 0], table: [UInt8] = [],
    entries: [UInt8] = [], moof: [UInt8] = []
  ) -> [UInt8] {
    let isPicture = handler == "vide"
    let entry = box(codec, zeros(isPicture ? 78 : 28) + boxes) + entries
    let count = UInt8(entries.isEmpty ? 1 : 2)
    let stbl = box(
      "stbl",
      box("stsd", zeros(7) + [count] + entry) + box("stts", zeros(7) + [1] + zeros(3) + [1, 0, 0, 0, 1])
        + box("stsc", zeros(7) + [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1])
        + box("stsz", zeros(11) + [1, 0, 0, 0, UInt8(sample.count)])
        + box("stco", zeros(7) + [1, 0, 0, 0, 24])
        + table)
    let minf = box(
      "minf",
      box(isPicture ? "vmhd" : "smhd", zeros(isPicture ? 12 : 8))
        + box("dinf", box("dref", zeros(7) + [1] + box("url ", [0, 0, 0, 1]))) + stbl)
    let mdia = box(
      "mdia", box("mdhd", zeros(24)) + box("hdlr", zeros(8) + Array(handler.utf8) + zeros(13)) + minf)
    let trak = box("trak", box("tkhd", zeros(15) + [1] + zeros(68)) + mdia)
    return box("ftyp", Array("isom".utf8) + zeros(4)) + box("mdat", sample)
      + box("moov", box("mvhd", zeros(100)) + trak) + moof
  }

  // MARK: AV1

  /// 5.5: the header of a sequence of still pictures of 16 by 16, with the bit that ends it.
  private static let header: [UInt8] = [0x18, 0x0C, 0xFF, 0xD8, 0x20, 0x40, 0x40, 0xD0, 0x80]
  private static func unit(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
    [type << 3 | 2, UInt8(body.count)] + body
  }
  private static let frame = unit(6, [0x18, 1, 2, 3])

  static let units: [(name: String, bytes: [UInt8])] = [
    ("T.35", unit(5, [4, 0xB5] + word + [0x80])), ("time code", unit(5, [5] + word + [0x80])),
    ("scalability", unit(5, [3] + word + [0x80])), ("unknown message", unit(5, [99] + word + [0x80])),
    ("behind light", unit(5, [1, 0, 1, 0, 1, 0x80] + word)), ("padding", unit(15, word + [0x80])),
    ("list of tiles", unit(8, word)), ("reserved", unit(9, word)), ("reserved 0", unit(0, word)),
    ("delimiter", unit(2, word)), ("behind the header", unit(1, header + zeros(2) + word)),
    ("without a length", [15 << 3] + word), ("with an extension", [15 << 3 | 6, 0xFF, 6] + word),
    ("long length", [15 << 3 | 2, 0x86, 0x80, 0] + word),
  ]

  @Test(arguments: units.map(\.name)) func unitsOfAV1(name: String) throws {
    let unit = try #require(Self.units.first { $0.name == name }).bytes
    let kept = Self.unit(1, Self.header) + Self.frame
    let bytes = kept + unit
    let films = [
      Self.film("vide", "av01", Self.box("av1C", [0x81, 0, 12, 0] + bytes)),
      Self.film("vide", "av01", Self.box("av1C", [0x81, 0, 12, 0]), sample: bytes),
    ]
    for film in films {
      let clean = try Film.blanked(film)
      #expect(!Self.isThere(clean) && clean.count == film.count)
      #expect(Self.isThere(clean, kept))
      #expect(try Film.blanked(clean) == clean)
    }
    for (config, data) in [(bytes, kept), ([], bytes)] {
      let picture = Self.picture("av01", Self.box("av1C", [0x81, 0, 12, 0] + config), data)
      let clean = try HEIF.blanked(picture)
      #expect(!Self.isThere(clean) && clean.count == picture.count)
      #expect(Self.isThere(clean, kept))
      #expect(try HEIF.blanked(clean) == clean)
    }
  }

  @Test func lightOfAV1Stays() throws {
    let light = Self.unit(5, [1, 3, 0xE8, 0, 100, 0x80])
    let film = Self.film("vide", "av01", Self.box("av1C", [0x81, 0, 12, 0]), sample: light + Self.frame)
    #expect(try Film.blanked(film) == film)
    for unit: [UInt8] in [
      [0x12, 9, 1], [0x16], [0x82, 0], [0x32, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x0A, 1, 0],
    ] {
      let broken = Self.film("vide", "av01", Self.box("av1C", [0x81, 0, 12, 0]), sample: unit)
      #expect(throws: Obstacle.damaged) { try Film.blanked(broken) }
    }
  }

  // MARK: H.264 and HEVC

  private static func sized(_ unit: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(unit.count)] + unit }
  private static let avcC = box("avcC", [1, 66, 0, 10, 0xFF, 0xE0, 0])
  private static let hvcC = box("hvcC", [1] + zeros(20) + [3, 0])

  @Test(arguments: [0, 6, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 22, 24, 31] as [UInt8])
  func unitsOfAVC(type: UInt8) throws {
    let picture = Self.sized([0x65, 1, 2, 3])
    let bytes = Self.sized([type] + Self.word + [0x80]) + picture + Self.word
    let film = Self.film("vide", "avc1", Self.avcC, sample: bytes)
    let set = Self.film(
      "vide", "avc1", Self.box("avcC", [1, 66, 0, 10, 0xFF, 0xE1, 0, 7, type] + Self.word + [0]),
      sample: picture)
    for film in [film, set] {
      let clean = try Film.blanked(film)
      #expect(!Self.isThere(clean) && Self.isThere(clean, picture))
      #expect(try Film.blanked(clean) == clean)
    }
  }

  @Test(arguments: [10, 22, 24, 31, 35, 36, 37, 38, 39, 40, 41, 47, 48, 61, 62, 63] as [UInt8])
  func unitsOfHEVC(type: UInt8) throws {
    let picture = Self.sized([0x26, 1, 2, 3])
    for header: [UInt8] in [[type << 1, 1], [1 << 1, 9], [1 << 1 | 1, 1]] {
      let bytes = Self.sized(header + Self.word + [0x80]) + picture
      let film = Self.film("vide", "hvc1", Self.hvcC, sample: bytes)
      let clean = try Film.blanked(film)
      #expect(!Self.isThere(clean) && Self.isThere(clean, picture))
      let heif = try HEIF.blanked(Self.picture("hvc1", Self.hvcC, bytes))
      #expect(!Self.isThere(heif) && Self.isThere(heif, picture))
    }
  }

  /// How bright a film is, which has zeros and a one in it, before which a 3 stands that is not counted.
  @Test func lightOfHEVCStays() throws {
    let light = [0x4E, 1, 137, 24] + [UInt8](repeating: 9, count: 20) + [0, 0, 3, 0, 1, 0x80]
    for (message, isKept) in [(light, true), (light.dropLast() + Self.word + [0x80], false)] {
      let clean = try Film.blanked(Self.film("vide", "hvc1", Self.hvcC, sample: Self.sized(message)))
      #expect(Self.isThere(clean, message) == isKept)
    }
  }

  /// Which of them a sample has is not looked up.
  @Test func entriesOfOneTrackAreOfOneKind() {
    let other = Self.box("vp09", Self.zeros(78))
    let mixed = Self.film("vide", "avc1", Self.avcC, entries: other)
    #expect(throws: Obstacle.otherKind(.mp4)) { try Film.blanked(mixed) }
    let lengths = Self.box("avc1", Self.zeros(78) + Self.box("avcC", [1, 66, 0, 10, 0xFC, 0xE0, 0]))
    #expect(throws: Obstacle.otherKind(.mp4)) {
      try Film.blanked(Self.film("vide", "avc1", Self.avcC, entries: lengths))
    }
  }

  // MARK: Boxes that are longer than what is in them

  private static func group(_ kind: String, _ body: [UInt8], version: UInt8 = 1) -> [UInt8] {
    box("sgpd", [version, 0, 0, 0] + Array(kind.utf8) + body)
  }
  private static func esds(_ type: UInt8, _ start: [UInt8]) -> [UInt8] {
    let decoder = [4, UInt8(15 + start.count), type] + zeros(12) + [5, UInt8(start.count)] + start
    return box("esds", zeros(4) + [3, UInt8(3 + decoder.count), 0, 1, 0] + decoder)
  }

  static let boxes: [(name: String, film: [UInt8])] = [
    ("dec3", film("soun", "ec-3", box("dec3", [7, 0, 0x20, 0x0F, 0] + word))),
    ("dec3 with objects", film("soun", "ec-3", box("dec3", [7, 0, 0x20, 0x0F, 0, 1, 16] + word))),
    ("dac3", film("soun", "ac-3", box("dac3", [0x10, 0x3D, 0x40] + word))),
    ("chnl", film("soun", "Opus", box("chnl", zeros(6) + word))),
    ("dOps", film("soun", "Opus", box("dOps", [0, 2] + zeros(9) + word))),
    ("dfLa", film("soun", "fLaC", box("dfLa", zeros(4) + [0, 0, 0, 34] + zeros(34) + word))),
    ("btrt", film("soun", "Opus", box("btrt", zeros(12) + word))),
    ("srat", film("soun", "Opus", box("srat", zeros(8) + word))),
    ("colr", film("vide", "vp09", box("colr", Array("nclx".utf8) + zeros(7) + word))),
    ("dvcC", film("vide", "hvc1", hvcC + box("dvcC", [1, 0, 0, 0] + word + zeros(14)))),
    ("sgpd", film("vide", "vp09", [], table: group("roll", [0, 0, 0, 2, 0, 0, 0, 1, 0, 1] + word))),
    ("sgpd of long ones", film("vide", "vp09", [], table: group("roll", [0, 0, 0, 6, 0, 0, 0, 1] + word))),
    (
      "sgpd of many",
      film("vide", "vp09", [], table: group("rap ", [0, 0, 0, 1, 0, 0, 0, 9] + word + zeros(3)))
    ),
    ("old sgpd", film("vide", "vp09", [], table: group("roll", [0, 0, 0, 1, 0, 1] + word, version: 0))),
    (
      "sbgp",
      film(
        "vide", "vp09", [],
        table: group("roll", [0, 0, 0, 2, 0, 0, 0, 1, 0, 1])
          + box("sbgp", zeros(4) + Array("roll".utf8) + [0, 0, 0, 1] + zeros(8) + word))
    ),
    (
      "sbgp with a number",
      film("vide", "vp09", [], table: box("sbgp", [1, 0, 0, 0] + Array("roll".utf8) + word))
    ),
    ("reserved bytes", film("vide", "vp09", [], entries: box("vp09", word + zeros(72)))),
    ("MP3 needs nothing", film("soun", "mp4a", esds(0x6B, word))),
    ("AAC", film("soun", "mp4a", esds(0x40, [0x12, 0x10] + word))),
    (
      "fragments",
      film(
        "vide", "vp09", [],
        moof: box(
          "moof",
          box("mfhd", zeros(8) + word)
            + box(
              "traf",
              box("tfhd", zeros(7) + [1] + word) + box("tfdt", zeros(8) + word)
                + box("trun", zeros(8) + word))))
    ),
  ]

  @Test(arguments: boxes.map(\.name)) func boxesAreAsLongAsTheyMustBe(name: String) throws {
    let film = try #require(Self.boxes.first { $0.name == name }).film
    #expect(Self.isThere(film))
    let clean = try Film.blanked(film)
    #expect(!Self.isThere(clean) && clean.count == film.count)
    #expect(try Film.blanked(clean) == clean)
  }

  @Test func whatIsNotLookedIntoIsRefused() {
    let flac = Self.film("soun", "fLaC", Self.box("dfLa", Self.zeros(4) + [2, 0, 0, 34] + Self.zeros(34)))
    #expect(throws: Obstacle.damaged) { try Film.blanked(flac) }
    for film in [
      Self.film("soun", "mp4a", Self.esds(0xDD, Self.word)),
      Self.film("soun", "mp4a", Self.esds(0x40, Self.word)),
      Self.film("vide", "mp4v", Self.esds(0x6C, Self.word)), Self.film("vide", "dvh1", Self.hvcC),
      Self.film("soun", "Opus", Self.box("dOps", Self.zeros(10) + [3] + Self.word)),
    ] {
      #expect(throws: Obstacle.otherKind(.mp4)) { try Film.blanked(film) }
    }
  }

  @Test(arguments: ["auxC", "iref", "tmap", "grid", "avcC"]) func whatSaysWhatAPictureIs(name: String) throws
  {
    let urn = Self.box("auxC", Self.zeros(4) + Array("urn:CANARY\0".utf8))
    let pictures = [
      "auxC": Self.picture("hvc1", Self.hvcC + urn, Self.zeros(4)),
      "iref": Self.picture(
        "hvc1", Self.hvcC, Self.zeros(4),
        more: Self.box("iref", Self.zeros(4) + Self.box("CANA", [0, 1, 0, 3] + Self.word))),
      "tmap": Self.picture("tmap", [], Self.zeros(62) + Self.word),
      "grid": Self.picture("grid", [], Self.zeros(8) + Self.word),
      "avcC": Self.picture("hvc1", Self.hvcC + Self.box("avcC", Self.word), Self.zeros(4)),
    ]
    let picture = try #require(pictures[name])
    #expect(Self.isThere(picture))
    #expect(!Self.isThere(try HEIF.blanked(picture)))
  }

  // MARK: Pictures

  /// A picture of one item, whose data stand at the end.
  private static func picture(_ type: String, _ properties: [UInt8], _ data: [UInt8], more: [UInt8] = [])
    -> [UInt8]
  {
    func made(at place: Int) -> [UInt8] {
      var iloc: [UInt8] = [0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1]
      iloc.appendBigEndian(place)
      iloc.appendBigEndian(data.count)
      let parts = [
        box("hdlr", zeros(8) + Array("pict".utf8) + zeros(13)), box("pitm", [0, 0, 0, 0, 0, 1]),
        box("iloc", iloc),
        box("iinf", [0, 0, 0, 0, 0, 1] + box("infe", [2, 0, 0, 0, 0, 1, 0, 0] + Array(type.utf8) + [0])),
        more,
        box(
          "iprp",
          box("ipco", box("ispe", zeros(12)) + properties)
            + box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1])),
      ]
      return box("ftyp", Array("avif".utf8) + zeros(4) + Array("mif1".utf8))
        + box("meta", zeros(4) + parts.joined())
        + box("mdat", data)
    }
    return made(at: made(at: 0).count - data.count)
  }

  private static func isThere(_ bytes: [UInt8], _ wanted: [UInt8] = word) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }
}

import Testing

@testable import MetadataCleaning

@Suite struct FilmTests {
  private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let length = body.count + 8
    return [0, 0, UInt8(length >> 8), UInt8(length & 0xFF)] + Array(name.utf8) + body
  }

  private static func number(_ value: Int) -> [UInt8] {
    [0, 0, UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
  private static let times = [UInt8](repeating: 7, count: 8)

  /// A track of one sample that lies there; times are all 7.
  private static func track(
    _ handler: String, id: UInt8 = 1, sample: Range<Int>, codec: String = "avc1", more: [UInt8] = []
  ) -> [UInt8] {
    let name = Array("Zhang\0".utf8)
    let avcC = box("avcC", [1, 66, 0, 10, 0xFF, 0xE0, 0])
    let entry =
      box(
        codec,
        zeros(12) + Array("ZHNG".utf8) + zeros(26) + [5] + name + zeros(26) + zeros(4) + avcC
          + box("own ", name))
    let table = box(
      "stbl",
      box("stsd", number(0) + number(1) + entry)
        + box("stts", number(0) + number(1) + number(1) + number(1) + name)
        + box("stsc", number(0) + number(1) + number(1) + number(1) + number(1))
        + box("stsz", number(0) + number(0) + number(1) + number(sample.count))
        + box("stco", number(0) + number(1) + number(sample.lowerBound)) + box("free", name))
    let data = box("dinf", box("dref", number(0) + number(1) + box("url ", [0, 0, 0, 1] + name)))
    let media = box(
      "mdia",
      box("mdhd", number(0) + times + zeros(12))
        + box("hdlr", zeros(8) + Array(handler.utf8) + zeros(12) + name)
        + box("minf", box("vmhd", [0, 0, 0, 1] + zeros(8)) + data + table))
    let head = box("tkhd", [0, 0, 0, 1] + times + [0, 0, 0, id] + zeros(68) + name)
    return box("trak", head + media + box("udta", box("name", name)) + more)
  }

  private static func film(_ tracks: [[UInt8]], data: [UInt8], more: [UInt8] = []) -> [UInt8] {
    let moov = box("moov", box("mvhd", number(0) + times + zeros(88)) + tracks.joined() + box("udta", more))
    return start + box("mdat", data) + moov
  }

  /// What stands before the data.
  private static let start = box("ftyp", Array("isom\u{7}\u{7}\u{7}\u{7}isomXAVC".utf8))
  private static let place = start.count + 8

  /// A picture, and before it a message in which an encoder signs.
  private static let sample: [UInt8] =
    number(12) + [6, 5, 8] + Array("Zhang264".utf8) + [0x80] + number(4) + [0x65, 1, 2, 3]

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func keepsWhatIsPlayed() throws {
    let gap = Array("Zhang was here".utf8)
    let sample = Self.sample
    let place = Self.place + gap.count
    let film = Self.film(
      [Self.track("vide", sample: place..<place + sample.count)], data: gap + sample + gap, more: gap)
    let blank = try Film.blanked(film)
    #expect(blank.count == film.count)
    #expect(!text(blank).contains("Zhang") && !text(blank).contains("XAVC") && !blank.contains(7))
    #expect(blank[place + 16..<place + sample.count].elementsEqual(sample.suffix(8)))
    // The message has become filling of the same length.
    #expect(blank[place + 4] == 0x0C)
    #expect(try Film.blanked(blank) == blank)
  }

  @Test(arguments: ["text", "sbtl", "tmcd", "meta", "hint", "gpmd"])
  func tracksOfOtherThingsGo(handler: String) throws {
    let words = Array("Zhang 39.9 116.4".utf8)
    let sample = Self.sample
    let place = Self.place + sample.count
    let film = Self.film(
      [
        Self.track("vide", sample: Self.place..<place),
        Self.track(handler, id: 2, sample: place..<place + words.count),
      ], data: sample + words)
    let blank = try Film.blanked(film)
    #expect(!text(blank).contains("Zhang") && !text(blank).contains(handler) && !text(blank).contains("39.9"))
  }

  @Test func whatIsNotKnownIsRefused() {
    let film = Self.film(
      [Self.track("vide", sample: Self.place..<Self.place + 4, codec: "jpeg")], data: Self.sample)
    #expect(throws: Obstacle.otherKind(.mp4)) { try Film.blanked(film) }
    #expect(throws: Obstacle.damaged) { try Film.blanked(Self.film([], data: [])) }
    let outside = Self.film([Self.track("vide", sample: 0..<Int(UInt16.max))], data: Self.sample)
    #expect(throws: Obstacle.damaged) { try Film.blanked(outside) }
  }

  /// Each sample is looked through, also where many lie on the same bytes.
  @Test func samplesThatLieOnEachOtherAreCounted() {
    let data = [UInt8](repeating: 0, count: 30_000)
    let fragment =
      Self.box("tfhd", Self.number(0) + Self.number(1))
      + (0..<50).reduce(into: []) { runs, _ in
        let size = Self.number(30_000)
        runs += Self.box("trun", [0, 0, 2, 1] + Self.number(1) + Self.number(0) + size)
      }
    let film =
      Self.film([Self.track("vide", sample: Self.place..<Self.place + 4)], data: data)
      + Self.box("moof", Self.box("mfhd", Self.zeros(8)) + Self.box("traf", fragment)) + Self.zeros(40_000)
    #expect(throws: Obstacle.overLimit) { try Film.blanked(film) }
  }

  @Test func cutAndChangedFilmsDoNoHarm() {
    let film = Self.film(
      [Self.track("vide", sample: Self.place..<Self.place + Self.sample.count)], data: Self.sample)
    for length in 0..<film.count { _ = try? Film.blanked(Array(film.prefix(length))) }
    for index in stride(from: 0, to: film.count, by: 2) {
      for value in [0, 0xFF] as [UInt8] {
        var changed = film
        changed[index] = value
        _ = try? Film.blanked(changed)
      }
    }
  }
}

/// Boxes that are shorter than what they say must be in them.
@Suite struct HollowBoxTests {
  private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    length.appendBigEndian(body.count + 8)
    return length + Array(name.utf8) + body
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// ISO/IEC 14496-15, 8.3.2.1: one array of one set of parameters.
  private static let hvcC = box("hvcC", [1] + zeros(20) + [3, 1, 0x21, 0, 1, 0, 2, 0x42, 1])

  private static func film(_ handler: String, _ codec: String, _ boxes: [UInt8]) -> [UInt8] {
    let entry = box(codec, zeros(handler == "vide" ? 78 : 28) + boxes)
    let table = box(
      "stbl",
      box("stsd", zeros(7) + [1] + entry) + box("stts", zeros(7) + [1] + zeros(3) + [1, 0, 0, 0, 1])
        + box("stsc", zeros(7) + [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1])
        + box("stsz", zeros(11) + [1, 0, 0, 0, 4]) + box("stco", zeros(7) + [1, 0, 0, 0, 24])
        + box("sdtp", zeros(5)) + box("sbgp", zeros(4) + Array("roll".utf8) + zeros(4)))
    let minf = box(
      "minf",
      box(handler == "vide" ? "vmhd" : "smhd", zeros(12))
        + box("dinf", box("dref", zeros(7) + [1] + box("url ", [0, 0, 0, 1]))) + table)
    let mdia = box(
      "mdia", box("mdhd", zeros(24)) + box("hdlr", zeros(8) + Array(handler.utf8) + zeros(13)) + minf)
    let trak = box(
      "trak", box("tkhd", zeros(11) + [0, 1] + zeros(71)) + box("edts", box("elst", zeros(8))) + mdia)
    return box("ftyp", Array("isom".utf8) + zeros(4)) + box("mdat", [0, 0, 0, 0])
      + box("moov", box("mvhd", zeros(100)) + trak)
      + box("moof", box("mfhd", zeros(8)) + box("traf", box("tfhd", zeros(8)) + box("trun", zeros(12))))
  }

  private static let places: [UInt8] = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4]

  private static func picture(_ iloc: [UInt8] = [0, 0, 0, 0, 0x44, 0, 0, 1] + places) -> [UInt8] {
    let properties =
      box("ispe", zeros(12)) + hvcC + box("pixi", [0, 0, 0, 0, 1, 8]) + box("irot", [0])
      + box("colr", Array("nclx".utf8) + zeros(7)) + box("auxC", zeros(4) + Array("urn:a\0".utf8))
    let parts = [
      box("hdlr", zeros(8) + Array("pict".utf8) + zeros(13)), box("pitm", [0, 0, 0, 0, 0, 1]),
      box("iinf", [0, 0, 0, 0, 0, 1] + box("infe", [2, 0, 0, 0, 0, 1, 0, 0] + Array("hvc1".utf8) + [0])),
      box("iloc", iloc),
      box("iref", zeros(4) + box("dimg", [0, 1, 0, 1, 0, 1])), box("idat", [1, 2, 3]),
      box("iprp", box("ipco", properties) + box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0x81])),
    ]
    return box("ftyp", Array("heic".utf8) + zeros(4) + Array("mif1heic".utf8))
      + box("meta", zeros(4) + parts.joined()) + box("mdat", [1, 2, 3, 4])
  }

  /// The same file with each of its boxes cut to each short length, and free space where the rest was.
  private static func hollowed(_ file: [UInt8]) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for start in 0..<max(0, file.count - 8) {
      guard let size = file.bigEndian(at: start), size >= 16, size <= file.count - start,
        file[start + 4..<start + 8].allSatisfy({ (0x20..<0x7F).contains($0) })
      else { continue }
      for length in 0...min(48, size - 16) {
        var cut: [UInt8] = []
        cut.appendBigEndian(length + 8)
        var hollow = file
        hollow.replaceSubrange(start..<start + 4, with: cut)
        hollow.replaceSubrange(
          start + 8 + length..<start + size, with: box("free", zeros(size - 16 - length)))
        files.append(hollow)
      }
    }
    return files
  }

  static let files: [(name: String, bytes: [UInt8])] = [
    ("HEVC", film("vide", "hvc1", hvcC)),
    (
      "AVC",
      film("vide", "avc1", box("avcC", [1, 100, 0, 10, 0xFF, 0xE1, 0, 1, 0x67, 0, 0xF8, 0xF8, 0xF8, 0]))
    ),
    ("AV1", film("vide", "av01", box("av1C", [0x81, 0, 0, 0, 0x0A, 1, 0]))),
    ("MPEG-4", film("vide", "mp4v", box("esds", zeros(4) + [3, 8, 0, 0, 0, 4, 3, 0x20, 0, 0]))),
    ("VP9", film("vide", "vp09", box("vpcC", zeros(12)) + box("colr", Array("nclx".utf8) + zeros(7)))),
    ("AAC", film("soun", "mp4a", box("esds", zeros(4) + [3, 8, 0, 0, 0, 4, 3, 0x40, 0, 0]))),
    ("Opus", film("soun", "Opus", box("dOps", zeros(11)))),
    ("AMR", film("soun", "samr", box("damr", zeros(9)))),
    ("FLAC", film("soun", "fLaC", box("dfLa", zeros(42)))),
  ]

  @Test(arguments: files.map(\.name)) func filmsDoNoHarm(name: String) throws {
    let film = try #require(Self.files.first { $0.name == name }).bytes
    let hollow = Self.hollowed(film)
    #expect(hollow.count > 500)
    for film in hollow {
      if let blank = try? Film.blanked(film) { #expect(blank.count == film.count) }
    }
  }

  @Test func picturesDoNoHarm() throws {
    let picture = Self.picture()
    #expect(try HEIF.blanked(picture).count == picture.count)
    let hollow = Self.hollowed(picture)
    #expect(hollow.count > 200)
    for picture in hollow {
      if let blank = try? HEIF.blanked(picture) { #expect(blank.count == picture.count) }
    }
  }

  /// A list of an item's places has one for each item, and each of some length.
  @Test func placesOfItemsAreThereOnce() {
    let twice = Self.picture([0, 0, 0, 0, 0x44, 0, 0, 2] + Self.places + Self.places)
    #expect(throws: Obstacle.damaged) { try HEIF.blanked(twice) }
    let none = Self.picture(
      [0, 0, 0, 0, 0x40, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 999))
    #expect(throws: Obstacle.damaged) { try HEIF.blanked(none) }
  }
}

import Testing

@testable import Hygiene

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

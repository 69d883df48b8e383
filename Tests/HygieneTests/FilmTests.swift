import Hygiene
import Testing

@Suite struct FilmTests {
  private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let length = body.count + 8
    return [0, 0, UInt8(length >> 8), UInt8(length & 0xFF)] + Array(name.utf8) + body
  }

  /// A film of one track; times are all 7.
  private static func film(handler: String) -> [UInt8] {
    let times = [UInt8](repeating: 7, count: 8)
    let hdlr =
      [UInt8](repeating: 0, count: 8) + Array(handler.utf8) + [UInt8](repeating: 0, count: 12)
      + Array("Zhang\0".utf8)
    return box("ftyp", Array("isom\0\0\0\0".utf8))
      + box(
        "moov",
        box("mvhd", [0, 0, 0, 0] + times + [1, 2, 3])
          + box(
            "trak",
            box("tkhd", [1, 0, 0, 0] + times + times + [4])
              + box("mdia", box("mdhd", [0, 0, 0, 0] + times) + box("hdlr", hdlr))))
      + box("mdat", Array("zhang 7777".utf8))
  }

  @Test func timesAndNamesAreBlank() throws {
    let film = Self.film(handler: "vide")
    let blank = try Film.blanked(film)
    #expect(blank.count == film.count)
    #expect(!blank.dropLast(18).contains(7))
    #expect(!String(decoding: blank, as: UTF8.self).contains("Zhang"))
    #expect(blank.suffix(18) == film.suffix(18))
    #expect(try Film.blanked(blank) == blank)
  }

  @Test func tracksOfPlacesAreRefused() {
    #expect(throws: Obstacle.otherKind(.mp4)) { try Film.blanked(Self.film(handler: "meta")) }
  }

  @Test func cutAndChangedFilmsDoNoHarm() {
    let film = Self.film(handler: "soun")
    for length in 0..<film.count { _ = try? Film.blanked(Array(film.prefix(length))) }
    for index in film.indices {
      for value in [0, 1, 0xFF] as [UInt8] {
        var changed = film
        changed[index] = value
        _ = try? Film.blanked(changed)
      }
    }
  }
}

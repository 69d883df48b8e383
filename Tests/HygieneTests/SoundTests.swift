import TestSupport
import Testing

@testable import Hygiene

@Suite struct SoundTests {
  @Test func keepsFramesOnly() throws {
    #expect(Cleaning(of: Samples.mp3) == .clean(nil, found: []))
    let tag: [UInt8] =
      Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 20] + Array("TPE1\0\0\0\u{4}\0\0\u{3}abc".utf8)
      + [UInt8](repeating: 0, count: 6)
    let old = Array("TAG".utf8) + [UInt8](repeating: 0x61, count: 125)
    let ape: [UInt8] =
      Array("APETAGEX".utf8) + [0xD0, 7, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80]
      + [UInt8](repeating: 0, count: 8)
    let lyrics = Array("LYRICSBEGININD0000300LYRICS200".utf8)
    let (clean, found) = try cleaned(tag + tag + Samples.mp3 + ape + lyrics + old)
    #expect(clean == Samples.mp3)
    #expect(found.map(\.detail).contains("ID3v2") && found.map(\.detail).contains("ID3v1"))
    #expect(try exiftool(clean, "mp3") == [])
    #expect(try mat2(clean, "mp3") == "")
  }

  @Test func blanksTheEncoder() throws {
    var frame = Samples.frame
    let note = Array("Info".utf8) + [0, 0, 0, 1, 0, 0, 0, 3] + Array("LAME3.100".utf8) + [1, 2, 3]
    frame.replaceSubrange(21..<21 + note.count, with: note)
    let marked = frame + Samples.mp3
    #expect(try exiftool(marked, "mp3") != [])
    let (clean, found) = try cleaned(marked)
    #expect(clean.count == marked.count)
    #expect(found == [Trace(kind: .software, detail: "LAME3.100")])
    #expect(try exiftool(clean, "mp3") == [])
  }

  @Test func dropsBlocksOfFLAC() throws {
    let (clean, found) = try cleaned(
      Samples.flacWithComment + Array("TAG".utf8) + [UInt8](repeating: 0x61, count: 125))
    #expect(clean == Samples.flac)
    #expect(found.contains(Trace(kind: .author, detail: "ARTIST=张三")))
    #expect(try exiftool(clean, "flac") == [])
  }

  @Test func dropsChunksOfWAV() throws {
    #expect(Cleaning(of: Samples.wav) == .clean(nil, found: []))
    let list: [UInt8] =
      Array("LIST".utf8) + [16, 0, 0, 0] + Array("INFOIART".utf8) + [4, 0, 0, 0] + Array("abcd".utf8)
    var marked = Samples.wav + list
    marked[4] += UInt8(list.count)
    #expect(try cleaned(marked).bytes == Samples.wav)
    #expect(try mat2(Samples.wav, "wav") == "")
  }
}

import Testing
import TestSupport

@testable import MetadataCleaning

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
    #expect(found == [Finding(kind: .software, detail: "LAME3.100")])
    #expect(try exiftool(clean, "mp3") == [])
  }

  @Test func clearsWhatNoSoundLiesIn() throws {
    // The first frame's sound begins in it and has 100 bytes; the second's begins 10 bytes before it, and has 50.
    func frame(before: Int, bits: Int) -> [UInt8] {
      var frame: [UInt8] = [0xFF, 0xFB, 0x90, 0xC0] + [UInt8](repeating: 0, count: 17)
      (frame[4], frame[5]) = (UInt8(before >> 1), UInt8(before << 7 & 0x80))
      // The length of the first granule is at bit 18.
      (frame[6], frame[7]) = (UInt8(bits >> 6 & 0x3F), UInt8(bits << 2 & 0xFF))
      return frame + (0..<396).map { UInt8($0 % 251 + 1) }
    }
    let marked = frame(before: 0, bits: 800) + frame(before: 10, bits: 400) + Samples.frame
    let (clean, found) = try cleaned(marked)
    #expect(found.map(\.kind) == [.software])
    var expected = marked
    for index in Array(21 + 100..<417 - 10) + Array(417 + 21 + 40..<834) { expected[index] = 0 }
    #expect(clean == expected)
  }

  @Test func endsFLACWithItsLastFrame() throws {
    // A frame of nothing with the checksums that it must have.
    var frame: [UInt8] = [0xFF, 0xF8, 0xC9, 0x18, 0, 0xC2, 1, 2, 3]
    var sum = UInt16(0)
    for byte in frame {
      sum ^= UInt16(byte) << 8
      for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x8005 }
    }
    frame += [UInt8(sum >> 8), UInt8(sum & 0xFF)]
    let file = Samples.flac.dropLast(9) + frame
    let (clean, found) = try cleaned(Array(file + "canary behind".utf8))
    #expect(clean.elementsEqual(file))
    #expect(found.map(\.kind) == [.trailer])
  }

  @Test func dropsBlocksOfFLAC() throws {
    let (clean, found) = try cleaned(
      Samples.flacWithComment + Array("TAG".utf8) + [UInt8](repeating: 0x61, count: 125))
    #expect(clean == Samples.flac)
    #expect(found.contains(Finding(kind: .author, detail: "ARTIST=张三")))
    #expect(try exiftool(clean, "flac") == [])
  }

  /// RFC 9639, 8.2: there is one, and another would be read by nobody.
  @Test func refusesStreamInformationThatIsThereTwice() throws {
    let stream = Samples.flac[4..<42]
    let twice = Array("fLaC".utf8) + [0] + stream.dropFirst() + Samples.flac.dropFirst(4)
    #expect(throws: Obstacle.damaged) {
      var findings = Findings()
      _ = try FLAC.clean(twice, &findings)
    }
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

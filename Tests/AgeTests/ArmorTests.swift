import Age
import Bytes
import Testing
import TestSupport

@Suite struct ArmorTests {
  @Test(arguments: [0, 1, 2, 3, 47, 48, 49, 96, 1000])
  func givesBackWhatWasPutIn(count: Int) throws {
    let bytes = AgeFileTests.payload(count)
    let text = Armor.encode(bytes)
    #expect(try Armor.decode(text) == bytes)
    #expect(Armor.isRecognised(text))
    // As mail and Windows change it.
    let carried =
      Array(" \r\n\n".utf8) + text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } + Array("\n \n".utf8)
    #expect(try Armor.decode(carried) == bytes)
    #expect(Armor.isRecognised(carried))
  }

  /// A changed character is noticed, or decodes to other bytes, which the encryption notices.
  @Test func noTwoTextsAreTheSameFile() throws {
    let bytes = AgeFileTests.payload(100)
    let text = Armor.encode(bytes)
    for index in text.indices where text[index] != 0x0A {
      for bit in 0..<8 {
        var altered = text
        altered[index] ^= 1 << UInt8(bit)
        if let other = try? Armor.decode(altered) { #expect(other != bytes) }
      }
    }
    let firstLine = "-----BEGIN AGE ENCRYPTED FILE-----".utf8.count
    for length in 0..<text.count - 1 {
      let characters = min(text[..<length].dropFirst(firstLine).count { $0 != 0x0A }, 136)
      #expect(throws: length < firstLine ? AgeError.malformedArmor : .truncatedArmor(characters: characters))
      {
        try Armor.decode(Array(text[..<length]))
      }
    }
  }

  /// Lines by the million are no reason to hold them all.
  @Test func emptyLinesEndTheReading() {
    let text = Array("-----BEGIN AGE ENCRYPTED FILE-----\n".utf8) + [UInt8](repeating: 0x0A, count: 8 << 20)
    #expect(throws: AgeError.malformedArmor) { try Armor.decode(text) }
    let padded = Armor.encode([1]) + [UInt8](repeating: 0x20, count: 2000)
    #expect(throws: AgeError.malformedArmor) { try Armor.decode(padded) }
  }

  @Test func theSinkWritesTextWhenItIsFinished() throws {
    let output = MemorySink()
    let sink = ArmorSink(to: output)
    try sink.write([1, 2, 3])
    try sink.write([4])
    try sink.overwrite(at: 1, with: [9, 9])
    #expect(output.bytes.isEmpty)
    try sink.finish()
    #expect(try Armor.decode(output.bytes) == [1, 9, 9, 4])
  }
}

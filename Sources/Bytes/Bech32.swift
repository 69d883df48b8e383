/// Bech32 (BIP 173) without its length limit, as age keys use it.
///
/// Both directions go character by character and keep nothing, so that what they are about can be a secret
/// that stays where it is.
package enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  /// The value of each character, in either case; 0xFF for those that have none.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in alphabet.enumerated() {
      table[Int(character)] = UInt8(value)
      table[Int(upper(character))] = UInt8(value)
    }
    return table
  }()
  /// Far above the longest age key (a post-quantum recipient has 1,959 characters).
  private static let maximumLength = 4096
  private static let checksumLength = 6

  /// The checksum of what was fed to it: a polynomial over the field of 32 elements.
  private struct Checksum {
    private static let generators: [UInt32] = [
      0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
    ]
    var value: UInt32 = 1

    /// Begins with a human-readable part in lower case.
    init(prefix: some Collection<UInt8>) {
      for character in prefix { feed(character >> 5) }
      feed(0)
      for character in prefix { feed(character & 31) }
    }

    mutating func feed(_ part: UInt8) {
      let top = value >> 25
      value = (value & 0x1ff_ffff) << 5 ^ UInt32(part)
      for (bit, generator) in Self.generators.enumerated() where top >> UInt32(bit) & 1 == 1 {
        value ^= generator
      }
    }
  }

  /// Encodes `data` with the human-readable part `prefix`, which is given in lower case.
  package static func encode(prefix: String, data: some Collection<UInt8>) -> String {
    String(decoding: encodeBytes(prefix: prefix, data: data, isUpperCase: false), as: UTF8.self)
  }

  /// Encodes as ``encode(prefix:data:)`` does, into bytes that can be wiped: there is no other copy of them.
  package static func encodeBytes(
    prefix: String, data: some Collection<UInt8>, isUpperCase: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(prefix.utf8.count + 1 + (data.count * 8 + 4) / 5 + checksumLength)
    var checksum = Checksum(prefix: prefix.utf8)
    func append(_ character: UInt8) { text.append(isUpperCase ? upper(character) : character) }
    func append(value: UInt32) {
      checksum.feed(UInt8(value & 31))
      append(alphabet[Int(value & 31)])
    }
    for character in prefix.utf8 { append(character) }
    append(UInt8(ascii: "1"))
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in data {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        append(value: buffer >> bits)
      }
    }
    if bits > 0 { append(value: buffer << (5 - bits)) }
    for _ in 0..<checksumLength { checksum.feed(0) }
    let end = checksum.value ^ 1
    for place in (0..<UInt32(checksumLength)).reversed() { append(alphabet[Int(end >> (5 * place) & 31)]) }
    return text
  }

  /// Decodes a text of one case into its human-readable part, in the case it has, and its data.
  package static func decode(_ text: some StringProtocol) throws(ByteError) -> (prefix: String, data: [UInt8])
  {
    let (prefix, data) = try decode(bytes: Array(text.utf8))
    return (prefix, Array(data))
  }

  /// Decodes as ``decode(_:)`` does; the data are read from the text when they are asked for.
  package static func decode<Text: BidirectionalCollection<UInt8>>(
    bytes text: Text
  ) throws(ByteError) -> (prefix: String, data: Data<Text.SubSequence>) {
    guard text.count <= maximumLength, text.allSatisfy({ (33...126).contains($0) }),
      !(text.contains(where: isUpper) && text.contains(where: isLower)),
      let separator = text.lastIndex(of: UInt8(ascii: "1")), separator > text.startIndex
    else { throw .invalidEncoding }
    let prefix = text[..<separator]
    let body = text[text.index(after: separator)...]
    guard body.count >= checksumLength else { throw .invalidEncoding }
    var checksum = Checksum(prefix: prefix.map { isUpper($0) ? $0 | 0x20 : $0 })
    for character in body {
      guard values[Int(character)] != 0xFF else { throw .invalidEncoding }
      checksum.feed(values[Int(character)])
    }
    let characters = body.dropLast(checksumLength)
    // What is left over of the bits is less than a character, and zero.
    let rest = characters.count * 5 % 8
    let last = characters.last.map { values[Int($0)] } ?? 0
    guard checksum.value == 1, rest < 5, last & (1 << UInt8(rest) - 1) == 0 else { throw .invalidEncoding }
    return (String(decoding: prefix, as: UTF8.self), Data(characters: characters))
  }

  /// The data of a text that was found to be well-formed.
  package struct Data<Characters: Collection<UInt8>>: Sequence, IteratorProtocol {
    private var characters: Characters.Iterator
    private var buffer: UInt32 = 0
    private var bits: UInt32 = 0

    fileprivate init(characters: Characters) {
      self.characters = characters.makeIterator()
    }

    package mutating func next() -> UInt8? {
      while bits < 8 {
        guard let character = characters.next() else { return nil }
        buffer = (buffer << 5 | UInt32(values[Int(character)])) & 0xFFF
        bits += 5
      }
      bits -= 8
      return UInt8(truncatingIfNeeded: buffer >> bits)
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte & ~0x20 : byte }
}

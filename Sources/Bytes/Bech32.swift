/// Bech32 (BIP 173) without its length limit, as age keys use it.
package enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generators: [UInt32] = [
    0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
  ]
  /// Far above the longest age key (a post-quantum recipient has 1,959 characters).
  private static let maximumLength = 4096

  private static func checksum(_ prefix: [UInt8], _ values: [UInt8]) -> UInt32 {
    var check: UInt32 = 1
    func feed(_ value: UInt8) {
      let top = check >> 25
      check = (check & 0x1ff_ffff) << 5 ^ UInt32(value)
      for (bit, generator) in generators.enumerated() where top >> UInt32(bit) & 1 == 1 {
        check ^= generator
      }
    }
    for character in prefix { feed(character >> 5) }
    feed(0)
    for character in prefix { feed(character & 31) }
    for value in values { feed(value) }
    return check
  }

  /// Regroups bits, most significant first; `nil` if the rest is not zero padding.
  private static func regroup(_ values: some Sequence<UInt8>, from: Int, to: Int, pad: Bool) -> [UInt8]? {
    var buffer: UInt32 = 0
    var bits = 0
    var output: [UInt8] = []
    for value in values {
      buffer = buffer << UInt32(from) | UInt32(value)
      bits += from
      while bits >= to {
        bits -= to
        output.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)) & UInt8((1 << to) - 1))
      }
      buffer &= (1 << UInt32(bits)) - 1
    }
    if pad {
      if bits > 0 {
        output.append(UInt8(truncatingIfNeeded: buffer << UInt32(to - bits)) & UInt8((1 << to) - 1))
      }
    } else if bits >= from || buffer != 0 {
      return nil
    }
    return output
  }

  /// Encodes `data` with the human-readable part `prefix`, in lower case.
  package static func encode(prefix: String, data: some Sequence<UInt8>) -> String {
    let head = Array(prefix.utf8)
    let values = regroup(data, from: 8, to: 5, pad: true) ?? []
    let check = checksum(head, values + [0, 0, 0, 0, 0, 0]) ^ 1
    let tail = (0..<6).map { UInt8(check >> UInt32(5 * (5 - $0)) & 31) }
    let text = head + [UInt8(ascii: "1")] + (values + tail).map { alphabet[Int($0)] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Decodes a text of one case into its human-readable part, in the case it has, and its data.
  package static func decode(_ text: some StringProtocol) throws(ByteError) -> (prefix: String, data: [UInt8])
  {
    let original = Array(text.utf8)
    guard original.count <= maximumLength, original.allSatisfy({ (33...126).contains($0) }) else {
      throw .invalidEncoding
    }
    let isUpper = original.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let isLower = original.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard isUpper != isLower else { throw .invalidEncoding }
    let lower = original.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    guard let separator = lower.lastIndex(of: UInt8(ascii: "1")), separator > 0,
      lower.count - separator - 1 >= 6
    else { throw .invalidEncoding }
    var values: [UInt8] = []
    for character in lower[(separator + 1)...] {
      guard let value = alphabet.firstIndex(of: character) else { throw .invalidEncoding }
      values.append(UInt8(value))
    }
    guard checksum(Array(lower[..<separator]), values) == 1,
      let data = regroup(values.dropLast(6), from: 5, to: 8, pad: false)
    else { throw .invalidEncoding }
    return (String(decoding: original[..<separator], as: UTF8.self), data)
  }
}

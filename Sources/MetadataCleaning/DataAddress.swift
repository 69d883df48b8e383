internal import Bytes

/// An address that holds a file in itself (RFC 2397).
package struct DataAddress {
  /// What it says that the file is.
  let type: String
  /// Whether the file is written in Base64, and not as text with escapes.
  let isBase64: Bool
  private let written: ArraySlice<UInt8>

  /// `nil` for any other address.
  package init?(_ address: [UInt8]) {
    guard Self.begins(address), let comma = address.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let words = String(decoding: address[5..<comma], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false)
    type = words.first.map(String.init) ?? ""
    isBase64 = words.last.map { String($0).trimmed.lowercased() } == "base64"
    written = address[(comma + 1)...]
  }

  /// Whether an address says that it is one.
  package static func begins(_ address: some Sequence<UInt8>) -> Bool {
    // In letters of either case: a colon has the bit that tells small ones, too.
    address.prefix(5).lazy.map { $0 | 0x20 }.elementsEqual("data:".utf8)
  }

  /// The file; `nil` if it is not written rightly.
  package var file: [UInt8]? {
    let plain = PercentEncoding.decode(written)
    guard isBase64 else { return plain }
    // As browsers read it: over several lines, with or without what fills it up. A place in the file may stand behind it.
    var symbols = plain.prefix { $0 != UInt8(ascii: "#") }.filter { $0 > 0x20 }.map { byte in
      // The alphabet for addresses (RFC 4648, 5).
      byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
    }
    while symbols.last == UInt8(ascii: "=") { symbols.removeLast() }
    return try? Base64.decode(symbols, padding: .none)
  }
}

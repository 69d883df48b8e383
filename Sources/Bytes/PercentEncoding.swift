/// Bytes of an address written as a percent sign and two hexadecimal digits (RFC 3986, 2.1).
package enum PercentEncoding {
  /// Reads them; a percent sign that no two digits follow stays as it is.
  ///
  /// - Parameter isRead: which bytes are read; the others stay as they are written.
  package static func decode(_ bytes: some Sequence<UInt8>, where isRead: (UInt8) -> Bool = { _ in true })
    -> [UInt8]
  {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1]), isRead(high << 4 | low)
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Text with them read; what is no UTF-8 then is replaced.
  package static func decode(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "%")) ? String(decoding: decode(text.utf8), as: UTF8.self) : text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

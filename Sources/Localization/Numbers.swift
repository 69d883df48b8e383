/// A number of things, in English.
///
/// - Parameter things: what several are called, if not the same with an s.
package func counted(_ number: Int, _ thing: String, _ things: String? = nil) -> String {
  "\(number) \(number == 1 ? thing : things ?? thing + "s")"
}

/// A number with its digits in groups of three.
package func grouped(_ number: UInt64) -> String {
  let digits = Array(String(number))
  return digits.indices.reduce(into: "") { text, index in
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digits[index])
  }
}

/// A number of bytes, about.
package func byteCount(_ bytes: UInt64) -> Phrase {
  var value = Double(bytes)
  if value < 1000 {
    return bytes == 1 ? Phrase("1 byte", zh: "1 字节") : Phrase("\(bytes) bytes", zh: "\(bytes) 字节")
  }
  var unit = ""
  for next in ["kB", "MB", "GB"] {
    value /= 1000
    unit = next
    if value < 1000 { break }
  }
  let rounded = value >= 100 ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
  return Phrase(name: "\(rounded) \(unit)")
}

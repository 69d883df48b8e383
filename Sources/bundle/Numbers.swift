/// A number of things, in English.
func counted(_ number: Int, _ thing: String) -> String {
  "\(number) \(thing)\(number == 1 ? "" : "s")"
}

/// A number of bytes for people.
func byteCount(_ bytes: UInt64) -> String {
  var value = Double(bytes)
  for unit in ["bytes", "kB", "MB", "GB"] {
    if value < 1000 || unit == "GB" {
      let rounded =
        unit == "bytes" || value >= 100 ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
      return "\(rounded) \(unit)"
    }
    value /= 1000
  }
  return "\(bytes) bytes"
}

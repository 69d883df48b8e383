import ArgumentParser

/// A number of bytes as people write it: `20MB`, `1.5 GB`, `900k`; in thousands.
struct ByteSize: ExpressibleByArgument {
  let bytes: UInt64

  init?(argument: String) {
    let text = argument.lowercased().filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [Substring: Double] = [
      "": 1, "b": 1, "k": 1e3, "kb": 1e3, "m": 1e6, "mb": 1e6, "g": 1e9, "gb": 1e9,
    ]
    guard let number = Double(digits), let unit = units[text.dropFirst(digits.count)], number * unit >= 1,
      number * unit < 1e15
    else { return nil }
    bytes = UInt64(number * unit)
  }
}

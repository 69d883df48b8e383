/// The part of TOML (toml.io, 1.0) that stands above guides: names with a word, a number, a date, or a list of these.
enum TOML {
  /// The names and values, in their order; `nil` for what is none of it. Those of a table have no prefix.
  static func pairs(in bytes: ArraySlice<UInt8>) -> [(name: String, values: [String])]? {
    var pairs: [(name: String, values: [String])] = []
    var lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)[...]
    while let line = lines.popFirst() {
      let text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("[") { continue }
      guard let equals = text.firstIndex(of: "=") else { return nil }
      let name = text[..<equals].trimmed.filter { $0 != "\"" && $0 != "'" }
      var value = text[text.index(after: equals)...].trimmed
      guard !name.isEmpty, !value.isEmpty else { return nil }
      // A list can go on over several lines, a text between three quotation marks as well.
      if value.hasPrefix("[") {
        value = withoutRemark(value)
        var isOpen = !value.contains("]")
        while isOpen, let next = lines.popFirst() {
          let words = withoutRemark(next.trimmed)
          isOpen = !words.contains("]")
          value += " " + words
        }
      }
      for mark in ["\"\"\"", "'''"] where value.hasPrefix(mark) {
        var isOpen = value.dropFirst(3).firstRange(of: mark) == nil
        while isOpen, let next = lines.popFirst() {
          value += " " + next.trimmed
          isOpen = next.firstRange(of: mark) == nil
        }
        value = "\"" + value.replacing(mark, with: "").replacing("\"", with: "\\\"") + "\""
      }
      pairs.append((name, values(of: value[...])))
    }
    return pairs
  }

  private static func values(of text: Substring) -> [String] {
    guard text.first == "[" else { return [scalar(text).value] }
    var values: [String] = []
    var rest = text.dropFirst()
    while let first = rest.first, first != "]" {
      switch first {
      case " ", "\t", "\n", ",": rest.removeFirst()
      // A remark goes on to the end of its line.
      case "#": rest = rest.drop { $0 != "\n" }
      default:
        let (value, end) = scalar(rest)
        values.append(value)
        rest = end
      }
    }
    return values
  }

  /// A line up to the remark that it ends with.
  private static func withoutRemark(_ line: String) -> String {
    var quote: Character?
    var isEscaped = false
    for index in line.indices {
      let character = line[index]
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil }
        isEscaped = character == "\\" && open == "\""
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" {
        return line[..<index].trimmed
      }
    }
    return line
  }

  /// A value, and what stands behind it.
  private static func scalar(_ text: Substring) -> (value: String, rest: Substring) {
    guard let mark = text.first, mark == "\"" || mark == "'" else {
      let value = text.prefix { $0 != "," && $0 != "]" && $0 != "#" }
      return (value.trimmed, text[value.endIndex...])
    }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst(), character != mark {
      if character == "\\", mark == "\"", let next = rest.popFirst() {
        if next == "u" || next == "U",
          let scalar = UInt32(rest.prefix(next == "u" ? 4 : 8), radix: 16).flatMap(Unicode.Scalar.init)
        {
          value.unicodeScalars.append(scalar)
          rest = rest.dropFirst(next == "u" ? 4 : 8)
        } else {
          value.append(next == "n" || next == "t" ? " " : next)
        }
      } else {
        value.append(character)
      }
    }
    return (value, rest)
  }
}

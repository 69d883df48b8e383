/// Words of a content stream and of what else is written that way (ISO 32000-1, 7.2): comments are passed over.
struct PDFLexer {
  enum Token: Equatable {
    case number(Range<Int>)
    /// With its slash.
    case name(Range<Int>)
    /// With its parentheses or angle brackets.
    case string(Range<Int>)
    case word(Range<Int>)
    case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd, braceStart, braceEnd
  }

  let bytes: [UInt8]
  var position = 0
  /// Whether a string went on to the end.
  private(set) var isCut = false
  /// What comments said, the beginning of the first one.
  private(set) var comment: Range<Int>?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `nil` at the end.
  mutating func next() -> Token? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("): return literalString()
    case UInt8(ascii: "<"):
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
        position += 1
        return .dictionaryStart
      }
      return hexString(from: start)
    case UInt8(ascii: ">"):
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
      return .dictionaryEnd
    case UInt8(ascii: "["): return single(.arrayStart)
    case UInt8(ascii: "]"): return single(.arrayEnd)
    case UInt8(ascii: "{"): return single(.braceStart)
    case UInt8(ascii: "}"): return single(.braceEnd)
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return .name(start..<position)
    default:
      skipRegular()
      return isNumber(start..<position) ? .number(start..<position) : .word(start..<position)
    }
  }

  private mutating func single(_ token: Token) -> Token {
    position += 1
    return token
  }

  /// A parenthesis that closes nothing is passed over, too.
  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position].isPDFSpace || bytes[position] == UInt8(ascii: ")") {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%") {
        let start = position
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        if comment == nil { comment = start..<position }
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while position < bytes.count, bytes[position].isPDFRegular { position += 1 }
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    // Longer ones would say more than a place on a page.
    guard range.count <= 32 else { return false }
    var hasDigit = false
    for byte in bytes[range] {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      default: return false
      }
    }
    return hasDigit || range.count == 1
  }

  private mutating func literalString() -> Token? {
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return .string(start..<position) }
    }
    return cut()
  }

  private mutating func hexString(from start: Int) -> Token? {
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == UInt8(ascii: ">") { return .string(start..<position) }
    }
    return cut()
  }

  private mutating func cut() -> Token? {
    position = bytes.count
    isCut = true
    return nil
  }
}

/// A value in a content stream.
enum PDFOperand {
  case number(Range<Int>)
  case name(JSONString)
  case string(Range<Int>)
  case array([PDFOperand])
  case dictionary([JSONString: PDFOperand])
  /// `true`, `false`, `null`.
  case word(JSONString)
}

extension PDFLexer {
  private static let maximumDepth = 30

  /// The value that begins with a token; `nil` if a dictionary lacks a value, or it goes too deep.
  mutating func operand(_ token: Token, depth: Int = 0) -> PDFOperand? {
    guard depth < Self.maximumDepth else { return nil }
    switch token {
    case .number(let range): return .number(range)
    case .string(let range): return .string(range)
    case .name(let range): return .name(JSONString.name(written: bytes[range]))
    case .word(let range): return .word(JSONString(Array(bytes[range])))
    case .arrayStart:
      var items: [PDFOperand] = []
      while let token = next(), token != .arrayEnd {
        guard let item = operand(token, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .array(items)
    case .dictionaryStart:
      var members: [JSONString: PDFOperand] = [:]
      while let key = next(), key != .dictionaryEnd {
        guard case .name(let range) = key, let token = next(), token != .dictionaryEnd,
          let value = operand(token, depth: depth + 1)
        else { return nil }
        members[JSONString.name(written: bytes[range])] = value
      }
      return .dictionary(members)
    case .arrayEnd, .dictionaryEnd, .braceStart, .braceEnd: return nil
    }
  }
}

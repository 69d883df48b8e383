internal import Documents

/// An address in the midst of words, without brackets around it: `https://a.cn/x`, `www.a.cn`. GitHub's parser takes all up to the next
/// space for it; in a text without spaces, it ends before the words and marks that follow. Words that begin a part of it, as in
/// `https://a.cn/文件/清单.pdf`, are of it.
enum BareAddress {
  /// As long as the parser may take words for a part of one, these are looked at, in bytes.
  private static let longest = 2048

  /// Where an address ends that a text begins with; at its beginning if it is none.
  ///
  /// - Parameters:
  ///   - text: from `://` or `www.` on.
  ///   - before: what stands before it.
  static func end(_ text: Substring, behind before: Substring) -> String.Index {
    let scalars = text.unicodeScalars
    let hasScheme = text.utf8.first == UInt8(ascii: ":")
    let begin = hasScheme ? text.utf8.index(text.startIndex, offsetBy: 3) : text.startIndex
    var end = end(ofHost: text[begin...]) ?? begin
    let limit = text.utf8.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex) ?? text.endIndex
    let isHighlit = isOpen(in: before)
    var (round, square) = (0, 0)
    scan: while end < limit {
      let scalar = scalars[end]
      let next = scalars[scalars.index(after: end)...]
      switch scalar {
      case "\u{0}"..."\u{20}", "<", ">", "\"", "`", "|", "\\": break scan
      case "(": round += 1
      case ")":
        round -= 1
        if round < 0 { break scan }
      case "[":
        if next.first == "^" || next.first == "[" { break scan }
        square += 1
      case "]":
        square -= 1
        if square < 0 || next.first == "(" { break scan }
      case "*", "~": if next.first == scalar { break scan }
      case "=":
        let isLast = next.first == "=" && !(next.dropFirst().first.map { isPart($0) } ?? false)
        if isHighlit, isLast { break scan }
      case ";", ",":
        if ["https://", "http://"].contains(where: { Substring(next).hasPrefix($0) }) { break scan }
      default: if ends(scalar), !isPart(scalar, of: text[begin..<end], behind: before) { break scan }
      }
      end = scalars.index(after: end)
    }
    // What may end a sentence, and marks, are none of it.
    while end > begin {
      let last = scalars.index(before: end)
      guard "?!.,:;*_~'([".unicodeScalars.contains(scalars[last]) else { break }
      end = last
    }
    return end > begin ? end : text.startIndex
  }

  /// Whether a letter of a language without spaces is of an address: it begins a part, or goes on in one that such a letter begins.
  private static func isPart(
    _ scalar: Unicode.Scalar, of address: Substring, behind before: Substring
  ) -> Bool {
    guard scalar.properties.isAlphabetic else { return false }
    let bytes = Array(address.utf8.suffix(3))
    if bytes.count == 3, bytes[0] == UInt8(ascii: "%"),
      bytes[1...].allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) })
    {
      return true
    }
    guard let last = address.unicodeScalars.reversed().prefix(9).first(where: { !("0"..."9").contains($0) }),
      let byte = bytes.last
    else { return false }
    if byte.isDigit || byte >= 0x80 { return ends(last) }
    let second = bytes.dropLast().last
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return true
    // Two of them are marks, or end what is in Base64.
    case UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return second != byte && before.utf8.last != byte
    case UInt8(ascii: "("): return second == UInt8(ascii: "_")
    default: return false
    }
  }

  /// Whether a character ends an address, as those of languages without spaces do.
  static func ends(_ scalar: Unicode.Scalar) -> Bool {
    isSetWithoutSpaces(scalar) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0x2190...0x21FF).contains(scalar.value)
      || "“”‘’…—".unicodeScalars.contains(scalar)
  }

  /// Whether the parser would take more than an address for it, or something in it would be taken for marks.
  static func isInDanger(_ address: Substring, before rest: Substring) -> Bool {
    let marks = "^~*_${[]:".utf8
    let own = address.utf8.dropFirst(3)
    if own.contains(where: { marks.contains($0) }) || address.contains("==") || address.contains("%%")
      || address.contains("++") || address.contains("&amp;")
    {
      return true
    }
    if rest.hasPrefix(";") || rest.hasPrefix(",") { return true }
    for scalar in rest.unicodeScalars.prefix(longest) {
      if scalar.value <= 0x20 || scalar == "<" { return false }
      if ends(scalar) { return true }
    }
    return false
  }

  /// Whether an address stands where it would not be a link of its own: in the words of a link, or in a tag.
  static func isWithin(_ before: Substring, _ rest: Substring) -> Bool {
    let left = before.utf8.suffix(500)
    // The value of an attribute, in a tag that may have begun in a line before.
    if let quote = left.last, "\"'".utf8.contains(quote), left.dropLast().last == UInt8(ascii: "=") {
      return true
    }
    if let open = left.lastIndex(of: UInt8(ascii: "<")), !left[open...].contains(UInt8(ascii: ">")) {
      let next = left[open...].dropFirst().first ?? UInt8(ascii: "a")
      if next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") { return true }
    }
    var depth = 0
    let right = rest.utf8.prefix(500)
    for place in right.indices {
      switch right[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 {
          let next = right[place...].dropFirst().first ?? 0x20
          return next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
        }
      default: break
      }
    }
    // The words of a link may go on behind code, or in the next line.
    guard let open = left.lastIndex(of: UInt8(ascii: "[")) else { return false }
    return !left[open...].contains(UInt8(ascii: "]"))
  }

  /// Where `www.` stands at the beginning of a word.
  static func name(in text: Substring, behind before: String) -> String.Index? {
    guard let place = text.firstRange(of: "www.")?.lowerBound else { return nil }
    let last = text[..<place].utf8.last ?? before.utf8.last ?? 0x20
    return last.isWord || "/.-@:<\\".utf8.contains(last) ? nil : place
  }

  // MARK: Names of hosts

  /// The last part of a host's name in another script (IANA, "Root Zone Database"), in East Asia.
  private static let tops: Set<Substring> = [
    "中国", "中國", "香港", "台湾", "台灣", "澳門", "新加坡", "公司", "网络", "網絡", "网址", "网站", "网店", "中文网", "在线", "集团",
    "商城", "商店", "商标", "政务", "公益", "机构", "组织机构", "移动", "手机", "我爱你", "信息", "娱乐", "游戏", "企业", "世界",
    "みんな", "コム", "한국", "닷컴", "닷넷",
  ]

  /// The end of a name in which there are characters of East Asia; `nil` if they are words behind the address.
  private static func end(ofHost text: Substring) -> String.Index? {
    let host = text.unicodeScalars.prefix(100).prefix {
      $0 == "." || $0 == "-" || ($0.isASCII ? UInt8(ascii: $0).isWord : $0.properties.isAlphabetic)
    }
    guard host.contains(where: ends) else { return nil }
    let labels = Substring(host).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last,
      tops.contains(top) || top.utf8.count > 1 && top.utf8.allSatisfy(\.isLetter),
      labels.allSatisfy({ label in
        !label.isEmpty && (label.utf8.allSatisfy { $0 < 0x80 } || !label.utf8.contains(where: \.isLetter))
      })
    else { return nil }
    return host.endIndex
  }

  // MARK: Marks around it

  /// Whether something highlit, `==so==`, has begun and not ended.
  private static func isOpen(in before: Substring) -> Bool {
    var (isOpen, isInTag) = (false, false)
    var last: UInt8 = 0
    for byte in before.utf8.suffix(500) {
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { isInTag = byte == UInt8(ascii: "<") }
      let isMark = byte == UInt8(ascii: "=") && byte == last && !isInTag
      if isMark { isOpen.toggle() }
      last = isMark ? 0 : byte
    }
    return isOpen
  }

  /// Whether an address goes on behind `==`, with which what is in Base64 ends (RFC 4648).
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "&" || scalar == "#" || scalar == "=" || scalar == "%"
      || scalar.isASCII && UInt8(ascii: scalar).isWord
  }
}

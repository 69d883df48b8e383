/// Keys and passwords.
extension LeakFinder {
  /// Whether characters look as if nobody could guess them: letters and digits, of many kinds, and no words that stand for a key.
  func isRandom(_ range: Range<Int>) -> Bool {
    var hasLetter = false
    var hasDigit = false
    var seen = Set<UInt8>()
    for byte in text[range].prefix(64) {
      hasLetter = hasLetter || isLetter(byte)
      hasDigit = hasDigit || isDigit(byte)
      seen.insert(lowered(byte))
    }
    return hasLetter && hasDigit && seen.count >= min(6, range.count) && !isPlaceholder(range)
  }

  /// Whether something only shows where a key or a name would stand.
  func isPlaceholder(_ range: Range<Int>) -> Bool {
    isPlaceholderName(range)
      || range.count < 24 && contains(["abc123", "123456", "000000", "111111"], in: range)
  }

  /// Whether something is a word that stands for a key or a name.
  func isPlaceholderName(_ range: Range<Int>) -> Bool {
    standsForAny(range)
      || contains(
        [
          "example", "placeholder", "changeme", "change_me", "passw", "secret", "sample", "replace", "insert",
          "redacted",
          "demo", "dummy", "foobar", "...",
        ], in: range)
  }

  /// Whether a name and a password before a host only show where they would stand.
  func standsForAny(_ range: Range<Int>) -> Bool {
    text[range].contains { "<>{}$*".utf8.contains($0) }
      || contains(["xxx", "your", "username", "user:pass"], in: range)
  }

  private func contains(_ words: [String], in range: Range<Int>) -> Bool {
    range.prefix(80).contains { place in
      words.contains { has($0, at: place) && place + $0.utf8.count <= range.upperBound }
    }
  }

  private func keyEnd(_ index: Int) -> Int {
    end(from: index) { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// A key of a service that begins with what only its keys begin with.
  mutating func key(_ index: Int, _ start: Int, count: Int) -> Int? {
    // What begins in the middle of something is no key.
    guard !"-_/.+".utf8.contains(byte(before: index)) else { return nil }
    var end = keyEnd(start)
    let isToken = has("eyj", at: index)
    if isToken || has("sg.", at: index) || has("ya29.", at: index) {
      while end < text.count, text[end] == UInt8(ascii: "."), end - index < 4000 { end = keyEnd(end + 1) }
      guard !isToken || text[index..<end].count(where: { $0 == UInt8(ascii: ".") }) == 2 else { return nil }
    }
    guard end - start >= count, end - start <= 4000, isKey(start..<end), !isPlaceholder(index..<end) else {
      return nil
    }
    // What every introduction to JSON Web Tokens shows.
    if text[index..<end].contains(UInt8(ascii: ".")),
      lowercased(index..<min(end, index + 90)).contains("eyjzdwiioiixmjm0nty3odkw")
    {
      return nil
    }
    return report(.secret, index..<end)
  }

  /// Whether characters are mixed as in a key, and not a word or a name with hyphens.
  private func isKey(_ range: Range<Int>) -> Bool {
    let bytes = text[range]
    return bytes.contains(where: isDigit) && bytes.contains(where: isLetter)
      && Set(bytes.prefix(40)).count >= 8
      && bytes.count { $0 == UInt8(ascii: "-") } * 6 < bytes.count
  }

  /// `vmess://…` and the like: whoever has one uses the proxy, and knows whose it is.
  mutating func proxy(_ index: Int, _ start: Int) -> Int? {
    guard !isWord(byte(before: index)), !"-+".utf8.contains(byte(before: index)) else { return nil }
    let end = linkEnd(index)
    guard end - start >= 16, text[start..<end].contains(where: isDigit), !isPlaceholder(start..<end) else {
      return end
    }
    return report(.credential, index..<end)
  }

  /// `mysql://name:password@host`; links of the web are read by ``link(_:)``.
  mutating func credentials(_ index: Int) -> Int? {
    guard has("://", at: index), isLetter(byte(before: index)) || isDigit(byte(before: index)) else {
      return nil
    }
    let host = end(from: index + 3, atMost: 200) { $0 > 0x20 && $0 < 0x80 && !ByteSet.endsHost.contains($0) }
    guard let sign = text[index + 3..<host].lastIndex(of: UInt8(ascii: "@")), isWord(byte(at: sign + 1)),
      let colon = text[index + 3..<sign].firstIndex(of: UInt8(ascii: ":")), colon + 1 < sign,
      !standsForAny(index + 3..<sign)
    else { return nil }
    var start = index
    while start > 0, index - start < 20, isWord(text[start - 1]) || text[start - 1] == UInt8(ascii: "+") {
      start -= 1
    }
    return report(.credential, start..<linkEnd(index))
  }

  /// `-----BEGIN … PRIVATE KEY-----`
  mutating func keyFile(_ index: Int) -> Int? {
    guard has("-----begin ", at: index) else { return nil }
    let end = end(from: index, atMost: 80) { $0 != 0x0A }
    guard lowercased(index..<end).contains("private key"),
      // A key has lines of Base64 behind it.
      self.end(from: end + 1, atMost: 100, while: { isWord($0) || "+/=:, -.\r".utf8.contains($0) }) - end > 20
    else { return nil }
    return report(.secret, index..<end)
  }

  /// The token of a bot of Telegram: its number, a colon and 35 characters.
  mutating func botToken(_ index: Int, _ colon: Int) -> Int? {
    guard (8...10).contains(colon - index), byte(at: colon) == UInt8(ascii: ":") else { return nil }
    let end = keyEnd(colon + 1)
    guard end - colon == 36, isKey(colon + 1..<end), !isPlaceholder(index..<end) else { return nil }
    return report(.secret, index..<end)
  }

  /// `curl -u name:password`, and `mysql -ppassword`, where a space would say something else.
  mutating func passwordOption(_ index: Int) -> Int? {
    guard byte(before: index) == 0x20, "pu-".utf8.contains(byte(at: index + 1)) else { return nil }
    func value(_ start: Int) -> Range<Int> {
      start..<end(from: start, atMost: 100) { $0 > 0x20 && $0 < 0x7F && !"`\"'/|".utf8.contains($0) }
    }
    if let option = ["-u ", "--user "].first(where: { has($0, at: index) }) {
      let words = value(index + option.utf8.count)
      guard let colon = text[words].firstIndex(of: UInt8(ascii: ":")), isLetter(text[words.lowerBound]),
        words.upperBound - colon > 6, isRandom(colon + 1..<words.upperBound)
      else { return nil }
      return report(.secret, index..<words.upperBound)
    }
    var words = value(index + 2)
    let near = text[max(0, index - 120)..<index]
    let line = (near.lastIndex(of: 0x0A).map { $0 + 1 } ?? near.startIndex)..<index
    // `sshpass -p word`
    if words.isEmpty, byte(at: index + 2) == 0x20, line.contains(where: { has("sshpass", at: $0) }) {
      words = value(index + 3)
    }
    guard has("-p", at: index), words.count >= 6, isRandom(words),
      line.contains(where: { place in ["mysql", "mariadb", "sshpass"].contains { has($0, at: place) } })
    else { return nil }
    return report(.secret, index..<words.upperBound)
  }

  /// `Authorization: Bearer …`
  mutating func bearer(_ index: Int, _ start: Int) -> Int? {
    let end = end(from: start, atMost: 2000) { isWord($0) || "-._~+/=".utf8.contains($0) }
    guard end - start >= 16, isRandom(start..<end) else { return nil }
    return report(.secret, index..<end)
  }

  /// The words that a wallet is made of: twelve or more, as a list of them has them, one after the other.
  mutating func walletWords(_ index: Int, _ start: Int) -> Int? {
    var (place, count) = (start, 0)
    while count < 24 {
      let end = end(from: place, atMost: 10) { (0x61...0x7A).contains($0) }
      guard (3...8).contains(end - place) else { break }
      count += 1
      place = end
      guard byte(at: end) == 0x20, (0x61...0x7A).contains(byte(at: end + 1)) else { break }
      place += 1
    }
    return count >= 12 ? report(.secret, index..<place) : nil
  }

  /// Who a public key of SSH is said to be of, which is what stands behind it.
  mutating func keyOwner(_ end: Int) -> Int? {
    guard has(" aaaa", at: end) else { return nil }
    let key = self.end(from: end + 1) { isWord($0) || "+/=".utf8.contains($0) }
    let owner = self.end(from: key + 1, atMost: 80) { $0 > 0x20 && !"`\"'<>".utf8.contains($0) }
    guard key - end > 24, byte(at: key) == 0x20, text[key + 1..<owner].contains(UInt8(ascii: "@")),
      !isPlaceholder(key + 1..<owner)
    else { return nil }
    return report(.userName, key + 1..<owner)
  }

  /// `DBPASSWORD=…`, `"accessToken": …`: a name that ends in what a value is.
  mutating func secretName(_ range: Range<Int>) -> Int? {
    let ends = ["password", "passwd", "secret", "token", "apikey", "secretkey", "accesskey"]
    guard range.count < 40,
      let name = ends.first(where: {
        $0.utf8.count < range.count && has($0, at: range.upperBound - $0.utf8.count)
      })
    else { return nil }
    return labelled(.password, range.upperBound - name.utf8.count, range.upperBound)
  }

  /// `WIFI:T:WPA;S:home;P:password;;`
  mutating func wireless(_ index: Int, _ start: Int) -> Int? {
    let end = end(from: start, atMost: 300) { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    let fields = text[start..<end].split(separator: UInt8(ascii: ";"))
    guard fields.contains(where: { $0.starts(with: "S:".utf8) }),
      let key = fields.first(where: { $0.starts(with: "P:".utf8) }), key.count >= 8,
      !standsForAny(key.indices)
    else { return nil }
    return report(.secret, index..<end)
  }

  /// Whether a value behind nothing but a space is what the word before it says: `密码 xk29mm31`, alone in what is said.
  private func isBarePassword(_ label: Int, _ range: Range<Int>) -> Bool {
    let next = byte(at: range.upperBound)
    return text[label] >= 0x80 && byte(before: range.lowerBound) == 0x20 && range.count >= 8
      && text[range].allSatisfy(isWord) && text[range].count(where: isDigit) >= 2
      && text[range].count(where: isLetter) >= 2
      && ([UInt8(ascii: "|"), 0xE3, 0xEF].contains(next) || next <= 0x20)
      && !code.isBlock
  }

  /// A value that is called a password or a key.
  mutating func password(_ index: Int, _ start: Int, isAnnounced: Bool) -> Int? {
    let end = end(from: start, atMost: 301) {
      $0 > 0x20 && $0 < 0x7F && !"\"'`,;|<>()[]{}\\".utf8.contains($0)
    }
    guard isAnnounced || has("is ", at: start - 3) || isBarePassword(index, start..<end) else { return nil }
    guard end - start >= 6, end - start <= 300, isRandom(start..<end), !"([{.".utf8.contains(byte(at: end)),
      !text[start..<end].contains(where: { "&:/".utf8.contains($0) })
        || end - start >= 20 && text[start] != UInt8(ascii: "/"),
      !has("http", at: start)
    else { return nil }
    return report(.secret, index..<end)
  }
}

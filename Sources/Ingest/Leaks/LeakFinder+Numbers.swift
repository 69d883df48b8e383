/// Numbers by which somebody is known: telephones, cards, wallets.
extension LeakFinder {
  /// A number, or a word that begins with a digit.
  mutating func number(_ index: Int) -> Int {
    let end = digitsEnd(index)
    // Most numbers are short and stand alone.
    let next = byte(at: end)
    if end - index <= 2, let next = networkCard(index) { return next }
    // `39.9042°N 116.4074°E`
    if next == UInt8(ascii: "."), end - index < 4, let stop = degrees(index), has("°", at: stop),
      let next = position(index, index)
    {
      return next
    }
    // `39°54′15″N 116°24′26″E`
    if next == 0xC2, end - index < 4, let stop = degrees(index), "NS".utf8.contains(byte(at: stop)),
      let next = position(index, index)
    {
      return next
    }
    if end > index, next < 0x80, !ByteSet.separatesDigits.contains(next) {
      if isLetter(next), end - index != 17 || lowered(next) != UInt8(ascii: "x") {
        let end = wordEnd(end)
        return longWord(index..<end) ?? end
      }
      if let next = botToken(index, end) { return next }
      if end - index < 9 { return end }
    } else if end > index, end - index < 9, next < 0x80 {
      // Two signs at the most stand before the next digits.
      let behind = ByteSet.separatesDigits.contains(byte(at: end + 1)) ? byte(at: end + 2) : byte(at: end + 1)
      if behind < 0x80, !isDigit(behind), !ByteSet.separatesDigits.contains(behind) { return end }
    }
    let number = WrittenNumber(text, at: index)
    guard number.digits.utf8.count >= 8, let first = number.ends.first else { return max(end, index + 1) }
    if let next = numbered(number, index) { return next }
    // Rows of short numbers, as in tables, are no telephones: those have a longer group.
    return number.isRow ? number.ends[4] : max(end, first)
  }

  private func digitsEnd(_ index: Int) -> Int {
    var end = index
    while end < text.count, isDigit(text[end]) { end += 1 }
    return end
  }

  private mutating func numbered(_ number: WrittenNumber, _ index: Int) -> Int? {
    guard let last = number.ends.last else { return nil }
    guard mayBegin(number, index) else {
      // Its own check tells the number of an identity card, whatever names it: `id=110101199003070011`.
      return "-/_=#,".utf8.contains(byte(before: index)) ? identityCard(number, index) : nil
    }
    // Chinese numerals are a telephone only if eleven of them stand in a row.
    if (0xE4..<0xEF).contains(text[index]) {
      guard number.groups[0] == 11, number.prefix(1).isChineseMobile, !isNumeral(number.ends[0]) else {
        return nil
      }
      return report(.phone, index..<number.ends[0])
    }
    if number.groups.count == 4, !number.separators.contains(where: { $0 != .dot }),
      byte(at: last) == UInt8(ascii: ":")
    {
      return localAddress(index, digitsEnd(last + 1)).map { report(.device, index..<$0) }
    }
    if let next = identityCard(number, index) { return next }
    let isWhole = isEnd(last, behind: number.groups.last ?? 0)
    if isWhole, number.isSocialSecurity || number.isKoreanResident { return report(.identity, index..<last) }
    if isWhole, number.isBankCard { return reportNumber(.bank, index..<last) }
    let bracket = ["(", "（"].first { has($0, at: index - $0.utf8.count) }
    let start = index - (bracket?.utf8.count ?? 0)
    if let plus = ["+", "＋"].first(where: { has($0, at: start - $0.utf8.count) }).map({
      start - $0.utf8.count
    }) {
      guard !isWord(byte(before: plus)), !")$}]".utf8.contains(byte(before: plus)),
        let count = number.internationalGroups,
        isEnd(number.ends[count - 1], behind: number.groups[count - 1])
      else { return nil }
      return reportNumber(.phone, plus..<number.ends[count - 1])
    }
    let isInRow = byte(before: index) == 0x20 && isDigit(byte(before: index - 1))
    if isWhole,
      number.isChineseMobile || number.isNational(isInBrackets: bracket != nil, isInRow: isInRow)
        || number.hasCountry
    {
      return reportNumber(.phone, start..<last)
    }
    // What follows a space may be another number, in a list.
    guard number.digits.hasPrefix("1"),
      let group = number.groups.indices.first(where: { number.groups[...$0].reduce(0, +) >= 11 }),
      group < number.separators.count,
      number.separators[group] == .space || group == 0 && number.groups[1] == 11,
      number.prefix(group + 1).isChineseMobile
    else { return nil }
    return reportNumber(.phone, start..<number.ends[group])
  }

  /// Reports a number, behind which the next may stand after any sign: `13912345678/13812345678`.
  private mutating func reportNumber(_ kind: Leak.Kind, _ range: Range<Int>) -> Int {
    numberEnd = range.upperBound
    return report(kind, range)
  }

  /// Whether a number that ends here does not go on.
  ///
  /// - Parameter digits: how many digits its last group has: thousands have three.
  private func isEnd(_ place: Int, behind digits: Int) -> Bool {
    let next = byte(at: place)
    return !isWord(next) && next != UInt8(ascii: "_")
      && !("./,-=%".utf8.contains(next) && isDigit(byte(at: place + 1))
        && (digits < 4 || !",/".utf8.contains(next)))
  }

  /// Whether what stands before a number lets it begin: it is neither the rest of a word, a number or a path, nor an amount.
  private func mayBegin(_ number: WrittenNumber, _ index: Int) -> Bool {
    let before = byte(before: index)
    guard !isWord(before), !".%$\\^".utf8.contains(before) else { return false }
    // Papers of offices are numbered, too: `第0571-82661234号`.
    if has("第", at: index - 3), let end = number.ends.last, has("号", at: end) || has("號", at: end) {
      return false
    }
    guard "-/_=#,".utf8.contains(before), index - 1 != numberEnd else { return true }
    let word = byte(before: index - 1)
    if before == UInt8(ascii: ",") {
      // Behind a digit, only what no amount looks like: `25,13912345678` in a table.
      return !isDigit(word) || number.isChineseMobile || !number.separators.contains { $0 != .dash }
    }
    // `王/13912345678`: words in other letters are no path, and no name in code.
    return word >= 0x80 && (number.groups.count == 1 || number.isChineseMobile)
  }

  /// Whether a Chinese word for a power of ten, or one more digit, stands at a place.
  private func isNumeral(_ index: Int) -> Bool {
    ["十", "百", "千", "万", "萬", "亿", "億", "点"].contains { has($0, at: index) }
      || WrittenNumber.digit(text, index) != nil
  }

  private mutating func identityCard(_ number: WrittenNumber, _ index: Int) -> Int? {
    identityCardEnd(number).map { reportNumber(.identity, index..<$0) }
  }

  /// Where a number ends that is one of an identity card.
  func identityCardEnd(_ number: WrittenNumber) -> Int? {
    guard number.digits.utf8.count >= 17 else { return nil }
    for count in 1...number.groups.count {
      let part = number.prefix(count)
      guard [[18], [17], [6, 8, 4], [6, 8, 3], [6, 4, 4, 4], [6, 4, 4, 3]].contains(part.groups) else {
        continue
      }
      let x = ["x", "ｘ", "Ｘ"].first { has($0, at: part.ends[count - 1]) }
      let end = part.ends[count - 1] + (x?.utf8.count ?? 0)
      if !isWord(byte(at: end)), part.isIdentityCard(endsInX: x != nil) {
        return end
      }
    }
    return nil
  }

  // MARK: Words with digits

  /// A word that is as long as the address of a wallet.
  mutating func longWord(_ range: Range<Int>) -> Int? {
    guard (33...90).contains(range.count), !"-_/=+.#".utf8.contains(byte(before: range.lowerBound)),
      !"-_/=+".utf8.contains(byte(at: range.upperBound))
    else {
      return nil
    }
    let bytes = text[range]
    let isWallet =
      switch text[range.lowerBound] {
      case UInt8(ascii: "0"):
        range.count == 42 && has("0x", at: range.lowerBound) && isForMoney(range)
          && bytes.dropFirst(2).allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
          && Set(bytes).count > 9
      case UInt8(ascii: "1"), UInt8(ascii: "3"), UInt8(ascii: "T"):
        (33...34).contains(range.count) && isBase58(bytes)
      case UInt8(ascii: "b"), UInt8(ascii: "l"):
        (has("bc1", at: range.lowerBound) || has("ltc1", at: range.lowerBound))
          && (42...63).contains(range.count)
          && bytes.dropFirst(4).allSatisfy { "qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8.contains($0) }
      default: false
      }
    guard isWallet else { return nil }
    let words = String(decoding: bytes, as: UTF8.self)
    // An address is said once, however often it stands there.
    if leaks.contains(where: { $0.kind == .wallet && $0.words == words }) { return range.upperBound }
    return report(.wallet, range)
  }

  /// Whether words before an address of Ethereum speak of money; contracts have such addresses, too.
  private func isForMoney(_ range: Range<Int>) -> Bool {
    let words = lowercased(max(0, range.lowerBound - 80)..<range.lowerBound)
    guard !["contract", "合约", "合約"].contains(where: words.contains) else { return false }
    // Wallets check what is typed by its capitals.
    let hasCheck =
      text[range].contains { (0x61...0x66).contains($0) }
      && text[range].contains { (0x41...0x46).contains($0) }
    return hasCheck && !isCode(range.lowerBound)
      || [
        "eth", "usdt", "usdc", "bnb", "bsc", "donat", "wallet", "捐", "打赏", "赞助", "钱包", "錢包", "收款", "以太", "钱",
      ]
      .contains(where: words.contains)
  }

  private func isBase58(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { !"0OIl".utf8.contains($0) } && bytes.contains(where: { (0x41...0x5A).contains($0) })
      && bytes.count { (0x61...0x7A).contains($0) } > 3 && bytes.count(where: isDigit) > 2
  }

  /// A word with digits that is the number of an account or the plate of a vehicle.
  mutating func numberedWord(_ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard (0x41...0x5A).contains(text[start]) else { return nil }
    if let next = passport(range) { return next }
    if range.count >= 4, (0x41...0x5A).contains(text[start + 1]), isDigit(text[start + 2]),
      isDigit(text[start + 3]),
      let next = bankAccount(start)
    {
      return next
    }
    return range.count < 8 ? plate(range) : nil
  }

  /// `EA1234567（护照）`: the number of a passport before the word.
  private mutating func passport(_ range: Range<Int>) -> Int? {
    guard (8...10).contains(range.count) else { return nil }
    let digits = end(from: range.lowerBound, atMost: 2) { (0x41...0x5A).contains($0) }
    guard text[digits..<range.upperBound].allSatisfy(isDigit), (7...8).contains(range.upperBound - digits),
      Set(text[digits..<range.upperBound]).count > 3, !isPlaceholder(range.lowerBound..<digits)
    else { return nil }
    var place = range.upperBound
    let fillers = [" ", "(", "（", ",", "，", "是", "为", "我的", "我", "他的", "她的", "的", "本人", "is my ", "my "]
    while place - range.upperBound < 24, let filler = fillers.first(where: { has($0, at: place) }) {
      place += filler.utf8.count
    }
    guard ["护照", "護照", "passport", "通行证", "通行證"].contains(where: { has($0, at: place) }) else { return nil }
    return report(.identity, range)
  }

  /// `3c:22:fb:9a:1b:2c`, the address of a network card.
  mutating func networkCard(_ index: Int) -> Int? {
    let sign = byte(at: index + 2)
    guard ":-".utf8.contains(sign), index + 17 <= text.count, !isWord(byte(at: index + 17)),
      byte(at: index + 17) != sign,
      ![sign, UInt8(ascii: ":"), UInt8(ascii: "_")].contains(byte(before: index))
    else { return nil }
    for place in 0..<17 {
      let byte = text[index + place]
      guard place % 3 == 2 ? byte == sign : isDigit(byte) || (0x61...0x66).contains(lowered(byte)) else {
        return nil
      }
    }
    let bytes = text[index..<index + 17]
    // Those of many at once, of virtual machines and of examples are nobody's.
    guard bytes.contains(where: isLetter), Set(bytes).count >= 7,
      !"13579bdf".utf8.contains(lowered(text[index + 1])),
      ![
        "00:11:22", "00:00:", "aa:bb", "02:42", "52:54:00", "00:0c:29", "00:50:56", "08:00:27", "de:ad",
        "12:34:56",
      ]
      .contains(where: { has(sign == UInt8(ascii: ":") ? $0 : $0.replacing(":", with: "-"), at: index) })
    else { return nil }
    return report(.device, index..<index + 17)
  }

  /// An IBAN (ISO 13616), with or without spaces.
  private mutating func bankAccount(_ start: Int) -> Int? {
    var digits = ""
    var end = start
    var place = start
    while place < text.count, digits.utf8.count < 34 {
      if isDigit(text[place]) || (0x41...0x5A).contains(text[place]) {
        digits.append(Character(UnicodeScalar(text[place])))
        end = place + 1
      } else if text[place] != UInt8(ascii: " ") || (place - start) % 5 != 4 {
        break
      }
      place += 1
    }
    guard (15...34).contains(digits.utf8.count), !isWord(byte(at: end)) else { return nil }
    let moved = Array(digits.utf8.dropFirst(4)) + Array(digits.utf8.prefix(4))
    let remainder = moved.reduce(0) { sum, byte in
      isDigit(byte) ? (sum * 10 + Int(byte) - 0x30) % 97 : (sum * 100 + Int(byte) - 55) % 97
    }
    return remainder == 1 && moved.count(where: isDigit) > 8 ? report(.bank, start..<end) : nil
  }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使".map { Array(String($0).utf8) })

  /// A plate such as 京A·12345, or 粤BD12345 of an electric car.
  private mutating func plate(_ range: Range<Int>) -> Int? {
    let start = byte(before: range.lowerBound) == UInt8(ascii: " ") ? range.lowerBound - 1 : range.lowerBound
    guard start >= 3, byte(before: start) >= 0x80, Self.provinces.contains(Array(text[start - 3..<start]))
    else { return nil }
    var number = range.lowerBound + 1
    for mark in ["·", "•", "-", " ", ".", "・"] where has(mark, at: number) { number += mark.utf8.count }
    let end = end(from: number) { isDigit($0) || (0x41...0x5A).contains($0) }
    guard (5...6).contains(end - number), !isWord(byte(at: end)),
      text[number..<end].count(where: isDigit) >= 3
    else { return nil }
    return report(.plate, start - 3..<end)
  }
}

/// Addresses, and what a word before it says that something is.
extension LeakFinder {
  private static let exampleHosts = [
    "example.com", "example.org", "example.net", "example.edu", "example.cn", "domain.com", "email.com",
    "xxx.com", "xx.com",
    "yourdomain.com", "test.com", "site.com", "company.com", "abc.com",
  ]
  /// Endings of files, which stand behind a sign in their names, too.
  private static let fileEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "mjs", "ts", "py", "md", "html", "json",
    "service", "timer", "sh",
    "plt", "zip", "gz", "tar", "so", "dll", "exe", "pdf",
  ]

  /// Hosts that many write to, by which an address is told whatever stands for its sign.
  private static let mailServices: Set<String> = [
    "gmail.com", "qq.com", "163.com", "126.com", "foxmail.com", "outlook.com", "hotmail.com",
    "protonmail.com", "proton.me", "yahoo.com", "sina.com", "icloud.com", "139.com", "aliyun.com", "yeah.net",
    "sohu.com", "vip.qq.com",
  ]
  /// Names that stand for any.
  private static let anybodys: Set<String> = [
    "user", "username", "you", "name", "noreply", "no-reply", "email", "example", "abc", "abcd", "abc123",
  ]

  private func isAnybodys(_ local: Range<Int>) -> Bool {
    let name = lowercased(local)
    return Self.anybodys.contains(name) || Self.isToBeFilledIn(name)
  }

  /// Whether a name is there to be put in, as `your.name` is.
  private static func isToBeFilledIn(_ name: String) -> Bool {
    if name.hasPrefix("xxx") { return true }
    guard name.hasPrefix("your") else { return false }
    let rest = name.dropFirst(4)
    return ["", ".", "_", "-", "name", "mail", "email", "id", "account", "user", "company", "project"]
      .contains {
        $0.isEmpty ? rest.isEmpty : rest.hasPrefix($0)
      }
  }

  private func isLocal(_ byte: UInt8) -> Bool { isWord(byte) || "._%+-".utf8.contains(byte) }

  private func localStart(_ index: Int) -> Int {
    var start = index
    while start > 0, isLocal(text[start - 1]), index - start < 64 { start -= 1 }
    return start
  }

  private func hostEnd(_ index: Int) -> Int {
    var end = end(from: index, atMost: 256) { isWord($0) || ".-".utf8.contains($0) }
    // A full stop ends the sentence.
    while end > index, ".-".utf8.contains(text[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a host could get mail.
  private func isMailHost(_ host: String) -> Bool {
    guard let dot = host.lastIndex(of: "."), dot != host.startIndex else { return false }
    let top = host[host.index(after: dot)...]
    return (2...24).contains(top.utf8.count) && top.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && !Self.fileEndings.contains(String(top))
      && !Self.exampleHosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// - Parameter sign: how many bytes the sign has.
  mutating func address(_ index: Int, sign: Int) -> Int? {
    let start = localStart(index)
    let hostEnd = hostEnd(index + sign)
    let host = lowercased(index + sign..<hostEnd)
    guard start < index else {
      // `name @ qq.com`
      let isSpaced = byte(before: index) == 0x20 && byte(at: index + sign) == 0x20
      return isSpaced
        ? disguised(index, signEnd: index + sign, isClear: false) : matrixName(index, hostEnd)
    }
    guard isMailHost(host) else { return prompt(start, index) }
    if isAnybodys(start..<index) { return hostEnd }
    if let next = prompt(start, index) { return next }
    // What Git writes for repositories reached through SSH.
    guard text[start..<index].elementsEqual("git".utf8), has(":", at: hostEnd) else {
      return report(.address, start..<hostEnd)
    }
    let owner = end(from: hostEnd + 1, atMost: 64) { isWord($0) || "-_.".utf8.contains($0) }
    let isShown = owner - hostEnd < 3 || isAnybodys(hostEnd + 1..<owner)
    return isShown ? hostEnd : report(.repository, start..<hostEnd)
  }

  /// `@name:server.org`, by which somebody is found in Matrix.
  private mutating func matrixName(_ index: Int, _ nameEnd: Int) -> Int? {
    // Its names have no capitals.
    let end = end(from: index + 1, atMost: 64) {
      isWord($0) && !(0x41...0x5A).contains($0) || "._-=/".utf8.contains($0)
    }
    guard end > index + 1, byte(at: end) == UInt8(ascii: ":"), !isWord(byte(before: index)) else {
      return nil
    }
    let host = hostEnd(end + 1)
    guard isMailHost(lowercased(end + 1..<host)) else { return nil }
    return report(.account, index..<host)
  }

  /// What stands for the sign between brackets.
  private static let bracketedSigns = ["at", "@", "＠", "#", "艾特", " at ", "_at_", "a"]
  private static let dots = [
    " [dot] ", "[dot]", " (dot) ", "(dot)", " dot ", " [.] ", "[.]", "(.)", "（dot）", "【dot】", "{dot}", "（点）",
    "(点)", "[点]",
    "【点】", "点",
  ]
  private static let closing = ["]", ")", "}", "）", "】", "］", "｝", "〕"]

  /// `name [at] mail [dot] cn`, `name（at）mail.cn`
  ///
  /// - Parameter bracket: how many bytes the bracket has.
  mutating func disguisedAddress(_ index: Int, bracket: Int = 1) -> Int? {
    // Who says what is quoted (HackMD).
    if markup == .markdown, has("[name=", at: index), !isCode(index) {
      let end = end(from: index, atMost: 80) { $0 != UInt8(ascii: "]") && $0 != 0x0A }
      if end > index + 6, byte(at: end) == UInt8(ascii: "]") { return report(.author, index..<end + 1) }
    }
    for sign in Self.bracketedSigns where has(sign, at: index + bracket) {
      let end = index + bracket + sign.utf8.count
      if let close = Self.closing.first(where: { has($0, at: end) }) {
        return disguised(index, signEnd: end + close.utf8.count, isClear: sign != "a")
      }
    }
    return nil
  }

  /// `name at mail dot cn`
  mutating func spokenAddress(_ index: Int) -> Int? {
    guard byte(before: index) == UInt8(ascii: " "), has("at ", at: index) else { return nil }
    let host = hostEnd(index + 3)
    return has(" dot ", at: host) ? disguised(index, signEnd: index + 3) : nil
  }

  /// `name at qq.com`, behind what says that it is an address.
  private mutating func calledAddress(_ start: Int, isAnnounced: Bool) -> Int? {
    let sign = end(from: start, atMost: 64, while: isLocal)
    guard sign > start, has(" at ", at: sign) else { return nil }
    return disguised(sign + 1, signEnd: sign + 4, isClear: isAnnounced)
  }

  /// - Parameter isClear: whether the sign could hardly be another; otherwise the host must be one that many write to.
  mutating func disguised(_ index: Int, signEnd: Int, isClear: Bool = true) -> Int? {
    let spaces = byte(before: index) == UInt8(ascii: " ") ? 1 : 0
    let start = localStart(index - spaces)
    guard start < index - spaces, !Self.isToBeFilledIn(lowercased(start..<index - spaces)) else { return nil }
    var host = ""
    var end = end(from: signEnd) { $0 == UInt8(ascii: " ") }
    while host.utf8.count < 100 {
      let next = self.end(from: end) { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      host += lowercased(end..<next)
      end = next
      guard
        let dot = Self.dots.first(where: { has($0, at: end) })
      else { break }
      host += "."
      end += dot.utf8.count
    }
    return (isClear ? isMailHost(host) : Self.mailServices.contains(host))
      ? report(.address, start..<end) : nil
  }

  /// `name#qq.com`, as addresses are written where a sign would be noticed.
  mutating func hashedAddress(_ index: Int, sign: Int) -> Int? {
    guard isLocal(byte(before: index)), isWord(byte(at: index + sign)) else { return nil }
    let end = hostEnd(index + sign)
    guard Self.mailServices.contains(lowercased(index + sign..<end)) else { return nil }
    let start = localStart(index)
    guard !"/*".utf8.contains(byte(before: start)), !isAnybodys(start..<index) else { return nil }
    return report(.address, start..<end)
  }

  // MARK: What a word announces

  /// How clearly a value is announced: not at all, by a sign, or as a number or name.
  private enum Announcement: Int { case none, sign, name }

  /// What may stand between a word and what it announces.
  private static let fillers: [(words: String, announces: Announcement)] =
    ["号码", "號碼", "号", "號", "码", "碼", "同号", "同號", "番号", "번호", "아이디", "number", "no.", "id"].map { ($0, .name) }
    + [":", "：", "=", "＝", "|", "是", "为", "為", "】"].map { ($0, .sign) }
    + [
      "群主", "客服", " ", "\t", "*", "`", "\"", "'", "(", "（", "_", "#", "「", "“", "](https://", "https://", "☎",
      "群", "字", "搜索", "搜一搜", "搜", "/微信", "/qq", "/vx", "/手机", "/电话",
      "账", "帐", "賬", "帳", "我", "的",
      "人", "方式", "电话", "電話", "请", "加", "微信", "v", "is ", "me", "us", "on", "at ", "telegram",
    ].map { ($0, .none) }

  /// Where the value behind a label begins, and how what stands between them announces it.
  private func value(from label: Int) -> (start: Int, announcement: Announcement) {
    var (index, announcement) = (label, Announcement.none)
    while index - label < 40, index < text.count {
      if joinsLines, text[index] == 0x0A {
        index += 1
        continue
      }
      guard let filler = Self.fillers.first(where: { has($0.words, at: index) }) else { break }
      let end = index + filler.words.utf8.count
      // A letter of a filler may begin the value.
      if isLetter(text[end - 1]), isWord(byte(at: end)) || byte(at: end) == UInt8(ascii: "_") { break }
      index = end
      if filler.announces.rawValue > announcement.rawValue { announcement = filler.announces }
    }
    return (index, announcement)
  }

  /// What columns of a table are called whose cells are looked at by that.
  private static let columns: Set<Opening.Label> = [
    .chat, .qq, .handle, .phone, .identity, .passport, .bank, .password,
  ]

  /// Whether the text as a whole says what something else is: `联系电话`, `WeChat ID`.
  var isLabel: Bool {
    text.indices.contains { place in
      openings.mayBegin(text, place)
        && openings.beginning(text, place).contains { opening in
          guard case .label(let label) = opening.meaning, Self.columns.contains(label),
            has(opening, at: place)
          else { return false }
          let end = place + opening.bytes.count
          return !(isLetter(text[place]) && isWord(byte(before: place))) && !isWord(byte(at: end))
            && value(from: end).start == text.count
        }
    }
  }

  /// Where a name begins that stands in brackets, `微信【name】`, but for what a link is shown as.
  private func bracketedName(_ start: Int) -> Int? {
    let brackets = [("[", "]"), ("【", "】"), ("『", "』"), ("〖", "〗"), ("［", "］")]
    guard let (open, close) = brackets.first(where: { has($0.0, at: start) }) else { return nil }
    let name = start + open.utf8.count
    let end = end(from: name, atMost: 24) { isWord($0) || "_-".utf8.contains($0) }
    guard has(close, at: end), open != "[" || !"([:".utf8.contains(byte(at: end + 1)) && !isCode(start)
    else { return nil }
    return name
  }

  /// Whether a number that ends here is followed by what it counts.
  private func isCount(_ end: Int) -> Bool {
    let end = byte(at: end) == 0x20 ? end + 1 : end
    return ["元", "块", "万", "萬", "个", "個", "人", "年", "条"].contains { has($0, at: end) }
  }

  mutating func labelled(_ label: Opening.Label, _ index: Int, _ labelEnd: Int) -> Int? {
    // A word in Latin letters is one, and not the beginning of a longer one.
    let isLatin = isLetter(text[labelEnd - 1])
    if isLatin, isWord(byte(at: labelEnd)), !(label == .qq && isDigit(byte(at: labelEnd))) { return nil }
    var (start, announcement) = value(from: labelEnd)
    // `LINE：`, with its sign.
    if label == .handle, !isLatin, has("：", at: labelEnd - 3) { announcement = .sign }
    // `<password>word</password>`
    if label == .password, byte(before: index) == UInt8(ascii: "<"), has(">", at: labelEnd) {
      (start, announcement) = (labelEnd + 1, .sign)
    }
    // `wx[a_b]` is code.
    if label == .qq || label == .chat && !(isLatin && has("[", at: start)),
      let name = bracketedName(start)
    {
      start = name
    }
    let isAnnounced = announcement != .none
    if label == .chat, isAnnounced, byte(at: start) == UInt8(ascii: "@") { start += 1 }
    guard start < text.count, text[start] > 0x20 else { return nil }
    switch label {
    case .password: return password(index, start, isAnnounced: isAnnounced)
    // `a.wx` is part of a name.
    case .chat: return isLatin && has(".", at: index - 1) ? nil : chatName(index, start, announcement)
    case .mail: return isAnnounced || !isLatin ? calledAddress(start, isAnnounced: isAnnounced) : nil
    case .qq:
      // `人群：` and the like are counted.
      let isOfOthers =
        has("群", at: index) && ["人", "集", "族", "种", "機", "机"].contains { has($0, at: index - 3) }
      if isOfOthers { return nil }
      let end = end(from: start, atMost: 12, while: isDigit)
      guard (6...11).contains(end - start), text[start] != UInt8(ascii: "0"), !isWord(byte(at: end)),
        byte(at: end) != UInt8(ascii: "."), !isCount(end)
      else { return nil }
      return report(.account, index..<end)
    case .handle: return handle(index, start, isAnnounced: isAnnounced)
    case .contact: return handle(index, start, isAnnounced: false)
    case .phone: return calledPhone(index, start)
    case .identity, .passport: return document(label, index, start, isAnnounced: isAnnounced)
    case .bank:
      let number = WrittenNumber(text, at: start)
      // `id_card`
      if number.hasBirth { return document(.identity, index, start, isAnnounced: isAnnounced) }
      guard isAnnounced ? number.digits.utf8.count >= 12 : number.digits.utf8.count >= 16,
        number.digits.utf8.count <= 19, number.groups.count < 7,
        number.groups.allSatisfy({ $0 > 2 }) || number.groups.count > 3, Set(number.digits).count > 3,
        let end = number.ends.last,
        !isWord(byte(at: end)), !number.isChineseMobile
      else { return nil }
      return report(.bank, index..<end)
    case .position:
      while start < labelEnd + 40, "[{(\"'".utf8.contains(byte(at: start)) { start += 1 }
      return position(index, start)
    case .network: return publicAddress(index, start)
    case .bearer: return bearer(index, start)
    case .words: return walletWords(index, start)
    case .wireless: return wireless(index, labelEnd)
    case .personal: return stateNumber(index, start)
    case .hardware: return hardware(index, start, isAnnounced: isAnnounced)
    }
  }

  /// What a machine is called by whoever made it: the address of its network card, its number.
  private mutating func hardware(_ index: Int, _ start: Int, isAnnounced: Bool) -> Int? {
    let end = end(from: start, atMost: 40) { isWord($0) || ":-".utf8.contains($0) }
    let bytes = text[start..<end]
    let isCard =
      bytes.count == 17
      && bytes.enumerated().allSatisfy { place, byte in
        place % 3 == 2
          ? ":-".utf8.contains(byte) : isDigit(byte) || (0x61...0x66).contains(lowered(byte))
      }
    // Letters are capitals, among digits.
    let isNumber =
      (isAnnounced || text[index] >= 0x80) && (10...20).contains(bytes.count)
      && bytes.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) }
      && bytes.count(where: isDigit) >= 3
      && (bytes.contains(where: isLetter) || bytes.count == 15)
    // `IMEI 490154203237518` has a digit that checks the others.
    let isChecked =
      has("imei", at: index) && bytes.count == 15 && bytes.allSatisfy(isDigit)
      && WrittenNumber(text, at: start).hasLuhnCheck
    guard isCard || isNumber || isChecked, Set(bytes).count >= 7, !isPlaceholder(start..<end),
      !has("00:11:22", at: start),
      !has("aa:bb:cc", at: start)
    else { return nil }
    return report(.device, index..<end)
  }

  private mutating func chatName(_ index: Int, _ start: Int, _ announcement: Announcement) -> Int? {
    let end = end(from: start, atMost: 40) {
      isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    // Names have 6 to 20 characters and begin with a letter; a number of QQ can stand for one.
    guard (6...20).contains(end - start), byte(at: end) != UInt8(ascii: "."), !has("://", at: end),
      !has("xxx", at: start)
    else {
      return nil
    }
    let isName =
      isLetter(text[start])
      && (announcement == .name || text[start..<end].contains { isDigit($0) || $0 == UInt8(ascii: "_") })
    let isNumber = announcement != .none && end - start < 12 && text[start..<end].allSatisfy(isDigit)
    guard isName || isNumber else { return nil }
    return report(.account, index..<end)
  }

  private mutating func handle(_ index: Int, _ start: Int, isAnnounced: Bool) -> Int? {
    var name = start
    if has("t.me/", at: start) {
      name = start + 5
    } else if byte(at: start) == UInt8(ascii: "@") {
      name = start + 1
    } else if !isAnnounced {
      return nil
    }
    // What Skype calls an account of Microsoft's.
    let isSkype = has("live:", at: name)
    if isSkype { name = has("live:.cid.", at: name) ? name + 10 : name + 5 }
    let end = end(from: name, atMost: 40) { isWord($0) || "_.#".utf8.contains($0) }
    let hasSign = name > start
    let isOwn = text[name..<end].contains { isDigit($0) || $0 == UInt8(ascii: "_") } && !code.isBlock
    guard (4...32).contains(end - name), isSkype || isLetter(text[name]), hasSign || isOwn,
      byte(at: end) != UInt8(ascii: "/"), byte(at: end) != UInt8(ascii: "@"),
      !isPlaceholderName(name..<end),
      hasSign || !text[name..<end].contains(UInt8(ascii: ".")) || isDigit(text[end - 1])
    else { return nil }
    return report(.account, index..<end)
  }

  private mutating func calledPhone(_ index: Int, _ start: Int) -> Int? {
    let number = WrittenNumber(text, at: byte(at: start) == UInt8(ascii: "+") ? start + 1 : start)
    guard (7...15).contains(number.digits.utf8.count), let end = number.ends.last, !isWord(byte(at: end)),
      !number.isOfService,
      !number.separators.contains(.dot) || number.groups.count > 2,
      number.groups.allSatisfy({ $0 < 5 }) || number.groups.count < 3, !isCount(end)
    else { return nil }
    return report(.phone, index..<end)
  }

  /// The number of an identity card, a passport or another of a person's papers.
  private mutating func document(_ label: Opening.Label, _ index: Int, _ start: Int, isAnnounced: Bool)
    -> Int?
  {
    if label == .identity {
      let number = WrittenNumber(text, at: start)
      if number.groups == [6, 7], number.separators == [.dash], let end = number.ends.last,
        !isWord(byte(at: end))
      {
        return report(.identity, index..<end)
      }
      if number.hasBirth, number.groups.count < 5, let end = number.ends.last {
        let stop = number.digits.utf8.count == 17 ? end + 1 : end
        if number.digits.utf8.count != 17 || lowered(byte(at: end)) == UInt8(ascii: "x") {
          return report(.identity, index..<stop)
        }
      }
    }
    if label == .passport, let end = groupedPassport(start) { return report(.identity, index..<end) }
    let letters = end(from: start, atMost: 4, while: isLetter)
    let digits = end(from: letters, atMost: 13, while: isDigit)
    guard letters - start <= 3,
      (letters > start ? 6...12 : isAnnounced ? 8...10 : 0...0).contains(digits - letters), digits > letters,
      !isWord(byte(at: digits)), !isPlaceholder(start..<letters)
    else { return nil }
    return report(.identity, index..<digits)
  }

  /// Where `EA 1234567` or `E1234 5678` ends.
  private func groupedPassport(_ start: Int) -> Int? {
    let letters = end(from: start, atMost: 3) { (0x41...0x5A).contains($0) }
    let number = WrittenNumber(text, at: byte(at: letters) == 0x20 ? letters + 1 : letters)
    guard (1...2).contains(letters - start), (7...8).contains(number.digits.utf8.count),
      number.groups.count < 3,
      number.separators.allSatisfy({ $0 == .space }), Set(number.digits).count > 3,
      let end = number.ends.last,
      !isWord(byte(at: end))
    else { return nil }
    return end
  }

  /// A number by which a state knows somebody: of Canada, Japan and the United States.
  private mutating func stateNumber(_ index: Int, _ start: Int) -> Int? {
    // `AB12345678CD`, and `A123456789`.
    let isCard = text[index] >= 0x80 && isLetter(byte(at: start)) && isLetter(byte(at: start + 1))
    let first = isCard ? start + 2 : lowered(byte(at: start)) == UInt8(ascii: "a") ? start + 1 : start
    let number = WrittenNumber(text, at: first)
    guard let last = number.ends.last, number.groups.count < 5, Set(number.digits).count > 3,
      !number.separators.contains(where: { $0 == .dot || $0 == .bracket })
    else { return nil }
    let end = isCard && isLetter(byte(at: last)) && isLetter(byte(at: last + 1)) ? last + 2 : last
    let counts: ClosedRange<Int> =
      isCard ? 8...8 : has("sin", at: index) ? 9...9 : text[index] >= 0x80 ? 12...12 : 8...10
    guard counts.contains(number.digits.utf8.count), isCard == (end > last), !isWord(byte(at: end)),
      !has("sin", at: index) || number.hasLuhnCheck
    else { return nil }
    return report(.identity, index..<end)
  }

  /// `39.9042, 116.4074`: degrees with so many places that they are a house.
  mutating func position(_ index: Int, _ start: Int) -> Int? {
    position(from: start).map { report(.position, index..<$0) }
  }

  /// Where such a pair ends, the second of which may have a name of its own and a line.
  func position(from start: Int) -> Int? {
    guard let first = degrees(start) else { return nil }
    var second = end(from: first, atMost: 10) { ", \tNSEW;/&\"'\r\n".utf8.contains($0) }
    for mark in ["，", "、", "°"] where has(mark, at: second) {
      second = end(from: second + mark.utf8.count, atMost: 10) { " NSEW,".utf8.contains($0) }
    }
    for word in ["经度", "經度", "纬度", "緯度", "东经", "東經", "longitude", "lng", "lon"] where has(word, at: second) {
      second = value(from: second + word.utf8.count).start
    }
    return degrees(second)
  }

  /// Behind what says so: the address of a machine that all can reach, but for those of examples (RFC 5737), of networks of one's own
  /// and of servers that everybody asks.
  private mutating func publicAddress(_ index: Int, _ start: Int) -> Int? {
    let end = end(from: start, atMost: 16) { isDigit($0) || $0 == UInt8(ascii: ".") }
    let parts = text[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 256 }
    guard parts.count == 4, parts.allSatisfy({ $0 < 256 }), Set(parts).count == 4, !isWord(byte(at: end)),
      byte(at: end) != UInt8(ascii: "/"), !code.isBlock, parts != [1, 2, 3, 4]
    else { return nil }
    switch (parts[0], parts[1], parts[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (100, 64...127, _), (169, 254, _),
      (172, 16...31, _),
      (192, 168, _), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113):
      return nil
    default: return report(.device, index..<end)
    }
  }

  /// Where degrees end that are written with four places or more, or with seconds.
  func degrees(_ start: Int) -> Int? {
    let whole = byte(at: start) == UInt8(ascii: "-") ? start + 1 : start
    let dot = end(from: whole, atMost: 4, while: isDigit)
    guard (1...3).contains(dot - whole) else { return nil }
    if byte(at: dot) == UInt8(ascii: ".") {
      let end = end(from: dot + 1, atMost: 20, while: isDigit)
      return end - dot > 4 ? end : nil
    }
    guard has("°", at: dot) else { return nil }
    let minutes = end(from: dot + 2, atMost: 3, while: isDigit)
    guard let mark = ["'", "′", "’", "分"].first(where: { has($0, at: minutes) }) else { return nil }
    let seconds = end(from: minutes + mark.utf8.count, atMost: 8) { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard seconds > minutes + mark.utf8.count,
      let last = ["\"", "″", "”", "秒"].first(where: { has($0, at: seconds) })
    else { return nil }
    return seconds + last.utf8.count
  }
}

internal import Bytes

/// Links, and what another machine is asked for.
extension LeakFinder {
  func linkEnd(_ index: Int) -> Int {
    end(from: index) { $0 > 0x20 && $0 < 0x80 && !ByteSet.endsLink.contains($0) }
  }

  mutating func fileLink(_ index: Int) -> Int? {
    let end = linkEnd(index)
    return text[index + 7..<end].contains { isWord($0) } || byte(at: end) >= 0x80
      ? report(.fileLink, index..<end) : nil
  }

  /// `youtu.be/a?si=b`
  mutating func bareLink(_ index: Int) -> Int? {
    guard !isWord(byte(before: index)), !"/.-@_".utf8.contains(byte(before: index)),
      // What it leads to stands behind words that are an address themselves.
      !has("](", at: linkEnd(index))
    else { return nil }
    return link(index, host: index)
  }

  /// - Parameter name: where its host begins.
  mutating func link(_ index: Int, host name: Int) -> Int? {
    let range = index..<linkEnd(index)
    let host = min(
      end(from: name) { $0 > 0x20 && $0 < 0x80 && !ByteSet.endsHost.contains($0) }, range.upperBound)
    if let at = text[name..<max(name, host)].firstIndex(of: UInt8(ascii: "@")), at > name {
      let isShown =
        standsForAny(name..<at) || !isWord(byte(at: at + 1)) && byte(at: at + 1) != UInt8(ascii: "[")
      return isShown ? range.upperBound : report(.credential, range)
    }
    if let end = localAddress(name, host) { return report(.device, index..<max(end, range.upperBound)) }
    let isMap =
      has("/maps/", at: host) || (name..<host).contains { has("map", at: $0) }
      || (host..<range.upperBound).contains { has("lat=", at: $0) || has("latitude=", at: $0) }
    if isMap,
      let place = (host..<range.upperBound).first(where: {
        "@=:/".utf8.contains(text[$0]) && degrees($0 + 1) != nil
      }),
      let end = position(index, place + 1)
    {
      return end
    }
    if let kind = personalNumber(range) { return report(kind, range) }
    // What an archive keeps has its own address behind that of the archive.
    if has("web.archive.org/", at: name), name - index <= 8,
      let inner = text.firstIndex(of: Array("://".utf8), in: host..<range.upperBound),
      isWord(byte(before: inner))
    {
      return link(index, host: inner + 3)
    }
    guard host < range.upperBound, byte(at: host) != UInt8(ascii: "."),
      let kind = Trackers.kind(
        host: lowercased(name..<host), path: text[host..<range.upperBound],
        isSecret: { isRandom($0) && $0.count >= 8 })
    else { return range.upperBound }
    return report(kind, range)
  }

  /// Names of what a link carries that are those of a person's numbers.
  private static let numberNames: Set<String> = [
    "mobile", "phone", "tel", "telephone", "cellphone", "idcard", "id_card", "idno", "id_no", "sfz", "sfzh",
  ]

  /// An identity card that a link carries, or a telephone under such a name.
  private func personalNumber(_ range: Range<Int>) -> Leak.Kind? {
    if hasIdentityCard(range) { return .identity }
    guard let query = text[range].firstIndex(where: { "?#".utf8.contains($0) }) else { return nil }
    for part in text[query + 1..<range.upperBound].split(whereSeparator: { "&;?#".utf8.contains($0) }) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")), equals - part.startIndex < 12,
        Self.numberNames.contains(lowercased(part.startIndex..<equals))
      else { continue }
      let number = WrittenNumber(text, at: equals + 1)
      guard number.groups.count == 1, number.ends.last == part.endIndex else { continue }
      if number.isIdentityCard(endsInX: false) { return .identity }
      if number.isChineseMobile { return .phone }
    }
    return nil
  }

  private func hasIdentityCard(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      guard isDigit(text[place]) else {
        place += 1
        continue
      }
      let end = end(from: place, while: isDigit)
      if (17...18).contains(end - place), "/=-_?#:".utf8.contains(byte(before: place)),
        identityCardEnd(WrittenNumber(text, at: place)) != nil
      {
        return true
      }
      place = end
    }
    return false
  }

  /// Whether a host is a machine in somebody's network, with a port: `192.168.31.57:8080`.
  func localAddress(_ host: Int, _ hostEnd: Int) -> Int? {
    guard has("192.168.", at: host) || has("10.", at: host) || has("172.", at: host) else { return nil }
    let parts = text[host..<hostEnd].split(separator: UInt8(ascii: ":"))
    guard parts.count == 2, let address = parts.first else { return nil }
    let numbers = address.split(separator: UInt8(ascii: ".")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 4, numbers[0] != 172 || (16...31).contains(numbers[1]) else { return nil }
    // The addresses that routers and virtual machines have everywhere say nothing.
    return [0, 1, 2, 100, 254, 255].contains(numbers[3]) ? nil : hostEnd
  }

  mutating func picture(_ index: Int) -> Int? {
    guard markup != .plain, has("![", at: index), !isCode(index) else { return nil }
    let words = end(from: index) { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
    guard has("](", at: words) else { return words }
    let target = end(from: words + 2) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
    guard has("http://", at: target) || has("https://", at: target) || has("//", at: target) else {
      return nil
    }
    return report(.remote, index..<min(linkEnd(target) + 1, text.count))
  }

  /// A file that is part of the text, in Base64, with whatever it says itself.
  mutating func embedded(_ index: Int) -> Int? {
    guard !has("data:image/svg", at: index) else { return nil }
    var end = index
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "\""), text[end] != UInt8(ascii: ")")
    { end += 1 }
    return report(.embedded, index..<end)
  }
}

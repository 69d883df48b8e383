internal import Documents

/// Something in a text that may tell who wrote it, or that calls home when it is read elsewhere.
package struct Leak: Equatable, Sendable {
  /// What it is.
  package var kind: Kind
  /// The line it is in, from 1 on.
  package var line: Int
  /// The words in question, at most ``maximumLength`` bytes of them.
  package var words: String

  /// What can be told.
  package enum Kind: CaseIterable, Sendable {
    /// The name of a user in the path of a file.
    case userName
    case fileLink
    case address
    case phone
    /// A part of a link that says who shared it, or where.
    case tracking
    /// A picture, a script or the like that another machine is asked for.
    case remote
    case comment
    case repository
    case credential
    case author
    case embedded
    /// An element that pages do not show.
    case hidden
  }

  static let maximumLength = 120

  /// Finds what may be a leak in the text of a guide; at most `limit`.
  package static func find(in text: [UInt8], limit: Int) -> [Leak] {
    var finder = LeakFinder(text: text, limit: limit)
    finder.run()
    return finder.leaks
  }
}

/// Reads a text once and stops at the few bytes that a leak can begin with or contain.
private struct LeakFinder {
  let text: [UInt8]
  let limit: Int
  private(set) var leaks: [Leak] = []
  private var line = 1

  /// So far ahead is looked, in bytes: a text may begin something everywhere and end it nowhere.
  private static let maximumReach = 4096

  init(text: [UInt8], limit: Int) {
    self.text = text
    self.limit = limit
  }

  mutating func run() {
    frontMatter()
    var index = 0
    while index < text.count, leaks.count < limit {
      let next: Int? =
        switch text[index] {
        case UInt8(ascii: "\n"): newLine(index)
        case UInt8(ascii: "/"): userPath(index)
        case UInt8(ascii: "\\"): windowsPath(index)
        case UInt8(ascii: "<"): tag(index)
        case UInt8(ascii: "!"): picture(index)
        case UInt8(ascii: "f"), UInt8(ascii: "F"): fileLink(index)
        case UInt8(ascii: "h"), UInt8(ascii: "H"): link(index)
        case UInt8(ascii: "d"): embedded(index)
        case UInt8(ascii: "@"): address(index)
        case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"): phone(index)
        default: nil
        }
      index = max(next ?? 0, index + 1)
    }
  }

  private mutating func newLine(_ index: Int) -> Int? {
    line += 1
    return nil
  }

  /// Notes a leak, and passes over it.
  private mutating func report(_ kind: Leak.Kind, _ range: Range<Int>) -> Int {
    var words = range
    if words.count > Leak.maximumLength { words = words.lowerBound..<words.lowerBound + Leak.maximumLength }
    let leak = Leak(kind: kind, line: line, words: oneLine(String(decoding: text[words], as: UTF8.self)))
    if leaks.last != leak { leaks.append(leak) }
    // Lines within what is passed over count, too.
    line += text[range].count { $0 == UInt8(ascii: "\n") }
    return range.upperBound
  }

  /// Whether a word in small letters stands at a place, in small letters or capitals. It is asked at every other place, so it
  /// goes byte by byte.
  private func has(_ word: String, at index: Int) -> Bool {
    guard index + word.utf8.count <= text.count else { return false }
    var place = index
    for byte in word.utf8 {
      guard byte == lowered(text[place]) else { return false }
      place += 1
    }
    return true
  }

  private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private func end(from index: Int, while isPart: (UInt8) -> Bool) -> Int {
    var end = index
    let limit = min(text.count, index + Self.maximumReach)
    while end < limit, isPart(text[end]) { end += 1 }
    return end
  }

  // MARK: Paths

  private static let sharedFolders: Set<String> = [
    "public", "shared", "user", "username", "you", "name", "me",
  ]

  private mutating func userPath(_ index: Int) -> Int? {
    let start: Int
    if has("/home/", at: index) {
      start = index + 6
    } else if has("/users/", at: index), text[index + 1] == UInt8(ascii: "U") {
      start = index + 7
    } else {
      return nil
    }
    // Within an address of the web it is a page's path.
    if index > 0, isWord(text[index - 1]) || text[index - 1] == UInt8(ascii: ".") { return nil }
    return userName(index, start)
  }

  private mutating func windowsPath(_ index: Int) -> Int? {
    guard has("\\users\\", at: index), index > 0, text[index - 1] == UInt8(ascii: ":") else { return nil }
    // Before the colon there is a letter for the drive, or the line begins.
    return userName(index > 1 && isWord(text[index - 2]) ? index - 2 : index - 1, index + 7)
  }

  private mutating func userName(_ start: Int, _ name: Int) -> Int? {
    let end = end(from: name) { isWord($0) || $0 >= 0x80 || "._-".utf8.contains($0) }
    let words = String(decoding: text[name..<end], as: UTF8.self).lowercased()
    guard !words.isEmpty, !Self.sharedFolders.contains(words) else { return nil }
    return report(.userName, max(start, 0)..<end)
  }

  private mutating func fileLink(_ index: Int) -> Int? {
    guard has("file://", at: index) else { return nil }
    return report(.fileLink, index..<linkEnd(index))
  }

  // MARK: Markup

  private mutating func tag(_ index: Int) -> Int? {
    // Most tags are none of these.
    guard index + 1 < text.count, "!aeilmosv".utf8.contains(lowered(text[index + 1])) else { return nil }
    if has("<!--", at: index) {
      var end = index + 4
      let limit = min(text.count, index + Self.maximumReach)
      while end < limit, !has("-->", at: end) { end += 1 }
      return report(.comment, index..<min(end + 3, text.count))
    }
    let isScript =
      has("<script", at: index) || has("<iframe", at: index) || has("<link", at: index)
      || has("<object", at: index) || has("<embed", at: index)
    let isPicture =
      has("<img", at: index) || has("<video", at: index) || has("<audio", at: index)
      || has("<source", at: index)
    if has("<meta", at: index) { return meta(index) }
    guard isScript || isPicture else { return nil }
    let end = end(from: index + 1) { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    let isRemote = (index..<end).contains { place in
      (has("src", at: place) || has("href", at: place) || has("data", at: place))
        && (has("http", at: valueStart(place)) || has("//", at: valueStart(place)))
    }
    return isRemote ? report(.remote, index..<min(end + 1, text.count)) : nil
  }

  private mutating func meta(_ index: Int) -> Int? {
    let end = end(from: index + 1) { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    let names = ["author", "generator", "creator", "publisher"]
    let isAbout = (index..<end).contains { place in
      has("name", at: place) && names.contains { has($0, at: valueStart(place)) }
    }
    return isAbout ? report(.author, index..<min(end + 1, text.count)) : nil
  }

  /// A line of the front matter that names somebody.
  private mutating func frontMatter() {
    guard has("---\n", at: 0) || has("---\r\n", at: 0) else { return }
    var start = 0
    var number = 0
    while start < min(text.count, Self.maximumReach) {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      number += 1
      if number > 1, has("---", at: start) { return }
      if ["author:", "authors:", "email:", "creator:", "作者:"].contains(where: { has($0, at: start) }) {
        let words = String(decoding: text[start..<min(end, start + Leak.maximumLength)], as: UTF8.self)
        leaks.append(Leak(kind: .author, line: number, words: oneLine(words)))
      }
      start = end + 1
    }
  }

  /// A file that is part of the text, in Base64, with whatever it says itself.
  private mutating func embedded(_ index: Int) -> Int? {
    guard has("data:image/", at: index) || has("data:application/", at: index),
      !has("data:image/svg", at: index)
    else { return nil }
    return report(
      .embedded, index..<end(from: index) { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
    )
  }

  /// Where the value of an attribute begins, of which the name begins at a place.
  private func valueStart(_ name: Int) -> Int {
    let equals = end(from: name) { isWord($0) || $0 == UInt8(ascii: "-") }
    return end(from: equals) { "= \"'".utf8.contains($0) }
  }

  private mutating func picture(_ index: Int) -> Int? {
    guard has("![", at: index) else { return nil }
    let words = end(from: index) { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
    guard has("](", at: words) else { return nil }
    let target = end(from: words + 2) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
    guard has("http://", at: target) || has("https://", at: target) || has("//", at: target) else {
      return nil
    }
    return report(.remote, index..<min(linkEnd(target) + 1, text.count))
  }

  // MARK: Links

  private func linkEnd(_ index: Int) -> Int {
    end(from: index) { $0 > 0x20 && $0 < 0x80 && !"\"'<>()[]`|".utf8.contains($0) }
  }

  /// Names of parameters that say who shared a page or where; and all that begin with `utm_`.
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "igsh", "mc_eid", "mc_cid", "spm", "scm",
    "share_source", "share_medium", "share_plat", "share_session_id", "share_tag", "share_from",
    "shareuid", "share_id", "xsec_token", "xhsshare", "appuid", "apptime", "author_share", "vd_source",
    "unique_k", "from_source", "bbid", "buvid", "is_story_h5", "sharer", "sharer_shareid", "sharer_sharetime",
    "chksm", "exportkey", "pass_ticket", "wx_header", "scene_from", "sec_user_id", "u_code", "did", "iid",
    "si",
    "ref_src", "ref_url", "s_channel", "s_trans", "utm",
  ]

  private mutating func link(_ index: Int) -> Int? {
    guard has("http://", at: index) || has("https://", at: index) else { return nil }
    let range = index..<linkEnd(index)
    let host = end(from: index + 8) { $0 > 0x20 && $0 < 0x80 && !"/?#)>\"'".utf8.contains($0) }
    if let at = text[index..<min(host, range.upperBound)].firstIndex(of: UInt8(ascii: "@")), at > index + 8 {
      return report(.credential, range)
    }
    guard let query = text[range].firstIndex(of: UInt8(ascii: "?")) else { return range.upperBound }
    for parameter in text[query + 1..<range.upperBound].split(whereSeparator: { "&;#".utf8.contains($0) }) {
      let name = String(decoding: parameter.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self).lowercased()
      if name.hasPrefix("utm_") || Self.trackers.contains(name) { return report(.tracking, range) }
    }
    return range.upperBound
  }

  // MARK: People

  private static let exampleHosts = ["example.com", "example.org", "example.net", "example.edu"]

  private mutating func address(_ index: Int) -> Int? {
    func isLocal(_ byte: UInt8) -> Bool { isWord(byte) || "._%+-".utf8.contains(byte) }
    var start = index
    while start > 0, isLocal(text[start - 1]), index - start < 64 { start -= 1 }
    let hostEnd = end(from: index + 1) { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    let host = String(decoding: text[index + 1..<hostEnd], as: UTF8.self).lowercased()
    guard start < index, let dot = host.lastIndex(of: "."), dot != host.startIndex else { return nil }
    let top = host[host.index(after: dot)...]
    guard (2...24).contains(top.utf8.count), top.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    if Self.exampleHosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return nil }
    // What Git writes for repositories reached through SSH.
    let isRepository = text[start..<index].elementsEqual("git".utf8) && has(":", at: hostEnd)
    return report(isRepository ? .repository : .address, start..<hostEnd)
  }

  /// Numbers of Chinese mobile phones, and those with the code of a country.
  private mutating func phone(_ index: Int) -> Int? {
    let isInternational = text[index] == UInt8(ascii: "+")
    let end = end(from: index + 1) {
      (0x30...0x39).contains($0) || isInternational && " -()".utf8.contains($0)
    }
    if index > 0, isWord(text[index - 1]) || "-/_.=%#".utf8.contains(text[index - 1]) { return end }
    let digits = text[index..<end].filter { (0x30...0x39).contains($0) }
    guard end == text.count || !isWord(text[end]) else { return end }
    let isPhone =
      isInternational
      ? (9...15).contains(digits.count) && digits.first != UInt8(ascii: "0")
      : digits.count == 11 && digits[0] == UInt8(ascii: "1") && (0x33...0x39).contains(digits[1])
    guard isPhone else { return end }
    var words = index..<end
    while let last = words.last, !(0x30...0x39).contains(text[last]) { words.removeLast() }
    return report(.phone, words)
  }
}

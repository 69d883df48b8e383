/// What names of files and folders tell, which travel as they are.
extension Leak {
  /// Finds what the name of a file or a folder tells of people: their numbers, addresses and accounts. Keys
  /// and paths are not looked for: what looks so in names was mostly made by programs.
  package static func find(inName name: String, isFolder: Bool = false) -> [Leak] {
    let dot = isFolder ? nil : name.utf8.lastIndex(of: UInt8(ascii: "."))
    let stem = Array(name.utf8[..<(dot ?? name.utf8.endIndex)])
    let leaks = leaks(inWords: stem)
    // A hyphen or a low line belongs to a number or an account, or parts it from other words.
    let parted = stem.map { "-_".utf8.contains($0) ? UInt8(ascii: " ") : $0 }
    if parted == stem { return leaks }
    let known = leaks.map { letters($0.words) }
    return leaks
      + self.leaks(inWords: parted).filter { leak in
        let own = letters(leak.words)
        return !known.contains { $0.contains(own) || own.contains($0) }
          && (leak.kind != .phone || !leak.words.contains(" "))
      }
  }

  private static func leaks(inWords words: [UInt8]) -> [Leak] {
    var finder = LeakFinder(text: words, markup: .plain, limit: 10)
    finder.run()
    return finder.leaks.filter(\.isOfName).map { Leak(kind: $0.kind, line: nil, words: $0.words) }
  }

  private var isOfName: Bool {
    switch kind {
    case .identity, .bank, .phone: true
    // What stands behind `@` may be a version, and the rest of a word.
    case .address: Self.domains.contains { words.lowercased().hasSuffix($0) }
    // Words in Latin letters are what a guide is about: `wechat_login.md`. Programs name pictures by their dates.
    case .account:
      (words.utf8.first.map { $0 >= 0x80 } ?? false
        || ["qq", "q群", "wxid", "vx"].contains { words.lowercased().hasPrefix($0) })
        && !Self.isDate(words.utf8.filter(\.isDigit))
    default: false
    }
  }

  private static let domains = [".com", ".cn", ".net", ".org", ".edu", ".me", ".hk", ".tw", ".jp"]

  private static func isDate(_ digits: [UInt8]) -> Bool {
    digits.count == 8 && ["19", "20"].contains { digits.starts(with: $0.utf8) }
      && "01".utf8.contains(digits[4])
  }
}

/// Traces of the machine that a text was written on.
extension LeakFinder {
  /// Names that stand for any user, or that systems give.
  private static let commonNames: Set<String> = [
    "public", "shared", "user", "users", "username", "you", "name", "me", "your", "yourname", "your_name",
    "your-name", "your_username", "your-username", "youruser", "myuser", "xxx", "xxxx", "runner", "root",
    "ubuntu",
    "debian", "centos", "kali", "pi", "admin", "administrator", "default", "all", "git", "vagrant",
    "linuxbrew",
    "test", "guest", "app", "www", "node", "ctf", "pwn", "foo", "alice", "bob", "john", "jane", "用户名",
    "你的用户名",
    "用户", "xx", "ec2-user", "docker", "jovyan", "appuser", "postgres", "mysql", "steam", "deck",
  ]

  mutating func userPath(_ index: Int) -> Int? {
    let before = byte(before: index)
    if has("/home/", at: index) {
      // Within an address of the web it is a page's path.
      if isWord(before) || before == UInt8(ascii: ".") { return nil }
      return userName(index, index + 6)
    }
    if has("/users/", at: index), text[index + 1] == UInt8(ascii: "U") {
      // A drive of Windows may stand before it: C:/Users, /c/Users, /mnt/c/Users.
      let isDrive =
        before == UInt8(ascii: ":") || isLetter(before) && byte(before: index - 1) == UInt8(ascii: "/")
      return isDrive || !isWord(before) && before != UInt8(ascii: ".") ? userName(index, index + 7) : nil
    }
    if has("/media/", at: index), !isWord(before), before != UInt8(ascii: "."), before != UInt8(ascii: "/") {
      let name = has("/media/usb", at: index) || has("/media/cdrom", at: index) ? nil : userEnd(index + 7)
      if let name, byte(at: name) == UInt8(ascii: "/"), isUpperVolume(name + 1) {
        return userName(index, index + 7)
      }
    }
    if has("/storage/emulated/0/", at: index) || has("/sdcard/", at: index) || has("/run/media/", at: index)
      || has("/volumes/", at: index) && text[index + 1] == UInt8(ascii: "V")
    {
      if isWord(before) || before == UInt8(ascii: ".") { return nil }
      let end = pathEnd(index)
      return hasOwnName(index..<end) ? report(.localPath, index..<end) : end
    }
    return nil
  }

  mutating func windowsPath(_ index: Int) -> Int? {
    if byte(before: index) == UInt8(ascii: ":") {
      // Before the colon there is a letter for the drive, or the line begins.
      let start = index > 1 && isWord(text[index - 2]) ? index - 2 : index - 1
      // Code doubles the stroke.
      let name = byte(at: index + 1) == UInt8(ascii: "\\") ? index + 1 : index
      for folder in ["\\users\\", "\\documents and settings\\"] where has(folder, at: name) {
        let user = name + folder.utf8.count
        return userName(start, byte(at: user) == UInt8(ascii: "\\") ? user + 1 : user)
      }
      guard start == index - 2, isLetter(text[start]), !isWord(byte(before: start)), !isDriveName(index + 1)
      else { return nil }
      let end = pathEnd(index)
      return hasOwnName(index..<end) ? report(.localPath, start..<end) : end
    }
    for home in ["\\\\wsl$\\", "\\\\wsl.localhost\\"] where has(home, at: index) {
      let system = pathEnd(index)
      let name = (index..<system).first { has("\\home\\", at: $0) }
      return name.flatMap { userName(index, $0 + 6) } ?? system
    }
    // \\server\share
    guard has("\\\\", at: index), !"\\`$".utf8.contains(byte(before: index)), isWord(byte(at: index + 2))
    else { return nil }
    let isNumeric = isDigit(text[index + 2])
    let server = end(from: index + 2) { isWord($0) || (isNumeric ? "." : "-_").utf8.contains($0) }
    guard server > index + 4, byte(at: server) == UInt8(ascii: "\\"),
      byte(at: server + 1) != UInt8(ascii: "\\")
    else {
      return nil
    }
    let end = pathEnd(server)
    if isNumeric {
      let isShare = isNetworkAddress(index + 2..<server) && isOwnShare(server + 1)
      return isShare ? report(.localPath, index..<end) : nil
    }
    // TeX begins its words so, too.
    let share = text[server + 1..<end]
    guard
      share.contains(UInt8(ascii: "\\")) || share.contains(UInt8(ascii: "$"))
        || share.contains(where: { $0 >= 0x80 }),
      hasOwnName(server..<end) || isUpperName(index + 2..<server)
    else { return nil }
    return report(.localPath, index..<end)
  }

  /// `smb://nas/wangxm/a`, a folder in somebody's network.
  mutating func share(_ index: Int, _ start: Int) -> Int? {
    let server = end(from: start, atMost: 200) { isWord($0) || "-_.@:".utf8.contains($0) }
    guard server > start, byte(at: server) == UInt8(ascii: "/"), !isPlaceholderName(start..<server),
      isOwnShare(server + 1)
    else { return nil }
    return report(.fileLink, index..<pathEnd(server))
  }

  /// Whether what a machine shares is called as nobody else would call it.
  private func isOwnShare(_ name: Int) -> Bool {
    let end = userEnd(name)
    let words = lowercased(name..<end)
    return !words.isEmpty && !Self.commonNames.contains(words) && !isPlaceholderName(name..<end)
      && !["share", "sharename", "folder", "path", "data", "media", "home", "homes", "export", "c", "d"]
        .contains(words)
  }

  private func isNetworkAddress(_ range: Range<Int>) -> Bool {
    let parts = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8(String(decoding: $0, as: UTF8.self)) != nil }
  }

  /// Whether a path is a drive that somebody speaks of: `C:\盘满了`.
  private func isDriveName(_ index: Int) -> Bool { has("盘", at: index) || has("盤", at: index) }

  /// `E:/资料/王小明`, from its colon on.
  mutating func drivePath(_ index: Int) -> Int? {
    guard isLetter(byte(before: index)), index < 2 || text[index - 2] < 0x80 && !isWord(text[index - 2]),
      byte(at: index + 1) == UInt8(ascii: "/"), byte(at: index + 2) != UInt8(ascii: "/"),
      !has("/users/", at: index + 1), !isDriveName(index + 2)
    else { return nil }
    let end = pathEnd(index + 1)
    return hasOwnName(index + 1..<end) ? report(.localPath, index - 1..<end) : nil
  }

  private func isUpperName(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { !(0x61...0x7A).contains($0) } && text[range].contains(where: isDigit)
  }

  /// Whether a path goes where people keep what they make, or has a name in another script than programs' have.
  private func hasOwnName(_ path: Range<Int>) -> Bool {
    let folders = [
      "desktop", "documents", "downloads", "pictures", "dcim", "tencent", "weixin", "wechat", "onedrive",
    ]
    return path.contains { place in
      text[place] >= 0x80 || "/\\".utf8.contains(text[place]) && folders.contains { has($0, at: place + 1) }
    }
  }

  private func pathEnd(_ index: Int) -> Int {
    let stop = min(text.count, index + 200)
    var end = index
    while end < stop, text[end] > 0x20, !"\"'<>()[]`|*?,;:".utf8.contains(text[end]) {
      // Punctuation of Chinese ends a path, names in Chinese don't.
      if text[end] == 0xE3 && byte(at: end + 1) == 0x80 || text[end] == 0xEF && byte(at: end + 1) == 0xBC {
        break
      }
      end += 1
    }
    return end
  }

  private func userEnd(_ name: Int) -> Int {
    end(from: name, atMost: 200) { isWord($0) || $0 >= 0x80 || "._-".utf8.contains($0) }
  }

  /// Whether what was put in has a name of capitals, as sticks have.
  private func isUpperVolume(_ index: Int) -> Bool {
    (0x41...0x5A).contains(byte(at: index)) || byte(at: index) >= 0x80
  }

  private mutating func userName(_ start: Int, _ name: Int) -> Int? {
    let end = userEnd(name)
    let words = lowercased(name..<end)
    guard !words.isEmpty, words.contains(where: { $0 != "." }), !Self.commonNames.contains(words) else {
      return nil
    }
    return report(.userName, start..<end)
  }

  /// `zhang@zhangs-laptop:~$`, what shells show before a command.
  mutating func prompt(_ start: Int, _ at: Int) -> Int? {
    let host = end(from: at + 1, atMost: 64) { isWord($0) || "-_.".utf8.contains($0) }
    guard start < at, host > at + 1 else { return nil }
    // `[wang@centos7 ~]$`
    if byte(before: start) == UInt8(ascii: "["), byte(at: host) == UInt8(ascii: " "),
      !Self.commonNames.contains(lowercased(start..<at))
    {
      let folder = end(from: host + 1, atMost: 64) { $0 > 0x20 && $0 != UInt8(ascii: "]") }
      if byte(at: folder) == UInt8(ascii: "]"), "$#%".utf8.contains(byte(at: folder + 1)) {
        return report(.userName, start..<host)
      }
    }
    let isPrompt = has(":~", at: host) || has(":/", at: host) && !has("://", at: host) || has(" ~", at: host)
    // `ssh zhang@203.0.113.9`
    let isNumeric =
      text[at + 1..<host].count { $0 == UInt8(ascii: ".") } == 3
      && !text[at + 1..<host].contains(where: isLetter)
    if isNumeric, !Self.commonNames.contains(lowercased(start..<at)), isLetter(text[start]) {
      return report(.userName, start..<host)
    }
    guard isPrompt, !Self.commonNames.contains(lowercased(start..<at)) else { return nil }
    let stop = end(from: host, atMost: 200) { $0 > 0x20 && !"$#%".utf8.contains($0) }
    guard "$#%".utf8.contains(byte(at: stop)) || has(" ~ ", at: host) else { return nil }
    return report(.userName, start..<host)
  }

  /// Names that systems make of the owner's or of chance: `DESKTOP-4F2K9QX`, `Wangs-MacBook-Pro.local`.
  mutating func device(_ index: Int) -> Int? {
    let end = end(from: index, atMost: 64) { isWord($0) || "-._".utf8.contains($0) }
    if has("desktop-", at: index) || has("laptop-", at: index) {
      let name = text[index + (has("desktop-", at: index) ? 8 : 7)..<end].prefix { isWord($0) }
      guard (7...8).contains(name.count), name.contains(where: isDigit),
        !name.contains(where: { (0x61...0x7A).contains($0) }),
        (0x41...0x5A).contains(text[index])
      else { return nil }
      return report(.device, index..<end)
    }
    var start = index
    while start > 0,
      isWord(text[start - 1]) || text[start - 1] >= 0x80 || text[start - 1] == UInt8(ascii: "-"),
      index - start < 64
    {
      start -= 1
    }
    guard start < index, byte(before: index) == UInt8(ascii: "-"),
      text[start] >= 0x80 || isLetter(text[start])
    else {
      return nil
    }
    let isLocal = text[index..<end].suffix(6).elementsEqual(".local".utf8)
    return isLocal || byte(before: index - 1) == UInt8(ascii: "s") ? report(.device, start..<end) : nil
  }
}

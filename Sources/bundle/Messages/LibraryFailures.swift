import Library
import Localization
import Minisign
import Search
import Terminal

extension LibraryError: Explained {
  var failure: Failure {
    switch self {
    case .unreadableRevocation(let path):
      Failure(
        "\(path): it can't be read which key is revoked here", zh: "\(path)：读不出这里作废的是哪个密钥",
        hint: Phrase(
          "until that is known, no key can be trusted: put the key's file back, or remove this one if it is none",
          zh: "弄清楚之前，任何密钥都不能信：把密钥文件放回去；如果这不是密钥，就移走它"), .systemFailed)
    case .unreadableRequirement(let path):
      Failure(
        "\(path): it can't be read whose signatures this rule takes", zh: "\(path)：读不出这条规则要谁的签名",
        hint: Phrase(
          "until that is known, its publisher can't be trusted: make the rule again with bundle key require, or remove the file",
          zh: "弄清楚之前，不能信任这个发布者：用 bundle key require 重新写这条规则，或删掉这个文件"), .systemFailed)
    case .trustedKeyExists(let path):
      Failure(
        "\(path) is there already", zh: "\(path) 已经存在",
        hint: Phrase(
          "choose another name with --as, or remove that file first", zh: "用 --as 换一个名字，或先移走那个文件"),
        .systemFailed)
    case .revokedKeyTrusted(let path):
      Failure(
        "this key is revoked: \(path)", zh: "这个密钥已作废：\(path)",
        hint: Phrase(
          "if that was a mistake, remove that file first; if its owner has a new key, add that one",
          zh: "如果是误作废，先移走那个文件；如果它的主人换了新密钥，就加新的那个"), .usage)
    case .noStore:
      Failure(
        "there is no place for the keys that you trust: neither HOME nor XDG_DATA_HOME says where",
        zh: "没有地方存放你信任的密钥：HOME 和 XDG_DATA_HOME 都没有设置",
        hint: Phrase("name a folder with --keys", zh: "用 --keys 指定文件夹"), .usage)
    case .noLibrary(let path):
      Failure(
        "\(path): there is no such folder", zh: "\(path)：没有这个文件夹",
        hint: Phrase(
          "--library and BUNDLE_LIBRARY name the folder with Bundles/ and Keys/; among its keys could be one that is revoked",
          zh: "--library 和 BUNDLE_LIBRARY 指的是含有 Bundles/ 和 Keys/ 的文件夹；那里可能有作废的密钥"), .systemFailed)
    case .exists(let path):
      Failure(
        "\(fileName(path, columns: 120)) is there already", zh: "\(fileName(path, columns: 120)) 已经存在",
        hint: Phrase(
          "choose an empty folder, or add --force to replace files", zh: "换一个空文件夹，或加 --force 覆盖文件"),
        .systemFailed)
    case .notAFolder(let path):
      Failure(
        "\(fileName(path, columns: 120)) is in the way: it is no folder",
        zh: "\(fileName(path, columns: 120)) 挡住了：它不是文件夹", hint: .chooseEmptyFolder,
        .systemFailed)
    case .isLibrary(let path):
      Failure(
        "\(fileName(path, columns: 120)) is a library, or part of one: a file written there could become a key that you trust",
        zh: "\(fileName(path, columns: 120)) 是资料库或它的一部分：写进去的文件可能会变成你信任的密钥", hint: .chooseEmptyFolder, .usage)
    case .mayHoldLibrary(let path):
      Failure(
        "\(fileName(path, columns: 120)) has too much in it to tell whether a library is among it",
        zh: "\(fileName(path, columns: 120)) 里的东西太多，看不出里面有没有资料库", hint: .chooseEmptyFolder, .usage)
    case .oddName(let path):
      Failure(
        "\(fileName(path, columns: 120)) has a name that is a trap to other programs",
        zh: "\(fileName(path, columns: 120)) 的名字会让别的程序出错",
        hint: Phrase(
          "read it here (--show); its name is not written to a disk", zh: "可以在这里读（--show），但不会把这样的名字写进磁盘"),
        .damaged)
    case .wouldBeLibrary(let path):
      Failure(
        "\(fileName(path, columns: 120)) would make a library, or change one, and its keys would be trusted there",
        zh: "\(fileName(path, columns: 120)) 会做出或改动一个资料库，里面的密钥在那里就会受信任",
        hint: Phrase(
          "don't trust who made it; single files can be had with --show FILE --extract FOLDER",
          zh: "不要相信做这个文件的人；单个文件可以用 --show 文件 --extract 文件夹 取出"), .damaged)
    case .noRoom(let needed, let free):
      Failure(
        "it takes \(byteCount(needed)), and \(byteCount(free)) are free",
        zh: "需要 \(byteCount(needed))，只剩 \(byteCount(free))",
        hint: Phrase(
          "make room, or choose a folder on another disk; nothing was written",
          zh: "腾出空间，或选别的磁盘上的文件夹；什么都没有写入"), .systemFailed)
    }
  }
}

extension Phrase {
  fileprivate static let chooseEmptyFolder = Phrase("choose a new or an empty folder", zh: "换一个新文件夹或空文件夹")
}

extension Query.Failure: Explained {
  var failure: Failure {
    switch self {
    case .noWord:
      Failure(
        "there is no word to look for", zh: "没有要找的词",
        hint: Phrase("give one or more words", zh: "写一个或几个词"), .usage)
    case .onlyExclusions:
      Failure(
        "this only says what to leave out", zh: "只写了不要什么",
        hint: Phrase("say what to look for, too: visa -student", zh: "也要写出找什么，例如：签证 -学生"), .usage)
    case .emptyField(let name):
      Failure(
        "there is no word behind \(name):", zh: "“\(name):”后面没有词",
        hint: Phrase("put it there without a space: \(name):word", zh: "紧接着写，不要空格，例如 \(name):签证"), .usage)
    case .loneStar:
      Failure(
        "there are no letters before the star", zh: "星号前面没有字母",
        hint: Phrase("for example: immig*", zh: "例如：immig*"), .usage)
    }
  }
}

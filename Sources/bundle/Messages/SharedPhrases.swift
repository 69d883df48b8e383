import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import Passphrases
import System
import Terminal
import TerminalReader

extension Phrase {
  /// Where a result went.
  static func written(to path: String) -> Phrase { Phrase("written to \(path)", zh: "已写入 \(path)") }

  /// A collection by its title, and its edition.
  static func edition(of title: String, _ number: Int64, _ date: String) -> Phrase {
    let title = quoted(title, columns: Console.width - 40)
    return Phrase("\(title), edition \(number) of \(date)", zh: "\(title)，第 \(number) 版，\(date)")
  }

  /// Who signed a bundle, and what is known of their key.
  static func signer(_ signer: Signer, isPublisher: Bool) -> Phrase {
    let who = signer.words
    return isPublisher
      ? Phrase("published by \(who)", zh: "发布者：\(who)") : Phrase("also signed by \(who)", zh: "另有签名：\(who)")
  }

  /// Whose a bundle is, for those who read it.
  static func attribution(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .known(let name): Phrase(name: fileName(name.name))
    case .vouched(let names): vouched(by: names)
    case .tooFewSigned(let requirement, let signed): signedOf(requirement, signed)
    case .proposed: Phrase("not confirmed", zh: "未确认")
    case .revoked, .unknown: unverified
    }
  }

  /// How many of those whose signatures a reader asks for have signed, and who.
  static func signedOf(_ requirement: Requirement, _ signed: [String]) -> Phrase {
    let all = requirement.keys.count
    let names = signed.map { Phrase(name: fileName($0)) }.listed()
    let who = signed.isEmpty ? Phrase(name: "") : Phrase(": \(names)", zh: "（\(names)）")
    return signed.count < requirement.needed
      ? Phrase(
        "\(signed.count) of \(all) signed\(who), and \(requirement.needed) must",
        zh: "\(all) 个密钥中有 \(signed.count) 个签名\(who)，要求 \(requirement.needed) 个")
      : Phrase("\(signed.count) of \(all) signed\(who)", zh: "\(all) 个密钥中有 \(signed.count) 个签名\(who)")
  }

  /// What it means that a bundle is not encrypted.
  static let readByAll = Phrase("whoever has this file can read it", zh: "谁拿到这个文件都能读")

  /// What is said of everything whose publisher is not known.
  static let unverified = Phrase("unverified", zh: "未核实")

  /// Guides and other files.
  static func contents(guides: Int, others: Int) -> Phrase {
    Phrase(
      "\(counted(guides, "guide")) and \(counted(others, "other file"))", zh: "\(guides) 篇指南和 \(others) 个其他文件"
    )
  }

  /// What could not be read along with the rest.
  static func leftOut(_ what: Phrase) -> Phrase { Phrase("left out: \(what)", zh: "略过：\(what)") }

  /// That a file among the keys is not used, and why.
  static func notUsed(_ key: UnusableKey) -> Phrase {
    switch key.fault {
    case nil:
      Phrase(
        "\(key.file): this is a publisher's key, and its name does not end in .pub; it is passed over",
        zh: "\(key.file)：这是发布者的密钥，但文件名不以 .pub 结尾，略过")
    case .malformed?:
      Phrase("\(key.file): this is no publisher's key; it is passed over", zh: "\(key.file)：这不是发布者的密钥，略过")
    case let fault?:
      Phrase(
        "\(key.file): \(fault.failure.message); it is passed over",
        zh: "\(key.file)：\(fault.failure.message)，略过")
    }
  }

  /// That a key has two names.
  static func namesakes(_ one: KeyName, _ other: KeyName) -> Phrase {
    Phrase(
      "\(one.file) and \(other.file) hold the same key, under two names",
      zh: "\(one.file) 和 \(other.file) 是同一个密钥，却有两个名字")
  }

  // What is asked for at the terminal.
  static let passphraseOfBundle = Phrase("passphrase of the bundle", zh: "资料包的口令")
  static let passphraseForBundle = Phrase("passphrase for the bundle", zh: "给资料包设的口令")
  static let passphraseForNewKey = Phrase("passphrase for the new key", zh: "给新密钥设的口令")
  static let newPassphrase = Phrase("new passphrase", zh: "新口令")

  static func passphraseOfKeyFile(_ path: String) -> Phrase {
    Phrase("passphrase of the key file \(path)", zh: "密钥文件 \(path) 的口令")
  }

  static func passphraseOfSigningKey(_ path: String) -> Phrase {
    Phrase("passphrase of the signing key \(path)", zh: "签名密钥 \(path) 的口令")
  }

  static func oldPassphrase(of path: String) -> Phrase {
    Phrase("passphrase that \(path) has", zh: "\(path) 现在的口令")
  }
}

extension KeyName {
  /// The name, as a file has it.
  var shownName: Phrase { Phrase(name: fileName(name)) }

  /// The folder.
  var shownPlace: Phrase { Phrase(name: inHome(place)) }
}

extension Signer {
  fileprivate var words: Phrase {
    let line = key.line
    return switch standing {
    case .known(let name):
      Phrase(
        "\(name.shownName), known from \(name.shownPlace): \(line)",
        zh: "\(name.shownName)（在 \(name.shownPlace) 里，是你认识的）：\(line)")
    case .proposed(let name):
      Phrase(
        "a key that \(name.shownPlace) calls \(quoted(name.name)), not confirmed: \(line)",
        zh: "\(name.shownPlace) 称之为\(quoted(name.name))的密钥，未确认：\(line)")
    case .revoked(let name):
      Phrase(
        "a key that is revoked in \(name.shownPlace), as \(quoted(name.name)): \(line)",
        zh: "已在 \(name.shownPlace) 里作废的密钥，名为\(quoted(name.name))：\(line)")
    case .stranger: Phrase("an unknown key: \(line)", zh: "不认识的密钥：\(line)")
    }
  }
}

/// How a key that a folder proposes can be confirmed.
struct Confirmation {
  private let key: PublicKey
  private let name: KeyName

  init(_ key: PublicKey, _ name: KeyName) {
    self.key = key
    self.name = name
  }

  /// The words to compare, and the one command. Neither is read from the folder again, which could have changed; and nothing
  /// of the name gets into the command that could mean something to a shell.
  var lines: [Phrase] {
    let words = keyWords(key.line).map { Phrase(name: "  \($0)") }
    let isPlain = name.name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-"
    }
    let chosen =
      isPlain && name.name.utf8.first != UInt8(ascii: "-") && !name.name.isEmpty ? name.name : "NAME"
    return [
      Phrase(
        "compare these words with the publisher, by a way that you trust:", zh: "请通过可信的途径，和发布者核对这些词：")
    ] + words + [
      Phrase("only if they are the same, confirm the key:", zh: "完全一样，才可以这样确认："),
      Phrase(name: "  bundle key trust \(key.line) --as \(chosen)"),
    ]
  }
}

/// What a publisher's word means that another key follows theirs, and what to do.
struct SuccessionWords {
  private let succession: Succession
  private let old: KeyName
  private let isContested: Bool

  /// - Parameters:
  ///   - old: what the reader calls the old key.
  ///   - others: what else was said of that kind.
  init(_ succession: Succession, of old: KeyName, others: [Succession]) {
    self.succession = succession
    self.old = old
    isContested = others.contains { $0.old.key == succession.old.key && $0.new.key != succession.new.key }
  }

  var lines: [Phrase] {
    let (new, date) = (succession.new.line, succession.date)
    let said = Phrase(
      "\(old.shownName), whom you trust, said on \(date) that \(new) is the next key; a thief with the old one could say so, too",
      zh: "你信任的 \(old.shownName) 在 \(date) 声明：下一个密钥是 \(new)。偷到旧密钥的人也能这么说")
    let contested = Phrase(
      "ANOTHER KEY IS NAMED AS THE NEXT ONE, TOO: somebody else may have the old key. Trust neither before you have asked",
      zh: "另有一个密钥也被声明为接替者：旧密钥可能已被别人拿到。问清楚之前，两个都不要信")
    let compare = Phrase(
      "compare these words with the publisher, by a way that you trust:", zh: "请通过可信的途径，和发布者核对这些词：")
    return [said] + (isContested ? [contested] : []) + [compare]
      + keyWords(new).map { Phrase(name: "  \($0)") }
  }
}

/// A path as people write it: `~` stands for their own folder, whose name often is theirs.
func inHome(_ path: String) -> String {
  guard let home = Process.environment("HOME"), home.utf8.count > 1, path.utf8.starts(with: (home + "/").utf8)
  else {
    return fileName(path)
  }
  return fileName("~" + String(decoding: Array(path.utf8.dropFirst(home.utf8.count)), as: UTF8.self))
}

/// A path as part of a command to be copied: only if it means nothing to a shell.
func inCommand(_ path: String) -> String { SafePath.isInert(path) ? path : "FILE" }

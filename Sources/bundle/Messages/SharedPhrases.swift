import Wording

extension Phrase {
  /// Where a result went.
  static func written(to path: String) -> Phrase { Phrase("written to \(path)", zh: "已写入 \(path)") }

  /// A collection by its title, and its edition.
  static func edition(of title: String, _ number: Int, _ date: String) -> Phrase {
    Phrase("“\(title)”, edition \(number) of \(date)", zh: "《\(title)》，第 \(number) 版，\(date)")
  }

  /// Who made a signature; a stranger has no name.
  static func signer(_ name: String?, revoked: String?, knownFrom folder: String, key: String) -> Phrase {
    if let revoked {
      Phrase(
        "\(revoked), with a key that is revoked in \(folder): \(key)",
        zh: "\(revoked)（密钥已在 \(folder) 里作废）：\(key)")
    } else if let name {
      Phrase("\(name), known from \(folder): \(key)", zh: "\(name)（在 \(folder) 里，是你认识的）：\(key)")
    } else {
      Phrase("an unknown key: \(key)", zh: "不认识的密钥：\(key)")
    }
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

import Localization
import Minisign
import Passphrases
import Sodium
import System
import Terminal

/// Where passphrases come from: a file, or the terminal; never the command line.
enum PassphraseInput {
  /// The passphrase in a file's first line, or what is typed.
  ///
  /// - Parameter option: the option that gives the file, for those who have no terminal.
  static func read(file: String?, question: Phrase, option: String) throws -> Secret {
    if let file { return try SecretInput.firstLine(of: file) }
    guard SecretInput.canAsk else { throw CommandError.noTerminal(question: question, option: option) }
    return try SecretInput.ask(prompt(question))
  }

  /// A question as it stands before its answer.
  static func prompt(_ question: Phrase) -> String {
    cleaned(Phrase("\(question): ", zh: "\(question)：").text)
  }

  /// A new passphrase: in a file, or typed twice. Says how good it is.
  static func choose(file: String?, question: Phrase, canGenerate: Bool = false) throws -> Secret {
    guard file != nil || SecretInput.canAsk else { throw CommandError.noTerminalToChoose }
    let first = try read(file: file, question: question, option: "--passphrase-file")
    guard first.count > 0 else { throw CommandError.emptyPassphrase }
    if file == nil, try !SecretInput.ask(prompt(Phrase("once more", zh: "再输入一次"))).isEqual(to: first) {
      throw CommandError.passphrasesDiffer
    }
    Console.note(strength(of: first, canGenerate: canGenerate))
    return first
  }

  private static func strength(of passphrase: Secret, canGenerate: Bool) -> Phrase {
    let bits = PassphraseText.bits(passphrase)
    let guesses = Phrase(
      "about 2^\(Int(bits.rounded())) guesses", zh: "大约要猜 2^\(Int(bits.rounded())) 次")
    let advice =
      canGenerate
      ? Phrase("--generate makes a good one", zh: "--generate 可以生成一个好的")
      : Phrase("longer is better: five words or more", zh: "越长越好，最好五个词以上")
    return switch PassphraseText.strength(bits: bits) {
    case .weak:
      Phrase(
        "this passphrase is weak (\(guesses)): whoever has the file can find it; \(advice)",
        zh: "这个口令太弱（\(guesses)）：拿到文件的人能猜出来；\(advice)")
    case .fair:
      Phrase("this passphrase is fair (\(guesses)); \(advice)", zh: "这个口令强度一般（\(guesses)）；\(advice)")
    case .strong: Phrase("this passphrase is strong (\(guesses))", zh: "这个口令够强（\(guesses)）")
    }
  }

  /// A new passphrase of words, shown at the terminal and nowhere else.
  static func generate(_ language: WordLanguage) throws -> Secret {
    let passphrase = language.newPassphrase()
    guard SecretInput.canAsk else { throw CommandError.noTerminalToShow }
    try SecretInput.show(passphrase, after: prompt(Phrase("the passphrase", zh: "口令")))
    Console.note(
      Phrase("write it down or learn it now: it can't be had again", zh: "现在就抄下或背熟：以后再也看不到了"))
    return passphrase
  }
}

/// The secret keys of those who sign.
enum SigningKeys {
  /// Reads keys, and the passphrases of those that have one: from files, in the order in which they are needed,
  /// else from the terminal.
  static func read(_ paths: [String], passphraseFiles: [String]) throws -> [SecretKey] {
    var files = passphraseFiles[...]
    return try paths.map { path in
      do {
        let contents = try SecretInput.contents(of: path, atMost: 16 << 10)
        return try SecretKey(file: contents) {
          try PassphraseInput.read(
            file: files.popFirst(), question: .passphraseOfSigningKey(path),
            option: "--key-passphrase-file")
        }
      } catch {
        throw Failure(error, path: path) ?? error
      }
    }
  }
}

extension WordLanguage {
  /// The language that messages are in.
  static var ofMessages: WordLanguage {
    switch Language.current {
    case .en: .english
    case .zh: .chinese
    }
  }
}

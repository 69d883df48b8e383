import Minisign
import Phrases
import Sodium
import System
import Terminal

/// Where passphrases come from: a file, or the terminal; never the command line.
enum Passphrases {
  /// The passphrase in a file's first line, or what is typed.
  ///
  /// - Parameter option: the option that gives the file, for those who have no terminal.
  static func read(file: String?, question: String, option: String) throws -> Secret {
    if let file { return try SecretInput.firstLine(of: file) }
    guard SecretInput.canAsk else {
      throw Failure(
        "there is no terminal to ask for the \(question)", hint: "give \(option)", status: .cannotOpen)
    }
    return try SecretInput.ask(cleaned(question) + ": ")
  }

  /// A new passphrase: in a file, or typed twice. Says how good it is.
  static func choose(file: String?, question: String, canGenerate: Bool = false) throws -> Secret {
    guard file != nil || SecretInput.canAsk else {
      throw Failure(
        "there is no terminal to ask for a passphrase at", hint: "give --passphrase-file", status: .usage)
    }
    let first = try read(file: file, question: question, option: "--passphrase-file")
    guard first.count > 0 else { throw Failure("an empty passphrase protects nothing", status: .usage) }
    if file == nil, try !SecretInput.ask("once more: ").isEqual(to: first) {
      throw Failure("the two differ", hint: "try again", status: .usage)
    }
    let bits = PassphraseText.bits(first)
    let guesses = "about 2^\(Int(bits.rounded())) guesses"
    let advice = canGenerate ? "; --generate makes a good one" : "; longer is better: five words or more"
    switch PassphraseText.strength(bits: bits) {
    case .weak:
      Console.note("this passphrase is weak (\(guesses)): whoever has the file can find it\(advice)")
    case .fair: Console.note("this passphrase is fair (\(guesses))\(advice)")
    case .strong: Console.note("this passphrase is strong (\(guesses))")
    }
    return first
  }

  /// A new passphrase of words, shown at the terminal and nowhere else.
  static func generate(_ language: WordLanguage) throws -> Secret {
    let passphrase = language.newPassphrase()
    guard SecretInput.canAsk else {
      throw Failure(
        "there is no terminal to show a new passphrase at", hint: "give --passphrase-file", status: .usage)
    }
    try SecretInput.show(passphrase, after: "the passphrase: ")
    Console.note("write it down or learn it now: it can't be had again")
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
          try Passphrases.read(
            file: files.popFirst(), question: "passphrase of the signing key \(path)",
            option: "--key-passphrase-file")
        }
      } catch {
        throw Failure(error, path: path) ?? error
      }
    }
  }
}

extension WordLanguage {
  /// The language of the user's system, as far as there are words in it.
  static var ofSystem: WordLanguage {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Process.environment).first { !$0.isEmpty }
    return name?.hasPrefix("zh") == true ? .chinese : .english
  }
}

import Age
import ArgumentParser
import Library
import Localization
import Packing
import Passphrases
import Sodium
import System

/// Who can open a bundle that is packed.
struct PackReaderOptions: ParsableArguments {
  @OptionGroup var recipients: RecipientOptions

  @Flag(help: ArgumentHelp("Encrypt with a passphrase, which is asked for.", zh: "用口令加密，口令会询问。"))
  var passphrase = false

  @Option(
    help: ArgumentHelp(
      "Encrypt with the passphrase in this file; - is standard input.", zh: "用这个文件里的口令加密；- 是标准输入。",
      valueName: .file),
    completion: .file())
  var passphraseFile: String?

  @Flag(
    help: ArgumentHelp(
      "Encrypt with a new passphrase of ten words, which is shown.", zh: "用新生成的口令加密，由十个词组成，会显示出来。"))
  var generate = false

  @Option(
    help: ArgumentHelp(
      "The language of those words: en or zh (else that of the messages).", zh: "这些词的语言：en 或 zh（不写则与提示信息相同）。",
      valueName: .language))
  var words: WordLanguage?

  @Flag(
    name: .customLong("public"),
    help: ArgumentHelp("Don't encrypt: everybody can read it.", zh: "不加密：所有人都能读。"))
  var isPublic = false

  @Flag(
    help: ArgumentHelp(
      "Write the encrypted bundle as text, to be pasted into a chat or mail.", zh: "把加密的资料包写成文本，便于贴进聊天或邮件。"))
  var armor = false

  @Flag(
    help: ArgumentHelp(
      "Write a bundle with a passphrase so that nothing tells it from random bytes.",
      zh: "把口令加密的资料包写成无标记的，看上去和随机数据没有区别。"))
  var unmarked = false

  func validate() throws {
    let ways = [
      recipients.areGiven, passphrase || passphraseFile != nil || generate, isPublic,
    ]
    guard ways.filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalWays)
    }
    if armor, isPublic { throw ValidationError(Misuse.armorOfPublic) }
    guard [generate, passphrase, passphraseFile != nil].filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalPassphrases)
    }
    if words != nil, !generate { throw ValidationError(Misuse.wordsOfNothing) }
    if unmarked, !(passphrase || passphraseFile != nil || generate) {
      throw ValidationError(Misuse.unmarkedWithoutPassphrase)
    }
    if unmarked, armor { throw ValidationError(Misuse.unmarkedAndArmor) }
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError(Misuse.hidingNobody)
    }
  }

  /// Nothing is guessed: who can read a bundle is for the publisher to say.
  func protection() throws -> Protection {
    let form: Envelope = armor ? .armored : unmarked ? .unmarked : .binary
    if isPublic { return .none }
    if recipients.areGiven { return .recipients(try recipients.all(), form) }
    if generate { return try .recipients([recipient(PassphraseInput.generate(words ?? .ofMessages))], form) }
    if passphrase || passphraseFile != nil { return try .recipients([askedPassphrase()], form) }
    guard SecretInput.canAsk else { throw CommandError.nobodyNamed }
    let question = Phrase(
      "who shall be able to open it? p: all who know a passphrase, e: everybody, nothing encrypted",
      zh: "谁能打开它？p：知道口令的人；e：所有人，不加密")
    let answer = try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["p", "e"])
    switch answer {
    case "p": return .recipients([try askedPassphrase()], form)
    case "e" where armor: throw CommandError.armorWithoutEncryption
    case "e": return .none
    default: throw CommandError.nothingChosen
    }
  }

  private func askedPassphrase() throws -> any Recipient {
    recipient(
      try PassphraseInput.choose(
        file: passphraseFile, question: .passphraseForBundle, canGenerate: true))
  }

  private func recipient(_ passphrase: Secret) -> any Recipient {
    Passphrase(forms: PassphraseText.forms(passphrase))
  }
}

extension WordLanguage: ExpressibleByArgument {}

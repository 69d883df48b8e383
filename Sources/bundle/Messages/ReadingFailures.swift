import BundleReading
import Localization
import Minisign
import Terminal

extension ReadingError: Explained {
  var failure: Failure {
    switch self {
    case .notABundle(let seen?):
      Failure(
        "this is no bundle, but \(seen.words)", zh: "这不是资料包，而是\(seen.words)", hint: seen.hint, .damaged)
    case .noBundleInside(let seen?):
      Failure(
        "it opened, but there is no bundle in it, but \(seen.words)", zh: "打开了，但里面不是资料包，而是\(seen.words)",
        hint: seen == .readersKey ? seen.hint : .takeOut, .damaged)
    case .noBundleInside(nil):
      Failure(
        "it opened, but there is no bundle in it", zh: "打开了，但里面不是资料包", hint: .takeOut, .damaged)
    case .notABundle(nil):
      Failure(
        "this is no bundle", zh: "这不是资料包",
        hint: Phrase(
          "its name does not matter, its contents do; was it unpacked, or its beginning damaged on the way?",
          zh: "文件名无关紧要，看的是内容；是不是已经解开了，或者传送时开头损坏了？"), .damaged)
    case .passphraseNeededOrNoBundle:
      Failure(
        "this is no bundle, or one without any mark, which takes a passphrase to tell",
        zh: "这不是资料包，或者是无标记的资料包，要有口令才能判断", hint: .givePassphraseFile, .cannotOpen)
    case .wrongPassphraseOrNoBundle:
      Failure(
        "the passphrase is wrong, or this is no bundle: nothing tells an unmarked bundle from other bytes",
        zh: "口令不对，或者这不是资料包：无标记的资料包和别的数据看不出区别", hint: .mindTheKeyboard, .cannotOpen)
    case .unknownPublisher(let key):
      Failure(
        "intact, but its publisher is not known: key \(key.line)", zh: "内容完整，但不认识发布者：密钥 \(key.line)",
        hint: Phrase(
          "anyone can make such a file. If you are sure whose key this is, say so with bundle key trust; to look all the same, add --allow-unknown",
          zh: "谁都能做出这样的文件。如果你确定这是谁的密钥，用 bundle key trust 加入你信任的密钥；仍要查看，加上 --allow-unknown"),
        .unknownPublisher)
    case .unconfirmedPublisher(let name):
      Failure(
        "intact, but its publisher's key came with the folder \(name.shownPlace) and is not confirmed",
        zh: "内容完整，但发布者的密钥是 \(name.shownPlace) 这个文件夹带来的，还没有确认",
        hint: Phrase(
          "bundle verify shows the words to compare with the publisher, and how to confirm the key; to look all the same, add --allow-unknown",
          zh: "bundle verify 会显示要和发布者核对的词，以及怎样确认密钥；仍要查看，加上 --allow-unknown"), .unknownPublisher)
    case .revokedKey(let key, let name):
      Failure(
        "it is signed with a key that is revoked in \(name.shownPlace), as \(quoted(name.name)): \(key.line)",
        zh: "签名用的密钥已在 \(name.shownPlace) 里作废，名为\(quoted(name.name))：\(key.line)",
        hint: Phrase(
          "whoever has that key can make such a file. Ask the publisher for the new key, not by the way that this file came; only if you revoked it by mistake, remove it from \(name.shownPlace)",
          zh: "拿到那个密钥的人都能做出这样的文件。请向发布者要新密钥，不要走这个文件来的渠道；只有误作废时，才把它从 \(name.shownPlace) 里移走"
        ),
        .unknownPublisher)
    case .tooFewSigned(let requirement, let signed):
      Failure(
        "intact, but \(Phrase.signedOf(requirement, signed))",
        zh: "内容完整，但签名不够：\(Phrase.signedOf(requirement, signed))",
        hint: Phrase(
          "you asked for more than one signature, in \(inHome(requirement.file)). Ask those who did not sign whether they know this edition; to look all the same, add --allow-unknown",
          zh: "你在 \(inHome(requirement.file)) 里要求不止一个签名。请问没签名的人知不知道这一版；仍要查看，加上 --allow-unknown"),
        .unknownPublisher)
    case .keyNeeded(let types):
      Failure(
        "it is encrypted to a key, not with a passphrase: it is for \(keyKinds(types))",
        zh: "它是用密钥加密的，不是用口令：加密给 \(keyKinds(types))",
        hint: Phrase("give your key file with -i", zh: "用 -i 给出你的密钥文件"), .cannotOpen)
    case .noKeyFits(let types, let given):
      Failure(
        "none of the keys given opens it: it is for \(keyKinds(types)); you gave \(keyKinds(given))",
        zh: "给出的密钥都打不开它：它是加密给 \(keyKinds(types))的，你给的是 \(keyKinds(given))",
        hint: .giveRightKey, .cannotOpen)
    case .passphraseNeeded:
      Failure(
        "it is encrypted with a passphrase", zh: "它是用口令加密的", hint: .givePassphraseFile, .cannotOpen)
    case .noSuchGuide(let name):
      Failure(
        "there is no guide called \(name)", zh: "没有叫“\(name)”的指南",
        hint: Phrase("bundle read --list shows all", zh: "bundle read --list 可列出全部"), .nothingFound)
    case .ambiguousGuide(let name, let paths):
      Failure(
        "\(name) could be any of \(paths.count) guides", zh: "有 \(paths.count) 篇指南都符合“\(name)”",
        hint: Phrase("say which: \(Self.some(paths))", zh: "写明是哪一篇：\(Self.some(paths))"), .usage)
    case .bundle(let error): error.failure
    case .encryption(let error): error.failure
    }
  }
}

extension ReadingError {
  /// The first of several paths.
  private static func some(_ paths: [String]) -> Phrase {
    paths.prefix(8).map { Phrase(name: fileName($0, columns: 120)) }.listed()
  }
}

import Localization

/// An error as a person is told of it.
struct Failure: Error {
  /// What is wrong, and where.
  var message: Phrase
  /// What to do next.
  var hint: Phrase
  /// What the program says to other programs.
  var status: ExitStatus

  init(_ english: Phrase.Sentence, zh chinese: Phrase.Sentence, hint: Phrase, _ status: ExitStatus) {
    message = Phrase(english, zh: chinese)
    self.hint = hint
    self.status = status
  }

  /// What an error means; `nil` for those that the argument parser reports itself.
  init?(_ error: any Error, path: String? = nil) {
    switch error {
    case let failure as Failure: self = failure
    case let error as any Explained: self = error.failure
    default: return nil
    }
    if let path, !message[.en].hasPrefix(path) {
      message = Phrase("\(path): \(message)", zh: "\(path)：\(message)")
    }
    if let path { self = heeding(nameOf: path) }
  }
}

/// An error that is put into words here. What is said of all of them stands in this folder, and nowhere else.
protocol Explained: Error {
  var failure: Failure { get }
}

extension Phrase {
  /// What to do about a file that is not as it was made.
  static let getAnotherCopy = Phrase(
    "don't rely on this copy; get another one, best by another way, and check it again",
    zh: "不要使用这一份；另找一份，最好换个渠道，再检查一遍")
  /// What to do about a file that was made to do harm.
  static let dontTrustMaker = Phrase("don't trust who made it", zh: "不要相信做这个文件的人")
  /// What to do about a file that is newer than this program.
  static let getNewerVersion = Phrase("get a newer version of bundle", zh: "换用新版的 bundle")
  /// What to do where a passphrase is asked for, and nobody is there.
  static let givePassphraseFile = Phrase(
    "run this at a terminal, or give --passphrase-file", zh: "在终端里运行，或用 --passphrase-file 给出口令文件")
  /// What a wrong passphrase may come from.
  static let mindTheKeyboard = Phrase(
    "mind upper and lower case, spaces and the keyboard's language", zh: "注意大小写、空格和输入法")
}

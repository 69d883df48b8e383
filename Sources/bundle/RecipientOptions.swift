import Age
import ArgumentParser
import Library
import Localization

/// To whom a file is encrypted, for the commands that write one.
struct RecipientOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("recipient")],
    help: ArgumentHelp(
      "Somebody who can open it; may be given again.", zh: "能打开它的人（收件人）；可以写多次。",
      valueName: Phrase(name: "age1…")))
  var recipients: [String] = []

  @Option(
    name: [.customShort("R"), .customLong("recipients-file")],
    help: ArgumentHelp(
      "A file of such recipients, one a line; - is standard input; may be given again.",
      zh: "收件人的文件，每行一个；- 是标准输入；可以写多次。", valueName: .file),
    completion: .file())
  var recipientFiles: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Hide how many they are, among others with nobody behind them.", zh: "混入一些并不存在的收件人，隐藏实际人数。"))
  var hideRecipients = false

  /// Whether any were given.
  var areGiven: Bool { !recipients.isEmpty || !recipientFiles.isEmpty }

  /// Those that were given.
  func all() throws -> [any Recipient] {
    var all: [any Recipient] = try recipients.flatMap { text in
      do { return try KeyFile.recipients(Array(text.utf8)) } catch AgeError.invalidRecipient {
        throw CommandError.notARecipient(text)
      }
    }
    for path in recipientFiles {
      do { all += try KeyFile.recipients(KeyFiles.contents(of: path)) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    return hideRecipients ? hidingCount(of: all) : all
  }
}

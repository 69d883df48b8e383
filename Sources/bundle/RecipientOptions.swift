import Age
import ArgumentParser
import Library

/// To whom a file is encrypted, for the commands that write one.
struct RecipientOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("recipient")],
    help: ArgumentHelp("Somebody who can open it; may be given again.", valueName: "age1…"))
  var recipients: [String] = []

  @Option(
    name: [.customShort("R"), .customLong("recipients-file")],
    help: ArgumentHelp(
      "A file of such recipients, one a line; - is standard input; may be given again.", valueName: "file"),
    completion: .file())
  var recipientFiles: [String] = []

  @Flag(help: "Hide how many they are, among others with nobody behind them.")
  var hideRecipients = false

  /// Whether any were given.
  var areGiven: Bool { !recipients.isEmpty || !recipientFiles.isEmpty }

  /// Those that were given.
  func all() throws -> [any Recipient] {
    var all: [any Recipient] = try recipients.map { text in
      guard let recipient = KeyFile.recipient(text) else {
        throw Failure("\(text) is no recipient", hint: "recipients begin with age1", status: .usage)
      }
      return recipient
    }
    for path in recipientFiles {
      do { all += try KeyFile.recipients(KeyFiles.contents(of: path)) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    return hideRecipients ? hidingCount(of: all) : all
  }
}

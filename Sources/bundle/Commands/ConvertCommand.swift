import Age
import ArgumentParser
import Library
import Packing
import System

/// Writes an encrypted bundle in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Write an encrypted bundle in another form, without opening it.",
    discussion: """
      No key or passphrase is needed: the contents stay closed. The forms are binary (an age file), armored (the \
      same as text, for chats and mails) and unmarked (nothing to know it by; only for one passphrase).
      """)

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "The form to write: binary, armored or unmarked.")
  var to: Envelope

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  func validate() throws {
    try checkStandardOutput(output, isText: to == .armored)
  }

  func run() throws {
    if output != file { try checkOutput(output) }
    do {
      let source = try openSource(file)
      switch try BundleOpener.kind(of: source) {
      case .encrypted(let form):
        try Conversion.convert(source, from: form, to: to, output: output)
      case .signed:
        throw Failure("it is not encrypted, so there is no other form of it", status: .usage)
      case .other: throw LibraryError.notABundle
      }
    } catch {
      throw Failure(error, path: file) ?? error
    }
    if output != standardStream { Console.note("written to \(output)") }
  }
}

extension Envelope: ExpressibleByArgument {}

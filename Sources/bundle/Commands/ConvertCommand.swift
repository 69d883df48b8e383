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

  @Flag(help: "Let -o replace a file that does not look like a bundle.")
  var force = false

  @Flag(help: "Print one JSON document, for programs.")
  var json = false

  func validate() throws {
    try checkStandardOutput(output, isText: to == .armored)
  }

  func run() throws {
    Confinement(writing: [output]).enter()
    if output != file { try checkOutput(output, force: force) }
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
    let isStandard = output == standardStream
    if json {
      try Console.printJSON(["output": output, "form": to.rawValue], toError: isStandard)
    } else if !isStandard {
      Console.note("written to \(output)")
    }
  }
}

extension Envelope: ExpressibleByArgument {}

import Age
import ArgumentParser
import BundleFormat
import Library
import Minisign
import Packing
import System

/// Adds a signature to a bundle.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Add your signature to a bundle that somebody else has made.",
    discussion: """
      All of the bundle is verified first, and its publisher must be known: who signs it vouches for it. An \
      encrypted bundle stays open to those who could open it, unless new recipients are given.
      """)

  @Argument(help: "The bundle.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Your secret key, as bundle key or minisign made it.", valueName: "key"),
    completion: .file())
  var key: String

  @Option(
    help: ArgumentHelp("A file with the passphrase of that key; - is standard input.", valueName: "file"),
    completion: .file())
  var keyPassphraseFile: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write the result (else in place of the bundle).", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var recipients: RecipientOptions
  @OptionGroup var opening: OpeningOptions

  func validate() throws {
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError("--hide-recipients goes with new recipients.")
    }
  }

  func run() throws {
    let output = self.output ?? file
    if output != file { try checkOutput(output) }
    let signer = try SigningKeys.read([key], passphraseFiles: keyPassphraseFile.map { [$0] } ?? [])[0]
    let bundle: InspectedBundle
    do {
      bundle = try opening.opener().open(file).bundle
      try bundle.sealed.contents().verify()
      let protection = try protection(of: bundle)
      try CoSigner.sign(bundle.sealed, by: signer, to: output, protection: protection)
    } catch {
      throw Failure(error, path: file) ?? error
    }
    let manifest = bundle.sealed.manifest
    Console.note(
      "signed “\(manifest.title)”, edition \(manifest.edition) of \(manifest.date), with key \(signer.publicKey.identifierText)"
    )
    if output != standardStream { Console.note("written to \(output)") }
  }

  private func protection(of bundle: InspectedBundle) throws -> Protection {
    if recipients.areGiven {
      let form = bundle.envelope == .armored ? Envelope.armored : .binary
      return .recipients(try recipients.all(), form)
    }
    guard let envelope = bundle.envelope, let encryptor = bundle.encryptorForSameRecipients else {
      return .none
    }
    return .same(encryptor, envelope)
  }
}

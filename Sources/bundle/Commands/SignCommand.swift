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
      All of the bundle is verified first, and its publisher must be known: who signs it vouches for it. With \
      --key it is signed here. With --signature and --by, a signature is added that minisign made, on a machine \
      that is never online perhaps, over the manifest that bundle verify --export writes.

      A bundle with a passphrase keeps it. For one that is encrypted to keys, say to whom the result is (-r, -R): \
      that can't be told from the file.
      """)

  @Argument(help: "The bundle.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Your secret key, as bundle key or minisign made it.", valueName: "key"),
    completion: .file())
  var key: String?

  @Option(
    help: ArgumentHelp("A file with the passphrase of that key; - is standard input.", valueName: "file"),
    completion: .file())
  var keyPassphraseFile: String?

  @Option(
    help: ArgumentHelp("A signature that minisign made over the exported manifest.", valueName: "minisig"),
    completion: .file(extensions: ["minisig"]))
  var signature: String?

  @Option(
    help: ArgumentHelp("The public key of whoever made that signature.", valueName: "pub"),
    completion: .file(extensions: ["pub"]))
  var by: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write the result (else in place of the bundle).", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Let -o replace a file that does not look like a bundle.")
  var force = false

  @Flag(
    help: """
      Encrypt to the same recipients, whoever they are, by keeping the header of the file: whoever has both files \
      sees that they belong together.
      """)
  var sameRecipients = false

  @OptionGroup var recipients: RecipientOptions
  @OptionGroup var opening: OpeningOptions

  func validate() throws {
    guard (key != nil) != (signature != nil), (signature != nil) == (by != nil) else {
      throw ValidationError("Give --key, or --signature and --by.")
    }
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError("--hide-recipients goes with recipients.")
    }
    if sameRecipients, recipients.areGiven {
      throw ValidationError("--same-recipients and other recipients exclude each other.")
    }
    try checkStandardOutput(output ?? file, isText: false)
  }

  func run() throws {
    let output = self.output ?? file
    Confinement(writing: [output]).enter()
    if output != file { try checkOutput(output, force: force) }
    let signer = try key.map {
      try SigningKeys.read([$0], passphraseFiles: keyPassphraseFile.map { [$0] } ?? [])[0]
    }
    let recipients = try self.recipients.areGiven ? self.recipients.all() : nil
    let bundle = try about(file) {
      let bundle = try opening.opener(isNamed: true).open(file).bundle
      try bundle.sealed.contents().verify()
      return bundle
    }
    let added = try signer.map { try BundleSignature(of: bundle.sealed.manifest, by: $0) } ?? detached()
    let protection = try protection(of: bundle, recipients)
    try about(file) { try CoSigner.add(added, to: bundle.sealed, output: output, protection: protection) }
    report(bundle.sealed.manifest, added, output)
  }

  /// Says which file an error is about.
  private func about<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let error as SystemError { throw error } catch {
      throw Failure(error, path: path) ?? error
    }
  }

  private func detached() throws -> BundleSignature {
    guard let signature, let by else { preconditionFailure("validated") }
    let key = try about(by) { try PublicKey(file: KeyFiles.contents(of: by)) }
    return BundleSignature(
      key: key, signature: try about(signature) { try Signature(file: KeyFiles.contents(of: signature)) })
  }

  private func protection(of bundle: InspectedBundle, _ recipients: [any Recipient]?) throws -> Protection {
    if let recipients {
      if bundle.envelope == .unmarked {
        Console.note("written as an ordinary age file: the keys of recipients leave a mark")
      }
      return .recipients(recipients, bundle.envelope == .armored ? .armored : .binary)
    }
    guard let envelope = bundle.envelope, let encryptor = bundle.encryptorForSameRecipients else {
      return .none
    }
    guard bundle.hasPassphrase || sameRecipients else {
      throw Failure(
        "who shall be able to open it?",
        hint: "say so with -r or -R, or keep the header of the file with --same-recipients", status: .usage)
    }
    return .same(encryptor, envelope)
  }

  private func report(_ manifest: Manifest, _ added: BundleSignature, _ output: String) {
    let isStandard = output == standardStream
    if opening.json {
      try? Console.printJSON(
        ["title": manifest.title, "date": manifest.date, "key": added.key.line, "output": output],
        toError: isStandard)
      return
    }
    let key = added.key.identifierText
    Console.note(
      "signed “\(manifest.title)”, edition \(manifest.edition) of \(manifest.date), with key \(key)")
    if !isStandard { Console.note("written to \(output)") }
  }
}

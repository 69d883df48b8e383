import Age
import ArgumentParser
import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import Packing
import System

/// Adds a signature to a bundle.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: Phrase("Add your signature to a bundle that somebody else has made.", zh: "在别人做的资料包上加上你的签名。"),
    discussion: Phrase(
      """
      All of the bundle is verified first, and its publisher must be known: who signs it vouches for it. With \
      --key it is signed here. With --signature and --by, a signature is added that minisign made, on a machine \
      that is never online perhaps, over the manifest that bundle verify --export writes.

      A bundle with a passphrase keeps it. For one that is encrypted to keys, say to whom the result is (-r, -R): \
      that can't be told from the file.
      """,
      zh: """
        先核实整个资料包，而且要认识它的发布者：签名就是为它担保。用 --key 在本机签名。用 --signature 和 --by，\
        则是加上 minisign 做好的签名（比如在从不联网的电脑上），签的是 bundle verify --export 写出的清单。

        用口令加密的资料包，口令不变。用密钥加密的，要用 -r、-R 写明结果加密给谁：从文件本身看不出来。
        """))

  @Argument(help: ArgumentHelp("The bundle.", zh: "资料包。", valueName: .file), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "Your secret key, as bundle key or minisign made it.", zh: "你的私钥，由 bundle key 或 minisign 生成。",
      valueName: .key),
    completion: .file())
  var key: String?

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of that key; - is standard input.", zh: "存有该密钥口令的文件；- 是标准输入。",
      valueName: .file),
    completion: .file())
  var keyPassphraseFile: String?

  @Option(
    help: ArgumentHelp(
      "A signature that minisign made over the exported manifest.", zh: "minisign 对导出的清单做的签名。",
      valueName: Phrase("minisig", zh: "签名")),
    completion: .file(extensions: ["minisig"]))
  var signature: String?

  @Option(
    help: ArgumentHelp(
      "The public key of whoever made that signature.", zh: "做该签名的人的公钥。", valueName: Phrase("pub", zh: "公钥")),
    completion: .file(extensions: ["pub"]))
  var by: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write the result (else in place of the bundle).", zh: "结果写到哪里（不写则替换原来的资料包）。",
      valueName: .file),
    completion: .file())
  var output: String?

  @Flag(help: .force)
  var force = false

  @Flag(
    help: ArgumentHelp(
      """
      Encrypt to the same recipients, whoever they are, by keeping the header of the file: whoever has both files \
      sees that they belong together.
      """, zh: "沿用文件头，加密给原来的收件人，不管是谁：同时拿到两个文件的人，会看出它们有关联。"))
  var sameRecipients = false

  @OptionGroup var recipients: RecipientOptions
  @OptionGroup var opening: OpeningOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard (key != nil) != (signature != nil), (signature != nil) == (by != nil) else {
      throw ValidationError(Misuse.noSigner)
    }
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError(Misuse.hidingNobody)
    }
    if sameRecipients, recipients.areGiven {
      throw ValidationError(Misuse.sameAndOtherRecipients)
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
      var opener = try opening.opener(isNamed: true)
      // It may be this signature that is missing.
      opener.allowed.insert(.tooFewSigned)
      let bundle = try opener.open(file).inspected
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
        Console.note(
          Phrase(
            "written as an ordinary age file: the keys of recipients leave a mark",
            zh: "写成了普通的 age 文件：收件人的密钥会留下标记"))
      }
      return .recipients(recipients, bundle.envelope == .armored ? .armored : .binary)
    }
    guard let envelope = bundle.envelope, let encryptor = bundle.encryptorForSameRecipients else {
      return .none
    }
    guard bundle.hasPassphrase || sameRecipients else {
      throw CommandError.recipientsNeeded
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
    let edition = Phrase.edition(of: manifest.title, manifest.edition, manifest.date)
    Console.note(Phrase("signed \(edition), with key \(key)", zh: "已用密钥 \(key) 签名：\(edition)"))
    if !isStandard { Console.note(.written(to: output)) }
  }
}

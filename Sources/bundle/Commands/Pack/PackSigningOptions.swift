import ArgumentParser
import Localization
import Minisign

/// Who signs a bundle that is packed.
struct PackSigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The publisher's secret key, as bundle key or minisign made it.",
      zh: "发布者的私钥，由 bundle key 或 minisign 生成。",
      valueName: .key),
    completion: .file())
  var sign: String

  @Option(
    help: ArgumentHelp(
      "The secret key of somebody who signs too; may be given again.", zh: "一同签名的人的私钥；可以写多次。",
      valueName: .key),
    completion: .file())
  var cosign: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of such a key; - is standard input; again for the next key that has one.",
      zh: "存有这种密钥的口令的文件；- 是标准输入；下一个有口令的密钥，就再写一次。", valueName: .file),
    completion: .file())
  var keyPassphraseFile: [String] = []

  /// The files with keys and passphrases.
  var secretFiles: [String] { [sign] + cosign + keyPassphraseFile }

  /// The keys, the publisher's first.
  func signers() throws -> [SecretKey] {
    let signers = try SigningKeys.read([sign] + cosign, passphraseFiles: keyPassphraseFile)
    guard Set(signers.map(\.publicKey.key)).count == signers.count else {
      throw CommandError.keyGivenTwice
    }
    return signers
  }
}

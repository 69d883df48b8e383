import ArgumentParser
import Localization

/// Makes and shows keys, and says whom to trust.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: Phrase(
      "Make keys for publishing and reading; say whom to trust.", zh: "生成发布和阅读用的密钥；说明信任谁。"),
    subcommands: [
      New.self, Show.self, Fingerprint.self, ChangePassphrase.self, Trust.self, Revoke.self, Require.self,
      Succeed.self,
    ])

  @OptionGroup var language: LanguageOptions
}

import ArgumentParser
import Localization

/// Arguments that are right one by one, and not together.
enum Misuse: CaseIterable {
  case passphraseFileAndNone, passphraseForReader, classicPublisher
  case removeAndPassphraseFile, twoPassphrasesFromInput
  case severalWays, severalPassphrases, armorOfPublic, wordsOfNothing
  case unmarkedWithoutPassphrase, unmarkedAndArmor, hidingNobody
  case noOutput, editionTooLow, sizeOfStream, badDate, badTitle, severalInputs
  case severalTasks, pageOutOfRange, forceWithoutExtract, pagerWithoutShow, observerWithoutInfo
  case noSigner, sameAndOtherRecipients
  case keysWithoutPage, exportOfSeveral
  case bytesToTerminal

  var phrase: Phrase {
    switch self {
    case .passphraseFileAndNone:
      Phrase(
        "--no-passphrase and --passphrase-file exclude each other.",
        zh: "--no-passphrase 和 --passphrase-file 只能选一个。")
    case .passphraseForReader: Phrase("Passphrases are for publishers' keys.", zh: "只有发布者的密钥才设口令。")
    case .classicPublisher: Phrase("--classic is for readers' keys.", zh: "--classic 只用于读者的密钥。")
    case .removeAndPassphraseFile:
      Phrase("--remove and --passphrase-file exclude each other.", zh: "--remove 和 --passphrase-file 只能选一个。")
    case .twoPassphrasesFromInput:
      Phrase("Standard input can give one passphrase only.", zh: "标准输入只能给出一个口令。")
    case .severalWays:
      Phrase(
        "Recipients, a passphrase and --public exclude each other: choose one.", zh: "收件人、口令和 --public 只能选一种。"
      )
    case .severalPassphrases:
      Phrase(
        "--generate, --passphrase and --passphrase-file exclude each other: choose one.",
        zh: "--generate、--passphrase 和 --passphrase-file 只能选一个。")
    case .armorOfPublic: Phrase("--armor is for encrypted bundles.", zh: "--armor 只用于加密的资料包。")
    case .wordsOfNothing: Phrase("--words goes with --generate.", zh: "--words 要和 --generate 一起用。")
    case .unmarkedWithoutPassphrase:
      Phrase(
        "--unmarked is for bundles with a passphrase: the keys of recipients leave a mark.",
        zh: "--unmarked 只用于有口令的资料包：收件人的密钥会留下标记。")
    case .unmarkedAndArmor:
      Phrase(
        "--unmarked and --armor exclude each other: text is a mark.",
        zh: "--unmarked 和 --armor 只能选一个：文本形式本身就是标记。")
    case .hidingNobody: Phrase("--hide-recipients goes with recipients.", zh: "--hide-recipients 要和收件人一起用。")
    case .noOutput: Phrase("Say where to write the bundle, with -o FILE.", zh: "用 -o 文件 写明资料包写到哪里。")
    case .editionTooLow: Phrase("Editions count from 1.", zh: "版次从 1 开始。")
    case .sizeOfStream:
      Phrase("--max-size takes several tries, so it needs a file to write.", zh: "--max-size 要试写几次，必须写到文件。")
    case .badDate: Phrase("The date must be a day, as 2026-01-31.", zh: "日期要写成 2026-01-31 这样的某一天。")
    case .badTitle:
      Phrase(
        "The title must be one line of at most 500 bytes, without invisible characters.",
        zh: "标题只能有一行，不超过 500 字节，不能有看不见的字符。")
    case .severalInputs: Phrase("Standard input can be one of these files only.", zh: "这些文件里，只能有一个是标准输入。")
    case .severalTasks:
      Phrase(
        "Choose one of --search, --show, --list, --info and --extract.",
        zh: "--search、--show、--list、--info 和 --extract 只能选一个。")
    case .pageOutOfRange:
      Phrase(
        "--limit and --page go from 1 to \(ReadCommand.maximumLimit).",
        zh: "--limit 和 --page 的范围是 1 到 \(ReadCommand.maximumLimit)。")
    case .forceWithoutExtract:
      Phrase("--force and --yes go with --extract.", zh: "--force 和 --yes 要和 --extract 一起用。")
    case .pagerWithoutShow: Phrase("--pager goes with --show.", zh: "--pager 要和 --show 一起用。")
    case .observerWithoutInfo: Phrase("--observer goes with --info.", zh: "--observer 要和 --info 一起用。")
    case .noSigner: Phrase("Give --key, or --signature and --by.", zh: "请给出 --key，或者 --signature 和 --by。")
    case .sameAndOtherRecipients:
      Phrase(
        "--same-recipients and other recipients exclude each other.", zh: "--same-recipients 和另外的收件人只能选一种。")
    case .keysWithoutPage: Phrase("--keys goes with --to page.", zh: "--keys 要和 --to page 一起用。")
    case .exportOfSeveral:
      Phrase("--export and --same-as take one bundle.", zh: "--export 和 --same-as 一次只能用于一个资料包。")
    case .bytesToTerminal:
      Phrase(
        "The result is no text: write it to a file, with -o FILE.", zh: "结果不是文本：用 -o 文件 写到文件里。")
    }
  }
}

extension ValidationError {
  init(_ misuse: Misuse) { self.init(misuse.phrase.text) }
}

import ArgumentParser
import BundleFormat
import Ingest
import Library
import Localization
import Minisign
import Packing
import System
import Terminal

/// What a collection that is packed is called.
struct PackIdentityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the collection is called (else the folder's name).", zh: "合集的名称（不写则用文件夹的名字）。",
      valueName: Phrase("title", zh: "标题")))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The number of this edition (else 1); each new one has a higher number.", zh: "这是第几版（不写则为 1）；每出一版都要增大。",
      valueName: .number))
  var edition: Int64?

  @Option(
    help: ArgumentHelp(
      "The day of this edition (else today, in universal time).", zh: "这一版的日期（不写则为今天，按世界标准时间）。",
      valueName: Phrase("yyyy-mm-dd", zh: "年-月-日")))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The day by which readers should have the next edition; later, they are told to ask for it.",
      zh: "读者到哪一天应该拿到下一版；过了这一天，会提醒他们去要新版。", valueName: Phrase("yyyy-mm-dd", zh: "年-月-日")))
  var nextBy: String?

  @Option(
    help: ArgumentHelp(
      "What bundle key succeed wrote: that this key follows an older one of yours.",
      zh: "bundle key succeed 写的文件：声明这个密钥接替你以前的密钥。", valueName: .file),
    completion: .file())
  var succession: String?

  func validate() throws {
    guard edition ?? 1 >= 1 else { throw ValidationError(Misuse.editionTooLow) }
    for day in [date, nextBy].compactMap(\.self) where !Manifest.isDate(day) {
      throw ValidationError(Misuse.badDate)
    }
    if let title, title.isEmpty || title.utf8.count > 500 || !Manifest.isText(title) {
      throw ValidationError(Misuse.badTitle)
    }
  }

  /// What was said; else what the collection says of itself.
  func identity(
    of folder: String, _ collection: CollectionFile?, publisher: PublicKey
  ) throws -> BundleWriter.Identity {
    BundleWriter.Identity(
      title: try chosenTitle(folder, collection), edition: edition ?? collection?.edition ?? 1,
      date: date ?? Process.today,
      notes: ((collection?.notes ?? []) + (try notes(signedBy: publisher))).sorted { $0.name < $1.name })
  }

  private func notes(signedBy publisher: PublicKey) throws -> [Manifest.Note] {
    var notes: [Manifest.Note] = []
    if let nextBy { notes.append(.init(name: Manifest.nextNote, text: nextBy)) }
    if let succession {
      let said = try SuccessionFile.read(succession)
      guard let said, said.new.key == publisher.key else { throw CommandError.noSuccession(succession) }
      notes.append(.init(name: Succession.note, text: said.text))
    }
    return notes
  }

  private func chosenTitle(_ folder: String, _ collection: CollectionFile?) throws -> String {
    if let title = title ?? collection?.title { return title }
    let name = cleaned(FilePath.name(of: folder))
    guard !name.isEmpty, name != ".", name != "..", Manifest.isText(name) else {
      throw CommandError.noTitle
    }
    return name
  }
}

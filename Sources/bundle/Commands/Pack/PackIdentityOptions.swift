import ArgumentParser
import BundleFormat
import Ingest
import Localization
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

  func validate() throws {
    guard edition ?? 1 >= 1 else { throw ValidationError(Misuse.editionTooLow) }
    if let date, !Manifest.isDate(date) { throw ValidationError(Misuse.badDate) }
    if let title, title.isEmpty || title.utf8.count > 500 || !Manifest.isText(title) {
      throw ValidationError(Misuse.badTitle)
    }
  }

  /// What was said; else what the collection says of itself.
  func identity(of folder: String, _ collection: CollectionFile?) throws -> BundleWriter.Identity {
    BundleWriter.Identity(
      title: try chosenTitle(folder, collection), edition: edition ?? collection?.edition ?? 1,
      date: date ?? Process.today, notes: collection?.notes ?? [])
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

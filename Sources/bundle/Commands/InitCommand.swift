import ArgumentParser
import Ingest
import Localization
import Packing
import System

/// Writes a file for a collection to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Phrase(
      "Write a collection.yaml to fill in, into a folder of guides.", zh: "在指南文件夹里写一个 collection.yaml，供你填写。"))

  @Argument(
    help: ArgumentHelp("The folder with the guides.", zh: "放指南的文件夹。", valueName: .folder),
    completion: .directory)
  var folder: String

  @OptionGroup var language: LanguageOptions

  func run() throws {
    guard FilePath.isFolder(folder) else { throw PackError.notAFolder(folder) }
    let scan = try FolderScan(folder, output: nil)
    let guides = scan.files.filter { GuideFormat(name: FilePath.name(of: $0)) != nil }
    let text = CollectionFile.template(
      title: FilePath.name(of: FilePath.resolved(folder)), languages: ["zh-Hans", "en"], guides: guides)
    let path = "\(folder)/\(CollectionFile.path)"
    guard FilePath.kind(of: path) == nil else { throw CommandError.collectionExists(path) }
    let file = try AtomicFile(path: path, existing: .refuse)
    try file.write(Array(text.utf8))
    try file.commit()
    Console.print(
      Phrase("written to \(path); all of it can be left out", zh: "已写入 \(path)；里面每一项都可以省略"))
  }
}

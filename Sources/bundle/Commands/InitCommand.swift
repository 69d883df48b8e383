import ArgumentParser
import Ingest
import Packing
import System

/// Writes a file for a collection to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a collection.yaml to fill in, into a folder of guides.")

  @Argument(help: "The folder with the guides.", completion: .directory)
  var folder: String

  func run() throws {
    guard FilePath.isFolder(folder) else { throw PackError.notAFolder(folder) }
    let scan = try FolderScan(folder, output: nil)
    let guides = scan.files.filter { GuideFormat(name: FilePath.name(of: $0)) != nil }
    let text = CollectionFile.template(
      title: FilePath.name(of: FilePath.resolved(folder)), languages: ["zh-Hans", "en"], guides: guides)
    let path = "\(folder)/\(CollectionFile.path)"
    guard FilePath.kind(of: path) == nil else {
      throw Failure("\(path) is there already", hint: "edit it, or move it away", status: .usage)
    }
    let file = try AtomicFile(path: path, existing: .refuse)
    try file.write(Array(text.utf8))
    try file.commit()
    Console.print("written to \(path); all of it can be left out")
  }
}

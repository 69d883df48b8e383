package import BundleFormat
internal import Ingest
internal import System

/// What went into a bundle, and what did not.
package struct PackReport {
  /// What was signed.
  package var manifest: Manifest
  /// The length of the written file.
  package var length: UInt64
  /// What stayed out, and why.
  package var leftOut: [FolderScan.LeftOut]
  /// What was found out about each file.
  package var files: [FileReport]
  /// What was done about pictures, and about files that can't be cleaned.
  package var pictures: PictureChoice
  package var uncleanedChoice: UncleanedChoice

  /// Files that look like guides and travel as attachments: their paths.
  package var unreadableGuides: [String] { files.filter { $0.problem != nil && !$0.isLeftOut }.map(\.path) }
  /// Files that could not be cleaned.
  package var uncleaned: [FileReport] { files.filter { $0.obstacle != nil } }
  /// Files with something that a publisher should look at.
  package var warnings: [FileReport] { files.filter(\.hasWarnings) }
}

/// The reports of the files so far.
struct FileReports {
  private(set) var all: [FileReport] = []
  /// How many warnings are kept in them.
  private var listed = 0
  /// Folders whose names were looked at.
  private var folders: Set<String> = []

  /// More warnings than anybody reads are only counted.
  private static let most = 100_000

  /// Those of files that could not be cleaned.
  var uncleaned: [FileReport] { all.filter { $0.obstacle != nil } }
  /// Those with something that a publisher should look at.
  var warnings: [FileReport] { all.filter(\.hasWarnings) }

  mutating func add(_ report: FileReport) {
    var report = report
    if !report.isLeftOut { report.leaks = leaks(inNamesOf: report.path) + report.leaks }
    if listed + report.warnings > Self.most { report.countOnly() }
    listed += report.listed
    all.append(report)
  }

  /// What the name of a file tells, and those of its folders, which is said once: of the first file in them.
  private mutating func leaks(inNamesOf path: String) -> [Leak] {
    var leaks = Leak.find(inName: FilePath.name(of: path))
    var folder = FilePath.folder(of: path)
    while folder != ".", folders.insert(folder).inserted {
      leaks = Leak.find(inName: FilePath.name(of: folder), isFolder: true) + leaks
      folder = FilePath.folder(of: folder)
    }
    return leaks
  }
}

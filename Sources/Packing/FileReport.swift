package import Ingest
package import MetadataCleaning
internal import Pictures
internal import Sodium
package import System

/// What was found out about a file on its way into a bundle, and what was done.
package struct FileReport: Equatable, Sendable {
  /// Its path in the collection.
  package var path: String
  /// How long it is in the folder, in bytes.
  package var length: UInt64 = 0
  /// How long it is in the bundle.
  package var packedLength: UInt64 = 0
  /// Its path in the bundle.
  package var packedPath = ""
  /// The hash of what is in the bundle, ``hash(of:)``; empty for a file that was too long to be held.
  package var contentHash: [UInt8] = []
  /// What it is, by its contents.
  package var kind: FileKind = .unknown
  /// What it said about its maker, which was taken out.
  package var findings: [Finding] = []
  /// Why it could not be freed of what it may say; what became of it then is for ``UncleanedChoice`` to say.
  package var obstacle: CleaningObstacle?
  /// Whether it stays out of the bundle.
  package var isLeftOut = false
  /// Whether a picture was made smaller.
  package var isSmaller = false
  /// Why a file that looks like a guide travels as an attachment.
  package var problem: IngestError?
  /// The encoding of a text that was not in UTF-8.
  package var encoding: TextEncoding?
  /// What its text may tell.
  package var leaks: [Leak] = []
  /// Links that lead nowhere in the collection.
  package var brokenLinks: [LocalLink] = []
  /// Markup of a guide that is shown as text, and words of other files that it lacks.
  package var leftovers: [Leftover] = []
  /// Words of the file that readers do not see, or see too often.
  package var differences: [WordDifference] = []
  /// How many more such things there are, which are only counted.
  package var unlisted = 0
  /// The language of a guide; `nil` for other files.
  package var language: String?
  /// What is known of a guide besides: topic, country and the like.
  package var facets: [String: String] = [:]

  /// The hash by which contents are told to be the same.
  package static func hash(of bytes: [UInt8]) -> [UInt8] {
    BLAKE2b.hash256(bytes.span, purpose: "bundle1 file")
  }

  /// Whether there is something that a publisher should look at.
  var hasWarnings: Bool { warnings > 0 }
  /// How many such things there are.
  package var warnings: Int { listed + unlisted }

  /// How many of them are listed.
  var listed: Int { leaks.count + brokenLinks.count + leftovers.count + differences.count }

  /// Forgets what the warnings are, and keeps their number.
  mutating func countOnly() {
    unlisted = warnings
    leaks = []
    brokenLinks = []
    leftovers = []
    differences = []
  }
}

/// Why a file could not be freed of what it may say about its maker.
package enum CleaningObstacle: Equatable, Sendable {
  /// What it is does not allow it.
  case contents(Obstacle)
  /// It is too long to be held in memory.
  case tooLong
  /// Something stays in it that could not be taken out.
  case remains(Finding)
  /// The program that would do it is missing, or could not.
  case program(Program.Failure)
}

/// What becomes of files that can't be freed of what they may say about their maker.
package enum UncleanedChoice: String, CaseIterable, Sendable {
  /// Nothing is packed.
  case refuse
  /// They stay out.
  case omit
  /// They go in as they are.
  case keep
}

/// What becomes of pictures, the gentlest choice first.
package enum PictureChoice: String, CaseIterable, Sendable {
  /// They stay as they are.
  case keep
  /// As large as they are needed on a screen.
  case web
  /// As small as text in them can be read.
  case small
  /// They stay out.
  case none

  var setting: Picture.Setting? {
    switch self {
    case .keep, .none: nil
    case .web: .web
    case .small: .small
    }
  }
}

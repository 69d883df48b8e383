package import Foundation

/// Material that is not part of the project: published test vectors, and a real collection of guides.
///
/// It lies beside the checkout. Where it is absent, the tests that need it are skipped and say so; on a
/// continuous integration machine (`CI=true`) they run, and fail.
package enum Shared {
  /// The folder of the checkout.
  package static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of it.
  package static func url(_ path: String) -> URL {
    checkout.deletingLastPathComponent().appending(path: "shared").appending(path: path)
  }

  /// The published test vectors of age.
  package static let ageVectors = url("vectors/age")

  /// A real collection of guides, mostly Chinese.
  package static let corpus = url("corpus/run")

  /// Whether a test that needs some of it should run.
  package static func isNeeded(_ url: URL) -> Bool {
    isContinuousIntegration || FileManager.default.fileExists(atPath: url.path)
  }

  private static var isContinuousIntegration: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
  }
}

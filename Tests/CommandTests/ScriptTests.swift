import Foundation
import Testing
import TestSupport

/// Runs the scripts in `Scripts/`: the program as people use it, command by command.
///
/// A line `$ command` is run by a shell, in a folder of the script's own in which `bundle` is the program.
/// The lines below it are what it must print, standard output and standard error together; in them, `…`
/// stands for anything. `? N` is the status that it must exit with, nought if there is no such line.
/// `#` begins a comment. Empty lines don't count.
@Suite struct ScriptTests {
  private static let folder = Shared.checkout.appending(path: "Tests/CommandTests/Scripts")

  /// The scripts' names. There must be some.
  static let scripts: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()) ?? []

  @Test func thereAreScripts() {
    #expect(Self.scripts.count >= 8)
  }

  @Test(arguments: scripts)
  func runsAsWritten(script: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: script), encoding: .utf8)
    let work = try TemporaryFolder()
    let path = "\(builtPrograms.path):/usr/local/bin:/usr/bin:/bin"
    for step in Step.parse(text) {
      let outcome = try run(
        "sh", ["-c", "exec 2>&1\n\(step.command)"], in: work.url,
        environment: [
          "PATH": path, "HOME": work.path("home"), "CHECKOUT": Shared.checkout.path,
          "SHARED": Shared.url("").path,
          "LANG": "C.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "COLUMNS": "80", "BUNDLE_LIBRARY": "",
        ])
      let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let printed = lines.filter { !$0.allSatisfy(\.isWhitespace) }
      let place = Comment("\(script), line \(step.line): $ \(step.command)\n--- printed\n\(outcome.text)---")
      #expect(outcome.status == step.status, place)
      #expect(Self.fits(printed, step.expected), place)
    }
  }

  /// Whether lines are the expected ones; a line `…` stands for any number of lines.
  static func fits(_ lines: [String], _ expected: [String]) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    let rest = Array(expected.dropFirst())
    if first == "…" {
      return (0...lines.count).contains { fits(Array(lines.dropFirst($0)), rest) }
    }
    guard let line = lines.first, fits(line, pattern: first) else { return false }
    return fits(Array(lines.dropFirst()), rest)
  }

  /// Whether a line is the expected one; `…` within stands for any characters.
  static func fits(_ line: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }

  @Test(arguments: [
    ("abc", "abc", true), ("abc", "a…", true), ("abc", "…c", true), ("abc", "a…c", true), ("abc", "…", true),
    ("abc", "ab", false), ("abc", "a…b", false), ("abc", "b…", false), ("aXbXc", "a…X…c", true),
    ("ac", "a…b…c", false),
  ])
  func patternsMeanWhatTheySay(line: String, pattern: String, fits: Bool) {
    #expect(Self.fits(line, pattern: pattern) == fits)
  }

  private struct Step {
    var line: Int
    var command: String
    var status: Int32 = 0
    var expected: [String] = []

    static func parse(_ text: String) -> [Step] {
      var steps: [Step] = []
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasPrefix("$ ") {
          steps.append(Step(line: index + 1, command: String(line.dropFirst(2))))
        } else if line.hasPrefix("? "), let status = Int32(line.dropFirst(2)), !steps.isEmpty {
          steps[steps.count - 1].status = status
        } else if !line.hasPrefix("#"), !line.isEmpty, !steps.isEmpty {
          steps[steps.count - 1].expected.append(String(line))
        }
      }
      return steps
    }
  }
}

import Hygiene
import Ingest
import Packing
import System
import Terminal

/// What packing has found out, in words.
struct PackScreen {
  private let report: PackReport
  /// Whether everything is listed, or only the beginning of what is long.
  private let isWhole: Bool

  private static let shownAtOnce = 10

  init(_ report: PackReport, isWhole: Bool) {
    self.report = report
    self.isWhole = isWhole
  }

  /// What a publisher should look at: one line each.
  func notes() -> [String] {
    let problems = report.files.filter { $0.obstacle == nil || !$0.isLeftOut }.compactMap { file in
      file.problem.map {
        "\(file.path): \($0.words); \(file.isLeftOut ? "left out" : "packed as an attachment")"
      }
    }
    let stayed = report.files.count { $0.isLeftOut && $0.obstacle == nil && $0.problem == nil }
    let others = stayed == 0 ? [] : ["left out as you asked: \(counted(stayed, "file"))"]
    return problems + others + Self.uncleaned(report.uncleaned, report.uncleanedChoice) + cleaned()
      + shortened(Self.warnings(report.warnings))
  }

  private func shortened(_ lines: [String]) -> [String] {
    guard !isWhole, lines.count > Self.shownAtOnce else { return lines }
    return lines.prefix(Self.shownAtOnce) + [
      "and \(lines.count - Self.shownAtOnce) more warnings; --dry-run shows all"
    ]
  }

  /// What was taken out of files.
  private func cleaned() -> [String] {
    let cleaned = report.files.filter { !$0.traces.isEmpty }
    if cleaned.isEmpty { return [] }
    guard isWhole else {
      let kinds = Set(cleaned.flatMap(\.traces).map(\.kind)).map(\.words).sorted().joined(separator: ", ")
      return ["taken out of \(counted(cleaned.count, "file")): \(kinds); --dry-run shows all"]
    }
    return cleaned.map { file in
      let words = file.traces.map { $0.detail.isEmpty ? $0.kind.words : "\($0.kind.words) (\($0.detail))" }
      return "\(file.path): taken out: \(words.joined(separator: ", "))"
    }
  }

  /// Files that can't be freed of what they may say about their maker.
  static func uncleaned(_ files: [FileReport], _ choice: UncleanedChoice) -> [String] {
    let result =
      switch choice {
      case .refuse: ""
      case .omit: "; left out"
      case .keep: "; packed as it is"
      }
    return files.compactMap { file in
      file.obstacle.map { "\(file.path): can't be cleaned: \($0.words)\(result)" }
    }
  }

  /// Texts that may tell something, and links that lead nowhere, with file and line.
  static func warnings(_ files: [FileReport]) -> [String] {
    files.flatMap { file in
      let leaks = file.leaks.map { (line: $0.line, words: "\($0.kind.rawValue): \($0.words)") }
      let links = file.brokenLinks.map { (line: $0.line, words: "leads nowhere: \($0.target)") }
      return (leaks + links).sorted { $0.line < $1.line }.map { "\(file.path):\($0.line): \($0.words)" }
    }
  }

  /// Guides by language and facet, and files by kind.
  func summary() -> [String] {
    var lines: [String] = []
    func table(_ name: String, _ counts: [String: Int]) {
      if counts.isEmpty { return }
      let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      lines.append("\(name): \(words.joined(separator: ", "))")
    }
    let guides = report.files.filter { $0.language != nil }
    table(
      "languages",
      guides.reduce(into: [:]) { $0[$1.language.map { $0.isEmpty ? "unknown" : $0 } ?? "", default: 0] += 1 })
    for facet in ["topic", "country", "stage", "kind"] {
      table(
        facet,
        guides.reduce(into: [:]) { counts, guide in
          if let value = guide.facets[facet] { counts[value, default: 0] += 1 }
        })
    }
    var kinds: [String: (count: Int, before: UInt64, after: UInt64)] = [:]
    for file in report.files where !file.isLeftOut {
      let kind = file.language == nil ? file.kind.rawValue : "guide"
      var row = kinds[kind] ?? (0, 0, 0)
      row = (row.count + 1, row.before + file.length, row.after + file.packedLength)
      kinds[kind] = row
    }
    for (kind, row) in kinds.sorted(by: { ($1.value.after, $0.key) < ($0.value.after, $1.key) }) {
      let change = row.before == row.after ? "" : ", \(byteCount(row.before)) before"
      lines.append("\(kind): \(counted(row.count, "file")), \(byteCount(row.after))\(change)")
    }
    return lines
  }
}

/// What was found out about a file, for programs.
struct JSONFileReport: Encodable {
  var path: String
  var kind: String
  var length: UInt64
  var packedLength: UInt64
  var language: String?
  var encoding: String?
  var takenOut: [String]
  var notCleaned: String?
  var isSmaller: Bool
  var isLeftOut: Bool
  var noGuide: String?
  var warnings: [Warning]

  struct Warning: Encodable {
    var line: Int
    var kind: String
    var words: String
  }

  init(_ file: FileReport) {
    path = file.path
    kind = file.kind.rawValue
    length = file.length
    packedLength = file.packedLength
    language = file.language
    encoding = file.encoding?.rawValue
    takenOut = file.traces.map { "\($0.kind.words): \($0.detail)" }
    notCleaned = file.obstacle?.words
    isSmaller = file.isSmaller
    isLeftOut = file.isLeftOut
    noGuide = file.problem?.words
    warnings =
      file.leaks.map { Warning(line: $0.line, kind: $0.kind.rawValue, words: $0.words) }
      + file.brokenLinks.map { Warning(line: $0.line, kind: "leads nowhere", words: $0.target) }
  }
}

extension Trace.Kind {
  /// The kind in words.
  var words: String {
    switch self {
    case .position: "place"
    case .identifiers: "identifiers"
    case .changes: "tracked changes"
    case .exif, .xmp, .iptc: rawValue.uppercased()
    case .colourProfile: "colour profile"
    case .reference: "links to the outside"
    default: rawValue
    }
  }
}

extension CleaningObstacle {
  /// The reason in words.
  var words: String {
    switch self {
    case .contents(let obstacle): obstacle.words
    case .tooLong: "it is longer than 64 MiB"
    case .remains(let trace): "\(trace.kind.words) stays in it (\(trace.detail))"
    case .program(let failure): failure.words
    }
  }
}

extension Obstacle {
  /// The reason in words.
  var words: String {
    switch self {
    case .unknownKind: "it is of a kind that could hold anything, or text in no encoding that is known"
    case .otherKind(let kind): "nothing here cleans \(kind.rawValue) files"
    case .damaged: "it is damaged"
    case .encrypted: "it is under a password"
    case .macros: "it holds macros"
    case .overLimit: "it would unpack to more than is reasonable"
    case .documentType: "it declares its own entities"
    case .entry(let name, let obstacle): "\(name) in it: \(obstacle.words)"
    }
  }
}

extension IngestError {
  /// The reason in words.
  var words: String {
    switch self {
    case .notText: "no text in an encoding that is known"
    case .noWords: "it has no words, only pictures of them at the most"
    case .tooLarge: "too large for a guide"
    case .program(let failure): failure.words
    }
  }
}

extension Program.Failure {
  /// The reason in words.
  var words: String {
    switch self {
    case .missing(let program): "\(program) is not installed (Scripts/setup installs it)"
    case .failed(let program, let words):
      "\(program) could not read it"
        + (words.split(separator: "\n").last.map { ": \($0.prefix(200))" } ?? "")
    case .exceeded(let program): "\(program) took too long, or gave too much"
    case .system(let error): "\(error.path): \(error.reason)"
    }
  }
}

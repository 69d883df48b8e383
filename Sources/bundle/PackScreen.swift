import Documents
import Ingest
import Localization
import MetadataCleaning
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
  func notes() -> [Phrase] {
    let problems = report.files.filter {
      $0.obstacle == nil || !$0.isLeftOut && $0.obstacle != .contents(.unknownKind)
    }.compactMap { file in
      file.problem.map { problem in
        file.isLeftOut
          ? Phrase("\(file.path): \(problem.words); left out", zh: "\(file.path)：\(problem.words)；已略去")
          : Phrase(
            "\(file.path): \(problem.words); packed as an attachment",
            zh: "\(file.path)：\(problem.words)；作为附件打包")
      }
    }
    let stayed = report.files.count { $0.isLeftOut && $0.obstacle == nil && $0.problem == nil }
    let others =
      stayed == 0
      ? [] : [Phrase("left out as you asked: \(counted(stayed, "file"))", zh: "按你的要求略去：\(stayed) 个文件")]
    return problems + unsearchable() + others + Self.uncleaned(report.uncleaned, report.uncleanedChoice)
      + cleaned()
      + Self.warnings(report.warnings, isWhole: isWhole)
  }

  /// Documents that are no guides, in one line for each way to make guides of them.
  private func unsearchable() -> [Phrase] {
    var files: [(advice: Phrase, paths: [String])] = []
    for file in report.files where file.obstacle == nil && !file.isLeftOut {
      guard let advice = file.adviceForGuide else { continue }
      if let place = files.firstIndex(where: { $0.advice[.en] == advice[.en] }) {
        files[place].paths.append(file.path)
      } else {
        files.append((advice, [file.path]))
      }
    }
    return files.map { advice, paths in
      let shown = isWhole ? paths : Array(paths.prefix(Self.shownAtOnce))
      let names = shown.map { Phrase(name: $0) }.listed()
      let more = paths.count - shown.count
      return more == 0
        ? Phrase("not searchable, as no guides: \(names): \(advice)", zh: "不是指南，搜索不到：\(names)：\(advice)")
        : Phrase(
          "not searchable, as no guides: \(names) and \(more) more: \(advice)",
          zh: "不是指南，搜索不到：\(names)等，另有 \(more) 个：\(advice)")
    }
  }

  /// What was taken out of files.
  private func cleaned() -> [Phrase] {
    let cleaned = report.files.filter { !$0.findings.isEmpty }
    if cleaned.isEmpty { return [] }
    guard isWhole else {
      let found = Set(cleaned.flatMap(\.findings).map(\.kind)).map(\.words)
      let kinds = found.sorted { $0[.en] < $1[.en] }.listed()
      return [
        Phrase(
          "taken out of \(counted(cleaned.count, "file")): \(kinds); --dry-run shows all",
          zh: "从 \(cleaned.count) 个文件中去掉了：\(kinds)；--dry-run 可以看到全部")
      ]
    }
    return cleaned.map { file in
      let found = file.findings.map { finding in
        finding.detail.isEmpty
          ? finding.kind.words
          : Phrase(
            "\(finding.kind.words) (\(finding.detail))", zh: "\(finding.kind.words)（\(finding.detail)）")
      }
      return Phrase("\(file.path): taken out: \(found.listed())", zh: "\(file.path)：去掉了：\(found.listed())")
    }
  }

  /// Files that can't be freed of what they may say about their maker.
  static func uncleaned(_ files: [FileReport], _ choice: UncleanedChoice) -> [Phrase] {
    files.compactMap { file in
      guard let obstacle = file.obstacle else { return nil }
      // Of a text in no encoding, what is wrong with it says more than that it could be anything.
      let reason = (obstacle == .contents(.unknownKind) ? file.problem?.words : nil) ?? obstacle.words
      let advised = file.adviceForGuide.map { Phrase("\(reason); \($0)", zh: "\(reason)；\($0)") } ?? reason
      let words = Phrase("\(file.path): can't be cleaned: \(advised)", zh: "\(file.path)：无法清理：\(advised)")
      return switch choice {
      case .refuse: words
      case .omit: Phrase("\(words); left out", zh: "\(words)；已略去")
      case .keep: Phrase("\(words); packed as it is", zh: "\(words)；原样打包")
      }
    }
  }

  /// Something in a file that a publisher should look at.
  private struct Warning {
    var path: String
    /// `nil` in files without lines.
    var line: Int?
    var kind: Phrase
    var what: String
    /// The gravest come first.
    var rank: Int
    /// How many more of the kind are in the file, which this stands for.
    var others = 0

    var place: Int { line ?? 0 }

    var phrase: Phrase {
      let place = line.map { "\(path):\($0)" } ?? path
      let phrase = Phrase("\(place): \(kind): \(what)", zh: "\(place)：\(kind)：\(what)")
      return others == 0
        ? phrase : Phrase("\(phrase) (and \(others) more in this file)", zh: "\(phrase)（本文件另有 \(others) 处）")
    }
  }

  /// Texts that may tell something, words that are lost, links that lead nowhere and markup that is shown, with file and line. Shown at once is the first of each kind in a
  /// file, the gravest kinds first: a text can have thousands of pictures from elsewhere, and one password.
  static func warnings(_ files: [FileReport], isWhole: Bool = true) -> [Phrase] {
    let all = files.map(warnings(about:))
    let shown =
      isWhole
      ? all.flatMap { $0.sorted { $0.place < $1.place } }
      : Array(gravest(all.map(firstOfEachKind)).prefix(shownAtOnce))
    let rest = files.reduce(0) { $0 + $1.warnings } - shown.reduce(0) { $0 + 1 + $1.others }
    let lines = shown.map(\.phrase)
    if rest == 0 { return lines }
    return lines + [
      isWhole
        ? Phrase("and \(rest) more warnings, which are only counted", zh: "另有 \(rest) 条警告，只计数不列出")
        : Phrase("and \(rest) more warnings; see --dry-run", zh: "另有 \(rest) 条警告；见 --dry-run")
    ]
  }

  private static func warnings(about file: FileReport) -> [Warning] {
    var warnings = file.leaks.map { leak in
      Warning(
        path: file.path, line: leak.line, kind: leak.kind.words, what: leak.words, rank: leak.kind.rawValue)
    }
    // Words that are lost are as grave as what is told.
    let rank = Leak.Kind.allCases.count
    for difference in file.differences {
      warnings.append(
        Warning(
          path: file.path, line: difference.line, kind: difference.kind.words, what: quoted(difference.words),
          rank: difference.kind == .doubled ? rank : 0))
    }
    for link in file.brokenLinks {
      warnings.append(
        Warning(path: file.path, line: link.line, kind: link.fault, what: link.target, rank: rank + 1))
    }
    for leftover in file.leftovers {
      warnings.append(
        Warning(
          path: file.path, line: leftover.line, kind: leftover.kind.words, what: leftover.words,
          rank: rank + 2))
    }
    return warnings
  }

  /// The gravest first; of those alike in the order of the files, and of their lines.
  private static func gravest(_ warnings: [[Warning]]) -> [Warning] {
    warnings.enumerated().flatMap { file, warnings in warnings.map { (file: file, warning: $0) } }
      .sorted { one, other in
        (one.warning.rank, one.file, one.warning.place) < (
          other.warning.rank, other.file, other.warning.place
        )
      }.map(\.warning)
  }

  private static func firstOfEachKind(_ warnings: [Warning]) -> [Warning] {
    var firsts: [Warning] = []
    var places: [String: Int] = [:]
    for warning in warnings {
      guard let index = places[warning.kind[.en]] else {
        places[warning.kind[.en]] = firsts.count
        firsts.append(warning)
        continue
      }
      let others = firsts[index].others + 1
      if warning.place < firsts[index].place { firsts[index] = warning }
      firsts[index].others = others
    }
    return firsts
  }

  /// Guides by language and facet, and files by kind.
  func summary() -> [Phrase] {
    let guides = report.files.filter { $0.language != nil }
    var lines: [Phrase] = []
    func table(_ name: Phrase, _ counts: [String: Int]) {
      if counts.isEmpty { return }
      let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { value, count in
        value.isEmpty
          ? Phrase("unknown \(count)", zh: "未知 \(count)") : Phrase(name: "\(value) \(count)")
      }
      lines.append(Phrase("\(name): \(words.listed())", zh: "\(name)：\(words.listed())"))
    }
    table(Phrase("languages", zh: "语言"), guides.reduce(into: [:]) { $0[$1.language ?? "", default: 0] += 1 })
    for facet in Facet.allCases where facet != .tags {
      table(
        Phrase("\(facet.label.en)", zh: "\(facet.label.zh)"),
        guides.reduce(into: [:]) { counts, guide in
          if let value = guide.facets[facet.rawValue], !value.isEmpty { counts[value, default: 0] += 1 }
        })
    }
    return lines + filesByKind()
  }

  private func filesByKind() -> [Phrase] {
    typealias Row = (name: Phrase, count: Int, before: UInt64, after: UInt64)
    var kinds: [String: Row] = [:]
    for file in report.files where !file.isLeftOut {
      let name = file.language == nil ? file.kind.words : .guide
      let row = kinds[name[.en]] ?? (name, 0, 0, 0)
      kinds[name[.en]] = (name, row.count + 1, row.before + file.length, row.after + file.packedLength)
    }
    return kinds.sorted { ($1.value.after, $0.key) < ($0.value.after, $1.key) }.map { _, row in
      let (before, after) = (byteCount(row.before), byteCount(row.after))
      let words = Phrase(
        "\(row.name): \(counted(row.count, "file")), \(after)", zh: "\(row.name)：\(row.count) 个文件，\(after)")
      return row.before == row.after
        ? words : Phrase("\(words), \(before) before", zh: "\(words)，原来 \(before)")
    }
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
  /// How many more there are, which are only counted.
  var moreWarnings: Int

  struct Warning: Encodable {
    var line: Int?
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
    takenOut = file.findings.map { "\($0.kind.words[.en]): \($0.detail)" }
    notCleaned = file.obstacle?.words[.en]
    isSmaller = file.isSmaller
    isLeftOut = file.isLeftOut
    moreWarnings = file.unlisted
    noGuide = file.problem?.words[.en] ?? file.adviceForGuide?[.en]
    warnings =
      file.leaks.map { Warning(line: $0.line, kind: $0.kind.words[.en], words: $0.words) }
      + file.brokenLinks.map { Warning(line: $0.line, kind: $0.fault[.en], words: $0.target) }
      + file.leftovers.map { Warning(line: $0.line, kind: $0.kind.words[.en], words: $0.words) }
      + file.differences.map { Warning(line: $0.line, kind: $0.kind.words[.en], words: $0.words) }
  }
}

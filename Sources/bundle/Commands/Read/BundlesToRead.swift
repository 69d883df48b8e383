import BundleFormat
import BundleReading
import Localization
import Terminal

/// What the tasks of `bundle read` have in common: the bundles, and how to say what is in them.
struct BundlesToRead {
  let opened: [OpenedBundle]
  /// The status to end with when all is done, as some are read in spite of damage.
  let damage: ExitStatus?
  let isJSON: Bool
  private let mayLeaveOut: Bool

  /// - Parameter isLibrary: whether they are all that a library has; then, one that turns out to be damaged does not keep the
  ///   others from being read.
  init(_ opened: [OpenedBundle], damage: ExitStatus?, isLibrary: Bool, isJSON: Bool) {
    (self.opened, self.damage, self.isJSON) = (opened, damage, isJSON)
    mayLeaveOut = isLibrary && opened.count > 1
  }

  /// Whether it must be said which bundle something is from.
  var areSeveral: Bool { opened.count > 1 }

  /// Does something with each bundle.
  ///
  /// - Returns: the worst status of what was left out, if anything was.
  func each(_ body: (OpenedBundle) throws -> Void) throws -> ExitStatus? {
    var worst: ExitStatus?
    for bundle in opened {
      do { try body(bundle) } catch { try leaveOut(bundle, after: error, &worst) }
    }
    return worst
  }

  /// Says that a bundle is left out, if it may be.
  ///
  /// - Parameter worst: the worst status of what was left out.
  func leaveOut(_ bundle: OpenedBundle, after error: any Error, _ worst: inout ExitStatus?) throws {
    guard let failure = Failure(error, in: bundle) else { throw error }
    guard mayLeaveOut, failure.status != .usage else { throw failure }
    Console.note(.leftOut(failure.message))
    if failure.status.severity > worst?.severity ?? 0 { worst = failure.status }
  }

  /// The bundle and file that a name means: a path, else what is like it.
  func locate(_ name: String) throws -> (OpenedBundle, CatalogEntry) {
    guard !name.isEmpty else { throw ReadingError.noSuchGuide(name) }
    var exact: [(OpenedBundle, CatalogEntry)] = []
    var similar: [(OpenedBundle, CatalogEntry)] = []
    let leftOut = try each { bundle in
      do {
        let entry = try bundle.entry(named: name)
        if entry.path.text == name { exact.append((bundle, entry)) } else { similar.append((bundle, entry)) }
      } catch ReadingError.noSuchGuide {}
    }
    let found = exact.isEmpty ? similar : exact
    guard found.count <= 1 else {
      throw CommandError.inSeveralBundles(name, found.map(\.0.name))
    }
    if let first = found.first { return first }
    // What was not found may be in what was left out.
    var failure = ReadingError.noSuchGuide(name).failure
    failure.status = leftOut ?? damage ?? failure.status
    throw failure
  }

  /// Says something between the warnings about the bundles that it is from.
  func betweenWarnings<Result>(_ body: () throws -> Result) rethrows -> Result {
    let warnings = opened.flatMap(\.inspected.warning)
    Console.print(warnings)
    let result = try body()
    Console.print(warnings)
    return result
  }
}

extension OpenedBundle {
  /// Does something with it; what is wrong with it is said with its name, and with what can still be read.
  func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      guard let failure = Failure(error, in: self), [.damaged, .cannotOpen].contains(failure.status) else {
        throw error
      }
      throw failure
    }
  }
}

extension InspectedBundle {
  /// What is said first and last if it is not by a known publisher.
  var warning: [Line] {
    let file = fileName(name)
    let warning: Phrase
    switch verdict {
    case .known: return []
    case .vouched:
      warning = Phrase(
        "\(file): \(Phrase.attribution(verdict))",
        zh: "\(file)：\(Phrase.attribution(verdict))")
    case .tooFewSigned(let requirement, let signed):
      warning = Phrase(
        "NOT ENOUGH SIGNATURES: \(file): \(Phrase.signedOf(requirement, signed))",
        zh: "签名不够：\(file)：\(Phrase.signedOf(requirement, signed))")
    case .proposed(let name):
      warning = Phrase(
        "NOT CONFIRMED: the key of who published \(file) came with the folder \(name.shownPlace)",
        zh: "未确认：\(file) 发布者的密钥，是 \(name.shownPlace) 这个文件夹带来的")
    case .revoked, .unknown:
      warning = Phrase("UNVERIFIED: the publisher of \(file) is not known", zh: "未核实：不认识 \(file) 的发布者")
    }
    return wrapped([Span(warning.text, .bold)], width: Console.width)
  }
}

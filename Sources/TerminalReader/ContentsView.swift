internal import BundleFormat
internal import BundleReading
internal import Documents
internal import Localization
internal import Terminal

/// How the guides of a bundle are put together.
enum Grouping: Hashable, Sendable {
  case facet(Facet), folder

  /// The facets that guides are grouped by, the first that there are first.
  static let facets = [Facet.topic, .country]
}

/// The guides of a bundle, to choose one.
struct ContentsView: View {
  let bundle: OpenedBundle?
  let title: Phrase
  private let opened: OpenedBundle
  private let contents: Contents
  private let isFirst: Bool
  private let language: Language
  private let groupings: [Grouping]
  private var grouping: Grouping
  private var list = Listing()
  /// What each thing of the list is.
  private var shown: [Thing] = []

  /// A file, by its number.
  private enum Thing: Equatable { case guide(Int), attachment(Int) }

  /// - Parameter isFirst: whether there is nothing to go back to.
  init(_ contents: Contents, of bundle: OpenedBundle, isFirst: Bool, language: Language) {
    self.contents = contents
    self.isFirst = isFirst
    self.bundle = bundle
    self.opened = bundle
    self.title = Phrase(name: bundle.manifest.title)
    self.language = language
    var groupings = [Grouping.folder]
    for facet in Grouping.facets.reversed()
    where contents.guides.contains(where: { $0.groups.contains { $0.facet == facet } }) {
      groupings.insert(.facet(facet), at: 0)
    }
    self.groupings = groupings
    grouping = groupings[0]
    group(choosing: nil)
  }

  private func groups(of guide: Contents.Guide) -> [String] {
    switch grouping {
    case .facet(let facet): guide.groups.filter { $0.facet == facet }.map(\.name)
    case .folder: [contents.files[guide.file].path.folder]
    }
  }

  private func name(ofGroup value: String) -> String {
    if value.isEmpty { return Phrase.topFolder[language] }
    let isChinese = language == .zh && grouping != .folder
    return (isChinese ? Facets.chineseName(of: value) : nil) ?? value
  }

  /// Guides that are about several topics are there several times; but not more lines than this, or a few more.
  private static let mostRows = 1 << 19

  /// Puts the guides in groups, in the order of the first guide of each; what belongs nowhere comes last.
  private mutating func group(choosing thing: Thing?) {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    var others: [Int] = []
    for guide in contents.guides {
      let names = groups(of: guide)
      if names.isEmpty { others.append(guide.file) }
      for name in names {
        if members[name] == nil { order.append(name) }
        if members[name]?.last != guide.file { members[name, default: []].append(guide.file) }
      }
    }
    var groups = order.map { (name(ofGroup: $0), members[$0] ?? []) }
    if !others.isEmpty { groups.append((Phrase.otherGroup[language], others)) }

    shown = []
    var rows: [Listing.Row] = []
    for (name, files) in groups where rows.count < Self.mostRows {
      if !rows.isEmpty { rows.append(.init(line: Line())) }
      if groups.count > 1 { rows.append(.init(line: Line([Span(name, .bold)]))) }
      for file in files {
        rows.append(.init(words: contents.files[file].title, item: shown.count))
        shown.append(.guide(file))
      }
    }
    if !contents.attachments.isEmpty {
      rows += [.init(line: Line()), .init(line: Line([Span(Phrase.attachments[language], .bold)]))]
    }
    for number in contents.attachments {
      let file = contents.files[number]
      let what = Phrase.kindAndSize(file)[language]
      rows.append(.init(words: "\(file.path) · \(what)", item: shown.count))
      shown.append(.attachment(number))
    }
    rows += lossRows
    list = Listing(rows, selected: thing.flatMap(shown.firstIndex) ?? 0)
  }

  /// What can't be read, by name as far as the names are known.
  private var lossRows: [Listing.Row] {
    guard let damage = opened.damage else { return [] }
    let names = damage.damaged.map { Listing.Row(words: "  \($0)", .dim) }
    let unnamed = damage.lost - damage.damaged.count
    return [.init(line: Line()), .init(line: Line([Span(Phrase.lost[language], .bold)]))] + names
      + (unnamed > 0 ? [.init(line: Line([Span("  " + Phrase.lostNames(unnamed)[language])]))] : [])
  }

  var hints: [Phrase] { isFirst ? Hints.onlyContents : Hints.contents }
  var status: Phrase { .guides(contents.guides.count) }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .enter, .right: return open()
    case .click(_, let line):
      guard let item = list.item(onLine: line - 2) else { return .none }
      list.select(item)
      return open()
    case .tab, .backTab:
      let place = groupings.firstIndex(of: grouping) ?? 0
      let step = key == .tab ? 1 : groupings.count - 1
      let chosen = list.choice.map { shown[$0] }
      grouping = groupings[(place + step) % groupings.count]
      group(choosing: chosen)
      return .none
    case .character("o"):
      guard case .attachment(let file)? = list.choice.map({ shown[$0] }) else {
        return .say(.nothingToWrite)
      }
      return .offer(contents.files[file], of: opened)
    default: return list.handleLetter(key) ? .none : .unknown
    }
  }

  private func open() -> Action {
    switch list.choice.map({ shown[$0] }) {
    case nil: .none
    case .guide(let file): .openGuide(contents.files[file].path, of: opened, at: .start)
    case .attachment(let file): .say(.offer(contents.files[file]))
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    let head = "\(Phrase.contents[language]) · \(Phrase.grouped(by: grouping)[language])"
    return [Line([Span(" \(head)", .dim)]).clipped(to: width), Line()]
      + list.lines(width: width, height: height - 2)
  }
}

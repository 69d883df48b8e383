internal import BundleFormat
internal import Documents
internal import Terminal

/// How the guides of a bundle are put together.
enum Grouping: Hashable, Sendable {
  case facet(Facet), folder

  /// The facets that guides are grouped by, the first that there are first.
  static let facets = [Facet.topic, .country]
}

/// The guides of a bundle, to choose one.
struct ContentsView: View {
  let bundle: Int?
  let title: String
  private let number: Int
  private let isFirst: Bool
  private let guides: [ShelvedGuide]
  private let attachments: [ShelvedFile]
  private let salvage: Salvage?
  private let words: Words
  private let groupings: [Grouping]
  private var grouping: Grouping
  private var list = Listing()
  /// What each thing of the list is.
  private var shown: [Thing] = []

  private enum Thing: Equatable { case guide(Int), attachment(Int) }

  /// - Parameter isFirst: whether there is nothing to go back to.
  init(
    _ guides: [ShelvedGuide], _ attachments: [ShelvedFile], of shelved: ShelvedBundle, bundle: Int,
    isFirst: Bool, words: Words
  ) {
    self.attachments = attachments
    self.isFirst = isFirst
    self.salvage = shelved.salvage
    self.bundle = bundle
    self.number = bundle
    self.title = shelved.title
    self.words = words
    self.guides = Self.sorted(guides, words)
    var groupings = [Grouping.folder]
    for facet in Grouping.facets.reversed()
    where guides.contains(where: { !$0.values(of: facet.rawValue).isEmpty }) {
      groupings.insert(.facet(facet), at: 0)
    }
    self.groupings = groupings
    grouping = groupings[0]
    group(choosing: nil)
  }

  /// In the order that the collection asks for; else those in the reader's language come first.
  static func sorted(_ guides: [ShelvedGuide], _ words: Words) -> [ShelvedGuide] {
    guides.enumerated().map { place, guide in
      let order = guide.values(of: "order").first.flatMap(Double.init) ?? .infinity
      let isChinese = guide.language.hasPrefix("zh")
      return (guide, order, isChinese == words.prefersChinese ? 0 : 1, place)
    }.sorted { ($0.1, $0.2, $0.3) < ($1.1, $1.2, $1.3) }.map(\.0)
  }

  private func groups(of guide: ShelvedGuide) -> [String] {
    switch grouping {
    case .facet(let facet): guide.values(of: facet.rawValue)
    case .folder:
      [
        String(
          decoding: Array(guide.path.utf8.split(separator: 0x2F).dropLast().joined(separator: [0x2F])),
          as: UTF8.self)
      ]
    }
  }

  private func name(ofGroup value: String) -> String {
    if value.isEmpty { return words.topFolder }
    let isChinese = words.prefersChinese && grouping != .folder
    return (isChinese ? Facets.chineseName(of: value) : nil) ?? value
  }

  /// Guides that are about several topics are there several times; but not more lines than this, or a few more.
  private static let mostRows = 1 << 19

  /// Puts the guides in groups, in the order of the first guide of each; what belongs nowhere comes last.
  private mutating func group(choosing thing: Thing?) {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    var others: [Int] = []
    for (place, guide) in guides.enumerated() {
      let names = groups(of: guide)
      if names.isEmpty { others.append(place) }
      for name in names {
        if members[name] == nil { order.append(name) }
        if members[name]?.last != place { members[name, default: []].append(place) }
      }
    }
    var groups = order.map { (name(ofGroup: $0), members[$0] ?? []) }
    if !others.isEmpty { groups.append((words.otherGroup, others)) }

    shown = []
    var rows: [Listing.Row] = []
    for (name, places) in groups where rows.count < Self.mostRows {
      if !rows.isEmpty { rows.append(.init(line: Line())) }
      if groups.count > 1 { rows.append(.init(line: Line([Span(name, .bold)]))) }
      for place in places {
        rows.append(.init(words: guides[place].title, item: shown.count))
        shown.append(.guide(place))
      }
    }
    if !attachments.isEmpty {
      rows += [.init(line: Line()), .init(line: Line([Span(words.attachments, .bold)]))]
    }
    for (place, file) in attachments.enumerated() {
      rows.append(.init(words: file.path + " · " + words.kindAndSize(file), item: shown.count))
      shown.append(.attachment(place))
    }
    rows += lossRows
    list = Listing(rows, selected: thing.flatMap(shown.firstIndex) ?? 0)
  }

  /// What can't be read, by name as far as the names are known.
  private var lossRows: [Listing.Row] {
    guard let salvage else { return [] }
    let names = salvage.damaged.map { Listing.Row(words: "  \($0)", .dim) }
    let unnamed = salvage.lost - salvage.damaged.count
    return [.init(line: Line()), .init(line: Line([Span(words.lost, .bold)]))] + names
      + (unnamed > 0 ? [.init(line: Line([Span("  " + words.lostNames(unnamed))]))] : [])
  }

  var hints: [String] { isFirst ? words.hints.onlyContents : words.hints.contents }
  var status: String { words.guides(guides.count) }

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
      guard case .attachment(let place)? = list.choice.map({ shown[$0] }) else {
        return .say(words.nothingToWrite)
      }
      return .offer(attachments[place], bundle: number)
    default: return list.handleLetter(key) ? .none : .unknown
    }
  }

  private func open() -> Action {
    switch list.choice.map({ shown[$0] }) {
    case nil: .none
    case .guide(let place): .openGuide(bundle: number, path: guides[place].path, at: .start)
    case .attachment(let place): .say(words.offer(attachments[place]))
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    let name = words.name(of: grouping)
    return [Line([Span(" \(words.contents) · \(words.groupedBy(name))", .dim)]).clipped(to: width), Line()]
      + list.lines(width: width, height: height - 2)
  }
}

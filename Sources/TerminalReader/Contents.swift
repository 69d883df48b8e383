internal import BundleFormat
internal import BundleReading
internal import Documents
internal import Localization
internal import System

/// The files of a bundle, as a reader lists them.
struct Contents {
  /// All of them, in the order of paths.
  let files: [ListedFile]
  /// The guides, in the order that the collection asks for; else those in the reader's language come first.
  let guides: [Guide]
  /// The numbers of the other files.
  let attachments: [Int]

  /// A guide, and what it is listed by: of very many attributes, no more is read than that, and only once.
  struct Guide {
    /// Its number among the files.
    var file: Int
    fileprivate(set) var order = Double.infinity
    fileprivate(set) var groups: [(facet: Facet, name: String)] = []
  }

  /// A guide is about so many topics or countries at most: nobody looks for it under more.
  private static let mostAttributes = 4

  init(_ bundle: OpenedBundle, for language: Language) throws(BundleError) {
    let entries = try bundle.reader.entries()
    files = entries.map(ListedFile.init)
    var guides: [(guide: Guide, isForeign: Int)] = []
    var attachments: [Int] = []
    for (number, entry) in entries.enumerated() {
      if let guide = entry.guide {
        let isForeign = guide.language.hasPrefix("zh") == (language == .zh) ? 0 : 1
        guides.append((Self.listed(guide, number), isForeign))
      } else {
        attachments.append(number)
      }
    }
    self.attachments = attachments
    self.guides = guides.sorted {
      ($0.guide.order, $0.isForeign, $0.guide.file) < ($1.guide.order, $1.isForeign, $1.guide.file)
    }.map(\.guide)
  }

  private static func listed(_ guide: CatalogEntry.Guide, _ number: Int) -> Guide {
    var listed = Guide(file: number)
    var count = 0
    for attribute in guide.attributes where count < mostAttributes {
      if let facet = Grouping.facets.first(where: { $0.rawValue == attribute.name }) {
        listed.groups.append((facet, attribute.value))
      } else if attribute.name == "order" {
        if listed.order == .infinity { listed.order = Double(attribute.value) ?? .infinity }
      } else {
        continue
      }
      count += 1
    }
    return listed
  }

  /// The file at a path, found quickly: a guide can have very many links.
  func file(at path: GuidePath) -> ListedFile? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// The file at a path, if it is no guide.
  func attachment(at path: GuidePath) -> ListedFile? { file(at: path).flatMap { $0.isGuide ? nil : $0 } }
}

/// What of a file is shown in a list: of hundreds of thousands, no more is kept.
struct ListedFile {
  let path: GuidePath
  let isGuide: Bool
  /// How long it is, in bytes.
  let length: UInt64
  /// The title of a guide.
  private let guideTitle: String

  init(_ entry: CatalogEntry) {
    path = entry.path
    isGuide = entry.guide != nil
    length = entry.contents.length
    guideTitle = entry.guide?.title ?? ""
  }

  /// Its title if it is a guide, else its name.
  var title: String { isGuide ? guideTitle : path.name }

  /// What its name says that it is, such as `PDF`; empty if that is nothing.
  var kind: String {
    let name = path.name
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.utf8.allSatisfy { $0 < 0x80 } ? ending.uppercased() : ""
  }
}

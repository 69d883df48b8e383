import BundleReading
import FoundationEssentials
import Localization
import ReaderPage
import System
import Terminal

/// What a page is worth that somebody may open in a browser.
struct PageReport: Encodable {
  private let judgement: BundlePage.Judgement
  private let publishers: [PagePublisher]

  /// - Parameter bundle: the bundle in it.
  init(_ page: BundlePage, _ bundle: InspectedBundle?) throws {
    // An encrypted bundle shows nothing where no scripts run.
    let opened = bundle.flatMap { $0.isEncrypted ? nil : try? $0.opened(allowing: .unknown) }
    judgement = try page.judgement(of: opened)
    let keys =
      page.publishers.isEmpty
      ? [] : try? JSONDecoder().decode([PagePublisher].self, from: Data(page.publishers))
    publishers = keys ?? []
  }

  /// Whether all of it is what this program would write.
  var isOwn: Bool { judgement == .own }

  var lines: [Phrase] {
    let code =
      switch judgement {
      case .own: Phrase("the page around it is this program's", zh: "外面的网页就是本程序写的那种")
      case .otherFace:
        Phrase(
          "the page around it shows something else than the bundle has where no scripts run",
          zh: "外面的网页在不运行脚本时显示的内容，和资料包里的不一样")
      case .unknown:
        Phrase(
          "the page around it has code that this program does not know: another release's, or somebody's. Don't open it in a browser; take the bundle out with bundle convert, and open it with a page of your own",
          zh: "外面的网页有本程序不认识的代码：可能来自别的版本，也可能是别人写的。不要用浏览器打开；用 bundle convert 取出资料包，再用自己的网页打开")
      }
    return [code]
      + publishers.prefix(100).map { item in
        let (name, key) = (quoted(item.name), fileName(item.key))
        return item.role == "revoked"
          ? Phrase("its maker calls this key revoked: \(name) \(key)", zh: "制作者说这个密钥已作废：\(name) \(key)")
          : Phrase("its maker put this key in as known: \(name) \(key)", zh: "制作者放进去的、算作认识的密钥：\(name) \(key)")
      }
  }

  /// Says before a bundle is read that the page around it is not to be opened in a browser.
  static func warn(of path: String, _ bundle: OpenedBundle) {
    guard path != standardStream, let source = try? openSource(path), let page = try? BundlePage(source),
      let report = try? PageReport(page, bundle.inspected), !report.isOwn, let line = report.lines.first
    else { return }
    Console.note(Phrase("\(fileName(path)): \(line)", zh: "\(fileName(path))：\(line)"))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let word =
      switch judgement {
      case .own: "own"
      case .otherFace: "otherFace"
      case .unknown: "unknown"
      }
    try container.encode(word, forKey: .code)
    try container.encode(publishers, forKey: .publishers)
  }

  private enum CodingKeys: String, CodingKey { case code, publishers }
}

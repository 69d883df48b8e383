import ArgumentParser
import Bytes
import Compression
import Ingest
import Localization
import Packing
import Search
import System

/// What goes into a bundle that is packed, and how.
struct PackContentsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How text is compressed: zstd, zlib or none.", zh: "怎样压缩文字：zstd、zlib，或 none（不压缩）。", valueName: .choice))
  var compression = Compression.zstd

  @Option(
    help: ArgumentHelp(
      "Whether to make an index for searching: auto (if there is much text), always or never.",
      zh: "是否做搜索索引：auto（文字多时才做）、always（总是）或 never（不做）。", valueName: .choice))
  var index = PackRequest.SectionChoice.auto

  @Option(
    help: ArgumentHelp(
      "Whether to store what sections mean, so that questions in other words and in the other language (Chinese, English) find them: auto (if that takes at most 2 % of the bundle, and there is no more than 16 MB of text), always or never.",
      zh: "是否存入各节的含义，使换一种说法或用另一种语言（中文、英文）提的问题也能找到：auto（文字不超过 16 MB，且占资料包不超过 2% 才存）、always（总是）或 never（不存）。",
      valueName: .choice))
  var meaning = PackRequest.SectionChoice.auto

  @Option(
    help: ArgumentHelp(
      "A glossary to take along: lines of terms that mean the same, parted by tabs or semicolons.",
      zh: "附带的词汇表：每行是几个意思相同的词，用制表符或分号隔开。", valueName: .file),
    completion: .file())
  var glossary: String?

  @Option(
    help: ArgumentHelp(
      "What to do about files that can't be freed of what they may say about their maker: refuse (to pack at all), omit or keep.",
      zh: "文件可能泄露作者信息又无法清理时怎么办：refuse（不打包）、omit（略去该文件）或 keep（原样保留）。",
      valueName: .choice))
  var uncleaned = UncleanedChoice.refuse

  @Option(
    help: ArgumentHelp(
      "How large pictures are: keep (as they are), web (for a screen), small (text stays readable) or none.",
      zh: "图片的大小：keep（不变）、web（适合屏幕）、small（文字仍可辨认）或 none（不要图片）。", valueName: .choice))
  var pictures = PictureChoice.keep

  @Option(
    help: ArgumentHelp(
      "How large the bundle may be, such as 20MB: pictures are made as small as that takes.",
      zh: "资料包最大多大，如 20MB：会按需要把图片缩小。", valueName: Phrase("size", zh: "大小")))
  var maxSize: ByteSize?

  @Flag(
    help: ArgumentHelp(
      "Take only the texts of guides along: no documents that they were in, and no pictures.",
      zh: "只带指南的文字：不带原来的文档，也不带图片。"))
  var textOnly = false

  @Flag(help: ArgumentHelp("Pack nothing if there are warnings.", zh: "只要有警告就不打包。"))
  var strict = false

  enum Compression: String, ExpressibleByArgument, CaseIterable {
    case zstd, zlib, none

    var codec: Codec {
      switch self {
      case .zstd: .zstd
      case .zlib: .zlib
      case .none: .stored
      }
    }
  }

  /// The glossary that is to be taken along; none of these files.
  func readGlossary(besides secretFiles: [String]) throws -> [UInt8]? {
    guard let path = glossary else { return nil }
    // A passphrase is a line of text, too.
    guard !secretFiles.contains(where: { $0 != standardStream && FilePath.isSame(path, $0) }) else {
      throw PackError.secretKey(path)
    }
    let source = try openSource(path)
    let bytes = try source.read(at: 0, count: Int(min(source.count, UInt64(Glossary.maximumLength) + 1)))
    do throws(Glossary.Failure) {
      try Glossary.check(bytes)
    } catch {
      throw Failure(error, path: path) ?? error
    }
    return bytes
  }
}

extension UncleanedChoice: ExpressibleByArgument {}
extension PictureChoice: ExpressibleByArgument {}
extension PackRequest.SectionChoice: ExpressibleByArgument {}

import ArgumentParser
import BundleReading
import Localization
import Search
import System
import TerminalReader

/// Reads bundles.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: Phrase(
      "Search, read and unpack bundles, offline and without a finding.", zh: "搜索、阅读、解开资料包，不联网，不留痕迹。"),
    discussion: Phrase(
      """
      Without a file, all bundles of the library are read. Nothing that is decrypted is written to a disk \
      unless you ask for it with --extract.

      At a terminal, and without any of the options that say what to do, this opens the reader, which has all of the \
      screen: press ? for its keys and q to leave. Nothing stays on the screen then.

      How to search: words that must all be there; "in one piece" in quotation marks; -word or NOT word \
      without it; this OR that; begin*; topic:visa in a field (\(Query.fieldNames.joined(separator: ", "))). \
      Of longer questions the guides come first that have most of what tells something. Simplified and traditional characters find each other, common terms find their translations, and \
      pinyin finds characters.
      """,
      zh: """
        不写文件，则读资料库里的全部资料包。解密出来的内容不会写进磁盘，除非你用 --extract 要求这样做。

        在终端里运行，又没有写明要做什么，就会打开全屏阅读器：按 ? 看按键说明，按 q 离开。离开后屏幕上不留任何内容。

        怎样搜索：写几个词，就找全都含有的；"引号里的"要连在一起；-词 或 NOT 词 表示不要；这个 OR 那个；begin* 按开头；\
        topic:visa 按字段（\(Query.fieldNames.joined(separator: "、"))，也可以写中文名）。\
        问得长一些，就先列出含有最多关键词的。简体和繁体互通，常用的词能找到对应的译文，拼音能找到汉字。
        """))

  @Argument(help: .bundles, completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Find guides that have all these words; - reads them from standard input. See above.",
      zh: "找出含有这些词的指南；- 表示从标准输入读。写法见上。", valueName: .words))
  var search: String?

  @Option(
    help: ArgumentHelp(
      "Show a guide, by its path, its name or its title.", zh: "显示一篇指南，写路径、文件名或标题都行。", valueName: .guide),
    completion: .custom(GuideCompletion.paths))
  var show: String?

  @Flag(help: ArgumentHelp("List the guides.", zh: "列出指南。"))
  var list = false

  @Flag(help: ArgumentHelp("Say what the bundle is and who made it.", zh: "说明资料包是什么、谁做的。"))
  var info = false

  @Flag(
    help: ArgumentHelp(
      "With --info: say what anybody can learn from the file without a key.",
      zh: "和 --info 一起用：说明没有密钥的人能从文件看出什么。"))
  var observer = false

  @Option(
    help: ArgumentHelp(
      "Write all files into this folder; with --show, that one only.",
      zh: "把全部文件写进这个文件夹；和 --show 一起用，则只写那一个。",
      valueName: .folder),
    completion: .directory)
  var extract: String?

  @Flag(help: ArgumentHelp("Let --extract replace files that are there.", zh: "允许 --extract 覆盖已有的文件。"))
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Let --extract write more than a gigabyte, or a hundred times the bundle, without asking.",
      zh: "--extract 要写的超过 1 GB 或资料包的一百倍时，不再询问。"))
  var yes = false

  @Flag(
    help: ArgumentHelp(
      "With --show: hand the text to $BUNDLE_PAGER, $PAGER or less, which runs without a history and without saving.",
      zh: "和 --show 一起用：把文字交给 $BUNDLE_PAGER、$PAGER 或 less 分页显示，不留历史，也不能存盘。"))
  var pager = false

  @Flag(
    help: ArgumentHelp(
      "For screen readers: no drawing, no movement, everything is said in lines; the reader asks and answers.",
      zh: "给读屏软件用：不画框、不移动光标，一行一行地说；阅读器一问一答。"))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      "Read what is intact of a damaged bundle; the exit status is 3 all the same.",
      zh: "资料包损坏时，读出其中完好的部分；退出状态仍是 3。"))
  var salvage = false

  @Option(help: ArgumentHelp("How many hits to show on a page.", zh: "一页显示几条结果。", valueName: .number))
  var limit = 10

  @Option(help: ArgumentHelp("Which page of hits to show.", zh: "显示第几页结果。", valueName: .number))
  var page = 1

  @OptionGroup var opening: OpeningOptions
  @OptionGroup var language: LanguageOptions

  /// How many hits can be asked for, and how many pages.
  static let maximumLimit = 10_000

  func validate() throws {
    let actions = [search != nil, show != nil && extract == nil, list, info, extract != nil]
    guard actions.filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalTasks)
    }
    guard (1...Self.maximumLimit).contains(limit), (1...Self.maximumLimit).contains(page) else {
      throw ValidationError(Misuse.pageOutOfRange)
    }
    if force || yes, extract == nil { throw ValidationError(Misuse.forceWithoutExtract) }
    if pager, show == nil || extract != nil || opening.json { throw ValidationError(Misuse.pagerWithoutShow) }
    if observer, !info { throw ValidationError(Misuse.observerWithoutInfo) }
  }

  func run() throws {
    // Where the key `o` of the reader writes is known only when it is pressed, so a small process of its own has the right to;
    // line by line, there is no such key.
    let hasScreen = isInteractive && !plain && Session.isPossible
    let saving = hasScreen ? try? SavingProcess(keepingOut: opening.trustFolders) : nil
    Confinement(writing: [extract].compactMap(\.self), runsPrograms: pager).enter()
    if plain { Console.makePlain() }
    if observer { return try ObserverTask(files: opening.files(files), isJSON: opening.json).run() }
    if search != nil { BundleSearch.prepare() }
    if isInteractive { return try readAtTerminal(saving) }
    let opened = try open()
    let bundles = BundlesToRead(
      opened, damage: Salvaging.announce(opened, isJSON: opening.json), isLibrary: files.isEmpty,
      isJSON: opening.json)
    if let search {
      try SearchTask(bundles: bundles, words: search, limit: limit, page: page).run()
    } else if let extract {
      try ExtractTask(
        bundles: bundles, guide: show, folder: extract, replaces: force, asksAboutAmount: !yes,
        trust: opening.trustFolders
      ).run()
    } else if let show {
      try ShowTask(bundles: bundles, name: show, isSpoken: plain, isPaged: pager).run()
    } else if list {
      try ListTask(bundles: bundles).run()
    } else {
      try InfoTask(bundles: bundles, saysWhatIsNext: !info).run()
    }
    if let damage = bundles.damage { throw damage.code }
  }

  private var isInteractive: Bool {
    let hasTask = search != nil || show != nil || list || info || extract != nil || opening.json
    return !hasTask && Session.isPlainPossible
  }

  private func readAtTerminal(_ saving: SavingProcess?) throws {
    var leftOut: [Phrase] = []
    let bundles = try open { leftOut.append($0) }
    let outside = Outside(saving: saving)
    if plain || !Session.isPossible {
      PlainSession.run(bundles, outside: outside, language: .current, message: leftOut.first)
    } else {
      try Session.run(
        bundles, outside: outside, language: .current, message: leftOut.first,
        hasColor: (Process.environment("NO_COLOR") ?? "").isEmpty)
    }
    if bundles.contains(where: { $0.damage != nil }) { throw ExitStatus.damaged.code }
  }
}

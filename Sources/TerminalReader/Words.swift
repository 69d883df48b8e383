internal import BundleFormat
internal import BundleReading
internal import Documents
package import Localization
internal import Search
package import Terminal

/// Everything that the reader says, in one language.
package struct Words: Sendable {
  var library: String
  var contents: String
  var unverified: String
  var notConfirmed: String
  var onlyFolderSays: String
  var vouched: @Sendable (String) -> String
  var colon: String
  var publisherUnknown: String
  var someUnverified: @Sendable (Int, Int) -> String
  var known: @Sendable (String) -> String
  var guides: @Sendable (Int) -> String
  var bundles: @Sendable (Int) -> String
  var edition: @Sendable (Int64, String) -> String
  var salvaged: @Sendable (_ lost: Int, _ total: Int) -> String
  var lost: String
  var lostNames: @Sendable (Int) -> String
  var byFolder: String
  var groupedBy: @Sendable (String) -> String
  var otherGroup: String
  var topFolder: String
  var attachments: String
  var unnamedKind: String
  var details: @Sendable (_ name: String, _ details: String) -> String
  var offered: @Sendable (String) -> String
  var notShown: String
  var writeKey: String
  var nothingToWrite: String
  var save: String
  var writes: String
  var folder: String
  var folderWanted: String
  var written: @Sendable (String) -> String
  var notWritten: @Sendable (String) -> String
  var outline: String
  var noHeadings: String
  var search: String
  var searchHint: String
  var searching: String
  var nothingFound: String
  var found: @Sendable (_ total: String, _ shown: Int, _ isComplete: Bool) -> String
  var about: String
  var didYouMean: @Sendable (String) -> String
  var loosened: String
  var partial: String
  var relations: [SearchEngine.Relation: String]
  var find: String
  var noMatch: @Sendable (String) -> String
  var match: @Sendable (Int, Int) -> String
  var link: @Sendable (String) -> String
  var externalLink: @Sendable (String) -> String
  var brokenLink: @Sendable (String) -> String
  var noLinks: String
  var cannotOpen: @Sendable (String) -> String
  var help: String
  var tooSmall: String
  var prefersChinese: Bool

  var hints: Hints
  var plain: Plain
  var helpLines: [(keys: String, meaning: String)]

  /// What can be done, for the line at the bottom: what matters most comes first.
  struct Hints: Sendable {
    var library: [String]
    var contents: [String]
    var onlyContents: [String]
    var guide: [String]
    var link: [String]
    var file: [String]
    var save: [String]
    var match: [String]
    var find: [String]
    var outline: [String]
    var search: [String]
    var help: [String]
  }
}

extension Words {
  /// What only the reader of questions and answers says.
  struct Plain: Sendable {
    var help: String
    var prompt: String
    var publisher: @Sendable (String) -> String
    var more: @Sendable (Int) -> String
    var end: String
    var noSuchNumber: @Sendable (Int) -> String
    var attachment: @Sendable (String) -> String
    var spoken: SpokenWords
  }

  /// What is said before each line of a guide that is by nobody known.
  package var unverifiedLine: String { unverified.lowercased() + colon }

  /// What a text says of its own structure.
  package var spoken: SpokenWords { plain.spoken }

  /// What a file is, and how long.
  func kindAndSize(_ file: CatalogEntry) -> String {
    "\(file.kind.isEmpty ? unnamedKind : file.kind), \(file.size.text)"
  }

  /// Whose a bundle is, in a few words.
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .known(let name): known(name.name)
    case .vouched(let names): vouched(names.map(\.name).joined(separator: ", "))
    case .proposed: notConfirmed
    case .revoked, .unknown: unverified
    }
  }

  /// Why a bundle is not trusted.
  func warning(_ verdict: Verdict) -> String {
    let isProposed = if case .proposed = verdict { true } else { false }
    return self.verdict(verdict) + colon + (isProposed ? onlyFolderSays : publisherUnknown)
  }

  /// How many guides were found.
  func found(_ result: BundleSearch.Result) -> String {
    let (total, shown) = (result.outcome.total, result.hits.count)
    return found((result.outcome.isEstimate ? about : "") + String(total), shown, total <= shown)
  }

  /// A file by its path.
  func file(_ file: CatalogEntry) -> String { details(file.path, kindAndSize(file)) }

  /// What can be done with one.
  func offer(_ file: CatalogEntry) -> String { offered(self.file(file)) }

  /// The words for a language.
  package init(_ language: Language) {
    switch language {
    case .en: self = .english
    case .zh: self = .chinese
    }
  }

  package static let english = Words(
    library: "Library", contents: "Contents", unverified: "UNVERIFIED", notConfirmed: "NOT CONFIRMED",
    onlyFolderSays: "the publisher's key came with this folder",
    vouched: { "a stranger's, vouched for by \($0)" }, colon: ": ",
    publisherUnknown: "the publisher is not known",
    someUnverified: { "\($0) of \($1) bundles by publishers that are not known" },
    known: { "✓ \($0)" },
    guides: { $0 == 1 ? "1 guide" : "\($0) guides" }, bundles: { $0 == 1 ? "1 bundle" : "\($0) bundles" },
    edition: { "edition \($0) of \($1)" },
    salvaged: { "SALVAGED: \($0) of \($1) files are damaged" }, lost: "Damaged, and left out",
    lostNames: { "\($0) whose names are lost" },
    byFolder: "folder",
    groupedBy: { "by \($0)" }, otherGroup: "Other", topFolder: "(top)",
    attachments: "Attachments", unnamedKind: "file", details: { "\($0) (\($1))" },
    offered: { "\($0): o writes it to the disk" },
    notShown: "not shown, as the publisher is not known", writeKey: "o: write to disk",
    nothingToWrite: "there is no picture or attachment here", save: "Write to disk",
    writes:
      "This writes to the disk, readable by you alone; on most sticks, by anybody. It stays there until you delete it.",
    folder: "Folder", folderWanted: "type the folder to write to", written: { "written: \($0)" },
    notWritten: { "not written: \($0)" },
    outline: "In this guide", noHeadings: "this guide has no headings",
    search: "Search", searchHint: "Type what you look for: Chinese, English or pinyin.",
    searching: "searching…", nothingFound: "nothing found; try fewer or other words",
    found: { total, shown, isComplete in
      isComplete ? "\(total) found" : "\(total) found; the best \(shown) are shown, more words narrow it"
    },
    about: "about ", didYouMean: { "did you mean: \($0)?" },
    loosened: "nothing has this in one piece; these have its parts",
    partial: "nothing has all of this; these have most of it",
    relations: [.translated: "by its meaning", .pinyin: "by its sound", .corrected: "similar"],
    find: "Find", noMatch: { "“\($0)” is not in this guide" }, match: { "\($0) of \($1)" },
    link: { "link: \($0)" }, externalLink: { "on the web, not opened: \($0)" },
    brokenLink: { "no guide of this bundle: \($0)" }, noLinks: "there are no links here",
    cannotOpen: { "can't be opened: \($0)" }, help: "Keys", tooSmall: "window too small",
    prefersChinese: false,
    hints: Hints(
      library: ["? help", "q quit", "Enter open", "/ search", "↑↓ choose"],
      contents: ["? help", "q back", "Enter read", "/ search", "Tab group", "↑↓ choose"],
      onlyContents: ["? help", "q quit", "Enter read", "/ search", "Tab group", "↑↓ choose"],
      guide: ["? help", "q back", "Space page", "t contents", "/ find", "s search", "Tab links"],
      link: ["Enter open", "Tab next", "Esc leave"],
      file: ["o write to disk", "Tab next", "Esc leave"],
      save: ["Enter write", "Esc cancel"],
      match: ["n next", "N previous", "Esc end"],
      find: ["Enter find", "Esc leave"],
      outline: ["Enter go there", "q back", "↑↓ choose"],
      search: ["Enter read", "Esc back", "↑↓ choose"],
      help: ["q back", "↑↓ scroll"]),
    plain: Plain(
      help:
        "Type a number to open it, words to search, Enter for more, b for back, t for the headings of a guide, h for this, q to quit.",
      prompt: "> ", publisher: { "publisher: \($0)" }, more: { "Enter for more, \($0) lines left" },
      end: "end",
      noSuchNumber: { $0 == 0 ? "there are no numbers here" : "there are numbers from 1 to \($0) here" },
      attachment: { "an attachment: \($0). bundle read --show FILE --extract FOLDER writes it" },
      spoken: .english
    ),
    helpLines: [
      ("↑ ↓  j k", "a line up or down; choose"), ("Space  b", "a page down or up; also PgDn, PgUp"),
      ("Ctrl-D  u", "half a page down or up"),
      ("g  G", "to the beginning, to the end; also Home, End"),
      ("Enter  →", "open what is chosen"), ("Esc  ←", "back"), ("q", "back; on the first screen, quit"),
      ("s", "search in all guides"), ("/", "find in this guide; elsewhere, search"),
      ("n  N", "the next, the previous place found"), ("t", "the headings of this guide"),
      ("Tab", "next link; in the contents, another grouping"), ("Shift-Tab", "the link before"),
      ("o", "write a picture or an attachment to the disk; asks where"),
      ("Ctrl-L", "draw the screen anew"), ("Ctrl-C", "quit"),
      ("Q", "quit at once, and clear the terminal and what it scrolled"),
      ("", ""),
      ("Mouse", "the wheel scrolls, a click opens; hold Shift to select text"),
      ("✓ name", "signed by a publisher whose key you have"),
      ("NOT CONFIRMED", "the publisher's key came with this folder: compare its words (bundle verify)"),
      ("UNVERIFIED", "anybody may have made it: do not rely on it"),
      (
        "",
        "Links to the web are shown, never opened. Nothing is written to the disk but what you ask for with o."
      ),
    ])

  package static let chinese = Words(
    library: "资料库", contents: "目录", unverified: "未核实", notConfirmed: "未确认",
    onlyFolderSays: "发布者的密钥是这个文件夹带来的", vouched: { "发布者不认识，由 \($0) 担保" }, colon: "：",
    publisherUnknown: "不认识发布者",
    someUnverified: { "\($1) 个资料包中有 \($0) 个不知是谁发布的" },
    known: { "✓ \($0)" },
    guides: { "\($0) 篇" }, bundles: { "\($0) 个资料包" }, edition: { "第 \($0) 版，\($1)" },
    salvaged: { "部分损坏：\($1) 个文件中有 \($0) 个损坏" }, lost: "已损坏，没有列入",
    lostNames: { "另有 \($0) 个文件，文件名也已损坏" },
    byFolder: "文件夹",
    groupedBy: { "按\($0)" }, otherGroup: "其他", topFolder: "（最上层）",
    attachments: "附件", unnamedKind: "文件", details: { "\($0)（\($1)）" },
    offered: { "\($0)：按 o 写入硬盘" },
    notShown: "不认识发布者，因此不显示", writeKey: "按 o 写入硬盘", nothingToWrite: "这里没有图片或附件",
    save: "写入硬盘", writes: "这会把文件写入硬盘，只有你自己的账户能读；写到 U 盘上，通常谁都能读。它会一直留在那里，直到你删除。",
    folder: "文件夹", folderWanted: "请输入要写入的文件夹", written: { "已写入：\($0)" },
    notWritten: { "没有写入：\($0)" },
    outline: "本篇目录", noHeadings: "这一篇没有小标题",
    search: "搜索", searchHint: "输入要找的内容，中文、英文、拼音都可以。",
    searching: "正在搜索……", nothingFound: "没有找到。换个说法，或少写几个词试试",
    found: { total, shown, isComplete in
      isComplete ? "找到 \(total) 篇" : "找到 \(total) 篇，只列出前 \(shown) 篇；多写几个词可以缩小范围"
    },
    about: "约 ", didYouMean: { "你要找的是不是：\($0)？" },
    loosened: "没有完全一样的，以下各篇分别含有其中的词", partial: "没有全部符合的，以下各篇符合大部分",
    relations: [.translated: "意思相同", .pinyin: "读音相同", .corrected: "写法相近"],
    find: "查找", noMatch: { "这一篇里没有“\($0)”" }, match: { "第 \($0) 处，共 \($1) 处" },
    link: { "链接：\($0)" }, externalLink: { "网址（不会打开）：\($0)" },
    brokenLink: { "这个资料包里没有这一篇：\($0)" }, noLinks: "这一篇没有链接",
    cannotOpen: { "打不开：\($0)" }, help: "按键说明", tooSmall: "窗口太小",
    prefersChinese: true,
    hints: Hints(
      library: ["? 帮助", "q 退出", "回车 打开", "/ 搜索", "↑↓ 选择"],
      contents: ["? 帮助", "q 返回", "回车 阅读", "/ 搜索", "Tab 换分类", "↑↓ 选择"],
      onlyContents: ["? 帮助", "q 退出", "回车 阅读", "/ 搜索", "Tab 换分类", "↑↓ 选择"],
      guide: ["? 帮助", "q 返回", "空格 翻页", "t 目录", "/ 查找", "s 搜索", "Tab 链接"],
      link: ["回车 打开", "Tab 下一个", "Esc 离开"],
      file: ["o 写入硬盘", "Tab 下一个", "Esc 离开"],
      save: ["回车 写入", "Esc 取消"],
      match: ["n 下一处", "N 上一处", "Esc 结束"],
      find: ["回车 查找", "Esc 取消"],
      outline: ["回车 跳到这里", "q 返回", "↑↓ 选择"],
      search: ["回车 阅读", "Esc 返回", "↑↓ 选择"],
      help: ["q 返回", "↑↓ 滚动"]),
    plain: Plain(
      help: "输入数字打开，输入词语搜索，回车继续，b 返回，t 听本篇的小标题，h 再听这段说明，q 退出。",
      prompt: "> ", publisher: { "发布者：\($0)" }, more: { "回车继续，还有 \($0) 行" }, end: "完",
      noSuchNumber: { $0 == 0 ? "这里没有编号" : "这里的编号是 1 到 \($0)" },
      attachment: { "这是附件：\($0)。用 bundle read --show 文件 --extract 文件夹 写出" }, spoken: .chinese),
    helpLines: [
      ("↑ ↓  j k", "上下一行；选择"), ("空格  b", "下一页、上一页；PgDn、PgUp 也行"),
      ("Ctrl-D  u", "往下、往上半页"),
      ("g  G", "到开头、到结尾；Home、End 也行"), ("回车  →", "打开选中的"),
      ("Esc  ←", "返回"), ("q", "返回；在第一屏则是退出"), ("s", "搜索全部资料"), ("/", "阅读时在本篇里查找，别处则是搜索"),
      ("n  N", "下一处、上一处"), ("t", "本篇的小标题"), ("Tab", "下一个链接；在目录里换一种分类"),
      ("Shift-Tab", "上一个链接"),
      ("o", "把图片或附件写入硬盘，会先问写到哪里"), ("Ctrl-L", "重画屏幕"), ("Ctrl-C", "退出"),
      ("Q", "立刻退出，并清空终端和它的回滚记录"),
      ("", ""),
      ("鼠标", "滚轮滚动，单击打开；按住 Shift 可以选字"),
      ("✓ 名字", "由你认识的发布者签名"), ("未确认", "发布者的密钥是这个文件夹带来的：请核对它的词（bundle verify）"), ("未核实", "谁都可能伪造，不要轻信"),
      ("", "网址只显示，从不打开。除了你用 o 写出的文件，什么都不会写进硬盘。"),
    ])
}

extension Words {
  /// What guides are grouped by.
  func name(of grouping: Grouping) -> String {
    switch grouping {
    case .facet(let facet): prefersChinese ? facet.label.zh : facet.label.en
    case .folder: byFolder
    }
  }
}

extension Phrase {
  /// That a search did not get through.
  package static let cutShort = Phrase(
    "there is too much to look through in a few seconds, so not everything was; name one bundle, or more exact words",
    zh: "内容太多，几秒钟内搜不完，没有全部搜到；请指定一个资料包，或用更确切的词")
}

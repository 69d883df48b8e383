internal import BundleFormat
package import BundleReading
internal import Documents
package import Localization
internal import Search
internal import Terminal

// What the readers say. What the commands say as well stands here, too, as `package`.

// MARK: Bundles

extension Phrase {
  static let library = Phrase("Library", zh: "资料库")
  static let unverifiedMark = Phrase("UNVERIFIED", zh: "未核实")
  static let notConfirmedMark = Phrase("NOT CONFIRMED", zh: "未确认")
  static let tooFewMark = Phrase("NOT ENOUGH SIGNATURES", zh: "签名不够")

  /// What is said before each line of a guide that is by nobody known.
  package static let strangersLine = Phrase("unverified: ", zh: "未核实：")

  /// Whose a bundle is that somebody known has signed besides.
  package static func vouched(by names: [KeyName]) -> Phrase {
    let names = names.map { Phrase(name: fileName($0.name)) }.listed()
    return Phrase("a stranger's, vouched for by \(names)", zh: "发布者不认识，由 \(names) 担保")
  }

  /// That all of some bundles are by known publishers.
  static func known(_ bundles: Phrase) -> Phrase { Phrase("✓ \(bundles)", zh: "✓ \(bundles)") }

  /// Whose a bundle is, in a few words.
  static func mark(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .known(let name): Phrase("✓ \(name.name)", zh: "✓ \(name.name)")
    case .vouched(let names): vouched(by: names)
    case .tooFewSigned: tooFewMark
    case .proposed: notConfirmedMark
    case .revoked, .unknown: unverifiedMark
    }
  }

  /// Why a bundle is not trusted.
  static func warning(_ verdict: Verdict) -> Phrase {
    if case .proposed = verdict {
      Phrase(
        "\(notConfirmedMark): the publisher's key came with this folder",
        zh: "\(notConfirmedMark)：发布者的密钥是这个文件夹带来的")
    } else if case .tooFewSigned(let requirement, let signed) = verdict {
      Phrase(
        "\(tooFewMark): \(signed.count) of \(requirement.keys.count), and \(requirement.needed) must sign",
        zh: "\(tooFewMark)：\(requirement.keys.count) 人中有 \(signed.count) 人签名，要求 \(requirement.needed) 人")
    } else {
      Phrase("\(mark(verdict)): the publisher is not known", zh: "\(mark(verdict))：不认识发布者")
    }
  }

  /// Why some of several bundles are not trusted.
  static func warning(_ mark: Phrase, _ count: Int, of all: Int) -> Phrase {
    Phrase(
      "\(mark): \(count) of \(all) bundles by publishers that are not known",
      zh: "\(mark)：\(all) 个资料包中有 \(count) 个不知是谁发布的")
  }

  /// Whose a bundle is, in a sentence.
  static func publisher(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .known(let name): Phrase("publisher: \(name.name)", zh: "发布者：\(name.name)")
    case .vouched: Phrase("publisher: \(mark(verdict))", zh: "发布者：\(mark(verdict))")
    case .tooFewSigned, .proposed, .revoked, .unknown: warning(verdict)
    }
  }

  static func guides(_ count: Int) -> Phrase { Phrase("\(counted(count, "guide"))", zh: "\(count) 篇") }
  static func bundles(_ count: Int) -> Phrase { Phrase("\(counted(count, "bundle"))", zh: "\(count) 个资料包") }
  static func edition(_ manifest: Manifest) -> Phrase {
    Phrase("edition \(manifest.edition) of \(manifest.date)", zh: "第 \(manifest.edition) 版，\(manifest.date)")
  }

  /// That bundles are read in spite of damage.
  package static func salvaged(lost: Int, of total: Int) -> Phrase {
    Phrase("SALVAGED: \(lost) of \(counted(total, "file")) are damaged", zh: "抢救：\(total) 个文件中有 \(lost) 个已损坏")
  }

  static let lost = Phrase("Damaged, and left out", zh: "已损坏，略去")
  static func lostNames(_ count: Int) -> Phrase {
    Phrase("\(count) whose names are lost", zh: "另有 \(count) 个文件连名字也丢失了")
  }

  static func cannotOpen(_ why: Phrase) -> Phrase { Phrase("can't be opened: \(why)", zh: "打不开：\(why)") }
}

// MARK: Contents

extension Phrase {
  static let contents = Phrase("Contents", zh: "目录")
  static let otherGroup = Phrase("Other", zh: "其他")
  static let topFolder = Phrase("(top)", zh: "（最上层）")
  static let attachments = Phrase("Attachments", zh: "附件")

  /// What guides are grouped by.
  static func grouped(by grouping: Grouping) -> Phrase {
    switch grouping {
    case .facet(let facet): Phrase("by \(facet.label.en)", zh: "按\(facet.label.zh)")
    case .folder: Phrase("by folder", zh: "按文件夹")
    }
  }
}

// MARK: Files

extension Phrase {
  /// What a file is, and how long.
  static func kindAndSize(_ file: ListedFile) -> Phrase {
    let kind = file.kind.isEmpty ? Phrase("file", zh: "文件") : Phrase(name: file.kind)
    return Phrase(
      "\(kind), \(byteCount(file.length))", zh: "\(kind), \(byteCount(file.length))")
  }

  /// A file by its path.
  static func file(_ file: ListedFile) -> Phrase {
    Phrase("\(file.path.text) (\(kindAndSize(file)))", zh: "\(file.path.text)（\(kindAndSize(file))）")
  }

  /// What can be done with one.
  static func offer(_ file: ListedFile) -> Phrase {
    Phrase("\(self.file(file)): o writes it to the disk", zh: "\(self.file(file))：按 o 写入磁盘")
  }

  static let notShown = Phrase("not shown, as the publisher is not known", zh: "不认识发布者，因此不显示")
  static let writeKey = Phrase("o: write to disk", zh: "按 o 写入磁盘")
  static let nothingToWrite = Phrase("there is no picture or attachment here", zh: "这里没有图片或附件")
  static let save = Phrase("Write to disk", zh: "写入磁盘")
  static let writes = Phrase(
    "This writes to the disk, readable by you alone; on most sticks, by anybody. It stays there until you delete it.",
    zh: "这会把文件写入磁盘，只有你自己的账户能读；写到 U 盘上，通常谁都能读。它会一直留在那里，直到你删除。")
  static let folderPrompt = Phrase(" Folder: ", zh: " 文件夹：")
  static let folderWanted = Phrase("type the folder to write to", zh: "请输入要写入的文件夹")
  static func written(_ path: String) -> Phrase { Phrase("written: \(path)", zh: "已写入：\(path)") }
  static func notWritten(_ why: Phrase) -> Phrase { Phrase("not written: \(why)", zh: "没有写入：\(why)") }
}

// MARK: Search

extension Phrase {
  static let search = Phrase("Search", zh: "搜索")
  static let searchPrompt = Phrase(" Search: ", zh: " 搜索：")
  static let searchHint = Phrase(
    "Type what you look for: Chinese, English or pinyin.", zh: "输入要找的内容，中文、英文、拼音都可以。")
  static let searching = Phrase("searching…", zh: "正在搜索……")
  static let nothingFound = Phrase("nothing found; try fewer or other words", zh: "没有找到。换个说法，或少写几个词试试")

  /// A number that may be an estimate.
  package static func about(_ number: Phrase, isEstimate: Bool) -> Phrase {
    isEstimate ? Phrase("about \(number)", zh: "大约 \(number)") : number
  }

  /// How many guides were found.
  static func found(_ result: BundleSearch.Result) -> Phrase {
    let shown = result.hits.count
    let total = about(Phrase(name: String(result.outcome.total)), isEstimate: result.outcome.isEstimate)
    return result.outcome.total <= shown
      ? Phrase("\(total) found", zh: "找到 \(total) 篇")
      : Phrase(
        "\(total) found; the best \(shown) are shown, more words narrow it",
        zh: "找到 \(total) 篇，只列出前 \(shown) 篇；多写几个词可以缩小范围")
  }

  /// That words were taken for others.
  package static func didYouMean(_ words: [String]) -> Phrase {
    let words = words.map { Phrase("\($0)", zh: "\($0)") }.listed()
    return Phrase("did you mean: \(words)?", zh: "你要找的是不是：\(words)？")
  }

  /// That the parts of what was asked for were looked for.
  package static let loosened = Phrase(
    "nothing has this in one piece; these have its parts", zh: "没有完全一样的，以下各篇分别含有其中的词")

  /// That not everything was asked for that was typed.
  package static let partial = Phrase(
    "nothing has all of this; these have most of it", zh: "没有全部符合的，以下各篇符合大部分")

  /// That no guide has everything, and what is shown instead.
  package static let related = Phrase(
    "nothing has all of this; these have some of it, or are near in meaning", zh: "没有全部符合的，以下各篇含有其中的词，或意思相近")

  /// That a search did not get through.
  package static let cutShort = Phrase(
    "there is too much to look through in a few seconds, so not everything was; name one bundle, or more exact words",
    zh: "内容太多，几秒钟内搜不完，没有全部搜到；请指定一个资料包，或用更确切的词")

  /// How what was found has to do with what was typed, where that is not plain.
  static func relation(_ relation: SearchEngine.Relation) -> Phrase? {
    switch relation {
    case .direct: nil
    case .translated: Phrase("by its meaning", zh: "意思相同")
    case .pinyin: Phrase("by its sound", zh: "读音相同")
    case .corrected: Phrase("similar", zh: "写法相近")
    case .related: Phrase("near in meaning", zh: "意思相近")
    }
  }
}

// MARK: Guides

extension Phrase {
  static let outline = Phrase("In this guide", zh: "本篇目录")
  static let noHeadings = Phrase("this guide has no headings", zh: "这一篇没有小标题")
  static let findPrompt = Phrase("Find: ", zh: "查找：")
  static func noMatch(_ words: String) -> Phrase {
    Phrase("“\(words)” is not in this guide", zh: "这一篇里没有“\(words)”")
  }
  static func match(_ number: Int, of all: Int) -> Phrase {
    Phrase("\(number) of \(all)", zh: "第 \(number) 处，共 \(all) 处")
  }
  static func link(_ target: String) -> Phrase { Phrase("link: \(target)", zh: "链接：\(target)") }
  static func externalLink(_ target: String) -> Phrase {
    Phrase("on the web, not opened: \(target)", zh: "网址（不会打开）：\(target)")
  }
  static func brokenLink(_ target: String) -> Phrase {
    Phrase("no guide of this bundle: \(target)", zh: "这个资料包里没有这一篇：\(target)")
  }
  static func noSuchPlace(_ target: String) -> Phrase {
    Phrase("there is no such place in this guide: \(target)", zh: "这一篇里没有这个位置：\(target)")
  }
  static let noLinks = Phrase("there are no links here", zh: "这一篇没有链接")
}

// MARK: Keys

/// What can be done, for the line at the bottom: what matters most comes first.
enum Hints {
  static let library = [help, quit, Phrase("Enter open", zh: "回车 打开"), search, choose]
  static let contents = [help, back] + inContents
  static let onlyContents = [help, quit] + inContents
  static let guide = [
    help, back, Phrase("Space page", zh: "空格 翻页"), Phrase("t contents", zh: "t 目录"),
    Phrase("/ find", zh: "/ 查找"), Phrase("s search", zh: "s 搜索"), Phrase("Tab links", zh: "Tab 链接"),
  ]
  /// Where one has come to by a link within the guide.
  static let visit = [Phrase("← back to where you were", zh: "← 回到原处")] + guide
  static let link = [Phrase("Enter open", zh: "回车 打开"), next, leave]
  static let file = [Phrase("o write to disk", zh: "o 写入磁盘"), next, leave]
  static let save = [Phrase("Enter write", zh: "回车 写入"), Phrase("Esc cancel", zh: "Esc 取消")]
  static let match = [
    Phrase("n next", zh: "n 下一处"), Phrase("N previous", zh: "N 上一处"), Phrase("Esc end", zh: "Esc 结束"),
  ]
  static let find = [Phrase("Enter find", zh: "回车 查找"), Phrase("Esc leave", zh: "Esc 取消")]
  static let outline = [Phrase("Enter go there", zh: "回车 跳到这里"), back, choose]
  static let results = [Phrase("Enter read", zh: "回车 阅读"), Phrase("Esc back", zh: "Esc 返回"), choose]
  static let ofHelp = [back, Phrase("↑↓ scroll", zh: "↑↓ 滚动")]

  private static let inContents = [
    Phrase("Enter read", zh: "回车 阅读"), search, Phrase("Tab group", zh: "Tab 换分类"), choose,
  ]
  private static let help = Phrase("? help", zh: "? 帮助")
  private static let quit = Phrase("q quit", zh: "q 退出")
  private static let back = Phrase("q back", zh: "q 返回")
  private static let search = Phrase("/ search", zh: "/ 搜索")
  private static let choose = Phrase("↑↓ choose", zh: "↑↓ 选择")
  private static let next = Phrase("Tab next", zh: "Tab 下一个")
  private static let leave = Phrase("Esc leave", zh: "Esc 离开")
}

extension Phrase {
  static let help = Phrase("Keys", zh: "按键说明")
  static let tooSmall = Phrase("window too small", zh: "窗口太小")

  /// The keys, and what they mean.
  static let helpLines: [(keys: Phrase, meaning: Phrase)] = [
    (Phrase(name: "↑ ↓  j k"), Phrase("a line up or down; choose", zh: "上下一行；选择")),
    (
      Phrase("Space  b", zh: "空格  b"),
      Phrase("a page down or up; also PgDn, PgUp", zh: "下一页、上一页；PgDn、PgUp 也行")
    ),
    (Phrase(name: "Ctrl-D  u"), Phrase("half a page down or up", zh: "往下、往上半页")),
    (
      Phrase(name: "g  G"),
      Phrase("to the beginning, to the end; also Home, End", zh: "到开头、到结尾；Home、End 也行")
    ),
    (Phrase("Enter  →", zh: "回车  →"), Phrase("open what is chosen", zh: "打开选中的")),
    (Phrase(name: "Esc  ←"), Phrase("back", zh: "返回")),
    (Phrase(name: "q"), Phrase("back; on the first screen, quit", zh: "返回；在第一屏则是退出")),
    (Phrase(name: "s"), Phrase("search in all guides", zh: "搜索全部资料")),
    (Phrase(name: "/"), Phrase("find in this guide; elsewhere, search", zh: "阅读时在本篇里查找，别处则是搜索")),
    (Phrase(name: "n  N"), Phrase("the next, the previous place found", zh: "下一处、上一处")),
    (Phrase(name: "t"), Phrase("the headings of this guide", zh: "本篇的小标题")),
    (
      Phrase(name: "Tab"),
      Phrase("next link or note; in the contents, another grouping", zh: "下一个链接或注释；在目录里换一种分类")
    ),
    (Phrase(name: "Shift-Tab"), Phrase("the link before", zh: "上一个链接")),
    (
      Phrase(name: "o"),
      Phrase("write a picture or an attachment to the disk; asks where", zh: "把图片或附件写入磁盘，会先问写到哪里")
    ),
    (Phrase(name: "Ctrl-L"), Phrase("draw the screen anew", zh: "重画屏幕")),
    (Phrase(name: "Ctrl-C"), Phrase("quit", zh: "退出")),
    (
      Phrase(name: "Q"),
      Phrase("quit at once, and clear the terminal and what it scrolled", zh: "立刻退出，并清空终端和它的回滚记录")
    ),
    (Phrase(name: ""), Phrase(name: "")),
    (
      Phrase("Mouse", zh: "鼠标"),
      Phrase(
        "the wheel scrolls, a click opens; hold Shift to select text", zh: "滚轮滚动，单击打开；按住 Shift 可以选字")
    ),
    (Phrase("✓ name", zh: "✓ 名字"), Phrase("signed by a publisher whose key you have", zh: "由你认识的发布者签名")),
    (
      notConfirmedMark,
      Phrase(
        "the publisher's key came with this folder: compare its words (bundle verify)",
        zh: "发布者的密钥是这个文件夹带来的：请核对它的词（bundle verify）")
    ),
    (unverifiedMark, Phrase("anybody may have made it: do not rely on it", zh: "谁都可能伪造，不要轻信")),
    (
      Phrase(name: ""),
      Phrase(
        "Links to the web are shown, never opened. Nothing is written to the disk but what you ask for with o.",
        zh: "网址只显示，从不打开。除了你用 o 写出的文件，什么都不会写进磁盘。")
    ),
  ]
}

// MARK: Line by line

extension Phrase {
  static let plainHelp = Phrase(
    "Type a number to open it, words to search, Enter for more, b for back, t for the headings of a guide, h for this, q to quit.",
    zh: "输入数字打开，输入词语搜索，回车继续，b 返回，t 听本篇的小标题，h 再听这段说明，q 退出。")
  static func more(_ lines: Int) -> Phrase {
    Phrase("Enter for more, \(lines) lines left", zh: "回车继续，还有 \(lines) 行")
  }
  static let end = Phrase("end", zh: "完")
  static func noSuchNumber(_ count: Int) -> Phrase {
    count == 0
      ? Phrase("there are no numbers here", zh: "这里没有编号")
      : Phrase("there are numbers from 1 to \(count) here", zh: "这里的编号是 1 到 \(count)")
  }
  static func attachment(listed file: ListedFile) -> Phrase {
    Phrase("\(attachments): \(self.file(file))", zh: "\(attachments)：\(self.file(file))")
  }
  static func attachment(_ path: String) -> Phrase {
    Phrase(
      "an attachment: \(path). bundle read --show FILE --extract FOLDER writes it",
      zh: "这是附件：\(path)。用 bundle read --show 文件 --extract 文件夹 写出")
  }
}

import BundleFormat
import Localization
import Minisign
import ReaderPage
import System
import Terminal

/// What the commands themselves find wrong, beyond their arguments.
enum CommandError: Error, Equatable {
  // Passphrases and keys.
  /// Nobody can be asked; for what, and which option would do instead.
  case noTerminal(question: Phrase, option: String)
  case noTerminalToChoose
  case noTerminalForNewKey
  case noTerminalToShow
  case emptyPassphrase
  case passphrasesDiffer
  case keyExists(String)
  case noKeyInFile(String)
  case keyFromStandardInput
  case publisherNeedsName
  case keyGivenTwice
  case noSuchPublisher(String)
  case requirementCannotBeMet(needed: Int, of: Int)
  case keyFollowsItself
  case successionOfStranger(PublicKey)
  case noSuccession(String)
  case forgedSuccession(String)
  case noTerminalToConfirm
  // Who can open what is written.
  case notARecipient(String)
  case nobodyNamed
  case nothingChosen
  case armorWithoutEncryption
  case recipientsNeeded
  // Files.
  /// The arguments can't be read.
  case noArguments
  case outputExists(String)
  case collectionExists(String)
  case noTitle
  case notEncrypted
  case noBundleNamed
  case noBundles(folder: String)
  case severalToExtract(Int)
  case inSeveralBundles(String, [String])
  case attachment(String, length: UInt64)
  case noPager(Program.Failure)
  case hiddenFolder(String)
  /// An argument that is read as an option, and is the name of a file as well.
  case optionIsFile(String)
  case argumentNotText
  /// A folder that begins with a tilde, where nothing says whose that is.
  case noHome(String)
  case muchToExtract(bytes: UInt64, from: UInt64)
  // Pages.
  case builtWithoutPage
  case tooLargeForPage(UInt64, most: UInt64)
}

extension CommandError: Explained {
  var failure: Failure {
    switch self {
    case .noTerminal(let question, let option):
      Failure(
        "there is no terminal to ask for the \(question)", zh: "没有终端，无法询问\(question)",
        hint: Phrase("give \(option)", zh: "用 \(option) 给出"), .cannotOpen)
    case .noTerminalToChoose:
      Failure(
        "there is no terminal to ask for a passphrase at", zh: "没有终端，无法输入口令",
        hint: Phrase("give --passphrase-file", zh: "用 --passphrase-file 给出口令文件"), .usage)
    case .noTerminalForNewKey:
      Failure(
        "there is no terminal to ask for a passphrase at", zh: "没有终端，无法输入口令",
        hint: Phrase(
          "give --passphrase-file, or --no-passphrase if the file is safe where it is",
          zh: "用 --passphrase-file 给出口令文件；如果存放的地方安全，也可以用 --no-passphrase"), .usage)
    case .noTerminalToShow:
      Failure(
        "there is no terminal to show a new passphrase at", zh: "没有终端，无法显示新口令",
        hint: Phrase("give --passphrase-file", zh: "用 --passphrase-file 给出口令文件"), .usage)
    case .emptyPassphrase:
      Failure(
        "an empty passphrase protects nothing", zh: "空口令起不到保护作用",
        hint: Phrase("choose five words or more", zh: "选五个以上的词"), .usage)
    case .passphrasesDiffer:
      Failure("the two differ", zh: "两次输入的不一样", hint: Phrase("try again", zh: "再试一次"), .usage)
    case .keyExists(let path):
      Failure(
        "\(path) is there already", zh: "\(path) 已经存在",
        hint: Phrase("choose another name; keys are never replaced", zh: "换一个名字；密钥从不覆盖"), .systemFailed)
    case .noKeyInFile(let path):
      Failure(
        "\(path): this is no publisher's public key and no reader's key", zh: "\(path)：这不是发布者的公钥，也不是读者的密钥",
        hint: Phrase(
          "the public part of a publisher's NAME.key is in NAME.pub", zh: "发布者密钥 NAME.key 的公钥在 NAME.pub 里"),
        .usage)
    case .keyFromStandardInput:
      Failure(
        "a key is changed in its file", zh: "密钥只能在文件里修改", hint: Phrase("name the file", zh: "写出文件名"), .usage)
    case .publisherNeedsName:
      Failure(
        "the publisher needs a name", zh: "发布者要有个名字",
        hint: Phrase("give one with --as NAME", zh: "用 --as 名字 给出"), .usage)
    case .keyGivenTwice:
      Failure("a key is given twice", zh: "同一个密钥给了两次", hint: Phrase("each signs once", zh: "每个密钥签一次"), .usage)
    case .noSuchPublisher(let name):
      Failure(
        "you trust nobody under the name “\(name)”", zh: "你信任的人里没有“\(name)”",
        hint: Phrase(
          "name the publisher as in the folder of keys; bundle key trust adds one",
          zh: "写密钥文件夹里的名字；用 bundle key trust 添加"),
        .usage)
    case .requirementCannotBeMet(let needed, let count):
      Failure(
        "\(needed) of \(counted(count, "key")) can't be required", zh: "\(count) 个密钥里没法要求 \(needed) 个",
        hint: Phrase(
          "give each key once, and a number from 1 to as many as there are", zh: "每个密钥写一次，数字从 1 到密钥的个数"),
        .usage)
    case .keyFollowsItself:
      Failure(
        "the new key is the old one", zh: "新密钥就是旧密钥",
        hint: Phrase(
          "make a new one with bundle key new --publisher", zh: "用 bundle key new --publisher 生成新的"), .usage)
    case .successionOfStranger(let key):
      Failure(
        "the key that names its successor here is not one that you trust: \(key.line)",
        zh: "声明接替的旧密钥不是你信任的：\(key.line)",
        hint: Phrase(
          "whoever made that key could name any other; if you are sure whose the new key is, trust the key itself (RW…)",
          zh: "谁都能生成一个密钥再声明接替者；如果你确定新密钥是谁的，直接信任密钥本身（RW…）"), .unknownPublisher)
    case .noSuccession(let path):
      Failure(
        "\(path) does not say that the signing key follows another", zh: "\(path) 没有声明这个签名密钥接替别的密钥",
        hint: Phrase(
          "make it with bundle key succeed, for the key that you sign with",
          zh: "用 bundle key succeed 为你签名用的密钥写一个"), .usage)
    case .forgedSuccession(let path):
      Failure(
        "\(path): no key has signed this as its word", zh: "\(path)：这不是由密钥签名的声明",
        hint: Phrase(
          "it was altered on the way, or made by somebody else: ask the publisher for it again",
          zh: "它在传送中被改动了，或是别人做的：请再向发布者要一次"),
        .damaged)
    case .noTerminalToConfirm:
      Failure(
        "there is no terminal to ask whether the words are the same", zh: "没有终端，无法询问词是否一样",
        hint: Phrase(
          "when they have been compared, trust the key itself: bundle key trust RW… --as NAME",
          zh: "核对过以后，直接信任密钥本身：bundle key trust RW… --as 名字"), .unknownPublisher)
    case .notARecipient(let text):
      Failure(
        "\(text) is no recipient", zh: "\(text) 不是收件人",
        hint: Phrase("recipients begin with age1", zh: "收件人以 age1 开头"), .usage)
    case .nobodyNamed:
      Failure("who shall be able to open it?", zh: "谁能打开它？", hint: Self.ways, .usage)
    case .nothingChosen:
      Failure(
        "nothing was chosen, nothing was written", zh: "没有选择，什么都没有写入", hint: Self.ways, .usage)
    case .armorWithoutEncryption:
      Failure(
        "--armor is for encrypted bundles", zh: "--armor 只用于加密的资料包",
        hint: Phrase("leave it out, or choose a passphrase", zh: "去掉它，或选择用口令"), .usage)
    case .recipientsNeeded:
      Failure(
        "who shall be able to open it?", zh: "谁能打开它？",
        hint: Phrase(
          "say so with -r or -R, or keep the header of the file with --same-recipients",
          zh: "用 -r 或 -R 写明，或用 --same-recipients 沿用原来的文件头"), .usage)
    case .noArguments:
      Failure(
        "what is asked for can't be read, since there is no /proc", zh: "没有 /proc，读不到命令的参数",
        hint: Phrase("mount /proc, then try again", zh: "挂载 /proc 后再试"), .systemFailed)
    case .outputExists(let path):
      Failure(
        "\(path) is there already and does not look like a bundle", zh: "\(path) 已经存在，而且不像资料包",
        hint: Phrase("choose another name, or add --force to replace it", zh: "换一个名字，或加 --force 覆盖"), .usage)
    case .collectionExists(let path):
      Failure(
        "\(path) is there already", zh: "\(path) 已经存在",
        hint: Phrase("edit it, or move it away", zh: "直接编辑它，或先移走"), .usage)
    case .noTitle:
      Failure(
        "the collection has no name", zh: "合集没有名称",
        hint: Phrase("give one with --title", zh: "用 --title 给一个"), .usage)
    case .notEncrypted:
      Failure(
        "it is not encrypted, so there is no other form of it", zh: "它没有加密，所以没有别的形式",
        hint: Phrase(
          "pack the folder again, with recipients or a passphrase", zh: "重新打包文件夹，给出收件人或口令"), .usage)
    case .noBundleNamed:
      Failure(
        "no bundle was named, and there is no library here", zh: "没有指定资料包，这里也没有资料库",
        hint: Phrase(
          "name a file, or a folder that has Bundles and Keys in it with --library",
          zh: "写出文件，或用 --library 给出含有 Bundles 和 Keys 的文件夹"), .usage)
    case .noBundles(let folder):
      Failure(
        "\(folder) has no bundles in it", zh: "\(folder) 里没有资料包",
        hint: Phrase("put some there, or name a file", zh: "放一些进去，或写出文件"), .usage)
    case .severalToExtract(let count):
      Failure(
        "there are \(count) bundles to extract", zh: "有 \(count) 个资料包可以解开",
        hint: Phrase("name one file", zh: "只写一个文件"), .usage)
    case .inSeveralBundles(let name, let paths):
      Failure(
        "\(name) is in \(paths.count) bundles", zh: "\(paths.count) 个资料包里都有“\(name)”",
        hint: Phrase(
          "name one of them: \(paths.prefix(8).map { Phrase(name: fileName($0)) }.listed())",
          zh: "写明其中一个：\(paths.prefix(8).map { Phrase(name: fileName($0)) }.listed())"), .usage)
    case .attachment(let path, let length):
      Failure(
        "\(fileName(path)) is no guide but an attachment of \(byteCount(length))",
        zh: "\(fileName(path)) 不是指南，是附件（\(byteCount(length))）",
        hint: Phrase(
          "--show \(inCommand(path)) --extract FOLDER writes it",
          zh: "用 --show \(inCommand(path)) --extract 文件夹 可以取出"), .usage)
    case .hiddenFolder(let path):
      Failure(
        "\(path) is a hidden folder, or in one: other programs obey files there",
        zh: "\(path) 是隐藏文件夹或在隐藏文件夹里：别的程序会执行那里的文件",
        hint: Phrase("choose another folder", zh: "换一个文件夹"), .usage)
    case .optionIsFile(let argument):
      Failure(
        "\(quoted(argument)) is an option, and a file here has that name",
        zh: "\(quoted(argument)) 是选项，而这里有个文件也叫这个名字",
        hint: Phrase(
          "to mean the file, put ./ before it; if * brought it here, somebody may have named it so on purpose; to mean the option, run this in another folder",
          zh: "如果指的是文件，在前面加 ./；如果是 * 带进来的，可能有人故意这样起名；如果指的是选项，请换一个文件夹运行"), .usage)
    case .argumentNotText:
      Failure(
        "an argument is not UTF-8 text, or has control characters", zh: "有个参数不是 UTF-8 文本，或含有控制字符",
        hint: Phrase(
          "give the file another name; if * brought it here, somebody may have named it so on purpose",
          zh: "给文件换个名字；如果是 * 带进来的，可能有人故意这样起名"), .usage)
    case .noHome(let folder):
      Failure(
        "\(quoted(folder)): there is no shell here that would know whose folder this is",
        zh: "\(quoted(folder))：这里没有 shell，不知道指的是谁的文件夹",
        hint: Phrase("write the whole path of the folder", zh: "请写出文件夹的完整路径"), .usage)
    case .muchToExtract(let bytes, let length):
      Failure(
        "it unpacks to \(byteCount(bytes)), from \(byteCount(length))",
        zh: "\(byteCount(length)) 的文件，解开后有 \(byteCount(bytes))",
        hint: Phrase(
          "nothing was written; add --yes if you want that much", zh: "什么都没有写入；确实要解开，就加上 --yes"), .usage)
    case .builtWithoutPage:
      Failure(
        "this program was built without the reader page", zh: "这个程序编译时没有带上网页阅读器",
        hint: Phrase("build it with Scripts/build", zh: "用 Scripts/build 编译"), .systemFailed)
    case .tooLargeForPage(let length, let most) where most < PageWriter.largest.possible:
      Failure(
        "\(byteCount(length)) in a page are slow to open on a phone: more than \(byteCount(most))",
        zh: "\(byteCount(length)) 放进网页里，手机打开会很慢：超过了 \(byteCount(most))",
        hint: Phrase(
          "send the bundle as it is, and a page to open it with: bundle page -o reader.html; or add --force",
          zh: "直接发送资料包，再发一个用来打开它的网页：bundle page -o reader.html；或者加上 --force"), .usage)
    case .tooLargeForPage(let length, let most):
      Failure(
        "browsers open no page with \(byteCount(length)) in it: more than \(byteCount(most))",
        zh: "\(byteCount(length)) 放进网页里，浏览器打不开：超过了 \(byteCount(most))",
        hint: Phrase(
          "send the bundle as it is, and a page to open it with: bundle page -o reader.html",
          zh: "直接发送资料包，再发一个用来打开它的网页：bundle page -o reader.html"), .usage)
    case .noPager(let error):
      Failure(
        "the pager can't be run: \(Self.words(of: error))", zh: "分页程序运行不了：\(Self.words(of: error))",
        hint: Phrase(
          "name another in BUNDLE_PAGER, or leave --pager out", zh: "用 BUNDLE_PAGER 指定另一个程序，或者不用 --pager"),
        .systemFailed)
    }
  }

  /// A pager is nothing that setting up installs.
  private static func words(of error: Program.Failure) -> Phrase {
    if case .missing(let program) = error {
      Phrase("there is no program \(program)", zh: "没有 \(program) 这个程序")
    } else {
      error.words
    }
  }

  private static let ways = Phrase(
    "add recipients (-r age1…), --passphrase or --public", zh: "加上收件人（-r age1…）、--passphrase 或 --public")
}

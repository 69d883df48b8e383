import BundleFormat
import Ingest
import Localization
import MetadataCleaning
import Packing
import System

extension FolderScan.Reason {
  /// Why something in a folder stays out.
  var words: Phrase {
    switch self {
    case .hidden: Phrase("hidden", zh: "隐藏文件")
    case .clutter: Phrase("left there by a system or an editor", zh: "系统或编辑器留下的文件")
    case .link: Phrase("a link; links are not followed", zh: "是链接；不跟随链接")
    case .special: Phrase("neither a file nor a folder", zh: "既不是文件，也不是文件夹")
    case .nameNotUTF8: Phrase("its name is not UTF-8", zh: "文件名不是 UTF-8 编码")
    case .output: Phrase("the bundle that is being written", zh: "正在写的资料包")
    case .library:
      Phrase("a library's own folder; it would bring trusted keys along", zh: "资料库自己的文件夹；会把受信任的密钥带进去")
    case .unsafeName(.length): Phrase("its name is too long", zh: "名字太长")
    case .unsafeName(.traversal): Phrase("its name would lead elsewhere", zh: "名字会指到别处")
    case .unsafeName(.character):
      Phrase("its name has a character that some systems forbid", zh: "名字里有某些系统不允许的字符")
    case .unsafeName(.hidden): Phrase("its name begins with a dot", zh: "名字以点开头")
    case .unsafeName(.ending): Phrase("its name ends in a dot or space", zh: "名字以点或空格结尾")
    case .unsafeName(.device): Phrase("its name is that of a device on Windows", zh: "名字是 Windows 的设备名")
    case .oddName(.depth):
      Phrase("more than \(Limits.depth) folders lie above it", zh: "它在 \(Limits.depth) 层以上的文件夹里")
    case .oddName(.beginning): Phrase("its name begins with a hyphen, tilde or space", zh: "名字以连字符、波浪号或空格开头")
    case .oddName(.blanks): Phrase("its name has spaces in a row", zh: "名字里有连续的空格")
    case .oddName(.command): Phrase("a shell could take its name for a command", zh: "名字可能被命令行当成命令")
    }
  }
}

extension Finding.Kind {
  /// What was found out about a file's maker.
  var words: Phrase {
    switch self {
    case .author: Phrase("author", zh: "作者")
    case .organisation: Phrase("organisation", zh: "单位")
    case .device: Phrase("device", zh: "设备")
    case .software: Phrase("software", zh: "软件")
    case .position: Phrase("place", zh: "拍摄地点")
    case .times: Phrase("times", zh: "时间")
    case .identifiers: Phrase("identifiers", zh: "标识符")
    case .comment: Phrase("comment", zh: "注释")
    case .changes: Phrase("tracked changes", zh: "修订记录")
    case .thumbnail: Phrase("thumbnail", zh: "缩略图")
    case .exif: Phrase(name: "EXIF")
    case .xmp: Phrase(name: "XMP")
    case .iptc: Phrase(name: "IPTC")
    case .colourProfile: Phrase("colour profile", zh: "颜色配置")
    case .resolution: Phrase("resolution", zh: "分辨率")
    case .properties: Phrase("properties", zh: "属性")
    case .reference: Phrase("links to the outside", zh: "指向外部的链接")
    case .script: Phrase("script", zh: "脚本")
    case .hidden: Phrase("hidden text", zh: "隐藏的文字")
    case .trailer: Phrase("trailer", zh: "末尾多余的数据")
    }
  }
}

extension FileKind {
  /// What a file is.
  var words: Phrase {
    switch self {
    case .text: Phrase("text", zh: "文本")
    case .unknown: Phrase("unknown", zh: "未知")
    default: Phrase(name: rawValue)
    }
  }
}

extension Leak.Kind {
  /// What a text may tell.
  var words: Phrase {
    switch self {
    case .secret: Phrase("key or password", zh: "密钥或密码")
    case .identity: Phrase("number of somebody's papers", zh: "证件号码")
    case .bank: Phrase("bank card or account", zh: "银行卡或银行账号")
    case .phone: Phrase("phone number", zh: "电话号码")
    case .address: Phrase("e-mail address", zh: "电子邮箱")
    case .account: Phrase("account in a chat", zh: "聊天账号")
    case .plate: Phrase("number plate", zh: "车牌号")
    case .wallet: Phrase("wallet address", zh: "钱包地址")
    case .position: Phrase("exact place", zh: "精确的坐标")
    case .userName: Phrase("user name in a path or prompt", zh: "路径或命令行提示里有用户名")
    case .localPath: Phrase("path on somebody's machine", zh: "某台电脑或手机上的路径")
    case .fileLink: Phrase("link to a local file", zh: "指向本机文件的链接")
    case .device: Phrase("name or address of a machine", zh: "设备的名称或内网地址")
    case .tracking: Phrase("tracking in a link", zh: "链接里有跟踪参数")
    case .remote: Phrase("asks another machine when it is shown", zh: "显示时会连接别的服务器")
    case .comment: Phrase("hidden comment", zh: "隐藏的注释")
    case .hidden: Phrase("words or a script that their page hides", zh: "网页里隐藏的文字或脚本")
    case .invisible: Phrase("invisible characters", zh: "看不见的字符")
    case .repository: Phrase("address of a repository", zh: "代码仓库的地址")
    case .credential: Phrase("name or password in a link", zh: "链接里有用户名或密码")
    case .author: Phrase("named as the author", zh: "署名的作者")
    case .embedded: Phrase("file within the text, which is not cleaned", zh: "嵌在文字里的文件，没有清理")
    }
  }
}

extension Leftover.Kind {
  /// What is shown as it was written, or not at all.
  var words: Phrase {
    switch self {
    case .missing: return Phrase("the words of another file are missing here", zh: "这里缺少别处的内容")
    default: break
    }
    return Phrase("looks like \(name), and stays text", zh: "像是\(name)，按文字显示")
  }

  private var name: Phrase {
    switch self {
    case .box: Phrase("a box", zh: "提示框")
    case .shortcode: Phrase("a shortcode", zh: "短代码")
    case .attributes: Phrase("a list of attributes", zh: "属性列表")
    case .wikiLink: Phrase("a wiki link", zh: "双链")
    case .link: Phrase("a link or picture", zh: "链接或图片")
    case .footnote: Phrase("a footnote", zh: "脚注")
    case .formula: Phrase("a formula", zh: "公式")
    case .emphasis: Phrase("emphasis", zh: "强调")
    case .icon: Phrase("an icon", zh: "图标")
    case .table: Phrase("a table", zh: "表格")
    case .missing: Phrase("an insertion", zh: "插入的内容")
    }
  }
}

extension WordDifference.Kind {
  /// What became of words of the file.
  var words: Phrase {
    switch self {
    case .missing: Phrase("words that readers will not see", zh: "读者看不到的文字")
    case .guessed:
      Phrase(
        "read in an encoding that is only likely (if this is not what it says, save it in UTF-8)",
        zh: "编码只是推测（如果内容不对，请另存为 UTF-8）")
    case .doubled: Phrase("words that readers see more often than the file has them", zh: "比文件里多出现的文字")
    }
  }
}

extension Phrase {
  static let leadsNowhere = Phrase("leads nowhere", zh: "链接无效")
  static let lostPicture = Phrase(
    "picture in the text that can't be cleaned: it is not shown, but stays in the text (save it anew as a file, or take it out)",
    zh: "嵌在文字里的图片无法清理：不显示，但仍在原文中（请重新存成文件，或从文中删去）")
}

extension LocalLink {
  /// What is wrong with a link or picture that leads to nothing here.
  var fault: Phrase { DataAddress.begins(target.utf8) ? .lostPicture : .leadsNowhere }
}

extension CleaningObstacle {
  /// Why a file can't be cleaned.
  var words: Phrase {
    switch self {
    case .contents(let obstacle): obstacle.words
    case .tooLong: Phrase("it is longer than 64 MiB", zh: "超过 64 MiB")
    case .remains(let finding):
      Phrase(
        "\(finding.kind.words) stays in it (\(finding.detail))",
        zh: "里面仍有\(finding.kind.words)（\(finding.detail)）")
    case .program(let failure): failure.words
    }
  }
}

extension Obstacle {
  /// Why a file can't be cleaned.
  var words: Phrase {
    switch self {
    case .unknownKind:
      Phrase(
        "it is of a kind that could hold anything, or text in no encoding that is known",
        zh: "这类文件里什么都可能有，或者是编码不明的文本")
    case .otherKind(let kind):
      Phrase("nothing here cleans \(kind.words) files", zh: "没有办法清理 \(kind.words) 文件")
    case .damaged: Phrase("it is damaged", zh: "文件已损坏")
    case .encrypted: Phrase("it is under a password", zh: "文件有密码")
    case .macros: Phrase("it holds macros", zh: "里面有宏")
    case .overLimit: Phrase("it would unpack to more than is reasonable", zh: "解开后大得不合理")
    case .markup(let name):
      Phrase(
        "it is XML (\(name)), in which programs name its author: save it in another format",
        zh: "这是 XML（\(name)），程序会在里面署名：请另存为别的格式")
    case .documentType: Phrase("it declares its own entities", zh: "里面自定义了 XML 实体")
    case .hidden(let name):
      Phrase("it has something hidden (\(name)): show or delete it", zh: "里面有隐藏的内容（\(name)）：请先显示或删除")
    case .entry(let name, let obstacle):
      Phrase("\(name) in it: \(obstacle.words)", zh: "里面的 \(name)：\(obstacle.words)")
    }
  }
}

extension OtherDocument {
  /// What makes a guide of it.
  var advice: Phrase {
    switch self {
    case .letter: Phrase("save it as .docx", zh: "请另存为 .docx")
    case .sheet: Phrase("save it as .csv or .pdf", zh: "请另存为 .csv 或 .pdf")
    case .slides: Phrase("save it as .pdf", zh: "请另存为 .pdf")
    case .page: Phrase("save it as .html", zh: "请另存为 .html")
    case .book: Phrase("save it as .epub or .pdf", zh: "请另存为 .epub 或 .pdf")
    case .markup: Phrase("save it as .md or .html", zh: "请另存为 .md 或 .html")
    case .text: Phrase("save it as .txt", zh: "请另存为 .txt")
    }
  }
}

extension FileReport {
  /// What would make a guide of a file that has words and is none, and so can't be searched or read here.
  var adviceForGuide: Phrase? {
    guard language == nil, problem == nil else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let other = OtherDocument(name: name) { return other.advice }
    // A text without an ending may be for readers, unless it is a licence, or for a program.
    let isForPrograms =
      name.utf8.allSatisfy { $0 < 0x80 } && (name == name.uppercased() || name.hasSuffix("file"))
    return kind == .text && !name.contains(".") && !isForPrograms ? OtherDocument.text.advice : nil
  }
}

extension IngestError {
  /// Why a file is no guide.
  var words: Phrase {
    switch self {
    case .notText:
      Phrase("no text in an encoding that is known: save it in UTF-8", zh: "不是已知编码的文本：请另存为 UTF-8")
    case .twoEncodings(let line):
      Phrase(
        "text in two encodings: line \(line) is not in that of the lines before; bring both to UTF-8 (sed -n '\(line),$p' FILE | iconv -f GB18030 -t UTF-8, for one)",
        zh: "文本里有两种编码：第 \(line) 行与前面各行的编码不同；请都转成 UTF-8（例如 sed -n '\(line),$p' 文件 | iconv -f GB18030 -t UTF-8）"
      )
    case .broken(let line):
      Phrase(
        "text in UTF-8 with broken bytes: the first are in line \(line); write that anew",
        zh: "UTF-8 文本里有损坏的字节，最早出现在第 \(line) 行；请重写该行")
    case .noWords: Phrase("it has no words, only pictures of them at the most", zh: "里面没有文字，最多只有文字的图片")
    case .tooLarge: Phrase("too large for a guide", zh: "太大，不能作为指南")
    case .program(let failure): failure.words
    }
  }
}

extension Program.Failure {
  /// Why another program was of no use.
  var words: Phrase {
    switch self {
    case .missing(let program):
      Phrase(
        "\(program) is not installed (Scripts/setup installs it)", zh: "没有安装 \(program)（Scripts/setup 会安装）")
    case .failed(let program, let words):
      words.split(separator: "\n").last.map { line in
        Phrase(
          "\(program) could not read it: \(line.prefix(200))", zh: "\(program) 读不了它：\(line.prefix(200))")
      } ?? Phrase("\(program) could not read it", zh: "\(program) 读不了它")
    case .exceeded(let program):
      Phrase("\(program) took too long, or gave too much", zh: "\(program) 用时太长，或输出太多")
    case .system(let error): error.failure.message
    }
  }
}

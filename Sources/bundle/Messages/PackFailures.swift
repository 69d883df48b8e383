import Ingest
import Localization
import Minisign
import Packing
import Search

extension PackError: Explained {
  var failure: Failure {
    switch self {
    case .notAFolder(let path):
      Failure(
        "\(path) is no folder", zh: "\(path) 不是文件夹",
        hint: Phrase("give the folder with the guides", zh: "请写放指南的文件夹"), .usage)
    case .empty(let path):
      Failure(
        "\(path) holds nothing to pack", zh: "\(path) 里没有可以打包的东西",
        hint: Phrase("hidden files and links don't count", zh: "隐藏文件和链接不算"), .usage)
    case .colliding(let first, let second):
      Failure(
        "two names are the same on some systems: \(first), \(second)",
        zh: "有两个名字在某些系统上会变成同一个：\(first)、\(second)",
        hint: Phrase("rename one of them", zh: "给其中一个改名"), .usage)
    case .secretKey(let path):
      Failure(
        "\(path) holds a secret key or passphrase; nothing was written", zh: "\(path) 里有私钥或口令；什么都没有写入",
        hint: Phrase(
          "move it out of the folder: whoever gets the bundle would have it", zh: "把它移出文件夹：否则谁拿到资料包，谁就有了它"),
        .usage)
    case .tooLarge:
      Failure(
        "this is more than one bundle may hold", zh: "内容太多，一个资料包放不下",
        hint: Phrase("make several bundles of it", zh: "分成几个资料包"), .usage)
    case .glossary:
      Failure(
        "the collection's glossary.tsv and the given glossary are no glossary together",
        zh: "合集里的 glossary.tsv 和给出的词汇表合不到一起",
        hint: Phrase(
          "each line is terms that mean the same, parted by tabs or semicolons; all of it is UTF-8 and at most \(byteCount(UInt64(Glossary.maximumLength)))",
          zh: "每行是几个意思相同的词，用制表符或分号隔开；合起来须是 UTF-8，不超过 \(byteCount(UInt64(Glossary.maximumLength)))"),
        .usage)
    case .changed(let path):
      Failure(
        "\(path) changed while it was read", zh: "读取时，\(path) 被改动了",
        hint: Phrase("wait until nothing writes there, then pack again", zh: "等没有程序在写它时，再打包一次"),
        .systemFailed)
    case .uncleaned(let files):
      Failure(
        "\(counted(files.count, "file")) may say who made them and can't be cleaned; nothing was written",
        zh: "有 \(files.count) 个文件可能泄露是谁做的，又无法清理；什么都没有写入",
        hint: Phrase(
          "clean or remove them, or add --uncleaned omit (or keep, if you have made sure)",
          zh: "清理或移走这些文件，或加 --uncleaned omit（略去；确认没有问题的，可以用 keep 保留）"), .usage)
    case .warnings(let files):
      Failure(
        "there are warnings about \(counted(files.count, "file")); nothing was written",
        zh: "有 \(files.count) 个文件有警告；什么都没有写入",
        hint: Phrase("mend what they name, or pack without --strict", zh: "改好所指出的地方，或去掉 --strict 再打包"), .usage
      )
    case .tooLong(let length):
      Failure(
        "even without pictures the bundle would have \(byteCount(length)); nothing was written",
        zh: "就算不带图片，资料包也有 \(byteCount(length))；什么都没有写入",
        hint: Phrase(
          "allow more with --max-size, leave files out, or add --text-only",
          zh: "用 --max-size 放宽大小，少放些文件，或加 --text-only"), .usage)
    case .collection(let failure): failure.failure
    }
  }
}

extension CollectionFile.Failure: Explained {
  var failure: Failure {
    let path = CollectionFile.path
    let hint = Phrase("bundle init shows what can stand there", zh: "bundle init 会写出可以有哪些内容")
    return switch self {
    case .notYAML:
      Failure(
        "\(path): it is not YAML with names and values, or longer than 64 KiB",
        zh: "\(path)：它不是由名称和值组成的 YAML，或者超过了 64 KiB", hint: hint, .usage)
    case .unknownName(let name):
      Failure("\(path): “\(name)” means nothing here", zh: "\(path)：不认识“\(name)”这一项", hint: hint, .usage)
    case .badValue(let name, let fault):
      Failure("\(path): \(name): \(fault.words)", zh: "\(path)：\(name)：\(fault.words)", hint: hint, .usage)
    }
  }
}

extension CollectionFile.Fault {
  fileprivate var words: Phrase {
    switch self {
    case .notANumber: Phrase("it must be a whole number from 1 on", zh: "必须是从 1 开始的整数")
    case .notALanguage(let value):
      Phrase(
        "“\(value)” is no language tag such as zh-Hans or en", zh: "“\(value)”不是语言代码；语言代码如 zh-Hans、en")
    case .notAnAddress(let value):
      Phrase(
        "“\(value)” is no address such as https://example.org", zh: "“\(value)”不是网址；网址如 https://example.org")
    case .invisible: Phrase("it has nothing that can be seen", zh: "没有看得见的内容")
    case .tooLong(let limit): Phrase("it has more than \(limit) bytes", zh: "超过了 \(limit) 字节")
    }
  }
}

extension Glossary.Failure: Explained {
  var failure: Failure {
    switch self {
    case .notText:
      Failure(
        "it is not UTF-8 text", zh: "它不是 UTF-8 文本", hint: Phrase("save it as UTF-8", zh: "存成 UTF-8 编码"),
        .usage)
    case .tooLong:
      Failure(
        "a glossary has at most \(byteCount(UInt64(Glossary.maximumLength)))",
        zh: "词汇表不能超过 \(byteCount(UInt64(Glossary.maximumLength)))",
        hint: Phrase("leave out what guides of yours don't use", zh: "删去你的指南里用不到的词"), .usage)
    case .loneTerm(let line):
      Failure(
        "line \(line) has only one term", zh: "第 \(line) 行只有一个词",
        hint: Phrase(
          "each line is terms that mean the same, parted by tabs or semicolons", zh: "每行是几个意思相同的词，用制表符或分号隔开"),
        .usage)
    }
  }
}

extension CoSigner.Failure: Explained {
  var failure: Failure {
    switch self {
    case .alreadySigned(let key):
      Failure(
        "key \(key.identifierText) has signed it already", zh: "密钥 \(key.identifierText) 已经签过名了",
        hint: Phrase("nothing was written", zh: "什么都没有写入"), .usage)
    case .doesNotFit(let key):
      Failure(
        "the signature is not by key \(key.identifierText) over this bundle's manifest",
        zh: "这个签名不是密钥 \(key.identifierText) 对这个资料包的清单签的",
        hint: Phrase(
          "sign the manifest.txt that bundle verify --export writes",
          zh: "要签的是 bundle verify --export 写出的 manifest.txt"),
        .usage)
    case .tooMany:
      Failure(
        "it has as many signatures as a bundle may have", zh: "它的签名数已到上限",
        hint: Phrase("nothing was written", zh: "什么都没有写入"), .usage)
    }
  }
}

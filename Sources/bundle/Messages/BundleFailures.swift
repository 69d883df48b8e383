import Age
import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import Packing
import Terminal

extension BundleError: Explained {
  var failure: Failure {
    switch self {
    case .notABundle: ReadingError.notABundle(nil).failure
    case .headless:
      Failure(
        "the beginning of this bundle is missing or damaged; its end is there", zh: "这个资料包的开头缺失或损坏，结尾还在",
        hint: Phrase(
          "copy or download it again, or get another copy; with --salvage, what is intact of this one can be read",
          zh: "重新复制或下载，或另找一份；加上 --salvage，可以读这一份里完好的部分"), .damaged)
    case .changedText:
      Failure(
        "this is a bundle that was changed on its way as if it were text: line ends or characters are not what they were",
        zh: "这是资料包，但传送时被当成文本改动过：换行符或字符变了",
        hint: Phrase(
          "get it again as a file (binary), in an archive, or as text that bundle convert --to armored wrote",
          zh: "请对方按文件（二进制）重发，或放进压缩包，或用 bundle convert --to armored 写成文本再发"), .damaged)
    case .unsupported(let what):
      Failure(
        "it needs something that this version does not know: \(what)", zh: "它用到了这个版本不支持的功能：\(what)",
        hint: .getNewerVersion, .cannotOpen)
    case .cutOff(let missing, let length?):
      Failure(
        "it was cut off: \(grouped(missing)) of \(grouped(length)) bytes are missing at the end",
        zh: "文件被截断了：一共 \(grouped(length)) 字节，末尾缺了 \(grouped(missing)) 字节",
        hint: Self.copyAgain, .damaged)
    case .cutOff(let missing, nil):
      Failure(
        "it was cut off: at least \(grouped(missing)) bytes are missing at the end",
        zh: "文件被截断了：末尾至少缺了 \(grouped(missing)) 字节", hint: Self.copyAgain, .damaged)
    case .extended(let count):
      Failure(
        "\(count == 1 ? "1 byte was" : "\(grouped(count)) bytes were") added after its end",
        zh: "文件末尾多出了 \(grouped(count)) 字节",
        hint: .getAnotherCopy, .damaged)
    case .damaged(let part):
      Failure(
        "it was damaged or altered: \(part.words)", zh: "文件已损坏或被改动：\(part.words)", hint: .getAnotherCopy,
        .damaged)
    case .invalidSignature(let key):
      Failure(
        "the signature of key \(key.identifierText) does not fit the contents",
        zh: "密钥 \(key.identifierText) 的签名与内容不符", hint: .getAnotherCopy, .damaged)
    case .unsafePath(let path):
      Failure(
        "it has a file with a name that is not allowed: \(quoted(path))", zh: "里面有个文件的名字不合规定：\(quoted(path))",
        hint: .dontTrustMaker, .damaged)
    case .collidingPaths(let first, let second):
      Failure(
        "it has two files whose names are the same on some systems: \(fileName(first)), \(fileName(second))",
        zh: "里面有两个文件的名字在某些系统上会变成同一个：\(fileName(first))、\(fileName(second))", hint: .dontTrustMaker, .damaged)
    case .unpacksTooFar(let whole, let length):
      Failure(
        "every byte of it is as it was signed, but it unpacks to \(byteCount(whole)), from \(byteCount(length)), so not all of that was looked at",
        zh: "每个字节都和签名时一样，但 \(byteCount(length)) 的文件解开后有 \(byteCount(whole))，没有全部检查",
        hint: .dontTrustMaker, .systemFailed)
    case .listTooLong:
      Failure(
        "the list of its files is too long to be read beside those of other bundles",
        zh: "它的文件目录太长，不能和别的资料包一起读",
        hint: Phrase("name it alone", zh: "单独写出它的文件名"), .systemFailed)
    case .tooLarge: PackError.tooLarge.failure
    case .system(let code): Failure(readingFailed: code)
    }
  }

  private static let copyAgain = Phrase(
    "copy or download it again; the list of its files was at the end, so nothing of it can be checked, not with --salvage either",
    zh: "重新复制或下载；文件目录在末尾，缺了它什么都无法核实，用 --salvage 也不行")
}

extension BundleError.Part {
  fileprivate var words: Phrase {
    switch self {
    case .header: Phrase("its first bytes", zh: "开头几个字节")
    case .trailer: Phrase("its last bytes", zh: "末尾几个字节")
    case .padding: Phrase("the padding", zh: "填充部分")
    case .manifest: Phrase("the manifest", zh: "清单")
    case .signatures: Phrase("the signatures", zh: "签名")
    case .table: Phrase("the table of blocks", zh: "数据块列表")
    case .catalog: Phrase("the catalog of files", zh: "文件目录")
    case .block(let number): Phrase("block \(number)", zh: "第 \(number) 号数据块")
    case .encryption(let offset):
      Phrase("the encrypted contents at byte \(offset)", zh: "加密内容的第 \(offset) 字节处")
    case .file(let path): Phrase("the file \(fileName(path.text))", zh: "文件 \(fileName(path.text))")
    }
  }
}

extension AgeError: Explained {
  var failure: Failure {
    switch self {
    case .notAnAgeFile: ReadingError.notABundle(nil).failure
    case .unknownVersion:
      Failure(
        "it is encrypted in a way that this version does not know", zh: "这个版本不支持它的加密方式",
        hint: .getNewerVersion,
        .cannotOpen)
    case .malformedArmor:
      Failure(
        "its text form is damaged: something was changed, added or lost in copying it",
        zh: "它的文本形式已损坏：复制时改动、多出或丢失了内容",
        hint: Phrase(
          "copy it again, from the line BEGIN AGE ENCRYPTED FILE to the line END AGE ENCRYPTED FILE",
          zh: "重新复制，从 BEGIN AGE ENCRYPTED FILE 那一行到 END AGE ENCRYPTED FILE 那一行"), .damaged)
    case .truncatedArmor(let characters):
      Failure(
        "its text form was cut off \(counted(characters, "character")) behind the line BEGIN AGE ENCRYPTED FILE: the line END AGE ENCRYPTED FILE is missing",
        zh:
          "它的文本形式在 BEGIN AGE ENCRYPTED FILE 那一行之后 \(grouped(UInt64(characters))) 个字符处被截断了：缺少 END AGE ENCRYPTED FILE 那一行",
        hint: Phrase(
          "copy all of it again; some messengers cut long messages: ask for it as a file",
          zh: "重新完整复制；有些聊天软件会截断长消息：可以请对方当文件发"), .damaged)
    case .severalInArmor:
      Failure(
        "there is more than one bundle in this text", zh: "这段文本里有不止一个资料包",
        hint: Phrase(
          "save each in a file of its own, from its line BEGIN AGE ENCRYPTED FILE to its line END AGE ENCRYPTED FILE",
          zh: "各存成一个文件，从 BEGIN AGE ENCRYPTED FILE 那一行到 END AGE ENCRYPTED FILE 那一行"), .usage)
    case .armorTooLong:
      Failure(
        "it is too long to be read as text", zh: "文本形式太长，读不了",
        hint: Phrase("ask for it as a file; or age -d opens it", zh: "请对方当文件发；或者用 age -d 打开"), .cannotOpen)
    case .tooLongForArmor:
      Failure(
        "it is too long to be written as text", zh: "内容太长，不能写成文本",
        hint: Phrase("leave --armor out and send the file", zh: "去掉 --armor，直接发送文件"), .usage)
    case .cannotBeUnmarked:
      Failure(
        "it has no unmarked form: that is for bundles with a passphrase", zh: "它没有无标记形式：只有用口令加密的资料包才有",
        hint: Phrase(
          "the keys of recipients leave a mark; pack it again with --passphrase --unmarked",
          zh: "收件人的密钥会留下标记；用 --passphrase --unmarked 重新打包"), .usage)
    case .malformedHeader(let fault):
      Failure(
        "its encryption header is damaged: \(fault.words)", zh: "加密文件头已损坏：\(fault.words)",
        hint: .getAnotherCopy, .damaged)
    case .headerAltered:
      Failure("its encryption header was altered", zh: "加密文件头被改动过", hint: .getAnotherCopy, .damaged)
    case .noIdentityMatched(let types):
      Failure(
        "none of the keys given opens it: it is for \(keyKinds(types))",
        zh: "给出的密钥都打不开它：它是加密给 \(keyKinds(types))的", hint: .giveRightKey, .cannotOpen)
    case .wrongPassphrase: Failure("wrong passphrase", zh: "口令不对", hint: .mindTheKeyboard, .cannotOpen)
    case .workFactorTooHigh(let factor):
      Failure(
        "unlocking it would take too much memory (work factor \(factor))", zh: "解锁它需要太多内存（工作因子 \(factor)）",
        hint: Phrase("it may be meant to harm; ask who gave it to you", zh: "可能是有人故意的；问问给你文件的人"), .cannotOpen)
    case .outOfMemory:
      Failure(
        "there is not enough memory to work with this passphrase", zh: "内存不够，无法用这个口令",
        hint: Phrase("close other programs; up to 1 GB is needed", zh: "关掉别的程序；最多需要 1 GB 内存"), .systemFailed)
    case .truncated(.header):
      Failure(
        "it was cut off within its encryption header", zh: "文件被截断了，连加密文件头都不完整",
        hint: Phrase("copy or download it again", zh: "重新复制或下载"), .damaged)
    case .truncated(.payload):
      Failure(
        "its end is missing or damaged: it was cut off, changed, or something was added",
        zh: "文件末尾缺失或损坏：被截断、改动，或加进了东西", hint: Phrase("copy or download it again", zh: "重新复制或下载"), .damaged)
    case .damagedPayload(let offset): BundleError.damaged(.encryption(offset)).failure
    case .system(let code): Failure(readingFailed: code)
    case .invalidRecipient(let line):
      Failure(
        "line \(line) is no recipient", zh: "第 \(line) 行不是收件人",
        hint: Phrase("recipients begin with age1", zh: "收件人以 age1 开头"), .usage)
    case .invalidIdentity(let line):
      Failure(
        "line \(line) is no secret key", zh: "第 \(line) 行不是私钥",
        hint: Phrase("secret keys begin with AGE-SECRET-KEY-", zh: "私钥以 AGE-SECRET-KEY- 开头"), .usage)
    case .incompleteKey(let line):
      Failure(
        "the key in line \(line) is not whole: characters are missing or changed",
        zh: "第 \(line) 行的密钥不完整：缺了字符或有改动",
        hint: Phrase("copy all of it again", zh: "重新完整复制"), .usage)
    case .secretForPublic(let line):
      Failure(
        "line \(line) is a secret key, where public ones belong", zh: "第 \(line) 行是私钥，这里应该是公钥",
        hint: Phrase(
          "if somebody sent it to you, tell them: whoever has it opens all that is theirs. bundle key show prints the public key, which begins with age1",
          zh: "如果是别人发来的，请告诉对方：拿到它的人能打开对方的全部文件。bundle key show 会显示公钥，以 age1 开头"), .usage)
    case .publicForSecret(let line):
      Failure(
        "line \(line) is a public key, where secret ones belong", zh: "第 \(line) 行是公钥，这里应该是私钥",
        hint: Phrase("secret keys begin with AGE-SECRET-KEY-", zh: "私钥以 AGE-SECRET-KEY- 开头"), .usage)
    case .unusableRecipient(let text):
      Failure(
        "nothing can be encrypted to \(text)", zh: "无法加密给 \(text)",
        hint: Phrase("it is no proper key; ask its owner for it again", zh: "这个密钥有问题；请对方重新发一次"), .usage)
    case .tooManyRecipients:
      Failure(
        "there are too many recipients for one file", zh: "一个文件容不下这么多收件人",
        hint: Phrase("make several files", zh: "分成几个文件"), .usage)
    case .noRecipients:
      Failure(
        "there is nobody to encrypt to", zh: "没有收件人",
        hint: Phrase(
          "give recipients with -r; a file of them must have a line that begins with age1",
          zh: "用 -r 给出收件人；收件人文件里要有以 age1 开头的行"), .usage)
    case .mixedRecipients:
      Failure(
        "post-quantum recipients (age1pq1…) can't stand beside others: whoever opens the file for those would open it for all",
        zh: "抗量子的收件人（age1pq1…）不能和其他收件人放在一起：谁能破解其他人的密钥，就能打开整个文件",
        hint: Phrase(
          "ask everybody for an age1pq1… key, or make two files", zh: "请每个人都提供 age1pq1… 密钥，或分成两个文件"), .usage)
    }
  }
}

extension AgeError.HeaderFault {
  fileprivate var words: Phrase {
    switch self {
    case .firstLine: Phrase("its first line", zh: "第一行")
    case .stanzaLine: Phrase("a line that begins a recipient", zh: "某个收件人的首行")
    case .stanzaBody: Phrase("the key for a recipient", zh: "给某个收件人的密钥")
    case .footer: Phrase("its last line", zh: "最后一行")
    case .tooLong: Phrase("it is too long", zh: "太长")
    case .x25519: Phrase("an X25519 recipient", zh: "X25519 收件人")
    case .hybrid: Phrase("a post-quantum recipient", zh: "抗量子收件人")
    case .passphrase: Phrase("what belongs to the passphrase", zh: "与口令有关的部分")
    case .fileKey: Phrase("the key of the file", zh: "文件密钥")
    }
  }
}

/// Keys by their kind, each with its number.
func keyKinds(_ types: [String]) -> Phrase {
  Dictionary(grouping: types) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }.map { type, count in
    switch type {
    case X25519Identity.stanzaType:
      Phrase("\(counted(count, "X25519 key")) (age1…)", zh: "\(count) 个 X25519 密钥（age1…）")
    case HybridIdentity.stanzaType:
      Phrase("\(counted(count, "post-quantum key")) (age1pq1…)", zh: "\(count) 个抗量子密钥（age1pq1…）")
    case Passphrase.stanzaType: Phrase("a passphrase", zh: "口令")
    default:
      Phrase("\(counted(count, "key")) of another kind (\(type))", zh: "\(count) 个其他类型的密钥（\(type)）")
    }
  }.listed()
}

extension Phrase {
  /// What to do about a key that does not fit.
  static let giveRightKey = Phrase(
    "give the right key file with -i, or ask for a copy that is encrypted to your key",
    zh: "用 -i 给出对应的密钥文件，或请对方加密给你的密钥再发一份")
}

extension MinisignError: Explained {
  var failure: Failure {
    switch self {
    case .malformed:
      Failure(
        "this is no minisign key", zh: "这不是 minisign 密钥",
        hint: Phrase(
          "it should be a file that bundle key or minisign made", zh: "应该是 bundle key 或 minisign 生成的文件"),
        .usage)
    case .secretKey:
      Failure(
        "this is a secret key, where a public one belongs", zh: "这是私钥，这里应该是公钥",
        hint: Phrase(
          "nobody else may have it: if somebody sent it to you, tell them. The public part is in NAME.pub",
          zh: "私钥不能给任何人：如果是别人发来的，请告诉对方。公钥在 NAME.pub 里"), .usage)
    case .readersKey:
      Failure(
        "this is a reader's key, where a publisher's belongs", zh: "这是读者的密钥，这里应该是发布者的公钥",
        hint: Phrase("a publisher's key begins with RW", zh: "发布者的公钥以 RW 开头"), .usage)
    case .cutShort:
      Failure(
        "this key is not whole: characters are missing or added", zh: "这个密钥不完整：缺了或多了字符",
        hint: Phrase(
          "a publisher's key has 56 characters; copy all of it again", zh: "发布者的公钥有 56 个字符；请重新完整复制"),
        .usage)
    case .legacySignature:
      Failure(
        "the signature is of minisign's old kind", zh: "这是 minisign 的旧式签名",
        hint: Phrase("sign again with a minisign of this decade", zh: "用近几年的 minisign 重新签名"), .damaged)
    case .passphraseNeeded:
      Failure(
        "the signing key has a passphrase", zh: "签名密钥有口令保护",
        hint: Phrase(
          "run this at a terminal, or give --key-passphrase-file",
          zh: "在终端里运行，或用 --key-passphrase-file 给出口令文件"),
        .cannotOpen)
    case .wrongPassphrase:
      Failure("wrong passphrase for the signing key", zh: "签名密钥的口令不对", hint: .mindTheKeyboard, .cannotOpen)
    case .tooMuchMemory:
      Failure(
        "there is not enough memory to unlock the signing key", zh: "内存不够，无法解锁签名密钥",
        hint: Phrase("it takes 1 GB; close other programs", zh: "需要 1 GB；关掉别的程序"), .systemFailed)
    case .invalidComment:
      Failure(
        "the title is too long for a signature", zh: "标题太长，放不进签名",
        hint: Phrase("give a shorter one with --title", zh: "用 --title 给一个短些的"), .usage)
    }
  }
}

import BundleReading
import Localization

extension Lookalike {
  /// What it is, behind “this is no bundle, but”.
  var words: Phrase {
    switch self {
    case .empty: Phrase("an empty file", zh: "空文件")
    case .blank:
      Phrase("a blank file: it has a length, but nothing is written there", zh: "空白文件：有长度，但什么都没写进去")
    case .archive: Phrase("an archive (ZIP, 7z, RAR, gzip or the like)", zh: "压缩包（ZIP、7z、RAR、gzip 之类）")
    case .document: Phrase("a document (PDF, or of an office program)", zh: "文档（PDF 或办公软件的文件）")
    case .picture: Phrase("a picture", zh: "图片")
    case .recording: Phrase("a film or a sound recording", zh: "视频或音频")
    case .webPage: Phrase("a web page", zh: "网页")
    case .base64:
      Phrase(
        "a file written as Base64, without the lines BEGIN and END", zh: "写成 Base64 的文件，前后没有 BEGIN 和 END 行")
    case .signature: Phrase("a signature", zh: "签名文件")
    case .publicKey: Phrase("a public key", zh: "公钥")
    case .secretKey: Phrase("a publisher's secret key", zh: "发布者的私钥")
    case .readersKey: Phrase("a reader's secret key", zh: "读者的私钥")
    case .text: Phrase("a readable text", zh: "普通文本")
    case .encrypted: Phrase("another encrypted file", zh: "另一个加密文件")
    }
  }

  /// What to do instead.
  var hint: Phrase {
    switch self {
    case .empty: Phrase("copy or download it again", zh: "重新复制或下载")
    case .blank:
      Phrase(
        "the download was not finished, or the stick is broken or a fake: get it again, best to another one",
        zh: "下载没有完成，或者 U 盘坏了、是假货：请重新取得，最好存到别处")
    case .archive: Phrase("unpack it first; the bundle is in it", zh: "请先解压，资料包在里面")
    case .document, .picture, .recording:
      Phrase("other programs show it; choose the bundle itself", zh: "用别的程序可以打开它；请选资料包本身")
    case .webPage:
      Phrase(
        "an error or login page may have been saved instead of the bundle: download it again; to look at the page, use a browser",
        zh: "可能存下的是出错或登录页面，不是资料包：请重新下载；要看这个网页，用浏览器打开")
    case .base64:
      Phrase(
        "base64 -d FILE > NEW.bundle makes a file of it again; or ask for it as a file",
        zh: "用 base64 -d FILE > NEW.bundle 变回文件；或请对方当文件发")
    case .signature:
      Phrase("bundles have their signatures in them; choose the bundle itself", zh: "资料包的签名在它里面；请选资料包本身")
    case .publicKey:
      Phrase(
        "choose the bundle itself; bundle key trust takes a publisher's key",
        zh: "请选资料包本身；发布者的公钥交给 bundle key trust")
    case .secretKey:
      Phrase(
        "it is secret, don't pass it on: whoever has it can sign in its owner's name. If somebody sent it to you, tell them",
        zh: "它是保密的，不要转发：拿到它的人能冒用主人的名义签名。如果是别人发来的，请告诉对方")
    case .readersKey:
      Phrase(
        "it is secret, don't pass it on: whoever has it can read what is meant for its owner. If it is yours, give it with -i, beside the bundle",
        zh: "它是保密的，不要转发：拿到它的人能读到给主人的全部内容。如果是你的，用 -i 给出，另外再给资料包")
    case .text:
      Phrase(
        "any editor shows it; bundle pack makes a bundle of a folder of guides",
        zh: "用任何编辑器都能看；bundle pack 可以把一个文件夹的指南做成资料包")
    case .encrypted: .takeOut
    }
  }
}

extension Phrase {
  /// How to get at what is encrypted and no bundle.
  static let takeOut = Phrase("age -d takes out what is in it", zh: "用 age -d 可以取出里面的内容")
}

extension Failure {
  /// Says what to do about an unfinished download, if the file is called one: whatever it is, that is why.
  func heeding(nameOf file: String) -> Failure {
    var failure = self
    if status == .damaged, UnfinishedDownload.isNamed(file) {
      failure.hint = Phrase(
        "its name is that of an unfinished download: let it finish, or begin it again",
        zh: "看文件名，下载还没有完成：请等它下完，或重新下载")
    }
    return failure
  }
}

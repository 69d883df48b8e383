import Bytes
import Localization
import System

extension SystemError: Explained {
  var failure: Failure {
    var failure = kind.failure
    let place =
      switch path {
      case standardStream: Phrase("standard input", zh: "标准输入")
      case standardOutput: Phrase("standard output", zh: "标准输出")
      default: Phrase(name: path)
      }
    if !place.isEmpty {
      failure.message = Phrase("\(place): \(failure.message)", zh: "\(place)：\(failure.message)")
    }
    return failure
  }

  /// What went wrong, without the path.
  var reason: Phrase { kind.failure.message }
}

extension SourceError: Explained {
  var failure: Failure {
    switch self {
    case .beyondEnd: Failure("it ends too early", zh: "文件不完整，后面缺了一段", hint: .getAnotherCopy, .damaged)
    case .damaged: Failure("it is damaged", zh: "文件已损坏", hint: .getAnotherCopy, .damaged)
    case .system(let code): Failure(readingFailed: code)
    }
  }
}

extension Failure {
  /// A file that could be opened and not be read.
  init(readingFailed code: Int32) {
    let kind = SystemError(code: code, path: "").kind
    self = kind.failure
    if case .other = kind {
      hint = Phrase("if it lies on a stick, put the stick in again and retry", zh: "如果文件在 U 盘上，重新插好再试")
    }
  }
}

extension SystemError.Kind {
  fileprivate var failure: Failure {
    switch self {
    case .missing:
      Failure(
        "there is no such file or folder", zh: "没有这个文件或文件夹",
        hint: Phrase("check the name; names with spaces need quotes", zh: "检查一下名字；名字里有空格时要加引号"),
        .systemFailed)
    case .notAFolder:
      Failure(
        "a part of this path is a file, not a folder", zh: "路径中间有一段是文件，不是文件夹",
        hint: Phrase("check the name; names with spaces need quotes", zh: "检查一下名字；名字里有空格时要加引号"),
        .systemFailed)
    case .isFolder:
      Failure(
        "this is a folder, and a file is needed", zh: "这是文件夹，这里需要的是文件",
        hint: Phrase("name a file in it", zh: "写出其中文件的名字"), .systemFailed)
    case .notAFile:
      Failure(
        "this is no ordinary file", zh: "这不是普通文件",
        hint: Phrase(
          "copy what it gives to a file, or send it to standard input and name -",
          zh: "先把内容存成文件；或者用管道送进来，文件名写 -"), .systemFailed)
    case .exists:
      Failure(
        "there is something of this name already", zh: "已经有同名的东西了",
        hint: Phrase("choose another name", zh: "换一个名字"), .systemFailed)
    case .denied:
      Failure(
        "the system does not allow it", zh: "系统不允许这样做",
        hint: Phrase("you may not do this here; try a folder of your own", zh: "你在这里没有权限；换到自己的文件夹里试试"),
        .systemFailed)
    case .readOnly:
      Failure(
        "this disk can only be read", zh: "这个磁盘只能读，不能写",
        hint: Phrase(
          "write to another disk; some sticks and cards have a switch against writing",
          zh: "写到别的磁盘上；有些 U 盘和存储卡上有写保护开关"), .systemFailed)
    case .busy:
      Failure(
        "another program is using it", zh: "别的程序正在使用它",
        hint: Phrase("close that program and try again", zh: "关掉那个程序再试"), .systemFailed)
    case .loop:
      Failure(
        "it is a link, or a chain of links that has no end", zh: "这是链接，或者链接之间绕成了圈",
        hint: Phrase("name the file itself", zh: "直接写文件本身的路径"), .systemFailed)
    case .noSpace:
      Failure(
        "there is no room left on this disk", zh: "磁盘空间不够",
        hint: Phrase(
          "make room, or write to another disk; nothing was left half-written",
          zh: "腾出空间，或写到别的磁盘；没有留下写了一半的文件"), .systemFailed)
    case .quota:
      Failure(
        "you have used up the room that you are allowed on this disk", zh: "你在这个磁盘上的配额已用完",
        hint: Phrase(
          "make room, or write to another disk; nothing was left half-written",
          zh: "腾出空间，或写到别的磁盘；没有留下写了一半的文件"), .systemFailed)
    case .tooLarge:
      Failure(
        "this disk can't hold so large a file", zh: "这个磁盘存不下这么大的单个文件",
        hint: Phrase(
          "sticks formatted as FAT32 take files of less than 4 GiB: make it smaller with --max-size, or write to another disk",
          zh: "FAT32 格式的 U 盘，单个文件不能到 4 GiB：用 --max-size 缩小，或写到别的磁盘"), .systemFailed)
    case .nameTooLong:
      Failure(
        "the name is too long for this disk", zh: "名字太长，这个磁盘不支持",
        hint: Phrase("choose a shorter name", zh: "换一个短些的名字"), .systemFailed)
    case .nameRefused:
      Failure(
        "this disk does not take such a name", zh: "这个磁盘不接受这样的名字",
        hint: Phrase(
          "choose another: most sticks take no < > : \" | ? * \\ in names, nor names such as AUX",
          zh: "换一个名字：多数 U 盘的文件名里不能有 < > : \" | ? * \\，也不能叫 AUX 之类"), .systemFailed)
    case .broken:
      Failure(
        "the disk could not read or write it", zh: "磁盘读写出错",
        hint: Phrase(
          "the disk or stick may be failing: save what is on it; put the stick in again and retry",
          zh: "磁盘或 U 盘可能快坏了：先备份上面的东西；重新插好再试"), .systemFailed)
    case .gone:
      Failure(
        "the disk or stick is not there any more", zh: "磁盘或 U 盘不见了",
        hint: Phrase("put it in again and retry", zh: "重新插好再试"), .systemFailed)
    case .tooManyFiles:
      Failure(
        "too many files are open", zh: "打开的文件太多",
        hint: Phrase("close other programs, or name fewer files at once", zh: "关掉别的程序，或一次少写几个文件"),
        .systemFailed)
    case .noMemory:
      Failure(
        "there is not enough memory", zh: "内存不够",
        hint: Phrase("close other programs and try again", zh: "关掉别的程序再试"), .systemFailed)
    case .tooLong:
      Failure(
        "it is too long for what it should be", zh: "文件太大，不像是这里需要的文件",
        hint: Phrase("is it the right file?", zh: "是不是选错了文件？"), .systemFailed)
    case .usedTwice:
      Failure(
        "it can be read once only, and is given twice", zh: "标准输入只能读一次，却用了两次",
        hint: Phrase("give one of the two as a file", zh: "其中一个改用文件"), .systemFailed)
    case .cancelled:
      Failure(
        "it was ended by Ctrl-C", zh: "已用 Ctrl-C 取消",
        hint: Phrase("run it again to be asked again", zh: "要重新输入，请再运行一次"), .systemFailed)
    case .other(let words):
      Failure(
        "\(words)", zh: "系统报告的错误：\(words)",
        hint: Phrase(
          "this comes from the system: look for these words in its help", zh: "这是系统的说法，可以用这句英文到系统帮助或网上查找"),
        .systemFailed)
    }
  }
}

import ArgumentParser
import Localization
import System
import Terminal

/// The program: its commands, and what happens to an error that none of them dealt with.
@main
struct Main: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: Phrase(
      "One encrypted, signed, searchable file of guides: make, check and read it offline.",
      zh: "把指南做成一个加密、签名、可搜索的文件：制作、核实、阅读都不用联网。"),
    discussion: Phrase(
      """
      EXIT STATUS
        0   done; for verify, every file is genuine and by a known publisher
        1   nothing found (search)
        3   damaged or altered: contents and signature disagree
        4   intact, but the publisher is not known, or the key is revoked
        5   can't be opened with the keys or passphrase given
        6   the system failed: can't read, can't write, no room
        64  wrong usage
      """,
      zh: """
        退出状态
          0   成功；对 verify 来说，每个文件都已核实，而且认识发布者
          1   没有找到（搜索）
          3   已损坏或被改动：内容与签名不符
          4   内容完整，但不认识发布者，或者密钥已作废
          5   用给出的密钥或口令打不开
          6   系统出错：读不了、写不了、空间不够
          64  用法不对
        """),
    version: version,
    subcommands: [
      InitCommand.self, PackCommand.self, VerifyCommand.self, ReadCommand.self, SignCommand.self,
      ConvertCommand.self, PageCommand.self, KeyCommand.self,
    ])

  @OptionGroup var language: LanguageOptions

  static func main() {
    Process.protectMemory()
    Process.reuseMemory()
    Process.setSignals()
    Process.outputHasFailed = { error in end(with: error) }
    // They are found by way of /proc; without it the program would take itself to be asked for nothing.
    guard !CommandLine.arguments.isEmpty else { end(with: CommandError.noArguments) }
    do {
      try checkArguments()
      if asksForParts {
        for line in Parts.lines() { Process.print(line.text + "\n") }
        return
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Refuses options that are the names of files here: in place of `*`, a shell puts such names, and whoever made the folder
  /// chose them. What stands behind `--` is no option. Arguments that are not UTF-8 would be taken for others.
  private static func checkArguments() throws {
    guard Process.argumentsAreText else { throw CommandError.argumentNotText }
    for argument in CommandLine.arguments.dropFirst().prefix(while: { $0 != "--" })
    where argument.utf8.first == UInt8(ascii: "-") && argument != standardStream {
      // What can't be looked at may be such a file as well.
      if !FilePath.isAbsent(argument) { throw CommandError.optionIsFile(argument) }
    }
  }

  /// Whether the arguments are `--version --verbose`. The parser ends at `--version`, whatever else there is, so it can't be
  /// asked.
  private static var asksForParts: Bool {
    var arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--lang=") }
    if let place = arguments.firstIndex(of: "--lang") {
      arguments.removeSubrange(place...min(place + 1, arguments.count - 1))
    }
    return arguments.sorted() == ["--verbose", "--version"]
  }

  private static func end(with error: any Error) -> Never {
    if let failure = Failure(error) {
      Console.report(failure)
      exit(withError: failure.status.code)
    }
    guard !isForPrograms else { exit(withError: error) }
    let isChinese = Language.current == .zh
    let text = isChinese ? fullMessage(for: error, columns: ParserWords.unbroken) : fullMessage(for: error)
    let code = exitCode(for: error)
    if !text.isEmpty {
      // It may have the names of files in it.
      let words = cleaned(
        isChinese ? ParserWords.chinese(text, width: Console.width) : text, keepingLineEnds: true)
      Process.print(words + "\n", toError: code != .success)
    }
    exit(withError: code)
  }

  /// Whether what the parser says is a script or the like.
  private static var isForPrograms: Bool {
    // Behind `--` there are names of files.
    CommandLine.arguments.prefix { $0 != "--" }.contains {
      $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("---completion")
        || $0 == "--experimental-dump-help"
    }
  }
}

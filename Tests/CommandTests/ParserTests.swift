import ArgumentParser
import Foundation
import Testing
import TestSupport

@testable import bundle

/// What swift-argument-parser says, in Chinese.
@Suite struct ParserTests {
  private static func chinese(_ arguments: [String]) throws -> Outcome {
    try run(
      builtPrograms.path + "/bundle", arguments + ["--lang", "zh"],
      environment: ["COLUMNS": "80"])
  }

  private static let commands = paths(of: Main.self, [])

  private static func paths(of command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
    [path] + command.configuration.subcommands.flatMap { paths(of: $0, path + [$0._commandName]) }
  }

  @Test(arguments: commands)
  func helpIsAllChinese(command: [String]) throws {
    let outcome = try Self.chinese(command + ["--help"])
    #expect(outcome.status == 0 && outcome.errors == "")
    for line in outcome.text.split(separator: "\n") {
      #expect(english(in: String(line)) == [], "\(line)")
      #expect(!line.contains(#/[A-Z]{5,}: |\(default|\(values|Show |See '/#), "\(line)")
    }
    #expect(outcome.text.contains("用法：") && outcome.text.contains("显示帮助。"))
    // Every argument is explained: a row that has no Chinese has it in the next.
    let lines = outcome.text.split(separator: "\n").map(String.init)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") {
      #expect(hasHan(line + next), "\(line)")
    }
  }

  @Test func helpIsNoWiderThanTheScreen() throws {
    for line in try Self.chinese(["pack", "--help"]).text.split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
      #expect(columns <= 80, "\(line)")
    }
  }

  @Test(arguments: [
    (["--frobnicate"], "错误：没有“--frobnicate”这个选项。"),
    (["verify", "--jsom"], "错误：没有“--jsom”这个选项。你要的是不是“--json”？"),
    (["verify", "-x"], "错误：没有“-x”这个选项。"),
    (["init"], "错误：缺少“<文件夹>”。"),
    (["pack", "a"], "错误：缺少“--sign <密钥>”。"),
    (["pack", "a", "--sign"], "错误：“--sign <密钥>”缺少值。"),
    (["init", "a", "b"], "错误：多余的参数“b”。"),
    (["init", "a", "b", "c"], "错误：有 2 个多余的参数：b、c。"),
    (["nonsense"], "错误：多余的参数“nonsense”。"),
    (["verify", "--json=1"], "错误：选项“--json”不带值，这里却写了“1”。"),
    (
      ["convert", "a", "-o", "b", "--to", "c"],
      "错误：“c”不能作为“--to <形式>”的值。可选：binary、armored、unmarked、page。"
    ),
    (["read", "--limit", "x"], "错误：“x”不能作为“--limit <数>”的值。"),
    (["pack", "a", "--sign", "k", "--max-size", "x"], "错误：“x”不能作为“--max-size <大小>”的值。"),
    (["pack", "a", "--sign", "k", "--words", "fr"], "错误：“fr”不能作为“--words <语言>”的值。可选：en、zh。"),
    (["key", "new", "-o", "a"], "错误：要在这些选项中选一个：--publisher、--reader。"),
    (
      ["key", "new", "-o", "a", "--publisher", "--reader"], "错误：“--reader”和“--publisher”只能选一个。"
    ),
    (["read", "--list", "--info"], "错误：--search、--show、--list、--info 和 --extract 只能选一个。"),
    (["pack", "a", "--sign", "k", "-or"], "错误：没有“-or”这个选项。"),
  ])
  func errorsAreChinese(arguments: [String], message: String) throws {
    let outcome = try Self.chinese(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.text == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first.map(String.init) == message)
    for line in lines { #expect(english(in: String(line)) == [], "\(line)") }
    #expect(outcome.errors.contains("用法：bundle") && outcome.errors.contains("详见“bundle"))
  }

  @Test func aWrongLanguageIsNoLanguage() throws {
    let outcome = try run(builtPrograms.path + "/bundle", ["init", "a", "--lang", "fr"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'en' and 'zh'") || outcome.errors.contains("可选：en、zh"))
  }

  @Test func whatIsForProgramsStaysAsItIs() throws {
    let script = try Self.chinese(["--generate-completion-script", "bash"])
    #expect(script.status == 0 && script.text.hasPrefix("#!/bin/bash"))
    let help = try Self.chinese(["--experimental-dump-help"])
    #expect((try? JSONSerialization.jsonObject(with: Data(help.output))) != nil)
  }
}

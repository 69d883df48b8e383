internal import System

/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
  case en, zh

  /// The language of this run of the program.
  package static let current = Language(
    arguments: CommandLine.arguments.dropFirst(), environment: Process.environment)

  /// The language that somebody wants: what `--lang` says; else what the first of these variables says that is set.
  package init(arguments: some Sequence<String>, environment: (String) -> String?) {
    if let chosen = Self.chosen(by: arguments) {
      self = chosen
      return
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = value.lowercased().hasPrefix("zh") ? .zh : .en
  }

  /// The arguments are looked at by themselves, because what is wrong with them has to be said in some language, too.
  private static func chosen(by arguments: some Sequence<String>) -> Language? {
    var chosen: Language?
    var isNext = false
    for argument in arguments {
      if argument == "--" { break }
      if isNext {
        chosen = Language(rawValue: argument) ?? chosen
      } else if argument.hasPrefix("--lang=") {
        chosen = Language(rawValue: String(argument.dropFirst(7))) ?? chosen
      }
      isNext = argument == "--lang"
    }
    return chosen
  }
}

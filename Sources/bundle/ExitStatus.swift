import ArgumentParser

/// What the program says with its exit status. These numbers are part of its interface.
enum ExitStatus: Int32 {
  case done = 0
  /// Nothing was found, or a folder does not make the same bundle.
  case nothingFound = 1
  case damaged = 3
  case unknownPublisher = 4
  case cannotOpen = 5
  case systemFailed = 6
  case usage = 64

  var code: ExitCode { ExitCode(rawValue) }

  /// How bad it is, where several files have a status each and one must be said for all.
  var severity: Int {
    switch self {
    case .done: 0
    case .nothingFound: 1
    case .unknownPublisher: 2
    case .cannotOpen: 3
    case .systemFailed: 4
    case .usage: 5
    case .damaged: 6
    }
  }
}

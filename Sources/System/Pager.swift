internal import Glibc

extension Program {
  /// The program to page with: the first of these variables that is set says its name and arguments, else it is `less`.
  package static func pager() throws(Failure) -> (program: Program, arguments: [String]) {
    for variable in ["BUNDLE_PAGER", "PAGER"] {
      let words = (Process.environment(variable) ?? "").split(separator: " ").map(String.init)
      if let name = words.first { return (try Program(name), Array(words.dropFirst())) }
    }
    return (try Program("less"), [])
  }

  /// Runs the program at the terminal with a text as its input, in memory, and waits for its end.
  ///
  /// Its environment tells it no more than it needs to show text; `less` is told to let nothing be saved or run, and to
  /// remember nothing.
  package func page(_ text: String, arguments: [String]) throws(Failure) {
    let input = try MemoryFile()
    try input.fill(Array(text.utf8))
    var environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "LESSSECURE=1", "LESSHISTFILE=-",
      "LESSCHARSET=utf-8",
    ]
    for name in ["TERM", "LANG", "LC_ALL", "LC_CTYPE"] {
      if let value = Process.environment(name) { environment.append("\(name)=\(value)") }
    }
    // Ctrl-C is for the pager, which would leave the terminal in disorder if it lost its parent. Ctrl-Z is for neither: less
    // passes it over in its secure mode, and would share the terminal with the shell if this process stopped.
    let numbers = [SIGINT, SIGQUIT, SIGTSTP]
    let handlers = numbers.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(numbers, handlers) { _ = signal(number, handler) } }
    let child = try spawn(arguments, [input.descriptor], environment)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}

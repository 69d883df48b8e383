package import BundleReading
package import Localization
package import System
internal import Terminal

/// The reader at the terminal, from the first screen until it is quit.
package enum Session {
  /// So long is waited for the rest of a sequence of keys before Esc is taken for itself, in milliseconds.
  private static let patience: Int32 = 40

  /// So long is waited at the end for what a terminal was asked and did not say, in milliseconds.
  private static let longestAnswer: Int32 = 200

  /// Whether there is a terminal that the reader can be shown at.
  package static var isPossible: Bool { TerminalScreen.isThere }

  /// Whether there is at least one for the reader of questions and answers.
  package static var isPlainPossible: Bool { TerminalScreen.isTerminal }

  /// Lets somebody read. Nothing is left on the screen afterwards.
  ///
  /// - Throws: ``SystemError`` if the terminal can't be used.
  package static func run(
    _ bundles: [OpenedBundle], outside: Outside, language: Language, message: Phrase?, hasColor: Bool
  ) throws(SystemError) {
    var state = ReaderState(bundles, outside: outside, language: language, message: message)
    try show(&state, hasColor: hasColor)
    if state.end == .quitAndClear { TerminalScreen.forgetEverything() }
  }

  private static func show(_ state: inout ReaderState, hasColor: Bool) throws(SystemError) {
    let screen = try TerminalScreen()
    var painter = Painter(hasColor: hasColor)
    var parser = KeyParser()
    var inquiry = PictureInquiry()
    while state.end == nil {
      let size = screen.size
      let output = painter.update(to: state.screen(width: size.width, height: size.height))
      if !output.isEmpty { Process.print(output) }
      if state.wantsPictures, !inquiry.wasAsked { Process.print(inquiry.questions(Process.environment)) }
      switch screen.wait(parser.isWaiting ? patience : state.isBehind ? 0 : nil) {
      case .bytes(let bytes):
        for key in parser.feed(bytes) { handle(key, &state, &painter) }
        for answer in parser.takeAnswers() { inquiry.take(answer) }
        show(with: inquiry.display(cell: screen.cell), &state, &painter)
      case .nothing:
        let keys = parser.flush()
        for key in keys { handle(key, &state, &painter) }
        if keys.isEmpty, state.isBehind { state.catchUp() }
      case .wakened:
        painter.forget()
        show(with: inquiry.display(cell: screen.cell), &state, &painter)
      case .gone: return
      }
    }
    // An answer that comes when the reader is gone would be typed at the shell.
    if inquiry.wasAsked, !inquiry.isAnswered { _ = screen.wait(longestAnswer) }
  }

  private static func show(
    with display: PictureDisplay?, _ state: inout ReaderState, _ painter: inout Painter
  ) {
    guard display != state.display else { return }
    state.display = display
    painter.graphics = display?.graphics
    if display?.graphics == .kitty { TerminalScreen.willShowPictures() }
  }

  private static func handle(_ key: Key, _ state: inout ReaderState, _ painter: inout Painter) {
    if key == .control("l") { return painter.forget() }
    state.handle(key)
  }
}

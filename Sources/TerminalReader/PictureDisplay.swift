package import Terminal

/// What a terminal has to show pictures with.
package struct PictureDisplay: Equatable, Sendable {
  package var graphics: Graphics
  /// What a character takes, in pixels.
  package var cell: (width: Int, height: Int)

  package init(_ graphics: Graphics, cell: (width: Int, height: Int)) {
    self.graphics = graphics
    self.cell = cell
  }

  package static func == (left: PictureDisplay, right: PictureDisplay) -> Bool {
    left.graphics == right.graphics && left.cell == right.cell
  }
}

/// Asks a terminal how it shows pictures. Its answers come among the keys, some time or never; nothing waits for them.
package struct PictureInquiry: Sendable {
  /// Something that a terminal says of itself.
  package enum Answer: Equatable, Sendable {
    /// It knows the protocol of kitty.
    case kitty
    /// What a character takes, in pixels.
    case cell(width: Int, height: Int)
    /// Its primary device attributes (DA1). Every terminal answers this, so it is asked last.
    case attributes([Int])
  }

  private var graphics: Graphics?
  private var cell: (width: Int, height: Int)?
  /// Whether it was asked, and whether all of its answers have come.
  package private(set) var wasAsked = false
  package private(set) var isAnswered = false

  package init() {}

  /// What to send. Multiplexers are not asked for kitty's protocol, which they don't know: tmux would take the
  /// question for a title.
  package mutating func questions(_ variable: (String) -> String?) -> String {
    wasAsked = true
    let terminal = variable("TERM") ?? ""
    let isInside =
      variable("TMUX") != nil || variable("STY") != nil || terminal.hasPrefix("tmux")
      || terminal.hasPrefix("screen")
    if !isInside, variable("TERM_PROGRAM") == "iTerm.app" || variable("LC_TERMINAL") == "iTerm2" {
      graphics = .iTerm
    }
    // The Linux console would show the first as text.
    let kitty =
      isInside || graphics != nil || terminal == "linux"
      ? "" : "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
    return kitty + "\u{1B}[16t\u{1B}[c"
  }

  /// Takes an answer, in whatever order they come.
  package mutating func take(_ answer: Answer) {
    switch answer {
    case .kitty: graphics = .kitty
    case .cell(let width, let height): cell = (width, height)
    case .attributes(let numbers):
      isAnswered = true
      if graphics == nil, numbers.dropFirst().contains(4) { graphics = .sixel }
    }
  }

  /// What pictures are shown with; `nil` if there is no way, or none is known yet.
  ///
  /// - Parameter cell: what a character takes in pixels, if the system knows.
  package func display(cell known: (width: Int, height: Int)?) -> PictureDisplay? {
    guard wasAsked, isAnswered, let graphics, let cell = known ?? cell else { return nil }
    return PictureDisplay(graphics, cell: cell)
  }
}

extension PictureInquiry.Answer {
  /// What a complete sequence says, if it is an answer to one of the questions.
  init?(_ sequence: some Collection<UInt8>) {
    let text = String(decoding: sequence, as: UTF8.self)
    func numbers(_ prefix: String, _ suffix: String) -> [Int]? {
      guard text.hasPrefix(prefix), text.hasSuffix(suffix),
        text.utf8.count >= prefix.utf8.count + suffix.utf8.count
      else { return nil }
      return text.dropFirst(prefix.count).dropLast(suffix.count).split(separator: ";").map { Int($0) ?? -1 }
    }
    if text.hasPrefix("\u{1B}_Gi=31;OK") {
      self = .kitty
    } else if let values = numbers("\u{1B}[?", "c") {
      self = .attributes(values)
    } else if let values = numbers("\u{1B}[6;", "t"), values.count == 2, values.allSatisfy((1...500).contains)
    {
      self = .cell(width: values[1], height: values[0])
    } else {
      return nil
    }
  }
}

internal import Terminal

/// What can be on the screen.
enum Screen {
  case library(LibraryView)
  case contents(ContentsView)
  case guide(GuideView)
  case outline(OutlineView)
  case search(SearchView)
  case save(SaveView)
  case help(HelpView)

  /// What is to be known of it.
  var view: any View {
    switch self {
    case .library(let view): view
    case .contents(let view): view
    case .guide(let view): view
    case .outline(let view): view
    case .search(let view): view
    case .save(let view): view
    case .help(let view): view
    }
  }

  /// Does what a key asks for, and says what is left for others to do.
  mutating func handle(_ key: Key) -> Action {
    switch self {
    case .library(var view): updated(&view, Screen.library) { $0.handle(key) }
    case .contents(var view): updated(&view, Screen.contents) { $0.handle(key) }
    case .guide(var view): updated(&view, Screen.guide) { $0.handle(key) }
    case .outline(var view): updated(&view, Screen.outline) { $0.handle(key) }
    case .search(var view): updated(&view, Screen.search) { $0.handle(key) }
    case .save(var view): updated(&view, Screen.save) { $0.handle(key) }
    case .help(var view): updated(&view, Screen.help) { $0.handle(key) }
    }
  }

  /// So many lines, at most so many columns wide.
  mutating func body(width: Int, height: Int) -> [Line] {
    switch self {
    case .library(var view): updated(&view, Screen.library) { $0.body(width: width, height: height) }
    case .contents(var view): updated(&view, Screen.contents) { $0.body(width: width, height: height) }
    case .guide(var view): updated(&view, Screen.guide) { $0.body(width: width, height: height) }
    case .outline(var view): updated(&view, Screen.outline) { $0.body(width: width, height: height) }
    case .search(var view): updated(&view, Screen.search) { $0.body(width: width, height: height) }
    case .save(var view): updated(&view, Screen.save) { $0.body(width: width, height: height) }
    case .help(var view): updated(&view, Screen.help) { $0.body(width: width, height: height) }
    }
  }

  private mutating func updated<Shown: View, Result>(
    _ view: inout Shown, _ screen: (Shown) -> Screen, _ body: (inout Shown) -> Result
  ) -> Result {
    let result = body(&view)
    self = screen(view)
    return result
  }
}

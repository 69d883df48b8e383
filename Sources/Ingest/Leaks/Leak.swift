/// Something in a text that may tell who wrote it, or that calls home when it is read elsewhere.
package struct Leak: Equatable, Sendable {
  /// What it is.
  package var kind: Kind
  /// The line it is in, from 1 on; a name has none.
  package var line: Int?
  /// The words in question, at most ``maximumLength`` bytes of them.
  package var words: String

  /// What can be told, the gravest first.
  package enum Kind: Int, CaseIterable, Sendable {
    /// A key or a password of a service.
    case secret
    /// The number of an identity card, a passport or the like.
    case identity
    /// The number of a bank's card or account.
    case bank
    case phone
    case address
    /// A name by which somebody is found in a chat.
    case account
    case plate
    /// Where money is sent to in a currency such as Bitcoin.
    case wallet
    case position
    case author
    /// The name of a user in a path or before the prompt of a shell.
    case userName
    /// A file or a folder on somebody's own machine.
    case localPath
    case fileLink
    /// The name of a computer, or its address in a local network.
    case device
    case credential
    /// A part of a link that says who shared it, or where.
    case tracking
    case repository
    /// A picture, a script or the like that another machine is asked for.
    case remote
    case comment
    /// What is in the text but not shown with it, as a paragraph that is hidden.
    case hidden
    /// Characters that can't be seen, and can say anything.
    case invisible
    case embedded
  }

  /// What a text is written in: so it is told what its readers see of it.
  package enum Markup: Sendable {
    case markdown, html, plain, restructuredText, org, asciidoc, latex
    /// Code and whatever else, which may hold tags.
    case other

    /// The markup of the text of a file, by the ending of its name.
    package init(name: String) {
      self =
        switch GuideFormat(name: name) {
        case .markdown, .mdx, .docx, .odt, .epub: .markdown
        case .html: .html
        case .plainText, .commaTable, .tabTable, .pdf: .plain
        case .restructuredText: .restructuredText
        case .org: .org
        case .latex: .latex
        case .textile, .mediaWiki: .other
        case nil:
          switch name.split(separator: ".").last?.lowercased() {
          case "adoc", "asciidoc": .asciidoc
          default: .other
          }
        }
    }
  }

  static let maximumLength = 120

  /// Finds what may be a leak in a text; at most `limit`.
  package static func find(in text: [UInt8], as markup: Markup = .markdown, limit: Int) -> [Leak] {
    var finder = LeakFinder(text: text, markup: markup, limit: limit)
    finder.run()
    let found = finder.leaks
    let shown = find(inWordsOf: text, as: markup, besides: found, limit: limit - found.count)
    return shown.isEmpty ? found : (found + shown).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}

/// A file with words that is no guide, as nothing here reads its format: what it could be saved as.
package enum OtherDocument: CaseIterable, Sendable {
  case letter, sheet, slides, page, book, markup, text

  /// Tells it by the name of a file; `nil` for what is no document.
  package init?(name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "doc", "dot", "dotx", "docm", "rtf", "wps", "wpt", "wpd", "pages", "fodt", "ott", "sxw", "hwp",
      "hwpx":
      self = .letter
    case "xls", "xlsx", "xlsm", "ods", "fods", "et", "ett", "numbers": self = .sheet
    case "ppt", "pptx", "pptm", "pps", "ppsx", "odp", "fodp", "dps", "key": self = .slides
    case "mht", "mhtml", "webarchive", "maff": self = .page
    case "mobi", "azw", "azw3", "fb2", "chm", "djvu", "xps", "oxps", "caj", "umd": self = .book
    case "adoc", "asciidoc", "asc", "typ", "ipynb", "pod", "man", "rtfd", "opml", "mm", "xmind", "enex",
      "creole", "djot", "dj":
      self = .markup
    case "ics", "log", "nfo", "eml", "msg", "url", "webloc", "vcf": self = .text
    default: return nil
    }
  }
}

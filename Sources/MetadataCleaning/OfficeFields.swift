/// What becomes of fields in texts (ISO/IEC 29500-1, 17.16.5).
enum OfficeField {
  /// It stays.
  case kept
  /// What it says stays as text, and what it was made from goes.
  case text
  /// It goes with what it says.
  case dropped

  /// Fields that are made from the document itself.
  private static let ownFields: Set<String> = [
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "REF", "PAGEREF", "NOTEREF", "STYLEREF", "TOC", "TC",
    "TOA", "TA",
    "XE", "INDEX", "SEQ", "HYPERLINK", "EQ", "SYMBOL", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
    "FORMTEXT",
    "FORMCHECKBOX", "FORMDROPDOWN", "ADVANCE", "SHAPE", "GOTOBUTTON",
  ]
  /// Fields that say who had the document, where it was, or when: their text is a program's, not an author's.
  private static let telling: Set<String> = [
    "FILENAME", "AUTHOR", "LASTSAVEDBY", "USERNAME", "USERADDRESS", "USERINITIALS", "TEMPLATE", "SAVEDATE",
    "CREATEDATE", "PRINTDATE", "EDITTIME", "DATE", "TIME", "FILESIZE", "REVNUM", "DOCPROPERTY", "DOCVARIABLE",
    "SUBJECT", "KEYWORDS", "COMMENTS", "INFO", "DATABASE", "DDE", "DDEAUTO", "IMPORT", "PRINT",
  ]

  init(_ instruction: String) {
    let words = instruction.split { $0.isWhitespace }
    let name = words.first.map { $0.uppercased() } ?? ""
    if Self.telling.contains(name) {
      self = .dropped
    } else if name.hasPrefix("=") || Self.ownFields.contains(name) {
      self = Self.leadsOutside(name, words.dropFirst()) ? .text : .kept
    } else {
      self = .text
    }
  }

  /// Whether a field names a file beside what it is, as in what is shown while one points at a link.
  static func namesFile(_ instruction: String) -> Bool {
    let words = instruction.split { $0.isWhitespace }.map { $0.filter { $0 != "\"" } }
      .filter { !OfficeValues.isWeb($0) && !($0.hasPrefix("\\") && $0.utf8.count == 2) }
    return OfficeValues.isFile(words.joined(separator: " "))
  }

  /// Links to the web and within the document stay; switches begin with a backslash and have one letter.
  private static func leadsOutside(_ name: String, _ words: ArraySlice<Substring>) -> Bool {
    let rest = words.map { $0.filter { $0 != "\"" } }
    if name == "HYPERLINK", let first = rest.first, !first.hasPrefix("\\") {
      return !OfficeValues.isWeb(first)
    }
    return rest.contains { word in
      word.hasPrefix("\\") ? word.utf8.count > 2 : word.contains("\\") || word.lowercased().contains("file:")
    }
  }
}

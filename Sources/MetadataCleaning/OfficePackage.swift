internal import Bytes

/// The parts of a package (ISO/IEC 29500-2), found by relationships and never by their names.
struct OfficePackage {
  /// A relationship of the package or a part.
  struct Relationship {
    var id: String
    /// The last piece of its type, which is the same in the transitional and the strict form.
    var kind: String
    var type: String
    var target: String
    var isExternal: Bool
  }

  private let contents: [String: [UInt8]]
  /// The parts by their names in small letters, as names are the same whatever their case (6.2.2.3).
  private var relationshipsOf: [String: [Relationship]] = [:]
  let names: [String]

  init(_ archive: ZIPArchive) throws(Obstacle) {
    contents = Dictionary(archive.entries.map { ($0.name.lowercased(), $0.bytes) }) { first, _ in first }
    names = archive.entries.map(\.name)
    for name in names where name.lowercased().hasSuffix(".rels") {
      let source = Self.source(of: name.lowercased())
      guard relationshipsOf[source] == nil else { throw .damaged }
      relationshipsOf[source] = try Self.relationships(contents[name.lowercased()] ?? [], of: source)
    }
  }

  /// The contents of a part.
  subscript(part: String) -> [UInt8]? { contents[part] }

  /// The relationships of a part, by its name; of the package itself with no name.
  func relationships(of part: String) -> [Relationship] { relationshipsOf[part] ?? [] }

  /// All relationships there are.
  var allRelationships: [Relationship] { relationshipsOf.values.flatMap { $0 } }

  /// The part that a part of relationships belongs to (6.5.2.3).
  private static func source(of name: String) -> String {
    var pieces = name.split(separator: "/").map(String.init)
    guard pieces.count >= 2, let last = pieces.popLast() else { return "" }
    pieces.removeLast()
    return (pieces + [String(last.dropLast(5))]).filter { !$0.isEmpty }.joined(separator: "/")
  }

  private static func relationships(
    _ bytes: [UInt8], of source: String
  ) throws(Obstacle) -> [Relationship] {
    let folder = source.split(separator: "/").dropLast().map(String.init)
    var found: [Relationship] = []
    var nothing = Findings()
    _ = try XML.rewrite(bytes, &nothing) { element in
      guard element.name.local == "Relationship", let target = element["Target"], let id = element["Id"],
        let type = element["Type"]
      else { return .keep }
      let isExternal = element["TargetMode"] == "External"
      found.append(
        Relationship(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", type: type,
          target: isExternal ? target : resolve(target, in: folder), isExternal: isExternal))
      return .keep
    }
    return found
  }

  /// The name of a part that a relationship leads to (6.5.3.4).
  private static func resolve(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = path.popLast() } else { path.append(String(piece)) }
    }
    return PercentEncoding.decode(path.joined(separator: "/")).lowercased()
  }
}

/// What a part is for, by the relationship that leads to it.
struct OfficeRole {
  /// What its first element may be; none for what is no XML.
  let roots: Set<String>
  /// Its name without number and ending, and its content type.
  let name: String
  let contentType: String
  /// Whether it is there without being named in the part that it belongs to.
  var isImplied = false
  var ending = "xml"

  private static func word(_ root: String, _ name: String, _ type: String, implied: Bool = false) -> Self {
    Self(root, "word/" + name, "wordprocessingml." + type, implied)
  }

  private static func sheet(_ root: String, _ name: String, _ type: String, implied: Bool = false) -> Self {
    Self(root, "xl/" + name, "spreadsheetml." + type, implied)
  }

  private static func slide(_ root: String, _ name: String, _ type: String, implied: Bool = false) -> Self {
    Self(root, "ppt/" + name, "presentationml." + type, implied)
  }

  private static func drawing(_ root: String, _ name: String, _ type: String, implied: Bool = false) -> Self {
    Self(root, name, type, implied)
  }

  /// One of ISO/IEC 29500, which all name their types alike.
  private init(_ root: String, _ name: String, _ type: String, _ isImplied: Bool) {
    self.init(
      roots: [root], name: name, contentType: "application/vnd.openxmlformats-officedocument.\(type)+xml",
      isImplied: isImplied)
  }

  /// What a viewer needs. Parts that any other relationship leads to are left out with it.
  private static let roles: [String: OfficeRole] = [
    "styles": Self(
      roots: ["styles", "styleSheet"], name: "styles", contentType: "", isImplied: true),
    "numbering": word("numbering", "numbering", "numbering", implied: true),
    "settings": word("settings", "settings", "settings", implied: true),
    "fontTable": word("fonts", "fontTable", "fontTable", implied: true),
    "header": word("hdr", "header", "header"),
    "footer": word("ftr", "footer", "footer"),
    "footnotes": word("footnotes", "footnotes", "footnotes", implied: true),
    "endnotes": word("endnotes", "endnotes", "endnotes", implied: true),
    "worksheet": sheet("worksheet", "worksheets/sheet", "worksheet"),
    "chartsheet": sheet("chartsheet", "chartsheets/sheet", "chartsheet"),
    "sharedStrings": sheet("sst", "sharedStrings", "sharedStrings", implied: true),
    "table": sheet("table", "tables/table", "table"),
    "drawing": drawing("wsDr", "xl/drawings/drawing", "drawing"),
    "slide": slide("sld", "slides/slide", "slide"),
    "slideLayout": slide("sldLayout", "slideLayouts/slideLayout", "slideLayout", implied: true),
    "slideMaster": slide("sldMaster", "slideMasters/slideMaster", "slideMaster", implied: true),
    "notesMaster": slide("notesMaster", "notesMasters/notesMaster", "notesMaster", implied: true),
    "notesSlide": slide("notes", "notesSlides/notesSlide", "notesSlide", implied: true),
    "tableStyles": slide("tblStyleLst", "tableStyles", "tableStyles", implied: true),
    "theme": drawing("theme", "theme/theme", "theme", implied: true),
    "themeOverride": drawing("themeOverride", "theme/themeOverride", "themeOverride", implied: true),
    "chart": drawing("chartSpace", "charts/chart", "drawingml.chart"),
    "chartUserShapes": drawing("userShapes", "drawings/shapes", "drawingml.chartshapes"),
    "diagramData": drawing("dataModel", "diagrams/data", "drawingml.diagramData"),
    "diagramLayout": drawing("layoutDef", "diagrams/layout", "drawingml.diagramLayout"),
    "diagramQuickStyle": drawing("styleDef", "diagrams/style", "drawingml.diagramStyle"),
    "diagramColors": drawing("colorsDef", "diagrams/colors", "drawingml.diagramColors"),
    "diagramDrawing": Self(
      roots: ["drawing"], name: "diagrams/drawing",
      contentType: "application/vnd.ms-office.drawingml.diagramDrawing+xml", isImplied: true),
    "vmlDrawing": Self(
      roots: ["xml"], name: "drawings/vmlDrawing",
      contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing", ending: "vml"),
    "image": Self(roots: [], name: "media/image", contentType: ""),
    "audio": Self(roots: [], name: "media/media", contentType: ""),
    "video": Self(roots: [], name: "media/media", contentType: ""),
    "package": Self(roots: [], name: "embeddings/package", contentType: ""),
    "oleObject": Self(roots: [], name: "embeddings/package", contentType: ""),
  ]

  /// Parts that hold programs, whatever they are called.
  static let programs: Set<String> = [
    "vbaProject", "wordVbaData", "control", "activeXControlBinary", "xlMacrosheet", "xlIntlMacrosheet",
    "dialogsheet",
  ]

  init?(kind: String) {
    guard let role = Self.roles[kind] else { return nil }
    self = role
  }

  private init(
    roots: Set<String>, name: String, contentType: String, isImplied: Bool = false, ending: String = "xml"
  ) {
    (self.roots, self.name, self.contentType) = (roots, name, contentType)
    (self.isImplied, self.ending) = (isImplied, ending)
  }

  /// Files of other kinds that a document may hold, with their endings and content types.
  static let files: [FileKind: (ending: String, contentType: String)] = [
    .jpeg: ("jpeg", "image/jpeg"), .png: ("png", "image/png"), .gif: ("gif", "image/gif"),
    .tiff: ("tiff", "image/tiff"), .webp: ("webp", "image/webp"), .svg: ("svg", "image/svg+xml"),
    .wav: ("wav", "audio/wav"),
    .mp3: ("mp3", "audio/mpeg"), .mp4: ("mp4", "video/mp4"),
    .docx: ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    .xlsx: ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    .pptx: ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ]

  /// The main part of a document, by its first element.
  static let main: [String: OfficeRole] = [
    "document": word("document", "document", "document.main"),
    "workbook": sheet("workbook", "workbook", "sheet.main"),
    "presentation": slide("presentation", "presentation", "presentation.main"),
  ]
}

private import FoundationEssentials
internal import Hygiene

/// The objects of a PDF, as qpdf gives and takes them in its JSON, version 2; streams are in it as they are in the file.
struct PDFObjects {
  private var root: JSONValue
  private(set) var found: [Trace] = []

  /// Reads qpdf's JSON; `nil` if it is none.
  init?(_ json: [UInt8]) {
    guard let root = JSONValue(json) else { return nil }
    self.root = root
  }

  /// The same JSON, of what is there now.
  var json: [UInt8] { root.text }

  /// Takes out what tells of a maker, wherever it hangs, and what runs or reaches out when the file is opened.
  mutating func clean() throws(Obstacle) {
    root = try cleaned(root, depth: 0)
  }

  private static let maximumDepth = 500

  /// Keys that mean the same wherever they stand (ISO 32000-1): what is known of a file, programs' own data, files in
  /// files, and what is done by itself.
  private static let dropped: [JSONString: Trace.Kind] = [
    "/Metadata": .xmp, "/PieceInfo": .properties, "/LastModified": .times, "/Info": .properties,
    "/ID": .identifiers,
    "/EmbeddedFiles": .properties, "/EF": .properties, "/AF": .properties, "/Collection": .properties,
    "/JavaScript": .script, "/JS": .script, "/OpenAction": .script, "/AA": .script, "/SpiderInfo": .reference,
    "/Requirements": .properties, "/Perms": .identifiers, "/Legal": .properties,
  ]
  /// Of annotations: who wrote them, and when.
  private static let droppedOfAnnotations: [JSONString: Trace.Kind] = [
    "/T": .author, "/M": .times, "/NM": .identifiers, "/CreationDate": .times, "/FS": .properties,
  ]
  private static let droppedActions: Set<JSONString> = [
    "/Launch", "/JavaScript", "/ImportData", "/SubmitForm", "/GoToR", "/GoToE", "/Rendition",
  ]

  private mutating func cleaned(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue {
    guard depth < Self.maximumDepth else { throw .overLimit }
    switch value {
    case .array(let items):
      var result: [JSONValue] = []
      for item in items { result.append(try cleaned(item, depth: depth + 1)) }
      return .array(result)
    case .object(let members): return try cleaned(members, depth: depth)
    default: return value
    }
  }

  private mutating func cleaned(_ members: [JSONString: JSONValue], depth: Int) throws(Obstacle) -> JSONValue
  {
    if case .string(let action)? = members["/S"], Self.droppedActions.contains(action) {
      note(.script, action.words)
      return .null
    }
    let isAnnotation = members["/Rect"] != nil && members["/Subtype"] != nil
    let isField = members["/Subtype"] == .string("/Widget") || members["/FT"] != nil
    let isFile = members["/Type"] == .string("/Filespec")
    var result: [JSONString: JSONValue] = [:]
    for (key, value) in JSONString.sorted(members) {
      if let kind = Self.dropped[key] {
        note(kind, key.words)
      } else if isAnnotation, !(isField && key == "/T"), let kind = Self.droppedOfAnnotations[key] {
        note(kind, value.words ?? key.words)
      } else if isFile, ["/F", "/UF", "/DOS", "/Unix", "/Mac", "/Desc"].contains(key) {
        note(.reference, value.words ?? key.words)
      } else {
        result[key] = try cleaned(value, depth: depth + 1)
      }
    }
    try cleanPicture(&result)
    return .object(result)
  }

  /// A stream that is a JPEG as it stands.
  private mutating func cleanPicture(_ members: inout [JSONString: JSONValue]) throws(Obstacle) {
    guard case .object(let dictionary)? = members["dict"], case .string(let data)? = members["data"] else {
      return
    }
    let filter = dictionary["/Filter"]
    guard filter == .string("/DCTDecode") || filter == .array([.string("/DCTDecode")]) else { return }
    guard let bytes = Data(base64Encoded: Data(data.bytes)) else { throw .damaged }
    switch Cleaning(of: Array(bytes)) {
    case .clean(let cleaned, let traces):
      for trace in traces { note(trace.kind, trace.detail) }
      if let cleaned { members["data"] = .string(JSONString(Data(cleaned).base64EncodedString())) }
    case .needsProgram(let kind): throw .entry("JPEG", .otherKind(kind))
    case .impossible(let obstacle): throw .entry("JPEG", obstacle)
    }
  }

  private mutating func note(_ kind: Trace.Kind, _ detail: String) {
    let trace = Trace(kind: kind, detail: detail)
    if found.count < Trace.maximumCount, !found.contains(trace) { found.append(trace) }
  }
}

extension JSONValue {
  /// The words of a string: `u:` stands before those that are text.
  fileprivate var words: String? {
    guard case .string(let string) = self, string.bytes.starts(with: "u:".utf8) else { return nil }
    return String(string.words.dropFirst(2))
  }
}

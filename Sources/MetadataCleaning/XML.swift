private import CExpat

/// The name of an element or attribute, with what its prefix stands for.
struct XMLName: Hashable {
  var namespace: String
  var local: String
  var prefix: String

  /// As it is written.
  var written: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}

/// A start tag.
struct XMLElement {
  let name: XMLName
  var attributes: [(name: XMLName, value: String)]
  /// What it stands in, the nearest last.
  let parents: [XMLName]
  /// Where its tag begins in the document, by which it can be told from all others.
  let position: Int
  /// The prefixes that are declared here and around it, the nearest last.
  let scope: [(prefix: String, namespace: String)]

  /// What a prefix stands for here.
  func namespace(of prefix: some StringProtocol) -> String? {
    scope.last { $0.prefix == prefix }?.namespace
  }

  /// The value of an attribute without prefix.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name.local == name && $0.name.prefix.isEmpty }?.value }
    set {
      guard let place = attributes.firstIndex(where: { $0.name.local == name && $0.name.prefix.isEmpty })
      else {
        return
      }
      if let newValue { attributes[place].value = newValue } else { attributes.remove(at: place) }
    }
  }
}

/// What becomes of an element.
enum XMLVerdict {
  case keep
  /// It goes with all that is in it; what it said is reported as this.
  case drop(Finding.Kind?)
  /// Its tags go, and what is in it stays.
  case unwrap
  /// It stays, with its text alone, changed; reported as this.
  case text((String) -> String, Finding.Kind?)
  /// The same, but it goes altogether if there is nothing to put in place of its text.
  case textOrNothing((String) -> String?, Finding.Kind?)
}

/// XML read by expat and written again, with what a visitor takes out left out.
///
/// Comments and processing instructions always go. There is no document type with declarations of its own, so nothing
/// expands to more than it is.
enum XML {
  struct Options {
    /// Whether a document type that names others' declarations, and the entities of those, stay (XHTML).
    var keepsDocumentType = false
    /// Whether a declaration of a namespace stays.
    var keepsNamespace: (String) -> Bool = { _ in true }
  }

  /// Rewrites a document; if nothing is to be changed, it is left just as it was written.
  static func rewrite(
    _ bytes: [UInt8], _ findings: inout Findings, options: Options = Options(),
    visit: @escaping (inout XMLElement) -> XMLVerdict
  ) throws(Obstacle) -> [UInt8] {
    let rewriter = Rewriter(bytes, findings, options, visit)
    let output = try rewriter.run()
    findings = rewriter.findings
    return rewriter.isChanged ? output : bytes
  }
}

extension XML {
  /// The first element of a document.
  static func root(of bytes: [UInt8]) -> XMLElement? {
    var root: XMLElement?
    var nothing = Findings()
    // Where the rest is cut off it can't be read to its end, but its first tag can.
    let end = XMLStart(of: bytes)?.end ?? bytes.count
    _ = try? rewrite(Array(bytes.prefix(end)), &nothing) { element in
      root = root ?? element
      return .drop(nil)
    }
    return root
  }
}

extension XML {
  /// A text as the value of an attribute in double quotation marks.
  static func attribute(_ value: String) -> String {
    var output: [UInt8] = []
    escape(value.utf8, isAttribute: true, &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// XML 1.0, 2.4 and 3.3.3: what would be taken for markup, or for another kind of space.
  fileprivate static func escape(_ bytes: some Sequence<UInt8>, isAttribute: Bool, _ output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x26: output += "&amp;".utf8
      case 0x3C: output += "&lt;".utf8
      case 0x3E: output += "&gt;".utf8
      case 0x0D: output += "&#13;".utf8
      case 0x22 where isAttribute: output += "&quot;".utf8
      case 0x09 where isAttribute: output += "&#9;".utf8
      case 0x0A where isAttribute: output += "&#10;".utf8
      default: output.append(byte)
      }
    }
  }
}

/// The handlers of expat, and what they have written.
@safe private final class Rewriter {
  private static let maximumDepth = 1000
  /// The most declarations of namespaces that hold at one place.
  private static let maximumScope = 1000

  private enum Frame {
    case kept(XMLName)
    /// Its tags are left out; what they declared is declared by what is in it.
    case unwrapped([(prefix: String, name: String)])
    /// Everything in it is left out but for its text, with what that becomes (nothing: it goes) at the end.
    case collected(XMLElement, [(prefix: String, name: String)], (String) -> String?, Finding.Kind?)
  }

  private let input: [UInt8]
  private let options: XML.Options
  private let visit: (inout XMLElement) -> XMLVerdict
  private(set) var findings: Findings
  private(set) var isChanged = false
  private var output: [UInt8] = []
  private var names = XMLNames()
  private var frames: [Frame] = []
  private var parents: [XMLName] = []
  private var namespaces: [(prefix: String, name: String)] = []
  private var scope: [(prefix: String, namespace: String)] = []
  /// How long `scope` was before each of the open elements.
  private var scopes: [Int] = []
  /// How deep we are in something whose text is collected.
  private var depthInCollected = 0
  private var collected: [UInt8] = []
  private var documentType = ""
  private var hasDocumentType = false
  private var declaration = ""
  private var obstacle: Obstacle?
  private var parser: OpaquePointer?

  init(
    _ input: [UInt8], _ findings: Findings, _ options: XML.Options,
    _ visit: @escaping (inout XMLElement) -> XMLVerdict
  ) {
    (self.input, self.findings, self.options, self.visit) = (input, findings, options, visit)
    output.reserveCapacity(input.count)
  }

  func run() throws(Obstacle) -> [UInt8] {
    guard let parser = unsafe XML_ParserCreateNS(nil, CChar(XMLNames.separator)) else { throw .damaged }
    defer { unsafe XML_ParserFree(parser) }
    unsafe self.parser = parser
    unsafe XML_SetReturnNSTriplet(parser, 1)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let name = unsafe name else { return }
        unsafe Rewriter.of(user)?.start(name, attributes)
      },
      { user, _ in unsafe Rewriter.of(user)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      unsafe Rewriter.of(user)?.text(Array(bytes))
    }
    unsafe XML_SetStartNamespaceDeclHandler(parser) { user, prefix, name in
      unsafe Rewriter.of(user)?.namespaces.append((Rewriter.string(prefix), Rewriter.string(name)))
    }
    unsafe XML_SetCommentHandler(parser) { user, text in
      unsafe Rewriter.of(user)?.remove(.comment, Rewriter.string(text))
    }
    unsafe XML_SetProcessingInstructionHandler(parser) { user, target, text in
      unsafe Rewriter.of(user)?.remove(.properties, "\(Rewriter.string(target)) \(Rewriter.string(text))")
    }
    unsafe XML_SetXmlDeclHandler(parser) { user, version, _, standalone in
      guard unsafe version != nil else { return }
      let isAlone = standalone < 0 ? "" : " standalone=\"\(standalone == 0 ? "no" : "yes")\""
      unsafe Rewriter.of(user)?.declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"\(isAlone)?>\n"
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { user, name, system, publicName, hasDeclarations in
      unsafe Rewriter.of(user)?.documentType(
        Rewriter.string(name), Rewriter.string(system), Rewriter.string(publicName), hasDeclarations != 0)
    }
    unsafe XML_SetSkippedEntityHandler(parser) { user, name, _ in
      unsafe Rewriter.of(user)?.entity(Rewriter.string(name))
    }
    let isWhole = unsafe ExpatInput.feed(input, to: parser)
    if let obstacle { throw obstacle }
    guard isWhole else { throw .damaged }
    return Array(declaration.utf8) + Array(documentType.utf8) + output + [0x0A]
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> Rewriter? {
    unsafe user.map { unsafe Unmanaged<Rewriter>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }

  private func pairs(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [(name: XMLName, value: String)] {
    var pairs: [(name: XMLName, value: String)] = []
    guard let list = unsafe list else { return pairs }
    var place = 0
    while let name = unsafe list[place] {
      unsafe pairs.append((names.name(name), Rewriter.string(list[place + 1])))
      place += 2
    }
    return pairs
  }

  private func fail(_ obstacle: Obstacle) {
    self.obstacle = self.obstacle ?? obstacle
    unsafe XML_StopParser(parser, 0)
  }

  private func remove(_ kind: Finding.Kind?, _ detail: String) {
    isChanged = true
    if let kind { findings.add(kind, detail) }
  }

  private func documentType(_ name: String, _ system: String, _ publicName: String, _ hasDeclarations: Bool) {
    guard !hasDeclarations else { return fail(.documentType) }
    hasDocumentType = true
    guard options.keepsDocumentType else {
      isChanged = true
      return
    }
    // Of the declarations that others have published; by any other name there could be anything.
    let known = MarkupWords.documentType(name, publicName, system)
    let external = system.isEmpty ? "" : publicName.isEmpty ? " SYSTEM" : " PUBLIC \"\(publicName)\""
    if known != "\(name)\(external)\(system.isEmpty ? "" : " \"\(system)\"")" { isChanged = true }
    if let known { documentType = "<!DOCTYPE \(known)>\n" }
  }

  /// An entity that the named declarations would explain; it stands for a character of no concern to us.
  private func entity(_ name: String) {
    guard !documentType.isEmpty, MarkupWords.entities.contains(name[...]) else { return fail(.documentType) }
    if depthInCollected == 0 { output += "&\(name);".utf8 }
  }

  private func start(
    _ tag: UnsafePointer<CChar>, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard obstacle == nil else { return }
    defer { namespaces = [] }
    guard frames.count < Self.maximumDepth else { return fail(.overLimit) }
    if depthInCollected > 0 {
      // Of what is in it, only the text stays.
      isChanged = true
      depthInCollected += 1
      return
    }
    // expat says nothing of such entities in attributes, and leaves them out.
    if hasDocumentType, hasUnknownEntity() { return fail(.documentType) }
    scopes.append(scope.count)
    scope += namespaces.map { ($0.prefix, $0.name) }
    // What was declared by tags that are left out is declared anew by each of those within.
    guard scope.count <= Self.maximumScope, output.count <= 16 * input.count + 1 << 20 else {
      return fail(.overLimit)
    }
    let attributes = unsafe pairs(list)
    var element = XMLElement(
      name: unsafe names.name(tag), attributes: attributes, parents: parents,
      position: unsafe Int(XML_GetCurrentByteIndex(parser)), scope: scope)
    let verdict = visit(&element)
    if element.attributes.count != attributes.count
      || !zip(element.attributes, attributes).allSatisfy({ $0.name == $1.name && $0.value == $1.value })
    {
      isChanged = true
    }
    switch verdict {
    case .keep:
      write(element, declared)
      frames.append(.kept(element.name))
      parents.append(element.name)
    case .unwrap:
      isChanged = true
      frames.append(.unwrapped(namespaces))
    case .drop(let kind):
      isChanged = true
      collect(.collected(element, [], { _ in nil }, kind))
    case .text(let change, let kind): collect(.collected(element, declared, { change($0) }, kind))
    case .textOrNothing(let change, let kind): collect(.collected(element, declared, change, kind))
    }
  }

  /// What the next start tag has to declare: its own prefixes, and those of the tags around it that were left out.
  private var declared: [(prefix: String, name: String)] {
    var all = namespaces
    var prefixes = Set(all.map(\.prefix))
    for frame in frames.reversed() {
      guard case .unwrapped(let more) = frame else { break }
      all += more.filter { prefixes.insert($0.prefix).inserted }
    }
    return all
  }

  private func collect(_ frame: Frame) {
    frames.append(frame)
    collected = []
    depthInCollected = 1
  }

  private func end() {
    guard obstacle == nil else { return }
    if depthInCollected > 1 {
      depthInCollected -= 1
      return
    }
    if let count = scopes.popLast() { scope.removeLast(scope.count - count) }
    switch frames.popLast() {
    case .kept(let name):
      parents.removeLast()
      writeEnd(of: name)
    case .collected(let element, let declared, let change, let kind):
      depthInCollected = 0
      let old = String(decoding: collected, as: UTF8.self)
      let new = change(old)
      if let kind, new != old {
        let text = old.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        findings.add(kind, text.isEmpty ? element.name.local : "\(element.name.local) \(text)")
      }
      if new != old { isChanged = true }
      guard let new else { break }
      write(element, declared)
      XML.escape(new.utf8, isAttribute: false, &output)
      writeEnd(of: element.name)
    case .unwrapped, nil: break
    }
  }

  private func text(_ bytes: [UInt8]) {
    if depthInCollected == 0 {
      XML.escape(bytes, isAttribute: false, &output)
    } else {
      collected += bytes
    }
  }

  private func write(_ element: XMLElement, _ declared: [(prefix: String, name: String)]) {
    output.append(0x3C)
    write(element.name)
    for (prefix, name) in declared {
      guard options.keepsNamespace(name) else {
        isChanged = true
        continue
      }
      let declaration = XMLName(namespace: "", local: prefix, prefix: "xmlns")
      write(
        attribute: prefix.isEmpty ? XMLName(namespace: "", local: "xmlns", prefix: "") : declaration, name)
    }
    for attribute in element.attributes { write(attribute: attribute.name, attribute.value) }
    output.append(0x3E)
  }

  private func write(attribute name: XMLName, _ value: String) {
    output.append(0x20)
    write(name)
    output += "=\"".utf8
    XML.escape(value.utf8, isAttribute: true, &output)
    output.append(0x22)
  }

  private func writeEnd(of name: XMLName) {
    output += "</".utf8
    write(name)
    output.append(0x3E)
  }

  private func write(_ name: XMLName) {
    if !name.prefix.isEmpty {
      output += name.prefix.utf8
      output.append(0x3A)
    }
    output += name.local.utf8
  }

  private func hasUnknownEntity() -> Bool {
    let start = unsafe Int(XML_GetCurrentByteIndex(parser))
    guard let tag = input.slice(at: start, count: unsafe Int(XML_GetCurrentByteCount(parser))) else {
      return true
    }
    return tag.split(separator: 0x26, omittingEmptySubsequences: false).dropFirst().contains { rest in
      !["#", "amp;", "lt;", "gt;", "quot;", "apos;"].contains { rest.starts(with: $0.utf8) }
    }
  }
}

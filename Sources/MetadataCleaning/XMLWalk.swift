private import CExpat

/// XML read by expat from front to back: tags, with where they stand, and the words between them.
///
/// Document types with declarations of their own are refused, as in ``XML``.
@safe final class XMLWalk {
  /// A start or end tag; an empty element has both.
  struct Tag {
    var namespace: String
    var local: String
    var attributes = Attributes()
    /// Where it stands in the document.
    var range: Range<Int>

    /// What stands in front of its name there, with the colon.
    func prefix(in document: [UInt8]) -> String {
      let name = document[range].dropFirst().prefix { $0 != 0x3A && $0 > 0x20 && $0 != 0x3E }
      return name.endIndex < range.upperBound && document[name.endIndex] == 0x3A
        ? String(decoding: name, as: UTF8.self) + ":" : ""
    }
  }

  /// Values by their local names.
  struct Attributes {
    fileprivate(set) var list: [(local: String, value: String)] = []

    subscript(local: String) -> String? { list.last { $0.local == local }?.value }
  }

  enum Event {
    case start(Tag)
    case end(Tag)
    case text([UInt8])
  }

  private static let maximumDepth = 1000
  private let visit: (Event) -> Void
  private var depth = 0
  private var names = XMLNames()
  private var parser: OpaquePointer?

  private init(_ visit: @escaping (Event) -> Void) { self.visit = visit }

  /// Reads a document.
  ///
  /// - Returns: whether it could be read to its end.
  static func read(_ bytes: [UInt8], _ visit: @escaping (Event) -> Void) -> Bool {
    XMLWalk(visit).run(bytes)
  }

  private func run(_ input: [UInt8]) -> Bool {
    guard let parser = unsafe XML_ParserCreateNS(nil, CChar(XMLNames.separator)) else { return false }
    defer { unsafe XML_ParserFree(parser) }
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let name = unsafe name else { return }
        unsafe XMLWalk.of(user)?.start(name, attributes)
      },
      { user, name in
        guard let name = unsafe name else { return }
        unsafe XMLWalk.of(user)?.end(name)
      })
    unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text = unsafe text else { return }
      unsafe XMLWalk.of(user)?.visit(.text(Array(UnsafeRawBufferPointer(start: text, count: Int(count)))))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, hasDeclarations in
      if hasDeclarations != 0 { unsafe XMLWalk.of(user)?.stop() }
    }
    return unsafe ExpatInput.feed(input, to: parser)
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLWalk? {
    unsafe user.map { unsafe Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  private func attributes(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Attributes {
    var attributes = Attributes()
    guard let list = unsafe list else { return attributes }
    var place = 0
    while let name = unsafe list[place], let value = unsafe list[place + 1] {
      unsafe attributes.list.append((names.name(name).local, String(cString: value)))
      place += 2
    }
    return attributes
  }

  private func stop() { unsafe XML_StopParser(parser, 0) }

  private func tag(_ name: UnsafePointer<CChar>, _ attributes: Attributes = Attributes()) -> Tag {
    let name = unsafe names.name(name)
    let start = unsafe Int(XML_GetCurrentByteIndex(parser))
    let end = unsafe start + Int(XML_GetCurrentByteCount(parser))
    return Tag(
      namespace: name.namespace, local: name.local, attributes: attributes, range: start..<max(start, end))
  }

  private func start(
    _ name: UnsafePointer<CChar>, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard depth <= Self.maximumDepth else { return stop() }
    visit(.start(unsafe tag(name, attributes(list))))
  }

  private func end(_ name: UnsafePointer<CChar>) {
    depth -= 1
    visit(.end(unsafe tag(name)))
  }
}

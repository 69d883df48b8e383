internal import Bytes
internal import Compression
internal import MetadataCleaning

/// What a page, a form, a pattern or a glyph of a Type 3 font paints (ISO 32000-1, 7.8.2 and annex A): operators that
/// are known, with the operands that they take. Comments, remarks and what nothing takes are left out.
struct ContentStream {
  /// What a name of a property list stands for.
  enum Properties {
    case layer
    case marks([JSONString: JSONValue])
  }

  /// A resource that is named: in which of the lists that there are (7.8.3), and as what.
  struct Use: Hashable {
    var list: JSONString
    var name: JSONString
  }

  /// What names in the stream stand for, as far as it matters here.
  struct Resources {
    /// The dictionary that says so, if it is not that of whatever paints this.
    var reference: JSONString?
    var properties: [JSONString: Properties] = [:]
    /// Of colour spaces: how many numbers a colour has.
    var components: [JSONString: Int] = [:]
  }

  let names: PDFNames
  let resources: Resources
  /// Whether marks that a structure refers to are kept.
  let keepsMarks: Bool
  private(set) var output: [UInt8] = []
  private(set) var findings: [Finding] = []
  /// The resources that it needs.
  private(set) var uses: Set<Use> = []
  /// Whether something begins or ends that does not begin and end in it, which is well if it is one of several.
  private(set) var isOpen = false
  private var lexer: PDFLexer
  private var operands: [PDFOperand] = []
  /// Of each mark that is open, whether it is kept.
  private var marks: [Bool] = []

  /// What pictures among the operators came to so far.
  private(set) var unpacked = 0

  private static let maximumOperands = 512
  private static let maximumUnpacked = 256 << 20

  init(_ bytes: [UInt8], names: PDFNames, resources: Resources, keepsMarks: Bool) {
    lexer = PDFLexer(bytes)
    self.names = names
    self.resources = resources
    self.keepsMarks = keepsMarks
    output.reserveCapacity(bytes.count)
  }

  /// Goes through all of it.
  mutating func clean() throws(Obstacle) {
    while let token = lexer.next() {
      // A name of a few bytes may stand for long words, again and again.
      guard output.count <= PDFFilter.maximumLength else { throw .overLimit }
      guard case .word(let range) = token else {
        if let operand = lexer.operand(token) { operands.append(operand) }
        // No operator takes so many, and a viewer would give up long before.
        if operands.count > Self.maximumOperands { operands.removeFirst(Self.maximumOperands / 2) }
        continue
      }
      if let signature = Self.signatures[Self.key(of: lexer.bytes[range])] {
        if let fitting = fitting(signature) { write(fitting, range) }
        operands.removeAll(keepingCapacity: true)
        continue
      }
      let word = JSONString(Array(lexer.bytes[range]))
      if word == "true" || word == "false" || word == "null" {
        operands.append(.word(word))
      } else {
        try run(word)
        operands.removeAll(keepingCapacity: true)
      }
    }
    if !operands.isEmpty || !marks.isEmpty || lexer.isCut { isOpen = true }
    if let comment = lexer.comment, comment.count > 1 {
      note(.comment, String(decoding: lexer.bytes[comment].prefix(Finding.maximumDetail), as: UTF8.self))
    }
  }

  // MARK: Operators

  /// What each operator takes: n a number, N a name, s a string, a an array of numbers and strings, d one of numbers only;
  /// * any number of numbers, ? a name that may be missing.
  private static let operators: [JSONString: StaticString] = [
    "b": "", "B": "", "b*": "", "B*": "", "BT": "", "c": "nnnnnn", "cm": "nnnnnn", "CS": "N", "cs": "N",
    "d": "dn", "d0": "nn", "d1": "nnnnnn", "Do": "N", "ET": "", "f": "", "F": "", "f*": "", "G": "n",
    "g": "n", "gs": "N", "h": "", "i": "n", "J": "n", "j": "n", "K": "nnnn", "k": "nnnn", "l": "nn",
    "m": "nn", "M": "n", "n": "", "q": "", "Q": "", "re": "nnnn", "RG": "nnn", "rg": "nnn", "ri": "N",
    "s": "",
    "S": "", "SC": "*", "sc": "*", "SCN": "*?", "scn": "*?", "sh": "N", "T*": "", "Tc": "n", "Td": "nn",
    "TD": "nn", "Tf": "Nn", "Tj": "s", "TJ": "a", "TL": "n", "Tm": "nnnnnn", "Tr": "n", "Ts": "n",
    "Tw": "n", "Tz": "n", "v": "nnnn", "w": "n", "W": "", "W*": "", "y": "nnnn", "'": "s", "\"": "nns",
  ]
  /// The same by their letters in one number, as there are many of them to look up.
  private static let signatures = Dictionary(
    uniqueKeysWithValues: operators.map { (key(of: $0.key.bytes[...]), Array($0.value.description.utf8)) })

  private static func key(of word: ArraySlice<UInt8>) -> Int {
    word.count > 3 ? 0 : word.reduce(1) { $0 << 8 | Int($1) }
  }

  private static let intents: Set<JSONString> = [
    "/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual",
  ]
  private static let deviceSpaces: Set<JSONString> = ["/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"]

  private mutating func run(_ word: JSONString) throws(Obstacle) {
    switch word {
    case "BMC": marks.append(false)
    case "BDC": begin()
    case "EMC": end()
    case "BI": try inlineImage()
    // Marks that are points, and what readers of one kind only would know; the latter can be anything.
    case "MP", "DP", "BX", "EX": break
    default:
      note(.properties, String(decoding: word.bytes.prefix(40), as: UTF8.self))
    }
  }

  /// The last operands, if they are what an operator takes; viewers go by the last ones, too.
  private mutating func fitting(_ signature: [UInt8]) -> [PDFOperand]? {
    switch signature.first {
    case nil: return []
    case UInt8(ascii: "*")? where signature.count == 1: return operands.suffix(32).filter { $0.isNumber }
    case UInt8(ascii: "*")?:
      let colours = operands.suffix(33)
      let numbers = colours.filter { $0.isNumber }
      if case .name(let name)? = colours.last { return numbers + [.name(used(name, "/Pattern"))] }
      return numbers
    default:
      guard operands.count >= signature.count else { return nil }
      var result: [PDFOperand] = []
      for (letter, operand) in zip(signature, operands.suffix(signature.count)) {
        switch (letter, operand) {
        case (UInt8(ascii: "n"), .number), (UInt8(ascii: "s"), .string), (UInt8(ascii: "N"), .name):
          result.append(operand)
        case (UInt8(ascii: "d"), .array(let items)):
          result.append(.array(items.filter { $0.isNumber }))
        case (UInt8(ascii: "a"), .array(let items)):
          result.append(.array(items.filter { $0.isNumber || $0.isString }))
        default: return nil
        }
      }
      return result
    }
  }

  private mutating func write(_ operands: [PDFOperand], _ range: Range<Int>) {
    for operand in operands {
      guard case .name = operand else {
        write(operand)
        output.append(UInt8(ascii: " "))
        continue
      }
      let word = JSONString(Array(lexer.bytes[range]))
      switch (word, operand) {
      case ("Do", .name(let name)): output += used(name, "/XObject").bytes
      case ("gs", .name(let name)): output += used(name, "/ExtGState").bytes
      case ("Tf", .name(let name)): output += used(name, "/Font").bytes
      case ("sh", .name(let name)): output += used(name, "/Shading").bytes
      case ("cs", .name(let name)), ("CS", .name(let name)):
        output += Self.deviceSpaces.contains(name) ? name.bytes : used(name, "/ColorSpace").bytes
      case ("ri", .name(let name)):
        output += Self.intents.contains(name) ? name.bytes : Array("/Perceptual".utf8)
      default: write(operand)
      }
      output.append(UInt8(ascii: " "))
    }
    output += lexer.bytes[range]
    output.append(UInt8(ascii: "\n"))
  }

  /// What a resource is called from now on.
  private mutating func used(_ name: JSONString, _ list: JSONString) -> JSONString {
    uses.insert(Use(list: list, name: name))
    return names(name)
  }

  private mutating func write(_ operand: PDFOperand) {
    switch operand {
    case .number(let range), .string(let range): output += lexer.bytes[range]
    // Only names that were made here, or that the standard has, come this far.
    case .name(let name): output += name.bytes
    case .word(let word): output += word.bytes
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for item in items {
        write(item)
        if item.isNumber { output.append(UInt8(ascii: " ")) }
      }
      output.append(UInt8(ascii: "]"))
    case .dictionary: break
    }
  }

  // MARK: Marks

  /// 14.6: layers are kept, as they decide what is shown; and what a piece of text stands for, and the number that the
  /// structure has for it.
  private mutating func begin() {
    let (tag, properties) = (operands.dropLast().last, operands.last)
    marks.append(true)
    if case .name("/OC")? = tag, case .name(let name)? = properties, case .layer? = resources.properties[name]
    {
      output += "/OC ".utf8 + used(name, "/Properties").bytes + " BDC\n".utf8
      return
    }
    var entries: [UInt8] = []
    switch properties {
    case .dictionary(let members)?:
      if keepsMarks, case .number(let range)? = members["/MCID"] {
        entries += "/MCID ".utf8 + lexer.bytes[range]
      }
      if case .string(let range)? = members["/ActualText"] {
        entries += "/ActualText ".utf8 + lexer.bytes[range]
      }
    case .name(let name)?:
      if case .marks(let members)? = resources.properties[name] {
        entries = Self.entries(members, keepsMarks)
      }
    default: break
    }
    if entries.isEmpty {
      marks[marks.count - 1] = false
    } else {
      output += "/Span <<".utf8 + entries + ">> BDC\n".utf8
    }
  }

  private static func entries(_ members: [JSONString: JSONValue], _ keepsMarks: Bool) -> [UInt8] {
    var entries: [UInt8] = []
    if keepsMarks, let number = members["/MCID"]?.integer { entries += "/MCID \(number)".utf8 }
    if let text = members["/ActualText"], let bytes = text.stringBytes {
      entries += "/ActualText <\(Hex.encode(bytes))>".utf8
    }
    return entries
  }

  private mutating func end() {
    guard let isKept = marks.popLast() else {
      isOpen = true
      return
    }
    if isKept { output += "EMC\n".utf8 }
  }

  // MARK: Pictures among the operators

  /// 8.9.7: a dictionary without brackets, data, and EI behind it.
  private mutating func inlineImage() throws(Obstacle) {
    var members: [JSONString: PDFOperand] = [:]
    while let token = lexer.next() {
      if case .word(let range) = token, lexer.bytes[range].elementsEqual("ID".utf8) { break }
      guard case .name(let range) = token, let next = lexer.next(), let value = lexer.operand(next) else {
        throw .entry("inline image", .damaged)
      }
      members[JSONString.name(written: lexer.bytes[range])] = value
    }
    // One space stands between ID and the data.
    lexer.position += 1
    do throws(Obstacle) {
      var image = InlineImage(lexer.bytes, at: lexer.position, members, resources.components)
      let written = try image.cleaned(names)
      unpacked += image.unpacked
      guard unpacked <= Self.maximumUnpacked else { throw .overLimit }
      lexer.position = image.end
      output += written
      for space in image.spaces { uses.insert(Use(list: "/ColorSpace", name: space)) }
      for finding in image.findings { note(finding.kind, finding.detail) }
    } catch {
      throw .entry("inline image", error)
    }
  }

  private mutating func note(_ kind: Finding.Kind, _ detail: String) {
    let finding = Finding(kind: kind, detail: detail)
    if findings.count < Finding.maximumCount, !findings.contains(finding) { findings.append(finding) }
  }
}

extension PDFOperand {
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
  var isString: Bool {
    if case .string = self { true } else { false }
  }
}

extension JSONValue {
  /// A string in a PDF as the bytes that it would be in a content stream: text in UTF-16.
  var stringBytes: [UInt8]? {
    guard isText, case .string(let string) = self else { return nil }
    let rest = string.bytes.dropFirst(2)
    guard string.bytes.first == UInt8(ascii: "b") else {
      let units = String(decoding: rest, as: UTF8.self).utf16
      return [0xFE, 0xFF]
        + units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
    let digits = rest.compactMap(\.hexDigit)
    guard digits.count == rest.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

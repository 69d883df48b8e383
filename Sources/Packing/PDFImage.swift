internal import Compression
internal import MetadataCleaning

/// Pictures, and what else streams have in them.
enum PDFImage {
  /// More filters one after the other only serve to wear somebody down.
  static let maximumFilters = 8

  /// A JPEG without what it says beside its picture.
  static func jpeg(_ bytes: [UInt8]) throws(Obstacle) -> ([UInt8], [Finding]) {
    // A viewer passes over spaces before it.
    let start = bytes.firstIndex { !$0.isPDFSpace } ?? 0
    let bytes = start == 0 ? bytes : Array(bytes[start...])
    guard FileKind(of: bytes) == .jpeg else { throw .entry("JPEG", .damaged) }
    switch Cleaning(of: bytes) {
    case .clean(let cleaned, let findings): return (cleaned ?? bytes, findings)
    case .needsProgram(let kind): throw .entry("JPEG", .otherKind(kind))
    case .impossible(let obstacle): throw .entry("JPEG", obstacle)
    }
  }

  /// A fax picture and how it is coded (ISO 32000-1, 7.4.6).
  static func fax(
    _ bytes: [UInt8], _ parameters: [JSONString: JSONValue]
  ) -> ([UInt8], [JSONString: JSONValue]) {
    var result: [JSONString: JSONValue] = [:]
    for key: JSONString in ["/K", "/Columns", "/Rows", "/DamagedRowsBeforeError"] {
      if let number = parameters[key]?.integer { result[key] = .integer(number) }
    }
    for key: JSONString in ["/EndOfLine", "/EncodedByteAlign", "/EndOfBlock", "/BlackIs1"] {
      if case .bool(let value)? = parameters[key] { result[key] = .bool(value) }
    }
    let isTwoDimensional = (result["/K"]?.integer ?? 0) < 0
    return (CCITT.cleaned(bytes, isTwoDimensional: isTwoDimensional), result)
  }
}

extension PDFObjects {
  private typealias Step = (filter: PDFFilter, parameters: [JSONString: JSONValue])

  /// The filters of a stream, wherever their names are said.
  private func steps(_ members: [JSONString: JSONValue]) throws(Obstacle) -> [Step] {
    func items(_ key: JSONString) -> [JSONValue] {
      guard let value = members[key] else { return [] }
      let plain = resolved(value)
      return (plain.items ?? [plain]).map { resolved($0) }
    }
    let (names, parameters) = (items("/Filter").filter { $0 != .null }, items("/DecodeParms"))
    guard names.count <= PDFImage.maximumFilters else { throw .overLimit }
    var result: [Step] = []
    for (number, name) in names.enumerated() {
      guard let name = name.name, let filter = PDFFilter(name) else { throw .damaged }
      let values = number < parameters.count ? parameters[number].members ?? [:] : [:]
      // What several pictures have in common is an object of its own.
      result.append(
        (
          filter,
          Dictionary(
            uniqueKeysWithValues: values.map { ($0, $0 == "/JBIG2Globals" ? $1 : resolved($1)) })
        ))
    }
    return result
  }

  /// What a stream that is no picture says, as it is meant to be read.
  mutating func decoded(_ target: PDFObject, _ kind: PDFKind) throws(Obstacle) -> [UInt8] {
    do throws(Obstacle) {
      let (data, last) = try undone(target, try steps(target.value.members ?? [:]))
      guard last == nil else { throw .damaged }
      return data
    } catch {
      throw .entry("PDF \(kind)", error)
    }
  }

  /// Undoes all filters but one at the end that only pictures have.
  private mutating func undone(_ target: PDFObject, _ steps: [Step]) throws(Obstacle) -> ([UInt8], Step?) {
    var data = target.data ?? []
    for (number, step) in steps.enumerated() {
      if step.filter.isForPictures {
        guard number == steps.count - 1 else { throw .damaged }
        return (data, step)
      }
      data = try step.filter.decode(data, PDFParameters(step.parameters)).bytes
      try count(data.count)
    }
    return (data, nil)
  }

  // MARK: Contents

  /// What a page paints: one stream or several, which are one if something goes on from one to the next.
  mutating func contents(_ value: JSONValue) throws(Obstacle) -> JSONValue? {
    let target = target(of: value)
    if target.data != nil { return try contentStream(value, target) }
    guard let items = target.value.items else { return nil }
    var parts: [(reference: JSONValue, target: PDFObject)] = []
    for item in items {
      let target = self.target(of: item)
      if target.data != nil { parts.append((item, target)) }
    }
    if parts.count == 1 { return try contentStream(parts[0].reference, parts[0].target) }
    var (all, areOpen): ([UInt8], Bool) = ([], false)
    var cleaned: [[UInt8]] = []
    for part in parts {
      let data = try decoded(part.target, .content)
      try count(data.count)
      all += data
      all.append(0x0A)
      let stream = try content(data)
      areOpen = areOpen || stream.isOpen
      cleaned.append(stream.output)
    }
    if areOpen { return new(PDFObject(.object([:]), data: try content(all).output)) }
    var result: [JSONValue] = []
    for (part, output) in zip(parts, cleaned) {
      let kept = try stream(part.reference, .content) { _ throws(Obstacle) in
        PDFObject(.object([:]), data: output)
      }
      if let kept { result.append(kept) }
    }
    return .array(result)
  }

  private mutating func contentStream(_ value: JSONValue, _ target: PDFObject) throws(Obstacle) -> JSONValue?
  {
    // One may be that of several pages, each with resources of its own.
    if let reference = value.reference, let known = contentUses[reference] { try use(known) }
    return try stream(value, .content) { (objects) throws(Obstacle) in
      let content = try objects.content(try objects.decoded(target, .content))
      if let reference = value.reference { objects.contentUses[reference] = content.uses }
      return PDFObject(.object([:]), data: content.output)
    }
  }

  mutating func content(_ data: [UInt8]) throws(Obstacle) -> ContentStream {
    var stream = ContentStream(
      data, names: resourceNames, resources: contentResources, keepsMarks: hasStructure)
    try stream.clean()
    try count(stream.unpacked + stream.output.count)
    try use(stream.uses)
    for finding in stream.findings { note(finding.kind, finding.detail) }
    return stream
  }

  // MARK: Functions

  /// The table of a sampled function, as long as it needs to be, or a calculation (7.10.2, 7.10.5).
  mutating func function(
    _ data: [UInt8], _ members: [JSONString: JSONValue]
  ) throws(Obstacle) -> [UInt8] {
    func value(_ key: JSONString) -> JSONValue { members[key].map { resolved($0) } ?? .null }
    switch value("/FunctionType").integer {
    case 4?: return Calculation.cleaned(data)
    case 0?:
      guard let sizes = (value("/Size").items ?? [value("/Size")]).map({ resolved($0).integer }) as? [Int],
        let outputs = value("/Range").items.map({ $0.count / 2 }), let bits = value("/BitsPerSample").integer
      else { throw .entry("PDF function", .damaged) }
      var samples = outputs * min(max(bits, 1), 32)
      for size in sizes {
        guard size > 0, samples <= PDFFilter.maximumLength, size <= PDFFilter.maximumLength else {
          throw .entry("PDF function", .overLimit)
        }
        samples *= size
      }
      return Array(data.prefix(samples / 8 + (samples % 8 == 0 ? 0 : 1)))
    default: throw .entry("PDF function", .damaged)
    }
  }

  // MARK: Pictures

  mutating func image(
    _ target: PDFObject, _ members: [JSONString: JSONValue]
  ) throws(Obstacle) -> PDFObject? {
    do throws(Obstacle) {
      let kept = try keptMembers(members, .image, depth: 0)
      let steps = try self.steps(members)
      let length = sampleLength(members)
      if let packed = try packedSamples(target, steps, length) {
        return PDFObject(.object(kept.merging(packed.members) { $1 }), data: packed.data)
      }
      let (data, last) = try undone(target, steps)
      guard let last else {
        // Without a length it could go on with anything.
        guard let length else { throw .damaged }
        if data.count > length { note(.trailer, "\(data.count - length) B") }
        return PDFObject(.object(kept), data: Array(data.prefix(length)))
      }
      let picture = try self.picture(data, last)
      return PDFObject(.object(kept.merging(picture.members) { $1 }), data: picture.data)
    } catch {
      throw .entry("PDF image", error)
    }
  }

  /// How many bytes the samples are; `nil` if it can't be told.
  private func sampleLength(_ members: [JSONString: JSONValue]) -> Int? {
    func number(_ key: JSONString) -> Int? { members[key].flatMap { resolved($0).integer } }
    guard let width = number("/Width"), let height = number("/Height"), (0...(1 << 20)).contains(width),
      (0...(1 << 20)).contains(height)
    else { return nil }
    let isMask = members["/ImageMask"].map { resolved($0) } == .bool(true)
    let colours = isMask ? 1 : members["/ColorSpace"].map { components(of: $0) } ?? 0
    let bits = isMask ? 1 : number("/BitsPerComponent") ?? 8
    guard colours > 0, [1, 2, 4, 8, 16].contains(bits) else { return nil }
    return (width * colours * bits + 7) / 8 * height
  }

  private typealias Packed = (members: [JSONString: JSONValue], data: [UInt8])

  /// Samples that are packed as nearly all are: they stay so, up to where they end.
  private mutating func packedSamples(
    _ target: PDFObject, _ steps: [Step], _ length: Int?
  ) throws(Obstacle) -> Packed? {
    guard steps.count == 1, let step = steps.first, step.filter == .flate, let length, let data = target.data
    else { return nil }
    let parameters = try PDFParameters(step.parameters)
    let coded = parameters.codedLength(of: length)
    var members: [JSONString: JSONValue] = ["/Filter": .string("/FlateDecode")]
    members["/DecodeParms"] = parameters.json
    let measured = Zlib.inflate(data, keeping: 0, limit: min(coded, Self.maximumMeasured))
    try countMeasured(measured.count)
    if measured.isWhole, measured.count <= coded {
      if measured.consumed < data.count { note(.trailer, "\(data.count - measured.consumed) B") }
      return (members, Array(data.prefix(measured.consumed)))
    }
    guard min(measured.count, coded) <= PDFFilter.maximumLength else { throw .overLimit }
    let samples = Zlib.inflate(data, keeping: coded, limit: coded).bytes
    try count(samples.count)
    if measured.count > coded { note(.trailer, "samples") }
    return (members, Zlib.compress(samples, isQuick: false))
  }

  private mutating func picture(_ data: [UInt8], _ last: Step) throws(Obstacle) -> Packed {
    switch last.filter {
    case .dct:
      let (jpeg, findings) = try PDFImage.jpeg(data)
      for finding in findings { note(finding.kind, finding.detail) }
      var members: [JSONString: JSONValue] = ["/Filter": .string("/DCTDecode")]
      if let transform = last.parameters["/ColorTransform"]?.integer {
        members["/DecodeParms"] = .object(["/ColorTransform": .integer(transform)])
      }
      return (members, jpeg)
    case .jpx: return (["/Filter": .string("/JPXDecode")], try JPEG2000.cleaned(data))
    case .ccitt:
      let (fax, parameters) = PDFImage.fax(data, last.parameters)
      return (["/Filter": .string("/CCITTFaxDecode"), "/DecodeParms": .object(parameters)], fax)
    case .jbig2:
      var members: [JSONString: JSONValue] = ["/Filter": .string("/JBIG2Decode")]
      // 7.4.7
      if let globals = last.parameters["/JBIG2Globals"] {
        let target = target(of: globals)
        let kept = try stream(globals, .samples) { (objects) throws(Obstacle) in
          PDFObject(.object([:]), data: try JBIG2.cleaned(try objects.decoded(target, .samples)))
        }
        guard let kept else { throw .damaged }
        members["/DecodeParms"] = .object(["/JBIG2Globals": kept])
      }
      return (members, try JBIG2.cleaned(data))
    default: throw .damaged
    }
  }
}

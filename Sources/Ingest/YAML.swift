private import CYAML

/// The little of YAML that people write above a guide and for a collection: names with a value or a list of values.
enum YAML {
  /// What a mapping says.
  struct Contents {
    /// Its top level; deeper mappings are left out.
    var pairs: [(name: String, values: [String])] = []
    /// Single values, also of mappings in it, by their paths, as in `myst.substitutions.name`, and of some lists, as in
    /// `features.0.title`.
    var values: [String: String] = [:]
  }

  /// Names whose values may be lists of mappings: what the first page of a site is made of (VitePress, VuePress).
  private static let listed: Set<String> = ["hero", "features", "actions"]

  /// Values are known in mappings so deep, with names so long, and so many of them.
  private static let (deepest, longestName, mostValues) = (4, 100, 2000)

  /// The top level of a YAML mapping. `nil` if it is no mapping.
  static func pairs(in bytes: [UInt8]) -> [(name: String, values: [String])]? { contents(of: bytes)?.pairs }

  /// What a YAML mapping says; `nil` if it is none.
  static func contents(of bytes: [UInt8]) -> Contents? {
    // The parser keeps its own address and that of its input, so both must stay where they are.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
    defer { unsafe yaml_parser_delete(parser) }
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
      var contents = Contents()
      var key: String?
      /// For each mapping that is open, which value comes next, empty if a name does; for each list, how many came.
      var names: [(name: String, count: Int?)] = []
      /// Goes on behind a value.
      func pass() {
        guard let last = names.last else { return }
        names[names.count - 1] = ("", last.count.map { $0 + 1 })
      }
      // Within how many mappings and lists; a list that is a value makes two.
      var depth = 0
      var isMapping = false
      var listIsValue = false
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { unsafe yaml_event_delete(&event) }
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT:
          return isMapping ? contents : nil
        case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
          depth += 1
          guard depth < 32 else { return nil }
          let isMap = unsafe event.type == YAML_MAPPING_START_EVENT
          names.append(("", isMap ? nil : 0))
          if depth == 1 {
            guard isMap else { return nil }
            isMapping = true
          }
          if depth == 2 {
            listIsValue = !isMap && key != nil
            if listIsValue, let key { contents.pairs.append((key, [])) }
            key = nil
          }
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
          depth -= 1
          names.removeLast()
          pass()
        case YAML_SCALAR_EVENT:
          let scalar = unsafe event.data.scalar
          let value = unsafe String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          if let last = names.last, last.count == nil, last.name.isEmpty {
            names[names.count - 1].name = value
          } else if let last = names.last {
            if last.count == nil, names.count <= deepest, contents.values.count < mostValues,
              names.allSatisfy({ $0.name.utf8.count <= longestName }),
              listed.contains(names[0].name) || names.allSatisfy({ $0.count == nil })
            {
              contents.values[names.map { $0.count.map { String($0) } ?? $0.name }.joined(separator: ".")] =
                value
            }
            pass()
          }
          if depth == 1, let name = key {
            contents.pairs.append((name, [value]))
            key = nil
          } else if depth == 1 {
            key = value
          } else if depth == 2, listIsValue, let last = contents.pairs.indices.last {
            contents.pairs[last].values.append(value)
          } else if depth == 0 {
            return nil
          }
        case YAML_ALIAS_EVENT:
          if depth == 1 { key = nil }
          pass()
        default: break
        }
      }
    }
  }
}

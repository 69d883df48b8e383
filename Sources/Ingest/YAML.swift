private import CYAML

/// The little of YAML that people write above a guide and for a collection: names with a value or a list of values.
enum YAML {
  /// The top level of a YAML mapping; deeper mappings are left out. `nil` if it is no mapping.
  static func pairs(in bytes: [UInt8]) -> [(String, [String])]? {
    // The parser keeps its own address and that of its input, so both must stay where they are.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
    defer { unsafe yaml_parser_delete(parser) }
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
      var pairs: [(String, [String])] = []
      var key: String?
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
          return isMapping ? pairs : nil
        case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
          depth += 1
          guard depth < 32 else { return nil }
          let isMap = unsafe event.type == YAML_MAPPING_START_EVENT
          if depth == 1 {
            guard isMap else { return nil }
            isMapping = true
          }
          if depth == 2 {
            listIsValue = !isMap && key != nil
            if listIsValue, let key { pairs.append((key, [])) }
            key = nil
          }
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
          depth -= 1
        case YAML_SCALAR_EVENT:
          let scalar = unsafe event.data.scalar
          let value = unsafe String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          if depth == 1, let name = key {
            pairs.append((name, [value]))
            key = nil
          } else if depth == 1 {
            key = value
          } else if depth == 2, listIsValue, let last = pairs.indices.last {
            pairs[last].1.append(value)
          } else if depth == 0 {
            return nil
          }
        case YAML_ALIAS_EVENT:
          if depth == 1 { key = nil }
        default: break
        }
      }
    }
  }
}

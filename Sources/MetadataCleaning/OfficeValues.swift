internal import Bytes

/// What becomes of values that authors write, and of those by which programs find things again.
enum OfficeValues {
  /// Whether a text is the name of a file, or a place in somebody's file system or network.
  static func isFile(_ text: String) -> Bool {
    // Most values are numbers and words, and the outlines of drawings are long.
    guard text.utf8.contains(where: { $0 == 0x2F || $0 == 0x3A || $0 == 0x5C }) else {
      return hasFileEnding(text)
    }
    let text = text.trimmed.lowercased()
    guard !text.isEmpty else { return false }
    if ["http://", "https://", "mailto:", "tel:", "ftp://"].contains(where: { text.hasPrefix($0) }) {
      return false
    }
    let bytes = Array(text.utf8)
    if ["\\", "file:", "/users/", "/home/", "://"].contains(where: bytes.contains) { return true }
    return text.hasPrefix("/") || text.hasPrefix("../") || hasFileEnding(text)
  }

  private static let endings: Set<Substring> = [
    "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "svg", "emf", "wmf", "heic", "pdf", "doc",
    "docx", "docm", "dotx", "dotm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt",
    "mp3", "mp4", "mov", "wav", "avi", "psd", "ai", "dwg", "vsd", "vsdx", "csv", "ott",
  ]

  private static func hasFileEnding(_ text: String) -> Bool {
    guard let dot = text.utf8.lastIndex(of: 0x2E) else { return false }
    let ending = text[dot...].dropFirst()
    return ending.utf8.count < 16 && endings.contains(Substring(String(ending).trimmed.lowercased()))
  }

  /// Whether a formula leads to another file: by a path, or by the number of a reference (ISO/IEC 29500-1, 18.17.2.3).
  static func isOutside(_ formula: String) -> Bool {
    let lower = formula.lowercased()
    if lower.contains("\\") || lower.contains("file:") || lower.contains("://") && !lower.contains("http")
      || lower.contains("/users/") || lower.contains("/home/")
    {
      return true
    }
    var before: UInt8 = 0
    var rest = Array(formula.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x5B, !isNamePart(before) {
        let inside = rest.prefix(1024).prefix { $0 != 0x5D }
        let isNumber = !inside.isEmpty && inside.allSatisfy { (0x30...0x39).contains($0) }
        if isNumber || hasFileEnding(String(decoding: inside, as: UTF8.self)) {
          return true
        }
      }
      before = byte
    }
    return false
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == 0x5F || byte == 0x5D || byte == 0x5B || byte > 0x7F || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// A link that leads to the web, to a mailbox or telephone.
  static func isWeb(_ target: String) -> Bool {
    let lower = target.trimmed.lowercased()
    return ["http://", "https://", "mailto:", "tel:", "ftp://", "sms:"].contains { lower.hasPrefix($0) }
  }

  /// Whether a value is a GUID, of which every document and copy has its own.
  static func isGUID(_ value: String) -> Bool {
    guard value.utf8.count == 38 else { return false }
    let bytes = Array(value.utf8)
    guard bytes.first == 0x7B, bytes.last == 0x7D else { return false }
    return bytes.indices.allSatisfy { index in
      switch index {
      case 0, 37: true
      case 9, 14, 19, 24: bytes[index] == 0x2D
      default:
        (0x30...0x39).contains(bytes[index]) || (0x41...0x46).contains(bytes[index] & 0xDF)
      }
    }
  }

  /// The properties of VML's styles that place and size a shape.
  private static let styles: Set<Substring> = [
    "position", "left", "top", "width", "height", "margin-left", "margin-top", "margin-right",
    "margin-bottom", "z-index", "rotation", "flip", "visibility", "text-align", "font-family", "font-size",
    "font-weight", "font-style", "v-text-anchor", "v-text-align", "v-text-kern", "v-text-reverse",
    "v-text-spacing", "v-rotate-letters", "v-same-letter-heights", "layout-flow", "direction",
    "mso-wrap-style",
    "mso-wrap-distance-left", "mso-wrap-distance-right", "mso-wrap-distance-top", "mso-wrap-distance-bottom",
    "mso-wrap-edited", "mso-position-horizontal", "mso-position-vertical", "mso-position-horizontal-relative",
    "mso-position-vertical-relative", "mso-width-percent", "mso-height-percent", "mso-width-relative",
    "mso-height-relative", "mso-left-percent", "mso-top-percent", "mso-fit-shape-to-text",
    "mso-layout-flow-alt", "mso-direction-alt", "mso-rotate", "mso-fit-text-to-shape",
  ]

  static func style(_ text: String) -> String {
    text.split(separator: ";").filter { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return false }
      let name = String(declaration[..<colon]).trimmed
      return styles.contains(Substring(name)) && !isFile(String(declaration[colon...].dropFirst()))
    }.joined(separator: ";")
  }
}

extension [UInt8] {
  /// Whether a word stands anywhere in it.
  fileprivate func contains(_ word: String) -> Bool { firstIndex(of: Array(word.utf8), in: indices) != nil }
}

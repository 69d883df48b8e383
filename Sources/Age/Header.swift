internal import Bytes
internal import Sodium

/// One recipient's part of a header: a type, its arguments, and a body (C2SP age.md, "Recipient stanza").
package struct Stanza: Equatable, Sendable {
  /// The first word, which says how the rest is to be understood.
  package var type: String
  /// The words after the type.
  package var arguments: [String]
  /// The body, as a rule the file key in encrypted form.
  package var body: [UInt8]

  /// A stanza of these parts.
  package init(type: String, arguments: [String], body: [UInt8]) {
    self.type = type
    self.arguments = arguments
    self.body = body
  }
}

/// The textual header of an age file; it carries stanzas without knowing what they mean.
package struct Header: Equatable, Sendable {
  /// What every header of this version begins with.
  static let intro = Array("age-encryption.org/v1\n".utf8)
  private static let family = Array("age-encryption.org/".utf8)
  /// The longest header that is read: enough for hundreds of post-quantum recipients.
  static let maximumLength = 1 << 20
  /// The most stanzas that are read.
  static let maximumStanzas = 1024
  /// How many characters a full line of a body has.
  private static let columns = 64

  /// The stanzas, in the order of the file.
  package var stanzas: [Stanza]
  /// The authentication code over all before it.
  package var code: [UInt8]

  /// A header of these parts.
  package init(stanzas: [Stanza], code: [UInt8]) {
    self.stanzas = stanzas
    self.code = code
  }

  /// Reads a header; `bytes` may go on behind it.
  ///
  /// - Returns: the header and its length in bytes, or `nil` if more bytes are needed to tell.
  package static func parse(_ bytes: [UInt8]) throws(AgeError) -> (header: Header, length: Int)? {
    guard bytes.starts(with: intro) else {
      if intro.starts(with: bytes) { return nil }
      guard bytes.starts(with: family) else { throw .notAnAgeFile }
      let version = bytes.dropFirst(family.count).prefix { $0 != UInt8(ascii: "\n") }
      // A line end of another system is no version, but was made of one in copying.
      throw version.allSatisfy { (33...126).contains($0) } ? .unknownVersion : .malformedHeader(.firstLine)
    }
    var lines = Lines(bytes: bytes, offset: intro.count)
    var stanzas: [Stanza] = []
    while let line = try lines.next() {
      if line.starts(with: Array("---".utf8)) {
        guard line.count == 47, line[line.startIndex + 3] == UInt8(ascii: " "),
          let code = try? Base64.decode(line.dropFirst(4), padding: .none), code.count == 32,
          !stanzas.isEmpty
        else { throw .malformedHeader(.footer) }
        return (Header(stanzas: stanzas, code: code), lines.offset)
      }
      guard stanzas.count < maximumStanzas else { throw .malformedHeader(.tooLong) }
      guard let stanza = try parseStanza(from: line, lines: &lines) else { return nil }
      stanzas.append(stanza)
    }
    return nil
  }

  private static func parseStanza(
    from line: ArraySlice<UInt8>, lines: inout Lines
  ) throws(AgeError) -> Stanza? {
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count >= 2, Array(words[0]) == Array("->".utf8),
      words.dropFirst().allSatisfy({ word in !word.isEmpty && word.allSatisfy { (33...126).contains($0) } })
    else { throw .malformedHeader(.stanzaLine) }
    var body: [UInt8] = []
    while let bodyLine = try lines.next() {
      guard bodyLine.count <= columns, let part = try? Base64.decode(bodyLine, padding: .none) else {
        throw .malformedHeader(.stanzaBody)
      }
      body += part
      if bodyLine.count < columns {
        let texts = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        return Stanza(type: texts[0], arguments: Array(texts.dropFirst()), body: body)
      }
    }
    return nil
  }

  /// The bytes that the authentication code covers.
  package static func authenticatedBytes(_ stanzas: [Stanza]) -> [UInt8] {
    var text = intro
    for stanza in stanzas {
      text += Array((["->", stanza.type] + stanza.arguments).joined(separator: " ").utf8)
      text.append(UInt8(ascii: "\n"))
      let body = Array(Base64.encode(stanza.body, padding: .none).utf8)
      // The last line is shorter than a full one, and empty if need be.
      for start in stride(from: 0, through: body.count, by: columns) {
        text += body[start..<min(start + columns, body.count)]
        text.append(UInt8(ascii: "\n"))
      }
    }
    return text + Array("---".utf8)
  }

  /// The header as it stands in a file.
  package func encoded() -> [UInt8] {
    Header.authenticatedBytes(stanzas) + Array(" \(Base64.encode(code, padding: .none))\n".utf8)
  }

  /// The authentication code over stanzas with the key of the file.
  static func code(of stanzas: [Stanza], fileKey: Secret) -> [UInt8] {
    let key = SHA256.derive(from: fileKey, salt: [], info: "header")
    return SHA256.authenticationCode(authenticatedBytes(stanzas), key: key)
  }

  /// A cursor over whole lines.
  private struct Lines {
    let bytes: [UInt8]
    var offset: Int

    /// The next line without its end; `nil` if it is not complete yet.
    mutating func next() throws(AgeError) -> ArraySlice<UInt8>? {
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else {
        if bytes.count >= Header.maximumLength { throw .malformedHeader(.tooLong) }
        return nil
      }
      guard end < Header.maximumLength else { throw .malformedHeader(.tooLong) }
      defer { offset = end + 1 }
      return bytes[offset..<end]
    }
  }
}

package import Bytes

/// The forms in which an age file is kept: the same file, written differently.
package enum Envelope: String, CaseIterable, Sendable {
  /// As the specification has it.
  case binary
  /// As text.
  case armored
  /// Without anything to know it by; for files with a passphrase only.
  case unmarked

  /// How many bytes of a file it takes to recognise its form.
  package static let recognitionLength = Armor.recognitionLength

  /// The form of a file that begins with these bytes; `nil` for what is no age file, or an unmarked one: nothing
  /// tells that from noise.
  package static func recognise(_ start: some Sequence<UInt8>) -> Envelope? {
    if AgeFile.isRecognised(start) { return .binary }
    return Armor.isRecognised(start) ? .armored : nil
  }

  /// A file of this form as the specification has it.
  package func binary(_ source: any ByteSource) throws(AgeError) -> any ByteSource {
    switch self {
    case .binary: source
    case .armored: try Armor.decode(source)
    case .unmarked: try UnmarkedSource(source)
    }
  }
}

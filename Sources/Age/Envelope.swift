package import Bytes

/// The forms in which an age file is kept: the same file, written differently.
package enum Envelope: String, CaseIterable, Sendable {
  /// As the specification has it.
  case binary
  /// As text.
  case armored
  /// Without anything to know it by; for files with a passphrase only.
  case unmarked

  /// The form of a file; `nil` for what is no age file, or an unmarked one: nothing tells that from noise.
  package static func recognise(_ source: any ByteSource) throws(SourceError) -> Envelope? {
    let start = try source.read(at: 0, count: Int(min(source.count, UInt64(Armor.recognitionLength))))
    if let form = recognise(start) { return form }
    guard source.count > UInt64(start.count), CopiedArmor.recognise(start) == .text else { return nil }
    return recognise(
      try source.read(at: 0, count: Int(min(source.count, UInt64(CopiedArmor.recognitionLength)))))
  }

  /// The form of a file with these bytes, or that begins with them.
  package static func recognise<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Envelope?
  where Bytes.Index == Int {
    if AgeFile.isRecognised(bytes) { return .binary }
    return Armor.isRecognised(bytes) || CopiedArmor.recognise(bytes) == .armor ? .armored : nil
  }

  /// A file of this form as the specification has it.
  ///
  /// - Parameter canBe: whether the payload can have a length, which decides between the ways to read a text that was
  ///   changed in copying it.
  package func binary(
    _ source: any ByteSource, whereLength canBe: (UInt64) -> Bool
  ) throws(AgeError) -> any ByteSource {
    switch self {
    case .binary: source
    case .armored: try Armor.restore(source, whereLength: canBe)
    case .unmarked: try UnmarkedSource(source)
    }
  }
}

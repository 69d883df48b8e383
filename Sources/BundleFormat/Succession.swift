internal import Bytes
package import Minisign

/// A publisher's word that another key follows theirs, signed with the old one.
///
/// It proves that whoever has the old key said so, be that its owner or a thief: no more than a reason to ask. A bundle by
/// the new key carries it as a note (FORMAT.md, section 3).
package struct Succession: Equatable, Sendable {
  /// The name of the note.
  package static let note = "succession"

  /// The key that signed it.
  package let old: PublicKey
  /// The key that is to follow.
  package let new: PublicKey
  /// The day on which it was said, `YYYY-MM-DD`.
  package let date: String
  /// The signature with the old key, over ``message(from:to:on:)``.
  private let signature: Signature

  /// What minisign is to show of the signature: the same in all, so that it need not be carried.
  static let comment = "bundle key succession"

  /// What is signed. No manifest begins like it.
  static func message(from old: PublicKey, to new: PublicKey, on date: String) -> [UInt8] {
    Array("bundle key succession 1\nold: \(old.line)\nnew: \(new.line)\ndate: \(date)\n".utf8)
  }

  init(old: PublicKey, new: PublicKey, date: String, signature: Signature) {
    (self.old, self.new, self.date, self.signature) = (old, new, date, signature)
  }

  /// Reads it, and checks its signature; `nil` if it is none.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 5, let old = try? PublicKey(line: words[0]),
      let new = try? PublicKey(line: words[1]),
      old.key != new.key, case let date = String(words[2]), Manifest.isDate(date),
      let bytes = try? Base64.decode(words[3].utf8), let commentBytes = try? Base64.decode(words[4].utf8),
      let signature = try? Signature(
        identifier: old.identifier, signature: bytes, trustedComment: Self.comment,
        commentSignature: commentBytes),
      signature.isValid(for: Self.message(from: old, to: new, on: date), by: old)
    else { return nil }
    self.init(old: old, new: new, date: date, signature: signature)
  }

  /// Its one line.
  package var text: String {
    let signatures = [signature.signature, signature.commentSignature].map { Base64.encode($0) }
    return ([old.line, new.line, date] + signatures).joined(separator: " ")
  }
}

extension Manifest {
  /// What the publisher's old key says of this one; `nil` if there is nothing genuine of that kind.
  package var succession: Succession? {
    notes.first { $0.name == Succession.note }.flatMap { Succession($0.text) }.flatMap {
      $0.new.key == publisher.key ? $0 : nil
    }
  }

  /// The name of the note with the day by which the next edition is expected.
  package static let nextNote = "next-by"

  /// The day by which the publisher expects to have made the next edition, `YYYY-MM-DD`; `nil` if that is not said.
  package var nextBy: String? {
    notes.first { $0.name == Self.nextNote }.flatMap { Self.isDate($0.text) ? $0.text : nil }
  }

  /// Whether the next edition should be there by a day, `YYYY-MM-DD`.
  package func isOverdue(on day: String) -> Bool {
    // Days of four, two and two digits are in the order of their letters.
    nextBy.map { $0 < day } ?? false
  }
}

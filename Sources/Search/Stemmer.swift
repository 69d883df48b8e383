private import CStemmer

/// The Snowball stemmer for English.
///
/// Not `Sendable`: a stemmer keeps its work in itself, so each user has its own.
@safe final class Stemmer {
  private let stemmer: OpaquePointer

  init() {
    guard let stemmer = unsafe sb_stemmer_new("english", "UTF_8") else {
      preconditionFailure("libstemmer has no English")
    }
    unsafe self.stemmer = stemmer
  }

  deinit {
    unsafe sb_stemmer_delete(stemmer)
  }

  /// The stem of a folded word. Words with other letters than English ones are their own stem.
  func stem(_ word: Span<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count)
    for index in word.indices { letters.append(word[index]) }
    return stem(letters)
  }

  /// The stem of a folded word.
  func stem(_ letters: [UInt8]) -> [UInt8] {
    guard letters.count > 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }),
      let stem = unsafe sb_stemmer_stem(stemmer, letters, Int32(letters.count))
    else { return letters }
    let length = unsafe Int(sb_stemmer_length(stemmer))
    return unsafe Array(UnsafeBufferPointer(start: stem, count: length))
  }
}

private import CStemmer

/// The Snowball stemmer for English.
///
/// Not `Sendable`: a stemmer keeps its work in itself, so each index has its own.
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

  /// The stem of a word in lower case. Words with other letters than English ones are their own stem.
  func stem(_ word: String) -> String {
    let letters = Array(word.utf8)
    guard letters.count > 2, letters.count < 64, letters.allSatisfy({ (0x61...0x7A).contains($0) }),
      let stem = unsafe sb_stemmer_stem(stemmer, letters, Int32(letters.count))
    else { return word }
    let length = unsafe Int(sb_stemmer_length(stemmer))
    return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
  }
}

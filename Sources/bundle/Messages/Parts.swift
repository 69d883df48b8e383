import Compression
import Ingest
import Localization
import MetadataCleaning
import Passphrases
import Pictures
import Sodium
import System

/// What the program is made of, for `bundle --version --verbose`: one line for each part.
///
/// Two versions stand for a library: what it says of itself, and that of the package that it was linked from, since a
/// distribution mends holes without changing the first.
enum Parts {
  private static let libraries: [(name: String, says: String?, package: String)] = [
    ("libsodium", LinkedSodium.version, "libsodium-dev"),
    ("zlib", LinkedCodecs.zlib, "zlib1g-dev"),
    ("zstd", LinkedCodecs.zstd, "libzstd-dev"),
    ("cmark-gfm", LinkedParsers.markdown, "libcmark-gfm-dev"),
    ("cmark-gfm extensions", nil, "libcmark-gfm-extensions-dev"),
    ("libyaml", LinkedParsers.yaml, "libyaml-dev"),
    ("gumbo", nil, "libgumbo-dev"),
    ("utf8proc", LinkedUnicode.version, "libutf8proc-dev"),
    ("zxcvbn", nil, "libzxcvbn-dev"),
    ("expat", LinkedExpat.version, "libexpat1-dev"),
    ("libstemmer", nil, "libstemmer-dev"),
    ("libjpeg-turbo", nil, "libturbojpeg0-dev"),
    ("libpng", LinkedPictures.png, "libpng-dev"),
    ("libwebp", LinkedPictures.webP, "libwebp-dev"),
    ("GNU C library", BuildRecord.systemLibrary, "libc6-dev"),
  ]

  static func lines(of record: BuildRecord = .current) -> [Phrase] {
    var lines = [Phrase(name: "bundle \(Main.version)")]
    if record.parts.isEmpty {
      lines.append(Phrase("Swift (version not recorded)", zh: "Swift（没有记录版本）"))
    }
    // The compiler and what came as source; what the compiler adds of its own is a package.
    let named = Set(libraries.map(\.package))
    for part in record.parts where !named.contains(part.name) {
      lines.append(Phrase(name: "\(part.name) \(part.version)"))
    }
    for library in libraries {
      let name = Phrase(name: library.says.map { "\(library.name) \($0)" } ?? library.name)
      if let part = record.parts.first(where: { $0.name == library.package }) {
        lines.append(
          Phrase("\(name) (\(part.name) \(part.version))", zh: "\(name)（\(part.name) \(part.version)）"))
      } else {
        lines.append(Phrase("\(name) (package not recorded)", zh: "\(name)（没有记录软件包）"))
      }
    }
    return lines
  }
}

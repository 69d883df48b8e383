package import BundleFormat
internal import Bytes
package import Ingest
internal import System

extension CollectionFile {
  /// What a folder's own file says of it; `nil` if it has none.
  ///
  /// - Throws: ``PackError/collection(_:)``.
  package static func read(in folder: String) throws -> CollectionFile? {
    let file: FileSource
    do throws(SystemError) { file = try FileSource(path: "\(folder)/\(path)", followsLinks: false) } catch {
      if error.kind == .missing || error.kind == .notAFolder { return nil }
      throw error
    }
    let bytes = try file.read(at: 0, count: Int(min(file.count, UInt64(maximumLength) + 1)))
    do throws(CollectionFile.Failure) { return try CollectionFile(bytes) } catch {
      throw PackError.collection(error)
    }
  }

  /// What of it a manifest says.
  package var notes: [Manifest.Note] {
    [("description", description), ("licence", licence), ("publisher", note)].compactMap { name, text in
      guard let text, !text.isEmpty, Manifest.isText(text) else { return nil }
      return Manifest.Note(name: name, text: text)
    }
  }
}

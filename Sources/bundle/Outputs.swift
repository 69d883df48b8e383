import Age
import ArgumentParser
import BundleFormat
import BundleReading
import Bytes
import Library
import System

/// A slip must not replace something that is no bundle, such as a key.
func checkOutput(_ path: String, force: Bool) throws {
  guard !force, path != standardStream, let kind = FilePath.kind(of: path) else { return }
  guard kind == .file, try looksLikeABundle(path) else {
    throw CommandError.outputExists(path)
  }
}

/// Whether a file is a bundle as far as that can be told without a key: an age file can be anything, but has the
/// length of a bundle by chance only; and an unmarked one could as well be a picture.
private func looksLikeABundle(_ path: String) throws -> Bool {
  let file = try FileSource(path: path)
  switch try BundleFile.Kind(of: file) {
  case .signed: return true
  case .encrypted(.unmarked), .other: return false
  case .encrypted(let envelope):
    do {
      // A conversation that a bundle was pasted into is more than the bundle.
      let age = try AgeFile(envelope.binary(file) { _ in false })
      return age.payloadLength.map(Frame.canHave) ?? false
    } catch AgeError.system(let code) {
      throw SystemError(code: code, path: path)
    } catch {
      return false
    }
  }
}

/// Bytes that are no text must not be sent to a terminal.
func checkStandardOutput(_ path: String?, isText: Bool) throws {
  if path == standardStream, !isText, Process.outputIsTerminal {
    throw ValidationError(Misuse.bytesToTerminal)
  }
}

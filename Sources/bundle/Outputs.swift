import ArgumentParser
import Library
import System

/// A slip must not replace something that is no bundle, such as a key.
func checkOutput(_ path: String) throws {
  guard path != standardStream, let kind = FilePath.kind(of: path) else { return }
  let contents = try? BundleOpener.kind(ofFile: path)
  guard kind == .file, let contents, contents != .other else {
    throw Failure("\(path) is there already and is no bundle", hint: "choose another name", status: .usage)
  }
}

/// Bytes that are no text must not be sent to a terminal.
func checkStandardOutput(_ path: String?, isText: Bool) throws {
  if path == standardStream, !isText, Process.outputIsTerminal {
    throw ValidationError("The result is no text: write it to a file, with -o FILE, or as text.")
  }
}

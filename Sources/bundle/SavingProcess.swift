import BundleFormat
import BundleReading
import Library
import Localization
import System

/// The small process that writes for the full-screen reader, which itself writes nothing.
///
/// It never sees a bundle: it is told a folder, a name and bytes. As whoever took the reader over could tell it anything, it
/// makes new files only, with all the care of an extraction, and none in hidden folders, whose files other programs obey.
final class SavingProcess {
  private let companion: Companion

  private enum Message {
    static let bytes: UInt8 = 0
    static let end: UInt8 = 1
    static let cancel: UInt8 = 2
  }

  /// Makes the process; the program must give up its rights afterwards only.
  init(keepingOut trust: TrustFolders) throws {
    companion = try Companion { channel in
      Confinement(writing: nil).enter()
      while let request = channel.receive() { Self.serve(request, channel, trust) }
    }
  }

  /// Writes a file of a bundle.
  ///
  /// - Returns: why that could not be done, if it could not.
  func write(_ entry: CatalogEntry, of bundle: OpenedBundle, to folder: String) throws -> Phrase? {
    let channel = companion.channel
    let request = Array(folder.utf8) + [0] + Array(entry.path.text.utf8)
    guard request.count <= Channel.longest, channel.send(request) else { return Self.gone }
    if let refusal = try Self.answer(channel) { return refusal }
    do {
      try bundle.reader.forEachPiece(of: entry.contents) { piece in
        var rest = piece
        while !rest.isEmpty, channel.send([Message.bytes] + rest.prefix(Channel.longest - 1)) {
          rest = rest.dropFirst(Channel.longest - 1)
        }
      }
    } catch {
      if channel.send([Message.cancel]) { _ = channel.receive() }
      throw error
    }
    return channel.send([Message.end]) ? try Self.answer(channel) : Self.gone
  }

  static let gone = Phrase("the process that writes has ended", zh: "负责写入的进程已经结束")

  /// What the process says: nothing if all is well.
  private static func answer(_ channel: Channel) throws -> Phrase? {
    guard let answer = channel.receive() else { return gone }
    return answer.isEmpty ? nil : Phrase(name: String(decoding: answer, as: UTF8.self))
  }

  // MARK: In the other process

  /// The reader does not want the file any more.
  private struct Cancelled: Error {}

  private static func serve(_ request: [UInt8], _ channel: Channel, _ trust: TrustFolders) {
    do {
      let parts = request.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let folder = String(validating: parts[0], as: UTF8.self),
        let name = String(validating: parts[1], as: UTF8.self)
      else { throw BundleError.unsafePath("") }
      let isHidden = FilePath.resolved(folder).utf8.split(separator: UInt8(ascii: "/")).contains {
        $0.first == UInt8(ascii: ".")
      }
      guard !isHidden else { throw CommandError.hiddenFolder(folder) }
      var destination = try Destination(folder, keepingOut: trust)
      _ = try destination.check(name, replacing: false)
      try destination.write([(name, false)]) { _, file in
        guard channel.send([]), try receive(into: file, channel) else { throw Cancelled() }
      }
      _ = channel.send([])
    } catch is Cancelled {
      _ = channel.send([])
    } catch {
      let words = (Failure(error)?.message ?? Phrase(name: "\(error)")).text
      _ = channel.send(words.utf8.prefix(4096))
    }
  }

  /// Writes what comes until it ends.
  ///
  /// - Returns: whether it came to its end.
  private static func receive(into file: AtomicFile, _ channel: Channel) throws -> Bool {
    var failure: (any Error)?
    while let message = channel.receive(), let kind = message.first {
      switch kind {
      case Message.bytes where failure == nil:
        do { try file.write(Array(message.dropFirst())) } catch { failure = error }
      case Message.bytes: break
      case Message.end:
        if let failure { throw failure }
        return true
      default: return false
      }
    }
    return false
  }
}

import Localization
import Packing
import System

/// A line at a terminal that says how far packing has come; nothing anywhere else.
final class ProgressMeter {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?

  init(isShown: Bool) {
    self.isShown = isShown && Process.errorIsTerminal && Process.environment("TERM") != "dumb"
    start = clock.now
  }

  func show(_ progress: Packer.Progress) {
    let now = clock.now
    guard isShown, last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    let seconds =
      Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    let rate = seconds > 0.2 ? Double(progress.bytes.done) / seconds : 0
    let (files, done) = (progress.files, byteCount(progress.bytes.done))
    var line = Phrase(
      "\(files.done) of \(files.all) files, \(done)", zh: "\(files.done)/\(files.all) 个文件，\(done)")
    if rate > 0 {
      let rest = Int(Double(progress.bytes.all - min(progress.bytes.done, progress.bytes.all)) / rate)
      let time = "\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
      let speed = byteCount(UInt64(rate))
      line = Phrase("\(line), \(speed)/s, \(time) left", zh: "\(line)，每秒 \(speed)，还要 \(time)")
    }
    Process.print("\r\u{1B}[K" + line.text, toError: true)
  }

  func clear() {
    if last != nil { Process.print("\r\u{1B}[K", toError: true) }
  }
}

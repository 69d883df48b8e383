import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import System
import Terminal

/// What is to be said of bundles because of other editions, here or seen before, and because of their dates.
struct EditionRemarks {
  /// What keeps a bundle from being the one to read.
  enum Place {
    case copy(of: String)
    case superseded(by: Int64, String)
  }

  private let bundles: [InspectedBundle?]
  private let names: [String]
  private let trust: TrustStore
  private let editions: Editions
  /// The numbers of the bundles among those that could be opened.
  private let numbers: [Int]

  /// - Parameters:
  ///   - bundles: those that could be opened, nothing in the place of others.
  ///   - names: what the files are called.
  init(_ bundles: [InspectedBundle?], names: [String], _ trust: TrustStore) {
    (self.bundles, self.names, self.trust) = (bundles, names, trust)
    numbers = bundles.indices.filter { bundles[$0] != nil }
    editions = Editions(bundles.compactMap(\.self), knowing: trust.known, successions: trust.successions)
  }

  func place(of number: Int) -> Place? {
    guard let index = numbers.firstIndex(of: number) else { return nil }
    switch editions.places[index] {
    case .newest: return nil
    case .copy(let other): return .copy(of: names[numbers[other]])
    case .superseded(let other):
      return .superseded(by: bundles[numbers[other]]?.sealed.manifest.edition ?? 0, names[numbers[other]])
    }
  }

  /// Those that are not the ones to read, by their numbers; `nil` if there are none.
  var leftOut: Phrase? {
    let copies = editions.places.count { if case .copy = $0 { true } else { false } }
    let older = editions.places.count { if case .superseded = $0 { true } else { false } }
    guard copies + older > 0 else { return nil }
    let parts = [
      older > 0 ? Phrase("\(counted(older, "older edition"))", zh: "\(older) 个旧版") : nil,
      copies > 0 ? Phrase("\(counted(copies, "copy", "copies"))", zh: "\(copies) 个重复的文件") : nil,
    ].compactMap(\.self).listed()
    return Phrase("left out: \(parts); to read one all the same, name its file", zh: "略过：\(parts)；仍要读，就写出文件名")
  }

  /// All that is to be said of a bundle.
  func remarks(on number: Int) -> [Phrase] {
    guard let manifest = bundles[number]?.sealed.manifest else { return [] }
    var remarks = reminders(on: number)
    if let day = manifest.nextBy, !manifest.isOverdue(on: Process.today) {
      remarks.append(Phrase("the next edition is expected by \(day)", zh: "下一版预计在 \(day) 之前"))
    }
    return remarks
  }

  /// What whoever reads a bundle should know.
  func reminders(on number: Int) -> [Phrase] {
    guard let index = numbers.firstIndex(of: number), let manifest = bundles[number]?.sealed.manifest else {
      return []
    }
    return editions.oddities[index].map { phrase($0) } + Self.reminders(of: manifest, trust.seen)
  }

  private func phrase(_ oddity: Editions.Oddity) -> Phrase {
    switch oddity {
    case .datedBefore(let other):
      Phrase(
        "ODD: a higher edition than \(fileName(names[numbers[other]])), and an earlier date; ask the publisher whether it is theirs",
        zh: "可疑：版次比 \(fileName(names[numbers[other]])) 高，日期却更早；请问发布者这是不是他们的")
    case .sameNumber(let other):
      Phrase(
        "ODD: \(fileName(names[numbers[other]])) has the same edition number and is another bundle; ask the publisher which is theirs",
        zh: "可疑：\(fileName(names[numbers[other]])) 版次相同，却是另一个资料包；请问发布者哪个是他们的")
    }
  }

  /// What can be said of one bundle by itself: that there is a newer edition, or should be, or can't be yet.
  private static func reminders(of manifest: Manifest, _ seen: SeenEditions) -> [Phrase] {
    var reminders: [Phrase] = []
    if let newer = seen.newer(than: manifest) {
      reminders.append(
        Phrase(
          "OLDER than edition \(newer.number) of \(newer.date), which you have seen: ask for that one",
          zh: "比你见过的第 \(newer.number) 版（\(newer.date)）旧：请去要那一版"))
    }
    // Where the publisher is, tomorrow may have begun.
    if manifest.date > Process.day(after: 1) {
      reminders.append(
        Phrase(
          "ODD: its date, \(manifest.date), is in the future; is this computer's clock right?",
          zh: "可疑：日期 \(manifest.date) 还没到；这台电脑的时钟对吗？"))
    }
    if let day = manifest.nextBy, manifest.isOverdue(on: Process.today) {
      reminders.append(
        Phrase(
          "a newer edition was expected by \(day): some of it may be out of date; ask for the newer one where you had this from",
          zh: "预计 \(day) 之前就有新版：部分内容可能已过时；请向给你这份的人要新版"))
    }
    return reminders
  }
}

/// What is to be said of a bundle whose publisher says that their key follows another.
struct SuccessionRemarks {
  let lines: [Phrase]

  init(_ bundle: InspectedBundle, _ trust: TrustStore) {
    guard bundle.sealed.manifest.notes.contains(where: { $0.name == Succession.note }) else {
      lines = []
      return
    }
    guard let succession = bundle.sealed.manifest.succession else {
      lines = [
        Phrase(
          "ODD: it says that its key follows another, and that is not signed as it should be",
          zh: "可疑：它声明自己的密钥接替了别的密钥，但这个声明的签名不对")
      ]
      return
    }
    switch (trust.known.standing(of: succession.old), bundle.publisher.standing) {
    case (.revoked(let name), _):
      lines = [
        Phrase(
          "a key that is revoked, \(quoted(name.name)), names this one as following it: that counts for nothing",
          zh: "已作废的密钥\(quoted(name.name))声明由这个密钥接替：这不算数")
      ]
    case (.known(let name), .known):
      lines = [
        Phrase("its key follows that of \(name.shownName)", zh: "它的密钥接替 \(name.shownName) 的密钥")
      ]
    case (.known(let name), .stranger), (.known(let name), .proposed):
      lines =
        SuccessionWords(succession, of: name, others: trust.successions).lines + [
          Phrase("only if they are the same, take the new key over:", zh: "完全一样，才可以接受新密钥："),
          Phrase(name: "  bundle key trust \(succession.new.line) --as NAME"),
        ]
    default: lines = []
    }
  }
}

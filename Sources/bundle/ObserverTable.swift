import Age
import BundleReading
import Library
import Localization
import Terminal

/// What a file tells those who have no key to it.
struct ObserverTable {
  private let bundle: String
  private let length: UInt64
  private let form: Phrase
  private let openedBy: Phrase
  private var recipients: Int?
  private let contentLengths: ClosedRange<UInt64>?
  private let visible: [Phrase]
  private let hidden: [Phrase]

  init(_ path: String, _ seen: Observation) {
    bundle = path
    length = seen.fileLength
    contentLengths = seen.contentLengths
    let contents = [
      Phrase("title", zh: "标题"), Phrase("publisher and signatures", zh: "发布者和签名"),
      Phrase("edition and date", zh: "版次和日期"),
      Phrase("names, number and contents of guides", zh: "指南的名字、数量和内容"),
    ]
    let thatItIsOne = Phrase("that it is a bundle", zh: "它是不是资料包")
    switch seen.envelope {
    case nil:
      form = Phrase("a bundle that is not encrypted", zh: "没有加密的资料包")
      openedBy = Phrase("everybody", zh: "所有人")
      visible = contents
      hidden = []
    case .unmarked:
      form = Phrase(
        "nothing to know it by: random bytes, or a file of this program", zh: "看不出是什么：可能是随机数据，也可能是本程序的文件")
      openedBy = Phrase("unknown; a passphrase, if it is one", zh: "不知道；如果是资料包，那就是口令")
      visible = [Phrase("that its length is one of those that bundles have", zh: "长度是资料包会有的长度之一")]
      hidden = contents + [thatItIsOne]
    case let envelope?:
      form =
        envelope == .armored
        ? Phrase("an age file, as text", zh: "文本形式的 age 文件") : Phrase("an age file", zh: "age 文件")
      if seen.recipientTypes.contains(Passphrase.stanzaType) {
        openedBy = Phrase("a passphrase", zh: "口令")
      } else {
        recipients = seen.recipientTypes.count
        let kinds = keyKinds(seen.recipientTypes)
        openedBy =
          isRound(seen.recipientTypes.count)
          ? Phrase("\(kinds); some may have nobody behind them", zh: "\(kinds)；其中有些可能是虚设的") : kinds
      }
      visible = [Phrase("that it is encrypted with age", zh: "它是用 age 加密的")]
      hidden = contents + [Phrase("who can open it", zh: "谁能打开它"), thatItIsOne]
    }
  }

  func print() {
    let title = Phrase("what anybody can learn from \(bundle) without a key", zh: "没有密钥的人能从 \(bundle) 看出什么")
    Console.print(Line([Span(title.text, .bold)]))
    var rows = [
      (Phrase("length of the file", zh: "文件长度"), Phrase("\(length) bytes", zh: "\(length) 字节")),
      (Phrase("what it looks like", zh: "看上去是"), form), (Phrase("opened by", zh: "能打开的"), openedBy),
    ]
    if let contentLengths {
      let (low, high) = (contentLengths.lowerBound, contentLengths.upperBound)
      rows.append(
        (
          Phrase("length of the contents", zh: "内容长度"),
          Phrase("between \(low) and \(high) bytes, before padding", zh: "填充之前在 \(low) 到 \(high) 字节之间")
        ))
    }
    let separator = Phrase("; ", zh: "；")
    rows.append((Phrase("can be seen", zh: "能看出"), visible.joined(separator: separator)))
    if !hidden.isEmpty {
      rows.append((Phrase("can't be seen", zh: "看不出"), hidden.joined(separator: separator)))
    }
    print(rows.map { ($0.0.text, $0.1.text) })
  }

  private func print(_ rows: [(String, String)]) {
    let widest = rows.map { width(of: $0.0) }.max() ?? 0
    for (name, value) in rows {
      let lines = wrapped([Span(value)], width: max(Console.width - widest - 4, 20))
      for (number, line) in lines.enumerated() {
        let label = number == 0 ? name : ""
        let gap = String(repeating: " ", count: widest - width(of: label) + 2)
        Console.print(Line([Span("  \(label)\(gap)")] + line.spans))
      }
    }
  }
}

extension ObserverTable: Encodable {
  private enum CodingKeys: CodingKey {
    case bundle, length, form, openedBy, recipients, shortestContents, longestContents, visible, hidden
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(bundle, forKey: .bundle)
    try container.encode(length, forKey: .length)
    try container.encode(form[.en], forKey: .form)
    try container.encode(openedBy[.en], forKey: .openedBy)
    try container.encodeIfPresent(recipients, forKey: .recipients)
    try container.encodeIfPresent(contentLengths?.lowerBound, forKey: .shortestContents)
    try container.encodeIfPresent(contentLengths?.upperBound, forKey: .longestContents)
    try container.encode(visible.map { $0[.en] }, forKey: .visible)
    try container.encode(hidden.map { $0[.en] }, forKey: .hidden)
  }
}

import Age
import Library
import Terminal

/// What a file tells those who have no key to it.
struct ObserverTable: Encodable {
  var bundle: String
  var length: UInt64
  var form: String
  var openedBy: String
  var recipients: Int?
  var shortestContents: UInt64?
  var longestContents: UInt64?
  var visible: [String]
  var hidden: [String]

  init(_ path: String, _ seen: Observation) {
    bundle = path
    length = seen.fileLength
    shortestContents = seen.contentLengths?.lowerBound
    longestContents = seen.contentLengths?.upperBound
    let contents = [
      "title", "publisher and signatures", "edition and date", "names, number and contents of guides",
    ]
    switch seen.envelope {
    case nil:
      form = "a bundle that is not encrypted"
      openedBy = "everybody"
      visible = contents
      hidden = []
    case .unmarked:
      form = "nothing to know it by: random bytes, or a file of this program"
      openedBy = "unknown; a passphrase, if it is one"
      visible = ["that its length is one of those that bundles have"]
      hidden = contents + ["that it is a bundle"]
    case let envelope?:
      form = envelope == .armored ? "an age file, as text" : "an age file"
      let types = Dictionary(grouping: seen.recipientTypes) { $0 }.mapValues(\.count)
      if types["scrypt"] != nil {
        openedBy = "a passphrase"
      } else {
        recipients = seen.recipientTypes.count
        let kinds = types.sorted { $0.key < $1.key }.map { "\($0.value) × \(Self.name(ofType: $0.key))" }
        openedBy = kinds.joined(separator: ", ")
        if isRound(seen.recipientTypes.count) { openedBy += "; some may have nobody behind them" }
      }
      visible = ["that it is encrypted with age"]
      hidden = contents + ["who can open it", "that it is a bundle"]
    }
  }

  private static func name(ofType type: String) -> String {
    switch type {
    case "X25519": "X25519 key"
    case "mlkem768x25519": "post-quantum key"
    default: "key of another kind (\(type))"
    }
  }

  func print() {
    Console.print(Line([Span("what anybody can learn from \(bundle) without a key", .bold)]))
    var rows = [
      ("length of the file", "\(length) bytes"), ("what it looks like", form), ("opened by", openedBy),
    ]
    if let shortestContents, let longestContents {
      rows.append(
        ("length of the contents", "between \(shortestContents) and \(longestContents) bytes, before padding")
      )
    }
    rows.append(("can be seen", visible.joined(separator: "; ")))
    if !hidden.isEmpty { rows.append(("can't be seen", hidden.joined(separator: "; "))) }
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

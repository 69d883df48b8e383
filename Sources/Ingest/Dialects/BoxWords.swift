/// What boxes are called, in the language of the guide that they are in.
struct BoxWords {
  private let isChinese: Bool

  /// - Parameter text: the guide: a Chinese character in three words makes it Chinese.
  init(of text: ArraySlice<UInt8>) {
    // The first byte of most Chinese characters in UTF-8.
    let han = text.count { (0xE4...0xE9).contains($0) }
    isChinese = han * 8 > text.count / 3
  }

  /// What a kind of box is called; `nil` for a kind that nobody has names for.
  func label(_ kind: some StringProtocol) -> String? {
    guard let (en, zh) = Self.labels[kind.lowercased()] else { return nil }
    return isChinese ? zh : en
  }

  /// Whether a kind is called something.
  static func hasLabel(_ kind: Substring) -> Bool { labels[kind.lowercased()] != nil }

  /// A label and a title.
  func heading(_ kind: some StringProtocol, title: some StringProtocol) -> String {
    let title = title.trimmed
    let label = label(kind) ?? String(kind.prefix(1)).uppercased() + kind.dropFirst()
    // A program may have put in what it calls the kind.
    guard !title.isEmpty, title != label, title != Self.labels[kind.lowercased()]?.en else { return label }
    return isChinese ? "\(label)：\(title)" : "\(label): \(title)"
  }

  /// What Python-Markdown, GitHub, Obsidian, Docusaurus, VuePress and MyST have, in small letters.
  private static let labels: [String: (en: String, zh: String)] = {
    var labels: [String: (en: String, zh: String)] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for name in parts.dropFirst(2) {
        labels[String(name)] = (String(parts[0]).replacing("_", with: " "), String(parts[1]))
      }
    }
    return labels
  }()

  private static let table = """
    Note 说明 note memo
    See_also 另见 seealso
    Info 信息 info information
    Tip 提示 tip hint
    Important 重要 important attention
    Warning 警告 warning warn
    Caution 注意 caution
    Danger 危险 danger error
    Example 例子 example
    Question 问题 question help faq
    Answer 回答 answer solution
    Quote 引文 quote cite
    Summary 摘要 summary tldr
    Abstract 摘要 abstract
    Success 成功 success check done
    Failure 失败 failure fail missing
    Bug 错误 bug
    To-do 待办 todo
    Details 详情 details dropdown collapse admonition
    Recommendation 推荐 recommendation
    Downside 缺点 downside
    Added 新增 versionadded
    Changed 变更 versionchanged
    Deprecated 弃用 deprecated
    Theorem 定理 theorem
    Lemma 引理 lemma
    Definition 定义 definition
    Proof 证明 proof
    Corollary 推论 corollary
    Proposition 命题 proposition
    Axiom 公理 axiom
    Conjecture 猜想 conjecture
    Remark 注 remark
    Algorithm 算法 algorithm
    Assumption 假设 assumption
    Criterion 判据 criterion
    Observation 观察 observation
    Property 性质 property
    Exercise 练习 exercise
    """
}

extension StringProtocol {
  /// Where some words stand first, byte by byte: to compare characters takes ten times as long.
  func firstRange(of words: String) -> Range<String.Index>? {
    let text = Substring(self)
    guard let first = words.utf8.first else { return nil }
    var rest = text.utf8
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: words.utf8) { return place..<rest.index(place, offsetBy: words.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether some words are in it.
  func contains(_ words: String) -> Bool { words.isEmpty || firstRange(of: words) != nil }

  /// Without spaces and tabs at both ends.
  var trimmed: String { Substring(self).trimmed }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  var trimmed: String {
    func isWord(_ byte: UInt8) -> Bool { byte != 0x20 && byte != 0x09 }
    guard let first = utf8.firstIndex(where: isWord), let last = utf8.lastIndex(where: isWord) else {
      return ""
    }
    return String(self[first..<utf8.index(after: last)])
  }
}

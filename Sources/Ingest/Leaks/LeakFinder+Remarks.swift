internal import Bytes

/// What stands in a text and is not shown with it.
extension LeakFinder {
  // MARK: Lines

  /// A line that is a remark as a whole, by the markup of its text.
  @discardableResult
  mutating func lineStart(_ index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch markup {
    case .markdown:
      let words = code.follow(text, index)
      if byte(at: words) == UInt8(ascii: "["), !code.isBlock { return definition(words) }
      return byline(words)
    case .restructuredText:
      if [":author:", ":authors:", ":作者:", ":contact:"].contains(where: { has($0, at: index) }) {
        return report(.author, index..<lineEnd(index))
      }
      guard has(".. ", at: index) else { return nil }
      let words = text[index + 3..<lineEnd(index)]
      // Directives, targets, notes and replacements show something.
      let isShown =
        words.first.map { "_[|".utf8.contains($0) } ?? false
        || String(decoding: words, as: UTF8.self).contains("::")
      return isShown ? nil : report(.comment, index..<indentedEnd(index))
    case .org:
      if has("#+begin_comment", at: index) { return remarkBlock(index, "#+end_comment", "#+END_COMMENT") }
      if has("#+author:", at: index) || has("#+email:", at: index) {
        return report(.author, index..<lineEnd(index))
      }
      return has("# ", at: index) ? remarkLine(index) : nil
    case .asciidoc:
      if has("////\n", at: index) || has("////\r", at: index) {
        return remarkBlock(index, "\n////", "\n////")
      }
      if has(":author:", at: index) || has(":email:", at: index) {
        return report(.author, index..<lineEnd(index))
      }
      return has("//", at: index) && !has("///", at: index) ? remarkLine(index) : nil
    case .latex:
      if has("\\author{", at: index) { return report(.author, index..<lineEnd(index)) }
      return has("%", at: index) ? remarkLine(index) : nil
    case .plain: return byline(index)
    case .html, .other: return nil
    }
  }

  /// `作者：王小明`, `文｜王小明` in a line by itself near the beginning.
  private mutating func byline(_ index: Int) -> Int? {
    guard index >= frontMatterEnd, index < frontMatterEnd + 3000, !code.isBlock else { return nil }
    let start = end(from: index, atMost: 8) { " *_>-|#".utf8.contains($0) }
    let words = [
      "作者", "文字", "文", "撰文", "撰稿", "编辑", "編輯", "编译", "譯者", "译者", "翻译", "整理", "供稿", "投稿", "written by",
    ]
    guard let word = words.first(where: { has($0, at: start) }) else { return nil }
    let label = start + word.utf8.count
    var value = end(from: has("人", at: label) ? label + 3 : label, atMost: 4) { " *_".utf8.contains($0) }
    let signs = [":", "：", "|", "｜", "/", "／", "丨"]
    let isStroke = has("/", at: value) || has("／", at: value)
    if let sign = signs.first(where: { has($0, at: value) }) {
      value += sign.utf8.count
    } else if word != "written by" {
      return nil
    }
    value = end(from: value, atMost: 4) { " *_@".utf8.contains($0) }
    let stop = min(lineEnd(value), value + 64)
    let name = String(decoding: text[value..<stop], as: UTF8.self).trimmed
    let isName =
      (2...24).contains(name.count) && name.contains(where: \.isLetter)
      && !name.contains { "。，；：？！,;:?!()（）[]<>`/{}=|｜*".contains($0) || $0.isNumber }
      && !Self.nobodys.contains { name.hasPrefix($0) }
    // One of two: `文/理科`, `编辑/删除`.
    let isChoice = isStroke && Self.choices.contains(where: name.hasPrefix)
    return isName && !isChoice && lineEnd(value) - value <= 64 ? report(.author, start..<stop) : nil
  }

  /// What begins no name: words for those without one, and what is to be done.
  private static let nobodys = [
    "佚名", "匿名", "未知", "不详", "暂无", "无名", "知乎用户", "用户", "网友", "去", "把", "将", "请", "按照", "删", "先把", "再", "对",
  ]

  /// What stands behind a stroke that is one of two things, and nobody's name.
  private static let choices = [
    "理科", "理工", "理类", "理综", "理生", "史哲", "艺术", "艺体", "商科", "工科", "医科", "图片", "图像", "视频", "音频", "语音", "表格",
    "作者", "译者", "文字", "编辑", "编译", "翻译", "整理", "投稿", "供稿", "删除", "修改", "查看", "保存", "新建", "添加", "复制", "预览",
    "发布",
    "阅读", "口译", "笔译", "收纳", "打包", "归纳", "总结", "分类", "归档", "出版",
  ]

  /// Where the lines end that are indented below one.
  private func indentedEnd(_ index: Int) -> Int {
    var end = lineEnd(index)
    while end - index < Self.longestEdit, has("\n  ", at: end) { end = lineEnd(end + 1) }
    return end
  }

  private mutating func remarkLine(_ index: Int) -> Int { report(.comment, index..<lineEnd(index)) }

  private mutating func remarkBlock(_ index: Int, _ small: String, _ large: String) -> Int {
    let end = [next(small, from: index + 1), next(large, from: index + 1)].compactMap(\.self).min()
    return report(.comment, index..<(end.map { $0 + small.utf8.count } ?? lineEnd(index)))
  }

  /// `[//]: # (words)`: the definition of a link that nobody follows, with words as its title or its name.
  private mutating func definition(_ index: Int) -> Int? {
    let label = end(from: index + 1) { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
    guard has("]:", at: label), byte(at: index + 1) != UInt8(ascii: "^") else { return nil }
    let target = end(from: label + 2) { $0 == 0x20 || $0 == 0x09 }
    let isNowhere = ["#", "<>", "<#>"].contains {
      has($0, at: target) && byte(at: target + $0.utf8.count) <= 0x20
    }
    let name = lowercased(index + 1..<label)
    guard
      isNowhere
        || ["//", "comment", "_", "#", "remark", "note", "%", "!", "?", "-", "备注", "注释"].contains(name)
          && target < lineEnd(index) && !has("http", at: target)
    else { return nil }
    return remarkLine(index)
  }

  // MARK: Marks

  private static let longestEdit = 2000

  /// Remarks that begin with `{` or `%`: of Liquid, Hugo, JSX, Jinja and Obsidian.
  mutating func remark(_ index: Int) -> Int? {
    guard markup == .markdown || markup == .html || markup == .other && text[index] == UInt8(ascii: "{"),
      !isCode(index), byte(before: index) != UInt8(ascii: "\\")
    else { return nil }
    let second = byte(at: index + 1)
    if text[index] == UInt8(ascii: "%") {
      guard second == UInt8(ascii: "%"), markup == .markdown, let close = next("%%", from: index + 2),
        close > index + 2,
        Remark.isOfObsidian(
          behind: text[max(0, index - 8)..<index], text[index + 2..<close], before: byte(at: close + 2))
      else { return nil }
      return report(.comment, index..<close + 2)
    }
    let end: Int?
    switch second {
    case UInt8(ascii: ":") where has("{::comment}", at: index):
      end = next("{:/comment}", from: index).map { $0 + 11 }
    case UInt8(ascii: "/") where has("{/*", at: index): end = next("*/", from: index + 3).map { $0 + 3 }
    case UInt8(ascii: "%"):
      let word = self.end(from: index + 2) { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      guard has("comment", at: word) else { return nil }
      end = next("endcomment", from: word).map {
        self.end(from: $0 + 10) { $0 == 0x20 || $0 == UInt8(ascii: "-") } + 2
      }
    case UInt8(ascii: "{"):
      let word = self.end(from: index + 2) { " -<%".utf8.contains($0) }
      if has("/*", at: word) {
        end = next("*/", from: word + 2).map { self.end(from: $0 + 2) { " -}".utf8.contains($0) } }
      } else if has("comment ", at: word), "<%".utf8.contains(byte(at: index + 2)) {
        end = next("/comment", from: word).map { self.end(from: $0 + 8) { " >%}".utf8.contains($0) } }
      } else {
        end = has("!--", at: word) ? next("--}}", from: word).map { $0 + 4 } : nil
      }
    // What editors put in, strike out and say (CriticMarkup), in a paragraph.
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "~"):
      let mark = String(UnicodeScalar(second == UInt8(ascii: ">") ? UInt8(ascii: "<") : second))
      guard markup == .markdown, byte(at: index + 2) == second,
        let close = next(mark + mark + "}", from: index + 3),
        (index + 4..<index + Self.longestEdit).contains(close),
        next("\n\n", from: index).map({ $0 > close }) ?? true,
        second != UInt8(ascii: "~") || next("~>", from: index).map({ $0 < close }) ?? false
      else { return nil }
      end = close + 3
    case UInt8(ascii: "#"):
      let brace = self.end(from: index + 2, atMost: 500) {
        $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{")
      }
      end =
        brace > index + 4 && byte(before: brace) == UInt8(ascii: "#") && byte(at: brace) == UInt8(ascii: "}")
        ? brace + 1 : nil
    default: end = nil
    }
    return end.map { report(.comment, index..<min($0, text.count)) }
  }

  // MARK: Tags

  mutating func tag(_ index: Int) -> Int? {
    guard markup != .plain, !isCode(index), byte(before: index) != UInt8(ascii: "\\") else { return nil }
    switch byte(at: index + 1) {
    case UInt8(ascii: "!"):
      if has("<!--", at: index) { return comment(index) }
      guard has("<![cdata[", at: index), markup != .other else { return nil }
      return report(.comment, index..<(next("]]>", from: index).map { $0 + 3 } ?? lineEnd(index)))
    case UInt8(ascii: "?") where markup != .other && !has("<?xml ", at: index):
      let first = byte(at: index + 2)
      guard isLetter(first) || first == UInt8(ascii: "=") || first == 0x20 || first >= 0x80,
        let close = next("?>", from: index)
      else { return nil }
      return report(.comment, index..<close + 2)
    case let byte where isLetter(byte): return element(index)
    default: return nil
    }
  }

  private mutating func comment(_ index: Int) -> Int {
    let close = next("-->", from: index + 4)
    let end = close.map { $0 + 3 } ?? lineEnd(index)
    return isDirective(index + 4..<(close ?? end)) ? passing(index..<end) : report(.comment, index..<end)
  }

  /// Whether a comment only tells a program what to do, or says nothing.
  private func isDirective(_ range: Range<Int>) -> Bool {
    guard range.count < 200, !text[range].contains(where: { $0 >= 0x80 }) else { return false }
    let words = lowercased(range).filter { !$0.isWhitespace && $0 != "-" }
    return !words.contains { $0.isLetter || $0.isNumber }
      || ["more", "toc", "/toc", "tocstop", "truncate", "excerpt", "endif", "notoc", "omitintoc", "readmore"]
        .contains(words)
      || [
        "markdownlint", "prettierignore", "cspell:", "vale", "eslint", "doctoc", "startdoctoc", "enddoctoc",
        "textlint", "scope:", "[if", "rumdl", "lint", "allcontributors", "prettier",
        "tabs:", "tab:", "panels:", "{docsify", "@include:",
      ].contains(where: words.hasPrefix)
  }

  private mutating func element(_ index: Int) -> Int? {
    let end = end(from: index + 1) { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    let nameEnd = self.end(from: index + 1) { isWord($0) || $0 == UInt8(ascii: "-") }
    guard byte(at: end) == UInt8(ascii: ">") || end - index > 4000 else { return nil }
    // Most tags have no attributes, and are none of these.
    guard nameEnd < end || nameEnd - index > 5 else { return nil }
    let name = nameEnd - index < 10 ? lowercased(index + 1..<nameEnd) : ""
    switch name {
    case "meta": return namesAuthor(nameEnd..<end) ? report(.author, index..<end + 1) : nil
    case "script", "iframe", "link", "object", "embed", "img", "video", "audio", "source", "track", "input":
      if isRemote(nameEnd..<end) { return report(.remote, index..<min(end + 1, text.count)) }
      if name == "script" { return script(index, end) }
      if name == "input",
        (nameEnd..<end).contains(where: { has("type", at: $0) && has("hidden", at: valueStart($0)) })
      {
        return hiddenWords(index, end)
      }
    case "template": return hiddenWords(index, end)
    case "style": return styleRemark(index, end)
    case "noscript":
      let words = self.end(from: min(end + 1, text.count)) { $0 <= 0x20 }
      if byte(at: words) != UInt8(ascii: "<") { return hiddenWords(index, end) }
    default: break
    }
    return nameEnd < end && isHidden(nameEnd..<end) ? hiddenWords(index, end) : nil
  }

  private func isRemote(_ range: Range<Int>) -> Bool {
    range.contains { place in
      (has("src", at: place) || has("href", at: place) || has("data", at: place))
        && (has("http", at: valueStart(place)) || has("//", at: valueStart(place)))
    }
  }

  private func namesAuthor(_ range: Range<Int>) -> Bool {
    let names = [
      "author", "generator", "creator", "publisher", "owner", "designer", "lastmodifiedby", "copyright",
      "progid", "web_author", "article:author", "dc.creator", "originator",
    ]
    return range.contains { place in
      (has("name", at: place) || has("property", at: place))
        && names.contains { has($0, at: valueStart(place)) }
    }
  }

  /// Where the value of an attribute begins, of which the name begins at a place.
  private func valueStart(_ name: Int) -> Int {
    let equals = end(from: name) { isWord($0) || $0 == UInt8(ascii: "-") }
    return end(from: equals) { ByteSet.beforeValue.contains($0) }
  }

  /// Whether attributes say that an element is not to be seen.
  private func isHidden(_ range: Range<Int>) -> Bool {
    var hides = false
    for place in range where byte(before: place) <= 0x20 {
      if has("hidden", at: place), !isWord(byte(at: place + 6)), byte(at: place + 6) != UInt8(ascii: "-") {
        hides = true
      }
      if !hidingSelectors.isEmpty, has("class", at: place) || has("id", at: place), !hides {
        let value = valueStart(place)
        let end = end(from: value, atMost: 500) { !"\"'>".utf8.contains($0) }
        let mark = has("id", at: place) ? "#" : "."
        hides = lowercased(value..<end).split(separator: " ").contains { hidingSelectors.contains(mark + $0) }
      }
      if has("style", at: place) || has("color", at: place) {
        let words = lowercased(place..<range.upperBound).filter { !$0.isWhitespace }
        hides =
          hides || HiddenElements.isAlmostHiding(style: words)
          || Self.hidingStyles.contains(where: words.contains)
          || !words.contains("background")
            && Self.white.contains { colour in
              ["style=\"color:", ";color:", "style='color:", "color=\"", "color='", "color="].contains {
                words.contains($0 + colour)
              }
            }
        break
      }
    }
    return hides && !HiddenElements.isShownLater(lowercased(range))
  }

  private static let hidingStyles = [
    "display:none", "visibility:hidden", "font-size:0;", "font-size:0\"", "font-size:0'", "font-size:0p",
    "font-size:0e", "opacity:0;", "opacity:0\"",
    "opacity:0'", "text-indent:-", "left:-9", "color:transparent",
  ]
  private static let white = ["white", "#fff;", "#fff\"", "#fff'", "#ffffff", "rgb(255,255,255)"]

  /// Reports an element, with the words in it.
  private mutating func hiddenWords(_ index: Int, _ end: Int) -> Int {
    let words = self.end(from: min(end + 1, text.count)) {
      $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\n")
    }
    return report(.hidden, index..<words)
  }

  /// `/* 张三 */` in a style sheet: in other letters than those of programs, it is a person's.
  private mutating func styleRemark(_ index: Int, _ end: Int) -> Int? {
    guard let open = next("/*", from: end), let close = next("*/", from: open + 2),
      text[end..<open].firstIndex(of: UInt8(ascii: "<")) == nil,
      close - open < Self.longestEdit, text[open..<close].contains(where: { $0 >= 0x80 })
    else { return nil }
    return report(.comment, index..<close + 2)
  }

  private mutating func script(_ index: Int, _ end: Int) -> Int? {
    guard let close = next("</script", from: end) ?? next("</SCRIPT", from: end), close > end + 1,
      text[end + 1..<close].contains(where: { $0 > 0x20 })
    else { return nil }
    // It may say more, as everything may.
    let words = String(decoding: text[index..<close].prefix(Leak.maximumLength), as: UTF8.self)
    return report(.hidden, index..<end + 1, words: words)
  }

  // MARK: Front matter

  /// Names under which front matter names somebody.
  private static let authors: Set<String> = [
    "author", "authors", "email", "e-mail", "mail", "creator", "editor", "translator", "maintainer",
    "maintainers", "contact", "owner", "contributors",
    "last_modified_by", "lastmodifiedby", "last-modified-by", "created_by", "modified_by", "updated_by",
    "github", "twitter", "telegram", "wechat", "作者", "译者", "编辑", "联系方式", "联系人", "邮箱",
  ]

  /// Lines of the front matter that name somebody or are remarks, in YAML, TOML or JSON.
  mutating func frontMatter() {
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Nothing else begins any.
    guard markup == .markdown, start < text.count,
      isLetter(text[start]) || " -+{%".utf8.contains(text[start]),
      let (_, matterEnd) = FrontMatter.parse(text, from: start)
    else { return }
    let mark = ["---", "+++", "{"].first { mark in
      has(mark, at: start) && text[start + mark.utf8.count..<lineEnd(start)].allSatisfy { $0 <= 0x20 }
    }
    guard let mark else {
      bareFrontMatter(start..<matterEnd)
      return
    }
    let close = mark == "{" ? "}" : mark
    let first = start
    var number = 0
    while start < min(text.count, first + 65_536) {
      let end = lineEnd(start)
      number += 1
      if number > 1, has(close, at: start) {
        frontMatterEnd = end
        return
      }
      if number > 1, let kind = frontMatterLine(start..<end, isObject: mark == "{") {
        let words = String(decoding: text[start..<end].prefix(Leak.maximumLength), as: UTF8.self)
        note(Leak(kind: kind, line: number, words: oneLine(words)))
      }
      start = end + 1
    }
  }

  /// Front matter without lines around it: `Author: name`, `author:: name`; or `% title` and, in the line below, names.
  private mutating func bareFrontMatter(_ range: Range<Int>) {
    var (start, number) = (range.lowerBound, 0)
    let isBlock = has("%", at: start)
    while start < text.count, number < 64 {
      let lineEnd = lineEnd(start)
      // Properties of Logseq are words of the guide, too: so nothing is passed.
      guard start < range.upperBound || text.firstIndex(of: Array("::".utf8), in: start..<lineEnd) != nil
      else { break }
      number += 1
      let isNames = isBlock && number == 2 && text[start..<lineEnd].contains { isWord($0) || $0 >= 0x80 }
      if isNames || frontMatterLine(start..<lineEnd, isObject: false) == .author {
        let words = String(decoding: text[start..<lineEnd].prefix(Leak.maximumLength), as: UTF8.self)
        note(Leak(kind: .author, line: number, words: oneLine(words)))
      }
      start = lineEnd + 1
    }
    frontMatterEnd = range.upperBound
  }

  private func frontMatterLine(_ range: Range<Int>, isObject: Bool) -> Leak.Kind? {
    let start = end(from: range.lowerBound) { $0 == 0x20 || $0 == UInt8(ascii: "\"") && isObject }
    if byte(at: start) == UInt8(ascii: "#"), !isObject {
      return text[start..<range.upperBound].contains { isLetter($0) || $0 >= 0x80 } ? .comment : nil
    }
    let nameEnd = end(from: start) { $0 > 0x20 && !":=\"".utf8.contains($0) }
    // A pair is found as elsewhere.
    if nameEnd - start < 12, ["latitude", "lat", "纬度", "緯度"].contains(lowercased(start..<nameEnd)) {
      let value = end(from: nameEnd, atMost: 6) { ":= \"'".utf8.contains($0) }
      return degrees(value) != nil && position(from: value) == nil ? .position : nil
    }
    guard start == range.lowerBound || isObject, nameEnd < range.upperBound, nameEnd - start < 24,
      Self.authors.contains(lowercased(start..<nameEnd))
    else { return nil }
    // The names may stand in the lines below.
    let hasNames = text[nameEnd..<range.upperBound].contains { isWord($0) || $0 >= 0x80 }
    return hasNames || has("\n ", at: range.upperBound) || has("\n-", at: range.upperBound) ? .author : nil
  }
}

import Documents
import Testing
import TestSupport

@testable import Ingest

/// Addresses without marks of their own, and those that links have: they stay what they are, and end where their author saw their end.
@Suite struct AddressTests {
  /// What is shown, with links between brackets, bold, slanted and struck words between tags.
  private func shown(_ text: String) throws -> String {
    let document = try guide(text).document
    var result = ""
    var open: [(close: String, end: Int)] = []
    for (index, node) in document.nodes.enumerated() {
      while let last = open.last, last.end <= index { result += open.removeLast().close }
      let marks: (open: String, close: String)
      switch node.kind {
      case .text(let piece): marks = (document.string(piece), "")
      case .code(let piece): marks = ("`\(document.string(piece))`", "")
      case .footnoteReference(let label): marks = ("^\(label)", "")
      case .strong: marks = ("<b>", "</b>")
      case .emphasis: marks = ("<i>", "</i>")
      case .strike: marks = ("<s>", "</s>")
      case .link:
        let target = document.target(at: index) ?? ""
        let words = document.plainText(index + 1..<node.end)
        marks = ("[", words == target ? "]" : "](\(target))")
      case .image: marks = ("![", "](\(document.target(at: index) ?? ""))")
      default: marks = ("", "")
      }
      result += marks.open
      if !marks.close.isEmpty { open.append((marks.close, node.end)) }
    }
    return result + open.reversed().map(\.close).joined()
  }

  /// Marks and brackets that close around an address, and punctuation behind it, are none of it.
  @Test(arguments: [
    ("**https://a.cn/x**。", "<b>[https://a.cn/x]</b>。"),
    ("官网**https://a.cn/x**。完", "官网<b>[https://a.cn/x]</b>。完"),
    ("~~https://a.cn~~，新", "<s>[https://a.cn]</s>，新"), ("==https://a.cn==。后", "<b>[https://a.cn]</b>。后"),
    ("新*https://b.cn*，后", "新<i>[https://b.cn]</i>，后"),
    ("见*https://a.cn/x-y=z*。", "见<i>[https://a.cn/x-y=z]</i>。"),
    ("_https://a.cn/x_y_。后__https://a.cn/x_y__。", "<i>[https://a.cn/x_y]</i>。后<b>[https://a.cn/x_y]</b>。"),
    ("***https://a.cn***。", "<i><b>[https://a.cn]</b></i>。"),
    ("(https://a.cn)，后", "([https://a.cn])，后"), ("（https://a.cn）后", "（[https://a.cn]）后"),
    ("[https://a.cn]，后", "[[https://a.cn]]，后"), ("\"https://a.cn\"。", "\"[https://a.cn]\"。"),
    ("'https://a.cn'。《https://d.cn》", "'[https://a.cn]'。《[https://d.cn]》"),
    ("“https://a.cn”「https://b.cn」", "“[https://a.cn]”「[https://b.cn]」"),
    ("**官网：https://a.cn/**（国内），**https://b.cn**后", "<b>官网：[https://a.cn/]</b>（国内），<b>[https://b.cn]</b>后"),
    ("- **https://a.cn**：甲", "<b>[https://a.cn]</b>：甲"), ("> **https://a.cn**：甲", "<b>[https://a.cn]</b>：甲"),
    ("# 见**https://a.cn/x**，题", "见<b>[https://a.cn/x]</b>，题"),
    (
      "|**https://a.cn**：甲|(https://b.cn)，|\n|-|-|\n|==https://c.cn==，|https://d.cn，**乙**|",
      "<b>[https://a.cn]</b>：甲([https://b.cn])，<b>[https://c.cn]</b>，[https://d.cn]，<b>乙</b>"
    ),
    ("(https://zh.wikipedia.org/wiki/A_(B))，后", "([https://zh.wikipedia.org/wiki/A_(B)])，后"),
    (
      "见https://a.cn[^1]，**重**https://b.cn；www.c.cn。\n\n[^1]: https://n.cn，**注**",
      "见[https://a.cn]^1，<b>重</b>[https://b.cn]；[www.c.cn](http://www.c.cn)。[https://n.cn]，<b>注</b>"
    ),
    (
      "**www.a.cn**。(www.b.cn)，~~www.c.cn/x_y~~，",
      "<b>[www.a.cn](http://www.a.cn)</b>。([www.b.cn](http://www.b.cn))，<s>[www.c.cn/x_y](http://www.c.cn/x_y)</s>，"
    ),
    (
      "http://localhost:8080，**http://192.168.1.1:80/x**，",
      "[http://localhost:8080]，<b>[http://192.168.1.1:80/x]</b>，"
    ),
    (
      "https://a.cn?x=1&amp;y=2，后 https://a.cn?a=1&copy=2，",
      "[https://a.cn?x=1&y=2]，后 [https://a.cn?a=1&copy=2]，"
    ),
    // Names of hosts in Chinese are whole, or no links.
    (
      "https://例子.中国/ 与https://例子.com/x，https://www.例子.中国。",
      "[https://例子.中国/] 与[https://例子.com/x]，[https://www.例子.中国]。"
    ),
    ("https://例子.中国/路 https://例子 见https://例子.中国的", "[https://例子.中国/路] https://例子 见https://例子.中国的"),
    ("见https://a.cn/甲_乙_丙，_重_点", "见[https://a.cn/甲_乙_丙]，<i>重</i>点"),
    // Words that begin a part of an address are of it, and those behind a letter or digit are not.
    ("下载：https://example.org/文件/清单.pdf。后", "下载：[https://example.org/文件/清单.pdf]。后"),
    ("见https://zh.wikipedia.org/wiki/签证，后", "见[https://zh.wikipedia.org/wiki/签证]，后"),
    (
      "https://a.cn/?q=中文&x=1 https://a.cn/#/路由，https://a.cn/#标签。",
      "[https://a.cn/?q=中文&x=1] [https://a.cn/#/路由]，[https://a.cn/#标签]。"
    ),
    (
      "https://zh.wikipedia.org/wiki/A_(电影)，https://a.cn/x-表2024年.pdf打开，",
      "[https://zh.wikipedia.org/wiki/A_(电影)]，[https://a.cn/x-表2024年.pdf]打开，"
    ),
    ("https://a.cn/%E7%AD%BE证，https://a.cn/2024年", "[https://a.cn/%E7%AD%BE证]，[https://a.cn/2024]年"),
    ("**https://a.cn/文件**，（https://a.cn/文）和", "<b>[https://a.cn/文件]</b>，（[https://a.cn/文]）和"),
    ("https://a.cn/x?b==后，_https://a.cn/x_后", "[https://a.cn/x?b==]后，<i>[https://a.cn/x]</i>后"),
    (
      "https://a.cn/x;https://b.cn/y,https://c.cn https://d.cn/x→后",
      "[https://a.cn/x];[https://b.cn/y],[https://c.cn] [https://d.cn/x]→后"
    ),
    ("https://a.cn下载.exe，https://a.cn。然后", "[https://a.cn]下载.exe，[https://a.cn]。然后"),
    // Those within links, tags and code.
    (
      "[https://a.cn，见](https://a.cn)，[甲：https://b.cn](b.md)。",
      "[https://a.cn，见](https://a.cn)，[甲：https://b.cn](b.md)。"
    ),
    ("<https://a.cn/x，y>，`https://a.cn，**b**`", "[https://a.cn/x，y]，`https://a.cn，**b**`"),
    ("<a href=\"https://a.cn/?a==b==\" title=\"见 https://b.cn，==c==\">甲</a>", "[甲](https://a.cn/?a==b==)"),
    ("<a_b c=\"1\" d=\"<src>/index.md\"> 后", "<a_b c=\"1\" d=\"<src>/index.md\"> 后"),
    (
      "see https://a.org/x, (https://b.org) and https://c.org.",
      "see [https://a.org/x], ([https://b.org]) and [https://c.org]."
    ),
  ])
  func addressesEndBeforeWhatClosesAroundThem(text: String, words: String) throws {
    #expect(try shown(text) == words)
  }

  /// Nothing in an address is a mark.
  @Test(arguments: [
    "https://mp.weixin.qq.com/s?__biz=MzA5MDAwOQ==&mid=2650&sn=a", "https://a.cn/~wang/a~b~c",
    "https://a.cn/x^2^/y",
    "https://a.cn/$a$/b", "https://a.cn/:smile:/x", "https://a.cn/x++y++z", "https://a.cn/{x}/y",
    "https://a.cn/x*y*z/_a_b_/", "https://a.cn/x?b==c==d", "https://a.cn/%AD%%x/%%y",
  ])
  func nothingInAddressesIsAMark(address: String) throws {
    #expect(try shown("甲 \(address) 与\(address)，后") == "甲 [\(address)] 与[\(address)]，后")
    let link = "[一](\(address))和[二](\(address) \"题\")"
    #expect(try shown("见\(link)，后") == "见[一](\(address))和[二](\(address))，后")
    #expect(try shown("==\(address)==，**\(address)**。") == "<b>[\(address)]</b>，<b>[\(address)]</b>。")
    #expect(try shown("[甲][a]\n\n[a]: \(address)") == "[甲](\(address))")
  }

  /// Sizes, spaces and brackets where a link leads.
  @Test(arguments: [
    ("![图|300](a.png) ![图|300x200](a.png) ![|100](a.png)", "![图](a.png) ![图](a.png) ![](a.png)"),
    ("|a|\n|-|\n|![图\\|300](a.png)|", "a![图](a.png)"),
    ("![a|b](a.png) [甲|300](a.md) ![3|x](a.png)", "![a|b](a.png) [甲|300](a.md) ![3|x](a.png)"),
    ("![图](/a.png \"题\" =300x) ![图](/a.png =50%x)", "![图](/a.png) ![图](/a.png)"),
    ("[附](我的 文件 (1).md) ![图](截图 (2).png)", "[附](我的 文件 (1).md) ![图](截图 (2).png)"),
    ("[名](x.md ':include') [](y.md \":include\")", "[名](x.md) [y.md]"),
    ("[注](见 别处) [x](a.md (题)) [y](https://a.cn/||x||)", "[注](见 别处) [x](a.md) [y](https://a.cn/||x||)"),
  ])
  func placesOfLinksAreReadAsTheyAreMeant(text: String, words: String) throws {
    let made = try guide(text)
    #expect(try shown(text) == words)
    #expect(made.differences == [])
  }

  /// A line of many addresses takes its length.
  @Test(
    .serialized, .timeLimit(.minutes(1)),
    arguments: [
      "https://a.cn，", "www.a.cn，", "https://a.cn/文;", "(https://a.cn", "[https://a.cn ", "==https://a.cn==",
      "](a(", "](a (b)", "[-", "[[-@fig-",
      "[x](a_b)", "<a https://b，", "![x|3](a ",
    ])
  func manyAddressesTakeTheirTime(part: String) throws {
    _ = try guide(String(repeating: part, count: 100_000 / part.utf8.count))
  }
}

import Documents
import Testing
import TestSupport

@testable import Ingest

/// What single programs show of what is written for them.
@Suite struct ProgramTests {
  @Test(arguments: [
    (":::info\n:bulb: **提示：** 内容\n:::", "(quote (p (strong “信息”)) (p “💡 ” (strong “提示：”) “ 内容”))"),
    (":::{tip} 题\n:class: dropdown\n内容内容\n:::", "(quote (p (strong “提示：题”)) (p “内容内容”))"),
    ("```{admonition} 题题题\n:class: warning\n内\n```", "(quote (p (strong “警告：题题题”)) (p “内”))"),
    (":::{admonition} 题题题\n内\n:::", "(quote (p (strong “题题题”)) (p “内”))"),
    ("```admonish warning \"小心\"\n**内**\n```", "(quote (p (strong “警告：小心”)) (p (strong “内”)))"),
    ("```admonish title='小心心'\n内\n```", "(quote (p (strong “说明：小心心”)) (p “内”))"),
    ("```ad-tip\ntitle: 省钱钱\ncollapse: open\n内\n```", "(quote (p (strong “提示：省钱钱”)) (p “内”))"),
    ("```ada\nx\n```", "(code “x\n”)"),
    ("::: raw\n原样\n:::", "(p “原样”)"),
    ("- 旧 <Badge text=\"已废弃\" type=\"warning\"/>", "(list (item (p “旧 已废弃”)))"),
    (
      "::: code-group\n```sh [npm]\nnpm i\n```\n:::",
      "(p (strong “npm”)) (code “npm i\n”)"
    ),
    ("<TabItem value=\"mac\">\n\n甲\n\n</TabItem>", "(p (strong “mac”)) (p “甲”)"),
    ("import Tabs from '@theme/Tabs';\n\n文\n\nimport what from here", "(p “文”) (p “import what from here”)"),
    ("甲\n\n* TOC\n{:toc}\n\n乙", "(p “甲”) (p “乙”)"),
    ("{::options parse_block_html=\"true\" /}\n\n甲\n\n{::nomarkdown}\n乙\n{:/nomarkdown}", "(p “甲”) (p “乙”)"),
    ("@[TOC](目录)\n\n甲", "(p “甲”)"),
    ("### 节 :id=my-id", "(h3 “节”)"),
    (
      "[[1]](https://a.cn)、[[签证]](visa.md)、[[页]](见上)",
      "(p (link https://a.cn “[1]”) “、” (link visa.md “[签证]”) “、” (link 页 “页”) “(见上)”)"
    ),
    (
      "官网：https://a.cn/x，备用：https://b.cn/y。又www.c.cn",
      "(p “官网：” (link https://a.cn/x “https://a.cn/x”) “，备用：” (link https://b.cn/y “https://b.cn/y”) “。又” (link http://www.c.cn “www.c.cn”))"
    ),
    (
      "|甲|\n|-|\n|带 <ul><li>护照</li><li>照片</li></ul>完|\n|<ol><li>一</li><li>二</li></ol>|\n",
      "(table - (header (cell “甲”)) (row (cell “带 ” break “• ” “护照” break “• ” “照片” break “完”)) (row (cell “1. ” “一” break “2. ” “二”)))"
    ),
    ("if <li> is met，[甲.乙](甲.乙)", "(p “if ” “ is met，” (link 甲.乙 “甲.乙”))"),
    (
      "<table><tr><td>带<ul><li>护照</li><li><p>照片</p></li></ul></td><td><input type=checkbox checked>好</td></tr></table>",
      "(table  (row (cell “带” (list (item (p “护照”)) (item (p “照片”)))) (cell “☑ ” “好”)))"
    ),
    (
      "<table>\n<tr><td rowspan=\"2\">\n\n**粗：**2\n\n- 甲\n- `乙`\n\n</td><td>1</td></tr>\n\n<tr><td>2</td></tr>\n</table>\n\n后",
      "(table  (row (cell “ ” (strong “粗：”) “2” (list (item (p “甲”)) (item (p “乙”)))) (cell “1”)) (row (cell) (cell “2”))) (p “后”)"
    ),
    ("<p>旧<span style=\"text-decoration: line-through\">200</span>50</p>", "(p “旧” (strike “200”) “50”)"),
    (
      "<div id=\"js_content\" style=\"visibility: hidden; opacity: 0;\"><p>正文</p></div><p style=\"opacity:0;visibility:hidden\">藏</p>",
      "(p “正文”)"
    ),
    ("{{< tabs >}}\n{{< tab \"安卓\" >}}\n甲\n{{< /tab >}}\n{{< /tabs >}}", "(p (strong “安卓”)) (p “甲”)"),
    ("{{< tab header=\"安卓\" >}}\n甲\n{{< /tab >}}", "(p (strong “安卓”)) (p “甲”)"),
    ("{{< detail \"折叠折叠\" >}}\n内\n{{< /detail >}}", "(quote (p (strong “详情：折叠折叠”)) (p “内”))"),
    (
      "{% tabs 名 %}\n<!-- tab 甲页 -->\n甲文\n<!-- endtab -->\n{% endtabs %}",
      "(p (strong “甲页”)) (p “甲文”)"
    ),
    (
      "{% post_link other 别文 %}，{% link 链字, https://a.cn %}，{% label primary@标签 %}，{% span red, 红字 %}",
      "(p (link other “别文”) “，” (link https://a.cn “链字”) “，标签，红字”)"
    ),
    ("{% hideToggle 点我 吧 %}\n藏藏\n{% endhideToggle %}", "(quote (p (strong “详情：点我 吧”)) (p “藏藏”))"),
    ("{% note info simple %}\n简简简\n{% endnote %}", "(quote (p (strong “信息”)) (p “简简简”))"),
    ("{% codeblock lang:py 码题 %}\nx * y * z\n{% endcodeblock %}", "(p (strong “码题”)) (code “x * y * z\n”)"),
    (
      "- 普通\n- background-color:: red\n  红块\n- id:: 64a1b2c3-0000-4000-8000-000000000001\n  #+BEGIN_QUOTE\n  引\n  #+END_QUOTE\n- 题\n\t- {{query x}}",
      "(list loose (item (p “普通”)) (item (p “红块”)) (item (quote (p “引”))) (item (p “题”)))"
    ),
  ])
  func itIsReadAsTheyShowIt(text: String, outline: String) throws {
    let actual = try guide(text).document.outline
    #expect(actual == outline)
  }

  /// Lists of TOML may have remarks in them, and what is none ends.
  @Test(
    .serialized, .timeLimit(.minutes(1)),
    arguments: [
      ("tags = [ # 标签, ]\n  \"甲\", # \"x\"\n]", "tags=甲"), ("tags = [\"a\",\n# x ]\n\"b#c\"]", "tags=a, b#c"),
      ("tags = ['a', # x", "tags=a"), ("tags = [#", "tags="), ("tags = [[1], [2]]", "tags=[1"),
      ("a = \"\\u4e49\" # x", "a=义"),
    ])
  func listsOfTOMLEnd(line: String, attribute: String) throws {
    let made = try guide("+++\n\(line)\n+++\n\n文")
    let attributes = made.attributes.map { "\($0.name)=\($0.value)" }
    #expect(attributes == (attribute.hasSuffix("=") ? [] : [attribute]))
    #expect(made.document.outline == "(p “文”)")
  }

  @Test(arguments: ["---\ntitle: 题\n--- \n文", "---\ntitle: 题\n...\n文", "---\n---\n文"])
  func frontMatterEndsAsItsProgramsSay(text: String) throws {
    #expect(try guide(text).document.outline == "(p “文”)")
  }

  @Test func codeOfComponentsIsNoText() throws {
    let text = """
      import {
        A,
      } from 'c';

      export const B = ({children}) => (
        <span style={{color: 'red'}}>

          {children}
        </span>
      );

      # 页

      <p className="x" onClick={() => {}}>段</p>

      甲{' '}乙 <>丙</> {"丁"}
      """
    let document = try guide(text, .mdx).document
    #expect(document.outline == "(h1 “页”) (p “段”) (p “甲 乙 丙 丁”)")
  }
}

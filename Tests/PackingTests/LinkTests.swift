import BundleFormat
import BundleReading
import Bytes
import Compression
import Documents
import Minisign
import Testing
import TestSupport

@testable import Ingest
@testable import Packing

/// Where links of guides lead: the same for who packs and who reads.
@Suite struct LinkTests {
  private static let paths = [
    "README.md", "docs/index.md", "docs/guide/visa.md", "docs/guide/README.md", "docs/guide/_Caps.MD",
    "docs/a.md",
    "docs/买 房 指南.md", "docs/C#.md", "docs/100%.md", "docs/img/a.png", "static/logo.png",
    "docs/news/2024.html",
    "签证/学生签证.md", "签证/工作签证.md", "签证/旧/学生签证.md", "签证/常见 问题.md", "b/same.md", "c/same.md", "x_y.md", "x-y.md",
    "form.pdf", "notes/deep/only.md", "v1.2.md",
  ]

  private static let homes = [
    "https://github.com/Owner/repo", "https://example.org/handbook/",
    "https://codeberg.org/o/r/src/branch/main/docs",
  ]

  /// Resolves one link of a guide among such files.
  private static func resolve(_ text: String, in path: String) throws -> (
    target: String?, isDead: Bool, file: String?
  ) {
    let folder = try TemporaryFolder()
    for path in paths {
      try folder.write(Array("# 标题\n\n## 费用 {#cost}\n\n甲 ^block\n".utf8), to: "guides/\(path)")
    }
    let request = Self.request(folder)
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: Home.homes(at: homes), GuideReader(source))
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "x.md", limit: 1 << 20)
    let links = resolver.links(of: guide, at: GuidePath(path), isText: true)
    let document = guide.document.leading(links.targets)
    let node = document.nodes.indices.first { document.target(at: $0) != nil } ?? 0
    let target = document.target(at: node)
    let file = target.flatMap { LinkTarget($0).isLocal ? GuidePath(path).following($0)?.text : nil }
    return (links.targets[node], !links.dead.isEmpty, file)
  }

  /// To pack what is in `guides`.
  private static func request(_ folder: TemporaryFolder, signers: [SecretKey] = []) -> PackRequest {
    PackRequest(
      folder: folder.path("guides"), output: nil, signers: signers, protection: .none,
      identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
  }

  /// Only texts that travel with a guide are put into its code, whatever else there is.
  @Test(arguments: [
    ("a.cpp", "top"), ("code/b.cpp", "site"), ("b.cpp", "site"), ("c.cpp", nil),
    ("../docs/code/b.cpp", "site"),
    ("../../outside.cpp", nil), ("/etc/hostname", nil), ("link.cpp", nil), ("big.cpp", nil), ("p.svg", nil),
    ("hidden/.git/a.cpp", nil), ("https://example.org/a.cpp", nil),
  ])
  func filesInCodeAreOfTheCollection(name: String, text: String?) throws {
    let folder = try TemporaryFolder()
    let big = String(repeating: "int a;\n", count: 20_000)
    let files = [
      "guides/a.cpp": "top", "guides/docs/code/b.cpp": "site", "outside.cpp": "outside",
      "guides/big.cpp": big,
      "guides/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "guides/hidden/.git/a.cpp": "hidden",
      "guides/docs/code/x.md": "文",
    ]
    for (path, text) in files { try folder.write(Array(text.utf8), to: path) }
    _ = try run("ln", ["-s", folder.path("outside.cpp"), folder.path("guides/link.cpp")])
    let request = Self.request(folder)
    let snippets = Snippets(try SourceFolder(request))
    #expect(
      snippets.bytes(of: name, in: "docs/code/x.md").map { String(decoding: $0, as: UTF8.self) } == text)
  }

  /// What guides put in is looked for where their programs do, and nothing outside of the collection; what is in it leads from the guide
  /// to where it led.
  @Test(arguments: [
    ("docs/a.md", "{{< include _b.md >}}", "(p “beside”)"),
    ("docs/x/a.md", "{{< include _b.md >}}", "(p “beside”)"),
    ("docs/x/a.md", "{{< include ../_b.md >}}", "(p “beside”)"),
    ("content/en/x/a.md", "{{% include \"/_common/c.md\" %}}", "(p “common”)"),
    ("content/en/x/a.md", "{{< include \"prereq.md\" >}}", "(p “prereq”)"),
    ("docs/x/a.md", "--8<-- \"README.md\"", "(p “top”)"), ("docs/x/a.md", "--8<-- \"_b.md\"", "(p “beside”)"),
    ("_posts/a.md", "{% include note.md %}", "(p “included”)"),
    ("docs/x/a.md", "<!--@include: @/_b.md-->", "(p “beside”)"),
    (
      "docs/x/a.md", "{{< include ../deep/d.md >}}",
      "(p (image ../deep/i.png “i”) “ ” (link a.md “a”) “ next”)"
    ),
    (
      "docs/x/a.md", "{{< include ../deep/e.md >}}",
      "(p (image ../deep/i.png “i”) “ ” (link a.md “a”) “ next”)"
    ),
    ("docs/a.md", "{{< include ../../outside.md >}}", "(p `{{< include ../../outside.md >}}`)"),
    ("docs/a.md", "{{< include link.md >}}", "(p `{{< include link.md >}}`)"),
    ("docs/a.md", "{{< include /etc/hostname >}}", "(p `{{< include /etc/hostname >}}`)"),
    ("docs/a.md", "{{< include big.md >}}", "(p `{{< include big.md >}}`)"),
    ("docs/a.md", "{{< include bin.txt >}}", "(p `{{< include bin.txt >}}`)"),
    ("docs/_b.md", "{{< include _b.md >}}", "(p `{{< include _b.md >}}`)"),
    ("docs/a.md", "```\n{{#include ../code/a.rs:here}}\n{{#include b.rs}}\n```", "(code “a\nb\n”)"),
    ("docs/a.md", "```\n{{#include ../../outside.md}}\n```", "(code “{{#include ../../outside.md}}\n”)"),
  ])
  func textsThatArePutInAreOfTheCollection(path: String, text: String, outline: String) throws {
    let folder = try TemporaryFolder()
    let files = [
      "docs/_b.md": "beside", "content/en/_common/c.md": "common", "README.md": "top",
      "docs/README.md": "docs",
      "content/en/includes/prereq.md": "prereq", "_includes/note.md": "included", "_posts/note.md": "post",
      "docs/deep/d.md": "![i](i.png) [a](a.md) {{< include n.md >}}", "docs/deep/n.md": "next",
      "docs/deep/i.png": "p", "code/a.rs": "// ANCHOR: here\na\n// ANCHOR_END: here\n", "docs/b.rs": "b\n",
      "docs/deep/e.md": "---\na: b\n---\n{{< include d.md >}}", "docs/x/a.md": "a",
      "docs/big.md": String(repeating: "字\n", count: 300_000),
      "docs/bin.txt": "\0\0\u{1}",
    ]
    for (name, text) in files { try folder.write(Array(text.utf8), to: "guides/\(name)") }
    try folder.write(Array("outside".utf8), to: "outside.md")
    try folder.write(Array(text.utf8), to: "guides/\(path)")
    _ = try run("ln", ["-s", folder.path("outside.md"), folder.path("guides/docs/link.md")])
    let reader = GuideReader(try SourceFolder(Self.request(folder)))
    let guide = try reader.guide(from: Array(text.utf8), .markdown, at: path)
    #expect(guide.document.outline.replacing("” “", with: "") == outline)
    #expect(guide.leftovers.isEmpty == !(outline.contains("`") || outline.contains("{{")))
  }

  /// What reStructuredText puts in is looked for beside it, and from the top.
  @Test(arguments: [
    ("docs/index.rst", ".. include:: ../README.rst\n", "(p “top”)"),
    ("docs/x/a.rst", ".. include:: /_part.txt\n", "(p “part”)"),
    ("docs/x/a.rst", ".. include:: ../y/b.rst\n", "(p “b”) (p “near”)"),
    ("docs/x/a.rst", ".. literalinclude:: ../y/run.sh\n", "(code “echo\n”)"),
    ("docs/a.rst", ".. include:: ../../outside.rst\n", "(p `.. include:: ../../outside.rst`)"),
    ("docs/a.rst", ".. literalinclude:: /etc/hostname\n", "(p `.. literalinclude:: /etc/hostname`)"),
  ])
  func filesOfReStructuredTextAreOfTheCollection(path: String, text: String, outline: String) throws {
    let folder = try TemporaryFolder()
    let files = [
      "README.rst": "top\n", "docs/_part.txt": "part\n", "docs/y/b.rst": "b\n\n.. include:: near.txt\n",
      "docs/y/near.txt": "near\n", "docs/y/run.sh": "echo\n", path: text,
    ]
    for (name, text) in files { try folder.write(Array(text.utf8), to: "guides/\(name)") }
    try folder.write(Array("outside".utf8), to: "outside.rst")
    let reader = GuideReader(try SourceFolder(Self.request(folder)))
    let guide = try reader.guide(from: Array(text.utf8), .restructuredText, at: path)
    #expect(guide.document.outline == outline)
    #expect(guide.leftovers.isEmpty == !outline.contains("`") && guide.differences == [])
  }

  /// What MkDocs appends to the guides in its folder, and to no others.
  @Test(arguments: [("docs/a.md", true), ("a.md", false), ("inc/links.md", false)])
  func sitesAppendTextsToTheirGuides(path: String, isAppended: Bool) throws {
    let folder = try TemporaryFolder()
    let site = "markdown_extensions:\n  - pymdownx.snippets:\n      auto_append:\n        - inc/links.md\n"
    try folder.write(Array(site.utf8), to: "guides/mkdocs.yml")
    try folder.write(Array("[label]: https://a.cn/\n".utf8), to: "guides/inc/links.md")
    try folder.write(Array("[words][label]\n".utf8), to: "guides/\(path)")
    let reader = GuideReader(try SourceFolder(Self.request(folder)))
    let guide = try reader.guide(from: Array("[words][label]\n".utf8), .markdown, at: path)
    #expect((guide.document.outline == "(p (link https://a.cn/ “words”))") == isAppended)
    #expect(guide.leftovers.isEmpty == isAppended)
  }

  /// A link without words is called as what it leads to.
  @Test(arguments: [
    ("[](docs/a.md)", "标题"), ("[](docs/a.md#cost)", "费用"), ("[](docs/img/a.png)", "docs/img/a.png"),
    ("[](gone.md)", "gone.md"), ("[](https://example.net/)", "https://example.net/"), ("# 甲\n\n[](#甲)", "甲"),
    ("[](c)", "表"), ("[](d/)", "d"), ("[](docs/e.md)", "站名: 一"),
    ("[](f.md)", "第 9 版"),
  ])
  func linksWithoutWordsAreNamed(text: String, words: String) throws {
    let folder = try TemporaryFolder()
    for path in Self.paths { try folder.write(Array("# 标题\n\n## 费用 {#cost}\n".utf8), to: "guides/\(path)") }
    try folder.write(Array("## 表\n".utf8), to: "guides/c.md")
    try folder.write(Array("文\n".utf8), to: "guides/d/README.md")
    try folder.write(Array("# 第 {{ v }} 版\n".utf8), to: "guides/f.md")
    try folder.write(Array("文\n".utf8), to: "guides/docs/e.md")
    try folder.write(
      Array("nav:\n  - 首页: index.md\n  - 组:\n      - '站名: 一': e.md # 注\nextra:\n  v: 9\n".utf8),
      to: "guides/mkdocs.yml")
    let request = Self.request(folder)
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "x.md", limit: 1 << 20)
    let links = resolver.links(of: guide, at: "x.md", isText: true)
    let document = guide.document.leading(links.targets).naming(links.names)
    let node = try #require(document.nodes.indices.last { document.target(at: $0) != nil })
    #expect(document.plainText(node..<document.nodes[node].end) == words)
  }

  /// A collection of what several generators make sites of.
  private static let sites = [
    "j/_config.yml": """
    baseurl: "/base" # 注
    repository: https://github.com/o/r
    permalink: pretty
    collections:
      docs:
        permalink: "/:collection/:path/"
        output: true
      tips:
        permalink: /t/:title:output_ext
      posts:
        permalink: /news/:year/:month/:day/:title/
    """, "j/_docs/static-files.md": "文", "j/_docs/config/sass.md": "## 费用", "j/_tips/one_two.md": "文",
    "j/_posts/2013-05-06-v1-0.markdown": "文",
    "j/pages/help.md": "---\npermalink: /help/me/\nredirect_from:\n  - /old-help/\n  - /older.html\n---\n文",
    "b/_posts/2020-01-02-name.md": "文", "b/x/_posts/2020-01-03-y.md": "---\ncategories: [Kat]\n---\n文",
    "b/_recipes/soup.md": "文",
    "h/content/en/posts/a.md": "---\nslug: other\naliases: [/alt/one/, alt-two]\n---\n文",
    "h/content/en/posts/b/index.md": "+++\nslug = \"bundle\"\n+++\n文",
    "h/content/en/c.md": "---\nurl: /own/place.html\n---\n文",
    "d/docs/guides/c.md": "---\nid: doc-id\nslug: /start\n---\n文",
    "d/docs/guides/d.md": "---\nslug: short\n---\n文",
    "w/n.md": "title:: 名字\n\n- 文", "d/docs/01-first/02_second.md": "文", "j/plain.md": "文",
    "m/f.md": "字\n\n```{figure} a.png\n:alt: 图\n:name: fig-a\n\n题\n```\n\n:::{note}\n:name: 注\n文\n:::\n",
    "q/two.qmd": "# 题 {#sec-two}\n\n```{r}\n#| label: fig-two\n#| fig-cap: 图\nx\n```\n",
    "w/Board___Object.md": "文", "w/Board%2Fa b.md": "文",
    "v/e.md": "---\npermalink: /vp/e.html\n---\n文", "w/甲.md": "---\naliases: [乙, 丙 丁]\n---\n文",
    "m/l.md": "(my/label)=\n# Labelled\n\n(other)=\n字\n\n(fig:one)=\n## 图\n", "m/n/o.md": "# 别处\n",
    "m/r.rst":
      "Top\n===\n\n.. _rst-label:\r\n.. _`rst two`:\n\nHeading of it\n-------------\n\n字\n\n.. _para:\n\n段\n",
  ]

  @Test(arguments: [
    // Jekyll's collections, posts and pages.
    ("[x](/docs/static-files/)", "j/_docs/config/sass.md", "j/_docs/static-files.md", "x"),
    ("[x](/docs/config/sass/#费用)", "j/_docs/static-files.md", "j/_docs/config/sass.md", "x"),
    ("[x](../static-files/)", "j/_docs/index.md", "j/_docs/static-files.md", "x"),
    ("[x](../../docs/config/sass)", "j/_tips/one_two.md", "j/_docs/config/sass.md", "x"),
    ("[x](/base/t/one-two.html)", "j/a.md", "j/_tips/one_two.md", "x"),
    ("[x]({{ site.baseurl }}/t/one-two.html)", "j/a.md", "j/_tips/one_two.md", "x"),
    ("[x]({{ '/t/one-two' | relative_url }})", "j/a.md", "j/_tips/one_two.md", "x"),
    ("[x](/news/2013/05/06/v1-0/)", "j/a.md", "j/_posts/2013-05-06-v1-0.markdown", "x"),
    ("[x](/help/me/)", "j/a.md", "j/pages/help.md", "x"),
    ("[x](/old-help)", "j/a.md", "j/pages/help.md", "x"),
    ("[x](/older.html)", "j/a.md", "j/pages/help.md", "x"),
    ("[x](/2020/01/02/name.html)", "b/a.md", "b/_posts/2020-01-02-name.md", "x"),
    ("[x](/x/kat/2020/01/03/y/)", "b/a.md", "b/x/_posts/2020-01-03-y.md", "x"),
    ("[x](/recipes/soup)", "b/a.md", "b/_recipes/soup.md", "x"),
    ("[x]({% link _docs/static-files.md %})", "j/_docs/config/sass.md", "j/_docs/static-files.md", "x"),
    ("[x]({{ site.baseurl }}{% link a.md %})", "j/_docs/config/sass.md", "j/a.md", "x"),
    ("[x]({% post_url 2013-05-06-v1-0 %})", "j/a.md", "j/_posts/2013-05-06-v1-0.markdown", "x"),
    ("[x]({% post_url x/2020-01-03-y %})", "b/a.md", "b/x/_posts/2020-01-03-y.md", "x"),
    ("[x]({% post_url /2013-05-06-v1-0 %})", "j/a.md", "j/_posts/2013-05-06-v1-0.markdown", "x"),
    ("[x]({{ site.repository }}/issues/7)", "j/_docs/a.md", "https://github.com/o/r/issues/7", "x"),
    ("[x][y]\n\n[y]: {{ site.repository }}/issues/8", "j/_docs/a.md", "https://github.com/o/r/issues/8", "x"),
    ("<a href=\"{{ '/help/me/' | relative_url }}\">x</a>", "j/a.md", "j/pages/help.md", "x"),
    // Hugo, Docusaurus, VuePress, Obsidian, Logseq.
    ("`locale`\n: 甲\n\n[x](#locale)", "h/content/en/z.md", "#term-locale@", "x"),
    ("甲 Term\n: 乙\n: 丙\n\n## 甲 Term\n\n[x](#甲-term)", "h/content/en/z.md", "#甲-term", "x"),
    ("[[Board/Object]]", "w/甲.md", "w/Board___Object.md", "Object"),
    ("[x]([[Board/a b]])", "w/甲.md", "w/Board%2Fa b.md", "x"),
    ("[x](/posts/other/)", "h/content/en/c.md", "h/content/en/posts/a.md", "x"),
    ("[x](other)", "h/content/en/posts/z.md", "h/content/en/posts/a.md", "x"),
    ("[x](/alt/one/)", "h/content/en/c.md", "h/content/en/posts/a.md", "x"),
    ("[x](/en/posts/alt-two)", "h/content/en/c.md", "h/content/en/posts/a.md", "x"),
    ("[x](/posts/bundle/)", "h/content/en/c.md", "h/content/en/posts/b/index.md", "x"),
    ("[x](/own/place.html)", "h/content/en/posts/a.md", "h/content/en/c.md", "x"),
    ("[x]({{< ref path=\"posts/a.md\" >}})", "h/content/en/c.md", "h/content/en/posts/a.md", "x"),
    ("[x](doc-id)", "d/docs/x/y.md", "d/docs/guides/c.md", "x"),
    ("[x](./doc-id.md)", "d/docs/guides/d.md", "d/docs/guides/c.md", "x"),
    ("[x](/docs/start)", "d/docs/guides/d.md", "d/docs/guides/c.md", "x"),
    ("[x](/docs/guides/short)", "d/docs/guides/c.md", "d/docs/guides/d.md", "x"),
    ("[x](/vp/e.html)", "v/a.md", "v/e.md", "x"), ("[[乙]]", "w/a.md", "w/甲.md", "乙"),
    ("[[丙 丁|字]]", "w/a.md", "w/甲.md", "字"),
    ("[[名字]]", "w/甲.md", "w/n.md", "名字"),
    ("[x](/docs/first/second)", "d/docs/guides/c.md", "d/docs/01-first/02_second.md", "x"),
    ("[x](/base/plain/)", "j/a.md", "j/plain.md", "x"), ("[x](/base/)", "j/a.md", "j/index.md", "x"),
    // Labels of MyST and Sphinx.
    ("[x](#fig-a)", "m/n/o.md", "m/f.md#fig-a@", "x"),
    ("{numref}`图 <fig-a>`", "m/n/o.md", "m/f.md#fig-a@", "图"),
    ("{ref}`注`", "m/n/o.md", "m/f.md#注@", "f"),
    ("[x](my/label)", "m/n/o.md", "m/l.md#Labelled", "x"),
    ("[y](#my/label)", "m/n/o.md", "m/l.md#Labelled", "y"),
    ("[](my/label)", "m/n/o.md", "m/l.md#Labelled", "Labelled"),
    ("[](#my/label)", "m/n/o.md", "m/l.md#Labelled", "Labelled"),
    ("{ref}`my/label`", "m/n/o.md", "m/l.md#Labelled", "Labelled"),
    (":ref:`My/Label`", "m/n/o.md", "m/l.md#Labelled", "Labelled"),
    ("{ref}`字 <my/label>`", "m/n/o.md", "m/l.md#Labelled", "字"),
    ("{any}`other`", "m/n/o.md", "m/l.md#other@", "Labelled"),
    ("[x](fig:one)", "m/n/o.md", "m/l.md#图", "x"),
    ("见 @sec-two。", "q/one.qmd", "q/two.qmd#题", "题"), ("[@fig-two]", "q/one.qmd", "q/two.qmd#fig-two@", "题"),
    ("<project:#my/label>", "m/n/o.md", "m/l.md#Labelled", "Labelled"),
    ("{doc}`n/o`", "m/l.md", "m/n/o.md", "别处"), ("{doc}`/m/n/o`", "m/l.md", "m/n/o.md", "别处"),
    ("{doc}`字 <n/o>`", "m/l.md", "m/n/o.md", "字"), ("[](project:n/o.md)", "m/l.md", "m/n/o.md", "别处"),
    ("{ref}`rst-label`", "m/l.md", "m/r.rst#Heading-of-it", "Heading of it"),
    ("{ref}`x <rst two>`", "m/l.md", "m/r.rst#Heading-of-it", "x"),
    ("{ref}`x <para>`", "m/l.md", "m/r.rst", "x"), ("[x](r.html)", "m/l.md", "m/r.rst", "x"),
  ])
  func namesThatSitesGiveAreWays(text: String, path: String, leadsTo: String, words: String) throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.sites { try folder.write(Array(text.utf8), to: "guides/\(path)") }
    for path in ["j/a.md", "j/_docs/index.md", "j/index.md", "b/a.md"] {
      try folder.write(Array("文".utf8), to: "guides/\(path)")
    }
    let request = Self.request(folder)
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.markdown.guide(
      from: Array(text.utf8), name: GuidePath(path).name, limit: 1 << 20)
    let links = resolver.links(of: guide, at: GuidePath(path), isText: true)
    #expect(links.dead == [])
    let document = guide.document.leading(links.targets).naming(links.names)
    let node = try #require(document.nodes.indices.last { document.target(at: $0) != nil })
    let target = try #require(document.target(at: node))
    let fragment =
      LinkTarget(target).fragment.map { "#" + $0.prefix { $0 != "@" } + ($0.contains("@") ? "@" : "") } ?? ""
    let file = LinkTarget(target).isLocal ? GuidePath(path).following(target)?.text ?? "" : ""
    let place = target.contains("://") ? target : leadsTo.contains("#") ? file + fragment : file
    #expect(place == leadsTo)
    #expect(document.plainText(node..<document.nodes[node].end) == words)
  }

  /// Blocks of other pages stand where they are named, and links to them lead to these (Logseq); what is nowhere is said.
  @Test func blocksOfOtherPagesAreShown() throws {
    let folder = try TemporaryFolder()
    let name = "60a78e9e-0000-40ab-9a01-5317dc09365f"
    try folder.write(Array("- 梨 *树*\n  id:: \(name)\n".utf8), to: "guides/pages/b c.md")
    let reader = GuideReader(try SourceFolder(Self.request(folder)))
    let text = "- 见 ((\(name))) 与 {{embed ((\(name)))}} 与 [果](((\(name))))\n"
    let guide = try reader.guide(from: Array(text.utf8), .markdown, at: "pages/a.md")
    #expect(
      guide.document.outline.replacing("” “", with: "")
        == "(list (item (p “见 梨 ” (em “树”) “ 与 梨 ” (em “树”) “ 与 ” (link /pages/b c.md “果”))))")
    #expect(guide.leftovers == [] && guide.differences == [])
    let gone = text.replacing("5317", with: "0000")
    #expect(
      try reader.guide(from: Array(gone.utf8), .markdown, at: "a.md").leftovers.map(\.kind) == [.missing])
  }

  /// What a site puts in may name itself.
  @Test func whatNamesItselfEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("x: \"#{{ site.x }}\"\n".utf8), to: "guides/_config.yml")
    let text = "[a]({{ site.x }})"
    try folder.write(Array(text.utf8), to: "guides/a.md")
    let request = Self.request(folder)
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "a.md", limit: 1 << 20)
    #expect(resolver.links(of: guide, at: "a.md", isText: true).dead.count == 1)
  }

  /// Roles of Sphinx, in a guide that another program reads.
  /// Labels of other guides are none for formats without such.
  @Test(arguments: [
    ("c.rst", ":ref:`甲 <fee>`\n"), ("c.org", "[[#fee][甲]]\n"), ("c.html", "<a href=\"#fee\">甲</a>"),
  ])
  func labelsAreOfTheirFormats(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(".. _fee:\n\nFee\n===\n\n100\n".utf8), to: "guides/b.rst")
    try folder.write(Array(text.utf8), to: "guides/\(name)")
    let source = try SourceFolder(Self.request(folder))
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let format = try #require(GuideFormat(name: name))
    let guide = try format.guide(from: Array(text.utf8), name: name, limit: 1 << 20)
    let links = resolver.links(of: guide, at: GuidePath(name), isText: format != .org)
    #expect(links.targets.values.contains("/b.rst#Fee") == (name == "c.rst"))
    #expect(links.dead.isEmpty == (name == "c.rst"))
  }

  /// A page that is not in a book is nowhere.
  @Test func pagesOfBooksThatAreMissingAreTold() throws {
    let folder = try TemporaryFolder()
    let html = "<h1>题</h1><p><a href=\"gone.xhtml\">甲</a> <a href=\"https://a.cn\">乙</a> 文</p>"
    let book = try run(
      "pandoc", ["-f", "html", "-t", "epub", "-o", "-", "--metadata", "title=T"], input: Array(html.utf8)
    ).output
    try folder.write(book, to: "guides/a.epub")
    let source = try SourceFolder(Self.request(folder))
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.epub.guide(from: book, name: "a.epub", limit: 1 << 20)
    let links = resolver.links(of: guide, at: GuidePath("a.epub"), isText: false)
    #expect(links.dead.map { guide.document.target(at: $0) } == ["gone.xhtml"])
  }

  @Test func rolesOfReStructuredTextLead() throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.sites { try folder.write(Array(text.utf8), to: "guides/\(path)") }
    let text = """
      T
      =

      A
      -

      .. _own:

      B one
      -----

      See :ref:`my/label`, :ref:`字 <rst-label>`, :doc:`n/o`, :ref:`own`, :ref:`sphinx:x`, `w <n/o.html>`_, :ref:`gone`.
      """
    try folder.write(Array(text.utf8), to: "guides/m/s.rst")
    let request = Self.request(folder, signers: [SecretKey()])
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.restructuredText.guide(from: Array(text.utf8), name: "s.rst", limit: 1 << 20)
    #expect(guide.differences == [])
    let links = resolver.links(of: guide, at: "m/s.rst", isText: true)
    let document = guide.document.leading(links.targets).naming(links.names)
    let found = document.nodes.indices.compactMap { node in
      document.target(at: node).map { "\(document.plainText(node..<document.nodes[node].end)) \($0)" }
    }
    #expect(
      found == [
        "Labelled /m/l.md#Labelled", "字 /m/r.rst#Heading-of-it", "别处 /m/n/o.md", "B one #B-one",
        "w /m/n/o.md",
        "gone #gone",
      ])
    #expect(links.dead.count == 1 && document.plainText(document.nodes.indices).contains("sphinx:x"))
    // As it is packed.
    let report = try Packer.pack(request)
    #expect(report.files.first { $0.path == "m/s.rst" }?.brokenLinks.map(\.target) == ["#gone"])
  }

  /// What no guide has a name for leads nowhere, as before.
  @Test(arguments: [
    "[x](/docs/gone/)", "[x](/2013/05/06/v1-0.html)", "[x](#gone)", "{ref}`gone`", "{doc}`gone`",
    "[x](no/label)",
    "[x](/no/gone)", "[x](../gone)", "[[戊]]", "[x]({{ site.gone }}/issues)", "[x](README.md)",
    "[x](./readme.md#a)", "[[戊|?]]", "[[戊#icon]]",
  ])
  func otherNamesAreNone(text: String) throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.sites { try folder.write(Array(text.utf8), to: "guides/\(path)") }
    let request = Self.request(folder)
    let source = try SourceFolder(request)
    let resolver = LinkResolver(source, homes: [], GuideReader(source))
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "x.md", limit: 1 << 20)
    #expect(resolver.links(of: guide, at: "j/_docs/a.md", isText: true).dead.count == 1)
  }

  @Test(
    arguments: [
      // As it is written, which stays.
      ("[x](guide/visa.md)", nil, "docs/guide/visa.md"), ("[x](../README.md#标题)", nil, "README.md"),
      ("![x](img/a.png)", nil, "docs/img/a.png"), ("[x](C%23.md)", nil, "docs/C#.md"),
      ("[x](/form.pdf)", nil, "form.pdf"),
      ("[x](<买 房 指南.md>)", nil, "docs/买 房 指南.md"),
      // Folders.
      ("[x](guide/)", "/docs/guide/README.md", "docs/guide/README.md"),
      ("[x](guide)", "/docs/guide/README.md", "docs/guide/README.md"),
      ("[x](.)", "/docs/index.md", "docs/index.md"), ("[x](../)", "/README.md", "README.md"),
      ("[x](/)", "/README.md", "README.md"),
      ("[x](guide/index.html#费用)", "/docs/guide/README.md#费用", "docs/guide/README.md"),
      ("[x](guide/#cost)", "/docs/guide/README.md#费用", "docs/guide/README.md"),
      // Endings, case, spaces, and escapes that are none.
      ("[x](guide/visa)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](guide/visa.html)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](news/2024.md)", "/docs/news/2024.html", "docs/news/2024.html"),
      ("[x](Guide/VISA.md)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](guide/_caps)", "/docs/guide/_Caps.MD", "docs/guide/_Caps.MD"),
      ("[x](买+房_指南)", "/docs/买 房 指南.md", "docs/买 房 指南.md"), ("[x](100%.md)", nil, "docs/100%.md"),
      ("[x](C%2523.md)", "/docs/C%23.md", "docs/C#.md"),
      ("[x](img\\a.png)", "/docs/img/a.png", "docs/img/a.png"),
      // Sites: pages as folders, tops that are folders.
      ("[x](../guide/visa/)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](/guide/visa)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("![x](/logo.png)", "/static/logo.png", "static/logo.png"),
      ("[x](docs/guide/visa.md)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](guide/visa?id=费用)", "/docs/guide/visa.md#费用", "docs/guide/visa.md"),
      ("[x](#/guide/visa?id=费用)", "/docs/guide/visa.md#费用", "docs/guide/visa.md"),
      ("# 费用\n[x](?id=费用)", "#费用", nil),
      // Wikis.
      ("[[词|学生签证]]", "/签证/学生签证.md", "签证/学生签证.md"), ("[[same|学生签证]]", "/b/same.md", "b/same.md"),
      ("[[学生签证]]", "/签证/学生签证.md", "签证/学生签证.md"), ("[[工作签证#费用|词]]", "/签证/工作签证.md#费用", "签证/工作签证.md"),
      ("[[旧/学生签证]]", "/签证/旧/学生签证.md", "签证/旧/学生签证.md"), ("[[常见-问题]]", "/签证/常见 问题.md", "签证/常见 问题.md"),
      ("[[same]]", "/b/same.md", "b/same.md"), ("[[v1.2]]", "/v1.2.md", "v1.2.md"),
      ("![[logo.png]]", "/static/logo.png", "static/logo.png"),
      ("[[学生签证#^block]]", "/签证/学生签证.md#^block@4", "签证/学生签证.md"),
      ("[x](only.md)", "/notes/deep/only.md", "notes/deep/only.md"),
      // Home.
      (
        "<https://github.com/owner/REPO/blob/main/docs/guide/visa.md#cost>", "/docs/guide/visa.md#费用",
        "docs/guide/visa.md"
      ),
      (
        "[x](https://github.com/Owner/repo/tree/feature/x/docs/guide)", "/docs/guide/README.md",
        "docs/guide/README.md"
      ),
      (
        "![x](https://raw.githubusercontent.com/Owner/repo/refs/heads/main/docs/img/a.png)",
        "/docs/img/a.png", "docs/img/a.png"
      ),
      (
        "![x](https://fastly.jsdelivr.net/gh/Owner/repo@v1/docs/img/a.png)", "/docs/img/a.png",
        "docs/img/a.png"
      ),
      (
        "![x](https://github.com/Owner/repo/raw/main/docs/img/a.png?raw=true)", "/docs/img/a.png",
        "docs/img/a.png"
      ),
      ("[x](http://www.example.org/handbook/guide/visa/)", "/docs/guide/visa.md", "docs/guide/visa.md"),
      ("[x](https://owner.github.io/repo/docs/a.html)", "/docs/a.md", "docs/a.md"),
      ("[x](https://codeberg.org/o/r/src/branch/main/docs/README.md)", "/README.md", "README.md"),
      // The web, with what is at home there but no file here.
      ("[x](https://github.com/Owner/repo)", nil, nil),
      ("[x](https://github.com/Owner/repo/issues/1)", nil, nil),
      ("[x](https://github.com/Owner/repo/blob/main/README.md?plain=1#L2-L3)", nil, nil),
      ("[x](https://github.com/Owner/repo/blob/main/gone.md)", nil, nil),
      ("[x](https://github.com/Owner/repository/blob/main/README.md)", nil, nil),
      ("[x](https://github.com/Owner/repo/blob/main/guide/visa.md)", nil, nil),
      ("[x](https://example.org/handbook/only)", nil, nil), ("[x](https://example.org/)", nil, nil),
      ("[x](mailto:a@b.cn)", nil, nil),
    ] as [(String, String?, String?)])
  func lead(text: String, target: String?, file: String?) throws {
    let found = try Self.resolve(text, in: "docs/a.md")
    #expect(found.target == target && found.file == file && !found.isDead)
  }

  @Test(arguments: [
    "[x](gone.md)", "[x](img/)", "[x](../../../x.md)", "[x](x+y.md)", "[x](same.md)", "[x](/form.docx)",
    "[x](form.html)", "[[gone]]",
    "[x](guide/visa.md#gone)", "[x](guide/#gone)", "# 标题\n\n[x](#gone)", "[x](#/gone)", "![x](gone.png)",
    "[x](https://github.com/Owner/repo/blob/main/README.md#gone)",
  ])
  func leadNowhere(text: String) throws { #expect(try Self.resolve(text, in: "docs/a.md").isDead) }

  /// As a publisher and a reader have it: the line of what is dead, and the targets in the bundle.
  @Test func areWrittenIntoBundles() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        "[a](B)\n\n[gone](b.md#gone)\n\n[[b#^block]]\n\n[web](https://github.com/o/r/blob/m/b.md)\n\n[v]({{ config.repo_url }}/blob/m/b.md)\n"
          .utf8),
      to: "guides/a.md")
    try folder.write(Array("# B\n\nx ^block\n".utf8), to: "guides/b.md")
    try folder.write(Array("repo_url: https://github.com/o/r\n".utf8), to: "guides/mkdocs.yml")
    let output = folder.path("out.bundle")
    let report = try Packer.pack(
      PackRequest(
        folder: folder.path("guides"), output: output, signers: [SecretKey()], protection: .none,
        identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd))
    #expect(report.files.flatMap(\.brokenLinks) == [LocalLink(target: "b.md#gone", line: 3)])
    let file = try BundleFile(MemorySource(try folder.read("out.bundle")), named: "out.bundle")
    let bundle = try file.inspect(knowing: KnownKeys()).opened(allowing: .unknown)
    let document = try bundle.document(of: try bundle.entry(named: "a.md"))
    let targets = document.nodes.indices.compactMap { document.target(at: $0) }
    #expect(targets == ["/b.md", "b.md#gone", "/b.md#^block@2", "/b.md", "/b.md"])
  }

  /// Many links, files of one name, places and headings take the time of what there is to read.
  @Test func takeLinearTime() throws {
    let count = 4000
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write(Array("# a\n".utf8), to: "guides/\(number)/same.md") }
    let headings = (0..<count).map {
      "# h\n\n<a id=\"i\($0)\"></a>p\n\n[x](#i\($0)) [y](#h-\($0)) [[same]] [[\($0)/same]] [z](none\($0).md)\n\n"
    }
    try folder.write(Array(headings.joined().utf8), to: "guides/a.md")
    let request = Self.request(folder, signers: [SecretKey()])
    let start = ContinuousClock.now
    let report = try Packer.pack(request)
    // There is no heading `h-0`.
    #expect(report.files.map { $0.brokenLinks.count + $0.unlisted }.reduce(0, +) == count + 1)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  /// So do names that many guides share, and those that are looked for in vain.
  @Test func namesTakeLinearTime() throws {
    let count = 500
    let folder = try TemporaryFolder()
    for number in 0..<count {
      let text = "---\nslug: same\naliases: [/one/\(number)/]\n---\n\n(label)=\n# a\n"
      try folder.write(Array(text.utf8), to: "guides/\(number)/p.md")
    }
    let links = (0..<count).map {
      "[x](#label) [y](/one/\($0)/) [z](/\($0)/same) {ref}`gone\($0)` [n](/gone/\($0))\n\n"
    }
    try folder.write(Array(links.joined().utf8), to: "guides/a.md")
    let request = Self.request(folder, signers: [SecretKey()])
    let start = ContinuousClock.now
    let report = try Packer.pack(request)
    #expect(report.files.map { $0.brokenLinks.count + $0.unlisted }.reduce(0, +) == 2 * count)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}

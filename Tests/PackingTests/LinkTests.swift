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
    let request = PackRequest(
      folder: folder.path("guides"), output: nil, signers: [], protection: .none,
      identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
    let resolver = LinkResolver(try SourceFolder(request), homes: Home.homes(at: homes))
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "x.md", limit: 1 << 20)
    let links = resolver.links(of: guide, at: GuidePath(path), isText: true)
    let document = guide.document.leading(links.targets)
    let node = document.nodes.indices.first { document.target(at: $0) != nil } ?? 0
    let target = document.target(at: node)
    let file = target.flatMap { LinkTarget($0).isLocal ? GuidePath(path).following($0)?.text : nil }
    return (links.targets[node], !links.dead.isEmpty, file)
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
    let request = PackRequest(
      folder: folder.path("guides"), output: nil, signers: [], protection: .none,
      identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
    let snippets = Snippets(try SourceFolder(request))
    #expect(
      snippets.bytes(of: name, in: "docs/code/x.md").map { String(decoding: $0, as: UTF8.self) } == text)
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
    let request = PackRequest(
      folder: folder.path("guides"), output: nil, signers: [], protection: .none,
      identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
    let resolver = LinkResolver(try SourceFolder(request), homes: [])
    let guide = try GuideFormat.markdown.guide(from: Array(text.utf8), name: "x.md", limit: 1 << 20)
    let links = resolver.links(of: guide, at: "x.md", isText: true)
    let document = guide.document.leading(links.targets).naming(links.names)
    let node = try #require(document.nodes.indices.last { document.target(at: $0) != nil })
    #expect(document.plainText(node..<document.nodes[node].end) == words)
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
    let request = PackRequest(
      folder: folder.path("guides"), output: nil, signers: [SecretKey()], protection: .none,
      identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd)
    let start = ContinuousClock.now
    let report = try Packer.pack(request)
    // There is no heading `h-0`.
    #expect(report.files.map { $0.brokenLinks.count + $0.unlisted }.reduce(0, +) == count + 1)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}

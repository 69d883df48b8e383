import Bytes
import Testing
import TestSupport

@testable import MetadataCleaning

@Suite struct SVGTests {
  private static let head =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  private func clean(_ text: String) throws -> String {
    String(decoding: try cleaned(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test func leavesWhatIsCleanAsItIsWritten() throws {
    let text =
      "\(Self.head)  width='4'><title>图</title><path d=\"M0 0\"/><a href=\"https://a.example\"/></svg>"
    #expect(Cleaning(of: Array(text.utf8)) == .clean(nil, found: []))
  }

  @Test func takesOutWhatProgramsNote() throws {
    let text = """
      <?xml version="1.0"?><!-- Created with Inkscape --><!DOCTYPE svg PUBLIC "a" "b">
      \(Self.head) xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:docname="/home/zhang/a.svg">
      <metadata><x xmlns="urn:x">张三</x></metadata><s:namedview id="n"/><script>alert(1)</script>
      <rect onclick="f()" style="fill:url(#g);-inkscape-font:x;stroke:url('http://a.example/')" width="1"/>
      <image xlink:href="file:///home/zhang/a.png"/><style>/* me */ @import url(http://a.example); a{fill:red}</style></svg>
      """
    let clean = try clean(text)
    for word in [
      "zhang", "张三", "sodipodi", "script", "onclick", "example", "Inkscape", "inkscape", "me", "DOCTYPE",
    ] {
      #expect(!clean.contains(word), "\(word)")
    }
    #expect(clean.contains("fill:url(#g)") && clean.contains("a{fill:red}"))
    #expect(try exiftool(Array(clean.utf8), "svg").allSatisfy { $0.hasPrefix("[SVG]") })
  }

  @Test func cleansPicturesInside() throws {
    let marked = try written(Samples.jpeg, "jpg", ["-Artist=张三"])
    let picture = { (bytes: [UInt8]) in
      "\(Self.head)><image xlink:href=\"data:image/jpeg;base64,\(Base64.encode(bytes))\"/></svg>"
    }
    let (clean, found) = try cleaned(Array(picture(marked).utf8))
    #expect(String(decoding: clean, as: UTF8.self).contains(Base64.encode(Samples.jpeg)))
    #expect(found.contains(Finding(kind: .author, detail: "Artist 张三")))
    #expect(Cleaning(of: Array(picture([1, 2, 3]).utf8)) == .impossible(.entry("data:", .unknownKind)))
  }

  @Test func refusesEntitiesOfItsOwn() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\(Self.head)>&b;</svg>"
    #expect(Cleaning(of: Array(bomb.utf8)) == .impossible(.documentType))
    let deep =
      Self.head + ">" + String(repeating: "<g>", count: 5000) + String(repeating: "</g>", count: 5000)
      + "</svg>"
    #expect(Cleaning(of: Array(deep.utf8)) == .impossible(.overLimit))
    #expect(Cleaning(of: Array("\(Self.head)><g></svg>".utf8)) == .impossible(.damaged))
  }

  /// Elements within what is text alone, and names in capitals, say nothing either.
  @Test func whatStandsWithinTextIsSeen() throws {
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:red}<metadata author=\"CANARY\"/></style><g/></svg>"
    let clean = String(decoding: try cleaned(Array(svg.utf8)).bytes, as: UTF8.self)
    #expect(!clean.contains("CANARY") && clean.contains("fill:red"))
    let shouting =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{background:IMAGE-SET(\"http://CANARY.example/x\" 1x)}</style><g/></svg>"
    #expect(!String(decoding: try cleaned(Array(shouting.utf8)).bytes, as: UTF8.self).contains("CANARY"))
    let saying =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a:before{content:\"CANARY\";fill:red}</style><g/></svg>"
    #expect(!String(decoding: try cleaned(Array(saying.utf8)).bytes, as: UTF8.self).contains("CANARY"))
  }

  /// What Inkscape, CorelDRAW, Figma and programs for diagrams write in styles, as it is written.
  @Test(arguments: [
    "stroke-linecap:butt;stroke-linejoin:miter;vector-effect:non-scaling-stroke;paint-order:markers stroke fill",
    "shape-rendering:geometricPrecision;image-rendering:crisp-edges;dominant-baseline:central;mask-type:alpha;writing-mode:lr-tb",
    "white-space:pre;text-align:center;display: flex; align-items: unsafe center; padding-top: 30px",
    "fill:light-dark(#fff, oklch(60% .2 200));stroke:context-stroke;border:solid windowtext 1.0pt",
  ])
  func stylesOfDrawingsStay(style: String) throws {
    let svg = "\(Self.head)><style>g{\(style)}@media (prefers-color-scheme: dark){a{fill:red}}</style>"
    let text = svg + "<g style=\"\(style)\"/></svg>"
    #expect(Cleaning(of: Array(text.utf8)) == .clean(nil, found: []))
  }

  /// What is hidden in escapes (CSS Syntax 3, 4.3.7), and what only looks so once others are undone.
  @Test(arguments: [
    "list-style:u\\72l(http://a.example)", "list-style:\\5c 75rl(http://a.example)",
    "list-style:ur\\6\\63 (http://a.example)",
  ])
  func escapesHideNothing(style: String) throws {
    let once = CSS(depth: 0).style(style)
    #expect(CSS(depth: 0).style(once) == once)
    #expect(!CSS(depth: 0).style("a:" + once).contains("url"))
  }

  @Test func escapesThatAreNoLettersStay() {
    let style = #".\31 a,.b\:c,[class^="x y"]{content:"\201C\201D "}"#
    #expect(CSS(depth: 0).style(style) == style.replacing("C\\", with: "C \\"))
  }

  @Test(.timeLimit(.minutes(1))) func longStylesTakeTheirTime() {
    let marks = " " + String(repeating: "\u{301}", count: 200_000)
    let style = marks + String(repeating: "/**/", count: 50_000)
    #expect(CSS(depth: 0).style(style).isEmpty)
  }
}

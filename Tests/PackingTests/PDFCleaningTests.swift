import Bytes
import Compression
import Foundation
import MetadataCleaning
import Sodium
import System
import Testing
import TestSupport

@testable import Packing

private let secret = "CANARY"

/// A place where a PDF can say something, with the word in it.
struct PDFLeak: Sendable, CustomTestStringConvertible {
  var name: String
  var pdf: [UInt8]
  var testDescription: String { name }

  init(
    _ name: String, catalog: String = "", page: String = "", resources: String = "", annotations: String = "",
    contents: String? = nil, _ objects: [Int: [UInt8]] = [:]
  ) {
    self.name = name
    pdf =
      contents.map { contents in
        PDFSamples.pdf(
          catalog: catalog, page: page, resources: resources, annotations: annotations,
          contents: Array(contents.utf8), objects: objects)
      }
      ?? PDFSamples.pdf(
        catalog: catalog, page: page, resources: resources, annotations: annotations,
        contents: Array(Self.painting(resources).utf8), objects: objects)
  }

  /// Operators for the resources that there are by the names that they have in these tests.
  private static func painting(_ resources: String) -> String {
    let operators = [
      ("/XObject<</X", "/X Do"), ("/Pattern<</P", "/Pattern cs /P scn 0 0 9 9 re f"),
      ("/ColorSpace<</C", "/C cs 1 sc"), ("/ExtGState<</G", "/G gs"), ("/Shading<</S", "/S sh"),
    ]
    return "BT /F1 12 Tf 20 100 Td (Hello) Tj ET "
      + operators.filter { resources.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  private static func object(_ text: String) -> [UInt8] { Array(text.utf8) }
  private static func note(_ entries: String, _ subtype: String = "Stamp") -> String {
    "<</Type/Annot/Subtype/\(subtype)/Rect[1 1 9 9]\(entries)>>"
  }
  private static func font(_ entries: String, _ file: [UInt8]) -> PDFLeak {
    PDFLeak(
      "font file \(entries)",
      [
        5: object(
          "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 65/LastChar 65/Widths[600]/FontDescriptor 10 0 R>>"
        ),
        10: object("<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/FontFile\(entries) 11 0 R>>"),
        11: PDFSamples.stream(file, "/Length1 \(file.count)"),
      ])
  }

  static let names: [PDFLeak] = [
    PDFLeak("own key", catalog: "/Own(CANARY)"), PDFLeak("own name", page: "/Own/CANARY"),
    PDFLeak("key", catalog: "/CANARY 1"),
    PDFLeak("metadata", page: "/Metadata 10 0 R", [10: PDFSamples.stream("CANARY")]),
    PDFLeak("metadata of own name", catalog: "/M 10 0 R", [10: PDFSamples.stream("CANARY")]),
    PDFLeak("program's data", page: "/PieceInfo<</A<</Private(CANARY)>>>>"),
    PDFLeak("thumbnail", page: "/Thumb 10 0 R", [10: PDFSamples.image(Array("CANARYCANARYCANA".utf8), "")]),
    PDFLeak("geography", page: "/VP[<</BBox[0 0 9 9]/Name(CANARY)>>]"),
    PDFLeak("output intent", catalog: "/OutputIntents[<</S/GTS_PDFX/Info(CANARY)>>]"),
    PDFLeak("thread", catalog: "/Threads[<</I<</Author(CANARY)>>>>]"),
    PDFLeak("extensions", catalog: "/Extensions<</CANARY<</BaseVersion/1.7>>>>"),
    PDFLeak("base address", catalog: "/URI<</Base(file:///CANARY)>>"),
    PDFLeak("language", catalog: "/Lang(en-x-CANARY)"),
    PDFLeak("web capture", catalog: "/Names<</URLS<</Names[(http://CANARY)null]>>>>"),
    PDFLeak("file in file", catalog: "/Names<</EmbeddedFiles<</Names[(CANARY)null]>>>>"),
    PDFLeak("resource name", resources: "/ExtGState<</CANARY<<>>>>", contents: "/CANARY gs"),
    PDFLeak("property list", resources: "/Properties<</P<</Own(CANARY)>>>>", contents: "/X/P BDC EMC"),
    PDFLeak("halftone", resources: "/ExtGState<</G<</HT<</HalftoneType 1/HalftoneName(CANARY)>>>>>>"),
    PDFLeak(
      "ink", resources: "/ColorSpace<</C[/Separation/CANARY/DeviceGray 10 0 R]>>",
      [10: object("<</FunctionType 2/Domain[0 1]/N 1>>")]),
    PDFLeak(
      "destination", catalog: "/Names<</Dests<</Names[(CANARY)[3 0 R/Fit]]>>>>",
      annotations: note("/Dest(CANARY)", "Link")),
    PDFLeak(
      "old destination", catalog: "/Dests<</CANARY[3 0 R/Fit]>>", annotations: note("/Dest/CANARY", "Link")),
    PDFLeak(
      "layer", catalog: "/OCProperties<</OCGs[10 0 R]/D<</Creator(CANARY)>>>>",
      resources: "/Properties<</L 10 0 R>>",
      contents: "/OC/L BDC EMC",
      [10: object("<</Type/OCG/Name(x)/Usage<</CreatorInfo<</Creator(CANARY)>>>>>>")]),
    PDFLeak(
      "role", catalog: "/StructTreeRoot<</K 10 0 R/RoleMap<</CANARY/P>>>>",
      [10: object("<</S/CANARY/P 1 0 R/ID(CANARY)/T(CANARY)/C/CANARY>>")]),
    PDFLeak(
      "path for what a picture shows", catalog: "/StructTreeRoot<</K 10 0 R>>",
      [10: object("<</S/Figure/P 1 0 R/Alt(C:\\\\CANARY\\\\a.png)>>")]),
  ]

  static let annotations: [PDFLeak] =
    [
      PDFLeak("author", annotations: note("/T(CANARY)", "Square")),
      PDFLeak("time", annotations: note("/M(CANARY)", "Square")),
      PDFLeak("note", annotations: note("/Contents(CANARY)", "Text")),
      PDFLeak(
        "words beside an appearance", annotations: note("/Contents(CANARY)/AP<</N 10 0 R>>"),
        [10: PDFSamples.form("")]),
      PDFLeak(
        "remark in an appearance", annotations: note("/AP<</N 10 0 R>>"),
        [10: PDFSamples.form("%CANARY\n0 0 1 1 re f")]),
      PDFLeak("default appearance", annotations: note("/DA(/Helv 9 Tf %CANARY)/Contents(x)", "FreeText")),
      PDFLeak("hidden", annotations: note("/F 2/Contents(CANARY)", "FreeText")),
      PDFLeak("sound", annotations: note("/Sound 10 0 R", "Sound"), [10: PDFSamples.stream("CANARY")]),
      PDFLeak(
        "state", annotations: note("/FT/Btn/AS/CANARY/AP<</N<</CANARY 10 0 R>>>>", "Widget"),
        [10: PDFSamples.form("")]),
      PDFLeak(
        "signature", catalog: "/AcroForm<</Fields[10 0 R]>>", annotations: "10 0 R",
        [10: object(note("/FT/Sig/T(CANARY)/V<</Name(CANARY)/Contents<00>>>", "Widget"))]),
      PDFLeak(
        "field", catalog: "/AcroForm<</Fields[10 0 R]/XFA(CANARY)>>", annotations: "10 0 R",
        [10: object(note("/FT/Tx/T(CANARY)/TU(CANARY)/TM(CANARY)/DV(CANARY)/RV(CANARY)", "Widget"))]),
    ]
    + [
      "/S/URI/URI(file:///CANARY)", "/S/URI/URI(C:\\\\CANARY)", "/S/URI/URI(ftp://CANARY/)",
      "/S/Launch/F(CANARY)",
      "/S/GoToR/F(CANARY)/D[0/Fit]", "/S/JavaScript/JS(CANARY)", "/S/Named/N/CANARY", "/S/Hide/T(CANARY)",
      "/S/Own/X(CANARY)",
      "/S/SubmitForm/F(CANARY)", "/S/GoTo/D[3 0 R/Fit]/SD[(CANARY)]",
      "/S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(file:CANARY)>>",
      "/S/URI/URI(http://a.example)/Own(CANARY)",
    ].map { PDFLeak("action \($0)", annotations: note("/A<<\($0)>>", "Link")) }

  static let streams: [PDFLeak] = [
    PDFLeak("remark", contents: "%CANARY\nBT ET"), PDFLeak("tag", contents: "/CANARY BMC EMC"),
    PDFLeak("tag with words", contents: "/Artifact<</Own(CANARY)>>BDC EMC"),
    PDFLeak("point", contents: "/CANARY MP"),
    PDFLeak("point with words", contents: "/X<</A(CANARY)>>DP"),
    PDFLeak("unknown operator", contents: "BX (CANARY) own EX"),
    PDFLeak("operand too many", contents: "(CANARY) 1 0 0 rg"),
    PDFLeak("operand of another type", contents: "(CANARY) w"),
    PDFLeak("operand at the end", contents: "0 0 1 1 re f (CANARY)"),
    PDFLeak("key of a stream", [4: PDFSamples.stream("BT ET", "/Own(CANARY)")]),
    PDFLeak("file of a stream", [4: PDFSamples.stream("BT ET", "/F(CANARY)")]),
    PDFLeak(
      "behind the end",
      [
        4: PDFSamples.stream(
          Zlib.compress(Array("BT ET".utf8), isQuick: true) + Array(secret.utf8), "/Filter/FlateDecode")
      ]),
    PDFLeak(
      "inline picture",
      contents:
        "BI /W 4/H 4/BPC 8/CS/G/F/AHx/Own(CANARY) ID \(PDFSamples.jpeg(secret).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())> EI"
        .replacing("/F/AHx", with: "/F[/AHx/DCT]")),
    PDFLeak("between an inline picture and its end", contents: "BI /W 1/H 1/BPC 8/CS/G ID x CANARY EI"),
    PDFLeak(
      "form", resources: "/XObject<</X 10 0 R>>",
      [10: PDFSamples.form("%CANARY\n", "/Name/CANARY/OPI<</F(CANARY)>>/Ref<</F(CANARY)>>")]),
    PDFLeak(
      "PostScript", resources: "/XObject<</X 10 0 R>>",
      [10: PDFSamples.stream("%CANARY", "/Type/XObject/Subtype/PS")]),
    PDFLeak(
      "pattern", resources: "/Pattern<</P 10 0 R>>",
      [
        10: PDFSamples.stream(
          "%CANARY\n", "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5")
      ]),
    PDFLeak(
      "calculation", resources: "/ColorSpace<</C[/Separation/Black/DeviceGray 10 0 R]>>",
      [10: PDFSamples.stream("{1 exch sub %CANARY\n}", "/FunctionType 4/Domain[0 1]/Range[0 1]")]),
    PDFLeak(
      "samples of a function", resources: "/ColorSpace<</C[/Separation/Black/DeviceGray 10 0 R]>>",
      [
        10: PDFSamples.stream(
          "\u{1}\u{2}CANARY", "/FunctionType 0/Domain[0 1]/Range[0 1]/Size[2]/BitsPerSample 8")
      ]),
    PDFLeak(
      "character map",
      [
        5: object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10 0 R>>"),
        10: PDFSamples.stream(
          "%CANARY\nbegincmap /CMapName /CANARY def /Registry (CANARY) def endcmap", "/CMapName/CANARY"),
      ]),
    PDFLeak(
      "glyph",
      [
        5: object(
          "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 10 0 R/CANARY 10 0 R>>/Encoding<</Differences[72/a]>>/FirstChar 72/LastChar 72/Widths[1]>>"
        ),
        10: PDFSamples.stream("1 0 d0 %CANARY\n"),
      ]),
    font("", Array("CANARY is no font".utf8)), font("2", Array("CANARY is no font".utf8)),
    font("3", Array("CANARY is no font".utf8)),
    font("", Array("%!PS-AdobeFont-1.0: CANARY\n/Own(CANARY)def\neexec".utf8)),
    PDFLeak(
      "name of a glyph",
      [
        5: object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/A/CANARY]>>>>")
      ]),
    font(
      "", Array("%!PS-AdobeFont-1.0: A\n%CANARY\n/Notice (by (CANARY)) def /FullName(CANARY)def\neexec".utf8)),
    PDFLeak(
      "profile", resources: "/ColorSpace<</C[/ICCBased 10 0 R]>>",
      [10: PDFSamples.stream(PDFSamples.profile(secret), "/N 3")]),
  ]

  static let pictures: [PDFLeak] = [
    ("key", PDFSamples.samples, "/Own(CANARY)/Name/CANARY/Metadata(CANARY)"),
    ("more samples", PDFSamples.samples + Array(secret.utf8), ""),
    (
      "more packed samples", Zlib.compress(PDFSamples.samples + Array(secret.utf8), isQuick: true),
      "/Filter/FlateDecode"
    ),
    (
      "behind packed samples", Zlib.compress(PDFSamples.samples, isQuick: true) + Array(secret.utf8),
      "/Filter[/FlateDecode]"
    ),
    (
      "parameters", Zlib.compress(PDFSamples.samples, isQuick: true),
      "/Filter/FlateDecode/DecodeParms<</Predictor 1/Own(CANARY)>>"
    ),
    ("alternatives", PDFSamples.samples, "/Alternates[<</Own(CANARY)>>]"),
    ("short name", PDFSamples.jpeg(secret), "/Filter/DCT"),
    ("name elsewhere", PDFSamples.jpeg(secret), "/Filter 12 0 R"),
    (
      "fax", [0x00, 0x10, 0x01] + Array(secret.utf8), "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 4>>"
    ),
    (
      "remark of JBIG2", [0, 0, 0, 0, 62, 0, 1, 0, 0, 0, 10, 0x20, 0, 0, 0] + Array(secret.utf8),
      "/Filter/JBIG2Decode"
    ),
  ].map { name, data, entries in
    PDFLeak(
      "picture: \(name)", resources: "/XObject<</X 10 0 R>>",
      [10: PDFSamples.image(data, entries), 12: object("/DCTDecode")])
  }
}

@Suite("What a PDF says beside its pages")
struct PDFCleaningTests {
  @Test(arguments: PDFLeak.names + PDFLeak.annotations + PDFLeak.streams + PDFLeak.pictures)
  func isGone(_ leak: PDFLeak) throws {
    let before = try everything(in: leak.pdf) + [leak.pdf]
    #expect(isThere(secret, in: before) || leak.name == "inline picture")
    let clean = try OutsideCleaning().clean(leak.pdf, .pdf).bytes
    #expect(!isThere(secret, in: try everything(in: clean) + [clean]))
  }

  /// Own keys in every dictionary of a file that has all kinds of them.
  @Test func ownKeysAreGoneFromEveryDictionary() throws {
    func marked(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let items): return .array(items.map(marked))
      case .object(let members):
        var result = members.mapValues(marked)
        result["/Own"] = .string("u:CANARY")
        result["/CANARY"] = .object(["/Own": .string("/CANARY")])
        return .object(result)
      default: return value
      }
    }
    for leak in PDFLeak.names + PDFLeak.annotations + PDFLeak.streams {
      var objects = try read(leak.pdf)
      for (reference, object) in objects.objects {
        objects.objects[reference]?.value = marked(object.value)
      }
      try objects.clean()
      let json = objects.json
      #expect(!isThere(secret, in: [json]), "\(leak.name)")
    }
  }

  private func read(_ pdf: [UInt8]) throws -> PDFObjects {
    let json = try Program("qpdf").run(
      ["--warning-exit-0", "--json-output=2", Program.inputPath, Program.outputPath], input: pdf)
    return try #require(PDFObjects(json))
  }

  // MARK: Filters

  private static func encoders() -> [(name: String, encode: ([UInt8]) -> [UInt8])] {
    func ascii85(_ bytes: [UInt8]) -> [UInt8] {
      var text: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 4) {
        let group = Array(bytes[start..<min(start + 4, bytes.count)])
        var value = (group + [0, 0, 0]).prefix(4).reduce(0) { $0 << 8 | Int($1) }
        var digits: [UInt8] = []
        for _ in 0..<5 {
          digits.insert(UInt8(value % 85) + 33, at: 0)
          value /= 85
        }
        text +=
          group.count == 4 && digits == [33, 33, 33, 33, 33] ? [0x7A] : Array(digits.prefix(group.count + 1))
      }
      return text + Array("~>".utf8)
    }
    func runs(_ bytes: [UInt8]) -> [UInt8] {
      stride(from: 0, to: bytes.count, by: 128).flatMap { start in
        let part = bytes[start..<min(start + 128, bytes.count)]
        return [UInt8(part.count - 1)] + part
      } + [128]
    }
    /// Codes of nine bits, with the table cleared often enough.
    func lzw(_ bytes: [UInt8]) -> [UInt8] {
      var bits = ""
      for (place, byte) in bytes.enumerated() {
        if place % 200 == 0 { bits += "100000000" }
        bits += "0" + String(repeating: "0", count: 8 - String(byte, radix: 2).count) + String(byte, radix: 2)
      }
      bits += "100000001"
      bits += String(repeating: "0", count: (8 - bits.count % 8) % 8)
      return stride(from: 0, to: bits.count, by: 8).compactMap {
        UInt8(bits.dropFirst($0).prefix(8), radix: 2)
      }
    }
    return [
      ("/FlateDecode", { Zlib.compress($0, isQuick: true) }), ("/A85", ascii85), ("/RunLengthDecode", runs),
      ("/LZW", lzw),
      (
        "/ASCIIHexDecode",
        { Array(($0.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + ">").utf8) }
      ),
    ]
  }

  @Test func noChainOfFiltersHidesAnything() throws {
    let encoders = Self.encoders()
    var chains: [[Int]] = [[]]
    for first in encoders.indices {
      chains.append([first])
      for second in encoders.indices { chains.append([first, second]) }
    }
    var objects: [Int: [UInt8]] = [:]
    var names = ""
    for (number, chain) in chains.enumerated() {
      func packed(_ data: [UInt8]) -> [UInt8] { chain.reversed().reduce(data) { encoders[$1].encode($0) } }
      let filters = chain.map { encoders[$0].name }.joined()
      objects[10 + 3 * number] = PDFSamples.image(
        packed(PDFSamples.jpeg(secret)), "/Filter[\(filters)/DCTDecode]")
      objects[11 + 3 * number] = PDFSamples.image(
        packed(PDFSamples.samples + Array(secret.utf8)), "/Filter[\(filters)]")
      objects[12 + 3 * number] = PDFSamples.stream(
        packed(Array("0.5 g %CANARY\n".utf8)), "/Subtype/Form/BBox[0 0 1 1]/Filter[\(filters)]")
      for place in 10...12 { names += "/X\(place + 3 * number) \(place + 3 * number) 0 R" }
    }
    let painting = names.split(separator: "/").map { "/\($0.prefix { $0 != " " }) Do" }.joined(separator: " ")
    let pdf = PDFSamples.pdf(
      resources: "/XObject<<\(names)>>", contents: Array(painting.utf8), objects: objects)
    let pieces = try everything(in: try OutsideCleaning().clean(pdf, .pdf).bytes)
    #expect(!isThere(secret, in: pieces))
    #expect(pieces.filter { $0 == PDFSamples.samples }.count == chains.count)
    #expect(pieces.filter { $0.starts(with: [0xFF, 0xD8]) }.count == chains.count)
    #expect(pieces.filter { $0 == Array("0.5 g\n".utf8) }.count == chains.count)
  }

  // MARK: What stays

  /// Links, outlines, layers, values and what is read aloud.
  @Test func whatIsNeededStays() throws {
    let pdf = PDFSamples.pdf(
      catalog: """
        /Names<</Dests<</Names[(there)[3 0 R/XYZ 1 2 null]]>>>>/Outlines<</First 10 0 R/Last 10 0 R/Count 1>>/Lang(zh-CN)
        /AcroForm<</Fields[11 0 R]/DA(/Helv 9 Tf 0 g)>>/OCProperties<</OCGs[12 0 R]/D<</OFF[12 0 R]>>>>
        /StructTreeRoot 13 0 R/MarkInfo<</Marked true>>/PageLabels<</Nums[0<</S/r/P(A-)>>]>>
        """,
      resources: "/Properties<</L 12 0 R>>",
      annotations: """
        <</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example/x)>>>> <</Subtype/Link/Rect[0 0 9 9]/Dest(there)>>
        <</Subtype/Highlight/Rect[0 0 9 9]/QuadPoints[0 9 9 9 0 0 9 0]/C[1 1 0]/T(X)>> 11 0 R
        """,
      contents: Array("/P<</MCID 0>>BDC BT /F1 9 Tf (Words) Tj ET EMC /OC/L BDC 0 0 9 9 re f EMC".utf8),
      objects: [
        10: Array("<</Title(Chapter)/Parent 1 0 R/Dest(there)>>".utf8),
        11: Array("<</Subtype/Widget/Rect[0 0 90 9]/FT/Tx/T(name)/V(Filled in)/DA(/Helv 9 Tf 0 g)>>".utf8),
        12: Array("<</Type/OCG/Name(Layer)>>".utf8),
        13: Array("<</Type/StructTreeRoot/K 14 0 R/ParentTree<</Nums[0[14 0 R]]>>/RoleMap<</Own/P>>>>".utf8),
        14: Array("<</Type/StructElem/S/Own/P 13 0 R/Pg 3 0 R/K 0/Alt(What it shows)>>".utf8),
      ])
    let pieces = try everything(in: try OutsideCleaning().clean(pdf, .pdf).bytes)
    for word in [
      "https://a.example/x", "/XYZ", "u:Chapter", "zh-CN", "u:Filled in", "u:Layer", "What it shows",
      "/MCID 0", "/Highlight",
      "u:A-", "/OC /R", "/Marked", "/Helv 9 Tf",
    ] {
      #expect(isThere(word, in: pieces), "\(word)")
    }
    for word in ["there", "(name)", "u:name", "/Own"] { #expect(!isThere(word, in: pieces), "\(word)") }
  }

  /// What begins in one stream of a page and ends in the next is not torn.
  @Test func contentsInPieces() throws {
    let pdf = PDFSamples.pdf(
      objects: [
        4: Array("[10 0 R 11 0 R]".utf8), 10: PDFSamples.stream("/X BMC q 1 0 0"),
        11: PDFSamples.stream("rg EMC 0 0 9 9 re f Q"),
      ])
    let pieces = try everything(in: try OutsideCleaning().clean(pdf, .pdf).bytes)
    #expect(pieces.contains(Array("q\n1 0 0 rg\n0 0 9 9 re\nf\nQ\n".utf8)))
  }

  private static func programs(_ names: String...) -> Bool { names.allSatisfy { (try? Program($0)) != nil } }

  /// Another program shows the same pages and reads the same words.
  @Test(
    .enabled(if: programs("pdftoppm", "pdftotext")),
    arguments: [
      "corpus/run/润学实例/10043学校如何润/Proclamation_10043.pdf", "cases/17-pdf/领事馆通知.pdf", "cases/17-pdf/空白扫描.pdf",
      "cases/17-pdf/限制复制.pdf",
    ])
  func looksTheSame(_ path: String) throws {
    let url = Shared.url(path)
    guard Shared.isNeeded(url) else { return }
    let before = Array(try Data(contentsOf: url))
    try expectSame(before, try OutsideCleaning().clean(before, .pdf).bytes)
  }

  @Test(.enabled(if: programs("pdftoppm", "pdftotext")))
  func picturesOfAllKindsLookTheSame() throws {
    let packed = Zlib.compress(
      [0] + PDFSamples.samples.prefix(4) + [1, 9, 9, 9, 9, 2, 1, 1, 1, 1, 0, 5, 6, 7, 8], isQuick: true)
    let pdf = PDFSamples.pdf(
      resources: "/XObject<</A 10 0 R/B 11 0 R/C 12 0 R>>/ColorSpace<</I[/ICCBased 13 0 R]>>",
      contents: Array(
        """
        q 40 0 0 40 0 0 cm /A Do Q q 40 0 0 40 50 0 cm /B Do Q q 40 0 0 40 0 50 cm /C Do Q /I cs 1 0.2 0 sc 50 50 40 40 re f
        q 40 0 0 40 100 0 cm BI /W 4/H 1/BPC 8/CS[/I/RGB 1 <FF000000FF00>]/F/AHx ID 00010001> EI Q
        """.utf8),
      objects: [
        10: PDFSamples.image(PDFSamples.jpeg("x"), "/Filter/DCTDecode"),
        11: PDFSamples.image(packed, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 4>>"),
        12: PDFSamples.stream(
          [0x0F, 0x33], "/Subtype/Image/ImageMask true/Width 8/Height 2/Decode[1 0]"),
        13: PDFSamples.stream(PDFSamples.profile("x"), "/N 3/Alternate/DeviceRGB"),
      ])
    try expectSame(pdf, try OutsideCleaning().clean(pdf, .pdf).bytes)
  }

  private func expectSame(_ before: [UInt8], _ after: [UInt8]) throws {
    for (program, options) in [("pdftoppm", ["-r", "60", "-"]), ("pdftotext", ["-", "-"])] {
      let outputs = try [before, after].map { try Program(program).run(options, input: $0) }
      #expect(outputs[0] == outputs[1], "\(program)")
    }
  }

  // MARK: What is refused, and what must not stop anything

  @Test func whatCanNotBeSeenThroughIsRefused() throws {
    let cases: [(PDFLeak, Obstacle)] = [
      (
        PDFLeak("filter", resources: "/XObject<</X 10 0 R>>", [10: PDFSamples.image([1], "/Filter/Own")]),
        .entry("PDF image", .damaged)
      ),
      (
        PDFLeak(
          "no JPEG", resources: "/XObject<</X 10 0 R>>", [10: PDFSamples.image([1], "/Filter/DCTDecode")]),
        .entry("PDF image", .entry("JPEG", .damaged))
      ),
      (
        PDFLeak(
          "no JPEG 2000", resources: "/XObject<</X 10 0 R>>", [10: PDFSamples.image([1], "/Filter/JPXDecode")]
        ),
        .entry("PDF image", .damaged)
      ),
      (
        PDFLeak("inline picture", contents: "BI /W 9/H 9/BPC 8/CS/G ID x EI"),
        .entry("inline image", .damaged)
      ),
    ]
    for (leak, obstacle) in cases {
      var objects = try read(leak.pdf)
      #expect(throws: obstacle, "\(leak.name)") { try objects.clean() }
    }
  }

  /// Arrays that have the same array twice, again and again, stand for more than there is.
  @Test func arraysOfArraysEnd() throws {
    var objects: [Int: [UInt8]] = [:]
    for number in 10..<60 { objects[number] = Array("[\(number + 1) 0 R \(number + 1) 0 R]".utf8) }
    objects[60] = Array("1".utf8)
    for entries in ["/MediaBox 10 0 R", "/Group<</S/Transparency/CS 10 0 R>>", "/Annots 10 0 R"] {
      var read = try read(PDFSamples.pdf(page: entries, objects: objects))
      _ = try? read.clean()
    }
    var loop = try read(
      PDFSamples.pdf(catalog: "/StructTreeRoot<</K 10 0 R>>", objects: [10: Array("[10 0 R 10 0 R]".utf8)]))
    #expect(throws: Obstacle.overLimit) { try loop.clean() }
  }

  /// What is small in a file and is needed in many places is counted at each of them.
  @Test func whatIsSharedIsCountedEachTime() throws {
    let cases: [(catalog: String, resources: String, contents: [UInt8], objects: [Int: [UInt8]])] = [
      // A tree of names that is its own branch.
      ("/Names<</Dests<</Kids 10 0 R>>>>", "", [0x6E], [10: Array("[<</Kids 10 0 R>>]".utf8)]),
      // One stream as contents, again and again.
      (
        "", "", [],
        [
          3: Array(
            """
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[\(String(repeating: "10 0 R ", count: 3000))]>>
            """.utf8),
          10: PDFSamples.stream([UInt8](repeating: 0x20, count: 1000)),
        ]
      ),
      // A long text for each of many short marks.
      (
        "", "/Properties<</A 10 0 R>>",
        Array(String(repeating: "/S /A BDC EMC ", count: 2000).utf8),
        [10: Array("<</ActualText(\(String(repeating: "a", count: 1000)))>>".utf8)]
      ),
    ]
    for (number, one) in cases.enumerated() {
      var read = try read(
        PDFSamples.pdf(
          catalog: one.catalog, resources: one.resources, contents: one.contents, objects: one.objects))
      read.maximumWork = 1 << 20
      #expect(throws: Obstacle.overLimit, "\(number)") { try read.clean() }
    }
  }

  @Test func parenthesesThatCloseNothingArePassedOver() throws {
    var stream = ContentStream(
      [UInt8](repeating: UInt8(ascii: ")"), count: 4 << 20) + Array(" 1 w".utf8), names: PDFNames("R"),
      resources: ContentStream.Resources(), keepsMarks: false)
    try stream.clean()
    #expect(stream.output == Array("1 w\n".utf8))
  }

  /// A page that was taken out may still be named somewhere.
  @Test func pagesThatWereTakenOutAreGone() throws {
    let pages: [Int: [UInt8]] = [
      10: Array("<</Type/Page/Parent 12 0 R/MediaBox[0 0 9 9]/Contents 11 0 R>>".utf8),
      11: PDFSamples.stream("BT (CANARY) Tj ET"),
      12: Array("<</Type/Pages/Kids[10 0 R]/Count 1/MediaBox[0 0 77 77]>>".utf8),
    ]
    for catalog in [
      "/Outlines<</First<</Title(a)/Dest[10 0 R/Fit]>>>>",
      "/StructTreeRoot<</K<</S/P/Pg 10 0 R/K<</Type/MCR/Pg 10 0 R/MCID 0>>>>>>",
    ] {
      let clean = try OutsideCleaning().clean(PDFSamples.pdf(catalog: catalog, objects: pages), .pdf).bytes
      #expect(!isThere(secret, in: try everything(in: clean) + [clean]))
    }
  }

  static let unused: [PDFLeak] = [
    ("/XObject", PDFSamples.form("BT (CANARY) Tj ET")),
    ("/XObject", PDFSamples.image(Array("CANARYCANARYCANA".utf8), "")),
    ("/XObject", PDFSamples.form("/Y Do", "/Resources<</XObject<</Y 11 0 R>>>>")),
    ("/Font", Array("<</Type/Font/Subtype/Type3/BaseFont/CANARY/CharProcs<<>>>>".utf8)),
    (
      "/Pattern",
      PDFSamples.stream(
        "BT (CANARY) Tj ET", "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5")
    ),
    ("/Shading", PDFSamples.stream("CANARY", "/ShadingType 4/ColorSpace/DeviceGray")),
    ("/ColorSpace", Array("[/Indexed/DeviceRGB 1(CANARY)]".utf8)),
    ("/ExtGState", Array("<</Font[12 0 R 1]>>".utf8)),
    ("/Properties", Array("<</Type/OCG/Name(CANARY)>>".utf8)),
  ].map { list, object in
    PDFLeak(
      "unused \(list)", resources: "\(list)<</U 10 0 R>>",
      contents: "BT /F1 12 Tf (Hello) Tj ET",
      [
        10: object, 11: PDFSamples.form("BT (CANARY) Tj ET"),
        12: Array("<</Type/Font/Subtype/Type1/BaseFont/CANARY>>".utf8),
      ])
  }

  /// What no contents name can't be seen, also where contents of another page have something of that name.
  @Test(arguments: unused) func whatNothingPaintsIsGone(_ leak: PDFLeak) throws {
    let before = try everything(in: leak.pdf) + [leak.pdf]
    #expect(isThere(secret, in: before))
    let clean = try OutsideCleaning().clean(leak.pdf, .pdf).bytes
    #expect(!isThere(secret, in: try everything(in: clean) + [clean]))
  }

  @Test func resourcesAreThoseOfEachPage() throws {
    let resources = { (form: Int) in "/Resources<</XObject<</X \(form) 0 R/Y 12 0 R>>>>" }
    let page = { (contents: String, resources: String) in
      Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents \(contents) 0 R\(resources)>>".utf8)
    }
    let pdf = PDFSamples.pdf(
      contents: Array("/X Do".utf8),
      objects: [
        2: Array("<</Type/Pages/Kids[3 0 R 20 0 R 21 0 R 22 0 R]/Count 4\(resources(13))>>".utf8),
        3: page("4", resources(10)), 20: page("23", resources(11)),
        // The same contents as the first page, with resources that are inherited.
        21: page("4", ""), 22: page("24", "/Resources 25 0 R"),
        10: PDFSamples.form("1 0 0 rg"), 11: PDFSamples.form("BT (CANARY) Tj ET"),
        12: PDFSamples.form("0 1 0 rg"), 13: PDFSamples.form("0 0 1 rg"), 23: PDFSamples.stream("/Y Do"),
        // A form without resources takes those of what paints it, and may share them.
        24: PDFSamples.stream("/X Do"),
        25: Array("<</XObject<</X 26 0 R/Y 27 0 R/Z 28 0 R/U 11 0 R>>>>".utf8),
        26: PDFSamples.form("/Y Do"), 27: PDFSamples.form("/Z Do", "/Resources 25 0 R"),
        28: PDFSamples.form("0.5 g"),
      ])
    let clean = try OutsideCleaning().clean(pdf, .pdf).bytes
    let pieces = try everything(in: clean)
    #expect(!isThere(secret, in: pieces))
    for contents in ["1 0 0 rg\n", "0 1 0 rg\n", "0 0 1 rg\n", "0.5 g\n"] {
      #expect(pieces.contains(Array(contents.utf8)), "\(contents)")
    }
  }

  /// Each form leads to the next, by resources of its own, or by those of the page.
  @Test(arguments: [true, false]) func longChainsOfFormsEnd(areOwn: Bool) throws {
    let count = areOwn ? 500 : 1500
    var objects: [Int: [UInt8]] = [:]
    var names = ""
    for number in 10..<10 + count {
      let own = "/Resources<</XObject<</X\(number + 1) \(number + 1) 0 R>>>>"
      objects[number] = PDFSamples.form("/X\(number + 1) Do", areOwn ? own : "")
      if !areOwn || number == 10 { names += "/X\(number) \(number) 0 R" }
    }
    var read = try read(
      PDFSamples.pdf(resources: "/XObject<<\(names)>>", contents: Array("/X10 Do".utf8), objects: objects))
    if areOwn {
      try read.clean()
      #expect(isThere("/R\(count - 1)", in: [read.json]))
    } else {
      #expect(throws: Obstacle.overLimit) { try read.clean() }
    }
  }

  /// Pages with resources of their own, which paint one form each that has none, or share contents that name all.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func manyResourcesTakeTheirTime(areForms: Bool) throws {
    let count = 8000
    var objects: [Int: [UInt8]] = [:]
    let all = (0..<count).map { "/X\($0) Do" }
    for number in 0..<count {
      let (page, contents, form) = (10 + number, 10 + count + number, 10 + 2 * count + number)
      let resources = "/Resources<</XObject<</X\(number) \(areForms ? form : 9) 0 R>>>>"
      objects[page] = Array(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents \(areForms ? contents : 8) 0 R\(resources)>>"
          .utf8)
      if areForms {
        objects[contents] = PDFSamples.stream(all[number])
        objects[form] = PDFSamples.form("/F\(number) 9 Tf")
      }
    }
    let pages = (10..<10 + count).map { "\($0) 0 R" }.joined(separator: " ")
    objects[2] = Array("<</Type/Pages/Kids[\(pages)]/Count \(count)>>".utf8)
    objects[8] = PDFSamples.stream(all.joined(separator: " "))
    objects[9] = PDFSamples.form("q Q")
    var read = try read(PDFSamples.pdf(objects: objects))
    if areForms { try read.clean() } else { #expect(throws: Obstacle.overLimit) { try read.clean() } }
  }

  /// A font that only a field names, and a colour space that only a picture among the operators does.
  @Test func whatIsNamedElsewhereStays() throws {
    let pdf = PDFSamples.pdf(
      catalog: "/AcroForm<</Fields[10 0 R]/DR<</Font<</Helv 11 0 R/U 12 0 R>>>>/DA(/Helv 9 Tf 0 g)>>",
      resources: "/ColorSpace<</I[/Indexed/DeviceRGB 0 <616263>]>>", annotations: "10 0 R",
      contents: Array("BI /W 1/H 1/BPC 8/CS/I ID x EI".utf8),
      objects: [
        10: Array("<</Subtype/Widget/Rect[0 0 90 9]/FT/Tx/T(name)/V(x)>>".utf8),
        11: Array("<</Type/Font/Subtype/Type1/BaseFont/Courier>>".utf8),
        12: Array("<</Type/Font/Subtype/Type1/BaseFont/CANARY>>".utf8),
      ])
    let clean = try OutsideCleaning().clean(pdf, .pdf).bytes
    let pieces = try everything(in: clean)
    #expect(isThere("/Courier", in: pieces) && !isThere(secret, in: pieces))
    #expect(isThere("abc", in: pieces))
  }

  /// Names of glyphs are changed in the encoding and in the font alike.
  @Test func glyphsAreFoundByTheirNewNames() throws {
    let pdf = PDFSamples.pdf(
      objects: [
        5: Array(
          """
          <</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</CANARY 10 0 R/a 11 0 R>>
          /Encoding<</Differences[72 12 0 R/a]>>/FirstChar 72/LastChar 73/Widths[1 1]>>
          """.utf8),
        10: PDFSamples.stream("1 0 d0 0 0 1 1 re f"), 11: PDFSamples.stream("1 0 d0 0 0 2 2 re f"),
        12: Array("/CANARY".utf8),
      ])
    let clean = try OutsideCleaning().clean(pdf, .pdf).bytes
    let pieces = try everything(in: clean)
    #expect(!isThere(secret, in: pieces))
    #expect(pieces.contains(Array("1 0 d0\n0 0 1 1 re\nf\n".utf8)))
    let objects = try read(clean).objects.values.compactMap(\.value.members)
    let font = try #require(objects.first { $0["/CharProcs"] != nil })
    let names = Set(try #require(font["/CharProcs"]?.members).keys)
    let encodings = (objects + [font["/Encoding"]?.members ?? [:]]).compactMap { $0["/Differences"]?.items }
    let encoding = try #require(encodings.first)
    #expect(names.count == 2 && names == Set(encoding.compactMap(\.name)))
  }

  /// Each takes as much of it as it needs.
  @Test func oneTableServesSeveralColourSpaces() throws {
    let pdf = PDFSamples.pdf(
      resources: "/ColorSpace<</A[/Indexed/DeviceRGB 0 10 0 R]/B[/Indexed/DeviceRGB 2 10 0 R]>>",
      contents: Array("/A cs /B cs".utf8), objects: [10: PDFSamples.stream("abcdefghi")])
    let clean = try OutsideCleaning().clean(pdf, .pdf).bytes
    #expect(isThere("abcdefghi", in: try everything(in: clean)))
  }

  @Test func damagedPartsStopNothing() throws {
    let whole: [[UInt8]] = [
      PDFSamples.jpeg("x"), PDFSamples.profile("x"), Zlib.compress(PDFSamples.samples, isQuick: true),
      Array("/OC/L BDC BI /W 4/H 4/BPC 8/CS/G/F[/AHx/Fl] ID 00> EI [(a\\(b)<41>] TJ <</A[1]>> DP EMC".utf8),
      Array("%!PS\n/Notice (a(b)) def eexec".utf8),
      [1, 0, 4, 1, 0, 1, 1, 1, 2, 65, 0, 1, 1, 1, 3, 139, 0, 0, 1, 1, 1, 9],
      Array(
        "OTTO\0\u{2}\0\0\0\0\0\0name\0\0\0\0\0\0\0,\0\0\0\u{9}CFF \0\0\0\0\0\0\0,\0\0\0\u{9}123456789".utf8),
      [
        0xFF, 0x4F, 0xFF, 0x51, 0, 4, 1, 1, 0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0xFF, 0x93, 1, 2, 0xFF,
        0xD9,
      ],
      Array("\0\0\0\u{C}jP  \r\n\u{87}\n\0\0\0\u{14}ftypjp2 \0\0\0\0jp2 \0\0\0\0jp2c".utf8),
      [0, 0, 0, 0, 62, 0xE0, 0, 0, 0, 9, 9, 9, 9],
    ]
    var bytes: [[UInt8]] = whole
    for file in whole {
      for length in 0..<file.count { bytes.append(Array(file.prefix(length))) }
      for place in file.indices {
        var changed = file
        changed[place] = [0xFF, 0, 0x80, 0x3E][place % 4]
        bytes.append(changed)
      }
    }
    for _ in 0..<200 { bytes.append(randomBytes(100)) }
    for file in bytes {
      _ = try? JPEG2000.cleaned(file)
      _ = try? JBIG2.cleaned(file)
      _ = ICCProfile.cleaned(file)
      if let font = FontProgram.cleaned(file, GlyphNames()) { #expect(font.count == file.count) }
      _ = CCITT.cleaned(file, isTwoDimensional: true)
      _ = (CharacterMap.cleaned(file), Calculation.cleaned(file))
      for filter in [PDFFilter.flate, .lzw, .ascii85, .asciiHex, .runLength, .dct] {
        _ = try? filter.decode(file, PDFParameters(["/Predictor": .integer(15), "/Columns": .integer(3)]))
        _ = try? filter.decode(file, PDFParameters(["/Predictor": .integer(2), "/Colors": .integer(4)]))
      }
      for resources in [ContentStream.Resources(), .init(properties: ["/L": .layer], components: ["/C": 3])] {
        var stream = ContentStream(file, names: PDFNames("R"), resources: resources, keepsMarks: true)
        _ = try? stream.clean()
      }
    }
  }
}

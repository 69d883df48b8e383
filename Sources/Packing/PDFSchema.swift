/// The kinds of objects that a PDF is made of, as far as they are needed to show, search, link and print it.
///
/// Whatever a kind's table does not name is left out, known to the standard or not. Clauses are those of ISO 32000-1.
enum PDFKind: Hashable, Sendable {
  case catalog, pageNode, page, resources, group, viewerPreferences, pageLabels, pageLabel, markInfo
  case content, form, image, mask, tilingPattern, shadingPattern, shading, function, graphicsState, softMask
  case font, descendantFont, fontDescriptor, fontFile, encoding, characterMap, glyphMap, colourProfile,
    samples
  case annotation, appearance, borderStyle, borderEffect, action, interactiveForm, field, iconFit,
    characteristics
  case outline, outlineItem
  case layers, layerConfiguration, layerUsage, layer, layerState
  case structure, structureElement, markedContent, objectReference, parentTree
}

/// What a value must be to be kept.
indirect enum PDFRule: Sendable {
  case boolean, integer, number, text, name
  /// Numbers, and arrays of them.
  case numbers
  /// One of these names.
  case names(Set<JSONString>)
  case object(PDFKind)
  case list(PDFRule)
  /// One or several.
  case some(PDFRule)
  /// The first that fits.
  case either(PDFRule, PDFRule)
  /// A dictionary under names that somebody chose.
  case named(PDFRule)
  case special(Special)

  /// What needs more than its own value to be judged.
  enum Special: Sendable {
    case contents, colourSpace, function, transfer, destination, language, formResources, glyphNames,
      charProcs
    case baseFont, cmapName, systemInfo, fontAndSize, annotations, appearanceStates, fieldName, fieldValue
    case stateName, defaultAppearance, order, expression, structureKids, role, parentNumbers, alternative,
      address
  }
}

extension PDFKind {
  /// The keys that are kept, by what their values must be.
  var table: [JSONString: PDFRule] { Self.tables[self] ?? [:] }

  /// Keys that say nothing of anybody, or are only called otherwise now; they would fill the report.
  static let silent: Set<JSONString> = [
    "/Type", "/Length", "/Filter", "/DecodeParms", "/F", "/FFilter", "/ProcSet", "/Name", "/P", "/Parent",
    "/DL",
    "/StructParent", "/StructParents", "/CharSet", "/CIDSet", "/D", "/R", "/Popup", "/H", "/MK", "/Pg", "/A",
    "/S",
  ]

  private static let tables: [PDFKind: [JSONString: PDFRule]] = [
    // 7.7.2
    .catalog: [
      "/Type": .names(["/Catalog"]), "/Pages": .object(.pageNode), "/PageLabels": .object(.pageLabels),
      "/ViewerPreferences": .object(.viewerPreferences), "/Lang": .special(.language),
      "/PageLayout": .names([
        "/SinglePage", "/OneColumn", "/TwoColumnLeft", "/TwoColumnRight", "/TwoPageLeft", "/TwoPageRight",
      ]),
      "/PageMode": .names(["/UseNone", "/UseOutlines", "/UseThumbs", "/FullScreen", "/UseOC"]),
      "/Outlines": .object(.outline), "/OCProperties": .object(.layers),
      "/AcroForm": .object(.interactiveForm),
      "/StructTreeRoot": .object(.structure), "/MarkInfo": .object(.markInfo),
    ],
    // 12.2
    .viewerPreferences: [
      "/HideToolbar": .boolean, "/HideMenubar": .boolean, "/HideWindowUI": .boolean, "/FitWindow": .boolean,
      "/CenterWindow": .boolean, "/DisplayDocTitle": .boolean, "/Direction": .names(["/L2R", "/R2L"]),
      "/NonFullScreenPageMode": .names(["/UseNone", "/UseOutlines", "/UseThumbs", "/UseOC"]),
      "/PrintScaling": .names(["/None", "/AppDefault"]), "/NumCopies": .integer,
      "/Duplex": .names(["/Simplex", "/DuplexFlipShortEdge", "/DuplexFlipLongEdge"]),
    ],
    // 7.9.7, 12.4.2
    .pageLabels: [
      "/Kids": .list(.object(.pageLabels)), "/Limits": .numbers,
      "/Nums": .list(.either(.integer, .object(.pageLabel))),
    ],
    .pageLabel: ["/S": .names(["/D", "/R", "/r", "/A", "/a"]), "/P": .text, "/St": .integer],
    .markInfo: ["/Marked": .boolean],
    // 7.7.3; what pages inherit stands in nodes.
    .pageNode: [
      "/Type": .names(["/Pages"]), "/Parent": .object(.pageNode), "/Kids": .list(.object(.pageNode)),
      "/Count": .integer, "/Resources": .object(.resources), "/MediaBox": .numbers, "/CropBox": .numbers,
      "/Rotate": .integer,
    ],
    .page: [
      "/Type": .names(["/Page"]), "/Parent": .object(.pageNode), "/Resources": .object(.resources),
      "/MediaBox": .numbers, "/CropBox": .numbers, "/BleedBox": .numbers, "/TrimBox": .numbers,
      "/ArtBox": .numbers, "/Contents": .special(.contents), "/Rotate": .integer, "/Group": .object(.group),
      "/Annots": .special(.annotations), "/UserUnit": .number, "/StructParents": .integer,
      "/Tabs": .names(["/R", "/C", "/S"]),
    ],
    // 7.8.3
    .resources: [
      "/ExtGState": .named(.object(.graphicsState)), "/ColorSpace": .named(.special(.colourSpace)),
      "/Pattern": .named(.object(.tilingPattern)), "/Shading": .named(.object(.shading)),
      "/XObject": .named(.object(.form)), "/Font": .named(.object(.font)),
      "/Properties": .named(.object(.layer)),
    ],
    // 8.10, 11.6.6
    .form: [
      "/Type": .names(["/XObject"]), "/Subtype": .names(["/Form"]), "/FormType": .integer, "/BBox": .numbers,
      "/Matrix": .numbers, "/Resources": .object(.resources), "/Group": .object(.group),
      "/OC": .object(.layer), "/StructParent": .integer, "/StructParents": .integer,
    ],
    .group: [
      "/Type": .names(["/Group"]), "/S": .names(["/Transparency"]), "/CS": .special(.colourSpace),
      "/I": .boolean,
      "/K": .boolean,
    ],
    // 8.9.5
    .image: [
      "/Type": .names(["/XObject"]), "/Subtype": .names(["/Image"]), "/Width": .integer, "/Height": .integer,
      "/ColorSpace": .special(.colourSpace), "/BitsPerComponent": .integer, "/Intent": intents,
      "/ImageMask": .boolean, "/Mask": .either(.numbers, .object(.image)), "/Decode": .numbers,
      "/Interpolate": .boolean, "/SMask": .object(.image), "/SMaskInData": .integer, "/Matte": .numbers,
      "/StructParent": .integer, "/OC": .object(.layer),
    ],
    // 8.7
    .tilingPattern: [
      "/Type": .names(["/Pattern"]), "/PatternType": .integer, "/PaintType": .integer,
      "/TilingType": .integer,
      "/BBox": .numbers, "/XStep": .number, "/YStep": .number, "/Resources": .object(.resources),
      "/Matrix": .numbers,
    ],
    .shadingPattern: [
      "/Type": .names(["/Pattern"]), "/PatternType": .integer, "/Shading": .object(.shading),
      "/Matrix": .numbers, "/ExtGState": .object(.graphicsState),
    ],
    .shading: [
      "/ShadingType": .integer, "/ColorSpace": .special(.colourSpace), "/Background": .numbers,
      "/BBox": .numbers, "/AntiAlias": .boolean, "/Domain": .numbers, "/Matrix": .numbers,
      "/Function": .some(.special(.function)), "/Coords": .numbers, "/Extend": .list(.boolean),
      "/BitsPerCoordinate": .integer, "/BitsPerComponent": .integer, "/BitsPerFlag": .integer,
      "/Decode": .numbers, "/VerticesPerRow": .integer,
    ],
    // 7.10
    .function: [
      "/FunctionType": .integer, "/Domain": .numbers, "/Range": .numbers, "/Size": .numbers,
      "/BitsPerSample": .integer, "/Order": .integer, "/Encode": .numbers, "/Decode": .numbers,
      "/C0": .numbers,
      "/C1": .numbers, "/N": .number, "/Functions": .list(.special(.function)), "/Bounds": .numbers,
    ],
    // 8.4.5; halftones belong to a device.
    .graphicsState: [
      "/Type": .names(["/ExtGState"]), "/LW": .number, "/LC": .integer, "/LJ": .integer, "/ML": .number,
      "/D": .numbers, "/RI": intents, "/OP": .boolean, "/op": .boolean, "/OPM": .integer,
      "/Font": .special(.fontAndSize), "/BG": .special(.function), "/BG2": .special(.transfer),
      "/UCR": .special(.function), "/UCR2": .special(.transfer), "/TR": .some(.special(.transfer)),
      "/TR2": .some(.special(.transfer)), "/FL": .number, "/SM": .number, "/SA": .boolean,
      "/BM": .some(.names(blendModes)), "/SMask": .either(.names(["/None"]), .object(.softMask)),
      "/CA": .number, "/ca": .number, "/AIS": .boolean, "/TK": .boolean,
    ],
    // 11.6.5.2
    .softMask: [
      "/Type": .names(["/Mask"]), "/S": .names(["/Alpha", "/Luminosity"]), "/G": .object(.form),
      "/BC": .numbers, "/TR": .special(.transfer),
    ],
    // 9.5 to 9.8
    .font: [
      "/Type": .names(["/Font"]),
      "/Subtype": .names(["/Type0", "/Type1", "/MMType1", "/Type3", "/TrueType"]),
      "/BaseFont": .special(.baseFont), "/FirstChar": .integer, "/LastChar": .integer, "/Widths": .numbers,
      "/FontDescriptor": .object(.fontDescriptor),
      "/Encoding": .either(.object(.encoding), .special(.cmapName)),
      "/ToUnicode": .either(.names(["/Identity-H", "/Identity-V"]), .object(.characterMap)),
      "/DescendantFonts": .list(.object(.descendantFont)), "/FontBBox": .numbers, "/FontMatrix": .numbers,
      "/CharProcs": .special(.charProcs), "/Resources": .object(.resources),
    ],
    .descendantFont: [
      "/Type": .names(["/Font"]), "/Subtype": .names(["/CIDFontType0", "/CIDFontType2"]),
      "/BaseFont": .special(.baseFont), "/CIDSystemInfo": .special(.systemInfo),
      "/FontDescriptor": .object(.fontDescriptor), "/DW": .number, "/W": .numbers, "/DW2": .numbers,
      "/W2": .numbers, "/CIDToGIDMap": .either(.names(["/Identity"]), .object(.glyphMap)),
    ],
    .fontDescriptor: [
      "/Type": .names(["/FontDescriptor"]), "/FontName": .special(.baseFont), "/Flags": .integer,
      "/FontBBox": .numbers, "/ItalicAngle": .number, "/Ascent": .number, "/Descent": .number,
      "/Leading": .number, "/CapHeight": .number, "/XHeight": .number, "/StemV": .number, "/StemH": .number,
      "/AvgWidth": .number, "/MaxWidth": .number, "/MissingWidth": .number, "/FontWeight": .number,
      "/FontStretch": .names([
        "/UltraCondensed", "/ExtraCondensed", "/Condensed", "/SemiCondensed", "/Normal", "/SemiExpanded",
        "/Expanded", "/ExtraExpanded", "/UltraExpanded",
      ]), "/FontFile": .object(.fontFile), "/FontFile2": .object(.fontFile), "/FontFile3": .object(.fontFile),
    ],
    .fontFile: [
      "/Length1": .integer, "/Length2": .integer, "/Length3": .integer,
      "/Subtype": .names(["/Type1C", "/CIDFontType0C", "/OpenType"]),
    ],
    .encoding: [
      "/Type": .names(["/Encoding"]),
      "/BaseEncoding": .names(["/MacRomanEncoding", "/MacExpertEncoding", "/WinAnsiEncoding"]),
      "/Differences": .special(.glyphNames),
    ],
    .characterMap: [
      "/Type": .names(["/CMap"]), "/CIDSystemInfo": .special(.systemInfo), "/WMode": .integer,
      "/UseCMap": .either(.object(.characterMap), .special(.cmapName)),
    ],
    // 12.5; which of these keys a kind of annotation has is no matter: a viewer passes over others.
    .annotation: [
      "/Type": .names(["/Annot"]), "/Subtype": .names(annotations), "/Rect": .numbers, "/F": .integer,
      "/AP": .object(.appearance), "/AS": .special(.stateName), "/Border": .numbers, "/C": .numbers,
      "/OC": .object(.layer), "/StructParent": .integer, "/BS": .object(.borderStyle),
      "/BE": .object(.borderEffect), "/QuadPoints": .numbers, "/A": .object(.action),
      "/Dest": .special(.destination), "/H": .names(["/N", "/I", "/O", "/P", "/T"]), "/CA": .number,
      "/IC": .numbers, "/L": .numbers, "/LE": .some(.names(lineEndings)), "/LL": .number, "/LLE": .number,
      "/LLO": .number, "/Vertices": .numbers, "/InkList": .numbers, "/CL": .numbers, "/RD": .numbers,
      // 12.5.6.19 and 12.7.3, of widgets: fields that are filled in.
      "/MK": .object(.characteristics), "/FT": fieldTypes, "/T": .special(.fieldName), "/Ff": .integer,
      "/V": .special(.fieldValue), "/Parent": .object(.field), "/Kids": .list(.object(.field)),
      "/Q": .integer,
      "/DA": .special(.defaultAppearance), "/MaxLen": .integer, "/Opt": .list(.some(.text)), "/TI": .integer,
      "/I": .numbers,
    ],
    // 12.5.5: what is shown while the mouse does something is not needed.
    .appearance: ["/N": .special(.appearanceStates)],
    .borderStyle: [
      "/Type": .names(["/Border"]), "/W": .number, "/S": .names(["/S", "/D", "/B", "/I", "/U"]),
      "/D": .numbers,
    ],
    .borderEffect: ["/S": .names(["/S", "/C"]), "/I": .number],
    .characteristics: [
      "/R": .integer, "/BC": .numbers, "/BG": .numbers, "/CA": .text, "/TP": .integer, "/I": .object(.form),
      "/IF": .object(.iconFit),
    ],
    .iconFit: [
      "/SW": .names(["/A", "/B", "/S", "/N"]), "/S": .names(["/A", "/P"]), "/A": .numbers, "/FB": .boolean,
    ],
    // 12.6: only what leads to a page of the same file, or to one on the web.
    .action: [
      "/Type": .names(["/Action"]), "/S": .names(["/GoTo", "/URI"]), "/D": .special(.destination),
      "/URI": .special(.address),
    ],
    // 12.7.2, 12.7.3
    .interactiveForm: [
      "/Fields": .list(.object(.field)), "/DR": .special(.formResources), "/DA": .special(.defaultAppearance),
      "/Q": .integer, "/NeedAppearances": .boolean,
    ],
    .field: [
      "/FT": fieldTypes, "/T": .special(.fieldName), "/Ff": .integer, "/V": .special(.fieldValue),
      "/Parent": .object(.field), "/Kids": .list(.object(.field)), "/Q": .integer,
      "/DA": .special(.defaultAppearance), "/MaxLen": .integer, "/Opt": .list(.some(.text)), "/TI": .integer,
      "/I": .numbers,
    ],
    // 12.3.3
    .outline: [
      "/Type": .names(["/Outlines"]), "/First": .object(.outlineItem), "/Last": .object(.outlineItem),
      "/Count": .integer,
    ],
    .outlineItem: [
      "/Title": .text, "/Parent": .object(.outlineItem), "/Prev": .object(.outlineItem),
      "/Next": .object(.outlineItem), "/First": .object(.outlineItem), "/Last": .object(.outlineItem),
      "/Count": .integer, "/Dest": .special(.destination), "/A": .object(.action), "/C": .numbers,
      "/F": .integer,
    ],
    // 8.11
    .layers: ["/OCGs": .list(.object(.layer)), "/D": .object(.layerConfiguration)],
    .layerConfiguration: [
      "/BaseState": .names(["/ON", "/OFF", "/Unchanged"]), "/ON": .list(.object(.layer)),
      "/OFF": .list(.object(.layer)), "/Order": .special(.order),
      "/ListMode": .names(["/AllPages", "/VisiblePages"]), "/RBGroups": .list(.list(.object(.layer))),
      "/Locked": .list(.object(.layer)), "/AS": .list(.object(.layerUsage)),
    ],
    .layerUsage: [
      "/Event": .names(["/View", "/Print", "/Export"]), "/OCGs": .list(.object(.layer)),
      "/Category": .list(.names(["/View", "/Print", "/Export", "/Zoom"])), "/View": .object(.layerState),
      "/Print": .object(.layerState), "/Export": .object(.layerState), "/Zoom": .object(.layerState),
    ],
    .layerState: [
      "/ViewState": states, "/PrintState": states, "/ExportState": states, "/min": .number, "/max": .number,
    ],
    .layer: [
      "/Type": .names(["/OCG", "/OCMD"]), "/Name": .text,
      "/Intent": .some(.names(["/View", "/Design", "/All"])), "/Usage": .object(.layerUsage),
      "/OCGs": .some(.object(.layer)), "/P": .names(["/AllOn", "/AnyOn", "/AnyOff", "/AllOff"]),
      "/VE": .special(.expression),
    ],
    // 14.7: order, roles and what is to be read instead of pictures.
    .structure: [
      "/Type": .names(["/StructTreeRoot"]), "/K": .special(.structureKids),
      "/ParentTree": .object(.parentTree),
      "/ParentTreeNextKey": .integer,
    ],
    .structureElement: [
      "/Type": .names(["/StructElem"]), "/S": .special(.role), "/P": .object(.structureElement),
      "/Pg": .object(.page), "/K": .special(.structureKids), "/Alt": .special(.alternative),
      "/ActualText": .text,
      "/E": .text, "/Lang": .special(.language),
    ],
    .markedContent: ["/Type": .names(["/MCR"]), "/Pg": .object(.page), "/MCID": .integer],
    .objectReference: ["/Type": .names(["/OBJR"]), "/Pg": .object(.page), "/Obj": .object(.annotation)],
    .parentTree: [
      "/Kids": .list(.object(.parentTree)), "/Limits": .numbers, "/Nums": .special(.parentNumbers),
    ],
    .colourProfile: ["/N": .integer, "/Alternate": .special(.colourSpace), "/Range": .numbers],
  ]

  private static let states: PDFRule = .names(["/ON", "/OFF"])
  private static let fieldTypes: PDFRule = .names(["/Btn", "/Tx", "/Ch"])
  private static let intents: PDFRule = .names([
    "/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual",
  ])
  private static let blendModes: Set<JSONString> = [
    "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge",
    "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color",
    "/Luminosity",
  ]
  private static let lineEndings: Set<JSONString> = [
    "/Square", "/Circle", "/Diamond", "/OpenArrow", "/ClosedArrow", "/None", "/Butt", "/ROpenArrow",
    "/RClosedArrow", "/Slash",
  ]
  /// Those that show something on the page by themselves; not notes, files, films, sounds and what a printer needs.
  static let annotations: Set<JSONString> = [
    "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
    "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Widget", "/Watermark", "/Redact",
  ]
  /// Those that most viewers show by their keys when they have no appearance.
  static let annotationsWithoutAppearance: Set<JSONString> = [
    "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
    "/Squiggly", "/StrikeOut", "/Ink", "/Widget",
  ]

  /// 14.8.4 and ISO 32000-2, 14.8.4: what elements are.
  static let roles: Set<JSONString> = [
    "/Document", "/DocumentFragment", "/Part", "/Art", "/Sect", "/Div", "/Aside", "/BlockQuote", "/Caption",
    "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6",
    "/Title", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot",
    "/Span",
    "/Quote", "/Note", "/FENote", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB",
    "/RT",
    "/RP", "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form", "/Sub", "/Em", "/Strong", "/Artifact",
  ]
}

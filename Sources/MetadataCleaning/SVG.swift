/// SVG: what draws stays; what programs note, scripts, and what leads outside goes.
enum SVG {
  private static let svg = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  /// What elements and attributes may belong to; everything else is some program's own.
  private static let namespaces: Set<String> = [
    "", svg, xlink, xml, "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
  ]
  private static let forbidden: Set<String> = ["script", "iframe", "object", "embed", "handler", "listener"]

  static func clean(
    _ bytes: [UInt8], _ findings: inout Findings, depth: Int, isInBook: Bool = false
  ) throws(Obstacle) -> [UInt8] {
    let css = CSS(depth: depth, isInBook: isInBook, isDrawing: true)
    let page = EPUBPage(css)
    let options = XML.Options(keepsNamespace: namespaces.contains)
    let output = try XML.rewrite(bytes, &findings, options: options) { element in
      // In a foreign object a drawing has pieces of pages.
      element.name.namespace == svg || element.name.namespace.isEmpty
        ? verdict(on: &element, css) : page.visit(&element)
    }
    if let obstacle = css.obstacle { throw obstacle }
    for finding in css.findings.all { findings.add(finding.kind, finding.detail) }
    return output
  }

  static func verdict(on element: inout XMLElement, _ css: CSS) -> XMLVerdict {
    let name = element.name
    if forbidden.contains(name.local.lowercased()) { return .drop(.script) }
    guard elements.contains(name.local) else { return .drop(.properties) }
    // What is never drawn is there for a program, or forgotten.
    guard element["display"] != "none" else { return .drop(.properties) }
    let isLink = name.local == "a"
    element.attributes = element.attributes.compactMap { keep($0, css, isLink: isLink) }
    return name.local == "style" ? .text(css.style, nil) : .keep
  }

  private static func keep(
    _ attribute: (name: XMLName, value: String), _ css: CSS, isLink: Bool
  ) -> (name: XMLName, value: String)? {
    let (local, value) = (attribute.name.local, attribute.value)
    switch attribute.name.namespace {
    case xlink, "":
      if local == "href" {
        if isLink, OfficeValues.isWeb(value) { return attribute }
        return css.reference(value).map { (attribute.name, $0) }
      }
      guard attribute.name.namespace.isEmpty else { return nil }
    case xml:
      let isKept =
        local == "space"
        ? OfficeVocabulary.isSpace(value) : local == "lang" && OfficeVocabulary.isPlain(value)
      return isKept ? attribute : nil
    default:
      css.findings.add(.properties, "\(attribute.name.written) \(value)")
      return nil
    }
    guard attributes.contains(local) else {
      css.findings.add(local.hasPrefix("on") ? .script : .properties, "\(local) \(value)")
      return nil
    }
    if local == "lang" || local == "version" { return OfficeVocabulary.isPlain(value) ? attribute : nil }
    if local == "style" {
      let new = css.style(value)
      return new.isEmpty ? nil : (attribute.name, new)
    }
    if value.utf8.contains(UInt8(ascii: "(")), value.contains("url(") {
      return (attribute.name, css.value(value))
    }
    // An animation could set a reference to anything.
    if ["to", "from", "values", "by"].contains(local), value.utf8.contains(0x3A), css.reference(value) == nil
    {
      return nil
    }
    return OfficeValues.isFile(value) && local != "id" && local != "class" ? nil : attribute
  }

  /// Whether a style sheet of a drawing may set it.
  static func isProperty(_ name: Substring) -> Bool {
    attributes.contains(String(name)) || ["src", "font", "line-height", "isolation", "all"].contains(name)
  }

  /// SVG 1.1, appendix M, but for what notes, runs or only describes; and what SVG 2 added.
  private static let elements = Set(
    """
    a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
    color-profile defs ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
    feTile feTurbulence filter font font-face glyph glyphRef hkern foreignObject g image line linearGradient
    marker mask missing-glyph mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol
    text textPath title tref tspan use view vkern
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let attributes = Set(
    """
    accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName attributeType azimuth
    baseFrequency baseline-shift bbox begin bias by calcMode cap-height class clip clip-path clip-rule
    clipPathUnits color color-interpolation color-interpolation-filters color-profile color-rendering cx cy d descent
    diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation enable-background end
    exponent fill fill-opacity fill-rule filter filterRes filterUnits flood-color flood-opacity font-family font-size
    font-size-adjust font-stretch font-style font-variant font-weight format fr from fx fy g1 g2 glyph-name
    glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits hanging height
    horiz-adv-x horiz-origin-x horiz-origin-y id ideographic image-rendering in in2 intercept k k1 k2 k3 k4
    kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color
    limitingConeAngle marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask
    maskContentUnits maskUnits mathematical max min mix-blend-mode mode numOctaves offset opacity operator order orient
    orientation origin overflow overline-position overline-thickness paint-order panose-1 path pathLength
    patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY rendering-intent repeatCount repeatDur
     restart result rotate rx ry scale seed shape-rendering side slope spacing specularConstant
    specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles stop-color stop-opacity
    strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale  tableValues
    targetX targetY text-anchor text-decoration text-rendering textLength to transform transform-origin type u1 u2
    underline-position underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging
    v-ideographic v-mathematical values vector-effect vert-adv-y vert-origin-x vert-origin-y version viewBox viewTarget
    visibility width widths word-spacing writing-mode x x-height x1 x2 xChannelSelector y y1 y2 yChannelSelector z
    zoomAndPan
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  )
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

/// The words that pages, drawings, formulas and style sheets have beside their texts: what is not among them is
/// somebody's own, and could say anything.
enum MarkupWords {
  private static func set(_ words: String) -> Set<Substring> { Set(words.split { $0 == " " || $0 == "\n" }) }

  /// The properties of CSS (All Properties of the W3C, and Paged Media); drawings have those that are their attributes, too.
  private static let properties = set(
    """
    accent-color align-content align-items align-self all animation animation-delay animation-direction
    animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state
    animation-timing-function appearance aspect-ratio azimuth backface-visibility background background-attachment
    background-blend-mode background-clip background-color background-image background-origin background-position
    background-position-x background-position-y background-repeat background-size block-size border border-block
    border-block-color border-block-end border-block-end-color border-block-end-style border-block-end-width
    border-block-start border-block-start-color border-block-start-style border-block-start-width border-block-style
    border-block-width border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
    border-bottom-style border-bottom-width border-collapse border-color border-image border-image-outset
    border-image-repeat border-image-slice border-image-source border-image-width border-inline border-inline-color
    border-inline-end border-inline-end-color border-inline-end-style border-inline-end-width border-inline-start
    border-inline-start-color border-inline-start-style border-inline-start-width border-inline-style
    border-inline-width border-left border-left-color border-left-style border-left-width border-radius border-right
    border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
    border-top-left-radius border-top-right-radius border-top-style border-top-width border-width bottom
    box-decoration-break box-shadow box-sizing break-after break-before break-inside caption-side clear clip clip-path
    color column-break-after column-break-before column-break-inside column-count column-fill column-gap column-rule
    column-rule-color column-rule-style column-rule-width column-span column-width columns contain content
    counter-increment counter-reset counter-set cue cue-after cue-before cursor direction display elevation empty-cells
    fallback filter flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-display
    font-family font-feature-settings font-kerning font-language-override font-optical-sizing font-size
    font-size-adjust font-smoothing font-stretch font-style font-synthesis font-variant font-variant-alternates
    font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
    font-variation-settings font-weight gap grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column
    grid-column-end grid-column-gap grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start
    grid-template grid-template-areas grid-template-columns grid-template-rows hanging-punctuation height
    hyphenate-after hyphenate-before hyphenate-character hyphenate-lines hyphenate-limit-after hyphenate-limit-before
    hyphenate-limit-chars hyphens image-orientation image-rendering image-resolution initial-letter inline-size inset
    isolation justify-content justify-items justify-self left letter-spacing line-break line-clamp line-grid
    line-height line-snap list-style list-style-image list-style-position list-style-type margin margin-block
    margin-block-end margin-block-start margin-bottom margin-inline margin-inline-end margin-inline-start margin-left
    margin-right margin-top mask mask-image mask-position mask-repeat mask-size max-block-size max-height
    max-inline-size max-width min-block-size min-height min-inline-size min-width mix-blend-mode negative
    object-fit object-position opacity order orphans outline outline-color outline-offset outline-style outline-width
    overflow overflow-wrap overflow-x overflow-y oeb-column-number oeb-page-foot oeb-page-head pad padding
    padding-block padding-block-end padding-block-start padding-bottom padding-inline padding-inline-end
    padding-inline-start padding-left padding-right padding-top page page-break-after page-break-before
    page-break-inside page-orientation pause pause-after pause-before perspective perspective-origin pitch pitch-range
    place-content place-items place-self play-during pointer-events position prefix print-color-adjust quotes range
    resize rest rest-after rest-before richness right rotate row-gap ruby-align ruby-merge ruby-overhang ruby-position
    scale scroll-behavior shape-image-threshold shape-margin shape-outside size speak speak-as speak-header
    speak-numeral speak-punctuation speech-rate src stress string-set suffix symbols system tab-size table-layout
    tap-highlight-color text-align text-align-all text-align-last text-combine text-combine-horizontal
    text-combine-upright text-decoration text-decoration-color text-decoration-line text-decoration-skip
    text-decoration-skip-ink text-decoration-style text-decoration-thickness text-emphasis text-emphasis-color
    text-emphasis-position text-emphasis-style text-fill-color text-indent text-justify text-orientation text-overflow
    text-rendering text-shadow text-size-adjust text-stroke text-stroke-color text-stroke-width text-transform
    text-underline-offset text-underline-position text-wrap top touch-action transform transform-origin
    transform-style transition transition-delay transition-duration transition-property transition-timing-function
    translate unicode-bidi unicode-range user-select vertical-align visibility voice-balance voice-duration
    voice-family voice-pitch voice-range voice-rate voice-stress voice-volume volume white-space widows width
    will-change word-break word-spacing word-wrap writing-mode z-index zoom additive-symbols ascent-override
    descent-override line-gap-override size-adjust caret-color color-scheme mask-clip mask-composite mask-mode mask-origin
    mask-type shape-inside shape-padding text-wrap-style transform-box
    """)
  /// Of these the values are names and texts, as of classes.
  private static let free = set(
    """
    font font-family src content quotes counter-increment counter-reset counter-set animation animation-name page
    string-set list-style list-style-type unicode-range voice-family hyphenate-character text-emphasis
    text-emphasis-style font-feature-settings font-variation-settings font-language-override symbols prefix suffix
    negative pad fallback range additive-symbols grid grid-area grid-column grid-column-end grid-column-start grid-row
    grid-row-end grid-row-start grid-template grid-template-areas grid-template-columns grid-template-rows
    font-variant-alternates text-overflow
    """)

  /// Words of values: of CSS, HTML, SVG and MathML, and what EPUB calls the parts of a book (Structural Semantics 1.1).
  private static let words = set(
    """
    a a3 a4 a5 above absolute abstract accent accumulate acknowledgements acknowledgments active activetext actuarial
    additive after-edge afterword alias alias-list aliceblue all all-petite-caps all-scroll all-small-caps allow-end
    allow-keywords alpha alphabetic alternate always amzn-kf8 amzn-mobi and annotation answer answers antialiased
    antiquewhite any any-hover any-pointer anywhere appendix applet aqua aquamarine arabic arcs armenian article aside
    aspect-ratio assessment assessments at atomic attr audio aural auto auto-fill auto-fit auto-flow avoid avoid-column
    avoid-page axis azure b b4 b5 backlink backmatter backwards badbreak balance balance-all balloon baseline
    before-edge beige below bevel biblioentry bibliography biblioref bidi-override bisque black blanchedalmond blink
    block blue blueviolet blur bodymatter bold bold-fraktur bold-italic bold-sans-serif bold-script bolder border
    border-box both bottom box box-shadow braille break-all break-spaces break-word bridgehead brightness brown bullets
    burlywood butt button buttonborder buttonface buttonshadow buttontext cadetblue calc canvas canvastext capitalize
    caption captions captiontext case-study cell center central chapter chapters char character-variant chartreuse
    checkbox chocolate circle cjk-decimal cjk-earthly-branch cjk-heavenly-stem cjk-ideographic clamp class clip clone
    close close-quote closest-corner closest-side coarse col col-resize colgroup collapse colophon color color-burn
    color-dodge color-gamut color-index color-mix cols column column-reverse columnheader columns common-ligatures
    complementary concluding-sentence conclusion conic-gradient contain content content-box contentinfo contents
    context-fill context-menu context-stroke contextual contrast contributors controls copy copyright-page coral
    cornflowerblue cornsilk counter counters cover cover-image covertitle credit credits crimson crisp-edges crispedges
    crop crosshair cubic-bezier currentcolor cursive cyan cyclic dark darkblue darkcyan darken darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet dashed decimal decimal-leading-zero dedication
    deeppink deepskyblue default definition dense descriptions device-aspect-ratio device-height device-pixel-ratio
    device-width diagonal-fractions difference digits dimgray dimgrey dir directory disc disclosure-closed
    disclosure-open discretionary-ligatures display-p3 distribute division doc document dodgerblue dot dotted double
    double-circle double-struck downdiagonalstrike drop-shadow e-resize each-line ease ease-in ease-in-out ease-out
    element element-backmatter ellipse ellipsis em embed emoji end endnote endnotes epigraph epilogue epub errata
    ethiopic-numeric evenodd ew-resize exclude exclusion expanded extends extra-condensed extra-expanded false fangsong
    fantasy farthest-corner farthest-side fast faster feature feedback fence field fieldtext figure fill fill-available
    fill-box fill-in-the-blank-problem filled fine finished firebrick first first-baseline fit-content fixed flat flex
    flex-end flex-start flip floralwhite flow flow-root footnote footnotes force-end forced-colors forestgreen foreword
    form forwards fraktur from front frontmatter fuchsia full-size-kana full-width fullscreen fulltitle gainsboro
    general-problem geometricprecision georgian ghostwhite glossary glossdef glossref glossterm gold goldenrod
    goodbreak grab grabbing gradient gray grayscale graytext green greenyellow grey grid grid-column gridlines groove
    group groups halftitle halftitlepage hand handheld hanging hard-light header heading hebrew height help hidden hide
    high higher highlight highlighttext hiragana hiragana-iroha historical-forms historical-ligatures honeydew
    horizontal horizontal-tb horizontalstrike hotpink hover href hsides hsl hsla http https hue hue-rotate hwb i icon
    id ideograph-alpha ideograph-numeric ideograph-parenthesis ideograph-space ideographic img important imprimatur
    imprint in index index-editor-note index-entry index-entry-list index-group index-headnotes index-legend
    index-locator index-locator-list index-locator-range index-term index-term-categories index-term-category
    index-xref-preferred index-xref-related indexed indianred indigo infinite infix infobackground infotext inherit
    initial inline inline-axis inline-block inline-box inline-end inline-flex inline-grid inline-start inline-table
    inset inside inter-character inter-cluster inter-ideograph inter-word intersect introduction invert ipa isolate
    isolate-override italic ivory japanese-formal japanese-informal jis04 jis78 jis83 jis90 justify justify-all kannada
    kashida katakana katakana-iroha keep-all keyword keywords khaki khmer korean-hangul-formal korean-hanja-formal
    korean-hanja-informal lab label landmarks landscape lang lao large larger last last-baseline lavender lavenderblush
    lawngreen layer layout lch learning-objective learning-objectives learning-outcome learning-outcomes
    learning-resource learning-resources learning-standard learning-standards ledger left legacy lemonchiffon less
    letter level lhs li light light-dark lightblue lightcoral lightcyan lighten lighter lightgoldenrodyellow lightgray
    lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue
    lightyellow lime limegreen line line-edge line-over line-through line-under linear linear-gradient linearrgb linen
    lining-nums link linktext list list-item listitem loa local logical loi longdesc longdiv looped loose lot loud lov
    low lower lower-alpha lower-armenian lower-greek lower-latin lower-roman lowercase lr lr-tb ltr luminance luminosity
    madruwb magenta main malayalam mandatory manipulation manual margin-box mark markers marktext maroon match-parent
    match-problem match-source math mathematical matrix matrix3d max max-aspect-ratio max-color max-content
    max-device-height max-device-pixel-ratio max-device-width max-height max-resolution max-width medium
    mediumaquamarine mediumblue mediummathspace mediumorchid mediumpurple mediumseagreen mediumslateblue
    mediumspringgreen mediumturquoise mediumvioletred menu menutext message-box metadata middle midnightblue min
    min-aspect-ratio min-color min-content min-device-height min-device-pixel-ratio min-device-width min-height
    min-resolution min-width minmax mintcream mistyrose miter miter-clip mixed moccasin model mongolian monochrome
    monospace more move multiple-choice-problem multiply n-resize navajowhite navigation navy ne-resize nesw-resize new
    newline no no-change no-clip no-close-quote no-common-ligatures no-contextual no-discretionary-ligatures no-drop
    no-historical-ligatures no-open-quote no-preference no-punctuation no-repeat nobreak non-scaling-stroke none
    nonzero normal normalized northeastarrow not not-allowed note noteref notes nothing notice nowrap ns-resize
    nw-resize nwse-resize oblique odd off oklab oklch oldlace oldstyle-nums olive olivedrab on once only opacity open
    open-quote optimize-contrast optimizelegibility optimizequality optimizespeed optional or orange orangered orchid
    ordinal orientation ornaments other other-credits outset outside over overlay overline padding-box page page-list
    pagebreak paginate paint painted palegoldenrod palegreen paleturquoise palevioletred pan-x pan-y panel panel-group
    papayawhip paragraph part path paused peachpuff persian perspective peru petite-caps phasorangle pink pixelated
    plain plaintext plum pointer polite poly polygon portrait poster postfix powderblue practice practices pre pre-line
    pre-wrap preamble preface prefers-color-scheme prefers-contrast prefers-reduced-motion prefix preload presentation
    preserve preserve-3d print progress progressive projection prologue proportional-nums proportional-width proximity
    pullquote purple qna question quote radial-gradient radical radio reading-order rearnote rearnotes rebeccapurple
    rect rectangle recto red reduce referrer region relative repeat repeat-x repeat-y repeating-linear-gradient
    repeating-radial-gradient reset resolution reverse revert revision-history rgb rgba rhs ridge right rl rl-tb roman
    root rosybrown rotate rotate3d rotatex rotatey rotatez round roundedbox row row-resize row-reverse rowgroup
    rowheader rows royalblue rtl ruby ruby-base ruby-base-container ruby-text ruby-text-container run-in running
    s-resize saddlebrown safe salmon sandybrown sans-serif sans-serif-bold-italic sans-serif-italic saturate saturation
    scale scale-down scale3d scalex scaley scalez scan screen script scroll scroll-position se-resize seagreen seashell
    selecteditem selecteditemtext self-end self-start semi-condensed semi-expanded semibold sentence separate separator
    sepia seriespage serif sesame show sidebar sideways sideways-lr sideways-right sideways-rl sienna silent silver
    simp-chinese-formal simp-chinese-informal simplified size skew skewx skewy skyblue slashed-zero slateblue slategray
    slategrey slice slides slow slower small small-caps small-caption smaller smooth snow soft soft-light solid
    sound-area space space-around space-between space-evenly spaces special speech spell-out spread springgreen square
    srgb srgb-linear stacked-fractions start static status-bar steelblue step-end step-start steps sticky stretch
    stretched strict strikethrough strip stroke stroke-box strong styleset stylesheet stylistic sub subchapter subgrid
    subpixel-antialiased subtitle subtitles subtract suffix super supports sw-resize swap swash symbols table
    table-caption table-cell table-column table-column-group table-footer-group table-header-group table-row
    table-row-group tabular-nums tailed tamil tan target-counter target-text tb-rl teal telugu term text
    text-after-edge text-area text-before-edge text-bottom text-top textfield thai thick thickmathspace thin
    thinmathspace thistle threeddarkshadow threedface threedhighlight threedlightshadow threedshadow tibetan tip title
    title-page titlepage titling-caps to toc toc-brief tomato toolbar tooltip top topic-sentence trad-chinese-formal
    trad-chinese-informal traditional translate translate3d translatex translatey translatez translator-note
    transparent triangle trim true true-false-problem tty turquoise tv type u ui-monospace ui-rounded ui-sans-serif
    ui-serif ultra-condensed ultra-expanded under underline unicase unicode-range unsafe unset up updiagonalstrike
    upper-alpha upper-armenian upper-greek upper-latin upper-roman uppercase upright value verso vertical vertical-lr
    vertical-rl vertical-text verticalstrike verythickmathspace verythinmathspace veryverythickmathspace
    veryverythinmathspace video view-box violet visible visiblefill visiblepainted visiblestroke visitedtext void
    volume vsides w-resize wait warning wavy weight wheat white whitesmoke width window windowtext wrap wrap-reverse
    x-fast x-high x-large x-loud x-low x-sampa x-slow x-small x-soft x-strong x-weak xor xx-large xx-small xxx-large
    yellow yellowgreen yes z zigzag zoom zoom-in zoom-out
    """)
  private static let units = set(
    "px em rem ex ch ic cap pt pc cm mm in q vw vh vi vb vmin vmax lh rlh deg rad grad turn s ms hz khz db st dpi dpcm dppx fr x n"
  )

  /// The at-rules of CSS whose words are queries, and those whose words are names.
  static let queries: Set<Substring> = ["media", "supports", "container"]
  private static let rules = set(
    """
    font-face page keyframes counter-style layer viewport footnote font-feature-values top-left-corner top-left
    top-center top-right top-right-corner bottom-left-corner bottom-left bottom-center bottom-right
    bottom-right-corner left-top left-middle left-bottom right-top right-middle right-bottom styleset swash ornaments
    annotation stylistic character-variant
    """)

  /// Whether it is a property of CSS, or of those that programs tried out, and its value is one that it may have.
  ///
  /// - Parameter isDrawing: whether it is for a drawing, which shows nothing of what style sheets say.
  static func isPlain(property: String, value: Substring, isDrawing: Bool) -> Bool {
    let name = withoutMaker(property.lowercased()[...])
    guard properties.contains(name) || SVG.isProperty(name) else { return false }
    return free.contains(name) && !(isDrawing && said.contains(name)) || isPlain(value)
  }

  /// Of the properties whose values are texts, those that only pages show.
  private static let said = set(
    """
    content quotes counter-increment counter-reset counter-set string-set list-style list-style-type voice-family
    hyphenate-character text-emphasis text-emphasis-style symbols prefix suffix negative pad fallback range
    additive-symbols
    """)

  /// Whether a style sheet may have a block of rules for this.
  static func isPlain(rule: Substring) -> Bool {
    let word = rule.dropFirst().prefix { $0.isLetter || $0 == "-" }
    let name = withoutMaker(word.lowercased()[...])
    return queries.contains(name) ? isPlain(rule[word.endIndex...]) : rules.contains(name)
  }

  /// `-webkit-` and the like.
  private static func withoutMaker(_ word: Substring) -> Substring {
    let makers = ["-webkit-", "-moz-", "-ms-", "-o-", "-epub-", "-khtml-", "adobe-", "-adobe-", "-amzn-"]
    guard let maker = makers.first(where: { word.hasPrefix($0) }) else { return word }
    return word.dropFirst(maker.count)
  }

  /// Whether it is made of numbers, colours and words that are known, and of addresses, which are judged by themselves.
  static func isPlain(_ value: some StringProtocol) -> Bool {
    var rest = Array(value.utf8)[...]
    while let byte = rest.first {
      guard isLetter(byte) else {
        // Signs between words; a string or what is not ASCII says something.
        guard byte < 0x80, byte != 0x22, byte != 0x27, byte != 0x5C else { return false }
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix { isLetter($0) }
      rest = rest[word.endIndex...]
      let text = String(decoding: word, as: UTF8.self).lowercased()
      if text == "url", rest.first == 0x28 {
        rest = rest.drop { $0 != 0x29 }
      } else if !isNumber(text), !isKnown(text) {
        return false
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & ~0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      || byte == 0x23 || byte == 0x5F
  }

  private static func isKnown(_ text: String) -> Bool {
    let word = withoutMaker(text[...])
    return words.contains(word) || properties.contains(word) || text.allSatisfy { $0 == "-" || $0 == "." }
      || text.hasPrefix("doc-") && words.contains(text.dropFirst(4))
  }

  /// A number with its unit, or a colour.
  private static func isNumber(_ text: String) -> Bool {
    if text.hasPrefix("#") { return text.utf8.count <= 9 && text.dropFirst().allSatisfy(\.isHexDigit) }
    let unit = text.drop { "0123456789.-".contains($0) }
    return unit.startIndex > text.startIndex && text.utf8.count <= 24
      && (unit.isEmpty || units.contains(unit)
        || unit.first == "e" && unit.dropFirst().allSatisfy { "0123456789-".contains($0) })
  }

  /// The kinds of files that books are made of (EPUB 3.3, 3.2, and what older ones call them).
  static let media = set(
    """
    application/ecmascript application/font-sfnt application/font-woff application/javascript application/pls+xml
    application/smil+xml application/vnd.ms-opentype application/x-dtbncx+xml application/x-font-opentype
    application/x-font-otf application/x-font-truetype application/x-font-ttf application/x-font-woff
    application/x-javascript application/xhtml+xml audio/mp3 audio/mp4 audio/mpeg audio/ogg audio/wav audio/flac
    font/collection font/opentype font/otf font/sfnt font/truetype font/ttf font/woff font/woff2 image/avif image/bmp
    image/gif image/heic image/jpeg image/jpg image/png image/svg+xml image/tiff image/webp text/css text/html
    text/javascript text/plain text/x-oeb1-css text/x-oeb1-document video/mp4 video/quicktime video/webm
    """)

  /// MathML 3: what formulas are laid out with; of content and remarks there is nothing.
  static let formulas = set(
    """
    maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn
    mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack
    mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
    """)
  static let formulaAttributes = set(
    """
    accent accentunder actiontype align alignmentscope alttext background bevelled charalign class close color
    columnalign columnlines columnspacing columnspan columnwidth crossout decimalpoint denomalign depth dir display
    displaystyle edge equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight form frame framespacing
    groupalign height id indentalign indentalignfirst indentalignlast indentshift indentshiftfirst indentshiftlast
    infixlinebreakstyle largeop linebreak linebreakmultchar linebreakstyle lineleading linethickness longdivstyle
    lquote lspace macros mathbackground mathcolor mathsize mathvariant maxsize maxwidth minlabelspacing minsize mode
    movablelimits notation numalign open overflow position rowalign rowlines rowspacing rowspan rquote rspace
    scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side stackalign stretchy
    subscriptshift superscriptshift symmetric voffset width
    """)

  /// The entities of XHTML 1.0 (annex A.2), which a page may name where its document type does.
  static let entities = set(
    """
    AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH Eacute Ecirc Egrave Epsilon Eta
    Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda Mu Ntilde Nu OElig Oacute Ocirc Ograve Omega Omicron Oslash
    Otilde Ouml Phi Pi Prime Psi Rho Scaron Sigma THORN Tau Theta Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute Yuml Zeta
    aacute acirc acute aelig agrave alefsym alpha amp and ang apos aring asymp atilde auml bdquo beta brvbar bull cap
    ccedil cedil cent chi circ clubs cong copy crarr cup curren dArr dagger darr deg delta diams divide eacute ecirc
    egrave empty emsp ensp epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 frac34 frasl gamma ge gt
    hArr harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest isin iuml kappa lArr lambda lang
    laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt macr mdash micro middot minus mu nabla nbsp ndash
    ne ni not notin nsub ntilde nu oacute ocirc oelig ograve oline omega omicron oplus or ordf ordm oslash otilde
    otimes ouml para part permil perp phi pi piv plusmn pound prime prod prop psi quot rArr radic rang raquo rarr
    rceil rdquo real reg rfloor rho rlm rsaquo rsquo sbquo scaron sdot sect shy sigma sigmaf sim spades sub sube sum
    sup sup1 sup2 sup3 supe szlig tau there4 theta thetasym thinsp thorn tilde times trade uArr uacute uarr ucirc
    ugrave uml upsih upsilon uuml weierp xi yacute yen yuml zeta zwj zwnj
    """)

  /// The document types that pages and tables of contents have: the name of the element, and that of the type with its
  /// address.
  private static let types = """
    html|-//W3C//DTD XHTML 1.1//EN|http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd
    html|-//W3C//DTD XHTML 1.0 Strict//EN|http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd
    html|-//W3C//DTD XHTML 1.0 Transitional//EN|http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd
    html|-//W3C//DTD XHTML 1.0 Frameset//EN|http://www.w3.org/TR/xhtml1/DTD/xhtml1-frameset.dtd
    html|-//W3C//DTD XHTML Basic 1.0//EN|http://www.w3.org/TR/xhtml-basic/xhtml-basic10.dtd
    html|-//W3C//DTD XHTML Basic 1.1//EN|http://www.w3.org/TR/xhtml-basic/xhtml-basic11.dtd
    html|-//W3C//DTD XHTML 1.1 plus MathML 2.0//EN|http://www.w3.org/Math/DTD/mathml2/xhtml-math11-f.dtd
    html|+//ISBN 0-9673008-1-9//DTD OEB 1.0.1 Document//EN|http://openebook.org/dtds/oeb-1.0.1/oebdoc101.dtd
    html|+//ISBN 0-9673008-1-9//DTD OEB 1.2 Document//EN|http://openebook.org/dtds/oeb-1.2/oebdoc12.dtd
    ncx|-//NISO//DTD ncx 2005-1//EN|http://www.daisy.org/z3986/2005/ncx-2005-1.dtd
    """.split(separator: "\n").map { $0.split(separator: "|") }

  /// A document type as it is written for one of these; `nil` if it is somebody's own.
  static func documentType(_ name: String, _ publicName: String, _ system: String) -> String? {
    if publicName.isEmpty {
      guard name.lowercased() == "html" else { return nil }
      if system.isEmpty { return "html" }
      return system == "about:legacy-compat" ? "html SYSTEM \"\(system)\"" : nil
    }
    guard let type = types.first(where: { $0[1] == publicName }) else { return nil }
    return "\(type[0]) PUBLIC \"\(type[1])\" \"\(type[2])\""
  }
}

/// What is an element where Markdown has HTML in it.
enum Elements {
  /// The names of HTML, those that it once had, and the most frequent ones of SVG and MathML.
  static let names = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas
    caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt em embed fieldset
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex
    kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript object ol
    optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select slot
    small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
    track tt u ul var video wbr xmp
    animate circle clippath defs desc ellipse filter foreignobject g line lineargradient marker mask metadata path pattern polygon
    polyline radialgradient rect stop switch symbol text tspan use
    annotation math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext
    mtr munder munderover semantics
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// Names of the glyphs of fonts: those that the Adobe Glyph List has for signs and for letters with up to two accents, and
/// numbers, stay; any other could say anything, and becomes one that is as long and means nothing, the same for the same
/// name in all of a file.
package final class GlyphNames {
  private var changed: [[UInt8]: [UInt8]] = [:]
  private var counts: [Int: Int] = [:]

  package init() {}

  /// What a glyph is called from now on.
  package func callAsFunction(_ name: some Sequence<UInt8>) -> [UInt8] {
    let name = Array(name)
    // One byte is no word.
    guard name.count > 1, !Self.isKnown(name) else { return name }
    if let known = changed[name] { return known }
    // Where the glyph is another form of a known one, only that is said otherwise.
    var start = 0
    if let dot = name.firstIndex(of: 0x2E), dot > 0, dot + 2 < name.count, Self.isKnown(name[..<dot]) {
      start = dot + 1
    }
    let new = next(name[..<start], count: name.count - start)
    changed[name] = new
    return new
  }

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// A letter, and digits of base 62 behind it.
  private func next(_ start: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    while true {
      var number = counts[count, default: 0]
      counts[count] = number + 1
      var name: [UInt8] = []
      for _ in 1..<max(count, 1) {
        name.append(Self.digits[number % 62])
        number /= 62
      }
      name.append(Self.digits[61 - number % 52])
      name = start + name.reversed()
      if !Self.isKnown(name) { return name }
    }
  }

  // MARK: Names that are known

  private static func set(_ words: String) -> Set<Substring> { Set(words.split { $0 == " " || $0 == "\n" }) }

  /// Whether it is a name that says which character it is, or a number.
  private static func isKnown(_ name: some Collection<UInt8>) -> Bool {
    guard name.count <= 64 else { return false }
    let text = String(decoding: name, as: UTF8.self)
    if names.contains(text[...]) { return true }
    // Adobe Glyph List Specification, 2: forms stand behind a point, parts of a ligature between lines.
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = pieces.first, !first.isEmpty, pieces.count <= 3 else { return false }
    return pieces.dropFirst().allSatisfy { forms.contains($0) || isNumbered($0, forms) }
      && first.split(separator: "_", omittingEmptySubsequences: false).prefix(9).allSatisfy(isCharacter)
  }

  private static func isCharacter(_ word: Substring) -> Bool {
    isNumbered(word, numbered) || isCode(word) || isAccented(word, atMost: 2)
  }

  private static func isAccented(_ word: Substring, atMost count: Int) -> Bool {
    if names.contains(word) || word.utf8.count == 1 && word.utf8.allSatisfy(isLetter) { return true }
    return count > 0
      && accents.contains {
        word.hasSuffix($0) && isAccented(word.dropLast($0.utf8.count), atMost: count - 1)
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }

  /// A word that is in a list, and a number behind it.
  private static func isNumbered(_ word: Substring, _ list: Set<Substring>) -> Bool {
    let start = word.utf8.firstIndex { (0x30...0x39).contains($0) } ?? word.endIndex
    let number = word.utf8[start...]
    return (1...6).contains(number.count) && number.allSatisfy { (0x30...0x39).contains($0) }
      && (start == word.startIndex || list.contains(word[..<start]))
  }

  /// `uni` and four digits for each character, or `u` and up to six.
  private static func isCode(_ word: Substring) -> Bool {
    let isLong = word.hasPrefix("uni")
    let code = word.utf8.dropFirst(isLong ? 3 : 1)
    return word.hasPrefix("u") && code.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
      && (isLong ? [4, 8, 12].contains(code.count) : (4...6).contains(code.count))
  }

  private static let numbered = set("a afii c C char cid f F g G glyph H index s S SF")
  private static let forms = set(
    """
    alt c2sc case cap cv dlig dnom fina fitted glyph hist hlig init isol ital l lf liga lnum locl ltr medi numr oldstyle
    onum ordn osf pnum r rtl salt sc sinf smcp small ss subs sups swash swsh taboldstyle tf titl tnum tosf vert vrt2 x zero
    """)
  /// What stands behind the name of a letter or sign.
  private static let accents = [
    "acute", "grave", "circumflex", "dieresis", "tilde", "caron", "cedilla", "breve", "dotaccent",
    "hungarumlaut",
    "macron", "ogonek", "ring", "commaaccent", "small", "superior", "inferior", "oldstyle", "tonos", "slash",
    "bar",
    "big", "Big", "bigg", "Bigg", "text", "display", "cmb", "comb", "hookabove", "dotbelow",
  ]
  private static let names = set(
    """
    .notdef .null AE Acute Alpha Beta Brevesmall Caron Cedillasmall Chi Circumflexsmall DZ Dcroat Delta Dieresis
    DieresisAcute DieresisGrave Digammagreek Dotaccentsmall Dz Eng Epsilon Esh Eta Eth Euro Ezh Gamma Grave
    Hungarumlaut IJ Ifraktur Iota Kappa Koppagreek LJ LL Lambda Ldot Lj Macron Mu NJ Nj Nu OE Ocenteredtilde
    Odblacute Ogoneksmall Ohm Ohorn Oi Omega Omicron Phi Pi Psi Rfraktur Rho Ringsmall Rsmallinverted SS Sampigreek
    Schwa Sigma Stigmagreek Tau Th Theta Thorn Tildesmall Tonefive Tonesix Tonetwo Udblacute Uhorn Upsilon Upsilon1
    Upsilonhooksymbol Xi Zeta acute acutecomb acutelowmod acutetonecmb ae aleph allequal alpha ampersand angle
    anglebracketleft anglebracketright angleleft angleright angstrom anoteleia apostrophemod apple approaches
    approxequal approxequalorimage approximatelyequal arc arighthalfring arrowboth arrowdashdown arrowdashleft
    arrowdashright arrowdashup arrowdblboth arrowdbldown arrowdblleft arrowdblright arrowdblup arrowdown
    arrowheaddownmod arrowheadleftmod arrowheadrightmod arrowheadupmod arrowhorizex arrowleft arrowleftdbl
    arrowleftoverright arrowright arrowrightdblstroke arrowrightheavy arrowrightoverleft arrowtableft arrowtabright
    arrowup arrowupdn arrowupdnbse arrowupdownbase arrowupleftofdown arrowvertex asciicircum asciitilde ascript
    asterisk asteriskcentered asteriskmath asterism asymptoticallyequal at ayin backslash bar beamedsixteenthnotes
    because bet beta bilabialclick blackdiamond blackdownpointingtriangle blackleftpointingpointer
    blackleftpointingtriangle blacklenticularbracketleft blacklenticularbracketright blacklowerlefttriangle
    blacklowerrighttriangle blackrectangle blackrightpointingpointer blackrightpointingtriangle blacksmilingface
    blackstar blackupperlefttriangle blackupperrighttriangle blackuppointingsmalltriangle blackuppointingtriangle
    blank block braceex braceleft braceleftbt braceleftmid bracelefttp braceright bracerightbt bracerightmid
    bracerighttp bracketleft bracketleftbt bracketleftex bracketlefttp bracketright bracketrightbt bracketrightex
    bracketrighttp breve breveinvertedbelowcmb breveinvertedcmb breveinverteddoublecmb bridgebelowcmb
    bridgeinvertedbelowcmb brokenbar bullet bulletinverse bulletoperator bullseye candrabinducmb capslock careof
    caron carriagereturn cedilla cent centigrade checkmark chi circle circlemultiply circleplus circumflex clear
    clickalveolar clickdental clicklateral clickretroflex club clubsuitblack clubsuitwhite colon colonmonetary
    colonsign colontriangularhalfmod colontriangularmod comma commaaccent commareversedmod commaturnedmod compass
    compwordmark congruent contourintegral controlSTX copyright copyrightsans copyrightserif cornerbracketleft
    cornerbracketright cruzeiro cstretched ct curlyand curlyor currency cyrBreve cyrFlex cyrbreve cyrflex dagger
    daggerdbl dalet dalethatafpatah dalethatafsegol dalethiriq daletpatah daletqamats daletqubuts daletsegol
    daletsheva dalettsere danda dblGrave dblanglebracketleft dblanglebracketright dblarchinvertedbelowcmb
    dblarrowleft dblarrowright dbldanda dblgrave dblintegral dbllowline dbloverlinecmb dblprimemod dblverticalbar
    dblverticallineabovecmb dcroat decimalseparatorpersian degree deleteleft deleteright delta dezh dialytikatonos
    diamond diamondsuitwhite dieresis dittomark divide divides divisionslash dkshade dnblock dollar dong dotaccent
    dotbelowcmb dotbelowcomb dotlessi dotlessj dotmath doubleyodpatah downtackbelowcmb downtackmod dtail dz dzaltone
    earth eight eighteenparen eighteenperiod eighthangzhou eighthnotebeamed eightpersian element elevenparen
    elevenperiod ellipsis emdash emptyset endash eng enspace eopenclosed eopenreversedclosed epsilon equal
    equivalence esh eshreversedloop eshsquatreversed estimated eta eth euro exclam exclamdbl exclamdown existential
    ezh ezhtail fahrenheit female ff ffi ffl fi fifteenparen fifteenperiod figuredash filledbox filledrect finalkaf
    finalkafqamats finalkafsheva finalmem finalnun finalpe finaltsadi firsttonechinese fisheye five fiveeighths
    fivehangzhou fivepersian fj fl florin forall four fourhangzhou fourpersian fourteenparen fourteenperiod
    fourthtonechinese fraction franc gamma gammalatinsmall geometricallyequal germandbls getamark gimel
    glottalinvertedstroke glottalstop glottalstopinverted glottalstopmod glottalstopreversedmod gradient grave
    gravecomb gravelowmod gravetonecmb greater greaterequal greaterequalorless greaterorequivalent greaterorless
    greateroverequal gscript guillemotleft guillemotright guilsinglleft guilsinglright harpoonleftbarbup
    harpoonrightbarbup hatafpatah hatafpatah16 hatafpatah23 hatafpatah2f hatafqamats hatafqamats1b hatafqamats28
    hatafqamats34 hatafsegol hatafsegol17 hatafsegol24 hatafsegol30 he heart heartsuitblack heartsuitwhite henghook
    het hiriq hiriq14 hiriq21 hiriq2d hookabovecomb hookcmb hookpalatalizedbelowcmb hookretroflexbelowcmb
    horizontalbar horncmb hotsprings house hungarumlaut hv hyphen hyphenminus hyphentwo ij ilde
    imageorapproximatelyequal increment infinity integral integralbottom integralbt integralex integraltop
    integraltp intersection invbullet invcircle invsmileface iota iotalatin jcrossedtail jdotlessstroke jis kaf
    kappa katahiraprolongmarkhalfwidth kgreenlandic koroniscmb lambda lbelt ldot leftangleabovecmb lefttackbelowcmb
    less lessequal lessequalorgreater lessorequivalent lessorgreater lessoverequal lezh lfblock lira lj ll
    lmiddletilde logicaland logicalnot logicalor longs lowlinecenterline lowlinecmb lowlinedashed lozenge ltshade
    macron macronlowmod male mars mem middot minus minusmod minusplus minute mlonglegturned mu mu1 muchgreater
    muchless multiply musicalnote musicalnotedbl musicflatsign musicsharpsign nabla napostrophe nbspace
    newsheqelsign nine ninehangzhou ninepersian nineteenparen nineteenperiod nj nlegrightlong nonbreakingspace
    nonmarkingreturn notcontains notdef notelement notelementof notequal notgreater notgreaternorequal
    notgreaternorless notidentical notless notlessnorequal notparallel notprecedes notsubset notsucceeds notsuperset
    nu null numbersign numeralsigngreek numeralsignlowergreek numero nun obarred odblacute oe ogonek ohorn oi omega
    omega1 omegalatinclosed omicron one onedotenleader oneeighth onefitted onehalf onehangzhou onepersian onequarter
    onethird openbullet option ordfeminine ordmasculine orthogonal overline overlinecenterline overlinedashed
    overlinedblwavy overlinewavy overscore pagedown pageup paragraph parallel parenleft parenleftbt parenleftex
    parenlefttp parenright parenrightbt parenrightex parenrighttp partialdiff patah patah11 patah1d patah2a pe
    percent period periodcentered perispomenigreekcmb perpendicular perthousand peseta phi phi1 philatin pi plus
    plusminus plusmod pointingindexdownwhite pointingindexleftwhite pointingindexrightwhite pointingindexupwhite
    postalmark postalmarkface precedes prescription primemod primereversed product projective prolongedkana
    propellor propersubset propersuperset proportion proportional psi qamats qamats10 qamats1a qamats1c qamats27
    qamats29 qamats33 qamatsde qof qofhatafpatah qofhatafsegol qofhiriq qofpatah qofqamats qofqubuts qofsegol
    qofsheva qoftsere quarternote qubuts qubuts18 qubuts25 qubuts31 question questiondown quotedbl quotedblbase
    quotedblleft quotedblprime quotedblright quoteleft quotereversed quoteright quoterightn quotesinglbase
    quotesingle radical radicalex rafe ramshorn ratio referencemark reflexsubset reflexsuperset registered
    registersans registerserif resh reshhatafpatah reshhatafsegol reshhiriq reshpatah reshqamats reshqubuts
    reshsegol reshsheva reshtsere reversedtilde revlogicalnot rfishhook rho rhotichookmod rightangle
    righttackbelowcmb righttriangle ring ringhalfleft ringhalfleftcentered ringhalfright ringhalfrightcentered
    rlongleg rtblock rupiah samekh schwa seagullbelowcmb second secondtonechinese section segol segol13 segol1f
    segol2c semicolon semivoicedmarkkana seven seveneighths sevenhangzhou sevenpersian seventeenparen
    seventeenperiod sfthyphen shade shadedark shadelight shademedium sheqel sheva sheva115 sheva15 sheva22 sheva2e
    shin shinshindot shinsindot sigma sigma1 similar six sixhangzhou sixpersian sixteenparen sixteenperiod slash
    slong smileface softhyphen soliduslongoverlaycmb solidusshortoverlaycmb space spade spadesuitblack
    spadesuitwhite st sterling strokelongoverlaycmb strokeshortoverlaycmb subset subsetnotequal subsetorequal
    succeeds suchthat summation sun superset supersetnotequal supersetorequal tackdown tackleft tau tav tavdages
    tccurl telephone tenparen tenperiod tesh tet thereexists therefore theta theta1 thirteenparen thirteenperiod
    thorn thousandsseparatorpersian three threeeighths threehangzhou threepersian threequarters threequartersemdash
    tilde tildecomb tildedoublecmb tildeoperator tildeoverlaycmb tonebarextrahighmod tonebarextralowmod
    tonebarhighmod tonebarlowmod tonebarmidmod tonefive tonesix tonetwo tonos tortoiseshellbracketleft
    tortoiseshellbracketright tpalatalhook trademark trademarksans trademarkserif triagdn triaglf triagrt triagup ts
    tsadi tsere tsere12 tsere1e tsere2b twelveparen twelveperiod twentyhangzhou twentyparen twentyperiod two
    twodotenleader twodotleader twohangzhou twopersian twothirds udblacute uhorn underscore underscoredbl
    underscorewavy union universal upblock upsilon upsilonlatin uptackbelowcmb uptackmod vav venus verticalbar
    verticallineabovecmb verticallinebelowcmb verticallinelowmod verticallinemod visiblespace voicedmarkkana
    wavedash wavyunderscorevertical weierstrass whitebullet whitecornerbracketleft whitecornerbracketright
    whitediamond whitediamondcontainingblacksmalldiamond whitedownpointingsmalltriangle whitedownpointingtriangle
    whiteleftpointingsmalltriangle whiteleftpointingtriangle whitelenticularbracketleft whitelenticularbracketright
    whiterightpointingsmalltriangle whiterightpointingtriangle whitesmilingface whitestar whitetelephone
    whitetortoiseshellbracketleft whitetortoiseshellbracketright whiteuppointingsmalltriangle
    whiteuppointingtriangle won wynn xi yen yinyang yod yotgreek ypogegrammeni yr zayin zero zeropersian
    zerowidthjoiner zerowidthnonjoiner zerowidthspace zeta
    """)
}

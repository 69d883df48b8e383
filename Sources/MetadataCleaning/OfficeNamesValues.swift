/// The words that ISO/IEC 29500 lists as values of attributes.
extension OfficeVocabulary {
  static let words: Set<Substring> = Set(
    """
    A1 A3 A4 Always B4ISO B4JIS B5ISO B5JIS Big5 Bitmap Button CheckBox Checked Content DMY DVASPECT_CONTENT
    DVASPECT_ICON DYM Dialog Drop EMD ENTITIES ENTITY EditBox Embed EnhancedMetaFile GBK GBox HTMLInset HTMLOutset
    Hiragana ID IDREF IDREFS Icon KS_C-5601-1992 Label Link List M1 M10 M11 M12 M2 M3 M4 M5 M6 M7 M8 M9 MDY MYD Mixed
    NA NCName NMTOKEN NMTOKENS NOTATION Name NoIcons OLEUPDATE_ALWAYS OLEUPDATE_ONCALL OnCall Picture Q1 Q2 Q3 Q4
    QName R1C1 Radio Scroll Spin Unchecked XY YDM YMD YZ ZX a aa above aboveAverage absolute accent1 accent2 accent3
    accent4 accent5 accent6 accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 accentCallout1
    accentCallout2 accentCallout3 actionButtonBackPrevious actionButtonBeginning actionButtonBlank
    actionButtonDocument actionButtonEnd actionButtonForwardNext actionButtonHelp actionButtonHome
    actionButtonInformation actionButtonMovie actionButtonReturn actionButtonSound activeBorder activeCaption ad add
    addressBook administrators aft after afterEffect afterGroup aiueo aiueoFullWidth aliceBlue alignOff alignTx all
    allAtOnce allLines allPages allPts allowHyphenationAtTrackBottom allowTextAfterFloatingTableBreak alongPath
    alphaLcParenBoth alphaLcParenR alphaLcPeriod alphaUcParenBoth alphaUcParenR alphaUcPeriod always ancst ancstOrSelf
    angle animLvl animOne antiqueWhite antsBlack antsRed any anyType anyURI appWorkspace apples aqua aquamarine ar
    arabic1Minus arabic2Minus arabicAbjad arabicAlpha arabicDbPeriod arabicDbPlain arabicParenBoth arabicParenR
    arabicPeriod arabicPlain arc archedScallops area areaError around arr array arrow artDeco asDisplayed ascending
    ascendingAlpha ascendingNatural asst atEnd atLeast atMost auto autoExp autoFilter autoMax autoMin autoNoTable
    autoText autoTxRot autoTxt autoZero autofit automatic average avg axisCol axisPage axisRow axisValues azure b bCtr
    bCtrCh bCtrDes bL bMarg bOff bR babyPacifier babyRattle back background background1 background2 backwardCompatible
    bahtText bal balanced balloons3Colors balloonsHotAir band1Horz band1Vert band2Horz band2Vert banner bar base
    base64Binary basedOn baseline basicBlackDashes basicBlackDots basicBlackSquares basicThinLines basicWhiteDashes
    basicWhiteDots basicWhiteSquares basicWideInline basicWideMidline basicWideOutline bats bbPlcHdr bef before beg
    begMarg begPad begPts begSty begin beginsWith beige below belowAverage bend bendDist bendPt beneathText bentArrow
    bentConnector2 bentConnector3 bentConnector4 bentConnector5 bentUpArrow bestFit between bevel bg bg1 bg2 bi bib
    billions birds birdsFlight bisque bkPtFixedVal bkpt bl black blackGray blackTextAndLines blackTextOnWhite
    blackWhite blanchedAlmond blank blankRow blinkBackground block blockArc blue blueViolet body boolean
    borderCallout1 borderCallout2 borderCallout3 bot both bothSides bottom bottomLeft bottomMargin bottomRight
    boundingCube box br bracePair bracketPair branch breadthByLvl breadthByNode brightRoom brown browser btLr btnFace
    btnHighlight btnShadow btnText bulEnabled bullet bullseye burlyWood button bw byte c cabins cadetBlue cakeSlice
    calculated call callout callout1 callout2 callout3 can canSlip candyCorn canvas captionBeginsWith captionBetween
    captionContains captionEndsWith captionEqual captionGreaterThan captionGreaterThanOrEqual captionLessThan
    captionLessThanOrEqual captionNotBeginsWith captionNotBetween captionNotContains captionNotEndsWith
    captionNotEqual captionText cardinalText catalog category categoryEl ccw ccwIn ccwOut cell cellColor cellIs
    celticKnotwork center centerContinuous centerGroup centered certificateBanner ch chAlign chDir chMax chPref
    chainLink champagneBottle character chart chartAndTx chartPlus chartStar chartX chartreuse checkedBarBlack
    checkedBarColor checkered chevron chicago childStyle chilly chineseCounting chineseCountingThousand
    chineseLegalSimplified chocolate chord chosung christmasTree circle circleNumDbPlain circleNumWdBlackPlain
    circleNumWdWhitePlain circlesLines circlesRectangles circularArrow classic classicalWave clean clear clickEffect
    clickPar clip clipArt clipArtAndTx clipArtAndVertTx clocks cloud cloudCallout clr clustered cnt col colon color
    colorScale cols column combo comboedit commIndAndComment commIndicator commNone comma comments compass
    compatibilityMode composite compressPunctuation compressPunctuationAndJapaneseKana computedArea cone coneToMax
    confetti confettiGrays confettiOutline confettiStreamers confettiWhite conn connDist connRout connector
    consolidation cont contDir containsBlanks containsErrors containsText content contentLocked context contextual
    contextualDiscretional contextualHistorical contextualHistoricalDiscretional continuationNotice
    continuationSeparator continue continuous contrasting contributors convex coolSlant coral corner cornerTabs
    cornerTriangles cornflowerBlue cornsilk count countA countNums couponCutoutDashes couponCutoutDots coverPg
    crazyMaze creaturesButterfly creaturesFish creaturesInsects creaturesLadyBug crimson cross crossStitch cs ctr
    ctrShpMap ctrTitle ctrX ctrXOff ctrY ctrYOff cube cup curly current currentDate currentTime curve curved
    curvedConnector2 curvedConnector3 curvedConnector4 curvedConnector5 curvedDownArrow curvedLeftArrow
    curvedRightArrow curvedUpArrow cust custAutoTxt custBib custCoverPg custEq custFtrs custHdrs custPgNum custPgNumB
    custPgNumMargins custPgNumT custQuickParts custTblOfContents custTbls custTxtBox custWatermarks custom custom1
    custom2 custom3 custom4 custom5 cw cwIn cwOut cyan cycle cylinder d dark1 dark2 darkBlue darkCyan darkDown
    darkGoldenrod darkGray darkGreen darkGrey darkGrid darkHorizontal darkKhaki darkMagenta darkOliveGreen darkOrange
    darkOrchid darkRed darkSalmon darkSeaGreen darkSlateBlue darkSlateGray darkSlateGrey darkTrellis darkTurquoise
    darkUp darkVertical darkViolet darkYellow darken darkenLess dash dashDnDiag dashDot dashDotDot dashDotDotHeavy
    dashDotHeavy dashDotStroked dashHeavy dashHorz dashLong dashLongHeavy dashSmallGap dashUpDiag dashVert dashed
    dashedHeavy dashedSmall data dataBar dataTable database date dateBetween dateEqual dateNewerThan
    dateNewerThanOrEqual dateNotBetween dateNotEqual dateOlderThan dateOlderThanOrEqual dateTime day days dbColumn dbl
    dblStrike dec decagon decimal decimalEnclosedCircle decimalEnclosedCircleChinese decimalEnclosedFullstop
    decimalEnclosedParen decimalFullWidth decimalFullWidth2 decimalHalfWidth decimalZero decoArch decoArchColor
    decoBlocks decorative deepPink deepSkyBlue def default delete deleteCol deleteRow depth depthByBranch depthByNode
    des desOrSelf descending descendingAlpha descendingNatural dgm diagBrick diagCross diagStripe diam diamond
    diamondsGray difference differentiateMultirowTableHeaders dim dimGray dimGrey dir dirty disabled discrete
    discretional displayed dist distribute distributeLetter distributeSpace distributed divot dk1 dk2 dkBlue dkCyan
    dkDnDiag dkEdge dkGoldenrod dkGray dkGreen dkGrey dkHorz dkKhaki dkMagenta dkOliveGreen dkOrange dkOrchid dkRed
    dkSalmon dkSeaGreen dkSlateBlue dkSlateGray dkSlateGrey dkTurquoise dkUpDiag dkVert dkViolet dnDiag doNotCompress
    doNotFlipMirrorIndents doc docEnd docParts document1 document2 dodecagon dodgerBlue dollarText donut dos dot
    dotDash dotDashHeavy dotDmnd dotDotDash dotDotDashHeavy dotGrid dotted dottedHeavy double double-struck
    doubleAccounting doubleD doubleDiamonds doubleQuote doubleWave down downArrow downArrowCallout downThenOver
    drawingRelative drop dstNode dt duplicateValues duration dxa e eMail ea1ChsPeriod ea1ChsPlain ea1ChtPeriod
    ea1ChtPlain ea1JpnChsDbPeriod ea1JpnKorPeriod ea1JpnKorPlain eaVert eachPage eachSect earth1 earth2 eastAsia
    eclipsingSquares1 eclipsingSquares2 edge edit editors eggsBlack el elbow ellipse ellipseRibbon ellipseRibbon2
    ellipsis emDash email emboss emph enDash enableOpenTypeFeatures end endCnv endMarg endPad endPts endSty endsWith
    entr envelopes eq equ equal equalAllocation equalIncrement error even evenPage everyone evt exact exit exp
    expression extended external f fNode factor fallback false fans fast fax field fill filled film firebrick
    firecrackers first firstAndLastLine firstCol firstColumn firstColumnStripe firstColumnSubheading firstHeaderCell
    firstLineOnly firstPage firstRow firstRowStripe firstRowSubheading firstSubtotalColumn firstSubtotalRow
    firstTotalCell fitToSlide fixed fixedVal flat float flood floralWhite flowChartAlternateProcess flowChartCollate
    flowChartConnector flowChartDecision flowChartDelay flowChartDisplay flowChartDocument flowChartExtract
    flowChartInputOutput flowChartInternalStorage flowChartMagneticDisk flowChartMagneticDrum flowChartMagneticTape
    flowChartManualInput flowChartManualOperation flowChartMerge flowChartMultidocument flowChartOfflineStorage
    flowChartOffpageConnector flowChartOnlineStorage flowChartOr flowChartPredefinedProcess flowChartPreparation
    flowChartProcess flowChartPunchedCard flowChartPunchedTape flowChartSort flowChartSummingJunction
    flowChartTerminator flowDir flowersBlockPrint flowersDaisies flowersModern1 flowersModern2 flowersPansy
    flowersRedRose flowersRoses flowersTeacup flowersTiny fmla folHlink foldedCorner follow followSib
    followedHyperlink font fontColor forestGreen formFld formLetters formatting forms formula fourObj fraktur frame
    frameStyle1 frameStyle2 frameStyle3 frameStyle4 frameStyle5 frameStyle6 frameStyle7 freeze freezing fromB fromL
    fromR fromT front frozen frozenSplit ftr ftrs fuchsia full fullAlpha fullHangul fullKatakana fullPage
    fullwidthKatakana funnel g gDay gMonth gMonthDay gYear gYearMonth gainsboro ganada gap gear6 gear9 gems general
    ghostWhite gingerbreadMan glow gold goldenrod grDir gradient gradientActiveCaption gradientCenter
    gradientInactiveCaption gradientRadial gradientUnscaled gramEnd gramStart grand grav gray gray0625 gray125
    grayOutline grayScale grayText grayWhite greaterThan greaterThanOrEqual green greenYellow gregorian
    gregorianArabic gregorianMeFrench gregorianUs gregorianXlitEnglish gregorianXlitFrench grey gridLegend group gt
    gte h hArH hOff hagakiCard hair hairline half halfAlpha halfFrame halfHangul halfKatakana halfwidthKatakana
    handmade1 handmade2 handoutView handouts1 handouts2 handouts3 handouts4 handouts6 handouts9 hang hardEdge harsh
    hash hdr hdrs headerRow heart heartBalloon heartGray hearts heavy hebrew hebrew1 hebrew2 hebrew2Minus
    heebieJeebies heptagon hex hexBinary hexagon hidden hierAlign hierBranch hierChild hierRoot high highContrast
    highKashida highlight highlightText hijri hindiAlpha1Period hindiAlphaPeriod hindiConsonants hindiCounting
    hindiNumParenR hindiNumPeriod hindiNumbers hindiVowels hiragana historical historicalDiscretional hlink hold holly
    homePlate honeydew horizontalScroll horz horzAlign horzBrick horzCross horzStripe hotLight hotPink hour hours
    houseFunky hoveredSelectedItemWithData hoveredSelectedItemWithNoData hoveredUnselectedItemWithData
    hoveredUnselectedItemWithNoData hqprint hsl hundredMillions hundredThousands hundreds hybridMultilevel hyperlink
    hyphen hypnotic i iceCreamCones icon iconSet ideographDigital ideographEnclosedCircle ideographLegalTraditional
    ideographTraditional ideographZodiac ideographZodiacTraditional ignore img in inBase inByRing inEnd inactiveBorder
    inactiveCaption inactiveCaptionText indefinite indent index indianRed indigo individual infoBk infoText
    information init inline inlineStr inner insertClear insertCol insertDelete insertRow inset inside insideMargin int
    integer integrated interactiveSeq invGray invalid inverseGray iroha irohaFullWidth irregularSeal1 irregularSeal2
    iso-8859-1 iso-8859-9 isometricBottomDown isometricBottomUp isometricLeftDown isometricLeftUp
    isometricOffAxis1Left isometricOffAxis1Right isometricOffAxis1Top isometricOffAxis2Left isometricOffAxis2Right
    isometricOffAxis2Top isometricOffAxis3Bottom isometricOffAxis3Left isometricOffAxis3Right isometricOffAxis4Bottom
    isometricOffAxis4Left isometricOffAxis4Right isometricRightDown isometricRightUp isometricTopDown isometricTopUp
    ivory japan japaneseCounting japaneseDigitalTenThousand japaneseLegal just justLow justify k khaki korea
    koreanCounting koreanDigital koreanDigital2 koreanLegal ks_c-5601-1987 l lB lCtrCh lCtrDes lMarg lOff lT label
    landscape language largest last last7Days lastCol lastColumn lastHeaderCell lastLineOnly lastMonth lastQuarter
    lastRow lastTotalCell lastWeek lastYear lavender lavenderBlush lawnGreen layout ld ledger left leftArrow
    leftArrowCallout leftBrace leftBracket leftCircularArrow leftMargin leftRightArrow leftRightArrowCallout
    leftRightCircularArrow leftRightRibbon leftRightUpArrow leftToRight leftUpArrow legacy legacyFlat1 legacyFlat2
    legacyFlat3 legacyFlat4 legacyHarsh1 legacyHarsh2 legacyHarsh3 legacyHarsh4 legacyMatte legacyMetal legacyNormal1
    legacyNormal2 legacyNormal3 legacyNormal4 legacyObliqueBottom legacyObliqueBottomLeft legacyObliqueBottomRight
    legacyObliqueFront legacyObliqueLeft legacyObliqueRight legacyObliqueTop legacyObliqueTopLeft
    legacyObliqueTopRight legacyPerspectiveBottom legacyPerspectiveBottomLeft legacyPerspectiveBottomRight
    legacyPerspectiveFront legacyPerspectiveLeft legacyPerspectiveRight legacyPerspectiveTop legacyPerspectiveTopLeft
    legacyPerspectiveTopRight legacyPlastic legacyWireframe lemonChiffon lessThan lessThanOrEqual letter lg lgCheck
    lgConfetti lgDash lgDashDot lgDashDotDot lgGrid light1 light2 lightBlue lightBulb lightCoral lightCyan lightDown
    lightGoldenrodYellow lightGray lightGrayScale lightGreen lightGrey lightGrid lightHorizontal lightPink lightSalmon
    lightSeaGreen lightSkyBlue lightSlateGray lightSlateGrey lightSteelBlue lightTrellis lightUp lightVertical
    lightYellow lighten lightenLess lightning1 lightning2 lightningBolt lights lime limeGreen lin linDir line lineInv
    lineMarker linear linen lines linesAndChars lining list lnSpAfChP lnSpAfParP lnSpCh lnSpPar locked log long
    longCurve low lowKashida lowerLetter lowerRoman lr lrTb lrTbV lrV lt lt1 lt2 ltBlue ltCoral ltCyan ltDnDiag
    ltGoldenrodYellow ltGray ltGreen ltGrey ltHorz ltPink ltSalmon ltSeaGreen ltSkyBlue ltSlateGray ltSlateGrey
    ltSteelBlue ltUpDiag ltVert ltYellow lte ltr lu lvl lvlAtOnce lvlOne m mac macintosh magenta mailingLabels mainSeq
    major majorAscii majorBidi majorEastAsia majorHAnsi manual mapPins mapleLeaf mapleMuffins margin marker maroon
    marquee marqueeToothed master masterPages match mathDivide mathEqual mathMinus mathMultiply mathNotEqual mathPlus
    matte max maxDepth maxMin maximized med medAquamarine medBlue medOrchid medPurple medSeaGreen medSlateBlue
    medSpringGreen medTurquoise medVioletRed media mediaAndTx mediacall medium mediumAquamarine mediumBlue
    mediumDashDot mediumDashDotDot mediumDashed mediumGray mediumKashida mediumOrchid mediumPurple mediumSeaGreen
    mediumSlateBlue mediumSpringGreen mediumTurquoise mediumVioletRed menu menuBar menuHighlight menuText metal mid
    midCat midL midR middle middleDot midnightBlue millions min minMax minimized minor minorAscii minorBidi
    minorEastAsia minorHAnsi mintCream minus minute minutes mistyRose miter moccasin modern mongolianVert monospace
    month months moon moons morning mosaic movingAvg mult multi multilevel musicNotes n na name narHorz narVert narrow
    native natural navajoWhite navy nd neCell negativeInteger neq never newDocument newPage newSection next nextClick
    nextColumn nextMonth nextPage nextQuarter nextTo nextWeek nextYear nil no noArr noBar noControl noConversion
    noSmoking noStrike node nodeHorzAlign nodeVertAlign nonAsst nonIsoscelesTrapezoid nonNegativeInteger nonNorm
    nonPositiveInteger none norm normal normalizedString northwest notBeside notBetween notContains notContainsBlanks
    notContainsErrors notContainsText notEqual notFirstPage notSpecified notchedRightArrow notes notesMasterView
    notesView nothing null num numTab number numberInDash numbering nwCell obj objAndTwoObj objAndTx objOnly objOverTx
    objTx obliqueBottom obliqueBottomLeft obliqueBottomRight obliqueLeft obliqueRight obliqueTop obliqueTopLeft
    obliqueTopRight octagon odbc oddPage off olapFunctions oldLace oldStyle olive oliveDrab on onBegin onCall onClick
    onDblClick onEnd onMediaBookmark onMouseOut onMouseOver onNext onPrev onStopAudio one oneCell open openDmnd orange
    orangeRed orchid ordinal ordinalText orgChart orgchart origin orthographicFront out outByRing outEnd outer outline
    outlineView outset outside outsideMargin oval ovals over overThenDown overflow overhead overlap overwriteClear
    owners p packages page pageBottom pageBreakPreview pageFieldLabels pageFieldValues pageLayout paleGoldenrod
    paleGreen paleTurquoise paleVioletRed palmsBlack palmsColor papayaWhip paperClips papyrus par parOf parTrans
    parTxLTRAlign parTxRTLAlign paragraph parallel parallelogram parent partyFavor partyGlass path pattern pct pct10
    pct12 pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct5 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85
    pct87 pct90 pct95 peachPuff pencils pentagon people peopleHats peopleWaving percent percentDiff percentOfCol
    percentOfParent percentOfParentCol percentOfParentRow percentOfRow percentOfRunningTotal percentOfTotal
    percentStacked percentage percentile period perspective perspectiveAbove perspectiveAboveLeftFacing
    perspectiveAboveRightFacing perspectiveBelow perspectiveContrastingLeftFacing perspectiveContrastingRightFacing
    perspectiveFront perspectiveHeroicExtremeLeftFacing perspectiveHeroicExtremeRightFacing
    perspectiveHeroicLeftFacing perspectiveHeroicRightFacing perspectiveLeft perspectiveRelaxed
    perspectiveRelaxedModerately perspectiveRight peru pg pgNum pgNumB pgNumMargins pgNumT phClr pic picTx picture pie
    pieWedge pinYin pink pivotTable placeholder placeholders plaid plaque plaqueTabs plastic plum plus poinsettias
    poly portrait pos posEven posOdd positiveInteger postageStamp powder powderBlue power preced precedSib pres presOf
    presParOf presentationAccent presentationText preserve prev primFontSz print printArea printer priority product
    prompt proportional pt ptInCategory ptInSeries pumpkin1 purple pushPinNote1 pushPinNote2 pyra pyraAcctBkgdNode
    pyraAcctPos pyraAcctRatio pyraAcctTxMar pyraAcctTxNode pyraLvlNode pyramid pyramidToMax pyramids pyramidsAbove
    quadArrow quadArrowCallout quadrants quarter quarters query queryTable r rB rCtrCh rCtrDes rMarg rOff rT radial
    range rankAscending rankDescending rd readOnly realTimeData rect red ref refError reference regular rel relative
    relaxedInset remove repeat repl resizeHandles rest restart restored rev revDir revPos reverseDiagStripe rgb ribbon
    ribbon2 riblet right rightArrow rightArrowCallout rightBrace rightBracket rightMargin rightToLeft rightVertical
    rings rl rlV rnd roman romanLcParenBoth romanLcParenR romanLcPeriod romanUcParenBoth romanUcParenR romanUcPeriod
    root rosyBrown rotPath round round1Rect round2DiagRect round2SameRect roundRect row rows royalBlue rsaAES rsaFull
    rtShortDist rtTriangle rtf rtl ru runTotal russianLower russianUpper s saddleBrown safari saka salmon sameClick
    sameDir sandyBrown sans-serif sawtooth sawtoothGray scaredCat scenario screen screen16x10 screen16x9 screen4x3
    script scrollBar sdtContentLocked sdtLocked seCell seaGreen seaShell seattle secChAlign secFontSz secHead
    secLinDir secSibSp second secondColumnStripe secondColumnSubheading secondRowStripe secondRowSubheading
    secondSubtotalColumn secondSubtotalRow seconds sectEnd seek segments selectedItemWithData selectedItemWithNoData
    selection self separate separator series seriesEl shadowedSquares shape shapeRelative shapes1 shapes2 shared
    sharksTeeth shdw1 shdw10 shdw11 shdw12 shdw13 shdw14 shdw15 shdw16 shdw17 shdw18 shdw19 shdw2 shdw20 shdw3 shdw4
    shdw5 shdw6 shdw7 shdw8 shdw9 sheet shift_jis shimmer shingle shorebirdTracks short showItemsWithDataAtTop
    showItemsWithNoData shpTxLTRAlignCh shpTxRTLAlignCh sib sibSp sibTrans sienna sigma silver simple single
    singleAccounting singleLevel singleQuote skip skipTimed skw skyBlue skyrocket slantDashDot slateBlue slateGray
    slateGrey sldImg sldMasterView sldNum sldSorterView sldThumbnailView sldView slides slope slow sm smCheck
    smConfetti smGrid small smileyFace smooth smoothMarker snake snapToChars sng sngStrike snip1Rect snip2DiagRect
    snip2SameRect snipRoundRect snow snowflakeFancy snowflakes soft softEdge softRound softmetal solid solidDmnd
    sombrero southwest sp space span spanAng sparkle spellEnd spellStart speller sphere split spreadsheet springGreen
    sq square squareTabs srcNode stAng stBulletLvl stElem stack stackScale stacked standard standardContextual
    standardContextualDiscretional standardContextualHistorical standardDiscretional standardHistorical
    standardHistoricalDiscretional star star10 star12 star16 star24 star32 star4 star5 star6 star7 star8 stars stars3d
    starsBlack starsShadowed starsTop start std stdDev stdDevP stdDevp stdErr stealth steelBlue stemThick step stop
    stored str stra straight straightConnector1 stretch strict string stripedRightArrow stroke subSup subTitle
    subscript sum sun sunrise sunset superscript swCell swirligig swiss swooshArrow sysDash sysDashDot sysDashDotDot
    sysDot t tCtr tCtrCh tCtrDes tL tMarg tOff tR tab table tabular taiwan taiwaneseCounting taiwaneseCountingThousand
    taiwaneseDigital tan tb tbLrV tbRl tbRlV tbV tbl tblOfContents tbls teal teardrop tenMillions tenThousands text
    text1 text2 textAndBackground textArchDown textArchDownPour textArchUp textArchUpPour textButton textButtonPour
    textCanDown textCanUp textCascadeDown textCascadeUp textChevron textChevronInverted textCircle textCirclePour
    textCurveDown textCurveUp textDeflate textDeflateBottom textDeflateInflate textDeflateInflateDeflate
    textDeflateTop textDoubleWave1 textFadeDown textFadeLeft textFadeRight textFadeUp textFile textFit textInflate
    textInflateBottom textInflateTop textLength textNoShape textPlain textRingInside textRingOutside textSlantDown
    textSlantUp textStop textTriangle textTriangleInverted textWave1 textWave2 textWave4 textWrapping thai
    thaiAlphaParenBoth thaiAlphaParenR thaiAlphaPeriod thaiCounting thaiDist thaiDistribute thaiLetters
    thaiNumParenBoth thaiNumParenR thaiNumPeriod thaiNumbers thick thickBetweenThin thickBetweenThinLarge
    thickBetweenThinSmall thickThin thickThinLarge thickThinLargeGap thickThinMediumGap thickThinSmall
    thickThinSmallGap thin thinDiagCross thinDiagStripe thinHorzCross thinHorzStripe thinReverseDiagStripe thinThick
    thinThickLarge thinThickLargeGap thinThickMediumGap thinThickSmall thinThickSmallGap thinThickThinLargeGap
    thinThickThinMediumGap thinThickThinSmallGap thinThin thinVertStripe thirdColumnSubheading thirdRowSubheading
    thirdSubtotalColumn thirdSubtotalRow thisMonth thisQuarter thisWeek thisYear thistle thousands threeDEmboss
    threeDEngrave threePt through tight tile time timePeriod title titleOnly tl tmRoot today token tomato tomorrow
    toolbar top top10 topAndBottom topEnd topLeft topMargin topRight tornPaper tornPaperBlack totalRow tr
    trackedChanges trans transition transitional translucentPowder trapezoid tree trees trellis tri triangle triangle1
    triangle2 triangleCircle1 triangleCircle2 triangleParty triangles tribal1 tribal2 tribal3 tribal4 tribal5 tribal6
    trillions triple true turquoise twistedLines1 twistedLines2 twoCell twoColTx twoObj twoObjAndObj twoObjAndTx
    twoObjOverTx twoPt twoTxTwoObj tx tx1 tx2 txAnchorHorz txAnchorHorzCh txAnchorVert txAnchorVertCh txAndChart
    txAndClipArt txAndMedia txAndObj txAndTwoObj txBlDir txDir txOverObj txtBox type typeAny u umalqura undOvr
    underDot underscore undrawn uniqueValues unknown unknownRelationship unlocked unselectedItemWithData
    unselectedItemWithNoData unsignedByte unsignedInt unsignedLong unsignedShort up upArrow upArrowCallout upDiag
    upDownArrow upDownArrowCallout upperLetter upperRoman upr useWord2013TrackBottomHyphenation user userA userB userC
    userD userE userF userG userH userI userJ userK userL userM userN userO userP userQ userR userS userSet userT
    userU userV userW userX userY userZ uturnArrow v v3 v3v4 v4 val value valueBetween valueEqual valueGreaterThan
    valueGreaterThanOrEqual valueLessThan valueLessThanOrEqual valueNotBetween valueNotEqual var varP variable varp
    venn verb vert vert270 vertAlign vertStripe vertTitleAndTx vertTitleAndTxOverChart vertTx verticalScroll
    veryHidden vietnameseCounting view vine violet visible w wArH wOff warmMatte warning watermarks wave waveline wavy
    wavyDbl wavyDouble wavyHeavy wd wdDnDiag wdUpDiag weave weavingAngles weavingBraid weavingRibbon weavingStrips web
    wedgeEllipseCallout wedgeRectCallout wedgeRoundRectCallout weightedAllocation weightedIncrement wheat
    whenNotActive white whiteFlowers whiteSmoke whiteTextOnBlack whole wholeTable wide win window windowFrame
    windowText windows-1250 windows-1251 windows-1253 windows-1255 windows-1256 windows-1257 windows-1258 windows-874
    wireFrame withEffect withGroup woodwork wordArtVert wordArtVertRtl words worksheet x xIllusions xml xy y year
    yearToDate years yellow yellowGreen yes yesterday zanyTriangles zero zigZag zigZagStitch
    """.split { $0 == " " || $0 == "\n" })
}

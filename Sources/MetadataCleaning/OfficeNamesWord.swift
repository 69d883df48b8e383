/// The elements and attributes of texts that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let wordprocessing = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ],
    names: """
      abstractNum abstractNumId; abstractNumId val; active val; activeRecord val;
      activeWritingStyle appName checkStyle dllVersion lang nlCheck vendorID; addressFieldName val;
      adjustLineHeightInTable val; adjustRightInd val; alias val*; alignBordersAndEdges val; alignTablesRowByRow val;
      allowPNG val; allowSpaceOfSameStyleInTable val; altName val*; alwaysMergeEmptyNamespace val;
      alwaysShowPlaceholderText val; applyBreakingRules val; attachedSchema val; attachedTemplate;
      autoCaption caption name; autoCaptions; autoFormatOverride val; autoHyphenation val; autoSpaceDE val;
      autoSpaceDN val; autoSpaceLikeWord95 val; autofitToFirstFixedWidthCell val; b val; bCs val;
      background color themeColor themeShade themeTint; balanceSingleByteDoubleByteWidth val;
      bar color frame shadow space sz themeColor themeShade themeTint val; basedOn val*; bdo val;
      bdr color frame shadow space sz themeColor themeShade themeTint val; behavior val; behaviors;
      between color frame shadow space sz themeColor themeShade themeTint val; bibliography; bidi val; bidiVisual val;
      body; bookFoldPrinting val; bookFoldPrintingSheets val; bookFoldRevPrinting val;
      bookmarkEnd displacedByCustomXml id; bookmarkStart colFirst colLast displacedByCustomXml id name*;
      bordersDoNotSurroundFooter val; bordersDoNotSurroundHeader val;
      bottom color frame shadow space sz themeColor themeShade themeTint type val w; br clear type;
      cachedColBalance val; calcOnExit val; calendar val; cantSplit val; caps val;
      caption chapNum heading name noLabel numFmt pos sep; captions; category; characterSpacingControl val;
      charset characterSet val; checkBox; checkErrors val; checked val; citation; clickAndTypeStyle val;
      clrSchemeMapping accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 followedHyperlink hyperlink t1 t2;
      cnfStyle evenHBand evenVBand firstColumn firstRow firstRowFirstColumn firstRowLastColumn lastColumn lastRow
      lastRowFirstColumn lastRowLastColumn oddHBand oddVBand val; col space w; colDelim val;
      color themeColor themeShade themeTint val; cols equalWidth num sep space; column val; comboBox; comment id;
      comments; compat; compatSetting name uri val; connectString val; consecutiveHyphenLimit val;
      contextualSpacing val; continuationSeparator; convMailMergeEsc val; cr; cs val; dataSource; dataType val; date;
      dateFormat val*; dayLong; dayShort; ddList; decimalSymbol val; default val*; defaultTabStop val;
      defaultTableStyle val*; description val; destination val; dir val; dirty val; displayBackgroundShape val;
      displayHangulFixedWidth val; displayHorizontalDrawingGridEvery val; displayVerticalDrawingGridEvery val;
      doNotAutoCompressPictures val; doNotAutofitConstrainedTables val; doNotBreakConstrainedForcedTable val;
      doNotBreakWrappedTables val; doNotDemarcateInvalidXml val; doNotDisplayPageBoundaries val;
      doNotExpandShiftReturn val; doNotHyphenateCaps val; doNotIncludeSubdocsInStats val;
      doNotLeaveBackslashAlone val; doNotOrganizeInFolder val; doNotRelyOnCSS val; doNotSaveAsSingleFile val;
      doNotShadeFormData val; doNotSnapToGridInCell val; doNotSuppressBlankLines val; doNotSuppressIndentation val;
      doNotSuppressParagraphBorders val; doNotTrackFormatting val; doNotTrackMoves val;
      doNotUseEastAsianBreakRules val; doNotUseHTMLParagraphAutoSpacing val; doNotUseIndentAsNumberingTabStop val;
      doNotUseLongFileNames val; doNotUseMarginsForDrawingGridOrigin val; doNotValidateAgainstSchema val;
      doNotVertAlignCellWithSp val; doNotVertAlignInTxbx val; doNotWrapTextWithPunct val; docDefaults;
      docGrid charSpace linePitch type; docPart val; docPartBody; docPartGallery val*; docPartList; docPartObj;
      docPartPr; docParts; docVar name val; docVars; document conformance;
      documentProtection algIdExt algIdExtSource algorithmName cryptAlgorithmClass cryptAlgorithmSid
      cryptAlgorithmType cryptProvider cryptProviderType cryptProviderTypeExt cryptProviderTypeExtSource
      cryptSpinCount edit enforcement formatting spinCount; documentType val; drawing;
      drawingGridHorizontalOrigin val; drawingGridHorizontalSpacing val; drawingGridVerticalOrigin val;
      drawingGridVerticalSpacing val; dropDownList; dstrike val; dynamicAddress val;
      eastAsianLayout combine combineBrackets id vert vertCompress; effect val; em val; embedSystemFonts val;
      embedTrueTypeFonts val; emboss val; enabled val; encoding val;
      end color frame shadow space sz themeColor themeShade themeTint type val w; endnote id type; endnotePr;
      endnoteRef; endnoteReference customMarkFollows id; endnotes; equation; evenAndOddHeaders val; fHdr val;
      family val; ffData; fieldMapData; fitText id val; flatBorders val; fldChar fldCharType; fldSimple instr*;
      font name*; fonts; footerReference type; footnote id type; footnoteLayoutLikeWW8 val; footnotePr; footnoteRef;
      footnoteReference customMarkFollows id; footnotes; forceUpgrade; forgetLastTabAlignment val; formProt val;
      format val*; formsDesign val; frame; frameLayout val;
      framePr anchorLock dropCap h hAnchor hRule hSpace lines vAnchor vSpace w wrap x xAlign y yAlign; frameset;
      framesetSplitbar; ftr; gallery val; glossaryDocument; gridAfter val; gridBefore val; gridCol w; gridSpan val;
      group; growAutofit val; guid val; gutterAtTop val; hMerge val; hdr; hdrShapeDefaults; headerReference type;
      headerSource; hidden val; hideGrammaticalErrors val; hideMark val; hideSpellingErrors val; highlight val;
      hps val; hpsBaseText val; hpsRaise val; hyperlink anchor* history tooltip*; hyphenationZone val; i val; iCs val;
      id val; ignoreMixedContent val; ilvl val; imprint val;
      ind end endChars firstLine firstLineChars hanging hangingChars left leftChars right rightChars start startChars;
      insideH color frame shadow space sz themeColor themeShade themeTint val;
      insideV color frame shadow space sz themeColor themeShade themeTint val; instrText; isLgl val; jc val;
      keepLines val; keepNext val; kern val; kinsoku val; lang bidi eastAsia* val; layoutRawTableWidth val;
      layoutTableRowsApart val; left color frame shadow space sz themeColor themeShade themeTint type val w;
      legacy legacy legacyIndent legacySpace; lid val; lineWrapLikeWord6 val; link val*; linkStyles val;
      linkToQuery val; linkedToFile val; listEntry val*; listItem displayText* value*; listSeparator val;
      lnNumType countBy distance restart start; lock val; lvl ilvl tentative; lvlJc val; lvlOverride ilvl;
      lvlPicBulletId val; lvlRestart val; lvlText null val*; mailAsAttachment val; mailMerge; mailSubject val;
      mainDocumentType val; mappedName val; marH val; marW val; maxLength val; mirrorIndents val; mirrorMargins val;
      monthLong; monthShort; multiLevelType val; mwSmallCaps val; name decorated val*; next val*; noBorder val;
      noBreakHyphen; noColumnBalance val; noEndnote val; noExtraLineSpacing val; noLeading val;
      noLineBreaksAfter lang val*; noLineBreaksBefore lang val*; noProof val; noPunctuationKerning val;
      noResizeAllowed val; noSpaceRaiseLower val; noTabHangInd val; noWrap val; notTrueType val; num durableId numId;
      numFmt format* val; numId val; numIdMacAtCleanup val; numPicBullet numPicBulletId; numPr; numRestart val;
      numStart val; numStyleLink val*; numbering; oMath val; object dxaOrig dyaOrig; odso; optimizeForBrowser val;
      outline val; outlineLvl val; overflowPunct val; p; pBdr; pPr; pPrDefault; pStyle val*; pageBreakBefore val;
      panose1 val; paperSrc first other; pgBorders display offsetFrom zOrder;
      pgMar bottom footer gutter header left right top; pgNum; pgNumType chapSep chapStyle fmt start;
      pgSz code h orient w; pict; picture; pitch val; pixelsPerInch val; pos val; position val;
      printBodyTextBeforeHeader val; printColBlack val; printFormsData val; printFractionalCharacterWidth val;
      printPostScriptOverText val; printTwoOnOne val; proofState grammar spelling; ptab alignment leader relativeTo;
      query val; r; rFonts ascii* asciiTheme cs* cstheme eastAsia* eastAsiaTheme hAnsi* hAnsiTheme hint; rPr;
      rPrDefault; rStyle val*; readModeInkLockDown actualPg fontSz h w; recipientData; recipients; relyOnVML val;
      removeDateAndTime val; removePersonalInformation val; result val*;
      revisionView comments formatting inkAnnotations insDel markup; richText;
      right color frame shadow space sz themeColor themeShade themeTint type val w; rt; rtl val; rtlGutter val; ruby;
      rubyAlign val; rubyBase; rubyPr; saveFormsData val; saveInvalidXml val; savePreviewPicture val;
      saveThroughXslt solutionID; saveXmlDataOnly val; scrollbar val; sdt; sdtContent; sdtEndPr; sdtPr; sectPr;
      selectFldWithFirstOrLastChar val; separator; settings; shadow val; shapeDefaults; shapeLayoutLikeWW8 val;
      shd color fill themeColor themeFill themeFillShade themeFillTint themeShade themeTint val;
      showBreaksInFrames val; showEnvelope val; showXMLTags val; showingPlcHdr val; size val; sizeAuto val;
      smallCaps val; snapToGrid val; softHyphen; sourceFileName; spaceForUL val;
      spacing after afterAutospacing afterLines before beforeAutospacing beforeLines line lineRule val;
      spacingInWholePoints val; specVanish val; splitPgBreakAndParaMark val; src;
      start color frame shadow space sz themeColor themeShade themeTint type val w; startOverride val;
      storeMappedDataAs val; strictFirstAndLastChars val; strike val; style customStyle default styleId* type val;
      styleLink val*; styleLockQFSet val; styleLockTheme val;
      stylePaneFormatFilter allStyles alternateStyleNames clearFormatting customStyles directFormattingOnNumbering
      directFormattingOnParagraphs directFormattingOnRuns directFormattingOnTables headingStyles latentStyles
      numberingStyles stylesInUse tableStyles top3HeadingStyles val visibleStyles; stylePaneSortMethod val; styles;
      subFontBySize val; suff val; summaryLength val; suppressAutoHyphens val; suppressBottomSpacing val;
      suppressLineNumbers val; suppressOverlap val; suppressSpBfAfterPgBrk val; suppressSpacingAtTopOfPage val;
      suppressTopSpacing val; suppressTopSpacingWP val; swapBordersFacingPages val; sym char* font*; sz val; szCs val;
      t; tab leader pos val; table val; tabs; targetScreenSz val; tbl; tblBorders; tblCaption val; tblCellMar;
      tblCellSpacing type w; tblDescription val; tblGrid; tblHeader val; tblInd type w; tblLayout type;
      tblLook firstColumn firstRow lastColumn lastRow noHBand noVBand val; tblOverlap val; tblPr; tblPrEx;
      tblStyle val*; tblStyleColBandSize val; tblStylePr type; tblStyleRowBandSize val; tblW type w;
      tblpPr bottomFromText horzAnchor leftFromText rightFromText tblpX tblpXSpec tblpY tblpYSpec topFromText
      vertAnchor; tc; tcBorders; tcFitText val; tcMar; tcPr; tcW type w; temporary val; text multiLine;
      textAlignment val; textDirection val; textInput; textboxTightWrap val; themeFontLang bidi eastAsia* val;
      titlePg val; tl2br color frame shadow space sz themeColor themeShade themeTint val;
      top color frame shadow space sz themeColor themeShade themeTint type val w; topLinePunct val; tr;
      tr2bl color frame shadow space sz themeColor themeShade themeTint val; trHeight hRule val; trPr;
      trackRevisions val; truncateFontHeightsLikeWP6 val; txbxContent; type val; types all;
      u color themeColor themeShade themeTint val; udl val; uiCompat97To2003 val; ulTrailSpace val;
      underlineTabInNumList val; uniqueTag; updateFields val; useAltKinsokuLineBreakRules val;
      useAnsiKerningPairs val; useFELayout val; useNormalStyleForList val; usePrinterMetrics val;
      useSingleBorderforContiguousCells val; useWord2002TableStyleRules val; useWord97LineBreakRules val;
      useXSLTWhenSaving val; vAlign val; vMerge val; vanish val; vertAlign val; view val; viewMergedData val; w val;
      wAfter type w; wBefore type w; webHidden val; webSettings; widowControl val; wordWrap val; wpJustification val;
      wpSpaceWidth val; wrapTrailSpaces val;
      writeProtection algIdExt algIdExtSource algorithmName cryptAlgorithmClass cryptAlgorithmSid cryptAlgorithmType
      cryptProvider cryptProviderType cryptProviderTypeExt cryptProviderTypeExtSource cryptSpinCount recommended
      spinCount; yearLong; yearShort; zoom percent val;
      """)
  static let word2010 = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/word/2010/wordml"
    ],
    names: """
      alpha val; bevel; bevelB h prst w; bevelT h prst w; camera prst; checkbox; checked val; checkedState font* val;
      cntxtAlts val; contourClr; extrusionClr; fillToRect b l r t; glow rad; gradFill; gs pos; gsLst; hueMod val;
      ligatures val; lightRig dir rig; lin ang scaled; lum val; lumMod val; lumOff val; miter lim; noFill;
      numForm val; numSpacing val; path path; props3d contourW extrusionH prstMaterial; prstDash val;
      reflection algn blurRad dir dist endA endPos fadeDir kx ky stA stPos sx sy; rot lat lon rev; round; sat val;
      satMod val; satOff val; scene3d; schemeClr val; shade val; shadow algn blurRad dir dist kx ky sx sy; solidFill;
      srgbClr val; styleSet id val; stylisticSets; textFill; textOutline algn cap cmpd w; tint val;
      uncheckedState font* val;
      """)
  static let wordDrawing = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ],
    names: """
      align;
      anchor allowOverlap behindDoc distB distL distR distT hidden layoutInCell locked relativeHeight simplePos;
      cNvGraphicFramePr; docPr descr* hidden id name* title*; effectExtent b l r t; extent cx cy;
      inline distB distL distR distT; lineTo x y; posOffset; positionH relativeFrom; positionV relativeFrom;
      simplePos x y; start x y; wrapNone; wrapPolygon edited; wrapSquare distB distL distR distT wrapText;
      wrapThrough distL distR wrapText; wrapTight distL distR wrapText; wrapTopAndBottom distB distT;
      """)
  static let wordDrawing2010 = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
    ],
    names: """
      pctHeight; pctPosHOffset; pctPosVOffset; pctWidth; sizeRelH relativeFrom; sizeRelV relativeFrom;
      """)
  static let wordShape = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    ],
    names: """
      bodyPr anchor anchorCtr bIns compatLnSpc forceAA fromWordArt horzOverflow lIns numCol rIns rot rtlCol spcCol
      spcFirstLastPara tIns upright vert vertOverflow wrap; cNvCnPr; cNvPr descr* hidden id name* title*;
      cNvSpPr txBox; extLst; linkedTxbx id seq; spPr bwMode; style; txbx id; wsp normalEastAsianFlow;
      """)
  static let wordGroup = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    ],
    names: """
      cNvFrPr; cNvGrpSpPr; cNvPr descr* hidden id name* title*; extLst; graphicFrame; grpSp; grpSpPr bwMode; wgp;
      xfrm flipH flipV rot;
      """)
  static let wordCanvas = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
    ],
    names: """
      bg; extLst; graphicFrame; whole; wpc;
      """)
}

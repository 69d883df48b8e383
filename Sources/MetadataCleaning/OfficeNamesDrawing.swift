/// The elements and attributes of drawings and formulas that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let drawing = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/main",
      "http://purl.oclc.org/ooxml/drawingml/main",
    ],
    names: """
      accent1; accent2; accent3; accent4; accent5; accent6; ahLst; ahPolar gdRefAng gdRefR maxAng maxR minAng minR;
      ahXY gdRefX gdRefY maxX maxY minX minY; alpha val; alphaBiLevel thresh; alphaCeiling; alphaFloor; alphaInv;
      alphaMod val; alphaModFix amt; alphaOff val; alphaOutset rad; alphaRepl a; anchor x y z;
      arcTo hR* stAng* swAng* wR*; audioCd; audioFile; avLst; backdrop; band1H; band1V; band2H; band2V;
      bevel h prst w; bevelB h prst w; bevelT h prst w; bgClr; bgFillStyleLst; biLevel thresh; bldChart animBg bld;
      bldDgm bld rev; blend blend; blip cstate; blipFill dpi rotWithShape; blue val; blueMod val; blueOff val;
      blur grow rad;
      bodyPr anchor anchorCtr bIns compatLnSpc forceAA fromWordArt horzOverflow lIns numCol rIns rot rtlCol spcCol
      spcFirstLastPara tIns upright vert vertOverflow wrap; bottom; br; buAutoNum startAt type; buBlip; buChar char*;
      buClr; buClrTx; buFont charset panose pitchFamily typeface*; buFontTx; buNone; buSzPct val; buSzPts val; buSzTx;
      cNvCxnSpPr; cNvGraphicFramePr; cNvGrpSpPr; cNvPicPr preferRelativeResize; cNvPr descr* hidden id name* title*;
      cNvSpPr txBox; camera fov prst zoom; cell3D prstMaterial; chExt cx cy; chOff x y;
      chart bldStep categoryIdx seriesIdx; close; clrChange useA; clrFrom;
      clrMap accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 folHlink hlink tx1 tx2; clrRepl; clrScheme name*;
      clrTo; comp; cont type; contourClr; cs charset panose pitchFamily typeface*; cubicBezTo; custDash; custGeom;
      cxn ang; cxnLst; cxnSp;
      cxnSpLocks noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noEditPoints noGrp noMove
      noResize noRot noSelect; defPPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      defRPr b baseline cap i kern kumimoji lang noProof normalizeH spc strike sz u; dgm bldStep id; dk1; dk2;
      ds d sp; duotone; ea charset panose pitchFamily typeface*; effect ref; effectDag type; effectLst; effectRef idx;
      effectStyle; effectStyleLst; end time track; endCxn id idx;
      endParaRPr b baseline cap i kern kumimoji lang noProof normalizeH spc strike sz u; ext cx cy uri*; extLst;
      extraClrScheme; extraClrSchemeLst; extrusionClr; fgClr; fill; fillOverlay blend; fillRect b l r t; fillRef idx;
      fillStyleLst; fillToRect b l r t; firstCol; firstRow; flatTx z; fld id type*; fmtScheme name*; folHlink;
      font script* typeface*; fontRef idx; fontScheme name*; gamma; gd fmla* name*; gdLst; glow rad;
      gradFill flip rotWithShape; graphic; graphicData uri*; graphicFrame;
      graphicFrameLocks noChangeAspect noDrilldown noGrp noMove noResize noSelect; gray; grayscl; green val;
      greenMod val; greenOff val; gridCol w; grpFill; grpSp;
      grpSpLocks noChangeAspect noGrp noMove noResize noRot noSelect noUngrp; grpSpPr bwMode; gs pos; gsLst;
      headEnd len type w; highlight; hlink; hlinkClick action* highlightClick tooltip*;
      hlinkHover action* highlightClick tooltip*; hlinkMouseOver action* highlightClick tooltip*; hsl hue lum sat;
      hslClr hue lum sat; hue val; hueMod val; hueOff val; innerShdw blurRad dir dist; insideH; insideV; inv;
      invGamma; lastCol; lastRow; latin charset panose pitchFamily typeface*; left; lightRig dir rig; lin ang scaled;
      ln algn cap cmpd w; lnB algn cap cmpd w; lnBlToTr algn cap cmpd w; lnDef; lnL algn cap cmpd w;
      lnR algn cap cmpd w; lnRef idx; lnSpc; lnStyleLst; lnT algn cap cmpd w; lnTlToBr algn cap cmpd w; lnTo;
      lstStyle; lt1; lt2; lum bright contrast val; lumMod val; lumOff val;
      lvl1pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl2pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl3pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl4pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl5pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl6pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl7pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl8pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      lvl9pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl; majorFont;
      masterClrMapping; minorFont; miter lim; moveTo; neCell; noAutofit; noFill; norm dx dy dz;
      normAutofit fontScale lnSpcReduction; nvCxnSpPr; nvGraphicFramePr; nvGrpSpPr; nvPicPr; nvSpPr; nwCell;
      objectDefaults; off x y; outerShdw algn blurRad dir dist kx ky rotWithShape sx sy;
      overrideClrMapping accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 folHlink hlink tx1 tx2; p;
      pPr algn defTabSz eaLnBrk fontAlgn hangingPunct indent latinLnBrk lvl marL marR rtl;
      path extrusionOk fill h path stroke w; pathLst; pattFill prst; pic;
      picLocks noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noCrop noEditPoints noGrp noMove
      noResize noRot noSelect; pos x y; prstClr val; prstDash val; prstGeom prst; prstShdw dir dist prst;
      prstTxWarp prst; pt x y; quadBezTo; r;
      rPr b baseline cap i kern kumimoji lang noProof normalizeH spc strike sz u; rect b l r t; red val; redMod val;
      redOff val; reflection algn blurRad dir dist endA endPos fadeDir kx ky rotWithShape stA stPos sx sy;
      relOff tx ty; right; rot lat lon rev; round; rtl val; sat val; satMod val; satOff val; scene3d; schemeClr val;
      scrgbClr b g r; seCell; shade val; snd builtIn; softEdge rad; solidFill; sp;
      sp3d contourW extrusionH prstMaterial z; spAutoFit; spDef;
      spLocks noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noEditPoints noGrp noMove noResize
      noRot noSelect noTextEdit; spPr bwMode; spcAft; spcBef; spcPct val; spcPts val; srcRect b l r t; srgbClr val;
      st time track; stCxn id idx; stretch; style; swCell; sx d n; sy d n; sym charset panose pitchFamily typeface*;
      sysClr lastClr val; t; tab algn pos; tabLst; tableStyle styleId styleName*; tableStyleId; tailEnd len type w;
      tbl; tblBg; tblGrid; tblPr bandCol bandRow firstCol firstRow lastCol lastRow rtl; tblStyle styleId styleName*;
      tblStyleLst def; tc gridSpan hMerge rowSpan vMerge; tcBdr;
      tcPr anchor anchorCtr horzOverflow marB marL marR marT vert; tcStyle; tcTxStyle b i; theme name*; themeElements;
      themeManager; themeOverride; tile algn flip sx sy tx ty; tileRect b l r t; tint amt hue val; tl2br; top; tr h;
      tr2bl; txBody; txDef; txSp; uFill; uFillTx; uLn algn cap cmpd w; uLnTx; up dx dy dz; useSpRect; videoFile;
      wavAudioFile builtIn; wholeTbl; xfrm flipH flipV kx ky rot sx sy tx ty;
      """)
  static let drawing2010 = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/drawing/2010/main"
    ],
    names: """
      hiddenEffects; hiddenFill; hiddenLine algn cap cmpd w; hiddenScene3d;
      hiddenSp3d contourW extrusionH prstMaterial z; isCanvas val; m; shadowObscured val; useLocalDpi val;
      """)
  static let svg = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    ],
    names: """
      svgBlip;
      """)
  static let picture = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/picture",
      "http://purl.oclc.org/ooxml/drawingml/picture",
    ],
    names: """
      blipFill dpi rotWithShape; cNvPicPr preferRelativeResize; cNvPr descr* hidden id name* title*; nvPicPr; pic;
      spPr bwMode;
      """)
  static let lockedCanvas = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas",
      "http://purl.oclc.org/ooxml/drawingml/lockedCanvas",
    ],
    names: """
      lockedCanvas;
      """)
  static let math = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math",
    ],
    names: """
      acc; accPr; aln val; alnScr val; argPr; argSz val; bar; barPr; baseJc val; begChr val*; borderBox; borderBoxPr;
      box; boxPr; brk alnAt val; brkBin val; brkBinSub val; cGp val; cGpRule val; cSp val; chr val*; count val;
      ctrlPr; d; dPr; defJc val; deg; degHide val; den; diff val; dispDef val; e; endChr val*; eqArr; eqArrPr; f;
      fName; fPr; func; funcPr; groupChr; groupChrPr; grow val; hideBot val; hideLeft val; hideRight val; hideTop val;
      intLim val; interSp val; intraSp val; jc val; lMargin val; lim; limLoc val; limLow; limLowPr; limUpp; limUppPr;
      lit val; m; mPr; mathFont val*; mathPr; maxDist val; mc; mcJc val; mcPr; mcs; mr; nary; naryLim val; naryPr;
      noBreak val; nor val; num; oMath; oMathPara; oMathParaPr; objDist val; opEmu val; phant; phantPr; plcHide val;
      pos val; postSp val; preSp val; r; rMargin val; rPr; rSp val; rSpRule val; rad; radPr; sPre; sPrePr; sSub;
      sSubPr; sSubSup; sSubSupPr; sSup; sSupPr; scr val; sepChr val*; show val; shp val; smallFrac val;
      strikeBLTR val; strikeH val; strikeTLBR val; strikeV val; sty val; sub; subHide val; sup; supHide val; t;
      transp val; type val; vertJc val; wrapIndent val; wrapRight val; zeroAsc val; zeroDesc val; zeroWid val;
      """)
}

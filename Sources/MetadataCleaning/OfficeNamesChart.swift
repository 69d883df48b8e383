/// The elements and attributes of charts and diagrams that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let chart = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "http://purl.oclc.org/ooxml/drawingml/chart",
    ],
    names: """
      applyToEnd val; applyToFront val; applyToSides val; area3DChart; areaChart; auto val; autoTitleDeleted val;
      autoUpdate val; axId val; axPos val; backWall; backward val; bandFmt; bandFmts; bar3DChart; barChart;
      barDir val; baseTimeUnit val; bubble3D val; bubbleChart; bubbleScale val; bubbleSize; builtInUnit val; cat;
      catAx; chart; chartSpace;
      clrMapOvr accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 folHlink hlink tx1 tx2; crossAx val;
      crossBetween val; crosses val; crossesAt val; custSplit; custUnit val; dLbl; dLblPos val; dLbls; dPt; dTable;
      date1904 val; dateAx; delete val; depthPercent val; dispBlanksAs val; dispEq val; dispRSqr val; dispUnits;
      dispUnitsLbl; doughnutChart; downBars; dropLines; errBarType val; errBars; errDir val; errValType val;
      explosion val; ext uri*; extLst; externalData; f; firstSliceAng val; floor; formatCode; forward val;
      gapDepth val; gapWidth val; grouping val; h val; hMode val; hPercent val; hiLowLines; holeSize val; idx val;
      intercept val; invertIfNegative val; lang val; layout; layoutTarget val; lblAlgn val; lblOffset val;
      leaderLines; legend; legendEntry; legendPos val; line3DChart; lineChart; logBase val; lvl; majorGridlines;
      majorTickMark val; majorTimeUnit val; majorUnit val; manualLayout; marker val; max val; min val; minorGridlines;
      minorTickMark val; minorTimeUnit val; minorUnit val; minus; multiLvlStrCache; multiLvlStrRef; name;
      noEndCap val; noMultiLvlLbl val; numCache; numFmt formatCode* sourceLinked; numLit; numRef; ofPieChart;
      ofPieType val; order val; orientation val; overlap val; overlay val; period val; perspective val;
      pictureFormat val; pictureOptions; pictureStackUnit val; pie3DChart; pieChart; plotArea; plotVisOnly val; plus;
      pt formatCode* idx; ptCount val; rAngAx val; radarChart; radarStyle val; rich; rotX val; rotY val;
      roundedCorners val; scaling; scatterChart; scatterStyle val; secondPiePt val; secondPieSize val; separator; ser;
      serAx; serLines; shape val; showBubbleSize val; showCatName val; showDLblsOverMax val; showHorzBorder val;
      showKeys val; showLeaderLines val; showLegendKey val; showNegBubbles val; showOutline val; showPercent val;
      showSerName val; showVal val; showVertBorder val; sideWall; size val; sizeRepresents val; smooth val;
      spPr bwMode; splitPos val; splitType val; stockChart; strCache; strLit; strRef; style val; surface3DChart;
      surfaceChart; symbol val; thickness val; tickLblPos val; tickLblSkip val; tickMarkSkip val; title; trendline;
      trendlineLbl; trendlineType val; tx; txPr; upBars; upDownBars; userShapes; v; val val; valAx; varyColors val;
      view3D; w val; wMode val; wireframe val; x val; xMode val; xVal; y val; yMode val; yVal;
      """)
  static let chartDrawing = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
      "http://purl.oclc.org/ooxml/drawingml/chartDrawing",
    ],
    names: """
      absSizeAnchor; blipFill dpi rotWithShape; cNvCxnSpPr; cNvGraphicFramePr; cNvGrpSpPr;
      cNvPicPr preferRelativeResize; cNvPr descr* hidden id name* title*; cNvSpPr txBox; cxnSp fPublished; ext cx cy;
      from; graphicFrame fPublished; grpSp; grpSpPr bwMode; nvCxnSpPr; nvGraphicFramePr; nvGrpSpPr; nvPicPr; nvSpPr;
      pic fPublished; relSizeAnchor; sp fLocksText fPublished; spPr bwMode; style; to; txBody; x;
      xfrm flipH flipV rot; y;
      """)
  static let diagram = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/diagram",
      "http://purl.oclc.org/ooxml/drawingml/diagram",
    ],
    names: """
      adj idx val; adjLst; alg rev type; animLvl val; animOne val; bg; bulletEnabled val; cat pri type*; catLst;
      chMax val; chPref val; choose name*; clrData useDef; colorsDef uniqueId*; colorsDefHdr resId uniqueId;
      colorsDefHdrLst; constr fact for forName* op ptType refFor refForName* refPtType refType type val; constrLst;
      cxn destId destOrd modelId parTransId presId* sibTransId srcId srcOrd type; cxnLst; dataModel; desc lang val;
      dir val; effectClrLst hueDir meth; else name*; ext uri*; extLst; fillClrLst hueDir meth;
      forEach axis* cnt hideLastTrans name* ptType* ref* st step; hierBranch val;
      if arg* axis* cnt func hideLastTrans name* op ptType* st step val*; layoutDef uniqueId*;
      layoutDefHdr resId uniqueId; layoutDefHdrLst; layoutNode chOrder moveWith* name* styleLbl*;
      linClrLst hueDir meth; orgChart val; param type val*;
      prSet coherent3DOff csTypeId* custAng custFlipHor custFlipVert custLinFactNeighborX custLinFactNeighborY
      custLinFactX custLinFactY custRadScaleInc custRadScaleRad custScaleX custScaleY custSzX custSzY custT loTypeId*
      phldr presAssocID presName* presStyleCnt presStyleIdx presStyleLbl* qsTypeId*; presLayoutVars;
      presOf axis* cnt hideLastTrans ptType* st step; pt cxnId modelId type; ptLst; relIds; resizeHandles val;
      rule fact for forName* max ptType type val; ruleLst; sampData useDef; scene3d;
      shape blipPhldr hideGeom lkTxEntry rot type* zOrderOff; sp3d contourW extrusionH prstMaterial z; spPr bwMode;
      style; styleData useDef; styleDef uniqueId*; styleDefHdr resId uniqueId; styleDefHdrLst; styleLbl name*; t;
      title lang val; txEffectClrLst hueDir meth; txFillClrLst hueDir meth; txLinClrLst hueDir meth; txPr; varLst;
      whole;
      """)
  static let diagramDrawing = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/drawing/2008/diagram"
    ],
    names: """
      cNvGrpSpPr; cNvPr descr* hidden id name* title*; cNvSpPr txBox; dataModelExt relId*; drawing; extLst; grpSp;
      grpSpPr bwMode; nvGrpSpPr; nvSpPr; sp modelId; spPr bwMode; spTree; style; txBody; txXfrm flipH flipV rot;
      """)
}

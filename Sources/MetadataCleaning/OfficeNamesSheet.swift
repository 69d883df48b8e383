/// The elements and attributes of tables that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let spreadsheet = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ],
    names: """
      alignment horizontal indent justifyLastLine mergeCell readingOrder relativeIndent shrinkToFit textRotation
      vertical wrapText; autoFilter ref; b c cp f u v val; bgColor auto indexed rgb theme tint; bookViews;
      border diagonalDown diagonalUp outline; borders count; bottom style; brk id man max min pt;
      c a cm i l ph r s t vm; calcPr calcMode fullPrecision iterate iterateCount iterateDelta refMode;
      calculatedColumnFormula array; calculatedMember hierarchy mdx memberName parent set solveOrder; cell r t vm;
      cellStyle builtinId customBuiltin hidden iLevel name* xfId; cellStyleXfs count; cellStyles count; cellXfs count;
      cfRule aboveAverage bottom dxfId equalAverage operator percent priority rank stdDev stopIfTrue text* timePeriod
      type; cfvo gte type val*; charset val; chartsheet;
      col bestFit collapsed customWidth hidden max min outlineLevel phonetic style width;
      colBreaks count manualBreakCount; color auto indexed rgb theme tint; colorFilter cellColor dxfId; colorScale;
      colors; cols; condense val; conditionalFormatting pivot sqref; customFilter operator val*; customFilters and;
      d c cp f u; dataBar maxLength minLength showValue;
      dataValidation allowBlank error* errorStyle errorTitle* imeMode operator prompt* promptTitle* showDropDown
      showErrorMessage showInputMessage sqref type; dataValidations count disablePrompts;
      dateGroupItem day hour minute month second year; definedName hidden localSheetId name* refersTo sheetId;
      definedNames; diagonal style; dimension caption measure ref uniqueName; drawing; dxf; dxfs count;
      dynamicFilter maxVal type val; e b bc c cp f fc i in st u un v; end style; evenFooter; evenHeader; ext uri*;
      extLst; extend val; f aca bx ca del1 del2 dt2D dtr r1 r2 ref si t; family val;
      fgColor auto indexed rgb theme tint; fill; fills count;
      filter evalOrder fld iMeasureFld iMeasureHier id mpFld stringValue1* stringValue2 type val*;
      filterColumn colId hiddenButton showButton; filters blank calendarType count; firstFooter; firstHeader; font;
      fonts count; formula; formula1; formula2; gradientFill bottom degree left right top type;
      headerFooter alignWithMargins differentFirst differentOddEven scaleWithDoc; horizontal style;
      hyperlink display* location* ref tooltip*; hyperlinks; i i r t val; iconFilter iconId iconSet;
      iconSet iconSet percent reverse showValue; indexedColors; is; left style; legacyDrawingHF;
      m b bc c cp f fc i in st u un; mergeCell ref; mergeCells count; n b bc c cp f fc i in s st u un v x; name val*;
      numFmt formatCode* numFmtId; numFmts count; oddFooter; oddHeader; outline val;
      outlinePr applyStyles showOutlineSymbols summaryBelow summaryRight;
      pageMargins bottom footer header left right top; pageSetUpPr autoPageBreaks fitToPage;
      pageSetup blackAndWhite cellComments copies draft errors firstPageNumber fitToHeight fitToWidth horizontalDpi
      orientation pageOrder paperSize scale useFirstPageNumber usePrinterDefaults verticalDpi;
      pane activePane state topLeftCell xSplit ySplit; patternFill patternType; picture;
      pivotArea axis cacheIndex collapsedLevelsAreSubtotals dataOnly field fieldPosition grandCol grandRow labelOnly
      offset outline type; pivotCache cacheId;
      printOptions gridLines gridLinesSet headings horizontalCentered verticalCentered; protection hidden locked; r;
      rFont val*; rPr;
      reference avgSubtotal byPosition count countASubtotal countSubtotal defaultSubtotal field maxSubtotal
      minSubtotal productSubtotal relative selected stdDevPSubtotal stdDevSubtotal sumSubtotal varPSubtotal
      varSubtotal; references count; rgbColor rgb; right style;
      row collapsed customFormat customHeight hidden ht outlineLevel ph r s spans thickBot thickTop;
      rowBreaks count manualBreakCount; s b bc c cp f fc i in st u un v; scheme val; shadow val;
      sheet name* sheetId state; sheetData refreshError sheetId;
      sheetFormatPr baseColWidth customHeight defaultColWidth defaultRowHeight outlineLevelCol outlineLevelRow
      thickBottom thickTop zeroHeight;
      sheetPr enableFormatConditionsCalculation filterMode syncHorizontal syncVertical transitionEntry
      transitionEvaluation;
      sheetView colorId defaultGridColor rightToLeft showFormulas showGridLines showOutlineSymbols showRowColHeaders
      showRuler showWhiteSpace showZeros tabSelected topLeftCell view windowProtection workbookViewId zoomScale
      zoomScaleNormal zoomScalePageLayoutView zoomScaleSheetLayoutView zoomToFit; sheetViews; sheets; si;
      sortCondition descending dxfId iconId iconSet ref sortBy; sortState caseSensitive columnSort ref sortMethod;
      sst count uniqueCount; start style; stop position; strike val; styleSheet; sz val; t b bc c ct fc fi i si st u;
      tabColor auto indexed rgb theme tint;
      table dataCellStyle* dataDxfId displayName* headerRowBorderDxfId headerRowCellStyle* headerRowCount
      headerRowDxfId id insertRow name* ref tableBorderDxfId tableType totalsRowBorderDxfId totalsRowCellStyle*
      totalsRowCount totalsRowDxfId totalsRowShown;
      tableColumn dataCellStyle* dataDxfId headerRowCellStyle* headerRowDxfId id name* totalsRowCellStyle*
      totalsRowDxfId totalsRowFunction totalsRowLabel* uniqueName*; tableColumns count; tablePart; tableParts count;
      tableStyle count name* pivot table; tableStyleElement dxfId size type;
      tableStyleInfo name* showColumnStripes showFirstColumn showLastColumn showRowStripes;
      tableStyles count defaultPivotStyle defaultTableStyle*; top style; top10 filterVal percent top val;
      totalsRowFormula array; tpl fld hier item; tpls c; u val; v; vertAlign val; vertical style; workbook;
      workbookPr date1904 dateCompatibility hidePivotFieldList publishItems showBorderUnselectedTables
      showInkAnnotation showObjects showPivotChartFilter;
      workbookView activeTab autoFilterDateGrouping firstSheet minimized showHorizontalScroll showSheetTabs
      showVerticalScroll visibility; worksheet; x v;
      xf applyAlignment applyBorder applyFill applyFont applyNumberFormat applyProtection borderId fillId fontId
      numFmtId pivotButton quotePrefix xfId;
      """)
  static let spreadsheet2010 = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    ],
    names: """
      argumentDescription index; argumentDescriptions count; axisColor auto indexed rgb theme tint;
      borderColor auto indexed rgb theme tint; cacheField ignore;
      cacheHierarchy flattenHierarchies hierarchizeDistinct ignore measuresSet;
      calculatedMember displayFolder dynamicSet flattenHierarchies hierarchizeDistinct mdxLong;
      calculatedMembers count; cfIcon iconId iconSet;
      cfRule aboveAverage activePresent bottom equalAverage id* operator percent priority rank stdDev stopIfTrue
      text* timePeriod type; cfvo gte type; color auto indexed rgb theme tint; colorAxis auto indexed rgb theme tint;
      colorFirst auto indexed rgb theme tint; colorHigh auto indexed rgb theme tint;
      colorLast auto indexed rgb theme tint; colorLow auto indexed rgb theme tint;
      colorMarkers auto indexed rgb theme tint; colorNegative auto indexed rgb theme tint; colorScale;
      colorSeries auto indexed rgb theme tint; conditionalFormat id priority scope type; conditionalFormats count;
      conditionalFormatting pivot; conditionalFormattings; connection culture embeddedDataId;
      customFilter operator val; customFilters and;
      dataBar axisPosition border direction gradient maxLength minLength negativeBarBorderColorSameAsPositive
      negativeBarColorSameAsPositive showValue; dataField pivotShowAs sourceField uniqueName;
      dataValidation allowBlank error* errorStyle errorTitle* imeMode operator prompt* promptTitle* showDropDown
      showErrorMessage showInputMessage type; dataValidations count disablePrompts; definedName; definedNames; dxf;
      dxfs count; editValue valueType; extLst; fillColor auto indexed rgb theme tint; filter val; formula1; formula2;
      header hierarchyName uniqueName; headers; iconFilter iconId iconSet;
      iconSet custom iconSet percent reverse showValue; id;
      ignoredError calculatedColumn emptyCellReference evalError formula formulaRange listDataValidation
      numberStoredAsText twoDigitTextYear unlockedFormula; ignoredErrors;
      negativeBorderColor auto indexed rgb theme tint; negativeFillColor auto indexed rgb theme tint;
      pivotArea axis cacheIndex collapsedLevelsAreSubtotals dataOnly field fieldPosition grandCol grandRow labelOnly
      offset outline type; pivotAreas count;
      pivotCacheDefinition pivotCacheId slicerData supportAddCalcMems supportSubqueryCalcMem supportSubqueryNonVisual;
      pivotCaches; pivotChange allocationMethod weightExpression; pivotChanges; pivotEdit; pivotEdits;
      pivotField fillDownLabels ignore; pivotHierarchy ignore;
      pivotTableDefinition allocationMethod altText altTextSummary autoApply calculatedMembersInFilters enableEdit
      fillDownLabelsDefault hideValuesRow visualTotalsForSets weightExpression;
      protectedRange algorithmName password securityDescriptor spinCount; protectedRanges; row; rowItem d u; rows;
      setLevel hierarchy; setLevels count;
      slicer cache caption columnCount level lockedPosition rowHeight showCaption startItem style; slicerCache;
      slicerCaches; slicerList; slicerStyle; slicerStyleElement dxfId type; slicerStyleElements;
      slicerStyles defaultSlicerStyle; sortCondition descending dxfId iconId iconSet ref sortBy; sourceConnection;
      sparkline;
      sparklineGroup dateAxis displayEmptyCellsAs displayHidden displayXAxis first high last lineWeight low manualMax
      manualMin markers maxAxisType minAxisType negative rightToLeft type; sparklineGroups; sparklines;
      table altText altTextSummary; tupleItem; tupleItems; tupleSet columnCount rowCount; userEdit;
      workbookPr accuracyVersion defaultImageDpi discardImageEditData;
      """)
  static let spreadsheet2006 = Source(
    namespaces: [
      "http://schemas.microsoft.com/office/excel/2006/main"
    ],
    names: """
      f; sqref;
      """)
  static let spreadsheetDrawing = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
      "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    ],
    names: """
      absoluteAnchor; blipFill rotWithShape; cNvCxnSpPr; cNvGraphicFramePr; cNvGrpSpPr; cNvPicPr preferRelativeResize;
      cNvPr descr* hidden id name* title*; cNvSpPr txBox; clientData fLocksWithSheet fPrintsWithSheet; col; colOff;
      contentPart bwMode; cxnSp fPublished; ext cx cy; from; graphicFrame fPublished; grpSp; grpSpPr bwMode;
      nvCxnSpPr; nvGraphicFramePr; nvGrpSpPr; nvPicPr; nvSpPr; oneCellAnchor; pic fPublished; pos x y; row; rowOff;
      sp fLocksText fPublished; spPr bwMode; style; to; twoCellAnchor editAs; txBody; wsDr; xfrm flipH flipV rot;
      """)
}

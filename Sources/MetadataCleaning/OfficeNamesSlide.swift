/// The elements and attributes of presentations that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let presentation = Source(
    namespaces: [
      "http://schemas.openxmlformats.org/presentationml/2006/main",
      "http://purl.oclc.org/ooxml/presentationml/main",
    ],
    names: """
      anim by* calcmode from* to* valueType; animClr clrSpc dir; animEffect filter* prLst* transition;
      animMotion origin path* pathEditMode ptsTypes* rAng; animRot by from to; animScale zoomContents; attrName;
      attrNameLst; audio isNarration; bg bwMode; bgPr shadeToTitle; bgRef idx; bldAsOne;
      bldDgm bld grpId spid uiExpand; bldGraphic grpId spid uiExpand; bldLst;
      bldOleChart animBg bld grpId spid uiExpand;
      bldP advAuto animBg autoUpdateAnimBg bldLvl build grpId rev spid uiExpand; bldSub; blinds dir;
      blipFill dpi rotWithShape; bodyStyle; boolVal val; browse showScrollbar; by x y;
      cBhvr accumulate additive by from override rctx to xfrmType; cMediaNode mute numSld showWhenStopped vol;
      cNvCxnSpPr; cNvGraphicFramePr; cNvGrpSpPr; cNvPicPr preferRelativeResize; cNvPr descr* hidden id name* title*;
      cNvSpPr txBox; cSld; cSldViewPr showGuides snapToGrid snapToObjects;
      cTn accel afterEffect autoRev bldLvl decel display dur evtFilter fill grpId id masterRel nodePh nodeType
      presetClass presetID presetSubtype repeatCount repeatDur restart spd syncBehavior tmFilter*; cViewPr varScale;
      charRg end st; checker dir; childTnLst; circle;
      clrMap accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 folHlink hlink tx1 tx2; clrMapOvr; clrMru;
      clrVal; cmAuthor clrIdx id initials lastIdx; cmAuthorLst; cmd cmd type; comb dir; cond delay evt; cover dir;
      custShow id name*; custShowLst; cut thruBlk; cxnSp; defaultTextStyle; diamond; dissolve;
      embed followColorScheme; endCondLst; endSync delay evt; excl; ext uri*; extLst mod; fade thruBlk; fltVal val;
      from x y; graphicEl; graphicFrame; gridSpacing cx cy; grpSp; grpSpPr bwMode; guide orient pos; guideLst;
      handoutMaster; hf dt ftr hdr sldNum; hsl h l s; htmlPubPr pubBrowser showSpeakerNotes; inkTgt spid; intVal val;
      iterate backwards type; kinsoku invalEndChars* invalStChars* lang; kiosk restart; link updateAutomatic;
      newsflash; nextCondLst;
      normalViewPr horzBarState preferSingleView showOutlineIcons snapVertSplitter vertBarState;
      notes showMasterPhAnim showMasterSp; notesMaster; notesMasterId; notesMasterIdLst; notesStyle; notesSz cx cy;
      notesTextViewPr; notesViewPr; nvCxnSpPr; nvGraphicFramePr; nvGrpSpPr; nvPicPr; nvPr isPhoto userDrawn; nvSpPr;
      oleChartEl lvl type; oleObj imgH imgW progId* showAsIcon spid; origin x y; otherStyle; outlineViewPr;
      pRg end st; par; penClr; ph hasCustomPrompt idx orient sz type; pic; plus; present;
      presentation firstSlideNum rtl showSpecialPlsOnTitleSld strictFirstAndLastChars; presentationPr; prevCondLst;
      prnPr clrMode frameSlides hiddenSlides prnWhat scaleToFitPaper; progress; pull dir; push dir; rCtr x y; random;
      randomBar dir; restoredLeft autoAdjust sz; restoredTop autoAdjust sz; rgb b g r; rtn val; scale;
      seq concurrent nextAc prevAc; set; showPr loop showAnimation showNarration useTimings;
      sld collapse show showMasterPhAnim showMasterSp; sldAll; sldId id; sldIdLst;
      sldLayout preserve showMasterPhAnim showMasterSp type userDrawn; sldLayoutId id; sldLayoutIdLst; sldLst;
      sldMaster preserve; sldMasterId id; sldMasterIdLst; sldRg end st; sldSyncPr serverSldId; sldSz cx cy type;
      sldTgt; slideViewPr; sndTgt builtIn; sorterViewPr showFormatting; sp useBgFill; spPr bwMode; spTgt spid; spTree;
      split dir orient; stCondLst; strVal val*; strips dir; style; subSp spid; subTnLst; tag val; tagLst;
      tav fmla* tm; tavLst; tgtEl; timing; titleStyle; tmAbs val; tmPct val; tmpl lvl; tmplLst; tn val; tnLst; to x y;
      transition advClick advTm spd; txBody; txEl; txStyles; val; video fullScrn; viewPr lastView showComments;
      webPr allowPng clr encoding imgSz organizeInFolders relyOnVml resizeGraphics showAnimation useLongFilenames;
      wedge; wheel spokes; wipe dir; xfrm flipH flipV rot; zoom dir;
      """)
}

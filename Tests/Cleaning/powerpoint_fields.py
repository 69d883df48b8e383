"""The fields of PowerPoint's presentations: where the canary (@) or a mark stands."""

# What the presentation has.
PRESENTATION = {
    "modifyVerifier": '<p:modifyVerifier hashData="@" saltData="@"/>',
    "custShowLst": '<p:custShowLst><p:custShow name="@" id="0"><p:sldLst/></p:custShow></p:custShowLst>',
    "photoAlbum": '<p:photoAlbum layout="@"/>',
    "smartTags": '<p:smartTags r:id="@"/>',
    "kinsoku": '<p:kinsoku lang="@" invalStChars="" invalEndChars=""/>',
    "custDataLst": '<p:custDataLst><p:custData r:id="@"/></p:custDataLst>',
    "sectionLst name": '<p:extLst><p:ext uri="{521415D9}"><p14:sectionLst><p14:section name="S" id="{guid}"/></p14:sectionLst></p:ext></p:extLst>',
    "slide guides": '<p:extLst><p:ext uri="{EFAFB233}"><p15:sldGuideLst><p15:guide id="1" orient="horz" pos="{number}" userDrawn="1"/></p15:sldGuideLst></p:ext></p:extLst>',
    "presenceInfo": '<p:extLst><p:ext uri="{X}"><p15:presenceInfo userId="@" providerId="AD"/></p:ext></p:extLst>',
}


# What a slide has.
SLIDE = {
    "slide creationId": '<p:extLst><p:ext uri="{BB962C8B}"><p14:creationId val="{number}"/></p:ext></p:extLst>',
    "slide modId": '<p:extLst><p:ext uri="{D42A27DB}"><p14:modId val="{number}"/></p:ext></p:extLst>',
    "slide transition sound name": '<p:transition><p:sndAc><p:stSnd><p:snd r:embed="rS" name="@"/></p:stSnd></p:sndAc></p:transition>',
    "slide laserTraceLst": '<p:extLst><p:ext uri="{X}"><p14:laserTraceLst><p14:tracePt t="19870605" x="1" y="1"/></p14:laserTraceLst></p:ext></p:extLst>',
}


# What a shape has.
SHAPE = {
    "field datetime": '<p:sp><p:txBody><a:p><a:fld id="{guid}" type="datetime1"><a:t>x</a:t></a:fld></a:p></p:txBody></p:sp>',
    "shape name path": '<p:pic><p:nvPicPr><p:cNvPr id="4" name="C:\\Users\\@\\x.png"></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>',
    "shape descr path": '<p:pic><p:nvPicPr><p:cNvPr id="4" name="x" descr="C:\\Users\\@\\x.png"></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>',
    "shape name file": '<p:pic><p:nvPicPr><p:cNvPr id="4" name="@.jpg"></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>',
    "shape descr": '<p:pic><p:nvPicPr><p:cNvPr id="4" name="x" descr="@"></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>',
    "shape hlinkClick tooltip": '<p:pic><p:nvPicPr><p:cNvPr id="4" name="x"><a:hlinkClick r:id="" tooltip="C:\\Users\\@" action="ppaction://program?file=C:\\@"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic>',
    "run dirty err smtId": '<p:sp><p:txBody><a:p><a:r><a:rPr lang="en" dirty="0" smtClean="0" bmk="@"/><a:t>x</a:t></a:r></a:p></p:txBody></p:sp>',
}


# Parts: (name, content type, type of the link to it, content).
PARTS = {
    "commentAuthors": ("ppt/commentAuthors.xml", "", "commentAuthors", '<p:cmAuthorLst {P}><p:cmAuthor id="0" name="@" initials="@"/></p:cmAuthorLst>'),
    "authors modern": ("ppt/authors.xml", "", "x", '<p188:authorLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"><p188:author id="{X}" name="@" userId="@"/></p188:authorLst>'),
    "comments": ("ppt/comments/comment1.xml", "", "comments", '<p:cmLst {P}><p:cm authorId="0" dt="{date}"><p:text>@</p:text></p:cm></p:cmLst>'),
    "comments elsewhere": ("ppt/cm1.xml", "", "comments", '<p:cmLst {P}><p:cm authorId="0" dt="{date}"><p:text>@</p:text></p:cm></p:cmLst>'),
    "presProps": ("ppt/presProps.xml", "", "presProps", '<p:presentationPr {P}><p:htmlPubPr r:id="@" title="@"/></p:presentationPr>'),
    "presProps ext": ("ppt/presProps.xml", "", "presProps", '<p:presentationPr {P}><p:extLst><p:ext uri="{X}"><p14:discardImageEditData val="@"/></p:ext></p:extLst></p:presentationPr>'),
    "viewProps": ("ppt/viewProps.xml", "", "viewProps", '<p:viewPr {P} lastView="@"/>'),
    "viewProps lastView sldId": ("ppt/viewProps.xml", "", "viewProps", '<p:viewPr {P}><p:outlineViewPr><p:sldLst><p:sld r:id="@"/></p:sldLst></p:outlineViewPr></p:viewPr>'),
    "tags": ("ppt/tags/tag1.xml", "", "tags", '<p:tagLst {P}><p:tag name="THINKCELL" val="@"/></p:tagLst>'),
    "tags elsewhere": ("ppt/tag1.xml", "", "tags", '<p:tagLst {P}><p:tag name="THINKCELL" val="@"/></p:tagLst>'),
    "revisionInfo": ("ppt/revisionInfo.xml", "", "x", '<p1510:revInfo xmlns:p1510="http://schemas.microsoft.com/office/powerpoint/2015/10/main"><p1510:revLst><p1510:client id="@" v="1" dt="1987-06-05T04:03:02.000"/></p1510:revLst></p1510:revInfo>'),
    "revisionInfo elsewhere": ("ppt/rev.xml", "", "x", '<p1510:revInfo xmlns:p1510="http://schemas.microsoft.com/office/powerpoint/2015/10/main"><p1510:revLst><p1510:client id="@" v="1" dt="1987-06-05T04:03:02.000"/></p1510:revLst></p1510:revInfo>'),
    "changesInfo": ("ppt/changesInfos/changesInfo1.xml", "", "x", '<pc:chgInfo xmlns:pc="x" name="@" userId="@"/>'),
    "printerSettings": ("ppt/printerSettings/printerSettings1.bin", "", "printerSettings", b"@\x00"),
    "handout header": ("ppt/handoutMasters/handoutMaster1.xml", "", "handoutMaster", '<p:handoutMaster {P}><p:cSld><p:spTree/></p:cSld><p:hf/><p:extLst><p:ext uri="@"/></p:extLst></p:handoutMaster>'),
    "master name": ("ppt/slideMasters/slideMaster1.xml", "", "slideMaster", '<p:sldMaster {P}><p:cSld name="@"><p:spTree/></p:cSld></p:sldMaster>'),
    "layout userDrawn name": ("ppt/slideLayouts/slideLayout1.xml", "", "slideLayout", '<p:sldLayout {P} matchingName="@"><p:cSld name="@"><p:spTree/></p:cSld></p:sldLayout>'),
    "slideUpdateInfo": ("ppt/slideUpdateInfo/slideUpdateInfo1.xml", "", "slideUpdateInfo", '<p:sldSyncPr {P} serverSldId="@" serverSldModifiedTime="{date}" clientInsertedTime="{date}"/>'),
}


# What takes more than one of these.
OTHER = {
    "slide cSld name": {"slide_attributes": ' name="@"'},
    "notes text": {"parts": {"ppt/notesSlides/notesSlide1.xml": "<p:notes {P}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>@</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>"}, "slide_links": [("rN", "notesSlide", "../notesSlides/notesSlide1.xml", False)]},
    "media rel name": {"slide_links": [("rM", "video", "file:///C:\\Users\\@\\x.mp4", True)]},
    "embedded docx rsid in style": {"parts": {"ppt/embeddings/x.docx": {"kind": "docx", "styles": '<w:style><w:rsid w:val="{hex}"/></w:style>'}}, "slide_links": [("rM", "package", "../embeddings/x.docx", False)]},
    "designElem taskpane": {"parts": {"ppt/webextensions/taskpanes.xml": "<a id='@'/>"}},
    "ink": {"parts": {"ppt/ink/ink1.xml": '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:definitions><inkml:timestamp timeString="{date}"/></inkml:definitions></inkml:ink>'}, "slide_links": [("rI", "customXml", "../ink/ink1.xml", False)]},
}

# Values that are neither.
NEEDLES = {
    "slide laserTraceLst": ["19870605"],
}

VISIBLE = ["custShowLst", "notes text", "shape descr"]

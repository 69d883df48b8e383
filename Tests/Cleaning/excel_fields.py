"""The fields of Excel's workbooks: where the canary (@) or a mark stands."""

# What the workbook has.
WORKBOOK = {
    "fileSharing userName": '<fileSharing userName="@"/>',
    "fileVersion": '<fileVersion appName="xl" codeName="{guid}"/>',
    "workbookPr codeName": '<workbookPr codeName="@"/>',
    "workbookProtection": '<workbookProtection workbookHashValue="@"/>',
    "revisionPtr": '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{guid}"/>',
    "customWorkbookView name": '<customWorkbookViews><customWorkbookView name="@ - Personal View" guid="{guid}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>',
    "customWorkbookView guid": '<customWorkbookViews><customWorkbookView name="v" guid="{guid}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>',
    "workbookView uid": '<bookViews><workbookView xr2:uid="{guid}" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"/></bookViews>',
    "workbookView position": '<bookViews><workbookView xWindow="19870605" yWindow="-120"/></bookViews>',
    "definedName": '<definedNames><definedName name="x">\'C:\\Users\\@\\[Book.xlsx]S\'!A1</definedName></definedNames>',
    "definedName comment": '<definedNames><definedName name="x" comment="@" description="@" customMenu="@">S!A1</definedName></definedNames>',
    "definedName hidden": '<definedNames><definedName name="@" hidden="1">S!A1</definedName></definedNames>',
    "functionGroups": '<functionGroups><functionGroup name="@"/></functionGroups>',
    "smartTagTypes": '<smartTagTypes><smartTagType namespaceUri="@" name="@" url="@"/></smartTagTypes>',
    "webPublishObjects": '<webPublishObjects><webPublishObject id="1" divId="@" destinationFile="C:\\Users\\@\\x.htm"/></webPublishObjects>',
    "fileRecoveryPr": '<fileRecoveryPr repairLoad="1"/><extLst><ext uri="@"/></extLst>',
    "extLst own": '<extLst><ext uri="{X}" xmlns:p="http://example.org/plugin"><p:user name="@"/></ext></extLst>',
}


# What stands behind a sheet's cells.
SHEET = {
    "customSheetView guid": '<customSheetViews><customSheetView guid="{guid}"/></customSheetViews>',
    "webPublishing": '<webPublishItems><webPublishItem id="1" divId="@" sourceType="sheet" destinationFile="C:\\Users\\@\\x.htm" title="@"/></webPublishItems>',
    "protectedRange": '<protectedRanges><protectedRange name="@" sqref="A1" securityDescriptor="@"/></protectedRanges>',
    "sheetProtection": '<sheetProtection hashValue="@" saltValue="@"/>',
    "scenario user": '<scenarios><scenario name="a" user="@" comment="Created by @ on 1/1/2020"/></scenarios>',
    "headerFooter &amp;Z": "<headerFooter><oddHeader>&amp;Z&amp;F @</oddHeader></headerFooter>",
    "hyperlink location path": '<hyperlinks><hyperlink ref="A1" location="C:\\Users\\@\\x" display="@" tooltip="file:///C:\\Users\\@"/></hyperlinks>',
    "oleObject progId link": '<oleObjects><oleObject progId="@" link="[1]!\'@\'" shapeId="1"/></oleObjects>',
    "dataConsolidate": '<dataConsolidate><dataRefs count="1"><dataRef ref="A1" sheet="@" r:id="x"/></dataRefs></dataConsolidate>',
    "dataValidation prompt": '<dataValidations count="1"><dataValidation type="list" sqref="A1" promptTitle="@" prompt="@" error="@"/></dataValidations>',
}


# What a cell has.
CELL = {
    "formula path": '<c r="A1"><f>\'C:\\Users\\@\\[Book.xlsx]S\'!A1</f><v>1</v></c>',
    "formula HYPERLINK path": '<c r="A1"><f>HYPERLINK("C:\\Users\\@\\x")</f><v>1</v></c>',
    "phonetic": '<c r="A1" t="inlineStr"><is><t>hi</t><rPh sb="0" eb="1"><t>@</t></rPh></is></c>',
}


# Parts: (name, content type, type of the link to it, content).
PARTS = {
    "hidden sheet text": ("xl/worksheets/sheet2.xml", "", "worksheet", '<worksheet {S}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row></sheetData></worksheet>'),
    "unused shared string": ("xl/sharedStrings.xml", "", "sharedStrings", '<sst {S} count="1"><si><t>@</t></si></sst>'),
    "threadedComments": ("xl/threadedComments/threadedComment1.xml", "", "x", '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="1987-06-05T04:03:02" personId="@"><text>@</text></threadedComment></ThreadedComments>'),
    "persons": ("xl/persons/person.xml", "", "x", '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="@" userId="@"/></personList>'),
    "persons elsewhere": ("xl/person1.xml", "", "x", '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="@" userId="@"/></personList>'),
    "revisions headers": ("xl/revisions/revisionHeaders.xml", "", "x", '<headers {S}><header guid="{guid}" userName="@" dateTime="{date}"/></headers>'),
    "revisions elsewhere": ("xl/revHeaders.xml", "", "x", '<headers {S}><header guid="{guid}" userName="@" dateTime="{date}"/></headers>'),
    "users": ("xl/usernames.xml", "", "x", '<users {S}><userInfo guid="{guid}" name="@" dateTime="x"/></users>'),
    "connections": ("xl/connections.xml", "", "connections", '<connections {S}><connection id="1" sourceFile="C:\\@\\x" name="@"/></connections>'),
    "connections elsewhere": ("xl/conn1.xml", "", "connections", '<connections {S}><connection id="1" sourceFile="C:\\@\\x" name="@"><dbPr connection="User ID=@"/></connection></connections>'),
    "queryTable": ("xl/queryTables/queryTable1.xml", "", "queryTable", '<queryTable {S} name="@" connectionId="1"/>'),
    "externalLink cached values": ("xl/externalLinks/externalLink1.xml", "", "externalLink", '<externalLink {S}><externalBook><sheetNames><sheetName val="@"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>@</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>'),
    "externalLink ddeLink": ("xl/externalLinks/externalLink1.xml", "", "externalLink", '<externalLink {S}><ddeLink ddeService="@" ddeTopic="C:\\Users\\@"/></externalLink>'),
    "externalLink alternateUrls": ("xl/externalLinks/externalLink1.xml", "", "externalLink", '<externalLink {S}><externalBook><xxl21:alternateUrls xmlns:xxl21="http://schemas.microsoft.com/office/spreadsheetml/2021/extlinks2021" driveId="@" itemId="@"/></externalBook></externalLink>'),
    "pivot refreshedBy": ("xl/pivotCache/pivotCacheDefinition1.xml", "", "x", '<pivotCacheDefinition {S} refreshedBy="@"><cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="S"/></cacheSource></pivotCacheDefinition>'),
    "pivot refreshedDate": ("xl/pivotCache/pivotCacheDefinition1.xml", "", "x", '<pivotCacheDefinition {S} refreshedDate="45321.1234"><cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="S"/></cacheSource></pivotCacheDefinition>'),
    "pivot refreshedDateIso": ("xl/pivotCache/pivotCacheDefinition1.xml", "", "x", '<pivotCacheDefinition {S} refreshedDateIso="{date}"><cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="S"/></cacheSource></pivotCacheDefinition>'),
    "pivot worksheetSource name": ("xl/pivotCache/pivotCacheDefinition1.xml", "", "x", '<pivotCacheDefinition {S} ><cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="S" name="C:\\Users\\@\\x"/></cacheSource></pivotCacheDefinition>'),
    "pivot records": ("xl/pivotCache/pivotCacheRecords1.xml", "", "x", '<pivotCacheRecords {S}><r><s v="@"/></r></pivotCacheRecords>'),
    "table uid": ("xl/tables/table1.xml", "", "table", '<table {S} id="1" name="T" displayName="T" ref="A1:A2" xr:uid="{guid}"><tableColumns><tableColumn id="1" name="a" xr3:uid="{guid}" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"/></tableColumns></table>'),
    "table comment": ("xl/tables/table1.xml", "", "table", '<table {S} id="1" name="T" displayName="T" comment="@" ref="A1:A2"/>'),
    "style author": ("xl/styles.xml", "", "styles", '<styleSheet {S}><cellStyles><cellStyle name="@" xfId="0"/></cellStyles></styleSheet>'),
    "styles colors mru": ("xl/styles.xml", "", "styles", '<styleSheet {S}><colors><mruColors><color rgb="FFC0FFEE"/></mruColors></colors></styleSheet>'),
    "timeline/slicer uid": ("xl/slicers/slicer1.xml", "", "x", '<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"><slicer name="s" xr10:uid="{guid}"/></slicers>'),
    "xmlMaps": ("xl/xmlMaps.xml", "", "xmlMaps", '<MapInfo {S}><Map ID="1" Name="@"><DataBinding FileBinding="true" DataBindingName="@"><x url="C:\\@"/></DataBinding></Map></MapInfo>'),
    "metadata": ("xl/metadata.xml", "", "sheetMetadata", '<metadata {S}><metadataStrings count="1"><s v="@"/></metadataStrings></metadata>'),
    "volatileDependencies": ("xl/volatileDependencies.xml", "", "volatileDependencies", '<volTypes {S}><volType type="realTimeData"><main first="@"/></volType></volTypes>'),
    "calcChain ext": ("xl/calcChain.xml", "", "calcChain", '<calcChain {S}><c r="A1"/><extLst><ext uri="@"/></extLst></calcChain>'),
    "customData model": ("xl/model/item.data", "", "powerPivotData", b"\x00\x01\x02@"),
    "ctrlProps": ("xl/ctrlProps/ctrlProp1.xml", "", "ctrlProp", '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button" macro="[0]!@"/>'),
    "drawing macro": ("xl/drawings/drawing1.xml", "", "drawing", '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:sp macro="[1]!C:\\Users\\@" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="x"/></xdr:nvSpPr></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>'),
    "richValue": ("xl/richData/rdrichvalue.xml", "", "x", '<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><rv s="0"><v>@</v></rv></rvData>'),
    "featurePropertyBag": ("xl/featurePropertyBag/featurePropertyBag.xml", "", "x", '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><bag type="@"/></FeaturePropertyBags>'),
    "changeHistory": ("xl/changeHistory.xml", "", "x", '<a user="@"/>'),
}


# What takes more than one of these.
OTHER = {
    "core creator": {"parts": {"docProps/core.xml": '{CORE}<dc:creator>@</dc:creator>{/CORE}'}, "root_links": [("r2", "{core}", "docProps/core.xml", False)]},
    "absPath": {"first": '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\@\\"/></mc:Choice></mc:AlternateContent>'},
    "worksheet uid": {"attributes": ' xr:uid="{guid}"'},
    "hyperlink rel": {"sheet": '<hyperlinks><hyperlink ref="A1" r:id="rH"/></hyperlinks>', "sheet_links": [("rH", "hyperlink", "file:///C:\\Users\\@\\x.xlsx", True)]},
    "pageSetup printer": {"sheet": '<pageSetup r:id="rS"/>', "parts": {"xl/printerSettings/printerSettings1.bin": b"@\x00"}, "sheet_links": [("rS", "printerSettings", "../printerSettings/printerSettings1.bin", False)]},
    "customPr": {"sheet": '<customProperties><customPr name="@" r:id="rS"/></customProperties>', "parts": {"xl/customProperty1.bin": b"@\x00"}, "sheet_links": [("rS", "customProperty", "../customProperty1.bin", False)]},
    "comments": {"parts": {"xl/comments1.xml": "<comments {S}><authors><author>@</author></authors><commentList/></comments>"}, "sheet_links": [("rC", "comments", "../comments1.xml", False)]},
    "comments elsewhere": {"parts": {"xl/worksheets/notes.xml": "<comments {S}><authors><author>@</author></authors><commentList/></comments>"}, "sheet_links": [("rC", "comments", "notes.xml", False)]},
    "externalLink path": {"parts": {"xl/externalLinks/externalLink1.xml": '<externalLink {S}><externalBook r:id="r1"><sheetNames><sheetName val="x"/></sheetNames></externalBook></externalLink>'}, "links": [("rE", "externalLink", "externalLinks/externalLink1.xml", False)], "other_links": {"xl/externalLinks/externalLink1.xml": [("r1", "externalLinkPath", "file:///C:\\Users\\@\\Book.xlsx", True)]}},
    "customXml dataMashup": {"parts": {"customXml/item1.xml": "<DataMashup>@</DataMashup>"}},
    "vmlDrawing note": {"parts": {"xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>@</v:textbox></v:shape></xml>'}, "sheet_links": [("rV", "vmlDrawing", "../drawings/vmlDrawing1.vml", False)]},
}

# Values that are neither.
NEEDLES = {
    "workbookView position": ["19870605"],
    "pivot refreshedDate": ["45321.1234"],
    "styles colors mru": ["FFC0FFEE"],
}

VISIBLE = ["headerFooter &amp;Z", "unused shared string", "dataValidation prompt", "vmlDrawing note"]

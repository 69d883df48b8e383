"""The fields of EPUB: where the canary (@) or a mark stands."""

# What the book's metadata have.
META = {
    "dc:creator": "<dc:creator>@</dc:creator>",
    "dc:contributor": "<dc:contributor>@</dc:contributor>",
    "dc:publisher": "<dc:publisher>@</dc:publisher>",
    "dc:subject": "<dc:subject>@</dc:subject>",
    "dc:description": "<dc:description>@</dc:description>",
    "dc:rights": "<dc:rights>@</dc:rights>",
    "dc:source": "<dc:source>@</dc:source>",
    "dc:relation": "<dc:relation>@</dc:relation>",
    "dc:coverage": "<dc:coverage>@</dc:coverage>",
    "dc:type": "<dc:type>@</dc:type>",
    "dc:format": "<dc:format>@</dc:format>",
    "dc:date": "<dc:date>{date}</dc:date>",
    "dc:date event": '<dc:date opf:event="creation">1987-06-05</dc:date>',
    "dc:title file-as": '<dc:title opf:file-as="@">x</dc:title>',
    "dc:title id": '<dc:title id="@">x</dc:title>',
    "dc:title xml:lang": '<dc:title xml:lang="@">x</dc:title>',
    "dc:language": "<dc:language>@</dc:language>",
    "identifier other": '<dc:identifier opf:scheme="calibre">@</dc:identifier>',
    "meta modified": '<meta property="dcterms:modified">{date}</meta>',
    "meta property file-as": '<meta property="file-as">@</meta>',
    "meta property role": '<meta property="role">@</meta>',
    "meta property belongs-to-collection": '<meta property="belongs-to-collection">@</meta>',
    "meta property title-type": '<meta property="title-type">@</meta>',
    "meta property dcterms:creator": '<meta property="dcterms:creator">@</meta>',
    "meta property a11y:certifiedBy": '<meta property="a11y:certifiedBy">@</meta>',
    "meta property schema:accessibilitySummary": '<meta property="schema:accessibilitySummary">@</meta>',
    "meta property source-of": '<meta property="source-of">@</meta>',
    "meta property ibooks:version": '<meta property="ibooks:version">@</meta>',
    "meta property media:narrator": '<meta property="media:narrator">@</meta>',
    "meta property rendition:layout": '<meta property="rendition:layout">@</meta>',
    "meta property rendition:own": '<meta property="rendition:own">@</meta>',
    "meta property media:duration": '<meta property="media:duration">@</meta>',
    "meta name calibre:timestamp": '<meta name="calibre:timestamp" content="@"/>',
    "meta name calibre:user_metadata:#x": '<meta name="calibre:user_metadata:#x" content="@"/>',
    "meta name calibre:author_link_map": '<meta name="calibre:author_link_map" content="@"/>',
    "meta name calibre:series": '<meta name="calibre:series" content="@"/>',
    "meta name Sigil version": '<meta name="Sigil version" content="@"/>',
    "meta name generator": '<meta name="generator" content="@"/>',
    "meta name cover": '<meta name="cover" content="@"/>',
    "meta refines": '<meta refines="#@" property="role">aut</meta>',
    "link record": '<link rel="record" href="http://@/x.xml"/>',
    "metadata own element": '<x:user xmlns:x="http://example.org">@</x:user>',
}

# What stands behind its spine.
PACKAGE = {
    "opf comment": "<!--@-->",
    "opf guide": '<guide><reference type="text" title="@" href="p1.xhtml"/></guide>',
    "opf tours": '<tours><tour id="t" title="@"/></tours>',
    "opf collection metadata": '<collection role="preview"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>@</dc:creator></metadata><link href="p1.xhtml"/></collection>',
    "opf bindings": '<bindings><mediaType media-type="@" handler="p1"/></bindings>',
}

# What a page has.
PAGE = {
    "page comment": "<!-- @ -->",
    "page PI": "<?php @?>",
    "page style attribute url": '<p style="background:url(file:///home/@/x.png)">x</p>',
    "page style attribute mso": '<p style="mso-own:@">x</p>',
    "page data attribute": '<p data-user="@">x</p>',
    "page own attribute": '<p xmlns:x="http://example.org" x:user="@">x</p>',
    "page own element": '<x:user xmlns:x="http://example.org">@</x:user>',
    "page template": "<template>@</template>",
    "page hidden": '<p hidden="hidden">@</p>',
    "page display none": '<p style="display:none">@</p>',
    "page input hidden": '<input type="hidden" value="@"/>',
    "page ins cite": '<ins cite="http://@" datetime="{date}">x</ins>',
    "page ins datetime": '<ins datetime="{date}">x</ins>',
    "page time datetime": '<time datetime="{date}">x</time>',
    "page title attribute path": '<img alt="C:\\Users\\@\\x.png" src="a.jpg"/>',
    "page a file link": '<a href="file:///home/@/x">x</a>',
    "page a ping": '<a href="https://x.org" ping="http://@">x</a>',
    "page img remote": '<img src="http://@/x.png"/>',
    "page img data": '<img src="data:image/jpeg;base64,{jpeg data}"/>',
    "page img srcset data": '<img srcset="a.jpg 1x, http://@/b.jpg 2x"/>',
    "page a data": '<a href="data:text/plain,@">x</a>',
    "page a data base64": '<a href="data:text/plain;base64,{base64 @ padding padding}">x</a>',
    "page object data": '<object data="file:///home/@/x.svg" codebase="http://@"><param name="a" value="@"/></object>',
    "page object param": '<object><param name="a" value="@"/></object>',
    "page iframe srcdoc": '<iframe srcdoc="@"/>',
    "page form action": '<form action="http://@"><button formaction="http://@">x</button></form>',
    "page svg metadata": '<svg xmlns="http://www.w3.org/2000/svg"><metadata>@</metadata></svg>',
    "page svg sodipodi": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="@"/>',
    "page svg image data": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="data:image/jpeg;base64,{jpeg data}"/></svg>',
    "page svg feImage data": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><filter><feImage xlink:href="data:image/jpeg;base64,{jpeg data}"/></filter></svg>',
    "page mathml annotation": '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi><annotation encoding="x">@</annotation></semantics></math>',
    "page id": '<p id="@">x</p>',
    "page class": '<p class="@">x</p>',
    "page switch": '<epub:switch><epub:case required-namespace="http://@">x</epub:case></epub:switch>',
}

# What a page's head has.
HEAD = {
    "page meta author": '<meta name="author" content="@"/>',
    "page meta generator": '<meta name="generator" content="@"/>',
    "page meta dc.creator": '<meta name="dc.creator" content="@"/>',
    "page meta Adept.expected.resource": '<meta name="Adept.expected.resource" content="@"/>',
    "page meta calibre:cover": '<meta name="calibre:cover" content="@"/>',
    "page meta viewport": '<meta name="viewport" content="@"/>',
    "page meta property": '<meta property="og:author" content="@"/>',
    "page meta itemprop": '<meta itemprop="author" content="@"/>',
    "page meta http-equiv": '<meta http-equiv="author" content="@"/>',
    "page meta charset own": '<meta charset="@"/>',
    "page link author": '<link rel="author" href="mailto:@"/>',
    "page link remote css": '<link rel="stylesheet" href="http://@/x.css"/>',
    "page base": '<base href="file:///home/@/"/>',
    "page script": "<script>//@</script>",
    "page style comment": "<style>/* @ */ p{}</style>",
    "page style url": "<style>p{background:url(file:///home/@/x.png)}</style>",
    "page style import": "<style>{at}import url(http://@/x.css);</style>",
}

# What the table of contents of version 2 has.
CONTENTS = {
    "ncx uid": '<head><meta name="dtb:uid" content="urn:uuid:@"/></head>',
    "ncx generator": '<head><meta name="dtb:generator" content="@"/></head>',
    "ncx own meta": '<head><meta name="own" content="@" scheme="@"/></head>',
    "ncx depth content": '<head><meta name="dtb:depth" content="1" scheme="@"/></head>',
    "ncx smilCustomTest": '<head><smilCustomTest id="@" defaultState="false"/></head>',
    "ncx docAuthor": "<head/><docAuthor><text>@</text></docAuthor>",
    "ncx docTitle img": '<head/><docTitle><text>x</text><img src="file:///home/@/x.png"/></docTitle>',
    "ncx comment": "<head/><!--@-->",
    "ncx xml:lang": ' xml:lang="@"',
}

# What a style sheet has.
STYLE = {
    "css comment": "/* @ */ p{color:red}",
    "css url": "p{background:url(file:///home/@/x.png)}",
    "css data font": "{at}font-face{src:url(data:font/ttf;base64,{font data})}",
    "css data jpeg": "p{background:url(data:image/jpeg;base64,{jpeg data})}",
}

# Files in META-INF.
META_INF = {
    "META-INF encryption.xml": ("encryption.xml", "<a>@</a>"),
    "META-INF rights.xml": ("rights.xml", "<a>@</a>"),
    "META-INF metadata.xml": ("metadata.xml", "<a>@</a>"),
    "META-INF signatures.xml": ("signatures.xml", "<a>@</a>"),
    "META-INF manifest.xml": ("manifest.xml", "<a>@</a>"),
    "META-INF calibre_bookmarks.txt": ("calibre_bookmarks.txt", "<a>@</a>"),
    "META-INF com.apple.ibooks.display-options.xml": ("com.apple.ibooks.display-options.xml", "<a>@</a>"),
    "META-INF com.kobobooks.display-options.xml": ("com.kobobooks.display-options.xml", "<a>@</a>"),
}

# Files of the book.
FILES = {
    "container second rootfile": ("OEBPS/other.opf", '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>@</dc:creator></metadata></package>'),
    "iTunesMetadata": ("iTunesMetadata.plist", "<plist>@</plist>"),
    "calibre bookmarks OEBPS": ("OEBPS/calibre_bookmarks.txt", "@"),
    "text file": ("OEBPS/notes.txt", "made by @"),
    "json file": ("OEBPS/x.json", '{"user":"@"}'),
    "backup opf": ("OEBPS/content.opf.bak", "<package><metadata><creator>@</creator></metadata></package>"),
    "page-map": ("OEBPS/page-map.xml", '<page-map xmlns="http://www.idpf.org/2007/opf"><page name="@" href="p1.xhtml"/></page-map>'),
    "xpgt": ("OEBPS/page-template.xpgt", '<ade:template xmlns:ade="http://ns.adobe.com/2006/ade"><!--@--></ade:template>'),
    "own xml": ("OEBPS/own.xml", "<user name='@'/>"),
    "smil metadata": ("OEBPS/a.smil", '<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><head><metadata><x xmlns="http://example.org">@</x></metadata></head><body/></smil>'),
    "pls meta": ("OEBPS/a.pls", '<lexicon xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" version="1.0"><meta name="author" content="@"/><metadata>@</metadata></lexicon>'),
    "smil clip": ("OEBPS/a.smil", '<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body><par id="@"/></body></smil>'),
    "js file": ("OEBPS/a.js", "// @"),
    "jpeg EXIF": ("OEBPS/a.jpg", "{jpeg with EXIF}"),
    "svg metadata": ("OEBPS/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><metadata>@</metadata></svg>'),
    "font ttf": ("OEBPS/a.ttf", "{font}"),
    "font otf woff": ("OEBPS/a.woff", "{woff}"),
    "mp3": ("OEBPS/a.mp3", "{sound}"),
    "mp4": ("OEBPS/a.mp4", b"\x00\x00\x00\x10ftypisom\x00\x00\x00\x00@"),
    "part name": ("OEBPS/@.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body/></html>'),
    "mimetype trailing": ("mimetype", "application/epub+zip @"),
}

# What takes more than one of these.
OTHER = {
    "identifier unique": {"identifier": "urn:uuid:@"},
    "metadata own namespace": {"package_attributes": ' xmlns:x="http://@"'},
    "package prefix": {"package_attributes": ' prefix="x: http://@/"'},
    "package id": {"package_attributes": ' id="@"'},
    "opf manifest item fallback own": {"manifest": '<item id="@" href="p2.xhtml" media-type="application/xhtml+xml"/>', "files": {"OEBPS/p2.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body/></html>'}},
    "opf manifest remote": {"manifest": '<item id="r" href="http://@/x.mp3" media-type="audio/mpeg"/>'},
    "container links": {"container": '<links><link href="http://@" rel="x"/></links>'},
    "container own": {"container": '<x:y xmlns:x="http://example.org">@</x:y>'},
    "page DOCTYPE": {"doctype": '<!DOCTYPE html PUBLIC "@" "http://x/@.dtd">\n'},
    "zip comment": {"archive_options": {"comment": b"@"}},
}

# Values that are neither.
NEEDLES = {
    "dc:date event": ["1987-06-05"],
}

VISIBLE = ["opf guide", "opf manifest item fallback own", "page-map", "page time datetime", "page id", "page class", "part name"]

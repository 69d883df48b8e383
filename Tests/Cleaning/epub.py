"""EPUB: a book of one page, with one field more."""

import re

import epub_fields as fields
from canaries import Case, canary, filled, needles, planted
from pieces import WHOLE, archive, base64_of, font, jpeg_with_exif, mp3, plain

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
CORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"'
NIL = "urn:uuid:00000000-0000-4000-8000-000000000000"


def page(title, body, head="", doctype=""):
    return HEAD + f"{doctype}<html {XHTML}><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def table_of_contents(text):
    """That of version 2. An attribute may stand in place of its head."""
    attributes, head = (text, "<head/>") if text.startswith(" ") else ("", text)
    point = '<navPoint id="n" playOrder="1"><navLabel><text>One</text></navLabel><content src="p1.xhtml"/></navPoint>'
    return HEAD + f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"{attributes}>{head}<docTitle><text>T</text></docTitle><navMap>{point}</navMap></ncx>'


def book(meta="", package="", package_attributes="", manifest="", identifier=NIL, page_text="<p>Hello</p>", head="", doctype="", contents="", style=None, container="", meta_inf={}, files={}, archive_options={}):
    about = f'<dc:identifier id="id">{identifier}</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>{meta}'
    items = '<item id="p1" href="p1.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    root = '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    made = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": HEAD + f'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{root}{container}</container>',
        "OEBPS/content.opf": HEAD
        + f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"{package_attributes}><metadata {CORE}>{about}</metadata>'
        f'<manifest>{items}{manifest}</manifest><spine><itemref idref="p1"/></spine>{package}</package>',
        "OEBPS/p1.xhtml": page("T", page_text, head, doctype),
        "OEBPS/nav.xhtml": page("N", '<nav epub:type="toc"><ol><li><a href="p1.xhtml">One</a></li></ol></nav>'),
    }
    if contents:
        made["OEBPS/toc.ncx"] = table_of_contents(contents)
    if style is not None:
        made["OEBPS/style.css"] = style
    made.update({"META-INF/" + name: text for name, text in meta_inf.items()})
    made.update(files)
    return archive(made, **archive_options)


def written(value, word):
    if isinstance(value, str) and value in WHOLE:
        return WHOLE[value](word)
    if isinstance(value, dict):
        return {written(key, word): written(one, word) for key, one in value.items()}
    value = filled(value, word)
    if isinstance(value, str):
        value = value.replace("{jpeg data}", base64_of(jpeg_with_exif(word))).replace("{font data}", base64_of(font(word)))
        value = re.sub(r"\{base64 ([^}]*)\}", lambda match: base64_of(match[1].encode()), value)
    return value


def templates():
    tables = ((fields.META, "meta"), (fields.PACKAGE, "package"), (fields.PAGE, "page_text"), (fields.HEAD, "head"), (fields.CONTENTS, "contents"), (fields.STYLE, "style"))
    for table, key in tables:
        for name, text in table.items():
            yield name, {key: text}
    for table, key in ((fields.META_INF, "meta_inf"), (fields.FILES, "files")):
        for name, (path, text) in table.items():
            yield name, {key: {path: text}}
    yield from fields.OTHER.items()


def listed(number, path, kind):
    return f'<item id="x{number}" href="{path}" media-type="{kind}"/>'


def cases():
    yield Case("epub", "honest", book(contents="<head/>", style="p{color:red}"))
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    pictures = {"OEBPS/a.jpg": plain("jpeg"), "OEBPS/a.png": plain("png"), "OEBPS/a.svg": svg}
    items = listed(1, "a.jpg", "image/jpeg") + listed(2, "a.png", "image/png") + listed(3, "a.svg", "image/svg+xml")
    yield Case("epub", "honest, with pictures", book(files=pictures, manifest=items))
    yield Case("epub", "honest, with sound", book(files={"OEBPS/a.mp3": mp3()}, manifest=listed(1, "a.mp3", "audio/mpeg")))
    yield Case("epub", "honest, with a font", book(files={"OEBPS/a.ttf": plain("ttf")}, manifest=listed(1, "a.ttf", "font/ttf")))
    for field, given in templates():
        word = canary("epub", field)
        yield Case("epub", field, book(**written(given, word)), fields.NEEDLES.get(field) or needles(given, word), field in fields.VISIBLE)
    # What the manifest names is kept, so that the canary must be found within.
    for field, path, kind in (("jpeg EXIF", "a.jpg", "image/jpeg"), ("font ttf", "a.ttf", "font/ttf"), ("font woff", "a.woff", "font/woff"), ("mp3", "a.mp3", "audio/mpeg"), ("svg metadata", "a.svg", "image/svg+xml")):
        _, text = fields.FILES["font otf woff" if field == "font woff" else field]
        make = lambda word, path=path, kind=kind, text=text: book(files={"OEBPS/" + path: written(text, word)}, manifest=listed(1, path, kind))
        yield planted("epub", field + ", in the manifest", make, "@")

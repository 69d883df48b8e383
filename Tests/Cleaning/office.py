"""Word, Excel and PowerPoint: a smallest document of each, with one field more."""

import re

import excel_fields
import powerpoint_fields
import word_fields
from canaries import Case, canary, filled, needles, planted
from namespaces import EXCEL, POWERPOINT, WORD, declared
from pieces import WHOLE, archive, base64_of, box, full_box, plain, riff, riff_chunk

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OPEN = "http://schemas.openxmlformats.org/"
LINK = OPEN + "officeDocument/2006/relationships/"
TYPE = "application/vnd.openxmlformats-officedocument."
SHORT = {
    "{core}": OPEN + "package/2006/relationships/metadata/core-properties",
    "{microsoft}": "http://schemas.microsoft.com/office/2006/relationships/",
    "{CORE}": f'<cp:coreProperties xmlns:cp="{OPEN}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    "{/CORE}": "</cp:coreProperties>",
    "{APP}": f'<Properties xmlns="{OPEN}officeDocument/2006/extended-properties">',
    "{W}": declared(WORD),
    "{S}": declared(EXCEL),
    "{P}": declared(POWERPOINT),
}
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "bin": "application/octet-stream",
    "vml": TYPE + "vmlDrawing",
}
HELLO = "<w:r><w:t>Hello</w:t></w:r>"


def written(value, word):
    """A value of a table of fields, with the canary in it."""
    if isinstance(value, str) and value in WHOLE:
        return WHOLE[value](word)
    if isinstance(value, str):
        for name, text in SHORT.items():
            value = value.replace(name, text)
        value = re.sub(r"\{base64 ([^}]*)\}", lambda match: base64_of(filled(match[1], word).encode()), value)
    if isinstance(value, (str, bytes)):
        return filled(value, word)
    if isinstance(value, dict):
        if "kind" in value:
            return MAKERS[value["kind"]](**{key: written(one, word) for key, one in value.items() if key != "kind"})
        return {written(key, word): written(one, word) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(written(one, word) for one in value)
    return value


def relations(links):
    entries = "".join(
        f'<Relationship Id="{name}" Type="{kind if kind.startswith("http") else LINK + kind}" Target="{target}"{" TargetMode=" * outside}{chr(34) * outside}{"External" * outside}{chr(34) * outside}/>'
        for name, kind, target, outside in links
    )
    return HEAD + f'<Relationships xmlns="{OPEN}package/2006/relationships">{entries}</Relationships>'


def package(parts, links, types, **options):
    """A document of these parts. `links` has those of each part, and those of the package under the empty name."""
    defaults = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in DEFAULTS.items())
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{TYPE}{kind}+xml"/>' for name, kind in types.items() if kind)
    made = {"[Content_Types].xml": HEAD + f'<Types xmlns="{OPEN}package/2006/content-types">{defaults}{overrides}</Types>'}
    for source, list in links.items():
        folder, _, name = source.rpartition("/")
        made[f"{folder}/_rels/{name}.rels".lstrip("/")] = relations(list)
    return archive({**made, **parts}, **options)


def picture(doc='name="P"', pic='name="P"', inner="", blip='r:embed="rP"', ext="", attributes=""):
    shown = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" {pic}/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip {blip}>{ext}</a:blip></pic:blipFill><pic:spPr/></pic:pic>"
    )
    return (
        f'<w:p><w:r><w:drawing><wp:inline {attributes}><wp:extent cx="9" cy="9"/><wp:docPr id="1" {doc}>{inner}</wp:docPr><a:graphic>'
        f'<a:graphicData uri="{OPEN}drawingml/2006/picture">{shown}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def word(body="", paragraph="", section="", settings=None, styles=None, picture=None, parts={}, types={}, links=[], root_links=[], other_links={}, archive_options={}):
    parts, types, links = dict(parts), dict(types), list(links)
    if picture is not None:
        body = globals()["picture"](**picture)
        parts["word/media/image1.jpeg"] = plain("jpeg")
        links.append(("rP", "image", "media/image1.jpeg", False))
    body = body.replace("{picture}", globals()["picture"]())
    root = declared(WORD)
    parts["word/document.xml"] = HEAD + f"<w:document {root}><w:body><w:p {paragraph}>{HELLO}</w:p>{body}<w:sectPr{section}/></w:body></w:document>"
    types["word/document.xml"] = "wordprocessingml.document.main"
    for name, text in (("settings", settings), ("styles", styles)):
        if text is not None:
            parts[f"word/{name}.xml"] = HEAD + f"<w:{name} {root}>{text}</w:{name}>"
            types[f"word/{name}.xml"] = "wordprocessingml." + name
            links.append((f"r{name}", name, f"{name}.xml", False))
    main = [("r1", "officeDocument", "word/document.xml", False), *root_links]
    return package(parts, {"": main, "word/document.xml": links, **other_links}, types, **archive_options)


CELL = '<c r="A1" t="inlineStr"><is><t>Hello</t></is></c>'


def excel(workbook="", first="", sheet="", cell=CELL, attributes="", parts={}, types={}, links=[], sheet_links=[], root_links=[], other_links={}):
    root = declared(EXCEL)
    parts = {
        **parts,
        "xl/workbook.xml": HEAD + f'<workbook {root}>{first}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>{workbook}</workbook>',
        "xl/worksheets/sheet1.xml": HEAD + f'<worksheet {root}{attributes}><sheetData><row r="1">{cell}</row></sheetData>{sheet}</worksheet>',
    }
    types = {**types, "xl/workbook.xml": "spreadsheetml.sheet.main", "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet"}
    main = [("r1", "officeDocument", "xl/workbook.xml", False), *root_links]
    sheets = [("r1", "worksheet", "worksheets/sheet1.xml", False), *links]
    more = {"xl/worksheets/sheet1.xml": sheet_links} if sheet_links else {}
    return package(parts, {"": main, "xl/workbook.xml": sheets, **more, **other_links}, types)


TEXT = '<p:sp><p:nvSpPr><p:cNvPr id="9" name="T"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Hello</a:t></a:r></a:p></p:txBody></p:sp>'


def powerpoint(presentation="", slide="", slide_attributes="", shape="", parts={}, types={}, links=[], slide_links=[]):
    root = declared(POWERPOINT)
    group = f'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{TEXT}{shape}'
    slides = '<p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst><p:notesSz cx="9" cy="9"/>'
    parts = {
        **parts,
        "ppt/presentation.xml": HEAD + f"<p:presentation {root}>{slides}{presentation}</p:presentation>",
        "ppt/slides/slide1.xml": HEAD + f"<p:sld {root}><p:cSld{slide_attributes}><p:spTree>{group}</p:spTree></p:cSld>{slide}</p:sld>",
    }
    types = {**types, "ppt/presentation.xml": "presentationml.presentation.main", "ppt/slides/slide1.xml": "presentationml.slide"}
    main = [("r1", "officeDocument", "ppt/presentation.xml", False)]
    of_slide = {"ppt/slides/slide1.xml": slide_links} if slide_links else {}
    return package(parts, {"": main, "ppt/presentation.xml": [("r1", "slide", "slides/slide1.xml", False), *links], **of_slide}, types)


MAKERS = {"docx": word, "xlsx": excel, "pptx": powerpoint}
FOLDERS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}


def part(format, name, kind, relation, content):
    """One part more, and the link to it."""
    return {"parts": {name: content}, "types": {name: kind}, "links": [("rX", relation, name.removeprefix(FOLDERS[format]), False)]}


def templates():
    """(format, field, what is given to its maker), for all fields."""
    for name in word_fields.CORE:
        dated = name in ("dcterms:created", "dcterms:modified", "cp:lastPrinted")
        text = f'{{CORE}}<{name}{" xsi:type=" + chr(34) + "dcterms:W3CDTF" + chr(34) if dated else ""}>{"{date}" if dated else "@"}</{name}>{{/CORE}}'
        yield "docx", "core " + name, {"parts": {"docProps/core.xml": text}, "root_links": [("r2", "{core}", "docProps/core.xml", False)]}
    for name in word_fields.APP:
        text = f"{{APP}}<{name}>@</{name}></Properties>"
        yield "docx", "app " + name, {"parts": {"docProps/app.xml": text}, "root_links": [("r2", "extended-properties", "docProps/app.xml", False)]}
    for table, key in ((word_fields.SETTINGS, "settings"), (word_fields.BODY, "body"), (word_fields.PARAGRAPH, "paragraph"), (word_fields.PICTURE, "picture")):
        for name, text in table.items():
            yield "docx", name, {key: text}
    for name, link in word_fields.LINKS.items():
        yield "docx", name, {"links": [link]}
    excel = ((excel_fields.WORKBOOK, "workbook"), (excel_fields.SHEET, "sheet"), (excel_fields.CELL, "cell"))
    powerpoint = ((powerpoint_fields.PRESENTATION, "presentation"), (powerpoint_fields.SLIDE, "slide"), (powerpoint_fields.SHAPE, "shape"))
    for format, tables in (("xlsx", excel), ("pptx", powerpoint)):
        for table, key in tables:
            for name, text in table.items():
                yield format, name, {key: text}
    for format, fields in (("docx", word_fields), ("xlsx", excel_fields), ("pptx", powerpoint_fields)):
        for name, described in fields.PARTS.items():
            yield format, name, part(format, *described)
        for name, given in fields.OTHER.items():
            yield format, name, given


# The archive itself, and what it holds: made from the canary's bytes.
ARCHIVE = {
    ("docx", "zip date"): lambda word_: word(archive_options={"date": (1987, 6, 5, 4, 3, 2)}),
    ("docx", "zip extra"): lambda word_: word(archive_options={"extra": b"ux" + len(word_).to_bytes(2, "little") + word_.encode()}),
    ("docx", "zip prefix"): lambda word_: b"PK\3\4" + word_.encode() + word(),
    ("docx", "zip trailer"): lambda word_: word() + word_.encode(),
    ("pptx", "media film"): lambda word_: powerpoint(
        parts={"ppt/media/media1.mp4": box(b"ftyp", b"isom\0\0\0\0") + box(b"free", word_.encode())},
        slide_links=[("rM", SHORT["{microsoft}"] + "media", "../media/media1.mp4", False)],
    ),
    ("pptx", "media sound"): lambda word_: powerpoint(
        parts={"ppt/media/media1.wav": riff(
            b"WAVE", riff_chunk(b"fmt ", b"\1\0\1\0@\x1f\0\0@\x1f\0\0\1\0\x08\0"), riff_chunk(b"data", b"\x80" * 4), riff_chunk(b"LIST", b"INFO" + riff_chunk(b"IART", word_.encode()))
        )},
        slide_links=[("rM", "audio", "../media/media1.wav", False)],
    ),
}
DATED = b"a \xc5\x0e"  # what an archive makes of 1987-06-05 04:03


def cases():
    settings = '<w:zoom w:percent="100"/>'
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    yield Case("docx", "honest", word(settings=settings, styles=styles))
    yield Case("docx", "honest, with a picture", word(picture={}))
    yield Case("xlsx", "honest", excel())
    yield Case("pptx", "honest", powerpoint())
    visible = {"docx": word_fields.VISIBLE, "xlsx": excel_fields.VISIBLE, "pptx": powerpoint_fields.VISIBLE}
    special = {"xlsx": excel_fields.NEEDLES, "pptx": powerpoint_fields.NEEDLES, "docx": {}}
    for format, field, given in templates():
        name = canary(format, field)
        data = MAKERS[format](**written(given, name))
        yield Case(format, field, data, special[format].get(field) or needles(given, name), field in visible[format])
    for (format, field), make in ARCHIVE.items():
        case = planted(format, field, make, "@")
        if field == "zip date":
            case.needles = [DATED]
        yield case

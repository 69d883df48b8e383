"""OpenDocument: a smallest text, table or presentation, with one field more."""

import opendocument_fields as fields
from canaries import Case, canary, filled, needles, planted
from namespaces import OPENDOCUMENT, declared
from pieces import WHOLE, archive, plain

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = declared(OPENDOCUMENT)
ENDINGS = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
HELLO = "<text:p>Hello</text:p>"
BODIES = {
    "text": HELLO,
    "spreadsheet": f'<table:table table:name="S"><table:table-row><table:table-cell>{HELLO}</table:table-cell></table:table-row></table:table>',
    "presentation": f'<draw:page draw:name="p1"><draw:frame><draw:text-box>{HELLO}</draw:text-box></draw:frame></draw:page>',
}
KIND = "application/vnd.oasis.opendocument."


def document(body="", after="", automatic="", scripts="", fonts="", meta=None, settings=None, styles=None, parts={}, kind="text", manifest="", archive_options={}):
    shown = f"<office:body><office:{kind}>{body}{BODIES[kind]}{after}</office:{kind}></office:body>"
    content = f"{scripts}{fonts}<office:automatic-styles>{automatic}</office:automatic-styles>{shown}"
    made = {"mimetype": KIND + kind, "content.xml": HEAD + f'<office:document-content {ROOT} office:version="1.2">{content}</office:document-content>'}
    if meta is not None:
        made["meta.xml"] = HEAD + f'<office:document-meta {ROOT} office:version="1.2"><office:meta>{meta}</office:meta></office:document-meta>'
    if settings is not None:
        made["settings.xml"] = HEAD + f"<office:document-settings {ROOT}><office:settings>{settings}</office:settings></office:document-settings>"
    if styles is not None:
        made["styles.xml"] = HEAD + f"<office:document-styles {ROOT}>{styles}</office:document-styles>"
    made.update(parts)
    listed = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in made if name != "mimetype" and not name.startswith("META-INF"))
    whole = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}{kind}"/>'
    made["META-INF/manifest.xml"] = (
        HEAD + f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"{manifest}>{whole}{listed}</manifest:manifest>'
    )
    return archive(made, **archive_options)


def written(value, word):
    if isinstance(value, str) and value in WHOLE:
        return WHOLE[value](word)
    if isinstance(value, dict) and value.get("kind") == "odf":
        return document(meta=filled(value["meta"], word))
    if isinstance(value, dict):
        return {written(key, word): written(one, word) for key, one in value.items()}
    if isinstance(value, str):
        value = value.replace("{NS}", ROOT)
    return filled(value, word)


def templates():
    for table, key in ((fields.META, "meta"), (fields.SETTINGS, "settings"), (fields.BODY, "body"), (fields.PARTS, "parts")):
        for name, text in table.items():
            yield name, {key: text}
    for name, text in fields.FRAME.items():
        yield name, {"body": text, "parts": {"Pictures/a.jpg": "{plain jpeg}"}}
    for name, text in fields.SPREADSHEET.items():
        yield name, {"body": text, "kind": "spreadsheet"}
    for name, text in fields.PRESENTATION.items():
        yield name, {"body": text, "kind": "presentation"}
    yield from fields.OTHER.items()


FLAT = (
    HEAD + f'<office:document {ROOT} office:mimetype="{KIND}text"><office:meta><dc:creator>@</dc:creator></office:meta>'
    f"<office:body><office:text>{HELLO}</office:text></office:body></office:document>"
)


LONG = "<!--" + "long " * 20000 + "-->"
# What may stand before, or how it may be written.
DISGUISES = {
    "plain": FLAT,
    "without a declaration": FLAT.replace(HEAD, ""),
    "behind a long remark": FLAT.replace(HEAD, HEAD + LONG),
    "behind a long remark alone": FLAT.replace(HEAD, LONG),
    "behind spaces": FLAT.replace(HEAD, "\ufeff" + " \n" * 3000),
    "with a type of pages": FLAT.replace(HEAD, "<!DOCTYPE html>"),
    "with a type": FLAT.replace(HEAD, '<!DOCTYPE x [<!-- ]> --><!ENTITY y "]>">]>'),
}
OTHERS = {
    "Word": '<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"><o:DocumentProperties><o:Author>@</o:Author></o:DocumentProperties></w:wordDocument>',
    "DocBook": '<article xmlns="http://docbook.org/ns/docbook"><info><author><personname>@</personname></author></info></article>',
    "GPX": '<gpx creator="@"><wpt lat="39.9" lon="116.4"/></gpx>',
    "page of Word": "<html><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>@</o:Author></o:DocumentProperties></xml><![endif]--></html>",
}


def flat():
    """Flat documents under the names of texts."""
    for format in ("fodt", "txt", "html", "md"):
        for name, text in {**DISGUISES, **OTHERS}.items():
            yield planted(format, name, lambda word: filled(text, word).encode(), "@")
            if name in ("plain", "Word"):
                for coding in ("utf-16-le", "utf-16-be", "utf-16"):
                    yield planted(format, f"{name} in {coding}", lambda word: filled(text, word).encode(coding), "@")


def cases():
    settings = '<config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="X" config:type="boolean">true</config:config-item></config:config-item-set>'
    framed = '<text:p><draw:frame><draw:image xlink:href="Pictures/a.jpg"/></draw:frame></text:p>'
    yield Case("odt", "honest", document(meta="", settings=settings, styles=""))
    yield Case("odt", "honest, with a picture", document(framed, parts={"Pictures/a.jpg": plain("jpeg")}, styles=""))
    for kind in ("spreadsheet", "presentation"):
        yield Case(ENDINGS[kind], "honest", document(kind=kind))
    for field, given in templates():
        format = ENDINGS[given.get("kind", "text")]
        word = canary(format, field)
        yield Case(format, field, document(**written(given, word)), fields.NEEDLES.get(field) or needles(given, word), field in fields.VISIBLE)
    yield from flat()

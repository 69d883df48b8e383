"""PDF: a document of one page, written by hand, as no library writes most fields."""

import base64
import io
import struct
import zlib

import pdf_fields as fields
import pikepdf
from canaries import Case, canary, filled, needles, planted
from pieces import box, exif, font, jpeg_with_comment, jpeg_with_exif, plain, profile, tables_of, xmp


def stream(data, entries=b""):
    return b"<<" + entries + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def image(data, filters, entries=b"", parameters=b""):
    start = b"/Type/XObject/Subtype/Image/Width 16/Height 12/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter"
    return stream(data, start + filters + parameters + entries)


def base_85(data):
    return base64.a85encode(data) + b"~>"


def hexadecimal(data):
    return data.hex().encode() + b">"


def runs(data):
    blocks = (data[at : at + 128] for at in range(0, len(data), 128))
    return b"".join(bytes([len(block) - 1]) + block for block in blocks) + b"\x80"


def lzw(data):
    """With codes of nine bits only, for the table is cleared before it outgrows them."""
    codes = []
    for at in range(0, len(data), 200):
        codes += [256, *data[at : at + 200]]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


def jpeg_2000(*boxes):
    return plain("jpeg2000") + b"".join(boxes)


def jpeg_2000_with_comment(word):
    data = plain("jpeg2000")
    at = data.index(b"\xff\x52")
    return data[:at] + b"\xff\x64" + struct.pack(">HH", len(word) + 4, 1) + word + data[at:]


def compact_font(word, glyph=None):
    """CFF with a notice, or with a glyph of that name."""

    def index(*items):
        ends = [1]
        for item in items:
            ends.append(ends[-1] + len(item))
        return struct.pack(">HB", len(items), 1) + bytes(ends) + b"".join(items)

    def top(glyphs, names=0):
        number = b"\x1d" + struct.pack(">I", names) + b"\x0f" if names else b""
        return b"\xf8\x1b\x01\x1d" + struct.pack(">I", glyphs) + b"\x11" + number

    head = b"\1\0\4\1" + index(b"Plain")
    if glyph:
        names = len(head) + len(index(top(1, 1))) + len(index(b"x", glyph)) + 2
        return head + index(top(names + 3, names)) + index(b"x", glyph) + b"\0\0" + b"\0\1\x88" + index(b"\x0e", b"\x0e")
    glyphs = len(head) + len(index(top(0))) + len(index(word)) + 2
    return head + index(top(glyphs)) + index(word) + b"\0\0" + index(b"\x0e")


def type_1(hidden, behind=b""):
    """A font of Type 1, with that among its shapes, which are encrypted."""
    key, cipher = 55665, b""
    for byte in b"0000/Private 9 dict dup begin /CharStrings 9 dict dup begin " + hidden + b" end mark currentfile closefile\n":
        cipher += bytes([byte ^ key >> 8])
        key = (cipher[-1] + key) * 52845 + 22719 & 0xFFFF
    return stream(b"%!PS-AdobeFont-1.0: Plain\n/FontName /Plain def currentfile eexec\n" + cipher + b"\n0000\ncleartomark\n" + behind)


def names_of_glyphs(word):
    """TrueType with a glyph of that name."""
    post = b"\0\2\0\0" + b"\0" * 28 + b"\0\1\1\2" + bytes([len(word)]) + word
    tables = {**dict(tables_of(plain("ttf"))), b"post": post}
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag, 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return b"\0\1\0\0" + struct.pack(">4H", len(tables), 128, 3, 16 * len(tables) - 128) + directory + body


# What tables of fields name: those that take the canary, and those that take other data.
OF_CANARY = {
    "jpeg": jpeg_with_exif,
    "jpeg comment": jpeg_with_comment,
    "xmp": xmp,
    "exif": exif,
    "font": font,
    "cff": compact_font,
    "cff glyph": lambda word: compact_font(b"x", word),
    "post": names_of_glyphs,
    "jpx comment": jpeg_2000_with_comment,
    "gray": lambda word: b"\x80" * 576,
}
OF_DATA = {
    "stream": stream,
    "image": image,
    "deflated": zlib.compress,
    "base 85": base_85,
    "hex": hexadecimal,
    "runs": runs,
    "lzw": lzw,
    "jpx": jpeg_2000,
    "box": box,
    "type 1": type_1,
    "joined": lambda *parts: b"".join(parts),
}


def written(value, word):
    if isinstance(value, dict):
        return {key: written(one, word) for key, one in value.items()}
    if not isinstance(value, tuple):
        return filled(value, word.decode())
    name, *rest = value
    if name in OF_CANARY:
        return OF_CANARY[name](word)
    if name == "plain":
        return plain(*rest)
    if name == "profile":
        return profile(word, *rest)
    return OF_DATA[name](*(written(one, word) for one in rest))


HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"


def pdf(catalog=b"", page=b"", resources=b"", objects={}, contents=HELLO, info=None, trailer=b"", before=b"", after=b"", font=b"", annots=None, xobject=None, content_entries=b""):
    """Objects from 10 on are the field's own; an annotation and an XObject are put in their places."""
    made = {
        1: b"<</Type/Catalog/Pages 2 0 R " + catalog + b">>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        4: stream(contents, content_entries),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica " + font + b">>",
    }
    if annots:
        page += b"/Annots[" + annots + b"]"
    if xobject:
        made[6] = xobject
        resources += b"/XObject<</X 6 0 R>>"
        made[4] = stream(contents + b" q 50 0 0 50 100 20 cm /X Do Q")
    made[3] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>" + resources + b">>" + page + b">>"
    if info is not None:
        made[7] = b"<<" + info + b">>"
        trailer += b"/Info 7 0 R"
    made.update(objects)
    return before + assembled(made, trailer, len(before)) + after


def assembled(objects, trailer, start=0):
    out, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", {}
    for number, data in sorted(objects.items()):
        places[number] = start + len(out)
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    table = start + len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1)
    for number in range(1, max(objects) + 1):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
    return out + b"trailer\n<</Size %d/Root 1 0 R" % (max(objects) + 1) + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % table


def older_revision(word):
    old = pdf(info=b"/Author(" + word + b")")
    new = old + b"7 0 obj\n<<>>\nendobj\n"
    table = b"xref\n7 1\n%010d 00000 n \n" % len(old)
    return new + table + b"trailer\n<</Size 8/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (old.rindex(b"xref\n0"), len(new))


def keys_of_streams_of_objects(word):
    inner = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"}
    index = text = b""
    for number, data in inner.items():
        index += b"%d %d " % (number, len(text))
        text += data + b" "
    own = b"/CANR(" + word + b")"
    out = b"%PDF-1.7\n"
    start = len(out)
    out += b"9 0 obj\n" + stream(index + text, b"/Type/ObjStm/N 3/First %d" % len(index) + own) + b"\nendobj\n"
    table = len(out)
    rows = {**{number: (2, 9, at) for at, number in enumerate(inner)}, 9: (1, start, 0), 10: (1, table, 0)}
    data = b"".join(struct.pack(">BHB", *rows.get(number, (0, 0, 0))) for number in range(11))
    out += b"10 0 obj\n" + stream(data, b"/Type/XRef/W[1 2 1]/Size 11/Root 1 0 R" + own) + b"\nendobj\n"
    return out + b"startxref\n%d\n%%%%EOF\n" % table


def saved(data, **options):
    """By another program."""
    file = io.BytesIO()
    pikepdf.open(io.BytesIO(data)).save(file, **options)
    return file.getvalue()


SIX = b"/Width 16/Height 12/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter"
# Where the canary's length or place counts.
MADE = {
    "older revision": older_revision,
    "keys of streams of objects": keys_of_streams_of_objects,
    "info utf16": lambda word: pdf(info=b"/Author<FEFF" + word.decode().encode("utf-16-be").hex().encode() + b">"),
    "comment in header": lambda word: pdf().replace(b"\n%\xe2", b"\n%" + word + b"\n%\xe2", 1),
    "comment between objects": lambda word: pdf().replace(b"endobj\n", b"endobj\n%" + word + b"\n", 1),
    "page Thumb": lambda word: pdf(page=b"/Thumb 10 0 R", objects={10: stream(zlib.compress((word * 40)[:576]), SIX + b"/FlateDecode")}),
    "page Thumb DCT": lambda word: pdf(page=b"/Thumb 10 0 R", objects={10: stream(zlib.compress(jpeg_with_exif(word)), SIX + b"[/FlateDecode/DCTDecode]")}),
    "image JBIG2 comment": lambda word: pdf(
        xobject=stream(
            struct.pack(">IBBBI", 0, 62, 0, 1, len(word) + 9) + struct.pack(">I", 0x20000000) + b"Auth\0" + word,
            b"/Type/XObject/Subtype/Image/Width 16/Height 12/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
        )
    ),
    # Fields that are written in a form that a cleaner may not know again.
    "name with escapes": lambda word: pdf(catalog=b"/Metad#61ta 10 0 R", objects={10: stream(xmp(word))}),
    "script with escapes": lambda word: pdf(annots=b"<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S/#4AavaScript/#4AS(//" + word + b")>>>>"),
    "kind of action by reference": lambda word: pdf(annots=b"<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S 10 0 R/F(" + word + b")>>>>", objects={10: b"/Launch"}),
    "note that says it is a field": lambda word: pdf(annots=b"<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/FT/Tx/T(" + word + b")>>"),
    "filter by reference": lambda word: pdf(xobject=image(jpeg_with_exif(word), b"[12 0 R]"), objects={12: b"/DCTDecode"}),
    "picture behind a crypt filter": lambda word: pdf(xobject=image(jpeg_with_exif(word), b"[/Crypt/DCTDecode]", parameters=b"/DecodeParms[<</Name/Identity>> null]")),
    "contents in two streams": lambda word: pdf(
        objects={3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[4 0 R 10 0 R]>>", 10: stream(b"%" + word)}
    ),
    "PDF in PDF": lambda word: pdf(xobject=stream(pdf(info=b"/Author(" + word + b")"), b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")),
    "object that holds itself": lambda word: pdf(catalog=b"/CANR 10 0 R", objects={10: b"<</Self 10 0 R/User(" + word + b")>>"}),
    "encrypted for its owner": lambda word: saved(pdf(info=b"/Author(" + word + b")"), encryption=pikepdf.Encryption(owner="o", user="", R=6)),
    "layer's name": lambda word: pdf(
        catalog=b"/OCProperties<</OCGs[10 0 R]/D<</ON[10 0 R]>>>>",
        resources=b"/Properties<</L 10 0 R>>",
        contents=b"/OC /L BDC 0 0 9 9 re f EMC",
        objects={10: b"<</Type/OCG/Name(" + word + b")>>"},
    ),
}
TIMES = struct.pack(">6H", 1987, 6, 5, 4, 3, 2)


def annotated(entries, subtype=b""):
    return b"<</Type/Annot" + subtype + entries + b">>"


def templates():
    for table, key in ((fields.INFO, "info"), (fields.CATALOG, "catalog"), (fields.PAGE, "page"), (fields.CONTENTS, "contents")):
        for name, text in table.items():
            yield name, {key: text}
    for name, text in fields.ANNOTATION.items():
        yield name, {"annots": annotated(text if b"/Rect" in text or b"without" in name.encode() else b"/Rect[10 10 30 30]" + text)}
    for name, text in fields.FIELD.items():
        widget = annotated(text, b"/Subtype/Widget/FT/Tx/Rect[1 1 90 20]")
        yield name, {"catalog": b"/AcroForm<</Fields[10 0 R]>>", "annots": b"10 0 R", "objects": {10: widget}}
    for name, described in fields.IMAGE.items():
        yield name, {"xobject": ("image", *described)}
    descriptor = b"<</Type/FontDescriptor/FontName/Plain/Flags 32/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1"
    for name, (entries, data) in fields.FONT.items():
        font = b"/FirstChar 65/LastChar 65/Widths[600]/FontDescriptor 10 0 R"
        yield name, {"font": font, "objects": {10: descriptor + entries + b">>", 11: data}}
    yield from fields.OTHER.items()


def cases():
    yield Case("pdf", "honest", pdf())
    yield Case("pdf", "honest, linearized", saved(pdf(), linearize=True))
    yield Case("pdf", "honest, with a picture", pdf(xobject=image(plain("jpeg"), b"/DCTDecode")))
    for field, given in templates():
        word = canary("pdf", field)
        yield Case("pdf", field, pdf(**written(given, word.encode())), fields.NEEDLES.get(field) or needles(given, word), field in fields.VISIBLE)
    coloured = {"resources": b"/ColorSpace<</CS0[/ICCBased 10 0 R]>>", "contents": b"/CS0 cs 0 0 9 9 re f"}
    yield Case("pdf", "ICC creation time", pdf(**coloured, objects={10: stream(profile(b"x"), b"/N 3")}), [TIMES, "1987:06:05"])
    for field, make in MADE.items():
        yield planted("pdf", field, lambda word: make(word.encode()), "@", visible=["layer's name"])

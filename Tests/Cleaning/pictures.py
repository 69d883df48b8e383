"""JPEG, PNG, GIF, WebP, TIFF and HEIF: a plain picture, with one field more."""

import struct
import zlib

from canaries import Case, canary, planted
from pieces import box, exif, jpeg, jpeg_with_comment, plain, png_chunk, profile, riff, riff_chunk, sample, segment, tiff, xmp

WORDS, DATA, LONG = 2, 7, 4


def app(number, data):
    return segment(0xE0 + number, data)


def with_exif(data):
    return jpeg(app(1, b"Exif\0\0" + data))


# Tags of TIFF, which EXIF has too: (tag, type).
PICTURE_TAGS = {
    "ImageDescription": (0x10E, WORDS), "Make": (0x10F, WORDS), "Model": (0x110, WORDS), "Software": (0x131, WORDS), "DateTime": (0x132, WORDS),
    "Artist": (0x13B, WORDS), "HostComputer": (0x13C, WORDS), "Copyright": (0x8298, WORDS), "DocumentName": (0x10D, WORDS),
    "CameraSerialNumber": (0xC62F, WORDS), "own tag": (0xFDE8, DATA), "IPTC": (0x83BB, DATA), "XMP": (0x2BC, DATA), "Photoshop": (0x8649, DATA),
    "PrintIM": (0xC4A5, DATA), "Padding": (0xEA1C, DATA),
}
EXIF_TAGS = {
    "DateTimeOriginal": (0x9003, WORDS), "OffsetTimeOriginal": (0x9011, WORDS), "MakerNote": (0x927C, DATA), "UserComment": (0x9286, DATA),
    "ImageUniqueID": (0xA420, WORDS), "OwnerName": (0xA430, WORDS), "BodySerialNumber": (0xA431, WORDS), "LensMake": (0xA433, WORDS),
    "LensModel": (0xA434, WORDS), "LensSerialNumber": (0xA435, WORDS), "Title": (0xA436, WORDS), "Photographer": (0xA437, WORDS),
    "RelatedSoundFile": (0xA004, WORDS), "own tag": (0xFDE9, WORDS),
}
GPS_TAGS = {"MapDatum": (0x12, WORDS), "ProcessingMethod": (0x1B, DATA), "AreaInformation": (0x1C, DATA), "DateStamp": (0x1D, WORDS), "Satellites": (8, WORDS)}
TIFF_TAGS = {
    **{name: tag for name, tag in PICTURE_TAGS.items() if name not in ("Padding", "PrintIM")},
    "PageName": (285, WORDS), "InkNames": (333, WORDS), "TargetPrinter": (337, WORDS), "JPEGTables": (347, DATA), "ImageID": (32781, WORDS),
    "GeoPixelScale": (33550, WORDS), "SEMInfo": (34118, WORDS), "GeoKeys": (34735, WORDS), "GeoAscii": (34737, WORDS), "ImageSourceData": (37724, DATA),
    "XPTitle": (40091, DATA), "GDAL metadata": (42112, WORDS), "GDAL no data": (42113, WORDS), "DNGVersion": (50706, WORDS),
    "UniqueCameraModel": (50708, WORDS), "OriginalRawFileName": (50827, WORDS), "own high tag": (51041, WORDS), "FlashPix": (65420, WORDS), "last tag": (65535, WORDS),
}


def before(marker, data, *segments, last=False):
    at = data.rindex(marker) if last else data.index(marker)
    return data[:at] + b"".join(segments) + data[at:]


def longer(marker, more):
    """A plain JPEG whose segment has more than it should."""
    data = jpeg()
    at = data.index(marker)
    length = struct.unpack(">H", data[at + 2 : at + 4])[0]
    return data[: at + 2] + struct.pack(">H", length + len(more)) + data[at + 4 : at + 2 + length] + more + data[at + 2 + length :]


def jfif(size, more):
    """JFIF's own segment, which begins a picture, in another form."""
    return b"\xff\xd8" + app(0, b"JFIF\0\1\1\0\0\1\0\1" + size + more) + plain("jpeg")[20:]


JPEG = {
    **{"EXIF " + name: lambda c, tag=tag, kind=kind: with_exif(tiff({"picture": [(tag, kind, c + b"\0")]})) for name, (tag, kind) in PICTURE_TAGS.items()},
    **{"EXIF sub " + name: lambda c, tag=tag, kind=kind: with_exif(tiff({"picture": [(0x8769, LONG, "exif")], "exif": [(tag, kind, c + b"\0")]})) for name, (tag, kind) in EXIF_TAGS.items()},
    **{"EXIF GPS " + name: lambda c, tag=tag, kind=kind: with_exif(tiff({"picture": [(0x8825, LONG, "gps")], "gps": [(tag, kind, c + b"\0")]})) for name, (tag, kind) in GPS_TAGS.items()},
    "EXIF Interop": lambda c: with_exif(tiff({"picture": [(0x8769, LONG, "exif")], "exif": [(0xA005, LONG, "interop")], "interop": [(1, WORDS, c + b"\0")]})),
    "EXIF thumbnail": lambda c: with_exif(tiff({"picture": [(0x201, LONG, struct.pack("<I", 38)), (0x202, LONG, struct.pack("<I", 500))]}, tail=jpeg_with_comment(c))),
    "second EXIF": lambda c: jpeg(app(1, b"Exif\0\0" + exif("x")), app(1, b"Exif\0\0" + exif(c))),
    "EXIF after the frame's header": lambda c: before(b"\xff\xda", jpeg(), app(1, b"Exif\0\0" + exif(c))),
    "comment": lambda c: jpeg(segment(0xFE, c)),
    "comment after the scan": lambda c: jpeg()[:-2] + segment(0xFE, c) + b"\xff\xd9",
    "comment between scans": lambda c: before(b"\xff\xda", sample("progressive.jpg"), segment(0xFE, c), last=True),
    "XMP": lambda c: jpeg(app(1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(c))),
    "extended XMP": lambda c: jpeg(app(1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", len(c), 0) + c)),
    "IPTC": lambda c: jpeg(app(13, b"Photoshop 3.0\x008BIM\4\4\0\0" + struct.pack(">I", 5 + len(c)) + b"\x1c\2\x50" + struct.pack(">H", len(c)) + c + b"\0")),
    "Photoshop URL": lambda c: jpeg(app(13, b"Photoshop 3.0\x008BIM\4\x0b\0\0" + struct.pack(">I", len(c)) + c)),
    "ICC": lambda c: jpeg(app(2, b"ICC_PROFILE\0\1\1" + profile(c))),
    **{f"APP{number}": lambda c, number=number: jpeg(app(number, b"OWN\0" + c)) for number in range(16)},
    "JFIF thumbnail": lambda c: jfif(b"\4\4", c.ljust(48, b"\0")),
    "JFIF trailing": lambda c: jfif(b"\0\0", c),
    "JFXX": lambda c: jpeg(app(0, b"JFXX\0\x10" + jpeg_with_comment(c))),
    "second picture": lambda c: jpeg(app(2, b"MPF\0" + tiff({"picture": [(0xB000, DATA, b"0100")]})), trailer=jpeg_with_comment(c)),
    "APP14 trailing": lambda c: jpeg(app(14, b"Adobe\0d\0\0\0\0\1" + c)),
    "C2PA": lambda c: jpeg(app(11, b"JP\0\1\0\0\0\1" + box(b"jumb", box(b"jumd", c)))),
    "trailer": lambda c: jpeg(trailer=c),
    "trailing film": lambda c: jpeg(trailer=box(b"ftyp", b"mp42\0\0\0\0") + c),
    "table of quantities": lambda c: jpeg(segment(0xDB, b"\3" + (c * 3)[:64])),
    "table of codes": lambda c: jpeg(segment(0xC4, b"\3" + bytes([0] * 7 + [40] + [0] * 8) + (c * 3)[:40])),
    "behind a table": lambda c: jpeg(segment(0xDB, b"\3" + b"\1" * 64 + c)),
    "behind the frame's header": lambda c: longer(b"\xff\xc0", c),
    "behind the scan's header": lambda c: longer(b"\xff\xda", c),
    "behind the scan": lambda c: jpeg()[:-2] + c + b"\xff\xd9",
    "reserved segment DHP": lambda c: jpeg(segment(0xDE, c)),
    "reserved segment JPG0": lambda c: jpeg(segment(0xF0, c)),
    "between segments": lambda c: jpeg()[:2] + c + jpeg()[2:],
}


def png(*chunks):
    return plain("png")[:33] + b"".join(chunks) + plain("png")[33:]


def png_end(*chunks):
    return plain("png")[:-12] + b"".join(chunks) + plain("png")[-12:]


TIME = struct.pack(">HBBBBB", 1987, 6, 5, 4, 3, 2)
PNG = {
    **{f"chunk {name}": lambda c, name=name: png(png_chunk(name.encode(), c)) for name in "oFFs vpAg caBX prVW iDOT prIv mkBF OWNc hIST tRNS sRGB".split()},
    "tEXt": lambda c: png(png_chunk(b"tEXt", b"Author\0" + c)),
    "tEXt behind the pixels": lambda c: png_end(png_chunk(b"tEXt", b"Author\0" + c)),
    "zTXt": lambda c: png(png_chunk(b"zTXt", b"Author\0\0" + zlib.compress(c))),
    "iTXt": lambda c: png(png_chunk(b"iTXt", b"Author\0\0\0en\0\0" + c)),
    "iTXt compressed": lambda c: png(png_chunk(b"iTXt", b"Author\0\1\0en\0\0" + zlib.compress(c))),
    "XMP": lambda c: png(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(c))),
    "eXIf": lambda c: png(png_chunk(b"eXIf", exif(c))),
    "iCCP": lambda c: png(png_chunk(b"iCCP", b"x\0\0" + zlib.compress(profile(c)))),
    "iCCP name": lambda c: png(png_chunk(b"iCCP", c[:79] + b"\0\0" + zlib.compress(profile("x")))),
    "sPLT": lambda c: png(png_chunk(b"sPLT", c + b"\0\x08")),
    "sCAL": lambda c: png(png_chunk(b"sCAL", b"\1" + c)),
    "pCAL": lambda c: png(png_chunk(b"pCAL", c + b"\0" * 11)),
    "tIME": lambda c: png(png_chunk(b"tIME", TIME)),
    "bKGD": lambda c: png(png_chunk(b"bKGD", b"CNRY99")),
    "pHYs": lambda c: png(png_chunk(b"pHYs", b"CNRYCNRY\1")),
    "gAMA": lambda c: png(png_chunk(b"gAMA", b"CNR9")),
    "cICP": lambda c: png(png_chunk(b"cICP", b"CNR8")),
    "palette": lambda c: png(png_chunk(b"PLTE", (c * 3)[: len(c) // 3 * 3])),
    "frame": lambda c: png_end(png_chunk(b"fdAT", c)),
    "frame's control": lambda c: png_end(png_chunk(b"fcTL", c[:26])),
    "behind the pixels": lambda c: png_end(png_chunk(b"IDAT", c)),
    "end": lambda c: plain("png")[:-12] + png_chunk(b"IEND", c),
    "trailer": lambda c: plain("png") + c,
}
GIF_PICTURE = 13 + 3 * 2 ** ((plain("gif")[10] & 7) + 1)


def gif(*blocks, end=b";"):
    data = plain("gif")
    return b"GIF89a" + data[6:GIF_PICTURE] + b"".join(blocks) + data[GIF_PICTURE:-1] + end


def sub_block(data):
    return bytes([len(data)]) + data + b"\0"


GIF = {
    "comment": lambda c: gif(b"!\xfe" + sub_block(c)),
    "application": lambda c: gif(b"!\xff\x0bOWNAPP01.0X" + sub_block(c)),
    "XMP": lambda c: gif(b"!\xff\x0bXMP DataXMP" + xmp(c) + bytes([1, *range(255, -1, -1), 0])),
    "plain text": lambda c: gif(b"!\1\x0c" + b"\0" * 12 + sub_block(c)),
    "own extension": lambda c: gif(b"!\x77" + sub_block(c)),
    "animation": lambda c: gif(b"!\xff\x0bNETSCAPE2.0\3\1\0\0" + sub_block(c)),
    "ICC": lambda c: gif(b"!\xff\x0bICCRGBG1012" + sub_block(c)),
    "colours that no pixel has": lambda c: gif()[: GIF_PICTURE - 30] + c[:30] + gif()[GIF_PICTURE:],
    "behind the pixels": lambda c: gif()[:-2] + sub_block(c) + b";",
    "trailer": lambda c: gif(end=b";" + c),
}


def webp(flags, *chunks, first=()):
    """In its extended form."""
    return riff(b"WEBP", riff_chunk(b"VP8X", bytes([flags, 0, 0, 0, 15, 0, 0, 11, 0, 0])), *first, plain("webp")[12:], *chunks)


WEBP = {
    "EXIF": lambda c: webp(8, riff_chunk(b"EXIF", exif(c))),
    "XMP": lambda c: webp(4, riff_chunk(b"XMP ", xmp(c))),
    "ICC": lambda c: webp(32, first=[riff_chunk(b"ICCP", profile(c))]),
    **{f"chunk {name}": lambda c, name=name: webp(0, riff_chunk(name.encode(), c)) for name in ("OWNC", "JUNK", "VP8 ", "ALPH")},
    "second header": lambda c: webp(0, riff_chunk(b"VP8X", b"CANARY8888")),
    "reserved bits": lambda c: webp(0).replace(b"\0\0\0\x0f\0\0\x0b", b"CNR\x0f\0\0\x0b"),
    "behind the pixels": lambda c: riff(b"WEBP", riff_chunk(plain("webp")[12:16], plain("webp")[20:] + c)),
    "trailer": lambda c: plain("webp") + c,
}
ONE = b"\1\0"


def pixel(more=(), pixels=b"\x80", **others):
    """A TIFF of one pixel, which lies at its end."""
    short, long = 3, 4
    entries = [(256, short, ONE), (257, short, ONE), (258, short, b"\x08\0"), (259, short, ONE), (262, short, ONE), (277, short, ONE), (278, short, ONE)]
    entries += [(279, long, struct.pack("<I", 1)), *more]
    length = len(tiff({"picture": [*entries, (273, long, b"\0" * 4)], **others}))
    return tiff({"picture": [*entries, (273, long, struct.pack("<I", length))], **others}, tail=pixels)


def second_page(c):
    """The first directory points to another one behind it."""
    first = pixel()
    entries = [(256, 3, ONE), (257, 3, ONE), (258, 3, b"\x08\0"), (259, 3, ONE), (262, 3, ONE), (270, WORDS, c + b"\0"), (273, LONG, struct.pack("<I", len(first) - 1))]
    entries += [(277, 3, ONE), (278, 3, ONE), (279, LONG, struct.pack("<I", 1))]
    start = len(first) + 1
    body, extra = struct.pack("<H", len(entries)), b""
    for tag, kind, value in entries:
        count = len(value) // (1 if kind == WORDS else 2 if kind == 3 else 4)
        data = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack("<I", start + 6 + 12 * len(entries))
        extra += value if len(value) > 4 else b""
        body += struct.pack("<HHI", tag, kind, count) + data
    link = 10 + 12 * struct.unpack("<H", first[8:10])[0]
    return first[:link] + struct.pack("<I", start) + first[link + 4 :] + b"\0" + body + b"\0" * 4 + extra


TIFF = {
    **{name: lambda c, tag=tag, kind=kind: pixel([(tag, kind, c + b"\0")]) for name, (tag, kind) in TIFF_TAGS.items()},
    "ICC": lambda c: pixel([(34675, DATA, profile(c))]),
    "serial number": lambda c: pixel([(0x8769, LONG, "exif")], exif=[(0xA431, WORDS, c + b"\0")]),
    "MakerNote": lambda c: pixel([(0x8769, LONG, "exif")], exif=[(0x927C, DATA, c + b"\0")]),
    "GPS": lambda c: pixel([(0x8825, LONG, "gps")], gps=[(0x12, WORDS, c + b"\0")]),
    "directory below": lambda c: pixel([(330, LONG, "below")], below=[(270, WORDS, c + b"\0")]),
    "own tag below": lambda c: pixel([(330, LONG, "below")], below=[(65000, WORDS, c + b"\0")]),
    "second page": second_page,
    "trailer": lambda c: plain("tiff") + c,
    "behind the pixels": lambda c: pixel(pixels=b"\x80" + c),
    "big": lambda c: b"II+\0\x08\0\0\0" + struct.pack("<QQHHQQQ", 16, 1, 270, 2, len(c), 48, 0) + c,
}


def heif(format):
    data = plain(format)
    return {
        "trailer": lambda c: data + c,
        "free": lambda c: data + box(b"free", c),
        "uuid": lambda c: data + box(b"uuid", b"0123456789abcdef" + c),
        "own box": lambda c: data + box(b"XXXX", c),
        "second mdat": lambda c: data + box(b"mdat", c),
    }


def avif_with(*units):
    """With more units of AV1 behind those of the picture, which are the last of the file."""
    data, more = plain("avif"), b"".join(units)
    at = data.index(b"mdat") + 4
    length = len(data) - at
    head = data[: at - 8].replace(struct.pack(">II", at, length), struct.pack(">II", at, length + len(more)))
    return head + box(b"mdat", data[at:] + more)


def unit_of_av1(kind, data):
    return bytes([kind << 3 | 2, len(data)]) + data


AVIF = {
    "message of T.35": lambda c: avif_with(unit_of_av1(5, b"\4\xb5" + c + b"\x80")),
    "own message": lambda c: avif_with(unit_of_av1(5, b"\x63" + c + b"\x80")),
    "padding": lambda c: avif_with(unit_of_av1(15, c + b"\x80")),
    "reserved unit": lambda c: avif_with(unit_of_av1(9, c)),
}

# Where less than the canary has room, or no words at all.
NEEDLES = {
    "jpg": {"table of quantities": ["CANARY-JPG-TABLE-OF-QUANTITIES"], "table of codes": ["CANARY-JPG-TABLE-OF-CODES"]},
    "png": {
        "tIME": [TIME], "bKGD": [b"CNRY99"], "pHYs": [b"CNRYCNRY"], "gAMA": [b"CNR9"], "cICP": [b"CNR8"],
        "palette": ["CANARY-PNG-PALE"], "frame's control": ["CANARY-PNG-FRAME-S-CONTROL"[:26]],
    },
    "gif": {"colours that no pixel has": ["CANARY-GIF-COLOURS-THAT-NO-PIX"]},
    "webp": {"second header": [b"CANARY8888"], "reserved bits": [b"CNR\x0f"]},
}
# Formats that can't be cleaned: they must be refused.
OTHERS = {
    "bmp": b"BM" + b"\0" * 52, "ico": b"\0\0\1\0\0\0", "psd": b"8BPS\0\1" + b"\0" * 20, "xcf": b"gimp xcf v011\0", "ppm": b"P6\n# @\n1 1\n255\n\0\0\0",
    "ps": b"%!PS-Adobe\n%%For: @\n", "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: @\n", "rtf": b"{\\rtf1{\\info{\\author @}}x}",
    "jxl": b"\0\0\0\x0cJXL \r\n\x87\n" + b"\0\0\0\x40xml ", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, "mobi": b"x" * 32 + b"\0" * 28 + b"BOOKMOBI",
}


def cases():
    honest = {"jpg": ["plain.jpg", "progressive.jpg", "cmyk.jpg"], "png": ["plain.png"], "gif": ["plain.gif"], "webp": ["plain.webp"], "tif": ["plain.tif", "lzw.tif"], "heic": ["plain.heic"], "avif": ["plain.avif"]}
    for format, names in honest.items():
        for name in names:
            yield Case(format, "honest " + name.split(".")[0], sample(name))
    yield Case("tif", "honest pixel", pixel())
    for format, table in (("jpg", JPEG), ("png", PNG), ("gif", GIF), ("webp", WEBP), ("tif", TIFF), ("heic", heif("heic")), ("avif", {**heif("avif"), **AVIF})):
        for field, make in table.items():
            case = planted(format, field, lambda word: make(word.encode()), "@")
            case.needles = NEEDLES.get(format, {}).get(field, case.needles)
            yield case
    for format in ("heic", "avif"):
        for field in ("EXIF", "XMP", "ICC"):
            yield Case(format, field, sample("noted." + format), [canary(format, field)])
    yield planted("jp2", "xml", lambda word: plain("jpeg2000") + box(b"xml ", word.encode()), "@")
    for format, data in OTHERS.items():
        yield planted(format, "any", lambda word: data.replace(b"@", word.encode()) if b"@" in data else data + word.encode(), "@")

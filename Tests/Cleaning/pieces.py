"""What files hold in other files: pictures, profiles, fonts, archives; and what tells of people in those."""

import base64
import io
import struct
import zipfile
import zlib
from pathlib import Path

SAMPLES = Path(__file__).parent / "Samples"
TRUE_TYPE = b"\0\1\0\0"


def sample(name):
    """An honest file, made once by another program."""
    return (SAMPLES / name).read_bytes()


def plain(kind):
    return sample({"jpeg": "plain.jpg", "tiff": "plain.tif", "jpeg2000": "plain.jp2"}.get(kind, f"plain.{kind}"))


def as_bytes(text):
    return text.encode() if isinstance(text, str) else text


def base64_of(data):
    return base64.b64encode(data).decode()


# TIFF's directories, which EXIF is made of.

UNITS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}


def tiff(directories, tail=b""):
    """{name: [(tag, type, bytes, or the name of another directory)]}; the first is that of the picture."""
    starts, at = {}, 8
    for name, entries in directories.items():
        starts[name] = at
        at += 2 + 12 * len(entries) + 4
    body = extra = b""
    for entries in directories.values():
        body += struct.pack("<H", len(entries))
        for tag, kind, value in sorted(entries, key=lambda entry: entry[0]):
            value = struct.pack("<I", starts[value]) if isinstance(value, str) else value
            body += struct.pack("<HHI", tag, kind, len(value) // UNITS[kind])
            if len(value) <= 4:
                body += value.ljust(4, b"\0")
            else:
                body += struct.pack("<I", at + len(extra))
                extra += value + b"\0" * (len(value) & 1)
        body += b"\0" * 4
    return b"II*\0" + struct.pack("<I", 8) + body + extra + tail


def rational(*pairs):
    return b"".join(struct.pack("<II", *pair) for pair in pairs)


def exif(text):
    """An artist, a serial number and a place."""
    word = as_bytes(text) + b"\0"
    place = [(1, 2, b"N\0"), (2, 5, rational((39, 1), (54, 1), (1234, 100))), (3, 2, b"E\0"), (4, 5, rational((116, 1), (23, 1), (4321, 100)))]
    return tiff({"picture": [(315, 2, word), (271, 2, b"Maker\0"), (0x8769, 4, "exif"), (0x8825, 4, "gps")], "exif": [(0xA431, 2, b"SN" + word)], "gps": place})


def xmp(text):
    creator = f"<dc:creator><rdf:Seq><rdf:li>{as_bytes(text).decode()}</rdf:li></rdf:Seq></dc:creator>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{creator}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def profile(text, tag="desc"):
    """A colour profile with one text."""
    text = as_bytes(text)
    body = b"text\0\0\0\0" + text + b"\0" if tag != "desc" else b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" * 80
    body += b"\0" * (-len(body) % 4)
    tags = struct.pack(">I4sII", 1, tag.encode(), 144, len(body))
    times = (1987, 6, 5, 4, 3, 2)
    head = struct.pack(">I4sI4s4s4s6H4s4sI4s4s", 144 + len(body), b"lcms", 0x02100000, b"mntr", b"RGB ", b"XYZ ", *times, b"acsp", b"APPL", 0, b"CANM", b"CANR")
    return head.ljust(128, b"\0") + tags + body


# Pictures, and boxes and chunks of other files.


def segment(marker, data):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments, trailer=b""):
    data = plain("jpeg")
    return data[:2] + b"".join(segments) + data[2:] + trailer


def jpeg_with_exif(text):
    return jpeg(segment(0xE1, b"Exif\0\0" + exif(text)))


def jpeg_with_comment(text):
    return jpeg(segment(0xFE, as_bytes(text)))


def png_chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_with_text(text):
    data = plain("png")
    return data[:-12] + png_chunk(b"tEXt", b"Author\0" + as_bytes(text)) + data[-12:]


def box(kind, *data):
    """Of MP4, HEIF and JPEG 2000."""
    data = b"".join(data)
    return struct.pack(">I4s", len(data) + 8, kind) + data


def full_box(kind, data, flags=0):
    return box(kind, struct.pack(">I", flags), data)


def riff_chunk(kind, data):
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)


def riff(form, *chunks):
    return b"RIFF" + struct.pack("<I", 4 + sum(map(len, chunks))) + form + b"".join(chunks)


# Fonts.


def tables_of(font):
    for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16):
        tag, _, start, length = struct.unpack(">4sIII", font[at : at + 16])
        yield tag, font[start : start + length]


def names(text):
    """The names of a font, with a copyright and a designer."""
    text = as_bytes(text).decode()
    entries = [(0, text), (1, "Plain"), (2, "Regular"), (9, text), (13, text)]
    records = strings = b""
    for number, entry in entries:
        data = entry.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(data), len(strings))
        strings += data
    return struct.pack(">3H", 0, len(entries), 6 + len(records)) + records + strings


def font(text):
    """A font whose names have the text."""
    tables = {**dict(tables_of(plain("ttf"))), b"name": names(text)}
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag, 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return TRUE_TYPE + struct.pack(">4H", len(tables), 128, 3, 16 * len(tables) - 128) + directory + body


def woff(text):
    data = font(text)
    tables = sorted(tables_of(data))
    directory, body = b"", b""
    for tag, table in tables:
        packed = zlib.compress(table)
        packed = packed if len(packed) < len(table) else table
        directory += struct.pack(">4sIIII", tag, 44 + 20 * len(tables) + len(body), len(packed), len(table), 0)
        body += packed + b"\0" * (-len(packed) % 4)
    total = 44 + len(directory) + len(body)
    return b"wOFF" + TRUE_TYPE + struct.pack(">IHHIHHIIIII", total, len(tables), 0, len(data), 1, 0, 0, 0, 0, 0, 0) + directory + body


# Archives.


def archive(parts, date=(1980, 1, 1, 0, 0, 0), comment=b"", entry_comment=b"", extra=b""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, date)
            entry.comment, entry.extra = as_bytes(entry_comment), as_bytes(extra)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(entry, as_bytes(data))
        made.comment = as_bytes(comment)
    return file.getvalue()


def compound_file(text):
    """An OLE file with one stream."""
    data = (as_bytes(text) + b" ") * (4096 // (len(text) + 1) + 1)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE, *[0xFFFFFFFF] * 118)

    def entry(name, kind, child, start, size):
        name = name.encode("utf-16-le") + b"\0\0"
        return name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child) + b"\0" * 36 + struct.pack("<IQ", start, size)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Contents", 2, 0xFFFFFFFF, 2, 4096) + b"\0" * 256
    return head.ljust(512, b"\xff") + table + directory + data[:4096]


def emf(text):
    text = as_bytes(text).decode().encode("utf-16-le") + b"\0" * 4
    head = struct.pack("<II16x16xIIIIHHII", 1, 108, 0x464D4520, 0x10000, 200 + len(text), 2, 1, 0, len(text) // 2, 108)
    return head.ljust(108, b"\0") + text + struct.pack("<IIIII", 14, 20, 0, 16, 20)


def mp3(text=None):
    """A few silent frames, with an ID3 tag if there is a text."""
    frame = b"\xff\xfb\x10\xc4" + b"\0" * 100
    return (id3([(b"TPE1", b"\0" + as_bytes(text))]) if text else b"") + frame * 6


def seven_bits(number):
    return bytes(number >> shift & 127 for shift in (21, 14, 7, 0))


def id3(frames, version=3, flags=0, footer=b""):
    body = b""
    for name, data in frames:
        if version == 2:
            body += name + struct.pack(">I", len(data))[1:] + data
        else:
            body += name + (struct.pack(">I", len(data)) if version == 3 else seven_bits(len(data))) + b"\0\0" + data
    return b"ID3" + bytes([version, 0, flags]) + seven_bits(len(body)) + body + footer


def film_with_box(text):
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"free", as_bytes(text))


# By their names in templates.
WHOLE = {
    "{jpeg with EXIF}": jpeg_with_exif,
    "{jpeg with comment}": jpeg_with_comment,
    "{png with text}": png_with_text,
    "{plain jpeg}": lambda _: plain("jpeg"),
    "{plain png}": lambda _: plain("png"),
    "{tiff}": lambda text: tiff({"picture": [(315, 2, as_bytes(text) + b"\0")]}),
    "{font}": font,
    "{woff}": woff,
    "{compound file}": compound_file,
    "{emf}": emf,
    "{sound}": lambda text: mp3(text),
    "{plain sound}": lambda _: mp3(),
    "{film}": film_with_box,
}

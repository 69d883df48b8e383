"""Takes files apart as deep as it can: archives, streams, chunks, and data in texts. What can't be read is passed over."""

import base64
import gzip
import io
import re
import struct
import zipfile
import zlib
from urllib.parse import unquote_to_bytes

import pikepdf

DEEPEST = 6
SHORT_NAMES = {"Fl": "FlateDecode", "A85": "ASCII85Decode", "AHx": "ASCIIHexDecode", "LZW": "LZWDecode", "RL": "RunLengthDecode"}


def inflated(data):
    """What was deflated, as far as it goes, and what stands behind it."""
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(data), unpacker.unused_data
    except zlib.error:
        unpacker, out = zlib.decompressobj(), b""
        try:
            for byte in data:
                out += unpacker.decompress(bytes([byte]))
        except zlib.error:
            pass
        return out, b""


def without_base_85(data):
    text, _, rest = re.sub(rb"\s", b"", data).partition(b"~>")
    return base64.a85decode(text), rest


def without_hexadecimal(data):
    text, _, rest = re.sub(rb"\s", b"", data).partition(b">")
    return bytes.fromhex((text + b"0" * (len(text) & 1)).decode()), rest


def without_runs(data):
    out, at = bytearray(), 0
    while at < len(data) and data[at] != 128:
        if data[at] < 128:
            out += data[at + 1 : at + 2 + data[at]]
            at += 2 + data[at]
        else:
            out += data[at + 1 : at + 2] * (257 - data[at])
            at += 2
    return bytes(out), data[at + 1 :]


def without_lzw(data):
    out, bits, count, width, table, last = bytearray(), 0, 0, 9, [], b""
    for byte in data:
        bits, count = bits << 8 | byte, count + 8
        while count >= width:
            count -= width
            code = bits >> count
            bits &= (1 << count) - 1
            if code == 257:
                return bytes(out), b""
            if code == 256:
                table, width, last = [bytes([value]) for value in range(256)] + [b"", b""], 9, b""
                continue
            entry = table[code] if code < len(table) else last + last[:1]
            out += entry
            if last:
                table.append(last + entry[:1])
            last = entry
            width = next((bound for size, bound in ((2047, 12), (1023, 11), (511, 10)) if len(table) >= size), 9)
    return bytes(out), b""


DECODERS = {"FlateDecode": inflated, "ASCII85Decode": without_base_85, "ASCIIHexDecode": without_hexadecimal, "RunLengthDecode": without_runs, "LZWDecode": without_lzw}


def unpredicted(data, parameters):
    """PNG's predictors, which may stand behind a filter."""
    if int(parameters.get("/Predictor", 1)) < 10:
        return data
    bits = int(parameters.get("/Colors", 1)) * int(parameters.get("/BitsPerComponent", 8))
    step, width = max(1, bits // 8), (int(parameters.get("/Columns", 1)) * bits + 7) // 8
    out, above = bytearray(), bytearray(width)
    for at in range(0, len(data), width + 1):
        row = bytearray(data[at + 1 : at + 1 + width].ljust(width, b"\0"))
        for i in range(width):
            left, corner = (row[i - step], above[i - step]) if i >= step else (0, 0)
            near = min((left, above[i], corner), key=lambda one: abs(left + above[i] - corner - one))
            row[i] = row[i] + (0, left, above[i], (left + above[i]) // 2, near)[min(data[at], 4)] & 255
        out, above = out + row, row
    return bytes(out)


def words_of(value, depth=0):
    """All names and texts of an object of a PDF."""
    if depth > 40:
        return b""
    if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        shown = ((key, one) for key, one in dict(value).items() if isinstance(one, (pikepdf.String, pikepdf.Name)) or not getattr(one, "is_indirect", False))
        return b" ".join(key.encode() + b" " + words_of(one, depth + 1) for key, one in shown)
    if isinstance(value, pikepdf.Array):
        return b" ".join(words_of(one, depth + 1) for one in value if not getattr(one, "is_indirect", False))
    if isinstance(value, pikepdf.String):
        return bytes(value) + b" " + str(value).encode("utf-8", "replace")
    return str(value).encode("utf-8", "replace")


def decoded(data, names, parameters=()):
    """After each of the filters that can be undone here: what comes out, and what stood behind it."""
    for number, name in enumerate(names):
        decoder = DECODERS.get(SHORT_NAMES.get(name, name))
        if decoder is None:
            return
        try:
            data, rest = decoder(data)
            if number < len(parameters) and isinstance(parameters[number], pikepdf.Dictionary):
                data = unpredicted(data, parameters[number])
        except (ValueError, IndexError, TypeError):
            return
        yield data
        yield rest


def of_pdf(data):
    try:
        document = pikepdf.open(io.BytesIO(data))
    except Exception:  # damaged in whatever way
        return
    yield words_of(document.trailer)
    for value in document.objects:
        yield words_of(value)
        if not isinstance(value, pikepdf.Stream):
            continue
        raw = value.read_raw_bytes()
        yield raw
        filters = value.get("/Filter", [])
        names = [str(one)[1:] for one in (filters if isinstance(filters, (pikepdf.Array, list)) else [filters])]
        parameters = value.get("/DecodeParms")
        pieces = [raw, *decoded(raw, names, list(parameters) if isinstance(parameters, pikepdf.Array) else [parameters])]
        yield from pieces[1:]
        for piece in pieces:
            for inline in re.finditer(rb"\bBI\b(.*?)\bID\s(.*?)\sEI\b", piece, re.S):
                yield inline[2]
                yield from decoded(inline[2], [name.decode() for name in re.findall(rb"/(\w+)", inline[1]) if SHORT_NAMES.get(name.decode(), name.decode()) in DECODERS])


def of_archive(data):
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except Exception:  # damaged in whatever way
        return
    for entry in archive.infolist():
        yield entry.filename.encode() + b"\n" + entry.comment + b"\n" + entry.extra
        try:
            yield archive.read(entry)
        except Exception:
            pass


def of_png(data):
    at = 8
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        body, at = data[at + 8 : at + 8 + length], at + 12 + length
        if name in (b"zTXt", b"iCCP"):
            yield inflated(body.partition(b"\0")[2][1:])[0]
        elif name == b"iTXt" and body.partition(b"\0")[2][:1] == b"\1":
            yield inflated(body.split(b"\0", 1)[1][2:].split(b"\0", 2)[-1])[0]
        elif name == b"eXIf":
            yield body


def of_woff(data):
    for at in range(44, 44 + 20 * struct.unpack(">H", data[12:14])[0], 20):
        _, start, packed, length, _ = struct.unpack(">4sIIII", data[at : at + 20].ljust(20, b"\0"))
        table = data[start : start + packed]
        yield table if packed == length else inflated(table)[0]


def of_gzip(data):
    try:
        yield gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        pass


def of_text(data):
    """Data in Base64, and characters that are written as numbers."""
    for match in re.finditer(rb"[A-Za-z0-9+/\s]{28,}={0,2}", data):
        text = re.sub(rb"\s", b"", match[0]).rstrip(b"=")
        try:
            yield base64.b64decode(text + b"=" * (-len(text) % 4))
        except ValueError:
            pass
    if b"&#" in data:
        yield re.sub(rb"&#(x?)([0-9A-Fa-f]+);", lambda m: chr(int(m[2], 16 if m[1] else 10) % 0x110000).encode("utf-8", "replace"), data)
    if re.search(rb"%[0-9A-F]{2}%?", data):
        yield unquote_to_bytes(data)


def pictures_within(data):
    """Those that lie in another file as they are."""
    for mark in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        at = data.find(mark, 1)
        for _ in range(20):
            if at < 0:
                break
            yield data[at:]
            at = data.find(mark, at + 1)


def of_type_1(data):
    """What a font of Type 1 encrypts, behind the line that says so."""
    key, plain = 55665, bytearray()
    for byte in data.partition(b"eexec")[2].lstrip(b" \r\n\t"):
        plain.append(byte ^ key >> 8)
        key = (byte + key) * 52845 + 22719 & 0xFFFF
    yield bytes(plain)


def inner(data):
    if data[:2] == b"PK":
        yield from of_archive(data)
    elif b"%PDF-" in data[:1024]:
        yield from of_pdf(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from of_png(data)
    elif data[:2] == b"\x1f\x8b":
        yield from of_gzip(data)
    elif data[:4] == b"wOFF":
        yield from of_woff(data)
    elif data[:14] == b"%!PS-AdobeFont":
        yield from of_type_1(data)
    if len(data) < 1 << 18 or b"\0" not in data[:4096]:
        yield from of_text(data)


def pieces(data):
    """A file and everything in it."""
    seen, waiting = {data}, [(data, 0)]
    while waiting:
        piece, depth = waiting.pop()
        yield piece
        if depth < DEEPEST and len(piece) >= 8:
            found = [*inner(piece), *(pictures_within(piece) if depth < 3 else ())]
            waiting += [(one, depth + 1) for one in found if one and one not in seen and not seen.add(one)]


# What other programs can be asked about, by how it begins.
ENDINGS = {
    b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"%PDF": "pdf", b"II*\0": "tif", b"MM\0*": "tif", b"GIF8": "gif", b"\0\1\0\0": "ttf", b"OTTO": "otf", b"%!PS": "pfa",
    b"<?xpacket": "xmp", b"<svg": "svg", b"\0\0\0\x0cjP  ": "jp2", b"fLaC": "flac", b"ID3": "mp3",
}


def ending(data):
    for mark, name in ENDINGS.items():
        if data.startswith(mark):
            return name
    if data[36:40] == b"acsp":
        return "icc"
    if data[4:8] == b"ftyp":
        return "mp4"
    return ("webp" if data[8:12] == b"WEBP" else "wav") if data[:4] == b"RIFF" else None

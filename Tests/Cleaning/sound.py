"""MP3, FLAC and WAV: silence, with one field more."""

import base64
import struct

from canaries import Case, planted
from pieces import id3, jpeg_with_exif, mp3, riff, riff_chunk

FRAME = b"\xff\xfb\x10\xc4"
SILENCE = mp3()
FRAMES = (
    "TIT1 TIT2 TIT3 TALB TPE1 TPE2 TPE3 TPE4 TCOM TEXT TOLY TOPE TCOP TPUB TENC TSSE TSRC TOWN TRSN TRSO TDRC TDEN TDOR TDTG TDRL TYER TDAT TIME TLAN "
    "TCON TMED TOFN TFLT TKEY TMOO TPRO TSOA TSOP TSOT TSST TXXX WXXX WOAF WOAS WPUB COMM USLT SYLT UFID PRIV GEOB APIC POPM PCNT OWNE COMR ENCR GRID "
    "LINK MCDI ETCO RVA2 AENC SEEK SIGN XXXX CHAP CTOC"
).split()
OLD_FRAMES = "TT2 TP1 TAL TEN TSS COM PIC UFI GEO CRM".split()


def frame(name, c):
    cover = b"\0image/jpeg\0\3\0" + jpeg_with_exif(c) if name == "APIC" else b"\0" + c
    return [(name.encode(), cover)]


def ape(c, header=True):
    item = struct.pack("<II", len(c), 0) + b"Artist\0" + c
    head = b"APETAGEX" + struct.pack("<IIII", 2000, len(item) + 32, 1, 0xA0000000) + b"\0" * 8
    tail = b"APETAGEX" + struct.pack("<IIII", 2000, len(item) + 32, 1, 0x80000000 if header else 0) + b"\0" * 8
    return head * header + item + tail


def info_frame(text):
    """The first frame of an encoder, which says how it went about it."""
    return (FRAME + b"\0" * 17 + b"Info\0\0\0\0" + text).ljust(104, b"\0")


def silent_frame(text, start, fill=b"\0"):
    return (FRAME + b"\0" * start + text).ljust(104, fill)


MP3 = {
    **{f"ID3v2.{version} {name}": lambda c, name=name, version=version: id3(frame(name, c), version) + SILENCE for version in (3, 4) for name in FRAMES},
    **{f"ID3v2.2 {name}": lambda c, name=name: id3(frame(name, c), 2) + SILENCE for name in OLD_FRAMES},
    "ID3 padding": lambda c: id3([(b"TIT2", b"\0x"), (b"\0\0\0\0", c)]) + SILENCE,
    "ID3 in UTF-16": lambda c: id3([(b"TPE1", b"\1\xff\xfe" + c.decode().encode("utf-16-le"))]) + SILENCE,
    "ID3 at the end": lambda c: SILENCE + id3(frame("TPE1", c), 4, 0x10, b"3DI\4\0\x10\0\0\0\x20"),
    "second ID3": lambda c: id3([(b"TIT2", b"\0x")]) + id3(frame("TPE1", c)) + SILENCE,
    "ID3 in the middle": lambda c: SILENCE + id3(frame("TPE1", c)) + SILENCE,
    "ID3v1": lambda c: SILENCE + (b"TAG" + b"x".ljust(30, b"\0") + c[:30]).ljust(128, b"\0"),
    "TAG+": lambda c: SILENCE + (b"TAG+" + c).ljust(227, b"\0") + b"TAG".ljust(128, b"\0"),
    "APE": lambda c: SILENCE + ape(c),
    "APE without a head": lambda c: SILENCE + ape(c, header=False),
    "Lyrics3": lambda c: SILENCE + b"LYRICSBEGINAUT" + b"%05d" % len(c) + c + b"%06dLYRICS200" % (19 + len(c)),
    "LAME": lambda c: info_frame(b"LAME3.100" + b"\7" * 27) + SILENCE,
    "behind LAME": lambda c: info_frame(b"LAME3.100" + b"\0" * 27 + c) + SILENCE,
    "padding of a frame": lambda c: SILENCE + silent_frame(c, 20, b"U"),
    "VBRI": lambda c: silent_frame(b"VBRI\0\1" + c, 32) + SILENCE,
    "ancillary data": lambda c: silent_frame(c, 40) + SILENCE,
    "before": lambda c: b"ID3\3\0\0\0\0\0\0" + c + SILENCE,
    "between": lambda c: SILENCE + c + SILENCE,
    "trailer": lambda c: SILENCE + c,
    "in RIFF": lambda c: riff(b"WAVE", riff_chunk(b"fmt ", b"\x55\0\1\0\x44\xac\0\0" + b"\0" * 6 + b"\1\0\0\0"), riff_chunk(b"data", SILENCE), riff_chunk(b"LIST", c)),
}
STREAM_INFO = struct.pack(">HH", 4096, 4096) + b"\0" * 6 + (44100 << 44 | 15 << 36 | 16).to_bytes(8, "big") + b"\0" * 16
CHECKSUM = bytes.fromhex("C0FFEE99C0FFEE98C0FFEE97C0FFEE96")


def block(kind, data, last=False):
    return bytes([kind | 128 * last]) + struct.pack(">I", len(data))[1:] + data


def remainder(data, polynomial, bits):
    """The cyclic redundancy check of some bytes, as FLAC has it (RFC 9639 9.1.8 and 9.3)."""
    sum = 0
    for byte in data:
        sum ^= byte << bits - 8
        for _ in range(8):
            sum = sum << 1 ^ (polynomial if sum >> bits - 1 else 0)
            sum &= (1 << bits) - 1
    return sum.to_bytes(bits // 8, "big")


def flac_frame():
    """4,096 samples of silence."""
    header = b"\xff\xf8\xc9\x08\0"
    frame = header + remainder(header, 0x07, 8) + b"\0" * 3
    return frame + remainder(frame, 0x8005, 16)


def flac(*blocks):
    return b"fLaC" + block(0, STREAM_INFO) + b"".join(blocks) + block(1, b"\0" * 4, last=True) + flac_frame()


def sized(data):
    return struct.pack("<I", len(data)) + data


def comments(text, vendor=b"x"):
    return block(4, sized(vendor) + struct.pack("<I", 1) + sized(text))


FLAC = {
    "vendor": lambda c: flac(block(4, sized(c) + b"\0" * 4)),
    "comment": lambda c: flac(comments(b"ARTIST=" + c)),
    "picture in a comment": lambda c: flac(comments(b"METADATA_BLOCK_PICTURE=" + base64.b64encode(jpeg_with_exif(c)))),
    "picture": lambda c: flac(block(6, struct.pack(">II", 3, 10) + b"image/jpeg" + struct.pack(">I", len(c)) + c + b"\0" * 20)),
    "application": lambda c: flac(block(2, b"OWNA" + c)),
    "cue sheet": lambda c: flac(block(5, c.ljust(428, b"\0"))),
    "padding": lambda c: flac(block(1, c)),
    "own block": lambda c: flac(block(100, c)),
    "seek table": lambda c: flac(block(3, c.ljust(54, b"\0"))),
    "checksum": lambda c: flac().replace(STREAM_INFO, STREAM_INFO[:18] + CHECKSUM),
    "ID3 before": lambda c: id3(frame("TPE1", c)) + flac(),
    "ID3v1": lambda c: flac() + (b"TAG" + c).ljust(128, b"\0"),
    "APE": lambda c: flac() + ape(c),
    "trailer": lambda c: flac() + c,
}
FORM = struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)
SOUND = riff_chunk(b"data", b"\x80" * 16)
CHUNKS = "bext iXML axml _PMX cart id3 cue smpl inst acid strc umid chna PEAK afsp JUNK FLLR PAD LGWV minf elm1 regn Cr8r SNDM DISP plst levl mext qlty link GUAN OWNC fact".split()
INFOS = "IART INAM ICMT ICRD IENG ISFT ISRC ITCH ICOP IKEY ILOC".split()


def wav(*chunks, after=(), form=FORM):
    return riff(b"WAVE", riff_chunk(b"fmt ", form), *chunks, SOUND, *after)


WAV = {
    **{f"chunk {name}": lambda c, name=name: wav(riff_chunk(name.ljust(4).encode(), c)) for name in CHUNKS},
    **{f"INFO {name}": lambda c, name=name: wav(riff_chunk(b"LIST", b"INFO" + riff_chunk(name.encode(), c))) for name in INFOS},
    "label": lambda c: wav(riff_chunk(b"LIST", b"adtl" + riff_chunk(b"labl", b"\0\0\0\0" + c))),
    "chunk behind the sound": lambda c: wav(after=[riff_chunk(b"LIST", c)]),
    "behind the form": lambda c: wav(form=FORM + struct.pack("<H", len(c)) + c),
    "trailer": lambda c: wav() + c,
    "RF64": lambda c: b"RF64\xff\xff\xff\xffWAVE" + riff_chunk(b"ds64", b"\0" * 28) + riff_chunk(b"fmt ", FORM) + riff_chunk(b"bext", c) + SOUND,
}
NEEDLES = {"mp3": {"LAME": [b"LAME3.100\7"]}, "flac": {"checksum": [CHECKSUM]}}
# Sounds that can't be cleaned: they must be refused.
OTHERS = {"aiff": b"FORM\0\0\1\0AIFFAUTH@", "mid": b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk@", "aac": b"\xff\xf1\x50\x80\x04\x3f\xfc@", "amr": b"#!AMR\n\0\0@", "ogg": b"OggS\0\2@"}


def cases():
    yield Case("mp3", "honest", SILENCE)
    yield Case("mp3", "honest, with a title", id3([(b"TIT2", b"\0x")]) + SILENCE)
    yield Case("flac", "honest", flac())
    yield Case("wav", "honest", wav())
    for format, table in (("mp3", MP3), ("flac", FLAC), ("wav", WAV)):
        for field, make in table.items():
            case = planted(format, field, lambda word: make(word.encode()), "@")
            case.needles = NEEDLES.get(format, {}).get(field, case.needles)
            yield case
    for format, data in OTHERS.items():
        yield planted(format, "any", lambda word: data.replace(b"@", word.encode()), "@")

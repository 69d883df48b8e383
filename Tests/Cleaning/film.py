"""MP4 and QuickTime: a film whose boxes are put in by hand. Its moov stands behind its pictures, so that nothing moves."""

import struct

from canaries import Case, planted
from pieces import box, full_box, jpeg_with_exif, profile, sample, xmp

MOOV = (b"moov",)
TRAK = (*MOOV, b"trak")
MDIA = (*TRAK, b"mdia")
MINF = (*MDIA, b"minf")
STBL = (*MINF, b"stbl")
ENTRY = (*STBL, b"stsd")
TIME = struct.pack(">I", 2628302582)  # in April 1987
NUMBER = b"\xc0\xff\xee\x99\xc0\xff\xee\x98"


def boxes(data):
    at = 0
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        length = length or len(data) - at
        yield kind, data[at + 8 : at + length]
        at += length


def edited(data, path, change):
    """With `change` made to the first box on that path."""
    if not path:
        return change(data)
    out, done = b"", False
    for kind, body in boxes(data):
        if kind == path[0] and not done:
            body, done = edited(body, path[1:], change), True
        out += box(kind, body)
    if not done:
        raise ValueError(f"no box {path[0]}")
    return out


FILM = sample("film.mp4")


def added(path, *new, film=FILM):
    return edited(film, path, lambda body: body + b"".join(new))


def changed(path, start, data):
    """With some bytes of a box put in the place of others."""
    return edited(FILM, path, lambda body: body[:start] + data + body[start + len(data) :])


def handler(kind):
    return full_box(b"hdlr", b"\0\0\0\0" + kind + b"\0" * 13)


def value(data):
    return box(b"data", struct.pack(">II", 1, 0) + data)


def item_list(name, data):
    return box(b"udta", full_box(b"meta", handler(b"mdir") + box(b"ilst", box(name, value(data)))))


def keyed(key, data, full=True):
    body = handler(b"mdta") + full_box(b"keys", struct.pack(">I", 1) + box(b"mdta", key)) + box(b"ilst", struct.pack(">II", 8 + 16 + len(data), 1) + value(data))
    return full_box(b"meta", body) if full else box(b"meta", body)


def sized(data):
    return struct.pack(">H", len(data)) + data


def track(kind, entry, data, described=b"", header=None):
    """A film with one track more, of one sample."""
    at = FILM.index(b"moov") - 4
    film = FILM[:at] + box(b"mdat", data) + FILM[at:]
    table = full_box(b"stsd", struct.pack(">I", 1) + box(entry, b"\0" * 6 + b"\0\1" + described))
    table += full_box(b"stts", struct.pack(">III", 1, 1, 1000)) + full_box(b"stsc", struct.pack(">IIII", 1, 1, 1, 1))
    table += full_box(b"stsz", struct.pack(">II", len(data), 1)) + full_box(b"stco", struct.pack(">II", 1, at + 8))
    here = box(b"dinf", full_box(b"dref", struct.pack(">I", 1) + full_box(b"url ", b"", flags=1)))
    media = full_box(b"mdhd", struct.pack(">IIIIHH", 0, 0, 1000, 1000, 0x55C4, 0)) + handler(kind)
    media += box(b"minf", (header or full_box(b"nmhd", b"")) + here + box(b"stbl", table))
    matrix = struct.pack(">9I", 65536, 0, 0, 0, 65536, 0, 0, 0, 0x40000000)
    head = full_box(b"tkhd", struct.pack(">IIIII", 0, 0, 9, 0, 1000) + b"\0" * 16 + matrix + b"\0" * 8, flags=1)
    return edited(film, MOOV, lambda body: body + box(b"trak", head + box(b"mdia", media)))


# User data: those that are a text with its length and language, those that are a text with its language, and others.
SIZED = "©nam ©ART ©aut ©cmt ©cpy ©day ©dir ©mak ©mod ©swr ©too ©xyz ©fmt ©inf ©enc ©gen ©TIM ©TSC ©TSZ".split()
WITH_LANGUAGE = "auth titl dscp cprt perf gnre albm".split()
USER_DATA = (
    "CAME FIRM LENS SNum MUID HMMT SETT name thmb mcvr htka ptv hnti tsel SDLN smrd yrrc kywd clsf Xtra date manu modl GoPr vndr CNTH TAGS infi pmcc "
    "@mak AllF WLOC LOOP XXXX"
).split()
ITEMS = "©nam ©ART ©too ©day aART apID ownr cnID purd xid desc covr XXXX".split()
KEYS = "location.ISO6709 make creationdate content.identifier".split()
OF_FILE = "free skip wide pnot PICT XXXX pdin styp sidx emsg prft moof mfra ssix c2pa jumb inst thum skin beam cust CAMM SEI".split()
TRACKS = (
    "text/text text/tx3g sbtl/tx3g subt/stpp subt/wvtt tmcd/tmcd hint/rtp meta/gpmd meta/camm meta/mebx meta/mett meta/urim clcp/c608 data/XXXX nmea/XXXX "
    "sdsm/mp4s odsm/mp4s ocsm/XXXX ipsm/XXXX alis/alis url/url vide/XXXX soun/XXXX auxv/XXXX MPEG/XXXX quar/XXXX twen/XXXX musi/XXXX skch/XXXX fdsm/fdp"
).split()


def four(name):
    return name.ljust(4).encode("latin1")


def user_data(name, data):
    return added(MOOV, box(b"udta", box(four(name), data)))


def entry(change):
    """The film with its first sample entry changed."""
    return edited(FILM, ENTRY, lambda body: body[:8] + box(body[12:16], change(body[16:])))


def unit_of_av1(kind, data):
    return bytes([kind << 3 | 2, len(data)]) + data


def av1(config=b"", data=b""):
    """A film with a second track, of AV1. Its header is that of still pictures of 16 by 16."""
    header = unit_of_av1(1, bytes.fromhex("180cffd8204040d080"))
    return track(b"vide", b"av01", header + data, b"\0" * 70 + box(b"av1C", b"\x81\0\x0c\0" + header + config), full_box(b"vmhd", b"\0" * 8))


def units(entry, kind, unit):
    """A film with a second track, of H.264 or HEVC, in which that unit stands."""
    described = {b"avc1": box(b"avcC", b"\1\x42\0\x0a\xff\xe0\0"), b"hvc1": box(b"hvcC", b"\1" + b"\0" * 20 + b"\3\0")}[entry]
    head = bytes([kind]) if entry == b"avc1" else bytes([kind << 1, 1])
    return track(b"vide", entry, struct.pack(">I", len(head) + len(unit)) + head + unit, b"\0" * 70 + described, full_box(b"vmhd", b"\0" * 8))


def sound(entry, *more):
    return track(b"soun", entry, b"\0" * 64, b"\0" * 20 + b"".join(more), full_box(b"smhd", b"\0" * 4))


def grouped(*tables):
    return added(STBL, *tables)


# Among what is played, and behind what says how.
WITHIN = {
    **{f"AV1 unit {kind}": lambda c, kind=kind: av1(data=unit_of_av1(kind, c)) for kind in (0, 2, 8, 9, 14, 15)},
    **{f"AV1 message {kind}": lambda c, kind=kind: av1(data=unit_of_av1(5, bytes([kind]) + c + b"\x80")) for kind in (1, 3, 4, 5, 9)},
    **{f"av1C unit {kind}": lambda c, kind=kind: av1(unit_of_av1(kind, c)) for kind in (5, 15)},
    "AV1 behind its header": lambda c: av1(data=unit_of_av1(1, bytes.fromhex("180cffd8204040d080") + c)),
    **{f"H.264 unit {kind}": lambda c, kind=kind: units(b"avc1", kind, c) for kind in (6, 9, 10, 11, 12, 13, 14, 15, 19, 20, 24)},
    **{f"HEVC unit {kind}": lambda c, kind=kind: units(b"hvc1", kind, c) for kind in (10, 22, 31, 35, 36, 37, 38, 39, 41, 48, 62, 63)},
    "dec3": lambda c: sound(b"ec-3", box(b"dec3", b"\7\0\x20\x0f\0" + c)),
    "dac3": lambda c: sound(b"ac-3", box(b"dac3", b"\x10\x3d\x40" + c)),
    "dOps": lambda c: sound(b"Opus", box(b"dOps", b"\0\2" + b"\0" * 9 + c)),
    "dfLa": lambda c: sound(b"fLaC", box(b"dfLa", b"\0" * 7 + b"\x22" + b"\0" * 34 + c)),
    "chnl": lambda c: sound(b"Opus", full_box(b"chnl", b"\1" + b"\0" * 9 + c)),
    "btrt": lambda c: sound(b"Opus", box(b"btrt", b"\0" * 12 + c)),
    "colr": lambda c: entry(lambda body: body + box(b"colr", b"nclx" + b"\0" * 7 + c)),
    "sgpd": lambda c: grouped(box(b"sgpd", b"\1\0\0\0roll" + struct.pack(">IIH", 2, 1, 1) + c)),
    "sgpd, long": lambda c: grouped(box(b"sgpd", b"\1\0\0\0roll" + struct.pack(">II", len(c), 1) + c)),
    "sbgp": lambda c: grouped(box(b"sgpd", b"\1\0\0\0roll" + struct.pack(">IIH", 2, 1, 1)), full_box(b"sbgp", b"roll" + struct.pack(">III", 1, 1, 1) + c)),
}

MP4 = {
    **WITHIN,
    **{f"user data {name}": lambda c, name=name: user_data(name, struct.pack(">HH", len(c), 0x15C7) + c) for name in SIZED},
    **{f"user data {name}": lambda c, name=name: user_data(name, b"\0\0\0\0\x15\xc7" + c + b"\0") for name in WITH_LANGUAGE},
    **{f"user data {name}": lambda c, name=name: user_data(name, c) for name in USER_DATA},
    "user data loci": lambda c: user_data("loci", b"\0\0\0\0\x15\xc7" + c + b"\0\0" + struct.pack(">iii", 7627735, 2614886, 0) + b"\0\0"),
    "user data ID32": lambda c: user_data("ID32", b"\0\0\0\0\x15\xc7ID3\4\0\0\0\0\0\0" + c),
    "user data XMP": lambda c: user_data("XMP_", xmp(c)),
    "chapters": lambda c: user_data("chpl", b"\0" * 8 + b"\1" + b"\0" * 8 + bytes([len(c)]) + c),
    "name of a track": lambda c: added(TRAK, box(b"udta", box(b"name", c))),
    "own user data of a track": lambda c: added(TRAK, box(b"udta", box(b"XXXX", c))),
    "metadata of a track": lambda c: added(TRAK, full_box(b"meta", handler(b"mdta") + box(b"XXXX", c))),
    "user data of media": lambda c: added(MDIA, box(b"udta", box(b"XXXX", c))),
    **{f"item {name}": lambda c, name=name: added(MOOV, item_list(four(name), c)) for name in ITEMS},
    "item of its own": lambda c: added(MOOV, box(b"udta", full_box(b"meta", handler(b"mdir") + box(b"ilst", box(b"----", full_box(b"mean", b"com.apple.iTunes") + full_box(b"name", b"USER") + value(c)))))),
    **{f"key {name}": lambda c, name=name: added(MOOV, keyed(b"com.apple.quicktime." + name.encode(), c)) for name in KEYS},
    "key of its own": lambda c: added(MOOV, keyed(b"com.own.thing", c)),
    "key of Android": lambda c: added(MOOV, keyed(b"com.android.version", c)),
    "metadata of the file": lambda c: FILM + full_box(b"meta", handler(b"mdta") + box(b"XXXX", c)),
    "XML of the file": lambda c: FILM + full_box(b"meta", handler(b"mp7t") + full_box(b"xml ", b"<x>" + c + b"</x>\0")),
    "XMP": lambda c: FILM + box(b"uuid", bytes.fromhex("BE7ACFCB97A942E89C71999491E3AFAC") + xmp(c)),
    "uuid of the file": lambda c: FILM + box(b"uuid", b"0123456789abcdef" + c),
    "uuid of the film": lambda c: added(MOOV, box(b"uuid", b"0123456789abcdef" + c)),
    "profile of a camera": lambda c: FILM + box(b"uuid", b"PROF!\xd2O\xce\xbb\x88i\\\xfa\xc9\xc7@" + c),
    "metadata of a camera": lambda c: added(TRAK, box(b"uuid", b"USMT!\xd2O\xce\xbb\x88i\\\xfa\xc9\xc7@" + box(b"MTDT", c))),
    **{f"box {name}": lambda c, name=name: FILM + box(four(name), c) for name in OF_FILE},
    **{f"{kind} in {path[-1].decode()}": lambda c, kind=kind, path=path: added(path, box(kind.encode(), c)) for kind in ("free", "XXXX") for path in (MOOV, TRAK, MDIA, MINF, STBL)},
    "trailer": lambda c: FILM + c[:7] + b"-" + c,
    "iods": lambda c: added(MOOV, full_box(b"iods", b"\x10\x20" + c)),
    "ainf": lambda c: added(MOOV, full_box(b"ainf", b"\0\0\0\0" + c + b"\0")),
    "tref": lambda c: added(TRAK, box(b"tref", box(b"XXXX", c))),
    "edts": lambda c: added((*TRAK, b"edts"), box(b"XXXX", c)),
    "matt": lambda c: added(TRAK, box(b"matt", c)),
    "tapt": lambda c: added(TRAK, box(b"tapt", box(b"clef", c))),
    "time of the film": lambda c: changed((*MOOV, b"mvhd"), 4, TIME + TIME),
    "time of the film, long": lambda c: edited(FILM, (*MOOV, b"mvhd"), lambda body: b"\1\0\0\0" + (b"\0\0\0\0" + TIME) * 2 + body[12:16] + b"\0\0\0\0" + body[16:]),
    "time of a track": lambda c: changed((*TRAK, b"tkhd"), 4, TIME + TIME),
    "time of media": lambda c: changed((*MDIA, b"mdhd"), 4, TIME + TIME),
    "preview": lambda c: changed((*MOOV, b"mvhd"), 72, NUMBER * 3),
    "reserved bytes of a track": lambda c: changed((*TRAK, b"tkhd"), 24, NUMBER),
    "handler's name": lambda c: edited(FILM, (*MDIA, b"hdlr"), lambda body: body[:24] + c + b"\0"),
    "handler's maker": lambda c: changed((*MDIA, b"hdlr"), 12, NUMBER),
    "second handler": lambda c: added(MINF, full_box(b"hdlr", b"dhlralis" + b"\0" * 12 + c)),
    "data elsewhere": lambda c: edited(FILM, (*MINF, b"dinf"), lambda _: full_box(b"dref", struct.pack(">I", 1) + full_box(b"url ", b"file:///home/" + c + b"\0"))),
    "data by an alias": lambda c: edited(FILM, (*MINF, b"dinf"), lambda _: full_box(b"dref", struct.pack(">I", 1) + full_box(b"alis", c))),
    "compressor": lambda c: entry(lambda body: body[:42] + bytes([31]) + c[:31].ljust(31, b"\0") + body[74:]),
    "vendor": lambda c: entry(lambda body: body[:12] + b"CNRY" + body[16:]),
    "own box of an entry": lambda c: entry(lambda body: body + box(b"XXXX", c)),
    "free box of an entry": lambda c: entry(lambda body: body + box(b"free", c)),
    "colours of an entry": lambda c: entry(lambda body: body + box(b"colr", b"prof" + profile(c))),
    "esds of an entry": lambda c: entry(lambda body: body + full_box(b"esds", b"\3" + c)),
    **{f"track {pair}": lambda c, pair=pair: track(*map(four, pair.split("/")), sized(b"GPS (116.39,39.9) " + c)) for pair in TRACKS},
    "track of JPEG": lambda c: track(b"vide", b"jpeg", jpeg_with_exif(c)),
    "name of a time code": lambda c: track(b"tmcd", b"tmcd", b"\0\0\0\1", struct.pack(">IIIIBB", 0, 0, 25, 1, 25, 0) + box(b"name", struct.pack(">HH", len(c), 0) + c)),
    "font of a time code": lambda c: track(b"tmcd", b"tmcd", b"\0\0\0\1", header=box(b"gmhd", full_box(b"gmin", b"\0" * 12) + box(b"tmcd", full_box(b"tcmi", b"\0" * 20 + bytes([len(c)]) + c)))),
    "font of subtitles": lambda c: track(b"sbtl", b"tx3g", sized(b"Hello"), b"\0" * 30 + box(b"ftab", struct.pack(">HHB", 1, 1, len(c)) + c)),
    "data that no track has": lambda c: FILM + box(b"mdat", b"\0" * 64 + c + b"\0" * 64),
    "brand": lambda c: edited(FILM, (b"ftyp",), lambda body: body[:-4] + b"CNRY"),
    "version of the brand": lambda c: changed((b"ftyp",), 4, b"\x19\x87\x06\x05"),
    "second film": lambda c: FILM + box(b"moov", box(b"udta", box(b"\xa9nam", struct.pack(">HH", len(c), 0x15C7) + c))),
    "compressed film": lambda c: FILM + box(b"moov", box(b"cmov", c)),
}
NEEDLES = {
    **{f"time of {name}": [TIME] for name in ("the film", "the film, long", "a track", "media")},
    "preview": [NUMBER * 3],
    "reserved bytes of a track": [NUMBER],
    "handler's maker": [NUMBER],
    "compressor": ["CANARY-MP4-COMPRESSOR"],
    "vendor": [b"CNRY"],
    "brand": [b"CNRY"],
    "version of the brand": [b"\x19\x87\x06\x05"],
}
# Films as encoders write them, with what they note of themselves.
ENCODED = {
    "x264's settings": ("x264.mp4", ["x264 - core"]),
    "x265's settings": ("x265.mp4", ["x265 (build"]),
    "user data of H.264": ("user-data.mp4", ["CANARY-MP4-H-264-SEI-USER-DATA"]),
    "encoders of pictures and sound": ("lavc.mp4", ["Lavc5", "Lavf5"]),
    "fragments": ("fragmented.mp4", ["CANARY-MP4-FRAGMENTED"]),
}
# Films that can't be cleaned: they must be refused.
OTHERS = {"mkv": b"\x1aE\xdf\xa3@", "webm": b"\x1aE\xdf\xa3webm@", "avi": b"RIFF\0\1\0\0AVI LIST@", "flv": b"FLV\1@", "ts": b"G\0\0\x10@" * 20, "mpg": b"\0\0\1\xba@", "wmv": b"0&\xb2u\x8ef\xcf\x11@"}


def cases():
    yield Case("mp4", "honest", FILM)
    yield Case("mp4", "honest HEVC", sample("hevc.mp4"))
    yield Case("mp4", "honest AV1", sample("av1.mp4"))
    yield Case("mp4", "honest, with subtitles", sample("subtitles.mp4"))
    yield Case("mov", "honest", sample("film.mov"))
    for field, make in MP4.items():
        case = planted("mp4", field, lambda word: make(word.encode()), "@")
        case.needles = NEEDLES.get(field, case.needles)
        yield case
    for name in KEYS:
        key = b"com.apple.quicktime." + name.encode()
        yield planted("mov", "key " + name, lambda word: added(MOOV, keyed(key, word.encode(), full=False), film=sample("film.mov")), "@")
    for field, (name, found) in ENCODED.items():
        yield Case("mp4", field, sample(name), found)
    for format, data in OTHERS.items():
        yield planted(format, "any", lambda word: data.replace(b"@", word.encode()), "@")

"""Compressed bytes that are not what their codec says (docs/FORMAT.md, section 5; RFC 1950, RFC 8878)."""

import struct
import zlib

import zstandard

from collection import COLLECTION
from case import FINE, Group
from writer import ZLIB, ZSTD, Block, lay

group = Group("codecs", words="block 0", sees="verify search show extract replace")

# The block of texts, and behind them, belonging to no file, something that takes less group than it stands for.
TEXTS = lay(COLLECTION, 1 << 20)[0][0].raw
REST = 500
RAW = TEXTS + b"\n" * REST


def put_up(codec):
    def add(name, stored, **more):
        group.add(name, blocks=lambda blocks: [Block(RAW, codec, stored), *blocks[1:]], **more)

    return add


# zstd

MAGIC = struct.pack("<I", 0xFD2FB528)
SKIPPABLE = struct.pack("<II", 0x184D2A50, 4) + b"skip"
RAW_BLOCK, REPEATED, RESERVED = 0, 1, 3
LITERAL = [(RAW_BLOCK, len(TEXTS), TEXTS), (REPEATED, REST, b"\n")]


def frame(data, **options):
    return zstandard.ZstdCompressor(level=9, **options).compress(data)


def handmade(parts, descriptor=0, window=b"\0", fields=b""):
    """A frame of blocks of one's own, each of a kind, a length and bytes."""
    out = MAGIC + bytes([descriptor]) + window + fields
    for at, (kind, length, data) in enumerate(parts):
        out += struct.pack("<I", length << 3 | kind << 1 | (at == len(parts) - 1))[:3] + data
    return out


sound, summed = frame(RAW), frame(RAW, write_checksum=True)
for name, stored in {
    "a checksum": summed,
    "no length": frame(RAW, write_content_size=False),
    "made by hand": handmade(LITERAL),
    "a window of 2 GiB": handmade(LITERAL, window=b"\xa8"),
    "empty blocks": handmade([(RAW_BLOCK, 0, b""), *LITERAL, (RAW_BLOCK, 0, b"")]),
}.items():
    put_up(ZSTD)(f"zstd, {name}", stored, **FINE)
for name, stored in {
    "no bytes but one": b"\x28",
    "magic alone": sound[:4],
    "cut off in the middle": sound[: len(sound) // 2],
    "a byte short": sound[:-1],
    "a byte behind it": sound + b"\0",
    "another magic": b"\x27" + sound[1:],
    "magic of version 0.5": b"\x25" + sound[1:],
    "wrong checksum": summed[:-1] + bytes([summed[-1] ^ 1]),
    "checksum left out": summed[:-4],
    "two frames": frame(RAW[:200]) + frame(RAW[200:]),
    "an empty frame behind it": sound + frame(b""),
    "a skippable frame before it": SKIPPABLE + sound,
    "a skippable frame behind it": sound + SKIPPABLE,
    "a skippable frame alone": SKIPPABLE,
    "a window of more than 2 to the 41": handmade(LITERAL, window=b"\xff"),
    "a dictionary": handmade(LITERAL, descriptor=1, fields=b"\x07"),
    "the reserved bit": handmade(LITERAL, descriptor=8),
    "a block of the reserved kind": handmade([LITERAL[0], (RESERVED, REST, b"\n")]),
    "a byte too many": handmade([LITERAL[0], (REPEATED, REST + 1, b"\n")]),
    "a byte too few": handmade([LITERAL[0], (REPEATED, REST - 1, b"\n")]),
    "a bomb of 5 MB": handmade([(REPEATED, 1 << 17, b"x")] * 40),
    "blocks of more than 128 KiB": handmade([(REPEATED, 1 << 20, b"x")] * 4, window=b"\x50"),
    "a length of 4 GB": handmade(LITERAL, descriptor=0x80, fields=struct.pack("<I", (1 << 32) - 1)),
    "a length of nearly 2 to the 64": handmade(LITERAL, descriptor=0xC0, fields=struct.pack("<Q", (1 << 64) - 2)),
}.items():
    put_up(ZSTD)(f"zstd, {name}", stored)

# zlib

deflated = zlib.compress(RAW, 9)
store = zlib.compress(RAW, 0)


def other(**options):
    compressor = zlib.compressobj(9, **options)
    return compressor.compress(RAW) + compressor.flush()


for name, stored in {
    "header alone": deflated[:2],
    "cut off in the middle": deflated[: len(deflated) // 2],
    "a byte short": deflated[:-1],
    "a byte behind it": deflated + b"\0",
    "two streams": zlib.compress(RAW[:200], 9) + zlib.compress(RAW[200:], 9),
    "wrong checksum": deflated[:-1] + bytes([deflated[-1] ^ 1]),
    "checksum left out": deflated[:-4],
    "a preset dictionary": other(zdict=b"# The "),
    "gzip": other(wbits=31),
    "without a frame": other(wbits=-15),
    "another method": b"\x79\x9b" + deflated[2:],
    "a window of 64 KiB": b"\x88\x1c" + deflated[2:],
    "a wrong header checksum": deflated[:1] + bytes([deflated[1] ^ 1]) + deflated[2:],
    "a block of the reserved kind": deflated[:2] + b"\7" + deflated[3:],
    "a byte too many": zlib.compress(RAW + b"x", 9),
    "a byte too few": zlib.compress(RAW[:-1], 9),
    "a bomb of 800 kB": zlib.compress(bytes(800_000), 9),
    "nothing": zlib.compress(b"", 9),
}.items():
    put_up(ZLIB)(f"zlib, {name}", stored)

"""Pictures that would cost much to decode, in guides by a publisher who is known, at a terminal that shows them."""

import struct
import zlib

from large import MIB, costly, guide
from groups.maps import END, PARAGRAPH, own
from writer import File, string

IMAGE = b"\x1b"
# Pictures of 4,000 lines and columns, and others so wide that ten of them have group on a screen.
SQUARE, WIDE = (5_656, 5_656), (65_000, 490)

group = costly("cost of pictures", commands="screen", keys="enter space esc esc q")


def pictured(picture, times=1):
    """A guide with a picture, perhaps over and over."""
    image = PARAGRAPH + IMAGE + own("p") + END + b"\0" + string("b.png") + END
    return guide(b"", image * times, File("b.png", picture))


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def lines(width, height):
    """How many bytes the lines of a picture of 16 bits for each of four colours are."""
    return height * (1 + 8 * width)


def passes(width, height):
    """The same of a picture in seven passes."""
    steps = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    return sum(lines((width - x + dx - 1) // dx, (height - y + dy - 1) // dy) for x, y, dx, dy in steps)


def png(size, is_interlaced=False, before=b""):
    deflate = zlib.compressobj(9)
    length = (passes if is_interlaced else lines)(*size)
    data = b"".join(deflate.compress(bytes(min(MIB, length - at))) for at in range(0, length, MIB)) + deflate.flush()
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 16, 6, 0, 0, is_interlaced))
    return b"\x89PNG\r\n\x1a\n" + header + before + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@group.case("a large PNG")
def large_png():
    """A PNG of 32 million dots of 16 bits, 256 MB before it is made smaller."""
    return pictured(png(SQUARE))


@group.case("a PNG of seven passes")
def interlaced():
    """The same, which has to be complete before any of it can be seen."""
    return pictured(png(SQUARE, True))


@group.case("wide PNGs", commands="screen screen-wide")
def wide():
    """A PNG of 32 million dots that takes two lines of the screen, twelve times."""
    return pictured(png(WIDE), 12)


@group.case("a PNG with remarks")
def remarks():
    """A PNG before whose first dot there are 900 remarks of 8 MB each."""
    remark = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"A" * 7_900_000, 9))
    return pictured(png((64, 64), before=remark * 900))


# A JPEG whose coefficients come in scan after scan; nothing is in any of them, but all have to be gone through.

# Both sides are multiples of eight, and there are as many blocks: 707 by 707, and 4,949 by 101.
BLOCKS = 499_849
BANDS = [(1, 8), (9, 16), (17, 24), (25, 32), (33, 40), (41, 48), (49, 56), (57, 60), (61, 61), (62, 62), (63, 63)]


def segment(mark, data):
    return b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data


def scan(components, first, last, high_and_low, data):
    which = b"".join(bytes([component, 0]) for component in components)
    return segment(0xDA, bytes([len(components)]) + which + bytes([first, last, high_and_low])) + data


def empty_band():
    """Runs of blocks of which none has anything: a bit for the code, and how many there are."""
    bits, left = "", BLOCKS
    while left > 0:
        run = max(min(left, 32_767), 16_384)
        bits, left = bits + "0" + format(run - 16_384, "014b"), left - run
    bits += "1" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8)).replace(b"\xff", b"\xff\0")


def jpeg(width, height, scans):
    bits = [(0, 13), *((bit, bit - 1) for bit in range(13, 0, -1))]
    refined = [(c, *band, high << 4 | low) for band in BANDS for high, low in bits for c in (1, 2, 3)]
    code = bytes([1] + [0] * 15)
    return b"".join([
        b"\xff\xd8",
        segment(0xDB, b"\0" + b"\1" * 64),
        segment(0xC2, struct.pack(">BHHB", 8, height, width, 3) + b"".join(bytes([c, 0x11, 0]) for c in (1, 2, 3))),
        segment(0xC4, b"\0" + code + b"\0"),
        segment(0xC4, b"\x10" + code + b"\xe0"),
        scan((1, 2, 3), 0, 0, 0, bytes(3 * BLOCKS // 8) + b"\x1f"),
        *(scan((c,), first, last, places, empty_band()) for c, first, last, places in refined[:scans]),
        b"\xff\xd9",
    ])


@group.case("a JPEG of few scans")
def few_scans():
    """A JPEG of 32 million dots in 60 scans."""
    return pictured(jpeg(5_656, 5_656, 60))


@group.case("a JPEG of many scans")
def many_scans():
    """A JPEG of 32 million dots in 460 scans, each of which goes through all of it."""
    return pictured(jpeg(5_656, 5_656, 460))


@group.case("wide JPEGs", commands="screen screen-wide")
def wide_jpegs():
    """The same twelve times on one screen, in fewer lines."""
    return pictured(jpeg(39_592, 808, 460), 12)


@group.case("wide JPEGs of few scans")
def wide_jpegs_of_few():
    """The same in as many scans as are taken."""
    return pictured(jpeg(39_592, 808, 60), 12)

"""Both ends of the signed bundle, its length, and the padding (docs/FORMAT.md, section 2)."""

import struct

from case import CLOSED, NEWER, READS, Group
from lies import flip, put
from writer import HEADER, MAGIC, TRAILER, padme

group = Group("frame")
NO_BUNDLE, HEAD, TAIL = "this is no bundle", "its first bytes", "its last bytes"
HEADLESS = "the beginning of this bundle is missing or damaged"
MANIFEST, PADDING, TABLE = "the manifest", "the padding", "the table of blocks"
UNSIGNED = ("the signature of key", "does not fit the contents")


def number(form, at):
    """Another number at a place; a function is given the old one."""

    def put_in(value):
        def lie(data):
            old = struct.unpack_from(form, data, at)[0]
            new = struct.pack(form, value(old) if callable(value) else value)
            return data[:at] + new + data[at + len(new) :]

        return lie

    return put_in


version, length = number("<I", 12), number("<Q", 16)
manifest_length, signatures_length = number("<I", 0), number("<I", 4)

# The header

group.add("magic, first byte", header=lambda h: flip(h, 0), words=HEADLESS)
group.add("magic, last byte", header=lambda h: flip(h, len(MAGIC) - 1), words=HEADLESS)
group.add("magic, as text mode leaves it", header=lambda h: h.replace(b"\r\n", b"\n"), words=HEADLESS)
for value in (0, 2, 1 << 24, (1 << 32) - 1):
    group.add(f"version {value}", header=version(value), exit=CLOSED, words=(f"version {value}", NEWER))
for name, value, words in (
    ("0", 0, HEAD),
    ("of the header alone", HEADER, HEAD),
    ("of both ends alone", HEADER + TRAILER, "bytes were added after its end"),
    ("one less", lambda n: n - 1, "1 byte was added after its end"),
    ("one more", lambda n: n + 1, "1 of 1,793 bytes are missing"),
    ("the next of Padmé's", lambda n: padme(n + 1), "cut off"),
    ("2 to the 63 less 1", (1 << 63) - 1, "cut off"),
    ("2 to the 63", 1 << 63, HEAD),
    ("2 to the 64 less 1", (1 << 64) - 1, HEAD),
):
    group.add(f"length {name}", header=length(value), words=words)

# The whole

for name, end, words in (
    ("within the magic", 8, NO_BUNDLE),
    ("behind the magic", 12, "cut off"),
    ("within the version", 14, "cut off"),
    ("within the length", 20, "cut off"),
    ("behind the header", HEADER, "cut off"),
    ("in the middle", 600, "cut off"),
    ("before the last byte", -1, "1 of 1,792 bytes are missing"),
):
    group.add(f"cut off {name}", file=lambda f, end=end: f[:end], words=words)
group.add("a byte behind it", file=lambda f: f + b"\0", words="1 byte was added after its end")
group.add("twice", file=lambda f: f + f, words="bytes were added after its end")
group.add("a byte left out", file=lambda f: f[:500] + f[501:], words="1 of 1,792 bytes are missing")
group.add("a byte put in", file=lambda f: f[:500] + b"\0" + f[500:], words="1 byte was added after its end")

# The trailer

group.add("trailer, magic", trailer=flip, words=TAIL)
group.add("trailer, magic with its line end the other way", trailer=lambda t: t.replace(b"\r\n", b"\n\r"), words=TAIL)
for name, value, words in (
    ("of no bytes", 0, UNSIGNED),
    ("one byte shorter", lambda n: n - 1, UNSIGNED),
    ("one byte longer", lambda n: n + 1, UNSIGNED),
    ("beyond the header", 1_700, TAIL),
    ("over its limit", 65_537, TAIL),
    ("of 2 to the 32 less 1", (1 << 32) - 1, TAIL),
):
    group.add(f"manifest {name}", trailer=manifest_length(value), words=words)
for name, value, words in (
    ("of no bytes", 0, "the signatures"),
    ("one byte shorter", lambda n: n - 1, "the signatures"),
    ("one byte longer", lambda n: n + 1, "the signatures"),
    ("over their limit", 131_073, TAIL),
    ("of 2 to the 32 less 1", (1 << 32) - 1, TAIL),
):
    group.add(f"signatures {name}", trailer=signatures_length(value), words=words)
group.add(
    "manifest and signatures of 2 to the 32 less 1",
    words=TAIL,
    trailer=lambda t: manifest_length((1 << 32) - 1)(signatures_length((1 << 32) - 1)(t)),
)

# The padding

for name, lie in {
    "first byte": lambda p: flip(p, 0),
    "last byte": flip,
    "of spaces": lambda p: b" " * len(p),
}.items():
    group.add(f"padding, {name}", padding=lie, words=PADDING, sees="verify")
for name, lie in {
    "left out": lambda p: b"",
    "one byte short": lambda p: p[1:],
    "one byte long": lambda p: p + b"\0",
    "up to a longer one of Padmé's lengths": lambda p: p + bytes(64),
    "a megabyte longer": lambda p: p + bytes(1 << 20),
}.items():
    group.add(f"padding, {name}", padding=lie, words=PADDING)

# What the manifest says of the regions

group.add("data one byte shorter", lines=put("data", lambda n: int(n) - 1), words=TABLE, sees=READS)
group.add("data one byte longer", lines=put("data", lambda n: int(n) + 1), words=TABLE, sees=READS)
group.add("data of no bytes", lines=put("data", 0), words=PADDING)
group.add("data into the manifest", lines=put("data", lambda n: int(n) + 400), words=MANIFEST)
group.add("data beyond the file", lines=put("data", 1 << 40), words=MANIFEST)
group.add("data of 2 to the 63 less 1", lines=put("data", (1 << 63) - 1), words=MANIFEST)
group.add("one block less", lines=put("blocks", lambda n: int(n) - 1), words=MANIFEST)
group.add("one block more", lines=put("blocks", lambda n: int(n) + 1), words=TABLE, sees=READS)
group.add("blocks beyond the file", lines=put("blocks", 1 << 24), words=MANIFEST)

"""Both ends of the signed bundle, its length, and the padding (docs/FORMAT.md, section 2)."""

import struct

from exhibit import CLOSED, NEWER, WHOLE, Room
from writer import HEADER, MAGIC, TRAILER, padme

room = Room("frame")


def u32(at, value):
    return lambda data: data[:at] + struct.pack("<I", value) + data[at + 4 :]


def length(change):
    return lambda header: header[:16] + struct.pack("<Q", change(struct.unpack_from("<Q", header, 16)[0]))


def cut(count):
    return lambda file: file[:count]


NO_BUNDLE = "this is no bundle"
READS = f"{WHOLE} show"
HEAD, TAIL, PADDING, MANIFEST = "its first bytes", "its last bytes", "the padding", "the manifest"

room.add("magic, first byte", header=lambda h: b"\x88" + h[1:], words=NO_BUNDLE)
room.add("magic, as text mode leaves it", header=lambda h: h.replace(b"\r\n", b"\n"), words=NO_BUNDLE)
room.add("magic, last byte", header=lambda h: h[:11] + b"\1" + h[12:], words=NO_BUNDLE)
room.add("version 0", header=u32(12, 0), exit=CLOSED, words=("version 0", NEWER))
room.add("version 2", header=u32(12, 2), exit=CLOSED, words=("version 2", NEWER))
room.add("version 2 to the 31", header=u32(12, 1 << 31), exit=CLOSED, words=(f"version {1 << 31}", NEWER))
room.add("version in the other order of bytes", header=u32(12, 1 << 24), exit=CLOSED, words=NEWER)

room.add("length 0", header=length(lambda n: 0), words=HEAD)
room.add("length of the header alone", header=length(lambda n: HEADER), words=HEAD)
room.add("length of both ends alone", header=length(lambda n: HEADER + TRAILER), words="bytes were added after its end")
room.add("length one less", header=length(lambda n: n - 1), words="1 bytes were added after its end")
room.add("length one more", header=length(lambda n: n + 1), words=("cut off", "1 bytes are missing"))
room.add("length the next of Padmé's", header=length(lambda n: padme(n + 1)), words="cut off")
room.add("length 2 to the 63", header=length(lambda n: 1 << 63), words=HEAD)
room.add("length 2 to the 63 less 1", header=length(lambda n: (1 << 63) - 1), words="cut off")
room.add("length 2 to the 64 less 1", header=length(lambda n: (1 << 64) - 1), words=HEAD)

room.add("cut off within the magic", file=cut(8), words=NO_BUNDLE)
room.add("cut off behind the magic", file=cut(12), words="cut off")
room.add("cut off within the version", file=cut(14), words="cut off")
room.add("cut off within the length", file=cut(20), words="cut off")
room.add("cut off behind the header", file=cut(HEADER), words="cut off")
room.add("cut off in the middle", file=cut(600), words="cut off")
room.add("cut off before the last byte", file=cut(-1), words=("cut off", "1 bytes are missing"))
room.add("a byte too many", file=lambda f: f + b"\0", words="1 bytes were added after its end")
room.add("twice the same", file=lambda f: f + f, words="bytes were added after its end")
room.add("a byte less in the middle", file=lambda f: f[:500] + f[501:], words="cut off")
room.add("a byte more in the middle", file=lambda f: f[:500] + b"\0" + f[500:], words="added after its end")
room.add("a byte of the end changed", file=lambda f: f[:-1] + b"E", words=TAIL)

room.add("trailer, magic", trailer=lambda t: t[:8] + b"\n\rbundle", words=TAIL)
room.add("trailer, magic as text mode leaves it", trailer=lambda t: t[:8] + b"\nbundle\0", words=TAIL)
room.add("manifest of no bytes", trailer=u32(0, 0), words=("the signature of key", "does not fit"))
room.add("manifest one byte shorter", trailer=lambda t: u32(0, struct.unpack_from("<I", t)[0] - 1)(t),
         words=("the signature of key", "does not fit"))
room.add("manifest one byte longer", trailer=lambda t: u32(0, struct.unpack_from("<I", t)[0] + 1)(t),
         words=("the signature of key", "does not fit"))
room.add("manifest over its limit", trailer=u32(0, 65_537), words=TAIL)
room.add("manifest of 2 to the 32", trailer=u32(0, (1 << 32) - 1), words=TAIL)
room.add("manifest beyond the header", trailer=u32(0, 1_700), words=TAIL)
room.add("signatures of no bytes", trailer=u32(4, 0), words="the signatures")
room.add("signatures one byte shorter", trailer=lambda t: u32(4, struct.unpack_from("<I", t, 4)[0] - 1)(t),
         words="the signatures")
room.add("signatures one byte longer", trailer=lambda t: u32(4, struct.unpack_from("<I", t, 4)[0] + 1)(t),
         words="the signatures")
room.add("signatures over their limit", trailer=u32(4, 131_073), words=TAIL)
room.add("signatures of 2 to the 32", trailer=u32(4, (1 << 32) - 1), words=TAIL)
room.add("both lengths of 2 to the 32", trailer=lambda t: u32(4, (1 << 32) - 1)(u32(0, (1 << 32) - 1)(t)), words=TAIL)


def longer(padding):
    """As long as to reach the next but one of Padmé's lengths."""
    return padding + bytes(64)


room.add("padding, first byte", padding=lambda p: b"\1" + p[1:], words=PADDING, sees="verify")
room.add("padding, last byte", padding=lambda p: p[:-1] + b"\1", words=PADDING, sees="verify")
room.add("padding of spaces", padding=lambda p: b" " * len(p), words=PADDING, sees="verify")
room.add("padding left out", padding=lambda p: b"", words=PADDING)
room.add("padding one byte short", padding=lambda p: p[1:], words=PADDING)
room.add("padding one byte long", padding=lambda p: p + b"\0", words=PADDING)
room.add("padding to a longer of Padmé's lengths", padding=longer, words=PADDING)
room.add("padding of a megabyte", padding=lambda p: p + bytes(1 << 20), words=PADDING)


def line(key, change):
    def lie(lines):
        return [key + b": %d" % change(int(one.split(b" ")[1])) if one.startswith(key + b": ") else one for one in lines]
    return lie


room.add("data one byte shorter", lines=line(b"data", lambda n: n - 1), words="the table of blocks", sees=READS)
room.add("data one byte longer", lines=line(b"data", lambda n: n + 1), words="the table of blocks", sees=READS)
room.add("data of no bytes", lines=line(b"data", lambda n: 0), words=PADDING)
room.add("data beyond the file", lines=line(b"data", lambda n: 1 << 40), words=MANIFEST)
room.add("data of 2 to the 63 less 1", lines=line(b"data", lambda n: (1 << 63) - 1), words=MANIFEST)
room.add("data into the manifest", lines=line(b"data", lambda n: n + 400), words=MANIFEST)
room.add("one block less", lines=line(b"blocks", lambda n: n - 1), words=MANIFEST)
room.add("one block more", lines=line(b"blocks", lambda n: n + 1), words="the table of blocks", sees=READS)
room.add("blocks beyond the file", lines=line(b"blocks", lambda n: 1 << 24), words=MANIFEST)

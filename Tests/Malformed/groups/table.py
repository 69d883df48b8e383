"""Descriptions of blocks and the tree of hashes over them (docs/FORMAT.md, section 5)."""

from dataclasses import replace

from case import CLOSED, FINE, NEWER, READS, Group
from writer import HEADER, STORED, ZLIB, ZSTD, Block, hashed

# The blocks of the collection, and what reads them.
TEXTS, MAPS, OTHERS, CATALOG = range(4)
NAMES = ("texts", "maps", "others", "catalog")
SEES = (
    "verify search show extract replace",
    "verify search show",
    "verify extract replace",
    READS,
)

group = Group("table", words="the table of blocks", sees=READS)


def say(number, **changes):
    """Other values in a description; a function is given the old one."""

    def lie(described):
        descriptors, _ = described
        old = descriptors[number]
        new = {name: value(old) if callable(value) else value for name, value in changes.items()}
        descriptors[number] = replace(old, **new)

    return lie


for number in (TEXTS, CATALOG):
    for name, changes in {
        "offset 0": {"offset": 0},
        "offset in the header": {"offset": HEADER - 1},
        "offset behind the data": {"offset": 1 << 20},
        "offset of 2 to the 64 less 1": {"offset": (1 << 64) - 1},
        "offset that overflows with the length": {"offset": lambda d: (1 << 64) - d.stored_length},
        "stored length 0": {"stored_length": 0},
        "stored length of 2 to the 32 less 1": {"stored_length": (1 << 32) - 1},
        "raw length 0": {"raw_length": 0},
        "raw length over its limit": {"raw_length": (4 << 20) + 1},
        "raw length of 24 bits": {"raw_length": (1 << 24) - 1},
        "raw length below the stored one": {"raw_length": lambda d: d.stored_length - 1},
        "raw length of more than 1,024 stored ones": {"raw_length": lambda d: (d.stored_length + 1) * 1024},
    }.items():
        group.add(f"{NAMES[number]}, {name}", described=say(number, **changes), sees=SEES[number])
    for codec in (3, 4, 255):
        group.add(
            f"{NAMES[number]}, codec {codec}",
            described=say(number, codec=codec),
            sees=SEES[number],
            exit=CLOSED,
            words=(f"codec {codec}", NEWER),
        )

for number in (TEXTS, MAPS, CATALOG):
    for name, changes in {
        "hash of zeros": {"hash": bytes(32)},
        "a bit of the hash": {"hash": lambda d: d.hash[:31] + bytes([d.hash[31] ^ 1])},
        "hash of something else": {"hash": hashed("bundle1 block", b"")},
        "raw length one more": {"raw_length": lambda d: d.raw_length + 1},
        "raw length one less": {"raw_length": lambda d: d.raw_length - 1},
    }.items():
        group.add(
            f"{NAMES[number]}, {name}", described=say(number, **changes), sees=SEES[number], words=f"block {number}"
        )
    # Whoever reads all of them sees first that they do not lie end to end.
    for name, changes in {
        "stored length one less": {"stored_length": lambda d: d.stored_length - 1},
        "offset one more": {"offset": lambda d: d.offset + 1},
    }.items():
        group.add(
            f"{NAMES[number]}, {name}", described=say(number, **changes), sees=SEES[number], words="damaged or altered"
        )
group.add(
    "texts, hash for the table",
    sees=SEES[TEXTS],
    words="block 0",
    described=lambda described: say(TEXTS, hash=hashed("bundle1 table", described[1][TEXTS]))(described),
)
group.add("texts, zstd called zlib", described=say(TEXTS, codec=ZLIB), sees=SEES[TEXTS], words="block 0")
group.add("maps, zlib called zstd", described=say(MAPS, codec=ZSTD), sees=SEES[MAPS], words="block 1")
group.add("others, stored called zstd", described=say(OTHERS, codec=ZSTD), sees=SEES[OTHERS], words="block 2")
group.add(
    "others, stored, of two lengths", described=say(OTHERS, raw_length=lambda d: d.raw_length + 1), sees=SEES[OTHERS]
)


def gap(described):
    """A byte between two blocks that belongs to none."""
    descriptors, stored = described
    stored[OTHERS] += b"\0"
    say(CATALOG, offset=lambda d: d.offset + 1)(described)


def exchanged(described):
    """Blocks that do not lie in the order of their numbers."""
    descriptors, stored = described
    stored[TEXTS], stored[MAPS] = stored[MAPS], stored[TEXTS]
    say(TEXTS, offset=HEADER + descriptors[MAPS].stored_length)(described)
    say(MAPS, offset=HEADER)(described)


def shared(described):
    """A block more, which is the bytes of the first once again."""
    descriptors, stored = described
    return [*descriptors, descriptors[TEXTS]], stored


group.add("a gap between blocks", described=gap, sees="verify")
group.add("a gap behind the last block", described=lambda described: described[1].append(b"\0"), sees="verify")
group.add("blocks in another order", described=exchanged, sees="verify")
group.add("two blocks in one place", described=shared, sees="verify")


# With blocks that belong to no file there are some three hundred, hence two levels of the table.
def crowded(blocks):
    return blocks + [Block(b"block %d" % number, STORED) for number in range(300)]


def flip(level, page):
    def lie(levels):
        data = levels[level][page]
        levels[level][page] = data[:-1] + bytes([data[-1] ^ 1])

    return lie


group.add("two levels", blocks=crowded, **FINE)
group.add("two levels, first page", blocks=crowded, table=flip(0, 0), sees="verify search show extract replace")
group.add("two levels, last page", blocks=crowded, table=flip(0, -1))
group.add("two levels, root", blocks=crowded, table=flip(1, 0))
group.add("two levels, pages exchanged", blocks=crowded, table=lambda levels: levels[0].reverse())
group.add("two levels, the wrong way up", blocks=crowded, table=lambda levels: levels[::-1])

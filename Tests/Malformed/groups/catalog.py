"""The tree over the files (docs/FORMAT.md, section 6)."""

from dataclasses import replace

from collection import COLLECTION
from collection import PICTURE as PICTURE_BYTES
from case import FINE, READS, WHOLE, Group
from lies import put
from writer import BRANCH, FILE_LIMIT, GUIDE, STORED, Block, Child, Extent, File, Page, Raw, hashed, number, string

group = Group("catalog", words="the catalog", sees=READS)


NOISE = b"".join(hashed("museum noise", number(i)) for i in range(1 << 15))
HARBOUR, LANTERN, NOTES, PICTURE, PAPER = range(5)


def leaf(**changes):
    """Other values in the only page."""
    return lambda pages: [replace(pages[0], **changes)]


def entry(at, **changes):
    """Other values of a file; a function is given the file."""

    def lie(entries):
        old = entries[at]
        new = {name: value(old) if callable(value) else value for name, value in changes.items()}
        entries[at] = replace(old, **new)

    return lie


# The page

group.add("kind 2", pages=leaf(kind=2))
group.add("kind 255", pages=leaf(kind=255))
group.add("a leaf called a branch", pages=leaf(kind=BRANCH))
group.add("count 0", pages=leaf(count=0))
group.add("count 0 and no items", pages=leaf(items=[]))
group.add("count one more", pages=leaf(count=6))
group.add("count one less", pages=leaf(count=4))
group.add("count 2 to the 63", pages=leaf(count=1 << 63))
group.add("count 2 to the 64 less 1", pages=leaf(count=(1 << 64) - 1))
group.add("count of more than 64 bits", pages=leaf(count=Raw(b"\xff" * 9 + b"\x7f")))
group.add("count that does not end", pages=leaf(count=Raw(b"\xff" * 200)))
group.add("count not in its shortest form", pages=leaf(count=Raw(b"\x85\0")))
group.add("a byte behind the last item", pages=leaf(tail=b"\0"))
group.add("cut off", pages=lambda pages: [pages[0].encoded()[:-1]])
group.add("kind alone", pages=lambda pages: [pages[0].encoded()[:1]])
group.add("longer than its limit", pages=leaf(tail=NOISE))

# The order of files

group.add("order reversed", entries=lambda entries: entries[::-1])
group.add("two exchanged", entries=lambda e: [e[1], e[0], *e[2:]])
group.add("the same path twice", entries=lambda e: [e[0], *e])
group.add("two files exchanged that one page parts", fan=2, entries=lambda e: [e[0], e[2], e[1], *e[3:]], sees=WHOLE)

# Files

group.add("entry of kind 3", entries=entry(PAPER, kind=3))
group.add("entry of kind 255", entries=entry(PAPER, kind=255))
group.add(
    "an attachment called a guide", entries=entry(PICTURE, kind=1, map=Extent(0)), lines=put("guides", "4"), sees=WHOLE
)
for name, title in {
    "of 1,025 bytes": "x" * 1025,
    "longer than the page": Raw(number(1 << 40) + b"x"),
    "not UTF-8": b"a\xffb",
    "a surrogate": b"a\xed\xa0\x80b",
    "an overlong form": b"a\xc0\x80b",
}.items():
    group.add(f"title {name}", entries=entry(LANTERN, title=title))
    if name != "longer than the page":
        group.add(f"attribute {name}", entries=entry(LANTERN, attributes=((title, "x"),)))
        group.add(f"value of an attribute {name}", entries=entry(LANTERN, attributes=(("x", title),)))
group.add("title of 1,024 bytes", entries=entry(LANTERN, title="x" * 1024), **FINE)
group.add("64 attributes", entries=entry(LANTERN, attributes=(("tag", "x"),) * 64), **FINE)
group.add("65 attributes", entries=entry(LANTERN, attributes=(("tag", "x"),) * 65))
group.add("one attribute more than there are", entries=entry(LANTERN, attribute_count=1))
group.add("one attribute less than there are", entries=entry(LANTERN, attributes=(("tag", "x"),), attribute_count=0))
group.add("2 to the 63 attributes", entries=entry(LANTERN, attribute_count=1 << 63))
group.add("language of 65 bytes", entries=entry(LANTERN, language="x" * 65), lines=put("languages", "en zh-Hans"))
group.add(
    "language that the manifest has not",
    entries=entry(LANTERN, language="fr"),
    lines=put("languages", "en zh-Hans"),
    sees=WHOLE,
)

# Extents

group.add(
    "length not in its shortest form",
    entries=entry(LANTERN, contents=lambda e: replace(e.contents, length=Raw(b"\xff\x80\0"))),
)
group.add("length of more than 64 bits", entries=entry(LANTERN, contents=Extent(Raw(b"\xff" * 9 + b"\x7f"))))


def extent(at, part, **changes):
    """Other values in a place of a file."""
    return lambda entries: entry(at, **{part: replace(getattr(entries[at], part), **changes)})(entries)


for name, at, part, sees in (
    ("attachment", PICTURE, "contents", "verify extract replace"),
    ("text", LANTERN, "contents", "verify search show extract replace"),
    ("map", LANTERN, "map", "verify search show"),
    ("text of another format", NOTES, "text", "verify search"),
):
    beyond = {"sees": sees, "words": "damaged or altered"}
    group.add(f"{name}, block behind the last", entries=extent(at, part, block=4), **beyond)
    group.add(f"{name}, block over its limit", entries=extent(at, part, block=(1 << 24) + 1))
    group.add(f"{name}, block of 2 to the 63", entries=extent(at, part, block=1 << 63))
    group.add(f"{name}, offset behind its block", entries=extent(at, part, offset=4_000_000), **beyond)
    group.add(f"{name}, offset over its limit", entries=extent(at, part, offset=4 << 20))
    group.add(f"{name}, offset below nought", entries=extent(at, part, place=99_999))
    group.add(f"{name}, place over its limit", entries=extent(at, part, place=16_777_217))
    group.add(f"{name}, place of 2 to the 64 less 1", entries=extent(at, part, place=(1 << 64) - 1))
    group.add(f"{name}, longer than all blocks", entries=extent(at, part, length=20_000), **beyond)
for power in (40, 62):
    group.add(
        f"attachment of 2 to the {power} bytes",
        entries=extent(PICTURE, "contents", length=1 << power),
        sees="verify extract replace",
        words="the file pictures/boat.png",
        is_confirmed=True,
    )
for name, length in {"2 to the 63": 1 << 63, "2 to the 64 less 1": (1 << 64) - 1}.items():
    group.add(
        f"attachment of {name} bytes",
        entries=extent(PICTURE, "contents", length=length),
        lines=put("size", "740"),
        sees=WHOLE,
    )
group.add(
    "sizes that add up to more than 64 bits",
    lines=put("size", "740"),
    sees=WHOLE,
    files=[*COLLECTION[:4], File("pictures/ship.png", b"x"), COLLECTION[4]],
    entries=lambda es: (
        extent(PICTURE, "contents", length=1 << 63)(es),
        extent(PICTURE + 1, "contents", length=1 << 63)(es),
    )
    and None,
)
group.add("text over its limit", entries=extent(LANTERN, "contents", length=(32 << 20) + 1))
group.add("text of another format over its limit", entries=extent(NOTES, "text", length=(32 << 20) + 1))
group.add("map over its limit", entries=extent(LANTERN, "map", length=(16 << 20) + 1))
group.add("map of 2 to the 64 less 1", entries=extent(LANTERN, "map", length=(1 << 64) - 1))
group.add(
    "two files in the same place",
    files=[*COLLECTION[:4], File("pictures/copy.png", PICTURE_BYTES), COLLECTION[4]],
    entries=lambda es: entry(4, contents=es[3].contents)(es),
    **FINE,
)

# A file lies in no more blocks than 16, and one for each 4 KiB. The blocks of one byte are between those of the files and
# the catalog.


def in_single_bytes(count):
    """The picture is as many blocks as it has bytes."""
    return {
        "blocks": lambda blocks: blocks + [Block(b"x", STORED)] * count,
        "entries": entry(PICTURE, contents=Extent(count, 3, 0)),
    }


group.add(
    "a file in 17 blocks",
    **in_single_bytes(17),
    sees="verify extract replace",
    words="damaged or altered",
)
group.add("a file in 16 blocks", **in_single_bytes(16), commands="verify info list search show", **FINE)

# Branches

TREE = {"fan": 2}
group.add("a tree", **TREE, **FINE)


def child(level, at, **changes):
    """Other values in a branch of the tree over five files: leaves 0 to 2, branches 3 and 4, the root 5."""

    def lie(pages):
        old = pages[level].items[at]
        new = {name: value(old) if callable(value) else value for name, value in changes.items()}
        pages[level].items[at] = replace(old, **new)

    return lie


PAGE, ROOT = 3, 5
for name, changes in {
    "ordinal of the first 1": {"ordinal": 1},
    "path of the first another": {"path": "en/a.md"},
    "block the root": {"block": lambda c: c.block + 2},
    "block behind the last": {"block": lambda c: c.block + 3},
    "block over its limit": {"block": (1 << 24) + 1},
    "block of texts": {"block": 0},
}.items():
    group.add(f"branch, {name}", pages=child(ROOT, 0, **changes), **TREE)
for name, path in {"leads elsewhere": "../en", "empty": "", "hidden": ".en"}.items():
    group.add(f"branch, path {name}", pages=child(ROOT, 0, path=path), words="a name that is not allowed", **TREE)
for name, ordinal in {"alike": 0, "over their limit": FILE_LIMIT + 1}.items():
    group.add(f"branch, ordinals {name}", pages=child(PAGE, 1, ordinal=ordinal), **TREE)
group.add("branch, children exchanged", pages=lambda p: p[PAGE].items.reverse(), **TREE)
for name, changes in {
    "ordinal one more": {"ordinal": 3},
    "ordinal one less": {"ordinal": 1},
    "the same child twice": {"block": lambda c: c.block - 1},
    "path that is not the child's": {"path": "en/o.md"},
}.items():
    group.add(f"branch, {name}", pages=child(PAGE, 1, **changes), sees=WHOLE, **TREE)
group.add("branch, a child left out", pages=lambda p: p[PAGE].items.pop() and None, sees=WHOLE, **TREE)
group.add("branch, no children", pages=lambda p: [*p[:PAGE], Page(BRANCH, []), *p[PAGE + 1 :]], **TREE)
group.add(
    "branch, a byte behind the last", pages=lambda p: [*p[:PAGE], replace(p[PAGE], tail=b"\0"), *p[PAGE + 1 :]], **TREE
)


# The leaf of the collection, when it is the only one.
LEAF = 3
FIRST = COLLECTION[0].path


def tower(levels):
    """A tree of so many levels, with one child each."""
    return lambda pages: pages + [Page(BRANCH, [Child(LEAF + level, 0, FIRST)]) for level in range(levels - 1)]


def circle(length):
    """So many branches, each below the next, and the last below the first."""
    below = lambda number: LEAF + 1 + (number + 1) % length  # noqa: E731
    return lambda pages: pages + [Page(BRANCH, [Child(below(number), 0, FIRST)]) for number in range(length)]


def fountain(pages):
    """Eight levels, on each of which all children are the same page: 64 to the 7th leaves."""
    paths = [FIRST, *(f"en/i{number:02}" for number in range(63))]
    return pages + [
        Page(BRANCH, [Child(LEAF + level, 5 * number, path) for number, path in enumerate(paths)]) for level in range(7)
    ]


group.add("8 levels", pages=tower(8), **FINE)
group.add("9 levels", pages=tower(9))
group.add("200 levels", pages=tower(200))
for length in (1, 2, 7):
    group.add(f"a circle of {length}", pages=circle(length))
group.add("a fountain", pages=fountain)

# As much as is allowed, from a few hundred kilobytes.


def crowd(attributes):
    """A catalog of as many files as there may be, all of them empty guides with so many attributes."""
    rest = number(0) + bytes([GUIDE]) + number(0) + string("") * 2 + number(attributes) + string("a") * 2 * attributes
    count = (1 << 20) // (len(rest) + 8) - 1

    def lie(pages):
        names = [b"%07d" % number for number in range(FILE_LIMIT)]
        parts = [names[start : start + count] for start in range(0, FILE_LIMIT, count)]
        leaves = [b"\0" + number(len(part)) + b"".join(string(name) + rest for name in part) for part in parts]
        children = [Child(at, at * count, part[0]) for at, part in enumerate(parts)]
        return leaves + [Page(BRANCH, children)]

    def lines(lines):
        for key, value in {"guides": FILE_LIMIT, "files": FILE_LIMIT, "size": 0, "languages": ""}.items():
            put(key, value)(lines)

    return {"pages": lie, "lines": lines, "files": ()}


much = {"show": "0000007", "shown": "0000007", "search": "0000007", "hits": ("0000007",), **FINE}
group.add("much, guides", **crowd(0), commands="verify info list search show", **much)
group.add("much, attributes", **crowd(60), commands="verify info list show", **much)

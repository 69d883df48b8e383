"""Small bundles in which there is much: what the groups of costs are made of."""

from dataclasses import replace

from case import Cost, Group
from lies import put
from writer import ATTACHMENT, BRANCH, LEAF, ZLIB, Child, File, Page, Raw, number, string

MIB = 1 << 20
# The most nodes of a map.
NODES = 1 << 20
# Marks of which no two are of one combining class, so that normal form has to sort them.
MARKS = "\u0301\u0316\u0334\u0345\u0591\u05b0"
# What a reader may look at of a guide, and of a catalog.
GUIDE = "show show-plain show-json screen lines"
CATALOG = "verify list list-json search search-json show screen lines"
# What JSON may take of as many files, or as long a text, as there may be: the whole answer is made before any of it is
# said.
MUCH_JSON = {"list-json": 400, "show-json": 400}


def costly(name, **common):
    """A group of bundles whose blocks are compressed as much as they may be: zstd makes less of them."""
    return Group(name, kind=Cost, codec=ZLIB, chunk=MIB, **common)


def guide(text, map, *more, path="a.md", **said):
    """A guide, and perhaps other files."""
    return (File(path, text, map, title="A", **said), *more)


def crowd(names, behind=None, **said):
    """Lies by which the first file is there under all these names, in as few bytes as that takes.

    Others come behind it.

    `behind` is how many blocks there are before the catalog, if more than the files take.
    """
    counted = {}

    def pages(planted):
        first, *others = planted[0].items
        ends = {}
        # Only the first on a page says where its bytes are; others say that they are there, too.
        begin, rest = (replace(first, path=Raw(b""), **said).encoded(ends) for _ in range(2))
        paths = [name.encode() for name in names()]
        fan = MIB // (len(rest) + max(map(len, paths)) + 3) - 1
        parts = [paths[at : at + fan] for at in range(0, len(paths), fan)]
        leaves = [
            bytes([LEAF])
            + number(len(part))
            + b"".join(string(path) + (rest if at else begin) for at, path in enumerate(part))
            for part in parts
        ]
        if others:
            leaves.append(Page(LEAF, others).encoded())
            parts.append([other.path for other in others])
        is_guide = first.kind != ATTACHMENT
        counted["files"] = len(paths) + len(others)
        counted["guides"] = len(paths) * is_guide + sum(other.kind != ATTACHMENT for other in others)
        counted["size"] = len(paths) * first.contents.length + sum(other.contents.length for other in others)
        if len(leaves) == 1:
            return leaves
        starts = [min(at * fan, len(paths)) for at in range(len(parts))]
        first_page = first_block(planted[0].items) if behind is None else behind
        children = [Child(first_page + at, start, part[0]) for at, (start, part) in enumerate(zip(starts, parts))]
        return leaves + [Page(BRANCH, children)]

    def lines(lines):
        for key, value in counted.items():
            put(key, value)(lines)

    return {"pages": pages, "lines": lines}


def first_block(entries):
    """The block behind those of some files."""
    extents = [extent for entry in entries for extent in (entry.contents, entry.text, entry.map) if extent]
    return max((e.block + (e.offset + e.length + MIB - 1) // MIB for e in extents if e.length), default=0)


def numbered(count, ending=""):
    """So many names in order."""
    return lambda: (f"f{at:06}{ending}" for at in range(count))

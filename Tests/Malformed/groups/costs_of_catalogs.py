"""Catalogs that would cost much to list, to check and to browse: many files, deep folders, long names of marks."""

from case import DAMAGED, DONE, FAILED, NOTHING_FOUND
from large import CATALOG, MARKS, MIB, MUCH_JSON, costly, crowd, guide, numbered
from groups.costs_of_guides import whole
from writer import BRANCH, FILE_LIMIT, LEAF, Block, Child, File, Page, number, string

# To the contents, through their groups, and to a guide.
BROWSING = "tab tab tab G enter esc esc s l a n esc esc q"

WRITTEN, DEEP = "extract salvage-list salvage-extract", (DONE, DAMAGED)
# The library has two of them.
MUCH = {**MUCH_JSON, "library": 400}
TWENTY = "twenty-list twenty-list-json twenty-search twenty-show twenty-info-json"

group = costly("cost of catalogs", commands=CATALOG, keys=BROWSING, show="zzz", megabytes_of=MUCH)


def lantern():
    return guide(b"lantern", whole(b"lantern"))


@group.case("many files", **crowd(numbered(FILE_LIMIT)))
def many_files():
    """As many files as there may be, all of them empty."""
    return (File("f", b""),)


LEFT_OUT = {"twenty-list": ("is too long to be read beside those of other bundles",)}


@group.case(
    "many guides",
    **crowd(numbered(FILE_LIMIT, ".md")),
    ends=(DONE, NOTHING_FOUND, FAILED),
    says=LEFT_OUT,
    commands=f"{CATALOG} screen-wide library {TWENTY}",
)
def many_guides():
    """As many guides as there may be, with one text."""
    return lantern()


@group.case(
    "long titles",
    **crowd(numbered(62_000), title="\1" * 1020),
    ends=(DONE, NOTHING_FOUND, FAILED),
    says=LEFT_OUT,
    commands=f"{CATALOG} {TWENTY}",
)
def long_titles():
    """64 MiB of titles of control characters, each of which would be six bytes of JSON."""
    return lantern()


@group.case("titles of marks", **crowd(numbered(62_000), title="a" + MARKS * 84), commands=f"{CATALOG} library")
def marks_in_titles():
    """Titles that are one letter with 500 marks, which are compared with what is asked for."""
    return lantern()


@group.case("names of attributes of marks", **crowd(numbered(60_000), attributes=(("t" + MARKS * 84, ""),)))
def marks_in_attributes():
    """Attributes whose name is one letter with 500 marks, and is asked for again and again."""
    return lantern()


def marked():
    return (f"{at:06}a{MARKS * 20}" for at in range(200_000))


def six_marks(count):
    return lambda: (f"{at:06}" + ("a" + MARKS) * 17 for at in range(count))


@group.case("names of marks", **crowd(marked), ends=(DAMAGED,), commands=f"{CATALOG} extract")
def marks_in_paths():
    """200,000 names with 120 marks on one letter."""
    return lantern()


@group.case("names with as many marks as may be", **crowd(six_marks(130_000)), commands="verify show")
def six_marks_in_paths():
    """130,000 names of letters with six marks each, which are compared in normal form."""
    return lantern()


@group.case("lists of names with as many marks as may be", **crowd(six_marks(75_000)), commands=CATALOG)
def six_marks_in_lists():
    """Such names, shown and quoted."""
    return lantern()


@group.case("files with as many marks as may be", **crowd(six_marks(25_000)), commands="extract")
def six_marks_in_folders():
    """Such names, given to files."""
    return lantern()


@group.case("topics", **crowd(numbered(105_000), attributes=tuple(("topic", f"{at:x}") for at in range(64))))
def topics():
    """105,000 guides, each of which is in 64 groups."""
    return lantern()


EMPTY = (("", ""),) * 64


@group.case("empty attributes", **crowd(numbered(FILE_LIMIT), attributes=EMPTY), commands=CATALOG.removesuffix(" lines"))
def empty_attributes():
    """As many guides as there may be with 64 attributes each, in which there is nothing."""
    return lantern()


@group.case("empty attributes and words", **crowd(numbered(200_000), attributes=EMPTY), commands="lines")
def empty_attributes_and_words():
    """Such guides, all of which have the words that are asked for."""
    return lantern()


def deep(count, depth):
    return crowd(lambda: (f"{at:05}" + "/a" * depth for at in range(count)))


@group.case("deep folders", **deep(16_000, 2_040), commands=f"{CATALOG} {WRITTEN}", ends=(NOTHING_FOUND, *DEEP))
def deep_folders():
    """16,000 files in 2,040 folders each: 33 million folders."""
    return (File("f", b""),)


@group.case("as many folders as may be", **deep(7_900, 32), commands="verify list list-json screen")
def many_folders():
    """7,900 files in 32 folders each, of which none is another's."""
    return (File("f", b""),)


@group.case("deep folders to be written", **deep(120, 1_900), commands=f"list {WRITTEN}", ends=DEEP)
def folders_to_write():
    """120 files in 1,900 folders each, every one of which would be made by way of all above it."""
    return (File("f", b""),)


# Pages that are none, named again and again.


def branch(children, pages):
    """A catalog whose root has so many children, which are these pages in turn."""
    root = Page(BRANCH, [Child(at % len(pages), at, f"{at:06}") for at in range(children)]).encoded()
    return {"blocks": lambda _: [Block(page) for page in pages], "pages": lambda _: [root]}


def broken_page():
    files = b"".join(string(f"{at:06}") + b"\0\0" for at in range(90_000))
    return (bytes([LEAF]) + number(90_000) + files)[: MIB - 1] + b"\xff"


SALVAGING = "verify info list show search salvage-info salvage-list salvage-show salvage-search salvage-extract screen"


@group.case("a broken page", **branch(60_000, [broken_page()]), commands=SALVAGING, ends=(DONE, DAMAGED))
def broken_pages():
    """A page of 1 MiB that is damaged at its end, named by 60,000 children."""
    return (File("a", b""),)


LARGE = [bytes([at]) * (2 * MIB) for at in range(12)]


@group.case("large pages", **branch(60_000, LARGE), commands=SALVAGING, ends=(DONE, DAMAGED))
def large_pages():
    """Twelve pages that are too large, named by 60,000 children in turn."""
    return (File("a", b""),)

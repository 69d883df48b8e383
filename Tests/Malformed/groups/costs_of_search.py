"""Bundles that would cost much to search: texts and maps that many guides share, and indexes that lie about them."""

from case import DAMAGED
from large import MIB, NODES, costly, crowd, guide, numbered
from groups.costs_of_guides import whole
from groups.index import Index, Leaf, Term, postings
from groups.maps import END, LINE_BREAK, PARAGRAPH, own
from writer import BRANCH, FILE_LIMIT, GUIDE, LEAF, Block, Child, Entry, Extent, File, Page, number, string

GAVE_UP = {"search": ("too much to look through",), "search-json": ('"isCutShort" : true',)}
SEARCHING = "search search-json screen lines"
LONG = 32 * MIB - 65_536

group = costly("cost of search", commands=SEARCHING, keys="s l a enter esc esc esc q", typed=("xanthic", "lantern", "q"))


def filled(words):
    return words * (LONG // len(words))


def shared(count):
    """So many guides with the text and the map of the first."""
    return crowd(numbered(count, ".md"))


@group.case("a text of many guides", **shared(250), says=GAVE_UP)
def shared_text():
    """250 guides that share a text of 32 MiB: 8 GB to look through."""
    return guide(filled(b"visaxy abc "), whole(filled(b"visaxy abc ")))


@group.case(
    "words not far from many others",
    **shared(251),
    search="xanthic zephyrs quixotix",
    commands="search search-json",
)
def misspelt():
    """The same for three words that are in none of them, for each of which others are looked for that are like it."""
    return guide(filled(b"visaxy abc "), whole(filled(b"visaxy abc ")))


@group.case("a map of many guides", **shared(8_000), says=GAVE_UP)
def shared_map():
    """8,000 guides that share a map of a million line breaks."""
    return guide(b"", LINE_BREAK * (NODES - 8))


@group.case("words of a map of many guides", **shared(500), says=GAVE_UP)
def words_of_map():
    """500 guides that share a map of 16 MiB of words of its own."""
    words = own("lanterx " * 200)
    return guide(b"", PARAGRAPH + words * (16 * MIB // len(words) - 2) + END)


@group.case("different words", **shared(2))
def different_words():
    """Two guides of 32 MiB of words that are all different, of which the reader would make an index."""
    text = b" ".join(b"%06x" % (at * 7919 % (1 << 24)) for at in range(LONG // 7))
    return guide(text, whole(text))


@group.case("long hits", **shared(40), commands="search search-json lines")
def long_hits():
    """40 guides of 32 MiB in which all of what is looked for is."""
    return guide(filled(b"lantern abc "), whole(filled(b"lantern abc ")))


@group.case("a few long hits", **shared(4))
def few_long_hits():
    """Four guides of 32 MiB in which all of what is looked for is."""
    return guide(filled(b"lantern abc "), whole(filled(b"lantern abc ")))


# What a guide of 32 MiB is made of, and what is searched for in it.
for name, unit in {
    "ligatures": "\ufdfa",
    "initials": "a.",
    "hyphens": "a-b-c-d-",
    "Hangul in letters": "\u1100\u1161\u11a8",
    "letters beyond the first plane": "\U0001d400",
    "what is looked for": "visa ",
    "Chinese": "签证",
}.items():

    @group.case(f"a text of {name}", search="visa", commands="search")
    def one_text(unit=unit.encode()):
        """One guide of 32 MiB of the same over and over."""
        return guide(filled(unit), whole(filled(unit)))


for name, term, search in (("words", "visa", "visa passport"), ("Chinese", "签证", "签证 护照")):

    @group.case(f"a glossary of {name}", search=search, commands="search")
    def glossary(term=term.encode()):
        """A glossary whose lines are 64 times the same term, each compared with each."""
        line = b";".join([term] * 64) + b"\n"
        return guide(b"lantern", whole(b"lantern"), File("glossary.tsv", line * (262_144 // len(line))))


# Indexes that say what is not so.

EVERYWHERE = b"".join(number(128) + b"\0\0" for _ in range(FILE_LIMIT // 128))


def index(names, count, others=0, places=EVERYWHERE):
    """An index that says of each word that all guides have it."""
    terms = [Term(name, count, postings=places) for name in sorted(names)]
    return Index([Leaf(terms)], guides=count, bound=count + others).blocks


@group.case("an index that names all", **shared(FILE_LIMIT), index=index([b"lantern"], FILE_LIMIT), says=GAVE_UP)
def index_names_all():
    """An index by which all guides have the word, and none of them, with 32 MiB each, has it."""
    return guide(filled(b"visaxy abc "), whole(filled(b"visaxy abc ")))


WORDS = [b"visa", b"canada", b"passport", b"student"]
LIKE = [[b"%c%02d" % (97 + number, at) for at in range(40)] for number in range(4)]
FEWER = FILE_LIMIT - 128


@group.case(
    "an index of many lists",
    **crowd(numbered(FEWER)),
    index=index([*WORDS, *sum(LIKE, [])], FEWER, 1, EVERYWHERE[: 4 * FEWER // 128]),
    search="visa canada passport student",
    commands="search search-json",
)
def index_of_lists():
    """A glossary by which 160 words mean four, and an index by which all guides have each of them."""
    lines = [b"\t".join([word, *like]) + b"\n" for word, like in zip(WORDS, LIKE)]
    return guide(b"lantern", whole(b"lantern"), File("glossary.tsv", b"".join(lines)))


def dictionary(first_block):
    """Half a million terms that begin alike."""
    pages = [[b"l%02x%04x" % (page, at) for at in range(9_000)] for page in range(57)]
    leaves = [Leaf([Term(name, 0, shared=3 if at else 0) for at, name in enumerate(page)]) for page in pages]
    return Index(leaves, guides=1, bound=1).blocks(first_block)


@group.case("an index of words alike", index=dictionary, search="lanterm")
def words_alike():
    """An index of half a million words that begin as one does that is in none: it is compared with each."""
    return guide(b"visa", whole(b"visa"))


LEAVES = 140


def long_pages():
    """Pages of the catalog of 70,000 files each, of which the first is a guide."""
    others = b"".join(string(f"0000/{at:05x}") + b"\0\0" for at in range(69_999))
    for at in range(LEAVES):
        first = Entry(f"{at:04}", Extent(7, 0, 0), GUIDE, map=Extent(3, 1, 0)).encoded({})
        yield bytes([LEAF]) + number(70_000) + first + others.replace(b"0000/", b"%04d/" % at)


@group.case(
    "an index that names pages",
    blocks=lambda blocks: blocks + [Block(page) for page in long_pages()],
    pages=lambda _: [Page(BRANCH, [Child(2 + at, at, f"{at:04}") for at in range(LEAVES)]).encoded()],
    index=index([b"lantern"], LEAVES, places=postings(range(LEAVES))),
    ends=(DAMAGED,),
)
def index_names_pages():
    """An index that names a guide on each of 140 pages of the catalog, every one of which is 1 MiB."""
    return guide(b"visa ab", bytes([28, 1, 15]))

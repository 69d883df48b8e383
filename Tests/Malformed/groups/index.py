"""The index (docs/FORMAT.md, section 8). It is never believed: whatever it says, the guides decide."""

from dataclasses import dataclass

from collection import COLLECTION, terms
from case import DAMAGED, FINE, NOTHING_FOUND, WHOLE, Group
from lies import put
from writer import FILE_LIMIT, ZLIB, Block, File, hashed, number, string

CHUNK, BLOCK = 128, 65536

# Guides enough for two chunks, all with one word, beside the one with the lantern.
BOATS = [
    File(f"many/{i:03}.md", b"boat number %d\n" % i, b"\x1c\1\0", title=f"Boat {i}", language="en") for i in range(140)
]
FILES = tuple(sorted([*COLLECTION, *BOATS], key=lambda file: file.path.encode()))
WITH_BOAT = [ordinal for ordinal, file in enumerate(FILES) if file in BOATS]
ATTACHMENT = next(ordinal for ordinal, file in enumerate(FILES) if file.map is None)


def pack(values, width):
    """Numbers of some bits each, from the lowest bit on."""
    bits = sum((value & (1 << width) - 1) << at * width for at, value in enumerate(values))
    return bits.to_bytes((len(values) * width + 7) // 8, "little")


def postings(ordinals, width=None, highest=8, last=None):
    """The chunks of a term; what is given is said in the first of them."""
    out, before = b"", -1
    for start in range(0, len(ordinals), CHUNK):
        part = ordinals[start : start + CHUNK]
        distances = [one - previous - 1 for previous, one in zip([before, *part], part)]
        wide = max(distances).bit_length() if width is None or start else width
        end = part[-1] - before if last is None or start else last
        impacts = pack([highest] * len(part), highest.bit_length())
        out += number(end) + bytes([wide, highest]) + pack(distances, wide) + impacts
        before = part[-1]
    return out


@dataclass
class Term:
    """A line of the dictionary: how many guides have the term, and which."""

    name: bytes
    count: int
    codes: bytes = b""
    postings: bytes = b""
    length: int | None = None
    shared: int = 0

    @classmethod
    def of(cls, name, ordinals):
        if len(ordinals) > 2:
            return cls(name, len(ordinals), postings=postings(ordinals))
        distances = [one - before - 1 for before, one in zip([-1, *ordinals], ordinals)]
        return cls(name, len(ordinals), codes=b"".join(number(16 * distance + 8) for distance in distances))

    def encoded(self):
        out = number(self.shared) + string(self.name[self.shared :]) + number(self.count)
        if not self.postings and self.length is None:
            return out + self.codes
        return out + number(len(self.postings) if self.length is None else self.length)


@dataclass
class Leaf:
    """A page of the dictionary."""

    terms: list
    first: bytes | None = None
    count: int | None = None
    place: int | None = None
    tail: bytes = b""

    def encoded(self, place):
        count = len(self.terms) if self.count is None else self.count
        body = b"".join(term.encoded() for term in self.terms)
        return number(count) + number(place if self.place is None else self.place) + body + self.tail


@dataclass
class Index:
    pages: list
    version: int = 2
    guides: int = sum(file.map is not None for file in FILES)
    bound: int = len(FILES)
    tokens: int = 3000
    frequent: int = 128
    first_block: int | None = None
    posting_blocks: int | None = None
    page_count: int | None = None
    tail: bytes = b""

    def term(self, name):
        return next(term for page in self.pages for term in page.terms if term.name == name)

    def blocks(self, first_block):
        stream, pages = b"", []
        for page in self.pages:
            pages.append(page.encoded(len(stream)))
            stream += b"".join(term.postings for term in page.terms)
        cut = [stream[i : i + BLOCK] for i in range(0, len(stream), BLOCK)]
        said = (
            (self.version, self.version),
            (self.guides, self.guides),
            (self.bound, self.bound),
            (self.tokens, self.tokens),
            (self.frequent, self.frequent),
            (self.first_block, first_block),
            (self.posting_blocks, len(cut)),
            (self.page_count, len(pages)),
        )
        root = b"".join(number(true if lie is None else lie) for lie, true in said)
        root += b"".join(string(page.terms[0].name if page.first is None else page.first) for page in self.pages)
        return [Block(data, ZLIB) for data in (*cut, *pages, root + self.tail)]


def index(lie=lambda index: None):
    """Makes the blocks of an index that was lied in."""

    def make(first_block):
        having = {}
        for ordinal, file in enumerate(FILES):
            for term in terms(file) if file.map is not None else ():
                having.setdefault(term, []).append(ordinal)
        lines = [Term.of(name, having[name]) for name in sorted(having)]
        made = Index([Leaf(lines[:100]), Leaf(lines[100:])])
        lie(made)
        return made.blocks(first_block)

    return make


def say(**values):
    """Something else in the root."""
    return lambda index: index.__dict__.update(values)


def of_page(number, **values):
    return lambda index: index.pages[number].__dict__.update(values)


def of_term(name, /, **values):
    return lambda index: index.term(name).__dict__.update(values)


LANTERN, BOAT = b"lantern", b"boat"
HUGE = {"2 to the 63": 1 << 63, "2 to the 64 less 1": (1 << 64) - 1}
NOISE = b"".join(hashed("museum noise", number(i)) for i in range(1 << 10))

group = Group(
    "index",
    files=FILES,
    search="boat",
    hits=("many/",),
    show="many/007.md",
    shown="boat number 7",
    commands="verify info list search show",
    **FINE,
)
group.add("sound", index=index())


def root(name, /, **values):
    group.add(f"root, {name}", index=index(say(**values)))


root("version 0", version=0)
root("version 1", version=1)
root("version 3", version=3)
root("one guide more", guides=145)
root("no guides", guides=0)
root("bound one less", bound=144)
root("bound below the guides", bound=143)
root("bound above the files", bound=146)
root("no tokens", tokens=0)
root("no frequent characters", frequent=0)
root("all frequent characters", frequent=2048)
root("one frequent character more than there are", frequent=2049)
root("first block 0", first_block=0)
root("first block one more", first_block=5)
root("first block the root", first_block=7)
root("no blocks of postings", posting_blocks=0)
root("all blocks of postings", posting_blocks=3, page_count=0)
root("no pages", page_count=0)
root("one page less", page_count=1)
root("one page more", page_count=3)
root("a byte behind it", tail=b"\0")
for name, value in HUGE.items():
    for key in ("version", "guides", "bound", "tokens", "frequent", "first_block", "posting_blocks", "page_count"):
        root(f"{key} {name}", **{key: value})


def page(name, number=0, **values):
    group.add(f"page, {name}", index=index(of_page(number, **values)))


def reverse(terms):
    """The terms but the first in the other order."""
    return terms[:1] + terms[:0:-1]


page("of another first term", first=b"a")
page("of a first term behind it", 1, first=b"zzz")
page("of the first term of the one before", 1, first=b"0")
page("of a first term of 65 bytes", 1, first=b"x" * 65)
page("of an empty first term", first=b"")
page("of no terms", count=0)
page("of one term less", count=99)
page("of one term more", count=101)
page("a byte behind it", tail=b"\0")
page("longer than its limit", tail=NOISE * 3)
page("place in the middle", 0, place=3)
page("place behind all postings", 0, place=70_000)
page("place 2 to the 40", 0, place=1 << 40)
for name, value in HUGE.items():
    page(f"{name} terms", count=value)
    page(f"place {name}", place=value)
group.add("page, terms descending", index=index(lambda i: of_page(0, terms=reverse(i.pages[0].terms))(i)))
group.add("page, a term twice", index=index(lambda i: i.pages[0].terms.insert(1, i.pages[0].terms[1])))
group.add("page, terms of the next", index=index(lambda i: i.pages[0].terms.extend(i.pages[1].terms[:9])))
group.add("page, the same as the next", index=index(lambda i: i.pages.__setitem__(0, i.pages[1])))


def boat(name, /, **values):
    group.add(f"postings, {name}", index=index(of_term(BOAT, **values)))


boat("term that shares more than there is", shared=9, name=b"boat" * 4)
boat("term of 65 bytes", name=b"boat" + b"x" * 61)
boat("in no guides", count=0)
boat("in one guide less", count=139)
boat("in one guide more", count=141)
boat("in more guides than there are", count=146)
boat("of no bytes", length=0)
boat("one byte longer", length=len(postings(WITH_BOAT)) + 1)
boat("one byte shorter", length=len(postings(WITH_BOAT)) - 1)
boat("beyond their blocks", length=16 << 20)
boat("over their limit", length=(16 << 20) + 1)
boat("of noughts", postings=bytes(100))
boat("of ones", postings=b"\xff" * 100)
boat("width 33", postings=postings(WITH_BOAT, width=33))
boat("width 32", postings=postings(WITH_BOAT, width=32))
boat("width 255", postings=postings(WITH_BOAT, width=255))
boat("width 0 where there are gaps", postings=postings(range(0, 144, 2), width=0), count=72)
boat("highest impact 16", postings=postings(WITH_BOAT, highest=16))
boat("highest impact 255", postings=postings(WITH_BOAT, highest=255))
for value in (0, 127, 146):
    boat(f"last ordinal {value} further", postings=postings(WITH_BOAT, last=value))
for name, value in HUGE.items():
    boat(f"in {name} guides", count=value)
    boat(f"of {name} bytes", length=value)
    boat(f"last ordinal {name} further", postings=postings(WITH_BOAT, last=value))


def code(name, codes, count=1):
    group.add(
        f"code {name}",
        index=index(of_term(LANTERN, codes=codes, count=count)),
        search="lantern",
        hits=("en/lantern.md",),
    )


code("of a guide beyond the bound", number(16 * 999 + 8))
code("of another guide", number(8))
code("of an attachment", number(16 * ATTACHMENT + 8))
code("of 2 to the 64 less 1", number((1 << 64) - 1))
code("of more than 64 bits", b"\xff" * 9 + b"\x7f")
code("not in its shortest form", b"\x98\x80\0")
code("missing", number(16 + 8), count=2)


def section(name, block):
    """An index section that names another block."""
    group.add(
        f"section in {name}", index=index(), lines=lambda lines: [*lines[:-1], b"section: index %d optional" % block]
    )


section("a block of texts", 0)
section("the catalog", 3)
section("a page", 5)
group.add("of noise", index=lambda _: [NOISE])
group.add("of one byte", index=lambda _: [b"\1"])

# All that a lying index can do is to keep a guide from being found.

hidden = {"exit": NOTHING_FOUND, "words": "nothing found", "sees": "search", "search": "lantern"}
group.add(
    "that hides a term",
    index=index(lambda i: i.pages[1].terms.remove(i.term(LANTERN))),
    **hidden,
)
group.add("that hides the only guide of a term", index=index(of_term(LANTERN, count=0, codes=b"")), **hidden)
group.add("that hides ten guides", index=index(of_term(BOAT, count=130, postings=postings(WITH_BOAT[:130]))))


# Small bundles whose index would keep a reader busy: a million words that begin alike, and words of which each is said to
# stand in all guides.


def dictionary(pages, terms, **said):
    def make(first_block):
        made = Index([], bound=len(FILES) if said["count"] == 0 else FILE_LIMIT)
        for page in range(pages):
            names = [b"boat%03x%04x" % (page, at) for at in range(terms)]
            made.pages.append(
                Leaf([Term(name, shared=7 if at else 0, **said) for at, name in enumerate(names)], place=0)
            )
        return made.blocks(first_block)

    return make


everywhere = b"".join(number(CHUNK) + b"\0\0" for _ in range(FILE_LIMIT // CHUNK))
group.add("of a million words", index=dictionary(60, 9000, count=0), search="boat*")
group.add(
    "of all guides for each word",
    index=dictionary(3, 1000, count=FILE_LIMIT, postings=everywhere),
    lines=put("files", FILE_LIMIT),
    search="boat*",
    exit=DAMAGED,
    words="the catalog",
    sees=WHOLE,
)

"""The index (docs/FORMAT.md, section 8). It is never believed: whatever it says, the guides decide."""

from collection import COLLECTION, terms
from exhibit import DONE, NOTHING_FOUND, Room
from writer import File, number, string

ROOT_LIMIT, PAGE_LIMIT = 4 << 20, 64 << 10

# Three hundred guides with one word, so that there are postings, in several chunks; one with the lantern.
MANY = sorted([*COLLECTION, *(File(f"many/{i:03}.md", b"boat number %d\n" % i, b"\x1c\1\0", title=f"Boat {i}", language="en") for i in range(140))],
              key=lambda file: file.path.encode())


def pack(values, width):
    """Numbers of some bits each, from the lowest bit on."""
    bits = sum((value & (1 << width) - 1) << at * width for at, value in enumerate(values))
    return bits.to_bytes((len(values) * width + 7) // 8, "little")


def chunk(ordinals, before, width=None, maximum=8, last=None):
    """The postings of up to 128 guides."""
    distances = [b - a - 1 for a, b in zip([before, *ordinals], ordinals)]
    width = max(distances).bit_length() if width is None else width
    last = ordinals[-1] - before if last is None else last
    impacts = pack([maximum] * len(ordinals), maximum.bit_length())
    return number(last) + bytes([width, maximum]) + pack(distances, width) + impacts


def postings(ordinals, **changes):
    """The chunks of a term; what is changed is changed in the first."""
    out, before = b"", -1
    for start in range(0, len(ordinals), 128):
        part = ordinals[start : start + 128]
        out += chunk(part, before, **(changes if start == 0 else {}))
        before = part[-1]
    return out


class Index:
    """What is in an index, to be changed before it is written."""

    def __init__(self, files):
        self.version = 1
        self.guides = sum(file.map is not None for file in files)
        self.bound = len(files)
        self.tokens = 3000
        self.terms = {}
        for ordinal, file in enumerate(files):
            for term in terms(file) if file.map is not None else ():
                self.terms.setdefault(term, []).append(ordinal)
        self.lists = {term: postings(ordinals) for term, ordinals in self.terms.items() if len(ordinals) > 2}
        self.lengths = {}
        self.counts = {}
        self.order = sorted(self.terms)
        # Where pages are parted.
        self.cuts = [0, len(self.order) // 2]
        self.first_terms = None
        self.first_block = None
        self.posting_blocks = None
        self.pages = None
        self.places = {}
        self.tail = b""
        self.page_tail = b""
        self.shared = {}
        self.codes = {}

    def blocks(self, first):
        ends = [*self.cuts[1:], len(self.order)]
        stream, pages, starts = b"", [], []
        for at, (start, end) in enumerate(zip(self.cuts, ends)):
            starts.append(self.order[start])
            body, place, before = b"", len(stream), b""
            for term in self.order[start:end]:
                shared = self.shared.get(term, 0)
                body += number(shared) + string(term[shared:])
                ordinals = self.terms[term]
                body += number(self.counts.get(term, len(ordinals)))
                if term in self.lists:
                    data = self.lists[term]
                    body += number(self.lengths.get(term, len(data)))
                    stream += data
                else:
                    body += self.codes.get(term) or b"".join(
                        number(16 * (b - a - 1) + 8) for a, b in zip([-1, *ordinals], ordinals))
            pages.append(number(self.counts.get(at, end - start)) + number(self.places.get(at, place)) + body + self.page_tail)
        cut = [stream[i : i + 65536] for i in range(0, len(stream), 65536)]
        root = b"".join(map(number, (self.version, self.guides, self.bound, self.tokens)))
        root += number(first if self.first_block is None else self.first_block)
        root += number(len(cut) if self.posting_blocks is None else self.posting_blocks)
        root += number(len(pages) if self.pages is None else self.pages)
        root += b"".join(string(term) for term in self.first_terms or starts) + self.tail
        return [*cut, *pages, root]


def index(change=lambda index: None, files=MANY):
    """Makes the blocks of an index that was changed."""

    def make(first):
        made = Index(files)
        change(made)
        return made.blocks(first)

    return make


def having(**values):
    return lambda index: index.__dict__.update(values)


def entry(name, term, value):
    return lambda index: getattr(index, name).__setitem__(term, value)


room = Room("index", exit=DONE, sees="", files=MANY)
NOUGHTS = bytes(100)
LANTERN, BOAT = b"lantern", b"boat"
everywhere = [i for i, file in enumerate(MANY) if file.map is not None and b"boat" in terms(file)]

BOATS = {"search": "boat", "hits": ("many/",), "show": "many/007.md", "shown": "boat number 7"}
room.add("sound", index=index())
for name, change in {
    "version 0": having(version=0),
    "version 2": having(version=2),
    "version 2 to the 64 less 1": having(version=(1 << 64) - 1),
    "one guide more": having(guides=145),
    "no guides": having(guides=0),
    "2 to the 63 guides": having(guides=1 << 63),
    "bound below the guides": having(bound=143),
    "bound one less": having(bound=144),
    "bound above the files": having(bound=146),
    "bound of 2 to the 64 less 1": having(bound=(1 << 64) - 1),
    "no tokens": having(tokens=0),
    "2 to the 40 tokens": having(tokens=1 << 40),
    "2 to the 64 less 1 tokens": having(tokens=(1 << 64) - 1),
    "first block 0": having(first_block=0),
    "first block the root": having(first_block=9),
    "first block of 2 to the 63": having(first_block=1 << 63),
    "postings of no blocks": having(posting_blocks=0),
    "postings of 2 to the 63 blocks": having(posting_blocks=1 << 63),
    "no pages": having(pages=0, first_terms=[], cuts=[0]),
    "one page more": having(pages=3),
    "one page less": having(pages=1),
    "2 to the 63 pages": having(pages=1 << 63),
    "a byte behind the root": having(tail=b"\0"),
    "a byte behind a page": having(page_tail=b"\0"),
    "root over its limit": having(tail=bytes(range(256)) * (1 << 13)),
    "page over its limit": having(page_tail=bytes(range(256)) * 300),
    "first terms exchanged": lambda i: having(first_terms=[i.order[i.cuts[1]], i.order[0]])(i),
    "first terms alike": lambda i: having(first_terms=[i.order[0]] * 2)(i),
    "first term of another page": lambda i: having(first_terms=[i.order[0], i.order[i.cuts[1]] + b"x"])(i),
    "first term of 65 bytes": lambda i: having(first_terms=[i.order[0], b"x" * 65])(i),
    "pages that overlap": lambda i: having(first_terms=[i.order[0], i.order[1]])(i),
    "terms descending": lambda i: i.order.__setitem__(slice(1, 20), i.order[19:0:-1]),
    "a term twice": lambda i: i.order.insert(1, i.order[1]),
    "a term of 65 bytes": lambda i: (i.terms.__setitem__(b"z" * 65, [1]), i.order.append(b"z" * 65)),
    "a term that shares more than there is": lambda i: i.shared.__setitem__(i.order[0], 9),
    "code that is missing": entry("counts", LANTERN, 2),
    "terms one more than there are": entry("counts", 0, 999),
    "2 to the 63 terms": entry("counts", 0, 1 << 63),
    "place of postings in the middle": entry("places", 0, 3),
    "place of postings behind the end": entry("places", 0, 70_000),
    "place of postings of 2 to the 40": entry("places", 0, 1 << 40),
    "place of postings of 2 to the 64 less 1": entry("places", 0, (1 << 64) - 1),
    "term in no guides": entry("counts", BOAT, 0),
    "term in one guide more": entry("counts", BOAT, 141),
    "term in more guides than there are": entry("counts", BOAT, 146),
    "term in 2 to the 63 guides": entry("counts", BOAT, 1 << 63),
    "postings one byte shorter": lambda i: i.lengths.__setitem__(BOAT, len(i.lists[BOAT]) - 1),
    "postings one byte longer": lambda i: i.lengths.__setitem__(BOAT, len(i.lists[BOAT]) + 1),
    "postings of no bytes": entry("lengths", BOAT, 0),
    "postings over their limit": entry("lengths", BOAT, (16 << 20) + 1),
    "postings beyond the blocks": entry("lengths", BOAT, 16 << 20),
    "postings of 2 to the 64 less 1": entry("lengths", BOAT, (1 << 64) - 1),
    "width 33": entry("lists", BOAT, postings(everywhere, width=33)),
    "width 32": entry("lists", BOAT, postings(everywhere, width=32)),
    "width 255": entry("lists", BOAT, postings(everywhere, width=8)[:1] + b"\xff" + NOUGHTS * 50),
    "width 0 where there are gaps": entry("lists", BOAT, postings([i * 2 for i in range(150)], width=0)),
    "impact 16": entry("lists", BOAT, postings(everywhere, maximum=16)),
    "impact 255": entry("lists", BOAT, postings(everywhere, maximum=255)),
    "last ordinal of a chunk 0": entry("lists", BOAT, postings(everywhere, last=0)),
    "last ordinal of a chunk too low": entry("lists", BOAT, postings(everywhere, last=127)),
    "last ordinal of a chunk too high": entry("lists", BOAT, postings(everywhere, last=145)),
    "last ordinal of a chunk of 2 to the 63": entry("lists", BOAT, postings(everywhere, last=1 << 63)),
    "last ordinal of a chunk of 2 to the 64 less 1": entry("lists", BOAT, postings(everywhere, last=(1 << 64) - 1)),
    "postings of noughts": entry("lists", BOAT, NOUGHTS),
    "postings of ones": entry("lists", BOAT, b"\xff" * 100),
}.items():
    room.add(name, index=index(change), **BOATS)
for name, codes in {
    "of a guide beyond": number(16 * 999 + 8),
    "of an attachment": number(16 * [file.path for file in MANY].index("pictures/boat.png") + 8),
    "of another guide": number(16 * 0 + 8),
    "of 2 to the 64 less 1": number((1 << 64) - 1),
    "of a guide beyond 64 bits": b"\xff" * 9 + b"\x7f",
    "not in its shortest form": b"\x98\0",
}.items():
    room.add(f"code {name}", index=index(entry("codes", LANTERN, codes)))


def section(block):
    """An index section that names another block."""
    return lambda lines: [b"section: index %d optional" % block(lines) if line.startswith(b"section: index") else line for line in lines]


room.add("in a block of texts", index=index(), lines=section(lambda lines: 0))
room.add("that is the catalog", index=index(), lines=section(lambda lines: int(lines[-2].split()[2])))
room.add("that is a page of itself", index=index(), lines=section(lambda lines: int(lines[-1].split()[2]) - 1))
room.add("of noise", index=lambda first: [bytes(range(256)) * 4])
room.add("of one byte", index=lambda first: [b"\1"])

# What a lying index can do: keep a guide from being found.
HIDDEN = {"exit": NOTHING_FOUND, "words": ("nothing found",), "sees": "search", "hits": ()}


def without(term):
    def lie(index):
        index.order.remove(term)

    return lie


room.add("that leaves out a term", index=index(without(LANTERN)), **HIDDEN)
room.add("that leaves out a guide of a term", index=index(lambda i: i.lists.__setitem__(BOAT, postings(everywhere[:130]))or i.terms.__setitem__(BOAT, everywhere[:200])), **BOATS)

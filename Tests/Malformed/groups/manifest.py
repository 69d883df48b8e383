"""Every line of the manifest (docs/FORMAT.md, section 3), properly signed."""

from string import ascii_lowercase

from collection import COLLEAGUE
from case import CLOSED, FINE, NEWER, READS, WHOLE, Group
from lies import at, flip, more, put
from writer import FILE_LIMIT

group = Group("manifest", words="the manifest")
UNKNOWN = {"exit": CLOSED, "words": NEWER}
KEYS = "title publisher edition date languages guides files size blocks data root section".split()


def without(key):
    return lambda lines: lines.pop(at(lines, key)) and None


def twice(key):
    return lambda lines: lines.insert(at(lines, key), lines[at(lines, key)])


def swapped(key):
    """A line and the one behind it in the other order."""

    def lie(lines):
        first = at(lines, key)
        lines[first : first + 2] = lines[first + 1], lines[first]

    return lie


def line(key, text):
    """Another text for a whole line."""
    return lambda lines: lines.__setitem__(at(lines, key), text.encode())


def first(text):
    """Another first line."""
    return lambda lines: [text, *lines[1:]]


# The lines

for key in KEYS:
    group.add(f"without {key}", lines=without(key))
for key in KEYS[:-2]:
    group.add(f"{key} twice", lines=twice(key))
    group.add(f"{key} behind the next line", lines=swapped(key))
group.add("root twice", lines=twice("root"), **UNKNOWN)

group.add("of version 2", lines=first(b"bundle manifest 2"), exit=CLOSED, words=("bundle manifest 2", NEWER))
group.add("of version 0", lines=first(b"bundle manifest 0"), exit=CLOSED, words=("bundle manifest 0", NEWER))
for name, text in {
    "of a version that is more than a number": b"bundle manifest 1, or so",
    "of no version": b"bundle manifest ",
    "of version 01": b"bundle manifest 01",
    "of a version of 60,000 digits": b"bundle manifest " + b"9" * 60_000,
    "of a version with an accent": "bundle manifest 2\u0301".encode(),
    "first line in capitals": b"Bundle manifest 1",
    "first line empty": b"",
}.items():
    group.add(name, lines=first(text))
group.add("without the first line", lines=lambda lines: lines[1:])
for name, lie in {
    "of nothing but line feeds": lambda m: b"\n" * 400,
    "without a line feed at the end": lambda m: m[:-1],
    "lines end as in DOS": lambda m: m.replace(b"\n", b"\r\n"),
    "lines end as on old Macs": lambda m: m.replace(b"\n", b"\r"),
    "NUL at the end": lambda m: m + b"\0",
    "a byte order mark": lambda m: b"\xef\xbb\xbf" + m,
    "in UTF-16": lambda m: m.decode().encode("utf-16-le"),
}.items():
    group.add(name, manifest=lie)
group.add(
    "longer than 64 KiB",
    words="its last bytes",
    lines=more(*(f"note-{a}{b}: {'x' * 1900}" for a in "ab" for b in ascii_lowercase)),
)
group.add("a line of 2,048 bytes", lines=more("note-long: " + "x" * (2048 - 11)), **FINE)
group.add("a line of 2,049 bytes", lines=more("note-long: " + "x" * (2049 - 11)))

group.add("an empty line at the end", lines=more(""), **UNKNOWN)
group.add("an unknown line", lines=more("colour: red"), exit=CLOSED, words=("colour", NEWER))
group.add("an unknown line among the others", lines=lambda lines: lines.insert(1, b"colour: red"))
group.add("an unknown line with an escape sequence", lines=more("col\x1b[31mour\u202e: red"), **UNKNOWN)
group.add("an unknown line of 2,000 letters", lines=more("x" * 2000), **UNKNOWN)
for name, text in {
    "a key in capitals": "Edition: 1",
    "a tab behind the colon": "edition:\t1",
    "no space behind the colon": "edition:1",
    "two spaces behind the colon": "edition:  1",
    "an accent behind the colon": "edition: \u03011",
}.items():
    group.add(name, lines=line("edition", text))

# Title and publisher

for name, value in {
    "empty": "",
    "a space before it": " Museum",
    "a space behind it": "Museum ",
    "a tab": "Mus\teum",
    "a carriage return": "Museum\r",
    "an escape sequence": "Mus\x1b]0;x\x07eum",
    "a C1 control character": "Mus\u009b31meum",
    "NUL": "Mus\0eum",
    "text from right to left": "Mus\u202eeum",
    "an isolate": "Mus\u2066eum",
    "a zero-width joiner": "Mus\u200deum",
    "a soft hyphen": "Mus\u00adeum",
    "a byte order mark": "\ufeffMuseum",
    "a tag character": "Mus\U000e0041eum",
    "a line separator": "Mus\u2028eum",
    "a paragraph separator": "Mus\u2029eum",
    "an unassigned character": "Mus\u0378eum",
    "a noncharacter": "Mus\uffffeum",
    "a byte that is not UTF-8": b"Mus\xffeum",
    "an overlong NUL": b"Mus\xc0\x80eum",
    "a surrogate": b"Mus\xed\xa0\x80eum",
    "beyond Unicode": b"Mus\xf4\x90\x80\x80eum",
    "a character cut off": b"Mus\xe5\x8d",
}.items():
    # The trusted comment is to say nothing of it, or it would be wrong, too.
    group.add(f"title, {name}", lines=put("title", value), comments=lambda _: [b""])

key = COLLEAGUE.line
group.add("publisher of another", lines=put("publisher", key), words="the signatures")
for name, value in {
    "of minisign's other algorithm": lambda old: b"RUR" + old[3:],
    "a character short": key[:-1],
    "filled up": key + "====",
    "a space behind it": key + " ",
    "in URL's Base64": key[:20] + "-_" + key[22:],
    "a key of 31 bytes": lambda old: old[:-4] + b"AA==",
    "empty": "",
}.items():
    group.add(f"publisher, {name}", lines=put("publisher", value))

# Numbers and dates

for key in ("edition", "guides", "files", "size", "blocks", "data"):
    for name, value in {
        "empty": "",
        "a plus": "+1",
        "a minus": "-1",
        "a leading zero": lambda old: b"0" + old,
        "a space behind it": lambda old: old + b" ",
        "a point": lambda old: old + b".0",
        "an exponent": "1e3",
        "hexadecimal": "0x1",
        "a comma": "1,000",
        "fullwidth": "１",
        "Arabic-Indic": "١",
        "2 to the 63": 1 << 63,
        "2 to the 64": 1 << 64,
        "of 2,000 digits": "1" * 2000,
    }.items():
        group.add(f"{key}, {name}", lines=put(key, value))
group.add("edition 0", lines=put("edition", 0))
group.add("edition 2 to the 63 less 1", lines=put("edition", (1 << 63) - 1), **FINE)

group.add("date, the 29th of February 2000", lines=put("date", "2000-02-29"), **FINE)
for name, value in {
    "the 30th of February": "2024-02-30",
    "the 29th of February 2026": "2026-02-29",
    "the 29th of February 1900": "1900-02-29",
    "month 0": "2026-00-10",
    "month 13": "2026-13-01",
    "day 0": "2026-11-00",
    "the 31st of November": "2026-11-31",
    "short numbers": "2026-1-2",
    "a year of five digits": "12026-11-24",
    "a year of two digits": "26-11-24",
    "slashes": "2026/11/24",
    "without hyphens": "20261124",
    "the day first": "24-11-2026",
    "a time behind it": "2026-11-24T00:00",
    "fullwidth digits": "２０２６-11-24",
    "a sign": "-026-11-24",
    "words": "today",
    "empty": "",
}.items():
    group.add(f"date, {name}", lines=put("date", value))

# Languages and the root

for name, value in {
    "unsorted": "zh-Hans en",
    "one twice": "en en zh-Hans",
    "two spaces": "en  zh-Hans",
    "a space before them": " en zh-Hans",
    "a space behind them": "en zh-Hans ",
    "a comma": "en,zh-Hans",
    "an underscore": "en zh_Hans",
    "of 36 letters": "en zh-" + "a" * 33,
    "not ASCII": "en 中文",
    "an escape sequence": "en \x1b[31m",
}.items():
    group.add(f"languages, {name}", lines=put("languages", value))

for name, value in {
    "in capitals": lambda old: old.upper(),
    "a digit short": lambda old: old[:-1],
    "a byte too many": lambda old: old + b"00",
    "no digits": "z" * 64,
    "empty": "",
}.items():
    group.add(f"root, {name}", lines=put("root", value))
for name, value in {"of zeros": "0" * 64, "a bit wrong": lambda old: flip(bytes.fromhex(old.decode())).hex()}.items():
    group.add(f"root, {name}", lines=put("root", value), words="the table of blocks", sees=READS)

# Sections and notes


def catalog(form):
    """Another line for the catalog, which is in the last block."""
    return put("section", lambda old: form.format(block=int(old.split()[1])))


group.add("catalog in a block of texts", lines=catalog("catalog 0 required"), words="the catalog", sees=READS)
for name, form in {
    "catalog, optional": "catalog {block} optional",
    "catalog, mandatory": "catalog {block} mandatory",
    "catalog, neither optional nor required": "catalog {block}",
    "catalog, a space at the end": "catalog {block} required ",
    "catalog, a leading zero": "catalog 0{block} required",
    "catalog in block -1": "catalog -1 required",
    "catalog in the block behind the last": "catalog 4 required",
    "catalog in block 2 to the 63": f"catalog {1 << 63} required",
    "section name in capitals": "Catalog {block} required",
    "section name with an accent": "\u0301catalog {block} required",
    "section without a name": " {block} required",
}.items():
    group.add(name, lines=catalog(form))
for name, added in {
    "section name of 33 letters": ["section: " + "z" * 33 + " 0 optional"],
    "section name with digits": ["section: z2 0 optional"],
    "sections, one twice": ["section: zoo 0 optional"] * 2,
    "sections, the catalog twice": ["section: catalog 3 required"],
    "sections unsorted": ["section: zoo 0 optional", "section: yard 0 optional"],
    "sections, 17": [f"section: x{letter} 0 optional" for letter in ascii_lowercase[:16]],
    "section behind a note": ["note-licence: CC0", "section: zoo 0 optional"],
    "note empty": ["note-licence: "],
    "note without a name": ["note-: x"],
    "note name in capitals": ["note-Licence: x"],
    "note name with digits": ["note-licence2: x"],
    "note name of 33 letters": ["note-" + "z" * 33 + ": x"],
    "note without a colon": ["note-licence x"],
    "note without a space behind the colon": ["note-licence:x"],
    "note with a letter of three bytes behind the colon": ["note-licence:中"],
    "note that ends at the colon": ["note-licence:"],
    "note with an escape sequence": ["note-licence: \x1b[2J"],
    "note with text from right to left": ["note-licence: a\u202eb"],
    "notes unsorted": ["note-publisher: x", "note-licence: x"],
    "notes, one twice": ["note-licence: x", "note-licence: y"],
}.items():
    group.add(name, lines=more(*added))
for name, added in {
    "sections, 16": [f"section: x{letter} 0 optional" for letter in ascii_lowercase[:15]],
    "section unknown and optional": ["section: zoo 0 optional"],
    "note unknown": ["note-colour: red"],
}.items():
    group.add(name, lines=more(*added), **FINE)
for name in ("zoo", "index"):
    group.add(
        f"section {name} required",
        lines=more(f"section: {name} 0 required"),
        exit=CLOSED,
        words=(f"section {name}", NEWER),
    )

# What the catalog decides

for key, values in {
    "guides": (0, 3, 5),
    "files": (4, 6, FILE_LIMIT),
    "size": (0, 739, 741, (1 << 63) - 1),
    "languages": ("", "en", "en fr zh-Hans", "en zh-Hant"),
}.items():
    for value in values:
        group.add(f"{key} that are {value or 'none'}", lines=put(key, value), words="the catalog", sees=WHOLE)
group.add("more guides than files", lines=put("guides", 6))
group.add("files over their limit", lines=put("files", FILE_LIMIT + 1))
group.add("no blocks", lines=put("blocks", 0))
group.add("blocks over their limit", lines=put("blocks", (1 << 24) + 1))

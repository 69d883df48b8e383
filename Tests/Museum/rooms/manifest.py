"""Every line of the manifest (docs/FORMAT.md, section 3), properly signed."""

from exhibit import CLOSED, DONE, NEWER, WHOLE, Room
from collection import COLLEAGUE

room = Room("manifest", words="the manifest")

KEYS = "title publisher edition date languages guides files size blocks data root section".split()


def at(key):
    return lambda lines: next(i for i, line in enumerate(lines) if line.startswith(key.encode() + b":"))


def put(key, value):
    """Another value for a line."""
    value = value.encode() if isinstance(value, str) else value

    def lie(lines):
        lines[at(key)(lines)] = key.encode() + b": " + value

    return lie


def without(key):
    return lambda lines: lines.__delitem__(at(key)(lines))


def twice(key):
    return lambda lines: lines.insert(at(key)(lines), lines[at(key)(lines)])


def swapped(key):
    """A line and the one behind it in the other order."""

    def lie(lines):
        i = at(key)(lines)
        lines[i : i + 2] = reversed(lines[i : i + 2])

    return lie


def more(*added):
    return lambda lines: lines.extend(line.encode() if isinstance(line, str) else line for line in added)


def first(line):
    return lambda lines: lines.__setitem__(0, line)


for key in KEYS:
    room.add(f"without {key}", lines=without(key))
    if key not in ("section",):
        room.add(f"{key} twice", lines=twice(key), **({"exit": CLOSED, "words": NEWER} if key == "root" else {}))
for key in KEYS[:-2]:
    room.add(f"{key} behind the next line", lines=swapped(key))

room.add("of version 2", lines=first(b"bundle manifest 2"), exit=CLOSED, words=("bundle manifest 2", NEWER))
room.add("of a version that is a text", lines=first(b"bundle manifest 1, or so"), exit=CLOSED, words=NEWER)
room.add("of a version of 60,000 letters", lines=first(b"bundle manifest " + b"9" * 60_000), exit=CLOSED, words=NEWER)
room.add("first line in capitals", lines=first(b"Bundle manifest 1"))
room.add("first line empty", lines=first(b""))
room.add("first line missing", lines=lambda lines: lines.pop(0) and None)
room.add("of nothing but line feeds", manifest=lambda m: b"\n" * 400)
room.add("without a line feed at the end", manifest=lambda m: m[:-1])
room.add("an empty line at the end", lines=more(""), exit=CLOSED, words=NEWER)
room.add("lines end as in DOS", manifest=lambda m: m.replace(b"\n", b"\r\n"))
room.add("lines end as on old Macs", manifest=lambda m: m.replace(b"\n", b"\r"))
room.add("a NUL at the end", manifest=lambda m: m + b"\0")
room.add("a byte order mark", manifest=lambda m: b"\xef\xbb\xbf" + m)
room.add("in UTF-16", manifest=lambda m: m.decode().encode("utf-16-le"))
room.add("longer than 64 KiB", lines=more(*(f"note-{'abcdefghijklmnopqrstuvwxyz'[i // 26]}{'abcdefghijklmnopqrstuvwxyz'[i % 26]}: {'x' * 1900}" for i in range(40))),
         words="its last bytes")
room.add("a line of 2,049 bytes", lines=more("note-long: " + "x" * (2049 - 11)))
room.add("a line of 2,048 bytes", lines=more("note-long: " + "x" * (2048 - 11)), exit=DONE, words=(), sees="")

room.add("an unknown line", lines=more("colour: red"), exit=CLOSED, words=("colour", NEWER))
room.add("an unknown line before the others", lines=lambda lines: lines.insert(1, b"colour: red"))
room.add("an unknown line with an escape sequence", lines=more(b"col\x1b[31mour\xe2\x80\xae: red"), exit=CLOSED, words=NEWER)
room.add("a line without a key", lines=more("abc"), exit=CLOSED, words=NEWER)
room.add("a key in capitals", lines=lambda lines: lines.__setitem__(3, b"Edition: 1"))
room.add("a tab behind the colon", lines=lambda lines: lines.__setitem__(3, b"edition:\t1"))
room.add("no space behind the colon", lines=lambda lines: lines.__setitem__(3, b"edition:1"))
room.add("two spaces behind the colon", lines=lambda lines: lines.__setitem__(3, b"edition:  1"))
room.add("a space with an accent behind the colon", lines=lambda lines: lines.__setitem__(3, "edition: \u03011".encode()))

for name, value in {
    "empty": "",
    "a space before it": " Museum",
    "a space behind it": "Museum ",
    "a tab": "Mus\teum",
    "a carriage return": "Museum\r",
    "an escape sequence": "Mus\x1b]0;x\x07eum",
    "a C1 control character": "Mus\x9b31meum",
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
}.items():
    room.add(f"title, {name}", lines=put("title", value), comments=lambda _: [b""])
for name, value in {
    "a byte that is not UTF-8": b"Mus\xffeum",
    "an overlong NUL": b"Mus\xc0\x80eum",
    "a surrogate": b"Mus\xed\xa0\x80eum",
    "beyond Unicode": b"Mus\xf4\x90\x80\x80eum",
    "a cut off character": b"Mus\xe5\x8d",
}.items():
    room.add(f"title, {name}", lines=put("title", value), comments=lambda _: [b""])

publisher = COLLEAGUE.line
room.add("publisher of somebody else", lines=put("publisher", publisher), words="the signatures")
room.add("publisher, of minisign's other algorithm", lines=lambda ls: put("publisher", "RUR" + ls[2][14:].decode())(ls))
room.add("publisher, a character short", lines=put("publisher", publisher[:-1]))
room.add("publisher, filled up", lines=put("publisher", publisher + "===="))
room.add("publisher, a space behind it", lines=put("publisher", publisher + " "))
room.add("publisher, URL's Base64", lines=put("publisher", publisher[:20] + "-_" + publisher[22:]))

NUMBERS = {
    "empty": "",
    "a plus": "+1",
    "a minus": "-1",
    "a leading zero": "01",
    "a space behind it": "1 ",
    "a point": "1.0",
    "an exponent": "1e3",
    "hexadecimal": "0x1",
    "a comma": "1,000",
    "fullwidth": "１",
    "Arabic-Indic": "١",
    "2 to the 63": str(1 << 63),
    "2 to the 64": str(1 << 64),
    "of 2,000 digits": "1" * 2000,
}
for key in ("edition", "guides", "files", "size", "blocks", "data"):
    for name, value in NUMBERS.items():
        room.add(f"{key}, {name}", lines=put(key, value))
room.add("edition 0", lines=put("edition", "0"))
room.add("edition 2 to the 63 less 1", lines=put("edition", str((1 << 63) - 1)), exit=DONE, words=(), sees="")

for name, value in {
    "the 30th of February": "2026-02-30",
    "the 29th of February of another year": "2026-02-29",
    "the 29th of February 1900": "1900-02-29",
    "month 0": "2026-00-10",
    "month 13": "2026-13-01",
    "day 0": "2026-11-00",
    "day 31 of November": "2026-11-31",
    "short numbers": "2026-1-2",
    "a year of five digits": "12026-11-24",
    "a year of two digits": "26-11-24",
    "slashes": "2026/11/24",
    "without hyphens": "20261124",
    "the American way": "11-24-2026",
    "a time behind it": "2026-11-24T00:00",
    "fullwidth digits": "２０２６-11-24",
    "a sign": "-026-11-24",
    "empty": "",
    "words": "today",
}.items():
    room.add(f"date, {name}", lines=put("date", value))
room.add("date, the 29th of February 2000", lines=put("date", "2000-02-29"), exit=DONE, words=(), sees="")

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
    room.add(f"languages, {name}", lines=put("languages", value))

room.add("root in capitals", lines=lambda ls: put("root", ls[11][6:].decode().upper())(ls))
room.add("root, a digit short", lines=lambda ls: put("root", ls[11][6:-1])(ls))
room.add("root, a byte too many", lines=lambda ls: put("root", ls[11][6:] + b"00")(ls))
room.add("root, no digits", lines=put("root", "z" * 64))
room.add("root empty", lines=put("root", ""))
TABLE = {"words": "the table of blocks", "sees": WHOLE + " show"}
room.add("root of zeros", lines=put("root", "0" * 64), **TABLE)
room.add("root, a bit wrong", lines=lambda ls: put("root", ls[11][6:-1] + b"0123456789abcdef"[int(ls[11][-1:], 16) ^ 1 :][:1])(ls), **TABLE)

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def section(text):
    """Another text for the line of the catalog."""
    return lambda lines: put("section", text(int(lines[12].split()[2])))(lines)


room.add("catalog optional", lines=section(lambda b: f"catalog {b} optional"))
room.add("catalog mandatory", lines=section(lambda b: f"catalog {b} mandatory"))
room.add("catalog neither optional nor required", lines=section(lambda b: f"catalog {b}"))
room.add("catalog with something behind it", lines=section(lambda b: f"catalog {b} required "))
room.add("catalog with a leading zero", lines=section(lambda b: f"catalog 0{b} required"))
room.add("catalog in block -1", lines=section(lambda b: "catalog -1 required"))
room.add("catalog in the block behind the last", lines=section(lambda b: f"catalog {b + 1} required"))
room.add("catalog in block 2 to the 63", lines=section(lambda b: f"catalog {1 << 63} required"))
room.add("catalog in a block of texts", lines=section(lambda b: "catalog 0 required"), words="the catalog", sees=WHOLE + " show")
room.add("section name in capitals", lines=section(lambda b: f"Catalog {b} required"))
room.add("section name with an accent behind the space", lines=section(lambda b: f"\u0301catalog {b} required"))
room.add("section without a name", lines=section(lambda b: f" {b} required"))
room.add("section name of 33 letters", lines=more("section: " + "z" * 33 + " 0 optional"))
room.add("sections unsorted", lines=lambda ls: ls.insert(12, b"section: zoo 0 optional"))
room.add("sections, one twice", lines=more("section: zoo 0 optional", "section: zoo 0 optional"))
room.add("sections, the catalog twice", lines=lambda ls: ls.append(ls[12]))
room.add("sections, 17", lines=more(*(f"section: x{c} 0 optional" for c in LETTERS[:16])))
room.add("sections, 16", lines=more(*(f"section: x{c} 0 optional" for c in LETTERS[:15])), exit=DONE, words=(), sees="")
room.add("section behind a note", lines=more("note-licence: CC0", "section: zoo 0 optional"))
room.add("section unknown and required", lines=more("section: zoo 0 required"), exit=CLOSED, words=("section zoo", NEWER))
room.add("section unknown and optional", lines=more("section: zoo 0 optional"), exit=DONE, words=(), sees="")
room.add("index required", lines=more("section: index 0 required"), exit=CLOSED, words=("section index", NEWER))

room.add("note, unknown", lines=more("note-colour: red"), exit=DONE, words=(), sees="")
room.add("note empty", lines=more("note-licence: "))
room.add("note without a name", lines=more("note-: x"))
room.add("note name in capitals", lines=more("note-Licence: x"))
room.add("note name with digits", lines=more("note-licence2: x"))
room.add("note name of 33 letters", lines=more("note-" + "z" * 33 + ": x"))
room.add("note without a colon", lines=more("note-licence x"))
room.add("note without a space behind the colon", lines=more("note-licence:x"))
room.add("note with a letter of three bytes behind the colon", lines=more("note-licence:中"))
room.add("note that ends at the colon", lines=more("note-licence:"))
room.add("note with an escape sequence", lines=more("note-licence: \x1b[2J"))
room.add("note with text from right to left", lines=more("note-licence: a\u202eb"))
room.add("notes unsorted", lines=more("note-publisher: x", "note-licence: x"))
room.add("notes, one twice", lines=more("note-licence: x", "note-licence: y"))

CATALOG = {"words": "the catalog", "sees": WHOLE}
room.add("one guide more", lines=put("guides", "5"), **CATALOG)
room.add("one guide less", lines=put("guides", "3"), **CATALOG)
room.add("no guides", lines=put("guides", "0"), **CATALOG)
room.add("more guides than files", lines=put("guides", "6"))
room.add("one file more", lines=put("files", "6"), **CATALOG)
room.add("one file less", lines=put("files", "4"), **CATALOG)
room.add("files over their limit", lines=put("files", str((1 << 20) + 1)))
room.add("size one more", lines=lambda ls: put("size", str(int(ls[8][6:]) + 1))(ls), **CATALOG)
room.add("size one less", lines=lambda ls: put("size", str(int(ls[8][6:]) - 1))(ls), **CATALOG)
room.add("size 2 to the 63 less 1", lines=put("size", str((1 << 63) - 1)), **CATALOG)
room.add("a language less", lines=put("languages", "en"), **CATALOG)
room.add("a language more", lines=put("languages", "en fr zh-Hans"), **CATALOG)
room.add("no languages", lines=put("languages", ""), **CATALOG)
room.add("another language", lines=put("languages", "en zh-Hant"), **CATALOG)
room.add("no blocks", lines=put("blocks", "0"))
room.add("blocks over their limit", lines=put("blocks", str((1 << 24) + 1)))

"""Maps of guides (docs/FORMAT.md, section 7). Nothing but reading a guide looks at them."""

from dataclasses import replace

from collection import COLLECTION, LANTERN, LANTERN_MAP
from exhibit import DONE, Room
from writer import Raw, number, string

room = Room("maps", words="the file en/lantern.md", sees="search show")
FINE = {"exit": DONE, "words": (), "sees": ""}

END, PARAGRAPH, HEADING, NUMBERED, ITEM, TABLE, ROW, CELL, FOOTNOTE, LINK, WORDS, CODE, REFERENCE = (
    bytes([tag]) for tag in (0, 1, 2, 11, 13, 17, 18, 20, 22, 26, 28, 29, 31))
SHOWN = WORDS + b"\0" + string("Carry a lantern when you walk")


def piece(distance, extent):
    return number(distance + 1) + number(extent)


def odd(length):
    return 2 * length + 1


def lines(count):
    return 2 * count


def mapped(data):
    """The collection with another map of one guide."""
    return [replace(file, map=data) if file.path == "en/lantern.md" else file for file in COLLECTION]


END_OF_TEXT = len(LANTERN)
NINE_BYTES = b"\xff" * 9

for name, data in {
    "tag 32": b"\x20",
    "tag 255": b"\xff",
    "tag behind a whole map": LANTERN_MAP + b"\x20",
    "an end without a beginning": END,
    "an end too many": LANTERN_MAP + END,
    "an end too few": LANTERN_MAP[:-1],
    "a paragraph that does not end": LANTERN_MAP + PARAGRAPH,
    "cut off within a piece": WORDS + b"\x80",
    "a tag without its piece": LANTERN_MAP + WORDS,
    "a link without its target": LINK + END,
    "65 open": PARAGRAPH * 66 + END * 66,
    "300,000 open": PARAGRAPH * 300_000,
    "piece behind the end": WORDS + piece(END_OF_TEXT + 1, odd(0)),
    "piece past the end": WORDS + piece(END_OF_TEXT - 1, odd(2)),
    "piece longer than the text": WORDS + piece(0, odd(END_OF_TEXT + 1)),
    "piece, distance of 2 to the 63": WORDS + number(1 << 63) + number(1),
    "piece, distance of 2 to the 64 less 1": WORDS + number((1 << 64) - 1) + number(1),
    "piece, distance of more than 64 bits": WORDS + NINE_BYTES + b"\x7f" + number(1),
    "piece, distance not in its shortest form": WORDS + b"\x81\0" + number(3),
    "piece, length of 2 to the 62": WORDS + piece(0, odd(1 << 62)),
    "piece, length of 2 to the 64 less 1": WORDS + piece(0, (1 << 64) - 1),
    "piece, 2 to the 62 lines": WORDS + piece(0, lines(1 << 62)),
    "piece, more lines than there are": WORDS + piece(0, lines(LANTERN.count(b"\n") + 2)),
    "piece of the second line on, more lines than there are": WORDS + piece(14, lines(LANTERN.count(b"\n"))),
    "second piece past the end": WORDS + piece(0, odd(END_OF_TEXT)) + WORDS + piece(1, odd(0)),
    "target past the end": LINK + END + piece(END_OF_TEXT, odd(1)),
    "words longer than the map": WORDS + b"\0" + number(100) + b"short",
    "words of 2 to the 63 bytes": WORDS + b"\0" + number(1 << 63) + b"short",
    "words that are not UTF-8": WORDS + b"\0" + string(b"a\xffb"),
    "words that are half a surrogate": WORDS + b"\0" + string(b"a\xed\xa0\x80b"),
    "table of 257 columns": TABLE + number(257) + bytes(257) + END,
    "table of 2 to the 63 columns": TABLE + number(1 << 63) + END,
    "table with more columns than the map has bytes": TABLE + number(200) + END,
    "column set in a fourth way": TABLE + b"\1\4" + END,
    "numbered from 1,000,000,000": NUMBERED + number(1_000_000_000) + END,
    "numbered from 2 to the 63": NUMBERED + number(1 << 63) + END,
    "numbered from nothing": NUMBERED,
    "footnote label of 257 bytes": FOOTNOTE + string("x" * 257) + END,
    "footnote label not UTF-8": FOOTNOTE + string(b"\xff") + END,
    "reference label of 257 bytes": REFERENCE + string("x" * 257),
    "reference label past the end": REFERENCE + number(9) + b"x",
    "257 cells in a row": TABLE + b"\0" + ROW + (CELL + END) * 257 + END * 2,
}.items():
    room.add(name, files=mapped(data))

# A text with characters of two, three and four bytes.
LETTERS = "é中👩 lantern: Carry a lantern when you walk".encode()


def among(data):
    return [replace(file, contents=LETTERS, map=data) if file.path == "en/lantern.md" else file for file in COLLECTION]


for name, (start, length) in {"two": (0, 1), "three": (2, 1), "three, at its end": (2, 2), "four": (5, 3)}.items():
    room.add(f"piece that ends within a character of {name} bytes", files=among(WORDS + piece(start, odd(length))))
    room.add(f"piece that begins within a character of {name} bytes", files=among(WORDS + piece(start + length, odd(9 - start - length))))
room.add("target that begins within a character", files=among(LINK + END + piece(1, odd(1))))
room.add("text that is not UTF-8", files=[replace(f, contents=LANTERN[:30] + b"\xff\xc0\x80\xed\xa0\x80" + LANTERN[30:], map=WORDS + piece(0, lines(6)))
                                          if f.path == "en/lantern.md" else f for f in COLLECTION])

# What is odd and allowed.
for name, data in {
    "64 open": PARAGRAPH * 64 + SHOWN + END * 64,
    "256 columns": TABLE + number(256) + bytes(256) + ROW + (CELL + SHOWN + END) * 256 + END * 2,
    "more cells than columns": TABLE + b"\1\0" + ROW + (CELL + SHOWN + END) * 3 + END * 2,
    "rows outside of a table": ROW + CELL + SHOWN + END + END,
    "items outside of a list": ITEM + SHOWN + END,
    "headings in headings": HEADING * 20 + SHOWN + END * 20,
    "links in links": LINK * 30 + SHOWN + (END + b"\0" + string("https://example.org")) * 30,
    "reference to no footnote": SHOWN + REFERENCE + string("nowhere"),
    "words outside of any paragraph": SHOWN,
    "the whole text as code": CODE + piece(0, lines(LANTERN.count(b"\n"))) + SHOWN,
    "ordered from 999,999,999": NUMBERED + number(999_999_999) + ITEM + SHOWN + END + ITEM + SHOWN + END + END,
    "footnote label of 256 bytes": FOOTNOTE + string("x" * 256) + SHOWN + END,
}.items():
    room.add(f"allowed, {name}", files=mapped(data), **FINE)

# As large as it goes.
room.add("4,194,305 nodes", files=mapped(b"\x1e" * ((4 << 20) + 1)))

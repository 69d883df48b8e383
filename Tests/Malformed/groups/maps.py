"""Maps of guides (docs/FORMAT.md, section 7). Only reading the guide looks at them."""

from dataclasses import replace

from collection import COLLECTION, LANTERN, LANTERN_MAP
from case import FINE, Group
from writer import ZLIB, number, string

group = Group("maps", words="the file en/lantern.md", sees="search show")

END, PARAGRAPH, HEADING, QUOTATION, NUMBERED, ITEM, CODE_BLOCK = (bytes([tag]) for tag in (0, 1, 2, 8, 11, 13, 16))
TABLE, ROW, CELL, BREAK, FOOTNOTE, LINK = (bytes([tag]) for tag in (17, 18, 20, 21, 22, 26))
WORDS, CODE, LINE_BREAK, REFERENCE = (bytes([tag]) for tag in (28, 29, 30, 31))
LENGTH, LINES = len(LANTERN), LANTERN.count(b"\n")
NODES = 1 << 20


def own(words):
    """Words that the map has itself."""
    return WORDS + b"\0" + string(words)


def part(distance, length):
    """A piece of so many bytes."""
    return number(distance + 1) + number(2 * length + 1)


def rows(distance, count):
    """A piece that goes on to the end of a line, over so many line feeds."""
    return number(distance + 1) + number(2 * count)


SHOWN = own("Carry a lantern when you walk")


def guide(**changes):
    """The collection with another map, or text, of one guide."""
    return tuple(replace(file, **changes) if file.path == "en/lantern.md" else file for file in COLLECTION)


for name, data in {
    "tag 32": b"\x20",
    "tag 255": b"\xff",
    "tag 32 behind a whole map": LANTERN_MAP + b"\x20",
    "end without a beginning": END,
    "one end too many": LANTERN_MAP + END,
    "one end too few": PARAGRAPH + SHOWN,
    "container that begins at the end": LANTERN_MAP + PARAGRAPH,
    "words without a piece": LANTERN_MAP + WORDS,
    "cut off in a number": WORDS + b"\x80",
    "link without a target": LINK + END,
    "65 containers": PARAGRAPH * 65 + SHOWN + END * 65,
    "300,000 containers": PARAGRAPH * 300_000,
    "piece behind the end": WORDS + part(LENGTH + 1, 0),
    "piece past the end": WORDS + part(LENGTH - 1, 2),
    "piece longer than the text": WORDS + part(0, LENGTH + 1),
    "piece 2 to the 63 further": WORDS + number(1 << 63) + number(1),
    "piece 2 to the 64 less 1 further": WORDS + number((1 << 64) - 1) + number(1),
    "piece more than 64 bits further": WORDS + b"\xff" * 9 + b"\x7f" + number(1),
    "piece not in its shortest form": WORDS + b"\x81\0" + number(3),
    "piece of 2 to the 62 bytes": WORDS + part(0, 1 << 62),
    "piece of 2 to the 63 bytes less 1": WORDS + part(0, (1 << 63) - 1),
    "piece of 2 to the 62 lines": WORDS + rows(0, 1 << 62),
    "piece of more lines than there are": WORDS + rows(0, LINES + 1),
    "piece from the second line on, of all lines": WORDS + rows(14, LINES),
    "second piece past the end": WORDS + part(0, LENGTH) + WORDS + part(1, 0),
    "target past the end": LINK + END + part(LENGTH, 1),
    "words longer than the map": WORDS + b"\0" + number(100) + b"short",
    "words of 2 to the 63 bytes": WORDS + b"\0" + number(1 << 63) + b"short",
    "words not UTF-8": own(b"a\xffb"),
    "words of half a surrogate": own(b"a\xed\xa0\x80b"),
    "table of 257 columns": TABLE + number(257) + bytes(257) + END,
    "table of 2 to the 63 columns": TABLE + number(1 << 63) + END,
    "table of more columns than bytes": TABLE + number(200) + END,
    "column set in a fifth way": TABLE + b"\1\4" + END,
    "row of 257 cells": TABLE + b"\0" + ROW + (CELL + END) * 257 + END * 2,
    "list from 1,000,000,000 on": NUMBERED + number(1_000_000_000) + END,
    "list from 2 to the 63 on": NUMBERED + number(1 << 63) + END,
    "list from nothing on": NUMBERED,
    "footnote label of 257 bytes": FOOTNOTE + string("x" * 257) + END,
    "footnote label not UTF-8": FOOTNOTE + string(b"\xff") + END,
    "reference label of 257 bytes": REFERENCE + string("x" * 257),
    "reference label past the end": REFERENCE + number(9) + b"x",
    "1,048,577 nodes": LINE_BREAK * (NODES + 1),
}.items():
    group.add(name, files=guide(map=data))

# Characters of two, three and four bytes, at 0, 2 and 5.
LETTERS = "é中👩 lantern: Carry a lantern when you walk".encode()
for name, start, length in (
    ("two bytes", 0, 1),
    ("three bytes", 2, 1),
    ("three bytes, its last", 2, 2),
    ("four bytes", 5, 3),
):
    end, begin = WORDS + part(start, length), WORDS + part(start + length, 9 - start - length)
    group.add(f"piece that ends within a character of {name}", files=guide(contents=LETTERS, map=end))
    group.add(f"piece that begins within a character of {name}", files=guide(contents=LETTERS, map=begin))
group.add("target that begins within a character", files=guide(contents=LETTERS, map=LINK + END + part(1, 1)))
for name, text in {
    "a byte that is none": b"\xff",
    "an overlong form": b"\xc0\x80",
    "half a surrogate": b"\xed\xa0\x80",
    "a character cut off": b"\xe4\xb8",
}.items():
    group.add(f"text with {name}", files=guide(contents=LANTERN + text, map=WORDS + part(0, LENGTH)))

# What is odd and allowed.

for name, data in {
    "64 containers": PARAGRAPH * 64 + SHOWN + END * 64,
    "table of 256 columns": TABLE + number(256) + bytes(256) + ROW + (CELL + SHOWN + END) * 256 + END * 2,
    "more cells than columns": TABLE + b"\1\0" + ROW + CELL + SHOWN + END + (CELL + END) * 2 + END * 2,
    "rows outside of a table": ROW + CELL + SHOWN + END + END,
    "items outside of a list": ITEM + SHOWN + END,
    "headings in headings": HEADING * 20 + SHOWN + END * 20,
    "links in links": LINK * 30 + SHOWN + (END + b"\0" + string("https://example.org")) * 30,
    "reference to no footnote": SHOWN + REFERENCE + string("nowhere"),
    "words outside of a paragraph": SHOWN,
    "text twice": CODE + rows(0, LINES) + SHOWN,
    "list from 999,999,999 on": NUMBERED + number(999_999_999) + (ITEM + SHOWN + END) * 2 + END,
    "footnote label of 256 bytes": FOOTNOTE + string("x" * 256) + SHOWN + END,
    "nothing at all": b"",
}.items():
    shown = {} if data else {"shown": "The lantern", "search": "title:lantern"}
    group.add(f"allowed, {name}", files=guide(map=data), **FINE, **shown)

# As much as is allowed, from a few kilobytes each.


def much(name, files):
    group.add(f"much, {name}", files=files, chunk=1 << 20, blocks=deflated, is_confirmed=True, **FINE)


def deflated(blocks):
    """zstd would make less of them than a block may be."""
    return [replace(block, codec=ZLIB) for block in blocks]


ONE = own("x")
for name, data in {
    "line breaks": LINE_BREAK * (NODES - 1),
    "thematic breaks": BREAK * (NODES - 1),
    "words": PARAGRAPH + ONE * (NODES - 2) + END,
    "paragraphs": (PARAGRAPH + ONE + END) * (NODES // 2 - 1),
    "headings": (HEADING + ONE + END) * (NODES // 2 - 1),
    "paragraphs in quotations": QUOTATION * 63 + (PARAGRAPH + ONE + END) * (NODES // 2 - 40) + END * 63,
    "items": NUMBERED + number(999_000_000) + (ITEM + ONE + END) * (NODES // 2 - 2) + END,
    "links": PARAGRAPH + (LINK + ONE + END + b"\0" + string("y")) * (NODES // 2 - 2) + END,
    "cells": TABLE + b"\0" + (ROW + (CELL + ONE + END) * 256 + END) * (NODES // 513 - 1) + END,
    "rows": TABLE + b"\0" + (ROW + CELL + ONE + END + END) * (NODES // 3 - 1) + END,
}.items():
    much(name, lambda data=data: guide(map=SHOWN + data))


def in_one_piece(tag, text, length):
    def files():
        contents = text * (length // len(text))
        return guide(contents=contents, map=SHOWN + tag + WORDS + part(0, len(contents)) + END)

    return files


# Half of what is allowed, and of letters with marks less: words take time by their number, however they were stored.
for name, text, length in (
    ("line feeds", b"\n", 16 << 20),
    ("one word", b"x", 16 << 20),
    ("short words", b"lantern ", 16 << 20),
    ("Chinese", "灯笼".encode(), 16 << 20),
    ("letters with marks", "e\u0301".encode() * 1000, 4 << 20),
):
    much(f"a text of {name}, as code", in_one_piece(CODE_BLOCK, text, length))
    much(f"a text of {name}, as words", in_one_piece(PARAGRAPH, text, length))

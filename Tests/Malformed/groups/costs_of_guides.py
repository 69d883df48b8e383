"""Guides that would cost much to lay out, to say and to search: what is long once is said often."""

from large import GUIDE, MARKS, MIB, MUCH_JSON, NODES, costly, guide
from groups.maps import CELL, CODE_BLOCK, END, HEADING, ITEM, LINE_BREAK, LINK, PARAGRAPH, ROW, TABLE, WORDS, own, part
from writer import File, string

HEADER_ROW, FOOTNOTE, IMAGE = b"\x13", b"\x16", b"\x1b"
CUT = {"show": ("… (--extract)",)}
# The most open containers of one kind around others.
DEEP = 60
FOLLOWING, OUTLINE = "enter tab tab enter esc esc esc esc q", "enter t G enter esc esc esc q"
FINDING = "enter / w o enter n esc esc esc q"

group = costly("cost of guides", commands=GUIDE)


def whole(text):
    return WORDS + part(0, len(text))


def to(target):
    """The end of a link, and where it leads."""
    return END + b"\0" + string(target)


def row(*cells, tag=ROW):
    return tag + b"".join(CELL + cell + END for cell in cells) + END


def table(*rows):
    return TABLE + b"\0" + b"".join(rows) + END


def words(size):
    return b"word " * (size // 5)


# What is said again for each of many.


@group.case("a long header of many rows", commands=f"{GUIDE} search")
def long_header():
    """A header cell of 1 MiB, which is said before each of 20,000 rows."""
    return guide(words(MIB), table(row(whole(words(MIB)), tag=HEADER_ROW), row(own("y")) * 20_000))


@group.case("a long header of many columns", says=CUT)
def many_columns():
    """A header cell of 24 MiB in a table too wide for the screen, which is shortened for each of 200,000 rows."""
    text = b"x" * (24 * MIB)
    return guide(text, table(row(whole(text), *[b""] * 23, tag=HEADER_ROW), row(own("y")) * 200_000))


@group.case("a header of one character")
def header_of_marks():
    """A header cell that is a letter with 260,000 marks, and 20,000 rows."""
    text = b"a" + "\u0301".encode() * (MIB // 4)
    return guide(text, table(row(whole(text), *[b""] * 23, tag=HEADER_ROW), row(own("y")) * 20_000))


@group.case("a label of many items", commands="show-plain lines")
def long_label():
    """A footnote whose label is said before each of 300,000 items."""
    return guide(b"", FOOTNOTE + string("w " * 125) + (ITEM + own("y") + END) * 300_000 + END)


@group.case("a header of many items", commands="show-plain lines")
def header_of_items():
    """A header cell of 64 KiB, which is said before each of 100,000 items of one cell."""
    text = words(MIB // 16)
    return guide(text, table(row(whole(text), tag=HEADER_ROW), row((ITEM + own("y") + END) * 100_000)))


# Containers in their like: each has all the words within it.


@group.case("links in links", commands=f"{GUIDE} search", keys=FOLLOWING)
def links_in_links():
    """Sixty links around 16 MiB of words, each of which is the name of all that is within."""
    text = words(16 * MIB)
    return guide(text, PARAGRAPH + LINK * DEEP + whole(text) + to("https://e.org") * DEEP + END)


@group.case("links in links to their words", keys=FOLLOWING, typed=("1", "1", "2", "q"))
def links_to_words():
    """Sixty links that lead where 16 MiB of words within say."""
    text = b"word/" * (16 * MIB // 5)
    return guide(text, PARAGRAPH + LINK * DEEP + whole(text) + to("") * DEEP + END)


@group.case("headings in headings", keys=OUTLINE)
def headings_in_headings():
    """Sixty headings around 8 MiB of words: the outline has all of them."""
    return guide(words(8 * MIB), HEADING * DEEP + whole(words(8 * MIB)) + END * DEEP)


@group.case("a link to a heading in headings", commands="screen lines", keys=FOLLOWING, typed=("1", "1", "q"))
def anchor_in_headings():
    """A link to a heading, which is looked for among sixty around 8 MiB of words."""
    link = PARAGRAPH + LINK + own("x") + to("#nowhere") + END
    return guide(words(8 * MIB), link + HEADING * DEEP + whole(words(8 * MIB)) + END * DEEP)


@group.case("pictures in pictures")
def pictures_in_pictures():
    """Sixty pictures around 4 MiB of words, each shown as a box of its words."""
    text = words(4 * MIB)
    return guide(text, PARAGRAPH + IMAGE * DEEP + whole(text) + to("b.png") * DEEP + END, File("b.png", b"x"))


@group.case("many pictures")
def many_pictures():
    """A paragraph of 300,000 pictures, each of which is a box of its own."""
    return guide(b"", PARAGRAPH + (IMAGE + to("b.png")) * 300_000 + END, File("b.png", b"x"))


@group.case("a long link", keys=FOLLOWING, typed=("1", "1", "q"))
def long_link():
    """A link to a path of 32 MiB, of 16 million names."""
    text = b"a/" * (16 * MIB - 512)
    return guide(text, PARAGRAPH + LINK + own("x") + END + part(0, len(text)) + END)


@group.case("links from a deep folder", keys=FOLLOWING, show="a")
def links_from_deep():
    """400,000 links, each of which is joined with a path of 2,040 folders."""
    return guide(b"", PARAGRAPH + (LINK + to("b")) * 400_000 + END, path="a/" * 2040 + "a.md")


# Characters of many: comparing one sorts its marks.


@group.case("a character of many marks", commands=f"{GUIDE} search")
def one_character():
    """One letter with 16,000 marks of different classes."""
    text = b"a" + MARKS.encode() * 5_400
    return guide(text, PARAGRAPH + whole(text) + END)


@group.case("characters of many marks", commands=f"{GUIDE} search")
def many_characters():
    """8 MiB of letters with 2,000 marks each."""
    text = ("a" + MARKS * 333).encode() * 2_000
    return guide(text, PARAGRAPH + whole(text) + END)


@group.case("marks alike", keys=FINDING.replace("w o", "a"), commands="show show-plain screen")
def marks_alike():
    """32 MiB of letters with 40 marks each."""
    text = ("a" + "\u0301" * 40).encode() * (32 * MIB // 81)
    return guide(text, PARAGRAPH + whole(text) + END)


@group.case("marks found", keys=FINDING.replace("w o", "x"), commands="screen screen-wide")
def marks_found():
    """2,100 letters with 7,500 marks each, all of which are found and marked on one screen."""
    text = ("x" + "\u0301" * 7_500).encode() * 2_100
    return guide(text, PARAGRAPH + whole(text) + END)


@group.case("nothing after marks", commands="show screen")
def nothing_after_marks():
    """A letter with 12,000 marks, and 500,000 times no words at all, each of which is compared with it."""
    text = b"a" + (MARKS * 2_000).encode()
    return guide(text, PARAGRAPH + whole(text) + own("") * 500_000 + END)


JOINING = {"Hangul": "\u1100", "emoji": "\U0001f468\u200d", "flags": "\U0001f1e6", "Malayalam": "\u0d4e"}
for name, character in JOINING.items():

    @group.case(f"one character of {name}", commands="show show-plain")
    def joined(character=character):
        """8 MiB of what joins to one character."""
        text = character.encode() * (8 * MIB // len(character.encode())) + b"a"
        return guide(text, PARAGRAPH + whole(text) + END)


# As long as a text and a map may be.


@group.case("words", commands=f"{GUIDE} search", keys=FINDING, megabytes_of=MUCH_JSON)
def as_many_words():
    """32 MiB of words."""
    return guide(words(32 * MIB), PARAGRAPH + whole(words(32 * MIB)) + END)


@group.case("short lines of code", commands=f"{GUIDE} search", says=CUT, megabytes_of=MUCH_JSON)
def short_lines():
    """16 million lines of code, of one letter each."""
    text = b"x\n" * (16 * MIB)
    return guide(text, CODE_BLOCK + whole(text) + END)


@group.case("a long line of code", commands=f"{GUIDE} search", says=CUT, megabytes_of=MUCH_JSON)
def long_line():
    """One line of code of 32 MiB."""
    text = "é".encode() * (16 * MIB)
    return guide(text, CODE_BLOCK + whole(text) + END)


@group.case("a long heading", commands=f"{GUIDE} search", keys=OUTLINE, megabytes_of=MUCH_JSON)
def long_heading():
    """One heading of 32 MiB, which the outline has once more."""
    return guide(words(32 * MIB), HEADING + whole(words(32 * MIB)) + END)


@group.case("many headings", keys=OUTLINE)
def many_headings():
    """Half a million headings."""
    return guide(b"", (HEADING + own("x") + END) * (NODES // 2 - 1))


@group.case("control characters", commands="show-json search", megabytes_of=MUCH_JSON)
def control_characters():
    """32 MiB of control characters, each of which would be six bytes of JSON."""
    return guide(b"\1" * (32 * MIB), PARAGRAPH + WORDS + part(0, 1) + END)


@group.case("text and map", commands=f"{GUIDE} search", megabytes_of=MUCH_JSON)
def text_and_map():
    """A text of 32 MiB and a map of 16 MiB of other words."""
    text = "灯笼".encode() * (16 * MIB // 3 - 10_000)
    return guide(text, PARAGRAPH + own("笼灯" * 2_790_000) + whole(text) + END)


@group.case("a long word of the map", commands=f"{GUIDE} search")
def long_word():
    """A map that is one word of 16 MiB, with group for five million nodes."""
    return guide(b"", PARAGRAPH + own("word " * (16 * MIB // 5 - 16)) + END)


@group.case("words of the map", commands=f"{GUIDE} search")
def words_of_map():
    """A map of 950,000 short words of its own."""
    return guide(b"", PARAGRAPH + own("lanterns, abcd") * 950_000 + END)


@group.case("narrow columns", commands="show show-plain screen screen-wide", says=CUT)
def narrow_columns():
    """A cell of 4 MiB in one of 18 columns, of which each line has all."""
    text = b"x" * (4 * MIB)
    return guide(text, table(row(whole(text), *[own("y")] * 17)))


@group.case("a narrow column", commands="show show-plain screen", says=CUT)
def narrow_column():
    """A cell of 32 MiB in a column of eight characters, which makes four million lines."""
    text = b"xy" * (16 * MIB - 32_768)
    return guide(text, table(row(whole(text), *[own("yyyyyyy")] * 7)))


@group.case("many cells")
def many_cells():
    """A table of 350,000 rows, whose widest cell is looked for."""
    return guide(b"", table(row(own("seventeen letters")) * (NODES // 3 - 1)))


@group.case("line breaks", commands=f"{GUIDE} search")
def line_breaks():
    """A million line breaks."""
    return guide(b"", LINE_BREAK * (NODES - 1))

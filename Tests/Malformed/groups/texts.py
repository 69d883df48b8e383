"""Texts that would command a terminal, or mislead the eye: what is shown of them has none of that."""

from dataclasses import replace

from collection import COLLECTION, HEADING, IMAGE, LINK, PARAGRAPH, mapped
from collection import CELL, CODE_BLOCK, FOOTNOTE, REFERENCE, ROW, TABLE
from case import FINE, Group
from writer import string

# What is taken out can part the words that are looked for, so these are such as stand by themselves.
group = Group("texts", search="harmless", shown="harmless", **FINE)


def tricked(trick):
    """The collection with a trick wherever a publisher can put text."""
    text = f"{trick}Carry a lantern{trick} when you walk{trick}\n".encode()
    map = mapped(
        text,
        (HEADING, f"Head{trick}ing"),
        (PARAGRAPH, text.decode().strip("\n")),
        (PARAGRAPH, f"harmless {trick}", (LINK, f"words{trick}", f"https://example.org/{trick}")),
        (CODE_BLOCK, f"code{trick}\n{trick}more"),
        (TABLE, b"\1\0", (ROW, (CELL, f"cell{trick}"))),
        (PARAGRAPH, (IMAGE, f"image{trick}", f"pictures/{trick}.png"), (REFERENCE, string(f"label{trick}"))),
        (FOOTNOTE, string(f"label{trick}"), (PARAGRAPH, f"note{trick}")),
    )
    attributes = ((f"to{trick}pic", f"se{trick}a"), ("stage", trick))
    guide = {"contents": text, "map": map, "title": f"The lan{trick}tern", "attributes": attributes}
    return tuple(replace(file, **guide) if file.path == "en/lantern.md" else file for file in COLLECTION)


for name, trick in {
    "colour": "\x1b[31m",
    "screen cleared": "\x1b[2J\x1b[H",
    "title of the window": "\x1b]0;owned\x07",
    "title of the window, in C1": "\u009d0;owned\u009c",
    "clipboard": "\x1b]52;c;aGk=\x07",
    "link": "\x1b]8;;https://example.org\x1b\\",
    "device control string": '\x1bP$q"p\x1b\\',
    "answer back": "\x05",
    "questions to the terminal": "\x1b[c\x1b[6n",
    "control sequence, in C1": "\u009b31m",
    "carriage return": "\rGENUINE",
    "backspaces": "\b\b\b\bGOOD",
    "bell": "\x07",
    "NUL": "\0",
    "DEL": "\x7f",
    "vertical tab and form feed": "\v\f",
    "next line": "\u0085",
    "line and paragraph separators": "\u2028\u2029",
    "right to left": "\u202e\u202b\u200f",
    "isolates": "\u2066\u2067\u2068\u2069",
    "Arabic letter mark": "\u061c",
    "what can't be seen": "\u200b\u2060\ufeff\u00ad",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "interlinear annotation": "\ufff9\ufffa\ufffb",
    "musical beams": "\U0001d173\U0001d17a",
    "private use": "\ue000\U000f0000",
    "noncharacters": "\uffff\ufdd0",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
}.items():
    group.add(name, files=tricked(trick))

"""Texts that would command a terminal, or mislead the eye: what is shown of them has none of that."""

from dataclasses import replace

from collection import COLLECTION, LINK, PARAGRAPH, WORDS, mapped
from exhibit import DONE, Room
from writer import File, string

room = Room("texts", exit=DONE, sees="")

TRICKS = {
    "colour": "\x1b[31m",
    "screen cleared": "\x1b[2J\x1b[H",
    "title of the window": "\x1b]0;owned\x07",
    "title of the window, C1": "\u009d0;owned\u009c",
    "clipboard": "\x1b]52;c;aGk=\x07",
    "link": "\x1b]8;;https://example.org\x1b\\",
    "device control string": "\x1bP$q\"p\x1b\\",
    "answer back": "\x05",
    "question of the terminal": "\x1b[c\x1b[6n",
    "C1 control sequence": "\u009b31m",
    "carriage return": "\rGENUINE",
    "backspace": "\b\b\b\bGOOD",
    "bell": "\x07",
    "NUL": "\0",
    "DEL": "\x7f",
    "vertical tab and form feed": "\v\f",
    "next line": "\u0085",
    "line and paragraph separators": "\u2028\u2029",
    "right to left": "\u202e\u202b\u200f",
    "isolates": "\u2066\u2067\u2068\u2069",
    "Arabic letter mark": "\u061c",
    "invisible characters": "\u200b\u2060\ufeff\u00ad",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "interlinear annotation": "\ufff9\ufffa\ufffb",
    "musical beams": "\U0001d173\U0001d17a",
    "private use": "\ue000\U000f0000",
    "noncharacters": "\uffff\ufdd0",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
}


def tricked(trick):
    """The trick wherever a publisher can put text."""
    text = f"{trick}Carry a lantern{trick} when you walk{trick}\n"
    map = mapped(
        text.encode(),
        (2, f"Head{trick}ing"),
        (PARAGRAPH, text.strip("\n"), (LINK, f"words{trick}", f"https://example.org/{trick}")),
        (16, f"code{trick}\n{trick}more"),
        (17, b"\1\0", (18, (20, f"cell{trick}"))),
        (22, string(f"label{trick}"), (PARAGRAPH, "note")),
        (PARAGRAPH, (31, string(f"label{trick}"))),
        (27, f"image{trick}", f"pictures/{trick}.png"),
    )
    return [
        replace(file, contents=text.encode(), map=map, title=f"The lan{trick}tern", attributes=((f"to{trick}pic", f"se{trick}a"), ("stage", trick)))
        if file.path == "en/lantern.md"
        else file
        for file in COLLECTION
    ]


for name, trick in TRICKS.items():
    # What is taken out can part words; where they are is another question.
    room.add(name, files=tricked(trick), shown="Carry a", search="matches OR code OR more OR note")

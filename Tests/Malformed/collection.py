"""The collection that the cases are made of: four guides and an attachment, sound in every way."""

import re

from writer import File, Signer, hashed, number, string

CURATOR, COLLEAGUE, STRANGER = Signer("curator"), Signer("colleague"), Signer("stranger")
REVOKED = Signer("revoked")

PARAGRAPH, HEADING, BULLETS, ITEM, CODE_BLOCK, TABLE = 1, 2, 9, 13, 16, 17
ROW, HEADER_ROW, CELL, FOOTNOTE, STRONG, LINK, IMAGE, WORDS, REFERENCE = 18, 19, 20, 22, 24, 26, 27, 28, 31


class Map:
    """Writes the map of a text. Words that stand in the text behind those before are a part of it."""

    def __init__(self, text):
        self.text, self.cursor = text, 0

    def piece(self, words):
        words = words.encode()
        at = self.text.find(words, self.cursor)
        if at < 0:
            return b"\0" + string(words)
        distance, self.cursor = at - self.cursor, at + len(words)
        return number(distance + 1) + number(2 * len(words) + 1)

    def encoded(self, nodes):
        """Each node is words, or a tuple of a tag and what is in it; a link's target comes last."""
        out = b""
        for node in nodes:
            if isinstance(node, str):
                out += bytes([WORDS]) + self.piece(node)
                continue
            tag, *inside = node
            out += bytes([tag])
            if tag in (TABLE, FOOTNOTE, REFERENCE):
                out += inside.pop(0)
            target = inside.pop() if tag in (LINK, IMAGE) else None
            if tag != REFERENCE:
                out += self.encoded(inside) + b"\0"
            if target is not None:
                out += self.piece(target)
        return out


def mapped(text, *nodes):
    return Map(text).encoded(nodes)


HARBOUR = b"# The harbour\n\nBoats leave at six.\nThe ferry is slow.\n"
LANTERN = """# The lantern

Carry a **lantern** when you walk to [the harbour](harbour.md) at night.[^1]

- oil
- matches

| place | hour |
| --- | --- |
| pier | six |

[^1]: It need not be bright.
""".encode()
NOTES = b"<html><body><h1>Notes</h1><p>Nothing is <b>certain</b> here.</p></body></html>"
NOTES_TEXT = b"Notes\n\nNothing is certain here.\n"
PAPER = "# 灯笼\n\n夜里走路要带灯笼。\n".encode()
PICTURE = b"".join(hashed("museum picture", bytes([i])) for i in range(12))

LANTERN_MAP = mapped(
    LANTERN,
    (HEADING, "The lantern"),
    (
        PARAGRAPH,
        "Carry a ",
        (STRONG, "lantern"),
        " when you walk to ",
        (LINK, "the harbour", "harbour.md"),
        " at night.",
        (REFERENCE, string("1")),
    ),
    (BULLETS, (ITEM, (PARAGRAPH, "oil")), (ITEM, (PARAGRAPH, "matches"))),
    (TABLE, b"\2\0\3", (HEADER_ROW, (CELL, "place"), (CELL, "hour")), (ROW, (CELL, "pier"), (CELL, "six"))),
    (FOOTNOTE, string("1"), (PARAGRAPH, "It need not be bright.")),
)

COLLECTION = (
    File(
        "en/harbour.md",
        HARBOUR,
        mapped(HARBOUR, (HEADING, "The harbour"), (PARAGRAPH, "Boats leave at six.\nThe ferry is slow.")),
        title="The harbour",
        language="en",
        attributes=(("topic", "sea"),),
    ),
    File("en/lantern.md", LANTERN, LANTERN_MAP, title="The lantern", language="en"),
    File(
        "en/notes.html",
        NOTES,
        mapped(NOTES_TEXT, (HEADING, "Notes"), (PARAGRAPH, "Nothing is certain here.")),
        NOTES_TEXT,
        title="Notes",
        language="en",
    ),
    File("pictures/boat.png", PICTURE),
    File("zh/灯笼.md", PAPER, mapped(PAPER, (HEADING, "灯笼"), (PARAGRAPH, "夜里走路要带灯笼。")), language="zh-Hans"),
)


def terms(file):
    """The terms of a guide, as far as the collection has them: runs of letters and digits, and Han characters."""
    text = (file.text or file.contents).decode() + " " + file.title + " " + file.path
    text += " ".join(value for _, value in file.attributes)
    return {word.encode() for word in re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", text.lower())}

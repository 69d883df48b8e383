"""What a canary is: words that stand nowhere else, planted in one field of one file."""

import re
from dataclasses import dataclass, field

HEX = "00C0FFEE"
# Fields that take no words get these: numbers, times and identifiers that are as easy to find.
MARKS = {
    "{hex}": HEX,
    "{number}": str(int(HEX, 16)),
    "{guid}": "{C0FFEE00-1987-0605-0403-02C0FFEE0000}",
    "{date}": "1987-06-05T04:03:02Z",
    "{time}": "1987-06-05T04:03:02",
    "{digits}": "19870605040302",
}


@dataclass
class Case:
    """One file. `needles` must be in it, and must not be in what comes out; an honest file has none, and must come out."""

    format: str
    field: str
    data: bytes
    needles: list = field(default_factory=list)
    visible: bool = False  # it is what readers see on the page, and stays

    @property
    def honest(self):
        return not self.needles

    @property
    def path(self):
        return re.sub(r"[^A-Za-z0-9.-]+", "_", f"{self.format}.{self.field}".replace("©", "c")) + f".{self.format}"


def canary(format, field):
    return "CANARY-" + "".join(c if c.isalnum() else "-" for c in f"{format}-{field}".upper())


def filled(text, canary):
    """A template with its canary (for @) and its marks; {at} is an @."""
    if isinstance(text, bytes):
        return filled(text.decode("latin1"), canary).encode("latin1")
    for name, value in {"@": canary, **MARKS, "{at}": "@"}.items():
        text = text.replace(name, value)
    return text


def needles(template, canary):
    """What to look for: the canary if the template has a place for one, else the marks."""
    text = repr(template)
    found = [value for name, value in MARKS.items() if name in text]
    return [canary] if "@" in text or not found else found


def planted(format, field, make, template, visible=()):
    """A case whose template tells what to look for. `make` gets the canary."""
    word = canary(format, field)
    return Case(format, field, make(word), needles(template, word), field in visible)

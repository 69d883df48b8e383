"""The manifest, which is the one thing that is signed, and its signatures (sections 3 and 4)."""

import base64
import calendar
import dataclasses
import hashlib
import itertools
import re
import unicodedata

import nacl.bindings
import nacl.exceptions
from cursor import Cursor
from refusals import Damaged, NotOpened
from unicode_rules import is_language, is_text

FIRST_LINE = "bundle manifest "
KEYS = ("title", "publisher", "edition", "date", "languages", "guides", "files", "size", "blocks", "data", "root")
NUMBERS = ("edition", "guides", "files", "size", "blocks", "data")


@dataclasses.dataclass
class Manifest:
    title: str
    publisher: str
    edition: int
    date: str
    languages: list
    guides: int
    files: int
    size: int
    blocks: int
    data: int
    root: str
    sections: list  # of (name, block, "required" or "optional")
    notes: list  # of (name, text)

    def encoded(self):
        lines = [FIRST_LINE + "1"]
        for key in KEYS:
            value = getattr(self, key)
            lines.append(f"{key}: {' '.join(value) if key == 'languages' else value}")
        lines += [f"section: {name} {block} {need}" for name, block, need in self.sections]
        lines += [f"note-{name}: {text}" for name, text in self.notes]
        return "".join(line + "\n" for line in lines).encode()


def refuse(what):
    raise Damaged(f"manifest: {what}")


def number(text, key):
    if not re.fullmatch("0|[1-9][0-9]{0,18}", text) or int(text) >= 2**63:
        refuse(f"{key} is no number")
    return int(text)


def ascending(values):
    return all(one < other for one, other in zip(values, values[1:]))


def parse(data):
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        refuse("it is not UTF-8")
    if lines[0] != FIRST_LINE + "1":
        if lines[0].startswith(FIRST_LINE):
            raise NotOpened(f"it needs a newer version: {lines[0]!r}")
        refuse("it does not begin as a manifest does")
    if any(len(line.encode()) > 2048 for line in lines):
        refuse("a line of more than 2,048 bytes")
    values, sections, notes = {}, [], []
    for key, line in itertools.zip_longest(KEYS, lines[1:-1], fillvalue=""):
        name, separator, value = line.partition(": ")
        if key:
            if name != key or not separator:
                refuse(f"there is no {key} where it has to be")
            values[key] = value
        elif line.startswith("section: "):
            sections.append(section(value))
        elif line.startswith("note-"):
            notes.append((name.removeprefix("note-"), value))
        else:
            raise NotOpened(f"it needs a newer version: the manifest has a line {name!r}")
    for key in NUMBERS:
        values[key] = number(values[key], key)
    values["languages"] = values["languages"].split(" ") if values["languages"] else []
    manifest = Manifest(**values, sections=sections, notes=notes)
    check(manifest)
    # The order of lines, what comes twice and how things are written: all said by this.
    if manifest.encoded() != data:
        refuse("it is not in the form that it has to have")
    return manifest


def section(value):
    parts = re.fullmatch("([a-z-]{1,32}) ([0-9]+) (required|optional)", value)
    if not parts:
        refuse(f"a section that is none: {value!r}")
    name, block, need = parts.groups()
    return name, number(block, "the block of a section"), need


def check(manifest):
    names = [name for name, _, _ in manifest.sections]
    rules = {
        "title": is_text(manifest.title),
        "publisher": public_key(manifest.publisher),
        "edition": manifest.edition >= 1,
        "date": is_date(manifest.date),
        "languages": all(map(is_language, manifest.languages)) and ascending(manifest.languages),
        "files": 1 <= manifest.files <= 2**20,
        "guides": manifest.guides <= manifest.files,
        "blocks": 1 <= manifest.blocks <= 2**24,
        "root": re.fullmatch("[0-9a-f]{64}", manifest.root),
        "section": len(names) <= 16 and ascending(names),
        "block of a section": all(block < manifest.blocks for _, block, _ in manifest.sections),
        "note": ascending([name for name, _ in manifest.notes])
        and all(re.fullmatch("[a-z-]{1,32}", name) and is_text(text) for name, text in manifest.notes),
    }
    if broken := [key for key, holds in rules.items() if not holds]:
        refuse(f"the {broken[0]} is not as it has to be")
    if ("catalog", "required") not in [(name, need) for name, _, need in manifest.sections]:
        refuse("there is no catalog")
    for name, _, need in manifest.sections:
        if need == "required" and name != "catalog":
            raise NotOpened(f"it needs a newer version: the manifest requires a section {name!r}")


def is_date(text):
    """A day of the Gregorian calendar, which has its leap years from the year 0000 on."""
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    year, month, day = map(int, text.split("-"))
    # The calendar repeats itself after 400 years; Python has no year 0.
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year % 400 + 400, month)[1]


def public_key(line):
    """Identifier and key of a minisign public key, or None if the line is none."""
    try:
        data = base64.b64decode(line, validate=True)
    except ValueError:
        return None
    if len(data) != 42 or data[:2] != b"Ed" or base64.b64encode(data).decode() != line:
        return None
    return data[2:10], data[10:]


@dataclasses.dataclass
class Signature:
    identifier: bytes
    key: bytes
    signature: bytes
    comment_signature: bytes
    comment: bytes

    @property
    def name(self):
        return self.identifier[::-1].hex().upper()

    @property
    def line(self):
        return base64.b64encode(b"Ed" + self.identifier + self.key).decode()

    def check(self, manifest):
        digest = hashlib.blake2b(manifest).digest()
        for signature, signed in ((self.signature, digest), (self.comment_signature, self.signature + self.comment)):
            try:
                nacl.bindings.crypto_sign_open(signature + signed, self.key)
            except nacl.exceptions.BadSignatureError:
                raise Damaged(f"the signature of {self.name} is not valid: the bundle was altered") from None

    def check_comment(self, manifest):
        """What the trusted comment says must be what the manifest says."""
        try:
            comment = self.comment.decode()
        except UnicodeDecodeError:
            raise Damaged(f"the comment of {self.name} is not UTF-8") from None
        if any(unicodedata.category(character) == "Cc" and character != "\t" for character in comment):
            raise Damaged(f"the comment of {self.name} has control characters")
        said = {"title": manifest.title, "edition": str(manifest.edition), "date": manifest.date, "key": self.name}
        for field in comment.split("\t"):
            key, colon, value = field.partition(":")
            if colon and said.get(key, value) != value:
                raise Damaged(f"the comment of {self.name} says another {key} than the manifest")


def parse_signatures(data):
    cursor = Cursor(data, "signatures")
    count = cursor.integer(1)
    if not 1 <= count <= 16:
        cursor.refuse(f"{count} signatures")
    signatures = []
    for _ in range(count):
        fixed = [cursor.take(size) for size in (8, 32, 64, 64)]
        length = cursor.integer(2)
        if length > 4096:
            cursor.refuse("a trusted comment of more than 4,096 bytes")
        signatures.append(Signature(*fixed, cursor.take(length)))
    cursor.end()
    if len({signature.key for signature in signatures}) != count:
        cursor.refuse("two signatures by one key")
    return signatures


def signed_manifest(manifest_data, signatures_data):
    """Steps 2 and 3 of opening: nothing is believed before all signatures are valid."""
    signatures = parse_signatures(signatures_data)
    for signature in signatures:
        signature.check(manifest_data)
    manifest = parse(manifest_data)
    if public_key(manifest.publisher) != (signatures[0].identifier, signatures[0].key):
        raise Damaged("the first signature is not the publisher's")
    for signature in signatures:
        signature.check_comment(manifest)
    return manifest, signatures

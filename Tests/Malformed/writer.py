"""Writes bundles from docs/FORMAT.md, independently of the program, and lies where it is told to.

A bundle is made in stages. At each stage a *lie*, a function given under the name of the stage, may change what was
made so far; whatever is outside of it is then hashed, laid out and signed as if nothing had happened, as a hostile
publisher would do it. So a reader gets as far as the lie before it can notice.

Where a structure wants a number or a string, `Raw` puts bytes of one's own in its place.
"""

import struct
import zlib
from base64 import b64encode
from dataclasses import dataclass, field, replace
from hashlib import blake2b

import zstandard
from nacl.signing import SigningKey

STORED, ZLIB, ZSTD = 0, 1, 2
LEAF, BRANCH = 0, 1
ATTACHMENT, GUIDE, GUIDE_WITH_TEXT = 0, 1, 2

MAGIC = b"\x89bundle\r\n\x1a\n\0"
END_MAGIC = b"\r\nbundle"
HEADER, TRAILER = 24, 16
BLOCK_LIMIT, FILE_LIMIT = 4 << 20, 1 << 18
DESCRIPTORS_A_PAGE, HASHES_A_PAGE = 128, 192


class Raw(bytes):
    """Stands for itself wherever a number or a string is expected."""


def hashed(purpose, data):
    return blake2b(data, digest_size=32, person=purpose.encode().ljust(16, b"\0")).digest()


def number(value):
    """A varint."""
    if isinstance(value, Raw):
        return value
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def string(value):
    if isinstance(value, Raw):
        return value
    data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    return number(len(data)) + data


def padme(length):
    """The shortest Padmé length that is not below this one."""
    exponent = length.bit_length() - 1
    zeros = max(0, exponent - exponent.bit_length())
    return (length + (1 << zeros) - 1) >> zeros << zeros


# Signing


@dataclass
class Signer:
    """A minisign key that follows from a name."""

    name: str
    identifier: bytes = b""
    key: SigningKey = field(init=False)

    def __post_init__(self):
        self.key = SigningKey(hashed("museum key", self.name.encode()))
        self.identifier = self.identifier or hashed("museum identity", self.name.encode())[:8]

    @property
    def public(self):
        return bytes(self.key.verify_key)

    @property
    def line(self):
        """What stands in its `.pub` file and in a manifest."""
        return b64encode(b"Ed" + self.identifier + self.public).decode()

    @property
    def notation(self):
        return self.identifier[::-1].hex().upper()

    def sign(self, message):
        return self.key.sign(message).signature


@dataclass
class Signature:
    identifier: bytes
    key: bytes
    signature: bytes
    comment_signature: bytes
    comment: bytes
    comment_length: int | None = None

    def encoded(self):
        length = len(self.comment) if self.comment_length is None else self.comment_length
        return b"".join(
            (self.identifier, self.key, self.signature, self.comment_signature, struct.pack("<H", length), self.comment)
        )


def sign(signer, manifest, comment):
    """As minisign does: the hash of the manifest, then that signature and the trusted comment."""
    signature = signer.sign(blake2b(manifest).digest())
    return Signature(signer.identifier, signer.public, signature, signer.sign(signature + comment), comment)


# Blocks


@dataclass
class Block:
    raw: bytes
    codec: int = ZSTD
    stored: bytes | None = None

    def compressed(self):
        if self.stored is not None:
            return self.stored
        if self.codec == ZLIB:
            return zlib.compress(self.raw, 9)
        if self.codec == ZSTD:
            return zstandard.ZstdCompressor(level=9).compress(self.raw)
        return self.raw


@dataclass
class Descriptor:
    offset: int
    stored_length: int
    raw_length: int
    codec: int
    hash: bytes

    def encoded(self):
        return struct.pack("<QII", self.offset, self.stored_length, self.raw_length | self.codec << 24) + self.hash


def describe(blocks):
    """The descriptions of blocks that lie end to end, and their stored bytes."""
    descriptors, stored, offset = [], [], HEADER
    for block in blocks:
        data = block.compressed()
        codec = block.codec
        if block.stored is None and len(data) >= len(block.raw):
            data, codec = block.raw, STORED
        descriptors.append(Descriptor(offset, len(data), len(block.raw), codec, hashed("bundle1 block", data)))
        stored.append(data)
        offset += len(data)
    return descriptors, stored


def levels(descriptors):
    """The levels of the table, the descriptions first, each as a list of pages."""
    items, size = [d.encoded() for d in descriptors], DESCRIPTORS_A_PAGE
    found = []
    while True:
        pages = [b"".join(items[i : i + size]) for i in range(0, len(items), size)]
        found.append(pages)
        if len(pages) == 1:
            return found
        items, size = [hashed("bundle1 table", page) for page in pages], HASHES_A_PAGE


# The catalog


@dataclass
class Extent:
    length: int
    block: int = 0
    offset: int = 0
    place: int | Raw | None = None

    def encoded(self, ends):
        if self.length == 0:
            return number(0)
        length = 0 if isinstance(self.length, Raw) else self.length
        difference = self.offset - ends.get(self.block, 0)
        place = (2 * difference if difference >= 0 else -2 * difference - 1) if self.place is None else self.place
        ends[self.block] = self.offset + min(length, BLOCK_LIMIT)
        return number(self.length) + number(self.block) + number(place)


@dataclass
class Entry:
    """A file as the catalog has it."""

    path: str | bytes
    contents: Extent
    kind: int = ATTACHMENT
    text: Extent | None = None
    map: Extent | None = None
    title: str | bytes = ""
    language: str | bytes = ""
    attributes: tuple = ()
    attribute_count: int | Raw | None = None

    def encoded(self, ends):
        out = string(self.path) + self.contents.encoded(ends) + bytes([self.kind])
        if self.kind == ATTACHMENT:
            return out
        if self.kind == GUIDE_WITH_TEXT:
            out += self.text.encoded(ends)
        out += self.map.encoded(ends) + string(self.title) + string(self.language)
        out += number(len(self.attributes) if self.attribute_count is None else self.attribute_count)
        return out + b"".join(string(part) for pair in self.attributes for part in pair)


@dataclass
class Child:
    """What a branch of the catalog says of a page below it."""

    block: int
    ordinal: int
    path: str | bytes

    def encoded(self, _):
        return number(self.block) + number(self.ordinal) + string(self.path)


@dataclass
class Page:
    kind: int
    items: list
    count: int | Raw | None = None
    tail: bytes = b""

    def encoded(self):
        ends = {}
        body = b"".join(item.encoded(ends) for item in self.items)
        return bytes([self.kind]) + number(len(self.items) if self.count is None else self.count) + body + self.tail


def plant(entries, first_block, fan):
    """The pages of a catalog whose first is at a block, leaves first and the root last."""
    pages, row = [], []
    for start in range(0, len(entries), fan):
        part = entries[start : start + fan]
        row.append(Child(first_block + len(pages), start, part[0].path))
        pages.append(Page(LEAF, part))
    while len(row) > 1:
        above = []
        for start in range(0, len(row), fan):
            part = row[start : start + fan]
            above.append(Child(first_block + len(pages), part[0].ordinal, part[0].path))
            pages.append(Page(BRANCH, part))
        row = above
    return pages


# The collection


@dataclass
class File:
    """What somebody wants to publish: an attachment, or, with a map, a guide."""

    path: str
    contents: bytes
    map: bytes | None = None
    text: bytes | None = None
    title: str = ""
    language: str = ""
    attributes: tuple = ()


def lay(files, chunk):
    """Puts the texts, maps and other bytes of files into blocks of their own kinds.

    `chunk` is how many bytes a block has at most. Returns the blocks and the entries.
    """
    pieces = {"text": [], "map": [], "other": []}
    for at, file in enumerate(files):
        is_text = file.map is not None and file.text is None
        pieces["text" if is_text else "other"].append((at, "contents", file.contents))
        if file.text is not None:
            pieces["text"].append((at, "text", file.text))
        if file.map is not None:
            pieces["map"].append((at, "map", file.map))
    blocks, places = [], [{} for _ in files]
    for kind, codec in (("text", ZSTD), ("map", ZLIB), ("other", STORED)):
        stream = b""
        for at, name, data in pieces[kind]:
            block, offset = divmod(len(stream), chunk)
            places[at][name] = Extent(len(data), len(blocks) + block, offset)
            stream += data
        blocks += [Block(stream[i : i + chunk], codec) for i in range(0, len(stream), chunk)]
    entries = [
        Entry(
            file.path,
            kind=ATTACHMENT if file.map is None else GUIDE if file.text is None else GUIDE_WITH_TEXT,
            title=file.title,
            language=file.language,
            attributes=file.attributes,
            **place,
        )
        for file, place in zip(files, places)
    ]
    return blocks, entries


class Stages:
    """The lies, each to be told at its stage. One that is left untold is a mistake of the tests themselves."""

    def __init__(self, lies):
        self.lies = dict(lies)

    def at(self, stage, value):
        lie = self.lies.pop(stage, None)
        if lie is None:
            return value
        changed = lie(value)
        return value if changed is None else changed

    def finish(self):
        if self.lies:
            raise KeyError(f"there is no stage for {', '.join(self.lies)}")


def bundle(files, signers, *, chunk=BLOCK_LIMIT, fan=1000, index=None, meaning=None, codec=None, **lies):
    """A signed bundle.

    `fan` is how many items a page of the catalog has; `index` and `meaning` make the blocks of such a section from
    the number of its first one; `codec` is that of all blocks, else each has its own. The stages are, in this order: blocks, entries,
    pages, described, table, lines, manifest, comments, signing, signatures, signed, padding, header, trailer, file.
    """
    stages = Stages(lies)
    blocks, entries = lay(files, chunk)
    blocks = stages.at("blocks", blocks)
    entries = stages.at("entries", entries)

    pages = stages.at("pages", plant(entries, len(blocks), fan))
    blocks += [Block(page if isinstance(page, bytes) else page.encoded()) for page in pages]
    sections = [f"section: catalog {len(blocks) - 1} required"]
    for name, make in (("index", index), ("meaning", meaning)):
        if make is not None:
            blocks += [part if isinstance(part, Block) else Block(part) for part in make(len(blocks))]
            sections.append(f"section: {name} {len(blocks) - 1} optional")

    if codec is not None:
        blocks = [block if block.stored else replace(block, codec=codec) for block in blocks]
    descriptors, stored = stages.at("described", describe(blocks))
    table = levels(descriptors)
    root = hashed("bundle1 table", table[-1][0])
    table = b"".join(page for level in stages.at("table", table) for page in level)
    data = b"".join(stored)

    guides = [entry for entry in entries if entry.kind != ATTACHMENT]
    lines = [
        "bundle manifest 1",
        "title: 博物馆 Museum",
        f"publisher: {signers[0].line}",
        "edition: 1",
        "date: 2026-11-24",
        f"languages: {' '.join(sorted({guide.language for guide in guides if guide.language}))}",
        f"guides: {len(guides)}",
        f"files: {len(entries)}",
        f"size: {sum(entry.contents.length for entry in entries if not isinstance(entry.contents.length, Raw))}",
        f"blocks: {len(descriptors)}",
        f"data: {len(data)}",
        f"root: {root.hex()}",
        *sections,
    ]
    lines = stages.at("lines", [line.encode() for line in lines])
    manifest = stages.at("manifest", b"".join(line + b"\n" for line in lines))

    comments = stages.at("comments", [comment(signer, lines) for signer in signers])
    signing = stages.at("signing", sign)
    signatures = stages.at("signatures", [signing(s, manifest, c) for s, c in zip(signers, comments)])
    signed = stages.at("signed", bytes([len(signatures)]) + b"".join(s.encoded() for s in signatures))

    body = HEADER + len(data) + len(table)
    end = len(manifest) + len(signed) + TRAILER
    padding = stages.at("padding", bytes(padme(body + end) - body - end))
    length = body + len(padding) + end
    header = stages.at("header", MAGIC + struct.pack("<IQ", 1, length))
    trailer = stages.at("trailer", struct.pack("<II", len(manifest), len(signed)) + END_MAGIC)
    file = stages.at("file", header + data + table + padding + manifest + signed + trailer)
    stages.finish()
    return file


def renamed(file, signer, copy):
    """The same bundle as another collection, by its title: so that a library has both."""
    manifest_length, signed_length = struct.unpack("<II", file[-TRAILER:][:8])
    end = len(file) - TRAILER - signed_length
    manifest = file[end - manifest_length : end].replace(b"Museum", b"Muse%02d" % copy)
    signature = sign(signer, manifest, comment(signer, manifest.splitlines()))
    signed = bytes([1]) + signature.encoded()
    assert len(signed) == signed_length, "it has other signatures"
    return file[: end - manifest_length] + manifest + signed + file[-TRAILER:]


def comment(signer, lines):
    """The trusted comment that agrees with a manifest."""
    fields = dict(line.split(b": ", 1) for line in lines if b": " in line)
    said = [name + b":" + fields.get(name, b"") for name in (b"title", b"edition", b"date")]
    return b"\t".join([*said, b"key:" + signer.notation.encode()])

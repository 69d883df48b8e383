"""Blocks that would cost much to check, to salvage, to unpack and to decrypt."""

from dataclasses import replace
from random import Random

import age
from collection import CURATOR
from case import CLOSED, DAMAGED, DONE, FAILED, MISUSED, NOTHING_FOUND
from large import MIB, costly, crowd, guide, numbered
from groups.costs_of_guides import whole
from writer import FILE_LIMIT, HEADER, STORED, ZLIB, Block, Descriptor, Extent, File, bundle, hashed

NOT_CHECKED = {"verify": ("NOT CHECKED", "unpacks to")}
ASKS = {"extract": ("--yes",), "salvage-extract": ("--yes",)}
EVERYTHING = "verify info list search show extract salvage-list salvage-show salvage-search salvage-extract"
# As short, compressed, as a block of 4 MiB may be.
LONG = Random(1).randbytes(300) + bytes(4 * MIB - 65_536)

group = costly("cost of blocks", commands=EVERYTHING)


def lantern(*more):
    return guide(b"lantern", whole(b"lantern"), *more)


def same_place(described):
    """20,000 descriptions of one block."""
    stored = Block(LONG, ZLIB).compressed()
    one = Descriptor(HEADER, len(stored), len(LONG), ZLIB, hashed("bundle1 block", stored))
    moved = [replace(d, offset=d.offset + len(stored)) for d in described[0]]
    return moved + [one] * 20_000, [stored, *described[1]]


@group.case("blocks in one place", described=same_place, ends=(DONE, DAMAGED))
def blocks_in_one_place():
    """20,000 blocks that are the same bytes of the file: 80 GB in 1 MB."""
    return lantern()


def many_long(described):
    """2,000 blocks with the same contents, one behind the other."""
    stored, hash = (data := Block(LONG, ZLIB).compressed()), hashed("bundle1 block", data)
    end = described[0][-1].offset + described[0][-1].stored_length
    more = [Descriptor(end + at * len(stored), len(stored), len(LONG), ZLIB, hash) for at in range(2_000)]
    return [*described[0], *more], [*described[1], stored * 2_000]


@group.case("blocks that unpack far", described=many_long, ends=(DONE, FAILED), says=NOT_CHECKED)
def blocks_that_unpack_far():
    """2,000 blocks of 4 KiB that come to 8 GB and are no file's."""
    return lantern()


def single_bytes(described):
    """Half a million blocks of one byte."""
    end = described[0][-1].offset + described[0][-1].stored_length
    hash = hashed("bundle1 block", b"x")
    return [*described[0], *(Descriptor(end + at, 1, 1, STORED, hash) for at in range(500_000))], [
        *described[1],
        b"x" * 500_000,
    ]


@group.case("blocks of one byte", described=single_bytes)
def blocks_of_one_byte():
    """Half a million blocks of one byte, each of which has a description and a hash."""
    return lantern()


def in_single_bytes(count, names):
    """Guides whose text lies in so many blocks of one byte each."""
    first = 2

    def entries(made):
        return [replace(made[0], contents=Extent(count, first, 0))]

    def blocks(made):
        return made + [Block(bytes([97 + at % 26]), STORED) for at in range(count)]

    return {"entries": entries, "blocks": blocks, **crowd(names, behind=first + count)}


@group.case(
    "files in blocks of one byte",
    **in_single_bytes(18_000, numbered(200_000, ".md")),
    show="f000000.md",
    commands=f"{EVERYTHING} screen lines",
    ends=(DONE, DAMAGED, MISUSED),
    says=ASKS,
    # The readers hold two lists of 200,000 guides, one to show and one to search.
    megabytes=320,
)
def in_blocks_of_one_byte():
    """200,000 guides that share a text of 18,000 blocks, each of which would be read for each of them."""
    return lantern()


@group.case(
    "as many blocks as a file may have",
    **in_single_bytes(16, numbered(FILE_LIMIT, ".md")),
    show="f000000.md",
    ends=(DONE, NOTHING_FOUND, MISUSED),
    says=ASKS,
)
def sixteen_blocks():
    """As many guides as there may be, which share a text of 16 blocks."""
    return lantern()


# What is written.


@group.case(
    "files that share bytes",
    **crowd(numbered(2_048)),
    commands="verify list extract salvage-extract",
    ends=(DONE, MISUSED),
    says=ASKS,
)
def shared_bytes():
    """2,048 files that share 2 MiB: 4 GB on the disk, from a few kilobytes."""
    return (File("f", Random(1).randbytes(300) + bytes(2 * MIB - 300)),)


@group.case(
    "files without bytes",
    **crowd(numbered(FILE_LIMIT, ".bin")),
    commands="extract salvage-extract",
    ends=(MISUSED,),
    says=ASKS,
)
def empty_files():
    """As many files as there may be, which are empty and yet take a gigabyte."""
    return (File("f", b""),)


@group.case("one long file", commands="verify list extract salvage-extract", ends=(DONE, MISUSED), says=ASKS)
def long_file():
    """A file of 256 MiB in blocks that are all the same."""
    return (File("f", bytes(256 * MIB)),)


# The age layer. Deriving a key takes 256 MiB by itself.


def sealed(*recipients, **more):
    signed = bundle(lantern(**more), (CURATOR,), codec=ZLIB)
    return age.encrypt(signed, recipients)


def with_passphrase(factor):
    return lambda: sealed(age.stanza([b"scrypt", age.base64(age.SALT), factor], bytes(32)))


for factor in (18, 19, 20, 22, 63):
    group.add(
        f"work factor {factor}",
        make=with_passphrase(b"%d" % factor),
        options=("--passphrase-file", "passphrase"),
        commands="verify info",
        ends=(CLOSED,),
        megabytes=320,
    )
group.add(
    "many recipients",
    make=lambda: sealed(*[age.for_key(age.ANOTHER)] * 1023, age.for_key()),
    options=("-i", "reader.key"),
    commands="verify info list",
)


def armored():
    """An armored file of 40 MB, which is in memory as a whole."""
    files = lantern(File("b.bin", Random(1).randbytes(28 * MIB)))
    signed = bundle(files, (CURATOR,), chunk=MIB, codec=ZLIB)
    return b"\n".join(age.armor(age.encrypt(signed, [age.for_key()]))) + b"\n"


group.add("armor", make=armored, options=("-i", "reader.key"), commands="verify info list")

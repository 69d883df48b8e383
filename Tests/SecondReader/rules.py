"""The rules of the format, kept and broken in small files that are otherwise right: what is to be said of each."""
import hashlib
import zlib

import zstandard
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from forger import (
    Signer, age_file, armored, attachment, branch, bundle, described, extent, guide, leaf, stanza, string,
    to_hybrid_key,
    to_key, to_passphrase, varint,
)

INTACT, DAMAGED, NOT_OPENED = 0, 3, 5
# Armor that was changed in copying: a strict reader refuses it, the program undoes that.
RESTORED = "restored"


def one(item=attachment("a"), content=b"x", **options):
    """A bundle of one file."""
    return bundle([content, leaf(item)], size=len(content), **options)


def outer_rules():
    plain, key, quantum = one(), to_key(), to_hybrid_key()
    other_key = to_key(X25519PrivateKey.from_private_bytes(b"o" * 32))
    other_quantum = to_hybrid_key(b"o" * 32)
    file, nothing = age_file(plain, key), stanza(b"x", body=b"")
    text = armored(file)
    # A stanza that fills a header up to 1 MiB.
    filling = b"a" * ((1 << 20) - len(age_file(b"", quantum, stanza(b"x", b"", body=b""))) + 32)
    next_version = age_file(plain, key, version=b"age-encryption.org/v2\n")

    yield from cases(INTACT, {
        "a key": file,
        "two keys": age_file(plain, other_key, key),
        "a post-quantum key": age_file(plain, other_quantum, quantum),
        "both kinds": age_file(plain, other_quantum, key),
        "a passphrase": age_file(plain, to_passphrase()),
        "work factor 18": age_file(plain, to_passphrase(work=18)),
        "an unknown stanza": age_file(plain, stanza(b"example.com/what", b"a", body=bytes(99)), key),
        "1,024 stanzas": age_file(plain, *[nothing] * 1023, quantum),
        "header of 1 MiB": age_file(plain, quantum, stanza(b"x", filling, body=b"")),
        "armor": text,
        "armor without a last line end": text.rstrip(),
        "armor with other line ends": armored(file, b"\r\n"),
        "armor with both line ends": text.replace(b"\n", b"\r\n", 3),
        "armor with white space before": b" \t\n\v\f\r" * 170 + b" \n " + text,
        "armor with white space behind": text + b" \t\n\v\f\r" * 170 + b" \n  ",
    })
    yield from cases(NOT_OPENED, {
        "another key": age_file(plain, other_key),
        "another post-quantum key": age_file(plain, other_quantum),
        "another passphrase": age_file(plain, to_passphrase("another")),
        "only an unknown stanza": age_file(plain, nothing),
        "another version of age": next_version,
        "another version of age in armor": armored(next_version),
        "work factor 19": age_file(plain, to_passphrase(shown=b"19")),
        "work factor 20": age_file(plain, to_passphrase(shown=b"20")),
        "work factor 64": age_file(plain, to_passphrase(shown=b"64")),
        "version 0": plain[:12] + bytes(4) + plain[16:],
        "version 2": plain[:12] + b"\2\0\0\0" + plain[16:],
        "version 2, cut off": plain[:12] + b"\2\0\0\0" + plain[16:99],
        "noise of a length that an unmarked bundle has": hashlib.shake_256(b"noise").digest(80 + 16 + 512 + 16),
    })
    yield from cases(DAMAGED, {
        "no stanza": age_file(plain),
        "a share of zero": age_file(plain, stanza(b"X25519", b"A" * 43, body=bytes(32))),
        "no argument": age_file(plain, stanza(b"X25519", body=bytes(32))),
        "a short share": age_file(plain, stanza(b"X25519", b"A" * 42, body=bytes(32))),
        "a long body": age_file(plain, stanza(b"X25519", b"A" * 43, body=bytes(33))),
        "padding": age_file(plain, key.replace(b"\n", b"=\n")),
        "1,025 stanzas": age_file(plain, *[nothing] * 1024, quantum),
        "header of 1 MiB and 1": age_file(plain, quantum, stanza(b"x", filling + b"a", body=b"")),
        "a passphrase and a key": age_file(plain, to_passphrase(), key),
        "two passphrases": age_file(plain, to_passphrase(), to_passphrase()),
        "another code": file.replace(b"--- ", b"--- A", 1),
        "something else in it": age_file(b"something else" * 100, key),
        "nothing in it": age_file(b"", key),
        "age in age": age_file(file, key),
        "more behind": file + b"x",
        "cut off": file[:-1],
        "cut in the header": file[:40],
        "cut in the first line": file[:20],
        "nothing": b"",
        "three bytes": b"abc",
        "part of the magic number": plain[:11],
        "the magic number": plain[:12],
        "noise of another length": b"\xaa" * (80 + 16 + 513 + 16),
        "shorter noise": b"\xaa" * (80 + 16 + 511 + 16),
    })
    yield from cases(DAMAGED, {
        f"work factor {shown.decode()}": age_file(plain, to_passphrase(shown=shown))
        for shown in (b"0", b"010", b"+10", b"-1", b"9" * 30, b"a")
    })
    yield from cases(RESTORED, {f"armor: {name}": changed for name, changed in {
        "1,024 bytes before": b" " * 1024 + text,
        "a letter before": b"a" + text,
        "a byte order mark before": b"\xef\xbb\xbf" + text,
        "1,025 bytes behind": text + b" " * 1025,
        "a letter behind": text + b"a",
        "a space in the last line": text.rstrip() + b" ",
        "an empty line": text.replace(b"\n", b"\n\n", 1),
        "a space": text.replace(b"\n", b" \n", 1),
        "a cut line": text[:100] + b"\n" + text[100:],
        "cut off": text[:-30],
        "no end": text[: text.rindex(b"-----END")],
        "twice": text + text,
        "carriage returns": armored(file, b"\r"),
        "two of them": text.replace(b"\n", b"\r\r\n", 1),
        "no padding": armored(file + bytes(1 - len(file) % 3)).replace(b"=", b""),
        "another mark": text.replace(b"BEGIN", b"begin"),
    }.items()})
    yield from cases(DAMAGED, {f"armor: {name}": changed for name, changed in {
        "cut off before its end": text[:-200],
        "a letter less": text[:100] + text[101:],
        "nothing in it": armored(b""),
        "a bundle in it": armored(plain),
    }.items()})
    yield from cases(DAMAGED, {
        f"{length} bytes that say so": (plain[:16] + length.to_bytes(8, "little") + bytes(99))[:length]
        for length in (23, 24, 39, 40)
    })
    yield from cases(DAMAGED, {
        f"{value} bytes at {at}": plain[:at] + value.to_bytes(4, "little") + plain[at + 4 :]
        for at in (-16, -12) for value in (0, 65_537, 131_073, 2**32 - 1)
    })


def manifest_rules():
    def line(key, value):
        def change(fields):
            return [f"{key}: {value}" if field.startswith(f"{key}: ") else field for field in fields]

        return one(lines=change)

    def added(*more, at=13):
        return one(lines=lambda fields: [*fields[:at], *more, *fields[at:]])

    for key, good, bad in (
        ("title", ["出发 · é", "a\ue000", "a\u3000", "a" * 2041],
         ["", " a", "a ", "a\u00adb", "a\tb", "a\u0378", "a\u2028b", "a\u200db", "a" * 2042]),
        ("edition", ["2", str(2**63 - 1)], ["0", "01", "+1", "-1", "1 ", "", str(2**63), "x", "１"]),
        ("date", ["2024-02-29", "9999-12-31", "0000-02-29", "1582-10-10"],
         ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "20261124", "2026-W10-1", "2026-11-31",
         ""]),
        ("guides", [], ["1", "2"]), ("files", [], ["0", "2"]), ("size", [], ["0", "2"]),
        ("blocks", [], ["0", "1", "3", str(2**24 + 1)]), ("data", [], ["0", "1", "99999", str(2**63 - 1)]),
        ("root", [], ["0" * 64, "0" * 63, "A" * 64]), ("languages", [], ["en", " ", "en  zh"]),
        ("publisher", [], ["", "RWQ", Signer(b"o" * 32).line, Signer().line[:-1] + "q"]),
    ):
        yield from cases(INTACT, {f"{key} {value[:40]!r}": line(key, value) for value in good})
        yield from cases(DAMAGED, {f"{key} {value[:40]!r}": line(key, value) for value in bad})
    letters = [f"section: d{letter} 0 optional" for letter in "abcdefghijklmnop"]
    yield from cases(INTACT, {
        "notes": added("note-a: x", "note-b: y", "note-description: z", f"note-{'x' * 32}: z"),
        "an unknown section": added("section: what 0 optional"),
        "an index that is none": added("section: index 0 optional"),
        "16 sections": added(*letters[:15]),
    })
    yield from cases(NOT_OPENED, {
        "another version": one(lines=lambda fields: ["bundle manifest 2", *fields[1:]]),
        "an unknown line": added("what: x"),
        "an unknown line before the sections": added("what: x", at=12),
        "a line without a key": added("what"),
        "an empty line": added(""),
        "the title again": added("title: Test"),
        "an unknown section that is required": added("section: what 0 required"),
        "an index that is required": added("section: index 0 required"),
    })
    yield from cases(DAMAGED, {
        "no version": one(lines=lambda fields: ["something", *fields[1:]]),
        "a byte order mark": one(lines=lambda fields: ["\ufeff" + fields[0], *fields[1:]]),
        "another line among the first": added("what: x", at=3),
        "the title twice": added("title: Test", at=2),
        "another order": one(lines=lambda fields: [fields[0], fields[2], fields[1], *fields[3:]]),
        "no date": one(lines=lambda fields: fields[:4] + fields[5:]),
        "no line end": one(lines=lambda fields: "\n".join(fields).encode()),
        "not UTF-8": one(lines=lambda fields: "\n".join([*fields, "note-a: "]).encode() + b"\xff\n"),
        "a note twice": added("note-a: x", "note-a: y"),
        "notes in another order": added("note-b: x", "note-a: y"),
        "a note before a section": added("note-a: x", at=12),
        "a note without a text": added("note-a: "),
        "a note with a tab": added("note-a: x\ty"),
        "a note without a space": added("note-a:x"),
        "a note without a name": added("note-: x"),
        "a note of another name": added("note-A: x"),
        "a note of a long name": added(f"note-{'x' * 33}: x"),
        "no catalog": one(lines=lambda fields: fields[:-1]),
        "an optional catalog": one(lines=lambda fields: [*fields[:-1], "section: catalog 1 optional"]),
        "a catalog behind the last block": one(lines=lambda fields: [*fields[:-1], "section: catalog 2 required"]),
        "a section twice": added("section: catalog 1 required"),
        "sections in another order": added("section: a 0 optional"),
        "a section behind the last block": added("section: what 2 optional"),
        "a section that is neither": added("section: what 0 perhaps"),
        "a section of another name": added("section: What 0 optional"),
        "17 sections": added(*letters),
    })


def signature_rules():
    other, identifier = Signer(b"o" * 32, b"otherone"), b"12345678"

    def signed(*parts):
        """The signatures of some parts: whose, and with what."""
        return one(signatures=lambda signer, manifest: bytes([len(parts)]) + b"".join(
            (signer if who is None else who).signature(manifest, **what) for who, what in parts
        ))

    def commented(comment):
        return signed((None, {}), (other, {"comment": comment if isinstance(comment, bytes) else comment.encode()}))

    several = [(None, {}), *((Signer(bytes([number]) * 32), {}) for number in range(1, 17))]
    right = "title:Test\tedition:1\tdate:2026-11-24\tkey:" + b"otherone"[::-1].hex().upper()
    # Of small order, so that a naive check takes this signature for one of anything.
    neutral = b"\1" + bytes(31)
    yield from cases(INTACT, {
        "two": signed((None, {}), (other, {})),
        "16": signed(*several[:16]),
        "another identifier": signed((None, {}), (other, {"identifier": identifier})),
    })
    yield from cases(DAMAGED, {
        "none": one(signatures=lambda *_: b"\0"),
        "nothing": one(signatures=lambda *_: b""),
        "17": signed(*several),
        "another first": signed((other, {}), (None, {})),
        "the publisher's with another identifier": signed((None, {"identifier": identifier})),
        "one key twice": signed((None, {}), (None, {"comment": b"x"})),
        "more behind": one(signatures=lambda signer, manifest: b"\1" + signer.signature(manifest) + b"\0"),
        "of something else": one(signatures=lambda signer,
        manifest: b"\2" + signer.signature(manifest) + other.signature(b"x")),
        "a comment changed": one(signatures=lambda signer,
        manifest: b"\1" + signer.signature(manifest, b"ab")[:-1] + b"c"),
        "a key of small order": one(signatures=lambda signer, manifest: b"\2" + signer.signature(manifest)
                                    + identifier + neutral + (neutral + bytes(32)) * 2 + bytes(2)),
    })
    yield from cases(INTACT, {f"comment {comment[:40]!r}": commented(comment) for comment in (
        right, "由我 signed\tby hand", "a title:Other", "Title:Other", "file:x", "a\u2028b", "\t\t", "title", "a" * 4096,
    )})
    yield from cases(DAMAGED, {f"comment {comment[:40]!r}": commented(comment) for comment in (
        "title:Other", "title: Test", "edition:01", "date:", "key:0706050403020100", right.lower(),
        "title:Test\ttitle:Best",
        "a\nb", "a\r", "\0", "\x7f", "\x85", b"\xff", "a" * 4097,
    )})


def block_rules():
    text, zeros = b"some text that is some text " * 40, bytes(4_194_304)
    squeezed, frozen = zlib.compress(text), zstandard.compress(text)
    unsized = zstandard.ZstdCompressor(write_content_size=False, write_checksum=True).compress(text)
    bare, skippable = zlib.compress(text, wbits=-15), b"\x50\x2a\x4d\x18" + bytes(4)

    def block(stored, codec=0, raw=text):
        return bundle([described(raw, stored, codec), leaf(attachment("a", extent(len(raw))))], size=len(raw))

    def moved(change, *blocks):
        return bundle([*(blocks or [b"x", b"y"]), leaf(attachment("a"))], shift=change)

    yield from cases(INTACT, {
        "stored": block(text), "zlib": block(squeezed, 1), "zstd": block(frozen, 2),
        "zstd without a length": block(unsized, 2), "the longest": block(zeros, 0, zeros),
        "a table of three levels": bundle([*(b"%d" % number for number in range(128 * 192)), leaf(attachment("a"))]),
    })
    yield "codec 3", NOT_OPENED, block(text, 3)
    yield from cases(DAMAGED, {"stored, cut": block(text[:-1])})
    yield from cases(DAMAGED, {f"zlib, {name}": block(stored, 1) for name, stored in {
        "cut": squeezed[:-1], "more": squeezed + b"x", "twice": squeezed + zlib.compress(b""), "bare": bare,
        "another sum": squeezed[:-1] + b"x", "gzip": zlib.compress(text, wbits=31), "less": zlib.compress(text[:-1]),
        "too much": zlib.compress(text + b"x"),
    }.items()})
    yield from cases(DAMAGED, {f"zstd, {name}": block(stored, 2) for name, stored in {
        "cut": frozen[:-1], "more": frozen + b"x",
        "two halves": zstandard.compress(text[:99]) + zstandard.compress(text[99:]),
        "an empty one behind": frozen + zstandard.compress(b""), "skippable behind": frozen + skippable,
        "skippable before": skippable + frozen, "of before the RFC": b"\x27" + frozen[1:],
        "less": zstandard.compress(text[:-1]),
        "too much": zstandard.compress(text + b"x"), "another sum": unsized[:-1] + bytes([unsized[-1] ^ 1]),
    }.items()})
    yield from cases(DAMAGED, {
        "too much from too little": block(zstandard.compress(zeros), 2, zeros),
        "longer than its contents": block(zlib.compress(b"abc"), 1, b"abc"),
        "another order": moved(lambda offsets, data: ([25, 24, 26], b"yx" + data[2:])),
        "a gap": moved(lambda offsets, data: ([offset + 1 for offset in offsets], b"\0" + data)),
        "more at the end": moved(lambda offsets, data: (offsets, data + b"\0")),
        "one place for two": moved(lambda offsets, data: ([24, 24, 25], data[1:]), b"x", b"x"),
        "in the header": moved(lambda offsets, data: ([23, 24], data[1:]), b"\0"),
        "padding that is not zero": one(content=b"x" * 9999, padding=lambda size: bytes(size - 1) + b"\1"),
        "too much padding": one(longer=600),
    })


def path_rules():
    long = "/".join(["a" * 255] * 16)
    yield from cases(INTACT, {ascii(path[:40]): one(attachment(path)) for path in (
        "a/b/c.md", "a b", " a", "中文/签证.md", "a\u200db", "a\u200cb", "~a", "x" * 255, long, "a..b", "a-.b", "con1",
        "com", "com10", "lpt", "ａｕｘ", "e\u0301", "con-1/x", "acon", "\U0001f44d\U0001f3fb", "Ǆ", "\u3000", "\u00a0",
        "#", "=x", "-rf", "x.con", "conin", "a" + "\u0301" * 6 + "b" + "\u0316" * 6, "\u1100" * 20, "\u0915\u094d" * 9 + "\u0915",
        "\U0001f1e8\U0001f1f3" * 21, "a" + "\u200d" * 18, "가" * 30, "\u0e01\u0e34\u0e48" * 9, "a\u20dd\u20dd\u0903",
    )})
    yield from cases(DAMAGED, {ascii(path[:40]): one(attachment(path)) for path in (
        "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/.", ".a", "a.", "a ", "a. ",
        *(f"a{mark}b" for mark in '<>:"|?*\\'), "a\0", "a\nb", "a\x7f", "a\x85", "a\u202eb", "a\ufeff", "a\u2028",
        "a\u2029", "a\ue000", "a\u0378", "a\uffff", "a\u00ad", "a\U000e0001", "a\U000f0000", b"\xff",
        b"a\xed\xa0\x80", b"\xc0\xae", "\u200da", "\u200ca", "\u0301a", "a/\u0301b", "\ufe0fa", "\U0001f3fba",
        "\u20dda", "\u0903a", "con", "CON", "con.txt", "nul .txt", "a/Aux", "com1", "COM¹.x", "com²", "lpt0.a.b",
        "conin$", "CONOUT$.md", "prn  .", "x" * 256, "中" * 86, long + "b", "a" + "\u0301" * 7, "\u1100" * 21,
        "b/a" + "\u0301\u0316" * 4, "\u0915\u094d" * 10, "a" + "\u200d" * 19, "a\u200d" * 11,
        "a" + "\u20dd" * 3 + "\u0903" * 4, "\u2764" + "\ufe0f" * 7, "\U0001f44d" + "\U0001f3fb" * 7,
    )})

    def beside(*paths):
        items = [attachment(path, extent(1, 0, min(number, 1))) for number, path in enumerate(paths)]
        return bundle([b"x", leaf(*items)], files=len(paths), size=len(paths))

    yield from cases(INTACT, {ascii(paths): beside(*paths) for paths in (
        ("a", "b"), ("a", "aa"), ("a.md", "a/b"), ("a-b", "a/b"), ("Z", "a"), ("ss", "ß"), ("a/b", "a/c", "b/a"),
        ("é/a", "é/b"), ("k", "ķ"), ("ΑΣ", "ας"), ("fi", "ﬁ"), ("I", "ı"),
    )})
    yield from cases(DAMAGED, {ascii(paths): beside(*paths) for paths in (
        ("b", "a"), ("a", "a"), ("A", "a"), ("a", "a/b"), ("A", "a/b"), ("A/b", "a"), ("A/x", "a/y"),
        ("a/B/c", "a/b"), ("a/b/c", "a/b/c/d"), ("e\u0301/a", "\u00e9/b"), ("e\u0301/a", "\u00e9"),
        ("E\u0301", "\u00e9"), ("K", "\u212a"), ("\u00c5", "\u212b"), ("i\u0307", "İ"), ("\u1100\u1161", "가"),
        ("\u585a", "\ufa10"), ("Ω", "ω"), ("Α\u03a3", "α\u03c3"), ("ῳ", "ῼ"), ("Ａ", "ａ"), ("Ǆ", "ǆ"), ("ß", "ẞ"),
        ("a\u0307\u0323", "a\u0323\u0307"),
    )})


def catalog_rules():
    a = attachment("a")
    page, next_page = leaf(a), leaf(attachment("b"))
    tree = {"files": 2, "size": 2}

    def placed(*extents):
        """Files that lie in one block of six bytes."""
        items = [attachment(f"{number}", extent(*values)) for number, values in enumerate(extents)]
        return bundle([b"abcdef", leaf(*items)], files=len(items), size=sum(values[0] for values in extents))

    def above(count):
        """A leaf, and so many branches one above the other."""
        return bundle([b"x", page, *(branch((number, 0, "a")) for number in range(1, count + 1))])

    def empty_files(count):
        names = [f"{number:06}{'x' * 240}" for number in range(count)]
        return bundle([leaf(*(attachment(name, extent(0)) for name in names))], files=count, size=0)

    def in_blocks(length, count):
        """A file of so many bytes that lies in so many blocks, all but the last of one byte."""
        blocks = [*[b"x"] * (count - 1), b"y" * (length - count + 1)]
        return bundle([*blocks, leaf(attachment("a", extent(length)))], size=length)

    def folders(*more):
        """Files in 2^18 folders, and perhaps others."""
        paths = [f"{number:03}{'/a' * 1023}/b" for number in range(256)]
        return bundle([leaf(*(attachment(path, extent(0)) for path in [*paths, *more]))], files=256 + len(more), size=0)

    yield from cases(INTACT, {
        "in 16 blocks": in_blocks(16, 16),
        "in 16 blocks, 4,095 bytes": in_blocks(4095, 16),
        "in 17 blocks, 4,096 bytes": in_blocks(4096, 17),
        "2^18 folders": folders(),
        "2^18 folders and a file": folders("c"),
        "2^18 folders, one again": folders("255/c"),
    })
    yield from cases(DAMAGED, {
        "in 17 blocks": in_blocks(17, 17),
        "in 17 blocks, 4,095 bytes": in_blocks(4095, 17),
        "in 18 blocks, 4,096 bytes": in_blocks(4096, 18),
        "more than 2^18 folders": folders("c/d"),
    })
    yield from cases(INTACT, {
        "a file": one(),
        "an empty file": bundle([leaf(attachment("a", extent(0)))], size=0),
        "into the next block": bundle([b"ab", b"cd", leaf(attachment("a", extent(3, 0, 2)))], size=3),
        "into the catalog": bundle([b"ab", leaf(attachment("a", extent(3)))], size=3),
        "one behind the other": placed((2,), (2,), (2,)),
        "back to the beginning": placed((2,), (6, 0, 3)),
        "an empty one between": placed((2,), (0,), (4,)),
        "a branch": bundle([b"x", page, next_page, branch((1, 0, "a"), (2, 1, "b"))], **tree),
        "pages in another order": bundle([b"x", next_page, page, branch((2, 0, "a"), (1, 1, "b"))], **tree),
        "branches of different length": bundle(
            [b"x", page, next_page, branch((2, 1, "b")), branch((1, 0, "a"), (3, 1, "b"))], **tree),
        "8 levels": above(7),
        "a long page": empty_files(4100),
    })
    yield from cases(DAMAGED, {
        "no file": bundle([leaf()], files=0, size=0),
        "more behind": bundle([b"x", page + b"\0"]),
        "fewer than said": bundle([b"x", b"\0\2" + a]),
        "a number in a longer form": bundle([b"x", b"\0\x81\0" + a]),
        "a number of 70 bits": one(string("a") + b"\x81" + b"\x80" * 8 + b"\2\0\0\0"),
        "another kind of page": bundle([b"x", b"\2\1" + a]),
        "another kind of file": one(string("a") + extent(1) + b"\3"),
        "behind the end of its block": one(attachment("a", extent(1, 0, 2))),
        "in no block": one(attachment("a", extent(1, 2))),
        "longer than all": bundle([b"ab", leaf(attachment("a", extent(99)))], size=99),
        "as long as can be said": bundle([b"ab", leaf(attachment("a", extent(2**64 - 1)))], size=99),
        "before its block": one(attachment("a", extent(1, 0, 1))),
        "a place too far": one(attachment("a", extent(1, 0, 16_777_218))),
        "one too many": placed((2,), (2,), (2,), (1,)),
        "back too far": placed((2,), (1, 0, 5)),
        "a page twice": bundle([b"x", page, branch((1, 0, "a"), (1, 1, "a"))], **tree),
        "another ordinal": bundle([b"x", page, next_page, branch((1, 0, "a"), (2, 2, "b"))], **tree),
        "another first ordinal": bundle([b"x", page, branch((1, 1, "a"))]),
        "another path": bundle([b"x", page, next_page, branch((1, 0, "a"), (2, 1, "ab"))], **tree),
        "descending": bundle([b"x", page, next_page, branch((2, 0, "b"), (1, 1, "a"))], **tree),
        "paths alike on two pages": bundle([b"x", leaf(attachment("A")), page, branch((1, 0, "A"), (2, 1, "a"))],
        **tree),
        "an empty branch": bundle([b"x", branch()]),
        "more behind a branch": bundle([b"x", page, branch((1, 0, "a")) + b"\0"]),
        "itself": bundle([b"x", branch((1, 0, "a"))]),
        "no block": bundle([b"x", branch((9, 0, "a"))]),
        "9 levels": above(8),
        "too long a page": empty_files(4300),
    })


def guide_rules():
    def one_guide(language="", **options):
        return bundle([b"x", leaf(guide("a.md", language=language, **options))], guides=1, languages=language)

    def two_guides(languages):
        items = guide("a.md", language="zh"), guide("b.md", extent(1, 0, 1), language="en")
        return bundle([b"x", leaf(*items)], files=2, guides=2, size=2, languages=languages)

    attribute = string("topic") + string("visa")
    yield from cases(INTACT, {
        "a guide": one_guide(), "with its text": one_guide(text=extent(1, 0, 1)),
        "a title": one_guide(title="a\n\0\x1b" + "a" * 1020),
        "64 attributes": one_guide(attributes=b"\x40" + attribute * 64),
        "an empty attribute": one_guide(attributes=b"\1\0\0"),
        "two languages": two_guides("en zh"), **{f"language {tag}": one_guide(tag) for tag in ("en", "zh-Hans",
        "x-mine", "a" * 35)},
    })
    yield from cases(DAMAGED, {
        "a long title": one_guide(title="a" * 1025), "65 attributes": one_guide(attributes=b"\x41" + attribute * 65),
        "a long attribute": one_guide(attributes=b"\1" + string("a") + string("a" * 1025)),
        "languages in another order": two_guides("zh en"),
        "a language too few": two_guides("en"), "a language too many": two_guides("de en zh"),
        "a language twice": two_guides("en en zh"),
        **{f"language {tag}": one_guide(tag) for tag in ("en_US", "英", "en US", "a" * 36)},
    })


def map_rules():
    text = "# 标题 title\n\ntext of it\nmore\n".encode()
    own = b"\x1c\0" + string("own")

    def mapped(*parts):
        data = b"".join(part if isinstance(part, bytes) else bytes([part]) for part in parts)
        return bundle([text, data, leaf(guide("a.md", extent(len(text)), extent(len(data), 1)))], guides=1,
        size=len(text))

    def words(ahead, end):
        return b"\x1c" + varint(ahead) + varint(end)

    yield "no map", INTACT, one(guide("a.md"), guides=1)
    yield from cases(INTACT, {name: mapped(*parts) for name, parts in {
        "paragraph": [1, own, 0], "heading": [2, words(3, 0), 0], "all": [1, words(1, 2 * len(text) + 1), 0],
        "all lines": [1, words(1, 8), 0], "empty piece": [1, words(1, 1), 0],
        "at the end": [1, words(len(text) + 1, 1), 0], "line at the end": [1, words(len(text) + 1, 0), 0],
        "lists": [11, varint(999_999_999), 13, 0, 14, 0, 15, 0, 0, 9, 0, 10, 0, 12, 0, 0],
        "quotation": [8, 1, own, 0, 0], "code": [16, words(1, 0), 0],
        "table": [17, 4, 0, 1, 2, 3, 19, 20, 0, 0, 18, 20, own, 0, 0, 0],
        "break": [21], "footnote": [22, string("1"), 1, own, 0, 0], "spans": [1, 23, own, 0, 24, 0, 25, 0, 0],
        "link and image": [1, 26, own, 0, 0, string("x"), 27, 0, varint(1), varint(5), 0],
        "line break": [1, own, 30, own, 0],
        "reference": [1, 31, string("1"), 0], "64 open": [8] * 63 + [1, own] + [0] * 64,
        "256 columns": [17, varint(256), bytes(256), 0],
        "64 open, the innermost empty": [8] * 64 + [0] * 64, "256 cells": [17, 0, 18, *[20, 0] * 256, 0, 0], "label": [22, string("a" * 256), 0],
        "nested without sense": [1, 18, 1, own, 0, 9, own, 0, 0, 0],
    }.items()})
    yield from cases(DAMAGED, {name: mapped(*parts) for name, parts in {
        "no end": [1, own], "an end too many": [1, 0, 0], "unknown tag": [32], "tag of two bytes": [b"\x81\1"],
        "tag in a longer form": [b"\x81\0", 0],
        "65 open": [8] * 64 + [1, own] + [0] * 65, "257 columns": [17, varint(257), bytes(257), 0],
        "65 open, the innermost empty": [8] * 65 + [0] * 65, "257 cells": [17, 0, 18, *[20, 0] * 257, 0, 0],
        "behind the text": [1, words(len(text) + 2, 1), 0], "ends behind the text": [1, words(1, 2 * len(text) + 3), 0],
        "a line too many": [1, words(1, 10), 0], "within a character": [1, words(4, 1), 0],
        "ends within a character": [1, words(1, 7), 0], "the largest numbers": [1, words(2**64 - 1, 2**64 - 1), 0],
        "a first number too large": [11, varint(1_000_000_000), 0],
        "another alignment": [17, 1, 4, 0], "a long label": [22, string("a" * 257), 0],
        "words that are not UTF-8": [1, b"\x1c\0\1\xff", 0],
        "a link to nowhere": [1, 26, 0], "cut words": [1, b"\x1c\0\5ab"], "a cut number": [1, 28, b"\x80"],
        "a number in a longer form": [1, 28, b"\x81\0", 1, 0], "a label that is not UTF-8": [22, b"\1\xff", 0],
    }.items()})


def cases(verdict, files):
    for name, data in files.items():
        yield name, verdict, data


def all_rules():
    """The section that a rule is of, what is tried, what a reader has to say, and the file."""
    for rules in (outer_rules, manifest_rules, signature_rules, block_rules, path_rules, catalog_rules, guide_rules,
    map_rules):
        for name, verdict, data in rules():
            yield rules.__name__.removesuffix("_rules"), name, verdict, data

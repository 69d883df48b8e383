"""Signatures and trusted comments (docs/FORMAT.md, section 4)."""

from base64 import b64encode
from dataclasses import replace
from hashlib import blake2b

from collection import COLLEAGUE, CURATOR, REVOKED, STRANGER
from exhibit import FINE, UNKNOWN, Room
from lies import flip
from writer import Signature, Signer, sign

room = Room("signatures", words="the signatures")
BOTH = (CURATOR, COLLEAGUE)
INVALID = {"words": ("the signature of key", "does not fit the contents")}


def each(**changes):
    """Changes fields of all signatures; a function is given the old value."""

    def lie(signatures):
        return [
            replace(one, **{name: new(getattr(one, name)) if callable(new) else new for name, new in changes.items()})
            for one in signatures
        ]

    return lie


def count(value):
    return lambda signed: bytes([value]) + signed[1:]


def friends(number):
    return tuple(Signer(f"friend {i}") for i in range(number))


room.add("none", signed=lambda s: b"\0")
room.add("none, but what follows", signed=count(0))
room.add("one more than there are", signed=count(2))
room.add("one less than there are", signers=BOTH, signed=count(1))
room.add("255", signed=count(255))
room.add("16", signers=(CURATOR, *friends(15)), **FINE)
room.add("17", signers=(CURATOR, *friends(16)))
room.add("the same twice", signatures=lambda s: s + s)
room.add("one key under two identifiers", signatures=lambda s: s + each(identifier=lambda data: flip(data, 0))(s))
room.add("something behind them", signed=lambda s: s + b"\0")
room.add("cut off", signed=lambda s: s[:-1])
room.add("nothing but their number", signed=lambda s: s[:1])

room.add("the publisher's taken off", signers=BOTH, signatures=lambda s: s[1:])
room.add("the publisher's second", signers=BOTH, signatures=lambda s: s[::-1])
room.add("the colleague's taken off", signers=BOTH, signatures=lambda s: s[:1], **FINE)
room.add("a stranger's added", signers=(CURATOR, STRANGER), **FINE)
room.add("a stranger's alone", signers=(STRANGER,), exit=UNKNOWN, words=STRANGER.line)
room.add("a stranger's, and a known colleague's", signers=(STRANGER, COLLEAGUE), **FINE)
room.add("by a revoked key", signers=(REVOKED,), exit=UNKNOWN, words="revoked")
room.add("by a stranger and a revoked key", signers=(STRANGER, REVOKED), exit=UNKNOWN, words="revoked")
room.add("by a revoked key, and a known colleague's", signers=(REVOKED, COLLEAGUE), **FINE)
impostor = Signer("impostor", identifier=CURATOR.identifier)
room.add("a stranger's with the publisher's identifier", signers=(impostor,), exit=UNKNOWN, words=impostor.line)
room.add("the publisher's under another identifier", signatures=each(identifier=lambda data: flip(data, 0)))

for name, at in {"first": 0, "middle": 31, "last": 63}.items():
    room.add(f"signature, {name} byte", signatures=each(signature=lambda data, at=at: flip(data, at)), **INVALID)
    room.add(
        f"signature of the comment, {name} byte",
        signatures=each(comment_signature=lambda data, at=at: flip(data, at)),
        **INVALID,
    )
room.add("signature of zeros", signatures=each(signature=bytes(64)), **INVALID)
room.add("key, a bit", signatures=each(key=lambda data: flip(data, 3)), **INVALID)
room.add("key of zeros", signatures=each(key=bytes(32)), **INVALID)


def instead(change):
    """Signs another manifest, or with another comment, than those that are in the bundle."""

    def lie(sign):
        def lying(signer, manifest, comment):
            return replace(sign(signer, *change(manifest, comment)), comment=comment)

        return lying

    return lie


def legacy(signer, manifest, comment):
    """minisign's old kind: over the manifest itself."""
    signature = signer.sign(manifest)
    return Signature(signer.identifier, signer.public, signature, signer.sign(signature + comment), comment)


def comment_alone(signer, manifest, comment):
    return replace(sign(signer, manifest, comment), comment_signature=signer.sign(comment))


def shorter_hash(signer, manifest, comment):
    signature = signer.sign(blake2b(manifest, digest_size=32).digest())
    return Signature(signer.identifier, signer.public, signature, signer.sign(signature + comment), comment)


def edition(number):
    return lambda manifest, comment: (
        manifest.replace(b"edition: 1", b"edition: %d" % number),
        comment.replace(b"edition:1", b"edition:%d" % number),
    )


room.add("of another bundle", signing=instead(lambda m, c: (m.replace("博物馆".encode(), b"Another"), c)), **INVALID)
room.add("of a newer edition", signing=instead(edition(2)), **INVALID)
room.add("of another comment", signing=instead(lambda m, c: (m, c + b"\tmore")), **INVALID)
room.add("of no comment", signing=instead(lambda m, c: (m, b"")), **INVALID)
room.add("of minisign's old kind", signing=lambda _: legacy, **INVALID)
room.add("of a shorter hash", signing=lambda _: shorter_hash, **INVALID)
room.add("comment signed by itself", signing=lambda _: comment_alone, **INVALID)

# The order of the curve's main subgroup (RFC 8032, section 5.1).
ORDER = (1 << 252) + 27742317777372353535851937790883648493


def unreduced(signature):
    """The same signature with a second number beyond the order, which careless verifiers take (section 8.4)."""
    return signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")


room.add("signature, not reduced", signatures=each(signature=unreduced), **INVALID)
room.add("signature of the comment, not reduced", signatures=each(comment_signature=unreduced), **INVALID)

# With a key of small order one signature is valid for every message, or for every second or fourth.
FIELD = (1 << 255) - 19
ANY = (1).to_bytes(32, "little") + bytes(32)
for name, y in {
    "of order 1": 1,
    "of order 1, not canonical": FIELD + 1,
    "of order 2": FIELD - 1,
    "of order 4": 0,
    "of order 4, not canonical": FIELD,
}.items():
    point = y.to_bytes(32, "little")
    line = b"publisher: " + b64encode(b"Ed" + CURATOR.identifier + point)
    room.add(
        f"key {name}",
        lines=lambda lines, line=line: [*lines[:2], line, *lines[3:]],
        signatures=each(key=point, signature=ANY, comment_signature=ANY),
        **INVALID,
    )


def saying(text):
    """Another trusted comment, properly signed."""
    return lambda comments: [text.encode() if isinstance(text, str) else text for _ in comments]


for name, text in {
    "title of another": "title:Another",
    "title empty": "title:",
    "title with a space": "title:博物馆 Museum ",
    "title in other letters": "title:博物馆 Ｍuseum",
    "title with an accent behind the colon": "title:\u0301博物馆 Museum",
    "edition 2": "edition:2",
    "edition with a leading zero": "edition:01",
    "date of another day": "date:2026-11-25",
    "key of another": f"key:{COLLEAGUE.notation}",
    "key in lower case": f"key:{CURATOR.notation.lower()}",
    "key in the order of bytes": f"key:{CURATOR.identifier.hex().upper()}",
    "true and untrue": "edition:1\tedition:2",
    "untrue behind something else": "hello\tdate:2020-01-01",
}.items():
    room.add(f"comment, {name}", comments=saying(text), **INVALID)
for name, text in {
    "empty": "",
    "a tab": "\t",
    "minisign's own": "timestamp:1760000000\tfile:manifest.txt\thashed",
    "of 4,096 bytes": "x" * 4096,
    "with a field inside a word": "mytitle:Another",
    "with text from right to left": "a\u202eb\u2066c\u200ed",
    "with a line separator": "a\u2028GENUINE\u2029b",
}.items():
    room.add(f"comment, {name}", comments=saying(text), **FINE)
for name, text in {
    "of 4,097 bytes": "x" * 4097,
    "of 65,535 bytes": "x" * 65535,
    "with a line feed": "a\nb",
    "with a carriage return": "a\rb",
    "with NUL": "a\0b",
    "with an escape sequence": "a\x1b]52;c;aGk=\x07b",
    "with a C1 control character": "a\u009b31mb",
    "with a next-line character": "a\u0085b",
    "with DEL": "a\x7fb",
    "not UTF-8": b"a\xffb",
    "of a cut off character": b"a\xe5\x8d",
}.items():
    room.add(f"comment, {name}", comments=saying(text))
room.add("comment, length of one more", signatures=lambda s: [replace(s[0], comment_length=len(s[0].comment) + 1)])
room.add("comment, length of one less", signatures=lambda s: [replace(s[0], comment_length=len(s[0].comment) - 1)])
room.add("comment, length of 0", signatures=each(comment_length=0))
room.add("comment, length of 65,535", signatures=each(comment_length=65535))

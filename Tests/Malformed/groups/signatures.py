"""Signatures and trusted comments (docs/FORMAT.md, section 4)."""

from base64 import b64encode
from dataclasses import replace
from hashlib import blake2b

from collection import COLLEAGUE, CURATOR, REVOKED, STRANGER
from case import FINE, UNKNOWN, Group
from lies import flip
from writer import Signature, Signer, sign

group = Group("signatures", words="the signatures")
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


group.add("none", signed=lambda s: b"\0")
group.add("none, but what follows", signed=count(0))
group.add("one more than there are", signed=count(2))
group.add("one less than there are", signers=BOTH, signed=count(1))
group.add("255", signed=count(255))
group.add("16", signers=(CURATOR, *friends(15)), **FINE)
group.add("17", signers=(CURATOR, *friends(16)))
group.add("the same twice", signatures=lambda s: s + s)
group.add("one key under two identifiers", signatures=lambda s: s + each(identifier=lambda data: flip(data, 0))(s))
group.add("something behind them", signed=lambda s: s + b"\0")
group.add("cut off", signed=lambda s: s[:-1])
group.add("nothing but their number", signed=lambda s: s[:1])

group.add("the publisher's taken off", signers=BOTH, signatures=lambda s: s[1:])
group.add("the publisher's second", signers=BOTH, signatures=lambda s: s[::-1])
group.add("the colleague's taken off", signers=BOTH, signatures=lambda s: s[:1], **FINE)
group.add("a stranger's added", signers=(CURATOR, STRANGER), **FINE)
group.add("a stranger's alone", signers=(STRANGER,), exit=UNKNOWN, words=STRANGER.line)
group.add("a stranger's, and a known colleague's", signers=(STRANGER, COLLEAGUE), **FINE)
group.add("by a revoked key", signers=(REVOKED,), exit=UNKNOWN, words="revoked")
group.add("by a stranger and a revoked key", signers=(STRANGER, REVOKED), exit=UNKNOWN, words="revoked")
group.add("by a revoked key, and a known colleague's", signers=(REVOKED, COLLEAGUE), **FINE)
impostor = Signer("impostor", identifier=CURATOR.identifier)
group.add("a stranger's with the publisher's identifier", signers=(impostor,), exit=UNKNOWN, words=impostor.line)
group.add("the publisher's under another identifier", signatures=each(identifier=lambda data: flip(data, 0)))

for name, at in {"first": 0, "middle": 31, "last": 63}.items():
    group.add(f"signature, {name} byte", signatures=each(signature=lambda data, at=at: flip(data, at)), **INVALID)
    group.add(
        f"signature of the comment, {name} byte",
        signatures=each(comment_signature=lambda data, at=at: flip(data, at)),
        **INVALID,
    )
group.add("signature of zeros", signatures=each(signature=bytes(64)), **INVALID)
group.add("key, a bit", signatures=each(key=lambda data: flip(data, 3)), **INVALID)
group.add("key of zeros", signatures=each(key=bytes(32)), **INVALID)


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


group.add("of another bundle", signing=instead(lambda m, c: (m.replace("博物馆".encode(), b"Another"), c)), **INVALID)
group.add("of a newer edition", signing=instead(edition(2)), **INVALID)
group.add("of another comment", signing=instead(lambda m, c: (m, c + b"\tmore")), **INVALID)
group.add("of no comment", signing=instead(lambda m, c: (m, b"")), **INVALID)
group.add("of minisign's old kind", signing=lambda _: legacy, **INVALID)
group.add("of a shorter hash", signing=lambda _: shorter_hash, **INVALID)
group.add("comment signed by itself", signing=lambda _: comment_alone, **INVALID)

# The order of the curve's main subgroup (RFC 8032, section 5.1).
ORDER = (1 << 252) + 27742317777372353535851937790883648493


def unreduced(signature):
    """The same signature with a second number beyond the order, which careless verifiers take (section 8.4)."""
    return signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")


group.add("signature, not reduced", signatures=each(signature=unreduced), **INVALID)
group.add("signature of the comment, not reduced", signatures=each(comment_signature=unreduced), **INVALID)

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
    group.add(
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
    group.add(f"comment, {name}", comments=saying(text), **INVALID)
for name, text in {
    "empty": "",
    "a tab": "\t",
    "minisign's own": "timestamp:1760000000\tfile:manifest.txt\thashed",
    "of 4,096 bytes": "x" * 4096,
    "with a field inside a word": "mytitle:Another",
    "with text from right to left": "a\u202eb\u2066c\u200ed",
    "with a line separator": "a\u2028GENUINE\u2029b",
}.items():
    group.add(f"comment, {name}", comments=saying(text), **FINE)
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
    group.add(f"comment, {name}", comments=saying(text))
group.add("comment, length of one more", signatures=lambda s: [replace(s[0], comment_length=len(s[0].comment) + 1)])
group.add("comment, length of one less", signatures=lambda s: [replace(s[0], comment_length=len(s[0].comment) - 1)])
group.add("comment, length of 0", signatures=each(comment_length=0))
group.add("comment, length of 65,535", signatures=each(comment_length=65535))

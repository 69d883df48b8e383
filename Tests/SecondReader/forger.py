"""Small signed bundles, made to measure: everything is right about them but what a test wants to be wrong."""

import base64
import hashlib
import hmac
import itertools
import pathlib
import sys

import bech32
import hybrid
import nacl.signing
from age_header import VERSION_LINE, padded
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hybrid import derived
from sealed import MAGIC, TRAILER_MAGIC, levels, padme, personalised

IDENTIFIER = bytes(range(8))


def varint(value):
    data = bytearray()
    while value > 0x7F:
        data.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(data) + bytes([value])


def string(text):
    data = text if isinstance(text, bytes) else text.encode()
    return varint(len(data)) + data


def extent(length, block=0, place=0):
    return varint(length) + (varint(block) + varint(place) if length else b"")


def attachment(path, contents=extent(1)):
    return string(path) + contents + b"\0"


def guide(path, contents=extent(1), map=extent(0), title="", language="", attributes=b"\0", text=None):
    kind = b"\1" if text is None else b"\2" + text
    return string(path) + contents + kind + map + string(title) + string(language) + attributes


def leaf(*items):
    return b"\0" + varint(len(items)) + b"".join(items)


def branch(*children):
    return (
        b"\1"
        + varint(len(children))
        + b"".join(varint(block) + varint(ordinal) + string(path) for block, ordinal, path in children)
    )


def described(data, stored=None, codec=0):
    """A block: its raw bytes, how they are stored, and by which codec."""
    return data, data if stored is None else stored, codec


class Signer:
    def __init__(self, seed=bytes(32), identifier=IDENTIFIER):
        self.key, self.identifier = nacl.signing.SigningKey(seed), identifier
        self.line = base64.b64encode(b"Ed" + identifier + bytes(self.key.verify_key)).decode()

    def signature(self, manifest, comment=b"", identifier=None):
        first = self.key.sign(hashlib.blake2b(manifest).digest()).signature
        fixed = (identifier or self.identifier) + bytes(self.key.verify_key) + first
        return fixed + self.key.sign(first + comment).signature + len(comment).to_bytes(2, "little") + comment


def table(blocks, offsets):
    level = b"".join(
        offset.to_bytes(8, "little")
        + len(stored).to_bytes(4, "little")
        + len(data).to_bytes(3, "little")
        + bytes([codec])
        + personalised(b"bundle1 block", stored)
        for offset, (data, stored, codec) in zip(offsets, blocks)
    )
    result, page = b"", 128 * 48
    for _ in levels(len(blocks)):
        result += level
        level = b"".join(personalised(b"bundle1 table", level[at : at + page]) for at in range(0, len(level), page))
        page = 192 * 32
    return result, level.hex()


def bundle(
    blocks, files=1, guides=0, size=1, languages="", lines=None, signatures=None, shift=None, padding=None, longer=0
):
    """A bundle of these blocks, of which the last is the root of the catalog.

    `lines` changes the lines of the manifest, `signatures` makes another region of them, `shift` moves blocks within
    their region, `padding` makes the padding.
    """
    signer = Signer()
    blocks = [block if isinstance(block, tuple) else described(block) for block in blocks]
    offsets = list(itertools.accumulate((len(stored) for _, stored, _ in blocks), initial=24))[:-1]
    region = b"".join(stored for _, stored, _ in blocks)
    if shift:
        offsets, region = shift(offsets, region)
    hashes, root = table(blocks, offsets)
    fields = [
        "bundle manifest 1",
        "title: Test",
        f"publisher: {signer.line}",
        "edition: 1",
        "date: 2026-11-24",
        f"languages: {languages}",
        f"guides: {guides}",
        f"files: {files}",
        f"size: {size}",
        f"blocks: {len(blocks)}",
        f"data: {len(region)}",
        f"root: {root}",
        f"section: catalog {len(blocks) - 1} required",
    ]
    if lines:
        fields = lines(fields) or fields
    manifest = fields if isinstance(fields, bytes) else "".join(line + "\n" for line in fields).encode()
    signed = signatures(signer, manifest) if signatures else b"\1" + signer.signature(manifest)
    tail = manifest + signed + len(manifest).to_bytes(4, "little") + len(signed).to_bytes(4, "little") + TRAILER_MAGIC
    used = 24 + len(region) + len(hashes) + len(tail)
    length = padme(used + longer)
    space = (padding or bytes)(length - used)
    header = MAGIC + (1).to_bytes(4, "little") + length.to_bytes(8, "little")
    return header + region + hashes + space + tail


PASSPHRASE = "correct horse"
READER = X25519PrivateKey.from_private_bytes(b"r" * 32)
HYBRID_READER = b"h" * 32
FILE_KEY = b"k" * 16


def stanza(kind, *arguments, body):
    """A stanza of an age header, its body in lines of 64 characters."""
    text = padded(body)
    lines = [text[at : at + 64] for at in range(0, len(text) + 1, 64)]
    return b"-> " + b" ".join((kind, *arguments)) + b"\n" + b"".join(line + b"\n" for line in lines)


def to_key(key=READER):
    """A stanza that an X25519 key opens."""
    mine = X25519PrivateKey.from_private_bytes(b"e" * 32)
    share, recipient = mine.public_key().public_bytes_raw(), key.public_key().public_bytes_raw()
    wrap = derived(mine.exchange(key.public_key()), share + recipient, b"age-encryption.org/v1/X25519")
    return stanza(b"X25519", padded(share), body=ChaCha20Poly1305(wrap).encrypt(bytes(12), FILE_KEY, None))


def to_hybrid_key(seed=HYBRID_READER):
    sealed = hybrid.SUITE.encrypt(FILE_KEY, hybrid.private_key(seed).public_key(), hybrid.INFO)
    return stanza(hybrid.KIND, padded(sealed[:1120]), body=sealed[1120:])


def to_passphrase(passphrase=PASSPHRASE, work=10, shown=None):
    salt = b"s" * 16
    wrap = hashlib.scrypt(
        passphrase.encode(),
        salt=b"age-encryption.org/v1/scrypt" + salt,
        n=1 << work,
        r=8,
        p=1,
        maxmem=1 << 30,
        dklen=32,
    )
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), FILE_KEY, None)
    return stanza(b"scrypt", padded(salt), shown or b"%d" % work, body=body)


def age_file(data, *stanzas, version=VERSION_LINE):
    signed = version + b"".join(stanzas) + b"---"
    code = hmac.digest(derived(FILE_KEY, b"", b"header"), signed, "sha256")
    cipher, chunks = ChaCha20Poly1305(derived(FILE_KEY, b"n" * 16, b"payload")), range(0, max(len(data), 1), 65_536)
    payload = b"".join(
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), data[at : at + 65_536], None)
        for number, at in enumerate(chunks)
    )
    return signed + b" " + padded(code) + b"\n" + b"n" * 16 + payload


def armored(data, line=b"\n"):
    text = base64.b64encode(data)
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return line.join([b"-----BEGIN AGE ENCRYPTED FILE-----", *lines, b"-----END AGE ENCRYPTED FILE-----", b""])


def main(public_key, identities, passphrase):
    """Writes what a reader needs for these files: the publisher's key, the readers' keys, and the passphrase."""
    pathlib.Path(public_key).write_text(f"untrusted comment: forger\n{Signer().line}\n")
    pathlib.Path(identities).write_text(
        f"{bech32.encoded('AGE-SECRET-KEY-', b'r' * 32)}\n{bech32.encoded(hybrid.PREFIX, HYBRID_READER)}\n"
    )
    pathlib.Path(passphrase).write_text(PASSPHRASE + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

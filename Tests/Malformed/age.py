"""Writes age files (C2SP age.md) for one key or one passphrase, and lies where it is told to, as `writer` does."""

import hmac
from base64 import b64encode
from functools import cache
from hashlib import scrypt, sha256

from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as seal
from nacl.bindings import crypto_scalarmult, crypto_scalarmult_base

from writer import Stages, hashed

CHUNK = 65536
FILE_KEY = hashed("museum age", b"file key")[:16]
NONCE = hashed("museum age", b"nonce")[:16]
SALT = hashed("museum age", b"salt")[:16]
SECRET = hashed("museum age", b"reader")
ANOTHER = hashed("museum age", b"another reader")
EPHEMERAL = hashed("museum age", b"ephemeral")
PASSPHRASE = b"a visit to the museum"


def derive(secret, salt, info):
    """HKDF-SHA256 for one block (RFC 5869)."""
    return hmac.digest(hmac.digest(salt, secret, sha256), info + b"\1", sha256)


def base64(data):
    return b64encode(data).rstrip(b"=")


def stanza(arguments, body):
    text = base64(body)
    lines = [text[i : i + 64] for i in range(0, len(text) + 1, 64)]
    return b"".join(line + b"\n" for line in (b"-> " + b" ".join(arguments), *lines))


def for_key(secret=SECRET, file_key=FILE_KEY):
    """A stanza for an X25519 key."""
    recipient, share = crypto_scalarmult_base(secret), crypto_scalarmult_base(EPHEMERAL)
    key = derive(crypto_scalarmult(EPHEMERAL, recipient), share + recipient, b"age-encryption.org/v1/X25519")
    return stanza([b"X25519", base64(share)], seal(file_key, b"", bytes(12), key))


@cache
def wrapped(factor, salt, passphrase=PASSPHRASE):
    salt = b"age-encryption.org/v1/scrypt" + salt
    key = scrypt(passphrase, salt=salt, n=1 << factor, r=8, p=1, dklen=32, maxmem=1 << 30)
    return seal(FILE_KEY, b"", bytes(12), key)


def for_passphrase(factor=10, **changes):
    """A stanza for the passphrase."""
    return stanza([b"scrypt", base64(SALT), b"%d" % factor], wrapped(factor, SALT, **changes))


def code(stanzas):
    """The authentication code of a header, and what it is of."""
    text = b"age-encryption.org/v1\n" + b"".join(stanzas) + b"---"
    return text, hmac.digest(derive(FILE_KEY, b"", b"header"), text, sha256)


def encrypt(payload, recipients, **lies):
    """An age file. The stages are: stanzas, code, head, nonce, chunks, sealed, file."""
    stages = Stages(lies)
    text, authentication = code(stages.at("stanzas", recipients))
    head = stages.at("head", text + b" " + base64(stages.at("code", authentication)) + b"\n")
    file = stages.at("file", head + sealed(payload, stages))
    stages.finish()
    return file


def sealed(payload, stages):
    """The nonce and the chunks."""
    nonce = stages.at("nonce", NONCE)
    chunks = stages.at("chunks", [payload[i : i + CHUNK] for i in range(0, len(payload), CHUNK)])
    key, last = derive(FILE_KEY, NONCE, b"payload"), len(chunks) - 1
    parts = [seal(chunk, b"", at.to_bytes(11, "big") + bytes([at == last]), key) for at, chunk in enumerate(chunks)]
    return nonce + b"".join(stages.at("sealed", parts))


def unmarked(payload, **lies):
    """An unmarked file (docs/FORMAT.md, section 1). The stages are: fields, nonce, chunks, sealed, file."""
    stages = Stages(lies)
    _, authentication = code([for_passphrase(18)])
    fields = stages.at("fields", [SALT, wrapped(18, SALT), authentication])
    file = stages.at("file", b"".join(fields) + sealed(payload, stages))
    stages.finish()
    return file


def armor(file):
    """The lines of the text that stands for a file."""
    text = b64encode(file)
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return [b"-----BEGIN AGE ENCRYPTED FILE-----", *lines, b"-----END AGE ENCRYPTED FILE-----"]


def identity():
    """The file with the secret key that the encrypted bundles are for (BIP 173)."""
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    prefix = "age-secret-key-"
    bits = int.from_bytes(SECRET, "big") << 4
    data = [bits >> 5 * i & 31 for i in reversed(range(52))]
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + data + [0] * 6
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for i, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor * (top >> i & 1)
    check ^= 1
    data += [check >> 5 * i & 31 for i in reversed(range(6))]
    return (prefix + "1" + "".join(alphabet[value] for value in data)).upper() + "\n"

"""The outer file: whatever its form, out comes the signed bundle (section 1).

pyrage opens what is encrypted to X25519 keys and passphrases. It has no post-quantum identities; hybrid.py does those.
"""

import base64
import binascii
import dataclasses
import re
import unicodedata

import age_header
import bech32
import hybrid
import pyrage
from refusals import Damaged, NotOpened, WrongUse
from sealed import MAGIC, padme

AGE = b"age-encryption.org/"
ARMOR_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
ARMOR = ARMOR_BEGIN + rb"\r?\n(.+?\n)-----END AGE ENCRYPTED FILE-----(?:\r?\n|\r?\Z)(.*)"
LARGEST_ARMOR, MOST_SPACE, MOST_SPACE_BEHIND = 256 << 20, 1023, 1024
FIELDS, NONCE, CHUNK, TAG, SMALLEST_PAYLOAD = 80, 16, 65_536, 16, 512


@dataclasses.dataclass
class Keys:
    """What a reader has to open files with."""

    x25519: list = dataclasses.field(default_factory=list)
    hybrid: list = dataclasses.field(default_factory=list)
    passphrase: str = None

    def add_identities(self, text):
        for number, line in enumerate(text.splitlines(), start=1):
            try:
                if line.startswith(hybrid.PREFIX):
                    self.hybrid.append(bech32.decoded(line, hybrid.PREFIX))
                elif line and not line.startswith("#"):
                    self.x25519.append(pyrage.x25519.Identity.from_str(line))
            except (ValueError, pyrage.IdentityError):
                raise WrongUse(f"line {number} of a key file is no secret key") from None


def signed_bundle(data, keys):
    if data.startswith(MAGIC):
        return data
    if data.startswith(AGE):
        return decrypted(data, keys)
    if data[: MOST_SPACE + len(ARMOR_BEGIN)].lstrip().startswith(ARMOR_BEGIN):
        return decrypted(dearmored(data), keys)
    if not has_unmarked_length(len(data)):
        raise Damaged("this is no bundle")
    if keys.passphrase is None:
        raise NotOpened("this is no bundle, or an unmarked one, which takes a passphrase to tell")
    return decrypted(marked(data), keys)


def has_unmarked_length(length):
    body = length - FIELDS - NONCE
    chunks = -(-body // (CHUNK + TAG))
    payload = body - chunks * TAG
    # The last chunk is never empty.
    return payload >= SMALLEST_PAYLOAD and payload == padme(payload) and -(-payload // CHUNK) == chunks


def marked(data):
    """The age file that an unmarked one is another form of."""
    salt, body, code = (age_header.padded(data[start:end]) for start, end in ((0, 16), (16, 48), (48, 80)))
    return age_header.VERSION_LINE + b"-> scrypt %b 18\n%b\n--- %b\n" % (salt, body, code) + data[FIELDS:]


def dearmored(data):
    """Strict PEM (RFC 7468, figure 3), with white space around it and either kind of line end."""
    if len(data) > LARGEST_ARMOR:
        raise Damaged("armor: the file is too long")
    block = re.fullmatch(ARMOR, data.lstrip(), re.DOTALL)
    if not block or len(block[2]) > MOST_SPACE_BEHIND or block[2].strip():
        raise Damaged("armor: it does not begin and end as it has to")
    *full, last = block[1].replace(b"\r\n", b"\n").split(b"\n")[:-1]
    text = b"".join(full) + last
    if any(len(line) != 64 for line in full) or not 1 <= len(last) <= 64:
        raise Damaged("armor: its lines are not of 64 characters")
    try:
        result = base64.b64decode(text, validate=True)
    except binascii.Error:
        result = b""
    if base64.b64encode(result) != text:
        raise Damaged("armor: it is not canonical Base64")
    return result


def decrypted(data, keys):
    header = age_header.parse(data)
    if header.of_kind(b"scrypt"):
        return by_passphrase(data, keys.passphrase)
    if key := hybrid.file_key(header, keys.hybrid):
        return hybrid.decrypted(header, data[header.length :], key)
    if not keys.x25519:
        raise NotOpened("none of the keys opens it")
    return by_pyrage(pyrage.decrypt, data, keys.x25519)


def by_passphrase(data, passphrase):
    if passphrase is None:
        raise NotOpened("it takes a passphrase to open it")
    try:
        return by_pyrage(pyrage.passphrase.decrypt, data, unicodedata.normalize("NFC", passphrase))
    except NotOpened:
        if unicodedata.is_normalized("NFC", passphrase):
            raise
        return by_pyrage(pyrage.passphrase.decrypt, data, passphrase)


def by_pyrage(decrypt, data, key):
    try:
        return decrypt(data, key)
    except pyrage.DecryptError as error:
        # What pyrage says where no stanza yields a file key, for keys and for passphrases.
        if str(error) in ("No matching keys found", "Decryption failed"):
            raise NotOpened("none of the keys, or not this passphrase, opens it") from None
        raise Damaged(f"age: {str(error).splitlines()[0]}") from None

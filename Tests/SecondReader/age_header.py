"""The header of an age file (C2SP age.md), in its strictest form, and the limits of the format (section 1)."""

import base64
import binascii
import dataclasses
import re

from refusals import Damaged, NotOpened

VERSION_LINE = b"age-encryption.org/v1\n"
LONGEST, MOST_STANZAS, HIGHEST_WORK = 1 << 20, 1024, 18
# How long the first argument of a stanza is, and how many there are.
ARGUMENTS = {b"X25519": (32, 1), b"mlkem768x25519": (1120, 1), b"scrypt": (16, 2)}


@dataclasses.dataclass
class Header:
    stanzas: list  # of (kind, arguments, body)
    signed: bytes  # what the code is over
    code: bytes
    length: int

    def of_kind(self, kind):
        return [(unpadded(arguments[0]), body) for one, arguments, body in self.stanzas if one == kind]


def padded(data):
    """Base64 without padding, of which age's header is full."""
    return base64.b64encode(data).rstrip(b"=")


def unpadded(text, size=None):
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        data = None
    if data is None or padded(data) != text or len(data) != (size or len(data)):
        raise Damaged("age header: a value that is not in Base64, or of another length")
    return data


def parse(data):
    if not data.startswith(VERSION_LINE):
        if re.match(rb"age-encryption.org/[!-~]+\n", data):
            raise NotOpened("it needs a newer version: this is another version of age")
        raise Damaged("age header: it does not begin as it has to")
    at, stanzas = len(VERSION_LINE), []

    def line():
        nonlocal at
        start, at = at, data.find(b"\n", at, LONGEST) + 1
        if at == 0:
            raise Damaged("age header: it has no end, or is too long")
        return data[start : at - 1]

    while (begin := line()).startswith(b"-> "):
        kind, *arguments = begin[3:].split(b" ")
        if not all(re.fullmatch(rb"[!-~]+", argument) for argument in (kind, *arguments)):
            raise Damaged("age header: a stanza that does not begin as it has to")
        body = b""
        while len(part := line()) == 64:
            body += part
        if len(part) > 64 or len(stanzas) == MOST_STANZAS:
            raise Damaged("age header: a stanza is too long, or there are too many")
        stanzas.append((kind, arguments, unpadded(body + part)))
        check(*stanzas[-1])
    if not stanzas or not begin.startswith(b"--- "):
        raise Damaged("age header: it does not end as it has to")
    kinds = [kind for kind, _, _ in stanzas]
    if b"scrypt" in kinds and len(kinds) > 1:
        raise Damaged("age header: a passphrase and something else")
    return Header(stanzas, data[: at - len(begin) - 1 + 3], unpadded(begin[4:], 32), at)


def check(kind, arguments, body):
    if kind not in ARGUMENTS:
        return
    size, count = ARGUMENTS[kind]
    if len(arguments) != count or len(body) != 32:
        raise Damaged(f"age header: a stanza {kind.decode()} that is none")
    unpadded(arguments[0], size)
    if kind == b"scrypt" and not re.fullmatch(rb"[1-9][0-9]?", arguments[1]):
        raise Damaged("age header: a work factor that is none")
    if kind == b"scrypt" and int(arguments[1]) > HIGHEST_WORK:
        raise NotOpened("it takes too much work to open it")

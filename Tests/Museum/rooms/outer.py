"""The age file around a bundle, and what is no bundle at all (docs/FORMAT.md, section 1; C2SP age.md)."""

import struct

from nacl.bindings import crypto_scalarmult_base

import age
from collection import COLLECTION, CURATOR
from exhibit import CLOSED, FINE, Room
from writer import File, bundle, hashed, padme

room = Room("outer", options=("-i", "reader.key"))
CUT = "its end is missing or damaged"
HEADER = "its encryption header is damaged"
ALTERED = "its encryption header was altered"
NO_BUNDLE = "this is no bundle"
ARMOR = ("its text form is damaged", "copy it again")

# Three chunks, of which the first has the texts and the last the signatures.
LARGE = (
    *COLLECTION[:4],
    File("pictures/sea.png", b"".join(hashed("museum sea", struct.pack("<I", i)) for i in range(4500))),
    COLLECTION[4],
)


def signed(files=LARGE):
    return bundle(files, (CURATOR,))


def encrypted(name, *, to=lambda: [age.for_key()], payload=signed, **more):
    """An exhibit that lies in the age file."""
    stages = "stanzas mac head nonce chunks sealed file".split()
    lies = {key: more.pop(key) for key in stages if key in more}
    more.setdefault("files", LARGE)
    room.add(name, make=lambda: age.encrypt(payload(), to(), **lies), **more)


def bytes_of(name, make, **more):
    room.add(name, make=make if callable(make) else lambda: make, **more)


# What is no bundle

for name, data in {
    "one byte": b"a",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "an archive": b"PK\3\4" + bytes(100),
    "text": "只是一篇文章\n".encode() * 10,
    "zeros": bytes(1000),
    "white space": b" \n" * 700,
    "half of age's first line": b"age-encryption.o",
    "a colleague's first line": b"AGE-ENCRYPTION.ORG/v1\n",
    "a byte order mark before a bundle": None,
    "a line feed before a bundle": None,
}.items():
    prefix = {"a byte order mark before a bundle": b"\xef\xbb\xbf", "a line feed before a bundle": b"\n"}.get(name)
    bytes_of(name, data if data is not None else lambda prefix=prefix: prefix + signed(), words=NO_BUNDLE)
bytes_of("empty", b"", words=NO_BUNDLE)
bytes_of("age's first line alone", b"age-encryption.org/v1\n", words=CUT)
bytes_of("age of version 2", b"age-encryption.org/v2\n", words=("in a way that this version does not know", "newer"), exit=CLOSED)
bytes_of("age of version 1.1", b"age-encryption.org/v1.1\n", words="newer", exit=CLOSED)
bytes_of("an unmarked file, or noise", lambda: b"".join(hashed("noise", bytes([i])) for i in range(33))[: 80 + 16 + 512 + 16],
         words=("one without any mark", "--passphrase-file"), exit=CLOSED)

# The header


def first(change):
    return lambda stanzas: [change(stanzas[0]), *stanzas[1:]]


def body(change):
    """Another body of the stanza, of so many characters."""

    def lie(stanza):
        line, text = stanza.split(b"\n", 1)
        return line + b"\n" + change(text.rstrip(b"\n")) + b"\n"

    return first(lie)


encrypted("sound", **FINE)
encrypted("for others", to=lambda: [age.for_key(hashed("another", b"key"))], exit=CLOSED, words=("none of the keys", "1 other recipient"))
encrypted("for us and others", to=lambda: [age.for_key(hashed("another", b"key")), age.for_key()], **FINE)
encrypted("of an unknown kind", to=lambda: [age.stanza([b"telepathy", b"x"], bytes(32))], exit=CLOSED, words="none of the keys")
encrypted("no stanzas", to=lambda: [], words=HEADER)
encrypted("1,024 stanzas", to=lambda: [age.for_key()] * 1024, **FINE)
encrypted("1,025 stanzas", to=lambda: [age.for_key()] * 1025, words=HEADER)
encrypted("100,000 stanzas", to=lambda: [age.stanza([b"x"], b"")] * 100_000, words=HEADER)
encrypted("a header of a megabyte", to=lambda: [age.stanza([b"x" * (1 << 20)], b""), age.for_key()], words=HEADER)
encrypted("a header without an end", head=lambda h: b"age-encryption.org/v1\n" + b"x" * (3 << 20), words=HEADER)
encrypted("a body of 2 MB", to=lambda: [age.stanza([b"x"], bytes(2 << 20)), age.for_key()], words=HEADER)
encrypted("lines end as in DOS", head=lambda h: h.replace(b"\n", b"\r\n"), words="")
encrypted("code wrong", mac=lambda mac: mac[:-1] + bytes([mac[-1] ^ 1]), words=ALTERED)
encrypted("code of zeros", mac=lambda mac: bytes(32), words=ALTERED)
encrypted("code too short", mac=lambda mac: mac[:31], words=HEADER)
encrypted("code too long", mac=lambda mac: mac + b"\0", words=HEADER)
encrypted("code filled up", head=lambda h: h[:-1] + b"=\n", words=HEADER)
encrypted("code missing", head=lambda h: h[: h.rindex(b" ")] + b"\n", words=HEADER)
encrypted("two spaces before the code", head=lambda h: h.replace(b"--- ", b"---  "), words=HEADER)
encrypted("something behind the code", head=lambda h: h[:-1] + b" x\n", words=HEADER)
encrypted("stanza added", head=lambda h: h.replace(b"\n---", b"\n-> x\n\n---"), words=ALTERED)
encrypted("argument added", head=lambda h: h.replace(b"-> X25519 ", b"-> X25519 x "), words="")
encrypted("argument empty", to=lambda: [age.stanza([b"x", b""], b""), age.for_key()], words=HEADER)
encrypted("argument not ASCII", to=lambda: [age.stanza(["中".encode()], b""), age.for_key()], words=HEADER)
encrypted("argument with an escape sequence", to=lambda: [age.stanza([b"\x1b[31m"], b""), age.for_key()], words=HEADER)
encrypted("arrow wrong", head=lambda h: h.replace(b"-> X", b"=> X"), words=HEADER)
encrypted("body with a space", head=lambda h: h.replace(b"\n---", b" \n---"), words=HEADER)
encrypted("body of two short lines", stanzas=first(lambda s: s[:-10] + b"\n" + s[-10:]), words=HEADER)
encrypted("body of a line of 65", to=lambda: [b"-> x\n" + b"A" * 65 + b"\n", age.for_key()], words=HEADER)
encrypted("body that ends in a whole line", to=lambda: [b"-> x\n" + b"A" * 64 + b"\n", age.for_key()], words=HEADER)
encrypted("body filled up", stanzas=first(lambda s: s[:-1] + b"=\n"), words=HEADER)
encrypted("body with unused bits", stanzas=first(lambda s: s[:-2] + bytes([s[-2] + 1]) + b"\n"), words=HEADER)
encrypted("share too short", to=lambda: [age.stanza([b"X25519", age.base64(bytes(31))], bytes(32))], words=HEADER)
encrypted("share missing", to=lambda: [age.stanza([b"X25519"], bytes(32))], words=HEADER)
encrypted("share of low order", to=lambda: [age.stanza([b"X25519", age.base64(bytes(32))], bytes(32))], words=HEADER)
encrypted("file key of 15 bytes", to=lambda: [age.for_key(file_key=age.FILE_KEY[:15])], words=HEADER)
encrypted("file key of 32 bytes", to=lambda: [age.for_key(file_key=age.FILE_KEY * 2)], words=HEADER)
encrypted("body altered", stanzas=first(lambda s: s[:-5] + b"AAAA\n"), exit=CLOSED, words="none of the keys")

# Passphrases

WITH_PASSPHRASE = {"options": ("--passphrase-file", "passphrase")}
encrypted("passphrase, sound", to=lambda: [age.for_passphrase(10)], **WITH_PASSPHRASE, **FINE)
encrypted("passphrase, another", to=lambda: [age.for_passphrase(10, salt=bytes(16)).replace(age.base64(bytes(16)), age.base64(age.SALT))],
          exit=CLOSED, words="wrong passphrase", **WITH_PASSPHRASE)
encrypted("passphrase, work factor 21", to=lambda: [age.for_passphrase(21)], exit=CLOSED, words=("too much memory", "work factor 21", "ask who gave it to you"), **WITH_PASSPHRASE)
for name, factor in {"63": b"63", "64": b"64", "of 9 digits": b"999999999"}.items():
    encrypted(f"passphrase, work factor {name}", to=lambda factor=factor: [age.stanza([b"scrypt", age.base64(age.SALT), factor], bytes(32))],
              exit=CLOSED, words="too much memory", **WITH_PASSPHRASE)
for name, factor in {"0": b"0", "010": b"010", "of 10 digits": b"1000000000", "-1": b"-1", "+10": b"+10", "missing": b"x", "hexadecimal": b"0xa"}.items():
    encrypted(f"passphrase, work factor {name}", to=lambda factor=factor: [age.stanza([b"scrypt", age.base64(age.SALT), factor], bytes(32))],
              words=HEADER, **WITH_PASSPHRASE)
encrypted("passphrase, salt of 15 bytes", to=lambda: [age.stanza([b"scrypt", age.base64(bytes(15)), b"10"], bytes(32))], words=HEADER, **WITH_PASSPHRASE)
encrypted("passphrase, an argument more", to=lambda: [age.stanza([b"scrypt", age.base64(age.SALT), b"10", b"x"], bytes(32))], words=HEADER, **WITH_PASSPHRASE)
encrypted("passphrase, a body of 33 bytes", to=lambda: [age.stanza([b"scrypt", age.base64(age.SALT), b"10"], bytes(33))], words=HEADER, **WITH_PASSPHRASE)
encrypted("passphrase beside a key", to=lambda: [age.for_passphrase(10), age.for_key()], words=HEADER, **WITH_PASSPHRASE)
encrypted("two passphrases", to=lambda: [age.for_passphrase(10), age.for_passphrase(10)], words=HEADER, **WITH_PASSPHRASE)
encrypted("passphrase beside a key that we have", to=lambda: [age.for_passphrase(10), age.for_key()], words="")
encrypted("passphrase and none given", to=lambda: [age.for_passphrase(10)], exit=CLOSED, words=("encrypted with a passphrase", "--passphrase-file"), options=())
encrypted("key and none given", exit=CLOSED, words=("encrypted to a key", "-i"), options=())

# The payload


def size():
    """Where the header ends, and the length of the whole."""
    file = age.encrypt(signed(), [age.for_key()])
    return file.index(b"\n", file.index(b"\n---") + 1) + 1, len(file)


START, WHOLE = size()
SEALED = age.CHUNK + 16
for name, end in {
    "behind the header": START,
    "within the nonce": START + 8,
    "behind the nonce": START + 16,
    "within the first chunk": START + 16 + 1000,
    "within the first tag": START + 16 + SEALED - 8,
    "behind the first chunk": START + 16 + SEALED,
    "behind the second chunk": START + 16 + 2 * SEALED,
    "in the last chunk": WHOLE - 1000,
    "before the last byte": WHOLE - 1,
}.items():
    encrypted(f"cut off {name}", file=lambda f, end=end: f[:end], words=CUT)
for name, end in {"within the first line": 10, "behind the first line": 22, "within a stanza": 40, "within the code": START - 10, "before the header's last line feed": START - 1}.items():
    encrypted(f"cut off {name}", file=lambda f, end=end: f[:end], words=NO_BUNDLE if end < 19 else CUT)
encrypted("a byte behind the end", file=lambda f: f + b"\0", words=CUT)
encrypted("a chunk behind the end", sealed=lambda s: s + [s[-1]], words=CUT)
encrypted("an empty chunk behind the end", chunks=lambda c: c + [b""], words=CUT)
encrypted("nonce altered", nonce=lambda n: bytes([n[0] ^ 1]) + n[1:], words=CUT)
encrypted("first chunk twice", sealed=lambda s: [s[0], *s], words=CUT)
encrypted("first chunk left out", sealed=lambda s: s[1:], words=CUT)
encrypted("second chunk left out", sealed=lambda s: [s[0], s[2]], words=CUT)
encrypted("last chunk left out", sealed=lambda s: s[:-1], words=CUT)
encrypted("no chunks", sealed=lambda s: [], words=CUT)
encrypted("first chunks exchanged", sealed=lambda s: [s[1], s[0], s[2]], words="the encrypted contents at byte 0")
encrypted("first chunk altered", sealed=lambda s: [s[0][:-1] + bytes([s[0][-1] ^ 1]), *s[1:]], words="the encrypted contents at byte 0")
encrypted("second chunk altered", sealed=lambda s: [s[0], bytes([s[1][0] ^ 1]) + s[1][1:], s[2]], words="the encrypted contents at byte 65536", sees="verify extract replace")
encrypted("last chunk altered", sealed=lambda s: [*s[:-1], s[-1][:-1] + bytes([s[-1][-1] ^ 1])], words=CUT)
encrypted("first chunk shorter", chunks=lambda c: [c[0][:-1], *c[1:]], words="")
encrypted("empty payload", chunks=lambda c: [b""], words=NO_BUNDLE)
encrypted("payload that is no bundle", payload=lambda: b"hello", words=NO_BUNDLE)
encrypted("payload that is encrypted again", payload=lambda: age.encrypt(signed(), [age.for_key()]), words=NO_BUNDLE)
encrypted("payload cut off", payload=lambda: signed()[:-1], words=("cut off", "1 bytes are missing"))
encrypted("payload with something behind it", payload=lambda: signed() + b"\0", words="1 bytes were added")

# Text


def armored(name, change, **more):
    def make():
        lines = age.armor(age.encrypt(bundle(COLLECTION, (CURATOR,)), [age.for_key()]))
        changed = change(lines)
        return changed if isinstance(changed, bytes) else b"\n".join(changed) + b"\n"

    room.add(name, make=make, **{"words": ARMOR, **more})


armored("text, sound", lambda l: l, **FINE)
armored("text, white space around it", lambda l: [b" \t\r", b"", *l, b"", b" "], **FINE)
armored("text, lines end as in DOS", lambda l: b"\r\n".join(l) + b"\r\n", **FINE)
armored("text, no line feed at the end", lambda l: b"\n".join(l), **FINE)
armored("text, 1,024 bytes before it", lambda l: [b" " * 1024 + l[0], *l[1:]])
armored("text, something before it", lambda l: [b"Hello!", *l], words=NO_BUNDLE)
armored("text, something behind it", lambda l: [*l, b"Bye!"])
armored("text, another behind it", lambda l: l + l)
armored("text, no last line", lambda l: l[:-1])
armored("text, first line alone", lambda l: l[:1])
armored("text, another name in the last line", lambda l: [*l[:-1], b"-----END FILE-----"])
armored("text, a space behind the first line", lambda l: [l[0] + b" ", *l[1:]])
armored("text, a line left out", lambda l: [*l[:5], *l[6:]], words="")
armored("text, a line twice", lambda l: [*l[:5], l[4], *l[5:]], words="")
armored("text, two lines exchanged", lambda l: [*l[:4], l[5], l[4], *l[6:]], words="")
armored("text, a line of 65", lambda l: [*l[:5], l[5] + b"A", *l[6:]])
armored("text, a line of 60", lambda l: [*l[:5], l[5][:60], *l[6:]])
armored("text, a line of 63", lambda l: [*l[:5], l[5][:63], *l[6:]])
armored("text, an empty line", lambda l: [*l[:5], b"", *l[5:]])
armored("text, a space in a line", lambda l: [*l[:5], l[5][:30] + b" " + l[5][31:], *l[6:]])
armored("text, as a mail quotes it", lambda l: [l[0], *(b"> " + line for line in l[1:-1]), l[-1]])
armored("text, other letters", lambda l: [*l[:5], l[5][:30] + b"-_" + l[5][32:], *l[6:]])
armored("text, not ASCII", lambda l: [*l[:5], l[5][:30] + "中".encode(), *l[6:]])
armored("text, filled up in the middle", lambda l: [*l[:5], l[5][:62] + b"==", *l[6:]])
armored("text, not filled up", lambda l: [*l[:-2], l[-2].rstrip(b"=")[:-1], l[-1]])
armored("text, in one line", lambda l: [l[0], b"".join(l[1:-1]), l[-1]])
armored("text, of no bytes", lambda l: [l[0], l[-1]], words="")
armored("text, a letter altered", lambda l: [*l[:-3], l[-3][:10] + bytes([l[-3][10] ^ 1]) + l[-3][11:], *l[-2:]], words="")

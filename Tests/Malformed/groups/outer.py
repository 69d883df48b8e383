"""The age file around a bundle, and what is no bundle at all (docs/FORMAT.md, section 1; C2SP age.md)."""

import age
from collection import COLLEAGUE, COLLECTION, CURATOR
from case import CLOSED, FINE, Group
from lies import flip
from writer import File, bundle, hashed, number

group = Group("outer", options=("-i", "reader.key"))
NO_BUNDLE, ALTERED = "this is no bundle", "its encryption header was altered"
HEADLESS, NONE_INSIDE = "the beginning of this bundle is missing or damaged", "there is no bundle in it"
HEADER, NO_HEADER = "its encryption header is damaged", "it was cut off within its encryption header"
CUT = "its end is missing or damaged"


def noise(length):
    return b"".join(hashed("museum noise", number(i)) for i in range(length // 32 + 1))[:length]


# Three chunks, of which the first has the texts and the last the signatures.
SEA = (*COLLECTION[:4], File("pictures/sea.png", noise(144_000)), COLLECTION[4])


def signed():
    return bundle(SEA, (CURATOR,))


# What is no bundle

for name, data, seen in (
    ("nothing", b"", "an empty file"),
    ("one byte", b"a", ""),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
    ("an archive", b"PK\3\4" + bytes(100), "an archive"),
    ("a text", "只是一篇文章\n".encode() * 10, "a readable text"),
    ("zeros", bytes(1000), "a blank file"),
    ("white space", b" \n" * 700, "a readable text"),
    ("half of age's first line", b"age-encryption.o", ""),
    ("age's first line in capitals", b"AGE-ENCRYPTION.ORG/V1\n", ""),
):
    group.add(name, make=lambda data=data: data, words=(NO_BUNDLE, seen))
group.add("a byte order mark before a bundle", make=lambda: b"\xef\xbb\xbf" + signed(), words=HEADLESS)
group.add("a line feed before a bundle", make=lambda: b"\n" + signed(), words=HEADLESS)
group.add("age's first line alone", make=lambda: b"age-encryption.org/v1\n", words=NO_HEADER)
for version in ("2", "1.1", "11"):
    text = f"age-encryption.org/v{version}\n".encode()
    group.add(f"age's version {version}", make=lambda text=text: text, exit=CLOSED, words=("does not know", "newer"))
group.add(
    "noise of a length that an unmarked bundle can have",
    make=lambda: noise(80 + 16 + 512 + 16),
    exit=CLOSED,
    words=("one without any mark", "--passphrase-file"),
)


def encrypted(name, *recipients, payload=signed, **more):
    """A case that lies in the age file."""
    stages = "stanzas code head nonce chunks sealed file".split()
    lies = {key: more.pop(key) for key in stages if key in more}
    make = lambda: age.encrypt(payload(), list(recipients or [age.for_key()]), **lies)  # noqa: E731
    group.add(name, make=make, files=SEA, **more)


# The header

encrypted("sound", **FINE)
encrypted("for us and another", age.for_key(age.ANOTHER), age.for_key(), **FINE)
encrypted("for another", age.for_key(age.ANOTHER), exit=CLOSED, words=("none of the keys", "1 X25519 key"))
encrypted(
    "for a stranger kind",
    age.stanza([b"telepathy", b"x"], bytes(32)),
    exit=CLOSED,
    words=("none of the keys", "telepathy"),
)
encrypted("1,024 stanzas", *[age.for_key()] * 1024, **FINE)
encrypted("lines end as in DOS", head=lambda h: h.replace(b"\n", b"\r\n"), words=(HEADER, "its first line"))

TOO_LONG = (HEADER, "it is too long")
encrypted("1,025 stanzas", *[age.for_key()] * 1025, words=TOO_LONG)
encrypted("100,000 stanzas", *[age.stanza([b"x"], b"")] * 100_000, words=TOO_LONG)
encrypted("a stanza's first line of a megabyte", age.stanza([b"x" * (1 << 20)], b""), age.for_key(), words=TOO_LONG)
encrypted("a stanza's body of 2 MB", age.stanza([b"x"], bytes(2 << 20)), age.for_key(), words=TOO_LONG)
encrypted("a line without an end", head=lambda h: h[:22] + b"x" * (3 << 20), words=TOO_LONG)

LAST_LINE = (HEADER, "its last line")
for name, lie in {
    "too short": lambda code: code[:31],
    "too long": lambda code: code + b"\0",
}.items():
    encrypted(f"code {name}", code=lie, words=LAST_LINE)
for name, lie in {
    "filled up": lambda h: h[:-1] + b"=\n",
    "missing": lambda h: h[: h.rindex(b" ")] + b"\n",
    "behind two spaces": lambda h: h.replace(b"--- ", b"---  "),
    "with something behind it": lambda h: h[:-1] + b" x\n",
    "alone": lambda h: h[:22] + h[h.index(b"---") :],
}.items():
    encrypted(f"code {name}", head=lie, words=LAST_LINE)
encrypted("code altered", code=flip, words=ALTERED)
encrypted("code of zeros", code=lambda code: bytes(32), words=ALTERED)
encrypted("stanza added", head=lambda h: h.replace(b"\n---", b"\n-> x\n\n---"), words=ALTERED)
encrypted(
    "stanza left out",
    age.for_key(age.ANOTHER),
    age.for_key(),
    words=ALTERED,
    head=lambda h: h[:22] + h[h.rindex(b"-> ") :],
)

for name, argument in {"empty": b"", "not ASCII": "中".encode(), "an escape sequence": b"\x1b[31m"}.items():
    encrypted(
        f"argument, {name}",
        age.stanza([argument], b""),
        age.for_key(),
        words=(HEADER, "a line that begins a recipient"),
    )
encrypted("arrow wrong", head=lambda h: h.replace(b"-> ", b"=> "), words=(HEADER, "a line that begins a recipient"))
for name, text in {
    "a line of 65": b"A" * 65 + b"\n\n",
    "a whole line as the last": b"A" * 64 + b"\n",
    "two short lines": b"AAAA\nAAAA\n",
    "filled up": b"AA==\n",
    "unused bits": b"AB\n",
    "a space": b"AAAA \n",
    "not ASCII": "AAAA中\n".encode(),
}.items():
    encrypted(f"body, {name}", b"-> x\n" + text, age.for_key(), words=HEADER)

SHARE = age.for_key().split(b" ")[2].split(b"\n")[0]
for name, stanza in {
    "share of 31 bytes": age.stanza([b"X25519", age.base64(bytes(31))], bytes(32)),
    "share of low order": age.stanza([b"X25519", age.base64(bytes(32))], bytes(32)),
    "share missing": age.stanza([b"X25519"], bytes(32)),
    "an argument more": age.stanza([b"X25519", SHARE, b"x"], bytes(32)),
}.items():
    encrypted(f"key, {name}", stanza, words=(HEADER, "an X25519 recipient"))
for length in (15, 17, 32):
    key = (age.FILE_KEY * 2)[:length]
    encrypted(f"key, file key of {length} bytes", age.for_key(file_key=key), words=(HEADER, "the key of the file"))
encrypted("key, body altered", age.for_key()[:-5] + b"AAAA\n", exit=CLOSED, words="none of the keys")
encrypted("key, and none given", exit=CLOSED, words=("encrypted to a key", "-i"), options=())

# Passphrases


def with_passphrase(name, *recipients, **more):
    encrypted(f"passphrase, {name}", *recipients, options=("--passphrase-file", "passphrase"), **more)


def asking(factor, salt=age.SALT, body=bytes(32), *arguments):
    """A stanza for a passphrase that nobody has computed."""
    return age.stanza([b"scrypt", age.base64(salt), factor, *arguments], body)


with_passphrase("sound", age.for_passphrase(), **FINE)
with_passphrase("another", age.for_passphrase(passphrase=b"another"), exit=CLOSED, words="wrong passphrase")
for factor in (b"19", b"20", b"21", b"63", b"64", b"999999999"):
    words = ("too much memory", f"work factor {factor.decode()}", "ask who gave it to you")
    with_passphrase(f"work factor {factor.decode()}", asking(factor), exit=CLOSED, words=words)
for factor in (b"0", b"010", b"1000000000", b"-1", b"+10", b"x", b"0xa"):
    with_passphrase(f"work factor {factor.decode()}", asking(factor), words=(HEADER, "what belongs to the passphrase"))
with_passphrase("salt of 15 bytes", asking(b"10", salt=bytes(15)), words=(HEADER, "what belongs to the passphrase"))
with_passphrase(
    "an argument more", asking(b"10", age.SALT, bytes(32), b"x"), words=(HEADER, "what belongs to the passphrase")
)
with_passphrase("a body of 33 bytes", asking(b"10", body=bytes(33)), words=(HEADER, "the key of the file"))
with_passphrase("twice", *[age.for_passphrase()] * 2, words=(HEADER, "what belongs to the passphrase"))
with_passphrase("beside a key", age.for_passphrase(), age.for_key(), words=(HEADER, "what belongs to the passphrase"))
encrypted(
    "key beside a passphrase", age.for_key(), age.for_passphrase(), words=(HEADER, "what belongs to the passphrase")
)
encrypted(
    "passphrase, and none given",
    age.for_passphrase(),
    exit=CLOSED,
    words=("encrypted with a passphrase", "--passphrase-file"),
    options=(),
)

# The payload

HEAD = len(age.encrypt(b"", [age.for_key()], file=lambda file: file[: file.index(b"\n", file.index(b"---")) + 1]))
SEALED = age.CHUNK + 16
for name, end, words in (
    ("within the first line", 10, NO_BUNDLE),
    ("within a stanza", 40, NO_HEADER),
    ("within the code", HEAD - 10, NO_HEADER),
    ("before the header's last line feed", HEAD - 1, NO_HEADER),
    ("behind the header", HEAD, NO_HEADER),
    ("within the nonce", HEAD + 8, NO_HEADER),
    ("behind the nonce", HEAD + 16, CUT),
    ("within the first chunk", HEAD + 16 + 1000, CUT),
    ("within the first tag", HEAD + 16 + SEALED - 8, CUT),
    ("behind the first chunk", HEAD + 16 + SEALED, "81,952 of 147,688 bytes are missing"),
    ("behind the second chunk", HEAD + 16 + 2 * SEALED, "16,400 of 147,688 bytes are missing"),
    ("within the last tag", -8, "8 of 147,688 bytes are missing"),
    ("before the last byte", -1, "1 of 147,688 bytes are missing"),
):
    encrypted(f"cut off {name}", file=lambda file, end=end: file[:end], words=words)
for name, lie, words in (
    ("first chunk twice", lambda s: [s[0], *s], "65,552 bytes were added after its end"),
    ("first chunk left out", lambda s: s[1:], CUT),
    ("second chunk left out", lambda s: [s[0], s[2]], "65,552 of 147,688 bytes are missing"),
    ("last chunk twice", lambda s: [*s, s[-1]], "16,400 bytes were added after its end"),
    ("last chunk altered", lambda s: [*s[:-1], flip(s[-1])], "its last bytes"),
):
    encrypted(name, sealed=lie, words=words)
encrypted("first chunk shorter", chunks=lambda c: [c[0][:-1], *c[1:]], words=CUT)
encrypted("empty chunk at the end", chunks=lambda c: [*c, b""], words="16 bytes were added after its end")
encrypted("a byte behind the end", file=lambda file: file + b"\0", words="1 byte was added after its end")
encrypted("nonce altered", nonce=flip, words=CUT)
encrypted("chunks exchanged", sealed=lambda s: [s[1], s[0], s[2]], words="the encrypted contents at byte 0")
encrypted("first chunk altered", sealed=lambda s: [flip(s[0]), *s[1:]], words="the encrypted contents at byte 0")
encrypted(
    "second chunk altered",
    sealed=lambda s: [s[0], flip(s[1]), s[2]],
    words="the encrypted contents at byte 65536",
    sees="verify extract replace",
)
encrypted("empty", chunks=lambda c: [b""], words=(NONE_INSIDE, "an empty file"))
encrypted("around no bundle", payload=lambda: b"hello", words=NONE_INSIDE)
encrypted("around another", payload=lambda: age.encrypt(signed(), [age.for_key()]), words=(NONE_INSIDE, "another encrypted file"))
encrypted("around a bundle that is cut off", payload=lambda: signed()[:-1], words="1 of 147,456 bytes are missing")
encrypted("around a bundle that goes on", payload=lambda: signed() + b"\0", words="1 byte was added")

# Text


def armored(name, lie, **more):
    def make():
        changed = lie(age.armor(age.encrypt(bundle(COLLECTION, (CURATOR,)), [age.for_key()])))
        return changed if isinstance(changed, bytes) else b"".join(line + b"\n" for line in changed)

    group.add(f"text, {name}", make=make, **more)


def sixth(change):
    """Another sixth line."""
    return lambda lines: [*lines[:5], *change(lines[5]), *lines[6:]]


for name, lie in {
    "sound": lambda lines: lines,
    "white space around it": lambda lines: [b" \t\r", b"", *lines, b"", b" "],
    "lines end as in DOS": lambda lines: b"\r\n".join(lines) + b"\r\n",
    "no line feed at the end": lambda lines: b"\n".join(lines),
}.items():
    armored(name, lie, **FINE)
# What copying does to it, which is undone.
for name, lie in {
    "1,024 spaces before it": lambda lines: [b" " * 1024 + lines[0], *lines[1:]],
    "something before it": lambda lines: [b"Hello!", *lines],
    "something behind it": lambda lines: [*lines, b"Bye!"],
    "twice": lambda lines: lines * 2,
    "a space behind the first line": lambda lines: [lines[0] + b" ", *lines[1:]],
    "a line of 60 and one of 4": sixth(lambda line: [line[:60], line[60:]]),
    "an empty line": sixth(lambda line: [line, b""]),
    "a space within a line": sixth(lambda line: [line[:30] + b" " + line[30:]]),
    "all in one line": lambda lines: [lines[0], b"".join(lines[1:-1]), lines[-1]],
    "as a mail quotes it": lambda lines: [lines[0], *(b"> " + line for line in lines[1:-1]), lines[-1]],
    "in UTF-16": lambda lines: b"\n".join(lines).decode().encode("utf-16"),
    "no last line": lambda lines: lines[:-1],
    "another last line": lambda lines: [*lines[:-1], b"-----END FILE-----"],
}.items():
    armored(name, lie, **FINE)
for name, lie in {
    "a line of 65": sixth(lambda line: [line + b"A"]),
    "a line of 63": sixth(lambda line: [line[:63]]),
    "a line of 60": sixth(lambda line: [line[:60]]),
    "a space in a line": sixth(lambda line: [line[:30] + b" " + line[31:]]),
    "not ASCII": sixth(lambda line: [line[:30] + "中".encode()]),
    "filled up in the middle": sixth(lambda line: [line[:62] + b"=="]),
    "a letter left out": lambda lines: [*lines[:-2], lines[-2][1:], lines[-1]],
}.items():
    armored(name, lie, words=("its text form is damaged", "copy it again"))
armored("two of them", lambda lines: lines + age.armor(age.encrypt(bundle(COLLECTION, (COLLEAGUE,)), [age.for_key()])),
        exit=64, words="there is more than one bundle in this text")
for name, lie in {
    "two letters changed to those of URL's Base64": sixth(lambda line: [line[:30] + b"-_" + line[32:]]),
    "a line left out": sixth(lambda line: []),
    "a line twice": sixth(lambda line: [line, line]),
    "a letter altered at the end": lambda lines: [*lines[:-3], flip(lines[-3], 10), *lines[-2:]],
}.items():
    armored(name, lie, words=CUT)
for name, lie in {
    "half of it": lambda lines: lines[: len(lines) // 2],
    "first line alone": lambda lines: lines[:1],
}.items():
    armored(name, lie, words=("its text form was cut off", "END AGE ENCRYPTED FILE", "copy all of it again"))
armored("of no bytes", lambda lines: [lines[0], lines[-1]], words=NO_HEADER)
armored("two lines exchanged", lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]], words=HEADER)

# Without any mark: the passphrase takes 256 MiB by itself.


def unmarked(name, **more):
    lies = {key: more.pop(key) for key in ("fields", "sealed", "file", "chunks") if key in more}
    make = lambda: age.unmarked(bundle(COLLECTION, (CURATOR,)), **lies)  # noqa: E731
    options = ("--passphrase-file", "passphrase")
    group.add(f"unmarked, {name}", make=make, **{"options": options, "megabytes": 512, **more})


unmarked("sound", **FINE)
unmarked(
    "salt altered",
    fields=lambda f: [flip(f[0]), *f[1:]],
    exit=CLOSED,
    words="the passphrase is wrong, or this is no bundle",
)
unmarked("code altered", fields=lambda f: [*f[:2], flip(f[2])], words=ALTERED)
unmarked("chunk altered", sealed=lambda s: [flip(s[0])], words=CUT)
unmarked("a byte behind it", file=lambda f: f + b"\0", words=NO_BUNDLE)
unmarked("cut off", file=lambda f: f[:-1], words=NO_BUNDLE)

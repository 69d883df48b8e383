"""Names that a file must not have (docs/FORMAT.md, section 6)."""

from collection import COLLECTION
from case import FAILED, FINE, READS, Group
from writer import File

group = Group("paths", words=("a name that is not allowed", "don't trust who made it"), sees=READS)
CONTENTS = b"planted\n"


def planted(*paths):
    """The collection with attachments of these paths."""
    made = [*COLLECTION, *(File(path, CONTENTS) for path in paths)]
    return sorted(
        made, key=lambda file: file.path.encode("utf-8", "surrogatepass") if isinstance(file.path, str) else file.path
    )


for name, path in {
    "absolute": "/etc/passwd",
    "of the folder above": "../planted",
    "through the folder above": "a/../../planted",
    "of a folder above at its end": "a/..",
    "of this folder": "./planted",
    "through this folder": "a/./planted",
    "this folder": ".",
    "the folder above": "..",
    "root": "/",
    "empty name": "a//planted",
    "slash at the end": "a/planted/",
    "empty": "",
    "backslash": "a\\planted",
    "backslashes to the folder above": "..\\planted",
    "drive": "C:/planted",
    "another stream": "a/planted:stream",
    "less than": "a<b",
    "greater than": "a>b",
    "quotation mark": 'a"b',
    "pipe": "a|b",
    "question mark": "a?b",
    "star": "a*b",
    "NUL": "a\0b",
    "NUL before another ending": "a.md\0.exe",
    "line feed": "a\nb",
    "carriage return": "a\rb",
    "tab": "a\tb",
    "DEL": "a\x7fb",
    "an escape sequence": "a\x1b]0;owned\x07b",
    "a C1 control character": "a\u009bb",
    "text from right to left": "a\u202egpj.exe",
    "an isolate": "a\u2067b",
    "a mark of direction": "a\u200fb",
    "a zero-width space": "a\u200bb",
    "a word joiner": "a\u2060b",
    "a byte order mark": "\ufeffa",
    "a soft hyphen": "a\u00adb",
    "a line separator": "a\u2028b",
    "a paragraph separator": "a\u2029b",
    "a tag character": "a\U000e0041b",
    "of private use": "a\ue000b",
    "an unassigned character": "a\u0378b",
    "a noncharacter": "a\uffffb",
    "hidden": ".planted",
    "hidden in a folder": "a/.planted",
    "hidden folder": ".ssh/authorized_keys",
    "a dot at the end": "planted.",
    "a space at the end": "planted ",
    "a dot at the end of a folder": "a./planted",
    "a space at the end of a folder": "a /planted",
    "three dots": "a/...",
    "a mark at the beginning": "\u0301planted",
    "a mark behind a slash": "a/\u0338planted",
    "a joiner at the beginning": "\u200dplanted",
    "a variation selector at the beginning": "\ufe0fplanted",
    "a skin at the beginning": "\U0001f3fbplanted",
    "con": "con",
    "CON with an ending": "CON.md",
    "con with a space before its ending": "con .md",
    "con with two endings": "con.tar.gz",
    "a folder called prn": "prn/planted",
    "aux": "a/aUx",
    "nul": "nul.txt",
    "conin$": "CONIN$",
    "conout$": "conout$.md",
    "com0": "com0",
    "com9": "COM9.md",
    "com with a superscript": "com¹",
    "lpt": "lpt3.md",
    "lpt with a superscript": "LPT².md",
    "name of 256 bytes": "a/" + "x" * 256,
    "name of 256 bytes in Chinese": "中" * 85 + "x",
    "of 4,097 bytes": "/".join(["x" * 200] * 20 + ["x" * 77]),
}.items():
    group.add(f"{name}", files=planted(path), **({"words": "the catalog"} if name == "of 4,097 bytes" else {}))
for name, path in {
    "not UTF-8": b"a\xffb",
    "a surrogate": b"a\xed\xa0\x80b",
    "an overlong slash": b"a\xc0\xafb",
    "a cut off character": b"a\xe4\xb8",
}.items():
    group.add(name, files=planted(path), words="the catalog")
for name, path in {
    "name of 255 bytes": "a/" + "x" * 255,
    "console": "console.md",
    "com10": "com10",
    "two dots within": "a..b",
    "a joiner within": "a\u200db",
    "an emoji": "👩‍🚒.md",
}.items():
    group.add(f"allowed, {name}", files=planted(path), **FINE)
# Allowed, too, but no system takes it with the name of a folder before it.
group.add(
    "of 4,096 bytes",
    files=planted("/".join(["x" * 200] * 20 + ["x" * 76])),
    exit=FAILED,
    words="the name is too long",
    sees="extract replace",
)

TWINS = {
    "words": ("names are the same on some systems", "don't trust who made it"),
    "sees": "verify list extract replace",
}
for name, paths in {
    "case": ("a/Planted", "a/planted"),
    "case of folders": ("A/one", "a/two"),
    "case of a file and a folder": ("A", "a/planted"),
    "case beyond ASCII": ("a/ÉTÉ", "a/été"),
    "composed and decomposed": ("a/\u00e9", "a/e\u0301"),
    "composed and decomposed folders": ("\u00e9/one", "e\u0301/two"),
    "singletons": ("a/\u212b", "a/\u00c5"),
    "marks in another order": ("a/q\u0307\u0323", "a/q\u0323\u0307"),
    "Hangul": ("a/\uac00", "a/\u1100\u1161"),
    "a file that is a folder, too": ("a", "a/planted"),
    "a file that is a folder further down": ("a/b", "a/b/c/d"),
}.items():
    group.add(f"twins, {name}", files=planted(*paths), **TWINS)
for part in ("Keys", "keys", "Bundles", "BUNDLES", "a/Keys", "a/b/c/bundles", "K\u200ceys"):
    group.add(
        f"would make a library, {part}",
        files=planted(f"{part}/planted.pub"),
        sees="extract replace",
        words=("would make a library", "don't trust who made it"),
    )
# Nobody in earnest gives a file such a name: it can be read, and is not written.
for name, path in {
    "33 folders deep": "a/" * 33 + "planted",
    "a hyphen at the beginning": "-planted",
    "a hyphen at the beginning of a folder": "-a/planted",
    "a tilde at the beginning": "a/~planted",
    "a space at the beginning": " planted",
    "a backtick": "a`b`",
    "a semicolon": "a;b",
    "a command in parentheses": "a$(b)",
    "a variable": "a${b}",
    "a command behind another": "a&&b",
}.items():
    words = ("trap to other programs", "its name is not written to a disk")
    group.add(f"a trap, {name}", files=planted(path), sees="extract replace", words=words)
for name, path in {
    "32 folders deep": "a/" * 32 + "planted",
    "a hyphen within": "a-b",
    "spaces in a row": "a  b",
    "a dollar sign": "a$b",
    "an ampersand": "a&b",
}.items():
    group.add(f"no trap, {name}", files=planted(path), **FINE)

# Characters of many: comparing them with others would take long.
for name, path in {
    "seven marks": "a" + "\u0301" * 7,
    "seven marks of different classes": "a" + "\u0301\u0316" * 4,
    "a syllable of 21 letters": "\u1100" * 21,
    "a conjunct of 21 characters": "\u0915\u094d" * 10 + "\u0915",
}.items():
    group.add(f"a character of {name}", files=planted(path))
for name, path in {"six marks": "a" + "\u0301\u0316" * 3, "20 letters": "\u1100" * 20}.items():
    group.add(f"allowed, a character of {name}", files=planted(path), **FINE)

# Files in so many folders of their own, without anything in them.


def deep(*more):
    """Files in 2^18 folders, and perhaps others."""
    return [*(File(f"f{at:03}{'/a' * 1023}/b", b"") for at in range(256)), *more]


folders = {"words": "the catalog", "sees": "verify list extract replace", "commands": "verify list extract"}
group.add("2 to the 18 folders", files=lambda: deep(), fan=100, commands="verify list", **FINE)
group.add("2 to the 18 folders and one", files=lambda: deep(File("g/b", b"")), fan=100, **folders)

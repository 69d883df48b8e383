"""What the page is shown: guides with words that stand nowhere else, keys, bundles of every form, and pages of every kind."""

import base64
import gzip
import json
import random
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "Bundles/before-you-go.bundle"
SAMPLE_KEY = ROOT / "Keys/before-you-go.pub"

TITLE = "Quillwort papers 水韭文集"
PASSPHRASE = "café tamarack bergamot 正确"
# What is typed to search, and to find something in a guide.
QUERY, FIND = "psalterium", "marzipan"
FILLING = "\n\n".join(f"Paragraph {number} of what nobody looks for." for number in range(60))
GUIDES = {
    "en/zitherwood.md": f"""# Zitherwood and visas

Ask first about the psalterium; the rest is in [the other guide](../zh/水韭.md#护照), and [further down](#border-marzipan).

## Before the journey

{FILLING}

## Border marzipan

Marzipan is declared at the border. Whoever has more marzipan than one can eat says so.
""",
    "zh/水韭.md": f"""# 水韭与护照

先问清楚再出发。

## 清单

{FILLING}

## 护照

没有护照，水韭也帮不了忙。
""",
}
# What must be nowhere once the page is left, or on the disk.
TELLING = ["Quillwort papers", "水韭", "Zitherwood and visas", "zitherwood.md", QUERY, FIND, PASSPHRASE, "tamarack bergamot"]

BUNDLE_SLOT = '<script type="text/plain" id="bundle-in-page"></script>'
PUBLISHERS_SLOT = '<script type="application/json" id="publishers-in-page"></script>'
PROGRAM = '<script type="text/plain" id="program">'


def put(page, slot, contents):
    """Puts something into a place of the page that is empty."""
    if page.count(slot) != 1:
        raise ValueError(f"{slot} is not there once")
    return page.replace(slot, slot.removesuffix("</script>") + contents + "</script>")


def from_digits(text, digits):
    """What the build wrote in 85 characters, five for four bytes (see Scripts/build-page)."""
    values = {character: value for value, character in enumerate(digits)}
    found = bytearray()
    for start in range(0, len(text), 5):
        part, number = text[start : start + 5], 0
        for value in [values[character] for character in part] + [84] * (5 - len(part)):
            number = number * 85 + value
        found += number.to_bytes(4, "big")[: len(part) - 1]
    return bytes(found)


def to_digits(data, digits):
    """The reverse."""
    parts = []
    for start in range(0, len(data), 4):
        part = data[start : start + 4]
        number, text = int.from_bytes(part.ljust(4, b"\0"), "big"), ""
        for _ in range(5):
            number, value = divmod(number, 85)
            text = digits[value] + text
        parts.append(text[: len(part) + 1])
    return "".join(parts)


class Material:
    """All of it, in a folder."""

    def __init__(self, program, page, folder):
        self.program, self.folder = program, folder
        folder.mkdir()
        self.page_text = Path(page).read_text()
        self.page = self.write("page.html", self.page_text)
        self.make_keys()
        self.make_bundles()
        self.make_pages()

    def __getitem__(self, name):
        return self.folder / name

    def write(self, name, contents):
        path = self[name]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
        return path

    def bundle(self, *arguments, statuses=(0,)):
        """Runs the program; what it says, and its exit status."""
        run = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, cwd=self.folder)
        if run.returncode not in statuses:
            raise RuntimeError(f"bundle {' '.join(map(str, arguments))}: exit {run.returncode}\n{run.stderr}")
        return run.stdout, run.returncode

    def pack(self, name, *options, sign="signer.key", folder="guides"):
        self.bundle("pack", folder, "-o", name, "--title", TITLE, "--date", "2026-11-29", "--sign", sign, *options)
        return self[name]

    def make_keys(self):
        for name, *options in (["reader"], ["other"], ["classic", "--classic"]):
            self.bundle("key", "new", "--reader", "-o", name, *options)
        for name in ("signer", "thief"):
            self.bundle("key", "new", "--publisher", "--no-passphrase", "-o", name)
        self.write("passphrase", PASSPHRASE + "\n")
        self.secret_key = next(line for line in self["reader.key"].read_text().splitlines() if line.startswith("AGE-SECRET"))

    def salvaged(self, name):
        """The paths of the guides that are intact."""
        said = json.loads(self.bundle("read", name, "--salvage", "--list", "--json", "--allow-unknown", statuses=(3,))[0])
        return sorted(file["path"] for file in said["bundles"][0]["files"])

    def recipient(self, name):
        return self.bundle("key", "show", f"{name}.key")[0].strip()

    def make_bundles(self):
        for path, text in GUIDES.items():
            self.write(f"guides/{path}", text)
        reader = self.recipient("reader")
        self.pack("public", "--public")
        self.pack("hybrid", "-r", reader)
        self.pack("classic", "-r", self.recipient("classic"))
        self.pack("armored", "--armor", "-r", reader, "--hide-recipients")
        self.pack("phrase", "--passphrase-file", "passphrase")
        self.pack("unmarked", "--unmarked", "--passphrase-file", "passphrase")
        self.pack("stolen", "--public", sign="thief.key")
        for number in range(250):
            self.write(f"many/{number:03}/guide.md", f"# Guide {number}\n\nOne of many.\n")
        self.pack("folders", "--public", folder="many")
        public = SAMPLE.read_bytes()
        # A byte in the pictures, which stand behind the texts.
        place = len(public) * 2 // 3
        self.write("damaged", public[:place] + bytes([public[place] ^ 1]) + public[place + 1 :])
        self.write("none", b"not a bundle at all\n" * 200)
        # What is unmarked has certain lengths.
        self.write("noise", random.Random(1).randbytes(self["unmarked"].stat().st_size))

    def page_with(self, name, bundle=None, publishers=(), program=None):
        """A page with something in it."""
        page = self.page_text
        if bundle:
            page = put(page, BUNDLE_SLOT, base64.b64encode(bundle.read_bytes()).decode())
        if publishers:
            known = [{"name": name, "key": key.read_text(), "role": role} for name, key, role in publishers]
            page = put(page, PUBLISHERS_SLOT, json.dumps(known).replace("<", "\\u003c"))
        if program:
            start = page.index(PROGRAM) + len(PROGRAM)
            end = page.index("</script>", start)
            digits = re.search(r"const DIGITS = '([^']{85})'", page)[1]
            changed = program(gzip.decompress(from_digits(page[start:end], digits)))
            page = page[:start] + to_digits(gzip.compress(changed), digits) + page[end:]
        return self.write(name, page)

    def make_pages(self):
        known = [("Signer", self["signer.pub"], "trusted"), ("Stolen", self["thief.pub"], "revoked")]
        self.page_with("knowing.html", publishers=known)
        self.page_with("around-public.html", self["public"], known)
        self.page_with("around-encrypted.html", self["hybrid"], known)
        self.page_with("trapping.html", program=trapping)
        # One without the policy, and with nothing in it.
        self.write("without-policy.html", '<!doctype html><meta charset="utf-8"><title>x</title><body><input id="typed"></body>')


def trapping(wasm):
    """The program, but that searching ends it: the function has the instruction `unreachable` in the place of its own
    (WebAssembly Core Specification, section 5)."""

    def number(at):
        """An unsigned LEB128, and what follows it."""
        value = shift = 0
        while True:
            value |= (wasm[at] & 127) << shift
            at, shift = at + 1, shift + 7
            if wasm[at - 1] < 128:
                return value, at

    sections, at = {}, 8
    while at < len(wasm):
        length, start = number(at + 1)
        sections[wasm[at]] = start
        at = start + length

    imported = 0
    count, at = number(sections[2])
    for _ in range(count):
        for _ in range(2):
            length, at = number(at)
            at += length
        if wasm[at] != 0:
            raise ValueError("something is imported that is no function")
        imported, (_, at) = imported + 1, number(at + 1)

    count, at = number(sections[7])
    for _ in range(count):
        length, at = number(at)
        name, kind = wasm[at : at + length], wasm[at + length]
        index, at = number(at + length + 1)
        if name == b"search" and kind == 0:
            wanted = index - imported

    _, at = number(sections[10])
    for _ in range(wanted):
        length, at = number(at)
        at += length
    length, at = number(at)
    # No variables, the trap, as many `nop` as it takes, and the end.
    return wasm[:at] + b"\0\0" + b"\1" * (length - 3) + b"\x0b" + wasm[at + length :]

"""Lets the program and the second reader judge the same files, and says where they differ.

usage: compare.py PROGRAM FOLDER

The folder is what Scripts/second-reader made: bundles, each beside a file with the ending .options that has what opens
it, one argument a line; the folder Keys; and what opens the files of forger.py.
"""

import collections
import concurrent.futures
import contextlib
import io
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import forger
import meaning
import reader
import rules
from catalog import Catalog
from guide import Guide
from sealed import SealedBundle

INTACT, UNKNOWN = 0, 4
WORDS = (*"日本 加拿大 工作 移民 的 工作签证 visa passport family work the H1B".split(), "proof of funds")
# How many guides of a bundle are read one by one, how often small bundles are damaged, and how often it takes scrypt.
GUIDES, DAMAGES, SLOW_DAMAGES, FORGERIES = 12, 120, 4, 200


class Comparison:
    def __init__(self, program, folder):
        self.program, self.folder, self.random = program, folder, random.Random(1)
        self.passed = self.failed = 0

    def check(self, what, is_right, why=""):
        self.passed, self.failed = self.passed + bool(is_right), self.failed + (not is_right)
        if not is_right:
            print(f"WRONG: {what}: {why}")

    def same(self, what, mine, theirs):
        self.check(what, mine == theirs, f"{str(mine)[:300]} here, {str(theirs)[:300]} there")

    # Asking

    def run(self, *arguments):
        return subprocess.run([self.program, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True)

    def answer(self, *arguments):
        return json.loads(self.run("read", *arguments, "--json", "--allow-unknown").stdout)

    def status(self, file, options=(), keys="Keys"):
        return self.run("verify", file, *options, "--keys", self.folder / keys).returncode

    def my_status(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as errors:
            return reader.main([str(argument) for argument in arguments]), errors.getvalue().strip()

    def both(self, what, data, options=(), expected=None, command="verify", guide=None):
        """Gives some bytes to both. The program looks into a map only when it shows the guide."""
        file = self.folder / "tried"
        file.write_bytes(data)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = pool.submit(self.status, file, options)
            mine, why = self.my_status(command, file, *options)
        theirs = asked.result()
        if guide and theirs == INTACT:
            theirs = self.run("read", file, *options, "--allow-unknown", "--show", guide).returncode
        # Armor is read strictly here; the program may undo what copying did to it, and then opens it or does not.
        is_armor = "armor: " in why or b"-----" in data.lstrip()[:40]
        is_restored = is_armor and (mine, theirs) == (rules.DAMAGED, INTACT)
        verdict = rules.RESTORED if is_restored else mine
        self.check(
            what,
            (mine == theirs or is_restored) and expected in (None, verdict),
            f"{mine} {why} here, {theirs} there, {expected} expected",
        )

    # Whole bundles

    def compare(self, file):
        options = file.with_suffix(".options").read_text().splitlines()
        before = self.passed
        bundle = reader.opened(reader.arguments(["verify", str(file), *options]))
        catalog, manifest = Catalog(bundle), bundle.manifest
        for keys, expected in (("Keys", INTACT), ("NoKeys", UNKNOWN)):
            self.same(f"{file.name}, verified with {keys}", expected, self.status(file, options, keys))
            self.same(
                f"{file.name}, verified here with {keys}",
                expected,
                self.my_status("verify", file, *options, "--keys", self.folder / keys)[0],
            )
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            self.compare_manifest(file, options, bundle, pathlib.Path(folder))
            self.compare_files(file, options, catalog, pathlib.Path(folder))
        self.check_meanings(file, bundle, catalog)
        # What is asked often is not asked where each answer takes scrypt.
        is_slow = "--passphrase-file" in options
        for guide in [] if is_slow else self.random.sample(catalog.guides, min(GUIDES, len(catalog.guides))):
            self.compare_guide(file, options, bundle, guide)
        texts = list(reader.searchable(bundle))
        for word in [] if is_slow else WORDS:
            answer = self.answer(file, *options, "--search", f'"{word}"', "--limit", 1000)
            hits = {hit["path"] for hit in answer["hits"] if hit["match"] == "direct" and hit["hasAll"]}
            self.same(f"{file.name}, guides with {word}", set(reader.found(texts, [word])), hits)
        print(
            f"{file.name}: {manifest.files} files, {manifest.guides} guides, {manifest.blocks} blocks, "
            f"{self.passed - before} comparisons"
        )

    def compare_manifest(self, file, options, bundle, folder):
        self.run("verify", file, *options, "--export", folder / "exported")
        self.same(f"{file.name}, manifest", bundle.manifest_data, (folder / "exported/manifest.txt").read_bytes())
        mine = reader.info(bundle)
        theirs = self.answer(file, *options, "--info")["bundles"][0]
        for key in ("title", "edition", "date", "languages", "guides", "files", "size"):
            self.same(f"{file.name}, {key}", mine[key], theirs[key])
        signers = json.loads(self.run("verify", file, *options, "--json").stdout)["files"][0]["signers"]
        self.same(
            f"{file.name}, signers", mine["signers"], [{key: one[key] for key in ("key", "comment")} for one in signers]
        )

    def check_meanings(self, file, bundle, catalog):
        """What sections mean is only asked after here, not what it says."""
        for ordinal, parts in meaning.sections(bundle) or []:
            entry = catalog.files[ordinal]
            self.check(f"{file.name}, meanings of {entry.path}", entry.is_guide and parts, "they are of no guide")
            count = sum(1 for _ in Guide(bundle, entry).nodes())
            self.check(
                f"{file.name}, parts of {entry.path}",
                all(tag < count and len(vector) == meaning.LENGTH for tag, vector in parts),
                f"one begins behind the last of {count} tags",
            )

    def compare_files(self, file, options, catalog, folder):
        def row(path, size, title=None, language=None):
            return path, size, title, language or None

        mine = [
            row(one.path, one.contents.length, *([one.title, one.language] if one.is_guide else []))
            for one in catalog.files
        ]
        theirs = self.answer(file, *options, "--list")["bundles"][0]["files"]
        self.same(
            f"{file.name}, list",
            mine,
            [row(one["path"], one["size"], one.get("title"), one.get("language")) for one in theirs],
        )
        self.run("read", file, *options, "--allow-unknown", "--extract", folder / "theirs")
        self.same(f"{file.name}, extracted", 0, self.my_status("extract", file, folder / "mine", *options)[0])
        trees = [
            sorted(path.relative_to(root) for path in root.rglob("*")) for root in (folder / "mine", folder / "theirs")
        ]
        self.same(f"{file.name}, folders", *trees)
        for path in trees[0]:
            if (folder / "mine" / path).is_file():
                self.check(
                    f"{file.name}, {path}",
                    (folder / "mine" / path).read_bytes() == (folder / "theirs" / path).read_bytes(),
                    "its contents differ",
                )

    def compare_guide(self, file, options, bundle, entry):
        guide = Guide(bundle, entry)
        theirs = self.answer(file, *options, "--show", entry.path)
        self.same(f"{file.name}, text of {entry.path}", visible(guide.text.decode()), visible(theirs["text"]))
        self.same(f"{file.name}, attributes of {entry.path}", dict(entry.attributes), theirs["attributes"])
        # What is shown is broken into lines and has ornaments: nothing of the words may be missing.
        shown = self.run("read", file, *options, "--allow-unknown", "--show", entry.path).stdout.decode()
        self.same(
            f"{file.name}, words of {entry.path} that are not shown",
            visible(guide.plain()) - visible(shown),
            collections.Counter(),
        )

    # Refusals

    def damage(self, file):
        """Cuts a bundle at many places, and changes one bit or byte at others; most are where the structure is."""
        options = file.with_suffix(".options").read_text().splitlines()
        data = file.read_bytes()
        count = SLOW_DAMAGES if "--passphrase-file" in options else DAMAGES
        edges = [*range(min(500, len(data))), *range(max(len(data) - 1500, 0), len(data))]
        for number in range(count):
            place = self.random.choice(edges) if number % 2 else self.random.randrange(len(data))
            changed = bytearray(data)
            changed[place] ^= 1 << self.random.randrange(8) if number % 3 else self.random.randrange(1, 256)
            self.both(f"{file.name} with byte {place} as {changed[place]}", bytes(changed), options)
        for place in sorted(self.random.sample(range(len(data)), count // 4)):
            self.both(f"{file.name}, cut at {place}", data[:place], options)
        self.both(f"{file.name} with more behind it", data + b"x", options)
        if options:
            self.both(f"{file.name} without a key", data)
            others = [re.sub("/[a-z]+[.]key$", "/other.key", re.sub("/passphrase$", "/other", one)) for one in options]
            self.both(f"{file.name} with other keys", data, others)

    def forge(self, file):
        """Signs a bundle anew, with some bytes of its catalog or of a map changed."""
        bundle = SealedBundle(file.read_bytes())
        manifest, guides = bundle.manifest, Catalog(bundle).guides
        blocks = [bundle.block(number) for number in range(manifest.blocks)]
        for number in range(FORGERIES):
            guide = self.random.choice(guides) if number % 2 else None
            block, start, length = (
                (guide.map.block, guide.map.offset, guide.map.length) if guide else (-1, 0, len(blocks[-1]))
            )
            changed = bytearray(blocks[block])
            for _ in range(self.random.choice((1, 1, 2, 3))):
                place = start + self.random.randrange(length)
                changed[place] = self.random.choice(
                    (0, 1, 127, 128, 255, changed[place] ^ 1, (changed[place] + 1) % 256)
                )
            made = list(blocks)
            made[block] = bytes(changed)
            self.both(
                f"forgery {number} ({guide.path if guide else 'catalog'})",
                forger.bundle(made, manifest.files, manifest.guides, manifest.size, " ".join(manifest.languages)),
                command="verify" if guide else "list",
                guide=guide and guide.path,
            )


def visible(text):
    """The characters of a text, without those that are spaces or that no terminal gets."""
    counts = collections.Counter(text)
    return collections.Counter({one: counts[one] for one in counts if one.isprintable() and not one.isspace()})


def main(program, folder):
    comparison = Comparison(program, folder)
    for file in sorted(folder.glob("*.bundle")):
        comparison.compare(file)
    for file in sorted(folder.glob("small-*.bundle")):
        comparison.damage(file)
    print(f"refusals of damaged bundles: {comparison.passed} comparisons until here")
    options = ["-i", folder / "forged.key", "--passphrase-file", folder / "forged"]
    for section, name, verdict, data in rules.all_rules():
        comparison.both(f"{section}: {name}", data, options, verdict, guide="a.md" if section == "map" else None)
    comparison.forge(folder / "small-public.bundle")
    print(f"{comparison.passed} passed, {comparison.failed} failed")
    return 1 if comparison.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))

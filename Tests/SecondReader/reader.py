#!/usr/bin/env python3
"""A second reader of bundles, written from docs/FORMAT.md alone, so that the document and the program judge each other.

It reads a file as a whole, and refuses whatever the document does not allow. Searching is reading all guides: a guide
is found if its words, title, path or attributes contain every word asked for, as it is but for NFKC and case folding;
index and meanings are not used.
"""

import argparse
import json
import pathlib
import re
import sys
import unicodedata

from catalog import Catalog
from envelope import Keys, signed_bundle
from guide import Guide
from manifest import public_key
from refusals import Refusal, UnknownPublisher, WrongUse
from sealed import SealedBundle


def info(bundle):
    """The manifest and who signed it."""
    signers = [{"key": signature.line, "comment": signature.comment.decode()} for signature in bundle.signatures]
    return vars(bundle.manifest) | {"signers": signers}


def entry(file):
    kind = ("attachment", "guide", "guide with a text of its own")[file.kind]
    fields = {"path": file.path, "kind": kind, "length": file.contents.length}
    if file.is_guide:
        fields |= {"title": file.title, "language": file.language, "attributes": file.attributes}
    return fields


def verify(bundle):
    """All that section 2 says, and the maps of all guides besides."""
    bundle.verify()
    for file in Catalog(bundle).guides:
        Guide(bundle, file).check()


def folded(text):
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def pattern(word):
    before = "(?<![a-z0-9])" if word[:1].isascii() else ""
    behind = "(?![a-z0-9])" if word[-1:].isascii() else ""
    return re.compile(before + re.escape(word) + behind)


def searchable(bundle):
    """The path of each guide, and everything in it that is searched."""
    for file in Catalog(bundle).guides:
        values = [file.title, file.path, Guide(bundle, file).plain()] + [value for _, value in file.attributes]
        yield file.path, folded("\n".join(values))


def found(texts, words):
    """The paths of guides that have all words: Latin ones between others, Chinese ones anywhere."""
    patterns = [pattern(folded(word)) for word in words]
    return [path for path, text in texts if all(pattern.search(text) for pattern in patterns)]


def extract(bundle, folder):
    """Writes all files into a folder that is new or empty. Paths were checked, so none leads out of it."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    for file in Catalog(bundle).files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "xb") as output:
            output.writelines(bundle.pieces(file.contents))


def keys_of(options):
    keys = Keys()
    for path in options.identity:
        keys.add_identities(path.read_text())
    if options.passphrase_file:
        keys.passphrase = options.passphrase_file.read_text().rstrip("\r\n")
    return keys


def known_publishers(folder):
    """The keys of a folder of minisign .pub files: a comment, then the key."""
    keys = set()
    for path in folder.glob("*.pub"):
        if not (key := public_key(path.read_text().strip().split("\n")[-1])):
            raise WrongUse(f"{path} is no public key")
        keys.add(key[1])
    return keys


def show(value):
    print(json.dumps(value, ensure_ascii=False, indent=1))


def opened(options):
    return SealedBundle(signed_bundle(options.file.read_bytes(), keys_of(options)))


def run(options):
    bundle = opened(options)
    if options.command == "verify":
        verify(bundle)
        if options.keys and not known_publishers(options.keys) & {signature.key for signature in bundle.signatures}:
            raise UnknownPublisher("it is intact, but none of those who signed it is known")
        print("intact")
    elif options.command == "info":
        show(info(bundle))
    elif options.command == "list":
        show([entry(file) for file in Catalog(bundle).files])
    elif options.command == "search":
        show(found(searchable(bundle), options.rest))
    elif options.command == "text":
        print(Guide(bundle, Catalog(bundle).guide(options.rest[0])).plain(), end="")
    elif options.command == "extract":
        extract(bundle, pathlib.Path(options.rest[0]))


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(WrongUse.status, f"{message}\n")


def arguments(values):
    parser = Parser(description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=["verify", "info", "list", "search", "text", "extract"])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("rest", nargs="*", help="words to find, the path of a guide, or a folder to write to")
    parser.add_argument(
        "-i", "--identity", type=pathlib.Path, action="append", default=[], help="a file of secret keys"
    )
    parser.add_argument("--passphrase-file", type=pathlib.Path)
    parser.add_argument("--keys", type=pathlib.Path, help="a folder of public keys of publishers")
    options = parser.parse_args(values)
    wanted = {"search": range(1, 100), "text": [1], "extract": [1]}.get(options.command, [0])
    if len(options.rest) not in wanted:
        parser.error(f"{options.command} takes {'no more arguments' if 0 in wanted else 'one more argument'}")
    return options


def main(values):
    options = arguments(values)
    try:
        run(options)
    except Refusal as refusal:
        print(f"{options.file}: {refusal}", file=sys.stderr)
        return refusal.status
    except (OSError, UnicodeDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 6
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The catalog: a tree over the files, ordered by the bytes of their paths (section 6)."""

import dataclasses
from typing import NamedTuple

from cursor import Cursor
from refusals import Damaged, WrongUse
from sealed import LARGEST_BLOCK
from unicode_rules import clash, fault_of_path, is_language

LARGEST_PAGE, ALL_PAGES, LEVELS = 1_048_576, 67_108_864, 8
MOST_FILES = MOST_FOLDERS = 2**18
ATTACHMENT, WITH_TEXT = 0, 2
LARGEST_TEXT, LARGEST_MAP = 33_554_432, 16_777_216


class Extent(NamedTuple):
    length: int
    block: int = 0
    offset: int = 0


@dataclasses.dataclass
class File:
    path: str
    contents: Extent
    kind: int
    text: Extent = None
    map: Extent = None
    title: str = ""
    language: str = ""
    attributes: list = dataclasses.field(default_factory=list)

    @property
    def is_guide(self):
        return self.kind != ATTACHMENT


class Page(Cursor):
    """One page; each extent is told from where the one before it ended."""

    def __init__(self, bundle, block):
        super().__init__(bundle.block(block), f"catalog page in block {block}")
        self.bundle, self.expected = bundle, {}
        if len(self.data) > LARGEST_PAGE:
            self.refuse("it is too long")

    def extent(self, most=2**63 - 1):
        length = self.varint(most)
        if not length:
            return Extent(0)
        block, place = self.varint(), self.varint(16_777_216)
        offset = self.expected.get(block, 0) + (place // 2 if place % 2 == 0 else -(place + 1) // 2)
        if not 0 <= offset < LARGEST_BLOCK:
            self.refuse("an extent that begins outside its block")
        self.expected[block] = offset + min(length, LARGEST_BLOCK)
        extent = Extent(length, block, offset)
        self.bundle.check_extent(extent, self.where)
        return extent

    def file(self):
        path = self.string(4096)
        if fault := fault_of_path(path):
            self.refuse(f"{path!r}: {fault}")
        file = File(path, self.extent(), self.integer(1))
        if file.kind > WITH_TEXT:
            self.refuse(f"{path!r}: unknown kind {file.kind}")
        if file.is_guide:
            file.text = self.extent() if file.kind == WITH_TEXT else file.contents
            if file.text.length > LARGEST_TEXT:
                self.refuse(f"{path!r}: its text is too long")
            file.map = self.extent(LARGEST_MAP)
            file.title = self.string(1024) or default_title(path)
            file.language = self.string(35)
            if file.language and not is_language(file.language):
                self.refuse(f"{path!r}: no language: {file.language!r}")
            file.attributes = [[self.string(1024), self.string(1024)] for _ in range(self.varint(64))]
        return file


def default_title(path):
    name = path.split("/")[-1]
    return name[: name.rfind(".")] if name.rfind(".") > 0 else name


class Catalog:
    def __init__(self, bundle):
        self.bundle, self.files, self.pages = bundle, [], 0
        root = next(block for name, block, _ in bundle.manifest.sections if name == "catalog")
        self.read(root, 1)
        pair, folders = clash(file.path for file in self.files)
        if pair:
            raise Damaged(f"catalog: {pair[0]!r} and {pair[1]!r} can't lie beside each other")
        if folders > MOST_FOLDERS:
            raise Damaged(f"catalog: {folders} folders are too many")
        self.guides = [file for file in self.files if file.is_guide]
        self.check_counts(bundle.manifest)

    def read(self, block, level):
        if level > LEVELS:
            raise Damaged(f"catalog: more than {LEVELS} levels")
        page = Page(self.bundle, block)
        self.pages += len(page.data)
        if self.pages > ALL_PAGES:
            raise Damaged("catalog: all pages together are too long")
        kind, count = page.integer(1), page.varint()
        if kind > 1 or count < 1:
            page.refuse("it is neither a leaf nor a branch with something on it")
        if kind == 0:
            for _ in range(count):
                self.add(page.file(), page)
            page.end()
        else:
            children = [(page.varint(), page.varint(), page.string(4096)) for _ in range(count)]
            page.end()
            for child, ordinal, path in children:
                if ordinal != len(self.files):
                    page.refuse(f"block {child} does not begin with file {ordinal}")
                self.read(child, level + 1)
                if self.files[ordinal].path != path:
                    page.refuse(f"block {child} does not begin with {path!r}")

    def add(self, file, page):
        if self.files and self.files[-1].path.encode() >= file.path.encode():
            page.refuse(f"{file.path!r} does not come behind {self.files[-1].path!r}")
        if len(self.files) == MOST_FILES:
            page.refuse("there are too many files")
        self.files.append(file)

    def check_counts(self, manifest):
        for what, here, there in (
            ("files", len(self.files), manifest.files),
            ("guides", len(self.guides), manifest.guides),
            ("size", sum(file.contents.length for file in self.files), manifest.size),
            ("languages", {guide.language for guide in self.guides} - {""}, set(manifest.languages)),
        ):
            if here != there:
                raise Damaged(f"catalog: {what} are not what the manifest says")

    def guide(self, path):
        for file in self.guides:
            if file.path == path:
                return file
        raise WrongUse(f"there is no guide {path!r}")

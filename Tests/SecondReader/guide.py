"""A guide: its text, the map of the text, and the words that the map shows (section 7)."""

import re

from cursor import Cursor
from refusals import Damaged

END, CODE_BLOCK, TABLE, CELL, FOOTNOTE = 0, 16, 17, 20, 22
LINK, IMAGE, WORDS, CODE, REFERENCE = 26, 27, 28, 29, 31
NUMBERED, SPANS = (11, 12), range(23, 28)
CONTAINERS = {*range(1, 21), FOOTNOTE, *SPANS}
MOST_OPEN, MOST_NODES, MOST_COLUMNS, LONGEST_LABEL = 64, 4_194_304, 256, 256

# Scripts that are written without spaces, and the marks that go with them.
SPACELESS = re.compile(
    "[\u2e80-\u303e\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff]"
)
MARKS = "“”‘’—…·"


class Map(Cursor):
    """A map that is read from its beginning, along its text."""

    def __init__(self, data, text, where):
        super().__init__(data, where)
        self.text, self.place = text, 0

    def nodes(self):
        """Each tag and its value; an end comes with the tag of what it ends."""
        open_tags, cells, count = [], [], 0
        while self.at < len(self.data):
            tag = self.varint()
            if tag == END:
                if not open_tags:
                    self.refuse("an end without a beginning")
                cells.pop()
                if (ended := open_tags.pop()) in (LINK, IMAGE):
                    self.piece()
                yield END, ended
                continue
            count += 1
            if tag > REFERENCE or count > MOST_NODES:
                self.refuse("an unknown tag, or too many of them")
            yield tag, self.value(tag)
            if tag == CELL and cells:
                cells[-1] += 1
                if cells[-1] > MOST_COLUMNS:
                    self.refuse("too many cells")
            if tag in CONTAINERS:
                open_tags.append(tag)
                cells.append(0)
                if len(open_tags) > MOST_OPEN:
                    self.refuse("too many open containers")
        if open_tags:
            self.refuse("a container that does not end")

    def value(self, tag):
        if tag in (WORDS, CODE):
            return self.piece()
        if tag in (FOOTNOTE, REFERENCE):
            return self.string(LONGEST_LABEL)
        if tag in NUMBERED:
            return self.varint(999_999_999)
        if tag == TABLE and any(alignment > 3 for alignment in self.take(self.varint(MOST_COLUMNS))):
            self.refuse("an alignment that is none")
        return None

    def piece(self):
        ahead = self.varint()
        if ahead == 0:
            return self.string(len(self.data))
        start = self.place + ahead - 1
        self.place = self.end_of_piece(start, self.varint())
        for place in (start, self.place):
            if place > len(self.text) or place < len(self.text) and self.text[place] & 0xC0 == 0x80:
                self.refuse("a piece that is no part of the text")
        return self.text[start : self.place].decode()

    def end_of_piece(self, start, code):
        if code % 2:
            return start + code // 2
        end = start - 1
        for more in range(code // 2, -1, -1):
            end = self.text.find(b"\n", end + 1)
            if end < 0:
                if more or start > len(self.text):
                    self.refuse("a piece that goes on behind the text")
                end = len(self.text)
        return end


class Guide:
    def __init__(self, bundle, file):
        self.where, self.text, self.map = f"map of {file.path!r}", bundle.read(file.text), bundle.read(file.map)
        try:
            self.text.decode()
        except UnicodeDecodeError:
            raise Damaged(f"the text of {file.path!r} is not UTF-8") from None

    def nodes(self):
        return Map(self.map, self.text, self.where).nodes()

    def check(self):
        for _ in self.nodes():
            pass

    def plain(self):
        """The words that are shown, each block and each cell of a table in a line of its own."""
        lines, line, is_code = [], "", False
        for tag, value in self.nodes():
            if tag in (WORDS, CODE):
                line += value
            elif tag == REFERENCE:
                line += f"[{value}]"
            elif tag not in SPANS and (tag != END or value not in SPANS):
                lines.append(line if is_code else flowing(line))
                line, is_code = "", tag == CODE_BLOCK
        return "".join(line + "\n" for line in [*lines, flowing(line)] if line)


def flowing(line):
    """A line with all white space as one space, or as nothing where lines end in scripts that have none."""

    def space(match):
        ends = line[match.start() - 1], line[match.end()]
        is_tight = any(map(SPACELESS.match, ends)) and all(end in MARKS or SPACELESS.match(end) for end in ends)
        return "" if is_tight else " "

    line = line.strip(" \t\r\n")
    return re.sub("[ \t]+", " ", re.sub("[ \t]*[\r\n][ \t\r\n]*", space, line))

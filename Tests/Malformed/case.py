"""What a case is: a bundle with one fault, and what every command has to say of it.

Or one that would cost much to read, and what that may cost.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields

from collection import COLLECTION, CURATOR
from writer import bundle

# The exit statuses of `bundle help`.
DONE, NOTHING_FOUND, DAMAGED, UNKNOWN, CLOSED, FAILED, MISUSED = 0, 1, 3, 4, 5, 6, 64

COMMANDS = ("verify", "info", "list", "search", "show", "extract", "replace")
EVERY = " ".join(COMMANDS)
# What reads the catalog as a whole, and what reads any of it.
WHOLE = "verify list search extract replace"
READS = f"{WHOLE} show"
# Nothing is wrong, or nothing that would keep a reader from its work.
FINE = {"exit": DONE, "words": (), "sees": ""}
NEWER = "get a newer version"
# Through the contents, a guide and its outline, to what is found in it and in all.
# A guide without headings has no outline, and one without the words nothing to step through, so it takes more than one
# Esc to get out of it.
READING = "enter G t t / l a enter esc esc esc s l a n esc q"


@dataclass
class Case:
    """One bundle. The commands in `sees` must end with `exit` and say all of `words`; the others must do their work."""

    name: str
    make: Callable[[], bytes]
    exit: int = DAMAGED
    words: tuple | str = ()
    sees: str = EVERY
    # What is in it; a function if that is much.
    files: tuple | Callable[[], tuple] = COLLECTION
    # Which guide is shown, and some of its words; for what is searched, and something of each hit.
    show: str = "en/lantern.md"
    shown: str = "Carry a lantern when you walk"
    search: str = "lantern"
    hits: tuple = ("en/lantern.md",)
    options: tuple = ()
    # Whether it unpacks to so much that this has to be wanted.
    is_confirmed: bool = False
    commands: str = EVERY
    seconds: float = 5
    megabytes: int = 256

    def __post_init__(self):
        self.words = (self.words,) if isinstance(self.words, str) else self.words
        self.sees = frozenset(self.sees.split())

    @property
    def collection(self):
        return self.files() if callable(self.files) else self.files

    @property
    def expected(self):
        sees = " ".join(command for command in COMMANDS if command in self.sees)
        return f"exit {self.exit}, {self.words}, of: {sees}"


@dataclass
class Cost(Case):
    """A bundle that would cost much to read. Each command must end by itself, within its time and memory.

    `ends` is how they may end; `says` is what some of them have to say in any case, such as that they gave something
    up; `keys` is what is pressed in the reader that has all of the screen, `typed` what is typed to the one that asks
    and answers in lines.
    """

    search: str = "lantern"
    show: str = "a.md"
    ends: tuple = (DONE, NOTHING_FOUND)
    says: dict = field(default_factory=dict)
    keys: str = READING
    typed: tuple = ("1", "", "t", "1", "lantern", "q")
    # The limits of single commands, where they are others.
    megabytes_of: dict = field(default_factory=dict)

    @property
    def expected(self):
        return f"to end in {self.seconds} s and {self.megabytes} MB with one of {self.ends}, saying {self.says}"


class Group:
    """Exhibits that have much in common: what is given to the group holds for all that say nothing else."""

    def __init__(self, name, *, kind=Case, **common):
        self.name, self.kind, self.common, self.cases = name, kind, common, []
        self.fields = {field.name for field in fields(kind)}

    def add(self, name, *, make=None, signers=(CURATOR,), **more):
        """Puts a case up. What is no field of a case is for the writer, unless `make` makes the bytes."""
        all = {**self.common, **more}
        said = {key: value for key, value in all.items() if key in self.fields}
        lies = {key: value for key, value in all.items() if key not in self.fields}
        case = self.kind(f"{self.name}/{name}", make, **said)
        case.make = make or (lambda: bundle(case.collection, signers, **lies))
        self.cases.append(case)

    def case(self, name, **more):
        """Puts up what a function makes files of, which says what they are."""

        def put_up(files):
            self.add(name, files=files, **more)
            return files

        return put_up

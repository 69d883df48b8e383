"""What an exhibit is: a bundle with one fault, and what every command has to say of it."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from collection import COLLECTION, CURATOR
from writer import bundle

# The exit statuses of `bundle help`.
DONE, NOTHING_FOUND, DAMAGED, UNKNOWN, CLOSED, FAILED = 0, 1, 3, 4, 5, 6

COMMANDS = ("verify", "info", "list", "search", "show", "extract", "replace")
EVERY = " ".join(COMMANDS)
# What reads the catalog as a whole, and what reads any of it.
WHOLE = "verify list search extract replace"
READS = f"{WHOLE} show"
# Nothing is wrong, or nothing that would keep a reader from its work.
FINE = {"exit": DONE, "words": (), "sees": ""}
NEWER = "get a newer version"


@dataclass
class Exhibit:
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
    commands: str = EVERY
    seconds: float = 5
    megabytes: int = 256

    def __post_init__(self):
        self.words = (self.words,) if isinstance(self.words, str) else self.words
        self.sees = frozenset(self.sees.split())

    @property
    def collection(self):
        return self.files() if callable(self.files) else self.files


FIELDS = {field.name for field in fields(Exhibit)}


class Room:
    """Exhibits that have much in common: what is given to the room holds for all that say nothing else."""

    def __init__(self, name, **common):
        self.name, self.common, self.exhibits = name, common, []

    def add(self, name, *, make=None, signers=(CURATOR,), **more):
        """Puts an exhibit up. What is no field of an exhibit is for the writer, unless `make` makes the bytes."""
        all = {**self.common, **more}
        said = {key: value for key, value in all.items() if key in FIELDS}
        lies = {key: value for key, value in all.items() if key not in FIELDS}
        exhibit = Exhibit(f"{self.name}/{name}", make, **said)
        exhibit.make = make or (lambda: bundle(exhibit.collection, signers, **lies))
        self.exhibits.append(exhibit)

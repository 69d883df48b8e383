"""Reckons what reading a bundle costs."""

import shutil
from pathlib import Path

from case import CLOSED, DAMAGED, DONE, FAILED, MISUSED, NOTHING_FOUND, UNKNOWN
from collection import CURATOR
from program import Wrong, check_terminal, run, task
from terminal import sit
from writer import renamed

STATUSES = {DONE, NOTHING_FOUND, DAMAGED, UNKNOWN, CLOSED, FAILED, MISUSED}
SCREENS = {"screen": (80, 24), "screen-wide": (200, 50), "library": (80, 24)}
# Where a limit is passed, it is not waited for how far: seconds of work, and bytes of memory.
MOST = ("prlimit", "--cpu=8:9", f"--as={4 << 30}")
OVERTIME = 128 + 24


class Reckoning:
    """One bundle that costs much before one command."""

    def __init__(self, cost, command, program, number):
        self.cost, self.command = cost, command
        self.folder = Path(f"{number:04}.{command}")
        self.file = Path(f"{number:04}.bundle")
        self.library = Path(f"{number:04}.{command}.library") if command.startswith("twenty-") else None
        self.arguments = [program, *task(cost, command, str(self.library or self.file), self.folder)]
        self.megabytes = cost.megabytes_of.get(command, cost.megabytes)
        self.report = ""

    def wrongs(self):
        """What is wrong with the answer, and the answer; nothing if it is right."""
        if self.library:
            (self.library / "Bundles").mkdir(parents=True)
            file = self.file.read_bytes()
            for copy in range(20):
                (self.library / "Bundles" / f"{copy:02}.bundle").write_bytes(renamed(file, CURATOR, copy))
        try:
            if self.command in SCREENS or self.command == "lines":
                self.sit()
            else:
                self.ask()
        except Wrong as wrong:
            yield f"{self.command}: {wrong}", self.report
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
            if self.library:
                shutil.rmtree(self.library)

    def ask(self):
        status, output, errors, seconds, megabytes = run(self.arguments, MOST)
        text = (output + errors).decode(errors="backslashreplace")
        self.report = f"exit {status}, {seconds:.1f} s, {megabytes:.0f} MB\n{text[:1000]}\n{text[-1000:]}"
        if status == OVERTIME:
            raise Wrong(f"it took more than {seconds:.1f} s")
        if status not in STATUSES:
            raise Wrong(f"it did not end by itself: {status}")
        if status not in self.cost.ends:
            raise Wrong(f"exit status {status}")
        self.check(seconds, megabytes)
        check_terminal(text)
        self.check_words(text)

    def sit(self):
        """Sits down at a terminal: each answer has its time."""
        if self.command == "lines":
            steps, size = [line.encode() + b"\n" for line in self.cost.typed], (80, 24)
        else:
            through = ["enter", *self.cost.keys.split(), "q"] if self.command == "library" else self.cost.keys.split()
            steps, size = through, SCREENS[self.command]
        costs, terminal = sit(self.arguments, steps, self.cost.seconds, columns=size[0], lines=size[1])
        slowest = max(costs, key=lambda cost: cost[1])
        text = bytes(terminal.said).decode(errors="replace")
        self.report = f"status {terminal.status}, {terminal.megabytes:.0f} MB, {costs}\n{ascii(text[-1000:])}"
        self.check(slowest[1], terminal.megabytes, f", for {slowest[0]}")
        terminal.check()
        if terminal.status != DONE:
            raise Wrong(f"it did not end when it was told to: {terminal.status}")
        self.check_words(text)

    def check(self, seconds, megabytes, when=""):
        if seconds > self.cost.seconds:
            raise Wrong(f"it took {seconds:.1f} s{when}")
        if megabytes > self.megabytes:
            raise Wrong(f"it took {megabytes:.0f} MB")

    def check_words(self, text):
        for words in self.cost.says.get(self.command, ()):
            if words not in text:
                raise Wrong(f"it does not say: {words}")

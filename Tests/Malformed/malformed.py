"""Shows every case to the program, with every command, and looks at what it says.

usage: malformed.py PROGRAM FOLDER [NAME…]      (only those cases whose names begin so)
       malformed.py --write FOLDER               (all of them but those that are about cost, only written)
"""

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import age
from collection import COLLEAGUE, COLLECTION, CURATOR, REVOKED
from costs import Reckoning
from case import DONE, FAILED, NOTHING_FOUND, Cost
from program import Wrong, check_terminal, run, task, tree
from groups import GROUPS

PARALLEL = 2
LONGEST_MESSAGE = 5000
OLD = b"what was there before\n"


def make(cases):
    """Makes the bundles."""
    seen = {}
    for number, case in enumerate(cases):
        data = case.make()
        Path(bundle_name(number)).write_bytes(data)
        # A lie that changes nothing would be a case of nothing.
        if (other := seen.setdefault((data, case.options), case.name)) != case.name:
            raise ValueError(f"{case.name} is the same as {other}")


def bundle_name(number):
    """A name that says nothing, so that no message is taken for right because of it."""
    return f"{number:04}.bundle"


class Visit:
    """One case before one command."""

    def __init__(self, case, command, program, number):
        self.case, self.command, self.file = case, command, bundle_name(number)
        self.folder = Path(f"{number:04}.{command}")
        self.arguments = [program, *task(case, command, self.file, self.folder)]
        self.report = ""

    def wrongs(self):
        """What is wrong with the answer, and the answer; nothing if it is right."""
        if self.command == "replace":
            for file in COLLECTION:
                path = self.folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(OLD)
        try:
            self.check()
        except Wrong as wrong:
            yield f"{self.command}: {wrong}", self.report
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def check(self):
        case = self.case
        before = tree(self.folder)
        status, output, errors, seconds, megabytes = run(self.arguments)
        text, notes = output.decode(errors="backslashreplace"), errors.decode(errors="backslashreplace")
        self.report = f"exit {status}, {seconds:.1f} s, {megabytes:.0f} MB\n{text[:2000]}{notes[:2000]}"
        if status < 0 or status >= 128:
            raise Wrong("it crashed")
        if seconds > case.seconds:
            raise Wrong(f"it took more than {case.seconds} s")
        if megabytes > case.megabytes:
            raise Wrong(f"it took more than {case.megabytes} MB")
        check_terminal(text + notes)
        if status != (case.exit if self.command in case.sees else DONE):
            raise Wrong(f"exit status {status}")
        if status == DONE:
            self.check_work(text)
        else:
            self.check_message(status, text, notes)
            if tree(self.folder) != before:
                raise Wrong("the folder is not as it was")

    def check_message(self, status, text, notes):
        """That it says what is wrong, and where, and what to do next; in few words, and nothing else."""
        if self.command == "verify":
            said, is_about = text, f"  {self.file}\n" in text
        else:
            # Where nothing is found or written, the bundle is not to blame.
            said, is_about = notes, status in (NOTHING_FOUND, FAILED) or notes.startswith(f"bundle: {self.file}: ")
            if text:
                raise Wrong("there is output besides the message")
            if status not in (NOTHING_FOUND, FAILED) and "\nhint: " not in notes:
                raise Wrong("it does not say what to do next")
        if not is_about:
            raise Wrong("it does not say which bundle it is about")
        if len(said) > LONGEST_MESSAGE:
            raise Wrong(f"a message of {len(said)} characters")
        for words in self.case.words:
            if words not in said:
                raise Wrong(f"it does not say: {words}")

    def check_work(self, text):
        """That a command in whose way the fault is not does what it is for."""
        case, collection = self.case, self.case.collection
        expected = {
            "verify": ["GENUINE", "every byte was checked"],
            "info": ["Museum"],
            "list": [file.path for file in collection if file.map is not None],
            "search": case.hits,
            "show": [case.shown],
        }
        for words in expected.get(self.command, []):
            if words not in text:
                raise Wrong(f"it does not say: {words}")
        if self.command in ("extract", "replace"):
            files = {path: data for path, data in tree(self.folder).items() if data is not None}
            if files != {file.path: file.contents for file in collection}:
                raise Wrong("other files than those of the collection")


def write_cases(folder, cases):
    """Makes the bundles and what it takes to open them."""
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    Path("Keys/Revoked").mkdir(parents=True)
    for place, signer in (("Keys", CURATOR), ("Keys", COLLEAGUE), ("Keys/Revoked", REVOKED)):
        Path(f"{place}/{signer.name}.pub").write_text(f"untrusted comment: a key of the museum\n{signer.line}\n")
    Path("reader.key").write_text(age.identity())
    Path("passphrase").write_bytes(age.PASSPHRASE + b"\n")
    Path("catalogue.txt").write_text("".join(f"{bundle_name(n)} {e.name}\n" for n, e in enumerate(cases)))
    make(cases)


def secret(case):
    """The file that opens a case, of those that are beside it."""
    return case.options[1] if case.options[:1] in (("-i",), ("--passphrase-file",)) else "-"


def visit(case):
    """Who looks at a case."""
    return Reckoning if isinstance(case, Cost) else Visit


def main(program, folder, *names):
    cases = [e for group in GROUPS for e in group.cases if not names or e.name.startswith(names)]
    if program == "--write":
        cases = [case for case in cases if not isinstance(case, Cost)]
    write_cases(Path(folder), cases)
    if program == "--write":
        Path("secrets.txt").write_text(
            "".join(f"{bundle_name(n)}\t{secret(c)}\t{c.search}\t{c.show}\n" for n, c in enumerate(cases))
        )
        return 0

    def look(number):
        return [
            w
            for command in cases[number].commands.split()
            for w in visit(cases[number])(cases[number], command, program, number).wrongs()
        ]

    failed = 0
    with ThreadPoolExecutor(PARALLEL) as visitors:
        for case, wrongs in zip(cases, visitors.map(look, range(len(cases)))):
            failed += bool(wrongs)
            for wrong, report in wrongs:
                print(f"WRONG  {case.name}: {wrong}")
                print(f"       expected: {case.expected}")
                print("".join(f"       | {line}\n" for line in report.splitlines()), flush=True)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

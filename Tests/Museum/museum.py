"""Shows every exhibit to the program, with every command, and looks at what it says.

usage: museum.py PROGRAM FOLDER [NAME…]      (only those exhibits whose names begin so)
"""

import os
import shutil
import subprocess
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process
from pathlib import Path

import age
from collection import COLLEAGUE, COLLECTION, CURATOR
from exhibit import COMMANDS, DONE, NOTHING_FOUND
from rooms import ROOMS

PATIENCE = 60
PARALLEL = 2
OLD = b"what was there before\n"


class Wrong(Exception):
    pass


def paint(folder, exhibits):
    """Makes the bundles. In a process of its own: what a process holds when it starts another counts as that one's."""
    for number, exhibit in enumerate(exhibits):
        (folder / f"{number}").write_bytes(exhibit.make())


def run(arguments):
    """Runs a command. Returns its status, output, errors, seconds of work and megabytes of memory."""
    with subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          start_new_session=True, env={"LANG": "C.UTF-8"}) as process:
        with ThreadPoolExecutor(2) as readers:
            streams = [readers.submit(stream.read) for stream in (process.stdout, process.stderr)]
            end = time.monotonic() + PATIENCE
            while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
                if time.monotonic() > end:
                    process.kill()
                time.sleep(0.002)
        _, status, usage = ended
        process.returncode = os.waitstatus_to_exitcode(status)
        output, errors = (stream.result() for stream in streams)
    return process.returncode, output, errors, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def tree(folder):
    """All that is in a folder; `None` if there is no such folder."""
    if not folder.exists():
        return None
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def check_terminal(text):
    """Nothing may reach a terminal that it would obey, or that would mislead the eye."""
    for character in text:
        kind = unicodedata.category(character)
        if character != "\n" and (kind in ("Cc", "Zl", "Zp") or kind == "Cf" and character not in "\u200c\u200d"):
            raise Wrong(f"U+{ord(character):04X} in the output")


class Visit:
    """One exhibit before one command."""

    def __init__(self, exhibit, command, program, file, keys, folder):
        self.exhibit, self.command, self.folder = exhibit, command, folder
        task = {
            "verify": [],
            "info": ["--info"],
            "list": ["--list"],
            "search": ["--search", exhibit.search],
            "show": ["--show", exhibit.show],
            "extract": ["--extract", str(folder)],
            "replace": ["--extract", str(folder), "--force"],
        }[command]
        self.arguments = [program, "verify" if command == "verify" else "read", str(file), "--keys", str(keys)]
        self.arguments += [*task, *exhibit.options]
        self.report = ""

    def check(self):
        exhibit, command = self.exhibit, self.command
        before = None
        if command == "replace":
            for file in COLLECTION:
                path = self.folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(OLD)
            before = tree(self.folder)
        status, output, errors, seconds, megabytes = run(self.arguments)
        try:
            text, notes = output.decode(), errors.decode()
        except UnicodeDecodeError as error:
            raise Wrong(f"output that is not UTF-8: {error}")
        self.report = f"exit {status}, {seconds:.1f} s, {megabytes:.0f} MB\n{text[:2000]}{notes[:2000]}"
        self.seconds, self.megabytes = seconds, megabytes
        if status < 0 or status >= 128:
            raise Wrong("it crashed")
        if seconds > exhibit.seconds:
            raise Wrong(f"it took more than {exhibit.seconds} s")
        if megabytes > exhibit.megabytes:
            raise Wrong(f"it took more than {exhibit.megabytes} MB")
        check_terminal(text + notes)
        sees = command in exhibit.sees
        if status != (exhibit.exit if sees else DONE):
            raise Wrong(f"exit status {status}")
        after = tree(self.folder)
        if status != DONE:
            said = text if command == "verify" else notes
            for words in exhibit.words:
                if words not in said:
                    raise Wrong(f"it does not say: {words}")
            if len(said) > 4096:
                raise Wrong("a message of more than 4 kB")
            if status != NOTHING_FOUND and command != "verify" and "\nhint: " not in notes:
                raise Wrong("it does not say what to do next")
            if command != "verify" and text:
                raise Wrong("there is output besides the message")
            if after != before:
                raise Wrong("the folder is not as it was")
        else:
            self.check_work(text, after)

    def check_work(self, text, after):
        """That a command whose way the fault is not in does what it is for."""
        exhibit, command = self.exhibit, self.command
        guides = [file.path for file in exhibit.files if file.map is not None]
        expected = {
            "verify": ["GENUINE", "every byte was checked"],
            "info": ["Museum"],
            "list": guides,
            "search": exhibit.hits,
            "show": [exhibit.shown],
            "extract": [],
            "replace": [],
        }[command]
        for words in expected:
            if words not in text:
                raise Wrong(f"it does not say: {words}")
        if command in ("extract", "replace"):
            files = {path: data for path, data in after.items() if data is not None}
            if files != {file.path: file.contents for file in exhibit.files}:
                raise Wrong("other files than those of the collection")


def main(program, folder, *names):
    folder = Path(folder)
    keys = folder / "Keys"
    keys.mkdir(parents=True)
    for signer in (CURATOR, COLLEAGUE):
        (keys / f"{signer.name}.pub").write_text(f"untrusted comment: a key of the museum\n{signer.line}\n")
    (folder / "reader.key").write_text(age.identity())
    (folder / "passphrase").write_bytes(age.PASSPHRASE + b"\n")
    os.chdir(folder)

    exhibits = [e for room in ROOMS for e in room.exhibits if not names or e.name.startswith(names)]
    assert len({e.name for e in exhibits}) == len(exhibits), "two exhibits of one name"
    painter = Process(target=paint, args=(folder, exhibits))
    painter.start()
    painter.join()
    if painter.exitcode:
        return painter.exitcode

    def look(numbered):
        number, exhibit = numbered
        found = []
        for command in COMMANDS:
            target = folder / f"{number}.{command}"
            visit = Visit(exhibit, command, program, Path(str(number)), keys, target)
            try:
                visit.check()
            except Wrong as wrong:
                found.append((visit, str(wrong)))
            shutil.rmtree(target, ignore_errors=True)
        return found

    failed = 0
    with ThreadPoolExecutor(PARALLEL) as visitors:
        for exhibit, found in zip(exhibits, visitors.map(look, enumerate(exhibits))):
            failed += bool(found)
            for visit, wrong in found:
                print(f"WRONG  {exhibit.name}: {visit.command}: {wrong}\n       expected: exit {exhibit.exit} and {exhibit.words} of: {' '.join(sorted(exhibit.sees))}")
                print("".join(f"       | {line}\n" for line in visit.report.splitlines()), flush=True)
    print(f"{len(exhibits) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

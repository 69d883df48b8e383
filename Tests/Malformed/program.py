"""Runs the program, and looks at what reaches a terminal."""

import os
import signal
import subprocess
import unicodedata
from tempfile import NamedTemporaryFile

# Seconds by the clock, in which it takes far less of the processor: the machine may have other things to do.
PATIENCE = 60
ENVIRONMENT = {"LANG": "C.UTF-8", "PATH": os.environ["PATH"], "TERM": "xterm-256color"}


class Wrong(Exception):
    """What is wrong with an answer."""


def task(case, command, file, folder):
    """The arguments for a command; its name may begin with `salvage-` and end with `-json` or `-plain`.

    With `twenty-` before it, it is for a library of which the file is the folder.
    """
    name = command.removeprefix("salvage-").removeprefix("twenty-")
    name, _, form = name.partition("-")
    confirmed = ["--yes"] if case.is_confirmed else []
    what = {
        "verify": [],
        "info": ["--info"],
        "list": ["--list"],
        "search": ["--search", case.search],
        "show": ["--show", case.show],
        "extract": ["--extract", str(folder), *confirmed],
        "replace": ["--extract", str(folder), "--force", *confirmed],
        "screen": [],
        # Given twice, it is two bundles to choose from.
        "library": [file],
        "lines": ["--plain"],
    }[name]
    salvage = ["--salvage"] if command.startswith("salvage-") else []
    verb = "verify" if name == "verify" else "read"
    form = [f"--{form}"] if form in ("json", "plain") else []
    files = ["--library", file] if command.startswith("twenty-") else [file]
    return [verb, *files, "--keys", "Keys", *salvage, *what, *form, *case.options]


def run(arguments, most=()):
    """Runs a command. Returns its status, output, errors, seconds of work and megabytes of memory.

    `most` is what prlimit(1) keeps it from taking more of.

    The system counts the memory of whoever starts a program as that program's own, so a small one starts it: time(1).
    """
    with NamedTemporaryFile("r") as usage, subprocess.Popen(
        [*most, "time", "-f", "%U %S %M", "-o", usage.name, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        # There is no terminal to ask for a passphrase.
        start_new_session=True,
    ) as process:
        try:
            output, errors = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return -signal.SIGKILL, b"", b"", PATIENCE, 0
        # The last line, since there is another one before it if the status is not nought.
        user, system, kilobytes = usage.read().splitlines()[-1].split()
        return process.returncode, output, errors, float(user) + float(system), int(kilobytes) / 1024


def tree(folder):
    """All that is in a folder; `None` if there is no such folder."""
    if not folder.exists():
        return None
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def check_terminal(text):
    """Nothing may reach a terminal that it would obey, or that would mislead the eye."""
    for character in set(text):
        kind = unicodedata.category(character)
        if character != "\n" and (kind in ("Cc", "Zl", "Zp") or kind == "Cf" and character not in "\u200c\u200d"):
            raise Wrong(f"U+{ord(character):04X} in the output")

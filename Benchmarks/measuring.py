"""What a command costs, and tables of it. For the programs that measure; measures nothing by itself."""

import os, select, shlex, statistics, subprocess, sys, time
from pathlib import Path
from typing import NamedTuple

FOUND_OR_NOT = (0, 1)  # statuses of a search
NAME = os.path.basename(sys.argv[0])


def run(*command):
    """What a command prints; ends everything if it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{NAME}: {shlex.join(command)}:\n{done.stderr}")
    return done.stdout


def in_turns(commands, cost, least, most, seconds):
    """What each command costs, round by round: in turns, so that whatever else the machine does meets all of
    them. There are `least` rounds, then more until there are `most` or the seconds have passed."""
    start, rounds = time.perf_counter(), []
    while len(rounds) < least or len(rounds) < most and time.perf_counter() - start < seconds:
        rounds.append({name: cost(name, command) for name, command in commands.items()})
    return {name: [turn[name] for turn in rounds] for name in commands}


class Process(NamedTuple):
    """What a short process costs."""

    milliseconds: float
    read: int  # bytes, libraries included; what is mapped into memory is not counted
    from_disk: int  # bytes that were not in the system's cache


def process(command, accepted=(0,)):
    """What a new process costs, with those that it starts; it must end with one of these statuses."""
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    taken = (time.perf_counter() - start) * 1000
    counts = dict(line.split(": ") for line in Path(f"/proc/{child}/io").read_text().splitlines())
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in accepted:
        sys.exit(f"{NAME}: {shlex.join(command)}: {status}")
    return Process(taken, int(counts["rchar"]), int(counts["read_bytes"]))


class Work(NamedTuple):
    """What a longer piece of work costs."""

    seconds: float
    memory: int  # bytes: the most that one of its processes had
    alone: int  # bytes: the most that the first process had


def work(command, accepted=(0,)):
    """What a command costs that must end with one of these statuses; what it says is in the file "messages"."""
    # Of a child of ours the system would count our own memory too; hence time(1).
    with open("messages", "w") as messages:
        start = time.perf_counter()
        outer = subprocess.Popen(["time", "-q", "-o", "cost", "-f", "%M", *command],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages)
        alone = watch(outer)
        taken = time.perf_counter() - start
    if outer.returncode not in accepted:
        said = Path("messages").read_text()[-1000:]
        sys.exit(f"{NAME}: {shlex.join(command)}: {outer.returncode}\n{said}")
    memory = int(Path("cost").read_text()) * 1024
    return Work(taken, memory, min(alone, memory))  # the system counts the two a little differently


def watch(outer):
    """Waits for a process to end; the most memory that its child was seen with."""
    most = 0
    ended = select.poll()
    ended.register(os.pidfd_open(outer.pid), select.POLLIN)
    while not ended.poll(5):
        try:
            child = Path(f"/proc/{outer.pid}/task/{outer.pid}/children").read_text().split()[0]
            status = Path(f"/proc/{child}/status").read_text()
            most = max(most, int(status.partition("VmHWM:")[2].split()[0]) * 1024)
        except (OSError, IndexError):
            pass  # not started yet, or just ended
    outer.wait()
    return most


def forget(path):
    """Has the system forget what it keeps of a file, or a folder's files, in memory."""
    for file in [path, *path.rglob("*")]:
        if file.is_file():
            with open(file, "rb") as opened:
                os.fsync(opened.fileno())
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def size_of(path):
    """The bytes in a file, or in a folder's files."""
    return sum(file.stat().st_size for file in [path, *path.rglob("*")] if file.is_file())


def median(costs, field):
    return statistics.median(getattr(cost, field) for cost in costs)


def size(count):
    return f"{count / 1e6:.2f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"


def table(*rows):
    """A table in Markdown; the first row is its head."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]) + "\n"

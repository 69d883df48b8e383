"""A terminal with somebody at it, for the readers."""

import fcntl
import os
import pty
import re
import resource
import select
import signal
import struct
import termios
import time
from pathlib import Path

from program import ENVIRONMENT, check_terminal

KEYS = {"tab": b"\t", "enter": b"\r", "esc": b"\x1b", "space": b" "}
TICKS = os.sysconf("SC_CLK_TCK")
# How long nothing has to happen before an answer is taken for complete, and how long one is waited for at most.
STILL, PATIENCE = 0.08, 60
LONGEST = 64 << 20
# A cell of 8 by 16 dots, and Sixel pictures.
ABILITIES = b"\x1b[6;16;8t\x1b[?62;4c"
# What the readers themselves send: where to write and how, the whole screen, questions, pictures.
OWN = re.compile(
    r"\x1b\[\??[0-9;]*[HJKmtchl]|\x1bP0;1;0q[^\x1b]*\x1b\\|\x1b_G[^\x1b]*\x1b\\|[\r\x07]"
)


class Terminal:
    """Runs a program in a terminal of so many columns and lines."""

    def __init__(self, arguments, columns=80, lines=24, seconds=10, megabytes=4096):
        self.said, self.program = bytearray(), os.path.realpath(arguments[0])
        self.process, self.file = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20,) * 2)
            resource.setrlimit(resource.RLIMIT_CPU, (10 * seconds,) * 2)
            os.execve(arguments[0], arguments, ENVIRONMENT)
        self.status = None
        self.megabytes = 0

    def family(self):
        """The program and those that it started."""
        found = [self.process]
        for one in found:
            try:
                found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
            except (FileNotFoundError, ProcessLookupError):
                pass
        return found

    def usage(self):
        """Seconds of work so far, and whether any is being done."""
        ticks, is_busy = 0, False
        for one in self.family():
            try:
                _, *numbers = Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
                ticks += int(numbers[10]) + int(numbers[11])
                threads = Path(f"/proc/{one}/task").glob("*/stat")
                is_busy |= any(thread.read_text().rsplit(")", 1)[1].split()[0] in "RD" for thread in threads)
            except (FileNotFoundError, ProcessLookupError):
                pass
        return ticks / TICKS, is_busy

    def weigh(self):
        """Sees how much memory the program took at most: whoever started it is not meant."""
        try:
            if os.readlink(f"/proc/{self.process}/exe") == self.program:
                peak = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{self.process}/status").read_text())
                self.megabytes = max(self.megabytes, int(peak[1]) / 1024 if peak else 0)
        except (FileNotFoundError, ProcessLookupError):
            pass

    def hear(self, seconds):
        """Takes what the program says within some time; says what the terminal can do if it is asked."""
        if not select.select([self.file], [], [], seconds)[0]:
            return b""
        try:
            said = os.read(self.file, 1 << 16)
        except OSError:
            said = b""
        if not said:
            self.end()
        if b"\x1b[c" in said:
            os.write(self.file, ABILITIES)
        self.said += said
        return said

    def settle(self, most):
        """Waits until nothing happens any more, for `most` seconds of work. Returns how many it took."""
        before, _ = self.usage()
        start = since = time.monotonic()
        last = before
        while self.status is None:
            said = self.hear(0.02)
            now, is_busy = self.usage()
            self.weigh()
            if said or is_busy or now != last:
                last, since = now, time.monotonic()
            if time.monotonic() - since > STILL:
                break
            if now - before > most or time.monotonic() - start > PATIENCE or len(self.said) > LONGEST:
                return max(now - before, most)
        return last - before

    def type(self, text):
        if self.status is None:
            os.write(self.file, text)

    def end(self):
        """Waits for the end of the program, or makes it end."""
        if self.status is None:
            for _ in range(100):
                ended, status = os.waitpid(self.process, os.WNOHANG)
                if ended:
                    break
                time.sleep(0.02)
            else:
                os.kill(self.process, signal.SIGKILL)
                _, status = os.waitpid(self.process, 0)
            self.status = os.waitstatus_to_exitcode(status)
            os.close(self.file)
        return self.status

    def check(self):
        """Nothing may reach the terminal that it would obey, the readers' own words to it aside."""
        text = self.said.decode(errors="replace")
        check_terminal(OWN.sub("", text))


def sit(arguments, steps, most, **size):
    """Presses keys or types lines one after the other. Returns the steps, what each cost, and the terminal."""
    terminal = Terminal(arguments, **size)
    costs = [("at the beginning", terminal.settle(most))]
    for step in steps:
        if costs[-1][1] >= most or terminal.status is not None:
            break
        terminal.type(step if isinstance(step, bytes) else KEYS.get(step, step.encode()))
        costs.append((step, terminal.settle(most)))
    if costs[-1][1] >= most:
        os.kill(terminal.process, signal.SIGKILL)
    terminal.end()
    return costs, terminal

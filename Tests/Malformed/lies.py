"""Lies that are told in several groups."""


def flip(data, at=-1):
    """One bit is another."""
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def at(lines, key):
    """Where a line of the manifest stands."""
    return next(number for number, line in enumerate(lines) if line.startswith(key.encode() + b":"))


def put(key, value):
    """Another value in a line of the manifest; a function is given the old one."""

    def lie(lines):
        number = at(lines, key)
        old = lines[number].split(b": ", 1)[1]
        new = value(old) if callable(value) else value
        lines[number] = key.encode() + b": " + (new if isinstance(new, bytes) else str(new).encode())

    return lie


def more(*added):
    """More lines at the end of the manifest."""
    return lambda lines: lines.extend(line if isinstance(line, bytes) else line.encode() for line in added)

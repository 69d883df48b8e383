"""What a browser has written into its folder: every file is searched for words, in the ways in which browsers write them down."""

import json
import urllib.parse


def forms(word):
    """A word in UTF-8, UTF-16, as an address and as JSON have it."""
    return {word.encode(), word.encode("utf-16-le"), urllib.parse.quote(word).encode(), json.dumps(word)[1:-1].encode()}


def unpacked(block):
    """A block of LZ4, as Firefox writes its sessions (LZ4 Block Format Description)."""
    out, at = bytearray(), 0

    def length(nibble):
        nonlocal at
        total = nibble
        while nibble == 15:
            total, at = total + block[at], at + 1
            if block[at - 1] != 255:
                break
        return total

    while at < len(block):
        token, at = block[at], at + 1
        literals = length(token >> 4)
        out += block[at : at + literals]
        at += literals
        if at >= len(block):
            break
        distance = int.from_bytes(block[at : at + 2], "little")
        at += 2
        for _ in range(length(token & 15) + 4):
            out.append(out[-distance])
    return bytes(out)


def contents(path):
    """The bytes of a file, and what is packed in it."""
    data = path.read_bytes()
    if data.startswith(b"mozLz40\0"):
        data += unpacked(data[12:])
    return data


def found(folder, words):
    """Which words are in which files, and how many files there are."""
    wanted = {word: forms(word) for word in words}
    places, count = [], 0
    for path in sorted(folder.rglob("*")):
        try:
            if not path.is_file() or path.is_symlink():
                continue
            data = contents(path)
        except OSError:
            # It is gone by now.
            continue
        count += 1
        name = str(path.relative_to(folder))
        data += name.encode()
        places += [(word, name) for word, forms in wanted.items() if any(form in data for form in forms)]
    return places, count

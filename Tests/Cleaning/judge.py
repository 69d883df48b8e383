"""Looks for canaries in the files of a folder: by taking them apart, and by asking exiftool and mat2."""

import hashlib
import os
import re
import subprocess
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import taking_apart


def forms(needles):
    """How a needle may be written."""
    for needle in needles:
        if isinstance(needle, str):
            yield from (needle.encode(coding).lower() for coding in ("utf-8", "utf-16-le", "utf-16-be"))
        else:
            yield needle.lower()
            if len(needle) >= 6:
                yield needle.hex().encode()


def searched(path, needles):
    """Whether they are in a file, and the pieces that others are to be asked about."""
    data = path.read_bytes()
    wanted, found, others = list(forms(needles)), False, {}
    for piece in taking_apart.pieces(data):
        low = piece.lower()
        found = found or any(form in low for form in wanted)
        name = taking_apart.ending(piece)
        if name and piece is not data:
            others[f"{hashlib.sha256(piece).hexdigest()[:24]}.{name}"] = piece
    return found, others


def answers(command, files, head):
    """What a program says, by the name of the file. `head` is how it begins with a file."""
    said = subprocess.run([*command, *files], capture_output=True).stdout
    for block in re.split(head, said, flags=re.M)[1:]:
        name, _, text = block.partition(b"\n")
        yield os.path.basename(name.strip().rstrip(b":").decode("utf-8", "replace")), text


def exiftool(folder):
    command = ["exiftool", "-r", "-a", "-G1", "-s", "-ee3", "-U", "-m"]
    for name, text in answers(command, [str(folder)], rb"^======== "):
        lines = (line for line in text.split(b"\n") if not line.startswith((b"[System]", b"[ExifTool]")))
        yield name, b"\n".join(lines)


def mat2(files):
    if files:
        for name, text in answers(["mat2", "--show"], [str(file) for file in files], rb"^\[\+\] Metadata for "):
            # What it says of files without any stands behind that of others.
            yield name, b"\n".join(line for line in text.split(b"\n") if line.startswith(b"  ") and b"No metadata found" not in line)


def said_in(text, needles):
    text = text.lower()
    packed = text.replace(b" ", b"")
    return any(one.lower().encode() in text if isinstance(one, str) else len(one) >= 6 and one.hex().encode() in packed for one in needles)


def seen(folder, cases, work, ask_mat2=lambda case: False):
    """The paths of the cases whose canary is in the folder."""
    there = [case for case in cases if (folder / case.path).exists()]
    by_path = {case.path: case for case in there}
    found, owners = set(), {}
    pieces = Path(work)
    pieces.mkdir()
    with ProcessPoolExecutor() as pool:
        results = pool.map(searched, [folder / case.path for case in there], [case.needles for case in there], chunksize=20)
        for case, (is_found, others) in zip(there, results):
            if is_found:
                found.add(case.path)
            for name, data in others.items():
                owners.setdefault(name, []).append(case)
                (pieces / name).write_bytes(data)
    asked = [folder / case.path for case in there if ask_mat2(case)]
    for place in (folder, pieces):
        for name, text in exiftool(place):
            for case in owners.get(name, [by_path[name]] if name in by_path else []):
                if said_in(text, case.needles):
                    found.add(case.path)
    for name, text in mat2(asked):
        if name in by_path and said_in(text, by_path[name].needles):
            found.add(name)
    return found

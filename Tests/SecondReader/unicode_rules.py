"""Which texts, languages and paths the format allows (sections 3 and 6)."""

import re
import unicodedata

NOT_IN_TEXT = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
NOT_IN_NAMES = NOT_IN_TEXT | {"Co"}
JOINERS = "\u200c\u200d"
NOT_FIRST = {"Mn", "Mc", "Me", "Cf"}
EMOJI_MODIFIERS = {chr(value) for value in range(0x1F3FB, 0x1F400)}
# What Windows takes for a device, whatever follows the first dot.
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    port + digit for port in ("com", "lpt") for digit in "0123456789¹²³"
}


def is_text(value):
    """What a title or a note can be."""
    return (
        value.strip(" ") == value != "" and not {unicodedata.category(character) for character in value} & NOT_IN_TEXT
    )


def is_language(value):
    """The characters of a BCP 47 tag; whether it is one is nothing that a reader checks."""
    return re.fullmatch("[A-Za-z0-9-]{1,35}", value) is not None


def fault_of_name(name):
    """What forbids a name in a path, or None."""
    if not 1 <= len(name.encode()) <= 255:
        return "a name that is not of 1 to 255 bytes"
    if any(
        character in '<>:"|?*\\' or unicodedata.category(character) in NOT_IN_NAMES and character not in JOINERS
        for character in name
    ):
        return "a character that no name can have"
    if name[0] == "." or unicodedata.category(name[0]) in NOT_FIRST or name[0] in EMOJI_MODIFIERS:
        return "a character that no name can begin with"
    if name[-1] in ". ":
        return "a name that ends in a dot or space"
    if name.split(".")[0].rstrip(" ").lower() in DEVICES:
        return "the name of a device"
    return None


def fault_of_path(path):
    if len(path.encode()) > 4096:
        return "a path of more than 4,096 bytes"
    return next((fault for name in path.split("/") if (fault := fault_of_name(name))), None)


def likeness(path):
    """The same for all paths that some file system could take for one."""
    # Each character by itself: a final sigma is a sigma like others.
    return unicodedata.normalize("NFD", "".join(map(str.lower, path)))


def clash(paths):
    """Two of the paths that can't lie in one folder together, or None. The paths are in order and different."""
    files, folders = {}, {}
    for path in paths:
        if (other := files.setdefault(likeness(path), path)) != path:
            return other, path
        names = path.split("/")
        for depth in range(1, len(names)):
            folder = "/".join(names[:depth])
            if (other := folders.setdefault(likeness(folder), folder)) != folder:
                return other, folder
    return next(((folders[key], files[key]) for key in files.keys() & folders.keys()), None)

"""Which texts, languages and paths the format allows (sections 3 and 6)."""

import re
import unicodedata

NOT_IN_TEXT = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
NOT_IN_NAMES = NOT_IN_TEXT | {"Co"}
JOINERS = "\u200c\u200d"
NOT_FIRST = {"Mn", "Mc", "Me", "Cf"}
EMOJI_MODIFIERS = {chr(value) for value in range(0x1F3FB, 0x1F400)}
LONGEST_CHARACTER, MOST_MARKS = 20, 6
LEADING_LETTERS = range(0x1100, 0x1160), range(0xA960, 0xA97D)
PARTS = range(0x1160, 0x1200), range(0xD7B0, 0xD7FC), range(0xE0000, 0xE1000)
VARIATIONS = range(0xFE00, 0xFE10)
LETTERS_THAT_JOIN = "\u0e33\u0eb3\uff9e\uff9f"
LINKERS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\U00010a3f\U00011133\U000113d0" \
    "\U0001193e\U00011a47\U00011a99\U00011f42"
PREPENDED = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3" \
    "\U0001193f\U00011941\U00011a3a\U00011a84\U00011a85\U00011a86\U00011a87\U00011a88\U00011a89\U00011d46\U00011f02"
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


def has_long_characters(name):
    """Whether a character of a name is made of more than 20, or has more than six marks."""
    length = marks = 0
    last, is_half_flag = "base", False
    for character in name:
        kind = joining(character)
        begins = last != "joiner" and (
            kind == "base"
            or kind == "flag" and not (last == "flag" and is_half_flag)
            or kind == "leading" and last != "leading"
        )
        length, marks = (1, 0) if begins else (length + 1, marks + (kind == "mark"))
        if length > LONGEST_CHARACTER - (kind == "joiner") or marks > MOST_MARKS:
            return True
        last, is_half_flag = kind, kind == "flag" and begins
    return False


def joining(character):
    """Whether a character begins another, joins the one before, or the next as well."""
    value = ord(character)
    if 0x1F1E6 <= value <= 0x1F1FF:
        return "flag"
    if any(value in letters for letters in LEADING_LETTERS):
        return "leading"
    if any(value in letters for letters in PARTS):
        return "part"
    if value == 0x200D or character in LINKERS or character in PREPENDED:
        return "joiner"
    if value == 0x200C or value in VARIATIONS or character in EMOJI_MODIFIERS or character in LETTERS_THAT_JOIN:
        return "mark"
    return "mark" if unicodedata.category(character) in ("Mn", "Mc", "Me") else "base"


def fault_of_name(name):
    """What forbids a name in a path, or None."""
    if not 1 <= len(name.encode()) <= 255:
        return "a name that is not of 1 to 255 bytes"
    if any(
        character in '<>:"|?*\\' or unicodedata.category(character) in NOT_IN_NAMES and character not in JOINERS
        for character in name
    ):
        return "a character that no name can have"
    if name[0] == "." or unicodedata.category(name[0]) in NOT_FIRST or name[0] in EMOJI_MODIFIERS or name[0] in LETTERS_THAT_JOIN:
        return "a character that no name can begin with"
    if has_long_characters(name):
        return "a character of too many"
    if name[-1] in ". ":
        return "a name that ends in a dot or space"
    if name.split(".")[0].rstrip(" ").lower() in DEVICES:
        return "the name of a device"
    return None


def fault_of_path(path):
    if len(path.encode()) > 4096:
        return "a path of more than 4,096 bytes"
    return next((fault for name in path.split("/") if (fault := fault_of_name(name))), None)


def likeness(name):
    """The same for all names that some file system could take for one."""
    # Each character by itself: a final sigma is a sigma like others.
    return unicodedata.normalize("NFD", "".join(map(str.lower, name)))


def clash(paths):
    """Two of the paths that can't lie in one folder together, or None; and how many folders there are."""
    # What each name in each folder is, by the number of the folder: its own number, how it is written, and if it is a file.
    seen, folders = {}, 0
    for path in paths:
        above, names = 0, path.split("/")
        for depth, name in enumerate(names):
            is_file = depth == len(names) - 1
            other = seen.setdefault((above, likeness(name)), this := (len(seen) + 1, name, is_file))
            if other is this:
                folders += not is_file
            elif is_file or other[2] or other[1] != name:
                return ("/".join([*names[:depth], other[1]]), path), folders
            above = other[0]
    return None, folders

"""Why a file is refused; each kind has the exit status that the program has for it."""


class Refusal(Exception):
    """What is wrong, and where, in one line."""


class WrongUse(Refusal):
    """Not the file's fault: a key that is none, a guide that is not there."""

    status = 64


class Damaged(Refusal):
    """No bundle, cut off, altered, or against a rule of the format."""

    status = 3


class UnknownPublisher(Refusal):
    """Intact, and signed by nobody who is known."""

    status = 4


class NotOpened(Refusal):
    """None of the keys opens it, or it needs a newer version."""

    status = 5

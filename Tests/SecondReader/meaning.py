"""What the sections of guides mean (section 8): which guides have how many vectors, and where their parts begin."""

from cursor import Cursor

MOST_VECTORS, IN_BLOCK, LENGTH = 1_048_576, 8192, 128


def sections(bundle):
    """The ordinals of guides, each with the tags at which its parts begin and their vectors; None if there is no table."""
    root = {name: block for name, block, _ in bundle.manifest.sections}.get("meaning")
    if root is None:
        return None
    cursor = Cursor(bundle.block(root), "root of meanings")
    cursor.string(64)
    guides, vectors, first = cursor.varint(), cursor.varint(MOST_VECTORS), cursor.varint()
    found, ordinal, place = [], -1, 0
    for _ in range(guides):
        ordinal += 1 + cursor.varint()
        tag, parts = 0, []
        for _ in range(cursor.varint()):
            tag += cursor.varint()
            block = bundle.block(first + place // IN_BLOCK)
            start = place % IN_BLOCK * LENGTH
            parts.append((tag, block[start : start + LENGTH]))
            place += 1
        found.append((ordinal, parts))
    cursor.end()
    if place != vectors or root != first + -(-vectors // IN_BLOCK):
        cursor.refuse("another number of vectors")
    for block in range(first, root):
        if len(bundle.block(block)) != LENGTH * min(IN_BLOCK, vectors - (block - first) * IN_BLOCK):
            cursor.refuse("a block of vectors of another length")
    return found

"""What sections mean (docs/FORMAT.md, section 8). Nobody has to believe it: words find what they find, whatever it says."""

from case import FINE, Group
from groups.index import ATTACHMENT, FILES, NOISE
from writer import STORED, ZLIB, Block, number, string

NAME, LENGTH, IN_BLOCK, MOST = b"bundle meaning 1", 128, 8192, 1 << 20
GUIDES = [ordinal for ordinal, file in enumerate(FILES) if file.map is not None]


def meaning(
    name=NAME, guides=None, vectors=None, first=None, ordinals=GUIDES, counts=None, nodes=(0,), tail=b"", blocks=None, codec=STORED
):
    """The blocks of a table: the same parts of each guide, and vectors of noise; each thing can be said otherwise."""

    def make(first_block):
        made = (NOISE * 64)[: len(ordinals) * len(nodes) * LENGTH] if blocks is None else b"".join(blocks)
        cut = [made[i : i + IN_BLOCK * LENGTH] for i in range(0, len(made), IN_BLOCK * LENGTH)]
        root = string(name) + number(len(ordinals) if guides is None else guides)
        root += number(len(ordinals) * len(nodes) if vectors is None else vectors)
        root += number(first_block if first is None else first)
        for ordinal, before in zip(ordinals, [-1, *ordinals]):
            root += number((ordinal - before - 1) & (1 << 64) - 1) + number(len(nodes) if counts is None else counts)
            root += b"".join(number(node) for node in nodes)
        return [*(Block(data, codec) for data in cut), Block(root + tail, ZLIB)]

    return make


# One guide has the word, which leaves it open whether another is meant.
group = Group(
    "meaning",
    files=FILES,
    search="lantern",
    commands="verify info list search",
    **FINE,
)
group.add("sound", meaning=meaning())
group.add("of another encoder", meaning=meaning(name=b"another"))
group.add("of no encoder", meaning=meaning(name=b""))
group.add("a name that is no text", meaning=meaning(name=b"\xff\xfe"))
group.add("a name that is too long", meaning=meaning(name=b"n" * 65))
for many, value in {"none": 0, "one more": len(GUIDES) + 1, "2 to the 32": 1 << 32, "2 to the 64 less 1": (1 << 64) - 1}.items():
    group.add(f"{many} guides", meaning=meaning(guides=value))
    group.add(f"{many} vectors", meaning=meaning(vectors=value))
    group.add(f"{many} parts", meaning=meaning(counts=value))
    group.add(f"first block {value}", meaning=meaning(first=value))
    group.add(f"nodes from {value} on", meaning=meaning(nodes=(value, 0)))
    group.add(f"nodes that add up to {value} and more", meaning=meaning(nodes=(value, 1, value, value)))
group.add("no vectors at all", meaning=meaning(ordinals=[]))
group.add("an attachment", meaning=meaning(ordinals=[ATTACHMENT]))
group.add("files that are not there", meaning=meaning(ordinals=[0, len(FILES), len(FILES) + 9]))
group.add("files of other numbers", meaning=meaning(ordinals=[0, 1 << 40]))
group.add("ordinals that descend", meaning=meaning(ordinals=[5, 4, 3]))
group.add("more behind it", meaning=meaning(tail=b"\0"))
group.add("vectors cut short", meaning=meaning(blocks=[NOISE[:1000]]))
group.add("no blocks of vectors", meaning=meaning(blocks=[]))
group.add("of noise", meaning=lambda _: [NOISE])
group.add("of one byte", meaning=lambda _: [b"\1"])
group.add(
    "a million vectors of one guide",
    meaning=meaning(ordinals=GUIDES[:1], nodes=[0] * MOST, blocks=[bytes(LENGTH * MOST)], codec=ZLIB),
)

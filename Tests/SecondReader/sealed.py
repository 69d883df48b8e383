"""The signed bundle: its regions, the table of blocks and the blocks (sections 2 and 5)."""

import functools
import hashlib
import zlib

import zstandard
from cursor import Cursor
from manifest import signed_manifest
from refusals import Damaged, NotOpened

MAGIC = b"\x89bundle\r\n\x1a\n\0"
TRAILER_MAGIC = b"\r\nbundle"
HEADER, TRAILER, DESCRIPTOR, HASH = 24, 16, 48, 32
LARGEST_BLOCK = 4_194_304


def personalised(purpose, data):
    return hashlib.blake2b(data, digest_size=HASH, person=purpose.ljust(16, b"\0")).digest()


def padme(length):
    """The shortest Padmé length that is not below this one."""
    exponent = length.bit_length() - 1
    zeros = max(exponent - exponent.bit_length(), 0)
    return -(-length >> zeros) << zeros


def levels(blocks):
    """How long the levels of the table are, the descriptions first."""
    yield blocks * DESCRIPTOR
    pages = -(-blocks // 128)
    while pages > 1:
        yield pages * HASH
        pages = -(-pages // 192)


class SealedBundle:
    def __init__(self, data):
        self.data = data
        if data[: len(MAGIC)] != MAGIC:
            raise Damaged("this is no bundle")
        header = Cursor(data[len(MAGIC) : HEADER], "header")
        if (version := header.integer(4)) != 1:
            raise NotOpened(f"it needs a newer version: unknown version {version}")
        length = header.integer(8)
        if len(data) < length:
            raise Damaged(f"the bundle was cut off: {length - len(data)} of {length} bytes are missing")
        if len(data) > length:
            raise Damaged(f"{len(data) - length} bytes were added behind the bundle")
        if length < HEADER + TRAILER:
            raise Damaged("header: a length that no bundle has")
        trailer = Cursor(data[-TRAILER:], "trailer")
        manifest_length, signatures_length = trailer.integer(4), trailer.integer(4)
        if trailer.take(8) != TRAILER_MAGIC:
            raise Damaged("trailer: it does not end as a bundle does")
        if manifest_length > 65_536 or signatures_length > 131_072:
            raise Damaged("trailer: manifest or signatures are too long")
        signatures_at = length - TRAILER - signatures_length
        manifest_at = signatures_at - manifest_length
        if manifest_at < HEADER:
            raise Damaged("trailer: manifest and signatures do not fit")
        self.manifest_data = data[manifest_at:signatures_at]
        self.manifest, self.signatures = signed_manifest(self.manifest_data, data[signatures_at:-TRAILER])
        self.table_at = HEADER + self.manifest.data
        padding_at = self.table_at + sum(levels(self.manifest.blocks))
        if padding_at > manifest_at:
            raise Damaged("manifest: blocks and table do not fit")
        if length != padme(length - (manifest_at - padding_at)):
            raise Damaged("the padding is longer or shorter than it has to be")
        self.padding = data[padding_at:manifest_at]
        self.check_table()

    def check_table(self):
        at, page, hashes = self.table_at, 128 * DESCRIPTOR, None
        for size in levels(self.manifest.blocks):
            level = self.data[at : at + size]
            if hashes not in (None, level):
                raise Damaged("table: a hash is not that of the page below")
            pages = (level[start : start + page] for start in range(0, size, page))
            hashes = b"".join(personalised(b"bundle1 table", page) for page in pages)
            at, page = at + size, 192 * HASH
        if hashes.hex() != self.manifest.root:
            raise Damaged("table: the root is not that of the manifest")

    def description(self, number):
        """Offset, stored length, raw length, codec and hash of a block."""
        if number >= self.manifest.blocks:
            raise Damaged(f"block {number}: there are only {self.manifest.blocks}")
        at = self.table_at + number * DESCRIPTOR
        fields = Cursor(self.data[at : at + DESCRIPTOR], f"block {number}")
        offset, stored, raw, codec = (fields.integer(size) for size in (8, 4, 3, 1))
        if codec > 2:
            raise NotOpened(f"it needs a newer version: block {number} has the codec {codec}")
        if not 1 <= raw <= LARGEST_BLOCK or not max(raw // 1024, 1) <= stored <= raw:
            fields.refuse("a length that no block has")
        if codec == 0 and stored != raw:
            fields.refuse("it is stored in another length than its own")
        if not HEADER <= offset <= self.table_at - stored:
            fields.refuse("it does not lie among the blocks")
        return offset, stored, raw, codec, fields.take(HASH)

    def raw_length(self, number):
        return self.description(number)[2]

    @functools.lru_cache(maxsize=32)
    def block(self, number):
        offset, stored, raw, codec, digest = self.description(number)
        data = self.data[offset : offset + stored]
        if personalised(b"bundle1 block", data) != digest:
            raise Damaged(f"block {number}: its bytes were altered")
        try:
            data = (bytes, inflated, unfrozen)[codec](data, *([raw] if codec else []))
        except (zlib.error, zstandard.ZstdError) as error:
            raise Damaged(f"block {number}: it can't be decompressed ({error})") from None
        if len(data) != raw:
            raise Damaged(f"block {number}: it has another length than said")
        return data

    def check_extent(self, extent, what):
        """That an extent lies within the blocks."""
        length, block, offset = extent
        if not length:
            return
        if offset >= self.raw_length(block):
            raise Damaged(f"{what}: it begins behind the end of block {block}")
        rest, end = length + offset, block + 16 + length // 4096
        while rest > 0:
            if block == end:
                raise Damaged(f"{what}: it lies in more blocks than so many bytes may")
            if block >= self.manifest.blocks:
                raise Damaged(f"{what}: it goes on behind the last block")
            rest -= self.raw_length(block)
            block += 1

    def pieces(self, extent):
        """The bytes of an extent, a block's at a time."""
        length, block, offset = extent
        while length:
            piece = self.block(block)[offset : offset + length]
            yield piece
            length, block, offset = length - len(piece), block + 1, 0

    def read(self, extent):
        return b"".join(self.pieces(extent))

    def verify(self):
        """Every block, that they lie end to end, and the padding; the table was checked at the beginning."""
        at = HEADER
        for number in range(self.manifest.blocks):
            offset, stored = self.description(number)[:2]
            if offset != at:
                raise Damaged(f"block {number}: it does not begin where the one before ends")
            self.block(number)
            at += stored
        if at != self.table_at:
            raise Damaged("the blocks do not reach to the table")
        if any(self.padding):
            raise Damaged("the padding is not of zero bytes")


def inflated(data, raw):
    stream = zlib.decompressobj()
    result = stream.decompress(data, raw + 1)
    if not stream.eof or stream.unused_data or stream.unconsumed_tail:
        raise zlib.error("it does not end where the block does")
    return result


def unfrozen(data, raw):
    # The magic number of RFC 8878: other frames, which the library may know, are not allowed.
    if data[:4] != b"\x28\xb5\x2f\xfd":
        raise zstandard.ZstdError("no zstd frame")
    if zstandard.frame_content_size(data) not in (-1, raw):
        raise zstandard.ZstdError("a frame of another length")
    return zstandard.ZstdDecompressor().decompress(data, raw, read_across_frames=False, allow_extra_data=False)

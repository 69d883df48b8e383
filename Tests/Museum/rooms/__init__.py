"""All rooms of the museum."""

from rooms import catalog, codecs, frame, index, manifest, maps, outer, paths, signatures, table, texts

ROOMS = [
    module.room for module in (outer, frame, manifest, signatures, table, codecs, catalog, paths, maps, texts, index)
]

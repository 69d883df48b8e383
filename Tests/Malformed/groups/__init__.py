"""All groups of malformed bundles."""

from groups import (
    catalog,
    codecs,
    costs_of_blocks,
    costs_of_catalogs,
    costs_of_guides,
    costs_of_pictures,
    costs_of_search,
    frame,
    index,
    manifest,
    maps,
    meaning,
    outer,
    paths,
    signatures,
    table,
    texts,
)

FAULTS = (outer, frame, manifest, signatures, table, codecs, catalog, paths, maps, texts, index, meaning)
COSTS = (costs_of_guides, costs_of_catalogs, costs_of_search, costs_of_blocks, costs_of_pictures)
GROUPS = [module.group for module in (*FAULTS, *COSTS)]

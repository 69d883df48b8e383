"""What is left in files on purpose: see "What is taken out of files" in docs/THREATS.md, which says the same by kinds."""

TABLES = "how an encoder chose its tables"
COLOURS = "how the colours are meant, or colours that no pixel has"
PASSED_OVER = "bits within the pixels or the sound that a decoder passes over: only encoding them anew would tell"
NAMES = "names of fonts, which a page needs to look as it did"
SHOWN = "readers see it"
OF_SOUND = "it says something of the sound itself"

KEPT = {
    "pdf": {"font BaseFont": NAMES},
    "odt": {"field title": SHOWN},
    "jpg": {"table of quantities": TABLES, "table of codes": TABLES, "behind the scan": PASSED_OVER},
    "png": {"gAMA": COLOURS, "cICP": COLOURS, "behind the pixels": PASSED_OVER},
    "gif": {"colours that no pixel has": COLOURS, "behind the pixels": PASSED_OVER},
    "webp": {"behind the pixels": PASSED_OVER},
    "svg": {"css font-family": NAMES, "font-face name": NAMES, "foreignObject title": SHOWN, "defs unused": "a shape that others may use"},
    "flac": {"checksum": OF_SOUND},
}

"""SVG: a drawing with one field more."""

import gzip

from canaries import Case, filled, planted
from pieces import base64_of, font, jpeg_with_exif, plain
from svg_fields import FIELDS, VISIBLE

ROOT = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
WHOLE = {
    "document type with an entity": f'<!DOCTYPE svg [<!ENTITY x "@">]><svg {ROOT}><text>&x;</text></svg>',
    "public document type": f'<!DOCTYPE svg PUBLIC "@" "http://x"><svg {ROOT}/>',
    "namespace": f'<svg {ROOT} xmlns:x="http://@"/>',
    "behind a long remark": "<!--" + "long " * 20000 + f"--><svg {ROOT}><metadata>@</metadata></svg>",
    "xml:space": f'<svg {ROOT} xml:space="@"/>',
    "version": f'<svg {ROOT} version="@" baseProfile="@"/>',
}


def drawing(inner):
    return f'<?xml version="1.0"?><svg {ROOT} width="9" height="9">{inner}</svg>'


def written(text, word):
    inner = base64_of(f"<svg {ROOT}><metadata>{word}</metadata></svg>".encode())
    text = filled(text, word).replace("{jpeg data}", base64_of(jpeg_with_exif(word))).replace("{font data}", base64_of(font(word)))
    return text.replace("{plain jpeg data}", base64_of(plain("jpeg"))).replace("{svg data}", inner)


def cases():
    yield Case("svg", "honest", drawing('<title>Hello</title><style>.a{fill:red}</style><rect class="a" width="5" height="5"/><text>Hello</text>').encode())
    for field, inner in FIELDS.items():
        case = planted("svg", field, lambda word: written(drawing(inner), word).encode(), "@", VISIBLE)
        if field == "entity ref":
            case.needles = ["CANARY-REF"]
        yield case
    for field, text in WHOLE.items():
        yield planted("svg", field, lambda word: filled(text, word).encode(), "@")
    yield planted("svgz", "comment", lambda word: gzip.compress(drawing(f"<!--{word}-->").encode(), mtime=0), "@")

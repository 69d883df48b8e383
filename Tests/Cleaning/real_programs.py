"""Files as everyday programs write them, with a person, a place and a time wherever one fills those in."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from canaries import Case
from pieces import base64_of

WORD = "REALCANARY"
# What must not be found: who, when, where, and by which program.
NEEDLES = [
    WORD, "1987-06-05", "1987:06:05", "19870605", "39.9034", "116.393", "Lavf5", "Lavc5", "LibreOffice/", "x264 - core", "x265 (build", "calibre:", "calibre (",
    "ImageMagick", "Inkscape", "GIMP", "pandoc",
]
TAGS = (
    "-Artist=@ARTIST -Make=@MAKE -SerialNumber=@SERIAL -GPSLatitude=39.90345 -GPSLatitudeRef=N -GPSLongitude=116.39345 -GPSLongitudeRef=E "
    "-DateTimeOriginal=1987:06:05 -XMP-dc:Creator=@XMP -IPTC:By-line=@IPTC -Comment=@COMMENT -OwnerName=@OWNER -XMP-xmpMM:DocumentID=@DOCUMENT"
).replace("@", WORD + "-")
FILM = "-f lavfi -i testsrc=size=96x64:rate=5:duration=2"
SOUND = "-f lavfi -i sine=duration=2"
ABOUT = (
    "-metadata title=@TITLE -metadata artist=@ARTIST -metadata comment=@COMMENT -metadata location=+39.9034+116.3934/ "
    "-metadata creation_time=1987-06-05T04:03:02Z -metadata make=@MAKE -metadata:s handler_name=@HANDLER -metadata:s language=zho"
).replace("@", WORD + "-")
BOOK = "--authors @AUTHOR --title Hello --publisher @PUBLISHER --comments @COMMENTS --series @SERIES --pubdate 1987-06-05".replace("@", WORD + "-")
OFFICE = "soffice --headless -env:UserInstallation=file://{work}/office --convert-to"
DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>REALCANARY-RDF'
    '</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata><image width="90" height="60" href="data:image/jpeg;base64,{photo}"/><text x="5" y="80">Hello</text></svg>'
)
OPENDOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
WRITTEN = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="{OPENDOCUMENT}office:1.0" xmlns:text="{OPENDOCUMENT}text:1.0" xmlns:draw="{OPENDOCUMENT}drawing:1.0" xmlns:svg="{OPENDOCUMENT}svg-compatible:1.0" '
    f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="{OPENDOCUMENT}meta:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>'
    "<meta:initial-creator>REALCANARY-AUTHOR</meta:initial-creator><dc:creator>REALCANARY-EDITOR</dc:creator><dc:title>A guide</dc:title>"
    '<meta:creation-date>1987-06-05T04:03:02</meta:creation-date><meta:user-defined meta:name="x">REALCANARY-CUSTOM</meta:user-defined></office:meta><office:body><office:text>'
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>REALCANARY-CHANGER</dc:creator><dc:date>1987-06-05T04:03:02</dc:date>'
    "</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="1">A guide</text:h><text:p>Hello <text:change-start text:change-id="c1"/>there<text:change-end text:change-id="c1"/><office:annotation>'
    "<dc:creator>REALCANARY-COMMENTER</dc:creator><dc:date>1987-06-05T04:03:02</dc:date><text:p>REALCANARY-NOTE</text:p></office:annotation></text:p>"
    '<text:p><draw:frame svg:width="3cm" svg:height="2cm"><draw:image><office:binary-data>{photo}</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body></office:document>'
)
GIMP = (
    '(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE "{work}/photo.jpg" "x"))) (layer (car (gimp-image-get-active-layer image)))) '
    "(gimp-image-attach-parasite image '(\"gimp-comment\" 1 \"REALCANARY-GIMP\")) (map (lambda (ending) (gimp-file-save RUN-NONINTERACTIVE image layer "
    '(string-append "{made}/gimp." ending) "x")) \'("jpg" "png" "tif" "webp" "xcf" "pdf")))'
)

# (what comes out, the command that makes it); {made} is where files go, {work} where the photograph and other sources lie.
COMMANDS = [
    *[(f"imagemagick.{ending}", f"/usr/bin/convert {{work}}/photo.jpg -set comment {WORD}-IM -set Author {WORD}-AUTHOR {{made}}/imagemagick.{ending}") for ending in "png tiff webp gif heic avif jp2 bmp pdf".split()],
    ("libheif.heic", "heif-enc {work}/photo.jpg -o {made}/libheif.heic"),
    ("libheif.avif", "heif-enc -A {work}/photo.jpg -o {made}/libheif.avif"),
    *[(f"libreoffice.{ending}", f"{OFFICE} {ending} --outdir {{made}} {{work}}/libreoffice.fodt") for ending in "odt docx rtf doc epub pdf".split()],
    *[(f"table.{ending}", f"{OFFICE} {ending} --outdir {{made}} {{work}}/table.csv") for ending in "ods xlsx".split()],
    *[(f"calibre.{ending}", f"ebook-convert {{made}}/libreoffice.docx {{made}}/calibre.{ending} {BOOK}") for ending in "epub mobi azw3 docx".split()],
    *[(f"pandoc.{ending}", f"pandoc {{work}}/chapter.md -o {{made}}/pandoc.{ending} --metadata author={WORD}-AUTHOR --metadata title=T") for ending in "epub docx odt pptx".split()],
    *[(f"inkscape.{ending}", f"inkscape {{work}}/drawing.svg --export-filename={{made}}/inkscape.{ending}") for ending in "svg pdf png eps".split()],
    ("ffmpeg.mp4", f"ffmpeg -v error -y {FILM} {SOUND} -c:v libx264 -c:a aac {ABOUT} {{made}}/ffmpeg.mp4"),
    ("ffmpeg-tags.mp4", f"ffmpeg -v error -y {FILM} {SOUND} -c:v libx264 -c:a aac -movflags use_metadata_tags+faststart {ABOUT} {{made}}/ffmpeg-tags.mp4"),
    ("ffmpeg.mov", f"ffmpeg -v error -y {FILM} {SOUND} -c:v libx264 -c:a aac {ABOUT} -timecode 04:03:02:00 {{made}}/ffmpeg.mov"),
    ("ffmpeg-hevc.mp4", f"ffmpeg -v error -y {FILM} {SOUND} -c:v libx265 -tag:v hvc1 -x265-params log-level=none -c:a aac {ABOUT} {{made}}/ffmpeg-hevc.mp4"),
    ("ffmpeg-av1.mp4", f"ffmpeg -v error -y {FILM} -c:v libaom-av1 -cpu-used 8 {ABOUT} {{made}}/ffmpeg-av1.mp4"),
    ("ffmpeg-fragments.mp4", f"ffmpeg -v error -y {FILM} -c:v libx264 -movflags frag_keyframe+empty_moov {ABOUT} {{made}}/ffmpeg-fragments.mp4"),
    ("ffmpeg.3gp", f"ffmpeg -v error -y {FILM} -c:v mpeg4 {ABOUT} {{made}}/ffmpeg.3gp"),
    *[(f"ffmpeg.{ending}", f"ffmpeg -v error -y {SOUND} {ABOUT} {{made}}/ffmpeg.{ending}") for ending in "m4a mp3 flac wav ogg opus".split()],
    *[(f"ffmpeg.{ending}", f"ffmpeg -v error -y {FILM} {SOUND} {ABOUT} {{made}}/ffmpeg.{ending}") for ending in "mkv webm avi".split()],
    ("ffmpeg-cover.mp3", f"ffmpeg -v error -y {SOUND} -i {{work}}/photo.jpg -map 0 -map 1 -c:v copy {ABOUT} {{made}}/ffmpeg-cover.mp3"),
    ("ffmpeg-cover.m4a", f"ffmpeg -v error -y {SOUND} -i {{work}}/photo.jpg -map 0 -map 1 -c:a aac -c:v copy -disposition:v attached_pic {ABOUT} {{made}}/ffmpeg-cover.m4a"),
]
# Files of others, to which exiftool adds what it can: (what comes out, of which, what is written).
ADDED = [
    *[(f"exiftool.{ending}", f"imagemagick.{ending}", f"-XMP-dc:Creator={WORD}-XMP -Artist={WORD}-ARTIST -GPSLatitude=39.90345 -GPSLatitudeRef=N") for ending in "png tiff webp gif".split()],
    ("exiftool.mp4", "ffmpeg.mp4", f"-XMP-dc:Creator={WORD}-XMP -ItemList:Artist={WORD}-ITEM -UserData:Make={WORD}-USER"),
    ("exiftool.pdf", "libreoffice.pdf", f"-Author={WORD}-UPDATE -XMP-dc:Creator={WORD}-XMP"),
]
# What pandoc is told of an author it puts on the first page.
VISIBLE = ["pandoc"]


def run(*command, work):
    environment = {**os.environ, "HOME": str(work), "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}
    return subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, timeout=300)


def make(work):
    made = work / "made"
    made.mkdir()
    run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=320x240", "-frames:v", "1", work / "plain.jpg", work=work)
    photo = shutil.copy(work / "plain.jpg", work / "photo.jpg")
    run("exiftool", "-q", "-overwrite_original", *TAGS.split(), photo, work=work)
    run("exiftool", "-q", "-overwrite_original", f"-ThumbnailImage<={work}/plain.jpg", photo, work=work)
    shutil.copy(photo, made / "exiftool.jpg")
    data = base64_of(Path(photo).read_bytes())
    (work / "libreoffice.fodt").write_text(WRITTEN.replace("{photo}", data))
    (work / "table.csv").write_text("a,b\nHello,1\n")
    (work / "drawing.svg").write_text(DRAWN.replace("{photo}", data))
    (work / "chapter.md").write_text("# Chapter\n\nHello\n")
    results = {name: run(*(word.format(work=work, made=made) for word in command.split()), work=work) for name, command in COMMANDS}
    script = GIMP.replace("{work}", str(work)).replace("{made}", str(made))
    run("gimp", "-i", "-b", script, "-b", "(gimp-quit 0)", work=work)
    for name, source, tags in ADDED:
        if (made / source).exists():
            shutil.copy(made / source, made / name)
            results[name] = run("exiftool", "-q", "-overwrite_original", *tags.split(), made / name, work=work)
    for name, result in results.items():
        if not (made / name).exists():
            print(f"not made: {name}: {result.stderr.strip()[-200:]}", file=sys.stderr)
    return made


def cases():
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(make(Path(folder)).iterdir()):
            if path.stat().st_size:
                yield Case(path.suffix[1:], path.stem, path.read_bytes(), NEEDLES, path.stem in VISIBLE)

"""Whether honest files still open, and say what they said."""

import io
import shutil
import subprocess
import xml.etree.ElementTree
import zipfile

from PIL import Image

WORDS = "Hello"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace")


def fault_of_pdf(path, data, before):
    check = run("qpdf", "--check", path)
    if check.returncode:
        return "qpdf: " + (check.stderr or check.stdout).strip().split("\n")[-1]
    if WORDS.encode() in before and WORDS not in run("pdftotext", path, "-").stdout:
        return "its words are gone"


def fault_of_archive(path, data, before):
    try:
        with zipfile.ZipFile(path) as archive:
            texts = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels", ".xhtml", ".html", ".opf", ".ncx", ".svg"))]
            for text in texts:
                xml.etree.ElementTree.fromstring(text)
    except (zipfile.BadZipFile, xml.etree.ElementTree.ParseError) as error:
        return str(error)
    if not any(WORDS.encode() in text for text in texts):
        return "its words are gone"
    if path.suffix in (".docx", ".odt", ".epub") and WORDS not in run("pandoc", path, "-t", "plain").stdout:
        return "pandoc does not read its words"


def fault_of_picture(path, data, before):
    try:
        if Image.open(io.BytesIO(data)).convert("RGB").tobytes() != Image.open(io.BytesIO(before)).convert("RGB").tobytes():
            return "other pixels"
    except OSError as error:
        return str(error)


def fault_of_svg(path, data, before):
    try:
        xml.etree.ElementTree.fromstring(data)
    except xml.etree.ElementTree.ParseError as error:
        return str(error)
    if WORDS.encode() not in data:
        return "its words are gone"


def fault_of_film(path, data, before):
    """By ffmpeg, where it is: films and sounds, and pictures by the codecs of films."""
    if shutil.which("ffmpeg"):
        check = run("ffmpeg", "-v", "error", "-i", path, "-f", "null", "-")
        if check.returncode or check.stderr:
            return "ffmpeg: " + check.stderr.strip().split("\n")[0]


KINDS = {
    fault_of_pdf: "pdf",
    fault_of_archive: "docx xlsx pptx odt ods odp epub",
    fault_of_picture: "jpg png gif webp tif",
    fault_of_svg: "svg",
    fault_of_film: "mp4 mov m4a mp3 wav",
}


def fault(path, before):
    """What is wrong with a file that was honest, or nothing."""
    for judge, endings in KINDS.items():
        if path.suffix[1:] in endings.split():
            return judge(path, path.read_bytes(), before)

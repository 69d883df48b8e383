"""bundle and its peers: how each makes one file of the folder "guides", and how that file is asked for something.

All paths are in the working folder. Most methods give a command, to be measured, or None where a peer can't do
that.
"""

import html, os, re, shlex, shutil, sqlite3, struct, sys, time, zlib
from pathlib import Path

from measuring import run

BUNDLE = os.path.abspath(
    os.environ.get("BUNDLE") or Path(__file__).resolve().parent.parent / ".build/release/bundle")
SOURCE = Path("guides")
TEXTS = {".md", ".markdown", ".html", ".htm", ".txt"}
PAGES = {".html", ".htm"}
HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〇]"
HAN_RUN = re.compile(HAN + "+")
# Without it Xapian, which searches ZIM files, takes a whole run of Chinese for one word.
os.environ["XAPIAN_CJK_NGRAM"] = "1"


# The guides.

def copy(folder, texts_only):
    """Copies a folder's files to the folder "guides", without those that are hidden."""
    for path in sorted(Path(folder).rglob("*")):
        inside = path.relative_to(folder)
        is_hidden = any(name.startswith(".") for name in inside.parts)
        if path.is_file() and not is_hidden and (path.suffix in TEXTS or not texts_only):
            Path(SOURCE, inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, Path(SOURCE, inside))


def files():
    return [path for path in sorted(SOURCE.rglob("*")) if path.is_file()]


def guides():
    """Path, title and text of each guide."""
    for path in files():
        if path.suffix in TEXTS:
            text = path.read_text(errors="replace")
            pattern = r"(?is)<title[^>]*>(.*?)</title>" if path.suffix in PAGES else r"(?m)^# +(.*)"
            found = re.search(pattern, text)
            title = html.unescape(found.group(1)).strip() if found else path.stem
            yield path.relative_to(SOURCE), title, text


def plain_guides():
    """Path, title and text of each guide as an index without Chinese can take it."""
    markup = re.compile(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>")
    for path, title, text in guides():
        if path.suffix in PAGES:
            text = html.unescape(markup.sub(" ", text))
        yield str(path), paired(title), paired(text)


def pairs(run):
    """The overlapping pairs of a run of characters; a single character stays single."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def paired(text):
    """The text with each run of Han as overlapping pairs parted by spaces."""
    return HAN_RUN.sub(lambda run: f" {' '.join(pairs(run[0]))} ", text)


# The peers.

class Peer:
    """One way to make one file of a folder."""

    needs = {}  # programs, and the Debian packages that they are in
    hit = r"(?m)^."  # what the output of a search has if something was found
    times_itself = False  # searches write how many milliseconds they took to the file "inside"

    def prepare(self):
        """What is done before making the file, and not measured."""

    def make(self):
        raise NotImplementedError

    def search(self, query):
        """Search for guides with all the words, in a new process."""

    def show(self, guide):
        """Print one guide, by its path."""

    def extract(self, target):
        """Write all files into a folder that is there and empty."""


class Bundle(Peer):
    name, file = "bundle", Path("our.bundle")
    hit = r"(?m)^ ?\d+\. "
    options = []

    def prepare(self):
        if not Path("Keys").exists():
            run(BUNDLE, "key", "new", "--publisher", "--no-passphrase", "-o", "publisher")
            run(BUNDLE, "key", "new", "--reader", "--classic", "-o", "reader")
            run(BUNDLE, "key", "trust", "publisher.pub", "--keys", "Keys")

    def make(self):
        return [BUNDLE, "pack", str(SOURCE), "-o", str(self.file), "--sign", "publisher.key", "-r", recipient(),
                "--uncleaned", "keep", "--date", "2026-01-01", *self.options]

    def read(self, *options):
        return [BUNDLE, "read", str(self.file), "-i", "reader.key", "--keys", "Keys", *options]

    def info(self):
        return self.read("--info")

    def verify(self):
        return [BUNDLE, "verify", str(self.file), "-i", "reader.key", "--keys", "Keys"]

    def search(self, query):
        return self.read("--search", query)

    def show(self, guide):
        return self.read("--show", str(guide))

    def extract(self, target):
        return self.read("--extract", str(target))


class BundleWithoutIndex(Bundle):
    """To be made only."""

    name, file = "bundle, no index", Path("plain.bundle")
    options = ["--index", "never"]
    search, show, extract = Peer.search, Peer.show, Peer.extract


def recipient():
    return run(BUNDLE, "key", "show", "reader.key").strip()


class Pipe(Peer):
    """tar, zstd -19 and age; searched with grep."""

    name, file = "pipe", Path("pipe.age")
    needs = {"age": "age", "zstd": "zstd"}
    hit = r"[1-9]\d*"
    opened = "age -d -i reader.key pipe.age | zstd -dcq"

    def make(self):
        return shell(f"tar cf - {SOURCE} | zstd -19 -T2 -q | age -r {recipient()} -o {self.file}")

    def search(self, query):
        words = " ".join("-e " + shlex.quote(word) for word in query.split())
        return shell(f"{self.opened} | tar -xO | grep -cF {words}")

    def show(self, guide):
        return shell(f"{self.opened} | tar -xO {shlex.quote(str(SOURCE / guide))}")

    def extract(self, target):
        return shell(f"{self.opened} | tar -x -C {shlex.quote(str(target))}")


def shell(line):
    return ["bash", "-o", "pipefail", "-c", line]


class SevenZip(Peer):
    """7-Zip with AES, names too."""

    name, file = "7z", Path("guides.7z")
    needs = {"7zz": "7zip"}
    password = "-pcorrect horse battery staple"

    def make(self):
        return ["7zz", "a", "-mx=9", "-mhe=on", self.password, str(self.file), str(SOURCE)]

    def show(self, guide):
        return ["7zz", "x", "-so", self.password, str(self.file), str(SOURCE / guide)]

    def extract(self, target):
        return ["7zz", "x", "-y", f"-o{target}", self.password, str(self.file)]


class ZIM(Peer):
    """A ZIM file with full-text index, as Kiwix reads it; neither encrypted nor signed; finds titles only."""

    name, file = "zim", Path("guides.zim")
    needs = {program: "zim-tools" for program in ("zimwriterfs", "zimsearch", "zimdump")}
    hit = r"(?m)^article "
    options = []

    def prepare(self):
        # A page that leads on to one that is not there makes zimwriterfs give up.
        leads_on = re.compile(r"(?i)<meta[^>]*http-equiv=[\"']?refresh[^>]*>")
        pages = Path("pages")
        if pages.exists():
            return
        for path, title, text in guides():
            text = leads_on.sub("", text)
            if path.suffix not in PAGES:
                head = f'<meta charset="utf-8"><title>{html.escape(title)}</title>'
                text = f"<html><head>{head}</head><body><pre>{html.escape(text)}</pre></body></html>"
            page = pages / self.page(path)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text)
        for path in files():
            if path.suffix not in TEXTS:
                page = pages / path.relative_to(SOURCE)
                page.parent.mkdir(parents=True, exist_ok=True)
                os.link(path, page)
        (pages / "welcome.html").write_text("<html><head><title>Welcome</title></head><body></body></html>")
        (pages / "white.png").write_bytes(picture(48, lambda count: b"\xff" * count))

    def page(self, path):
        return path if path.suffix in PAGES else Path(f"{path}.html")

    def make(self):
        return ["zimwriterfs", "-w", "welcome.html", "-I", "white.png", "-l", "eng", "-t", "Guides", "-d", "Guides",
                "-c", "Several", "-p", "Several", "-J", "2", *self.options, "pages", str(self.file)]

    def search(self, query):
        return ["zimsearch", str(self.file), query]

    def show(self, guide):
        return ["zimdump", "show", f"--url={self.page(guide)}", str(self.file)]

    def extract(self, target):
        return ["zimdump", "dump", f"--dir={target}", str(self.file)]


class ZIMWithoutIndex(ZIM):
    name, file = "zim, no index", Path("plain.zim")
    options = ["-j"]

    def search(self, query):
        return None


def picture(side, bytes_of, level=9):
    """A square PNG of which bytes_of(count) gives the rows."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header, rows = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0), b"".join(
        b"\0" + bytes_of(3 * side) for _ in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, level))
            + chunk(b"IEND", b""))


class FTS5(Peer):
    """An SQLite database with the texts and their index, Chinese in pairs; neither encrypted nor signed."""

    name, file = "fts5", Path("guides.sqlite")
    needs = {"sqlite3": "sqlite3"}

    def make(self):
        return [sys.executable, __file__, "write_fts5"]

    def search(self, query):
        # The rank is bm25; ordered by it, only the rows that are shown need a snippet.
        words = [paired(re.sub("[\"']", " ", word)).strip() for word in query.split()]
        match = " ".join(f'"{word}"' for word in words)
        return ["sqlite3", "-batch", "-init", os.devnull, "-readonly", str(self.file),
                "select path, title, replace(snippet(t, 2, '[', ']', '…', 32), char(10), ' ') from t "
                f"where t match '{match}' order by rank limit 10"]


def write_fts5():
    base = sqlite3.connect(FTS5.file)
    base.execute("create virtual table t using fts5(path unindexed, title, body, tokenize = 'unicode61')")
    base.executemany("insert into t values (?, ?, ?)", plain_guides())
    base.execute("insert into t(t) values ('optimize')")
    base.commit()
    base.execute("vacuum")


class Tantivy(Peer):
    """A folder of tantivy with the texts and their index, Chinese in pairs; neither encrypted nor signed. What
    Python takes to start is not counted."""

    name, file = "tantivy", Path("tantivy")
    times_itself = True
    environment = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bundle-bench/venv"
    python = environment / "bin/python"

    def make(self):
        return [str(self.python), __file__, "write_tantivy"]

    def search(self, query):
        return [str(self.python), __file__, "search_tantivy", query]


def write_tantivy():
    import tantivy

    builder = tantivy.SchemaBuilder()
    for name in ("path", "title", "body"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw" if name == "path" else "default")
    Tantivy.file.mkdir()
    index = tantivy.Index(builder.build(), path=str(Tantivy.file))
    writer = index.writer(heap_size=200_000_000, num_threads=2)
    for path, title, body in plain_guides():
        writer.add_document(tantivy.Document(path=path, title=title, body=body))
    writer.commit()
    writer.wait_merging_threads()


def search_tantivy(query):
    import tantivy

    start = time.perf_counter()
    index = tantivy.Index.open(str(Tantivy.file))
    words = [f'"{paired(word).strip()}"' for word in query.split()]
    parsed = index.parse_query(" AND ".join(words), ["title", "body"])
    searcher = index.searcher()
    shown = tantivy.SnippetGenerator.create(searcher, parsed, index.schema, "body")
    for _, address in searcher.search(parsed, 10).hits:
        guide = searcher.doc(address)
        print(guide["path"][0], guide["title"][0], shown.snippet_from_doc(guide).fragment().replace("\n", " "))
    Path("inside").write_text(str((time.perf_counter() - start) * 1000))


KINDS = [Bundle, BundleWithoutIndex, Pipe, SevenZip, ZIM, ZIMWithoutIndex, FTS5, Tantivy]
PEERS = {kind.name: kind() for kind in KINDS}

if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])

"""Shows the page the malformed bundles of Tests/Malformed: it neither hangs nor dies, and says of each what the native program
says."""

import subprocess
import time
from pathlib import Path

from checks import WORDS, Visit, Wrong, check, same

SECONDS = 5
# How many bundles one page is shown, one after the other.
ALIKE = 50
# What the page may say where the native program says this, and ends with a status (`bundle --help`).
MEANS = {
    (0, ""): {("open", "known")},
    (0, "GENUINE, vouched for by"): {("open", "unknown")},
    (3, ""): {("error", "damaged")},
    (3, "this is no bundle"): {("error", "error")},
    (3, "there is no bundle in it"): {("error", "error")},
    (4, ""): {("open", "unknown"), ("error", "revoked")},
    (5, ""): {("error", "error"), ("error", "closed")},
}
# A list of files can be too long for the page, which says so.
TOO_LONG = WORDS["error.tooLarge"][1]


def cases(folder, most):
    """The files and what opens them; of many, some from everywhere."""
    catalogue = dict(line.split(" ", 1) for line in (folder / "catalogue.txt").read_text().splitlines())
    every = [
        (folder / name, secret, catalogue[name])
        for name, secret, *_ in (line.split("\t") for line in (folder / "secrets.txt").read_text().splitlines())
        # 32 bits can't hold it (docs/FORMAT.md, section 5).
        if "window" not in catalogue[name] or "2 GiB" not in catalogue[name]
    ]
    if most is None:
        return every
    wanted = ("catalog/much", "signatures/by a", "signatures/a stranger", "outer/around")
    chosen = [case for case in every if case[2].startswith(wanted)]
    return [every[place * len(every) // most] for place in range(most)] + chosen


def native(program, folder, file, secret):
    """The exit status of the native program, and what it says that matters."""
    opens = {"reader.key": ["-i", "reader.key"], "passphrase": ["--passphrase-file", "passphrase"], "-": []}[secret]
    command = [program, "verify", file, "--keys", "Keys", "--lang", "en", *opens]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    said = (words for status, words in MEANS if status == run.returncode and words in run.stdout)
    return run.returncode, max(said, key=len, default="?")


def look(visit, folder, file, secret):
    """Opens a bundle and closes it again: what the page says, and how long it took."""
    browser = visit.browser
    browser.choose("#file", file)
    if secret == "reader.key":
        browser.choose("#identity", folder / secret)
    if secret == "passphrase":
        browser.type("#passphrase", (folder / secret).read_text().rstrip("\n"))
    start = time.monotonic()
    browser.click("#open")
    state = browser.state("open", "error", "ready", seconds=4 * SECONDS)
    took = time.monotonic() - start
    verdict, words = visit.verdict(), visit.text()
    if state == "open":
        browser.click("section.card .plain")
        browser.wait("return document.querySelector('#open') !== null")
    check(browser.run("return document.querySelector('#open') !== null"), "the program ends")
    return state, verdict, words, took

def damage(browser, material, folder, most):
    """Yields what is wrong."""
    folder = Path(folder)
    roles = {"Keys/*.pub": "trusted", "Keys/Revoked/*.pub": "revoked"}
    known = [(key.stem, key, role) for pattern, role in roles.items() for key in sorted(folder.glob(pattern))]
    material.page_with("museum.html", publishers=known)
    visit = Visit(browser, material)
    seen = set()
    for place, (file, secret, name) in enumerate(cases(folder, most)):
        try:
            if place % ALIKE == 0:
                visit.begin("museum.html")
            said = native(material.program, folder, file, secret)
            seen.add(said)
            state, verdict, words, took = look(visit, folder, file, secret)
            # The machine may have had something else to do.
            if took > SECONDS:
                took = look(visit, folder, file, secret)[-1]
            check(took <= SECONDS, f"it takes {took:.1f} s")
            means = {("error", "error")} if TOO_LONG in words else MEANS.get(said, set())
            check((state, verdict) in means, f"{said}, but the page says {state}, {verdict}")
        except (Wrong, TimeoutError) as wrong:
            yield f"{name}: {wrong}"
            visit.begin("museum.html")
    same(seen, set(MEANS), "what the native program said")

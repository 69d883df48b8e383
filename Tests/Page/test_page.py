"""Tests the reader page in real browsers: what readers do with it, that it sends nothing and leaves nothing, that it answers as the
native program does, and malformed bundles.

usage: test_page.py PROGRAM PAGE CASES [--long]     (CASES is what `malformed.py --write` wrote)
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from answers import answers
from checks import Visit, Wrong, check, same
from damage import damage
from engines import DESKTOP, ENGINES, PHONE
from journeys import JOURNEYS
from listener import WAYS, WITHOUT, Listener
from material import FIND, PASSPHRASE, QUERY, ROOT, SAMPLE, TELLING, Material
from traces import found

CORPUS = ROOT.parent / "shared/corpus/run"
PLANTED, TYPED = "planted-where-pages-keep-things", "typed-where-browsers-remember"


class Report:
    """What was tried and what went wrong."""

    def __init__(self):
        self.wrongs, self.start = 0, time.monotonic()

    def say(self, words):
        print(f"{time.monotonic() - self.start:4.0f} s  {words}", flush=True)

    def wrong(self, where, words):
        self.wrongs += 1
        print(f"WRONG  {where}: {words}", flush=True)

    def attempt(self, where, function, *values):
        """Does something that yields what is wrong, or raises it."""
        try:
            for words in function(*values) or ():
                self.wrong(where, words)
        except Wrong as error:
            self.wrong(where, error)
        except Exception as error:
            # Whatever a browser did, the others are tried all the same.
            self.wrong(where, f"{type(error).__name__}: {error}")


def travel(visit, journey):
    """One journey, during which nothing may be said to the console."""
    visit.browser.log().clear()
    journey(visit)
    said = visit.browser.log()
    if journey.__name__ != "the_policy":
        same(said[:3], [], "what is said to the console")


def sends_nothing(visit):
    """That nothing was heard so far; and that whoever listens would have heard it."""
    browser, listener = visit.browser, visit.listener
    same([start[:80] for start in listener.heard], [], "somebody was heard")
    browser.open(visit.material["without-policy.html"])
    for way in WAYS.keys() - WITHOUT[browser.name]:
        browser.run(f"try {{ {WAYS[way]} }} catch {{}}".replace("HERE", f"127.0.0.1:{listener.port}"))
    missing = heard_within(listener, WAYS.keys() - WITHOUT[browser.name])
    same(missing, set(), "not heard, though it was sent")
    if browser.name != "WebKitGTK":
        listener.heard.clear()
        browser.run("try { %s } catch {}" % WAYS["fetch"].replace("HERE", "somewhere.test"))
        same(heard_within(listener, {"fetch"}), set(), "not heard, though it was sent to a name")


def heard_within(listener, ways, seconds=20):
    """Which of the ways were not heard after all."""
    end = time.monotonic() + seconds
    while (missing := ways - listener.ways()) and time.monotonic() < end:
        time.sleep(0.05)
    return missing


def keeps_nothing(visit, secrets):
    """A session in which all is left open, with words in every field: what the browser notes of it meanwhile."""
    browser, material = visit.browser, visit.material
    visit.begin()
    visit.open("hybrid", keys=["reader.key"])
    visit.search(QUERY)
    visit.follow("#results a[data-path]")
    browser.type("#find", FIND)
    browser.press("Enter", "#find")
    browser.wait("return document.querySelectorAll('#guide mark').length === 3")
    watch(browser, secrets)
    visit.begin()
    for selector, text in (
        ("#passphrase", PASSPHRASE), ("#app fieldset textarea", material.secret_key), ("#app > details > textarea", QUERY)
    ):
        browser.type(selector, text)
    watch(browser, secrets)


def watch(browser, secrets, seconds=3):
    """Looks what is written for a while: Firefox notes its tabs each second, Chromium each 2.5 s."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        same(found(browser.profile, secrets)[0], [], "on the disk meanwhile")
        time.sleep(0.2)


def plant(visit):
    """What is kept by a page that keeps things, so that it is known to be found."""
    visit.browser.open(visit.material["without-policy.html"])
    visit.browser.run("localStorage.setItem('x', arguments[0])", PLANTED)
    visit.browser.type("#typed", TYPED)
    if visit.browser.name != "WebKitGTK":
        end = time.monotonic() + 20
        while not found(visit.browser.profile, [TYPED])[0]:
            check(time.monotonic() < end, "what is typed into another page is not found")
            time.sleep(0.2)


def is_kept(report, where, browser, secrets):
    """What is on the disk once the browser has ended."""
    places, files = found(browser.profile, secrets)
    same(places, [], "on the disk")
    if browser.name == "WebKitGTK":
        report.say(f"{where}: a driven browser keeps nothing of any page, so this says nothing of traces ({files} files)")
    else:
        check(found(browser.profile, [PLANTED])[0], "what another page stored is not found")
        report.say(f"{where}: {files} files without a trace")


def session(report, name, size, work, program, page):
    """All that readers do, in one browser."""
    where = f"{ENGINES[name].name}, {'phone' if size == PHONE else 'desktop'}"
    with tempfile.TemporaryDirectory(dir=work) as folder:
        material = Material(program, page, Path(folder) / "material")
        secrets = [*TELLING, material.secret_key]
        listener = Listener()
        browser = ENGINES[name](folder, size, port=listener.port)
        try:
            visit = Visit(browser, material, listener)
            for journey in JOURNEYS:
                report.attempt(f"{where}: {journey.__name__.replace('_', ' ')}", travel, visit, journey)
            report.say(f"{where}: {len(JOURNEYS)} journeys")
            report.attempt(f"{where}: traces", keeps_nothing, visit, secrets)
            report.attempt(f"{where}: requests", sends_nothing, visit)
            report.attempt(f"{where}: traces of another page", plant, visit)
        finally:
            browser.close()
            listener.close()
        report.attempt(f"{where}: traces", is_kept, report, where, browser, secrets)


def compare(report, work, program, page, cases, is_long):
    """The page beside the native program, in Chromium."""
    with tempfile.TemporaryDirectory(dir=work) as folder:
        material = Material(program, page, Path(folder) / "material")
        bundles = [SAMPLE]
        if CORPUS.is_dir():
            # The page finds by words only, and the program is to find the same.
            bundles.append(material.pack("corpus", "--public", "--meaning", "never", "--uncleaned", "omit", folder=CORPUS))
        else:
            report.say(f"there is no {CORPUS}: only the sample is searched")
            if os.environ.get("CI") == "true":
                report.wrong("answers", "CI needs the corpus")
        listener = Listener()
        browser = ENGINES["chromium"](folder, PHONE, port=listener.port)
        try:
            for bundle in bundles:
                report.attempt(f"answers of {bundle.name}", answers, browser, material, bundle, 200)
                report.say(f"200 queries, {bundle.name}")
            report.attempt("malformed bundles", damage, browser, material, cases, None if is_long else 100)
            report.say("malformed bundles")
        finally:
            browser.close()
            listener.close()


def main(program, page, cases, *options):
    report, is_long = Report(), "--long" in options
    with tempfile.TemporaryDirectory() as work:
        for name in ("chromium", "firefox", "webkit") if is_long else ("chromium", "firefox"):
            for size in (PHONE, DESKTOP) if is_long else (PHONE,):
                session(report, name, size, work, program, page)
        compare(report, work, program, page, Path(cases), is_long)
    report.say("nothing is wrong" if report.wrongs == 0 else f"{report.wrongs} wrong")
    return 1 if report.wrongs else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

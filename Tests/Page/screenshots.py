#!/usr/bin/python3
"""Makes the pictures of the page in docs/screenshots: the page in Chromium, at the size of a phone and of a desk.

usage: Tests/Page/screenshots.py [FOLDER]     (after Scripts/build; with a folder, more of them, and there)
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engines import DESKTOP, PHONE, Chromium
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
BUNDLE, KEY = ROOT / "Bundles/before-you-go.bundle", ROOT / "Keys/before-you-go.pub"
WORDS = {"zh": ("医疗", "对照表", "菜单"), "en": ("healthcare", "when to go", "Menu")}


def take(browser, path):
    time.sleep(0.3)
    browser.picture(path)
    # Few colours do for text.
    Image.open(path).convert("RGB").quantize(48).save(path, optimize=True)


def answer(browser, query):
    browser.type("#search", query)
    browser.wait("return document.querySelector('#results')?.dataset.query === arguments[0]", query)


def session(target, size, language, theme, wanted):
    """Goes through the page, and keeps the pictures whose names are wanted, or all."""

    def keep(name):
        name = f"page-{name}-{language}"
        if wanted is None:
            take(browser, target / f"{name}-{size[0]}-{theme or 'light'}.png")
        elif name in wanted:
            take(browser, target / f"{name}.png")

    query, table, menu = WORDS[language]
    with tempfile.TemporaryDirectory() as folder:
        browser = Chromium(folder, size, {"zh": "zh-CN", "en": "en"}[language])
        try:
            browser.open(ROOT / ".build/web/page.html")
            browser.state("ready")
            if theme:
                browser.run("document.documentElement.dataset.theme = arguments[0]", theme)
            keep("start")
            browser.choose("#file", BUNDLE)
            browser.choose("#publishers", KEY)
            browser.click("#open")
            browser.state("open")
            keep("library")
            answer(browser, query)
            keep("search")
            browser.click("#results a[data-path]")
            browser.wait("return !!document.querySelector('#guide')")
            keep("guide")
            answer(browser, table)
            browser.run(
                "[...document.querySelectorAll('#results a[data-path]')].find((a) => /when-to-go|什么时候走/.test(a.dataset.path))?.click()"
            )
            browser.wait("return !!document.querySelector('#guide table')")
            browser.run("document.querySelector('#guide .scroll').scrollIntoView({block: 'center'})")
            keep("table")
            browser.click(f"[aria-label={menu}]")
            keep("menu")
            browser.click("#help")
            keep("help")
        finally:
            browser.close()


def faces(target):
    """What is seen where no scripts run."""
    program = ROOT / ".build/release/bundle"
    subprocess.run([program, "convert", BUNDLE, "--to", "page", "-o", target / "guides.html"], check=True)
    for name, page in (("face", ROOT / ".build/web/page.html"), ("face-guides", target / "guides.html")):
        with tempfile.TemporaryDirectory() as folder:
            browser = Chromium(folder, PHONE)
            try:
                browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
                browser.open(page)
                take(browser, target / f"page-{name}.png")
            finally:
                browser.close()
    (target / "guides.html").unlink()


def main(folder=None):
    if folder is None:
        target = ROOT / "docs/screenshots"
        session(target, PHONE, "zh", "", {"page-library-zh", "page-search-zh"})
        session(target, PHONE, "en", "dark", {"page-guide-en"})
        return
    target = Path(folder).resolve()
    for size in (PHONE, DESKTOP):
        for language, theme in (("zh", ""), ("en", "dark"), ("zh", "sepia")):
            session(target, size, language, theme, None)
    faces(target)


if __name__ == "__main__":
    main(*sys.argv[1:])

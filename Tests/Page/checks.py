"""What tests of the page say, and how they do what a reader does."""


import json
from pathlib import Path

WORDS = json.loads((Path(__file__).resolve().parent.parent.parent / "Sources/Page/words.json").read_text())


class Wrong(Exception):
    """Something is not as it must be."""


def check(holds, words):
    if not holds:
        raise Wrong(words)


def same(one, other, words):
    check(one == other, f"{words}: {one!r}, expected {other!r}")


class Visit:
    """A browser with the reader page in it, and who listens to it."""

    def __init__(self, browser, material, listener=None):
        self.browser, self.material, self.listener = browser, material, listener

    def begin(self, page="page.html", state="ready"):
        self.browser.open(self.material[page])
        same(self.browser.state("ready", "open", "error", seconds=60), state, f"{page} begins as")

    def open(self, *files, keys=(), passphrase="", publishers=(), pasted="", pasted_key="", pasted_publisher=""):
        """Opens bundles, and says in which state the page is then."""
        for selector, names in (("#file", files), ("#identity", keys), ("#publishers", publishers)):
            if names:
                self.browser.choose(selector, *(self.material[name] for name in names))
        for selector, text in (
            ("#passphrase", passphrase),
            ("#app > details > textarea", pasted),
            ("#app fieldset textarea", pasted_key),
            ("#app fieldset ~ fieldset textarea", pasted_publisher),
        ):
            if text:
                self.browser.type(selector, text)
        self.browser.click("#open")
        return self.browser.state("open", "error", "ready", seconds=120)

    def verdict(self):
        return self.browser.data("#verdict", "verdict")

    def expect(self, state, verdict, *files, **given):
        """Opens bundles, which must end so."""
        same((self.open(*files, **given), self.verdict()), (state, verdict), f"{files} with {given}")

    def search(self, query):
        """The paths of what is found; what the page says stands in #results."""
        self.browser.type("#search", query)
        self.browser.wait("return document.querySelector('#results')?.dataset.query === arguments[0]", query, seconds=60)
        return self.texts("#results a[data-path]", "dataset.path")

    def texts(self, selector, what="textContent"):
        """A property of all elements that there are."""
        script = "return [...document.querySelectorAll(arguments[0])].map((e) => arguments[1].split('.').reduce((v, n) => v[n], e))"
        return self.browser.run(script, selector, what)

    def follow(self, selector, place=0):
        """Follows a link to a guide, and waits for that; its path."""
        self.browser.run(
            "const link = document.querySelectorAll(arguments[0])[arguments[1]];"
            "delete document.querySelector('#guide')?.dataset.path; link.click()",
            selector,
            place,
        )
        return self.browser.wait("return document.querySelector('#guide')?.dataset.path")

    def text(self):
        return self.browser.ask("body", "innerText")

    def says(self, name, selector="body"):
        """That the page says something that words.json has."""
        words = WORDS[name][self.browser.run("return document.documentElement.lang") == "zh"]
        check(words in self.browser.ask(selector, "innerText"), f"it does not say: {words}")

    def source(self):
        """All that is in the page."""
        return self.browser.run("return document.documentElement.outerHTML")

    def go_back(self):
        self.browser.run("history.back()")

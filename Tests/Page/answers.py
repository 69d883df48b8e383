"""That the page shows what the native program says: for hundreds of queries the same guides in the same order, as many, with the
same headings and snippets."""

import json
import re
import unicodedata

from checks import WORDS, Visit, Wrong, check, same
from material import ROOT

# What else people type than the terms of the glossary.
OTHERS = """visa|VISAS|healthcare|healtcare|pasport|bank account|"bank account"|immig*|qianzheng|yimin|topic:visa|签证 -学生
visa -student|country:japan|銀行 開戶|去加拿大留学要多少钱|how do I see a doctor|-visa|topic:|*|q3y7|安全 OR 护照|"护照 证件"|zh/签证"""
FOUND = """
const query = arguments[0], box = document.querySelector('#search');
box.value = query;
box.dispatchEvent(new Event('input', {bubbles: true}));
const end = performance.now() + 60000;
while (document.querySelector('#results').dataset.query !== query) {
  if (performance.now() > end) throw new Error(`no answer: ${query}`);
  await new Promise((go) => setTimeout(go, 4));
}
const text = (element) => element?.textContent ?? null;
return {
  said: text(document.querySelector('#results > p')), all: document.querySelector('#results').textContent,
  hits: [...document.querySelectorAll('#results a[data-path]')].map((a) => ({
    path: a.dataset.path, title: text(a.querySelector('strong')), section: text(a.querySelector('div.soft')),
    snippet: text(a.querySelector('div:not(.soft)')),
  })),
};
"""


def queries(count):
    """The first terms of lines of the glossary, evenly, and the others."""
    source = (ROOT / "Sources/Search/BuiltInGlossary.swift").read_text()
    terms = [term.strip() for term in re.findall(r"^    ([^#;\t\n][^;\t\n]*)", source, re.M)]
    others = OTHERS.replace("\n", "|").split("|")
    wanted = count - len(others)
    return list(dict.fromkeys([terms[place * len(terms) // wanted] for place in range(wanted)] + others))


def plain(text, most):
    """Words of a bundle as the page shows them (`plain` in elements.mjs)."""
    line = re.sub(" +", " ", "".join(" " if c.isspace() or unicodedata.category(c)[0] == "C" else c for c in text)).strip()
    return line if len(line) <= most else line[:most] + "…"


def visible(text):
    """Without characters that have no width, which the native program takes out for terminals."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def compare(query, said, page):
    """Raises where the page shows something else than what the native program says."""
    hits = said["hits"]
    same([hit["path"] for hit in page["hits"]], [hit["path"] for hit in hits], "paths")
    form = "nothingFound" if said["total"] == 0 else "about" if said["isEstimate"] else "results"
    same(page["said"], WORDS[form][1].replace("{0}", str(said["total"])), "total")
    for shown, hit in zip(page["hits"], hits):
        path = hit["path"]
        headings = [heading for heading in hit["section"] if heading != hit["title"]]
        same(shown["title"], plain(hit["title"], 200), f"title of {path}")
        same(shown["section"], plain(" › ".join(headings), 200) if headings else None, f"section of {path}")
        same(visible(shown["snippet"]), visible(hit["snippet"]), f"snippet of {path}")


def answers(browser, material, bundle, count):
    """Asks both, and yields what differs."""
    visit = Visit(browser, material)
    visit.begin()
    same(visit.open(bundle), "open", "state")
    same(browser.run("return document.documentElement.lang"), "zh", "language")
    compared = 0
    for query in queries(count):
        output, status = material.bundle(
            "read", bundle, f"--search={query}", "--json", "--limit", 20, "--allow-unknown", statuses=(0, 1, 64)
        )
        try:
            page = browser.run(FOUND, query)
            if status == 64:
                check(not page["hits"] and page["said"], f"it answers what is no query: {page}")
            else:
                said = json.loads(output)
                # What was not finished within a time says nothing.
                if not said["isCutShort"] and WORDS["cutShort"][1] not in page["all"]:
                    compare(query, said, page)
            compared += 1
        except Wrong as wrong:
            yield f"{query}: {wrong}"
    check(compared > count * 0.9, f"only {compared} queries were compared")

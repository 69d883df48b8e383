"""What readers do with the page, from its beginning each time."""

import time

from checks import check, same
from listener import WAYS
from material import FIND, PASSPHRASE, QUERY, SAMPLE, SAMPLE_KEY, TELLING, TITLE

JOURNEYS = []
SEARCHED = "document.querySelector('#results a[data-path]')"


def journey(function):
    JOURNEYS.append(function)
    return function


# MARK: Opening


@journey
def a_public_bundle(visit):
    visit.begin()
    visit.expect("open", "unknown", SAMPLE)
    check("出发之前 · Before You Go" in visit.text(), "the title is not shown")
    same(len(visit.texts("#app a[data-path]")), 28, "guides")
    visit.begin()
    visit.expect("open", "known", SAMPLE, publishers=[SAMPLE_KEY])
    check("before-you-go" in visit.browser.ask("#verdict"), "the publisher has no name")
    visit.begin()
    visit.expect("open", "known", SAMPLE, pasted_publisher=SAMPLE_KEY.read_text())
    visit.begin("knowing.html")
    visit.expect("open", "known", "public")
    visit.begin("knowing.html")
    visit.expect("open", "unknown", SAMPLE)


@journey
def keys(visit):
    secret = visit.material.secret_key
    for name in ("hybrid", "armored"):
        visit.begin()
        visit.expect("error", "closed", name)
        visit.expect("error", "error", name, keys=["other.key"])
        visit.expect("open", "unknown", name, keys=["reader.key", "other.key"])
        same(visit.browser.ask("h2"), TITLE, "title")
    visit.begin()
    visit.expect("error", "error", "classic", keys=["reader.key"])
    visit.expect("open", "unknown", "classic", keys=["classic.key"])
    visit.begin()
    visit.expect("open", "unknown", "hybrid", pasted_key=secret)
    visit.begin()
    visit.expect("error", "error", "hybrid", pasted_key="AGE-SECRET-KEY-1NONE")


@journey
def a_pasted_bundle(visit):
    text = visit.material["armored"].read_text()
    visit.begin("knowing.html")
    visit.expect("open", "known", pasted=text, pasted_key=visit.material.secret_key)
    visit.begin()
    visit.expect("error", "damaged", pasted=text[: len(text) // 2], pasted_key=visit.material.secret_key)


@journey
def passphrases(visit):
    for name in ("phrase", "unmarked"):
        visit.begin()
        visit.expect("error", "closed", name)
        visit.expect("error", "error", name, passphrase="another one")
        same(visit.browser.ask("#passphrase", "value"), "", "a passphrase is left in its field")
        # The accent as a mark of its own: how keyboards write it differs.
        visit.expect("open", "unknown", name, passphrase=PASSPHRASE.replace("é", "e\u0301"))
        same(visit.browser.ask("h2"), TITLE, "title")


@journey
def what_is_damaged_or_none(visit):
    visit.begin()
    visit.expect("error", "error", "none")
    visit.says("error.notABundle")
    visit.says("seen.text")
    visit.expect("error", "closed", "noise")
    visit.expect("error", "error", "noise", passphrase="x")
    visit.expect("error", "damaged", "damaged", publishers=[SAMPLE_KEY])
    same(visit.texts("#app a[data-path]"), [], "guides of a damaged bundle are shown")
    visit.browser.click("#verdict button")
    visit.browser.state("open")
    same(visit.verdict(), "damaged", "what was salvaged is called")
    told = visit.material.salvaged("damaged")
    same(sorted(visit.texts("#app a[data-path]", "dataset.path")), told, "guides that are intact")
    visit.follow("#app a[data-path]")
    check(visit.browser.run("return document.querySelector('#bar .warning.bad') !== null"), "nothing warns beside the guide")


@journey
def a_revoked_key(visit):
    visit.begin("knowing.html")
    visit.expect("error", "revoked", "stolen")
    same(visit.texts("#app a[data-path], #verdict button"), [], "something of it can be read")
    # Who knows nothing of that sees a stranger.
    visit.begin()
    visit.expect("open", "unknown", "stolen")


@journey
def several_at_once(visit):
    visit.begin("knowing.html")
    same(visit.open(SAMPLE, "hybrid", "damaged", "stolen", "none", keys=["reader.key"]), "open", "state")
    same(len(visit.texts("#app section.card")), 2, "bundles that are open")
    verdicts = visit.texts("#app .verdict", "dataset.verdict")
    same(sorted(verdicts), ["damaged", "error", "known", "revoked", "unknown"], "verdicts")
    same(len({*visit.texts("#app a[data-path]", "dataset.bundle")}), 2, "bundles with guides")
    visit.search("护照")
    same(len({*visit.texts("#results a[data-path]", "dataset.bundle")}), 2, "bundles that are searched")
    # One of them is closed.
    visit.browser.type("#search", "")
    visit.browser.wait("return !document.querySelector('#results').nextSibling.hidden")
    visit.browser.click("section.card .plain")
    visit.browser.wait("return document.querySelectorAll('section.card').length === 1")
    visit.search("护照")
    same(len({*visit.texts("#results a[data-path]", "dataset.bundle")}), 1, "bundles that are searched")


@journey
def a_page_around_a_bundle(visit):
    visit.begin("around-public.html", "open")
    same(visit.verdict(), "known", "verdict")
    visit.begin("around-encrypted.html", "error")
    same(visit.verdict(), "closed", "verdict")
    visit.expect("error", "error", keys=["other.key"])
    visit.expect("open", "known", keys=["reader.key"])
    same(visit.browser.ask("h2"), TITLE, "title")


# MARK: Reading


@journey
def searching(visit):
    visit.begin()
    visit.expect("open", "unknown", SAMPLE)
    found = visit.search("签证")
    check("zh/签证是什么.md" == found[0] and len(found) == 20, f"found: {found}")
    same({mark.lower() for mark in visit.texts("#results mark")}, {"签证", "visa", "visas"}, "marks in what is found")
    check("en/healthcare-abroad.md" in visit.search("healthcare"), "English")
    check("zh/签证是什么.md" in visit.search("qianzheng"), "by its sound")
    corrected = visit.search("healtcare")
    check("en/healthcare-abroad.md" in corrected, f"mistyped: {corrected}")
    check("healthcare" in visit.browser.ask("#results"), "it does not say what was meant")
    same(visit.search("q3y7"), [], "nothing")
    visit.says("nothingFound", "#results")
    same(visit.search("-签证"), [], "a query that can't be")
    visit.says("error.onlyExclusions", "#results")
    same(visit.browser.run("return location.href.split('/').pop()"), "page.html", "address")


@journey
def reading(visit):
    browser = visit.browser
    visit.begin()
    # Else places are on their way to others.
    browser.run("document.documentElement.style.scrollBehavior = 'auto'")
    visit.expect("open", "unknown", "hybrid", keys=["reader.key"])
    same(visit.search(QUERY), ["en/zitherwood.md"], "found")
    same(visit.follow("#results a[data-path]"), "en/zitherwood.md", "the guide that is opened")
    same({word.lower() for word in visit.texts("#guide mark")}, {QUERY}, "marks")
    same(visit.texts("#guide h1, #guide h2"), ["Zitherwood and visas", "Before the journey", "Border marzipan"], "headings")

    # Within the guide.
    near = (
        "const {top, bottom} = document.activeElement.getBoundingClientRect();"
        "return top >= -1 && bottom <= innerHeight && document.activeElement.textContent === arguments[0]"
    )
    browser.run("scrollTo(0, 0); [...document.querySelectorAll('#guide a')].at(-1).click()")
    browser.wait(near, "Border marzipan")
    browser.run("scrollTo(0, 0); [...document.querySelectorAll('#app > p > button')].at(0).click()")
    same(visit.texts("#outline a"), visit.texts("#guide h1, #guide h2"), "outline")
    check(browser.run("return document.querySelector('#outline').offsetHeight > 0"), "the outline is not shown")
    browser.run("[...document.querySelectorAll('#outline a')][1].click()")
    browser.wait(near, "Before the journey")

    browser.type("#find", FIND)
    browser.press("Enter", "#find")
    browser.wait("return [...document.querySelectorAll('#guide mark')].some((m) => /marzipan/i.test(m.textContent))")
    same(len(visit.texts("#guide mark")), 3, "what is found in the guide")
    first = "return [...document.querySelectorAll('mark')].findIndex((m) => m.classList.contains('current'))"
    for place in (0, 1, 2, 0):
        browser.press("Enter", "#find")
        same(browser.run(first), place, "which one is shown")

    # To another one, at a heading; and back, to where one was.
    browser.wait("return scrollY > 500")
    browser.run("scrollTo(0, 300)")
    same(visit.follow("#guide a[data-target='zh/水韭.md']"), "zh/水韭.md", "where a link leads")
    browser.wait(near, "护照")
    visit.go_back()
    browser.wait("return document.querySelector('#guide')?.dataset.path === 'en/zitherwood.md'")
    browser.wait("return Math.abs(scrollY - 300) < 5")
    visit.go_back()
    browser.wait(f"return {SEARCHED}?.dataset.path === 'en/zitherwood.md'")
    same(browser.ask("#search", "value"), QUERY, "what was searched for")
    visit.follow("#results a[data-path]")
    browser.click("#back")
    browser.wait(f"return {SEARCHED} !== null")
    same(browser.run("return location.href.split('/').pop()"), "page.html", "address")
    same(browser.run("return document.title"), "Reader 阅读器", "title of the page")


@journey
def searching_from_a_guide(visit):
    visit.begin("around-public.html", "open")
    visit.follow("#app a[data-path='en/zitherwood.md']")
    visit.browser.type("#search", QUERY)
    visit.browser.wait(f"return {SEARCHED} !== null")
    same(visit.browser.run("return document.activeElement.id"), "search", "where one types")
    visit.go_back()
    visit.browser.wait("return document.querySelector('#guide')?.dataset.path === 'en/zitherwood.md'")


@journey
def pictures(visit):
    for publishers, buttons in (((), 1), ((SAMPLE_KEY,), 0)):
        visit.begin()
        visit.open(SAMPLE, publishers=publishers)
        visit.follow("#app a[data-path='en/healthcare-abroad.md']")
        same(len(visit.texts("#guide button.picture")), buttons, "pictures that are asked for")
        if buttons:
            same(len(visit.texts("#guide img")), 0, "pictures of a stranger")
            visit.browser.click("#guide button.picture")
        visit.browser.wait("return document.querySelector('#guide img')?.naturalWidth > 100")


@journey
def many_folders(visit):
    visit.begin()
    visit.expect("open", "unknown", "folders")
    folders = "section.card > div:not(.verdict) > details"
    same(len(visit.texts(folders)), 200, "folders that are shown")
    visit.browser.click("section.card > div > p > button")
    same(visit.texts(folders)[199:], [f"{number} 1" for number in range(199, 250)], "folders that are shown then")
    same(visit.texts("#app a[data-path]"), [], "links in what is closed")
    visit.browser.click(f"{folders}:last-child summary")
    visit.browser.wait("return document.querySelector('#app a[data-path]')?.dataset.path === '249/guide.md'")


@journey
def how_it_looks(visit):
    browser = visit.browser
    visit.begin("around-public.html", "open")
    visit.follow("#app a[data-path='zh/水韭.md']")
    colours = set()
    for theme in ("light", "sepia", "dark"):
        browser.run("const e = document.querySelector('#theme'); e.value = arguments[0]; e.dispatchEvent(new Event('change'))", theme)
        same(browser.run("return document.documentElement.dataset.theme"), theme, "theme")
        colours.add(browser.run("return getComputedStyle(document.body).backgroundColor"))
    same(len(colours), 3, "colours of three themes")
    check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), "it is wider than the screen")
    spoken = set()
    for _ in range(2):
        spoken.add((browser.ask("#search", "placeholder"), browser.run("return document.documentElement.lang")))
        browser.click("#bar .menu button")
        browser.wait("return document.querySelector('#guide') !== null")
    same(spoken, {("搜索", "zh"), ("Search", "en")}, "languages")
    same(browser.data("#guide", "path"), "zh/水韭.md", "the guide that is shown")
    browser.click("#help")
    visit.says("helpLeave")
    visit.go_back()
    browser.wait("return document.querySelector('#guide')?.dataset.path === 'zh/水韭.md'")


# MARK: Leaving


def left(visit):
    """The page as it is left at once: with nothing in it."""
    visit.begin()
    visit.browser.click("#leave")
    visit.browser.state("left")
    return visit.source()


def is_empty(visit, empty):
    visit.browser.state("left")
    source = visit.source()
    same([word for word in TELLING if word in source], [], "words that are left")
    same(source, empty, "the page that is left")


@journey
def leaving(visit):
    browser = visit.browser
    empty = left(visit)
    visit.begin()
    visit.open("hybrid", keys=["reader.key"])
    visit.search(QUERY)
    visit.follow("#results a[data-path]")
    browser.click("#leave")
    is_empty(visit, empty)
    visit.go_back()
    browser.wait("return history.state === 0")
    is_empty(visit, empty)
    visit.begin()
    visit.open("phrase", passphrase=PASSPHRASE)
    visit.follow("#app a[data-path]")
    browser.press("Escape")
    check(browser.run("return document.querySelector('#guide') !== null"), "once is not enough")
    browser.press("Escape")
    is_empty(visit, empty)
    # Also while something is being done: what comes of that changes nothing.
    for file, moment in (("public", 0), ("phrase", 0), ("phrase", 300)):
        visit.begin()
        browser.choose("#file", visit.material[file])
        browser.type("#passphrase", PASSPHRASE)
        browser.run(
            "document.querySelector('#open').click();"
            "if (arguments[0]) await new Promise((go) => setTimeout(go, arguments[0]));"
            "document.querySelector('#leave').click()",
            moment,
        )
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            is_empty(visit, empty)
            time.sleep(0.1)


@journey
def a_program_that_ends(visit):
    """What a trap leaves: a page that says so, shows nothing that was open, and can begin again."""
    browser = visit.browser
    visit.begin("trapping.html")
    visit.expect("open", "unknown", "public")
    visit.follow("#app a[data-path]")
    browser.type("#search", QUERY)
    same(browser.state("error"), "error", "state")
    for _ in range(2):
        visit.says("stopped")
        source = visit.source()
        same([word for word in TELLING if word in source], [], "words that are left")
        visit.go_back()
        time.sleep(0.3)
    browser.click("button.main")
    browser.state("ready")
    check(QUERY not in visit.source(), "what was searched for is left")
    visit.expect("open", "unknown", "public")


# MARK: Who it talks to


@journey
def the_policy(visit):
    """Scripts within the page itself can reach nobody, and run no texts."""
    browser = visit.browser
    visit.begin()
    browser.run("globalThis.refused = []; addEventListener('securitypolicyviolation', (e) => refused.push(e.effectiveDirective))")
    here = f"127.0.0.1:{visit.listener.port}"
    for way, script in WAYS.items():
        if way != "peer":
            browser.run(f"try {{ {script} }} catch {{}}".replace("HERE", here))
    # Not at once, as what a driver runs may do more than the page.
    text = "setTimeout(() => { try { %s } catch {} setTimeout(() => { globalThis.tried = true }) })"
    for script in ("eval('ran = true')", "new Function('ran = true')()", "setTimeout('ran = true')"):
        browser.run(f"globalThis.tried = false; {text % script}")
        browser.wait("return globalThis.tried")
    same(browser.run("return globalThis.ran ?? null"), None, "a text was run")
    wanted = "connect-src img-src script-src-elem style-src-elem frame-src form-action font-src media-src script-src"
    browser.wait("return arguments[0].every((one) => refused.includes(one))", wanted.split())

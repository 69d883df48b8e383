"""Three browsers behind one door: Chromium and WebKitGTK by WebDriver, Firefox by WebDriver BiDi.

Each has a folder of its own, `profile`, for all that it writes: its home and its temporary files too. All names lead to this
machine, and, but in WebKitGTK, every port to one where somebody listens.
"""

import base64
import contextlib
import json
import os
import subprocess
import time
from pathlib import Path

import websocket
from selenium import webdriver
from selenium.webdriver.common.by import By

# A port that no program listens to.
NOBODY = 9
PHONE, DESKTOP = (360, 740), (1400, 900)


def surroundings(profile, language):
    """What a browser finds in its environment, so that it writes into its own folder."""
    for name in ("tmp", "run"):
        (profile / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        "HOME": str(profile),
        "TMPDIR": str(profile / "tmp"),
        "XDG_RUNTIME_DIR": str(profile / "run"),
        "LANG": f"{language.replace('-', '_')}.UTF-8",
    }


@contextlib.contextmanager
def environment(values):
    """Sets variables for the programs that are started meanwhile."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


class Engine:
    """A browser with one page. `run` runs a script in it, which may await."""

    def ask(self, selector, what="textContent"):
        """A property of the first element that there is; None if there is none."""
        return self.run("return document.querySelector(arguments[0])?.[arguments[1]] ?? null", selector, what)

    def data(self, selector, name):
        return self.run("return document.querySelector(arguments[0])?.dataset[arguments[1]] ?? null", selector, name)

    def click(self, selector):
        self.run("document.querySelector(arguments[0]).click()", selector)

    def type(self, selector, text):
        self.run(
            "const e = document.querySelector(arguments[0]); e.focus(); e.value = arguments[1];"
            "e.dispatchEvent(new Event('input', {bubbles: true}))",
            selector,
            text,
        )

    def press(self, key, selector="body"):
        self.run(
            "document.querySelector(arguments[1]).dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))",
            key,
            selector,
        )

    def wait(self, condition, *values, seconds=30):
        """Waits until a script returns something that counts as true, and returns that."""
        end = time.monotonic() + seconds
        while True:
            if found := self.run(condition, *values):
                return found
            if time.monotonic() > end:
                state = self.run("return document.body.dataset.state + ' ' + document.body.innerText.slice(0, 600)")
                raise TimeoutError(f"{condition}: {state}")
            time.sleep(0.02)

    def state(self, *states, seconds=30):
        return self.wait(
            "const s = document.body.dataset.state; return arguments[0].includes(s) && s", list(states), seconds=seconds
        )


class Driven(Engine):
    """A browser that WebDriver drives."""

    def open(self, path):
        self.driver.get(f"file://{path}")

    def run(self, script, *values):
        answer = self.driver.execute_async_script(
            "const values = [...arguments], done = values.pop();"
            "(async function () { " + script + " }).apply(null, values).then((r) => done({r}), (e) => done({e: String(e)}))",
            *values,
        )
        if "e" in answer:
            raise RuntimeError(f"{script}: {answer['e']}")
        return answer.get("r")

    def choose(self, selector, *paths):
        self.driver.find_element(By.CSS_SELECTOR, selector).send_keys("\n".join(map(str, paths)))

    def picture(self, path):
        self.driver.save_screenshot(str(path))

    def close(self):
        self.driver.quit()


class Chromium(Driven):
    name = "Chromium"

    def __init__(self, folder, size, language="zh-CN", port=NOBODY):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        self.profile = Path(folder) / "chromium"
        for argument in (
            # But for names that it asks for itself, as soon as it runs.
            "--host-resolver-rules="
            + "".join(f"MAP *.{name} ~NOTFOUND, " for name in ("google.com", "googleapis.com", "gvt1.com", "duckduckgo.com"))
            + f"MAP * 127.0.0.1:{port}",
            # Else requests to this machine end before they are sent, whoever makes them.
            "--disable-features=LocalNetworkAccessChecks",
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            f"--lang={language}",
            f"--user-data-dir={self.profile}",
            "--hide-scrollbars",
        ):
            options.add_argument(argument)
        # A window can't be as narrow as a phone.
        if size == PHONE:
            metrics = {"width": size[0], "height": size[1], "pixelRatio": 2.0}
            options.add_experimental_option("mobileEmulation", {"deviceMetrics": metrics})
        else:
            options.add_argument(f"--window-size={size[0]},{size[1]}")
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        with environment(surroundings(self.profile, language)):
            self.driver = webdriver.Chrome(options=options)
        self.driver.set_script_timeout(120)

    def log(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]


class WebKit(Driven):
    """It speaks a language only if the system has it."""

    name = "WebKitGTK"

    def __init__(self, folder, size, language="zh-CN", port=NOBODY):
        self.profile = Path(folder) / "webkit"
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1500x1000x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        display = f":{self.screen.stdout.readline().decode().strip()}"
        options = webdriver.WebKitGTKOptions()
        options.binary_location = next(
            str(path) for path in Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")
        )
        options.add_argument("--automation")
        with environment(surroundings(self.profile, language) | {"GDK_BACKEND": "x11", "DISPLAY": display}):
            self.driver = webdriver.WebKitGTK(executable_path="/usr/bin/WebKitWebDriver", options=options)
        self.driver.set_window_size(*size)
        self.driver.set_script_timeout(120)

    def close(self):
        super().close()
        self.screen.terminate()
        self.screen.wait()
        self.screen.stdout.close()

    def log(self):
        return []


class Firefox(Engine):
    name = "Firefox"

    def __init__(self, folder, size, language="zh-CN", port=NOBODY):
        self.profile = Path(folder) / "firefox"
        variables = surroundings(self.profile, language)
        settings = {
            "network.dns.forceResolve": "127.0.0.1",
            "network.socket.forcePort": f"80={port};443={port}",
            # A connection by WebRTC may stay within this machine.
            "media.peerconnection.ice.loopback": True,
            "media.peerconnection.ice.obfuscate_host_addresses": False,
            # What it notes of a session in case that it ends by itself, it notes each second.
            "browser.sessionstore.interval": 1000,
            "browser.sessionstore.resume_from_crash": True,
            "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "app.update.enabled": False,
            "intl.accept_languages": language,
            "browser.startup.page": 0,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
        }
        (self.profile / "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
        )
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", str(self.profile), "--remote-debugging-port=0"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=os.environ | variables | {"MOZ_DISABLE_CONTENT_SANDBOX": "1"},
            text=True,
        )
        for line in self.process.stderr:
            if "WebDriver BiDi listening on " in line:
                address = line.split("listening on ")[1].strip()
                break
        else:
            raise RuntimeError("Firefox did not start")
        self.socket = websocket.create_connection(f"{address}/session", timeout=120, suppress_origin=True)
        self.calls, self.messages = 0, []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded"])
        self.context = self.call("browsingContext.getTree")["contexts"][0]["context"]
        viewport = {"width": size[0], "height": size[1]}
        self.call("browsingContext.setViewport", context=self.context, viewport=viewport)

    def call(self, method, **parameters):
        self.calls += 1
        self.socket.send(json.dumps({"id": self.calls, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "log.entryAdded":
                self.messages.append(str(answer["params"].get("text")))
            if answer.get("id") == self.calls:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def open(self, path):
        self.call("browsingContext.navigate", context=self.context, url=f"file://{path}", wait="complete")

    def run(self, script, *values):
        code = "async (given) => JSON.stringify(await (async function () { " + script + " }).apply(null, JSON.parse(given)) ?? null)"
        answer = self.call(
            "script.callFunction",
            functionDeclaration=code,
            arguments=[{"type": "string", "value": json.dumps(values)}],
            target={"context": self.context},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise RuntimeError(f"{script}: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])

    def choose(self, selector, *paths):
        locator = {"type": "css", "value": selector}
        found = self.call("browsingContext.locateNodes", context=self.context, locator=locator)["nodes"]
        element = {"sharedId": found[0]["sharedId"]}
        self.call("input.setFiles", context=self.context, element=element, files=[str(path) for path in paths])

    def picture(self, path):
        shot = self.call("browsingContext.captureScreenshot", context=self.context)["data"]
        Path(path).write_bytes(base64.b64decode(shot))

    def log(self):
        return self.messages

    def close(self):
        try:
            self.call("browser.close")
        except (RuntimeError, OSError, websocket.WebSocketException):
            self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()


ENGINES = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}

"""What the stories in a browser share: the built program, a browser, and how a story is told."""

import os
import pathlib
import re
import subprocess
import time
import traceback

import axe_playwright_python
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

BINARY = os.environ["GUVOH_BINARY"]
ENVIRONMENT = {**os.environ, "GUVOH_LANGUAGE": "en"}
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TONGUES = ["uz", "uz-Cyrl", "tg", "ky", "ru", "en"]


class Serving:
    """`guvoh serve` with these arguments, on ports it chose; `marks` are read from what it says first."""

    def __init__(self, *arguments, marks=None):
        self.arguments = arguments
        self.marks = {"address": r"listening on (http://127\.0\.0\.1:\d+)/"} if marks is None else marks

    def __enter__(self):
        self.process = subprocess.Popen(
            [BINARY, "serve", *self.arguments], stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        self.lines, missing = [], dict(self.marks)
        for line in self.process.stderr:
            self.lines.append(line)
            for name, pattern in list(missing.items()):
                if found := re.search(pattern, line):
                    setattr(self, name, found.group(1))
                    del missing[name]
            if not missing:
                return self
        raise RuntimeError("the program ended: " + "".join(self.lines))

    def __exit__(self, *_):
        self.process.terminate()
        self.log = "".join(self.lines) + self.process.communicate(timeout=30)[1]


# Whatever the policy of a page had to stop is told by the browser itself, with what and where.
LISTENER = """document.addEventListener("securitypolicyviolation", function (event) {
  console.error("POLICY " + event.effectiveDirective + " " + event.blockedURI + " " + event.sample);
});"""


def reports(driver):
    """What the policies of pages had to stop since this was asked last."""
    return [entry["message"] for entry in driver.get_log("browser")
            if "POLICY " in entry["message"] or "Content Security Policy" in entry["message"]]


def browser(with_script=True, downloads=None, size="1280,900"):
    """A browser of its own; with `downloads` it saves files there without asking."""
    options = Options()
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=" + size, "--lang=en"]:
        options.add_argument(flag)
    preferences = {"intl.accept_languages": "en"}
    if not with_script:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    if downloads:
        preferences["download.default_directory"] = str(downloads)
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": LISTENER})
    return driver


def telephone(with_script=True):
    """A browser as wide as a telephone."""
    driver = browser(with_script, size="500,900")
    as_telephone(driver)
    return driver


def as_telephone(driver, width=360, height=800):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": True})


def as_laptop(driver):
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def width_of(driver):
    return driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"]


def sins(driver):
    """What axe-core finds against WCAG 2.2 A and AA and its own best practices, with the first place of each."""
    driver.execute_script(AXE)
    found = driver.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run(document, {preload: false}).then(r => done(r.violations))")
    return [(one["id"], one["nodes"][0]["target"], one["nodes"][0]["html"][:90]) for one in found]


def blameless(driver, *where):
    """The page that is open has no fault that axe-core knows."""
    assert not (found := sins(driver)), (*where, found)


def wait(driver, ready, seconds=60):
    # A page that is just being left takes its elements with it; then it is asked again.
    return WebDriverWait(
        driver, seconds, ignored_exceptions=[StaleElementReferenceException]).until(ready)


def find(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def texts(driver, selector):
    return [element.text for element in driver.find_elements(By.CSS_SELECTOR, selector)]


def complaints(driver, *known):
    """What the browser complains of, without what a story asked for itself."""
    return [entry for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")
            and not any(word in entry["message"] for word in known)]


def tell(story, *arguments):
    """Tells a story and prints how it ended; gives the number of failures."""
    begin = time.monotonic()
    try:
        story(*arguments)
    except Exception:
        print(f"FAILED: {story.__doc__.splitlines()[0]}", flush=True)
        traceback.print_exc()
        return 1
    print(f"passed: {story.__doc__.splitlines()[0]} ({time.monotonic() - begin:.0f} s)", flush=True)
    return 0


def count_in_log(log, *words):
    """No log may hold these words; gives how many it holds."""
    held = [word for word in words if word in log]
    for word in held:
        print(f"FAILED: the log holds {word!r}", flush=True)
    return len(held)

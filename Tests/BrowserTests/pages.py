"""The pages as people meet them: a telephone with and without JavaScript, and a text browser.

Starts the built program on a free port of 127.0.0.1 and uses the drawn sample pages, which carry
invented people. Prints one line for each story and ends with 1 if any of them fails.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import traceback

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SAMPLE = pathlib.Path(__file__).parents[2] / "Sources/GuvohFiles/files/check/sample"
TONGUES = ["uz", "uz-Cyrl", "tg", "ky", "ru", "en"]


class Server:
    """The built program, serving on a port it chose."""

    def __enter__(self):
        self.process = subprocess.Popen(
            [os.environ["GUVOH_BINARY"], "serve", "--public", "127.0.0.1:0"],
            stderr=subprocess.PIPE, text=True, env={**os.environ, "GUVOH_LANGUAGE": "en"})
        self.lines = []
        for line in self.process.stderr:
            self.lines.append(line)
            found = re.search(r"listening on (http://127\.0\.0\.1:\d+)/", line)
            if found:
                self.address = found.group(1)
                return self
        raise RuntimeError("the program ended: " + "".join(self.lines))

    def __exit__(self, *_):
        self.process.terminate()
        self.log = "".join(self.lines) + self.process.communicate(timeout=30)[1]


def telephone(with_script):
    options = Options()
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=500,900"]:
        options.add_argument(flag)
    if not with_script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": True})
    return driver


def wait(driver, ready):
    return WebDriverWait(driver, 60).until(ready)


def texts(driver, selector):
    return [element.text for element in driver.find_elements(By.CSS_SELECTOR, selector)]


def pages_fit_a_telephone(server, driver):
    """No page is wider than 360 pixels in any language, and none has a complaint to log."""
    for tongue in TONGUES:
        for place in ["", "signed", "signed/letter", "card"]:
            driver.get(f"{server.address}/{tongue}/{place}")
            size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
            assert size["width"] <= 360, (tongue, place, size)
            heading = driver.find_element(By.CSS_SELECTOR, "h1")
            assert heading.text.strip(), (tongue, place)
    complaints = [entry for entry in driver.get_log("browser") if entry["level"] != "INFO"]
    assert not complaints, complaints


def photos_one_at_a_time(server, driver):
    """With JavaScript each photo is answered as it is taken, and numbered on."""
    driver.get(f"{server.address}/en/")
    driver.find_element(By.ID, "camera").send_keys(str(SAMPLE / "page-2.jpg"))
    wait(driver, lambda d: "We saw 1 photo." in "".join(texts(d, "#totals")))
    assert texts(driver, ".verdict") == []
    driver.find_element(By.ID, "camera").send_keys(str(SAMPLE / "page-3.jpg"))
    wait(driver, lambda d: "We saw 2 photos." in "".join(texts(d, "#totals")))
    verdict = texts(driver, ".verdict")
    assert verdict == ["Do not sign page 2. It is a contract of military service."], verdict
    stop = driver.find_element(By.ID, "page-2").location["y"]
    assert stop < driver.find_element(By.ID, "page-1").location["y"]
    assert driver.find_elements(By.CSS_SELECTOR, "canvas.thumbnail")
    complaints = [entry for entry in driver.get_log("browser") if entry["level"] != "INFO"]
    assert not complaints, complaints


def a_stack_without_script(server, driver):
    """Without JavaScript the form sends a stack; what is urgent stands on top."""
    driver.get(f"{server.address}/tg/")
    files = "\n".join(str(SAMPLE / f"page-{number}.jpg") for number in (1, 3, 5))
    driver.find_element(By.ID, "photos").send_keys(files)
    driver.find_element(By.CSS_SELECTOR, "button.go").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".lists li"))
    places = [driver.find_element(By.CSS_SELECTOR, selector).location["y"]
              for selector in [".verdict", "#page-2", "#page-3", "#page-1", "#totals"]]
    assert places == sorted(places), places
    assert driver.find_elements(By.CSS_SELECTOR, "svg.thumbnail rect.found")
    assert "СИЁҲНАВИС" in driver.find_element(By.ID, "page-2").text


def in_a_text_browser(server, _):
    """A browser that knows no stylesheet shows the stop before the pages with nothing found."""
    address = f"{server.address}/ru/sample"
    browsers = [["w3m", "-dump", "-cols", "80", "-O", "UTF-8", address]]
    if shutil.which("lynx"):
        browsers.append(["lynx", "-dump", "-nolist", "-display_charset=utf-8", address])
    for browser in browsers:
        reads_the_stop_first(browser)


def reads_the_stop_first(browser):
    text = subprocess.run(
        browser, capture_output=True, text=True, timeout=90, check=True).stdout
    text = re.sub(r"\s+", " ", text)
    stop = text.index("Не подписывайте страницу 3")
    nothing = text.index("На странице 1")
    assert stop < nothing < text.index("Пересчитайте свои листы")


def main():
    failed = 0
    with Server() as server:
        for with_script, stories in [
                (True, [pages_fit_a_telephone, photos_one_at_a_time]),
                (False, [a_stack_without_script, in_a_text_browser])]:
            driver = telephone(with_script)
            for story in stories:
                try:
                    story(server, driver)
                    print(f"passed: {story.__doc__.splitlines()[0]}", flush=True)
                except Exception:
                    failed += 1
                    print(f"FAILED: {story.__doc__.splitlines()[0]}", flush=True)
                    traceback.print_exc()
            driver.quit()
    for word in ["page-3.jpg", "127.0.0.1 ", "Mozilla"]:
        if word in server.log:
            failed += 1
            print(f"FAILED: the log holds {word!r}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

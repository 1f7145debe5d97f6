"""The pages as people meet them: a telephone with and without JavaScript, and a text browser.

Starts the built program on a free port of 127.0.0.1 and uses the drawn sample pages, which carry
invented people. Prints one line for each story and ends with 1 if any of them fails.
"""

import pathlib
import re
import shutil
import subprocess
import sys

from selenium.webdriver.common.by import By

from browsing import (TONGUES, Serving, blameless, complaints, count_in_log, tell, telephone, texts, wait,
                      width_of)

SAMPLE = pathlib.Path(__file__).parents[2] / "Sources/GuvohFiles/files/check/sample"


def pages_fit_a_telephone(server, driver):
    """No page is wider than 360 pixels in any language, and none has a complaint to log."""
    for tongue in TONGUES:
        for place in ["", "signed", "signed/letter", "card"]:
            driver.get(f"{server.address}/{tongue}/{place}")
            assert width_of(driver) <= 360, (tongue, place, width_of(driver))
            heading = driver.find_element(By.CSS_SELECTOR, "h1")
            assert heading.text.strip(), (tongue, place)
    assert not (found := complaints(driver)), found


def pages_are_for_everybody(server, driver):
    """No page of the check has a fault that axe-core knows, the answer with stop and caution neither."""
    for tongue in TONGUES:
        # Reading the sample takes its time, and its page differs in nothing but words.
        for place in ["", "signed", "signed/letter", "card"] + ["sample"] * (tongue in ("uz", "ru")):
            driver.get(f"{server.address}/{tongue}/{place}")
            if place == "sample":
                wait(driver, lambda d: texts(d, ".verdict") and texts(d, "#totals"))
            blameless(driver, tongue, place)


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
    blameless(driver, "an answer to photos")
    assert not (found := complaints(driver)), found


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
    with Serving("--public", "127.0.0.1:0") as server:
        for with_script, stories in [
                (True, [pages_fit_a_telephone, pages_are_for_everybody, photos_one_at_a_time]),
                (False, [a_stack_without_script, in_a_text_browser])]:
            driver = telephone(with_script)
            failed += sum(tell(story, server, driver) for story in stories)
            driver.quit()
    failed += count_in_log(server.log, "page-3.jpg", "127.0.0.1 ", "Mozilla")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

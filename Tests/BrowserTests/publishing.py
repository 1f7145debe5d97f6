"""What is published and where patterns are seen, in a real browser: by axe-core, by keyboard, on a telephone.

Writes a site of a prepared table and fills a vault for training, then goes through every page of both. Prints one
line for each story and ends with 1 if any of them fails. With GUVOH_SCREENS it leaves pictures there.
"""

import csv
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browsing import (BINARY, ENVIRONMENT, TONGUES, Serving, as_laptop, as_telephone, browser, complaints, sins,
                      tell, width_of)
from desk import WORDS, Sitting, enrol

PLACES = ["g:moscow", "g:perm", "g:vladimir", "g:yakutia", "g:samara"]
PAGES = ["/patterns", "/patterns/matrix", "/patterns/map", "/patterns/flows", "/patterns/promises",
         "/patterns/interventions", "/patterns/claims", "/patterns/alarms", "/patterns/sources", "/publish", "/publish/new",
         "/publish/exports", "/publish/wordings", "/submissions"]


def run(*arguments):
    return subprocess.run(
        [BINARY, *arguments], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout


def prepared(folder):
    """A site of 600 invented records."""
    chance = random.Random(7)
    with open(folder + "/t.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["received", "place", "tactic", "outcome"])
        for _ in range(600):
            writer.writerow([f"202{chance.randrange(3, 5)}-0{chance.randrange(1, 10)}", chance.choice(PLACES),
                             chance.choice(["T_PRISON", "T_DOC_TRICK"]), chance.choice(["O_SIGNED", "O_REFUSED"])])
    run("publish", folder + "/site", "--table", folder + "/t.csv", "--title", "Reports 2024")
    return pathlib.Path(folder, "site")


def site(folder):
    """Every page of a site in six tongues is heard, fits a telephone, and asks for nothing."""
    driver, pages = browser(), 0
    as_telephone(driver)
    try:
        for page in sorted(prepared(folder).rglob("*.html")):
            driver.get(page.as_uri())
            assert not (found := sins(driver)), (page.name, found)
            assert width_of(driver) <= 360, (page, width_of(driver))
            pages += 1
        assert pages == 5 * len(TONGUES) + 1, pages
        assert not (found := complaints(driver)), found
    finally:
        driver.quit()


def reached(driver, selector):
    """The elements, those that the key Tab reaches from the top to the end, and those that do not show the focus."""
    wanted = driver.find_elements(By.CSS_SELECTOR, selector)
    body = driver.find_element(By.TAG_NAME, "body")
    seen, hidden = [], []
    for _ in range(900):
        (driver.switch_to.active_element or body).send_keys(Keys.TAB)
        active = driver.switch_to.active_element
        if active == body or (seen and active == seen[0]):
            break
        seen.append(active)
        outline, shadow = driver.execute_script(
            "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.boxShadow]")
        if outline == "none" and shadow == "none":
            hidden.append(active.get_attribute("outerHTML")[:90])
    return wanted, [one for one in wanted if one in seen], hidden


def desk(sitting):
    """No page of patterns and publishing has a fault that axe-core knows, none is wider than a telephone."""
    for tongue in ["ru", "uz"]:
        for page in PAGES + [sitting.facility]:
            as_telephone(sitting.driver)
            sitting.go(page + "?tongue=" + tongue)
            assert width_of(sitting.driver) <= 360, (page, tongue, width_of(sitting.driver))
            assert "patterns." not in sitting.text and "publish." not in sitting.text, page
            as_laptop(sitting.driver)
            if tongue == "ru":
                assert not (found := sins(sitting.driver)), (page, found)
            sitting.picture(page.strip("/").replace("/", "-") + "-" + tongue)


def keyboard(sitting):
    """Each mark of each picture, each cell that leads on, and each way to zoom is reached by Tab and is seen there."""
    for page in ["/patterns", "/patterns/map", "/patterns/matrix", "/patterns/flows", sitting.facility]:
        sitting.go(page + "?tongue=en")
        wanted, found, hidden = reached(sitting.driver, "main a[href], main summary")
        assert wanted and len(found) == len(wanted), (page, len(found), len(wanted))
        assert not hidden, (page, hidden)
    sitting.go("/patterns/map")
    before = sitting.driver.find_element(By.CSS_SELECTOR, "main svg").get_dom_attribute("viewBox")
    sitting.driver.find_element(By.XPATH, "//main//a[normalize-space()='+']").send_keys(Keys.ENTER)
    sitting.wait(lambda: sitting.driver.find_element(
        By.CSS_SELECTOR, "main svg").get_dom_attribute("viewBox") != before)


def there_and_back(sitting):
    """From the patterns of a place by keyboard to its page, and from its page back."""
    sitting.go(sitting.facility + "?tongue=en")
    for path in [sitting.facility.replace("/patterns", ""), sitting.facility]:
        link = sitting.driver.find_element(By.CSS_SELECTOR, f'main a[href="{path}"]')
        link.send_keys(Keys.ENTER)
        sitting.wait(lambda: sitting.driver.current_url.split("?")[0].endswith(path))
        assert not (found := sins(sitting.driver)), (path, found)


def equivalents(sitting):
    """Beside every picture of patterns stands a table or a list with the same figures."""
    for page in ["/patterns", "/patterns/map", "/patterns/flows", sitting.facility]:
        sitting.go(page)
        pictures = len(sitting.driver.find_elements(By.CSS_SELECTOR, "main svg"))
        tables = len(sitting.driver.find_elements(By.CSS_SELECTOR, "main table"))
        assert not pictures or tables, (page, pictures, tables)


def filled(folder):
    """A vault for training with a casebook, and the arguments that open it."""
    phrase = pathlib.Path(folder, "phrase")
    phrase.write_text(WORDS + "\n", encoding="utf-8")
    access = ["--passphrase-file", str(phrase)]
    run("vault", "init", "--demo", "--size", "300", *access, folder + "/vault")
    run("vault", "exercise", "casebook", "--count", "2", "--vault", folder + "/vault", *access)


def main():
    with tempfile.TemporaryDirectory() as folder:
        failed = tell(site, folder)
        filled(folder)
        with Serving("--public", "none", "--desk", "127.0.0.1:0", "--vault", folder + "/vault",
                     marks={"address": r"desk on (http://127\.0\.0\.1:\d+)/"}) as served:
            sitting = Sitting(served)
            try:
                enrol(sitting, "first", WORDS)
                sitting.go("/patterns/map")
                sitting.facility = re.findall(r'href="(/patterns/places/[^"?]+)', sitting.driver.page_source)[0]
                failed += sum(tell(story, sitting) for story in [desk, keyboard, there_and_back, equivalents])
            finally:
                sitting.driver.quit()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

"""The desk as staff meet it, in a real browser: set-up, sign-in, evidence, pack, hand-over, lock.

Starts the built program over an empty folder and goes through its pages in one sitting. Prints one
line for each story and ends with 1 if any of them fails. With GUVOH_SCREENS it leaves pictures there.
"""

import base64
import hashlib
import hmac
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browsing import (TONGUES, Serving, as_laptop, as_telephone, browser, complaints, count_in_log,
                      reports, sins, tell, wait, width_of)

WORDS = "lantern copper meadow violin"
OTHER = "anchor pepper window basalt"


def serving(folder):
    """The built program over an empty folder, with a desk alone."""
    return Serving(
        "--public", "none", "--desk", "127.0.0.1:0", "--vault", folder + "/vault",
        marks={"address": r"desk on (http://127\.0\.0\.1:\d+)/", "code": r"set-up code: (\S+)"})


class Sitting:
    """A browser of its own, with downloads in a folder of its own."""

    def __init__(self, desk):
        self.desk = desk
        self.files = pathlib.Path(tempfile.mkdtemp())
        self.driver = browser(downloads=self.files)

    def go(self, path):
        self.driver.get(self.desk.address + path)

    def fill(self, **values):
        for name, value in values.items():
            element = self.driver.find_element(By.CSS_SELECTOR, f"main [name='{name}']")
            if value is True:
                element.click()
            elif element.tag_name == "select":
                Select(element).select_by_visible_text(value)
            else:
                element.send_keys(value)

    def press(self, action):
        self.driver.find_element(
            By.CSS_SELECTOR, f"form[action='{action}'] button[type='submit']").click()

    def wait(self, ready):
        return wait(self.driver, lambda d: ready(), seconds=90)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.desk.address)

    def picture(self, name):
        folder = os.environ.get("GUVOH_SCREENS")
        if not folder:
            return
        for width in [360, 1280]:
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
            shot = self.driver.execute_cdp_cmd(
                "Page.captureScreenshot", {"captureBeyondViewport": True})
            pathlib.Path(folder, f"{name}-{width}.png").write_bytes(
                base64.b64decode(shot["data"]))
        as_laptop(self.driver)


def code(secret, step):
    """RFC 6238, written once more."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    at = mac[19] & 15
    return "%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 1000000)


def set_up(sitting):
    """The first person makes the vault with the code of the terminal and sees three sheets."""
    sitting.go("/")
    assert sitting.path == "/setup", sitting.path
    sitting.picture("setup")
    sitting.fill(code=sitting.desk.code, name="dilnoza", team="one", passphrase=WORDS, again=WORDS,
                 exercise=True, place=True)
    sitting.press("/setup")
    sitting.wait(lambda: len(sitting.driver.find_elements(By.CSS_SELECTOR, ".sheet .qr")) == 3)
    sitting.picture("sheets")


def enrol(sitting, name, words):
    """Signs in for the first time and sets up the telephone."""
    sitting.go("/sign-in")
    sitting.picture("sign-in")
    sitting.fill(name=name, passphrase=words)
    sitting.press("/sign-in")
    sitting.wait(lambda: sitting.path == "/account/second-factor")
    sitting.secret = sitting.driver.find_element(By.CSS_SELECTOR, "main code").text
    sitting.picture("second-factor")
    sitting.step = int(time.time()) // 30
    sitting.fill(code=code(sitting.secret, sitting.step))
    sitting.press("/account/second-factor")
    sitting.wait(lambda: len(sitting.driver.find_elements(By.CSS_SELECTOR, "ol.keep li")) == 8)
    sitting.go("/")
    assert sitting.path == "/", sitting.path


def sign_in(sitting):
    """Passphrase alone is not enough from then on; a code is taken once."""
    enrol(sitting, "dilnoza", WORDS)
    sitting.go("/account")
    sitting.picture("account")
    sitting.press("/sign-out")
    sitting.wait(lambda: sitting.path == "/sign-in")
    for given, place in [("", "/sign-in"), (code(sitting.secret, sitting.step), "/sign-in"),
                         (code(sitting.secret, sitting.step + 1), "/")]:
        sitting.fill(name="dilnoza", passphrase=WORDS, code=given)
        sitting.press("/sign-in")
        sitting.wait(lambda: sitting.path == place and sitting.text)
        if place != "/":
            assert "do not fit together" in sitting.text, sitting.text
            sitting.driver.find_element(By.NAME, "name").clear()
            sitting.driver.find_element(By.NAME, "code").clear()


def upload(sitting):
    """A film is taken in, hidden until asked for, and everything done with it stands on its page."""
    film = sitting.files / "fil<m>.mp4"
    film.write_bytes(b"\0\0\0\x18ftypmp42" + os.urandom(300_000))
    sitting.film = film
    sitting.go("/evidence")
    sitting.fill(files=str(film))
    sitting.press("/evidence")
    sitting.wait(lambda: "Taken in: 1" in sitting.text)
    sitting.picture("evidence")
    sitting.driver.find_element(By.CSS_SELECTOR, ".list a").click()
    sitting.document = sitting.path
    assert hashlib.sha256(film.read_bytes()).hexdigest() in sitting.text
    sitting.driver.find_element(By.LINK_TEXT, "Look at it").click()
    assert not sitting.driver.find_element(By.TAG_NAME, "video").is_displayed()
    sitting.picture("view")
    sitting.go(sitting.document)
    sitting.press(sitting.document.replace("documents", "evidence") + "/original")
    sitting.wait(lambda: list(sitting.files.glob("evidence-*")))
    sitting.go(sitting.document)
    assert "original taken out" in sitting.text, sitting.text
    sitting.picture("document")


def cover(sitting):
    """Two clicks on a picture cover what lies between them, and the copy is what is taken out."""
    photo = pathlib.Path(__file__).parents[2] / "Sources/GuvohFiles/files/check/sample/page-1.jpg"
    sitting.go("/evidence")
    sitting.fill(files=str(photo))
    sitting.press("/evidence")
    sitting.wait(lambda: "Taken in: 1" in sitting.text)
    sitting.driver.find_element(By.CSS_SELECTOR, ".list a").click()
    sitting.driver.find_element(By.LINK_TEXT, "Look at it").click()
    page = sitting.path.split("?")[0]
    sitting.driver.find_element(By.LINK_TEXT, "Make a copy with parts covered").click()
    for x, y in [(-60, -80), (40, -20)]:
        picture = sitting.driver.find_element(By.CSS_SELECTOR, ".redact input[type='image']")
        ActionChains(sitting.driver).move_to_element_with_offset(picture, x, y).click().perform()
        sitting.wait(lambda: "at.x=" in sitting.path)
    assert len(sitting.driver.find_elements(By.CSS_SELECTOR, ".redact rect")) == 1
    sitting.picture("redact")
    sitting.press(page.replace("/view", "/redact"))
    sitting.wait(lambda: "The copy is made" in sitting.text)
    sitting.picture("redacted")
    sitting.driver.find_element(By.XPATH, "//button[text()='Take it out']").click()
    sitting.wait(lambda: list(sitting.files.glob("redacted-*.jpg")))


def pack(sitting):
    """The pack is verified by the Python tool inside it, in another folder."""
    sitting.go(sitting.document)
    sitting.press(sitting.document + "/pack")
    found = sitting.wait(lambda: list(sitting.files.glob("pack-*.zip")))
    folder = sitting.files / "court"
    zipfile.ZipFile(found[0]).extractall(folder)
    result = subprocess.run(
        [sys.executable, "-I", "verify.py", str(found[0])], cwd=folder, capture_output=True)
    assert result.returncode == 0, result
    assert (folder / "version-1.original").read_bytes() == sitting.film.read_bytes()


def hand_over(sitting):
    """A new person comes, works and leaves; what she brought in is handed over."""
    sitting.go("/members")
    sitting.fill(name="sitora", passphrase=OTHER, again=OTHER)
    sitting.press("/members")
    sitting.wait(lambda: "The person was made" in sitting.text)
    member = sitting.member = sitting.path
    sitting.driver.find_element(By.CSS_SELECTOR, "[value='documenter']").click()
    sitting.press(member + "/roles")
    sitting.wait(lambda: "The roles were saved" in sitting.text)
    sitting.picture("member")
    other = Sitting(sitting.desk)
    try:
        enrol(other, "sitora", OTHER)
        other.go("/evidence")
        assert other.driver.find_elements(By.CSS_SELECTOR, "[name='files']")
        other.go("/house")
        assert "Your role does not include this" in other.text
        sitting.go(member)
        sitting.fill(successor="dilnoza")
        sitting.press(member + "/dismiss")
        sitting.wait(lambda: "the team has new keys" in sitting.text)
        other.go("/")
        assert other.path.startswith("/sign-in"), other.path
    finally:
        other.driver.quit()
    sitting.go("/members")
    sitting.picture("members")


def house(sitting):
    """The page of the vault says what is overdue; a checkpoint leaves the machine."""
    sitting.go("/house")
    assert "never" in sitting.text
    sitting.press("/house/checkpoint")
    sitting.wait(lambda: list(sitting.files.glob("checkpoint*.txt")))
    sitting.go("/house")
    assert "0 days ago" in sitting.text
    sitting.picture("house")


def tongues(sitting):
    """No page of the desk is wider than a telephone in any tongue, and none has a complaint."""
    as_telephone(sitting.driver)
    for tongue in TONGUES:
        for place in ["/", "/search?words=film", "/evidence", "/members", "/house", "/account",
                      "/jobs", sitting.document]:
            sitting.go(place + ("&" if "?" in place else "?") + "tongue=" + tongue)
            width = width_of(sitting.driver)
            assert width <= 360, (tongue, place, width)
            assert "desk." not in sitting.text, (tongue, place)
    as_laptop(sitting.driver)
    for tongue in ["ru", "uz", "en"]:
        sitting.go("/?tongue=" + tongue)
        sitting.picture("start-" + tongue)
    assert not (found := complaints(sitting.driver, "422", "401")), found


def everybody(sitting):
    """No page that the menu of the desk leads to has a fault that axe-core knows."""
    sitting.go("/?tongue=ru")
    links = [link.get_attribute("href") for link in sitting.driver.find_elements(By.CSS_SELECTOR, "nav a")]
    places = {link.removeprefix(sitting.desk.address) for link in links if link.startswith(sitting.desk.address)}
    found = {}
    for place in sorted(places | {sitting.document, "/search?words=film"}):
        sitting.go(place)
        if faults := sins(sitting.driver):
            found[place] = faults
    assert not found, found


def by_keyboard(sitting):
    """A call is caught with the keyboard alone, and only what was heard is filled in."""
    driver = sitting.driver
    sitting.go("/capture")
    for name, typed in [
            ("text", "Twenty men were taken from the market to the enlistment office, he says."),
            ("codes", "Reyd; рейд"), ("when", "2025-03"), ("amount", "20 men")]:
        for _ in range(80):
            focused = driver.switch_to.active_element
            if focused.get_attribute("name") == name:
                break
            focused.send_keys(Keys.TAB)
        assert driver.switch_to.active_element.get_attribute("name") == name, name
        outline = driver.switch_to.active_element.value_of_css_property("outline-style")
        assert outline != "none", (name, "no ring around what is focused")
        driver.switch_to.active_element.send_keys(typed)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    sitting.wait(lambda: sitting.path.startswith("/events/"))
    assert "20" in sitting.text and "2025-03" in sitting.text, sitting.text
    sitting.event = sitting.path


def printed(sitting):
    """What is printed is what was looked for, without menu, buttons and forms."""
    for path, wanted in [(sitting.event, "2025-03"), (sitting.document, "SHA-256"),
                         ("/members", "dilnoza"), ("/law", "154")]:
        sitting.go(path)
        sheet = sitting.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        shown = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=base64.b64decode(sheet["data"]),
            capture_output=True, check=True).stdout.decode()
        assert wanted in shown, (path, wanted, shown)
        links = sitting.driver.find_elements(By.CSS_SELECTOR, ".side a:not([href='/account'])")
        menu = {link.text for link in links} - {"", sitting.driver.find_element(By.TAG_NAME, "h1").text}
        lines = {line.strip() for line in shown.splitlines()}
        assert len(menu) > 8 and not menu & lines, (path, menu & lines)


def lock(sitting):
    """Lock now drops the keys; the passphrase brings one back to his place."""
    sitting.go("/jobs")
    sitting.press("/lock")
    sitting.wait(lambda: sitting.path.startswith("/unlock"))
    sitting.go("/members")
    assert sitting.path == "/unlock?next=%2Fmembers", sitting.path
    sitting.picture("unlock")
    sitting.fill(passphrase=WORDS)
    sitting.press("/unlock")
    sitting.wait(lambda: sitting.path == "/members")


PAYLOADS = [
    "<script>window.pwned=1</script>", "\"><script>window.pwned=1</script>",
    "'><img src=x onerror=window.pwned=1>", "<svg onload=window.pwned=1>",
    "javascript:window.pwned=1", "</textarea><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>", "<body onload=window.pwned=1>",
    "<details open ontoggle=window.pwned=1>", "<a href=javascript:window.pwned=1>x</a>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'>", "\\u003cscript>window.pwned=1</script>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;", "{{constructor.constructor('pwned=1')()}}",
    "<math><mtext></table><mglyph><style><img src=x onerror=window.pwned=1>",
    "<input autofocus onfocus=window.pwned=1>",
]


def packed(longest):
    """The payloads in few texts: each stands whole in one of them."""
    texts = [""]
    for payload in PAYLOADS:
        if len(texts[-1]) + len(payload) > longest:
            texts.append("")
        texts[-1] += payload
    return texts


def payloads(sitting):
    """Script in every text field of every page is shown and never run."""
    driver, count = sitting.driver, 0
    pages = ["/search", "/evidence", "/members", "/teams", "/house", "/account", "/capture", "/people",
             "/events", "/law", "/links", "/hand-over", "/inbox/templates", sitting.document,
             sitting.member]
    for page in pages:
        sitting.go(page)
        for index in range(len(driver.find_elements(By.CSS_SELECTOR, "main form"))):
            for payload in packed(90):
                sitting.go(page)
                form = driver.find_elements(By.CSS_SELECTOR, "main form")[index]
                driver.execute_script(
                    "document.querySelectorAll('details').forEach(d => d.open = true)")
                fields = form.find_elements(
                    By.CSS_SELECTOR, "textarea, input[type=text], input[type=search], "
                    "input[type=password]")
                if not fields:
                    break
                for field in fields:
                    driver.execute_script(
                        "arguments[0].value = arguments[1]", field, payload + str(count))
                form.find_element(By.CSS_SELECTOR, "button").click()
                count += 1
                assert not driver.execute_script("return window.pwned"), (page, payload)
    for page in pages + ["/", "/jobs"]:
        sitting.go(page)
        assert not driver.execute_script("return window.pwned"), page
    name = PAYLOADS[2].replace("/", "")
    film = sitting.files / name
    film.write_bytes(b"x")
    sitting.go("/evidence")
    sitting.fill(files=str(film))
    sitting.press("/evidence")
    sitting.wait(lambda: name in sitting.text)
    assert not driver.execute_script("return window.pwned")
    assert not (found := reports(driver)), found
    assert count > 90, count


STORIES = [set_up, sign_in, upload, cover, pack, hand_over, house, tongues, everybody,
           by_keyboard, printed, lock, payloads]


def main():
    with tempfile.TemporaryDirectory() as folder, serving(folder) as desk:
        sitting = Sitting(desk)
        try:
            failed = sum(tell(story, sitting) for story in STORIES)
        finally:
            sitting.driver.quit()
    failed += count_in_log(desk.log, "dilnoza", "fil<m>")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

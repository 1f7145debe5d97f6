"""The whole way of a report as people meet it: with and without JavaScript, and in text browsers.

Starts the built program over a vault for training that nobody unlocks, and reads what came in with the
command line. Prints one line for each story and ends with 1 if any of them fails.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from selenium.webdriver.common.by import By

import desk as staff
from browsing import (BINARY, ENVIRONMENT, TONGUES, Serving, blameless, complaints, count_in_log, find,
                      reports, tell, telephone, texts, wait, width_of)
from textbrowser import Lynx

ROOT = pathlib.Path(tempfile.mkdtemp(prefix="guvoh-browser-"))
VAULT = ROOT / "vault"
PHRASE = ROOT / "passphrase"
PLACES = ["tell", "come-back", "seek", "check-in", "know", "poster/sign", "poster/tell", "poster/seek"]
HOSTILE = "\u202e<script>document.title='owned'</script>=1+1 <img src=http://evil.invalid/x onerror=alert(1)>"


def serving():
    """The public pages over the locked vault, with duty hours entered."""
    data = ROOT / "data" / "operator"
    data.mkdir(parents=True, exist_ok=True)
    (data / "duty.csv").write_text("days,from,to,offset,note\n1-7,00:00,24:00,+05:00,\n")
    return Serving("--public", "127.0.0.1:0", "--desk", "none", "--vault", str(VAULT), "--drafts",
                   "--data", str(ROOT / "data"))


def pages_fit_a_telephone(server, driver):
    """No page of hearing is wider than 360 pixels in any language, and none has a complaint to log."""
    for tongue in TONGUES:
        for place in PLACES:
            driver.get(f"{server.address}/{tongue}/{place}")
            assert width_of(driver) <= 360, (tongue, place, width_of(driver))
            assert find(driver, "h1").text.strip(), (tongue, place)
    assert not (found := complaints(driver)), found


def pages_are_for_everybody(server, driver):
    """No page of hearing has a fault that axe-core knows, the code and the letters neither."""
    for tongue in TONGUES:
        for place in PLACES:
            driver.get(f"{server.address}/{tongue}/{place}")
            blameless(driver, tongue, place)
    driver.get(f"{server.address}/ky/tell")
    find(driver, "#story").send_keys("heard")
    find(driver, "#send button.go").click()
    code = code_of(driver)
    blameless(driver, "the code")
    confirm(driver, code)
    blameless(driver, "the code is known")
    driver.get(f"{server.address}/ky/come-back")
    find(driver, "#code").send_keys("1234")
    find(driver, "#code-form button.go").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".trouble, .wrong, #slip"))
    blameless(driver, "no such code")
    find(driver, "#code").clear()
    find(driver, "#code").send_keys(code)
    find(driver, "#code-form button.go").click()
    wait(driver, lambda d: texts(d, ".letters li"))
    blameless(driver, "the letters")


def code_of(driver):
    wait(driver, lambda d: len(texts(d, ".digits span")) == 6)
    return "".join(texts(driver, ".digits span"))


def confirm(driver, code):
    """Types a wrong group, sees the code again, then types the right one."""
    for answer in ["0x", None]:
        label = find(driver, "label[for=group]").text
        number = int(re.search(r"\d", label).group(0))
        right = code[4 * number - 4:4 * number]
        find(driver, "#group").send_keys(answer or right)
        find(driver, "#group").submit()
        if answer:
            wait(driver, lambda d: texts(d, ".wrong"))
            assert "".join(texts(driver, ".digits span")) == code
    wait(driver, lambda d: not d.find_elements(By.CSS_SELECTOR, ".digits"))
    assert code[:4] not in driver.page_source


def the_whole_way(server, driver, tongue):
    driver.get(f"{server.address}/{tongue}/tell")
    find(driver, "input[name=danger]").click()
    find(driver, "#story").send_keys("\u041d\u0430\u0441 \u0432\u0435\u0437\u0443\u0442 " + HOSTILE)
    find(driver, "#where").send_keys(HOSTILE)
    photo = ROOT / "photo.bin"
    photo.write_bytes(os.urandom(2_500_000))
    find(driver, "#file").send_keys(str(photo))
    find(driver, "#send button.go").click()
    code = code_of(driver)
    confirm(driver, code)

    driver.get(f"{server.address}/{tongue}/come-back")
    find(driver, "#code").send_keys("RA " + code[:12] + "-" + code[12:])
    find(driver, "#code-form button.go").click()
    wait(driver, lambda d: texts(d, ".letters li"))
    assert driver.title != "owned"
    find(driver, "#story").send_keys("again")
    find(driver, "#send button.go").click()
    wait(driver, lambda d: len(texts(d, ".letters .own")) == 2)
    driver.find_elements(By.CSS_SELECTOR, ".leave button")[1].click()
    wait(driver, lambda d: "withdraw" in d.current_url)
    find(driver, ".send button.go").click()
    wait(driver, lambda d: d.current_url.endswith("withdraw/yes"))
    driver.get(f"{server.address}/{tongue}/come-back")
    find(driver, "#code").send_keys(code)
    find(driver, "#code-form button.go").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".trouble"))


def with_a_script(server, driver):
    """With JavaScript: told with a file in parts, confirmed, read, written again, taken back."""
    the_whole_way(server, driver, "ru")
    hosts = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = urllib.parse.urlsplit(message["params"]["request"]["url"])
            if address.scheme in ("http", "https", "ws", "wss"):
                hosts.add(address.netloc)
    strange = {host for host in hosts if not host.startswith("127.0.0.1")}
    assert not strange, strange
    assert not (found := reports(driver)), found
    # The listener hears: a picture of another host is stopped, and told.
    driver.execute_script("new Image().src = 'http://evil.invalid/x.png'")
    wait(driver, lambda d: any("img-src" in words for words in reports(d)))
    driver.get(f"{server.address}/ru/come-back")
    find(driver, "#code").send_keys("1234")
    find(driver, "h1").click()
    wait(driver, lambda d: texts(d, "#slip") != [""])


def without_a_script(server, driver):
    """Without JavaScript: the same way, the file whole."""
    the_whole_way(server, driver, "uz")


def a_sign_of_life(server, driver):
    """A group agrees on times and gives a sign with its code."""
    driver.get(f"{server.address}/tg/check-in")
    find(driver, "#label").send_keys("bus")
    find(driver, "#people").send_keys("53")
    find(driver, ".hearing button.go").click()
    code = code_of(driver)
    driver.get(f"{server.address}/tg/check-in")
    find(driver, "#code").send_keys(code)
    find(driver, "#code-form button.go").click()
    wait(driver, lambda d: texts(d, ".news"))
    assert len(texts(driver, ".letters li")) == 2


def in_text_browsers(server, _):
    """w3m and lynx show the form and its questions in order."""
    for program in [["w3m", "-dump", "-cols", "80", "-O", "UTF-8"],
                    ["lynx", "-dump", "-nolist", "-display_charset=utf-8"]]:
        try:
            text = subprocess.run(program + [f"{server.address}/ru/tell"], capture_output=True,
                                  text=True, timeout=60, check=True).stdout
        except FileNotFoundError:
            continue
        text = re.sub(r"\s+", " ", text)
        order = ["Я в опасности сейчас", "Что случилось?", "Когда это было?", "Отправить"]
        places = [text.index(words) for words in order]
        assert places == sorted(places), (program[0], places)


def at_the_desk(desk, answer):
    """Somebody signs in, sees who is being taken on top, and answers."""
    sitting = staff.Sitting(desk)
    try:
        staff.enrol(sitting, "first", PHRASE.read_text().strip())
        sitting.go("/inbox")
        first = sitting.driver.find_element(By.CSS_SELECTOR, "#threads .now .subject")
        assert "They are taking us away" in first.text, first.text
        first.click()
        sitting.wait(lambda: sitting.path.startswith("/inbox/"))
        sitting.fill(text=answer)
        sitting.press(sitting.path + "/answer")
        sitting.wait(lambda: "waits under his code" in sitting.text)
        assert not (found := complaints(sitting.driver)), found
    finally:
        sitting.driver.quit()


def all_the_way_in_lynx(server, _):
    """In lynx, by keys alone: told, confirmed, answered at the desk, read with the code, taken back."""
    if not shutil.which("lynx"):
        print("lynx is not installed; its story was not told", flush=True)
        return
    with Lynx(f"{server.address}/en/tell") as page:
        page.write_and_send("They are taking us away", r"say it aloud")
        code = re.search(r"1\. (\d{4}) 2\. (\d{4}) 3\. (\d{4}) 4\. (\d{4}) 5\. (\d{4}) 6\. (\d{4})", page.text)
        group = int(re.search(r"type group (\d) of the code", page.text).group(1))
        page.write_and_send(code.group(group), "[Cc]ome back")
        assert code.group(1) not in page.text, "the code is shown again"
    with Serving("--public", "none", "--desk", "127.0.0.1:0", "--vault", str(VAULT),
                 marks={"address": r"desk on (http://127\.0\.0\.1:\d+)/"}) as desk:
        at_the_desk(desk, "Sign nothing. We are calling.")
    with Lynx(f"{server.address}/en/come-back") as page:
        page.write_and_send(" ".join(code.groups()), r"Sign nothing\. We are calling\.")
        # The buttons behind the form to write again: leave, then take back.
        page.send("Yes, destroy it", buttons=3)
        page.send("It is gone")
    with Lynx(f"{server.address}/en/come-back") as page:
        page.write_and_send("".join(code.groups()), "Nothing can be shown for this code")


def main():
    PHRASE.write_text("correct lamp river stone\n")
    subprocess.run([BINARY, "vault", "init", "--demo", "--size", "0", str(VAULT),
                    "--passphrase-file", str(PHRASE)], check=True, env=ENVIRONMENT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    failed = 0
    with serving() as server:
        for with_script, stories in [
                (True, [pages_fit_a_telephone, pages_are_for_everybody, with_a_script]),
                (False, [without_a_script, a_sign_of_life, in_text_browsers, all_the_way_in_lynx])]:
            driver = telephone(with_script)
            failed += sum(tell(story, server, driver) for story in stories)
            driver.quit()
    failed += count_in_log(server.log, "photo.bin", "127.0.0.1 ", "Mozilla", "owned")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

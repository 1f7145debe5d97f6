"""Serves a vault for training, signs in once, and measures the desk; prints goal / measured / how."""

import base64
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse

BINARY = os.environ["GUVOH_BINARY"]
SIZE = next((int(word) for word in sys.argv[1:] if word.isdigit()), 100_000)
PARTS = [word for word in sys.argv[1:] if not word.isdigit()]
SECONDS = int(os.environ.get("GUVOH_SECONDS", "20"))
WORDS = "lantern copper meadow violin"

LUA = """
local paths = {"/", "/search?words=bahrom", "/evidence", "/jobs", "/search?words=kazan", "%s"}
local n = 0
wrk.headers["Cookie"] = "guvoh_desk=%s"
request = function()
  n = n + 1
  if n %% 10 == 0 then
    local body = "--b\\r\\nContent-Disposition: form-data; name=\\"token\\"\\r\\n\\r\\n%s\\r\\n" ..
      "--b\\r\\nContent-Disposition: form-data; name=\\"files\\"; filename=\\"a.txt\\"\\r\\n\\r\\n" ..
      "written under load\\r\\n--b--\\r\\n"
    return wrk.format("POST", "/evidence",
      {["Cookie"] = "guvoh_desk=%s", ["Content-Type"] = "multipart/form-data; boundary=b"}, body)
  end
  return wrk.format("GET", paths[n %% #paths + 1])
end
done = function(summary, latency, requests)
  io.write(string.format("JSON {\\"requests\\":%%d,\\"micros\\":%%d,\\"p95\\":%%f,\\"p99\\":%%f," ..
    "\\"status\\":%%d,\\"errors\\":%%d}\\n", summary.requests, summary.duration,
    latency:percentile(95), latency:percentile(99), summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""


def code(secret, step):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    at = mac[19] & 15
    return "%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 1000000)


class Desk:
    def __init__(self, folder):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--public", "none", "--desk", "127.0.0.1:0", "--vault", folder],
            stderr=subprocess.PIPE, text=True, env={**os.environ, "GUVOH_LANGUAGE": "en"})
        for line in self.process.stderr:
            if found := re.search(r"desk on http://127\.0\.0\.1:(\d+)/", line):
                self.port = int(found.group(1))
                break
        self.cookie = ""

    def ask(self, path, form=None, accept="application/json"):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        headers = {"Accept": accept, "Cookie": "guvoh_desk=" + self.cookie}
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        link.request("POST" if form is not None else "GET", path, body, headers)
        answer = link.getresponse()
        if found := re.search("guvoh_desk=([0-9a-f]{64})", answer.getheader("Set-Cookie") or ""):
            self.cookie = found.group(1)
        return answer.status, answer.read()

    def sign_in(self):
        status, _ = self.ask("/sign-in", {"name": "first", "passphrase": WORDS})
        assert status == 200, status
        secret = json.loads(self.ask("/account/second-factor")[1])["secret"]
        self.token = json.loads(self.ask("/account")[1]).get("token")
        step = int(time.time()) // 30
        page = self.ask("/account/second-factor", {"code": code(secret, step), "token": self.token})
        assert page[0] == 200, page

    def memory(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1024

    def processor(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def row(what, goal, measured, how):
    print(f"| {what} | {goal} | {measured} | {how} |", flush=True)


def load(desk, folder):
    document = json.loads(desk.ask("/search?words=a")[1])["rows"]
    place = "/documents/" + document[0]["id"] if document else "/jobs"
    script = pathlib.Path(folder, "load.lua")
    script.write_text(LUA % (place, desk.cookie, desk.token, desk.cookie))
    before = desk.processor()
    out = subprocess.run(
        ["wrk", "-t2", "-c64", f"-d{SECONDS}s", "--timeout", "20s", "-s", str(script),
         f"http://127.0.0.1:{desk.port}"], capture_output=True, text=True).stdout
    found = json.loads(out.split("JSON ", 1)[1])
    rate = found["requests"] / (found["micros"] / 1e6)
    each = 1000 * (desk.processor() - before) / max(1, found["requests"])
    row("requests/s, 64 connections, 9:1", "≥ 1,500", f"{rate:.0f}", f"{SECONDS} s, wrk")
    row("p99", "≤ 100 ms", f"{found['p99'] / 1000:.0f} ms", "the same")
    row("errors", "0", str(found["status"] + found["errors"]), "the same")
    row("processor time for one request", "", f"{each:.2f} ms", "the same, of the server")


def pages(desk, _):
    for path in ["/", "/search?words=bahrom", "/evidence"]:
        times = []
        for _ in range(40):
            start = time.perf_counter()
            assert desk.ask(path)[0] == 200
            times.append(time.perf_counter() - start)
        times.sort()
        row(f"page {path}, p95", "≤ 50 ms", f"{times[37] * 1000:.0f} ms", "one at a time")


def upload(desk, _):
    before = desk.memory()
    peak, size = before, 300 << 20
    head = (f"--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{desk.token}\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"film\"\r\n\r\n")
    link = http.client.HTTPConnection("127.0.0.1", desk.port, timeout=300)
    link.putrequest("POST", "/evidence")
    link.putheader("Cookie", "guvoh_desk=" + desk.cookie)
    link.putheader("Accept", "application/json")
    link.putheader("Content-Type", "multipart/form-data; boundary=b")
    end = b"\r\n--b--\r\n"
    link.putheader("Content-Length", str(len(head) + size + len(end)))
    link.endheaders()
    link.send(head.encode())
    piece = os.urandom(1 << 20)
    start = time.perf_counter()
    for _ in range(300):
        link.send(piece)
        peak = max(peak, desk.memory())
    link.send(end)
    answer = link.getresponse()
    assert answer.status == 200, answer.read()
    seconds = time.perf_counter() - start
    row("upload of 300 MB, memory above idle", "≤ 60 MB", f"{peak - before:.0f} MB",
        f"VmRSS at every MB; {seconds:.1f} s")


def held(desk, _):
    """Everybody's place is held by half a head; a page is asked for as a person would."""
    lines = []
    for _ in range(200):
        line = socket.create_connection(("127.0.0.1", desk.port), timeout=10)
        line.send(b"GET / HTTP/1.1\r\nHost: a\r\nX-Half")
        lines.append(line)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert desk.ask("/jobs")[0] == 200
        times.append(time.perf_counter() - start)
    for line in lines:
        line.close()
    row("a page while 200 hold half a head, slowest of 5", "< 1 s", f"{max(times):.2f} s",
        f"the others {statistics.median(times) * 1000:.0f} ms")


def door(desk, _):
    """Four wrong passphrases for each kind of name: a fifth would close the name for a while."""
    times = {"known": [], "unknown": []}
    # Who is signed in already is asked for the token of his forms.
    desk.cookie = ""
    for number in range(4):
        for kind, name in [("known", "first"), ("unknown", f"nobody{number}")]:
            start = time.perf_counter()
            status, _ = desk.ask("/sign-in", {"name": name, "passphrase": "not the passphrase"})
            assert status == 401, status
            times[kind].append(time.perf_counter() - start)
    known, unknown = (statistics.median(times[kind]) for kind in ("known", "unknown"))
    row("sign-in, known against unknown name", "alike", f"{known / unknown:.2f} to 1",
        f"medians {known:.2f} s and {unknown:.2f} s, 4 each in turn")
    start, tried, refused = time.perf_counter(), 4, 0
    while time.perf_counter() - start < 60:
        status, _ = desk.ask("/sign-in", {"name": "first", "passphrase": f"guess {tried}"})
        tried += status == 401
        refused += status == 429
        time.sleep(0.2)
    row("guesses for one account in a minute", "< 10", str(tried),
        f"{refused} more were refused without trying")


def field(desk, _):
    """A form whose one field is a gigabyte: refused before it is read."""
    before, peak, sent = desk.memory(), 0, 0
    link = socket.create_connection(("127.0.0.1", desk.port), timeout=60)
    head = (f"POST /cases HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\nCookie: guvoh_desk={desk.cookie}\r\n"
            "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {1 << 30}\r\n\r\nlabel=")
    piece = b"a" * (1 << 20)
    try:
        link.sendall(head.encode())
        while sent < 1 << 30:
            link.sendall(piece)
            sent += len(piece)
            peak = max(peak, desk.memory() - before)
    except OSError:
        pass  # It has hung up, as it may.
    try:
        answer = link.recv(64).decode("ascii", "replace").split("\r\n")[0]
    except OSError:
        answer = "the line was closed"
    link.close()
    assert desk.ask("/jobs")[0] == 200
    row("a field of 1 GB", "refused, a normal user answered", answer or "the line was closed",
        f"after {sent >> 20} MB; memory +{max(peak, 0):.0f} MB")


def examples(desk):
    """What there is of each kind, so that addresses with a name in them lead somewhere."""
    desk.ask("/capture", {"title": "EXERCISE", "text": "EXERCISE", "opens": "yes", "token": desk.token})
    paths = json.loads(desk.ask("/openapi.json")[1])["paths"]
    known, config = {}, "[generation]\nwith-security-parameters = false\n"
    for path in filter(lambda path: "{" in path, paths):
        place = path.split("/")[1]
        if place not in known:
            text = desk.ask("/" + place)[1].decode()
            found = re.search(rf'/{place}/([0-9a-f]{{32}})|"id":"([0-9a-f]{{32}})"', text)
            known[place] = found and (found.group(1) or found.group(2))
        if known[place]:
            values = ", ".join(f'"path.{name}" = "{known[place]}"'
                               for name in re.findall(r"\{(\w+)\}", path))
            config += f'\n[[operations]]\ninclude-path = "{path}"\nparameters = {{ {values} }}\n'
    return config


def cases(desk, folder):
    tool = shutil.which("schemathesis")
    if not tool:
        return row("schemathesis", "0 answers of 500", "not run", "schemathesis is not installed")
    pathlib.Path(folder, "schemathesis.toml").write_text(examples(desk))
    # What would end the session, or take its own rights, would hide everything that comes after it.
    ends = "lock|sign-out|destroy|second-factor|sessions|unlock|passphrase|sign-in"
    ends += "|reset-factor|dismiss|remove|roles"
    out = subprocess.run(
        [tool, "run", f"http://127.0.0.1:{desk.port}/openapi.json",
         "-H", "Cookie: guvoh_desk=" + desk.cookie, "-H", "X-Guvoh-Token: " + desk.token,
         "-H", "Accept: application/json", "--exclude-path-regex", ends,
         "--checks", "not_a_server_error,response_schema_conformance",
         "--max-examples", os.environ.get("GUVOH_CASES", "22"), "--workers", "2"],
        capture_output=True, text=True, cwd=folder).stdout
    pathlib.Path(os.environ.get("GUVOH_REPORT", os.devnull)).write_text(out)
    summary = [line.strip() for line in out.splitlines()[-25:] if line.strip()]
    row("schemathesis", "0 of 500, 0 violations", " · ".join(summary[-8:]), "two workers")


def main():
    with tempfile.TemporaryDirectory() as folder:
        passphrase = pathlib.Path(folder, "passphrase")
        passphrase.write_text(WORDS + "\n")
        vault = folder + "/vault"
        subprocess.run(
            [BINARY, "vault", "init", "--demo", "--size", str(SIZE), "--text-bytes", "900",
             "--passphrase-file", str(passphrase), vault], check=True, capture_output=True)
        desk = Desk(vault)
        try:
            desk.sign_in()
            desk.ask("/")
            print(f"| what | goal | measured, {SIZE} reports | how |\n|---|---|---|---|")
            for part in [pages, upload, field, load, held, cases, door]:
                if not PARTS or part.__name__ in PARTS:
                    part(desk, folder)
            row("memory at the end", "", f"{desk.memory():.0f} MB", "VmRSS")
        finally:
            desk.process.terminate()
            desk.process.communicate(timeout=60)


if __name__ == "__main__":
    main()

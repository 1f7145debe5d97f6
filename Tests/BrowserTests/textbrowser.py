"""A text browser as somebody sits before it: keys go in, and what is on its screen is read."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>78]")


class Lynx:
    """lynx over a screen of 400 lines, every link and field numbered."""

    def __init__(self, address):
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="vt100", LINES="400", COLUMNS="120", HOME="/nonexistent")
            os.execvp("lynx", ["lynx", "-number_fields", "-nopause", "-display_charset=utf-8", address])
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 400, 120, 0, 0))
        self.text = self.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)

    def read(self, until=None, most=40, quiet=1.0):
        """What is drawn until nothing more comes, or until a pattern is there."""
        drawn, end, last = b"", time.monotonic() + most, time.monotonic()
        while time.monotonic() < end:
            if select.select([self.screen], [], [], 0.2)[0]:
                drawn += os.read(self.screen, 65536)
                last = time.monotonic()
            text = re.sub(r"\s+", " ", ESCAPES.sub(" ", drawn.decode("utf-8", "replace")))
            if until and re.search(until, text) or not until and time.monotonic() - last > quiet:
                break
        return text

    def press(self, keys):
        os.write(self.screen, keys.encode())

    def walk(self, to, steps=120):
        """Goes on with the tabulator, one link or field at a time, until what is drawn anew says what it is."""
        for _ in range(steps):
            self.press("\t")
            if re.search(to, self.read(quiet=0.15, most=2)):
                return
        raise AssertionError(to)

    def write_and_send(self, text, until):
        """Writes into the next field of the page and presses the next button."""
        self.walk("Text entry field|Textfield|extarea")
        self.press(text)
        self.send(until)

    def send(self, until, buttons=1):
        """Presses the next button, or one behind it; from button to button the line below stays as it is."""
        for _ in range(buttons):
            self.walk("submit button|BUTTON.*BUTTON")
        self.press("\r")
        self.text = self.read(until) + self.read()

"""What the browser tests share: the real server as a process of its own, and what a learner does on a page."""

import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Locator,
    Page,
    Request,
    WebError,
    WebSocket,
    expect,
)

from goodquestion.curriculum.library import Library
from goodquestion.i18n import Words

ROOT = Path(__file__).resolve().parent.parent.parent
LANGUAGE = "en-US"
ZONE = "America/Los_Angeles"
"""Where the learner of the tests is: not where the server is, so that a mix-up shows."""

# Below the ports that the system gives to outgoing connections: one of those could take a stopped server's place.
_PORTS = range(20_000, 30_000)
_SECONDS = 90

_LIBRARY = Library.load(ROOT / "content")
words = Words("en", _LIBRARY.ui)
"""What the English pages say: `words("contacts.saved", name="Ana")`. A test names keys, so that words can change."""

spanish = Words("es", _LIBRARY.ui)
LESSONS = len(_LIBRARY.lessons("en"))


class Server:
    """Good Question, started as learners start it, on a free port and with a database of its own."""

    def __init__(self, folder: Path, *options: str, environment: dict[str, str] | None = None) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.database = folder / "goodquestion.db"
        self.log = folder / "server.log"
        self.options = options
        self.environment = {"DATABASE_URL": f"sqlite:///{self.database}", **(environment or {})}
        self.stops = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until the database answers. Raises AssertionError with the log when it does not."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *self.options],
                cwd=ROOT,
                env=kept | self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            self._wait_until_ready(self._process)
        except BaseException:
            self.kill()
            raise

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + _SECONDS
        while not self.is_ready():
            assert process.poll() is None, f"The server ended:\n{self.said()}"
            assert time.monotonic() < deadline, f"The server is not ready:\n{self.said()}"
            time.sleep(0.05)

    def is_ready(self) -> bool:
        """Whether it answers, with its database."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            asked.request("GET", "/api/ready")
            return asked.getresponse().status == 200
        except OSError:
            return False
        finally:
            asked.close()

    def stop(self) -> None:
        """End it as Ctrl+C does; after ten seconds, as kill -9 does."""
        if self._process is None:
            return
        self.stops += 1
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def kill(self) -> None:
        """End it as kill -9 does, in the middle of whatever it is doing."""
        assert self._process is not None
        self.stops += 1
        self._process.kill()
        self._process.wait()
        self._process = None

    def restart(self) -> None:
        """Stop and start again, on the same port and with the same database."""
        self.stop()
        self.start()

    def said(self) -> str:
        """Everything in the log."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What a question to the database file gives, past the application."""
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute(sql, values).fetchall()

    def set_back(self, sql: str) -> None:
        """Change what is stored, past the application, such as the start of a clock."""
        with closing(sqlite3.connect(self.database)) as database, database:
            database.execute(sql)
            database.execute("UPDATE workspace SET revision = revision + 1")


def free_port() -> int:
    """A port of this machine where nobody listens."""
    for port in random.sample(_PORTS, 200):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("No free port was found on this machine.")


class Watch:
    """Looks over every context of a test: what went to another host, and what the browser complained of."""

    # Pages opened by their address ask for these below their own name first; Streamlit then finds the right place.
    _HARMLESS = re.compile(r"/[a-z_]+/_stcore/(health|host-config)$")
    _WHILE_AWAY = re.compile(
        r"net::ERR_|WebSocket connection to|when disconnected from server|Connection timed out|Failed to fetch"
        r"|DoInitPings timed out|reaching server endpoint|Is Streamlit still running"
    )

    def __init__(self, server: Server) -> None:
        self.server = server
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Complaints that match belong to this test (such as the 404 that it asks for)."""
        self.expected.append(re.compile(pattern))

    def over(self, context: BrowserContext) -> None:
        """Look over this context from now on."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("dialog", self._dialog)
        context.on("page", lambda page: page.on("websocket", self._websocket))

    def other_hosts(self) -> list[str]:
        """Every address asked for that is not the server's."""
        own = urlsplit(self.server.url).netloc
        return [
            address
            for address in self.requests
            if urlsplit(address).scheme not in ("data", "blob", "about") and urlsplit(address).netloc != own
        ]

    def check(self) -> None:
        """Raises AssertionError when anything left for another host, or the browser complained."""
        assert self.other_hosts() == []
        assert [complaint for complaint in self.complaints if not self._is_expected(complaint)] == []

    def _is_expected(self, complaint: str) -> bool:
        if self.server.stops and self._WHILE_AWAY.search(complaint):
            return True
        return any(pattern.search(complaint) for pattern in self.expected)

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _websocket(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)

    def _console(self, message: ConsoleMessage) -> None:
        address = message.location.get("url", "")
        is_harmless = "404" in message.text and self._HARMLESS.search(urlsplit(address).path)
        if message.type == "error" and not is_harmless:
            self.complaints.append(f"{message.text} ({address})")

    def _error(self, error: WebError) -> None:
        self.complaints.append(f"a script of the page failed: {error.error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"a script opened a dialog: {dialog.message}")
        dialog.dismiss()


def today() -> date:
    """The day where the learner of the tests is."""
    return datetime.now(ZoneInfo(ZONE)).date()


def open_page(page: Page, address: str) -> None:
    """Go to an address of the application, and wait until the whole page is there."""
    page.goto(address)
    expect(page.locator(".st-key-appearance a").last).to_be_visible()  # the last thing on every page


def key(page: Page, name: str, selector: str = "input") -> Locator:
    """The element of the widget with this key: its input, or what ``selector`` says (button, textarea, a ...)."""
    return page.locator(f".st-key-{name} {selector}").first


def press(page: Page, name: str) -> None:
    """Press the button with this key."""
    key(page, name, "button").click()


def fill(page: Page, **fields: str) -> None:
    """Type into the one-line fields with these keys."""
    for name, text in fields.items():
        key(page, name).fill(text)


def choose(page: Page, name: str, option: str) -> None:
    """Choose the option with these words in the select box with this key."""
    key(page, name).click()
    page.get_by_role("option", name=option, exact=True).click()
    expect(page.get_by_role("listbox")).to_have_count(0)


def type_day(page: Page, name: str, day: date) -> None:
    """Type a day into the date field with this key (segments: year, month, day)."""
    key(page, name, "[role=spinbutton]").click()
    page.keyboard.type(day.strftime("%Y%m%d"))


def type_notes(page: Page, name: str, text: str) -> None:
    """Type into the long field with this key and leave it, which saves it."""
    area = key(page, name, "textarea")
    area.fill(text)
    area.blur()


def add_contact(page: Page, full_name: str, **fields: str) -> None:
    """On Contacts: fill in the form (``role``, ``organisation``, ``email`` ...) and save; waits for the answer."""
    fill(page, contact_full_name=full_name, **{f"contact_{name}": text for name, text in fields.items()})
    press(page, "contact_save")
    expect(said(page, words("contacts.saved", name=full_name))).to_be_visible()
    expect(key(page, "contact_full_name")).to_have_value("")


def open_contact(page: Page, name: str) -> str:
    """From the list of people, open one; gives its id."""
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    page.wait_for_url(re.compile(r"[?&]contact="))
    return page.url.partition("contact=")[2].partition("&")[0]


def said(page: Page, sentence: str | re.Pattern[str]) -> Locator:
    """The message with these words: what was saved (a status), or why it was not (an alert)."""
    return page.locator("[role=status], [role=alert]").filter(has_text=sentence)


def event_saved(kind: str) -> str:
    """What the page says when it has saved an event of this kind."""
    return words("contact.event_saved", what=words(f"event.{kind}"))


def reconnected(page: Page) -> None:
    """Wait until the page has found its server again, by itself."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-connection-state", "CONNECTED")


def until(is_so: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait for something outside the page, such as a row in the database."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"It did not come: {what}."
        time.sleep(0.05)

"""The server is killed again and again while somebody saves: what the page confirmed is there afterwards."""

import random
import threading
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driver import Server, key, open_page, press, said, words

KILLS = 20
SECONDS = 240  # a bound for a busy machine; an idle one needs less than half


class Killer(threading.Thread):
    """Kills the server 0.1 to 1 second after ``writing`` was set, starts it again, and waits for the next time."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self.server = server
        self.writing = threading.Event()
        self.kills = 0
        self.problem: BaseException | None = None

    def run(self) -> None:
        dice = random.Random(20)
        try:
            while self.kills < KILLS:
                if not self.writing.wait(SECONDS):
                    return
                time.sleep(dice.uniform(0.1, 1.0))
                self.writing.clear()
                self.server.kill()
                self.kills += 1
                self.server.start()
        except BaseException as problem:
            self.problem = problem


@pytest.fixture
def killer(server: Server) -> Killer:
    return Killer(server)


def test_every_save_that_the_page_confirmed_is_there_after_20_kills(
    page: Page, server: Server, killer: Killer, record_property: Callable[[str, object], None]
) -> None:
    open_page(page, "/contacts")
    began = time.monotonic()
    confirmed: list[str] = []
    killer.start()
    number = 0
    while killer.is_alive():
        assert time.monotonic() - began < SECONDS, f"{killer.kills} kills took too long"
        number += 1
        confirmed += save_one(page, killer, f"Person {number:03}")
    assert killer.problem is None
    assert killer.kills == KILLS

    seconds = time.monotonic() - began
    record_property("confirmed_saves", len(confirmed))
    print(f"{len(confirmed)} saves confirmed over {KILLS} kills in {seconds:.0f} s")
    kept = {name for (name,) in server.rows("SELECT full_name FROM contact")}
    assert confirmed
    assert set(confirmed) - kept == set()
    assert server.rows("PRAGMA integrity_check") == [("ok",)]
    assert shown_names(page) == sorted(name for (name,) in server.rows("SELECT full_name FROM contact"))


def save_one(page: Page, killer: Killer, name: str) -> list[str]:
    """Type a name, press Save until the page confirms it (a learner whose server is away presses again)."""
    field = key(page, "contact_full_name")
    confirmation = said(page, words("contacts.saved", name=name))
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        field.fill(name)
        before = killer.kills
        killer.writing.set()
        press(page, "contact_save")
        while killer.kills == before and time.monotonic() < deadline:
            if confirmation.is_visible():
                return [name]
            page.wait_for_timeout(20)
    return []


def shown_names(page: Page) -> list[str]:
    """Every name in the list of people, all of them opened."""
    open_page(page, "/contacts")
    expect(key(page, "contact_full_name")).to_be_visible()
    rows = page.locator("[class*='st-key-contact_row_']")
    more = key(page, "contacts_more", "button")
    while more.count():
        before = rows.count()
        more.click()
        expect(rows).not_to_have_count(before)
    return sorted(page.locator("[class*='st-key-contact_row_'] a strong").all_inner_texts())

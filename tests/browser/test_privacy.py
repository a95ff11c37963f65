"""Nobody sees another learner's data, a browser without cookies is told, and nothing personal is kept on the way."""

import json
import shutil
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser.driver import (
    Server,
    Watch,
    add_contact,
    fill,
    key,
    open_contact,
    open_page,
    press,
    said,
    words,
)

PAGES = (
    "/",
    "/learn",
    "/lesson?lesson=what-it-is",
    "/questions",
    "/messages",
    "/contacts",
    "/progress",
    "/your_data",
)


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """What the server answers to a request without a browser."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        return answer
    finally:
        connection.close()


def test_two_browsers_never_see_each_others_data(
    new_context: Callable[..., BrowserContext], server: Server, watch: Watch
) -> None:
    watch.expect("404")
    ours, theirs = new_context().new_page(), new_context().new_page()
    for page, name in ((ours, "Ana Flores"), (theirs, "Daniel Okafor")):
        open_page(page, "/questions")
        fill(page, question_text=f"What surprised {name}?")
        press(page, "question_add")
        expect(said(page, words("questions.added"))).to_be_visible()
        open_page(page, "/contacts")
        add_contact(page, name)
    contact = open_contact(ours, "Ana Flores")
    (sheet,) = server.rows("SELECT list FROM question WHERE text = 'What surprised Ana Flores?'")[0]

    for address in (*PAGES, f"/contact?contact={contact}", f"/questions?list={sheet}"):
        open_page(theirs, address)
        expect(theirs.get_by_text("Ana Flores")).to_have_count(0)
    open_page(theirs, f"/contact?contact={contact}")
    expect(theirs.get_by_role("heading", name=words("contact.not_here_title"))).to_be_visible()
    answer = theirs.goto(f"/sheet/{sheet}")
    assert answer is not None
    assert answer.status == 404
    expect(theirs.get_by_role("heading", name=words("sheet.not_found_title"))).to_be_visible()
    answer = ours.goto(f"/sheet/{sheet}")
    assert answer is not None
    assert answer.status == 200
    expect(ours.get_by_text("What surprised Ana Flores?")).to_be_visible()


@pytest.fixture
def without_cookies(
    playwright: Playwright,
    browser_type_launch_args: dict[str, Any],
    browser_context_args: dict[str, Any],
    watch: Watch,
    tmp_path: Path,
) -> Iterator[BrowserContext]:
    """A browser whose owner does not allow any cookie."""
    preferences = tmp_path / "profile" / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True)
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    preferences.write_text(json.dumps(blocked), encoding="utf-8")
    context = playwright.chromium.launch_persistent_context(
        tmp_path / "profile", **browser_type_launch_args, **browser_context_args
    )
    context.set_default_timeout(30_000)
    watch.over(context)
    yield context
    context.close()
    watch.check()


def test_a_browser_without_cookies_works_and_is_told_that_the_visit_is_not_remembered(
    without_cookies: BrowserContext,
) -> None:
    page = without_cookies.new_page()
    open_page(page, "/contacts")
    assert without_cookies.cookies() == []
    expect(page.get_by_text(words("frame.not_remembered"))).to_be_visible()
    add_contact(page, "Known For This Visit")
    open_contact(page, "Known For This Visit")
    press(page, "event_tap_request_sent")
    expect(page.get_by_text(words("stage.asked"), exact=True)).to_be_visible()
    contact = page.url
    menu = page.get_by_role("navigation", name="App pages")
    for name in ("learn", "questions", "messages", "contacts", "progress", "your_data"):
        menu.get_by_role("link", name=words(f"nav.{name}"), exact=True).click()
        expect(page.get_by_role("heading", level=1, name=words(f"{name}.title"))).to_be_visible()
        expect(page.get_by_text(words("frame.not_remembered"))).to_be_visible()
    with page.expect_download() as coming:
        press(page, "contacts_export_csv")
    assert "Known For This Visit" in Path(coming.value.path()).read_text(encoding="utf-8-sig")
    page.goto(contact)
    expect(page.get_by_role("heading", name=words("contact.not_here_title"))).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/", "/contacts", "/sheet/nonsense", "/api/health", "/app/static/accessible.css"]
)
def test_every_answer_carries_the_headers_that_protect(server: Server, path: str) -> None:
    answer = ask(server, path)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "'unsafe-eval'" not in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]


def test_personal_answers_are_kept_by_nobody_on_the_way(page: Page, server: Server) -> None:
    for path in ("/", "/contacts", "/sheet/nonsense", "/api/health", "/api/ready"):
        assert ask(server, path).headers["Cache-Control"] == "no-store"
    open_page(page, "/questions")
    fill(page, question_text="What surprised you?")
    press(page, "question_add")
    expect(said(page, words("questions.added"))).to_be_visible()
    sheet = page.request.get(key(page, "list_print", "a").get_attribute("href") or "")
    assert sheet.ok
    assert sheet.headers["cache-control"] == "no-store"
    for address, button in (("/questions", "list_download_text"), ("/your_data", "contacts_export_csv")):
        open_page(page, address)
        with page.expect_download() as coming:
            press(page, button)
        file = page.request.get(coming.value.url)
        assert file.ok
        assert "/media/" in file.url
        assert file.headers["cache-control"] == "no-store"


def test_what_streamlit_tells_about_the_server_is_closed(server: Server) -> None:
    for path in ("/_stcore/metrics", "/_stcore/metrics/", "/_stcore/agent", "/_stcore/agent/anything"):
        assert ask(server, path).status == 404


def test_another_site_cannot_open_the_connection_of_a_page(server: Server) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    for origin in ("http://evil.example", "http://localhost:1", "null"):
        assert ask(server, "/_stcore/stream", Origin=origin, **upgrade).status == 403


def test_a_supervisor_can_ask_whether_the_server_and_its_database_are_well(
    server: Server, tmp_path: Path
) -> None:
    assert ask(server, "/api/health").status == 200
    assert ask(server, "/api/ready").status == 200
    away = tmp_path / "away.db"
    shutil.move(server.database, away)
    server.database.mkdir()
    try:
        assert ask(server, "/api/health").status == 200
    finally:
        server.database.rmdir()
        shutil.move(away, server.database)
    assert ask(server, "/api/ready").status == 200
